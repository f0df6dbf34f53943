import CKVM
import IEM

/// Who stops the guest at a debugger's points while KVM is the engine.
enum GuestDebugPlan: Equatable {
  case none
  /// KVM, with the processor's debug registers (`KVM_GUESTDBG_USE_HW_BP`).
  case registers([Slot])
  /// They are more, or of other kinds, than KVM can be trusted with: the partner runs the guest.
  case partner

  /// One debug register.
  struct Slot: Equatable {
    var address: UInt64
    var kind: Kind
    /// 1, 2, 4 or 8.
    var length: UInt64 = 1

    enum Kind: Equatable {
      case execute
      /// A watch, by its index in `DebugPoints`.
      case write(watch: Int)
      case access(watch: Int)
    }

    /// `R/W` and `LEN` of DR7.
    var control: UInt64 {
      let access: UInt64 =
        switch kind {
        case .execute: 0b00
        case .write: 0b01
        case .access: 0b11
        }
      let size: UInt64 =
        switch length {
        case 2: 0b01
        case 8: 0b10
        case 4: 0b11
        default: 0b00
        }
      return access | size << 2
    }
  }

  static let registerCount = 4

  var isPartners: Bool { self == .partner }

  init(_ points: DebugPoints, _ abilities: KVMAbilities.Debugging) {
    guard !points.isEmpty else {
      self = .none
      return
    }
    var slots = points.linear.sorted().map { Slot(address: $0, kind: .execute) }
    for (index, watch) in points.watches.enumerated() {
      let length = watch.last &- watch.first &+ 1
      // Debug registers hold aligned powers of two, and know no watch of reads alone.
      guard watch.writes, [1, 2, 4, 8].contains(length), watch.first % length == 0 else {
        self = .partner
        return
      }
      slots.append(
        Slot(
          address: watch.first, kind: watch.reads ? .access(watch: index) : .write(watch: index),
          length: length))
    }
    let fits =
      points.physical.isEmpty && slots.count <= Self.registerCount
      && (points.linear.isEmpty || abilities.contains(.breakpoints))
      && (points.watches.isEmpty || abilities.contains(.watches))
    self = fits ? .registers(slots) : .partner
  }

  /// DR7 with these registers enabled, `G0` to `G3`.
  static func control(_ slots: [Slot]) -> UInt64 {
    var value: UInt64 = 1 << 10
    for (index, slot) in slots.enumerated() {
      value |= 0b10 << UInt64(2 * index) | slot.control << UInt64(16 + 4 * index)
    }
    return value
  }
}

/// A debugger's points, in KVM where the self-test found that it keeps to them.
///
/// The guest's own debug registers do not work while KVM uses them for a debugger, as
/// `KVM_SET_GUEST_DEBUG` says. The partner knows all points too, for its turns. A debugger's steps
/// are the partner's: KVM steps with TF, which an instruction may push or a fault may clear, so
/// that the guest sees it and the step runs on over the handler.
extension KVMEngine: DebuggableEngine {
  public func setDebugPoints(_ points: DebugPoints) {
    partner.setDebugPoints(points)
    debugPlan = GuestDebugPlan(points, host.abilities.debugging)
    do throws(KVMError) {
      try applyGuestDebug()
    } catch {
      debugPlan = points.isEmpty ? .none : .partner
    }
  }

  public func takeDebugHit() -> DebugHit? {
    defer { debugHit = nil }
    return debugHit ?? partner.takeDebugHit()
  }

  public func passDebugPoints() {
    takeState()
    partner.passDebugPoints()
    mustPassDebugPoints = debugPlan != .none
  }

  public func debugStep() -> ExitReason {
    mustPassDebugPoints = false
    takeState()
    noteStaleness()
    return partner.debugStep()
  }

  func applyGuestDebug() throws(KVMError) {
    guard case .registers(let slots) = debugPlan else { return try vcpu.setGuestDebug(control: 0) }
    try vcpu.setGuestDebug(
      control: KVM_GUESTDBG_ENABLE | KVM_GUESTDBG_USE_HW_BP, breakpoints: slots.map(\.address),
      dr7: GuestDebugPlan.control(slots))
  }

  /// KVM met a debug exception while a debugger is at work.
  func debugExit() -> ExitReason? {
    let met = vcpu.run.pointee.debug.arch.dr6
    if let hit = hit(met) {
      debugHit = hit
      return .debug
    }
    // The guest's own: a single step (TF), `INT1`, a task switch.
    takeState()
    partner.pendingTraps = met & Self.trapBits
    partner.registersReplaced(flags: partner.flagsRegister)
    return nil
  }

  /// `B0` to `B3`, `BS`, `BT` of DR6.
  private static let trapBits: UInt64 = 0xC00F

  private func hit(_ met: UInt64) -> DebugHit? {
    guard case .registers(let slots) = debugPlan else { return nil }
    for (index, slot) in slots.enumerated() where met >> UInt64(index) & 1 != 0 {
      switch slot.kind {
      case .execute: return .linear(slot.address)
      case .write(let watch):
        return .watch(index: watch, address: slot.address, isWrite: true)
      case .access(let watch):
        // Which of the two it was, the processor does not say.
        return .watch(index: watch, address: slot.address, isWrite: false)
      }
    }
    return nil
  }
}

// MARK: Single steps of KVM, to compare it with the partner

extension KVMEngine {
  /// One instruction by `KVM_GUESTDBG_SINGLESTEP`. Not for instructions that see TF.
  /// - Returns: false when KVM did not do it; the state is then as before.
  func stepByKVM() -> Bool {
    takeState()
    let start = cpu.pointee.rip
    do throws(KVMError) {
      try signal.adoptThread(vcpu)
      try host.slots.follow()
      try push()
      try vcpu.setGuestDebug(control: KVM_GUESTDBG_ENABLE | KVM_GUESTDBG_SINGLESTEP)
    } catch {
      withdrawPush()
      return false
    }
    signal.arm(nanoseconds: Self.stepLimit)
    defer {
      signal.arm(nanoseconds: 0)
      signal.drain()
      try? applyGuestDebug()
    }
    vcpu.run.pointee.request_interrupt_window = 0
    vcpu.run.pointee.cr8 = UInt64(environment.taskPriority)
    codeIsStale = true
    for _ in 0..<Self.exitsOfAStep {
      prepareStore()
      let result = vcpu.runGuest()
      guard case .exit = result else {
        exitStoredRegisters = false
        if case .interrupted = result { pushUnconfirmed = false }
        break
      }
      exitStoredRegisters = vcpu.run.pointee.kvm_valid_regs != 0
      pushUnconfirmed = false
      accessPending = false
      let reason = Int32(vcpu.run.pointee.exit_reason)
      if reason == KVM_EXIT_DEBUG {
        kvmNanoseconds &+= 1
        takeState()
        return true
      }
      switch reason {
      case KVM_EXIT_IO: answerPort()
      case KVM_EXIT_MMIO: answerMemory()
      case KVM_EXIT_X86_RDMSR, KVM_EXIT_X86_WRMSR: answerMSR()
      default:
        takeState()
        return cpu.pointee.rip != start
      }
    }
    takeState()
    return cpu.pointee.rip != start
  }

  /// Nanoseconds.
  private static let stepLimit: UInt64 = 100_000_000
  /// Of one instruction: a string of port accesses may take many.
  private static let exitsOfAStep = 64
}
