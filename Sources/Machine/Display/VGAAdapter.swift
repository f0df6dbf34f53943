// A standard PC VGA with the Bochs VBE extensions: what the "stdvga" BIOS and Linux' vgacon,
// vesafb and bochs-drm drive.
//
// Manuals: IBM Personal System/2 Hardware Interface Technical Reference, "Video Subsystem"; the
// Bochs VBE interface (`BochsVBE`).
// Modelled: all registers that shape the picture or the processor's view of memory; retrace bits
// from guest time; both CRTC addresses. Not modelled: vertical interrupt, light pen, monitor
// sense, 3C3h disabling the adapter, sequencer reset stopping the picture.
//
// Offsets of the port device: port - 3B0h for 3B0h to 3DFh; 40h for port 1CEh (DISPI index) and
// 42h for port 1CFh (DISPI data). Offsets of the memory device: address - A0000h, up to BFFFFh.
//
// Reset values: registers and memory 0, PEL mask FFh; the screen is blank.

import IEM

/// The display adapter: registers and the legacy memory window.
package final class VGAAdapter: PortDevice {
  package let memory: VideoMemory
  let clock: any GuestClock

  /// Everything the registers hold.
  struct Registers: Codable, Equatable, Sendable {
    var miscellaneous: UInt8 = 0
    var featureControl: UInt8 = 0
    var videoEnable: UInt8 = 0
    var sequencerIndex: UInt8 = 0
    var sequencer = [UInt8](repeating: 0, count: Sequencer.count)
    var crtcIndex: UInt8 = 0
    var crtc = [UInt8](repeating: 0, count: CRTC.count)
    var graphicsIndex: UInt8 = 0
    var graphics = [UInt8](repeating: 0, count: Graphics.count)
    /// Includes `Attribute.paletteAddressSource`.
    var attributeIndex: UInt8 = 0
    var attribute = [UInt8](repeating: 0, count: Attribute.count)
    /// The next write to 3C0h goes to data, not to the index.
    var attributeExpectsData = false
    var pelMask: UInt8 = 0xFF
    /// Red, green and blue of 256 entries, six bits each, or eight while the DAC is wide.
    var dac = [UInt8](repeating: 0, count: 768)
    var dacReadIndex: UInt8 = 0
    var dacWriteIndex: UInt8 = 0
    /// Which of the three components comes next.
    var dacComponent: UInt8 = 0
    var dacHolding = [UInt8](repeating: 0, count: 2)
    /// 3C7h was written after 3C8h.
    var dacIsReading = false
    /// A byte of each plane, plane 0 lowest.
    var latches: UInt32 = 0
    /// The order of bytes in pixels of the linear frame buffer.
    var isBigEndian = false
    var vbe = BochsVBE()
  }

  var registers = Registers()
  var window = LegacyWindow()
  /// Grows with each change to a register that shapes the picture.
  private(set) var registerVersion: UInt64 = 1

  package init(clock: any GuestClock, memory: VideoMemory) {
    self.clock = clock
    self.memory = memory
    registersChanged()
  }

  /// To be called after each change to a register that shapes the picture or the window.
  func registersChanged() {
    registerVersion &+= 1
    window = LegacyWindow(registers, memoryByteCount: memory.byteCount)
  }

  // MARK: PortDevice

  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    if offset >= VGAPort.dispiIndex { return readDispi(at: offset, width: width) }
    var value: UInt32 = 0
    for i in 0..<UInt16(width.rawValue) {
      value |= UInt32(truncatingIfNeeded: readByte(at: offset &+ i)) &<< UInt32(i * 8)
    }
    return value
  }

  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 {
    if offset >= VGAPort.dispiIndex { return readDispi(at: offset, width: width) }
    var value: UInt32 = 0
    for i in 0..<UInt16(width.rawValue) {
      value |= UInt32(truncatingIfNeeded: peekByte(at: offset &+ i)) &<< UInt32(i * 8)
    }
    return value
  }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    if offset >= VGAPort.dispiIndex {
      writeDispi(value, at: offset, width: width)
      return
    }
    for i in 0..<UInt16(width.rawValue) {
      writeByte(UInt8(truncatingIfNeeded: value &>> UInt32(i * 8)), at: offset &+ i)
    }
  }

  package func registerName(at offset: UInt16) -> String {
    func indexed(_ prefix: String, _ index: UInt8) -> String {
      let digits = String(index, radix: 16, uppercase: true)
      return "\(prefix).\(digits.count < 2 ? "0" : "")\(digits)"
    }
    switch offset {
    case VGAPort.monochromeCRTCIndex, VGAPort.colourCRTCIndex: return "CRTC.INDEX"
    case VGAPort.monochromeCRTCData, VGAPort.colourCRTCData:
      return indexed("CRTC", registers.crtcIndex)
    case VGAPort.monochromeStatus, VGAPort.colourStatus: return "IS1/FEATURE"
    case VGAPort.attributeWrite:
      return registers.attributeExpectsData
        ? indexed("ATTR", registers.attributeIndex & Attribute.indexMask) : "ATTR.INDEX"
    case VGAPort.attributeRead:
      return indexed("ATTR", registers.attributeIndex & Attribute.indexMask)
    case VGAPort.miscellaneousWrite: return "MISC/IS0"
    case VGAPort.videoEnable: return "VSE"
    case VGAPort.sequencerIndex: return "SEQ.INDEX"
    case VGAPort.sequencerData: return indexed("SEQ", registers.sequencerIndex)
    case VGAPort.pelMask: return "DAC.MASK"
    case VGAPort.dacReadIndex: return "DAC.READ"
    case VGAPort.dacWriteIndex: return "DAC.WRITE"
    case VGAPort.dacData: return "DAC.DATA"
    case VGAPort.featureRead: return "FEATURE"
    case VGAPort.miscellaneousRead: return "MISC"
    case VGAPort.graphicsIndex: return "GFX.INDEX"
    case VGAPort.graphicsData: return indexed("GFX", registers.graphicsIndex)
    case VGAPort.dispiIndex: return "DISPI.INDEX"
    case VGAPort.dispiData: return BochsVBE.name(of: registers.vbe.index)
    default: return "VGA+\(String(offset, radix: 16, uppercase: true))"
    }
  }

  // MARK: Bochs VBE

  private func readDispi(at offset: UInt16, width: AccessWidth) -> UInt32 {
    let value: UInt16
    switch offset {
    case VGAPort.dispiIndex: value = registers.vbe.index
    case VGAPort.dispiData: value = readVBE(registers.vbe.index)
    default: return UInt32(truncatingIfNeeded: width.allOnes)
    }
    // The registers are 16 bits wide: a byte is the lower half, and above them nothing answers.
    return UInt32(truncatingIfNeeded: (0xFFFF_0000 | UInt64(value)) & width.allOnes)
  }

  private func writeDispi(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    guard width != .byte else { return }
    let value = UInt16(truncatingIfNeeded: value)
    switch offset {
    case VGAPort.dispiIndex: registers.vbe.index = value
    case VGAPort.dispiData: writeVBE(value, to: registers.vbe.index)
    default: break
    }
  }

  func readVBE(_ register: UInt16) -> UInt16 {
    registers.vbe.read(register, memoryByteCount: memory.byteCount)
  }

  func writeVBE(_ value: UInt16, to register: UInt16) {
    let effects = registers.vbe.write(value, to: register, memoryByteCount: memory.byteCount)
    if effects.contains(.dacWidthChanged) { convertDAC() }
    if effects.contains(.clear) {
      let vbe = registers.vbe
      // Depth 4 interleaves four planes.
      let perLine = vbe.bytesPerPixel == 0 ? vbe.bytesPerLine * 4 : vbe.bytesPerLine
      memory.clear(offset: 0, count: perLine * Int(vbe.yResolution))
    }
    if effects.contains(.displayChanged) {
      registersChanged()
    } else if register == BochsVBE.Index.bank {
      window = LegacyWindow(registers, memoryByteCount: memory.byteCount)
    }
  }

  /// Keeps the colours when the DAC changes between six and eight bits.
  private func convertDAC() {
    let isWide = registers.vbe.enable.contains(.dac8Bit)
    func converted(_ component: UInt8) -> UInt8 { isWide ? component << 2 : component >> 2 }
    registers.dac = registers.dac.map(converted)
    registers.dacHolding = registers.dacHolding.map(converted)
  }
}
