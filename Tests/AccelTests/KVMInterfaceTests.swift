import CKVM
import Glibc
import Testing

@testable import Accel

struct KVMIoctlTests {
  @Test func numbersAreThoseOfTheKernelHeader() {
    // As a C program prints them.
    #expect(KVMIoctl.getAPIVersion.number == 0xAE00)
    #expect(KVMIoctl.run.number == 0xAE80)
    #expect(KVMIoctl.setUserMemoryRegion.number == 0x4020_AE46)
    #expect(KVMIoctl.getRegisters.number == 0x8090_AE81)
    #expect(KVMIoctl.setSpecialRegisters.number == 0x4138_AE84)
    #expect(KVMIoctl.getMSRs.number == 0xC008_AE88)
    #expect(KVMIoctl.setCPUID2.number == 0x4008_AE90)
    #expect(KVMIoctl.getSupportedCPUID.number == 0xC008_AE05)
    #expect(KVMIoctl.setSignalMask.number == 0x4004_AE8B)
    #expect(KVMIoctl.getXSAVE2.number == 0x9000_AECF)
  }
}

@Suite(.enabled(if: Host.hasKVM, "/dev/kvm does not open"))
struct KVMInterfaceTests {
  @Test func errorsNameTheCallAndTheReason() throws {
    let vm = try KVMSystem().makeVirtualMachine()
    // Not a whole page.
    let error = #expect(throws: KVMError.self) {
      try vm.setMemory(slot: 0, at: 0, size: 100, host: 0x1000, flags: 0)
    }
    #expect(error == KVMError(call: "KVM_SET_USER_MEMORY_REGION", errno: EINVAL))
    #expect(error?.description == "KVM_SET_USER_MEMORY_REGION: Invalid argument (errno 22)")
  }
}
