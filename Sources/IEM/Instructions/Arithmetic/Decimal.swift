/// DAA, DAS, AAA, AAS, AAM, AAD (SDM vol. 2). Not in 64-bit mode.
/// Undefined flags are those of AMD's Zen 5, which the native comparison test holds them to: OF of
/// DAA and DAS as of the one addition or subtraction that they amount to; AAA and AAS take SF, ZF,
/// PF and OF from the 16-bit addition or subtraction, before AL is cut to four bits; AAD has the
/// flags of the addition; AAM clears OF, AF and CF.

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
    // OF: two operands of one sign (the adjustment is positive) give a result of the other.
    let overflow = !old.signBit && cpu.al.signBit
    cpu.setFlags(result: cpu.al, carry: carry, overflow: overflow, adjust: adjust)
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
    let overflow = old.signBit && !cpu.al.signBit
    cpu.setFlags(result: cpu.al, carry: carry, overflow: overflow, adjust: adjust)
  }
}

enum ASCIIAdjustAdd: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let adjust = cpu.al & 15 > 9 || cpu.adjustFlag
    let old: UInt16 = cpu.register(Register.rax)
    let sum = old &+ (adjust ? 0x106 : 0)
    cpu.setRegister(Register.rax, sum & 0xFF0F)
    cpu.setFlags(
      result: sum, carry: adjust, overflow: !old.signBit && sum.signBit, adjust: adjust)
  }
}

enum ASCIIAdjustSubtract: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let adjust = cpu.al & 15 > 9 || cpu.adjustFlag
    let old: UInt16 = cpu.register(Register.rax)
    let difference = old &- (adjust ? 0x106 : 0)
    cpu.setRegister(Register.rax, difference & 0xFF0F)
    cpu.setFlags(
      result: difference, carry: adjust, overflow: old.signBit && !difference.signBit,
      adjust: adjust)
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
    let low = cpu.al
    let high = cpu.ah &* UInt8(truncatingIfNeeded: i.immediate)
    let value = low &+ high
    cpu.setRegister(Register.rax, UInt16(value))
    cpu.setFlagsAdd(low, high, value)
  }
}
