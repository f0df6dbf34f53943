import IEM
import Machine

/// What may follow the beginning of a line: commands, parts of the machine, kinds of breakpoints,
/// registers, symbols.
extension DebuggerConsole {
  package typealias SymbolNames = @Sendable (_ beginning: String, _ limit: Int) -> [String]

  /// More symbols than these are not offered.
  private static let symbolLimit = 400
  private static let breakpointKinds = [
    "port", "mmio", "int", "exception", "msr", "cr", "mode", "insn", "count",
  ]

  /// What a line's last word may become.
  package static func completions(
    of line: String, symbols: SymbolNames? = nil
  ) -> [String] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard let last = words.last else { return [] }
    if words.count == 1 { return commands.map { $0.names[0] }.beginning(with: last) }
    // `x/8xg` is `x`.
    let name = find(words[0].prefix { $0 != "/" })?.names[0]
    if words.count == 2 {
      switch name {
      case "info": return infos.map(\.name).beginning(with: last)
      case "help", "complete": return commands.map { $0.names[0] }.beginning(with: last)
      case "break" where !last.isEmpty, "tbreak" where !last.isEmpty:
        return breakpointKinds.beginning(with: last) + expressions(last, symbols)
      case "symbols", "trace", "coverage": return []
      default: break
      }
    }
    if words.count == 3, words[1] == "mode", name == "break" || name == "tbreak" {
      return OperatingMode.allCases.map { "\($0)" }.beginning(with: last)
    }
    return name == nil ? [] : expressions(last, symbols)
  }

  /// The name at the end of an expression: `[rsp+jif` may become `[rsp+jiffies`.
  private static func expressions(_ word: Substring, _ symbols: SymbolNames?) -> [String] {
    let isInName: (Character) -> Bool = { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    let name = String(word.reversed().prefix(while: isInName).reversed())
    guard let first = name.first, !first.isNumber else { return [] }
    let before = word.dropLast(name.count)
    let found =
      registers.beginning(with: Substring(name))
      + (before.last == "$" ? [] : symbols?(name, symbolLimit) ?? [])
    return found.map { before + $0 }
  }

  private static let registers =
    ProcessorState.registerNames + [
      "rip", "rflags", "pc", "cr0", "cr2", "cr3", "cr4", "cr8", "efer", "xcr0", "dr0", "dr1", "dr2",
      "dr3", "dr6", "dr7", "cs", "ss", "ds", "es", "fs", "gs", "fs_base", "gs_base", "cpl",
      "icount",
    ]

  static let completion = Command(
    names: ["complete"], arguments: "BEGINNING",
    help: "What the last word of a line may become, one in a line; as Tab does."
  ) { (console, arguments) throws(CommandError) in
    completions(of: arguments.joined(separator: " "), symbols: console.debugger.symbolNames)
      .map { $0 + "\n" }.joined()
  }
}

extension Sequence where Element == String {
  fileprivate func beginning(with prefix: Substring) -> [String] {
    filter { $0.hasPrefix(prefix) }.sorted()
  }
}
