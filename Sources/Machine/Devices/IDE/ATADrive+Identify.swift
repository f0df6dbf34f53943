// IDENTIFY DEVICE (ATA/ATAPI-6, clause 8.15).

/// The 256 words of an IDENTIFY answer while they are put together.
struct IdentifyWords {
  private var words = [UInt16](repeating: 0, count: 256)

  subscript(index: Int) -> UInt16 {
    get { words[index] }
    set { words[index] = newValue }
  }

  /// Two characters a word, the first in the high byte, padded with blanks.
  mutating func setText(_ text: String, at first: Int, wordCount: Int) {
    var bytes = Array(text.utf8.prefix(wordCount * 2))
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: wordCount * 2 - bytes.count)
    for i in 0..<wordCount {
      words[first + i] = UInt16(bytes[2 * i]) << 8 | UInt16(bytes[2 * i + 1])
    }
  }

  /// A number over several words, the low word first.
  mutating func setNumber(_ value: UInt64, at first: Int, wordCount: Int) {
    for i in 0..<wordCount {
      words[first + i] = UInt16(truncatingIfNeeded: value >> UInt64(16 * i))
    }
  }

  /// The sector as the data port delivers it, with the integrity word: signature A5h, and a
  /// checksum that makes the sum of all bytes zero.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    for word in words.dropLast() {
      bytes.append(UInt8(truncatingIfNeeded: word))
      bytes.append(UInt8(truncatingIfNeeded: word >> 8))
    }
    bytes.append(0xA5)
    bytes.append(0 &- bytes.reduce(0, &+))
    return bytes
  }
}

extension ATADrive {
  /// Word 82 and 85: NOP, READ BUFFER, WRITE BUFFER, look-ahead, write cache, power, SMART.
  private static let commandSet1: UInt16 =
    1 << 14 | 1 << 13 | 1 << 12 | 1 << 6 | 1 << 5 | 1 << 3 | 1 << 0
  /// Word 83 and 86: FLUSH CACHE EXT, FLUSH CACHE, 48-bit addresses.
  private static let commandSet2: UInt16 = 1 << 13 | 1 << 12 | 1 << 10
  /// Bit 14 set and bit 15 clear mark words 83, 84 and 87 as valid.
  private static let validWord: UInt16 = 1 << 14

  var identifyData: [UInt8] {
    var id = IdentifyWords()
    let current = now.geometry
    id[0] = 0x0040  // a fixed ATA device
    id[1] = UInt16(truncatingIfNeeded: defaultGeometry.cylinders)
    id[3] = UInt16(truncatingIfNeeded: defaultGeometry.heads)
    id[6] = UInt16(truncatingIfNeeded: defaultGeometry.sectorsPerTrack)
    id.setText(identity.serial, at: 10, wordCount: 10)
    id.setText(identity.firmware, at: 23, wordCount: 4)
    id.setText(identity.model, at: 27, wordCount: 20)
    id[47] = 0x8000 | UInt16(Self.maximumMultiple)
    id[49] = 1 << 13 | 1 << 11 | 1 << 10 | 1 << 9 | 1 << 8  // standby timer, IORDY, LBA, DMA
    id[50] = 0x4000
    id[51] = 0x0200  // PIO mode 2 without flow control
    id[53] = 0x0007  // words 54–58, 64–70 and 88 are valid
    id[54] = UInt16(truncatingIfNeeded: current.cylinders)
    id[55] = UInt16(truncatingIfNeeded: current.heads)
    id[56] = UInt16(truncatingIfNeeded: current.sectorsPerTrack)
    let currentSectors = current.cylinders * current.heads * current.sectorsPerTrack
    id.setNumber(min(UInt64(currentSectors), capacity), at: 57, wordCount: 2)
    id[59] = now.multiple > 0 ? 0x0100 | UInt16(now.multiple) : 0
    id.setNumber(min(capacity, (1 << 28) - 1), at: 60, wordCount: 2)
    id[63] = TransferMode.multiwordWord(now.transferMode)
    id[64] = 0x0003  // PIO modes 3 and 4
    for word in 65...68 { id[word] = 120 }  // cycle times in nanoseconds
    id[80] = 0x007E  // ATA-1 to ATA/ATAPI-6
    id[81] = 0x0019  // T13 1410D revision 3a
    id[82] = Self.commandSet1
    id[83] = Self.validWord | Self.commandSet2
    id[84] = Self.validWord
    id[85] = enabledFeatures
    id[86] = Self.commandSet2
    id[87] = Self.validWord
    id[88] = TransferMode.ultraWord(now.transferMode)
    id[93] = hardwareResetResult
    id.setNumber(capacity, at: 100, wordCount: 4)
    return id.bytes
  }

  private var enabledFeatures: UInt16 {
    var word = Self.commandSet1
    if !now.isSMARTOn { word &= ~(1 << 0) }
    if !now.isWriteCacheOn { word &= ~(1 << 5) }
    if !now.isLookAheadOn { word &= ~(1 << 6) }
    return word
  }

  /// Word 93: an 80-conductor cable (bit 13), and the device number set by a jumper.
  private var hardwareResetResult: UInt16 {
    front.taskFile.device.contains(.device1) ? 0x6B00 : 0x600B
  }
}
