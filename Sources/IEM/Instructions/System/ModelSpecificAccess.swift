/// RDMSR and WRMSR (SDM vol. 4; APM vol. 2, appendix A).
///
/// Modelled: what the processor core keeps. The local APIC's registers are the machine's. Some
/// registers that kernels for a vendor touch without a guard read as zero and ignore writes.
/// Everything else is #GP(0).
package enum MSR {
  static let p5MachineCheckAddress: UInt32 = 0x0
  static let p5MachineCheckType: UInt32 = 0x1
  static let timestamp: UInt32 = 0x10
  static let platformID: UInt32 = 0x17
  package static let apicBase: UInt32 = 0x1B
  static let powerOn: UInt32 = 0x2A
  static let featureControl: UInt32 = 0x3A
  static let tscAdjust: UInt32 = 0x3B
  /// IA32_BIOS_UPDT_TRIG, AMD's is PATCH_LOADER (C001_0020h).
  static let microcodeTrigger: UInt32 = 0x79
  /// IA32_BIOS_SIGN_ID, and AMD's PATCH_LEVEL.
  static let microcodeLevel: UInt32 = 0x8B
  static let mtrrCapabilities: UInt32 = 0xFE
  static let cacheControl3: UInt32 = 0x11E
  static let sysenterCS: UInt32 = 0x174
  static let sysenterESP: UInt32 = 0x175
  static let sysenterEIP: UInt32 = 0x176
  static let machineCheckCapabilities: UInt32 = 0x179
  static let machineCheckStatus: UInt32 = 0x17A
  static let machineCheckControl: UInt32 = 0x17B
  static let miscEnable: UInt32 = 0x1A0
  static let debugControl: UInt32 = 0x1D9
  /// LastBranchFromIP to LastIntToIP, of the P6 and of AMD.
  static let lastBranches: ClosedRange<UInt32> = 0x1DB...0x1DE
  static let mtrrPhysical: ClosedRange<UInt32> = 0x200...0x20F
  static let mtrrFixed64K: UInt32 = 0x250
  static let mtrrFixed16K: ClosedRange<UInt32> = 0x258...0x259
  static let mtrrFixed4K: ClosedRange<UInt32> = 0x268...0x26F
  static let pat: UInt32 = 0x277
  static let mtrrDefaultType: UInt32 = 0x2FF
  /// The local APIC's, in the guest's time stamps.
  package static let tscDeadline: UInt32 = 0x6E0
  static let xss: UInt32 = 0xDA0
  static let efer: UInt32 = 0xC000_0080
  package static let star: UInt32 = 0xC000_0081
  package static let lstar: UInt32 = 0xC000_0082
  static let cstar: UInt32 = 0xC000_0083
  static let fmask: UInt32 = 0xC000_0084
  static let fsBase: UInt32 = 0xC000_0100
  static let gsBase: UInt32 = 0xC000_0101
  static let kernelGSBase: UInt32 = 0xC000_0102
  static let tscAux: UInt32 = 0xC000_0103

  /// Eight variable ranges, fixed ranges, write-combining.
  static let mtrrCapabilitiesValue: UInt64 = 8 | 1 << 8 | 1 << 10

  /// AMD's SYSCFG, HWCR, IORRs and TOP_MEMs, NB_CFG, PATCH_LOADER, the interrupt-pending message,
  /// and the configuration registers from C001_1000h that Linux reads or changes.
  static func isVendorStorage(_ index: UInt32) -> Bool {
    switch index {
    case 0xC001_0010, 0xC001_0015, 0xC001_0016...0xC001_0019, 0xC001_001A, 0xC001_001D,
      0xC001_001F, 0xC001_0020, 0xC001_0055, 0xC001_0111...0xC001_0113, 0xC001_0117,
      0xC001_1004, 0xC001_1005, 0xC001_1020...0xC001_1023, 0xC001_1029, 0xC001_102A:
      true
    default: false
    }
  }
}

enum ReadMSR: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    let index = UInt32(truncatingIfNeeded: cpu.rcx)
    let value = try cpu.readMSR(index)
    if cpu.probes.contains(.modelSpecific) { cpu.tell(.readMSR(index: index, value: value)) }
    cpu.rax = value & 0xFFFF_FFFF
    cpu.rdx = value >> 32
  }
}

enum WriteMSR: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    let index = UInt32(truncatingIfNeeded: cpu.rcx)
    let value = (cpu.rdx << 32) | (cpu.rax & 0xFFFF_FFFF)
    try cpu.writeMSR(index, value)
    if cpu.probes.contains(.modelSpecific) { cpu.tell(.wroteMSR(index: index, value: value)) }
  }
}

extension Processor {
  private var isAMD: Bool { model.pointee.vendor == CPUModel.amdVendor }

  /// The time-stamp counter as RDTSC reads it.
  var timestamp: UInt64 {
    // Without a retain of the machine: kernels read this at every system call.
    environment._withUnsafeGuaranteedRef { $0.environment.timestampCounter() } &+ msr.tscOffset
  }

  mutating func readMSR(_ index: UInt32) throws(GuestFault) -> UInt64 {
    switch index {
    case MSR.timestamp: return timestamp
    case MSR.tscAdjust where features.contains(.tsc_adjust): return msr.tscAdjust
    case MSR.sysenterCS where features.contains(.sep): return msr.sysenterCS
    case MSR.sysenterESP where features.contains(.sep): return msr.sysenterESP
    case MSR.sysenterEIP where features.contains(.sep): return msr.sysenterEIP
    case MSR.efer where hasEFER: return efer
    case MSR.star where features.contains(.syscall): return msr.star
    case MSR.lstar where features.contains(.lm): return msr.lstar
    case MSR.cstar where features.contains(.lm): return msr.cstar
    case MSR.fmask where features.contains(.syscall): return msr.fmask
    case MSR.fsBase where features.contains(.lm): return segment(.fs).base
    case MSR.gsBase where features.contains(.lm): return segment(.gs).base
    case MSR.kernelGSBase where features.contains(.lm): return msr.kernelGSBase
    case MSR.tscAux where hasTSCAux: return msr.tscAux
    case MSR.xss where features.contains(.xsaves): return msr.xss
    case MSR.pat where features.contains(.pat): return msr.pat
    case MSR.miscEnable: return msr.miscEnable
    case MSR.featureControl where !isAMD: return 1  // Locked, nothing enabled.
    case MSR.p5MachineCheckAddress, MSR.p5MachineCheckType, MSR.platformID, MSR.powerOn,
      MSR.microcodeLevel, MSR.cacheControl3, MSR.machineCheckCapabilities,
      MSR.machineCheckStatus, MSR.machineCheckControl, MSR.debugControl, MSR.lastBranches:
      return 0
    default: break
    }
    if features.contains(.mtrr), let value = readMTRR(index) { return value }
    if isAMD && MSR.isVendorStorage(index) { return 0 }
    if index == MSR.tscDeadline, let deadline = deadline { return deadline }
    if let value = machine.readPlatformMSR(index) { return value }
    throw GuestFault.gp0
  }

  private var hasEFER: Bool { features.contains(.syscall) || features.contains(.nx) }
  private var hasTSCAux: Bool { features.contains(.rdtscp) || features.contains(.rdpid) }

  mutating func writeMSR(_ index: UInt32, _ value: UInt64) throws(GuestFault) {
    switch index {
    case MSR.timestamp:
      let change = value &- timestamp
      msr.tscAdjust &+= change
      moveTimestamp(by: change)
    case MSR.tscAdjust where features.contains(.tsc_adjust):
      moveTimestamp(by: value &- msr.tscAdjust)
      msr.tscAdjust = value
    case MSR.sysenterCS where features.contains(.sep): msr.sysenterCS = value & 0xFFFF_FFFF
    case MSR.sysenterESP where features.contains(.sep): msr.sysenterESP = try canonical(value)
    case MSR.sysenterEIP where features.contains(.sep): msr.sysenterEIP = try canonical(value)
    case MSR.efer where hasEFER: try writeEFER(value)
    case MSR.star where features.contains(.syscall): msr.star = value
    case MSR.lstar where features.contains(.lm): msr.lstar = try canonical(value)
    case MSR.cstar where features.contains(.lm): msr.cstar = try canonical(value)
    case MSR.fmask where features.contains(.syscall): msr.fmask = value & 0xFFFF_FFFF
    case MSR.fsBase where features.contains(.lm):
      segments[Int(SegmentRegister.fs.rawValue)].base = try canonical(value)
    case MSR.gsBase where features.contains(.lm):
      segments[Int(SegmentRegister.gs.rawValue)].base = try canonical(value)
    case MSR.kernelGSBase where features.contains(.lm): msr.kernelGSBase = try canonical(value)
    case MSR.tscAux where hasTSCAux: msr.tscAux = value & 0xFFFF_FFFF
    case MSR.xss where features.contains(.xsaves):
      guard value == 0 else { throw GuestFault.gp0 }
      msr.xss = value
    case MSR.pat where features.contains(.pat): try writePAT(value)
    case MSR.miscEnable: msr.miscEnable = value
    case MSR.p5MachineCheckAddress, MSR.p5MachineCheckType, MSR.platformID, MSR.powerOn,
      MSR.microcodeTrigger, MSR.microcodeLevel, MSR.cacheControl3, MSR.machineCheckStatus,
      MSR.debugControl:
      break
    default:
      if features.contains(.mtrr), MSR.mtrrCapabilities != index, readMTRR(index) != nil {
        try writeMTRR(index, value)
      } else if isAMD && MSR.isVendorStorage(index) {
        return
      } else if !machine.writePlatformMSR(
        index, index == MSR.tscDeadline ? platformDeadline(value) : value)
      {
        throw GuestFault.gp0
      } else {
        updateAttention()
      }
    }
  }

  /// IA32_TSC_DEADLINE counts as RDTSC does. The local APIC is given it in the machine's time
  /// stamps, which the guest cannot set.
  private var deadline: UInt64? {
    machine.readPlatformMSR(MSR.tscDeadline).map { $0 == 0 ? 0 : $0 &+ msr.tscOffset }
  }

  /// One that has passed is due at once, whatever the distance between the two counters.
  private func platformDeadline(_ value: UInt64) -> UInt64 {
    guard value != 0 else { return 0 }
    let now = machine.timestampCounter()
    let guestNow = now &+ msr.tscOffset
    guard value > guestNow else { return 1 }
    let (deadline, isTooFar) = now.addingReportingOverflow(value - guestNow)
    return isTooFar ? .max : deadline
  }

  /// An armed timer waits for the same value of the counter as before.
  private mutating func moveTimestamp(by change: UInt64) {
    let armed = deadline ?? 0
    msr.tscOffset &+= change
    if armed != 0 { _ = machine.writePlatformMSR(MSR.tscDeadline, platformDeadline(armed)) }
  }

  private func canonical(_ value: UInt64) throws(GuestFault) -> UInt64 {
    guard Self.isCanonical(value) else { throw GuestFault.gp0 }
    return value
  }

  private mutating func writeEFER(_ value: UInt64) throws(GuestFault) {
    var allowed = EFER.lma
    if features.contains(.syscall) { allowed |= EFER.sce }
    if features.contains(.lm) { allowed |= EFER.lme }
    if features.contains(.nx) { allowed |= EFER.nxe }
    if features.contains(.fxsr_opt) { allowed |= EFER.ffxsr }
    guard value & ~allowed == 0 else { throw GuestFault.gp0 }
    let new = (value & ~EFER.lma) | (efer & EFER.lma)
    if (new ^ efer) & EFER.lme != 0 && cr0 & CR0.pg != 0 { throw GuestFault.gp0 }
    let changed = new ^ efer
    efer = new
    if changed & EFER.nxe != 0 {
      counters.controlChanges &+= 1
      selectSpace()
    }
  }

  private mutating func writePAT(_ value: UInt64) throws(GuestFault) {
    for index in 0..<8 {
      let type = value >> UInt64(index * 8) & 0xFF
      guard type < 8, type != 2, type != 3 else { throw GuestFault.gp0 }
    }
    msr.pat = value
  }

  // MARK: Memory type ranges: kept, without an effect

  private static func fixedMTRR(_ index: UInt32) -> Int? {
    switch index {
    case MSR.mtrrFixed64K: 0
    case MSR.mtrrFixed16K: Int(index - MSR.mtrrFixed16K.lowerBound) + 1
    case MSR.mtrrFixed4K: Int(index - MSR.mtrrFixed4K.lowerBound) + 3
    default: nil
    }
  }

  private func readMTRR(_ index: UInt32) -> UInt64? {
    switch index {
    case MSR.mtrrCapabilities: return MSR.mtrrCapabilitiesValue
    case MSR.mtrrDefaultType: return msr.mtrrDefaultType
    case MSR.mtrrPhysical: return msr.mtrrPhysical[Int(index - MSR.mtrrPhysical.lowerBound)]
    default: return Self.fixedMTRR(index).map { msr.mtrrFixed[$0] }
    }
  }

  private static func isMemoryType(_ value: UInt64) -> Bool {
    let type = value & 0xFF
    return type < 7 && type != 2 && type != 3
  }

  private mutating func writeMTRR(_ index: UInt32, _ value: UInt64) throws(GuestFault) {
    let reservedAddress = ~physicalAddressMask
    if index == MSR.mtrrDefaultType {
      guard value & ~0xCFF == 0, Self.isMemoryType(value) else { throw GuestFault.gp0 }
      msr.mtrrDefaultType = value
    } else if MSR.mtrrPhysical.contains(index) {
      let isMask = index & 1 != 0
      guard value & (reservedAddress | (isMask ? 0x7FF : 0xF00)) == 0,
        isMask || Self.isMemoryType(value)
      else { throw GuestFault.gp0 }
      msr.mtrrPhysical[Int(index - MSR.mtrrPhysical.lowerBound)] = value
    } else if let number = Self.fixedMTRR(index) {
      for byte in 0..<8 {
        guard Self.isMemoryType(value >> UInt64(byte * 8)) else { throw GuestFault.gp0 }
      }
      msr.mtrrFixed[number] = value
    }
  }
}
