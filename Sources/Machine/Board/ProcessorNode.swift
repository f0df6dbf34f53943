import Accel
import IEM

/// One processor on the board: an engine, its local APIC, and the view of the machine that the
/// engine has.
package final class ProcessorNode: ProcessorEnvironment {
  package let index: Int
  package let apic: LocalAPIC
  package private(set) var engine: any ExecutionEngine
  /// The board owns this; a counted reference would cost more than most accesses.
  private unowned(unsafe) let board: Board
  /// The board's, which it keeps for as long as it has processors.
  private let ports: Unmanaged<PortBus>
  /// Accesses of processors to the local APIC's registers.
  var apicAccesses: UInt64 = 0
  /// Interrupts accepted, by vector; not those of software.
  package private(set) var interruptCounts = [UInt64](repeating: 0, count: 256)

  init(
    index: Int, apic: LocalAPIC, board: Board, memory: GuestMemory, cpu: CPUModel,
    engines: EngineSelector
  ) throws {
    self.index = index
    self.apic = apic
    self.board = board
    ports = Unmanaged.passUnretained(board.ports)
    engine = Unstarted()
    engine = try engines.makeEngine(index: index, model: cpu, memory: memory, environment: self)
    apic.onSignal = { [unowned self] in receive($0) }
    updateInterruptLine()
  }

  /// Gives the engine up, which holds this as its environment.
  func detach() { engine = Unstarted() }

  private func receive(_ signal: LocalAPIC.Signal) {
    switch signal {
    case .interrupt, .externalInterrupt: updateInterruptLine()
    case .nmi: engine.signalNMI()
    case .smi: break  // There is no system management mode.
    case .initialise: engine.signalINIT(waitForStartup: index != 0)
    case .startup(let vector): engine.signalStartup(vector: vector)
    }
    board.onProcessorSignal?()
  }

  func updateInterruptLine() {
    engine.setInterruptLine(apic.externalInterruptPending || apic.pendingVector() != nil)
  }

  /// Completed instructions.
  var retired: UInt64 { engine.retired }

  // MARK: ProcessorEnvironment

  package func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    let value = ports._withUnsafeGuaranteedRef { $0.read(port, width: width) }
    if isProbed { board.accessProbe?.didAccess(port: port, value, width: width, isWrite: false) }
    return value
  }

  package func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    ports._withUnsafeGuaranteedRef { $0.write(port, value, width: width) }
    if isProbed { board.accessProbe?.didAccess(port: port, value, width: width, isWrite: true) }
  }

  /// Somebody is told of accesses.
  @inline(__always) private var isProbed: Bool {
    Unmanaged.passUnretained(board)._withUnsafeGuaranteedRef { $0.accessProbe != nil }
  }

  // Whoever observes accesses sees each of them.

  package func readPortRun(
    _ port: UInt16, width: AccessWidth, into buffer: UnsafeMutableRawPointer, count: Int
  ) -> Int {
    guard !isProbed else { return 0 }
    return ports._withUnsafeGuaranteedRef {
      $0.readRun(port, width: width, into: buffer, count: count)
    }
  }

  package func writePortRun(
    _ port: UInt16, width: AccessWidth, from buffer: UnsafeRawPointer, count: Int
  ) -> Int {
    guard !isProbed else { return 0 }
    return ports._withUnsafeGuaranteedRef {
      $0.writeRun(port, width: width, from: buffer, count: count)
    }
  }

  package func acknowledgeInterrupt() -> UInt8? {
    let vector = takeVector()
    if let vector { interruptCounts[Int(vector)] &+= 1 }
    return vector
  }

  private func takeVector() -> UInt8? {
    defer { updateInterruptLine() }
    if apic.externalInterruptPending {
      return apic.acknowledgeExternalInterrupt { board.pic.acknowledge() }
    }
    return apic.pendingVector() == nil ? nil : apic.acknowledge()
  }

  package func readPlatformMSR(_ index: UInt32) -> UInt64? {
    LocalAPIC.ownsMSR(index) ? apic.readMSR(index) : nil
  }

  package func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool {
    LocalAPIC.ownsMSR(index) && apic.writeMSR(index, value)
  }

  package var taskPriority: UInt8 {
    get { UInt8(truncatingIfNeeded: apic.cr8) }
    set {
      apic.cr8 = UInt64(newValue)
      updateInterruptLine()
    }
  }

  package func timestampCounter() -> UInt64 {
    Unmanaged.passUnretained(board)._withUnsafeGuaranteedRef { $0.timestampCounter() }
  }
  package func randomBits() -> UInt64 { board.random.next() }
  package var apicID: UInt32 { apic.id }
  package var processorCount: Int { board.processors.count }
  package func signalFloatingPointError() { board.coprocessorError.signal() }
}

/// Stands in for the engine while a node is being built, because the engine wants the node.
private final class Unstarted: ExecutionEngine {
  let name = "none"
  func run(instructions: Int) -> ExitReason { .idle }
  func requestStop() {}
  func step() -> ExitReason { .idle }
  func setInterruptLine(_ level: Bool) {}
  func signalNMI() {}
  func reset() {}
  func signalINIT(waitForStartup: Bool) {}
  func signalStartup(vector: UInt8) {}
  func setA20(enabled: Bool) {}
  var isIdle: Bool { true }
  var retired: UInt64 { 0 }
  func saveState() -> ProcessorState { ProcessorState() }
  func loadState(_ state: ProcessorState) {}
}

/// The machine's random numbers: a seeded generator (SplitMix64), so that a run can be repeated.
package struct SeededRandom: Codable, Equatable, Sendable {
  package var state: UInt64
  package init(seed: UInt64) { state = seed }
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
