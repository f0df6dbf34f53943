import Testing

@testable import IEM

@Suite struct SystemRegisterTests {
  typealias Machine = SystemTestMachine

  /// Which exception handler an instruction ended in; nil: none.
  private func fault(_ machine: Machine, _ bytes: [UInt8]) -> UInt64? {
    machine.engine.cpu.pointee.rip = Machine.code
    machine.engine.cpu.pointee.rsp = Machine.stack0
    machine.run(bytes)
    let rip = machine.cpu.rip
    return (0x9000..<0x9200).contains(rip) ? (rip - 0x9000) / 16 : nil
  }

  private func faultOfCR0(_ machine: Machine, _ value: UInt64) -> UInt64? {
    machine.engine.cpu.pointee.rax = value
    return fault(machine, [0x0F, 0x22, 0xC0])
  }

  @Test func cr0RefusesImpossibleCombinations() throws {
    let machine = try Machine()
    machine.enterProtected()
    #expect(faultOfCR0(machine, CR0.pg) == 13)
    #expect(faultOfCR0(machine, CR0.pe | CR0.nw) == 13)
    #expect(faultOfCR0(machine, CR0.pe | CR0.nw | CR0.cd) == nil)
    #expect(faultOfCR0(machine, CR0.pe) == nil)
    #expect(machine.cpu.cr0 == CR0.pe | CR0.et)
  }

  @Test func cr0UpperHalfIsReservedInLongMode() throws {
    let machine = try Machine()
    machine.enterLong()
    #expect(faultOfCR0(machine, machine.cpu.cr0 | 1 << 32) == 13)
    // Paging cannot be switched off in 64-bit mode.
    #expect(faultOfCR0(machine, machine.cpu.cr0 & ~CR0.pg) == 13)
  }

  @Test func longModeIsEnteredWithPaging() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.put64(Machine.pages + 0x1007, at: Machine.pages)
    machine.put64(Machine.pages + 0x2007, at: Machine.pages + 0x1000)
    machine.put64(0x87, at: Machine.pages + 0x2000)
    machine.engine.cpu.pointee.cr3 = Machine.pages
    machine.engine.cpu.pointee.efer = EFER.lme
    #expect(faultOfCR0(machine, CR0.pe | CR0.pg) == 13)  // Without CR4.PAE.
    machine.engine.cpu.pointee.cr4 |= CR4.pae
    #expect(faultOfCR0(machine, CR0.pe | CR0.pg) == nil)
    #expect(machine.cpu.efer & EFER.lma != 0)
    #expect(machine.cpu.mode == .bits32)
  }

  @Test func pageDirectoryPointersWithReservedBitsAreRefused() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.cr4 |= CR4.pae
    machine.engine.cpu.pointee.cr3 = Machine.pages
    machine.put64(Machine.pages + 0x1000 | 3, at: Machine.pages)  // R/W is reserved there.
    #expect(faultOfCR0(machine, CR0.pe | CR0.pg) == 13)
    #expect(machine.cpu.cr0 & CR0.pg == 0)
    machine.put64(Machine.pages + 0x1000 | 1, at: Machine.pages)
    machine.put64(0x87, at: Machine.pages + 0x1000)
    #expect(faultOfCR0(machine, CR0.pe | CR0.pg) == nil)
    #expect(machine.cpu.pdptes[0] == Machine.pages + 0x1001)
  }

  @Test func cr4TakesOnlyWhatTheModelHas() throws {
    let machine = try Machine("pentium3")
    machine.enterProtected()
    machine.engine.cpu.pointee.rax = CR4.smep
    #expect(fault(machine, [0x0F, 0x22, 0xE0]) == 13)
    machine.engine.cpu.pointee.rax = CR4.pge | CR4.pae
    #expect(fault(machine, [0x0F, 0x22, 0xE0]) == nil)
    #expect(machine.cpu.cr4 == CR4.pge | CR4.pae)
  }

  @Test func processContextsNeedLongModeAndAnEmptyCR3() throws {
    let machine = try Machine()
    machine.enterLong()
    let cr4 = machine.cpu.cr4
    machine.engine.cpu.pointee.rax = cr4 | CR4.pcide
    machine.engine.cpu.pointee.cr3 = Machine.pages | 8
    #expect(fault(machine, [0x0F, 0x22, 0xE0]) == 13)
    machine.engine.cpu.pointee.cr3 = Machine.pages
    machine.engine.cpu.pointee.rax = cr4 | CR4.pcide
    #expect(fault(machine, [0x0F, 0x22, 0xE0]) == nil)
    machine.engine.cpu.pointee.rax = 1 << 63 | Machine.pages | 5
    #expect(fault(machine, [0x0F, 0x22, 0xD8]) == nil)
    #expect(machine.cpu.cr3 == Machine.pages | 5)
    machine.engine.cpu.pointee.rax = 1 << 50 | Machine.pages
    #expect(fault(machine, [0x0F, 0x22, 0xD8]) == 13)
    machine.engine.cpu.pointee.rax = cr4
    #expect(fault(machine, [0x0F, 0x22, 0xE0]) == nil)
  }

  @Test func taskPriorityIsTheMachines() throws {
    let machine = try Machine()
    machine.enterLong()
    machine.engine.cpu.pointee.rax = 9
    #expect(fault(machine, [0x44, 0x0F, 0x22, 0xC0]) == nil)
    #expect(machine.taskPriority == 9)
    machine.engine.cpu.pointee.rax = 0x10
    #expect(fault(machine, [0x44, 0x0F, 0x22, 0xC0]) == 13)
  }

  @Test func loadMachineStatusCannotLeaveProtection() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.rax = CR0.ts
    #expect(fault(machine, [0x0F, 0x01, 0xF0]) == nil)
    #expect(machine.cpu.cr0 & 0xF == CR0.pe | CR0.ts)
  }

  @Test func debugRegisterAccess() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.rax = 0xFFFF_FFFF
    #expect(fault(machine, [0x0F, 0x23, 0xF0]) == nil)
    #expect(machine.cpu.debug[6] == 0xFFFF_EFFF)
    // DR4 is DR6 without CR4.DE.
    #expect(fault(machine, [0x0F, 0x21, 0xE3]) == nil)
    #expect(machine.cpu.rbx == 0xFFFF_EFFF)
    machine.engine.cpu.pointee.cr4 |= CR4.de
    #expect(fault(machine, [0x0F, 0x21, 0xE3]) == 6)
    // General detect.
    machine.engine.cpu.pointee.rax = 0x2400
    machine.engine.cpu.pointee.debug[6] = DR6.fixedOnes
    #expect(fault(machine, [0x0F, 0x23, 0xF8]) == nil)
    #expect(fault(machine, [0x0F, 0x21, 0xC3]) == 1)
    #expect(machine.cpu.debug[6] & DR6.debugAccess != 0)
    #expect(machine.cpu.debug[7] & DR7.generalDetect == 0)
    #expect(machine.stack(0) == Machine.code)
  }

  @Test func dataBreakpointTrapsAfterTheInstruction() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.debug[0] = 0x5_0000
    machine.engine.cpu.pointee.debug[7] = 0x000D_0402  // G0, write, 4 bytes.
    machine.engine.cpu.pointee.flushTLB()
    // sgdt [50000h], then HLT: the trap comes in between, also from a block.
    machine.put([0x0F, 0x01, 0x05, 0, 0, 5, 0, 0xF4], at: Machine.code)
    machine.put([0xF4], at: Machine.handler(1))
    #expect(machine.engine.run(instructions: 100) == .idle)
    #expect(machine.stack(0) == Machine.code + 7)
    #expect(machine.cpu.debug[6] & 0xF == 1)
  }

  @Test func modelSpecificRegisters() throws {
    let machine = try Machine()
    machine.enterLong()
    func write(_ index: UInt64, _ value: UInt64) -> UInt64? {
      machine.engine.cpu.pointee.rcx = index
      machine.engine.cpu.pointee.rax = value & 0xFFFF_FFFF
      machine.engine.cpu.pointee.rdx = value >> 32
      return fault(machine, [0x0F, 0x30])
    }
    func read(_ index: UInt64) -> UInt64? {
      machine.engine.cpu.pointee.rcx = index
      guard fault(machine, [0x0F, 0x32]) == nil else { return nil }
      return machine.cpu.rdx << 32 | machine.cpu.rax
    }
    #expect(write(0xC000_0082, 0x8000_0000_0000) == 13)
    #expect(write(0xC000_0082, 0xFFFF_8000_0000_0000) == nil)
    #expect(read(0xC000_0082) == 0xFFFF_8000_0000_0000)
    #expect(write(0xC000_0101, 0x1234_5678_9ABC) == nil)
    #expect(machine.cpu.segment(.gs).base == 0x1234_5678_9ABC)
    #expect(write(0x277, 0x0202_0202_0202_0202) == 13)
    #expect(write(0xC000_0080, EFER.sce | 1 << 30) == 13)
    // LME cannot change under paging.
    #expect(write(0xC000_0080, EFER.sce) == 13)
    #expect(write(0xC000_0080, EFER.sce | EFER.lme | EFER.nxe) == nil)
    #expect(read(0xC000_0080) == EFER.sce | EFER.lme | EFER.lma | EFER.nxe)
    #expect(read(0x1B) == 0xFEE0_0900)
    #expect(read(0x9999) == nil)
    #expect(write(0x9999, 0) == 13)
    #expect(read(0xFE) == 0x508)
    #expect(write(0x200, 0x8000_0006) == nil)
    #expect(write(0x201, 0xFF_8000_0800) == nil)
    #expect(write(0x201, 0xF00) == 13)
    #expect(read(0x201) == 0xFF_8000_0800)
  }

  @Test func timestampCanBeMovedAndAdjusted() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.rcx = 0x10
    machine.engine.cpu.pointee.rax = 5000
    machine.engine.cpu.pointee.rdx = 0
    #expect(fault(machine, [0x0F, 0x30]) == nil)
    machine.clock += 7
    #expect(fault(machine, [0x0F, 0x31]) == nil)
    #expect(machine.cpu.rax == 5007)
    #expect(machine.cpu.msr.tscAdjust == 4000)
    // TSD: for ring 0 only.
    machine.engine.cpu.pointee.cr4 |= CR4.tsd
    #expect(fault(machine, [0x0F, 0x31]) == nil)
  }

  /// The deadline counts as RDTSC does; the local APIC is given it in the machine's time stamps.
  @Test func deadlineFollowsTheTimestampThatTheGuestSet() throws {
    let machine = try Machine()
    machine.enterLong()
    machine.platform[0x6E0] = 0
    func write(_ index: UInt64, _ value: UInt64) {
      machine.engine.cpu.pointee.rcx = index
      machine.engine.cpu.pointee.rax = value & 0xFFFF_FFFF
      machine.engine.cpu.pointee.rdx = value >> 32
      #expect(fault(machine, [0x0F, 0x30]) == nil)
    }
    machine.clock = 1000
    write(0x10, 5000)
    write(0x6E0, 5300)
    #expect(machine.platform[0x6E0] == 1300)
    machine.engine.cpu.pointee.rcx = 0x6E0
    #expect(fault(machine, [0x0F, 0x32]) == nil)
    #expect(machine.cpu.rax == 5300)
    // The counter moves under an armed timer, by one register and by the other.
    write(0x10, 5100)
    #expect(machine.platform[0x6E0] == 1200)
    write(0x3B, 4050)
    #expect(machine.platform[0x6E0] == 1250)
    // What has passed is due at once, even where the machine's counter never was.
    write(0x6E0, 100)
    #expect(machine.platform[0x6E0] == 1)
    write(0x6E0, .max)
    #expect(machine.platform[0x6E0] == UInt64.max - 4050)
    write(0x6E0, 0)
    #expect(machine.platform[0x6E0] == 0)
    write(0x10, 0)
    #expect(machine.platform[0x6E0] == 0)
    write(0x6E0, .max)
    #expect(machine.platform[0x6E0] == .max)
  }

  @Test func portsOfUnprivilegedCodeNeedTheBitmap() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    machine.setDescriptor(0x28, base: Machine.tss, limit: 0x2FF, access: 0x8B, flags: 0)
    machine.engine.cpu.pointee.segments[7].limit = 0x2FF
    machine.put([UInt8](repeating: 0xFF, count: 0x100), at: Machine.tss + 0x68)
    machine.put([0xEF], at: Machine.tss + 0x68 + 0x81)  // Port 40Ch may be used.
    machine.portValue = 0xAB
    machine.engine.cpu.pointee.rdx = 0x40C
    machine.run([0xEC])
    #expect(machine.cpu.rip == Machine.code + 1)
    #expect(machine.cpu.rax == 0xAB)
    // A word touches port 40Dh too.
    machine.run([0x66, 0xED])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(machine.stack(0) == 0)
  }

  @Test func portsBeyondTheTaskLimitAreForbidden() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    machine.engine.cpu.pointee.rdx = 0x10
    machine.run([0xEE])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(machine.portWrites.isEmpty)
  }

  @Test func repeatedPortStringsStopAtTheLimitAndGoOn() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.put([1, 2, 3], at: 0x5_0000)
    machine.engine.cpu.pointee.rsi = 0x5_0000
    machine.engine.cpu.pointee.rcx = 3
    machine.engine.cpu.pointee.rdx = 0x80
    machine.run([0xF3, 0x6E])
    #expect(machine.cpu.rip == Machine.code)
    #expect(machine.cpu.rcx == 2)
    #expect(machine.portWrites.map { $0.1 } == [1])
    _ = machine.engine.step()
    _ = machine.engine.step()
    #expect(machine.cpu.rip == Machine.code + 2)
    #expect(machine.portWrites.map { $0.1 } == [1, 2, 3])
    #expect(machine.cpu.rsi == 0x5_0003)
  }

  @Test func endlessPortStringReturnsWithinTheBudget() throws {
    let machine = try Machine()
    machine.enterLong()
    machine.engine.cpu.pointee.rsi = 0x5_0000
    machine.engine.cpu.pointee.rcx = .max
    machine.engine.cpu.pointee.setAllFlags(2)
    machine.put([0xF3, 0x6E], at: Machine.code)
    #expect(machine.engine.run(instructions: 10) == .budget)
    #expect(machine.cpu.rip == Machine.code)
  }

  @Test func singleStepOverHaltGoesOn() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.setAllFlags(0x102)
    machine.run([0xF4])
    #expect(machine.cpu.rip == Machine.handler(1))
    #expect(machine.cpu.activity == .running)
    #expect(machine.stack(0) == Machine.code + 1)
  }

  @Test func inputStringFaultsBeforeThePortIsRead() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.segments[0] = .null(0)
    machine.portValue = 0x55
    machine.run([0x6C])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(machine.cpu.counters.portAccesses == 0)
  }

  @Test func flagsByPrivilege() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    machine.put32(0x3F_7FD7 & ~0x100, at: Machine.stack3)
    machine.run([0x9D])
    #expect(machine.cpu.flags.rawValue == 0x24_4CD7)
    machine.run([0xFA])
    #expect(machine.cpu.rip == Machine.handler(13))
    // CR4.PVI: CLI and STI act on VIF.
    let virtual = try Machine()
    virtual.enterProtected(cpl: 3)
    virtual.engine.cpu.pointee.cr4 |= CR4.pvi
    virtual.run([0xFB])
    #expect(virtual.cpu.flags.contains(.virtualInterrupt))
    #expect(!virtual.cpu.flags.contains(.interruptEnable))
    virtual.engine.cpu.pointee.rflags |= RFlags.virtualInterruptPending.rawValue
    virtual.run([0xFB])
    #expect(virtual.cpu.rip == Machine.handler(13))
  }

  @Test func instructionPreventionForUsers() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    machine.engine.cpu.pointee.cr4 |= CR4.umip
    machine.run([0x0F, 0x01, 0xE0])  // smsw eax
    #expect(machine.cpu.rip == Machine.handler(13))
  }

  @Test func descriptorQueries() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.rax = 0x10
    machine.run([0x0F, 0x02, 0xD8])  // lar ebx, eax
    #expect(machine.cpu.rbx & 0xF0_FF00 == 0xC0_9300)
    #expect(machine.cpu.flags.contains(.zero))
    machine.run([0x0F, 0x03, 0xD8])
    #expect(machine.cpu.rbx == 0xFFFF_FFFF)
    machine.engine.cpu.pointee.rax = 0x1000
    machine.run([0x0F, 0x03, 0xD8])
    #expect(!machine.cpu.flags.contains(.zero))
    machine.engine.cpu.pointee.rax = 0x08
    machine.run([0x0F, 0x00, 0xE8])  // verw ax: code
    #expect(!machine.cpu.flags.contains(.zero))
  }

  @Test func invalidatingALargePageDropsAllOfIt() throws {
    let machine = try Machine()
    machine.enterLong()
    machine.put64(0x2222, at: 0x4000)
    let entry = Machine.pages + 0x2000 + 8
    // 200000h on 0, then on 2 GiB where nothing answers.
    machine.put64(0x87, at: entry)
    #expect(try machine.engine.cpu.pointee.loadLinear(0x20_4000, as: UInt64.self) == 0x2222)
    machine.put64(0x8000_0087, at: entry)
    // invlpg [200000h], another 4 KiB of the same large page.
    machine.engine.cpu.pointee.rax = 0x20_0000
    machine.run([0x0F, 0x01, 0x38])
    #expect(try machine.engine.cpu.pointee.loadLinear(0x20_4000, as: UInt64.self) == .max)
  }

  @Test func haltWaitsForAnInterrupt() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setGate(0x40)
    machine.put([0xFB, 0xF4], at: Machine.code)
    #expect(machine.engine.run(instructions: 100) == .idle)
    #expect(machine.engine.isIdle)
    machine.vector = 0x40
    machine.engine.setInterruptLine(true)
    _ = machine.engine.step()
    #expect(machine.cpu.rip == Machine.handler(0x40))
    #expect(machine.stack(0) == Machine.code + 2)
  }
}
