@testable import IEM

/// A repeatable source of test values.
struct SSERandom {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func chance(_ oneIn: Int) -> Bool { below(oneIn) == 0 }
  mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }
}

/// Encodings of a table row with random registers, and values that are likely to matter.
struct SSESampler {
  var random: SSERandom
  /// Register numbers that an instruction may use freely.
  private static let generalRegisters: [UInt8] = [0, 1, 2, 3, 6]

  init(seed: UInt64) { random = SSERandom(seed: seed) }

  /// Machine code for a row. A memory operand is at RDI + `memoryOffset` + a multiple of 64.
  mutating func encode(_ row: CompiledEncoding, memoryOffset: UInt32) -> [UInt8] {
    var usesRM = false
    var generalReg = false
    var generalRM = false
    var usesV = false
    var generalV = false
    var immediates = 0
    for index in 0..<Int(row.operandCount) {
      switch row.operands[index].method {
      case .E, .R:
        usesRM = true
        generalRM = true
      case .M, .Q, .W, .maskRM, .N, .U: usesRM = true
      case .G: generalReg = true
      case .H: usesV = true
      case .maskV: usesV = true
      case .B:
        usesV = true
        generalV = true
      case .I, .L: immediates += 1
      default: break
      }
    }
    let isVector = row.map.rawValue >= OpcodeMap.vex1.rawValue
    let wide = row.w == 0xFF ? (random.chance(2) ? UInt8(1) : 0) : row.w
    var reg = UInt8(random.below(16))
    if row.digit != 0xFF { reg = row.digit }
    if generalReg { reg = random.pick(Self.generalRegisters) }
    // Gathers need three different registers.
    if row.attributes.contains(.vsib) { reg = random.pick([0, 1, 8, 15]) }
    var rm = UInt8(random.below(16))
    var memory = usesRM && row.mod != .register && (row.mod == .memory || random.chance(3))
    if row.exactModRM >= 0 {
      reg = UInt8(row.exactModRM >> 3 & 7)
      rm = UInt8(row.exactModRM & 7)
      memory = row.exactModRM < 0xC0
    } else if memory {
      rm = 7
    } else if generalRM {
      rm = random.pick(Self.generalRegisters)
    }
    // Opmasks: eight registers, and memory only for KMOV.
    var usesMasks = false
    for index in 0..<Int(row.operandCount) {
      switch row.operands[index].method {
      case .maskReg, .maskV: usesMasks = true
      case .maskRM:
        usesMasks = true
        if row.opcode != 0x90 { memory = false }
      default: break
      }
    }
    var bytes: [UInt8] = []
    if row.map.rawValue >= OpcodeMap.evex1.rawValue {
      return encodeEVEX(
        row, memory: memory, generalReg: generalReg, generalRM: generalRM, usesV: usesV,
        wide: wide, immediates: immediates, memoryOffset: memoryOffset)
    }
    if isVector {
      if usesMasks {
        if !generalReg { reg &= 7 }
        if !memory && !generalRM { rm &= 7 }
      }
      var vvvv: UInt8 = 0
      if row.attributes.contains(.vsib) {
        vvvv = random.pick([2, 3, 9, 14])
      } else if usesV {
        vvvv = generalV ? random.pick(Self.generalRegisters) : UInt8(random.below(16))
      }
      if usesMasks { vvvv &= 7 }
      let length =
        row.vectorLength == 0xFF ? UInt8(random.below(2)) : row.vectorLength
      let map = row.map.rawValue - OpcodeMap.vex1.rawValue + 1
      let pp: UInt8 =
        switch row.prefix {
        case .p66: 1
        case .pF3: 2
        case .pF2: 3
        default: 0
        }
      bytes += [
        0xC4, (reg & 8 == 0 ? 0x80 : 0) | 0x40 | (rm & 8 == 0 ? 0x20 : 0) | map,
        wide << 7 | (~vvvv & 15) << 3 | length << 2 | pp,
      ]
    } else {
      switch row.prefix {
      case .p66: bytes.append(0x66)
      case .pF3: bytes.append(0xF3)
      case .pF2: bytes.append(0xF2)
      default: break
      }
      let rex = 0x40 | wide << 3 | (reg & 8) >> 1 | (rm & 8) >> 3
      if rex != 0x40 { bytes.append(rex) }
      switch row.map {
      case .secondary: bytes.append(0x0F)
      case .map38: bytes += [0x0F, 0x38]
      case .map3A: bytes += [0x0F, 0x3A]
      default: break
      }
    }
    bytes.append(row.opcode)
    if row.attributes.contains(.vsib) {
      // Index register `vectorIndex`, which `prepareIndices` fills; base RDI; disp32.
      let sib = UInt8(random.below(4)) << 6 | (Self.vectorIndex & 7) << 3 | 7
      bytes += [0x84 | (reg & 7) << 3, sib]
      for shift in [0, 8, 16, 24] {
        bytes.append(UInt8(truncatingIfNeeded: (memoryOffset + 64) >> UInt32(shift)))
      }
    } else if row.hasModRM {
      bytes.append((memory ? 0x80 : 0xC0) | (reg & 7) << 3 | rm & 7)
      if memory {
        let displacement = memoryOffset + UInt32(random.below(4)) * 64
        for shift in [0, 8, 16, 24] {
          bytes.append(UInt8(truncatingIfNeeded: displacement >> UInt32(shift)))
        }
      }
    }
    for _ in 0..<immediates { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
    return bytes
  }

  /// EVEX: any of 32 registers, masks, zeroing, broadcast and rounding; half of the memory operands
  /// have an 8-bit displacement from RSI.
  private mutating func encodeEVEX(
    _ row: CompiledEncoding, memory: Bool, generalReg: Bool, generalRM: Bool, usesV: Bool,
    wide: UInt8, immediates: Int, memoryOffset: UInt32
  ) -> [UInt8] {
    let vsib = row.attributes.contains(.vsib)
    var isMaskReg = false
    var isMaskRM = false
    for index in 0..<Int(row.operandCount) {
      if row.operands[index].method == .maskReg { isMaskReg = true }
      if row.operands[index].method == .maskRM { isMaskRM = true }
    }
    var reg = UInt8(random.below(32))
    if vsib { reg = random.pick([0, 9, 20, 31]) }
    if generalReg { reg = random.pick([0, 1, 2, 3]) }
    if isMaskReg { reg &= 7 }
    if row.digit != 0xFF { reg = row.digit }
    var rm = UInt8(random.below(32))
    if generalRM { rm = random.pick([0, 1, 2, 3]) }
    if isMaskRM { rm &= 7 }
    let vvvv = usesV && !vsib ? UInt8(random.below(32)) : 0
    let short = memory && !vsib && random.chance(2)
    if memory { rm = short ? 6 : 7 }
    if isMaskRM && memory { rm = 3 }
    var control: UInt8 = vsib ? UInt8(1 + random.below(7)) : UInt8(random.below(8))
    if random.chance(3) && !vsib { control = 0 }
    if control != 0 && random.chance(2) && !vsib { control |= 0x80 }
    if random.chance(3) { control |= 0x10 }
    let length = row.vectorLength == 0xFF ? UInt8(random.below(3)) : row.vectorLength
    let pp: UInt8 =
      switch row.prefix {
      case .p66: 1
      case .pF3: 2
      case .pF2: 3
      default: 0
      }
    let map: UInt8 =
      switch row.map {
      case .evex1: 1
      case .evex2: 2
      case .evex3: 3
      case .evex5: 5
      default: 6
      }
    var first: UInt8 = map
    if reg & 8 == 0 { first |= 0x80 }
    if rm & 16 == 0 || memory { first |= 0x40 }
    if rm & 8 == 0 { first |= 0x20 }
    if reg & 16 == 0 { first |= 0x10 }
    var bytes: [UInt8] = [
      0x62, first, wide << 7 | (~vvvv & 15) << 3 | 4 | pp,
      control | length << 5 | (vvvv & 16 == 0 ? 8 : 0), row.opcode,
    ]
    if vsib {
      let sib = UInt8(random.below(4)) << 6 | (Self.vectorIndex & 7) << 3 | 7
      bytes += [0x84 | (reg & 7) << 3, sib]
    } else if memory {
      bytes.append((short ? 0x40 : 0x80) | (reg & 7) << 3 | rm & 7)
    } else {
      bytes.append(0xC0 | (reg & 7) << 3 | rm & 7)
    }
    if short {
      bytes.append(UInt8(random.below(3)))
    } else if memory || vsib {
      let displacement = memoryOffset + (vsib ? 64 : UInt32(random.below(4)) * 64)
      for shift in [0, 8, 16, 24] {
        bytes.append(UInt8(truncatingIfNeeded: displacement >> UInt32(shift)))
      }
    }
    for _ in 0..<immediates { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
    return bytes
  }

  /// The same EVEX encoding without zeroing, broadcast and rounding.
  static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    result[3] &= ~0x90
    return result
  }

  /// The same without a mask too.
  static func unmasked(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    result[3] &= ~0x97
    return result
  }

  /// The index register of gathers and scatters.
  static let vectorIndex: UInt8 = 5

  /// Makes the elements of the index register point into the memory operand.
  mutating func prepareIndices(_ state: inout SSEMachineState, qword: Bool) {
    for index in 0..<8 {
      let low = UInt64(bitPattern: Int64(random.below(50) - 8))
      let high = UInt64(bitPattern: Int64(random.below(50) - 8))
      state.vectors[Int(Self.vectorIndex) * 8 + index] =
        qword ? low : (low & 0xFFFF_FFFF) | high << 32
    }
  }

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

  /// Bits of one quadword: noise, numbers near each other, special numbers, small integers.
  mutating func quadword() -> UInt64 {
    switch random.below(9) {
    case 0, 1: return random.next()
    case 2: return random.pick(Self.doubles)
    case 3: return UInt64(random.pick(Self.singles)) | UInt64(random.pick(Self.singles)) << 32
    case 4: return (random.next() & 0x800F_FFFF_FFFF_FFFF) | UInt64(0x3F0 + random.below(32)) << 52
    case 5:
      let exponents = UInt64(0x70 + random.below(32)) << 23 | UInt64(0x70 + random.below(32)) << 55
      return (random.next() & 0x807F_FFFF_807F_FFFF) | exponents
    case 6: return UInt64(random.below(32))
    case 7: return random.next() & 0x0101_0101_0101_0101 &* 0xFF
    default: return random.next() & random.next() & random.next()
    }
  }

  /// An 80-bit number.
  mutating func extended() -> (significand: UInt64, signExponent: UInt64) {
    let sign: UInt64 = random.chance(2) ? 0x8000 : 0
    let significand = random.next()
    switch random.below(12) {
    case 0: return (0, sign)
    case 1: return (1 << 63, 0x7FFF | sign)
    case 2: return (significand | 1 << 63, 0x7FFF | sign)
    case 3: return (significand & ~(1 << 63), sign)
    case 4: return (significand, random.next() & 0xFFFF)
    case 5: return (1 << 63, UInt64(0x3FFF + random.below(8)) | sign)
    case 6: return (significand | 1 << 63, UInt64(0x3FFF + random.below(70)) | sign)
    case 7: return (significand | 1 << 63, UInt64(0x3FF0 + random.below(16)) | sign)
    default: return (significand | 1 << 63, UInt64(0x3FFC + random.below(8)) | sign)
    }
  }

  mutating func state(x87: Bool) -> SSEMachineState {
    var state = SSEMachineState()
    for index in 0..<256 { state.vectors[index] = quadword() }
    // Alike registers make comparisons and selections go both ways.
    if random.chance(3) {
      for index in 8..<128 where random.chance(2) {
        state.vectors[index] = state.vectors[index & 7]
      }
    }
    for index in 0..<8 { state.masks[index] = random.chance(4) ? .max : random.next() }
    state.mxcsr = 0x1F80 | UInt32(random.below(4)) << 13 | UInt32(random.below(64))
    if random.chance(3) { state.mxcsr |= 0x20 & ~0x6000 }
    if random.chance(4) { state.mxcsr |= 0x40 }
    if random.chance(4) { state.mxcsr |= 0x8000 }
    if random.chance(3) { state.mxcsr = 0x1FA0 }
    for index in 0..<16 { state.general[index] = quadword() }
    state.flags = (random.next() & 0x8D5) | 2
    for index in state.memory.indices { state.memory[index] = quadword() }
    for index in 0..<8 {
      let value = extended()
      state.x87[index * 2] = value.significand
      state.x87[index * 2 + 1] = value.signExponent
    }
    state.tags = 0xFF
    if x87 {
      state.control = 0x40 | UInt16(random.pick([0, 2, 3, 3])) << 8 | UInt16(random.below(4)) << 10
      state.control |= random.chance(3) ? UInt16(random.below(64)) : 0x3F
      state.status = UInt16(random.below(8)) << 11 | (random.chance(2) ? 0x4700 : 0)
      let top = state.status >> 11
      switch random.below(4) {
      case 0: state.tags = 0xFF
      case 1: state.tags = UInt8(truncatingIfNeeded: random.next())
      default:
        // A few registers in use from the top.
        let used = UInt16(1) << UInt16(1 + random.below(6)) - 1
        state.tags = UInt8(truncatingIfNeeded: (used << top) | (used << top) >> 8)
      }
    }
    return state
  }
}
