/// The x87.
extension Translator {
  func translateX87(_ i: Insn, _ index: Int, _ row: FastRow) -> OperationFunction? {
    let variant = Int(row.variant)
    let register = UInt16(i.modRM & 7)
    let opcode = UInt64(i.opcode & 7) << 8 | UInt64(i.modRM)
    if i.modRM < 0xC0 {
      guard row.kind != .x87StoreStatus, memory(i, index) != nil else { return nil }
      operations[index].payload |= opcode << 32
      return translateX87Memory(i, row.kind, variant)
    }
    operations[index].payload = opcode << 32
    operations[index].source = register
    switch row.kind {
    case .x87Combine:
      if variant & 16 != 0 {
        operations[index].destination = register
        operations[index].source = 0
      }
      return OperationTable.x87CombineFunction(operation: variant & 7, pops: variant >> 3 & 1)
    case .x87Sign:
      operations[index].source = variant == 0 ? 0xFFFF : 0x7FFF
      operations[index].destination = variant == 0 ? 0x8000 : 0
      return x87Sign
    case .x87LoadRegister: return x87LoadRegister
    case .x87LoadConstant: return variant == 0 ? x87LoadOne : x87LoadZero
    case .x87StoreRegister: return OperationTable.x87StoreRegisterFunction(pops: variant)
    case .x87Exchange: return x87Exchange
    case .x87Compare: return OperationTable.x87CompareRFunction(pops: variant)
    case .x87CompareToFlags: return OperationTable.x87CompareToFlagsFunction(pops: variant)
    case .x87StoreStatus: return x87StoreStatus
    default: return nil
    }
  }

  private func translateX87Memory(
    _ i: Insn, _ kind: FastKind, _ variant: Int
  ) -> OperationFunction? {
    switch kind {
    case .x87CombineM:
      return OperationTable.x87CombineMFunction(operation: variant >> 2, format: variant & 3)
    case .x87Load: return OperationTable.x87LoadMFunction(format: variant)
    case .x87Store:
      return OperationTable.x87StoreMFunction(
        format: variant >> 2, pops: variant >> 1 & 1, rounding: variant & 1)
    case .x87CompareM:
      return OperationTable.x87CompareMFunction(format: variant >> 1, pops: variant & 1)
    // The two parts of 80 bits could lie at both ends of a shorter address space.
    case .x87LoadExtended: return i.addressSize == (is64 ? 3 : 2) ? x87LoadExtended : nil
    case .x87StoreExtended: return i.addressSize == (is64 ? 3 : 2) ? x87StoreExtended : nil
    default: return nil
    }
  }
}
