import Testing

@testable import Machine

@Suite("APIC bus")
struct APICBusTests {
  private static let logical: UInt32 = 1 << 11
  private static let assert: UInt32 = 1 << 14
  private static let lowestPriority: UInt32 = 1 << 8

  /// Writes ICR as an xAPIC driver does: the destination first.
  private func command(_ apic: LocalAPIC, _ low: UInt32, to destination: UInt8 = 0) {
    apic[.icrHigh] = UInt32(destination) << 24
    apic[.icr] = low
  }

  private func pending(_ bench: APICBench) -> [UInt8?] { bench.apics.map { $0.pendingVector() } }

  @Test func linuxStartsAnApplicationProcessor() {
    let bench = APICBench(processors: 2)
    bench.enableAll()
    // wakeup_secondary_cpu_via_init: INIT assert, INIT de-assert, two startup messages.
    command(bench[0], 0xC500, to: 1)
    command(bench[0], 0x8500, to: 1)
    command(bench[0], 0x0600 | 0x9A, to: 1)
    command(bench[0], 0x0600 | 0x9A, to: 1)
    #expect(
      bench.events(1) == [.initialise, .startup(vector: 0x9A), .startup(vector: 0x9A)])
    #expect(bench.events(0).isEmpty)
    #expect(bench[0][.icr] & 1 << 12 == 0, "delivery status is idle")
    #expect(bench[1][.svr] == 0xFF)
    #expect(bench[1][.id] == 1 << 24)
  }

  @Test func physicalDestinationsAndBroadcast() {
    let bench = APICBench(processors: 3)
    bench.enableAll()
    command(bench[0], Self.assert | 0x41, to: 2)
    #expect(pending(bench) == [nil, nil, 0x41])
    command(bench[0], Self.assert | 0x51, to: 0xFF)
    #expect(pending(bench) == [0x51, 0x51, 0x51])
    command(bench[0], Self.assert | 0x61, to: 7)
    #expect(pending(bench) == [0x51, 0x51, 0x51])
  }

  @Test func flatLogicalDestinationsNameSets() {
    let bench = APICBench(processors: 4)
    bench.enableAll()
    command(bench[0], Self.logical | Self.assert | 0x41, to: 0b1010)
    #expect(pending(bench) == [nil, 0x41, nil, 0x41])
  }

  @Test func clusterLogicalDestinations() {
    let bench = APICBench(processors: 4)
    bench.enableAll()
    for (index, ldr): (Int, UInt32) in [(0, 0x11), (1, 0x12), (2, 0x21), (3, 0x22)] {
      bench[index][.dfr] = 0x0FFF_FFFF
      bench[index][.ldr] = ldr << 24
    }
    command(bench[0], Self.logical | Self.assert | 0x41, to: 0x23)
    #expect(pending(bench) == [nil, nil, 0x41, 0x41])
    command(bench[0], Self.logical | Self.assert | 0x51, to: 0x12)
    #expect(pending(bench) == [nil, 0x51, 0x41, 0x41])
    command(bench[0], Self.logical | Self.assert | 0x61, to: 0xFF)
    #expect(pending(bench) == [0x61, 0x61, 0x61, 0x61])
  }

  @Test func shorthands() {
    let bench = APICBench(processors: 3)
    bench.enableAll()
    command(bench[1], 1 << 18 | Self.assert | 0x41, to: 2)
    #expect(pending(bench) == [nil, 0x41, nil])
    command(bench[1], 3 << 18 | Self.assert | 0x51)
    #expect(pending(bench) == [0x51, 0x41, 0x51])
    command(bench[1], 2 << 18 | Self.assert | 0x61)
    #expect(pending(bench) == [0x61, 0x61, 0x61])
    command(bench[1], 3 << 18 | Self.assert | 4 << 8)
    #expect(bench.events(0) == [.nmi] && bench.events(1).isEmpty && bench.events(2) == [.nmi])
    command(bench[1], 2 << 18 | Self.assert | 4 << 8)
    #expect(bench.events(0) == [.nmi], "not a valid combination")
  }

  @Test func lowestPriorityChoosesTheLeastBusy() {
    let bench = APICBench(processors: 3)
    bench.enableAll()
    bench[0][.tpr] = 0x30
    bench[1][.tpr] = 0x20
    bench[2][.tpr] = 0x10
    command(bench[0], Self.lowestPriority | Self.logical | Self.assert | 0x91, to: 0b111)
    #expect(pending(bench) == [nil, nil, 0x91])
    _ = bench[2].acknowledge()
    #expect(bench[2][.apr] == 0x90)
    command(bench[0], Self.lowestPriority | Self.logical | Self.assert | 0x81, to: 0b111)
    #expect(pending(bench) == [nil, 0x81, nil])
    bench[1][.svr] = 0xFF
    command(bench[0], Self.lowestPriority | Self.logical | Self.assert | 0xA1, to: 0b011)
    #expect(pending(bench)[0] == 0xA1, "a disabled APIC takes no part")
  }

  @Test func aDisabledAPICTakesOnlyWhatNeedsNoVector() {
    let bench = APICBench(processors: 2)
    bench[0][.svr] = 0x1FF
    command(bench[0], Self.assert | 0x41, to: 1)
    #expect(bench[1].pendingVector() == nil)
    command(bench[0], Self.assert | 4 << 8, to: 1)
    command(bench[0], Self.assert | 2 << 8, to: 1)
    #expect(bench.events(1) == [.nmi, .smi])
    #expect(bench[1].setAPICBase(0xFEE0_0000))
    command(bench[0], Self.assert | 4 << 8, to: 1)
    command(bench[0], Self.assert | 4 << 8, to: 0xFF)
    #expect(bench.events(1) == [.nmi, .smi])
    #expect(bench.events(0) == [.nmi])
  }

  @Test func triggerModeOfACommandIsIgnored() {
    let bench = APICBench(processors: 2)
    bench.enableAll()
    command(bench[0], 1 << 15 | Self.assert | 0x41, to: 1)
    #expect(bench[1].has(0x41, in: .irr) && !bench[1].has(0x41, in: .tmr))
  }

  @Test func x2APICCommandIsOneWrite() {
    let bench = APICBench(processors: 3, ids: [0, 1, 0x105])
    bench.enableAll()
    for apic in bench.apics { #expect(apic.enterX2APIC()) }
    #expect(bench[0].writeMSR(0x830, 0x105 << 32 | 0x41))
    #expect(pending(bench) == [nil, nil, 0x41])
    #expect(bench[0].readMSR(0x830) == 0x105 << 32 | 0x41)
    // Cluster 10h, member 5.
    #expect(bench[0].writeMSR(0x830, 0x0010_0020 << 32 | 0x851))
    #expect(pending(bench) == [nil, nil, 0x51])
    // Cluster 0, members 0 and 1.
    #expect(bench[0].writeMSR(0x830, 0b11 << 32 | 0x861))
    #expect(pending(bench) == [0x61, 0x61, 0x51])
    #expect(bench[0].writeMSR(0x830, 0xFFFF_FFFF << 32 | 0x71))
    #expect(pending(bench) == [0x71, 0x71, 0x71])
    #expect(bench[0].writeMSR(0x830, 0xFF << 32 | 0x81))
    #expect(pending(bench) == [0x71, 0x71, 0x71], "FFh is an ID like any other")
    #expect(bench[0].writeMSR(0x830, 1 << 32 | 0xC500))
    #expect(bench.events(1) == [.initialise])
  }

  @Test func messagesFromDevicesReachX2APICProcessors() {
    let bench = APICBench(processors: 2, ids: [0, 3])
    bench.enableAll()
    for apic in bench.apics { #expect(apic.enterX2APIC()) }
    bench.route(5, 0x45, destination: 3)
    bench.ioapic.setLine(5, level: true)
    #expect(pending(bench) == [nil, 0x45])
    bench.route(6, 0x56, destination: 0xFF)
    bench.ioapic.setLine(6, level: true)
    #expect(pending(bench) == [0x56, 0x56])
    bench.route(7, Self.logical | 0x67, destination: 0b1000)
    bench.ioapic.setLine(7, level: true)
    #expect(pending(bench) == [0x56, 0x67])
  }

  @Test func messageSignalledInterrupts() {
    let bench = APICBench(processors: 3)
    bench.enableAll()
    #expect(bench.bus.deliverMSI(address: 0xFEE0_2000, data: 0x41))
    #expect(pending(bench) == [nil, nil, 0x41])
    // Logical, as Linux with flat destinations programs it.
    #expect(bench.bus.deliverMSI(address: 0xFEE0_3004, data: 0x51))
    #expect(pending(bench) == [0x51, 0x51, 0x41])
    // Redirection hint: one of them, the least busy.
    bench[0][.tpr] = 0x20
    #expect(bench.bus.deliverMSI(address: 0xFEE0_300C, data: 0x161))
    #expect(pending(bench) == [0x51, 0x51, 0x41] || pending(bench) == [0x61, 0x51, 0x41])
    #expect(!bench[1].has(0x61, in: .irr) || !bench[0].has(0x61, in: .irr))
    #expect(bench.bus.deliverMSI(address: 0xFEEF_F000, data: 0x71))
    #expect(pending(bench) == [0x71, 0x71, 0x71])
    #expect(!bench.bus.deliverMSI(address: 0xFEE0_9000, data: 0x41), "nobody has ID 9")
    #expect(!bench.bus.deliverMSI(address: 0xFED0_0000, data: 0x41))
    #expect(!bench.bus.deliverMSI(address: 0x1_FEE0_0000, data: 0x41))
    #expect(!bench.bus.deliverMSI(address: 0xFEE0_0000, data: 0x8081), "level de-assert")
    #expect(!bench.bus.deliverMSI(address: 0xFEE0_0000, data: 0x681), "reserved mode")
    #expect(!bench.bus.deliverMSI(address: 0xFEE0_0000, data: 0x05), "illegal vector")
    #expect(bench.bus.deliverMSI(address: 0xFEE0_0000, data: 0x400))
    #expect(bench.events(0) == [.nmi])
    #expect(bench.bus.deliverMSI(address: 0xFEE0_0000, data: 0xC081))
    #expect(bench[0].has(0x81, in: .tmr))
  }

  @Test func endOfInterruptIsBroadcastForLevelsOnly() {
    let bench = APICBench(processors: 2)
    bench.enableAll()
    bench.route(9, 1 << 15 | 0x39, destination: 1)
    bench.ioapic.setLine(9, level: true)
    // The same vector as an edge at another processor ends nothing at the I/O APIC.
    command(bench[0], Self.assert | 0x39, to: 0)
    #expect(bench[0].handle() == 0x39)
    #expect(bench.ioapicRead(0x22) & 1 << 14 != 0)
    #expect(bench[1].acknowledge() == 0x39)
    bench.ioapic.setLine(9, level: false)
    bench[1][.eoi] = 0
    #expect(bench.ioapicRead(0x22) & 1 << 14 == 0)
  }
}
