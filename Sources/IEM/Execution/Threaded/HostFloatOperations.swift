import SoftFloat

/// Floating point of SSE by the host's arithmetic, where that is provably what SoftFloat gives:
/// rounding to nearest, all exceptions masked, PE already set, no DAZ or FTZ, operands that are
/// normal numbers or zeros, and results that are zeros where that is exact, or well inside the
/// normal numbers. PE is then the only flag that could be raised. All else goes to the reference
/// handler.

extension UnsafeMutableRawPointer {
  @inline(__always) var mayUseHostFloat: Bool {
    mayUseSSE && cpu.pointee.hostArithmeticAllowed
  }
}

/// What the fast operations know of a format.
protocol HostFloat: VectorFloat, PackedFloat where Host: BinaryFloatingPoint {
  /// Sign removed.
  static func magnitude(_ bits: Bits) -> Bits
  static var infinity: Bits { get }
  static var smallestNormal: Bits { get }
  static func squareRoot(_ value: Host) -> Host
  /// Towards zero, of a value that fits.
  static func truncate(_ value: Host) -> Int64
  static func double(_ bits: Bits) -> Double
  /// From here on all numbers are whole.
  static var integerBias: Host { get }
  /// The same, and one, in all elements.
  static var integerBiases: Lane { get }
  static var ones: Lane { get }
  /// All ones in the elements with even numbers.
  static var evenElements: Lane { get }
  /// Of the bits: the fraction's width, the largest exponent field, the exponent's bias.
  static var storedFraction: Int { get }
  static var storedExponent: UInt64 { get }
  static var storedBias: UInt64 { get }
}

extension Binary32: HostFloat {
  @inline(__always) static func magnitude(_ bits: UInt32) -> UInt32 { bits & 0x7FFF_FFFF }
  @inline(__always) static var infinity: UInt32 { 0x7F80_0000 }
  @inline(__always) static var smallestNormal: UInt32 { 0x0080_0000 }
  @inline(__always) static func squareRoot(_ value: Float) -> Float { value.squareRoot() }
  @inline(__always) static func truncate(_ value: Float) -> Int64 { Int64(value) }
  @inline(__always) static func double(_ bits: UInt32) -> Double {
    Double(Float(bitPattern: bits))
  }
  @inline(__always) static var integerBias: Float { 0x1p23 }
  @inline(__always) static var integerBiases: Lane { Lane(repeating: 0x4B00_0000_4B00_0000) }
  @inline(__always) static var ones: Lane { Lane(repeating: 0x3F80_0000_3F80_0000) }
  @inline(__always) static var evenElements: Lane { Lane(repeating: 0xFFFF_FFFF) }
  @inline(__always) static var storedFraction: Int { 23 }
  @inline(__always) static var storedExponent: UInt64 { 0xFF }
  @inline(__always) static var storedBias: UInt64 { 127 }
}

extension Binary64: HostFloat {
  @inline(__always) static func magnitude(_ bits: UInt64) -> UInt64 { bits & 0x7FFF_FFFF_FFFF_FFFF }
  @inline(__always) static var infinity: UInt64 { 0x7FF0_0000_0000_0000 }
  @inline(__always) static var smallestNormal: UInt64 { 0x0010_0000_0000_0000 }
  @inline(__always) static func squareRoot(_ value: Double) -> Double { value.squareRoot() }
  @inline(__always) static func truncate(_ value: Double) -> Int64 { Int64(value) }
  @inline(__always) static func double(_ bits: UInt64) -> Double { Double(bitPattern: bits) }
  @inline(__always) static var integerBias: Double { 0x1p52 }
  @inline(__always) static var integerBiases: Lane { Lane(repeating: 0x4330_0000_0000_0000) }
  @inline(__always) static var ones: Lane { Lane(repeating: 0x3FF0_0000_0000_0000) }
  @inline(__always) static var evenElements: Lane { Lane(.max, 0) }
  @inline(__always) static var storedFraction: Int { 52 }
  @inline(__always) static var storedExponent: UInt64 { 0x7FF }
  @inline(__always) static var storedBias: UInt64 { 1023 }
}

extension HostFloat {
  @inline(__always) static func isZero(_ bits: Bits) -> Bool { magnitude(bits) == 0 }
  /// A normal number or zero: no denormal, infinity or NaN.
  @inline(__always) static func isOrdinary(_ bits: Bits) -> Bool {
    magnitude(bits) &- smallestNormal < infinity &- smallestNormal || isZero(bits)
  }
  /// Not infinite, and not so small that it may have been rounded up from a denormal.
  @inline(__always) static func isSettled(_ bits: Bits) -> Bool {
    let limit = smallestNormal &+ smallestNormal
    return magnitude(bits) &- limit < infinity &- limit
  }
}

/// An operation on two lanes; false where the host's answer may not be the right one.
/// PackedFloats.swift.
protocol PackedHostOperation {
  static func lane<F: HostFloat>(_: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane) -> Bool
  /// It rounds, so that PE must be set already.
  static var rounds: Bool { get }
}

/// The same on two elements.
protocol HostFloatOperation: PackedHostOperation {
  static func apply<F: HostFloat>(_: F.Type, _ a: F.Bits, _ b: F.Bits, _ result: inout F.Bits)
    -> Bool
}

enum HostAdd: HostFloatOperation {
  @inline(__always) static var rounds: Bool { true }
  @inline(__always) static func apply<F: HostFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ result: inout F.Bits
  ) -> Bool {
    result = F.bits(F.host(a) + F.host(b))
    return F.isOrdinary(a) && F.isOrdinary(b) && (F.isSettled(result) || F.isZero(result))
  }
}

enum HostSubtract: HostFloatOperation {
  @inline(__always) static var rounds: Bool { true }
  @inline(__always) static func apply<F: HostFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ result: inout F.Bits
  ) -> Bool {
    result = F.bits(F.host(a) - F.host(b))
    return F.isOrdinary(a) && F.isOrdinary(b) && (F.isSettled(result) || F.isZero(result))
  }
}

enum HostMultiply: HostFloatOperation {
  @inline(__always) static var rounds: Bool { true }
  @inline(__always) static func apply<F: HostFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ result: inout F.Bits
  ) -> Bool {
    result = F.bits(F.host(a) * F.host(b))
    return F.isOrdinary(a) && F.isOrdinary(b)
      && (F.isSettled(result) || F.isZero(a) || F.isZero(b))
  }
}

enum HostDivide: HostFloatOperation {
  @inline(__always) static var rounds: Bool { true }
  @inline(__always) static func apply<F: HostFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ result: inout F.Bits
  ) -> Bool {
    result = F.bits(F.host(a) / F.host(b))
    return F.isOrdinary(a) && F.isOrdinary(b) && !F.isZero(b)
      && (F.isSettled(result) || F.isZero(a))
  }
}

enum HostSquareRoot: HostFloatOperation {
  @inline(__always) static var rounds: Bool { true }
  @inline(__always) static func apply<F: HostFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ result: inout F.Bits
  ) -> Bool {
    result = F.bits(F.squareRoot(F.host(b)))
    return F.isOrdinary(b) && (b == F.magnitude(b) || F.isZero(b))
  }
}

/// The second operand where the two are equal, which also decides between zeros.
enum HostMinimum: HostFloatOperation {
  @inline(__always) static var rounds: Bool { false }
  @inline(__always) static func apply<F: HostFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ result: inout F.Bits
  ) -> Bool {
    result = F.host(a) < F.host(b) ? a : b
    return F.isOrdinary(a) && F.isOrdinary(b)
  }
}

enum HostMaximum: HostFloatOperation {
  @inline(__always) static var rounds: Bool { false }
  @inline(__always) static func apply<F: HostFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ result: inout F.Bits
  ) -> Bool {
    result = F.host(a) > F.host(b) ? a : b
    return F.isOrdinary(a) && F.isOrdinary(b)
  }
}

extension PackedHostOperation {
  @inline(__always) static func isAllowed(_ core: Core) -> Bool {
    rounds ? core.mayUseHostFloat : core.mayUseSSE
  }
}

// MARK: Operations

@inline(__always) func floatScalarRR<F: HostFloat, O: HostFloatOperation>(
  _: F.Type, _: O.Type, _ core: Core, _ op: Op
) -> Op? {
  let to = op.op.pointee.destination
  var result: F.Bits = 0
  guard O.isAllowed(core),
    O.apply(F.self, core.element(to), core.element(op.op.pointee.source), &result)
  else { return referenceOperation(core, op) }
  core.setElement(to, result)
  return next(core, op)
}

@inline(__always) func floatScalarRM<F: HostFloat, O: HostFloatOperation, A: AddressForm>(
  _: F.Type, _: O.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  let to = op.op.pointee.destination
  var result: F.Bits = 0
  var host: UInt64 = 0
  guard O.isAllowed(core),
    A.locate(core, op, count: F.Bits.byteCount, write: false, &host),
    O.apply(F.self, core.element(to), hostLoad(host, as: F.Bits.self), &result)
  else { return referenceOperation(core, op) }
  core.setElement(to, result)
  return next(core, op)
}

@inline(__always) func floatPackedRR<F: HostFloat, O: PackedHostOperation>(
  _: F.Type, _: O.Type, _ core: Core, _ op: Op
) -> Op? {
  let to = op.op.pointee.destination
  var result = Lane()
  guard O.isAllowed(core),
    O.lane(F.self, core.lane(to), core.lane(op.op.pointee.source), &result)
  else { return referenceOperation(core, op) }
  core.setLane(to, result)
  return next(core, op)
}

/// After a copy of registers; see `laneThreeRR`.
@inline(__always) func floatPackedThreeRR<F: HostFloat, O: PackedHostOperation>(
  _: F.Type, _: O.Type, _ core: Core, _ op: Op
) -> Op? {
  var result = Lane()
  guard O.isAllowed(core), O.lane(F.self, core.lane(op.first), core.lane(op.second), &result)
  else { return referenceOperation(core, op) }
  core.setLane(op.to, result)
  return next(core, op.following)
}

@inline(__always) func floatPackedRM<F: HostFloat, O: PackedHostOperation, A: AddressForm>(
  _: F.Type, _: O.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  let to = op.op.pointee.destination
  var result = Lane()
  var host: UInt64 = 0
  guard O.isAllowed(core), A.locateLane(Aligned.self, core, op, write: false, &host),
    O.lane(
      F.self, core.lane(to), Processor.hostPointer(host).loadUnaligned(as: Lane.self), &result)
  else { return referenceOperation(core, op) }
  core.setLane(to, result)
  return next(core, op)
}

// MARK: COMISS and its like

// What follows has one way out to the reference handler: with more, the compiler makes an ordinary
// call of the next operation.

/// The flags of a comparison, unless it is unordered or has a denormal.
@inline(__always) func compareToFlags<F: HostFloat>(
  _: F.Type, _ core: Core, _ a: F.Bits, _ b: F.Bits
) -> Bool {
  guard F.isOrdinary(a), F.isOrdinary(b) else { return false }
  let x = F.host(a)
  let y = F.host(b)
  core.cpu.pointee.setStatus(
    x == y ? RFlags.zero.rawValue : x < y ? RFlags.carry.rawValue : 0)
  return true
}

@inline(__always) func floatCompareRR<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE,
    compareToFlags(
      F.self, core, core.element(op.op.pointee.destination), core.element(op.op.pointee.source))
  else { return referenceOperation(core, op) }
  return next(core, op)
}

@inline(__always) func floatCompareRM<F: HostFloat, A: AddressForm>(
  _: F.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseSSE,
    A.locate(core, op, count: F.Bits.byteCount, write: false, &host),
    compareToFlags(
      F.self, core, core.element(op.op.pointee.destination), hostLoad(host, as: F.Bits.self))
  else { return referenceOperation(core, op) }
  return next(core, op)
}

// MARK: Conversions

/// CVTSI2SS, CVTSI2SD: zero and small numbers are exact, others may round.
@inline(__always) func floatFromR<F: HostFloat, T: GuestWord>(
  _: F.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  guard core.mayUseHostFloat else { return referenceOperation(core, op) }
  let value: T = core.get(op.op.pointee.source)
  core.setElement(op.op.pointee.destination, F.bits(F.Host(value.signed)))
  return next(core, op)
}

@inline(__always) func floatFromM<F: HostFloat, T: GuestWord, A: AddressForm>(
  _: F.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseHostFloat, A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.setElement(op.op.pointee.destination, F.bits(F.Host(hostLoad(host, as: T.self).signed)))
  return next(core, op)
}

/// CVTTSS2SI, CVTTSD2SI: numbers that surely fit.
@inline(__always) func truncates<F: HostFloat, T: GuestWord>(
  _: F.Type, _ bits: F.Bits, _ result: inout T
) -> Bool {
  let value = F.host(bits)
  guard F.isOrdinary(bits), value.magnitude < F.Host(1 << (T.bitWidth - 2)) else { return false }
  result = T(truncatingIfNeeded: F.truncate(value))
  return true
}

@inline(__always) func floatToR<F: HostFloat, T: GuestWord>(
  _: F.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  var result: T = 0
  guard core.mayUseHostFloat, truncates(F.self, core.element(op.op.pointee.source), &result) else {
    return referenceOperation(core, op)
  }
  core.set(op.op.pointee.destination, result)
  return next(core, op)
}

@inline(__always) func floatToM<F: HostFloat, T: GuestWord, A: AddressForm>(
  _: F.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  var result: T = 0
  guard core.mayUseHostFloat, A.locate(core, op, count: F.Bits.byteCount, write: false, &host),
    truncates(F.self, hostLoad(host, as: F.Bits.self), &result)
  else { return referenceOperation(core, op) }
  core.set(op.op.pointee.destination, result)
  return next(core, op)
}

/// CVTSS2SD: exact.
@inline(__always) func floatWidenRR(_ core: Core, _ op: Op) -> Op? {
  let bits: UInt32 = core.element(op.op.pointee.source)
  guard core.mayUseSSE, Binary32.isOrdinary(bits) else { return referenceOperation(core, op) }
  core.setElement(op.op.pointee.destination, Double(Float(bitPattern: bits)).bitPattern)
  return next(core, op)
}

@inline(__always) func floatWidenRM<A: AddressForm>(_: A.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseSSE, A.locate(core, op, count: 4, write: false, &host),
    Binary32.isOrdinary(hostLoad(host, as: UInt32.self))
  else { return referenceOperation(core, op) }
  let value = Float(bitPattern: hostLoad(host, as: UInt32.self))
  core.setElement(op.op.pointee.destination, Double(value).bitPattern)
  return next(core, op)
}

/// CVTSD2SS.
@inline(__always) func narrowsToSingle(_ bits: UInt64, _ result: inout UInt32) -> Bool {
  result = Float(Double(bitPattern: bits)).bitPattern
  return Binary64.isOrdinary(bits) && (Binary32.isSettled(result) || Binary64.isZero(bits))
}

@inline(__always) func floatNarrowRR(_ core: Core, _ op: Op) -> Op? {
  var result: UInt32 = 0
  guard core.mayUseHostFloat, narrowsToSingle(core.element(op.op.pointee.source), &result) else {
    return referenceOperation(core, op)
  }
  core.setElement(op.op.pointee.destination, result)
  return next(core, op)
}

@inline(__always) func floatNarrowRM<A: AddressForm>(_: A.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  var result: UInt32 = 0
  guard core.mayUseHostFloat, A.locate(core, op, count: 8, write: false, &host),
    narrowsToSingle(hostLoad(host), &result)
  else { return referenceOperation(core, op) }
  core.setElement(op.op.pointee.destination, result)
  return next(core, op)
}
