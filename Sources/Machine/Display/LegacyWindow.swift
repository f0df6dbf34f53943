// The processor's view of video memory at A0000h to BFFFFh: what the sequencer and the graphics
// controller do to an access, worked out once per change of their registers.
//
// Manual: IBM Personal System/2 Hardware Interface Technical Reference, "Video Memory
// Organization", "Graphics Controller Registers".

/// Where the window lies and what happens in it.
struct LegacyWindow {
  enum Mapping {
    /// Nothing answers.
    case disabled
    /// A bank of the linear memory of a VBE mode.
    case linear
    /// Characters and attributes in planes 0 and 1, nothing else to do: text mode.
    case oddEvenPlain
    /// Everything else.
    case planar
  }

  var mapping = Mapping.disabled
  /// Offsets from A0000h at which the window answers.
  var start: UInt64 = 0
  var byteCount: UInt64 = 0
  /// Byte offset of the bank in linear memory, or plane offset of it in planar memory.
  var bankOffset = 0
  /// Plane offsets wrap here.
  var planeOffsetMask = 0xFFFF

  var isChain4 = false
  /// Address bit 0 is not part of the plane offset.
  var dropsBit0 = false
  /// Address bit 0 restricts writes to the even or odd planes.
  var writesOddEven = false
  /// Address bit 0 is bit 0 of the plane read.
  var readsOddEven = false
  var writeMode: UInt8 = 0
  var comparesColours = false
  var readPlane = 0
  var rotate = 0
  /// 0 replace, 1 AND, 2 OR, 3 XOR.
  var function: UInt8 = 0

  // A byte of each plane, as the latches have them.
  var mapMask: UInt32 = 0
  var setReset: UInt32 = 0
  var enableSetReset: UInt32 = 0
  var bitMask: UInt32 = 0
  var colourCompare: UInt32 = 0
  var colourDontCare: UInt32 = 0

  init() {}

  init(_ registers: VGAAdapter.Registers, memoryByteCount: Int) {
    let graphics = registers.graphics
    let vbe = registers.vbe
    let isVBE = vbe.isActive
    if isVBE && vbe.bytesPerPixel > 0 {
      mapping = .linear
      byteCount = UInt64(BochsVBE.bankByteCount)
      bankOffset = Int(vbe.bank) * BochsVBE.bankByteCount
      return
    }
    guard MiscellaneousOutput(rawValue: registers.miscellaneous).contains(.ramEnabled) else {
      return
    }
    switch GraphicsMiscellaneous.memoryMap(graphics[Graphics.miscellaneous]) {
    case 0: (start, byteCount) = (0, 0x20000)
    case 1: (start, byteCount) = (0, 0x10000)
    case 2: (start, byteCount) = (0x10000, 0x8000)
    default: (start, byteCount) = (0x18000, 0x8000)
    }
    if isVBE {
      planeOffsetMask = memoryByteCount / 4 - 1
      bankOffset = Int(vbe.bank) * BochsVBE.bankByteCount
    }

    let memoryMode = SequencerMemoryMode(rawValue: registers.sequencer[Sequencer.memoryMode])
    let mode = GraphicsMode(rawValue: graphics[Graphics.mode])
    isChain4 = memoryMode.contains(.chain4)
    writesOddEven = !memoryMode.contains(.sequential)
    readsOddEven = mode.contains(.oddEven)
    dropsBit0 = GraphicsMiscellaneous(rawValue: graphics[Graphics.miscellaneous])
      .contains(.chainOddEven)
    writeMode = mode.rawValue & GraphicsMode.writeModeMask
    comparesColours = mode.contains(.readCompare)
    readPlane = Int(graphics[Graphics.readMapSelect] & 3)
    rotate = Int(graphics[Graphics.dataRotate] & 7)
    function = graphics[Graphics.dataRotate] >> 3 & 3
    mapMask = Self.planes(registers.sequencer[Sequencer.mapMask])
    setReset = Self.planes(graphics[Graphics.setReset])
    enableSetReset = Self.planes(graphics[Graphics.enableSetReset])
    bitMask = Self.repeated(graphics[Graphics.bitMask])
    colourCompare = Self.planes(graphics[Graphics.colourCompare])
    colourDontCare = Self.planes(graphics[Graphics.colourDontCare])

    let isPlain =
      writeMode == 0 && rotate == 0 && function == 0 && enableSetReset == 0 && bitMask == .max
      && mapMask & 0xFFFF == 0xFFFF && !comparesColours && readPlane < 2
    // Planes 2 and 3 would be written as well if the map mask had them.
    let isText = writesOddEven && readsOddEven && dropsBit0 && !isChain4 && mapMask >> 16 == 0
    mapping = isPlain && isText && !isVBE ? .oddEvenPlain : .planar
  }

  /// FFh in the byte of each plane whose bit is set.
  static func planes(_ bits: UInt8) -> UInt32 {
    var value: UInt32 = 0
    for plane in 0..<4 where bits >> plane & 1 != 0 { value |= 0xFF << UInt32(plane * 8) }
    return value
  }

  /// The same byte for each plane.
  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt32 { UInt32(byte) &* 0x0101_0101 }

  /// What a plane offset and a choice of planes an address in the window means.
  @inline(__always)
  func planeOffset(_ address: Int) -> Int {
    if isChain4 {
      // Bits 14 and 15 take the place of the bits that choose the plane.
      return ((address & ~3) | (address >> 14 & 3)) & 0xFFFF
    }
    return ((dropsBit0 ? address & ~1 : address) &+ bankOffset) & planeOffsetMask
  }

  @inline(__always)
  func writePlanes(_ address: Int) -> UInt32 {
    if isChain4 { return mapMask & (0xFF << UInt32((address & 3) * 8)) }
    if writesOddEven { return mapMask & (address & 1 == 0 ? 0x00FF_00FF : 0xFF00_FF00) }
    return mapMask
  }

  @inline(__always)
  func readPlane(_ address: Int) -> Int {
    if isChain4 { return address & 3 }
    return readsOddEven ? readPlane & 2 | address & 1 : readPlane
  }

  /// What a processor byte makes of the latched bytes; the map mask is applied afterwards.
  @inline(__always)
  func combine(_ byte: UInt8, latches: UInt32) -> UInt32 {
    let rotated = byte &>> UInt8(rotate) | byte &<< UInt8(8 - rotate)
    let data = rotate == 0 ? byte : rotated
    var value: UInt32
    var mask = bitMask
    switch writeMode {
    case 0: value = Self.repeated(data) & ~enableSetReset | setReset & enableSetReset
    case 1: return latches
    case 2: value = Self.planes(byte & 0x0F)
    default:
      value = setReset
      mask &= Self.repeated(data)
    }
    switch function {
    case 1: value &= latches
    case 2: value |= latches
    case 3: value ^= latches
    default: break
    }
    return value & mask | latches & ~mask
  }

  /// Read mode 1: a one for each pixel whose colour matches in all planes that count.
  @inline(__always)
  func compare(_ latches: UInt32) -> UInt8 {
    let differing = (latches ^ colourCompare) & colourDontCare
    let any = differing | differing >> 8 | differing >> 16 | differing >> 24
    return ~UInt8(truncatingIfNeeded: any)
  }
}
