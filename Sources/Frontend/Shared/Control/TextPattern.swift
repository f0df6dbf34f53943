import Foundation

/// What `wait-for-text` looks for: plain text or a regular expression, on a screen's lines.
package struct TextPattern: @unchecked Sendable {
  // Safety: `NSRegularExpression` does not change after it is made.
  private enum Kind {
    case plain(String)
    case expression(NSRegularExpression)
  }

  package struct Match: Codable, Equatable, Sendable {
    /// Counted from the upper left corner.
    package var row: Int
    package var column: Int
    package var text: String
  }

  package static let longestExpression = 1024
  /// Some expressions take ages on some texts: then there is no match.
  private static let searchSeconds = 0.2

  private let kind: Kind

  package init(plain text: String) { kind = .plain(text) }

  /// `^` and `$` match at the ends of lines.
  package init(expression: String) throws(ControlError) {
    guard expression.utf8.count <= Self.longestExpression else {
      throw ControlError("a regular expression has at most \(Self.longestExpression) bytes")
    }
    do {
      kind = .expression(
        try NSRegularExpression(pattern: expression, options: [.anchorsMatchLines]))
    } catch {
      throw ControlError("'\(expression.prefix(64))' is not a regular expression")
    }
  }

  package func firstMatch(in text: String) -> Match? {
    switch kind {
    case .plain(let wanted):
      guard let range = text.range(of: wanted) else { return nil }
      return Self.match(range, in: text)
    case .expression(let expression):
      var found: NSRange?
      let end = Date(timeIntervalSinceNow: Self.searchSeconds)
      expression.enumerateMatches(
        in: text, options: [.reportProgress],
        range: NSRange(text.startIndex..<text.endIndex, in: text)
      ) { result, _, stop in
        if let result {
          found = result.range
          stop.pointee = true
        } else if Date() >= end {
          stop.pointee = true
        }
      }
      guard let found, let range = Range(found, in: text) else { return nil }
      return Self.match(range, in: text)
    }
  }

  private static func match(_ range: Range<String.Index>, in text: String) -> Match {
    let before = text[..<range.lowerBound]
    let line = before.lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
    return Match(
      row: before.reduce(0) { $0 + ($1 == "\n" ? 1 : 0) },
      column: text.distance(from: line, to: range.lowerBound), text: String(text[range]))
  }
}
