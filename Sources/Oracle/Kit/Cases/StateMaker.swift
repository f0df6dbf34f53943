import IEM

/// Fills registers and memory with values that instructions find hard.
package struct StateMaker {
  private static let singles: [UInt32] = [
    0, 0x8000_0000, 1, 0x8000_0001, 0x007F_FFFF, 0x0080_0000, 0x3F80_0000, 0xBF80_0000,
    0x3F80_0001, 0x7F7F_FFFF, 0xFF7F_FFFF, 0x7F80_0000, 0xFF80_0000, 0x7FC0_0000, 0xFFC0_0001,
    0x7F80_0001, 0xFFBF_FFFF, 0x4F00_0000, 0xCF00_0000, 0x4B00_0001, 0x3F00_0000, 0x5F00_0000,
  ]
  private static let doubles: [UInt64] = [
    0, 1 << 63, 1, 0x000F_FFFF_FFFF_FFFF, 0x0010_0000_0000_0000, 0x3FF0_0000_0000_0000,
    0xBFF0_0000_0000_0000, 0x7FEF_FFFF_FFFF_FFFF, 0x7FF0_0000_0000_0000, 0xFFF0_0000_0000_0000,
    0x7FF8_0000_0000_0000, 0xFFF8_0000_0000_0001, 0x7FF0_0000_0000_0001, 0x41E0_0000_0000_0000,
    0xC1E0_0000_0000_0000, 0x43E0_0000_0000_0000, 0x3FE0_0000_0000_0000, 0x36A0_0000_0000_0000,
    0x47F0_0000_0000_0000, 0x3810_0000_0000_0000,
  ]
  private static let halves: [UInt64] = [
    0, 0x8000, 1, 0x03FF, 0x0400, 0x3C00, 0xBC00, 0x7BFF, 0x7C00, 0xFC00, 0x7E00, 0x7D01, 0x3555,
  ]

  /// Bits of one quadword of vectors or memory.
  package static func quadword(_ random: inout SeededRandom) -> UInt64 {
    switch random.below(11) {
    case 0, 1: return random.next()
    case 2: return doubles[Int(random.below(UInt64(doubles.count)))]
    case 3: return single(&random) | single(&random) << 32
    case 4: return (random.next() & 0x800F_FFFF_FFFF_FFFF) | UInt64(0x3F0 + random.below(32)) << 52
    case 5:
      let exponents = UInt64(0x70 + random.below(32)) << 23 | UInt64(0x70 + random.below(32)) << 55
      return (random.next() & 0x807F_FFFF_807F_FFFF) | exponents
    case 6: return random.below(32)
    case 7: return (random.next() & 0x0101_0101_0101_0101) &* 0xFF
    case 8: return random.edge()
    case 9:
      var value: UInt64 = 0
      for shift in stride(from: UInt64(0), to: 64, by: 16) {
        value |= halves[Int(random.below(UInt64(halves.count)))] << shift
      }
      return value
    default: return random.next() & random.next() & random.next()
    }
  }

  private static func single(_ random: inout SeededRandom) -> UInt64 {
    UInt64(singles[Int(random.below(UInt64(singles.count)))])
  }

  /// An 80-bit number, or bits that are none.
  private static func extended(_ random: inout SeededRandom) -> (UInt64, UInt16) {
    let sign: UInt16 = random.one(in: 2) ? 0x8000 : 0
    let significand = random.next()
    let top: UInt64 = 1 << 63
    func exponent(_ base: UInt16, _ range: UInt64) -> UInt16 {
      (base + UInt16(random.below(range))) | sign
    }
    switch random.below(14) {
    case 0: return (0, sign)
    case 1: return (top, 0x7FFF | sign)
    case 2: return (significand | top, 0x7FFF | sign)
    case 3: return (significand & ~top, sign)
    case 4: return (significand, UInt16(truncatingIfNeeded: random.next()))
    case 5: return (top, exponent(0x3FFF, 8))
    case 6: return (significand | top, exponent(0x3FFF, 70))
    case 7: return (significand | top, exponent(0x3FF0, 16))
    case 8: return (significand & ~0xFF_FFFF_FFFF | top, exponent(0x3FE0, 64))
    case 9: return (significand | top, exponent(random.one(in: 2) ? 1 : 0x7FF0, 15))
    default: return (significand | top, exponent(0x3FFC, 8))
    }
  }

  package static func state(_ random: inout SeededRandom) -> NativeState {
    var state = NativeState()
    for index in 0..<16 { state.registers[index] = random.edge() }
    state.rflags = random.next() & 0xCD5 & (random.one(in: 4) ? UInt64.max : ~0x400) | 0x202
    for index in 0..<256 { state.vectors[index] = quadword(&random) }
    // Alike registers make comparisons and selections go both ways.
    if random.one(in: 3) {
      for index in 8..<256 where random.one(in: 2) {
        state.vectors[index] = state.vectors[index & 7]
      }
    }
    for index in 0..<8 { state.masks[index] = random.one(in: 4) ? .max : random.next() }
    state.fsBase = OracleLayout.data &+ random.below(4096)
    state.gsBase = OracleLayout.data &- random.below(4096)
    state.mxcsr = 0x1F80 | UInt32(random.below(4)) << 13 | UInt32(random.below(64))
    if random.one(in: 4) { state.mxcsr |= 0x40 }
    if random.one(in: 4) { state.mxcsr |= 0x8000 }
    if random.one(in: 4) { state.mxcsr = 0x1F80 }
    // Some exceptions unmasked.
    if random.one(in: 6) { state.mxcsr &= ~(UInt32(random.below(64)) << 7) }
    x87(&state, &random)
    return state
  }

  private static func x87(_ state: inout NativeState, _ random: inout SeededRandom) {
    let precision: [UInt16] = [0, 2, 3, 3]
    state.x87Control =
      0x40 | precision[Int(random.below(4))] << 8 | UInt16(random.below(4)) << 10
      | (random.one(in: 4) ? UInt16(random.below(64)) : 0x3F)
    state.x87Status = UInt16(random.below(8)) << 11 | UInt16(random.next() & 0x4700)
    // Sticky flags; a pending exception now and then.
    if random.one(in: 3) {
      var flags = UInt16(random.below(128))
      if !random.one(in: 6) { flags &= state.x87Control & 0x3F | 0x40 }
      state.x87Status |= flags
    }
    if state.x87Status & ~state.x87Control & 0x3F != 0 { state.x87Status |= 0x8080 }
    switch random.below(4) {
    case 0, 1: state.x87Tags = 0xFF
    case 2: state.x87Tags = UInt8(truncatingIfNeeded: random.next())
    default:
      // A few registers in use from the top.
      let used = UInt16(1) << UInt16(1 + random.below(6)) - 1
      let top = state.x87Status >> 11 & 7
      state.x87Tags = UInt8(truncatingIfNeeded: (used << top) | (used << top) >> 8)
    }
    for index in 0..<8 {
      let (significand, signExponent) = extended(&random)
      state.setX87(index, significand, signExponent)
    }
  }

  /// What the data pages hold.
  package static func memory(_ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(OracleLayout.dataSize)
    while bytes.count < OracleLayout.dataSize {
      let value = random.one(in: 2) ? random.edge() : quadword(&random)
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    return bytes
  }
}
