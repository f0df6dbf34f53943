import Foundation
import Machine

/// Standard output as a backend: shared by the serial port and the logs that go there.
package final class StandardStream: SerialBackend, @unchecked Sendable {
  package let output = OutputQueue()
  private let descriptor: Int32
  private let isInputUsed: Bool
  private let onCommand: @Sendable (EscapeKeys.Command) -> Void
  // Set by `start`, and kept for the program's life.
  private var reader: StandardInputReader?
  private let lock = NSLock()
  // Invariant: only touched with `lock` locked.
  private var isStarted = false
  private var diversion: (@Sendable ([UInt8]) -> Void)?
  /// The terminal on standard input, if there is one and it is used.
  package let terminal: TerminalMode?

  /// - Parameters:
  ///   - descriptor: 1 or 2.
  ///   - readsInput: whether standard input belongs to this stream.
  ///   - onCommand: called, on a reader's thread, with each command typed at a terminal.
  package init(
    _ descriptor: Int32, readsInput: Bool,
    onCommand: @escaping @Sendable (EscapeKeys.Command) -> Void = { _ in }
  ) {
    self.descriptor = descriptor
    isInputUsed = readsInput
    self.onCommand = onCommand
    terminal = readsInput ? TerminalMode(STDIN_FILENO) : nil
  }

  package func open() throws(UsageError) -> String? { nil }

  /// Gives what is typed to somebody else than the serial port, until it is nil again. For
  /// terminals only.
  package func divert(_ receiver: (@Sendable ([UInt8]) -> Void)?) {
    lock.withLock { diversion = receiver }
  }

  package func start(input: SerialInput?, onFailure: @escaping @Sendable (String) -> Void) {
    let isFirst = lock.withLock {
      defer { isStarted = true }
      return !isStarted
    }
    if isFirst {
      let name = descriptor == STDERR_FILENO ? "stderr" : "stdout"
      let writer = DescriptorWriter(descriptor, queue: output) { failure in
        onFailure(
          failure == EPIPE
            ? StandardStream.closedOutput : "\(name): \(String(cString: strerror(failure)))")
      }
      writer.start()
    }
    guard isInputUsed, let input else { return }
    terminal?.enterRaw()
    let reader = StandardInputReader(
      STDIN_FILENO, input: input, understandsCommands: terminal != nil, onCommand: onCommand)
    reader.diversion = { [unowned self] in lock.withLock { diversion } }
    self.reader = reader
    reader.start()
  }

  package func close() { terminal?.restore() }

  /// The failure that is none: whoever read the output has had enough.
  package static let closedOutput = "closed output"
}

/// Reads a descriptor into a serial port until its end. The end of input ends nothing else.
package final class StandardInputReader: @unchecked Sendable {
  private let descriptor: Int32
  private let input: SerialInput
  private let understandsCommands: Bool
  private let onCommand: @Sendable (EscapeKeys.Command) -> Void
  private let room = DispatchSemaphore(value: 0)
  /// Who gets what is typed instead of the serial port. Set before `start`.
  var diversion: () -> (@Sendable ([UInt8]) -> Void)? = { nil }
  private static let chunk = 1 << 12

  package init(
    _ descriptor: Int32, input: SerialInput, understandsCommands: Bool,
    onCommand: @escaping @Sendable (EscapeKeys.Command) -> Void
  ) {
    self.descriptor = descriptor
    self.input = input
    self.understandsCommands = understandsCommands
    self.onCommand = onCommand
  }

  package func start() {
    input.onRoom = { [room] in room.signal() }
    let thread = Thread { [self] in run() }
    thread.name = "stdin"
    thread.start()
  }

  private func run() {
    var keys = EscapeKeys()
    while let bytes = readSome() {
      guard understandsCommands else {
        input.send(bytes)
        continue
      }
      for item in keys.filter(bytes) {
        switch item {
        case .bytes(let bytes):
          if let receiver = diversion() { receiver(bytes) } else { input.send(bytes) }
        case .command(.sendBreak): input.sendBreak()
        case .command(let command): onCommand(command)
        }
      }
    }
  }

  /// The next bytes, once there is room for them; nil at the end of input.
  private func readSome() -> ArraySlice<UInt8>? {
    while !input.hasRoom { room.wait() }
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 { return buffer[..<count] }
      if count == 0 { return nil }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&wait, 1, -1)
      default: return nil
      }
    }
  }
}
