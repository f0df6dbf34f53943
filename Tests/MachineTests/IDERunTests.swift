import IEM
import Testing

@testable import Machine

/// Whole runs at the data port (`BurstPortDevice`) against single accesses.
@Suite struct IDERunTests {
  /// Reads as a repeated INS does: a run as far as it goes, then one access.
  private func inputRuns(_ bench: IDEBench, _ count: Int, channel: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var buffer = [UInt8](repeating: 0xEE, count: count - bytes.count + 8)
      let limit = (count - bytes.count) / 2
      let done = buffer.withUnsafeMutableBytes {
        bench.controller.channels[channel].readRun(
          at: 0, width: .word, into: $0.baseAddress!, count: limit)
      }
      #expect(done <= limit)
      #expect(buffer[(2 * done)...].allSatisfy { $0 == 0xEE })
      bytes += buffer[..<(2 * done)]
      if bytes.count < count { bytes += bench.insw(2, channel: channel) }
    }
    return bytes
  }

  @Test func readingInRunsIsReadingWordByWord() {
    var results: [[UInt8]] = []
    for runs in [false, true] {
      withIDEBench(IDEBench(.diskOnly)) { bench in
        var seen: [UInt8] = []
        bench.outb(0, 8)
        bench.setLBA28(5, count: 3)
        bench.outb(0x20, 7)
        for _ in 0..<3 {
          seen.append(bench.waitForInterrupt() ?? 0)
          seen += runs ? inputRuns(bench, 510) : bench.insw(510)
          // The last word of the block ends it.
          seen.append(bench.status())
          seen += bench.insw(2)
          seen.append(bench.status())
        }
        seen.append(bench.wait())
        seen.append(UInt8(bench.edges()))
        results.append(seen)
      }
    }
    let areEqual = results[0] == results[1]
    #expect(areEqual)
    #expect(results[0].count == 3 * 515 + 2)
  }

  @Test func aRunEndsBeforeTheLastWordOfTheBlock() {
    withIDEBench(IDEBench(.diskOnly)) { bench in
      bench.setLBA28(0, count: 1)
      bench.outb(0x20, 7)
      #expect(bench.waitForInterrupt() == 0x58)
      var buffer = [UInt8](repeating: 0, count: 4096)
      let channel = bench.controller.channels[0]
      buffer.withUnsafeMutableBytes { bytes in
        let start = bytes.baseAddress!
        // Bytes, and other registers, are not for runs.
        #expect(channel.readRun(at: 0, width: .byte, into: start, count: 10) == 0)
        #expect(channel.readRun(at: 7, width: .word, into: start, count: 10) == 0)
        #expect(channel.readRun(at: 0, width: .dword, into: start, count: 1000) == 127)
        #expect(channel.readRun(at: 0, width: .dword, into: start, count: 1000) == 0)
        #expect(channel.readRun(at: 0, width: .word, into: start, count: 1000) == 1)
        #expect(channel.readRun(at: 0, width: .word, into: start, count: 1000) == 0)
      }
      #expect(bench.status() & 0x08 != 0)
      _ = bench.inw()
      #expect(bench.wait() & 0x08 == 0)
      let more = buffer.withUnsafeMutableBytes {
        channel.readRun(at: 0, width: .word, into: $0.baseAddress!, count: 10)
      }
      #expect(more == 0)
    }
  }

  @Test func writingInRunsIsWritingWordByWord() {
    withIDEBench(IDEBench(.diskOnly)) { bench in
      let bytes = (0..<1024).map { UInt8(truncatingIfNeeded: $0 &* 13 &+ 5) }
      bench.setLBA28(9, count: 2)
      bench.outb(0x30, 7)
      let channel = bench.controller.channels[0]
      for sector in 0..<2 {
        #expect(bench.wait() & 0x08 != 0)
        let block = Array(bytes[(sector * 512)..<(sector * 512 + 512)])
        let done = block.withUnsafeBytes {
          channel.writeRun(at: 0, width: .word, from: $0.baseAddress!, count: 256)
        }
        #expect(done == 255)
        #expect(bench.status() & 0x08 != 0)
        bench.outsw(Array(block[510...]))
      }
      #expect(bench.wait() == 0x50)
      let isWritten = Array(bench.disk.bytes[(9 * 512)..<(11 * 512)]) == bytes
      #expect(isWritten)
    }
  }

  @Test func theBusCountsRunsAndGivesThemOnlyToWholePorts() {
    withIDEBench(IDEBench(.diskOnly)) { bench in
      let bus = PortBus()
      bus.map(0x1F0...0x1F7, to: bench.controller.channels[0], name: "ide0")
      bus.map(0x300...0x300, to: bench.controller.channels[0], name: "narrow")
      bench.setLBA28(0, count: 1)
      bench.outb(0x20, 7)
      _ = bench.waitForInterrupt()
      var buffer = [UInt8](repeating: 0, count: 512)
      buffer.withUnsafeMutableBytes { bytes in
        let start = bytes.baseAddress!
        #expect(bus.readRun(0x1F0, width: .word, into: start, count: 100) == 100)
        #expect(bus.readRun(0x300, width: .word, into: start, count: 100) == 0)
        #expect(bus.readRun(0x400, width: .word, into: start, count: 100) == 0)
      }
      #expect(bus.accessCounts == ["ide0": 100])
      #expect(buffer[..<200].elementsEqual((0..<200).map { IDEBench.pattern($0) }))
    }
  }
}
