/// Numbers between formats: an operand taken apart, and an exact result before rounding.
///
/// Every format is taken apart into the same 64-bit form, every operation makes the same 128-bit
/// form, and one function rounds that to any format. The low bit of the 128-bit form is sticky: it
/// is set if anything not zero lies below it, which is enough to round any format correctly.

/// What an encoding stands for. Order matters: finite < infinity < NaN < unsupported.
public enum FloatClass: UInt8, Sendable, BitwiseCopyable {
  case zero = 0
  case denormal = 1
  case normal = 2
  case infinity = 3
  case quietNaN = 4
  case signalingNaN = 5
  /// 80-bit only: pseudo-infinity, pseudo-NaN, unnormal.
  case unsupported = 6
}

/// An operand: ±significand × 2^(exponent − 63), the significand with bit 63 set if finite.
///
/// For a NaN the significand is that of the 80-bit format: bit 63 set, bit 62 is "quiet".
struct Unpacked: Sendable {
  var kind: FloatClass
  var negative: Bool
  var exponent: Int32
  var significand: UInt64

  static let quietBit: UInt64 = 1 << 62
  static let integerBit: UInt64 = 1 << 63

  @inline(__always)
  init(_ kind: FloatClass, negative: Bool, exponent: Int32 = 0, significand: UInt64 = 0) {
    self.kind = kind
    self.negative = negative
    self.exponent = exponent
    self.significand = significand
  }

  @inline(__always) var isZero: Bool { kind == .zero }
  @inline(__always) var isDenormal: Bool { kind == .denormal }
  @inline(__always) var isInfinity: Bool { kind == .infinity }
  @inline(__always) var isFinite: Bool { kind.rawValue < FloatClass.infinity.rawValue }
  @inline(__always) var isNaN: Bool { kind == .quietNaN || kind == .signalingNaN }
  @inline(__always) var isNaNOrUnsupported: Bool { kind.rawValue > FloatClass.infinity.rawValue }

  /// The same number as an exact result. Not for zero.
  @inline(__always) var exact: Exact {
    Exact(negative: negative, exponent: exponent, high: significand)
  }
}

/// A finite result not yet rounded: ±significand × 2^(exponent − 127), bit 127 set, bit 0 sticky.
struct Exact {
  var negative: Bool
  var exponent: Int32
  var significand: UInt128

  @inline(__always)
  init(negative: Bool, exponent: Int32, significand: UInt128) {
    self.negative = negative
    self.exponent = exponent
    self.significand = significand
  }

  @inline(__always)
  init(negative: Bool, exponent: Int32, high: UInt64, low: UInt64 = 0) {
    self.init(
      negative: negative, exponent: exponent,
      significand: UInt128(truncatingIfNeeded: high) &<< 64 | UInt128(truncatingIfNeeded: low))
  }

  /// The number ±magnitude × 2^(exponent − 127), moved so that bit 127 is set. Not for zero.
  @inline(__always)
  init(normalizing magnitude: UInt128, negative: Bool, exponent: Int32) {
    let zeros = magnitude.leadingZeroBitCount
    self.init(
      negative: negative, exponent: exponent &- Int32(truncatingIfNeeded: zeros),
      significand: magnitude &<< UInt128(truncatingIfNeeded: zeros))
  }
}

/// What an operation on operands that are no NaNs produces.
enum Outcome {
  case finite(Exact)
  case zero(negative: Bool)
  case infinity(negative: Bool)
  /// The operation is invalid: the default NaN. The flag is not raised yet.
  case invalid
  /// An unmasked exception ended the operation.
  case stopped
}

/// Shifts right; what falls out is remembered in bit 0.
@inline(__always)
func shiftRightSticky(_ value: UInt128, _ count: Int32) -> UInt128 {
  if count <= 0 { return value }
  if count >= 128 { return value != 0 ? 1 : 0 }
  let shifted = value &>> UInt128(truncatingIfNeeded: count)
  let lost = value &<< UInt128(truncatingIfNeeded: 128 &- count)
  return lost != 0 ? shifted | 1 : shifted
}
