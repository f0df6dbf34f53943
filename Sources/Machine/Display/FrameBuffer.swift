/// An area of the frame, in pixels.
package struct DisplayRectangle: Equatable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  func covers(_ other: Self) -> Bool {
    x <= other.x && y <= other.y && x + width >= other.x + other.width
      && y + height >= other.y + other.height
  }

  package func union(_ other: Self) -> Self {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Self(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }
}

/// What an update changed.
package struct FrameChanges: Equatable, Sendable {
  /// The frame has another size than before; everything is in `rectangles`.
  package var isResized = false
  package private(set) var rectangles: [DisplayRectangle] = []
  package var isEmpty: Bool { rectangles.isEmpty }

  private static let rectangleLimit = 64

  mutating func add(_ rectangle: DisplayRectangle) {
    if rectangle.width <= 0 || rectangle.height <= 0 { return }
    // After a change of size everything is in already.
    if let first = rectangles.first, first.covers(rectangle) { return }
    if let last = rectangles.indices.last {
      let previous = rectangles[last]
      let continues =
        previous.x == rectangle.x && previous.width == rectangle.width
        && previous.y + previous.height == rectangle.y
      if continues || rectangles.count >= Self.rectangleLimit {
        rectangles[last] = previous.union(rectangle)
        return
      }
    }
    rectangles.append(rectangle)
  }
}

/// Pixels of 32 bits, `FF RR GG BB` from the top byte (bytes B, G, R, FF in memory: SDL's
/// ARGB8888), line after line without gaps.
package final class FrameBuffer {
  package private(set) var width = 0
  package private(set) var height = 0
  /// Valid until the next change of size: `width * height` pixels.
  package private(set) var pixels: UnsafeMutablePointer<UInt32>
  private var capacity: Int

  static let black: UInt32 = 0xFF00_0000

  init() {
    capacity = 1
    pixels = .allocate(capacity: 1)
    pixels.initialize(to: Self.black)
  }

  deinit { pixels.deallocate() }

  /// Takes another size, all black.
  func resize(width: Int, height: Int) {
    if width * height > capacity {
      pixels.deallocate()
      capacity = width * height
      pixels = .allocate(capacity: capacity)
    }
    self.width = width
    self.height = height
    pixels.initialize(repeating: Self.black, count: width * height)
  }

  func fillBlack() { pixels.update(repeating: Self.black, count: width * height) }

  /// The pixel at a place, black outside the frame.
  package subscript(x: Int, y: Int) -> UInt32 {
    x >= 0 && x < width && y >= 0 && y < height ? pixels[y * width + x] : Self.black
  }

  /// Bytes from one line to the next.
  package var bytesPerLine: Int { width * 4 }
}
