/// LAR, LSL, VERR, VERW, ARPL: ZF tells whether the selector could be used; other flags stay.
extension Processor {
  fileprivate mutating func setZero(_ value: Bool) {
    updateStatus(value ? .zero : [], mask: .zero)
  }

  /// The descriptor of a selector that is not null and within its table; other faults are those
  /// of reading the table.
  fileprivate mutating func queried(_ selector: UInt16) throws(GuestFault) -> Descriptor? {
    guard !Self.isNull(selector) else { return nil }
    let limit =
      selector & 4 == 0
      ? UInt32(gdtr.limit) : segment(.ldtr).isUnusable ? 0 : segment(.ldtr).limit
    guard UInt32(selector | 7) <= limit else { return nil }
    return try readDescriptor(selector)
  }

  /// DPL against CPL and RPL; conforming code is always visible.
  fileprivate func isVisible(_ descriptor: Descriptor) -> Bool {
    descriptor.isConforming
      || descriptor.privilege >= max(cpl, UInt8(descriptor.selector & 3))
  }

  fileprivate func hasRights(_ type: UInt8) -> Bool {
    isLongMode
      ? [2, 9, 0xB, 0xC].contains(type) : [1, 2, 3, 4, 5, 9, 0xB, 0xC].contains(type)
  }

  fileprivate func hasLimit(_ type: UInt8) -> Bool {
    isLongMode ? [2, 9, 0xB].contains(type) : [1, 2, 3, 9, 0xB].contains(type)
  }

  fileprivate mutating func writeQuery(_ i: Insn, _ value: UInt32) {
    let number = Int(i.operand(0).index)
    switch i.operandSize {
    case 1: setRegister(number, UInt16(truncatingIfNeeded: value))
    case 2: setRegister(number, value)
    default: setRegister(number, UInt64(value))
    }
    setZero(true)
  }
}

enum LoadAccessRights: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let selector: UInt16 = try cpu.read(i, 1)
    guard let descriptor = try cpu.queried(selector), cpu.isVisible(descriptor),
      !descriptor.isSystem || cpu.hasRights(descriptor.type)
    else {
      cpu.setZero(false)
      return
    }
    // Limit bits 16–19 are undefined in the result; processors leave them in.
    cpu.writeQuery(i, UInt32(truncatingIfNeeded: descriptor.low >> 32) & 0x00FF_FF00)
  }
}

enum LoadSegmentLimit: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let selector: UInt16 = try cpu.read(i, 1)
    guard let descriptor = try cpu.queried(selector), cpu.isVisible(descriptor),
      !descriptor.isSystem || cpu.hasLimit(descriptor.type)
    else {
      cpu.setZero(false)
      return
    }
    cpu.writeQuery(i, descriptor.segment(selector: selector).limit)
  }
}

enum VerifyRead: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let selector: UInt16 = try cpu.read(i, 0)
    let descriptor = try cpu.queried(selector)
    cpu.setZero(descriptor.map { $0.isReadable && cpu.isVisible($0) } ?? false)
  }
}

enum VerifyWrite: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let selector: UInt16 = try cpu.read(i, 0)
    let descriptor = try cpu.queried(selector)
    cpu.setZero(descriptor.map { $0.isWritableData && cpu.isVisible($0) } ?? false)
  }
}

/// ARPL. Memory is read, and then written only if RPL is raised: a page that is read-only or not
/// there says so.
enum AdjustRPL: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let source: UInt16 = try cpu.read(i, 1)
    let target: UInt16 = try cpu.read(i, 0)
    let lower = target & 3 < source & 3
    if lower { try cpu.write(i, 0, (target & ~3) | (source & 3)) }
    cpu.setZero(lower)
  }
}
