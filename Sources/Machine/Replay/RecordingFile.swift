import Foundation
import Glibc

/// What must be the same for a replay: the machine, and everything it reads.
package struct RecordingHeader: Codable, Equatable, Sendable {
  /// Changes when a replay of older recordings would go wrong.
  package static let currentVersion = 1
  /// The machine's start; a replay takes them from here.
  package var startDate: Int64
  package var seed: UInt64
  package var nanosecondsPerInstruction: UInt64
  package var gridInstructions: UInt64
  /// Option → what it was, or a digest of the file's contents.
  package var machine: [String: String]
}

/// Writes a recording, record by record, so that what a killed recorder leaves can be replayed.
package final class RecordingWriter {
  static let magic = Array("VMREPLAY".utf8)
  private let descriptor: Int32
  private let path: String
  private var last = RunPosition(instructions: 0, nanoseconds: 0)
  package private(set) var byteCount = 0

  /// - Throws: `RecordingError` when the file cannot be made.
  package init(path: String, header: RecordingHeader) throws(RecordingError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw RecordingError("--record \(path): \(String(cString: strerror(errno)))")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let json = try? encoder.encode(header) else {
      throw RecordingError("--record \(path): the header cannot be written")
    }
    var start = RecordingEncoder()
    start.number(UInt64(RecordingHeader.currentVersion))
    start.count(json.count)
    var sum = RecordingEncoder()
    sum.fixed(XXHash64.hash([UInt8](json)))
    try write(Self.magic + start.bytes + [UInt8](json) + sum.bytes)
  }

  deinit { close(descriptor) }

  package func append(_ entry: RunEntry) throws(RecordingError) {
    try write(entry.encoded(after: last))
    last = entry.position
  }

  private func write(_ bytes: [UInt8]) throws(RecordingError) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        throw RecordingError("--record \(path): \(String(cString: strerror(errno)))")
      }
      done += count
    }
    byteCount += bytes.count
  }
}

/// A whole recording in memory.
package struct Recording: Sendable {
  package var header: RecordingHeader
  package var entries: [RunEntry]
  /// Why there are no more entries than these; nil when the recording was closed in order.
  package var damage: String?

  /// The longest recording that is read, in bytes.
  private static let limit = 1 << 30

  /// - Throws: `RecordingError`, one line, when nothing of it can be replayed.
  package init(path: String) throws(RecordingError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RecordingError("--replay \(path): cannot be read")
    }
    guard data.count <= Self.limit else { throw RecordingError("--replay \(path): is too large") }
    do throws(RecordingError) { try self.init([UInt8](data)) } catch {
      throw RecordingError("--replay \(path): \(error)")
    }
  }

  package init(_ bytes: [UInt8]) throws(RecordingError) {
    let magic = RecordingWriter.magic
    guard bytes.starts(with: magic) else { throw RecordingError("is not a recording") }
    var decoder = RecordingDecoder(bytes[magic.count...])
    let damaged = RecordingError("its header is damaged")
    do throws(RecordingError) {
      let version = try decoder.number()
      guard version == UInt64(RecordingHeader.currentVersion) else {
        throw RecordingError(
          "is a recording of version \(version); this program replays version "
            + "\(RecordingHeader.currentVersion)")
      }
      let json = Array(try decoder.text().utf8)
      let sum = try decoder.fixed()
      guard XXHash64.hash(json) == sum,
        let header = try? JSONDecoder().decode(RecordingHeader.self, from: Data(json)),
        header.gridInstructions > 0, header.nanosecondsPerInstruction > 0
      else { throw damaged }
      self.header = header
    } catch {
      throw error == RecordingDecoder.garbled ? damaged : error
    }
    entries = []
    readEntries(bytes[decoder.at...])
  }

  /// Reads as far as the records are whole.
  private mutating func readEntries(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var last = RunPosition(instructions: 0, nanoseconds: 0)
    while !rest.isEmpty {
      var decoder = RecordingDecoder(rest)
      guard let length = try? decoder.number() else {
        return stop("ends in the middle of a record", last)
      }
      guard length + 2 <= UInt64(rest.endIndex - decoder.at), length < UInt64(Int32.max) else {
        return stop("ends in the middle of a record", last)
      }
      let end = decoder.at + Int(length)
      let body = rest[decoder.at..<end]
      let sum = XXHash64.hash(body)
      guard rest[end] == UInt8(truncatingIfNeeded: sum),
        rest[end + 1] == UInt8(truncatingIfNeeded: sum >> 8),
        let entry = try? RunEntry(body: body, after: last)
      else { return stop("is damaged", last) }
      entries.append(entry)
      last = entry.position
      rest = rest[(end + 2)...]
      if case .end = entry.content {
        if !rest.isEmpty { damage = "goes on after its end" }
        return
      }
    }
    stop("has no end: its recorder was killed", last)
  }

  private mutating func stop(_ what: String, _ last: RunPosition) {
    damage = "the recording \(what); it can be replayed up to instruction \(last.instructions)"
  }
}
