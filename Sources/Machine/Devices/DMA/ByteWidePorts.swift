import IEM

extension PortDevice {
  /// A wide read of an 8-bit device: a cycle per byte, the low byte first, as on the ISA bus.
  func splitRead(
    at offset: UInt16, width: AccessWidth, _ read: (UInt16) -> UInt8
  ) -> UInt32 {
    var value: UInt32 = 0
    for i in 0..<UInt16(min(width.byteCount, 4)) {
      value |= UInt32(read(offset &+ i)) << UInt32(8 * i)
    }
    return value
  }

  /// A wide write of an 8-bit device.
  func splitWrite(
    _ value: UInt32, at offset: UInt16, width: AccessWidth, _ write: (UInt8, UInt16) -> Void
  ) {
    for i in 0..<UInt16(min(width.byteCount, 4)) {
      write(UInt8(truncatingIfNeeded: value >> UInt32(8 * i)), offset &+ i)
    }
  }
}
