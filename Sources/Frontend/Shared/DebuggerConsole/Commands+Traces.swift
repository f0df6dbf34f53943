import Foundation
import Machine

/// Traces and coverage while the machine runs.
extension DebuggerConsole {
  static let traces: [Command] = [
    Command(
      names: ["trace"], arguments: "SUBSYSTEM[,...] FILE [text|binary] | off",
      help: "Writes what happens to a new file: \(TraceSubsystems.list)."
    ) { (console, arguments) throws(CommandError) in try console.trace(arguments) },
    Command(
      names: ["coverage"], arguments: "[on | save FILE]",
      help: "Collects what code runs; saves it for lcov (FILE.info, with symbols) or as drcov."
    ) { (console, arguments) throws(CommandError) in try console.coverage(arguments) },
  ]

  private func trace(_ arguments: [Substring]) throws(CommandError) -> String {
    if arguments == ["off"] {
      debugger.setTracer(nil)
      return ""
    }
    guard arguments.count > 1, let subsystems = TraceSubsystems(arguments[0]) else {
      throw CommandError("trace SUBSYSTEM[,...] FILE; there are \(TraceSubsystems.list)")
    }
    guard let format = Tracer.Format(rawValue: arguments.count > 2 ? String(arguments[2]) : "text")
    else { throw CommandError("formats are text and binary") }
    let path = String(arguments[1])
    do throws(UsageError) {
      let file = try TraceFile(path: path, replaces: false, option: "trace")
      debugger.setTracer(file.tracer(subsystems, format: format, debugger))
    } catch { throw CommandError(error.line) }
    return ""
  }

  private func coverage(_ arguments: [Substring]) throws(CommandError) -> String {
    switch arguments.first {
    case nil, "on":
      debugger.collectCoverage()
      return "\(debugger.coverage?.blocks.count ?? 0) blocks so far\n"
    case "save" where arguments.count == 2:
      guard let coverage = debugger.coverage else { throw CommandError("coverage is off") }
      if let failure = CoverageFile.save(coverage, path: String(arguments[1]), symbols: debugger) {
        throw CommandError(failure)
      }
      return "\(coverage.blocks.count) blocks\n"
    default: throw CommandError("coverage [on | save FILE]")
    }
  }
}
