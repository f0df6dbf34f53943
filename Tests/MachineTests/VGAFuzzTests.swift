import IEM
import Testing

@testable import Machine

@Suite struct VGAFuzzTests {
  private static let modes: [VGAMode] = [.text, .mode12h, .mode13h, .mode4]

  private static func poke(_ m: VGAMachine, _ random: inout SeededGenerator) {
    let widths: [AccessWidth] = [.byte, .word, .dword, .qword]
    let width = widths[Int(random.below(4))]
    let portWidth = widths[Int(random.below(3))]
    let value = random.next()
    switch random.below(16) {
    case 0...5:
      // Mostly its own ports.
      let limit: UInt64 = random.below(6) == 0 ? 0x10000 : 0x44
      m.adapter.write(
        UInt32(truncatingIfNeeded: value), at: UInt16(random.below(limit)), width: portWidth)
    case 6: _ = m.adapter.read(at: UInt16(random.below(0x44)), width: portWidth)
    case 7: _ = m.adapter.peek(at: UInt16(random.below(0x44)), width: portWidth)
    case 8: m.crtc(UInt8(random.below(0x19)), UInt8(truncatingIfNeeded: value))
    case 9: m.dispi(UInt16(random.below(12)), UInt16(truncatingIfNeeded: value >> random.below(16)))
    case 10: m.attribute(UInt8(random.below(0x15)), UInt8(truncatingIfNeeded: value))
    case 11: _ = m.adapter.readMemory(at: random.below(0x20008), width: width)
    case 12:
      m.window.writeMemory(value, at: random.below(0x800), width: width)
      _ = m.window.readMemory(at: random.below(0x1000), width: width)
    case 13: m.clock.nanoseconds &+= random.below(50_000_000)
    default: m.adapter.writeMemory(value, at: random.below(0x20008), width: width)
    }
  }

  /// Hostile registers and memory never trap, and what was drawn bit by bit is what a renderer
  /// that starts now draws.
  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func hostileGuestGetsAPictureOfItsRegisters(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(Self.modes[Int(seed % 4)])
    for round in 0..<12 {
      if round == 6 { m.setMode(Self.modes[Int(random.below(4))]) }
      if round == 9 {
        let depth = [4, 8, 15, 16, 24, 32][Int(random.below(6))]
        m.setVBE(Int(random.below(400)), 300, depth: depth)
      }
      for _ in 0..<60 { Self.poke(m, &random) }
      _ = m.renderer.update()
      _ = TextScreen(m.adapter)
      #expect(m.renderer.frame.width <= 2560)
      #expect(m.renderer.frame.height <= 1600)
      if ScreenLayout(m.adapter.registers).kind != .blank {
        #expect(m.pixels == m.freshPixels(), "seed \(seed), round \(round)")
      }
    }
    let saved = m.adapter.state
    try m.adapter.restore(saved)
    #expect(m.adapter.state == saved, "seed \(seed)")
  }

  /// Every register all ones, all zeros, and each alone.
  @Test func extremeRegistersDoNotTrap() throws {
    let m = try VGAMachine(sizeMiB: 1)
    for value in [UInt8(0xFF), 0] {
      m.out(0x3C2, value | 1)
      for i in UInt8(0)..<8 { m.sequencer(i, value & ~0x20) }
      for i in UInt8(0)..<16 { m.graphics(i, value) }
      m.crtc(0x11, 0)
      for i in UInt8(0)..<0x40 where i != 0x11 { m.crtc(i, value) }
      for i in UInt8(0)..<0x20 { m.attribute(i, value) }
      for i in UInt16(0)..<16 { m.dispi(i, UInt16(value) << 8 | UInt16(value)) }
      _ = m.renderer.update()
      m.dispi(4, 0)
      _ = m.renderer.update()
      for graphics in UInt8(0)..<8 {
        m.graphics(6, graphics & 1)
        m.graphics(5, graphics << 4)
        _ = m.renderer.update()
      }
    }
    m.clock.nanoseconds = .max
    _ = m.input(0x3DA)
    _ = m.renderer.update()
  }

  @Test func updateAfterHarvestSeesWritesToTheLastPage() throws {
    let m = try VGAMachine(sizeMiB: 1)
    m.memory.touch(offset: m.memory.byteCount - 1, count: 100)
    m.memory.touch(offset: -5, count: 3)
    m.memory.touch(offset: .max, count: .max)
    m.memory.touch(offset: 5, count: .max)
    #expect(m.memory.isWritten(m.memory.byteCount - 1..<m.memory.byteCount, after: 0))
  }
}
