import IEM

/// Why a machine stands still.
package enum StopReason: Equatable, Sendable {
  /// Asked for: a key, a command, a debugger's interrupt, or the start with `-S`.
  case requested
  /// A step is done.
  case step(processor: Int)
  case breakpoint(id: Int, processor: Int)
  case watch(id: Int, address: UInt64, isWrite: Bool, processor: Int)
  /// Triple fault. When the machine goes on it takes its usual course.
  case shutdown(processor: Int)
  /// Going backwards came to the beginning of what is known, or a replay to its end.
  case history(atEnd: Bool)

  /// The processor that it happened to.
  package var processor: Int? {
    switch self {
    case .requested, .history: nil
    case .step(let processor), .breakpoint(_, let processor), .watch(_, _, _, let processor),
      .shutdown(let processor):
      processor
    }
  }
}

/// The debugger's core: stopping, stepping, breakpoints, and looking at everything, for whatever
/// speaks to people or to gdb. Knows no wire protocol. The machine's thread only.
///
/// Costs nothing while there is no breakpoint: the engines are only told where to stop.
/// Not covered: accesses of devices (DMA) do not meet watches.
package final class Debugger {
  /// Who set a breakpoint, so that it goes when they go.
  package enum Owner: Equatable, Sendable {
    case console
    case remote
  }

  package enum Space: Equatable, Sendable {
    case linear
    case physical
  }

  package enum Kind: Equatable, Sendable {
    case execute
    case write
    case read
    case access
  }

  package struct Breakpoint: Equatable, Sendable {
    package var id: Int
    package var owner: Owner
    package var kind: Kind
    package var space: Space
    package var address: UInt64
    /// Bytes that are watched.
    package var length: UInt64
    package var hits: UInt64 = 0
  }

  /// One instruction, or as many as stay in a range, on one processor.
  struct StepPlan: Equatable {
    var processor: Int
    /// Offsets in the code segment, as RIP.
    var range: Range<UInt64>?
    var othersRun: Bool
  }

  unowned let machine: VirtualMachine
  var board: Board { machine.board }
  package internal(set) var breakpoints: [Breakpoint] = []
  var nextID = 1
  /// Which breakpoint each of the engines' watches belongs to.
  var watchIDs: [Int] = []
  private(set) var plan: StepPlan?
  private var observers: [Int: (StopReason) -> Void] = [:]
  private var nextObserver = 0
  private var hasReportedShutdown = false

  /// The most breakpoints: a client that goes mad must not fill memory.
  package static let breakpointLimit = 1000

  init(_ machine: VirtualMachine) { self.machine = machine }

  package var isStopped: Bool { machine.isPaused }
  package var stopReason: StopReason? { machine.stopReason }
  package var processorCount: Int { board.processors.count }

  // MARK: Being told of stops

  /// Calls back at each stop until the token is handed to `removeObserver`.
  package func addObserver(_ observer: @escaping (StopReason) -> Void) -> Int {
    nextObserver += 1
    observers[nextObserver] = observer
    return nextObserver
  }

  package func removeObserver(_ token: Int) { observers[token] = nil }

  /// Somebody waits for stops.
  var isWatched: Bool { !observers.isEmpty }

  func stopped(_ reason: StopReason) {
    plan = nil
    for token in observers.keys.sorted() { observers[token]?(reason) }
  }

  // MARK: Running

  package func stop() { machine.pause() }

  /// Goes on. A breakpoint that was just reported is not met again at once.
  package func resume() { machine.resume() }

  /// Executes one instruction of a processor, or as many as stay in a range of RIP, and stops.
  /// Interrupts wait meanwhile, unless the processor is halted.
  /// - Parameter othersRun: the other processors take a step for each of this one's.
  package func step(processor: Int, range: Range<UInt64>? = nil, othersRun: Bool = false) {
    guard board.processors.indices.contains(processor) else { return }
    machine.resume()
    plan = StepPlan(processor: processor, range: range, othersRun: othersRun)
  }

  func willResume(from reason: StopReason) {
    plan = nil
    if let processor = reason.processor, let engine = engine(processor) { engine.passDebugPoints() }
  }

  func engine(_ processor: Int) -> (any DebuggableEngine)? {
    board.processors[processor].engine as? any DebuggableEngine
  }

  /// An engine came back with `ExitReason.debug`.
  func engineStopped(_ node: ProcessorNode) {
    if let hit = engine(node.index)?.takeDebugHit() { stopped(by: hit, node) }
  }

  /// The breakpoint or watch that a hit belongs to.
  private func breakpointIndex(of hit: DebugHit) -> Int? {
    switch hit {
    case .linear(let address):
      return breakpoints.firstIndex {
        $0.kind == .execute && $0.space == .linear && $0.address == address
      }
    case .physical(let address):
      return breakpoints.firstIndex {
        $0.kind == .execute && $0.space == .physical && $0.address == address
      }
    case .watch(let watch, _, _):
      let id = watchIDs.indices.contains(watch) ? watchIDs[watch] : 0
      return breakpoints.firstIndex { $0.id == id }
    }
  }

  func breakpointID(of hit: DebugHit) -> Int? {
    breakpointIndex(of: hit).map { breakpoints[$0].id }
  }

  func stopped(by hit: DebugHit, _ node: ProcessorNode) {
    guard let index = breakpointIndex(of: hit) else { return }
    breakpoints[index].hits &+= 1
    let id = breakpoints[index].id
    if case .watch(_, let address, let isWrite) = hit {
      machine.stop(.watch(id: id, address: address, isWrite: isWrite, processor: node.index))
    } else {
      machine.stop(.breakpoint(id: id, processor: node.index))
    }
  }

  /// - Returns: whether somebody wants to look before the machine reacts to a triple fault.
  func takesShutdown(_ node: ProcessorNode) -> Bool {
    guard !observers.isEmpty, !hasReportedShutdown else { return false }
    hasReportedShutdown = true
    machine.stop(.shutdown(processor: node.index))
    return true
  }

  func machineWasReset() { hasReportedShutdown = false }
}
