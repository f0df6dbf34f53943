import Machine

/// The host's ends of a machine's serial ports and logs.
package final class SessionStreams: Sendable {
  /// By COM port.
  package let serial: [any SerialBackend]
  package let parallel: any SerialBackend
  private let hasParallel: Bool
  package let debugConsole: any SerialBackend
  package let firmwareConsole: any SerialBackend
  /// What `--serial stdio` and logs on stdout share.
  package let standardOutput: StandardStream
  package let standardError = StandardStream(2, readsInput: false)
  /// The port that standard input belongs to.
  package let consolePort: Int?

  /// A terminal's keys are read ahead this far, so that commands get through to us also while
  /// the guest does not read.
  private static let terminalInputLimit = 16 << 20

  package init(
    _ plan: SessionPlan, onCommand: @escaping @Sendable (EscapeKeys.Command) -> Void
  ) {
    consolePort = plan.serial.firstIndex(of: .stdio)
    let standardOutput = StandardStream(1, readsInput: consolePort != nil, onCommand: onCommand)
    self.standardOutput = standardOutput
    let standardError = standardError
    func backend(_ stream: StreamSpecification, _ option: String) -> any SerialBackend {
      switch stream {
      case .none: NullBackend()
      case .stdio: standardOutput
      case .stderr: standardError
      case .file(let path): FileBackend(path: path, option: option)
      case .pty: PseudoTerminalBackend(option: option)
      case .unix(let path): SocketBackend(.unix(path: path), option: option)
      case .tcp(let host, let port): SocketBackend(.tcp(host: host, port: port), option: option)
      }
    }
    serial = plan.serial.map { backend($0, "--serial") }
    parallel = backend(plan.parallel, "--parallel")
    hasParallel = plan.parallel != .none
    debugConsole = backend(plan.debugConsole, "--debugcon")
    firmwareConsole = backend(plan.firmwareConsole, "--firmware-log")
  }

  package var backends: Board.Backends {
    Board.Backends(
      serial: serial.map(\.output), parallel: hasParallel ? parallel.output : nil,
      debugConsole: debugConsole.output, firmwareConsole: firmwareConsole.output)
  }

  private var all: [any SerialBackend] { serial + logs }
  /// Streams that only go out.
  private var logs: [any SerialBackend] { [parallel, debugConsole, firmwareConsole] }

  /// Makes files and sockets.
  /// - Returns: lines for people.
  package func open() throws(UsageError) -> [String] {
    var lines: [String] = []
    for (index, backend) in serial.enumerated() {
      if let line = try backend.open() { lines.append("COM\(index + 1) \(line)") }
    }
    for backend in logs { _ = try backend.open() }
    return lines
  }

  package func start(door: InputDoor, onFailure: @escaping @Sendable (String) -> Void) {
    for (index, backend) in serial.enumerated() {
      let isTerminal = index == consolePort && standardOutput.terminal != nil
      let limit = isTerminal ? Self.terminalInputLimit : SerialInput.standardLimit
      let input = SerialInput(door: door, port: index, limit: limit)
      backend.start(input: input, onFailure: onFailure)
    }
    for backend in logs {
      backend.start(input: nil, onFailure: onFailure)
    }
  }

  /// Lets a machine that waits for a reader come to its end.
  package func abandon() { for backend in all { backend.output.abandon() } }

  /// Writes out what is left, gives the terminal back, removes sockets.
  package func finish(drainSeconds: Double?) {
    for backend in all { backend.output.drain(seconds: drainSeconds) }
    for backend in all { backend.close() }
  }
}
