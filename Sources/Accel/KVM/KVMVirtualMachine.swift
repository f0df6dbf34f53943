import CKVM
import Glibc

/// One virtual machine of KVM: guest memory and its processors.
public final class KVMVirtualMachine {
  public let system: KVMSystem
  let descriptor: KVMDescriptor

  init(system: KVMSystem, _ descriptor: KVMDescriptor) {
    self.system = system
    self.descriptor = descriptor
  }

  /// Pages in a guest-physical range where there is nothing, for KVM's own use on processors that
  /// cannot run real mode (VT-x without "unrestricted guest"): an identity map and a TSS.
  func reserveHelperPages(identityMap: UInt64, tss: UInt64) throws(KVMError) {
    if system.has(KVM_CAP_SET_IDENTITY_MAP_ADDR) {
      var address = identityMap
      try descriptor.call(.setIdentityMapAddress, with: &address)
    }
    if system.has(KVM_CAP_SET_TSS_ADDR) {
      try descriptor.call(.setTSSAddress, UInt(tss))
    }
  }

  func enable(_ capability: Int32, _ argument: UInt64) throws(KVMError) {
    var request = kvm_enable_cap()
    request.cap = UInt32(capability)
    request.args.0 = argument
    try descriptor.call(.enableCapability, with: &request)
  }

  /// Guest memory at a physical address; size 0 takes the slot away.
  func setMemory(
    slot: UInt32, at address: UInt64, size: UInt64, host: UInt64, flags: Int32
  ) throws(KVMError) {
    var region = kvm_userspace_memory_region(
      slot: slot, flags: UInt32(flags), guest_phys_addr: address, memory_size: size,
      userspace_addr: host)
    try descriptor.call(.setUserMemoryRegion, with: &region)
  }

  /// One bit per page of the slot, set when the guest wrote it since the last call.
  func dirtyPages(slot: UInt32, pageCount: Int) throws(KVMError) -> [UInt64] {
    var bitmap = [UInt64](repeating: 0, count: (pageCount + 63) / 64)
    let result = bitmap.withUnsafeMutableBytes { buffer in
      Result { () throws(KVMError) in
        var log = kvm_dirty_log()
        log.slot = slot
        log.dirty_bitmap = buffer.baseAddress
        try descriptor.call(.getDirtyLog, with: &log)
      }
    }
    _ = try result.get()
    return bitmap
  }

  /// Lets these MSRs end in user space instead of in the kernel.
  func divertMSRs(_ indices: [UInt32]) throws(KVMError) {
    guard indices.count <= Int(KVM_MSR_FILTER_MAX_RANGES) else { return }
    var filter = kvm_msr_filter()
    filter.flags = UInt32(KVM_MSR_FILTER_DEFAULT_ALLOW)
    // A clear bit denies; every range here is one MSR whose bit is clear.
    var denied: UInt8 = 0
    let result = withUnsafeMutablePointer(to: &denied) { bitmap in
      Result { () throws(KVMError) in
        withUnsafeMutableBytes(of: &filter.ranges) { ranges in
          for (slot, index) in indices.enumerated() {
            var range = kvm_msr_filter_range()
            range.flags = UInt32(KVM_MSR_FILTER_READ | KVM_MSR_FILTER_WRITE)
            range.nmsrs = 1
            range.base = index
            range.bitmap = bitmap
            ranges.storeBytes(
              of: range, toByteOffset: slot * MemoryLayout<kvm_msr_filter_range>.stride,
              as: kvm_msr_filter_range.self)
          }
        }
        try descriptor.call(.setMSRFilter, with: &filter)
      }
    }
    _ = try result.get()
  }

  func makeProcessor(id: Int) throws(KVMError) -> KVMProcessor {
    try KVMProcessor(
      machine: self, KVMDescriptor(try descriptor.call(.createVCPU, UInt(id))))
  }
}
