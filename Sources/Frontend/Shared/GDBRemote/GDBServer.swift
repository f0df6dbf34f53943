import Foundation
import Machine

/// The server that gdb connects to: packets between a socket and a `GDBStub`, which works on the
/// machine's thread.
package final class GDBServer: ClientHandler, @unchecked Sendable {
  private let server: ClientServer
  private let door: InputDoor
  // Set once by `start`; the stub itself is only used on the machine's thread.
  private var stub: GDBStub?
  // What follows belongs to the server's thread.
  private var decoder = PacketDecoder(limit: GDBStub.packetLimit)

  private let lock = NSLock()
  // Invariant: only touched with `lock` locked.
  private var acknowledges = true
  private var lastReply: [UInt8] = []
  private var isConnected = false

  /// - Parameter listener: a listening socket, which this closes at its end.
  package init(listener: Int32, door: InputDoor) {
    self.door = door
    server = ClientServer(.listener(listener), name: "gdb")
  }

  /// On the machine's thread, before it runs.
  package func start(_ machine: VirtualMachine) {
    stub = GDBStub(machine) { [unowned self] in send($0) }
    server.start(self)
  }

  /// Tells gdb that the machine has ended, and how.
  package func finish(status: Int32) {
    let isWaiting = lock.withLock { isConnected }
    let text = "W" + Hex.text([UInt8(truncatingIfNeeded: status)])
    server.stop(last: isWaiting ? PacketEncoder.frame(Array(text.utf8)) : [])
  }

  private func send(_ content: [UInt8]) {
    let frame = PacketEncoder.frame(content)
    lock.withLock { lastReply = frame }
    server.send(frame)
  }

  // MARK: On the server's thread

  package func clientConnected() {
    decoder = PacketDecoder(limit: GDBStub.packetLimit)
    lock.withLock {
      acknowledges = true
      lastReply = []
      isConnected = true
    }
    work { $0.connected() }
  }

  package func clientDisconnected() {
    lock.withLock { isConnected = false }
    work { $0.disconnected() }
  }

  package func received(_ bytes: ArraySlice<UInt8>) {
    for event in decoder.feed(bytes) {
      let acknowledges = lock.withLock { self.acknowledges }
      switch event {
      case .packet(let content):
        if acknowledges { server.send([UInt8(ascii: "+")]) }
        if content == Self.noAcknowledgements { lock.withLock { self.acknowledges = false } }
        work { $0.handle(content) }
      case .damaged: if acknowledges { server.send([UInt8(ascii: "-")]) }
      case .refused: if acknowledges { server.send(lock.withLock { lastReply }) }
      case .acknowledged: break
      case .interrupt: work { $0.interrupt() }
      }
    }
  }

  private static let noAcknowledgements = Array("QStartNoAckMode".utf8)

  private func work(_ body: @escaping @Sendable (GDBStub) -> Void) {
    server.begin()
    door.post { [self] _ in
      if let stub { body(stub) }
      server.end()
    }
  }
}
