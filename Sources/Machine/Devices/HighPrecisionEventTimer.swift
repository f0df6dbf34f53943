import IEM

/// High precision event timer (IA-PC HPET specification 1.0a), 1 KiB of registers.
///
/// Modelled: a 64-bit main counter at 100 MHz, three timers, each one-shot or periodic, 32 or 64
/// bits, edge or level, routed to GSI 0–23; legacy replacement; accesses of any width within one
/// 64-bit register. Not modelled: FSB (MSI) delivery, which is not announced.
/// Periods missed in one leap of the clock are delivered as one interrupt.
///
/// Reset: everything 0, comparators all ones.
package final class HighPrecisionEventTimer: MemoryDevice, StatefulDevice {
  static let timerCount = 3
  static let nanosecondsPerTick: UInt64 = 10
  /// Matches of a periodic timer are looked at no more often than this: closer ones would merge in
  /// the interrupt controller and only keep the machine from the guest's code.
  private static let shortestPeriodTicks: UInt64 = 500
  /// What ICH9 offers: GSI 20–23 for all, 11 for timer 2 as well.
  package static let defaultRoutes: [UInt32] = [0x00F0_0000, 0x00F0_0000, 0x00F0_0800]

  package let stateName = "hpet"
  private let lines: [InterruptLine]
  private let legacyTimerLine: InterruptLine
  private let legacyClockLine: InterruptLine
  /// `Tn_INT_ROUTE_CAP`: a bit per GSI that the timer can be routed to.
  private let routes: [UInt32]
  private let clock: any GuestClock
  private var eventTimers: [EventTimer] = []
  private var registers = State()
  /// Levels driven: a bit per GSI, then the two legacy lines.
  private var driven: UInt64 = 0
  private static let legacyTimerWire = 32
  private static let legacyClockWire = 33
  /// Called when legacy replacement is switched: true mutes the PIT's and the RTC's own lines.
  package var onLegacyReplacementChange: ((Bool) -> Void)?

  /// - Parameters:
  ///   - lines: GSI 0–23 in order; a shorter list leaves the rest unconnected.
  ///   - legacyTimerLine: where the PIT's interrupt goes (IRQ 0; I/O APIC input 2).
  ///   - legacyClockLine: where the RTC's interrupt goes (IRQ 8).
  ///   - routes: the GSIs that each timer can be routed to.
  package init(
    lines: [InterruptLine], legacyTimerLine: InterruptLine, legacyClockLine: InterruptLine,
    queue: EventQueue, routes: [UInt32] = HighPrecisionEventTimer.defaultRoutes
  ) {
    precondition(routes.count == Self.timerCount)
    self.lines = lines
    self.legacyTimerLine = legacyTimerLine
    self.legacyClockLine = legacyClockLine
    self.routes = routes
    clock = queue.clock
    eventTimers = (0..<Self.timerCount).map { index in
      queue.makeTimer("HPET timer \(index)") { [unowned self] in timerDue(index) }
    }
  }

  package var isLegacyReplacement: Bool { registers.configuration.contains(.legacyReplacement) }
  private var isEnabled: Bool { registers.configuration.contains(.enable) }

  // MARK: Counter

  private var mainCounter: UInt64 {
    let now = clock.nanoseconds
    guard isEnabled, now > registers.countsSince else { return registers.counter }
    return registers.counter &+ (now - registers.countsSince) / Self.nanosecondsPerTick
  }

  /// When the running counter will have advanced by `ticks` from now; nil beyond the end of time.
  private func time(inTicks ticks: UInt64) -> UInt64? {
    let now = clock.nanoseconds
    let elapsed = now > registers.countsSince ? now - registers.countsSince : 0
    let tickStart = registers.countsSince + (elapsed - elapsed % Self.nanosecondsPerTick)
    let (nanoseconds, tooFar) = ticks.multipliedReportingOverflow(by: Self.nanosecondsPerTick)
    let (time, beyond) = tickStart.addingReportingOverflow(nanoseconds)
    return tooFar || beyond ? nil : time
  }

  // MARK: Timers

  /// Computes a timer's deadline anew, after its registers or the counter changed.
  /// - Parameter hasMatched: the present match is done with; the next is a whole turn away.
  private func schedule(_ index: Int, hasMatched: Bool = false) {
    let timer = registers.timers[index]
    registers.timers[index].deadline = nil
    if isEnabled {
      var distance = (timer.match &- mainCounter) & timer.mask
      if hasMatched {
        if timer.configuration.contains(.periodic), timer.period & timer.mask != 0 {
          distance = max(distance, Self.shortestPeriodTicks)
        } else if distance == 0 {
          distance = timer.mask == .max ? .max : timer.mask + 1
        }
      }
      registers.timers[index].deadline = time(inTicks: distance)
    }
    arm(index)
  }

  private func arm(_ index: Int) {
    if let deadline = registers.timers[index].deadline {
      eventTimers[index].arm(at: deadline)
    } else {
      eventTimers[index].disarm()
    }
  }

  private func scheduleAll() {
    for index in 0..<Self.timerCount { schedule(index) }
  }

  private func timerDue(_ index: Int) {
    guard let deadline = registers.timers[index].deadline, deadline <= clock.nanoseconds else {
      return
    }
    let timer = registers.timers[index]
    let period = timer.period & timer.mask
    if timer.configuration.contains(.periodic), period != 0 {
      // The next match lies ahead of the counter, also after a leap over many periods.
      let late = (mainCounter &- timer.match) & timer.mask
      let step = (late / period &+ 1) &* period
      registers.timers[index].match = (timer.match &+ step) & timer.mask
    }
    schedule(index, hasMatched: true)
    request(index)
  }

  // MARK: Interrupts

  private func request(_ index: Int) {
    let configuration = registers.timers[index].configuration
    if configuration.contains(.level) {
      registers.status |= 1 << UInt64(index)
      updateInterrupts()
    } else if configuration.contains(.interruptEnable) {
      let wire = wire(of: index)
      let bit: UInt64 = 1 << UInt64(wire)
      // A wire that another timer holds high has no edge to give.
      guard driven & bit == 0 else { return }
      drive(wire, true)
      drive(wire, false)
    }
  }

  private func wire(of index: Int) -> Int {
    if isLegacyReplacement && index == 0 { return Self.legacyTimerWire }
    if isLegacyReplacement && index == 1 { return Self.legacyClockWire }
    return registers.timers[index].configuration.route
  }

  private func drive(_ wire: Int, _ level: Bool) {
    switch wire {
    case Self.legacyTimerWire: legacyTimerLine.set(level)
    case Self.legacyClockWire: legacyClockLine.set(level)
    default: if lines.indices.contains(wire) { lines[wire].set(level) }
    }
  }

  /// Derives the level of every wire from status and configuration.
  private func updateInterrupts() {
    var wanted: UInt64 = 0
    for index in 0..<Self.timerCount where isEnabled && registers.status & 1 << UInt64(index) != 0 {
      let configuration = registers.timers[index].configuration
      if configuration.isSuperset(of: [.level, .interruptEnable]) {
        wanted |= 1 << UInt64(wire(of: index))
      }
    }
    let old = driven
    driven = wanted
    // Lines are shared with other devices, so only those that were ours are lowered.
    for wire in 0...Self.legacyClockWire {
      let bit: UInt64 = 1 << UInt64(wire)
      if (old ^ wanted) & bit != 0 { drive(wire, wanted & bit != 0) }
    }
  }

  // MARK: Registers

  package func readMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    peekMemory(at: offset, width: width)
  }

  package func peekMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    let shift = (offset & 7) * 8
    return register(at: offset & ~7) >> shift & width.allOnes
  }

  private func register(at offset: UInt64) -> UInt64 {
    switch offset {
    case Offset.capabilities: return Capabilities.all
    case Offset.configuration: return registers.configuration.rawValue
    case Offset.interruptStatus: return registers.status
    case Offset.mainCounter: return mainCounter
    default:
      guard let (index, part) = timerRegister(offset) else { return 0 }
      let timer = registers.timers[index]
      switch part {
      case Offset.timerConfiguration:
        return timer.configuration.union(.capabilities).rawValue | UInt64(routes[index]) << 32
      case Offset.timerComparator: return timer.match & timer.mask
      default: return 0
      }
    }
  }

  private func timerRegister(_ offset: UInt64) -> (index: Int, part: UInt64)? {
    guard offset >= Offset.firstTimer else { return nil }
    let index = (offset - Offset.firstTimer) / Offset.timerStride
    guard index < UInt64(Self.timerCount) else { return nil }
    return (Int(index), (offset - Offset.firstTimer) % Offset.timerStride)
  }

  package func writeMemory(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    let shift = (offset & 7) * 8
    let mask = width.allOnes << shift
    write(value << shift & mask, mask: mask, at: offset & ~7)
  }

  /// - Parameter mask: the bits that are written.
  private func write(_ value: UInt64, mask: UInt64, at offset: UInt64) {
    switch offset {
    case Offset.configuration:
      writeConfiguration(registers.configuration.rawValue & ~mask | value)
    case Offset.interruptStatus:
      registers.status &= ~value
      updateInterrupts()
    case Offset.mainCounter:
      registers.counter = mainCounter & ~mask | value
      registers.countsSince = clock.nanoseconds
      scheduleAll()
    default:
      guard let (index, part) = timerRegister(offset) else { return }
      switch part {
      case Offset.timerConfiguration: writeTimerConfiguration(index, value, mask)
      case Offset.timerComparator: writeComparator(index, value, mask)
      default: break
      }
    }
  }

  private func writeConfiguration(_ value: UInt64) {
    let old = registers.configuration
    let counter = mainCounter
    registers.configuration = Configuration(rawValue: value).intersection(.writable)
    if old.symmetricDifference(registers.configuration).contains(.enable) {
      registers.counter = counter
      registers.countsSince = clock.nanoseconds
      scheduleAll()
    }
    updateInterrupts()
    if old.contains(.legacyReplacement) != isLegacyReplacement {
      onLegacyReplacementChange?(isLegacyReplacement)
    }
  }

  private func writeTimerConfiguration(_ index: Int, _ value: UInt64, _ mask: UInt64) {
    let old = registers.timers[index].configuration
    let merged = TimerConfiguration(rawValue: old.rawValue & ~mask | value)
    var new = merged.intersection(.writable)
    if routes[index] & 1 << UInt32(new.route) == 0 {
      // A route that the timer does not have does not stick.
      let route = TimerConfiguration.routeMask << TimerConfiguration.routeShift
      new.rawValue = new.rawValue & ~route | old.rawValue & route
    }
    registers.timers[index].configuration = new
    registers.timers[index].match &= registers.timers[index].mask
    registers.timers[index].period &= registers.timers[index].mask
    if !new.contains(.level) { registers.status &= ~(1 << UInt64(index)) }
    if old.symmetricDifference(new).contains(.mode32) { schedule(index) }
    updateInterrupts()
  }

  private func writeComparator(_ index: Int, _ value: UInt64, _ mask: UInt64) {
    var timer = registers.timers[index]
    timer.period = (timer.period & ~mask | value) & timer.mask
    if !timer.configuration.contains(.periodic) || timer.configuration.contains(.valueSet) {
      timer.match = (timer.match & ~mask | value) & timer.mask
    }
    timer.configuration.remove(.valueSet)
    registers.timers[index] = timer
    schedule(index)
  }

  package func memoryRegisterName(at offset: UInt64) -> String {
    switch offset & ~7 {
    case Offset.capabilities: return "HPET.GCAP_ID"
    case Offset.configuration: return "HPET.GEN_CONF"
    case Offset.interruptStatus: return "HPET.GINTR_STA"
    case Offset.mainCounter: return "HPET.MAIN_CNT"
    default:
      guard let (index, part) = timerRegister(offset & ~7) else { return "HPET+\(offset)" }
      switch part {
      case Offset.timerConfiguration: return "HPET.T\(index)_CONF"
      case Offset.timerComparator: return "HPET.T\(index)_CVAL"
      case Offset.timerFSBRoute: return "HPET.T\(index)_FSB"
      default: return "HPET+\(offset)"
      }
    }
  }

  // MARK: State

  package var state: State { registers }

  package func restore(_ state: State) throws(StateError) {
    guard state.timers.count == Self.timerCount else {
      throw StateError(stateName, "not three timers")
    }
    guard state.configuration.isSubset(of: .writable), state.status >> UInt64(Self.timerCount) == 0,
      state.timers.allSatisfy({ $0.configuration.isSubset(of: .writable) })
    else { throw StateError(stateName, "reserved bits are set") }
    guard state.countsSince <= .max / 2 else {
      throw StateError(stateName, "time beyond the clock")
    }
    let wasLegacy = isLegacyReplacement
    registers = state
    updateInterrupts()
    for index in 0..<Self.timerCount { arm(index) }
    if wasLegacy != isLegacyReplacement { onLegacyReplacementChange?(isLegacyReplacement) }
  }

  package func reset() {
    let wasLegacy = isLegacyReplacement
    registers = State()
    updateInterrupts()
    scheduleAll()
    if wasLegacy { onLegacyReplacementChange?(false) }
  }
}
