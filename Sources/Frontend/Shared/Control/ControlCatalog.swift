import Machine

/// All commands, by name.
package enum ControlCatalog {
  /// Of requests and replies; changes when old clients would no longer understand.
  package static let protocolVersion = 1

  package static let commands: [any ControlCommand.Type] = [
    HelpCommand.self, VersionCommand.self, StatusCommand.self, StatsCommand.self,
    EngineCommand.self, PauseCommand.self, ResumeCommand.self, ResetCommand.self,
    PowerButtonCommand.self, QuitCommand.self, SendKeysCommand.self, TypeTextCommand.self,
    MouseCommand.self, PointerCommand.self, ScreenshotCommand.self, ScreenTextCommand.self,
    WaitForTextCommand.self,
    ChangeMediumCommand.self, EjectCommand.self,
  ]

  private static let byName: [String: any ControlCommand.Type] = Dictionary(
    uniqueKeysWithValues: commands.map { ($0.name, $0) })

  package static func command(_ name: String) -> (any ControlCommand.Type)? { byName[name] }
}

/// Who answers.
package struct VersionCommand: DirectCommand {
  package static let name = "version"
  package static let description = ControlDescription(
    summary: "Which program answers.", result: "program, version, protocol (an integer)")

  package struct Result: Encodable, Sendable {
    var program = "software-pc"
    var version = Program.version
    var `protocol` = ControlCatalog.protocolVersion
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result { Result() }
}

/// The schema.
package struct HelpCommand: DirectCommand {
  package static let name = "help"
  package static let description = ControlDescription(
    summary: "All commands with their fields, or one of them.",
    fields: [.optional("about", .string, "the command to tell about")],
    result: "protocol, lineLimit, commands (name, summary, fields, result), events, keys")

  var about: String?

  package struct Entry: Encodable, Sendable {
    var name: String
    var summary: String
    var fields: [ControlDescription.Field]
    var result: String

    init(_ command: any ControlCommand.Type) {
      name = command.name
      summary = command.description.summary
      fields = command.description.fields
      result = command.description.result
    }
  }

  package struct Result: Encodable, Sendable {
    var `protocol` = ControlCatalog.protocolVersion
    var lineLimit = ControlCodec.lineLimit
    var commands: [Entry]
    var events: [String]?
    var keys: [String]?
  }

  package func perform(at desk: ControlDesk) throws(ControlError) -> Result {
    if let about {
      guard let command = ControlCatalog.command(about) else {
        throw ControlError("there is no command '\(about.prefix(64))'")
      }
      return Result(commands: [Entry(command)])
    }
    return Result(
      commands: ControlCatalog.commands.map { Entry($0) },
      events: ControlEvent.Kind.allCases.map(\.rawValue), keys: KeyCode.allNames)
  }
}
