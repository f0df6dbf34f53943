/// The run loop's side of the threaded tier: it finds blocks, makes links, and keeps the count.
extension SoftwareEngine {
  /// The most instructions between two looks at `requestStop`.
  private static let sliceLength: UInt64 = 20_000

  /// Runs blocks until something needs attention, at most to the instruction count `target`, which
  /// is met exactly, and not much longer than a slice.
  func runThreaded(until target: UInt64) {
    let cpu = self.cpu
    let core = UnsafeMutableRawPointer(cpu)
    let done = cpu.pointee.retired &+ cpu.pointee.unfinished
    let end = done &+ min(target &- done, Self.sliceLength)
    cpu.pointee.pendingLink = 0
    cpu.pointee.leaveBlock = false
    cpu.pointee.codeDropped = false
    while cpu.pointee.attention.isEmpty {
      let done = cpu.pointee.retired &+ cpu.pointee.unfinished
      if done >= end { return }
      let link = cpu.pointee.pendingLink
      cpu.pointee.pendingLink = 0
      guard let block = findBlock() else {
        if hooks.hasBreakpoints {
          cpu.pointee.attention.insert(.hooks)
          return
        }
        cpu.pointee.stepCarefully()
        if mustStop() { return }
        continue
      }
      let first = UnsafeRawPointer(blocks.firstOperation(block))
      if !roomWasMade() && link != 0 { connect(link, to: block) }
      cpu.pointee.noteJumpTarget()
      (cpu.pointee.jumpCache + JumpEntry.index(cpu.pointee.rip)).pointee = JumpEntry(
        rip: cpu.pointee.rip, tag: cpu.pointee.jumpTag, operation: UInt64(UInt(bitPattern: first)))

      let left = end &- (cpu.pointee.retired &+ cpu.pointee.unfinished)
      if left < UInt64(block.pointee.count) {
        // The next slice may have room for the whole block.
        if end == target { runPart(of: block, count: Int(left)) }
        return
      }
      cpu.pointee.counters.blocksRun &+= 1
      cpu.pointee.record(.block, cpu.pointee.rip)
      cpu.pointee.blockRIP = cpu.pointee.rip
      cpu.pointee.sliceEnd = cpu.pointee.retired &+ left
      cpu.pointee.countdown = Int64(left) &- Int64(block.pointee.count)
      var operation = first
      // In release builds the first call executes everything up to the return.
      while let following = operation.op.pointee.function(core, operation) {
        operation = following
      }
      if mustStop() { return }
    }
  }

  /// After a return: whether a device asked for a stop.
  @inline(__always) private func mustStop() -> Bool {
    cpu.pointee.codeDropped = false
    guard cpu.pointee.leaveBlock else { return false }
    cpu.pointee.leaveBlock = false
    return cpu.pointee.stopRequest.load(ordering: .relaxed)
  }

  /// The first instructions of a block, one by one, as the count ends within it.
  private func runPart(of block: BlockCache.Reference, count: Int) {
    let cpu = self.cpu
    let core = UnsafeMutableRawPointer(cpu)
    let first = blocks.firstOperation(block)
    let mask = cpu.pointee.ripMask
    for index in 0..<count {
      guard let instruction = cpu.pointee.instruction(of: UnsafeRawPointer(first + index)) else {
        return
      }
      cpu.pointee.nextRIP = (cpu.pointee.rip &+ UInt64(instruction.pointee.length)) & mask
      if instruction.pointee.execute(core, instruction) != Outcome.done {
        cpu.pointee.deliver(cpu.pointee.fault)
        return
      }
      cpu.pointee.rip = cpu.pointee.nextRIP
      if cpu.pointee.repeatPending {
        cpu.pointee.pauseRepeat()
        return
      }
      cpu.pointee.retired &+= 1
      if cpu.pointee.mustLeaveBlock { return }
    }
  }

  /// Blocks may have been dropped, to make room or for a debugger, and the arena is being used
  /// again: what asked for a link may no longer be there.
  @inline(__always) private func roomWasMade() -> Bool {
    guard evictionsSeen != blocks.evictions else { return false }
    evictionsSeen = blocks.evictions
    return true
  }

  /// The instruction after STI or a load of SS, when nothing else needs attention: as the careful
  /// step does it, but already decoded. Kernels do this at every system call.
  func passShadow() {
    let cpu = self.cpu
    cpu.pointee.leaveBlock = false
    guard cpu.pointee.pendingDebug == 0, let block = findBlock() else {
      cpu.pointee.stepCarefully()
      return
    }
    cpu.pointee.shadow = .none
    runPart(of: block, count: 1)
    cpu.pointee.codeDropped = false
    cpu.pointee.updateAttention()
  }

  private func connect(_ stub: UInt64, to block: BlockCache.Reference) {
    guard let stub = UnsafeMutablePointer<Operation>(bitPattern: UInt(stub)) else { return }
    guard !block.pointee.isCrossing else {
      // Whether the second page is still the same must be known each time.
      stub.pointee.function = stubFallThroughFar
      return
    }
    // Stubs carry the number of their block, and which side of it they are.
    blocks.link(
      UInt32(stub.pointee.base) | UInt32(stub.pointee.index) << 16,
      side: UInt32(stub.pointee.segment), to: block)
  }

  /// The block at RIP, built when there is none; nil when the instruction must be executed alone.
  private func findBlock() -> BlockCache.Reference? {
    let cpu = self.cpu
    let (linear, room) = cpu.pointee.codeAddress(cpu.pointee.rip)
    guard room > 0, let physical = try? cpu.pointee.fetchPhysical(linear) else { return nil }
    let key = cpu.pointee.blockKey(physical, linear)
    if let block = blocks.lookUp(key) {
      guard room >= UInt64(block.pointee.byteCount) else { return nil }
      if block.pointee.isCrossing {
        let next = (linear | 0xFFF) &+ 1
        guard let second = try? cpu.pointee.fetchPhysical(next & cpu.pointee.ripMask),
          second >> 12 == blocks.secondPage(block)
        else { return nil }
      }
      return block
    }
    return buildBlock(key, linear, room)
  }
}

extension Processor {
  /// What a block's decoding depends on beside its bytes; never zero.
  @inline(__always) var blockMode: UInt64 {
    UInt64(mode.rawValue) + 1 + (paragraphSegments ? 4 : 0)
  }

  /// Set in the key of a block that must not link to others directly.
  static let unlinkable: UInt64 = 8

  /// Bits 4 up: the physical address. Bits 0–2: `blockMode`. Bit 3: `unlinkable`, when the code
  /// segment's limit, or a wrap of IP, lies within the page, so that each way to a block must be
  /// checked. Within a page that is wholly inside the segment all such checks hold.
  @inline(__always) func blockKey(_ physical: UInt64, _ linear: UInt64) -> UInt64 {
    let key = physical << 4 | blockMode
    if mode == .bits64 { return key }
    let inPage = linear & 0xFFF
    let limit = UInt64(segments[unchecked: Int(SegmentRegister.cs.rawValue)].limit)
    let last = (rip &- inPage) &+ 0xFFF
    let highest = mode == .bits16 ? min(limit, 0xFFFF) : limit
    return rip >= inPage && last <= highest ? key : key | Self.unlinkable
  }
}
