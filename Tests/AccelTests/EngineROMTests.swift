import Foundation
import IEM
import Testing

@testable import Accel
@testable import Machine

/// The test ROMs print the same on IEM, on KVM with IEM, and while the engine changes.
@Suite(.serialized, .enabled(if: Host.hasKVM, "/dev/kvm does not open"))
struct EngineROMTests {
  static let names = [
    "real", "unreal", "protected16", "protected32", "tasks", "v86", "paging", "long",
    "exceptions", "fpu", "shutdown",
  ]

  @Test(.enabled(if: TestROM.canAssemble, "nasm is not installed"), arguments: names)
  func printsTheSameOnKVM(name: String) throws {
    let rom = try TestROM.assemble(name)
    let alone = try TestROM.run(rom, engine: .iem)
    let kvm = try TestROM.run(rom, engine: .kvm)
    TestROM.compare(name, alone, kvm)
  }

  @Test(.enabled(if: TestROM.canAssemble, "nasm is not installed"), arguments: names)
  func printsTheSameWhileTheEngineChanges(name: String) throws {
    let rom = try TestROM.assemble(name)
    let alone = try TestROM.run(rom, engine: .iem)
    let changing = try TestROM.run(rom, engine: .kvm, switchInterval: 300)
    TestROM.compare(name, alone, changing)
  }
}

/// Guests that the engines run in turns; they print nothing that depends on the engine.
@Suite(.serialized, .enabled(if: Host.hasKVM, "/dev/kvm does not open"))
struct EngineGuestTests {
  /// Each system call arrives in ring 0 and comes back to ring 3, wherever the engine was left.
  @Test(
    .enabled(if: TestROM.canAssemble, "nasm is not installed"), arguments: [0, 300, 5_000, 100_000])
  func systemCallsKeepTheirRing(switchInterval: UInt64) throws {
    let rom = try TestROM.assemble("engine", file: "syscalls")
    let outcome = try TestROM.run(rom, engine: .kvm, switchInterval: switchInterval)
    #expect(outcome.exit == "exit 16")
    #expect(outcome.lines == ["K"])
  }
}

enum TestROM {
  struct Outcome {
    var lines: [String]
    var exit: String
    var statistics: [String]
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "TestROMs")

  static let canAssemble = FileManager.default.isExecutableFile(atPath: "/usr/bin/nasm")

  static func assemble(
    _ name: String, file: String? = nil, defining definition: String? = nil
  ) throws -> [UInt8] {
    let source = folder.appending(path: "\(name)/\(file ?? name).asm")
    return try assemble(source, defining: definition ?? "ROM=1")
  }

  private static func assemble(_ file: URL, defining definition: String) throws -> [UInt8] {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "accel-\(UUID().uuidString).rom")
    defer { try? FileManager.default.removeItem(at: output) }
    let arguments = [
      "/usr/bin/nasm", "-f", "bin", "-I", folder.path + "/", "-D", definition, "-o",
      output.path,
      file.path,
    ]
    // Not Foundation's Process: it waits for the child with this thread's run loop, and for the
    // end of a socket that children of other tests may have inherited.
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    try #require(posix_spawn(&child, "/usr/bin/nasm", nil, nil, &words, environ) == 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    #expect(status == 0)
    return [UInt8](try Data(contentsOf: output))
  }

  private final class Sink: ByteSink, @unchecked Sendable {
    var bytes: [UInt8] = []
    func write(_ byte: UInt8) { bytes.append(byte) }
  }

  static func run(
    _ rom: [UInt8], engine: MachineConfiguration.Engine, switchInterval: UInt64 = 0
  ) throws -> Outcome {
    var configuration = MachineConfiguration(
      cpu: try CPUModel.named("max"), startDate: 1_767_225_600)
    configuration.memoryMiB = 32
    configuration.firmware = .bytes(rom)
    configuration.engine = engine
    configuration.engineSwitchInterval = switchInterval
    // Else the ROM "shutdown" would print nothing.
    configuration.resetsOnTripleFault = true
    // The same processor on either side.
    configuration.cpu = try limited(configuration.cpu)
    let sink = Sink()
    let machine = try VirtualMachine(configuration, backends: .init(debugConsole: sink))
    let deadline = HostTime.now + 60_000_000_000
    machine.onFrame = { if HostTime.now > deadline { $0.quit() } }
    let exit = try machine.run()
    let name: String
    switch exit {
    case .debugExit(let value): name = "exit \(value)"
    case .tripleFault: name = "triple fault"
    case .powerOff: name = "power off"
    case .checkFailed: name = "check failed"
    case .quit, .replayed, .replayDiffers: name = "no end"
    }
    let text = String(decoding: sink.bytes, as: UTF8.self)
    return Outcome(
      lines: text.split(separator: "\n").map(String.init), exit: name,
      statistics: machine.board.engineStatistics)
  }

  private static func limited(_ model: CPUModel) throws -> CPUModel {
    let memory = try GuestMemory(ramSize: 1 << 20, addressSpace: 1 << 32)
    return try KVMHost(system: KVMSystem(), memory: memory).limit(model)
  }

  /// Names of checks that TestROMs/kvm-differs.txt excuses, for a KVM without hardware only.
  private static func excused(_ rom: String) -> [String] {
    guard Host.abilities.isEmulated,
      let text = try? String(contentsOf: folder.appending(path: "kvm-differs.txt"), encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return fields.count == 3 && fields[0] == rom ? fields[1] : nil
    }
  }

  static func compare(_ rom: String, _ one: Outcome, _ other: Outcome) {
    let excused = excused(rom)
    #expect(!one.lines.isEmpty, "\(rom) prints nothing on IEM alone")
    var differences: [String] = []
    var excuses = 0
    for (a, b) in zip(one.lines, other.lines) where a != b {
      if excused.contains(where: { b.hasPrefix("FAIL \($0) ") }) {
        excuses += 1
      } else if !(excuses > 0 && b.hasPrefix("SUMMARY")) {
        differences.append("\(a)\n  became \(b)")
      }
    }
    if one.lines.count != other.lines.count {
      differences.append("\(one.lines.count) lines became \(other.lines.count)")
    }
    if excuses == 0 && one.exit != other.exit {
      differences.append("\(one.exit) became \(other.exit)")
    }
    if !differences.isEmpty {
      Issue.record("\((differences + other.statistics).joined(separator: "\n"))")
    }
  }
}
