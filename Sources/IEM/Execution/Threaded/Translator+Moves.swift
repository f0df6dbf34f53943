/// Moves, the stack, and what depends on a condition.
extension Translator {
  func translateMove(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    if registers(i, index) { return OperationTable.moveRRFunction(width: width) }
    if registerAndImmediate(i, index) { return OperationTable.moveRIFunction(width: width) }
    if let form = registerAndMemory(i, index) {
      if form == 2, width > 1, is64, i.addressSize == 3, i.pointee.index == UInt8(Register.none) {
        return width == 2 ? moveFromSegment32 : moveFromSegment64
      }
      return OperationTable.moveRMFunction(width: width, form: form)
    }
    if let form = memoryAndRegister(i, index) {
      return OperationTable.moveMRFunction(width: width, form: form)
    }
    if let form = memoryAndImmediate(i, index) {
      return OperationTable.moveMIFunction(width: width, form: form)
    }
    return nil
  }

  /// Index of (from, to) in the generator's list of extensions, by operand widths.
  func extensionIndex(_ from: Int, _ to: Int, sign: Bool) -> Int? {
    let pair: Int
    switch (from, to) {
    case (0, 1): pair = 0
    case (0, 2): pair = 1
    case (0, 3): pair = 2
    case (1, 2): pair = 3
    case (1, 3): pair = 4
    case (2, 3): pair = 5
    default: return nil
    }
    return pair + (sign ? 6 : 0)
  }

  func translateExtension(
    _ i: Insn, _ index: Int, sign: Bool
  ) -> OperationFunction? {
    guard
      let kind = extensionIndex(Int(i.operand(1).width), Int(i.operand(0).width), sign: sign)
    else { return nil }
    if registers(i, index) { return OperationTable.extendRRFunction(kind: kind) }
    guard let form = registerAndMemory(i, index) else { return nil }
    return OperationTable.extendRMFunction(kind: kind, form: form)
  }

  func translateLEA(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    guard let form = registerAndMemory(i, index), width > 0 else { return nil }
    if i.addressSize < 3 { return OperationTable.leaAnyFunction(wide: width - 1) }
    // The segment does not matter here.
    return form == 0 || i.pointee.index == UInt8(Register.none)
      ? OperationTable.leaBaseFunction(wide: width - 1)
      : OperationTable.leaIndexFunction(wide: width - 1)
  }

  func translateExchange(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    if registers(i, index) { return OperationTable.exchangeRRFunction(width: width) }
    // The register may be either operand.
    if let form = memoryAndRegister(i, index) {
      return OperationTable.exchangeMRFunction(width: width, form: form)
    }
    guard i.isMemory(1), let from = offset(i.operand(0)) else { return nil }
    operations[index].source = from
    guard let form = memory(i, index) else { return nil }
    return OperationTable.exchangeMRFunction(width: width, form: form)
  }

  func translateConditionalMove(
    _ i: Insn, _ index: Int, _ condition: Int, _ width: Int
  ) -> OperationFunction? {
    guard width > 0 else { return nil }
    if registers(i, index) {
      return OperationTable.conditionalMoveRRFunction(
        source: flagSource(index), condition: condition, wide: width - 1)
    }
    guard width > 1, let form = registerAndMemory(i, index) else { return nil }
    return OperationTable.conditionalMoveRMFunction(
      condition: condition, wide: width - 2, form: form)
  }

  /// Index of the stack form; nil where the reference handler is good enough (16-bit operands in
  /// 64-bit mode).
  func stack(_ i: Insn) -> Int? {
    let size = Int(i.operandSize)
    return is64 == (size == 3) ? size - 1 : nil
  }

  func translatePush(_ i: Insn, _ index: Int) -> OperationFunction? {
    guard let stack = stack(i) else { return nil }
    if i.operand(0).kind == .immediate {
      operations[index].payload = i.immediate
      return OperationTable.pushIFunction(stack: stack)
    }
    if is64, i.isMemory(0) {
      guard let form = memory(i, index) else { return nil }
      return OperationTable.pushMFunction(form: form)
    }
    guard i.operand(0).kind == .register else { return nil }
    operations[index].destination = UInt16(i.operand(0).index) * 8
    return OperationTable.pushRFunction(stack: stack)
  }

  func translatePop(_ i: Insn, _ index: Int) -> OperationFunction? {
    guard let stack = stack(i), i.operand(0).kind == .register else { return nil }
    operations[index].destination = UInt16(i.operand(0).index) * 8
    return OperationTable.popRFunction(stack: stack)
  }


  func translateSetCondition(_ i: Insn, _ index: Int, _ condition: Int) -> OperationFunction? {
    if let to = offset(i.operand(0)) {
      operations[index].destination = to
      return OperationTable.setConditionRFunction(
        source: flagSource(index), condition: condition)
    }
    guard i.isMemory(0), let form = memory(i, index) else { return nil }
    return OperationTable.setConditionMFunction(condition: condition, form: form)
  }
}
