/// SYSCALL, SYSRET, SYSENTER, SYSEXIT (SDM vol. 2B; APM vol. 2, 6.1).
///
/// Outside long mode SYSCALL and SYSRET exist on AMD's processors only, and that is what decides
/// here. SYSENTER and SYSEXIT work in long mode as on Intel's, whoever the vendor.

/// SYSCALL.
enum SystemCall: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard cpu.efer & EFER.sce != 0, cpu.mode == .bits64 || cpu.hasLegacySystemCall else {
      throw GuestFault.invalidOpcode
    }
    let base = UInt16(truncatingIfNeeded: cpu.msr.star >> 32) & 0xFFFC
    if cpu.isLongMode {
      let old = cpu.flags.subtracting(.resume).rawValue
      let target = cpu.mode == .bits64 ? cpu.msr.lstar : cpu.msr.cstar
      cpu.rcx = cpu.nextRIP
      cpu.registers[11] = old
      cpu.enterFlat(code: base, stack: base &+ 8, long: true, privilege: 0)
      cpu.setAllFlags(old & ~cpu.msr.fmask & ~RFlags.resume.rawValue)
      cpu.nextRIP = target
    } else {
      cpu.rcx = cpu.nextRIP & 0xFFFF_FFFF
      cpu.enterFlat(code: base, stack: base &+ 8, long: false, privilege: 0)
      cpu.clearFlags([.virtual8086, .interruptEnable, .resume])
      cpu.nextRIP = cpu.msr.star & 0xFFFF_FFFF
    }
    cpu.updateMode()
    // With TF masked there is no single-step trap on the kernel's first instruction.
    if !cpu.has(.trap) { cpu.singleStepDone = true }
  }
}

/// SYSRET: with REX.W to 64-bit code, else to compatibility mode.
enum SystemReturn: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard cpu.efer & EFER.sce != 0, cpu.mode == .bits64 || cpu.hasLegacySystemCall,
      cpu.isProtected
    else { throw GuestFault.invalidOpcode }
    try cpu.requireSupervisor()
    let base = UInt16(truncatingIfNeeded: cpu.msr.star >> 48) & 0xFFFC
    let toLong = i.operandSize == 3
    let target = toLong ? cpu.rcx : cpu.rcx & 0xFFFF_FFFF
    if toLong && !Processor.isCanonical(target) { throw GuestFault.gp0 }
    cpu.enterFlat(
      code: (base &+ (toLong ? 16 : 0)) | 3, stack: (base &+ 8) | 3, long: toLong, privilege: 3)
    if cpu.isLongMode {
      let kept = RFlags.virtual8086.union(.resume).rawValue
      cpu.setAllFlags(cpu.registers[11] & ~kept)
    } else {
      cpu.setAllFlags(cpu.flags.union(.interruptEnable).rawValue)
    }
    cpu.nextRIP = target
    cpu.updateMode()
  }
}

/// SYSENTER.
enum SystemEnter: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let base = UInt16(truncatingIfNeeded: cpu.msr.sysenterCS) & 0xFFFC
    guard cpu.isProtected, base != 0 else { throw GuestFault.gp0 }
    let long = cpu.isLongMode
    cpu.enterFlat(code: base, stack: base &+ 8, long: long, privilege: 0)
    cpu.clearFlags([.virtual8086, .interruptEnable, .resume])
    cpu.registers[Register.rsp] = long ? cpu.msr.sysenterESP : cpu.msr.sysenterESP & 0xFFFF_FFFF
    cpu.nextRIP = long ? cpu.msr.sysenterEIP : cpu.msr.sysenterEIP & 0xFFFF_FFFF
    cpu.updateMode()
  }
}

/// SYSEXIT: with REX.W to 64-bit code.
enum SystemExit: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let base = UInt16(truncatingIfNeeded: cpu.msr.sysenterCS) & 0xFFFC
    guard cpu.isProtected, cpu.cpl == 0, base != 0 else { throw GuestFault.gp0 }
    let toLong = i.operandSize == 3
    let (stack, target) =
      toLong ? (cpu.rcx, cpu.rdx) : (cpu.rcx & 0xFFFF_FFFF, cpu.rdx & 0xFFFF_FFFF)
    if toLong {
      guard Processor.isCanonical(stack), Processor.isCanonical(target) else {
        throw GuestFault.gp0
      }
    }
    cpu.enterFlat(
      code: (base &+ (toLong ? 32 : 16)) | 3, stack: (base &+ (toLong ? 40 : 24)) | 3,
      long: toLong, privilege: 3)
    cpu.registers[Register.rsp] = stack
    cpu.nextRIP = target
    cpu.updateMode()
  }
}

extension Processor {
  /// AMD: SYSCALL and SYSRET also in protected and compatibility mode.
  fileprivate var hasLegacySystemCall: Bool {
    isProtected && model.pointee.vendor == CPUModel.amdVendor
  }

  /// CS and SS become flat segments without a look at any descriptor.
  fileprivate mutating func enterFlat(
    code: UInt16, stack: UInt16, long: Bool, privilege: UInt8
  ) {
    setSegment(.cs, .flat(code, code: true, long: long, privilege: privilege))
    setSegment(.ss, .flat(stack, code: false, long: false, privilege: privilege))
    cpl = privilege
  }
}

/// SWAPGS.
enum SwapGS: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSupervisor()
    let gs = Int(SegmentRegister.gs.rawValue)
    (cpu.segments[gs].base, cpu.msr.kernelGSBase) = (cpu.msr.kernelGSBase, cpu.segments[gs].base)
  }
}

/// RDFSBASE, RDGSBASE, WRFSBASE, WRGSBASE.
enum ReadSegmentBase: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard cpu.cr4 & CR4.fsgsbase != 0 else { throw GuestFault.invalidOpcode }
    let base = cpu.segments[cpu.baseRegister(i)].base
    if i.operandSize == 3 {
      cpu.setRegister(Int(i.operand(0).index), base)
    } else {
      cpu.setRegister(Int(i.operand(0).index), UInt32(truncatingIfNeeded: base))
    }
  }
}

enum WriteSegmentBase: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard cpu.cr4 & CR4.fsgsbase != 0 else { throw GuestFault.invalidOpcode }
    let value: UInt64 = cpu.register(Int(i.operand(0).index))
    let base = i.operandSize == 3 ? value : value & 0xFFFF_FFFF
    guard Processor.isCanonical(base) else { throw GuestFault.gp0 }
    cpu.segments[cpu.baseRegister(i)].base = base
  }
}

extension Processor {
  /// FS for the even digits of 0F AE, GS for the odd ones.
  fileprivate func baseRegister(_ i: Insn) -> Int {
    Int(i.modRM >> 3 & 1 == 0 ? SegmentRegister.fs.rawValue : SegmentRegister.gs.rawValue)
  }
}
