import IEM

/// The settings under which every floating point row has cases: for SSE and its successors the four
/// rounding modes with DAZ and FTZ on and off (16), for x87 the four rounding modes with the three
/// precisions (12). All exceptions are masked, so that results are there to compare.
package enum FloatControls: Sendable {
  case mxcsr, x87

  package var count: Int { self == .mxcsr ? 16 : 12 }

  /// Values of PC in FCW: single, double, extended.
  private static let precisions: [UInt16] = [0, 2, 3]
  private static let denormalsAreZero: UInt32 = 1 << 6
  private static let flushToZero: UInt32 = 1 << 15

  /// What has neither rounding nor denormals, though the name ends as if. P: integers.
  private static let exact: [Substring] = [
    "MOV", "AND", "OR", "XOR", "SHUF", "UNPCK", "BLEND", "PERM", "BROADCAST", "INSERT", "EXTRACT",
    "GATHER", "SCATTER", "COMPRESS", "EXPAND", "MASKMOV", "TEST", "LDS", "LSS", "P",
  ]

  /// The kind of a row; nil when it is no floating point operation.
  package static func of(row: Int) -> FloatControls? {
    let encoding = InstructionTable.encodings[row]
    let compiled = InstructionTable.compiled.rows[row]
    if compiled.map == .primary, compiled.feature.contains(.fpu),
      (0xD8...0xDF).contains(UInt8("\(encoding.opcode)".prefix(2), radix: 16) ?? 0)
    {
      return .x87
    }
    var name = encoding.mnemonic
    let operands = (0..<4).map { compiled.operands[$0].method }
    guard operands.contains(where: { [.V, .W, .U, .H, .P, .Q, .N].contains($0) }) else {
      return nil
    }
    if name.hasPrefix("V") { name = name.dropFirst() }
    if name.hasPrefix("CVT") || name.hasPrefix("DPBF16") { return .mxcsr }
    guard ["PS", "PD", "SS", "SD"].contains(where: name.hasSuffix),
      !exact.contains(where: name.hasPrefix)
    else { return nil }
    return .mxcsr
  }

  /// All such rows.
  package static let rows: [(row: Int, kind: FloatControls)] =
    InstructionTable.encodings.indices.compactMap { row in of(row: row).map { (row, $0) } }

  package func apply(_ setting: Int, to state: inout NativeState) {
    switch self {
    case .mxcsr:
      var value: UInt32 = 0x1F80 | UInt32(setting & 3) << 13
      if setting & 4 != 0 { value |= Self.denormalsAreZero }
      if setting & 8 != 0 { value |= Self.flushToZero }
      state.mxcsr = value
    case .x87:
      state.x87Control =
        0x7F | UInt16(setting & 3) << 10 | Self.precisions[(setting >> 2) % 3] << 8
      // No flag is set yet.
      state.x87Status &= 0x7F00
    }
  }

  /// The setting of a state, if its exceptions are all masked.
  package func setting(of state: NativeState) -> Int? {
    switch self {
    case .mxcsr:
      guard state.mxcsr & 0x1F80 == 0x1F80 else { return nil }
      return Int(state.mxcsr >> 13 & 3) | (state.mxcsr & Self.denormalsAreZero != 0 ? 4 : 0)
        | (state.mxcsr & Self.flushToZero != 0 ? 8 : 0)
    case .x87:
      let control = state.x87Control
      guard control & 0x3F == 0x3F, let precision = Self.precisions.firstIndex(of: control >> 8 & 3)
      else { return nil }
      return Int(control >> 10 & 3) | precision << 2
    }
  }

  /// Settings that differ in one respect.
  package func neighbours(of setting: Int) -> [Int] {
    let rounding = setting & ~3 | (setting + 1) & 3
    switch self {
    case .mxcsr: return [rounding, setting ^ 4, setting ^ 8]
    case .x87: return [rounding, (setting + 4) % 12, (setting + 8) % 12]
    }
  }

  /// EVEX.b with registers: a rounding of its own, or {sae}; MXCSR has less to say.
  package static func isEmbedded(_ bytes: [UInt8], _ instruction: DecodedInstruction) -> Bool {
    guard instruction.prefixes.contains(.evex), let start = bytes.firstIndex(of: 0x62),
      bytes.count > start + 5
    else { return false }
    return bytes[start + 3] & 0x10 != 0 && bytes[start + 5] >= 0xC0
  }

  /// Numbers whose products and quotients are tiny, and denormals: in the low halves of the vector
  /// registers that an instruction names.
  package static func makeTiny(
    _ work: inout OracleCase, _ instruction: DecodedInstruction, _ random: inout SeededRandom
  ) {
    let doubles = random.one(in: 2)
    for index in 0..<4 where instruction.operands[index].kind == .vector {
      for word in 0..<2 {
        work.state.vectors[Int(instruction.operands[index].index & 31) * 8 + word] =
          doubles ? tinyDouble(&random) : tinySingle(&random) | tinySingle(&random) << 32
      }
    }
  }

  private static func tinyDouble(_ random: inout SeededRandom) -> UInt64 {
    let exponents: [UInt64] = [0, 1, 2, 0x1FE, 0x200, 0x202, 0x380]
    return random.next() & 0x800F_FFFF_FFFF_FFFF
      | exponents[Int(random.below(UInt64(exponents.count)))] << 52
  }

  private static func tinySingle(_ random: inout SeededRandom) -> UInt64 {
    let exponents: [UInt64] = [0, 1, 2, 0x3E, 0x40, 0x42, 0x70]
    return random.next() & 0x807F_FFFF
      | exponents[Int(random.below(UInt64(exponents.count)))] << 23
  }
}
