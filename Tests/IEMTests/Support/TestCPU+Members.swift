@testable import IEM

/// Members of the processor, forwarded.
extension TestCPU {
  var rax: UInt64 {
    get { processor.pointee.rax }
    set { processor.pointee.rax = newValue }
  }
  var rbx: UInt64 {
    get { processor.pointee.rbx }
    set { processor.pointee.rbx = newValue }
  }
  var rcx: UInt64 {
    get { processor.pointee.rcx }
    set { processor.pointee.rcx = newValue }
  }
  var rdx: UInt64 {
    get { processor.pointee.rdx }
    set { processor.pointee.rdx = newValue }
  }
  var rsp: UInt64 {
    get { processor.pointee.rsp }
    set { processor.pointee.rsp = newValue }
  }
  var rbp: UInt64 {
    get { processor.pointee.rbp }
    set { processor.pointee.rbp = newValue }
  }
  var rsi: UInt64 {
    get { processor.pointee.rsi }
    set { processor.pointee.rsi = newValue }
  }
  var rdi: UInt64 {
    get { processor.pointee.rdi }
    set { processor.pointee.rdi = newValue }
  }
  var rip: UInt64 {
    get { processor.pointee.rip }
    set { processor.pointee.rip = newValue }
  }
  var rflags: UInt64 {
    get { processor.pointee.rflags }
    set { processor.pointee.rflags = newValue }
  }
  var cr0: UInt64 {
    get { processor.pointee.cr0 }
    set { processor.pointee.cr0 = newValue }
  }
  var cr2: UInt64 {
    get { processor.pointee.cr2 }
    set { processor.pointee.cr2 = newValue }
  }
  var cr3: UInt64 {
    get { processor.pointee.cr3 }
    set { processor.pointee.cr3 = newValue }
  }
  var cr4: UInt64 {
    get { processor.pointee.cr4 }
    set { processor.pointee.cr4 = newValue }
  }
  var efer: UInt64 {
    get { processor.pointee.efer }
    set { processor.pointee.efer = newValue }
  }
  var xcr0: UInt64 {
    get { processor.pointee.xcr0 }
    set { processor.pointee.xcr0 = newValue }
  }
  var mxcsr: UInt32 {
    get { processor.pointee.mxcsr }
    set { processor.pointee.mxcsr = newValue }
  }
  var fpu: FPUState {
    get { processor.pointee.fpu }
    set { processor.pointee.fpu = newValue }
  }
  var activity: Processor.Activity {
    get { processor.pointee.activity }
    set { processor.pointee.activity = newValue }
  }
  var shadow: Processor.InterruptShadow {
    get { processor.pointee.shadow }
    set { processor.pointee.shadow = newValue }
  }
  var pendingDebug: UInt64 {
    get { processor.pointee.pendingDebug }
    set { processor.pointee.pendingDebug = newValue }
  }
  var repeatPending: Bool {
    get { processor.pointee.repeatPending }
    set { processor.pointee.repeatPending = newValue }
  }
  var retired: UInt64 {
    get { processor.pointee.retired }
    set { processor.pointee.retired = newValue }
  }
  var features: CPUFeatures {
    get { processor.pointee.features }
    set { processor.pointee.features = newValue }
  }
  var gdtr: DescriptorTableRegister {
    get { processor.pointee.gdtr }
    set { processor.pointee.gdtr = newValue }
  }
  var idtr: DescriptorTableRegister {
    get { processor.pointee.idtr }
    set { processor.pointee.idtr = newValue }
  }
  var cpl: UInt8 {
    get { processor.pointee.cpl }
    set { processor.pointee.cpl = newValue }
  }
  var msr: ModelSpecificRegisters {
    get { processor.pointee.msr }
    set { processor.pointee.msr = newValue }
  }
  var registers: InPlace<UInt64> { processor.pointee.registers }
  var segments: InPlace<Segment> { processor.pointee.segments }
  var vectors: InPlace<UInt64> { processor.pointee.vectors }
  var masks: InPlace<UInt64> { processor.pointee.masks }
  var debug: InPlace<UInt64> { processor.pointee.debug }
  var decodeContext: DecodeContext { processor.pointee.decodeContext }
  var flags: RFlags { processor.pointee.flags }
}
