/// Where a debugger wants a processor to stop. Nothing is written into guest memory.
public struct DebugPoints: Equatable, Sendable {
  /// Before the instruction at a linear address, whatever maps it.
  public var linear: Set<UInt64> = []
  /// Before the instruction whose first byte is at a physical address.
  public var physical: Set<UInt64> = []
  /// After an instruction that accessed data; the first match counts.
  public var watches: [Watch] = []
  /// Before instructions with this mnemonic or prefix, in lower case as the disassembler has it.
  public var mnemonics: Set<String> = []
  /// When so many instructions have completed. Met again at once until it is changed.
  public var count: UInt64?

  /// Linear addresses `first` to `last`.
  public struct Watch: Equatable, Sendable, BitwiseCopyable {
    public var first: UInt64
    public var last: UInt64
    public var reads: Bool
    public var writes: Bool

    public init(first: UInt64, last: UInt64, reads: Bool, writes: Bool) {
      self.first = first
      self.last = max(first, last)
      self.reads = reads
      self.writes = writes
    }
  }

  public init() {}
  public var isEmpty: Bool {
    linear.isEmpty && physical.isEmpty && watches.isEmpty && mnemonics.isEmpty && count == nil
  }
}

/// What stopped a processor for its debugger.
public enum DebugHit: Equatable, Sendable {
  /// About to execute the instruction here.
  case linear(UInt64)
  case physical(UInt64)
  /// An access to this address met the watch with this index. The instruction has completed.
  case watch(index: Int, address: UInt64, isWrite: Bool)
  case mnemonic(String)
  case count(UInt64)
}

/// An engine that a debugger can stop at exact places.
public protocol DebuggableEngine: ExecutionEngine {
  /// Replaces all points. Between runs only.
  func setDebugPoints(_ points: DebugPoints)
  /// Why `run` or `debugStep` came back with `ExitReason.debug`; clears it.
  func takeDebugHit() -> DebugHit?
  /// The instruction at which the processor stands is not stopped at again before it completes.
  func passDebugPoints()
  /// Executes one instruction, or what a fault of it leads to; interrupts wait, except to end a
  /// halt. Exits: `budget` when done, `idle`, `shutdown`, or `debug` when it met a watch.
  func debugStep() -> ExitReason
}

/// The points of one processor, in the form in which the run loop asks for them.
///
/// Instructions at which a stop is possible are kept out of blocks by the low 12 bits of their
/// address, which segmentation aside are the same before and after paging: they alone are
/// executed carefully, with an exact comparison, and everything else runs at full speed. Pages
/// with watched data are kept out of the TLB.
struct DebugHooks {
  /// Also the condition for all else: false costs one test per block built.
  private(set) var hasBreakpoints = false
  private var pageOffsets: Set<UInt16> = []
  private(set) var points = DebugPoints()
  var hit: DebugHit?
  /// The count of instructions and the place of the one that may pass.
  private var pass: (retired: UInt64, linear: UInt64)?

  mutating func set(_ points: DebugPoints) {
    self.points = points
    pageOffsets = Set(
      (points.linear.map { $0 } + points.physical.map { $0 })
        .map { UInt16(truncatingIfNeeded: $0 & 0xFFF) })
    hasBreakpoints = !pageOffsets.isEmpty || !points.mnemonics.isEmpty
  }

  /// Whether a decoded instruction must be executed alone.
  @inline(__always) func mayStop(
    at instruction: DecodedInstruction, _ rip: UInt64, _ mode: ProcessorMode
  ) -> Bool {
    !points.mnemonics.isEmpty && mnemonic(of: instruction, rip, mode) != nil
  }

  /// The word of an instruction that is a breakpoint.
  @inline(never) func mnemonic(
    of instruction: DecodedInstruction, _ rip: UInt64, _ mode: ProcessorMode
  ) -> String? {
    let text = InstructionFormatter(instruction, address: rip, mode: mode).text
    // At most a few prefixes come before the mnemonic.
    return text.split(separator: " ").prefix(4).map(String.init).first(where: points.mnemonics.contains)
  }

  /// Whether an instruction at this offset of its page must be executed alone.
  @inline(__always) func mayStop(atPageOffset offset: Int) -> Bool {
    hasBreakpoints && pageOffsets.contains(UInt16(truncatingIfNeeded: offset & 0xFFF))
  }

  mutating func passOver(retired: UInt64, linear: UInt64) { pass = (retired, linear) }

  func passes(retired: UInt64, linear: UInt64) -> Bool {
    guard let pass else { return false }
    return pass.retired == retired && pass.linear == linear
  }
}

extension SoftwareEngine: DebuggableEngine {
  public func setDebugPoints(_ points: DebugPoints) {
    let old = hooks.points
    let changed =
      points.linear != old.linear || points.physical != old.physical
      || points.mnemonics != old.mnemonics
    hooks.set(points)
    // Blocks built before know nothing of the new points.
    if changed { blocks.dropAll() }
    let watches = points.watches
    if watches.count != cpu.pointee.watches.count || !watches.isEmpty {
      cpu.pointee.watches.deallocate()
      let table = UnsafeMutableBufferPointer<DebugPoints.Watch>.allocate(capacity: watches.count)
      _ = table.initialize(from: watches)
      cpu.pointee.watches = UnsafeBufferPointer(table)
      cpu.pointee.flushTLB()
    }
  }

  public func takeDebugHit() -> DebugHit? {
    defer { hooks.hit = nil }
    return hooks.hit
  }

  public func passDebugPoints() {
    let linear = cpu.pointee.codeAddress(cpu.pointee.rip).linear
    hooks.passOver(retired: cpu.pointee.retired, linear: linear)
  }

  public func debugStep() -> ExitReason {
    let cpu = self.cpu
    switch cpu.pointee.activity {
    case .shutdown: return .shutdown
    case .waitingForStartup: return .idle
    case .halted:
      guard cpu.pointee.attention.contains(.interrupt) else { return .idle }
      cpu.pointee.activity = .running
      cpu.pointee.updateAttention()
      cpu.pointee.acceptInterrupt()
      return cpu.pointee.activity == .shutdown ? .shutdown : .budget
    case .running: break
    }
    cpu.pointee.repeatLimit = 1
    cpu.pointee.stepCarefully()
    cpu.pointee.repeatLimit = 4096
    if let hit = watchHit() { return hit }
    return cpu.pointee.activity == .shutdown ? .shutdown : .budget
  }

  /// The stop that an access of the last instruction asked for.
  func watchHit() -> ExitReason? {
    guard let met = cpu.pointee.watchMet else { return nil }
    cpu.pointee.watchMet = nil
    cpu.pointee.attention.remove(.hooks)
    hooks.hit = .watch(index: Int(met.index), address: met.address, isWrite: met.isWrite)
    return .debug
  }

  /// The stop at the instruction about to be executed.
  func breakpointHit() -> ExitReason? {
    guard hooks.hasBreakpoints else { return nil }
    let linear = cpu.pointee.codeAddress(cpu.pointee.rip).linear
    if let exit = mnemonicHit(linear) { return exit }
    guard hooks.mayStop(atPageOffset: Int(truncatingIfNeeded: linear & 0xFFF)) else { return nil }
    guard !hooks.passes(retired: cpu.pointee.retired, linear: linear) else { return nil }
    if hooks.points.linear.contains(linear) {
      hooks.hit = .linear(linear)
      return .debug
    }
    guard !hooks.points.physical.isEmpty,
      let translation = try? cpu.pointee.walk(
        linear, cpu.pointee.cpl == 3 ? [.fetch, .peek, .user] : [.fetch, .peek])
    else { return nil }
    let physical = (translation.physicalPage & cpu.pointee.a20Mask) | (linear & 0xFFF)
    guard hooks.points.physical.contains(physical) else { return nil }
    hooks.hit = .physical(physical)
    return .debug
  }

  private func mnemonicHit(_ linear: UInt64) -> ExitReason? {
    guard !hooks.points.mnemonics.isEmpty,
      !hooks.passes(retired: cpu.pointee.retired, linear: linear)
    else { return nil }
    var instruction = DecodedInstruction(execute: { _, _ in Outcome.done })
    guard (try? cpu.pointee.fetchAndDecode(into: &instruction)) != nil,
      let word = hooks.mnemonic(of: instruction, cpu.pointee.rip, cpu.pointee.mode)
    else { return nil }
    hooks.hit = .mnemonic(word)
    return .debug
  }

  func countHit(_ count: UInt64) -> ExitReason {
    hooks.hit = .count(count)
    return .debug
  }
}

extension Processor {
  /// An access that met a watch: its index and what it was.
  struct WatchMet: BitwiseCopyable {
    var index: UInt32
    var isWrite: Bool
    var address: UInt64
  }

  /// A debugger watches an address in this page.
  @inline(never) func debuggerWatches(page linearPage: UInt64) -> Bool {
    for watch in watches where watch.first <= linearPage | 0xFFF && watch.last >= linearPage {
      return true
    }
    return false
  }

  /// Notes an access for the debugger, who stops after the instruction.
  @inline(never) mutating func matchWatches(_ address: UInt64, count: Int, write: Bool) {
    guard watchMet == nil else { return }
    let last = address &+ UInt64(count &- 1)
    for (index, watch) in watches.enumerated() where write ? watch.writes : watch.reads {
      guard address <= watch.last, watch.first <= last else { continue }
      watchMet = WatchMet(index: UInt32(index), isWrite: write, address: max(address, watch.first))
      attention.insert(.hooks)
      leaveBlock = true
      return
    }
  }
}
