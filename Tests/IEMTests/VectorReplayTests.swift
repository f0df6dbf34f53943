import Foundation
import OracleKit
import Testing

/// The committed vectors (Tests/Vectors/README.md), on every host.
struct VectorReplayTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Vectors").path

  @Test func everyEncodingDoesAsItsVectorsSay() throws {
    let replay = try VectorReplay(try VectorSet.bases(in: Self.folder))
    for name in try VectorSet.files(in: Self.folder) {
      try replay.replay(file: try VectorSet.read(Self.folder, name))
    }
    try replay.replay(
      lines: try String(contentsOfFile: Self.folder + "/regressions.txt", encoding: .utf8))
    print(replay.summary)
    print(replay.floatSummary)
    let failures = replay.failures.prefix(20).joined(separator: "\n")
    #expect(replay.failures.isEmpty, "\(replay.failures.count) cases:\n\(failures)")
    let without = replay.rowsWithout.map(RowNames.name)
    #expect(without.isEmpty, "no vectors: \(without)")
    let unswept = replay.rowsWithoutSettings.map(RowNames.name)
    #expect(unswept.isEmpty, "not under every rounding mode and precision: \(unswept)")
    #expect(replay.cases > 45_000)
  }

  @Test func aTruncatedFileIsRefused() throws {
    let bases = BaseSet(seed: 1, states: 2)
    #expect(throws: VectorFile.Broken.self) {
      try VectorFile.decode(VectorFile.magic + [9, 0, 0, 0, 1], bases) { _ in }
    }
    let encoded = VectorFile.encode(bases)
    #expect(throws: VectorFile.Broken.self) { try VectorFile.decodeBases(encoded.dropLast()) }
    let read = try VectorFile.decodeBases(encoded)
    #expect(VectorFile.encode(read) == encoded)
  }
}

extension VectorFile {
  fileprivate static func decodeBases(_ bytes: ArraySlice<UInt8>) throws -> BaseSet {
    try decodeBases(Array(bytes))
  }
}
