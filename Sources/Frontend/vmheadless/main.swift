import Foundation
import FrontendKit

SignalWatcher.block()
let options = Program.parse(HeadlessCommand.self)
HeadlessProgram.run(Program.plan(options.machine, defaultSerial: .stdio))
