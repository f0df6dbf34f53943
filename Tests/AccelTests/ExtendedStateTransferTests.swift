import CKVM
import IEM
import Testing

@testable import Accel

/// The parts of the state that `StateTransferTests` leaves at their reset values go to KVM and
/// come back: vectors beyond SSE, XCR0, protection keys, memory types, events, activity, APIC.
@Suite(.serialized, .enabled(if: Host.hasKVM, "/dev/kvm does not open"))
struct ExtendedStateTransferTests {
  private static let mode = StateTransferTests.Mode.long
  /// `IF` of RFLAGS, `BS` of DR6.
  private static let interruptFlag: UInt64 = 1 << 9
  private static let singleStep: UInt64 = 1 << 14
  private static var runsLongMode: Bool {
    Host.selfTest.contains { $0.mode == .long && $0.failure == nil }
  }

  /// To KVM, which takes everything in, and back.
  private func roundTrip(
    _ state: ProcessorState, _ bench: Bench, _ name: String
  ) throws -> ProcessorState {
    bench.engine.loadState(state)
    try bench.engine.push()
    let taken = bench.engine.vcpu.completeAccess()
    guard case .interrupted = taken else {
      Issue.record("\(name): KVM does not take the state: \(taken)")
      return state
    }
    bench.engine.pushUnconfirmed = false
    #expect(bench.engine.held.isEmpty)
    // What comes back must come from KVM.
    let cpu = bench.engine.cpu
    for index in 0..<256 { cpu.pointee.vectors[index] = 0xDEAD }
    for index in 0..<8 { cpu.pointee.masks[index] = 0xDEAD }
    cpu.pointee.xcr0 = 1
    if bench.engine.host.xsaveLayout.components & XCR0.pkru != 0 { cpu.pointee.pkru = 0xDEAD }
    cpu.pointee.nmiPending = !state.nmiPending
    cpu.pointee.nmiBlocked = !state.nmiBlocked
    cpu.pointee.msr = ModelSpecificRegisters()
    return bench.engine.saveState()
  }

  private func expectSame(_ a: ProcessorState, _ b: ProcessorState, _ name: String) {
    let (a, b) = (StateTransferTests.visible(a), StateTransferTests.visible(b))
    for difference in StateTransferTests.differences(a, b) {
      Issue.record("\(name): \(difference)")
    }
  }

  @Test(.enabled(if: runsLongMode, "this KVM does not run long mode"))
  func vectorsMasksAndKeysComeBack() throws {
    let bench = try Bench()
    let layout = bench.engine.host.xsaveLayout
    let features = bench.engine.host.limit(try CPUModel.named("max")).features
    var components = XCR0.x87 | XCR0.sse
    if features.contains(.avx) { components |= XCR0.avx }
    if features.contains(.avx512f) { components |= XCR0.avx512 }
    if features.contains(.pku) { components |= XCR0.pkru }
    components &= layout.components
    print("XCR0 of this KVM's guests: \(String(components, radix: 16))")
    for seed in 0..<60 {
      var random = SeededGenerator(state: UInt64(seed))
      var state = StateTransferTests.make(Self.mode, &random, bench)
      if components & XCR0.avx != 0 {
        for register in 0..<16 {
          for word in 2..<4 { state.vectors[register * 8 + word] = random.next() }
        }
      }
      if components & XCR0.avx512 == XCR0.avx512 {
        for register in 0..<16 {
          for word in 4..<8 { state.vectors[register * 8 + word] = random.next() }
        }
        for word in 16 * 8..<32 * 8 { state.vectors[word] = random.next() }
        for index in 0..<8 { state.masks[index] = random.next() }
      }
      if components & XCR0.pkru != 0 { state.pkru = UInt32(truncatingIfNeeded: random.next()) }
      state.xcr0 = XCR0.x87
      if random.next() & 1 != 0 { state.xcr0 |= XCR0.sse }
      if state.xcr0 & XCR0.sse != 0 && random.next() & 1 != 0 { state.xcr0 = components }
      expectSame(state, try roundTrip(state, bench, "seed \(seed)"), "seed \(seed)")
    }
  }

  @Test(.enabled(if: runsLongMode, "this KVM does not run long mode"))
  func memoryTypesAndTheRestOfTheRegistersComeBack() throws {
    let bench = try Bench()
    let types: [UInt64] = [0, 1, 4, 5, 6]
    let known = Set(bench.engine.sharedMSRs.map(\.index))
    for seed in 0..<60 {
      var random = SeededGenerator(state: UInt64(seed) | 1 << 32)
      var state = StateTransferTests.make(Self.mode, &random, bench)
      func type() -> UInt64 { types[Int(random.next() % UInt64(types.count))] }
      func fixed() -> UInt64 { (0..<8).reduce(0) { value, _ in value << 8 | type() } }
      func base() -> UInt64 { (random.next() & 0xF_FFFF) << 12 }
      if known.contains(0x200) {
        state.msr.mtrrPhysical.b0 = base() | type()
        state.msr.mtrrPhysical.m0 = base() | (random.next() & 1) << 11
        state.msr.mtrrPhysical.b7 = base() | type()
        state.msr.mtrrPhysical.m7 = base() | (random.next() & 1) << 11
        state.msr.mtrrFixed.f0 = fixed()
        state.msr.mtrrFixed.f5 = fixed()
        state.msr.mtrrFixed.f10 = fixed()
        state.msr.mtrrDefaultType = type() | (random.next() & 3) << 10
      }
      if known.contains(0x277) { state.msr.pat = fixed() }
      if known.contains(0xC000_0103) { state.msr.tscAux = random.next() >> 32 }
      expectSame(state, try roundTrip(state, bench, "seed \(seed)"), "seed \(seed)")
    }
  }

  @Test(.enabled(if: runsLongMode, "this KVM does not run long mode"))
  func pendingNMIsComeBack() throws {
    let bench = try Bench()
    for (pending, blocked) in [(false, false), (true, false), (false, true), (true, true)] {
      var random = SeededGenerator(state: 7)
      var state = StateTransferTests.make(Self.mode, &random, bench)
      state.shadow = .none
      state.nmiPending = pending
      state.nmiBlocked = blocked
      // Blocked, so that KVM keeps it: otherwise the partner delivers it before KVM's turn.
      let back = try roundTrip(state, bench, "pending \(pending) blocked \(blocked)")
      #expect(back.nmiPending == pending)
      #expect(back.nmiBlocked == blocked)
    }
  }

  /// KVM is never told of a halt or a wait for start-up: they stay here, whatever engine is chosen.
  @Test func theActivityIsKeptByWhicheverEngineIsChosen() throws {
    for activity in [Processor.Activity.halted, .waitingForStartup, .shutdown] {
      let bench = try Bench()
      bench.startReal([0xF4])
      var state = bench.engine.saveState()
      state.activity = activity
      state.rflags &= ~Self.interruptFlag
      bench.engine.loadState(state)
      for turn in 0..<6 {
        bench.engine.select(turn % 2 == 0 ? .iem : .kvm)
        let exit = bench.engine.run(instructions: 1000, nanoseconds: 1_000_000)
        #expect(exit == (activity == .shutdown ? .shutdown : .idle))
        #expect(bench.engine.saveState().activity == activity)
        #expect(bench.engine.saveState().rip == 0x1000)
      }
    }
  }

  /// A single-step trap on its way is delivered once, by whichever engine comes next.
  @Test(arguments: [KVMEngine.Selection.kvm, .iem])
  func aPendingTrapIsDeliveredOnce(next: KVMEngine.Selection) throws {
    let bench = try Bench()
    // Vector 1 at 0:3000: out E9h, al; iret
    bench.load([0xE6, 0xE9, 0xCF], at: 0x3000)
    bench.load([0x00, 0x30, 0, 0], at: 4)
    // mov al, 9; out E9h, al; hlt
    bench.startReal([0xB0, 9, 0xE6, 0xE9, 0xF4])
    var state = bench.engine.saveState()
    state.registers[Register.rax] = 5
    state.pendingDebug = Self.singleStep
    bench.engine.loadState(state)
    #expect(bench.engine.saveState().pendingDebug == Self.singleStep)
    bench.engine.select(next)
    #expect(bench.runToHalt() == .idle)
    #expect(bench.machine.output == [5, 9])
    #expect(bench.engine.saveState().debug[6] & Self.singleStep != 0)
  }

  /// The local APIC is ours: KVM has none, and sees its TPR as CR8.
  @Test(.enabled(if: runsLongMode, "this KVM does not run long mode"))
  func theTaskPriorityIsTheLocalAPICs() throws {
    let bench = try Bench()
    #expect(throws: KVMError.self) { _ = try bench.engine.vcpu.localAPIC() }
    for priority in UInt8(0)..<16 {
      var random = SeededGenerator(state: UInt64(priority))
      let state = StateTransferTests.make(Self.mode, &random, bench)
      bench.machine.taskPriority = priority
      bench.engine.loadState(state)
      try bench.engine.push()
      // As the run loop does before each entry.
      bench.engine.vcpu.run.pointee.cr8 = UInt64(priority)
      _ = bench.engine.vcpu.completeAccess()
      bench.engine.pushUnconfirmed = false
      #expect(try bench.engine.vcpu.specialRegisters().cr8 == UInt64(priority))
      _ = bench.engine.saveState()
      #expect(bench.machine.taskPriority == priority)
    }
  }
}
