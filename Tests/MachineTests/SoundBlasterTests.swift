import IEM
import Testing

@testable import Machine

/// What a DOS program does with a Sound Blaster 16.
@Suite struct SoundBlasterTests {
  private let bench = TestBench()
  private let sink = SoundCollector()
  private let memory: ArrayMemory
  private let dma: DMAController8237
  private let card: SoundBlaster16

  init() {
    memory = bench.keep(ArrayMemory(count: 1 << 20))
    dma = bench.keep(DMAController8237(memory: memory))
    card = bench.keep(
      SoundBlaster16(
        lines: Self.lines(bench), dma: dma, events: bench.queue, mixer: bench.mixer(sink)))
    dma.writeByte(0, at: 0x24)  // the cascade, as a BIOS leaves it
    resetDSP()
  }

  private static func lines(_ bench: TestBench) -> [UInt8: InterruptLine] {
    Dictionary(uniqueKeysWithValues: [9, 5, 7, 10].map { (UInt8($0), bench.line($0)) })
  }

  private func resetDSP() {
    card.writeByte(1, at: 0x06)
    bench.advance(by: 3_000)
    card.writeByte(0, at: 0x06)
    bench.advance(by: 100_000)
    #expect(card.readByte(at: 0x0E) & 0x80 != 0)
    #expect(card.readByte(at: 0x0A) == 0xAA)
  }

  private func dsp(_ bytes: UInt8...) {
    for byte in bytes {
      #expect(card.readByte(at: 0x0C) & 0x80 == 0)
      card.writeByte(byte, at: 0x0C)
    }
  }

  private func answer() -> UInt8? {
    card.readByte(at: 0x0E) & 0x80 == 0 ? nil : card.readByte(at: 0x0A)
  }

  private func setMixer(_ register: UInt8, _ value: UInt8) {
    card.writeByte(register, at: 0x04)
    card.writeByte(value, at: 0x05)
  }
  private func mixer(_ register: UInt8) -> UInt8 {
    card.writeByte(register, at: 0x04)
    return card.readByte(at: 0x05)
  }

  /// Channel 1, single mode, memory to device.
  private func program8(_ address: UInt16, count: UInt16, auto: Bool) {
    dma.writeByte(0x05, at: 0x0A)
    dma.writeByte(0, at: 0x0C)
    dma.writeByte(auto ? 0x59 : 0x49, at: 0x0B)
    dma.writeByte(UInt8(truncatingIfNeeded: address), at: 2)
    dma.writeByte(UInt8(truncatingIfNeeded: address >> 8), at: 2)
    dma.writeByte(0, at: 0x33)
    dma.writeByte(UInt8(truncatingIfNeeded: count - 1), at: 3)
    dma.writeByte(UInt8(truncatingIfNeeded: (count - 1) >> 8), at: 3)
    dma.writeByte(0x01, at: 0x0A)
  }

  /// Channel 5, in words.
  private func program16(words: UInt16) {
    dma.writeByte(0, at: 0x2A)  // the cascade
    dma.writeByte(0x05, at: 0x24)
    dma.writeByte(0, at: 0x28)
    dma.writeByte(0x59, at: 0x26)
    dma.writeByte(0, at: 0x14)
    dma.writeByte(0, at: 0x14)
    dma.writeByte(2, at: 0x3B)
    dma.writeByte(UInt8(truncatingIfNeeded: words - 1), at: 0x16)
    dma.writeByte(UInt8(truncatingIfNeeded: (words - 1) >> 8), at: 0x16)
    dma.writeByte(0x00, at: 0x24)
    dma.writeByte(0x01, at: 0x24)
  }

  @Test func theCardTellsWhatItIs() {
    dsp(0xE1)
    #expect(answer() == 4 && answer() == 5 && answer() == nil)
    dsp(0xE0, 0x55)
    #expect(answer() == 0xAA)
    dsp(0xE4, 0x5A, 0xE8)
    #expect(answer() == 0x5A)
    dsp(0xD8)
    #expect(answer() == 0)
    dsp(0xD1, 0xD8)
    #expect(answer() == 0xFF)
  }

  @Test func interruptAndChannelsAreChosenByTheMixer() {
    #expect(mixer(0x80) == 2 && mixer(0x81) == 0x22)
    setMixer(0x80, 4)
    dsp(0xF2)
    #expect(bench.highLines == [7] && mixer(0x82) & 3 == 1)
    _ = card.readByte(at: 0x0E)
    #expect(bench.highLines.isEmpty)
    dsp(0xF3)
    #expect(bench.highLines == [7] && mixer(0x82) & 3 == 2)
    _ = card.readByte(at: 0x0E)
    #expect(bench.highLines == [7], "16-bit interrupts have a port of their own")
    _ = card.readByte(at: 0x0F)
    #expect(bench.highLines.isEmpty)
  }

  @Test func aSingleCycleEndsWithOneInterrupt() {
    for i in 0..<1_000 { memory.bytes[0x4000 + i] = i / 10 % 2 == 0 ? 0xC0 : 0x40 }
    program8(0x4000, count: 1_000, auto: false)
    dsp(0xD1, 0x40, 156)  // 10 kHz
    dsp(0x14, UInt8(999 & 0xFF), UInt8(999 >> 8))
    bench.advance(by: 99_000_000)
    #expect(bench.highLines.isEmpty)
    bench.advance(by: 2_000_000)
    #expect(bench.highLines == [5])
    #expect(dma.readByte(at: 8) & 2 != 0, "terminal count")
    _ = card.readByte(at: 0x0E)
    bench.advance(by: 200_000_000)
    #expect(bench.highLines.isEmpty && bench.sink.risingEdges[5] == 1)
    #expect((48...51).contains(sink.risingCrossings), "\(sink.risingCrossings)")
  }

  @Test func autoInitialisedBlocksGoOnUntilTold() {
    program8(0x4000, count: 2_000, auto: true)
    dsp(0x41, 0x27, 0x10)  // 10 kHz
    dsp(0x48, UInt8(999 & 0xFF), UInt8(999 >> 8))
    dsp(0x1C)
    for block in 1...5 {
      bench.advance(by: 100_000_000)
      #expect(bench.sink.risingEdges[5] == block)
      _ = card.readByte(at: 0x0E)
    }
    dsp(0xDA)
    bench.advance(by: 100_000_000)
    _ = card.readByte(at: 0x0E)
    bench.advance(by: 500_000_000)
    #expect(bench.sink.risingEdges[5] == 6)
  }

  @Test func sixteenBitStereoByTheWideChannel() {
    for i in 0..<1_000 {
      let value: Int16 = i % 2 == 0 ? (i / 2 % 20 < 10 ? 9_000 : -9_000) : 500
      memory.bytes[0x2_0000 + 2 * i] = UInt8(truncatingIfNeeded: value)
      memory.bytes[0x2_0000 + 2 * i + 1] = UInt8(truncatingIfNeeded: value >> 8)
    }
    program16(words: 1_000)
    setMixer(0x30, 0xF8)
    setMixer(0x31, 0xF8)
    setMixer(0x32, 0xF8)
    setMixer(0x33, 0xF8)
    dsp(0x41, 0x27, 0x10)
    dsp(0xB6, 0x30, UInt8(499 & 0xFF), UInt8(499 >> 8))
    bench.advance(by: 25_500_000)  // 250 frames of 10 kHz
    #expect(bench.highLines == [5] && mixer(0x82) & 3 == 2)
    _ = card.readByte(at: 0x0F)
    bench.advance(by: 25_000_000)
    #expect(bench.sink.risingEdges[5] == 2)
    #expect(sink.left.max() == 9_000 && sink.right.max() == 500)
    #expect((23...26).contains(sink.risingCrossings), "\(sink.risingCrossings)")
  }

  @Test func aPauseStopsTheCount() {
    program8(0x4000, count: 1_000, auto: false)
    dsp(0x40, 156)
    dsp(0x14, UInt8(999 & 0xFF), UInt8(999 >> 8))
    bench.advance(by: 50_000_000)
    dsp(0xD0)
    bench.advance(by: 500_000_000)
    #expect(bench.highLines.isEmpty)
    dsp(0xD4)
    bench.advance(by: 51_000_000)
    #expect(bench.highLines == [5])
  }

  @Test func aMaskedChannelHoldsTheCard() {
    program8(0x4000, count: 100, auto: false)
    dma.writeByte(0x05, at: 0x0A)
    dsp(0x40, 156)
    dsp(0x14, 99, 0)
    bench.advance(by: 100_000_000)
    #expect(bench.highLines.isEmpty)
    dma.writeByte(0x01, at: 0x0A)
    bench.advance(by: 21_000_000)
    #expect(bench.highLines == [5])
  }

  @Test func silenceTakesItsTimeWithoutData() {
    dsp(0x40, 156)
    dsp(0x80, 99, 0)
    bench.advance(by: 9_000_000)
    #expect(bench.highLines.isEmpty)
    bench.advance(by: 2_000_000)
    #expect(bench.highLines == [5])
  }

  @Test func directOutputIsHeard() {
    for step in 0..<400 {
      dsp(0x10, step / 10 % 2 == 0 ? 0xE0 : 0x20)
      bench.advance(by: 100_000)
    }
    #expect((18...21).contains(sink.risingCrossings), "\(sink.risingCrossings)")
  }

  @Test func theFMChipIsFoundByItsTimers() {
    func fm(_ register: UInt8, _ value: UInt8) {
      card.writeByte(register, at: 0x10)
      card.writeByte(value, at: 0x11)
    }
    fm(4, 0x60)
    fm(4, 0x80)
    #expect(card.readByte(at: 0x10) & 0xE0 == 0)
    fm(2, 0xFF)
    fm(4, 0x21)
    bench.advance(by: 80_000)
    #expect(card.readByte(at: 0x10) & 0xE0 == 0xC0)
    #expect(card.readByte(at: 0x00) & 0x06 == 0, "an OPL3")
    fm(4, 0x60)
    fm(4, 0x80)
    #expect(card.readByte(at: 0x10) & 0xE0 == 0)
  }

  @Test func theMidiPortAnswersItsReset() {
    #expect(card.readByte(at: 0x21) & 0xC0 == 0x80)
    card.writeByte(0xFF, at: 0x21)
    #expect(card.readByte(at: 0x21) & 0x80 == 0 && card.readByte(at: 0x20) == 0xFE)
    #expect(card.readByte(at: 0x21) & 0x80 != 0)
  }

  @Test func oldVolumesShowTheNewOnes() {
    setMixer(0x22, 0xA5)
    #expect(mixer(0x30) == 0xA8 && mixer(0x31) == 0x58 && mixer(0x22) == 0xA5)
  }

  @Test func keepsTheDeviceContract() throws {
    try DeviceContract(ports: 0x22) { (bench: TestBench) -> SoundBlaster16 in
      let dma = bench.keep(DMAController8237(memory: bench.keep(ArrayMemory(count: 1 << 16))))
      return SoundBlaster16(
        lines: Self.lines(bench), dma: dma, events: bench.queue,
        mixer: bench.keep(SoundMixer(events: bench.queue, sink: nil)))
    }.check { card, _ in card.writeByte(0x10, at: 0x04) }
  }
}
