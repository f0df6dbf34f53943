import IEM
import Testing

@testable import Machine

@Suite struct IDEPacketTests {
  private func read10(_ block: Int, _ count: Int) -> [UInt8] {
    [
      0x28, 0, 0, 0, UInt8(block >> 8), UInt8(block & 255), 0, UInt8(count >> 8),
      UInt8(count & 255),
    ]
  }

  @Test func firmwareTellsItFromADiskBySignature() {
    withIDEBench(IDEBench()) { bench in
      bench.outb(0x0E, 8, channel: 1)
      bench.outb(0x0A, 8, channel: 1)
      #expect(bench.wait(channel: 1) == 0)
      #expect((1...5).map { bench.inb($0, channel: 1) } == [1, 1, 1, 0x14, 0xEB])
      #expect(bench.identify(0xEC, channel: 1) == nil)
      #expect(bench.inb(1, channel: 1) == 0x04)
      #expect([bench.inb(4, channel: 1), bench.inb(5, channel: 1)] == [0x14, 0xEB])
      let id = bench.identify(0xA1, channel: 1)
      #expect(id?[0] == 0x85C0)
      #expect(bench.status(channel: 1) & 0x40 != 0)
      // The packet device answers zeros for its missing neighbour.
      bench.outb(0xB0, 6, channel: 1)
      bench.outb(0x55, 2, channel: 1)
      #expect(bench.inb(2, channel: 1) == 0)
      #expect(bench.inb(7, channel: 1) == 0)
      #expect(bench.inb(6, channel: 1) == 0xB0)
    }
  }

  @Test func bootReadsSectorsByPIO() {
    withIDEBench(IDEBench()) { bench in
      // Power-on attention first, then ready.
      #expect(bench.packet([0x00]).error == 0x64)
      #expect(bench.sense() == [6, 0x29, 0])
      #expect(bench.packet([0x00]).error == 0)
      let capacity = bench.packet([0x25])
      #expect(capacity.data == [0, 0, 0, 63, 0, 0, 8, 0])
      let answer = bench.packet(read10(17, 4), limit: 2048)
      #expect(answer.error == 0)
      #expect(answer.blocks == [2048, 2048, 2048, 2048])
      #expect(answer.data == bench.discBytes(17, 4))
    }
  }

  @Test func byteCountLimitSplitsAnywhere() {
    withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      let small = bench.packet(read10(0, 3), limit: 1001)
      #expect(small.blocks == [1000, 1000, 1000, 1000, 1000, 1000, 144])
      #expect(small.data == bench.discBytes(0, 3))
      let large = bench.packet(read10(0, 64), limit: 0xFFFF)
      #expect(large.blocks == [65534, 65534, 4])
      #expect(large.data == bench.discBytes(0, 64))
      #expect(bench.packet([0x12, 0, 0, 0, 5], limit: 0xFFFE).data == [0x05, 0x80, 0, 0x21, 31])
    }
  }

  @Test func readsByDMA() {
    withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      let edges = bench.edges(channel: 1)
      bench.setupDMA([(0x1_0000, 0), (0x2_0000, 0x8000)], toMemory: true, channel: 1)
      bench.outb(0xA0, 6, channel: 1)
      bench.outb(1, 1, channel: 1)
      bench.outb(0xA0, 7, channel: 1)
      bench.wait(channel: 1)
      bench.outsw([0xA8, 0, 0, 0, 0, 8, 0, 0, 0, 48, 0, 0], channel: 1)
      bench.startDMA(channel: 1)
      #expect(bench.waitForInterrupt(channel: 1) == 0x50)
      #expect(bench.bmRead(2, channel: 1) & 7 == 4)
      #expect(Array(bench.memory.bytes[0x1_0000..<0x2_8000]) == bench.discBytes(8, 48))
      #expect(bench.edges(channel: 1) == edges + 1)
      #expect(bench.bmRead(2, channel: 0) & 7 == 0)
    }
  }

  @Test func outOfRangeAndUnknownPacketsAreIllegalRequests() {
    withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      #expect(bench.packet(read10(63, 2)).error == 0x54)
      #expect(bench.sense() == [5, 0x21, 0])
      #expect(bench.sense() == [0, 0, 0])
      #expect(bench.packet([0x0A]).error == 0x54)
      #expect(bench.sense() == [5, 0x20, 0])
      #expect(bench.packet(read10(64, 0)).error == 0)
    }
  }

  @Test func emptyDriveSaysSo() {
    withIDEBench(IDEBench(discBlocks: nil)) { bench in
      #expect(bench.packet([0x00]).error == 0x64)
      #expect(bench.packet([0x00]).error == 0x24)
      #expect(bench.sense() == [2, 0x3A, 1])
      #expect(bench.packet(read10(0, 1)).error == 0x24)
      #expect(bench.packet([0x46, 0, 0, 0, 0, 0, 0, 0, 8]).data.suffix(2) == [0, 0])
    }
  }

  @Test func mediumChangeIsNoticed() {
    withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      let events: [UInt8] = [0x4A, 1, 0, 0, 0x10, 0, 0, 0, 8]
      #expect(bench.packet(events).data == [0, 6, 4, 0x10, 0, 2, 0, 0])
      bench.cd.eject()
      #expect(bench.packet(events).data == [0, 6, 4, 0x10, 3, 0, 0, 0])
      #expect(bench.packet([0x00]).error == 0x24)
      bench.cd.insert(IDEBench.disc(blocks: 10))
      #expect(bench.packet(events).data == [0, 6, 4, 0x10, 2, 2, 0, 0])
      #expect(bench.packet(events).data == [0, 6, 4, 0x10, 0, 2, 0, 0])
      #expect(bench.packet([0x00]).error == 0x64)
      #expect(bench.sense() == [6, 0x28, 0])
      #expect(bench.packet([0x25]).data[3] == 9)
    }
  }

  @Test func doorLockHoldsTheDisc() {
    withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      #expect(bench.packet([0x1E, 0, 0, 0, 1]).error == 0)
      #expect(bench.packet([0x1B, 0, 0, 0, 2]).error == 0x54)
      #expect(bench.sense() == [5, 0x53, 2])
      #expect(bench.cd.requestEject() == false)
      #expect(bench.packet([0x4A, 1, 0, 0, 0x10, 0, 0, 0, 8]).data[4] == 1)
      #expect(bench.packet([0x1E]).error == 0)
      #expect(bench.packet([0x1B, 0, 0, 0, 2]).error == 0)
      #expect(bench.cd.isTrayOpen)
      #expect(bench.packet([0xBD, 0, 0, 0, 0, 0, 0, 0, 0, 8]).data[1] == 0x10)
      #expect(bench.packet([0x00]).error == 0x24)
      #expect(bench.sense() == [2, 0x3A, 2])
      #expect(bench.packet([0x1B, 0, 0, 0, 3]).error == 0)
      #expect(bench.packet([0x00]).error == 0x64)
      #expect(bench.packet([0x00]).error == 0)
    }
  }

  @Test func tablesOfContents() {
    withIDEBench(IDEBench(discBlocks: 300)) { bench in
      bench.makeReady()
      let lba = bench.packet([0x43, 0, 0, 0, 0, 0, 0, 0, 100]).data
      #expect(lba == [0, 18, 1, 1, 0, 0x14, 1, 0, 0, 0, 0, 0, 0, 0x14, 0xAA, 0, 0, 0, 1, 44])
      let msf = bench.packet([0x43, 2, 0, 0, 0, 0, 0xAA, 0, 100]).data
      #expect(msf == [0, 10, 1, 1, 0, 0x14, 0xAA, 0, 0, 0, 6, 0])
      let session = bench.packet([0x43, 0, 1, 0, 0, 0, 0, 0, 12]).data
      #expect(session == [0, 10, 1, 1, 0, 0x14, 1, 0, 0, 0, 0, 0])
      let full = bench.packet([0x43, 2, 2, 0, 0, 0, 0, 1, 0]).data
      #expect(full.count == 48 && full[1] == 46)
      #expect(Array(full[4 + 22..<4 + 33]) == [1, 0x14, 0, 0xA2, 0, 0, 0, 0, 0, 6, 0])
      #expect(bench.packet([0x43, 0, 0, 0, 0, 0, 2, 0, 100]).error == 0x54)
      // The allocation length cuts the answer.
      #expect(bench.packet([0x43, 0, 0, 0, 0, 0, 0, 0, 4]).data == [0, 18, 1, 1])
    }
  }

  @Test func modePagesCanBeReadAndSet() {
    withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      let capabilities = bench.packet([0x5A, 0, 0x2A, 0, 0, 0, 0, 0, 64]).data
      #expect(capabilities.count == 28 && capabilities[1] == 26)
      #expect(Array(capabilities[8...9]) == [0x2A, 18])
      #expect(bench.packet([0x1A, 0, 0x01, 0, 64]).data.count == 12)
      var list = [UInt8](repeating: 0, count: 8) + [0x01, 6, 0x20, 9, 0, 0, 0, 0]
      #expect(
        bench.packet([0x55, 0x10, 0, 0, 0, 0, 0, 0, 16], limit: 10, sending: list).error == 0)
      #expect(bench.packet([0x5A, 0, 0x01, 0, 0, 0, 0, 0, 64]).data[11] == 9)
      list[8] = 0x2A
      #expect(bench.packet([0x55, 0x10, 0, 0, 0, 0, 0, 0, 16], sending: list).error == 0x54)
      #expect(bench.sense() == [5, 0x26, 0])
      #expect(bench.packet([0x5A, 0, 0xC1, 0, 0, 0, 0, 0, 64]).error == 0x54)
      #expect(bench.packet([0x5A, 0, 0x3F, 0, 0, 0, 0, 0, 255]).data.count == 8 + 8 + 8 + 16 + 20)
      #expect(bench.packet([0x5A, 0, 0x05, 0, 0, 0, 0, 0, 64]).error == 0x54)
    }
  }

  @Test func discAndTrackInformation() {
    withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      let disc = bench.packet([0x51, 0, 0, 0, 0, 0, 0, 0, 34]).data
      #expect(disc.count == 34 && disc[2] == 0x0E)
      let track = bench.packet([0x52, 1, 0, 0, 0, 1, 0, 0, 36]).data
      #expect(track.count == 36 && track[27] == 64)
      #expect(bench.packet([0x52, 1, 0, 0, 0, 2, 0, 0, 36]).error == 0x54)
      let configuration = bench.packet([0x46, 0, 0, 0, 0, 0, 0, 2, 0]).data
      #expect(configuration[7] == 0x08)
      #expect(Int(configuration[3]) + 4 == configuration.count)
      #expect(bench.packet([0x46, 2, 0, 0x10, 0, 0, 0, 2, 0]).data.count == 20)
    }
  }

  @Test func audioCommandsKnowThatTheTrackIsData() {
    withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      #expect(bench.packet([0x45, 0, 0, 0, 0, 0, 0, 0, 5]).error == 0x54)
      #expect(bench.sense() == [5, 0x64, 0])
      #expect(bench.packet([0x47, 0, 0, 0, 2, 0, 0, 3, 0]).error == 0x54)
      #expect(bench.packet([0x45]).error == 0)
      #expect(bench.packet([0x4B]).error == 0x54)
      #expect(bench.packet([0x4E]).error == 0)
      let subchannel = bench.packet([0x42, 2, 0x40, 1, 0, 0, 0, 0, 16]).data
      #expect(subchannel.count == 16 && subchannel[1] == 0x15)
    }
  }

  @Test func readCDGivesUserData() {
    withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      let data = bench.packet([0xBE, 0, 0, 0, 0, 3, 0, 0, 2, 0x10]).data
      #expect(data == bench.discBytes(3, 2))
      #expect(bench.packet([0xB9, 0, 0, 0, 2, 3, 0, 2, 5, 0x10]).data == bench.discBytes(3, 2))
      #expect(bench.packet([0xBE, 4, 0, 0, 0, 3, 0, 0, 2, 0x10]).error == 0x54)
      #expect(bench.packet([0xBE, 0, 0, 0, 0, 3, 0, 0, 2, 0]).data.isEmpty)
    }
  }

  @Test func deviceResetWorksWhileBusy() {
    withIDEBench(IDEBench()) { bench in
      bench.outb(0xA0, 7, channel: 1)
      bench.outb(0x08, 7, channel: 1)
      #expect(bench.wait(channel: 1) == 0)
      #expect(bench.inb(5, channel: 1) == 0xEB)
      #expect(!bench.irq(channel: 1))
    }
  }
}
