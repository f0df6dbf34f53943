import Glibc
import IEM
import Testing

@testable import Accel

@Suite(.serialized, .enabled(if: Host.hasKVM, "/dev/kvm does not open"))
struct KVMEngineTests {
  @Test func runsToAHaltAndWritesPorts() throws {
    let bench = try Bench()
    // mov al, 'A'; out E9h, al; inc al; out E9h, al; hlt
    bench.startReal([0xB0, 0x41, 0xE6, 0xE9, 0xFE, 0xC0, 0xE6, 0xE9, 0xF4])
    #expect(bench.runToHalt() == .idle)
    #expect(bench.machine.output == [0x41, 0x42])
    #expect(bench.engine.isIdle)
    #expect(bench.engine.saveState().rip == 0x1009)
  }

  @Test(arguments: [0, 1, 2, 4, 100])
  func aStringOfPortWritesArrivesWhole(inRunsOf longestRun: Int) throws {
    let bench = try Bench()
    bench.machine.longestRun = longestRun
    bench.load(Array("string".utf8), at: 0x2000)
    // mov si, 2000h; mov cx, 6; mov dx, E9h; rep outsb; hlt
    bench.startReal([0xBE, 0x00, 0x20, 0xB9, 6, 0, 0xBA, 0xE9, 0, 0xF3, 0x6E, 0xF4])
    #expect(bench.runToHalt() == .idle)
    #expect(bench.machine.output == Array("string".utf8))
    #expect(bench.engine.saveState().registers[Register.rcx] == 0)
  }

  @Test func anAnsweredReadIsFinishedBeforeTheStateIsSeen() throws {
    let bench = try Bench()
    bench.machine.reads[0x60] = 0x5A
    // in al, 60h; hlt
    bench.startReal([0xE4, 0x60, 0xF4])
    bench.machine.onPort = { _, _ in }
    var stops = 0
    while bench.engine.run(instructions: 1, nanoseconds: 1) != .idle, stops < 1000 {
      stops += 1
      _ = bench.engine.saveState()
    }
    #expect(UInt8(truncatingIfNeeded: bench.engine.saveState().registers[Register.rax]) == 0x5A)
  }

  @Test func accessesToHolesReachTheBus() throws {
    let bench = try Bench()
    // mov ax, A000h; mov ds, ax; mov [10h], al; mov bx, [20h]; hlt
    bench.startReal([0xB8, 0x00, 0xA0, 0x8E, 0xD8, 0xA2, 0x10, 0, 0x8B, 0x1E, 0x20, 0, 0xF4])
    #expect(bench.runToHalt() == .idle)
    #expect(bench.machine.busWrites.count == 1)
    #expect(bench.machine.busWrites.first?.0 == 0xA_0010)
    #expect(bench.engine.saveState().registers[Register.rbx] & 0xFFFF == 0x7788)
  }

  @Test func aWriteToROMIsDroppedAndTheMapMayChange() throws {
    let bench = try Bench()
    let rom = try bench.memory.allocateRegion(size: 4096)
    rom.storeBytes(of: 0x77, as: UInt8.self)
    bench.memory.map(rom, at: GuestPhysical(0xC_0000), size: 4096, access: .readOnly)
    // mov ax, C000h; mov ds, ax; mov byte [0], 1; mov al, [0]; out E9h, al; hlt
    let code: [UInt8] = [
      0xB8, 0x00, 0xC0, 0x8E, 0xD8, 0xC6, 0x06, 0, 0, 1, 0xA0, 0, 0, 0xE6, 0xE9, 0xF4,
    ]
    bench.startReal(code)
    #expect(bench.runToHalt() == .idle)
    #expect(bench.machine.output == [0x77])
    #expect(rom.load(as: UInt8.self) == 0x77)
    // The same place becomes RAM.
    bench.memory.mapRAM(at: GuestPhysical(0xC_0000), ramOffset: 0xA_0000, size: 4096)
    bench.startReal(code)
    #expect(bench.runToHalt() == .idle)
    #expect(bench.machine.output == [0x77, 1])
  }

  @Test func writtenPagesOfATrackedRangeAreReported() throws {
    let bench = try Bench()
    let video = try bench.memory.allocateRegion(size: 0x4000)
    bench.memory.map(
      video, at: GuestPhysical(0xB_0000), size: 0x4000, access: .readWrite, tracked: true)
    // mov ax, B000h; mov ds, ax; mov [2000h], al; hlt
    bench.startReal([0xB8, 0x00, 0xB0, 0x8E, 0xD8, 0xA2, 0x00, 0x20, 0xF4])
    #expect(bench.runToHalt() == .idle)
    var dirty: [Int] = []
    bench.memory.takeDirtyPages(at: GuestPhysical(0xB_0000), size: 0x4000) { dirty.append($0) }
    #expect(dirty == [2])
    dirty = []
    bench.memory.takeDirtyPages(at: GuestPhysical(0xB_0000), size: 0x4000) { dirty.append($0) }
    #expect(dirty == [])
  }

  @Test func anInterruptIsTakenWhenTheGuestAllowsIt() throws {
    let bench = try Bench()
    // Handler of vector 20h at 0:3000: out E9h, al; iret
    bench.load([0xE6, 0xE9, 0xCF], at: 0x3000)
    bench.load([0x00, 0x30, 0, 0], at: 0x80)
    bench.machine.pendingVectors = [0x20]
    bench.machine.onAcknowledge = { bench.engine.setInterruptLine(false) }
    // mov al, 1; out E9h, al; sti; nop; nop; mov al, 2; out E9h, al; hlt
    bench.startReal([0xB0, 7, 0xE6, 0xE9, 0xFB, 0x90, 0x90, 0xB0, 8, 0xE6, 0xE9, 0xFA, 0xF4])
    bench.engine.setInterruptLine(true)
    #expect(bench.runToHalt() == .idle)
    // A KVM that emulates looks for interrupts only now and then.
    #expect(bench.machine.output == [7, 7, 8] || bench.machine.output == [7, 8, 8])
  }

  @Test func anInterruptEndsAHalt() throws {
    let bench = try Bench()
    bench.load([0xB0, 0x33, 0xE6, 0xE9, 0xCF], at: 0x3000)
    bench.load([0x00, 0x30, 0, 0], at: 0x80)
    bench.machine.onAcknowledge = { bench.engine.setInterruptLine(false) }
    // sti; hlt; cli; hlt
    bench.startReal([0xFB, 0xF4, 0xFA, 0xF4])
    #expect(bench.runToHalt() == .idle)
    #expect(bench.machine.output == [])
    bench.machine.pendingVectors = [0x20]
    bench.engine.setInterruptLine(true)
    #expect(!bench.engine.isIdle)
    #expect(bench.runToHalt() == .idle)
    #expect(bench.machine.output == [0x33])
    #expect(bench.engine.saveState().rip == 0x1004)
    // IF is clear: nothing but an NMI ends this one.
    bench.machine.pendingVectors = [0x20]
    bench.engine.setInterruptLine(true)
    #expect(bench.engine.isIdle)
  }

  @Test func anotherThreadStopsAnEndlessLoop() throws {
    let bench = try Bench()
    bench.startReal([0xEB, 0xFE])
    let start = HostTime.now
    let stopper = Stopper(bench.engine)
    stopper.stop(afterMilliseconds: 30)
    // A time limit of an hour: only the other thread can end this.
    #expect(bench.engine.run(instructions: .max, nanoseconds: 3_600_000_000_000) == .stopped)
    #expect(HostTime.now - start < 2_000_000_000)
    #expect(bench.engine.saveState().rip == 0x1000)
  }

  @Test func theTimeLimitHoldsForALoopOfPortAccesses() throws {
    let bench = try Bench()
    bench.startReal([0xE6, 0xE8, 0xEB, 0xFC])
    let start = HostTime.now
    #expect(bench.engine.run(instructions: .max, nanoseconds: 20_000_000) == .budget)
    #expect(HostTime.now - start < 1_000_000_000)
  }

  /// The machine's clock stands still in a pause, the host's does not: the TSC is the machine's.
  @Test func theTimestampCounterStandsStillInAPause() throws {
    let bench = try Bench()
    // again: rdtsc; mov [2000h], eax; mov [2004h], edx; hlt; jmp again
    let code: [UInt8] = [
      0x0F, 0x31, 0x66, 0xA3, 0x00, 0x20, 0x66, 0x89, 0x16, 0x04, 0x20, 0xF4, 0xEB, 0xF2,
    ]
    func read(_ selection: KVMEngine.Selection) throws -> UInt64 {
      bench.engine.select(selection)
      bench.startReal(code)
      #expect(bench.runToHalt() == .idle)
      return bench.memory.read(GuestPhysical(0x2000))
    }
    let hour: UInt64 = 3_600_000_000_000
    /// Nanoseconds, and for KVM about as many ticks or more.
    func isNearMachine(_ value: UInt64) -> Bool {
      let difference = Int64(bitPattern: value &- bench.machine.timestampCounter())
      return difference.magnitude < hour / 2
    }
    guard isNearMachine(try read(.kvm)) else {
      try Test.cancel("this KVM gives its guests the host's TSC, whatever it is told")
    }
    for selection in [KVMEngine.Selection.kvm, .iem, .kvm] {
      bench.machine.pausedFor += hour
      bench.engine.clockResumed()
      #expect(isNearMachine(try read(selection)))
    }
  }

  @Test func refusedInstructionsAreCountedByMnemonic() throws {
    let bench = try Bench()
    // cpuid; cpuid; hlt: as if KVM refused them
    bench.startReal([0x0F, 0xA2, 0x0F, 0xA2, 0xF4])
    for _ in 0..<2 {
      bench.engine.refused()
      bench.engine.partnerBudget = 0
    }
    #expect(bench.engine.statistics.refusals == 2)
    #expect(bench.engine.statistics.refusedMnemonics.values.reduce(0, +) == 2)
    #expect(bench.engine.statistics.refusedMnemonics["CPUID"] ?? 0 > 0)
    #expect(bench.engine.statistics.lines.contains { $0.hasPrefix("kvm refused CPUID ") })
  }

  /// For snapshots: all of memory, whoever writes it.
  @Test(arguments: [KVMEngine.Selection.kvm, .iem])
  func writtenPagesOfMemoryAreReported(selection: KVMEngine.Selection) throws {
    let bench = try Bench(selection: selection)
    bench.memory.startTracking(at: GuestPhysical(0), size: 0xA_0000)
    func dirty() -> [Int] {
      var pages: [Int] = []
      bench.memory.takeDirtyPages(at: GuestPhysical(0), size: 0xA_0000) { pages.append($0) }
      return pages
    }
    // mov [5000h], al; mov [7FFFh], ax; hlt
    bench.startReal([0xA2, 0x00, 0x50, 0xA3, 0xFF, 0x7F, 0xF4])
    _ = dirty()
    #expect(bench.runToHalt() == .idle)
    #expect(dirty() == [5, 7, 8])
    #expect(dirty() == [])
    bench.startReal([0xA2, 0x00, 0x60, 0xF4])
    #expect(bench.runToHalt() == .idle)
    #expect(dirty().contains(6))
    bench.memory.stopTracking(at: GuestPhysical(0), size: 0xA_0000)
    bench.startReal([0xA2, 0x00, 0x60, 0xF4])
    #expect(bench.runToHalt() == .idle)
  }

  @Test func aTripleFaultIsAShutdown() throws {
    let bench = try Bench()
    // lidt [2000h], all zero; mov eax, cr0; or al, 1; mov cr0, eax; ud2
    bench.startReal([
      0x0F, 0x01, 0x1E, 0x00, 0x20, 0x0F, 0x20, 0xC0, 0x0C, 0x01, 0x0F, 0x22, 0xC0, 0x0F, 0x0B,
    ])
    #expect(bench.runToHalt() == .shutdown)
  }

  /// Whether KVM comes back for a signal or by itself in time.
  @Test(
    .enabled(if: Host.abilities.isEmulated, "KVM has hardware beneath it"), arguments: [0xFA, 0xFB])
  func aKVMSlowerThanThePartnerLeavesItMostOfTheTime(interruptFlag: UInt8) throws {
    let bench = try Bench()
    // cli or sti; again: inc eax; jmp again
    bench.startReal([interruptFlag, 0x66, 0x40, 0xEB, 0xFC])
    for _ in 0..<10 { _ = bench.engine.run(instructions: 50_000, nanoseconds: 1_000_000) }
    #expect(bench.engine.statistics.entries > 0)
    #expect(bench.engine.statistics.partnerInstructions > 100_000)
  }

  @Test func aSecondProcessorStartsAndSharesMemory() throws {
    let bench = try Bench()
    let second = try KVMEngine(
      host: bench.host, index: 1, model: bench.host.limit(try CPUModel.named("max")),
      environment: bench.machine, isBootstrap: false)
    // mov cx, 1000; again: lock inc word [3000h]; loop again; hlt
    let code: [UInt8] = [0xB9, 0xE8, 0x03, 0xF0, 0xFF, 0x06, 0x00, 0x30, 0xE2, 0xF9, 0xF4]
    bench.load(code, at: 0x2000)
    bench.startReal(code)
    #expect(second.isIdle)
    #expect(second.run(instructions: 1000, nanoseconds: 1_000_000) == .idle)
    second.signalStartup(vector: 2)
    var isDone = false
    for turn in 0..<20_000 where !isDone {
      for engine in [bench.engine, second] {
        // Each goes its own way between the engines.
        if turn % 5 == 4 { engine.select(engine.selection == .kvm ? .iem : .kvm) }
        if !engine.isIdle { _ = engine.run(instructions: 200, nanoseconds: 100_000) }
      }
      isDone = bench.engine.isIdle && second.isIdle
    }
    #expect(isDone)
    let count: UInt64 = bench.memory.read(GuestPhysical(0x3000))
    #expect(count & 0xFFFF == 2000)
    #expect(second.saveState().segments[Int(SegmentRegister.cs.rawValue)].selector == 0x200)
  }

  @Test func msrsOfTheLocalAPICAreTheMachines() throws {
    let bench = try Bench()
    // mov ecx, 1Bh; rdmsr; or ah, 4 (x2APIC is 400h of EAX); wrmsr; hlt
    bench.startReal([
      0x66, 0xB9, 0x1B, 0, 0, 0, 0x0F, 0x32, 0x80, 0xCC, 0x04, 0x0F, 0x30, 0xF4,
    ])
    #expect(bench.runToHalt() == .idle)
    #expect(bench.machine.apicMSRs[0x1B] == 0xFEE0_0D00)
  }
}

/// Stops an engine from another thread; `requestStop` is made for that.
private final class Stopper: @unchecked Sendable {
  private let engine: KVMEngine
  init(_ engine: KVMEngine) { self.engine = engine }

  func stop(afterMilliseconds delay: UInt32) {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Box(self, delay)).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        let box = Unmanaged<Box>.fromOpaque(context).takeRetainedValue()
        usleep(box.delay * 1000)
        box.stopper.engine.requestStop()
        return nil
      }, context)
    pthread_detach(thread)
  }

  private final class Box {
    let stopper: Stopper
    let delay: UInt32
    init(_ stopper: Stopper, _ delay: UInt32) {
      self.stopper = stopper
      self.delay = delay
    }
  }
}
