import Testing

@testable import IEM

@Suite struct SystemTaskTests {
  typealias Machine = SystemTestMachine

  /// A 32-bit task at `tss2`, selector 30h, that starts at A000h in ring 0.
  private func machineWithTask() throws -> Machine {
    let machine = try Machine()
    machine.enterProtected()
    machine.put32(0xA000, at: Machine.tss2 + 0x20)
    machine.put32(0x2, at: Machine.tss2 + 0x24)
    machine.put32(0x7777, at: Machine.tss2 + 0x28)
    machine.put32(0x6800, at: Machine.tss2 + 0x38)
    let selectors: [UInt32] = [0x10, 0x08, 0x10, 0x10, 0, 0x10]
    for (index, selector) in selectors.enumerated() {
      machine.put32(selector, at: Machine.tss2 + 0x48 + UInt64(index) * 4)
    }
    return machine
  }

  private func access(_ machine: Machine, _ selector: UInt64) -> UInt8 {
    UInt8(truncatingIfNeeded: machine.get64(Machine.gdt + selector) >> 40)
  }

  @Test func jumpSavesTheOldTaskAndFreesIt() throws {
    let machine = try machineWithTask()
    machine.engine.cpu.pointee.rbx = 0x1234_5678
    machine.run([0xEA, 0, 0, 0, 0, 0x30, 0])
    #expect(machine.cpu.rip == 0xA000)
    #expect(machine.cpu.rax == 0x7777)
    #expect(machine.cpu.rsp == 0x6800)
    #expect(machine.cpu.segment(.tr).selector == 0x30)
    #expect(machine.cpu.cr0 & CR0.ts != 0)
    #expect(machine.cpu.segment(.fs).isUnusable)
    #expect(access(machine, 0x28) == 0x89)
    #expect(access(machine, 0x30) == 0x8B)
    #expect(machine.get32(Machine.tss + 0x20) == UInt32(Machine.code) + 7)
    #expect(machine.get32(Machine.tss + 0x34) == 0x1234_5678)
    #expect(!machine.cpu.flags.contains(.nestedTask))
  }

  @Test func callNestsAndReturnComesBack() throws {
    let machine = try machineWithTask()
    machine.run([0x9A, 0, 0, 0, 0, 0x30, 0])
    #expect(machine.cpu.flags.contains(.nestedTask))
    #expect(machine.get16(Machine.tss2) == 0x28)
    #expect(access(machine, 0x28) == 0x8B)
    machine.run([0xCF])
    #expect(machine.cpu.rip == Machine.code + 7)
    #expect(machine.cpu.segment(.tr).selector == 0x28)
    #expect(access(machine, 0x30) == 0x89)
    #expect(access(machine, 0x28) == 0x8B)
    #expect(!machine.cpu.flags.contains(.nestedTask))
    // The task's own NT was cleared in its image, and its EIP is after its IRET.
    #expect(machine.get32(Machine.tss2 + 0x24) & 0x4000 == 0)
    #expect(machine.get32(Machine.tss2 + 0x20) == 0xA001)
  }

  @Test func taskGateOfAFaultPushesItsErrorCode() throws {
    let machine = try machineWithTask()
    machine.put64(Machine.gate(0x30, 0, access: 0x85), at: Machine.idt + 13 * 8)
    machine.engine.cpu.pointee.rax = 0x1230
    machine.run([0x8E, 0xD8])
    #expect(machine.cpu.rip == 0xA000)
    #expect(machine.cpu.rsp == 0x6800 - 4)
    #expect(machine.stack(0) == 0x1230)
    // The fault's EIP, with RF, in the old task.
    #expect(machine.get32(Machine.tss + 0x20) == UInt32(Machine.code))
    #expect(machine.get32(Machine.tss + 0x24) & 0x1_0000 != 0)
  }

  @Test func busyAbsentAndShortTasksFaultInTheOldTask() throws {
    func jump(access: UInt64, limit: UInt64 = 0x67) throws -> (UInt64, UInt64, UInt16) {
      let machine = try machineWithTask()
      machine.setDescriptor(0x30, base: Machine.tss2, limit: limit, access: access, flags: 0)
      machine.run([0xEA, 0, 0, 0, 0, 0x30, 0])
      return (
        (machine.cpu.rip - 0x9000) / 16, machine.stack(0), machine.cpu.segment(.tr).selector
      )
    }
    #expect(try jump(access: 0x8B) == (13, 0x30, 0x28))
    #expect(try jump(access: 0x09) == (11, 0x30, 0x28))
    #expect(try jump(access: 0x89, limit: 0x66) == (10, 0x30, 0x28))
  }

  @Test func badSegmentFaultsInTheNewTask() throws {
    let machine = try machineWithTask()
    machine.put32(0x28, at: Machine.tss2 + 0x48)
    machine.run([0xEA, 0, 0, 0, 0, 0x30, 0])
    #expect(machine.cpu.rip == Machine.handler(10))
    #expect(machine.cpu.segment(.tr).selector == 0x30)
    #expect(machine.stack(0) == 0x28)
    #expect(machine.stack(1) == 0xA000)
  }

  @Test func trapBitStopsBeforeTheFirstInstruction() throws {
    let machine = try machineWithTask()
    machine.put16(1, at: Machine.tss2 + 0x64)
    machine.run([0xEA, 0, 0, 0, 0, 0x30, 0])
    #expect(machine.cpu.rip == Machine.handler(1))
    #expect(machine.stack(0) == 0xA000)
    #expect(machine.cpu.debug[6] & DR6.taskSwitch != 0)
  }

  @Test func localBreakpointsEndWithTheTask() throws {
    let machine = try machineWithTask()
    machine.engine.cpu.pointee.debug[0] = 0x50000
    machine.engine.cpu.pointee.debug[7] = 0x403
    machine.run([0xEA, 0, 0, 0, 0, 0x30, 0])
    #expect(machine.cpu.debug[7] == 0x402)
  }

  @Test func sixteenBitTask() throws {
    let machine = try Machine()
    machine.enterProtected()
    machine.setDescriptor(0x30, base: Machine.tss2, limit: 0x2B, access: 0x81, flags: 0)
    machine.put16(0xA000, at: Machine.tss2 + 0x0E)
    machine.put16(2, at: Machine.tss2 + 0x10)
    machine.put16(0x6800, at: Machine.tss2 + 0x1A)
    for (index, selector) in [UInt16(0x10), 0x08, 0x10, 0x10].enumerated() {
      machine.put16(selector, at: Machine.tss2 + 0x22 + UInt64(index) * 2)
    }
    machine.run([0x9A, 0, 0, 0, 0, 0x30, 0])
    #expect(machine.cpu.rip == 0xA000)
    #expect(machine.cpu.rsp == 0x6800)
    #expect(machine.cpu.segment(.fs).isUnusable)
    machine.run([0xCF])
    #expect(machine.cpu.rip == Machine.code + 7)
    #expect(machine.get16(Machine.tss2 + 0x0E) == 0xA001)
  }

  @Test func taskInVirtual8086Mode() throws {
    let machine = try machineWithTask()
    machine.put32(0x2_0002, at: Machine.tss2 + 0x24)
    machine.put32(0x20, at: Machine.tss2 + 0x20)
    machine.put32(0x900, at: Machine.tss2 + 0x4C)
    machine.run([0xEA, 0, 0, 0, 0, 0x30, 0])
    #expect(machine.isVirtual8086)
    #expect(machine.cpu.cpl == 3)
    #expect(machine.cpu.segment(.cs).base == 0x9000)
    #expect(machine.cpu.rip == 0x20)
  }
}
