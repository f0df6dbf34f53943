import Foundation
import Testing

@testable import Machine

struct RecordingTests {
  private static let header = RecordingHeader(
    startDate: 5, seed: 6, nanosecondsPerInstruction: 10, gridInstructions: 1 << 24,
    machine: ["--memory": "512 MiB"])

  private static let contents: [RunEntry.Content] = [
    .input(.keys([.init(.a, pressed: true), .init(.f12, pressed: false)])),
    .input(.releaseAllKeys),
    .input(.mouse(dx: -4096, dy: 4096, dz: -1, buttons: [.left, .middle])),
    .input(.pointer(x: 32767, y: 0, dz: -3, buttons: .right)),
    .input(.serial(port: 3, items: [0, 255, 256])),
    .input(.typeStrokes([KeyStroke(.a), KeyStroke(.b, shifted: true)])),
    .input(.typeChords([[.leftControl, .leftAlt, .delete], []])),
    .input(.reset),
    .input(.powerButton),
    .input(.changeMedium(drive: "cdrom", path: "/ä", readOnly: nil, force: true, digest: .max)),
    .input(.changeMedium(drive: "a", path: "", readOnly: false, force: false, digest: 0)),
    .input(.eject(drive: "hdc", force: false)),
    .check(processors: 0x1234),
    .fullCheck(processors: 1, devices: .max, memory: 3),
    .end(reason: "quit", processors: 4, devices: 5, memory: 6),
  ]

  private static var entries: [RunEntry] {
    contents.enumerated().map { index, content in
      let step = UInt64(index) * 0x1_2345_6789
      return RunEntry(RunPosition(instructions: step, nanoseconds: step * 11), content)
    }
  }

  private func bytes() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      let writer = try RecordingWriter(path: path, header: Self.header)
      for entry in Self.entries { try writer.append(entry) }
    }
    return [UInt8](try #require(FileManager.default.contents(atPath: path)))
  }

  @Test func everythingComesBack() throws {
    let recording = try Recording(try bytes())
    #expect(recording.header == Self.header)
    #expect(recording.entries == Self.entries)
    #expect(recording.damage == nil)
  }

  @Test func aTruncatedOneIsReadAsFarAsItGoes() throws {
    let whole = try bytes()
    var counts: Set<Int> = []
    for length in 0..<whole.count {
      do {
        let recording = try Recording(Array(whole[..<length]))
        #expect(recording.damage != nil)
        #expect(recording.entries == Array(Self.entries[..<recording.entries.count]))
        counts.insert(recording.entries.count)
      } catch {
        #expect(!error.description.contains("\n"))
      }
    }
    #expect(counts == Set(0..<Self.entries.count))
  }

  @Test func aChangedByteIsNoticed() throws {
    let whole = try bytes()
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0x10
      guard let recording = try? Recording(changed) else { continue }
      #expect(recording.damage != nil || recording.entries != Self.entries, "byte \(index)")
      #expect(recording.damage != nil, "byte \(index)")
    }
  }

  @Test func garbageIsRefused() throws {
    var random = SeededRandom(seed: 3)
    for length in 0..<300 {
      let noise = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      #expect(throws: RecordingError.self) { try Recording(noise) }
      // Behind a header that is right.
      let start = try bytes().prefix(while: { _ in true })
      let recording = try Recording(Array(start) + noise)
      #expect(length == 0 || recording.damage != nil)
    }
  }

  @Test func recordsSurviveAnyBytes() throws {
    var random = SeededRandom(seed: 4)
    for _ in 0..<5_000 {
      let length = Int(random.next() % 40)
      let noise = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      _ = try? RunEntry(body: noise[...], after: RunPosition(instructions: 0, nanoseconds: 0))
    }
  }

  @Test func differencesAreNamed() {
    var other = Self.header
    #expect(Self.header.difference(from: other) == nil)
    other.machine["--memory"] = "256 MiB"
    #expect(
      Self.header.difference(from: other)
        == "--memory is not as recorded: then 512 MiB, now 256 MiB")
    other.machine = [:]
    #expect(Self.header.difference(from: other)?.contains("--memory is missing") == true)
  }

  @Test func hashesAreTheSpecifications() {
    #expect(XXHash64.hash([]) == 0xEF46_DB37_51D8_E999)
    #expect(XXHash64.hash(Array("a".utf8)) == 0xD24E_C4F1_A98C_6E5B)
    #expect(XXHash64.hash(Array("abc".utf8)) == 0x44BC_2CF5_AD77_0999)
    let text = "Nobody inspects the spammish repetition"
    #expect(XXHash64.hash(Array(text.utf8)) == 0xFBCE_A83C_8A37_8BF1)
  }
}
