extension RealTimeClockMC146818 {
  /// Indices of the registers that are not plain memory.
  enum Index {
    static let seconds = 0x00
    static let secondsAlarm = 0x01
    static let minutes = 0x02
    static let minutesAlarm = 0x03
    static let hours = 0x04
    static let hoursAlarm = 0x05
    static let dayOfWeek = 0x06
    static let dayOfMonth = 0x07
    static let month = 0x08
    static let year = 0x09
    static let registerA = 0x0A
    static let registerB = 0x0B
    static let registerC = 0x0C
    static let registerD = 0x0D
    static let firstRAM = 0x0E
    /// Not the chip's: where PC firmware and the ACPI table keep the century.
    static let century = 0x32
    /// Bytes in one bank; the second one follows the first in `State.memory`.
    static let bankSize = 0x80
  }

  /// Register A.
  enum RegisterA {
    /// `UIP`: update in progress, read only.
    static let updateInProgress: UInt8 = 1 << 7
    /// `DV2–DV0`.
    static let dividerMask: UInt8 = 0x70
    /// `DV` = 010: a 32,768 Hz crystal, running.
    static let divider32kHz: UInt8 = 0x20
    /// `RS3–RS0`.
    static let rateMask: UInt8 = 0x0F
    /// 32,768 Hz crystal, 1,024 Hz periodic rate.
    static let initial: UInt8 = divider32kHz | 0x06
  }

  /// Register B.
  struct RegisterB: OptionSet {
    var rawValue: UInt8
    /// `24/12`: hours 0–23.
    static let is24Hour = Self(rawValue: 1 << 1)
    /// `DM`: binary instead of BCD.
    static let isBinary = Self(rawValue: 1 << 2)
    /// `SQWE`.
    static let squareWave = Self(rawValue: 1 << 3)
    /// `UIE`.
    static let updateInterrupt = Self(rawValue: 1 << 4)
    /// `AIE`.
    static let alarmInterrupt = Self(rawValue: 1 << 5)
    /// `PIE`.
    static let periodicInterrupt = Self(rawValue: 1 << 6)
    /// `SET`: no updates.
    static let set = Self(rawValue: 1 << 7)
  }

  /// Register C. `UF`, `AF` and `PF` sit where register B has their enables.
  enum RegisterC {
    static let updateEnded: UInt8 = 1 << 4
    static let alarm: UInt8 = 1 << 5
    static let periodic: UInt8 = 1 << 6
    static let interruptRequest: UInt8 = 1 << 7
    static let flags = updateEnded | alarm | periodic
  }

  /// Register D `VRT`: the battery has kept time and memory.
  static let validRAMAndTime: UInt8 = 1 << 7

  static let second: UInt64 = 1_000_000_000
  /// t_BUC + t_UC with a 32,768 Hz crystal: how long before its end an update shows in UIP.
  static let updateNanoseconds: UInt64 = 244_000 + 1_984_000
  static let crystal = TickRate(frequencyHz: 32_768)

  package struct State: Codable, Equatable, Sendable {
    /// Port 70h bits 6–0.
    package var index: UInt8 = 0
    /// Port 70h bit 7.
    package var isNMIMasked = false
    /// Port 72h bits 6–0.
    package var extendedIndex: UInt8 = 0
    /// Both banks, the registers as the guest formats them included (UIP and IRQF are not stored).
    package var memory = [UInt8](repeating: 0, count: 2 * Index.bankSize)
    /// The end of the next update; nil while the divider chain is stopped.
    package var nextUpdate: UInt64? = RealTimeClockMC146818.second
    /// When the divider chain started.
    package var dividerOrigin: UInt64 = 0
    /// Periods of the periodic rate since then that have set PF or were read away.
    package var periodsSeen: UInt64 = 0

    var registerB: RegisterB { RegisterB(rawValue: memory[Index.registerB]) }

    var isRequesting: Bool {
      memory[Index.registerC] & memory[Index.registerB] & RegisterC.flags != 0
    }

    // MARK: Time

    /// The periodic rate in ticks of the crystal, nil for none.
    private var periodTicks: UInt64? {
      let select = UInt64(memory[Index.registerA] & RegisterA.rateMask)
      guard select > 0, nextUpdate != nil else { return nil }
      // The two fastest selections stand for slow rates with this crystal.
      return select < 3 ? 64 << select : 1 << (select - 1)
    }

    private func periods(at now: UInt64) -> UInt64 {
      guard let period = periodTicks, now > dividerOrigin else { return 0 }
      return crystal.ticks(at: now - dividerOrigin) / period
    }

    /// Everything that has happened up to now.
    mutating func advance(to now: UInt64) {
      let periods = periods(at: now)
      if periods > periodsSeen {
        periodsSeen = periods
        memory[Index.registerC] |= RegisterC.periodic
      }
      guard let next = nextUpdate, now >= next else { return }
      let updates = (now - next) / second + 1
      nextUpdate = next &+ updates &* second
      guard !registerB.contains(.set) else { return }
      update(seconds: updates)
    }

    private mutating func update(seconds: UInt64) {
      var fields = calendar
      let before = fields
      fields.advance(seconds: seconds)
      store(fields, where: before)
      memory[Index.registerC] |= RegisterC.updateEnded
      if alarmMatches || (seconds > 1 && alarmMatched(within: seconds, after: before)) {
        memory[Index.registerC] |= RegisterC.alarm
      }
    }

    private var alarmMatches: Bool {
      matches(Index.secondsAlarm, memory[Index.seconds])
        && matches(Index.minutesAlarm, memory[Index.minutes])
        && matches(Index.hoursAlarm, memory[Index.hours])
    }

    private func matches(_ alarm: Int, _ value: UInt8) -> Bool {
      // Two top bits set: any value will do.
      memory[alarm] & 0xC0 == 0xC0 || memory[alarm] == value
    }

    /// Whether a leap of the clock passed the alarm; a day is all there is to look at.
    private func alarmMatched(within seconds: UInt64, after start: CalendarFields) -> Bool {
      var time = start
      for _ in 0..<min(seconds, 86_400) {
        time.secondOfDay = (time.secondOfDay + 1) % 86_400
        if matches(Index.secondsAlarm, encode(time.second)),
          matches(Index.minutesAlarm, encode(time.minute)),
          matches(Index.hoursAlarm, encodeHour(time.hour))
        {
          return true
        }
      }
      return false
    }

    func isUpdateInProgress(at now: UInt64) -> Bool {
      guard let next = nextUpdate, !registerB.contains(.set), now < next else { return false }
      return next - now <= updateNanoseconds
    }

    /// When `advance` has something to do that a guest may wait for.
    var nextEvent: UInt64? {
      guard let update = nextUpdate else { return nil }
      guard registerB.contains(.periodicInterrupt), let period = periodTicks,
        memory[Index.registerC] & RegisterC.periodic == 0
      else { return update }
      let offset = crystal.nanoseconds(ofTick: (periodsSeen &+ 1) &* period)
      let (periodic, isBeyond) = dividerOrigin.addingReportingOverflow(offset)
      return isBeyond ? update : min(update, periodic)
    }

    // MARK: Formats

    private func decode(_ value: UInt8) -> Int {
      registerB.contains(.isBinary) ? Int(value) : Int(value >> 4) * 10 + Int(value & 0xF)
    }

    private func encode(_ value: Int) -> UInt8 {
      registerB.contains(.isBinary)
        ? UInt8(truncatingIfNeeded: value)
        : UInt8(truncatingIfNeeded: (value / 10 % 10) << 4 | value % 10)
    }

    /// In 12-hour format bit 7 says p.m.
    private static let afternoon: UInt8 = 1 << 7

    private func decodeHour(_ value: UInt8) -> Int {
      guard !registerB.contains(.is24Hour) else { return decode(value) }
      return decode(value & ~Self.afternoon) % 12 + (value & Self.afternoon != 0 ? 12 : 0)
    }

    private func encodeHour(_ hour: Int) -> UInt8 {
      guard !registerB.contains(.is24Hour) else { return encode(hour) }
      return encode((hour + 11) % 12 + 1) | (hour >= 12 ? Self.afternoon : 0)
    }

    var calendar: CalendarFields {
      var fields = CalendarFields()
      fields.second = decode(memory[Index.seconds])
      fields.minute = decode(memory[Index.minutes])
      fields.hour = decodeHour(memory[Index.hours])
      fields.weekday = decode(memory[Index.dayOfWeek])
      fields.day = decode(memory[Index.dayOfMonth])
      fields.month = decode(memory[Index.month])
      fields.year = decode(memory[Index.year])
      fields.century = decode(memory[Index.century])
      return fields
    }

    /// Writes the fields that differ from `old`, all of them without it; a field that did not
    /// change keeps the guest's own bits, whatever they mean.
    mutating func store(_ new: CalendarFields, where old: CalendarFields? = nil) {
      func changed(_ field: KeyPath<CalendarFields, Int>) -> Bool {
        old.map { $0[keyPath: field] != new[keyPath: field] } ?? true
      }
      if changed(\.second) { memory[Index.seconds] = encode(new.second) }
      if changed(\.minute) { memory[Index.minutes] = encode(new.minute) }
      if changed(\.hour) { memory[Index.hours] = encodeHour(new.hour) }
      if changed(\.weekday) { memory[Index.dayOfWeek] = encode(new.weekday) }
      if changed(\.day) { memory[Index.dayOfMonth] = encode(new.day) }
      if changed(\.month) { memory[Index.month] = encode(new.month) }
      if changed(\.year) { memory[Index.year] = encode(new.year) }
      if changed(\.century) { memory[Index.century] = encode(new.century) }
    }

    // MARK: Access, brought up to date by the caller

    func peek(_ index: Int, at now: UInt64) -> UInt8 {
      switch index {
      case Index.registerA:
        memory[index] | (isUpdateInProgress(at: now) ? RegisterA.updateInProgress : 0)
      case Index.registerC: memory[index] | (isRequesting ? RegisterC.interruptRequest : 0)
      default: memory[index]
      }
    }

    mutating func write(_ value: UInt8, _ index: Int, at now: UInt64) {
      switch index {
      case Index.registerA: writeRegisterA(value & ~RegisterA.updateInProgress, at: now)
      case Index.registerB:
        var b = RegisterB(rawValue: value)
        if b.contains(.set) { b.remove(.updateInterrupt) }
        memory[index] = b.rawValue
      case Index.registerC, Index.registerD: break
      default: memory[index] = value
      }
    }

    private mutating func writeRegisterA(_ value: UInt8, at now: UInt64) {
      memory[Index.registerA] = value
      let runs = value & RegisterA.dividerMask == RegisterA.divider32kHz
      if !runs {
        nextUpdate = nil
      } else if nextUpdate == nil {
        // The first update comes half a second after the divider leaves its reset.
        nextUpdate = now &+ second / 2
        dividerOrigin = now
      }
      periodsSeen = periods(at: now)
    }
  }
}
