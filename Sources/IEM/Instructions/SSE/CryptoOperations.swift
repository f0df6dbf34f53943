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
  @inline(__always) static func substituteAndShift(_ state: Lane) -> Lane {
    let s = state.elements(UInt8.self)
    let table = GaloisField.substitution
    // Row r moves left by r columns.
    return Lane(UInt8.self) { table[unchecked: Int(s[($0 &+ 4 &* ($0 & 3)) & 15])] }
  }

  @inline(__always) static func inverseSubstituteAndShift(_ state: Lane) -> Lane {
    let s = state.elements(UInt8.self)
    let table = GaloisField.inverseSubstitution
    return Lane(UInt8.self) { table[unchecked: Int(s[($0 &- 4 &* ($0 & 3)) & 15])] }
  }

  @inline(__always) static func mixColumns(_ state: Lane) -> Lane {
    let s = state.elements(UInt8.self)
    return Lane(UInt8.self) { index in
      let column = index & ~3
      let a = s[index]
      let b = s[column | (index &+ 1) & 3]
      let c = s[column | (index &+ 2) & 3]
      let d = s[column | (index &+ 3) & 3]
      return GaloisField.double(a) ^ GaloisField.double(b) ^ b ^ c ^ d
    }
  }

  @inline(__always) static func inverseMixColumns(_ state: Lane) -> Lane {
    let s = state.elements(UInt8.self)
    // (14, 11, 13, 9) is (2, 3, 1, 1) times (5, 0, 4, 0).
    let prepared = Lane(UInt8.self) { index in
      let pair = GaloisField.double(GaloisField.double(s[index] ^ s[index ^ 2]))
      return s[index] ^ pair
    }
    return mixColumns(prepared)
  }

  @inline(__always) static func substitute(word: UInt32) -> UInt32 {
    let table = GaloisField.substitution
    var result: UInt32 = 0
    for shift in [UInt32(0), 8, 16, 24] {
      result |= UInt32(table[unchecked: Int(word >> shift & 0xFF)]) << shift
    }
    return result
  }
}

/// AESENC.
enum AESEncrypt: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.mixColumns(AES.substituteAndShift(a)) ^ b
  }
}

/// AESENCLAST.
enum AESEncryptLast: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.substituteAndShift(a) ^ b
  }
}

/// AESDEC.
enum AESDecrypt: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.inverseMixColumns(AES.inverseSubstituteAndShift(a)) ^ b
  }
}

/// AESDECLAST.
enum AESDecryptLast: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.inverseSubstituteAndShift(a) ^ b
  }
}

/// AESIMC.
enum AESInverseMixColumns: LaneOperation {
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    AES.inverseMixColumns(b)
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
    var y = immediate & 16 == 0 ? b.x : b.y
    var product = Lane()
    while y != 0 {
      let bit = UInt64(y.trailingZeroBitCount)
      product.x ^= x &<< bit
      if bit != 0 { product.y ^= x &>> (64 &- bit) }
      y &= y &- 1
    }
    return product
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
  private static let constants: [UInt32] = [0x5A82_7999, 0x6ED9_EBA1, 0x8F1B_BCDC, 0xCA62_C1D6]

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
        f &+ (a &<< 5 | a &>> 27) &+ w[3 &- round] &+ e &+ constants[Int(immediate & 3)]
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
    let y = try cpu.readLane(i, 1).elements(UInt32.self)
    let destination = i.operand(0).index
    let x = cpu.lane(destination).elements(UInt32.self)
    let words = cpu.lane(0).elements(UInt32.self)
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
    cpu.setLane(destination, Lane(SIMD4<UInt32>(f, e, b, a)))
  }
}
