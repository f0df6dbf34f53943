/// All architectural state of a processor, by name: for saved states, debuggers, moving between
/// engines, and tests. The hot form is `Processor`.
public struct ProcessorState: Codable, Equatable, Sendable {
  /// RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8–R15.
  public var registers: [UInt64] = Array(repeating: 0, count: 16)
  public var rip: UInt64 = 0
  public var rflags: UInt64 = 2
  public var cpl: UInt8 = 0
  /// ES, CS, SS, DS, FS, GS, LDTR, TR.
  public var segments: [Segment] = Array(repeating: Segment(), count: 8)
  public var gdtr = DescriptorTableRegister()
  public var idtr = DescriptorTableRegister()
  public var cr0: UInt64 = 0
  public var cr2: UInt64 = 0
  public var cr3: UInt64 = 0
  public var cr4: UInt64 = 0
  public var efer: UInt64 = 0
  public var xcr0: UInt64 = 1
  /// PAE page-directory pointers as loaded.
  public var pdptes: [UInt64] = [0, 0, 0, 0]
  /// DR0–DR3, two unused, DR6, DR7.
  public var debug: [UInt64] = Array(repeating: 0, count: 8)
  public var msr = ModelSpecificRegisters()
  public var pkru: UInt32 = 0
  /// R0–R7, significand then sign and exponent.
  public var x87Registers: [UInt64] = Array(repeating: 0, count: 16)
  public var x87Control: UInt16 = 0
  public var x87Status: UInt16 = 0
  /// One bit per physical register that is not empty.
  public var x87Tags: UInt8 = 0
  public var x87Opcode: UInt16 = 0
  public var x87InstructionPointer: UInt64 = 0
  public var x87InstructionSelector: UInt16 = 0
  public var x87DataPointer: UInt64 = 0
  public var x87DataSelector: UInt16 = 0
  public var mxcsr: UInt32 = 0x1F80
  /// ZMM0–ZMM31, eight quadwords each.
  public var vectors: [UInt64] = Array(repeating: 0, count: 256)
  public var masks: [UInt64] = Array(repeating: 0, count: 8)
  public var shadow = Processor.InterruptShadow.none
  public var activity = Processor.Activity.running
  public var nmiBlocked = false
  public var nmiPending = false
  public var interruptLine = false
  /// DR6 bits of traps that wait for the instruction after a load of SS.
  public var pendingDebug: UInt64 = 0
  public var retired: UInt64 = 0

  public init() {}
}

extension SoftwareEngine {
  public func saveState() -> ProcessorState {
    var state = ProcessorState()
    let cpu = self.cpu
    for index in 0..<16 { state.registers[index] = cpu.pointee.registers[index] }
    state.rip = cpu.pointee.rip
    state.rflags = cpu.pointee.flags.rawValue
    state.cpl = cpu.pointee.cpl
    for index in 0..<8 { state.segments[index] = cpu.pointee.segments[index] }
    state.gdtr = cpu.pointee.gdtr
    state.idtr = cpu.pointee.idtr
    state.cr0 = cpu.pointee.cr0
    state.cr2 = cpu.pointee.cr2
    state.cr3 = cpu.pointee.cr3
    state.cr4 = cpu.pointee.cr4
    state.efer = cpu.pointee.efer
    state.xcr0 = cpu.pointee.xcr0
    for index in 0..<4 { state.pdptes[index] = cpu.pointee.pdptes[index] }
    for index in 0..<8 { state.debug[index] = cpu.pointee.debug[index] }
    state.msr = cpu.pointee.msr
    state.pkru = cpu.pointee.pkru
    let fpu = cpu.pointee.fpu
    for index in 0..<16 { state.x87Registers[index] = fpu.registers[index] }
    state.x87Control = fpu.control
    state.x87Status = fpu.status
    state.x87Tags = fpu.tags
    state.x87Opcode = fpu.opcode
    state.x87InstructionPointer = fpu.instructionPointer
    state.x87InstructionSelector = fpu.instructionSelector
    state.x87DataPointer = fpu.dataPointer
    state.x87DataSelector = fpu.dataSelector
    state.mxcsr = cpu.pointee.mxcsr
    for index in 0..<256 { state.vectors[index] = cpu.pointee.vectors[index] }
    for index in 0..<8 { state.masks[index] = cpu.pointee.masks[index] }
    state.shadow = cpu.pointee.shadow
    state.activity = cpu.pointee.activity
    state.nmiBlocked = cpu.pointee.nmiBlocked
    state.nmiPending = cpu.pointee.nmiPending
    state.interruptLine = cpu.pointee.interruptLine
    state.pendingDebug = cpu.pointee.pendingDebug
    state.retired = cpu.pointee.retired
    return state
  }

  public func loadState(_ state: ProcessorState) {
    let cpu = self.cpu
    hooks.forgetPass()
    for index in 0..<16 { cpu.pointee.registers[index] = state.registers[index] }
    cpu.pointee.rip = state.rip
    cpu.pointee.cpl = state.cpl
    for index in 0..<8 {
      cpu.pointee.segments[index] = state.segments[index]
      cpu.pointee.segments[index].updateQuick()
    }
    cpu.pointee.gdtr = state.gdtr
    cpu.pointee.idtr = state.idtr
    cpu.pointee.cr0 = state.cr0
    cpu.pointee.cr2 = state.cr2
    cpu.pointee.cr3 = state.cr3
    cpu.pointee.cr4 = state.cr4
    cpu.pointee.efer = state.efer
    cpu.pointee.xcr0 = state.xcr0
    for index in 0..<4 { cpu.pointee.pdptes[index] = state.pdptes[index] }
    for index in 0..<8 { cpu.pointee.debug[index] = state.debug[index] }
    cpu.pointee.msr = state.msr
    cpu.pointee.pkru = state.pkru
    for index in 0..<16 { cpu.pointee.fpu.registers[index] = state.x87Registers[index] }
    cpu.pointee.fpu.control = state.x87Control
    cpu.pointee.fpu.status = state.x87Status
    cpu.pointee.fpu.tags = state.x87Tags
    cpu.pointee.fpu.opcode = state.x87Opcode
    cpu.pointee.fpu.instructionPointer = state.x87InstructionPointer
    cpu.pointee.fpu.instructionSelector = state.x87InstructionSelector
    cpu.pointee.fpu.dataPointer = state.x87DataPointer
    cpu.pointee.fpu.dataSelector = state.x87DataSelector
    cpu.pointee.mxcsr = state.mxcsr
    for index in 0..<256 { cpu.pointee.vectors[index] = state.vectors[index] }
    for index in 0..<8 { cpu.pointee.masks[index] = state.masks[index] }
    cpu.pointee.shadow = state.shadow
    cpu.pointee.activity = state.activity
    cpu.pointee.nmiBlocked = state.nmiBlocked
    cpu.pointee.nmiPending = state.nmiPending
    cpu.pointee.interruptLine = state.interruptLine
    cpu.pointee.pendingDebug = state.pendingDebug
    cpu.pointee.retired = state.retired
    cpu.pointee.attention.formIntersection(.hooks)
    if state.pendingDebug != 0 { cpu.pointee.attention.insert(.debugTrap) }
    cpu.pointee.setAllFlags(state.rflags)
    cpu.pointee.flushTLB()
    cpu.pointee.updateMode()
    cpu.pointee.updateAttention()
  }
}
