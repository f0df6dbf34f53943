import Testing

@testable import Machine

@Suite struct RealTimeClockMC146818Tests {
  static let second: UInt64 = 1_000_000_000
  /// Monday 31 December 2029, 23:59:50 UTC.
  static let newYearsEve: Int64 = 1_893_455_990

  let bench = TestBench()
  let rtc: RealTimeClockMC146818

  init() {
    rtc = bench.keep(
      RealTimeClockMC146818(
        startSeconds: Self.newYearsEve, line: bench.line(8), queue: bench.queue))
  }

  private func read(_ index: UInt8) -> UInt8 {
    rtc.writeByte(index, at: 0)
    return rtc.readByte(at: 1)
  }

  private func write(_ index: UInt8, _ value: UInt8) {
    rtc.writeByte(index, at: 0)
    rtc.writeByte(value, at: 1)
  }

  /// Century, year, month, day, weekday, hours, minutes, seconds.
  private var dateAndTime: [UInt8] { [0x32, 9, 8, 7, 6, 4, 2, 0].map(read) }

  private var line: Bool { bench.sink.levels[8] ?? false }
  private var edges: Int { bench.sink.risingEdges[8] ?? 0 }

  @Test func startsAtTheGivenDateInDecimal() {
    #expect(dateAndTime == [0x20, 0x29, 0x12, 0x31, 0x02, 0x23, 0x59, 0x50])
    #expect(read(0x0B) == 0x02)
    #expect(read(0x0D) == 0x80)
  }

  @Test(arguments: [
    (0, [0x19, 0x70, 0x01, 0x01, 0x05, 0, 0, 0]),
    (951_782_400, [0x20, 0x00, 0x02, 0x29, 0x03, 0, 0, 0]),
    (4_107_542_399, [0x21, 0x00, 0x02, 0x28, 0x01, 0x23, 0x59, 0x59]),
    (-1, [0x19, 0x69, 0x12, 0x31, 0x04, 0x23, 0x59, 0x59]),
  ] as [(Int64, [UInt8])])
  func knowsTheCalendar(start: Int64, fields: [UInt8]) {
    let rtc = bench.keep(
      RealTimeClockMC146818(startSeconds: start, line: bench.line(9), queue: bench.queue))
    let shown = [0x32, 9, 8, 7, 6, 4, 2, 0].map { (index: UInt8) -> UInt8 in
      rtc.writeByte(index, at: 0)
      return rtc.readByte(at: 1)
    }
    #expect(shown == fields)
  }

  @Test func aYearRollsOverSecondBySecond() {
    bench.advance(by: 9 * Self.second)
    #expect(dateAndTime == [0x20, 0x29, 0x12, 0x31, 0x02, 0x23, 0x59, 0x59])
    bench.advance(by: Self.second)
    #expect(dateAndTime == [0x20, 0x30, 0x01, 0x01, 0x03, 0, 0, 0])
  }

  @Test func aLeapOfTheClockGivesTheSameDateAsSingleSeconds() {
    // 60 days: to 1 March of a year that is not a leap year.
    bench.jump(to: (10 + 59 * 86_400) * Self.second)
    #expect(dateAndTime == [0x20, 0x30, 0x03, 0x01, 0x06, 0, 0, 0])
  }

  @Test func twelveHourAndBinaryFormats() {
    write(0x0B, 0x80)
    write(4, 0x92)
    write(0x0B, 0x00)
    bench.advance(by: 11 * Self.second)
    #expect(read(4) == 0x81, "12:59:50 p.m. plus 11 s is 1 p.m.")
    write(0x0B, 0x86)
    for (index, value) in [(0, 58), (2, 59), (4, 22)] as [(UInt8, UInt8)] { write(index, value) }
    write(0x0B, 0x06)
    bench.advance(by: 2 * Self.second)
    #expect([4, 2, 0].map(read) == [23, 0, 0])
  }

  @Test func midnightInTwelveHourFormatIsTwelve() {
    write(0x0B, 0x80)
    write(4, 0x91)
    write(0x0B, 0x00)
    bench.advance(by: 10 * Self.second)
    #expect(read(4) == 0x12)
    #expect(read(7) == 0x01)
  }

  @Test func setStopsUpdates() {
    write(0x0B, 0x82)
    bench.advance(by: 5 * Self.second)
    #expect(read(0) == 0x50)
    write(0, 0x30)
    write(0x0B, 0x02)
    bench.advance(by: Self.second)
    #expect(read(0) == 0x31)
  }

  @Test func updateInProgressShowsBeforeTheSecondChanges() {
    bench.advance(to: Self.second - 2_300_000)
    #expect(read(0x0A) == 0x26)
    bench.advance(to: Self.second - 1)
    #expect(read(0x0A) == 0xA6)
    #expect(read(0) == 0x50)
    bench.advance(to: Self.second)
    #expect(read(0x0A) == 0x26)
    #expect(read(0) == 0x51)
  }

  @Test func theFirstUpdateAfterADividerResetComesInHalfASecond() {
    bench.advance(to: 700_000_000)
    write(0x0A, 0x76)
    bench.advance(by: 10 * Self.second)
    #expect(read(0) == 0x50)
    write(0x0A, 0x26)
    bench.advance(by: 499_999_999)
    #expect(read(0) == 0x50)
    bench.advance(by: 1)
    #expect(read(0) == 0x51)
  }

  @Test func thePeriodicInterruptRunsAtItsRateWhenServed() {
    write(0x0B, 0x42)
    var served = 0
    while bench.clock.nanoseconds < Self.second {
      bench.advance(to: bench.queue.nextDeadline)
      guard line else { continue }
      #expect(read(0x0C) & 0xC0 == 0xC0)
      #expect(!line)
      served += 1
    }
    #expect(served == 1_024)
  }

  @Test(arguments: [(1, 256), (2, 128), (3, 8_192), (15, 2)] as [(UInt8, Int)])
  func periodicRates(select: UInt8, perSecond: Int) {
    write(0x0A, 0x20 | select)
    write(0x0B, 0x42)
    var served = 0
    while bench.clock.nanoseconds < Self.second {
      bench.advance(to: bench.queue.nextDeadline)
      if line, read(0x0C) != 0 { served += 1 }
    }
    #expect(served == perSecond)
  }

  @Test func aNewPeriodicRateCountsFromTheNextPeriod() {
    write(0x0A, 0x23)
    bench.advance(by: Self.second / 2)
    write(0x0A, 0x26)
    _ = read(0x0C)
    bench.advance(by: 900_000)
    #expect(read(0x0C) & 0x40 == 0)
    bench.advance(by: 100_000)
    #expect(read(0x0C) & 0x40 != 0)
  }

  @Test func anUnservedInterruptKeepsTheLineHigh() {
    write(0x0B, 0x42)
    bench.advance(by: 3 * Self.second)
    #expect(line && edges == 1)
    #expect(read(0x0C) == 0xD0)
    #expect(read(0x0C) == 0)
  }

  @Test func flagsAppearWithoutTheirInterrupts() {
    bench.advance(by: Self.second)
    #expect(!line)
    #expect(read(0x0C) == 0x50)
  }

  @Test func theAlarmMatchesTheTimeOfDay() {
    for (index, value) in [(1, 0x55), (3, 0x59), (5, 0x23)] as [(UInt8, UInt8)] {
      write(index, value)
    }
    write(0x0B, 0x22)
    bench.advance(by: 4 * Self.second)
    #expect(!line)
    bench.advance(by: Self.second)
    #expect(line)
    #expect(read(0x0C) & 0xA0 == 0xA0)
    bench.advance(by: 60 * Self.second)
    #expect(!line)
  }

  @Test func anAlarmWithDontCareBitsMatchesEveryMinute() {
    for (index, value) in [(1, 0x00), (3, 0xFF), (5, 0xC0)] as [(UInt8, UInt8)] {
      write(index, value)
    }
    write(0x0B, 0x22)
    for _ in 0..<3 {
      bench.advance(by: 60 * Self.second)
      #expect(read(0x0C) & 0x20 != 0)
    }
    #expect(edges == 3)
  }

  @Test func aLeapOverTheAlarmStillRaisesIt() {
    for (index, value) in [(1, 0x00), (3, 0x30), (5, 0x12)] as [(UInt8, UInt8)] {
      write(index, value)
    }
    bench.jump(to: 12 * 3_600 * Self.second)
    #expect(read(0x0C) & 0x20 == 0)
    bench.jump(to: 14 * 3_600 * Self.second)
    #expect(read(0x0C) & 0x20 != 0)
  }

  @Test func updateInterruptComesEverySecondAndSetDisablesIt() {
    write(0x0B, 0x12)
    bench.advance(by: Self.second)
    #expect(line)
    _ = read(0x0C)
    write(0x0B, 0x92)
    #expect(read(0x0B) == 0x82)
  }

  @Test func memoryBanksAndTheBoardsBytes() {
    rtc.setCMOS(0x35, 0x12)
    rtc.setCMOS(0x0B, 0xFF)
    rtc.setCMOS(0x85, 0x34)
    #expect(read(0x35) == 0x12)
    #expect(read(0x0B) == 0x02)
    rtc.writeByte(0x85, at: 2)
    #expect(rtc.readByte(at: 3) == 0x34)
    rtc.writeByte(0x56, at: 3)
    #expect(rtc.cmos(0x85) == 0x56)
  }

  @Test func theIndexPortMasksNMI() {
    var seen: [Bool] = []
    rtc.onNMIMaskChange = { seen.append($0) }
    rtc.writeByte(0x8F, at: 0)
    rtc.writeByte(0x0F, at: 0)
    #expect(seen == [true, false])
  }

  @Test func resetKeepsTimeAndMemory() {
    write(0x40, 0x77)
    write(0x0B, 0x72)
    bench.advance(by: Self.second)
    rtc.reset()
    #expect(!line)
    #expect(read(0x0B) == 0x02)
    #expect(read(0x40) == 0x77)
    #expect(read(0) == 0x51)
  }

  @Test func nonsenseInTheClockCountsOn() {
    for index in [0, 2, 4, 6, 7, 8, 9, 0x32] as [UInt8] { write(index, 0xFF) }
    #expect(read(8) == 0xFF)
    bench.advance(by: Self.second)
    #expect(read(0) == 0)
    for index in [0, 2, 4, 6, 7, 8, 9, 0x32] as [UInt8] { write(index, 0xFF) }
    bench.jump(to: 1_000_000 * Self.second)
    #expect(read(0) <= 0x59)
  }

  @Test func impossibleStatesAreRefused() {
    var state = rtc.state
    state.memory.removeLast()
    #expect(throws: StateError.self) { try rtc.restore(state) }
    state = rtc.state
    state.nextUpdate = nil
    #expect(throws: StateError.self) { try rtc.restore(state) }
  }

  @Test func keepsTheDeviceContract() throws {
    try DeviceContract(
      ports: 5,
      disturb: { (rtc: RealTimeClockMC146818, random) in
        // Aim at the clock registers more often than chance does.
        rtc.writeByte(UInt8(random & 15), at: 0)
      }
    ) { bench in
      RealTimeClockMC146818(
        startSeconds: Self.newYearsEve, line: bench.line(8), queue: bench.queue)
    }.check { rtc, _ in rtc.setCMOS(0x20, 1) }
  }
}
