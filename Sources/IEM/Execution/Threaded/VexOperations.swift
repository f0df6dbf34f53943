/// AVX and AVX2: three operands, 128 or 256 bits, and zeros above. The lane operations are those of
/// legacy SSE. State that forbids AVX, and whatever a legacy form leaves, goes to the reference
/// handler.
///
/// Between registers the second source is in `base`, a third one in `index`.

extension UnsafeMutableRawPointer {
  /// Neither #UD nor #NM.
  @inline(__always) var mayUseAVX: Bool {
    cpu.pointee.cr0 & CR0.ts == 0 && cpu.pointee.cr4 & CR4.osxsave != 0
      && cpu.pointee.xcr0 & XSaveComponents.avxState == XSaveComponents.avxState
  }

  @inline(__always) var mayUseHostFloatAVX: Bool {
    mayUseAVX && cpu.pointee.hostArithmeticAllowed
  }

  /// Replaces a whole register, by byte offset, with 128 bits.
  @inline(__always) func setNarrow(_ offset: UInt16, _ low: Lane) {
    setLane(offset, low)
    setLane(offset &+ 16, Lane())
    setLane(offset &+ 32, Lane())
    setLane(offset &+ 48, Lane())
  }

  /// The one or the other, as the operation says.
  @inline(__always) func setVEX(_ op: Op, _ low: Lane, _ high: Lane) {
    if op.isWide {
      setWide(op.to, low, high)
    } else {
      setNarrow(op.to, low)
    }
  }

  /// Replaces a whole register with 256 bits.
  @inline(__always) func setWide(_ offset: UInt16, _ low: Lane, _ high: Lane) {
    setLane(offset, low)
    setLane(offset &+ 16, high)
    setLane(offset &+ 32, Lane())
    setLane(offset &+ 48, Lane())
  }
}

extension UnsafeRawPointer {
  /// 256 bits: a bit above the immediate.
  @inline(__always) var isWide: Bool { op.pointee.payload & Operation.wideBit != 0 }
  @inline(__always) var first: UInt16 { op.pointee.source }
  @inline(__always) var second: UInt16 { op.pointee.base }
  @inline(__always) var third: UInt16 { op.pointee.index }
  @inline(__always) var to: UInt16 { op.pointee.destination }
}

extension Operation {
  static let wideBit: UInt64 = 1 << 40
}

extension AddressForm {
  /// The host address of an operand of 128 or 256 bits, whichever `isWide` says.
  @inline(__always) static func locateVEX(
    _ core: Core, _ op: Op, write: Bool = false, _ host: inout UInt64
  ) -> Bool {
    core.mayUseAVX && locate(core, op, count: op.isWide ? 32 : 16, write: write, &host)
  }
}

@inline(__always) func vexHostLane(_ host: UInt64) -> Lane {
  Processor.hostPointer(host).loadUnaligned(as: Lane.self)
}

// MARK: Lane operations

@inline(__always) func vexLaneRR<O: LaneOperation>(_: O.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  let immediate = op.immediateByte
  let low = O.apply(core.lane(op.first), core.lane(op.second), immediate)
  if op.isWide {
    let high = O.apply(
      core.lane(op.first &+ 16), core.lane(op.second &+ 16),
      immediate &>> O.immediateBitsPerLane)
    core.setWide(op.to, low, high)
  } else {
    core.setNarrow(op.to, low)
  }
  return next(core, op)
}

@inline(__always) func vexLaneRM<O: LaneOperation>(_: O.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locateVEX(core, op, &host) else { return referenceOperation(core, op) }
  let immediate = op.immediateByte
  let low = O.apply(core.lane(op.first), vexHostLane(host), immediate)
  if op.isWide {
    let high = O.apply(
      core.lane(op.first &+ 16), vexHostLane(host &+ 16), immediate &>> O.immediateBitsPerLane)
    core.setWide(op.to, low, high)
  } else {
    core.setNarrow(op.to, low)
  }
  return next(core, op)
}

@inline(__always) private func vexShift<O: LaneShift>(
  _: O.Type, _ core: Core, _ op: Op, _ count: UInt64
) -> Op? {
  let low = O.apply(core.lane(op.first), count)
  if op.isWide {
    core.setWide(op.to, low, O.apply(core.lane(op.first &+ 16), count))
  } else {
    core.setNarrow(op.to, low)
  }
  return next(core, op)
}

@inline(__always) func vexLaneShiftRR<O: LaneShift>(_: O.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  return vexShift(O.self, core, op, core.lane(op.second).x)
}

@inline(__always) func vexLaneShiftRI<O: LaneShift>(_: O.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  return vexShift(O.self, core, op, UInt64(op.immediateByte))
}

// MARK: Moves

/// How much a move moves.
protocol VectorLength { static var isWide: Bool { get } }
enum OneLane: VectorLength { @inline(__always) static var isWide: Bool { false } }
enum TwoLanes: VectorLength { @inline(__always) static var isWide: Bool { true } }

@inline(__always) func vexMoveRR<N: VectorLength>(_: N.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  let low = core.lane(op.first)
  if N.isWide {
    core.setWide(op.to, low, core.lane(op.first &+ 16))
  } else {
    core.setNarrow(op.to, low)
  }
  return next(core, op)
}

@inline(__always) private func locateMove<N: VectorLength, L: OperandAlignment, A: AddressForm>(
  _: N.Type, _: L.Type, _: A.Type, _ core: Core, _ op: Op, write: Bool, _ host: inout UInt64
) -> Bool {
  let count = N.isWide ? 32 : 16
  return core.mayUseAVX && A.locate(core, op, count: count, write: write, &host)
    && (!L.required || host & UInt64(count &- 1) == 0)
}

@inline(__always) func vexMoveRM<N: VectorLength, L: OperandAlignment, A: AddressForm>(
  _: N.Type, _: L.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard locateMove(N.self, L.self, A.self, core, op, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let low = vexHostLane(host)
  if N.isWide {
    core.setWide(op.to, low, vexHostLane(host &+ 16))
  } else {
    core.setNarrow(op.to, low)
  }
  return next(core, op)
}

@inline(__always) func vexMoveMR<N: VectorLength, L: OperandAlignment, A: AddressForm>(
  _: N.Type, _: L.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard locateMove(N.self, L.self, A.self, core, op, write: true, &host) else {
    return referenceOperation(core, op)
  }
  let memory = Processor.hostPointer(host)
  memory.storeBytes(of: core.lane(op.first), as: Lane.self)
  if N.isWide {
    memory.storeBytes(of: core.lane(op.first &+ 16), toByteOffset: 16, as: Lane.self)
  }
  return next(core, op)
}

/// VMOVSS, VMOVSD between registers: the rest of the lane is the first source's.
@inline(__always) func vexMergeRR<T: LaneElement>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  let element: T = core.element(op.second)
  core.setNarrow(op.to, core.lane(op.first))
  core.setElement(op.to, element)
  return next(core, op)
}

/// VMOVQ, and VMOVD from a general register.
@inline(__always) func vexElementRR<T: LaneElement>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  let value: T = core.element(op.first)
  core.setNarrow(op.to, Lane(UInt64(truncatingIfNeeded: value), 0))
  return next(core, op)
}

/// VMOVSS, VMOVSD, VMOVD, VMOVQ from memory.
@inline(__always) func vexElementRM<T: LaneElement & GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseAVX, A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.setNarrow(op.to, Lane(hostLoad(host, as: T.self).wide, 0))
  return next(core, op)
}

@inline(__always) func vexElementMR<T: LaneElement & GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseAVX, A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(host, core.element(op.first, as: T.self))
  return next(core, op)
}

/// VMOVD and VMOVQ to a general register.
@inline(__always) func vexElementToGeneral<T: LaneElement & GuestWord>(
  _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  core.set(op.to, core.element(op.first, as: T.self))
  return next(core, op)
}

/// VPMOVMSKB.
@inline(__always) func vexMoveMask(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  var mask = byteSigns(core.lane(op.first))
  if op.isWide { mask |= byteSigns(core.lane(op.first &+ 16)) &<< 16 }
  core.set(op.to, mask)
  return next(core, op)
}

@inline(__always) func vexZeroUpper(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX, core.cpu.pointee.mode == .bits64 else {
    return referenceOperation(core, op)
  }
  var offset = op.first
  for _ in 0..<16 {
    core.setLane(offset &+ 16, Lane())
    core.setLane(offset &+ 32, Lane())
    core.setLane(offset &+ 48, Lane())
    offset &+= 64
  }
  return next(core, op)
}

// MARK: Broadcasts and lanes

@inline(__always) private func broadcast(_ core: Core, _ op: Op, _ lane: Lane) -> Op? {
  if op.isWide { core.setWide(op.to, lane, lane) } else { core.setNarrow(op.to, lane) }
  return next(core, op)
}

@inline(__always) func vexBroadcastRR<T: LaneElement>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  let value: T = core.element(op.first)
  return broadcast(core, op, Lane(T.self) { _ in value })
}

@inline(__always) func vexBroadcastRM<T: LaneElement & GuestWord>(
  _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseAVX, AnyAddress.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let value: T = hostLoad(host)
  return broadcast(core, op, Lane(T.self) { _ in value })
}

/// VBROADCASTF128.
@inline(__always) func vexBroadcastLane(_ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseAVX, AnyAddress.locate(core, op, count: 16, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let lane = vexHostLane(host)
  core.setWide(op.to, lane, lane)
  return next(core, op)
}

/// VINSERTF128.
@inline(__always) private func insert(_ core: Core, _ op: Op, _ lane: Lane) -> Op? {
  if op.immediateByte & 1 == 0 {
    core.setWide(op.to, lane, core.lane(op.first &+ 16))
  } else {
    core.setWide(op.to, core.lane(op.first), lane)
  }
  return next(core, op)
}

@inline(__always) func vexInsertLaneRR(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  return insert(core, op, core.lane(op.second))
}

@inline(__always) func vexInsertLaneRM(_ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseAVX, AnyAddress.locate(core, op, count: 16, write: false, &host) else {
    return referenceOperation(core, op)
  }
  return insert(core, op, vexHostLane(host))
}

/// VEXTRACTF128: the translator has added the lane to the source.
@inline(__always) func vexExtractLaneRR(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  core.setNarrow(op.to, core.lane(op.first))
  return next(core, op)
}

@inline(__always) func vexExtractLaneMR(_ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseAVX, AnyAddress.locate(core, op, count: 16, write: true, &host) else {
    return referenceOperation(core, op)
  }
  Processor.hostPointer(host).storeBytes(of: core.lane(op.first), as: Lane.self)
  return next(core, op)
}

/// VPERM2F128 between registers.
@inline(__always) func vexPermuteLanes(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  let control = op.immediateByte
  let low = permuted(core, op, control)
  core.setWide(op.to, low, permuted(core, op, control &>> 4))
  return next(core, op)
}

@inline(__always) private func permuted(_ core: Core, _ op: Op, _ control: UInt8) -> Lane {
  if control & 8 != 0 { return Lane() }
  let register = control & 2 == 0 ? op.first : op.second
  return core.lane(register &+ UInt16(control & 1) &* 16)
}

/// VPERMQ, VPERMPD with an immediate, between registers.
@inline(__always) func vexPermuteQuadwords(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  let control = UInt16(op.immediateByte) &<< 3
  let (a, b): (UInt64, UInt64) = (
    core.element(op.first &+ (control & 0x18)), core.element(op.first &+ (control &>> 2 & 0x18)))
  let (c, d): (UInt64, UInt64) = (
    core.element(op.first &+ (control &>> 4 & 0x18)),
    core.element(op.first &+ (control &>> 6 & 0x18)))
  core.setWide(op.to, Lane(a, b), Lane(c, d))
  return next(core, op)
}

/// VPERMD, VPERMPS between registers: the first source has the indices.
@inline(__always) func vexPermuteElements(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  let low = chosen(core, op, core.lane(op.first))
  core.setWide(op.to, low, chosen(core, op, core.lane(op.first &+ 16)))
  return next(core, op)
}

@inline(__always) private func chosen(_ core: Core, _ op: Op, _ indices: Lane) -> Lane {
  let index = indices.elements(UInt32.self)
  return Lane(UInt32.self) {
    core.element(op.second &+ UInt16(truncatingIfNeeded: index[$0] & 7) &* 4)
  }
}
