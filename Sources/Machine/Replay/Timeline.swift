import Foundation
import IEM

/// What a deterministic run does beside running.
package struct TimelineOptions: Sendable {
  /// Writes a recording there.
  package var recordPath: String?
  /// The run of this recording is repeated; nothing else comes in.
  package var replay: Recording?
  /// Checkpoints are kept, for going backwards.
  package var keepsCheckpoints = false
  /// Host memory for checkpoints, beside a copy of the guest's memory.
  package var checkpointBytes = 512 << 20
  /// Instructions between checkpoints. Translations are dropped there in every run, so that what a
  /// guest sees of stale ones is the same with and without checkpoints.
  package var gridInstructions: UInt64 = 1 << 24
  /// Idle time takes as long as it says, for people and their clocks.
  package var paces = false
  /// Checks in a recording, in multiples of the grid.
  package var checkEvery: UInt64 = 8
  package var fullCheckEvery: UInt64 = 64

  package init() {}
}

/// A deterministic run: time follows the count of instructions, events happen at exact counts, and
/// what comes from outside enters at input points only, where it can be recorded and repeated.
///
/// An *input point* is the moment at which the count reaches a number (no repeated instruction is
/// half done, no interrupt has been accepted since), or a moment in idle time; there, input comes
/// first and events that are due come second. At most one input point has a given `RunPosition`.
///
/// The past can be had back: see Timeline+Reverse.swift.
package final class Timeline {
  /// It owns this.
  unowned(unsafe) let machine: VirtualMachine
  let options: TimelineOptions
  let history: MemoryHistory
  let gate: OutputGate
  var feeds: [SerialFeed] = []
  var board: Board { machine.board }

  /// What has come in, or what a replay will bring in, in order.
  var entries: [RunEntry] = []
  var nextEntry = 0
  var isReplay: Bool { options.replay != nil }
  private var writer: RecordingWriter?
  /// A failure to write the recording, which ends the run.
  private var writerFailure: RecordingError?
  /// The furthest point of the run so far; what lies before it is repeated from `entries`.
  var liveEnd = RunPosition(instructions: 0, nanoseconds: 0)

  /// Somebody has changed the machine by hand.
  var isCut = false

  /// A count at which a piece of the run ends: for tests.
  var limit: UInt64?

  // Where the run stands, beside the machine's own state.
  var place = Place()
  struct Place {
    /// Where events were last run: no input there any more.
    var settled: RunPosition?
    /// The count has just reached its number; see above.
    var isAtInstruction = true
    /// The last point of the grid that was dealt with.
    var gridDone: UInt64?
    /// The processor whose turn it is, and the count of its own at which the turn ends.
    var cursor = 0
    var sliceEnd: UInt64 = 0
  }

  var checkpoints: [Checkpoint] = []
  var media: [JournaledMedium] = []
  private var isTakingInput = false
  private var deferred: [(input: MachineInput, apply: () -> Void)] = []
  private static let deferredLimit = 10_000

  // Pacing: host and guest time that count as the same.
  private var paceHost: UInt64 = 0
  private var paceGuest: UInt64 = 0
  /// Guest time never tries to catch up with more than this.
  private static let longestLag: UInt64 = 250_000_000

  init(_ machine: VirtualMachine, options: TimelineOptions, gate: OutputGate) throws {
    self.machine = machine
    self.options = options
    self.gate = gate
    history = MemoryHistory(machine.board)
    feeds = machine.board.serialPorts.map { SerialFeed($0) }
    if let replay = options.replay { entries = replay.entries }
    if let path = options.recordPath {
      let header = try RecordingHeader(
        machine.board.configuration, gridInstructions: options.gridInstructions)
      writer = try RecordingWriter(path: path, header: header)
    }
    paceHost = DispatchTime.now().uptimeNanoseconds
  }

  var isRecording: Bool { writer != nil }
  /// Bytes of the recording so far.
  package var recordedBytes: Int { writer?.byteCount ?? 0 }

  package var count: UInt64 { board.clock.instructionCount() }

  package var position: RunPosition {
    RunPosition(instructions: count, nanoseconds: board.clock.nanoseconds)
  }

  /// Nothing is left to repeat.
  var isLive: Bool { !isReplay && nextEntry == entries.count && position >= liveEnd }

  // MARK: Input

  /// Takes input from outside, now or at the next input point. The machine's thread only.
  /// - Returns: false when the run takes none, or too much waits.
  func accept(_ input: MachineInput, apply: @escaping () -> Void) -> Bool {
    if isReplay { return false }
    guard isTakingInput, !machine.isPaused else {
      guard deferred.count < Self.deferredLimit else { return false }
      deferred.append((input, apply))
      return true
    }
    record(.input(input))
    apply()
    return true
  }

  private func record(_ content: RunEntry.Content) {
    let entry = RunEntry(position, content)
    entries.append(entry)
    nextEntry = entries.count
    guard let writer, writerFailure == nil else { return }
    do { try writer.append(entry) } catch { writerFailure = error }
  }

  private func takeLiveInput() {
    isTakingInput = true
    defer { isTakingInput = false }
    let waiting = deferred
    deferred = []
    for (input, apply) in waiting {
      record(.input(input))
      apply()
    }
    machine.takeWork()
  }

  // MARK: Running

  enum Way {
    /// Towards the future, as the user sees it.
    case forward
    /// Repeats the past up to this count; hits of breakpoints are reported and passed.
    case repeating(until: UInt64, onDebug: (ProcessorNode, DebugHit) -> Void)
  }

  /// The next piece of the run: input, events, and instructions up to whatever comes next.
  func turn(_ way: Way = .forward) throws {
    if let failure = writerFailure { throw failure }
    var isForward = false
    if case .forward = way { isForward = true }
    if isCut { cutHistory() }
    if try applyReset() { return }
    let here = position
    gate.isClosed = here < liveEnd
    if liveEnd < here { liveEnd = here }
    var finishes = false
    let isInputPoint = place.isAtInstruction && place.settled != here
    if isForward && isLive {
      if isInputPoint {
        takeLiveInput()
      } else {
        finishes = machine.door.hasWork || !deferred.isEmpty
      }
    } else {
      if isForward { machine.takeWork() }
      if isForward && (machine.isPaused || machine.exit != nil) { return }
      try repeatEntries(at: here, isInputPoint: isInputPoint)
    }
    if machine.exit != nil || (isForward && machine.isPaused) { return }
    if try applyReset() { return }
    machine.runDueEvents()
    place.settled = here
    if here.instructions % options.gridInstructions == 0, place.gridDone != here.instructions,
      place.isAtInstruction
    {
      place.gridDone = here.instructions
      passGrid(here, isForward: isForward)
    }
    if machine.exit != nil { return }
    if isReplay && nextEntry == entries.count {
      replayEnded()
      return
    }
    guard let node = chooseProcessor() else {
      idle(hasInput: finishes, isForward: isForward)
      return
    }
    run(node, way, finishes: finishes)
  }

  private func applyReset() throws -> Bool {
    guard machine.resetRequested else { return false }
    machine.resetRequested = false
    try machine.reset()
    return true
  }

  private func chooseProcessor() -> ProcessorNode? {
    let nodes = board.processors
    let present = nodes[place.cursor]
    if !present.engine.isIdle && present.engine.retired < place.sliceEnd { return present }
    for distance in 1...nodes.count {
      let index = (place.cursor + distance) % nodes.count
      guard !nodes[index].engine.isIdle else { continue }
      place.cursor = index
      place.sliceEnd = nodes[index].engine.retired &+ Self.sliceLength
      return nodes[index]
    }
    return nil
  }

  /// Instructions before the next processor's turn.
  private static let sliceLength: UInt64 = 10_000
  /// The most instructions between two looks at the door.
  private static let longestRun: UInt64 = 1_000_000

  /// How many instructions may run before something must happen.
  private func budget(_ node: ProcessorNode, _ way: Way) -> UInt64 {
    let count = count
    var budget = Self.longestRun
    if board.processors.count > 1 { budget = min(budget, place.sliceEnd &- node.engine.retired) }
    let now = board.clock.nanoseconds
    let due = board.events.nextDeadline
    if due != .max, case .instructions(let each) = board.clock.mode {
      budget = min(budget, due > now ? (due - now - 1) / each + 1 : 1)
    }
    let grid = options.gridInstructions
    budget = min(budget, grid - count % grid)
    if nextEntry < entries.count, entries[nextEntry].position.instructions > count {
      budget = min(budget, entries[nextEntry].position.instructions - count)
    }
    if liveEnd.instructions > count { budget = min(budget, liveEnd.instructions - count) }
    if let limit, limit > count { budget = min(budget, limit - count) }
    if case .repeating(let until, _) = way {
      budget = min(budget, until > count ? until - count : 1)
    }
    return max(budget, 1)
  }

  private func run(_ node: ProcessorNode, _ way: Way, finishes: Bool) {
    let engine = node.engine
    board.current = node.index
    let plan = machine.debugger.plan
    var isForward = false
    if case .forward = way { isForward = true }
    let steps = finishes || (isForward && plan != nil)
    let budget = steps ? 1 : budget(node, way)
    let before = engine.retired
    let (reason, _) = machine.run(engine) { $0.run(instructions: Int(budget)) }
    place.isAtInstruction = engine.retired &- before == budget
    switch way {
    case .forward:
      if liveEnd < position { liveEnd = position }
      machine.heed(reason, of: node)
      if let plan, plan.processor == node.index, reason == .budget, !machine.isPaused {
        stepped(node, plan)
      }
    case .repeating(_, let onDebug):
      if reason == .checkFailed { machine.failCheck(node) }
      guard let debuggable = engine as? any DebuggableEngine else { return }
      if reason == .debug {
        if let hit = debuggable.takeDebugHit() { onDebug(node, hit) }
        debuggable.passDebugPoints()
      } else if let hit = debuggable.takePendingWatch() {
        onDebug(node, hit)
      }
    }
  }

  /// A debugger's step is done, or the range of addresses goes on.
  private func stepped(_ node: ProcessorNode, _ plan: Debugger.StepPlan) {
    let debugger = machine.debugger
    if let engine = node.engine as? any DebuggableEngine, let hit = engine.takePendingWatch() {
      debugger.stopped(by: hit, node)
      if machine.isPaused { return }
    }
    if let range = plan.range {
      let state = node.engine.saveState()
      if range.contains(state.rip) && !debugger.isBreakpoint(linear: state.instructionAddress) {
        return
      }
    }
    machine.stop(.step(processor: node.index))
  }

  /// To the next moment at which the count reaches a number.
  private func finishInstruction() {
    var rounds = 0
    while !place.isAtInstruction, rounds < 100_000, let node = chooseProcessor() {
      rounds += 1
      let before = node.engine.retired
      board.current = node.index
      let reason = node.engine.run(instructions: 1)
      place.isAtInstruction = node.engine.retired != before
      if reason == .checkFailed { machine.failCheck(node) }
      if reason == .shutdown || reason == .checkFailed { return }
    }
  }

  // MARK: Idle time

  private func idle(hasInput: Bool, isForward: Bool) {
    let now = board.clock.nanoseconds
    var target = board.events.nextDeadline
    if nextEntry < entries.count, entries[nextEntry].position.instructions == count {
      target = min(target, entries[nextEntry].position.nanoseconds)
    }
    if isForward && isLive {
      if hasInput { return skip(to: min(target, now + 1)) }
      if options.paces || target == .max {
        guard let end = pace(now, target) else { return }
        target = end
      }
    } else if target == .max || target <= now {
      // Nothing happened before the run went no further, or went back.
      target = max(liveEnd.nanoseconds, now + 1)
    }
    skip(to: target)
  }

  private func skip(to nanoseconds: UInt64) {
    board.clock.skip(to: nanoseconds)
    place.isAtInstruction = true
  }

  /// Waits for the host's clock.
  /// - Returns: the guest time to skip to; nil when there is still time to wait.
  private func pace(_ now: UInt64, _ target: UInt64) -> UInt64? {
    let host = DispatchTime.now().uptimeNanoseconds
    let hostPassed = Int64(clamping: host &- paceHost)
    let guestPassed = Int64(clamping: now &- paceGuest)
    let lag = hostPassed - guestPassed
    if lag < 0 || lag > Int64(Self.longestLag) {
      // A busy guest may be ahead of the host's clock; its idle time still takes its time.
      paceHost = host &- (lag < 0 ? 0 : Self.longestLag)
      paceGuest = now
    }
    let reached = paceGuest &+ (host &- paceHost)
    if target <= reached { return target }
    let wait = min(target - reached, 16_000_000)
    machine.door.wait(nanoseconds: wait)
    machine.noteIdle(DispatchTime.now().uptimeNanoseconds &- host)
    let after = paceGuest &+ (DispatchTime.now().uptimeNanoseconds &- paceHost)
    if machine.door.hasWork { return min(target, max(after, now + 1)) }
    return target <= after ? target : nil
  }

  // MARK: Repeating

  private func repeatEntries(at here: RunPosition, isInputPoint: Bool) throws {
    while nextEntry < entries.count {
      let entry = entries[nextEntry]
      if entry.position > here { return }
      guard entry.position == here else {
        return differs(
          "the recording has \(entry.name) at \(entry.position.instructions) instructions and "
            + "\(entry.position.nanoseconds) ns, which the replay has passed at "
            + "\(here.instructions) instructions and \(here.nanoseconds) ns")
      }
      switch entry.content {
      case .input(let input):
        guard isInputPoint else { return }
        nextEntry += 1
        try repeatInput(input)
      case .check, .fullCheck: return  // At the grid.
      case .end: return compareEnd(entry)
      }
    }
  }

  private func repeatInput(_ input: MachineInput) throws {
    if case .changeMedium(let drive, let path, _, _, let digest) = input {
      let isDisc = board.media.isDisc(drive)
      guard ImageDigest.ofImage(path, isDisc: isDisc) == digest else {
        return differs("\(path) is not the image that was put into \(drive) when recorded")
      }
    }
    machine.apply(input)
  }

  private func differs(_ what: String) {
    if machine.exit == nil { machine.exit = .replayDiffers(what) }
  }

  private func compare(
    _ entry: RunEntry, processors: UInt64, devices: UInt64?, memory: UInt64?
  ) {
    let at = "at \(entry.position.instructions) instructions"
    if board.processorDigest() != processors {
      differs("processors are not as recorded \(at)")
    } else if let devices, board.deviceDigest() != devices {
      differs("devices are not as recorded \(at)")
    } else if let memory, history.digest() != memory {
      differs("memory is not as recorded \(at)")
    }
  }

  private func compareEnd(_ entry: RunEntry) {
    guard case .end(_, let processors, let devices, let memory) = entry.content else { return }
    nextEntry += 1
    compare(entry, processors: processors, devices: devices, memory: memory)
    if machine.exit == nil { replayEnded() }
  }

  private func replayEnded() {
    nextEntry = entries.count
    if options.keepsCheckpoints && machine.debugger.isWatched {
      machine.stop(.history(atEnd: true))
    } else {
      let damage = options.replay?.damage
      machine.exit = .replayed(
        damage ?? "as recorded, \(count) instructions; \(digest().description)")
    }
  }

  // MARK: The grid

  private func passGrid(_ here: RunPosition, isForward: Bool) {
    if options.keepsCheckpoints {
      takeGridCheckpoint(isForward: isForward)
    } else {
      history.nextInterval()
    }
    guard here.instructions > 0 else { return }
    if nextEntry < entries.count, entries[nextEntry].position == here {
      let entry = entries[nextEntry]
      switch entry.content {
      case .check(let processors):
        nextEntry += 1
        compare(entry, processors: processors, devices: nil, memory: nil)
      case .fullCheck(let processors, let devices, let memory):
        nextEntry += 1
        compare(entry, processors: processors, devices: devices, memory: memory)
      default: break
      }
    } else if isRecording && isLive {
      let index = here.instructions / options.gridInstructions
      if index % options.fullCheckEvery == 0 {
        record(
          .fullCheck(
            processors: board.processorDigest(), devices: board.deviceDigest(),
            memory: history.digest()))
      } else if index % options.checkEvery == 0 {
        record(.check(processors: board.processorDigest()))
      }
    }
  }

  // MARK: The end

  /// Of the machine as it is.
  package func digest() -> MachineDigest {
    MachineDigest(
      instructions: count, nanoseconds: board.clock.nanoseconds,
      processors: board.processorDigest(), devices: board.deviceDigest(), memory: history.digest())
  }

  /// The machine has ended: closes the recording, or compares the ends.
  func finish(_ exit: MachineExit) throws -> MachineExit {
    if isReplay {
      guard nextEntry < entries.count else { return exit }
      let entry = entries[nextEntry]
      let here = position
      switch exit {
      case .quit, .replayDiffers, .replayed: return exit
      default: break
      }
      machine.exit = nil
      if case .end = entry.content, entry.position == here {
        compareEnd(entry)
      } else {
        differs(
          "the machine ended at \(here.instructions) instructions; the recording has "
            + "\(entry.name) at \(entry.position.instructions)")
      }
      return machine.exit ?? .replayed("as recorded")
    }
    guard isRecording else { return exit }
    if isLive {
      if exit == .quit { finishInstruction() }
      let digest = digest()
      record(
        .end(
          reason: "\(exit.name)", processors: digest.processors, devices: digest.devices,
          memory: digest.memory))
    }
    if let failure = writerFailure { throw failure }
    return exit
  }
}

extension RunEntry {
  var name: String {
    switch content {
    case .input(let input): input.name
    case .check, .fullCheck: "a check"
    case .end: "its end"
    }
  }
}

/// Lets a machine's output through, but not while it repeats what it did before.
final class OutputGate {
  var isClosed = false

  private final class Sink: ByteSink {
    let base: any ByteSink
    let gate: OutputGate
    init(_ base: any ByteSink, _ gate: OutputGate) {
      self.base = base
      self.gate = gate
    }
    func write(_ byte: UInt8) { if !gate.isClosed { base.write(byte) } }
  }

  /// There is one in every deterministic machine, so that events and the states of sound cards are
  /// the same whether or not anybody listens.
  private final class Loudspeaker: AudioSink {
    let base: (any AudioSink)?
    let gate: OutputGate
    init(_ base: (any AudioSink)?, _ gate: OutputGate) {
      self.base = base
      self.gate = gate
    }
    func play(_ samples: UnsafeBufferPointer<Int16>, from frame: UInt64) {
      if !gate.isClosed { base?.play(samples, from: frame) }
    }
  }

  func guarding(_ backends: Board.Backends) -> Board.Backends {
    Board.Backends(
      serial: backends.serial.map { Sink($0, self) },
      parallel: backends.parallel.map { Sink($0, self) },
      debugConsole: Sink(backends.debugConsole, self),
      firmwareConsole: Sink(backends.firmwareConsole, self),
      audio: Loudspeaker(backends.audio, self))
  }
}
