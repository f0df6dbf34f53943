import SoftFloat

/// The arithmetic, comparisons and rounding of SSE and AVX (SDM vol. 2). Results, NaNs and flags
/// come from SoftFloat.

/// ADDPS, ADDPD, ADDSS, ADDSD.
enum AddFloat: FloatOperation {
  @inline(__always) static var hasHostForm: Bool { true }
  @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a + b }
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.add(a, b, &context) }
}

/// SUBPS, SUBPD, SUBSS, SUBSD.
enum SubtractFloat: FloatOperation {
  @inline(__always) static var hasHostForm: Bool { true }
  @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a - b }
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.subtract(a, b, &context) }
}

/// MULPS, MULPD, MULSS, MULSD.
enum MultiplyFloat: FloatOperation {
  @inline(__always) static var hasHostForm: Bool { true }
  @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a * b }
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.multiply(a, b, &context) }
}

/// DIVPS, DIVPD, DIVSS, DIVSD.
enum DivideFloat: FloatOperation {
  @inline(__always) static var hasHostForm: Bool { true }
  @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a / b }
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.divide(a, b, &context) }
}

/// SQRTPS, SQRTPD, SQRTSS, SQRTSD.
enum SquareRootFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.squareRoot(b, &context) }
}

/// MINPS, MINPD, MINSS, MINSD: the second source for NaNs and for two zeros.
enum MinimumFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.minimum(a, b, &context) }
}

/// MAXPS, MAXPD, MAXSS, MAXSD.
enum MaximumFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.maximum(a, b, &context) }
}

/// CMPPS, CMPPD, CMPSS, CMPSD: eight relations; the upper bits of the immediate are ignored.
enum CompareFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.compare(a, b, predicate: immediate & 7, &context) ? ~0 : 0 }
}

/// VCMPPS and its like: 32 relations.
enum CompareFloatVEX: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.compare(a, b, predicate: immediate & 31, &context) ? ~0 : 0 }
}

/// ROUNDPS, ROUNDPD, ROUNDSS, ROUNDSD.
enum RoundFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.roundToIntegral(b, immediate: immediate, &context) }
}

/// RCPPS, RCPSS: see `Approximation`.
enum ReciprocalFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits {
    F.Bits(truncatingIfNeeded: Approximation.reciprocal(UInt32(truncatingIfNeeded: b)))
  }
}

/// RSQRTPS, RSQRTSS: see `Approximation`.
enum ReciprocalRootFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits {
    F.Bits(truncatingIfNeeded: Approximation.reciprocalRoot(UInt32(truncatingIfNeeded: b)))
  }
}

/// RCPPS and RSQRTPS. The manual bounds the relative error by 1.5 × 2^-12 and leaves the values to
/// the model. Here they are the exact value rounded to 12 bits of significand, the same on every
/// host. Denormal operands are zeros, tiny results are zeros, no flag is raised.
enum Approximation {
  private static let signBit: UInt32 = 1 << 31
  private static let infinity: UInt32 = 0x7F80_0000
  private static let quietBit: UInt32 = 1 << 22
  private static let indefinite: UInt32 = 0xFFC0_0000

  static func reciprocal(_ bits: UInt32) -> UInt32 {
    let sign = bits & signBit
    let magnitude = bits & ~signBit
    if magnitude > infinity { return bits | quietBit }
    if magnitude == infinity { return sign }
    if magnitude < 0x0080_0000 { return sign | infinity }
    return sign | rounded(1 / Double(Float(bitPattern: magnitude)))
  }

  static func reciprocalRoot(_ bits: UInt32) -> UInt32 {
    let sign = bits & signBit
    let magnitude = bits & ~signBit
    if magnitude > infinity { return bits | quietBit }
    if magnitude < 0x0080_0000 { return sign | infinity }
    if sign != 0 { return indefinite }
    if magnitude == infinity { return 0 }
    return rounded(1 / Double(Float(bitPattern: magnitude)).squareRoot())
  }

  /// A positive number to 12 bits of significand; below the normal numbers, zero.
  private static func rounded(_ value: Double) -> UInt32 {
    let kept = (value.bitPattern &+ (1 << 40)) & ~((1 << 41) - 1)
    let result = Float(Double(bitPattern: kept)).bitPattern
    return result < 0x0080_0000 ? 0 : result
  }
}
