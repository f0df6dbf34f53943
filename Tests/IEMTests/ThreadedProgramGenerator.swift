/// SplitMix64: a small generator whose whole state is the printed seed.
struct ProgramRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next()) }
  mutating func pick<T>(_ values: [T]) -> T { values[below(values.count)] }
}

/// Random programs: general instructions in all their forms, with operands at the edges, memory
/// operands near page ends, branches among themselves, and now and then nonsense.
struct ProgramGenerator {
  enum Bits { case real16, prot32, long64 }

  var random: ProgramRandom
  let bits: Bits
  /// Values worth loading into an address register.
  let pointers: [UInt64]
  /// Also SSE instructions.
  var hasVectors = false

  /// - Parameter size: bytes of code, about.
  mutating func program(size: Int) -> [UInt8] {
    var code: [UInt8] = []
    var starts: [Int] = []
    // Displacement fields of branches, to be pointed at instructions.
    var branches: [(field: Int, width: Int)] = []
    while code.count < size {
      starts.append(code.count)
      if random.chance(12) {
        branch(&code, &branches)
      } else if random.chance(8) {
        loadPointer(&code)
      } else if random.chance(10) {
        registersOnly(&code)
      } else {
        instruction(&code)
      }
    }
    starts.append(code.count)
    // Round again.
    code.append(0xE9)
    branches.append((code.count, bits == .real16 ? 2 : 4))
    code += Array(repeating: 0, count: bits == .real16 ? 2 : 4)
    for (field, width) in branches {
      let end = field + width
      let near = starts.filter { abs($0 - end) < (width == 1 ? 120 : size) }
      let target = near.isEmpty ? end : random.pick(near)
      let distance = field == code.count - width ? -end : target - end
      for index in 0..<width {
        code[field + index] = UInt8(truncatingIfNeeded: distance >> (8 * index))
      }
    }
    return code
  }

  private mutating func branch(
    _ code: inout [UInt8], _ branches: inout [(field: Int, width: Int)]
  ) {
    let wide = bits == .real16 ? 2 : 4
    switch random.below(8) {
    case 0, 1, 2, 3:
      if random.chance(60) { compareAndUse(&code) }
      code.append(0x70 | UInt8(random.below(16)))
      branches.append((code.count, 1))
      code.append(0)
    case 4:
      code += [0x0F, 0x80 | UInt8(random.below(16))]
      branches.append((code.count, wide))
      code += Array(repeating: 0, count: wide)
    case 5:
      code.append(random.pick([0xEB, 0xE0, 0xE1, 0xE2, 0xE3]))
      branches.append((code.count, 1))
      code.append(0)
    case 6:
      code.append(random.pick([0xE8, 0xE8, 0xE9]))
      branches.append((code.count, wide))
      code += Array(repeating: 0, count: wide)
    default:
      if random.chance(70) { code.append(0xC3) } else { code += [0xC2, UInt8(random.below(3) * 8), 0] }
    }
  }

  /// Comparisons of integers and of floating point numbers before one another, each overwriting the
  /// other's flags, and SETcc, CMOVcc and instructions that leave flags alone among them.
  private mutating func compareAndUse(_ code: inout [UInt8]) {
    for _ in 0..<(1 + random.below(random.chance(40) ? 3 : 1)) {
      if hasVectors && random.chance(50) {
        floatCompare(&code)
      } else {
        compare(&code)
      }
      while random.chance(35) {
        switch random.below(4) {
        case 0:
          if bits == .long64 && random.chance(50) { code.append(0x40 | random.byte() & 15) }
          code += [0x0F, 0x90 | UInt8(random.below(16))]
          modRM(&code)
        case 1:
          prefixes(&code)
          code += [0x0F, 0x40 | UInt8(random.below(16))]
          modRM(&code)
        case 2:
          code.append(0x89)
          modRM(&code)
        default:
          code.append(0x8D)
          modRM(&code, memory: true)
        }
      }
    }
  }

  /// UCOMISS, UCOMISD, COMISS, COMISD; now and then PTEST, which writes flags too.
  private mutating func floatCompare(_ code: inout [UInt8]) {
    let isTest = random.chance(10)
    if isTest || random.chance(60) { code.append(0x66) }
    if bits == .long64 && random.chance(30) { code.append(0x40 | random.byte() & 7) }
    code += isTest ? [0x0F, 0x38, 0x17] : [0x0F, random.pick([0x2E, 0x2F])]
    modRM(&code)
  }

  /// What fusion likes: CMP or TEST of all kinds of operands, ADD, SUB, AND, INC, DEC.
  private mutating func compare(_ code: inout [UInt8]) {
    prefixes(&code)
    switch random.below(8) {
    case 4:
      code.append(random.pick([0x38, 0x39, 0x3A, 0x3B, 0x84, 0x85]))
      modRM(&code, memory: true)
    case 5:
      let wide = random.chance(50)
      code.append(wide ? 0x83 : 0x80)
      modRM(&code, digit: 7, memory: true)
      code.append(random.pick([0, 1, 0x7F, 0x80, 0xFF]))
    case 6:
      code.append(0xF6)
      modRM(&code, digit: 0, memory: true)
      code.append(random.byte())
    case 7:
      switch random.below(3) {
      case 0: code += [random.pick([0x01, 0x21, 0x29, 0x03, 0x2B]), 0xC0 | random.byte() & 0x3F]
      case 1: code += [0x83, random.pick([0xC0, 0xE0, 0xE8]) | random.byte() & 7, random.byte()]
      default: code += [0xFF, 0xC0 | random.byte() & 15]
      }
    case 0: code += [random.pick([0x38, 0x39, 0x84, 0x85]), 0xC0 | random.byte() & 0x3F]
    case 1: code += [0x83, 0xF8 | random.byte() & 7, random.pick([0, 1, 0x7F, 0x80, 0xFF])]
    case 2: code += [0x80, 0xF8 | random.byte() & 7, random.byte()]
    default: code += [0x3C, random.byte()]
    }
  }

  /// What pairs are made of: moves, arithmetic and shifts between registers of 32 and 64 bits.
  private mutating func registersOnly(_ code: inout [UInt8]) {
    var prefix: [UInt8] = bits == .real16 ? [0x66] : []
    if bits == .long64 && random.chance(50) { prefix = [0x48] }
    for _ in 0..<3 + random.below(4) {
      // Mostly the same few registers.
      let operands = 0xC0 | UInt8(random.below(4)) << 3 | UInt8(random.below(3))
      code += random.chance(90) ? prefix : []
      switch random.below(8) {
      case 0, 1, 2: code += [random.pick([0x89, 0x8B]), operands]
      case 3, 4: code += [random.pick([0x01, 0x09, 0x21, 0x29, 0x31, 0x03, 0x33]), operands]
      case 5:
        code += [0xC1, random.pick([0xC0, 0xC8, 0xE0, 0xE8, 0xF8]) | UInt8(random.below(3))]
        code.append(random.pick([1, 3, 7, 13, 31, 0, 33]))
      case 6:
        code += [0x83, random.pick([0xC0, 0xC8, 0xE0, 0xE8, 0xF0]) | UInt8(random.below(3))]
        code.append(random.byte())
      default: code += [0x31, operands]
      }
    }
  }

  private mutating func loadPointer(_ code: inout [UInt8]) {
    // RBX, RSI, RDI, RBP are what memory operands mostly use.
    let register = random.pick([UInt8(3), 6, 7, 5])
    let value = random.pick(pointers) &+ UInt64(bitPattern: Int64(random.below(24) - 8))
    let count: Int
    switch bits {
    case .real16: count = 2
    case .prot32: count = 4
    case .long64: count = 8
    }
    if bits == .long64 { code.append(0x48) }
    code.append(0xB8 | register)
    for index in 0..<count { code.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }

  private mutating func prefixes(_ code: inout [UInt8], lockable: Bool = false) {
    if random.chance(15) { code.append(0x66) }
    if random.chance(4) { code.append(0x67) }
    if random.chance(6) { code.append(random.pick([0x64, 0x65, 0x26, 0x2E, 0x36])) }
    if lockable && random.chance(3) { code.append(0xF0) }
    if bits == .long64 && random.chance(60) { code.append(0x40 | random.byte() & 15) }
  }

  /// ModRM, SIB and displacement.
  private mutating func modRM(_ code: inout [UInt8], digit: UInt8? = nil, memory: Bool = false) {
    let reg = digit ?? UInt8(random.pick([0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7]))
    if !memory && random.chance(50) {
      code.append(0xC0 | reg << 3 | UInt8(random.pick([0, 1, 2, 0, 1, 2, 3, 5, 6, 7])))
      return
    }
    let mod = UInt8(random.pick([0, 1, 1, 2]))
    if bits == .real16 {
      let rm = UInt8(random.pick([4, 5, 7, 0, 1, 6]))
      code.append(mod << 6 | reg << 3 | rm)
      if mod == 1 { code.append(random.byte()) }
      if mod == 2 || (mod == 0 && rm == 6) { code += [random.byte(), UInt8(random.below(16))] }
      return
    }
    let rm = UInt8(random.pick([3, 6, 7, 5, 4, 4]))
    code.append(mod << 6 | reg << 3 | rm)
    var hasDisplacement32 = mod == 2 || (mod == 0 && rm == 5)
    if rm == 4 {
      let base = UInt8(random.pick([3, 6, 7, 5]))
      code.append(UInt8(random.below(4)) << 6 | UInt8(random.pick([4, 4, 1, 2])) << 3 | base)
      if mod == 0 && base == 5 { hasDisplacement32 = true }
    }
    if mod == 1 { code.append(random.byte()) }
    if hasDisplacement32 { code += [random.byte(), UInt8(random.below(8)), 0, 0] }
  }

  private mutating func immediate(_ code: inout [UInt8], _ count: Int) {
    let edge = random.pick([UInt64(0), 1, 0x7F, 0x80, 0xFF, 0x7FFF_FFFF, 0x8000_0000, .max])
    let value = random.chance(50) ? edge : random.next()
    for index in 0..<count { code.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }

  /// Bytes of an immediate `Iz`, from the prefixes just written.
  private func zSize(_ code: ArraySlice<UInt8>) -> Int {
    let has66 = code.contains(0x66)
    let hasW = bits == .long64 && (code.last.map { $0 & 0xF8 == 0x48 } ?? false)
    if hasW { return 4 }
    return (bits == .real16) != has66 ? 2 : 4
  }

  private mutating func instruction(_ code: inout [UInt8]) {
    let start = code.count
    prefixes(&code, lockable: true)
    let z = zSize(code[start...])
    let odd = UInt8(random.below(2))
    switch random.below(hasVectors ? 44 : 30) {
    case 0, 1, 2, 3:
      code.append(UInt8(random.below(8)) << 3 | UInt8(random.below(4)))
      modRM(&code)
    case 4:
      code.append(UInt8(random.below(8)) << 3 | 4 | odd)
      immediate(&code, odd == 0 ? 1 : z)
    case 5, 6:
      let opcode = random.pick([UInt8(0x80), 0x81, 0x83])
      code.append(opcode)
      modRM(&code, digit: UInt8(random.below(8)))
      immediate(&code, opcode == 0x81 ? z : 1)
    case 7, 8, 9, 10:
      code.append(0x88 | UInt8(random.below(4)))
      modRM(&code)
    case 11:
      code.append(0xC6 | odd)
      modRM(&code, digit: 0)
      immediate(&code, odd == 0 ? 1 : z)
    case 12:
      code.append(0xB0 | UInt8(random.below(8)))
      immediate(&code, 1)
    case 13:
      code.append(0x8D)
      modRM(&code, memory: true)
    case 14, 15:
      code += [0x0F, random.pick([0xB6, 0xB7, 0xBE, 0xBF, 0xAF])]
      modRM(&code)
    case 16:
      code.append(bits == .long64 ? 0x63 : 0x8B)
      modRM(&code)
    case 17:
      let opcode = random.pick([UInt8(0x69), 0x6B])
      code.append(opcode)
      modRM(&code)
      immediate(&code, opcode == 0x69 ? z : 1)
    case 18: shift(&code)
    case 19:
      code.append(0xF6 | odd)
      let digit = UInt8(random.below(8))
      modRM(&code, digit: digit)
      if digit < 2 { immediate(&code, odd == 0 ? 1 : z) }
    case 20:
      code.append(0xFE | odd)
      modRM(&code, digit: UInt8(random.below(2)))
    case 21, 22: stack(&code, z)
    case 23:
      code += [0x0F, 0x40 | UInt8(random.below(16))]
      modRM(&code)
    case 24:
      code += [0x0F, 0x90 | UInt8(random.below(16))]
      modRM(&code)
    case 25: bits(&code)
    case 26:
      code.append(random.pick([0x86, 0x87, 0x84, 0x85]))
      modRM(&code)
    case 27: code.append(random.pick([0x98, 0x99, 0x91, 0x96, 0xF5, 0xF8, 0xF9, 0xFC, 0x90]))
    case 28: strings(&code)
    case 30..<36 where hasVectors:
      code.removeSubrange(start...)
      vector(&code)
    case 36..<40 where hasVectors:
      code.removeSubrange(start...)
      vex(&code)
    case 40..<44 where hasVectors:
      code.removeSubrange(start...)
      x87(&code)
    default: rare(&code)
    }
  }

  /// Legacy SSE: moves, integers, floating point.
  private mutating func vector(_ code: inout [UInt8]) {
    if random.chance(4) { code.append(0x67) }
    if random.chance(5) { code.append(random.pick([0x64, 0x65, 0x2E])) }
    var prefix: [UInt8] = []
    let opcode: UInt8
    var hasImmediate = false
    switch random.below(9) {
    case 6, 7: return vectorOfLaterMaps(&code)
    case 8:
      (prefix, opcode, hasImmediate) = random.pick([
        ([0x66], 0xC4, true), ([0x66], 0xC5, true), ([0xF2], 0x12, false), ([0xF2], 0xF0, false),
        ([0xF2], 0x7C, false), ([0x66], 0x7C, false), ([0xF2], 0x7D, false), ([0x66], 0x7D, false),
        ([0xF2], 0xD0, false), ([0x66], 0xD0, false), ([], 0xC3, false), ([0x66], 0x2B, false),
      ])
    case 0:
      prefix = random.pick([[], [0x66], [0xF3], [0xF2]])
      opcode = random.pick([0x10, 0x11, 0x28, 0x29, 0x12, 0x13, 0x16, 0x17, 0x50])
    case 1:
      prefix = random.pick([[0x66], [0x66], [0xF3]])
      opcode = random.pick([0x6F, 0x7F, 0x6E, 0x7E, 0xD6, 0xE7, 0xD7])
    case 2:
      prefix = random.pick([[], [0x66], [0xF3], [0xF2]])
      opcode = random.pick([0x51, 0x58, 0x59, 0x5C, 0x5D, 0x5E, 0x5F, 0x58, 0x59])
    case 3:
      prefix = random.pick([[], [0x66], [0xF3], [0xF2]])
      opcode = random.pick([0x2A, 0x2C, 0x2D, 0x5A, 0x5B, 0xE6, 0x2E, 0x2F, 0x2E, 0x2F, 0xC2])
      hasImmediate = opcode == 0xC2
    case 4:
      prefix = random.pick([[0x66], [0x66], [0x66], [0xF2], [0xF3]])
      opcode = random.pick([0x70, 0xC6, 0x71, 0x72, 0x73])
      hasImmediate = true
    default:
      prefix = [0x66]
      let opcodes: [ClosedRange<UInt8>] = [0x60...0x6D, 0x74...0x76, 0xD1...0xD5, 0xD8...0xE5,
        0xE8...0xEF, 0xF1...0xF6, 0xF8...0xFE, 0x54...0x57, 0x14...0x15]
      let range = random.pick(opcodes)
      opcode = range.lowerBound + UInt8(random.below(range.count))
    }
    code += prefix
    if bits == .long64 && random.chance(40) { code.append(0x40 | random.byte() & 15) }
    code += [0x0F, opcode]
    modRM(&code)
    if hasImmediate { code.append(random.byte()) }
  }

  /// SSSE3, SSE4.1, AES, SHA.
  private mutating func vectorOfLaterMaps(_ code: inout [UInt8]) {
    let hasImmediate = random.chance(50)
    let isSHA = random.chance(12)
    let opcode: UInt8
    if hasImmediate {
      opcode =
        isSHA
        ? 0xCC
        : random.pick([
          0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x0E, 0x0F, 0x14, 0x15, 0x16, 0x17, 0x20, 0x21, 0x22,
          0x44, 0xDF, 0x40,
        ])
    } else {
      opcode =
        isSHA
        ? random.pick([0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD])
        : random.pick([
          0x00, 0x10, 0x14, 0x15, 0x17, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x30, 0x31, 0x32, 0x33,
          0x34, 0x35, 0x2A, 0x40, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF,
        ])
    }
    if !isSHA { code.append(0x66) }
    if bits == .long64 && random.chance(40) { code.append(0x40 | random.byte() & 15) }
    code += [0x0F, hasImmediate ? 0x3A : 0x38, opcode]
    modRM(&code)
    if hasImmediate { code.append(random.byte()) }
  }

  /// AVX, AVX2, FMA, with three-byte prefixes.
  private mutating func vex(_ code: inout [UInt8]) {
    if random.chance(5) { code.append(random.pick([0x64, 0x65, 0x2E])) }
    var map: UInt8 = 1
    var pp: UInt8 = 1
    var hasImmediate = false
    let opcode: UInt8
    switch random.below(9) {
    case 0:
      pp = random.pick([0, 1, 2, 3])
      opcode = random.pick([
        0x10, 0x11, 0x28, 0x29, 0x10, 0x11, 0x2B, 0x13, 0x50, 0x12, 0x16, 0x17, 0x7C, 0x7D, 0xD0,
      ])
    case 1:
      pp = random.pick([1, 1, 2])
      opcode = random.pick([0x6F, 0x7F, 0x6F, 0x7F, 0x6E, 0x7E, 0xD6, 0xE7, 0xD7])
    case 2, 3:
      pp = random.pick([0, 1, 2, 3])
      opcode = random.pick([0x51, 0x58, 0x59, 0x5C, 0x5D, 0x5E, 0x5F])
    case 4:
      pp = random.pick([0, 1, 2, 3])
      opcode = random.pick([0x2A, 0x2C, 0x2D, 0x2E, 0x2F, 0x5A, 0x5A, 0x5B, 0xE6, 0xC2, 0x77])
      hasImmediate = opcode == 0xC2
    case 5:
      opcode = random.pick([0x70, 0xC6, 0x71, 0x72, 0x73, 0x70, 0xC4, 0xC5])
      hasImmediate = true
    case 6:
      map = 2
      opcode = random.pick([
        0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9D, 0x9E, 0x9F, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE,
        0xAF, 0xB8, 0xB9, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE, 0xBF, 0x96, 0xA7,
      ])
    case 7:
      map = random.pick([2, 3])
      opcode =
        map == 2
        ? random.pick([
          0x18, 0x19, 0x1A, 0x58, 0x59, 0x78, 0x79, 0x36, 0x16, 0x00, 0x40, 0x45, 0x47, 0x0C, 0x0D,
          0x1C, 0x2B, 0x0E, 0x0F, 0x17, 0x17, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x30, 0x31, 0x32,
          0x33, 0x34, 0x35, 0x2A, 0x2C, 0x2D, 0x2E, 0x2F, 0x8C, 0x8E, 0x90, 0x91, 0x92, 0x93, 0xDB,
          0xDC, 0xDF,
        ])
        : random.pick([
          0x00, 0x01, 0x04, 0x05, 0x06, 0x46, 0x18, 0x19, 0x38, 0x39, 0x0F, 0x02, 0x08, 0x09, 0x0A,
          0x0B, 0x14, 0x15, 0x16, 0x17, 0x20, 0x21, 0x22, 0x4A, 0x4B, 0x4C, 0x44, 0xDF,
        ])
      hasImmediate = map == 3
    default:
      let opcodes: [ClosedRange<UInt8>] = [0x60...0x6D, 0x74...0x76, 0xD1...0xD5, 0xD8...0xE5,
        0xE8...0xEF, 0xF1...0xF6, 0xF8...0xFE, 0x54...0x57, 0x14...0x15]
      let range = random.pick(opcodes)
      opcode = range.lowerBound + UInt8(random.below(range.count))
    }
    // R, X and B are inverted; the legacy modes know the prefix by R and X.
    let extensions: UInt8 = bits == .long64 ? random.pick([0xE0, 0xE0, 0x60, 0xC0]) : 0xE0
    let source = random.chance(85) ? UInt8(random.below(8)) : 0
    let wide: UInt8 = random.chance(50) ? 4 : 0
    let w: UInt8 = random.chance(40) ? 0x80 : 0
    code += [0xC4, extensions | map, w | (15 - source) << 3 | wide | pp, opcode]
    if opcode == 0x77 && map == 1 { return }
    let isShift = map == 1 && opcode >= 0x71 && opcode <= 0x73
    modRM(&code, digit: isShift ? random.pick([2, 4, 6, 3, 7]) : nil)
    if hasImmediate { code.append(random.byte()) }
  }

  /// The x87: mostly what keeps its stack in use, sometimes what does not.
  private mutating func x87(_ code: inout [UInt8]) {
    if random.chance(4) { code.append(random.pick([0x64, 0x65, 0x2E])) }
    let register = UInt8(random.below(random.chance(80) ? 3 : 8))
    switch random.below(16) {
    case 0, 1:
      // Loads, of all formats.
      let (opcode, digit) = random.pick([
        (UInt8(0xD9), UInt8(0)), (0xDD, 0), (0xDB, 5), (0xDB, 0), (0xDF, 0), (0xDF, 5),
      ])
      code.append(opcode)
      modRM(&code, digit: digit, memory: true)
    case 2: code += [0xD9, random.pick([0xE8, 0xEE, 0xEB, 0xC0 | register])]
    case 3, 4, 5, 6:
      // Arithmetic between registers, with and without a pop.
      let digit = UInt8(random.pick([0, 1, 4, 5, 6, 7]))
      code += [random.pick([0xD8, 0xDC, 0xDE, 0xD8, 0xDC]), 0xC0 | digit << 3 | register]
    case 7, 8:
      code.append(random.pick([0xD8, 0xDC, 0xDA, 0xDE]))
      modRM(&code, digit: UInt8(random.below(8)), memory: true)
    case 9: code += [0xD9, 0xC8 | register]
    case 10, 11:
      let (opcode, digit) = random.pick([
        (UInt8(0xD9), UInt8(2)), (0xD9, 3), (0xDD, 2), (0xDD, 3), (0xDB, 7), (0xDB, 2), (0xDB, 3),
        (0xDF, 3), (0xDF, 7), (0xDB, 1), (0xDD, 1),
      ])
      code.append(opcode)
      modRM(&code, digit: digit, memory: true)
    case 12: code += [0xDD, random.pick([0xD0, 0xD8]) | register]
    case 13:
      code += random.pick([
        [0xDB, 0xE8 | register], [0xDB, 0xF0 | register], [0xDF, 0xE8 | register],
        [0xDF, 0xF0 | register], [0xD8, 0xD0 | register], [0xDD, 0xE0 | register], [0xDE, 0xD9],
        [0xD9, 0xE4], [0xDF, 0xE0],
      ])
    case 14: code += [0xD9, random.pick([0xE0, 0xE1, 0xFA, 0xFC, 0xE5])]
    default:
      switch random.below(6) {
      case 0: code += [0xDB, 0xE3]
      case 1: code += [0xDB, 0xE2]
      case 2:
        code.append(0xD9)
        modRM(&code, digit: random.pick([5, 7]), memory: true)
      default: code += [0xDB, 0xE3, 0xD9, 0xE8]
      }
    }
  }

  private mutating func shift(_ code: inout [UInt8]) {
    let opcode = random.pick([UInt8(0xC0), 0xC1, 0xD0, 0xD1, 0xD2, 0xD3])
    code.append(opcode)
    modRM(&code, digit: UInt8(random.below(8)))
    if opcode < 0xD0 { code.append(random.pick([0, 1, 2, 7, 8, 15, 16, 31, 32, 63, random.byte()])) }
  }

  private mutating func stack(_ code: inout [UInt8], _ z: Int) {
    switch random.below(7) {
    case 0, 1: code.append(0x50 | UInt8(random.below(8)))
    case 2, 3: code.append(0x58 | random.pick([0, 1, 2, 3, 6, 7]))
    case 4:
      code.append(0x68)
      immediate(&code, z)
    case 5: code += [0x6A, random.byte()]
    default: code.append(random.pick([0x9C, 0xC9, 0x9F]))
    }
  }

  private mutating func bits(_ code: inout [UInt8]) {
    switch random.below(8) {
    case 4, 5:
      // The prefixes just written may be before these; now and then that is nonsense.
      let (prefix, opcode): ([UInt8], [UInt8]) = random.pick([
        ([0xF3], [0xBC]), ([0xF3], [0xBD]), ([0xF3], [0xB8]), ([], [0x38, 0xF0]),
        ([], [0x38, 0xF1]), ([0xF2], [0x38, 0xF0]), ([0xF2], [0x38, 0xF1]), ([], [0xC3]),
        ([0x66], [0x38, 0xF6]), ([0xF3], [0x38, 0xF6]),
      ])
      code += prefix
      if bits == .long64 && random.chance(50) { code.append(0x40 | random.byte() & 15) }
      code += [0x0F] + opcode
      modRM(&code)
    case 6, 7: bitFields(&code)
    case 0:
      code += [0x0F, 0xBA]
      modRM(&code, digit: 4 | UInt8(random.below(4)))
      code.append(random.byte())
    case 1:
      code += [0x0F, random.pick([0xA3, 0xAB, 0xB3, 0xBB, 0xBC, 0xBD])]
      modRM(&code)
    case 2:
      code += [0x0F, random.pick([0xA4, 0xAC])]
      modRM(&code)
      code.append(random.byte())
    default:
      code += [0x0F, random.pick([0xB0, 0xB1, 0xC0, 0xC1])]
      modRM(&code)
    }
  }

  /// BMI1 and BMI2 with VEX prefixes.
  private mutating func bitFields(_ code: inout [UInt8]) {
    let (map, pp, opcode, digit): (UInt8, UInt8, UInt8, UInt8?) = random.pick([
      (2, 0, 0xF2, nil), (2, 0, 0xF3, 1), (2, 0, 0xF3, 2), (2, 0, 0xF3, 3), (2, 0, 0xF5, nil),
      (2, 2, 0xF5, nil), (2, 3, 0xF5, nil), (2, 0, 0xF7, nil), (2, 1, 0xF7, nil), (2, 2, 0xF7, nil),
      (2, 3, 0xF7, nil), (2, 3, 0xF6, nil), (3, 3, 0xF0, nil),
    ])
    let extensions: UInt8 = bits == .long64 ? random.pick([0xE0, 0xE0, 0x60, 0xC0]) : 0xE0
    let w: UInt8 = random.chance(50) ? 0x80 : 0
    let source = random.pick([UInt8(0), 1, 2, 3, 5, 6, 7])
    code += [0xC4, extensions | map, w | (15 - source) << 3 | pp, opcode]
    modRM(&code, digit: digit)
    if map == 3 { code.append(random.byte()) }
  }

  private mutating func strings(_ code: inout [UInt8]) {
    if random.chance(20) {
      // mov cl, n before a repeat, so that it mostly ends soon.
      code += [0xB1, UInt8(random.below(40))]
      code.append(random.pick([0xF3, 0xF2]))
    }
    code.append(random.pick([0xA4, 0xA5, 0xA6, 0xA7, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF]))
  }

  private mutating func rare(_ code: inout [UInt8]) {
    switch random.below(7) {
    case 0: code += [0x0F, 0x31]  // RDTSC
    case 1: code += [random.pick([0xE4, 0xE5, 0xE6, 0xE7]), random.byte()]
    case 2: code.append(0xCC)
    case 3: code += [0xFF, 0xD0 | random.byte() & 0x2F]  // CALL or JMP r
    case 4: code.append(random.pick([0xFA, 0xFB]))
    case 5: for _ in 0..<4 { code.append(random.byte()) }
    default: code += [0x0F, 0xA2]
    }
  }
}
