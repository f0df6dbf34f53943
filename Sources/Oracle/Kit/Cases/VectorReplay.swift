import IEM

/// Runs the cases of vector files through IEM and keeps count of the encodings they cover.
package final class VectorReplay {
  /// Cases of one row.
  package struct RowCount: Sendable {
    package var hardware = 0
    package var rule = 0
    /// Of the hardware's cases, those that did not fault.
    package var completed = 0
    /// `FloatControls` settings with a case that did not fault, a bit each.
    package var settings: UInt32 = 0
  }

  package private(set) var rows = [RowCount](
    repeating: RowCount(), count: InstructionTable.encodings.count)
  /// Cases whose bytes are no instruction.
  package private(set) var invalid = 0
  package private(set) var cases = 0
  /// Cases in which IEM did something else, with what.
  package private(set) var failures: [String] = []
  /// How many cases each rule of `ExplainedDifferences` had a part in.
  package private(set) var explained: [String: Int] = [:]
  private let bases: BaseSet
  private let machines: [OracleMachine]
  private let comparisons: [ResultComparison]

  package init(_ bases: BaseSet) throws {
    self.bases = bases
    let modes: [OracleMode] = [.bits64, .bits32, .kernel64, .bits16]
    machines = try modes.map { try OracleMachine($0) }
    comparisons = modes.map {
      ResultComparison(mode: $0, vectorLevel: .avx512, hasBases: true)
    }
  }

  package func replay(file: [UInt8]) throws {
    try VectorFile.decode(file, bases) { replay($0, bases) }
  }

  package func count(file: [UInt8]) throws {
    try VectorFile.decode(file, bases) { note($0) }
  }

  /// Lines as `CaseLine` writes them; empty ones and those that begin with # are skipped.
  package func replay(lines: String) throws {
    for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
      replay(try CaseLine.parse(String(line)), CaseLine.bases)
    }
  }

  private func note(_ entry: VectorFile.Entry) {
    cases += 1
    guard let instruction = decode(entry.work) else {
      invalid += 1
      return
    }
    let row = Int(instruction.row)
    if entry.outcome == .completed, entry.origin == .hardware,
      let kind = FloatControls.of(row: row),
      let setting = kind.setting(of: entry.work.state),
      !FloatControls.isEmbedded(entry.work.bytes, instruction)
    {
      rows[row].settings |= 1 << UInt32(setting)
    }
    if entry.origin == .rule {
      rows[row].rule += 1
    } else {
      rows[row].hardware += 1
      if entry.outcome == .completed { rows[row].completed += 1 }
    }
  }

  private func row(_ work: OracleCase) -> Int? { decode(work).map { Int($0.row) } }

  private func decode(_ work: OracleCase) -> DecodedInstruction? {
    var instruction = DecodedInstruction(execute: { _, _ in 0 })
    let context = machines[Int(work.mode.rawValue)].context
    let result = work.bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map {
        Decoder.decode($0, available: bytes.count, context: context, into: &instruction)
      }
    }
    return result == .ok ? instruction : nil
  }

  private func replay(_ entry: VectorFile.Entry, _ bases: BaseSet) {
    note(entry)
    let mode = Int(entry.work.mode.rawValue)
    let memory = entry.work.memory(bases)
    let ours = machines[mode].run(entry.work, memory)
    var difference = comparisons[mode].compare(ours, entry.result(before: memory))
    if difference.isEmpty { return }
    difference = ExplainedDifferences.remaining(
      difference, entry.work, memory: memory, host: .captured, context: machines[mode].context,
      note: { explained[$0, default: 0] += 1 })
    if difference.isEmpty || failures.count >= 1000 { return }
    let bytes = entry.work.bytes.map { hex(UInt64($0)) }.joined(separator: " ")
    let name = row(entry.work).map {
      "\(InstructionTable.encodings[$0].opcode) | \(InstructionTable.encodings[$0].text)"
    }
    failures.append(
      "\(name ?? "invalid") \(entry.work.mode) [\(bytes)]: \(difference.summary)")
  }

  /// One line: encodings, how many have cases, cases and where from.
  package var summary: String {
    let with = rows.count { $0.hardware + $0.rule > 0 }
    let hardware = rows.count { $0.hardware > 0 }
    let byRule = rows.count { $0.hardware == 0 && $0.rule > 0 }
    let hardwareCases = rows.reduce(0) { $0 + $1.hardware }
    return "vectors: \(rows.count) encodings, \(with) with vectors (\(hardware) from hardware, "
      + "\(byRule) by rule only), \(cases) cases (\(hardwareCases) from hardware), "
      + "\(failures.count) failed"
  }

  /// Floating point rows without a case under every setting of rounding, precision and denormals.
  package var rowsWithoutSettings: [Int] {
    FloatControls.rows.filter { rows[$0.row].settings != (1 << UInt32($0.kind.count)) - 1 }
      .map(\.row)
  }

  /// One line about them.
  package var floatSummary: String {
    let all = FloatControls.rows
    let vectors = all.count { $0.kind == .mxcsr }
    return "floating point: \(all.count - rowsWithoutSettings.count) of \(all.count) encodings "
      + "have vectors under every setting (\(vectors) with 4 rounding modes, DAZ, FTZ; "
      + "\(all.count - vectors) with 4 rounding modes, 3 precisions)"
  }

  package var rowsWithout: [Int] {
    rows.indices.filter { rows[$0].hardware + rows[$0].rule == 0 }
  }
}
