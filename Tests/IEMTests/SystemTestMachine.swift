@testable import IEM

/// A processor with 2 MiB of RAM and a bus that records ports, for tests of system instructions.
final class SystemTestMachine: PhysicalBus {
  static let gdt: UInt64 = 0x1000
  static let idt: UInt64 = 0x2000
  static let tss: UInt64 = 0x3000
  static let tss2: UInt64 = 0x3800
  static let code: UInt64 = 0x8000
  static let stack0: UInt64 = 0x7000
  static let stack3: UInt64 = 0x6000
  static let pages: UInt64 = 0x10000

  let memory: GuestMemory
  private(set) var engine: SoftwareEngine!
  var portWrites: [(UInt16, UInt32)] = []
  var portValue: UInt32 = 0
  var portReads = 0
  var vector: UInt8?
  var platform: [UInt32: UInt64] = [0x1B: 0xFEE0_0900]
  var taskPriority: UInt8 = 0
  var clock: UInt64 = 1000
  var apicID: UInt32 = 0
  var processorCount = 1

  init(_ model: String = "max") throws {
    memory = try GuestMemory(ramSize: 2 << 20, addressSpace: 1 << 32)
    memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: 2 << 20)
    memory.bus = self
    engine = SoftwareEngine(
      model: try CPUModel.named(model), memory: memory, environment: View(self))
  }

  var cpu: Processor {
    _read { yield engine.cpu.pointee }
    _modify { yield &engine.cpu.pointee }
  }

  // `#expect` copies the value whose property it looks at, which a processor does not allow.
  var isVirtual8086: Bool { cpu.isVirtual8086 }
  var isNMIBlocked: Bool { cpu.nmiBlocked }

  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    portReads += 1
    return portValue
  }
  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    portWrites.append((port, value))
  }
  func acknowledgeInterrupt() -> UInt8? { vector }
  func readPlatformMSR(_ index: UInt32) -> UInt64? { platform[index] }
  func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool {
    guard platform[index] != nil else { return false }
    platform[index] = value
    return true
  }
  func timestampCounter() -> UInt64 { clock }
  func randomBits() -> UInt64 { 0x0123_4567_89AB_CDEF }
  func signalFloatingPointError() {}
  func readPhysical(_ address: UInt64, width: AccessWidth) -> UInt64 { width.allOnes }
  func writePhysical(_ address: UInt64, _ value: UInt64, width: AccessWidth) {}

  // MARK: Memory

  func put(_ bytes: [UInt8], at address: UInt64) {
    for (index, byte) in bytes.enumerated() {
      memory.write(byte, to: GuestPhysical(address + UInt64(index)))
    }
  }

  func put64(_ value: UInt64, at address: UInt64) {
    memory.write(value, to: GuestPhysical(address))
  }
  func put32(_ value: UInt32, at address: UInt64) {
    memory.write(value, to: GuestPhysical(address))
  }
  func put16(_ value: UInt16, at address: UInt64) {
    memory.write(value, to: GuestPhysical(address))
  }
  func get16(_ address: UInt64) -> UInt16 { memory.read(GuestPhysical(address), as: UInt16.self) }
  func get32(_ address: UInt64) -> UInt32 { memory.read(GuestPhysical(address), as: UInt32.self) }
  func get64(_ address: UInt64) -> UInt64 { memory.read(GuestPhysical(address), as: UInt64.self) }

  // MARK: Descriptors

  static func descriptor(base: UInt64, limit: UInt64, access: UInt64, flags: UInt64) -> UInt64 {
    (limit & 0xFFFF) | (base & 0xFF_FFFF) << 16 | access << 40 | (limit >> 16 & 0xF) << 48
      | flags << 52 | (base >> 24 & 0xFF) << 56
  }

  func setDescriptor(
    _ selector: UInt16, base: UInt64 = 0, limit: UInt64 = 0xFFFFF, access: UInt64,
    flags: UInt64 = 0xC
  ) {
    put64(
      Self.descriptor(base: base, limit: limit, access: access, flags: flags),
      at: Self.gdt + UInt64(selector & 0xFFF8))
  }

  static func gate(_ selector: UInt16, _ offset: UInt64, access: UInt64, count: UInt64 = 0)
    -> UInt64
  {
    (offset & 0xFFFF) | UInt64(selector) << 16 | count << 32 | access << 40
      | (offset >> 16 & 0xFFFF) << 48
  }

  /// A 32-bit interrupt gate for a vector; handlers are at 9000h + 16 × vector.
  func setGate(_ vector: UInt64, access: UInt64 = 0x8E, selector: UInt16 = 0x08) {
    put64(Self.gate(selector, Self.handler(vector), access: access), at: Self.idt + vector * 8)
  }

  static func handler(_ vector: UInt64) -> UInt64 { 0x9000 + vector * 16 }

  /// Selectors: 08 code 0, 10 data 0, 1B code 3, 23 data 3, 28 TSS, 30 TSS 2, 38 free …
  func enterProtected(cpl: UInt8 = 0) {
    setDescriptor(0x08, access: 0x9B)
    setDescriptor(0x10, access: 0x93)
    setDescriptor(0x18, access: 0xFB)
    setDescriptor(0x20, access: 0xF3)
    setDescriptor(0x28, base: Self.tss, limit: 0x67, access: 0x8B, flags: 0)
    setDescriptor(0x30, base: Self.tss2, limit: 0x67, access: 0x89, flags: 0)
    put32(UInt32(Self.stack0), at: Self.tss + 4)
    put16(0x10, at: Self.tss + 8)
    put16(0x68, at: Self.tss + 0x66)
    for vector in 0..<32 as Range<UInt64> { setGate(vector) }
    let cpu = engine.cpu
    cpu.pointee.cr0 = CR0.pe | CR0.et
    cpu.pointee.gdtr = DescriptorTableRegister(base: Self.gdt, limit: 0xFF)
    cpu.pointee.idtr = DescriptorTableRegister(base: Self.idt, limit: 0x7FF)
    let rights = UInt16(cpl)
    let code: UInt16 = (cpl == 3 ? 0x18 : 0x08) | rights
    let data: UInt16 = (cpl == 3 ? 0x20 : 0x10) | rights
    for name in [SegmentRegister.es, .ss, .ds, .fs, .gs] {
      cpu.pointee.setSegment(
        name, Segment(selector: data, descriptor: get64(Self.gdt + UInt64(data & 0xFFF8))))
    }
    cpu.pointee.setSegment(
      .cs, Segment(selector: code, descriptor: get64(Self.gdt + UInt64(code & 0xFFF8))))
    cpu.pointee.setSegment(.tr, Segment(selector: 0x28, descriptor: get64(Self.gdt + 0x28)))
    cpu.pointee.setSegment(.ldtr, .null(0))
    cpu.pointee.cpl = cpl
    cpu.pointee.rsp = cpl == 3 ? Self.stack3 : Self.stack0
    cpu.pointee.rip = Self.code
    engine.cpu.pointee.flushTLB()
    engine.cpu.pointee.updateMode()
    engine.cpu.pointee.updateAttention()
  }

  /// 64-bit mode with the first gigabyte mapped one to one; 08 is 64-bit code, 38 compatibility
  /// code 0, 43 64-bit code 3. TSS with RSP0 and IST1.
  func enterLong(cpl: UInt8 = 0) {
    enterProtected(cpl: cpl)
    setDescriptor(0x08, access: 0x9B, flags: 0xA)
    setDescriptor(0x38, access: 0x9B, flags: 0xC)
    setDescriptor(0x40, access: 0xFB, flags: 0xA)
    put64(0, at: Self.gdt + 0x30)
    for vector in 0..<32 as Range<UInt64> {
      put64(
        Self.gate(0x08, Self.handler(vector), access: 0x8E), at: Self.idt + vector * 16)
      put64(0, at: Self.idt + vector * 16 + 8)
    }
    put64(Self.stack0, at: Self.tss + 4)
    put64(0x5000, at: Self.tss + 0x24)
    put64(Self.pages + 0x1007, at: Self.pages)
    put64(Self.pages + 0x2007, at: Self.pages + 0x1000)
    for index in 0..<512 as Range<UInt64> {
      put64(index << 21 | 0x87, at: Self.pages + 0x2000 + index * 8)
    }
    let cpu = engine.cpu
    cpu.pointee.cr4 |= CR4.pae
    cpu.pointee.cr3 = Self.pages
    cpu.pointee.efer = EFER.lme | EFER.lma | EFER.sce
    cpu.pointee.cr0 |= CR0.pg
    let code: UInt16 = cpl == 3 ? 0x43 : 0x08
    cpu.pointee.setSegment(
      .cs, Segment(selector: code, descriptor: get64(Self.gdt + UInt64(code & 0xFFF8))))
    engine.cpu.pointee.flushTLB()
    engine.cpu.pointee.updateMode()
  }

  /// Puts code at RIP and executes as many instructions as told.
  @discardableResult
  func run(_ bytes: [UInt8], steps: Int = 1) -> ExitReason {
    put(bytes, at: cpu.segment(.cs).base &+ cpu.rip)
    var reason = ExitReason.budget
    for _ in 0..<steps { reason = engine.step() }
    return reason
  }

  /// The stack item `index`, in units of `size` bytes from SS:SP.
  func stack(_ index: UInt64, size: UInt64 = 4) -> UInt64 {
    let at = cpu.segment(.ss).base &+ (cpu.rsp & cpu.stackMask) &+ index * size
    return size == 2 ? UInt64(get16(at)) : size == 4 ? UInt64(get32(at)) : get64(at)
  }
}

extension SystemTestMachine {
  /// The machine as its processor knows it: the processor holds this, and this nobody.
  private final class View: ProcessorEnvironment {
    private unowned let machine: SystemTestMachine
    init(_ machine: SystemTestMachine) { self.machine = machine }

    func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
      machine.readPort(port, width: width)
    }
    func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
      machine.writePort(port, value, width: width)
    }
    func acknowledgeInterrupt() -> UInt8? { machine.acknowledgeInterrupt() }
    func readPlatformMSR(_ index: UInt32) -> UInt64? { machine.readPlatformMSR(index) }
    func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool {
      machine.writePlatformMSR(index, value)
    }
    var taskPriority: UInt8 {
      get { machine.taskPriority }
      set { machine.taskPriority = newValue }
    }
    func timestampCounter() -> UInt64 { machine.timestampCounter() }
    func randomBits() -> UInt64 { machine.randomBits() }
    var apicID: UInt32 { machine.apicID }
    var processorCount: Int { machine.processorCount }
    func signalFloatingPointError() { machine.signalFloatingPointError() }
  }
}
