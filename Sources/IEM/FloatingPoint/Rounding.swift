/// Rounding an exact result to a format.
///
/// Intel SDM volume 1, 4.8.4 (rounding), 4.9.1.4 to 4.9.1.6 (overflow, underflow, precision),
/// 8.5.4 and 8.5.5 (x87 responses), 10.2.3.3 (flush to zero). Tininess is detected after rounding.

/// Where a result goes: how many bits it keeps, which exponents are normal, what a fault leaves.
struct Destination {
  /// What an unmasked overflow or underflow delivers.
  enum Fault {
    /// Nothing, as in SSE; the flag of the rounding that found it is set too.
    case nothing
    /// Nothing, as in x87 stores to memory; neither `PE` nor `C1` are set.
    case nothingButFlag
    /// x87 register: the rounded result with its exponent moved by 24576.
    case scaled
  }
  var precision: Int32
  var minExponent: Int32
  var maxExponent: Int32
  var fault: Fault

  /// What the x87 adds to, or takes from, the exponent of an unmasked tiny or huge result.
  static let exponentAdjustment: Int32 = 24576
}

/// A rounded number: biased exponent (0 for a denormal) and significand with explicit bit 63.
struct Rounded {
  var negative: Bool
  var biasedExponent: Int32
  var significand: UInt64
  var isInfinity = false
}

/// One rounding of a magnitude at a bit position.
struct RoundedMagnitude {
  var value: UInt128
  /// The increment carried out of bit 127; `value` is then 2^127 and stands for twice that.
  var carried: Bool
  var inexact: Bool
  var up: Bool

  /// Keeps the bits from `unitPosition` upwards.
  @inline(__always)
  init(_ magnitude: UInt128, unitPosition: Int32, negative: Bool, _ mode: RoundingMode) {
    let unit = UInt128(1) &<< UInt128(truncatingIfNeeded: unitPosition)
    let tail = magnitude & (unit &- 1)
    let kept = magnitude ^ tail
    inexact = tail != 0
    switch mode {
    case .nearestEven:
      let half = unit &>> 1
      up = tail > half || (tail == half && inexact && kept & unit != 0)
    case .down: up = negative && inexact
    case .up: up = !negative && inexact
    case .towardZero: up = false
    }
    let (sum, overflow) = kept.addingReportingOverflow(up ? unit : 0)
    carried = overflow
    value = overflow ? UInt128(1) &<< 127 : sum
  }
}

extension Exact {
  /// Rounds to a format, raising overflow, underflow and inexact and recording `roundedUp`.
  @inline(__always)
  func rounded(to destination: Destination, _ context: inout FloatContext) -> Rounded {
    if exponent < destination.minExponent { return roundedTiny(to: destination, &context) }
    let r = RoundedMagnitude(
      significand, unitPosition: 128 &- destination.precision, negative: negative,
      context.rounding)
    let finalExponent = r.carried ? exponent &+ 1 : exponent
    if finalExponent > destination.maxExponent {
      return overflowed(r, finalExponent, destination, &context)
    }
    context.roundedUp = r.up
    if r.inexact { context.raise(.inexact) }
    return Rounded(
      negative: negative, biasedExponent: finalExponent &- destination.minExponent &+ 1,
      significand: UInt64(truncatingIfNeeded: r.value &>> 64))
  }

  @inline(never)
  private func overflowed(
    _ r: RoundedMagnitude, _ finalExponent: Int32, _ destination: Destination,
    _ context: inout FloatContext
  ) -> Rounded {
    let unmasked = context.raise(.overflow)
    if unmasked {
      if destination.fault != .scaled {
        if destination.fault == .nothing && r.inexact { context.raise(.inexact) }
        return Rounded(negative: negative, biasedExponent: 0, significand: 0)
      }
      let scaled = finalExponent &- Destination.exponentAdjustment
      if scaled <= destination.maxExponent {
        context.roundedUp = r.up
        if r.inexact { context.raise(.inexact) }
        return Rounded(
          negative: negative, biasedExponent: scaled &- destination.minExponent &+ 1,
          significand: UInt64(truncatingIfNeeded: r.value &>> 64))
      }
    }
    context.raise(.inexact)
    let toInfinity: Bool
    switch context.rounding {
    // Too large even for the adjusted exponent, which only FSCALE reaches.
    case _ where unmasked: toInfinity = true
    case .nearestEven: toInfinity = true
    case .down: toInfinity = negative
    case .up: toInfinity = !negative
    case .towardZero: toInfinity = false
    }
    context.roundedUp = toInfinity
    let range = destination.maxExponent &- destination.minExponent
    if toInfinity {
      return Rounded(
        negative: negative, biasedExponent: range &+ 2, significand: Unpacked.integerBit,
        isInfinity: true)
    }
    let keep = UInt64.max &<< UInt64(truncatingIfNeeded: 64 &- destination.precision)
    return Rounded(negative: negative, biasedExponent: range &+ 1, significand: keep)
  }

  @inline(never)
  private func roundedTiny(
    to destination: Destination, _ context: inout FloatContext
  ) -> Rounded {
    let unitPosition = 128 &- destination.precision
    let unbounded = RoundedMagnitude(
      significand, unitPosition: unitPosition, negative: negative, context.rounding)
    let tiny = !(exponent == destination.minExponent &- 1 && unbounded.carried)
    if tiny && !context.masks.contains(.underflow) {
      context.raise(.underflow)
      if destination.fault == .nothingButFlag {
        return Rounded(negative: negative, biasedExponent: 0, significand: 0)
      }
      let unboundedExponent = unbounded.carried ? exponent &+ 1 : exponent
      let scaled = unboundedExponent &+ Destination.exponentAdjustment
      if destination.fault == .scaled && scaled < destination.minExponent {
        // Too small even for the adjusted exponent, which only FSCALE reaches.
        context.raise(.inexact)
        return Rounded(negative: negative, biasedExponent: 0, significand: 0)
      }
      context.roundedUp = unbounded.up
      if unbounded.inexact { context.raise(.inexact) }
      if destination.fault == .nothing {
        return Rounded(negative: negative, biasedExponent: 0, significand: 0)
      }
      return Rounded(
        negative: negative, biasedExponent: scaled &- destination.minExponent &+ 1,
        significand: UInt64(truncatingIfNeeded: unbounded.value &>> 64))
    }
    if tiny && context.flushToZero {
      context.raise([.underflow, .inexact])
      context.roundedUp = false
      return Rounded(negative: negative, biasedExponent: 0, significand: 0)
    }
    let shifted = shiftRightSticky(significand, destination.minExponent &- exponent)
    let r = RoundedMagnitude(
      shifted, unitPosition: unitPosition, negative: negative, context.rounding)
    context.roundedUp = r.up
    if r.inexact { context.raise(tiny ? [.underflow, .inexact] : .inexact) }
    let kept = UInt64(truncatingIfNeeded: r.value &>> 64)
    return Rounded(
      negative: negative, biasedExponent: kept & Unpacked.integerBit != 0 ? 1 : 0,
      significand: kept)
  }
}
