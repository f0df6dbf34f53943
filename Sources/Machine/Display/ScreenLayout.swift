// What the registers make of video memory: the shape of the picture, apart from what is in it.

/// Everything that, when it changes, changes every pixel: kind, size, cells, colours.
struct ScreenLayout: Equatable {
  enum Kind: Equatable {
    /// The screen is off or not set up.
    case blank
    case text
    /// Four planes of one bit per pixel.
    case planar
    /// Two bits per pixel, as the CGA has them.
    case interleaved
    /// A byte per pixel, two dots wide.
    case packed
    /// A linear frame buffer of this many bits per pixel.
    case linear(depth: Int)
    /// Planar in a VBE mode.
    case vbePlanar
  }

  static let maximumWidth = Int(BochsVBE.maximumWidth)
  static let maximumHeight = Int(BochsVBE.maximumHeight)

  private(set) var kind = Kind.blank
  /// Of the frame, in pixels.
  private(set) var width = 0
  private(set) var height = 0
  /// Character clocks per line.
  private(set) var columns = 0
  /// Dots per character clock.
  private(set) var cellDots = 8
  /// Pixels per dot.
  private(set) var dotRepeat = 1

  /// 16 colours after the attribute controller, or 256 of the DAC; XRGB with an opaque X.
  private(set) var colours: [UInt32] = []

  // Text.
  private(set) var cursorScans = 0...0
  private(set) var underlineScan = 0
  private(set) var hasLineGraphics = false
  private(set) var hasBlink = false
  /// Plane 2 offsets of the fonts for attribute bit 3 clear and set.
  private(set) var fontOffsets = [0, 0]

  // Addresses.
  private(set) var crtcMode = CRTCMode()
  private(set) var isDoubleWord = false
  private(set) var countShift = 0

  // Linear frame buffer.
  private(set) var bytesPerLine = 0
  private(set) var isBigEndian = false

  init(_ registers: VGAAdapter.Registers) {
    let isOn = registers.attributeIndex & Attribute.paletteAddressSource != 0
    if registers.vbe.isActive {
      setUpVBE(registers)
    } else {
      setUpVGA(registers)
    }
    if !isOn { kind = .blank }
    // A set-up in the middle of programming is not worth showing.
    if width < 32 || height < 8 { kind = .blank }
  }

  private mutating func setUpVBE(_ registers: VGAAdapter.Registers) {
    let vbe = registers.vbe
    width = Int(vbe.xResolution)
    height = Int(vbe.yResolution)
    bytesPerLine = vbe.bytesPerLine
    isBigEndian = registers.isBigEndian
    switch vbe.bitsPerPixel {
    case 4:
      kind = .vbePlanar
      columns = (width + 7) / 8
      colours = Self.sixteenColours(registers)
    case 8:
      kind = .linear(depth: 8)
      colours = Self.dacColours(registers)
    default: kind = .linear(depth: Int(vbe.bitsPerPixel))
    }
  }

  private mutating func setUpVGA(_ registers: VGAAdapter.Registers) {
    let crtc = registers.crtc
    let clocking = ClockingMode(rawValue: registers.sequencer[Sequencer.clockingMode])
    let mode = GraphicsMode(rawValue: registers.graphics[Graphics.mode])
    let attributeMode = AttributeMode(rawValue: registers.attribute[Attribute.mode])
    let isGraphics =
      GraphicsMiscellaneous(rawValue: registers.graphics[Graphics.miscellaneous])
      .contains(.graphics)

    crtcMode = CRTCMode(rawValue: crtc[CRTC.modeControl])
    let underline = UnderlineLocation(rawValue: crtc[CRTC.underlineLocation])
    isDoubleWord = underline.contains(.doubleWord)
    countShift = underline.contains(.countBy4) ? 2 : crtcMode.contains(.countBy2) ? 1 : 0
    dotRepeat = clocking.contains(.halfDotClock) ? 2 : 1
    // Graphics modes have no ninth dot to show.
    cellDots = isGraphics || clocking.contains(.eightDots) ? 8 : 9
    columns = min(
      Int(crtc[CRTC.horizontalDisplayEnd]) + 1, Self.maximumWidth / (cellDots * dotRepeat))
    width = columns * cellDots * dotRepeat
    let lines = CRTCTiming.verticalDisplayEnd(crtc) + 1
    height = min(crtcMode.contains(.verticalHalf) ? lines * 2 : lines, Self.maximumHeight)

    if clocking.contains(.screenOff) {
      kind = .blank
    } else if !isGraphics {
      kind = .text
      setUpText(registers, attributeMode)
    } else if mode.contains(.shift256) {
      kind = .packed
    } else {
      kind = mode.contains(.shiftInterleave) ? .interleaved : .planar
    }
    colours = kind == .packed ? Self.dacColours(registers) : Self.sixteenColours(registers)
  }

  private mutating func setUpText(
    _ registers: VGAAdapter.Registers, _ attributeMode: AttributeMode
  ) {
    let crtc = registers.crtc
    let first = Int(crtc[CRTC.cursorStart] & 0x1F)
    let last = Int(crtc[CRTC.cursorEnd] & 0x1F)
    // Row scan 32 does not exist: a start after the end shows nothing.
    cursorScans = first <= last ? first...last : 32...32
    underlineScan = Int(crtc[CRTC.underlineLocation] & 0x1F)
    hasLineGraphics = attributeMode.contains(.lineGraphics)
    hasBlink = attributeMode.contains(.blink)
    // Two bits of each map choose 16 KiB, a third one the upper half of them.
    let select = Int(registers.sequencer[Sequencer.characterMapSelect])
    let mapB = (select & 3) << 14 | (select >> 4 & 1) << 13
    let mapA = (select >> 2 & 3) << 14 | (select >> 5 & 1) << 13
    fontOffsets = [mapB, mapA]
  }

  // MARK: Colours

  private static func dacColours(_ registers: VGAAdapter.Registers) -> [UInt32] {
    (0..<256).map { colour(UInt8($0), registers) }
  }

  /// The DAC's output for a pixel of eight bits.
  private static func colour(_ pixel: UInt8, _ registers: VGAAdapter.Registers) -> UInt32 {
    let at = Int(pixel & registers.pelMask) * 3
    let isWide = registers.vbe.enable.contains(.dac8Bit)
    func eightBits(_ value: UInt8) -> UInt32 {
      // Six bits repeat their upper two, so that full is full.
      UInt32(isWide ? value : value << 2 | value >> 4 & 3)
    }
    return 0xFF00_0000 | eightBits(registers.dac[at]) << 16
      | eightBits(registers.dac[at + 1]) << 8 | eightBits(registers.dac[at + 2])
  }

  private static func sixteenColours(_ registers: VGAAdapter.Registers) -> [UInt32] {
    let attribute = registers.attribute
    let select = attribute[Attribute.colourSelect]
    let mode = AttributeMode(rawValue: attribute[Attribute.mode])
    return (0..<16).map { pixel in
      var index = attribute[pixel & Int(attribute[Attribute.planeEnable] & 0x0F)]
      if mode.contains(.colourSelect54) { index = index & 0x0F | (select & 0x03) << 4 }
      return colour(index | (select & 0x0C) << 4, registers)
    }
  }

  // MARK: Addresses

  /// Plane offset that the CRTC puts out for an address counter and a row scan.
  @inline(__always)
  func planeOffset(_ counter: Int, rowScan: Int) -> Int {
    var address = counter
    if isDoubleWord {
      address = counter << 2 | counter >> 12 & 3
    } else if !crtcMode.contains(.byteAddresses) {
      address = counter << 1 | (crtcMode.contains(.wrap15) ? counter >> 15 : counter >> 13) & 1
    }
    if !crtcMode.contains(.address13) { address = address & ~0x2000 | (rowScan & 1) << 13 }
    if !crtcMode.contains(.address14) { address = address & ~0x4000 | (rowScan & 2) << 13 }
    return address & 0xFFFF
  }
}

/// Where each scan line of a VGA mode starts in memory, and the cursor: what scrolling changes.
struct ScanLines: Equatable {
  struct Line: Equatable {
    /// Address counter at the left edge.
    var counter: Int
    var rowScan: Int
    /// Dots that are off the left edge.
    var panDots: Int
  }

  /// Consecutive lines of one row of characters.
  struct Row: Equatable {
    var lines: Range<Int>
    var counter: Int
    var firstRowScan: Int
    var panDots: Int
  }

  private(set) var lines: [Line] = []
  /// Address counter of the cursor; nil when it is off.
  private(set) var cursor: Int?

  init() {}

  init(_ registers: VGAAdapter.Registers, _ layout: ScreenLayout) {
    let crtc = registers.crtc
    let maximum = MaximumScanLine(rawValue: crtc[CRTC.maximumScanLine])
    let lastRowScan = Int(maximum.rawValue & MaximumScanLine.rowScanMask)
    let halves = layout.crtcMode.contains(.verticalHalf) ? 2 : 1
    let linesPerScan = (maximum.contains(.doubleScan) ? 2 : 1) * halves
    let lineCompare =
      Int(crtc[CRTC.lineCompare])
      | (crtc[CRTC.overflow] & CRTC.lineCompareBit8 != 0 ? 0x100 : 0)
      | (maximum.contains(.lineCompareBit9) ? 0x200 : 0)
    let start =
      Int(crtc[CRTC.startAddressHigh]) << 8 | Int(crtc[CRTC.startAddressLow])
    let bytePan = Int(crtc[CRTC.presetRowScan] >> 5 & 3)
    let rowStep = Int(crtc[CRTC.offset]) * 2
    let attributeMode = AttributeMode(rawValue: registers.attribute[Attribute.mode])

    let pan = Int(registers.attribute[Attribute.panning])
    var panDots: Int
    switch layout.kind {
    case .packed: panDots = pan & 6
    case .text where layout.cellDots == 9: panDots = pan >= 8 ? 0 : pan + 1
    default: panDots = pan & 7
    }

    var counter = start + bytePan
    var rowScan = Int(crtc[CRTC.presetRowScan] & 0x1F)
    var repeats = 0
    lines.reserveCapacity(layout.height)
    for y in 0..<layout.height {
      lines.append(Line(counter: counter & 0xFFFF, rowScan: rowScan, panDots: panDots))
      if y == (lineCompare + 1) * halves - 1 {
        counter = 0
        rowScan = 0
        repeats = 0
        if attributeMode.contains(.panningCompatibility) { panDots = 0 }
        continue  // The next line is the first of row 0, not the second of this row.
      }
      repeats += 1
      if repeats < linesPerScan { continue }
      repeats = 0
      if rowScan == lastRowScan {
        rowScan = 0
        counter &+= rowStep
      } else {
        rowScan = (rowScan + 1) & 0x1F
      }
    }

    let isCursorOff = crtc[CRTC.cursorStart] & 0x20 != 0
    if layout.kind == .text && !isCursorOff {
      let location =
        Int(crtc[CRTC.cursorLocationHigh]) << 8 | Int(crtc[CRTC.cursorLocationLow])
      let skew = Int(crtc[CRTC.cursorEnd] >> 5 & 3)
      cursor = (location + skew) & 0xFFFF
    }
  }

  var rows: [Row] {
    var rows: [Row] = []
    for (y, line) in lines.enumerated() {
      if let last = rows.indices.last, rows[last].counter == line.counter,
        rows[last].panDots == line.panDots, lines[y - 1].rowScan <= line.rowScan
      {
        rows[last].lines = rows[last].lines.lowerBound..<y + 1
      } else {
        rows.append(
          Row(
            lines: y..<y + 1, counter: line.counter, firstRowScan: line.rowScan,
            panDots: line.panDots))
      }
    }
    return rows
  }
}
