import IEM

/// The local APIC of one processor (Intel SDM volume 3, chapter "Advanced Programmable Interrupt
/// Controller (APIC)").
///
/// Modelled: xAPIC page and x2APIC MSRs, IA32_APIC_BASE, priorities and CR8, IPIs, the local
/// vector table, the timer in its three modes, LINT0 and LINT1 with ExtINT, error status,
/// suppression of EOI broadcasts.
/// Not modelled: CMCI, extended xAPIC (AMD), focus processors, delivery status (messages arrive
/// at once, so it always reads idle), writes to the ID register (model specific).
///
/// After power-on and INIT: TPR, LDR, counts and DCR 0, DFR all ones, SVR FFh (software disabled),
/// every LVT entry masked. INIT keeps IA32_APIC_BASE and so the mode; power-on selects xAPIC at
/// FEE00000h.
///
/// The processor asks `externalInterruptPending` and `pendingVector()` between instructions (in
/// this order), and takes what it finds with `acknowledgeExternalInterrupt(from:)` and
/// `acknowledge()`. `onSignal` tells it when to look. NMI, SMI, INIT and startup messages are
/// latched by the processor, which also decides whether it waits for a startup message at all.
package final class LocalAPIC {
  /// What the processor model fixes.
  package struct Configuration: Sendable {
    /// The initial APIC ID, all 32 bits of it.
    package var id: UInt32
    package var isBootstrap: Bool
    /// The clock of the timer before the divider.
    package var frequencyHz: UInt64 = 1_000_000_000
    /// MAXPHYADDR, which limits IA32_APIC_BASE.
    package var physicalAddressBits = 40
    /// CPUID.01H:ECX.x2APIC.
    package var hasX2APIC = true
    /// CPUID.01H:ECX.TSC_Deadline.
    package var hasTSCDeadline = true

    package init(id: UInt32, isBootstrap: Bool) {
      self.id = id
      self.isBootstrap = isBootstrap
    }
  }

  /// What the processor must know at once.
  package enum Signal: Equatable, Sendable {
    /// `pendingVector()` has changed.
    case interrupt
    /// `externalInterruptPending` has changed.
    case externalInterrupt
    case nmi, smi
    /// `INIT`. The APIC has already reset itself.
    case initialise
    /// `SIPI`: start in real mode at vector × 1000h, if waiting for it.
    case startup(vector: UInt8)
  }

  package enum Mode: Equatable, Sendable { case disabled, xAPIC, x2APIC }

  /// All guest-visible state. `timerDeadline` is kept by the timer while the machine runs.
  package struct State: Codable, Equatable, Sendable {
    var apicBase: UInt64 = 0
    var taskPriority: UInt8 = 0
    var logicalDestination: UInt32 = 0
    var destinationFormat: UInt32 = .max
    var spurious: SpuriousVector = .afterReset
    var inService = VectorSet()
    var triggerMode = VectorSet()
    var requested = VectorSet()
    /// `ESR` as software reads it, and what was found since it was last written.
    var errorStatus: APICErrors = []
    var newErrors: APICErrors = []
    var command = InterruptCommand()
    var localVectors = LocalVectorTable()
    var timer = TimerState()
    /// The levels of the two input wires.
    var lint0 = false
    var lint1 = false
    /// An ExtINT message waits for the processor.
    var hasExternalMessage = false
  }

  package let configuration: Configuration
  /// Called on every change that the processor must see; see `Signal`.
  package var onSignal: ((Signal) -> Void)?
  /// Called when the page of registers moves, appears or disappears, and with it CPUID's APIC bit.
  package var onModeChange: (() -> Void)?

  unowned let bus: APICBus
  let clock: any GuestClock
  let tscNow: () -> UInt64
  let nanosecondsAtTSC: (UInt64) -> UInt64
  var registers = State()
  var timerEvent: EventTimer?
  private var deliverableVector: UInt8?
  private var externalPending = false

  /// Attaches itself to `bus`, which must live as long as the board.
  /// - Parameters:
  ///   - tscNow: this processor's time-stamp counter.
  ///   - nanosecondsAtTSC: the guest time at which that counter will have the given value;
  ///     `UInt64.max` for never.
  package init(
    _ configuration: Configuration, bus: APICBus, queue: EventQueue,
    tscNow: @escaping () -> UInt64, nanosecondsAtTSC: @escaping (UInt64) -> UInt64
  ) {
    self.configuration = configuration
    self.bus = bus
    clock = queue.clock
    self.tscNow = tscNow
    self.nanosecondsAtTSC = nanosecondsAtTSC
    registers.apicBase = baseAfterReset
    timerEvent = queue.makeTimer("apic\(configuration.id).timer") { [unowned self] in
      timerFired()
    }
    bus.attach(self)
  }
}

// MARK: - Processor's side

extension LocalAPIC {
  /// The vector that the processor would take now if its interrupts are enabled; nil for none.
  package func pendingVector() -> UInt8? { deliverableVector }

  /// The processor takes the pending interrupt.
  /// - Returns: its vector, or the spurious vector if a higher task priority has hidden it.
  package func acknowledge() -> UInt8 {
    guard let vector = deliverableVector else { return registers.spurious.vector }
    registers.requested.remove(vector)
    registers.inService.insert(vector)
    updateOutputs()
    return vector
  }

  /// Whether the 8259 pair interrupts this processor.
  package var externalInterruptPending: Bool { externalPending }

  /// Whether the wire from the 8259 pair (LINT0) reaches the processor: always while the APIC is
  /// disabled, otherwise when LINT0 is unmasked in ExtINT mode (virtual wire).
  package var acceptsExternalInterrupt: Bool {
    if mode == .disabled { return true }
    let entry = registers.localVectors.lint0
    return !entry.contains(.masked) && entry.deliveryMode == .external
  }

  /// The processor takes an external interrupt.
  /// - Parameter fetchVector: the acknowledge cycle of the 8259 pair.
  package func acknowledgeExternalInterrupt(from fetchVector: () -> UInt8) -> UInt8 {
    let vector = fetchVector()
    registers.hasExternalMessage = false
    bus.externalInterruptAcknowledged()
    updateOutputs()
    return vector
  }

  /// CR8: the upper half of the task priority.
  package var cr8: UInt64 {
    get { UInt64(registers.taskPriority >> 4) }
    set {
      registers.taskPriority = UInt8(truncatingIfNeeded: newValue) << 4
      updateOutputs()
    }
  }

  /// What firmware leaves behind for an operating system without APIC driver: the APIC enabled,
  /// the 8259 pair through LINT0, NMI at LINT1. For boards that start a kernel without firmware.
  package func enterVirtualWireMode() {
    guard mode != .disabled else { return }
    registers.spurious = [.softwareEnable, .afterReset]
    registers.localVectors.lint0 = LocalVector(.external)
    registers.localVectors.lint1 = LocalVector(.nmi)
    updateOutputs()
    bus.destinationsChanged()
  }
}

// MARK: - Mode

extension LocalAPIC {
  /// Bits of IA32_APIC_BASE (MSR 1Bh).
  enum Base {
    static let bootstrap: UInt64 = 1 << 8
    /// `EXTD`: x2APIC mode.
    static let extended: UInt64 = 1 << 10
    /// `EN`.
    static let enable: UInt64 = 1 << 11
    static let addressAfterReset: UInt64 = 0xFEE0_0000
  }

  package var mode: Mode { Self.mode(ofBase: registers.apicBase) ?? .disabled }
  package var isBootstrap: Bool { registers.apicBase & Base.bootstrap != 0 }
  package var id: UInt32 { configuration.id }
  /// IA32_APIC_BASE.
  package var apicBase: UInt64 { registers.apicBase }
  /// Where this processor sees the page of registers; nil while it does not.
  package var registerPage: GuestPhysical? {
    mode == .xAPIC ? GuestPhysical(registers.apicBase & ~0xFFF) : nil
  }

  /// Writes IA32_APIC_BASE.
  /// - Returns: false for #GP: a reserved bit, or a transition that does not exist (x2APIC back to
  ///   xAPIC, disabled to x2APIC).
  package func setAPICBase(_ value: UInt64) -> Bool {
    guard isPossibleBase(value), let newMode = Self.mode(ofBase: value) else { return false }
    let oldMode = mode
    switch (oldMode, newMode) {
    case (.x2APIC, .xAPIC), (.disabled, .x2APIC): return false
    default: break
    }
    let hasMoved = value != registers.apicBase
    registers.apicBase = value
    if newMode != oldMode {
      if newMode == .disabled { resetRegisters() }
      // The high half of the command is another field in x2APIC mode.
      registers.command.rawValue &= InterruptCommand.keptLow
      updateOutputs()
      bus.destinationsChanged()
    }
    if hasMoved { onModeChange?() }
    return true
  }

  private static func mode(ofBase value: UInt64) -> Mode? {
    switch (value & Base.enable != 0, value & Base.extended != 0) {
    case (false, false): .disabled
    case (true, false): .xAPIC
    case (true, true): .x2APIC
    case (false, true): nil
    }
  }

  private func isPossibleBase(_ value: UInt64) -> Bool {
    let width = UInt64(min(max(configuration.physicalAddressBits, 32), 52))
    let address: UInt64 = ((1 << width) - 1) & ~0xFFF
    var allowed = address | Base.bootstrap | Base.enable
    if configuration.hasX2APIC { allowed |= Base.extended }
    return value & ~allowed == 0
  }

  private var baseAfterReset: UInt64 {
    Base.addressAfterReset | Base.enable | (configuration.isBootstrap ? Base.bootstrap : 0)
  }
}

// MARK: - Priorities

extension LocalAPIC {
  /// `PPR`: the class below which nothing interrupts the processor.
  var processorPriority: UInt8 {
    let service = (registers.inService.highest ?? 0) & 0xF0
    return registers.taskPriority & 0xF0 >= service ? registers.taskPriority : service
  }

  /// `APR`: how busy this processor is when the bus looks for the least busy one.
  var arbitrationPriority: UInt8 {
    let service = (registers.inService.highest ?? 0) & 0xF0
    let request = (registers.requested.highest ?? 0) & 0xF0
    let task = registers.taskPriority
    if task & 0xF0 >= request && task & 0xF0 > service { return task }
    return max(task & 0xF0, service, request)
  }

  /// Derives the two interrupt outputs from the registers. Called after every change.
  func updateOutputs() {
    var vector: UInt8?
    if mode != .disabled, let highest = registers.requested.highest,
      highest & 0xF0 > processorPriority & 0xF0
    {
      vector = highest
    }
    let external =
      registers.hasExternalMessage || (registers.lint0 && acceptsExternalInterrupt)
    let vectorChanged = vector != deliverableVector
    let externalChanged = external != externalPending
    deliverableVector = vector
    externalPending = external
    if vectorChanged { onSignal?(.interrupt) }
    if externalChanged { onSignal?(.externalInterrupt) }
  }
}

// MARK: - State

extension LocalAPIC: StatefulDevice {
  package var stateName: String { "apic\(configuration.id)" }

  package var state: State {
    var state = registers
    state.timer.deadline = timerEvent?.deadline
    return state
  }

  package func restore(_ state: State) throws(StateError) {
    func require(_ condition: Bool, _ what: String) throws(StateError) {
      if !condition { throw StateError(stateName, "\(what) is impossible") }
    }
    try require(
      isPossibleBase(state.apicBase) && Self.mode(ofBase: state.apicBase) != nil,
      "IA32_APIC_BASE")
    try require(state.logicalDestination & 0x00FF_FFFF == 0, "LDR")
    try require(state.destinationFormat | 0xF000_0000 == .max, "DFR")
    try require(state.spurious.rawValue & ~SpuriousVector.writable == 0, "SVR")
    let lowVectors =
      state.inService[word: 0] | state.requested[word: 0] | state.triggerMode[word: 0]
    try require(lowVectors & 0xFFFF == 0, "an illegal vector in ISR, TMR or IRR")
    try require(APICErrors.all.isSuperset(of: state.errorStatus), "ESR")
    try require(APICErrors.all.isSuperset(of: state.newErrors), "ESR")
    for entry in LocalVectorTable.Entry.allCases {
      let kept = entry.acceptedBits & ~LocalVector.deliveryStatus.rawValue
      try require(state.localVectors[entry].rawValue & ~kept == 0, "LVT \(entry)")
    }
    try require(state.command.low & ~UInt32(InterruptCommand.keptLow) == 0, "ICR")
    try require(state.timer.divide & ~TimerDivide.writable == 0, "DCR")

    registers = state
    if let deadline = state.timer.deadline {
      timerEvent?.arm(at: deadline)
    } else {
      timerEvent?.disarm()
    }
    updateOutputs()
    onModeChange?()
  }

  /// Power-on. The input wires keep their levels, which are not the APIC's.
  package func reset() {
    registers.apicBase = baseAfterReset
    resetRegisters()
    updateOutputs()
    onModeChange?()
  }

  /// Everything but IA32_APIC_BASE.
  func resetRegisters() {
    let old = registers
    registers = State()
    registers.apicBase = old.apicBase
    registers.lint0 = old.lint0
    registers.lint1 = old.lint1
    timerEvent?.disarm()
  }
}
