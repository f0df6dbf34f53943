import IEM
import Testing

@testable import Machine

@Suite struct VGARegisterTests {
  @Test func attributePortAlternatesBetweenIndexAndDataUntilStatusIsRead() throws {
    let m = try VGAMachine()
    m.out(0x3C2, 0x01)
    _ = m.input(0x3DA)
    m.out(0x3C0, 0x05)
    m.out(0x3C0, 0x2A)
    m.out(0x3C0, 0x06)
    _ = m.input(0x3DA)
    m.out(0x3C0, 0x05)
    #expect(m.input(0x3C1) == 0x2A)
    #expect(m.input(0x3C0) == 0x05)
    #expect(m.adapter.registers.attribute[6] == 0)
  }

  @Test func peekingTheStatusLeavesTheFlipFlopAlone() throws {
    let m = try VGAMachine()
    m.out(0x3C2, 0x01)
    m.out(0x3C0, 0x05)
    _ = m.adapter.peek(at: 0x2A, width: .byte)
    m.out(0x3C0, 0x11)
    #expect(m.adapter.registers.attribute[5] == 0x11)
  }

  @Test func crtcAnswersAtTheAddressThatMiscellaneousOutputChooses() throws {
    let m = try VGAMachine()
    m.out(0x3C2, 0x01)
    m.outWord(0x3D4, 0x120C)
    #expect(m.input(0x3D5) == 0x12)
    #expect(m.input(0x3B5) == 0xFF)
    #expect(m.input(0x3BA) == 0xFF)
    m.out(0x3C2, 0x00)
    #expect(m.input(0x3D5) == 0xFF)
    #expect(m.input(0x3B5) == 0x12)
    m.outWord(0x3B4, 0x340C)
    #expect(m.input(0x3B5) == 0x34)
  }

  @Test func protectedCRTCRegistersKeepAllButTheLineCompareBit() throws {
    let m = try VGAMachine()
    m.out(0x3C2, 0x01)
    m.crtc(0x01, 0x4F)
    m.crtc(0x07, 0x0F)
    m.crtc(0x11, 0x80)
    m.crtc(0x01, 0x27)
    m.crtc(0x07, 0xF0)
    #expect(m.adapter.registers.crtc[1] == 0x4F)
    #expect(m.adapter.registers.crtc[7] == 0x1F)
    m.crtc(0x0F, 0x77)
    #expect(m.adapter.registers.crtc[0x0F] == 0x77)
  }

  @Test func dacTakesThreeComponentsAndAdvances() throws {
    let m = try VGAMachine()
    m.palette(0x10, 1, 2, 3)
    for component in [UInt8(0xFF), 5, 6] { m.out(0x3C9, component) }
    #expect(m.input(0x3C7) == 0)
    m.out(0x3C7, 0x10)
    #expect(m.input(0x3C7) == 3)
    #expect((0..<6).map { _ in m.input(0x3C9) } == [1, 2, 3, 0x3F, 5, 6])
    m.out(0x3C7, 0xFF)
    _ = (0..<3).map { _ in m.input(0x3C9) }
    #expect(m.adapter.registers.dacReadIndex == 0)
  }

  @Test func registersHoldOnlyBitsThatExist() throws {
    let m = try VGAMachine()
    for i in UInt8(0)..<5 { m.sequencer(i, 0xFF) }
    #expect(m.adapter.registers.sequencer == [0x03, 0x3D, 0x0F, 0x3F, 0x0E])
    for i in UInt8(0)..<9 { m.graphics(i, 0xFF) }
    #expect(
      m.adapter.registers.graphics == [0x0F, 0x0F, 0x0F, 0x1F, 0x03, 0x7B, 0x0F, 0x0F, 0xFF])
    m.out(0x3CE, 0x0F)
    m.out(0x3CF, 0x55)
    #expect(m.input(0x3CF) == 0)
  }

  @Test func registerNamesFollowTheIndex() throws {
    let m = try VGAMachine()
    m.out(0x3C2, 0x01)
    m.out(0x3D4, 0x0E)
    #expect(m.adapter.registerName(at: 0x25) == "CRTC.0E")
    m.outWord(0x1CE, 4)
    #expect(m.adapter.registerName(at: 0x42) == "DISPI.ENABLE")
    #expect(m.window.memoryRegisterName(at: 0x502) == "DISPI.XRES")
  }

  @Test func unclaimedPortsReadOnes() throws {
    let m = try VGAMachine()
    #expect(m.adapter.read(at: 0x00, width: .word) == 0xFFFF)
    #expect(m.adapter.read(at: 0x41, width: .byte) == 0xFF)
    #expect(m.adapter.read(at: 0xFFFF, width: .dword) == 0xFFFF_FFFF)
    m.adapter.write(0xFFFF_FFFF, at: 0xFFFF, width: .dword)
  }

  // MARK: Retrace

  @Test func statusShowsBlankingAndRetraceAsTheBeamMoves() throws {
    let m = try VGAMachine()
    m.setMode(.text)
    // 449 lines of 900 dots at 28.322 MHz; 400 visible, retrace from 412 to 414.
    func status(line: Int, dot: Int) -> UInt8 {
      m.clock.nanoseconds = UInt64((line * 900 + dot) * 1_000_000 / 28_322) + 20
      return m.input(0x3DA) & 0x09
    }
    #expect(status(line: 0, dot: 10) == 0)
    #expect(status(line: 0, dot: 719) == 0)
    #expect(status(line: 0, dot: 722) == 1)
    #expect(status(line: 399, dot: 10) == 0)
    #expect(status(line: 400, dot: 10) == 1)
    #expect(status(line: 411, dot: 10) == 1)
    #expect(status(line: 412, dot: 10) == 9)
    #expect(status(line: 413, dot: 10) == 9)
    #expect(status(line: 414, dot: 10) == 1)
    #expect(status(line: 449, dot: 10) == 0)
  }

  @Test func retraceComesEvenBeforeTheCRTCIsProgrammed() throws {
    let m = try VGAMachine()
    m.out(0x3C2, 0x01)
    var seen: Set<UInt8> = []
    for i in 0..<2000 {
      m.clock.nanoseconds = UInt64(i) * 10_000
      seen.insert(m.input(0x3DA) & 8)
    }
    #expect(seen == [0, 8])
  }

  // MARK: Bochs VBE

  @Test func dispiIdentifiesItselfAndTakesOlderIdentities() throws {
    let m = try VGAMachine()
    #expect(m.dispi(0) == 0xB0C5)
    m.dispi(0, 0xB0C0)
    #expect(m.dispi(0) == 0xB0C0)
    m.dispi(0, 0x1234)
    #expect(m.dispi(0) == 0xB0C0)
    #expect(m.dispi(10) == 256)
  }

  @Test func capabilitiesAreReadInPlaceOfTheMode() throws {
    let m = try VGAMachine()
    m.dispi(1, 800)
    m.dispi(4, 0x02)
    #expect([m.dispi(1), m.dispi(2), m.dispi(3)] == [2560, 1600, 32])
    m.dispi(4, 0)
    #expect(m.dispi(1) == 800)
  }

  @Test func impossibleModesAreIgnored() throws {
    let m = try VGAMachine()
    m.dispi(1, 640)
    m.dispi(1, 2561)
    m.dispi(2, 480)
    m.dispi(2, 1601)
    m.dispi(3, 13)
    #expect([m.dispi(1), m.dispi(2), m.dispi(3)] == [640, 480, 8])
  }

  @Test func enablingSetsTheVirtualSizeAndClearsUnlessAskedNotTo() throws {
    let m = try VGAMachine(sizeMiB: 4)
    memset(m, 0xAA)
    m.setVBE(640, 480, depth: 16, flags: 0xC1)
    #expect(m.memory.base.load(as: UInt8.self) == 0xAA)
    #expect(m.dispi(6) == 640)
    #expect(m.dispi(7) == UInt16((4 << 20) / (640 * 2)))
    m.setVBE(640, 480, depth: 16, flags: 0x41)
    let cleared = 640 * 480 * 2
    #expect(m.memory.base.load(as: UInt8.self) == 0)
    #expect(m.memory.base.load(fromByteOffset: cleared - 1, as: UInt8.self) == 0)
    #expect(m.memory.base.load(fromByteOffset: cleared, as: UInt8.self) == 0xAA)
  }

  @Test func wideDACKeepsColoursAndEightBits() throws {
    let m = try VGAMachine()
    m.palette(1, 0x3F, 0x20, 0)
    m.dispi(4, 0x20)
    m.out(0x3C7, 1)
    #expect((0..<3).map { _ in m.input(0x3C9) } == [0xFC, 0x80, 0])
    m.palette(2, 0xFF, 0x81, 7)
    m.out(0x3C7, 2)
    #expect((0..<3).map { _ in m.input(0x3C9) } == [0xFF, 0x81, 7])
  }

  private func memset(_ m: VGAMachine, _ byte: UInt8) {
    m.memory.base.initializeMemory(as: UInt8.self, repeating: byte, count: m.memory.byteCount)
  }

  // MARK: Registers in memory

  @Test func registerWindowReachesPortsAndDispi() throws {
    let m = try VGAMachine()
    let w = m.window
    w.writeMemory(0x67, at: 0x402, width: .byte)
    #expect(m.input(0x3CC) == 0x67)
    w.writeMemory(0x0F02, at: 0x404, width: .word)
    #expect(m.adapter.registers.sequencer[2] == 0x0F)
    #expect(w.readMemory(at: 0x500, width: .word) == 0xB0C5)
    for (offset, value) in [(0x502, 1024), (0x504, 768), (0x506, 32), (0x508, 0x41)] {
      w.writeMemory(UInt64(value), at: UInt64(offset), width: .word)
    }
    #expect(m.dispi(1) == 1024)
    #expect(w.readMemory(at: 0x50C, width: .word) == 1024)
    #expect(w.readMemory(at: 0x514, width: .word) == 256)
    #expect(w.readMemory(at: 0x0, width: .dword) == 0xFFFF_FFFF)
    #expect(w.readMemory(at: 0xFFF, width: .qword) == .max)
  }

  @Test func registerWindowTellsAndTakesTheByteOrder() throws {
    let m = try VGAMachine()
    #expect(m.window.readMemory(at: 0x600, width: .dword) == 8)
    #expect(m.window.readMemory(at: 0x604, width: .dword) == 0x1E1E_1E1E)
    m.window.writeMemory(0xBEBE_BEBE, at: 0x604, width: .dword)
    #expect(m.window.readMemory(at: 0x604, width: .dword) == 0xBEBE_BEBE)
    m.window.writeMemory(0x1234_5678, at: 0x604, width: .dword)
    #expect(m.window.peekMemory(at: 0x604, width: .dword) == 0xBEBE_BEBE)
  }

  // MARK: State

  @Test func savedStateRestoresEverything() throws {
    let m = try VGAMachine(sizeMiB: 2)
    m.setMode(.text)
    m.upload([0xFF, 0x81, 0xFF], for: 0x41)
    m.putText("A saved screen", row: 3, column: 4, attribute: 0x1E)
    m.palette(7, 1, 2, 3)
    m.dispi(8, 5)
    m.out(0x3C0, 0x31)
    _ = m.peek(0xB8000)
    let saved = m.adapter.state
    let before = m.freshPixels()

    m.setMode(.mode13h)
    for i in 0..<UInt64(5000) { m.poke(0xA0000 + i, UInt8(truncatingIfNeeded: i)) }
    #expect(m.adapter.state != saved)
    try m.adapter.restore(saved)
    #expect(m.adapter.state == saved)
    #expect(m.freshPixels() == before)

    let other = try VGAMachine(sizeMiB: 2)
    try other.adapter.restore(saved)
    #expect(other.adapter.state == saved)
  }

  @Test func savedMemoryIsCompact() throws {
    let m = try VGAMachine()
    #expect(m.adapter.state.memory.count < 16)
    m.setMode(.text)
    m.clearText()
    #expect(m.adapter.state.memory.count < 32_000)
  }

  @Test func impossibleStatesAreRefused() throws {
    let m = try VGAMachine(sizeMiB: 2)
    let good = m.adapter.state
    var bad: [VGAAdapter.State] = []
    func add(_ change: (inout VGAAdapter.State) -> Void) {
      var state = good
      change(&state)
      bad.append(state)
    }
    add { $0.registers.crtc.removeLast() }
    add { $0.registers.dac.append(0) }
    add { $0.registers.dac[3] = 0x40 }
    add { $0.registers.dacComponent = 3 }
    add { $0.registers.sequencer[1] = 0xFF }
    add { $0.memoryByteCount *= 2 }
    add { $0.memory = [] }
    add { $0.memory.append(1) }
    add { $0.memory[0] &+= 2 }
    add { $0.memory = Array(repeating: 0xFF, count: 40) }
    for state in bad { #expect(throws: StateError.self) { try m.adapter.restore(state) } }
    #expect(m.adapter.state == good)
  }

  @Test func resetIsThePowerOnState() throws {
    let m = try VGAMachine(sizeMiB: 1)
    let fresh = m.adapter.state
    m.setMode(.text)
    m.clearText()
    m.setVBE(640, 480, depth: 32)
    m.adapter.reset()
    #expect(m.adapter.state == fresh)
    #expect(m.peek(0xB8000) == 0xFF)
  }

  @Test func videoMemorySizesAreLimitedAndRounded() throws {
    #expect(throws: DisplayError.self) { try VideoMemory(sizeMiB: 0) }
    #expect(throws: DisplayError.self) { try VideoMemory(sizeMiB: 100_000) }
    let memory = try VideoMemory(sizeMiB: 3)
    #expect(memory.byteCount == 4 << 20)
    #expect(UInt(bitPattern: memory.base) % 4096 == 0)
  }
}
