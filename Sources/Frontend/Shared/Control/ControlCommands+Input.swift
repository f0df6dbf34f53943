import Machine

/// Types text.
package struct TypeTextCommand: ControlCommand {
  package static let name = "type-text"
  package static let description = ControlDescription(
    summary: "Type text on a US keyboard, at most 50 keys a second of guest time and never faster "
      + "than the guest takes them. Replies when the last key is typed.",
    fields: [
      .required("text", .string, "a line feed is Enter; tab, backspace and escape are keys too")
    ],
    result: "keys (how many were pressed)")

  package struct Result: Encodable, Sendable { var keys: Int }

  var text: String

  package init(text: String) { self.text = text }

  package func validate() throws(ControlError) { _ = try strokes() }

  private func strokes() throws(ControlError) -> [KeyStroke] {
    do throws(KeyTextError) { return try KeyStroke.typing(text) } catch {
      throw ControlError(error.description)
    }
  }

  package func run(at desk: ControlDesk, reply: ControlReply<Result>) {
    do throws(ControlError) {
      let strokes = try strokes()
      desk.type(.strokes(strokes), reply: reply, result: Result(keys: strokes.count))
    } catch {
      reply.fail(error)
    }
  }
}

/// Presses keys by name.
package struct SendKeysCommand: ControlCommand {
  package static let name = "send-keys"
  package static let description = ControlDescription(
    summary: "Press keys or chords of keys, each let go before the next, after what is being "
      + "typed. Replies when the last one is let go.",
    fields: [
      .required("keys", .strings, "names joined by dashes, as in \"ctrl-alt-delete\" or \"f2\"")
    ],
    result: "keys (how many were pressed)")

  package struct Result: Encodable, Sendable { var keys: Int }

  var keys: [String]

  package init(keys: [String]) { self.keys = keys }

  package func validate() throws(ControlError) { _ = try chords() }

  private func chords() throws(ControlError) -> [[KeyCode]] {
    var chords: [[KeyCode]] = []
    for text in keys {
      do throws(KeyTextError) { chords.append(try KeyCode.chord(String(text.prefix(256)))) } catch {
        throw ControlError(error.description)
      }
    }
    return chords
  }

  package func run(at desk: ControlDesk, reply: ControlReply<Result>) {
    do throws(ControlError) {
      let chords = try chords()
      let count = chords.reduce(0) { $0 + $1.count }
      desk.type(.chords(chords), reply: reply, result: Result(keys: count))
    } catch {
      reply.fail(error)
    }
  }
}

extension ControlDesk {
  /// Replies with the result when the job is typed.
  func type<Result>(_ job: KeyboardTyper.Job, reply: ControlReply<Result>, result: Result) {
    let isTaken = machine.type(job) { isDone in
      if isDone {
        reply.succeed(result)
      } else {
        reply.fail(ControlError("the machine was reset before all was typed"))
      }
    }
    if !isTaken { reply.fail(ControlError("too much is waiting to be typed, or this is a replay")) }
  }
}

/// Moves the PS/2 mouse and presses its buttons.
package struct MouseCommand: DirectCommand {
  package static let name = "mouse"
  package static let description = ControlDescription(
    summary: "Move the mouse by so many counts and set its buttons.",
    fields: [
      .optional("dx", .integer, "to the right; -4096 to 4096"),
      .optional("dy", .integer, "down; -4096 to 4096"),
      .optional("wheel", .integer, "steps towards the user; -128 to 128"),
      .optional(
        "buttons", .strings,
        "those that are down from now on: left, middle, right; when absent nothing changes"),
    ],
    result: "used (whether the guest listens to its mouse)")

  package struct Result: Encodable, Sendable { var used: Bool }

  enum Button: String, Decodable { case left, middle, right }

  var dx: Int?
  var dy: Int?
  var wheel: Int?
  var buttons: [String]?

  private static let movement = -4096...4096
  private static let wheelSteps = -128...128

  package func validate() throws(ControlError) {
    for (name, value, range) in [
      ("dx", dx, Self.movement), ("dy", dy, Self.movement), ("wheel", wheel, Self.wheelSteps),
    ] {
      if let value, !range.contains(value) {
        throw ControlError(
          "field '\(name)' must be \(range.lowerBound) to \(range.upperBound)")
      }
    }
    _ = try pressed()
  }

  private func pressed() throws(ControlError) -> PS2Mouse.Buttons? {
    guard let buttons else { return nil }
    var pressed: PS2Mouse.Buttons = []
    for name in buttons {
      switch Button(rawValue: name) {
      case .left: pressed.insert(.left)
      case .middle: pressed.insert(.middle)
      case .right: pressed.insert(.right)
      case nil: throw ControlError("a mouse has the buttons left, middle and right")
      }
    }
    return pressed
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result {
    if let pressed = try pressed() { desk.buttons = pressed }
    let move = MachineCommand.mouse(
      dx: dx ?? 0, dy: dy ?? 0, dz: wheel ?? 0, buttons: desk.buttons)
    move.perform(on: desk.machine)
    return Result(used: desk.machine.board.mouse.isReporting)
  }
}
