#if arch(x86_64)
  import OracleKit

  @testable import IEM

  /// Register contents for a sampled instruction, so that its memory operands lie in the data page.
  enum IntegerStates {
    static func state(
      for sample: inout InstructionSampler.Sample, _ random: inout SeededRandom
    ) -> NativeState {
      var state = NativeState()
      for index in 0..<16 { state.registers[index] = random.edge() }
      let stack = OracleLayout.data + 0x400 + random.below(0x800)
      state.registers[Register.rsp] = random.one(in: 4) ? stack : stack & ~7
      let row = InstructionTable.encodings[Int(sample.instruction.row)]
      if row.attributes.contains(.string) {
        state.registers[Register.rsi] = pageAddress(&random)
        state.registers[Register.rdi] = pageAddress(&random)
        // REPE and REPNE meet equal elements when both point to the same.
        if random.one(in: 3) {
          state.registers[Register.rdi] = state.registers[Register.rsi] &+ random.below(9)
        }
        // Some runs reach the end of the page, and fault there.
        state.registers[Register.rcx] = random.one(in: 4) ? random.below(5000) : random.below(20)
      }
      switch row.mnemonic {
      case "XLAT": state.registers[Register.rbx] = pageAddress(&random)
      case "LEAVE": state.registers[Register.rbp] = pageAddress(&random)
      case "ENTER":
        state.registers[Register.rbp] = pageAddress(&random)
        // A frame that fits, or one that ends where nothing is mapped: ENTER imm16, imm8.
        let frame = random.one(in: 3) ? 0x2000 + random.below(0x2000) : random.below(0x200)
        patch(&sample, at: sample.bytes.count - 3, count: 2, frame)
      default: break
      }
      place(&sample, &state, &random)
      return state
    }

    /// An address in the data page; now and then one that runs over its end or begins before it.
    static func pageAddress(_ random: inout SeededRandom) -> UInt64 {
      let base = OracleLayout.data
      switch random.below(24) {
      case 0: return base + 4096 - random.below(18)
      case 1: return base &- random.below(18)
      default: return base + random.below(4096 - 64)
      }
    }

    /// Changes the base register, displacement or moffs so that the operand lies in the page.
    private static func place(
      _ sample: inout InstructionSampler.Sample, _ state: inout NativeState,
      _ random: inout SeededRandom
    ) {
      let i = sample.instruction
      guard (0..<4).contains(where: { i.operands[$0].kind == .memory }) else { return }
      let target = pageAddress(&random)
      let none = UInt8(Register.none)
      // 16-bit addresses cannot reach the page.
      if i.addressSize == 1 { return }
      guard let displacementAt = sample.displacement, sample.modRM != nil else {
        // moffs, or an implied operand.
        if (0xA0...0xA3).contains(i.opcode) {
          patch(&sample, at: sample.bytes.count - (1 << Int(i.addressSize)),
            count: 1 << Int(i.addressSize), target)
        }
        return
      }
      if i.base == UInt8(Register.next) {
        patch(
          &sample, at: displacementAt, count: 4,
          target &- OracleLayout.instructionEnd)
        return
      }
      if i.base == none {
        var displacement = target
        if i.index != none {
          displacement = target &- state.registers[Int(i.index)] << UInt64(i.scale)
          // Out of reach of 32 bits: give the index a value that is in reach.
          if i.addressSize == 3, UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: displacement)))
            != displacement
          {
            state.registers[Int(i.index)] = random.below(16)
            displacement = target &- state.registers[Int(i.index)] << UInt64(i.scale)
          }
        }
        patch(&sample, at: displacementAt, count: 4, displacement)
        return
      }
      var rest = target &- i.displacement
      if i.index == i.base {
        rest /= 1 + 1 << UInt64(i.scale)
      } else if i.index != none {
        rest = rest &- state.registers[Int(i.index)] << UInt64(i.scale)
      }
      if i.addressSize == 2 {
        // The upper half must be ignored.
        rest = rest & 0xFFFF_FFFF | random.edge() << 32
      }
      state.registers[Int(i.base)] = rest
    }

    private static func patch(
      _ sample: inout InstructionSampler.Sample, at offset: Int, count: Int, _ value: UInt64
    ) {
      for index in 0..<count {
        sample.bytes[offset + index] = UInt8(truncatingIfNeeded: value >> UInt64(8 * index))
      }
    }

    /// Keeps a short branch on the INT3 bytes, and sends a long one out of the code page.
    static func limitBranch(
      _ sample: inout InstructionSampler.Sample, _ random: inout SeededRandom
    ) {
      guard sample.instruction.operands[0].kind == .relative else { return }
      let row = InstructionTable.compiled.rows[Int(sample.instruction.row)]
      let length = sample.bytes.count
      if row.operands[0].type == .b {
        // Not onto the jump behind the instruction, nor back into the instruction itself.
        let displacement =
          random.one(in: 2) ? Int8(random.below(100)) + 8 : -Int8(random.below(90)) - 20
        sample.bytes[length - 1] = UInt8(bitPattern: displacement)
      } else if sample.instruction.operandSize > 1 {
        let far = UInt32(truncatingIfNeeded: 0x10_0000 + random.below(0x100_0000))
        patch(&sample, at: length - 4, count: 4, UInt64(random.one(in: 2) ? far : 0 &- far))
      }
    }
  }

  extension Encoding {
    var mnemonic: Substring { text.description.prefix { $0 != " " } }
  }
#endif
