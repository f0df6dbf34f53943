// Drawing graphics modes: those that the CRTC fetches a word at a time, and linear frame buffers.

import Glibc

extension DisplayRenderer {
  // MARK: Graphics of the VGA

  func drawFetched(_ redrawsAll: Bool) {
    // Local, so that the loops neither count references nor check accesses.
    let layout = layout
    let words = layout.columns + 1
    let stride = shadowBytesPerLine
    var previous: ScanLines.Line?
    var previousIsNew = false
    for y in 0..<layout.height {
      let line = scanLine(y, layout)
      let target = frame.pixels + y * frame.width
      let saved = shadow + y * stride
      if let previous, isSameSource(line, previous, layout) {
        // The second line of two: what holds for the first holds for it.
        if previousIsNew {
          memcpy(saved, saved - stride, stride)
          target.update(from: target - frame.width, count: frame.width)
          changes.add(DisplayRectangle(x: 0, y: y, width: frame.width, height: 1))
          continue
        }
        if !redrawsAll && memcmp(saved, saved - stride, stride) == 0 { continue }
      }
      previous = line
      fetch(line, words, layout)
      // Panning is not in the words, so it has a word of its own.
      fetched[words] = UInt32(line.panDots)
      previousIsNew = redrawsAll || memcmp(saved, fetched, stride) != 0
      if !previousIsNew { continue }
      memcpy(saved, fetched, stride)
      drawWords(words, panDots: line.panDots, layout, to: target)
      changes.add(DisplayRectangle(x: 0, y: y, width: frame.width, height: 1))
    }
  }

  /// Whether two lines show the same memory; row scans may be address bits.
  private func isSameSource(
    _ a: ScanLines.Line, _ b: ScanLines.Line, _ layout: ScreenLayout
  ) -> Bool {
    guard a.counter == b.counter && a.panDots == b.panDots else { return false }
    return a.rowScan == b.rowScan || layout.crtcMode.isSuperset(of: [.address13, .address14])
  }

  private func scanLine(_ y: Int, _ layout: ScreenLayout) -> ScanLines.Line {
    guard layout.kind == .vbePlanar else { return scanLines.lines[y] }
    let vbe = adapter.registers.vbe
    return ScanLines.Line(
      counter: (y + Int(vbe.yOffset)) * layout.bytesPerLine + Int(vbe.xOffset) / 8,
      rowScan: 0, panDots: Int(vbe.xOffset) & 7)
  }

  private func fetch(_ line: ScanLines.Line, _ words: Int, _ layout: ScreenLayout) {
    let source = memory.base.assumingMemoryBound(to: UInt32.self)
    let fetched = fetched
    if layout.kind == .vbePlanar {
      let mask = memory.byteCount / 4 - 1
      for i in 0..<words { fetched[i] = source[(line.counter &+ i) & mask] }
      return
    }
    for i in 0..<words {
      let counter = (line.counter &+ i >> layout.countShift) & 0xFFFF
      fetched[i] = source[layout.planeOffset(counter, rowScan: line.rowScan)]
    }
  }

  private func drawWords(
    _ words: Int, panDots: Int, _ layout: ScreenLayout, to target: UnsafeMutablePointer<UInt32>
  ) {
    let fetched = fetched
    let linePixels = linePixels
    layout.colours.withUnsafeBufferPointer { colours in
      for i in 0..<words {
        let word = fetched[i]
        let out = linePixels + i * 8
        switch layout.kind {
        case .packed:
          for k in 0..<4 {
            let colour = colours[Int(word >> UInt32(k * 8) & 0xFF)]
            out[k * 2] = colour
            out[k * 2 + 1] = colour
          }
        case .interleaved:
          for k in 0..<8 {
            // Planes 0 and 2 hold the first four pixels, planes 1 and 3 the others.
            let plane = UInt32(k / 4 * 8)
            let shift = UInt32(6 - k % 4 * 2)
            let low = word >> (plane + shift) & 3
            let high = word >> (16 + plane + shift) & 3
            out[k] = colours[Int(high << 2 | low)]
          }
        default:
          for k in 0..<8 {
            let bits = word >> UInt32(7 - k) & 0x0101_0101
            out[k] = colours[Int((bits | bits >> 7 | bits >> 14 | bits >> 21) & 0x0F)]
          }
        }
      }
    }
    if layout.dotRepeat == 1 {
      target.update(from: linePixels + panDots, count: frame.width)
    } else {
      for x in 0..<frame.width { target[x] = linePixels[panDots + x / 2] }
    }
  }

  // MARK: Linear frame buffer

  func drawLinear(_ depth: Int, _ redrawsAll: Bool, since: UInt64) {
    let vbe = adapter.registers.vbe
    let bytesPerPixel = (depth + 1) / 8
    let count = layout.width * bytesPerPixel
    let trustsStamps = memory.harvestExternalWrites != nil
    layout.colours.withUnsafeBufferPointer { colours in
      for y in 0..<layout.height {
        let start =
          (y + Int(vbe.yOffset)) * layout.bytesPerLine + Int(vbe.xOffset) * bytesPerPixel
        let range = start..<start + count
        let isInside = range.upperBound <= memory.byteCount
        if trustsStamps && !redrawsAll && isInside && !memory.isWritten(range, after: since) {
          continue
        }
        let source = UnsafeRawPointer(memory.base) + (isInside ? start : 0)
        let saved = shadow + y * count
        let target = frame.pixels + y * frame.width
        if isInside {
          if !redrawsAll && memcmp(saved, source, count) == 0 { continue }
          memcpy(saved, source, count)
          LinearPixels.convert(
            source, depth: depth, isBigEndian: layout.isBigEndian, colours: colours,
            to: target, count: layout.width)
        } else {
          // Nothing is behind the end of memory. Its lines are cheap, and only a guest that
          // points there gets them.
          if !redrawsAll && target[0] == FrameBuffer.black && isZero(saved, count) { continue }
          memset(saved, 0, count)
          target.update(repeating: FrameBuffer.black, count: frame.width)
        }
        changes.add(DisplayRectangle(x: 0, y: y, width: frame.width, height: 1))
      }
    }
  }

  private func isZero(_ bytes: UnsafeMutableRawPointer, _ count: Int) -> Bool {
    UnsafeRawBufferPointer(start: bytes, count: count).allSatisfy { $0 == 0 }
  }
}
