import ArgumentParser
import Foundation

/// What the programs have in common: from arguments to a checked plan, or to the end.
package enum Program {
  package static let version = "0.1.0"

  /// Parses the arguments, or prints help, version or the one line that says what is wrong, and
  /// ends.
  package static func parse<Command: ParsableCommand>(_ command: Command.Type) -> Command {
    let arguments = CommandLineSpelling.normalised(Array(CommandLine.arguments.dropFirst()))
    do {
      let parsed = try Command.parseAsRoot(arguments)
      if let command = parsed as? Command { return command }
      // The help command.
      var other = parsed
      try other.run()
      exit(ExitStatus.success)
    } catch {
      let code = Command.exitCode(for: error)
      guard code != .success else {
        print(Command.fullMessage(for: error))
        exit(ExitStatus.success)
      }
      fail(UsageError(Command.message(for: error)))
    }
  }

  /// The plan of a program's machine. `--cpu help` and its like are answered here.
  package static func plan(
    _ options: MachineOptions, defaultSerial: StreamSpecification,
    defaultAudio: AudioSpecification = .none
  ) -> SessionPlan {
    if options.cpu == "help" {
      print(ProcessorChoice.help, terminator: "")
      exit(ExitStatus.success)
    }
    if let path = options.traceDump { exit(TraceDump.run(path: path)) }
    do {
      return try ConfigurationBuilder(
        options, defaultSerial: defaultSerial, defaultAudio: defaultAudio
      ).plan()
    } catch {
      fail(error)
    }
  }

  package static func fail(_ error: UsageError) -> Never {
    MachineSession.say(error.line)
    exit(ExitStatus.usage)
  }

  /// Prints what there is to say, and ends with the session's status.
  package static func end(_ outcome: MachineSession.Outcome) -> Never {
    if let message = outcome.message { MachineSession.say(message) }
    exit(outcome.status)
  }
}
