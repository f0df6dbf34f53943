/// Addition, multiplication, division and square root, exact up to a sticky bit.
///
/// Intel SDM volume 1, 4.9.2: an invalid operation and a division by zero are found before a
/// denormal operand. Both instruction sets share these; NaNs are gone before.

extension Outcome {
  /// Raises the denormal flag for a denormal operand. True if that ends the operation.
  @inline(__always)
  private static func denormalStops(
    _ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext
  ) -> Bool {
    (x.isDenormal || y.isDenormal) && context.raise(.denormal)
  }

  @inline(__always)
  static func sum(_ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext) -> Outcome {
    if x.kind == .normal && y.kind == .normal { return finiteSum(x, y, context.rounding) }
    if x.isInfinity && y.isInfinity && x.negative != y.negative { return .invalid }
    if denormalStops(x, y, &context) { return .stopped }
    if x.isInfinity { return .infinity(negative: x.negative) }
    if y.isInfinity { return .infinity(negative: y.negative) }
    if x.isZero && y.isZero {
      let negative = x.negative == y.negative ? x.negative : context.rounding == .down
      return .zero(negative: negative)
    }
    if x.isZero { return .finite(y.exact) }
    if y.isZero { return .finite(x.exact) }
    return finiteSum(x, y, context.rounding)
  }

  @inline(__always)
  private static func finiteSum(_ x: Unpacked, _ y: Unpacked, _ mode: RoundingMode) -> Outcome {
    .sum(x.exact, y.exact, mode)
  }

  /// The sum of two exact numbers; if either is sticky, it must not be the larger by much.
  @inline(__always)
  static func sum(_ x: Exact, _ y: Exact, _ mode: RoundingMode) -> Outcome {
    let xIsLarger =
      x.exponent > y.exponent || (x.exponent == y.exponent && x.significand >= y.significand)
    let large = xIsLarger ? x : y
    let small = xIsLarger ? y : x
    let aligned = shiftRightSticky(small.significand, large.exponent &- small.exponent)
    if x.negative == y.negative {
      let (total, carry) = large.significand.addingReportingOverflow(aligned)
      if !carry {
        return .finite(
          Exact(negative: large.negative, exponent: large.exponent, significand: total))
      }
      return .finite(
        Exact(
          negative: large.negative, exponent: large.exponent &+ 1,
          significand: total &>> 1 | total & 1 | UInt128(1) &<< 127))
    }
    let difference = large.significand &- aligned
    if difference == 0 { return .zero(negative: mode == .down) }
    return .finite(
      Exact(normalizing: difference, negative: large.negative, exponent: large.exponent))
  }

  @inline(__always)
  static func product(_ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext) -> Outcome {
    if !(x.kind == .normal && y.kind == .normal) {
      if (x.isInfinity && y.isZero) || (x.isZero && y.isInfinity) { return .invalid }
      if denormalStops(x, y, &context) { return .stopped }
      let negative = x.negative != y.negative
      if x.isInfinity || y.isInfinity { return .infinity(negative: negative) }
      if x.isZero || y.isZero { return .zero(negative: negative) }
    }
    return .finite(Exact.product(x, y))
  }

  @inline(__always)
  static func quotient(_ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext) -> Outcome {
    if !(x.kind == .normal && y.kind == .normal) {
      let negative = x.negative != y.negative
      if (x.isInfinity && y.isInfinity) || (x.isZero && y.isZero) { return .invalid }
      if x.isFinite && y.isZero {
        return context.raise(.divideByZero) ? .stopped : .infinity(negative: negative)
      }
      if denormalStops(x, y, &context) { return .stopped }
      if x.isInfinity { return .infinity(negative: negative) }
      if y.isInfinity || x.isZero { return .zero(negative: negative) }
    }
    return .finite(Exact.quotient(x, y))
  }

  @inline(__always)
  static func squareRoot(_ x: Unpacked, _ context: inout FloatContext) -> Outcome {
    if x.isZero { return .zero(negative: x.negative) }
    if x.negative { return .invalid }
    if x.isInfinity { return .infinity(negative: false) }
    if x.isDenormal && context.raise(.denormal) { return .stopped }
    return .finite(Exact.squareRoot(x))
  }
}

extension Exact {
  /// All 128 bits of x × y.
  @inline(__always)
  static func product(_ x: Unpacked, _ y: Unpacked) -> Exact {
    let (high, low) = x.significand.multipliedFullWidth(by: y.significand)
    let negative = x.negative != y.negative
    let exponent = x.exponent &+ y.exponent
    if high & Unpacked.integerBit != 0 {
      return Exact(negative: negative, exponent: exponent &+ 1, high: high, low: low)
    }
    return Exact(
      negative: negative, exponent: exponent, high: high &<< 1 | low &>> 63, low: low &<< 1)
  }

  /// 64 bits of x ÷ y, the next bit, and a sticky bit.
  @inline(__always)
  static func quotient(_ x: Unpacked, _ y: Unpacked) -> Exact {
    let xIsLarger = x.significand >= y.significand
    let divisor = y.significand
    // The dividend is scaled so that the quotient has exactly 64 bits.
    let (q, r) = divisor.dividingFullWidth(
      xIsLarger ? (x.significand &>> 1, x.significand &<< 63) : (x.significand, 0))
    let exponent = x.exponent &- y.exponent &- (xIsLarger ? 0 : 1)
    var low: UInt64 = 0
    if r != 0 {
      // Twice the remainder against the divisor decides the next bit.
      let rest = divisor &- r
      low = r < rest ? 1 : r == rest ? 1 &<< 63 : 1 &<< 63 | 1
    }
    return Exact(negative: x.negative != y.negative, exponent: exponent, high: q, low: low)
  }

  /// 64 bits of √x, the next bit, and a sticky bit. Not for negative numbers.
  @inline(__always)
  static func squareRoot(_ x: Unpacked) -> Exact {
    let odd = x.exponent & 1 != 0
    let radicand = UInt128(truncatingIfNeeded: x.significand) &<< (odd ? 64 : 63)
    let (root, remainder) = integerSquareRoot(radicand)
    var low: UInt64 = 0
    // (root + ½)² = root² + root + ¼, so a remainder above root means a fraction above ½.
    if remainder != 0 { low = remainder > UInt128(root) ? 1 &<< 63 | 1 : 1 }
    return Exact(negative: false, exponent: x.exponent &>> 1, high: root, low: low)
  }
}

/// ⌊√n⌋ and n − ⌊√n⌋² for n of at least 2^126, by Zimmermann's recursive square root.
func integerSquareRoot(_ n: UInt128) -> (root: UInt64, remainder: UInt128) {
  // 32 bits of root from the upper half, then 32 more by one division.
  let (upperRoot, upperRemainder) = integerSquareRoot(UInt64(truncatingIfNeeded: n &>> 64))
  let low = UInt64(truncatingIfNeeded: n)
  // upperRemainder ≤ 2·upperRoot < 2^33, so this needs up to 65 bits.
  let numerator = UInt128(upperRemainder) &<< 32 | UInt128(low &>> 32)
  let divisor = UInt128(upperRoot) &<< 1
  var q: UInt64
  var u: UInt128
  if numerator &>> 64 == 0 {
    let short = UInt64(truncatingIfNeeded: numerator)
    let d = UInt64(truncatingIfNeeded: divisor)
    q = short / d
    u = UInt128(short &- q &* d)
  } else {
    let (wide, rest) = numerator.quotientAndRemainder(dividingBy: divisor)
    q = UInt64(truncatingIfNeeded: wide)
    u = rest
  }
  var root = UInt128(upperRoot) &<< 32 &+ UInt128(q)
  let remainder = Int128(u &<< 32 | UInt128(low & 0xFFFF_FFFF)) &- Int128(UInt128(q) &* UInt128(q))
  var signed = remainder
  while signed < 0 || root &>> 64 != 0 {
    root &-= 1
    signed &+= Int128(root &<< 1) &+ 1
  }
  q = UInt64(truncatingIfNeeded: root)
  return (q, UInt128(bitPattern: signed))
}

/// ⌊√n⌋ and the remainder, for n of at least 2^62.
private func integerSquareRoot(_ n: UInt64) -> (root: UInt64, remainder: UInt64) {
  let (upperRoot, upperRemainder) = integerSquareRoot(UInt32(truncatingIfNeeded: n &>> 32))
  let numerator = UInt64(upperRemainder) &<< 16 | (n &>> 16 & 0xFFFF)
  let divisor = UInt64(upperRoot) &<< 1
  let q = numerator / divisor
  let u = numerator &- q &* divisor
  var root = UInt64(upperRoot) &<< 16 &+ q
  var signed = Int64(bitPattern: u &<< 16 | n & 0xFFFF) &- Int64(bitPattern: q &* q)
  while signed < 0 {
    root &-= 1
    signed &+= Int64(bitPattern: root &<< 1) &+ 1
  }
  return (root, UInt64(bitPattern: signed))
}

/// ⌊√n⌋ and the remainder, bit by bit.
private func integerSquareRoot(_ n: UInt32) -> (root: UInt32, remainder: UInt32) {
  var remainder = n
  var root: UInt32 = 0
  var bit: UInt32 = 1 &<< 30
  while bit != 0 {
    let trial = root &+ bit
    root &>>= 1
    if remainder >= trial {
      remainder &-= trial
      root &+= bit
    }
    bit &>>= 2
  }
  return (root, remainder)
}
