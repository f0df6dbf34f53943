import Foundation
import Machine

/// The servers through which people and gdb look into a machine. Made, started and ended on the
/// machine's thread.
final class DebugServices {
  private let plan: SessionPlan
  private let door: InputDoor
  private var gdb: GDBServer?
  private var monitor: MonitorServer?
  private var socketPaths: [String] = []
  private var traceFile: TraceFile?
  private var symbols: SymbolTable?
  /// Set by `start`.
  private weak var machine: VirtualMachine?

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
    gdb?.start(machine)
    monitor?.start(machine)
  }

  func finish(status: Int32) {
    machine?.debugger.setTracer(nil)
    if let path = plan.coverage, let debugger = machine?.debugger, let coverage = debugger.coverage,
      let failure = CoverageFile.save(coverage, path: path, symbols: debugger)
    {
      MachineSession.say("--coverage \(failure)")
    }
    gdb?.finish(status: status)
    monitor?.finish()
    for path in socketPaths { ExitCleanup.unlinkNow(path) }
  }
}
