/// The ends of blocks: branches, links and stubs.
extension Translator {
  /// A stub that knows its block and side.
  func stub(side: UInt8) -> Operation {
    let number = blocks.number(block)
    var stub = Operation(function: stubUnlinked)
    stub.base = UInt16(truncatingIfNeeded: number)
    stub.index = UInt16(truncatingIfNeeded: number >> 16)
    stub.segment = side
    // How far RIP's mask is shifted.
    stub.scale = is64 ? 0 : 32
    return stub
  }

  func address(_ operation: Int) -> UInt64 {
    UInt64(UInt(bitPattern: operations + operation))
  }

  /// Whether a distance from the block's start stays within its page.
  func staysInPage(_ distance: Int64) -> Bool {
    let target = Int64(block.pointee.offset) &+ distance
    return isLinkable && target >= 0 && target < 4096
  }

  /// The block goes on after its last instruction, with nothing between.
  func fallThrough(from end: Int) {
    // The stub is executed as the next operation.
    operations[count] = stub(side: 1)
    operations[count].delta = Int16(truncatingIfNeeded: end)
    if staysInPage(Int64(end)) {
      operations[count].function = stubFallThrough
      block.pointee.form.insert(.secondLink)
    } else {
      operations[count].function = stubFallThroughFar
    }
  }

  func translateBranch(_ i: Insn, _ index: Int) {
    let operation = operations + index
    let row = fast(i)
    operation.pointee.function = referenceLast
    switch row.kind {
    case .jmp where i.operand(0).kind == .relative: relativeJump(i, index)
    case .jcc: conditionalJump(i, index, Int(row.variant))
    case .call where i.operand(0).kind == .relative: relativeCall(i, index)
    case .jmp: computedBranch(i, index, call: false)
    case .call: computedBranch(i, index, call: true)
    case .ret:
      operation.pointee.function = referenceJump
      guard let stack = stack(i) else { return }
      // RET without an operand has a zero immediate.
      operation.pointee.payload = (i.immediate & 0xFFFF) &+ UInt64(1 << Int(i.operandSize))
      operation.pointee.function = OperationTable.returnNearFunction(stack: stack)
    case .otherBranch: operation.pointee.function = referenceJump
    default: break
    }
  }

  /// From the block's start to the target of a relative branch.
  func distance(_ i: Insn, _ index: Int) -> Int64 {
    Int64(bitPattern: operations[index].end &+ i.immediate)
  }

  /// How far the mask of a relative branch's target is shifted.
  func targetShift(_ i: Insn) -> UInt8 { is64 ? 0 : i.operandSize == 1 ? 48 : 32 }

  /// The branch may use a link: the target is in the page, and its address is not cut.
  func mayLink(_ i: Insn, _ distance: Int64) -> Bool {
    let isCut = !is64 && i.operandSize == 1 && block.pointee.key & 3 != 1
    return staysInPage(distance) && !isCut
  }

  func setBranchEnd(_ index: Int) {
    UnsafeMutableRawPointer(operations + index).storeBytes(
      of: UInt16(truncatingIfNeeded: operations[index].end),
      toByteOffset: Operation.branchEndOffset, as: UInt16.self)
  }

  /// Makes the taken side of a branch a link, not connected yet.
  func linkTaken(_ index: Int, _ distance: Int64) {
    operations[index].delta = Int16(truncatingIfNeeded: distance)
    operations[index].payload = address(count)
    block.pointee.form.insert(.takenLink)
  }

  func relativeJump(_ i: Insn, _ index: Int) {
    let distance = distance(i, index)
    if mayLink(i, distance) {
      linkTaken(index, distance)
      operations[index].function = jumpNear
    } else {
      operations[index].payload = UInt64(bitPattern: distance)
      operations[index].scale = targetShift(i)
      operations[index].function = jumpFar
    }
  }

  func relativeCall(_ i: Insn, _ index: Int) {
    let distance = distance(i, index)
    operations[index].function = referenceJump
    guard let stack = stack(i) else { return }
    if is64 && mayLink(i, distance) {
      linkTaken(index, distance)
      setBranchEnd(index)
      operations[index].function = callNear
    } else {
      operations[index].payload = UInt64(bitPattern: distance)
      operations[index].scale = targetShift(i)
      operations[index].function = OperationTable.callRelativeFunction(stack: stack)
    }
  }

  func conditionalJump(_ i: Insn, _ index: Int, _ condition: Int) {
    let distance = distance(i, index)
    block.pointee.form.insert(.twoWays)
    setBranchEnd(index)
    operations[index].function = OperationTable.jumpIfFunction(
      source: flagSource(index), condition: condition)
    if mayLink(i, distance) {
      linkTaken(index, distance)
    } else {
      operations[index].payload = address(count)
      operations[count].function = stubTakenFar
      operations[count].payload = UInt64(bitPattern: distance)
      operations[count].scale = targetShift(i)
    }
    // The other side: the branch has already added the distance.
    UnsafeMutableRawPointer(operations + index).storeBytes(
      of: address(count + 1), toByteOffset: Operation.secondLinkOffset, as: UInt64.self)
    if staysInPage(Int64(operations[index].end)) {
      block.pointee.form.insert(.secondLink)
    } else {
      operations[count + 1].function = stubFallThroughFar
    }
  }

  func computedBranch(_ i: Insn, _ index: Int, call: Bool) {
    operations[index].function = referenceJump
    guard let stack = stack(i) else { return }
    if let from = offset(i.operand(0)) {
      operations[index].destination = from
      operations[index].function =
        call
        ? OperationTable.callRFunction(stack: stack) : OperationTable.jumpRFunction(wide: stack)
    } else if i.isMemory(0), let form = memory(i, index) {
      operations[index].function =
        call
        ? OperationTable.callMFunction(stack: stack, form: form)
        : OperationTable.jumpMFunction(wide: stack, form: form)
    }
  }
}
