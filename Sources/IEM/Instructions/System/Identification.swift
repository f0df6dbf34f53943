/// CPUID.
enum Identify: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let machine = cpu.machine
    let apicBase = machine.readPlatformMSR(MSR.apicBase) ?? 0
    let context = CPUIDContext(
      features: cpu.features, apicID: machine.apicID, processorCount: machine.processorCount,
      isAPICEnabled: apicBase >> 11 & 1 != 0, osxsave: cpu.cr4 & CR4.osxsave != 0,
      ospke: cpu.cr4 & CR4.pke != 0, xcr0: cpu.xcr0, definedXCR0: cpu.definedXCR0)
    let result = cpu.model.pointee.leaf(
      cpu.register(Register.rax), cpu.register(Register.rcx), context)
    cpu.rax = UInt64(result.eax)
    cpu.rbx = UInt64(result.ebx)
    cpu.rcx = UInt64(result.ecx)
    cpu.rdx = UInt64(result.edx)
  }
}

/// RDRAND and RDSEED: always succeed. Flags: CF set, the others clear.
enum ReadRandom: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    cpu.setRegister(Int(i.operand(0).index), T(truncatingIfNeeded: cpu.machine.randomBits()))
    cpu.setStatus(RFlags.carry.rawValue)
  }
}
