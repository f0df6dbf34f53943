import IEM

/// A device on an 8-bit bus: a wider access reaches it as byte cycles at rising offsets,
/// the low byte first, as the ISA bridge of a PC splits them. What would leave the device's
/// ports is split by the port bus, so that a device only has to answer at any offset.
package protocol EightBitPorts: PortDevice {
  func readByte(at offset: UInt16) -> UInt8
  func writeByte(_ value: UInt8, at offset: UInt16)
  func peekByte(at offset: UInt16) -> UInt8
}

extension EightBitPorts {
  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    ByteCycles.read(at: offset, width: width, readByte)
  }

  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 {
    ByteCycles.read(at: offset, width: width, peekByte)
  }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    ByteCycles.write(value, at: offset, width: width, writeByte)
  }
}

/// A wide access as byte cycles.
enum ByteCycles {
  @inline(__always)
  static func read(
    at offset: UInt16, width: AccessWidth, _ byte: (UInt16) -> UInt8
  ) -> UInt32 {
    var value: UInt32 = 0
    for i in 0..<UInt16(min(width.byteCount, 4)) {
      value |= UInt32(byte(offset &+ i)) << UInt32(8 * i)
    }
    return value
  }

  @inline(__always)
  static func write(
    _ value: UInt32, at offset: UInt16, width: AccessWidth, _ byte: (UInt8, UInt16) -> Void
  ) {
    for i in 0..<UInt16(min(width.byteCount, 4)) {
      byte(UInt8(truncatingIfNeeded: value >> UInt32(8 * i)), offset &+ i)
    }
  }
}
