/// INT n.
enum SoftwareInterrupt: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.softwareInterrupt(UInt8(truncatingIfNeeded: i.immediate), .software)
  }
}

/// INT3.
enum Breakpoint: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.softwareInterrupt(Vector.breakpoint, .softwareTrap)
  }
}

/// INTO: #OF, as a trap, if OF is set.
enum InterruptOnOverflow: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    guard cpu.overflowFlag else { return }
    try cpu.softwareInterrupt(Vector.overflow, .softwareTrap)
  }
}

/// INT1 (F1, ICEBP): #DB without a DPL check, and without a bit in DR6.
enum DebugInterrupt: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.softwareInterrupt(Vector.debug, .debugTrap)
  }
}

/// UD0, UD1, UD2, and encodings that exist only to fault: VMCALL and RSM here.
enum Undefined: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    throw GuestFault.invalidOpcode
  }
}
