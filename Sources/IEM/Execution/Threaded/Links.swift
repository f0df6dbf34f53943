/// How control gets from block to block.
///
/// A branch within a page links to its target's first operation, once that is known; until then,
/// to a stub behind the block that asks the run loop to make the link. Everything else (another
/// page, a computed target, a segment whose limit needs checking) goes through the jump cache.

/// The not-linked side of a branch within the page; `blockRIP` is already the target's.
@inline(never) func stubUnlinked(_ core: Core, _ op: Op) -> Op? {
  core.cpu.pointee.pendingLink = UInt64(UInt(bitPattern: op))
  return leave(core)
}

/// Straight on into the next block of the page: `payload` is the link, zero while unknown.
func stubFallThrough(_ core: Core, _ op: Op) -> Op? {
  core.blockRIP &+= UInt64(truncatingIfNeeded: op.op.pointee.delta)
  if op.op.pointee.payload != 0 { return enter(core, op.takenLink) }
  return stubUnlinked(core, op)
}

/// Straight on into another page; `delta` has to be added.
func stubFallThroughFar(_ core: Core, _ op: Op) -> Op? {
  let target =
    (core.blockRIP &+ UInt64(truncatingIfNeeded: op.op.pointee.delta))
    & (UInt64.max &>> UInt64(op.op.pointee.scale))
  core.blockRIP = target
  var found = op
  if core.cpu.pointee.cachedBlock(target, &found) { return enter(core, found) }
  return leave(core)
}

/// The taken side of the branch before this stub, into another page. `payload` is the distance
/// from the block's start. A target that the cache does not know may be one that faults, so the
/// reference handler takes the branch then.
func stubTakenFar(_ core: Core, _ op: Op) -> Op? {
  let target =
    (core.blockRIP &+ op.op.pointee.payload)
    & (UInt64.max &>> UInt64(op.op.pointee.scale))
  var found = op
  if core.cpu.pointee.cachedBlock(target, &found) {
    core.blockRIP = target
    return enter(core, found)
  }
  return referenceJump(core, op - Operation.stride)
}

/// First operation of a block that was dropped: whoever still comes here must look again.
func staleBlock(_ core: Core, _ op: Op) -> Op? { leaveUncounted(core, op) }
