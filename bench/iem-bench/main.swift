// Micro benchmark of the processor: millions of guest instructions per second.
//
//   swift build -c release --product iem-bench && .build/release/iem-bench [reference] [name]
//
// `iem-bench forms` measures single instructions, whose code comes from bench/forms.sh.
import Glibc
import IEM

final class Board: ProcessorEnvironment {
  var taskPriority: UInt8 = 0
  var apicID: UInt32 { 0 }
  var processorCount: Int { 1 }
  func readPort(_ port: UInt16, width: AccessWidth) -> UInt32 { .max }
  func writePort(_ port: UInt16, _ value: UInt32, width: AccessWidth) {}
  func acknowledgeInterrupt() -> UInt8? { nil }
  func readPlatformMSR(_ index: UInt32) -> UInt64? { nil }
  func writePlatformMSR(_ index: UInt32, _ value: UInt64) -> Bool { false }
  func timestampCounter() -> UInt64 { 0 }
  func randomBits() -> UInt64 { 4 }
  func signalFloatingPointError() {}
}

struct Workload {
  var name: String
  var what: String
  var code: [UInt8]
}

func bytes(_ hex: String) -> [UInt8] {
  hex.split { $0 == " " || $0 == "\n" }.compactMap { UInt8($0, radix: 16) }
}

// Each runs for ever. RBX points at 64 KiB of data, RSP at a stack.
let workloads = [
  Workload(
    name: "loop", what: "8 instructions with a load and a store",
    code: bytes(
      """
      48 8B 04 0B
      48 01 D0
      48 89 04 0B
      48 FF C2
      48 8D 34 50
      48 83 C1 08
      81 E1 FF 7F 00 00
      EB E6
      """)),
  Workload(
    name: "counted", what: "the same with CMP and JNE at the end",
    code: bytes(
      """
      31 C9 48 8B 04 0B 48 01 D0 48 89 04 0B 48 31 F0
      89 C7 48 83 C1 08 48 81 F9 00 80 00 00 75 E3 EB
      DF 90 90 90 90 90 90 90 90 90 90 90 90 90 90 90
      90 90 90 90 90 90 90 90 90 90 90 90 90 90 90 90
      """)),
  Workload(
    name: "call", what: "CALL, PUSH, POP, RET",
    code: bytes(
      """
      E8 02 00 00 00
      EB F9
      55
      48 89 E5
      01 C8
      5D
      C3
      """)),
  Workload(
    name: "far", what: "CALL and RET between pages",
    code: bytes("E8 FB 0F 00 00 83 C0 01 EB F6")
      + Array(repeating: 0x90, count: 4096 - 10) + bytes("55 48 89 E5 01 C8 5D C3")),
  Workload(
    name: "branch", what: "data-dependent branches on a shift register",
    code: bytes(
      """
      B8 01 00 00 00 A8 01 74 09 D1 E8 35 57 00 00 B0
      EB 02 D1 E8 83 C1 01 85 C0 75 EA EB E3 90 90 90
      90 90 90 90 90 90 90 90 90 90 90 90 90 90 90 90
      90 90 90 90 90 90 90 90 90 90 90 90 90 90 90 90
      """)),
  Workload(
    name: "stream", what: "sum and copy of 32 KiB, 64-bit words, unrolled twice",
    code: bytes(
      """
      31 C9 48 8B 04 0B 48 01 C2 48 89 84 0B 00 80 00
      00 48 8B 74 0B 08 48 01 F2 48 89 B4 0B 08 80 00
      00 48 83 C1 10 48 81 F9 00 80 00 00 72 D4 EB D0
      90 90 90 90 90 90 90 90 90 90 90 90 90 90 90 90
      """)),
  Workload(
    name: "bytes", what: "byte loads, MOVZX, CMOV, SETcc, INC, DEC",
    code: bytes(
      """
      B9 00 10 00 00 0F B6 04 0B 3C 40 0F 97 C2 0F 47
      F8 FF C6 C0 E8 02 88 04 0B FF C9 75 E8 EB E1 90
      90 90 90 90 90 90 90 90 90 90 90 90 90 90 90 90
      90 90 90 90 90 90 90 90 90 90 90 90 90 90 90 90
      """)),
]

/// A processor in 64-bit mode that is about to execute `code`.
func machine(_ code: [UInt8], model name: String, tier: ExecutionTier) throws -> SoftwareEngine {
  let memory = try GuestMemory(ramSize: 4 << 20, addressSpace: 1 << 32)
  memory.mapRAM(at: GuestPhysical(0), ramOffset: 0, size: 4 << 20)
  let board = Board()
  let model = try CPUModel.named(name)
  let engine = SoftwareEngine(model: model, memory: memory, environment: board, tier: tier)
  // Identity-mapped 1 GiB by 2 MiB pages.
  memory.write(UInt64(0x2003), to: GuestPhysical(0x1000))
  memory.write(UInt64(0x3003), to: GuestPhysical(0x2000))
  for index in 0..<512 {
    memory.write(UInt64(index) << 21 | 0x83, to: GuestPhysical(0x3000 + UInt64(index) * 8))
  }
  for (index, byte) in code.enumerated() {
    memory.write(byte, to: GuestPhysical(0x10000 + UInt64(index)))
  }
  var state = engine.saveState()
  state.cr0 = 0x8000_0011
  state.cr3 = 0x1000
  state.cr4 = CR4.pae
  state.efer = EFER.lme | EFER.lma
  state.segments[1] = Segment(
    selector: 8, base: 0, limit: .max,
    attributes: [.present, .codeOrData, .code, .readable, .accessed, .long])
  for index in [0, 2, 3] {
    state.segments[index] = Segment(
      selector: 16, base: 0, limit: .max,
      attributes: [.present, .codeOrData, .writable, .accessed, .big])
  }
  state.rip = 0x10000
  state.registers[3] = 0x20_0000
  state.registers[4] = 0x18_0000
  engine.loadState(state)
  return engine
}

func run(_ workload: Workload, tier: ExecutionTier) throws {
  let engine = try machine(workload.code, model: CPUModel.defaultName, tier: tier)
  let count = tier == .reference ? 2_000_000 : 300_000_000
  _ = engine.run(instructions: count / 10)
  var best = 0.0
  for _ in 0..<3 {
    let before = engine.retired
    let start = now()
    _ = engine.run(instructions: count)
    best = max(best, Double(engine.retired - before) / (now() - start) / 1e6)
  }
  let rip = String(engine.saveState().rip, radix: 16)
  print("\(workload.name): \(Int(best)) MIPS  (\(workload.what)), rip \(rip)")
}

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let arguments = CommandLine.arguments.dropFirst()
let tier: ExecutionTier = arguments.contains("reference") ? .reference : .threaded
if arguments.first == "forms" {
  try measureForms(tier: tier)
  exit(0)
}
let names = arguments.filter { $0 != "reference" }
for workload in workloads where names.isEmpty || names.contains(workload.name) {
  try run(workload, tier: tier)
}
