import Testing

@testable import IEM
@testable import Machine

/// What `--check` finds ends the machine, whichever loop drives it.
struct CheckedRunTests {
  /// A guest that would end by itself: mov cx, 0; loop $; mov al, 1; out F4h, al.
  private func configuration(
    _ check: MachineConfiguration.Check, _ clock: MachineClock.Mode
  ) throws -> MachineConfiguration {
    var image = [UInt8](repeating: 0xF4, count: 0x1_0000)
    image.replaceSubrange(0..<9, with: [0xB9, 0, 0, 0xE2, 0xFE, 0xB0, 1, 0xE6, 0xF4])
    image.replaceSubrange(0xFFF0..<0xFFF5, with: [0xEA, 0, 0, 0, 0xF0])
    var configuration = MachineConfiguration(cpu: try CPUModel.named("max"), startDate: 0)
    configuration.memoryMiB = 4
    configuration.firmware = .bytes(image)
    configuration.clock = clock
    configuration.check = check
    return configuration
  }

  private func machine(
    _ check: MachineConfiguration.Check, _ clock: MachineClock.Mode
  ) throws -> VirtualMachine {
    try VirtualMachine(configuration(check, clock), backends: .init())
  }

  private static let counted = MachineClock.Mode.instructions(nanosecondsEach: 10)

  /// As if the processor had come to something wrong.
  private func spoil(_ machine: VirtualMachine) throws {
    let engine = machine.board.processors[0].engine
    if let lockstep = engine as? LockstepEngine {
      lockstep.follower.cpu.pointee.registers[Register.rbx] = 1
    } else {
      let engine = try #require(engine as? SoftwareEngine)
      engine.cpu.pointee.difference = TranslationDifference(kind: .page)
      engine.requestStop()
    }
  }

  /// Another engine checks nothing: a machine that has one does not pretend.
  @Test(arguments: [MachineConfiguration.Check.lockstep, .translation])
  func checksAreRefusedWithoutIEMAlone(_ check: MachineConfiguration.Check) throws {
    for change: (inout MachineConfiguration) -> Void in [
      { $0.engine = .kvm }, { $0.engine = .auto }, { $0.engineSwitchInterval = 1000 },
    ] {
      var configuration = try configuration(check, .realTime)
      change(&configuration)
      #expect(throws: MachineError.self) {
        try VirtualMachine(configuration, backends: .init())
      }
    }
  }

  private func isFailure(_ exit: MachineExit?) -> Bool {
    guard case .checkFailed(let text) = exit else { return false }
    return !text.isEmpty && text != "unknown"
  }

  @Test(arguments: [MachineConfiguration.Check.lockstep, .translation])
  func aDifferenceEndsARun(_ check: MachineConfiguration.Check) throws {
    #expect(try machine(check, .realTime).run() == .debugExit(1))
    let spoilt = try machine(check, .realTime)
    try spoil(spoilt)
    #expect(isFailure(try spoilt.run()))
  }

  @Test(arguments: [MachineConfiguration.Check.lockstep, .translation])
  func aDifferenceEndsATimeline(_ check: MachineConfiguration.Check) throws {
    #expect(try machine(check, Self.counted).run() == .debugExit(1))
    let spoilt = try machine(check, Self.counted)
    try spoil(spoilt)
    let timeline = try #require(spoilt.timeline)
    for _ in 0..<1_000 where spoilt.exit == nil { try timeline.turn() }
    #expect(isFailure(spoilt.exit))
  }

  @Test func aTimelineCountsTheHostsTime() throws {
    let machine = try machine(.translation, Self.counted)
    #expect(try machine.run() == .debugExit(1))
    #expect(MachineStatistics(machine).hostNanoseconds.processors > 0)
  }
}
