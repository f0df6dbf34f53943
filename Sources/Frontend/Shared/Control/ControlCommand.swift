import Foundation
import Machine

/// One command of the control socket: its request is a JSON object with these properties, besides
/// `command` and `id`. See docs/control-socket.md.
package protocol ControlCommand: Decodable, Sendable {
  associatedtype Result: Encodable & Sendable
  static var name: String { get }
  /// What `help` says of it.
  static var description: ControlDescription { get }
  /// Checks values before anything happens. No machine is involved.
  func validate() throws(ControlError)
  /// On the machine's thread. Replies exactly once, now or later, from any thread.
  func run(at desk: ControlDesk, reply: ControlReply<Result>)
}

extension ControlCommand {
  package func validate() throws(ControlError) {}
}

/// A command that is done at once.
package protocol DirectCommand: ControlCommand {
  func perform(at desk: ControlDesk) throws(ControlError) -> Result
}

extension DirectCommand {
  package func run(at desk: ControlDesk, reply: ControlReply<Result>) {
    do throws(ControlError) { reply.succeed(try perform(at: desk)) } catch { reply.fail(error) }
  }
}

/// A result that says no more than that it worked.
package struct Nothing: Codable, Equatable, Sendable { package init() {} }

/// A command's entry in `help`.
package struct ControlDescription: Encodable, Sendable {
  package struct Field: Encodable, Sendable {
    package enum Kind: String, Encodable, Sendable {
      case string, number, integer, boolean
      case strings = "array of strings"
    }
    package var name: String
    package var type: Kind
    package var required: Bool
    package var summary: String
  }

  package var summary: String
  package var fields: [Field] = []
  /// Properties of `result`, in words.
  package var result = ""
}

extension ControlDescription.Field {
  static func required(_ name: String, _ type: Kind, _ summary: String) -> Self {
    Self(name: name, type: type, required: true, summary: summary)
  }
  static func optional(_ name: String, _ type: Kind, _ summary: String) -> Self {
    Self(name: name, type: type, required: false, summary: summary)
  }
}

/// Why a request was not done: one line.
package struct ControlError: Error, Equatable, CustomStringConvertible {
  package var description: String

  package init(_ description: String) {
    let parts = description.split(whereSeparator: \.isNewline)
    self.description = parts.joined(separator: "; ")
  }
}

/// Where a command's answer goes.
package struct ControlReply<Result: Encodable & Sendable>: Sendable {
  private let deliver: @Sendable (Swift.Result<Result, ControlError>) -> Void

  package init(_ deliver: @escaping @Sendable (Swift.Result<Result, ControlError>) -> Void) {
    self.deliver = deliver
  }

  package func succeed(_ result: Result) { deliver(.success(result)) }
  package func fail(_ error: ControlError) { deliver(.failure(error)) }
}
