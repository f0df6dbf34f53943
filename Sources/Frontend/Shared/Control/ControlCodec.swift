import Foundation
import Machine

/// Names a request in its reply: a number or a string, as the client chose.
package enum RequestID: Codable, Equatable, Sendable {
  case number(Int64)
  case string(String)

  static let longestString = 256

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int64.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self), text.utf8.count <= Self.longestString {
      self = .string(text)
    } else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "must be an integer or a string of at most \(Self.longestString) bytes")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .string(let text): try container.encode(text)
    }
  }
}

/// A request, understood and checked.
package struct ControlRequest: Sendable {
  package var id: RequestID?
  package var command: any ControlCommand
}

/// A line that is no request. The id is known if that much of it could be read.
package struct BadRequest: Error, Equatable {
  package var id: RequestID?
  package var error: ControlError
}

/// Lines of JSON to requests, and replies and events to lines.
package enum ControlCodec {
  package static let lineLimit = 64 << 10

  // MARK: Requests

  private struct AnyKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  /// What all requests have, and the names of all properties.
  private struct Envelope: Decodable {
    var id: RequestID?
    var command: String?
    var names: Set<String>
    var failure: ControlError?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: AnyKey.self)
      names = Set(container.allKeys.map(\.stringValue))
      do {
        id = try container.decodeIfPresent(RequestID.self, forKey: AnyKey(stringValue: "id"))
        command = try container.decode(String.self, forKey: AnyKey(stringValue: "command"))
      } catch {
        failure = ControlCodec.explain(error, isJSON: true)
      }
    }
  }

  /// - Parameter line: without its line feed.
  package static func decode(_ line: some Collection<UInt8>) throws(BadRequest) -> ControlRequest {
    guard line.count <= lineLimit else {
      throw BadRequest(error: ControlError("a line has at most \(lineLimit) bytes"))
    }
    let data = Data(line)
    let envelope: Envelope
    do { envelope = try JSONDecoder().decode(Envelope.self, from: data) } catch {
      throw BadRequest(error: explain(error))
    }
    do throws(ControlError) {
      if let failure = envelope.failure { throw failure }
      return ControlRequest(id: envelope.id, command: try command(envelope, data))
    } catch {
      throw BadRequest(id: envelope.id, error: error)
    }
  }

  private static func command(
    _ envelope: Envelope, _ data: Data
  ) throws(ControlError) -> any ControlCommand {
    let name = envelope.command ?? ""
    guard let type = ControlCatalog.command(name) else {
      throw ControlError("there is no command \(quoted(name)); 'help' lists them")
    }
    let known = Set(type.description.fields.map(\.name)).union(["id", "command"])
    if let unknown = envelope.names.subtracting(known).min() {
      throw ControlError("\(name) has no field \(quoted(unknown))")
    }
    let command: any ControlCommand
    do { command = try JSONDecoder().decode(type, from: data) } catch {
      throw ControlError("\(name): \(explain(error, isJSON: true))")
    }
    try command.validate()
    return command
  }

  private static func quoted(_ text: String) -> String { "'\(text.prefix(64))'" }

  /// One line for what a decoder found wrong.
  /// - Parameter isJSON: the line as such has been read before.
  static func explain(_ error: any Error, isJSON: Bool = false) -> ControlError {
    guard let error = error as? DecodingError else { return ControlError("not a request") }
    switch error {
    case .typeMismatch(let type, let context):
      return field(context) { "must be \(describe(type))" }
    case .valueNotFound(let type, let context):
      return field(context) { "must be \(describe(type)), not null" }
    case .keyNotFound(let key, _):
      return ControlError("field \(quoted(key.stringValue)) is missing")
    case .dataCorrupted(let context):
      if !context.codingPath.isEmpty { return field(context) { context.debugDescription } }
      // A number that its field cannot hold is reported without the field.
      return ControlError(
        isJSON ? "a number is too large, or not an integer" : "not a line of JSON")
    @unknown default: return ControlError("not a request")
    }
  }

  private static func field(
    _ context: DecodingError.Context, _ message: () -> String
  ) -> ControlError {
    guard let key = context.codingPath.first else {
      return ControlError("a request is a JSON object")
    }
    return ControlError("field \(quoted(key.stringValue)) \(message())")
  }

  private static func describe(_ type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "true or false"
    case is Int.Type, is Int64.Type: "an integer"
    case is Double.Type: "a number"
    case is any Collection.Type: "an array"
    default: "of another type"
    }
  }

  // MARK: Replies and events

  private struct Success<Result: Encodable>: Encodable {
    var id: RequestID?
    var ok = true
    var result: Result
  }

  private struct Failure: Encodable {
    var id: RequestID?
    var ok = false
    var error: String
  }

  /// The line, with its line feed.
  package static func encode<Result: Encodable>(
    _ result: Swift.Result<Result, ControlError>, for id: RequestID?
  ) -> [UInt8] {
    switch result {
    case .success(let value): line(Success(id: id, result: value))
    case .failure(let error): line(Failure(id: id, error: error.description))
    }
  }

  package static func encode(_ event: ControlEvent) -> [UInt8] { line(event) }

  private static func line(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Only numbers that are not finite cannot be encoded, and there are none.
    let data =
      (try? encoder.encode(value)) ?? Data(#"{"error":"the result has no JSON","ok":false}"#.utf8)
    return Array(data) + [UInt8(ascii: "\n")]
  }
}

/// What happens without being asked for; sent to every client.
package struct ControlEvent: Codable, Equatable, Sendable {
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case paused, resumed, reset, stopped
  }

  package var event: Kind
  /// Of `stopped`: `power-off`, `quit`, `debug-exit`, `triple-fault`,
  /// `signal`, `failed`.
  package var reason: String?
  /// Of `stopped`: the program's exit status.
  package var status: Int32?

  package init(_ event: Kind, reason: String? = nil, status: Int32? = nil) {
    self.event = event
    self.reason = reason
    self.status = status
  }
}
