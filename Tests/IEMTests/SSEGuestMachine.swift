@testable import IEM

/// A processor in 64-bit mode without paging, for one instruction at a time.
final class SSEGuestMachine {
  final class Surroundings: ProcessorEnvironment {
    var taskPriority: UInt8 = 0
    var errorsSignaled = 0
    func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 { 0 }
    func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {}
    func acknowledgeInterrupt() -> UInt8? { nil }
    func readPlatformMSR(_ index: UInt32) -> UInt64? { nil }
    func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool { false }
    func timestampCounter() -> UInt64 { 0 }
    func randomBits() -> UInt64 { 0 }
    var apicID: UInt32 { 0 }
    var processorCount: Int { 1 }
    func signalFloatingPointError() { errorsSignaled += 1 }
  }

  static let ramSize: UInt64 = 1 << 20
  static let codeAddress: UInt64 = 0x1000
  static let dataAddress: UInt64 = 0x2_0000
  static let model = CPUModel(
    name: "test", vendor: "AuthenticAMD", brand: "Test processor", family: 25, model: 1,
    stepping: 0, features: CPUFeatures(CPUFeature.allCases))

  let memory: GuestMemory
  let surroundings = Surroundings()
  let engine: SoftwareEngine
  var cpu: UnsafeMutablePointer<Processor> { engine.cpu }

  init() throws {
    memory = try GuestMemory(ramSize: Self.ramSize, addressSpace: 1 << 32)
    memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: Self.ramSize)
    engine = SoftwareEngine(model: Self.model, memory: memory, environment: surroundings)
    reset()
  }

  /// 64-bit mode at CPL 0, everything enabled.
  func reset() {
    var state = ProcessorState()
    state.cr0 = CR0.pe | CR0.et | CR0.ne | CR0.mp
    state.cr4 = CR4.pae | CR4.osfxsr | CR4.osxmmexcpt | CR4.osxsave
    state.efer = EFER.lme | EFER.lma
    state.xcr0 = 0xE7
    state.segments[1] = Segment(
      selector: 8, base: 0, limit: 0xFFFF_FFFF,
      attributes: [.present, .codeOrData, .code, .readable, .accessed, .long])
    for index in [0, 2, 3, 4, 5] {
      state.segments[index] = Segment(
        selector: 16, base: 0, limit: 0xFFFF_FFFF,
        attributes: [.present, .codeOrData, .writable, .accessed, .big])
    }
    state.rip = Self.codeAddress
    state.x87Control = 0x37F
    state.registers[Register.rdi] = Self.dataAddress
    engine.loadState(state)
  }

  func write(_ address: UInt64, _ bytes: [UInt8]) {
    bytes.withUnsafeBytes { memory.write($0, to: GuestPhysical(address)) }
  }

  func read<T: FixedWidthInteger & BitwiseCopyable>(_ address: UInt64, as: T.Type = T.self) -> T {
    memory.read(GuestPhysical(address))
  }

  /// Executes one instruction; its fault is returned, not delivered.
  func execute(_ bytes: [UInt8]) -> GuestFault? {
    write(Self.codeAddress, bytes)
    cpu.pointee.rip = Self.codeAddress
    cpu.pointee.leaveBlock = false
    var instruction = DecodedInstruction(execute: { _, _ in Outcome.done })
    do throws(GuestFault) {
      _ = try cpu.pointee.fetchAndDecode(into: &instruction)
    } catch {
      return error
    }
    cpu.pointee.nextRIP = cpu.pointee.rip &+ UInt64(instruction.length)
    let cpu = self.cpu
    let outcome = withUnsafePointer(to: &instruction) { $0.pointee.execute(cpu, $0) }
    return outcome == Outcome.done ? nil : cpu.pointee.fault
  }
}
