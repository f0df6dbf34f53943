import Machine

/// The host's end of a serial line or log.
package protocol SerialBackend: AnyObject, Sendable {
  /// Takes the machine's bytes, from before `open`.
  var output: OutputQueue { get }
  /// Makes what it needs on the host.
  /// - Returns: a line for people where they must know what was made, such as a terminal's name.
  func open() throws(UsageError) -> String?
  /// Starts to move bytes. `input` is nil for logs, which only go out.
  func start(input: SerialInput?, onFailure: @escaping @Sendable (String) -> Void)
  /// Stops, and removes what `open` made. Output has been drained.
  func close()
}

/// Drops what the machine sends, and sends nothing.
package final class NullBackend: SerialBackend {
  package let output = OutputQueue(isAccepting: false)
  package init() {}
  package func open() throws(UsageError) -> String? { nil }
  package func start(input: SerialInput?, onFailure: @escaping @Sendable (String) -> Void) {}
  package func close() {}
}
