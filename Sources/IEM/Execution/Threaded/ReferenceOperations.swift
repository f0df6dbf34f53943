/// Operations that give their instruction to the reference handler: for uncommon instructions, and
/// what a fast operation continues with when it cannot do its work itself. A fast operation that
/// comes here has changed nothing yet.

extension Processor {
  /// Executes the instruction of `op` with exact RIP and count of instructions.
  /// - Returns: false when the run loop must look: after a fault, which has been delivered.
  @inline(__always) fileprivate mutating func executeReference(_ core: Core, _ op: Op) -> Bool {
    let mask = ripMask
    rip = (blockRIP &+ UInt64(op.op.pointee.offset)) & mask
    nextRIP = (rip &+ UInt64(op.op.pointee.length)) & mask
    setRetired(remaining: op.op.pointee.remaining)
    guard let i = instruction(of: op) else { return false }
    if i.pointee.execute(core, i) == Outcome.done { return true }
    deliver(fault)
    return false
  }

  /// The instruction is complete and the run loop must look.
  fileprivate mutating func leaveAfter(_ op: Op) {
    rip = nextRIP
    retired &+= 1
  }
}

/// An instruction in the middle of a block.
@inline(never) func referenceOperation(_ core: Core, _ op: Op) -> Op? {
  guard core.cpu.pointee.executeReference(core, op) else { return nil }
  if core.cpu.pointee.mustLeaveBlock {
    core.cpu.pointee.leaveAfter(op)
    return nil
  }
  return next(core, op)
}

/// An instruction after which the run loop must look: `endsBlock`, other than near branches.
@inline(never) func referenceLast(_ core: Core, _ op: Op) -> Op? {
  if core.cpu.pointee.executeReference(core, op) { core.cpu.pointee.leaveAfter(op) }
  return nil
}

/// A near branch: it changes nothing but RIP, registers and memory.
@inline(never) func referenceJump(_ core: Core, _ op: Op) -> Op? {
  guard core.cpu.pointee.executeReference(core, op) else { return nil }
  if !core.cpu.pointee.mustLeaveBlock {
    let target = core.cpu.pointee.nextRIP
    var found = op
    if core.cpu.pointee.cachedBlock(target, &found) {
      core.blockRIP = target
      return enter(core, found)
    }
  }
  core.cpu.pointee.leaveAfter(op)
  return nil
}

/// A repeated string instruction, which may have to be executed again before it is complete.
@inline(never) func referenceRepeat(_ core: Core, _ op: Op) -> Op? {
  guard core.cpu.pointee.executeReference(core, op) else { return nil }
  if core.cpu.pointee.repeatPending {
    core.cpu.pointee.pauseRepeat()
    core.cpu.pointee.rip = core.cpu.pointee.nextRIP
    core.cpu.pointee.leaveBlock = true
    return nil
  }
  if core.cpu.pointee.mustLeaveBlock {
    core.cpu.pointee.leaveAfter(op)
    return nil
  }
  return next(core, op)
}
