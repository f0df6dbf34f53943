/// Two instructions on registers in one operation. Neither can fault, and nobody sees the flags
/// of the first.

/// MOV and a change of the copy by an immediate.
@inline(__always) func copyPlainRI<O: PlainResult, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let right = T(truncatingIfNeeded: op.op.pointee.payload)
  core.set(op.op.pointee.destination, O.result(core.get(op.op.pointee.source), right))
  return next(core, op.following)
}

/// MOV and a change of the copy by a register, which is in `base`.
@inline(__always) func copyPlainRR<O: PlainResult, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.source)
  core.set(op.op.pointee.destination, O.result(left, core.get(op.op.pointee.base)))
  return next(core, op.following)
}

/// Two MOVs; the second one's operands are in `base` and `index`.
@inline(__always) func copyCopyRR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  core.set(op.op.pointee.destination, core.get(op.op.pointee.source, as: T.self))
  core.set(op.op.pointee.base, core.get(op.op.pointee.index, as: T.self))
  return next(core, op.following)
}

@inline(__always) func plainPairRR<O: PlainResult, P: PlainResult, T: GuestWord>(
  _: O.Type, _: P.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  core.set(op.op.pointee.destination, O.result(left, core.get(op.op.pointee.source)))
  return secondPlain(P.self, T.self, core, op)
}

@inline(__always) func plainPairRI<O: PlainResult, P: PlainResult, T: GuestWord>(
  _: O.Type, _: P.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  let right = T(truncatingIfNeeded: op.op.pointee.payload)
  core.set(op.op.pointee.destination, O.result(left, right))
  return secondPlain(P.self, T.self, core, op)
}

@inline(__always) private func secondPlain<P: PlainResult, T: GuestWord>(
  _: P.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.base)
  core.set(op.op.pointee.base, P.result(left, core.get(op.op.pointee.index)))
  return next(core, op.following)
}
