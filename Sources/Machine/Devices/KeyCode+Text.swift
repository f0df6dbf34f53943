/// Characters as keys of a US board (ANSI layout), for typing text.
package struct KeyStroke: Equatable, Sendable {
  package var key: KeyCode
  package var isShifted: Bool

  package init(_ key: KeyCode, shifted: Bool = false) {
    self.key = key
    isShifted = shifted
  }

  /// The stroke that types the character; nil when the board has no key for it.
  package init?(typing character: Unicode.Scalar) {
    guard let stroke = Self.strokes[character] else { return nil }
    self = stroke
  }

  /// The strokes that type the text. A carriage return with a line feed is one Enter.
  package static func typing(_ text: String) throws(KeyTextError) -> [KeyStroke] {
    var strokes: [KeyStroke] = []
    strokes.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n" && previous == "\r" { continue }
      guard let stroke = KeyStroke(typing: scalar) else {
        throw KeyTextError("a US keyboard has no key for \(describe(scalar))")
      }
      strokes.append(stroke)
    }
    return strokes
  }

  private static func describe(_ scalar: Unicode.Scalar) -> String {
    let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal(scalar).count))
    let isVisible = scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value)
    return code + hexadecimal(scalar) + (isVisible ? " (\(scalar))" : "")
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }

  private static let strokes: [Unicode.Scalar: KeyStroke] = {
    var strokes: [Unicode.Scalar: KeyStroke] = [
      " ": .init(.space), "\n": .init(.enter), "\r": .init(.enter), "\t": .init(.tab),
      "\u{8}": .init(.backspace), "\u{7F}": .init(.backspace), "\u{1B}": .init(.escape),
    ]
    for (keys, plain, shifted) in rows {
      for (key, pair) in zip(keys, zip(plain.unicodeScalars, shifted.unicodeScalars)) {
        strokes[pair.0] = KeyStroke(key)
        strokes[pair.1] = KeyStroke(key, shifted: true)
      }
    }
    return strokes
  }()

  /// The rows of the board: keys, what they type, and what they type with shift.
  private static let rows: [([KeyCode], String, String)] = [
    (
      [
        .grave, .digit1, .digit2, .digit3, .digit4, .digit5, .digit6, .digit7, .digit8, .digit9,
        .digit0, .minus, .equal,
      ], "`1234567890-=", "~!@#$%^&*()_+"
    ),
    (
      [.q, .w, .e, .r, .t, .y, .u, .i, .o, .p, .leftBracket, .rightBracket, .backslash],
      "qwertyuiop[]\\", "QWERTYUIOP{}|"
    ),
    (
      [.a, .s, .d, .f, .g, .h, .j, .k, .l, .semicolon, .quote], "asdfghjkl;'", "ASDFGHJKL:\""
    ),
    ([.z, .x, .c, .v, .b, .n, .m, .comma, .period, .slash], "zxcvbnm,./", "ZXCVBNM<>?"),
  ]
}

/// Text or a key's name that no key stands for.
package struct KeyTextError: Error, Equatable, CustomStringConvertible {
  package var description: String
  package init(_ description: String) { self.description = description }
}
