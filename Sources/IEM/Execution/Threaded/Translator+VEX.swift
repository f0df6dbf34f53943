/// AVX, AVX2 and FMA.
extension Translator {
  func translateVEX(_ i: Insn, _ index: Int, _ row: FastRow) -> OperationFunction? {
    guard !i.prefixes.contains(.evex) else { return nil }
    let variant = Int(row.variant)
    switch row.kind {
    case .vexLane:
      return three(i, index) { OperationTable.vexLaneRRFunction(operation: variant) }
        memory: { OperationTable.vexLaneRMFunction(operation: variant) }
    case .vexLaneUnary:
      return two(i, index) { OperationTable.vexLaneRRFunction(operation: variant) }
        memory: { OperationTable.vexLaneRMFunction(operation: variant) }
    case .vexLaneShift:
      return three(i, index) { OperationTable.vexLaneShiftRRFunction(operation: variant) }
    case .vexLaneShiftBy:
      return two(i, index) { OperationTable.vexLaneShiftRIFunction(operation: variant) }
    case .vexMove: return translateVEXMove(i, index, variant)
    case .vexMerge: return three(i, index) { OperationTable.vexMergeRRFunction(long: variant) }
    case .vexElement: return translateVEXElement(i, index, variant)
    case .vexFloat:
      let (format, operation) = (variant & 1, variant >> 1)
      return three(i, index) {
        OperationTable.vexFloatRRFunction(format: format, operation: operation)
      } memory: {
        OperationTable.vexFloatRMFunction(format: format, operation: operation)
      }
    case .vexFloatUnary:
      let (format, operation) = (variant & 1, variant >> 1)
      return two(i, index) {
        OperationTable.vexFloatRRFunction(format: format, operation: operation)
      } memory: {
        OperationTable.vexFloatRMFunction(format: format, operation: operation)
      }
    case .vexScalar:
      let (format, operation) = (variant & 1, variant >> 1)
      return three(i, index) {
        OperationTable.vexScalarRRFunction(format: format, operation: operation)
      } memory: {
        OperationTable.vexScalarRMFunction(format: format, operation: operation)
      }
    case .vexFused: return translateFused(i, index, variant)
    default: return translateVEXOther(i, index, row.kind, variant)
    }
  }

  private func translateVEXOther(
    _ i: Insn, _ index: Int, _ kind: FastKind, _ variant: Int
  ) -> OperationFunction? {
    switch kind {
    case .vexCompare:
      return pair(i, index) { OperationTable.vexCompareRRFunction(format: variant) }
        memory: { OperationTable.vexCompareRMFunction(format: variant) }
    case .vexMask:
      return three(i, index) { OperationTable.vexMaskRRFunction(format: variant) }
        memory: { OperationTable.vexMaskRMFunction(format: variant) }
    case .vexElementMask:
      return three(i, index) { OperationTable.vexElementMaskRRFunction(format: variant) }
        memory: { OperationTable.vexElementMaskRMFunction(format: variant) }
    case .vexSigns: return two(i, index) { OperationTable.vexSignsFunction(format: variant) }
    case .vexMoveMask: return two(i, index) { vexMoveMask }
    case .vexZeroUpper:
      guard i.vectorLength == 0 else { return nil }
      operations[index].source = Self.vectorsOffset
      return vexZeroUpper
    case .vexBroadcast:
      return two(i, index) { OperationTable.vexBroadcastRRFunction(width: variant) }
        memory: { OperationTable.vexBroadcastRMFunction(width: variant) }
    case .vexBroadcastLane: return two(i, index) { nil } memory: { vexBroadcastLane }
    case .vexInsertLane:
      return three(i, index) { vexInsertLaneRR } memory: { vexInsertLaneRM }
    case .vexExtractLane: return translateExtractLane(i, index)
    case .vexPermuteLanes:
      return three(i, index) { vexPermuteLanes } memory: { vexPermuteLanesM }
    case .vexPermuteQuadwords:
      return two(i, index) { vexPermuteQuadwords } memory: { vexPermuteQuadwordsM }
    case .vexPermuteElements:
      return three(i, index) { vexPermuteElements } memory: { vexPermuteElementsM }
    default: return nil
    }
  }

  /// What is beside the displacement: the immediate, and whether it is 256 bits.
  func setControls(_ i: Insn, _ index: Int, _ more: UInt64 = 0) {
    let wide = i.vectorLength == 1 ? Operation.wideBit : 0
    operations[index].payload |= (i.immediate & 0xFF) << 32 | wide | more
  }

  /// Destination and two sources, the second of which may be memory.
  private func three(
    _ i: Insn, _ index: Int, _ registers: () -> OperationFunction?,
    memory inMemory: () -> OperationFunction? = { nil }
  ) -> OperationFunction? {
    guard let to = offset(i.operand(0)), let first = offset(i.operand(1)) else { return nil }
    operations[index].destination = to
    operations[index].source = first
    if let second = offset(i.operand(2)) {
      operations[index].base = second
      setControls(i, index)
      return registers()
    }
    guard i.isMemory(2), memory(i, index) != nil else { return nil }
    setControls(i, index)
    return inMemory()
  }

  /// Destination and one source, which between registers stands for both.
  private func two(
    _ i: Insn, _ index: Int, _ registers: () -> OperationFunction?,
    memory inMemory: () -> OperationFunction? = { nil }
  ) -> OperationFunction? {
    guard let to = offset(i.operand(0)) else { return nil }
    operations[index].destination = to
    if let source = offset(i.operand(1)) {
      operations[index].source = source
      operations[index].base = source
      setControls(i, index)
      return registers()
    }
    // Of the first source nothing comes, but it is read.
    operations[index].source = to
    guard i.isMemory(1), memory(i, index) != nil else { return nil }
    setControls(i, index)
    return inMemory()
  }

  /// Two sources and no destination.
  private func pair(
    _ i: Insn, _ index: Int, _ registers: () -> OperationFunction?,
    memory inMemory: () -> OperationFunction?
  ) -> OperationFunction? {
    guard let first = offset(i.operand(0)) else { return nil }
    operations[index].source = first
    if let second = offset(i.operand(1)) {
      operations[index].base = second
      return registers()
    }
    guard i.isMemory(1), memory(i, index) != nil else { return nil }
    return inMemory()
  }

  private func translateVEXMove(_ i: Insn, _ index: Int, _ alignment: Int) -> OperationFunction? {
    let length = Int(i.vectorLength)
    guard length < 2 else { return nil }
    if registers(i, index) { return OperationTable.vexMoveRRFunction(length: length) }
    if let form = registerAndMemory(i, index) {
      return OperationTable.vexMoveRMFunction(length: length, alignment: alignment, form: form)
    }
    guard let form = memoryAndRegister(i, index) else { return nil }
    return OperationTable.vexMoveMRFunction(length: length, alignment: alignment, form: form)
  }

  /// VMOVSS, VMOVSD, VMOVD, VMOVQ with one source.
  private func translateVEXElement(_ i: Insn, _ index: Int, _ long: Int) -> OperationFunction? {
    if registers(i, index) {
      return i.operand(0).kind == .vector
        ? OperationTable.vexElementRRFunction(long: long)
        : OperationTable.vexElementToGeneralFunction(long: long)
    }
    if let form = registerAndMemory(i, index) {
      return OperationTable.vexElementRMFunction(long: long, form: form)
    }
    guard let form = memoryAndRegister(i, index) else { return nil }
    return OperationTable.vexElementMRFunction(long: long, form: form)
  }

  private func translateExtractLane(_ i: Insn, _ index: Int) -> OperationFunction? {
    let lane = UInt16(truncatingIfNeeded: i.immediate & 1) * 16
    if registers(i, index) {
      operations[index].source += lane
      return vexExtractLaneRR
    }
    guard memoryAndRegister(i, index) != nil else { return nil }
    operations[index].source += lane
    return vexExtractLaneMR
  }

  /// - Parameter variant: bit 0: doubles; bit 1: scalar; bits 2 and 3: negated product and addend;
  ///   above: the order, 132, 213 or 231.
  private func translateFused(_ i: Insn, _ index: Int, _ variant: Int) -> OperationFunction? {
    guard let first = offset(i.operand(0)), let second = offset(i.operand(1)) else { return nil }
    let (format, isScalar, order) = (variant & 1, variant & 2 != 0, variant >> 4)
    let signs =
      (variant & 4 != 0 ? Operation.negateProduct : 0)
      | (variant & 8 != 0 ? Operation.negateAddend : 0)
    operations[index].destination = first
    if let third = offset(i.operand(2)) {
      let factors = [(first, third, second), (second, first, third), (second, third, first)][order]
      operations[index].source = factors.0
      operations[index].base = factors.1
      operations[index].index = factors.2
      setControls(i, index, signs)
      return isScalar
        ? OperationTable.vexFusedScalarRRFunction(format: format)
        : OperationTable.vexFusedRRFunction(format: format)
    }
    operations[index].source = second
    guard i.isMemory(2), memory(i, index) != nil else { return nil }
    // 132: memory times the destination, plus the second operand.
    setControls(i, index, signs | (order == 0 ? Operation.destinationFirst : 0))
    let place = order == 1 ? 1 : 0
    return isScalar
      ? OperationTable.vexFusedScalarRMFunction(format: format, place: place)
      : OperationTable.vexFusedRMFunction(format: format, place: place)
  }
}
