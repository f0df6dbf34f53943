/// Arithmetic, logic and shifts.
extension Translator {
  /// Index among the operations without flags of one among all binary operations.
  static func plainIndex(_ variant: Int) -> Int? {
    switch variant {
    case 0: 0
    case 1: 1
    case 4: 2
    case 5: 3
    case 6: 4
    default: nil
    }
  }

  /// The same of a shift: ROL and ROR come last in the generator's list.
  static func plainShift(_ variant: Int) -> Int { variant >= 2 ? variant + 3 : variant + 8 }

  func translateBinary(
    _ i: Insn, _ index: Int, _ variant: Int, _ width: Int, _ flagsDead: Bool
  ) -> OperationFunction? {
    let plain = flagsDead ? Self.plainIndex(variant) : nil
    if registers(i, index) {
      if let plain { return OperationTable.plainRRFunction(operation: plain, width: width) }
      return OperationTable.binaryRRFunction(operation: variant, width: width)
    }
    if registerAndImmediate(i, index) {
      if let plain { return OperationTable.plainRIFunction(operation: plain, width: width) }
      return OperationTable.binaryRIFunction(operation: variant, width: width)
    }
    if let form = registerAndMemory(i, index) {
      if let plain, width > 1 {
        return OperationTable.plainRMFunction(operation: plain, long: width - 2, form: form)
      }
      return OperationTable.binaryRMFunction(operation: variant, width: width, form: form)
    }
    if let form = memoryAndRegister(i, index) {
      return OperationTable.binaryMRFunction(operation: variant, width: width, form: form)
    }
    if let form = memoryAndImmediate(i, index) {
      return OperationTable.binaryMIFunction(operation: variant, width: width, form: form)
    }
    return nil
  }

  func translateCompare(
    _ i: Insn, _ index: Int, _ variant: Int, _ width: Int
  ) -> OperationFunction? {
    if registers(i, index) {
      return OperationTable.compareRRFunction(operation: variant, width: width)
    }
    if registerAndImmediate(i, index) {
      return OperationTable.compareRIFunction(operation: variant, width: width)
    }
    if let form = registerAndMemory(i, index) {
      return OperationTable.compareRMFunction(operation: variant, width: width, form: form)
    }
    if let form = memoryAndRegister(i, index) {
      return OperationTable.compareMRFunction(operation: variant, width: width, form: form)
    }
    if let form = memoryAndImmediate(i, index) {
      return OperationTable.compareMIFunction(operation: variant, width: width, form: form)
    }
    return nil
  }

  func translateUnary(
    _ i: Insn, _ index: Int, _ variant: Int, _ width: Int, _ flagsDead: Bool
  ) -> OperationFunction? {
    if let to = offset(i.operand(0)) {
      operations[index].destination = to
      if flagsDead && variant < 2 {
        // INC and DEC whose flags nobody sees.
        operations[index].payload = variant == 0 ? 1 : .max
        return OperationTable.plainRIFunction(operation: 0, width: width)
      }
      return OperationTable.unaryRFunction(operation: variant, width: width)
    }
    guard i.isMemory(0), let form = memory(i, index) else { return nil }
    return OperationTable.unaryMFunction(operation: variant, width: width, form: form)
  }

  func translateShift(
    _ i: Insn, _ index: Int, _ variant: Int, _ width: Int, _ flagsDead: Bool
  ) -> OperationFunction? {
    let count = shiftCount(i)
    guard let to = offset(i.operand(0)) else {
      guard count > 0, i.isMemory(0), let form = memory(i, index) else { return nil }
      operations[index].payload |= UInt64(count) << 32
      return OperationTable.shiftMIFunction(operation: variant, width: width, form: form)
    }
    operations[index].destination = to
    if count < 0 { return OperationTable.shiftRCFunction(operation: variant, width: width) }
    if count == 0 {
      // Only a 32-bit register changes: it loses its upper half.
      operations[index].source = to
      return OperationTable.moveRRFunction(width: width)
    }
    operations[index].payload = UInt64(count)
    if flagsDead && (variant < 2 || count < 8 << width) {
      return OperationTable.plainRIFunction(operation: Self.plainShift(variant), width: width)
    }
    return OperationTable.shiftRIFunction(operation: variant, width: width)
  }

  func translateMultiply(
    _ i: Insn, _ index: Int, _ width: Int, _ flagsDead: Bool
  ) -> OperationFunction? {
    guard width > 0, i.operand(1).kind != .none, let to = offset(i.operand(0)) else { return nil }
    operations[index].destination = to
    if i.operand(2).kind == .immediate {
      guard let from = offset(i.operand(1)) else { return nil }
      operations[index].source = from
      operations[index].payload = i.immediate
      return flagsDead
        ? OperationTable.plainMultiplyRIFunction(wide: width - 1)
        : OperationTable.multiplyRIFunction(wide: width - 1)
    }
    if registers(i, index) { return OperationTable.multiplyRRFunction(wide: width - 1) }
    guard let form = registerAndMemory(i, index) else { return nil }
    return OperationTable.multiplyRMFunction(wide: width - 1, form: form)
  }

  /// MUL of a register.
  func translateWideMultiply(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    guard let from = offset(i.operand(0)) else { return nil }
    operations[index].destination = from
    return OperationTable.multiplyWideFunction(width: width)
  }

  func translateDivision(
    _ i: Insn, _ index: Int, _ variant: Int, _ width: Int, _ flagsDead: Bool
  ) -> OperationFunction? {
    if let from = offset(i.operand(0)) {
      operations[index].destination = from
      return OperationTable.divideRFunction(
        operation: variant, width: width, flags: flagsDead ? 1 : 0)
    }
    guard i.isMemory(0), let form = memory(i, index) else { return nil }
    return OperationTable.divideMFunction(operation: variant, width: width, form: form)
  }

  func translateBitTest(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    guard width > 0 else { return nil }
    if registers(i, index) { return OperationTable.bitTestRRFunction(wide: width - 1) }
    if registerAndImmediate(i, index) { return OperationTable.bitTestRIFunction(wide: width - 1) }
    guard let form = memoryAndImmediate(i, index) else { return nil }
    return OperationTable.bitTestMIFunction(wide: width - 1, form: form)
  }

  /// XADD and CMPXCHG of memory.
  func translateExchangeArithmetic(
    _ i: Insn, _ index: Int, _ kind: FastKind, _ width: Int
  ) -> OperationFunction? {
    guard let form = memoryAndRegister(i, index) else { return nil }
    return kind == .xadd
      ? OperationTable.exchangeAddMRFunction(width: width, form: form)
      : OperationTable.compareExchangeMRFunction(width: width, form: form)
  }
}
