import Foundation

/// One connection to the control socket. Belongs to the server's thread.
struct ControlClient {
  /// Requests whose replies are not sent yet: a client that asks more must first read.
  static let requestLimit = 16
  /// Events are dropped for a client that does not read.
  private static let eventBacklog = 1 << 20
  private static let chunk = 1 << 14

  let descriptor: Int32
  private var input: [UInt8] = []
  /// The rest of a line that was too long is passed over.
  private var isSkipping = false
  private var output: [Message] = []
  private var sent = 0
  private var openRequests = 0
  /// The client has nothing more to say, but may still read.
  private var hasEnded = false
  private var isBroken = false

  private struct Message {
    var bytes: [UInt8]
    var isReply: Bool
  }

  enum Line: Equatable {
    case complete(ArraySlice<UInt8>)
    case tooLong
  }

  init(descriptor: Int32) { self.descriptor = descriptor }

  private var mayAsk: Bool { openRequests < Self.requestLimit }
  var hasOutput: Bool { !output.isEmpty }
  var isDone: Bool { isBroken || (hasEnded && openRequests == 0 && output.isEmpty && !hasLine) }
  private var hasLine: Bool { input.contains(Self.lineFeed) }

  var events: Int16 {
    // While lines wait, nothing more is read.
    let reads = !hasEnded && mayAsk
    return Int16((reads ? POLLIN : 0) | (output.isEmpty ? 0 : POLLOUT))
  }

  // MARK: Input

  mutating func receive() {
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      input += buffer[..<count]
    } else if count == 0 {
      hasEnded = true
      // A last line needs no line feed.
      if !input.isEmpty { input.append(Self.lineFeed) }
    } else if errno != EINTR && errno != EAGAIN {
      isBroken = true
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The next line, if the client may ask now. Each counts as a request until it is replied to.
  mutating func nextLine() -> Line? {
    while mayAsk {
      guard let end = input.firstIndex(of: Self.lineFeed) else { return checkLength() }
      let line = input[..<end]
      input = Array(input[(end + 1)...])
      if isSkipping {
        isSkipping = false
        continue
      }
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      openRequests += 1
      return line.count > ControlCodec.lineLimit ? .tooLong : .complete(line)
    }
    return nil
  }

  private mutating func checkLength() -> Line? {
    guard input.count > ControlCodec.lineLimit || isSkipping else { return nil }
    input = []
    if isSkipping { return nil }
    isSkipping = true
    openRequests += 1
    return .tooLong
  }

  // MARK: Output

  mutating func reply(_ bytes: [UInt8]) { output.append(Message(bytes: bytes, isReply: true)) }

  mutating func tell(_ event: [UInt8]) {
    let backlog = output.reduce(0) { $0 + $1.bytes.count }
    if backlog < Self.eventBacklog { output.append(Message(bytes: event, isReply: false)) }
  }

  mutating func transmit() {
    while let message = output.first {
      let rest = message.bytes[sent...]
      let count = rest.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count >= 0 else {
        if errno != EINTR && errno != EAGAIN { isBroken = true }
        return
      }
      sent += count
      guard sent == message.bytes.count else { return }
      output.removeFirst()
      sent = 0
      if message.isReply { openRequests -= 1 }
    }
  }

  mutating func hangUp() { isBroken = true }
}
