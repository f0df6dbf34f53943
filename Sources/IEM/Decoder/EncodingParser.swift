/// Reads the notation of `Encoding` rows. A row that it cannot read is a mistake in the table and
/// stops the program at the first use, with the row.
enum EncodingParser {
  static func compile(_ encoding: Encoding) -> CompiledEncoding {
    var row = CompiledEncoding(
      execute: encoding.execute, attributes: encoding.attributes, flags: encoding.flags,
      feature: encoding.feature, map: .primary, opcode: 0, prefix: .any, digit: 0xFF,
      exactModRM: -1, mod: .any, w: 0xFF, vectorLength: 0xFF, hasModRM: false, operandCount: 0,
      operands: InlineArray(repeating: OperandSpec()), widthOperand: 0xFF)
    parseOpcode(encoding, into: &row)
    parseText(encoding, into: &row)
    return row
  }

  /// The opcode bytes that a row occupies: eight for `+r`.
  static func opcodeRange(_ encoding: Encoding, _ row: CompiledEncoding) -> ClosedRange<UInt8> {
    let registerInOpcode = (0..<4).contains { row.operands[$0].method == .Z }
    return registerInOpcode ? row.opcode...(row.opcode + 7) : row.opcode...row.opcode
  }

  static func words(_ text: StaticString, separator: UInt8) -> [String] {
    text.withUTF8Buffer { buffer in
      buffer.split(separator: separator).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func fail(_ encoding: Encoding, _ what: String) -> Never {
    fatalError("instruction table: \(encoding.opcode) | \(encoding.text): \(what)")
  }

  // MARK: Opcode

  private static func parseOpcode(_ encoding: Encoding, into row: inout CompiledEncoding) {
    var bytes: [UInt8] = []
    var sawModRM = false
    for word in words(encoding.opcode, separator: UInt8(ascii: " ")) {
      switch word {
      case "NP": row.prefix = .none
      case "REX.W": row.w = 1
      case "REX.W0": row.w = 0
      case "/r":
        row.hasModRM = true
        sawModRM = true
      case "66" where bytes.isEmpty && row.map == .primary: row.prefix = .p66
      case "F2" where bytes.isEmpty && row.map == .primary: row.prefix = .pF2
      case "F3" where bytes.isEmpty && row.map == .primary: row.prefix = .pF3
      default:
        if word.hasPrefix("VEX.") || word.hasPrefix("EVEX.") {
          parseVEX(word, encoding, into: &row)
        } else if word.hasPrefix("/"), let digit = UInt8(word.dropFirst()), digit < 8 {
          row.digit = digit
          row.hasModRM = true
          sawModRM = true
        } else if word.hasSuffix("+i"), let byte = UInt8(word.dropLast(2), radix: 16) {
          row.digit = byte >> 3 & 7
          row.mod = .register
          row.hasModRM = true
          sawModRM = true
        } else if let byte = UInt8(word.replacingSuffix("+r"), radix: 16) {
          bytes.append(byte)
        } else {
          fail(encoding, "cannot read '\(word)'")
        }
      }
    }
    if row.map == .primary, bytes.first == 0x0F, bytes.count > 1 {
      row.map = .secondary
      bytes.removeFirst()
      if bytes.count > 1, bytes[0] == 0x38 || bytes[0] == 0x3A {
        row.map = bytes[0] == 0x38 ? .map38 : .map3A
        bytes.removeFirst()
      }
    }
    // A lone prefix-like opcode byte cannot occur: prefixes are never opcodes of rows.
    guard let opcode = bytes.first else { fail(encoding, "no opcode byte") }
    row.opcode = opcode
    if bytes.count == 2 {
      row.exactModRM = Int16(bytes[1])
      row.hasModRM = true
    } else if bytes.count > 2 || (sawModRM && row.exactModRM >= 0) {
      fail(encoding, "too many bytes")
    }
  }

  private static func parseVEX(
    _ word: String, _ encoding: Encoding, into row: inout CompiledEncoding
  ) {
    let evex = word.hasPrefix("E")
    row.prefix = .none
    for part in word.split(separator: ".").dropFirst() {
      switch part {
      case "128", "L0", "LZ": row.vectorLength = 0
      case "256", "L1": row.vectorLength = 1
      case "512", "L2": row.vectorLength = 2
      case "LIG", "LLIG", "NDS", "NDD", "DDS": break
      case "NP": row.prefix = .none
      case "66": row.prefix = .p66
      case "F3": row.prefix = .pF3
      case "F2": row.prefix = .pF2
      case "0F": row.map = evex ? .evex1 : .vex1
      case "0F38": row.map = evex ? .evex2 : .vex2
      case "0F3A": row.map = evex ? .evex3 : .vex3
      case "MAP5": row.map = .evex5
      case "MAP6": row.map = .evex6
      case "W0": row.w = 0
      case "W1": row.w = 1
      case "WIG": row.w = 0xFF
      default: fail(encoding, "cannot read '\(part)'")
      }
    }
  }

  // MARK: Operands

  private static func parseText(_ encoding: Encoding, into row: inout CompiledEncoding) {
    let parts = words(encoding.text, separator: UInt8(ascii: " "))
    guard parts.count == 2 else { return }
    for name in parts[1].split(separator: ",") {
      guard row.operandCount < 4 else { fail(encoding, "more than four operands") }
      guard let spec = operand(String(name)) else { fail(encoding, "operand '\(name)'") }
      let index = Int(row.operandCount)
      row.operands[index] = spec
      row.operandCount += 1
      switch spec.method {
      case .M: row.mod = .memory
      case .R, .U, .N: if !row.attributes.contains(.modIgnored) { row.mod = .register }
      default: break
      }
      switch spec.method {
      case .C, .D, .E, .G, .H, .M, .N, .P, .Q, .R, .S, .U, .V, .W, .maskReg, .maskRM, .sti:
        row.hasModRM = true
      default: break
      }
      if row.widthOperand == 0xFF, isSized(spec.type),
        spec.method != .S && spec.method != .C && spec.method != .D && spec.method != .I
      {
        row.widthOperand = UInt8(index)
      }
    }
  }

  private static func isSized(_ type: OperandType) -> Bool {
    switch type {
    case .b, .w, .d, .q, .v, .z, .y: true
    default: false
    }
  }

  private static let fixedRegisters: [String: (UInt8, OperandType)] = [
    "AL": (0, .b), "CL": (1, .b), "AX": (0, .w), "DX": (2, .w), "eAX": (0, .z), "rAX": (0, .v),
    "EAX": (0, .d), "ECX": (1, .d), "EDX": (2, .d), "RAX": (0, .q),
  ]
  private static let fixedSegments: [String: UInt8] = [
    "ES": 0, "CS": 1, "SS": 2, "DS": 3, "FS": 4, "GS": 5,
  ]
  private static let types: [String: OperandType] = [
    "": .none, "a": .a, "b": .b, "w": .w, "d": .d, "q": .q, "v": .v, "z": .z, "y": .y, "p": .p,
    "s": .s, "dq": .dq, "qq": .qq, "oq": .oq, "x": .x, "ps": .ps, "pd": .pd, "ss": .ss,
    "sd": .sd, "pi": .pi, "t": .t, "env": .env,
  ]
  private static let methods: [Character: OperandSpec.Method] = [
    "A": .A, "B": .B, "C": .C, "D": .D, "E": .E, "G": .G, "H": .H, "I": .I, "J": .J, "L": .L,
    "M": .M, "N": .N, "O": .O, "P": .P, "Q": .Q, "R": .R, "S": .S, "U": .U, "V": .V, "W": .W,
    "X": .X, "Y": .Y, "Z": .Z,
  ]

  private static func operand(_ name: String) -> OperandSpec? {
    if let (number, type) = fixedRegisters[name] {
      return OperandSpec(method: .fixedRegister, type: type, number: number)
    }
    if let number = fixedSegments[name] {
      return OperandSpec(method: .fixedSegment, type: .w, number: number)
    }
    switch name {
    case "1": return OperandSpec(method: .one)
    case "ST0": return OperandSpec(method: .st0, type: .t)
    case "STi": return OperandSpec(method: .sti, type: .t)
    default: break
    }
    if name.hasPrefix("k"), let type = types[String(name.dropFirst(2))] {
      // kG: ModRM.reg, kH: vvvv, kE: r/m.
      switch name.dropFirst().first {
      case "G": return OperandSpec(method: .maskReg, type: type)
      case "H": return OperandSpec(method: .maskV, type: type)
      case "E": return OperandSpec(method: .maskRM, type: type)
      default: return nil
      }
    }
    guard let first = name.first, let method = methods[first],
      let type = types[String(name.dropFirst())]
    else { return nil }
    return OperandSpec(method: method, type: type)
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String) -> Substring {
    hasSuffix(suffix) ? dropLast(suffix.count) : self[...]
  }
}
