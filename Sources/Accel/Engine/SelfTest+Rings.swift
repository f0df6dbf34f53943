import CKVM
import IEM

/// Whether KVM stops where a debugger wants it to. A KVM without hardware beneath it may take the
/// request and forget it.
extension SelfTest {
  /// Of what works, in ring 0 and, where there is one, in ring 3.
  func debugging(_ mode: GuestMode, on cpu: KVMProcessor) -> KVMAbilities.Debugging {
    let levels: [UInt8] = mode == .real || mode == .virtual8086 ? [0] : [0, 3]
    var found: KVMAbilities.Debugging = []
    let isPaged = mode == .paging || mode == .pae || mode == .long
    let seed = UInt64(Self.seedAddress + (isPaged ? Self.alias : 0))
    let loop = UInt64(Self.codeAddress + Self.loopOffset(mode))
    let breakpoint = GuestDebugPlan.Slot(address: loop, kind: .execute)
    let watch = GuestDebugPlan.Slot(address: seed, kind: .access(watch: 0), length: 4)
    for (ability, slot) in [(KVMAbilities.Debugging.breakpoints, breakpoint), (.watches, watch)] {
      let works = levels.allSatisfy { (try? stops(slot, mode, on: cpu, level: $0)) ?? false }
      if works { found.insert(ability) }
    }
    try? cpu.setGuestDebug(control: 0)
    return found
  }

  /// Runs the program of the mode until it stops as the debug register says, or otherwise.
  private func stops(
    _ slot: GuestDebugPlan.Slot, _ mode: GuestMode, on cpu: KVMProcessor, level: UInt8
  ) throws(KVMError) -> Bool {
    store(Self.program(mode), at: Self.codeAddress)
    guard try setUp(cpu, mode, level: level) else { return false }
    try cpu.setGuestDebug(
      control: KVM_GUESTDBG_ENABLE | KVM_GUESTDBG_USE_HW_BP, breakpoints: [slot.address],
      dr7: GuestDebugPlan.control([slot]))
    return try StopSignal.limiting(cpu, nanoseconds: Self.timeLimit) { () throws(KVMError) in
      // The port access of the program may come before.
      for _ in 0..<2 {
        guard case .exit = cpu.runGuest() else { return false }
        switch Int32(cpu.run.pointee.exit_reason) {
        case KVM_EXIT_DEBUG:
          guard cpu.run.pointee.debug.arch.dr6 & 1 != 0 else { return false }
          // At the instruction, with what came before it done.
          let place = try cpu.registers().rip
          return slot.kind != .execute || place == slot.address
        case KVM_EXIT_IO: continue
        default: return false
        }
      }
      return false
    }
  }
}

/// A KVM without hardware beneath it may run ring 3 on the host's processor, and carry the guest
/// to its system call's address without taking it to ring 0.
extension SelfTest {
  private static let callPort: UInt8 = 0xE8
  /// Syscall in ring 3; its handler: out E8h, eax; and an endless loop.
  private static let callProgram: [UInt8] = [0x0F, 0x05, 0xEB, 0xFE, 0xE7, callPort, 0xEB, 0xFE]
  private static let handlerOffset = 4
  /// SYSCALL takes the code segment of ring 0 from here, as in the GDT of the self-test.
  private static let star: UInt64 = 8 << 32

  func takesSystemCalls(on cpu: KVMProcessor) throws(KVMError) -> Bool {
    store(Self.callProgram, at: Self.codeAddress)
    guard try setUp(cpu, .long, level: 3) else { return false }
    var special = try cpu.specialRegisters()
    special.efer |= EFER.sce
    try cpu.setSpecialRegisters(special)
    guard try cpu.setMSR(MSR.star, Self.star),
      try cpu.setMSR(MSR.lstar, UInt64(Self.codeAddress + Self.handlerOffset))
    else { return false }
    return try StopSignal.limiting(cpu, nanoseconds: Self.timeLimit) { () throws(KVMError) in
      guard case .exit = cpu.runGuest(), Int32(cpu.run.pointee.exit_reason) == KVM_EXIT_IO,
        cpu.run.pointee.io.port == UInt16(Self.callPort)
      else { return false }
      special = try cpu.specialRegisters()
      let registers = try cpu.registers()
      return special.cs.dpl == 0 && registers.rcx == UInt64(Self.codeAddress + 2)
    }
  }

}

/// A KVM without hardware beneath it may take the list of MSRs that are ours and answer them
/// itself. A deadline that is written into it never comes.
extension SelfTest {
  private static let deadlineProgram: [UInt8] = [
    0xB9, 0xE0, 0x06, 0x00, 0x00,  // mov ecx, IA32_TSC_DEADLINE
    0xB8, 0x01, 0x00, 0x00, 0x00, 0x31, 0xD2, 0x0F, 0x30,  // mov eax, 1; xor edx, edx; wrmsr
    0xE7, callPort, 0xEB, 0xFE,
  ]

  /// Whether a WRMSR of such a register in ring 0 is an exit.
  func divertsMSRs(_ mode: GuestMode, on cpu: KVMProcessor) throws(KVMError) -> Bool {
    store(Self.deadlineProgram, at: Self.codeAddress)
    guard try setUp(cpu, mode) else { return false }
    return try StopSignal.limiting(cpu, nanoseconds: Self.timeLimit) { () throws(KVMError) in
      guard case .exit = cpu.runGuest(), Int32(cpu.run.pointee.exit_reason) == KVM_EXIT_X86_WRMSR
      else { return false }
      let index = cpu.run.pointee.msr.index
      cpu.run.pointee.msr.error = 0
      _ = cpu.completeAccess()
      return index == MSR.tscDeadline
    }
  }
}
