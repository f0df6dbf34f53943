import IEM

/// Registers of every group, by processor.
extension Debugger {
  package func state(of processor: Int) -> ProcessorState {
    board.processors[processor].engine.saveState()
  }

  package func setState(_ state: ProcessorState, of processor: Int) {
    // Clients write back what they have read.
    guard state != self.state(of: processor), beginChange() else { return }
    board.processors[processor].engine.loadState(state)
  }

  /// CR8.
  package func taskPriority(of processor: Int) -> UInt8 { board.processors[processor].taskPriority }

  package func setTaskPriority(_ value: UInt8, of processor: Int) {
    guard value & 15 != taskPriority(of: processor), beginChange() else { return }
    board.processors[processor].taskPriority = value & 15
  }

  package func isIdle(processor: Int) -> Bool { board.processors[processor].engine.isIdle }

  /// Whether the processor model has long mode: then gdb sees the 64-bit registers in all modes.
  package var hasLongMode: Bool { board.configuration.cpu.features.contains(.lm) }

  /// The linear address of the instruction at which a processor stands.
  package func instructionAddress(of processor: Int) -> UInt64 {
    state(of: processor).instructionAddress
  }

  /// Loads a segment register as MOV does, but without checks of privilege.
  /// - Returns: false when there is no such descriptor.
  package func setSegment(
    _ register: SegmentRegister, selector: UInt16, of processor: Int
  ) -> Bool {
    var state = state(of: processor)
    let index = Int(register.rawValue)
    var segment = state.segments[index]
    if segment.selector == selector { return true }
    if !state.isProtectedMode {
      segment.selector = selector
      segment.base = UInt64(selector) << 4
    } else if selector & ~3 == 0 {
      guard register != .cs else { return false }
      segment = Segment(selector: selector, base: 0, limit: 0, attributes: .unusable)
    } else {
      let ldt = state.segments[Int(SegmentRegister.ldtr.rawValue)]
      let table =
        selector & 4 == 0
        ? (base: state.gdtr.base, limit: UInt64(state.gdtr.limit))
        : (base: ldt.base, limit: ldt.isUnusable ? 0 : UInt64(ldt.limit))
      let offset = UInt64(selector & ~7)
      guard offset + 7 <= table.limit,
        let descriptor = readNumber(table.base &+ offset, count: 8, processor: processor)
      else { return false }
      segment = Segment(selector: selector, descriptor: descriptor)
    }
    state.segments[index] = segment
    setState(state, of: processor)
    return true
  }
}

extension ProcessorState {
  /// Protected mode, and not virtual-8086.
  package var isProtectedMode: Bool {
    cr0 & CR0.pe != 0 && rflags & RFlags.virtual8086.rawValue == 0
  }

  /// What the code at CS:RIP is.
  package var codeMode: ProcessorMode {
    let cs = segments[Int(SegmentRegister.cs.rawValue)]
    if efer & EFER.lma != 0 && cs.attributes.contains(.long) { return .bits64 }
    return cs.isBig && rflags & RFlags.virtual8086.rawValue == 0 ? .bits32 : .bits16
  }

  /// The linear address of an offset in the code segment.
  package func codeAddress(_ offset: UInt64) -> UInt64 {
    if codeMode == .bits64 { return offset }
    return (segments[Int(SegmentRegister.cs.rawValue)].base &+ offset) & 0xFFFF_FFFF
  }

  package var instructionAddress: UInt64 { codeAddress(rip) }

  /// The linear address of the top of the stack.
  package var stackAddress: UInt64 {
    if codeMode == .bits64 { return registers[Register.rsp] }
    let ss = segments[Int(SegmentRegister.ss.rawValue)]
    let mask: UInt64 = ss.isBig ? 0xFFFF_FFFF : 0xFFFF
    return (ss.base &+ (registers[Register.rsp] & mask)) & 0xFFFF_FFFF
  }
}
