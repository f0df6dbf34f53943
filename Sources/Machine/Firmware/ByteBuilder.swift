/// Appends integers in a stated byte order; for tables that firmware and kernels read.
package struct ByteBuilder: Equatable, Sendable {
  package private(set) var bytes: [UInt8] = []
  package init() {}
  package var count: Int { bytes.count }

  package mutating func little<T: FixedWidthInteger>(_ value: T) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
  package mutating func big<T: FixedWidthInteger>(_ value: T) {
    withUnsafeBytes(of: value.bigEndian) { bytes += $0 }
  }
  package mutating func raw(_ more: some Sequence<UInt8>) { bytes += more }
  package mutating func zeros(_ count: Int) { bytes += repeatElement(0, count: max(count, 0)) }

  /// Text in a field of a fixed size, cut or filled up with `padding`.
  package mutating func text(_ text: String, size: Int, padding: UInt8 = 0) {
    let cut = text.utf8.prefix(size)
    bytes += cut
    bytes += repeatElement(padding, count: size - cut.count)
  }

  package mutating func patch<T: FixedWidthInteger>(_ value: T, at offset: Int) {
    withUnsafeBytes(of: value.littleEndian) {
      for (i, byte) in $0.enumerated() where offset + i < bytes.count { bytes[offset + i] = byte }
    }
  }

  /// What makes the sum of these bytes zero.
  package static func checksum(_ bytes: some Sequence<UInt8>) -> UInt8 {
    0 &- bytes.reduce(0, &+)
  }
}
