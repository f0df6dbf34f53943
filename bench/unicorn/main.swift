// The loop of unicorn-bench.c with our library: see README.md.
//
//   library-bench [SECONDS]
import Glibc
import IEM

/// Sums bytes until a zero, as a small parser would:
/// xor eax, eax; next: movzx edx, byte [rsi]; test edx, edx; jz end; add eax, edx; inc rsi;
/// jmp next; end: ret
let code: [UInt8] = [
  0x31, 0xC0, 0x0F, 0xB6, 0x16, 0x85, 0xD2, 0x74, 0x07, 0x01, 0xD0, 0x48, 0xFF, 0xC6, 0xEB, 0xF2,
  0xC3,
]
let codeAt: UInt64 = 0x1000
let inputAt: UInt64 = 0x10000
let stackAt: UInt64 = 0x30000
let returnAt: UInt64 = 0x1800
let inputLength = 16

func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let seconds = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 3

func report(_ name: String, _ count: Int, _ time: Double, _ instructions: UInt64) {
  print(
    "\(name): \(Int(Double(count) / time)) runs/s, "
      + "\(Int(Double(instructions) / time / 1e6 * 10) / 10) MIPS")
}

func processor() throws -> VirtualProcessor {
  let cpu = try VirtualProcessor(.long64)
  try cpu.map(codeAt, size: 0x1000, [.read, .execute])
  try cpu.map(inputAt, size: 0x1000, [.read, .write])
  try cpu.map(stackAt, size: 0x1000, [.read, .write])
  try cpu.write(codeAt, code)
  return cpu
}

/// One input after another: write it, run the function, read the result.
func fuzzLoop() throws {
  let cpu = try processor()
  var input = [UInt8](repeating: 1, count: inputLength) + [0]
  var seed: UInt32 = 1
  var count = 0
  let before = cpu.instructionCount
  let start = now()
  var time = 0.0
  while time < seconds {
    for _ in 0..<1_000 {
      var sum: UInt64 = 0
      for index in 0..<inputLength {
        seed = seed &* 1_664_525 &+ 1_013_904_223
        input[index] = UInt8(seed >> 24) | 1
        sum += UInt64(input[index])
      }
      try cpu.write(inputAt, input)
      try cpu.write(stackAt + 0xF00, returnAt)
      cpu[.rsp] = stackAt + 0xF00
      cpu[.rsi] = inputAt
      guard cpu.run(from: codeAt, until: returnAt) == .reached, cpu[.rax] == sum else {
        fatalError("wrong result")
      }
      count += 1
    }
    time = now() - start
  }
  report("fuzz loop", count, time, cpu.instructionCount - before)
}

/// One instruction at a time.
func stepLoop() throws {
  let cpu = try processor()
  try cpu.write(inputAt, [UInt8](repeating: 1, count: 4000) + [0])
  var count = 0
  let start = now()
  var time = 0.0
  cpu.rip = codeAt
  cpu[.rsi] = inputAt
  while time < seconds {
    for _ in 0..<1_000 {
      if cpu.rip == codeAt + 16 {
        cpu.rip = codeAt
        cpu[.rsi] = inputAt
      }
      guard cpu.step() == .limit else { fatalError("wrong result") }
      count += 1
    }
    time = now() - start
  }
  report("single steps", count, time, UInt64(count))
}

/// One long run.
func longRun() throws {
  let cpu = try processor()
  // dec rcx; add rax, rcx; xor rdx, rax; jnz -11
  try cpu.write(codeAt, [0x48, 0x01, 0xC8, 0x48, 0x31, 0xC2, 0x48, 0xFF, 0xC9, 0x75, 0xF5])
  let iterations: UInt64 = 25_000_000
  cpu[.rcx] = iterations
  let start = now()
  guard cpu.run(from: codeAt, until: codeAt + 11) == .reached else { fatalError("wrong result") }
  report("long run", 1, now() - start, iterations * 4)
}

try fuzzLoop()
try stepLoop()
try longRun()
