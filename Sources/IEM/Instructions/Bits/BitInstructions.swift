/// BT, BTS, BTR, BTC, BSF, BSR, TZCNT, LZCNT, POPCNT, BMI1/2 bit fields (SDM vol. 2).
///
/// Undefined results are those of AMD's Zen 5, which the native comparison test holds them to:
/// BSF and BSR with a zero source leave the destination unchanged (as AMD documents); they set PF
/// from the bit number (zero for a zero source) and clear CF, OF, SF and AF. TZCNT and LZCNT clear
/// PF, AF and SF and keep OF. BEXTR sets AF and PF from the result; the other BMI instructions
/// PF from the result.

/// What happens to the selected bit.
protocol BitOperation {
  static var writes: Bool { get }
  static func apply<T: GuestWord>(_ value: T, _ bit: T) -> T
}
enum TestOnly: BitOperation {
  static let writes = false
  static func apply<T: GuestWord>(_ value: T, _ bit: T) -> T { value }
}
enum SetBit: BitOperation {
  static let writes = true
  static func apply<T: GuestWord>(_ value: T, _ bit: T) -> T { value | bit }
}
enum ResetBit: BitOperation {
  static let writes = true
  static func apply<T: GuestWord>(_ value: T, _ bit: T) -> T { value & ~bit }
}
enum ComplementBit: BitOperation {
  static let writes = true
  static func apply<T: GuestWord>(_ value: T, _ bit: T) -> T { value ^ bit }
}

/// Only CF is defined; ZF is unchanged, and so are the others here.
enum BitTest<O: BitOperation>: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let number: T = try cpu.read(i, 1)
    let bit: T = 1 << (number & T(T.bitWidth - 1))
    let value: T
    if i.isMemory(0) {
      // A register bit number reaches beyond the operand: it is a signed offset in bits.
      var offset = cpu.effectiveAddress(i)
      if i.operand(1).kind == .register {
        let units = number.signed >> T.Signed(T.bitWidth.trailingZeroBitCount)
        offset =
          (offset &+ UInt64(truncatingIfNeeded: units) &* UInt64(T.byteCount)) & i.addressMask
      }
      if O.writes {
        value = try cpu.readForModify(i.segment, offset)
        cpu.writeModified(O.apply(value, bit))
      } else {
        value = try cpu.load(i.segment, offset)
      }
    } else {
      value = try cpu.read(i, 0)
      if O.writes { cpu.writeBack(i, 0, O.apply(value, bit)) }
    }
    cpu.updateStatus(value & bit != 0 ? .carry : [], mask: .carry)
  }
}

// MARK: Counts

/// A number made of one source. The reference handlers and those of the threaded tier share it.
protocol BitCount: SizedInstruction {
  static func result<T: GuestWord>(_ source: T) -> T
  static func setFlags<T: GuestWord>(_ cpu: inout Processor, _ source: T, _ result: T)
  /// With a zero source the destination stays.
  static var ignoresZero: Bool { get }
}

extension BitCount {
  @inline(__always) static var ignoresZero: Bool { false }

  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    let result = result(source)
    if !ignoresZero || source != 0 { try cpu.write(i, 0, result) }
    setFlags(&cpu, source, result)
  }
}

enum BitScanForward: BitCount {
  @inline(__always) static var ignoresZero: Bool { true }
  @inline(__always) static func result<T: GuestWord>(_ source: T) -> T {
    source == 0 ? 0 : T(truncatingIfNeeded: source.trailingZeroBitCount)
  }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ source: T, _ result: T
  ) { cpu.setScanFlags(UInt8(truncatingIfNeeded: result), zero: source == 0) }
}

enum BitScanReverse: BitCount {
  @inline(__always) static var ignoresZero: Bool { true }
  @inline(__always) static func result<T: GuestWord>(_ source: T) -> T {
    source == 0 ? 0 : T(truncatingIfNeeded: T.bitWidth &- 1 &- source.leadingZeroBitCount)
  }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ source: T, _ result: T
  ) { cpu.setScanFlags(UInt8(truncatingIfNeeded: result), zero: source == 0) }
}

/// TZCNT and LZCNT: CF when the source is zero, ZF when the result is.
enum TrailingZeroCount: BitCount {
  @inline(__always) static func result<T: GuestWord>(_ source: T) -> T {
    T(truncatingIfNeeded: source.trailingZeroBitCount)
  }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ source: T, _ result: T
  ) { cpu.setCountFlags(source == 0, result == 0) }
}

enum LeadingZeroCount: BitCount {
  @inline(__always) static func result<T: GuestWord>(_ source: T) -> T {
    T(truncatingIfNeeded: source.leadingZeroBitCount)
  }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ source: T, _ result: T
  ) { cpu.setCountFlags(source == 0, result == 0) }
}

/// POPCNT: ZF from the source, the others clear.
enum PopulationCount: BitCount {
  @inline(__always) static func result<T: GuestWord>(_ source: T) -> T {
    T(truncatingIfNeeded: source.nonzeroBitCount)
  }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ source: T, _ result: T
  ) { cpu.setStatus(source == 0 ? RFlags.zero.rawValue : 0) }
}

extension Processor {
  @inline(__always) fileprivate mutating func setCountFlags(_ carry: Bool, _ zero: Bool) {
    let overflow = overflowFlag
    setStatus(
      (carry ? RFlags.carry.rawValue : 0) | (zero ? RFlags.zero.rawValue : 0)
        | (overflow ? RFlags.overflow.rawValue : 0))
  }

  /// BSF and BSR.
  @inline(__always) fileprivate mutating func setScanFlags(_ number: UInt8, zero: Bool) {
    setStatus(
      (zero ? RFlags.zero.rawValue : 0)
        | (number.nonzeroBitCount & 1 == 0 ? RFlags.parity.rawValue : 0))
  }

  /// BMI results: CF as given, OF and AF clear, SF, ZF and PF of the result.
  @inline(__always) fileprivate mutating func setBMIFlags<T: GuestWord>(_ result: T, carry: Bool) {
    setFlags(result: result, carry: carry, overflow: false)
  }
}

/// BLSR.
enum ResetLowestBit: BitCount {
  @inline(__always) static func result<T: GuestWord>(_ source: T) -> T { source & (source &- 1) }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ source: T, _ result: T
  ) { cpu.setBMIFlags(result, carry: source == 0) }
}

/// BLSMSK.
enum MaskToLowestBit: BitCount {
  @inline(__always) static func result<T: GuestWord>(_ source: T) -> T { source ^ (source &- 1) }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ source: T, _ result: T
  ) { cpu.setBMIFlags(result, carry: source == 0) }
}

/// BLSI.
enum IsolateLowestBit: BitCount {
  @inline(__always) static func result<T: GuestWord>(_ source: T) -> T { source & (0 &- source) }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ source: T, _ result: T
  ) { cpu.setBMIFlags(result, carry: source != 0) }
}

// MARK: Fields

/// A result of an operand that may be memory and a register. The reference handlers and those of the
/// threaded tier share it.
protocol BitField: SizedInstruction {
  /// The operand that may be memory is the last one, not the second.
  static var memoryIsLast: Bool { get }
  static func result<T: GuestWord>(_ value: T, _ control: T) -> T
  static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ control: T, _ result: T)
}

extension BitField {
  @inline(__always) static var memoryIsLast: Bool { false }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ control: T, _ result: T
  ) {}

  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let value: T = try cpu.read(i, memoryIsLast ? 2 : 1)
    let control: T = try cpu.read(i, memoryIsLast ? 1 : 2)
    let result = result(value, control)
    try cpu.write(i, 0, result)
    setFlags(&cpu, value, control, result)
  }
}

/// BEXTR: start in bits 0–7 of the control, length in bits 8–15. ZF from the result, CF and OF
/// clear.
enum BitFieldExtract: BitField {
  @inline(__always) static func result<T: GuestWord>(_ value: T, _ control: T) -> T {
    let start = control & 0xFF
    let length = control &>> 8 & 0xFF
    let shifted = start < T(T.bitWidth) ? value &>> start : 0
    return length < T(T.bitWidth) ? shifted & ((1 &<< length) &- 1) : shifted
  }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ control: T, _ result: T
  ) {
    var bits: RFlags = result == 0 ? [.zero, .adjust] : .adjust
    if UInt8(truncatingIfNeeded: result).nonzeroBitCount & 1 == 0 { bits.insert(.parity) }
    cpu.setStatus(bits.rawValue)
  }
}

/// BZHI: CF when the index is beyond the operand.
enum ZeroHighBits: BitField {
  @inline(__always) static func result<T: GuestWord>(_ value: T, _ control: T) -> T {
    let index = control & 0xFF
    return index >= T(T.bitWidth) ? value : value & ((1 &<< index) &- 1)
  }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ control: T, _ result: T
  ) { cpu.setBMIFlags(result, carry: control & 0xFF >= T(T.bitWidth)) }
}

/// PDEP and PEXT: no flags.
enum DepositBits: BitField {
  @inline(__always) static var memoryIsLast: Bool { true }
  @inline(__always) static func result<T: GuestWord>(_ value: T, _ control: T) -> T {
    var (mask, source, result) = (value, control, T(0))
    while mask != 0 {
      let lowest = mask & (0 &- mask)
      result |= lowest & (0 &- (source & 1))
      source &>>= 1
      mask &= mask &- 1
    }
    return result
  }
}

enum ExtractBits: BitField {
  @inline(__always) static var memoryIsLast: Bool { true }
  @inline(__always) static func result<T: GuestWord>(_ value: T, _ control: T) -> T {
    var (mask, result, bit) = (value, T(0), T(1))
    while mask != 0 {
      let lowest = mask & (0 &- mask)
      if control & lowest != 0 { result |= bit }
      bit &<<= 1
      mask &= mask &- 1
    }
    return result
  }
}

// MARK: CRC32

/// CRC-32C, polynomial 11EDC6F41h, bit-reflected: as many bytes at once as an operand has.
enum CRC32C {
  /// Table `k` has the checksum of each byte with `k` zero bytes after it.
  private nonisolated(unsafe) static let tables: UnsafeMutablePointer<UInt32> = {
    let tables = UnsafeMutablePointer<UInt32>.allocate(capacity: 8 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc &>> 1 ^ (crc & 1 != 0 ? 0x82F6_3B78 : 0) }
      tables[byte] = crc
    }
    for index in 256..<8 * 256 {
      let crc = tables[index - 256]
      tables[index] = crc &>> 8 ^ tables[Int(crc & 0xFF)]
    }
    return tables
  }()

  @inline(__always) static func step<T: GuestWord>(_ crc: UInt32, _ data: T) -> UInt32 {
    let tables = Self.tables
    let bits = UInt64(crc) ^ data.wide
    var result: UInt32 = T.bitWidth < 32 ? crc &>> UInt32(T.bitWidth) : 0
    for byte in 0..<T.byteCount {
      let index = Int(truncatingIfNeeded: bits &>> UInt64(byte &* 8) & 0xFF)
      result ^= tables[(T.byteCount &- 1 &- byte) &* 256 &+ index]
    }
    return result
  }
}

/// CRC32 (SSE4.2).
enum CRC32: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let register = Int(i.operand(0).index)
    let crc = UInt32(truncatingIfNeeded: cpu.registers[unchecked: register])
    let result: UInt32
    switch i.operand(1).width {
    case 0: result = CRC32C.step(crc, try cpu.read(i, 1, as: UInt8.self))
    case 1: result = CRC32C.step(crc, try cpu.read(i, 1, as: UInt16.self))
    case 2: result = CRC32C.step(crc, try cpu.read(i, 1, as: UInt32.self))
    default: result = CRC32C.step(crc, try cpu.read(i, 1, as: UInt64.self))
    }
    cpu.setRegister(register, UInt64(result))
  }
}
