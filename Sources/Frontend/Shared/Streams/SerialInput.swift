import Foundation
import Machine

/// Bytes on their way from the host into a serial port. They wait here while the port's own queue
/// is full; whoever reads them from the host asks `hasRoom` first, so that memory stays bounded.
package final class SerialInput: @unchecked Sendable {
  /// A break among the bytes.
  private static let lineBreak: UInt16 = 0x100
  package static let standardLimit = 1 << 16

  private let lock = NSLock()
  // Invariant: `arrived` and `isPumpPosted` are only touched with `lock` locked.
  private var arrived: [UInt16] = []
  private var isPumpPosted = false
  // Invariant: `staged`, `next` and `isPumping` belong to the machine's thread.
  private var staged: [UInt16] = []
  private var next = 0
  private var isPumping = false

  private let door: InputDoor
  private let port: Int
  private let limit: Int
  /// Called on the machine's thread when there is room again. Set before the machine runs.
  package var onRoom: (@Sendable () -> Void)?

  package init(door: InputDoor, port: Int, limit: Int = standardLimit) {
    self.door = door
    self.port = port
    self.limit = limit
  }

  /// Whether the next bytes should be read from the host.
  package var hasRoom: Bool {
    lock.lock()
    defer { lock.unlock() }
    return arrived.count < limit
  }

  /// Takes bytes from the host. Any thread.
  package func send(_ bytes: some Sequence<UInt8>) { enqueue(bytes.lazy.map { UInt16($0) }) }

  /// Any thread. In its place among the bytes.
  package func sendBreak() { enqueue([Self.lineBreak]) }

  private func enqueue(_ items: some Sequence<UInt16>) {
    lock.lock()
    arrived.append(contentsOf: items)
    let post = !isPumpPosted && !arrived.isEmpty
    if post { isPumpPosted = true }
    lock.unlock()
    if post { door.post { [self] in pump($0) } }
  }

  /// On the machine's thread: gives the port as much as it takes.
  private func pump(_ machine: VirtualMachine) {
    guard machine.board.serialPorts.indices.contains(port) else { return }
    if machine.feedsSerialPorts { return feed(machine) }
    let uart = machine.board.serialPorts[port]
    if uart.onReceiverReady == nil {
      uart.onReceiverReady = { [unowned self, unowned machine] in pump(machine) }
    }
    // Giving a byte to the port may make it ready for the next.
    if isPumping { return }
    isPumping = true
    defer { isPumping = false }
    while uart.canReceive {
      if next == staged.count && !stage() { return }
      let item = staged[next]
      next += 1
      if item == Self.lineBreak {
        uart.receiveBreak()
      } else {
        uart.receive(UInt8(truncatingIfNeeded: item))
      }
    }
  }

  /// The same for a deterministic machine, which keeps what waits as part of itself.
  private func feed(_ machine: VirtualMachine) {
    machine.onSerialRoom(port) { [weak self, unowned machine] in
      // A later moment: bytes may only come in where the run takes input.
      machine.door.post { [weak self] in self?.feed($0) }
    }
    while machine.hasSerialRoom(port) {
      if next == staged.count && !stage() { return }
      let part = staged[next..<min(next + Self.feedPart, staged.count)]
      next += part.count
      if !machine.input(.serial(port: port, items: Array(part))) { return }
    }
  }

  /// Bytes of one entry of a recording.
  private static let feedPart = 1024

  /// Takes over what has arrived. False when that is nothing.
  private func stage() -> Bool {
    lock.lock()
    staged = arrived
    next = 0
    arrived = []
    isPumpPosted = !staged.isEmpty
    let hadNoRoom = staged.count >= limit
    lock.unlock()
    if hadNoRoom { onRoom?() }
    return !staged.isEmpty
  }
}
