import Testing

@testable import IEM

@Suite struct SystemTransferTests {
  typealias Machine = SystemTestMachine

  @Test func callGateCopiesParametersToTheInnerStack() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    machine.put64(Machine.gate(0x08, 0xA000, access: 0xEC, count: 2), at: Machine.gdt + 0x48)
    machine.put32(0x1111, at: Machine.stack3)
    machine.put32(0x2222, at: Machine.stack3 + 4)
    // call 4Bh:0
    machine.run([0x9A, 0, 0, 0, 0, 0x4B, 0])
    #expect(machine.cpu.rip == 0xA000)
    #expect(machine.cpu.cpl == 0)
    #expect(machine.cpu.rsp == Machine.stack0 - 24)
    #expect((0..<6).map { machine.stack($0) }
      == [Machine.code + 7, 0x1B, 0x1111, 0x2222, Machine.stack3, 0x23])

    // retf 8 goes back, releases the parameters on both stacks, and drops inner DS.
    machine.engine.cpu.pointee.setSegment(
      .ds, Segment(selector: 0x10, descriptor: machine.get64(Machine.gdt + 0x10)))
    machine.run([0xCA, 8, 0])
    #expect(machine.cpu.rip == Machine.code + 7)
    #expect(machine.cpu.cpl == 3)
    #expect(machine.cpu.rsp == Machine.stack3 + 8)
    #expect(machine.cpu.segment(.ds).isUnusable)
    #expect(machine.cpu.segment(.es).selector == 0x23)
  }

  @Test func callGateChecksPrivilegeAndPresence() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    machine.put64(Machine.gate(0x08, 0xA000, access: 0x8C), at: Machine.gdt + 0x48)
    machine.run([0x9A, 0, 0, 0, 0, 0x4B, 0])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(machine.stack(0) == 0x48)

    let absent = try Machine()
    absent.enterProtected(cpl: 3)
    absent.put64(Machine.gate(0x08, 0xA000, access: 0x6C), at: Machine.gdt + 0x48)
    absent.run([0x9A, 0, 0, 0, 0, 0x4B, 0])
    #expect(absent.cpu.rip == Machine.handler(11))
    #expect(absent.stack(0) == 0x48)
  }

  @Test func longModeCallGateUsesStackOfTaskWithoutAlignment() throws {
    let machine = try Machine()
    machine.enterLong(cpl: 3)
    machine.put64(Machine.gate(0x08, 0xA000, access: 0xEC), at: Machine.gdt + 0x48)
    machine.put64(0, at: Machine.gdt + 0x50)
    machine.put64(Machine.stack0 - 8, at: Machine.tss + 4)
    // call far [rip + 0]
    machine.run([0xFF, 0x1D, 0, 0, 0, 0, 0, 0, 0, 0, 0x4B, 0])
    #expect(machine.cpu.rip == 0xA000)
    #expect(machine.cpu.segment(.ss).selector == 0)
    #expect(machine.cpu.rsp == Machine.stack0 - 40)
    #expect(machine.stack(0, size: 8) == Machine.code + 6)
    #expect(machine.stack(1, size: 8) == 0x43)
    #expect(machine.stack(3, size: 8) == 0x23)
  }

  @Test func directFarCallToInnerCodeFaults() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    machine.run([0xEA, 0, 0, 0, 0, 0x08, 0])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(machine.stack(0) == 0x08)
  }

  @Test func farJumpChecksTheLimitAfterTheSegment() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setDescriptor(0x48, limit: 0xFFF, access: 0x9A, flags: 4)
    machine.run([0xEA, 0, 0x10, 0, 0, 0x48, 0])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(machine.stack(0) == 0)
  }

  @Test func loadingASegmentMarksItsDescriptorAccessed() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setDescriptor(0x48, access: 0x92)
    machine.engine.cpu.pointee.rax = 0x48
    machine.run([0x8E, 0xD8])
    #expect(machine.get64(Machine.gdt + 0x48) >> 40 & 0xFF == 0x93)
  }

  @Test func stackSegmentFaults() throws {
    func load(_ selector: UInt16, access: UInt64) throws -> (UInt64, UInt64) {
      let machine = try Machine()
      machine.enterProtected()
      machine.setDescriptor(0x48, access: access)
      machine.engine.cpu.pointee.rax = UInt64(selector)
      machine.run([0x8E, 0xD0])
      return ((machine.cpu.rip - 0x9000) / 16, machine.stack(0))
    }
    #expect(try load(0, access: 0x93) == (13, 0))
    #expect(try load(0x49, access: 0x93) == (13, 0x48))
    #expect(try load(0x48, access: 0xB3) == (13, 0x48))
    #expect(try load(0x48, access: 0x91) == (13, 0x48))
    #expect(try load(0x48, access: 0x13) == (12, 0x48))
  }

  @Test func interruptReturnToOuterLevel() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.rsp = 0x6F00
    let frame: [UInt32] = [0xA000, 0x1B, 0x3202, 0x6000, 0x23]
    for (index, item) in frame.enumerated() { machine.put32(item, at: 0x6F00 + UInt64(index) * 4) }
    machine.run([0xCF])
    #expect(machine.cpu.cpl == 3)
    #expect(machine.cpu.rip == 0xA000)
    #expect(machine.cpu.rsp == 0x6000)
    #expect(machine.cpu.flags.rawValue == 0x3202)
    #expect(machine.cpu.segment(.ds).isUnusable)
  }

  @Test func interruptReturnInRingThreeKeepsPrivilegedFlags() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    let frame: [UInt32] = [0xA000, 0x1B, 0x3F_7FD7 & ~0x4000]
    for (index, item) in frame.enumerated() {
      machine.put32(item, at: Machine.stack3 + UInt64(index) * 4)
    }
    machine.run([0xCF])
    #expect(machine.cpu.rip == 0xA000)
    // IOPL, IF, VM, VIF and VIP stay clear.
    #expect(machine.cpu.flags.rawValue == 0x25_0DD7)
  }

  @Test func interruptReturnToVirtual8086AndBack() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.rsp = 0x6F00
    let frame: [UInt32] = [0x10, 0x800, 0x2_0202, 0x100, 0x600, 0x700, 0x710, 0x720, 0x730]
    for (index, item) in frame.enumerated() { machine.put32(item, at: 0x6F00 + UInt64(index) * 4) }
    machine.run([0xCF])
    #expect(machine.isVirtual8086)
    #expect(machine.cpu.cpl == 3)
    #expect(machine.cpu.segment(.cs).base == 0x8000)
    #expect(machine.cpu.segment(.gs).base == 0x7300)
    #expect(machine.cpu.segment(.ss).base == 0x6000)
    #expect(machine.cpu.rsp == 0x100)
    // CLI with IOPL 0: #GP(0), with all segments on the inner stack.
    machine.run([0xFA])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(!machine.isVirtual8086)
    #expect(machine.cpu.segment(.gs).isUnusable)
    #expect(machine.cpu.rsp == Machine.stack0 - 40)
    #expect((0..<10).map { machine.stack($0) }
      == [0, 0x10, 0x800, 0x3_0202, 0x100, 0x600, 0x700, 0x710, 0x720, 0x730])
  }

  @Test func virtual8086InterruptsAreRedirectedWithVME() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.cr4 |= CR4.vme
    machine.setDescriptor(0x28, base: Machine.tss, limit: 0xFF, access: 0x8B, flags: 0)
    machine.engine.cpu.pointee.segments[7].limit = 0xFF
    machine.put16(0xA0, at: Machine.tss + 0x66)
    // Vector 21h to the task (bit clear), vector 22h to the monitor (bit set).
    machine.put([1 << 2], at: Machine.tss + 0xA0 - 32 + 4)
    machine.put32(0x0900_0040, at: 0x21 * 4)
    machine.engine.cpu.pointee.rsp = 0x6F00
    let frame: [UInt32] = [0x10, 0x800, 0xA_0002, 0x100, 0x600, 0, 0, 0, 0]
    for (index, item) in frame.enumerated() { machine.put32(item, at: 0x6F00 + UInt64(index) * 4) }
    machine.run([0xCF])
    machine.run([0xCD, 0x21])
    #expect(machine.isVirtual8086)
    #expect(machine.cpu.segment(.cs).base == 0x9000)
    #expect(machine.cpu.rip == 0x40)
    // The task saw VIF as IF, with IOPL 3; VIF is clear now.
    #expect(machine.stack(2, size: 2) == 0x3202)
    #expect(!machine.cpu.flags.contains(.virtualInterrupt))
    // STI sets VIF again; POPF of a TF image faults.
    machine.run([0xFB])
    #expect(machine.cpu.flags.contains(.virtualInterrupt))
    machine.run([0xCD, 0x22])
    #expect(machine.cpu.rip == Machine.handler(13))
  }

  @Test func longModeReturnAlwaysPopsTheStack() throws {
    let machine = try Machine()
    machine.enterLong()
    machine.engine.cpu.pointee.rsp = 0x6F00
    let frame: [UInt64] = [0xA000, 0x08, 0x2, 0x6800, 0]
    for (index, item) in frame.enumerated() { machine.put64(item, at: 0x6F00 + UInt64(index) * 8) }
    machine.run([0x48, 0xCF])
    #expect(machine.cpu.rip == 0xA000)
    #expect(machine.cpu.rsp == 0x6800)
    #expect(machine.cpu.segment(.ss).isUnusable)
  }

  @Test func longModeReturnToNonCanonicalAddressFaultsInside() throws {
    let machine = try Machine()
    machine.enterLong()
    machine.engine.cpu.pointee.rsp = 0x6F00
    let frame: [UInt64] = [0x8000_0000_0000, 0x43, 0x2, 0x6800, 0x23]
    for (index, item) in frame.enumerated() { machine.put64(item, at: 0x6F00 + UInt64(index) * 8) }
    machine.run([0x48, 0xCF])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(machine.cpu.cpl == 0)
    #expect(machine.stack(1, size: 8) == Machine.code)
  }

  @Test func longModeReturnWithNestedTaskFaults() throws {
    let machine = try Machine()
    machine.enterLong()
    machine.engine.cpu.pointee.setAllFlags(0x4002)
    machine.run([0x48, 0xCF])
    #expect(machine.cpu.rip == Machine.handler(13))
  }

  @Test func systemCallAndReturn() throws {
    let machine = try Machine()
    machine.enterLong(cpl: 3)
    machine.engine.cpu.pointee.msr.star = 0x0033_0008 << 32
    machine.engine.cpu.pointee.msr.lstar = 0xA000
    machine.engine.cpu.pointee.msr.fmask = 0x200
    machine.engine.cpu.pointee.setAllFlags(0x246)
    machine.run([0x0F, 0x05])
    #expect(machine.cpu.rip == 0xA000)
    #expect(machine.cpu.cpl == 0)
    #expect(machine.cpu.rcx == Machine.code + 2)
    #expect(machine.cpu.registers[11] == 0x246)
    #expect(machine.cpu.flags.rawValue == 0x46)
    #expect(machine.cpu.segment(.cs).selector == 0x08)
    #expect(machine.cpu.segment(.ss).selector == 0x10)
    machine.run([0x48, 0x0F, 0x07])
    #expect(machine.cpu.rip == Machine.code + 2)
    #expect(machine.cpu.cpl == 3)
    #expect(machine.cpu.segment(.cs).selector == 0x43)
    #expect(machine.cpu.segment(.ss).selector == 0x3B)
    #expect(machine.cpu.flags.rawValue == 0x246)
    #expect(machine.cpu.mode == .bits64)
  }

  @Test func systemEnterAndExit() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    machine.run([0x0F, 0x34])
    #expect(machine.cpu.rip == Machine.handler(13))
    machine.enterProtected(cpl: 3)
    machine.engine.cpu.pointee.msr.sysenterCS = 0x08
    machine.engine.cpu.pointee.msr.sysenterESP = 0x6800
    machine.engine.cpu.pointee.msr.sysenterEIP = 0xA000
    machine.run([0x0F, 0x34])
    #expect(machine.cpu.rip == 0xA000)
    #expect(machine.cpu.rsp == 0x6800)
    #expect(machine.cpu.cpl == 0)
    machine.engine.cpu.pointee.rcx = 0x6000
    machine.engine.cpu.pointee.rdx = 0xB000
    machine.run([0x0F, 0x35])
    #expect(machine.cpu.rip == 0xB000)
    #expect(machine.cpu.cpl == 3)
    #expect(machine.cpu.segment(.cs).selector == 0x1B)
    #expect(machine.cpu.segment(.ss).selector == 0x23)
  }
}
