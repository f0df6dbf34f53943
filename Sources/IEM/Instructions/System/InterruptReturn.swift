/// IRET, IRETD, IRETQ (SDM vol. 2A): to the same and to outer levels, to virtual-8086 mode and
/// within it, and from a nested task. NMIs are unblocked even when the return faults.
enum InterruptReturn: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let size = 1 << Int(i.operandSize)
    if cpu.isVirtual8086 {
      try cpu.returnInVirtual8086(size: size)
    } else if !cpu.isProtected {
      cpu.nmiBlocked = false
      try cpu.returnInRealMode(size: size)
    } else {
      cpu.nmiBlocked = false
      try cpu.returnFromHandler(size: size)
    }
    cpu.updateAttention()
  }
}

extension RFlags {
  /// What an interrupt return replaces at any privilege level, with a 16-bit operand.
  fileprivate static let returned16: RFlags = [.status, .trap, .direction, .nestedTask]
  /// The same with a 32- or 64-bit operand.
  fileprivate static let returned32: RFlags = [
    .status, .trap, .direction, .nestedTask, .resume, .alignmentCheck, .identification,
  ]
}

extension Processor {
  /// Replaces the flags in `mask`.
  mutating func replaceFlags(_ value: UInt64, mask: RFlags) {
    setAllFlags((flags.rawValue & ~mask.rawValue) | (value & mask.rawValue))
  }

  fileprivate mutating func returnInRealMode(size: Int) throws(GuestFault) {
    let (offset, selector, image) = try returnFrame(size: size)
    let code = paragraphSegment(.cs, selector)
    guard offset <= UInt64(code.limit) else { throw GuestFault.gp0 }
    setStackPointer(stackPointer &+ UInt64(3 * size))
    enter(code, at: offset, privilege: cpl)
    let base: RFlags = size == 2 ? .returned16 : .returned32
    replaceFlags(image, mask: base.union([.interruptEnable, .ioPrivilege]))
  }

  fileprivate mutating func returnInVirtual8086(size: Int) throws(GuestFault) {
    // IOPL 3, or with VME a 16-bit return whose IF is VIF.
    let virtualised = iopl < 3
    if virtualised && (cr4 & CR4.vme == 0 || size != 2) { throw GuestFault.gp0 }
    let (offset, selector, image) = try returnFrame(size: size)
    let code = paragraphSegment(.cs, selector)
    guard offset <= UInt64(code.limit) else { throw GuestFault.gp0 }
    if virtualised { try checkVirtualInterrupt(image) }
    nmiBlocked = false
    setStackPointer(stackPointer &+ UInt64(3 * size))
    enter(code, at: offset, privilege: 3)
    if virtualised {
      setVirtualInterrupt(image)
      replaceFlags(image, mask: .returned16)
    } else {
      let base: RFlags = size == 2 ? .returned16 : .returned32
      replaceFlags(image, mask: base.union(.interruptEnable))
    }
  }

  /// VME: #GP(0) if the new flags would enable a pending virtual interrupt, or set TF.
  func checkVirtualInterrupt(_ image: UInt64) throws(GuestFault) {
    let new = RFlags(rawValue: image)
    if new.contains(.trap) || (has(.virtualInterruptPending) && new.contains(.interruptEnable)) {
      throw GuestFault.gp0
    }
  }

  /// VME: VIF becomes the IF of an image.
  mutating func setVirtualInterrupt(_ image: UInt64) {
    let enabled = RFlags(rawValue: image).contains(.interruptEnable)
    replaceFlags(enabled ? RFlags.virtualInterrupt.rawValue : 0, mask: .virtualInterrupt)
  }

  private mutating func returnFrame(
    size: Int
  ) throws(GuestFault) -> (UInt64, UInt16, UInt64) {
    // From the top: the flags, CS, then the offset.
    let image = try stackItem(2, size: size)
    let selector = UInt16(truncatingIfNeeded: try stackItem(1, size: size))
    return (try stackItem(0, size: size), selector, image)
  }

  fileprivate mutating func returnFromHandler(size: Int) throws(GuestFault) {
    if has(.nestedTask) {
      guard !isLongMode else { throw GuestFault.gp0 }
      try returnFromTask()
      return
    }
    let (offset, selector, image) = try returnFrame(size: size)
    let flagsImage = RFlags(rawValue: image)
    if size == 4 && cpl == 0 && !isLongMode && flagsImage.contains(.virtual8086) {
      try returnToVirtual8086(offset, selector, image)
      return
    }
    let target = try returnTarget(selector, offset)
    let mask = returnedFlags(size: size)
    if target.privilege == cpl && mode != .bits64 {
      let code = try returnCode(target)
      setStackPointer(stackPointer &+ UInt64(3 * size))
      enter(code, at: target.offset, privilege: cpl)
    } else {
      // 64-bit mode pops SS:RSP always.
      let stackSelector = UInt16(truncatingIfNeeded: try stackItem(4, size: size))
      let pointer = try stackItem(3, size: size)
      if target.privilege == cpl {
        let (code, stack) = try returnSegments(target, stackSelector)
        setSegment(.ss, stack)
        enter(code, at: target.offset, privilege: cpl)
        setStackPointer(pointer)
      } else {
        try enterOuter(target, stackSelector, pointer)
      }
    }
    replaceFlags(image, mask: mask)
  }

  /// What IRET may change at the present privilege level.
  private func returnedFlags(size: Int) -> RFlags {
    var mask: RFlags = size == 2 ? .returned16 : .returned32
    if cpl <= iopl { mask.insert(.interruptEnable) }
    if cpl == 0 {
      mask.insert(.ioPrivilege)
      if size != 2 { mask.formUnion([.virtualInterrupt, .virtualInterruptPending]) }
    }
    return mask
  }

  private mutating func returnToVirtual8086(
    _ offset: UInt64, _ selector: UInt16, _ image: UInt64
  ) throws(GuestFault) {
    let pointer = try stackItem(3, size: 4)
    var selectors = InlineArray<5, UInt16>(repeating: 0)
    for index in 0..<5 {
      selectors[index] = UInt16(truncatingIfNeeded: try stackItem(4 + index, size: 4))
    }
    guard offset <= 0xFFFF else { throw GuestFault.gp0 }
    setSegment(.ss, .virtual8086(selectors[0]))
    setSegment(.es, .virtual8086(selectors[1]))
    setSegment(.ds, .virtual8086(selectors[2]))
    setSegment(.fs, .virtual8086(selectors[3]))
    setSegment(.gs, .virtual8086(selectors[4]))
    setSegment(.cs, .virtual8086(selector))
    cpl = 3
    nextRIP = offset
    setAllFlags(image)
    updateMode()
    registers[Register.rsp] = pointer
  }

  /// NT: back to the task that the present one was called from.
  private mutating func returnFromTask() throws(GuestFault) {
    let link: UInt16 = try loadSystem(segment(.tr).base &+ TaskStateSegment.backLink)
    let target = try taskDescriptor(link, wantBusy: true, or: Vector.invalidTSS)
    try switchTask(
      to: target, .iret, flags: flags.subtracting(.nestedTask).rawValue)
  }
}
