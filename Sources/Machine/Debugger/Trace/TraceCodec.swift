import IEM

/// The binary form of a trace: the magic, then records of a tag byte and LEB128 numbers. The
/// instruction count is written as the difference from the last record's, addresses of code and
/// data as differences from the last ones of their kind, and each name once, at its first use.
///
///     "PCTRACE1"
///     tag, [processor, when tag bit 7 is set], count difference, the record's numbers
package struct TraceEncoder {
  package static let magic = Array("PCTRACE1".utf8)

  private var names: [String: UInt64] = [:]
  private var last = TraceBases()
  private var processor: UInt8 = 0

  package init() {}

  package mutating func encode(_ record: TraceRecord, into bytes: inout [UInt8]) {
    // A name is defined before the record that uses it.
    var name: UInt64 = 0
    switch record.body {
    case .port(_, _, _, _, let text), .mmio(_, _, _, _, let text), .device(let text):
      name = number(of: text, &bytes)
    default: break
    }
    let tag = record.body.tag.rawValue
    if record.processor == processor {
      bytes.append(tag)
    } else {
      bytes.append(tag | TraceTag.newProcessor)
      bytes.append(record.processor)
      processor = record.processor
    }
    LEB128.append(signed: record.retired &- last.retired, to: &bytes)
    last.retired = record.retired
    switch record.body {
    case .instruction(let rip, let linear, let mode, let code):
      LEB128.append(signed: linear &- last.code, to: &bytes)
      last.code = linear
      LEB128.append(signed: rip &- linear, to: &bytes)
      bytes.append(mode.rawValue)
      bytes.append(code.count)
      bytes += code.bytes
    case .register(let number, let value):
      bytes.append(number)
      LEB128.append(value, to: &bytes)
    case .access(let linear, let count, let value, _):
      LEB128.append(signed: linear &- last.data, to: &bytes)
      last.data = linear
      bytes.append(count)
      LEB128.append(value, to: &bytes)
    case .interrupt(let vector, let kind, let errorCode, let from):
      bytes += [vector, kind.rawValue]
      LEB128.append(errorCode.map { UInt64($0) + 1 } ?? 0, to: &bytes)
      LEB128.append(from, to: &bytes)
    case .shutdown(let vector): bytes.append(vector)
    case .msr(let index, let value, _):
      LEB128.append(UInt64(index), to: &bytes)
      LEB128.append(value, to: &bytes)
    case .control(let register, let old, let new):
      bytes.append(register)
      LEB128.append(old, to: &bytes)
      LEB128.append(new, to: &bytes)
    case .mode(let from, let to): bytes += [from.rawValue, to.rawValue]
    case .code(let linear, let count):
      LEB128.append(signed: linear &- last.code, to: &bytes)
      last.code = linear
      LEB128.append(UInt64(count), to: &bytes)
    case .port(let port, let value, let count, _, _):
      LEB128.append(UInt64(port), to: &bytes)
      LEB128.append(UInt64(value), to: &bytes)
      bytes.append(count)
      LEB128.append(name, to: &bytes)
    case .mmio(let address, let value, let count, _, _):
      LEB128.append(address, to: &bytes)
      LEB128.append(value, to: &bytes)
      bytes.append(count)
      LEB128.append(name, to: &bytes)
    case .device: LEB128.append(name, to: &bytes)
    }
  }

  private mutating func number(of name: String, _ bytes: inout [UInt8]) -> UInt64 {
    if let known = names[name] { return known }
    let number = UInt64(names.count)
    // Texts that never come again must not fill memory.
    if names.count < TraceTag.nameLimit { names[name] = number }
    let text = Array(name.utf8.prefix(255))
    bytes.append(TraceTag.name.rawValue)
    LEB128.append(number, to: &bytes)
    bytes.append(UInt8(text.count))
    bytes += text
    return number
  }
}

/// What differences are from.
struct TraceBases {
  var retired: UInt64 = 0
  var code: UInt64 = 0
  var data: UInt64 = 0
}

enum TraceTag: UInt8 {
  case name, instruction, register, load, store, interrupt, shutdown, readMSR, wroteMSR, control
  case mode, code, portIn, portOut, mmioRead, mmioWrite, device

  static let newProcessor: UInt8 = 0x80
  static let nameLimit = 65_536
}

extension TraceRecord.Body {
  var tag: TraceTag {
    switch self {
    case .instruction: .instruction
    case .register: .register
    case .access(_, _, _, let isWrite): isWrite ? .store : .load
    case .interrupt: .interrupt
    case .shutdown: .shutdown
    case .msr(_, _, let isWrite): isWrite ? .wroteMSR : .readMSR
    case .control: .control
    case .mode: .mode
    case .code: .code
    case .port(_, _, _, let isWrite, _): isWrite ? .portOut : .portIn
    case .mmio(_, _, _, let isWrite, _): isWrite ? .mmioWrite : .mmioRead
    case .device: .device
    }
  }
}

enum LEB128 {
  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Small differences in either direction stay short.
  static func append(signed value: UInt64, to bytes: inout [UInt8]) {
    append(value << 1 ^ UInt64(bitPattern: Int64(bitPattern: value) >> 63), to: &bytes)
  }
}

/// Reads the binary form, in pieces of any size.
package struct TraceDecoder {
  package struct Damaged: Error, Equatable, Sendable {
    package var offset: Int
  }
  /// There is no more in what was given.
  private struct Incomplete: Error {}

  private var names: [UInt64: String] = [:]
  private var last = TraceBases()
  private var processor: UInt8 = 0
  private var pending: [UInt8] = []
  private var hasMagic = false
  private var consumed = 0

  package init() {}

  /// Whether everything given so far has made whole records.
  package var isComplete: Bool { pending.isEmpty && hasMagic }

  /// - Returns: the records that became complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) throws(Damaged) -> [TraceRecord] {
    pending += bytes
    var at = 0
    if !hasMagic {
      guard pending.count >= TraceEncoder.magic.count else { return [] }
      guard pending.starts(with: TraceEncoder.magic) else { throw Damaged(offset: 0) }
      at = TraceEncoder.magic.count
      hasMagic = true
    }
    var records: [TraceRecord] = []
    while at < pending.count {
      let start = at
      let saved = (last, processor)
      do {
        if let record = try one(&at) { records.append(record) }
      } catch is Incomplete {
        (last, processor) = saved
        at = start
        break
      } catch {
        throw Damaged(offset: consumed + start)
      }
    }
    pending.removeFirst(at)
    consumed += at
    return records
  }

  private func byte(_ at: inout Int) throws -> UInt8 {
    guard at < pending.count else { throw Incomplete() }
    defer { at += 1 }
    return pending[at]
  }

  private func number(_ at: inout Int) throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      let next = try byte(&at)
      value |= UInt64(next & 0x7F) << shift
      if next & 0x80 == 0 { return value }
    }
    throw Damaged(offset: at)
  }

  private func signed(_ at: inout Int) throws -> UInt64 {
    let value = try number(&at)
    return value >> 1 ^ (0 &- (value & 1))
  }

  private func cut<T: FixedWidthInteger & UnsignedInteger>(
    _ value: UInt64, _: T.Type = T.self
  ) throws -> T {
    guard let result = T(exactly: value) else { throw Damaged(offset: 0) }
    return result
  }

  private func known<T>(_ value: T?) throws -> T {
    guard let value else { throw Damaged(offset: 0) }
    return value
  }

  private mutating func one(_ at: inout Int) throws -> TraceRecord? {
    let first = try byte(&at)
    let tag = try known(TraceTag(rawValue: first & ~TraceTag.newProcessor))
    if tag == .name {
      let number = try number(&at)
      let count = Int(try byte(&at))
      guard pending.count - at >= count else { throw Incomplete() }
      guard number <= TraceTag.nameLimit else { throw Damaged(offset: at) }
      names[number] = String(decoding: pending[at..<at + count], as: UTF8.self)
      at += count
      return nil
    }
    if first & TraceTag.newProcessor != 0 { processor = try byte(&at) }
    last.retired = last.retired &+ (try signed(&at))
    let body = try body(tag, &at)
    return TraceRecord(processor: processor, retired: last.retired, body: body)
  }

  private mutating func body(_ tag: TraceTag, _ at: inout Int) throws -> TraceRecord.Body {
    switch tag {
    case .instruction:
      last.code = last.code &+ (try signed(&at))
      let rip = last.code &+ (try signed(&at))
      let mode = try known(ProcessorMode(rawValue: try byte(&at)))
      let count = Int(try byte(&at))
      guard count <= 15 else { throw Damaged(offset: at) }
      let bytes = try (0..<count).map { _ in try byte(&at) }
      return .instruction(rip: rip, linear: last.code, mode: mode, code: CodeBytes(bytes))
    case .register: return .register(try byte(&at), try number(&at))
    case .load, .store:
      last.data = last.data &+ (try signed(&at))
      let count = try byte(&at)
      return .access(
        linear: last.data, count: count, value: try number(&at), isWrite: tag == .store)
    case .interrupt:
      let vector = try byte(&at)
      let kind = try known(InterruptKind(rawValue: try byte(&at)))
      let code = try number(&at)
      return .interrupt(
        vector: vector, kind: kind, errorCode: code == 0 ? nil : try cut(code - 1),
        from: try number(&at))
    case .shutdown: return .shutdown(vector: try byte(&at))
    case .readMSR, .wroteMSR:
      let index: UInt32 = try cut(try number(&at))
      return .msr(index: index, value: try number(&at), isWrite: tag == .wroteMSR)
    case .control:
      return .control(register: try byte(&at), old: try number(&at), new: try number(&at))
    case .mode:
      return .mode(
        from: try known(OperatingMode(rawValue: try byte(&at))),
        to: try known(OperatingMode(rawValue: try byte(&at))))
    case .code:
      last.code = last.code &+ (try signed(&at))
      return .code(linear: last.code, byteCount: try cut(try number(&at)))
    case .portIn, .portOut:
      let port: UInt16 = try cut(try number(&at))
      let value: UInt32 = try cut(try number(&at))
      let count = min(try byte(&at), 8)
      return .port(
        port, value: value, bytes: count, isWrite: tag == .portOut,
        name: try known(names[try number(&at)]))
    case .mmioRead, .mmioWrite:
      let address = try number(&at)
      let value = try number(&at)
      let count = min(try byte(&at), 8)
      return .mmio(
        address, value: value, bytes: count, isWrite: tag == .mmioWrite,
        name: try known(names[try number(&at)]))
    case .device: return .device(try known(names[try number(&at)]))
    case .name: throw Damaged(offset: at)
    }
  }
}
