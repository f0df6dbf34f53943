/// MOV to and from debug registers (SDM vol. 3, 17.2). Faults: #UD for DR4, DR5 with CR4.DE;
/// #GP(0) outside privilege level 0; #DB with DR6.BD if DR7.GD is set.
extension Processor {
  fileprivate func debugRegister(_ number: UInt8) throws(GuestFault) -> Int {
    guard number < 8 else { throw GuestFault.invalidOpcode }
    if number & 6 == 4 && cr4 & CR4.de != 0 { throw GuestFault.invalidOpcode }
    try requireSupervisor()
    if debug[7] & DR7.generalDetect != 0 { throw GuestFault.debug(DR6.debugAccess) }
    // DR4 and DR5 are DR6 and DR7.
    return Int(number & 6 == 4 ? number | 2 : number)
  }
}

enum MoveFromDebug: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let value = cpu.debug[try cpu.debugRegister(i.operand(1).index)]
    if cpu.mode == .bits64 {
      cpu.setRegister(Int(i.operand(0).index), value)
    } else {
      cpu.setRegister(Int(i.operand(0).index), UInt32(truncatingIfNeeded: value))
    }
  }
}

enum MoveToDebug: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let number = try cpu.debugRegister(i.operand(0).index)
    let value: UInt64 = cpu.mode == .bits64
      ? cpu.register(Int(i.operand(1).index))
      : UInt64(cpu.register(Int(i.operand(1).index), as: UInt32.self))
    guard number < 4 || value >> 32 == 0 else { throw GuestFault.gp0 }
    switch number {
    case 6: cpu.debug[6] = (value & DR6.writable) | DR6.fixedOnes
    case 7: cpu.debug[7] = (value & DR7.writable) | DR7.fixedOnes
    default: cpu.debug[number] = value
    }
    if number != 6 {
      // Pages with a watched address are kept out of the TLB.
      cpu.flushTLB()
      cpu.updateAttention()
    }
  }
}
