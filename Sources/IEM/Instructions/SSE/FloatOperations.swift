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

/// RCPPS, RCPSS: no flags; SoftFloat chooses the values that the manual leaves to the model.
enum ReciprocalFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits {
    F.Bits(truncatingIfNeeded: Binary32.reciprocalEstimate(UInt32(truncatingIfNeeded: b)))
  }
}

/// RSQRTPS, RSQRTSS.
enum ReciprocalRootFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits {
    F.Bits(
      truncatingIfNeeded: Binary32.reciprocalSquareRootEstimate(UInt32(truncatingIfNeeded: b)))
  }
}
