/// Operations that move data. Each has the meaning of its instruction in Instructions/Transfer.

@inline(__always) func moveRR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  core.set(op.op.pointee.destination, core.get(op.op.pointee.source, as: T.self))
  return next(core, op)
}

@inline(__always) func moveRI<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  core.set(op.op.pointee.destination, T(truncatingIfNeeded: op.op.pointee.payload))
  return next(core, op)
}

@inline(__always) func moveRM<T: GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.set(op.op.pointee.destination, hostLoad(host, as: T.self))
  return next(core, op)
}

/// MOV of a register from memory by FS or GS, 64-bit mode and addresses, no index.
@inline(__always) func moveFromSegment<T: GuestWord>(
  _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let address =
    core.get(op.op.pointee.base, as: UInt64.self) &+ op.op.pointee.displacement
    &+ core.cpu.pointee.segments[unchecked: Int(op.op.pointee.segment)].base
  var host: UInt64 = 0
  guard core.translate(address, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.set(op.op.pointee.destination, hostLoad(host, as: T.self))
  return next(core, op)
}

@inline(__always) func moveFromSegment32(_ core: Core, _ op: Op) -> Op? {
  moveFromSegment(UInt32.self, core, op)
}
@inline(__always) func moveFromSegment64(_ core: Core, _ op: Op) -> Op? {
  moveFromSegment(UInt64.self, core, op)
}

@inline(__always) func moveMR<T: GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(host, core.get(op.op.pointee.source, as: T.self))
  return next(core, op)
}

@inline(__always) func moveMI<T: GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(host, T(truncatingIfNeeded: op.op.pointee.immediate32))
  return next(core, op)
}

/// MOVZX, MOVSX, MOVSXD.
protocol Extension {
  static func extend<S: GuestWord, D: GuestWord>(_ value: S) -> D
}
enum ZeroExtension: Extension {
  @inline(__always) static func extend<S: GuestWord, D: GuestWord>(_ value: S) -> D {
    D(truncatingIfNeeded: value)
  }
}
enum SignExtension: Extension {
  @inline(__always) static func extend<S: GuestWord, D: GuestWord>(_ value: S) -> D {
    D(truncatingIfNeeded: value.signed)
  }
}

@inline(__always) func extendRR<E: Extension, S: GuestWord, D: GuestWord>(
  _: E.Type, _: S.Type, _: D.Type, _ core: Core, _ op: Op
) -> Op? {
  let value: S = core.get(op.op.pointee.source)
  core.set(op.op.pointee.destination, E.extend(value) as D)
  return next(core, op)
}

@inline(__always) func extendRM<E: Extension, S: GuestWord, D: GuestWord, A: AddressForm>(
  _: E.Type, _: S.Type, _: D.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: S.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.set(op.op.pointee.destination, E.extend(hostLoad(host, as: S.self)) as D)
  return next(core, op)
}

/// LEA, 64-bit addresses without an index.
@inline(__always) func leaBase<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let address = core.get(op.op.pointee.base, as: UInt64.self) &+ op.op.pointee.displacement
  core.set(op.op.pointee.destination, T(truncatingIfNeeded: address))
  return next(core, op)
}

@inline(__always) func leaIndex<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  core.set(op.op.pointee.destination, T(truncatingIfNeeded: op.indexedAddress(core)))
  return next(core, op)
}

@inline(__always) func leaAny<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let address = op.indexedAddress(core) & op.addressMask
  core.set(op.op.pointee.destination, T(truncatingIfNeeded: address))
  return next(core, op)
}

/// XCHG of two registers.
@inline(__always) func exchangeRR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  let right: T = core.get(op.op.pointee.source)
  core.set(op.op.pointee.destination, right)
  core.set(op.op.pointee.source, left)
  return next(core, op)
}

/// CBW, CWDE, CDQE: `S` in rAX to `D` in rAX.
@inline(__always) func convertAccumulator<S: GuestWord, D: GuestWord>(
  _: S.Type, _: D.Type, _ core: Core, _ op: Op
) -> Op? {
  let value: S = core.cpu.pointee.register(Register.rax)
  core.cpu.pointee.setRegister(Register.rax, D(truncatingIfNeeded: value.signed))
  return next(core, op)
}

/// CWD, CDQ, CQO.
@inline(__always) func convertToDouble<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let value: T = core.cpu.pointee.register(Register.rax)
  core.cpu.pointee.setRegister(Register.rdx, value.signBit ? T.max : 0)
  return next(core, op)
}

/// NOP, prefetches.
@inline(__always) func noOperation(_ core: Core, _ op: Op) -> Op? { next(core, op) }

@inline(__always) func setConditionR<F: FlagSource, C: Condition>(
  _: F.Type, _: C.Type, _ core: Core, _ op: Op
) -> Op? {
  core.set(op.op.pointee.destination, (F.holds(core, C.code) ? 1 : 0) as UInt8)
  return next(core, op)
}

@inline(__always) func setConditionM<C: Condition, A: AddressForm>(
  _: C.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: 1, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(host, (AnyFlags.holds(core, C.code) ? 1 : 0) as UInt8)
  return next(core, op)
}

@inline(__always) func conditionalMoveRR<F: FlagSource, C: Condition, T: GuestWord>(
  _: F.Type, _: C.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let source: T = core.get(op.op.pointee.source)
  let old: T = core.get(op.op.pointee.destination)
  core.set(op.op.pointee.destination, F.holds(core, C.code) ? source : old)
  return next(core, op)
}

@inline(__always) func conditionalMoveRM<C: Condition, T: GuestWord, A: AddressForm>(
  _: C.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let source: T = hostLoad(host)
  let old: T = core.get(op.op.pointee.destination)
  core.set(op.op.pointee.destination, AnyFlags.holds(core, C.code) ? source : old)
  return next(core, op)
}

/// BSWAP.
@inline(__always) func byteSwapR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let value: T = core.get(op.op.pointee.destination)
  core.set(op.op.pointee.destination, value.byteSwapped)
  return next(core, op)
}
