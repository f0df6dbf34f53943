import IEM
import Testing

@testable import Machine

/// What a driver does with the AC'97 controller.
@Suite struct AC97Tests {
  private let bench = TestBench()
  private let sink = SoundCollector()
  private let memory: ArrayMemory
  private let audio: AudioController82801AA

  private static let list: UInt64 = 0x1000
  private static let buffers: UInt64 = 0x8000
  private static let output: UInt16 = 0x110
  private static let run: UInt32 = 0x1D

  init() {
    memory = bench.keep(ArrayMemory(count: 1 << 20))
    audio = bench.keep(
      AudioController82801AA(memory: memory, events: bench.queue, mixer: bench.mixer(sink)))
    audio.function.write(0x05, PCIRegister.command, width: .word)
    audio.write(2, at: 0x12C, width: .dword)
    audio.write(0x0000, at: 0x02, width: .word)
    audio.write(0x0808, at: 0x18, width: .word)
  }

  private func write(_ value: UInt32, _ register: UInt16, _ width: AccessWidth = .byte) {
    audio.write(value, at: Self.output + register, width: width)
  }
  private func read(_ register: UInt16, _ width: AccessWidth = .byte) -> UInt32 {
    audio.read(at: Self.output + register, width: width)
  }
  private var interrupt: Bool { audio.function.interruptLevel }

  /// A descriptor of so many samples; buffers lie behind one another.
  private func describe(_ index: Int, samples: Int, interrupts: Bool) {
    let at = GuestPhysical(Self.list + UInt64(index) * 8)
    memory.write(UInt32(Self.buffers) + UInt32(index * 0x2000), to: at)
    memory.write(UInt32(samples) | (interrupts ? 1 << 31 : 0), to: at + 4)
  }

  private func fill(_ index: Int, samples: Int, _ value: (Int) -> Int16) {
    for i in 0..<samples {
      memory.write(
        value(i), to: GuestPhysical(Self.buffers + UInt64(index * 0x2000 + 2 * i)))
    }
  }

  private func begin(last: UInt32) {
    write(UInt32(Self.list), 0, .dword)
    write(last, 5)
    write(Self.run, 0xB)
  }

  @Test func theControllerIsIntels() {
    #expect(audio.function.dword(0) == 0x2415_8086)
    #expect(audio.function.byte(0x0B) == 4 && audio.function.byte(0x0A) == 1)
  }

  @Test func theCodecIsReadyAfterAColdReset() {
    audio.write(0, at: 0x12C, width: .dword)
    #expect(audio.read(at: 0x130, width: .dword) & 0x100 == 0)
    audio.write(2, at: 0x12C, width: .dword)
    #expect(audio.read(at: 0x130, width: .dword) & 0x100 != 0)
    #expect(audio.read(at: 0x26, width: .word) == 0x0F)
    #expect(audio.read(at: 0x02, width: .word) == 0x8000, "muted")
    audio.write(6, at: 0x12C, width: .dword)
    #expect(audio.read(at: 0x12C, width: .dword) & 4 == 0, "a warm reset is over")
  }

  @Test func theSemaphoreIsTakenByReading() {
    #expect(audio.read(at: 0x134, width: .byte) == 0)
    #expect(audio.read(at: 0x134, width: .byte) == 1)
    _ = audio.read(at: 0x00, width: .word)
    #expect(audio.read(at: 0x134, width: .byte) == 0)
  }

  @Test func volumesHaveFiveBits() {
    audio.write(0x3F3F, at: 0x02, width: .word)
    #expect(audio.read(at: 0x02, width: .word) == 0x1F1F)
    audio.write(0x2020, at: 0x02, width: .word)
    #expect(audio.read(at: 0x02, width: .word) == 0x1F1F)
  }

  @Test func ratesVaryOnlyWhenSwitchedOn() {
    audio.write(22_050, at: 0x2C, width: .word)
    #expect(audio.read(at: 0x2C, width: .word) == 48_000)
    audio.write(1, at: 0x2A, width: .word)
    audio.write(22_050, at: 0x2C, width: .word)
    #expect(audio.read(at: 0x2C, width: .word) == 22_050)
    audio.write(1, at: 0x2C, width: .word)
    #expect(audio.read(at: 0x2C, width: .word) == 8_000)
  }

  @Test func buffersAreDoneInTheirTime() {
    // 960 samples are 10 ms.
    describe(0, samples: 960, interrupts: true)
    describe(1, samples: 960, interrupts: false)
    describe(2, samples: 960, interrupts: true)
    begin(last: 2)
    #expect(read(6, .word) & 1 == 0)
    bench.advance(by: 5_000_000)
    #expect(read(4) == 0 && read(8, .word) == 480 && !interrupt)
    bench.advance(by: 5_100_000)
    #expect(read(4) == 1 && interrupt && read(6, .word) & 0x0C == 8)
    #expect(audio.read(at: 0x130, width: .dword) & 0x40 != 0)
    write(0x1C, 6, .word)
    #expect(!interrupt)
    bench.advance(by: 10_000_000)
    #expect(read(4) == 2 && !interrupt)
    bench.advance(by: 10_000_000)
    #expect(interrupt && read(6, .word) == 0x0F, "the last buffer is done, the engine stands")
    write(0x1C, 6, .word)
    let picb = read(8, .word)
    bench.advance(by: 50_000_000)
    #expect(read(4) == 2 && picb == 0 && !interrupt)
  }

  @Test func aNewLastBufferGoesOn() {
    for index in 0..<6 { describe(index, samples: 960, interrupts: true) }
    begin(last: 1)
    bench.advance(by: 30_000_000)
    #expect(read(6, .word) & 1 == 1)
    write(0x1C, 6, .word)
    write(4, 5)
    #expect(read(6, .word) & 3 == 0 && read(4) == 2)
    bench.advance(by: 15_000_000)
    #expect(read(4) == 3 && interrupt)
  }

  @Test func aPauseKeepsThePosition() {
    describe(0, samples: 960, interrupts: true)
    begin(last: 0)
    bench.advance(by: 4_000_000)
    write(Self.run & ~1, 0xB)
    let left = read(8, .word)
    bench.advance(by: 40_000_000)
    #expect(read(8, .word) == left && read(4) == 0 && !interrupt)
    write(Self.run, 0xB)
    bench.advance(by: 7_000_000)
    #expect(interrupt)
  }

  @Test func registersAreResetOnlyWhileItStands() {
    describe(0, samples: 960, interrupts: true)
    begin(last: 3)
    write(2, 0xB)
    #expect(read(5) == 3)
    write(0, 0xB)
    write(2, 0xB)
    #expect(read(5) == 0 && read(0, .dword) == 0 && read(6, .word) == 1 && read(0xB) == 0)
  }

  @Test func samplesAreHeard() {
    describe(0, samples: 4_000, interrupts: false)
    // Left a square wave of 500 Hz, right a constant.
    fill(0, samples: 4_000) { $0 % 2 == 1 ? 1_000 : $0 / 2 % 96 < 48 ? 8_000 : -8_000 }
    begin(last: 0)
    bench.advance(by: 60_000_000)
    #expect((19...21).contains(sink.risingCrossings), "\(sink.risingCrossings)")
    #expect(sink.left.max() == 8_000 && sink.left.min() == -8_000)
    #expect(sink.right.max() == 1_000)
    #expect(sink.gaps == 0)
  }

  @Test func volumeAndMuteAreHeard() {
    describe(0, samples: 4_000, interrupts: false)
    fill(0, samples: 4_000) { _ in 8_000 }
    audio.write(0x0400, at: 0x02, width: .word)  // left 6 dB down
    begin(last: 0)
    bench.advance(by: 20_000_000)
    #expect((3_990...4_030).contains(sink.left.max() ?? 0) && sink.right.max() == 8_000)
    audio.write(0x8000, at: 0x02, width: .word)
    let played = sink.samples.count
    bench.advance(by: 15_000_000)
    #expect(sink.samples.count > played && sink.samples[(played + 2)...].allSatisfy { $0 == 0 })
  }

  @Test func lowerRatesTakeLonger() {
    describe(0, samples: 960, interrupts: true)
    audio.write(1, at: 0x2A, width: .word)
    audio.write(24_000, at: 0x2C, width: .word)
    begin(last: 0)
    bench.advance(by: 19_000_000)
    #expect(!interrupt)
    bench.advance(by: 2_000_000)
    #expect(interrupt)
  }

  @Test func recordingGivesSilence() {
    describe(0, samples: 960, interrupts: true)
    fill(0, samples: 960) { _ in 77 }
    audio.write(UInt32(Self.list), at: 0x100, width: .dword)
    audio.write(0, at: 0x105, width: .byte)
    audio.write(Self.run, at: 0x10B, width: .byte)
    bench.advance(by: 11_000_000)
    #expect(interrupt && memory.read(GuestPhysical(Self.buffers + 1_000), as: UInt16.self) == 0)
  }

  @Test func emptyBuffersAreNoEndlessLoop() {
    for index in 0..<32 { describe(index, samples: 0, interrupts: true) }
    begin(last: 40)
    for _ in 0..<100 {
      write(UInt32(audio.read(at: 0x114, width: .byte) + 31) & 31, 5)
      bench.jump(to: bench.clock.nanoseconds + 3_600_000_000_000)
    }
    #expect(read(4) < 32)
  }

  @Test func withoutBusMasteringNothingMoves() {
    describe(0, samples: 960, interrupts: true)
    audio.function.write(0x01, PCIRegister.command, width: .word)
    begin(last: 0)
    bench.advance(by: 50_000_000)
    #expect(!interrupt && read(8, .word) == 960)
    audio.function.write(0x05, PCIRegister.command, width: .word)
    bench.advance(by: 11_000_000)
    #expect(interrupt)
  }

  @Test func keepsTheDeviceContract() throws {
    try DeviceContract(ports: 0x150) { (bench: TestBench) -> AudioController82801AA in
      let audio = AudioController82801AA(
        memory: bench.keep(ArrayMemory(count: 1 << 16)), events: bench.queue,
        mixer: bench.keep(SoundMixer(events: bench.queue, sink: nil)))
      audio.function.write(0x05, PCIRegister.command, width: .word)
      return audio
    }.check { audio, _ in audio.write(0x0102, at: 0x02, width: .word) }
  }
}
