/// Reciprocal and reciprocal square root estimates.
///
/// Intel SDM volume 2: RCPPS, RSQRTPS (relative error up to 1.5 × 2^-12), VRCP14PS, VRSQRT14PS (up
/// to 2^-14). The manual leaves the value open within the error, and processors differ; here it is
/// the exact value rounded to 13 or 15 bits, so that exact results are exact. No flags are raised.

extension InterchangeLayout {
  /// 1 ÷ a or 1 ÷ √a to a number of bits.
  @inline(__always)
  private static func estimate(
    _ a: Bits, squareRoot: Bool, bits: Int32, denormalsAreZero: Bool, flushToZero: Bool
  ) -> Bits {
    let x = unpack(a, denormalsAreZero: denormalsAreZero)
    switch x.kind {
    case .quietNaN, .signalingNaN, .unsupported: return quieted(x)
    case .zero: return infinity(negative: x.negative)
    case .infinity where !(squareRoot && x.negative): return zero(negative: x.negative)
    case _ where squareRoot && x.negative: return defaultNaN
    default: break
    }
    var silent = FloatContext(flushToZero: flushToZero)
    let one = Unpacked(.normal, negative: false, exponent: 0, significand: Unpacked.integerBit)
    var divisor = x
    if squareRoot {
      let root = Exact.squareRoot(x)
      divisor = Unpacked(
        .normal, negative: false, exponent: root.exponent,
        significand: UInt64(truncatingIfNeeded: root.significand &>> 64))
    }
    var result = Exact.quotient(one, divisor)
    let r = RoundedMagnitude(
      result.significand, unitPosition: 128 &- bits, negative: result.negative, .nearestEven)
    result.significand = r.value
    if r.carried { result.exponent &+= 1 }
    return finish(result, &silent)
  }

  /// RCPPS and RSQRTPS: denormals are zeros at both ends, whatever MXCSR says.
  @inline(__always)
  static func estimate12(_ a: Bits, squareRoot: Bool) -> Bits {
    estimate(a, squareRoot: squareRoot, bits: 13, denormalsAreZero: true, flushToZero: true)
  }

  /// VRCP14 and VRSQRT14: denormals are as MXCSR says.
  @inline(__always)
  static func estimate14(_ a: Bits, squareRoot: Bool, _ context: FloatContext) -> Bits {
    estimate(
      a, squareRoot: squareRoot, bits: 15, denormalsAreZero: context.denormalsAreZero,
      flushToZero: context.flushToZero)
  }
}

extension Binary32 {
  /// RCPPS.
  public static func reciprocalEstimate(_ a: UInt32) -> UInt32 {
    estimate12(a, squareRoot: false)
  }

  /// RSQRTPS.
  public static func reciprocalSquareRootEstimate(_ a: UInt32) -> UInt32 {
    estimate12(a, squareRoot: true)
  }

  /// VRCP14PS.
  public static func reciprocal14(_ a: UInt32, _ context: FloatContext) -> UInt32 {
    estimate14(a, squareRoot: false, context)
  }

  /// VRSQRT14PS.
  public static func reciprocalSquareRoot14(_ a: UInt32, _ context: FloatContext) -> UInt32 {
    estimate14(a, squareRoot: true, context)
  }
}

extension Binary64 {
  /// VRCP14PD.
  public static func reciprocal14(_ a: UInt64, _ context: FloatContext) -> UInt64 {
    estimate14(a, squareRoot: false, context)
  }

  /// VRSQRT14PD.
  public static func reciprocalSquareRoot14(_ a: UInt64, _ context: FloatContext) -> UInt64 {
    estimate14(a, squareRoot: true, context)
  }
}
