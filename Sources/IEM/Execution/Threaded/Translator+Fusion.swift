/// Two instructions in one operation.
extension Translator {
  /// Joins a comparison, or a computation, with the conditional branch that ends the block. The
  /// branch's own operation stays behind it, for when the reference handler did the first one.
  func fuse(_ index: Int) {
    let i = instructions + index
    let jump = fast(instructions + (index + 1))
    let row = fast(i)
    guard jump.kind == .jcc, !i.prefixes.contains(.lock), i.width <= 3 else { return }
    let function: OperationFunction?
    switch row.kind {
    case .compare: function = comparison(i, index, row, Int(jump.variant))
    case .binary: function = computation(i, index, row, Int(jump.variant))
    case .unary: function = step(i, index, row, Int(jump.variant))
    default: function = nil
    }
    if let function { operations[index].function = function }
  }

  private func comparison(
    _ i: Insn, _ index: Int, _ row: FastRow, _ condition: Int
  ) -> OperationFunction? {
    let (operation, width) = (Int(row.variant), Int(i.width))
    if registers(i, index) {
      return OperationTable.compareJumpRRFunction(
        operation: operation, width: width, condition: condition)
    }
    if registerAndImmediate(i, index) {
      return OperationTable.compareJumpRIFunction(
        operation: operation, width: width, condition: condition)
    }
    if operation == 1 {
      guard let code = Self.resultCondition(condition), let form = memoryAndImmediate(i, index)
      else { return nil }
      return OperationTable.testJumpMIFunction(width: width, condition: code, form: form)
    }
    guard let code = Self.compareCondition(condition) else { return nil }
    if let form = registerAndMemory(i, index) {
      return OperationTable.compareJumpRMFunction(width: width, condition: code, form: form)
    }
    if let form = memoryAndRegister(i, index) {
      return OperationTable.compareJumpMRFunction(width: width, condition: code, form: form)
    }
    guard let form = memoryAndImmediate(i, index) else { return nil }
    return OperationTable.compareJumpMIFunction(width: width, condition: code, form: form)
  }

  /// Index among the conditions after a comparison with memory: all but O and P.
  private static func compareCondition(_ condition: Int) -> Int? {
    switch condition {
    case 2...9: condition - 2
    case 12...15: condition - 4
    default: nil
    }
  }

  /// Index among the conditions that follow from a result: Z, NZ, S, NS.
  private static func resultCondition(_ condition: Int) -> Int? {
    switch condition {
    case 4, 5: condition - 4
    case 8, 9: condition - 6
    default: nil
    }
  }

  /// ADD, AND, SUB of a register.
  private func computation(
    _ i: Insn, _ index: Int, _ row: FastRow, _ condition: Int
  ) -> OperationFunction? {
    let operation: Int
    switch row.variant {
    case 0: operation = 0
    case 4: operation = 1
    case 5: operation = 2
    default: return nil
    }
    guard let code = Self.resultCondition(condition), i.width >= 2 else { return nil }
    let long = Int(i.width) - 2
    if registers(i, index) {
      return OperationTable.binaryJumpRRFunction(operation: operation, long: long, condition: code)
    }
    guard registerAndImmediate(i, index) else { return nil }
    return OperationTable.binaryJumpRIFunction(operation: operation, long: long, condition: code)
  }

  /// INC and DEC of a register.
  private func step(
    _ i: Insn, _ index: Int, _ row: FastRow, _ condition: Int
  ) -> OperationFunction? {
    guard row.variant < 2, i.width >= 2, let code = Self.resultCondition(condition),
      let to = offset(i.operand(0))
    else { return nil }
    operations[index].destination = to
    return OperationTable.unaryJumpRFunction(
      operation: Int(row.variant), long: Int(i.width) - 2, condition: code)
  }

  /// Joins copies of vector registers with what changes the copy. The second operation stays too.
  func fuseCopies() {
    guard count > 1 else { return }
    for index in 0..<count - 1 {
      let (copy, change) = (instructions + index, instructions + (index + 1))
      let row = fast(change)
      guard fast(copy).kind == .laneMove, row.kind == .lane || row.kind == .floatPacked,
        copy.operand(0).kind == .vector, copy.operand(1).kind == .vector,
        change.operand(0).index == copy.operand(0).index, change.operand(1).kind == .vector
      else { continue }
      let first = operations[index].source
      let second = operations[index + 1].source
      operations[index].base = second == operations[index].destination ? first : second
      operations[index].payload = operations[index + 1].payload
      let variant = Int(row.variant)
      operations[index].function =
        row.kind == .lane
        ? OperationTable.laneThreeRRFunction(
          operation: fixedShuffle(change, index + 1, variant) ?? variant)
        : OperationTable.floatPackedThreeRRFunction(format: variant & 1, operation: variant >> 1)
    }
  }
}
