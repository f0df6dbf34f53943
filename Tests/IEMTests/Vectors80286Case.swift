import Foundation

/// One case of the real-mode data set captured from an 80286; see Tests/Vectors/README-80286.md.
struct Vector80286: Decodable {
  struct Exception: Decodable { var number: UInt8 }

  /// The disassembly.
  var name: String
  /// The instruction with its prefixes and a closing HLT, as hexadecimal digits.
  var bytes: String
  var regs: [String: UInt64]
  /// Pairs of physical address and byte.
  var ram: [[UInt64]]
  /// Only what changed.
  var final: [String: UInt64]
  var finalRam: [[UInt64]]
  var exception: Exception?

  /// A register after the instruction.
  func expected(_ register: String) -> UInt64 { final[register] ?? regs[register] ?? 0 }

  /// The two bytes of the FLAGS that an exception pushed. (The data set's own `flag_address` is one
  /// too low for an odd SP.)
  var pushedFlags: [UInt64] {
    guard exception != nil else { return [] }
    return [4, 5].map { (expected("ss") << 4) &+ ((expected("sp") &+ $0) & 0xFFFF) }
  }

  /// Length of the instruction without the closing HLT.
  var length: Int { bytes.count / 2 - 1 }

  /// The bytes before the opcode.
  var prefixes: [UInt8] {
    let all = stride(from: 0, to: bytes.count, by: 2).compactMap { offset -> UInt8? in
      UInt8(bytes.dropFirst(offset).prefix(2), radix: 16)
    }
    let prefixBytes: Set<UInt8> = [0x26, 0x2E, 0x36, 0x3E, 0xF0, 0xF2, 0xF3]
    return Array(all.prefix { prefixBytes.contains($0) })
  }
}

/// The folder of the data set.
enum Vectors80286 {
  /// `VECTORS_80286`, or the folder beside the repository; nil where there is none.
  static let folder: URL? = {
    let url: URL
    if let path = ProcessInfo.processInfo.environment["VECTORS_80286"] {
      url = URL(fileURLWithPath: path)
    } else {
      url = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/vectors/80286")
    }
    let list = url.appendingPathComponent("defined-flags.json").path
    return FileManager.default.fileExists(atPath: list) ? url : nil
  }()

  /// The opcode forms in the folder: `00`, `F6.4`.
  static func forms(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".jsonl.gz") }.map { String($0.dropLast(9)) }.sorted()
  }

  /// Masks of the flags that are defined after each form; all of them for forms not in it.
  static func definedFlags(in folder: URL) throws -> [String: UInt64] {
    let data = try Data(contentsOf: folder.appendingPathComponent("defined-flags.json"))
    return try JSONDecoder().decode([String: UInt64].self, from: data)
  }

  /// - Parameter every: 1 for all cases, n for each n-th.
  static func cases(of form: String, in folder: URL, every: Int) throws -> [Vector80286] {
    let unzip = Process()
    unzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    unzip.arguments = ["gzip", "-dc", folder.appendingPathComponent("\(form).jsonl.gz").path]
    let output = Pipe()
    unzip.standardOutput = output
    try unzip.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    unzip.waitUntilExit()
    let decoder = JSONDecoder()
    return try text.split(separator: UInt8(ascii: "\n")).enumerated()
      .filter { $0.offset % every == 0 }
      .map { try decoder.decode(Vector80286.self, from: $0.element) }
  }
}
