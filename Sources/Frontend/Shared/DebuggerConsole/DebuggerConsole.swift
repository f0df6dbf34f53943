import Foundation
import IEM
import Machine

/// Commands that people type at a machine: from gdb with `monitor`, or at `--monitor`. A line in,
/// text out. The machine's thread only.
package final class DebuggerConsole {
  struct Command: Sendable {
    /// The name, then other names for it.
    var names: [String]
    var arguments = ""
    var help: String
    var run: @Sendable (DebuggerConsole, [Substring]) throws(CommandError) -> String
  }

  /// A command that cannot be done; its text is for the user.
  struct CommandError: Error {
    var text: String
    init(_ text: String) { self.text = text }
  }

  unowned let machine: VirtualMachine
  var debugger: Debugger { machine.debugger }
  /// gdb runs the machine: commands that would run it behind gdb's back are refused.
  let isRemote: Bool
  var owner: Debugger.Owner { isRemote ? .remoteConsole : .console }
  var processor = 0
  /// Shared with every other console of the machine.
  package var symbols = SymbolTable() {
    didSet { debugger.use(symbols) }
  }
  /// Says what breakpoints' actions have to say.
  package var output: ((String) -> Void)?
  /// Where `x` and `disassemble` go on.
  var nextAddress: UInt64?

  /// The longest line taken.
  private static let lineLimit = 4_000

  package init(_ machine: VirtualMachine, isRemote: Bool) {
    self.machine = machine
    self.isRemote = isRemote
  }

  static let commands: [Command] =
    general + [completion] + running + history + breakpoints + memory + values + stackCommands
    + tables + traces

  private static let general: [Command] = [
    Command(names: ["help", "?"], arguments: "[COMMAND]", help: "This list, or one command.") {
      (console, arguments) throws(CommandError) in try console.help(arguments)
    },
    Command(
      names: ["info", "i"], arguments: "WHAT [...]",
      help: "Looks at a part of the machine; 'info' alone lists the parts."
    ) { (console, arguments) throws(CommandError) in try console.info(arguments) },
    Command(
      names: ["cpu"], arguments: "[N]", help: "Chooses the processor that commands are about."
    ) { (console, arguments) throws(CommandError) in
      if let text = arguments.first {
        guard let number = Int(text), (0..<console.debugger.processorCount).contains(number) else {
          throw CommandError("there are processors 0 to \(console.debugger.processorCount - 1)")
        }
        console.processor = number
      }
      return "processor \(console.processor)\n"
    },
    Command(
      names: ["symbols"], arguments: "FILE",
      help: "Reads symbols: an ELF file, System.map, /proc/kallsyms or what nm prints."
    ) { (console, arguments) throws(CommandError) in
      guard let path = arguments.first else { throw CommandError("symbols FILE") }
      guard let table = SymbolTable(contentsOf: String(path)) else {
        throw CommandError("\(path): cannot be read, or has no symbols")
      }
      console.symbols = table
      return "\(table.count) symbols\n"
    },
    Command(names: ["quit", "q"], help: "Ends the machine without asking the guest.") {
      (console, _) throws(CommandError) in
      console.machine.quit()
      return ""
    },
    Command(names: ["system_reset", "reset"], help: "The reset button.") {
      (console, _) throws(CommandError) in
      console.machine.input(.reset)
      return ""
    },
    Command(names: ["system_powerdown", "powerdown"], help: "The power button.") {
      (console, _) throws(CommandError) in
      console.machine.input(.powerButton)
      return ""
    },
  ]

  // MARK: Executing

  /// - Returns: lines, each with its end; what is wrong is said there too.
  package func execute(_ line: String) -> String {
    guard line.utf8.count <= Self.lineLimit else { return "the line is too long\n" }
    var words = line.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return "" }
    var name = words.removeFirst()
    // `x/8xg ADDRESS`: the format is the first argument.
    if let slash = name.firstIndex(of: "/") {
      words.insert(name[slash...], at: 0)
      name = name[..<slash]
    }
    guard let command = Self.find(name) else {
      return "there is no command '\(name)'; 'help' lists them\n"
    }
    processor = min(processor, debugger.processorCount - 1)
    do throws(CommandError) {
      return try command.run(self, words)
    } catch {
      return error.text + "\n"
    }
  }

  /// By name, or by the beginning of only one.
  static func find(_ name: Substring) -> Command? {
    if let exact = commands.first(where: { $0.names.contains(String(name)) }) { return exact }
    let matches = commands.filter { $0.names[0].hasPrefix(name) }
    return matches.count == 1 ? matches.first : nil
  }

  private func help(_ arguments: [Substring]) throws(CommandError) -> String {
    if let name = arguments.first {
      guard let command = Self.find(name) else { throw CommandError("no such command: \(name)") }
      var text =
        "\(command.names.joined(separator: ", ")) \(command.arguments)\n  \(command.help)\n"
      if command.names[0] == "info" { text += Self.infoList }
      return text
    }
    return Self.commands.map { command in
      let use = command.names[0] + (command.arguments.isEmpty ? "" : " " + command.arguments)
      return use.padding(to: 34) + " " + command.help + "\n"
    }.joined()
      + """
      Values are C expressions of numbers (0x for hexadecimal), symbols, registers ($rip or rip) \
      and memory: [rsp], byte[ADDRESS], word, dword, qword, and pbyte to pqword by physical \
      address; es:di is a segment's base and an offset.

      """
  }

  // MARK: Values

  /// The value of an expression; see `DebugExpression`.
  func value(_ text: Substring) throws(CommandError) -> UInt64 {
    let expression = try expression([text])
    do throws(ExpressionError) {
      return try expression.value(in: ExpressionScope(debugger, processor: processor))
    } catch { throw CommandError(error.text) }
  }

  /// Words that are one expression.
  func value(_ words: some Collection<Substring>) throws(CommandError) -> UInt64 {
    try value(Substring(words.joined(separator: " ")))
  }

  func expression(_ words: some Collection<Substring>) throws(CommandError) -> DebugExpression {
    do throws(ExpressionError) {
      return try DebugExpressionParser.parse(words.joined(separator: " "))
    } catch { throw CommandError(error.text) }
  }

  func symbol(at address: UInt64) -> String? { debugger.symbolName?(address) }

  /// An address and, where it is known, what lies there.
  func described(_ address: UInt64) -> String {
    let text = Text.hex(address, address >> 32 == 0 ? 8 : 16)
    return symbol(at: address).map { "\(text) <\($0)>" } ?? text
  }
}

extension String {
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

/// Numbers as people read them.
enum Text {
  static func hex(_ value: some BinaryInteger, _ digits: Int = 1) -> String {
    let text = String(UInt64(truncatingIfNeeded: value), radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// The names of the bits that are set.
  static func flags(_ value: UInt64, _ names: [(Int, String)]) -> String {
    let set = names.filter { value >> UInt64($0.0) & 1 != 0 }.map(\.1)
    return "[" + set.joined(separator: " ") + "]"
  }
}
