/// RETF (SDM vol. 2B), and what it shares with IRET.
enum ReturnFar: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    // CA has an immediate, CB none.
    let released = i.opcode == 0xCA ? i.immediate & 0xFFFF : 0
    try cpu.returnFar(size: 1 << Int(i.operandSize), releasing: released)
  }
}

/// Where a return goes: checked, not yet entered.
struct ReturnTarget: BitwiseCopyable {
  var code: Segment
  var offset: UInt64
  var privilege: UInt8
}

extension Processor {
  mutating func returnFar(size: Int, releasing released: UInt64) throws(GuestFault) {
    let offset = try stackItem(0, size: size)
    let selector = UInt16(truncatingIfNeeded: try stackItem(1, size: size))
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
      setStackPointer(stackPointer &+ used &+ released)
      enter(target.code, at: target.offset, privilege: cpl)
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
    let stack = try returnStack(stackSelector, target)
    enterOuter(target, stack, pointer &+ released)
  }

  /// The code segment that a far return or IRET names, with its checks.
  mutating func returnTarget(
    _ selector: UInt16, _ offset: UInt64
  ) throws(GuestFault) -> ReturnTarget {
    guard !Self.isNull(selector) else { throw GuestFault.gp0 }
    let descriptor = try readDescriptor(selector)
    let requested = UInt8(selector & 3)
    guard descriptor.isCode, requested >= cpl,
      descriptor.isConforming
        ? descriptor.privilege <= requested : descriptor.privilege == requested
    else { throw GuestFault.gp(selector) }
    let code = try codeSegment(descriptor, privilege: requested)
    let target = isLongMode && !descriptor.isLong ? offset & 0xFFFF_FFFF : offset
    try checkOffset(target, in: code)
    return ReturnTarget(code: code, offset: target, privilege: requested)
  }

  /// SS of a return to `target`. It may be null for 64-bit code inside privilege level 3.
  mutating func returnStack(
    _ selector: UInt16, _ target: ReturnTarget
  ) throws(GuestFault) -> Segment {
    if Self.isNull(selector) {
      guard isLongMode, target.code.attributes.contains(.long), target.privilege != 3,
        UInt8(selector & 3) == target.privilege
      else { throw GuestFault.gp0 }
      return Self.nullStack(privilege: target.privilege)
    }
    return try stackSegment(selector, privilege: target.privilege)
  }

  /// Continues at an outer privilege level. The other segment registers lose what that level may
  /// not use.
  mutating func enterOuter(_ target: ReturnTarget, _ stack: Segment, _ pointer: UInt64) {
    setSegment(.ss, stack)
    enter(target.code, at: target.offset, privilege: target.privilege)
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
