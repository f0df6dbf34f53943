/// Several instructions of 64-bit code in one operation, as functions begin and end with them: runs
/// of PUSH and POP, RET after them, loads in a row, a load and the branch on what was loaded.
///
/// Kernel code is long and its branches are many, so that the host predicts few of the jumps from
/// one operation to the next; what costs time is their number. The instructions keep operations of
/// their own behind the first. When the TLB does not answer for the first, the reference handler
/// does it, and the next operation goes on; when it does not answer for a later one, that one's own
/// operation is what follows.

/// The registers of a run are bytes of the first operation's payload.
enum RegisterRun {
  static let limit = 8

  @inline(__always) static func offset(_ list: UInt64, _ index: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: list &>> UInt64(truncatingIfNeeded: index &* 8)) & 0xF
  }

  @inline(__always) static func store(_ core: Core, _ list: UInt64, _ count: Int, at host: UInt64) {
    // The first one lies highest.
    for index in 0..<count {
      let value: UInt64 = core.get(offset(list, index) &* 8)
      hostStore(host &+ UInt64(truncatingIfNeeded: (count &- 1 &- index) &* 8), value)
    }
  }

  @inline(__always) static func load(_ core: Core, _ list: UInt64, _ count: Int, at host: UInt64) {
    for index in 0..<count {
      core.set(
        offset(list, index) &* 8,
        hostLoad(host &+ UInt64(truncatingIfNeeded: index &* 8), as: UInt64.self))
    }
  }
}

// MARK: PUSH

@inline(__always) private func pushRun(_ core: Core, _ op: Op, _ count: Int) -> Op? {
  let size = count &* 8
  let pointer = core.stackRegister &- UInt64(truncatingIfNeeded: size)
  var host: UInt64 = 0
  guard core.translate(pointer, count: size, write: true, &host) else {
    return referenceOperation(core, op)
  }
  RegisterRun.store(core, op.op.pointee.payload, count, at: host)
  core.stackRegister = pointer
  return dispatch(core, op + count &* Operation.stride)
}

/// A function's entry: a NOP, which some kernel may one day replace by a call, and the run after it.
@inline(__always) private func noOperationPushRun(_ core: Core, _ op: Op, _ count: Int) -> Op? {
  let run = op.following
  let size = count &* 8
  let pointer = core.stackRegister &- UInt64(truncatingIfNeeded: size)
  var host: UInt64 = 0
  var following = run
  if core.translate(pointer, count: size, write: true, &host) {
    RegisterRun.store(core, run.op.pointee.payload, count, at: host)
    core.stackRegister = pointer
    following = run + count &* Operation.stride
  }
  return dispatch(core, following)
}

// MARK: POP, RET

@inline(__always) private func popRun(_ core: Core, _ op: Op, _ count: Int) -> Op? {
  let size = count &* 8
  let pointer = core.stackRegister
  var host: UInt64 = 0
  guard core.translate(pointer, count: size, write: false, &host) else {
    return referenceOperation(core, op)
  }
  RegisterRun.load(core, op.op.pointee.payload, count, at: host)
  core.stackRegister = pointer &+ UInt64(truncatingIfNeeded: size)
  return dispatch(core, op + count &* Operation.stride)
}

@inline(__always) private func popRunReturn(_ core: Core, _ op: Op, _ count: Int) -> Op? {
  let size = count &* 8
  let pointer = core.stackRegister
  var host: UInt64 = 0
  // The return address as well.
  guard core.translate(pointer, count: size &+ 8, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let target: UInt64 = hostLoad(host &+ UInt64(truncatingIfNeeded: size))
  RegisterRun.load(core, op.op.pointee.payload, count, at: host)
  let last = op + count &* Operation.stride
  let above = pointer &+ UInt64(truncatingIfNeeded: size)
  core.stackRegister = above
  var following = last
  let entry = core.cpu.pointee.jumpCache + JumpEntry.index(target)
  if (entry.pointee.rip ^ target) | (entry.pointee.tag ^ core.cpu.pointee.jumpTag) == 0 {
    core.stackRegister = above &+ last.op.pointee.payload
    core.blockRIP = target
    // A valid tag means that the entry was filled in.
    following =
      UnsafeRawPointer(bitPattern: UInt(truncatingIfNeeded: entry.pointee.operation))
      .unsafelyUnwrapped
    let left = core.cpu.pointee.countdown &- Int64(following.op.pointee.remaining)
    if left < 0 {
      following = core.cpu.pointee.leaveOperation
    } else {
      core.cpu.pointee.countdown = left
    }
  }
  return dispatch(core, following)
}

// MARK: Loads

/// MOV of 64 or 32 bits from memory, twice.
@inline(__always) private func loadPair<T: GuestWord, U: GuestWord>(
  _: T.Type, _: U.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard BaseOnly.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  core.set(op.op.pointee.destination, hostLoad(host, as: T.self))
  var following = op.following
  var second: UInt64 = 0
  if BaseOnly.locate(core, following, count: U.byteCount, write: false, &second) {
    core.set(following.op.pointee.destination, hostLoad(second, as: U.self))
    following = following.following
  }
  return dispatch(core, following)
}

/// MOV from memory, TEST of that register with itself, JZ or JNZ.
@inline(__always) private func loadTestJump<T: GuestWord>(
  _: T.Type, jumpsIfZero: Bool, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard BaseOnly.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let value: T = hostLoad(host)
  core.set(op.op.pointee.destination, value)
  core.cpu.pointee.setFlagsLogic(value)
  return branch(core, op.following.following, (value == 0) == jumpsIfZero)
}

// MARK: Which

@inline(__always) private func push2(_ c: Core, _ o: Op) -> Op? { pushRun(c, o, 2) }
@inline(__always) private func push3(_ c: Core, _ o: Op) -> Op? { pushRun(c, o, 3) }
@inline(__always) private func push4(_ c: Core, _ o: Op) -> Op? { pushRun(c, o, 4) }
@inline(__always) private func push5(_ c: Core, _ o: Op) -> Op? { pushRun(c, o, 5) }
@inline(__always) private func push6(_ c: Core, _ o: Op) -> Op? { pushRun(c, o, 6) }
@inline(__always) private func push7(_ c: Core, _ o: Op) -> Op? { pushRun(c, o, 7) }
@inline(__always) private func push8(_ c: Core, _ o: Op) -> Op? { pushRun(c, o, 8) }
@inline(__always) private func nopPush1(_ c: Core, _ o: Op) -> Op? { noOperationPushRun(c, o, 1) }
@inline(__always) private func nopPush2(_ c: Core, _ o: Op) -> Op? { noOperationPushRun(c, o, 2) }
@inline(__always) private func nopPush3(_ c: Core, _ o: Op) -> Op? { noOperationPushRun(c, o, 3) }
@inline(__always) private func nopPush4(_ c: Core, _ o: Op) -> Op? { noOperationPushRun(c, o, 4) }
@inline(__always) private func nopPush5(_ c: Core, _ o: Op) -> Op? { noOperationPushRun(c, o, 5) }
@inline(__always) private func nopPush6(_ c: Core, _ o: Op) -> Op? { noOperationPushRun(c, o, 6) }
@inline(__always) private func pop2(_ c: Core, _ o: Op) -> Op? { popRun(c, o, 2) }
@inline(__always) private func pop3(_ c: Core, _ o: Op) -> Op? { popRun(c, o, 3) }
@inline(__always) private func pop4(_ c: Core, _ o: Op) -> Op? { popRun(c, o, 4) }
@inline(__always) private func pop5(_ c: Core, _ o: Op) -> Op? { popRun(c, o, 5) }
@inline(__always) private func pop6(_ c: Core, _ o: Op) -> Op? { popRun(c, o, 6) }
@inline(__always) private func pop7(_ c: Core, _ o: Op) -> Op? { popRun(c, o, 7) }
@inline(__always) private func pop8(_ c: Core, _ o: Op) -> Op? { popRun(c, o, 8) }
@inline(__always) private func popReturn1(_ c: Core, _ o: Op) -> Op? { popRunReturn(c, o, 1) }
@inline(__always) private func popReturn2(_ c: Core, _ o: Op) -> Op? { popRunReturn(c, o, 2) }
@inline(__always) private func popReturn3(_ c: Core, _ o: Op) -> Op? { popRunReturn(c, o, 3) }
@inline(__always) private func popReturn4(_ c: Core, _ o: Op) -> Op? { popRunReturn(c, o, 4) }
@inline(__always) private func popReturn5(_ c: Core, _ o: Op) -> Op? { popRunReturn(c, o, 5) }
@inline(__always) private func popReturn6(_ c: Core, _ o: Op) -> Op? { popRunReturn(c, o, 6) }
@inline(__always) private func loads33(_ c: Core, _ o: Op) -> Op? {
  loadPair(UInt64.self, UInt64.self, c, o)
}
@inline(__always) private func loads32(_ c: Core, _ o: Op) -> Op? {
  loadPair(UInt64.self, UInt32.self, c, o)
}
@inline(__always) private func loads23(_ c: Core, _ o: Op) -> Op? {
  loadPair(UInt32.self, UInt64.self, c, o)
}
@inline(__always) private func loads22(_ c: Core, _ o: Op) -> Op? {
  loadPair(UInt32.self, UInt32.self, c, o)
}
@inline(__always) private func loadJumpZ2(_ c: Core, _ o: Op) -> Op? {
  loadTestJump(UInt32.self, jumpsIfZero: true, c, o)
}
@inline(__always) private func loadJumpNZ2(_ c: Core, _ o: Op) -> Op? {
  loadTestJump(UInt32.self, jumpsIfZero: false, c, o)
}
@inline(__always) private func loadJumpZ3(_ c: Core, _ o: Op) -> Op? {
  loadTestJump(UInt64.self, jumpsIfZero: true, c, o)
}
@inline(__always) private func loadJumpNZ3(_ c: Core, _ o: Op) -> Op? {
  loadTestJump(UInt64.self, jumpsIfZero: false, c, o)
}

extension OperationTable {
  static func pushRunFunction(count: Int) -> OperationFunction? {
    switch count {
    case 2: push2
    case 3: push3
    case 4: push4
    case 5: push5
    case 6: push6
    case 7: push7
    case 8: push8
    default: nil
    }
  }

  static func noOperationPushRunFunction(count: Int) -> OperationFunction? {
    switch count {
    case 1: nopPush1
    case 2: nopPush2
    case 3: nopPush3
    case 4: nopPush4
    case 5: nopPush5
    case 6: nopPush6
    default: nil
    }
  }

  static func popRunFunction(count: Int) -> OperationFunction? {
    switch count {
    case 2: pop2
    case 3: pop3
    case 4: pop4
    case 5: pop5
    case 6: pop6
    case 7: pop7
    case 8: pop8
    default: nil
    }
  }

  static func popRunReturnFunction(count: Int) -> OperationFunction? {
    switch count {
    case 1: popReturn1
    case 2: popReturn2
    case 3: popReturn3
    case 4: popReturn4
    case 5: popReturn5
    case 6: popReturn6
    default: nil
    }
  }

  static func loadPairFunction(long: Int, other: Int) -> OperationFunction {
    switch long * 2 + other {
    case 0: loads22
    case 1: loads23
    case 2: loads32
    default: loads33
    }
  }

  static func loadTestJumpFunction(long: Int, jumpsIfZero: Bool) -> OperationFunction {
    switch (long, jumpsIfZero) {
    case (0, true): loadJumpZ2
    case (0, false): loadJumpNZ2
    case (_, true): loadJumpZ3
    default: loadJumpNZ3
    }
  }
}
