// Single instructions: nanoseconds of host time for each, in a loop of nothing else. Lines of standard
// input: the code in hexadecimal, a tab, the text. Written by bench/forms.sh.
import Glibc
import IEM

private let copies = 8

func measureForms(tier: ExecutionTier) throws {
  while let line = readLine() {
    let parts = line.split(separator: "\t", maxSplits: 1)
    guard parts.count == 2 else { continue }
    let (time, isCounted) = try measure(bytes(String(parts[0])), tier: tier)
    let number = String(time.isFinite ? Int(time * 10) : 0)
    let padded = String(repeating: "0", count: max(0, 2 - number.count)) + number
    let text = padded.dropLast() + "." + padded.suffix(1)
    let column = String(repeating: " ", count: max(0, 8 - text.count)) + text
    print("\(column) ns  \(parts[1])\(isCounted ? "" : "  (FAULTS)")")
  }
}

/// Time for one execution of `code`, and whether it always ran to its end.
private func measure(_ code: [UInt8], tier: ExecutionTier) throws -> (Double, Bool) {
  var loop: [UInt8] = []
  for _ in 0..<copies { loop += code }
  let distance = Int32(-loop.count - 5)
  loop.append(0xE9)
  loop += (0..<4).map { UInt8(truncatingIfNeeded: distance >> Int32($0 * 8)) }
  let engine = try machine(loop, model: "max", tier: tier)
  var state = engine.saveState()
  state.cr4 |= CR4.osfxsr | CR4.osxmmexcpt | CR4.osxsave
  state.xcr0 = 0xE7
  // All exceptions masked, PE set: as after the first rounded result.
  state.mxcsr = 0x1FA0
  for index in 0..<16 {
    for part in 0..<4 {
      let base = Float(index + part) + 0.75
      state.vectors[index * 8 + part] =
        UInt64((base * 3).bitPattern) << 32 | UInt64(base.bitPattern)
    }
  }
  for part in 0..<4 {
    state.vectors[14 * 8 + part] = UInt64(part * 5 + 1) << 32 | UInt64(part * 3)
    state.vectors[15 * 8 + part] = .max
    state.vectors[13 * 8 + part] = (Double(part) + 1.625).bitPattern
  }
  for index in 0..<16 where index != 3 && index != 4 {
    state.registers[index] = 0x1234_5678_9ABC_DEF0 &* UInt64(index * 2 + 1)
  }
  state.registers[6] = 24
  engine.loadState(state)
  _ = engine.run(instructions: 10_000)
  var best = Double.infinity
  for _ in 0..<7 {
    let before = engine.retired
    let start = now()
    _ = engine.run(instructions: 400_000)
    best = min(best, (now() - start) / Double(engine.retired - before))
  }
  let isCounted = (0x10000..<0x10000 + UInt64(loop.count)).contains(engine.saveState().rip)
  // The jump costs about as much as a simple instruction.
  return (best * 1e9, isCounted)
}
