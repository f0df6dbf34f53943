import IEM

/// A bus master's view of guest physical memory. Writes are seen by the processor at once
/// (decoded code and page tables included).
package protocol DMAMemory: AnyObject {
  func read(_ address: GuestPhysical, into buffer: UnsafeMutableRawBufferPointer)
  func write(_ bytes: UnsafeRawBufferPointer, to address: GuestPhysical)
}

extension DMAMemory {
  package func read<T: FixedWidthInteger>(_ address: GuestPhysical, as: T.Type) -> T {
    var value: T = 0
    withUnsafeMutableBytes(of: &value) { read(address, into: $0) }
    return T(littleEndian: value)
  }
  package func write<T: FixedWidthInteger>(_ value: T, to address: GuestPhysical) {
    withUnsafeBytes(of: value.littleEndian) { write($0, to: address) }
  }
}

/// Plain bytes behind the DMA protocol; for tests. Addresses past the end read as ones.
package final class ArrayMemory: DMAMemory {
  package var bytes: [UInt8]
  package init(count: Int) { bytes = Array(repeating: 0, count: count) }
  package func read(_ address: GuestPhysical, into buffer: UnsafeMutableRawBufferPointer) {
    for i in 0..<buffer.count {
      let at = address.value &+ UInt64(i)
      buffer[i] = at < UInt64(bytes.count) ? bytes[Int(at)] : 0xFF
    }
  }
  package func write(_ source: UnsafeRawBufferPointer, to address: GuestPhysical) {
    for i in 0..<source.count {
      let at = address.value &+ UInt64(i)
      if at < UInt64(bytes.count) { bytes[Int(at)] = source[i] }
    }
  }
}
