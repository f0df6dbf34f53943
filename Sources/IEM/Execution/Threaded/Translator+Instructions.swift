/// Which operation an instruction becomes.
extension Translator {
  /// - Parameter flagsDead: nobody can see the flags that it writes.
  func translate(_ i: Insn, _ index: Int, flagsDead: Bool) {
    let row = fast(i)
    if row.kind.rawValue >= FastKind.firstVector {
      if let function = translateVector(i, index, row) { operations[index].function = function }
      return
    }
    // One thread runs all processors: a lock changes nothing. BTS and its like are not here.
    guard !i.prefixes.contains(.lock) || i.isMemory(0) else { return }
    guard i.width <= 3 else { return }
    if let function = function(i, index, row, Int(i.width), flagsDead) {
      operations[index].function = function
    }
  }

  private func function(
    _ i: Insn, _ index: Int, _ row: FastRow, _ width: Int, _ flagsDead: Bool
  ) -> OperationFunction? {
    let variant = Int(row.variant)
    switch row.kind {
    case .mov: return translateMove(i, index, width)
    case .movzx, .movsx: return translateExtension(i, index, sign: row.kind == .movsx)
    case .lea: return translateLEA(i, index, width)
    case .xchg: return translateExchange(i, index, width)
    case .cbw:
      return OperationTable.convertAccumulatorFunction(wide: Int(i.operandSize) - 1)
    case .cwd: return OperationTable.convertToDoubleFunction(wide: Int(i.operandSize) - 1)
    case .nop: return noOperation
    case .bswap:
      guard width > 1, let to = offset(i.operand(0)) else { return nil }
      operations[index].destination = to
      return OperationTable.byteSwapRFunction(long: width - 2)
    case .binary: return translateBinary(i, index, variant, width, flagsDead)
    case .compare: return translateCompare(i, index, variant, width)
    case .unary: return translateUnary(i, index, variant, width, flagsDead)
    case .shift: return translateShift(i, index, variant, width, flagsDead)
    case .imul: return translateMultiply(i, index, width, flagsDead)
    case .mul: return translateWideMultiply(i, index, width)
    case .div: return translateDivision(i, index, variant, width, flagsDead)
    case .bt: return translateBitTest(i, index, width)
    case .xadd, .cmpxchg: return translateExchangeArithmetic(i, index, row.kind, width)
    case .bitCount, .lowestBit, .bitField, .bitFieldNoFlags, .rorx, .mulx, .addExtended, .movbe,
      .crc32:
      return translateBits(i, index, row, width, flagsDead)
    case .push: return translatePush(i, index)
    case .pop: return translatePop(i, index)
    case .leave: return is64 && i.operandSize == 3 ? leaveFrame : nil
    case .setcc: return translateSetCondition(i, index, variant)
    case .cmovcc: return translateConditionalMove(i, index, variant, width)
    default: return nil
    }
  }
}
