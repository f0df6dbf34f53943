import Foundation
import Machine
import Testing

@testable import FrontendKit

/// A client that gives up after a while.
private final class Client {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(_ path: String) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    // The machine makes its socket in its own time.
    var tries = 0
    while true {
      let result = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      if result == 0 { return }
      tries += 1
      guard tries < 2000 else { throw ControlError("no socket") }
      usleep(10_000)
    }
  }

  deinit { close(descriptor) }

  func send(_ text: String) { send(bytes: Array(text.utf8)) }

  func send(bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(
          descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EAGAIN || !receiveWhileSending() {
        return
      }
    }
  }

  /// The server takes no more before its replies are read; how many fit in between is up to the
  /// kernel.
  private func receiveWhileSending() -> Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN | POLLOUT), revents: 0)
    guard poll(&wait, 1, 20_000) > 0 else { return false }
    guard wait.revents & Int16(POLLIN) != 0 else { return wait.revents & Int16(POLLOUT) != 0 }
    return receive()
  }

  private func receive() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    guard count > 0 else { return false }
    buffer += chunk[..<count]
    return true
  }

  func endInput() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// The next line; nil at the end.
  func line() -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = String(decoding: buffer[..<end], as: UTF8.self)
        buffer.removeFirst(end + 1)
        return line
      }
      guard receive() else { return nil }
    }
  }

  func ask(_ text: String) -> String? {
    send(text + "\n")
    return line()
  }
}

@Suite(.serialized) struct ControlServerTests {
  private let path = NSTemporaryDirectory() + "/control-\(UUID().uuidString.prefix(8))"
  private let session: MachineSession

  init() throws {
    var configuration = MachineConfiguration(
      cpu: try ProcessorChoice.model(ProcessorChoice.defaultModel), startDate: 0)
    configuration.firmware = .bytes(DemoROM.image)
    configuration.memoryMiB = 8
    var plan = SessionPlan(configuration: configuration, serial: [.none])
    plan.controlPath = path
    session = MachineSession(plan, onCommand: { _ in })
    session.start()
  }

  private func finish() {
    session.quit()
    #expect(session.wait().status == 0)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func answersAndTellsOfEvents() throws {
    let client = try Client(path)
    let watcher = try Client(path)
    #expect(client.ask(#"{"id":1,"command":"version"}"#)?.contains(#""protocol":1"#) == true)
    // The watcher is known to the server once it has an answer.
    #expect(watcher.ask(#"{"command":"version"}"#)?.contains(#""ok":true"#) == true)
    client.send(#"{"id":2,"command":"pause"}"# + "\n")
    #expect(Set([client.line(), client.line()]) == [
      #"{"event":"paused"}"#, #"{"id":2,"ok":true,"result":{}}"#,
    ])
    #expect(watcher.line() == #"{"event":"paused"}"#)
    #expect(client.ask(#"{"command":"status"}"#)?.contains(#""state":"paused""#) == true)
    client.send(#"{"command":"resume"}"# + "\n" + #"{"command":"reset"}"# + "\n")
    #expect(watcher.line() == #"{"event":"resumed"}"#)
    #expect(watcher.line() == #"{"event":"reset"}"#)
    client.send(#"{"id":3,"command":"quit"}"# + "\n")
    #expect(session.wait().reason == "quit")
    #expect(watcher.line() == #"{"event":"stopped","reason":"quit","status":0}"#)
    #expect(watcher.line() == nil)
    var last: [String] = []
    while let line = client.line() { last.append(line) }
    #expect(last.contains(#"{"id":3,"ok":true,"result":{}}"#))
    #expect(last.last == #"{"event":"stopped","reason":"quit","status":0}"#)
  }

  @Test func onlyThisUserMayConnect() throws {
    _ = try Client(path)
    var status = stat()
    #expect(lstat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    finish()
  }

  @Test func survivesGarbageAndEndlessLines() throws {
    let client = try Client(path)
    var random = SeededRandom(seed: 5)
    for _ in 0..<50 {
      // One line each, whatever is in it.
      var bytes = (0..<200).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      bytes.removeAll { $0 == 0x0A }
      client.send(bytes: bytes + [0x0A])
      #expect(client.line()?.contains(#""ok":false"#) == true)
    }
    client.send(bytes: [UInt8](repeating: 0x78, count: 1_000_000))
    #expect(client.line() == #"{"error":"a line has at most 65536 bytes","ok":false}"#)
    client.send("\n\n \r\n")
    #expect(client.ask(#"{"id":1,"command":"version"}"#)?.contains(#""ok":true"#) == true)
    finish()
  }

  @Test func aPipelineIsAnsweredInFullEvenAfterTheClientHasSaidAll() throws {
    let client = try Client(path)
    // More than the kernel keeps between two that do not read.
    for number in 0..<2000 { client.send(#"{"id":\#(number),"command":"stats"}"# + "\n") }
    client.send(#"{"id":2000,"command":"version"}"#)  // without a line feed
    client.endInput()
    var seen: Set<String> = []
    while let line = client.line() {
      #expect(line.contains(#""ok":true"#))
      if let range = line.range(of: #""id":[0-9]+"#, options: .regularExpression) {
        seen.insert(String(line[range]))
      }
    }
    #expect(seen.count == 2001)
    finish()
  }

  @Test func tellsItsEngineAndThatItHasNoOther() throws {
    let client = try Client(path)
    let told = client.ask(#"{"command":"engine"}"#)
    #expect(told?.contains(#""engine":"IEM""#) == true)
    #expect(told?.contains(#""canSwitch":false"#) == true)
    #expect(client.ask(#"{"command":"engine","use":"iem"}"#)?.contains(#""ok":true"#) == true)
    #expect(
      client.ask(#"{"command":"engine","use":"kvm"}"#)?.contains("start it with --engine kvm")
        == true)
    #expect(
      client.ask(#"{"command":"engine","use":"tcg"}"#)?.contains("only iem and kvm") == true)
    finish()
  }

  @Test func aWaitDoesNotHoldUpOthers() throws {
    let client = try Client(path)
    client.send(
      #"{"id":"w","command":"wait-for-text","text":"never","timeoutSeconds":0.3}"# + "\n")
    #expect(client.ask(#"{"id":1,"command":"version"}"#)?.contains(#""id":1"#) == true)
    let reply = client.line()
    #expect(reply?.contains(#""id":"w","ok":false"#) == true)
    #expect(reply?.contains("did not appear within 0.3 s") == true)
    finish()
  }

  @Test func aPictureComesInTheReply() throws {
    let client = try Client(path)
    let reply = try #require(client.ask(#"{"id":1,"command":"screenshot"}"#))
    struct Reply: Decodable {
      struct Result: Decodable {
        var width: Int
        var height: Int
        var png: Data
      }
      var result: Result
    }
    let result = try JSONDecoder().decode(Reply.self, from: Data(reply.utf8)).result
    #expect(result.width > 0 && result.height > 0)
    #expect(result.png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    finish()
  }

  @Test func tooManyClientsAreTurnedAway() throws {
    let clients = try (0..<ControlServer.clientLimit).map { _ in try Client(path) }
    for client in clients { #expect(client.ask(#"{"command":"version"}"#) != nil) }
    let another = try Client(path)
    #expect(another.line()?.contains("8 clients are connected already") == true)
    #expect(another.line() == nil)
    finish()
  }
}

@Suite struct SessionScriptTests {
  @Test func escapesAreUnderstood() {
    #expect(SessionScript.unescaped(#"a\n\t\\n\q\"#) == "a\n\t\\n\\q\\")
  }
}
