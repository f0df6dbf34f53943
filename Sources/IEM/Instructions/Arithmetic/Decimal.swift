/// DAA, DAS, AAA, AAS, AAM, AAD (SDM vol. 2). Not in 64-bit mode.
/// Undefined flags: OF of DAA and DAS is cleared; AAA and AAS clear OF, and set SF, ZF and PF from
/// AL; AAM and AAD clear OF, AF and CF.

extension Processor {
  fileprivate var al: UInt8 {
    get { register(Register.rax) }
    set { setRegister(Register.rax, newValue) }
  }
  fileprivate var ah: UInt8 {
    get { highByte(0) }
    set { setHighByte(0, newValue) }
  }
}

enum DecimalAdjustAdd: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let old = cpu.al
    let oldCarry = cpu.carryFlag
    var adjust = false
    var carry = false
    if old & 15 > 9 || cpu.adjustFlag {
      cpu.al = old &+ 6
      adjust = true
    }
    if old > 0x99 || oldCarry {
      cpu.al = cpu.al &+ 0x60
      carry = true
    }
    cpu.setFlags(result: cpu.al, carry: carry, overflow: false, adjust: adjust)
  }
}

enum DecimalAdjustSubtract: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let old = cpu.al
    let oldCarry = cpu.carryFlag
    var adjust = false
    var carry = false
    if old & 15 > 9 || cpu.adjustFlag {
      carry = oldCarry || old < 6
      cpu.al = old &- 6
      adjust = true
    }
    if old > 0x99 || oldCarry {
      cpu.al = cpu.al &- 0x60
      carry = true
    }
    cpu.setFlags(result: cpu.al, carry: carry, overflow: false, adjust: adjust)
  }
}

enum ASCIIAdjustAdd: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let adjust = cpu.al & 15 > 9 || cpu.adjustFlag
    if adjust {
      let sum = UInt16(truncatingIfNeeded: cpu.rax) &+ 0x106
      cpu.setRegister(Register.rax, sum)
    }
    cpu.al &= 15
    cpu.setFlags(result: cpu.al, carry: adjust, overflow: false, adjust: adjust)
  }
}

enum ASCIIAdjustSubtract: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let adjust = cpu.al & 15 > 9 || cpu.adjustFlag
    if adjust {
      let difference = UInt16(truncatingIfNeeded: cpu.rax) &- 6
      cpu.setRegister(Register.rax, difference)
      cpu.ah = cpu.ah &- 1
    }
    cpu.al &= 15
    cpu.setFlags(result: cpu.al, carry: adjust, overflow: false, adjust: adjust)
  }
}

/// AAM: #DE when the base is zero.
enum ASCIIAdjustMultiply: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let base = UInt8(truncatingIfNeeded: i.immediate)
    guard base != 0 else { throw GuestFault.divideError }
    let value = cpu.al
    cpu.ah = value / base
    cpu.al = value % base
    cpu.setFlags(result: cpu.al, carry: false, overflow: false)
  }
}

enum ASCIIAdjustDivide: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let value = cpu.al &+ cpu.ah &* UInt8(truncatingIfNeeded: i.immediate)
    cpu.setRegister(Register.rax, UInt16(value))
    cpu.setFlags(result: value, carry: false, overflow: false)
  }
}
