import IEM
import Testing

@testable import Machine

@Suite struct IDEDiskTests {
  // MARK: - Detection

  @Test func firmwareFindsTheDiskAndNoSlave() {
    withIDEBench(IDEBench(.diskOnly)) { bench in
      // Firmware's presence test: registers keep what is written to them.
      for device: UInt8 in [0xA0, 0xB0] {
        bench.outb(device, 6)
        bench.outb(device, 6)
        #expect(bench.inb(6) == device)
      }
      bench.outb(0xA0, 6)
      bench.outb(0x55, 2)
      bench.outb(0xAA, 3)
      #expect(bench.inb(2) == 0x55)
      #expect(bench.inb(3) == 0xAA)
      // SRST with interrupts off.
      bench.outb(0x0E, 8)
      #expect(bench.status() & 0x80 != 0)
      bench.advance(5_000)
      bench.outb(0x0A, 8)
      #expect(bench.status() & 0x80 != 0)
      bench.advance(2_000_000)
      #expect(bench.status() == 0x50)
      #expect(
        [bench.inb(1), bench.inb(2), bench.inb(3), bench.inb(4), bench.inb(5)] == [1, 1, 1, 0, 0])
      bench.outb(0xA0, 6)
      #expect(bench.identify(0xA1) == nil)
      #expect(bench.inb(1) == 0x04)
      let id = bench.identify()
      #expect(id?[0] == 0x40)
      // The slave does not answer.
      bench.outb(0xB0, 6)
      #expect(bench.inb(7) == 0)
      #expect(bench.identify() == nil)
      #expect(bench.status() == 0)
      #expect(!bench.irq())
    }
  }

  @Test func anEmptyCableFloatsButForDD7() {
    withIDEBench(IDEBench(.none)) { bench in
      bench.outb(0xA0, 6)
      bench.outb(0x55, 2)
      #expect(bench.inb(2) == 0x7F)
      #expect(bench.inb(7) == 0x7F)
      #expect(bench.status() == 0x7F)
      #expect(bench.inw() == 0xFF7F)
      bench.outb(0xEC, 7)
      bench.advance(1_000_000)
      #expect(!bench.irq())
    }
  }

  @Test func aLoneSlaveAnswersOnlyForItself() {
    withIDEBench(IDEBench(.slaveOnly)) { bench in
      bench.outb(0xA0, 6)
      #expect(bench.inb(7) == 0xFF)
      bench.outb(0xB0, 6)
      #expect(bench.inb(7) == 0x50)
      #expect(bench.identify()?[93] == 0x6B00)
    }
  }

  @Test func aDisabledChannelDoesNotAnswer() {
    withIDEBench(IDEBench(.diskOnly)) { bench in
      bench.controller.busMaster.setDecodeEnabled(0, false)
      bench.outb(0x55, 2)
      #expect(bench.inb(7) == 0xFF)
      bench.controller.busMaster.setDecodeEnabled(0, true)
      #expect(bench.inb(7) == 0x50)
      #expect(bench.inb(2) == 1)
    }
  }

  @Test func identifyDescribesTheDisk() throws {
    try withIDEBench(IDEBench(diskSectors: 100_000)) { bench in
      let id = try #require(bench.identify())
      #expect([id[1], id[3], id[6]] == [99, 16, 63])
      #expect(id[49] & 0x0300 == 0x0300)
      #expect(UInt32(id[60]) | UInt32(id[61]) << 16 == 100_000)
      #expect(id[63] & 7 == 7)
      #expect(id[83] & 1 << 10 != 0)
      #expect(id[88] & 0x3F == 0x3F)
      #expect(UInt32(id[100]) | UInt32(id[101]) << 16 == 100_000)
      let model = (27..<47).flatMap { [UInt8(id[$0] >> 8), UInt8(id[$0] & 255)] }
      #expect(String(decoding: model, as: UTF8.self).hasPrefix("Software PC disk   "))
      let sum = id.reduce(UInt8(0)) { $0 &+ UInt8($1 & 255) &+ UInt8($1 >> 8) }
      #expect(sum == 0)
      #expect(bench.status() == 0x50)
    }
  }

  @Test func diagnosticReportsForBothWithAnInterrupt() {
    withIDEBench(IDEBench(.diskOnly)) { bench in
      bench.outb(0xB0, 6)
      bench.outb(0x90, 7)
      #expect(bench.status() & 0x80 != 0)
      #expect(bench.waitForInterrupt() == 0x50)
      #expect(bench.inb(1) == 1)
      #expect(bench.inb(6) == 0)
    }
  }

  // MARK: - PIO

  @Test func readSectorsInterruptsOncePerSector() {
    withIDEBench(IDEBench()) { bench in
      bench.setLBA28(10, count: 3)
      bench.outb(0x20, 7)
      #expect(bench.status() & 0x88 == 0x80)
      #expect(!bench.irq())
      var data: [UInt8] = []
      for _ in 0..<3 {
        #expect(bench.waitForInterrupt() == 0x58)
        #expect(!bench.irq())
        data += bench.insw(512)
      }
      #expect(data == bench.diskBytes(10, 3))
      #expect(bench.wait() == 0x50)
      bench.advance(1_000_000)
      #expect(bench.edges() == 3)
      #expect(bench.inb(2) == 0)
      #expect(bench.inb(3) == 12)
    }
  }

  @Test func completionTakesTheTimeItTakes() {
    withIDEBench(IDEBench()) { bench in
      bench.setLBA28(0, count: 1)
      bench.outb(0x20, 7)
      bench.advance(20_999)
      #expect(bench.status() & 0x80 != 0)
      bench.advance(1)
      #expect(bench.status() == 0x58)
      #expect(bench.irq())
    }
  }

  @Test func dataPortTakesDoubleWordsAndKeepsTheirOrder() {
    withIDEBench(IDEBench()) { bench in
      bench.setLBA28(5, count: 1)
      bench.outb(0x20, 7)
      bench.wait()
      #expect(
        bench.controller.channels[0].peek(at: 0, width: .dword)
          == bench.controller.channels[0].read(at: 0, width: .dword))
      var bytes: [UInt8] = []
      for _ in 0..<127 {
        let value = bench.controller.channels[0].read(at: 0, width: .dword)
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
      }
      #expect(bytes == Array(bench.diskBytes(5, 1)[4...]))
      #expect(bench.wait() == 0x50)
    }
  }

  @Test func writeSectorsHasNoInterruptBeforeTheFirstBlock() {
    withIDEBench(IDEBench()) { bench in
      let data = (0..<1024).map { UInt8(truncatingIfNeeded: $0 &* 11 &+ 3) }
      bench.setLBA28(100, count: 2)
      bench.outb(0x30, 7)
      #expect(bench.wait() == 0x58)
      #expect(!bench.irq())
      bench.outsw(Array(data[..<512]))
      #expect(bench.status() & 0x88 == 0x80)
      #expect(bench.waitForInterrupt() == 0x58)
      bench.outsw(Array(data[512...]))
      #expect(bench.waitForInterrupt() == 0x50)
      #expect(bench.diskBytes(100, 2) == data)
      #expect(bench.edges() == 2)
    }
  }

  @Test func readAndWriteMultipleMoveBlocks() {
    withIDEBench(IDEBench()) { bench in
      // Off until it is set.
      bench.setLBA28(0, count: 4)
      bench.outb(0xC4, 7)
      #expect(bench.wait() == 0x51)
      #expect(bench.inb(1) == 0x04)
      bench.outb(3, 2)
      bench.outb(0xC6, 7)
      #expect(bench.wait() == 0x51)
      bench.outb(8, 2)
      bench.outb(0xC6, 7)
      #expect(bench.wait() == 0x50)
      #expect(bench.identify()?[59] == 0x0108)
      _ = bench.inb(7)

      let before = bench.edges()
      bench.setLBA28(20, count: 20)
      bench.outb(0xC4, 7)
      var data: [UInt8] = []
      for sectors in [8, 8, 4] {
        #expect(bench.waitForInterrupt() == 0x58)
        data += bench.insw(sectors * 512)
      }
      #expect(data == bench.diskBytes(20, 20))
      #expect(bench.wait() == 0x50)
      #expect(bench.edges() == before + 3)

      let new = (0..<10 * 512).map { UInt8(truncatingIfNeeded: $0 &* 5) }
      bench.setLBA48(200, count: 10)
      bench.outb(0x39, 7)
      #expect(bench.wait() == 0x58)
      bench.outsw(Array(new[..<4096]))
      #expect(bench.waitForInterrupt() == 0x58)
      bench.outsw(Array(new[4096...]))
      #expect(bench.waitForInterrupt() == 0x50)
      #expect(bench.diskBytes(200, 10) == new)
    }
  }

  @Test func extendedReadUsesBothBytesOfEachRegister() {
    withIDEBench(IDEBench(diskSectors: 4096)) { bench in
      bench.setLBA48(4000, count: 1)
      bench.outb(0x24, 7)
      #expect(bench.waitForInterrupt() == 0x58)
      #expect(bench.insw(512) == bench.diskBytes(4000, 1))
      // Far outside only through the high bytes.
      bench.setLBA48(1 << 24, count: 1)
      bench.outb(0x24, 7)
      #expect(bench.waitForInterrupt() == 0x51)
      #expect(bench.inb(1) == 0x10)
      bench.outb(0x80, 8)
      #expect([bench.inb(3), bench.inb(4), bench.inb(5)] == [1, 0, 0])
      bench.outb(0x00, 8)
      #expect([bench.inb(3), bench.inb(4), bench.inb(5)] == [0, 0, 0])
    }
  }

  @Test func cylinderHeadSectorFollowsTheTranslation() {
    withIDEBench(IDEBench()) { bench in
      // 4 heads, 17 sectors: cylinder 2, head 3, sector 5.
      bench.outb(0xA3, 6)
      bench.outb(17, 2)
      bench.outb(0x91, 7)
      #expect(bench.wait() == 0x50)
      bench.outb(0xA3, 6)
      bench.outb(1, 2)
      bench.outb(5, 3)
      bench.outb(2, 4)
      bench.outb(0, 5)
      bench.outb(0x20, 7)
      #expect(bench.wait() == 0x58)
      #expect(bench.insw(512) == bench.diskBytes((2 * 4 + 3) * 17 + 4, 1))
      // Sector 0 and sector 18 do not exist.
      for sector: UInt8 in [0, 18] {
        bench.outb(1, 2)
        bench.outb(sector, 3)
        bench.outb(0x20, 7)
        #expect(bench.wait() == 0x51)
        #expect(bench.inb(1) == 0x10)
      }
    }
  }

  // MARK: - Errors

  @Test func endOfDiskIsIDNotFoundAndNeverTouchesTheMedium() {
    withIDEBench(IDEBench(diskSectors: 1000)) { bench in
      bench.setLBA28(999, count: 2)
      bench.outb(0x20, 7)
      #expect(bench.waitForInterrupt() == 0x51)
      #expect(bench.inb(1) == 0x10)
      #expect(Int(bench.inb(3)) | Int(bench.inb(4)) << 8 == 1000)
      bench.setLBA28(999, count: 1)
      bench.outb(0x20, 7)
      #expect(bench.waitForInterrupt() == 0x58)
    }
  }

  @Test(arguments: [0x00, 0x06, 0x50, 0x87, 0xA0, 0xC7, 0xF1, 0xF9, 0xFF] as [UInt8])
  func unknownCommandsAbort(_ command: UInt8) {
    withIDEBench(IDEBench()) { bench in
      bench.outb(command, 7)
      #expect(bench.waitForInterrupt() == 0x51)
      #expect(bench.inb(1) == 0x04)
    }
  }

  @Test func badSectorIsUncorrectableAndNamesItself() {
    let disk = IDEFaultyDisk()
    disk.badSectors = [7]
    withIDEBench(IDEBench(faulty: disk)) { bench in
      bench.setLBA28(6, count: 3)
      bench.outb(0x20, 7)
      #expect(bench.waitForInterrupt() == 0x58)
      _ = bench.insw(512)
      #expect(bench.waitForInterrupt() == 0x51)
      #expect(bench.inb(1) == 0x40)
      #expect(bench.inb(3) == 7)
      #expect(bench.inb(2) == 2)
      bench.setLBA28(7, count: 1)
      bench.outb(0x30, 7)
      bench.wait()
      bench.outsw([UInt8](repeating: 0, count: 512))
      #expect(bench.waitForInterrupt() == 0x51)
      #expect(bench.inb(1) == 0x04)
      bench.outb(0xE7, 7)
      #expect(bench.waitForInterrupt() == 0x51)
    }
  }

  @Test func readOnlyDiskRefusesWrites() {
    withIDEBench(IDEBench(readOnly: true)) { bench in
      bench.setLBA28(1, count: 1)
      bench.outb(0x30, 7)
      #expect(bench.waitForInterrupt() == 0x51)
      #expect(bench.inb(1) == 0x04)
    }
  }

  // MARK: - Interrupts and resets

  @Test func interruptDisableHoldsTheLineDownUntilItIsCleared() {
    withIDEBench(IDEBench()) { bench in
      bench.outb(0x02, 8)
      bench.outb(0xE7, 7)
      bench.wait()
      #expect(!bench.irq())
      bench.outb(0x00, 8)
      #expect(bench.irq())
      #expect(bench.status() == 0x50)
      #expect(bench.irq())
      #expect(bench.inb(7) == 0x50)
      #expect(!bench.irq())
    }
  }

  @Test func softResetStopsATransfer() {
    withIDEBench(IDEBench()) { bench in
      bench.setLBA28(0, count: 8)
      bench.outb(0x20, 7)
      bench.wait()
      bench.outb(0x04, 8)
      #expect(!bench.irq())
      bench.advance(10_000_000)
      #expect(bench.status() == 0x80)
      bench.outb(0x00, 8)
      #expect(bench.wait() == 0x50)
      #expect(bench.inb(2) == 1)
      bench.advance(10_000_000)
      #expect(!bench.irq())
    }
  }

  @Test func registersAreNotWritableWhileBusy() {
    withIDEBench(IDEBench()) { bench in
      bench.setLBA28(3, count: 1)
      bench.outb(0x20, 7)
      bench.outb(99, 3)
      bench.outb(0xEC, 7)
      #expect(bench.wait() == 0x58)
      #expect(bench.insw(512) == bench.diskBytes(3, 1))
    }
  }

  @Test func powerAndFeatureCommandsAnswer() {
    withIDEBench(IDEBench()) { bench in
      func run(_ command: UInt8, features: UInt8 = 0, count: UInt8 = 0) -> UInt8 {
        bench.outb(features, 1)
        bench.outb(count, 2)
        bench.outb(command, 7)
        return bench.wait()
      }
      #expect(run(0xE5) == 0x50)
      #expect(bench.inb(2) == 0xFF)
      #expect(run(0xE0) == 0x50)
      #expect(run(0xE5) == 0x50)
      #expect(bench.inb(2) == 0)
      #expect(run(0xE1) == 0x50)
      #expect(run(0xEF, features: 0x03, count: 0x45) == 0x50)
      #expect(bench.identify()?[88] == 0x203F)
      #expect(run(0xEF, features: 0x03, count: 0x46) == 0x51)
      #expect(run(0xEF, features: 0x82) == 0x50)
      #expect(bench.identify().map { $0[85] & 0x20 } == 0)
      #expect(run(0xEF, features: 0x99) == 0x51)
      bench.outb(0x4F, 4)
      bench.outb(0xC2, 5)
      #expect(run(0xB0, features: 0xDA) == 0x50)
      #expect([bench.inb(4), bench.inb(5)] == [0x4F, 0xC2])
      bench.outb(0, 4)
      #expect(run(0xB0, features: 0xDA) == 0x51)
      bench.outb(0xE0, 6)
      #expect(run(0xF8) == 0x50)
      #expect(Int(bench.inb(3)) | Int(bench.inb(4)) << 8 == 4095)
    }
  }

  @Test func writeBufferComesBackFromReadBuffer() {
    withIDEBench(IDEBench()) { bench in
      let data = (0..<512).map { UInt8(truncatingIfNeeded: $0 &* 13) }
      bench.outb(0xE8, 7)
      #expect(bench.wait() == 0x58)
      bench.outsw(data)
      #expect(bench.waitForInterrupt() == 0x50)
      bench.outb(0xE4, 7)
      #expect(bench.waitForInterrupt() == 0x58)
      #expect(bench.insw(512) == data)
    }
  }
}
