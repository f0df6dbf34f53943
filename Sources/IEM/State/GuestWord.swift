/// An operand width of the general-purpose instructions: 8, 16, 32 or 64 bits.
public protocol GuestWord: FixedWidthInteger, UnsignedInteger, BitwiseCopyable, Sendable
where Magnitude == Self {
  associatedtype Signed: FixedWidthInteger & SignedInteger & BitwiseCopyable
  static var accessWidth: AccessWidth { get }
}

extension UInt8: GuestWord {
  public typealias Signed = Int8
  public static var accessWidth: AccessWidth { .byte }
}
extension UInt16: GuestWord {
  public typealias Signed = Int16
  public static var accessWidth: AccessWidth { .word }
}
extension UInt32: GuestWord {
  public typealias Signed = Int32
  public static var accessWidth: AccessWidth { .dword }
}
extension UInt64: GuestWord {
  public typealias Signed = Int64
  public static var accessWidth: AccessWidth { .qword }
}

extension GuestWord {
  @inline(__always) var signed: Signed { Signed(truncatingIfNeeded: self) }
  /// Sign-extended to 64 bits.
  @inline(__always) var extended: UInt64 { UInt64(truncatingIfNeeded: signed) }
  /// Zero-extended to 64 bits.
  @inline(__always) var wide: UInt64 { UInt64(truncatingIfNeeded: self) }
  @inline(__always) var signBit: Bool { signed < 0 }
  @inline(__always) static var byteCount: Int { bitWidth / 8 }
}
