/// The threaded tier under test, with the reference tier behind it (`--check lockstep`).
///
/// The threaded processor runs a piece: some dozen instructions. The reference processor, on a copy
/// of memory, then runs to the same instruction, hearing the same answers from the machine, and all
/// state is compared: registers, flags, segments, control registers, x87 and vectors, MSRs, what
/// the reference processor wrote, and now and then all of RAM. What devices do to memory or to the
/// processor's inputs is repeated at the access, or between the pieces, where it happened.
///
/// Video memory that a device writes by itself is copied when the memory map changes, not before.
public final class LockstepEngine: ExecutionEngine {
  public var name: String { leader.name }
  /// The threaded tier: the machine's processor.
  public let leader: SoftwareEngine
  /// The reference tier.
  let follower: SoftwareEngine
  let recorder: LockstepRecorder
  let replayer: LockstepReplayer
  private let world: LockstepWorld
  private var memory: LockstepMemory { world.memory }
  public internal(set) var difference: String?
  public private(set) var comparisons: UInt64 = 0
  private var seed: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// Instructions of the present piece as the reference tier executed them.
  var trace: [(rip: UInt64, mode: ProcessorMode, low: UInt64, high: UInt64)] = []
  private var nextFullComparison: UInt64 = 0
  /// How often a repeated string instruction may rest in a piece.
  private static let repeatRounds: UInt64 = 64
  /// More than `repeatRounds` times what an instruction does before it rests.
  private static let mostIterations: UInt64 = 1 << 20
  /// The last piece ended at a repeated string instruction, perhaps within.
  private var longRepeat = false
  /// The memory map as the reference processor has it, or will be told.
  private var notedMap: UInt64 = 0
  private static let fullComparisonInterval: UInt64 = 100_000_000

  /// - Parameter world: shared by the processors of a machine.
  public init(
    model: CPUModel, world: LockstepWorld, environment: any ProcessorEnvironment, isBootstrap: Bool
  ) {
    self.world = world
    recorder = LockstepRecorder(environment)
    replayer = LockstepReplayer(environment)
    leader = SoftwareEngine(
      model: model, memory: world.memory.original, environment: recorder,
      isBootstrap: isBootstrap)
    follower = SoftwareEngine(
      model: model, memory: world.memory.copy, environment: replayer, isBootstrap: isBootstrap,
      tier: .reference)
    replayer.apply = { [unowned self] in apply($0) }
    recorder.afterAnswer = { [unowned self] in
      guard world.memory.original.mapGeneration != notedMap else { return }
      notedMap = world.memory.original.mapGeneration
      recorder.note(.map)
      // The copy is given the map as it will be then: further changes shall not come in this piece.
      leader.requestStop()
    }
  }

  // MARK: Running

  public func run(instructions: Int) -> ExitReason {
    guard difference == nil else { return .checkFailed }
    begin()
    let target = leader.retired &+ UInt64(max(instructions, 1))
    while true {
      let left = target > leader.retired ? target - leader.retired : 0
      let reason = piece(Int(min(left, nextLength())))
      if difference != nil { return .checkFailed }
      if reason != .budget || leader.retired >= target { return reason }
      // Many iterations are little progress, and time must go on for what ends them.
      if longRepeat { return .budget }
    }
  }

  public func step() -> ExitReason {
    begin()
    let reason = piece(1)
    return difference == nil ? reason : .checkFailed
  }

  /// Pieces of up to 64 instructions, and now and then a long one, in which blocks lead to blocks.
  private func nextLength() -> UInt64 {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let random = seed >> 33
    return random % 16 == 0 ? 500 : 1 + random % 64
  }

  private func begin() {
    world.enter(self)
    do throws(GuestMemory.HostError) {
      try memory.followMap()
    } catch {
      difference = error.description
    }
    notedMap = memory.original.mapGeneration
    if world.mustCopy {
      world.mustCopy = false
      memory.copyAll()
      nextFullComparison = leader.retired &+ Self.fullComparisonInterval
    }
  }

  private func piece(_ length: Int) -> ExitReason {
    if world.memory.isStale { begin() }
    world.running = self
    var reason = run(leader, length)
    // Tiers may rest at other iterations of a repeated string instruction, so it is best compared
    // when it is complete; a long one is in between.
    var rounds: UInt64 = 0
    while (reason == .budget || reason == .stopped) && standsAtRepeat && rounds < Self.repeatRounds
    {
      rounds += 1
      let next = run(leader, 1)
      if next != .budget { reason = next }
    }
    longRepeat = rounds == Self.repeatRounds
    world.running = nil
    let events = recorder.events
    recorder.events.removeAll(keepingCapacity: true)
    replayer.load(events)
    follow()
    comparisons &+= 1
    if difference == nil { compare() }
    return reason
  }

  /// The reference tier delivers the traps of data breakpoints at the end of the instruction that
  /// met them, the threaded tier before the next one: it does so here, without executing more, so
  /// that both stand at the handler.
  private func run(_ engine: SoftwareEngine, _ length: Int) -> ExitReason {
    let reason = engine.run(instructions: max(length, 1))
    guard reason == .budget || reason == .stopped, engine.cpu.pointee.deliverPendingTraps()
    else { return reason }
    return engine.cpu.pointee.activity == .shutdown ? .shutdown : reason
  }

  /// Runs the reference processor to where the other one is.
  private func follow() {
    trace.removeAll(keepingCapacity: true)
    let goal = leader.cpu.pointee.progress
    let (follower, replayer, copy) = (follower, replayer, memory.copy)
    let cpu = follower.cpu
    while cpu.pointee.progress < goal && !replayer.hasFailed {
      noteInstruction(cpu, copy)
      let before = cpu.pointee.progress
      let reason = follower.stepOnce(repeatLimit: 4096)
      // What makes no progress any more has nothing left to compare with.
      if reason != .budget && cpu.pointee.progress == before { break }
    }
    if longRepeat { followIterations() }
    if let mismatch = replayer.mismatch {
      fail(mismatch)
    } else if let access = replayer.remainder {
      fail("the threaded tier did \(access), the reference tier did not")
    }
  }

  /// Brings the reference processor to the iteration at which the other one rests.
  private func followIterations() {
    let rcx = leader.cpu.pointee.registers[Register.rcx]
    var left = follower.cpu.pointee.registers[Register.rcx] &- rcx
    let progress = follower.cpu.pointee.progress
    while left > 0, left <= Self.mostIterations, !replayer.hasFailed {
      guard follower.cpu.pointee.rip == leader.cpu.pointee.rip,
        follower.stepOnce(repeatLimit: 1) == .budget, follower.cpu.pointee.progress == progress
      else { return }
      left &-= 1
    }
  }

  @inline(__always) private func noteInstruction(
    _ cpu: UnsafeMutablePointer<Processor>, _ memory: GuestMemory
  ) {
    let rip = cpu.pointee.rip
    if let last = trace.last, last.rip == rip { return }
    let (low, high) = cpu.pointee.peekCode(memory)
    trace.append((rip, cpu.pointee.mode, low, high))
  }

  /// The threaded processor is about to execute a repeated string instruction, or to go on with it.
  private var standsAtRepeat: Bool {
    var prefix = leader.cpu.pointee.peekCode(memory.original).low
    // F2 or F3, perhaps behind other prefixes; what is taken for one wrongly does no harm.
    for _ in 0..<4 {
      let byte = prefix & 0xFF
      if byte & 0xFE == 0xF2 { return true }
      guard [0x26, 0x2E, 0x36, 0x3E, 0x64, 0x65, 0x66, 0x67].contains(byte) else { return false }
      prefix >>= 8
    }
    return false
  }

  private func compare() {
    if let text = ProcessorComparison.firstDifference(leader.cpu, follower.cpu) {
      fail(text)
    } else if let text = memory.compareWritten() {
      fail(text)
    } else if leader.retired >= nextFullComparison {
      nextFullComparison = leader.retired &+ Self.fullComparisonInterval
      if let text = memory.compareAll() { fail(text) }
    }
  }

  // MARK: What the machine does to the processor

  /// During an access it happens again at that access; otherwise both processors stand at the same
  /// instruction.
  private func repeated(_ effect: MachineEffect) {
    if recorder.isAnswering { recorder.note(effect) } else { apply(effect) }
  }

  func apply(_ effect: MachineEffect) {
    switch effect {
    case .interruptLine(let level): follower.setInterruptLine(level)
    case .nmi: follower.signalNMI()
    case .initialise(let waits): follower.signalINIT(waitForStartup: waits)
    case .startup(let vector): follower.signalStartup(vector: vector)
    case .a20(let isEnabled): follower.setA20(enabled: isEnabled)
    case .memory(let address, let bytes):
      bytes.withUnsafeBytes { memory.copy.write($0, to: GuestPhysical(address)) }
    case .map:
      do throws(GuestMemory.HostError) {
        // Also when an earlier change in this piece brought this one: a processor forgets each
        // time.
        if !(try memory.followMap()) { memory.copy.mapReplaced() }
      } catch {
        fail(error.description)
      }
    }
  }

  public func setInterruptLine(_ level: Bool) {
    leader.setInterruptLine(level)
    repeated(.interruptLine(level))
  }

  public func signalNMI() {
    leader.signalNMI()
    repeated(.nmi)
  }

  public func signalINIT(waitForStartup: Bool) {
    leader.signalINIT(waitForStartup: waitForStartup)
    repeated(.initialise(waits: waitForStartup))
  }

  public func signalStartup(vector: UInt8) {
    leader.signalStartup(vector: vector)
    repeated(.startup(vector))
  }

  public func setA20(enabled: Bool) {
    leader.setA20(enabled: enabled)
    repeated(.a20(enabled))
  }

  public func requestStop() { leader.requestStop() }

  public func reset() {
    leader.reset()
    follower.reset()
    recorder.events.removeAll()
    world.mustCopy = true
  }

  public var isIdle: Bool { leader.isIdle }
  public var retired: UInt64 { leader.retired }
  public func saveState() -> ProcessorState { leader.saveState() }

  public func loadState(_ state: ProcessorState) {
    leader.loadState(state)
    follower.loadState(state)
    world.mustCopy = true
  }
}

/// An engine that compares itself while it runs; `run` returns `.checkFailed` after a difference.
public protocol SelfCheckingEngine: ExecutionEngine {
  /// What differed, for people; nil while nothing has.
  var difference: String? { get }
}

extension SoftwareEngine: SelfCheckingEngine {}
extension LockstepEngine: SelfCheckingEngine {}

/// The memories of a machine under `--check lockstep`, and who runs.
public final class LockstepWorld: MemoryWriteObserver {
  let memory: LockstepMemory
  /// RAM was written in ways that leave no trace: loaders.
  var mustCopy = true
  weak var running: LockstepEngine?

  public init(_ memory: GuestMemory) throws {
    self.memory = try LockstepMemory(memory)
    memory.writeObserver = self
  }

  deinit {
    memory.original.writeObserver = nil
    // It may be an engine's.
    memory.original.bus = nil
  }

  /// Takes the place of the bus for the processor that runs next.
  func enter(_ engine: LockstepEngine) {
    let bus = memory.original.bus
    if bus !== engine.recorder {
      engine.recorder.bus = (bus as? LockstepRecorder)?.bus ?? bus
      memory.original.bus = engine.recorder
    }
    memory.copy.bus = engine.replayer
  }

  /// A write into the machine's memory: by a device, or slowly by the processor itself.
  func willWrite(_ address: UInt64, from buffer: UnsafeRawPointer, count: Int) {
    let bytes = [UInt8](UnsafeRawBufferPointer(start: buffer, count: count))
    guard let running else {
      if !mustCopy { bytes.withUnsafeBytes { memory.copy.write($0, to: GuestPhysical(address)) } }
      return
    }
    if running.recorder.isAnswering { running.recorder.note(.memory(address, bytes)) }
  }
}

extension Processor {
  /// Grows with everything that a processor completes, in the same steps in both tiers.
  var progress: UInt64 { retired &+ counters.interrupts &+ counters.exceptions }

  /// The sixteen bytes at RIP, as far as they are in its page; nothing is changed by looking.
  mutating func peekCode(_ memory: GuestMemory) -> (low: UInt64, high: UInt64) {
    let linear = codeAddress(rip).linear
    let entry = fetchTLB[TLB.index(linear)]
    var physical = entry.physical | (linear & 0xFFF)
    if entry.tag & ~0xFFF != linear & ~0xFFF {
      guard let found = try? walk(linear, cpl == 3 ? [.fetch, .peek, .user] : [.fetch, .peek])
      else { return (0, 0) }
      physical = (found.physicalPage & a20Mask) | (linear & 0xFFF)
    }
    let page = memory.page(of: physical)
    guard page.isMemory else { return (0, 0) }
    let offset = Int(physical & 0xFFF)
    if offset <= 4096 - 16 {
      return (
        page.host.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
        page.host.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
      )
    }
    var bytes = InlineArray<16, UInt8>(repeating: 0)
    for index in offset..<4096 {
      bytes[index - offset] = page.host.load(fromByteOffset: index, as: UInt8.self)
    }
    return withUnsafeBytes(of: bytes) {
      ($0.load(as: UInt64.self), $0.load(fromByteOffset: 8, as: UInt64.self))
    }
  }
}
