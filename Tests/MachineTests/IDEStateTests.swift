import Foundation
import IEM
import Testing

@testable import Machine

@Suite struct IDEStateTests {
  @Test func savedTransferGoesOnElsewhere() throws {
    try withIDEBench(IDEBench()) { bench in
      bench.makeReady()
      bench.setLBA28(30, count: 3)
      bench.outb(0x20, 7)
      bench.wait()
      _ = bench.insw(512)
      bench.wait()
      _ = bench.insw(100)
      // A CD read, busy.
      bench.outb(0xA0, 7, channel: 1)
      bench.wait(channel: 1)
      bench.outsw([0x28, 0, 0, 0, 0, 5, 0, 0, 1, 0, 0, 0], channel: 1)
      let state = bench.controller.state
      let data = try JSONEncoder().encode(state)

      try withIDEBench(IDEBench()) { other in
        other.clock.nanoseconds = bench.clock.nanoseconds
        try other.controller.restore(
          JSONDecoder().decode(IDEController.State.self, from: data))
        #expect(other.controller.state == state)
        #expect(other.insw(412) == Array(other.diskBytes(31, 1)[100...]))
        other.wait()
        #expect(other.insw(512) == other.diskBytes(32, 1))
        #expect(other.waitForInterrupt(channel: 1) == 0x58)
        #expect(other.insw(2048, channel: 1) == other.discBytes(5, 1))
      }
    }
  }

  @Test func resetIsThePowerOnState() {
    withIDEBench(IDEBench()) { bench in
      let fresh = bench.controller.state
      bench.makeReady()
      bench.setupDMA([(0, 512)], toMemory: true)
      bench.startDMA()
      bench.controller.busMaster.setDecodeEnabled(1, false)
      bench.outb(2, 8)
      bench.setLBA28(1, count: 1, device: 0xF0)
      bench.outb(0xC8, 7)
      bench.outb(0xE0, 6)
      bench.outb(0x20, 7)
      #expect(bench.controller.state != fresh)
      bench.controller.reset()
      #expect(bench.controller.state == fresh)
      bench.advance(10_000_000)
      #expect(bench.controller.state == fresh)
    }
  }

  @Test func impossibleStatesAreRefused() throws {
    try withIDEBench(IDEBench()) { bench in
      var state = bench.controller.state
      state.channels[0].selected = 2
      #expect(throws: StateError.self) { try bench.controller.restore(state) }
      state = bench.controller.state
      state.channels[0].drives.swapAt(0, 1)
      #expect(throws: StateError.self) { try bench.controller.restore(state) }
      state = bench.controller.state
      guard case .disk(var disk) = state.channels[0].drives[0] else {
        throw StateError("the first drive", "is no disk")
      }
      disk.front.phase = .hostReads
      disk.front.position = 5
      state.channels[0].drives[0] = .disk(disk)
      #expect(throws: StateError.self) { try bench.controller.restore(state) }
    }
  }

  @Test func aSlowMediumKeepsTheDriveBusyAndAResetForgetsIt() throws {
    let scheduler = DeferredDiskScheduler()
    try withIDEBench(IDEBench(scheduler: scheduler)) { bench in
      bench.setLBA28(40, count: 1)
      bench.outb(0x20, 7)
      bench.advance(50_000_000)
      #expect(bench.status() & 0x80 != 0)
      #expect(scheduler.count == 1)
      // A state saved now asks the medium again elsewhere.
      let saved = bench.controller.state
      scheduler.runAll()
      #expect(bench.status() == 0x58)
      try withIDEBench(IDEBench()) { other in
        other.clock.nanoseconds = bench.clock.nanoseconds
        try other.controller.restore(saved)
        #expect(other.waitForInterrupt() == 0x58)
        #expect(other.insw(512) == other.diskBytes(40, 1))
      }
      // A late answer to a command that a reset has ended does nothing.
      #expect(bench.insw(512) == bench.diskBytes(40, 1))
      bench.outb(0x24, 7)
      bench.advance(50_000_000)
      bench.outb(4, 8)
      bench.outb(0, 8)
      bench.wait()
      bench.outb(0x40, 7)
      scheduler.runAll()
      #expect(bench.status() & 0x80 != 0)
      #expect(!bench.irq())
    }
  }

  /// Anything at any port at any time: no trap, and a reset brings the drives back.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func survivesRandomAccesses(_ seed: UInt64) throws {
    try withIDEBench(IDEBench()) { bench in
      var random = StorageTestRandom(seed: seed)
      let commands: [UInt8] = [
        0x20, 0x24, 0x25, 0x29, 0x30, 0x34, 0x35, 0x39, 0x40, 0x90, 0x91, 0xA0, 0xA0, 0xA1, 0xB0,
        0xC4, 0xC5, 0xC6, 0xC8, 0xCA, 0xE4, 0xE7, 0xE8, 0xEC, 0xEF, 0x08,
      ]
      let widths: [AccessWidth] = [.byte, .word, .dword]
      let packets: [UInt8] = [
        0x00, 0x03, 0x12, 0x15, 0x1A, 0x1B, 0x1E, 0x25, 0x28, 0x42, 0x43, 0x46, 0x4A, 0x51, 0x52,
        0x55, 0x5A, 0xA8, 0xAD, 0xB9, 0xBD, 0xBE,
      ]
      for step in 0..<3_000 {
        let channel = Int.random(in: 0...1, using: &random)
        let port = bench.controller.channels[channel]
        let value = UInt32.random(in: 0...UInt32.max, using: &random)
        let width = widths.randomElement(using: &random) ?? .byte
        switch Int.random(in: 0..<16, using: &random) {
        case 0...2: port.write(value, at: UInt16.random(in: 0...10, using: &random), width: width)
        case 3...4:
          let offset = UInt16.random(in: 0...10, using: &random)
          let peeked = port.peek(at: offset, width: width)
          #expect(port.read(at: offset, width: width) == peeked)
        case 5...7:
          // Small addresses reach the medium.
          bench.outb(UInt8.random(in: 0...3, using: &random), 2, channel: channel)
          for offset: UInt16 in 3...5 {
            bench.outb(UInt8.random(in: 0...20, using: &random) & 7, offset, channel: channel)
          }
          bench.outb(value & 1 == 0 ? 0xE0 : 0xA0, 6, channel: channel)
          bench.outb(UInt8(value >> 8 & 1), 1, channel: channel)
          bench.outb(commands.randomElement(using: &random) ?? 0, 7, channel: channel)
        case 8:
          bench.wait(channel: channel)
          var packet = (0..<12).map { _ in UInt8.random(in: 0...255, using: &random) & 0x1F }
          packet[0] = packets.randomElement(using: &random) ?? 0
          bench.outsw(packet, channel: channel)
        case 9...10:
          for _ in 0..<Int.random(in: 0...1500, using: &random) {
            if value & 1 == 0 {
              _ = port.read(at: 0, width: width)
            } else {
              port.write(value, at: 0, width: width)
            }
          }
        case 11:
          bench.controller.busMaster.write(
            value & 0xF_FFFF, at: UInt16.random(in: 0...17, using: &random), width: width)
        case 12: bench.bmWrite(UInt8(value & 9), 0, channel: channel)
        case 13 where step % 7 == 0: bench.outb(UInt8(value & 0x86), 8, channel: channel)
        case 14 where step % 11 == 0:
          if value & 1 == 0 { bench.cd.eject() } else { bench.cd.insert(IDEBench.disc(blocks: 8)) }
        default: bench.advance(UInt64(value % 100_000))
        }
        if step % 500 == 499 {
          let state = bench.controller.state
          try bench.controller.restore(state)
          #expect(bench.controller.state == state, "seed \(seed) step \(step)")
        }
      }
      for channel in 0...1 {
        bench.outb(4, 8, channel: channel)
        bench.outb(0, 8, channel: channel)
        bench.wait(channel: channel)
      }
      #expect(bench.identify() != nil, "seed \(seed)")
      #expect(bench.identify(0xA1, channel: 1) != nil, "seed \(seed)")
    }
  }
}
