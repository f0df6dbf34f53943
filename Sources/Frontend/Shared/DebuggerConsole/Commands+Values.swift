import Foundation
import IEM
import Machine

/// Printing and changing registers and memory; files of memory; searching.
extension DebuggerConsole {
  static let values: [Command] = [
    Command(
      names: ["print", "p"], arguments: "[/FORMAT] EXPRESSION", help: "A value; formats x d u."
    )
    { (console, arguments) throws(CommandError) in try console.printValue(arguments) },
    Command(names: ["echo"], arguments: "TEXT", help: "Says it: for actions.") {
      (_, arguments) throws(CommandError) in arguments.joined(separator: " ") + "\n"
    },
    Command(
      names: ["set"], arguments: "REGISTER = EXPRESSION", help: "Changes a register of 64 bits."
    ) { (console, arguments) throws(CommandError) in try console.setRegister(arguments) },
    Command(
      names: ["write"], arguments: "[/SIZE] ADDRESS VALUE...",
      help: "Writes linear memory; sizes b h w g."
    ) { (console, arguments) throws(CommandError) in
      try console.write(arguments, isPhysical: false)
    },
    Command(
      names: ["pwrite"], arguments: "[/SIZE] ADDRESS VALUE...", help: "Writes physical memory."
    ) { (console, arguments) throws(CommandError) in
      try console.write(arguments, isPhysical: true)
    },
    Command(
      names: ["dump", "memsave"], arguments: "FILE ADDRESS LENGTH",
      help: "Linear memory to a new file; memsave takes ADDRESS LENGTH FILE."
    ) { (console, arguments) throws(CommandError) in
      try console.dump(arguments, isPhysical: false)
    },
    Command(
      names: ["pdump", "pmemsave"], arguments: "FILE ADDRESS LENGTH",
      help: "Physical memory to a new file."
    ) { (console, arguments) throws(CommandError) in
      try console.dump(arguments, isPhysical: true)
    },
    Command(
      names: ["search"], arguments: "START LENGTH BYTES|\"TEXT\"",
      help: "Where linear memory has these bytes (hexadecimal) or this text."
    ) { (console, arguments) throws(CommandError) in
      try console.search(arguments, isPhysical: false)
    },
    Command(
      names: ["psearch"], arguments: "START LENGTH BYTES|\"TEXT\"",
      help: "Where physical memory has them."
    ) { (console, arguments) throws(CommandError) in
      try console.search(arguments, isPhysical: true)
    },
  ]

  /// The most bytes a command reads.
  private static let memoryLimit: UInt64 = 4 << 30
  private static let piece = 1 << 20

  private func printValue(_ arguments: [Substring]) throws(CommandError) -> String {
    var arguments = arguments[...]
    var format: Character?
    if let first = arguments.first, first.hasPrefix("/") {
      format = first.last
      arguments = arguments.dropFirst()
    }
    let value = try value(arguments)
    switch format {
    case nil:
      let name = symbol(at: value).map { " <\($0)>" } ?? ""
      return "\(value) = 0x\(Text.hex(value))\(name)\n"
    case "x": return "0x\(Text.hex(value))\n"
    case "d": return "\(Int64(bitPattern: value))\n"
    case "u": return "\(value)\n"
    case let other?: throw CommandError("'\(other)' is no format")
    }
  }

  // MARK: Changing

  private func setRegister(_ arguments: [Substring]) throws(CommandError) -> String {
    let parts = arguments.joined(separator: " ").split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let word = parts[0].split(separator: " ").last else {
      throw CommandError("set REGISTER = EXPRESSION")
    }
    let name = (word.hasPrefix("$") ? word.dropFirst() : word).lowercased()
    let value = try value(parts[1])
    var state = debugger.state(of: processor)
    if let index = ProcessorState.registerNames.firstIndex(of: name) {
      state.registers[index] = value
    } else {
      switch name {
      case "rip", "pc": state.rip = value
      case "rflags", "eflags": state.rflags = value & RFlags.writable.rawValue | 2
      case "cr2": state.cr2 = value
      case "cr3": state.cr3 = value
      default:
        throw CommandError(
          "'\(name)' cannot be set: 64-bit general ones, rip, rflags, cr2, cr3 can")
      }
    }
    debugger.setState(state, of: processor)
    return ""
  }

  private func write(_ arguments: [Substring], isPhysical: Bool) throws(CommandError) -> String {
    var words = arguments[...]
    var size = 1
    if let first = words.first, first.hasPrefix("/") {
      guard let found = ["b": 1, "h": 2, "w": 4, "g": 8][first.dropFirst()] else {
        throw CommandError("'\(first)' is no size")
      }
      size = found
      words = words.dropFirst()
    }
    guard words.count > 1, let place = words.first else {
      throw CommandError("an address and values are missing")
    }
    var bytes: [UInt8] = []
    for word in words.dropFirst() {
      let value = try value(word)
      bytes += (0..<UInt64(size)).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    let address = try value(place)
    let isDone =
      isPhysical
      ? debugger.writePhysical(address, bytes)
      : debugger.writeLinear(address, bytes, processor: processor)
    if !isDone { throw CommandError("\(Text.hex(address, 8)): not mapped, or cannot be written") }
    return ""
  }

  // MARK: Files

  private func read(_ address: UInt64, _ count: Int, isPhysical: Bool) -> [UInt8] {
    isPhysical
      ? debugger.readPhysical(address, count: count)
      : debugger.readLinear(address, count: count, processor: processor)
  }

  private func dump(_ arguments: [Substring], isPhysical: Bool) throws(CommandError) -> String {
    guard arguments.count == 3 else { throw CommandError("FILE ADDRESS LENGTH are wanted") }
    // QEMU's order has the file last.
    let isFileLast = arguments[0].first?.isNumber ?? false
    let path = String(isFileLast ? arguments[2] : arguments[0])
    var address = try value(isFileLast ? arguments[0] : arguments[1])
    var left = try value(isFileLast ? arguments[1] : arguments[2])
    guard left <= Self.memoryLimit else { throw CommandError("that is too much") }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw CommandError("\(path): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var written: UInt64 = 0
    while left > 0 {
      let count = Int(min(left, UInt64(Self.piece)))
      let bytes = read(address, count, isPhysical: isPhysical)
      if let failure = DescriptorWriter.write(bytes[...], to: descriptor) {
        throw CommandError("\(path): \(String(cString: strerror(failure)))")
      }
      written += UInt64(bytes.count)
      address &+= UInt64(bytes.count)
      if bytes.count < count { return "\(written) bytes; \(described(address)): not mapped\n" }
      left -= UInt64(count)
    }
    return "\(written) bytes\n"
  }

  // MARK: Searching

  private static let findLimit = 100

  private func search(_ arguments: [Substring], isPhysical: Bool) throws(CommandError) -> String {
    guard arguments.count > 2 else { throw CommandError("START LENGTH BYTES are wanted") }
    let start = try value(arguments[0])
    let length = try value(arguments[1])
    guard length <= Self.memoryLimit else { throw CommandError("that is too much") }
    let pattern = try Self.pattern(arguments.dropFirst(2))
    var text = ""
    var found = 0
    var done: UInt64 = 0
    while done < length {
      let at = start &+ done
      // Up to a page's end, so that pages that are not mapped are passed over.
      let part = min(length - done, isPhysical ? UInt64(Self.piece) : 4096 - (at & 0xFFF))
      let wanted = Int(min(part + UInt64(pattern.count - 1), length - done))
      let bytes = read(at, wanted, isPhysical: isPhysical)
      for offset in Self.places(of: pattern, in: bytes) where UInt64(offset) < part {
        text += described(at &+ UInt64(offset)) + "\n"
        found += 1
        if found == Self.findLimit { return text + "and perhaps more\n" }
      }
      done += part
    }
    return found == 0 ? "not found\n" : text
  }

  private static func pattern(_ words: ArraySlice<Substring>) throws(CommandError) -> [UInt8] {
    let text = words.joined(separator: " ")
    if text.hasPrefix("\"") {
      let inner = text.dropFirst().prefix { $0 != "\"" }
      if !inner.isEmpty { return Array(inner.utf8) }
    } else if let bytes = Hex.bytes(Array(words.joined().utf8)), !bytes.isEmpty {
      return bytes
    }
    throw CommandError("'\(text)' is neither pairs of hexadecimal digits nor \"text\"")
  }

  private static func places(of pattern: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = pattern.first, bytes.count >= pattern.count else { return [] }
    return bytes.withUnsafeBufferPointer { buffer in
      (0...(buffer.count - pattern.count)).filter { at in
        buffer[at] == first
          && pattern.indices.dropFirst().allSatisfy { buffer[at + $0] == pattern[$0] }
      }
    }
  }
}
