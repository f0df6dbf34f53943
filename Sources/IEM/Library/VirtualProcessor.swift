/// A processor for tests: with memory of its own, flat segments and nothing around it. A few lines
/// make one, put code into memory, run it, and look at everything. See docs/library.md.
///
/// Exceptions and INT n come out of `run` instead of going to a handler. Ports, devices in memory
/// and traces are closures. One thread at a time.
public final class VirtualProcessor {
  public enum Mode: Sendable, CaseIterable {
    /// Real-address mode: 1 MiB and 64 KiB of memory, all there from the start, segments at 0.
    case real
    /// 32-bit code, paging (PAE).
    case protected32
    case long64
  }

  public struct Rights: OptionSet, Sendable {
    public var rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let read = Self(rawValue: 1 << 0)
    public static let write = Self(rawValue: 1 << 1)
    public static let execute = Self(rawValue: 1 << 2)
    public static let all: Self = [.read, .write, .execute]
  }

  /// Why `run` came back.
  public enum Outcome: Equatable, Sendable {
    /// The instruction at the address to stop at comes next.
    case reached
    /// HLT; RIP is behind it.
    case halted
    /// As many instructions as were allowed have run.
    case limit
    /// `stop` was called, by a closure.
    case stopped
    /// RIP is at the instruction that raised it. For a page fault `payload` is the address.
    case exception(GuestFault)
    /// INT n; RIP is behind it.
    case interrupt(UInt8)
  }

  public struct Failure: Error, Equatable, CustomStringConvertible, Sendable {
    public var description: String
  }

  public let mode: Mode
  /// Everything beneath, for what is not said here.
  public let engine: SoftwareEngine
  public let memory: GuestMemory

  // Ports and devices.
  /// Nil: ones, as on a bus without a device.
  public var onPortRead: ((_ port: UInt16, _ width: AccessWidth) -> UInt32)? {
    get { surroundings.onPortRead }
    set { surroundings.onPortRead = newValue }
  }
  public var onPortWrite: ((_ port: UInt16, _ value: UInt32, _ width: AccessWidth) -> Void)? {
    get { surroundings.onPortWrite }
    set { surroundings.onPortWrite = newValue }
  }

  // Traces; each makes execution slower while it is set.
  /// Before each instruction: RIP, and its bytes.
  public var onInstruction: ((_ rip: UInt64, _ code: [UInt8]) -> Void)? {
    didSet { chooseProbes() }
  }
  /// After each access of data: linear address, size, the low 8 bytes, whether it was a write.
  public var onAccess:
    ((_ address: UInt64, _ count: Int, _ value: UInt64, _ isWrite: Bool) -> Void)?
  {
    didSet { chooseProbes() }
  }
  /// Straight-line code, when it is decoded: what a fuzzer calls new coverage.
  public var onNewCode: ((_ address: UInt64, _ byteCount: Int) -> Void)? {
    didSet { chooseProbes() }
  }

  private let surroundings = Surroundings()
  private let probe = Probe()
  var tables: PageTables
  private var stopsAt: UInt64?

  /// - Parameters:
  ///   - model: as `--cpu` takes it.
  ///   - privilege: 0 or 3.
  ///   - memoryMiB: how much can be mapped, the page tables included.
  public init(
    _ mode: Mode = .long64, model: String = "max", privilege: UInt8 = 0, memoryMiB: Int = 64,
    tier: ExecutionTier = .threaded
  ) throws {
    guard (2...65_536).contains(memoryMiB) else {
      throw Failure(description: "\(memoryMiB) MiB of memory: 2 to 65536 are possible")
    }
    guard privilege == 0 || (privilege == 3 && mode != .real) else {
      throw Failure(
        description: "privilege \(privilege) in mode \(mode): 0, or 3 outside real mode")
    }
    self.mode = mode
    let size = UInt64(memoryMiB) << 20
    memory = try GuestMemory(ramSize: size, addressSpace: size)
    memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: size)
    tables = PageTables(size: size, levels: mode == .long64 ? 4 : 3)
    memory.bus = surroundings
    engine = SoftwareEngine(
      model: try CPUModel.named(model), memory: memory, environment: surroundings, tier: tier)
    tables.start(in: memory)
    engine.loadState(startingState(privilege: privilege))
    probe.owner = self
    chooseProbes()
  }

  // MARK: Registers

  /// A general register: `cpu[.rax]`.
  public subscript(_ register: GeneralRegister) -> UInt64 {
    get { engine.cpu.pointee.registers[Int(register.rawValue)] }
    set { engine.cpu.pointee.registers[Int(register.rawValue)] = newValue }
  }

  /// The offset in the code segment.
  public var rip: UInt64 {
    get { engine.cpu.pointee.rip }
    set { engine.cpu.pointee.rip = newValue }
  }

  public var flags: UInt64 {
    get { engine.flagsRegister }
    set {
      engine.cpu.pointee.setAllFlags(newValue)
      engine.cpu.pointee.updateMode()
      engine.cpu.pointee.updateAttention()
    }
  }

  /// The eight quadwords of a ZMM register; XMM and YMM are the low two and four.
  public func vector(_ index: Int) -> [UInt64] {
    (0..<8).map { engine.cpu.pointee.vectors[(index & 31) * 8 + $0] }
  }

  public func setVector(_ index: Int, _ quadwords: [UInt64]) {
    for (place, value) in quadwords.prefix(8).enumerated() {
      engine.cpu.pointee.vectors[(index & 31) * 8 + place] = value
    }
  }

  /// Every register there is. To set it is slow: translations are dropped.
  public var state: ProcessorState {
    get { engine.saveState() }
    set { engine.loadState(newValue) }
  }

  /// Instructions completed.
  public var instructionCount: UInt64 { engine.retired }

  // MARK: Running

  /// Executes until something happens.
  /// - Parameters:
  ///   - start: nil goes on at RIP.
  ///   - end: stops before the instruction at this linear address; where it is the same from run
  ///     to run, that costs nothing.
  public func run(
    from start: UInt64? = nil, until end: UInt64? = nil, limit: Int = .max
  ) -> Outcome {
    if let start { rip = start }
    if end != stopsAt {
      stopsAt = end
      var points = DebugPoints()
      if let end { points.linear = [end] }
      engine.setDebugPoints(points)
    }
    // The first instruction may be the one to stop at: a loop's.
    if end != nil { engine.passDebugPoints() }
    if engine.cpu.pointee.activity != .running { wake() }
    probe.met = nil
    let target = engine.retired.addingReportingOverflow(UInt64(max(limit, 1)))
    let last = target.overflow ? UInt64.max : target.partialValue
    while true {
      let left = last &- engine.retired
      if engine.retired >= last { return .limit }
      let reason = engine.run(instructions: Int(min(left, 1 << 40)))
      if let met = probe.met { return met }
      switch reason {
      case .debug:
        _ = engine.takeDebugHit()
        return .reached
      case .idle: return .halted
      case .stopped, .checkFailed: return .stopped
      // Exceptions are caught before there can be three.
      case .shutdown: return .halted
      case .budget: continue
      }
    }
  }

  /// Executes one instruction.
  public func step(at address: UInt64? = nil) -> Outcome {
    if let address { rip = address }
    if engine.cpu.pointee.activity != .running { wake() }
    probe.met = nil
    switch engine.debugStep() {
    case .idle: return .halted
    default: break
    }
    if let met = probe.met { return met }
    return engine.cpu.pointee.activity == .running ? .limit : .halted
  }

  /// For closures: `run` comes back after this instruction.
  public func stop() { engine.requestStop() }

  private func wake() {
    engine.cpu.pointee.activity = .running
    engine.eventsReplaced()
  }

  // MARK: Probes

  private func chooseProbes() {
    var kinds: ProbeKinds = .caught
    if onInstruction != nil { kinds.insert(.instructions) }
    if onAccess != nil { kinds.insert(.memory) }
    if onNewCode != nil { kinds.insert(.code) }
    engine.setProbe(probe, for: kinds)
  }

  private final class Probe: ProcessorProbe {
    unowned(unsafe) var owner: VirtualProcessor?
    var met: Outcome?

    func processorDid(_ event: ProbeEvent) {
      guard let owner else { return }
      switch event {
      case .instruction(let rip, _, let code): owner.onInstruction?(rip, code.bytes)
      case .load(let linear, let count, let value): owner.onAccess?(linear, count, value, false)
      case .store(let linear, let count, let value): owner.onAccess?(linear, count, value, true)
      case .code(let linear, let count): owner.onNewCode?(linear, count)
      case .caughtException(let fault):
        met = .exception(fault)
        owner.engine.requestStop()
      case .caughtInterrupt(let vector):
        met = .interrupt(vector)
        owner.engine.requestStop()
      default: break
      }
    }
  }
}

/// The general registers, by the processor's numbers.
public enum GeneralRegister: UInt8, Sendable, CaseIterable {
  case rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15
}
