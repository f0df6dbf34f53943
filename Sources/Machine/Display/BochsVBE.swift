// The "DISPI" registers that Bochs added to the VGA: super-VGA modes without a BIOS.
//
// Reference: the interface description that comes with the Bochs VBE BIOS, identities B0C0 to B0C5.
// Modelled: all registers up to the memory size; 4, 8, 15, 16, 24 and 32 bits per pixel; bank
// window; GETCAPS; 8-bit DAC. Not modelled: DDC lines, separate read and write banks.
// A new resolution or depth counts at once, enabled or not, as Linux' driver expects.
//
// Reset values: identity B0C5, all else 0.

/// The registers, and what they mean together.
struct BochsVBE: Codable, Equatable, Sendable {
  /// Register numbers.
  enum Index {
    static let id: UInt16 = 0
    static let xResolution: UInt16 = 1
    static let yResolution: UInt16 = 2
    static let bitsPerPixel: UInt16 = 3
    static let enable: UInt16 = 4
    static let bank: UInt16 = 5
    static let virtualWidth: UInt16 = 6
    static let virtualHeight: UInt16 = 7
    static let xOffset: UInt16 = 8
    static let yOffset: UInt16 = 9
    static let videoMemory64K: UInt16 = 10
    static let count: UInt16 = 11
  }

  /// Bits of the enable register.
  struct Enable: OptionSet, Codable {
    var rawValue: UInt16
    static let enabled = Self(rawValue: 0x01)
    /// Resolution and depth read as the greatest possible.
    static let getCapabilities = Self(rawValue: 0x02)
    static let dac8Bit = Self(rawValue: 0x20)
    static let linearFrameBuffer = Self(rawValue: 0x40)
    static let noClear = Self(rawValue: 0x80)
    static let all: Self = [.enabled, .getCapabilities, .dac8Bit, .linearFrameBuffer, .noClear]
  }

  static let oldestID: UInt16 = 0xB0C0
  static let newestID: UInt16 = 0xB0C5
  static let maximumWidth: UInt16 = 2560
  static let maximumHeight: UInt16 = 1600
  static let maximumDepth: UInt16 = 32
  static let bankByteCount = 64 << 10

  var index: UInt16 = 0
  private(set) var id: UInt16 = newestID
  private(set) var xResolution: UInt16 = 0
  private(set) var yResolution: UInt16 = 0
  private(set) var bitsPerPixel: UInt16 = 8
  private(set) var enable: Enable = []
  private(set) var bank: UInt16 = 0
  private(set) var virtualWidth: UInt16 = 0
  private(set) var xOffset: UInt16 = 0
  private(set) var yOffset: UInt16 = 0

  /// What a write asks the adapter to do.
  struct Effects: OptionSet {
    var rawValue: UInt8
    static let clear = Self(rawValue: 1)
    static let displayChanged = Self(rawValue: 2)
    static let dacWidthChanged = Self(rawValue: 4)
  }

  /// Whether a VBE mode is on the screen. Without a size there is none.
  var isActive: Bool { enable.contains(.enabled) && xResolution > 0 && yResolution > 0 }
  /// Bytes of a pixel; 0 in the planar depth of 4.
  var bytesPerPixel: Int { Int(bitsPerPixel + 1) / 8 }
  /// Bytes from one line to the next; in depth 4, bytes of each plane.
  var bytesPerLine: Int {
    bytesPerPixel == 0 ? Int(virtualWidth) / 8 : Int(virtualWidth) * bytesPerPixel
  }

  func virtualHeight(memoryByteCount: Int) -> UInt16 {
    let memory = bytesPerPixel == 0 ? memoryByteCount / 4 : memoryByteCount
    return UInt16(clamping: memory / max(bytesPerLine, 1))
  }

  func read(_ register: UInt16, memoryByteCount: Int) -> UInt16 {
    let capabilities = enable.contains(.getCapabilities)
    switch register {
    case Index.id: return id
    case Index.xResolution: return capabilities ? Self.maximumWidth : xResolution
    case Index.yResolution: return capabilities ? Self.maximumHeight : yResolution
    case Index.bitsPerPixel: return capabilities ? Self.maximumDepth : bitsPerPixel
    case Index.enable: return enable.rawValue
    case Index.bank: return bank
    case Index.virtualWidth: return virtualWidth
    case Index.virtualHeight: return virtualHeight(memoryByteCount: memoryByteCount)
    case Index.xOffset: return xOffset
    case Index.yOffset: return yOffset
    case Index.videoMemory64K: return UInt16(clamping: memoryByteCount / Self.bankByteCount)
    default: return 0
    }
  }

  /// Values that no mode could have are ignored and leave the register as it was.
  mutating func write(_ value: UInt16, to register: UInt16, memoryByteCount: Int) -> Effects {
    switch register {
    case Index.id:
      if (Self.oldestID...Self.newestID).contains(value) { id = value }
      return []
    case Index.xResolution:
      guard value <= Self.maximumWidth else { return [] }
      xResolution = value
      if enable.contains(.enabled) { virtualWidth = max(virtualWidth, value) }
    case Index.yResolution:
      guard value <= Self.maximumHeight else { return [] }
      yResolution = value
    case Index.bitsPerPixel:
      // Old BIOSes write 0 and mean 8.
      let depth = value == 0 ? 8 : value
      guard [4, 8, 15, 16, 24, 32].contains(depth) else { return [] }
      bitsPerPixel = depth
    case Index.enable:
      return writeEnable(Enable(rawValue: value).intersection(.all))
    case Index.bank:
      bank = value & UInt16(truncatingIfNeeded: memoryByteCount / Self.bankByteCount - 1)
      return []
    case Index.virtualWidth:
      virtualWidth = max(value, xResolution)
    case Index.xOffset:
      xOffset = value
    case Index.yOffset:
      yOffset = value
    default:
      return []  // The virtual height and the memory size follow from others.
    }
    return .displayChanged
  }

  private mutating func writeEnable(_ value: Enable) -> Effects {
    let previous = enable
    enable = value
    var effects: Effects = []
    if previous.symmetricDifference(value) != [] { effects.insert(.displayChanged) }
    if previous.symmetricDifference(value).contains(.dac8Bit) { effects.insert(.dacWidthChanged) }
    if value.contains(.enabled) && !previous.contains(.enabled) {
      virtualWidth = xResolution
      xOffset = 0
      yOffset = 0
      bank = 0
      if !value.contains(.noClear) { effects.insert(.clear) }
    }
    return effects
  }

  /// Whether guest writes could have led here.
  var isPossible: Bool {
    (Self.oldestID...Self.newestID).contains(id) && xResolution <= Self.maximumWidth
      && yResolution <= Self.maximumHeight && [4, 8, 15, 16, 24, 32].contains(bitsPerPixel)
      && enable.isSubset(of: .all)
  }

  static func name(of register: UInt16) -> String {
    let names = [
      "ID", "XRES", "YRES", "BPP", "ENABLE", "BANK", "VIRT_WIDTH", "VIRT_HEIGHT", "X_OFFSET",
      "Y_OFFSET", "VIDEO_MEMORY_64K",
    ]
    return Int(register) < names.count ? "DISPI.\(names[Int(register)])" : "DISPI.\(register)"
  }
}
