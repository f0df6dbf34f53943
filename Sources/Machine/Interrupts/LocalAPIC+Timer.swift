/// The timer of a local APIC (SDM volume 3, section "APIC Timer"): one-shot, periodic and
/// TSC-deadline. Counts are computed from the guest clock when somebody looks; only an expiry
/// that interrupts is an event.
extension LocalAPIC {
  /// A guest can program a period of one nanosecond. Hardware would drown it in interrupts, here
  /// it would also stop the machine from running anything; expiries closer together are merged.
  static let minimumPeriodNanoseconds: UInt64 = 1_000

  struct TimerState: Codable, Equatable, Sendable {
    /// `Initial Count` and `Divide Configuration` registers.
    var initialCount: UInt32 = 0
    var divide: UInt32 = 0
    /// The counter was `startCount` at guest time `start`; zero if it does not run.
    var startCount: UInt32 = 0
    var start: UInt64 = 0
    /// `IA32_TSC_DEADLINE`; zero if disarmed.
    var tscDeadline: UInt64 = 0
    /// Guest time of the next expiry.
    var deadline: UInt64?
  }

  private static let nanosecondsPerSecond: UInt128 = 1_000_000_000

  private var timerMode: LocalVector.TimerMode { registers.localVectors.timer.timerMode }
  /// One tick in nanoseconds, times the frequency.
  private var tickNumerator: UInt128 {
    Self.nanosecondsPerSecond * UInt128(TimerDivide.divisor(registers.timer.divide))
  }
  private var tickDenominator: UInt128 { UInt128(max(configuration.frequencyHz, 1)) }

  /// Whole ticks since the counter was started.
  private func ticks(at now: UInt64) -> UInt64 {
    let elapsed = now > registers.timer.start ? now - registers.timer.start : 0
    return UInt64(truncatingIfNeeded: UInt128(elapsed) * tickDenominator / tickNumerator)
  }

  /// The first nanosecond at which that many ticks have passed.
  private func time(ofTick tick: UInt64) -> UInt64 {
    let offset = (UInt128(tick) * tickNumerator + tickDenominator - 1) / tickDenominator
    return UInt64(exactly: offset + UInt128(registers.timer.start)) ?? .max
  }

  /// `Current Count`.
  var currentCount: UInt32 {
    let timer = registers.timer
    guard timer.startCount != 0, timerMode == .oneShot || timerMode == .periodic else { return 0 }
    let passed = ticks(at: clock.nanoseconds)
    if passed < timer.startCount { return timer.startCount - UInt32(passed) }
    guard timerMode == .periodic, timer.initialCount != 0 else { return 0 }
    let intoPeriod = (passed - UInt64(timer.startCount)) % UInt64(timer.initialCount)
    return timer.initialCount - UInt32(intoPeriod)
  }

  /// When the running counter next reaches zero, after `now`.
  private func nextExpiry(after now: UInt64) -> UInt64? {
    let timer = registers.timer
    guard timer.startCount != 0 else { return nil }
    let passed = ticks(at: now)
    let first = UInt64(timer.startCount)
    if passed < first { return time(ofTick: first) }
    guard timerMode == .periodic, timer.initialCount != 0 else { return nil }
    let period = UInt64(timer.initialCount)
    let untilNext = period - (passed - first) % period
    return time(ofTick: passed &+ untilNext)
  }

  /// Sets the event from the registers. Masked counters need none, for nobody sees them expire.
  private func armTimer(after now: UInt64) {
    var deadline: UInt64?
    switch timerMode {
    case .oneShot, .periodic:
      if !registers.localVectors.timer.contains(.masked) { deadline = nextExpiry(after: now) }
    case .tscDeadline:
      let target = registers.timer.tscDeadline
      if target != 0 {
        deadline = tscNow() >= target ? now : max(nanosecondsAtTSC(target), now &+ 1)
      }
    case .reserved: break
    }
    if let deadline, deadline != .max {
      timerEvent?.arm(at: deadline)
    } else {
      timerEvent?.disarm()
    }
  }

  /// Lets an expiry happen that is due but was not yet run, before registers change under it.
  private func catchUp() {
    guard let deadline = timerEvent?.deadline, deadline <= clock.nanoseconds else { return }
    timerEvent?.disarm()
    timerFired()
  }

  func timerFired() {
    let now = clock.nanoseconds
    switch timerMode {
    case .oneShot:
      registers.timer.startCount = 0
    case .periodic:
      armTimer(after: now)
      let earliest = now &+ Self.minimumPeriodNanoseconds
      if let deadline = timerEvent?.deadline, deadline < earliest { timerEvent?.arm(at: earliest) }
    case .tscDeadline:
      // The counter may have been set back since the event was armed.
      guard registers.timer.tscDeadline != 0, tscNow() >= registers.timer.tscDeadline else {
        armTimer(after: now)
        return
      }
      registers.timer.tscDeadline = 0
    case .reserved: return
    }
    raise(.timer)
  }

  /// The processor's time-stamp counter was written, or its rate has changed.
  package func timeStampCounterChanged() {
    if timerMode == .tscDeadline { armTimer(after: clock.nanoseconds) }
  }

  func setInitialCount(_ value: UInt32) {
    // Ignored in TSC-deadline mode, says the manual.
    guard timerMode != .tscDeadline else { return }
    catchUp()
    registers.timer.initialCount = value
    registers.timer.startCount = value
    registers.timer.start = clock.nanoseconds
    armTimer(after: clock.nanoseconds)
  }

  /// A new divisor applies to what is left of the count.
  func setTimerDivide(_ value: UInt32) {
    guard value != registers.timer.divide else { return }
    catchUp()
    registers.timer.startCount = currentCount
    registers.timer.start = clock.nanoseconds
    registers.timer.divide = value
    armTimer(after: clock.nanoseconds)
  }

  func setTimerVector(_ value: LocalVector) {
    catchUp()
    let old = timerMode
    let count = currentCount
    registers.localVectors.timer = value
    if timerMode != old {
      registers.timer.startCount = count
      registers.timer.start = clock.nanoseconds
    }
    if timerMode != old && (old == .tscDeadline || timerMode == .tscDeadline) {
      registers.timer.startCount = 0
      registers.timer.tscDeadline = 0
      registers.timer.initialCount = 0
    }
    armTimer(after: clock.nanoseconds)
  }

  /// `IA32_TSC_DEADLINE`: zero in every mode but its own.
  var tscDeadline: UInt64 {
    get {
      catchUp()
      return registers.timer.tscDeadline
    }
    set {
      guard timerMode == .tscDeadline else { return }
      catchUp()
      registers.timer.tscDeadline = newValue
      armTimer(after: clock.nanoseconds)
    }
  }
}
