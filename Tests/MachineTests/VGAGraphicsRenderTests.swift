import CZlib
import IEM
import Testing

@testable import Machine

private let black: UInt32 = 0xFF00_0000

@Suite struct VGAGraphicsRenderTests {
  @Test func mode13hShowsEachByteAsAPixelOfFourDots() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.mode13h)
    for i in 0..<256 { m.palette(UInt8(i), UInt8(i >> 2), UInt8(i & 63), 0) }
    for i in 0..<UInt64(64000) { m.poke(0xA0000 + i, UInt8(truncatingIfNeeded: i % 251)) }
    _ = m.renderer.update()
    let frame = m.renderer.frame
    #expect(frame.width == 640)
    #expect(frame.height == 400)
    func widened(_ value: Int) -> UInt32 { UInt32(value << 2 | value >> 4) }
    for (x, y) in [(0, 0), (1, 0), (319, 0), (0, 1), (100, 57), (318, 199), (319, 199)] {
      let value = (y * 320 + x) % 251
      let expected = black | widened(value >> 2) << 16 | widened(value & 63) << 8
      for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
        #expect(frame[x * 2 + dx, y * 2 + dy] == expected, "pixel \(x), \(y)")
      }
    }
    m.out(0x3C6, 0x00)
    _ = m.renderer.update()
    #expect(frame[639, 399] == black)
  }

  @Test func mode12hCombinesFourPlanes() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.mode12h)
    for plane in UInt8(0)..<4 {
      m.sequencer(2, 1 << plane)
      m.poke(0xA0000 + 80 * 479 + 79, [0xAA, 0xCC, 0xF0, 0x0F][Int(plane)])
    }
    _ = m.renderer.update()
    let frame = m.renderer.frame
    #expect([frame.width, frame.height] == [640, 480])
    let indices = [7, 6, 5, 4, 11, 10, 9, 8]
    let colours: [UInt32] = [
      0xFF00_0000, 0xFF00_00AA, 0xFF00_AA00, 0xFF00_AAAA, 0xFFAA_0000, 0xFFAA_00AA, 0xFFAA_5500,
      0xFFAA_AAAA, 0xFF55_5555, 0xFF55_55FF, 0xFF55_FF55, 0xFF55_FFFF,
    ]
    for x in 0..<8 { #expect(frame[632 + x, 479] == colours[indices[x]], "dot \(x)") }
    #expect(frame[631, 479] == black)
    // Planes that are not enabled do not count.
    m.attribute(0x12, 0x01)
    _ = m.renderer.update()
    #expect(frame[632, 479] == colours[1])
    #expect(frame[633, 479] == black)
  }

  @Test func modeXShowsFourPlanesOfBytes() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.mode13h)
    m.sequencer(4, 0x06)
    m.crtc(0x11, 0)
    m.crtc(0x14, 0)
    m.crtc(0x17, 0xE3)
    m.palette(9, 63, 0, 0)
    m.palette(10, 0, 63, 0)
    m.crtc(0x0C, 0x40)  // The second page.
    m.sequencer(2, 0x04)
    m.poke(0xA4000 + 81, 9)
    m.sequencer(2, 0x08)
    m.poke(0xA4000 + 81, 10)
    _ = m.renderer.update()
    let frame = m.renderer.frame
    #expect(frame[(4 + 2) * 2, 2] == 0xFFFF_0000)
    #expect(frame[(4 + 3) * 2, 3] == 0xFF00_FF00)
    #expect(frame[(4 + 1) * 2, 2] == black)
    #expect(frame[(4 + 2) * 2, 4] == black)
    // Panning by two is one pixel.
    m.attribute(0x13, 2)
    _ = m.renderer.update()
    #expect(frame[(4 + 1) * 2, 2] == 0xFFFF_0000)
  }

  @Test func cgaModeInterleavesLinesAndPacksFourPixels() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.mode4)
    m.poke(0xB8000 + 80 + 79, 0b00_01_10_11)  // Line 2, last byte.
    m.poke(0xBA000, 0b11_00_00_01)  // Line 1, first byte.
    _ = m.renderer.update()
    let frame = m.renderer.frame
    #expect([frame.width, frame.height] == [640, 400])
    let colours = ScreenLayout(m.adapter.registers).colours
    for (i, index) in [0, 1, 2, 3].enumerated() {
      #expect(frame[(316 + i) * 2, 4] == colours[index])
      #expect(frame[(316 + i) * 2 + 1, 5] == colours[index])
    }
    #expect([0, 2, 4, 6].map { frame[$0, 2] } == [3, 0, 0, 1].map { colours[$0] })
  }

  // MARK: VBE

  @Test func vbe32BitsShowsTheLinearFrameBuffer() throws {
    let m = try VGAMachine()
    m.setVBE(1024, 768, depth: 32)
    let pixels = m.memory.base.assumingMemoryBound(to: UInt32.self)
    pixels[0] = 0x0012_3456
    pixels[1024 * 767 + 1023] = 0x00FF_EEDD
    let changes = m.renderer.update()
    #expect(changes.isResized)
    #expect(changes.rectangles == [DisplayRectangle(x: 0, y: 0, width: 1024, height: 768)])
    let frame = m.renderer.frame
    #expect([frame.width, frame.height] == [1024, 768])
    #expect(frame[0, 0] == 0xFF12_3456)
    #expect(frame[1023, 767] == 0xFFFF_EEDD)
    // Only the line that changed is drawn, with or without word from the board.
    pixels[1024 * 5 + 7] = 0x00AB_CDEF
    #expect(
      m.renderer.update().rectangles == [DisplayRectangle(x: 0, y: 5, width: 1024, height: 1)])
    #expect(frame[7, 5] == 0xFFAB_CDEF)
    #expect(m.renderer.update().isEmpty)
  }

  @Test func boardReportsWritesToTheLinearFrameBuffer() throws {
    let m = try VGAMachine()
    var written: [Int] = []
    m.memory.harvestExternalWrites = { memory in
      for offset in written { memory.touch(offset: offset, count: 4) }
      written = []
    }
    m.setVBE(1024, 768, depth: 32)
    _ = m.renderer.update()
    let pixels = m.memory.base.assumingMemoryBound(to: UInt32.self)
    pixels[1024 * 9] = 0x00AB_CDEF
    #expect(m.renderer.update().isEmpty)
    written = [1024 * 9 * 4]
    #expect(
      m.renderer.update().rectangles == [DisplayRectangle(x: 0, y: 9, width: 1024, height: 1)])
  }

  @Test(arguments: [
    (8, 0x09, 0xFFFF_0000), (15, 0x7C1F, 0xFFFF_00FF), (16, 0x07E0, 0xFF00_FF00),
    (24, 0x12_3456, 0xFF12_3456), (32, 0x9912_3456, 0xFF12_3456),
  ])
  func vbeDepthsConvert(depth: Int, value: Int, colour: Int) throws {
    let m = try VGAMachine()
    m.palette(9, 63, 0, 0)
    m.setVBE(640, 480, depth: depth)
    let bytes = (depth + 1) / 8
    let at = (640 * 100 + 33) * bytes
    for i in 0..<bytes {
      m.memory.base.storeBytes(
        of: UInt8(truncatingIfNeeded: value >> (i * 8)), toByteOffset: at + i, as: UInt8.self)
    }
    _ = m.renderer.update()
    #expect(m.renderer.frame[33, 100] == UInt32(colour))
    #expect(m.renderer.frame[32, 100] == black)
  }

  @Test func bigEndianPixelsAreSwapped() throws {
    let m = try VGAMachine()
    m.setVBE(640, 480, depth: 32)
    m.memory.base.storeBytes(of: 0x5634_1200, as: UInt32.self)
    m.window.writeMemory(0xBEBE_BEBE, at: 0x604, width: .dword)
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 0] == 0xFF12_3456)
  }

  @Test func offsetsPanOverTheVirtualScreen() throws {
    let m = try VGAMachine()
    m.setVBE(640, 480, depth: 32)
    m.dispi(6, 1000)
    m.memory.base.assumingMemoryBound(to: UInt32.self)[1000 * 50 + 60] = 0x77
    m.dispi(8, 60)
    m.dispi(9, 50)
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 0] == 0xFF00_0077)
    m.dispi(9, 49)
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 1] == 0xFF00_0077)
    #expect(m.renderer.frame[0, 0] == black)
  }

  @Test func linesPastTheEndOfMemoryAreBlack() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setVBE(1024, 768, depth: 32)
    m.memory.base.initializeMemory(as: UInt8.self, repeating: 0xFF, count: m.memory.byteCount)
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 255] == 0xFFFF_FFFF)
    #expect(m.renderer.frame[0, 256] == black)
    m.dispi(9, 0xFFFF)
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 0] == black)
    #expect(m.renderer.update().isEmpty)
  }

  @Test func sixteenColourVBEModeIsPlanarAndBanked() throws {
    let m = try VGAMachine()
    m.setMode(.mode12h)
    m.setVBE(1024, 768, depth: 4)
    m.dispi(5, 1)
    m.sequencer(2, 0x04)
    m.poke(0xA0000, 0x80)  // Plane offset 65536: line 512 of 128 bytes.
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 512] == 0xFFAA_0000)
    #expect(m.renderer.frame[1, 512] == black)
  }

  @Test func leavingVBEReturnsToTheVGAMode() throws {
    let m = try VGAMachine()
    m.setMode(.mode12h)
    m.setVBE(800, 600, depth: 32)
    _ = m.renderer.update()
    m.dispi(4, 0)
    let changes = m.renderer.update()
    #expect(changes.isResized)
    #expect(m.renderer.frame.width == 640)
  }

  // MARK: PNG

  @Test func screenshotIsAPNGOfAllLines() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.mode12h)
    _ = m.renderer.update()
    let file = PNGEncoder.encode(m.renderer.frame)
    let picture = try DecodedPNG(file)
    #expect((picture.width, picture.height) == (640, 480))
    #expect(picture.pixels.allSatisfy { $0 == 0 })
    // 480 lines of a filter byte and 640 pixels, and little of it once compressed.
    #expect(file.count < 20_000)
  }

  @Test(arguments: [0, 1, 2, 3, 7])
  func picturesCompressToWhatTheyWere(noise: Int) throws {
    var random = SeededGenerator(seed: UInt64(noise))
    let (width, height) = (301, 90)
    let pixels = (0..<(width * height)).map { index in
      // Runs of all lengths, repeated lines, and values of all bits.
      let (x, y) = (index % width, index / width)
      let isNoise = noise > 0 && random.below(UInt64(40 / noise)) == 0
      return isNoise
        ? UInt32(truncatingIfNeeded: random.next())
        : UInt32(y / 3 * 37 + (x / (1 + y / 3)) * 11) &* 0x01_0203
    }
    let file = pixels.withUnsafeBufferPointer {
      PNGEncoder.encode(pixels: $0, width: width, height: height)
    }
    let picture = try DecodedPNG(file)
    #expect((picture.width, picture.height) == (width, height))
    #expect(picture.pixels == pixels.map { $0 & 0xFF_FFFF })
  }

  @Test func aPictureOfOnePixelIsAPNG() throws {
    let file = [UInt32(0x12_3456)].withUnsafeBufferPointer {
      PNGEncoder.encode(pixels: $0, width: 1, height: 1)
    }
    #expect(try DecodedPNG(file).pixels == [0x12_3456])
  }
}

/// Reads what the encoder writes, with every length and checksum compared.
private struct DecodedPNG {
  struct BadFile: Error {
    var reason: String
  }

  var width = 0
  var height = 0
  /// XRGB.
  var pixels: [UInt32] = []

  init(_ file: [UInt8]) throws {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard file.starts(with: signature) else { throw BadFile(reason: "signature") }
    var rest = file[signature.count...]
    var types: [String] = []
    var compressed: [UInt8] = []
    while !rest.isEmpty {
      let (type, data) = try Self.chunk(&rest)
      types.append(type)
      switch type {
      case "IHDR":
        width = Self.number(data.prefix(4))
        height = Self.number(data.dropFirst(4).prefix(4))
        // Eight bits, RGB, the only method, the only filters, not interlaced.
        guard data.dropFirst(8) == [8, 2, 0, 0, 0] else { throw BadFile(reason: "header") }
      case "IDAT": compressed += data
      default: break
      }
    }
    guard types == ["IHDR", "IDAT", "IEND"] else { throw BadFile(reason: "\(types)") }
    let lineSize = 1 + width * 3
    // One byte more, to see that there are not too many.
    var lines = [UInt8](repeating: 0, count: lineSize * height + 1)
    var count = uLong(lines.count)
    let status = uncompress(&lines, &count, compressed, uLong(compressed.count))
    guard status == Z_OK, count == lineSize * height else {
      throw BadFile(reason: "data: status \(status), \(count) bytes")
    }
    for y in 0..<height {
      let line = lines[(y * lineSize)..<((y + 1) * lineSize)]
      guard line.first == 0 else { throw BadFile(reason: "filter") }
      for x in 0..<width {
        pixels.append(UInt32(Self.number(line.dropFirst(1 + x * 3).prefix(3))))
      }
    }
  }

  private static func chunk(_ rest: inout ArraySlice<UInt8>) throws -> (String, ArraySlice<UInt8>) {
    let length = number(rest.prefix(4))
    guard rest.count >= length + 12 else { throw BadFile(reason: "length") }
    let typed = rest.dropFirst(4).prefix(4 + length)
    let sum = number(rest.dropFirst(8 + length).prefix(4))
    guard sum == crc32(0, Array(typed), uInt(typed.count)) else { throw BadFile(reason: "CRC") }
    rest = rest.dropFirst(length + 12)
    return (String(decoding: typed.prefix(4), as: UTF8.self), typed.dropFirst(4))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
