/// Editing of a line at a terminal in raw mode: keys in; what to echo, and finished lines, out.
/// Knows nothing of descriptors. Keys are those of Emacs and readline, and the cursor keys of
/// ANSI terminals. The line is taken to be shorter than the terminal is wide; a longer one is
/// still edited rightly, but drawn crookedly.
package struct LineEditor: Sendable {
  package enum Event: Equatable, Sendable {
    /// For the terminal.
    case echo([UInt8])
    case line(String)
    /// Ctrl-C.
    case interrupt
    /// Ctrl-D on an empty line.
    case end
  }

  package let prompt: String
  private let complete: @Sendable (String) -> [String]
  private var text: [Character] = []
  /// Characters before the cursor.
  private var cursor = 0
  private var history: [String] = []
  /// Where in the history the line shown is from; its count: none.
  private var recalled = 0
  /// What was being typed before the history was looked at.
  private var draft = ""
  /// What Ctrl-K and its like took.
  private var cut: [Character] = []
  private var escape: Escape = .none
  /// Bytes of a character that has not come whole.
  private var partial: [UInt8] = []

  private enum Escape: Equatable {
    case none
    /// ESC
    case started
    /// ESC [ or ESC O, with what followed
    case sequence(String)
  }

  private static let lineLimit = 4_000
  private static let historyLimit = 500

  /// - Parameter complete: what the last word of a line's beginning may become.
  package init(prompt: String, complete: @escaping @Sendable (String) -> [String] = { _ in [] }) {
    self.prompt = prompt
    self.complete = complete
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
    var events: [Event] = []
    for byte in bytes { key(byte, &events) }
    return events
  }

  /// The prompt and the line: after something else was printed.
  package var drawing: [UInt8] {
    var text = "\r\u{1B}[K" + prompt + String(self.text)
    let back = self.text.count - cursor
    if back > 0 { text += "\u{1B}[\(back)D" }
    return Array(text.utf8)
  }

  // MARK: Keys

  private enum Key {
    static let home: UInt8 = 0x01  // Ctrl-A
    static let left: UInt8 = 0x02
    static let interrupt: UInt8 = 0x03
    static let delete: UInt8 = 0x04  // Ctrl-D
    static let end: UInt8 = 0x05
    static let right: UInt8 = 0x06
    static let backspace: UInt8 = 0x08
    static let tab: UInt8 = 0x09
    static let newline: UInt8 = 0x0A
    static let cutToEnd: UInt8 = 0x0B
    static let clear: UInt8 = 0x0C
    static let enter: UInt8 = 0x0D
    static let down: UInt8 = 0x0E
    static let up: UInt8 = 0x10
    static let cutToStart: UInt8 = 0x15
    static let cutWord: UInt8 = 0x17
    static let paste: UInt8 = 0x19
    static let escape: UInt8 = 0x1B
    static let rubout: UInt8 = 0x7F
  }

  private mutating func key(_ byte: UInt8, _ events: inout [Event]) {
    if escape != .none { return escaped(byte, &events) }
    if !partial.isEmpty || byte >= 0x80 { return character(byte, &events) }
    switch byte {
    case Key.escape:
      escape = .started
      return
    case Key.enter, Key.newline: return finish(&events)
    case Key.interrupt:
      text = []
      cursor = 0
      events.append(.echo(Array("^C\r\n".utf8)))
      events.append(.interrupt)
      return
    case Key.delete:
      if text.isEmpty {
        events.append(.end)
        return
      }
      deleteForward()
    case Key.tab: return completeWord(&events)
    case Key.home: cursor = 0
    case Key.end: cursor = text.count
    case Key.left: cursor = max(cursor - 1, 0)
    case Key.right: cursor = min(cursor + 1, text.count)
    case Key.up: recall(-1)
    case Key.down: recall(1)
    case Key.backspace, Key.rubout:
      if cursor > 0 {
        cursor -= 1
        text.remove(at: cursor)
      }
    case Key.cutToEnd: remove(cursor..<text.count)
    case Key.cutToStart: remove(0..<cursor)
    case Key.cutWord: remove(wordStart..<cursor)
    case Key.paste: insert(cut)
    case Key.clear: events.append(.echo(Array("\u{1B}[H\u{1B}[2J".utf8)))
    case 0x20...0x7E: insert([Character(UnicodeScalar(byte))])
    default: return
    }
    events.append(.echo(drawing))
  }

  /// UTF-8 comes in bytes.
  private mutating func character(_ byte: UInt8, _ events: inout [Event]) {
    partial.append(byte)
    guard let text = String(validating: partial, as: UTF8.self) else {
      if partial.count >= 4 || byte < 0x80 { partial = [] }
      return
    }
    partial = []
    insert(Array(text))
    events.append(.echo(drawing))
  }

  private mutating func escaped(_ byte: UInt8, _ events: inout [Event]) {
    switch escape {
    case .none: return
    case .started:
      escape = .none
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "O"):
        escape = .sequence("")
        return
      case UInt8(ascii: "b"): cursor = wordStart
      case UInt8(ascii: "f"): cursor = wordEnd
      case UInt8(ascii: "d"): remove(cursor..<wordEnd)
      default: return
      }
    case .sequence(let before):
      // Numbers and semicolons, then one letter or ~.
      if (0x20...0x3F).contains(byte) && before.utf8.count < 16 {
        escape = .sequence(before + String(UnicodeScalar(byte)))
        return
      }
      escape = .none
      switch (before, Character(UnicodeScalar(byte))) {
      case (_, "A"): recall(-1)
      case (_, "B"): recall(1)
      case ("1;5", "C"), ("5", "C"): cursor = wordEnd
      case ("1;5", "D"), ("5", "D"): cursor = wordStart
      case (_, "C"): cursor = min(cursor + 1, text.count)
      case (_, "D"): cursor = max(cursor - 1, 0)
      case (_, "H"), ("1", "~"), ("7", "~"): cursor = 0
      case (_, "F"), ("4", "~"), ("8", "~"): cursor = text.count
      case ("3", "~"): deleteForward()
      default: return
      }
    }
    events.append(.echo(drawing))
  }

  // MARK: Changing the line

  private var wordStart: Int {
    var at = cursor
    while at > 0 && text[at - 1].isWhitespace { at -= 1 }
    while at > 0 && !text[at - 1].isWhitespace { at -= 1 }
    return at
  }

  private var wordEnd: Int {
    var at = cursor
    while at < text.count && text[at].isWhitespace { at += 1 }
    while at < text.count && !text[at].isWhitespace { at += 1 }
    return at
  }

  private mutating func insert(_ characters: [Character]) {
    guard text.count + characters.count <= Self.lineLimit else { return }
    text.insert(contentsOf: characters, at: cursor)
    // A combining character may have joined the one before it.
    cursor = min(cursor + characters.count, text.count)
  }

  private mutating func deleteForward() {
    if cursor < text.count { text.remove(at: cursor) }
  }

  private mutating func remove(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    cut = Array(text[range])
    text.removeSubrange(range)
    cursor = range.lowerBound
  }

  private mutating func recall(_ step: Int) {
    let place = recalled + step
    guard (0...history.count).contains(place) else { return }
    if recalled == history.count { draft = String(text) }
    recalled = place
    text = Array(place == history.count ? draft : history[place])
    cursor = text.count
  }

  private mutating func finish(_ events: inout [Event]) {
    let line = String(text)
    if !line.allSatisfy(\.isWhitespace) && history.last != line {
      history.append(line)
      if history.count > Self.historyLimit { history.removeFirst() }
    }
    recalled = history.count
    draft = ""
    text = []
    cursor = 0
    events.append(.echo(Array("\r\n".utf8)))
    events.append(.line(line))
  }

  // MARK: Completion

  private mutating func completeWord(_ events: inout [Event]) {
    let before = String(text[..<cursor])
    let candidates = complete(before)
    let typed = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init)
    guard let first = candidates.first, let typed else {
      events.append(.echo([0x07]))
      return
    }
    var common = first
    for candidate in candidates.dropFirst() { common = common.commonPrefix(with: candidate) }
    if common.count > typed.count && common.hasPrefix(typed) {
      insert(Array(common.dropFirst(typed.count)))
      if candidates.count == 1 { insert([" "]) }
    } else if candidates.count == 1 {
      insert([" "])
    } else {
      let list = candidates.prefix(200).joined(separator: "  ")
      events.append(.echo(Array("\r\n\(list)\r\n".utf8)))
    }
    events.append(.echo(drawing))
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
