// Screenshots as PNG files.
//
// Specification: W3C PNG (second edition); RFC 1950 and 1951 for the stored data inside.
// Modelled: 8-bit RGB, no filter, no compression.

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
    file.reserveCapacity(scanLines.count + scanLines.count / 8192 + 1024)
    append("IHDR", header, to: &file)
    append("IDAT", stored(scanLines), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    file += bigEndian(UInt32(data.count))
    let typed = Array(type.utf8) + data
    file += typed
    file += bigEndian(crc32(typed))
  }

  /// A zlib stream of stored blocks.
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    let blockLimit = 0xFFFF
    var stream: [UInt8] = [0x78, 0x01]  // Deflate, 32 KiB window, fastest.
    stream.reserveCapacity(data.count + data.count / blockLimit * 5 + 16)
    var at = 0
    repeat {
      let count = min(blockLimit, data.count - at)
      let isLast = at + count == data.count
      let length = UInt16(count)
      stream.append(isLast ? 1 : 0)
      stream += [UInt8(length & 0xFF), UInt8(length >> 8)]
      stream += [UInt8(~length & 0xFF), UInt8(~length >> 8)]
      stream += data[at..<at + count]
      at += count
    } while at < data.count
    return stream + bigEndian(adler32(data))
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
