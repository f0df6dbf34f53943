import SoftFloat

/// Control instructions of the x87 (SDM vol. 2; vol. 1, 8.1.8 to 8.1.10): none of them changes the
/// last instruction and data pointers by being executed. The FN forms do not wait for errors.

/// FNINIT.
enum InitializeX87: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87()
    cpu.fpu.initialize()
  }
}

/// FNCLEX: the exception flags, SF, ES and B. C0–C3 are undefined, and stay.
enum ClearX87Exceptions: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87()
    cpu.fpu.status &= ~(0xFF | FPUStatus.busy)
  }
}

/// FNENI, FNDISI, FNSETPM of the 8087 and 80287: no operation.
enum ObsoleteX87Control: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87()
  }
}

/// FWAIT: #NM by CR0.MP and CR0.TS only.
enum WaitX87: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if cpu.cr0 & (CR0.mp | CR0.ts) == CR0.mp | CR0.ts { throw GuestFault.deviceNotAvailable }
    try cpu.checkPendingX87Error()
  }
}

/// FNOP: waits, and sets the pointers.
enum NoOperationX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {}
}

/// FLDCW: newly unmasked flags make an error pending.
enum LoadX87Control: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    cpu.fpu.control = FPUState.validControl(try cpu.loadOperand(i))
    cpu.raiseX87Error()
  }
}

/// FNSTCW.
enum StoreX87Control: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87()
    try cpu.storeOperand(i, cpu.fpu.control)
  }
}

/// FNSTSW m16, FNSTSW AX.
enum StoreX87Status: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87()
    try cpu.write(i, 0, cpu.fpu.status)
  }
}

/// FNSTENV: then all exceptions are masked.
enum StoreX87Environment: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87()
    let image = X87Image(cpu, i)
    try image.probeEnds(&cpu, write: true)
    try image.storeEnvironment(&cpu)
    cpu.fpu.control |= UInt16(FloatFlags.all.rawValue)
    cpu.fpu.updateErrorSummary()
  }
}

/// FLDENV.
enum LoadX87Environment: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    let image = X87Image(cpu, i)
    try image.probeEnds(&cpu, write: false)
    let loaded = try image.loadEnvironment(&cpu)
    let wasPending = cpu.fpu.status & FPUStatus.errorSummary != 0
    cpu.fpu = loaded
    cpu.signalX87Error(after: wasPending)
  }
}

/// FNSAVE: environment and registers, then FNINIT.
enum SaveX87: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87()
    let image = X87Image(cpu, i)
    try image.probeEnds(&cpu, more: 80, write: true)
    try image.storeEnvironment(&cpu)
    for index in 0..<8 {
      let value = cpu.fpu[index]
      let offset = UInt64(image.count &+ index &* 10)
      try image.memory.store(&cpu, offset, value.significand)
      try image.memory.store(&cpu, offset &+ 8, value.signExponent)
    }
    cpu.fpu.initialize()
  }
}

/// FRSTOR.
enum RestoreX87: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    let image = X87Image(cpu, i)
    try image.probeEnds(&cpu, more: 80, write: false)
    var loaded = try image.loadEnvironment(&cpu)
    for index in 0..<8 {
      let offset = UInt64(image.count &+ index &* 10)
      let physical = loaded.physical(index) &* 2
      loaded.registers[unchecked: physical] = try image.memory.load(&cpu, offset)
      loaded.registers[unchecked: physical &+ 1] =
        UInt64(try image.memory.load(&cpu, offset &+ 8, as: UInt16.self))
    }
    let wasPending = cpu.fpu.status & FPUStatus.errorSummary != 0
    cpu.fpu = loaded
    cpu.signalX87Error(after: wasPending)
  }
}

/// The environment in memory: 14 or 28 bytes by operand size, and two layouts of each. Outside
/// protected mode the pointers are linear addresses.
struct X87Image {
  let memory: MemoryImage
  /// 32-bit fields; the upper halves of 16-bit registers are written as ones.
  let wide: Bool
  /// Real-address and virtual-8086 layout.
  let real: Bool

  init(_ cpu: borrowing Processor, _ i: Insn) {
    memory = MemoryImage(cpu, i)
    wide = i.operandSize >= 2
    real = cpu.paragraphSegments
  }

  var count: Int { wide ? 28 : 14 }

  /// Looks for faults before anything is read or written; `more` is what follows the environment.
  func probeEnds(
    _ cpu: inout Processor, more: Int = 0, write: Bool
  ) throws(GuestFault) {
    try memory.probeEnds(&cpu, first: wide ? 4 : 2, count: count &+ more, write: write)
  }

  /// Bits 16 and up of a linear address lie in bits 12 and up of the field after.
  private static let highShift: UInt64 = 4
  private static let opcodeMask: UInt16 = 0x7FF

  private func field(_ cpu: inout Processor, _ index: UInt64) throws(GuestFault) -> UInt64 {
    wide
      ? UInt64(try memory.load(&cpu, index &* 4, as: UInt32.self))
      : UInt64(try memory.load(&cpu, index &* 2, as: UInt16.self))
  }

  private func setField(
    _ cpu: inout Processor, _ index: UInt64, _ value: UInt64
  ) throws(GuestFault) {
    if wide {
      try memory.store(&cpu, index &* 4, UInt32(truncatingIfNeeded: value))
    } else {
      try memory.store(&cpu, index &* 2, UInt16(truncatingIfNeeded: value))
    }
  }

  func storeEnvironment(_ cpu: inout Processor) throws(GuestFault) {
    let ones: UInt64 = 0xFFFF_0000
    let fpu = cpu.fpu
    try setField(&cpu, 0, UInt64(fpu.control) | ones)
    try setField(&cpu, 1, UInt64(fpu.status) | ones)
    try setField(&cpu, 2, UInt64(fpu.tagWord) | ones)
    let opcode = UInt64(fpu.opcode & Self.opcodeMask)
    if real {
      let ip = fpu.instructionPointer &+ UInt64(fpu.instructionSelector) &<< 4
      let dp = fpu.dataPointer &+ UInt64(fpu.dataSelector) &<< 4
      try setField(&cpu, 3, ip & 0xFFFF)
      try setField(&cpu, 4, (ip &>> Self.highShift & 0x0FFF_F000) | opcode)
      try setField(&cpu, 5, dp & 0xFFFF)
      try setField(&cpu, 6, dp &>> Self.highShift & 0x0FFF_F000)
    } else {
      try setField(&cpu, 3, fpu.instructionPointer)
      try setField(&cpu, 4, UInt64(fpu.instructionSelector) | (wide ? opcode &<< 16 : 0))
      try setField(&cpu, 5, fpu.dataPointer)
      try setField(&cpu, 6, UInt64(fpu.dataSelector) | ones)
    }
  }

  /// The present x87 state with the environment replaced.
  func loadEnvironment(_ cpu: inout Processor) throws(GuestFault) -> FPUState {
    var fpu = cpu.fpu
    fpu.control = FPUState.validControl(UInt16(truncatingIfNeeded: try field(&cpu, 0)))
    fpu.status = UInt16(truncatingIfNeeded: try field(&cpu, 1))
    fpu.setTags(word: UInt16(truncatingIfNeeded: try field(&cpu, 2)))
    let (f3, f4) = (try field(&cpu, 3), try field(&cpu, 4))
    let (f5, f6) = (try field(&cpu, 5), try field(&cpu, 6))
    if real {
      fpu.instructionPointer = (f3 & 0xFFFF) | (f4 & 0x0FFF_F000) &<< Self.highShift
      fpu.instructionSelector = 0
      fpu.opcode = UInt16(truncatingIfNeeded: f4) & Self.opcodeMask
      fpu.dataPointer = (f5 & 0xFFFF) | (f6 & 0x0FFF_F000) &<< Self.highShift
      fpu.dataSelector = 0
    } else {
      fpu.instructionPointer = f3
      fpu.instructionSelector = UInt16(truncatingIfNeeded: f4)
      if wide { fpu.opcode = UInt16(truncatingIfNeeded: f4 &>> 16) & Self.opcodeMask }
      fpu.dataPointer = f5
      fpu.dataSelector = UInt16(truncatingIfNeeded: f6)
    }
    fpu.updateErrorSummary()
    return fpu
  }
}
