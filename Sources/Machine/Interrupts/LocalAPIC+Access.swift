import IEM

/// The two ways to the registers: the page of memory in xAPIC mode, MSRs in x2APIC mode.
extension LocalAPIC {
  /// Version 14h, six local vectors (a maximum entry of 5), suppression of EOI broadcasts.
  private static let version: UInt32 = 1 << 24 | 5 << 16 | 0x14

  /// What a register holds; nothing is changed.
  private func value(of register: LocalAPICRegister) -> UInt32 {
    let isExtended = mode == .x2APIC
    switch register {
    case .id: return isExtended ? id : id << 24
    case .version: return Self.version
    case .taskPriority: return UInt32(registers.taskPriority)
    case .arbitrationPriority: return UInt32(arbitrationPriority)
    case .processorPriority: return UInt32(processorPriority)
    case .endOfInterrupt, .remoteRead, .selfIPI: return 0
    case .logicalDestination:
      return isExtended ? extendedLogicalID : registers.logicalDestination
    case .destinationFormat: return registers.destinationFormat
    case .spuriousVector: return registers.spurious.rawValue
    case .inService(let word): return registers.inService[word: word]
    case .triggerMode(let word): return registers.triggerMode[word: word]
    case .interruptRequest(let word): return registers.requested[word: word]
    case .errorStatus: return registers.errorStatus.rawValue
    case .interruptCommandLow: return registers.command.low
    case .interruptCommandHigh: return registers.command.high
    case .localVector(let entry): return registers.localVectors[entry].rawValue
    case .initialCount: return registers.timer.initialCount
    case .currentCount: return currentCount
    case .divideConfiguration: return registers.timer.divide
    }
  }

  /// Writes a register. `value` holds no bits but the writable ones.
  private func write(_ value: UInt32, to register: LocalAPICRegister) {
    switch register {
    case .taskPriority:
      registers.taskPriority = UInt8(truncatingIfNeeded: value)
      updateOutputs()
    case .endOfInterrupt: endOfInterrupt()
    case .logicalDestination:
      registers.logicalDestination = value
      bus.destinationsChanged()
    case .destinationFormat:
      registers.destinationFormat = value | 0x0FFF_FFFF
      bus.destinationsChanged()
    case .spuriousVector: setSpurious(SpuriousVector(rawValue: value))
    case .errorStatus:
      registers.errorStatus = registers.newErrors
      registers.newErrors = []
    case .interruptCommandLow:
      let high = registers.command.rawValue & ~0xFFFF_FFFF
      registers.command.rawValue = high | UInt64(value) & InterruptCommand.keptLow
      sendCommand()
    case .interruptCommandHigh:
      registers.command.rawValue =
        UInt64(value) << 32 | registers.command.rawValue & 0xFFFF_FFFF
    case .localVector(let entry): setLocalVector(entry, value)
    case .initialCount: setInitialCount(value)
    case .divideConfiguration: setTimerDivide(value)
    case .selfIPI: sendToSelf(UInt8(truncatingIfNeeded: value))
    case .id, .version, .arbitrationPriority, .processorPriority, .remoteRead, .inService,
      .triggerMode, .interruptRequest, .currentCount:
      break
    }
  }
}

// MARK: - The page

extension LocalAPIC: MemoryDevice {
  /// Registers are 32 bits wide on boundaries of 16 bytes. What else the manual leaves undefined:
  /// a narrow read gets its part of the register, the bytes between registers read zero, a write
  /// of any other shape is dropped.
  private func register(at offset: UInt64) -> LocalAPICRegister? {
    guard let register = LocalAPICRegister(index: Int(offset >> 4 & 0xFF)),
      register.exists(in: .xAPIC)
    else { return nil }
    return register
  }

  package func readMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    if mode == .xAPIC && register(at: offset) == nil { log(.illegalRegisterAddress) }
    return peekMemory(at: offset, width: width)
  }

  package func peekMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    guard mode == .xAPIC else { return width.allOnes }
    guard let register = register(at: offset) else { return 0 }
    let shift = (offset & 0xF) * 8
    return shift < 32 ? UInt64(value(of: register)) >> shift & width.allOnes : 0
  }

  package func writeMemory(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    guard mode == .xAPIC, width == .dword, offset & 0xF == 0 else { return }
    guard let register = register(at: offset) else {
      log(.illegalRegisterAddress)
      return
    }
    guard let writable = register.writableBits else { return }
    write(UInt32(truncatingIfNeeded: value) & writable, to: register)
  }

  package func memoryRegisterName(at offset: UInt64) -> String {
    register(at: offset)?.name ?? "reserved"
  }
}

// MARK: - MSRs

extension LocalAPIC {
  private static let x2APICMSRs: ClosedRange<UInt32> = 0x800...0x8FF

  /// The MSRs that belong to the local APIC: 1Bh, 6E0h and 800h–8FFh.
  package static func ownsMSR(_ index: UInt32) -> Bool {
    index == MSR.apicBase || index == MSR.tscDeadline || x2APICMSRs.contains(index)
  }

  private func register(ofMSR index: UInt32) -> LocalAPICRegister? {
    guard mode == .x2APIC, Self.x2APICMSRs.contains(index),
      let register = LocalAPICRegister(index: Int(index - Self.x2APICMSRs.lowerBound)),
      register.exists(in: .x2APIC)
    else { return nil }
    return register
  }

  /// RDMSR.
  /// - Returns: nil for #GP.
  package func readMSR(_ index: UInt32) -> UInt64? {
    if index == MSR.apicBase { return apicBase }
    if index == MSR.tscDeadline { return configuration.hasTSCDeadline ? tscDeadline : nil }
    guard let register = register(ofMSR: index), !register.isWriteOnly else { return nil }
    if register == .interruptCommandLow { return registers.command.rawValue }
    return UInt64(value(of: register))
  }

  /// WRMSR.
  /// - Returns: false for #GP.
  package func writeMSR(_ index: UInt32, _ value: UInt64) -> Bool {
    if index == MSR.apicBase { return setAPICBase(value) }
    if index == MSR.tscDeadline {
      guard configuration.hasTSCDeadline else { return false }
      tscDeadline = value
      return true
    }
    guard let register = register(ofMSR: index) else { return false }
    if register == .interruptCommandLow {
      guard value & 0xFFFF_FFFF & ~InterruptCommand.writableLow == 0 else { return false }
      registers.command.rawValue = value & (0xFFFF_FFFF << 32 | InterruptCommand.keptLow)
      sendCommand()
      return true
    }
    // The logical destination is derived from the ID in this mode.
    guard register != .logicalDestination, let writable = register.writableBits,
      let bits = UInt32(exactly: value), bits & ~writable == 0
    else { return false }
    write(bits, to: register)
    return true
  }

  package func msrName(_ index: UInt32) -> String {
    if index == MSR.apicBase { return "IA32_APIC_BASE" }
    if index == MSR.tscDeadline { return "IA32_TSC_DEADLINE" }
    guard Self.x2APICMSRs.contains(index),
      let register = LocalAPICRegister(index: Int(index - Self.x2APICMSRs.lowerBound)),
      register.exists(in: .x2APIC)
    else { return "reserved" }
    return "IA32_X2APIC_\(register.name)"
  }
}
