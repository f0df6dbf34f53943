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
    let isTaken = machine.board.typer.type(job) { isDone in
      if isDone {
        reply.succeed(result)
      } else {
        reply.fail(ControlError("the machine was reset before all was typed"))
      }
    }
    if !isTaken { reply.fail(ControlError("too much is waiting to be typed")) }
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
    try buttons.map { names throws(ControlError) in try PS2Mouse.Buttons(names: names) }
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result {
    if let pressed = try pressed() { desk.buttons = pressed }
    let move = MachineCommand.mouse(
      dx: dx ?? 0, dy: dy ?? 0, dz: wheel ?? 0, buttons: desk.buttons)
    move.perform(on: desk.machine)
    return Result(used: desk.machine.board.mouse.isReporting)
  }
}

/// Puts the tablet's pointer somewhere.
package struct PointerCommand: DirectCommand {
  package static let name = "pointer"
  package static let description = ControlDescription(
    summary: "Point at a place on the screen with the USB tablet, and set its buttons.",
    fields: [
      .required("x", .integer, "pixels from the left, as in a screenshot"),
      .required("y", .integer, "pixels from the top"),
      .optional("wheel", .integer, "steps towards the user; -127 to 127"),
      .optional(
        "buttons", .strings,
        "those that are down from now on: left, middle, right; when absent nothing changes"),
    ],
    result: "used (whether the guest reads the tablet)")

  package struct Result: Encodable, Sendable { var used: Bool }

  var x: Int
  var y: Int
  var wheel: Int?
  var buttons: [String]?

  private static let places = 0...16_383
  private static let wheelSteps = -127...127

  package func validate() throws(ControlError) {
    for (name, value, range) in [
      ("x", x, Self.places), ("y", y, Self.places), ("wheel", wheel ?? 0, Self.wheelSteps),
    ] where !range.contains(value) {
      throw ControlError("field '\(name)' must be \(range.lowerBound) to \(range.upperBound)")
    }
    _ = try buttons.map { names throws(ControlError) in try PS2Mouse.Buttons(names: names) }
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result {
    guard let tablet = desk.machine.board.tablet else {
      throw ControlError("this machine has no tablet")
    }
    if let buttons { desk.buttons = try PS2Mouse.Buttons(names: buttons) }
    let screen = DisplayRenderer(adapter: desk.machine.board.vga)
    _ = screen.update()
    func scaled(_ pixel: Int, _ side: Int) -> Int {
      (2 * pixel + 1) * (USBTablet.range + 1) / max(2 * side, 1)
    }
    tablet.point(
      x: scaled(x, screen.frame.width), y: scaled(y, screen.frame.height), wheel: wheel ?? 0,
      buttons: desk.buttons)
    return Result(used: tablet.isUsed)
  }
}

extension PS2Mouse.Buttons {
  init(names: [String]) throws(ControlError) {
    self = []
    for name in names {
      switch name {
      case "left": insert(.left)
      case "middle": insert(.middle)
      case "right": insert(.right)
      default: throw ControlError("a mouse has the buttons left, middle and right")
      }
    }
  }
}
