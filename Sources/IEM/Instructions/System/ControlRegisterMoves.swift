/// MOV to and from control registers, LMSW, SMSW, CLTS (SDM vol. 3, 2.5, 4.1 and 9.8.5).
///
/// A change that may affect translations chooses among the address spaces that are kept
/// (Memory/AddressSpaces.swift). PCIDs are checked as the manual says but mean nothing: kept
/// translations are never older than the tables.

/// Throws unless the privilege level is 0.
extension Processor {
  @inline(__always) func requireSupervisor() throws(GuestFault) {
    if cpl != 0 { throw GuestFault.gp0 }
  }

  /// UMIP: SGDT, SIDT, SLDT, SMSW and STR are for privilege level 0 only.
  func checkUMIP() throws(GuestFault) {
    if cr4 & CR4.umip != 0 && cpl != 0 && isProtected { throw GuestFault.gp0 }
  }
}

enum MoveFromControl: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let number = i.operand(1).index
    let value: UInt64
    switch number {
    case 0, 2, 3, 4, 8: try cpu.requireSupervisor()
    default: throw GuestFault.invalidOpcode
    }
    switch number {
    case 0: value = cpu.cr0
    case 2: value = cpu.cr2
    case 3: value = cpu.cr3
    case 4: value = cpu.cr4
    default: value = UInt64(cpu.machine.taskPriority & 0xF)
    }
    if cpu.mode == .bits64 {
      cpu.setRegister(Int(i.operand(0).index), value)
    } else {
      cpu.setRegister(Int(i.operand(0).index), UInt32(truncatingIfNeeded: value))
    }
  }
}

enum MoveToControl: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let value: UInt64 = cpu.mode == .bits64
      ? cpu.register(Int(i.operand(1).index))
      : UInt64(cpu.register(Int(i.operand(1).index), as: UInt32.self))
    let number = i.operand(0).index
    switch number {
    case 0, 2, 3, 4, 8: try cpu.requireSupervisor()
    default: throw GuestFault.invalidOpcode
    }
    switch number {
    case 0: try cpu.writeCR0(value)
    case 2: cpu.cr2 = value
    case 3: try cpu.writeCR3(value)
    case 4: try cpu.writeCR4(value)
    default:
      guard value <= 0xF else { throw GuestFault.gp0 }
      cpu.machine.taskPriority = UInt8(value)
      cpu.updateAttention()
    }
  }
}

extension Processor {
  // MARK: CR0

  mutating func writeCR0(_ value: UInt64) throws(GuestFault) {
    guard value >> 32 == 0 else { throw GuestFault.gp0 }
    let new = (value & CR0.defined) | CR0.et
    let changed = new ^ cr0
    guard new & CR0.pg == 0 || new & CR0.pe != 0, new & CR0.nw == 0 || new & CR0.cd != 0 else {
      throw GuestFault.gp0
    }
    if changed & CR0.pg != 0 {
      try checkPagingSwitch(new)
    }
    // With PAE paging, a change of these bits loads the page-directory pointers.
    if new & CR0.pg != 0 && changed & (CR0.pg | CR0.cd | CR0.nw) != 0 && cr4 & CR4.pae != 0
      && efer & EFER.lme == 0
    {
      try loadPageDirectoryPointers(from: cr3)
    }
    if probes.contains(.control) { tell(.wroteControl(register: 0, old: cr0, new: new)) }
    cr0 = new
    if changed & CR0.pg != 0 {
      if new & CR0.pg != 0 && efer & EFER.lme != 0 {
        efer |= EFER.lma
      } else {
        efer &= ~EFER.lma
      }
    }
    if changed & (CR0.pg | CR0.wp | CR0.pe | CR0.cd | CR0.nw) != 0 {
      counters.controlChanges &+= 1
      selectSpace()
    }
    updateMode()
  }

  private func checkPagingSwitch(_ new: UInt64) throws(GuestFault) {
    if new & CR0.pg != 0 {
      guard efer & EFER.lme != 0 else { return }
      // Long mode is entered from a segment that is not 64-bit, and not with a 16-bit TSS.
      guard cr4 & CR4.pae != 0, !segment(.cs).attributes.contains(.long),
        segment(.tr).type & Descriptor.SystemType.wideBit != 0
      else { throw GuestFault.gp0 }
    } else {
      guard mode != .bits64, cr4 & CR4.pcide == 0 else { throw GuestFault.gp0 }
    }
  }

  // MARK: CR3

  mutating func writeCR3(_ value: UInt64) throws(GuestFault) {
    var new = value
    if isLongMode {
      // Bit 63 asks to keep translations of the PCID; they always are.
      if cr4 & CR4.pcide != 0 { new &= ~(1 << 63) }
      guard new & ~physicalAddressMask == 0 else { throw GuestFault.gp0 }
    } else {
      new &= 0xFFFF_FFFF
      if cr0 & CR0.pg != 0 && cr4 & CR4.pae != 0 { try loadPageDirectoryPointers(from: new) }
    }
    if probes.contains(.control) { tell(.wroteControl(register: 3, old: cr3, new: new)) }
    cr3 = new
    counters.rootLoads &+= 1
    selectSpace()
  }

  /// PAE paging: the four entries at CR3 (SDM vol. 3, 4.4.1). #GP(0) for reserved bits in one
  /// that is present; none is loaded then.
  mutating func loadPageDirectoryPointers(from address: UInt64) throws(GuestFault) {
    let reserved = ~physicalAddressMask | 0x1E6
    var loaded = InlineArray<4, UInt64>(repeating: 0)
    for index in 0..<4 {
      let at = ((address & 0xFFFF_FFE0) + UInt64(index) * 8) & a20Mask
      let entry = memory._withUnsafeGuaranteedRef { $0.read(GuestPhysical(at), as: UInt64.self) }
      guard entry & Self.presentBit == 0 || entry & reserved == 0 else { throw GuestFault.gp0 }
      loaded[index] = entry
    }
    for index in 0..<4 { pdptes[index] = loaded[index] }
  }

  // MARK: CR4

  /// The bits that this CPU model has.
  var definedCR4: UInt64 {
    var bits: UInt64 = 0
    func add(_ feature: CPUFeature, _ bit: UInt64) { if features.contains(feature) { bits |= bit } }
    add(.vme, CR4.vme | CR4.pvi)
    add(.tsc, CR4.tsd)
    add(.de, CR4.de)
    add(.pse, CR4.pse)
    add(.pae, CR4.pae)
    add(.mce, CR4.mce)
    add(.pge, CR4.pge)
    if model.pointee.family >= 6 { bits |= CR4.pce }
    add(.fxsr, CR4.osfxsr)
    add(.sse, CR4.osxmmexcpt)
    add(.umip, CR4.umip)
    add(.fsgsbase, CR4.fsgsbase)
    add(.pcid, CR4.pcide)
    add(.xsave, CR4.osxsave)
    add(.smep, CR4.smep)
    add(.smap, CR4.smap)
    add(.pku, CR4.pke)
    return bits
  }

  mutating func writeCR4(_ value: UInt64) throws(GuestFault) {
    guard value & ~definedCR4 == 0 else { throw GuestFault.gp0 }
    let changed = value ^ cr4
    if isLongMode {
      guard value & CR4.pae != 0 else { throw GuestFault.gp0 }
    }
    if changed & value & CR4.pcide != 0 {
      guard isLongMode, cr3 & 0xFFF == 0 else { throw GuestFault.gp0 }
    }
    let mapping =
      CR4.pae | CR4.pse | CR4.pge | CR4.smep | CR4.smap | CR4.pcide | CR4.pke
    if !isLongMode && cr0 & CR0.pg != 0 && value & CR4.pae != 0
      && changed & (CR4.pae | CR4.pse | CR4.pge | CR4.smep) != 0
    {
      try loadPageDirectoryPointers(from: cr3)
    }
    if probes.contains(.control) { tell(.wroteControl(register: 4, old: cr4, new: value)) }
    cr4 = value
    if changed & mapping != 0 {
      counters.controlChanges &+= 1
      selectSpace()
    }
    updateMode()
  }
}

/// LMSW: the low four bits of CR0; PE can be set but not cleared.
enum LoadMachineStatus: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    let value = UInt64(try cpu.read(i, 0, as: UInt16.self))
    let bits = CR0.pe | CR0.mp | CR0.em | CR0.ts
    try cpu.writeCR0((cpu.cr0 & ~(bits & ~CR0.pe)) | (value & bits))
  }
}

/// SMSW: a register takes as much of CR0 as the operand size covers.
enum StoreMachineStatus: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.checkUMIP()
    if i.isMemory(0) {
      try cpu.store(i.segment, cpu.effectiveAddress(i), UInt16(truncatingIfNeeded: cpu.cr0))
      return
    }
    switch i.operandSize {
    case 1: try cpu.write(i, 0, UInt16(truncatingIfNeeded: cpu.cr0))
    case 2: try cpu.write(i, 0, UInt32(truncatingIfNeeded: cpu.cr0))
    default: try cpu.write(i, 0, cpu.cr0)
    }
  }
}

enum ClearTaskSwitched: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    cpu.cr0 &= ~CR0.ts
    cpu.updateMode()
  }
}
