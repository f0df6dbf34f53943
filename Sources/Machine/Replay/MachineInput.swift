/// Everything that can come from outside into a running guest, as a value: what a recording holds.
///
/// Host time, random numbers and disks are not among these: in a deterministic run time follows the
/// count of instructions, random numbers follow the seed, and transfers take guest time.
package enum MachineInput: Equatable, Sendable {
  package struct Key: Equatable, Sendable {
    package var code: KeyCode
    package var isPressed: Bool
    package init(_ code: KeyCode, pressed: Bool) {
      self.code = code
      isPressed = pressed
    }
  }

  /// Keys, in this order.
  case keys([Key])
  case releaseAllKeys
  case mouse(dx: Int, dy: Int, dz: Int, buttons: PS2Mouse.Buttons)
  /// A place on the screen, for the tablet.
  case pointer(x: Int, y: Int, dz: Int, buttons: PS2Mouse.Buttons)
  /// Bytes that arrive at a serial port; `SerialFeed.lineBreak` is a break.
  case serial(port: Int, items: [UInt16])
  case typeStrokes([KeyStroke])
  case typeChords([[KeyCode]])
  /// The reset button.
  case reset
  case powerButton
  /// - `digest`: of the image's contents.
  case changeMedium(drive: String, path: String, readOnly: Bool?, force: Bool, digest: UInt64)
  case eject(drive: String, force: Bool)

  /// For people.
  var name: String {
    switch self {
    case .keys: "keys"
    case .releaseAllKeys: "the release of all keys"
    case .mouse: "a movement of the mouse"
    case .pointer: "a movement of the pointer"
    case .serial(let port, _): "bytes at serial port \(port + 1)"
    case .typeStrokes, .typeChords: "text to type"
    case .reset: "the reset button"
    case .powerButton: "the power button"
    case .changeMedium(let drive, _, _, _, _): "a change of the medium in \(drive)"
    case .eject(let drive, _): "the ejection of the medium in \(drive)"
    }
  }
}

/// A point of a deterministic run: instructions completed by all processors, and guest time, which
/// also passes while nothing runs.
package struct RunPosition: Equatable, Comparable, Sendable {
  package var instructions: UInt64
  package var nanoseconds: UInt64

  package static func < (left: Self, right: Self) -> Bool {
    (left.instructions, left.nanoseconds) < (right.instructions, right.nanoseconds)
  }
}

/// One entry of a recording.
package struct RunEntry: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    case input(MachineInput)
    /// Of the processors alone.
    case check(processors: UInt64)
    case fullCheck(processors: UInt64, devices: UInt64, memory: UInt64)
    /// The machine ended here, or the recording was closed.
    case end(reason: String, processors: UInt64, devices: UInt64, memory: UInt64)
  }
  package var position: RunPosition
  package var content: Content

  package init(_ position: RunPosition, _ content: Content) {
    self.position = position
    self.content = content
  }
}

/// Bytes on their way into a serial port of a deterministic machine: they wait here, as part of the
/// machine's state, while the port's own queue is full.
final class SerialFeed {
  static let lineBreak: UInt16 = 0x100
  /// Live input is taken while fewer wait than this.
  static let limit = 4096

  private let port: SerialPort16550
  private(set) var waiting: [UInt16] = []
  private var isPumping = false
  /// There is room again for live input.
  var onRoom: (() -> Void)?

  init(_ port: SerialPort16550) {
    self.port = port
    port.onReceiverReady = { [unowned self] in pump() }
  }

  var hasRoom: Bool { waiting.count < Self.limit }

  func add(_ items: [UInt16]) {
    waiting += items
    pump()
  }

  /// For a machine that is put back.
  func replace(_ items: [UInt16]) { waiting = items }

  private func pump() {
    if isPumping { return }
    isPumping = true
    defer { isPumping = false }
    let hadNoRoom = !hasRoom
    var next = 0
    while next < waiting.count && port.canReceive {
      if waiting[next] == Self.lineBreak {
        port.receiveBreak()
      } else {
        port.receive(UInt8(truncatingIfNeeded: waiting[next]))
      }
      next += 1
    }
    waiting.removeFirst(next)
    if hadNoRoom && hasRoom { onRoom?() }
  }
}
