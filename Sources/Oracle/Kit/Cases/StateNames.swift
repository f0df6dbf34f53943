/// Names of the words of `NativeState`, as one-line cases write them.
package enum StateNames {
  private static let general = [
    "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13",
    "r14", "r15", "flags", "rip",
  ]
  private static let selectors = ["es", "cs", "ss", "ds", "fs", "gs", "fsbase", "gsbase"]

  package static func name(_ word: Int) -> String {
    typealias Word = NativeState.Word
    switch word {
    case 0..<Word.masks: return general[word]
    case Word.masks..<Word.selectors: return "k\(word - Word.masks)"
    case Word.selectors..<Word.vectors: return selectors[word - Word.selectors]
    case Word.vectors..<Word.fx:
      return "zmm\((word - Word.vectors) / 8).\((word - Word.vectors) % 8)"
    case Word.x87Words: return "x87"
    case Word.mxcsr: return "mxcsr"
    case Word.st0..<Word.count:
      let part = (word - Word.st0) % 2 == 0 ? "" : ".e"
      return "st\((word - Word.st0) / 2)\(part)"
    default: return "fx\(word - Word.fx)"
    }
  }

  private static let words: [String: Int] = {
    var result: [String: Int] = [:]
    for word in 0..<NativeState.Word.count { result[name(word)] = word }
    return result
  }()

  package static func word(_ name: some StringProtocol) -> Int? { words[String(name)] }
}
