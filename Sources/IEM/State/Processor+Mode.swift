/// Values derived from architectural state, kept for the run loop.
extension Processor {
  /// After CS, SS, CR0.PE, EFER.LMA, RFLAGS.VM or CPL changed.
  mutating func updateMode() {
    let cs = segment(.cs)
    paragraphSegments = !isProtected || isVirtual8086
    if isLongMode && cs.attributes.contains(.long) {
      mode = .bits64
      stackMask = .max
    } else {
      mode = cs.isBig && !paragraphSegments ? .bits32 : .bits16
      stackMask = segment(.ss).isBig ? 0xFFFF_FFFF : 0xFFFF
    }
    // Unreal and real mode: D of CS is honoured by hardware as it was loaded.
    if paragraphSegments && !isVirtual8086 && cs.isBig { mode = .bits32 }
    selectTLB()
    selectJumpContext()
    leaveBlock = true
    if !probes.isEmpty { noteMode() }
  }

  /// After anything that decides whether an interrupt, trap or stop is due.
  @inline(__always) mutating func updateAttention() {
    var reasons = attention.intersection([.stopRequested, .hooks, .debugTrap])
    if (interruptLine && has(.interruptEnable) && shadow == .none) || (nmiPending && !nmiBlocked) {
      reasons.insert(.interrupt)
    }
    if has(.trap) { reasons.insert(.singleStep) }
    if has(.resume) { reasons.insert(.resumeFlag) }
    if shadow != .none { reasons.insert(.shadow) }
    if activity != .running { reasons.insert(.notRunning) }
    if debug[7] & 0xFF != 0 && hasInstructionBreakpoint { reasons.insert(.breakpoints) }
    attention = reasons
    if !reasons.isEmpty { leaveBlock = true }
  }

  private var hasInstructionBreakpoint: Bool {
    for index in 0..<4 where debug[7] >> (2 * UInt64(index)) & 3 != 0 {
      if debug[7] >> (16 + 4 * UInt64(index)) & 3 == 0 { return true }
    }
    return false
  }

  /// What the decoder needs to know.
  var decodeContext: DecodeContext {
    DecodeContext(mode: mode, isProtected: isProtected && !isVirtual8086, features: features)
  }

  /// STI or a load of SS: no interrupt before the next instruction has completed.
  mutating func inhibitInterrupts(_ kind: InterruptShadow) {
    shadow = kind
    updateAttention()
  }

  /// The state after the RESET line (SDM vol. 3, table 9-1).
  mutating func reset() {
    msr = ModelSpecificRegisters()
    fpu = FPUState()
    mxcsr = 0x1F80
    for index in 0..<256 { vectors[index] = 0 }
    for index in 0..<8 { masks[index] = 0 }
    resetCore()
  }

  private mutating func resetCore() {
    for index in 0...Register.block { registers[index] = 0 }
    registers[Register.rdx] = UInt64(model.pointee.signature)
    rip = 0xFFF0
    rflags = 2
    flagKind = .stored
    for name in SegmentRegister.allCases {
      setSegment(name, Segment(selector: 0, base: 0, limit: 0xFFFF, attributes: Self.resetData))
    }
    setSegment(
      .cs, Segment(selector: 0xF000, base: 0xFFFF_0000, limit: 0xFFFF, attributes: Self.resetData))
    setSegment(
      .ldtr, Segment(selector: 0, base: 0, limit: 0xFFFF, attributes: .init(rawValue: 0x82)))
    setSegment(
      .tr, Segment(selector: 0, base: 0, limit: 0xFFFF, attributes: .init(rawValue: 0x8B)))
    gdtr = DescriptorTableRegister()
    idtr = DescriptorTableRegister()
    cr0 = CR0.et | CR0.nw | CR0.cd
    cr2 = 0
    cr3 = 0
    cr4 = 0
    efer = 0
    xcr0 = 1
    for index in 0..<8 { debug[index] = 0 }
    debug[6] = 0xFFFF_0FF0
    debug[7] = 0x400
    pkru = 0
    cpl = 0
    shadow = .none
    nmiBlocked = false
    nmiPending = false
    pendingDebug = 0
    activity = .running
    attention = attention.intersection(.hooks)
    flushTLB()
    updateMode()
    updateAttention()
  }

  /// INIT: as RESET, but x87, vector registers, MSRs and the cache bits of CR0 stay.
  mutating func initialise() {
    let cacheBits = cr0 & (CR0.nw | CR0.cd)
    resetCore()
    cr0 = (cr0 & ~(CR0.nw | CR0.cd)) | cacheBits
  }

  private static let resetData: Segment.Attributes = [
    .present, .codeOrData, .writable, .accessed,
  ]
}
