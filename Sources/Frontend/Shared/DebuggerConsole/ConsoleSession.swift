import Foundation
import Machine

/// One person at a console: bytes in, bytes out, with editing of lines where there is a terminal.
/// Requests run on the machine's thread, in order.
final class ConsoleSession: @unchecked Sendable {
  private static let prompt = "(vm) "
  private static let lineLimit = 4_096

  private let door: InputDoor
  private let send: @Sendable ([UInt8]) -> Void
  /// Around each request, for whoever counts them.
  private let begin: @Sendable () -> Void
  private let end: @Sendable () -> Void
  /// What an end of input, or Ctrl-D, leads to.
  var onEnd: @Sendable () -> Void = {}

  // Used on the machine's thread only.
  private var console: DebuggerConsole?
  private var observer: Int?

  private let lock = NSLock()
  // Invariant: what follows is only touched with `lock` locked.
  private var editor: LineEditor?
  private var line: [UInt8] = []
  private var isTooLong = false
  /// The symbols for completion, as they were at the last command.
  private let names = Names()
  private final class Names: @unchecked Sendable {
    private let lock = NSLock()
    private var names: DebuggerConsole.SymbolNames?
    func set(_ names: DebuggerConsole.SymbolNames?) { lock.withLock { self.names = names } }
    func completions(of line: String) -> [String] {
      let known = lock.withLock { names }
      return DebuggerConsole.completions(of: line, symbols: known)
    }
  }

  init(
    door: InputDoor, isTerminal: Bool, send: @escaping @Sendable ([UInt8]) -> Void,
    begin: @escaping @Sendable () -> Void = {}, end: @escaping @Sendable () -> Void = {}
  ) {
    self.door = door
    self.send = send
    self.begin = begin
    self.end = end
    if isTerminal {
      editor = LineEditor(prompt: Self.prompt) { [names] in names.completions(of: $0) }
    }
  }

  /// On the machine's thread.
  func start(_ machine: VirtualMachine) {
    let console = DebuggerConsole(machine, isRemote: false)
    console.output = { [unowned self] in say($0) }
    self.console = console
    names.set(machine.debugger.symbolNames)
  }

  // MARK: From any thread

  func opened(greeting: String = "'help' lists the commands\n") {
    lock.withLock {
      line = []
      isTooLong = false
    }
    work { [self] console, machine in
      if observer == nil {
        observer = machine.debugger.addObserver { [unowned self] reason in
          say("\n" + console.stopText(reason))
          ask()
        }
      }
      say(greeting)
      ask()
    }
  }

  func closed() {
    work { [self] _, machine in
      if let observer { machine.debugger.removeObserver(observer) }
      observer = nil
    }
  }

  func received(_ bytes: some Sequence<UInt8>) {
    let events = lock.withLock { edit(bytes) }
    for event in events {
      switch event {
      case .echo(let bytes): send(bytes)
      case .line(let text): execute(text)
      case .interrupt: interrupt()
      case .end: onEnd()
      }
    }
  }

  // MARK: Lines

  /// With `lock` locked.
  private func edit(_ bytes: some Sequence<UInt8>) -> [LineEditor.Event] {
    if let events = editor?.feed(bytes) { return events }
    var events: [LineEditor.Event] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"):
        // A line that is too long is refused by the console.
        let text =
          isTooLong
          ? String(repeating: "x", count: Self.lineLimit) : String(decoding: line, as: UTF8.self)
        line = []
        isTooLong = false
        events.append(.line(text))
      case UInt8(ascii: "\r"): break
      default: if line.count < Self.lineLimit { line.append(byte) } else { isTooLong = true }
      }
    }
    return events
  }

  private func execute(_ text: String) {
    // Without a terminal a tab at the end asks what the line may become.
    if text.hasSuffix("\t") {
      let list = names.completions(of: String(text.dropLast())).joined(separator: " ")
      work { [self] _, _ in
        say(list + "\n")
        ask()
      }
      return
    }
    work { [self] console, machine in
      say(console.execute(text))
      names.set(machine.debugger.symbolNames)
      ask()
    }
  }

  /// Ctrl-C stops the machine, as in every debugger.
  private func interrupt() {
    work { [self] console, machine in
      machine.debugger.stop()
      ask()
    }
  }

  private func say(_ text: String) {
    // The line that is being typed is drawn again below.
    let erase = lock.withLock { editor != nil } ? "\r\u{1B}[K" : ""
    send(Array((erase + text).utf8))
  }

  private func ask() {
    send(lock.withLock { editor?.drawing } ?? Array(Self.prompt.utf8))
  }

  private func work(_ body: @escaping @Sendable (DebuggerConsole, VirtualMachine) -> Void) {
    begin()
    door.post { [self] machine in
      if let console { body(console, machine) }
      end()
    }
  }
}
