/// Loads, stores and rounding to integral values for the x87.
///
/// Intel SDM volume 2: FLD, FST, FSTP, FILD, FIST, FISTP, FISTTP, FRNDINT. Stores round by `RC`
/// and never by `PC`. FLD and FSTP of 80 bits copy the encoding and need no operation.

extension ExtFloat80 {
  /// FILD: exact.
  public init(_ value: Int64) {
    if value == 0 {
      self = .zero(negative: false)
      return
    }
    let magnitude = value.magnitude
    let zeros = magnitude.leadingZeroBitCount
    self.init(
      exactly: Unpacked(
        .normal, negative: value < 0, exponent: 63 &- Int32(truncatingIfNeeded: zeros),
        significand: magnitude &<< UInt64(truncatingIfNeeded: zeros)))
  }

  /// FLD m32fp.
  public static func fromBinary32(_ bits: UInt32, _ context: inout FloatContext) -> ExtFloat80 {
    load(Binary32.unpack(bits, denormalsAreZero: false), &context)
  }

  /// FLD m64fp.
  public static func fromBinary64(_ bits: UInt64, _ context: inout FloatContext) -> ExtFloat80 {
    load(Binary64.unpack(bits, denormalsAreZero: false), &context)
  }

  private static func load(_ x: Unpacked, _ context: inout FloatContext) -> ExtFloat80 {
    context.roundedUp = false
    switch x.kind {
    case .zero: return zero(negative: x.negative)
    case .infinity: return infinity(negative: x.negative)
    case .quietNaN, .signalingNaN, .unsupported: return propagateNaN(x, x, &context)
    case .denormal: context.raise(.denormal)
    case .normal: break
    }
    return ExtFloat80(exactly: x)
  }

  /// FST m32fp.
  public func toBinary32(_ context: inout FloatContext) -> UInt32 {
    store(Binary32.self, &context)
  }

  /// FST m64fp.
  public func toBinary64(_ context: inout FloatContext) -> UInt64 {
    store(Binary64.self, &context)
  }

  @inline(__always)
  private func store<Format: InterchangeLayout>(
    _ format: Format.Type, _ context: inout FloatContext
  ) -> Format.Bits {
    context.roundedUp = false
    let x = unpacked
    switch x.kind {
    case .zero: return Format.zero(negative: x.negative)
    case .infinity: return Format.infinity(negative: x.negative)
    case .quietNaN: return Format.quieted(x)
    case .signalingNaN:
      context.raise(.invalid)
      return Format.quieted(x)
    case .unsupported:
      context.raise(.invalid)
      return Format.defaultNaN
    case .normal, .denormal:
      var destination = Format.destination
      destination.fault = .nothingButFlag
      return Format.pack(x.exact.rounded(to: destination, &context))
    }
  }

  /// FIST and FISTP m16int; FISTTP if truncating. Invalid values give 8000h.
  public func toInt16(truncating: Bool = false, _ context: inout FloatContext) -> Int16 {
    integer(Int16.self, truncating, &context)
  }

  /// FIST and FISTP m32int; FISTTP if truncating.
  public func toInt32(truncating: Bool = false, _ context: inout FloatContext) -> Int32 {
    integer(Int32.self, truncating, &context)
  }

  /// FISTP m64int; FISTTP if truncating.
  public func toInt64(truncating: Bool = false, _ context: inout FloatContext) -> Int64 {
    integer(Int64.self, truncating, &context)
  }

  @inline(__always)
  private func integer<Integer: FixedWidthInteger>(
    _ type: Integer.Type, _ truncating: Bool, _ context: inout FloatContext
  ) -> Integer {
    context.roundedUp = false
    let x = unpacked
    if let r = IntegerRounding(x, truncating ? .towardZero : context.rounding),
      let value = Integer(r.magnitude, negative: x.negative)
    {
      if r.inexact { context.raise(.inexact) }
      context.roundedUp = r.up
      return value
    }
    context.raise(.invalid)
    return Integer.min
  }

  /// FRNDINT.
  public static func roundToIntegral(
    _ a: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    context.roundedUp = false
    let x = a.unpacked
    switch x.kind {
    case .zero, .infinity: return a
    case .quietNaN, .signalingNaN, .unsupported: return propagateNaN(x, x, &context)
    case .denormal: if context.raise(.denormal) { return a }
    case .normal: break
    }
    guard x.exponent < 63, let r = IntegerRounding(x, context.rounding) else { return a }
    if r.inexact { context.raise(.inexact) }
    context.roundedUp = r.up
    if r.magnitude == 0 { return zero(negative: x.negative) }
    let zeros = r.magnitude.leadingZeroBitCount
    return ExtFloat80(
      exactly: Unpacked(
        .normal, negative: x.negative, exponent: 63 &- Int32(truncatingIfNeeded: zeros),
        significand: r.magnitude &<< UInt64(truncatingIfNeeded: zeros)))
  }
}
