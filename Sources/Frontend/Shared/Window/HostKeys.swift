import Machine

/// Divides keys between the guest and the window: the right control key, held with another key,
/// commands the window; with any other key it is the guest's, as is everything else.
package struct HostKeys: Equatable, Sendable {
  package enum Command: Equatable, Sendable {
    case fullScreen, pause, reset, quit, powerButton, screenshot, controlAltDelete, help, console
    case pasteText
    /// The host key was pressed and let go alone.
    case releasePointer
  }

  package enum Action: Equatable, Sendable {
    case guest(MachineCommand.KeyEvent)
    case window(Command)
  }

  package static let hostKey = KeyCode.rightControl

  private static let commands: [KeyCode: Command] = [
    .f: .fullScreen, .p: .pause, .r: .reset, .q: .quit, .h: .powerButton, .s: .screenshot,
    .delete: .controlAltDelete, .slash: .help, .t: .pasteText, .d: .console,
  ]

  /// What `?` shows, a line each.
  package static let help = [
    "Hold the right Ctrl key and press", "",
    "F    full screen on and off", "P    pause and go on", "R    reset",
    "H    power button: asks the guest to switch off", "Q    quit at once",
    "S    save a screenshot (PNG)", "T    type the text of the clipboard",
    "Del  send Ctrl-Alt-Del", "D    debugger console", "?    this help", "",
    "Right Ctrl alone gives the mouse back.",
    "Closing the window presses the power button;", "closing it again ends the machine.",
  ]

  private enum HostKeyState { case up, alone, used, passedOn }

  private var state = HostKeyState.up
  /// Keys that the window took at the press: the guest must not see their release.
  private var swallowed: Set<KeyCode> = []

  package init() {}

  package mutating func key(_ key: KeyCode, pressed: Bool) -> [Action] {
    if key == Self.hostKey { return hostKey(pressed: pressed) }
    let event = MachineCommand.KeyEvent(key, pressed: pressed)
    guard pressed else {
      return swallowed.remove(key) == nil ? [.guest(event)] : []
    }
    switch state {
    case .up, .passedOn: return [.guest(event)]
    case .alone, .used:
      if let command = Self.commands[key] {
        state = .used
        swallowed.insert(key)
        return [.window(command)]
      }
      // Shift may be needed to type what commands the window, as in "?".
      if state == .used || key == .leftShift || key == .rightShift { return [.guest(event)] }
      state = .passedOn
      return [.guest(.init(Self.hostKey, pressed: true)), .guest(event)]
    }
  }

  private mutating func hostKey(pressed: Bool) -> [Action] {
    let before = state
    if pressed {
      if state == .up { state = .alone }
      return []
    }
    state = .up
    switch before {
    case .alone: return [.window(.releasePointer)]
    case .passedOn: return [.guest(.init(Self.hostKey, pressed: false))]
    case .up, .used: return []
    }
  }

  /// The window has lost the keyboard: whatever is let go elsewhere counts as up.
  package mutating func forget() { self = HostKeys() }
}
