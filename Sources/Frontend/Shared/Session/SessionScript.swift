import Foundation
import Machine

/// What the options `--type-text` and its like ask for: a small script that needs no socket.
package struct SessionScript: Sendable {
  package struct Screenshot: Equatable, Sendable {
    /// Of guest time since power-on.
    package var nanoseconds: UInt64
    package var path: String
  }

  /// Nothing is typed before this is on the screen.
  package var awaitedText: String?
  package var strokes: [KeyStroke] = []
  package var chords: [[KeyCode]] = []
  package var screenshots: [Screenshot] = []

  package init() {}

  package init(_ options: MachineOptions) throws(UsageError) {
    awaitedText = options.waitForText
    if awaitedText == "" {
      throw UsageError("--wait-for-text", "''", because: "an empty text is always there")
    }
    if let text = options.typeText {
      do throws(KeyTextError) { strokes = try KeyStroke.typing(Self.unescaped(text)) } catch {
        throw UsageError("--type-text", text, because: error.description)
      }
    }
    if let text = options.sendKeys {
      for name in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
        do throws(KeyTextError) { chords.append(try KeyCode.chord(String(name))) } catch {
          throw UsageError("--send-keys", text, because: error.description)
        }
      }
    }
    for text in options.screenshotAt { screenshots.append(try Self.screenshot(text)) }
  }

  /// `\n`, `\r`, `\t`, `\b`, `\e` and `\\`; another character after a backslash is left with it.
  static func unescaped(_ text: String) -> String {
    let escapes: [Character: Character] = [
      "n": "\n", "r": "\r", "t": "\t", "b": "\u{8}", "e": "\u{1B}", "\\": "\\",
    ]
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        isEscaped = false
        if let meant = escapes[character] {
          result.append(meant)
        } else {
          result += "\\\(character)"
        }
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return isEscaped ? result + "\\" : result
  }

  private static let longestSeconds = 86_400.0

  private static func screenshot(_ text: String) throws(UsageError) -> Screenshot {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let seconds = Double(parts[0]), (0...longestSeconds).contains(seconds)
    else { throw UsageError("--screenshot-at", text, allowed: "SECONDS:PATH, 0 to 86400 seconds") }
    let path = String(parts[1])
    try HostPath.check(.file(path), option: "--screenshot-at", text)
    return Screenshot(nanoseconds: UInt64(seconds * 1e9), path: path)
  }

  /// On the machine's thread, before it runs.
  func start(at desk: ControlDesk) {
    let events = desk.machine.board.events
    for screenshot in screenshots {
      let timer = events.makeTimer("screenshot") { [unowned desk] in
        let picture = ScreenPicture(of: desk.machine)
        if let failure = ScreenPicture.write(picture.png, to: screenshot.path) {
          MachineSession.say("--screenshot-at \(screenshot.path): \(failure)")
        }
      }
      timer.arm(at: screenshot.nanoseconds)
      desk.timers.append(timer)
    }
    guard !strokes.isEmpty || !chords.isEmpty else { return }
    guard let awaitedText else { return type(on: desk.machine) }
    desk.screen.wait(for: TextPattern(plain: awaitedText), seconds: nil) {
      [door = desk.machine.door] _ in
      door.post { type(on: $0) }
    }
  }

  private func type(on machine: VirtualMachine) {
    _ = machine.type(.strokes(strokes))
    _ = machine.type(.chords(chords))
  }
}
