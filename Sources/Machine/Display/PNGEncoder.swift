// Screenshots as PNG files.
//
// Specification: W3C PNG (second edition); the data inside and the checksums are zlib's.
// Modelled: 8-bit RGB, no filter.

import CZlib

/// Writes pictures in the PNG format.
package enum PNGEncoder {
  /// The last of zlib's quick levels: screens are a third smaller than with the first, in no more
  /// time; the next takes half as long again.
  private static let compressionLevel: CInt = 3

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
    append("IDAT", compressed(scanLines), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private static func append(_ type: String, _ data: [UInt8], to file: inout [UInt8]) {
    file += bigEndian(UInt32(data.count))
    let typed = Array(type.utf8) + data
    file += typed
    file += bigEndian(UInt32(truncatingIfNeeded: crc32(0, typed, uInt(typed.count))))
  }

  /// A zlib stream.
  private static func compressed(_ scanLines: [UInt8]) -> [UInt8] {
    let bound = Int(compressBound(uLong(scanLines.count)))
    return [UInt8](unsafeUninitializedCapacity: bound) { stream, count in
      var length = uLong(bound)
      let status = compress2(
        stream.baseAddress, &length, scanLines, uLong(scanLines.count), compressionLevel)
      precondition(status == Z_OK, "no memory to compress a picture")
      count = Int(length)
    }
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
