import IEM

extension OracleCase {
  /// Where the memory operand begins, as an offset in the data pages; nil when it has none there.
  package func operandOffset(_ i: DecodedInstruction) -> Int? {
    guard (0..<4).contains(where: { i.operands[$0].kind == .memory }) else { return nil }
    var address = i.displacement
    let start = mode.address(length: 0)
    func register(_ number: UInt8) -> UInt64 {
      switch Int(number) {
      case 0..<16: state.registers[Int(number)]
      case Register.next: start
      default: 0
      }
    }
    address = address &+ register(i.base)
    if !CaseMaker.isVSIB(i) { address = address &+ register(i.index) << UInt64(i.scale) }
    if i.addressSize < 3 { address &= i.addressSize == 2 ? 0xFFFF_FFFF : 0xFFFF }
    if mode.is64 && i.prefixes.contains(.segmentOverride) {
      if i.segment == 4 { address = address &+ state.fsBase }
      if i.segment == 5 { address = address &+ state.gsBase }
    }
    let offset = mode == .bits16 ? address : address &- OracleLayout.data
    return offset < UInt64(OracleLayout.dataSize) ? Int(offset) : nil
  }
}
