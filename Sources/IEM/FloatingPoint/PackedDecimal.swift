/// Packed decimal integers of the x87.
///
/// Intel SDM volume 1, 4.7; volume 2: FBLD, FBSTP. Digits above 9 are undefined for FBLD; they
/// count with their value here. Bits 64 to 79 are `sign`, of which FBLD reads digits 16 and 17 and
/// bit 15.

/// An 80-bit packed decimal: 18 digits and a sign.
public struct PackedDecimal: Hashable, Sendable, BitwiseCopyable {
  /// Digits 0 to 15, four bits each.
  public var low: UInt64
  /// Digits 16 and 17 in bits 0 to 7; the sign in bit 15.
  public var high: UInt16

  @inlinable public init(low: UInt64, high: UInt16) {
    self.low = low
    self.high = high
  }

  /// What FBSTP stores for a value that does not fit.
  public static let indefinite = Self(low: 0xC000_0000_0000_0000, high: 0xFFFF)
  private static let largest: UInt64 = 999_999_999_999_999_999

  /// FBLD: exact.
  public var loaded: ExtFloat80 {
    var magnitude = UInt64(high >> 4 & 0xF) &* 10 &+ UInt64(high & 0xF)
    var digits = low
    for _ in 0..<16 {
      magnitude = magnitude &* 10 &+ digits &>> 60
      digits &<<= 4
    }
    let positive = ExtFloat80(Int64(bitPattern: magnitude))
    return high & ExtFloat80.signBit != 0 ? positive.negated : positive
  }

  /// FBSTP: rounded by `RC`.
  public init(_ value: ExtFloat80, _ context: inout FloatContext) {
    context.roundedUp = false
    let x = value.unpacked
    guard let r = IntegerRounding(x, context.rounding), r.magnitude <= Self.largest else {
      context.raise(.invalid)
      self = .indefinite
      return
    }
    if r.inexact { context.raise(.inexact) }
    context.roundedUp = r.up
    var rest = r.magnitude
    low = 0
    for position in 0..<16 {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      low |= digit &<< UInt64(truncatingIfNeeded: position &* 4)
      rest = quotient
    }
    let upper = UInt16(truncatingIfNeeded: rest / 10 &* 16 &+ rest % 10)
    high = upper | (x.negative ? ExtFloat80.signBit : 0)
  }
}
