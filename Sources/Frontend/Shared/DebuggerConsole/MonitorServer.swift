import Foundation
import Machine

/// The console of `--monitor`: a line from a socket or a terminal, its answer, and a prompt.
final class MonitorServer: ClientHandler, @unchecked Sendable {
  private static let prompt = "(vm) "
  private static let lineLimit = 4_096

  private let server: ClientServer
  private let door: InputDoor
  // Used on the machine's thread only.
  private var console: DebuggerConsole?
  private var observer: Int?
  // Belongs to the server's thread.
  private var line: [UInt8] = []
  private var isTooLong = false

  init(_ source: ClientServer.Source, door: InputDoor) {
    self.door = door
    server = ClientServer(source, name: "monitor")
  }

  /// On the machine's thread, before it runs.
  func start(_ machine: VirtualMachine) {
    let console = DebuggerConsole(machine, isRemote: false)
    console.output = { [unowned self] in say($0) }
    self.console = console
    server.start(self)
  }

  func finish() { server.stop(last: []) }

  private func say(_ text: String) { server.send(Array(text.utf8)) }

  // MARK: On the server's thread

  func clientConnected() {
    line = []
    isTooLong = false
    work { [self] console, machine in
      observer = machine.debugger.addObserver { [unowned self] reason in
        say("\n" + console.stopText(reason) + Self.prompt)
      }
      say("'help' lists the commands\n" + Self.prompt)
    }
  }

  func clientDisconnected() {
    work { [self] _, machine in
      if let observer { machine.debugger.removeObserver(observer) }
      observer = nil
    }
  }

  func received(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"):
        let text = isTooLong ? nil : String(decoding: line, as: UTF8.self)
        line = []
        isTooLong = false
        execute(text)
      case UInt8(ascii: "\r"): break
      default: if line.count < Self.lineLimit { line.append(byte) } else { isTooLong = true }
      }
    }
  }

  private func execute(_ text: String?) {
    work { [self] console, _ in
      say((text.map(console.execute) ?? "the line is too long\n") + Self.prompt)
    }
  }

  private func work(_ body: @escaping @Sendable (DebuggerConsole, VirtualMachine) -> Void) {
    server.begin()
    door.post { [self] machine in
      if let console { body(console, machine) }
      server.end()
    }
  }
}
