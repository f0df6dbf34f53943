/// Conversions between formats and integers, and rounding to integral values, for SSE and AVX.
///
/// Intel SDM volume 2: CVTSS2SD and relatives, VCVTPH2PS, VCVTPS2PH, CVTPS2DQ and CVTTPS2DQ
/// families, CVTDQ2PS family, ROUNDPS.

extension InterchangeLayout {
  /// Converts from another format. Denormal operands are flagged if `flagsDenormal`.
  @inline(__always)
  static func convert<Source: InterchangeLayout>(
    _ a: Source.Bits, from source: Source.Type, denormalsAreZero: Bool, flagsDenormal: Bool,
    _ context: inout FloatContext
  ) -> Bits {
    let x = Source.unpack(a, denormalsAreZero: denormalsAreZero)
    switch x.kind {
    case .normal: break
    case .zero: return zero(negative: x.negative)
    case .infinity: return infinity(negative: x.negative)
    case .denormal:
      if flagsDenormal && context.raise(.denormal) { return defaultNaN }
    case .quietNaN, .signalingNaN, .unsupported:
      if x.kind == .signalingNaN { context.raise(.invalid) }
      return quieted(x)
    }
    return finish(x.exact, &context)
  }

  @inline(__always)
  static func convert(
    magnitude: UInt64, negative: Bool, _ context: inout FloatContext
  ) -> Bits {
    if magnitude == 0 { return zero(negative: false) }
    let zeros = magnitude.leadingZeroBitCount
    let x = Exact(
      negative: negative, exponent: 63 &- Int32(truncatingIfNeeded: zeros),
      high: magnitude &<< UInt64(truncatingIfNeeded: zeros))
    return finish(x, &context)
  }

  @inline(__always)
  static func convert(_ value: Int64, _ context: inout FloatContext) -> Bits {
    convert(magnitude: value.magnitude, negative: value < 0, &context)
  }

  /// To an integer type; invalid values give the integer indefinite: the smallest signed number,
  /// or the largest unsigned one.
  @inline(__always)
  static func integer<Integer: FixedWidthInteger>(
    _ a: Bits, _ type: Integer.Type, truncating: Bool, _ context: inout FloatContext
  ) -> Integer {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    let mode = truncating ? .towardZero : context.rounding
    if let r = IntegerRounding(x, mode), let value = Integer(r.magnitude, negative: x.negative) {
      if r.inexact { context.raise(.inexact) }
      return value
    }
    context.raise(.invalid)
    return Integer.isSigned ? Integer.min : Integer.max
  }

  /// ROUNDPS and VRNDSCALE: bits 0 and 1 of the immediate are a rounding mode, bit 2 takes that of
  /// MXCSR instead, bit 3 suppresses the inexact flag, bits 4 to 7 are the number of fraction bits
  /// that the result keeps (ROUNDPS ignores them).
  @inline(__always)
  static func integral(
    _ a: Bits, immediate: UInt8, _ context: inout FloatContext
  ) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    switch x.kind {
    case .zero: return zero(negative: x.negative)
    case .infinity: return a
    case .quietNaN, .signalingNaN, .unsupported: return propagateNaN(x, x, &context)
    case .normal, .denormal: break
    }
    let keptBits = Int32(immediate &>> 4)
    var scaled = x
    scaled.exponent &+= keptBits
    guard scaled.exponent < fractionBits,
      let r = IntegerRounding(scaled, roundingMode(immediate, context))
    else { return a }
    if r.inexact && immediate & 1 << 3 == 0 { context.raise(.inexact) }
    if r.magnitude == 0 { return zero(negative: x.negative) }
    let zeros = r.magnitude.leadingZeroBitCount
    let exponent = 63 &- Int32(truncatingIfNeeded: zeros) &- keptBits &+ maxExponent
    return pack(
      negative: x.negative, biasedExponent: UInt64(truncatingIfNeeded: exponent),
      significand: r.magnitude &<< UInt64(truncatingIfNeeded: zeros))
  }
}

/// A finite number rounded to an integer of at most 64 bits of magnitude.
struct IntegerRounding {
  var magnitude: UInt64
  var inexact: Bool
  var up: Bool

  /// Nil for infinities, NaNs, and magnitudes of 2^64 and more.
  @inline(__always)
  init?(_ x: Unpacked, _ mode: RoundingMode) {
    guard x.isFinite else { return nil }
    if x.isZero {
      (magnitude, inexact, up) = (0, false, false)
      return
    }
    guard x.exponent < 64 else { return nil }
    // The integer part in the upper half, the fraction in the lower.
    let wide = UInt128(truncatingIfNeeded: x.significand) &<< 64
    let fixed = shiftRightSticky(wide, 63 &- x.exponent)
    let r = RoundedMagnitude(fixed, unitPosition: 64, negative: x.negative, mode)
    if r.carried { return nil }
    magnitude = UInt64(truncatingIfNeeded: r.value &>> 64)
    inexact = r.inexact
    up = r.up
  }
}

extension FixedWidthInteger {
  /// The integer with this magnitude and sign, if it is in range.
  @inline(__always)
  init?(_ magnitude: UInt64, negative: Bool) {
    if !negative {
      guard magnitude <= UInt64(truncatingIfNeeded: Self.max) else { return nil }
      self.init(truncatingIfNeeded: magnitude)
    } else {
      let limit = Self.isSigned ? UInt64(truncatingIfNeeded: Self.max) &+ 1 : 0
      guard magnitude <= limit else { return nil }
      self.init(truncatingIfNeeded: 0 &- magnitude)
    }
  }
}
