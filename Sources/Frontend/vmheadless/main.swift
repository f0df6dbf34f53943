import Foundation
import FrontendKit

SignalWatcher.block()
ExitCleanup.coverCrashes()
let command = Program.parse(HeadlessCommand.self)
let session = MachineSession.forProgram(
  Program.plan(command.machine, defaultSerial: .stdio))
session.start()
Program.end(session.wait())
