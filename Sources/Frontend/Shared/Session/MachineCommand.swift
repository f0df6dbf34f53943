import Foundation
import Machine

/// What people can do to a running machine, from any program, window or control socket.
package enum MachineCommand: Sendable {
  case quit
  case pause
  case resume
  case togglePause
  case reset
  case powerButton
  /// Physical keys, in this order.
  case keys([KeyEvent])
  case releaseAllKeys
  case mouse(dx: Int, dy: Int, dz: Int, buttons: PS2Mouse.Buttons)
  /// A place on the screen, each from 0 to `USBTablet.range`; `dz` as of the mouse. Nothing
  /// where the guest does not read a tablet.
  case pointer(x: Int, y: Int, dz: Int, buttons: PS2Mouse.Buttons)
  case type([KeyStroke])
  case sendBreak(port: Int)

  package struct KeyEvent: Equatable, Sendable {
    package var key: KeyCode
    package var isPressed: Bool
    package init(_ key: KeyCode, pressed: Bool) {
      self.key = key
      isPressed = pressed
    }
  }

  package static let controlAltDelete = Self.keys(
    [.leftControl, .leftAlt, .delete].map { KeyEvent($0, pressed: true) }
      + [.delete, .leftAlt, .leftControl].map { KeyEvent($0, pressed: false) })

  /// On the machine's thread.
  package func perform(on machine: VirtualMachine) {
    switch self {
    case .quit: machine.quit()
    case .pause: machine.pause()
    case .resume: machine.resume()
    case .togglePause: if machine.isPaused { machine.resume() } else { machine.pause() }
    case .reset: machine.requestReset()
    case .powerButton: machine.board.powerManagement.pressPowerButton()
    case .keys(let events):
      for event in events { machine.board.keyboard.key(event.key, pressed: event.isPressed) }
    case .releaseAllKeys: machine.board.keyboard.releaseAll()
    case .mouse(let dx, let dy, let dz, let buttons):
      machine.board.mouse.move(dx: dx, dy: dy, dz: dz, buttons: buttons)
    case .pointer(let x, let y, let dz, let buttons):
      machine.board.tablet?.point(x: x, y: y, wheel: dz, buttons: buttons)
    case .type(let strokes): _ = machine.board.typer.type(.strokes(strokes))
    case .sendBreak(let port):
      if machine.board.serialPorts.indices.contains(port) {
        machine.board.serialPorts[port].receiveBreak()
      }
    }
  }
}

extension InputDoor {
  /// From any thread.
  package func post(_ command: MachineCommand) { post { command.perform(on: $0) } }
}
