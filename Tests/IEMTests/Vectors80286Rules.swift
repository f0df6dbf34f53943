@testable import IEM

/// Where a present-day processor does something else than an 80286, by rule. A case that does not
/// match must be explained by one of these in every point, or the test fails.
/// Tests/Vectors/README-80286.md gives the reasons.
struct Rule80286: Sendable {
  let name: String
  /// The opcode forms it is about; nil for all.
  let forms: Set<String>?
  let explains: @Sendable (Vector80286, [Mismatch80286]) -> Bool

  init(
    _ name: String, forms: Set<String>? = nil,
    _ explains: @escaping @Sendable (Vector80286, [Mismatch80286]) -> Bool
  ) {
    self.name = name
    self.forms = forms
    self.explains = explains
  }

  static let all: [Rule80286] = [
    Rule80286("LOCK where it is not allowed raises #UD; the 80286 ignores it") {
      vector, mismatches in
      vector.prefixes.contains(0xF0) && mismatches.contains { $0.isException(6) }
    },
    Rule80286("instructions may have 15 bytes; more than 10 raise #GP on the 80286") {
      vector, _ in
      vector.length > 10 && vector.exception?.number == 13
    },
    Rule80286("a limit violation through SS raises #SS; #GP on the 80286") { vector, mismatches in
      vector.exception?.number == 13 && mismatches.contains { $0.isException(12) }
        && mismatches.allSatisfy { $0.isException(12) || $0.isRegister("cs", "ip") }
    },
    Rule80286("both of the next rule and the last: a string instruction through SS",
      forms: ["6F", "A5", "A7", "AD"]
    ) { vector, mismatches in
      vector.exception?.number == 13 && mismatches.contains { $0.isException(12) }
        && mismatches.allSatisfy {
          $0.isException(12) || $0.isRegister("cs", "ip", "si", "di", "cx")
        }
    },
    Rule80286("a faulting POP to memory leaves SP; the 80286 has moved it", forms: ["8F"]) {
      vector, mismatches in
      // The frame of the exception lies two bytes higher, then.
      vector.exception?.number == 13
        && mismatches.allSatisfy { $0.isRegister("sp") || $0.isMemory(near: vector.pushedFlags) }
    },
    Rule80286("a faulting string instruction leaves rSI, rDI, rCX; the 80286 has moved them",
      forms: ["6D", "6F", "A5", "A7", "AB", "AD", "AF"]
    ) { vector, mismatches in
      vector.exception?.number == 13
        && mismatches.allSatisfy { $0.isRegister("si", "di", "cx") }
    },
    Rule80286("EIP goes on to 10000h after the last byte; IP wraps on the 80286") { _, mismatches in
      mismatches.allSatisfy {
        if case .register("ip", 0, 0x1_0000) = $0 { return true }
        return false
      }
    },
    Rule80286("FS and GS exist", forms: ["8C", "8E"]) { vector, _ in
      (4...5).contains(vector.modRMReg) && vector.exception?.number == 6
    },
    Rule80286("x87 instructions are not there yet", forms: ["9B", "D8"]) { _, _ in
      InstructionTable.x87.isEmpty
    },
  ]

  static func explaining(
    _ form: String, _ vector: Vector80286, _ mismatches: [Mismatch80286]
  ) -> Rule80286? {
    all.first { ($0.forms?.contains(form) ?? true) && $0.explains(vector, mismatches) }
  }
}

extension Mismatch80286 {
  func isException(_ vector: UInt8) -> Bool {
    if case .exception(vector) = self { return true }
    return false
  }

  func isRegister(_ names: String...) -> Bool {
    if case .register(let name, _, _) = self { return names.contains(name) }
    return false
  }

  /// In the eight bytes that end with these.
  func isMemory(near addresses: [UInt64]) -> Bool {
    guard case .memory(let address, _, _) = self, let last = addresses.last else { return false }
    return address <= last && address + 8 > last
  }
}

extension Vector80286 {
  /// ModRM.reg of a one-byte opcode.
  var modRMReg: UInt8 {
    let position = (prefixes.count + 1) * 2
    return (UInt8(bytes.dropFirst(position).prefix(2), radix: 16) ?? 0) >> 3 & 7
  }
}
