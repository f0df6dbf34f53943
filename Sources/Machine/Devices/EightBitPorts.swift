import IEM

/// A device on an 8-bit bus: a wider access reaches it as byte cycles at rising offsets,
/// the low byte first, as the ISA bridge of a PC splits them.
package protocol EightBitPorts: PortDevice {
  func readByte(at offset: UInt16) -> UInt8
  func writeByte(_ value: UInt8, at offset: UInt16)
  func peekByte(at offset: UInt16) -> UInt8
}

extension EightBitPorts {
  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    var value: UInt32 = 0
    for i in 0..<min(width.byteCount, 4) {
      value |= UInt32(readByte(at: offset &+ UInt16(i))) << UInt32(i * 8)
    }
    return value
  }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    for i in 0..<min(width.byteCount, 4) {
      writeByte(UInt8(truncatingIfNeeded: value >> UInt32(i * 8)), at: offset &+ UInt16(i))
    }
  }

  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 {
    var value: UInt32 = 0
    for i in 0..<min(width.byteCount, 4) {
      value |= UInt32(peekByte(at: offset &+ UInt16(i))) << UInt32(i * 8)
    }
    return value
  }
}
