/// Where a present-day processor does something else than an 80286, by rule. A case that does not
/// match must be explained by one of these, or the test fails. Tests/Vectors/README-80286.md
/// gives the reasons.
struct Rule80286: Sendable {
  let name: String
  /// The opcode forms it is about; nil for all.
  let forms: Set<String>?
  let explains: @Sendable (Vector80286, [Mismatch80286]) -> Bool

  static let all: [Rule80286] = []

  static func explaining(
    _ form: String, _ vector: Vector80286, _ mismatches: [Mismatch80286]
  ) -> Rule80286? {
    all.first { ($0.forms?.contains(form) ?? true) && $0.explains(vector, mismatches) }
  }
}
