/// Text for machine code, in Intel syntax, from the rows of the instruction table.
///
/// Total: any bytes give a text. Bytes that are no instruction (of a processor with every feature
/// that IEM knows) are `(bad)`, one byte long.
///
/// Memory operands name their size (`qword ptr [rax+rcx*4+0x10]`), immediates are unsigned at the
/// operand's width, displacements are signed, branch targets are addresses. Prefixes that have no
/// effect are not shown, other than F2 and F3.
public enum Disassembler {
  private static let features = CPUFeatures(CPUFeature.allCases)

  /// Disassembles the first instruction of `bytes`.
  /// - Parameters:
  ///   - address: of the first byte, in the code segment.
  /// - Returns: the text, and how many bytes it stands for: zero only for no bytes at all.
  public static func disassemble(
    _ bytes: some Sequence<UInt8>, address: UInt64, mode: ProcessorMode
  ) -> (text: String, length: Int) {
    var buffer: [UInt8] = []
    for byte in bytes {
      buffer.append(byte)
      if buffer.count == Decoder.maximumLength { break }
    }
    if buffer.isEmpty { return ("", 0) }
    let context = DecodeContext(mode: mode, isProtected: true, features: features)
    var instruction = DecodedInstruction(execute: { _, _ in Outcome.done })
    let result = buffer.withUnsafeBufferPointer {
      Decoder.decode(
        $0.baseAddress.unsafelyUnwrapped, available: $0.count, context: context,
        into: &instruction)
    }
    guard result == .ok else { return ("(bad)", 1) }
    let formatter = InstructionFormatter(instruction, address: address, mode: mode)
    return (formatter.text, Int(instruction.length))
  }
}

/// Writes one decoded instruction.
struct InstructionFormatter {
  let instruction: DecodedInstruction
  let row: CompiledEncoding
  let mode: ProcessorMode
  /// The address after the instruction.
  let next: UInt64
  /// As in the table, in lower case.
  let baseMnemonic: String

  init(_ instruction: DecodedInstruction, address: UInt64, mode: ProcessorMode) {
    self.instruction = instruction
    self.mode = mode
    row = InstructionTable.compiled.rows[Int(instruction.row)]
    next = address &+ UInt64(instruction.length)
    let text = InstructionTable.encodings[Int(instruction.row)].text
    baseMnemonic = text.withUTF8Buffer { characters in
      let word = characters.prefix { $0 != UInt8(ascii: " ") }
      return String(decoding: word, as: UTF8.self).lowercased()
    }
  }

  var text: String {
    let operands = self.operands
    var result = prefixText + mnemonic
    if !operands.isEmpty { result += " " + operands.joined(separator: ", ") }
    if let target = ripTarget { result += "  # " + Self.hex(target) }
    return result
  }

  var isString: Bool { row.attributes.contains(.string) }

  private var prefixText: String {
    var result = instruction.prefixes.contains(.lock) ? "lock " : ""
    // A mandatory F2 or F3 is part of the opcode.
    if instruction.prefixes.contains(.repeatEqual), row.prefix != .pF3 {
      result += isString && !row.attributes.contains(.repeatTestsZero) ? "rep " : "repz "
    } else if instruction.prefixes.contains(.repeatNotEqual), row.prefix != .pF2 {
      result += "repnz "
    }
    return result
  }

  /// What a RIP-relative operand refers to.
  private var ripTarget: UInt64? {
    guard instruction.base == UInt8(Register.next), row.hasModRM, instruction.modRM < 0xC0 else {
      return nil
    }
    let target = next &+ instruction.displacement
    return instruction.addressSize == 3 ? target : target & 0xFFFF_FFFF
  }

  static func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
}
