import OracleKit

@testable import IEM

/// Makes instructions of a row of the instruction table: random prefixes, registers, addressing
/// forms and immediates, all of which the decoder reads back as that row.
struct InstructionSampler {
  /// Which operand size the sample should have.
  enum Size: CaseIterable { case plain, prefix66, rexW }

  struct Sample {
    var bytes: [UInt8]
    var instruction: DecodedInstruction
    /// Where ModRM is, if there is one.
    var modRM: Int?

    /// Where a displacement of the ModRM form begins.
    var displacement: Int? {
      guard let modRM else { return nil }
      let hasSIB = instruction.addressSize > 1 && bytes[modRM] & 7 == 4 && bytes[modRM] < 0xC0
      return modRM + (hasSIB ? 2 : 1)
    }
  }

  let context: DecodeContext
  /// Use legacy prefixes that change nothing, too.
  var redundantPrefixes = true

  func sample(
    row rowIndex: Int, size: Size, memory: Bool, using random: inout SeededRandom
  ) -> Sample? {
    for _ in 0..<20 {
      if let sample = attempt(rowIndex, size, memory, &random) { return sample }
    }
    return nil
  }

  private func attempt(
    _ rowIndex: Int, _ size: Size, _ memory: Bool, _ random: inout SeededRandom
  ) -> Sample? {
    let row = InstructionTable.compiled.rows[rowIndex]
    var bytes: [UInt8] = []
    switch row.map {
    case .primary, .secondary, .map38, .map3A: legacy(row, size, memory, &bytes, &random)
    case .vex1, .vex2, .vex3: vex(row, size, &bytes, &random)
    case .evex1, .evex2, .evex3, .evex5, .evex6: return nil
    }
    var position: Int?
    if row.hasModRM {
      position = bytes.count
      bytes.append(modRM(row, memory, &random))
      // A SIB byte, displacement and immediates of every size.
    }
    for _ in 0..<14 { bytes.append(byte(&random)) }

    var instruction = DecodedInstruction(execute: { _, _ in 0 })
    let result = bytes.withUnsafeBufferPointer {
      Decoder.decode(
        $0.baseAddress.unsafelyUnwrapped, available: min(bytes.count, 15), context: context,
        into: &instruction)
    }
    guard result == .ok, Int(instruction.row) == rowIndex else { return nil }
    return Sample(
      bytes: Array(bytes.prefix(Int(instruction.length))), instruction: instruction,
      modRM: position)
  }

  /// Immediates and displacements are more interesting when small or extreme.
  private func byte(_ random: inout SeededRandom) -> UInt8 {
    switch random.next() & 3 {
    case 0: [0, 1, 0x7F, 0x80, 0xFF][Int(random.below(5))]
    case 1: UInt8(random.below(70))
    default: UInt8(truncatingIfNeeded: random.next())
    }
  }

  private func legacy(
    _ row: CompiledEncoding, _ size: Size, _ memory: Bool, _ bytes: inout [UInt8],
    _ random: inout SeededRandom
  ) {
    if row.attributes.contains(.lock) && memory && random.one(in: 6) { bytes.append(0xF0) }
    if redundantPrefixes && random.one(in: 8) { bytes.append(0x67) }
    if redundantPrefixes && random.one(in: 16) {
      bytes.append([0x26, 0x2E, 0x36, 0x3E][Int(random.below(4))])
    }
    if row.attributes.contains(.string) && random.one(in: 2) {
      bytes.append(random.one(in: 2) ? 0xF2 : 0xF3)
    }
    if size == .prefix66 && row.prefix != .none { bytes.append(0x66) }
    switch row.prefix {
    case .p66: if size != .prefix66 { bytes.append(0x66) }
    case .pF2: bytes.append(0xF2)
    case .pF3: bytes.append(0xF3)
    case .none, .any: break
    }
    var rex: UInt8 = random.one(in: 2) ? UInt8(random.below(8)) | 0x40 : 0
    if row.w == 1 || (size == .rexW && row.w != 0) { rex |= 0x48 }
    if context.mode == .bits64 && rex != 0 { bytes.append(rex) }
    switch row.map {
    case .secondary: bytes.append(0x0F)
    case .map38: bytes += [0x0F, 0x38]
    case .map3A: bytes += [0x0F, 0x3A]
    default: break
    }
    let inOpcode = (0..<4).contains { row.operands[$0].method == .Z }
    bytes.append(row.opcode | (inOpcode ? UInt8(random.below(8)) : 0))
  }

  private func vex(
    _ row: CompiledEncoding, _ size: Size, _ bytes: inout [UInt8], _ random: inout SeededRandom
  ) {
    let map: UInt8 = row.map == .vex1 ? 1 : row.map == .vex2 ? 2 : 3
    let w: UInt8 = row.w == 0xFF ? (size == .rexW ? 1 : 0) : row.w
    let length = row.vectorLength == 0xFF ? UInt8(random.below(2)) : row.vectorLength
    let usesV = (0..<Int(row.operandCount)).contains {
      [.H, .B, .maskV].contains(row.operands[$0].method)
    }
    let v: UInt8 = usesV || row.attributes.contains(.vsib) ? UInt8(random.below(16)) : 15
    let pp: UInt8
    switch row.prefix {
    case .p66: pp = 1
    case .pF3: pp = 2
    case .pF2: pp = 3
    case .none, .any: pp = 0
    }
    if redundantPrefixes && random.one(in: 8) { bytes.append(0x67) }
    let low = v << 3 | length << 2 | pp
    if map == 1 && w == 0 && random.one(in: 2) {
      bytes += [0xC5, UInt8(random.below(2)) << 7 | low]
    } else {
      bytes += [0xC4, UInt8(random.below(8)) << 5 | map, w << 7 | low]
    }
    bytes.append(row.opcode)
  }

  private func modRM(
    _ row: CompiledEncoding, _ memory: Bool, _ random: inout SeededRandom
  ) -> UInt8 {
    if row.exactModRM >= 0 { return UInt8(row.exactModRM) }
    var value = UInt8(random.below(256))
    let wantsMemory = row.mod == .any ? memory : row.mod == .memory
    if wantsMemory {
      if value >= 0xC0 { value = value & 0x3F | UInt8(random.below(3)) << 6 }
    } else {
      value |= 0xC0
    }
    if row.digit != 0xFF { value = value & 0xC7 | row.digit << 3 }
    return value
  }
}
