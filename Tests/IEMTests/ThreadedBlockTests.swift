import Glibc
import Testing

@testable import IEM

/// What random programs do not make sure of: code that changes under the processor, exact counts,
/// stops, and the host's stack.
@Suite struct ThreadedBlockTests {
  private func machine(_ code: [UInt8], at address: UInt64 = LockstepMachine.code) throws
    -> LockstepMachine
  {
    let machine = try LockstepMachine(tier: .threaded, .long64, program: [], seed: 0)
    machine.place(code, at: address)
    machine.engine.cpu.pointee.rip = address
    return machine
  }

  private func register(_ machine: LockstepMachine, _ index: Int) -> UInt64 {
    machine.engine.cpu.pointee.registers[index]
  }

  // MARK: Self-modifying code

  @Test func aStoreIntoTheNextInstructionTakesEffectAtOnce() throws {
    // mov byte [rip+1], 7; mov al, 1: the immediate of the second is what the first writes.
    let machine = try machine([0xC6, 0x05, 0x01, 0, 0, 0, 7, 0xB0, 1, 0xF4])
    _ = machine.engine.run(instructions: 100)
    #expect(register(machine, 0) & 0xFF == 7)
    #expect(machine.engine.cpu.pointee.activity == .halted)
  }

  @Test func aStoreIntoTheSameBlockIsSeenOnTheNextRound() throws {
    // l: mov al, 1; add bl, al; mov byte [l+1], 5; dec ecx; jnz l; hlt
    let machine = try machine([
      0xB0, 0x01, 0x00, 0xC3, 0xC6, 0x05, 0xF6, 0xFF, 0xFF, 0xFF, 0x05, 0xFF, 0xC9, 0x75, 0xF1,
      0xF4,
    ])
    machine.engine.cpu.pointee.registers[3] = 0
    machine.engine.cpu.pointee.registers[1] = 3
    _ = machine.engine.run(instructions: 100)
    #expect(register(machine, 3) == 1 + 5 + 5)
  }

  @Test func aLinkedBlockThatWasOverwrittenIsNotEnteredAgain() throws {
    // l: inc eax; jmp m; m: inc ebx; cmp ebx, 20; jne l; hlt. After a while the INC at m becomes
    // ADD EBX, 4 (83 C3 04 over FF C3 90).
    let machine = try machine([
      0xFF, 0xC0, 0xEB, 0x00, 0xFF, 0xC3, 0x90, 0x83, 0xFB, 0x14, 0x75, 0xF4, 0xF4,
    ])
    machine.engine.cpu.pointee.registers[0] = 0
    machine.engine.cpu.pointee.registers[3] = 0
    // Eight rounds of six instructions, then as a bus master writes.
    _ = machine.engine.run(instructions: 48)
    #expect(register(machine, 3) == 8)
    machine.place([0x83, 0xC3, 0x04], at: LockstepMachine.code + 4)
    _ = machine.engine.run(instructions: 1000)
    #expect(register(machine, 3) == 20)
    #expect(register(machine, 0) == 8 + 3)
  }

  @Test func anInstructionAcrossTwoPagesChangesWithEither() throws {
    // mov eax, imm32 with its last two bytes in the second page; dec ecx; jnz; hlt.
    let start = LockstepMachine.code + 0xFFD
    let machine = try machine([0xB8, 1, 2, 3, 4, 0xF4], at: start)
    _ = machine.engine.run(instructions: 10)
    #expect(register(machine, 0) == 0x0403_0201)
    for (address, expected) in [(start + 4, UInt64(0x5503_0201)), (start + 1, 0x5503_0255)] {
      machine.memory.write(UInt8(0x55), to: GuestPhysical(address))
      machine.engine.cpu.pointee.rip = start
      machine.engine.cpu.pointee.activity = .running
      machine.engine.cpu.pointee.updateAttention()
      _ = machine.engine.run(instructions: 10)
      #expect(register(machine, 0) == expected)
    }
  }

  @Test func dataBesideCodeLeavesTheBlocksAlone() throws {
    // l: mov [rip+0x20], ecx; dec ecx; jnz l; hlt: the word is in the same page, 32 bytes on.
    let machine = try machine([0x89, 0x0D, 0x20, 0, 0, 0, 0xFF, 0xC9, 0x75, 0xF6, 0xF4])
    machine.engine.cpu.pointee.registers[1] = 1000
    _ = machine.engine.run(instructions: 10_000)
    #expect(machine.engine.cpu.pointee.activity == .halted)
    #expect(machine.engine.cpu.pointee.counters.codeInvalidations == 0)
    #expect(machine.engine.cpu.pointee.counters.blocksBuilt < 10)
  }

  // MARK: Counts

  @Test func runsStopAtTheExactInstruction() throws {
    // l: inc eax; inc ebx; inc edx; cmp eax, ebx; jmp l
    let machine = try machine([0xFF, 0xC0, 0xFF, 0xC3, 0xFF, 0xC2, 0x39, 0xD8, 0xEB, 0xF6])
    for index in [0, 2, 3] { machine.engine.cpu.pointee.registers[index] = 0 }
    var total: UInt64 = 0
    for count in [1, 2, 3, 4, 5, 6, 7, 49_998, 50_001, 13, 1, 1] {
      #expect(machine.engine.run(instructions: count) == .budget)
      total += UInt64(count)
      #expect(machine.engine.retired == total)
      let (rounds, rest) = total.quotientAndRemainder(dividingBy: 5)
      #expect(register(machine, 0) == rounds + (rest > 0 ? 1 : 0))
      #expect(register(machine, 3) == rounds + (rest > 1 ? 1 : 0))
      #expect(register(machine, 2) == rounds + (rest > 2 ? 1 : 0))
    }
  }

  @Test func aDeviceStopsTheRunRightAfterItsInstruction() throws {
    // Seventh write to the device asks for a stop: l: mov [device], al; inc ebx; jmp l.
    let machine = try machine([0x88, 0x07, 0xFF, 0xC3, 0xEB, 0xFA])
    machine.engine.cpu.pointee.registers[3] = 0
    machine.engine.cpu.pointee.registers[7] = LockstepMachine.paged + 0x5000
    for round in 1...3 {
      #expect(machine.engine.run(instructions: 1_000_000) == .stopped)
      #expect(machine.engine.retired == UInt64(7 * round - 1) * 3 + 1)
      #expect(register(machine, 3) == UInt64(7 * round - 1))
    }
  }

  @Test func deviceAccessesSeeTheExactCount() throws {
    // nop; nop; mov al, [device]; nop; mov [device], al; hlt
    let machine = try machine([0x90, 0x90, 0x8A, 0x07, 0x90, 0x88, 0x07, 0xF4])
    let device = LockstepMachine.device
    machine.engine.cpu.pointee.registers[7] = LockstepMachine.paged + 0x5000
    _ = machine.engine.run(instructions: 100)
    let value = (device &* 0x9E37_79B9 &+ 2) & 0xFF
    #expect(register(machine, 0) & 0xFF == value)
    #expect(machine.deviceWrites == [device &+ value &+ 4 << 20])
  }

  @Test func anotherThreadStopsALoop() async throws {
    let machine = try machine([0xEB, 0xFE])
    let engine = machine.engine
    nonisolated(unsafe) let unsafeEngine = engine
    let helper = Task.detached {
      usleep(2000)
      unsafeEngine.requestStop()
    }
    #expect(engine.run(instructions: .max) == .stopped)
    await helper.value
  }

  // MARK: Mapping

  @Test func aChangedMappingIsSeenAfterInvalidation() throws {
    // Two linear pages that alias code pages: call through one, remap it, flush, call again.
    let first: [UInt8] = [0xB0, 1, 0xF4]
    let second: [UInt8] = [0xB0, 2, 0xF4]
    let machine = try machine(first, at: LockstepMachine.code)
    machine.place(second, at: LockstepMachine.code + 0x1000)
    let linear = LockstepMachine.paged + 0x4000
    for (physical, expected) in [(UInt64(0x1_0000), UInt64(1)), (0x1_1000, 2), (0x1_0000, 1)] {
      machine.memory.write(physical | 3, to: GuestPhysical(0x7020))
      let cpu = machine.engine.cpu
      cpu.pointee.flushTLB(page: linear)
      cpu.pointee.rip = linear
      cpu.pointee.activity = .running
      cpu.pointee.updateAttention()
      _ = machine.engine.run(instructions: 10)
      #expect(register(machine, 0) & 0xFF == expected)
    }
  }

  // MARK: Room for decoded code

  @Test func everythingMayBeDroppedBetweenRuns() throws {
    let machine = try machine([0xFF, 0xC0, 0xEB, 0xFC])
    machine.engine.cpu.pointee.registers[0] = 0
    _ = machine.engine.run(instructions: 100)
    machine.engine.blocks.dropAll()
    _ = machine.engine.run(instructions: 100)
    #expect(register(machine, 0) == 100)
  }

  /// Ever other code in the same pages, with links within and calls between them, in an arena of two
  /// segments: old blocks go, and nothing leads to where they were.
  @Test func oldBlocksMakeRoomForNewOnes() throws {
    let machine = try LockstepMachine(
      tier: .threaded, .long64, program: [], seed: 0, codeCapacity: 2 << 18)
    let cpu = machine.engine.cpu
    // A block: add eax, imm8; jmp to the next one. At the end: ret.
    let blocksOfPage = 800
    for round in 0..<12 {
      var code: [UInt8] = []
      let amount = UInt8(round % 5 + 1)
      for _ in 0..<blocksOfPage { code += [0x83, 0xC0, amount, 0xEB, 0x00] }
      code.append(0xC3)
      for page in 0..<3 { machine.place(code, at: LockstepMachine.code + UInt64(page) * 0x1000) }
      // l: three calls; dec ecx; jnz l; hlt
      let start = LockstepMachine.code + 0x3000
      var main: [UInt8] = []
      for page in 0..<3 {
        let target = Int32(0x1000 * page - 0x3000 - main.count - 5)
        main.append(0xE8)
        main += (0..<4).map { UInt8(truncatingIfNeeded: target >> Int32(8 * $0)) }
      }
      main += [0xFF, 0xC9, 0x75, UInt8(bitPattern: Int8(-main.count - 4)), 0xF4]
      machine.place(main, at: start)
      cpu.pointee.rip = start
      cpu.pointee.registers[0] = 0
      cpu.pointee.registers[1] = 4
      cpu.pointee.activity = .running
      cpu.pointee.updateAttention()
      _ = machine.engine.run(instructions: 1_000_000)
      #expect(cpu.pointee.activity == .halted)
      #expect(register(machine, 0) == UInt64(4 * 3 * blocksOfPage) * UInt64(amount))
    }
    #expect(machine.engine.blocks.evictions > 2)
  }

  #if !DEBUG
    /// In release builds operations jump to each other; a chain of calls would use the stack.
    @Test func longChainsDoNotGrowTheStack() throws {
      let machine = try machine([0xFF, 0xC0, 0x39, 0xD8, 0x75, 0xFA, 0xEB, 0xF8])
      let lowest = StackWatch.lowest { _ = machine.engine.run(instructions: 19_000) }
      #expect(lowest < 16_384)
    }
  #endif
}

#if !DEBUG
  /// How much of the stack below the caller was written.
  private enum StackWatch {
    @inline(never) static func lowest(_ body: () -> Void) -> Int {
      let size = 1 << 18
      let pattern: UInt8 = 0xA7
      fill(size, pattern)
      body()
      return measure(size, pattern)
    }

    @inline(never) private static func fill(_ size: Int, _ pattern: UInt8) {
      withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { buffer in
        for index in 0..<size { buffer[index] = pattern }
      }
    }

    @inline(never) private static func measure(_ size: Int, _ pattern: UInt8) -> Int {
      withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { buffer in
        for index in 0..<size where buffer[index] != pattern { return size - index }
        return 0
      }
    }
  }
#endif
