/// Near branches and the stack. Each function has one way to the reference handler and one to the
/// next operation: with more, the compiler makes an ordinary call of one of them. A target is looked up before anything changes; one that is not in
/// the jump cache may be one that faults, and is left to the reference handler.

extension UnsafeRawPointer {
  /// Of a branch: where the next instruction begins, from the block's start.
  @inline(__always) var branchEnd: UInt64 {
    UInt64(loadUnaligned(fromByteOffset: Operation.branchEndOffset, as: UInt16.self))
  }
}

@inline(__always) func branch(_ core: Core, _ op: Op, _ taken: Bool) -> Op? {
  let link: Op
  if taken {
    core.blockRIP &+= UInt64(truncatingIfNeeded: op.op.pointee.delta)
    link = op.takenLink
  } else {
    core.blockRIP &+= op.branchEnd
    link = op.secondLink
  }
  return enter(core, link)
}

@inline(__always) func jumpIf<F: FlagSource, C: Condition>(
  _: F.Type, _: C.Type, _ core: Core, _ op: Op
) -> Op? {
  branch(core, op, F.holds(core, C.code))
}

/// CMP or TEST together with the conditional branch after it.
@inline(__always) func compareJumpRR<O: Comparison, T: GuestWord, C: Condition>(
  _: O.Type, _: T.Type, _: C.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  let right: T = core.get(op.op.pointee.source)
  _ = O.apply(&core.cpu.pointee, left, right)
  return branch(core, op.following, O.holds(C.code, left, right))
}

@inline(__always) func compareJumpRI<O: Comparison, T: GuestWord, C: Condition>(
  _: O.Type, _: T.Type, _: C.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  let right = T(truncatingIfNeeded: op.op.pointee.payload)
  _ = O.apply(&core.cpu.pointee, left, right)
  return branch(core, op.following, O.holds(C.code, left, right))
}

@inline(__always) func compareJumpRM<O: Comparison, T: GuestWord, C: Condition, A: AddressForm>(
  _: O.Type, _: T.Type, _: C.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let left: T = core.get(op.op.pointee.destination)
  let right: T = hostLoad(host)
  _ = O.apply(&core.cpu.pointee, left, right)
  return branch(core, op.following, O.holds(C.code, left, right))
}

@inline(__always) func compareJumpMI<O: Comparison, T: GuestWord, C: Condition, A: AddressForm>(
  _: O.Type, _: T.Type, _: C.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let left: T = hostLoad(host)
  let right = T(truncatingIfNeeded: op.op.pointee.immediate32)
  _ = O.apply(&core.cpu.pointee, left, right)
  return branch(core, op.following, O.holds(C.code, left, right))
}

@inline(__always) func compareJumpMR<O: Comparison, T: GuestWord, C: Condition, A: AddressForm>(
  _: O.Type, _: T.Type, _: C.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let left: T = hostLoad(host)
  let right: T = core.get(op.op.pointee.source)
  _ = O.apply(&core.cpu.pointee, left, right)
  return branch(core, op.following, O.holds(C.code, left, right))
}

/// The conditions that follow from a result: Z, NZ, S, NS.
@inline(__always) private func holds<T: GuestWord, C: Condition>(
  _: C.Type, _ result: T
) -> Bool {
  (C.code &>> 1 == 2 ? result == 0 : result.signBit) != (C.code & 1 != 0)
}

/// ADD, SUB or AND together with a conditional branch on its result.
@inline(__always) func binaryJumpRR<O: BinaryOperation, T: GuestWord, C: Condition>(
  _: O.Type, _: T.Type, _: C.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  let right: T = core.get(op.op.pointee.source)
  let result = O.apply(&core.cpu.pointee, left, right)
  core.set(op.op.pointee.destination, result)
  return branch(core, op.following, holds(C.self, result))
}

@inline(__always) func binaryJumpRI<O: BinaryOperation, T: GuestWord, C: Condition>(
  _: O.Type, _: T.Type, _: C.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  let result = O.apply(&core.cpu.pointee, left, T(truncatingIfNeeded: op.op.pointee.payload))
  core.set(op.op.pointee.destination, result)
  return branch(core, op.following, holds(C.self, result))
}

/// INC or DEC.
@inline(__always) func unaryJumpR<O: UnaryOperation, T: GuestWord, C: Condition>(
  _: O.Type, _: T.Type, _: C.Type, _ core: Core, _ op: Op
) -> Op? {
  let result = O.apply(&core.cpu.pointee, core.get(op.op.pointee.destination, as: T.self))
  core.set(op.op.pointee.destination, result)
  return branch(core, op.following, holds(C.self, result))
}

/// JMP within the page.
@inline(__always) func jumpNear(_ core: Core, _ op: Op) -> Op? {
  core.blockRIP &+= UInt64(truncatingIfNeeded: op.op.pointee.delta)
  return enter(core, op.takenLink)
}

/// JMP into another page: `payload` is the distance from the block's start.
@inline(__always) func jumpFar(_ core: Core, _ op: Op) -> Op? {
  let target =
    (core.blockRIP &+ op.op.pointee.payload)
    & (UInt64.max &>> UInt64(op.op.pointee.scale))
  return jumpComputed(core, op, target)
}

@inline(__always) func jumpComputed(_ core: Core, _ op: Op, _ target: UInt64) -> Op? {
  var found = op
  guard core.cpu.pointee.cachedBlock(target, &found) else { return referenceJump(core, op) }
  core.blockRIP = target
  return enter(core, found)
}

@inline(__always) func jumpR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  jumpComputed(core, op, core.get(op.op.pointee.destination, as: T.self).wide)
}

@inline(__always) func jumpM<T: GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  var found = op
  var target: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host),
    findTarget(T.self, core, host, &target, &found)
  else { return referenceJump(core, op) }
  core.blockRIP = target
  return enter(core, found)
}

/// Reads the target of a branch from memory, and looks it up.
@inline(__always) private func findTarget<T: GuestWord>(
  _: T.Type, _ core: Core, _ host: UInt64, _ target: inout UInt64, _ found: inout Op
) -> Bool {
  target = hostLoad(host, as: T.self).wide
  return core.cpu.pointee.cachedBlock(target, &found)
}

// MARK: CALL, RET

/// Pushes the address after the instruction and goes to a target that is known to be valid.
@inline(__always) private func callComputed<T: GuestWord, S: StackForm>(
  _: T.Type, _: S.Type, _ core: Core, _ op: Op, _ target: UInt64
) -> Op? {
  var found = op
  let pointer = S.moved(core, by: 0 &- UInt64(T.byteCount))
  var host: UInt64 = 0
  guard core.cpu.pointee.cachedBlock(target, &found),
    S.locate(core, pointer, count: T.byteCount, write: true, &host)
  else { return referenceJump(core, op) }
  hostStore(host, T(truncatingIfNeeded: core.blockRIP &+ op.op.pointee.end))
  S.setPointer(core, pointer)
  core.blockRIP = target
  return enter(core, found)
}

/// CALL within the page, 64-bit mode.
@inline(__always) func callNear(_ core: Core, _ op: Op) -> Op? {
  let pointer = core.stackRegister &- 8
  var host: UInt64 = 0
  guard core.translate(pointer, count: 8, write: true, &host) else {
    return referenceJump(core, op)
  }
  hostStore(host, core.blockRIP &+ op.branchEnd)
  core.stackRegister = pointer
  core.blockRIP &+= UInt64(truncatingIfNeeded: op.op.pointee.delta)
  return enter(core, op.takenLink)
}

/// CALL with the target at `payload` from the block's start.
@inline(__always) func callRelative<T: GuestWord, S: StackForm>(
  _: T.Type, _: S.Type, _ core: Core, _ op: Op
) -> Op? {
  let target =
    (core.blockRIP &+ op.op.pointee.payload)
    & (UInt64.max &>> UInt64(op.op.pointee.scale))
  return callComputed(T.self, S.self, core, op, target)
}

@inline(__always) func callR<T: GuestWord, S: StackForm>(
  _: T.Type, _: S.Type, _ core: Core, _ op: Op
) -> Op? {
  callComputed(
    T.self, S.self, core, op, core.get(op.op.pointee.destination, as: T.self).wide)
}

@inline(__always) func callM<T: GuestWord, S: StackForm, A: AddressForm>(
  _: T.Type, _: S.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  var stack: UInt64 = 0
  var found = op
  var target: UInt64 = 0
  let pointer = S.moved(core, by: 0 &- UInt64(T.byteCount))
  guard A.locate(core, op, count: T.byteCount, write: false, &host),
    findTarget(T.self, core, host, &target, &found),
    S.locate(core, pointer, count: T.byteCount, write: true, &stack)
  else { return referenceJump(core, op) }
  hostStore(stack, T(truncatingIfNeeded: core.blockRIP &+ op.op.pointee.end))
  S.setPointer(core, pointer)
  core.blockRIP = target
  return enter(core, found)
}

/// RET, RET imm16: `payload` is what the stack pointer moves by.
@inline(__always) func returnNear<T: GuestWord, S: StackForm>(
  _: T.Type, _: S.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  var found = op
  // One way out to the reference handler, or the compiler makes an ordinary call of the next block.
  guard S.locate(core, S.pointer(core), count: T.byteCount, write: false, &host),
    core.cpu.pointee.cachedBlock(hostLoad(host, as: T.self).wide, &found)
  else { return referenceJump(core, op) }
  core.blockRIP = hostLoad(host, as: T.self).wide
  S.setPointer(core, S.moved(core, by: op.op.pointee.payload))
  return enter(core, found)
}

// MARK: PUSH, POP, LEAVE

@inline(__always) private func push<T: GuestWord, S: StackForm>(
  _: S.Type, _ core: Core, _ op: Op, _ value: T
) -> Op? {
  let pointer = S.moved(core, by: 0 &- UInt64(T.byteCount))
  var host: UInt64 = 0
  guard S.locate(core, pointer, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(host, value)
  S.setPointer(core, pointer)
  return next(core, op)
}

@inline(__always) func pushR<T: GuestWord, S: StackForm>(
  _: T.Type, _: S.Type, _ core: Core, _ op: Op
) -> Op? {
  push(S.self, core, op, core.get(op.op.pointee.destination, as: T.self))
}

@inline(__always) func pushI<T: GuestWord, S: StackForm>(
  _: T.Type, _: S.Type, _ core: Core, _ op: Op
) -> Op? {
  push(S.self, core, op, T(truncatingIfNeeded: op.op.pointee.payload))
}

@inline(__always) func popR<T: GuestWord, S: StackForm>(
  _: T.Type, _: S.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard S.locate(core, S.pointer(core), count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let value: T = hostLoad(host)
  S.setPointer(core, S.moved(core, by: UInt64(T.byteCount)))
  core.set(op.op.pointee.destination, value)
  return next(core, op)
}

/// PUSH of memory, 64-bit mode.
@inline(__always) func pushM<A: AddressForm>(_: A.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  var stack: UInt64 = 0
  let pointer = core.stackRegister &- 8
  guard A.locate(core, op, count: 8, write: false, &host),
    core.translate(pointer, count: 8, write: true, &stack)
  else { return referenceOperation(core, op) }
  hostStore(stack, hostLoad(host, as: UInt64.self))
  core.stackRegister = pointer
  return next(core, op)
}

/// LEAVE, 64-bit mode.
@inline(__always) func leaveFrame(_ core: Core, _ op: Op) -> Op? {
  let frame = core.frameRegister
  var host: UInt64 = 0
  guard core.translate(frame, count: 8, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.stackRegister = frame &+ 8
  core.frameRegister = hostLoad(host)
  return next(core, op)
}
