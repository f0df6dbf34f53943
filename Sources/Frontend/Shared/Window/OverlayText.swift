import Machine

/// A message as dots, broken into lines that fit.
package struct OverlayText: Equatable, Sendable {
  package struct Dot: Equatable, Sendable {
    package var x: Int
    package var y: Int
  }

  package private(set) var lines: [String] = []
  /// Width and height of a dot, in pixels.
  package let dotSize: Int
  /// Of all lines with their margins, in pixels.
  package let height: Int
  /// Of the longest line with its margins, in pixels.
  package var width: Int {
    ((lines.map(\.count).max() ?? 0) * Self.advance + 2 * Self.margin) * dotSize
  }
  /// Upper left corners.
  package private(set) var dots: [Dot] = []

  private static let margin = 4
  private static let advance = SmallFont.width + 1
  private static let lineAdvance = SmallFont.height + 3

  package init(_ text: String, width: Int, largestDot: Int = 3) {
    let dotSize = min(width >= 1000 ? 3 : width >= 500 ? 2 : 1, largestDot)
    self.dotSize = dotSize
    let columns = max(1, (width / dotSize - 2 * Self.margin) / Self.advance)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += line.count <= columns ? [String(line)] : Self.wrapped(String(line), columns: columns)
    }
    height = (lines.count * Self.lineAdvance + 2 * Self.margin) * dotSize
    for (row, line) in lines.enumerated() {
      for (column, character) in line.enumerated() {
        let glyph = SmallFont.glyph(character)
        guard glyph != 0 else { continue }
        for y in 0..<SmallFont.height {
          for x in 0..<SmallFont.width where SmallFont.isSet(glyph, x: x, y: y) {
            dots.append(
              Dot(
                x: (Self.margin + column * Self.advance + x) * dotSize,
                y: (Self.margin + row * Self.lineAdvance + y) * dotSize))
          }
        }
      }
    }
  }

  private static func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > columns {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word.prefix(columns)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
