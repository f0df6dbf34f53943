/// RETF (SDM vol. 2B), and what it shares with IRET.
enum ReturnFar: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    // CA has an immediate, CB none.
    let released = i.opcode == 0xCA ? i.immediate & 0xFFFF : 0
    try cpu.returnFar(size: 1 << Int(i.operandSize), releasing: released)
  }
}

/// Where a return goes: checked, but for the offset, which comes last.
struct ReturnTarget: BitwiseCopyable {
  var code: Descriptor
  var offset: UInt64
  var privilege: UInt8
}

extension Processor {
  mutating func returnFar(size: Int, releasing released: UInt64) throws(GuestFault) {
    // The selector is read first.
    let selector = UInt16(truncatingIfNeeded: try stackItem(1, size: size))
    let offset = try stackItem(0, size: size)
    let used = UInt64(2 * size)
    if paragraphSegments {
      let code = paragraphSegment(.cs, selector)
      guard offset <= UInt64(code.limit) else { throw GuestFault.gp0 }
      setStackPointer(stackPointer &+ used &+ released)
      enter(code, at: offset, privilege: cpl)
      return
    }
    let target = try returnTarget(selector, offset)
    if target.privilege == cpl {
      let code = try returnCode(target)
      setStackPointer(stackPointer &+ used &+ released)
      enter(code, at: target.offset, privilege: cpl)
      return
    }
    let at = used &+ released
    let pointer: UInt64
    let stackSelector: UInt16
    switch size {
    case 2:
      pointer = UInt64(try peekStack(at, as: UInt16.self))
      stackSelector = try peekStack(at &+ 2)
    case 4:
      pointer = UInt64(try peekStack(at, as: UInt32.self))
      stackSelector = try peekStack(at &+ 4)
    default:
      pointer = try peekStack(at, as: UInt64.self)
      stackSelector = try peekStack(at &+ 8)
    }
    try enterOuter(target, stackSelector, pointer &+ released)
  }

  /// The code segment that a far return or IRET names, with its checks.
  mutating func returnTarget(
    _ selector: UInt16, _ offset: UInt64
  ) throws(GuestFault) -> ReturnTarget {
    guard !Self.isNull(selector) else { throw GuestFault.gp0 }
    let descriptor = try readDescriptor(selector)
    let requested = UInt8(selector & 3)
    try requireCode(descriptor)
    guard requested >= cpl,
      descriptor.isConforming
        ? descriptor.privilege <= requested : descriptor.privilege == requested
    else { throw GuestFault.gp(selector) }
    guard descriptor.isPresent else { throw GuestFault.np(selector) }
    let target = isLongMode && !descriptor.isLong ? offset & 0xFFFF_FFFF : offset
    return ReturnTarget(code: descriptor, offset: target, privilege: requested)
  }

  /// The last check of a return, and CS.
  mutating func returnCode(_ target: ReturnTarget) throws(GuestFault) -> Segment {
    try checkOffset(target.offset, in: target.code.segment(selector: target.code.selector))
    return try codeSegment(target.code, privilege: target.privilege)
  }

  /// CS and SS of a return that pops both. SS may be null for 64-bit code inside privilege level 3.
  mutating func returnSegments(
    _ target: ReturnTarget, _ selector: UInt16
  ) throws(GuestFault) -> (code: Segment, stack: Segment) {
    if Self.isNull(selector) {
      guard isLongMode, target.code.isLong, target.privilege != 3,
        UInt8(selector & 3) == target.privilege
      else { throw GuestFault.gp0 }
      return (try returnCode(target), Self.nullStack(privilege: target.privilege))
    }
    var stack = try stackDescriptor(selector, privilege: target.privilege)
    let code = try returnCode(target)
    try markAccessed(&stack)
    return (code, stack.segment(selector: selector))
  }

  /// Continues at an outer privilege level. The other segment registers lose what that level may
  /// not use.
  mutating func enterOuter(
    _ target: ReturnTarget, _ selector: UInt16, _ pointer: UInt64
  ) throws(GuestFault) {
    let (code, stack) = try returnSegments(target, selector)
    setSegment(.ss, stack)
    enter(code, at: target.offset, privilege: target.privilege)
    setStackPointer(pointer)
    dropInnerSegments()
  }

  private mutating func dropInnerSegments() {
    for name in [SegmentRegister.es, .ds, .fs, .gs] {
      let old = segment(name)
      if old.isUnusable || old.isConformingCode || old.privilege >= cpl { continue }
      setSegment(name, .null(0))
    }
  }
}
