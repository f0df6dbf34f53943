import SoftFloat

/// CMPPS and its like, MOVMSKPS: comparisons that make masks. Nothing rounds; denormals and NaNs go
/// to the reference handler.

extension HostFloat {
  /// All ones where the relation holds that the immediate names. Without NaNs its bits 3 and 4
  /// change nothing.
  @inline(__always) static func mask(
    _ a: Lane, _ b: Lane, _ immediate: UInt8, _ result: inout Lane
  ) -> Bool {
    // For EQ, LT, LE, UNORD, NEQ, NLT, NLE, ORD: whether it holds for less (1), equal (2),
    // greater (4), three bits each.
    let table: UInt32 = 0o7_4_6_5_0_3_1_2
    let relation = table &>> UInt32(immediate & 7 &* 3)
    let less = Lane(repeating: relation & 1 != 0 ? .max : 0)
    let equal = Lane(repeating: relation & 2 != 0 ? .max : 0)
    let greater = Lane(repeating: relation & 4 != 0 ? .max : 0)
    result = (isLess(a, b) & less) | (isEqual(a, b) & equal) | (isLess(b, a) & greater)
    return holds(isTame(a) & isTame(b) & isEqual(a, a) & isEqual(b, b))
  }

  /// The lowest elements only.
  @inline(__always) static func elementMask(
    _ a: Bits, _ b: Bits, _ immediate: UInt8, _ result: inout Bits
  ) -> Bool {
    var lane = Lane()
    let isGood = mask(
      Lane(UInt64(truncatingIfNeeded: a), 0), Lane(UInt64(truncatingIfNeeded: b), 0), immediate,
      &lane)
    result = Bits(truncatingIfNeeded: lane.x)
    return isGood
  }
}

@inline(__always) func floatMaskRR<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var result = Lane()
  guard core.mayUseSSE,
    F.mask(core.lane(op.to), core.lane(op.first), op.immediateByte, &result)
  else { return referenceOperation(core, op) }
  core.setLane(op.to, result)
  return next(core, op)
}

@inline(__always) func floatMaskRM<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  var result = Lane()
  guard AnyAddress.locateLane(Aligned.self, core, op, write: false, &host),
    F.mask(core.lane(op.to), vexHostLane(host), op.immediateByte, &result)
  else { return referenceOperation(core, op) }
  core.setLane(op.to, result)
  return next(core, op)
}

@inline(__always) func floatElementMaskRR<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var result: F.Bits = 0
  guard core.mayUseSSE,
    F.elementMask(core.element(op.to), core.element(op.first), op.immediateByte, &result)
  else { return referenceOperation(core, op) }
  core.setElement(op.to, result)
  return next(core, op)
}

@inline(__always) func floatElementMaskRM<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  var result: F.Bits = 0
  guard core.mayUseSSE,
    AnyAddress.locate(core, op, count: F.Bits.byteCount, write: false, &host),
    F.elementMask(core.element(op.to), hostLoad(host), op.immediateByte, &result)
  else { return referenceOperation(core, op) }
  core.setElement(op.to, result)
  return next(core, op)
}

// MARK: AVX

@inline(__always) func vexMaskRR<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var low = Lane()
  var high = Lane()
  let immediate = op.immediateByte
  guard core.mayUseAVX, F.mask(core.lane(op.first), core.lane(op.second), immediate, &low),
    !op.isWide
      || F.mask(core.lane(op.first &+ 16), core.lane(op.second &+ 16), immediate, &high)
  else { return referenceOperation(core, op) }
  core.setVEX(op, low, high)
  return next(core, op)
}

@inline(__always) func vexMaskRM<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  var low = Lane()
  var high = Lane()
  let immediate = op.immediateByte
  guard AnyAddress.locateVEX(core, op, &host),
    F.mask(core.lane(op.first), vexHostLane(host), immediate, &low),
    !op.isWide || F.mask(core.lane(op.first &+ 16), vexHostLane(host &+ 16), immediate, &high)
  else { return referenceOperation(core, op) }
  core.setVEX(op, low, high)
  return next(core, op)
}

@inline(__always) func vexElementMaskRR<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var result: F.Bits = 0
  guard core.mayUseAVX,
    F.elementMask(core.element(op.first), core.element(op.second), op.immediateByte, &result)
  else { return referenceOperation(core, op) }
  core.setNarrow(op.to, core.lane(op.first))
  core.setElement(op.to, result)
  return next(core, op)
}

@inline(__always) func vexElementMaskRM<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  var result: F.Bits = 0
  guard core.mayUseAVX,
    AnyAddress.locate(core, op, count: F.Bits.byteCount, write: false, &host),
    F.elementMask(core.element(op.first), hostLoad(host), op.immediateByte, &result)
  else { return referenceOperation(core, op) }
  core.setNarrow(op.to, core.lane(op.first))
  core.setElement(op.to, result)
  return next(core, op)
}

// MARK: Signs

/// MOVMSKPS, MOVMSKPD, or their VEX forms of 128 bits.
@inline(__always) private func signs<F: HostFloat>(_: F.Type, _ lane: Lane) -> UInt32 {
  let tops = lane &>> 63
  let upper = UInt32(truncatingIfNeeded: tops.x | tops.y &<< (F.Bits.bitWidth == 32 ? 2 : 1))
  guard F.Bits.bitWidth == 32 else { return upper }
  let lower = (lane &>> 31) & Lane(repeating: 1)
  return upper &<< 1 | UInt32(truncatingIfNeeded: lower.x | lower.y &<< 2)
}

@inline(__always) func floatSigns<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  core.set(op.to, signs(F.self, core.lane(op.first)))
  return next(core, op)
}

@inline(__always) func vexSigns<F: HostFloat>(_: F.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseAVX else { return referenceOperation(core, op) }
  var mask = signs(F.self, core.lane(op.first))
  if op.isWide {
    mask |= signs(F.self, core.lane(op.first &+ 16)) &<< UInt32(F.Bits.perLane)
  }
  core.set(op.to, mask)
  return next(core, op)
}
