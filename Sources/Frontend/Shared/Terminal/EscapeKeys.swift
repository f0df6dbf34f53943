/// Finds commands in what is typed at a terminal: Ctrl-A and a letter.
package struct EscapeKeys: Equatable, Sendable {
  package enum Command: UInt8, CaseIterable, Sendable {
    case quit = 0x78  // x
    case help = 0x68  // h
    case screenshot = 0x73  // s
    case sendBreak = 0x62  // b
    case monitor = 0x63  // c
    case pause = 0x70  // p
    case reset = 0x72  // r
    case powerButton = 0x6F  // o
  }

  package enum Item: Equatable, Sendable {
    case bytes([UInt8])
    case command(Command)
  }

  private static let prefix: UInt8 = 0x01
  private static let help: UInt8 = 0x3F  // ?

  private var isEscaped = false

  package init() {}

  /// What was typed, with commands taken out. A command may be split between two calls.
  package mutating func filter(_ typed: some Sequence<UInt8>) -> [Item] {
    var items: [Item] = []
    var plain: [UInt8] = []
    for byte in typed {
      if !isEscaped {
        if byte == Self.prefix { isEscaped = true } else { plain.append(byte) }
        continue
      }
      isEscaped = false
      if byte == Self.prefix {
        plain.append(byte)
      } else if let command = byte == Self.help ? .help : Command(rawValue: byte | 0x20) {
        if !plain.isEmpty { items.append(.bytes(plain)) }
        plain = []
        items.append(.command(command))
      } else {
        // No command: the guest gets both, as if nobody had listened.
        plain += [Self.prefix, byte]
      }
    }
    if !plain.isEmpty { items.append(.bytes(plain)) }
    return items
  }

  package static let helpText = """
    Ctrl-A then
      x       quit at once (the guest's disks stay as they are)
      o       press the power button
      r       reset the machine
      p       pause, or go on
      c       the machine's console in this terminal, and back to the guest
      b       send a break
      s       save a picture of the screen in the current folder
      h, ?    this help
      Ctrl-A  type Ctrl-A

    """
}
