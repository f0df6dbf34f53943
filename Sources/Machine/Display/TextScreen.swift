/// The characters on a screen in text mode.
package struct TextScreen: Equatable, Sendable {
  /// A row's characters, one per column, blanks included.
  package private(set) var rows: [[Character]] = []
  /// The attribute byte of each character.
  package private(set) var attributes: [[UInt8]] = []
  /// Where the cursor is, if it is on and on the screen.
  package private(set) var cursor: Position?

  /// A cell, counted from the upper left corner.
  package struct Position: Equatable, Sendable {
    package var row: Int
    package var column: Int
  }

  package var columns: Int { rows.first?.count ?? 0 }

  /// The rows as strings without trailing blanks.
  package var lines: [String] {
    rows.map { row in
      let end = row.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return String(row[..<end])
    }
  }

  /// All rows, each ended by a line feed.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  /// Reads the screen; nil when the adapter is not in a text mode. A blanked screen still has its
  /// text. Changes nothing that the guest or a renderer sees.
  package init?(_ adapter: VGAAdapter) {
    var registers = adapter.registers
    registers.attributeIndex |= Attribute.paletteAddressSource
    registers.sequencer[Sequencer.clockingMode] &= ~ClockingMode.screenOff.rawValue
    let layout = ScreenLayout(registers)
    guard layout.kind == .text else { return nil }
    let scanLines = ScanLines(registers, layout)
    let memory = adapter.memory
    for (r, row) in scanLines.rows.enumerated() {
      var characters: [Character] = []
      var attributes: [UInt8] = []
      for column in 0..<layout.columns {
        let counter = (row.counter + column >> layout.countShift) & 0xFFFF
        let at = layout.planeOffset(counter, rowScan: row.firstRowScan) &* 4
        characters.append(
          CodePage437.character(memory.base.load(fromByteOffset: at, as: UInt8.self)))
        attributes.append(memory.base.load(fromByteOffset: at + 1, as: UInt8.self))
        if counter == scanLines.cursor { cursor = Position(row: r, column: column) }
      }
      rows.append(characters)
      self.attributes.append(attributes)
    }
  }

  package func contains(_ text: String) -> Bool {
    let wanted = Array(text)
    guard !wanted.isEmpty else { return true }
    return rows.contains { row in
      guard row.count >= wanted.count else { return false }
      return (0...row.count - wanted.count).contains { start in
        row[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
  }
}
