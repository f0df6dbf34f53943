import SoftFloat

/// Floating point on all elements of a lane at once, under the conditions of
/// HostFloatOperations.swift. Written for each format: of operators on generic vectors the compiler
/// makes loops over the elements.

/// Truth about elements is a lane: an element of all ones, or of zeros.
protocol PackedFloat {
  static func sum(_ a: Lane, _ b: Lane) -> Lane
  static func difference(_ a: Lane, _ b: Lane) -> Lane
  static func product(_ a: Lane, _ b: Lane) -> Lane
  static func quotient(_ a: Lane, _ b: Lane) -> Lane
  static func root(_ a: Lane) -> Lane
  /// a where it is less, else b.
  static func lesser(_ a: Lane, _ b: Lane) -> Lane
  static func greater(_ a: Lane, _ b: Lane) -> Lane
  static func isLess(_ a: Lane, _ b: Lane) -> Lane
  static func isEqual(_ a: Lane, _ b: Lane) -> Lane
  /// No denormal; a NaN makes the result one, which `isSettled` sees.
  static func isTame(_ a: Lane) -> Lane
  /// Not a NaN, infinite, or so small that it may have been rounded up from a denormal.
  static func isSettled(_ a: Lane) -> Lane
  static func isZero(_ a: Lane) -> Lane
  static func isPositive(_ a: Lane) -> Lane
  /// A normal number, infinite or a NaN; false for zero.
  static func isLarge(_ a: Lane) -> Lane
  /// The same as `isSettled`, but only good for `holdsQuickly`.
  static func isQuicklySettled(_ a: Lane) -> Lane
  static func holdsQuickly(_ truth: Lane) -> Bool
  static func holds(_ truth: Lane) -> Bool
  /// The sign bit of each element.
  static var signs: Lane { get }
}

extension Binary32: PackedFloat {
  private typealias Floats = SIMD4<Float>
  private typealias Words = SIMD4<Int32>

  @inline(__always) private static func floats(_ a: Lane) -> Floats {
    unsafeBitCast(a, to: Floats.self)
  }
  @inline(__always) private static func words(_ a: Lane) -> Words {
    unsafeBitCast(a, to: Words.self)
  }
  @inline(__always) private static func lane(_ a: Floats) -> Lane {
    unsafeBitCast(a, to: Lane.self)
  }
  @inline(__always) private static func lane(_ a: SIMDMask<Words>) -> Lane {
    unsafeBitCast(a, to: Lane.self)
  }
  @inline(__always) private static func magnitudes(_ a: Lane) -> Words {
    words(a) & Words(repeating: .max)
  }

  @inline(__always) static func sum(_ a: Lane, _ b: Lane) -> Lane { lane(floats(a) + floats(b)) }
  @inline(__always) static func difference(_ a: Lane, _ b: Lane) -> Lane {
    lane(floats(a) - floats(b))
  }
  @inline(__always) static func product(_ a: Lane, _ b: Lane) -> Lane {
    lane(floats(a) * floats(b))
  }
  @inline(__always) static func quotient(_ a: Lane, _ b: Lane) -> Lane {
    lane(floats(a) / floats(b))
  }
  @inline(__always) static func root(_ a: Lane) -> Lane { lane(floats(a).squareRoot()) }
  @inline(__always) static func lesser(_ a: Lane, _ b: Lane) -> Lane {
    lane(floats(b).replacing(with: floats(a), where: floats(a) .< floats(b)))
  }
  @inline(__always) static func greater(_ a: Lane, _ b: Lane) -> Lane {
    lane(floats(b).replacing(with: floats(a), where: floats(a) .> floats(b)))
  }
  @inline(__always) static func isLess(_ a: Lane, _ b: Lane) -> Lane {
    lane(floats(a) .< floats(b))
  }
  @inline(__always) static func isEqual(_ a: Lane, _ b: Lane) -> Lane {
    lane(floats(a) .== floats(b))
  }
  @inline(__always) static func isTame(_ a: Lane) -> Lane {
    // One less than the magnitude, as an unsigned number moved into the signed ones: zero becomes
    // the largest.
    let rank = magnitudes(a) &+ Words(repeating: .max)
    return lane(rank .>= Words(repeating: Int32.min + 0x7F_FFFF))
  }
  @inline(__always) static func isSettled(_ a: Lane) -> Lane {
    let magnitude = magnitudes(a)
    return lane(magnitude .> Words(repeating: 0x00FF_FFFF))
      & lane(magnitude .< Words(repeating: 0x7F80_0000))
  }
  @inline(__always) static func isLarge(_ a: Lane) -> Lane {
    lane(magnitudes(a) .> Words(repeating: 0x007F_FFFF))
  }
  @inline(__always) static func isQuicklySettled(_ a: Lane) -> Lane { isSettled(a) }
  @inline(__always) static func holdsQuickly(_ truth: Lane) -> Bool { holds(truth) }
  @inline(__always) static func isZero(_ a: Lane) -> Lane {
    lane(magnitudes(a) .== Words(repeating: 0))
  }
  @inline(__always) static func isPositive(_ a: Lane) -> Lane {
    lane(words(a) .> Words(repeating: -1))
  }
  @inline(__always) static func holds(_ truth: Lane) -> Bool {
    all(unsafeBitCast(truth, to: SIMDMask<Words>.self))
  }
  @inline(__always) static var signs: Lane { Lane(repeating: 0x8000_0000_8000_0000) }
}

extension Binary64: PackedFloat {
  private typealias Doubles = SIMD2<Double>
  private typealias Truth = SIMDMask<SIMD2<Int64>>

  @inline(__always) private static func doubles(_ a: Lane) -> Doubles {
    unsafeBitCast(a, to: Doubles.self)
  }
  @inline(__always) private static func lane(_ a: Doubles) -> Lane {
    unsafeBitCast(a, to: Lane.self)
  }
  @inline(__always) private static func lane(_ a: Truth) -> Lane {
    unsafeBitCast(a, to: Lane.self)
  }
  @inline(__always) private static func magnitudes(_ a: Lane) -> Doubles {
    doubles(a & ~signs)
  }

  @inline(__always) static func sum(_ a: Lane, _ b: Lane) -> Lane { lane(doubles(a) + doubles(b)) }
  @inline(__always) static func difference(_ a: Lane, _ b: Lane) -> Lane {
    lane(doubles(a) - doubles(b))
  }
  @inline(__always) static func product(_ a: Lane, _ b: Lane) -> Lane {
    lane(doubles(a) * doubles(b))
  }
  @inline(__always) static func quotient(_ a: Lane, _ b: Lane) -> Lane {
    lane(doubles(a) / doubles(b))
  }
  @inline(__always) static func root(_ a: Lane) -> Lane { lane(doubles(a).squareRoot()) }
  @inline(__always) static func lesser(_ a: Lane, _ b: Lane) -> Lane {
    lane(doubles(b).replacing(with: doubles(a), where: doubles(a) .< doubles(b)))
  }
  @inline(__always) static func greater(_ a: Lane, _ b: Lane) -> Lane {
    lane(doubles(b).replacing(with: doubles(a), where: doubles(a) .> doubles(b)))
  }
  @inline(__always) static func isLess(_ a: Lane, _ b: Lane) -> Lane {
    lane(doubles(a) .< doubles(b))
  }
  @inline(__always) static func isEqual(_ a: Lane, _ b: Lane) -> Lane {
    lane(doubles(a) .== doubles(b))
  }
  @inline(__always) static func isTame(_ a: Lane) -> Lane {
    // SSE2 does not compare quadwords. A comparison of the magnitude with the smallest normal
    // number the compiler would turn into one of quadwords.
    let smallest = Double.leastNormalMagnitude
    return lane(doubles(a) .>= Doubles(repeating: smallest))
      | lane(doubles(a) .<= Doubles(repeating: -smallest)) | isZero(a)
  }
  @inline(__always) static func isSettled(_ a: Lane) -> Lane {
    let magnitude = magnitudes(a)
    return lane(magnitude .>= Doubles(repeating: 2 * Double.leastNormalMagnitude))
      & lane(magnitude .<= Doubles(repeating: Double.greatestFiniteMagnitude))
  }
  // SSE2 compares 32 bits: the upper words tell, and the lower ones are made true.
  @inline(__always) private static func words(_ a: Lane) -> SIMD4<Int32> {
    unsafeBitCast(a & ~signs, to: SIMD4<Int32>.self)
  }
  @inline(__always) private static func lane(_ a: SIMDMask<SIMD4<Int32>>) -> Lane {
    unsafeBitCast(a, to: Lane.self)
  }
  @inline(__always) static func isLarge(_ a: Lane) -> Lane {
    lane(words(a) .> SIMD4<Int32>(repeating: 0x000F_FFFF))
  }
  @inline(__always) static func isQuicklySettled(_ a: Lane) -> Lane {
    lane(words(a) .> SIMD4<Int32>(repeating: 0x001F_FFFF))
      & lane(words(a) .< SIMD4<Int32>(repeating: 0x7FF0_0000))
  }
  @inline(__always) static func holdsQuickly(_ truth: Lane) -> Bool {
    holds(truth | Lane(repeating: 0xFFFF_FFFF))
  }
  @inline(__always) static func isZero(_ a: Lane) -> Lane {
    lane(doubles(a) .== Doubles(repeating: 0))
  }
  @inline(__always) static func isPositive(_ a: Lane) -> Lane {
    lane(doubles(a) .>= Doubles(repeating: 0))
  }
  @inline(__always) static func holds(_ truth: Lane) -> Bool {
    all(unsafeBitCast(truth, to: SIMDMask<SIMD4<Int32>>.self))
  }
  @inline(__always) static var signs: Lane { Lane(repeating: 1 << 63) }
}

extension PackedFloat {
  /// Two normal numbers, and a result well inside the normal ones: nearly always so.
  @inline(__always) static func isQuick(_ a: Lane, _ b: Lane, _ result: Lane) -> Bool {
    holdsQuickly(isLarge(a) & isLarge(b) & isQuicklySettled(result))
  }
}

// MARK: Operations

extension HostAdd {
  @inline(__always) static func lane<F: HostFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane
  ) -> Bool {
    result = F.sum(a, b)
    if F.isQuick(a, b, result) { return true }
    return F.holds(F.isTame(a) & F.isTame(b) & (F.isSettled(result) | F.isZero(result)))
  }
}

extension HostSubtract {
  @inline(__always) static func lane<F: HostFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane
  ) -> Bool {
    result = F.difference(a, b)
    if F.isQuick(a, b, result) { return true }
    return F.holds(F.isTame(a) & F.isTame(b) & (F.isSettled(result) | F.isZero(result)))
  }
}

extension HostMultiply {
  @inline(__always) static func lane<F: HostFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane
  ) -> Bool {
    result = F.product(a, b)
    if F.isQuick(a, b, result) { return true }
    // Zero is exact if a factor is; zero times infinity is not zero.
    let exact = F.isZero(result) & (F.isZero(a) | F.isZero(b))
    return F.holds(F.isTame(a) & F.isTame(b) & (F.isSettled(result) | exact))
  }
}

extension HostDivide {
  @inline(__always) static func lane<F: HostFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane
  ) -> Bool {
    result = F.quotient(a, b)
    if F.isQuick(a, b, result) { return true }
    // Neither by zero nor by infinity, unless zero is divided by infinity.
    let exact = F.isZero(result) & F.isZero(a)
    return F.holds(F.isTame(a) & F.isTame(b) & (F.isSettled(result) | exact))
  }
}

extension HostSquareRoot {
  @inline(__always) static func lane<F: HostFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane
  ) -> Bool {
    let isGood = F.holds((F.isSettled(b) & F.isPositive(b)) | F.isZero(b))
    // A root of a negative number would be a call.
    guard isGood else { return false }
    result = F.root(b)
    return true
  }
}

extension HostMinimum {
  @inline(__always) static func lane<F: HostFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane
  ) -> Bool {
    result = F.lesser(a, b)
    if F.holdsQuickly(F.isQuicklySettled(a) & F.isQuicklySettled(b)) { return true }
    return F.holds(F.isTame(a) & F.isTame(b) & F.isEqual(a, a) & F.isEqual(b, b))
  }
}

extension HostMaximum {
  @inline(__always) static func lane<F: HostFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane
  ) -> Bool {
    result = F.greater(a, b)
    if F.holdsQuickly(F.isQuicklySettled(a) & F.isQuicklySettled(b)) { return true }
    return F.holds(F.isTame(a) & F.isTame(b) & F.isEqual(a, a) & F.isEqual(b, b))
  }
}
