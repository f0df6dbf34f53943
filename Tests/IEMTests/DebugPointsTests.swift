import Testing

@testable import IEM

/// A debugger's breakpoints and watches, as the engine keeps them.
struct DebugPointsTests {
  private static let code = TestCPU.Layout.code

  private func points(
    linear: Set<UInt64> = [], physical: Set<UInt64> = [], watches: [DebugPoints.Watch] = []
  ) -> DebugPoints {
    var points = DebugPoints()
    points.linear = linear
    points.physical = physical
    points.watches = watches
    return points
  }

  /// inc eax ×4, then hlt, in 32-bit code.
  private static let increments: [UInt8] = [0x40, 0x40, 0x40, 0x40, 0xF4]

  @Test func stopsBeforeTheInstructionAtALinearAddress() throws {
    let cpu = try TestCPU(.prot32, Self.increments)
    cpu.engine.setDebugPoints(points(linear: [Self.code + 2]))
    #expect(cpu.engine.run(instructions: 100) == .debug)
    #expect(cpu.engine.takeDebugHit() == .linear(Self.code + 2))
    #expect(cpu.rip == Self.code + 2)
    #expect(cpu.rax == 2)
  }

  @Test func stopsAtTheSamePlaceUntilItMayPass() throws {
    let cpu = try TestCPU(.prot32, Self.increments)
    cpu.engine.setDebugPoints(points(linear: [Self.code + 2]))
    #expect(cpu.engine.run(instructions: 100) == .debug)
    #expect(cpu.engine.run(instructions: 100) == .debug)
    cpu.engine.passDebugPoints()
    #expect(cpu.engine.run(instructions: 100) == .idle)
    #expect(cpu.rax == 4)
  }

  @Test func pointsSetAfterCodeHasRunAreMetInCodeThatIsDecoded() throws {
    // inc eax; cmp eax, 1000; jne -7; hlt
    let cpu = try TestCPU(
      .prot32, [0x40, 0x3D, 0xE8, 0x03, 0x00, 0x00, 0x75, 0xF8, 0xF4])
    #expect(cpu.engine.run(instructions: 300) == .budget)
    cpu.engine.setDebugPoints(points(linear: [Self.code + 1]))
    #expect(cpu.engine.run(instructions: 10_000) == .debug)
    #expect(cpu.rip == Self.code + 1)
    cpu.engine.setDebugPoints(DebugPoints())
    #expect(cpu.engine.run(instructions: 10_000) == .idle)
    #expect(cpu.rax == 1000)
  }

  @Test func addressesWithTheSamePageOffsetAreNotConfused() throws {
    let cpu = try TestCPU(.prot32, Self.increments)
    cpu.engine.setDebugPoints(points(linear: [Self.code + 0x1002]))
    #expect(cpu.engine.run(instructions: 100) == .idle)
    #expect(cpu.rax == 4)
  }

  @Test func linearAddressesIncludeTheSegmentBaseInRealMode() throws {
    let cpu = try TestCPU(.real16, Self.increments)
    let base = cpu.processor.pointee.segment(.cs).base
    #expect(base != 0)
    cpu.engine.setDebugPoints(points(linear: [base + cpu.rip + 1]))
    #expect(cpu.engine.run(instructions: 100) == .debug)
    #expect(cpu.rax & 0xFFFF == 1)
  }

  @Test func stopsAtAPhysicalAddress() throws {
    let cpu = try TestCPU(.long64, [0xFF, 0xC0, 0xFF, 0xC0, 0xF4])
    cpu.engine.setDebugPoints(points(physical: [Self.code + 2]))
    #expect(cpu.engine.run(instructions: 100) == .debug)
    #expect(cpu.engine.takeDebugHit() == .physical(Self.code + 2))
    #expect(cpu.rax == 1)
  }

  @Test func watchesStopRightAfterTheAccess() throws {
    // mov [20010h], eax; inc eax; hlt
    let cpu = try TestCPU(.prot32, [0xA3, 0x10, 0x00, 0x02, 0x00, 0x40, 0xF4])
    let watch = DebugPoints.Watch(first: 0x2_0012, last: 0x2_0012, reads: false, writes: true)
    cpu.engine.setDebugPoints(points(watches: [watch]))
    #expect(cpu.engine.run(instructions: 100) == .debug)
    #expect(
      cpu.engine.takeDebugHit() == .watch(index: 0, address: 0x2_0012, isWrite: true))
    #expect(cpu.rip == Self.code + 5)
    #expect(cpu.engine.run(instructions: 100) == .idle)
    #expect(cpu.rax == 1)
  }

  @Test func watchesAreMetAlsoWhenThePageWasUsedBefore() throws {
    // mov eax, [20010h]; mov eax, [20020h]; hlt
    let cpu = try TestCPU(
      .prot32,
      [0xA1, 0x10, 0x00, 0x02, 0x00, 0xA1, 0x20, 0x00, 0x02, 0x00, 0xF4])
    cpu.step()
    let watch = DebugPoints.Watch(first: 0x2_0020, last: 0x2_0023, reads: true, writes: false)
    cpu.engine.setDebugPoints(points(watches: [watch]))
    #expect(cpu.engine.run(instructions: 100) == .debug)
    #expect(cpu.rip == Self.code + 10)
  }

  @Test func readWatchesMeetReadModifyWriteAndIgnoreWrites() throws {
    // mov [20010h], eax; inc dword [20010h]; hlt
    let cpu = try TestCPU(
      .prot32, [0xA3, 0x10, 0x00, 0x02, 0x00, 0xFF, 0x05, 0x10, 0x00, 0x02, 0x00, 0xF4])
    let watch = DebugPoints.Watch(first: 0x2_0010, last: 0x2_0010, reads: true, writes: false)
    cpu.engine.setDebugPoints(points(watches: [watch]))
    #expect(cpu.engine.run(instructions: 100) == .debug)
    #expect(cpu.rip == Self.code + 11)
  }

  @Test func aRepeatedStringInstructionStopsAtTheIterationThatMeetsTheWatch() throws {
    // rep stosb
    let cpu = try TestCPU(.prot32, [0xF3, 0xAA, 0xF4])
    cpu.rdi = 0x2_0000
    cpu.rcx = 0x2000
    let watch = DebugPoints.Watch(first: 0x2_1100, last: 0x2_1100, reads: false, writes: true)
    cpu.engine.setDebugPoints(points(watches: [watch]))
    #expect(cpu.engine.run(instructions: 100_000) == .debug)
    #expect(cpu.rdi == 0x2_1101)
    #expect(cpu.engine.run(instructions: 100_000) == .idle)
    #expect(cpu.rcx == 0)
  }

  @Test func aStepExecutesOneInstructionAndHoldsInterruptsBack() throws {
    let cpu = try TestCPU(.prot32, Self.increments)
    cpu.engine.setInterruptLine(true)
    cpu.processor.pointee.setAllFlags(RFlags.interruptEnable.rawValue | 2)
    cpu.processor.pointee.updateAttention()
    #expect(cpu.engine.debugStep() == .budget)
    #expect(cpu.rip == Self.code + 1)
    #expect(cpu.rax == 1)
  }

  @Test func aStepReportsAWatch() throws {
    let cpu = try TestCPU(.prot32, [0xA3, 0x10, 0x00, 0x02, 0x00, 0xF4])
    let watch = DebugPoints.Watch(first: 0x2_0010, last: 0x2_0010, reads: false, writes: true)
    cpu.engine.setDebugPoints(points(watches: [watch]))
    #expect(cpu.engine.debugStep() == .debug)
    #expect(cpu.engine.takeDebugHit() != nil)
  }

  @Test func pointsOutliveAReset() throws {
    let cpu = try TestCPU(.prot32, Self.increments)
    cpu.engine.setDebugPoints(points(linear: [0xFFFF_FFF0]))
    cpu.engine.reset()
    #expect(cpu.engine.run(instructions: 10) == .debug)
    #expect(cpu.engine.takeDebugHit() == .linear(0xFFFF_FFF0))
  }
}
