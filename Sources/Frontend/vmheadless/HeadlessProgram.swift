import Foundation
import FrontendKit
import Machine

/// The program without a window.
enum HeadlessProgram {
  static func run(_ plan: SessionPlan) -> Never {
    let controls = Controls()
    let session = MachineSession(plan) { controls.perform($0) }
    controls.session = session
    SignalWatcher.start(terminal: session.streams.standardOutput.terminal) { signal in
      session.quit(.init(status: ExitStatus.signal(signal)))
    }
    session.start()
    Program.end(session.wait())
  }

  /// What the keys after Ctrl-A do.
  private final class Controls: @unchecked Sendable {
    // Set once, before the session starts.
    weak var session: MachineSession?

    func perform(_ command: EscapeKeys.Command) {
      guard let session else { return }
      switch command {
      case .quit: session.quit()
      case .help: MachineSession.say("\n\(EscapeKeys.helpText)")
      case .pause: session.post(.togglePause)
      case .reset: session.post(.reset)
      case .powerButton: session.post(.powerButton)
      case .sendBreak: break  // The reader has sent it, in its place among the bytes.
      case .monitor: MachineSession.say("there is no monitor yet")
      case .screenshot:
        session.post { machine in Screenshot.saveAndSay(Screenshot.take(of: machine)) }
      }
    }
  }
}
