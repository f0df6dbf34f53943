extension RealTimeClockMC146818 {
  /// The time as numbers. Registers may hold nonsense that a guest wrote; counting on from it
  /// carries as the chip does, when a field reaches its end.
  struct CalendarFields: Equatable {
    var second = 0
    var minute = 0
    var hour = 0
    /// 1 is Sunday.
    var weekday = 1
    var day = 1
    var month = 1
    var year = 0
    var century = 20

    private var fullYear: Int { century * 100 + year }

    private var daysInMonth: Int {
      switch month {
      case 4, 6, 9, 11: 30
      case 2: isLeapYear ? 29 : 28
      default: 31
      }
    }

    private var isLeapYear: Bool {
      fullYear % 4 == 0 && (fullYear % 100 != 0 || fullYear % 400 == 0)
    }

    /// One update cycle.
    mutating func advanceOneSecond() {
      guard carry(&second, last: 59, to: 0), carry(&minute, last: 59, to: 0),
        carry(&hour, last: 23, to: 0)
      else { return }
      _ = carry(&weekday, last: 7, to: 1)
      guard carry(&day, last: daysInMonth, to: 1), carry(&month, last: 12, to: 1),
        carry(&year, last: 99, to: 0)
      else { return }
      _ = carry(&century, last: 99, to: 0)
    }

    private func carry(_ field: inout Int, last: Int, to first: Int) -> Bool {
      guard field >= last else {
        field += 1
        return false
      }
      field = first
      return true
    }

    /// Many update cycles at once.
    mutating func advance(seconds: UInt64) {
      guard seconds > 1 else {
        if seconds == 1 { advanceOneSecond() }
        return
      }
      clamp()
      let total = secondOfDay + Int(seconds % 86_400)
      let days = Int(clamping: seconds / 86_400) + total / 86_400
      self.secondOfDay = total % 86_400
      weekday = (weekday - 1 + days % 7) % 7 + 1
      setDate(dayNumber: dayNumber + days)
    }

    var secondOfDay: Int {
      get { (hour * 60 + minute) * 60 + second }
      set {
        hour = newValue / 3_600
        minute = newValue / 60 % 60
        second = newValue % 60
      }
    }

    private mutating func clamp() {
      second = min(second, 59)
      minute = min(minute, 59)
      hour = min(hour, 23)
      weekday = min(max(weekday, 1), 7)
      month = min(max(month, 1), 12)
      year = min(year, 99)
      century = min(century, 99)
      day = min(max(day, 1), daysInMonth)
    }

    // MARK: Days since 1 January 1970

    /// Days from 1 January of year 0 to 1 January of a year, Gregorian.
    private static func days(beforeYear year: Int) -> Int {
      guard year > 0 else { return 0 }
      let past = year - 1
      return year * 365 + past / 4 - past / 100 + past / 400 + 1
    }

    private static let epoch = days(beforeYear: 1970)
    /// Four centuries, after which dates repeat; years wrap after 9999.
    private static let wrap = days(beforeYear: 10_000)

    private var dayNumber: Int {
      var days = Self.days(beforeYear: fullYear) + day - 1
      var earlier = self
      for previous in 1..<max(month, 1) {
        earlier.month = previous
        days += earlier.daysInMonth
      }
      return days - Self.epoch
    }

    private mutating func setDate(dayNumber: Int) {
      var rest = (dayNumber % Self.wrap + Self.epoch + Self.wrap) % Self.wrap
      var full = rest / 366
      while Self.days(beforeYear: full + 1) <= rest { full += 1 }
      rest -= Self.days(beforeYear: full)
      (century, year, month) = (full / 100, full % 100, 1)
      while rest >= daysInMonth {
        rest -= daysInMonth
        month += 1
      }
      day = rest + 1
    }

    init() {}

    /// - Parameter secondsSince1970: UTC; taken modulo ten thousand years.
    init(secondsSince1970: Int64) {
      let seconds = Int(secondsSince1970)
      let days = seconds >= 0 ? seconds / 86_400 : (seconds + 1) / 86_400 - 1
      // 1 January 1970 was a Thursday.
      weekday = (days % 7 + 7 + 4) % 7 + 1
      setDate(dayNumber: days)
      secondOfDay = seconds - days * 86_400
    }
  }
}
