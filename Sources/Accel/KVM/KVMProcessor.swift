import CKVM
import Glibc

/// One virtual processor of KVM and the area it shares with us.
final class KVMProcessor {
  let descriptor: KVMDescriptor
  /// The shared area: why KVM returned, and what it wants.
  let run: UnsafeMutablePointer<kvm_run>
  private let machine: KVMVirtualMachine
  private let runAreaSize: Int
  /// Bytes of the XSAVE image.
  let xsaveSize: Int

  init(machine: KVMVirtualMachine, _ descriptor: KVMDescriptor) throws(KVMError) {
    self.machine = machine
    self.descriptor = descriptor
    runAreaSize = machine.system.runAreaSize
    xsaveSize = max(
      MemoryLayout<kvm_xsave>.size, machine.system.extensionValue(KVM_CAP_XSAVE2))
    let area = mmap(nil, runAreaSize, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor.number, 0)
    guard let area, area != MAP_FAILED else { throw KVMError(call: "mmap of a vCPU", errno: errno) }
    run = area.bindMemory(to: kvm_run.self, capacity: 1)
  }

  deinit { munmap(run, runAreaSize) }

  /// How one call of KVM_RUN ended.
  enum RunResult {
    /// `run.exit_reason` says why.
    case exit
    /// A signal, or `immediate_exit`.
    case interrupted
    case failed(KVMError)
  }

  @inline(__always) func runGuest() -> RunResult {
    if descriptor.raw(.run, nil) >= 0 { return .exit }
    if errno == EINTR { return .interrupted }
    return .failed(KVMError(call: KVMIoctl.run.name, errno: errno))
  }

  /// Lets KVM finish the instruction whose port or memory access we have just answered, without
  /// running a further one.
  func completeAccess() -> RunResult {
    run.pointee.immediate_exit = 1
    defer { run.pointee.immediate_exit = 0 }
    return runGuest()
  }

  /// The signals blocked while the guest runs, instead of the thread's own mask.
  func setSignalMask(_ blocked: UInt64) throws(KVMError) {
    // `struct kvm_signal_mask`: a length, then that many bytes without padding.
    var image = Array(repeating: UInt8(0), count: 12)
    image[0] = 8
    withUnsafeBytes(of: blocked) { source in
      for (index, byte) in source.enumerated() { image[4 + index] = byte }
    }
    let result = image.withUnsafeMutableBytes { buffer in
      Result { () throws(KVMError) in
        try descriptor.call(.setSignalMask, buffer.baseAddress)
      }
    }
    _ = try result.get()
  }

  func setCPUID(_ entries: [kvm_cpuid_entry2]) throws(KVMError) {
    var list = CountedList(entries)
    try list.withHeader { pointer throws(KVMError) in try descriptor.call(.setCPUID2, pointer) }
  }

  /// CPUID as the guest finds it: what was set, and what KVM makes of it.
  func cpuid() throws(KVMError) -> [kvm_cpuid_entry2] {
    var list = CountedList<kvm_cpuid_entry2>(capacity: 256)
    try list.withHeader { pointer throws(KVMError) in try descriptor.call(.getCPUID2, pointer) }
    return list.elements
  }

  /// Acknowledged interrupt `vector`: enters the guest before its next instruction.
  func injectInterrupt(_ vector: UInt8) throws(KVMError) {
    var request = kvm_interrupt(irq: UInt32(vector))
    try descriptor.call(.interrupt, with: &request)
  }

  func injectNMI() throws(KVMError) { try descriptor.call(.nmi) }

  private static let timestampIndex: UInt32 = 0x10

  /// Gives the time-stamp counter a value. A plain write of the MSR would be taken for an attempt
  /// to synchronise processors, and dropped, when it is within a second of the old one.
  func setTimestamp(_ value: UInt64) throws(KVMError) {
    var offset: UInt64 = 0
    var attribute = kvm_device_attr()
    attribute.group = UInt32(KVM_VCPU_TSC_CTRL)
    attribute.attr = UInt64(KVM_VCPU_TSC_OFFSET)
    let result = withUnsafeMutablePointer(to: &offset) { pointer in
      Result { () throws(KVMError) in
        attribute.addr = UInt64(UInt(bitPattern: pointer))
        try descriptor.call(.getDeviceAttribute, with: &attribute)
        guard let now = try msr(Self.timestampIndex) else { return }
        pointer.pointee &+= value &- now
        try descriptor.call(.setDeviceAttribute, with: &attribute)
      }
    }
    if case .failure = result { _ = try setMSR(Self.timestampIndex, value) }
  }

  var frequencyKHz: Int { Int((try? descriptor.call(.getTSCkHz)) ?? 0) }

  func setFrequency(kHz: Int) throws(KVMError) {
    try descriptor.call(.setTSCkHz, UInt(kHz))
  }

  /// Single step (`KVM_GUESTDBG_SINGLESTEP`) and hardware breakpoints of a debugger outside the
  /// guest; 0 switches it off.
  func setGuestDebug(
    control: Int32, breakpoints: [UInt64] = [], dr7: UInt64 = 0
  ) throws(KVMError) {
    var request = kvm_guest_debug()
    request.control = UInt32(control)
    withUnsafeMutableBytes(of: &request.arch) { registers in
      for (index, address) in breakpoints.prefix(4).enumerated() {
        registers.storeBytes(of: address, toByteOffset: index * 8, as: UInt64.self)
      }
      registers.storeBytes(of: dr7, toByteOffset: 7 * 8, as: UInt64.self)
    }
    try descriptor.call(.setGuestDebug, with: &request)
  }
}

// MARK: State

extension KVMProcessor {
  private func get<T: BitwiseCopyable>(_ ioctl: KVMIoctl, _ empty: T) throws(KVMError) -> T {
    var value = empty
    try descriptor.call(ioctl, with: &value)
    return value
  }

  private func set<T: BitwiseCopyable>(_ ioctl: KVMIoctl, _ value: T) throws(KVMError) {
    var value = value
    try descriptor.call(ioctl, with: &value)
  }

  func registers() throws(KVMError) -> kvm_regs { try get(.getRegisters, kvm_regs()) }
  func setRegisters(_ value: kvm_regs) throws(KVMError) { try set(.setRegisters, value) }
  func specialRegisters() throws(KVMError) -> kvm_sregs {
    try get(.getSpecialRegisters, kvm_sregs())
  }
  func setSpecialRegisters(_ value: kvm_sregs) throws(KVMError) {
    try set(.setSpecialRegisters, value)
  }
  func specialRegisters2() throws(KVMError) -> kvm_sregs2 {
    try get(.getSpecialRegisters2, kvm_sregs2())
  }
  func setSpecialRegisters2(_ value: kvm_sregs2) throws(KVMError) {
    try set(.setSpecialRegisters2, value)
  }
  func events() throws(KVMError) -> kvm_vcpu_events { try get(.getEvents, kvm_vcpu_events()) }
  func setEvents(_ value: kvm_vcpu_events) throws(KVMError) { try set(.setEvents, value) }
  func debugRegisters() throws(KVMError) -> kvm_debugregs {
    try get(.getDebugRegisters, kvm_debugregs())
  }
  func setDebugRegisters(_ value: kvm_debugregs) throws(KVMError) {
    try set(.setDebugRegisters, value)
  }

  func xcr0() throws(KVMError) -> UInt64 {
    let all = try get(.getXCRs, kvm_xcrs())
    return all.nr_xcrs == 0 ? 1 : all.xcrs.0.value
  }

  func setXCR0(_ value: UInt64) throws(KVMError) {
    var all = kvm_xcrs()
    all.nr_xcrs = 1
    all.xcrs.0.xcr = 0
    all.xcrs.0.value = value
    try set(.setXCRs, all)
  }

  /// Fails where the local APIC is not in the kernel, which is everywhere so far.
  func localAPIC() throws(KVMError) -> kvm_lapic_state {
    try get(.getLocalAPIC, kvm_lapic_state())
  }

  /// Fills `image` (`xsaveSize` bytes) in the standard form.
  func getXSAVE(into image: UnsafeMutableRawPointer) throws(KVMError) {
    try descriptor.call(xsaveSize > MemoryLayout<kvm_xsave>.size ? .getXSAVE2 : .getXSAVE, image)
  }

  func setXSAVE(from image: UnsafeMutableRawPointer) throws(KVMError) {
    try descriptor.call(.setXSAVE, image)
  }

  /// Reads MSRs in place. Throws EINVAL naming nothing when one of them is unknown.
  /// - Returns: how many were read, from the front.
  func getMSRs(_ list: inout CountedList<kvm_msr_entry>) throws(KVMError) -> Int {
    Int(try list.withHeader { pointer throws(KVMError) in try descriptor.call(.getMSRs, pointer) })
  }

  func setMSRs(_ list: inout CountedList<kvm_msr_entry>) throws(KVMError) -> Int {
    Int(try list.withHeader { pointer throws(KVMError) in try descriptor.call(.setMSRs, pointer) })
  }

  func msr(_ index: UInt32) throws(KVMError) -> UInt64? {
    var list = CountedList([kvm_msr_entry(index: index, reserved: 0, data: 0)])
    return try getMSRs(&list) == 1 ? list[0].data : nil
  }

  func setMSR(_ index: UInt32, _ value: UInt64) throws(KVMError) -> Bool {
    var list = CountedList([kvm_msr_entry(index: index, reserved: 0, data: value)])
    return try setMSRs(&list) == 1
  }
}
