import Glibc
import IEM

extension OracleMode {
  var codeSelector: UInt16 {
    switch self {
    case .kernel64: 0x10
    case .bits64: 0x33
    case .bits32: 0x23
    case .bits16: UInt16(OracleLayout.codeSelector16)
    }
  }
  fileprivate var stackSelector: UInt16 {
    switch self {
    case .kernel64: 0x18
    case .bits16: UInt16(OracleLayout.dataSelector16)
    default: 0x2B
    }
  }
}

/// IEM as `NativeRunner` has the host: the same linear addresses, privilege level 3, a kernel's
/// descriptor tables with Linux's selectors. Executes one instruction at a time.
package final class OracleMachine {
  /// Physical addresses, which are also offsets in RAM. The pages that a program must not see are
  /// mapped at `system` for the supervisor.
  private enum Layout {
    static let pageTables: UInt64 = 0x1000
    static let gdt: UInt64 = 0x8000
    static let ldt: UInt64 = 0x8800
    static let tss: UInt64 = 0x9000
    static let idt: UInt64 = 0xA000
    /// The HLT of vector `n` is at `handlers + n`.
    static let handlers: UInt64 = 0xB000
    static let kernelStackTop: UInt64 = 0xE000
    static let code: UInt64 = 0x1_0000
    /// Not next to each other, and in the wrong order.
    static let data: [UInt64] = [0x1_4000, 0x1_2000]
    /// `XD` of a page-table entry.
    static let noExecute: UInt64 = 1 << 63
    static let system: UInt64 = 0x7200_0000
    static let systemPages: UInt64 = 0x20
    static let ramSize: UInt64 = 1 << 20
  }

  /// The GDT, as far as programs know it.
  private static let descriptors: [UInt64] = [
    0,
    0x00CF_9B00_0000_FFFF,  // 08: kernel code, 32 bits
    0x00AF_9B00_0000_FFFF,  // 10: kernel code, 64 bits
    0x00CF_9300_0000_FFFF,  // 18: kernel data
    0x00CF_FB00_0000_FFFF,  // 20: user code, 32 bits
    0x00CF_F300_0000_FFFF,  // 28: user data
    0x00AF_FB00_0000_FFFF,  // 30: user code, 64 bits
  ]

  /// The LDT of `OracleMode.bits16`: code with base 0, data with the base of the data pages.
  private static let localDescriptors: [UInt64] = [
    0, 0x008F_FB00_0000_FFFF, 0x7000_F301_0000_FFFF,
  ]

  package static let model = CPUModel(
    name: "oracle", vendor: "AuthenticAMD", brand: "Oracle", family: 26, model: 2,
    stepping: 1, features: CPUFeatures(CPUFeature.allCases))

  package let engine: SoftwareEngine
  package let mode: OracleMode
  /// As instructions under test find it.
  package private(set) var context: DecodeContext
  private let memory: GuestMemory
  private let environment = QuietEnvironment()
  private let codePage: UnsafeMutableRawPointer
  private let dataPages: [UnsafeMutableRawPointer]
  private let segments: [Segment]
  private var initial = ProcessorState()
  private var cpu: UnsafeMutablePointer<Processor> { engine.cpu }

  package init(_ mode: OracleMode, features: CPUFeatures? = nil) throws {
    self.mode = mode
    memory = try GuestMemory(ramSize: Layout.ramSize, addressSpace: 1 << 32)
    memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: Layout.ramSize)
    var model = Self.model
    if let features { model.features = features }
    engine = SoftwareEngine(
      model: model, memory: memory, environment: environment, tier: .threaded)
    codePage = memory.ramPointer(offset: Layout.code)
    let memory = self.memory
    dataPages = Layout.data.map { memory.ramPointer(offset: $0) }
    var segments = [Segment](repeating: Segment(), count: 6)
    for name in SegmentRegister.allCases.prefix(6) {
      let selector: UInt16 =
        name == .cs ? mode.codeSelector : name == .ss || !mode.is64 ? mode.stackSelector : 0
      segments[Int(name.rawValue)] = Self.segment(selector)
    }
    self.segments = segments
    context = engine.decodeContext
    memset(codePage, OracleLayout.filler, OracleLayout.pageSize)
    writeTables()
    var state = ProcessorState()
    state.cr0 = CR0.pe | CR0.pg | CR0.wp | CR0.et | CR0.ne | CR0.mp
    state.cr4 = CR4.pae | CR4.osfxsr | CR4.osxmmexcpt | CR4.osxsave | CR4.fsgsbase | CR4.umip
    state.cr3 = Layout.pageTables
    state.efer = EFER.lme | EFER.lma | EFER.nxe | EFER.sce
    state.xcr0 = 0xE7
    state.cpl = mode == .kernel64 ? 0 : 3
    for index in 0..<6 { state.segments[index] = segments[index] }
    state.segments[6] = Segment(selector: 0, base: 0, limit: 0, attributes: .unusable)
    if mode == .bits16 {
      state.segments[6] = Segment(
        selector: 0x50, base: Layout.system + Layout.ldt,
        limit: UInt32(Self.localDescriptors.count * 8 - 1), attributes: .init(rawValue: 0x82))
    }
    state.segments[7] = Segment(
      selector: 0x40, base: Layout.system + Layout.tss, limit: 0x67,
      attributes: .init(rawValue: 0x8B))
    state.gdtr = DescriptorTableRegister(
      base: Layout.system + Layout.gdt, limit: UInt16(Self.descriptors.count * 8 - 1))
    state.idtr = DescriptorTableRegister(base: Layout.system + Layout.idt, limit: 0xFFF)
    state.rip = OracleLayout.code
    initial = state
    engine.loadState(state)
    context = engine.decodeContext
  }

  private static func segment(_ selector: UInt16) -> Segment {
    if selector == 0 {
      return Segment(selector: 0, base: 0, limit: 0, attributes: .unusable)
    }
    let table = selector & 4 == 0 ? descriptors : localDescriptors
    return Segment(selector: selector, descriptor: table[Int(selector >> 3)])
  }

  private func put(_ address: UInt64, _ value: UInt64) {
    memory.write(value, to: GuestPhysical(address))
  }

  private func writeTables() {
    for (index, value) in Self.descriptors.enumerated() {
      put(Layout.gdt + UInt64(index) * 8, value)
    }
    for (index, value) in Self.localDescriptors.enumerated() {
      put(Layout.ldt + UInt64(index) * 8, value)
    }
    // The permission bitmap begins beyond the limit.
    put(Layout.tss + 96, 0x68 << 48)
    put(Layout.tss + 4, Layout.system + Layout.kernelStackTop)
    // The only gate that programs may call is that of INT3.
    for vector in UInt64(0)..<32 {
      let offset = Layout.system + Layout.handlers + vector
      let rights: UInt64 = vector == 3 ? 0xEE00 : 0x8E00
      put(
        Layout.idt + vector * 16,
        offset & 0xFFFF | 0x10 << 16 | rights << 32 | (offset >> 16 & 0xFFFF) << 48)
      put(Layout.idt + vector * 16 + 8, offset >> 32)
      memory.write(UInt8(0xF4), to: GuestPhysical(Layout.handlers + vector))
    }
    let root = Layout.pageTables
    let rights: UInt64 = 0x67
    put(root, (root + 0x1000) | rights)
    put(root + 0x1000 + 8, (root + 0x2000) | rights)
    var next = root + 0x3000
    func map(_ linear: UInt64, _ physical: UInt64, user: Bool) {
      let slot = root + 0x2000 + (linear >> 21 & 511) * 8
      var entry: UInt64 = memory.read(GuestPhysical(slot))
      if entry == 0 {
        entry = next | rights
        put(slot, entry)
        next += 0x1000
      }
      put((entry & ~0xFFF) + (linear >> 12 & 511) * 8, physical | (user ? 0x67 : 0x63))
    }
    map(OracleLayout.code, Layout.code, user: true)
    for (index, page) in Layout.data.enumerated() {
      map(OracleLayout.data + UInt64(index) << 12, page | Layout.noExecute, user: true)
    }
    for page in 0..<Layout.systemPages {
      map(Layout.system + page << 12, page << 12, user: false)
    }
  }

  /// In pages that only one side has.
  package static func isInternal(_ address: UInt64) -> Bool {
    OracleLayout.isInternal(address)
      || (Layout.system..<Layout.system + Layout.systemPages << 12).contains(address)
  }

  // MARK: Running

  package func loadMemory(_ bytes: UnsafeRawPointer) {
    for (index, page) in dataPages.enumerated() {
      memcpy(page, bytes + index * OracleLayout.pageSize, OracleLayout.pageSize)
    }
  }

  package func storeMemory(_ bytes: UnsafeMutableRawPointer) {
    for (index, page) in dataPages.enumerated() {
      memcpy(bytes + index * OracleLayout.pageSize, page, OracleLayout.pageSize)
    }
  }

  package func run(_ work: OracleCase, _ memory: [UInt8]) -> CaseResult {
    memory.withUnsafeBytes { if let base = $0.baseAddress { loadMemory(base) } }
    var state = work.state
    let outcome = run(work.bytes, &state)
    let after = [UInt8](unsafeUninitializedCapacity: memory.count) { buffer, count in
      if let base = buffer.baseAddress { storeMemory(base) }
      count = memory.count
    }
    return CaseResult(outcome: outcome, state: state, memory: after)
  }

  /// Executes one instruction; memory is what `loadMemory` put there.
  package func run(_ bytes: [UInt8], _ state: inout NativeState) -> NativeOutcome {
    let start = mode.address(length: bytes.count)
    let slot = codePage + Int(start & 0xFFF)
    bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(slot, base, bytes.count) } }
    load(state)
    cpu.pointee.rip = start
    let fault = engine.executeUndelivered()
    memset(slot, OracleLayout.filler, bytes.count)
    if !isCodeClean { refillCode() }
    store(&state)
    guard let fault else { return .completed }
    return .fault(
      vector: fault.vector, errorCode: fault.errorCode,
      address: fault.vector == Vector.pageFault ? fault.payload : 0)
  }

  /// An instruction may have stored there.
  private var isCodeClean: Bool {
    memcmp(codePage, codePage + 1, OracleLayout.pageSize - 1) == 0
  }

  /// For reports: the code around an address.
  package func landing(_ rip: UInt64) -> String {
    let offset = Int(truncatingIfNeeded: rip & 0xFF8)
    let bytes = UnsafeRawBufferPointer(start: codePage + offset, count: 8)
    return "code " + bytes.map { hex(UInt64($0)) }.joined(separator: " ")
  }

  /// Nothing but INT3 in the page of code.
  private func refillCode() {
    let page = GuestPhysical(Layout.code)
    let filler = [UInt8](repeating: UInt8(OracleLayout.filler), count: 4096)
    filler.withUnsafeBytes { memory.write($0, to: page) }
  }

  /// The same on the threaded tier, with delivery: the INT3 behind the instruction or a fault
  /// leads to a HLT, and the kernel's stack tells what the registers were.
  /// - Returns: nil when that could not be told.
  package func runThreaded(_ work: OracleCase, _ memory: [UInt8]) -> CaseResult? {
    memory.withUnsafeBytes { if let base = $0.baseAddress { loadMemory(base) } }
    let start = mode.address(length: work.bytes.count)
    let place = GuestPhysical(Layout.code + (start & 0xFFF))
    // Through the front door, so that blocks of the last instruction are dropped, and of what
    // others have left where a branch may lead.
    refillCode()
    work.bytes.withUnsafeBytes { self.memory.write($0, to: place) }
    defer {
      let filler = [UInt8](repeating: UInt8(OracleLayout.filler), count: work.bytes.count)
      filler.withUnsafeBytes { self.memory.write($0, to: place) }
    }
    load(work.state)
    cpu.pointee.rip = start
    for _ in 0..<64 where cpu.pointee.activity == .running { _ = engine.run(instructions: 1000) }
    let handler = Layout.system + Layout.handlers
    guard cpu.pointee.activity == .halted, (handler..<handler + 32).contains(cpu.pointee.rip &- 1)
    else { return nil }
    let vector = UInt8(cpu.pointee.rip - 1 - handler)
    var state = work.state
    store(&state)
    // RIP, CS, RFLAGS, RSP, SS; an error code below them.
    func stacked(_ index: Int) -> UInt64 {
      self.memory.read(
        GuestPhysical(Layout.kernelStackTop - 40 &+ UInt64(bitPattern: Int64(index) * 8)))
    }
    state.rip = stacked(0)
    state.rflags = stacked(2)
    state.registers[Register.rsp] = stacked(3)
    state.selectors[1] = stacked(1)
    state.selectors[2] = stacked(4)
    let hasCode = [8, 10, 11, 12, 13, 14, 17].contains(vector)
    var outcome = NativeOutcome.fault(
      vector: vector, errorCode: hasCode ? UInt32(truncatingIfNeeded: stacked(-1)) : 0,
      address: vector == Vector.pageFault ? cpu.pointee.cr2 : 0)
    if vector == 3 || state.rip != start {
      if vector == 3 { state.rip &-= 1 }
      outcome = .completed
    }
    let after = [UInt8](unsafeUninitializedCapacity: memory.count) { buffer, count in
      if let base = buffer.baseAddress { storeMemory(base) }
      count = memory.count
    }
    return CaseResult(outcome: outcome, state: state, memory: after)
  }

  private func load(_ state: NativeState) {
    // A kernel's instruction may have changed anything.
    if mode == .kernel64 { engine.loadState(initial) }
    // Segments that the last instruction changed.
    var stale = false
    for index in 0..<6 where cpu.pointee.segments[index] != segments[index] {
      cpu.pointee.segments[index] = segments[index]
      stale = true
    }
    if cpu.pointee.cpl != initial.cpl || stale {
      cpu.pointee.cpl = initial.cpl
      engine.updateMode()
    }
    if mode.is64 {
      cpu.pointee.segments[4].base = state.fsBase
      cpu.pointee.segments[5].base = state.gsBase
    }
    state.withWords { words in
      memcpy(engine.generalRegisters, words, 16 * 8)
      memcpy(engine.maskRegisters, words + NativeState.Word.masks, 8 * 8)
      memcpy(engine.vectorRegisters, words + NativeState.Word.vectors, 256 * 8)
    }
    cpu.pointee.mxcsr = state.mxcsr
    var fpu = FPUState()
    fpu.control = state.x87Control
    fpu.status = state.x87Status
    fpu.tags = state.x87Tags
    for index in 0..<8 {
      let physical = (fpu.top + index) & 7
      fpu.registers[2 * physical] = state.significand(index)
      fpu.registers[2 * physical + 1] = UInt64(state.signExponent(index))
    }
    cpu.pointee.fpu = fpu
    cpu.pointee.setAllFlags(state.rflags & 0xCD5 | 0x202)
    engine.settle()
  }

  private func store(_ state: inout NativeState) {
    let engine = self.engine
    state.withMutableWords { words in
      memcpy(words, engine.generalRegisters, 16 * 8)
      memcpy(words + NativeState.Word.masks, engine.maskRegisters, 8 * 8)
      memcpy(words + NativeState.Word.vectors, engine.vectorRegisters, 256 * 8)
    }
    state.rflags = cpu.pointee.flags.rawValue
    state.rip = cpu.pointee.rip
    for index in 0..<6 { state.selectors[index] = UInt64(cpu.pointee.segments[index].selector) }
    state.fsBase = cpu.pointee.segments[4].base
    state.gsBase = cpu.pointee.segments[5].base
    state.mxcsr = cpu.pointee.mxcsr
    let fpu = cpu.pointee.fpu
    state.x87Control = fpu.control
    state.x87Status = fpu.status
    state.x87Tags = fpu.tags
    for index in 0..<8 {
      let physical = (fpu.top + index) & 7
      state.setX87(
        index, fpu.registers[2 * physical],
        UInt16(truncatingIfNeeded: fpu.registers[2 * physical + 1]))
    }
  }
}
