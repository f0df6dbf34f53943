import IEM
import Machine

/// Memory, code and the stack.
extension DebuggerConsole {
  static let memory: [Command] = [
    Command(
      names: ["x"], arguments: "[/COUNT FORMAT SIZE] ADDRESS",
      help: "Memory by linear address; formats x d u c s i, sizes b h w g."
    ) { (console, arguments) throws(CommandError) in
      try console.examine(arguments, isPhysical: false)
    },
    Command(
      names: ["xp"], arguments: "[/COUNT FORMAT SIZE] ADDRESS", help: "Memory by physical address."
    ) { (console, arguments) throws(CommandError) in
      try console.examine(arguments, isPhysical: true)
    },
    Command(
      names: ["disassemble", "u", "unassemble"], arguments: "[ADDRESS [COUNT]]",
      help: "Instructions, from CS:RIP or an address."
    ) { (console, arguments) throws(CommandError) in
      let state = console.debugger.state(of: console.processor)
      let base = state.codeAddress(0)
      let start =
        if let text = arguments.first { try console.value(text) &- base } else {
          console.nextAddress.map { $0 &- base } ?? state.rip
        }
      let count = arguments.count > 1 ? Int(min(try console.value(arguments[1]), 1_000)) : 10
      let (text, next) = console.disassemble(start, count: count, state: state)
      console.nextAddress = state.codeAddress(next)
      return text
    },
    Command(names: ["stack"], arguments: "[COUNT]", help: "What is on the stack.") {
      (console, arguments) throws(CommandError) in
      let count = try arguments.first.map { (text) throws(CommandError) in try console.value(text) }
      return console.stack(Int(min(count ?? 16, 1_000)))
    },
  ]

  /// - Parameter offset: in the code segment.
  func disassemble(
    _ offset: UInt64, count: Int, state: ProcessorState
  ) -> (text: String, next: UInt64) {
    var text = ""
    var at = offset
    for _ in 0..<count {
      let linear = state.codeAddress(at)
      let bytes = debugger.readLinear(linear, count: 15, processor: processor)
      let (instruction, length) = Disassembler.disassemble(
        bytes, address: at, mode: state.codeMode)
      guard length > 0 else {
        text += described(linear) + ": not mapped\n"
        break
      }
      let marker = at == state.rip ? "=> " : "   "
      let code = bytes.prefix(length).map { Text.hex($0, 2) }.joined()
      text += marker + described(linear) + ": " + code.padding(to: 20) + " " + instruction + "\n"
      at = at &+ UInt64(length)
    }
    return (text, at)
  }

  private func stack(_ count: Int) -> String {
    let state = debugger.state(of: processor)
    let size =
      state.codeMode == .bits64
      ? 8 : state.segments[Int(SegmentRegister.ss.rawValue)].isBig ? 4 : 2
    var text = ""
    for index in 0..<count {
      let at = state.stackAddress &+ UInt64(index * size)
      guard let value = debugger.readNumber(at, count: size, processor: processor) else {
        return text + Text.hex(at, 8) + ": not mapped\n"
      }
      let name = symbol(at: value).map { " <\($0)>" } ?? ""
      text += Text.hex(at, 8) + ": " + Text.hex(value, size * 2) + name + "\n"
    }
    return text
  }

  // MARK: x and xp

  private struct Format {
    var count = 1
    var letter: Character = "x"
    var size = 4
  }

  private static let countLimit = 65_536

  private func format(_ text: Substring) throws(CommandError) -> Format {
    var format = Format()
    let digits = text.prefix { $0.isNumber }
    if !digits.isEmpty { format.count = min(Int(digits) ?? Self.countLimit, Self.countLimit) }
    for letter in text.dropFirst(digits.count) {
      switch letter {
      case "x", "d", "u", "c", "s", "i": format.letter = letter
      case "b": format.size = 1
      case "h": format.size = 2
      case "w": format.size = 4
      case "g": format.size = 8
      default: throw CommandError("'\(letter)' is no format or size")
      }
    }
    if format.letter == "c" || format.letter == "s" { format.size = 1 }
    return format
  }

  private func examine(_ arguments: [Substring], isPhysical: Bool) throws(CommandError) -> String {
    var arguments = arguments
    var format = Format()
    if let first = arguments.first, first.hasPrefix("/") {
      format = try self.format(first.dropFirst())
      arguments.removeFirst()
    }
    let start: UInt64
    if !arguments.isEmpty {
      start = try value(arguments)
    } else if let next = nextAddress {
      start = next
    } else {
      throw CommandError("an address is missing")
    }
    if format.letter == "i" && !isPhysical {
      let state = debugger.state(of: processor)
      let base = state.codeAddress(0)
      let (text, next) = disassemble(start &- base, count: min(format.count, 1_000), state: state)
      nextAddress = state.codeAddress(next)
      return text
    }
    let wanted = format.letter == "s" ? 256 : format.count * format.size
    let bytes =
      isPhysical
      ? debugger.readPhysical(start, count: wanted)
      : debugger.readLinear(start, count: wanted, processor: processor)
    nextAddress = start &+ UInt64(bytes.count)
    if format.letter == "i" { return instructions(bytes, at: start) }
    if format.letter == "s" {
      return described(start) + ": \"" + printable(bytes.prefix { $0 != 0 }) + "\"\n"
    }
    var text = rows(bytes, at: start, format)
    if bytes.count < wanted { text += described(start &+ UInt64(bytes.count)) + ": not mapped\n" }
    return text
  }

  private func instructions(_ bytes: [UInt8], at start: UInt64) -> String {
    let mode = debugger.state(of: processor).codeMode
    var text = ""
    var done = 0
    while done < bytes.count {
      let (instruction, length) = Disassembler.disassemble(
        bytes[done...], address: start &+ UInt64(done), mode: mode)
      text += "   " + Text.hex(start &+ UInt64(done), 8) + ": " + instruction + "\n"
      done += max(length, 1)
    }
    return text
  }

  private func rows(_ bytes: [UInt8], at start: UInt64, _ format: Format) -> String {
    var text = ""
    let perRow = 16 / format.size
    let items = bytes.count / format.size
    for row in stride(from: 0, to: items, by: perRow) {
      text += described(start &+ UInt64(row * format.size)) + ":"
      for item in row..<min(row + perRow, items) {
        let part = bytes[item * format.size..<(item + 1) * format.size]
        let value = part.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let shift = UInt64(64 - format.size * 8)
        switch format.letter {
        case "d": text += " \(Int64(bitPattern: value << shift) >> Int64(shift))"
        case "u": text += " \(value)"
        case "c": text += " '" + printable(part) + "'"
        default: text += " 0x" + Text.hex(value, format.size * 2)
        }
      }
      text += "\n"
    }
    return text
  }

  private func printable(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { (0x20..<0x7F).contains($0) ? String(UnicodeScalar($0)) : "\\x" + Text.hex($0, 2) }
      .joined()
  }
}
