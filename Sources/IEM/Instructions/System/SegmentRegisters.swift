/// Loads and stores of segment registers.
extension Processor {
  /// What a MOV, POP or LSS-like load would put into a register other than CS. Checks everything,
  /// changes nothing but accessed bits.
  mutating func segmentForLoad(
    _ name: SegmentRegister, _ selector: UInt16
  ) throws(GuestFault) -> Segment {
    if paragraphSegments { return paragraphSegment(name, selector) }
    guard name == .ss else { return try dataSegment(selector) }
    if Self.isNull(selector) {
      guard mode == .bits64, cpl < 3, UInt8(selector & 3) == cpl else { throw GuestFault.gp0 }
      return Self.nullStack(privilege: cpl)
    }
    return try stackSegment(selector, privilege: cpl)
  }

  mutating func commitSegment(_ name: SegmentRegister, _ segment: Segment) {
    setSegment(name, segment)
    if name == .ss { updateMode() }
  }
}

/// MOV Sreg (SDM vol. 2B). Faults: #UD for CS; #GP, #SS, #NP by the segment's checks.
enum MoveToSegment: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard let name = SegmentRegister(rawValue: i.operand(0).index), name != .cs else {
      throw GuestFault.invalidOpcode
    }
    let selector: UInt16 = try cpu.read(i, 1)
    cpu.commitSegment(name, try cpu.segmentForLoad(name, selector))
    if name == .ss { cpu.inhibitInterrupts(.movSS) }
  }
}

enum MoveFromSegment: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let selector = cpu.segments[Int(i.operand(1).index & 7)].selector
    try cpu.writeWord(i, selector)
  }
}

extension Processor {
  /// Stores a 16-bit value: a word in memory, zero-extended to the operand size in a register.
  mutating func writeWord(_ i: Insn, _ value: UInt16) throws(GuestFault) {
    if i.isMemory(0) {
      try store(i.segment, effectiveAddress(i), value)
    } else {
      let number = Int(i.operand(0).index)
      if i.operandSize == 1 {
        setRegister(number, value)
      } else {
        setRegister(number, UInt64(value))
      }
    }
  }
}

/// PUSH Sreg. With a 32-bit operand the selector is zero-extended, as AMD's processors do; the
/// manual leaves open whether only the low word is written, as Intel's do.
enum PushSegment: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let selector = cpu.segments[Int(i.operand(0).index & 7)].selector
    switch i.operandSize {
    case 1: try cpu.push(selector)
    case 2: try cpu.push(UInt32(selector))
    default: try cpu.push(UInt64(selector))
    }
  }
}

/// POP Sreg. The register is loaded with all its checks before the stack pointer moves. All of the
/// operand is read, as AMD's processors do: what lies above the selector can fault.
enum PopSegment: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let selector = UInt16(
      truncatingIfNeeded: try cpu.stackItem(0, size: 1 << Int(i.operandSize)))
    guard let name = SegmentRegister(rawValue: i.operand(0).index) else { return }
    let segment = try cpu.segmentForLoad(name, selector)
    cpu.setStackPointer(cpu.stackPointer &+ (1 << UInt64(i.operandSize)))
    cpu.commitSegment(name, segment)
    if name == .ss { cpu.inhibitInterrupts(.movSS) }
  }
}

/// LDS, LES, LFS, LGS, LSS.
enum LoadFarPointer: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let (selector, offset) = try cpu.farPointer(i)
    let name: SegmentRegister =
      switch i.opcode {
      case 0xC4: .es
      case 0xC5: .ds
      case 0xB2: .ss
      case 0xB4: .fs
      default: .gs
      }
    cpu.commitSegment(name, try cpu.segmentForLoad(name, selector))
    let number = Int(i.operand(0).index)
    switch i.operandSize {
    case 1: cpu.setRegister(number, UInt16(truncatingIfNeeded: offset))
    case 2: cpu.setRegister(number, UInt32(truncatingIfNeeded: offset))
    default: cpu.setRegister(number, offset)
    }
    // LSS loads both halves of the stack pointer at once and needs no shadow.
  }
}

extension Processor {
  /// A far pointer in memory: offset of the operand size, then selector.
  mutating func farPointer(_ i: Insn) throws(GuestFault) -> (UInt16, UInt64) {
    let address = effectiveAddress(i)
    let offset: UInt64 =
      switch i.operandSize {
      case 1: UInt64(try load(i.segment, address, as: UInt16.self))
      case 2: UInt64(try load(i.segment, address, as: UInt32.self))
      default: try load(i.segment, address, as: UInt64.self)
      }
    let selector: UInt16 = try load(
      i.segment, (address &+ (1 << UInt64(i.operandSize))) & i.addressMask)
    return (selector, offset)
  }
}
