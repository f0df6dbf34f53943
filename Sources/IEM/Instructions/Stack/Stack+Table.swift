extension InstructionTable {
  /// The stack.
  static let stack: [Encoding] = [
    Encoding("50+r", "PUSH Zv", .default64) { sized(Push.self, $0, $1) },
    Encoding("FF /6", "PUSH Ev", .default64) { sized(Push.self, $0, $1) },
    Encoding("6A", "PUSH Ib", .default64) { plain(PushImmediate.self, $0, $1) },
    Encoding("68", "PUSH Iz", .default64) { plain(PushImmediate.self, $0, $1) },
    Encoding("58+r", "POP Zv", .default64) { sized(Pop.self, $0, $1) },
    Encoding("8F /0", "POP Ev", .default64) { sized(Pop.self, $0, $1) },
    Encoding("60", "PUSHA", .legacyOnly) { sized(PushAll.self, $0, $1) },
    Encoding("61", "POPA", .legacyOnly) { sized(PopAll.self, $0, $1) },
    Encoding("C8", "ENTER Iw,Ib", .default64) { sized(Enter.self, $0, $1) },
    Encoding("C9", "LEAVE", .default64) { sized(Leave.self, $0, $1) },
  ]
}
