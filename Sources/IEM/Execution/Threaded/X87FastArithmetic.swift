import SoftFloat

/// Arithmetic on 80-bit numbers where nothing can happen but rounding: normal numbers, rounding to
/// nearest, 64 bits of significand, results well inside the normal numbers. All else is left to
/// SoftFloat.

/// A result, and what it tells the status word.
struct X87Result {
  var number = ExtFloat80.zero(negative: false)
  var inexact = false
  /// C1: the magnitude was rounded up.
  var up = false
}

extension ExtFloat80 {
  @inline(__always) var biasedExponent: Int32 { Int32(signExponent & Self.exponentMask) }
  @inline(__always) var sign: UInt16 { signExponent & Self.signBit }
  /// With its integer bit: no zero, denormal, infinity, NaN or unsupported encoding.
  @inline(__always) var isFastNormal: Bool {
    UInt32(bitPattern: biasedExponent &- 1) < 0x7FFE && significand &>> 63 != 0
  }
  @inline(__always) var isFastZero: Bool {
    signExponent & Self.exponentMask == 0 && significand == 0
  }
}

extension X87Result {
  /// Rounds to nearest; false where the exponent may not fit.
  @inline(__always) mutating func round(
    _ sign: UInt16, _ exponent: Int32, high: UInt64, low: UInt64
  ) -> Bool {
    guard UInt32(bitPattern: exponent &- 1) < 0x7FFD else { return false }
    let half: UInt64 = 1 << 63
    inexact = low != 0
    up = low > half || (low == half && high & 1 != 0)
    let rounded = high &+ (up ? 1 : 0)
    let carried = up && rounded == 0
    number = ExtFloat80(
      significand: carried ? half : rounded,
      signExponent: sign | UInt16(truncatingIfNeeded: carried ? exponent &+ 1 : exponent))
    return true
  }
}

/// What FADD and its like do to the destination and a source.
protocol X87FastOperation {
  /// - Returns: false where the result may not be the right one.
  static func apply(_ a: ExtFloat80, _ b: ExtFloat80, _ result: inout X87Result) -> Bool
}

enum X87FastAdd: X87FastOperation {
  @inline(__always) static func apply(
    _ a: ExtFloat80, _ b: ExtFloat80, _ result: inout X87Result
  ) -> Bool {
    guard a.isFastNormal && b.isFastNormal else { return addZero(a, b, &result) }
    let (x, y) = (a.biasedExponent, b.biasedExponent)
    let aIsLarger = x > y || (x == y && a.significand >= b.significand)
    let large = aIsLarger ? a : b
    let small = aIsLarger ? b : a
    let distance = aIsLarger ? x &- y : y &- x
    let whole = UInt128(small.significand) &<< 64
    var aligned: UInt128 = 1
    if distance < 128 {
      aligned = whole &>> UInt128(truncatingIfNeeded: distance)
      // Of 128 bits only what was shifted out of them is lost.
      if distance > 64 && small.significand &<< UInt64(128 &- distance) != 0 { aligned |= 1 }
    }
    let greatest = UInt128(large.significand) &<< 64
    if large.sign == small.sign {
      let (sum, carry) = greatest.addingReportingOverflow(aligned)
      if !carry { return round(large, large.biasedExponent, sum, &result) }
      return round(
        large, large.biasedExponent &+ 1, sum &>> 1 | sum & 1 | UInt128(1) &<< 127, &result)
    }
    let difference = greatest &- aligned
    if difference == 0 { return true }
    let shift = Int32(truncatingIfNeeded: difference.leadingZeroBitCount)
    return round(
      large, large.biasedExponent &- shift, difference &<< UInt128(truncatingIfNeeded: shift),
      &result)
  }

  @inline(__always) private static func round(
    _ large: ExtFloat80, _ exponent: Int32, _ value: UInt128, _ result: inout X87Result
  ) -> Bool {
    result.round(
      large.sign, exponent, high: UInt64(truncatingIfNeeded: value &>> 64),
      low: UInt64(truncatingIfNeeded: value))
  }

  /// Zero and a number, which stays.
  @inline(__always) private static func addZero(
    _ a: ExtFloat80, _ b: ExtFloat80, _ result: inout X87Result
  ) -> Bool {
    result.number = a.isFastZero ? b : a
    return (a.isFastZero && b.isFastNormal) || (b.isFastZero && a.isFastNormal)
  }
}

enum X87FastSubtract: X87FastOperation {
  @inline(__always) static func apply(
    _ a: ExtFloat80, _ b: ExtFloat80, _ result: inout X87Result
  ) -> Bool { X87FastAdd.apply(a, b.negated, &result) }
}

enum X87FastMultiply: X87FastOperation {
  @inline(__always) static func apply(
    _ a: ExtFloat80, _ b: ExtFloat80, _ result: inout X87Result
  ) -> Bool {
    let sign = a.sign ^ b.sign
    guard a.isFastNormal && b.isFastNormal else {
      result.number = ExtFloat80(significand: 0, signExponent: sign)
      return (a.isFastZero && b.isFastNormal) || (b.isFastZero && a.isFastNormal)
    }
    let (high, low) = a.significand.multipliedFullWidth(by: b.significand)
    let exponent = a.biasedExponent &+ b.biasedExponent &- 16383
    if high &>> 63 != 0 {
      return result.round(sign, exponent &+ 1, high: high, low: low)
    }
    return result.round(sign, exponent, high: high &<< 1 | low &>> 63, low: low &<< 1)
  }
}

enum X87FastDivide: X87FastOperation {
  @inline(__always) static func apply(
    _ a: ExtFloat80, _ b: ExtFloat80, _ result: inout X87Result
  ) -> Bool {
    let sign = a.sign ^ b.sign
    guard a.isFastNormal && b.isFastNormal else {
      result.number = ExtFloat80(significand: 0, signExponent: sign)
      return a.isFastZero && b.isFastNormal
    }
    // The dividend is scaled so that the quotient has exactly 64 bits.
    let aIsLarger = a.significand >= b.significand
    let divisor = b.significand
    let (quotient, remainder) = divisor.dividingFullWidth(
      aIsLarger ? (a.significand &>> 1, a.significand &<< 63) : (a.significand, 0))
    // Twice the remainder against the divisor decides the next bit.
    let rest = divisor &- remainder
    let half: UInt64 = 1 << 63
    let low = remainder == 0 ? 0 : remainder < rest ? 1 : remainder == rest ? half : half | 1
    let exponent = a.biasedExponent &- b.biasedExponent &+ (aIsLarger ? 16383 : 16382)
    return result.round(sign, exponent, high: quotient, low: low)
  }
}

/// FSUBR, FDIVR.
enum X87FastReversed<O: X87FastOperation>: X87FastOperation {
  @inline(__always) static func apply(
    _ a: ExtFloat80, _ b: ExtFloat80, _ result: inout X87Result
  ) -> Bool { O.apply(b, a, &result) }
}

// MARK: Formats in memory

/// A memory operand and its exact conversion.
protocol X87FastFormat {
  associatedtype Word: GuestWord
  /// - Returns: false for what is neither a normal number nor zero.
  static func load(_ word: Word, _ number: inout ExtFloat80) -> Bool
}

enum X87FastFloat<F: HostFloat>: X87FastFormat {
  @inline(__always) static func load(_ word: F.Bits, _ number: inout ExtFloat80) -> Bool {
    let sign =
      UInt16(truncatingIfNeeded: word &>> F.Bits(F.Bits.bitWidth &- 16)) & ExtFloat80.signBit
    let exponent = UInt64(truncatingIfNeeded: word &>> F.Bits(F.storedFraction)) & F.storedExponent
    let aligned = UInt64(truncatingIfNeeded: word) &<< UInt64(63 &- F.storedFraction)
    let fraction = aligned & ~(1 << 63)
    // Neither zero nor denormal, infinite, a NaN.
    if exponent &- 1 < F.storedExponent &- 1 {
      number = ExtFloat80(
        significand: fraction | 1 << 63,
        signExponent: sign | UInt16(truncatingIfNeeded: exponent &+ (16383 &- F.storedBias)))
      return true
    }
    number = ExtFloat80(significand: 0, signExponent: sign)
    return exponent == 0 && fraction == 0
  }
}

/// FILD and FIADD: every integer is exact.
enum X87FastInteger<T: GuestWord>: X87FastFormat {
  @inline(__always) static func load(_ word: T, _ number: inout ExtFloat80) -> Bool {
    let value = Int64(truncatingIfNeeded: word.signed)
    let magnitude = value.magnitude
    let shift = UInt64(truncatingIfNeeded: magnitude.leadingZeroBitCount)
    number =
      magnitude == 0
      ? .zero(negative: false)
      : ExtFloat80(
        significand: magnitude &<< shift,
        signExponent: UInt16(truncatingIfNeeded: 16383 + 63 &- shift)
          | (value < 0 ? ExtFloat80.signBit : 0))
    return true
  }
}

/// What FST and FIST convert to.
protocol X87FastStore {
  associatedtype Word: GuestWord
  static var isInteger: Bool { get }
  /// - Parameter truncating: towards zero, in integers.
  static func store(
    _ number: ExtFloat80, truncating: Bool, _ word: inout Word, _ result: inout X87Result
  ) -> Bool
}

enum X87FastStoreFloat<F: HostFloat>: X87FastStore {
  @inline(__always) static var isInteger: Bool { false }
  @inline(__always) static func store(
    _ number: ExtFloat80, truncating: Bool, _ word: inout F.Bits, _ result: inout X87Result
  ) -> Bool {
    let sign = F.Bits(truncatingIfNeeded: number.sign) &<< F.Bits(F.Bits.bitWidth &- 16)
    word = sign
    if number.isFastZero { return true }
    let exponent = number.biasedExponent &- Int32(truncatingIfNeeded: 16383 &- F.storedBias)
    guard number.significand &>> 63 != 0,
      UInt64(UInt32(bitPattern: exponent &- 1)) < F.storedExponent &- 2
    else { return false }
    let dropped = UInt64(63 &- F.storedFraction)
    let tail = number.significand & ((1 &<< dropped) &- 1)
    let half: UInt64 = 1 &<< (dropped &- 1)
    var kept = number.significand &>> dropped
    result.inexact = tail != 0
    result.up = tail > half || (tail == half && kept & 1 != 0)
    if result.up { kept &+= 1 }
    // The integer bit adds one to the exponent, a carry another.
    let bits = UInt64(truncatingIfNeeded: exponent &- 1) &<< UInt64(F.storedFraction) &+ kept
    word = sign | F.Bits(truncatingIfNeeded: bits)
    return true
  }
}

enum X87FastStoreInteger<T: GuestWord>: X87FastStore {
  @inline(__always) static var isInteger: Bool { true }
  @inline(__always) static func store(
    _ number: ExtFloat80, truncating: Bool, _ word: inout T, _ result: inout X87Result
  ) -> Bool {
    word = 0
    if number.isFastZero { return true }
    let exponent = number.biasedExponent &- 16383
    // Far enough from the limits that rounding does not reach them.
    guard number.isFastNormal, exponent < Int32(T.bitWidth) &- 2 else { return false }
    var kept: UInt64 = 0
    var tail: UInt64 = 1
    if exponent >= 0 {
      kept = number.significand &>> UInt64(truncatingIfNeeded: 63 &- exponent)
      tail = (number.significand &<< UInt64(truncatingIfNeeded: exponent)) &<< 1
    } else if exponent == -1 {
      tail = number.significand
    }
    let half: UInt64 = 1 << 63
    result.inexact = tail != 0
    result.up = !truncating && (tail > half || (tail == half && kept & 1 != 0))
    if result.up { kept &+= 1 }
    word = T(truncatingIfNeeded: number.isNegative ? 0 &- kept : kept)
    return true
  }
}

// MARK: Comparison

extension ExtFloat80 {
  /// The order of normal numbers and zeros; `unordered` for all else.
  @inline(__always) func fastOrder(_ other: ExtFloat80) -> FloatOrder {
    guard isFastNormal || isFastZero, other.isFastNormal || other.isFastZero else {
      return .unordered
    }
    if isFastZero && other.isFastZero { return .equal }
    if isNegative != other.isNegative { return isNegative ? .less : .greater }
    let (x, y) = (biasedExponent, other.biasedExponent)
    if x == y && significand == other.significand { return .equal }
    let isSmaller = x < y || (x == y && significand < other.significand)
    return isSmaller != isNegative ? .less : .greater
  }
}
