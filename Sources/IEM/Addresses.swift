/// An address on the guest's physical bus, in bytes.
public struct GuestPhysical: Hashable, Comparable, Sendable, Codable, BitwiseCopyable {
  public var value: UInt64
  @inlinable public init(_ value: UInt64) { self.value = value }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
  @inlinable public static func + (a: Self, offset: UInt64) -> Self { Self(a.value &+ offset) }
}

/// An address after segmentation and before paging.
public struct GuestLinear: Hashable, Comparable, Sendable, Codable, BitwiseCopyable {
  public var value: UInt64
  @inlinable public init(_ value: UInt64) { self.value = value }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
  @inlinable public static func + (a: Self, offset: UInt64) -> Self { Self(a.value &+ offset) }
}

/// The size of one access on a bus, in bytes.
public enum AccessWidth: UInt8, Sendable, Codable, BitwiseCopyable {
  case byte = 1
  case word = 2
  case dword = 4
  case qword = 8

  @inlinable public var byteCount: Int { Int(rawValue) }
  /// All ones in this many bytes: what a read of nothing returns.
  @inlinable public var allOnes: UInt64 {
    self == .qword ? .max : (1 << (UInt64(rawValue) * 8)) - 1
  }
}
