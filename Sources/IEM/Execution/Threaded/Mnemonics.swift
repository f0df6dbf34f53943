/// What the translator knows of a row of the instruction table, from its mnemonic.
enum FastKind: UInt8, BitwiseCopyable {
  /// No fast operation.
  case none
  case mov, movzx, movsx, lea, xchg, cbw, cwd, nop
  case binary, compare, unary, shift, imul, mul, div, bt, xadd, cmpxchg, bswap
  /// Translator+Bits.swift.
  case bitCount, lowestBit, bitField, bitFieldNoFlags, rorx, mulx, addExtended, movbe, crc32
  case push, pop, leave
  case jmp, jcc, call, ret
  /// A near branch without a fast operation: LOOP, JCXZ.
  case otherBranch
  case setcc, cmovcc
  // Legacy SSE; none of these but `floatCompare` touches flags.
  case floatCompare
  case lane, laneShift, laneShiftBy, laneMove, elementMove, quadwordMove, fromGeneral, toGeneral
  case halfMove, moveMask
  case floatMask, floatElementMask, floatSigns
  case floatScalar, floatPacked, floatFrom, floatTo, floatWiden, floatNarrow

  // AVX, of which only `vexCompare` touches flags.
  case vexCompare
  case vexLane, vexLaneUnary, vexLaneShift, vexLaneShiftBy, vexMove, vexMerge, vexElement
  case vexFloat, vexFloatUnary, vexScalar, vexFused, vexMoveMask, vexZeroUpper
  case vexBroadcast, vexBroadcastLane, vexInsertLane, vexExtractLane
  case vexMask, vexElementMask, vexSigns
  case vexPermuteLanes, vexPermuteQuadwords, vexPermuteElements

  // The x87, of which only `x87CompareToFlags` touches flags.
  case x87CompareToFlags
  case x87Combine, x87CombineM, x87Sign, x87Load, x87LoadExtended, x87LoadRegister, x87LoadConstant
  case x87Store, x87StoreExtended, x87StoreRegister, x87Exchange
  case x87Compare, x87CompareM, x87StoreStatus

  // Legacy and VEX instructions alike, of which only `test` touches flags; Translator+Forms.swift.
  case test
  case packed, convert, toInteger, roundElement, blend, insertElement, extractElement
  case insertSingle, halfInsert, halfExtract, maskedLoad, maskedStore, gather, sha256

  static let firstForm = FastKind.test.rawValue
  static let firstVEX = FastKind.vexCompare.rawValue
  static let firstX87 = FastKind.x87CompareToFlags.rawValue
  /// The first of legacy SSE.
  static let firstVector = FastKind.floatCompare.rawValue
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
    "IMUL": .init(.imul), "MUL": .init(.mul), "DIV": .init(.div, 0), "IDIV": .init(.div, 1),
    "XADD": .init(.xadd), "CMPXCHG": .init(.cmpxchg), "BSWAP": .init(.bswap), "BT": .init(.bt), "PUSH": .init(.push), "POP": .init(.pop),
    "LEAVE": .init(.leave), "JMP": .init(.jmp), "CALL": .init(.call), "RET": .init(.ret),
    "LOOP": .init(.otherBranch), "LOOPE": .init(.otherBranch), "LOOPNE": .init(.otherBranch),
    "JCXZ": .init(.otherBranch),
    "MOVNTI": .init(.mov),
    // In the order of the generator's lists.
    "BSF": .init(.bitCount, 0), "BSR": .init(.bitCount, 1), "TZCNT": .init(.bitCount, 2),
    "LZCNT": .init(.bitCount, 3), "POPCNT": .init(.bitCount, 4),
    "BLSR": .init(.lowestBit, 0), "BLSMSK": .init(.lowestBit, 1), "BLSI": .init(.lowestBit, 2),
    "ANDN": .init(.bitField, 0), "BEXTR": .init(.bitField, 1), "BZHI": .init(.bitField, 2),
    "SHLX": .init(.bitFieldNoFlags, 0), "SARX": .init(.bitFieldNoFlags, 1),
    "SHRX": .init(.bitFieldNoFlags, 2), "PDEP": .init(.bitFieldNoFlags, 3),
    "PEXT": .init(.bitFieldNoFlags, 4), "RORX": .init(.rorx), "MULX": .init(.mulx),
    "ADCX": .init(.addExtended, 0), "ADOX": .init(.addExtended, 1), "MOVBE": .init(.movbe),
    "CRC32": .init(.crc32),
  ]

  /// Vector instructions and the x87, by the row's whole text, as many have similar names.
  private static let vectorRows: [String: FastRow] = {
    var rows: [String: FastRow] = [
      "MOVUPS Vdq,Wdq": .init(.laneMove, 1), "MOVUPS Wdq,Vdq": .init(.laneMove, 1),
      "MOVAPS Vdq,Wdq": .init(.laneMove, 0), "MOVAPS Wdq,Vdq": .init(.laneMove, 0),
      "MOVUPD Vdq,Wdq": .init(.laneMove, 1), "MOVUPD Wdq,Vdq": .init(.laneMove, 1),
      "MOVAPD Vdq,Wdq": .init(.laneMove, 0), "MOVAPD Wdq,Vdq": .init(.laneMove, 0),
      "MOVDQU Vdq,Wdq": .init(.laneMove, 1), "MOVDQU Wdq,Vdq": .init(.laneMove, 1),
      "MOVDQA Vdq,Wdq": .init(.laneMove, 0), "MOVDQA Wdq,Vdq": .init(.laneMove, 0),
      "MOVNTPS Mdq,Vdq": .init(.laneMove, 0), "MOVNTDQ Mdq,Vdq": .init(.laneMove, 0),
      "MOVNTPD Mdq,Vdq": .init(.laneMove, 0), "MOVNTDQA Vdq,Mdq": .init(.laneMove, 0),
      "LDDQU Vdq,Mdq": .init(.laneMove, 1),
      "MOVSS Vdq,Wss": .init(.elementMove, 0), "MOVSS Wss,Vdq": .init(.elementMove, 0),
      "MOVSD Vdq,Wsd": .init(.elementMove, 1), "MOVSD Wsd,Vdq": .init(.elementMove, 1),
      "MOVQ Vdq,Wq": .init(.quadwordMove), "MOVQ Wq,Vdq": .init(.quadwordMove),
      "MOVD Vdq,Ey": .init(.fromGeneral), "MOVD Ey,Vdq": .init(.toGeneral),
      "MOVHLPS Vdq,Udq": .init(.halfMove, 2), "MOVLHPS Vdq,Udq": .init(.halfMove, 1),
      "MOVLPS Vdq,Mq": .init(.halfMove, 0), "MOVLPD Vdq,Mq": .init(.halfMove, 0),
      "MOVHPS Vdq,Mq": .init(.halfMove, 1), "MOVHPD Vdq,Mq": .init(.halfMove, 1),
      "MOVLPS Mq,Vdq": .init(.halfMove, 0), "MOVLPD Mq,Vdq": .init(.halfMove, 0),
      "MOVHPS Mq,Vdq": .init(.halfMove, 2), "MOVHPD Mq,Vdq": .init(.halfMove, 2),
      "PMOVMSKB Gd,Udq": .init(.moveMask),
      "UCOMISS Vdq,Wss": .init(.floatCompare, 0), "UCOMISD Vdq,Wsd": .init(.floatCompare, 1),
      "COMISS Vdq,Wss": .init(.floatCompare, 0), "COMISD Vdq,Wsd": .init(.floatCompare, 1),
      "CMPPS Vdq,Wdq,Ib": .init(.floatMask, 0), "CMPPD Vdq,Wdq,Ib": .init(.floatMask, 1),
      "CMPSS Vdq,Wss,Ib": .init(.floatElementMask, 0),
      "CMPSD Vdq,Wsd,Ib": .init(.floatElementMask, 1),
      "MOVMSKPS Gd,Udq": .init(.floatSigns, 0), "MOVMSKPD Gd,Udq": .init(.floatSigns, 1),
      // Bit 0 is the format, above it the width of the integer.
      "CVTSI2SS Vdq,Ed": .init(.floatFrom, 0), "CVTSI2SD Vdq,Ed": .init(.floatFrom, 1),
      "CVTSI2SS Vdq,Eq": .init(.floatFrom, 2), "CVTSI2SD Vdq,Eq": .init(.floatFrom, 3),
      "CVTTSS2SI Gd,Wss": .init(.floatTo, 0), "CVTTSD2SI Gd,Wsd": .init(.floatTo, 1),
      "CVTTSS2SI Gq,Wss": .init(.floatTo, 2), "CVTTSD2SI Gq,Wsd": .init(.floatTo, 3),
      "CVTSS2SD Vdq,Wss": .init(.floatWiden), "CVTSD2SS Vdq,Wsd": .init(.floatNarrow),
    ]
    // In the order of the generator's list of operations.
    for (index, name) in ["ADD", "MUL", "SUB", "DIV", "MIN", "MAX", "SQRT"].enumerated() {
      let variant = UInt8(index) << 1
      rows[name + "SS Vdq,Wss"] = .init(.floatScalar, variant)
      rows[name + "SD Vdq,Wsd"] = .init(.floatScalar, variant | 1)
      rows[name + "PS Vdq,Wdq"] = .init(.floatPacked, variant)
      rows[name + "PD Vdq,Wdq"] = .init(.floatPacked, variant | 1)
    }
    // After those in the generator's list of operations on lanes.
    for (index, name) in ["HADD", "HSUB", "ADDSUB"].enumerated() {
      let variant = UInt8(7 + index) << 1
      rows[name + "PS Vdq,Wdq"] = .init(.floatPacked, variant)
      rows[name + "PD Vdq,Wdq"] = .init(.floatPacked, variant | 1)
      rows["V" + name + "PS Vx,Hx,Wx"] = .init(.vexFloat, variant)
      rows["V" + name + "PD Vx,Hx,Wx"] = .init(.vexFloat, variant | 1)
    }
    rows.merge(vexRows) { first, _ in first }
    rows.merge(formRows) { first, _ in first }
    rows.merge(x87Rows) { first, _ in first }
    for (row, operation) in OperationTable.laneRows { rows[row] = .init(.lane, operation) }
    for (row, operation) in OperationTable.laneShiftRows { rows[row] = .init(.laneShift, operation) }
    for (row, operation) in OperationTable.laneShiftByRows {
      rows[row] = .init(.laneShiftBy, operation)
    }
    return rows
  }()

  private static let conditions = [
    "O", "NO", "B", "NB", "Z", "NZ", "BE", "NBE", "S", "NS", "P", "NP", "L", "NL", "LE", "NLE",
  ]

  init(_ kind: FastKind, _ variant: UInt8 = 0) {
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
    // MOVSD and CMPSD are string instructions as well.
    if let known = vectorRows[encoding.text.description] { return known }
    if let known = names[mnemonic] { return known }
    for (prefix, kind) in [("J", FastKind.jcc), ("SET", .setcc), ("CMOV", .cmovcc)] {
      guard mnemonic.hasPrefix(prefix) else { continue }
      let name = String(mnemonic.dropFirst(prefix.count))
      if let code = conditions.firstIndex(of: name) { return FastRow(kind, UInt8(code)) }
    }
    return nil
  }
}
