import IEM
import Machine

/// Stopping, going on, and stepping.
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
    Command(
      names: ["step", "s", "stepi", "si"], arguments: "[COUNT]",
      help: "Executes one instruction; with a count, so many, interrupts included."
    ) { (console, arguments) throws(CommandError) in
      try console.requireLocal()
      let count = arguments.isEmpty ? 1 : try console.value(arguments)
      if count > 1 { return try console.run(toCount: count) }
      console.debugger.stop()
      console.debugger.step(processor: console.processor)
      return ""
    },
    Command(
      names: ["next", "n", "nexti", "ni"],
      help: "As step, but a call, an interrupt or a repeated instruction is done as a whole."
    ) { (console, _) throws(CommandError) in
      try console.requireLocal()
      return try console.stepOver()
    },
    Command(names: ["until"], arguments: "ADDRESS", help: "Runs to an instruction.") {
      (console, arguments) throws(CommandError) in
      try console.requireLocal()
      return try console.run(to: try console.value(arguments), condition: nil)
    },
    Command(names: ["finish"], help: "Runs until the present function has returned.") {
      (console, _) throws(CommandError) in
      try console.requireLocal()
      return try console.finish()
    },
  ]

  func requireLocal() throws(CommandError) {
    if isRemote { throw CommandError("gdb runs the machine: use its own commands for that") }
  }

  // MARK: Running to a place

  private func run(to address: UInt64, condition: DebugExpression?) throws(CommandError) -> String {
    var point = Debugger.Breakpoint(owner: .console, kind: .execute)
    point.address = address
    point.condition = condition
    point.isTemporary = true
    return try go(point)
  }

  private func run(toCount count: UInt64) throws(CommandError) -> String {
    var point = Debugger.Breakpoint(owner: .console, kind: .count)
    point.address = debugger.state(of: processor).retired &+ count
    point.isTemporary = true
    return try go(point)
  }

  private func go(_ point: Debugger.Breakpoint) throws(CommandError) -> String {
    debugger.stop()
    guard debugger.add(point) != nil else {
      throw CommandError("that cannot be watched, or there are too many breakpoints")
    }
    debugger.resume()
    return ""
  }

  private func stepOver() throws(CommandError) -> String {
    debugger.stop()
    let state = debugger.state(of: processor)
    let at = state.instructionAddress
    let bytes = debugger.readLinear(at, count: 15, processor: processor)
    let (text, length) = Disassembler.disassemble(bytes, address: state.rip, mode: state.codeMode)
    let words = text.split(separator: " ").map(String.init)
    let whole = ["call", "callf", "int", "int3", "into", "rep", "repe", "repne", "repnz", "repz"]
    guard let first = words.first, whole.contains(first) || first.hasPrefix("loop"), length > 0
    else {
      debugger.step(processor: processor)
      return ""
    }
    return try run(to: at &+ UInt64(length), condition: nil)
  }

  /// The return address is where the frame says, or on top of the stack at a function's start.
  private func finish() throws(CommandError) -> String {
    debugger.stop()
    let state = debugger.state(of: processor)
    guard let caller = callers(limit: 1).first else {
      throw CommandError("no return address is known")
    }
    let above = DebugExpression.binary(
      .greater, .name("rsp", isRegister: true), .number(state.registers[Register.rsp]))
    return try run(to: caller.address, condition: above)
  }

  // MARK: Telling of stops

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
      case .event(let id, let text, _): "breakpoint \(id): \(text)"
      case .shutdown:
        "triple fault; the machine is as it was then\n"
          + debugger.crashReport(processor: processor)
      }
    return (what.isEmpty ? "" : what + "\n") + currentInstruction()
  }

  func currentInstruction() -> String {
    let state = debugger.state(of: processor)
    return disassemble(state.rip, count: 1, state: state).text
  }
}
