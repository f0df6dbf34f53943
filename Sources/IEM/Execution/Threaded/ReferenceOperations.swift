/// Operations that give their instruction to the reference handler: for uncommon instructions, and
/// what a fast operation continues with when it cannot do its work itself. A fast operation that
/// comes here has changed nothing yet.

extension Processor {
  fileprivate enum ReferenceOutcome { case done, faulted, lost }

  /// Executes the instruction of `op` with exact RIP and count of instructions.
  /// - Returns: `lost` when there is no such instruction any more; a fault has been delivered.
  @inline(__always) fileprivate mutating func executeReference(
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

  /// The instruction is complete, and the next one need not be in this block, or mode.
  @inline(__always) fileprivate mutating func complete(_ core: Core) -> Op {
    rip = nextRIP
    retired &+= 1
    return resume(core)
  }

  /// RIP, the count of instructions and all else are exact: goes on with the block at RIP, as the run
  /// loop would, if the jump cache knows it and nobody wants anything.
  @inline(__always) fileprivate mutating func resume(_ core: Core) -> Op {
    guard attention.isEmpty, probes.isEmpty, !codeDropped,
      !stopRequest.load(ordering: .relaxed)
    else { return stopOperation }
    let entry = jumpCache + JumpEntry.index(rip)
    guard (entry.pointee.rip ^ rip) | (entry.pointee.tag ^ jumpTag) == 0,
      let found = UnsafeRawPointer(
        bitPattern: UInt(truncatingIfNeeded: entry.pointee.operation))
    else { return stopOperation }
    let left =
      Int64(bitPattern: sliceEnd &- retired) &- Int64(found.op.pointee.remaining)
    guard left >= 0 else { return stopOperation }
    record(.block, rip)
    countdown = left
    leaveBlock = false
    blockRIP = rip
    return found
  }
}

// The work is done in functions that are no methods, so that what is left of an operation is one call
// and one jump to what follows: otherwise the jump became an ordinary call, and the host's stack grew
// with every such instruction.

/// An instruction in the middle of a block.
@inline(never) func referenceOperation(_ core: Core, _ op: Op) -> Op? {
  dispatch(core, executeInside(core, op))
}

/// An instruction after which code, mode or rights may be others: `endsBlock`, other than near
/// branches.
@inline(never) func referenceLast(_ core: Core, _ op: Op) -> Op? {
  dispatch(core, executeLast(core, op))
}

/// A near branch: it changes nothing but RIP, registers and memory.
@inline(never) func referenceJump(_ core: Core, _ op: Op) -> Op? {
  dispatch(core, executeLast(core, op))
}

/// A repeated string instruction, which may have to be executed again before it is complete.
@inline(never) func referenceRepeat(_ core: Core, _ op: Op) -> Op? {
  dispatch(core, executeRepeat(core, op))
}

/// Back to the run loop; RIP and the count of instructions are exact.
func stopOperation(_ core: Core, _ op: Op) -> Op? { nil }

/// - Returns: the operation to go on with.
@inline(never) private func executeInside(_ core: Core, _ op: Op) -> Op {
  switch core.cpu.pointee.executeReference(core, op) {
  case .done where core.cpu.pointee.mustLeaveBlock: core.cpu.pointee.complete(core)
  case .done: op.following
  case .faulted: core.cpu.pointee.resume(core)
  case .lost: core.cpu.pointee.stopOperation
  }
}

@inline(never) private func executeLast(_ core: Core, _ op: Op) -> Op {
  switch core.cpu.pointee.executeReference(core, op) {
  case .done: core.cpu.pointee.complete(core)
  case .faulted: core.cpu.pointee.resume(core)
  case .lost: core.cpu.pointee.stopOperation
  }
}

@inline(never) private func executeRepeat(_ core: Core, _ op: Op) -> Op {
  switch core.cpu.pointee.executeReference(core, op) {
  case .done where core.cpu.pointee.repeatPending:
    core.cpu.pointee.pauseRepeat()
    core.cpu.pointee.rip = core.cpu.pointee.nextRIP
    core.cpu.pointee.leaveBlock = true
    return core.cpu.pointee.stopOperation
  case .done where core.cpu.pointee.mustLeaveBlock: return core.cpu.pointee.complete(core)
  case .done: return op.following
  case .faulted: return core.cpu.pointee.resume(core)
  case .lost: return core.cpu.pointee.stopOperation
  }
}
