/// How much of the vector registers there is.
package enum OracleVectorLevel: Sendable { case sse, avx, avx512 }

/// 64-bit code, 16-bit protected-mode code, or 32-bit code as a process of a 64-bit system may run
/// it (compatibility mode: all but segments and privilege is as in protected mode).
package enum OracleMode: UInt8, Sendable {
  case bits64 = 0
  case bits32 = 1
  /// 64-bit code at privilege level 0, which no program can run: for cases by rule only.
  case kernel64 = 2
  /// A 16-bit code segment of the LDT with base 0, as a process may make one; DS, ES, SS, FS and GS
  /// have the base `OracleLayout.data`, a limit of FFFFh and a 16-bit stack pointer.
  case bits16 = 3

  package var is64: Bool { self == .bits64 || self == .kernel64 }

  /// ES, CS, SS, DS, FS, GS before an instruction.
  package var selectors: InlineArray<6, UInt64> {
    switch self {
    case .bits64: [0, 0x33, 0x2B, 0, 0, 0]
    case .bits32: [0x2B, 0x23, 0x2B, 0x2B, 0x2B, 0x2B]
    case .bits16:
      [
        OracleLayout.dataSelector16, OracleLayout.codeSelector16, OracleLayout.dataSelector16,
        OracleLayout.dataSelector16, OracleLayout.dataSelector16, OracleLayout.dataSelector16,
      ]
    case .kernel64: [0, 0x10, 0x18, 0, 0, 0]
    }
  }

  /// Instructions end here.
  package var end: UInt64 {
    switch self {
    case .bits64, .kernel64: OracleLayout.instructionEnd
    case .bits32: OracleLayout.instructionEnd32
    case .bits16: OracleLayout.instructionEnd16
    }
  }

  /// Where an instruction of this length begins.
  package func address(length: Int) -> UInt64 { end - UInt64(length) }
}

/// Linear addresses, the same in every run, on the host and in IEM.
package enum OracleLayout {
  /// The page with the runner's stubs, and the one where instructions are put.
  package static let stubs: UInt64 = 0x7000_0000
  package static let code: UInt64 = 0x7000_1000
  package static let instructionEnd: UInt64 = code + 0x400
  package static let instructionEnd32: UInt64 = code + 0xC00
  package static let instructionEnd16: UInt64 = code + 0x800
  /// The LDT: entry 1 is 16-bit code, entry 2 its data.
  package static let codeSelector16: UInt64 = 0x0F
  package static let dataSelector16: UInt64 = 0x17
  package static let control: UInt64 = 0x7000_2000
  package static let state: UInt64 = control + 256
  /// Two pages with nothing mapped around them.
  package static let data: UInt64 = 0x7001_0000
  package static let dataSize = 2 * pageSize
  /// A page of code with nothing behind it.
  package static let edge: UInt64 = 0x7345_6000
  package static let pageSize = 4096

  /// INT3, which surrounds instructions.
  package static let filler: Int32 = 0xCC

  /// In pages that the host has and a guest has not.
  package static func isInternal(_ address: UInt64) -> Bool {
    (stubs..<code).contains(address)
      || (control..<control + 2 * UInt64(pageSize)).contains(address)
      || (edge..<edge + UInt64(pageSize)).contains(address)
  }
}
