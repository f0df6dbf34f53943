import SoftFloat

/// Floating point of AVX and FMA by the host's arithmetic, under the conditions of
/// HostFloatOperations.swift.

extension PackedHostOperation {
  @inline(__always) static func isAllowedAVX(_ core: Core) -> Bool {
    rounds ? core.mayUseHostFloatAVX : core.mayUseAVX
  }
}

@inline(__always) func vexFloatRR<F: HostFloat, O: PackedHostOperation>(
  _: F.Type, _: O.Type, _ core: Core, _ op: Op
) -> Op? {
  var low = Lane()
  var high = Lane()
  guard O.isAllowedAVX(core),
    O.lane(F.self, core.lane(op.first), core.lane(op.second), &low),
    !op.isWide || O.lane(F.self, core.lane(op.first &+ 16), core.lane(op.second &+ 16), &high)
  else { return referenceOperation(core, op) }
  core.setVEX(op, low, high)
  return next(core, op)
}

@inline(__always) func vexFloatRM<F: HostFloat, O: PackedHostOperation>(
  _: F.Type, _: O.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  var low = Lane()
  var high = Lane()
  guard O.isAllowedAVX(core), AnyAddress.locateVEX(core, op, &host),
    O.lane(F.self, core.lane(op.first), vexHostLane(host), &low),
    !op.isWide || O.lane(F.self, core.lane(op.first &+ 16), vexHostLane(host &+ 16), &high)
  else { return referenceOperation(core, op) }
  core.setVEX(op, low, high)
  return next(core, op)
}

/// The lowest element of the result, the rest of the lane from the first source.
@inline(__always) private func setScalar<T: LaneElement>(_ core: Core, _ op: Op, _ value: T) {
  core.setNarrow(op.to, core.lane(op.first))
  core.setElement(op.to, value)
}

@inline(__always) func vexScalarRR<F: HostFloat, O: HostFloatOperation>(
  _: F.Type, _: O.Type, _ core: Core, _ op: Op
) -> Op? {
  var result: F.Bits = 0
  guard O.isAllowedAVX(core),
    O.apply(F.self, core.element(op.first), core.element(op.second), &result)
  else { return referenceOperation(core, op) }
  setScalar(core, op, result)
  return next(core, op)
}

@inline(__always) func vexScalarRM<F: HostFloat, O: HostFloatOperation>(
  _: F.Type, _: O.Type, _ core: Core, _ op: Op
) -> Op? {
  var result: F.Bits = 0
  var host: UInt64 = 0
  guard O.isAllowedAVX(core),
    AnyAddress.locate(core, op, count: F.Bits.byteCount, write: false, &host),
    O.apply(F.self, core.element(op.first), hostLoad(host, as: F.Bits.self), &result)
  else { return referenceOperation(core, op) }
  setScalar(core, op, result)
  return next(core, op)
}

// MARK: Fused multiplication

/// The bits above the immediate that negate the product and the addend.
extension Operation {
  static let negateProduct: UInt64 = 1 << 41
  static let negateAddend: UInt64 = 1 << 42
}

extension UnsafeRawPointer {
  /// All ones where the product, or the addend, is negated.
  @inline(__always) fileprivate var productSigns: Lane {
    Lane(repeating: op.pointee.payload & Operation.negateProduct != 0 ? .max : 0)
  }
  @inline(__always) fileprivate var addendSigns: Lane {
    Lane(repeating: op.pointee.payload & Operation.negateAddend != 0 ? .max : 0)
  }
}

/// Products and sums with one rounding.
protocol FusedFloat: HostFloat {
  /// - Returns: false where the result may not be the right one.
  static func fused(_ a: Lane, _ b: Lane, _ c: Lane, _ result: inout Lane) -> Bool
}

extension Binary32: FusedFloat {
  /// In double precision the product is exact, and the sum is rounded once too often; which matters
  /// only if it is then halfway between two singles.
  @inline(__always) static func fused(
    _ a: Lane, _ b: Lane, _ c: Lane, _ result: inout Lane
  ) -> Bool {
    let (x, y, z) = (
      unsafeBitCast(a, to: SIMD4<Float>.self), unsafeBitCast(b, to: SIMD4<Float>.self),
      unsafeBitCast(c, to: SIMD4<Float>.self))
    let low = SIMD2<Double>(x.lowHalf) * SIMD2<Double>(y.lowHalf) + SIMD2<Double>(z.lowHalf)
    let high = SIMD2<Double>(x.highHalf) * SIMD2<Double>(y.highHalf) + SIMD2<Double>(z.highHalf)
    result = unsafeBitCast(
      SIMD4<Float>(lowHalf: SIMD2<Float>(low), highHalf: SIMD2<Float>(high)), to: Lane.self)
    let halfway = isZero(tail(low)) | isZero(tail(high))
    guard !holdsAny(halfway) else { return false }
    if holds(isLarge(a) & isLarge(b) & isLarge(c) & isSettled(result)) { return true }
    // Zero only where the sum is.
    let zero = isZero(result)
    let exact = unsafeBitCast(
      SIMD4<Int32>(
        lowHalf: highWords(low .== SIMD2<Double>(repeating: 0)),
        highHalf: highWords(high .== SIMD2<Double>(repeating: 0))), to: Lane.self)
    return holds(isTame(a) & isTame(b) & isTame(c) & (isSettled(result) | (zero & exact)))
  }

  /// Zero in the lower half of an element whose lowest 29 bits are a one and zeros; never zero in
  /// the upper half.
  @inline(__always) private static func tail(_ sum: SIMD2<Double>) -> Lane {
    let bits = unsafeBitCast(sum, to: Lane.self)
    return ((bits & Lane(repeating: 0x1FFF_FFFF)) ^ Lane(repeating: 0x1000_0000))
      | Lane(repeating: 1 << 32)
  }

  @inline(__always) private static func holdsAny(_ truth: Lane) -> Bool {
    any(unsafeBitCast(truth, to: SIMDMask<SIMD4<Int32>>.self))
  }

  @inline(__always) private static func highWords(
    _ truth: SIMDMask<SIMD2<Int64>>
  ) -> SIMD2<Int32> {
    unsafeBitCast(truth, to: SIMD4<Int32>.self).oddHalf
  }
}

extension Binary64: FusedFloat {
  @inline(__always) static func fused(
    _ a: Lane, _ b: Lane, _ c: Lane, _ result: inout Lane
  ) -> Bool {
    let low = Double(bitPattern: c.x).addingProduct(
      Double(bitPattern: a.x), Double(bitPattern: b.x))
    let high = Double(bitPattern: c.y).addingProduct(
      Double(bitPattern: a.y), Double(bitPattern: b.y))
    result = Lane(low.bitPattern, high.bitPattern)
    // Zero may be an underflow, but for a factor of zero.
    let exact = isZero(a) | isZero(b)
    return holds(
      isTame(a) & isTame(b) & isTame(c) & (isSettled(result) | (isZero(result) & exact)))
  }
}

/// Where the memory operand of a fused operation stands.
protocol FusedPlace { static var isAddend: Bool { get } }
enum Factor: FusedPlace { @inline(__always) static var isAddend: Bool { false } }
enum Addend: FusedPlace { @inline(__always) static var isAddend: Bool { true } }

/// Factors in `source` and `base`, addend in `index`.
@inline(__always) func vexFusedRR<F: FusedFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var low = Lane()
  var high = Lane()
  let product = op.productSigns & F.signs
  let addend = op.addendSigns & F.signs
  guard core.mayUseHostFloatAVX,
    F.fused(
      core.lane(op.first) ^ product, core.lane(op.second), core.lane(op.third) ^ addend, &low),
    !op.isWide
      || F.fused(
        core.lane(op.first &+ 16) ^ product, core.lane(op.second &+ 16),
        core.lane(op.third &+ 16) ^ addend, &high)
  else { return referenceOperation(core, op) }
  core.setVEX(op, low, high)
  return next(core, op)
}

/// With memory: the other factor is in `source`, and the addend, or both factors, in `source` and
/// `destination`, which is always an operand.
@inline(__always) func vexFusedRM<F: FusedFloat, P: FusedPlace>(
  _: F.Type, _: P.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  var results = (Lane(), Lane())
  guard core.mayUseHostFloatAVX, AnyAddress.locateVEX(core, op, &host),
    vexFusedLane(F.self, P.self, core, op, host, 0, &results.0),
    !op.isWide || vexFusedLane(F.self, P.self, core, op, host, 16, &results.1)
  else { return referenceOperation(core, op) }
  core.setVEX(op, results.0, results.1)
  return next(core, op)
}

@inline(__always) private func vexFusedLane<F: FusedFloat, P: FusedPlace>(
  _: F.Type, _: P.Type, _ core: Core, _ op: Op, _ host: UInt64, _ offset: UInt16,
  _ result: inout Lane
) -> Bool {
  let memory = vexHostLane(host &+ UInt64(offset))
  // The second operand, and the first, in the order that the translator chose.
  let (x, y) = fusedRegisters(core, op, offset)
  let product = op.productSigns & F.signs
  let addend = op.addendSigns & F.signs
  if P.isAddend { return F.fused(x ^ product, y, memory ^ addend, &result) }
  return F.fused(x ^ product, memory, y ^ addend, &result)
}

/// A bit above the immediate says that the first register operand is the destination.
extension Operation {
  static let destinationFirst: UInt64 = 1 << 43
}

@inline(__always) private func fusedRegisters(
  _ core: Core, _ op: Op, _ offset: UInt16
) -> (Lane, Lane) {
  let source = core.lane(op.first &+ offset)
  let destination = core.lane(op.to &+ offset)
  return op.op.pointee.payload & Operation.destinationFirst != 0
    ? (destination, source) : (source, destination)
}

/// The lowest element only, between registers; the rest of the lane stays.
@inline(__always) func vexFusedScalarRR<F: FusedFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var result = Lane()
  let (a, b, c): (F.Bits, F.Bits, F.Bits) = (
    core.element(op.first), core.element(op.second), core.element(op.third))
  // The other elements are zeros, of which nothing comes.
  guard core.mayUseHostFloatAVX,
    F.fused(
      single(F.self, a) ^ (op.productSigns & F.signs), single(F.self, b),
      single(F.self, c) ^ (op.addendSigns & F.signs), &result)
  else { return referenceOperation(core, op) }
  core.setNarrow(op.to, core.lane(op.to))
  core.setElement(op.to, F.Bits(truncatingIfNeeded: result.x))
  return next(core, op)
}

@inline(__always) func vexFusedScalarRM<F: FusedFloat, P: FusedPlace>(
  _: F.Type, _: P.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  let (first, second) = fusedRegisters(core, op, 0)
  let x = single(F.self, F.Bits(truncatingIfNeeded: first.x)) ^ (op.productSigns & F.signs)
  let y = single(F.self, F.Bits(truncatingIfNeeded: second.x))
  let addend = op.addendSigns & F.signs
  var result = Lane()
  guard core.mayUseHostFloatAVX,
    AnyAddress.locate(core, op, count: F.Bits.byteCount, write: false, &host),
    case let memory = single(F.self, hostLoad(host, as: F.Bits.self)),
    P.isAddend ? F.fused(x, y, memory ^ addend, &result) : F.fused(x, memory, y ^ addend, &result)
  else { return referenceOperation(core, op) }
  core.setNarrow(op.to, core.lane(op.to))
  core.setElement(op.to, F.Bits(truncatingIfNeeded: result.x))
  return next(core, op)
}

/// A lane with one number.
@inline(__always) private func single<F: HostFloat>(_: F.Type, _ bits: F.Bits) -> Lane {
  Lane(UInt64(truncatingIfNeeded: bits), 0)
}

// MARK: Comparisons

@inline(__always) func vexCompareRR<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX,
    compareToFlags(F.self, core, core.element(op.first), core.element(op.second))
  else { return referenceOperation(core, op) }
  return next(core, op)
}

@inline(__always) func vexCompareRM<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseAVX,
    AnyAddress.locate(core, op, count: F.Bits.byteCount, write: false, &host),
    compareToFlags(F.self, core, core.element(op.first), hostLoad(host, as: F.Bits.self))
  else { return referenceOperation(core, op) }
  return next(core, op)
}
