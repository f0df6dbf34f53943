/// A small font of ASCII: for messages over the guest's screen, and for a screen that no BIOS has
/// set up.
package enum SmallFont {
  package static let width = 5
  package static let height = 7

  /// The rows of a character from the top, five bits each, the leftmost dot in the highest; the
  /// last row is in the lowest bits. Zero for other characters than those of ASCII.
  package static func glyph(_ character: Character) -> UInt64 { glyphs[character] ?? 0 }

  package static func isSet(_ glyph: UInt64, x: Int, y: Int) -> Bool {
    glyph >> UInt64((height - 1 - y) * width + (width - 1 - x)) & 1 != 0
  }

  private static let glyphs: [Character: UInt64] = [
    "!": 0x1_0842_1004, "\"": 0x2_94A0_0000, "#": 0x2_95F5_7D4A, "$": 0x1_1F47_17C4,
    "%": 0x6_7222_2273, "&": 0x3_2526_564D, "'": 0x1_0880_0000, "(": 0x0_8884_2082,
    ")": 0x2_0821_0888, "*": 0x0_2AEF_BAA0, "+": 0x0_084F_9080, ",": 0x0_0000_3088,
    "-": 0x0_000F_8000, ".": 0x0_0000_018C, "/": 0x0_0222_2200, "0": 0x3_A33A_E62E,
    "1": 0x1_1842_108E, "2": 0x3_A213_221F, "3": 0x7_8217_043E, "4": 0x0_8CA9_7C42,
    "5": 0x7_E1E0_862E, "6": 0x3_A10F_462E, "7": 0x7_C222_2108, "8": 0x3_A317_462E,
    "9": 0x3_A317_842E, ":": 0x0_18C0_3180, ";": 0x0_18C0_3088, "<": 0x0_8888_2082,
    "=": 0x0_01F0_7C00, ">": 0x2_0820_8888, "?": 0x3_A213_1004, "@": 0x3_A37A_DE0E,
    "A": 0x3_A31F_C631, "B": 0x7_A31F_463E, "C": 0x3_A308_422E, "D": 0x7_A318_C63E,
    "E": 0x7_E10F_421F, "F": 0x7_E10F_4210, "G": 0x3_A30B_C62E, "H": 0x4_631F_C631,
    "I": 0x3_8842_108E, "J": 0x1_C421_0A4C, "K": 0x4_654C_5251, "L": 0x4_2108_421F,
    "M": 0x4_775A_C631, "N": 0x4_739A_CE71, "O": 0x3_A318_C62E, "P": 0x7_A31F_4210,
    "Q": 0x3_A318_D64D, "R": 0x7_A31F_5251, "S": 0x3_E107_043E, "T": 0x7_C842_1084,
    "U": 0x4_6318_C62E, "V": 0x4_6318_A944, "W": 0x4_631A_D771, "X": 0x4_62A2_2A31,
    "Y": 0x4_62A2_1084, "Z": 0x7_C222_221F, "[": 0x3_9084_210E, "\\": 0x0_2082_0820,
    "]": 0x3_8421_084E, "^": 0x1_1510_0000, "_": 0x0_0000_001F, "`": 0x2_0800_0000,
    "a": 0x0_00E0_BE2F, "b": 0x4_21E8_C63E, "c": 0x0_00F8_420F, "d": 0x0_42F8_C62F,
    "e": 0x0_00E8_FE0E, "f": 0x1_91E4_2108, "g": 0x0_1F18_BC2E, "h": 0x4_21E8_C631,
    "i": 0x1_00C2_108E, "j": 0x0_8021_0A4C, "k": 0x4_212A_6292, "l": 0x3_0842_108E,
    "m": 0x0_01AA_D6B5, "n": 0x0_01E8_C631, "o": 0x0_00E8_C62E, "p": 0x0_3D18_FA10,
    "q": 0x0_1F18_BC21, "r": 0x0_016C_4210, "s": 0x0_00F8_383E, "t": 0x2_11E4_2106,
    "u": 0x0_0118_C62F, "v": 0x0_0118_C544, "w": 0x0_011A_D6AA, "x": 0x0_0115_1151,
    "y": 0x0_2318_BC2E, "z": 0x0_01F1_111F, "{": 0x0_C844_1083, "|": 0x1_0842_1084,
    "}": 0x6_0841_1098, "~": 0x0_1151_0000,
  ]
}
