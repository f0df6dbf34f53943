// Turns video memory and registers into pixels, only where something changed.
//
// A frame is what a monitor shows: every dot and every scan line, so mode 13h is 640 x 400. A
// blanked screen keeps its size and is black.

/// Renders one adapter's screen into a frame of its own. Several renderers may share an adapter:
/// each remembers what it has seen.
package final class DisplayRenderer {
  let adapter: VGAAdapter
  let memory: VideoMemory
  package let frame = FrameBuffer()

  /// The size before the guest has set a mode.
  private static let initialSize = (width: 720, height: 400)

  private var seenRegisters: UInt64 = 0
  private var seenStamp: UInt64 = 0
  private var seenPhases = BlinkPhases()
  var layout: ScreenLayout
  var scanLines = ScanLines()
  private var rows: [ScanLines.Row] = []
  private var timing: CRTCTiming
  var changes = FrameChanges()

  /// What the last frame was made from: words of a line, bytes of a line, or cells of a row.
  var shadow: UnsafeMutableRawPointer
  private var shadowCapacity = 16
  /// One line of words as the CRTC fetches them.
  let fetched: UnsafeMutablePointer<UInt32>
  /// One line of pixels before panning.
  let linePixels: UnsafeMutablePointer<UInt32>
  private static let lineCapacity = ScreenLayout.maximumWidth + 32

  // Both fonts as the last frame had them.
  private var fonts = [UInt8](repeating: 0, count: 2 * TextFonts.byteCount)
  private var seenFontVersion: UInt64 = .max

  struct BlinkPhases: Equatable {
    var isCursorShown = true
    var areBlinkingShown = true
  }

  package init(adapter: VGAAdapter) {
    self.adapter = adapter
    memory = adapter.memory
    layout = ScreenLayout(adapter.registers)
    timing = CRTCTiming(adapter.registers)
    shadow = .allocate(byteCount: shadowCapacity, alignment: 16)
    fetched = .allocate(capacity: Self.lineCapacity)
    fetched.initialize(repeating: 0, count: Self.lineCapacity)
    linePixels = .allocate(capacity: Self.lineCapacity)
    linePixels.initialize(repeating: 0, count: Self.lineCapacity)
    frame.resize(width: Self.initialSize.width, height: Self.initialSize.height)
  }

  deinit {
    shadow.deallocate()
    fetched.deallocate()
    linePixels.deallocate()
  }

  /// Brings the frame up to date. Nearly free when nothing changed.
  package func update() -> FrameChanges {
    memory.harvestExternalWrites?(memory)
    let registersChanged = adapter.registerVersion != seenRegisters
    let phases = currentPhases
    let memoryChanged = memory.newestStamp > seenStamp || writesGoUnseen
    let phasesChanged = phases != seenPhases && layout.kind == .text
    guard registersChanged || memoryChanged || phasesChanged else { return FrameChanges() }

    changes = FrameChanges()
    var redrawsAll = false
    if registersChanged { redrawsAll = takeOverRegisters() }
    let since = redrawsAll || registersChanged ? 0 : seenStamp
    seenRegisters = adapter.registerVersion
    seenStamp = memory.advanceEpoch()
    seenPhases = currentPhases
    switch layout.kind {
    case .blank:
      if redrawsAll {
        frame.fillBlack()
        markAll()
      }
    case .text: drawText(redrawsAll)
    case .planar, .interleaved, .packed, .vbePlanar: drawFetched(redrawsAll)
    case .linear(let depth): drawLinear(depth, redrawsAll, since: since)
    }
    return changes
  }

  /// A linear frame buffer is mapped in the guest; only the board can tell what is written there.
  private var writesGoUnseen: Bool {
    guard memory.harvestExternalWrites == nil else { return false }
    switch layout.kind {
    case .linear, .vbePlanar: return true
    default: return false
    }
  }

  private var currentPhases: BlinkPhases {
    // The cursor changes every 8 frames, characters every 16.
    let frames = timing.frameNumber(at: adapter.clock.nanoseconds)
    return BlinkPhases(
      isCursorShown: frames & 8 == 0, areBlinkingShown: frames & 16 == 0)
  }

  /// - Returns: whether every pixel is to be drawn anew.
  private func takeOverRegisters() -> Bool {
    let old = layout
    let isFirst = seenRegisters == 0
    layout = ScreenLayout(adapter.registers)
    timing = CRTCTiming(adapter.registers)
    if layout.kind == .blank {
      return isFirst || old.kind != .blank
    }
    let oldRows = rows
    scanLines = ScanLines()
    rows = []
    switch layout.kind {
    case .text:
      scanLines = ScanLines(adapter.registers, layout)
      rows = scanLines.rows
    case .planar, .interleaved, .packed: scanLines = ScanLines(adapter.registers, layout)
    default: break
    }
    if frame.width != layout.width || frame.height != layout.height {
      resize(layout.width, layout.height)
    }
    reserveShadow()
    // Rows that hold other lines than before have nothing in common with what was drawn.
    let sameRows = oldRows.elementsEqual(rows) {
      $0.lines == $1.lines && $0.firstRowScan == $1.firstRowScan && $0.panDots == $1.panDots
    }
    return isFirst || layout != old || !sameRows
  }

  private func resize(_ width: Int, _ height: Int) {
    frame.resize(width: width, height: height)
    changes.isResized = true
    markAll()
  }

  private func markAll() {
    changes.add(DisplayRectangle(x: 0, y: 0, width: frame.width, height: frame.height))
  }

  var shadowBytesPerLine: Int {
    switch layout.kind {
    case .blank: 0
    case .text, .planar, .interleaved, .packed, .vbePlanar: (layout.columns + 2) * 4
    case .linear(let depth): layout.width * ((depth + 1) / 8)
    }
  }

  private func reserveShadow() {
    let needed = shadowBytesPerLine * layout.height
    if needed > shadowCapacity {
      shadow.deallocate()
      shadow = .allocate(byteCount: needed, alignment: 16)
      shadowCapacity = needed
    }
  }

  // MARK: Text

  private func drawText(_ redrawsAll: Bool) {
    var redrawsAll = redrawsAll
    if seenFontVersion != memory.fontVersion || redrawsAll {
      seenFontVersion = memory.fontVersion
      if TextFonts.load(&fonts, from: memory, offsets: layout.fontOffsets) { redrawsAll = true }
    }
    let layout = layout
    let cursor = scanLines.cursor
    let cells = shadow.assumingMemoryBound(to: UInt32.self)
    let stride = layout.columns + 2
    let phases = seenPhases
    // Row scans are drawn from a local copy of the table: no checks of ownership in the loops.
    fonts.withUnsafeBufferPointer { fonts in
      scanLines.lines.withUnsafeBufferPointer { lines in
        let painter = CellPainter(layout: layout, frame: frame, fonts: fonts, lines: lines)
        for (r, row) in rows.enumerated() {
          var first = Int.max
          var last = -1
          for column in 0..<layout.columns + (row.panDots > 0 ? 1 : 0) {
            let counter = (row.counter + column >> layout.countShift) & 0xFFFF
            let at = layout.planeOffset(counter, rowScan: row.firstRowScan) &* 4
            var cell = TextCell(
              UInt32(memory.base.load(fromByteOffset: at, as: UInt16.self)))
            if counter == cursor && phases.isCursorShown { cell.insert(.cursor) }
            if layout.hasBlink && cell.contains(.blink) && !phases.areBlinkingShown {
              cell.insert(.hidden)
            }
            let slot = r &* stride &+ column
            if !redrawsAll && cells[slot] == cell.rawValue { continue }
            cells[slot] = cell.rawValue
            painter.paint(cell, column: column, row: row)
            first = min(first, column)
            last = max(last, column)
          }
          if last >= 0 { mark(row, columns: first...last) }
        }
      }
    }
  }

  private func mark(_ row: ScanLines.Row, columns: ClosedRange<Int>) {
    let left = max((columns.lowerBound * layout.cellDots - row.panDots) * layout.dotRepeat, 0)
    let right = min(
      ((columns.upperBound + 1) * layout.cellDots - row.panDots) * layout.dotRepeat, frame.width)
    changes.add(
      DisplayRectangle(
        x: left, y: row.lines.lowerBound, width: right - left, height: row.lines.count))
  }
}
