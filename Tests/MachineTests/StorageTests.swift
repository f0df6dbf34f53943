import Foundation
import Testing

@testable import Machine

@Suite("Storage")
struct StorageTests {
  /// A directory of the test's own, removed with it.
  final class Scratch {
    let path: String
    init() throws {
      let url = FileManager.default.temporaryDirectory.appendingPathComponent(
        "storage-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      path = url.path
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
      let file = "\(path)/\(name)"
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      return file
    }

    func bytes(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
    }
  }

  /// Bytes that differ from sector to sector and within one.
  private func pattern(_ count: Int, salt: Int = 0) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 / 512 &* 31 &+ salt) }
  }

  private func read(_ medium: any BlockDevice, _ sector: UInt64, _ sectors: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0xAA, count: sectors * 512)
    try bytes.withUnsafeMutableBytes { try medium.read(sector: sector, into: $0) }
    return bytes
  }

  private func write(_ medium: any BlockDevice, _ sector: UInt64, _ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try medium.write(sector: sector, from: $0) }
  }

  private func message(of body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  /// A host that refuses everything.
  private final class FailingMedium: BlockDevice {
    let sectorCount: UInt64 = 8
    let isReadOnly: Bool
    init(isReadOnly: Bool = false) { self.isReadOnly = isReadOnly }
    private let error = StorageError(path: "x.img", reason: "No space left on device")
    func read(sector: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) {
      throw error
    }
    func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError) {
      throw error
    }
    func flush() throws(StorageError) { throw error }
  }

  @Test func eachKindOfHostFailureIsToldOnceAndStaysAFailure() {
    var lines: [String] = []
    let medium = ReportingMedium(FailingMedium()) { lines.append($0) }
    // Beyond the end: the guest's mistake.
    #expect(throws: StorageError.self) { try write(medium, 7, pattern(1024)) }
    #expect(throws: StorageError.self) { try read(medium, .max, 1) }
    #expect(lines.isEmpty)
    for _ in 0..<2 {
      #expect(throws: StorageError.self) { try write(medium, 7, pattern(512)) }
      #expect(throws: StorageError.self) { try read(medium, 0, 8) }
      #expect(throws: StorageError.self) { try medium.flush() }
    }
    #expect(
      lines == [
        "x.img: No space left on device; the guest sees a failed write",
        "x.img: No space left on device; the guest sees a failed read",
        "x.img: No space left on device",
      ])
  }

  @Test func aWriteToAReadOnlyImageIsNoFailureOfTheHost() {
    var lines: [String] = []
    let medium = ReportingMedium(FailingMedium(isReadOnly: true)) { lines.append($0) }
    #expect(throws: StorageError.self) { try write(medium, 0, pattern(512)) }
    #expect(lines.isEmpty)
  }

  // MARK: Raw images

  @Test func aRawImageKeepsWhatIsWritten() throws {
    let scratch = try Scratch()
    let original = pattern(16 * 512)
    let path = try scratch.file("disk.img", original)
    do {
      let image = try RawImage(path: path)
      #expect(image.sectorCount == 16)
      #expect(!image.isReadOnly)
      #expect(try read(image, 0, 16) == original)
      try write(image, 3, pattern(1024, salt: 99))
      try image.flush()
      #expect(try read(image, 3, 2) == pattern(1024, salt: 99))
    }
    var expected = original
    expected.replaceSubrange(3 * 512..<5 * 512, with: pattern(1024, salt: 99))
    #expect(try scratch.bytes("disk.img") == expected)
  }

  @Test func aReadOnlyImageRefusesWrites() throws {
    let scratch = try Scratch()
    let path = try scratch.file("disk.img", pattern(1024))
    let image = try RawImage(path: path, readOnly: true)
    #expect(image.isReadOnly)
    #expect(message { try write(image, 0, pattern(512)) } == "\(path): is read-only")
    try image.flush()
    #expect(try scratch.bytes("disk.img") == pattern(1024))
  }

  @Test func twoMachinesCannotWriteOneImage() throws {
    let scratch = try Scratch()
    let path = try scratch.file("disk.img", pattern(1024))
    var first: RawImage? = try RawImage(path: path)
    #expect(
      message { _ = try RawImage(path: path) } == "\(path): is being used by another machine")
    #expect(
      message { _ = try RawImage(path: path, readOnly: true) }
        == "\(path): is being written by another machine")
    #expect(first?.sectorCount == 2)
    first = nil
    _ = try RawImage(path: path)
  }

  @Test func readersShareAnImageAndKeepWritersOut() throws {
    let scratch = try Scratch()
    let path = try scratch.file("disk.img", pattern(1024))
    let readers = [
      try RawImage(path: path, readOnly: true), try RawImage(path: path, readOnly: true),
    ]
    #expect(
      message { _ = try RawImage(path: path) } == "\(path): is being used by another machine")
    #expect(try read(readers[0], 0, 2) == read(readers[1], 0, 2))
  }

  @Test func aFailedOpeningLeavesNoLock() throws {
    let scratch = try Scratch()
    let path = try scratch.file("disk.img", [])
    #expect(message { _ = try RawImage(path: path) } == "\(path): is empty")
    _ = try scratch.file("disk.img", pattern(512))
    _ = try RawImage(path: path)
  }

  @Test func errorsNameThePathAndTheReason() throws {
    let scratch = try Scratch()
    let missing = "\(scratch.path)/missing.img"
    #expect(
      message { _ = try RawImage(path: missing) } == "\(missing): No such file or directory")
    #expect(
      message { _ = try RawImage(path: scratch.path, readOnly: true) }
        == "\(scratch.path): is a directory")
    #expect(
      message { _ = try RawImage(path: "/dev/null") }
        == "/dev/null: is neither a file nor a block device")
    let pipe = "\(scratch.path)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(
      message { _ = try RawImage(path: pipe, readOnly: true) }
        == "\(pipe): is neither a file nor a block device")
  }

  @Test func aRaggedEndIsPaddedAndBecomesWholeWhenWritten() throws {
    let scratch = try Scratch()
    let path = try scratch.file("disk.img", pattern(700))
    let image = try RawImage(path: path)
    #expect(image.sectorCount == 2)
    #expect(try read(image, 0, 2) == pattern(700) + [UInt8](repeating: 0, count: 324))
    #expect(try scratch.bytes("disk.img").count == 700, "reading changes nothing")
    try write(image, 1, pattern(512, salt: 5))
    #expect(try scratch.bytes("disk.img").count == 1024)
  }

  @Test func aRaggedEndReadsBackWhatWasWritten() throws {
    let scratch = try Scratch()
    let path = try scratch.file("disk.img", pattern(700))
    let image = try RawImage(path: path)
    try write(image, 1, pattern(512, salt: 5))
    #expect(try read(image, 1, 1) == pattern(512, salt: 5))
  }

  @Test func transfersPastTheEndFail() throws {
    let scratch = try Scratch()
    let path = try scratch.file("disk.img", pattern(4 * 512))
    let image = try RawImage(path: path)
    for (sector, sectors): (UInt64, Int) in [(4, 1), (3, 2), (.max, 1), (1 << 55, 1), (5, 0)] {
      #expect(throws: StorageError.self) { try read(image, sector, sectors) }
      #expect(throws: StorageError.self) {
        try write(image, sector, [UInt8](repeating: 0, count: sectors * 512))
      }
    }
    #expect(throws: StorageError.self) { try write(image, 0, [1, 2, 3]) }
    #expect(try read(image, 4, 0).isEmpty)
    #expect(try scratch.bytes("disk.img") == pattern(4 * 512))
  }

  @Test func aFileThatShrinksIsAnErrorNotACrash() throws {
    let scratch = try Scratch()
    let path = try scratch.file("disk.img", pattern(4 * 512))
    let image = try RawImage(path: path)
    #expect(truncate(path, 512) == 0)
    #expect(
      message { _ = try read(image, 0, 4) } == "\(path): has become shorter than 2048 bytes")
    #expect(try read(image, 0, 1) == pattern(512))
  }

  // MARK: Overlays

  @Test func anOverlayLeavesItsBaseAlone() throws {
    let scratch = try Scratch()
    let original = pattern(64 * 512)
    let path = try scratch.file("disk.img", original)
    let base = try RawImage(path: path, readOnly: true)
    let overlay = try OverlayImage(base: base, directory: scratch.path)
    #expect(overlay.sectorCount == 64 && !overlay.isReadOnly)
    #expect(try read(overlay, 0, 64) == original)
    try write(overlay, 10, pattern(3 * 512, salt: 1))
    try write(overlay, 12, pattern(512, salt: 2))
    try write(overlay, 63, pattern(512, salt: 3))
    try overlay.flush()
    var expected = original
    expected.replaceSubrange(10 * 512..<13 * 512, with: pattern(3 * 512, salt: 1))
    expected.replaceSubrange(12 * 512..<13 * 512, with: pattern(512, salt: 2))
    expected.replaceSubrange(63 * 512..<64 * 512, with: pattern(512, salt: 3))
    #expect(try read(overlay, 0, 64) == expected)
    #expect(try read(overlay, 11, 1) == Array(expected[11 * 512..<12 * 512]))
    #expect(try scratch.bytes("disk.img") == original)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["disk.img"],
      "the temporary file has no name")
  }

  @Test func overlaysOfOneImageAreApart() throws {
    let scratch = try Scratch()
    let path = try scratch.file("disk.img", pattern(4 * 512))
    let a = try OverlayImage(base: RawImage(path: path, readOnly: true), directory: scratch.path)
    let b = try OverlayImage(base: RawImage(path: path, readOnly: true), directory: scratch.path)
    try write(a, 0, pattern(512, salt: 1))
    try write(b, 0, pattern(512, salt: 2))
    #expect(try read(a, 0, 1) == pattern(512, salt: 1))
    #expect(try read(b, 0, 1) == pattern(512, salt: 2))
  }

  @Test(arguments: [1, 2, 3]) func anOverlayAgreesWithPlainMemory(seed: UInt64) throws {
    let scratch = try Scratch()
    let base = MemoryBlockDevice(sectorCount: 300, isReadOnly: true)
    base.bytes = pattern(300 * 512)
    let overlay = try OverlayImage(base: base, directory: scratch.path)
    let model = MemoryBlockDevice(sectorCount: 300)
    model.bytes = base.bytes
    var numbers = SeededGenerator(seed: seed &* 0x9E37_79B9)
    for round in 0..<300 {
      let start = UInt64.random(in: 0..<300, using: &numbers)
      let count = Int.random(in: 0...min(20, 300 - Int(start)), using: &numbers)
      if Bool.random(using: &numbers) {
        let bytes = pattern(count * 512, salt: round)
        try write(overlay, start, bytes)
        try write(model, start, bytes)
      } else {
        #expect(try read(overlay, start, count) == read(model, start, count))
      }
    }
    #expect(try read(overlay, 0, 300) == model.bytes)
  }

  @Test func aHugeSparseMediumCostsWhatIsWritten() throws {
    /// Four tebibytes of zeros.
    final class Emptiness: BlockDevice {
      var sectorCount: UInt64 { 1 << 33 }
      var isReadOnly: Bool { true }
      func read(sector: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) {
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
      }
      func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError) {}
      func flush() throws(StorageError) {}
    }
    let scratch = try Scratch()
    let overlay = try OverlayImage(base: Emptiness(), directory: scratch.path)
    let last = overlay.sectorCount - 1
    try write(overlay, last, pattern(512))
    #expect(try read(overlay, last, 1) == pattern(512))
    #expect(try read(overlay, last - 1, 1) == [UInt8](repeating: 0, count: 512))
    #expect(throws: StorageError.self) { try read(overlay, last, 2) }
    #expect(throws: StorageError.self) { try write(overlay, last + 1, pattern(512)) }
  }

  @Test func anOverlayNeedsItsDirectory() throws {
    let scratch = try Scratch()
    let place = "\(scratch.path)/nowhere"
    #expect(
      message { _ = try OverlayImage(base: MemoryBlockDevice(sectorCount: 1), directory: place) }
        == "\(place): cannot create a temporary file: No such file or directory")
  }

  // MARK: CDs

  @Test func aCDHasBlocksOf2048Bytes() throws {
    let scratch = try Scratch()
    let path = try scratch.file("cd.iso", pattern(3 * 2048))
    let disc = try CDImage(path: path)
    #expect(disc.blockCount == 3 && disc.sectorCount == 12 && disc.isReadOnly)
    var block = [UInt8](repeating: 0, count: 2048)
    try block.withUnsafeMutableBytes { try disc.read(block: 1, into: $0) }
    #expect(block == Array(pattern(3 * 2048)[2048..<4096]))
    #expect(try read(disc, 5, 2) == Array(pattern(3 * 2048)[5 * 512..<7 * 512]))
    #expect(message { try write(disc, 0, pattern(512)) } == "\(path): is read-only")
    #expect(throws: StorageError.self) {
      try block.withUnsafeMutableBytes { try disc.read(block: 3, into: $0) }
    }
    #expect(throws: StorageError.self) {
      try block.withUnsafeMutableBytes { try disc.read(block: .max, into: $0) }
    }
    var half = [UInt8](repeating: 0, count: 512)
    #expect(throws: StorageError.self) {
      try half.withUnsafeMutableBytes { try disc.read(block: 0, into: $0) }
    }
  }

  @Test func aCutOffCDIsPadded() throws {
    let scratch = try Scratch()
    let path = try scratch.file("cd.iso", pattern(2048 + 100))
    let disc = try CDImage(path: path)
    #expect(disc.blockCount == 2)
    #expect(
      try read(disc, 4, 4) == Array(pattern(2148)[2048...]) + [UInt8](repeating: 0, count: 1948))
  }

  @Test func aDiscThatIsCutOffTellsItsSize() throws {
    let scratch = try Scratch()
    var data = [UInt8](repeating: 0, count: 20 * 2048)
    data.replaceSubrange((16 * 2048)..<(16 * 2048 + 6), with: [1] + Array("CD001".utf8))
    // 20 blocks of 2048 bytes, each number in both byte orders.
    data.replaceSubrange((16 * 2048 + 80)..<(16 * 2048 + 88), with: [20, 0, 0, 0, 0, 0, 0, 20])
    data.replaceSubrange((16 * 2048 + 128)..<(16 * 2048 + 132), with: [0, 8, 8, 0])
    #expect(try CDImage(path: scratch.file("whole.iso", data)).sizeIfCutOff == nil)
    let short = try scratch.file("short.iso", Array(data.dropLast()))
    #expect(try CDImage(path: short).sizeIfCutOff == 20 * 2048)
    let stub = try scratch.file("stub.iso", Array(data.prefix(1000)))
    #expect(try CDImage(path: stub).sizeIfCutOff == nil)
    data[16 * 2048] = 255
    let other = try scratch.file("other.iso", Array(data.dropLast()))
    #expect(try CDImage(path: other).sizeIfCutOff == nil)
  }

  @Test func machinesShareACD() throws {
    let scratch = try Scratch()
    let path = try scratch.file("cd.iso", pattern(2048))
    let first = try CDImage(path: path)
    let second = try CDImage(path: path)
    #expect(first.blockCount == second.blockCount)
    let empty = try scratch.file("empty.iso", [])
    #expect(message { _ = try CDImage(path: empty) } == "\(empty): is empty")
  }
}
