import ArgumentParser
import Foundation
import Testing

@testable import FrontendKit

@Suite struct CommandLineTests {
  @Test func singleDashesOfQEMUBecomeTwo() {
    let given = ["-kernel", "k", "-append", "-cdrom", "-m", "512", "-snapshot", "-S", "--hda=x"]
    let expected = [
      "--kernel", "k", "--append", "-cdrom", "-m", "512", "--snapshot", "-S", "--hda=x",
    ]
    #expect(CommandLineSpelling.normalised(given) == expected)
    #expect(CommandLineSpelling.normalised(["-smp=2", "-nonesuch"]) == ["--smp=2", "-nonesuch"])
  }

  /// Every option of the help is known to the speller, with the right arity.
  @Test func everyLongOptionCanBeSpelledWithOneDash() {
    var found = 0
    for line in MachineOptions.helpMessage(columns: 200).split(separator: "\n") {
      guard line.hasPrefix("  -"), let start = line.prefix(8).range(of: "--") else { continue }
      let rest = line[start.upperBound...]
      let name = String(rest.prefix { $0.isLetter || $0 == "-" })
      let takesValue = rest.dropFirst(name.count).hasPrefix(" <")
      let known = takesValue ? CommandLineSpelling.valued : CommandLineSpelling.flags
      #expect(known.contains(name), "--\(name)")
      found += 1
    }
    #expect(found > 20)
  }

  @Test func statusFollowsTheEnd() {
    #expect(ExitStatus.of(.powerOff) == 0)
    #expect(ExitStatus.of(.quit) == 0)
    #expect(ExitStatus.of(.debugExit(0x10)) == 33)
    #expect(ExitStatus.of(.debugExit(0xFFFF_FFFF)) == 255)
    #expect(ExitStatus.of(.debugExit(0x80)) == 1)
    #expect(ExitStatus.of(.tripleFault("")) == 4)
    #expect(ExitStatus.signal(SIGINT) == 130)
  }

  @Test func messageIsOneLine() {
    #expect(UsageError("a\n\nb\r\nc").line == "a; b; c")
  }
}
