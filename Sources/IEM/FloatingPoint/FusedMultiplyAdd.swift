/// Fused multiply-add, one rounding.
///
/// Intel SDM volume 1, 14.5.1 (FMA numeric behaviour). a × b + c, with NaNs taken in the order
/// a, b, c. The 132, 213 and 231 forms name which operand is which; for each, a is the first
/// operand of the multiplication as the manual writes it.

extension InterchangeLayout {
  @inline(__always)
  static func fused(
    _ a: Bits, _ b: Bits, _ c: Bits, negateProduct: Bool, negateAddend: Bool,
    _ context: inout FloatContext
  ) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    let y = unpack(b, denormalsAreZero: context.denormalsAreZero)
    var z = unpack(c, denormalsAreZero: context.denormalsAreZero)
    if x.isNaN || y.isNaN || z.isNaN {
      if x.kind == .signalingNaN || y.kind == .signalingNaN || z.kind == .signalingNaN {
        context.raise(.invalid)
      }
      return quieted(x.isNaN ? x : y.isNaN ? y : z)
    }
    if negateAddend { z.negative.toggle() }
    let negative = (x.negative != y.negative) != negateProduct
    if !(x.kind == .normal && y.kind == .normal && z.kind == .normal) {
      let productIsInfinite = x.isInfinity || y.isInfinity
      let productIsZero = x.isZero || y.isZero
      if productIsInfinite && (productIsZero || (z.isInfinity && z.negative != negative)) {
        context.raise(.invalid)
        return defaultNaN
      }
      if x.isDenormal || y.isDenormal || z.isDenormal, context.raise(.denormal) {
        return defaultNaN
      }
      if productIsInfinite { return infinity(negative: negative) }
      if z.isInfinity { return infinity(negative: z.negative) }
      if productIsZero {
        if !z.isZero { return finish(z.exact, &context) }
        return zero(negative: negative == z.negative ? negative : context.rounding == .down)
      }
    }
    var product = Exact.product(x, y)
    product.negative = negative
    if z.isZero { return finish(product, &context) }
    return finish(.sum(product, z.exact, context.rounding), &context)
  }
}
