import Testing

@testable import Machine

@Suite struct KeyTextTests {
  @Test(arguments: [
    ("a", KeyCode.a, false), ("Z", .z, true), ("1", .digit1, false), ("!", .digit1, true),
    ("_", .minus, true), ("\\", .backslash, false), ("|", .backslash, true),
    ("\"", .quote, true), ("~", .grave, true), (")", .digit0, true), ("?", .slash, true),
    ("\n", .enter, false), ("\t", .tab, false), ("\u{1B}", .escape, false),
  ]) func charactersAreTheirKeys(_ text: String, _ key: KeyCode, _ shifted: Bool) throws {
    #expect(try KeyStroke.typing(text) == [KeyStroke(key, shifted: shifted)])
  }

  @Test func everyPrintableASCIICharacterHasItsOwnStroke() throws {
    let text = String((0x20..<0x7F).map { Character(Unicode.Scalar(UInt8($0))) })
    let strokes = try KeyStroke.typing(text)
    #expect(strokes.count == 95)
    for (index, stroke) in strokes.enumerated() {
      #expect(strokes.firstIndex(of: stroke) == index)
    }
  }

  @Test func lineEndsOfEitherKindAreOneEnter() throws {
    #expect(try KeyStroke.typing("\r\n\r\n\n\r").map(\.key) == [.enter, .enter, .enter, .enter])
  }

  @Test func otherCharactersAreNamedInTheError() {
    #expect(throws: KeyTextError("a US keyboard has no key for U+00E9 (é)")) {
      try KeyStroke.typing("cafe\u{E9}")
    }
    #expect(throws: KeyTextError("a US keyboard has no key for U+0007")) {
      try KeyStroke.typing("\u{7}")
    }
  }

  @Test func chordsAreNamesJoinedByDashes() throws {
    #expect(try KeyCode.chord("ctrl-alt-delete") == [.leftControl, .leftAlt, .delete])
    #expect(try KeyCode.chord("Ctrl-ALT-F2") == [.leftControl, .leftAlt, .f2])
    #expect(try KeyCode.chord("x") == [.x])
    #expect(try KeyCode.chord("shift-/") == [.leftShift, .slash])
  }

  @Test(arguments: ["", "-", "ctrl-", "ctrl--x", "nosuch", "a-a", "A-a", "!"])
  func wrongChordsFail(_ text: String) {
    #expect(throws: KeyTextError.self) { try KeyCode.chord(text) }
  }

  @Test func everyNameIsAKey() {
    for name in KeyCode.allNames {
      #expect(KeyCode(name: name) != nil)
      #expect(!name.contains("-"))
    }
  }
}

@Suite struct KeyboardTyperTests {
  let clock = ManualClock()
  let events: EventQueue
  let keyboard: PS2Keyboard
  let typer: KeyboardTyper

  init() {
    events = EventQueue(clock: clock)
    keyboard = PS2Keyboard(events: events)
    typer = KeyboardTyper(keyboard: keyboard, events: events)
  }

  private final class Ends {
    var all: [Bool] = []
  }

  private func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    while let byte = keyboard.takeByteForHost() { bytes.append(byte) }
    return bytes
  }

  private func step() {
    events.runDue()
    clock.nanoseconds += KeyboardTyper.stepNanoseconds
  }

  @Test func typesAStrokeAStep() throws {
    let ends = Ends()
    #expect(typer.type(.strokes(try KeyStroke.typing("aB"))) { ends.all.append($0) })
    step()
    #expect(drain() == [0x1C, 0xF0, 0x1C])
    #expect(ends.all == [])
    step()
    #expect(drain() == [0x12, 0x32, 0xF0, 0x32, 0xF0, 0x12])
    #expect(ends.all == [true])
    #expect(typer.isIdle)
    step()
    #expect(drain() == [])
  }

  @Test func chordsAreHeldForAStep() throws {
    #expect(typer.type(.chords([try KeyCode.chord("ctrl-alt-x")])))
    step()
    #expect(drain() == [0x14, 0x11, 0x22])
    step()
    #expect(drain() == [0xF0, 0x22, 0xF0, 0x11, 0xF0, 0x14])
  }

  @Test func jobsFollowEachOther() throws {
    let ends = Ends()
    _ = typer.type(.strokes([KeyStroke(.a)])) { ends.all.append($0) }
    _ = typer.type(.chords([])) { ends.all.append($0) }
    _ = typer.type(.strokes([KeyStroke(.b)])) { ends.all.append($0) }
    step()
    #expect(ends.all == [true, true])
    step()
    #expect(drain() == [0x1C, 0xF0, 0x1C, 0x32, 0xF0, 0x32])
    #expect(ends.all == [true, true, true])
  }

  @Test func waitsForAGuestThatDoesNotRead() throws {
    let text = String(repeating: "x", count: 200)
    _ = typer.type(.strokes(try KeyStroke.typing(text)))
    for _ in 0..<500 { step() }
    #expect(!typer.isIdle)
    var bytes = drain()
    // No overrun: the keyboard keeps 128 bytes.
    #expect(bytes.count < PS2Keyboard.scanCodeLimit)
    for _ in 0..<500 {
      step()
      bytes += drain()
    }
    #expect(bytes.count == 200 * 3)
    #expect(typer.isIdle)
  }

  @Test func waitsWhileTheDriverHasStoppedTheKeyboard() {
    keyboard.receiveFromHost(0xF5)
    _ = drain()
    _ = typer.type(.strokes([KeyStroke(.a)]))
    for _ in 0..<10 { step() }
    #expect(drain() == [])
    keyboard.receiveFromHost(0xF4)
    _ = drain()
    step()
    #expect(drain() == [0x1C, 0xF0, 0x1C])
  }

  @Test func cancellingTellsEveryJob() {
    let ends = Ends()
    _ = typer.type(.strokes([KeyStroke(.a), KeyStroke(.b)])) { ends.all.append($0) }
    _ = typer.type(.strokes([KeyStroke(.c)])) { ends.all.append($0) }
    step()
    _ = drain()
    typer.cancel()
    #expect(ends.all == [false, false])
    step()
    #expect(drain() == [])
    #expect(typer.isIdle)
  }

  @Test func tooMuchIsRefused() {
    let much = [KeyStroke](repeating: KeyStroke(.a), count: KeyboardTyper.limit)
    #expect(typer.type(.strokes(much)))
    #expect(!typer.type(.strokes([KeyStroke(.a)])))
    typer.cancel()
    #expect(typer.type(.strokes([KeyStroke(.a)])))
  }
}
