/// Jcc, JMP, CALL, RET (near), LOOPcc, JrCXZ (SDM vol. 2). No flags. A target outside the code
/// segment's limit, or not canonical, raises #GP(0) before anything has changed.

extension Processor {
  /// The target of a relative branch, cut to the operand size outside 64-bit mode.
  @inline(__always) fileprivate func relativeTarget(_ i: Insn) -> UInt64 {
    let target = nextRIP &+ i.immediate
    if mode == .bits64 { return target }
    return i.operandSize == 1 ? target & 0xFFFF : target & 0xFFFF_FFFF
  }

  /// Pushes a return address at the operand size.
  @inline(__always) fileprivate mutating func pushReturn(
    _ i: Insn, _ address: UInt64
  ) throws(GuestFault) {
    switch i.operandSize {
    case 1: try push(UInt16(truncatingIfNeeded: address))
    case 2: try push(UInt32(truncatingIfNeeded: address))
    default: try push(address)
    }
  }

  @inline(__always) fileprivate mutating func readTarget(_ i: Insn) throws(GuestFault) -> UInt64 {
    switch i.operandSize {
    case 1: try read(i, 0, as: UInt16.self).wide
    case 2: try read(i, 0, as: UInt32.self).wide
    default: try read(i, 0, as: UInt64.self)
    }
  }
}

enum JumpCondition: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if cpu.condition(i.opcode & 15) { try cpu.branch(to: cpu.relativeTarget(i)) }
  }
}

enum Jump: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.branch(to: cpu.relativeTarget(i))
  }
}

enum JumpIndirect: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.branch(to: try cpu.readTarget(i))
  }
}

enum Call: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let target = cpu.relativeTarget(i)
    try cpu.checkBranchTarget(target)
    try cpu.pushReturn(i, cpu.nextRIP)
    cpu.nextRIP = target
  }
}

enum CallIndirect: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let target = try cpu.readTarget(i)
    try cpu.checkBranchTarget(target)
    try cpu.pushReturn(i, cpu.nextRIP)
    cpu.nextRIP = target
  }
}

/// RET, RET imm16.
enum Return: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let target: UInt64
    let size: UInt64
    switch i.operandSize {
    case 1: (target, size) = (try cpu.peekStack(0, as: UInt16.self).wide, 2)
    case 2: (target, size) = (try cpu.peekStack(0, as: UInt32.self).wide, 4)
    default: (target, size) = (try cpu.peekStack(0, as: UInt64.self), 8)
    }
    try cpu.checkBranchTarget(target)
    // RET without an operand has a zero immediate.
    cpu.setStackPointer(cpu.stackPointer &+ size &+ (i.immediate & 0xFFFF))
    cpu.nextRIP = target
  }
}

/// LOOP, LOOPE, LOOPNE: the counter is CX, ECX or RCX by the address size.
enum Loop: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let count = (cpu.rcx &- 1) & i.addressMask
    var taken = count != 0
    if i.opcode != 0xE2 { taken = taken && cpu.zeroFlag == (i.opcode == 0xE1) }
    if taken { try cpu.branch(to: cpu.relativeTarget(i)) }
    cpu.setCounter(i, count)
  }
}

enum JumpCounterZero: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if cpu.rcx & i.addressMask == 0 { try cpu.branch(to: cpu.relativeTarget(i)) }
  }
}

extension Processor {
  /// Writes rCX at the address size.
  @inline(__always) mutating func setCounter(_ i: Insn, _ value: UInt64) {
    setAddressRegister(i, Register.rcx, value)
  }

  /// Writes a register at the address size: 16 bits keep the rest, 32 clear the upper half.
  @inline(__always) mutating func setAddressRegister(_ i: Insn, _ index: Int, _ value: UInt64) {
    switch i.addressSize {
    case 1: setRegister(index, UInt16(truncatingIfNeeded: value))
    case 2: setRegister(index, UInt32(truncatingIfNeeded: value))
    default: registers[unchecked: index] = value
    }
  }
}
