import Foundation
import Machine
import Testing

@testable import FrontendKit

@Suite struct ControlCodecTests {
  private func decode(_ line: String) throws(BadRequest) -> ControlRequest {
    try ControlCodec.decode(Array(line.utf8))
  }

  private func error(_ line: String) -> String? {
    do throws(BadRequest) {
      _ = try decode(line)
      return nil
    } catch {
      return error.error.description
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func requestsAreReadWithTheirID() throws {
    let first = try decode(#"{"id":7,"command":"status"}"#)
    #expect(first.id == .number(7))
    #expect(first.command is StatusCommand)
    let second = try decode(#"{"command":"eject","drive":"cdrom","force":true,"id":"x"}"#)
    #expect(second.id == .string("x"))
    #expect((second.command as? EjectCommand)?.drive == "cdrom")
    #expect((second.command as? EjectCommand)?.force == true)
    #expect(try decode(#"{"command":"pause"}"#).id == nil)
  }

  @Test(arguments: [
    ("", "not a line of JSON"),
    ("nonsense", "not a line of JSON"),
    (#"{"command":"status""#, "not a line of JSON"),
    ("[]", "a request is a JSON object"),
    ("7", "a request is a JSON object"),
    ("{}", "field 'command' is missing"),
    (#"{"command":null}"#, "field 'command' must be a string, not null"),
    (#"{"command":3}"#, "field 'command' must be a string"),
    (#"{"id":1.5,"command":"status"}"#,
      "field 'id' must be an integer or a string of at most 256 bytes"),
    (#"{"command":"no-such"}"#, "there is no command 'no-such'; 'help' lists them"),
    (#"{"command":"pause","why":1}"#, "pause has no field 'why'"),
    (#"{"command":"eject"}"#, "eject: field 'drive' is missing"),
    (#"{"command":"eject","drive":1}"#, "eject: field 'drive' must be a string"),
    (#"{"command":"eject","drive":"a","force":1}"#, "eject: field 'force' must be true or false"),
    (#"{"command":"mouse","dx":1.5}"#, "mouse: a number is too large, or not an integer"),
    (#"{"command":"mouse","dx":5000}"#, "field 'dx' must be -4096 to 4096"),
    (#"{"command":"mouse","buttons":["thumb"]}"#,
      "a mouse has the buttons left, middle and right"),
    (#"{"command":"send-keys","keys":["ctrl-foo"]}"#, "no key is called 'foo' in 'ctrl-foo'"),
    (#"{"command":"type-text","text":"\u00e9"}"#, "a US keyboard has no key for U+00E9 (é)"),
    (#"{"command":"wait-for-text"}"#,
      "either 'text' or 'pattern' must be given, and not be empty"),
    (#"{"command":"wait-for-text","text":"a","pattern":"b"}"#,
      "either 'text' or 'pattern' must be given, and not be empty"),
    (#"{"command":"wait-for-text","pattern":"("}"#, "'(' is not a regular expression"),
    (#"{"command":"wait-for-text","text":"a","timeoutSeconds":-1}"#,
      "field 'timeoutSeconds' must be 0 to 86400"),
  ]) func wrongRequestsGetOneClearLine(_ line: String, _ message: String) {
    #expect(error(line) == message)
  }

  @Test func theIDOfAWrongRequestIsKept() {
    #expect(throws: BadRequest(id: .number(9), error: ControlError("pause has no field 'x'"))) {
      try ControlCodec.decode(Array(#"{"id":9,"command":"pause","x":0}"#.utf8))
    }
  }

  @Test func linesThatAreTooLongOrTooDeepFail() {
    let long = #"{"command":"type-text","text":""# + String(repeating: "x", count: 70_000) + #""}"#
    #expect(error(long) == "a line has at most 65536 bytes")
    #expect(error(String(repeating: "[", count: 60_000)) != nil)
    #expect(error(String(repeating: #"{"a":"#, count: 10_000)) != nil)
  }

  @Test func repliesAndEventsAreLines() {
    let success = ControlCodec.encode(
      Result<SendKeysCommand.Result, ControlError>.success(.init(keys: 2)), for: .number(1))
    #expect(text(success) == #"{"id":1,"ok":true,"result":{"keys":2}}"# + "\n")
    let failure = ControlCodec.encode(
      Result<Nothing, ControlError>.failure(ControlError("a\nb")), for: .string("q"))
    #expect(text(failure) == #"{"error":"a; b","id":"q","ok":false}"# + "\n")
    #expect(
      text(ControlCodec.encode(ControlEvent(.stopped, reason: "quit", status: 0)))
        == #"{"event":"stopped","reason":"quit","status":0}"# + "\n")
  }

  @Test func theSchemaNamesEveryFieldThatIsDecoded() {
    // A required field that is missing, and no other, must be reported by name.
    for type in ControlCatalog.commands {
      for field in type.description.fields where field.required {
        let others = type.description.fields.filter { $0.required && $0.name != field.name }
        let rest = others.map { other in
          let value = other.type == .strings ? "[]" : other.type == .integer ? "1" : "\"a\""
          return #","\#(other.name)":\#(value)"#
        }
        let message = error(#"{"command":"\#(type.name)"\#(rest.joined())}"#)
        #expect(message == "\(type.name): field '\(field.name)' is missing")
      }
      for field in type.description.fields where field.type != .string {
        let message = error(#"{"command":"\#(type.name)","\#(field.name)":"text"}"#)
        #expect(message?.contains(field.name) == true || message?.contains("missing") == true)
      }
    }
  }

  // MARK: Garbage

  private struct Random {
    var generator: SeededRandom
    mutating func below(_ limit: Int) -> Int { Int(generator.next() % UInt64(max(limit, 1))) }
  }

  private static let samples = [
    #"{"id":1,"command":"status"}"#,
    #"{"id":"abc","command":"type-text","text":"echo $((6*7))\n"}"#,
    #"{"id":-5,"command":"send-keys","keys":["ctrl-alt-delete","f2","down"]}"#,
    #"{"command":"mouse","dx":-3,"dy":40,"wheel":1,"buttons":["left","right"]}"#,
    #"{"command":"wait-for-text","pattern":"^demo# *$","timeoutSeconds":1.5}"#,
    #"{"command":"change-medium","drive":"cdrom","path":"/x/y.iso","readOnly":true,"force":false}"#,
    #"{"command":"screenshot","path":"/tmp/x.png"}"#,
  ]

  @Test(arguments: 0..<40 as Range<UInt64>) func garbageIsRefused(_ seed: UInt64) {
    var random = Random(generator: SeededRandom(seed: seed))
    for _ in 0..<50 {
      var line = Array(Self.samples[random.below(Self.samples.count)].utf8)
      for _ in 0...random.below(6) {
        let at = random.below(line.count)
        switch random.below(5) {
        case 0 where !line.isEmpty: line[at] = UInt8(truncatingIfNeeded: random.below(256))
        case 1: line.insert(contentsOf: [0x7B, 0x5B, 0x22].prefix(1 + random.below(3)), at: at)
        case 2 where !line.isEmpty: line.remove(at: at)
        case 3: line.insert(contentsOf: Array("1e999".utf8), at: at)
        default: line = Array(line.prefix(at)) + line.suffix(random.below(line.count))
        }
      }
      // Decoding ends, with a request or with one line.
      do throws(BadRequest) {
        let request = try ControlCodec.decode(line)
        #expect(ControlCatalog.command(type(of: request.command).name) != nil)
      } catch {
        #expect(!error.error.description.contains("\n"))
        #expect(!error.error.description.isEmpty)
        let reply = ControlCodec.encode(
          Result<Nothing, ControlError>.failure(error.error), for: error.id)
        #expect(reply.filter { $0 == UInt8(ascii: "\n") }.count == 1)
        #expect(reply.last == UInt8(ascii: "\n"))
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func noiseIsRefused(_ seed: UInt64) {
    var random = Random(generator: SeededRandom(seed: seed &+ 1000))
    let noise = (0..<random.below(2000)).map { _ in UInt8(truncatingIfNeeded: random.below(256)) }
    #expect(throws: BadRequest.self) { try ControlCodec.decode(noise) }
  }
}

@Suite struct TextPatternTests {
  private let screen = "GRUB loading\n\ndemo login: root\ndemo# echo hello\nhello\n"

  @Test func plainTextIsFoundWithItsPlace() {
    let match = TextPattern(plain: "login").firstMatch(in: screen)
    #expect(match == .init(row: 2, column: 5, text: "login"))
    #expect(TextPattern(plain: "nowhere").firstMatch(in: screen) == nil)
  }

  @Test func expressionsMatchByLine() throws {
    let match = try TextPattern(expression: "^hel+o$").firstMatch(in: screen)
    #expect(match == .init(row: 4, column: 0, text: "hello"))
    #expect(try TextPattern(expression: "^login").firstMatch(in: screen) == nil)
  }

  @Test func expressionsThatTakeAgesGiveUp() throws {
    let pattern = try TextPattern(expression: "(a+)+b")
    #expect(pattern.firstMatch(in: String(repeating: "a", count: 80) + "\n") == nil)
  }
}
