import Foundation
import Testing

@testable import FrontendKit
@testable import Machine

@Suite struct HostKeysTests {
  private func press(_ key: KeyCode) -> HostKeys.Action { .guest(.init(key, pressed: true)) }
  private func release(_ key: KeyCode) -> HostKeys.Action { .guest(.init(key, pressed: false)) }

  @Test func ordinaryKeysAreTheGuests() {
    var keys = HostKeys()
    #expect(keys.key(.f, pressed: true) == [press(.f)])
    #expect(keys.key(.f, pressed: false) == [release(.f)])
    #expect(keys.key(.leftControl, pressed: true) == [press(.leftControl)])
  }

  @Test func hostKeyAloneFreesThePointer() {
    var keys = HostKeys()
    #expect(keys.key(.rightControl, pressed: true) == [])
    #expect(keys.key(.rightControl, pressed: false) == [.window(.releasePointer)])
  }

  @Test func hostKeyWithALetterCommandsTheWindowOnly() {
    var keys = HostKeys()
    _ = keys.key(.rightControl, pressed: true)
    #expect(keys.key(.p, pressed: true) == [.window(.pause)])
    #expect(keys.key(.rightControl, pressed: false) == [])
    #expect(keys.key(.p, pressed: false) == [])
    #expect(keys.key(.p, pressed: true) == [press(.p)])
  }

  @Test func hostKeyWithAnotherKeyIsTheGuestsControlKey() {
    var keys = HostKeys()
    _ = keys.key(.rightControl, pressed: true)
    #expect(keys.key(.c, pressed: true) == [press(.rightControl), press(.c)])
    #expect(keys.key(.v, pressed: true) == [press(.v)])
    #expect(keys.key(.rightControl, pressed: false) == [release(.rightControl)])
    #expect(keys.key(.c, pressed: false) == [release(.c)])
  }

  @Test func questionMarkNeedsShift() {
    var keys = HostKeys()
    _ = keys.key(.rightControl, pressed: true)
    #expect(keys.key(.leftShift, pressed: true) == [press(.leftShift)])
    #expect(keys.key(.slash, pressed: true) == [.window(.help)])
    #expect(keys.key(.leftShift, pressed: false) == [release(.leftShift)])
  }
}

@Suite struct KeymapTests {
  /// HID usages of a US and an ISO board's keys.
  @Test func everyKeyOfA105KeyBoardHasAUsage() {
    let mapped = Set((0..<256).compactMap { KeyCode(usbUsage: $0) })
    #expect(mapped == Set(KeyCode.allCases))
  }

  @Test(arguments: [
    (0x04, KeyCode.a), (0x1D, .z), (0x1E, .digit1), (0x27, .digit0), (0x28, .enter),
    (0x29, .escape), (0x2A, .backspace), (0x2B, .tab), (0x2C, .space), (0x31, .backslash),
    (0x32, .backslash), (0x33, .semicolon), (0x39, .capsLock), (0x3A, .f1), (0x45, .f12),
    (0x46, .printScreen), (0x47, .scrollLock), (0x48, .pause), (0x49, .insert), (0x4C, .delete),
    (0x4F, .right), (0x50, .left), (0x51, .down), (0x52, .up), (0x53, .numLock),
    (0x54, .keypadDivide), (0x58, .keypadEnter), (0x59, .keypad1), (0x62, .keypad0),
    (0x63, .keypadDecimal), (0x64, .isoBackslash), (0x65, .menu), (0x87, .internationalRo),
    (0x89, .internationalYen), (0xE0, .leftControl), (0xE4, .rightControl), (0xE6, .rightAlt),
    (0xE7, .rightMeta),
  ])
  func usagesAreThoseOfTheTables(_ usage: Int, _ key: KeyCode) {
    #expect(KeyCode(usbUsage: usage) == key)
  }

  @Test(arguments: [-1, 0, 3, 0x66, 0xE8, 0x7FFF_FFFF])
  func otherUsagesAreNoKeys(_ usage: Int) {
    #expect(KeyCode(usbUsage: usage) == nil)
  }
}

@Suite struct FrameFitTests {
  @Test func pictureKeepsItsProportionsInTheMiddle() {
    let fit = FrameFit(frame: (640, 400), window: (1280, 1000), scaling: .fit)
    #expect(fit.x == 0 && fit.y == 100 && fit.width == 1280 && fit.height == 800)
    #expect(fit.isSharp((640, 400)))
    let tall = FrameFit(frame: (640, 480), window: (1000, 480), scaling: .fit)
    #expect(tall.x == 180 && tall.width == 640)
  }

  @Test func integerScalingDrawsWholePixels() {
    let fit = FrameFit(frame: (720, 400), window: (1500, 1000), scaling: .integer)
    #expect(fit.width == 1440 && fit.height == 800 && fit.isSharp((720, 400)))
    let small = FrameFit(frame: (1024, 768), window: (512, 768), scaling: .integer)
    #expect(small.width == 512 && small.height == 384 && !small.isSharp((1024, 768)))
  }

  @Test func emptyWindowsAreNoTrap() {
    _ = FrameFit(frame: (0, 0), window: (10, 10), scaling: .fit)
    _ = FrameFit(frame: (10, 10), window: (0, 0), scaling: .integer)
  }
}

@Suite struct WindowTitleTests {
  @Test func titleTellsWhatRuns() {
    var title = WindowTitle(machine: "disk.img", engine: "IEM")
    #expect(title.text.hasPrefix("disk.img - IEM - running"))
    title.speed = 123.4
    #expect(title.text.contains("123 MIPS"))
    title.isPaused = true
    #expect(title.text.contains("paused") && !title.text.contains("MIPS"))
    title.isGrabbed = true
    #expect(title.text.contains("right Ctrl frees the mouse"))
    title.leds = [.capsLock, .numLock]
    #expect(title.text.contains("Num Caps"))
  }

  @Test func titleTellsWhyTheEngineIsSoftware() {
    let report =
      "IEM, because KVM here has no hardware beneath it; --engine kvm uses it all the same"
    var title = WindowTitle(machine: "x", engine: "IEM")
    title.engineNote = WindowTitle.note(report)
    #expect(title.text.hasPrefix("x - IEM (KVM here has no hardware beneath it) - "))
    #expect(WindowTitle.note("IEM") == "" && WindowTitle.note("KVM, as asked for") == "")
    #expect(WindowTitle.note("IEM, because " + String(repeating: "x", count: 500)).count <= 60)
  }

  @Test func speedIsMeasuredOverHalfSeconds() {
    var meter = SpeedMeter()
    #expect(meter.update(count: 1_000, nanoseconds: 0) == nil)
    #expect(meter.update(count: 2_000, nanoseconds: 100_000_000) == nil)
    #expect(meter.update(count: 50_001_000, nanoseconds: 500_000_000) == 100)
    #expect(meter.update(count: 0, nanoseconds: 1_000_000_000) == 0)
  }
}

@Suite struct OverlayTextTests {
  @Test func longTextsAreBrokenBetweenWords() {
    let message = "The mouse is the guest's. The right Ctrl key gives it back."
    let text = OverlayText(message, width: 300)
    #expect(text.lines.count > 1)
    #expect(text.lines.joined(separator: " ") == message)
    #expect(text.dots.allSatisfy { $0.x >= 0 && $0.x + text.dotSize <= 300 })
    #expect(text.dots.allSatisfy { $0.y >= 0 && $0.y + text.dotSize <= text.height })
  }

  @Test func everyCharacterOfTheHelpHasAGlyph() {
    for character in HostKeys.help.joined() where character != " " {
      #expect(SmallFont.glyph(character) != 0, "\(character)")
    }
  }

  @Test func theHelpFitsASmallScreenLineByLine() {
    let text = OverlayText(HostKeys.help.joined(separator: "\n"), width: 640)
    #expect(text.lines == HostKeys.help)
    #expect(text.width <= 640 && text.height <= 400)
  }

  @Test func everyCommandIsInTheHelp() {
    for key in ["F ", "P ", "R ", "H ", "Q ", "S ", "T ", "Del ", "D ", "? "] {
      #expect(HostKeys.help.contains { $0.hasPrefix(key) }, "\(key)")
    }
  }

  @Test func aNarrowWindowIsNoTrap() {
    #expect(OverlayText("help", width: 1).lines == ["h"])
  }
}

@Suite struct PastedTextTests {
  @Test func textBecomesStrokesAndTheRestIsCounted() {
    let text = PastedText("ab\r\nC\u{e9}")
    #expect(text.strokes == [.init(.a), .init(.b), .init(.enter), .init(.c, shifted: true)])
    #expect(text.leftOut == 1 && text.message?.contains("1 character that") == true)
    #expect(PastedText("x").message == nil)
    #expect(PastedText("").message != nil)
  }

  @Test func aHugeClipboardIsCut() {
    let text = PastedText(String(repeating: "x", count: 1 << 20))
    #expect(text.strokes.count == PastedText.limit && text.message != nil)
  }
}

@Suite struct FrameMailboxTests {
  private func publish(
    _ mailbox: FrameMailbox, _ pixels: [UInt32], _ width: Int, _ changed: [DisplayRectangle]
  ) {
    pixels.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      mailbox.publish(
        base, width: width, height: pixels.count / width, changed: changed, status: .init())
    }
  }

  @Test func aNewSizeBringsEverything() {
    let mailbox = FrameMailbox()
    #expect(!mailbox.take { _ in })
    publish(mailbox, [1, 2, 3, 4], 2, [])
    let taken = mailbox.take { picture in
      #expect(picture.width == 2 && picture.height == 2)
      #expect(picture.changed == DisplayRectangle(x: 0, y: 0, width: 2, height: 2))
      #expect(picture.pixels[3] == 4)
    }
    #expect(taken)
    #expect(!mailbox.take { _ in })
  }

  @Test func changesAddUpUntilTheyAreTaken() {
    let mailbox = FrameMailbox()
    publish(mailbox, [UInt32](repeating: 0, count: 16), 4, [])
    _ = mailbox.take { _ in }
    var pixels = [UInt32](repeating: 0, count: 16)
    pixels[0] = 7
    publish(mailbox, pixels, 4, [DisplayRectangle(x: 0, y: 0, width: 1, height: 1)])
    pixels[10] = 9
    pixels[15] = 5  // not announced
    publish(mailbox, pixels, 4, [DisplayRectangle(x: 2, y: 2, width: 1, height: 1)])
    publish(mailbox, pixels, 4, [])
    _ = mailbox.take { picture in
      #expect(picture.changed == DisplayRectangle(x: 0, y: 0, width: 3, height: 3))
      #expect(picture.pixels[0] == 7 && picture.pixels[10] == 9 && picture.pixels[15] == 0)
    }
  }

  @Test func screenshotIsAPNG() {
    let mailbox = FrameMailbox()
    #expect(mailbox.screenshot() == nil)
    publish(mailbox, [1, 2, 3, 4], 2, [])
    #expect(mailbox.screenshot()?.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
  }
}
