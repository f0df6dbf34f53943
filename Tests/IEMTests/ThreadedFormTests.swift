import Testing

@testable import IEM

/// Each form of `FormCases` under both tiers: with operands that the operation takes, where it must do
/// the work itself, and with all that it has to leave to the reference handler.
@Suite struct ThreadedFormTests {
  private static let paged = LockstepMachine.paged

  private func bytes(_ code: String) -> [UInt8] {
    code.split(separator: " ").compactMap { UInt8($0, radix: 16) }
  }

  private func machine(_ code: [UInt8], pointer: UInt64) throws -> LockstepMachine {
    let machine = try LockstepMachine(
      tier: .threaded, .long64, program: code + [0xF4], seed: 1, codeCapacity: 2 << 18)
    machine.engine.cpu.pointee.registers[3] = pointer
    return machine
  }

  /// Two machines that run one program after the other.
  private struct Pair {
    let machines: [LockstepMachine]
    let seed: UInt64
    let initial: ProcessorState

    init(seed: UInt64) throws {
      self.seed = seed
      machines = try [ExecutionTier.reference, .threaded].map {
        try LockstepMachine(
          tier: $0, .long64, program: [], seed: seed, codeCapacity: 2 << 18)
      }
      initial = machines[0].engine.saveState()
    }

    /// - Returns: whether both came to the same end.
    func run(
      _ code: [UInt8], pointer: UInt64, turn: Int, _ change: (inout ProcessorState) -> Void = { _ in }
    ) -> Bool {
      var state = initial
      state.registers[3] = pointer
      // Other operands each time.
      for index in 0..<16 where index != 14 {
        for part in 0..<4 {
          state.vectors[index * 8 + part] = initial.vectors[(index + turn) % 16 * 8 + part]
        }
      }
      // Indices that stay near, for gathers; the mask is as it comes.
      for part in 0..<4 { state.vectors[14 * 8 + part] = part % 2 == 0 ? UInt64(part) : 0 }
      change(&state)
      for machine in machines {
        machine.place(code + [0xF4], at: LockstepMachine.start(seed))
        machine.engine.loadState(state)
        _ = machine.engine.run(instructions: 48)
      }
      return machines[0].engine.saveState() == machines[1].engine.saveState()
        && machines[0].deviceWrites == machines[1].deviceWrites
        && machines[0].accesses == machines[1].accesses
    }

    var sameMemory: Bool { machines[0].ramEquals(machines[1]) }
  }

  @Test func formsDoAsTheReferenceHandlersDo() throws {
    // Ordinary memory, unaligned, across pages, the page's end, read-only, missing, a device.
    let pointers: [UInt64] = [
      0x2_0100, 0x2_0104, Self.paged + 0x0FF8, Self.paged + 0x0FFF, Self.paged + 0x1FF0,
      Self.paged + 0x2010, Self.paged + 0x2FF8, Self.paged + 0x3010, Self.paged + 0x5000,
      0x7FFF_FFFF_FFF8,
    ]
    // Of numbers and of bits, and with what else seeds bring along.
    for seed: UInt64 in [1, 2, 3, 20, 25] {
      let pair = try Pair(seed: seed)
      for (text, code) in FormCases.all {
        for (turn, pointer) in pointers.enumerated() {
          let isSame = pair.run(bytes(code), pointer: pointer, turn: turn)
          #expect(isSame, "\(text), seed \(seed), [\(String(pointer, radix: 16))]")
        }
        #expect(pair.sameMemory, "\(text), seed \(seed)")
        if !pair.sameMemory { return }
      }
    }
  }

  @Test func stateThatForbidsVectorsIsSeen() throws {
    let pair = try Pair(seed: 1)
    for (text, code) in FormCases.all {
      let code = bytes(code)
      #expect(pair.run(code, pointer: 0x2_0100, turn: 0) { $0.cr0 |= CR0.ts }, "\(text)")
      #expect(pair.run(code, pointer: 0x2_0100, turn: 0) { $0.cr0 |= CR0.em }, "\(text)")
      #expect(pair.run(code, pointer: 0x2_0100, turn: 0) { $0.xcr0 = 3 }, "\(text)")
    }
  }

  /// Only what comes before and after, which is the same with a NOP, asks for the decoded instruction.
  @Test func theOperationsThemselvesDoTheWork() throws {
    let machine = try machine([], pointer: 0)
    let state = machine.engine.saveState()
    let expected = decodedAgain("nop", [0x90], machine, state)
    for (text, code) in FormCases.all {
      #expect(decodedAgain(text, bytes(code), machine, state) == expected, "\(text)")
    }
  }

  /// How often `code` and its surroundings needed the reference tier's form of an instruction, with
  /// ordinary numbers and after the TLB was filled.
  private func decodedAgain(
    _ text: String, _ code: [UInt8], _ machine: LockstepMachine, _ initial: ProcessorState
  ) -> UInt64 {
    var state = initial
    // Ordinary as singles and as doubles.
    let number = (2.5).bitPattern | UInt64(Float(1.75).bitPattern)
    for register in 0..<14 {
      for part in 0..<4 { state.vectors[register * 8 + part] = number }
    }
    for part in 0..<4 { state.vectors[14 * 8 + part] = part % 2 == 0 ? UInt64(part) : 0 }
    state.registers[3] = 0x2_0100
    for part in 0..<16 {
      machine.memory.write(number, to: GuestPhysical(0x2_0100 + UInt64(part) * 8))
    }
    // and byte [rbx], FFh
    machine.place([0x80, 0x23, 0xFF] + code + [0xF4], at: LockstepMachine.start(1))
    machine.engine.loadState(state)
    let cpu = machine.engine.cpu
    let before = cpu.pointee.counters.instructionsDecodedAgain
    _ = machine.engine.run(instructions: 1000)
    #expect(cpu.pointee.activity == .halted, "\(text)")
    return UInt64(cpu.pointee.counters.instructionsDecodedAgain - before)
  }

  @Test func vex128ClearsTheRestOfTheRegister() throws {
    // vpmovzxbw, vpinsrq, vcvtsd2ss, vroundsd, vpblendvb, vmovhps: all into XMM0.
    for code in [
      "C4 E2 79 30 C1", "C4 E3 F1 22 C0 01", "C5 F3 5A C2", "C4 E3 71 0B C2 09",
      "C4 E3 71 4C C2 30", "C5 F0 16 03",
    ] {
      let machine = try machine(bytes(code), pointer: 0x2_0100)
      for part in 0..<8 { machine.engine.cpu.pointee.vectors[part] = .max }
      _ = machine.engine.run(instructions: 100)
      for part in 2..<8 { #expect(machine.engine.cpu.pointee.vectors[part] == 0, "\(code)") }
    }
  }
}
