import Foundation
import IEM
import Testing

@testable import Machine

@Suite struct MachineStatisticsTests {
  /// At the reset vector: mov al, 'A'; out E9h, al; out E9h, al; mov al, 1; out F4h, al; hlt.
  private func machine(_ check: MachineConfiguration.Check? = nil) throws -> VirtualMachine {
    var firmware = [UInt8](repeating: 0xF4, count: 0x10000)
    let code: [UInt8] = [0xB0, 0x41, 0xE6, 0xE9, 0xE6, 0xE9, 0xB0, 1, 0xE6, 0xF4]
    for (index, byte) in code.enumerated() { firmware[0xFFF0 + index] = byte }
    var configuration = MachineConfiguration(cpu: try CPUModel.named("max"), startDate: 0)
    configuration.memoryMiB = 16
    configuration.firmware = .bytes(firmware)
    configuration.clock = .instructions(nanosecondsEach: 10)
    configuration.check = check
    return try VirtualMachine(configuration, backends: .init())
  }

  @Test(arguments: [nil, MachineConfiguration.Check.translation, .lockstep])
  func accessesAreCountedByDevice(_ check: MachineConfiguration.Check?) throws {
    let machine = try machine(check)
    #expect(try machine.run() == .debugExit(1))
    let statistics = MachineStatistics(machine)
    #expect(statistics.ports["debugcon"] == 2)
    #expect(statistics.ports["debug-exit"] == 1)
    #expect(statistics.ports["pit"] == nil)
    #expect(statistics.processors.count == 1)
    #expect(statistics.processors[0].instructions == 5)
    #expect((statistics.processors[0].counters["portAccesses"] ?? 0) == 3)
    #expect(statistics.processors[0].averageBlockLength >= 1)
    #expect(statistics.memoryBytes.emulator > 0)
    #expect(statistics.hostNanoseconds.total > 0)
    #expect(statistics.lines.contains("port accesses debugcon 2"))
    let data = try JSONEncoder().encode(statistics)
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect((object?["processors"] as? [Any])?.count == 1)
  }
}
