/// Pairs of instructions on registers, as PairOperations.swift has them.
extension Translator {
  /// What an operation of 32 or 64 bits between registers does, if nothing but that.
  private enum Step {
    case copy
    case register(Int)
    case immediate(Int)
  }

  /// Joins neighbours from the beginning on. The second operation stays, though nobody comes there.
  func fusePairs() {
    var index = 0
    while index < count - 1 {
      index += fusePair(index) ? 2 : 1
    }
  }

  private func fusePair(_ index: Int) -> Bool {
    let width = instructions[index].width
    guard width == 2 || width == 3, instructions[index + 1].width == width,
      let first = step(index), let second = step(index + 1)
    else { return false }
    let long = Int(width) - 2
    let (a, b) = (operations[index], operations[index + 1])
    switch (first, second) {
    case (.copy, .copy):
      setSecond(index, b)
      operations[index].function = OperationTable.copyCopyRRFunction(long: long)
    case (.copy, .immediate(let operation)) where a.destination == b.destination:
      operations[index].payload = b.payload
      operations[index].function = OperationTable.copyPlainRIFunction(
        operation: operation, long: long)
    case (.copy, .register(let operation)) where a.destination == b.destination:
      operations[index].base = b.source == a.destination ? a.source : b.source
      operations[index].function = OperationTable.copyPlainRRFunction(
        operation: operation, long: long)
    case (.register(let operation), .register(let other)):
      setSecond(index, b)
      operations[index].function = OperationTable.plainPairRRFunction(
        operation: operation, other: other, long: long)
    case (.immediate(let operation), .register(let other)):
      setSecond(index, b)
      operations[index].function = OperationTable.plainPairRIFunction(
        operation: operation, other: other, long: long)
    default: return false
    }
    return true
  }

  private func setSecond(_ index: Int, _ second: Operation) {
    operations[index].base = second.destination
    operations[index].index = second.source
  }

  private func step(_ index: Int) -> Step? {
    let i = instructions + index
    let row = fast(i)
    let width = Int(i.width)
    let variant = Int(row.variant)
    switch row.kind {
    case .mov:
      return does(index, OperationTable.moveRRFunction(width: width)) ? .copy : nil
    case .binary:
      guard let plain = Self.plainIndex(variant) else { return nil }
      if does(index, OperationTable.plainRRFunction(operation: plain, width: width)) {
        return .register(plain)
      }
      let immediate = OperationTable.plainRIFunction(operation: plain, width: width)
      return does(index, immediate) ? .immediate(plain) : nil
    case .shift:
      let plain = Self.plainShift(variant)
      let immediate = OperationTable.plainRIFunction(operation: plain, width: width)
      return does(index, immediate) ? .immediate(plain) : nil
    default: return nil
    }
  }

  /// The operation is this one: the functions are compared, as they say all that was decided.
  func does(_ index: Int, _ function: OperationFunction) -> Bool {
    unsafeBitCast(operations[index].function, to: UInt.self)
      == unsafeBitCast(function, to: UInt.self)
  }
}
