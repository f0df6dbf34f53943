// Mode 3 without a video BIOS, for machines that start a kernel or a program at once.
//
// Register values: IBM Personal System/2 Hardware Interface Technical Reference, "Video
// Subsystem", mode 3+ (80 x 25 characters of 9 x 16 dots). The font is our own: ASCII, blocks and
// frames; other characters are blank.

extension VGAAdapter {
  private enum Mode3 {
    static let columns = 80
    static let rows = 25
    static let miscellaneous: UInt8 = 0x67
    static let sequencer: [UInt8] = [0x03, 0x00, 0x03, 0x00, 0x02]
    static let crtc: [UInt8] = [
      0x5F, 0x4F, 0x50, 0x82, 0x55, 0x81, 0xBF, 0x1F, 0x00, 0x4F, 0x0D, 0x0E, 0x00, 0x00, 0x00,
      0x00,
      0x9C, 0x8E, 0x8F, 0x28, 0x1F, 0x96, 0xB9, 0xA3, 0xFF,
    ]
    static let graphics: [UInt8] = [0x00, 0x00, 0x00, 0x00, 0x00, 0x10, 0x0E, 0x00, 0xFF]
    static let attribute: [UInt8] = [
      0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x14, 0x07, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E,
      0x3F,
      0x0C, 0x00, 0x0F, 0x08, 0x00,
    ]
    static let blank: UInt16 = 0x0720
  }

  /// Sets 80 x 25 text, as a video BIOS does at power-on: registers, colours, font, blank screen.
  package func enterTextMode() {
    registers.miscellaneous = Mode3.miscellaneous
    registers.sequencer = Mode3.sequencer
    registers.crtc = Mode3.crtc
    registers.graphics = Mode3.graphics
    registers.attribute = Mode3.attribute
    registers.attributeIndex = Attribute.paletteAddressSource
    registers.videoEnable = 1
    setPalette()
    // Of a 32-bit word for each offset, the planes are the bytes: character, attribute, font.
    for cell in 0..<Mode3.columns * Mode3.rows {
      memory.base.storeBytes(of: Mode3.blank, toByteOffset: cell * 2 * 4, as: UInt16.self)
    }
    for code in 0..<256 {
      for (y, row) in BootFont.rows(UInt8(code)).enumerated() {
        memory.base.storeBytes(of: row, toByteOffset: (code * 32 + y) * 4 + 2, as: UInt8.self)
      }
    }
    memory.touch(offset: 0, count: VideoMemory.legacyByteCount)
    registersChanged()
  }

  /// The 64 colours of the EGA: two bits for each of red, green and blue.
  private func setPalette() {
    for index in 0..<64 {
      for (component, bits) in [(0, (2, 5)), (1, (1, 4)), (2, (0, 3))] {
        let strong = index >> bits.0 & 1
        let weak = index >> bits.1 & 1
        registers.dac[index * 3 + component] = UInt8(strong * 0x2A + weak * 0x15)
      }
    }
  }
}

/// Characters of 8 x 16 dots in the order of code page 437.
private enum BootFont {
  static let height = 16
  private static let firstRow = 2
  private static let left = 1

  static func rows(_ code: UInt8) -> [UInt8] {
    if let frame = frame(code) { return frame }
    let glyph = SmallFont.glyph(CodePage437.character(code))
    var rows = [UInt8](repeating: 0, count: height)
    guard glyph != 0 else { return rows }
    // Seven rows become eleven: every second one is doubled.
    var target = firstRow
    for y in 0..<SmallFont.height {
      var row: UInt8 = 0
      for x in 0..<SmallFont.width where SmallFont.isSet(glyph, x: x, y: y) {
        row |= 0x80 >> UInt8(left + x)
      }
      for _ in 0..<(y % 2 == 0 ? 1 : 2) {
        rows[target] = row
        target += 1
      }
    }
    return rows
  }

  // MARK: Blocks and frames

  private struct Arms: OptionSet {
    var rawValue: UInt8
    static let up = Self(rawValue: 1)
    static let down = Self(rawValue: 2)
    static let left = Self(rawValue: 4)
    static let right = Self(rawValue: 8)
  }

  /// The arms of the frame characters B3h to DAh; double lines are drawn as single ones.
  private static let arms: [Arms] = {
    let (u, d, l, r) = (Arms.up, Arms.down, Arms.left, Arms.right)
    return [
      [u, d], [u, d, l], [u, d, l], [u, d, l], [d, l], [d, l], [u, d, l], [u, d], [d, l], [u, l],
      [u, l], [u, l], [d, l], [u, r], [u, l, r], [d, l, r], [u, d, r], [l, r], [u, d, l, r],
      [u, d, r], [u, d, r], [u, r], [d, r], [u, l, r], [d, l, r], [u, d, r], [l, r],
      [u, d, l, r], [u, l, r], [u, l, r], [d, l, r], [d, l, r], [u, r], [u, r], [d, r], [d, r],
      [u, d, l, r], [u, d, l, r], [u, l], [d, r],
    ]
  }()

  private static func frame(_ code: UInt8) -> [UInt8]? {
    let half = height / 2
    switch code {
    case 0xB0: return (0..<height).map { $0 % 2 == 0 ? 0x22 : 0x88 }
    case 0xB1: return (0..<height).map { $0 % 2 == 0 ? 0x55 : 0xAA }
    case 0xB2: return (0..<height).map { $0 % 2 == 0 ? 0xDD : 0x77 }
    case 0xB3...0xDA:
      let arms = arms[Int(code) - 0xB3]
      return (0..<height).map { y in
        var row: UInt8 = 0
        if y < half && arms.contains(.up) || y >= half && arms.contains(.down) { row |= 0x18 }
        if y == half - 1 || y == half {
          row |= 0x18
          if arms.contains(.left) { row |= 0xF8 }
          if arms.contains(.right) { row |= 0x1F }
        }
        return row
      }
    case 0xDB: return [UInt8](repeating: 0xFF, count: height)
    case 0xDC: return (0..<height).map { $0 < half ? 0 : 0xFF }
    case 0xDD: return [UInt8](repeating: 0xF0, count: height)
    case 0xDE: return [UInt8](repeating: 0x0F, count: height)
    case 0xDF: return (0..<height).map { $0 < half ? 0xFF : 0 }
    default: return nil
    }
  }
}
