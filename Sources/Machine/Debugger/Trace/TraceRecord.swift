import IEM

/// What a trace is about.
package struct TraceSubsystems: OptionSet, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package static let instructions = Self(rawValue: 1 << 0)
  package static let memory = Self(rawValue: 1 << 1)
  package static let interrupts = Self(rawValue: 1 << 2)
  package static let msr = Self(rawValue: 1 << 3)
  package static let control = Self(rawValue: 1 << 4)
  package static let modes = Self(rawValue: 1 << 5)
  package static let ports = Self(rawValue: 1 << 6)
  package static let mmio = Self(rawValue: 1 << 7)
  package static let devices = Self(rawValue: 1 << 8)
  package static let code = Self(rawValue: 1 << 9)
  package static let all = Self(rawValue: 0x1FF)

  package static let names: [(String, Self)] = [
    ("instructions", .instructions), ("memory", .memory), ("interrupts", .interrupts),
    ("msr", .msr), ("control", .control), ("modes", .modes), ("ports", .ports), ("mmio", .mmio),
    ("devices", .devices), ("code", .code), ("all", .all),
  ]

  /// `interrupts,ports`; nil when a word is none of the names, or of their beginnings.
  package init?(_ text: some StringProtocol) {
    self = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard !word.isEmpty, let found = Self.names.first(where: { $0.0.hasPrefix(word) }) else {
        return nil
      }
      formUnion(found.1)
    }
    if isEmpty { return nil }
  }

  package static var list: String { names.map(\.0).joined(separator: ", ") }

  var probeKinds: ProbeKinds {
    var kinds: ProbeKinds = []
    if contains(.instructions) { kinds.insert(.instructions) }
    if contains(.memory) { kinds.insert(.memory) }
    if contains(.interrupts) { kinds.insert(.interrupts) }
    if contains(.msr) { kinds.insert(.modelSpecific) }
    if contains(.control) { kinds.insert(.control) }
    if contains(.modes) { kinds.insert(.modes) }
    if contains(.code) { kinds.insert(.code) }
    return kinds
  }
}

/// A line of a trace.
package struct TraceRecord: Equatable, Sendable {
  /// Who did it, or during whose turn it happened.
  package var processor: UInt8
  /// Instructions that processor had completed.
  package var retired: UInt64
  package var body: Body

  package enum Body: Equatable, Sendable {
    case instruction(rip: UInt64, linear: UInt64, mode: ProcessorMode, code: CodeBytes)
    /// A register that the instruction changed; see `TraceRecord.registerName`.
    case register(UInt8, UInt64)
    case access(linear: UInt64, count: UInt8, value: UInt64, isWrite: Bool)
    case interrupt(vector: UInt8, kind: InterruptKind, errorCode: UInt32?, from: UInt64)
    case shutdown(vector: UInt8)
    case msr(index: UInt32, value: UInt64, isWrite: Bool)
    case control(register: UInt8, old: UInt64, new: UInt64)
    case mode(from: OperatingMode, to: OperatingMode)
    case code(linear: UInt64, byteCount: UInt32)
    case port(UInt16, value: UInt32, bytes: UInt8, isWrite: Bool, name: String)
    case mmio(UInt64, value: UInt64, bytes: UInt8, isWrite: Bool, name: String)
    case device(String)
  }

}

/// Writes records for people.
package enum TraceText {
  private static func hex(_ value: UInt64, _ digits: Int = 1) -> String {
    StateDump.hex(value, digits: digits)
  }

  package static func registerName(_ number: UInt8) -> String {
    switch number {
    case 0..<16: ProcessorState.registerNames[Int(number)]
    case 16: "rflags"
    case 17..<25: ProcessorState.segmentNames[Int(number) - 17]
    // The low and the high half of XMM0–XMM15.
    case 32..<64: "xmm\((number - 32) / 2).\(number & 1 == 0 ? "low" : "high")"
    case 64..<72: "mm\(number - 64)"
    default: "register \(number)"
    }
  }

  /// One line, without its end.
  package static func line(_ record: TraceRecord, symbol: (UInt64) -> String? = { _ in nil })
    -> String
  {
    "\(record.retired) cpu\(record.processor) " + body(record.body, symbol)
  }

  private static func place(_ address: UInt64, _ symbol: (UInt64) -> String?) -> String {
    let text = hex(address, address >> 32 == 0 ? 8 : 16)
    return symbol(address).map { "\(text) <\($0)>" } ?? text
  }

  private static func body(_ body: TraceRecord.Body, _ symbol: (UInt64) -> String?) -> String {
    switch body {
    case .instruction(let rip, let linear, let mode, let code):
      let (text, _) = Disassembler.disassemble(code.bytes, address: rip, mode: mode)
      let bytes = code.bytes.map { hex(UInt64($0), 2) }.joined()
      return "instruction \(place(linear, symbol)): \(bytes) \(text)"
    case .register(let number, let value):
      return "  \(registerName(number)) = \(hex(value, 16))"
    case .access(let linear, let count, let value, let isWrite):
      return "  \(isWrite ? "store" : "load") \(place(linear, symbol)) \(count) bytes "
        + hex(value, Int(min(count, 8)) * 2)
    case .interrupt(let vector, let kind, let errorCode, let from):
      let name =
        kind == .exception ? " " + Debugger.name(ofException: vector) : ""
      let code = errorCode.map { " error code \(hex(UInt64($0), 4))" } ?? ""
      return "\(kind) \(hex(UInt64(vector), 2))\(name)\(code) at \(place(from, symbol))"
    case .shutdown(let vector): return "shutdown after \(Debugger.name(ofException: vector))"
    case .msr(let index, let value, let isWrite):
      return "\(isWrite ? "wrmsr" : "rdmsr") \(hex(UInt64(index), 8)) \(hex(value, 16))"
    case .control(let register, let old, let new): return "cr\(register) \(hex(old)) to \(hex(new))"
    case .mode(let from, let to): return "mode \(from) to \(to)"
    case .code(let linear, let count): return "code \(place(linear, symbol)) \(count) bytes"
    case .port(let port, let value, let bytes, let isWrite, let name):
      return "\(isWrite ? "out" : "in") \(hex(UInt64(port), 4)) \(name) "
        + hex(UInt64(value), Int(bytes) * 2)
    case .mmio(let address, let value, let bytes, let isWrite, let name):
      return "\(isWrite ? "mmio write" : "mmio read") \(hex(address, 8)) \(name) "
        + hex(value, Int(bytes) * 2)
    case .device(let text): return "device \(text)"
    }
  }
}
