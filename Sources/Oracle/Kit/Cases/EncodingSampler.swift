import IEM

/// Makes machine code for a row of the instruction table: random prefixes, registers, addressing
/// forms, masks and immediates, which the decoder reads back as that row.
package struct EncodingSampler {
  package struct Sample {
    package var bytes: [UInt8]
    package var instruction: DecodedInstruction
    /// Where ModRM is, if there is one.
    package var modRM: Int?

    /// Where a displacement of the ModRM form begins.
    package var displacement: Int? {
      guard let modRM else { return nil }
      let hasSIB = instruction.addressSize > 1 && bytes[modRM] & 7 == 4 && bytes[modRM] < 0xC0
      return modRM + (hasSIB ? 2 : 1)
    }
  }

  package let context: DecodeContext
  /// FS and GS may be used in 64-bit mode.
  let hasBases: Bool
  private var is64: Bool { context.mode == .bits64 }

  package init(context: DecodeContext, hasBases: Bool) {
    self.context = context
    self.hasBases = hasBases
  }

  /// - Returns: nil when the row cannot be encoded in this mode.
  package func sample(row index: Int, using random: inout SeededRandom) -> Sample? {
    let row = InstructionTable.compiled.rows[index]
    let excluded: Encoding.Attributes = is64 ? .legacyOnly : .longOnly
    if row.attributes.contains(excluded) { return nil }
    for _ in 0..<24 {
      if let sample = attempt(index, row, &random) { return sample }
    }
    return nil
  }

  private func attempt(
    _ index: Int, _ row: CompiledEncoding, _ random: inout SeededRandom
  ) -> Sample? {
    let memory = random.one(in: 2)
    var bytes: [UInt8] = []
    switch row.map {
    case .primary, .secondary, .map38, .map3A: legacy(row, memory, &bytes, &random)
    case .vex1, .vex2, .vex3: vex(row, &bytes, &random)
    case .evex1, .evex2, .evex3, .evex5, .evex6: evex(row, &bytes, &random)
    }
    var position: Int?
    if row.hasModRM {
      position = bytes.count
      bytes.append(modRM(row, memory, &random))
    }
    let tail = bytes.count
    for _ in 0..<14 { bytes.append(byte(&random)) }
    if let position { tame(row, position, tail, &bytes, &random) }
    guard let instruction = decode(bytes), Int(instruction.row) == index else { return nil }
    return Sample(
      bytes: Array(bytes.prefix(Int(instruction.length))), instruction: instruction,
      modRM: position)
  }

  package func decode(_ bytes: [UInt8]) -> DecodedInstruction? {
    var instruction = DecodedInstruction(execute: { _, _ in 0 })
    let result = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map {
        Decoder.decode(
          $0, available: min(bytes.count, 15), context: context, into: &instruction)
      }
    }
    return result == .ok ? instruction : nil
  }

  /// EVEX: a small 8-bit displacement, which is scaled.
  private func tame(
    _ row: CompiledEncoding, _ position: Int, _ tail: Int, _ bytes: inout [UInt8],
    _ random: inout SeededRandom
  ) {
    guard row.map.rawValue >= OpcodeMap.evex1.rawValue, bytes[position] >> 6 == 1 else { return }
    let at = bytes[position] & 7 == 4 ? tail + 1 : tail
    bytes[at] = UInt8(bitPattern: Int8(random.below(5)) - 2)
  }

  /// Immediates and displacements are more interesting when small or extreme.
  private func byte(_ random: inout SeededRandom) -> UInt8 {
    switch random.next() & 3 {
    case 0: [0, 1, 0x7F, 0x80, 0xFF][Int(random.below(5))]
    case 1: UInt8(random.below(70))
    default: UInt8(truncatingIfNeeded: random.next())
    }
  }

  // MARK: Prefixes and opcode

  private func segmentPrefix(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    if random.one(in: 16) { bytes.append([0x26, 0x2E, 0x36, 0x3E][Int(random.below(4))]) }
    if hasBases && random.one(in: 20) { bytes.append(random.one(in: 2) ? 0x64 : 0x65) }
  }

  private func legacy(
    _ row: CompiledEncoding, _ memory: Bool, _ bytes: inout [UInt8],
    _ random: inout SeededRandom
  ) {
    let size = random.below(3)
    let wantsREXW = is64 && (row.w == 1 || (size == 2 && row.w != 0))
    if row.attributes.contains(.lock) && memory && random.one(in: 6) { bytes.append(0xF0) }
    // 16-bit addresses cannot reach the data pages.
    if random.one(in: is64 ? 8 : 40) { bytes.append(0x67) }
    segmentPrefix(&bytes, &random)
    if row.attributes.contains(.string) && random.one(in: 2) {
      bytes.append(random.one(in: 2) ? 0xF2 : 0xF3)
    }
    if size == 1 && row.prefix != .none { bytes.append(0x66) }
    switch row.prefix {
    case .p66: if size != 1 { bytes.append(0x66) }
    case .pF2: bytes.append(0xF2)
    case .pF3: bytes.append(0xF3)
    case .none, .any: break
    }
    var rex: UInt8 = random.one(in: 2) ? UInt8(random.below(8)) | 0x40 : 0
    if wantsREXW { rex |= 0x48 }
    if is64 && rex != 0 { bytes.append(rex) }
    switch row.map {
    case .secondary: bytes.append(0x0F)
    case .map38: bytes += [0x0F, 0x38]
    case .map3A: bytes += [0x0F, 0x3A]
    default: break
    }
    let inOpcode = (0..<4).contains { row.operands[$0].method == .Z }
    bytes.append(row.opcode | (inOpcode ? UInt8(random.below(8)) : 0))
  }

  private func usesV(_ row: CompiledEncoding) -> Bool {
    row.attributes.contains(.vsib)
      || (0..<Int(row.operandCount)).contains {
        [.H, .B, .maskV].contains(row.operands[$0].method)
      }
  }

  private func pp(_ row: CompiledEncoding) -> UInt8 {
    switch row.prefix {
    case .p66: 1
    case .pF3: 2
    case .pF2: 3
    case .none, .any: 0
    }
  }

  private func vex(
    _ row: CompiledEncoding, _ bytes: inout [UInt8], _ random: inout SeededRandom
  ) {
    let map: UInt8 = row.map == .vex1 ? 1 : row.map == .vex2 ? 2 : 3
    let w: UInt8 = row.w == 0xFF ? UInt8(random.below(2)) : row.w
    let length = row.vectorLength == 0xFF ? UInt8(random.below(2)) : row.vectorLength
    let masks = (0..<Int(row.operandCount)).contains { row.operands[$0].method == .maskV }
    // Inverted: 8–15 are mask registers 7–0.
    let v: UInt8 = usesV(row) ? UInt8(random.below(masks ? 8 : 16)) | (masks ? 8 : 0) : 15
    if random.one(in: is64 ? 8 : 40) { bytes.append(0x67) }
    segmentPrefix(&bytes, &random)
    let low = v << 3 | length << 2 | pp(row)
    let extend = is64 ? UInt8(random.below(8)) : 7
    if map == 1 && w == 0 && random.one(in: 2) {
      bytes += [0xC5, (extend & 4) << 5 | low]
    } else {
      bytes += [0xC4, extend << 5 | map, w << 7 | low]
    }
    bytes.append(row.opcode)
  }

  private func evex(
    _ row: CompiledEncoding, _ bytes: inout [UInt8], _ random: inout SeededRandom
  ) {
    if random.one(in: is64 ? 16 : 60) { bytes.append(0x67) }
    segmentPrefix(&bytes, &random)
    let map: UInt8 =
      switch row.map {
      case .evex1: 1
      case .evex2: 2
      case .evex3: 3
      case .evex5: 5
      default: 6
      }
    let vsib = row.attributes.contains(.vsib)
    let w: UInt8 = row.w == 0xFF ? UInt8(random.below(2)) : row.w
    var length = row.vectorLength == 0xFF ? UInt8(random.below(3)) : row.vectorLength
    var control: UInt8 = random.one(in: 3) ? 0 : UInt8(random.below(8))
    if vsib { control = UInt8(1 + random.below(7)) }
    if control != 0 && !vsib && random.one(in: 3) { control |= 0x80 }
    if random.one(in: 4) {
      control |= 0x10
      // Rounding, on registers.
      if random.one(in: 2) { length = UInt8(random.below(4)) }
    }
    if random.one(in: 100) { control = UInt8(truncatingIfNeeded: random.next()) & 0x97 }
    // R, X, B and R' are stored inverted; so are vvvv and V'.
    let extend: UInt8 = is64 ? UInt8(random.below(8)) << 5 | UInt8(random.below(2)) << 4 : 0xF0
    let v: UInt8 = usesV(row) && !vsib ? UInt8(random.below(16)) : 15
    let masks = (0..<Int(row.operandCount)).contains { row.operands[$0].method == .maskV }
    let vHigh: UInt8 = masks || !usesV(row) || (vsib && !is64) ? 1 : UInt8(random.below(2))
    bytes += [
      0x62, extend | map, w << 7 | (masks ? v | 8 : v) << 3 | 4 | pp(row),
      control | length << 5 | (is64 ? vHigh : 1) << 3, row.opcode,
    ]
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
    if row.attributes.contains(.vsib) { value = value & 0xF8 | 4 }
    return value
  }
}
