/// Vector instructions whose legacy and VEX encodings share their operations; EncodingForms.swift.
extension Translator {
  /// Where an instruction has its last source.
  private enum Place { case register, memory }

  func translateForm(_ i: Insn, _ index: Int, _ row: FastRow) -> OperationFunction? {
    guard !i.prefixes.contains(.evex) else { return nil }
    let variant = Int(row.variant)
    let isVEX = i.prefixes.contains(.vex)
    let form = isVEX ? 1 : 0
    // Operand numbers of the first and of the last source, where there are two.
    let (first, last) = isVEX ? (1, 2) : (0, 1)
    switch row.kind {
    case .test:
      guard let place = place(i, index, 0, 1) else { return nil }
      return place == .register
        ? OperationTable.testRRFunction(form: form, mask: variant)
        : OperationTable.testRMFunction(form: form, mask: variant)
    case .packed:
      guard let place = place(i, index, 0, 1) else { return nil }
      return place == .register
        ? OperationTable.packedRRFunction(form: form, operation: variant)
        : OperationTable.packedRMFunction(form: form, operation: variant)
    case .convert:
      guard let place = place(i, index, 1, 2) else { return nil }
      return place == .register
        ? OperationTable.vexConvertRRFunction(operation: variant)
        : OperationTable.vexConvertRMFunction(operation: variant)
    case .toInteger:
      guard let place = place(i, index, 0, 1) else { return nil }
      return place == .register
        ? OperationTable.toGeneralRRFunction(form: form, operation: variant)
        : OperationTable.toGeneralRMFunction(form: form, operation: variant)
    case .roundElement:
      guard let place = place(i, index, first, last) else { return nil }
      return place == .register
        ? OperationTable.roundElementRRFunction(form: form, format: variant)
        : OperationTable.roundElementRMFunction(form: form, format: variant)
    case .blend:
      // Legacy forms have their mask in XMM0.
      let mask = isVEX ? offset(i.operand(3)) : Self.vectorsOffset
      guard let mask, let place = place(i, index, first, last) else { return nil }
      operations[index].payload |= UInt64(mask) << Operation.fourthShift
      return place == .register
        ? OperationTable.blendRRFunction(form: form, width: variant)
        : OperationTable.blendRMFunction(form: form, width: variant)
    case .sha256:
      guard let place = place(i, index, 0, 1) else { return nil }
      operations[index].payload |= UInt64(Self.vectorsOffset) << Operation.fourthShift
      return place == .register ? sha256RoundsRR : sha256RoundsRM
    case .maskedLoad, .maskedStore, .gather:
      return translateMasked(i, index, row.kind, variant)
    default: return translateElementForm(i, index, row.kind, variant, form)
    }
  }

  /// Fills in the destination, which is operand 0, and the sources; the last one may be in memory.
  private func place(_ i: Insn, _ index: Int, _ first: Int, _ last: Int) -> Place? {
    guard let to = offset(i.operand(0)), let from = offset(i.operand(first)) else { return nil }
    operations[index].destination = to
    operations[index].source = from
    if let second = offset(i.operand(last)) {
      operations[index].base = second
      setControls(i, index)
      return .register
    }
    guard i.isMemory(last), memory(i, index) != nil else { return nil }
    setControls(i, index)
    return .memory
  }

  // MARK: Elements

  private func translateElementForm(
    _ i: Insn, _ index: Int, _ kind: FastKind, _ variant: Int, _ form: Int
  ) -> OperationFunction? {
    switch kind {
    case .insertElement:
      let number = UInt16(i.immediateByte) & (16 >> UInt16(variant) - 1)
      return insert(i, index, variant, form, at: number << UInt16(variant))
    case .halfInsert:
      let place = UInt16(variant & 1) * 8
      return insert(i, index, 3, form, at: place, from: variant & 2 != 0 ? 8 : 0)
    case .extractElement:
      let number = UInt16(i.immediateByte) & (16 >> UInt16(variant) - 1)
      return extract(i, index, variant, form, at: number << UInt16(variant))
    case .halfExtract: return extract(i, index, 3, form, at: 8)
    case .insertSingle:
      guard let place = place(i, index, form, form + 1) else { return nil }
      guard place == .register else {
        return OperationTable.insertSingleMFunction(form: form)
      }
      operations[index].base += UInt16(i.immediateByte >> 6) * 4
      return OperationTable.insertSingleRFunction(form: form)
    default: return nil
    }
  }

  /// - Parameters:
  ///   - width: log2 of the element's bytes.
  ///   - at: the byte of the destination's lane where it goes.
  ///   - from: the byte of a register source.
  private func insert(
    _ i: Insn, _ index: Int, _ width: Int, _ form: Int, at: UInt16, from: UInt16 = 0
  ) -> OperationFunction? {
    let last = form + 1
    guard let to = offset(i.operand(0)), let first = offset(i.operand(form)) else { return nil }
    operations[index].destination = to
    operations[index].source = first
    if let source = wholeRegister(i.operand(last)) {
      operations[index].base = source + from
      operations[index].payload = UInt64(at) << 32
      return OperationTable.insertElementRFunction(form: form, width: width)
    }
    guard i.isMemory(last), memory(i, index) != nil else { return nil }
    operations[index].payload |= UInt64(at) << 32
    return OperationTable.insertElementMFunction(form: form, width: width)
  }

  private func extract(
    _ i: Insn, _ index: Int, _ width: Int, _ form: Int, at: UInt16
  ) -> OperationFunction? {
    guard let source = offset(i.operand(1)) else { return nil }
    operations[index].source = source + at
    if let to = wholeRegister(i.operand(0)) {
      operations[index].destination = to
      return OperationTable.extractElementRFunction(form: form, width: width)
    }
    guard i.isMemory(0), memory(i, index) != nil else { return nil }
    return OperationTable.extractElementMFunction(form: form, width: width)
  }

  /// PINSRB and PEXTRB name whole registers: numbers 4–7 are never AH, CH, DH, BH.
  private func wholeRegister(_ operand: DecodedInstruction.Operand) -> UInt16? {
    operand.kind == .highByte ? (UInt16(operand.index) + 4) * 8 : offset(operand)
  }

  // MARK: Masks

  private func translateMasked(
    _ i: Insn, _ index: Int, _ kind: FastKind, _ variant: Int
  ) -> OperationFunction? {
    switch kind {
    case .maskedLoad:
      guard place(i, index, 1, 2) == .memory else { return nil }
      return OperationTable.vexMaskedLoadFunction(long: variant)
    case .maskedStore:
      guard let value = offset(i.operand(2)), let mask = offset(i.operand(1)), i.isMemory(0),
        memory(i, index) != nil
      else { return nil }
      operations[index].destination = value
      operations[index].source = mask
      setControls(i, index)
      return OperationTable.vexMaskedStoreFunction(long: variant)
    default: return translateGather(i, index, variant)
    }
  }

  /// Three different registers and a SIB byte, or the reference handler says #UD.
  private func translateGather(_ i: Insn, _ index: Int, _ variant: Int) -> OperationFunction? {
    // VSIB has no "no index": what the decoder calls so is number 4.
    let isNone = i.pointee.index == UInt8(Register.none)
    let indices = isNone ? 4 : i.pointee.index
    let (to, mask) = (i.operand(0), i.operand(2))
    guard i.modRM & 7 == 4, i.addressSize != 1, to.index != indices, to.index != mask.index,
      mask.index != indices, i.isMemory(1), let destination = offset(to), let source = offset(mask),
      memory(i, index) != nil
    else { return nil }
    operations[index].destination = destination
    operations[index].source = source
    operations[index].index = Self.vectorsOffset + UInt16(indices) * 64
    setControls(i, index)
    return OperationTable.vexGatherFunction(index: variant & 1, long: variant >> 1)
  }
}
