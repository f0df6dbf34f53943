/// Add, subtract, multiply, divide, square root and comparison for the x87.
///
/// Intel SDM volume 2: FADD, FSUB, FSUBR, FMUL, FDIV, FDIVR, FSQRT, FCOM, FUCOM, FCOMI, FTST.
/// Results are rounded to the width of `PC`; `context.roundedUp` becomes `C1`. The reversed forms
/// are the same with operands exchanged.

extension ExtFloat80 {
  public static func add(
    _ a: X87Operand, _ b: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 {
    sum(a.unpacked, b.unpacked, &context)
  }

  public static func subtract(
    _ a: X87Operand, _ b: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 {
    difference(a.unpacked, b.unpacked, &context)
  }

  public static func multiply(
    _ a: X87Operand, _ b: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 {
    product(a.unpacked, b.unpacked, &context)
  }

  public static func divide(
    _ a: X87Operand, _ b: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 {
    quotient(a.unpacked, b.unpacked, &context)
  }

  public static func add(
    _ a: ExtFloat80, _ b: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    sum(a.unpacked, b.unpacked, &context)
  }

  public static func subtract(
    _ a: ExtFloat80, _ b: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    difference(a.unpacked, b.unpacked, &context)
  }

  public static func multiply(
    _ a: ExtFloat80, _ b: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    product(a.unpacked, b.unpacked, &context)
  }

  public static func divide(
    _ a: ExtFloat80, _ b: ExtFloat80, _ context: inout FloatContext
  ) -> ExtFloat80 {
    quotient(a.unpacked, b.unpacked, &context)
  }

  public static func squareRoot(_ a: ExtFloat80, _ context: inout FloatContext) -> ExtFloat80 {
    context.roundedUp = false
    let x = a.unpacked
    if x.isNaNOrUnsupported { return propagateNaN(x, x, &context) }
    return finish(
      .squareRoot(x, &context), precision: context.precision.significandBits, &context)
  }

  /// FCOM and FCOMI (`signalsQuietNaN`), FUCOM and FUCOMI. `C1` is cleared.
  public static func compare(
    _ a: X87Operand, _ b: X87Operand, signalsQuietNaN: Bool, _ context: inout FloatContext
  ) -> FloatOrder {
    order(a.unpacked, b.unpacked, signalsQuietNaN: signalsQuietNaN, &context)
  }

  public static func compare(
    _ a: ExtFloat80, _ b: ExtFloat80, signalsQuietNaN: Bool, _ context: inout FloatContext
  ) -> FloatOrder {
    order(a.unpacked, b.unpacked, signalsQuietNaN: signalsQuietNaN, &context)
  }
}

extension ExtFloat80 {
  private static func sum(
    _ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext
  ) -> ExtFloat80 {
    context.roundedUp = false
    if x.isNaNOrUnsupported || y.isNaNOrUnsupported { return propagateNaN(x, y, &context) }
    return finish(.sum(x, y, &context), precision: context.precision.significandBits, &context)
  }

  private static func difference(
    _ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext
  ) -> ExtFloat80 {
    // The sign of a NaN is not changed.
    var negated = y
    if !y.isNaNOrUnsupported { negated.negative.toggle() }
    return sum(x, negated, &context)
  }

  private static func product(
    _ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext
  ) -> ExtFloat80 {
    context.roundedUp = false
    if x.isNaNOrUnsupported || y.isNaNOrUnsupported { return propagateNaN(x, y, &context) }
    return finish(.product(x, y, &context), precision: context.precision.significandBits, &context)
  }

  private static func quotient(
    _ x: Unpacked, _ y: Unpacked, _ context: inout FloatContext
  ) -> ExtFloat80 {
    context.roundedUp = false
    if x.isNaNOrUnsupported || y.isNaNOrUnsupported { return propagateNaN(x, y, &context) }
    return finish(
      .quotient(x, y, &context), precision: context.precision.significandBits, &context)
  }

  private static func order(
    _ x: Unpacked, _ y: Unpacked, signalsQuietNaN: Bool, _ context: inout FloatContext
  ) -> FloatOrder {
    context.roundedUp = false
    if x.isNaNOrUnsupported || y.isNaNOrUnsupported {
      let quiet =
        x.kind != .signalingNaN && y.kind != .signalingNaN && x.kind != .unsupported
        && y.kind != .unsupported
      if signalsQuietNaN || !quiet { context.raise(.invalid) }
      return .unordered
    }
    if x.isDenormal || y.isDenormal { context.raise(.denormal) }
    return FloatOrder(x, y)
  }
}
