/// Interrupts and exceptions (SDM vol. 3, chapter 6): what is delivered, and what becomes of a
/// fault on the way.
///
/// Modelled: every vector source, contributory faults, double and triple fault, real-address and
/// virtual-8086 mode with CR4.VME, 16-, 32- and 64-bit gates, task gates. Not modelled: shadow
/// stacks (CET), FRED, machine checks raised by the processor itself.
enum InterruptSource: BitwiseCopyable {
  /// Raised by the processor: EXT is set in the error code of a fault on the way.
  case exception
  /// INTR or NMI.
  case external
  /// INT n: the gate's DPL is checked.
  case software
  /// INT3 and INTO: as INT n, but virtual-8086 mode does not look at IOPL.
  case softwareTrap
  /// INT1 (F1): the gate's DPL is not checked.
  case debugTrap

  var checksPrivilege: Bool { self == .software || self == .softwareTrap }
  var isExternal: Bool { !checksPrivilege }

  var kind: InterruptKind {
    switch self {
    case .exception: .exception
    case .external: .external
    default: .software
    }
  }
}

/// One event to deliver.
struct InterruptEvent: BitwiseCopyable {
  var vector: UInt8
  var source: InterruptSource
  var hasErrorCode = false
  var errorCode: UInt32 = 0
  /// Pushed as the return address.
  var returnRIP: UInt64
  /// RF in the pushed flags: set by faults but #DB, so that the instruction can be restarted in
  /// spite of an instruction breakpoint on it (SDM vol. 3, 17.3.1.1). General detect, though a
  /// fault, leaves RF alone like the other #DB, as processors do.
  var setsResume = false

  /// `EXT` of an error code that names this event.
  var externalBit: UInt32 { source.isExternal ? 1 : 0 }

  /// An error code that names an entry of the IDT.
  func gateFault(_ faultVector: UInt8) -> GuestFault {
    GuestFault(vector: faultVector, errorCode: UInt32(vector) << 3 | 2 | externalBit)
  }
}

/// DR6 (SDM vol. 3, 17.2.3).
enum DR6 {
  /// `B0`–`B3`.
  static let breakpoints: UInt64 = 0xF
  /// `BD`.
  static let debugAccess: UInt64 = 1 << 13
  /// `BS`.
  static let singleStep: UInt64 = 1 << 14
  /// `BT`.
  static let taskSwitch: UInt64 = 1 << 15
  static let fixedOnes: UInt64 = 0xFFFF_0FF0
  static let writable: UInt64 = breakpoints | debugAccess | singleStep | taskSwitch
}

/// DR7 (SDM vol. 3, 17.2.4).
enum DR7 {
  /// `L0`–`L3` and `LE`, which a task switch clears.
  static let localEnables: UInt64 = 0x155
  /// `GD`.
  static let generalDetect: UInt64 = 1 << 13
  static let fixedOnes: UInt64 = 1 << 10
  static let writable: UInt64 = 0xFFFF_23FF
}

extension Processor {
  /// Delivers a fault of the instruction at RIP, whatever that takes: the fault itself, one met
  /// on the way to its handler, a double fault, or shutdown.
  mutating func deliver(_ fault: GuestFault) {
    if probes.contains(.caught) {
      recordCause(fault)
      tell(.caughtException(fault))
      return
    }
    counters.exceptions &+= 1
    // A delivery counts as an instruction, so that a guest which only faults cannot keep the run
    // loop from returning.
    retired &+= 1
    if fault.vector != Vector.debug {
      pendingDebug = 0
      attention.remove(.debugTrap)
    }
    deliverUntilEntered(fault)
  }

  private mutating func deliverUntilEntered(_ first: GuestFault) {
    var fault = first
    // Each round either enters a handler or comes closer to shutdown, but for a handler that
    // raises the same benign fault each time: hardware hangs, this shuts down.
    for _ in 0..<16 {
      recordCause(fault)
      do throws(GuestFault) {
        try enterHandler(
          InterruptEvent(
            vector: fault.vector, source: .exception, hasErrorCode: fault.hasErrorCode,
            errorCode: fault.errorCode, returnRIP: rip,
            setsResume: fault.vector != Vector.debug && fault.vector != Vector.doubleFault))
        return
      } catch {
        guard let next = Self.combine(fault, error) else { break }
        if next.vector == Vector.doubleFault { recordCause(error) }
        fault = next
      }
    }
    activity = .shutdown
    updateAttention()
    if probes.contains(.interrupts) { tell(.shutdown(vector: first.vector)) }
  }

  /// CR2, DR6 and DR7.GD as the exception leaves them, also when its delivery fails.
  private mutating func recordCause(_ fault: GuestFault) {
    if fault.vector == Vector.pageFault {
      cr2 = fault.payload
    } else if fault.vector == Vector.debug {
      debug[6] = (debug[6] & ~DR6.breakpoints) | fault.payload & DR6.writable
      debug[7] &= ~DR7.generalDetect
    }
  }

  /// What a second exception during the delivery of a first one comes to (SDM vol. 3, table 6-5).
  /// Nil: shutdown.
  static func combine(_ first: GuestFault, _ second: GuestFault) -> GuestFault? {
    let contributory = isContributory(second.vector)
    let pageFault = second.vector == Vector.pageFault
    switch first.vector {
    case Vector.doubleFault where contributory || pageFault:
      return nil
    case Vector.pageFault where contributory || pageFault:
      return GuestFault(vector: Vector.doubleFault, errorCode: 0)
    case let vector where isContributory(vector) && contributory:
      return GuestFault(vector: Vector.doubleFault, errorCode: 0)
    default:
      return second
    }
  }

  private static func isContributory(_ vector: UInt8) -> Bool {
    switch vector {
    case Vector.divideError, Vector.invalidTSS, Vector.segmentNotPresent, Vector.stackFault,
      Vector.generalProtection:
      true
    default: false
    }
  }

  /// Takes the highest-priority interrupt that is due: NMI, then the machine's.
  mutating func acceptInterrupt() {
    let event: InterruptEvent
    if nmiPending && !nmiBlocked {
      nmiPending = false
      nmiBlocked = true
      event = InterruptEvent(vector: Vector.nmi, source: .external, returnRIP: rip)
    } else if interruptLine && has(.interruptEnable), let vector = machine.acknowledgeInterrupt() {
      event = InterruptEvent(vector: vector, source: .external, returnRIP: rip)
    } else {
      // The request went away: go on, so that a line left high cannot stall the processor.
      updateAttention()
      if activity == .running { stepCarefully() }
      return
    }
    counters.interrupts &+= 1
    do throws(GuestFault) {
      try enterHandler(event)
    } catch {
      deliver(error)
    }
  }

  /// INT n, INT3, INTO and INT1. The single-step trap of the instruction itself is lost, as TF is
  /// cleared with the entry to the handler.
  mutating func softwareInterrupt(
    _ vector: UInt8, _ source: InterruptSource
  ) throws(GuestFault) {
    if probes.contains(.caught) { return tell(.caughtInterrupt(vector: vector)) }
    try enterHandler(InterruptEvent(vector: vector, source: source, returnRIP: nextRIP))
    singleStepDone = true
  }

  /// Enters the handler of an event. Commits only when nothing more can fault, but for a task
  /// switch, whose later faults belong to the new task.
  mutating func enterHandler(_ event: InterruptEvent) throws(GuestFault) {
    // Data breakpoints do not watch the delivery.
    let traps = pendingDebug
    record(event.source == .exception ? .exception : .interrupt, rip, vector: event.vector)
    let from = rip
    do throws(GuestFault) {
      if !isProtected {
        try enterRealMode(event)
      } else if isLongMode {
        try enterLongMode(event)
      } else if isVirtual8086 && event.source == .software {
        try enterFromVirtual8086(event)
      } else {
        try enterProtected(event)
      }
    } catch {
      pendingDebug = traps
      throw event.source.isExternal ? Self.markedExternal(error) : error
    }
    pendingDebug = traps | (pendingDebug & DR6.taskSwitch)
    shadow = .none
    // A single-step trap after HLT ends the halt.
    activity = .running
    rip = nextRIP
    updateAttention()
    if probes.contains(.interrupts) {
      tell(
        .interrupt(
          vector: event.vector, kind: event.source.kind,
          errorCode: event.hasErrorCode ? event.errorCode : nil, from: from))
    }
  }

  /// Sets `EXT` in an error code that is a selector.
  private static func markedExternal(_ fault: GuestFault) -> GuestFault {
    guard (Vector.invalidTSS...Vector.generalProtection).contains(fault.vector) else {
      return fault
    }
    var fault = fault
    fault.errorCode |= 1
    return fault
  }

  /// RFLAGS as an event pushes it.
  func pushedFlags(_ event: InterruptEvent) -> UInt64 {
    flags.rawValue | (event.setsResume ? RFlags.resume.rawValue : 0)
  }

  /// Commits the flags of a handler.
  mutating func clearFlags(_ mask: RFlags) {
    setAllFlags(flags.subtracting(mask).rawValue)
  }
}
