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

  private static let table: [(mnemonics: [String], flags: UInt64)] = [
    (["MUL", "IMUL"], Flag.sf | Flag.zf | Flag.af | Flag.pf),
    (["DIV", "IDIV"], 0x8D5),
    (["AND", "OR", "XOR", "TEST"], Flag.af),
    (["SHL", "SHR", "SAR", "SAL"], Flag.af | Flag.of | Flag.cf),
    (["ROL", "ROR", "RCL", "RCR"], Flag.of),
    (["SHLD", "SHRD"], 0x8D5),
    (["BT", "BTS", "BTR", "BTC"], Flag.of | Flag.sf | Flag.af | Flag.pf),
    (["BSF", "BSR"], Flag.cf | Flag.of | Flag.sf | Flag.af | Flag.pf),
    (["LZCNT", "TZCNT"], Flag.of | Flag.sf | Flag.pf | Flag.af),
    (["ANDN", "BLSI", "BLSMSK", "BLSR", "BZHI"], Flag.af | Flag.pf),
    (["BEXTR"], Flag.af | Flag.sf | Flag.pf),
    (["AAA", "AAS"], Flag.of | Flag.sf | Flag.zf | Flag.pf),
    (["DAA", "DAS"], Flag.of),
    (["AAM", "AAD"], Flag.of | Flag.af | Flag.cf),
  ]

  private static let flagsByName: [Substring: UInt64] = {
    var result: [Substring: UInt64] = [:]
    for row in table { for name in row.mnemonics { result[Substring(name)] = row.flags } }
    return result
  }()

  /// Undefined bits of RFLAGS.
  package static func flags(_ mnemonic: Substring) -> UInt64 {
    flagsByName[mnemonic] ?? 0
  }

  package static func hasUndefinedDestination(_ mnemonic: Substring) -> Bool {
    ["SHLD", "SHRD", "BSF", "BSR"].contains(mnemonic)
  }
}
