/// How interrupts enter and leave a local APIC: messages from the bus, local sources, commands to
/// other processors, end of interrupt (SDM volume 3, sections "Local Vector Table", "Issuing
/// Interprocessor Interrupts", "Handling Interrupts" and "Signaling Interrupt Servicing
/// Completion").
extension LocalAPIC {
  /// Vectors below 16 are reserved by the architecture.
  private static let firstLegalVector: UInt8 = 16

  /// Whether fixed and lowest-priority messages are taken; the others need no software enable.
  var acceptsVectors: Bool {
    mode != .disabled && registers.spurious.contains(.softwareEnable)
  }

  /// Whether a destination names this APIC.
  func matches(_ destination: UInt32, isLogical: Bool) -> Bool {
    let mode = mode
    if mode == .disabled { return false }
    if destination == InterruptMessage.broadcast { return true }
    switch (mode, isLogical) {
    case (.x2APIC, false): return destination == id
    case (.x2APIC, true):
      let own = extendedLogicalID
      return destination >> 16 == own >> 16 && destination & own & 0xFFFF != 0
    default: break
    }
    guard let target = UInt8(exactly: destination) else { return false }
    // An 8-bit sender's FFh has become `broadcast`; a wide one can still say FFh.
    if !isLogical { return target != 0xFF && UInt32(target) == id }
    let own = UInt8(truncatingIfNeeded: registers.logicalDestination >> 24)
    switch registers.destinationFormat >> 28 {
    case 0xF: return target & own != 0
    case 0x0: return target >> 4 == own >> 4 && target & own & 0xF != 0
    default: return false
    }
  }

  /// `LDR` in x2APIC mode: cluster in the upper half, one of sixteen bits in the lower.
  var extendedLogicalID: UInt32 { (id >> 4) << 16 | 1 << (id & 0xF) }

  /// Takes a message from the bus that is for this APIC.
  /// - Returns: whether it was accepted.
  func accept(_ message: InterruptMessage) -> Bool {
    guard mode != .disabled else { return false }
    switch message.mode {
    case .fixed, .lowestPriority:
      guard acceptsVectors else { return false }
      return request(message.vector, isLevelTriggered: message.isLevelTriggered)
    case .smi: onSignal?(.smi)
    case .nmi: onSignal?(.nmi)
    case .initialise: initialise()
    case .startup: onSignal?(.startup(vector: message.vector))
    case .external:
      registers.hasExternalMessage = true
      updateOutputs()
    }
    return true
  }

  private func initialise() {
    resetRegisters()
    updateOutputs()
    onSignal?(.initialise)
  }

  /// Puts a vector into IRR.
  private func request(_ vector: UInt8, isLevelTriggered: Bool) -> Bool {
    guard vector >= Self.firstLegalVector else {
      log(.receivedIllegalVector)
      return false
    }
    registers.requested.insert(vector)
    if isLevelTriggered {
      registers.triggerMode.insert(vector)
    } else {
      registers.triggerMode.remove(vector)
    }
    updateOutputs()
    return true
  }

  /// Records an error for ESR. Each kind interrupts once until software writes ESR.
  func log(_ error: APICErrors) {
    guard !registers.newErrors.contains(error) else { return }
    registers.newErrors.formUnion(error)
    raise(.error)
  }
}

// MARK: - Local sources

extension LocalAPIC {
  /// The 8259 pair's INTR wire. Levels are those of the request (true is asserted): as with the
  /// I/O APIC, the polarity bit is kept but does not invert.
  package func setLINT0(level: Bool) {
    guard level != registers.lint0 else { return }
    registers.lint0 = level
    inputChanged(.lint0, level)
  }

  /// The NMI wire.
  package func setLINT1(level: Bool) {
    guard level != registers.lint1 else { return }
    registers.lint1 = level
    if mode == .disabled {
      // The pin is the processor's NMI pin.
      if level { onSignal?(.nmi) }
    } else {
      inputChanged(.lint1, level)
    }
  }

  /// A performance counter overflowed. The entry masks itself, as on hardware.
  package func signalPerformanceMonitor() {
    raise(.performance)
    registers.localVectors.performance.insert(.masked)
  }

  /// The thermal sensor crossed a threshold.
  package func signalThermal() { raise(.thermal) }

  private func level(of entry: LocalVectorTable.Entry) -> Bool {
    switch entry {
    case .lint0: registers.lint0
    case .lint1: registers.lint1
    default: false
    }
  }

  private func inputChanged(_ entry: LocalVectorTable.Entry, _ level: Bool) {
    if mode != .disabled {
      if isLevelSensitive(entry) {
        evaluateLevel(entry)
      } else if level {
        raise(entry)
      }
    }
    updateOutputs()
  }

  /// Only fixed interrupts can be level triggered; ExtINT follows the wire by itself.
  private func isLevelSensitive(_ entry: LocalVectorTable.Entry) -> Bool {
    let vector = registers.localVectors[entry]
    return entry.isInput && vector.contains(.levelTriggered) && vector.deliveryMode == .fixed
  }

  private func evaluateLevel(_ entry: LocalVectorTable.Entry) {
    let vector = registers.localVectors[entry]
    guard isLevelSensitive(entry), level(of: entry), acceptsVectors,
      vector.isDisjoint(with: [.masked, .remoteIRR])
    else { return }
    if request(vector.vector, isLevelTriggered: true) {
      registers.localVectors[entry].insert(.remoteIRR)
    }
  }

  /// Delivers an edge of a local source as its entry says.
  func raise(_ entry: LocalVectorTable.Entry) {
    let vector = registers.localVectors[entry]
    guard mode != .disabled, !vector.contains(.masked) else { return }
    // The timer and error entries have no delivery mode: always fixed.
    let hasMode = entry != .timer && entry != .error
    switch hasMode ? vector.deliveryMode : .fixed {
    case .fixed: _ = request(vector.vector, isLevelTriggered: false)
    case .smi: onSignal?(.smi)
    case .nmi: onSignal?(.nmi)
    case .initialise: initialise()
    case .external, .lowestPriority, .startup, nil: break
    }
  }

  func setLocalVector(_ entry: LocalVectorTable.Entry, _ bits: UInt32) {
    let old = registers.localVectors[entry]
    var vector = LocalVector(rawValue: bits & entry.writableBits)
    // A disabled APIC keeps every entry masked.
    if !registers.spurious.contains(.softwareEnable) { vector.insert(.masked) }
    if entry == .timer {
      setTimerVector(vector)
      return
    }
    // Remote IRR belongs to a level; programming an edge drops it.
    if vector.contains(.levelTriggered) { vector.formUnion(old.intersection(.remoteIRR)) }
    registers.localVectors[entry] = vector
    evaluateLevel(entry)
    updateOutputs()
  }

  func setSpurious(_ value: SpuriousVector) {
    let wasEnabled = registers.spurious.contains(.softwareEnable)
    registers.spurious = value
    if !value.contains(.softwareEnable) {
      for entry in LocalVectorTable.Entry.allCases {
        setLocalVector(entry, registers.localVectors[entry].rawValue)
      }
      updateOutputs()
    } else if !wasEnabled {
      bus.destinationsChanged()
    }
  }
}

// MARK: - Commands and completion

extension LocalAPIC {
  /// Sends what the interrupt command register says.
  func sendCommand() {
    let command = registers.command
    guard let mode = command.deliveryMode, mode != .external else { return }
    switch mode {
    case .fixed, .lowestPriority:
      if command.vector < Self.firstLegalVector {
        log(.sendIllegalVector)
        return
      }
    case .initialise where command.isLevelTriggered && !command.isAssert:
      // `INIT Level De-assert` only set arbitration IDs, which nobody has any more.
      return
    default: break
    }
    // The manual's table of valid combinations: to itself, a processor sends only fixed ones.
    let includesSelf = command.shorthand == .selfOnly || command.shorthand == .all
    if includesSelf && mode != .fixed { return }

    let destination =
      self.mode == .x2APIC
      ? command.high : InterruptMessage.destination(UInt8(command.high >> 24))
    // Commands are edges whatever the trigger mode bit says.
    let message = InterruptMessage(
      vector: command.vector, mode: mode, destination: destination,
      isLogical: command.isLogical, isLevelTriggered: false)
    bus.send(message, shorthand: command.shorthand, from: self)
  }

  /// `SELF IPI` of x2APIC mode.
  func sendToSelf(_ vector: UInt8) {
    if vector < Self.firstLegalVector {
      log(.sendIllegalVector)
    } else if acceptsVectors {
      _ = request(vector, isLevelTriggered: false)
    }
  }

  /// `EOI`: the most urgent interrupt in service is done.
  func endOfInterrupt() {
    guard let vector = registers.inService.highest else { return }
    registers.inService.remove(vector)
    if registers.triggerMode.contains(vector) {
      for entry in [LocalVectorTable.Entry.lint0, .lint1]
      where registers.localVectors[entry].vector == vector {
        registers.localVectors[entry].remove(.remoteIRR)
        evaluateLevel(entry)
      }
      if !registers.spurious.contains(.suppressEOIBroadcast) {
        bus.broadcastEndOfInterrupt(vector)
      }
    }
    updateOutputs()
  }
}
