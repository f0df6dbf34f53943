/// MUL, IMUL, DIV, IDIV (SDM vol. 2).
///
/// Undefined flags are those of AMD's Zen 5, which the native comparison test holds them to: MUL
/// and IMUL keep SF, ZF, AF and PF; DIV and IDIV set AF, clear SF, ZF and PF, and keep CF and OF.

extension Processor {
  /// CF = OF = the high half matters.
  @inline(__always) mutating func setFlagsMultiply(overflow: Bool) {
    setCarryOverflow(carry: overflow, overflow: overflow)
  }

  @inline(__always) mutating func setFlagsDivide() {
    updateStatus(.adjust, mask: [.adjust, .sign, .zero, .parity])
  }

  /// Writes a double-width result to AX, or rDX:rAX.
  @inline(__always) mutating func setDouble<T: GuestWord>(high: T, low: T) {
    if T.bitWidth == 8 {
      setRegister(Register.rax, UInt16(truncatingIfNeeded: high.wide << 8 | low.wide))
    } else {
      setRegister(Register.rax, low)
      setRegister(Register.rdx, high)
    }
  }

  /// AX, or rDX:rAX.
  @inline(__always) func double<T: GuestWord>(_: T.Type) -> (high: T, low: T) {
    if T.bitWidth == 8 {
      return (T(truncatingIfNeeded: rax >> 8), T(truncatingIfNeeded: rax))
    }
    return (register(Register.rdx), register(Register.rax))
  }
}

enum Multiply: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 0)
    let product = (cpu.register(Register.rax) as T).multipliedFullWidth(by: source)
    cpu.setDouble(high: product.high, low: T(truncatingIfNeeded: product.low))
    cpu.setFlagsMultiply(overflow: product.high != 0)
  }
}

/// IMUL with one operand.
enum MultiplySigned: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source = try cpu.read(i, 0, as: T.self).signed
    let product = (cpu.register(Register.rax) as T).signed.multipliedFullWidth(by: source)
    let low = T(truncatingIfNeeded: product.low)
    let high = T(truncatingIfNeeded: product.high)
    cpu.setDouble(high: high, low: low)
    cpu.setFlagsMultiply(overflow: high != (low.signBit ? T.max : 0))
  }
}

/// IMUL with two or three operands: the low half only.
enum MultiplyTruncated: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let threeOperands = i.operand(2).kind == .immediate
    let left = try cpu.read(i, threeOperands ? 1 : 0, as: T.self).signed
    let right = try cpu.read(i, threeOperands ? 2 : 1, as: T.self).signed
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    let low = T(truncatingIfNeeded: product)
    try cpu.write(i, 0, low)
    cpu.setFlagsMultiply(overflow: overflow)
  }
}

/// DIV. #DE when the divisor is zero or the quotient does not fit.
enum Divide: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let divisor: T = try cpu.read(i, 0)
    let (high, low) = cpu.double(T.self)
    guard divisor > high else { throw GuestFault.divideError }
    if T.bitWidth == 64 {
      let result = divisor.dividingFullWidth((high, T.Magnitude(truncatingIfNeeded: low)))
      cpu.setDouble(high: result.remainder, low: result.quotient)
    } else {
      let dividend = high.wide << UInt64(T.bitWidth) | low.wide
      cpu.setDouble(
        high: T(truncatingIfNeeded: dividend % divisor.wide),
        low: T(truncatingIfNeeded: dividend / divisor.wide))
    }
    cpu.setFlagsDivide()
  }
}

/// IDIV: truncates toward zero; the remainder has the dividend's sign.
enum DivideSigned: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let divisor: T = try cpu.read(i, 0)
    var (high, low) = cpu.double(T.self)
    let negativeDividend = high.signBit
    if negativeDividend {
      low = 0 &- low
      high = ~high &+ (low == 0 ? 1 : 0)
    }
    let magnitude = divisor.signBit ? 0 &- divisor : divisor
    guard magnitude > high else { throw GuestFault.divideError }
    let quotient: T
    let remainder: T
    if T.bitWidth == 64 {
      let result = magnitude.dividingFullWidth((high, T.Magnitude(truncatingIfNeeded: low)))
      (quotient, remainder) = (result.quotient, result.remainder)
    } else {
      let dividend = high.wide << UInt64(T.bitWidth) | low.wide
      quotient = T(truncatingIfNeeded: dividend / magnitude.wide)
      remainder = T(truncatingIfNeeded: dividend % magnitude.wide)
    }
    let negative = negativeDividend != divisor.signBit
    // The most negative value is the only magnitude past the largest positive one.
    guard quotient <= (T.max >> 1) &+ (negative ? 1 : 0) else { throw GuestFault.divideError }
    cpu.setDouble(
      high: negativeDividend ? 0 &- remainder : remainder, low: negative ? 0 &- quotient : quotient)
    cpu.setFlagsDivide()
  }
}

/// MULX (BMI2): rDX × source, no flags.
enum MultiplyNoFlags: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 2)
    let product = (cpu.register(Register.rdx) as T).multipliedFullWidth(by: source)
    // The high half wins when both destinations are one register.
    try cpu.write(i, 1, T(truncatingIfNeeded: product.low))
    try cpu.write(i, 0, product.high)
  }
}
