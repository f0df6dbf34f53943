import Foundation
import Machine

extension MachineSession {
  /// A session whose commands come from the terminal, and which the usual signals end.
  package static func forProgram(
    _ plan: SessionPlan, loudspeaker: (any AudioSink & Sendable)? = nil,
    prepare: @escaping @Sendable (VirtualMachine) -> Void = { _ in }
  ) -> MachineSession {
    let commands = ConsoleCommands()
    let session = MachineSession(
      plan, loudspeaker: loudspeaker, onCommand: commands.perform, prepare: prepare)
    commands.connect(to: session)
    SignalWatcher.start(terminal: session.streams.standardOutput.terminal) { signal in
      session.quit(.init(status: ExitStatus.signal(signal), reason: "signal"))
    }
    return session
  }
}
