// The registers of the display adapter in memory: region 2 of the PCI function.
//
// Reference: the register layout that the "standard VGA" documentation of QEMU gives to drivers.
// Modelled: VGA ports 3C0h to 3DFh at 400h, DISPI registers at 500h, extended registers at 600h.
// Not modelled: EDID at 0 (reads as ones, which drivers take for none).
//
// Reset values: those of the adapter.

import IEM

/// The adapter's registers behind a 4 KiB memory region.
package final class VGARegisterWindow: MemoryDevice {
  package static let byteCount: UInt64 = 4096

  private enum Region {
    static let ports: Range<UInt64> = 0x400..<0x420
    static let dispi: Range<UInt64> = 0x500..<0x516
    static let extendedSize: UInt64 = 0x600
    static let extendedByteOrder: UInt64 = 0x604
  }
  /// Bytes of extended registers: this one and the byte order.
  private static let extendedByteCount: UInt64 = 8
  private static let littleEndian: UInt64 = 0x1E1E_1E1E
  private static let bigEndian: UInt64 = 0xBEBE_BEBE
  /// Of port 3C0h in the adapter's own range.
  private static let firstPort: UInt16 = 0x10

  private let adapter: VGAAdapter

  package init(adapter: VGAAdapter) { self.adapter = adapter }

  package func readMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    access(at: offset, width: width) { adapter.readByte(at: $0) }
  }

  package func peekMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    access(at: offset, width: width) { adapter.peekByte(at: $0) }
  }

  private func access(
    at offset: UInt64, width: AccessWidth, port: (UInt16) -> UInt8
  ) -> UInt64 {
    var value: UInt64 = 0
    for i in 0..<UInt64(width.rawValue) {
      value |= UInt64(byte(at: offset &+ i, port: port)) &<< (i * 8)
    }
    return value
  }

  private func byte(at offset: UInt64, port: (UInt16) -> UInt8) -> UInt8 {
    let within = offset & 3
    switch offset {
    case Region.ports: return port(Self.portOffset(offset))
    case Region.dispi:
      let value = adapter.readVBE(UInt16((offset - Region.dispi.lowerBound) / 2))
      return UInt8(truncatingIfNeeded: offset & 1 == 0 ? value : value >> 8)
    case Region.extendedSize..<Region.extendedSize + 4:
      return UInt8(truncatingIfNeeded: Self.extendedByteCount >> (within * 8))
    case Region.extendedByteOrder..<Region.extendedByteOrder + 4:
      let order = adapter.registers.isBigEndian ? Self.bigEndian : Self.littleEndian
      return UInt8(truncatingIfNeeded: order >> (within * 8))
    default: return 0xFF
    }
  }

  package func writeMemory(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    switch offset {
    case Region.ports:
      for i in 0..<UInt64(width.rawValue) where Region.ports.contains(offset + i) {
        let byte = UInt8(truncatingIfNeeded: value >> (i * 8))
        adapter.writeByte(byte, at: Self.portOffset(offset + i))
      }
    case Region.dispi:
      // Whole registers only; a wider access writes several.
      guard offset & 1 == 0, width != .byte else { return }
      for i in stride(from: 0, to: UInt64(width.rawValue), by: 2)
      where Region.dispi.contains(offset + i) {
        let register = UInt16((offset + i - Region.dispi.lowerBound) / 2)
        adapter.writeVBE(UInt16(truncatingIfNeeded: value >> (i * 8)), to: register)
      }
    case Region.extendedByteOrder where width == .dword:
      let isBigEndian: Bool
      switch value & 0xFFFF_FFFF {
      case Self.littleEndian: isBigEndian = false
      case Self.bigEndian: isBigEndian = true
      default: return
      }
      guard adapter.registers.isBigEndian != isBigEndian else { return }
      adapter.registers.isBigEndian = isBigEndian
      adapter.registersChanged()
    default: break
    }
  }

  package func memoryRegisterName(at offset: UInt64) -> String {
    switch offset {
    case Region.ports: return adapter.registerName(at: Self.portOffset(offset))
    case Region.dispi:
      return BochsVBE.name(of: UInt16((offset - Region.dispi.lowerBound) / 2))
    case Region.extendedSize: return "EXT.SIZE"
    case Region.extendedByteOrder: return "EXT.ENDIAN"
    default: return "VGA.MMIO+\(String(offset, radix: 16, uppercase: true))"
    }
  }

  private static func portOffset(_ offset: UInt64) -> UInt16 {
    UInt16(offset - Region.ports.lowerBound) + firstPort
  }
}
