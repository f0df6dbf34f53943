// Screenshots as PNG files.
//
// Specification: W3C PNG (second edition); RFC 1950 for the data inside.
// Modelled: 8-bit RGB, no filter.

/// Writes pictures in the PNG format.
package enum PNGEncoder {
  /// The frame as a PNG file's bytes.
  package static func encode(_ frame: FrameBuffer) -> [UInt8] {
    encode(
      pixels: UnsafeBufferPointer(start: frame.pixels, count: frame.width * frame.height),
      width: frame.width, height: frame.height)
  }

  /// `width * height` XRGB pixels as a PNG file's bytes; the upper byte is ignored.
  package static func encode(
    pixels: UnsafeBufferPointer<UInt32>, width: Int, height: Int
  ) -> [UInt8] {
    precondition(width > 0 && height > 0 && pixels.count >= width * height, "no such picture")
    var scanLines: [UInt8] = []
    scanLines.reserveCapacity((width * 3 + 1) * height)
    for y in 0..<height {
      scanLines.append(0)  // Filter type "None".
      for x in 0..<width {
        let pixel = pixels[y &* width &+ x]
        scanLines.append(UInt8(truncatingIfNeeded: pixel >> 16))
        scanLines.append(UInt8(truncatingIfNeeded: pixel >> 8))
        scanLines.append(UInt8(truncatingIfNeeded: pixel))
      }
    }

    let bitDepth: UInt8 = 8
    let trueColour: UInt8 = 2
    let header =
      bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [bitDepth, trueColour, 0, 0, 0]
    var file: [UInt8] = [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]
    append("IHDR", header, to: &file)
    append("IDAT", compressed(scanLines, width: width), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    file += bigEndian(UInt32(data.count))
    let typed = Array(type.utf8) + data
    file += typed
    file += bigEndian(crc32(typed))
  }

  /// A zlib stream.
  private static func compressed(_ scanLines: [UInt8], width: Int) -> [UInt8] {
    let header: [UInt8] = [0x78, 0x01]  // Deflate, 32 KiB window, fastest.
    let pixel = 3
    let lines = PictureDeflater.deflate(scanLines, distances: [pixel, pixel * width + 1])
    return header + lines + bigEndian(adler32(scanLines))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  static func adler32(_ data: [UInt8]) -> UInt32 {
    let modulus: UInt32 = 65_521
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in data {
      a = (a &+ UInt32(byte)) % modulus
      b = (b &+ a) % modulus
    }
    return b << 16 | a
  }

  static func crc32(_ data: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in data { crc = crcTable[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
    return ~crc
  }

  private static let crcTable: [UInt32] = (0..<256).map { n in
    let reflectedPolynomial: UInt32 = 0xEDB8_8320
    var value = UInt32(n)
    for _ in 0..<8 { value = value & 1 != 0 ? reflectedPolynomial ^ value >> 1 : value >> 1 }
    return value
  }
}
