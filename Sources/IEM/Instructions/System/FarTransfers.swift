/// Far JMP and CALL (SDM vol. 2A; vol. 3, 5.8): direct, through call gates, to tasks.
///
/// Faults in the manual's order: the gate (#GP, #NP), the code segment (#GP, #NP), the stack
/// (#TS, #SS, #PF), the offset (#GP(0)).

/// JMP ptr16:16/32.
enum JumpFar: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.farTransfer(i.immediate2, i.immediate, isCall: false, size: 1 << Int(i.operandSize))
  }
}

/// JMP m16:16/32/64.
enum JumpFarIndirect: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let (selector, offset) = try cpu.farPointer(i)
    try cpu.farTransfer(selector, offset, isCall: false, size: 1 << Int(i.operandSize))
  }
}

/// CALL ptr16:16/32.
enum CallFar: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.farTransfer(i.immediate2, i.immediate, isCall: true, size: 1 << Int(i.operandSize))
  }
}

/// CALL m16:16/32/64.
enum CallFarIndirect: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let (selector, offset) = try cpu.farPointer(i)
    try cpu.farTransfer(selector, offset, isCall: true, size: 1 << Int(i.operandSize))
  }
}

extension Processor {
  /// - Parameter size: of the offset, and of what a direct CALL pushes, in bytes.
  mutating func farTransfer(
    _ selector: UInt16, _ offset: UInt64, isCall: Bool, size: Int
  ) throws(GuestFault) {
    if paragraphSegments {
      let code = paragraphSegment(.cs, selector)
      let frame = returnAddress()
      if isCall { try reserve(frame, size: size, on: presentStack) }
      guard offset <= UInt64(code.limit) else { throw GuestFault.gp0 }
      if isCall { setStackPointer(try push(frame, size: size, on: presentStack)) }
      enter(code, at: offset, privilege: cpl)
      return
    }
    guard !Self.isNull(selector) else { throw GuestFault.gp0 }
    let descriptor = try readDescriptor(selector)
    guard descriptor.isSystem else {
      try farDirect(descriptor, offset, isCall: isCall, size: size)
      return
    }
    switch descriptor.type {
    case Descriptor.SystemType.callGate:
      try farThroughGate(descriptor, isCall: isCall)
    case Descriptor.SystemType.callGate16 where !isLongMode:
      try farThroughGate(descriptor, isCall: isCall)
    case Descriptor.SystemType.taskGate where !isLongMode:
      try checkPrivilege(descriptor)
      guard descriptor.isPresent else { throw GuestFault.np(selector) }
      try farTask(
        try taskDescriptor(
          descriptor.gateSelector, wantBusy: false, or: Vector.generalProtection),
        isCall: isCall)
    case Descriptor.SystemType.tss16 where !isLongMode, Descriptor.SystemType.tss where !isLongMode:
      try checkPrivilege(descriptor)
      try farTask(
        try taskDescriptor(selector, wantBusy: false, or: Vector.generalProtection),
        isCall: isCall)
    default:
      throw GuestFault.gp(selector)
    }
  }

  /// A gate or TSS may be used from its DPL inwards only.
  private func checkPrivilege(_ descriptor: Descriptor) throws(GuestFault) {
    guard descriptor.privilege >= max(cpl, UInt8(descriptor.selector & 3)) else {
      throw GuestFault.gp(descriptor.selector)
    }
  }

  private mutating func farTask(_ target: Descriptor, isCall: Bool) throws(GuestFault) {
    try switchTask(to: target, isCall ? .call : .jump, flags: flags.rawValue)
    updateAttention()
  }

  private mutating func farDirect(
    _ descriptor: Descriptor, _ offset: UInt64, isCall: Bool, size: Int
  ) throws(GuestFault) {
    let selector = descriptor.selector
    try requireCode(descriptor)
    if descriptor.isConforming {
      guard descriptor.privilege <= cpl else { throw GuestFault.gp(selector) }
    } else {
      guard UInt8(selector & 3) <= cpl, descriptor.privilege == cpl else {
        throw GuestFault.gp(selector)
      }
    }
    // Into compatibility mode only 32 bits of the offset count.
    let target = isLongMode && !descriptor.isLong ? offset & 0xFFFF_FFFF : offset
    try enterSameLevel(descriptor, target, isCall: isCall, size: size)
  }

  /// The code segment's presence, the stack, the offset; then the transfer.
  private mutating func enterSameLevel(
    _ descriptor: Descriptor, _ offset: UInt64, isCall: Bool, size: Int
  ) throws(GuestFault) {
    guard descriptor.isPresent else { throw GuestFault.np(descriptor.selector) }
    let frame = returnAddress()
    if isCall { try reserve(frame, size: size, on: presentStack) }
    try checkOffset(offset, in: descriptor.segment(selector: descriptor.selector))
    let code = try codeSegment(descriptor, privilege: cpl)
    if isCall { setStackPointer(try push(frame, size: size, on: presentStack)) }
    enter(code, at: offset, privilege: cpl)
  }

  /// CS and the next instruction's address.
  private func returnAddress() -> PushFrame {
    var frame = PushFrame()
    frame.append(UInt64(segment(.cs).selector))
    frame.append(nextRIP)
    return frame
  }

  private mutating func farThroughGate(
    _ descriptor: Descriptor, isCall: Bool
  ) throws(GuestFault) {
    var gate = descriptor
    try checkPrivilege(gate)
    guard gate.isPresent else { throw GuestFault.np(gate.selector) }
    try readUpperHalf(&gate)
    let selector = gate.gateSelector
    guard !Self.isNull(selector) else { throw GuestFault.gp0 }
    let target = try readDescriptor(selector)
    guard target.isCode, target.privilege <= cpl else { throw GuestFault.gp(selector) }
    if isLongMode && (!target.isLong || target.isBig) { throw GuestFault.gp(selector) }
    let goesInward = isCall && !target.isConforming && target.privilege < cpl
    if !isCall && !target.isConforming && target.privilege != cpl { throw GuestFault.gp(selector) }
    guard target.isPresent else { throw GuestFault.np(selector) }
    let isNarrow = gate.type == Descriptor.SystemType.callGate16
    let size = isLongMode ? 8 : isNarrow ? 2 : 4
    let offset = isNarrow ? gate.gateOffset & 0xFFFF : gate.gateOffset

    guard goesInward else {
      try enterSameLevel(target, offset, isCall: isCall, size: size)
      return
    }
    let privilege = target.privilege
    let stack = try innerStack(privilege)
    var frame = PushFrame()
    frame.append(UInt64(segment(.ss).selector))
    frame.append(registers[Register.rsp])
    if !isLongMode {
      var index = gate.parameterCount
      while index > 0 {
        index -= 1
        frame.append(try stackItem(index, size: size))
      }
    }
    frame.append(UInt64(segment(.cs).selector))
    frame.append(nextRIP)
    try reserve(frame, size: size, on: stack)
    try checkOffset(offset, in: target.segment(selector: selector))
    let code = try codeSegment(target, privilege: privilege)
    let pointer = try push(frame, size: size, on: stack)
    setSegment(.ss, stack.segment)
    enter(code, at: offset, privilege: privilege)
    setStackPointer(pointer)
  }
}
