import ArgumentParser
import Glibc
import OracleKit

struct Fuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs random instructions on this processor and in IEM, and compares.")

  @Option(help: "How long.") var seconds = 60.0
  @Option(help: "The same seed gives the same cases.") var seed: UInt64 = 1
  @Option(help: "Only rows whose opcode or text contains this.") var filter: String?
  @Option(help: "Cases of a row before the next one.") var perRow = 8
  @Option(help: "Only code of 16, 32 or 64 bits.") var mode: Int?
  @Option(help: "Findings to print.") var limit = 200
  @Flag(help: "Differences fail on any maker's processor, not only on the reference.")
  var strict = false

  func run() throws {
    #if arch(x86_64)
      let end = Self.now() + seconds
      let ran: Bool? = try NativeRunner.exclusively { native in
        var settings = FuzzRun.Settings()
        settings.seed = seed
        settings.filter = filter
        settings.perRow = perRow
        settings.mode = mode.map { $0 == 16 ? .bits16 : $0 == 32 ? .bits32 : .bits64 }
        let run = try FuzzRun(native, settings)
        while Self.now() < end { run.pass { Self.now() >= end } }
        for (key, found) in run.findings.sorted(by: { $0.key < $1.key }).prefix(limit) {
          print("\(key) ×\(found.count)\n    \(found.text)")
        }
        let rules = run.explained.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let float = run.floatRows
        print(
          "floating point: \(float.complete) of \(float.all) encodings in every rounding mode, "
            + "with each DAZ and FTZ, or each precision of x87")
        print("explained: \(rules.joined(separator: ", "))")
        print(
          "fuzz: \(run.cases) cases of \(run.covered.count) encodings (\(run.faults) faulted, "
            + "\(run.threaded) on the threaded tier too), "
            + "seed \(seed): \(run.differing) unexplained differences")
        if !native.has16BitCode {
          print("fuzz: 16-bit code skipped, the kernel has no modify_ldt")
        }
        let isReference = HostProcessor(native).isReference
        if !isReference && run.differing != 0 && !strict {
          print("fuzz: not the processor that IEM follows: its differences are reported only")
        }
        return run.differing == 0 || !(isReference || strict)
      }
      guard let ran else {
        print("fuzz: skipped, this process may not run code of its own making")
        return
      }
      if !ran { throw ExitCode.failure }
    #else
      print("fuzz: skipped, this is not an x86-64 processor")
    #endif
  }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
