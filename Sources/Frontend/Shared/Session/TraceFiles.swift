import Foundation
import Machine

/// The file that a trace goes to.
final class TraceFile: @unchecked Sendable {
  private let descriptor: Int32
  private let path: String
  // On the machine's thread only.
  private var hasFailed = false

  /// - Parameter replaces: whether a file that exists is written over.
  init(path: String, replaces: Bool, option: String) throws(UsageError) {
    self.path = path
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (replaces ? O_TRUNC : O_EXCL)
    descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else {
      throw UsageError(option, path, because: String(cString: strerror(errno)))
    }
  }

  deinit { close(descriptor) }

  /// Keeps this file open.
  func tracer(
    _ subsystems: TraceSubsystems, format: Tracer.Format, _ debugger: Debugger
  ) -> Tracer {
    Tracer(
      subsystems, format: format, symbol: { [unowned debugger] in debugger.symbolName?($0) },
      sink: { [self] in write($0) })
  }

  private func write(_ bytes: [UInt8]) {
    guard !hasFailed, let failure = DescriptorWriter.write(bytes[...], to: descriptor) else {
      return
    }
    hasFailed = true
    MachineSession.say("trace: \(path): \(String(cString: strerror(failure)))")
  }
}

enum CoverageFile {
  /// lcov by function when the name ends in `.info`, else drcov.
  /// - Returns: what went wrong.
  static func save(_ coverage: Coverage, path: String, symbols debugger: Debugger) -> String? {
    let bytes: [UInt8]
    if path.hasSuffix(".info") {
      guard let source = debugger.symbolSource else {
        return "\(path): lcov's format needs symbols; drcov (any other name) does not"
      }
      bytes = Array(coverage.lcov(source.lines, sourceFile: source.path).utf8)
    } else {
      bytes = coverage.drcov(moduleName: debugger.symbolSource?.path ?? "guest")
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return "\(path): \(String(cString: strerror(errno)))" }
    defer { close(descriptor) }
    return DescriptorWriter.write(bytes[...], to: descriptor).map {
      "\(path): \(String(cString: strerror($0)))"
    }
  }
}

/// `--trace-dump`: a binary trace as text.
package enum TraceDump {
  private static let piece = 1 << 16

  /// - Returns: the program's status.
  package static func run(path: String) -> Int32 {
    let input = open(path, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else {
      MachineSession.say("--trace-dump \(path): \(String(cString: strerror(errno)))")
      return ExitStatus.usage
    }
    defer { close(input) }
    var decoder = TraceDecoder()
    var buffer = [UInt8](repeating: 0, count: piece)
    while true {
      let count = read(input, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        MachineSession.say("--trace-dump \(path): \(String(cString: strerror(errno)))")
        return ExitStatus.hostError
      }
      guard count > 0 else { break }
      do {
        let text = try decoder.decode(buffer[..<count]).map { TraceText.line($0) + "\n" }.joined()
        if let failure = DescriptorWriter.write(Array(text.utf8)[...], to: STDOUT_FILENO) {
          if failure == EPIPE { return ExitStatus.signal(SIGPIPE) }
          MachineSession.say("--trace-dump: stdout: \(String(cString: strerror(failure)))")
          return ExitStatus.hostError
        }
      } catch {
        MachineSession.say("--trace-dump \(path): damaged, or no trace, at byte \(error.offset)")
        return ExitStatus.usage
      }
    }
    if !decoder.isComplete { MachineSession.say("--trace-dump \(path): ends in a record") }
    return ExitStatus.success
  }
}
