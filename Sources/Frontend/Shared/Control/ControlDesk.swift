import Foundation
import IEM
import Machine

/// What commands work on. Except for what is marked, on the machine's thread only.
package final class ControlDesk: @unchecked Sendable {
  package let machine: VirtualMachine
  /// From any thread.
  package let screen: ScreenWatcher
  /// From any thread: ends the program.
  package let quit: @Sendable () -> Void
  /// Frames drawn in the window so far; nil without a window.
  var windowFrames: (@Sendable () -> UInt64)?
  /// For people; any thread.
  package let title: String

  /// Kept for as long as the machine lives.
  var timers: [EventTimer] = []
  /// As last set through this desk.
  var buttons: PS2Mouse.Buttons = []
  private var lastSample: (instructions: UInt64, hostNanoseconds: UInt64)

  package init(machine: VirtualMachine, title: String, quit: @escaping @Sendable () -> Void) {
    self.machine = machine
    self.title = title
    self.quit = quit
    screen = ScreenWatcher(door: machine.door)
    lastSample = (0, DispatchTime.now().uptimeNanoseconds)
  }

  var instructions: UInt64 {
    machine.board.processors.reduce(0) { $0 &+ $1.engine.retired }
  }

  /// Millions of instructions per second of host time since this was last asked.
  func takeSpeed() -> Double {
    let now = DispatchTime.now().uptimeNanoseconds
    let total = instructions
    let done = total &- lastSample.instructions
    let passed = now &- lastSample.hostNanoseconds
    lastSample = (total, now)
    guard passed > 0 else { return 0 }
    return (Double(done) * 1e3 / Double(passed) * 100).rounded() / 100
  }
}
