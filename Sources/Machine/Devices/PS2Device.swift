/// A keyboard or mouse at the end of a PS/2 cable, as its controller sees it.
package protocol PS2Device: AnyObject {
  /// A byte from the host: a command or its argument.
  func receiveFromHost(_ byte: UInt8)
  /// Whether a byte waits to be sent.
  var hasByteForHost: Bool { get }
  /// Takes the next byte that the device sends; nil when it has none.
  func takeByteForHost() -> UInt8?
  /// Called when the device has got something to send.
  var onByteForHost: (() -> Void)? { get set }
}
