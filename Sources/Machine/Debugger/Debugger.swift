import IEM

/// Why a machine stands still.
package enum StopReason: Equatable, Sendable {
  /// Asked for: a key, a command, a debugger's interrupt, or the start with `-S`.
  case requested
  /// A step is done.
  case step(processor: Int)
  case breakpoint(id: Int, processor: Int)
  case watch(id: Int, address: UInt64, isWrite: Bool, processor: Int)
  /// A breakpoint that is no address: the text says what happened.
  case event(id: Int, text: String, processor: Int)
  /// Triple fault. When the machine goes on it takes its usual course.
  case shutdown(processor: Int)
  /// Going backwards came to the beginning of what is known, or a replay to its end.
  case history(atEnd: Bool)

  /// The processor that it happened to.
  package var processor: Int? {
    switch self {
    case .requested, .history: nil
    case .step(let processor), .breakpoint(_, let processor), .watch(_, _, _, let processor),
      .event(_, _, let processor), .shutdown(let processor):
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
  /// Breakpoints met since the last instruction's end; see `settle`.
  var meetings: [Meeting] = []
  /// The past is being repeated: counts are no stops, nor are events.
  var isReversing = false
  /// Kinds of breakpoints that events are compared with.
  var eventKinds: Set<Kind> = []
  var actionHandlers: [Int: (Breakpoint, StopReason) -> Bool] = [:]
  package internal(set) var tracer: Tracer?
  package internal(set) var coverage: Coverage?
  /// Symbols, when somebody has loaded them.
  package var symbolName: ((UInt64) -> String?)?
  package var symbolAddress: ((String) -> UInt64?)?
  /// Names with a beginning, at most so many.
  package var symbolNames: (@Sendable (String, Int) -> [String])?
  /// The file that they are from, and what is on its lines.
  package var symbolSource: (path: String, lines: [Coverage.Function])?
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

  /// - Returns: whether somebody wants to look before the machine reacts to a triple fault.
  func takesShutdown(_ node: ProcessorNode) -> Bool {
    guard !observers.isEmpty, !hasReportedShutdown else { return false }
    hasReportedShutdown = true
    machine.stop(.shutdown(processor: node.index))
    return true
  }

  func machineWasReset() { hasReportedShutdown = false }
}
