import Machine

/// The line above the guest's screen.
package struct WindowTitle: Equatable, Sendable {
  package var machine: String
  package var engine: String
  /// Why it is this one.
  package var engineNote = ""
  package var leds: PS2Keyboard.LEDs = []
  package var isPaused = false
  /// Millions of instructions a second.
  package var speed: Double?
  package var isGrabbed = false
  /// The window has been closed once.
  package var isClosing = false

  package init(machine: String, engine: String) {
    self.machine = machine
    self.engine = engine
  }

  package var text: String {
    let engine = engineNote.isEmpty ? engine : "\(engine) (\(engineNote))"
    var parts = [machine.isEmpty ? engine : "\(machine) - \(engine)"]
    if isPaused {
      parts.append("paused")
    } else {
      parts.append("running")
      if let speed { parts.append("\(Self.rounded(speed)) MIPS") }
    }
    let locks = [(PS2Keyboard.LEDs.numLock, "Num"), (.capsLock, "Caps"), (.scrollLock, "Scroll")]
      .filter { leds.contains($0.0) }.map(\.1)
    if !locks.isEmpty { parts.append(locks.joined(separator: " ")) }
    if isClosing {
      parts.append("power button pressed; close again to end at once")
    } else {
      parts.append(isGrabbed ? "right Ctrl frees the mouse" : "right Ctrl + ? for help")
    }
    return parts.joined(separator: " - ")
  }

  /// The reason in an engine's report, short enough for a title.
  package static func note(_ report: String) -> String {
    guard let start = report.range(of: ", because ") else { return "" }
    var note = String(report[start.upperBound...])
    if let end = note.firstIndex(where: { $0 == ";" }) { note = String(note[..<end]) }
    return note.count <= noteLimit ? note : note.prefix(noteLimit - 1) + "…"
  }

  private static let noteLimit = 60

  /// Two digits that matter are enough, and do not flicker.
  private static func rounded(_ speed: Double) -> String {
    guard speed >= 0, speed < 1e9 else { return "0" }
    if speed >= 10 { return "\(Int(speed.rounded()))" }
    return "\((speed * 10).rounded() / 10)"
  }
}

/// Measures the guest's speed from a count that only rises, except at a reset.
package struct SpeedMeter: Sendable {
  private var lastCount: UInt64 = 0
  private var lastTime: UInt64?
  private static let period: UInt64 = 500_000_000

  package init() {}

  /// - Parameter nanoseconds: host time.
  /// - Returns: millions a second since the last answer; nil while that is too short ago.
  package mutating func update(count: UInt64, nanoseconds: UInt64) -> Double? {
    guard let last = lastTime else {
      (lastCount, lastTime) = (count, nanoseconds)
      return nil
    }
    let elapsed = nanoseconds &- last
    guard elapsed >= Self.period else { return nil }
    let done = count >= lastCount ? count - lastCount : 0
    (lastCount, lastTime) = (count, nanoseconds)
    return Double(done) * 1000 / Double(elapsed)
  }
}
