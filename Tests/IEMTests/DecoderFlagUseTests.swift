#if arch(x86_64)
  import Testing

  import OracleKit

  @testable import IEM

  /// What the table says of the status flags that an instruction reads and writes, which lets a
  /// block leave out flags that nobody reads.
  @Suite(.serialized)
  struct DecoderFlagUseTests {
    private static let flags: [(name: String, bit: UInt64)] = [
      ("CF", 1), ("PF", 4), ("AF", 0x10), ("ZF", 0x40), ("SF", 0x80), ("OF", 0x800),
    ]

    /// Everything that came of an instruction, besides flags.
    private struct Result: Equatable {
      var registers: [UInt64]
      var rip: UInt64
      var memory: [UInt8]
      var faulted: Bool
    }

    @Test(arguments: [OracleMode.bits64, .bits32])
    func rowsTellWhichFlagsMatter(mode: OracleMode) throws {
      var wrong: [String: String] = [:]
      _ = try NativeRunner.exclusively { native in
        let comparison = try NativeComparison(native, mode)
        let cpu = comparison.cpu
        let sampler = InstructionSampler(context: comparison.context)
        var random = SeededRandom(seed: 12)
        let excluded: Encoding.Attributes = mode == .bits64 ? .legacyOnly : .longOnly
        let families: [[Encoding]] = [
          InstructionTable.arithmetic, InstructionTable.logic, InstructionTable.shifts,
          InstructionTable.bits, InstructionTable.transfer, InstructionTable.stack,
          InstructionTable.branches, InstructionTable.strings, InstructionTable.flagsAndMisc,
        ]
        for row in 0..<families.reduce(0, { $0 + $1.count }) {
          let encoding = InstructionTable.encodings[row]
          if encoding.attributes.contains(excluded) { continue }
          for memory in [false, true] {
            for _ in 0..<6 {
              guard
                var sample = sampler.sample(row: row, size: .plain, memory: memory, using: &random)
              else { break }
              let state = IntegerStates.state(for: &sample, &random)
              let noise = Int(random.below(1 << 15))
              let initial = random.next() & RFlags.status.rawValue
              func run(_ flags: UInt64) -> (Result, UInt64) {
                comparison.prepare(sample.bytes, state, flags: flags, dataOffset: noise)
                let fault = cpu.execute()
                let page = cpu.bytes(NativeComparison.dataPhysical, count: 4096)
                return (
                  Result(
                    registers: (0..<16).map { cpu.registers[$0] }, rip: cpu.rip, memory: page,
                    faulted: fault != nil),
                  cpu.allFlags & RFlags.status.rawValue
                )
              }
              let (result, after) = run(initial)
              if result.faulted { continue }
              for (name, bit) in Self.flags {
                let (otherResult, otherAfter) = run(initial ^ bit)
                let reads = UInt64(encoding.flags.reads) & bit != 0
                let writes = UInt64(encoding.flags.writes) & bit != 0
                let changed = (after ^ otherAfter) & ~bit != 0 || result != otherResult
                let key = "\(encoding.opcode) | \(encoding.text)"
                if changed && !reads { wrong[key, default: ""] += " \(name) is read" }
                if writes && !reads && (after ^ otherAfter) & bit != 0 {
                  wrong[key, default: ""] += " \(name) is not always written"
                }
                // Neither read nor written: it must pass through.
                if !writes && !reads && (after ^ initial) & bit != 0 {
                  wrong[key, default: ""] += " \(name) is written"
                }
              }
              if wrong["\(encoding.opcode) | \(encoding.text)"] != nil { break }
            }
          }
        }
      }
      for (key, text) in wrong.sorted(by: { $0.key < $1.key }) { Issue.record("\(key):\(text)") }
    }
  }
#endif
