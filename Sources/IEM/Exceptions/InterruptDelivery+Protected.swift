/// Interrupts through the IDT (SDM vol. 3, 6.10–6.14; vol. 2, INT n).
extension Processor {
  /// In the order in which an interrupt of virtual-8086 mode pushes them.
  private static let savedSegments: [SegmentRegister] = [.gs, .fs, .ds, .es]

  /// Protected and virtual-8086 mode outside long mode.
  mutating func enterProtected(_ event: InterruptEvent) throws(GuestFault) {
    let offset = UInt64(event.vector) * 8
    guard offset + 7 <= UInt64(idtr.limit) else { throw event.gateFault(Vector.generalProtection) }
    let gate = Descriptor(
      low: try loadSystem(idtr.base &+ offset), selector: 0, address: idtr.base &+ offset)
    let isTaskGate = gate.access & 0x1F == Descriptor.SystemType.taskGate
    // 16- or 32-bit interrupt or trap gate: types 6, 7, 14, 15.
    guard isTaskGate || (gate.isSystem && gate.type & 6 == 6) else {
      throw event.gateFault(Vector.generalProtection)
    }
    try checkGate(gate, event)
    if isTaskGate {
      try enterTask(gate.gateSelector, event)
      return
    }
    let code = try handlerSegment(gate.gateSelector)
    let size = gate.type & Descriptor.SystemType.wideBit != 0 ? 4 : 2
    let target = size == 4 ? gate.gateOffset : gate.gateOffset & 0xFFFF
    var stack = presentStack
    var frame = PushFrame()
    let leavesVirtual8086 = isVirtual8086
    if code.privilege < cpl {
      stack = try innerStack(code.privilege)
      if leavesVirtual8086 {
        for name in Self.savedSegments { frame.append(UInt64(segment(name).selector)) }
      }
      frame.append(UInt64(segment(.ss).selector))
      frame.append(registers[Register.rsp])
    }
    frame.append(pushedFlags(event))
    frame.append(UInt64(segment(.cs).selector))
    frame.append(event.returnRIP)
    if event.hasErrorCode { frame.append(UInt64(event.errorCode)) }
    try reserve(frame, size: size, on: stack)
    try checkOffset(target, in: code.segment)
    let pointer = try push(frame, size: size, on: stack)

    if code.privilege < cpl {
      setSegment(.ss, stack.segment)
      if leavesVirtual8086 {
        for name in Self.savedSegments { setSegment(name, .null(0)) }
      }
    }
    enterHandlerCode(code, at: target, isInterruptGate: gate.type & 1 == 0)
    setStackPointer(pointer)
  }

  /// Long mode: 16-byte gates, always 64-bit handlers.
  mutating func enterLongMode(_ event: InterruptEvent) throws(GuestFault) {
    let offset = UInt64(event.vector) * 16
    guard offset + 15 <= UInt64(idtr.limit) else { throw event.gateFault(Vector.generalProtection) }
    var gate = Descriptor(
      low: try loadSystem(idtr.base &+ offset), selector: 0, address: idtr.base &+ offset)
    gate.high = UInt64(try loadSystem(idtr.base &+ offset &+ 8, as: UInt32.self))
    guard gate.isSystem, gate.type & ~1 == Descriptor.SystemType.interruptGate else {
      throw event.gateFault(Vector.generalProtection)
    }
    try checkGate(gate, event)
    let code = try handlerSegment(gate.gateSelector)
    var stack = StackView(
      segment: segment(.ss), pointer: registers[Register.rsp], mask: .max, isFlat: true,
      privilege: code.privilege)
    let isInner = code.privilege < cpl
    if gate.interruptStack != 0 {
      stack.pointer = try taskStackPointer64(
        at: TaskStateSegment.ist1 + 8 * (gate.interruptStack - 1))
    } else if isInner {
      stack.pointer = try taskStackPointer64(
        at: TaskStateSegment.stack0 + 8 * UInt64(code.privilege))
    }
    guard Self.isCanonical(stack.pointer) else { throw GuestFault.ss0 }
    stack.pointer &= ~0xF
    var frame = PushFrame()
    frame.append(UInt64(segment(.ss).selector))
    frame.append(registers[Register.rsp])
    frame.append(pushedFlags(event))
    frame.append(UInt64(segment(.cs).selector))
    frame.append(event.returnRIP)
    if event.hasErrorCode { frame.append(UInt64(event.errorCode)) }
    try reserve(frame, size: 8, on: stack)
    try checkOffset(gate.gateOffset, in: code.segment)
    let pointer = try push(frame, size: 8, on: stack)

    if isInner { setSegment(.ss, Self.nullStack(privilege: code.privilege)) }
    enterHandlerCode(code, at: gate.gateOffset, isInterruptGate: gate.type & 1 == 0)
    registers[Register.rsp] = pointer
  }

  private func checkGate(_ gate: Descriptor, _ event: InterruptEvent) throws(GuestFault) {
    if event.source.checksPrivilege && gate.privilege < cpl {
      throw event.gateFault(Vector.generalProtection)
    }
    guard gate.isPresent else { throw event.gateFault(Vector.segmentNotPresent) }
  }

  /// The code segment of a handler, and the privilege level it runs at.
  private struct HandlerCode {
    var segment: Segment
    var privilege: UInt8
  }

  private mutating func handlerSegment(_ selector: UInt16) throws(GuestFault) -> HandlerCode {
    guard !Self.isNull(selector) else { throw GuestFault.gp0 }
    let descriptor = try readDescriptor(selector)
    guard descriptor.isCode, descriptor.privilege <= cpl else { throw GuestFault.gp(selector) }
    let privilege = descriptor.isConforming ? cpl : descriptor.privilege
    // A virtual-8086 task is left for privilege level 0 only.
    if isVirtual8086 && privilege != 0 { throw GuestFault.gp(selector) }
    guard descriptor.isPresent else { throw GuestFault.np(selector) }
    if isLongMode && (!descriptor.isLong || descriptor.isBig) { throw GuestFault.gp(selector) }
    return HandlerCode(
      segment: try codeSegment(descriptor, privilege: privilege), privilege: privilege)
  }

  private mutating func enterHandlerCode(
    _ code: HandlerCode, at target: UInt64, isInterruptGate: Bool
  ) {
    setSegment(.cs, code.segment)
    cpl = code.privilege
    nextRIP = target
    var cleared: RFlags = [.trap, .nestedTask, .resume, .virtual8086]
    if isInterruptGate { cleared.insert(.interruptEnable) }
    clearFlags(cleared)
    updateMode()
  }

  /// A task gate: the new task returns to this one with IRET.
  private mutating func enterTask(
    _ selector: UInt16, _ event: InterruptEvent
  ) throws(GuestFault) {
    let target = try taskDescriptor(selector, wantBusy: false, or: Vector.generalProtection)
    nextRIP = event.returnRIP
    let outgoingFlags = pushedFlags(event)
    try switchTask(to: target, .interrupt, flags: outgoingFlags)
    guard event.hasErrorCode else { return }
    var frame = PushFrame()
    frame.append(UInt64(event.errorCode))
    let wide = segment(.tr).type & Descriptor.SystemType.wideBit != 0
    try reserve(frame, size: wide ? 4 : 2, on: presentStack)
    let pointer = try push(frame, size: wide ? 4 : 2, on: presentStack)
    setStackPointer(pointer)
  }

  /// The stack for a more privileged level, from the TSS, with all its checks.
  mutating func innerStack(_ privilege: UInt8) throws(GuestFault) -> StackView {
    if isLongMode {
      let pointer = try taskStackPointer64(at: TaskStateSegment.stack0 + 8 * UInt64(privilege))
      return StackView(
        segment: Self.nullStack(privilege: privilege), pointer: pointer, mask: .max, isFlat: true,
        privilege: privilege)
    }
    let (selector, pointer) = try taskStack(privilege)
    guard !Self.isNull(selector) else { throw GuestFault.ts(selector) }
    let segment = try stackSegment(selector, privilege: privilege, or: Vector.invalidTSS)
    let mask: UInt64 = segment.isBig ? 0xFFFF_FFFF : 0xFFFF
    return StackView(
      segment: segment, pointer: pointer & mask, mask: mask, isFlat: false, privilege: privilege,
      faultSelector: selector)
  }
}
