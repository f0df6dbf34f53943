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

  @Test func checksumsMatchPublishedValues() {
    #expect(PNGEncoder.crc32(Array("IEND".utf8)) == 0xAE42_6082)
    #expect(PNGEncoder.adler32(Array("Wikipedia".utf8)) == 0x11E6_0398)
  }

  @Test func screenshotIsAPNGOfAllLines() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.mode12h)
    _ = m.renderer.update()
    let file = PNGEncoder.encode(m.renderer.frame)
    #expect(file.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(
      file[8..<24] == [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x02, 0x80, 0, 0, 0x01, 0xE0])
    // 480 lines of a filter byte and 640 pixels, and little of it once compressed.
    let length = file[33..<37].reduce(0) { $0 << 8 | Int($1) }
    let lines = try inflated(file[(33 + 8 + 2)..<(33 + 8 + length - 4)])
    #expect(lines.count == 480 * (1 + 640 * 3))
    #expect(33 + 12 + length + 12 == file.count)
    #expect(length < 20_000)
  }

  @Test(arguments: [0, 1, 2, 3, 7])
  func picturesCompressToWhatTheyWere(noise: Int) throws {
    var random = SeededGenerator(seed: UInt64(noise))
    let width = 301
    var lines: [UInt8] = []
    for y in 0..<90 {
      lines.append(0)
      for x in 0..<width {
        // Runs of all lengths, repeated lines, and values of every code length.
        let value = UInt8(truncatingIfNeeded: y / 3 * 37 + (x / (1 + y / 3)) * 11)
        let isNoise = noise > 0 && random.below(UInt64(40 / noise)) == 0
        let pixel = isNoise ? UInt8(truncatingIfNeeded: random.next()) : value
        lines += [pixel, noise > 2 ? pixel &* 3 : pixel, pixel]
      }
    }
    let packed = PictureDeflater.deflate(lines, distances: [3, 3 * width + 1])
    #expect(try inflated(packed[...]) == lines)
    #expect(try inflated(PictureDeflater.deflate(lines, distances: [])[...]) == lines)
    #expect(try inflated(PictureDeflater.deflate([], distances: [3])[...]).isEmpty)
  }
}

private struct BadStream: Error {}

/// Undoes one block of fixed codes, by the tables of RFC 1951 as they are printed.
private func inflated(_ data: ArraySlice<UInt8>) throws -> [UInt8] {
  var at = data.startIndex * 8
  func bit() throws -> Int {
    guard at / 8 < data.endIndex else { throw BadStream() }
    defer { at += 1 }
    return Int(data[at / 8] >> UInt8(at % 8)) & 1
  }
  func bits(_ count: Int) throws -> Int { try (0..<count).reduce(0) { try $0 | bit() << $1 } }
  func code(_ count: Int, _ start: Int = 0) throws -> Int {
    try (0..<count).reduce(start) { value, _ in try value << 1 | bit() }
  }
  let lengths = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1),
    (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4),
    (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
  ]
  let distances = [
    (1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4),
    (49, 4), (65, 5), (97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8),
    (1025, 9), (1537, 9), (2049, 10), (3073, 10), (4097, 11), (6145, 11), (8193, 12),
    (12289, 12), (16385, 13), (24577, 13),
  ]
  guard try bits(3) == 3 else { throw BadStream() }
  var result: [UInt8] = []
  while true {
    var symbol = try code(7)
    if symbol < 24 {
      symbol += 256
    } else {
      symbol = try code(1, symbol)
      if symbol < 0xC0 {
        symbol -= 0x30
      } else if symbol < 0xC8 {
        symbol += 280 - 0xC0
      } else {
        symbol = try code(1, symbol) - 0x190 + 144
      }
    }
    if symbol == 256 { return result }
    if symbol < 256 {
      result.append(UInt8(symbol))
      continue
    }
    guard symbol - 257 < lengths.count else { throw BadStream() }
    let length = lengths[symbol - 257].0 + (try bits(lengths[symbol - 257].1))
    let index = try code(5)
    guard index < distances.count else { throw BadStream() }
    let distance = distances[index].0 + (try bits(distances[index].1))
    guard distance <= result.count else { throw BadStream() }
    for _ in 0..<length { result.append(result[result.count - distance]) }
  }
}
