import CKVM
import IEM

/// Why KVM returned, and what it wants.
extension KVMEngine {
  /// - Returns: why to leave the run loop, or nil.
  func handleExit() -> ExitReason? {
    switch Int32(vcpu.run.pointee.exit_reason) {
    case KVM_EXIT_IO: answerPort()
    case KVM_EXIT_MMIO: answerMemory()
    case KVM_EXIT_X86_RDMSR, KVM_EXIT_X86_WRMSR: answerMSR()
    case KVM_EXIT_HLT:
      statistics.haltExits &+= 1
      cpu.pointee.activity = .halted
      if !wakesUp { return .idle }
    case KVM_EXIT_IRQ_WINDOW_OPEN: statistics.windowExits &+= 1
    case KVM_EXIT_INTR, KVM_EXIT_SET_TPR: break
    case KVM_EXIT_DEBUG: return debugExit()
    case KVM_EXIT_SHUTDOWN:
      // A KVM without hardware says so also when it does not know how to go on: IEM executes the
      // instruction, and shuts down if that is what it leads to. With hardware, what KVM has then
      // may not be the guest's state any more.
      if host.abilities.isEmulated {
        refused()
        return nil
      }
      takeState()
      cpu.pointee.activity = .shutdown
      partner.eventsReplaced()
      return .shutdown
    default:
      // KVM_EXIT_INTERNAL_ERROR and everything that KVM does not finish itself.
      refused()
    }
    return nil
  }

  // MARK: Ports

  func answerPort() {
    statistics.portExits &+= 1
    accessPending = true
    let access = vcpu.run.pointee.io
    guard let width = AccessWidth(rawValue: access.size) else { return }
    let data = UnsafeMutableRawPointer(vcpu.run) + Int(access.data_offset)
    let isWrite = access.direction == UInt8(KVM_EXIT_IO_OUT)
    // REP INS and REP OUTS come as several elements at once, which a device may take in runs.
    let count = Int(access.count)
    var index = 0
    while index < count {
      let element = data + index * width.byteCount
      let run = count - index > 1 ? portRun(access.port, width, element, count - index, isWrite) : 0
      index += max(run, 1)
      if run > 0 { continue }
      if isWrite {
        environment.writePort(access.port, Self.load(element, width), width: width)
      } else {
        Self.store(environment.readPort(access.port, width: width), element, width)
      }
    }
  }

  /// - Returns: how many elements the device has moved.
  private func portRun(
    _ port: UInt16, _ width: AccessWidth,
    _ element: UnsafeMutableRawPointer, _ count: Int, _ isWrite: Bool
  ) -> Int {
    isWrite
      ? environment.writePortRun(port, width: width, from: element, count: count)
      : environment.readPortRun(port, width: width, into: element, count: count)
  }

  private static func load(_ pointer: UnsafeMutableRawPointer, _ width: AccessWidth) -> UInt32 {
    switch width {
    case .byte: UInt32(pointer.loadUnaligned(as: UInt8.self))
    case .word: UInt32(pointer.loadUnaligned(as: UInt16.self))
    default: pointer.loadUnaligned(as: UInt32.self)
    }
  }

  private static func store(
    _ value: UInt32, _ pointer: UnsafeMutableRawPointer, _ width: AccessWidth
  ) {
    switch width {
    case .byte: pointer.storeBytes(of: UInt8(truncatingIfNeeded: value), as: UInt8.self)
    case .word: pointer.storeBytes(of: UInt16(truncatingIfNeeded: value), as: UInt16.self)
    default: pointer.storeBytes(of: value, as: UInt32.self)
    }
  }

  // MARK: Memory that is not RAM

  func answerMemory() {
    statistics.memoryExits &+= 1
    accessPending = true
    let address = GuestPhysical(vcpu.run.pointee.mmio.phys_addr)
    let count = min(Int(vcpu.run.pointee.mmio.len), 8)
    let isWrite = vcpu.run.pointee.mmio.is_write != 0
    withUnsafeMutableBytes(of: &vcpu.run.pointee.mmio.data) { data in
      let bytes = UnsafeMutableRawBufferPointer(rebasing: data[0..<count])
      if isWrite {
        host.memory.write(UnsafeRawBufferPointer(bytes), to: address)
      } else {
        host.memory.read(address, into: bytes)
      }
    }
  }

  // MARK: MSRs that are not in KVM

  func answerMSR() {
    statistics.msrExits &+= 1
    accessPending = true
    let run = vcpu.run
    let index = run.pointee.msr.index
    let isRead = Int32(run.pointee.exit_reason) == KVM_EXIT_X86_RDMSR
    run.pointee.msr.error = 0
    // The deadline is in the guest's TSC, the timer counts in the machine's: IEM knows both.
    if index != MSR.tscDeadline {
      if isRead, let value = environment.readPlatformMSR(index) {
        run.pointee.msr.data = value
        return
      }
      if !isRead, environment.writePlatformMSR(index, run.pointee.msr.data) { return }
    }
    // IEM knows registers that KVM does not.
    answerFromPartner(index, isRead: isRead)
  }

  /// IA32_TIME_STAMP_COUNTER, IA32_EFER, FS and GS base: KVM has them, under other names.
  private static let kvmOnly: [UInt32] = [0x10, 0xC000_0080, 0xC000_0100, 0xC000_0101]

  private func answerFromPartner(_ index: UInt32, isRead: Bool) {
    let run = vcpu.run
    // The registers that both have are KVM's; this touches others only, so no state moves.
    guard !Self.kvmOnly.contains(index), !sharedMSRs.contains(where: { $0.index == index }) else {
      run.pointee.msr.error = 1
      return
    }
    if isRead {
      guard let value = partner.readMSR(index) else {
        run.pointee.msr.error = 1
        return
      }
      run.pointee.msr.data = value
    } else if !partner.writeMSR(index, run.pointee.msr.data) {
      run.pointee.msr.error = 1
    }
  }
}
