import Machine

/// Text of the clipboard as keystrokes.
package struct PastedText: Equatable, Sendable {
  package private(set) var strokes: [KeyStroke] = []
  /// Characters that no key of a US board types; they are left out.
  package private(set) var leftOut = 0
  private var isCut = false

  /// More than anybody wants typed: some minutes of it.
  package static let limit = 16_384

  package init(_ text: String) {
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n" && previous == "\r" { continue }
      guard strokes.count < Self.limit else {
        isCut = true
        break
      }
      if let stroke = KeyStroke(typing: scalar) { strokes.append(stroke) } else { leftOut += 1 }
    }
  }

  /// For people; nil when all is typed.
  package var message: String? {
    if isCut { return "The clipboard is long: typing its first \(Self.limit) characters" }
    if strokes.isEmpty && leftOut == 0 { return "The clipboard has no text" }
    guard leftOut > 0 else { return nil }
    return "Left out \(leftOut) character\(leftOut == 1 ? "" : "s") that a US keyboard does not have"
  }
}
