import Testing

@testable import IEM

/// Programs that use the library make many machines, one after the other.
struct LifetimeTests {
  @Test(arguments: ExecutionTier.allCases) func anEngineAndItsMemoryGo(_ tier: ExecutionTier) throws {
    weak var engine: SoftwareEngine?
    weak var memory: GuestMemory?
    do {
      let machine = try LockstepMachine(tier: tier, .long64, program: [0x90, 0xF4], seed: 0)
      _ = machine.engine.run(instructions: 10)
      (engine, memory) = (machine.engine, machine.memory)
      #expect(engine != nil && memory != nil)
    }
    #expect(engine == nil)
    #expect(memory == nil)
  }
}
