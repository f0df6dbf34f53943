import Foundation
import IEM
import Testing

@testable import Accel
@testable import Machine

/// A guest that does nothing but port or memory accesses leaves the machine's thread its time for
/// commands, frames and events.
@Suite(.serialized, .enabled(if: Host.hasKVM, "/dev/kvm does not open"))
struct StarvationTests {
  /// Names of the program's loops; they run in long mode, which is the one that a KVM without
  /// hardware beneath it runs.
  static let loops = [
    "port_writes", "port_reads", "string_port_writes", "memory_writes", "memory_reads",
    "self_jump", "refused",
  ]
  /// Commands that must be done, one after the other.
  private static let commands = 50

  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0
    var count: Int { lock.withLock { value } }
    func add() { lock.withLock { value += 1 } }
  }

  @Test(.enabled(if: TestROM.canAssemble, "nasm is not installed"), arguments: loops)
  func commandsAndFramesGoOn(loop: String) throws {
    var configuration = MachineConfiguration(
      cpu: try CPUModel.named("max"), startDate: 1_767_225_600)
    configuration.memoryMiB = 16
    configuration.engine = .kvm
    configuration.firmware = .bytes(
      try TestROM.assemble("engine", file: "starvation", defining: "LOOP=\(loop)"))
    let machine = try VirtualMachine(configuration, backends: .init())
    let frames = Counter()
    machine.onFrame = { _ in frames.add() }
    let done = Counter()
    let door = machine.door
    let asker = Thread {
      for number in 0..<Self.commands {
        door.post { _ in done.add() }
        // However long the host takes: only a machine that never answers is at fault.
        while done.count <= number { usleep(500) }
      }
      door.post { $0.quit() }
    }
    asker.start()
    #expect(try machine.run() == .quit)
    #expect(done.count == Self.commands)
    #expect(frames.count > 0)
    guard AccelTests.Host.abilities.modes.contains(.long) else { return }
    let counters = Dictionary(uniqueKeysWithValues: machine.board.kvmStatistics[0].counters)
    #expect(counters["entries", default: 0] > 0)
  }
}
