/// Legacy SSE.
extension Translator {
  func translateVector(_ i: Insn, _ index: Int, _ row: FastRow) -> OperationFunction? {
    let variant = Int(row.variant)
    switch row.kind {
    case .lane: return translateLane(i, index, variant)
    case .laneShift:
      return registers(i, index) ? OperationTable.laneShiftRRFunction(operation: variant) : nil
    case .laneShiftBy:
      guard let to = offset(i.operand(0)) else { return nil }
      operations[index].destination = to
      operations[index].payload = i.immediate << 32
      return OperationTable.laneShiftRIFunction(operation: variant)
    case .laneMove: return translateLaneMove(i, index, variant)
    case .elementMove:
      if registers(i, index) { return OperationTable.moveElementRRFunction(long: variant) }
      return translateElementMove(i, index, variant)
    case .quadwordMove:
      if registers(i, index) { return OperationTable.moveElementZeroRRFunction(long: 1) }
      return translateElementMove(i, index, 1)
    case .fromGeneral:
      let long = i.operand(1).width == 3 ? 1 : 0
      if registers(i, index) { return OperationTable.moveElementZeroRRFunction(long: long) }
      return translateElementMove(i, index, long)
    case .toGeneral:
      let long = i.operand(0).width == 3 ? 1 : 0
      if registers(i, index) { return OperationTable.moveElementToGeneralFunction(long: long) }
      return translateElementMove(i, index, long)
    case .halfMove: return translateHalfMove(i, index, variant)
    case .moveMask: return registers(i, index) ? moveMask : nil
    case .floatMask, .floatElementMask: return translateMask(i, index, row.kind, variant)
    case .floatSigns:
      return registers(i, index) ? OperationTable.floatSignsFunction(format: variant) : nil
    case _ where row.kind.rawValue >= FastKind.firstForm: return translateForm(i, index, row)
    case _ where row.kind.rawValue >= FastKind.firstX87: return translateX87(i, index, row)
    case _ where row.kind.rawValue >= FastKind.firstVEX: return translateVEX(i, index, row)
    default: return translateFloat(i, index, row.kind, variant)
    }
  }

  private func translateLane(_ i: Insn, _ index: Int, _ variant: Int) -> OperationFunction? {
    if registers(i, index) {
      operations[index].payload = i.immediate << 32
      if let fixed = fixedShuffle(i, index, variant) {
        return OperationTable.laneRRFunction(operation: fixed)
      }
      return OperationTable.laneRRFunction(operation: variant)
    }
    guard let form = registerAndMemory(i, index) else { return nil }
    setImmediate32(i, index)
    return OperationTable.laneRMFunction(operation: variant, form: form)
  }

  /// PSHUFD, or SHUFPS of one register, with a common immediate.
  func fixedShuffle(_ i: Insn, _ index: Int, _ variant: Int) -> Int? {
    guard
      variant == OperationTable.doublewordShuffle
        || (variant == OperationTable.singleShuffle
          && operations[index].destination == operations[index].source)
    else { return nil }
    return OperationTable.fixedShuffles[UInt8(truncatingIfNeeded: i.immediate)]
  }

  private func translateLaneMove(
    _ i: Insn, _ index: Int, _ alignment: Int
  ) -> OperationFunction? {
    if registers(i, index) { return moveLaneRR }
    if let form = registerAndMemory(i, index) {
      return OperationTable.moveLaneRMFunction(alignment: alignment, form: form)
    }
    guard let form = memoryAndRegister(i, index) else { return nil }
    return OperationTable.moveLaneMRFunction(alignment: alignment, form: form)
  }

  /// To and from memory.
  private func translateElementMove(_ i: Insn, _ index: Int, _ long: Int) -> OperationFunction? {
    if let form = registerAndMemory(i, index) {
      return OperationTable.moveElementRMFunction(long: long, form: form)
    }
    guard let form = memoryAndRegister(i, index) else { return nil }
    return OperationTable.moveElementMRFunction(long: long, form: form)
  }

  /// - Parameter variant: bit 0: to the upper half; bit 1: from the upper half.
  private func translateHalfMove(_ i: Insn, _ index: Int, _ variant: Int) -> OperationFunction? {
    let function: OperationFunction
    if registers(i, index) {
      function = moveHalfRR
    } else if let form = registerAndMemory(i, index) {
      function = OperationTable.moveHalfRMFunction(form: form)
    } else if let form = memoryAndRegister(i, index) {
      function = OperationTable.moveElementMRFunction(long: 1, form: form)
    } else {
      return nil
    }
    if variant & 1 != 0 { operations[index].destination += 8 }
    if variant & 2 != 0 { operations[index].source += 8 }
    return function
  }

  private func translateMask(
    _ i: Insn, _ index: Int, _ kind: FastKind, _ format: Int
  ) -> OperationFunction? {
    let isPacked = kind == .floatMask
    if registers(i, index) {
      operations[index].payload = i.immediate << 32
      return isPacked
        ? OperationTable.floatMaskRRFunction(format: format)
        : OperationTable.floatElementMaskRRFunction(format: format)
    }
    guard registerAndMemory(i, index) != nil else { return nil }
    setImmediate32(i, index)
    return isPacked
      ? OperationTable.floatMaskRMFunction(format: format)
      : OperationTable.floatElementMaskRMFunction(format: format)
  }

  /// - Parameter variant: bit 0: the format; above: the operation or the width.
  private func translateFloat(
    _ i: Insn, _ index: Int, _ kind: FastKind, _ variant: Int
  ) -> OperationFunction? {
    let format = variant & 1
    let operation = variant >> 1
    if registers(i, index) {
      switch kind {
      case .floatScalar:
        return OperationTable.floatScalarRRFunction(format: format, operation: operation)
      case .floatPacked:
        return OperationTable.floatPackedRRFunction(format: format, operation: operation)
      case .floatCompare: return OperationTable.floatCompareRRFunction(format: format)
      case .floatFrom: return OperationTable.floatFromRFunction(format: format, long: operation)
      case .floatTo: return OperationTable.floatToRFunction(format: format, long: operation)
      case .floatWiden: return floatWidenRR
      case .floatNarrow: return floatNarrowRR
      default: return nil
      }
    }
    guard let form = registerAndMemory(i, index) else { return nil }
    switch kind {
    case .floatScalar:
      return OperationTable.floatScalarRMFunction(format: format, operation: operation, form: form)
    case .floatPacked:
      return OperationTable.floatPackedRMFunction(format: format, operation: operation, form: form)
    case .floatCompare: return OperationTable.floatCompareRMFunction(format: format, form: form)
    case .floatFrom:
      return OperationTable.floatFromMFunction(format: format, long: operation, form: form)
    case .floatTo:
      return OperationTable.floatToMFunction(format: format, long: operation, form: form)
    case .floatWiden: return OperationTable.floatWidenRMFunction(form: form)
    case .floatNarrow: return OperationTable.floatNarrowRMFunction(form: form)
    default: return nil
    }
  }
}
