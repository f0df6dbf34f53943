/// A segment, system or gate descriptor as it was read from a descriptor table
/// (SDM vol. 3, 3.4.5, 3.5 and 6.11).
struct Descriptor: BitwiseCopyable {
  var low: UInt64
  /// The second half of a 16-byte descriptor in long mode.
  var high: UInt64 = 0
  var selector: UInt16
  /// Its linear address.
  var address: UInt64

  /// Types of system descriptors (SDM vol. 3, table 3-2). In long mode those with bit 3 set are
  /// the 64-bit ones.
  enum SystemType {
    static let tss16: UInt8 = 1
    static let ldt: UInt8 = 2
    static let busyTSS16: UInt8 = 3
    static let callGate16: UInt8 = 4
    static let taskGate: UInt8 = 5
    static let interruptGate16: UInt8 = 6
    static let trapGate16: UInt8 = 7
    static let tss: UInt8 = 9
    static let busyTSS: UInt8 = 0xB
    static let callGate: UInt8 = 0xC
    static let interruptGate: UInt8 = 0xE
    static let trapGate: UInt8 = 0xF
    /// Distinguishes an available TSS from a busy one.
    static let busyBit: UInt8 = 2
    /// Distinguishes the 32- and 64-bit types from the 16-bit ones.
    static let wideBit: UInt8 = 8
  }

  /// The access byte: type, S, DPL, P.
  var access: UInt8 { UInt8(truncatingIfNeeded: low >> 40) }
  var type: UInt8 { access & 0xF }
  var isSystem: Bool { access & 0x10 == 0 }
  var privilege: UInt8 { access >> 5 & 3 }
  var isPresent: Bool { access & 0x80 != 0 }
  var isCode: Bool { access & 0x18 == 0x18 }
  var isConforming: Bool { access & 0x1C == 0x1C }
  /// Data, or code that may be read.
  var isReadable: Bool { !isSystem && (!isCode || access & 2 != 0) }
  var isWritableData: Bool { access & 0x1A == 0x12 }
  /// `L`.
  var isLong: Bool { low >> 53 & 1 != 0 }
  /// `D/B`.
  var isBig: Bool { low >> 54 & 1 != 0 }

  // MARK: Gates

  var gateSelector: UInt16 { UInt16(truncatingIfNeeded: low >> 16) }
  var gateOffset: UInt64 { (low & 0xFFFF) | (low >> 48) << 16 | high << 32 }
  var parameterCount: Int { Int(low >> 32 & 0x1F) }
  /// `IST`, in 64-bit interrupt and trap gates.
  var interruptStack: UInt64 { low >> 32 & 7 }
  /// Bits 8–12 of the last doubleword must be zero, so that it cannot be read as a descriptor.
  var hasValidUpperHalf: Bool { high >> 40 & 0x1F == 0 }

  /// The segment register contents.
  func segment(selector: UInt16) -> Segment {
    var result = Segment(selector: selector, descriptor: low)
    result.base |= high << 32
    return result
  }
}

extension Segment {
  /// What a segment register holds after a null selector was loaded.
  static func null(_ selector: UInt16) -> Segment {
    Segment(selector: selector, base: 0, limit: 0, attributes: .unusable)
  }

  /// What virtual-8086 mode makes of a selector.
  static func virtual8086(_ selector: UInt16) -> Segment {
    Segment(
      selector: selector, base: UInt64(selector) << 4, limit: 0xFFFF,
      attributes: [.present, .codeOrData, .writable, .accessed, .privilege3])
  }

  /// A flat segment as SYSCALL and its like load it, without a descriptor.
  static func flat(_ selector: UInt16, code: Bool, long: Bool, privilege: UInt8) -> Segment {
    var attributes: Attributes = [.present, .codeOrData, .writable, .accessed, .granularity]
    attributes.insert(Attributes(rawValue: UInt32(privilege & 3) << 5))
    if code { attributes.insert(.code) }
    attributes.insert(long ? .long : .big)
    return Segment(selector: selector, base: 0, limit: 0xFFFF_FFFF, attributes: attributes)
  }

  /// The highest and lowest offset check of SDM vol. 3, 5.3, for a data or stack segment.
  func allows(_ offset: UInt64, count: Int) -> Bool {
    let last = offset &+ UInt64(count &- 1)
    if !attributes.contains(.code) && attributes.contains(.expandDown) {
      return offset > UInt64(limit) && last <= (isBig ? 0xFFFF_FFFF : 0xFFFF)
    }
    return last <= UInt64(limit)
  }

  var isConformingCode: Bool { attributes.contains([.code, .conforming]) }
}

extension Segment.Attributes {
  /// DPL 3.
  static let privilege3 = Self(rawValue: 3 << 5)
}
