/// PUSH, POP, PUSHA, POPA, ENTER, LEAVE (SDM vol. 2). No flags. PUSHF and POPF are with the system
/// instructions, PUSH and POP of segment registers with segment loads.

enum Push: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    try cpu.push(try cpu.read(i, 0, as: T.self))
  }
}

/// PUSH imm8 and imm16/32, sign-extended to the operand size.
enum PushImmediate: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    switch i.operandSize {
    case 1: try cpu.push(UInt16(truncatingIfNeeded: i.immediate))
    case 2: try cpu.push(UInt32(truncatingIfNeeded: i.immediate))
    default: try cpu.push(i.immediate)
    }
  }
}

/// POP. A memory destination's address is computed after RSP has been incremented.
enum Pop: SizedInstruction {
  @inline(__always) static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    if i.isMemory(0) {
      let old = cpu.rsp
      let value: T = try cpu.pop()
      do throws(GuestFault) {
        try cpu.write(i, 0, value)
      } catch {
        cpu.rsp = old
        throw error
      }
      return
    }
    let value: T = try cpu.pop()
    cpu.setRegister(Int(i.operand(0).index), value)
  }
}

/// PUSHA, PUSHAD: AX, CX, DX, BX, the original SP, BP, SI, DI. A fault in between leaves what was
/// written, and the registers as they were, as processors do.
enum PushAll: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let size = UInt64(T.byteCount)
    let top = cpu.stackPointer
    for index in 0..<8 {
      try cpu.store(
        SegmentRegister.ss.rawValue, (top &- size &* UInt64(index + 1)) & cpu.stackMask,
        cpu.register(index) as T)
    }
    cpu.setStackPointer(top &- size &* 8)
  }
}

/// POPA, POPAD: the image of SP is skipped. A fault in between leaves the registers that were
/// popped, but SP as it was, as processors do.
enum PopAll: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let size = UInt64(T.byteCount)
    // From the top of the stack: DI first. As on AMD's processors, what is popped before a fault
    // stays popped; with SP as before, the instruction can start again.
    for place in 0..<8 {
      let value: T = try cpu.peekStack(size &* UInt64(place))
      if 7 - place != Register.rsp { cpu.setRegister(7 - place, value) }
    }
    cpu.setStackPointer(cpu.stackPointer &+ size &* 8)
  }
}

/// ENTER: nesting level modulo 32. A fault in between leaves what was written, and the registers as
/// they were, as processors do; the last word of the new frame must be writable.
enum Enter: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let level = Int(i.immediate2 & 31)
    let size = UInt64(T.byteCount)
    let ss = SegmentRegister.ss.rawValue
    let top = cpu.stackPointer
    let frame = (top &- size) & cpu.stackMask
    // With a 16-bit stack pointer the frame pointer has the upper half of ESP all the same.
    let framePointer = (cpu.rsp & ~cpu.stackMask) | frame
    let final = (frame &- size &* UInt64(level) &- (i.immediate & 0xFFFF)) & cpu.stackMask
    // As processors do, in the order of the manual: what is written before a fault stays written,
    // below the stack pointer.
    try cpu.store(ss, frame, cpu.register(Register.rbp) as T)
    if level > 1 {
      // One at a time, because the new frame may overlap the old one.
      for index in 1..<level {
        let pointer: T = try cpu.load(ss, (cpu.rbp &- size &* UInt64(index)) & cpu.stackMask)
        try cpu.store(ss, (frame &- size &* UInt64(index)) & cpu.stackMask, pointer)
      }
    }
    if level > 0 {
      try cpu.store(
        ss, (frame &- size &* UInt64(level)) & cpu.stackMask, T(truncatingIfNeeded: framePointer))
    }
    // The last word of the new frame must be writable.
    try cpu.probe(ss, final, count: T.byteCount, write: true)
    cpu.setRegister(Register.rbp, T(truncatingIfNeeded: framePointer))
    cpu.setStackPointer(final)
  }
}

enum Leave: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let frame = cpu.rbp & cpu.stackMask
    let value: T = try cpu.load(SegmentRegister.ss.rawValue, frame)
    cpu.setStackPointer(frame &+ UInt64(T.byteCount))
    cpu.setRegister(Register.rbp, value)
  }
}
