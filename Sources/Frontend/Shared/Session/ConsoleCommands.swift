import Machine

/// What the keys after Ctrl-A do at a terminal.
package final class ConsoleCommands: @unchecked Sendable {
  // Set once, before the session starts.
  private weak var session: MachineSession?

  package init() {}

  /// The session to command; needed apart from `init` because the session gets `perform` first.
  package func connect(to session: MachineSession) { self.session = session }

  package func perform(_ command: EscapeKeys.Command) {
    guard let session else { return }
    switch command {
    case .quit: session.quit()
    case .help: MachineSession.say("\n\(EscapeKeys.helpText)")
    case .pause: session.post(.togglePause)
    case .reset: session.post(.reset)
    case .powerButton: session.post(.powerButton)
    case .sendBreak: break  // The reader has sent it, in its place among the bytes.
    case .monitor: session.openConsole { MachineSession.say($0) }
    case .screenshot:
      session.post { machine in Screenshot.saveAndSay(Screenshot.take(of: machine)) }
    }
  }
}
