@testable import IEM

/// A processor in a mode, with a little memory and nothing else around it.
///
///     let cpu = try TestCPU(.long64, [0x48, 0x01, 0xD8])  // add rax, rbx
///     cpu.rax = 1
///     cpu.rbx = 2
///     cpu.step()
///     #expect(cpu.rax == 3)
///
/// Members of `Processor` are reached directly. Memory is flat (identity-mapped in 64-bit mode)
/// and laid out as `Layout` says. Every exception or interrupt vector leads to a HLT of its own,
/// so `vectorTaken` tells which one was delivered.
final class TestCPU {
  enum Mode {
    /// Real-address mode.
    case real16
    /// Protected mode, flat 32-bit segments, no paging.
    case prot32
    /// 64-bit mode.
    case long64
  }

  /// Linear addresses. Real mode reaches code, data and stack through CS, DS = ES, and SS.
  enum Layout {
    static let gdt: UInt64 = 0x1000
    static let tss: UInt64 = 0x1800
    static let idt: UInt64 = 0x2000
    static let pageTables: UInt64 = 0x4000
    /// The HLT of vector `n` is at `handlers + n`.
    static let handlers: UInt64 = 0x8000
    static let code: UInt64 = 0x1_0000
    static let data: UInt64 = 0x2_0000
    static let stack: UInt64 = 0x3_0000
    static let stackTop: UInt64 = stack + 0x8000
    /// Stack of privilege level 0 in the TSS.
    static let kernelStackTop: UInt64 = stack + 0xF000
  }

  /// Selectors of the GDT.
  enum Selector {
    static let code32: UInt16 = 0x08
    static let data32: UInt16 = 0x10
    static let code64: UInt16 = 0x18
    static let userCode32: UInt16 = 0x23
    static let userData32: UInt16 = 0x2B
    static let userCode64: UInt16 = 0x33
    static let code16: UInt16 = 0x38
    static let data16: UInt16 = 0x40
    static let tss: UInt16 = 0x50
  }

  /// Every feature that IEM knows of.
  static let model = CPUModel(
    name: "test", vendor: "AuthenticAMD", brand: "Test processor", family: 25, model: 1,
    stepping: 0, features: CPUFeatures(CPUFeature.allCases))

  let mode: Mode
  let memory: GuestMemory
  let environment = RecordingEnvironment()
  let engine: SoftwareEngine
  let processor: UnsafeMutablePointer<Processor>
  /// The next free page for page tables; see `mapPage`.
  var nextPageTable: UInt64 = 0x9000

  /// - Parameters:
  ///   - code: placed where execution starts.
  ///   - user: run at privilege level 3.
  ///   - ramSize: bytes of RAM from address 0.
  init(
    _ mode: Mode, _ code: [UInt8] = [], user: Bool = false, ramSize: UInt64 = 2 << 20,
    model: CPUModel = TestCPU.model
  ) throws {
    self.mode = mode
    memory = try GuestMemory(ramSize: ramSize, addressSpace: 1 << 32)
    memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: ramSize)
    engine = SoftwareEngine(model: model, memory: memory, environment: environment)
    processor = engine.cpu
    for vector in 0..<UInt64(256) { write(Layout.handlers + vector, [0xF4]) }
    write(Layout.code, code)
    var state = ProcessorState()
    state.cr0 = CR0.et | CR0.ne
    state.debug[6] = 0xFFFF_0FF0
    state.debug[7] = 0x400
    state.x87Control = 0x37F
    state.registers[Register.rsp] = Layout.stackTop
    state.rip = Layout.code
    state.segments[6].attributes = .init(rawValue: 0x82)
    state.segments[7].attributes = .init(rawValue: 0x8B)
    switch mode {
    case .real16: setUpReal(&state)
    case .prot32: setUpProtected(&state, user: user)
    case .long64: setUpLong(&state, user: user)
    }
    engine.loadState(state)
  }

  // MARK: Running

  /// Executes one instruction, delivering what it raises.
  @discardableResult func step() -> ExitReason { engine.step() }

  /// Steps until HLT or shutdown.
  /// - Returns: false when `limit` steps were not enough.
  @discardableResult func run(limit: Int = 1000) -> Bool {
    for _ in 0..<limit {
      step()
      if processor.pointee.activity != .running { return true }
    }
    return false
  }

  /// Executes the instruction at RIP on the reference tier, without delivering its fault.
  func execute() -> GuestFault? {
    let cpu = processor
    cpu.pointee.repeatLimit = .max
    cpu.pointee.leaveBlock = false
    var instruction = DecodedInstruction(execute: { _, _ in Outcome.done })
    do throws(GuestFault) {
      _ = try cpu.pointee.fetchAndDecode(into: &instruction)
    } catch {
      return error
    }
    cpu.pointee.nextRIP = cpu.pointee.rip &+ UInt64(instruction.length)
    if cpu.pointee.mode != .bits64 { cpu.pointee.nextRIP &= 0xFFFF_FFFF }
    guard withUnsafePointer(to: &instruction, { $0.pointee.execute(cpu, $0) }) == Outcome.done
    else { return cpu.pointee.fault }
    cpu.pointee.rip = cpu.pointee.nextRIP
    return nil
  }

  /// The vector whose HLT was executed last.
  var vectorTaken: UInt8? {
    let address = processor.pointee.codeAddress(processor.pointee.rip &- 1).linear
    guard processor.pointee.activity == .halted, address >= Layout.handlers,
      address < Layout.handlers + 256
    else { return nil }
    return UInt8(address - Layout.handlers)
  }

  /// Replaces RFLAGS, or reads it.
  var allFlags: UInt64 {
    get { processor.pointee.flags.rawValue }
    set { processor.pointee.setAllFlags(newValue) }
  }

  func loadRealSegment(_ name: SegmentRegister, _ selector: UInt16) {
    var segment = processor.pointee.segment(name)
    segment.selector = selector
    segment.base = UInt64(selector) << 4
    processor.pointee.setSegment(name, segment)
    processor.pointee.leaveBlock = true
  }

  // MARK: Memory

  func write(_ address: UInt64, _ bytes: [UInt8]) {
    bytes.withUnsafeBytes { memory.write($0, to: GuestPhysical(address)) }
  }

  func write<T: FixedWidthInteger & BitwiseCopyable>(_ address: UInt64, _ value: T) {
    memory.write(value, to: GuestPhysical(address))
  }

  func read<T: FixedWidthInteger & BitwiseCopyable>(
    _ address: UInt64, as: T.Type = T.self
  ) -> T {
    memory.read(GuestPhysical(address))
  }

  func bytes(_ address: UInt64, count: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    result.withUnsafeMutableBytes { memory.read(GuestPhysical(address), into: $0) }
    return result
  }
}
