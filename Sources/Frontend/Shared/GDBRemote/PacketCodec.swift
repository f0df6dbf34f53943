/// The packets of the GDB remote serial protocol (GDB manual, appendix E, "Overview"):
/// `$data#checksum`, acknowledged with `+` or refused with `-`; outside packets, 03h interrupts.
/// Bytes go in as they arrive; nothing here knows what packets mean.
package struct PacketDecoder: Sendable {
  package enum Event: Equatable, Sendable {
    /// A whole packet with a right checksum, escapes undone.
    case packet([UInt8])
    /// A packet to be refused: wrong checksum, or longer than the limit.
    case damaged
    /// Ctrl-C.
    case interrupt
    case acknowledged
    case refused
  }

  private enum State: Equatable {
    case outside
    case inside
    case firstDigit
    case secondDigit(UInt8)
  }

  private enum Byte {
    static let interrupt: UInt8 = 0x03
    static let start = UInt8(ascii: "$")
    static let end = UInt8(ascii: "#")
    static let escape = UInt8(ascii: "}")
  }

  /// The longest packet taken, before escapes are undone.
  package let limit: Int
  private var state = State.outside
  private var data: [UInt8] = []
  private var sum: UInt8 = 0
  private var isTooLong = false

  package init(limit: Int) { self.limit = limit }

  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Event] {
    var events: [Event] = []
    for byte in bytes {
      if let event = feed(byte) { events.append(event) }
    }
    return events
  }

  private mutating func feed(_ byte: UInt8) -> Event? {
    switch state {
    case .outside:
      switch byte {
      case Byte.start: begin()
      case Byte.interrupt: return .interrupt
      case UInt8(ascii: "+"): return .acknowledged
      case UInt8(ascii: "-"): return .refused
      // Line noise between packets is ignored, as the manual says.
      default: break
      }
    case .inside:
      switch byte {
      case Byte.end: state = .firstDigit
      // A start within a packet: the end of the last one was lost.
      case Byte.start: begin()
      default:
        sum &+= byte
        if data.count < limit { data.append(byte) } else { isTooLong = true }
      }
    case .firstDigit:
      guard let digit = Self.hexValue(byte) else { return damaged() }
      state = .secondDigit(digit)
    case .secondDigit(let high):
      guard let low = Self.hexValue(byte), high << 4 | low == sum, !isTooLong,
        let content = Self.unescape(data)
      else { return damaged() }
      finish()
      return .packet(content)
    }
    return nil
  }

  private mutating func begin() {
    state = .inside
    data.removeAll(keepingCapacity: true)
    sum = 0
    isTooLong = false
  }

  private mutating func finish() {
    state = .outside
    data.removeAll(keepingCapacity: true)
  }

  private mutating func damaged() -> Event {
    finish()
    return .damaged
  }

  private static func unescape(_ data: [UInt8]) -> [UInt8]? {
    guard data.contains(Byte.escape) else { return data }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in data {
      if isEscaped {
        result.append(byte ^ PacketEncoder.escapeBit)
        isEscaped = false
      } else if byte == Byte.escape {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return isEscaped ? nil : result
  }

  package static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// Frames replies.
package enum PacketEncoder {
  /// An escaped byte is sent with this bit turned over.
  static let escapeBit: UInt8 = 0x20

  package static func frame(_ content: [UInt8]) -> [UInt8] {
    var result = [UInt8(ascii: "$")]
    result.reserveCapacity(content.count + 4)
    var sum: UInt8 = 0
    func add(_ byte: UInt8) {
      result.append(byte)
      sum &+= byte
    }
    for byte in content {
      switch byte {
      case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "}"), UInt8(ascii: "*"):
        add(UInt8(ascii: "}"))
        add(byte ^ escapeBit)
      default: add(byte)
      }
    }
    result.append(UInt8(ascii: "#"))
    result += Hex.digits(of: [sum])
    return result
  }
}

/// Hexadecimal as the protocol writes it.
package enum Hex {
  private static let characters = Array("0123456789abcdef".utf8)

  package static func digits(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      result.append(characters[Int(byte >> 4)])
      result.append(characters[Int(byte & 15)])
    }
    return result
  }

  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: digits(of: bytes), as: UTF8.self)
  }

  /// Nil unless all are pairs of digits.
  package static func bytes(_ digits: some Collection<UInt8>) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      guard let value = PacketDecoder.hexValue(digit) else { return nil }
      if let first = high {
        result.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return result
  }

  /// A number of at most 16 digits, most significant first.
  package static func number(_ text: some StringProtocol) -> UInt64? {
    guard !text.isEmpty, text.utf8.count <= 16,
      text.utf8.allSatisfy({ PacketDecoder.hexValue($0) != nil })
    else { return nil }
    return UInt64(text, radix: 16)
  }
}
