/// Bit scans, counts and fields; what else of BMI1, BMI2 and ADX uses general registers; CRC32.
extension Translator {
  /// - Parameter width: log2 of bytes.
  func translateBits(
    _ i: Insn, _ index: Int, _ row: FastRow, _ width: Int, _ flagsDead: Bool
  ) -> OperationFunction? {
    let variant = Int(row.variant)
    let flags = flagsDead ? 1 : 0
    switch row.kind {
    case .bitCount:
      guard width > 0 else { return nil }
      return source(i, index) {
        OperationTable.bitCountRRFunction(operation: variant, wide: width - 1, flags: flags)
      } memory: {
        OperationTable.bitCountRMFunction(operation: variant, wide: width - 1, flags: flags)
      }
    case .lowestBit:
      guard width > 1 else { return nil }
      return source(i, index) {
        OperationTable.lowestBitRRFunction(operation: variant, long: width - 2, flags: flags)
      } memory: {
        OperationTable.lowestBitRMFunction(operation: variant, long: width - 2, flags: flags)
      }
    case .crc32:
      // The operand's width, not the destination's.
      let size = Int(i.operand(1).width)
      return source(i, index) { OperationTable.checksumRFunction(width: size) }
        memory: { OperationTable.checksumMFunction(width: size) }
    case .movbe:
      guard width > 0 else { return nil }
      if registerAndMemory(i, index) != nil {
        return OperationTable.loadSwappedFunction(wide: width - 1)
      }
      guard memoryAndRegister(i, index) != nil else { return nil }
      return OperationTable.storeSwappedFunction(wide: width - 1)
    default:
      guard width > 1 else { return nil }
      return translateField(i, index, row, width - 2, flags)
    }
  }

  private func translateField(
    _ i: Insn, _ index: Int, _ row: FastRow, _ long: Int, _ flags: Int
  ) -> OperationFunction? {
    let variant = Int(row.variant)
    switch row.kind {
    case .bitField:
      let isLast = OperationTable.bitFieldsWithMemoryLast.contains(variant)
      return sources(i, index, isLast ? (2, 1) : (1, 2)) {
        OperationTable.bitFieldRRFunction(operation: variant, long: long, flags: flags)
      } memory: {
        OperationTable.bitFieldRMFunction(operation: variant, long: long, flags: flags)
      }
    case .bitFieldNoFlags:
      let isLast = OperationTable.plainFieldsWithMemoryLast.contains(variant)
      return sources(i, index, isLast ? (2, 1) : (1, 2)) {
        OperationTable.plainFieldRRFunction(operation: variant, long: long)
      } memory: {
        OperationTable.plainFieldRMFunction(operation: variant, long: long)
      }
    case .mulx:
      // The low half's register stands where others have their second source.
      return sources(i, index, (2, 1)) { OperationTable.multiplyNoFlagsRFunction(long: long) }
        memory: { OperationTable.multiplyNoFlagsMFunction(long: long) }
    case .rorx:
      return source(i, index) {
        setControls(i, index)
        return OperationTable.rotateRightRFunction(long: long)
      } memory: {
        setControls(i, index)
        return OperationTable.rotateRightMFunction(long: long)
      }
    case .addExtended:
      return source(i, index) {
        OperationTable.addExtendedRRFunction(carry: variant, long: long)
      } memory: {
        OperationTable.addExtendedRMFunction(carry: variant, long: long)
      }
    default: return nil
    }
  }

  /// A destination, and a source that may be memory.
  private func source(
    _ i: Insn, _ index: Int, _ inRegister: () -> OperationFunction?,
    memory inMemory: () -> OperationFunction?
  ) -> OperationFunction? {
    if registers(i, index) { return inRegister() }
    guard registerAndMemory(i, index) != nil else { return nil }
    return inMemory()
  }

  /// A destination and two sources, given as the operand that may be memory and the other one.
  private func sources(
    _ i: Insn, _ index: Int, _ places: (Int, Int), _ inRegister: () -> OperationFunction?,
    memory inMemory: () -> OperationFunction?
  ) -> OperationFunction? {
    guard let to = offset(i.operand(0)), let control = offset(i.operand(places.1)) else {
      return nil
    }
    operations[index].destination = to
    operations[index].source = control
    if let value = offset(i.operand(places.0)) {
      operations[index].base = value
      return inRegister()
    }
    guard i.isMemory(places.0), memory(i, index) != nil else { return nil }
    return inMemory()
  }
}
