/// Pixels of a linear frame buffer, as XRGB.
enum LinearPixels {
  private static let opaque: UInt32 = 0xFF00_0000

  static func convert(
    _ source: UnsafeRawPointer, depth: Int, isBigEndian: Bool,
    colours: UnsafeBufferPointer<UInt32>, to target: UnsafeMutablePointer<UInt32>, count: Int
  ) {
    switch depth {
    case 8:
      let bytes = source.assumingMemoryBound(to: UInt8.self)
      for x in 0..<count { target[x] = colours[Int(bytes[x])] }
    case 15, 16:
      for x in 0..<count {
        let raw = source.loadUnaligned(fromByteOffset: x &* 2, as: UInt16.self)
        let pixel = UInt32(isBigEndian ? raw.byteSwapped : raw)
        target[x] = depth == 15 ? from555(pixel) : from565(pixel)
      }
    case 24:
      let bytes = source.assumingMemoryBound(to: UInt8.self)
      for x in 0..<count {
        let b = UInt32(bytes[x &* 3])
        let g = UInt32(bytes[x &* 3 &+ 1])
        let r = UInt32(bytes[x &* 3 &+ 2])
        target[x] = opaque | (isBigEndian ? b << 16 | g << 8 | r : r << 16 | g << 8 | b)
      }
    default:
      for x in 0..<count {
        let raw = source.loadUnaligned(fromByteOffset: x &* 4, as: UInt32.self)
        target[x] = opaque | (isBigEndian ? raw.byteSwapped : raw)
      }
    }
  }

  // Narrow components repeat their upper bits below, so that full is full.

  @inline(__always)
  private static func from555(_ pixel: UInt32) -> UInt32 {
    let r = pixel >> 10 & 0x1F
    let g = pixel >> 5 & 0x1F
    let b = pixel & 0x1F
    return opaque | (r << 3 | r >> 2) << 16 | (g << 3 | g >> 2) << 8 | (b << 3 | b >> 2)
  }

  @inline(__always)
  private static func from565(_ pixel: UInt32) -> UInt32 {
    let r = pixel >> 11 & 0x1F
    let g = pixel >> 5 & 0x3F
    let b = pixel & 0x1F
    return opaque | (r << 3 | r >> 2) << 16 | (g << 2 | g >> 4) << 8 | (b << 3 | b >> 2)
  }
}
