/// A case and its result as one line of text, to be pasted into Tests/Vectors/regressions.txt:
///
///     bits64 48 01 d8 | rax=1 rbx=ffffffffffffffff | completed rax=0 flags=57 rip=70001400
///     bits32 8b 03 | rbx=70012000 | fault 14 4 70012000 rip=70001bfe
///
/// Numbers are hexadecimal (the vector is decimal). What is not named is neutral before the
/// instruction (zero; FCW 037F, MXCSR 1F80), and unchanged after it. `[10]=0102` are bytes of
/// memory, from the start of the data pages. Words have the names of `StateNames`.
package enum CaseLine {
  /// The neutral state, and empty memory.
  package static let bases: BaseSet = {
    var state = NativeState()
    state.rflags = 0x202
    return BaseSet(
      states: [state], images: [[UInt8](repeating: 0, count: OracleLayout.dataSize)])
  }()

  package static func text(_ entry: VectorFile.Entry) -> String {
    var before: [String] = []
    bases.states[0].withWords { neutral in
      entry.work.state.withWords { state in
        for word in 0..<NativeState.Word.count
        where state[word] != neutral[word] && !NativeState.Word.isImplied(word) {
          before.append("\(StateNames.name(word))=\(hex(state[word]))")
        }
      }
    }
    before += entry.work.patches.map(text)
    var after: [String]
    switch entry.outcome {
    case .completed: after = ["completed"]
    case .fault(let vector, let code, let address):
      after = ["fault \(vector) \(hex(UInt64(code))) \(hex(address))"]
    }
    after += entry.words.map { "\(StateNames.name($0.word))=\(hex($0.value))" }
    after += entry.memory.map(text)
    let bytes = entry.work.bytes.map { hex(UInt64($0)) }.joined(separator: " ")
    return "\(entry.work.mode) \(bytes) | \(before.joined(separator: " ")) | "
      + after.joined(separator: " ")
  }

  private static func text(_ patch: MemoryPatch) -> String {
    let digits = patch.bytes.map { ($0 < 16 ? "0" : "") + hex(UInt64($0)) }.joined()
    return "[\(hex(UInt64(patch.offset)))]=\(digits)"
  }

  package static func parse(_ line: String) throws -> VectorFile.Entry {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw broken(line) }
    var head = parts[0].split(separator: " ")
    let mode: OracleMode
    switch head.first {
    case "bits64": mode = .bits64
    case "bits32": mode = .bits32
    case "bits16": mode = .bits16
    case "kernel64": mode = .kernel64
    default: throw broken(line)
    }
    head.removeFirst()
    let bytes = head.compactMap { UInt8($0, radix: 16) }
    guard bytes.count == head.count, !bytes.isEmpty, bytes.count <= 15 else { throw broken(line) }
    var work = OracleCase(mode: mode, bytes: bytes, base: 0, state: bases.states[0])
    let before = try items(parts[1].split(separator: " "), line)
    work.state.withMutableWords { list in
      for (word, value) in before.words { list[word] = value }
    }
    work.patches = before.memory
    var rest = parts[2].split(separator: " ")
    guard let kind = rest.first else { throw broken(line) }
    rest.removeFirst()
    var outcome = NativeOutcome.completed
    if kind == "fault" {
      guard rest.count >= 3, let vector = UInt8(rest[0]), let code = UInt32(rest[1], radix: 16),
        let address = UInt64(rest[2], radix: 16)
      else { throw broken(line) }
      outcome = .fault(vector: vector, errorCode: code, address: address)
      rest.removeFirst(3)
    }
    let after = try items(rest, line)
    return VectorFile.Entry(
      work: work, origin: .hardware, outcome: outcome, words: after.words, memory: after.memory)
  }

  private static func items(
    _ list: [Substring], _ line: String
  ) throws -> (words: [(word: Int, value: UInt64)], memory: [MemoryPatch]) {
    var words: [(word: Int, value: UInt64)] = []
    var memory: [MemoryPatch] = []
    for item in list {
      let sides = item.split(separator: "=")
      guard sides.count == 2 else { throw broken(line) }
      if sides[0].hasPrefix("["), sides[0].hasSuffix("]") {
        guard let offset = Int(sides[0].dropFirst().dropLast(), radix: 16), offset >= 0,
          offset < OracleLayout.dataSize, sides[1].count % 2 == 0
        else { throw broken(line) }
        let digits = Array(sides[1])
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
          UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
        guard bytes.count * 2 == digits.count, offset + bytes.count <= OracleLayout.dataSize else {
          throw broken(line)
        }
        memory.append(MemoryPatch(offset: offset, bytes: bytes))
      } else {
        guard let word = StateNames.word(sides[0]), let value = UInt64(sides[1], radix: 16) else {
          throw broken(line)
        }
        words.append((word, value))
      }
    }
    return (words, memory)
  }

  private static func broken(_ line: String) -> VectorFile.Broken {
    VectorFile.Broken(description: "not a case: \(line)")
  }
}
