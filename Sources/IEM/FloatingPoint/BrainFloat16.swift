/// The bfloat16 format: the upper half of a binary32.
///
/// Intel SDM volume 2: VCVTNEPS2BF16, VDPBF16PS. They neither read nor write MXCSR: they round to
/// nearest, take denormals as zeros and flush tiny results.

/// bfloat16, bits as `UInt16`.
public enum BrainFloat16 {
  /// The same number as binary32.
  @inlinable public static func toBinary32(_ a: UInt16) -> UInt32 { UInt32(a) << 16 }

  /// VCVTNEPS2BF16.
  public static func fromBinary32(_ a: UInt32) -> UInt16 {
    let x = Binary32.unpack(a, denormalsAreZero: true)
    let upper = UInt16(truncatingIfNeeded: a >> 16)
    switch x.kind {
    case .zero: return upper & 0x8000
    case .quietNaN, .signalingNaN, .unsupported: return upper | 0x0040
    case .infinity, .denormal, .normal: break
    }
    // Half a unit, and the parity of the kept part for ties; a carry into infinity is right.
    return UInt16(truncatingIfNeeded: (a &+ 0x7FFF &+ (a >> 16 & 1)) >> 16)
  }

  /// VDPBF16PS for one element: the sum plus the two products of the halves of `a` and `b`.
  public static func dotProduct(_ sum: UInt32, _ a: UInt32, _ b: UInt32) -> UInt32 {
    var silent = FloatContext(denormalsAreZero: true, flushToZero: true)
    let upper: UInt32 = 0xFFFF_0000
    let first = Binary32.multiplyAdd(
      a & upper, b & upper, sum, negateProduct: false, negateAddend: false, &silent)
    return Binary32.multiplyAdd(
      a << 16, b << 16, first, negateProduct: false, negateAddend: false, &silent)
  }
}
