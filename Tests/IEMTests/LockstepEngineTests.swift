import Testing

@testable import IEM

/// The lockstep mode: what it repeats for the reference tier, and that it finds differences.
@Suite struct LockstepEngineTests {
  private final class Bus: PhysicalBus {
    var value: UInt64 = 0x11
    var onWrite: (UInt64) -> Void = { _ in }
    func readPhysical(_ address: UInt64, width: AccessWidth) -> UInt64 {
      value &+= 7
      return value
    }
    func writePhysical(_ address: UInt64, _ value: UInt64, width: AccessWidth) { onWrite(value) }
  }

  private struct Machine {
    let memory: GuestMemory
    let environment = RecordingEnvironment()
    let bus = Bus()
    let engine: LockstepEngine

    /// Code at 1000h in real mode, devices at A0000h.
    init(_ code: [UInt8]) throws {
      memory = try GuestMemory(ramSize: 0xA_0000, addressSpace: 1 << 32)
      memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: 0xA_0000)
      memory.bus = bus
      engine = LockstepEngine(
        model: LockstepMachine.model, world: try LockstepWorld(memory), environment: environment,
        isBootstrap: true)
      for (index, byte) in code.enumerated() {
        memory.write(byte, to: GuestPhysical(0x1000 + UInt64(index)))
      }
      // Vectors lead to an IRET.
      memory.write(UInt8(0xCF), to: GuestPhysical(0x800))
      for vector in UInt64(0)..<256 { memory.write(UInt32(0x800), to: GuestPhysical(vector * 4)) }
      var state = engine.saveState()
      state.rip = 0x1000
      state.registers[4] = 0x7000
      for index in 0..<6 {
        state.segments[index].selector = 0
        state.segments[index].base = 0
      }
      state.segments[4].base = 0xA_0000
      engine.loadState(state)
    }

    var ax: UInt64 { engine.leader.cpu.pointee.registers[0] & 0xFFFF }
  }

  /// Flash memory goes from the map when a command is written to it, and comes back.
  @Test func theMapChangesForBothAtTheSameAccess() throws {
    // l: mov fs:[0], al; mov bl, [3000h]; dec cx; jnz l; hlt
    let machine = try Machine([
      0x64, 0xA2, 0, 0, 0x8A, 0x1E, 0, 0x30, 0x49, 0x75, 0xF5, 0xF4,
    ])
    machine.engine.leader.cpu.pointee.registers[1] = 300
    machine.engine.follower.cpu.pointee.registers[1] = 300
    let memory = machine.memory
    var writes: UInt64 = 0
    machine.bus.onWrite = { _ in
      writes += 1
      if writes % 2 == 1 {
        memory.unmap(GuestPhysical(0x3000), size: 0x1000)
      } else {
        memory.mapRAM(at: GuestPhysical(0x3000), ramOffset: 0x4000, size: 0x1000)
      }
    }
    while machine.engine.run(instructions: 100_000) == .stopped {}
    #expect(machine.engine.difference == nil)
    #expect(writes == 300)
    #expect(machine.bus.value == 0x11 + 150 * 7)
  }

  @Test func devicesTimeAndInterruptsAreTheSameForBoth() throws {
    // sti; l: in al, 10h; mov bl, fs:[0]; rdtsc; mov fs:[0], al; inc word [2000h]; dec cx; jnz l;
    // hlt
    let machine = try Machine([
      0xFB, 0xE4, 0x10, 0x64, 0x8A, 0x1E, 0, 0, 0x0F, 0x31, 0x64, 0xA2, 0, 0, 0xFF, 0x06, 0, 0x20,
      0x49, 0x75, 0xEC, 0xF4,
    ])
    machine.environment.portValues[0x10] = 0x5A
    machine.engine.leader.cpu.pointee.registers[1] = 300
    machine.engine.follower.cpu.pointee.registers[1] = 300
    let engine = machine.engine
    let environment = machine.environment
    let memory = machine.memory
    var writes = 0
    // A device that writes memory and asks for an interrupt, in the middle of an access.
    machine.bus.onWrite = { [unowned engine] value in
      writes += 1
      memory.write(value, to: GuestPhysical(0x3000))
      if writes % 10 == 5 {
        environment.vectors.append(0x40)
        engine.setInterruptLine(true)
      } else {
        engine.setInterruptLine(false)
      }
    }
    #expect(engine.run(instructions: 100_000) == .idle)
    #expect(engine.difference == nil)
    #expect(writes == 300)
    #expect(memory.read(GuestPhysical(0x2000), as: UInt16.self) == 300)
    #expect(engine.leader.cpu.pointee.counters.interrupts > 0)
    #expect(engine.comparisons > 10)
  }

  @Test func repeatedStringsAndChangedCodeAreFollowed() throws {
    // mov cx, 8000h; mov di, 3000h; cld; rep stosb; inc byte [1010h]; nop; mov al, 0; hlt
    // The store changes the immediate of the instruction after it.
    let machine = try Machine([
      0xB9, 0, 0x40, 0xBF, 0, 0x30, 0xFC, 0xF3, 0xAA, 0xFE, 0x06, 0x0F, 0x10, 0x90, 0xB0, 0x41,
      0xF4,
    ])
    #expect(machine.engine.run(instructions: 1000) == .idle)
    #expect(machine.engine.difference == nil)
    #expect(machine.ax & 0xFF == 0x42)
  }

  @Test func memoryOfTheMachineIsFollowedBetweenRuns() throws {
    // l: mov al, [2000h]; jmp l
    let machine = try Machine([0xA0, 0, 0x20, 0xEB, 0xFB])
    for value in UInt8(1)...5 {
      machine.memory.write(value, to: GuestPhysical(0x2000))
      #expect(machine.engine.run(instructions: 1000) == .budget)
      #expect(machine.ax & 0xFF == UInt64(value))
    }
    #expect(machine.engine.difference == nil)
  }

  @Test func trapsOfDataBreakpointsAreComparedWhereTheyAreDelivered() throws {
    // l: inc word [2000h]; inc bx; cli; rep stosb; mov cx, 3; mov di, 2000h; jmp l
    let machine = try Machine([
      0xFF, 0x06, 0, 0x20, 0x43, 0xFA, 0xF3, 0xAA, 0xB9, 3, 0, 0xBF, 0, 0x20, 0xEB, 0xF0,
    ])
    var state = machine.engine.saveState()
    state.debug[0] = 0x2000
    state.debug[7] = 0x5_0403  // A word's writes.
    machine.engine.loadState(state)
    #expect(machine.engine.run(instructions: 5000) == .budget)
    #expect(machine.engine.difference == nil)
    #expect(machine.engine.leader.cpu.pointee.counters.exceptions > 1000)
  }

  @Test func anEndlessRepeatIsComparedWithin() throws {
    // addr32 rep lodsb, over RAM and what lies behind
    let machine = try Machine([0x67, 0xF3, 0xAC])
    var state = machine.engine.saveState()
    state.segments[3].limit = 0xFFFF_FFFF
    state.registers[1] = 0xFFFF_FFFF
    machine.engine.loadState(state)
    for _ in 0..<2 { #expect(machine.engine.run(instructions: 10) == .budget) }
    #expect(machine.engine.difference == nil)
    #expect(machine.engine.follower.cpu.pointee.registers[6] > 200_000)
    #expect(
      machine.engine.follower.cpu.pointee.registers[1]
        == machine.engine.leader.cpu.pointee.registers[1])
  }

  @Test(arguments: 0..<3)
  func aDifferenceStopsWithBothStates(_ kind: Int) throws {
    // l: inc bx; mov [2000h], bx; mov ax, [4000h]; jmp l
    let machine = try Machine([0x43, 0x89, 0x1E, 0, 0x20, 0xA1, 0, 0x40, 0xEB, 0xF6])
    #expect(machine.engine.run(instructions: 100) == .budget)
    switch kind {
    case 0: machine.engine.follower.cpu.pointee.registers[7] = 0xBAD
    case 1: machine.engine.follower.cpu.pointee.vectors[9] = 1
    default:
      machine.memory.ramPointer(offset: 0x4000).storeBytes(of: 1, as: UInt16.self)
    }
    #expect(machine.engine.run(instructions: 100) == .checkFailed)
    let text = try #require(machine.engine.difference)
    #expect(text.contains(["RDI: threaded", "ZMM1, quadword 1", "RAX: threaded 0x1"][kind]))
    #expect(text.contains("mov ax, ds:0x4000"))
  }
}
