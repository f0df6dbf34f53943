/// Operations that give their instruction to the reference handler: for uncommon instructions, and
/// what a fast operation continues with when it cannot do its work itself. A fast operation that
/// comes here has changed nothing yet.

extension Processor {
  private enum ReferenceOutcome { case done, faulted, lost }

  /// Executes the instruction of `op` with exact RIP and count of instructions.
  /// - Returns: `lost` when there is no such instruction any more; a fault has been delivered.
  @inline(__always) private mutating func executeReference(
    _ core: Core, _ op: Op
  ) -> ReferenceOutcome {
    let mask = ripMask
    rip = (blockRIP &+ UInt64(op.op.pointee.offset)) & mask
    nextRIP = (rip &+ UInt64(op.op.pointee.length)) & mask
    setRetired(remaining: op.op.pointee.remaining)
    guard let i = instruction(of: op) else { return .lost }
    if i.pointee.execute(core, i) == Outcome.done { return .done }
    deliver(fault)
    return .faulted
  }

  // The work is done in functions of their own, so that what is left of an operation is one call
  // and one jump to what follows: with more in it, the jump became an ordinary call.

  /// - Returns: the operation to go on with; nil when the run loop must look.
  @inline(never) fileprivate mutating func executeInside(_ core: Core, _ op: Op) -> Op? {
    switch executeReference(core, op) {
    case .done: return mustLeaveBlock ? complete(core) : op.following
    case .faulted: return resume(core)
    case .lost: return nil
    }
  }

  @inline(never) fileprivate mutating func executeLast(_ core: Core, _ op: Op) -> Op? {
    switch executeReference(core, op) {
    case .done: return complete(core)
    case .faulted: return resume(core)
    case .lost: return nil
    }
  }

  @inline(never) fileprivate mutating func executeRepeat(_ core: Core, _ op: Op) -> Op? {
    switch executeReference(core, op) {
    case .done where repeatPending:
      pauseRepeat()
      rip = nextRIP
      leaveBlock = true
      return nil
    case .done: return mustLeaveBlock ? complete(core) : op.following
    case .faulted: return resume(core)
    case .lost: return nil
    }
  }

  /// The instruction is complete, and the next one need not be in this block, or mode.
  @inline(__always) private mutating func complete(_ core: Core) -> Op? {
    rip = nextRIP
    retired &+= 1
    return resume(core)
  }

  /// RIP, the count of instructions and all else are exact: goes on with the block at RIP, as the run
  /// loop would, if the jump cache knows it and nobody wants anything.
  @inline(__always) private mutating func resume(_ core: Core) -> Op? {
    guard attention.isEmpty, probes.isEmpty, !codeDropped,
      !stopRequest.load(ordering: .relaxed)
    else { return nil }
    let entry = jumpCache + JumpEntry.index(rip)
    guard (entry.pointee.rip ^ rip) | (entry.pointee.tag ^ jumpTag) == 0,
      let found = UnsafeRawPointer(
        bitPattern: UInt(truncatingIfNeeded: entry.pointee.operation))
    else { return nil }
    let left =
      Int64(bitPattern: sliceEnd &- retired) &- Int64(found.op.pointee.remaining)
    guard left >= 0 else { return nil }
    record(.block, rip)
    countdown = left
    leaveBlock = false
    blockRIP = rip
    return found
  }
}

/// An instruction in the middle of a block.
@inline(never) func referenceOperation(_ core: Core, _ op: Op) -> Op? {
  guard let following = core.cpu.pointee.executeInside(core, op) else { return nil }
  return dispatch(core, following)
}

/// An instruction after which code, mode or rights may be others: `endsBlock`, other than near
/// branches.
@inline(never) func referenceLast(_ core: Core, _ op: Op) -> Op? {
  guard let following = core.cpu.pointee.executeLast(core, op) else { return nil }
  return dispatch(core, following)
}

/// A near branch: it changes nothing but RIP, registers and memory.
@inline(never) func referenceJump(_ core: Core, _ op: Op) -> Op? {
  guard let following = core.cpu.pointee.executeLast(core, op) else { return nil }
  return dispatch(core, following)
}

/// A repeated string instruction, which may have to be executed again before it is complete.
@inline(never) func referenceRepeat(_ core: Core, _ op: Op) -> Op? {
  guard let following = core.cpu.pointee.executeRepeat(core, op) else { return nil }
  return dispatch(core, following)
}
