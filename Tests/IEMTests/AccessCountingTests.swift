import Testing

@testable import IEM

struct AccessCountingTests {
  private func machine(_ code: [UInt8], at address: UInt64 = LockstepMachine.code) throws
    -> LockstepMachine
  {
    let machine = try LockstepMachine(tier: .threaded, .long64, program: [], seed: 0)
    machine.place(code, at: address)
    machine.engine.cpu.pointee.rip = address
    return machine
  }

  /// l: mov [rip + 2000h], ecx; push rax; pop rax; lea eax, [rax]; dec ecx; jnz l; hlt
  private static let loop: [UInt8] = [
    0x89, 0x0D, 0, 0x20, 0, 0, 0x50, 0x58, 0x8D, 0x00, 0xFF, 0xC9, 0x75, 0xF2, 0xF4,
  ]

  @Test func whatTheBlocksAccessIsCounted() throws {
    let machine = try machine(Self.loop)
    machine.engine.countsAccesses = true
    machine.engine.cpu.pointee.registers[Register.rcx] = 1000
    _ = machine.engine.run(instructions: 10_000)
    #expect(machine.engine.cpu.pointee.activity == .halted)
    let values = machine.engine.counterValues
    #expect(values["memoryAccesses"] == 3000)
    // The page of the store and that of the stack.
    #expect(values["tlbHits"] == 3000 - 2)
  }

  @Test func withoutTheWishNobodyCounts() throws {
    let machine = try machine(Self.loop)
    machine.engine.cpu.pointee.registers[Register.rcx] = 1000
    _ = machine.engine.run(instructions: 500)
    #expect(machine.engine.counterValues["tlbHits"] == nil)
    #expect(machine.engine.counterValues["memoryAccesses"] == nil)
    #expect(machine.engine.cpu.pointee.counters.memoryAccesses == 0)
    // The wish may come late. What is executed of a block one by one is not counted.
    machine.engine.countsAccesses = true
    _ = machine.engine.run(instructions: 600)
    #expect((294...300).contains(machine.engine.cpu.pointee.counters.memoryAccesses))
  }

  @Test func aBlockAcrossTwoPagesCountsToo() throws {
    // mov [rip + 40h], eax over the end of a page; hlt
    let start = LockstepMachine.code + 0xFFD
    let machine = try machine([0x89, 0x05, 0x40, 0, 0, 0, 0xF4], at: start)
    machine.engine.countsAccesses = true
    _ = machine.engine.run(instructions: 10)
    #expect(machine.engine.cpu.pointee.activity == .halted)
    #expect(machine.engine.cpu.pointee.counters.memoryAccesses == 1)
  }

  /// Programs of everything, with blocks that make room for others.
  @Test(arguments: [ProgramGenerator.Bits.real16, .prot32, .long64])
  func countingChangesNothing(_ bits: ProgramGenerator.Bits) throws {
    for seed in UInt64(1)...40 {
      var generator = ProgramGenerator(
        random: ProgramRandom(seed: seed), bits: bits, pointers: LockstepMachine.pointers(bits))
      let program = generator.program(size: 1000)
      let plain = try LockstepMachine(tier: .threaded, bits, program: program, seed: seed)
      let counting = try LockstepMachine(
        tier: .threaded, bits, program: program, seed: seed, codeCapacity: 1)
      counting.engine.countsAccesses = true
      for machine in [plain, counting] { _ = machine.engine.run(instructions: 3_000) }
      #expect(
        ProcessorComparison.firstDifference(plain.engine.cpu, counting.engine.cpu) == nil,
        "seed \(seed)")
      #expect(plain.engine.retired == counting.engine.retired)
    }
  }
}
