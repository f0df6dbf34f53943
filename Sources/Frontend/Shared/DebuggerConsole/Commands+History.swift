import IEM
import Machine

/// Going backwards, and digests.
extension DebuggerConsole {
  static let history: [Command] = [
    Command(names: ["reverse-step", "rs", "rsi"], help: "Goes back one instruction.") {
      (console, _) throws(CommandError) in
      try console.requireHistory()
      _ = console.debugger.reverseStep(processor: console.processor)
      return ""
    },
    Command(
      names: ["reverse-continue", "rc"],
      help: "Goes back to the last breakpoint or watch that was met."
    ) { (console, _) throws(CommandError) in
      try console.requireHistory()
      _ = console.debugger.reverseContinue()
      return ""
    },
    Command(
      names: ["last-write", "lw"], arguments: "ADDRESS [LENGTH]",
      help: "Goes back to before the instruction that last wrote to linear memory."
    ) { (console, arguments) throws(CommandError) in
      guard let address = arguments.first else { throw CommandError("an address is missing") }
      try console.requireHistory()
      let from = try console.value(address)
      let length = arguments.count > 1 ? try console.value(arguments[1]) : 1
      let found = console.debugger.goToLastWrite(
        address: from, length: length, processor: console.processor)
      guard let found else { return "nobody wrote there in what is kept of the past\n" }
      return "written by processor \(found.processor) at "
        + "\(console.described(found.instruction)), after \(found.position.instructions) "
        + "instructions\n"
    },
    Command(
      names: ["goto"], arguments: "COUNT",
      help: "Goes to the moment when so many instructions were complete."
    ) { (console, arguments) throws(CommandError) in
      guard let text = arguments.first, let count = UInt64(text) else {
        throw CommandError("goto COUNT, in decimal")
      }
      try console.requireHistory()
      guard console.debugger.go(to: count) else {
        throw CommandError("that is not in what is kept of the past; see 'history'")
      }
      return ""
    },
    Command(names: ["history"], help: "How far back the machine can go.") {
      (console, _) throws(CommandError) in
      guard let timeline = console.machine.timeline else {
        return "none: time follows the host; see --deterministic\n"
      }
      let here = timeline.position
      var text = "at \(here.instructions) instructions, \(here.nanoseconds) ns\n"
      if timeline.canReverse {
        text += "from \(timeline.begin.instructions) to \(timeline.end.instructions), "
          + "\(timeline.checkpointCount) checkpoints, \(timeline.checkpointBytes >> 20) MiB\n"
      }
      return text
    },
    Command(
      names: ["digest"], arguments: "[devices]",
      help: "A number for the state of processors, devices and memory; equal runs have equal ones."
    ) { (console, arguments) throws(CommandError) in
      if arguments.first == "devices" {
        return console.machine.board.deviceDigests().map {
          "\($0.name) \(String($0.digest, radix: 16))\n"
        }.joined()
      }
      return console.machine.digest().description + "\n"
    },
  ]

  private func requireHistory() throws(CommandError) {
    if isRemote { throw CommandError("gdb runs the machine: use its own commands for that") }
    guard debugger.canReverse else {
      throw CommandError(
        "no history is kept: start with --deterministic, --record or --replay, and --monitor")
    }
    debugger.stop()
  }
}
