/// Operands of instructions, in the fields of operations.
extension Translator {
  static let blockRIPOffset = UInt16(Register.block * 8)

  /// The byte offset of a register operand in `Processor`, whose first field the registers are.
  func offset(_ operand: DecodedInstruction.Operand) -> UInt16? {
    switch operand.kind {
    case .register: UInt16(operand.index) * 8
    case .highByte: UInt16(operand.index) * 8 + 1
    case .vector: Self.vectorsOffset + UInt16(operand.index) * 64
    default: nil
    }
  }

  /// Where the vector registers are, 64 bytes each.
  static let vectorsOffset = UInt16(
    truncatingIfNeeded: MemoryLayout<Processor.Arrays>.offset(of: \.vectors) ?? 0)

  /// Fills in the fields of a memory operand.
  /// - Returns: the index of the address form; nil when the displacement does not fit.
  func memory(_ i: Insn, _ index: Int) -> Int? {
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

  func setImmediate32(_ i: Insn, _ index: Int) {
    operations[index].payload |= i.immediate << 32
  }

  /// Two register operands, into `destination` and `source`.
  func registers(_ i: Insn, _ index: Int) -> Bool {
    guard let to = offset(i.operand(0)), let from = offset(i.operand(1)) else { return false }
    operations[index].destination = to
    operations[index].source = from
    return true
  }

  func registerAndImmediate(_ i: Insn, _ index: Int) -> Bool {
    guard let to = offset(i.operand(0)), i.operand(1).kind == .immediate else { return false }
    operations[index].destination = to
    operations[index].payload = i.immediate
    return true
  }

  /// A register destination and a memory source.
  func registerAndMemory(_ i: Insn, _ index: Int) -> Int? {
    guard let to = offset(i.operand(0)), i.isMemory(1) else { return nil }
    operations[index].destination = to
    return memory(i, index)
  }

  /// A memory destination and a register source.
  func memoryAndRegister(_ i: Insn, _ index: Int) -> Int? {
    guard i.isMemory(0), let from = offset(i.operand(1)) else { return nil }
    operations[index].source = from
    return memory(i, index)
  }

  /// A memory destination and an immediate source.
  func memoryAndImmediate(_ i: Insn, _ index: Int) -> Int? {
    guard i.isMemory(0), i.operand(1).kind == .immediate, let form = memory(i, index) else {
      return nil
    }
    setImmediate32(i, index)
    return form
  }
}
