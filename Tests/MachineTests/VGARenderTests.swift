import IEM
import Testing

@testable import Machine

private let black: UInt32 = 0xFF00_0000
private let grey: UInt32 = 0xFFAA_AAAA
private let white: UInt32 = 0xFFFF_FFFF
private let blue: UInt32 = 0xFF00_00AA
private let letterA: [UInt8] = [
  0, 0, 0x10, 0x38, 0x6C, 0xC6, 0xC6, 0xFE, 0xC6, 0xC6, 0xC6, 0xC6, 0, 0, 0, 0,
]

@Suite struct VGATextRenderTests {
  private func textMachine() throws -> VGAMachine {
    let m = try VGAMachine(sizeMiB: 1)
    m.setMode(.text)
    m.upload(letterA, for: 0x41)
    m.upload(Array(repeating: 0xFF, count: 16), for: 0xDB)
    m.upload(Array(repeating: 0x01, count: 16), for: 0xC4)
    m.upload(Array(repeating: 0x01, count: 16), for: 0x42)
    m.clearText()
    m.crtc(0x0A, 0x20)
    return m
  }

  /// A cell's dots, `#` for those in a colour.
  private func picture(
    _ m: VGAMachine, row: Int, column: Int, colour: UInt32, dots: Int = 9, lines: Int = 16
  ) -> [String] {
    (0..<lines).map { y in
      String(
        (0..<dots).map { x in
          m.renderer.frame[column * dots + x, row * lines + y] == colour ? "#" : "."
        })
    }
  }

  @Test func frameHasTheSizeThatTheCRTCGives() throws {
    let m = try textMachine()
    let changes = m.renderer.update()
    #expect(changes.rectangles.first == DisplayRectangle(x: 0, y: 0, width: 720, height: 400))
    #expect(m.renderer.frame.width == 720)
    #expect(m.renderer.frame.height == 400)
  }

  @Test func glyphsAreDrawnFromPlane2() throws {
    let m = try textMachine()
    m.putText("A", row: 2, column: 3, attribute: 0x1F)
    _ = m.renderer.update()
    let expected = letterA.map { byte in
      String((0..<8).map { byte & 0x80 >> $0 != 0 ? "#" : "." }) + "."
    }
    #expect(picture(m, row: 2, column: 3, colour: white) == expected)
    #expect(m.renderer.frame[27, 32] == blue)
    #expect(m.renderer.frame[26, 32] == black)
  }

  @Test func wholeScreenMatchesTheGoldenPicture() throws {
    let m = try textMachine()
    m.crtc(0x0A, 0x0D)
    for i in 0..<UInt64(80 * 25) {
      let characters: [UInt8] = [0x41, 0x20, 0xDB, 0xC4, 0x42]
      m.adapter.writeMemory(
        UInt64(characters[Int(i % 5)]) | (i * 7 & 0xFF) << 8, at: 0x18000 + i * 2, width: .word)
    }
    m.crtc(0x0E, 0x01)
    m.crtc(0x0F, 0x05)
    _ = m.renderer.update()
    #expect(m.frameHash == 0xB203_2F78_CBBF_997B)
  }

  @Test func ninthDotRepeatsTheEighthForLineDrawingOnly() throws {
    let m = try textMachine()
    m.poke(0xB8000, 0xC4)
    m.poke(0xB8002, 0x42)
    _ = m.renderer.update()
    #expect(picture(m, row: 0, column: 0, colour: grey)[4] == ".......##")
    #expect(picture(m, row: 0, column: 1, colour: grey)[4] == ".......#.")
    m.attribute(0x10, 0x08)
    _ = m.renderer.update()
    #expect(picture(m, row: 0, column: 0, colour: grey)[4] == ".......#.")
  }

  @Test func cursorFillsItsScansAndBlinks() throws {
    let m = try textMachine()
    m.crtc(0x0A, 0x0D)
    m.crtc(0x0B, 0x0E)
    m.crtc(0x0F, 81)
    _ = m.renderer.update()
    let full = String(repeating: "#", count: 9)
    let empty = String(repeating: ".", count: 9)
    #expect(
      picture(m, row: 1, column: 1, colour: grey)
        == Array(repeating: empty, count: 13) + [full, full, empty])
    // Eight frames of 449 lines of 900 dots at 28.322 MHz.
    m.clock.nanoseconds = 8 * 14_268_096 + 1000
    let changes = m.renderer.update()
    #expect(changes.rectangles == [DisplayRectangle(x: 9, y: 16, width: 9, height: 16)])
    #expect(picture(m, row: 1, column: 1, colour: grey) == Array(repeating: empty, count: 16))
    m.clock.nanoseconds *= 2
    _ = m.renderer.update()
    #expect(picture(m, row: 1, column: 1, colour: grey)[13] == full)
    m.crtc(0x0A, 0x2D)
    _ = m.renderer.update()
    #expect(picture(m, row: 1, column: 1, colour: grey)[13] == empty)
  }

  @Test func blinkingCharactersVanishForSixteenFrames() throws {
    let m = try textMachine()
    m.putText("A", row: 0, column: 0, attribute: 0x9F)
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 0] == blue)
    #expect(m.renderer.frame[3, 2] == white)
    m.clock.nanoseconds = 16 * 14_268_096 + 1000
    _ = m.renderer.update()
    #expect(m.renderer.frame[3, 2] == blue)
    // Without blinking, attribute bit 7 makes the background bright.
    m.attribute(0x10, 0x04)
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 0] == 0xFF55_55FF)
    #expect(m.renderer.frame[3, 2] == white)
  }

  @Test func attributeBit3ChoosesTheSecondFont() throws {
    let m = try textMachine()
    m.upload(Array(repeating: 0xF0, count: 16), for: 0x41, fontOffset: 0x4000)
    m.sequencer(3, 0x04)  // Map A is the second font, map B the first.
    m.putText("A", row: 0, column: 0, attribute: 0x07)
    m.putText("A", row: 0, column: 1, attribute: 0x0F)
    _ = m.renderer.update()
    #expect(picture(m, row: 0, column: 0, colour: grey)[2] == "...#.....")
    #expect(picture(m, row: 0, column: 1, colour: white)[2] == "####.....")
  }

  @Test func newGlyphsAppearInCellsThatDidNotChange() throws {
    let m = try textMachine()
    m.putText("A", row: 0, column: 0)
    _ = m.renderer.update()
    m.upload([0xFF], for: 0x41)
    _ = m.renderer.update()
    #expect(picture(m, row: 0, column: 0, colour: grey)[0] == "########.")
  }

  @Test func underlineIsDrawnAtItsScan() throws {
    let m = try textMachine()
    m.crtc(0x14, 0x0C)
    m.putText(" ", row: 0, column: 0, attribute: 0x01)
    _ = m.renderer.update()
    #expect(picture(m, row: 0, column: 0, colour: blue)[12] == "#########")
    #expect(picture(m, row: 0, column: 0, colour: blue)[11] == ".........")
  }

  @Test func startAddressScrolls() throws {
    let m = try textMachine()
    m.putText("A", row: 5, column: 0)
    m.crtc(0x0D, 80 * 2)
    _ = m.renderer.update()
    #expect(picture(m, row: 3, column: 0, colour: grey)[2] == "...#.....")
  }

  @Test func lowerHalfOfASplitScreenShowsTheStartOfMemory() throws {
    let m = try textMachine()
    m.putText("A", row: 0, column: 0)
    m.putText("A", row: 30, column: 1)
    m.crtc(0x0C, UInt8((30 * 80) >> 8))
    m.crtc(0x0D, UInt8((30 * 80) & 0xFF))
    m.crtc(0x09, 0x0F)
    m.crtc(0x07, 0x0F)
    m.crtc(0x18, 99)
    _ = m.renderer.update()
    #expect(picture(m, row: 0, column: 1, colour: grey)[2] == "...#.....")
    // The split begins at scan line 100, in the middle of a row.
    #expect(m.renderer.frame[3, 102] == grey)
    #expect(m.renderer.frame[3, 101] == black)
    #expect(m.renderer.frame[12, 102] == black)
  }

  @Test func panningAndPresetRowScanShiftByDots() throws {
    let m = try textMachine()
    m.putText("A", row: 0, column: 1)
    m.attribute(0x13, 2)  // Three dots with nine-dot characters.
    m.crtc(0x08, 2)
    _ = m.renderer.update()
    #expect(m.renderer.frame[9 - 3 + 3, 0] == grey)
    #expect(m.renderer.frame[9 - 3 + 2, 0] == black)
    m.putText("A", row: 0, column: 80)
    _ = m.renderer.update()
    #expect(m.renderer.frame[717, 3] == grey)
  }

  @Test func panningStopsAtTheSplitWhereCompatibilityAsks() throws {
    let m = try textMachine()
    for row in 0..<25 { m.putText("A", row: row, column: 0) }
    m.attribute(0x13, 0)  // One dot.
    m.crtc(0x09, 0x0F)
    m.crtc(0x07, 0x0F)
    m.crtc(0x18, 159)
    _ = m.renderer.update()
    #expect(m.renderer.frame[2, 162] == grey)
    m.attribute(0x10, 0x2C)
    _ = m.renderer.update()
    #expect(m.renderer.frame[3, 162] == grey)
    #expect(m.renderer.frame[2, 2] == grey)
  }

  @Test func fortyColumnsAreTwiceAsWide() throws {
    let m = try textMachine()
    m.crtc(0x11, 0)
    m.crtc(0x01, 39)
    m.crtc(0x13, 20)
    m.sequencer(1, 0x09)
    m.poke(0xB8000 + 41 * 2, 0xDB)
    _ = m.renderer.update()
    #expect(m.renderer.frame.width == 640)
    #expect(m.renderer.frame[16, 16] == grey)
    #expect(m.renderer.frame[31, 16] == grey)
    #expect(m.renderer.frame[32, 16] == black)
  }

  @Test func onlyChangedCellsAreReported() throws {
    let m = try textMachine()
    _ = m.renderer.update()
    #expect(m.renderer.update().isEmpty)
    m.putText("A", row: 7, column: 10)
    m.putText("A", row: 7, column: 12)
    #expect(
      m.renderer.update().rectangles == [DisplayRectangle(x: 90, y: 112, width: 27, height: 16)])
    m.putText("A", row: 7, column: 12)
    #expect(m.renderer.update().isEmpty)
  }

  @Test func blankedScreenIsBlackAndKeepsItsSize() throws {
    let m = try textMachine()
    m.putText("A", row: 0, column: 0, attribute: 0x70)
    _ = m.renderer.update()
    m.sequencer(1, 0x20)
    let changes = m.renderer.update()
    #expect(!changes.isResized)
    #expect(m.pixels.allSatisfy { $0 == black })
    #expect(m.renderer.frame.width == 720)
    m.sequencer(1, 0)
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 0] == grey)
    _ = m.input(0x3DA)
    m.out(0x3C0, 0)
    _ = m.renderer.update()
    #expect(m.renderer.frame[0, 0] == black)
  }

  // MARK: Text of the screen

  @Test func screenTextIsReadInUnicode() throws {
    let m = try textMachine()
    m.putText("login: ", row: 24, column: 0)
    m.poke(0xB8000, 0xC9)
    m.poke(0xB8002, 0x9C)
    m.crtc(0x0A, 0)
    m.crtc(0x0E, UInt8((24 * 80 + 7) >> 8))
    m.crtc(0x0F, UInt8((24 * 80 + 7) & 0xFF))
    let screen = try #require(TextScreen(m.adapter))
    #expect(screen.rows.count == 25)
    #expect(screen.columns == 80)
    #expect(screen.lines[24] == "login:")
    #expect(screen.lines[0] == "╔£")
    #expect(screen.cursor == TextScreen.Position(row: 24, column: 7))
    #expect(screen.contains("gin:"))
    #expect(!screen.contains("Login"))
    #expect(screen.attributes[24][0] == 7)
    m.setMode(.mode13h)
    #expect(TextScreen(m.adapter) == nil)
  }

  @Test func codePageHasOneCharacterPerCode() {
    #expect(CodePage437.character(0x41) == "A")
    #expect(CodePage437.character(0x7F) == "⌂")
    #expect(CodePage437.character(0x80) == "Ç")
    #expect(CodePage437.character(0xB0) == "░")
    #expect(CodePage437.character(0xDB) == "█")
    #expect(CodePage437.character(0xE0) == "α")
    #expect(CodePage437.character(0xFE) == "■")
    #expect(CodePage437.character(0xFF) == " ")
    #expect(CodePage437.character(0x1F) == "▼")
  }
}
