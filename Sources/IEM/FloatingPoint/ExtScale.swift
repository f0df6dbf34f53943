/// Scaling and splitting by the exponent, and the constants of the x87.
///
/// Intel SDM volume 2: FSCALE, FXTRACT, FLD1, FLDL2T, FLDL2E, FLDPI, FLDLG2, FLDLN2, FLDZ.

/// The constants that the x87 loads.
public enum X87Constant: UInt8, Sendable, CaseIterable {
  // In the order of their encodings, D9 E8 to D9 EE.
  case one, log2Of10, log2OfE, pi, log10Of2, lnOf2, zero

  /// The constant, rounded by `RC`. No flags are raised and `C1` is cleared.
  public func value(_ rounding: RoundingMode) -> ExtFloat80 {
    // Exponent, significand truncated to 64 bits, whether it rounds up to nearest.
    let (field, truncated, nearestIsUp): (UInt16, UInt64, Bool)
    switch self {
    case .one: return .one
    case .zero: return .zero(negative: false)
    case .log2Of10: (field, truncated, nearestIsUp) = (0x4000, 0xD49A_784B_CD1B_8AFE, false)
    case .log2OfE: (field, truncated, nearestIsUp) = (0x3FFF, 0xB8AA_3B29_5C17_F0BB, true)
    case .pi: (field, truncated, nearestIsUp) = (0x4000, 0xC90F_DAA2_2168_C234, true)
    case .log10Of2: (field, truncated, nearestIsUp) = (0x3FFD, 0x9A20_9A84_FBCF_F798, true)
    case .lnOf2: (field, truncated, nearestIsUp) = (0x3FFE, 0xB172_17F7_D1CF_79AB, true)
    }
    let up = rounding == .up || (rounding == .nearestEven && nearestIsUp)
    return ExtFloat80(
      negative: false, biasedExponent: field, significand: truncated &+ (up ? 1 : 0))
  }
}

extension ExtFloat80 {
  /// FSCALE: a × 2^b, b truncated to an integer. `PC` does not apply.
  public static func scale(
    _ a: ExtFloat80, _ b: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    context.roundedUp = false
    let x = a.unpacked
    let y = b.unpacked
    if x.isNaNOrUnsupported || y.isNaNOrUnsupported { return propagateNaN(x, y, &context) }
    if y.isInfinity && (y.negative ? x.isInfinity : x.isZero) {
      context.raise(.invalid)
      return realIndefinite
    }
    if x.isDenormal || y.isDenormal, context.raise(.denormal) { return a }
    if x.isInfinity || x.isZero { return a }
    if y.isInfinity {
      return y.negative ? zero(negative: x.negative) : infinity(negative: x.negative)
    }
    // 2^17 is beyond the range of every operand, also after the adjustment of an unmasked fault.
    let limit: Int32 = 1 << 17
    var amount: Int32 = 0
    if !y.isZero && y.exponent >= 0 {
      amount =
        y.exponent >= 17
        ? limit : Int32(truncatingIfNeeded: y.significand &>> UInt64(63 &- y.exponent))
      if y.negative { amount = 0 &- amount }
    }
    var result = x.exact
    result.exponent &+= amount
    return ExtFloat80(result.rounded(to: destination(64), &context))
  }

  /// FXTRACT: the significand, which is pushed, and the exponent, which replaces the operand.
  public static func extract(
    _ a: ExtFloat80, _ context: inout FloatContext
  ) -> (significand: ExtFloat80, exponent: ExtFloat80) {
    context.roundedUp = false
    let x = a.unpacked
    switch x.kind {
    case .quietNaN, .signalingNaN, .unsupported:
      let nan = propagateNaN(x, x, &context)
      return (nan, nan)
    case .zero:
      context.raise(.divideByZero)
      return (a, infinity(negative: true))
    case .infinity: return (a, infinity(negative: false))
    case .denormal: context.raise(.denormal)
    case .normal: break
    }
    let significand = ExtFloat80(
      negative: x.negative, biasedExponent: UInt16(exponentBias), significand: x.significand)
    return (significand, ExtFloat80(Int64(x.exponent)))
  }
}
