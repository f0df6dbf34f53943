/// Legacy SSE on 128-bit lanes: moves, and whatever is a `LaneOperation` (Instructions/SSE). A
/// memory operand that must be aligned and is not, and state that forbids SSE, are left to the
/// reference handler.

extension UnsafeMutableRawPointer {
  /// Neither #UD nor #NM: CR0.EM and CR0.TS clear, CR4.OSFXSR set.
  @inline(__always) var mayUseSSE: Bool {
    cpu.pointee.cr0 & (CR0.em | CR0.ts) == 0 && cpu.pointee.cr4 & CR4.osfxsr != 0
  }

  /// The low lane of a vector register, by byte offset.
  @inline(__always) func lane(_ offset: UInt16) -> Lane {
    loadUnaligned(fromByteOffset: Int(offset), as: Lane.self)
  }

  @inline(__always) func setLane(_ offset: UInt16, _ value: Lane) {
    storeBytes(of: value, toByteOffset: Int(offset), as: Lane.self)
  }

  /// The lowest element of a vector register.
  @inline(__always) func element<T: LaneElement>(_ offset: UInt16, as: T.Type = T.self) -> T {
    loadUnaligned(fromByteOffset: Int(offset), as: T.self)
  }

  @inline(__always) func setElement<T: LaneElement>(_ offset: UInt16, _ value: T) {
    storeBytes(of: value, toByteOffset: Int(offset), as: T.self)
  }
}

extension UnsafeRawPointer {
  /// The immediate of a vector instruction, above the displacement.
  @inline(__always) var immediateByte: UInt8 {
    UInt8(truncatingIfNeeded: op.pointee.payload &>> 32)
  }
}

extension AddressForm {
  /// The host address of a 128-bit operand. Pages are aligned in the host as in the guest.
  @inline(__always) static func locateLane<L: OperandAlignment>(
    _: L.Type, _ core: Core, _ op: Op, write: Bool, _ host: inout UInt64
  ) -> Bool {
    core.mayUseSSE && locate(core, op, count: 16, write: write, &host)
      && (!L.required || host & 15 == 0)
  }
}

@inline(__always) private func hostLane(_ host: UInt64) -> Lane {
  Processor.hostPointer(host).loadUnaligned(as: Lane.self)
}

@inline(__always) private func setHostLane(_ host: UInt64, _ value: Lane) {
  Processor.hostPointer(host).storeBytes(of: value, as: Lane.self)
}

// MARK: Lane operations

@inline(__always) func laneRR<O: LaneOperation>(_: O.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  let to = op.op.pointee.destination
  core.setLane(to, O.apply(core.lane(to), core.lane(op.op.pointee.source), op.immediateByte))
  return next(core, op)
}

/// MOVDQA of registers and what changes the copy, in one: sources in `source` and `base`.
@inline(__always) func laneThreeRR<O: LaneOperation>(_: O.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  core.setLane(op.to, O.apply(core.lane(op.first), core.lane(op.second), op.immediateByte))
  return next(core, op.following)
}

@inline(__always) func laneRM<O: LaneOperation, A: AddressForm>(
  _: O.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locateLane(Aligned.self, core, op, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let to = op.op.pointee.destination
  core.setLane(to, O.apply(core.lane(to), hostLane(host), op.immediateByte))
  return next(core, op)
}

@inline(__always) func laneShiftRR<O: LaneShift>(_: O.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  let to = op.op.pointee.destination
  core.setLane(to, O.apply(core.lane(to), core.lane(op.op.pointee.source).x))
  return next(core, op)
}

@inline(__always) func laneShiftRI<O: LaneShift>(_: O.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  let to = op.op.pointee.destination
  core.setLane(to, O.apply(core.lane(to), UInt64(op.immediateByte)))
  return next(core, op)
}

// MARK: Moves of 128 bits

@inline(__always) func moveLaneRR(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  core.setLane(op.op.pointee.destination, core.lane(op.op.pointee.source))
  return next(core, op)
}

@inline(__always) func moveLaneRM<L: OperandAlignment, A: AddressForm>(
  _: L.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locateLane(L.self, core, op, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.setLane(op.op.pointee.destination, hostLane(host))
  return next(core, op)
}

@inline(__always) func moveLaneMR<L: OperandAlignment, A: AddressForm>(
  _: L.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locateLane(L.self, core, op, write: true, &host) else {
    return referenceOperation(core, op)
  }
  setHostLane(host, core.lane(op.op.pointee.source))
  return next(core, op)
}

// MARK: Moves of an element

/// MOVSS, MOVSD between registers: the rest stays.
@inline(__always) func moveElementRR<T: LaneElement>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  core.setElement(op.op.pointee.destination, core.element(op.op.pointee.source, as: T.self))
  return next(core, op)
}

/// MOVQ between vector registers, MOVD and MOVQ from a general one: the rest of the lane is zero.
@inline(__always) func moveElementZeroRR<T: LaneElement>(
  _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  let value: T = core.element(op.op.pointee.source)
  core.setLane(op.op.pointee.destination, Lane(UInt64(truncatingIfNeeded: value), 0))
  return next(core, op)
}

/// MOVSS, MOVSD, MOVD, MOVQ from memory: the rest of the lane is zero.
@inline(__always) func moveElementRM<T: LaneElement & GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseSSE, A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.setLane(op.op.pointee.destination, Lane(hostLoad(host, as: T.self).wide, 0))
  return next(core, op)
}

/// The lowest element to memory.
@inline(__always) func moveElementMR<T: LaneElement & GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseSSE, A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(host, core.element(op.op.pointee.source, as: T.self))
  return next(core, op)
}

/// MOVD and MOVQ to a general register.
@inline(__always) func moveElementToGeneral<T: LaneElement & GuestWord>(
  _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  core.set(op.op.pointee.destination, core.element(op.op.pointee.source, as: T.self))
  return next(core, op)
}

/// MOVLPS, MOVHPS and their like between halves of lanes: the byte offsets say which halves.
@inline(__always) func moveHalfRR(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  core.setElement(op.op.pointee.destination, core.element(op.op.pointee.source, as: UInt64.self))
  return next(core, op)
}

@inline(__always) func moveHalfRM<A: AddressForm>(_: A.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseSSE, A.locate(core, op, count: 8, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.setElement(op.op.pointee.destination, hostLoad(host, as: UInt64.self))
  return next(core, op)
}

/// PMOVMSKB.
@inline(__always) func moveMask(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseSSE else { return referenceOperation(core, op) }
  core.set(op.op.pointee.destination, byteSigns(core.lane(op.op.pointee.source)))
  return next(core, op)
}

@inline(__always) func byteSigns(_ lane: Lane) -> UInt32 {
  // The multiplication gathers the top bits of eight bytes in the top byte.
  let tops = (lane &>> 7) & Lane(repeating: 0x0101_0101_0101_0101)
  let gather: UInt64 = 0x0102_0408_1020_4080
  let low = (tops.x &* gather) &>> 56
  let high = (tops.y &* gather) &>> 56
  return UInt32(truncatingIfNeeded: low | high &<< 8)
}
