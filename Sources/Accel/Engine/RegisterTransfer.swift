import CKVM
import IEM

extension Segment.Attributes {
  /// `DPL`.
  fileprivate static let privilege = Self(rawValue: 3 << 5)
}

/// General, segment and control registers and events, between the forms of IEM and of KVM.
enum RegisterTransfer {
  typealias CPU = UnsafeMutablePointer<Processor>

  // MARK: General registers

  static func store(_ cpu: CPU, flags: UInt64) -> kvm_regs {
    var regs = kvm_regs()
    let values = cpu.pointee.registers
    (regs.rax, regs.rcx, regs.rdx, regs.rbx) = (values[0], values[1], values[2], values[3])
    (regs.rsp, regs.rbp, regs.rsi, regs.rdi) = (values[4], values[5], values[6], values[7])
    (regs.r8, regs.r9, regs.r10, regs.r11) = (values[8], values[9], values[10], values[11])
    (regs.r12, regs.r13, regs.r14, regs.r15) = (values[12], values[13], values[14], values[15])
    regs.rip = cpu.pointee.rip
    regs.rflags = flags
    return regs
  }

  static func load(_ regs: kvm_regs, into cpu: CPU) {
    let values = [
      regs.rax, regs.rcx, regs.rdx, regs.rbx, regs.rsp, regs.rbp, regs.rsi, regs.rdi, regs.r8,
      regs.r9, regs.r10, regs.r11, regs.r12, regs.r13, regs.r14, regs.r15,
    ]
    for index in 0..<16 { cpu.pointee.registers[index] = values[index] }
    cpu.pointee.rip = regs.rip
  }

  // MARK: Segments

  static func store(_ segment: Segment) -> kvm_segment {
    var result = kvm_segment()
    let bits = segment.attributes.rawValue
    func bit(_ number: UInt32) -> UInt8 { UInt8(bits >> number & 1) }
    result.base = segment.base
    result.limit = segment.limit
    result.selector = segment.selector
    result.type = UInt8(bits & 0xF)
    result.s = bit(4)
    result.dpl = UInt8(bits >> 5 & 3)
    result.present = segment.isUnusable ? 0 : bit(7)
    result.avl = bit(12)
    result.l = bit(13)
    result.db = bit(14)
    // Entry checks of VT-x want granularity and limit to agree.
    result.g = segment.limit > 0xF_FFFF ? 1 : 0
    result.unusable = result.present == 0 ? 1 : 0
    return result
  }

  static func load(_ segment: kvm_segment) -> Segment {
    var bits = UInt32(segment.type & 0xF) | UInt32(segment.s & 1) << 4
    bits |= UInt32(segment.dpl & 3) << 5 | UInt32(segment.avl & 1) << 12
    bits |= UInt32(segment.l & 1) << 13 | UInt32(segment.db & 1) << 14
    bits |= UInt32(segment.g & 1) << 15
    var attributes = Segment.Attributes(rawValue: bits)
    if segment.unusable != 0 || segment.present == 0 {
      attributes.insert(.unusable)
    } else {
      attributes.insert(.present)
    }
    return Segment(
      selector: segment.selector, base: segment.base, limit: segment.limit, attributes: attributes)
  }

  // MARK: Special registers

  static func store(
    _ cpu: CPU, apicBase: UInt64, taskPriority: UInt8
  ) -> kvm_sregs {
    var sregs = kvm_sregs()
    sregs.es = store(cpu.pointee.segment(.es))
    sregs.cs = store(cpu.pointee.segment(.cs))
    sregs.ss = store(cpu.pointee.segment(.ss))
    sregs.ds = store(cpu.pointee.segment(.ds))
    sregs.fs = store(cpu.pointee.segment(.fs))
    sregs.gs = store(cpu.pointee.segment(.gs))
    sregs.ldt = store(cpu.pointee.segment(.ldtr))
    sregs.tr = store(cpu.pointee.segment(.tr))
    // KVM keeps the privilege level in the stack segment.
    sregs.ss.dpl = cpu.pointee.cpl
    // L means nothing outside long mode, and KVM refuses it there.
    if !cpu.pointee.isLongMode { sregs.cs.l = 0 }
    sregs.gdt.base = cpu.pointee.gdtr.base
    sregs.gdt.limit = cpu.pointee.gdtr.limit
    sregs.idt.base = cpu.pointee.idtr.base
    sregs.idt.limit = cpu.pointee.idtr.limit
    sregs.cr0 = cpu.pointee.cr0
    sregs.cr2 = cpu.pointee.cr2
    sregs.cr3 = cpu.pointee.cr3
    sregs.cr4 = cpu.pointee.cr4
    sregs.cr8 = UInt64(taskPriority)
    sregs.efer = cpu.pointee.efer
    sregs.apic_base = apicBase
    return sregs
  }

  /// - Parameter flags: RFLAGS, already known.
  static func load(_ sregs: kvm_sregs, flags: UInt64, into cpu: CPU) {
    func set(_ name: SegmentRegister, _ value: kvm_segment) {
      cpu.pointee.segments[Int(name.rawValue)] = load(value)
    }
    set(.es, sregs.es)
    set(.cs, sregs.cs)
    set(.ss, sregs.ss)
    set(.ds, sregs.ds)
    set(.fs, sregs.fs)
    set(.gs, sregs.gs)
    set(.ldtr, sregs.ldt)
    set(.tr, sregs.tr)
    cpu.pointee.gdtr = DescriptorTableRegister(base: sregs.gdt.base, limit: sregs.gdt.limit)
    cpu.pointee.idtr = DescriptorTableRegister(base: sregs.idt.base, limit: sregs.idt.limit)
    cpu.pointee.cr0 = sregs.cr0
    cpu.pointee.cr2 = sregs.cr2
    cpu.pointee.cr3 = sregs.cr3
    cpu.pointee.cr4 = sregs.cr4
    cpu.pointee.efer = sregs.efer
    cpu.pointee.cpl = privilege(sregs, flags: flags)
    // A KVM that emulates can leave the stack segment behind when SYSCALL changes the level.
    if sregs.cr0 & CR0.pe != 0 {
      let stack = Int(SegmentRegister.ss.rawValue)
      cpu.pointee.segments[stack].attributes.remove(.privilege)
      cpu.pointee.segments[stack].attributes.insert(
        .init(rawValue: UInt32(cpu.pointee.cpl) << 5))
    }
  }

  /// The current privilege level: that of the code segment, or, where code is conforming and has
  /// not got the level it runs at, that of the stack segment.
  static func privilege(_ sregs: kvm_sregs, flags: UInt64) -> UInt8 {
    if sregs.cr0 & CR0.pe == 0 { return 0 }
    if flags & RFlags.virtual8086.rawValue != 0 { return 3 }
    let code = load(sregs.cs).attributes
    let isPlainCode = code.contains([.codeOrData, .code]) && !code.contains(.conforming)
    return (isPlainCode ? sregs.cs.dpl : sregs.ss.dpl) & 3
  }

  // MARK: Events

  static func storeEvents(_ cpu: CPU) -> kvm_vcpu_events {
    var events = kvm_vcpu_events()
    switch cpu.pointee.shadow {
    case .none: break
    case .sti: events.interrupt.shadow = UInt8(KVM_X86_SHADOW_INT_STI)
    case .movSS: events.interrupt.shadow = UInt8(KVM_X86_SHADOW_INT_MOV_SS)
    }
    events.nmi.masked = cpu.pointee.nmiBlocked ? 1 : 0
    events.nmi.pending = cpu.pointee.nmiPending ? 1 : 0
    events.flags = UInt32(KVM_VCPUEVENT_VALID_NMI_PENDING | KVM_VCPUEVENT_VALID_SHADOW)
    return events
  }

  /// - Returns: the vector of an interrupt that was acknowledged and is still to be delivered.
  static func loadEvents(_ events: kvm_vcpu_events, into cpu: CPU) -> UInt8? {
    if events.interrupt.shadow & UInt8(KVM_X86_SHADOW_INT_MOV_SS) != 0 {
      cpu.pointee.shadow = .movSS
    } else if events.interrupt.shadow & UInt8(KVM_X86_SHADOW_INT_STI) != 0 {
      cpu.pointee.shadow = .sti
    } else {
      cpu.pointee.shadow = .none
    }
    cpu.pointee.nmiPending = events.nmi.pending != 0 || events.nmi.injected != 0
    cpu.pointee.nmiBlocked = events.nmi.masked != 0 && events.nmi.injected == 0
    // Exceptions and software interrupts are dropped: RIP is still at their instruction, which
    // raises them again when it is executed again.
    return events.interrupt.injected != 0 && events.interrupt.soft == 0
      ? events.interrupt.nr : nil
  }
}
