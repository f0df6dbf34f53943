import Glibc
import Synchronization

/// The ways in which IEM executes instructions. All give the same results.
public enum ExecutionTier: String, Sendable, CaseIterable {
  /// Decode one instruction, execute it: the meaning of the others.
  case reference
  /// Blocks of decoded operations that call each other; see Threaded/Operation.swift.
  case threaded
}

/// IEM as an engine: owns a `Processor`, its TLBs and its decoded code.
public final class SoftwareEngine: ExecutionEngine {
  public let name = "IEM"
  public let cpu: UnsafeMutablePointer<Processor>
  let blocks: BlockCache
  var hooks = DebugHooks()
  /// `blocks.evictions` when the run loop last looked.
  var evictionsSeen: UInt64 = 0
  private let memory: GuestMemory
  private let environment: EnvironmentBox
  private let model: UnsafeMutablePointer<CPUModel>
  private let spaces: UnsafeMutablePointer<AddressSpaces>
  private let jumps = JumpTables()
  /// A Linux boot builds 93,000 different blocks of 5.4 instructions, 22 MiB. With this much, a tenth
  /// of them is built twice; with half of it, six tenths.
  public static let defaultCodeCapacity = 16 << 20
  private let history: UnsafeMutablePointer<HistoryEntry>
  private let decodings = DecodeCache()
  /// Keeps what `Processor.probe` points to.
  var probeBox: ProbeBox?
  let tier: ExecutionTier
  /// The thread inside `run`, or 0.
  let runningThread = Atomic<UInt>(0)

  /// A processor after RESET.
  /// - Parameters:
  ///   - isBootstrap: others wait for a start-up message.
  ///   - tier: how instructions are executed; the results are the same.
  ///   - codeCapacity: bytes for decoded code.
  public init(
    model: CPUModel, memory: GuestMemory, environment: any ProcessorEnvironment,
    isBootstrap: Bool = true, tier: ExecutionTier = .threaded,
    codeCapacity: Int = SoftwareEngine.defaultCodeCapacity
  ) {
    self.tier = tier
    self.memory = memory
    self.environment = EnvironmentBox(environment)
    self.model = .allocate(capacity: 1)
    self.model.initialize(to: model)
    spaces = .allocate(capacity: 1)
    spaces.initialize(to: AddressSpaces(pageCount: memory.pageCount))
    blocks = BlockCache(memory: memory, jumps: jumps, capacity: codeCapacity)
    history = .allocate(capacity: HistoryEntry.ringCount)
    history.initialize(repeating: HistoryEntry(), count: HistoryEntry.ringCount)
    cpu = .allocate(capacity: 1)
    cpu.initialize(
      to: Processor(
        at: cpu, spaces: spaces, jumps: jumps, blocks: blocks, memory: memory,
        model: UnsafePointer(self.model), environment: self.environment,
        history: history, decodings: decodings))
    memory.addObserver(self)
    cpu.pointee.reset()
    if !isBootstrap { signalINIT(waitForStartup: true) }
  }

  deinit {
    memory.removeObserver(self)
    cpu.pointee.watches.deallocate()
    cpu.deinitialize(count: 1)
    cpu.deallocate()
    spaces.pointee.deallocate()
    spaces.deallocate()
    jumps.deallocate()
    history.deallocate()
    decodings.deallocate()
    model.deinitialize(count: 1)
    model.deallocate()
  }

  public func requestStop() {
    cpu.pointee.stopRequest.store(true, ordering: .releasing)
    // A device, in the middle of an instruction: stop right after it.
    if runningThread.load(ordering: .relaxed) == UInt(pthread_self()) {
      cpu.pointee.leaveBlock = true
    }
  }

  public func setInterruptLine(_ level: Bool) {
    cpu.pointee.interruptLine = level
    cpu.pointee.updateAttention()
  }

  public func signalNMI() {
    cpu.pointee.nmiPending = true
    cpu.pointee.updateAttention()
  }

  public func reset() { cpu.pointee.reset() }

  public func signalINIT(waitForStartup: Bool) {
    cpu.pointee.initialise()
    if waitForStartup { cpu.pointee.activity = .waitingForStartup }
    cpu.pointee.updateAttention()
  }

  public func signalStartup(vector: UInt8) {
    guard cpu.pointee.activity == .waitingForStartup else { return }
    cpu.pointee.activity = .running
    cpu.pointee.setSegment(
      .cs,
      Segment(
        selector: UInt16(vector) << 8, base: UInt64(vector) << 12, limit: 0xFFFF,
        attributes: [.present, .codeOrData, .writable, .accessed]))
    cpu.pointee.rip = 0
    cpu.pointee.updateMode()
    cpu.pointee.updateAttention()
  }

  public func setA20(enabled: Bool) {
    let mask: UInt64 = enabled ? .max : ~(1 << 20)
    guard cpu.pointee.a20Mask != mask else { return }
    cpu.pointee.a20Mask = mask
    cpu.pointee.counters.controlChanges &+= 1
    cpu.pointee.selectSpace()
  }

  public var isA20Open: Bool { cpu.pointee.a20Mask == .max }

  public var isIdle: Bool {
    cpu.pointee.activity != .running && !cpu.pointee.attention.contains(.interrupt)
  }

  public var retired: UInt64 { cpu.pointee.retired }
}

extension SoftwareEngine: MemoryObserver {
  /// Pages that were put in anew are not marked as tables: the monitors begin anew, too.
  func mappingsChanged() { cpu.pointee.releaseMonitors() }

  func writesMonitored(page: UInt64, hint: WriterHint) {
    cpu.pointee.dropWrites(physicalPage: page, hint: hint)
  }

  func tableWritten(
    page: UInt64, offset: Int, count: Int, old: UnsafeRawPointer, new: UnsafeRawPointer
  ) {
    guard isTable(page: page) else { return }
    cpu.pointee.tableWritten(page: page, offset: offset, count: count, old: old, new: new)
  }

  func isTable(page: UInt64) -> Bool { spaces.pointee.monitors.heads[Int(page)] != 0 }

  func codeWritten(page: UInt64, from offset: Int, count: Int) -> Bool {
    guard blocks.drop(page: page, from: offset, count: count) else { return false }
    cpu.pointee.counters.codeInvalidations &+= 1
    cpu.pointee.codeDropped = true
    return true
  }

  func codeMap(page: UInt64) -> UInt64 { blocks.codeMap(page: page) }
}
