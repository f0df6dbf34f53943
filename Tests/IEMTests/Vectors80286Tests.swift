import Testing

@testable import IEM

/// IEM against what a real 80286 did; see Tests/Vectors/README-80286.md.
@Suite(.serialized)
struct Vectors80286Tests {
  #if DEBUG
    /// A debug build takes each n-th case, to stay within a minute.
    static let every = 1
  #else
    static let every = 1
  #endif
  static let absent = "the 80286 data set is not beside the repository (or at $VECTORS_80286)"

  @Test(.enabled(if: Vectors80286.folder != nil, "\(Vectors80286Tests.absent)"))
  func singleInstructionsMatchAnEarlierProcessor() throws { try runAll(blocks: false) }

  @Test(.enabled(if: Vectors80286.folder != nil, "\(Vectors80286Tests.absent)"))
  func blocksMatchAnEarlierProcessor() throws { try runAll(blocks: true) }

  private func runAll(blocks: Bool) throws {
    let folder = try #require(Vectors80286.folder)
    let definedFlags = try Vectors80286.definedFlags(in: folder)
    let runner = try Vectors80286Runner(blocks: blocks)
    var ran = 0
    var matched = 0
    var explained: [String: Int] = [:]
    for form in try Vectors80286.forms(in: folder) {
      var failures: [String] = []
      let vectors = try Vectors80286.cases(of: form, in: folder, every: Self.every)
      #expect(!vectors.isEmpty, "\(form) has no cases")
      for vector in vectors {
        ran += 1
        let mismatches = runner.run(vector, definedFlags: definedFlags[form] ?? 0xFFFF)
        if mismatches.isEmpty {
          matched += 1
        } else if let rule = Rule80286.explaining(form, vector, mismatches) {
          explained[rule.name, default: 0] += 1
        } else {
          let list = mismatches.map(\.description).joined(separator: "; ")
          failures.append("\(vector.bytes) \(vector.name): \(list)")
        }
      }
      if !failures.isEmpty {
        Issue.record("\(form): \(failures.count) cases differ, first \(failures[0])")
      }
    }
    #expect(ran > 0 && matched > ran / 2, "\(matched) of \(ran) cases match")
    print("80286 \(blocks ? "blocks" : "single instructions"): \(ran) cases, \(matched) match")
    for (name, count) in explained.sorted(by: { $0.key < $1.key }) {
      print("  \(count) explained: \(name)")
    }
  }
}
