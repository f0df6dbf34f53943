import Glibc
import IEM
import Testing

@testable import Accel

enum Host {
  static let hasKVM = (try? KVMSystem()) != nil
  /// What the self-test finds, once for all tests.
  static let selfTest: [SelfTest.Result] =
    (try? KVMSystem()).flatMap { try? SelfTest.run($0) } ?? []
  /// As found, but with every mode that runs at all: a KVM without hardware beneath it runs less
  /// than it seems to, and these tests want to see KVM run.
  static let abilities = KVMAbilities(
    modes: Set(selfTest.filter { $0.failure == nil }.map(\.mode)),
    isEmulated: KVMAbilities(selfTest).isEmulated,
    runsPrograms: KVMAbilities(selfTest).runsPrograms,
    divertsMSRs: KVMAbilities(selfTest).divertsMSRs, debugging: KVMAbilities(selfTest).debugging)
}

/// Ports and interrupts of a machine without devices: what is written to port E9h is kept.
final class TestMachine: ProcessorEnvironment, PhysicalBus {
  var output: [UInt8] = []
  var reads: [UInt16: UInt32] = [:]
  var pendingVectors: [UInt8] = []
  var busWrites: [(UInt64, UInt64, AccessWidth)] = []
  var onPort: ((UInt16, UInt32) -> Void)?
  var onAcknowledge: (() -> Void)?
  var taskPriority: UInt8 = 0
  var apicID: UInt32 { 0 }
  var processorCount: Int { 1 }
  var apicMSRs: [UInt32: UInt64] = [0x1B: 0xFEE0_0900]

  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 {
    reads[port] ?? UInt32(truncatingIfNeeded: width.allOnes)
  }
  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {
    if port == 0xE9 { output.append(UInt8(truncatingIfNeeded: value)) }
    onPort?(port, value)
  }
  /// Port E9h takes so many elements at once, but leaves the last one.
  var longestRun = 0
  func writePortRun(
    _ port: UInt16, width: AccessWidth, from buffer: UnsafeRawPointer, count: Int
  ) -> Int {
    guard port == 0xE9, width == .byte else { return 0 }
    let taken = min(longestRun, count - 1)
    for index in 0..<taken { output.append(buffer.load(fromByteOffset: index, as: UInt8.self)) }
    return taken
  }
  func acknowledgeInterrupt() -> UInt8? {
    guard !pendingVectors.isEmpty else { return nil }
    let vector = pendingVectors.removeFirst()
    onAcknowledge?()
    return vector
  }
  func readPlatformMSR(_ index: UInt32) -> UInt64? { apicMSRs[index] }
  func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool {
    guard apicMSRs[index] != nil else { return false }
    apicMSRs[index] = value
    return true
  }
  /// What the machine's clock has lost in pauses, in nanoseconds.
  var pausedFor: UInt64 = 0
  func timestampCounter() -> UInt64 { HostTime.now &- pausedFor }
  func randomBits() -> UInt64 { 4 }
  func signalFloatingPointError() {}

  func readPhysical(_ address: UInt64, width: AccessWidth) -> UInt64 {
    0x1122_3344_5566_7788 & width.allOnes
  }
  func writePhysical(_ address: UInt64, _ value: UInt64, width: AccessWidth) {
    busWrites.append((address, value, width))
  }
}

/// A processor on KVM with a MiB of RAM, and nothing else.
final class Bench {
  let machine = TestMachine()
  let memory: GuestMemory
  let host: KVMHost
  let engine: KVMEngine

  /// - Parameter debugging: what KVM is trusted with; nil: what the self-test found.
  init(
    selection: KVMEngine.Selection = .kvm, model: CPUModel? = nil,
    debugging: KVMAbilities.Debugging? = nil
  ) throws {
    memory = try GuestMemory(ramSize: 1 << 20, addressSpace: 1 << 32)
    memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: 0xA_0000)
    memory.bus = machine
    var abilities = Host.abilities
    if let debugging { abilities.debugging = debugging }
    host = try KVMHost(system: KVMSystem(), memory: memory, abilities: abilities)
    let chosen = try model ?? CPUModel.named("max")
    engine = try KVMEngine(
      host: host, index: 0, model: host.limit(chosen), environment: machine, selection: selection)
  }

  func load(_ bytes: [UInt8], at address: UInt64) {
    bytes.withUnsafeBytes { memory.write($0, to: GuestPhysical(address)) }
  }

  /// Real mode at 0000:1000.
  func startReal(_ code: [UInt8]) {
    load(code, at: 0x1000)
    var state = engine.saveState()
    state.segments[Int(SegmentRegister.cs.rawValue)] = Segment(
      selector: 0, base: 0, limit: 0xFFFF,
      attributes: [.present, .codeOrData, .writable, .accessed])
    state.rip = 0x1000
    state.activity = .running
    state.registers[Register.rsp] = 0x8000
    engine.loadState(state)
  }

  /// Runs to HLT.
  func runToHalt(milliseconds: Int = 5_000) -> ExitReason {
    for _ in 0..<milliseconds {
      let exit = engine.run(instructions: 1_000_000, nanoseconds: 1_000_000)
      if exit == .idle || exit == .shutdown { return exit }
    }
    return .budget
  }
}

/// SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
