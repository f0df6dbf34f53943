import IEM
import Testing

@testable import Machine

@Suite struct IDEBusMasterTests {
  @Test func readDMAExtScattersThroughTheTable() {
    withIDEBench(IDEBench()) { bench in
      bench.outb(0, 1)
      bench.outb(0xEF, 7)
      bench.wait()
      _ = bench.inb(7)
      let edges = bench.edges()
      bench.setupDMA([(0x2_0000, 1024), (0x8_0000, 510), (0x3_0002, 514)], toMemory: true)
      bench.setLBA48(50, count: 4)
      bench.outb(0x25, 7)
      bench.startDMA()
      #expect(bench.bmRead(2) & 7 == 1)
      #expect(bench.waitForInterrupt() == 0x50)
      #expect(bench.bmRead(2) & 7 == 4)
      bench.stopDMA()
      let memory = bench.memory.bytes
      let got =
        Array(memory[0x2_0000..<0x2_0400]) + memory[0x8_0000..<0x8_01FE]
        + memory[0x3_0002..<0x3_0204]
      #expect(got == bench.diskBytes(50, 4))
      #expect(bench.edges() == edges + 1)
      bench.bmWrite(4, 2)
      #expect(bench.bmRead(2) & 7 == 0)
    }
  }

  @Test func startMayComeBeforeOrLongAfterTheCommand() {
    for startsFirst in [true, false] {
      withIDEBench(IDEBench()) { bench in
        bench.setupDMA([(0x2_0000, 512)], toMemory: true)
        if startsFirst { bench.startDMA() }
        bench.setLBA28(9, count: 1)
        bench.outb(0xC8, 7)
        if !startsFirst {
          bench.advance(5_000_000)
          #expect(bench.status() == 0x58)
          #expect(!bench.irq())
          bench.startDMA()
          #expect(!bench.irq())
        }
        #expect(bench.waitForInterrupt() == 0x50)
        #expect(Array(bench.memory.bytes[0x2_0000..<0x2_0200]) == bench.diskBytes(9, 1))
      }
    }
  }

  @Test func writeDMAGathersAndLargeTransfersGoInChunks() {
    withIDEBench(IDEBench(diskSectors: 4096)) { bench in
      for i in 0x1_0000..<0x8_0000 {
        bench.memory.bytes[i] = UInt8(truncatingIfNeeded: i &* 31 >> 3)
      }
      // 700 sectors, 64 KiB descriptors, the last one short.
      var regions: [(address: UInt32, count: Int)] = []
      for i in 0..<5 { regions.append((UInt32(0x1_0000 + i * 0x1_0000), 0)) }
      regions.append((0x6_0000, 700 * 512 - 5 * 0x1_0000))
      bench.setupDMA(regions, toMemory: false)
      bench.setLBA48(64, count: 700)
      bench.outb(0x35, 7)
      bench.startDMA()
      #expect(bench.waitForInterrupt() == 0x50)
      #expect(bench.bmRead(2) & 7 == 4)
      #expect(
        bench.diskBytes(64, 700) == Array(bench.memory.bytes[0x1_0000..<0x1_0000 + 700 * 512]))
      #expect(bench.edges() == 1)
    }
  }

  @Test func tableLongerThanTheDataStaysActive() {
    withIDEBench(IDEBench()) { bench in
      bench.setupDMA([(0x2_0000, 4096)], toMemory: true)
      bench.setLBA28(0, count: 1)
      bench.outb(0xC8, 7)
      bench.startDMA()
      #expect(bench.waitForInterrupt() == 0x50)
      #expect(bench.bmRead(2) & 7 == 5)
      bench.stopDMA()
      #expect(bench.bmRead(2) & 7 == 4)
      #expect(bench.memory.bytes[0x2_0200] == 0)
    }
  }

  @Test func tableShorterThanTheDataStopsWithoutInterruptUntilReset() {
    withIDEBench(IDEBench()) { bench in
      bench.setupDMA([(0x2_0000, 512)], toMemory: true)
      bench.setLBA28(0, count: 2)
      bench.outb(0xC8, 7)
      bench.startDMA()
      bench.advance(10_000_000)
      #expect(bench.bmRead(2) & 7 == 0)
      #expect(!bench.irq())
      #expect(bench.status() == 0x58)
      bench.outb(4, 8)
      bench.outb(0, 8)
      #expect(bench.wait() == 0x50)
    }
  }

  @Test func wrongDirectionOrNoBusMasteringMovesNothing() {
    withIDEBench(IDEBench()) { bench in
      bench.setupDMA([(0x2_0000, 512)], toMemory: false)
      bench.setLBA28(1, count: 1)
      bench.outb(0xC8, 7)
      bench.startDMA()
      bench.advance(10_000_000)
      #expect(bench.memory.bytes[0x2_0000..<0x2_0200].allSatisfy { $0 == 0 })
      bench.stopDMA()
      bench.controller.busMaster.setMasterEnabled(false)
      bench.setupDMA([(0x2_0000, 512)], toMemory: true)
      bench.startDMA()
      bench.advance(10_000_000)
      #expect(!bench.irq())
      bench.controller.busMaster.setMasterEnabled(true)
      #expect(bench.waitForInterrupt() == 0x50)
      #expect(Array(bench.memory.bytes[0x2_0000..<0x2_0200]) == bench.diskBytes(1, 1))
    }
  }

  @Test func badSectorEndsDMAWithAnError() {
    let disk = IDEFaultyDisk()
    disk.badSectors = [300]
    withIDEBench(IDEBench(faulty: disk)) { bench in
      bench.setupDMA([(0x2_0000, 0), (0x3_0000, 0), (0x4_0000, 0)], toMemory: true)
      bench.setLBA48(0, count: 384)
      bench.outb(0x25, 7)
      bench.startDMA()
      #expect(bench.waitForInterrupt() == 0x51)
      #expect(bench.inb(1) == 0x40)
      // Active stays set: the table's end was not reached.
      #expect(bench.bmRead(2) & 7 == 5)
    }
  }

  @Test func registersKeepOnlyTheirBits() {
    withIDEBench(IDEBench()) { bench in
      let master = bench.controller.busMaster
      master.write(0xFFFF_FFFF, at: 12, width: .dword)
      #expect(master.read(at: 12, width: .dword) == 0xFFFF_FFFC)
      #expect(master.read(at: 4, width: .dword) == 0)
      bench.bmWrite(0xE0, 2)
      #expect(bench.bmRead(2) == 0x60)
      bench.bmWrite(0xF8, 0)
      #expect(bench.bmRead(0) == 0x08)
      #expect(master.read(at: 0, width: .dword) == 0x0060_0008)
      #expect(master.read(at: 20, width: .byte) == 0xFF)
    }
  }
}
