/// HLT, caches, TLB, time stamps, extended control, protection keys.

enum Halt: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    cpu.activity = .halted
    cpu.updateAttention()
  }
}

/// INVD, WBINVD, WBNOINVD: there is no cache to flush.
enum FlushCaches: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
  }
}

enum InvalidatePage: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    cpu.flushTLB(page: cpu.linearOperand(i))
  }
}

/// INVPCID (SDM vol. 2A).
enum InvalidatePCID: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    let kind: UInt64 =
      cpu.mode == .bits64
      ? cpu.register(Int(i.operand(0).index))
      : UInt64(cpu.register(Int(i.operand(0).index), as: UInt32.self))
    let address = cpu.effectiveAddress(i)
    let pcid: UInt64 = try cpu.load(i.segment, address)
    let linear: UInt64 = try cpu.load(i.segment, (address &+ 8) & i.addressMask)
    guard kind <= 3, pcid & ~0xFFF == 0 else { throw GuestFault.gp0 }
    if kind < 2 && cpu.cr4 & CR4.pcide == 0 && pcid != 0 { throw GuestFault.gp0 }
    if kind == 0 && !Processor.isCanonical(linear) { throw GuestFault.gp0 }
    if kind == 0 {
      cpu.flushTLB(page: linear)
    } else {
      // Page tables are monitored: nothing that is kept can be stale.
      cpu.counters.pageFlushes &+= 1
      cpu.selectSpace()
    }
  }
}

extension Processor {
  fileprivate func checkTimestamp() throws(GuestFault) {
    if cr4 & CR4.tsd != 0 && cpl != 0 && isProtected { throw GuestFault.gp0 }
  }
}

enum ReadTimestamp: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.checkTimestamp()
    let value = cpu.timestamp
    cpu.rax = value & 0xFFFF_FFFF
    cpu.rdx = value >> 32
  }
}

enum ReadTimestampAndProcessor: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try ReadTimestamp.execute(&cpu, i)
    cpu.rcx = cpu.msr.tscAux & 0xFFFF_FFFF
  }
}

/// RDPMC: four counters that count nothing.
enum ReadPerformanceCounter: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if cpu.cr4 & CR4.pce == 0 && cpu.cpl != 0 && cpu.isProtected { throw GuestFault.gp0 }
    guard cpu.register(Register.rcx, as: UInt32.self) < 4 else { throw GuestFault.gp0 }
    cpu.rax = 0
    cpu.rdx = 0
  }
}

enum ReadProcessorID: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    cpu.setRegister(Int(i.operand(0).index), cpu.msr.tscAux & 0xFFFF_FFFF)
  }
}

/// MONITOR: the address is checked as a byte load, and forgotten.
enum Monitor: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if cpu.cpl != 0 { throw GuestFault.invalidOpcode }
    guard cpu.register(Register.rcx, as: UInt32.self) == 0 else { throw GuestFault.gp0 }
    let segment = i.prefixes.contains(.segmentOverride) ? i.segment : SegmentRegister.ds.rawValue
    _ = try cpu.load(segment, cpu.registers[Register.rax] & i.addressMask, as: UInt8.self)
  }
}

/// MWAIT may return at any time, and does so at once.
enum MonitorWait: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if cpu.cpl != 0 { throw GuestFault.invalidOpcode }
    guard cpu.register(Register.rcx, as: UInt32.self) & ~1 == 0 else { throw GuestFault.gp0 }
  }
}

// MARK: XCR0

/// Bits of XCR0 (SDM vol. 1, 13.3).
public enum XCR0 {
  public static let x87: UInt64 = 1 << 0
  public static let sse: UInt64 = 1 << 1
  public static let avx: UInt64 = 1 << 2
  /// Opmask, upper halves of ZMM0–15, ZMM16–31.
  public static let avx512: UInt64 = 7 << 5
  public static let pkru: UInt64 = 1 << 9
}

extension Processor {
  /// The state components that this CPU model can enable.
  var definedXCR0: UInt64 {
    var bits = XCR0.x87 | XCR0.sse
    if features.contains(.avx) { bits |= XCR0.avx }
    if features.contains(.avx512f) { bits |= XCR0.avx512 }
    if features.contains(.pku) { bits |= XCR0.pkru }
    return bits
  }
}

enum GetExtendedControl: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard cpu.cr4 & CR4.osxsave != 0 else { throw GuestFault.invalidOpcode }
    let index: UInt32 = cpu.register(Register.rcx)
    guard index == 0 || (index == 1 && cpu.features.contains(.xgetbv1)) else {
      throw GuestFault.gp0
    }
    // XCR1 is XCR0 and what is in use; every component counts as in use.
    cpu.rax = cpu.xcr0 & 0xFFFF_FFFF
    cpu.rdx = cpu.xcr0 >> 32
  }
}

enum SetExtendedControl: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard cpu.cr4 & CR4.osxsave != 0 else { throw GuestFault.invalidOpcode }
    try cpu.requireSupervisor()
    let value = (cpu.rdx << 32) | (cpu.rax & 0xFFFF_FFFF)
    guard cpu.register(Register.rcx, as: UInt32.self) == 0, value & ~cpu.definedXCR0 == 0,
      value & XCR0.x87 != 0, value & XCR0.avx == 0 || value & XCR0.sse != 0
    else { throw GuestFault.gp0 }
    let wide = value & XCR0.avx512
    guard wide == 0 || (wide == XCR0.avx512 && value & XCR0.avx != 0) else { throw GuestFault.gp0 }
    cpu.xcr0 = value
  }
}

// MARK: SMAP and protection keys

/// CLAC and STAC.
enum SetAccessControl: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if cpu.cpl != 0 { throw GuestFault.invalidOpcode }
    // 0F 01 CB is STAC, 0F 01 CA is CLAC.
    cpu.replaceFlags(
      i.modRM & 1 != 0 ? RFlags.alignmentCheck.rawValue : 0, mask: .alignmentCheck)
  }
}

enum ReadProtectionKeys: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard cpu.cr4 & CR4.pke != 0 else { throw GuestFault.invalidOpcode }
    guard cpu.register(Register.rcx, as: UInt32.self) == 0 else { throw GuestFault.gp0 }
    cpu.rax = UInt64(cpu.pkru)
    cpu.rdx = 0
  }
}

enum WriteProtectionKeys: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard cpu.cr4 & CR4.pke != 0 else { throw GuestFault.invalidOpcode }
    guard cpu.register(Register.rcx, as: UInt32.self) == 0,
      cpu.register(Register.rdx, as: UInt32.self) == 0
    else { throw GuestFault.gp0 }
    cpu.pkru = cpu.register(Register.rax)
    cpu.counters.controlChanges &+= 1
    cpu.selectSpace()
  }
}
