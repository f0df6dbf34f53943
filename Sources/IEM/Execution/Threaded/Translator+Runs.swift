/// Runs of instructions in one operation, as RunOperations.swift has them.
extension Translator {
  /// Joins what begins and ends functions. All operations stay.
  func fuseRuns(ends: Bool) {
    guard is64 else { return }
    var index = 0
    while index < count {
      let pushes = run(index, does: OperationTable.pushRFunction(stack: 2))
      if pushes > 0 {
        fusePushes(index, pushes)
        index += pushes
        continue
      }
      let pops = run(index, does: OperationTable.popRFunction(stack: 2))
      if pops > 0 {
        fusePops(index, pops, ends: ends)
        index += pops
        continue
      }
      index += fuseLoad(index, ends: ends)
    }
  }

  /// How many neighbours from here on do the same to registers other than RSP.
  private func run(_ index: Int, does function: OperationFunction) -> Int {
    var length = 0
    while index + length < count, length < RegisterRun.limit,
      does(index + length, function),
      operations[index + length].destination != UInt16(Register.rsp * 8)
    {
      length += 1
    }
    return length
  }

  private func setRegisters(_ index: Int, _ length: Int) {
    var list: UInt64 = 0
    for number in 0..<length {
      list |= UInt64(operations[index + number].destination >> 3) << UInt64(number * 8)
    }
    operations[index].payload = list
  }

  private func fusePushes(_ index: Int, _ length: Int) {
    setRegisters(index, length)
    if let function = OperationTable.pushRunFunction(count: length) {
      operations[index].function = function
    }
    if index > 0, does(index - 1, noOperation),
      let function = OperationTable.noOperationPushRunFunction(count: length)
    {
      operations[index - 1].function = function
    }
  }

  private func fusePops(_ index: Int, _ length: Int, ends: Bool) {
    setRegisters(index, length)
    let last = index + length
    if ends, last == count - 1, does(last, OperationTable.returnNearFunction(stack: 2)),
      let function = OperationTable.popRunReturnFunction(count: length)
    {
      operations[index].function = function
    } else if let function = OperationTable.popRunFunction(count: length) {
      operations[index].function = function
    }
  }

  /// - Returns: how many instructions were dealt with.
  private func fuseLoad(_ index: Int, ends: Bool) -> Int {
    guard let width = loadWidth(index) else { return 1 }
    if ends, index == count - 3, let jumpsIfZero = testsForZero(index, width) {
      operations[index].function = OperationTable.loadTestJumpFunction(
        long: width - 2, jumpsIfZero: jumpsIfZero)
      return 3
    }
    guard index + 1 < count, let other = loadWidth(index + 1) else { return 1 }
    // A load that the branch after it wants is better there.
    if ends, index + 1 == count - 3, testsForZero(index + 1, other) != nil { return 1 }
    operations[index].function = OperationTable.loadPairFunction(long: width - 2, other: other - 2)
    return 2
  }

  /// A plain load of 32 or 64 bits by base and displacement.
  private func loadWidth(_ index: Int) -> Int? {
    for width in 2...3 where does(index, OperationTable.moveRMFunction(width: width, form: 0)) {
      return width
    }
    return nil
  }

  /// TEST of the register that was just loaded, with itself, and JZ or JNZ.
  private func testsForZero(_ index: Int, _ width: Int) -> Bool? {
    let register = operations[index].destination
    for condition in 4...5
    where does(
      index + 1,
      OperationTable.compareJumpRRFunction(operation: 1, width: width, condition: condition))
    {
      guard operations[index + 1].destination == register, operations[index + 1].source == register
      else { return nil }
      return condition == 4
    }
    return nil
  }
}
