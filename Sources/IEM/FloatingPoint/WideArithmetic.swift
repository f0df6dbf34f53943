/// 128-bit arithmetic for the transcendental functions.
///
/// Two forms: fixed-point fractions in `UInt128`, for polynomials, and `Exact` as a floating-point
/// number of 128 bits, for what must keep its relative precision. Each operation loses at most a
/// few units of the last place; a function loses less than 2^-118, against the 2^-64 of its result.

/// The upper half of a × b, at most two units too small.
@inline(__always)
func multiplyHigh(_ a: UInt128, _ b: UInt128) -> UInt128 {
  let a1 = UInt64(truncatingIfNeeded: a &>> 64)
  let a0 = UInt64(truncatingIfNeeded: a)
  let b1 = UInt64(truncatingIfNeeded: b &>> 64)
  let b0 = UInt64(truncatingIfNeeded: b)
  let top = a1.multipliedFullWidth(by: b1)
  let cross1 = a1.multipliedFullWidth(by: b0).high
  let cross0 = a0.multipliedFullWidth(by: b1).high
  let high = UInt128(truncatingIfNeeded: top.high) &<< 64 | UInt128(truncatingIfNeeded: top.low)
  return high &+ UInt128(truncatingIfNeeded: cross1) &+ UInt128(truncatingIfNeeded: cross0)
}

/// ⌊numerator × 2^64 ÷ divisor⌋ and the remainder, for numerator < divisor ≥ 2^127.
@inline(__always)
private func divideStep(
  _ numerator: UInt128, _ divisor: UInt128
) -> (quotient: UInt64, remainder: UInt128) {
  let d1 = UInt64(truncatingIfNeeded: divisor &>> 64)
  let d0 = UInt64(truncatingIfNeeded: divisor)
  let n1 = UInt64(truncatingIfNeeded: numerator &>> 64)
  let n0 = UInt64(truncatingIfNeeded: numerator)
  // Knuth's estimate from the upper digit is at most two too large.
  var q: UInt64
  var rest: UInt128
  if n1 >= d1 {
    q = .max
    rest = UInt128(n0) &+ UInt128(d1)
  } else {
    let r: UInt64
    (q, r) = d1.dividingFullWidth((n1, n0))
    rest = UInt128(r)
  }
  // What is left is rest × 2^64 − q × d0; one or two divisors too much were taken if it is < 0.
  let taken = UInt128(q) &* UInt128(d0)
  var remainder = (rest &<< 64) &- taken
  var negative = rest &>> 64 == 0 && (rest &<< 64) < taken
  while negative {
    q &-= 1
    let (sum, carry) = remainder.addingReportingOverflow(divisor)
    remainder = sum
    negative = !carry
  }
  return (q, remainder)
}

extension Exact {
  /// x × y, rounded down.
  @inline(__always)
  static func wideProduct(_ x: Exact, _ y: Exact) -> Exact {
    Exact(
      normalizing: multiplyHigh(x.significand, y.significand),
      negative: x.negative != y.negative, exponent: x.exponent &+ y.exponent &+ 1)
  }

  /// x × factor × 2^-127: a factor in fixed point between ½ and 2.
  @inline(__always)
  func scaled(byFraction factor: UInt128) -> Exact {
    Exact(
      normalizing: multiplyHigh(significand, factor), negative: negative, exponent: exponent &+ 1)
  }

  /// x ÷ y, rounded down.
  static func wideQuotient(_ x: Exact, _ y: Exact) -> Exact {
    var numerator = x.significand
    var exponent = x.exponent &- y.exponent &- 1
    if numerator >= y.significand {
      numerator &>>= 1
      exponent &+= 1
    }
    let (q1, r1) = divideStep(numerator, y.significand)
    let (q0, _) = divideStep(r1, y.significand)
    return Exact(
      normalizing: UInt128(q1) &<< 64 | UInt128(q0), negative: x.negative != y.negative,
      exponent: exponent)
  }

  /// x + y, or nil for zero.
  static func wideSum(_ x: Exact, _ y: Exact) -> Exact? {
    if case .finite(let sum) = Outcome.sum(x, y, .nearestEven) { return sum }
    return nil
  }

  /// The magnitude as a fraction × 2^128, for a magnitude below 1.
  @inline(__always) var fraction: UInt128 {
    let shift = -1 &- exponent
    return shift >= 128 ? 0 : significand &>> UInt128(truncatingIfNeeded: max(shift, 0))
  }

  /// The same number marked as one that is not exact, so that rounding raises `PE`.
  @inline(__always) var inexact: Exact {
    var copy = self
    copy.significand |= 1
    return copy
  }
}

/// Power series in a fraction, by Horner's rule; coefficients and result are × 2^127.
enum WideSeries {
  /// c₀ ± c₁z + c₂z² ± …, the coefficients being 1 ÷ (first + step·k)!.
  @inline(__always)
  static func factorials(
    _ z: UInt128, first: Int, step: Int, terms: Int, alternating: Bool
  ) -> UInt128 {
    var index = first &+ step &* (terms &- 1)
    var sum = WideConstants.reciprocalFactorials[index]
    while index > first {
      index &-= step
      let product = multiplyHigh(sum, z)
      let coefficient = WideConstants.reciprocalFactorials[index]
      sum = alternating ? coefficient &- product : coefficient &+ product
    }
    return sum
  }

  /// 1 ± z/3 + z²/5 ± …
  @inline(__always)
  static func oddReciprocals(_ z: UInt128, terms: Int, alternating: Bool) -> UInt128 {
    var index = terms &- 1
    var sum = WideConstants.oddReciprocals[index]
    while index > 0 {
      index &-= 1
      let product = multiplyHigh(sum, z)
      let coefficient = WideConstants.oddReciprocals[index]
      sum = alternating ? coefficient &- product : coefficient &+ product
    }
    return sum
  }
}
