import CKVM
import IEM
import Testing

@testable import Accel

struct GuestDebugPlanTests {
  private func points(_ linear: Set<UInt64> = [], _ watches: [DebugPoints.Watch] = [])
    -> DebugPoints
  {
    var points = DebugPoints()
    points.linear = linear
    points.watches = watches
    return points
  }

  private let everything: KVMAbilities.Debugging = [.breakpoints, .watches]

  @Test func upToFourPointsAreKVMs() {
    #expect(GuestDebugPlan(points(), everything) == .none)
    #expect(
      GuestDebugPlan(points([0x30, 0x10]), everything)
        == .registers([.init(address: 0x10, kind: .execute), .init(address: 0x30, kind: .execute)]))
    #expect(GuestDebugPlan(points([1, 2, 3, 4, 5]), everything) == .partner)
    #expect(GuestDebugPlan(points([1, 2, 3, 4]), []) == .partner)
  }

  @Test func watchesThatADebugRegisterHoldsAreKVMs() {
    let write = DebugPoints.Watch(first: 0x1000, last: 0x1003, reads: false, writes: true)
    let access = DebugPoints.Watch(first: 0x2008, last: 0x200F, reads: true, writes: true)
    #expect(
      GuestDebugPlan(points([], [write, access]), everything)
        == .registers([
          .init(address: 0x1000, kind: .write(watch: 0), length: 4),
          .init(address: 0x2008, kind: .access(watch: 1), length: 8),
        ]))
    #expect(GuestDebugPlan(points([], [write]), .breakpoints) == .partner)
    for other in [
      DebugPoints.Watch(first: 0x1000, last: 0x1003, reads: true, writes: false),
      DebugPoints.Watch(first: 0x1001, last: 0x1004, reads: false, writes: true),
      DebugPoints.Watch(first: 0x1000, last: 0x1002, reads: false, writes: true),
      DebugPoints.Watch(first: 0, last: .max, reads: false, writes: true),
    ] {
      #expect(GuestDebugPlan(points([], [other]), everything) == .partner)
    }
  }

  @Test func theControlRegisterSaysKindAndLength() {
    // As the manual's figure of DR7 has it: G0, G1; R/W and LEN from bit 16.
    let slots: [GuestDebugPlan.Slot] = [
      .init(address: 0, kind: .execute), .init(address: 8, kind: .write(watch: 0), length: 4),
    ]
    #expect(GuestDebugPlan.control(slots) == 0x00D0_040A)
    #expect(
      GuestDebugPlan.control([.init(address: 8, kind: .access(watch: 0), length: 8)])
        == 0x000B_0402)
  }
}

@Suite(.serialized, .enabled(if: Host.hasKVM, "/dev/kvm does not open"))
struct GuestDebugTests {
  /// mov al, 1; again: inc al; out E9h, al; cmp al, 4; jne again; hlt
  private static let loop: [UInt8] = [
    0xB0, 1, 0xFE, 0xC0, 0xE6, 0xE9, 0x3C, 4, 0x75, 0xF8, 0xF4,
  ]
  private static let again: UInt64 = 0x1002

  private func runToStop(_ bench: Bench) -> ExitReason {
    for _ in 0..<2_000 {
      let exit = bench.engine.run(instructions: 1_000_000, nanoseconds: 1_000_000)
      if exit != .budget && exit != .stopped { return exit }
    }
    return .budget
  }

  /// The same with KVM's debug registers, where they work, and with the partner.
  @Test(arguments: [true, false]) func aBreakpointStopsBeforeEachExecution(inKVM: Bool) throws {
    let bench = try Bench(debugging: inKVM ? Host.abilities.debugging : [])
    bench.startReal(Self.loop)
    var points = DebugPoints()
    points.linear = [Self.again]
    bench.engine.setDebugPoints(points)
    for round in UInt64(1)...3 {
      #expect(runToStop(bench) == .debug)
      #expect(bench.engine.takeDebugHit() == .linear(Self.again))
      #expect(bench.engine.takeDebugHit() == nil)
      let state = bench.engine.saveState()
      #expect(state.rip == Self.again)
      #expect(state.registers[Register.rax] & 0xFF == round)
      #expect(bench.machine.output.count == Int(round) - 1)
      // Without leave to pass, it stops at the same place again.
      #expect(runToStop(bench) == .debug)
      #expect(bench.engine.takeDebugHit() == .linear(Self.again))
      bench.engine.passDebugPoints()
    }
    #expect(runToStop(bench) == .idle)
    #expect(bench.machine.output == [2, 3, 4])
    bench.engine.setDebugPoints(DebugPoints())
    bench.machine.output = []
    bench.startReal(Self.loop)
    #expect(runToStop(bench) == .idle)
    #expect(bench.machine.output == [2, 3, 4])
  }

  @Test(arguments: [true, false]) func aWatchStopsAfterTheAccess(inKVM: Bool) throws {
    let bench = try Bench(debugging: inKVM ? Host.abilities.debugging : [])
    // mov al, 7; mov [2000h], al; out E9h, al; hlt
    bench.startReal([0xB0, 7, 0xA2, 0x00, 0x20, 0xE6, 0xE9, 0xF4])
    var points = DebugPoints()
    points.watches = [.init(first: 0x2000, last: 0x2000, reads: false, writes: true)]
    bench.engine.setDebugPoints(points)
    #expect(runToStop(bench) == .debug)
    #expect(
      bench.engine.takeDebugHit() == .watch(index: 0, address: 0x2000, isWrite: true))
    #expect(bench.engine.saveState().rip == 0x1005)
    #expect(bench.machine.output == [])
    #expect(runToStop(bench) == .idle)
    #expect(bench.machine.output == [7])
  }

  @Test func stepsGoOneInstructionAtATime() throws {
    let bench = try Bench()
    bench.startReal(Self.loop)
    var places: [UInt64] = []
    for _ in 0..<6 {
      #expect(bench.engine.debugStep() == .budget)
      places.append(bench.engine.saveState().rip)
    }
    #expect(places == [0x1002, 0x1004, 0x1006, 0x1008, 0x1002, 0x1004])
    #expect(bench.machine.output == [2])
  }

  /// KVM's single steps against the partner's: every instruction ends the same.
  @Test func eachInstructionEndsTheSameOnBoth() throws {
    let steps = 200
    for seed in 0..<6 {
      let kvm = try Bench()
      let iem = try Bench(selection: .iem)
      var random = SeededGenerator(state: UInt64(seed))
      let code = Self.program(&random)
      for bench in [kvm, iem] {
        bench.startReal(code)
        var state = bench.engine.saveState()
        var values = SeededGenerator(state: UInt64(seed) + 99)
        for register in [Register.rax, Register.rcx, Register.rdx, Register.rbx, Register.rsi] {
          state.registers[register] = values.next() & 0xFFFF_FFFF
        }
        bench.engine.loadState(state)
      }
      var done = 0
      for step in 0..<steps {
        guard kvm.engine.cpu.pointee.rip < 0x1000 + UInt64(code.count) - 1 else { break }
        let place = kvm.engine.cpu.pointee.rip
        // What KVM refuses is the partner's in either case.
        if kvm.engine.stepByKVM() { done += 1 } else { _ = kvm.engine.step() }
        _ = iem.engine.step()
        let (a, b) = (kvm.engine.saveState(), iem.engine.saveState())
        let differences = StateTransferTests.differences(
          StateTransferTests.visible(a), StateTransferTests.visible(b))
        guard differences.isEmpty else {
          Issue.record(
            "seed \(seed) step \(step) at \(String(place, radix: 16)): \(differences)")
          break
        }
      }
      #expect(done > 0)
    }
  }

  /// Straight-line code on registers and a page of data, whose flags are all defined.
  private static func program(_ random: inout SeededGenerator) -> [UInt8] {
    var code: [UInt8] = [0xBB, 0x00, 0x20]  // mov bx, 2000h
    let registers: [UInt8] = [0, 1, 2, 6]  // AX, CX, DX, SI
    func pick() -> UInt8 { registers[Int(random.next() % 4)] }
    for _ in 0..<120 {
      let prefix: [UInt8] = random.next() & 1 == 0 ? [] : [0x66]
      switch random.next() % 6 {
      // ADD, OR, ADC, SBB, SUB, XOR, CMP of two registers; AND leaves AF undefined, and so do OR
      // and XOR, which are therefore not among them.
      case 0:
        let operations: [UInt8] = [0x01, 0x11, 0x19, 0x29, 0x39]
        code += prefix + [operations[Int(random.next() % 5)], 0xC0 | pick() << 3 | pick()]
      // MOV [BX + disp8], reg and back.
      case 1: code += prefix + [0x89, 0x47 | pick() << 3, UInt8(random.next() & 0x7C)]
      case 2: code += prefix + [0x8B, 0x47 | pick() << 3, UInt8(random.next() & 0x7C)]
      // INC, DEC.
      case 3: code += prefix + [0x40 | pick()]
      case 4: code += prefix + [0x48 | pick()]
      // XCHG with AX.
      default: code += prefix + [0x90 | pick()]
      }
    }
    return code + [0xF4]
  }
}
