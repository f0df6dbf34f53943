import Glibc

/// The run loop: blocks while nothing needs attention, one careful instruction otherwise.
extension SoftwareEngine {
  public func run(instructions: Int) -> ExitReason {
    let cpu = self.cpu
    runningThread.store(UInt(pthread_self()), ordering: .relaxed)
    defer { runningThread.store(0, ordering: .relaxed) }
    var target = cpu.pointee.retired &+ UInt64(max(instructions, 1))
    if let count = hooks.points.count {
      if cpu.pointee.retired >= count { return countHit(count) }
      target = min(target, count)
    }
    // Iterations of a repeated string instruction before it must look up.
    cpu.pointee.repeatLimit = 4096
    cpu.pointee.unfinished = 0
    while true {
      if cpu.pointee.stopRequest.load(ordering: .relaxed) {
        cpu.pointee.stopRequest.store(false, ordering: .relaxed)
        return cpu.pointee.difference.kind == .none ? .stopped : .checkFailed
      }
      if cpu.pointee.attention.isEmpty {
        if tier == .threaded && !cpu.pointee.probes.contains(.instructions) {
          runThreaded(until: target)
        } else {
          if let exit = breakpointHit() { return exit }
          cpu.pointee.stepCarefully()
        }
      } else if cpu.pointee.attention == .shadow && tier == .threaded && !hooks.hasBreakpoints
        && cpu.pointee.probes.isEmpty
      {
        passShadow()
      } else if let exit = attend(cpu) {
        return exit
      }
      if cpu.pointee.retired &+ cpu.pointee.unfinished >= target { return .budget }
    }
  }

  public func step() -> ExitReason { stepOnce(repeatLimit: 1) }

  /// - Parameter repeatLimit: iterations of a repeated string instruction that count as one step.
  func stepOnce(repeatLimit: UInt32) -> ExitReason {
    cpu.pointee.repeatLimit = cpu.pointee.has(.trap) ? 1 : repeatLimit
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
      cpu.pointee.unfinished &+= 1
      cpu.pointee.acceptInterrupt()
      return cpu.pointee.activity == .shutdown ? .shutdown : nil
    }
    if let exit = breakpointHit() { return exit }
    cpu.pointee.repeatLimit = cpu.pointee.attention.contains(.singleStep) ? 1 : 4096
    cpu.pointee.stepCarefully()
    cpu.pointee.repeatLimit = 4096
    return cpu.pointee.activity == .shutdown ? .shutdown : nil
  }
}

extension Processor {
  /// One instruction with every check: breakpoints, single step, shadows, RF.
  mutating func stepCarefully() {
    record(.instruction, rip)
    if deliverPendingTraps() { return }
    // The instruction after MOV SS or POP SS meets no instruction breakpoint (SDM vol. 3, 6.8.3).
    if attention.contains(.breakpoints) && !has(.resume) && shadow != .movSS {
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
      if !probes.isEmpty { tellInstruction(instruction) }
      let outcome = withUnsafeMutablePointer(to: &self) { cpu in
        withUnsafePointer(to: &instruction) { $0.pointee.execute(cpu, $0) }
      }
      if outcome != Outcome.done { throw fault }
    } catch {
      if resumed { rflags |= RFlags.resume.rawValue }
      shadow = .none
      deliver(error)
      if probes.contains(.instructions) { tell(.executed) }
      return
    }
    rip = nextRIP
    if probes.contains(.instructions) { tell(.executed) }
    if repeatPending {
      pauseRepeat()
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

  /// A repeated string instruction stops between two iterations. RF is set until it has finished,
  /// so that interrupts and traps push it, and an instruction breakpoint is met once only
  /// (SDM vol. 3, 17.3.1.1).
  mutating func pauseRepeat() {
    repeatPending = false
    // Iterations take as long as instructions, and an event may be due.
    unfinished &+= UInt64(repeatLimit)
    rflags |= RFlags.resume.rawValue
    attention.insert(.resumeFlag)
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
