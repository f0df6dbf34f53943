/// SplitMix64: the same numbers for the same seed, everywhere.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// True once in `n` times.
  package mutating func one(in n: UInt64) -> Bool { next() % n == 0 }
  /// 0 ..< n
  package mutating func below(_ n: UInt64) -> UInt64 { next() % n }

  /// A value that instructions find hard: limits of each width and their neighbours, small
  /// numbers, single bits, or anything.
  package mutating func edge() -> UInt64 {
    let limits: [UInt64] = [
      0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 0x7F, 0x80, 0x81, 0xFE, 0xFF, 0x100,
      0x7FFF, 0x8000, 0x8001, 0xFFFE, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000, 0x8000_0001,
      0xFFFF_FFFE, 0xFFFF_FFFF, 0x1_0000_0000, .max >> 1, 1 << 63, 1 << 63 | 1, .max - 1, .max,
    ]
    switch next() & 7 {
    case 0, 1, 2: return limits[Int(below(UInt64(limits.count)))]
    case 3: return 1 << below(64)
    case 4: return 0 &- limits[Int(below(UInt64(limits.count)))]
    case 5: return next() >> below(64)
    case 6: return next() & next() & next()
    default: return next()
    }
  }
}
