/// Where a device's bytes go: a terminal, a file, a socket. Never blocks the machine for long.
package protocol ByteSink: AnyObject {
  func write(_ byte: UInt8)
}

/// Collects bytes; for tests.
package final class ByteCollector: ByteSink {
  package private(set) var bytes: [UInt8] = []
  package init() {}
  package func write(_ byte: UInt8) { bytes.append(byte) }
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Drops everything.
package final class NullSink: ByteSink {
  package init() {}
  package func write(_ byte: UInt8) {}
}
