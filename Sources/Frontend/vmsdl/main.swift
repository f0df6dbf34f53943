import Foundation
import FrontendKit
import Machine

SignalWatcher.block()
ExitCleanup.coverCrashes()
let command = Program.parse(WindowCommand.self)
let plan = Program.plan(command.machine, defaultSerial: .none)
let mailbox = FrameMailbox()
let window: GuestWindow
do {
  window = try GuestWindow(
    options: try command.windowOptions(),
    title: WindowTitle(machine: plan.title, engine: plan.engineName))
} catch {
  Program.fail(error)
}
let session = MachineSession.forProgram(plan) { machine in
  machine.onFrame = { machine in mailbox.publish(machine) }
}
session.start()
WindowLoop(window: window, session: session, mailbox: mailbox).run()
Program.end(session.wait())
