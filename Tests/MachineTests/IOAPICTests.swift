import Foundation
import IEM
import Testing

@testable import Machine

@Suite("I/O APIC 82093")
struct IOAPICTests {
  private static let level: UInt32 = 1 << 15
  private static let masked: UInt32 = 1 << 16
  private static let activeLow: UInt32 = 1 << 13
  private static let remoteIRR: UInt32 = 1 << 14
  private static let extINT: UInt32 = 7 << 8

  @Test func identifiesItself() {
    let bench = APICBench()
    #expect(bench.ioapicRead(1) == 0x0017_0020)
    #expect(APICBench(version: .original).ioapicRead(1) == 0x0017_0011)
    bench.ioapicWrite(0, 0xFFFF_FFFF)
    #expect(bench.ioapicRead(0) == 0x0F00_0000)
    #expect(bench.ioapicRead(2) == 0x0F00_0000)
    for index in UInt8(0x10)..<0x40 {
      #expect(bench.ioapicRead(index) == (index & 1 == 0 ? Self.masked : 0))
    }
    #expect(bench.ioapicRead(0x40) == 0 && bench.ioapicRead(0xFF) == 0)
  }

  @Test func statusBitsOfAnEntryAreReadOnly() {
    let bench = APICBench()
    bench.ioapicWrite(0x12, 0xFFFF_FFFF)
    #expect(bench.ioapicRead(0x12) == 0x0001_AFFF)
    bench.ioapicWrite(0x13, 0xFFFF_FFFF)
    #expect(bench.ioapicRead(0x13) == 0xFF00_0000)
  }

  @Test func narrowAccessesReachTheSelectRegisterOnly() {
    let bench = APICBench()
    bench.ioapic.writeMemory(0x01, at: 0, width: .byte)
    #expect(bench.ioapic.readMemory(at: 0x10, width: .dword) == 0x0017_0020)
    #expect(bench.ioapic.readMemory(at: 0x12, width: .word) == 0x0017)
    bench.ioapic.writeMemory(0x10, at: 0, width: .byte)
    bench.ioapic.writeMemory(0x30, at: 0x10, width: .byte)
    #expect(bench.ioapicRead(0x10) == Self.masked)
    #expect(bench.ioapic.memoryRegisterName(at: 0x10) == "IOREDTBL0")
    #expect(bench.ioapic.memoryRegisterName(at: 0x40) == "EOIR")
  }

  @Test func anEdgeInterruptsOnce() {
    let bench = APICBench()
    bench.enableAll()
    bench.route(2, 0x30)
    bench.ioapic.setLine(2, level: true)
    bench.ioapic.setLine(2, level: true)
    #expect(bench[0].acknowledge() == 0x30)
    #expect(!bench[0].has(0x30, in: .tmr))
    bench[0][.eoi] = 0
    #expect(bench[0].pendingVector() == nil)
    bench.ioapic.setLine(2, level: false)
    #expect(bench[0].pendingVector() == nil)
    bench.ioapic.setLine(2, level: true)
    #expect(bench[0].handle() == 0x30)
  }

  @Test func anEdgeOnAMaskedInputIsLost() {
    let bench = APICBench()
    bench.enableAll()
    bench.route(4, Self.masked | 0x34)
    bench.ioapic.setLine(4, level: true)
    bench.route(4, 0x34)
    #expect(bench[0].pendingVector() == nil)
  }

  @Test func aLevelInterruptsUntilItsSourceIsQuiet() {
    let bench = APICBench()
    bench.enableAll()
    bench.route(11, Self.level | Self.activeLow | 0x3B)
    bench.ioapic.setLine(11, level: true)
    #expect(bench.ioapicRead(0x26) & Self.remoteIRR != 0)
    #expect(bench[0].acknowledge() == 0x3B)
    #expect(bench[0].has(0x3B, in: .tmr))
    #expect(bench[0].pendingVector() == nil, "once per end of interrupt")
    bench[0][.eoi] = 0
    #expect(bench[0].acknowledge() == 0x3B, "still asserted")
    bench.ioapic.setLine(11, level: false)
    bench[0][.eoi] = 0
    #expect(bench[0].pendingVector() == nil)
    #expect(bench.ioapicRead(0x26) & Self.remoteIRR == 0)
  }

  @Test func unmaskingDeliversAWaitingLevel() {
    let bench = APICBench()
    bench.enableAll()
    bench.route(10, Self.masked | Self.level | 0x3A)
    bench.ioapic.setLine(10, level: true)
    #expect(bench[0].pendingVector() == nil)
    bench.route(10, Self.level | 0x3A)
    #expect(bench[0].handle() == 0x3A)
  }

  @Test func linuxMasksALevelWhileItIsInFlight() {
    // handle_fasteoi_irq with a one-shot thread: mask, EOI, later unmask.
    let bench = APICBench()
    bench.enableAll()
    bench.route(9, Self.level | 0x39)
    bench.ioapic.setLine(9, level: true)
    #expect(bench[0].acknowledge() == 0x39)
    bench.route(9, Self.masked | Self.level | 0x39)
    bench[0][.eoi] = 0
    #expect(bench[0].pendingVector() == nil)
    #expect(bench.ioapicRead(0x22) & Self.remoteIRR == 0)
    bench.ioapic.setLine(9, level: false)
    bench.route(9, Self.level | 0x39)
    #expect(bench[0].pendingVector() == nil)
    bench.ioapic.setLine(9, level: true)
    #expect(bench[0].handle() == 0x39)
  }

  @Test func theEOIRegisterClearsRemoteIRR() {
    let bench = APICBench()
    bench.enableAll()
    // A processor that suppresses broadcasts directs its EOI.
    bench[0][.svr] = 0x11FF
    bench.route(9, Self.level | 0x39)
    bench.ioapic.setLine(9, level: true)
    _ = bench[0].acknowledge()
    bench[0][.eoi] = 0
    #expect(bench[0].pendingVector() == nil)
    #expect(bench.ioapicRead(0x22) & Self.remoteIRR != 0)
    bench.ioapic.writeMemory(0x38, at: 0x40, width: .dword)
    #expect(bench[0].pendingVector() == nil)
    bench.ioapic.writeMemory(0x39, at: 0x40, width: .dword)
    #expect(bench[0].pendingVector() == 0x39)
  }

  @Test func theOriginalVersionHasNoEOIRegisterButTheEdgeTrick() {
    let bench = APICBench(version: .original)
    bench.enableAll()
    bench[0][.svr] = 0x11FF
    bench.route(9, Self.level | 0x39)
    bench.ioapic.setLine(9, level: true)
    _ = bench[0].acknowledge()
    bench[0][.eoi] = 0
    bench.ioapic.writeMemory(0x39, at: 0x40, width: .dword)
    #expect(bench[0].pendingVector() == nil)
    bench.route(9, Self.masked | 0x39)
    bench.route(9, Self.level | 0x39)
    #expect(bench[0].pendingVector() == 0x39)
  }

  @Test func aLevelWaitsForAProcessorThatAcceptsIt() {
    let bench = APICBench()
    bench.route(5, Self.level | 0x35)
    bench.ioapic.setLine(5, level: true)
    #expect(bench.ioapicRead(0x1A) & (1 << 12 | Self.remoteIRR) == 1 << 12, "send pending")
    #expect(bench[0].pendingVector() == nil)
    bench[0][.svr] = 0x1FF
    #expect(bench[0].pendingVector() == 0x35)
    #expect(bench.ioapicRead(0x1A) & (1 << 12 | Self.remoteIRR) == Self.remoteIRR)
  }

  @Test func externalInterruptsPassThroughAnInput() {
    let bench = APICBench()
    bench.enableAll()
    bench.route(0, Self.extINT)
    bench.ioapic.setLine(0, level: true)
    #expect(bench[0].externalInterruptPending)
    #expect(bench.signals[0] == [.externalInterrupt])
    // Two requests wait in the 8259 pair: its wire stays high after the first acknowledge.
    #expect(bench[0].acknowledgeExternalInterrupt { 0x08 } == 0x08)
    #expect(bench[0].externalInterruptPending)
    let second = bench[0].acknowledgeExternalInterrupt {
      bench.ioapic.setLine(0, level: false)
      return 0x09
    }
    #expect(second == 0x09)
    #expect(!bench[0].externalInterruptPending)
  }

  @Test func otherModesAreEdgesEvenIfProgrammedAsLevels() {
    let bench = APICBench()
    bench.enableAll()
    bench.route(3, Self.level | 4 << 8)
    bench.ioapic.setLine(3, level: true)
    #expect(bench.events(0) == [.nmi])
    #expect(bench.ioapicRead(0x16) & Self.remoteIRR == 0)
    bench.route(6, 2 << 8)
    bench.ioapic.setLine(6, level: true)
    #expect(bench.events(0) == [.nmi, .smi])
    bench.route(7, 6 << 8)
    bench.ioapic.setLine(7, level: true)
    #expect(bench.events(0) == [.nmi, .smi], "reserved modes send nothing")
  }

  @Test func linesThatDoNotExistAreIgnored() {
    let bench = APICBench()
    for line in [-1, 24, 31, 32, 64, Int.max, Int.min] { bench.ioapic.setLine(line, level: true) }
    #expect(bench.ioapic.state.inputs == 0)
  }

  @Test func stateReturnsAfterSaveChangeAndRestore() throws {
    let bench = APICBench()
    bench.enableAll()
    bench.route(9, Self.level | 0x39, destination: 0)
    bench.ioapic.setLine(9, level: true)
    bench.ioapicWrite(0, 1 << 24)
    let saved = bench.ioapic.state
    let coded = try JSONDecoder().decode(
      IOAPIC82093.State.self, from: JSONEncoder().encode(saved))
    bench.ioapic.reset()
    #expect(bench.ioapic.state != saved)
    #expect(bench.ioapic.state.inputs == 1 << 9, "wires are not reset")
    try bench.ioapic.restore(coded)
    #expect(bench.ioapic.state == saved)
    _ = bench[0].acknowledge()
    bench[0][.eoi] = 0
    #expect(bench[0].pendingVector() == 0x39)

    var bad = saved
    bad.entries.removeLast()
    #expect(throws: StateError.self) { try bench.ioapic.restore(bad) }
    bad = saved
    bad.entries[0].insert(.remoteIRR)
    #expect(throws: StateError.self) { try bench.ioapic.restore(bad) }
    bad = saved
    bad.inputs = 1 << 24
    #expect(throws: StateError.self) { try bench.ioapic.restore(bad) }
  }
}
