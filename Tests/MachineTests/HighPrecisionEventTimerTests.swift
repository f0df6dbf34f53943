import IEM
import Testing

@testable import Machine

@Suite struct HighPrecisionEventTimerTests {
  let bench = TestBench()
  let hpet: HighPrecisionEventTimer
  /// Lines of the recording sink beside GSI 0–23.
  static let legacyTimer = 100
  static let legacyClock = 108

  init() { hpet = bench.keep(Self.make(bench)) }

  private static func make(_ bench: TestBench) -> HighPrecisionEventTimer {
    HighPrecisionEventTimer(
      lines: (0..<24).map(bench.line), legacyTimerLine: bench.line(legacyTimer),
      legacyClockLine: bench.line(legacyClock), queue: bench.queue)
  }

  private func read(_ offset: UInt64) -> UInt64 { hpet.readMemory(at: offset, width: .qword) }
  private func write(_ offset: UInt64, _ value: UInt64) {
    hpet.writeMemory(value, at: offset, width: .qword)
  }
  private func write32(_ offset: UInt64, _ value: UInt64) {
    hpet.writeMemory(value, at: offset, width: .dword)
  }
  private func edges(_ line: Int) -> Int { bench.sink.risingEdges[line] ?? 0 }
  private func level(_ line: Int) -> Bool { bench.sink.levels[line] ?? false }

  private let gsi20: UInt64 = 20 << 9

  @Test func announcesThreeTimersAndTenNanoseconds() {
    #expect(read(0) == 0x0098_9680_8086_A201)
    #expect(hpet.readMemory(at: 4, width: .dword) == 10_000_000)
    #expect(read(0x100) == 0x00F0_0000_0000_0030)
    #expect(read(0x140) == 0x00F0_0800_0000_0030)
    #expect(read(0x108) == .max)
  }

  @Test func theCounterRunsOnlyWhileEnabled() {
    bench.advance(by: 1_000)
    #expect(read(0xF0) == 0)
    write(0x10, 1)
    bench.advance(by: 1_005)
    #expect(read(0xF0) == 100)
    write(0x10, 0)
    bench.advance(by: 1_000)
    #expect(read(0xF0) == 100)
    write(0xF0, 0xFFFF_FFFF_0000_0000)
    write(0x10, 1)
    bench.advance(by: 70)
    #expect(hpet.readMemory(at: 0xF4, width: .dword) == 0xFFFF_FFFF)
    #expect(hpet.readMemory(at: 0xF0, width: .dword) == 7)
  }

  @Test func aOneShotMatchesOnce() {
    write(0x10, 1)
    write(0x100, 0x04 | gsi20)
    write(0x108, 1_000)
    bench.advance(to: 9_999)
    #expect(edges(20) == 0)
    bench.advance(to: 10_000)
    #expect(edges(20) == 1 && !level(20))
    bench.advance(by: 100_000_000_000)
    #expect(edges(20) == 1)
  }

  @Test func a32BitOneShotMatchesAgainWhenTheCounterWraps() {
    write(0x10, 1)
    write(0x100, 0x104 | gsi20)
    write(0x108, 1_000)
    bench.advance(to: 10_000 + (10 << 32) - 1)
    #expect(edges(20) == 1)
    bench.advance(by: 1)
    #expect(edges(20) == 2)
  }

  @Test func aPeriodicTimerStartsWhereValueSetSaysAndKeepsItsPeriod() {
    // The order of writes that Linux uses: first match, then period.
    write(0x10, 1)
    bench.advance(to: 5_000)
    write32(0x100, 0x14C | gsi20)
    write32(0x108, 3_000)
    #expect(read(0x100) & 0x40 == 0, "VAL_SET clears itself")
    write32(0x108, 1_000)
    bench.advance(to: 29_999)
    #expect(edges(20) == 0)
    bench.advance(to: 30_000)
    #expect(edges(20) == 1)
    #expect(read(0x108) == 4_000)
    bench.advance(to: 1_000_000)
    #expect(edges(20) == 98)
  }

  @Test func aLeapOverManyPeriodsGivesOneInterruptAndKeepsThePhase() {
    write(0x100, 0x4C | gsi20)
    write(0x108, 1_000)
    write(0x10, 1)
    bench.jump(to: 1_000_005_000)
    #expect(edges(20) == 1)
    bench.advance(to: 1_000_009_999)
    #expect(edges(20) == 1)
    bench.advance(to: 1_000_010_000)
    #expect(edges(20) == 2)
  }

  @Test func levelInterruptsStayUntilTheirStatusIsCleared() {
    write(0x100, 0x06 | gsi20)
    write(0x108, 10)
    write(0x10, 1)
    bench.advance(to: 1_000)
    #expect(level(20))
    #expect(read(0x20) == 1)
    write(0x20, 2)
    #expect(level(20))
    write(0x20, 1)
    #expect(!level(20) && read(0x20) == 0)
  }

  @Test func statusAppearsWithoutTheInterrupt() {
    write(0x140, 0x02 | gsi20)
    write(0x148, 10)
    write(0x10, 1)
    bench.advance(to: 1_000)
    #expect(read(0x20) == 4)
    #expect(!level(20))
    write(0x140, 0x06 | gsi20)
    #expect(level(20))
  }

  @Test func timersSharingALineHoldItTogether() {
    write(0x100, 0x06 | gsi20)
    write(0x120, 0x06 | gsi20)
    write(0x108, 10)
    write(0x128, 10)
    write(0x10, 1)
    bench.advance(to: 1_000)
    write(0x20, 1)
    #expect(level(20))
    write(0x20, 2)
    #expect(!level(20))
  }

  @Test func routesThatDoNotExistDoNotStick() {
    write(0x100, gsi20)
    write(0x100, 5 << 9)
    #expect(read(0x100) >> 9 & 0x1F == 20)
    write(0x140, 11 << 9)
    #expect(read(0x140) >> 9 & 0x1F == 11)
  }

  @Test func legacyReplacementTakesOverTheOldLines() {
    let lines = RecordingSink()
    let legacy = bench.keep(
      LegacyReplacementSwitch(timer: InterruptLine(lines, 0), clock: InterruptLine(lines, 8)))
    hpet.onLegacyReplacementChange = { legacy.isReplaced = $0 }
    legacy.setLine(0, level: true)
    legacy.setLine(8, level: true)
    #expect(lines.levels == [0: true, 8: true])
    write(0x100, 0x04 | gsi20)
    write(0x120, 0x04 | gsi20)
    write(0x108, 10)
    write(0x128, 20)
    write(0x10, 3)
    #expect(lines.levels == [0: false, 8: false])
    legacy.setLine(0, level: false)
    legacy.setLine(0, level: true)
    #expect(lines.risingEdges[0] == 1)
    bench.advance(to: 1_000)
    #expect(edges(Self.legacyTimer) == 1 && edges(Self.legacyClock) == 1 && edges(20) == 0)
    write(0x10, 1)
    #expect(lines.levels == [0: true, 8: true])
  }

  @Test func theShortestPeriodDoesNotStopTheMachine() {
    write(0x100, 0x4C | gsi20)
    write(0x108, 1)
    write(0x10, 1)
    bench.advance(to: 1_000_000)
    #expect((100...300).contains(edges(20)))
  }

  @Test func resetStopsEverything() {
    write(0x100, 0x06 | gsi20)
    write(0x108, 10)
    write(0x10, 3)
    bench.advance(to: 1_000)
    hpet.reset()
    #expect(bench.highLines.isEmpty)
    #expect(bench.queue.nextDeadline == .max)
    #expect(read(0x10) == 0 && read(0xF0) == 0 && read(0x20) == 0)
  }

  @Test func impossibleStatesAreRefused() {
    var state = hpet.state
    state.timers.removeLast()
    #expect(throws: StateError.self) { try hpet.restore(state) }
    state = hpet.state
    state.status = 8
    #expect(throws: StateError.self) { try hpet.restore(state) }
  }

  @Test func keepsTheDeviceContract() throws {
    try DeviceContract(
      memoryBytes: 0x400,
      memoryRegisters: [0, 0x10, 0x20, 0xF0, 0x100, 0x108, 0x120, 0x128, 0x140, 0x148, 0x10C],
      disturb: { (hpet: HighPrecisionEventTimer, random) in
        // A timer that will fire soon, of any kind.
        let base = 0x100 + 0x20 * (random % 3)
        hpet.writeMemory(1, at: 0x10, width: .dword)
        hpet.writeMemory(random >> 8, at: base, width: .qword)
        hpet.writeMemory(random >> 50, at: base + 8, width: .qword)
      }, make: Self.make
    ).check { hpet, _ in hpet.writeMemory(1, at: 0x10, width: .dword) }
  }
}
