import Testing

@testable import IEM

@Suite struct SystemDeliveryTests {
  typealias Machine = SystemTestMachine

  @Test func faultPushesErrorCodeAndResumeFlag() throws {
    let machine = try Machine()
    machine.enterProtected()
    // mov ds, ax with a selector beyond the GDT.
    machine.engine.cpu.pointee.rax = 0x1234
    machine.run([0x8E, 0xD8])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(machine.stack(0) == 0x1234)
    #expect(machine.stack(1) == Machine.code)
    #expect(machine.stack(2) == 0x08)
    #expect(machine.stack(3) == 0x1_0002)
    #expect(machine.cpu.flags.rawValue == 2)
  }

  @Test func secondFaultCombinesAsInTheTable() {
    let de = GuestFault.divideError
    let gp = GuestFault.gp0
    let pf = GuestFault.page([], at: 5)
    let ud = GuestFault.invalidOpcode
    let df = GuestFault(vector: Vector.doubleFault, errorCode: 0)
    #expect(Processor.combine(ud, gp) == gp)
    #expect(Processor.combine(de, gp) == df)
    #expect(Processor.combine(gp, pf) == pf)
    #expect(Processor.combine(pf, gp) == df)
    #expect(Processor.combine(pf, pf) == df)
    #expect(Processor.combine(pf, ud) == ud)
    #expect(Processor.combine(gp, ud) == ud)
    #expect(Processor.combine(df, gp) == nil)
    #expect(Processor.combine(df, pf) == nil)
  }

  @Test func absentGateRaisesNotPresentWithExternalBit() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setGate(6, access: 0x0E)
    machine.run([0x0F, 0x0B])
    #expect(machine.cpu.rip == Machine.handler(11))
    #expect(machine.stack(0) == 6 << 3 | 2 | 1)
  }

  @Test func softwareInterruptThroughAbsentGateHasNoExternalBit() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setGate(6, access: 0x0E)
    machine.run([0xCD, 0x06])
    #expect(machine.cpu.rip == Machine.handler(11))
    #expect(machine.stack(0) == 6 << 3 | 2)
    #expect(machine.stack(1) == Machine.code)
  }

  @Test func contributoryFaultInDeliveryIsDoubleFault() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setGate(13, access: 0x0E)
    machine.engine.cpu.pointee.rax = 0x1234
    machine.run([0x8E, 0xD8])
    #expect(machine.cpu.rip == Machine.handler(8))
    #expect(machine.stack(0) == 0)
    #expect(machine.stack(1) == Machine.code)
  }

  @Test func tripleFaultShutsDown() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.idtr.limit = 0
    #expect(machine.run([0x0F, 0x0B]) == .shutdown)
    #expect(machine.cpu.activity == .shutdown)
    #expect(machine.engine.run(instructions: 10) == .shutdown)
  }

  @Test func guestThatOnlyFaultsReturnsWithinItsBudget() throws {
    let machine = try Machine()
    machine.enterProtected()
    // The #UD handler is UD2 again; a 16-bit stack wraps for ever.
    machine.setDescriptor(0x48, access: 0x93, flags: 0)
    machine.put([0x0F, 0x0B], at: Machine.handler(6))
    var stack = machine.cpu.segment(.ss)
    stack.attributes.remove(.big)
    machine.engine.cpu.pointee.setSegment(.ss, stack)
    machine.engine.cpu.pointee.updateMode()
    machine.engine.cpu.pointee.rsp = 0x7000
    machine.put([0x0F, 0x0B], at: Machine.code)
    #expect(machine.engine.run(instructions: 200) == .budget)
  }

  @Test func softwareInterruptChecksGatePrivilegeAndSwitchesStack() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    machine.run([0xCD, 0x05])
    #expect(machine.cpu.rip == Machine.handler(13))
    #expect(machine.stack(0) == 5 << 3 | 2)

    let open = try Machine()
    open.enterProtected(cpl: 3)
    open.setGate(5, access: 0xEE)
    open.run([0xCD, 0x05])
    #expect(open.cpu.rip == Machine.handler(5))
    #expect(open.cpu.cpl == 0)
    #expect(open.cpu.segment(.ss).selector == 0x10)
    #expect(open.cpu.rsp == Machine.stack0 - 20)
    #expect(open.stack(0) == Machine.code + 2)
    #expect(open.stack(1) == 0x1B)
    #expect(open.stack(3) == Machine.stack3)
    #expect(open.stack(4) == 0x23)
  }

  @Test func innerStackFaultNamesTheStack() throws {
    let machine = try Machine()
    machine.enterProtected(cpl: 3)
    // SS0 with DPL 3 is an invalid TSS; the handler of #TS runs through a conforming segment.
    machine.setDescriptor(0x48, access: 0x9F)
    machine.setGate(10, access: 0x8E, selector: 0x48)
    machine.put16(0x20, at: Machine.tss + 8)
    machine.run([0x0F, 0x0B])
    #expect(machine.cpu.rip == Machine.handler(10))
    #expect(machine.stack(0) == 0x21)
    #expect(machine.cpu.cpl == 3)
  }

  @Test func trapGateKeepsInterruptsEnabled() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setGate(3, access: 0x8F)
    machine.engine.cpu.pointee.setAllFlags(0x202)
    machine.run([0xCC])
    #expect(machine.cpu.rip == Machine.handler(3))
    #expect(machine.cpu.flags.contains(.interruptEnable))
    #expect(machine.stack(0) == Machine.code + 1)
  }

  @Test func sixteenBitGatePushesWords() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setGate(3, access: 0x86)
    machine.run([0xCC])
    #expect(machine.cpu.rip == Machine.handler(3))
    #expect(machine.cpu.rsp == Machine.stack0 - 6)
    #expect(machine.stack(0, size: 2) == Machine.code + 1)
  }

  @Test func longModeAlignsTheStackAndUsesTheInterruptStackTable() throws {
    let machine = try Machine()
    machine.enterLong()
    machine.engine.cpu.pointee.rsp = 0x6FF9
    machine.run([0x0F, 0x0B])
    #expect(machine.cpu.rip == Machine.handler(6))
    #expect(machine.cpu.rsp == 0x6FF0 - 40)
    #expect(machine.stack(3, size: 8) == 0x6FF9)
    #expect(machine.cpu.segment(.ss).selector == 0x10)

    let alternate = try Machine()
    alternate.enterLong(cpl: 3)
    alternate.put64(
      Machine.gate(0x08, Machine.handler(6), access: 0x8E, count: 1), at: Machine.idt + 6 * 16)
    alternate.run([0x0F, 0x0B])
    #expect(alternate.cpu.rsp == 0x5000 - 40)
    #expect(alternate.cpu.segment(.ss).selector == 0)
    #expect(alternate.cpu.cpl == 0)
    #expect(alternate.stack(4, size: 8) == 0x23)
  }

  @Test func nonMaskableInterruptWaitsForReturn() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.put([0x90, 0xCF], at: Machine.handler(2))
    machine.put([0xCF], at: Machine.handler(2))
    machine.engine.signalNMI()
    machine.engine.signalNMI()
    _ = machine.engine.step()
    #expect(machine.cpu.rip == Machine.handler(2))
    machine.engine.signalNMI()
    #expect(machine.isNMIBlocked)
    #expect(!machine.cpu.attention.contains(.interrupt))
    _ = machine.engine.step()
    #expect(machine.cpu.rip == Machine.code)
    _ = machine.engine.step()
    #expect(machine.cpu.rip == Machine.handler(2))
  }

  @Test func interruptWaitsForTheShadowOfSTI() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setGate(0x40)
    machine.vector = 0x40
    machine.engine.setInterruptLine(true)
    // sti; mov ax, ss; mov ax, ss
    machine.run([0xFB, 0x8C, 0xD0, 0x8C, 0xD0], steps: 2)
    #expect(machine.cpu.rip == Machine.code + 3)
    _ = machine.engine.step()
    #expect(machine.cpu.rip == Machine.handler(0x40))
    #expect(machine.stack(0) == Machine.code + 3)
  }

  @Test func singleStepTrapAfterLoadOfSSComesOneLater() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.setAllFlags(0x102)
    machine.engine.cpu.pointee.rax = 0x10
    // mov ss, ax; mov bx, ss
    machine.run([0x8E, 0xD0, 0x8C, 0xD3])
    #expect(machine.cpu.rip == Machine.code + 2)
    _ = machine.engine.step()
    #expect(machine.cpu.rip == Machine.handler(1))
    #expect(machine.stack(0) == Machine.code + 4)
    #expect(machine.cpu.debug[6] & DR6.singleStep != 0)
  }

  @Test func softwareInterruptHasNoSingleStepTrap() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.engine.cpu.pointee.setAllFlags(0x102)
    machine.run([0xCD, 0x05])
    #expect(machine.cpu.rip == Machine.handler(5))
  }

  @Test func realModeUsesTheVectorTable() throws {
    let machine = try Machine()
    machine.engine.cpu.pointee.setSegment(
      .cs, machine.cpu.paragraphSegment(.cs, 0x0100))
    machine.engine.cpu.pointee.rip = 0x10
    machine.engine.cpu.pointee.rsp = 0x200
    machine.engine.cpu.pointee.setAllFlags(0x4_0302)
    machine.put32(0x2000_0030, at: 0x21 * 4)
    machine.engine.cpu.pointee.rflags &= ~RFlags.trap.rawValue
    machine.run([0xCD, 0x21])
    #expect(machine.cpu.segment(.cs).base == 0x2_0000)
    #expect(machine.cpu.rip == 0x30)
    #expect(machine.cpu.rsp == 0x1FA)
    #expect(machine.stack(0, size: 2) == 0x12)
    #expect(machine.stack(1, size: 2) == 0x100)
    #expect(machine.stack(2, size: 2) == 0x202)
    #expect(!machine.cpu.flags.contains(.interruptEnable))
    #expect(!machine.cpu.flags.contains(.alignmentCheck))
  }
}
