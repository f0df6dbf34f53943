import Foundation
import IEM
import Machine

/// One run of a machine: the machine on a thread of its own, its streams, and its end.
package final class MachineSession: @unchecked Sendable {
  /// How a session ended.
  package struct Outcome: Equatable, Sendable {
    package var status: Int32
    /// For stderr; nil when there is nothing to say.
    package var message: String?
    /// For programs, as the control socket's `stopped` event has it.
    package var reason: String

    package init(status: Int32, message: String? = nil, reason: String = "failed") {
      self.status = status
      self.message = message
      self.reason = reason
    }
  }

  package let plan: SessionPlan
  package let streams: SessionStreams
  private let control: ControlServer?
  /// Called on the machine's thread before it runs: for a window to hang itself in.
  private let prepare: @Sendable (VirtualMachine) -> Void
  /// The host's loudspeaker, where a program has one.
  private let loudspeaker: (any AudioSink & Sendable)?

  /// Frames drawn in the window so far. Set before the start.
  package var windowFrames: (@Sendable () -> UInt64)?

  // Invariant: what follows is only touched with `condition` locked.
  private let condition = NSCondition()
  private var door: InputDoor?
  private var outcome: Outcome?
  private var isHurried = false
  private var override: Outcome?
  private var waiting: [MachineCommand] = []
  // The machine's thread only.
  private var services: DebugServices?

  /// Interpreting needs little stack, but a debug build does not turn its chains into jumps.
  private static let stackSize = 256 << 20
  private static let hurriedDrainSeconds = 1.0

  package init(
    _ plan: SessionPlan, loudspeaker: (any AudioSink & Sendable)? = nil,
    onCommand: @escaping @Sendable (EscapeKeys.Command) -> Void,
    prepare: @escaping @Sendable (VirtualMachine) -> Void = { _ in }
  ) {
    self.plan = plan
    self.loudspeaker = loudspeaker
    self.prepare = prepare
    streams = SessionStreams(plan, onCommand: onCommand)
    control = plan.controlPath.map { ControlServer(path: $0) }
  }

  package func start() {
    let thread = Thread { [self] in end(with: run()) }
    thread.stackSize = Self.stackSize
    thread.name = "machine"
    thread.start()
  }

  // MARK: Asking things of the machine, from any thread

  /// Keeps the command for a machine that is still being made.
  package func post(_ command: MachineCommand) {
    condition.lock()
    let door = door
    if door == nil { waiting.append(command) }
    condition.unlock()
    door?.post(command)
  }

  /// Work that is more than a command. Dropped before the machine exists.
  package func post(_ work: @escaping InputDoor.Work) {
    condition.lock()
    let door = door
    condition.unlock()
    door?.post(work)
  }

  /// Opens the machine's console for whoever asked with a key; at a terminal that the serial port
  /// has, closes it again.
  /// - Parameter tell: gets a line that says where it is, on the machine's thread.
  package func openConsole(_ tell: @escaping @Sendable (String) -> Void) {
    post { [self] machine in services?.toggleConsole(machine, streams, tell) }
  }

  /// Ends the machine without asking the guest.
  package func quit() {
    condition.lock()
    isHurried = true
    condition.unlock()
    streams.abandon()
    post(.quit)
  }

  /// Ends the machine, and the program with this outcome whatever the machine says.
  package func quit(_ outcome: Outcome) {
    condition.lock()
    if override == nil { override = outcome }
    condition.unlock()
    quit()
  }

  // MARK: The end

  package var isEnded: Bool {
    condition.lock()
    defer { condition.unlock() }
    return outcome != nil
  }

  /// Waits for the machine's end, writes out what it has left, and cleans up.
  package func wait() -> Outcome {
    condition.lock()
    while outcome == nil { condition.wait() }
    var result = override ?? outcome ?? Outcome(status: ExitStatus.success)
    let wasOverridden = override != nil
    let isHurried = isHurried
    condition.unlock()
    control?.stop(ControlEvent(.stopped, reason: result.reason, status: result.status))
    streams.finish(drainSeconds: isHurried ? Self.hurriedDrainSeconds : nil)
    // The last of the output may fail after the machine's end, and must not be lost in silence.
    condition.lock()
    if !wasOverridden, let late = override {
      if let message = result.message { Self.say(message) }
      result = late
    }
    condition.unlock()
    return result
  }

  private func end(with result: Outcome) {
    condition.lock()
    outcome = result
    condition.broadcast()
    condition.unlock()
  }

  // MARK: The machine's thread

  private func run() -> Outcome {
    let machine: VirtualMachine
    var recording: WaveFile?
    defer { recording?.finish() }
    do {
      var backends = streams.backends
      backends.storageFailure = { Self.say($0) }
      switch plan.audio {
      case .none: break
      case .sdl: backends.audio = loudspeaker
      case .wav(let path):
        recording = try WaveFile(path: path)
        backends.audio = recording
      }
      machine = try VirtualMachine(plan.configuration, backends: backends)
    } catch let error as UsageError {
      return Outcome(status: ExitStatus.usage, message: error.line)
    } catch let error as ConfigurationError {
      return Outcome(status: ExitStatus.usage, message: error.description)
    } catch let error as MachineError {
      // A file that is not what its option needs.
      return Outcome(status: ExitStatus.usage, message: error.description)
    } catch {
      return Outcome(status: ExitStatus.hostError, message: "\(error)")
    }
    let services = DebugServices(plan, door: machine.door)
    self.services = services
    if plan.configuration.engine != .iem { Self.say("engine: \(machine.board.engines.report)") }
    plan.configuration.cutOffDiscs.forEach(Self.say)
    defer {
      if plan.printsStatistics {
        for line in MachineStatistics(machine).lines { Self.say(line) }
        for line in machine.board.engineStatistics { Self.say(line) }
      }
    }
    do {
      for line in try streams.open() { Self.say(line) }
      try control?.open()
      for line in try services.open() { Self.say(line) }
    } catch {
      return Outcome(status: ExitStatus.usage, message: error.line)
    }
    if plan.startsPaused { machine.pause() }
    services.start(machine)
    prepare(machine)
    streams.start(door: machine.door) { [self] failure in streamFailed(failure) }
    let desk = ControlDesk(machine: machine, title: plan.title) { [self] in quit() }
    desk.windowFrames = windowFrames
    plan.script.start(at: desk)
    control?.start(desk)
    condition.lock()
    door = machine.door
    let early = waiting
    waiting = []
    condition.unlock()
    for command in early { machine.door.post(command) }
    let outcome = Self.outcome(of: machine)
    services.finish(status: outcome.status)
    return outcome
  }

  private static func outcome(of machine: VirtualMachine) -> Outcome {
    do {
      let exit = try machine.run()
      if case .tripleFault(let dump) = exit {
        return Outcome(
          status: ExitStatus.tripleFault, message: "triple fault\n\(dump)",
          reason: "triple-fault")
      }
      switch exit {
      case .checkFailed(let difference):
        return Outcome(
          status: ExitStatus.checkFailed, message: "check failed: \(difference)",
          reason: "check-failed")
      case .replayed(let text), .replayDiffers(let text):
        return Outcome(
          status: ExitStatus.of(exit), message: "replay: \(text)",
          reason: ExitStatus.reason(of: exit))
      default: break
      }
      return Outcome(status: ExitStatus.of(exit), reason: ExitStatus.reason(of: exit))
    } catch {
      return Outcome(status: ExitStatus.hostError, message: "\(error)")
    }
  }

  private func streamFailed(_ failure: String) {
    quit(
      failure == StandardStream.closedOutput
        ? Outcome(status: ExitStatus.signal(SIGPIPE))
        : Outcome(status: ExitStatus.hostError, message: failure))
  }

  /// A line for people.
  package static func say(_ text: String) {
    let program = (CommandLine.arguments.first ?? "" as String) as NSString
    let line = "\(program.lastPathComponent): \(text)\n"
    _ = DescriptorWriter.write(Array(line.utf8)[...], to: STDERR_FILENO)
  }
}
