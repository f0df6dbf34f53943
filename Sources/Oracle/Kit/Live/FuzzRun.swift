#if arch(x86_64)
  import IEM

  /// Random cases of every comparable row, in both modes, until told to stop.
  package final class FuzzRun {
    package struct Settings {
      package var seed: UInt64 = 1
      /// Only rows whose opcode or text contains this.
      package var filter: String?
      /// Cases of a row before the next one.
      package var perRow = 8
      /// Only this mode.
      package var mode: OracleMode?
      package init() {}
    }

    private let settings: Settings
    private var random: SeededRandom
    private var bases: BaseSet
    private let sides: [LiveComparison]
    private let rows: [[Int]]
    /// Cases so far.
    package private(set) var cases = 0
    package private(set) var differing = 0
    package private(set) var faults = 0
    /// Cases that also ran on the threaded tier.
    package private(set) var threaded = 0
    /// How many cases each rule of `ExplainedDifferences` had a part in.
    package var explained: [String: Int] {
      sides.reduce(into: [:]) { $0.merge($1.explained) { $0 + $1 } }
    }
    /// Rows that ran, by side.
    package private(set) var covered: Set<Int> = []
    /// Settings of rounding, precision and denormals that ran, a bit each, by row.
    private var controls: [Int: UInt32] = [:]
    private let floatKinds = Dictionary(
      uniqueKeysWithValues: FloatControls.rows.map { ($0.row, $0.kind) })
    private var turn = 0
    /// What differs, by row and kind: how often, and one of them.
    package private(set) var findings: [String: (count: Int, text: String)] = [:]

    package init(_ native: NativeRunner, _ settings: Settings) throws {
      self.settings = settings
      random = SeededRandom(seed: settings.seed)
      bases = BaseSet(seed: settings.seed, states: 64)
      var modes: [OracleMode] = [.bits64, .bits32]
      if native.has16BitCode { modes.append(.bits16) }
      if let only = settings.mode { modes = modes.filter { $0 == only } }
      sides = try modes.map { try LiveComparison(native, $0) }
      rows = sides.map { side in
        InstructionTable.encodings.indices.filter { index in
          guard side.isComparable(row: index) else { return false }
          guard let filter = settings.filter else { return true }
          let encoding = InstructionTable.encodings[index]
          return "\(encoding.opcode) | \(encoding.text)".contains(filter)
        }
      }
    }

    /// Once through all rows.
    package func pass(until stop: () -> Bool) {
      bases = BaseSet(seed: random.next(), states: 64)
      for (side, rows) in zip(sides, rows) {
        for row in rows {
          if stop() { return }
          for _ in 0..<settings.perRow { one(side, row) }
        }
      }
    }

    private func one(_ side: LiveComparison, _ row: Int) {
      guard var work = side.maker.make(row: row, bases: bases, using: &random) else { return }
      guard side.isHarmless(work, row: row) else { return }
      setControls(&work, row: row)
      let memory = work.memory(bases)
      guard let (native, ours, difference) = side.compare(work, memory) else { return }
      cases += 1
      covered.insert(row)
      if native.outcome != .completed { faults += 1 }
      if cases % 4 == 0 { checkThreaded(side, row, work, memory, ours) }
      if difference.isEmpty { return }
      differing += 1
      let encoding = InstructionTable.encodings[row]
      guard findings.count < 2000 else { return }
      let key = "\(side.mode) \(encoding.opcode) | \(encoding.text): \(Self.kind(difference))"
      if let found = findings[key] {
        findings[key] = (found.count + 1, found.text)
        return
      }
      let small = Minimizer(side: side).minimize(work, memory)
      findings[key] = (1, "\(difference.summary)\n    \(CaseLine.text(small))")
    }

    /// Every other case of a floating point row has the next setting in turn.
    private func setControls(_ work: inout OracleCase, row: Int) {
      guard let kind = floatKinds[row] else { return }
      turn &+= 1
      if turn & 1 == 0 {
        if random.one(in: 3), let instruction = decode(work) {
          FloatControls.makeTiny(&work, instruction, &random)
        }
        let seen = controls[row] ?? 0
        // The first that has not been yet, else any.
        let missing = (0..<kind.count).first { seen >> UInt32($0) & 1 == 0 }
        kind.apply(missing ?? Int(random.below(UInt64(kind.count))), to: &work.state)
      }
      if let setting = kind.setting(of: work.state) {
        controls[row, default: 0] |= 1 << UInt32(setting)
      }
    }

    private func decode(_ work: OracleCase) -> DecodedInstruction? {
      sides.first { $0.mode == work.mode }?.maker.sampler.decode(work.bytes)
    }

    /// Floating point rows, and those of them that ran under every setting.
    package var floatRows: (all: Int, complete: Int) {
      let ran = covered.filter { floatKinds[$0] != nil }
      let complete = ran.filter { row in
        floatKinds[row].map { controls[row] == (1 << UInt32($0.count)) - 1 } ?? false
      }
      return (ran.count, complete.count)
    }

    /// The threaded tier must do as the reference tier does.
    private func checkThreaded(
      _ side: LiveComparison, _ row: Int, _ work: OracleCase, _ memory: [UInt8], _ ours: CaseResult
    ) {
      guard let other = side.machine.runThreaded(work, memory) else { return }
      threaded += 1
      let difference = side.comparison.compare(other, ours)
      if difference.isEmpty { return }
      differing += 1
      let bytes = work.bytes.map { hex(UInt64($0)) }.joined(separator: " ")
      let key = "threaded \(side.mode) \(RowNames.name(row)): \(Self.kind(difference))"
      let place = side.machine.landing(other.state.rip)
      findings[key] = (
        (findings[key]?.count ?? 0) + 1,
        findings[key]?.text
          ?? "[\(bytes)] \(difference.summary); \(other.outcome), \(place)"
      )
    }

    static func kind(_ difference: CaseDifference) -> String {
      var kinds: Set<String> = []
      for item in difference.items {
        switch item.place {
        case .outcome: kinds.insert("outcome")
        case .memory: kinds.insert("memory")
        case .word(let word):
          switch word {
          case 0..<16: kinds.insert("register")
          case NativeState.Word.rflags: kinds.insert("flags \(hex(item.ours ^ item.theirs))")
          case NativeState.Word.rip: kinds.insert("rip")
          case NativeState.Word.vectors..<NativeState.Word.fx: kinds.insert("vector")
          case NativeState.Word.st0..<NativeState.Word.count: kinds.insert("st")
          default: kinds.insert(StateNames.name(word))
          }
        }
      }
      return kinds.sorted().joined(separator: ", ")
    }
  }
#endif
