import IEM

/// A device whose registers are one byte each, on an eight-bit bus.
///
/// The bus turns a wider access into one byte cycle per port, lowest first. Cycles that leave the
/// run of adjacent ports belong to somebody else: they read as ones and writes to them are lost.
package protocol ByteWidePortDevice: PortDevice {
  func readByte(at offset: UInt16) -> UInt8
  func writeByte(_ value: UInt8, at offset: UInt16)
  func peekByte(at offset: UInt16) -> UInt8
  /// The offsets that sit at adjacent port numbers together with `offset`.
  func adjacentPorts(to offset: UInt16) -> Range<UInt16>
}

extension ByteWidePortDevice {
  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    if width == .byte { return UInt32(readByte(at: offset)) }
    return gather(at: offset, width: width, readByte)
  }

  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 {
    gather(at: offset, width: width, peekByte)
  }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    let ports = adjacentPorts(to: offset)
    for index in 0..<min(width.byteCount, 4) {
      let port = offset &+ UInt16(index)
      guard index == 0 || ports.contains(port) else { continue }
      writeByte(UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))), at: port)
    }
  }

  private func gather(at offset: UInt16, width: AccessWidth, _ byte: (UInt16) -> UInt8) -> UInt32 {
    let ports = adjacentPorts(to: offset)
    var value: UInt32 = 0
    for index in 0..<min(width.byteCount, 4) {
      let port = offset &+ UInt16(index)
      let part = index == 0 || ports.contains(port) ? byte(port) : 0xFF
      value |= UInt32(part) << (8 * UInt32(index))
    }
    return value
  }
}
