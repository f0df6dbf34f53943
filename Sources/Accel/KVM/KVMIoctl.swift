import CKVM

/// The number of an ioctl, put together as `<asm-generic/ioctl.h>` does; Swift cannot import the
/// macros that do it.
struct KVMIoctl: Sendable {
  let name: String
  let number: UInt

  private static let type: UInt = 0xAE

  private enum Direction {
    static let none: UInt = 0
    static let write: UInt = 1
    static let read: UInt = 2
  }

  private init(_ name: String, _ number: UInt, _ direction: UInt, _ size: Int) {
    self.name = name
    self.number = direction << 30 | UInt(size) << 16 | Self.type << 8 | number
  }

  private static func io(_ name: String, _ number: UInt) -> Self {
    Self(name, number, Direction.none, 0)
  }
  private static func ior<T>(_ name: String, _ number: UInt, _: T.Type) -> Self {
    Self(name, number, Direction.read, MemoryLayout<T>.size)
  }
  private static func iow<T>(_ name: String, _ number: UInt, _: T.Type) -> Self {
    Self(name, number, Direction.write, MemoryLayout<T>.size)
  }
  private static func iowr<T>(_ name: String, _ number: UInt, _: T.Type) -> Self {
    Self(name, number, Direction.read | Direction.write, MemoryLayout<T>.size)
  }

  // System.
  static let getAPIVersion = io("KVM_GET_API_VERSION", 0x00)
  static let createVM = io("KVM_CREATE_VM", 0x01)
  static let checkExtension = io("KVM_CHECK_EXTENSION", 0x03)
  static let getVCPUMmapSize = io("KVM_GET_VCPU_MMAP_SIZE", 0x04)
  static let getMSRIndexList = iowr("KVM_GET_MSR_INDEX_LIST", 0x02, kvm_msr_list.self)
  static let getSupportedCPUID = iowr("KVM_GET_SUPPORTED_CPUID", 0x05, kvm_cpuid2.self)

  // VM.
  static let createVCPU = io("KVM_CREATE_VCPU", 0x41)
  static let getDirtyLog = iow("KVM_GET_DIRTY_LOG", 0x42, kvm_dirty_log.self)
  static let setUserMemoryRegion = iow(
    "KVM_SET_USER_MEMORY_REGION", 0x46, kvm_userspace_memory_region.self)
  static let setTSSAddress = io("KVM_SET_TSS_ADDR", 0x47)
  static let setIdentityMapAddress = iow("KVM_SET_IDENTITY_MAP_ADDR", 0x48, UInt64.self)
  static let enableCapability = iow("KVM_ENABLE_CAP", 0xA3, kvm_enable_cap.self)
  static let setMSRFilter = iow("KVM_X86_SET_MSR_FILTER", 0xC6, kvm_msr_filter.self)

  // Virtual processor.
  static let run = io("KVM_RUN", 0x80)
  static let getRegisters = ior("KVM_GET_REGS", 0x81, kvm_regs.self)
  static let setRegisters = iow("KVM_SET_REGS", 0x82, kvm_regs.self)
  static let getSpecialRegisters = ior("KVM_GET_SREGS", 0x83, kvm_sregs.self)
  static let setSpecialRegisters = iow("KVM_SET_SREGS", 0x84, kvm_sregs.self)
  static let interrupt = iow("KVM_INTERRUPT", 0x86, kvm_interrupt.self)
  static let getMSRs = iowr("KVM_GET_MSRS", 0x88, kvm_msrs.self)
  static let setMSRs = iow("KVM_SET_MSRS", 0x89, kvm_msrs.self)
  static let setSignalMask = iow("KVM_SET_SIGNAL_MASK", 0x8B, kvm_signal_mask.self)
  static let getLocalAPIC = ior("KVM_GET_LAPIC", 0x8E, kvm_lapic_state.self)
  static let getCPUID2 = iowr("KVM_GET_CPUID2", 0x91, kvm_cpuid2.self)
  static let setCPUID2 = iow("KVM_SET_CPUID2", 0x90, kvm_cpuid2.self)
  static let nmi = io("KVM_NMI", 0x9A)
  static let setGuestDebug = iow("KVM_SET_GUEST_DEBUG", 0x9B, kvm_guest_debug.self)
  static let getEvents = ior("KVM_GET_VCPU_EVENTS", 0x9F, kvm_vcpu_events.self)
  static let setEvents = iow("KVM_SET_VCPU_EVENTS", 0xA0, kvm_vcpu_events.self)
  static let getDebugRegisters = ior("KVM_GET_DEBUGREGS", 0xA1, kvm_debugregs.self)
  static let setDebugRegisters = iow("KVM_SET_DEBUGREGS", 0xA2, kvm_debugregs.self)
  static let setTSCkHz = io("KVM_SET_TSC_KHZ", 0xA2)
  static let getTSCkHz = io("KVM_GET_TSC_KHZ", 0xA3)
  static let getXSAVE = ior("KVM_GET_XSAVE", 0xA4, kvm_xsave.self)
  static let setXSAVE = iow("KVM_SET_XSAVE", 0xA5, kvm_xsave.self)
  static let getXCRs = ior("KVM_GET_XCRS", 0xA6, kvm_xcrs.self)
  static let setXCRs = iow("KVM_SET_XCRS", 0xA7, kvm_xcrs.self)
  static let setDeviceAttribute = iow("KVM_SET_DEVICE_ATTR", 0xE1, kvm_device_attr.self)
  static let getDeviceAttribute = iow("KVM_GET_DEVICE_ATTR", 0xE2, kvm_device_attr.self)
  static let getXSAVE2 = ior("KVM_GET_XSAVE2", 0xCF, kvm_xsave.self)
  static let getSpecialRegisters2 = ior("KVM_GET_SREGS2", 0xCC, kvm_sregs2.self)
  static let setSpecialRegisters2 = iow("KVM_SET_SREGS2", 0xCD, kvm_sregs2.self)
}
