/// What legacy SSE and VEX instructions of one meaning differ in: the state that allows them, the
/// length, alignment, and what happens to the rest of the destination. Operations written over a
/// form have the destination in `destination`, the first source in `source` (of legacy instructions
/// that is the destination too) and the last operand in `base`, or in memory.
protocol EncodingForm {
  static func mayUse(_ core: Core) -> Bool
  /// Also that the host may compute; HostFloatOperations.swift.
  static func mayUseHostFloat(_ core: Core) -> Bool
  static func isWide(_ op: Op) -> Bool
  /// Replaces the destination's first lane.
  static func set(_ core: Core, _ op: Op, _ low: Lane)
  /// Makes the destination the first source, before a part of it is replaced.
  static func copyFirst(_ core: Core, _ op: Op)
  /// Memory operands of 128 bits must be aligned.
  static var isAligned: Bool { get }
}

enum LegacyForm: EncodingForm {
  @inline(__always) static func mayUse(_ core: Core) -> Bool { core.mayUseSSE }
  @inline(__always) static func mayUseHostFloat(_ core: Core) -> Bool { core.mayUseHostFloat }
  @inline(__always) static func isWide(_ op: Op) -> Bool { false }
  @inline(__always) static func set(_ core: Core, _ op: Op, _ low: Lane) {
    core.setLane(op.to, low)
  }
  @inline(__always) static func copyFirst(_ core: Core, _ op: Op) {}
  @inline(__always) static var isAligned: Bool { true }
}

enum VEXForm: EncodingForm {
  @inline(__always) static func mayUse(_ core: Core) -> Bool { core.mayUseAVX }
  @inline(__always) static func mayUseHostFloat(_ core: Core) -> Bool { core.mayUseHostFloatAVX }
  @inline(__always) static func isWide(_ op: Op) -> Bool { op.isWide }
  @inline(__always) static func set(_ core: Core, _ op: Op, _ low: Lane) {
    core.setNarrow(op.to, low)
  }
  @inline(__always) static func copyFirst(_ core: Core, _ op: Op) {
    core.setNarrow(op.to, core.lane(op.first))
  }
  @inline(__always) static var isAligned: Bool { false }
}

extension EncodingForm {
  /// The host address of a memory operand of `count` bytes, or of twice as many in the wide form.
  @inline(__always) static func locate(
    _ core: Core, _ op: Op, count: Int, _ host: inout UInt64
  ) -> Bool {
    let count = isWide(op) ? count &* 2 : count
    return mayUse(core) && AnyAddress.locate(core, op, count: count, write: false, &host)
      && (!isAligned || count < 16 || host & 15 == 0)
  }

  /// The same of an element, which may be written.
  @inline(__always) static func locateElement(
    _ core: Core, _ op: Op, count: Int, write: Bool = false, _ host: inout UInt64
  ) -> Bool {
    mayUse(core) && AnyAddress.locate(core, op, count: count, write: write, &host)
  }
}

extension UnsafeRawPointer {
  /// A register beside `destination`, `source` and `base`: its byte offset.
  @inline(__always) var fourth: UInt16 { UInt16(truncatingIfNeeded: op.pointee.payload &>> 48) }
}

extension Operation {
  /// Where `fourth` is in the payload.
  static let fourthShift: UInt64 = 48
}

// MARK: One source

/// Something done to the elements of one source, of the same or another width. What a 128-bit form
/// reads may be less than a lane, and so may what it makes.
protocol PackedConversion {
  /// What the 128-bit form reads.
  static var sourceBytes: Int { get }
  /// The result of 128 bits is the half of a lane; 256 bits make one lane.
  static var narrows: Bool { get }
  static func isAllowed<E: EncodingForm>(_: E.Type, _ core: Core, _ control: UInt8) -> Bool
  /// - Returns: false where the reference handler must do it.
  static func apply(_ source: Lane, _ control: UInt8, _ result: inout Lane) -> Bool
}

extension PackedConversion {
  @inline(__always) static var narrows: Bool { false }
  @inline(__always) static func isAllowed<E: EncodingForm>(
    _: E.Type, _ core: Core, _ control: UInt8
  ) -> Bool { E.mayUse(core) }

  /// What the second half of a wide form reads of a register.
  @inline(__always) fileprivate static func rest(_ low: Lane, _ high: Lane) -> Lane {
    switch sourceBytes {
    case 2: Lane(low.x &>> 16, 0)
    case 4: Lane(low.x &>> 32, 0)
    case 8: Lane(low.y, 0)
    default: high
    }
  }

  @inline(__always) fileprivate static func load(_ host: UInt64) -> Lane {
    switch sourceBytes {
    case 2: Lane(hostLoad(host, as: UInt16.self).wide, 0)
    case 4: Lane(hostLoad(host, as: UInt32.self).wide, 0)
    case 8: Lane(hostLoad(host, as: UInt64.self), 0)
    default: vexHostLane(host)
    }
  }

  @inline(__always) fileprivate static func set<E: EncodingForm>(
    _: E.Type, _ core: Core, _ op: Op, _ low: Lane, _ high: Lane
  ) {
    if !E.isWide(op) {
      E.set(core, op, low)
    } else if narrows {
      core.setNarrow(op.to, Lane(low.x, high.x))
    } else {
      core.setWide(op.to, low, high)
    }
  }
}

@inline(__always) func packedRR<E: EncodingForm, O: PackedConversion>(
  _: E.Type, _: O.Type, _ core: Core, _ op: Op
) -> Op? {
  let control = op.immediateByte
  let source = core.lane(op.second)
  var low = Lane()
  var high = Lane()
  // One way out to the reference handler and one to the next operation: with more, the compiler makes
  // an ordinary call of the next operation.
  guard O.isAllowed(E.self, core, control), O.apply(source, control, &low),
    !E.isWide(op) || O.apply(O.rest(source, core.lane(op.second &+ 16)), control, &high)
  else { return referenceOperation(core, op) }
  O.set(E.self, core, op, low, high)
  return next(core, op)
}

@inline(__always) func packedRM<E: EncodingForm, O: PackedConversion>(
  _: E.Type, _: O.Type, _ core: Core, _ op: Op
) -> Op? {
  let control = op.immediateByte
  var host: UInt64 = 0
  var low = Lane()
  var high = Lane()
  guard E.locate(core, op, count: O.sourceBytes, &host), O.isAllowed(E.self, core, control),
    O.apply(O.load(host), control, &low),
    !E.isWide(op) || O.apply(O.load(host &+ UInt64(O.sourceBytes)), control, &high)
  else { return referenceOperation(core, op) }
  O.set(E.self, core, op, low, high)
  return next(core, op)
}

/// PMOVSX, PMOVZX.
enum Widen<From: LaneElement, To: LaneElement>: PackedConversion {
  @inline(__always) static var sourceBytes: Int { 16 &* From.elementBytes / To.elementBytes }
  @inline(__always) static func apply(
    _ source: Lane, _ control: UInt8, _ result: inout Lane
  ) -> Bool {
    let elements = source.elements(From.self)
    result = Lane(To.self) { To(truncatingIfNeeded: elements[$0]) }
    return true
  }
}

/// MOVDDUP of 128 bits.
enum DuplicateQuadword: PackedConversion {
  @inline(__always) static var sourceBytes: Int { 8 }
  @inline(__always) static func apply(
    _ source: Lane, _ control: UInt8, _ result: inout Lane
  ) -> Bool {
    result = Lane(source.x, source.x)
    return true
  }
}

// MARK: PTEST

@inline(__always) private func setTest<E: EncodingForm, M: TestMask>(
  _: E.Type, _: M.Type, _ core: Core, _ op: Op, _ low: Lane, _ high: Lane
) {
  let mask = Lane(repeating: M.mask)
  var both = core.lane(op.first) & low
  var second = ~core.lane(op.first) & low
  if E.isWide(op) {
    both |= core.lane(op.first &+ 16) & high
    second |= ~core.lane(op.first &+ 16) & high
  }
  both &= mask
  second &= mask
  core.cpu.pointee.setTestFlags(zero: both.x | both.y == 0, carry: second.x | second.y == 0)
}

@inline(__always) func testRR<E: EncodingForm, M: TestMask>(
  _: E.Type, _: M.Type, _ core: Core, _ op: Op
) -> Op? {
  guard E.mayUse(core) else { return referenceOperation(core, op) }
  setTest(E.self, M.self, core, op, core.lane(op.second), core.lane(op.second &+ 16))
  return next(core, op)
}

@inline(__always) func testRM<E: EncodingForm, M: TestMask>(
  _: E.Type, _: M.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard E.locate(core, op, count: 16, &host) else { return referenceOperation(core, op) }
  setTest(
    E.self, M.self, core, op, vexHostLane(host),
    E.isWide(op) ? vexHostLane(host &+ 16) : Lane())
  return next(core, op)
}

// MARK: Choices by sign

/// Elements whose signs choose.
protocol SignedLaneElement: LaneElement {
  /// All ones where the sign is set.
  static func signs(_ lane: Lane) -> Lane
}
extension UInt8: SignedLaneElement {
  @inline(__always) static func signs(_ lane: Lane) -> Lane {
    unsafeBitCast(
      unsafeBitCast(lane, to: SIMD16<Int8>.self) .< SIMD16<Int8>(repeating: 0), to: Lane.self)
  }
}
extension UInt32: SignedLaneElement {
  @inline(__always) static func signs(_ lane: Lane) -> Lane {
    unsafeBitCast(
      unsafeBitCast(lane, to: SIMD4<Int32>.self) .< SIMD4<Int32>(repeating: 0), to: Lane.self)
  }
}
extension UInt64: SignedLaneElement {
  // SSE2 compares no quadwords.
  @inline(__always) static func signs(_ lane: Lane) -> Lane {
    let words = unsafeBitCast(lane, to: SIMD4<UInt32>.self)
    return UInt32.signs(
      unsafeBitCast(SIMD4<UInt32>(words[1], words[1], words[3], words[3]), to: Lane.self))
  }
}

@inline(__always) private func blended<T: SignedLaneElement>(
  _: T.Type, _ a: Lane, _ b: Lane, _ mask: Lane
) -> Lane {
  let signs = T.signs(mask)
  return (a & ~signs) | (b & signs)
}

/// PBLENDVB, BLENDVPS, BLENDVPD: the mask is `fourth`.
@inline(__always) func blendRR<E: EncodingForm, T: SignedLaneElement>(
  _: E.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  guard E.mayUse(core) else { return referenceOperation(core, op) }
  let low = blended(T.self, core.lane(op.first), core.lane(op.second), core.lane(op.fourth))
  if E.isWide(op) {
    let high = blended(
      T.self, core.lane(op.first &+ 16), core.lane(op.second &+ 16), core.lane(op.fourth &+ 16))
    core.setWide(op.to, low, high)
  } else {
    E.set(core, op, low)
  }
  return next(core, op)
}

@inline(__always) func blendRM<E: EncodingForm, T: SignedLaneElement>(
  _: E.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard E.locate(core, op, count: 16, &host) else { return referenceOperation(core, op) }
  let low = blended(T.self, core.lane(op.first), vexHostLane(host), core.lane(op.fourth))
  if E.isWide(op) {
    let high = blended(
      T.self, core.lane(op.first &+ 16), vexHostLane(host &+ 16), core.lane(op.fourth &+ 16))
    core.setWide(op.to, low, high)
  } else {
    E.set(core, op, low)
  }
  return next(core, op)
}

/// VMASKMOVPS, VPMASKMOVD and their like. The whole operand must be there, which the reference
/// handler does not ask for.
@inline(__always) func vexMaskedLoad<T: SignedLaneElement>(
  _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locateVEX(core, op, &host) else { return referenceOperation(core, op) }
  let low = T.signs(core.lane(op.first)) & vexHostLane(host)
  if op.isWide {
    core.setWide(op.to, low, T.signs(core.lane(op.first &+ 16)) & vexHostLane(host &+ 16))
  } else {
    core.setNarrow(op.to, low)
  }
  return next(core, op)
}

/// The mask is in `source`, what is stored in `destination`.
@inline(__always) func vexMaskedStore<T: SignedLaneElement>(
  _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locateVEX(core, op, write: true, &host) else {
    return referenceOperation(core, op)
  }
  let memory = Processor.hostPointer(host)
  let low = blended(T.self, vexHostLane(host), core.lane(op.to), core.lane(op.first))
  memory.storeBytes(of: low, as: Lane.self)
  if op.isWide {
    let high = blended(
      T.self, vexHostLane(host &+ 16), core.lane(op.to &+ 16), core.lane(op.first &+ 16))
    memory.storeBytes(of: high, toByteOffset: 16, as: Lane.self)
  }
  return next(core, op)
}
