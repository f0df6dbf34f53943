/// Which function executes which instruction. The functions are in OperationTables*.swift.
enum OperationTable {}

/// Turns decoded instructions into operations.
///
/// The operation of an instruction is at the same place in its arena as the instruction itself;
/// behind them come two stubs: the taken side of the last branch, and straight on. An instruction
/// fused with the branch after it leaves the branch's own operation in place, where the reference
/// handler goes on after it had to do the first instruction.
struct Translator {
  private let blocks: BlockCache
  private let block: UnsafeMutablePointer<BlockCache.Block>
  private let instructions: UnsafePointer<DecodedInstruction>
  private let operations: UnsafeMutablePointer<Operation>
  private let count: Int
  private let is64: Bool
  /// Branches within the page may be linked.
  private let isLinkable: Bool

  /// The instruction must be the last of its block.
  static func endsBlock(_ i: Insn) -> Bool {
    let row = InstructionTable.compiled.rows[Int(i.pointee.row)]
    return row.attributes.contains(.endsBlock) || isRepeated(i)
  }

  /// A repeated string instruction, which may have to be executed again.
  private static func isRepeated(_ i: Insn) -> Bool {
    i.hasRepeat
      && InstructionTable.compiled.rows[Int(i.pointee.row)].attributes.contains(.string)
  }

  /// - Parameter ends: the last instruction ends the block.
  static func translate(
    _ block: UnsafeMutablePointer<BlockCache.Block>, in blocks: BlockCache, ends: Bool
  ) {
    var translator = Translator(block, blocks)
    translator.run(ends: ends)
  }

  private init(_ block: UnsafeMutablePointer<BlockCache.Block>, _ blocks: BlockCache) {
    self.blocks = blocks
    self.block = block
    instructions = UnsafePointer(blocks.instructions) + Int(block.pointee.slot)
    operations = blocks.operations + Int(block.pointee.slot)
    count = Int(block.pointee.count)
    is64 = block.pointee.key & 7 == UInt64(ProcessorMode.bits64.rawValue) + 1
    isLinkable =
      block.pointee.key & Processor.unlinkable == 0
      && block.pointee.secondPage == BlockCache.noPage
  }

  private mutating func run(ends: Bool) {
    var offset = 0
    for index in 0..<count {
      var operation = Operation(function: referenceOperation)
      operation.remaining = UInt8(truncatingIfNeeded: count - index)
      operation.length = instructions[index].length
      operation.offset = UInt16(truncatingIfNeeded: offset)
      operations[index] = operation
      offset += Int(operation.length)
    }
    operations[count] = stub(side: 0)
    operations[count + 1] = stub(side: 1)
    let last = instructions + (count - 1)
    if Self.isRepeated(last) {
      operations[count - 1].function = referenceRepeat
      fallThrough(from: offset)
    } else if ends {
      translateBranch(last, count - 1)
    } else {
      fallThrough(from: offset)
    }
    var live = Self.allFlags
    for index in (0..<count).reversed() where !(ends && index == count - 1) {
      let i = instructions + index
      translate(i, index, flagsDead: writes(i) != 0 && writes(i) & live == 0)
      if isPure(i) {
        live = (live & ~writes(i)) | reads(i)
      } else {
        // It may fault or lead out of the block, and then all flags can be seen.
        live = Self.allFlags
      }
    }
    if ends && count > 1 { fuse(count - 2) }
  }

  // MARK: Flags

  private static let allFlags: UInt16 = 0x8D5

  private func fast(_ i: Insn) -> FastRow { FastRow.rows[Int(i.pointee.row)] }

  /// It only reads and writes registers and flags, in an operation of its own.
  private func isPure(_ i: Insn) -> Bool {
    switch fast(i).kind {
    case .lea, .nop, .cbw, .cwd: true
    case .mov, .movzx, .movsx, .xchg, .binary, .compare, .unary, .shift, .imul, .bt, .setcc, .cmovcc:
      isRegisterOnly(i) && !i.prefixes.contains(.lock)
    default: false
    }
  }

  private func isRegisterOnly(_ i: Insn) -> Bool {
    for index in 0..<4 {
      switch i.operand(index).kind {
      case .none, .register, .highByte, .immediate, .one: break
      default: return false
      }
    }
    return true
  }

  /// The flags that an instruction certainly writes, undefined ones included. The table lists what
  /// the manual says, so only the kinds are named here whose handlers are known to write them all.
  private func writes(_ i: Insn) -> UInt16 {
    switch fast(i).kind {
    case .shift: shiftCount(i) > 0 && fast(i).variant >= 2 ? Self.allFlags : 0
    case .binary, .compare: Self.allFlags
    // INC and DEC keep CF; NEG; NOT.
    case .unary: [Self.allFlags & ~1, Self.allFlags & ~1, Self.allFlags, 0][Int(fast(i).variant)]
    default: 0
    }
  }

  private func reads(_ i: Insn) -> UInt16 {
    if fast(i).kind == .shift && shiftCount(i) > 0 && fast(i).variant >= 2 { return 0 }
    return InstructionTable.compiled.rows[Int(i.pointee.row)].flags.reads
  }

  /// The masked count of a shift by an immediate; -1 for CL.
  private func shiftCount(_ i: Insn) -> Int {
    switch i.operand(1).kind {
    case .one: 1
    case .immediate: Int(truncatingIfNeeded: i.immediate & (i.width == 3 ? 63 : 31))
    default: -1
    }
  }

  // MARK: Operands

  private static let blockRIPOffset = UInt16(Register.block * 8)

  /// The byte offset of a register operand in `Processor`, whose first field the registers are.
  private func offset(_ operand: DecodedInstruction.Operand) -> UInt16? {
    switch operand.kind {
    case .register: UInt16(operand.index) * 8
    case .highByte: UInt16(operand.index) * 8 + 1
    default: nil
    }
  }

  /// Fills in the fields of a memory operand.
  /// - Returns: the index of the address form; nil when the displacement does not fit.
  private func memory(_ i: Insn, _ index: Int) -> Int? {
    let operation = operations + index
    var displacement = i.pointee.displacement
    operation.pointee.base = UInt16(i.pointee.base) * 8
    operation.pointee.index = UInt16(i.pointee.index) * 8
    operation.pointee.scale = i.pointee.scale
    operation.pointee.segment = i.segment
    operation.pointee.delta = Int16(i.addressSize == 3 ? 0 : i.addressSize == 2 ? 32 : 48)
    if i.pointee.base == UInt8(Register.next) {
      // RIP-relative: from the block's start instead.
      operation.pointee.base = Self.blockRIPOffset
      displacement &+= operation.pointee.end
    }
    let short = Int32(truncatingIfNeeded: displacement)
    guard UInt64(truncatingIfNeeded: short) == displacement || i.addressSize < 3 else {
      return nil
    }
    operation.pointee.payload = UInt64(UInt32(bitPattern: short))
    guard is64, i.addressSize == 3, i.segment < SegmentRegister.fs.rawValue else { return 2 }
    return i.pointee.index == UInt8(Register.none) ? 0 : 1
  }

  private func setImmediate32(_ i: Insn, _ index: Int) {
    operations[index].payload |= i.immediate << 32
  }

  // MARK: Instructions

  private func translate(_ i: Insn, _ index: Int, flagsDead: Bool) {
    guard !i.prefixes.contains(.lock) else { return }
    let row = fast(i)
    let variant = Int(row.variant)
    let width = Int(i.width)
    guard width <= 3 else { return }
    let function: OperationFunction?
    switch row.kind {
    case .mov: function = translateMove(i, index, width)
    case .movzx, .movsx: function = translateExtension(i, index, sign: row.kind == .movsx)
    case .lea: function = translateLEA(i, index, width)
    case .xchg: function = translateExchange(i, index, width)
    case .cbw:
      function = OperationTable.convertAccumulatorFunction(wide: Int(i.operandSize) - 1)
    case .cwd: function = OperationTable.convertToDoubleFunction(wide: Int(i.operandSize) - 1)
    case .nop: function = noOperation
    case .binary: function = translateBinary(i, index, variant, width, flagsDead)
    case .compare: function = translateCompare(i, index, variant, width)
    case .unary: function = translateUnary(i, index, variant, width, flagsDead)
    case .shift: function = translateShift(i, index, variant, width, flagsDead)
    case .imul: function = translateMultiply(i, index, width)
    case .bt: function = translateBitTest(i, index, width)
    case .push: function = translatePush(i, index)
    case .pop: function = translatePop(i, index)
    case .leave: function = is64 && i.operandSize == 3 ? leaveFrame : nil
    case .setcc:
      guard let to = offset(i.operand(0)) else { return }
      operations[index].destination = to
      function = OperationTable.setConditionRFunction(condition: variant)
    case .cmovcc: function = translateConditionalMove(i, index, variant, width)
    default: function = nil
    }
    if let function { operations[index].function = function }
  }

  /// Two register operands, into `destination` and `source`.
  private func registers(_ i: Insn, _ index: Int) -> Bool {
    guard let to = offset(i.operand(0)), let from = offset(i.operand(1)) else { return false }
    operations[index].destination = to
    operations[index].source = from
    return true
  }

  private func registerAndImmediate(_ i: Insn, _ index: Int) -> Bool {
    guard let to = offset(i.operand(0)), i.operand(1).kind == .immediate else { return false }
    operations[index].destination = to
    operations[index].payload = i.immediate
    return true
  }

  /// A register destination and a memory source.
  private func registerAndMemory(_ i: Insn, _ index: Int) -> Int? {
    guard let to = offset(i.operand(0)), i.isMemory(1) else { return nil }
    operations[index].destination = to
    return memory(i, index)
  }

  /// A memory destination and a register source.
  private func memoryAndRegister(_ i: Insn, _ index: Int) -> Int? {
    guard i.isMemory(0), let from = offset(i.operand(1)) else { return nil }
    operations[index].source = from
    return memory(i, index)
  }

  /// A memory destination and an immediate source.
  private func memoryAndImmediate(_ i: Insn, _ index: Int) -> Int? {
    guard i.isMemory(0), i.operand(1).kind == .immediate, let form = memory(i, index) else {
      return nil
    }
    setImmediate32(i, index)
    return form
  }

  private func translateMove(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    if registers(i, index) { return OperationTable.moveRRFunction(width: width) }
    if registerAndImmediate(i, index) { return OperationTable.moveRIFunction(width: width) }
    if let form = registerAndMemory(i, index) {
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
  private func extensionIndex(_ from: Int, _ to: Int, sign: Bool) -> Int? {
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

  private func translateExtension(
    _ i: Insn, _ index: Int, sign: Bool
  ) -> OperationFunction? {
    guard
      let kind = extensionIndex(Int(i.operand(1).width), Int(i.operand(0).width), sign: sign)
    else { return nil }
    if registers(i, index) { return OperationTable.extendRRFunction(kind: kind) }
    guard let form = registerAndMemory(i, index) else { return nil }
    return OperationTable.extendRMFunction(kind: kind, form: form)
  }

  private func translateLEA(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    guard let form = registerAndMemory(i, index), width > 0 else { return nil }
    if i.addressSize < 3 { return OperationTable.leaAnyFunction(wide: width - 1) }
    // The segment does not matter here.
    return form == 0 || i.pointee.index == UInt8(Register.none)
      ? OperationTable.leaBaseFunction(wide: width - 1)
      : OperationTable.leaIndexFunction(wide: width - 1)
  }

  private func translateExchange(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    registers(i, index) ? OperationTable.exchangeRRFunction(width: width) : nil
  }

  /// Index among the operations without flags of one among all binary operations.
  private static func plainIndex(_ variant: Int) -> Int? {
    switch variant {
    case 0: 0
    case 1: 1
    case 4: 2
    case 5: 3
    case 6: 4
    default: nil
    }
  }

  private func translateBinary(
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

  private func translateCompare(
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

  private func translateUnary(
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

  private func translateShift(
    _ i: Insn, _ index: Int, _ variant: Int, _ width: Int, _ flagsDead: Bool
  ) -> OperationFunction? {
    guard let to = offset(i.operand(0)) else { return nil }
    operations[index].destination = to
    let count = shiftCount(i)
    if count < 0 { return OperationTable.shiftRCFunction(operation: variant, width: width) }
    if count == 0 {
      // Only a 32-bit register changes: it loses its upper half.
      operations[index].source = to
      return OperationTable.moveRRFunction(width: width)
    }
    operations[index].payload = UInt64(count)
    if flagsDead && variant >= 2 && count < 8 << width {
      return OperationTable.plainRIFunction(operation: variant + 3, width: width)
    }
    return OperationTable.shiftRIFunction(operation: variant, width: width)
  }

  private func translateMultiply(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    guard width > 0, i.operand(1).kind != .none, let to = offset(i.operand(0)) else { return nil }
    operations[index].destination = to
    if i.operand(2).kind == .immediate {
      guard let from = offset(i.operand(1)) else { return nil }
      operations[index].source = from
      operations[index].payload = i.immediate
      return OperationTable.multiplyRIFunction(wide: width - 1)
    }
    if registers(i, index) { return OperationTable.multiplyRRFunction(wide: width - 1) }
    guard let form = registerAndMemory(i, index) else { return nil }
    return OperationTable.multiplyRMFunction(wide: width - 1, form: form)
  }

  private func translateBitTest(_ i: Insn, _ index: Int, _ width: Int) -> OperationFunction? {
    guard width > 0 else { return nil }
    if registers(i, index) { return OperationTable.bitTestRRFunction(wide: width - 1) }
    return registerAndImmediate(i, index)
      ? OperationTable.bitTestRIFunction(wide: width - 1) : nil
  }

  private func translateConditionalMove(
    _ i: Insn, _ index: Int, _ condition: Int, _ width: Int
  ) -> OperationFunction? {
    guard width > 0 else { return nil }
    if registers(i, index) {
      return OperationTable.conditionalMoveRRFunction(condition: condition, wide: width - 1)
    }
    guard width > 1, let form = registerAndMemory(i, index) else { return nil }
    return OperationTable.conditionalMoveRMFunction(
      condition: condition, wide: width - 2, form: form)
  }

  /// Index of the stack form; nil where the reference handler is good enough (16-bit operands in
  /// 64-bit mode).
  private func stack(_ i: Insn) -> Int? {
    let size = Int(i.operandSize)
    return is64 == (size == 3) ? size - 1 : nil
  }

  private func translatePush(_ i: Insn, _ index: Int) -> OperationFunction? {
    guard let stack = stack(i) else { return nil }
    if i.operand(0).kind == .immediate {
      operations[index].payload = i.immediate
      return OperationTable.pushIFunction(stack: stack)
    }
    guard i.operand(0).kind == .register else { return nil }
    operations[index].destination = UInt16(i.operand(0).index) * 8
    return OperationTable.pushRFunction(stack: stack)
  }

  private func translatePop(_ i: Insn, _ index: Int) -> OperationFunction? {
    guard let stack = stack(i), i.operand(0).kind == .register else { return nil }
    operations[index].destination = UInt16(i.operand(0).index) * 8
    return OperationTable.popRFunction(stack: stack)
  }

  // MARK: Ends of blocks

  /// A stub that knows its block and side.
  private func stub(side: UInt8) -> Operation {
    let number = blocks.index(block)
    var stub = Operation(function: stubUnlinked)
    stub.base = UInt16(truncatingIfNeeded: number)
    stub.index = UInt16(truncatingIfNeeded: number >> 16)
    stub.segment = side
    // How far RIP's mask is shifted.
    stub.scale = is64 ? 0 : 32
    return stub
  }

  private func address(_ operation: Int, _ field: Int = 0) -> UInt64 {
    UInt64(UInt(bitPattern: operations + operation)) &+ UInt64(field)
  }

  /// Whether a distance from the block's start stays within its page.
  private func staysInPage(_ distance: Int64) -> Bool {
    let target = Int64(block.pointee.offset) &+ distance
    return isLinkable && target >= 0 && target < 4096
  }

  /// The block goes on after its last instruction, with nothing between.
  private func fallThrough(from end: Int) {
    // The stub is executed as the next operation.
    operations[count] = stub(side: 1)
    operations[count].delta = Int16(truncatingIfNeeded: end)
    if staysInPage(Int64(end)) {
      operations[count].function = stubFallThrough
      block.pointee.linkAddress.1 = address(count, Operation.payloadOffset)
      block.pointee.linkStub.1 = 0
    } else {
      operations[count].function = stubFallThroughFar
    }
  }

  private func translateBranch(_ i: Insn, _ index: Int) {
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
  private func distance(_ i: Insn, _ index: Int) -> Int64 {
    Int64(bitPattern: operations[index].end &+ i.immediate)
  }

  /// How far the mask of a relative branch's target is shifted.
  private func targetShift(_ i: Insn) -> UInt8 { is64 ? 0 : i.operandSize == 1 ? 48 : 32 }

  /// The branch may use a link: the target is in the page, and its address is not cut.
  private func mayLink(_ i: Insn, _ distance: Int64) -> Bool {
    let isCut = !is64 && i.operandSize == 1 && block.pointee.key & 3 != 1
    return staysInPage(distance) && !isCut
  }

  private func setBranchEnd(_ index: Int) {
    UnsafeMutableRawPointer(operations + index).storeBytes(
      of: UInt16(truncatingIfNeeded: operations[index].end),
      toByteOffset: Operation.branchEndOffset, as: UInt16.self)
  }

  /// Makes the taken side of a branch a link, not connected yet.
  private func linkTaken(_ index: Int, _ distance: Int64) {
    operations[index].delta = Int16(truncatingIfNeeded: distance)
    operations[index].payload = address(count)
    block.pointee.linkAddress.0 = address(index, Operation.payloadOffset)
    block.pointee.linkStub.0 = address(count)
  }

  private func relativeJump(_ i: Insn, _ index: Int) {
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

  private func relativeCall(_ i: Insn, _ index: Int) {
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

  private func conditionalJump(_ i: Insn, _ index: Int, _ condition: Int) {
    let distance = distance(i, index)
    setBranchEnd(index)
    operations[index].function = OperationTable.jumpIfFunction(condition: condition)
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
      block.pointee.linkAddress.1 = address(index, Operation.secondLinkOffset)
      block.pointee.linkStub.1 = address(count + 1)
    } else {
      operations[count + 1].function = stubFallThroughFar
    }
  }

  private func computedBranch(_ i: Insn, _ index: Int, call: Bool) {
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

  // MARK: Fusion

  /// Joins a comparison with the conditional branch that ends the block.
  private func fuse(_ index: Int) {
    let i = instructions + index
    let jump = fast(instructions + (index + 1))
    let row = fast(i)
    guard jump.kind == .jcc, row.kind == .compare, !i.prefixes.contains(.lock) else { return }
    let (operation, width, condition) = (Int(row.variant), Int(i.width), Int(jump.variant))
    if registers(i, index) {
      operations[index].function = OperationTable.compareJumpRRFunction(
        operation: operation, width: width, condition: condition)
    } else if registerAndImmediate(i, index) {
      operations[index].function = OperationTable.compareJumpRIFunction(
        operation: operation, width: width, condition: condition)
    }
  }
}
