import Foundation
import FrontendKit
import Machine

SignalWatcher.block()
ExitCleanup.coverCrashes()
let command = Program.parse(WindowCommand.self)
let options: WindowCommand.WindowOptions
do {
  options = try command.windowOptions()
} catch {
  Program.fail(error)
}
var plan = Program.plan(
  command.machine, defaultSerial: .none, defaultAudio: options.hasWindow ? .sdl : .none)
plan.configuration.hasTablet = options.hasTablet
guard options.hasWindow else {
  let session = MachineSession.forProgram(plan)
  session.start()
  Program.end(session.wait())
}

let mailbox = FrameMailbox()
let window: GuestWindow
do {
  window = try GuestWindow(
    options: options, title: WindowTitle(machine: plan.title, engine: plan.engineName))
} catch {
  Program.fail(error)
}
let loudspeaker = plan.audio == .sdl ? Loudspeaker(isAskedFor: command.machine.audio != nil) : nil
let session = MachineSession.forProgram(plan, loudspeaker: loudspeaker) { machine in
  machine.onFrame = { machine in mailbox.publish(machine) }
}
session.windowFrames = { mailbox.framesDrawn }
session.start()
WindowLoop(window: window, session: session, mailbox: mailbox, grabs: options.grabs).run()
Program.end(session.wait())
