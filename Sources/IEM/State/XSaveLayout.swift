/// The XSAVE area (SDM vol. 1, 13.4): where its state components lie. The instructions and CPUID
/// leaf 0Dh both read it here.
enum XSaveLayout {
  /// After the legacy region: XSTATE_BV, XCOMP_BV, 48 reserved bytes.
  static let header: UInt64 = 512
  static let headerCount: UInt64 = 64
  static let extended: UInt64 = 576
  static let alignment: UInt64 = 64
  /// XCOMP_BV bit 63: the area is compacted.
  static let compacted: UInt64 = 1 << 63
  /// Highest component number, plus one.
  static let componentCount = 10

  /// Offset in the standard form and size of components 2 and up; size 0: there is none.
  static func component(_ number: Int) -> (offset: UInt64, size: UInt64) {
    switch number {
    case 2: (576, 256)  // AVX.
    case 5: (1088, 64)  // Opmask.
    case 6: (1152, 512)  // ZMM_Hi256.
    case 7: (1664, 1024)  // Hi16_ZMM.
    case 9: (2688, 8)  // PKRU.
    default: (0, 0)
    }
  }

  /// Bytes that the standard form needs for these components (CPUID.0D.0:EBX).
  static func standardSize(_ components: UInt64) -> UInt64 {
    var end = extended
    for number in 2..<componentCount where components >> UInt64(number) & 1 != 0 {
      let place = component(number)
      end = max(end, place.offset &+ place.size)
    }
    return end
  }

  /// Where the last of some components ends in an area compacted as `form` (XCOMP_BV) says.
  static func compactedEnd(of components: UInt64, _ form: UInt64) -> UInt64 {
    var end = extended
    var offset = extended
    for number in 2..<componentCount where form >> UInt64(number) & 1 != 0 {
      offset &+= component(number).size
      if components >> UInt64(number) & 1 != 0 { end = offset }
    }
    return end
  }

  /// Bytes that the compacted form needs (CPUID.0D.1:EBX). No component here asks for 64-byte
  /// alignment in it.
  static func compactedSize(_ components: UInt64) -> UInt64 {
    var end = extended
    for number in 2..<componentCount where components >> UInt64(number) & 1 != 0 {
      end &+= component(number).size
    }
    return end
  }
}
