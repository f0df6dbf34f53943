/// The public operations of the interchange formats. The meaning is in the generic files; these
/// are concrete so that another module calls specialised code.

extension Binary32: BinaryFormat {
  public static func add(
    _ a: UInt32, _ b: UInt32, _ context: inout FloatContext
  ) -> UInt32 { sum(a, b, subtracting: false, &context) }

  public static func subtract(
    _ a: UInt32, _ b: UInt32, _ context: inout FloatContext
  ) -> UInt32 { sum(a, b, subtracting: true, &context) }

  public static func multiply(
    _ a: UInt32, _ b: UInt32, _ context: inout FloatContext
  ) -> UInt32 { product(a, b, &context) }

  public static func divide(
    _ a: UInt32, _ b: UInt32, _ context: inout FloatContext
  ) -> UInt32 { quotient(a, b, &context) }

  public static func squareRoot(_ a: UInt32, _ context: inout FloatContext) -> UInt32 {
    root(a, &context)
  }

  /// MINPS: the second operand if either is a NaN or both are zeros.
  public static func minimum(
    _ a: UInt32, _ b: UInt32, _ context: inout FloatContext
  ) -> UInt32 { extremum(a, b, largest: false, &context) }

  /// MAXPS: the second operand if either is a NaN or both are zeros.
  public static func maximum(
    _ a: UInt32, _ b: UInt32, _ context: inout FloatContext
  ) -> UInt32 { extremum(a, b, largest: true, &context) }

  /// COMISS (`signalsQuietNaN`) and UCOMISS.
  public static func compare(
    _ a: UInt32, _ b: UInt32, signalsQuietNaN: Bool, _ context: inout FloatContext
  ) -> FloatOrder { order(a, b, signalsQuietNaN: signalsQuietNaN, &context) }

  /// CMPPS and VCMPPS: bits 0 to 4 of `predicate` select the relation.
  public static func compare(
    _ a: UInt32, _ b: UInt32, predicate: UInt8, _ context: inout FloatContext
  ) -> Bool {
    let test = ComparisonPredicate(predicate)
    return test.isTrue(
      for: order(a, b, signalsQuietNaN: test.signalsQuietNaN, &context))
  }

  /// ±(a × b) ± c rounded once; NaNs are taken in the order a, b, c.
  public static func multiplyAdd(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, negateProduct: Bool, negateAddend: Bool,
    _ context: inout FloatContext
  ) -> UInt32 {
    fused(a, b, c, negateProduct: negateProduct, negateAddend: negateAddend, &context)
  }

  /// ROUNDPS with its immediate byte.
  public static func roundToIntegral(
    _ a: UInt32, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt32 { integral(a, immediate: immediate & 0x0F, &context) }

  public static func fromInt32(_ value: Int32, _ context: inout FloatContext) -> UInt32 {
    convert(Int64(value), &context)
  }

  public static func fromInt64(_ value: Int64, _ context: inout FloatContext) -> UInt32 {
    convert(value, &context)
  }

  public static func fromUInt32(_ value: UInt32, _ context: inout FloatContext) -> UInt32 {
    convert(magnitude: UInt64(value), negative: false, &context)
  }

  public static func fromUInt64(_ value: UInt64, _ context: inout FloatContext) -> UInt32 {
    convert(magnitude: value, negative: false, &context)
  }

  public static func toInt32(
    _ a: UInt32, truncating: Bool, _ context: inout FloatContext
  ) -> Int32 { integer(a, Int32.self, truncating: truncating, &context) }

  public static func toInt64(
    _ a: UInt32, truncating: Bool, _ context: inout FloatContext
  ) -> Int64 { integer(a, Int64.self, truncating: truncating, &context) }

  public static func toUInt32(
    _ a: UInt32, truncating: Bool, _ context: inout FloatContext
  ) -> UInt32 { integer(a, UInt32.self, truncating: truncating, &context) }

  public static func toUInt64(
    _ a: UInt32, truncating: Bool, _ context: inout FloatContext
  ) -> UInt64 { integer(a, UInt64.self, truncating: truncating, &context) }

  public static func classify(_ a: UInt32) -> FloatClass {
    unpack(a, denormalsAreZero: false).kind
  }

  /// CVTSD2SS.
  public static func fromBinary64(_ a: UInt64, _ context: inout FloatContext) -> UInt32 {
    convert(
      a, from: Binary64.self, denormalsAreZero: context.denormalsAreZero, flagsDenormal: true,
      &context)
  }

  /// VCVTPH2PS: `DAZ` does not apply, and no denormal is flagged.
  public static func fromBinary16(_ a: UInt16, _ context: inout FloatContext) -> UInt32 {
    convert(a, from: Binary16.self, denormalsAreZero: false, flagsDenormal: false, &context)
  }
}

extension Binary64: BinaryFormat {
  public static func add(
    _ a: UInt64, _ b: UInt64, _ context: inout FloatContext
  ) -> UInt64 { sum(a, b, subtracting: false, &context) }

  public static func subtract(
    _ a: UInt64, _ b: UInt64, _ context: inout FloatContext
  ) -> UInt64 { sum(a, b, subtracting: true, &context) }

  public static func multiply(
    _ a: UInt64, _ b: UInt64, _ context: inout FloatContext
  ) -> UInt64 { product(a, b, &context) }

  public static func divide(
    _ a: UInt64, _ b: UInt64, _ context: inout FloatContext
  ) -> UInt64 { quotient(a, b, &context) }

  public static func squareRoot(_ a: UInt64, _ context: inout FloatContext) -> UInt64 {
    root(a, &context)
  }

  /// MINPS: the second operand if either is a NaN or both are zeros.
  public static func minimum(
    _ a: UInt64, _ b: UInt64, _ context: inout FloatContext
  ) -> UInt64 { extremum(a, b, largest: false, &context) }

  /// MAXPS: the second operand if either is a NaN or both are zeros.
  public static func maximum(
    _ a: UInt64, _ b: UInt64, _ context: inout FloatContext
  ) -> UInt64 { extremum(a, b, largest: true, &context) }

  /// COMISS (`signalsQuietNaN`) and UCOMISS.
  public static func compare(
    _ a: UInt64, _ b: UInt64, signalsQuietNaN: Bool, _ context: inout FloatContext
  ) -> FloatOrder { order(a, b, signalsQuietNaN: signalsQuietNaN, &context) }

  /// CMPPS and VCMPPS: bits 0 to 4 of `predicate` select the relation.
  public static func compare(
    _ a: UInt64, _ b: UInt64, predicate: UInt8, _ context: inout FloatContext
  ) -> Bool {
    let test = ComparisonPredicate(predicate)
    return test.isTrue(
      for: order(a, b, signalsQuietNaN: test.signalsQuietNaN, &context))
  }

  /// ±(a × b) ± c rounded once; NaNs are taken in the order a, b, c.
  public static func multiplyAdd(
    _ a: UInt64, _ b: UInt64, _ c: UInt64, negateProduct: Bool, negateAddend: Bool,
    _ context: inout FloatContext
  ) -> UInt64 {
    fused(a, b, c, negateProduct: negateProduct, negateAddend: negateAddend, &context)
  }

  /// ROUNDPS with its immediate byte.
  public static func roundToIntegral(
    _ a: UInt64, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt64 { integral(a, immediate: immediate & 0x0F, &context) }

  public static func fromInt32(_ value: Int32, _ context: inout FloatContext) -> UInt64 {
    convert(Int64(value), &context)
  }

  public static func fromInt64(_ value: Int64, _ context: inout FloatContext) -> UInt64 {
    convert(value, &context)
  }

  public static func fromUInt32(_ value: UInt32, _ context: inout FloatContext) -> UInt64 {
    convert(magnitude: UInt64(value), negative: false, &context)
  }

  public static func fromUInt64(_ value: UInt64, _ context: inout FloatContext) -> UInt64 {
    convert(magnitude: value, negative: false, &context)
  }

  public static func toInt32(
    _ a: UInt64, truncating: Bool, _ context: inout FloatContext
  ) -> Int32 { integer(a, Int32.self, truncating: truncating, &context) }

  public static func toInt64(
    _ a: UInt64, truncating: Bool, _ context: inout FloatContext
  ) -> Int64 { integer(a, Int64.self, truncating: truncating, &context) }

  public static func toUInt32(
    _ a: UInt64, truncating: Bool, _ context: inout FloatContext
  ) -> UInt32 { integer(a, UInt32.self, truncating: truncating, &context) }

  public static func toUInt64(
    _ a: UInt64, truncating: Bool, _ context: inout FloatContext
  ) -> UInt64 { integer(a, UInt64.self, truncating: truncating, &context) }

  public static func classify(_ a: UInt64) -> FloatClass {
    unpack(a, denormalsAreZero: false).kind
  }

  /// CVTSS2SD.
  public static func fromBinary32(_ a: UInt32, _ context: inout FloatContext) -> UInt64 {
    convert(
      a, from: Binary32.self, denormalsAreZero: context.denormalsAreZero, flagsDenormal: true,
      &context)
  }
}

extension Binary16 {
  /// VCVTPS2PH: `FTZ` does not apply.
  public static func fromBinary32(_ a: UInt32, _ context: inout FloatContext) -> UInt16 {
    let flushToZero = context.flushToZero
    context.flushToZero = false
    defer { context.flushToZero = flushToZero }
    return convert(
      a, from: Binary32.self, denormalsAreZero: context.denormalsAreZero, flagsDenormal: true,
      &context)
  }

  public static func classify(_ a: UInt16) -> FloatClass {
    unpack(a, denormalsAreZero: false).kind
  }
}
