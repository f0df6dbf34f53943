/// LGDT, LIDT, LLDT, LTR and the stores of the same registers.
extension Processor {
  fileprivate mutating func storeTable(
    _ i: Insn, _ table: DescriptorTableRegister
  ) throws(GuestFault) {
    try checkUMIP()
    let address = effectiveAddress(i)
    if mode == .bits64 {
      try probe(i.segment, address, count: 10, write: true)
      try store(i.segment, address, table.limit)
      try store(i.segment, (address &+ 2) & i.addressMask, table.base)
    } else {
      try probe(i.segment, address, count: 6, write: true)
      try store(i.segment, address, table.limit)
      try store(i.segment, (address &+ 2) & i.addressMask, UInt32(truncatingIfNeeded: table.base))
    }
  }

  fileprivate mutating func loadTable(_ i: Insn) throws(GuestFault) -> DescriptorTableRegister {
    try requireSupervisor()
    let address = effectiveAddress(i)
    let limit: UInt16 = try load(i.segment, address)
    let second = (address &+ 2) & i.addressMask
    if mode == .bits64 {
      let base: UInt64 = try load(i.segment, second)
      guard Self.isCanonical(base) else { throw GuestFault.gp0 }
      return DescriptorTableRegister(base: base, limit: limit)
    }
    var base: UInt32 = try load(i.segment, second)
    // A 16-bit operand has a base of 24 bits.
    if i.operandSize == 1 { base &= 0xFF_FFFF }
    return DescriptorTableRegister(base: UInt64(base), limit: limit)
  }
}

enum StoreGDT: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.storeTable(i, cpu.gdtr)
  }
}

enum StoreIDT: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.storeTable(i, cpu.idtr)
  }
}

enum LoadGDT: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.gdtr = try cpu.loadTable(i)
  }
}

enum LoadIDT: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.idtr = try cpu.loadTable(i)
  }
}

enum StoreLDT: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.checkUMIP()
    try cpu.writeWord(i, cpu.segment(.ldtr).selector)
  }
}

enum StoreTask: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.checkUMIP()
    try cpu.writeWord(i, cpu.segment(.tr).selector)
  }
}

enum LoadLDT: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    let selector: UInt16 = try cpu.read(i, 0)
    cpu.setSegment(.ldtr, try cpu.localTable(selector))
  }
}

/// LTR: marks the TSS busy.
enum LoadTask: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    let selector: UInt16 = try cpu.read(i, 0)
    guard !Processor.isNull(selector) else { throw GuestFault.gp0 }
    guard selector & 4 == 0 else { throw GuestFault.gp(selector) }
    var descriptor = try cpu.readDescriptor(selector)
    let isTSS =
      descriptor.type == Descriptor.SystemType.tss
      || (descriptor.type == Descriptor.SystemType.tss16 && !cpu.isLongMode)
    guard descriptor.isSystem, isTSS else { throw GuestFault.gp(selector) }
    guard descriptor.isPresent else { throw GuestFault.np(selector) }
    try cpu.readUpperHalf(&descriptor)
    var task = descriptor.segment(selector: selector)
    if cpu.isLongMode && !Processor.isCanonical(task.base) { throw GuestFault.gp(selector) }
    try cpu.storeSystem(
      descriptor.address &+ 5, descriptor.access | Descriptor.SystemType.busyBit)
    task.attributes.insert(Segment.Attributes(rawValue: UInt32(Descriptor.SystemType.busyBit)))
    cpu.setSegment(.tr, task)
  }
}
