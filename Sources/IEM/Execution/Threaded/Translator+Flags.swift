/// Which flags an instruction reads, writes and leaves.
extension Translator {
  static let allFlags: UInt16 = 0x8D5

  func fast(_ i: Insn) -> FastRow { FastRow.rows[Int(i.pointee.row)] }

  /// It only reads and writes registers and flags, in an operation of its own.
  func isPure(_ i: Insn) -> Bool {
    switch fast(i).kind {
    case .lea, .nop, .cbw, .cwd, .bswap: true
    case .mov, .movzx, .movsx, .xchg, .binary, .compare, .unary, .shift, .imul, .mul, .bt, .setcc,
      .cmovcc, .bitCount, .lowestBit, .bitField, .bitFieldNoFlags, .rorx, .mulx, .addExtended, .crc32:
      isRegisterOnly(i) && !i.prefixes.contains(.lock)
    default: false
    }
  }

  func isRegisterOnly(_ i: Insn) -> Bool {
    for index in 0..<4 {
      switch i.operand(index).kind {
      case .none, .register, .highByte, .immediate, .one: break
      default: return false
      }
    }
    return true
  }

  private static let carryOverflow: UInt16 = 0x801
  private static let carry: UInt16 = 1
  private static let overflow: UInt16 = 0x800

  /// The flags that an instruction certainly writes, undefined ones included. The table lists what
  /// the manual says, so only the kinds are named here whose handlers are known to write them all.
  func writes(_ i: Insn) -> UInt16 {
    switch fast(i).kind {
    case .shift:
      shiftCount(i) > 0 ? (fast(i).variant >= 2 ? Self.allFlags : Self.carryOverflow) : 0
    case .binary, .compare: Self.allFlags
    // INC and DEC keep CF; NEG; NOT.
    case .unary: [Self.allFlags & ~1, Self.allFlags & ~1, Self.allFlags, 0][Int(fast(i).variant)]
    case .imul, .mul: Self.carryOverflow
    // BSF, BSR and POPCNT write all, TZCNT and LZCNT keep OF.
    case .bitCount:
      fast(i).variant == 2 || fast(i).variant == 3 ? Self.allFlags & ~Self.overflow : Self.allFlags
    case .lowestBit, .bitField: Self.allFlags
    // CF and OF stay.
    case .div: Self.allFlags & ~Self.carryOverflow
    default: 0
    }
  }

  func reads(_ i: Insn) -> UInt16 {
    switch fast(i).kind {
    case .shift where shiftCount(i) > 0: return 0
    // The table's "perhaps" and "all" are for whoever does not know the handlers.
    case .bitCount: return 0
    case .addExtended: return fast(i).variant == 0 ? Self.carry : Self.overflow
    default: break
    }
    return InstructionTable.compiled.rows[Int(i.pointee.row)].flags.reads
  }

  /// Fills in `afterSubtract` and `afterLogic`.
  mutating func noteFlagSources() {
    var source = FlagsLeft.unknown
    for index in 0..<count {
      if source == .subtract { afterSubtract |= 1 &<< UInt64(index) }
      if source == .logic { afterLogic |= 1 &<< UInt64(index) }
      source = left(instructions + index, source)
    }
  }

  private enum FlagsLeft { case unknown, subtract, logic }

  /// How the flags are stored after an instruction.
  private func left(_ i: Insn, _ before: FlagsLeft) -> FlagsLeft {
    let row = fast(i)
    switch row.kind {
    case .compare: return row.variant == 0 ? .subtract : .logic
    case .binary: return [.unknown, .logic, .unknown, .unknown, .logic, .subtract, .logic][
      Int(row.variant)]
    case .bitField: return row.variant == 0 ? .logic : .unknown
    case .unary: return row.variant == 2 ? .subtract : row.variant == 3 ? before : .unknown
    case .mov, .movzx, .movsx, .lea, .xchg, .cbw, .cwd, .nop, .push, .pop, .leave, .setcc, .cmovcc,
      .bswap, .bitFieldNoFlags, .rorx, .mulx, .movbe, .crc32:
      return before
    // UCOMISD and its like are vector instructions that write flags.
    case .floatCompare, .vexCompare, .x87CompareToFlags, .test: return .unknown
    default: return row.kind.rawValue >= FastKind.firstVector ? before : .unknown
    }
  }

  /// Index of the `FlagSource` for an instruction that reads flags.
  func flagSource(_ index: Int) -> Int {
    let bit: UInt64 = 1 &<< UInt64(index)
    return afterSubtract & bit != 0 ? 1 : afterLogic & bit != 0 ? 2 : 0
  }

  /// The masked count of a shift by an immediate; -1 for CL.
  func shiftCount(_ i: Insn) -> Int {
    switch i.operand(1).kind {
    case .one: 1
    case .immediate: Int(truncatingIfNeeded: i.immediate & (i.width == 3 ? 63 : 31))
    default: -1
    }
  }
}
