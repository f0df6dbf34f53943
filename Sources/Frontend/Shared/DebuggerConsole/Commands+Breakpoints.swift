import IEM
import Machine

/// Breakpoints of every kind, with conditions and actions.
extension DebuggerConsole {
  private static let kindHelp =
    "Stops at ADDRESS, or: port P[-P] [r|w], mmio ADDRESS [LENGTH] [r|w], int VECTOR, "
    + "exception VECTOR|#PF, msr INDEX [r|w], cr N, mode [NAME], insn MNEMONIC, count [+]N; "
    + "then 'if CONDITION' and 'do COMMAND; COMMAND'."

  static let breakpoints: [Command] = [
    Command(
      names: ["break", "b", "lb", "hbreak"], arguments: "WHERE [if CONDITION] [do COMMANDS]",
      help: kindHelp
    ) { (console, arguments) throws(CommandError) in try console.breakpoint(arguments) },
    Command(
      names: ["tbreak", "tb"], arguments: "WHERE [if ...]", help: "As break, and only once."
    ) { (console, arguments) throws(CommandError) in
      try console.breakpoint(arguments, isTemporary: true)
    },
    Command(
      names: ["pbreak", "pb"], arguments: "ADDRESS [if ...]",
      help: "Stops before the instruction at a physical address."
    ) { (console, arguments) throws(CommandError) in
      try console.breakpoint(arguments, space: .physical)
    },
    Command(
      names: ["watch"], arguments: "ADDRESS [LENGTH] [if ...]",
      help: "Stops after writes to linear memory."
    ) { (console, arguments) throws(CommandError) in try console.watch(.write, arguments) },
    Command(
      names: ["rwatch"], arguments: "ADDRESS [LENGTH] [if ...]",
      help: "Stops after reads of linear memory."
    ) { (console, arguments) throws(CommandError) in try console.watch(.read, arguments) },
    Command(
      names: ["awatch"], arguments: "ADDRESS [LENGTH] [if ...]",
      help: "Stops after reads and writes."
    ) { (console, arguments) throws(CommandError) in try console.watch(.access, arguments) },
    Command(names: ["modebp"], help: "Stops at every change of the processor's mode.") {
      (console, _) throws(CommandError) in try console.breakpoint(["mode"])
    },
    Command(
      names: ["delete", "d"], arguments: "NUMBER|all", help: "Takes breakpoints and watches away."
    ) { (console, arguments) throws(CommandError) in
      if arguments.first == "all" {
        console.debugger.removeBreakpoints(of: .console)
        return ""
      }
      console.debugger.removeBreakpoint(id: try console.ownBreakpoint(arguments.first))
      return ""
    },
    Command(names: ["enable"], arguments: "NUMBER", help: "Switches a breakpoint on.") {
      (console, arguments) throws(CommandError) in
      try console.change(arguments.first) { $0.isEnabled = true }
    },
    Command(names: ["disable"], arguments: "NUMBER", help: "Switches a breakpoint off.") {
      (console, arguments) throws(CommandError) in
      try console.change(arguments.first) { $0.isEnabled = false }
    },
    Command(
      names: ["ignore"], arguments: "NUMBER COUNT", help: "The next COUNT hits do not stop."
    ) { (console, arguments) throws(CommandError) in
      guard arguments.count > 1 else { throw CommandError("ignore NUMBER COUNT") }
      let count = try console.value(arguments.dropFirst())
      return try console.change(arguments.first) { $0.ignored = count }
    },
    Command(
      names: ["condition"], arguments: "NUMBER [CONDITION]",
      help: "Stop only when it is not zero; none takes it away."
    ) { (console, arguments) throws(CommandError) in
      let condition = arguments.count > 1 ? try console.expression(arguments.dropFirst()) : nil
      return try console.change(arguments.first) { $0.condition = condition }
    },
    Command(
      names: ["commands"], arguments: "NUMBER [COMMAND; ...]",
      help: "What to do at a breakpoint; with 'continue' the machine goes on."
    ) { (console, arguments) throws(CommandError) in
      let id = try console.ownBreakpoint(arguments.first)
      let actions = console.actions(arguments.dropFirst())
      console.debugger.changeBreakpoint(id: id) { $0.actions = actions }
      console.installActions(id)
      return ""
    },
    Command(names: ["list", "l"], help: "Breakpoints and watches.") {
      (console, _) throws(CommandError) in
      console.debugger.breakpoints.isEmpty
        ? "none\n" : console.debugger.breakpoints.map(console.line).joined()
    },
  ]

  // MARK: Making

  private struct Parts {
    var place: [Substring]
    var condition: DebugExpression?
    var actions: [String] = []
  }

  /// `PLACE [if CONDITION] [do COMMANDS]`
  private func parts(_ words: [Substring]) throws(CommandError) -> Parts {
    var rest = words[...]
    var actions: [String] = []
    if let at = rest.firstIndex(of: "do") {
      actions = self.actions(rest[(at + 1)...])
      rest = rest[..<at]
    }
    var condition: DebugExpression?
    if let at = rest.firstIndex(of: "if") {
      condition = try expression(rest[(at + 1)...])
      rest = rest[..<at]
    }
    guard !rest.isEmpty else { throw CommandError("an address is missing") }
    return Parts(place: Array(rest), condition: condition, actions: actions)
  }

  private func actions(_ words: ArraySlice<Substring>) -> [String] {
    words.joined(separator: " ").split(separator: ";")
      .map { $0.trimmingPrefix { $0.isWhitespace } }
      .filter { !$0.isEmpty }.map(String.init)
  }

  private func breakpoint(
    _ arguments: [Substring], isTemporary: Bool = false, space: Debugger.Space = .linear
  ) throws(CommandError) -> String {
    let parts = try parts(arguments)
    var point = Debugger.Breakpoint(owner: .console, kind: .execute)
    point.space = space
    try describe(parts.place, &point)
    point.isTemporary = isTemporary
    return try add(point, parts)
  }

  private func watch(
    _ kind: Debugger.Kind, _ arguments: [Substring]
  ) throws(CommandError) -> String {
    let parts = try parts(arguments)
    var point = Debugger.Breakpoint(owner: .console, kind: kind)
    // `$rsp + 8` is one address.
    if parts.place.count == 2 {
      point.address = try value(parts.place[0])
      point.length = try value(parts.place[1])
    } else {
      point.address = try value(parts.place)
    }
    return try add(point, parts)
  }

  private func add(_ point: Debugger.Breakpoint, _ parts: Parts) throws(CommandError) -> String {
    var point = point
    point.condition = parts.condition
    point.actions = parts.actions
    guard let id = debugger.add(point) else {
      throw CommandError("that cannot be watched, or there are too many breakpoints")
    }
    installActions(id)
    return debugger.breakpoints.last { $0.id == id }.map(line) ?? ""
  }

  /// What kind of breakpoint the words ask for.
  private func describe(
    _ words: [Substring], _ point: inout Debugger.Breakpoint
  ) throws(CommandError) {
    var rest = words.dropFirst()
    switch words.first {
    case "port" where words.count > 1: point.kind = .port
    case "mmio" where words.count > 1: point.kind = .mmio
    case "msr" where words.count > 1: point.kind = .msr
    case "int" where words.count > 1: point.kind = .interrupt
    case "exception" where words.count > 1: point.kind = .exception
    case "cr" where words.count > 1: point.kind = .control
    case "mode":
      point.kind = .mode
      return try nameMode(rest.first, &point)
    case "insn" where words.count > 1:
      point.kind = .mnemonic
      point.name = rest.first?.lowercased()
      return
    case "count" where words.count > 1:
      point.kind = .count
      let isRelative = rest.first?.hasPrefix("+") ?? false
      let text = rest.joined(separator: " ")
      let count = try value(Substring(isRelative ? String(text.dropFirst()) : text))
      point.address = isRelative ? debugger.state(of: processor).retired &+ count : count
      return
    default:
      point.address = try value(words)
      return
    }
    if point.kind.hasDirection, let last = rest.last, ["r", "w", "rw"].contains(last) {
      point.onReads = last.contains("r")
      point.onWrites = last.contains("w")
      rest = rest.dropLast()
    }
    guard let first = rest.first else { throw CommandError("a number is missing") }
    if point.kind == .exception, let vector = Self.exception(first) {
      point.address = vector
      return
    }
    let ends = first.split(separator: "-")
    if point.kind == .port, ends.count == 2 {
      point.address = try value(ends[0])
      let last = try value(ends[1])
      guard last >= point.address else { throw CommandError("the ports are the wrong way round") }
      point.length = last - point.address + 1
    } else {
      point.address = try value(first)
      if point.kind == .mmio, rest.count > 1 { point.length = try value(rest.dropFirst()) }
    }
  }

  private func nameMode(
    _ word: Substring?, _ point: inout Debugger.Breakpoint
  ) throws(CommandError) {
    guard let word else { return }
    let names = OperatingMode.allCases.map { "\($0)" }
    guard let name = names.first(where: { $0 == word }) else {
      throw CommandError("modes are \(names.joined(separator: ", "))")
    }
    point.name = name
  }

  /// `#PF` or `PF`.
  private static func exception(_ word: Substring) -> UInt64? {
    let name = word.uppercased()
    return (UInt64(0)..<20).first {
      let known = Debugger.name(ofException: UInt8($0))
      return known == name || known == "#" + name
    }
  }

  // MARK: Changing

  private func ownBreakpoint(_ word: Substring?) throws(CommandError) -> Int {
    guard let number = word.flatMap({ Int($0) }),
      debugger.breakpoints.contains(where: { $0.id == number && $0.owner == .console })
    else { throw CommandError("the number of a breakpoint is wanted; 'list' shows them") }
    return number
  }

  private func change(
    _ word: Substring?, _ body: (inout Debugger.Breakpoint) -> Void
  ) throws(CommandError) -> String {
    let id = try ownBreakpoint(word)
    debugger.changeBreakpoint(id: id, body)
    return debugger.breakpoints.first { $0.id == id }.map(line) ?? ""
  }

  // MARK: Actions

  /// Commands that an action may not be: they would run the machine in the middle of a stop.
  private static let goingOn = ["continue", "c", "cont"]

  private func installActions(_ id: Int) {
    guard let point = debugger.breakpoints.first(where: { $0.id == id }), !point.actions.isEmpty
    else { return }
    debugger.setActionHandler(id: id) { [weak self] point, reason in
      self?.act(point, reason) ?? true
    }
  }

  /// - Returns: whether the machine goes on.
  private func act(_ point: Debugger.Breakpoint, _ reason: StopReason) -> Bool {
    if let at = reason.processor { processor = at }
    var goesOn = false
    for action in point.actions {
      if Self.goingOn.contains(action) {
        goesOn = true
      } else if let name = action.split(separator: " ").first, Self.mayAct(name) {
        output?(execute(action))
      } else {
        output?("'\(action)' cannot be an action\n")
      }
    }
    return goesOn
  }

  /// Only what looks, or writes memory and registers.
  private static func mayAct(_ name: Substring) -> Bool {
    let name = name.prefix { $0 != "/" }
    let looking = ["print", "echo", "info", "x", "xp", "backtrace", "disassemble", "stack", "page",
      "set", "write", "pwrite", "search", "registers"]
    return find(name).map { looking.contains($0.names[0]) } ?? false
  }

  // MARK: Showing

  func line(_ breakpoint: Debugger.Breakpoint) -> String {
    var text = "\(breakpoint.id): " + place(breakpoint)
    if breakpoint.kind.hasDirection && breakpoint.onReads != breakpoint.onWrites {
      text += breakpoint.onReads ? " reads" : " writes"
    }
    text += ", \(breakpoint.hits) hits"
    if breakpoint.ignored > 0 { text += ", the next \(breakpoint.ignored) ignored" }
    if breakpoint.condition != nil { text += ", conditional" }
    if !breakpoint.actions.isEmpty { text += ", do \(breakpoint.actions.joined(separator: "; "))" }
    if breakpoint.isTemporary { text += ", once" }
    if !breakpoint.isEnabled { text += ", disabled" }
    return text + (breakpoint.owner == .remote ? ", gdb's\n" : "\n")
  }

  private func place(_ point: Debugger.Breakpoint) -> String {
    let last = point.address &+ point.length &- 1
    switch point.kind {
    case .execute:
      return "break \(point.space == .physical ? "physical " : "")\(described(point.address))"
    case .write: return "watch \(described(point.address)), \(point.length) bytes"
    case .read: return "rwatch \(described(point.address)), \(point.length) bytes"
    case .access: return "awatch \(described(point.address)), \(point.length) bytes"
    case .port:
      let name = machine.board.portName(UInt16(truncatingIfNeeded: point.address))
      return "port \(Text.hex(point.address, 4))"
        + (point.length > 1 ? "-\(Text.hex(last, 4))" : "") + " \(name)"
    case .mmio:
      return "mmio \(Text.hex(point.address, 8)) \(debugger.physicalOwner(point.address)), "
        + "\(point.length) bytes"
    case .interrupt: return "interrupt \(Text.hex(point.address, 2))"
    case .exception:
      return "exception \(Debugger.name(ofException: UInt8(truncatingIfNeeded: point.address)))"
    case .msr: return "MSR \(Text.hex(point.address, 8))"
    case .control: return "CR\(point.address)"
    case .mode: return "mode " + (point.name ?? "any")
    case .mnemonic: return "instruction " + (point.name ?? "")
    case .count: return "count \(point.address)"
    }
  }
}
