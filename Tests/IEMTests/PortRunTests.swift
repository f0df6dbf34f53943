import Testing

@testable import IEM

/// Repeated INS and OUTS at a port that offers whole runs, against one that does not.
@Suite struct PortRunTests {
  private struct Result: Equatable {
    var registers: [UInt64]
    var rip: UInt64
    var flags: UInt64
    var retired: UInt64
    var memory: [UInt8]
    var accesses: Int
    var written: [UInt32]
    var pauses: Int
  }

  /// - Parameter step: instructions that each run may make.
  private func execute(
    _ code: [UInt8], _ bits: ProgramGenerator.Bits, runs: Bool, count: UInt64, at pointer: UInt64,
    step: Int = 100, flags: UInt64 = 2, tier: ExecutionTier = .threaded, limit: Int = 40
  ) throws -> (Result, runAccesses: Int) {
    let machine = try LockstepMachine(tier: tier, bits, program: code, seed: 0)
    machine.environment.dataPort = 0x1F0
    machine.environment.offersRuns = runs
    let cpu = machine.engine.cpu
    cpu.pointee.registers[Register.rcx] = count
    cpu.pointee.registers[Register.rdx] = 0x1F0
    cpu.pointee.registers[Register.rdi] = pointer
    cpu.pointee.registers[Register.rsi] = pointer
    cpu.pointee.setAllFlags(flags)
    cpu.pointee.updateAttention()
    var pauses = 0
    while cpu.pointee.activity == .running && pauses < limit {
      _ = machine.engine.run(instructions: step)
      pauses += 1
    }
    var memory = [UInt8](repeating: 0, count: 0x2_0000)
    memory.withUnsafeMutableBytes {
      machine.memory.read(GuestPhysical(LockstepMachine.data), into: $0)
    }
    let result = Result(
      registers: (0..<16).map { cpu.pointee.registers[$0] }, rip: cpu.pointee.rip,
      flags: cpu.pointee.flags.rawValue, retired: cpu.pointee.retired, memory: memory,
      accesses: machine.environment.dataAccesses, written: machine.environment.dataWritten,
      pauses: pauses)
    return (result, machine.environment.runAccesses)
  }

  private static let insw: [UInt8] = [0x66, 0xF3, 0x6D, 0xF4]
  private static let insd: [UInt8] = [0xF3, 0x6D, 0xF4]
  private static let outsw: [UInt8] = [0x66, 0xF3, 0x6F, 0xF4]
  private static let insb: [UInt8] = [0xF3, 0x6C, 0xF4]

  @Test(arguments: [insw, insd, outsw, insb])
  func runsAreSingleAccesses(_ code: [UInt8]) throws {
    // Across pages, not aligned, longer than what is done between two looks at interrupts.
    let cases: [(UInt64, UInt64)] = [
      (1, 0x2_0000), (2, 0x2_0FFE), (700, 0x2_0F01), (9000, 0x2_0002),
    ]
    for (count, pointer) in cases {
      let single = try execute(code, .long64, runs: false, count: count, at: pointer)
      let run = try execute(code, .long64, runs: true, count: count, at: pointer)
      #expect(single.0 == run.0)
      #expect(single.runAccesses == 0)
      if count >= 700 { #expect(run.runAccesses > Int(count) * 9 / 10) }
    }
  }

  @Test func theOtherDirectionIsNotForRuns() throws {
    let flags: UInt64 = 2 | RFlags.direction.rawValue
    let single = try execute(
      Self.insw, .long64, runs: false, count: 300, at: 0x2_1000, flags: flags)
    let run = try execute(Self.insw, .long64, runs: true, count: 300, at: 0x2_1000, flags: flags)
    #expect(single.0 == run.0)
    #expect(run.runAccesses == 0)
  }

  @Test func aFaultInMidRunHasDoneWhatIsBeforeIt() throws {
    // RAM ends at 0xA_0000, where a device begins that takes all writes: past the mapped addresses.
    let pointers: [UInt64] = [LockstepMachine.paged - 0x300, 0x1_0000_0000 - 0x200]
    for pointer in pointers {
      let single = try execute(
        Self.insw, .long64, runs: false, count: 1000, at: pointer, step: 1, limit: 3)
      let run = try execute(
        Self.insw, .long64, runs: true, count: 1000, at: pointer, step: 1, limit: 3)
      #expect(single.0 == run.0)
    }
  }

  @Test func sixteenBitAddressesWrap() throws {
    // insw with a 16-bit pointer goes on at the segment's start.
    for pointer in [UInt64(0xFFC0), 0xFF01] {
      let single = try execute([0xF3, 0x6D, 0xF4], .real16, runs: false, count: 64, at: pointer)
      let run = try execute([0xF3, 0x6D, 0xF4], .real16, runs: true, count: 64, at: pointer)
      #expect(single.0 == run.0)
    }
  }

  @Test func bothTiersPauseAtTheSamePlaces() throws {
    let threaded = try execute(
      Self.insw, .long64, runs: true, count: 20_000, at: 0x2_0000, step: 1)
    let reference = try execute(
      Self.insw, .long64, runs: true, count: 20_000, at: 0x2_0000, step: 1, tier: .reference)
    #expect(threaded.0 == reference.0)
    #expect(threaded.0.pauses > 4)
  }
}
