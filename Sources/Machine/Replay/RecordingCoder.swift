/// Numbers and texts of a recording; see docs/replay-format.md.
struct RecordingEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// Seven bits a byte, lowest first; the top bit says that more follow.
  mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func count(_ value: Int) { number(UInt64(max(value, 0))) }

  /// 0, −1, 1, −2, … as 0, 1, 2, 3, …
  mutating func signed(_ value: Int) {
    let wide = Int64(value)
    number(UInt64(bitPattern: wide << 1 ^ wide >> 63))
  }

  mutating func fixed(_ value: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func text(_ value: String) {
    let utf8 = Array(value.utf8)
    count(utf8.count)
    bytes += utf8
  }
}

/// What is wrong with a recording. One line.
package struct RecordingError: Error, Equatable, CustomStringConvertible {
  package var description: String
  package init(_ description: String) { self.description = description }
}

/// Reads what `RecordingEncoder` wrote. Any bytes at all give values or an error.
struct RecordingDecoder {
  private let bytes: ArraySlice<UInt8>
  private(set) var at: Int

  static let garbled = RecordingError("holds bytes that no recorder wrote")

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  var isAtEnd: Bool { at >= bytes.endIndex }

  mutating func byte() throws(RecordingError) -> UInt8 {
    guard at < bytes.endIndex else { throw Self.garbled }
    defer { at += 1 }
    return bytes[at]
  }

  mutating func number() throws(RecordingError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let next = try byte()
      if shift == 63 && next > 1 { throw Self.garbled }
      value |= UInt64(next & 0x7F) << shift
      if next & 0x80 == 0 { return value }
    }
    throw Self.garbled
  }

  /// A count of things that take at least a byte each.
  mutating func count() throws(RecordingError) -> Int {
    let value = try number()
    guard value <= UInt64(bytes.endIndex - at) else { throw Self.garbled }
    return Int(value)
  }

  mutating func signed() throws(RecordingError) -> Int {
    let value = try number()
    return Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  mutating func fixed() throws(RecordingError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 8) { value |= UInt64(try byte()) << shift }
    return value
  }

  mutating func text() throws(RecordingError) -> String {
    let length = try count()
    defer { at += length }
    return String(decoding: bytes[at..<at + length], as: UTF8.self)
  }
}

extension MachineInput {
  private enum Tag: UInt8 {
    case keys = 1, releaseAllKeys, mouse, serial, typeStrokes, typeChords, reset, powerButton
    case changeMedium, eject, pointer
  }

  func encode(to encoder: inout RecordingEncoder) {
    switch self {
    case .keys(let keys):
      encoder.byte(Tag.keys.rawValue)
      encoder.count(keys.count)
      for key in keys { encoder.number(UInt64(key.code.rawValue) << 1 | (key.isPressed ? 1 : 0)) }
    case .releaseAllKeys: encoder.byte(Tag.releaseAllKeys.rawValue)
    case .mouse(let dx, let dy, let dz, let buttons):
      encoder.byte(Tag.mouse.rawValue)
      for value in [dx, dy, dz] { encoder.signed(value) }
      encoder.byte(buttons.rawValue)
    case .pointer(let x, let y, let dz, let buttons):
      encoder.byte(Tag.pointer.rawValue)
      for value in [x, y, dz] { encoder.signed(value) }
      encoder.byte(buttons.rawValue)
    case .serial(let port, let items):
      encoder.byte(Tag.serial.rawValue)
      encoder.count(port)
      encoder.count(items.count)
      for item in items { encoder.number(UInt64(item)) }
    case .typeStrokes(let strokes):
      encoder.byte(Tag.typeStrokes.rawValue)
      encoder.count(strokes.count)
      for stroke in strokes {
        encoder.number(UInt64(stroke.key.rawValue) << 1 | (stroke.isShifted ? 1 : 0))
      }
    case .typeChords(let chords):
      encoder.byte(Tag.typeChords.rawValue)
      encoder.count(chords.count)
      for chord in chords {
        encoder.count(chord.count)
        for key in chord { encoder.number(UInt64(key.rawValue)) }
      }
    case .reset: encoder.byte(Tag.reset.rawValue)
    case .powerButton: encoder.byte(Tag.powerButton.rawValue)
    case .changeMedium(let drive, let path, let readOnly, let force, let digest):
      encoder.byte(Tag.changeMedium.rawValue)
      encoder.text(drive)
      encoder.text(path)
      encoder.byte(readOnly.map { $0 ? 2 : 1 } ?? 0)
      encoder.byte(force ? 1 : 0)
      encoder.fixed(digest)
    case .eject(let drive, let force):
      encoder.byte(Tag.eject.rawValue)
      encoder.text(drive)
      encoder.byte(force ? 1 : 0)
    }
  }

  init(tag: UInt8, from decoder: inout RecordingDecoder) throws(RecordingError) {
    func key(_ number: UInt64) throws(RecordingError) -> KeyCode {
      guard let raw = UInt16(exactly: number), let code = KeyCode(rawValue: raw) else {
        throw RecordingDecoder.garbled
      }
      return code
    }
    guard let tag = Tag(rawValue: tag) else { throw RecordingDecoder.garbled }
    switch tag {
    case .keys:
      var keys: [Key] = []
      for _ in 0..<(try decoder.count()) {
        let value = try decoder.number()
        keys.append(Key(try key(value >> 1), pressed: value & 1 != 0))
      }
      self = .keys(keys)
    case .releaseAllKeys: self = .releaseAllKeys
    case .mouse:
      let (dx, dy, dz) = (try decoder.signed(), try decoder.signed(), try decoder.signed())
      self = .mouse(dx: dx, dy: dy, dz: dz, buttons: .init(rawValue: try decoder.byte()))
    case .pointer:
      let (x, y, dz) = (try decoder.signed(), try decoder.signed(), try decoder.signed())
      self = .pointer(x: x, y: y, dz: dz, buttons: .init(rawValue: try decoder.byte()))
    case .serial:
      let port = try decoder.number()
      guard port < 4 else { throw RecordingDecoder.garbled }
      var items: [UInt16] = []
      for _ in 0..<(try decoder.count()) {
        let item = try decoder.number()
        guard item <= UInt64(SerialFeed.lineBreak) else { throw RecordingDecoder.garbled }
        items.append(UInt16(item))
      }
      self = .serial(port: Int(port), items: items)
    case .typeStrokes:
      var strokes: [KeyStroke] = []
      for _ in 0..<(try decoder.count()) {
        let value = try decoder.number()
        strokes.append(KeyStroke(try key(value >> 1), shifted: value & 1 != 0))
      }
      self = .typeStrokes(strokes)
    case .typeChords:
      var chords: [[KeyCode]] = []
      for _ in 0..<(try decoder.count()) {
        var chord: [KeyCode] = []
        for _ in 0..<(try decoder.count()) { chord.append(try key(try decoder.number())) }
        chords.append(chord)
      }
      self = .typeChords(chords)
    case .reset: self = .reset
    case .powerButton: self = .powerButton
    case .changeMedium:
      let drive = try decoder.text()
      let path = try decoder.text()
      let readOnly = try decoder.byte()
      let force = try decoder.byte() != 0
      self = .changeMedium(
        drive: drive, path: path, readOnly: readOnly == 0 ? nil : readOnly == 2, force: force,
        digest: try decoder.fixed())
    case .eject:
      let drive = try decoder.text()
      self = .eject(drive: drive, force: try decoder.byte() != 0)
    }
  }
}

extension RunEntry {
  private enum Tag {
    static let check: UInt8 = 0x20
    static let fullCheck: UInt8 = 0x21
    static let end: UInt8 = 0x3F
  }

  /// The whole record, with its length and its check.
  /// - Parameter last: the position of the record before.
  func encoded(after last: RunPosition) -> [UInt8] {
    var body = RecordingEncoder()
    body.number(position.instructions &- last.instructions)
    body.number(position.nanoseconds &- last.nanoseconds)
    switch content {
    case .input(let input): input.encode(to: &body)
    case .check(let processors):
      body.byte(Tag.check)
      body.fixed(processors)
    case .fullCheck(let processors, let devices, let memory):
      body.byte(Tag.fullCheck)
      for value in [processors, devices, memory] { body.fixed(value) }
    case .end(let reason, let processors, let devices, let memory):
      body.byte(Tag.end)
      for value in [processors, devices, memory] { body.fixed(value) }
      body.text(reason)
    }
    var record = RecordingEncoder()
    record.count(body.bytes.count)
    let sum = XXHash64.hash(body.bytes)
    return record.bytes + body.bytes
      + [UInt8(truncatingIfNeeded: sum), UInt8(truncatingIfNeeded: sum >> 8)]
  }

  /// - Parameter body: a record without its length and check.
  init(body: ArraySlice<UInt8>, after last: RunPosition) throws(RecordingError) {
    var decoder = RecordingDecoder(body)
    let instructions = last.instructions.addingReportingOverflow(try decoder.number())
    let nanoseconds = last.nanoseconds.addingReportingOverflow(try decoder.number())
    guard !instructions.overflow, !nanoseconds.overflow else { throw RecordingDecoder.garbled }
    position = RunPosition(
      instructions: instructions.partialValue, nanoseconds: nanoseconds.partialValue)
    let tag = try decoder.byte()
    switch tag {
    case Tag.check: content = .check(processors: try decoder.fixed())
    case Tag.fullCheck:
      let processors = try decoder.fixed()
      let devices = try decoder.fixed()
      content = .fullCheck(processors: processors, devices: devices, memory: try decoder.fixed())
    case Tag.end:
      let processors = try decoder.fixed()
      let devices = try decoder.fixed()
      let memory = try decoder.fixed()
      content = .end(
        reason: try decoder.text(), processors: processors, devices: devices, memory: memory)
    default: content = .input(try MachineInput(tag: tag, from: &decoder))
    }
    guard decoder.isAtEnd else { throw RecordingDecoder.garbled }
  }
}
