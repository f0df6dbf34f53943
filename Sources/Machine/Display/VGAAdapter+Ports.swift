// The VGA's ports, a byte at a time.

import IEM

extension VGAAdapter {
  /// Whether the CRTC and status register 1 answer at this offset: they have two addresses, of
  /// which Miscellaneous Output chooses one.
  private func isSelected(_ offset: UInt16) -> Bool {
    let colour = MiscellaneousOutput(rawValue: registers.miscellaneous).contains(.colourAddresses)
    return colour == (offset >= 0x20)
  }

  func readByte(at offset: UInt16) -> UInt8 {
    let value = peekByte(at: offset)
    switch offset {
    case VGAPort.monochromeStatus, VGAPort.colourStatus:
      if isSelected(offset) { registers.attributeExpectsData = false }
    case VGAPort.dacData:
      registers.dacComponent += 1
      if registers.dacComponent >= 3 {
        registers.dacComponent = 0
        registers.dacReadIndex &+= 1
      }
    default: break
    }
    return value
  }

  func peekByte(at offset: UInt16) -> UInt8 {
    let absent: UInt8 = 0xFF
    switch offset {
    case VGAPort.monochromeCRTCIndex, VGAPort.colourCRTCIndex:
      return isSelected(offset) ? registers.crtcIndex : absent
    case VGAPort.monochromeCRTCData, VGAPort.colourCRTCData:
      guard isSelected(offset) else { return absent }
      let index = Int(registers.crtcIndex)
      return index < CRTC.count ? registers.crtc[index] : 0
    case VGAPort.monochromeStatus, VGAPort.colourStatus:
      return isSelected(offset) ? inputStatus1.rawValue : absent
    case VGAPort.attributeWrite:
      return registers.attributeIndex
    case VGAPort.attributeRead:
      let index = Int(registers.attributeIndex & Attribute.indexMask)
      return index < Attribute.count ? registers.attribute[index] : 0
    case VGAPort.miscellaneousWrite:
      // Input Status 0: bit 4 says that a monitor answers the sense comparison.
      return 0x10
    case VGAPort.videoEnable: return registers.videoEnable
    case VGAPort.sequencerIndex: return registers.sequencerIndex
    case VGAPort.sequencerData:
      let index = Int(registers.sequencerIndex)
      return index < Sequencer.count ? registers.sequencer[index] : 0
    case VGAPort.pelMask: return registers.pelMask
    case VGAPort.dacReadIndex: return registers.dacIsReading ? 0x03 : 0x00
    case VGAPort.dacWriteIndex: return registers.dacWriteIndex
    case VGAPort.dacData:
      return registers.dac[Int(registers.dacReadIndex) * 3 + Int(registers.dacComponent)]
    case VGAPort.featureRead: return registers.featureControl
    case VGAPort.miscellaneousRead: return registers.miscellaneous
    case VGAPort.graphicsIndex: return registers.graphicsIndex
    case VGAPort.graphicsData:
      let index = Int(registers.graphicsIndex)
      return index < Graphics.count ? registers.graphics[index] : 0
    default: return absent
    }
  }

  func writeByte(_ value: UInt8, at offset: UInt16) {
    switch offset {
    case VGAPort.monochromeCRTCIndex, VGAPort.colourCRTCIndex:
      if isSelected(offset) { registers.crtcIndex = value & 0x3F }
    case VGAPort.monochromeCRTCData, VGAPort.colourCRTCData:
      if isSelected(offset) { writeCRTC(value) }
    case VGAPort.monochromeStatus, VGAPort.colourStatus:
      if isSelected(offset) { registers.featureControl = value }
    case VGAPort.attributeWrite: writeAttribute(value)
    case VGAPort.miscellaneousWrite:
      registers.miscellaneous = value
      registersChanged()
    case VGAPort.videoEnable: registers.videoEnable = value & 1
    case VGAPort.sequencerIndex: registers.sequencerIndex = value & 0x07
    case VGAPort.sequencerData:
      let index = Int(registers.sequencerIndex)
      guard index < Sequencer.count else { return }
      if assign(value & Sequencer.masks[index], to: &registers.sequencer[index]) {
        registersChanged()
      }
    case VGAPort.pelMask:
      if assign(value, to: &registers.pelMask) { registersChanged() }
    case VGAPort.dacReadIndex:
      registers.dacReadIndex = value
      registers.dacComponent = 0
      registers.dacIsReading = true
    case VGAPort.dacWriteIndex:
      registers.dacWriteIndex = value
      registers.dacComponent = 0
      registers.dacIsReading = false
    case VGAPort.dacData: writeDAC(value)
    case VGAPort.graphicsIndex: registers.graphicsIndex = value & 0x0F
    case VGAPort.graphicsData:
      let index = Int(registers.graphicsIndex)
      guard index < Graphics.count else { return }
      if assign(value & Graphics.masks[index], to: &registers.graphics[index]) {
        registersChanged()
      }
    default: break
    }
  }

  private func writeCRTC(_ value: UInt8) {
    let index = Int(registers.crtcIndex)
    guard index < CRTC.count else { return }
    let isProtected = registers.crtc[CRTC.verticalRetraceEnd] & CRTC.protectBit != 0
    if isProtected && index <= CRTC.overflow {
      guard index == CRTC.overflow else { return }
      let kept = registers.crtc[index] & ~CRTC.lineCompareBit8
      if assign(kept | value & CRTC.lineCompareBit8, to: &registers.crtc[index]) {
        registersChanged()
      }
      return
    }
    if assign(value, to: &registers.crtc[index]) { registersChanged() }
  }

  private func writeAttribute(_ value: UInt8) {
    if !registers.attributeExpectsData {
      let blankingBefore = registers.attributeIndex & Attribute.paletteAddressSource
      registers.attributeIndex = value & (Attribute.indexMask | Attribute.paletteAddressSource)
      if registers.attributeIndex & Attribute.paletteAddressSource != blankingBefore {
        registersChanged()
      }
    } else {
      let index = Int(registers.attributeIndex & Attribute.indexMask)
      if index < Attribute.count {
        if assign(value & Attribute.masks[index], to: &registers.attribute[index]) {
          registersChanged()
        }
      }
    }
    registers.attributeExpectsData.toggle()
  }

  private func writeDAC(_ value: UInt8) {
    let isWide = registers.vbe.enable.contains(.dac8Bit)
    let component = isWide ? value : value & 0x3F
    if registers.dacComponent < 2 {
      registers.dacHolding[Int(registers.dacComponent)] = component
      registers.dacComponent += 1
      return
    }
    // The entry changes at once, with its third component.
    let at = Int(registers.dacWriteIndex) * 3
    let isChange =
      registers.dac[at] != registers.dacHolding[0]
      || registers.dac[at + 1] != registers.dacHolding[1] || registers.dac[at + 2] != component
    registers.dac[at] = registers.dacHolding[0]
    registers.dac[at + 1] = registers.dacHolding[1]
    registers.dac[at + 2] = component
    registers.dacComponent = 0
    registers.dacWriteIndex &+= 1
    if isChange { registersChanged() }
  }

  /// Input Status Register 1 at this moment.
  var inputStatus1: InputStatus1 {
    let timing = CRTCTiming(registers)
    let beam = timing.beam(at: clock.nanoseconds)
    var status: InputStatus1 = []
    if beam.line >= timing.visibleLines || beam.dot >= timing.visibleDots {
      status.insert(.displayDisabled)
    }
    if timing.retraceLines.contains(beam.line) { status.insert(.verticalRetrace) }
    return status
  }
}

/// Drivers rewrite registers with what they hold; that must not cost a redraw.
/// - Returns: whether the register changed.
private func assign(_ value: UInt8, to register: inout UInt8) -> Bool {
  if register == value { return false }
  register = value
  return true
}
