/// The public AVX-512 operations of the interchange formats; see BinaryScaling.swift.

extension Binary32 {
  /// VRNDSCALE with its immediate byte.
  public static func roundScale(
    _ a: UInt32, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt32 { integral(a, immediate: immediate, &context) }

  /// VREDUCE with its immediate byte.
  public static func reduce(
    _ a: UInt32, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt32 { reduced(a, immediate: immediate, &context) }

  /// VGETEXP.
  public static func getExponent(_ a: UInt32, _ context: inout FloatContext) -> UInt32 {
    exponentValue(a, &context)
  }

  /// VGETMANT with its immediate byte.
  public static func getMantissa(
    _ a: UInt32, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt32 { significandValue(a, immediate: immediate, &context) }

  /// VSCALEF: a × 2^⌊b⌋.
  public static func scale(
    _ a: UInt32, _ b: UInt32, _ context: inout FloatContext
  ) -> UInt32 { scaled(a, by: b, &context) }

  /// VRANGE with its immediate byte.
  public static func range(
    _ a: UInt32, _ b: UInt32, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt32 { rangeSelected(a, b, immediate: immediate, &context) }

  /// VFIXUPIMM: `kept` is the destination's old value, `table` the element of the last operand.
  public static func fixUp(
    _ kept: UInt32, _ a: UInt32, table: UInt32, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt32 { fixedUp(kept, a, table: table, immediate: immediate, &context) }

  /// VFPCLASS: raises nothing; `DAZ` matters.
  public static func isInClass(
    _ a: UInt32, immediate: UInt8, _ context: FloatContext
  ) -> Bool {
    isInClass(a, immediate: immediate, denormalsAreZero: context.denormalsAreZero)
  }
}

extension Binary64 {
  /// VRNDSCALE with its immediate byte.
  public static func roundScale(
    _ a: UInt64, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt64 { integral(a, immediate: immediate, &context) }

  /// VREDUCE with its immediate byte.
  public static func reduce(
    _ a: UInt64, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt64 { reduced(a, immediate: immediate, &context) }

  /// VGETEXP.
  public static func getExponent(_ a: UInt64, _ context: inout FloatContext) -> UInt64 {
    exponentValue(a, &context)
  }

  /// VGETMANT with its immediate byte.
  public static func getMantissa(
    _ a: UInt64, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt64 { significandValue(a, immediate: immediate, &context) }

  /// VSCALEF: a × 2^⌊b⌋.
  public static func scale(
    _ a: UInt64, _ b: UInt64, _ context: inout FloatContext
  ) -> UInt64 { scaled(a, by: b, &context) }

  /// VRANGE with its immediate byte.
  public static func range(
    _ a: UInt64, _ b: UInt64, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt64 { rangeSelected(a, b, immediate: immediate, &context) }

  /// VFIXUPIMM: `kept` is the destination's old value, `table` the element of the last operand.
  public static func fixUp(
    _ kept: UInt64, _ a: UInt64, table: UInt64, immediate: UInt8, _ context: inout FloatContext
  ) -> UInt64 { fixedUp(kept, a, table: table, immediate: immediate, &context) }

  /// VFPCLASS: raises nothing; `DAZ` matters.
  public static func isInClass(
    _ a: UInt64, immediate: UInt8, _ context: FloatContext
  ) -> Bool {
    isInClass(a, immediate: immediate, denormalsAreZero: context.denormalsAreZero)
  }
}
