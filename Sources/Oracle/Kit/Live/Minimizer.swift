#if arch(x86_64)
  /// Makes a differing case as small as it gets: one word and one byte of memory after the other
  /// becomes neutral for as long as the difference stays.
  struct Minimizer {
    let side: LiveComparison

    /// - Returns: the small case with what the host does.
    func minimize(_ work: OracleCase, _ memory: [UInt8]) -> VectorFile.Entry {
      var small = OracleCase(mode: work.mode, bytes: work.bytes, base: 0, state: work.state)
      var content = memory
      let neutral = CaseLine.bases.states[0]
      func tryWords(_ range: Range<Int>) {
        var next = small
        neutral.withWords { old in
          next.state.withMutableWords { words in for word in range { words[word] = old[word] } }
        }
        if differs(next, content) { small = next }
      }
      typealias Word = NativeState.Word
      for range in [Word.vectors..<Word.fx, Word.masks..<Word.selectors, Word.fx..<Word.count] {
        tryWords(range)
      }
      for register in stride(from: Word.vectors, to: Word.fx, by: 8) {
        tryWords(register..<register + 8)
      }
      let changed = small.state.withWords { words in
        neutral.withWords { old in
          (0..<Word.count).filter { words[$0] != old[$0] && !Word.isImplied($0) }
        }
      }
      for word in changed { tryWords(word..<word + 1) }
      var span = content.count
      while span > 0 {
        for start in stride(from: 0, to: content.count, by: span)
        where content[start..<min(start + span, content.count)].contains(where: { $0 != 0 }) {
          var next = content
          for index in start..<min(start + span, content.count) { next[index] = 0 }
          if differs(small, next) { content = next }
        }
        span = span > 64 ? span / 8 : span / 2
      }
      small.patches = VectorFile.Entry.patches(
        [UInt8](repeating: 0, count: content.count), content)
      let native = side.runNative(small, content)
      return VectorFile.Entry(
        work: small, origin: .hardware, before: content, result: native, side.comparison)
    }

    private func differs(_ work: OracleCase, _ memory: [UInt8]) -> Bool {
      guard let (_, _, difference) = side.compare(work, memory) else { return false }
      return !difference.isEmpty
    }
  }
#endif
