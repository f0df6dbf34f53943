import IEM
import Machine

/// The whole of the page tables as ranges, and kept translations against them.
extension DebuggerConsole {
  static let mappingInfos: [Info] = [
    Info(name: "mem", help: "what is mapped, as ranges of the same rights") {
      (console, _) throws(CommandError) in console.mappings()
    },
    Info(
      name: "tlb", arguments: "[all]", help: "kept translations that differ from the tables, or all"
    ) {
      (console, arguments) throws(CommandError) in
      try console.translations(showsAll: arguments.first == "all")
    },
    Info(name: "history", arguments: "[COUNT]", help: "what ran lately, as after a crash") {
      (console, arguments) throws(CommandError) in
      let count = arguments.isEmpty ? 64 : Int(min(try console.value(arguments), 256))
      return console.debugger.recentText(processor: console.processor, count: count)
    },
  ]

  private static let rangeLimit = 4_000

  private func mappings() -> String {
    let state = debugger.state(of: processor)
    guard state.cr0 & CR0.pg != 0 else { return "paging is off\n" }
    let (ranges, isWhole) = debugger.mappedRanges(state: state, limit: Self.rangeLimit)
    let digits = state.efer & EFER.lma != 0 ? 16 : 8
    return ranges.map { range in
      "\(Text.hex(range.first, digits))-\(Text.hex(range.last, digits)) "
        + "\(Text.hex(range.physical, 10)) \(range.isUser ? "u" : "-")r"
        + "\(range.isWritable ? "w" : "-")\(range.isExecutable ? "x" : "-")"
        + "\(range.isGlobal ? "g" : "-") \(Self.size(range.last &- range.first &+ 1))\n"
    }.joined() + (isWhole ? "" : "and more\n")
  }

  private static func size(_ bytes: UInt64) -> String {
    for (shift, unit) in [(UInt64(30), "GiB"), (20, "MiB")]
    where bytes & ((1 << shift) - 1) == 0 && bytes != 0 {
      return "\(bytes >> shift) \(unit)"
    }
    return "\(bytes >> 10) KiB"
  }

  private func translations(showsAll: Bool) throws(CommandError) -> String {
    guard let checked = debugger.checkedTranslations(processor: processor) else {
      throw CommandError("this engine does not show its translations")
    }
    var text = ""
    for entry in checked where showsAll || entry.difference != nil {
      text += "\(Text.hex(entry.kept.linear, 16)) to \(Text.hex(entry.kept.physical, 10)) "
        + "\(entry.kept.kind.rawValue)\(entry.kept.isWritable ? ", writable" : "")"
        + (entry.difference.map { ": " + $0 } ?? "") + "\n"
    }
    let count = checked.count { $0.difference != nil }
    return text + "\(checked.count) kept, \(count) differ from the page tables\n"
  }
}
