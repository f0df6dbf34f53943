/// The AVX-512 operations that take numbers apart and put them together.
///
/// Intel SDM volume 2: VGETEXP, VGETMANT, VSCALEF, VRNDSCALE, VREDUCE, VRANGE, VFIXUPIMM, VFPCLASS.

extension InterchangeLayout {
  /// ±2^exponent, for an exponent in the normal range.
  @inline(__always)
  private static func powerOfTwo(_ exponent: Int32, negative: Bool) -> Bits {
    pack(
      negative: negative, biasedExponent: UInt64(truncatingIfNeeded: exponent &+ maxExponent),
      significand: 0)
  }

  /// VGETEXP: ⌊log₂|a|⌋ as a number.
  @inline(__always)
  static func exponentValue(_ a: Bits, _ context: inout FloatContext) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    switch x.kind {
    case .quietNaN, .signalingNaN, .unsupported: return propagateNaN(x, x, &context)
    case .infinity: return infinity(negative: false)
    case .zero: return infinity(negative: true)
    case .denormal: context.raise(.denormal)
    case .normal: break
    }
    return convert(Int64(x.exponent), &context)
  }

  /// VGETMANT: bits 0 and 1 of the immediate select the interval, bits 2 and 3 the sign.
  @inline(__always)
  static func significandValue(
    _ a: Bits, immediate: UInt8, _ context: inout FloatContext
  ) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    if x.isNaN { return propagateNaN(x, x, &context) }
    let negative = x.negative && immediate & 1 << 2 == 0
    if x.isZero { return powerOfTwo(0, negative: negative) }
    if x.negative && immediate & 1 << 3 != 0 {
      context.raise(.invalid)
      return defaultNaN
    }
    if x.isInfinity { return powerOfTwo(0, negative: negative) }
    if x.isDenormal { context.raise(.denormal) }
    // The second quarter of the significand's range begins at 1½.
    let isHalved: Bool
    switch immediate & 3 {
    case 0: isHalved = false
    case 1: isHalved = x.exponent & 1 != 0
    case 2: isHalved = true
    default: isHalved = x.significand & 1 &<< 62 != 0
    }
    return pack(
      negative: negative,
      biasedExponent: UInt64(truncatingIfNeeded: maxExponent &- (isHalved ? 1 : 0)),
      significand: x.significand)
  }

  /// VSCALEF: a × 2^⌊b⌋.
  @inline(__always)
  static func scaled(_ a: Bits, by b: Bits, _ context: inout FloatContext) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    let y = unpack(b, denormalsAreZero: context.denormalsAreZero)
    if x.isNaN || y.isNaN {
      if x.kind == .quietNaN && y.isInfinity {
        return y.negative ? zero(negative: false) : infinity(negative: false)
      }
      return propagateNaN(x, y, &context)
    }
    if y.isInfinity && (y.negative ? x.isInfinity : x.isZero) {
      context.raise(.invalid)
      return defaultNaN
    }
    // A denormal amount is not flagged.
    if x.isDenormal && context.raise(.denormal) { return defaultNaN }
    if x.isZero || x.isInfinity { return a & infinityOrZeroMask }
    if y.isInfinity {
      return y.negative ? zero(negative: x.negative) : infinity(negative: x.negative)
    }
    // Amounts beyond this leave the range of every format.
    let limit: Int32 = 1 << 13
    var amount: Int32 = y.negative ? 0 &- limit : limit
    if y.exponent < 13 {
      let r = IntegerRounding(y, .down)
      amount = Int32(truncatingIfNeeded: r?.magnitude ?? 0)
      if y.negative { amount = 0 &- amount }
    }
    var result = x.exact
    result.exponent &+= amount
    return finish(result, &context)
  }

  /// Keeps sign and exponent, so that a denormal taken as zero becomes one.
  @inline(__always) private static var infinityOrZeroMask: Bits {
    ~Bits(truncatingIfNeeded: fractionMask)
  }

  /// VREDUCE: a minus a rounded to a multiple of 2^−M, with the immediate of VRNDSCALE.
  @inline(__always)
  static func reduced(_ a: Bits, immediate: UInt8, _ context: inout FloatContext) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    if x.isNaN { return propagateNaN(x, x, &context) }
    if x.isInfinity { return zero(negative: false) }
    var inner = FloatContext(
      rounding: roundingMode(immediate, context), denormalsAreZero: context.denormalsAreZero,
      flushToZero: context.flushToZero && context.masks.contains(.underflow))
    let rounded = integral(a, immediate: immediate, &inner)
    // Only the subtraction counts: it is inexact where a tiny number is rounded away from zero or
    // flushed to zero.
    inner.flags = []
    let difference = sum(a, rounded, subtracting: true, &inner)
    let suppressesInexact = immediate & 1 << 3 != 0
    if inner.flags.contains(.inexact) && !suppressesInexact { context.raise(.inexact) }
    return difference
  }

  @inline(__always)
  static func roundingMode(_ immediate: UInt8, _ context: FloatContext) -> RoundingMode {
    if immediate & 1 << 2 != 0 { return context.rounding }
    return RoundingMode(rawValue: immediate & 3) ?? .nearestEven
  }

  /// VRANGE: bits 0 and 1 of the immediate select minimum, maximum, and the same by magnitude;
  /// bits 2 and 3 select the sign: of a, of the chosen operand, plus, minus.
  @inline(__always)
  static func rangeSelected(
    _ a: Bits, _ b: Bits, immediate: UInt8, _ context: inout FloatContext
  ) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    let y = unpack(b, denormalsAreZero: context.denormalsAreZero)
    if x.kind == .signalingNaN || y.kind == .signalingNaN {
      context.raise(.invalid)
      return quieted(x.kind == .signalingNaN ? x : y)
    }
    let first = x.isZero ? zero(negative: x.negative) : a
    let second = y.isZero ? zero(negative: y.negative) : b
    let signMask = Bits(1) &<< Bits(truncatingIfNeeded: signShift)
    let chosen: Bits
    if x.isNaN || y.isNaN {
      chosen = x.isNaN ? (y.isNaN ? first : second) : first
    } else {
      if x.isDenormal || y.isDenormal, context.raise(.denormal) { return second }
      let (m, n) = (first & ~signMask, second & ~signMask)
      // As encodings with the sign applied, numbers order like integers; −0 is below +0.
      let firstIsLess =
        x.negative != y.negative ? x.negative : x.negative ? m > n : m < n
      switch immediate & 3 {
      case 0: chosen = firstIsLess ? first : second
      case 1: chosen = firstIsLess ? second : first
      case 2: chosen = m == n ? (firstIsLess ? first : second) : m < n ? first : second
      default: chosen = m == n ? (firstIsLess ? second : first) : m > n ? first : second
      }
    }
    switch immediate &>> 2 & 3 {
    case 0: return chosen & ~signMask | a & signMask
    case 1: return chosen
    case 2: return chosen & ~signMask
    default: return chosen | signMask
    }
  }

  /// VFIXUPIMM: replaces `a` by what the table holds for its kind; `kept` is the old destination.
  @inline(__always)
  static func fixedUp(
    _ kept: Bits, _ a: Bits, table: Bits, immediate: UInt8, _ context: inout FloatContext
  ) -> Bits {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    let source = x.isZero ? zero(negative: x.negative) : a
    let isOne = !x.negative && source == powerOfTwo(0, negative: false)
    // The token is the index of the response; the bits of the immediate select the faults.
    let token: Bits
    var (zeroFault, invalidFault): (UInt8, UInt8) = (0, 0)
    switch x.kind {
    case .quietNaN, .unsupported: token = 0
    case .signalingNaN: (token, invalidFault) = (1, 1 << 4)
    case .zero: (token, zeroFault, invalidFault) = (2, 1 << 0, 1 << 1)
    case .infinity where x.negative: (token, invalidFault) = (4, 1 << 5)
    case .infinity: (token, invalidFault) = (5, 1 << 7)
    case _ where isOne: (token, zeroFault, invalidFault) = (3, 1 << 2, 1 << 3)
    case _ where x.negative: (token, invalidFault) = (6, 1 << 6)
    default: token = 7
    }
    if immediate & zeroFault != 0 { context.raise(.divideByZero) }
    if immediate & invalidFault != 0 { context.raise(.invalid) }
    let largest = infinity(negative: false) &- 1
    switch table &>> (token &* 4) & 0xF {
    case 0x0: return kept
    case 0x1: return source
    case 0x2:
      return source | infinity(negative: false)
        | Bits(1) &<< Bits(truncatingIfNeeded: fractionBits &- 1)
    case 0x3: return defaultNaN
    case 0x4: return infinity(negative: true)
    case 0x5: return infinity(negative: false)
    case 0x6: return infinity(negative: x.negative)
    case 0x7: return zero(negative: true)
    case 0x8: return zero(negative: false)
    case 0x9: return powerOfTwo(0, negative: true)
    case 0xA: return powerOfTwo(0, negative: false)
    case 0xB: return powerOfTwo(-1, negative: false)
    case 0xC:
      // 90 = 1.40625 × 2^6.
      return pack(
        negative: false, biasedExponent: UInt64(truncatingIfNeeded: maxExponent &+ 6),
        significand: 90 &<< 57)
    case 0xD:
      var nearest = FloatContext()
      return finish(
        Exact(negative: false, exponent: 0, significand: WideConstants.pi), &nearest)
    case 0xE: return largest
    default: return largest | zero(negative: true)
    }
  }

  /// VFPCLASS: true if `a` is in one of the categories that the immediate selects.
  @inline(__always)
  static func isInClass(_ a: Bits, immediate: UInt8, denormalsAreZero: Bool) -> Bool {
    let x = unpack(a, denormalsAreZero: denormalsAreZero)
    var categories: UInt8 = 0
    switch x.kind {
    case .quietNaN, .unsupported: categories = 1 << 0
    case .zero: categories = x.negative ? 1 << 2 : 1 << 1
    case .infinity: categories = x.negative ? 1 << 4 : 1 << 3
    case .denormal: categories = 1 << 5
    case .normal: break
    case .signalingNaN: categories = 1 << 7
    }
    if x.negative && (x.kind == .normal || x.kind == .denormal) { categories |= 1 << 6 }
    return categories & immediate != 0
  }
}
