#if arch(x86_64)
  import Foundation
  import Testing

  import OracleKit

  @testable import IEM

  /// Every integer encoding of the table against the host, in 64-bit and in 32-bit mode:
  /// registers, all flags including undefined ones, memory, faults.
  ///
  /// `DIFFERENTIAL_SEED` and `DIFFERENTIAL_COUNT` (runs per encoding form) make longer or other
  /// runs; a failure names the bytes and the seed.
  @Suite(.serialized)
  struct DecoderDifferentialTests {
    private static func setting(_ name: String) -> UInt64? {
      ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }
    static let seed = setting("DIFFERENTIAL_SEED") ?? 80286
    #if DEBUG
      static let count = Int(setting("DIFFERENTIAL_COUNT") ?? 12)
    #else
      static let count = Int(setting("DIFFERENTIAL_COUNT") ?? 200)
    #endif

    /// Undefined flags are compared, so only on the processor that they are taken from.
    private static let isReference =
      NativeRunner.exclusively { HostProcessor($0).isReference } ?? false

    @Test(.enabled(if: isReference), arguments: [OracleMode.bits64, .bits32])
    func integerInstructionsDoAsTheHostDoes(mode: OracleMode) throws {
      try NativeRunner.exclusively { native in
        let families: [[Encoding]] = [
          InstructionTable.arithmetic, InstructionTable.logic, InstructionTable.shifts,
          InstructionTable.bits, InstructionTable.transfer, InstructionTable.stack,
          InstructionTable.branches, InstructionTable.strings, InstructionTable.flagsAndMisc,
        ]
        // They are the table's first.
        let texts = families.joined().map { "\($0.text)" }
        let first = InstructionTable.encodings.prefix(texts.count).map { "\($0.text)" }
        #expect(first == texts)
        try run(native, mode, rows: Array(texts.indices))
      }
    }

    /// What privilege level 3 may not do, or does without seeing anything of the system.
    private static let systemMnemonics: Set<Substring> = [
      "HLT", "CLI", "STI", "IN", "OUT", "INS", "OUTS", "LGDT", "LIDT", "LLDT", "LTR", "LMSW",
      "CLTS", "INVD", "WBINVD", "INVLPG", "INVPCID", "RDMSR", "WRMSR", "XSETBV", "SWAPGS", "CLAC",
      "STAC", "RDPKRU", "WRPKRU", "RSM", "SYSEXIT", "SYSRET", "UD0", "UD1", "UD2", "PUSHF",
      "RDGSBASE", "MONITOR", "MWAIT",
    ]

    @Test(arguments: [OracleMode.bits64, .bits32])
    func privilegedInstructionsFaultAsOnTheHost(mode: OracleMode) throws {
      let rows = InstructionTable.encodings.indices.filter { index in
        let row = InstructionTable.compiled.rows[index]
        let encoding = InstructionTable.encodings[index]
        let controls = encoding.mnemonic == "MOV"
          && (0..<2).contains { [.C, .D].contains(row.operands[$0].method) }
        return controls || Self.systemMnemonics.contains(encoding.mnemonic)
      }
      try NativeRunner.exclusively { try run($0, mode, rows: rows) }
    }

    private func run(_ native: NativeRunner, _ mode: OracleMode, rows: [Int]) throws {
      let comparison = try NativeComparison(native, mode)
      let sampler = InstructionSampler(context: comparison.context)
      var random = SeededRandom(seed: Self.seed)
      var runs = 0
      for row in rows {
        let encoding = InstructionTable.encodings[row]
        let excluded: Encoding.Attributes = mode == .bits64 ? .legacyOnly : .longOnly
        if encoding.attributes.contains(excluded) { continue }
        var kinds: [String: Int] = [:]
        var example = ""
        var rowRuns = 0
        for size in InstructionSampler.Size.allCases where mode == .bits64 || size != .rexW {
          for memory in [false, true] {
            for _ in 0..<Self.count {
              guard
                var sample = sampler.sample(row: row, size: size, memory: memory, using: &random)
              else { break }
              var state = IntegerStates.state(for: &sample, &random)
              // A relative branch stays within the INT3 bytes or leaves the page for good.
              IntegerStates.limitBranch(&sample, &random)
              if HostDifference.isKnown(sample, mode) { continue }
              rowRuns += 1
              state.rflags = random.next()
              guard
                let difference = comparison.compare(
                  sample.bytes, state, dataOffset: Int(random.below(1 << 15)),
                  // A faulting ENTER leaves a part of its frame on the host.
                  encoding.mnemonic == "ENTER" ? .partialStores : [])
              else { continue }
              if HostDifference.explains(encoding, difference) { continue }
              for kind in difference.kinds { kinds[kind, default: 0] += 1 }
              if example.isEmpty {
                let bytes = sample.bytes.map { String($0, radix: 16) }.joined(separator: " ")
                let registers = (0..<16).map { String(state.registers[$0], radix: 16) }
                example = """
                  \(bytes): \(difference.details.joined(separator: "; ")) \
                  (before: \(registers.joined(separator: " ")))
                  """
              }
            }
          }
        }
        runs += rowRuns
        if !kinds.isEmpty {
          let list = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
          let summary = "of \(rowRuns) \(list.joined(separator: ", "))"
          Issue.record("\(encoding.opcode) | \(encoding.text): \(summary); \(example)")
        }
      }
      #expect(runs >= rows.count, "hardly anything was compared")
      let name = "native comparison, \(mode)"
      print("\(name): \(runs) instructions of \(rows.count) encodings, seed \(Self.seed)")
    }
  }

  /// Where the host does something else for a reason that is not a mistake of IEM.
  enum HostDifference {
    static func isKnown(
      _ sample: InstructionSampler.Sample, _ mode: OracleMode
    ) -> Bool {
      // AMD processors honour an operand-size prefix of near branches in 64-bit mode (IP is cut
      // to 16 bits), Intel's ignore it. IEM does as Intel: no compiler emits it as a size.
      let row = InstructionTable.encodings[Int(sample.instruction.row)]
      return mode == .bits64 && row.attributes.contains([.endsBlock, .force64])
        && sample.instruction.prefixes.contains(.operandSize)
    }

    static func explains(
      _ encoding: Encoding, _ difference: NativeComparison.Difference
    ) -> Bool {
      // A call to a non-canonical address whose return address cannot be pushed: the manual's
      // order of checks gives #GP, the host #PF or #SS.
      if encoding.mnemonic == "CALL", case .fault(13, _, _) = difference.ours,
        case .fault(let vector, _, _) = difference.host
      {
        return vector == 12 || vector == 14
      }
      return false
    }
  }
#endif
