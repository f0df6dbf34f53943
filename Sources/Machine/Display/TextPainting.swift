/// A character cell as memory has it, with what the moment adds.
struct TextCell: OptionSet {
  var rawValue: UInt32
  /// Attribute bit 7, where blinking is on.
  static let blink = Self(rawValue: 1 << 15)
  /// The cursor is here and shown.
  static let cursor = Self(rawValue: 1 << 16)
  /// In the dark half of blinking.
  static let hidden = Self(rawValue: 1 << 17)

  init(rawValue: UInt32) { self.rawValue = rawValue }
  /// From planes 0 and 1.
  init(_ characterAndAttribute: UInt32) { rawValue = characterAndAttribute }

  var character: Int { Int(rawValue & 0xFF) }
  var attribute: Int { Int(rawValue >> 8 & 0xFF) }
}

/// Fonts in plane 2: 256 characters of 32 bytes, a byte per row scan.
enum TextFonts {
  static let byteCount = 8192

  /// Copies both fonts, one after the other.
  /// - Returns: whether anything differs from what was there.
  static func load(_ fonts: inout [UInt8], from memory: VideoMemory, offsets: [Int]) -> Bool {
    var isChanged = false
    fonts.withUnsafeMutableBufferPointer { fonts in
      for (f, offset) in offsets.prefix(2).enumerated() {
        for i in 0..<byteCount {
          let at = ((offset &+ i) & 0xFFFF) &* 4 &+ 2
          let byte = memory.base.load(fromByteOffset: at, as: UInt8.self)
          if fonts[f &* byteCount &+ i] != byte {
            fonts[f &* byteCount &+ i] = byte
            isChanged = true
          }
        }
      }
    }
    return isChanged
  }
}

/// Draws character cells.
struct CellPainter {
  let layout: ScreenLayout
  let frame: FrameBuffer
  let fonts: UnsafeBufferPointer<UInt8>
  let lines: UnsafeBufferPointer<ScanLines.Line>

  func paint(_ cell: TextCell, column: Int, row: ScanLines.Row) {
    let attribute = cell.attribute
    let character = cell.character
    let font = attribute >> 3 & 1
    let background = layout.colours[layout.hasBlink ? attribute >> 4 & 7 : attribute >> 4]
    let foreground = layout.colours[attribute & 0x0F]
    let left = (column * layout.cellDots - row.panDots) * layout.dotRepeat
    let width = layout.cellDots * layout.dotRepeat
    let first = max(0, -left)
    let end = min(width, frame.width - left)
    if first >= end { return }
    let repeatsLastDot = layout.hasLineGraphics && (0xC0...0xDF).contains(character)
    let isUnderlined = attribute & 0x77 == 0x01
    let halving = layout.dotRepeat - 1

    for y in row.lines {
      let rowScan = lines[y].rowScan
      let glyph = Int(fonts[font &* TextFonts.byteCount &+ character &* 32 &+ rowScan])
      // Nine dots, the first in bit 8.
      var dots = glyph << 1 | (repeatsLastDot ? glyph & 1 : 0)
      if isUnderlined && rowScan == layout.underlineScan { dots = 0x1FF }
      if cell.contains(.hidden) { dots = 0 }
      if cell.contains(.cursor) && layout.cursorScans.contains(rowScan) { dots = 0x1FF }
      let target = frame.pixels + (y &* frame.width &+ left)
      for x in first..<end {
        target[x] = dots >> (8 &- x >> halving) & 1 != 0 ? foreground : background
      }
    }
  }
}
