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

enum BitScanForward: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    let number = UInt8(truncatingIfNeeded: source == 0 ? 0 : source.trailingZeroBitCount)
    if source != 0 { try cpu.write(i, 0, T(number)) }
    cpu.setScanFlags(number, zero: source == 0)
  }
}

enum BitScanReverse: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    let number = UInt8(
      truncatingIfNeeded: source == 0 ? 0 : T.bitWidth - 1 - source.leadingZeroBitCount)
    if source != 0 { try cpu.write(i, 0, T(number)) }
    cpu.setScanFlags(number, zero: source == 0)
  }
}

/// TZCNT and LZCNT: CF when the source is zero, ZF when the result is.
enum TrailingZeroCount: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    let count = T(source.trailingZeroBitCount)
    try cpu.write(i, 0, count)
    cpu.setCountFlags(source == 0, count == 0)
  }
}

enum LeadingZeroCount: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    let count = T(source.leadingZeroBitCount)
    try cpu.write(i, 0, count)
    cpu.setCountFlags(source == 0, count == 0)
  }
}

extension Processor {
  fileprivate mutating func setCountFlags(_ carry: Bool, _ zero: Bool) {
    var bits: RFlags = carry ? .carry : []
    if zero { bits.insert(.zero) }
    updateStatus(bits, mask: [.carry, .zero, .sign, .adjust, .parity])
  }

  /// BSF and BSR.
  fileprivate mutating func setScanFlags(_ number: UInt8, zero: Bool) {
    var bits: RFlags = zero ? .zero : []
    if number.nonzeroBitCount & 1 == 0 { bits.insert(.parity) }
    setStatus(bits.rawValue)
  }

  /// BMI results: CF as given, OF and AF clear, SF, ZF and PF of the result.
  fileprivate mutating func setBMIFlags<T: GuestWord>(_ result: T, carry: Bool) {
    setFlags(result: result, carry: carry, overflow: false)
  }
}

/// POPCNT: ZF from the source, the others clear.
enum PopulationCount: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    try cpu.write(i, 0, T(source.nonzeroBitCount))
    cpu.setStatus(source == 0 ? RFlags.zero.rawValue : 0)
  }
}

/// BEXTR: start in bits 0–7 of the control, length in bits 8–15. ZF from the result, CF and OF
/// clear.
enum BitFieldExtract: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    let control: T = try cpu.read(i, 2)
    let start = control & 0xFF
    let length = control >> 8 & 0xFF
    var result = start < T(T.bitWidth) ? source >> start : 0
    if length < T(T.bitWidth) { result &= (1 << length) &- 1 }
    try cpu.write(i, 0, result)
    var bits: RFlags = result == 0 ? [.zero, .adjust] : .adjust
    if UInt8(truncatingIfNeeded: result).nonzeroBitCount & 1 == 0 { bits.insert(.parity) }
    cpu.setStatus(bits.rawValue)
  }
}

/// BLSI, BLSMSK, BLSR: the opcode's digit says which.
enum LowestSetBit: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    switch i.modRM >> 3 & 7 {
    case 1:
      let result = source & (source &- 1)
      try cpu.write(i, 0, result)
      cpu.setBMIFlags(result, carry: source == 0)
    case 2:
      let result = source ^ (source &- 1)
      try cpu.write(i, 0, result)
      cpu.setBMIFlags(result, carry: source == 0)
    default:
      let result = source & (0 &- source)
      try cpu.write(i, 0, result)
      cpu.setBMIFlags(result, carry: source != 0)
    }
  }
}

/// BZHI: CF when the index is beyond the operand.
enum ZeroHighBits: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    let index = try cpu.read(i, 2, as: T.self) & 0xFF
    let beyond = index >= T(T.bitWidth)
    let result = beyond ? source : source & ((1 << index) &- 1)
    try cpu.write(i, 0, result)
    cpu.setBMIFlags(result, carry: beyond)
  }
}

/// PDEP and PEXT: no flags.
enum DepositBits: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    var source: T = try cpu.read(i, 1)
    var mask: T = try cpu.read(i, 2)
    var result: T = 0
    while mask != 0 {
      let lowest = mask & (0 &- mask)
      if source & 1 != 0 { result |= lowest }
      source >>= 1
      mask &= mask &- 1
    }
    try cpu.write(i, 0, result)
  }
}

enum ExtractBits: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    var mask: T = try cpu.read(i, 2)
    var result: T = 0
    var position: T = 0
    while mask != 0 {
      let lowest = mask & (0 &- mask)
      if source & lowest != 0 { result |= 1 << position }
      position += 1
      mask &= mask &- 1
    }
    try cpu.write(i, 0, result)
  }
}

/// CRC32 (SSE4.2): CRC-32C, polynomial 11EDC6F41h, bit-reflected.
enum CRC32: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let bytes = 1 << Int(i.operand(1).width)
    var data: UInt64
    switch bytes {
    case 1: data = try cpu.read(i, 1, as: UInt8.self).wide
    case 2: data = try cpu.read(i, 1, as: UInt16.self).wide
    case 4: data = try cpu.read(i, 1, as: UInt32.self).wide
    default: data = try cpu.read(i, 1, as: UInt64.self)
    }
    var crc = UInt32(truncatingIfNeeded: cpu.registers[unchecked: Int(i.operand(0).index)])
    for _ in 0..<bytes {
      crc ^= UInt32(truncatingIfNeeded: data & 0xFF)
      data >>= 8
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 != 0 ? 0x82F6_3B78 : 0) }
    }
    cpu.setRegister(Int(i.operand(0).index), UInt64(crc))
  }
}
