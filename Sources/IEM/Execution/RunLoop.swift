/// The run loop: blocks while nothing needs attention, one careful instruction otherwise.
extension SoftwareEngine {
  public func run(instructions: Int) -> ExitReason {
    let cpu = self.cpu
    let target = cpu.pointee.retired &+ UInt64(max(instructions, 1))
    // Iterations of a repeated string instruction before it must look up.
    cpu.pointee.repeatLimit = 4096
    // Passes that completed no instruction: parts of a repeated one, deliveries of interrupts.
    // They count against the budget too, so that none of them keeps the machine waiting.
    var unfinished: UInt64 = 0
    while true {
      let before = cpu.pointee.retired
      if cpu.pointee.stopRequest.load(ordering: .relaxed) {
        cpu.pointee.stopRequest.store(false, ordering: .relaxed)
        return .stopped
      }
      if cpu.pointee.attention.isEmpty {
        runBlocks(cpu, until: target)
      } else if let exit = attend(cpu) {
        return exit
      }
      if cpu.pointee.retired == before { unfinished &+= 1 }
      if cpu.pointee.retired &+ unfinished >= target { return .budget }
    }
  }

  public func step() -> ExitReason {
    cpu.pointee.repeatLimit = 1
    if cpu.pointee.attention.contains(.interrupt) || cpu.pointee.activity != .running {
      return attend(cpu) ?? .budget
    }
    cpu.pointee.stepCarefully()
    return cpu.pointee.activity == .shutdown ? .shutdown : .budget
  }

  /// Deals with what `attention` names: an interrupt, a halt, or one careful instruction.
  private func attend(_ cpu: UnsafeMutablePointer<Processor>) -> ExitReason? {
    switch cpu.pointee.activity {
    case .shutdown: return .shutdown
    case .waitingForStartup: return .idle
    case .halted:
      guard cpu.pointee.attention.contains(.interrupt) else { return .idle }
      cpu.pointee.activity = .running
      cpu.pointee.updateAttention()
    case .running: break
    }
    if cpu.pointee.attention.contains(.hooks) {
      cpu.pointee.attention.remove(.hooks)
      if let exit = watchHit() { return exit }
    }
    // Traps of the last instruction come before interrupts.
    if cpu.pointee.attention.contains(.debugTrap) && cpu.pointee.deliverPendingTraps() {
      return cpu.pointee.activity == .shutdown ? .shutdown : nil
    }
    if cpu.pointee.attention.contains(.interrupt) && cpu.pointee.shadow == .none {
      cpu.pointee.acceptInterrupt()
      return cpu.pointee.activity == .shutdown ? .shutdown : nil
    }
    if let exit = breakpointHit() { return exit }
    cpu.pointee.repeatLimit = cpu.pointee.attention.contains(.singleStep) ? 1 : 4096
    cpu.pointee.stepCarefully()
    cpu.pointee.repeatLimit = 4096
    return cpu.pointee.activity == .shutdown ? .shutdown : nil
  }

  private func runBlocks(_ cpu: UnsafeMutablePointer<Processor>, until target: UInt64) {
    let raw = UnsafeMutableRawPointer(cpu)
    while cpu.pointee.attention.isEmpty && cpu.pointee.retired < target {
      guard let block = findBlock(cpu) else {
        if hooks.hasBreakpoints {
          cpu.pointee.attention.insert(.hooks)
          return
        }
        cpu.pointee.stepCarefully()
        continue
      }
      cpu.pointee.leaveBlock = false
      var instruction = block.pointee.first
      let end = instruction + Int(block.pointee.count)
      let mask: UInt64 = cpu.pointee.mode == .bits64 ? .max : 0xFFFF_FFFF
      repeat {
        cpu.pointee.nextRIP = (cpu.pointee.rip &+ UInt64(instruction.pointee.length)) & mask
        if instruction.pointee.execute(raw, instruction) != Outcome.done {
          cpu.pointee.deliver(cpu.pointee.fault)
          break
        }
        cpu.pointee.rip = cpu.pointee.nextRIP
        cpu.pointee.retired &+= 1
        instruction += 1
      } while instruction != end && !cpu.pointee.leaveBlock
      if cpu.pointee.repeatPending {
        cpu.pointee.repeatPending = false
        cpu.pointee.retired &-= 1
        return
      }
    }
  }

  /// The block at RIP, built when there is none; nil when the instruction must be executed alone.
  @inline(__always) private func findBlock(
    _ cpu: UnsafeMutablePointer<Processor>
  ) -> UnsafeMutablePointer<BlockCache.Block>? {
    let (linear, room) = cpu.pointee.codeAddress(cpu.pointee.rip)
    guard let physical = try? cpu.pointee.fetchPhysical(linear) else { return nil }
    let key = physical << 3 | cpu.pointee.blockMode
    if let block = blocks.lookUp(key) {
      return room >= UInt64(block.pointee.byteCount) ? block : nil
    }
    return buildBlock(cpu, key, room)
  }

  @inline(never) private func buildBlock(
    _ cpu: UnsafeMutablePointer<Processor>, _ key: UInt64, _ room: UInt64
  ) -> UnsafeMutablePointer<BlockCache.Block>? {
    let physical = key >> 3
    let page = cpu.pointee.memory._withUnsafeGuaranteedRef { $0.page(of: physical) }
    guard page.isMemory else { return nil }
    let start = Int(physical & 0xFFF)
    // Instructions that leave the page or the segment are executed alone, with all checks.
    let available = Int(min(UInt64(4096 - start), room))
    let bytes = UnsafePointer((page.host + start).assumingMemoryBound(to: UInt8.self))
    let context = cpu.pointee.decodeContext
    let first = blocks.beginBlock()
    var count = 0
    var offset = 0
    while count < BlockCache.maximumLength && !hooks.mayStop(atPageOffset: start + offset) {
      let slot = first + count
      let result = Decoder.decode(
        bytes + offset, available: min(available - offset, Decoder.maximumLength), context: context,
        into: &slot.pointee)
      guard result == .ok else { break }
      offset += Int(slot.pointee.length)
      count += 1
      let row = InstructionTable.compiled.rows[Int(slot.pointee.row)]
      if row.attributes.contains(.endsBlock) { break }
      // A repeated string instruction may have to be executed again.
      if row.attributes.contains(.string),
        !slot.pointee.prefixes.isDisjoint(with: [.repeatEqual, .repeatNotEqual])
      {
        break
      }
    }
    guard count > 0 else { return nil }
    cpu.pointee.counters.blocksBuilt &+= 1
    return blocks.endBlock(key: key, count: count, byteCount: offset)
  }
}

extension Processor {
  /// What a block's decoding depends on beside its bytes; never zero.
  @inline(__always) var blockMode: UInt64 {
    UInt64(mode.rawValue) + 1 + (paragraphSegments ? 4 : 0)
  }

  /// One instruction with every check: breakpoints, single step, shadows, RF.
  mutating func stepCarefully() {
    if deliverPendingTraps() { return }
    if attention.contains(.breakpoints) && !has(.resume) {
      let hit = instructionBreakpoints()
      if hit != 0 {
        deliver(.debug(hit))
        return
      }
    }
    let singleStep = has(.trap)
    singleStepDone = false
    let previousShadow = shadow
    shadow = .none
    let resumed = has(.resume)
    rflags &= ~RFlags.resume.rawValue
    leaveBlock = false

    var instruction = DecodedInstruction(execute: { _, _ in Outcome.done })
    do throws(GuestFault) {
      _ = try fetchAndDecode(into: &instruction)
      nextRIP = rip &+ UInt64(instruction.length)
      if mode != .bits64 { nextRIP &= 0xFFFF_FFFF }
      let outcome = withUnsafeMutablePointer(to: &self) { cpu in
        withUnsafePointer(to: &instruction) { $0.pointee.execute(cpu, $0) }
      }
      if outcome != Outcome.done { throw fault }
    } catch {
      if resumed { rflags |= RFlags.resume.rawValue }
      shadow = .none
      deliver(error)
      return
    }
    rip = nextRIP
    if repeatPending {
      // A string instruction that has not finished keeps RF.
      if resumed { rflags |= RFlags.resume.rawValue }
      repeatPending = false
    } else {
      retired &+= 1
    }
    var traps = pendingDebug
    if singleStep && !singleStepDone { traps |= DR6.singleStep }
    if shadow == .movSS && previousShadow != .movSS {
      // Debug traps wait until the instruction after MOV SS or POP SS.
      pendingDebug = traps & DR6.breakpoints
      traps = 0
    }
    if traps != 0 {
      pendingDebug = 0
      attention.remove(.debugTrap)
      shadow = .none
      deliver(.debug(traps))
      return
    }
    updateAttention()
  }

  /// Delivers traps that the last instruction of a block met.
  /// - Returns: false when there are none, or they wait for the instruction after a load of SS.
  mutating func deliverPendingTraps() -> Bool {
    guard pendingDebug != 0 else {
      attention.remove(.debugTrap)
      return false
    }
    guard shadow != .movSS else { return false }
    let traps = pendingDebug
    pendingDebug = 0
    attention.remove(.debugTrap)
    shadow = .none
    deliver(.debug(traps))
    return true
  }

  /// DR6 bits of the enabled instruction breakpoints at CS:RIP.
  private func instructionBreakpoints() -> UInt64 {
    let linear = codeAddress(rip).linear
    var hit: UInt64 = 0
    for index in 0..<4 where debug[7] >> (2 * UInt64(index)) & 3 != 0 {
      if debug[7] >> (16 + 4 * UInt64(index)) & 3 == 0 && debug[index] == linear {
        hit |= 1 << UInt64(index)
      }
    }
    return hit
  }
}
