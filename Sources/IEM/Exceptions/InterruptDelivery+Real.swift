/// Interrupts through the interrupt vector table: real-address mode (SDM vol. 3, 20.1.4), and
/// virtual-8086 mode where CR4.VME redirects them (20.3).
extension Processor {
  mutating func enterRealMode(_ event: InterruptEvent) throws(GuestFault) {
    let entry = UInt64(event.vector) * 4
    guard entry + 3 <= UInt64(idtr.limit) else { throw event.gateFault(Vector.generalProtection) }
    let target: UInt32 = try loadSystem(idtr.base &+ entry)
    try enterParagraph(target, flags: pushedFlags(event), returnRIP: event.returnRIP)
    clearFlags([.interruptEnable, .trap, .alignmentCheck, .resume])
  }

  /// Pushes flags, CS and IP as words and continues at a segment:offset pair.
  private mutating func enterParagraph(
    _ target: UInt32, flags: UInt64, returnRIP: UInt64
  ) throws(GuestFault) {
    var frame = PushFrame()
    frame.append(flags)
    frame.append(UInt64(segment(.cs).selector))
    frame.append(returnRIP)
    try reserve(frame, size: 2, on: presentStack)
    let pointer = try push(frame, size: 2, on: presentStack)
    setStackPointer(pointer)
    enter(
      paragraphSegment(.cs, UInt16(truncatingIfNeeded: target >> 16)),
      at: UInt64(target & 0xFFFF), privilege: cpl)
  }

  /// INT n in virtual-8086 mode: to the task's own handler, to the protected-mode one, or #GP
  /// (SDM vol. 3, table 20-2).
  mutating func enterFromVirtual8086(_ event: InterruptEvent) throws(GuestFault) {
    if cr4 & CR4.vme != 0, try !isInterceptedByMonitor(event.vector) {
      let target: UInt32 = try loadLinear(UInt64(event.vector) * 4)
      var pushed = pushedFlags(event)
      var cleared: RFlags = [.trap, .resume]
      if iopl == 3 {
        cleared.insert(.interruptEnable)
      } else {
        // The task sees VIF as its IF, and IOPL 3.
        pushed = virtualisedFlags
        cleared.insert(.virtualInterrupt)
      }
      try enterParagraph(target, flags: pushed, returnRIP: event.returnRIP)
      clearFlags(cleared)
      return
    }
    guard iopl == 3 else { throw GuestFault.gp0 }
    try enterProtected(event)
  }

  /// FLAGS with IOPL 3 and VIF in the place of IF.
  var virtualisedFlags: UInt64 {
    var value = flags
    value.formUnion(.ioPrivilege)
    if value.contains(.virtualInterrupt) {
      value.insert(.interruptEnable)
    } else {
      value.remove(.interruptEnable)
    }
    return value.rawValue
  }

  /// The bit for `vector` in the interrupt redirection bitmap of the TSS, the 32 bytes below the
  /// I/O permission bitmap.
  private mutating func isInterceptedByMonitor(_ vector: UInt8) throws(GuestFault) -> Bool {
    let task = segment(.tr)
    guard task.type & Descriptor.SystemType.wideBit != 0,
      task.limit >= UInt32(TaskStateSegment.ioMapBase + 1)
    else { throw GuestFault.gp0 }
    let mapBase: UInt16 = try loadSystem(task.base &+ TaskStateSegment.ioMapBase)
    let offset = UInt64(mapBase) &- 32 &+ UInt64(vector >> 3)
    guard offset <= UInt64(task.limit) else { throw GuestFault.gp0 }
    let bits: UInt8 = try loadSystem(task.base &+ offset)
    return bits >> (vector & 7) & 1 != 0
  }
}
