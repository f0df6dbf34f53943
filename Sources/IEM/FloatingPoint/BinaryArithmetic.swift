/// Add, subtract, multiply, divide, square root, minimum, maximum for SSE and AVX.
///
/// Intel SDM volume 2: ADDPS, SUBPS, MULPS, DIVPS, SQRTPS, MINPS, MAXPS and their PD, SS, SD forms.

extension InterchangeLayout {
  @inline(__always)
  static func sum(
    _ a: Bits, _ b: Bits, subtracting: Bool, _ context: inout FloatContext
  ) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    var y = unpack(b, denormalsAreZero: context.denormalsAreZero)
    if x.isNaN || y.isNaN { return propagateNaN(x, y, &context) }
    if subtracting { y.negative.toggle() }
    return finish(.sum(x, y, &context), &context)
  }

  @inline(__always)
  static func product(_ a: Bits, _ b: Bits, _ context: inout FloatContext) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    let y = unpack(b, denormalsAreZero: context.denormalsAreZero)
    if x.isNaN || y.isNaN { return propagateNaN(x, y, &context) }
    return finish(.product(x, y, &context), &context)
  }

  @inline(__always)
  static func quotient(_ a: Bits, _ b: Bits, _ context: inout FloatContext) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    let y = unpack(b, denormalsAreZero: context.denormalsAreZero)
    if x.isNaN || y.isNaN { return propagateNaN(x, y, &context) }
    return finish(.quotient(x, y, &context), &context)
  }

  @inline(__always)
  static func root(_ a: Bits, _ context: inout FloatContext) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    if x.isNaN { return propagateNaN(x, x, &context) }
    return finish(.squareRoot(x, &context), &context)
  }

  /// MIN and MAX: the second operand if either is a NaN (also a quiet one) or both are zeros.
  @inline(__always)
  static func extremum(
    _ a: Bits, _ b: Bits, largest: Bool, _ context: inout FloatContext
  ) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    let y = unpack(b, denormalsAreZero: context.denormalsAreZero)
    let first = x.isZero ? zero(negative: x.negative) : a
    let second = y.isZero ? zero(negative: y.negative) : b
    if x.isNaN || y.isNaN {
      context.raise(.invalid)
      return second
    }
    if x.isDenormal || y.isDenormal, context.raise(.denormal) { return second }
    let order = FloatOrder(x, y)
    return order == (largest ? .greater : .less) ? first : second
  }
}
