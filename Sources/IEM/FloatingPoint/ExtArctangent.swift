/// The arctangent of the x87.
///
/// Intel SDM volume 2: FPATAN (table 3-30 for zeros and infinities). Rounded by `RC` to 64 bits.

extension ExtFloat80 {
  /// FPATAN: the angle of the point (a, b), that is arctan(b ÷ a) in the quadrant of the signs.
  /// `a` is ST0 and `b` is ST1.
  public static func arctangent(
    _ a: ExtFloat80, _ b: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    context.roundedUp = false
    let x = a.unpacked
    let y = b.unpacked
    if x.isNaNOrUnsupported || y.isNaNOrUnsupported { return propagateNaN(x, y, &context) }
    if x.isDenormal || y.isDenormal, context.raise(.denormal) { return a }

    if x.isInfinity || y.isInfinity || x.isZero || y.isZero {
      // Eighths of a turn.
      let eighths: UInt64
      if x.isInfinity && y.isInfinity {
        eighths = x.negative ? 3 : 1
      } else if y.isZero || x.isInfinity {
        eighths = x.negative ? 4 : 0
      } else {
        eighths = 2
      }
      return angle(eighths: eighths, negative: y.negative, &context)
    }

    var theta = Exact.arctangent(x, y)
    theta.negative = y.negative
    return ExtFloat80(theta.inexact.rounded(to: destination(64), &context))
  }

  private static func angle(
    eighths: UInt64, negative: Bool, _ context: inout FloatContext
  ) -> ExtFloat80 {
    if eighths == 0 { return zero(negative: negative) }
    // π × 2^126 ÷ 4 × eighths, in units of 2^-126.
    let magnitude = (WideConstants.pi &>> 2) &* UInt128(eighths)
    let x = Exact(normalizing: magnitude, negative: negative, exponent: 1)
    return ExtFloat80(x.inexact.rounded(to: destination(64), &context))
  }
}

extension Exact {
  /// The positive angle of the point (x, |y|), neither being zero.
  fileprivate static func arctangent(_ x: Unpacked, _ y: Unpacked) -> Exact {
    let yIsLarger =
      y.exponent > x.exponent || (y.exponent == x.exponent && y.significand > x.significand)
    let theta = yIsLarger ? smallArctangent(x, y) : smallArctangent(y, x)
    let halfPi = Exact(negative: false, exponent: 0, significand: WideConstants.pi)
    let pi = Exact(negative: false, exponent: 1, significand: WideConstants.pi)
    var negated = theta
    negated.negative = true
    if yIsLarger { return wideSum(halfPi, x.negative ? theta : negated) ?? halfPi }
    return x.negative ? wideSum(pi, negated) ?? pi : theta
  }

  /// arctan(|small| ÷ |large|), a quotient of at most 1.
  private static func smallArctangent(_ small: Unpacked, _ large: Unpacked) -> Exact {
    let distance = large.exponent &- small.exponent
    var index = 0
    var ratio = quotient(small, large)
    ratio.negative = false
    // The nearest sixteenth, zero below 1/32.
    if distance <= 6 {
      let sixteenths = (ratio.fractionWithInteger &>> 122) &+ 1
      index = Int(truncatingIfNeeded: sixteenths &>> 1)
    }
    if index == 0 {
      // 64 bits of quotient are too few here; take all.
      var (n, d) = (small.exact, large.exact)
      (n.negative, d.negative) = (false, false)
      return wideQuotient(n, d).smallSeries
    }
    // arctan t = arctan c + arctan((t − c) ÷ (1 + t·c)), c = index ÷ 16; both exact in integers.
    let scaledLarge = UInt128(large.significand) &<< UInt128(truncatingIfNeeded: distance)
    let n16 = UInt128(small.significand) &* 16
    let nIndex = scaledLarge &* UInt128(index)
    let denominator = scaledLarge &* 16 &+ UInt128(small.significand) &* UInt128(index)
    let base = Exact(
      normalizing: WideConstants.arctangents[index], negative: false, exponent: -1)
    if n16 == nIndex { return base }
    let below = n16 < nIndex
    let difference = Exact(
      normalizing: below ? nIndex &- n16 : n16 &- nIndex, negative: below, exponent: 127)
    let rest = wideQuotient(
      difference, Exact(normalizing: denominator, negative: false, exponent: 127))
    return wideSum(base, rest.smallSeries) ?? base
  }

  /// A magnitude below 2 as fixed point × 2^127.
  private var fractionWithInteger: UInt128 {
    exponent < -127 ? 0 : significand &>> UInt128(truncatingIfNeeded: 0 &- exponent)
  }

  /// arctan t = t·(1 − t²/3 + t⁴/5 − …), for |t| up to 1/32.
  private var smallSeries: Exact {
    let square = Exact.wideProduct(self, self).fraction
    let series = WideSeries.oddReciprocals(square, terms: 14, alternating: true)
    // A tiny t has a result just below it.
    return scaled(byFraction: min(series, UInt128(1) &<< 127 &- 1))
  }
}
