import IEM

/// What the manuals leave undefined (SDM vol. 2, "Flags Affected" of each instruction), where
/// processors differ. IEM does as AMD Zen 5; see docs/undefined-results.md.
package enum UndefinedResults {
  private enum Flag {
    static let cf: UInt64 = 1
    static let pf: UInt64 = 4
    static let af: UInt64 = 0x10
    static let zf: UInt64 = 0x40
    static let sf: UInt64 = 0x80
    static let of: UInt64 = 0x800
  }

  /// Instruction, undefined flags, what IEM does, as measured.
  package static let table: [(mnemonics: [String], flags: UInt64, choice: String)] = [
    (["MUL", "IMUL"], Flag.sf | Flag.zf | Flag.af | Flag.pf, "unchanged or as measured"),
    (["DIV", "IDIV"], 0x8D5, "as measured"),
    (["AND", "OR", "XOR", "TEST"], Flag.af, "cleared"),
    (["SHL", "SHR", "SAR", "SAL"], Flag.af | Flag.of | Flag.cf, "as measured"),
    (["ROL", "ROR", "RCL", "RCR"], Flag.of, "as measured"),
    (["SHLD", "SHRD"], 0x8D5, "as measured"),
    (["BT", "BTS", "BTR", "BTC"], Flag.of | Flag.sf | Flag.af | Flag.pf, "unchanged"),
    (["BSF", "BSR"], Flag.cf | Flag.of | Flag.sf | Flag.af | Flag.pf, "as measured"),
    (["LZCNT", "TZCNT"], Flag.of | Flag.sf | Flag.pf | Flag.af, "as measured"),
    (["ANDN", "BLSI", "BLSMSK", "BLSR", "BZHI"], Flag.af | Flag.pf, "as measured"),
    (["BEXTR"], Flag.af | Flag.sf | Flag.pf, "as measured"),
    (["AAA", "AAS"], Flag.of | Flag.sf | Flag.zf | Flag.pf, "as measured"),
    (["DAA", "DAS"], Flag.of, "as measured"),
    (["AAM", "AAD"], Flag.of | Flag.af | Flag.cf, "as measured"),
  ]

  private static let flagsByName: [Substring: UInt64] = {
    var result: [Substring: UInt64] = [:]
    for row in table { for name in row.mnemonics { result[Substring(name)] = row.flags } }
    return result
  }()

  package static func flags(_ mnemonic: Substring, _ work: OracleCase) -> UInt64 {
    flagsByName[mnemonic] ?? 0
  }

  package static func hasUndefinedDestination(_ mnemonic: Substring) -> Bool {
    ["SHLD", "SHRD", "BSF", "BSR"].contains(mnemonic)
  }
}
