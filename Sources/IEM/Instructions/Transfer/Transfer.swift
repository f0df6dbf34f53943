/// MOV, MOVZX, MOVSX, MOVSXD, LEA, XCHG, BSWAP, MOVBE, CMOVcc, SETcc, XLAT, CBW and CWD families
/// (SDM vol. 2). No flags.

enum Move: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    try cpu.write(i, 0, try cpu.read(i, 1, as: T.self))
  }
}

/// MOVZX from a byte or a word, whichever operand 1 is.
enum MoveZeroExtend: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    if i.operand(1).width == 0 {
      try cpu.write(i, 0, T(truncatingIfNeeded: try cpu.read(i, 1, as: UInt8.self)))
    } else {
      try cpu.write(i, 0, T(truncatingIfNeeded: try cpu.read(i, 1, as: UInt16.self)))
    }
  }
}

/// MOVSX and MOVSXD from a byte, word or doubleword.
enum MoveSignExtend: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let value: UInt64
    switch i.operand(1).width {
    case 0: value = try cpu.read(i, 1, as: UInt8.self).extended
    case 1: value = try cpu.read(i, 1, as: UInt16.self).extended
    default: value = try cpu.read(i, 1, as: UInt32.self).extended
    }
    try cpu.write(i, 0, T(truncatingIfNeeded: value))
  }
}

enum LoadEffectiveAddress: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    try cpu.write(i, 0, T(truncatingIfNeeded: cpu.effectiveAddress(i)))
  }
}

/// XCHG. With memory it is locked whether or not the prefix is there.
enum Exchange: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let right: T = try cpu.read(i, 1)
    let left: T = try cpu.readForWriteBack(i)
    cpu.writeBack(i, 0, right)
    cpu.writeBack(i, 1, left)
  }
}

/// BSWAP. With a 16-bit operand the result is undefined; the register's low word becomes zero, as
/// on current processors.
enum ByteSwap: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let value: T = try cpu.read(i, 0)
    cpu.writeBack(i, 0, T.bitWidth == 16 ? 0 : value.byteSwapped)
  }
}

enum MoveByteSwapped: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    try cpu.write(i, 0, try cpu.read(i, 1, as: T.self).byteSwapped)
  }
}

/// CMOVcc: the source is read, and a 32-bit destination cleared above, whatever the condition.
enum ConditionalMove: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    let value: T = cpu.condition(i.opcode & 15) ? source : try cpu.read(i, 0)
    cpu.writeBack(i, 0, value)
  }
}

enum SetCondition: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.write(i, 0, (cpu.condition(i.opcode & 15) ? 1 : 0) as UInt8)
  }
}

/// XLAT: AL = [rBX + AL].
enum Translate: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let offset = (cpu.rbx &+ (cpu.rax & 0xFF)) & i.addressMask
    let value: UInt8 = try cpu.load(i.segment, offset)
    cpu.setRegister(Register.rax, value)
  }
}

/// CBW, CWDE, CDQE.
enum ConvertAccumulator: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    switch i.operandSize {
    case 1:
      cpu.setRegister(
        Register.rax, UInt16(truncatingIfNeeded: UInt8(truncatingIfNeeded: cpu.rax).extended))
    case 2:
      cpu.setRegister(
        Register.rax, UInt32(truncatingIfNeeded: UInt16(truncatingIfNeeded: cpu.rax).extended))
    default: cpu.rax = UInt32(truncatingIfNeeded: cpu.rax).extended
    }
  }
}

/// CWD, CDQ, CQO.
enum ConvertToDouble: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    switch i.operandSize {
    case 1: cpu.setRegister(Register.rdx, (cpu.rax & 0x8000 != 0 ? 0xFFFF : 0) as UInt16)
    case 2: cpu.setRegister(Register.rdx, (cpu.rax & 0x8000_0000 != 0 ? .max : 0) as UInt32)
    default: cpu.rdx = Int64(bitPattern: cpu.rax) < 0 ? .max : 0
    }
  }
}
