/// ADD, ADC, SUB, SBB, CMP (SDM vol. 2). Flags: OF SF ZF AF PF CF from the result.
/// Faults: those of the operand; a locked or plain memory destination faults as a write.

/// An operation on two operands whose result may replace the first. Sets the flags.
protocol BinaryOperation {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ left: T, _ right: T) -> T
}

/// `destination = operation(destination, source)`.
enum Binary<O: BinaryOperation>: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let right: T = try cpu.read(i, 1)
    let left: T = try cpu.readForWriteBack(i)
    cpu.writeBack(i, 0, O.apply(&cpu, left, right))
  }
}

/// Only the flags of `operation(first, second)`: CMP, TEST.
enum Compare<O: BinaryOperation>: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let left: T = try cpu.read(i, 0)
    let right: T = try cpu.read(i, 1)
    _ = O.apply(&cpu, left, right)
  }
}

enum Add: BinaryOperation {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ left: T, _ right: T
  ) -> T {
    let result = left &+ right
    cpu.setFlagsAdd(left, right, result)
    return result
  }
}

enum AddWithCarry: BinaryOperation {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ left: T, _ right: T
  ) -> T {
    let result = left &+ right &+ (cpu.carryFlag ? 1 : 0)
    cpu.setFlagsAdd(left, right, result)
    return result
  }
}

enum Subtract: BinaryOperation {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ left: T, _ right: T
  ) -> T {
    let result = left &- right
    cpu.setFlagsSubtract(left, right, result)
    return result
  }
}

enum SubtractWithBorrow: BinaryOperation {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ left: T, _ right: T
  ) -> T {
    let result = left &- right &- (cpu.carryFlag ? 1 : 0)
    cpu.setFlagsSubtract(left, right, result)
    return result
  }
}

/// INC: flags as ADD 1, CF kept.
enum Increment: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let result = try cpu.readForWriteBack(i, as: T.self) &+ 1
    cpu.writeBack(i, 0, result)
    cpu.setFlags(
      result: result, carry: cpu.carryFlag, overflow: result.signed == T.Signed.min,
      adjust: result & 15 == 0)
  }
}

/// DEC: flags as SUB 1, CF kept.
enum Decrement: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let result = try cpu.readForWriteBack(i, as: T.self) &- 1
    cpu.writeBack(i, 0, result)
    cpu.setFlags(
      result: result, carry: cpu.carryFlag, overflow: result.signed == T.Signed.max,
      adjust: result & 15 == 15)
  }
}

/// NEG: flags as SUB from zero.
enum Negate: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let value: T = try cpu.readForWriteBack(i)
    let result = 0 &- value
    cpu.writeBack(i, 0, result)
    cpu.setFlagsSubtract(0, value, result)
  }
}

/// XADD: exchange, then add. The register receives the old destination.
enum ExchangeAdd: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let addend: T = try cpu.read(i, 1)
    let old: T = try cpu.readForWriteBack(i)
    let sum = old &+ addend
    // With both operands in one register the sum wins, so the source is written first.
    try cpu.write(i, 1, old)
    cpu.writeBack(i, 0, sum)
    cpu.setFlagsAdd(old, addend, sum)
  }
}

/// CMPXCHG: compares rAX with the destination; flags as CMP. The destination is always written,
/// with its old value when unequal, as the manual says.
enum CompareExchange: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let accumulator: T = cpu.register(Register.rax)
    let replacement: T = try cpu.read(i, 1)
    let old: T = try cpu.readForWriteBack(i)
    if old == accumulator {
      cpu.writeBack(i, 0, replacement)
    } else {
      if i.isMemory(0) { cpu.writeBack(i, 0, old) }
      cpu.setRegister(Register.rax, old)
    }
    cpu.setFlagsSubtract(accumulator, old, accumulator &- old)
  }
}

/// CMPXCHG8B, CMPXCHG16B: only ZF changes. CMPXCHG16B needs a 16-byte aligned operand.
enum CompareExchangeDouble: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if i.operandSize == 3 {
      guard cpu.linearOperand(i) & 15 == 0 else { throw GuestFault.gp0 }
      let offset = cpu.effectiveAddress(i)
      let old: SIMD2<UInt64> = try cpu.readForModify(i.segment, offset)
      let equal = old == SIMD2(cpu.rax, cpu.rdx)
      cpu.writeModified(equal ? SIMD2(cpu.rbx, cpu.rcx) : old)
      if !equal {
        cpu.rax = old[0]
        cpu.rdx = old[1]
      }
      cpu.updateStatus(equal ? .zero : [], mask: .zero)
      return
    }
    let expected = (cpu.rdx << 32) | (cpu.rax & 0xFFFF_FFFF)
    let old: UInt64 = try cpu.readForModify(i.segment, cpu.effectiveAddress(i))
    let equal = old == expected
    cpu.writeModified(equal ? (cpu.rcx << 32) | (cpu.rbx & 0xFFFF_FFFF) : old)
    if !equal {
      cpu.rax = old & 0xFFFF_FFFF
      cpu.rdx = old >> 32
    }
    cpu.updateStatus(equal ? .zero : [], mask: .zero)
  }
}

/// Which flag ADCX and ADOX add and replace; the others stay.
protocol ExtendedCarry { static var isOverflow: Bool { get } }
enum CarryChain: ExtendedCarry { @inline(__always) static var isOverflow: Bool { false } }
enum OverflowChain: ExtendedCarry { @inline(__always) static var isOverflow: Bool { true } }

extension Processor {
  @inline(__always) mutating func addExtended<K: ExtendedCarry, T: GuestWord>(
    _: K.Type, _ left: T, _ right: T
  ) -> T {
    let carryIn: T = (K.isOverflow ? overflowFlag : carryFlag) ? 1 : 0
    let (partial, first) = left.addingReportingOverflow(right)
    let (result, second) = partial.addingReportingOverflow(carryIn)
    if K.isOverflow {
      setCarryOverflow(carry: carryFlag, overflow: first || second)
    } else {
      setCarry(first || second)
    }
    return result
  }
}

/// ADCX (66) and ADOX (F3): add with CF or OF alone.
enum AddExtended<K: ExtendedCarry>: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let right: T = try cpu.read(i, 1)
    let left: T = try cpu.read(i, 0)
    try cpu.write(i, 0, cpu.addExtended(K.self, left, right))
  }
}
