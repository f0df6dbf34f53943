import CKVM
import IEM

/// The run loop: turns of KVM and of the partner.
extension KVMEngine {
  /// Without a time limit: an instruction counts as a nanosecond, and a turn is not endless.
  public func run(instructions: Int) -> ExitReason {
    run(instructions: instructions, nanoseconds: UInt64(min(max(instructions, 1), 100_000_000)))
  }

  public func run(instructions: Int, nanoseconds: UInt64) -> ExitReason {
    applySwitch()
    do throws(KVMError) {
      try signal.adoptThread(vcpu)
    } catch {
      fail(error)
    }
    let start = HostTime.now
    deadline = start &+ max(nanoseconds, 1)
    let target = partner.retired &+ UInt64(max(instructions, 1))
    isArmed = false
    partnerNanoseconds = 0
    defer {
      if isArmed { signal.arm(nanoseconds: 0) }
      kvmNanoseconds &+= (HostTime.now &- start) &- partnerNanoseconds
    }
    // However short the time is, something is done in it.
    var isFirst = true
    while true {
      if takeStop() { return .stopped }
      let now = HostTime.now
      if now >= deadline && !isFirst { return .budget }
      isFirst = false
      if mustUsePartner {
        if partner.retired >= target { return .budget }
        if let exit = runPartner(target, now) { return exit }
        continue
      }
      if let exit = runKVM(now) { return exit }
    }
  }

  /// A signal that comes before the guest runs its first instruction would stop all progress.
  private var leastTime: UInt64 { host.shadowsPageTables ? 500_000 : 50_000 }

  /// The end of this run's time, from here on: giving KVM its state may have taken most of it, or
  /// more, on a host that is busy.
  private func arm() {
    guard !isArmed else { return }
    isArmed = true
    let now = HostTime.now
    signal.arm(nanoseconds: max(leastTime, deadline > now ? deadline &- now : 0))
  }

  // MARK: The partner's turn

  private var mustUsePartner: Bool {
    if selection == .iem || partnerBudget > 0 || !partner.isA20Enabled { return true }
    if debugPlan.isPartners || mustPassDebugPoints { return true }
    // A KVM that emulates looks for an interrupt window only now and then; IEM meets it exactly.
    if host.abilities.isEmulated && interruptLine && cpu.pointee.activity == .running
      && !(held.isEmpty && vcpu.run.pointee.ready_for_interrupt_injection != 0)
    {
      return true
    }
    guard held.contains(.core) else { return !host.abilities.runsPrograms && standsInProgram }
    // What KVM cannot be given: a halt, a trap on its way, an interrupt that is due.
    return cpu.pointee.activity != .running || partner.pendingTraps != 0
      || cpu.pointee.attention.contains(.interrupt) || queuedVector != nil
      || cpu.pointee.shadow == .movSS || isPartners
  }

  /// The processor, whose state is in the partner, is in a mode or ring that KVM does not run.
  private var isPartners: Bool {
    let mode = GuestMode(cpu)
    return !host.abilities.modes.contains(mode)
      || (mode == .long && cpu.pointee.cpl == 3 && !host.abilities.runsPrograms)
  }

  /// KVM came back at a program's instruction.
  private var standsInProgram: Bool {
    guard exitStoredRegisters else { return false }
    let special = vcpu.run.pointee.s.regs.sregs
    let flags = vcpu.run.pointee.s.regs.regs.rflags
    return special.efer & EFER.lma != 0 && RegisterTransfer.privilege(special, flags: flags) == 3
  }

  /// Below this many instructions decoded code is not worth keeping.
  private static let steppingLimit = 64

  private func runPartner(_ target: UInt64, _ now: UInt64) -> ExitReason? {
    takeState()
    let before = partner.retired
    defer { partnerNanoseconds &+= HostTime.now &- now }
    statistics.partnerTurns &+= 1
    noteStaleness()
    let begin = HostTime.now
    let exit: ExitReason
    if mustPassDebugPoints {
      mustPassDebugPoints = false
      exit = partner.run(instructions: 1)
    } else if selection == .iem || !partner.isA20Enabled || debugPlan.isPartners {
      exit = partner.run(instructions: Int(target &- before))
    } else {
      // A mode that KVM does not run may last.
      let wanted =
        partnerBudget > 0 || (!isPartners && !interruptLine)
        ? max(1, partnerBudget) : Self.modeTurn
      let count = min(wanted, Int(target &- before))
      exit = partnerExecutes(count)
    }
    let done = partner.retired &- before
    statistics.partnerInstructions &+= done
    if done >= 1_000 {
      let speed = Double(done) / Double(max(1, HostTime.now &- begin))
      partnerSpeed = partnerSpeed * 0.75 + min(speed, 10) * 0.25
    }
    partnerBudget = max(0, partnerBudget - Int(max(done, 1)))
    if exit == .stopped { _ = takeStop() }
    return exit == .budget ? nil : exit
  }

  private func partnerExecutes(_ count: Int) -> ExitReason {
    guard count <= Self.steppingLimit && debugPlan == .none else {
      if codeIsStale {
        codeIsStale = false
        partner.forgetCode()
      }
      return partner.run(instructions: count)
    }
    for _ in 0..<count {
      let exit = partner.step()
      if exit != .budget { return exit }
      if cpu.pointee.activity != .running { return .idle }
    }
    return .budget
  }

  /// The partner is about to execute: what KVM knows of the guest's page tables may become wrong.
  func noteStaleness() {
    if cpu.pointee.cr0 & CR0.pg != 0 {
      translationsStale = true
      pageTablesStale = true
    }
    if selection == .iem && codeIsStale {
      codeIsStale = false
      partner.forgetCode()
    }
  }

  /// KVM does not run the instruction at RIP: the partner executes it, and more of them when
  /// this happens so often that the moving of the state takes most of the time.
  func refused() {
    statistics.refusals &+= 1
    let now = HostTime.now
    let worked = now &- turnStart
    pull(.core)
    let next = partner.nextInstruction()
    statistics.refusedMnemonics[next?.mnemonic ?? "(unreadable)", default: 0] &+= 1
    if host.abilities.isEmulated {
      turnLength = turnBesideKVM
    } else if worked < transitionCost {
      turnLength = min(turnLength &* 4, Self.longestTurn)
    } else if worked > transitionCost &* 4 {
      turnLength = max(turnLength / 4, 1)
    }
    // A debugger's points are met by the partner's run loop, not by its steps.
    if turnLength > 1 || debugPlan != .none {
      partnerBudget = turnLength
      return
    }
    pull(.debug)
    var parts = Parts()
    let touched = next?.parts ?? .all
    if touched.contains(.floatingPoint) { parts.insert(.floatingPoint) }
    if touched.contains(.modelSpecific) { parts.insert(.modelSpecific) }
    pull(parts)
    let debugBefore = (0..<8).map { cpu.pointee.debug[$0] }
    // One instruction of a user program does not write page tables.
    if cpu.pointee.cpl != 3 { noteStaleness() }
    let before = partner.retired
    if partner.step() == .shutdown { partnerBudget = 1 }
    statistics.partnerTurns &+= 1
    statistics.partnerInstructions &+= partner.retired &- before
    if (0..<8).allSatisfy({ cpu.pointee.debug[$0] == debugBefore[$0] }) { held.remove(.debug) }
    transitionCost = (transitionCost &* 7 &+ (HostTime.now &- now) &* 2) / 8
  }

  /// Between two looks at the mode.
  private static let modeTurn = 20_000
  /// About a millisecond of IEM.
  private static let longestTurn = 200_000

  /// The partner's turn beside a KVM that is slower than it: some times as long as KVM's, which
  /// mostly goes into moving the state and dropping shadow pages.
  private var turnBesideKVM: Int {
    let nanoseconds = Double(min(HostTime.now &- turnStart, 50_000_000)) * 4
    return max(Self.longestTurn, Int(nanoseconds * partnerSpeed))
  }

  // MARK: KVM's turn

  private func runKVM(_ now: UInt64) -> ExitReason? {
    if cpu.pointee.activity != .running {
      guard wakesUp else { return cpu.pointee.activity == .shutdown ? .shutdown : .idle }
      cpu.pointee.activity = .running
      nmiSignalled = false
    }
    do throws(KVMError) {
      try host.slots.follow()
      if !held.isEmpty {
        if held.contains(.core) { turnStart = now }
        try push()
      }
      try offerInterrupt()
    } catch {
      return stateRefused()
    }
    let run = vcpu.run
    run.pointee.cr8 = UInt64(environment.taskPriority)
    let priority = run.pointee.cr8
    prepareStore()
    if storeCountdown > 0 { storeCountdown -= 1 }
    arm()
    signal.enterGuest()
    guard !stopRequest.load(ordering: .sequentiallyConsistent) else {
      signal.leaveGuest()
      return nil
    }
    statistics.entries &+= 1
    codeIsStale = true
    let result = vcpu.runGuest()
    signal.leaveGuest()
    exitStoredRegisters = run.pointee.kvm_valid_regs != 0
    if case .failed(let error) = result {
      exitStoredRegisters = false
      if pushUnconfirmed { return stateRefused() }
      refusedEntry(error)
      return nil
    }
    pushUnconfirmed = false
    accessPending = false
    if run.pointee.cr8 != priority {
      environment.taskPriority = UInt8(truncatingIfNeeded: run.pointee.cr8)
    }
    guard case .exit = result else {
      statistics.interruptions &+= 1
      signal.drain()
      // A KVM slower than IEM shares the guest with it by turns (`turnBesideKVM`).
      if host.abilities.isEmulated { partnerBudget = turnBesideKVM }
      return nil
    }
    return handleExit()
  }

  /// KVM does not take this state; the partner goes on until it has become another one.
  private func stateRefused() -> ExitReason? {
    withdrawPush()
    statistics.refusedStates &+= 1
    translationsStale = true
    partnerBudget = max(partnerBudget, 64)
    return nil
  }

  /// KVM_RUN failed for another reason than the state it was given.
  private func refusedEntry(_ error: KVMError) {
    statistics.refusedMnemonics["(\(error.call) errno \(error.errno))", default: 0] &+= 1
    refused()
  }

  /// Gives KVM the interrupt that is due, or asks to be told when one can be taken.
  private func offerInterrupt() throws(KVMError) {
    let run = vcpu.run
    // A KVM that must not run programs comes back before one, if it looks for something to do.
    run.pointee.request_interrupt_window = host.abilities.runsPrograms ? 0 : 1
    guard interruptLine else { return }
    // While registers are on their way, what the last exit said is out of date.
    guard run.pointee.ready_for_interrupt_injection != 0 && !pushUnconfirmed else {
      run.pointee.request_interrupt_window = 1
      return
    }
    guard let vector = environment.acknowledgeInterrupt() else { return }
    statistics.interrupts &+= 1
    run.pointee.ready_for_interrupt_injection = 0
    do throws(KVMError) {
      try vcpu.injectInterrupt(vector)
    } catch {
      queuedVector = vector
      throw error
    }
    if interruptLine { run.pointee.request_interrupt_window = 1 }
  }
}
