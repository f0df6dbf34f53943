/// The binary interchange formats as bit patterns, with the rules of SSE and AVX.
///
/// Intel SDM volume 1, 4.2.2, 4.8 and 11.5; IEEE 754-2019 3.4. Results, MXCSR flags and NaNs are
/// those of the SSE and AVX instructions, for one element.
///
/// Where the host may compute instead: with round to nearest, every exception masked, `PE` already
/// set in the guest's flags and `DAZ` and `FTZ` clear, host `Float` and `Double` give the same bits
/// for `+ − × ÷`, `squareRoot`, `addingProduct`, the conversions between the two and from integers,
/// provided that each operand is zero or normal and the exponent field of the result is from 2 to
/// one below the largest (a field of 1 may hide an underflow, 0 or all ones a flag). So do
/// comparisons without NaN and denormal operands. The host must itself round to nearest, without
/// DAZ and FTZ. Host `min`, `max`, NaN results and conversions to integers are not the same.
///
/// The same holds for x87 add, subtract, multiply, divide and square root with `PC` at double, for
/// operands that are exactly such doubles, except that `C1` stays unknown.

/// An IEEE format that vector instructions compute in.
public protocol BinaryFormat {
  associatedtype Bits: FixedWidthInteger & UnsignedInteger & Sendable & BitwiseCopyable
  static func add(_ a: Bits, _ b: Bits, _ context: inout FloatContext) -> Bits
  static func subtract(_ a: Bits, _ b: Bits, _ context: inout FloatContext) -> Bits
  static func multiply(_ a: Bits, _ b: Bits, _ context: inout FloatContext) -> Bits
  static func divide(_ a: Bits, _ b: Bits, _ context: inout FloatContext) -> Bits
  static func squareRoot(_ a: Bits, _ context: inout FloatContext) -> Bits
  static func minimum(_ a: Bits, _ b: Bits, _ context: inout FloatContext) -> Bits
  static func maximum(_ a: Bits, _ b: Bits, _ context: inout FloatContext) -> Bits
  static func compare(
    _ a: Bits, _ b: Bits, signalsQuietNaN: Bool, _ context: inout FloatContext
  ) -> FloatOrder
  static func compare(
    _ a: Bits, _ b: Bits, predicate: UInt8, _ context: inout FloatContext
  ) -> Bool
  static func multiplyAdd(
    _ a: Bits, _ b: Bits, _ c: Bits, negateProduct: Bool, negateAddend: Bool,
    _ context: inout FloatContext
  ) -> Bits
  static func roundToIntegral(
    _ a: Bits, immediate: UInt8, _ context: inout FloatContext
  ) -> Bits
  static func fromInt32(_ value: Int32, _ context: inout FloatContext) -> Bits
  static func fromInt64(_ value: Int64, _ context: inout FloatContext) -> Bits
  static func fromUInt32(_ value: UInt32, _ context: inout FloatContext) -> Bits
  static func fromUInt64(_ value: UInt64, _ context: inout FloatContext) -> Bits
  static func toInt32(_ a: Bits, truncating: Bool, _ context: inout FloatContext) -> Int32
  static func toInt64(_ a: Bits, truncating: Bool, _ context: inout FloatContext) -> Int64
  static func toUInt32(_ a: Bits, truncating: Bool, _ context: inout FloatContext) -> UInt32
  static func toUInt64(_ a: Bits, truncating: Bool, _ context: inout FloatContext) -> UInt64
  static func classify(_ a: Bits) -> FloatClass

  // AVX-512.
  static func roundScale(_ a: Bits, immediate: UInt8, _ context: inout FloatContext) -> Bits
  static func reduce(_ a: Bits, immediate: UInt8, _ context: inout FloatContext) -> Bits
  static func getExponent(_ a: Bits, _ context: inout FloatContext) -> Bits
  static func getMantissa(_ a: Bits, immediate: UInt8, _ context: inout FloatContext) -> Bits
  static func scale(_ a: Bits, _ b: Bits, _ context: inout FloatContext) -> Bits
  static func range(
    _ a: Bits, _ b: Bits, immediate: UInt8, _ context: inout FloatContext
  ) -> Bits
  static func fixUp(
    _ kept: Bits, _ a: Bits, table: Bits, immediate: UInt8, _ context: inout FloatContext
  ) -> Bits
  static func isInClass(_ a: Bits, immediate: UInt8, _ context: FloatContext) -> Bool
}

/// IEEE binary16, bits as `UInt16`.
public enum Binary16 {
  public typealias Bits = UInt16
}

/// IEEE binary32 ("single", `float`), bits as `UInt32`.
public enum Binary32 {
  public typealias Bits = UInt32
}

/// IEEE binary64 ("double"), bits as `UInt64`.
public enum Binary64 {
  public typealias Bits = UInt64
}

/// A format described by its widths; the operations are written once, on this.
protocol InterchangeLayout {
  associatedtype Bits: FixedWidthInteger & UnsignedInteger & Sendable & BitwiseCopyable
  /// Bits of significand including the hidden one.
  static var precision: Int32 { get }
  /// The largest exponent of a finite number, which is also the bias.
  static var maxExponent: Int32 { get }
}

extension Binary16: InterchangeLayout {
  static var precision: Int32 { 11 }
  static var maxExponent: Int32 { 15 }
}

extension Binary32: InterchangeLayout {
  static var precision: Int32 { 24 }
  static var maxExponent: Int32 { 127 }
}

extension Binary64: InterchangeLayout {
  static var precision: Int32 { 53 }
  static var maxExponent: Int32 { 1023 }
}

extension InterchangeLayout {
  @inline(__always) static var fractionBits: UInt64 {
    UInt64(truncatingIfNeeded: precision &- 1)
  }
  @inline(__always) static var fractionMask: UInt64 { 1 &<< fractionBits &- 1 }
  @inline(__always) static var exponentMask: UInt64 {
    UInt64(truncatingIfNeeded: maxExponent &* 2 &+ 1)
  }
  @inline(__always) static var minExponent: Int32 { 1 &- maxExponent }
  @inline(__always) static var signShift: UInt64 {
    UInt64(truncatingIfNeeded: Bits.bitWidth &- 1)
  }
  /// From the fraction field to bits 62 and below of an unpacked significand.
  @inline(__always) static var alignment: UInt64 { 63 &- fractionBits }

  @inline(__always) static var destination: Destination {
    Destination(
      precision: precision, minExponent: minExponent, maxExponent: maxExponent, fault: .nothing)
  }

  /// "Real indefinite": the negative quiet NaN that invalid operations return.
  @inline(__always) static var defaultNaN: Bits {
    Bits(truncatingIfNeeded: (exponentMask &<< 1 | 1) &<< (fractionBits &- 1))
      | Bits(1) &<< Bits(truncatingIfNeeded: signShift)
  }

  @inline(__always)
  static func unpack(_ bits: Bits, denormalsAreZero: Bool) -> Unpacked {
    let raw = UInt64(truncatingIfNeeded: bits)
    let fraction = raw & fractionMask
    let field = raw &>> fractionBits & exponentMask
    let negative = raw &>> signShift != 0
    if field != 0 && field != exponentMask {
      return Unpacked(
        .normal, negative: negative,
        exponent: Int32(truncatingIfNeeded: field) &- maxExponent,
        significand: Unpacked.integerBit | fraction &<< alignment)
    }
    return unpackSpecial(
      fraction: fraction, isDenormal: field == 0, negative, denormalsAreZero: denormalsAreZero)
  }

  @inline(never)
  private static func unpackSpecial(
    fraction: UInt64, isDenormal: Bool, _ negative: Bool, denormalsAreZero: Bool
  ) -> Unpacked {
    if isDenormal {
      if fraction == 0 || denormalsAreZero { return Unpacked(.zero, negative: negative) }
      let aligned = fraction &<< alignment
      let zeros = aligned.leadingZeroBitCount
      return Unpacked(
        .denormal, negative: negative,
        exponent: minExponent &- Int32(truncatingIfNeeded: zeros),
        significand: aligned &<< UInt64(truncatingIfNeeded: zeros))
    }
    if fraction == 0 { return Unpacked(.infinity, negative: negative) }
    let significand = Unpacked.integerBit | fraction &<< alignment
    let quiet = significand & Unpacked.quietBit != 0
    return Unpacked(
      quiet ? .quietNaN : .signalingNaN, negative: negative, significand: significand)
  }

  /// Joins fields; the significand has its explicit bit 63, which the format hides.
  @inline(__always)
  static func pack(negative: Bool, biasedExponent: UInt64, significand: UInt64) -> Bits {
    let fraction = significand &>> alignment & fractionMask
    let sign: UInt64 = negative ? 1 &<< signShift : 0
    return Bits(truncatingIfNeeded: sign | biasedExponent &<< fractionBits | fraction)
  }

  @inline(__always)
  static func pack(_ r: Rounded) -> Bits {
    pack(
      negative: r.negative, biasedExponent: UInt64(truncatingIfNeeded: r.biasedExponent),
      significand: r.significand)
  }

  @inline(__always) static func zero(negative: Bool) -> Bits {
    negative ? Bits(1) &<< Bits(truncatingIfNeeded: signShift) : 0
  }

  @inline(__always) static func infinity(negative: Bool) -> Bits {
    pack(negative: negative, biasedExponent: exponentMask, significand: 0)
  }

  /// The quiet form of a NaN taken from any format; low bits that do not fit are lost.
  @inline(__always) static func quieted(_ nan: Unpacked) -> Bits {
    pack(
      negative: nan.negative, biasedExponent: exponentMask,
      significand: nan.significand | Unpacked.quietBit)
  }

  @inline(__always) static func finish(_ x: Exact, _ context: inout FloatContext) -> Bits {
    pack(x.rounded(to: destination, &context))
  }

  @inline(__always) static func finish(_ outcome: Outcome, _ context: inout FloatContext) -> Bits {
    switch outcome {
    case .finite(let x): return finish(x, &context)
    case .zero(let negative): return zero(negative: negative)
    case .infinity(let negative): return infinity(negative: negative)
    case .invalid:
      context.raise(.invalid)
      return defaultNaN
    case .stopped: return defaultNaN
    }
  }

  /// SDM volume 1, table 4-7, SSE columns: the first operand that is a NaN, made quiet.
  @inline(never)
  static func propagateNaN(
    _ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext
  ) -> Bits {
    if x.kind == .signalingNaN || y.kind == .signalingNaN { context.raise(.invalid) }
    return quieted(x.isNaN ? x : y)
  }
}
