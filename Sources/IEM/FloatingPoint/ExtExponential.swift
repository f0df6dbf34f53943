/// Exponential and logarithms of the x87.
///
/// Intel SDM volume 2: F2XM1, FYL2X, FYL2XP1. Results are rounded by `RC` to 64 bits; `PC` does not
/// apply. They are those of the exact function, but for one in about 2^50 that lies too near to a
/// rounding boundary for the 118 bits calculated here.
///
/// Undefined by the manual, and chosen here as AMD's processors do: F2XM1 beyond ±1 returns its
/// operand, FYL2XP1 beyond its range is calculated as far as the logarithm exists.

extension ExtFloat80 {
  private static func finishInexact(_ x: Exact, _ context: inout FloatContext) -> ExtFloat80 {
    ExtFloat80(x.inexact.rounded(to: destination(64), &context))
  }

  /// F2XM1: 2^a − 1.
  public static func exponentialMinusOne(
    _ a: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    context.roundedUp = false
    let x = a.unpacked
    switch x.kind {
    case .quietNaN, .signalingNaN, .unsupported: return propagateNaN(x, x, &context)
    case .zero: return a
    case .infinity:
      return x.negative ? one.negated : a
    case .denormal: if context.raise(.denormal) { return a }
    case .normal: break
    }
    if x.exponent >= 0 {
      context.raise(.inexact)
      let minusOne = x.negative && x.exponent == 0 && x.significand == Unpacked.integerBit
      return minusOne
        ? ExtFloat80(negative: true, biasedExponent: 0x3FFE, significand: Unpacked.integerBit) : a
    }
    // e^y − 1 = y·(1 + y/2 + y²/6 + …), y = x·ln 2.
    var y = Exact.wideProduct(
      x.exact,
      Exact(negative: false, exponent: -1, significand: WideConstants.lnOf2))
    let series = WideSeries.factorials(
      y.fraction, first: 1, step: 1, terms: 32, alternating: x.negative)
    y = y.scaled(byFraction: series)
    return finishInexact(y, &context)
  }

  /// FYL2X: b·log₂ a.
  public static func logarithm(
    _ a: ExtFloat80, times b: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    context.roundedUp = false
    let x = a.unpacked
    let y = b.unpacked
    if x.isNaNOrUnsupported || y.isNaNOrUnsupported { return propagateNaN(x, y, &context) }
    let isOne =
      !x.negative && x.kind == .normal && x.exponent == 0
      && x.significand == Unpacked.integerBit
    let invalid =
      (x.negative && !x.isZero) || (x.isZero && y.isZero) || (x.isInfinity && y.isZero)
      || (isOne && y.isInfinity)
    if invalid {
      context.raise(.invalid)
      return realIndefinite
    }
    if x.isZero && y.isFinite {
      context.raise(.divideByZero)
      return infinity(negative: !y.negative)
    }
    if x.isDenormal || y.isDenormal, context.raise(.denormal) { return a }
    let logarithmIsNegative = x.isZero || (x.isFinite && x.exponent < 0)
    let negative = y.negative != logarithmIsNegative
    if x.isZero || x.isInfinity || y.isInfinity { return infinity(negative: negative) }
    if isOne { return zero(negative: y.negative) }
    if y.isZero { return zero(negative: negative) }
    if x.significand == Unpacked.integerBit {
      // A power of two: the logarithm is an integer and the product may be exact, but it is
      // flagged as if it were not.
      let exact = Exact.product(ExtFloat80(Int64(x.exponent)).unpacked, y)
      context.raise(exact.exponent < minExponent ? [.underflow, .inexact] : .inexact)
      return ExtFloat80(exact.rounded(to: destination(64), &context))
    }
    guard let log = binaryLogarithm(x.exact) else { return zero(negative: negative) }
    return finishInexact(.wideProduct(log, y.exact), &context)
  }

  /// FYL2XP1: b·log₂(a + 1).
  public static func logarithmOfOnePlus(
    _ a: ExtFloat80, times b: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    context.roundedUp = false
    let x = a.unpacked
    let y = b.unpacked
    if x.isNaNOrUnsupported || y.isNaNOrUnsupported { return propagateNaN(x, y, &context) }
    let atMostMinusOne = x.negative && !x.isZero && (x.isInfinity || x.exponent >= 0)
    if (x.isInfinity && (x.negative || y.isZero)) || (x.isZero && y.isInfinity) {
      context.raise(.invalid)
      return realIndefinite
    }
    if x.isDenormal || y.isDenormal, context.raise(.denormal) { return a }
    let negative = x.negative != y.negative
    if x.isInfinity || y.isInfinity { return infinity(negative: negative) }
    if x.isZero || y.isZero { return zero(negative: negative) }
    if atMostMinusOne {
      context.raise(.inexact)
      return a
    }
    let one = Exact(negative: false, exponent: 0, high: Unpacked.integerBit)
    let log: Exact?
    if x.exponent < -2 {
      // log₂(1 + x) from x ÷ (2 + x), which loses nothing however small x is.
      var two = one
      two.exponent = 1
      log = Exact.wideSum(two, x.exact).map { binaryLogarithm(ratio: .wideQuotient(x.exact, $0)) }
    } else {
      log = Exact.wideSum(one, x.exact).flatMap(binaryLogarithm)
    }
    guard let log else { return zero(negative: negative) }
    return finishInexact(.wideProduct(log, y.exact), &context)
  }

  /// log₂ of a positive number; nil for 1.
  private static func binaryLogarithm(_ x: Exact) -> Exact? {
    // x = m·2^k with m between √½ and √2, so that a sum with k cancels nothing.
    let high = x.significand > WideConstants.squareRootOf2
    let k = high ? x.exponent &+ 1 : x.exponent
    // m − 1 and m + 1, × 2^126 or × 2^127.
    let unit = UInt128(1) &<< 127
    let half = x.significand &>> 1
    let numerator = high ? 0 &- x.significand : x.significand &- unit
    let denominator = high ? half &+ unit : half &+ (unit &>> 1)
    let integer = k == 0 ? nil : ExtFloat80(Int64(k)).unpacked.exact
    if numerator == 0 { return integer }
    let ratio = Exact.wideQuotient(
      Exact(normalizing: numerator, negative: high, exponent: -1),
      Exact(normalizing: denominator, negative: false, exponent: 0))
    let fraction = binaryLogarithm(ratio: ratio)
    guard let integer else { return fraction }
    return Exact.wideSum(integer, fraction)
  }

  /// log₂((1 + z) ÷ (1 − z)) = 2 ÷ ln 2 · (z + z³/3 + z⁵/5 + …), for |z| below 0.18.
  private static func binaryLogarithm(ratio z: Exact) -> Exact {
    let square = Exact.wideProduct(z, z).fraction
    let series = WideSeries.oddReciprocals(square, terms: 26, alternating: false)
    return Exact.wideProduct(
      z.scaled(byFraction: series),
      Exact(negative: false, exponent: 1, significand: WideConstants.twoOverLnOf2))
  }
}
