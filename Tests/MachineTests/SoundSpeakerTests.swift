import IEM
import Testing

@testable import Machine

@Suite struct PCSpeakerTests {
  private let bench = TestBench()
  private let sink = SoundCollector()
  private let pit: IntervalTimer8254
  private let port61: SystemControlPort61

  init() {
    let speaker = bench.keep(PCSpeaker(mixer: bench.mixer(sink)))
    pit = bench.keep(IntervalTimer8254(output: bench.line(0), queue: bench.queue))
    port61 = bench.keep(SystemControlPort61(timer: pit))
    port61.onSpeakerChange = { speaker.set($0, at: $1) }
  }

  private func tone(_ count: UInt16) {
    pit.writeByte(0xB6, at: 3)
    pit.writeByte(UInt8(truncatingIfNeeded: count), at: 2)
    pit.writeByte(UInt8(truncatingIfNeeded: count >> 8), at: 2)
  }

  @Test func aToneHasItsFrequency() {
    tone(1_193)
    port61.writeByte(3, at: 0)
    bench.advance(by: 500_000_000)
    // 1000 Hz for half a second.
    #expect((495...505).contains(sink.risingCrossings), "\(sink.risingCrossings)")
    #expect(sink.peak > 4_000)
    #expect(sink.left == sink.right)
  }

  @Test func silenceRunsNoTimer() {
    bench.advance(by: 1_000_000_000)
    #expect(sink.samples.isEmpty && bench.queue.nextDeadline == .max)
    tone(1_193)
    port61.writeByte(3, at: 0)
    bench.advance(by: 50_000_000)
    port61.writeByte(0, at: 0)
    bench.advance(by: 1_000_000_000)
    #expect(bench.queue.nextDeadline == .max)
    let played = sink.samples.count
    bench.advance(by: 1_000_000_000)
    #expect(sink.samples.count == played)
  }

  @Test func aSecondToneChangesTheFrequency() {
    tone(1_193)
    port61.writeByte(3, at: 0)
    bench.advance(by: 100_000_000)
    let before = sink.risingCrossings
    tone(11_932)
    bench.advance(by: 500_000_000)
    #expect((46...56).contains(sink.risingCrossings - before), "\(sink.risingCrossings - before)")
  }

  @Test func levelsSetByHandAreHeard() {
    // 500 Hz by the speaker data bit, with the counter's output high.
    pit.writeByte(0xB6, at: 3)
    for _ in 0..<100 {
      port61.writeByte(2, at: 0)
      bench.advance(by: 1_000_000)
      port61.writeByte(0, at: 0)
      bench.advance(by: 1_000_000)
    }
    #expect((95...101).contains(sink.risingCrossings), "\(sink.risingCrossings)")
  }

  @Test func pulseWidthsBecomeLevels() {
    // Digitised sound: pulses of mode 0 at 16 kHz whose widths swing at 200 Hz.
    port61.writeByte(3, at: 0)
    pit.writeByte(0x90, at: 3)
    for step in 0..<1_600 {
      pit.writeByte(step / 40 % 2 == 0 ? 10 : 60, at: 2)
      bench.advance(by: 62_500)
    }
    #expect((17...23).contains(smoothedCrossings), "\(smoothedCrossings)")
  }

  private var smoothedCrossings: Int {
    let window = 24
    let left = sink.left
    let means = stride(from: 0, to: left.count - window, by: 4).map {
      left[$0..<$0 + window].reduce(0, +) / window
    }
    return zip(means, means.dropFirst()).count { $0 < 0 && $1 >= 0 }
  }

  @Test func aGuestThatHammersTheSpeakerIsBounded() {
    for step in 0..<100_000 {
      port61.writeByte(step & 1 == 0 ? 2 : 0, at: 0)
      if step % 10 == 0 { pit.writeByte(UInt8(truncatingIfNeeded: step), at: 3) }
    }
    bench.advance(by: 20_000_000)
    #expect(sink.samples.count > 0)
  }
}
