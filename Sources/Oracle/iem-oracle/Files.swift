import ArgumentParser
import IEM
import OracleKit

struct Folder: ParsableArguments {
  @Option(help: "Where the vector files are.") var folder = "Tests/Vectors"
}

struct Capture: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes vector files: what this processor does with every encoding.")

  @OptionGroup var place: Folder
  @Option(help: "The same seed gives the same cases.") var seed: UInt64 = 1
  @Option(help: "Cases of a row in 64-bit mode; a third of them in 32-bit mode.") var perRow = 12
  @Option(help: "Base states.") var states = 64
  @Option(help: "Write only this file (integer, x87 …, float-control), and leave the others.")
  var only: String?

  func run() throws {
    #if arch(x86_64)
      let done: Void? = try NativeRunner.exclusively { native in
        let host = HostProcessor(native)
        if !host.isReference {
          print("capture: undefined results are taken from AMD Zen; this is another processor")
        }
        let bases = BaseSet(seed: seed, states: states)
        try VectorSet.write(VectorFile.encode(bases), place.folder, VectorSet.baseName)
        let capture = try CaptureRun(native, bases: bases, seed: seed &+ 1, perRow: perRow)
        func write(_ name: String, _ entries: () -> [VectorFile.Entry]) throws {
          if let only, only != name { return }
          let entries = entries()
          let bytes = VectorFile.encode(entries, bases)
          try VectorSet.write(bytes, place.folder, "\(name).\(VectorSet.fileExtension)")
          print("\(name): \(entries.count) cases, \(bytes.count) bytes")
        }
        for family in VectorSet.families {
          try write(family.name) { family.rows.flatMap { capture.capture(row: $0) } }
        }
        try write("float-control") { FloatControls.rows.flatMap { capture.sweep(row: $0.row) } }
        try write("code16") {
          InstructionTable.encodings.indices.flatMap { row in
            // General instructions in all their forms; the others have addresses only.
            let isGeneral = VectorSet.families[0].rows.contains(row)
            return capture.captureNarrow(row: row, count: isGeneral ? 8 : 2)
          }
        }
        for text in capture.unexplained.prefix(50) { print("left out: \(text)") }
      }
      if done == nil { throw ValidationError("this process may not run code of its own making") }
    #else
      throw ValidationError("this is not an x86-64 processor")
    #endif
  }
}

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the cases of vector files through IEM.")

  @OptionGroup var place: Folder
  @Option(help: "Failures to print.") var limit = 50

  func run() throws {
    let replay = try VectorReplay(try VectorSet.bases(in: place.folder))
    for name in try VectorSet.files(in: place.folder) {
      try replay.replay(file: try VectorSet.read(place.folder, name))
    }
    for failure in replay.failures.prefix(limit) { print(failure) }
    print(replay.summary)
    if !replay.failures.isEmpty { throw ExitCode.failure }
  }
}

struct Coverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Counts encodings and their cases.")

  @OptionGroup var place: Folder
  @Flag(help: "List each encoding with its cases.") var list = false

  func run() throws {
    let replay = try VectorReplay(try VectorSet.bases(in: place.folder))
    for name in try VectorSet.files(in: place.folder) {
      try replay.count(file: try VectorSet.read(place.folder, name))
    }
    for (index, count) in replay.rows.enumerated() {
      let origin =
        count.completed > 0
        ? "hardware"
        : count.hardware > 0 ? "hardware faults, rule" : count.rule > 0 ? "rule" : "NONE"
      if list || origin == "NONE" {
        print(
          "\(RowNames.name(index)): \(count.hardware) from hardware, \(count.rule) by rule "
            + "[\(origin)]")
      }
    }
    for row in replay.rowsWithoutSettings {
      print("\(RowNames.name(row)): not under every setting of rounding and precision")
    }
    print(replay.floatSummary)
    print(replay.summary)
  }
}

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the differences from real processors that are no mistakes, with reasons.")

  func run() {
    print("On every processor:")
    for rule in ExplainedDifferences.rules { print("  \(rule.name): \(rule.reason)") }
    print("On processors of other makers than the reference, AMD Zen:")
    for rule in ExplainedDifferences.otherMakers { print("  \(rule.name): \(rule.reason)") }
  }
}
