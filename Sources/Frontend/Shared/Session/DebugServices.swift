import Foundation
import Machine

/// The servers through which people and gdb look into a machine. Made, started and ended on the
/// machine's thread.
final class DebugServices: @unchecked Sendable {
  private let plan: SessionPlan
  private let door: InputDoor
  private var gdb: GDBServer?
  private var monitor: MonitorServer?
  private var socketPaths: [String] = []
  private var traceFile: TraceFile?
  private var symbols: SymbolTable?
  /// Where a console is that was not asked for with `--monitor`, or was.
  private var consolePlace: String?
  /// From `start` to `finish`. Not weak: it would make every use of the machine slow.
  private var machine: VirtualMachine?

  init(_ plan: SessionPlan, door: InputDoor) {
    self.plan = plan
    self.door = door
  }

  /// Makes the sockets.
  /// - Returns: lines for people.
  func open() throws(UsageError) -> [String] {
    var lines: [String] = []
    if let listener = try listener(plan.debugger, "--gdb") {
      gdb = GDBServer(listener: listener.descriptor, door: door)
      if let place = listener.place { lines.append("gdb is served at \(place)") }
    }
    if let path = plan.symbols {
      guard let table = SymbolTable(contentsOf: path) else {
        throw UsageError("--symbols", path, because: "cannot be read, or has no symbols")
      }
      symbols = table
    }
    if let trace = plan.trace {
      traceFile = try TraceFile(path: trace.path, replaces: true, option: "--trace-file")
    }
    if plan.monitor == .stdio {
      monitor = MonitorServer(.pair(input: STDIN_FILENO, output: STDOUT_FILENO), door: door)
    } else if let listener = try listener(plan.monitor, "--monitor") {
      monitor = MonitorServer(.listener(listener.descriptor), door: door)
    }
    return lines
  }

  private func listener(
    _ stream: StreamSpecification, _ option: String
  ) throws(UsageError) -> (descriptor: Int32, place: StreamSpecification?)? {
    switch stream {
    case .unix(let path):
      let descriptor = try ListeningSocket(option: option).unix(path)
      ExitCleanup.unlinkAtExit(path)
      socketPaths.append(path)
      return (descriptor, nil)
    case .tcp(let host, let wanted):
      let (descriptor, port) = try ListeningSocket(option: option).tcp(host: host, port: wanted)
      return (descriptor, wanted == 0 ? .tcp(host: host, port: port) : nil)
    default: return nil
    }
  }

  func start(_ machine: VirtualMachine) {
    self.machine = machine
    if let symbols { machine.debugger.use(symbols) }
    if let trace = plan.trace, let traceFile {
      machine.debugger.setTracer(
        traceFile.tracer(trace.subsystems, format: trace.format, machine.debugger))
    }
    if plan.coverage != nil { machine.debugger.collectCoverage() }
    if plan.monitor != .none { consolePlace = "at --monitor \(plan.monitor)" }
    gdb?.start(machine)
    monitor?.start(machine)
  }

  // MARK: The console by key

  /// What is typed goes to the console now, rather than to the guest.
  private var hasTerminal = false
  private var terminalSession: ConsoleSession?

  /// The console where a person is: at the terminal of the serial port, which it shares; at the
  /// terminal that started the program; else at a socket of its own.
  func toggleConsole(
    _ machine: VirtualMachine, _ streams: SessionStreams, _ tell: @Sendable (String) -> Void
  ) {
    if streams.standardOutput.terminal != nil { return toggleTerminal(machine, streams) }
    if let place = consolePlace { return tell("The console is \(place)") }
    if isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 {
      let server = MonitorServer(
        .pair(input: STDIN_FILENO, output: STDOUT_FILENO), door: machine.door)
      server.start(machine)
      monitor = server
      consolePlace = "at the terminal that started this program"
    } else {
      do throws(UsageError) {
        let path = try Self.privateSocketPath()
        let server = MonitorServer(
          .listener(try ListeningSocket(option: "console").unix(path)), door: machine.door)
        ExitCleanup.unlinkAtExit(path)
        socketPaths.append(path)
        server.start(machine)
        monitor = server
        consolePlace = "at unix:\(path)"
      } catch { return tell(error.line) }
    }
    tell("The console is \(consolePlace ?? "")")
  }

  private func toggleTerminal(_ machine: VirtualMachine, _ streams: SessionStreams) {
    let stream = streams.standardOutput
    hasTerminal.toggle()
    guard hasTerminal else {
      stream.divert(nil)
      terminalSession?.closed()
      for byte in "\r\u{1B}[Kto the guest\n".utf8 { stream.output.write(byte) }
      return
    }
    let session: ConsoleSession
    if let terminalSession {
      session = terminalSession
    } else {
      session = ConsoleSession(door: machine.door, isTerminal: true) { [output = stream.output] in
        for byte in $0 { output.write(byte) }
      }
      session.start(machine)
      session.onEnd = { [unowned self, door, streams] in
        door.post { [unowned self] in if hasTerminal { toggleTerminal($0, streams) } }
      }
      terminalSession = session
    }
    stream.divert { session.received($0) }
    session.opened(
      greeting: "\nconsole; Ctrl-A c goes back to the guest, 'help' lists the commands\n")
  }

  /// In a new directory that only this user can enter.
  private static func privateSocketPath() throws(UsageError) -> String {
    let base = ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"] ?? "/tmp"
    var template = Array("\(base)/vm-console-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkdtemp($0) != nil } ?? false
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard made else {
      throw UsageError("console", path, because: String(cString: strerror(errno)))
    }
    return path + "/console"
  }

  func finish(status: Int32) {
    machine?.debugger.setTracer(nil)
    if let path = plan.coverage, let debugger = machine?.debugger, let coverage = debugger.coverage,
      let failure = CoverageFile.save(coverage, path: path, symbols: debugger)
    {
      MachineSession.say("--coverage \(failure)")
    }
    machine = nil
    gdb?.finish(status: status)
    monitor?.finish()
    for path in socketPaths { ExitCleanup.unlinkNow(path) }
  }
}
