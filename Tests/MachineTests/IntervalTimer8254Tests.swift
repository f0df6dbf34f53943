import Testing

@testable import Machine

@Suite struct IntervalTimer8254Tests {
  let bench = TestBench()
  let pit: IntervalTimer8254
  let port61: SystemControlPort61

  init() {
    pit = bench.keep(IntervalTimer8254(output: bench.line(0), queue: bench.queue))
    port61 = bench.keep(SystemControlPort61(timer: pit))
  }

  private var edges: Int { bench.sink.risingEdges[0] ?? 0 }
  private var level: Bool { bench.sink.levels[0] ?? false }

  private func advance(toTick tick: UInt64) {
    bench.advance(to: IntervalTimer8254.rate.nanoseconds(ofTick: tick))
  }

  private func program(_ counter: UInt16, mode: UInt8, count: UInt16, bcd: Bool = false) {
    pit.writeByte(UInt8(counter) << 6 | 0x30 | mode << 1 | (bcd ? 1 : 0), at: 3)
    pit.writeByte(UInt8(truncatingIfNeeded: count), at: counter)
    pit.writeByte(UInt8(count >> 8), at: counter)
  }

  private func readCount(_ counter: UInt16) -> UInt16 {
    let low = pit.readByte(at: counter)
    return UInt16(pit.readByte(at: counter)) << 8 | UInt16(low)
  }

  private func status(_ counter: UInt16) -> UInt8 {
    pit.writeByte(0xE0 | 2 << UInt8(counter), at: 3)
    return pit.readByte(at: counter)
  }

  @Test func ticksConvertExactly() {
    let rate = IntervalTimer8254.rate
    #expect(rate.ticks(at: 1_000_000_000) == 1_193_182)
    #expect(rate.ticks(at: 86_400_000_000_000) == 1_193_182 * 86_400)
    for tick in [0, 1, 65_536, 1_193_181, 1_193_182, 9_999_999_999, 1 << 53] as [UInt64] {
      let start = rate.nanoseconds(ofTick: tick)
      #expect(rate.ticks(at: start) == tick)
      if start > 0 { #expect(rate.ticks(at: start - 1) == tick - 1) }
    }
    #expect(rate.nanoseconds(ofTick: .max) == .max)
  }

  @Test func mode0RaisesTheLineOnceAfterCountPlusOneTicks() {
    program(0, mode: 0, count: 100)
    #expect(!level)
    advance(toTick: 100)
    #expect(!level)
    advance(toTick: 101)
    #expect(level && edges == 1)
    advance(toTick: 1_000_000)
    #expect(edges == 1)
  }

  @Test func mode0CountsOnBelowZero() {
    program(0, mode: 0, count: 10)
    advance(toTick: 13)
    #expect(readCount(0) == 0xFFFE)
  }

  @Test func mode0HalfACountStopsAndLowersTheOutput() {
    program(0, mode: 0, count: 10)
    advance(toTick: 50)
    #expect(level)
    pit.writeByte(20, at: 0)
    #expect(!level)
    advance(toTick: 100)
    pit.writeByte(0, at: 0)
    advance(toTick: 120)
    #expect(!level)
    advance(toTick: 121)
    #expect(level)
  }

  @Test func mode2DividesWithoutDrift() {
    program(0, mode: 2, count: 1_193)
    let before = edges
    advance(toTick: 1 + 1_193 * 2_000)
    #expect(edges - before == 2_000)
    #expect(bench.clock.nanoseconds == IntervalTimer8254.rate.nanoseconds(ofTick: 2_386_001))
  }

  @Test func mode2OutputIsLowForTheLastTickOfACycle() {
    program(2, mode: 2, count: 10)
    port61.writeByte(1, at: 0)
    advance(toTick: 1 + 8)
    #expect(pit.channel2Output)
    advance(toTick: 1 + 9)
    #expect(!pit.channel2Output)
    #expect(readCount(2) == 1)
    advance(toTick: 1 + 10)
    #expect(pit.channel2Output)
    #expect(readCount(2) == 10)
  }

  @Test func mode2TakesANewCountAtTheEndOfTheCycle() {
    program(0, mode: 2, count: 1_000)
    advance(toTick: 501)
    pit.writeByte(100, at: 0)
    pit.writeByte(0, at: 0)
    #expect(status(0) & 0x40 != 0, "null count until it is loaded")
    let before = edges
    advance(toTick: 1_000)
    #expect(edges == before)
    advance(toTick: 1_001)
    #expect(edges == before + 1)
    #expect(status(0) & 0x40 == 0)
    advance(toTick: 1_101)
    #expect(edges == before + 2)
  }

  @Test func aLeapOfTheClockDeliversOneEdgeAndKeepsThePhase() {
    program(0, mode: 2, count: 1_000)
    let before = edges
    bench.jump(to: IntervalTimer8254.rate.nanoseconds(ofTick: 1 + 1_000_000_500))
    #expect(edges == before + 1)
    advance(toTick: 1 + 1_000_001_000)
    #expect(edges == before + 2)
  }

  @Test func mode3IsHighForTheLongerHalfOfAnOddCount() {
    program(2, mode: 3, count: 5)
    port61.writeByte(1, at: 0)
    var wave: [Bool] = []
    for tick in 1...10 as ClosedRange<UInt64> {
      advance(toTick: tick)
      wave.append(port61.readByte(at: 0) & 0x20 != 0)
    }
    let cycle = [true, true, true, false, false]
    #expect(wave == cycle + cycle)
  }

  @Test func mode3CountsByTwo() {
    program(0, mode: 3, count: 0)
    advance(toTick: 1 + 1_000)
    #expect(readCount(0) == 0xFFFF - 1_999)
    advance(toTick: 1 + 32_768 + 1_000)
    #expect(readCount(0) == 0xFFFF - 1_999)
    let before = edges
    advance(toTick: 1 + 65_536)
    #expect(edges == before + 1)
  }

  @Test func mode3RequestsAtTheRateOfTheCount() {
    program(0, mode: 3, count: 11_932)
    let before = edges
    bench.advance(to: 1_000_000_000)
    #expect(edges - before == 99)
    bench.advance(to: 10_000_000_000)
    #expect(edges - before == 999)
  }

  @Test func mode4StrobesOnce() {
    program(0, mode: 4, count: 50)
    #expect(level)
    let before = edges
    advance(toTick: 51)
    #expect(status(0) & 0x80 == 0)
    advance(toTick: 52)
    #expect(level && edges == before + 1)
    advance(toTick: 200_000)
    #expect(edges == before + 1)
  }

  @Test func mode1IsAOneShotThatTheGateTriggersAgain() {
    program(2, mode: 1, count: 100)
    #expect(pit.channel2Output)
    port61.writeByte(1, at: 0)
    advance(toTick: 50)
    #expect(!pit.channel2Output)
    port61.writeByte(0, at: 0)
    port61.writeByte(1, at: 0)
    advance(toTick: 150)
    #expect(!pit.channel2Output)
    advance(toTick: 151)
    #expect(pit.channel2Output)
  }

  @Test func mode5StrobesAfterTheTrigger() {
    program(2, mode: 5, count: 10)
    advance(toTick: 100)
    #expect(pit.channel2Output)
    port61.writeByte(1, at: 0)
    advance(toTick: 110)
    #expect(pit.channel2Output)
    advance(toTick: 111)
    #expect(!pit.channel2Output)
    advance(toTick: 112)
    #expect(pit.channel2Output)
  }

  @Test func aLowGatePausesMode0() {
    port61.writeByte(1, at: 0)
    program(2, mode: 0, count: 100)
    advance(toTick: 41)
    port61.writeByte(0, at: 0)
    #expect(readCount(2) == 60)
    advance(toTick: 1_000)
    #expect(readCount(2) == 60)
    port61.writeByte(1, at: 0)
    advance(toTick: 1_059)
    #expect(port61.readByte(at: 0) & 0x20 == 0)
    advance(toTick: 1_060)
    #expect(port61.readByte(at: 0) & 0x20 != 0)
  }

  @Test func aLatchedCountStaysUntilBothBytesAreRead() {
    program(0, mode: 2, count: 0x4000)
    advance(toTick: 1 + 0x100)
    pit.writeByte(0x00, at: 3)
    advance(toTick: 1 + 0x200)
    pit.writeByte(0x00, at: 3)
    #expect(readCount(0) == 0x3F00)
    #expect(readCount(0) == 0x3E00)
  }

  @Test func readBackLatchesStatusBeforeCount() {
    program(0, mode: 2, count: 0x1234)
    advance(toTick: 1)
    pit.writeByte(0xC2, at: 3)
    #expect(pit.peekByte(at: 0) == 0xB4)
    #expect(pit.readByte(at: 0) == 0xB4)
    #expect(readCount(0) == 0x1234)
  }

  @Test func singleByteAccessUsesThatByteOnly() {
    pit.writeByte(0x14, at: 3)
    pit.writeByte(200, at: 0)
    advance(toTick: 1)
    #expect(pit.readByte(at: 0) == 200)
    #expect(pit.readByte(at: 0) == 200)
    pit.writeByte(0x24, at: 3)
    pit.writeByte(0x12, at: 0)
    advance(toTick: 2)
    #expect(pit.readByte(at: 0) == 0x12)
  }

  @Test func decimalCountersCountInTens() {
    program(0, mode: 2, count: 0x1000, bcd: true)
    advance(toTick: 2)
    #expect(readCount(0) == 0x0999)
    let before = edges
    advance(toTick: 1_001)
    #expect(edges == before + 1)
  }

  @Test func theShortestCyclesDoNotStopTheMachine() {
    program(0, mode: 2, count: 1)
    bench.advance(to: 1_000_000)
    #expect((100...300).contains(edges))
  }

  @Test func refreshToggles() {
    let first = port61.readByte(at: 0) & 0x10
    bench.advance(by: 15_086)
    #expect(port61.readByte(at: 0) & 0x10 != first)
    bench.advance(by: 15_086)
    #expect(port61.readByte(at: 0) & 0x10 == first)
  }

  @Test func theSpeakerHearsTheToneOfCounter2() {
    var heard: [PCSpeaker.Drive] = []
    port61.onSpeakerChange = { drive, _ in heard.append(drive) }
    program(2, mode: 3, count: 1_193)
    port61.writeByte(3, at: 0)
    port61.writeByte(0, at: 0)
    #expect(heard.count == 2)
    guard case .wave(_, 1_193, 597)? = heard.first else {
      Issue.record("no tone: \(heard)")
      return
    }
    #expect(heard.last == .level(false))
  }

  @Test func impossibleStatesAreRefused() {
    var state = pit.state
    state.counters[1].loaded = 0
    #expect(throws: StateError.self) { try pit.restore(state) }
    state = pit.state
    state.counters.removeLast()
    #expect(throws: StateError.self) { try pit.restore(state) }
  }

  @Test func keepsTheDeviceContract() throws {
    try DeviceContract(
      ports: 5, disturb: { (pit: IntervalTimer8254, random) in pit.setGate2(random & 1 != 0) }
    ) { bench in IntervalTimer8254(output: bench.line(0), queue: bench.queue) }
    .check { pit, _ in pit.writeByte(0x34, at: 3) }
  }

  @Test func port61KeepsTheDeviceContract() throws {
    try DeviceContract(ports: 2) { bench in
      SystemControlPort61(
        timer: bench.keep(IntervalTimer8254(output: bench.line(0), queue: bench.queue)))
    }.check { port, _ in port.writeByte(0x0C, at: 0) }
  }
}
