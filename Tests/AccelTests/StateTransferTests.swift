import CKVM
import IEM
import Testing

@testable import Accel

struct PrivilegeTests {
  private func sregs(code: Segment.Attributes, codeLevel: UInt8, stackLevel: UInt8) -> kvm_sregs {
    var sregs = kvm_sregs()
    sregs.cr0 = CR0.pe
    sregs.cs = RegisterTransfer.store(
      Segment(selector: 8, base: 0, limit: .max, attributes: code.union(.present)))
    sregs.cs.dpl = codeLevel
    sregs.ss.dpl = stackLevel
    return sregs
  }

  @Test func theCodeSegmentHasTheLevelAndTheStackSegmentForConformingCode() {
    let plain: Segment.Attributes = [.codeOrData, .code, .readable]
    #expect(
      RegisterTransfer.privilege(sregs(code: plain, codeLevel: 0, stackLevel: 3), flags: 2) == 0)
    #expect(
      RegisterTransfer.privilege(sregs(code: plain, codeLevel: 3, stackLevel: 3), flags: 2) == 3)
    #expect(
      RegisterTransfer.privilege(
        sregs(code: plain.union(.conforming), codeLevel: 0, stackLevel: 3), flags: 2) == 3)
  }
}

/// Random valid states go to KVM and come back.
@Suite(.serialized, .enabled(if: Host.hasKVM, "/dev/kvm does not open"))
struct StateTransferTests {
  enum Mode: CaseIterable {
    case real, protected, paging, pae, long, compatibility, virtual8086

    var guestMode: GuestMode {
      switch self {
      case .real: .real
      case .protected: .protected
      case .paging: .paging
      case .pae: .pae
      case .long, .compatibility: .long
      case .virtual8086: .virtual8086
      }
    }
  }

  @Test(arguments: Mode.allCases) func statesComeBackAsTheyWent(mode: Mode) throws {
    guard Host.selfTest.contains(where: { $0.mode == mode.guestMode && $0.failure == nil }) else {
      // The engine gives no such state to this KVM.
      try Test.cancel("this KVM does not run \(mode.guestMode.rawValue)")
    }
    let bench = try Bench()
    for seed in 0..<60 {
      var random = SeededGenerator(state: UInt64(seed))
      let state = Self.make(mode, &random, bench)
      bench.engine.loadState(state)
      try bench.engine.push()
      // KVM takes the registers that wait in the shared area, and runs nothing.
      let taken = bench.engine.vcpu.completeAccess()
      guard case .interrupted = taken else {
        Issue.record("\(mode) seed \(seed): KVM does not take the state: \(taken)")
        continue
      }
      bench.engine.pushUnconfirmed = false
      Self.scramble(bench.engine)
      let back = bench.engine.saveState()
      for difference in Self.differences(Self.visible(state), Self.visible(back)) {
        Issue.record("\(mode) seed \(seed): \(difference)")
      }
    }
  }

  /// What comes back must come from KVM.
  private static func scramble(_ engine: KVMEngine) {
    for index in 0..<16 { engine.cpu.pointee.registers[index] = 0xDEAD }
    for index in 0..<128 { engine.cpu.pointee.vectors[index] = 0xDEAD }
    for index in 0..<16 { engine.cpu.pointee.fpu.registers[index] = 0xDEAD }
    for index in 0..<8 { engine.cpu.pointee.segments[index] = Segment() }
    engine.cpu.pointee.msr.lstar = 0xDEAD
    engine.cpu.pointee.msr.pat = 0
    engine.cpu.pointee.debug[0] = 0xDEAD
    engine.cpu.pointee.cr2 = 0xDEAD
    engine.cpu.pointee.cr3 = 0xDEAD
    engine.cpu.pointee.mxcsr = 0
    engine.cpu.pointee.fpu.control = 0
    engine.cpu.pointee.shadow = .none
    engine.cpu.pointee.nmiBlocked = false
    for index in 0..<4 { engine.partner.pageDirectoryPointers[index] = 0xDEAD }
  }

  // MARK: Random states

  static func make(
    _ mode: Mode, _ random: inout SeededGenerator, _ bench: Bench
  ) -> ProcessorState {
    var state = bench.engine.partner.saveState()
    let wide = mode == .long
    func word() -> UInt64 { random.next() }
    func address() -> UInt64 {
      wide ? UInt64(bitPattern: Int64(bitPattern: random.next()) >> 17) : random.next() >> 32
    }
    for index in 0..<16 { state.registers[index] = wide ? word() : index < 8 ? word() >> 32 : 0 }
    state.rip = wide ? address() : word() & 0xFFFF
    // Status flags, IF, DF, AC, ID; TF would make a trap.
    state.rflags = word() & 0x0024_0ED5 | 2
    state.cr2 = address()
    state.cr0 = CR0.et | (word() & (CR0.wp | CR0.ne | CR0.mp | CR0.am))
    state.cr4 = word() & (CR4.de | CR4.tsd | CR4.osfxsr | CR4.osxmmexcpt | CR4.mce)
    state.gdtr = .init(base: address(), limit: UInt16(truncatingIfNeeded: word()))
    state.idtr = .init(base: address(), limit: UInt16(truncatingIfNeeded: word()))
    setSegments(&state, mode, &random)
    setMode(&state, mode, &random, bench)

    state.debug[0] = address()
    state.debug[1] = address()
    state.debug[2] = address()
    state.debug[3] = address()
    state.debug[6] = 0xFFFF_0FF0 | (word() & 0xE00F)
    state.debug[7] = 0x400 | (word() & 0xFFFF_0000)
    state.msr.star = word()
    state.msr.lstar = UInt64(bitPattern: Int64(bitPattern: word()) >> 17)
    state.msr.cstar = UInt64(bitPattern: Int64(bitPattern: word()) >> 17)
    state.msr.fmask = word() & 0xFFFF_FFFF
    state.msr.kernelGSBase = UInt64(bitPattern: Int64(bitPattern: word()) >> 17)
    state.msr.sysenterCS = word() & 0xFFFF
    state.msr.sysenterESP = word() >> 32
    state.msr.sysenterEIP = word() >> 32
    for index in 0..<8 {
      state.x87Registers[2 * index] = word()
      state.x87Registers[2 * index + 1] = word() & 0xFFFF
    }
    state.x87Control = UInt16(truncatingIfNeeded: word()) & 0x0F3F | 0x40
    // Pending exceptions (ES) are derived from the other bits: none here.
    state.x87Status = UInt16(truncatingIfNeeded: word()) & 0x7F00
    state.x87Tags = UInt8(truncatingIfNeeded: word())
    state.mxcsr = UInt32(truncatingIfNeeded: word()) & 0xFFBF
    for register in 0..<16 { for part in 0..<2 { state.vectors[register * 8 + part] = word() } }
    state.shadow = word() & 3 == 0 ? .sti : .none
    state.nmiBlocked = word() & 3 == 0
    return state
  }

  private static func setSegments(
    _ state: inout ProcessorState, _ mode: Mode, _ random: inout SeededGenerator
  ) {
    for index in 0..<6 {
      let isCode = index == Int(SegmentRegister.cs.rawValue)
      let selector = UInt16(truncatingIfNeeded: random.next())
      switch mode {
      case .real, .virtual8086:
        var attributes: Segment.Attributes = [.present, .codeOrData, .writable, .accessed]
        if mode == .virtual8086 { attributes.formUnion(.init(rawValue: 0x60)) }
        state.segments[index] = Segment(
          selector: selector, base: UInt64(selector) << 4, limit: 0xFFFF, attributes: attributes)
      default:
        var attributes: Segment.Attributes = [.present, .codeOrData, .accessed, .writable]
        if isCode { attributes.insert(.code) }
        let isLong = mode == .long && isCode
        if isLong { attributes.insert(.long) } else { attributes.insert(.big) }
        attributes.insert(.granularity)
        let base = mode == .long && index < 4 ? 0 : random.next() >> 32
        state.segments[index] = Segment(
          selector: selector & 0xFFFC, base: isLong ? 0 : base, limit: .max,
          attributes: attributes)
      }
    }
    state.segments[Int(SegmentRegister.ldtr.rawValue)] = Segment(
      selector: 0x28, base: random.next() >> 32, limit: 0xFFFF, attributes: .init(rawValue: 0x82))
    state.segments[Int(SegmentRegister.tr.rawValue)] = Segment(
      selector: 0x30, base: random.next() >> 32, limit: 0x67, attributes: .init(rawValue: 0x8B))
  }

  private static func setMode(
    _ state: inout ProcessorState, _ mode: Mode, _ random: inout SeededGenerator, _ bench: Bench
  ) {
    state.cr3 = 0x1000 * (random.next() % 128)
    state.cpl = 0
    switch mode {
    case .real: break
    case .protected: state.cr0 |= CR0.pe
    case .paging: state.cr0 |= CR0.pe | CR0.pg
    case .virtual8086:
      state.cr0 |= CR0.pe
      state.rflags |= RFlags.virtual8086.rawValue
      state.cpl = 3
    case .pae:
      state.cr0 |= CR0.pe | CR0.pg
      state.cr4 |= CR4.pae
      // As loaded; memory says something else by now.
      state.pdptes = (0..<4).map { _ in (random.next() % 128) << 12 | 1 }
    case .long, .compatibility:
      state.cr0 |= CR0.pe | CR0.pg
      state.cr4 |= CR4.pae
      state.efer = EFER.lme | EFER.lma | EFER.sce | EFER.nxe
    }
  }

  // MARK: Comparison

  /// Without what no program can see, or what the processor does not keep.
  static func visible(_ state: ProcessorState) -> ProcessorState {
    var state = state
    for index in 0..<8 {
      // Derived from the limit.
      state.segments[index].attributes.remove(.granularity)
      state.segments[index].updateQuick()
      if state.segments[index].isUnusable {
        state.segments[index].attributes.remove(.present)
      }
    }
    // The 64-bit form of XSAVE does not hold them.
    state.x87InstructionSelector = 0
    state.x87DataSelector = 0
    state.x87InstructionPointer = 0
    state.x87DataPointer = 0
    state.x87Opcode = 0
    if state.cr4 & CR4.pae == 0 || state.efer & EFER.lma != 0 { state.pdptes = [0, 0, 0, 0] }
    // Time goes on.
    state.msr.tscOffset = 0
    state.retired = 0
    return state
  }

  static func differences(_ a: ProcessorState, _ b: ProcessorState) -> [String] {
    let left = Mirror(reflecting: a).children
    let right = Mirror(reflecting: b).children
    var found: [String] = []
    for (one, other) in zip(left, right) {
      let (x, y) = (String(describing: one.value), String(describing: other.value))
      if x != y { found.append("\(one.label ?? "?"): \(x.prefix(900)) became \(y.prefix(900))") }
    }
    return found
  }
}
