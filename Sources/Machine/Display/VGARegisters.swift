// Names of the VGA's registers and of the bits that this model acts on.
//
// Manual: IBM Personal System/2 Hardware Interface Technical Reference, "Video Subsystem".

/// Offsets of the ports from 3B0h.
enum VGAPort {
  static let monochromeCRTCIndex: UInt16 = 0x04
  static let monochromeCRTCData: UInt16 = 0x05
  /// Read: input status register 1; write: feature control. Monochrome address (3BAh).
  static let monochromeStatus: UInt16 = 0x0A
  static let attributeWrite: UInt16 = 0x10
  static let attributeRead: UInt16 = 0x11
  /// Read: input status register 0; write: miscellaneous output.
  static let miscellaneousWrite: UInt16 = 0x12
  static let videoEnable: UInt16 = 0x13
  static let sequencerIndex: UInt16 = 0x14
  static let sequencerData: UInt16 = 0x15
  static let pelMask: UInt16 = 0x16
  /// Read: DAC state; write: index for reading.
  static let dacReadIndex: UInt16 = 0x17
  static let dacWriteIndex: UInt16 = 0x18
  static let dacData: UInt16 = 0x19
  static let featureRead: UInt16 = 0x1A
  static let miscellaneousRead: UInt16 = 0x1C
  static let graphicsIndex: UInt16 = 0x1E
  static let graphicsData: UInt16 = 0x1F
  static let colourCRTCIndex: UInt16 = 0x24
  static let colourCRTCData: UInt16 = 0x25
  static let colourStatus: UInt16 = 0x2A
  /// One past the last VGA port (3DFh).
  static let end: UInt16 = 0x30
  /// Bochs VBE index register, port 1CEh.
  static let dispiIndex: UInt16 = 0x40
  /// Bochs VBE data register, port 1CFh.
  static let dispiData: UInt16 = 0x42
}

/// Miscellaneous Output Register (3C2h).
struct MiscellaneousOutput: OptionSet {
  var rawValue: UInt8
  /// `IOS`: CRTC and status at 3Dxh; else at 3Bxh.
  static let colourAddresses = Self(rawValue: 1 << 0)
  /// `ERAM`: the processor reaches video memory.
  static let ramEnabled = Self(rawValue: 1 << 1)
  /// `CS`, bit 2: the 28.322 MHz clock.
  static let clock28MHz = Self(rawValue: 1 << 2)
}

/// Input Status Register 1 (3BAh/3DAh).
struct InputStatus1: OptionSet {
  var rawValue: UInt8
  /// `DE`, inverted: the beam is in a horizontal or vertical blanking interval.
  static let displayDisabled = Self(rawValue: 1 << 0)
  /// `VR`: vertical retrace.
  static let verticalRetrace = Self(rawValue: 1 << 3)
}

/// Sequencer indices (3C4h).
enum Sequencer {
  static let reset = 0
  static let clockingMode = 1
  static let mapMask = 2
  static let characterMapSelect = 3
  static let memoryMode = 4
  static let count = 5
  /// Bits that exist.
  static let masks: [UInt8] = [0x03, 0x3D, 0x0F, 0x3F, 0x0E]
}

/// Sequencer Clocking Mode Register.
struct ClockingMode: OptionSet {
  var rawValue: UInt8
  /// `D89`: characters are 8 dots wide, not 9.
  static let eightDots = Self(rawValue: 1 << 0)
  /// `SHL`: the serialisers load every second character clock.
  static let shiftLoad = Self(rawValue: 1 << 2)
  /// `DC`: the dot clock is halved.
  static let halfDotClock = Self(rawValue: 1 << 3)
  /// `SH4`: the serialisers load every fourth character clock.
  static let shift4 = Self(rawValue: 1 << 4)
  /// `SO`: the screen is off.
  static let screenOff = Self(rawValue: 1 << 5)
}

/// Sequencer Memory Mode Register.
struct SequencerMemoryMode: OptionSet {
  var rawValue: UInt8
  /// `OE`: addresses run through the planes in sequence; clear means odd/even.
  static let sequential = Self(rawValue: 1 << 2)
  /// `CH4`: address bits 0 and 1 choose the plane.
  static let chain4 = Self(rawValue: 1 << 3)
}

/// Graphics controller indices (3CEh).
enum Graphics {
  static let setReset = 0
  static let enableSetReset = 1
  static let colourCompare = 2
  static let dataRotate = 3
  static let readMapSelect = 4
  static let mode = 5
  static let miscellaneous = 6
  static let colourDontCare = 7
  static let bitMask = 8
  static let count = 9
  static let masks: [UInt8] = [0x0F, 0x0F, 0x0F, 0x1F, 0x03, 0x7B, 0x0F, 0x0F, 0xFF]
}

/// Graphics Mode Register; bits 0 and 1 are the write mode.
struct GraphicsMode: OptionSet {
  var rawValue: UInt8
  static let writeModeMask: UInt8 = 0x03
  /// `RM`: reads compare colours.
  static let readCompare = Self(rawValue: 1 << 3)
  /// `OE`: reads choose the plane by address bit 0.
  static let oddEven = Self(rawValue: 1 << 4)
  /// `SR`: two bits per pixel, as the CGA has them.
  static let shiftInterleave = Self(rawValue: 1 << 5)
  /// `C256`: eight bits per pixel.
  static let shift256 = Self(rawValue: 1 << 6)
}

/// Graphics Miscellaneous Register; bits 2 and 3 (`MM`) place the window.
struct GraphicsMiscellaneous: OptionSet {
  var rawValue: UInt8
  /// `GM`: graphics, not text.
  static let graphics = Self(rawValue: 1 << 0)
  /// `OE`: address bit 0 is replaced.
  static let chainOddEven = Self(rawValue: 1 << 1)
  static func memoryMap(_ value: UInt8) -> Int { Int(value >> 2 & 3) }
}

/// CRT controller indices (3B4h/3D4h).
enum CRTC {
  static let horizontalTotal = 0x00
  static let horizontalDisplayEnd = 0x01
  static let startHorizontalBlanking = 0x02
  static let verticalTotal = 0x06
  static let overflow = 0x07
  static let presetRowScan = 0x08
  static let maximumScanLine = 0x09
  static let cursorStart = 0x0A
  static let cursorEnd = 0x0B
  static let startAddressHigh = 0x0C
  static let startAddressLow = 0x0D
  static let cursorLocationHigh = 0x0E
  static let cursorLocationLow = 0x0F
  static let verticalRetraceStart = 0x10
  static let verticalRetraceEnd = 0x11
  static let verticalDisplayEnd = 0x12
  static let offset = 0x13
  static let underlineLocation = 0x14
  static let modeControl = 0x17
  static let lineCompare = 0x18
  static let count = 0x19
  /// `PR` in Vertical Retrace End: registers 0 to 7 are read-only, but for this bit of `overflow`.
  static let protectBit: UInt8 = 0x80
  static let lineCompareBit8: UInt8 = 0x10
}

/// CRTC Maximum Scan Line Register; bits 0 to 4 are the last row scan.
struct MaximumScanLine: OptionSet {
  var rawValue: UInt8
  static let rowScanMask: UInt8 = 0x1F
  static let lineCompareBit9 = Self(rawValue: 1 << 6)
  /// `DSC`: each scan line is shown twice.
  static let doubleScan = Self(rawValue: 1 << 7)
}

/// CRTC Underline Location Register; bits 0 to 4 are the row scan of the underline.
struct UnderlineLocation: OptionSet {
  var rawValue: UInt8
  /// `CB4`: the address counter advances every fourth character clock.
  static let countBy4 = Self(rawValue: 1 << 5)
  /// `DW`: addresses are in double words.
  static let doubleWord = Self(rawValue: 1 << 6)
}

/// CRTC Mode Control Register.
struct CRTCMode: OptionSet {
  var rawValue: UInt8
  /// `CMS0`: clear puts row scan bit 0 on address bit 13.
  static let address13 = Self(rawValue: 1 << 0)
  /// `CMS1`: clear puts row scan bit 1 on address bit 14.
  static let address14 = Self(rawValue: 1 << 1)
  /// `HRS`: the vertical counter runs at half the speed.
  static let verticalHalf = Self(rawValue: 1 << 2)
  /// `CB2`: the address counter advances every second character clock.
  static let countBy2 = Self(rawValue: 1 << 3)
  /// `ADW`: in word mode address bit 0 is counter bit 15, not 13.
  static let wrap15 = Self(rawValue: 1 << 5)
  /// `WB`: addresses are in bytes, not words.
  static let byteAddresses = Self(rawValue: 1 << 6)
}

/// Attribute controller indices (3C0h).
enum Attribute {
  static let mode = 0x10
  static let overscan = 0x11
  static let planeEnable = 0x12
  static let panning = 0x13
  static let colourSelect = 0x14
  static let count = 0x15
  static let indexMask: UInt8 = 0x1F
  /// `IPAS` in the index: the palette drives the screen.
  static let paletteAddressSource: UInt8 = 0x20
  static let masks: [UInt8] = Array(repeating: 0x3F, count: 16) + [0xEF, 0xFF, 0x3F, 0x0F, 0x0F]
}

/// Attribute Mode Control Register.
struct AttributeMode: OptionSet {
  var rawValue: UInt8
  static let graphics = Self(rawValue: 1 << 0)
  /// `ELG`: the ninth dot of line-drawing characters repeats the eighth.
  static let lineGraphics = Self(rawValue: 1 << 2)
  /// `EB`: attribute bit 7 blinks instead of choosing the background.
  static let blink = Self(rawValue: 1 << 3)
  /// `PP`: panning stops at the line compare.
  static let panningCompatibility = Self(rawValue: 1 << 5)
  /// `PW`: pixels are eight bits wide.
  static let pixelWidth = Self(rawValue: 1 << 6)
  /// `P54S`: palette bits 4 and 5 come from Colour Select.
  static let colourSelect54 = Self(rawValue: 1 << 7)
}
