/// BT, BTS, BTR, BTC, BSF, BSR, TZCNT, LZCNT, POPCNT, BMI1/2 bit fields (SDM vol. 2).
///
/// Undefined results: BSF and BSR with a zero source leave the destination unchanged and set ZF;
/// the other flags as a comparison of the source with zero would leave them (CF, OF, AF clear, PF
/// and SF of the source's zero or nonzero value), as current processors do.

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
        offset = (offset &+ UInt64(truncatingIfNeeded: units) &* UInt64(T.byteCount)) & i.addressMask
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
    if source != 0 { try cpu.write(i, 0, T(source.trailingZeroBitCount)) }
    cpu.updateStatus(source == 0 ? .zero : [], mask: .zero)
  }
}

enum BitScanReverse: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let source: T = try cpu.read(i, 1)
    if source != 0 { try cpu.write(i, 0, T(T.bitWidth - 1 - source.leadingZeroBitCount)) }
    cpu.updateStatus(source == 0 ? .zero : [], mask: .zero)
  }
}

/// TZCNT and LZCNT: CF when the source is zero, ZF when the result is; the rest unchanged.
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
    updateStatus(bits, mask: [.carry, .zero])
  }

  /// BMI1 results: CF as given, OF clear, SF and ZF of the result; AF and PF clear.
  fileprivate mutating func setBMIFlags<T: GuestWord>(_ result: T, carry: Bool) {
    var bits: RFlags = carry ? .carry : []
    if result == 0 { bits.insert(.zero) }
    if result.signBit { bits.insert(.sign) }
    setStatus(bits.rawValue)
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
/// clear; SF, AF and PF undefined, cleared.
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
    cpu.setStatus(result == 0 ? RFlags.zero.rawValue : 0)
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
