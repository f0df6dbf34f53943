#if arch(x86_64)
  import IEM

  /// Captures cases of every row: from the host where it can run them, by rule where not.
  package final class CaptureRun {
    private let bases: BaseSet
    private var random: SeededRandom
    private let sides: [LiveComparison]
    /// 16-bit code, where the kernel lets a program have it.
    private let narrow: LiveComparison?
    private let kernel: OracleMachine
    private let kernelMaker: CaseMaker
    private let perRow: Int
    /// What IEM does otherwise; such cases are left out.
    package private(set) var unexplained: [String] = []

    package init(_ native: NativeRunner, bases: BaseSet, seed: UInt64, perRow: Int) throws {
      self.bases = bases
      self.perRow = perRow
      random = SeededRandom(seed: seed)
      sides = try [LiveComparison(native, .bits64), LiveComparison(native, .bits32)]
      narrow = native.has16BitCode ? try LiveComparison(native, .bits16) : nil
      kernel = try OracleMachine(.kernel64)
      kernelMaker = CaseMaker(mode: .kernel64, context: kernel.context, hasBases: true)
    }

    /// The cases of one row, in every mode that has it.
    package func capture(row: Int) -> [VectorFile.Entry] {
      var result: [VectorFile.Entry] = []
      let legacyOnly = InstructionTable.encodings[row].attributes.contains(.legacyOnly)
      for side in sides {
        let quota = side.mode == .bits64 || legacyOnly ? perRow : max(perRow / 3, 2)
        if side.isComparable(row: row) { result += fromHost(side, row, quota) }
      }
      if !result.contains(where: { $0.outcome == .completed }) {
        for side in sides where !side.isComparable(row: row) {
          result += byRule(side.machine, side.maker, row, 2)
        }
        result += byRule(kernel, kernelMaker, row, 4)
      }
      return result
    }

    /// Cases of a row in 16-bit code.
    package func captureNarrow(row: Int, count: Int) -> [VectorFile.Entry] {
      guard let narrow, narrow.isComparable(row: row) else { return [] }
      return fromHost(narrow, row, count)
    }

    private func fromHost(_ side: LiveComparison, _ row: Int, _ quota: Int) -> [VectorFile.Entry] {
      var completed: [VectorFile.Entry] = []
      var faulted: [VectorFile.Entry] = []
      var seen: Set<[UInt8]> = []
      for _ in 0..<quota * 8 where completed.count < quota {
        guard let work = side.maker.make(row: row, bases: bases, using: &random),
          seen.insert(work.bytes + [UInt8(work.base)]).inserted,
          side.isHarmless(work, row: row)
        else { continue }
        let memory = work.memory(bases)
        guard let (native, _, difference) = side.compare(work, memory) else { continue }
        guard difference.isEmpty else {
          let bytes = work.bytes.map { hex(UInt64($0)) }.joined(separator: " ")
          unexplained.append("\(side.mode) [\(bytes)] \(difference.summary)")
          continue
        }
        let entry = VectorFile.Entry(
          work: work, origin: .hardware, before: memory, result: native, side.comparison)
        if native.outcome == .completed {
          completed.append(entry)
        } else if faulted.count < quota {
          faulted.append(entry)
        }
      }
      // A quarter of the cases are faults, more where nothing else can be had.
      let faults = min(faulted.count, max(quota / 4, quota - completed.count))
      return Array(completed.prefix(quota - faults)) + faulted.prefix(faults)
    }

    /// A case of a floating point row for each setting of rounding, precision and denormals: of
    /// several the one that depends most on the setting.
    package func sweep(row: Int) -> [VectorFile.Entry] {
      guard let kind = FloatControls.of(row: row), sides[0].isComparable(row: row) else {
        return []
      }
      return (0..<kind.count).compactMap { sweep(sides[0], row, kind, $0) }
    }

    private func sweep(
      _ side: LiveComparison, _ row: Int, _ kind: FloatControls, _ setting: Int
    ) -> VectorFile.Entry? {
      var best: VectorFile.Entry?
      var bestScore = -1
      for attempt in 0..<60 where attempt < 16 || best == nil {
        guard var work = side.maker.make(row: row, bases: bases, using: &random),
          let instruction = side.maker.sampler.decode(work.bytes),
          !FloatControls.isEmbedded(work.bytes, instruction), side.isHarmless(work, row: row)
        else { continue }
        if kind == .mxcsr && attempt & 1 != 0 {
          FloatControls.makeTiny(&work, instruction, &random)
        }
        kind.apply(setting, to: &work.state)
        let memory = work.memory(bases)
        let score = dependence(side, work, memory, kind, setting)
        guard score > bestScore, let (native, _, difference) = side.compare(work, memory),
          native.outcome == .completed
        else { continue }
        guard difference.isEmpty else {
          let bytes = work.bytes.map { hex(UInt64($0)) }.joined(separator: " ")
          unexplained.append("\(side.mode) [\(bytes)] \(difference.summary)")
          continue
        }
        bestScore = score
        best = VectorFile.Entry(
          work: work, origin: .hardware, before: memory, result: native, side.comparison)
        if score == kind.neighbours(of: setting).count { break }
      }
      return best
    }

    /// Under how many neighbouring settings the results are others.
    private func dependence(
      _ side: LiveComparison, _ work: OracleCase, _ memory: [UInt8], _ kind: FloatControls,
      _ setting: Int
    ) -> Int {
      let here = side.runHere(work, memory)
      return kind.neighbours(of: setting).count { other in
        var changed = work
        kind.apply(other, to: &changed.state)
        var result = side.runHere(changed, memory)
        // The controls themselves are not results.
        kind.apply(setting, to: &changed.state)
        if kind == .mxcsr {
          result.state.mxcsr = result.state.mxcsr & 0x3F | changed.state.mxcsr
        } else {
          result.state.x87Control = changed.state.x87Control
        }
        return !side.comparison.compare(here, result).isEmpty
      }
    }

    private func byRule(
      _ machine: OracleMachine, _ maker: CaseMaker, _ row: Int, _ count: Int
    ) -> [VectorFile.Entry] {
      var result: [VectorFile.Entry] = []
      let comparison = ResultComparison(
        mode: machine.mode, vectorLevel: .avx512, hasBases: true)
      for _ in 0..<count * 4 where result.count < count {
        guard var work = maker.make(row: row, bases: bases, using: &random) else { continue }
        if InstructionTable.encodings[row].mnemonic == "CPUID" {
          // The brand string does not change with features.
          work.state.registers[0] = 0x8000_0002 + UInt64(result.count % 3)
          work.state.registers[1] = 0
        }
        let memory = work.memory(bases)
        let outcome = machine.run(work, memory)
        if case .fault(_, _, let address) = outcome.outcome, OracleMachine.isInternal(address) {
          continue
        }
        result.append(
          VectorFile.Entry(
            work: work, origin: .rule, before: memory, result: outcome, comparison))
      }
      return result
    }
  }
#endif
