#if arch(x86_64)
  import OracleKit

  @testable import IEM

  /// Random bytes that look like instructions, and what not to run of them.
  enum RandomInstruction {
    static func bytes(_ mode: OracleMode, _ random: inout SeededRandom) -> [UInt8] {
      var bytes: [UInt8] = []
      while random.one(in: 3) {
        bytes.append([0x66, 0xF2, 0xF3, 0x67, 0x2E, 0x3E, 0xF0, 0x36][Int(random.below(8))])
      }
      if mode == .bits64 && random.one(in: 3) { bytes.append(0x40 | UInt8(random.below(16))) }
      switch random.below(12) {
      case 0...4: bytes.append(0x0F)
      case 5: bytes += [0x0F, 0x38]
      case 6: bytes += [0x0F, 0x3A]
      case 7: bytes += [0xC4, UInt8(random.below(8)) << 5 | UInt8(random.below(4))]
      case 8: bytes.append(0xC5)
      default: break
      }
      while bytes.count < 15 { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
      return Array(bytes.prefix(15))
    }

    /// Position of the opcode, after legacy prefixes and REX.
    private static func start(_ bytes: [UInt8], _ mode: OracleMode) -> Int {
      var position = 0
      while position < bytes.count {
        switch bytes[position] {
        case 0x26, 0x2E, 0x36, 0x3E, 0x64...0x67, 0xF0, 0xF2, 0xF3: position += 1
        case 0x40...0x4F where mode == .bits64: position += 1
        default: return position
        }
      }
      return position
    }

    private static func byte(_ bytes: [UInt8], _ position: Int) -> UInt8 {
      position < bytes.count ? bytes[position] : 0
    }

    /// `0F 38 F1` of some bytes, for grouping.
    static func opcode(_ bytes: [UInt8], _ mode: OracleMode) -> String {
      let at = start(bytes, mode)
      let escaped = byte(bytes, at) == 0x0F
      let deeper = escaped && [0x38, 0x3A].contains(byte(bytes, at + 1))
      let vector = [0xC4, 0xC5, 0x62].contains(byte(bytes, at))
      let count = deeper ? 3 : vector ? 4 : escaped ? 2 : 1
      return (0..<count).map { String(byte(bytes, at + $0), radix: 16) }.joined(separator: " ")
    }

    /// Calls into the kernel or the hypervisor, and uses of FS and GS, where the test's own
    /// thread-local memory is.
    static func isUnsafe(_ bytes: [UInt8], _ mode: OracleMode) -> Bool {
      let at = start(bytes, mode)
      let second = byte(bytes, at + 1)
      let modRM = byte(bytes, at + 2)
      if bytes[..<at].contains(where: { $0 == 0x64 || $0 == 0x65 }) { return true }
      switch byte(bytes, at) {
      case 0xCD, 0xCC, 0xF1, 0xCE: return true
      // Far transfers, loads of segment registers.
      case 0x9A, 0xEA, 0xCA, 0xCB, 0xCF, 0x8E, 0x07, 0x17, 0x1F: return true
      case 0xC4, 0xC5: return mode == .bits32 && second < 0xC0
      case 0xFF: return [3, 5].contains(second >> 3 & 7)
      case 0x0F:
        switch second {
        case 0x05, 0x34, 0x35, 0x07, 0xA1, 0xA9, 0xB2, 0xB4, 0xB5: return true
        case 0x01: return modRM >= 0xC0
        case 0x00: return true
        // WRFSBASE and the like.
        case 0xAE: return modRM >= 0xC0
        default: return false
        }
      default: return false
      }
    }

    /// A relative branch to itself or into its own bytes.
    static func staysOrReenters(
      _ instruction: DecodedInstruction, _ result: DecodeResult
    ) -> Bool {
      guard result == .ok, instruction.operands[0].kind == .relative else { return false }
      let displacement = Int64(bitPattern: instruction.immediate)
      return displacement < 0 && displacement >= -15
    }

    private static let hasEVEX = (0..<InstructionTable.compiled.count).contains {
      InstructionTable.compiled.rows[$0].map.rawValue >= OpcodeMap.evex1.rawValue
    }

    /// Differences that are meant, or that the outcome cannot tell from meant ones.
    static func isKnown(
      _ bytes: [UInt8], _ instruction: DecodedInstruction, _ result: DecodeResult,
      _ outcome: NativeOutcome, _ mode: OracleMode
    ) -> Bool {
      // AMD honours 66 on near branches in 64-bit mode, and then a 16-bit displacement.
      let row = InstructionTable.encodings[Int(instruction.row)]
      if result == .ok, mode == .bits64, instruction.prefixes.contains(.operandSize),
        row.attributes.contains([.endsBlock, .force64])
      {
        return true
      }
      if case .fault(Vector.invalidOpcode, _, _) = outcome, result == .ok {
        // Instructions of IEM that raise #UD when executed: always; in user mode; for a register
        // that does not exist; gathers whose registers coincide.
        let toControl = (0..<2).contains {
          [.control, .debug].contains(instruction.operands[$0].kind)
        }
        return ["UD0", "UD1", "UD2", "RSM"].contains(row.mnemonic)
          || (row.mnemonic == "MOV" && toControl) || row.attributes.contains(.vsib)
      }
      guard result == .invalid else { return false }
      if case .fault(Vector.generalProtection, _, _) = outcome {
        // Fifteen bytes that would go on: #UD here, as the opcode is already wrong. AMD's LOCK
        // MOV CR0 is CR8: #UD here, as on Intel.
        return true
      }
      // Families that the table does not hold yet.
      if InstructionTable.mmxSSE.isEmpty || InstructionTable.x87.isEmpty { return true }
      let at = start(bytes, mode)
      let maskOpcodes: Set<UInt8> = [
        0x41, 0x42, 0x44, 0x45, 0x46, 0x47, 0x4A, 0x4B, 0x90, 0x91, 0x92, 0x93, 0x98, 0x99,
      ]
      let isVEX = byte(bytes, at) == 0xC4 || byte(bytes, at) == 0xC5
      let vexOpcode = byte(bytes, at + (byte(bytes, at) == 0xC4 ? 3 : 2))
      if isVEX && !hasEVEX && maskOpcodes.contains(vexOpcode) { return true }
      // Not in the list of features, or hidden from it: MOVDIRI, MOVDIR64B, RDSEED.
      let name = opcode(bytes, mode)
      return ["f 38 f8", "f 38 f9", "f c7"].contains(name)
    }
  }
#endif
