/// NOP and hints, BOUND, and the instructions that touch single flags (SDM vol. 2). CLI, STI, PUSHF
/// and POPF depend on privilege and are with the system instructions.

/// NOP, multi-byte NOP, prefetches: the operand is not accessed.
enum NoOperation: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {}
}

enum ClearCarry: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.updateStatus([], mask: .carry)
  }
}

enum SetCarry: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.updateStatus(.carry, mask: .carry)
  }
}

enum ComplementCarry: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.updateStatus(cpu.carryFlag ? [] : .carry, mask: .carry)
  }
}

enum ClearDirection: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.rflags &= ~RFlags.direction.rawValue
  }
}

enum SetDirection: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.rflags |= RFlags.direction.rawValue
  }
}

/// LAHF: AH = SF ZF 0 AF 0 PF 1 CF.
enum LoadFlagsIntoAH: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.setHighByte(0, UInt8(truncatingIfNeeded: cpu.statusFlags) | 2)
  }
}

enum StoreAHIntoFlags: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.updateStatus(
      RFlags(rawValue: UInt64(cpu.highByte(0))), mask: [.sign, .zero, .adjust, .parity, .carry])
  }
}

/// SALC (undocumented, as on all processors outside 64-bit mode): AL = CF ? FF : 0.
enum SetALFromCarry: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.setRegister(Register.rax, (cpu.carryFlag ? 0xFF : 0) as UInt8)
  }
}

/// BOUND: signed; #BR outside.
enum CheckBounds: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let index = try cpu.read(i, 0, as: T.self).signed
    let offset = cpu.effectiveAddress(i)
    let low = try cpu.load(i.segment, offset, as: T.self).signed
    let high = try cpu.load(
      i.segment, (offset &+ UInt64(T.byteCount)) & i.addressMask, as: T.self
    ).signed
    guard index >= low, index <= high else { throw GuestFault.boundRange }
  }
}
