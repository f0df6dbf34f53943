import IEM
import Machine

/// Stopping, stepping and breakpoints.
extension DebuggerConsole {
  static let running: [Command] = [
    Command(names: ["stop", "pause"], help: "Stops the machine.") {
      (console, _) throws(CommandError) in
      console.debugger.stop()
      return ""
    },
    Command(names: ["continue", "c", "cont"], help: "Goes on.") {
      (console, _) throws(CommandError) in
      try console.requireLocal()
      console.debugger.resume()
      return ""
    },
    Command(names: ["step", "s", "stepi", "si"], help: "Executes one instruction.") {
      (console, _) throws(CommandError) in
      try console.requireLocal()
      console.debugger.stop()
      console.debugger.step(processor: console.processor)
      return ""
    },
    Command(
      names: ["break", "b"], arguments: "ADDRESS",
      help: "Stops before the instruction at a linear address."
    ) { (console, arguments) throws(CommandError) in
      try console.add(.execute, arguments)
    },
    Command(
      names: ["pbreak"], arguments: "ADDRESS",
      help: "Stops before the instruction at a physical address."
    ) { (console, arguments) throws(CommandError) in
      try console.add(.execute, arguments, space: .physical)
    },
    Command(
      names: ["watch"], arguments: "ADDRESS [LENGTH]", help: "Stops after writes to linear memory."
    ) { (console, arguments) throws(CommandError) in
      try console.add(.write, arguments)
    },
    Command(
      names: ["rwatch"], arguments: "ADDRESS [LENGTH]", help: "Stops after reads of linear memory."
    ) { (console, arguments) throws(CommandError) in
      try console.add(.read, arguments)
    },
    Command(
      names: ["awatch"], arguments: "ADDRESS [LENGTH]", help: "Stops after reads and writes."
    ) { (console, arguments) throws(CommandError) in
      try console.add(.access, arguments)
    },
    Command(
      names: ["delete"], arguments: "NUMBER|all", help: "Takes breakpoints and watches away."
    ) { (console, arguments) throws(CommandError) in
      if arguments.first == "all" {
        console.debugger.removeBreakpoints(of: .console)
        return ""
      }
      guard let number = arguments.first.flatMap({ Int($0) }),
        console.debugger.breakpoints.contains(where: { $0.id == number && $0.owner == .console }),
        console.debugger.removeBreakpoint(id: number)
      else { throw CommandError("delete NUMBER or all; 'list' shows them") }
      return ""
    },
    Command(names: ["list", "l"], help: "Breakpoints and watches.") {
      (console, _) throws(CommandError) in
      console.debugger.breakpoints.isEmpty
        ? "none\n" : console.debugger.breakpoints.map(console.line).joined()
    },
  ]

  private func requireLocal() throws(CommandError) {
    if isRemote { throw CommandError("gdb runs the machine: use its own commands for that") }
  }

  private func add(
    _ kind: Debugger.Kind, _ arguments: [Substring], space: Debugger.Space = .linear
  ) throws(CommandError) -> String {
    guard let address = arguments.first else { throw CommandError("an address is missing") }
    let length = arguments.count > 1 ? try value(arguments[1]) : 1
    guard
      let id = debugger.addBreakpoint(
        kind, at: try value(address), length: length, in: space, owner: .console)
    else { throw CommandError("that cannot be watched, or there are too many breakpoints") }
    return debugger.breakpoints.last { $0.id == id }.map(line) ?? ""
  }

  private func line(_ breakpoint: Debugger.Breakpoint) -> String {
    let what =
      switch breakpoint.kind {
      case .execute: "break"
      case .write: "watch"
      case .read: "rwatch"
      case .access: "awatch"
      }
    let place = breakpoint.space == .physical ? "physical " : ""
    let length = breakpoint.kind == .execute ? "" : ", \(breakpoint.length) bytes"
    let owner = breakpoint.owner == .remote ? ", gdb's" : ""
    return "\(breakpoint.id): \(what) \(place)\(described(breakpoint.address))\(length), "
      + "\(breakpoint.hits) hits\(owner)\n"
  }

  /// What a stop says, and the instruction that comes next.
  package func stopText(_ reason: StopReason) -> String {
    if let at = reason.processor { processor = at }
    nextAddress = nil
    let what =
      switch reason {
      case .requested: "stopped"
      case .step: ""
      case .breakpoint(let id, _): "breakpoint \(id)"
      case .watch(let id, let address, let isWrite, _):
        "watch \(id): \(isWrite ? "write to" : "read of") \(described(address))"
      case .shutdown: "triple fault"
      case .history(let atEnd):
        atEnd ? "the end of the recording" : "the beginning of what is kept of the past"
      }
    return (what.isEmpty ? "" : what + "\n") + currentInstruction()
  }

  func currentInstruction() -> String {
    let state = debugger.state(of: processor)
    return disassemble(state.rip, count: 1, state: state).text
  }
}
