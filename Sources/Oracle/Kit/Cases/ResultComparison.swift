import IEM

/// What one side of a comparison has otherwise.
package struct CaseDifference {
  package enum Place: Equatable, Sendable {
    case outcome
    /// A word of the state.
    case word(Int)
    /// A byte of the data pages.
    case memory(Int)
  }

  package struct Item {
    package var place: Place
    package var ours: UInt64
    package var theirs: UInt64
  }

  package var items: [Item] = []
  package var ours: NativeOutcome
  package var theirs: NativeOutcome

  package var isEmpty: Bool { items.isEmpty }

  package var summary: String {
    items.prefix(6).map { item in
      switch item.place {
      case .outcome: "\(Self.text(ours)), expected \(Self.text(theirs))"
      case .word(let word):
        "\(StateNames.name(word))=\(hex(item.ours)), expected \(hex(item.theirs))"
      case .memory(let offset): "[\(offset)]=\(hex(item.ours)), expected \(hex(item.theirs))"
      }
    }.joined(separator: "; ")
  }

  static func text(_ outcome: NativeOutcome) -> String {
    switch outcome {
    case .completed: "completed"
    case .fault(let vector, let code, let address):
      "fault \(vector) (\(hex(UInt64(code)))) at \(hex(address))"
    }
  }
}

func hex(_ value: UInt64) -> String { String(value, radix: 16) }

/// Which parts of two results have to be the same.
package struct ResultComparison {
  let mode: OracleMode
  let vectorLevel: OracleVectorLevel
  let hasBases: Bool
  /// Bits that matter, by word.
  private let masks: [UInt64]

  package init(
    mode: OracleMode, vectorLevel: OracleVectorLevel, hasBases: Bool
  ) {
    self.mode = mode
    self.vectorLevel = vectorLevel
    self.hasBases = hasBases
    var masks = [UInt64](repeating: .max, count: NativeState.Word.count)
    if !mode.is64 {
      for index in 0..<16 { masks[index] = index < 8 ? 0xFFFF_FFFF : 0 }
    }
    masks[NativeState.Word.rflags] = 0xCD5
    if !hasBases || !mode.is64 {
      masks[NativeState.Word.fsBase] = 0
      masks[NativeState.Word.gsBase] = 0
    }
    // FOP and the pointers depend on more than the last instruction; see `ExplainedDifferences`.
    masks[NativeState.Word.x87Words] = 0xFF_FFFF_FFFF
    masks[NativeState.Word.fx + 1] = 0
    masks[NativeState.Word.fx + 2] = 0
    masks[NativeState.Word.mxcsr] = 0xFFFF_FFFF
    for index in 0..<8 { masks[NativeState.Word.st0 + 2 * index + 1] = 0xFFFF }
    let words = vectorLevel == .sse ? 2 : vectorLevel == .avx ? 4 : 8
    for index in 0..<256 where index & 7 >= words || (index >= 128 && vectorLevel != .avx512) {
      masks[NativeState.Word.vectors + index] = 0
    }
    if vectorLevel != .avx512 {
      for index in 0..<8 { masks[NativeState.Word.masks + index] = 0 }
    }
    self.masks = masks
  }

  package func mask(_ word: Int) -> UInt64 { masks[word] }

  package func compare(_ ours: CaseResult, _ theirs: CaseResult) -> CaseDifference {
    var result = CaseDifference(ours: ours.outcome, theirs: theirs.outcome)
    if ours.outcome != Self.withoutKernelPages(theirs.outcome)
      && Self.withoutKernelPages(ours.outcome) != Self.withoutKernelPages(theirs.outcome)
    {
      result.items.append(.init(place: .outcome, ours: 0, theirs: 0))
    }
    ours.state.withWords { mine in
      theirs.state.withWords { other in
        masks.withUnsafeBufferPointer { masks in
          for word in 0..<NativeState.Word.count
          where (mine[word] ^ other[word]) & masks[word] != 0 {
            result.items.append(
              .init(
                place: .word(word), ours: mine[word] & masks[word],
                theirs: other[word] & masks[word]))
          }
        }
      }
    }
    if ours.memory != theirs.memory {
      for offset in ours.memory.indices where ours.memory[offset] != theirs.memory[offset] {
        result.items.append(
          .init(
            place: .memory(offset), ours: UInt64(ours.memory[offset]),
            theirs: UInt64(theirs.memory[offset])))
      }
    }
    return result
  }

  /// The upper half belongs to the host's kernel, which has pages there: the P bit says nothing.
  static func withoutKernelPages(_ outcome: NativeOutcome) -> NativeOutcome {
    guard case .fault(let vector, let code, let address) = outcome, address >> 63 != 0 else {
      return outcome
    }
    return .fault(vector: vector, errorCode: code & ~1, address: address)
  }
}
