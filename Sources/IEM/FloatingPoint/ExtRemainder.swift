/// Partial remainders of the x87.
///
/// Intel SDM volume 2: FPREM (quotient truncated) and FPREM1 (quotient to nearest, IEEE). Exact, so
/// `RC` and `PC` do not matter. Where the exponents differ by 64 or more, one step reduces the
/// difference; the manual leaves open by how much.

/// What FPREM leaves: ST0 and the condition codes.
public struct PartialRemainder: Hashable, Sendable {
  public var value: ExtFloat80
  /// Bits 0 to 2 of the quotient's magnitude.
  public var quotientBits: UInt8
  /// `C2`: the value is not yet smaller than the divisor; repeat the instruction.
  public var isPartial: Bool

  /// `C3` (bit 14), `C2` (10), `C1` (9), `C0` (8) of the status word.
  @inlinable public var conditionCodes: UInt16 {
    let q = UInt16(quotientBits)
    return (q & 1) << 9 | (q >> 1 & 1) << 14 | (q >> 2 & 1) << 8 | (isPartial ? 1 << 10 : 0)
  }
}

extension ExtFloat80 {
  /// FPREM: a − b·⌊a/b⌋, the quotient rounded toward zero.
  public static func truncatingRemainder(
    _ a: ExtFloat80, _ b: ExtFloat80, _ context: inout FloatContext
  ) -> PartialRemainder {
    remainder(a, b, toNearest: false, &context)
  }

  /// FPREM1: a − b·q, the quotient rounded to nearest, ties to even.
  public static func nearestRemainder(
    _ a: ExtFloat80, _ b: ExtFloat80, _ context: inout FloatContext
  ) -> PartialRemainder {
    remainder(a, b, toNearest: true, &context)
  }

  private static func remainder(
    _ a: ExtFloat80, _ b: ExtFloat80, toNearest: Bool, _ context: inout FloatContext
  ) -> PartialRemainder {
    context.roundedUp = false
    let x = a.unpacked
    let y = b.unpacked
    func whole(_ value: ExtFloat80) -> PartialRemainder {
      PartialRemainder(value: value, quotientBits: 0, isPartial: false)
    }
    if x.isNaNOrUnsupported || y.isNaNOrUnsupported { return whole(propagateNaN(x, y, &context)) }
    if x.isInfinity || y.isZero {
      context.raise(.invalid)
      return whole(realIndefinite)
    }
    if x.isDenormal || y.isDenormal, context.raise(.denormal) { return whole(a) }
    if x.isZero { return whole(a) }
    if y.isInfinity { return whole(deliver(x.exact, &context)) }

    let distance = x.exponent &- y.exponent
    if distance < -1 || (distance < 0 && !toNearest) { return whole(deliver(x.exact, &context)) }
    if distance >= 64 {
      // A multiple of 32 bits is left for the next step, so that one below 64 is the last.
      let step = 32 &+ distance & 31
      let rest = reduce(x.significand, by: step, modulo: y.significand).rest
      return PartialRemainder(
        value: deliver(
          rest, negative: x.negative, exponent: y.exponent &+ distance &- step, &context),
        quotientBits: 0, isPartial: true)
    }

    var quotient: UInt64 = 0
    var rest = UInt128(x.significand)
    var divisor = UInt128(y.significand)
    var negative = x.negative
    if distance < 0 {
      divisor &<<= 1
    } else {
      let reduced = reduce(x.significand, by: distance, modulo: y.significand)
      quotient = reduced.quotient
      rest = UInt128(reduced.rest)
    }
    if toNearest {
      let twice = rest &<< 1
      if twice > divisor || (twice == divisor && quotient & 1 != 0) {
        quotient &+= 1
        rest = divisor &- rest
        negative.toggle()
      }
    }
    // The units are those of the smaller operand; the remainder fits 64 bits of them.
    let value = deliver(
      UInt64(truncatingIfNeeded: rest), negative: rest == 0 ? x.negative : negative,
      exponent: distance < 0 ? x.exponent : y.exponent, &context)
    return PartialRemainder(
      value: value, quotientBits: UInt8(truncatingIfNeeded: quotient & 7), isPartial: false)
  }

  /// Divides significand × 2^shift by a modulus that is at least 2^63; the shift is at most 63.
  private static func reduce(
    _ significand: UInt64, by shift: Int32, modulo modulus: UInt64
  ) -> (quotient: UInt64, rest: UInt64) {
    let wide = UInt128(significand) &<< UInt128(truncatingIfNeeded: shift)
    let (quotient, rest) = modulus.dividingFullWidth(
      (UInt64(truncatingIfNeeded: wide &>> 64), UInt64(truncatingIfNeeded: wide)))
    return (quotient, rest)
  }

  private static func deliver(
    _ magnitude: UInt64, negative: Bool, exponent: Int32, _ context: inout FloatContext
  ) -> ExtFloat80 {
    if magnitude == 0 { return zero(negative: negative) }
    return deliver(
      Exact(normalizing: UInt128(magnitude) &<< 64, negative: negative, exponent: exponent),
      &context)
  }

  private static func deliver(_ x: Exact, _ context: inout FloatContext) -> ExtFloat80 {
    ExtFloat80(x.rounded(to: destination(64), &context))
  }
}
