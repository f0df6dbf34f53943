import IEM

@testable import Machine

/// An adapter and a driver for it, who speaks in ports and addresses.
final class VGAMachine {
  let clock = ManualClock()
  let memory: VideoMemory
  let adapter: VGAAdapter
  let renderer: DisplayRenderer
  let window: VGARegisterWindow

  init(sizeMiB: Int = 16) throws {
    memory = try VideoMemory(sizeMiB: sizeMiB)
    adapter = VGAAdapter(clock: clock, memory: memory)
    renderer = DisplayRenderer(adapter: adapter)
    window = VGARegisterWindow(adapter: adapter)
  }

  // MARK: Ports and memory

  private func offset(_ port: UInt16) -> UInt16 {
    switch port {
    case 0x1CE: 0x40
    case 0x1CF: 0x42
    default: port - 0x3B0
    }
  }

  func out(_ port: UInt16, _ value: UInt8) {
    adapter.write(UInt32(value), at: offset(port), width: .byte)
  }
  func outWord(_ port: UInt16, _ value: UInt16) {
    adapter.write(UInt32(value), at: offset(port), width: .word)
  }
  func input(_ port: UInt16) -> UInt8 {
    UInt8(adapter.read(at: offset(port), width: .byte))
  }
  func inputWord(_ port: UInt16) -> UInt16 {
    UInt16(adapter.read(at: offset(port), width: .word))
  }
  func poke(_ address: UInt64, _ value: UInt8) {
    adapter.writeMemory(UInt64(value), at: address - 0xA0000, width: .byte)
  }
  func peek(_ address: UInt64) -> UInt8 {
    UInt8(adapter.readMemory(at: address - 0xA0000, width: .byte))
  }

  func sequencer(_ index: UInt8, _ value: UInt8) {
    outWord(0x3C4, UInt16(value) << 8 | UInt16(index))
  }
  func graphics(_ index: UInt8, _ value: UInt8) {
    outWord(0x3CE, UInt16(value) << 8 | UInt16(index))
  }
  func crtc(_ index: UInt8, _ value: UInt8) {
    outWord(0x3D4, UInt16(value) << 8 | UInt16(index))
  }
  func attribute(_ index: UInt8, _ value: UInt8) {
    _ = input(0x3DA)
    out(0x3C0, index)
    out(0x3C0, value)
    _ = input(0x3DA)
    out(0x3C0, 0x20)
  }
  func palette(_ index: UInt8, _ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    out(0x3C8, index)
    for component in [red, green, blue] { out(0x3C9, component) }
  }
  func dispi(_ index: UInt16, _ value: UInt16) {
    outWord(0x1CE, index)
    outWord(0x1CF, value)
  }
  func dispi(_ index: UInt16) -> UInt16 {
    outWord(0x1CE, index)
    return inputWord(0x1CF)
  }

  // MARK: Modes

  func setMode(_ mode: VGAMode) {
    out(0x3C2, mode.miscellaneous)
    for (i, value) in mode.sequencer.enumerated() { sequencer(UInt8(i), value) }
    crtc(0x11, 0)
    for (i, value) in mode.crtc.enumerated() { crtc(UInt8(i), value) }
    for (i, value) in mode.graphics.enumerated() { graphics(UInt8(i), value) }
    _ = input(0x3DA)
    for (i, value) in mode.attribute.enumerated() {
      out(0x3C0, UInt8(i))
      out(0x3C0, value)
    }
    out(0x3C0, 0x20)
    out(0x3C6, 0xFF)
    for i in UInt8(0)..<64 {
      palette(i, Self.level(i, 2, 5), Self.level(i, 1, 4), Self.level(i, 0, 3))
    }
  }

  /// A component of the EGA's 64 colours: two thirds and one third.
  private static func level(_ index: UInt8, _ high: UInt8, _ low: UInt8) -> UInt8 {
    let twoThirds: UInt8 = index & (1 << high) != 0 ? 42 : 0
    let oneThird: UInt8 = index & (1 << low) != 0 ? 21 : 0
    return twoThirds + oneThird
  }

  func setVBE(_ width: Int, _ height: Int, depth: Int, flags: UInt16 = 0x41) {
    dispi(4, 0)
    dispi(1, UInt16(width))
    dispi(2, UInt16(height))
    dispi(3, UInt16(depth))
    dispi(4, flags)
    _ = input(0x3DA)
    out(0x3C0, 0x20)
  }

  /// Uploads a glyph as a BIOS does: plane 2, sequential addresses, window at A0000h.
  func upload(_ rows: [UInt8], for character: UInt8, fontOffset: UInt64 = 0) {
    let sequencerMask = adapter.registers.sequencer[2]
    sequencer(2, 0x04)
    sequencer(4, 0x06)
    graphics(4, 2)
    graphics(5, 0)
    graphics(6, 0x04)
    for (i, row) in rows.enumerated() {
      poke(0xA0000 + fontOffset + UInt64(character) * 32 + UInt64(i), row)
    }
    sequencer(2, sequencerMask)
    sequencer(4, 0x02)
    graphics(4, 0)
    graphics(5, 0x10)
    graphics(6, 0x0E)
  }

  func putText(_ text: String, row: Int, column: Int, attribute: UInt8 = 0x07) {
    for (i, byte) in text.utf8.enumerated() {
      let at = 0xB8000 + UInt64((row * 80 + column + i) * 2)
      poke(at, byte)
      poke(at + 1, attribute)
    }
  }

  func clearText(attribute: UInt8 = 0x07) {
    for i in 0..<UInt64(80 * 25) {
      adapter.writeMemory(
        UInt64(attribute) << 8 | 0x20, at: 0x18000 + i * 2, width: .word)
    }
  }

  // MARK: The picture

  /// FNV-1a over all pixels.
  var frameHash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let frame = renderer.frame
    for i in 0..<frame.width * frame.height {
      hash = (hash ^ UInt64(frame.pixels[i])) &* 0x100_0000_01B3
    }
    return hash
  }

  /// The pixels that a renderer that has seen nothing yet draws.
  func freshPixels() -> [UInt32] {
    let fresh = DisplayRenderer(adapter: adapter)
    _ = fresh.update()
    return Array(
      UnsafeBufferPointer(
        start: fresh.frame.pixels, count: fresh.frame.width * fresh.frame.height))
  }

  var pixels: [UInt32] {
    let frame = renderer.frame
    return Array(UnsafeBufferPointer(start: frame.pixels, count: frame.width * frame.height))
  }
}

/// Register values of a BIOS mode.
struct VGAMode {
  var miscellaneous: UInt8
  var sequencer: [UInt8]
  var crtc: [UInt8]
  var graphics: [UInt8]
  var attribute: [UInt8]

  private static let ega: [UInt8] = [
    0, 1, 2, 3, 4, 5, 0x14, 7, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x3F,
  ]

  /// 80 x 25 characters of 9 x 16 dots.
  static let text = VGAMode(
    miscellaneous: 0x67, sequencer: [3, 0, 3, 0, 2],
    crtc: [
      0x5F, 0x4F, 0x50, 0x82, 0x55, 0x81, 0xBF, 0x1F, 0, 0x4F, 0x0D, 0x0E, 0, 0, 0, 0, 0x9C, 0x8E,
      0x8F, 0x28, 0x1F, 0x96, 0xB9, 0xA3, 0xFF,
    ],
    graphics: [0, 0, 0, 0, 0, 0x10, 0x0E, 0, 0xFF], attribute: ega + [0x0C, 0, 0x0F, 8, 0])
  /// 640 x 480, 16 colours.
  static let mode12h = VGAMode(
    miscellaneous: 0xE3, sequencer: [3, 1, 0x0F, 0, 6],
    crtc: [
      0x5F, 0x4F, 0x50, 0x82, 0x54, 0x80, 0x0B, 0x3E, 0, 0x40, 0, 0, 0, 0, 0, 0, 0xEA, 0x8C, 0xDF,
      0x28, 0, 0xE7, 0x04, 0xE3, 0xFF,
    ],
    graphics: [0, 0, 0, 0, 0, 0, 5, 0x0F, 0xFF], attribute: ega + [1, 0, 0x0F, 0, 0])
  /// 320 x 200, 256 colours.
  static let mode13h = VGAMode(
    miscellaneous: 0x63, sequencer: [3, 1, 0x0F, 0, 0x0E],
    crtc: [
      0x5F, 0x4F, 0x50, 0x82, 0x54, 0x80, 0xBF, 0x1F, 0, 0x41, 0, 0, 0, 0, 0, 0, 0x9C, 0x8E, 0x8F,
      0x28, 0x40, 0x96, 0xB9, 0xA3, 0xFF,
    ],
    graphics: [0, 0, 0, 0, 0, 0x40, 5, 0x0F, 0xFF],
    attribute: (0..<16).map { UInt8($0) } + [0x41, 0, 0x0F, 0, 0])
  /// 320 x 200, four colours.
  static let mode4 = VGAMode(
    miscellaneous: 0x63, sequencer: [3, 9, 3, 0, 2],
    crtc: [
      0x2D, 0x27, 0x28, 0x90, 0x2B, 0x80, 0xBF, 0x1F, 0, 0xC1, 0, 0, 0, 0, 0, 0, 0x9C, 0x8E, 0x8F,
      0x14, 0, 0x96, 0xB9, 0xA2, 0xFF,
    ],
    graphics: [0, 0, 0, 0, 0, 0x30, 0x0F, 0x0F, 0xFF],
    attribute: [0, 0x13, 0x15, 0x17, 2, 4, 6, 7] + (0x10...0x17).map { UInt8($0) }
      + [1, 0, 3, 0, 0])
}
