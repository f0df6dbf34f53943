/// What the translator knows of a row of the instruction table, from its mnemonic.
enum FastKind: UInt8, BitwiseCopyable {
  /// No fast operation.
  case none
  case mov, movzx, movsx, lea, xchg, cbw, cwd, nop
  case binary, compare, unary, shift, imul, bt
  case push, pop, leave
  case jmp, jcc, call, ret
  /// A near branch without a fast operation: LOOP, JCXZ.
  case otherBranch
  case setcc, cmovcc
}

/// The kind of a row, and which of the operations of that kind it is: an index into the lists of
/// scripts/generate-threaded.py, or a condition.
struct FastRow: BitwiseCopyable {
  var kind: FastKind = .none
  var variant: UInt8 = 0

  /// By row of the instruction table.
  nonisolated(unsafe) static let rows: UnsafeMutablePointer<FastRow> = {
    let encodings = InstructionTable.encodings
    let rows = UnsafeMutablePointer<FastRow>.allocate(capacity: max(encodings.count, 1))
    for (index, encoding) in encodings.enumerated() {
      (rows + index).initialize(to: FastRow(encoding, InstructionTable.compiled.rows[index]))
    }
    return rows
  }()

  private static let names: [String: FastRow] = [
    "MOV": .init(.mov), "MOVZX": .init(.movzx), "MOVSX": .init(.movsx), "MOVSXD": .init(.movsx),
    "LEA": .init(.lea), "XCHG": .init(.xchg), "CBW": .init(.cbw), "CWD": .init(.cwd),
    "NOP": .init(.nop), "ENDBR64": .init(.nop), "ENDBR32": .init(.nop),
    "PREFETCHNTA": .init(.nop), "PREFETCHT0": .init(.nop), "PREFETCHT1": .init(.nop),
    "PREFETCHT2": .init(.nop), "PREFETCHW": .init(.nop),
    "ADD": .init(.binary, 0), "OR": .init(.binary, 1), "ADC": .init(.binary, 2),
    "SBB": .init(.binary, 3), "AND": .init(.binary, 4), "SUB": .init(.binary, 5),
    "XOR": .init(.binary, 6), "CMP": .init(.compare, 0), "TEST": .init(.compare, 1),
    "INC": .init(.unary, 0), "DEC": .init(.unary, 1), "NEG": .init(.unary, 2),
    "NOT": .init(.unary, 3), "ROL": .init(.shift, 0), "ROR": .init(.shift, 1),
    "SHL": .init(.shift, 2), "SHR": .init(.shift, 3), "SAR": .init(.shift, 4),
    "IMUL": .init(.imul), "BT": .init(.bt), "PUSH": .init(.push), "POP": .init(.pop),
    "LEAVE": .init(.leave), "JMP": .init(.jmp), "CALL": .init(.call), "RET": .init(.ret),
    "LOOP": .init(.otherBranch), "LOOPE": .init(.otherBranch), "LOOPNE": .init(.otherBranch),
    "JCXZ": .init(.otherBranch),
  ]

  private static let conditions = [
    "O", "NO", "B", "NB", "Z", "NZ", "BE", "NBE", "S", "NS", "P", "NP", "L", "NL", "LE", "NLE",
  ]

  private init(_ kind: FastKind, _ variant: UInt8 = 0) {
    self.kind = kind
    self.variant = variant
  }

  private init(_ encoding: Encoding, _ row: CompiledEncoding) {
    self = Self.find(encoding, row) ?? FastRow(.none)
  }

  private static func find(_ encoding: Encoding, _ row: CompiledEncoding) -> FastRow? {
    let words = EncodingParser.words(encoding.text, separator: UInt8(ascii: " "))
    guard let mnemonic = words.first else { return nil }
    // Far JMP and CALL share their names with the near ones.
    for index in 0..<Int(row.operandCount) {
      if row.operands[index].method == .A || row.operands[index].type == .p { return nil }
    }
    if let known = names[mnemonic] { return known }
    for (prefix, kind) in [("J", FastKind.jcc), ("SET", .setcc), ("CMOV", .cmovcc)] {
      guard mnemonic.hasPrefix(prefix) else { continue }
      let name = String(mnemonic.dropFirst(prefix.count))
      if let code = conditions.firstIndex(of: name) { return FastRow(kind, UInt8(code)) }
    }
    return nil
  }
}
