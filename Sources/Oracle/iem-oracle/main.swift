import ArgumentParser
import Glibc
import OracleKit

struct Oracle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iem-oracle",
    abstract: "Compares IEM with real processors.",
    subcommands: [
      Capture.self, Replay.self, Fuzz.self, Coverage.self, Rules.self, Disassemble.self,
    ])
}

Oracle.main()
