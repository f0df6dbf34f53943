/// Trigonometric functions of the x87.
///
/// Intel SDM volume 1, 8.3.8 and 8.3.10; volume 2: FSIN, FCOS, FSINCOS, FPTAN. Operands are reduced
/// by the 66-bit value of π that the manual documents, 4 × 0.C90FDAA22168C234Ch, so results near
/// multiples of π differ from the exact function as they do on hardware. For the reduced operand
/// they are exact up to rounding. `PC` does not apply.

extension ExtFloat80 {
  /// FSIN. Nil if |a| ≥ 2^63: `C2` is set and the operand stays.
  public static func sine(_ a: ExtFloat80, _ context: inout FloatContext) -> ExtFloat80? {
    sineAndCosine(a, .sine, &context)?.sine
  }

  /// FCOS. Nil if |a| ≥ 2^63: `C2` is set and the operand stays.
  public static func cosine(_ a: ExtFloat80, _ context: inout FloatContext) -> ExtFloat80? {
    sineAndCosine(a, .cosine, &context)?.cosine
  }

  /// FSINCOS: the sine replaces the operand and the cosine is pushed. Nil if |a| ≥ 2^63.
  public static func sineAndCosine(
    _ a: ExtFloat80, _ context: inout FloatContext
  ) -> (sine: ExtFloat80, cosine: ExtFloat80)? {
    sineAndCosine(a, .both, &context)
  }

  /// FPTAN: the tangent replaces the operand; then 1 is pushed, or the same NaN if it is one.
  /// Nil if |a| ≥ 2^63.
  public static func tangent(
    _ a: ExtFloat80, _ context: inout FloatContext
  ) -> (tangent: ExtFloat80, pushed: ExtFloat80)? {
    context.roundedUp = false
    let x = a.unpacked
    switch x.kind {
    case .quietNaN, .signalingNaN, .unsupported:
      let nan = propagateNaN(x, x, &context)
      return (nan, nan)
    case .infinity:
      context.raise(.invalid)
      return (realIndefinite, realIndefinite)
    case .zero: return (a, one)
    case .denormal: if context.raise(.denormal) { return (a, one) }
    case .normal: if x.exponent >= 63 { return nil }
    }
    return (finiteTangent(x, &context), one)
  }

  private static func finiteTangent(
    _ x: Unpacked, _ context: inout FloatContext
  ) -> ExtFloat80 {
    if x.exponent < -32 {
      // x + x³/3, which a quotient of sine and cosine would not tell from x.
      let third = Exact.wideProduct(x.exact, x.exact)
        .scaled(byFraction: WideConstants.oddReciprocals[1])
      let sum = Exact.wideSum(x.exact, .wideProduct(x.exact, third)) ?? x.exact
      return finish(sum.inexact, &context)
    }
    guard let angle = ReducedAngle(x) else { return zero(negative: x.negative) }
    let (sine, cosine) = (angle.smallSine, angle.smallCosine)
    var result: Exact
    if angle.isSwapped {
      result = .wideQuotient(cosine, sine)
    } else {
      result = .wideQuotient(sine, cosine)
    }
    result.negative = x.negative != (angle.quadrant & 1 != 0)
    return finish(result.inexact, &context)
  }

  private enum Wanted { case sine, cosine, both }

  private static func finish(_ x: Exact, _ context: inout FloatContext) -> ExtFloat80 {
    ExtFloat80(x.rounded(to: destination(64), &context))
  }

  @inline(__always)
  private static func sineAndCosine(
    _ a: ExtFloat80, _ wanted: Wanted, _ context: inout FloatContext
  ) -> (sine: ExtFloat80, cosine: ExtFloat80)? {
    context.roundedUp = false
    let x = a.unpacked
    switch x.kind {
    case .quietNaN, .signalingNaN, .unsupported:
      let nan = propagateNaN(x, x, &context)
      return (nan, nan)
    case .infinity:
      context.raise(.invalid)
      return (realIndefinite, realIndefinite)
    case .zero: return (a, one)
    case .denormal: if context.raise(.denormal) { return (a, a) }
    case .normal: if x.exponent >= 63 { return nil }
    }
    var result = (sine: a, cosine: a)
    guard let angle = ReducedAngle(x) else { return (zero(negative: x.negative), one) }
    // Of a pair, C1 is that of the cosine, which is pushed last.
    if wanted != .cosine {
      var sine = angle.isSwapped ? angle.smallCosine : angle.smallSine
      sine.negative = x.negative != (angle.quadrant & 2 != 0)
      result.sine = finish(sine.inexact, &context)
    }
    if wanted != .sine {
      var cosine = angle.isSwapped ? angle.smallSine : angle.smallCosine
      cosine.negative = (angle.quadrant &+ 1) & 2 != 0
      result.cosine = finish(cosine.inexact, &context)
    }
    return result
  }
}

/// |x| = quadrant·π/2 + rest, with the rest or its complement at most π/4.
private struct ReducedAngle {
  /// Modulo 4.
  var quadrant: Int32
  /// The sine of the angle is, but for the sign, the cosine of the rest, and the other way round.
  var isSwapped: Bool
  var rest: Exact

  /// Nil if x is a multiple of π/2, which no 64-bit operand is.
  init?(_ x: Unpacked) {
    if x.exponent < -1 {
      quadrant = 0
      isSwapped = false
      rest = x.exact
      rest.negative = false
      return
    }
    // In units of 2^-65, the operand and π/2 are integers, so the remainder is exact.
    let halfPi = WideConstants.pi66
    let units = UInt128(x.significand) &<< UInt128(truncatingIfNeeded: x.exponent &+ 2)
    let (turns, remainder) = units.quotientAndRemainder(dividingBy: halfPi)
    quadrant = Int32(truncatingIfNeeded: turns & 3)
    // Both the complement to π/2 and an odd quadrant exchange sine and cosine.
    let isComplement = remainder > halfPi &>> 1
    isSwapped = isComplement != (turns & 1 != 0)
    let magnitude = isComplement ? halfPi &- remainder : remainder
    if magnitude == 0 { return nil }
    rest = Exact(normalizing: magnitude, negative: false, exponent: 127 - 65)
  }

  private var square: UInt128 { Exact.wideProduct(rest, rest).fraction }

  /// Keeps a series below 1, so that a tiny angle has a result just below its limit.
  private static let belowOne: UInt128 = UInt128(1) &<< 127 &- 1

  /// sin(rest) = rest·(1 − rest²/3! + rest⁴/5! − …)
  var smallSine: Exact {
    let series = WideSeries.factorials(square, first: 1, step: 2, terms: 17, alternating: true)
    return rest.scaled(byFraction: min(series, Self.belowOne))
  }

  /// cos(rest) = 1 − rest²/2! + rest⁴/4! − …
  var smallCosine: Exact {
    let series = WideSeries.factorials(square, first: 0, step: 2, terms: 18, alternating: true)
    return Exact(
      normalizing: min(series, Self.belowOne), negative: false, exponent: 0)
  }
}
