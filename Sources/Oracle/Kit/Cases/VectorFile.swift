import IEM

/// Vector files (Tests/Vectors/README.md): cases as differences from base states, results as
/// differences from what the case started from.
package struct VectorFile {
  package struct Entry {
    package enum Origin: UInt8, Sendable {
      /// What a processor did.
      case hardware = 0
      /// What the manual says, as IEM does it; checked by other means.
      case rule = 1
    }
    package var work: OracleCase
    package var origin: Origin
    package var outcome: NativeOutcome
    /// Words after the instruction that differ from those before it.
    package var words: [(word: Int, value: UInt64)]
    /// Bytes of memory that differ from those before.
    package var memory: [MemoryPatch]

    package init(
      work: OracleCase, origin: Origin, before: [UInt8], result: CaseResult,
      _ comparison: ResultComparison
    ) {
      self.work = work
      self.origin = origin
      outcome = result.outcome
      var words: [(word: Int, value: UInt64)] = []
      work.state.withWords { old in
        result.state.withWords { new in
          for word in 0..<NativeState.Word.count
          where word != NativeState.Word.rip && (old[word] ^ new[word]) & comparison.mask(word) != 0
          {
            words.append((word, new[word] & comparison.mask(word)))
          }
          // RIP is always given: before, it follows from the length.
          words.append((NativeState.Word.rip, new[NativeState.Word.rip]))
        }
      }
      self.words = words
      memory = Self.patches(before, result.memory)
    }

    package init(
      work: OracleCase, origin: Origin, outcome: NativeOutcome,
      words: [(word: Int, value: UInt64)], memory: [MemoryPatch]
    ) {
      self.work = work
      self.origin = origin
      self.outcome = outcome
      self.words = words
      self.memory = memory
    }

    /// What the instruction left, for comparison.
    package func result(before: [UInt8]) -> CaseResult {
      var result = CaseResult(outcome: outcome, state: work.state, memory: before)
      result.state.withMutableWords { list in
        for (word, value) in words { list[word] = value }
      }
      for patch in memory {
        for (index, byte) in patch.bytes.enumerated() {
          result.memory[patch.offset + index] = byte
        }
      }
      return result
    }

    /// Runs of bytes that differ; gaps of up to three bytes do not end one.
    static func patches(_ old: [UInt8], _ new: [UInt8]) -> [MemoryPatch] {
      if old == new { return [] }
      var result: [MemoryPatch] = []
      var offset = 0
      while offset < old.count {
        guard old[offset] != new[offset] else {
          offset += 1
          continue
        }
        var end = offset + 1
        var last = offset
        while end < old.count && end - last <= 4 {
          if old[end] != new[end] { last = end }
          end += 1
        }
        result.append(MemoryPatch(offset: offset, bytes: Array(new[offset...last])))
        offset = last + 1
      }
      return result
    }
  }

  package static let magic: [UInt8] = Array("IEMVEC01".utf8)
  package static let baseMagic: [UInt8] = Array("IEMBASE1".utf8)

  // MARK: Writing

  package static func encode(_ bases: BaseSet) -> [UInt8] {
    var out = ByteWriter()
    out.bytes += baseMagic
    out.fixed(UInt64(bases.states.count), 4)
    out.fixed(UInt64(NativeState.Word.count), 4)
    out.fixed(UInt64(bases.images.count), 4)
    out.fixed(UInt64(OracleLayout.dataSize), 4)
    for state in bases.states {
      state.withWords { words in
        for word in 0..<NativeState.Word.count { out.fixed(words[word], 8) }
      }
    }
    for image in bases.images { out.bytes += image }
    return out.bytes
  }

  package static func encode(_ entries: [Entry], _ bases: BaseSet) -> [UInt8] {
    var out = ByteWriter()
    out.bytes += magic
    out.fixed(UInt64(entries.count), 4)
    for entry in entries { encode(entry, bases, &out) }
    return out.bytes
  }

  private static func encode(_ entry: Entry, _ bases: BaseSet, _ out: inout ByteWriter) {
    var flags = entry.work.mode.rawValue
    flags |= entry.origin.rawValue << 2
    if entry.outcome != .completed { flags |= 8 }
    out.bytes += [flags, UInt8(entry.work.bytes.count)]
    out.bytes += entry.work.bytes
    out.bytes.append(UInt8(entry.work.base))
    var changes: [(word: Int, value: UInt64)] = []
    let base = bases.states[entry.work.base]
    base.withWords { old in
      entry.work.state.withWords { new in
        for word in 0..<NativeState.Word.count
        where old[word] != new[word] && !NativeState.Word.isImplied(word) {
          changes.append((word, new[word]))
        }
      }
    }
    out.words(changes)
    out.patches(entry.work.patches)
    if case .fault(let vector, let code, let address) = entry.outcome {
      out.bytes.append(vector)
      out.variable(UInt64(code))
      if vector == Vector.pageFault { out.fixed(address, 8) }
    }
    out.words(entry.words)
    out.patches(entry.memory)
  }

  // MARK: Reading

  package struct Broken: Error, CustomStringConvertible {
    package var description: String
  }

  package static func decodeBases(_ bytes: [UInt8]) throws -> BaseSet {
    var reader = ByteReader(bytes)
    guard try reader.take(8) == baseMagic else { throw Broken(description: "not a base file") }
    let stateCount = Int(try reader.fixed(4))
    let wordCount = Int(try reader.fixed(4))
    let imageCount = Int(try reader.fixed(4))
    let imageSize = Int(try reader.fixed(4))
    guard wordCount == NativeState.Word.count, imageSize == OracleLayout.dataSize else {
      throw Broken(description: "base file of another layout")
    }
    var states: [NativeState] = []
    for _ in 0..<stateCount {
      var state = NativeState()
      for word in 0..<wordCount {
        let value = try reader.fixed(8)
        state.withMutableWords { $0[word] = value }
      }
      states.append(state)
    }
    var images: [[UInt8]] = []
    for _ in 0..<imageCount { images.append(try reader.take(imageSize)) }
    return BaseSet(states: states, images: images)
  }

  /// - Parameter body: gets each case in turn.
  package static func decode(
    _ bytes: [UInt8], _ bases: BaseSet, _ body: (Entry) throws -> Void
  ) throws {
    var reader = ByteReader(bytes)
    guard try reader.take(8) == magic else { throw Broken(description: "not a vector file") }
    let count = try reader.fixed(4)
    for _ in 0..<count { try body(try entry(&reader, bases)) }
    guard reader.isAtEnd else { throw Broken(description: "bytes behind the last case") }
  }

  private static func entry(_ reader: inout ByteReader, _ bases: BaseSet) throws -> Entry {
    let flags = try reader.byte()
    let code = try reader.take(Int(try reader.byte()))
    let base = Int(try reader.byte())
    guard base < bases.states.count, let origin = Entry.Origin(rawValue: flags >> 2 & 1) else {
      throw Broken(description: "base state \(base)")
    }
    guard let mode = OracleMode(rawValue: flags & 3) else {
      throw Broken(description: "mode \(flags & 3)")
    }
    var work = OracleCase(mode: mode, bytes: code, base: base, state: bases.states[base])
    let changes = try reader.words()
    work.state.withMutableWords { words in
      for (word, value) in changes { words[word] = value }
    }
    work.patches = try reader.patches()
    var outcome = NativeOutcome.completed
    if flags & 8 != 0 {
      let vector = try reader.byte()
      let error = UInt32(truncatingIfNeeded: try reader.variable())
      outcome = .fault(
        vector: vector, errorCode: error,
        address: vector == Vector.pageFault ? try reader.fixed(8) : 0)
    }
    let words = try reader.words()
    return Entry(
      work: work, origin: origin, outcome: outcome, words: words, memory: try reader.patches())
  }
}

private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func fixed(_ value: UInt64, _ count: Int) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }

  /// Seven bits a byte, lowest first.
  mutating func variable(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func words(_ list: [(word: Int, value: UInt64)]) {
    variable(UInt64(list.count))
    for (word, value) in list {
      variable(UInt64(word))
      let count = (64 - value.leadingZeroBitCount + 7) / 8
      bytes.append(UInt8(count))
      fixed(value, count)
    }
  }

  mutating func patches(_ list: [MemoryPatch]) {
    variable(UInt64(list.count))
    for patch in list {
      variable(UInt64(patch.offset))
      variable(UInt64(patch.bytes.count))
      bytes += patch.bytes
    }
  }
}

private struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws -> UInt8 {
    guard position < bytes.count else {
      throw VectorFile.Broken(description: "ends in the middle of a case")
    }
    position += 1
    return bytes[position - 1]
  }

  mutating func take(_ count: Int) throws -> [UInt8] {
    guard count <= bytes.count - position else {
      throw VectorFile.Broken(description: "ends in the middle of a case")
    }
    position += count
    return Array(bytes[position - count..<position])
  }

  mutating func fixed(_ count: Int) throws -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<count { value |= UInt64(try byte()) << UInt64(8 * index) }
    return value
  }

  mutating func variable() throws -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let next = try byte()
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
    throw VectorFile.Broken(description: "a number that is too long")
  }

  mutating func words() throws -> [(word: Int, value: UInt64)] {
    var result: [(word: Int, value: UInt64)] = []
    for _ in 0..<(try variable()) {
      let word = Int(truncatingIfNeeded: try variable())
      let count = Int(try byte())
      guard word >= 0, word < NativeState.Word.count, count <= 8 else {
        throw VectorFile.Broken(description: "word \(word)")
      }
      result.append((word, try fixed(count)))
    }
    return result
  }

  mutating func patches() throws -> [MemoryPatch] {
    var result: [MemoryPatch] = []
    for _ in 0..<(try variable()) {
      let offset = Int(truncatingIfNeeded: try variable())
      let count = Int(truncatingIfNeeded: try variable())
      guard offset >= 0, count >= 0, offset <= OracleLayout.dataSize,
        count <= OracleLayout.dataSize - offset
      else { throw VectorFile.Broken(description: "memory at \(offset)") }
      result.append(MemoryPatch(offset: offset, bytes: try take(count)))
    }
    return result
  }
}
