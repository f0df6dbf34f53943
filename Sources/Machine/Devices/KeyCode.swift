/// A key of a 105-key board, by its place and not by its legend.
///
/// The raw value is its make code in scan code set 2, with the E0h prefix in the high byte.
/// Pause and print screen, whose sequences are longer, have the code that names them best.
package enum KeyCode: UInt16, Codable, CaseIterable, Sendable {
  case escape = 0x76
  case f1 = 0x05
  case f2 = 0x06
  case f3 = 0x04
  case f4 = 0x0C
  case f5 = 0x03
  case f6 = 0x0B
  case f7 = 0x83
  case f8 = 0x0A
  case f9 = 0x01
  case f10 = 0x09
  case f11 = 0x78
  case f12 = 0x07
  case printScreen = 0xE07C
  case scrollLock = 0x7E
  case pause = 0xE114

  case grave = 0x0E
  case digit1 = 0x16
  case digit2 = 0x1E
  case digit3 = 0x26
  case digit4 = 0x25
  case digit5 = 0x2E
  case digit6 = 0x36
  case digit7 = 0x3D
  case digit8 = 0x3E
  case digit9 = 0x46
  case digit0 = 0x45
  case minus = 0x4E
  case equal = 0x55
  case backspace = 0x66

  case tab = 0x0D
  case q = 0x15
  case w = 0x1D
  case e = 0x24
  case r = 0x2D
  case t = 0x2C
  case y = 0x35
  case u = 0x3C
  case i = 0x43
  case o = 0x44
  case p = 0x4D
  case leftBracket = 0x54
  case rightBracket = 0x5B
  case backslash = 0x5D

  case capsLock = 0x58
  case a = 0x1C
  case s = 0x1B
  case d = 0x23
  case f = 0x2B
  case g = 0x34
  case h = 0x33
  case j = 0x3B
  case k = 0x42
  case l = 0x4B
  case semicolon = 0x4C
  case quote = 0x52
  case enter = 0x5A

  case leftShift = 0x12
  /// The key that ISO boards have between left shift and Z.
  case isoBackslash = 0x61
  case z = 0x1A
  case x = 0x22
  case c = 0x21
  case v = 0x2A
  case b = 0x32
  case n = 0x31
  case m = 0x3A
  case comma = 0x41
  case period = 0x49
  case slash = 0x4A
  case rightShift = 0x59

  case leftControl = 0x14
  case leftMeta = 0xE01F
  case leftAlt = 0x11
  case space = 0x29
  case rightAlt = 0xE011
  case rightMeta = 0xE027
  case menu = 0xE02F
  case rightControl = 0xE014

  case insert = 0xE070
  case home = 0xE06C
  case pageUp = 0xE07D
  case delete = 0xE071
  case end = 0xE069
  case pageDown = 0xE07A
  case up = 0xE075
  case left = 0xE06B
  case down = 0xE072
  case right = 0xE074

  case numLock = 0x77
  case keypadDivide = 0xE04A
  case keypadMultiply = 0x7C
  case keypadSubtract = 0x7B
  case keypadAdd = 0x79
  case keypadEnter = 0xE05A
  case keypadDecimal = 0x71
  case keypad0 = 0x70
  case keypad1 = 0x69
  case keypad2 = 0x72
  case keypad3 = 0x7A
  case keypad4 = 0x6B
  case keypad5 = 0x73
  case keypad6 = 0x74
  case keypad7 = 0x6C
  case keypad8 = 0x75
  case keypad9 = 0x7D

  // Japanese and Brazilian boards have these besides.
  case internationalRo = 0x51
  case internationalYen = 0x6A
  case kana = 0x13
  case convert = 0x64
  case nonConvert = 0x67

  var isExtended: Bool { rawValue & 0xFF00 == 0xE000 }
  var set2Code: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
  var isControl: Bool { self == .leftControl || self == .rightControl }
  var isShift: Bool { self == .leftShift || self == .rightShift }
  var isAlt: Bool { self == .leftAlt || self == .rightAlt }
}

extension KeyCode {
  /// The make code in scan code set 3; nil where that set has none.
  var set3Code: UInt8? { Self.set3Codes[self] }

  private static let set3Codes: [KeyCode: UInt8] = {
    // Most of the main block has the code of set 2.
    var codes: [KeyCode: UInt8] = [:]
    for key in allCases where !key.isExtended && key != .pause { codes[key] = key.set2Code }
    for (key, code) in set3Differences { codes[key] = code }
    for key: KeyCode in [.internationalRo, .internationalYen, .kana, .convert, .nonConvert] {
      codes[key] = nil
    }
    return codes
  }()

  private static let set3Differences: [KeyCode: UInt8] = [
    .escape: 0x08, .f1: 0x07, .f2: 0x0F, .f3: 0x17, .f4: 0x1F, .f5: 0x27, .f6: 0x2F, .f7: 0x37,
    .f8: 0x3F, .f9: 0x47, .f10: 0x4F, .f11: 0x56, .f12: 0x5E, .printScreen: 0x57,
    .scrollLock: 0x5F, .pause: 0x62, .backslash: 0x5C, .capsLock: 0x14, .isoBackslash: 0x13,
    .leftControl: 0x11, .leftAlt: 0x19, .rightAlt: 0x39, .rightControl: 0x58, .leftMeta: 0x8B,
    .rightMeta: 0x8C, .menu: 0x8D, .insert: 0x67, .home: 0x6E, .pageUp: 0x6F, .delete: 0x64,
    .end: 0x65, .pageDown: 0x6D, .up: 0x63, .left: 0x61, .down: 0x60, .right: 0x6A,
    .numLock: 0x76, .keypadDivide: 0x77, .keypadMultiply: 0x7E, .keypadSubtract: 0x84,
    .keypadAdd: 0x7C, .keypadEnter: 0x79,
  ]
}

/// Scan code set 2 to set 1, as the keyboard controller and a keyboard in set 1 both do it.
enum ScanCodeTranslation {
  static let breakPrefix: UInt8 = 0xF0
  static let extendedPrefix: UInt8 = 0xE0
  static let pausePrefix: UInt8 = 0xE1
  /// Marks a break code in set 1.
  static let breakBit: UInt8 = 0x80

  static func set1(fromSet2 code: UInt8) -> UInt8 {
    switch code {
    case 0x83: 0x41  // F7
    case 0x84: 0x54  // SysRq
    case 0x80...: code
    default: table[Int(code)]
    }
  }

  /// A whole set 2 sequence in set 1.
  static func set1(fromSet2 sequence: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isBreak = false
    for byte in sequence {
      if byte == breakPrefix {
        isBreak = true
        continue
      }
      result.append(set1(fromSet2: byte) | (isBreak ? breakBit : 0))
      isBreak = false
    }
    return result
  }

  private static let table: [UInt8] = [
    0xFF, 0x43, 0x41, 0x3F, 0x3D, 0x3B, 0x3C, 0x58, 0x64, 0x44, 0x42, 0x40, 0x3E, 0x0F, 0x29, 0x59,
    0x65, 0x38, 0x2A, 0x70, 0x1D, 0x10, 0x02, 0x5A, 0x66, 0x71, 0x2C, 0x1F, 0x1E, 0x11, 0x03, 0x5B,
    0x67, 0x2E, 0x2D, 0x20, 0x12, 0x05, 0x04, 0x5C, 0x68, 0x39, 0x2F, 0x21, 0x14, 0x13, 0x06, 0x5D,
    0x69, 0x31, 0x30, 0x23, 0x22, 0x15, 0x07, 0x5E, 0x6A, 0x72, 0x32, 0x24, 0x16, 0x08, 0x09, 0x5F,
    0x6B, 0x33, 0x25, 0x17, 0x18, 0x0B, 0x0A, 0x60, 0x6C, 0x34, 0x35, 0x26, 0x27, 0x19, 0x0C, 0x61,
    0x6D, 0x73, 0x28, 0x74, 0x1A, 0x0D, 0x62, 0x6E, 0x3A, 0x36, 0x1C, 0x1B, 0x75, 0x2B, 0x63, 0x76,
    0x55, 0x56, 0x77, 0x78, 0x79, 0x7A, 0x0E, 0x7B, 0x7C, 0x4F, 0x7D, 0x4B, 0x47, 0x7E, 0x7F, 0x6F,
    0x52, 0x53, 0x50, 0x4C, 0x4D, 0x48, 0x01, 0x45, 0x57, 0x4E, 0x51, 0x4A, 0x37, 0x49, 0x46, 0x54,
  ]
}
