import CKVM
import IEM

/// Moving state between KVM and the partner.
extension KVMEngine {
  /// IA32_APIC_BASE: the APIC is ours, but KVM derives CPUID's APIC bit from it.
  private static let apicBaseIndex: UInt32 = 0x1B
  private static let defaultAPICBase: UInt64 = 0xFEE0_0900
  private static let tscIndex: UInt32 = 0x10

  // MARK: From KVM

  /// Makes `parts` current in the partner.
  func pull(_ parts: Parts) {
    withdrawPush()
    finishAccess()
    let wanted = parts.subtracting(held)
    guard !wanted.isEmpty else { return }
    if wanted.contains(.core) { pullCore() }
    do throws(KVMError) {
      if wanted.contains(.floatingPoint) {
        try vcpu.getXSAVE(into: xsaveImage)
        ExtendedTransfer.loadXSAVE(xsaveImage, host.xsaveLayout, into: cpu)
        if hasXCR0 { cpu.pointee.xcr0 = try vcpu.xcr0() }
      }
      if wanted.contains(.modelSpecific) { try pullMSRs() }
      if wanted.contains(.debug) {
        ExtendedTransfer.loadDebug(try vcpu.debugRegisters(), into: cpu)
      }
    } catch {
      fail(error)
    }
    held.formUnion(wanted)
    if wanted.contains(.debug) && held.contains(.core) { partner.eventsReplaced() }
  }

  /// Takes back registers that wait in the shared area for the next KVM_RUN: the partner still has
  /// them.
  func withdrawPush() {
    guard pushUnconfirmed else { return }
    pushUnconfirmed = false
    vcpu.run.pointee.kvm_dirty_regs = 0
    held.insert(.core)
  }

  private func pullCore() {
    let registers: kvm_regs
    let special: kvm_sregs
    let events: kvm_vcpu_events
    do throws(KVMError) {
      if exitStoredRegisters {
        let stored = vcpu.run.pointee.s.regs
        (registers, special, events) = (stored.regs, stored.sregs, stored.events)
      } else {
        registers = try vcpu.registers()
        special = try vcpu.specialRegisters()
        events = try vcpu.events()
      }
      if isPAE(special), host.hasPageDirectoryPointers {
        let pointers = try vcpu.specialRegisters2().pdptrs
        let values = partner.pageDirectoryPointers
        (values[0], values[1], values[2], values[3]) = pointers
      } else if isPAE(special) {
        for index in 0..<4 {
          partner.pageDirectoryPointers[index] = host.memory.read(
            GuestPhysical(special.cr3 & 0xFFFF_FFE0 + UInt64(index) * 8))
        }
      }
    } catch {
      fail(error)
    }
    RegisterTransfer.load(registers, into: cpu)
    RegisterTransfer.load(special, flags: registers.rflags, into: cpu)
    let vector = RegisterTransfer.loadEvents(events, into: cpu)
    // A single-step trap on its way belongs to an instruction that is over.
    if events.exception.injected | events.exception.pending != 0,
      events.exception.nr == Vector.debug
    {
      pull(.debug)
      partner.pendingTraps = cpu.pointee.debug[6] & 0xE00F
    } else {
      partner.pendingTraps = 0
    }
    nmiSignalled = false
    held.insert(.core)
    partner.registersReplaced(flags: registers.rflags)
    queuedVector = vector ?? queuedVector
    storeCountdown = Self.storesAfterMove
  }

  /// While the state moves often, each exit stores the registers; that is cheaper than asking.
  private static let storesAfterMove = 64

  private func isPAE(_ sregs: kvm_sregs) -> Bool {
    sregs.cr0 & CR0.pg != 0 && sregs.cr4 & CR4.pae != 0 && sregs.efer & EFER.lma == 0
  }

  private func pullMSRs() throws(KVMError) {
    var list = CountedList(
      (sharedMSRs.map(\.index) + [Self.tscIndex]).map {
        kvm_msr_entry(index: $0, reserved: 0, data: 0)
      })
    let count = try vcpu.getMSRs(&list)
    for (index, register) in sharedMSRs.enumerated() where index < count {
      register.set(cpu, list[index].data)
    }
    if count > sharedMSRs.count {
      tscOffsetInKVM = list[sharedMSRs.count].data &- environment.timestampCounter()
      cpu.pointee.msr.tscOffset = tscOffsetInKVM
    }
  }

  /// Lets KVM finish an instruction whose access was answered.
  func finishAccess() {
    guard accessPending else { return }
    // An instruction of several accesses exits again: answer those too, but not for ever.
    for _ in 0..<64 {
      prepareStore()
      let result = vcpu.completeAccess()
      exitStoredRegisters = vcpu.run.pointee.kvm_valid_regs != 0
      accessPending = false
      guard case .exit = result else { return }
      switch Int32(vcpu.run.pointee.exit_reason) {
      case KVM_EXIT_IO: answerPort()
      case KVM_EXIT_MMIO: answerMemory()
      case KVM_EXIT_X86_RDMSR, KVM_EXIT_X86_WRMSR: answerMSR()
      default: return
      }
    }
  }

  func prepareStore() {
    let isWanted = storeCountdown > 0 || !host.abilities.runsPrograms
    vcpu.run.pointee.kvm_valid_regs =
      isWanted && host.synchronisesRegisters ? UInt64(KVMHost.allRegisters) : 0
  }

  // MARK: To KVM

  /// Makes everything current in KVM.
  /// - Throws: when KVM does not take the state.
  func push() throws(KVMError) {
    guard !held.isEmpty else { return }
    if pageTablesStale {
      pageTablesStale = false
      if host.shadowsPageTables { try host.slots.dropShadowPages() }
    }
    if held.contains(.modelSpecific) { try pushMSRs() }
    if held.contains(.core) { try pushCore() }
    if held.contains(.floatingPoint) {
      if hasXCR0 { try vcpu.setXCR0(cpu.pointee.xcr0) }
      xsaveImage.initializeMemory(as: UInt8.self, repeating: 0, count: vcpu.xsaveSize)
      ExtendedTransfer.storeXSAVE(cpu, host.xsaveLayout, into: xsaveImage)
      try vcpu.setXSAVE(from: xsaveImage)
    }
    if held.contains(.debug) { try vcpu.setDebugRegisters(ExtendedTransfer.storeDebug(cpu)) }
    held = []
  }

  private func pushCore() throws(KVMError) {
    let registers = RegisterTransfer.store(cpu, flags: partner.flagsRegister)
    let special = RegisterTransfer.store(
      cpu,
      apicBase: environment.readPlatformMSR(Self.apicBaseIndex) ?? Self.defaultAPICBase,
      taskPriority: environment.taskPriority)
    let events = RegisterTransfer.storeEvents(cpu)
    if translationsStale {
      translationsStale = false
      // A change of CR3 and back is what makes KVM forget translations.
      if special.cr0 & CR0.pg != 0 {
        var other = special
        other.cr3 ^= 0x1000
        try vcpu.setSpecialRegisters(other)
      }
    }
    if isPAE(special), host.hasPageDirectoryPointers {
      try pushPAE(special)
      try vcpu.setRegisters(registers)
      try vcpu.setEvents(events)
    } else if host.synchronisesRegisters {
      vcpu.run.pointee.s.regs.regs = registers
      vcpu.run.pointee.s.regs.sregs = special
      vcpu.run.pointee.s.regs.events = events
      vcpu.run.pointee.kvm_dirty_regs = UInt64(KVMHost.allRegisters)
      pushUnconfirmed = true
    } else {
      try vcpu.setSpecialRegisters(special)
      try vcpu.setRegisters(registers)
      try vcpu.setEvents(events)
    }
    exitStoredRegisters = false
  }

  /// The page-directory pointers as loaded, which memory may no longer say.
  private func pushPAE(_ special: kvm_sregs) throws(KVMError) {
    var wide = kvm_sregs2()
    (wide.cs, wide.ds, wide.es) = (special.cs, special.ds, special.es)
    (wide.fs, wide.gs, wide.ss) = (special.fs, special.gs, special.ss)
    (wide.tr, wide.ldt, wide.gdt, wide.idt) = (special.tr, special.ldt, special.gdt, special.idt)
    (wide.cr0, wide.cr2, wide.cr3) = (special.cr0, special.cr2, special.cr3)
    (wide.cr4, wide.cr8, wide.efer) = (special.cr4, special.cr8, special.efer)
    wide.apic_base = special.apic_base
    let pointers = partner.pageDirectoryPointers
    wide.pdptrs = (pointers[0], pointers[1], pointers[2], pointers[3])
    wide.flags = UInt64(KVM_SREGS2_FLAGS_PDPTRS_VALID)
    try vcpu.setSpecialRegisters2(wide)
  }

  private func pushMSRs() throws(KVMError) {
    var entries = sharedMSRs.map {
      kvm_msr_entry(index: $0.index, reserved: 0, data: $0.get(cpu))
    }
    if cpu.pointee.msr.tscOffset != tscOffsetInKVM || !tscIsSet {
      tscIsSet = true
      tscOffsetInKVM = cpu.pointee.msr.tscOffset
      try vcpu.setTimestamp(environment.timestampCounter() &+ tscOffsetInKVM)
    }
    // KVM stops at the first that it does not take: leave that one out.
    while !entries.isEmpty {
      var list = CountedList(entries)
      let count = try vcpu.setMSRs(&list)
      entries.removeFirst(min(entries.count, count + 1))
    }
  }

  /// The machine's clock stood still for a while; KVM's TSC did not.
  public func clockResumed() {
    let offset = tscOffsetInKVM
    pull(.modelSpecific)
    if tscIsSet { cpu.pointee.msr.tscOffset = offset }
    tscIsSet = false
  }

  /// KVM fails in a way that leaves no state to go on with.
  func fail(_ error: KVMError) -> Never {
    fatalError("KVM failed while the processor's state was being moved: \(error)")
  }
}
