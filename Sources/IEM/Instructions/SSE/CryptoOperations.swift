/// AES, carry-less multiplication, SHA and Galois-field instructions as lane operations (SDM
/// vol. 2; FIPS 197 and 180-4). Legacy, VEX and, for wider lanes, VAES and VPCLMULQDQ forms share
/// them.

/// Arithmetic in GF(2^8) modulo x^8 + x^4 + x^3 + x + 1, and the tables of AES.
enum GaloisField {
  @inline(__always) static func double(_ a: UInt8) -> UInt8 {
    a &<< 1 ^ (a & 0x80 != 0 ? 0x1B : 0)
  }

  static func multiply(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var (factor, rest, product) = (a, b, UInt8(0))
    while rest != 0 {
      if rest & 1 != 0 { product ^= factor }
      factor = double(factor)
      rest >>= 1
    }
    return product
  }

  /// The multiplicative inverse, with 0 for 0: a^254.
  static func inverse(_ a: UInt8) -> UInt8 {
    var (power, result) = (a, UInt8(1))
    for _ in 0..<7 {
      power = multiply(power, power)
      result = multiply(result, power)
    }
    return a == 0 ? 0 : result
  }

  static let inverses: InlineArray<256, UInt8> = InlineArray { inverse(UInt8($0)) }

  /// FIPS 197, 5.1.1.
  static let substitution: InlineArray<256, UInt8> = InlineArray { index in
    let b = inverse(UInt8(index))
    func rotated(_ count: UInt8) -> UInt8 { b &<< count | b &>> (8 &- count) }
    return b ^ rotated(1) ^ rotated(2) ^ rotated(3) ^ rotated(4) ^ 0x63
  }

  static let inverseSubstitution: InlineArray<256, UInt8> = {
    var table = InlineArray<256, UInt8>(repeating: 0)
    for index in 0..<256 { table[Int(substitution[index])] = UInt8(index) }
    return table
  }()
}

/// The transformations of FIPS 197 on a state of four columns.
private enum AES {
  /// S-box, inverse S-box, 256 bytes each.
  nonisolated(unsafe) static let boxes: UnsafePointer<UInt8> = {
    let boxes = UnsafeMutablePointer<UInt8>.allocate(capacity: 512)
    for index in 0..<256 {
      boxes[index] = GaloisField.substitution[index]
      boxes[256 + index] = GaloisField.inverseSubstitution[index]
    }
    return UnsafePointer(boxes)
  }()

  /// What a byte in row 0 makes of its column by substitution and mixing, then the same for the
  /// inverse ones, then for inverse mixing alone. Of another row it is that rotated.
  nonisolated(unsafe) static let columns: UnsafePointer<UInt32> = {
    let columns = UnsafeMutablePointer<UInt32>.allocate(capacity: 768)
    func column(_ byte: UInt8, _ factors: [UInt8]) -> UInt32 {
      factors.reversed().reduce(0) { $0 << 8 | UInt32(GaloisField.multiply(byte, $1)) }
    }
    for index in 0..<256 {
      let inverse: [UInt8] = [14, 9, 13, 11]
      columns[index] = column(GaloisField.substitution[index], [2, 1, 1, 3])
      columns[256 + index] = column(GaloisField.inverseSubstitution[index], inverse)
      columns[512 + index] = column(UInt8(index), inverse)
    }
    return UnsafePointer(columns)
  }()

  @inline(__always) private static func byte(_ word: UInt32, _ row: UInt32) -> Int {
    Int(truncatingIfNeeded: word &>> (row &* 8) & 0xFF)
  }

  /// Columns by table. Row r comes from `step` × r columns further on.
  @inline(__always) static func mixed(
    _ state: Lane, _ table: UnsafePointer<UInt32>, step: Int
  ) -> Lane {
    let s = state.elements(UInt32.self)
    var result = SIMD4<UInt32>()
    for index in 0..<4 {
      let a = table[byte(s[index], 0)]
      let b = table[byte(s[(index &+ step) & 3], 1)]
      let c = table[byte(s[(index &+ 2 &* step) & 3], 2)]
      let d = table[byte(s[(index &+ 3 &* step) & 3], 3)]
      result[index] =
        a ^ (b &<< 8 | b &>> 24) ^ (c &<< 16 | c &>> 16) ^ (d &<< 24 | d &>> 8)
    }
    return Lane(result)
  }

  /// Bytes by table, and rows moved.
  @inline(__always) static func substituted(
    _ state: Lane, _ box: UnsafePointer<UInt8>, step: Int
  ) -> Lane {
    let s = state.elements(UInt32.self)
    var result = SIMD4<UInt32>()
    for index in 0..<4 {
      var column: UInt32 = 0
      for row in 0..<4 {
        let shift = UInt32(truncatingIfNeeded: row)
        let value = box[byte(s[(index &+ row &* step) & 3], shift)]
        column |= UInt32(value) &<< (shift &* 8)
      }
      result[index] = column
    }
    return Lane(result)
  }

  @inline(__always) static func substitute(word: UInt32) -> UInt32 {
    let box = boxes
    var result: UInt32 = 0
    for row in 0..<UInt32(4) { result |= UInt32(box[byte(word, row)]) &<< (row &* 8) }
    return result
  }
}

/// AESENC.
enum AESEncrypt: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.mixed(a, AES.columns, step: 1) ^ b
  }
}

/// AESENCLAST.
enum AESEncryptLast: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.substituted(a, AES.boxes, step: 1) ^ b
  }
}

/// AESDEC.
enum AESDecrypt: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.mixed(a, AES.columns + 256, step: 3) ^ b
  }
}

/// AESDECLAST.
enum AESDecryptLast: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.substituted(a, AES.boxes + 256, step: 3) ^ b
  }
}

/// AESIMC.
enum AESInverseMixColumns: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.mixed(b, AES.columns + 512, step: 0)
  }
}

/// AESKEYGENASSIST.
enum AESKeyAssist: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = b.elements(UInt32.self)
    let (s1, s3) = (AES.substitute(word: x[1]), AES.substitute(word: x[3]))
    let constant = UInt32(immediate)
    return Lane(
      SIMD4<UInt32>(
        s1, (s1 &>> 8 | s1 &<< 24) ^ constant, s3, (s3 &>> 8 | s3 &<< 24) ^ constant))
  }
}

/// PCLMULQDQ: bits 0 and 4 of the immediate choose the quadwords.
enum CarrylessMultiply: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = immediate & 1 == 0 ? a.x : a.y
    let y = immediate & 16 == 0 ? b.x : b.y
    // The high half is the low one of the mirrored factors, mirrored.
    return Lane(low(x, y), mirrored(low(mirrored(x), mirrored(y))) &>> 1)
  }

  /// The low half of a product. Of ordinary multiplication with only every fourth bit the carries
  /// stay in the three bits between: no column within 64 bits has more than 16 terms, and the one
  /// that has them is the last.
  @inline(__always) private static func low(_ x: UInt64, _ y: UInt64) -> UInt64 {
    let every: UInt64 = 0x1111_1111_1111_1111
    let (m0, m1, m2, m3) = (every, every &<< 1, every &<< 2, every &<< 3)
    let (x0, x1, x2, x3) = (x & m0, x & m1, x & m2, x & m3)
    let (y0, y1, y2, y3) = (y & m0, y & m1, y & m2, y & m3)
    let z0 = (x0 &* y0) ^ (x1 &* y3) ^ (x2 &* y2) ^ (x3 &* y1)
    let z1 = (x0 &* y1) ^ (x1 &* y0) ^ (x2 &* y3) ^ (x3 &* y2)
    let z2 = (x0 &* y2) ^ (x1 &* y1) ^ (x2 &* y0) ^ (x3 &* y3)
    let z3 = (x0 &* y3) ^ (x1 &* y2) ^ (x2 &* y1) ^ (x3 &* y0)
    return (z0 & m0) | (z1 & m1) | (z2 & m2) | (z3 & m3)
  }

  @inline(__always) private static func mirrored(_ value: UInt64) -> UInt64 {
    func exchanged(_ value: UInt64, _ mask: UInt64, _ distance: UInt64) -> UInt64 {
      (value &>> distance & mask) | (value & mask) &<< distance
    }
    let bits = exchanged(value, 0x5555_5555_5555_5555, 1)
    let pairs = exchanged(bits, 0x3333_3333_3333_3333, 2)
    return exchanged(pairs, 0x0F0F_0F0F_0F0F_0F0F, 4).byteSwapped
  }
}

// MARK: GFNI

/// GF2P8MULB.
enum GaloisMultiply: ElementOperation {
  static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    T(
      truncatingIfNeeded: GaloisField.multiply(
        UInt8(truncatingIfNeeded: a), UInt8(truncatingIfNeeded: b)))
  }
}

/// GF2P8AFFINEQB and, with inverted bytes, GF2P8AFFINEINVQB.
protocol GaloisSource { static var inverted: Bool { get } }
enum GaloisPlain: GaloisSource { static var inverted: Bool { false } }
enum GaloisInverse: GaloisSource { static var inverted: Bool { true } }

enum GaloisAffine<S: GaloisSource>: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(UInt8.self)
    return Lane(UInt8.self) { index in
      let byte = S.inverted ? GaloisField.inverses[unchecked: Int(x[index])] : x[index]
      let matrix = b[index >> 3]
      var result: UInt8 = 0
      for bit in 0..<8 {
        // Row 7 − bit of the matrix gives this bit.
        let row = UInt8(truncatingIfNeeded: matrix &>> UInt64(56 &- 8 &* bit))
        result |= UInt8((row & byte).nonzeroBitCount & 1) &<< UInt8(bit)
      }
      return result ^ immediate
    }
  }
}

// MARK: SHA

/// SHA1NEXTE.
enum SHA1NextE: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let e = a.elements(UInt32.self)[3]
    var result = b.elements(UInt32.self)
    result[3] &+= e &<< 30 | e &>> 2
    return Lane(result)
  }
}

/// SHA1MSG1.
enum SHA1Message1: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let (x, y) = (a.elements(UInt32.self), b.elements(UInt32.self))
    // Element 3 is the earliest word.
    return Lane(SIMD4<UInt32>(x[0] ^ y[2], x[1] ^ y[3], x[2] ^ x[0], x[3] ^ x[1]))
  }
}

/// SHA1MSG2.
enum SHA1Message2: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let (x, y) = (a.elements(UInt32.self), b.elements(UInt32.self))
    func rotated(_ value: UInt32) -> UInt32 { value &<< 1 | value &>> 31 }
    let w16 = rotated(x[3] ^ y[2])
    let w17 = rotated(x[2] ^ y[1])
    let w18 = rotated(x[1] ^ y[0])
    let w19 = rotated(x[0] ^ w16)
    return Lane(SIMD4<UInt32>(w19, w18, w17, w16))
  }
}

/// SHA1RNDS4: four rounds; the immediate chooses function and constant.
enum SHA1Rounds: LaneOperation {
  private static func constant(_ immediate: UInt8) -> UInt32 {
    switch immediate & 3 {
    case 0: 0x5A82_7999
    case 1: 0x6ED9_EBA1
    case 2: 0x8F1B_BCDC
    default: 0xCA62_C1D6
    }
  }

  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let (x, w) = (a.elements(UInt32.self), b.elements(UInt32.self))
    var (a, b, c, d, e) = (x[3], x[2], x[1], x[0], UInt32(0))
    for round in 0..<4 {
      let f: UInt32 =
        switch immediate & 3 {
        case 0: (b & c) ^ (~b & d)
        case 2: (b & c) ^ (b & d) ^ (c & d)
        default: b ^ c ^ d
        }
      let next =
        f &+ (a &<< 5 | a &>> 27) &+ w[3 &- round] &+ e &+ constant(immediate)
      (a, b, c, d, e) = (next, a, b &<< 30 | b &>> 2, c, d)
    }
    return Lane(SIMD4<UInt32>(d, c, b, a))
  }
}

private enum SHA256 {
  @inline(__always) static func rotated(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value &>> count | value &<< (32 &- count)
  }
  @inline(__always) static func sigma0(_ value: UInt32) -> UInt32 {
    rotated(value, 7) ^ rotated(value, 18) ^ value &>> 3
  }
  @inline(__always) static func sigma1(_ value: UInt32) -> UInt32 {
    rotated(value, 17) ^ rotated(value, 19) ^ value &>> 10
  }
}

/// SHA256MSG1.
enum SHA256Message1: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let (x, y) = (a.elements(UInt32.self), b.elements(UInt32.self))
    return Lane(
      SIMD4<UInt32>(
        x[0] &+ SHA256.sigma0(x[1]), x[1] &+ SHA256.sigma0(x[2]), x[2] &+ SHA256.sigma0(x[3]),
        x[3] &+ SHA256.sigma0(y[0])))
  }
}

/// SHA256MSG2.
enum SHA256Message2: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let (x, y) = (a.elements(UInt32.self), b.elements(UInt32.self))
    let w16 = x[0] &+ SHA256.sigma1(y[2])
    let w17 = x[1] &+ SHA256.sigma1(y[3])
    return Lane(
      SIMD4<UInt32>(w16, w17, x[2] &+ SHA256.sigma1(w16), x[3] &+ SHA256.sigma1(w17)))
  }
}

/// SHA256RNDS2: two rounds; words plus constants are in XMM0.
enum SHA256Rounds: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let second = try cpu.readLane(i, 1)
    let destination = i.operand(0).index
    cpu.setLane(destination, apply(cpu.lane(destination), second, cpu.lane(0)))
  }

  @inline(__always) static func apply(_ first: Lane, _ second: Lane, _ sums: Lane) -> Lane {
    let (x, y) = (first.elements(UInt32.self), second.elements(UInt32.self))
    let words = sums.elements(UInt32.self)
    var (a, b, c, d) = (y[3], y[2], x[3], x[2])
    var (e, f, g, h) = (y[1], y[0], x[1], x[0])
    for round in 0..<2 {
      let choose = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let sum1 = SHA256.rotated(e, 6) ^ SHA256.rotated(e, 11) ^ SHA256.rotated(e, 25)
      let sum0 = SHA256.rotated(a, 2) ^ SHA256.rotated(a, 13) ^ SHA256.rotated(a, 22)
      let t1 = choose &+ sum1 &+ words[round] &+ h
      (a, b, c, d, e, f, g, h) = (t1 &+ majority &+ sum0, a, b, c, t1 &+ d, e, f, g)
    }
    return Lane(SIMD4<UInt32>(f, e, b, a))
  }
}
