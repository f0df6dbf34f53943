/// Elements of lanes by number, gathers, and permutations of memory operands.

// MARK: PINSR, PEXTR, INSERTPS, and moves of halves

/// The immediate is the byte in the lane where the element goes; the source may be any register.
@inline(__always) func insertElementR<E: EncodingForm, T: LaneElement & GuestWord>(
  _: E.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  guard E.mayUse(core) else { return referenceOperation(core, op) }
  let value: T = core.element(op.second)
  E.copyFirst(core, op)
  core.setElement(op.to &+ UInt16(op.immediateByte), value)
  return next(core, op)
}

@inline(__always) func insertElementM<E: EncodingForm, T: LaneElement & GuestWord>(
  _: E.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard E.locateElement(core, op, count: T.byteCount, &host) else {
    return referenceOperation(core, op)
  }
  E.copyFirst(core, op)
  core.setElement(op.to &+ UInt16(op.immediateByte), hostLoad(host, as: T.self))
  return next(core, op)
}

/// The translator has added the element's place to the source.
@inline(__always) func extractElementR<E: EncodingForm, T: LaneElement & GuestWord>(
  _: E.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  guard E.mayUse(core) else { return referenceOperation(core, op) }
  core.set(op.to, core.element(op.first, as: T.self).wide)
  return next(core, op)
}

@inline(__always) func extractElementM<E: EncodingForm, T: LaneElement & GuestWord>(
  _: E.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard E.locateElement(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(host, core.element(op.first, as: T.self))
  return next(core, op)
}

/// INSERTPS: the translator has added the element's place to a register source.
@inline(__always) func insertSingleR<E: EncodingForm>(_: E.Type, _ core: Core, _ op: Op) -> Op? {
  guard E.mayUse(core) else { return referenceOperation(core, op) }
  E.set(core, op, insertSingle(core.lane(op.first), core.element(op.second), op.immediateByte))
  return next(core, op)
}

@inline(__always) func insertSingleM<E: EncodingForm>(_: E.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard E.locateElement(core, op, count: 4, &host) else { return referenceOperation(core, op) }
  E.set(core, op, insertSingle(core.lane(op.first), hostLoad(host), op.immediateByte))
  return next(core, op)
}

/// SHA256RNDS2: the words are in `fourth`, which is XMM0.
func sha256RoundsRR(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  core.setLane(
    op.to, SHA256Rounds.apply(core.lane(op.to), core.lane(op.second), core.lane(op.fourth)))
  return next(core, op)
}

func sha256RoundsRM(_ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard LegacyForm.locate(core, op, count: 16, &host) else { return referenceOperation(core, op) }
  core.setLane(
    op.to, SHA256Rounds.apply(core.lane(op.to), vexHostLane(host), core.lane(op.fourth)))
  return next(core, op)
}

// MARK: Permutations of memory

/// VPERM2F128.
func vexPermuteLanesM(_ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locateVEX(core, op, &host) else { return referenceOperation(core, op) }
  let control = op.immediateByte
  let low = permuted(core, op, host, control)
  core.setWide(op.to, low, permuted(core, op, host, control &>> 4))
  return next(core, op)
}

@inline(__always) private func permuted(
  _ core: Core, _ op: Op, _ host: UInt64, _ control: UInt8
) -> Lane {
  if control & 8 != 0 { return Lane() }
  let place = UInt16(control & 1) &* 16
  return control & 2 == 0 ? core.lane(op.first &+ place) : vexHostLane(host &+ UInt64(place))
}

/// VPERMQ, VPERMPD with an immediate.
func vexPermuteQuadwordsM(_ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locateVEX(core, op, &host) else { return referenceOperation(core, op) }
  let control = UInt64(op.immediateByte) &<< 3
  let low = Lane(hostLoad(host &+ (control & 0x18)), hostLoad(host &+ (control &>> 2 & 0x18)))
  let high = Lane(
    hostLoad(host &+ (control &>> 4 & 0x18)), hostLoad(host &+ (control &>> 6 & 0x18)))
  core.setWide(op.to, low, high)
  return next(core, op)
}

/// VPERMD, VPERMPS: the first source has the indices.
func vexPermuteElementsM(_ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard AnyAddress.locateVEX(core, op, &host) else { return referenceOperation(core, op) }
  let low = chosen(core.lane(op.first), host)
  core.setWide(op.to, low, chosen(core.lane(op.first &+ 16), host))
  return next(core, op)
}

@inline(__always) private func chosen(_ indices: Lane, _ host: UInt64) -> Lane {
  let index = indices.elements(UInt32.self)
  return Lane(UInt32.self) { hostLoad(host &+ UInt64(index[$0] & 7) &* 4) }
}

// MARK: Gathers

/// VPGATHERDD and its like: destination, mask in `source`, indices in the vector register `index`.
/// All elements must be found before anything changes; else the reference handler begins again.
@inline(__always) func vexGather<I: LaneElement, T: LaneElement & GuestWord>(
  _: I.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  var results = (Lane(), Lane())
  guard core.mayUseAVX, gathered(I.self, T.self, core, op, &results) else {
    return referenceOperation(core, op)
  }
  if op.isWide && T.elementBytes >= I.elementBytes {
    core.setWide(op.to, results.0, results.1)
  } else {
    core.setNarrow(op.to, results.0)
  }
  core.setNarrow(op.first, Lane())
  return next(core, op)
}

@inline(__always) private func gathered<I: LaneElement, T: LaneElement & GuestWord>(
  _: I.Type, _: T.Type, _ core: Core, _ op: Op, _ results: inout (Lane, Lane)
) -> Bool {
  let count = (op.isWide ? 32 : 16) / UInt16(max(I.elementBytes, T.elementBytes))
  let base = core.get(op.op.pointee.base, as: UInt64.self) &+ op.op.pointee.displacement
  return withUnsafeMutableBytes(of: &results) { bytes in
    var element: UInt16 = 0
    while element < count {
      let place = element &* UInt16(T.elementBytes)
      var value: T = core.element(op.to &+ place)
      if core.element(op.first &+ place, as: T.self) &>> T(T.bitWidth &- 1) != 0 {
        let index: I = core.element(op.op.pointee.index &+ element &* UInt16(I.elementBytes))
        let scaled = UInt64(truncatingIfNeeded: index) &<< UInt64(op.op.pointee.scale)
        var address: UInt64 = 0
        var host: UInt64 = 0
        guard
          core.linear(
            op.op.pointee.segment, (base &+ scaled) & op.addressMask, count: T.byteCount,
            write: false, &address),
          core.translate(address, count: T.byteCount, write: false, &host)
        else { return false }
        value = hostLoad(host)
      }
      bytes.storeBytes(of: value, toByteOffset: Int(place), as: T.self)
      element &+= 1
    }
    return true
  }
}
