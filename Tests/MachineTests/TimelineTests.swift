import Foundation
import IEM
import Testing

@testable import Machine

struct TimelineTests {
  private static let folder = FileManager.default.temporaryDirectory

  /// A path for a recording that is removed at the end.
  private func withPath(_ body: (String) throws -> Void) throws {
    let path = Self.folder.appendingPathComponent("replay-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func record(to path: String, tier: ExecutionTier = .threaded) throws -> (
    digest: MachineDigest, serial: [UInt8]
  ) {
    var options = ReplayGuest.options()
    options.recordPath = path
    let guest = try ReplayGuest(options, tier: tier)
    try guest.playScript()
    guest.machine.quit()
    #expect(try guest.timeline.finish(.quit) == .quit)
    return (guest.timeline.digest(), guest.serial.bytes)
  }

  /// Runs a replay to its end.
  private func replay(
    _ path: String, tier: ExecutionTier = .threaded, checkpoints: Bool = false
  ) throws -> (exit: MachineExit, guest: ReplayGuest) {
    var options = ReplayGuest.options(checkpoints: checkpoints)
    options.replay = try Recording(path: path)
    let guest = try ReplayGuest(options, tier: tier)
    return (try guest.machine.run(), guest)
  }

  @Test func twoRunsAreTheSame() throws {
    let first = try ReplayGuest()
    let second = try ReplayGuest()
    try first.run(to: 654_321)
    // In other pieces.
    for count in stride(from: UInt64(1_000), through: 654_321, by: 7_919) {
      try second.run(to: count)
    }
    try second.run(to: 654_321)
    #expect(first.word(ReplayGuest.ticks) > 3)
    #expect(first.timeline.digest() == second.timeline.digest())
  }

  @Test func bothTiersAreTheSame() throws {
    let threaded = try ReplayGuest()
    let reference = try ReplayGuest(tier: .reference)
    for count: UInt64 in [1, 50_000, 131_072, 400_001] {
      try threaded.run(to: count)
      try reference.run(to: count)
      #expect(threaded.timeline.digest() == reference.timeline.digest())
    }
  }

  @Test func checkpointsChangeNothing() throws {
    let plain = try ReplayGuest()
    let kept = try ReplayGuest(ReplayGuest.options(checkpoints: true))
    try plain.run(to: 300_000)
    try kept.run(to: 300_000)
    #expect(kept.timeline.checkpointCount > 5)
    #expect(plain.timeline.digest() == kept.timeline.digest())
  }

  @Test func anotherSeedIsAnotherMachine() throws {
    let first = try ReplayGuest()
    let second = try ReplayGuest(seed: 1)
    #expect(first.timeline.digest() != second.timeline.digest())
  }

  @Test(arguments: [ExecutionTier.threaded, .reference])
  func replaysWhatWasRecorded(tier: ExecutionTier) throws {
    try withPath { path in
      let recorded = try record(to: path)
      #expect(recorded.serial == ReplayGuest.echo)
      let (exit, guest) = try replay(path, tier: tier)
      guard case .replayed = exit else {
        Issue.record("\(exit)")
        return
      }
      #expect(guest.timeline.digest() == recorded.digest)
      #expect(guest.serial.bytes == recorded.serial)
      #expect(guest.word(ReplayGuest.keyCount) >= 4)
    }
  }

  @Test func replayRefusesOtherInput() throws {
    try withPath { path in
      let recorded = try record(to: path)
      var options = ReplayGuest.options()
      options.replay = try Recording(path: path)
      let guest = try ReplayGuest(options)
      guest.machine.door.post {
        #expect(!$0.input(.keys([.init(.b, pressed: true)])))
      }
      _ = try guest.machine.run()
      #expect(guest.timeline.digest() == recorded.digest)
    }
  }

  @Test func replayNamesTheFirstDifference() throws {
    try withPath { path in
      _ = try record(to: path)
      var options = ReplayGuest.options()
      var recording = try Recording(path: path)
      let index = recording.entries.firstIndex {
        if case .input(.keys) = $0.content { true } else { false }
      }
      recording.entries[try #require(index)].content = .input(.keys([.init(.b, pressed: true)]))
      options.replay = recording
      let guest = try ReplayGuest(options)
      guard case .replayDiffers(let text) = try guest.machine.run() else {
        Issue.record("the difference was not seen")
        return
      }
      // The first check after the key at 100,003 that another scan code can reach.
      #expect(text.contains("not as recorded at"))
    }
  }

  @Test func aSnapshotHoldsTheWholeMachine() throws {
    let guest = try ReplayGuest(ReplayGuest.options(checkpoints: true))
    try guest.playScript()
    let timeline = guest.timeline
    try guest.run(to: 710_000)
    let before = timeline.digest()
    try guest.run(to: 900_000)
    let after = timeline.digest()
    #expect(after != before)
    guest.machine.pause()
    #expect(try timeline.go(to: 710_000))
    #expect(timeline.digest() == before)
    // Forward again, past what was there, as if nothing had been.
    guest.machine.resume()
    try guest.run(to: 900_000)
    #expect(timeline.digest() == after)
  }

  @Test func everyDeviceIsPutBack() throws {
    let guest = try ReplayGuest(ReplayGuest.options(checkpoints: true))
    try guest.run(to: 200_000)
    let board = guest.machine.board
    let snapshot = MachineSnapshot(board)
    let names = snapshot.devices.map(\.name)
    #expect(names == board.stateful.map(\.stateName))
    let before = board.deviceDigests().map(\.digest)
    // Everything that the programmer can reach is stirred.
    var random = SeededRandom(seed: 7)
    for _ in 0..<20_000 {
      let port = UInt16(truncatingIfNeeded: random.next())
      // Not the ports that end or reset the machine.
      if [0x64, 0x92, 0xCF9, 0xF4, 0x501].contains(port) { continue }
      board.ports.write(port, UInt32(truncatingIfNeeded: random.next()), width: .byte)
    }
    board.reset()
    try snapshot.restore(to: board)
    let after = board.deviceDigests().map(\.digest)
    for (name, (old, new)) in zip(names, zip(before, after)) { #expect(old == new, "\(name)") }
  }

  @Test func goesBackStepByStep() throws {
    let guest = try ReplayGuest(ReplayGuest.options(checkpoints: true))
    try guest.playScript()
    let timeline = guest.timeline
    try guest.run(to: 720_000)
    var forward: [MachineDigest] = []
    for count in UInt64(720_000)...720_060 {
      try guest.run(to: count)
      forward.append(timeline.digest())
    }
    guest.machine.pause()
    for digest in forward.reversed().dropFirst() {
      #expect(guest.machine.debugger.reverseStep(processor: 0))
      #expect(timeline.digest() == digest)
    }
  }

  @Test func findsTheLastTick() throws {
    let guest = try ReplayGuest(ReplayGuest.options(checkpoints: true))
    try guest.run(to: 450_000)
    let ticks = guest.word(ReplayGuest.ticks)
    #expect(ticks > 2)
    guest.machine.pause()
    let debugger = guest.machine.debugger
    let found = debugger.goToLastWrite(address: ReplayGuest.ticks, length: 4, processor: 0)
    // inc dword [0508h], the second instruction of the handler.
    #expect(found?.instruction == ReplayGuest.timerHandler + 1)
    #expect(guest.word(ReplayGuest.ticks) == ticks - 1)
  }

  @Test func continuesBackToABreakpoint() throws {
    let guest = try ReplayGuest(ReplayGuest.options(checkpoints: true))
    try guest.run(to: 450_000)
    guest.machine.pause()
    let debugger = guest.machine.debugger
    let id = debugger.addBreakpoint(.execute, at: ReplayGuest.timerHandler, owner: .console)
    let ticks = guest.word(ReplayGuest.ticks)
    for step in UInt16(1)...2 {
      #expect(debugger.reverseContinue())
      #expect(guest.machine.stopReason == .breakpoint(id: try #require(id), processor: 0))
      #expect(debugger.instructionAddress(of: 0) == ReplayGuest.timerHandler)
      #expect(guest.word(ReplayGuest.ticks) == ticks - step)
    }
    debugger.removeBreakpoints(of: .console)
    #expect(debugger.reverseContinue())
    #expect(guest.machine.stopReason == .history(atEnd: false))
    #expect(guest.timeline.count == 0)
  }

  @Test func outputIsNotRepeated() throws {
    let guest = try ReplayGuest(ReplayGuest.options(checkpoints: true))
    try guest.playScript()
    try guest.run(to: 1_500_000)
    #expect(guest.serial.bytes == ReplayGuest.echo)
    guest.machine.pause()
    #expect(try guest.timeline.go(to: 200_000))
    guest.machine.resume()
    try guest.run(to: 1_600_000)
    #expect(guest.serial.bytes == ReplayGuest.echo)
  }

  @Test func fewCheckpointsAreKeptOnABudget() throws {
    var options = ReplayGuest.options(checkpoints: true)
    options.checkpointBytes = 200_000
    let guest = try ReplayGuest(options)
    try guest.run(to: 3_000_000)
    #expect(guest.timeline.checkpointCount < 60)
    let digest = guest.timeline.digest()
    guest.machine.pause()
    #expect(try guest.timeline.go(to: guest.timeline.begin.instructions + 40_000))
    guest.machine.resume()
    try guest.run(to: 3_000_000)
    #expect(guest.timeline.digest() == digest)
  }

  @Test func aDiskIsPutBack() throws {
    let medium = JournaledMedium(MemoryBlockDevice(sectorCount: 8))
    medium.isJournaling = true
    func write(_ value: UInt8) throws {
      try [UInt8](repeating: value, count: 1024).withUnsafeBytes {
        try medium.write(sector: 2, from: $0)
      }
    }
    func byte() throws -> UInt8 {
      var buffer = [UInt8](repeating: 0, count: 512)
      try buffer.withUnsafeMutableBytes { try medium.read(sector: 3, into: $0) }
      return buffer[7]
    }
    try write(1)
    medium.checkpoint()
    try write(2)
    try write(3)
    medium.checkpoint()
    try write(4)
    medium.restore(checkpoint: 2)
    #expect(try byte() == 3)
    try write(5)
    medium.restore(checkpoint: 1)
    #expect(try byte() == 1)
    medium.restore(checkpoint: 0)
    #expect(try byte() == 0)
  }
}
