/// Index of a segment register in `Processor.segments`.
public enum SegmentRegister: UInt8, Sendable, Codable, CaseIterable, BitwiseCopyable {
  case es, cs, ss, ds, fs, gs, ldtr, tr
}

/// A segment register with its hidden part (SDM vol. 3, 3.4.3).
public struct Segment: Equatable, Sendable, Codable, BitwiseCopyable {
  public var base: UInt64 = 0
  /// The highest valid offset, in bytes (granularity applied).
  public var limit: UInt32 = 0xFFFF
  public var selector: UInt16 = 0
  /// Bits as in the second descriptor word shifted right by 8: type 0–3, S 4, DPL 5–6, P 7,
  /// AVL 12, L 13, D/B 14, G 15; plus `unusable` (bit 16), a null selector.
  public var attributes: Attributes = [.present, .codeOrData, .writable, .accessed]
  /// Derived from the other fields: what the access path checks first.
  public var quick: Quick = .real

  public struct Attributes: OptionSet, Sendable, Codable, Hashable, BitwiseCopyable {
    public var rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static let accessed = Self(rawValue: 1 << 0)
    /// Data: writable. Code: readable.
    public static let writable = Self(rawValue: 1 << 1)
    public static let readable = Self(rawValue: 1 << 1)
    /// Data: expand-down. Code: conforming.
    public static let expandDown = Self(rawValue: 1 << 2)
    public static let conforming = Self(rawValue: 1 << 2)
    public static let code = Self(rawValue: 1 << 3)
    /// `S`: a code or data segment, not a system descriptor.
    public static let codeOrData = Self(rawValue: 1 << 4)
    public static let present = Self(rawValue: 1 << 7)
    public static let available = Self(rawValue: 1 << 12)
    /// `L`: 64-bit code.
    public static let long = Self(rawValue: 1 << 13)
    /// `D/B`: 32-bit default, or big stack.
    public static let big = Self(rawValue: 1 << 14)
    public static let granularity = Self(rawValue: 1 << 15)
    /// Loaded with a null selector.
    public static let unusable = Self(rawValue: 1 << 16)
  }

  /// Rights that need no more than `offset + size - 1 <= limit`.
  public struct Quick: OptionSet, Sendable, Codable, Hashable, BitwiseCopyable {
    public var rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let read = Self(rawValue: 1)
    public static let write = Self(rawValue: 2)
    static let real: Self = [.read, .write]
  }

  public init() {}

  public init(selector: UInt16, base: UInt64, limit: UInt32, attributes: Attributes) {
    self.selector = selector
    self.base = base
    self.limit = limit
    self.attributes = attributes
    updateQuick()
  }

  /// From a descriptor in memory, with its limit scaled.
  public init(selector: UInt16, descriptor: UInt64) {
    self.selector = selector
    base = (descriptor >> 16 & 0xFF_FFFF) | (descriptor >> 56 & 0xFF) << 24
    attributes = Attributes(rawValue: UInt32(truncatingIfNeeded: descriptor >> 40) & 0xF0FF)
    let raw = UInt32(truncatingIfNeeded: (descriptor & 0xFFFF) | (descriptor >> 32 & 0xF_0000))
    limit = attributes.contains(.granularity) ? raw << 12 | 0xFFF : raw
    updateQuick()
  }

  @inline(__always) public var privilege: UInt8 {
    UInt8(truncatingIfNeeded: attributes.rawValue >> 5) & 3
  }
  @inline(__always) public var type: UInt8 { UInt8(truncatingIfNeeded: attributes.rawValue) & 0xF }
  @inline(__always) public var isUnusable: Bool { attributes.contains(.unusable) }
  @inline(__always) public var isBig: Bool { attributes.contains(.big) }

  /// To be called after any change of rights.
  public mutating func updateQuick() {
    quick = []
    guard !attributes.contains(.unusable), attributes.contains([.present, .codeOrData]) else {
      return
    }
    if attributes.contains(.code) {
      if attributes.contains(.readable) { quick = .read }
    } else if !attributes.contains(.expandDown) {
      quick = attributes.contains(.writable) ? [.read, .write] : .read
    }
  }
}

/// GDTR or IDTR.
public struct DescriptorTableRegister: Equatable, Sendable, Codable, BitwiseCopyable {
  public var base: UInt64 = 0
  public var limit: UInt16 = 0xFFFF
  public init(base: UInt64 = 0, limit: UInt16 = 0xFFFF) {
    self.base = base
    self.limit = limit
  }
}
