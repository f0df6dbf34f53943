/// The double extended format of the x87, as bits.
///
/// Intel SDM volume 1, 4.2.2, 4.8.3, 8.2.2 (unsupported encodings). Reset value (FNINIT leaves the
/// registers alone; power-up zeroes them): +0.

/// An 80-bit number. The integer bit is explicit: bit 63 of `significand`.
public struct ExtFloat80: Hashable, Sendable, BitwiseCopyable {
  public var significand: UInt64
  /// Bit 15 is the sign; bits 0 to 14 are the exponent, biased by 16383.
  public var signExponent: UInt16

  @inlinable public init(significand: UInt64, signExponent: UInt16) {
    self.significand = significand
    self.signExponent = signExponent
  }

  @inlinable @inline(__always)
  public init(negative: Bool, biasedExponent: UInt16, significand: UInt64) {
    self.init(
      significand: significand, signExponent: biasedExponent | (negative ? Self.signBit : 0))
  }

  public static let signBit: UInt16 = 0x8000
  public static let exponentMask: UInt16 = 0x7FFF

  @inlinable public var isNegative: Bool { signExponent & Self.signBit != 0 }

  /// "Real indefinite": the negative quiet NaN that invalid operations return.
  public static let realIndefinite = Self(
    significand: 0xC000_0000_0000_0000, signExponent: 0xFFFF)
  public static let one = Self(significand: 1 << 63, signExponent: 0x3FFF)

  @inlinable public static func zero(negative: Bool) -> Self {
    Self(negative: negative, biasedExponent: 0, significand: 0)
  }
  @inlinable public static func infinity(negative: Bool) -> Self {
    Self(negative: negative, biasedExponent: exponentMask, significand: 1 << 63)
  }

  /// FCHS.
  @inlinable public var negated: Self {
    Self(significand: significand, signExponent: signExponent ^ Self.signBit)
  }
  /// FABS.
  @inlinable public var absolute: Self {
    Self(significand: significand, signExponent: signExponent & ~Self.signBit)
  }

  /// What the encoding stands for. A pseudo-denormal is a denormal.
  public var kind: FloatClass { unpacked.kind }

  /// FXAM of a register that is not empty: `C3` (bit 14), `C2` (10), `C1` (9), `C0` (8).
  public var examined: UInt16 {
    let (c0, c1, c2, c3): (UInt16, UInt16, UInt16, UInt16) = (1 << 8, 1 << 9, 1 << 10, 1 << 14)
    let sign = isNegative ? c1 : 0
    switch kind {
    case .unsupported: return sign
    case .quietNaN, .signalingNaN: return sign | c0
    case .normal: return sign | c2
    case .infinity: return sign | c2 | c0
    case .zero: return sign | c3
    case .denormal: return sign | c3 | c2
    }
  }
}

extension ExtFloat80 {
  static let exponentBias: Int32 = 16383
  static let minExponent: Int32 = -16382
  static let maxExponent: Int32 = 16383

  @inline(__always)
  static func destination(_ precision: Int32) -> Destination {
    Destination(
      precision: precision, minExponent: minExponent, maxExponent: maxExponent, fault: .scaled)
  }

  @inline(__always) var unpacked: Unpacked {
    let field = signExponent & Self.exponentMask
    if significand & Unpacked.integerBit != 0 && field != 0 && field != Self.exponentMask {
      return Unpacked(
        .normal, negative: isNegative,
        exponent: Int32(truncatingIfNeeded: field) &- Self.exponentBias, significand: significand)
    }
    return unpackedSpecial
  }

  @inline(never) private var unpackedSpecial: Unpacked {
    let field = signExponent & Self.exponentMask
    if field == 0 {
      if significand == 0 { return Unpacked(.zero, negative: isNegative) }
      // A pseudo-denormal has no leading zeros and comes out with the smallest normal exponent.
      let zeros = significand.leadingZeroBitCount
      return Unpacked(
        .denormal, negative: isNegative,
        exponent: Self.minExponent &- Int32(truncatingIfNeeded: zeros),
        significand: significand &<< UInt64(truncatingIfNeeded: zeros))
    }
    if significand & Unpacked.integerBit == 0 {
      return Unpacked(.unsupported, negative: isNegative)
    }
    if significand == Unpacked.integerBit { return Unpacked(.infinity, negative: isNegative) }
    let quiet = significand & Unpacked.quietBit != 0
    return Unpacked(
      quiet ? .quietNaN : .signalingNaN, negative: isNegative, significand: significand)
  }

  @inline(__always)
  init(_ r: Rounded) {
    self.init(
      negative: r.negative, biasedExponent: UInt16(truncatingIfNeeded: r.biasedExponent),
      significand: r.significand)
  }

  /// The quiet form of a NaN.
  @inline(__always)
  init(quieting nan: Unpacked) {
    self.init(
      negative: nan.negative, biasedExponent: Self.exponentMask,
      significand: nan.significand | Unpacked.quietBit)
  }

  /// A number that fits without rounding, with a normal exponent. Not for zero.
  @inline(__always)
  init(exactly x: Unpacked) {
    self.init(
      negative: x.negative,
      biasedExponent: UInt16(truncatingIfNeeded: x.exponent &+ Self.exponentBias),
      significand: x.significand)
  }

  @inline(__always)
  static func finish(
    _ outcome: Outcome, precision: Int32, _ context: inout FloatContext
  ) -> ExtFloat80 {
    switch outcome {
    case .finite(let x): return ExtFloat80(x.rounded(to: destination(precision), &context))
    case .zero(let negative): return zero(negative: negative)
    case .infinity(let negative): return infinity(negative: negative)
    case .invalid:
      context.raise(.invalid)
      return realIndefinite
    case .stopped: return realIndefinite
    }
  }

  /// SDM volume 1, 4.8.3.5 and table 4-7, x87 column. Raises invalid for a signalling NaN or an
  /// unsupported operand. A quiet NaN wins over a signalling one; of two alike, the one with the
  /// larger significand, then the positive one.
  @inline(never)
  static func propagateNaN(
    _ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext
  ) -> ExtFloat80 {
    if x.kind == .unsupported || y.kind == .unsupported {
      context.raise(.invalid)
      return realIndefinite
    }
    if x.kind == .signalingNaN || y.kind == .signalingNaN { context.raise(.invalid) }
    if !x.isNaN { return ExtFloat80(quieting: y) }
    if !y.isNaN { return ExtFloat80(quieting: x) }
    if x.kind != y.kind { return ExtFloat80(quieting: x.kind == .quietNaN ? x : y) }
    if x.significand != y.significand {
      return ExtFloat80(quieting: x.significand > y.significand ? x : y)
    }
    return ExtFloat80(quieting: x.negative ? y : x)
  }
}

/// An operand of x87 arithmetic: a register, or a memory operand of another format.
///
/// A memory operand must not be converted first: a denormal `float` is flagged although its
/// 80-bit form is normal, and a signalling NaN takes part in the choice between NaNs as such.
public struct X87Operand: Sendable {
  let unpacked: Unpacked

  @inline(__always) init(_ unpacked: Unpacked) { self.unpacked = unpacked }

  public init(_ value: ExtFloat80) { unpacked = value.unpacked }
  /// A `m32fp` operand.
  public init(binary32 bits: UInt32) {
    unpacked = Binary32.unpack(bits, denormalsAreZero: false)
  }
  /// A `m64fp` operand.
  public init(binary64 bits: UInt64) {
    unpacked = Binary64.unpack(bits, denormalsAreZero: false)
  }
  /// A `m16int` or `m32int` operand.
  public init(integer value: Int32) {
    unpacked = ExtFloat80(Int64(value)).unpacked
  }
}
