import SoftFloat

/// SplitMix64: the same numbers on every run.
struct Random {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func below(_ limit: UInt64) -> UInt64 { next() % limit }

  /// Long runs of ones and zeros, which make carries and halfway cases likely.
  mutating func patterned() -> UInt64 {
    switch below(6) {
    case 0: return next()
    case 1: return next() | next() | next()
    case 2: return next() & next() & next()
    case 3: return UInt64.max << below(64)
    case 4: return 1 << below(64) | 1 << below(64)
    default: return (UInt64.max >> below(64)) ^ (1 << below(64))
    }
  }
}

/// Operands of an interchange format: edges, and random numbers of related exponents.
struct BinarySamples {
  let fractionBits: UInt64
  let exponentBits: UInt64
  var random: Random

  private var bias: UInt64 { 1 << (exponentBits - 1) - 1 }
  private var maxField: UInt64 { 1 << exponentBits - 1 }

  mutating func next() -> UInt64 {
    let sign = random.below(2) << (fractionBits + exponentBits)
    let fraction = random.patterned() & (1 << fractionBits - 1)
    var field: UInt64
    switch random.below(16) {
    case 0: field = 0
    case 1: field = maxField
    case 2: return sign
    case 3: return sign | maxField << fractionBits
    case 4: field = 1
    case 5: field = maxField - 1
    case 6: return sign | (bias &+ random.below(8) &- 4) << fractionBits
    case 7, 8: field = bias &+ random.below(130) &- 65
    case 9, 10, 11: field = bias &+ random.below(8) &- 4
    default: field = random.below(maxField + 1)
    }
    field &= maxField
    return sign | field << fractionBits | fraction
  }

  /// A partner for `a`: often near it in magnitude, or such that the product is near a limit.
  mutating func partner(of a: UInt64) -> UInt64 {
    let b = next()
    let field = a >> fractionBits & maxField
    let rest = b & ~(maxField << fractionBits)
    switch random.below(8) {
    case 0: return a ^ random.below(4)
    case 1: return a ^ 1 << (fractionBits + exponentBits)
    case 2: return rest | ((field &+ random.below(5) &- 2) & maxField) << fractionBits
    case 3:
      let near = field &+ random.below(2 * fractionBits) &- fractionBits
      return rest | (near & maxField) << fractionBits
    case 4:
      // The product is near the smallest normal number or below.
      let product = bias &+ 1 &- random.below(fractionBits + 6) &+ 2 &- field
      return rest | (product & maxField) << fractionBits
    default: return b
    }
  }
}

extension BinarySamples {
  static func binary16(_ seed: UInt64) -> Self {
    Self(fractionBits: 10, exponentBits: 5, random: Random(seed: seed))
  }
  static func binary32(_ seed: UInt64) -> Self {
    Self(fractionBits: 23, exponentBits: 8, random: Random(seed: seed))
  }
  static func binary64(_ seed: UInt64) -> Self {
    Self(fractionBits: 52, exponentBits: 11, random: Random(seed: seed))
  }
}

/// Operands of the 80-bit format, with unsupported encodings and pseudo-denormals.
struct ExtSamples {
  var random: Random
  init(_ seed: UInt64) { random = Random(seed: seed) }

  mutating func next() -> ExtFloat80 {
    let negative = random.below(2) == 1
    var significand = random.patterned()
    if random.below(24) != 0 { significand |= 1 << 63 }
    var field: UInt64
    switch random.below(20) {
    case 0:
      field = 0
      if random.below(4) != 0 { significand &= ~(1 << 63) }
    case 1: field = 0x7FFF
    case 2: return .zero(negative: negative)
    case 3: return .infinity(negative: negative)
    case 4: field = 1 + random.below(4)
    case 5: field = 0x7FFE - random.below(4)
    case 6: (field, significand) = (0x3FFF &+ random.below(8) &- 4, 1 << 63)
    case 7, 8: field = 0x3FFF &+ random.below(140) &- 70
    case 9, 10, 11, 12: field = 0x3FFF &+ random.below(8) &- 4
    case 13: return ExtFloat80(Int64(bitPattern: random.patterned()) >> random.below(64))
    case 14: field = (random.below(2) == 0 ? 0x3FFF - 16383 / 2 : 0x3FFF + 8191) + random.below(3)
    default: field = random.below(0x8000)
    }
    return ExtFloat80(
      negative: negative, biasedExponent: UInt16(truncatingIfNeeded: field & 0x7FFF),
      significand: significand)
  }

  mutating func partner(of a: ExtFloat80) -> ExtFloat80 {
    let b = next()
    let field = UInt64(a.signExponent & 0x7FFF)
    func with(_ newField: UInt64) -> ExtFloat80 {
      ExtFloat80(
        negative: b.isNegative, biasedExponent: UInt16(truncatingIfNeeded: newField & 0x7FFF),
        significand: b.significand)
    }
    switch random.below(8) {
    case 0:
      return ExtFloat80(
        significand: a.significand ^ random.below(4), signExponent: a.signExponent)
    case 1: return a.negated
    case 2: return with(field &+ random.below(5) &- 2)
    case 3: return with(field &+ random.below(140) &- 70)
    case 4: return with(0x3FFF &- field &+ 2 &- random.below(70))
    case 5: return with(0x3FFF &+ field &- random.below(70))
    default: return b
    }
  }

  /// A control word: every rounding and precision; mostly masked, as software has it.
  mutating func controlWord() -> UInt16 {
    let modes = UInt16(truncatingIfNeeded: random.below(16)) << 8
    let masks: UInt64 = random.below(3) == 0 ? random.below(64) : 0x3F
    return modes | UInt16(truncatingIfNeeded: masks)
  }
}
