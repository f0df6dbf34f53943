/// CLI, STI, PUSHF, POPF: what they may change depends on CPL, IOPL, and CR4.VME and CR4.PVI
/// (SDM vol. 2; vol. 3, 20.3 and 20.4).
extension Processor {
  /// CLI and STI act on IF, on VIF, or fault.
  fileprivate enum InterruptControl { case real, virtual }

  fileprivate func interruptControl() throws(GuestFault) -> InterruptControl {
    if !isProtected { return .real }
    if isVirtual8086 {
      if iopl == 3 { return .real }
      if cr4 & CR4.vme != 0 { return .virtual }
    } else {
      if cpl <= iopl { return .real }
      if cpl == 3 && cr4 & CR4.pvi != 0 { return .virtual }
    }
    throw GuestFault.gp0
  }
}

enum ClearInterruptFlag: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    switch try cpu.interruptControl() {
    case .real: cpu.rflags &= ~RFlags.interruptEnable.rawValue
    case .virtual: cpu.rflags &= ~RFlags.virtualInterrupt.rawValue
    }
    cpu.updateAttention()
  }
}

enum SetInterruptFlag: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    switch try cpu.interruptControl() {
    case .real:
      guard !cpu.has(.interruptEnable) else { return }
      cpu.rflags |= RFlags.interruptEnable.rawValue
      cpu.inhibitInterrupts(.sti)
    case .virtual:
      if cpu.has(.virtualInterruptPending) { throw GuestFault.gp0 }
      cpu.rflags |= RFlags.virtualInterrupt.rawValue
    }
  }
}

enum PushFlags: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    var value = cpu.flags.subtracting([.resume, .virtual8086]).rawValue
    if cpu.isVirtual8086 && cpu.iopl < 3 {
      guard cpu.cr4 & CR4.vme != 0, i.operandSize == 1 else { throw GuestFault.gp0 }
      value = cpu.virtualisedFlags
    }
    switch i.operandSize {
    case 1: try cpu.push(UInt16(truncatingIfNeeded: value))
    case 2: try cpu.push(UInt32(truncatingIfNeeded: value))
    default: try cpu.push(value)
    }
  }
}

enum PopFlags: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let size = 1 << Int(i.operandSize)
    var mask: RFlags = [.status, .trap, .direction, .nestedTask]
    var virtualised = false
    if cpu.isVirtual8086 {
      if cpu.iopl == 3 {
        mask.insert(.interruptEnable)
      } else {
        guard cpu.cr4 & CR4.vme != 0, size == 2 else { throw GuestFault.gp0 }
        virtualised = true
      }
    } else {
      if !cpu.isProtected || cpu.cpl == 0 { mask.insert(.ioPrivilege) }
      if !cpu.isProtected || cpu.cpl <= cpu.iopl { mask.insert(.interruptEnable) }
    }
    // RF is cleared by POPF, like by any other instruction.
    if size > 2 { mask.formUnion([.alignmentCheck, .identification, .resume]) }
    let image = try cpu.stackItem(0, size: size) & ~RFlags.resume.rawValue
    if virtualised { try cpu.checkVirtualInterrupt(image) }
    cpu.setStackPointer(cpu.stackPointer &+ UInt64(size))
    if virtualised { cpu.setVirtualInterrupt(image) }
    cpu.replaceFlags(image, mask: mask)
  }
}
