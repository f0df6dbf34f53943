import SoftFloat

/// Conversions and roundings by the host, under the conditions of HostFloatOperations.swift, and sums
/// of neighbours. They are named by the reference handlers' types (FloatConversions.swift).

/// A conversion that the host can do.
protocol HostConversion: FloatConversion, PackedConversion {
  /// PE may have to be set.
  static var rounds: Bool { get }
  /// - Returns: false where the result may be another, or raise more than PE.
  static func quick(_ value: Source, _ result: inout Destination) -> Bool
}

extension HostConversion {
  @inline(__always) static var rounds: Bool { true }
  @inline(__always) static var count: Int {
    16 / max(Source.elementBytes, Destination.elementBytes)
  }
  @inline(__always) static var sourceBytes: Int { count &* Source.elementBytes }
  @inline(__always) static var narrows: Bool { Destination.elementBytes < Source.elementBytes }

  @inline(__always) static func isAllowed<E: EncodingForm>(
    _: E.Type, _ core: Core, _ control: UInt8
  ) -> Bool { rounds ? E.mayUseHostFloat(core) : E.mayUse(core) }

  @inline(__always) static func apply(
    _ source: Lane, _ control: UInt8, _ result: inout Lane
  ) -> Bool {
    let elements = source.elements(Source.self)
    var converted = Destination.Vector()
    for index in 0..<count {
      var element: Destination = 0
      guard quick(elements[index], &element) else { return false }
      converted[index] = element
    }
    result = Lane(converted)
    return true
  }
}

extension Int32ToSingle: HostConversion {
  @inline(__always) static func quick(_ value: UInt32, _ result: inout UInt32) -> Bool {
    result = Float(value.signed).bitPattern
    return true
  }
}

extension Int32ToDouble: HostConversion {
  @inline(__always) static var rounds: Bool { false }
  @inline(__always) static func quick(_ value: UInt32, _ result: inout UInt64) -> Bool {
    result = Double(value.signed).bitPattern
    return true
  }
}

extension Int64ToSingle: HostConversion {
  @inline(__always) static func quick(_ value: UInt64, _ result: inout UInt32) -> Bool {
    result = Float(value.signed).bitPattern
    return true
  }
}

extension Int64ToDouble: HostConversion {
  @inline(__always) static func quick(_ value: UInt64, _ result: inout UInt64) -> Bool {
    result = Double(value.signed).bitPattern
    return true
  }
}

extension SingleToDouble: HostConversion {
  @inline(__always) static var rounds: Bool { false }
  @inline(__always) static func quick(_ value: UInt32, _ result: inout UInt64) -> Bool {
    result = Double(Float(bitPattern: value)).bitPattern
    return Binary32.isOrdinary(value)
  }
}

extension DoubleToSingle: HostConversion {
  @inline(__always) static func quick(_ value: UInt64, _ result: inout UInt32) -> Bool {
    narrowsToSingle(value, &result)
  }
}

extension SingleToInt32: HostConversion {
  @inline(__always) static func quick(_ value: UInt32, _ result: inout UInt32) -> Bool {
    isInteger(Binary32.self, R.self, value, &result)
  }
}

extension SingleToInt64: HostConversion {
  @inline(__always) static func quick(_ value: UInt32, _ result: inout UInt64) -> Bool {
    isInteger(Binary32.self, R.self, value, &result)
  }
}

extension DoubleToInt32: HostConversion {
  @inline(__always) static func quick(_ value: UInt64, _ result: inout UInt32) -> Bool {
    isInteger(Binary64.self, R.self, value, &result)
  }
}

extension DoubleToInt64: HostConversion {
  @inline(__always) static func quick(_ value: UInt64, _ result: inout UInt64) -> Bool {
    isInteger(Binary64.self, R.self, value, &result)
  }
}

@inline(__always) private func isInteger<F: HostFloat, R: IntegerRounding, T: GuestWord>(
  _: F.Type, _: R.Type, _ bits: F.Bits, _ result: inout T
) -> Bool {
  if R.truncating { return truncates(F.self, bits, &result) }
  // The sum with 1.5 × 2⁵² has no room for a fraction.
  let limit: Double = T.bitWidth == 32 ? 0x1p30 : 0x1p50
  let value = F.double(bits)
  guard F.isOrdinary(bits), value.magnitude < limit else { return false }
  result = T(truncatingIfNeeded: Int64((value + 0x1.8p52) - 0x1.8p52))
  return true
}

// MARK: One element

/// VCVTSS2SD, VCVTSI2SD and their like: a vector or general register, or memory, into an element.
@inline(__always) func vexConvertRR<C: HostConversion>(_: C.Type, _ core: Core, _ op: Op) -> Op? {
  var result: C.Destination = 0
  guard C.isAllowed(VEXForm.self, core, 0), C.quick(core.element(op.second), &result) else {
    return referenceOperation(core, op)
  }
  VEXForm.copyFirst(core, op)
  core.setElement(op.to, result)
  return next(core, op)
}

@inline(__always) func vexConvertRM<C: HostConversion>(_: C.Type, _ core: Core, _ op: Op) -> Op? {
  var result: C.Destination = 0
  var host: UInt64 = 0
  guard VEXForm.locateElement(core, op, count: C.Source.byteCount, &host),
    C.isAllowed(VEXForm.self, core, 0), C.quick(hostLoad(host, as: C.Source.self), &result)
  else { return referenceOperation(core, op) }
  VEXForm.copyFirst(core, op)
  core.setElement(op.to, result)
  return next(core, op)
}

/// CVTSS2SI, CVTTSD2SI and their like: into a general register.
@inline(__always) func toGeneralRR<E: EncodingForm, C: HostConversion>(
  _: E.Type, _: C.Type, _ core: Core, _ op: Op
) -> Op? {
  var result: C.Destination = 0
  guard C.isAllowed(E.self, core, 0), C.quick(core.element(op.second), &result) else {
    return referenceOperation(core, op)
  }
  core.set(op.to, result)
  return next(core, op)
}

@inline(__always) func toGeneralRM<E: EncodingForm, C: HostConversion>(
  _: E.Type, _: C.Type, _ core: Core, _ op: Op
) -> Op? {
  var result: C.Destination = 0
  var host: UInt64 = 0
  guard E.locateElement(core, op, count: C.Source.byteCount, &host),
    C.isAllowed(E.self, core, 0), C.quick(hostLoad(host, as: C.Source.self), &result)
  else { return referenceOperation(core, op) }
  core.set(op.to, result)
  return next(core, op)
}

// MARK: ROUNDPS and its like

extension HostFloat {
  /// ROUNDSS by its immediate.
  @inline(__always) static func rounded(
    _ bits: Bits, _ control: UInt8, _ result: inout Bits
  ) -> Bool {
    let magnitude = magnitude(bits)
    let value = Self.host(magnitude)
    let isNegative = bits != magnitude
    // Bit 2: MXCSR's, which is to nearest.
    let mode = control & 4 != 0 ? 0 : control & 3
    let up = mode == (isNegative ? 1 : 2)
    let down = mode == 3 || mode == (isNegative ? 2 : 1)
    // To nearest, as there is no room for a fraction.
    let nearest = (value + integerBias) - integerBias
    var whole = nearest
    if up && nearest < value { whole = nearest + 1 }
    if down && nearest > value { whole = nearest - 1 }
    result = value < integerBias ? Self.bits(whole) | (bits ^ magnitude) : bits
    return isOrdinary(bits)
  }

  /// Bit 3 of the immediate keeps PE as it is, and bit 2 asks MXCSR for the rounding.
  @inline(__always) static func mayRound<E: EncodingForm>(
    _: E.Type, _ core: Core, _ control: UInt8
  ) -> Bool {
    E.mayUse(core) && (control & 12 == 8 || core.cpu.pointee.hostArithmeticAllowed)
  }
}

enum RoundElements<F: HostFloat>: PackedConversion {
  @inline(__always) static var sourceBytes: Int { 16 }
  @inline(__always) static func isAllowed<E: EncodingForm>(
    _: E.Type, _ core: Core, _ control: UInt8
  ) -> Bool { F.mayRound(E.self, core, control) }

  @inline(__always) static func apply(
    _ source: Lane, _ control: UInt8, _ result: inout Lane
  ) -> Bool {
    let magnitude = source & ~F.signs
    let (up, down) = directions(control, ~F.isPositive(source))
    // To nearest, as there is no room for a fraction.
    let nearest = F.difference(F.sum(magnitude, F.integerBiases), F.integerBiases)
    let added = F.ones & up & F.isLess(nearest, magnitude)
    let subtracted = F.ones & down & F.isLess(magnitude, nearest)
    let whole = F.difference(F.sum(nearest, added), subtracted) | (source & F.signs)
    let isSmall = F.isLess(magnitude, F.integerBiases)
    result = (whole & isSmall) | (source & ~isSmall)
    return F.holds(F.isTame(source) & F.isEqual(source, source))
  }

  /// The elements whose magnitude grows and shrinks, by the immediate.
  @inline(__always) private static func directions(
    _ control: UInt8, _ negative: Lane
  ) -> (up: Lane, down: Lane) {
    // Bit 2: MXCSR's rounding, which is to nearest.
    switch control & 7 {
    case 1: (negative, ~negative)
    case 2: (~negative, negative)
    case 3: (Lane(), Lane(repeating: .max))
    default: (Lane(), Lane())
    }
  }
}

@inline(__always) func roundElementRR<E: EncodingForm, F: HostFloat>(
  _: E.Type, _: F.Type, _ core: Core, _ op: Op
) -> Op? {
  var result: F.Bits = 0
  guard F.mayRound(E.self, core, op.immediateByte),
    F.rounded(core.element(op.second), op.immediateByte, &result)
  else { return referenceOperation(core, op) }
  E.copyFirst(core, op)
  core.setElement(op.to, result)
  return next(core, op)
}

@inline(__always) func roundElementRM<E: EncodingForm, F: HostFloat>(
  _: E.Type, _: F.Type, _ core: Core, _ op: Op
) -> Op? {
  var result: F.Bits = 0
  var host: UInt64 = 0
  guard E.locateElement(core, op, count: F.Bits.byteCount, &host),
    F.mayRound(E.self, core, op.immediateByte),
    F.rounded(hostLoad(host), op.immediateByte, &result)
  else { return referenceOperation(core, op) }
  E.copyFirst(core, op)
  core.setElement(op.to, result)
  return next(core, op)
}

// MARK: Neighbours

/// HADDPS, HADDPD, HSUBPS, HSUBPD: neighbours of the first source, then of the second.
enum HostPairs<O: HostFloatOperation>: PackedHostOperation {
  @inline(__always) static var rounds: Bool { true }
  @inline(__always) static func lane<F: HostFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane
  ) -> Bool {
    let (x, y) = (a.elements(F.Bits.self), b.elements(F.Bits.self))
    let half = F.Bits.perLane / 2
    let even = Lane(F.Bits.self) { $0 < half ? x[$0 &* 2] : y[($0 &- half) &* 2] }
    let odd = Lane(F.Bits.self) { $0 < half ? x[$0 &* 2 &+ 1] : y[($0 &- half) &* 2 &+ 1] }
    return O.lane(F.self, even, odd, &result)
  }
}

/// ADDSUBPS, ADDSUBPD: the difference is the sum with the negated number.
enum HostAddSubtract: PackedHostOperation {
  @inline(__always) static var rounds: Bool { true }
  @inline(__always) static func lane<F: HostFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ result: inout Lane
  ) -> Bool {
    HostAdd.lane(F.self, a, b ^ (F.signs & F.evenElements), &result)
  }
}
