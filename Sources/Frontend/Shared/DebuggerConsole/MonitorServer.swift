import Foundation
import Machine

/// The console of `--monitor`, at a socket or at standard input and output.
final class MonitorServer: ClientHandler, @unchecked Sendable {
  private let server: ClientServer
  private let session: ConsoleSession
  /// Raw while the console has the terminal, for its editing of lines.
  private let terminal: TerminalMode?

  init(_ source: ClientServer.Source, door: InputDoor) {
    let server = ClientServer(source, name: "monitor")
    self.server = server
    if case .pair(let input, _) = source { terminal = TerminalMode(input) } else { terminal = nil }
    session = ConsoleSession(
      door: door, isTerminal: terminal != nil, send: { server.send($0) },
      begin: { server.begin() }, end: { server.end() })
  }

  /// On the machine's thread.
  func start(_ machine: VirtualMachine) {
    session.start(machine)
    terminal?.enterRaw()
    server.start(self)
  }

  func finish() {
    server.stop(last: [])
    terminal?.restore()
  }

  // MARK: On the server's thread

  func clientConnected() { session.opened() }
  func clientDisconnected() { session.closed() }
  func received(_ bytes: ArraySlice<UInt8>) { session.received(bytes) }
}
