import Foundation
import IEM

/// Why a machine has stopped for good.
package enum MachineExit: Equatable, Sendable {
  /// ACPI soft-off.
  case powerOff
  /// `isa-debug-exit`, with the value written.
  case debugExit(UInt32)
  /// The guest's processor shut down, and the configuration does not reset then.
  case tripleFault(String)
  /// A checking mode found this.
  case checkFailed(String)
  /// Asked for from outside.
  case quit
  /// A replay has come to the end of its recording, and went as recorded.
  case replayed(String)
  /// A replay went another way than its recording; the first difference.
  case replayDiffers(String)

  /// For recordings.
  var name: String {
    switch self {
    case .powerOff: "power-off"
    case .debugExit(let value): "debug-exit \(value)"
    case .tripleFault: "triple-fault"
    case .checkFailed: "check-failed"
    case .quit: "quit"
    case .replayed, .replayDiffers: "replay"
    }
  }
}

/// A whole machine, run on the thread that calls `run`. Everything else reaches it through
/// `door`.
package final class VirtualMachine {
  package let board: Board
  package let door = InputDoor()
  /// Why the machine stands still; nil while it runs.
  package private(set) var stopReason: StopReason? {
    didSet {
      if isPaused != (oldValue != nil) { tell(isPaused ? .paused : .resumed) }
    }
  }
  package var isPaused: Bool { stopReason != nil }
  package private(set) lazy var debugger = Debugger(self)
  /// How the machine ends, once that is known.
  var exit: MachineExit?
  /// Called on the machine's thread with what happens to the machine as a whole.
  package var observers: [(Event) -> Void] = []
  package enum Event: Equatable, Sendable {
    case paused
    case resumed
    case reset
  }
  var resetRequested = false
  /// The run of a deterministic machine; nil in real time.
  package private(set) var timeline: Timeline?
  /// Set while an engine runs, so that devices can stop it.
  var running: (any ExecutionEngine)?
  /// Instructions per millisecond of host time, as measured; sets the length of a slice.
  private var speed = 50_000.0
  /// Host time that was spent waiting, in nanoseconds.
  package private(set) var idleNanoseconds: UInt64 = 0
  /// Host time inside the engines, with what devices did at their accesses.
  package private(set) var engineNanoseconds: UInt64 = 0
  /// Host time in devices' timers.
  package private(set) var eventNanoseconds: UInt64 = 0
  package let startedAt = DispatchTime.now().uptimeNanoseconds
  /// Called on the machine's thread about 60 times a second, whether or not anything changed.
  package var onFrame: ((VirtualMachine) -> Void)?
  private var nextFrame = DispatchTime.now().uptimeNanoseconds

  package init(_ configuration: MachineConfiguration, backends: Board.Backends) throws {
    let gate = OutputGate()
    let isDeterministic = configuration.clock != .realTime
    board = try Board(
      configuration, backends: isDeterministic ? gate.guarding(backends) : backends)
    let engines = EngineStopper(board.processors.map(\.engine))
    door.kick = { engines.stopAll() }
    board.onRequest = { [unowned self] request in
      switch request {
      case .powerOff: exit = .powerOff
      case .debugExit(let value): exit = .debugExit(value)
      case .reset: guestReset()
      }
      running?.requestStop()
    }
    board.onProcessorSignal = { [unowned self] in
      // With several processors the receiver may be another one than runs now.
      if board.processors.count > 1 { running?.requestStop() }
    }
    board.events.onEarlierDeadline = { [unowned self] in running?.requestStop() }
    if isDeterministic {
      timeline = try Timeline(self, options: configuration.timeline, gate: gate)
    }
    if let kernel = configuration.kernel { try Boot.load(kernel, into: board) }
  }

  /// Requests a stop from any thread; `requestStop` of an engine is atomic.
  private final class EngineStopper: @unchecked Sendable {
    private let engines: [any ExecutionEngine]
    init(_ engines: [any ExecutionEngine]) { self.engines = engines }
    func stopAll() { for engine in engines { engine.requestStop() } }
  }

  // MARK: Commands, on the machine's thread

  package func quit() { exit = exit ?? .quit }

  /// The reset button: takes effect before the next instruction; `run` reports a failure.
  package func requestReset() { resetRequested = true }

  private func guestReset() {
    if board.configuration.endsOnReset { exit = exit ?? .quit } else { resetRequested = true }
  }

  package func pause() { stop(.requested) }

  /// Stands still from now on, and tells debuggers why.
  func stop(_ reason: StopReason) {
    guard stopReason == nil else { return }
    stopReason = reason
    board.clock.pause()
    debugger.stopped(reason)
  }

  /// The machine went to another point of its run and stands there.
  func moved(_ reason: StopReason) {
    stopReason = reason
    debugger.stopped(reason)
  }

  package func resume() {
    guard let reason = stopReason else { return }
    debugger.willResume(from: reason)
    stopReason = nil
    board.clock.resume()
    board.clockResumed()
  }

  package func reset() throws {
    board.reset()
    debugger.machineWasReset()
    if let kernel = board.configuration.kernel { try Boot.load(kernel, into: board) }
    tell(.reset)
  }

  private func tell(_ event: Event) { for observer in observers { observer(event) } }

  // MARK: Running

  /// Runs until the machine ends.
  package func run() throws -> MachineExit {
    defer { for chip in board.flash { chip.storeChanges() } }
    if let timeline { return try run(timeline) }
    while true {
      takeWork()
      if resetRequested {
        resetRequested = false
        try reset()
      }
      presentFrame()
      if let exit { return exit }
      if isPaused {
        door.wait(nanoseconds: 16_000_000)
        continue
      }
      runDueEvents()
      runProcessors()
    }
  }

  private func run(_ timeline: Timeline) throws -> MachineExit {
    while true {
      presentFrame()
      if let exit { return try timeline.finish(exit) }
      if isPaused {
        takeWork()
        if isPaused && exit == nil { door.wait(nanoseconds: 16_000_000) }
        continue
      }
      try timeline.turn()
    }
  }

  /// Does what has come through the door.
  func takeWork() { for work in door.take() { work(self) } }

  func noteIdle(_ nanoseconds: UInt64) { idleNanoseconds &+= nanoseconds }

  func runDueEvents() {
    let before = DispatchTime.now().uptimeNanoseconds
    board.events.runDue()
    eventNanoseconds &+= DispatchTime.now().uptimeNanoseconds &- before
  }

  /// Lets an engine run as the present one, and counts the host's time.
  /// - Returns: why it stopped, and the time that it took.
  func run(
    _ engine: any ExecutionEngine, _ body: (any ExecutionEngine) -> ExitReason
  ) -> (reason: ExitReason, nanoseconds: UInt64) {
    running = engine
    let start = DispatchTime.now().uptimeNanoseconds
    let reason = body(engine)
    let passed = DispatchTime.now().uptimeNanoseconds &- start
    running = nil
    engineNanoseconds &+= passed
    return (reason, passed)
  }

  /// What the end of a processor's run means for the machine.
  func heed(_ reason: ExitReason, of node: ProcessorNode) {
    switch reason {
    case .shutdown: shutDown(node)
    case .debug: debugger.engineStopped(node)
    case .checkFailed: failCheck(node)
    default: break
    }
    debugger.settle(node)
  }

  func failCheck(_ node: ProcessorNode) {
    exit = .checkFailed((node.engine as? any SelfCheckingEngine)?.difference ?? "unknown")
  }

  private func presentFrame() {
    guard let onFrame else { return }
    let now = DispatchTime.now().uptimeNanoseconds
    guard now >= nextFrame else { return }
    nextFrame = max(nextFrame + 16_666_667, now)
    onFrame(self)
  }

  /// One slice on each processor that has something to do; sleeps when none has.
  private func runProcessors() {
    if let plan = debugger.plan {
      runStep(plan)
      return
    }
    var allIdle = true
    for node in board.processors where !node.engine.isIdle {
      allIdle = false
      board.current = node.index
      run(node)
      if exit != nil || resetRequested || isPaused { return }
    }
    if allIdle { idle() }
  }

  private func run(_ node: ProcessorNode) {
    let before = node.engine.retired
    let (length, time) = (sliceLength(), sliceNanoseconds())
    let (reason, passed) = run(node.engine) { $0.run(instructions: length, nanoseconds: time) }
    measure(node.engine.retired &- before, passed)
    heed(reason, of: node)
  }

  /// The most instructions of a step through a range between two looks at the door.
  private static let stepBatch = 1_000

  /// A debugger's step: interrupts wait, and the machine stops when it is done.
  private func runStep(_ plan: Debugger.StepPlan) {
    let node = board.processors[plan.processor]
    guard let engine = debugger.engine(plan.processor) else {
      board.current = node.index
      if !node.engine.isIdle {
        switch node.engine.step() {
        case .shutdown: shutDown(node)
        case .checkFailed: failCheck(node)
        default: break
        }
      }
      stop(.step(processor: plan.processor))
      return
    }
    for _ in 0..<Self.stepBatch {
      if plan.othersRun {
        for other in board.processors where other !== node && !other.engine.isIdle {
          board.current = other.index
          let reason = other.engine.run(instructions: 1, nanoseconds: 0)
          heed(reason, of: other)
          if isPaused || exit != nil { return }
        }
      }
      if engine.isIdle {
        idle()
        return
      }
      board.current = node.index
      let reason = engine.debugStep()
      debugger.settle(node)
      switch reason {
      case .debug: debugger.engineStopped(node)
      case .shutdown: shutDown(node)
      case .checkFailed: failCheck(node)
      default:
        if isPaused { return }
        guard let range = plan.range else {
          stop(.step(processor: node.index))
          return
        }
        let state = engine.saveState()
        if !range.contains(state.rip) || debugger.isBreakpoint(linear: state.instructionAddress) {
          stop(.step(processor: node.index))
        }
      }
      if isPaused || exit != nil || resetRequested { return }
    }
  }

  /// Host time for a slice of an engine that counts no instructions.
  private func sliceNanoseconds() -> UInt64 {
    let now = board.clock.nanoseconds
    let due = board.events.nextDeadline
    let limit: UInt64 = board.processors.count > 1 ? 200_000 : 1_000_000
    return due > now ? min(due - now, limit) : 0
  }

  /// Instructions until the next event is due, at most a millisecond's worth.
  private func sliceLength() -> Int {
    let now = board.clock.nanoseconds
    let due = board.events.nextDeadline
    let ahead = due > now ? due - now : 0
    switch board.clock.mode {
    case .instructions(let each):
      let limit = board.processors.count > 1 ? 10_000 : 1_000_000
      return max(1, Int(min(UInt64(limit), (ahead + each - 1) / each)))
    case .realTime:
      let milliseconds = min(Double(ahead) / 1e6, board.processors.count > 1 ? 0.2 : 1.0)
      return max(500, Int(speed * milliseconds))
    }
  }

  private func measure(_ instructions: UInt64, _ nanoseconds: UInt64) {
    guard instructions > 200, nanoseconds > 0 else { return }
    let now = Double(instructions) / (Double(nanoseconds) / 1e6)
    speed = min(max(speed * 0.9 + now * 0.1, 1_000), 2_000_000)
  }

  private func idle() {
    let now = board.clock.nanoseconds
    let due = board.events.nextDeadline
    guard due > now else { return }
    if board.clock.mode != .realTime {
      if due != .max {
        board.clock.skip(to: due)
        return
      }
      door.wait(nanoseconds: 16_000_000)
      return
    }
    let frameDue = onFrame == nil ? UInt64.max : 16_000_000
    let before = DispatchTime.now().uptimeNanoseconds
    door.wait(nanoseconds: min(due - now, frameDue))
    idleNanoseconds &+= DispatchTime.now().uptimeNanoseconds &- before
  }

  func shutDown(_ node: ProcessorNode) {
    if debugger.takesShutdown(node) { return }
    if board.configuration.resetsOnTripleFault {
      guestReset()
    } else {
      exit = .tripleFault(debugger.crashReport(processor: node.index))
    }
  }
}
