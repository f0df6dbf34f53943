import Foundation
import IEM
import Testing

@testable import Machine

/// A controller with its DMA channel, and the routines of a driver.
private final class FloppyBench {
  let clock = ManualClock()
  let queue: EventQueue
  let sink = RecordingSink()
  let memory = ArrayMemory(count: 1 << 18)
  let dma: DMAController8237
  let disk: MemoryBlockDevice
  let drive: FloppyDrive
  let fdc: FloppyController82077AA

  init(sectors: Int = 2880, readOnly: Bool = false, kind: FloppyDrive.Kind? = nil) {
    queue = EventQueue(clock: clock)
    dma = DMAController8237(memory: memory)
    disk = MemoryBlockDevice(sectorCount: sectors, isReadOnly: readOnly)
    for i in disk.bytes.indices { disk.bytes[i] = UInt8(truncatingIfNeeded: i &* 5 &+ i >> 9) }
    drive = FloppyDrive(kind: kind, medium: disk)
    fdc = FloppyController82077AA(
      line: InterruptLine(sink, 6), events: queue, dma: dma, drives: [drive])
    dma.write(0xC0, at: 0x10 + 22, width: .byte)
    dma.write(0x00, at: 0x10 + 20, width: .byte)
    // A timer must not die before or after its queue while the test runs.
    _ = Unmanaged.passRetained(self)
  }

  func outb(_ value: UInt8, _ offset: UInt16) {
    fdc.write(UInt32(value), at: offset, width: .byte)
  }
  func inb(_ offset: UInt16) -> UInt8 {
    UInt8(truncatingIfNeeded: fdc.read(at: offset, width: .byte))
  }
  var status: UInt8 { inb(4) }
  var irq: Bool { sink.levels[6] == true }
  func advance(_ nanoseconds: UInt64) {
    clock.nanoseconds += nanoseconds
    queue.runDue()
  }

  func waitForInterrupt() -> Bool {
    for _ in 0..<20_000 {
      if irq { return true }
      advance(10_000)
    }
    return false
  }

  func command(_ bytes: [UInt8]) {
    for byte in bytes {
      #expect(status & 0xC0 == 0x80)
      outb(byte, 5)
    }
  }

  func result() -> [UInt8] {
    var bytes: [UInt8] = []
    while status & 0xD0 == 0xD0 && bytes.count < 20 { bytes.append(inb(5)) }
    return bytes
  }

  func run(_ bytes: [UInt8]) -> [UInt8] {
    command(bytes)
    return result()
  }

  /// Reset, sense the four drives, specify, motor on, rate, recalibrate.
  func start(rate: UInt8 = 0, nonDMA: Bool = false) {
    outb(0x00, 2)
    outb(0x1C, 2)
    #expect(status == 0)
    #expect(waitForInterrupt())
    for drive: UInt8 in 0..<4 { #expect(run([0x08]) == [0xC0 | drive, 0]) }
    #expect(!irq)
    outb(rate, 7)
    command([0x03, 0xAF, nonDMA ? 0x03 : 0x02])
    #expect(seek([0x07, 0]) == [0x20, 0])
  }

  func seek(_ bytes: [UInt8]) -> [UInt8] {
    command(bytes)
    #expect(status & 0x0F != 0)
    #expect(waitForInterrupt())
    return run([0x08])
  }

  /// Channel 2 at 10000h. `mode` 46h writes memory, 4Ah reads it.
  func setupDMA(mode: UInt8, count: Int) {
    for (value, offset) in [
      (6, 10), (0, 12), (Int(mode), 11), (0, 4), (0, 4), (1, 0x31), ((count - 1) & 255, 5),
      ((count - 1) >> 8, 5), (2, 10),
    ] as [(Int, UInt16)] {
      dma.write(UInt32(value), at: offset, width: .byte)
    }
  }

  func transfer(_ bytes: [UInt8]) -> [UInt8] {
    command(bytes)
    #expect(status & 0x90 == 0x10)
    #expect(waitForInterrupt())
    let bytes = result()
    #expect(!irq)
    return bytes
  }

  func diskBytes(_ sector: Int, _ count: Int) -> [UInt8] {
    Array(disk.bytes[sector * 512..<(sector + count) * 512])
  }
  func memoryBytes(_ count: Int) -> [UInt8] { Array(memory.bytes[0x1_0000..<0x1_0000 + count]) }
}

@Suite struct FloppyControllerTests {
  @Test func identifiesItselfAsADriverExpects() {
    let bench = FloppyBench()
    bench.start()
    #expect(bench.run([0x10]) == [0x90])
    #expect(bench.run([0x0E]).count == 10)
    bench.command([0x13, 0, 0x57, 0])
    #expect(bench.run([0x94]) == [0x10])
    #expect(bench.run([0x14]) == [0x00])
    #expect(bench.run([0x18]) == [0x80])
    #expect(bench.run([0x04, 0]) == [0x38])
    // No interrupt is pending.
    #expect(bench.run([0x08]) == [0x80])
  }

  @Test func lockKeepsTheFIFOSettingsOverAReset() {
    let bench = FloppyBench()
    bench.start()
    bench.command([0x13, 0, 0x48, 12])
    #expect(Array(bench.run([0x0E])[8...]) == [0x48, 12])
    _ = bench.run([0x94])
    bench.outb(0x80, 4)
    #expect(bench.waitForInterrupt())
    #expect(Array(bench.run([0x0E])[7...]) == [0x80, 0x08, 12])
    _ = bench.run([0x14])
    bench.outb(0x80, 4)
    bench.advance(1_000_000)
    #expect(Array(bench.run([0x0E])[7...]) == [0x00, 0x20, 0])
  }

  @Test func readsATrackByDMAAcrossBothHeads() {
    let bench = FloppyBench()
    bench.start()
    #expect(bench.seek([0x0F, 0, 3]) == [0x20, 3])
    bench.setupDMA(mode: 0x46, count: 36 * 512)
    let result = bench.transfer([0xE6, 0, 3, 0, 1, 2, 18, 0x1B, 0xFF])
    #expect(result == [0, 0, 0, 4, 0, 1, 2])
    #expect(bench.memoryBytes(36 * 512) == bench.diskBytes(3 * 36, 36))
  }

  @Test func terminalCountEndsInTheMiddle() {
    let bench = FloppyBench()
    bench.start()
    bench.setupDMA(mode: 0x46, count: 1024)
    #expect(bench.transfer([0xE6, 4, 0, 1, 5, 2, 18, 0x1B, 0xFF]) == [4, 0, 0, 0, 1, 7, 2])
    #expect(bench.memoryBytes(1024) == bench.diskBytes(18 + 4, 2))
  }

  @Test func endOfTrackWithoutTerminalCountIsAnError() {
    let bench = FloppyBench()
    bench.start()
    bench.setupDMA(mode: 0x46, count: 4096)
    #expect(bench.transfer([0x46, 0, 0, 0, 17, 2, 18, 0x1B, 0xFF]) == [0x40, 0x80, 0, 1, 0, 1, 2])
  }

  @Test func writesByDMAAndRespectsTheTab() {
    let bench = FloppyBench()
    bench.start()
    for i in 0..<1024 { bench.memory.bytes[0x1_0000 + i] = UInt8(truncatingIfNeeded: i &* 9) }
    bench.setupDMA(mode: 0x4A, count: 1024)
    #expect(bench.transfer([0xC5, 0, 0, 0, 2, 2, 18, 0x1B, 0xFF]) == [0, 0, 0, 0, 0, 4, 2])
    #expect(bench.diskBytes(1, 2) == bench.memoryBytes(1024))

    let protected = FloppyBench(readOnly: true)
    protected.start()
    protected.setupDMA(mode: 0x4A, count: 512)
    #expect(
      Array(protected.transfer([0x45, 0, 0, 0, 1, 2, 18, 0x1B, 0xFF])[..<2]) == [0x40, 0x02])
    #expect(protected.run([0x04, 0]) == [0x78])
  }

  @Test func formatsATrack() {
    let bench = FloppyBench()
    bench.start()
    for i in 0..<18 {
      for (j, byte) in [0, 1, UInt8(i + 1), 2].enumerated() {
        bench.memory.bytes[0x1_0000 + i * 4 + j] = byte
      }
    }
    bench.setupDMA(mode: 0x4A, count: 72)
    #expect(bench.transfer([0x4D, 4, 2, 18, 0x54, 0xF6])[0] == 4)
    #expect(bench.diskBytes(18, 18).allSatisfy { $0 == 0xF6 })
    #expect(bench.disk.bytes[17 * 512 + 1] != 0xF6)
  }

  @Test func missingSectorsAndCylinders() {
    let bench = FloppyBench()
    bench.start()
    bench.setupDMA(mode: 0x46, count: 512)
    #expect(
      Array(bench.transfer([0x46, 0, 0, 0, 19, 2, 19, 0x1B, 0xFF])[..<3]) == [0x40, 0x04, 0])
    // The head is at 0, the command says 5.
    #expect(
      Array(bench.transfer([0x46, 0, 5, 0, 1, 2, 18, 0x1B, 0xFF])[..<3]) == [0x40, 0x04, 0x10])
    // With implied seek it goes there.
    bench.command([0x13, 0, 0x57, 0])
    #expect(bench.transfer([0x46, 0, 5, 0, 1, 2, 18, 0x1B, 0xFF])[0] == 0x20)
    #expect(bench.memoryBytes(512) == bench.diskBytes(5 * 36, 1))
  }

  @Test func maskedDMAChannelIsAnOverrun() {
    let bench = FloppyBench()
    bench.start()
    bench.dma.write(6, at: 10, width: .byte)
    #expect(Array(bench.transfer([0x46, 0, 0, 0, 1, 2, 18, 0x1B, 0xFF])[..<2]) == [0x40, 0x10])
  }

  @Test(
    arguments: [
      (720, 2), (720, 1), (1440, 2), (2400, 0), (2880, 0), (5760, 3),
    ] as [(Int, UInt8)])
  func everySizeIsReadAtItsRateOnly(_ sectors: Int, _ rate: UInt8) {
    let bench = FloppyBench(sectors: sectors)
    bench.start(rate: rate)
    #expect(bench.transfer([0x4A, 0])[..<3] == [0, 0, 0])
    bench.outb(rate == 0 ? 2 : 0, 7)
    #expect(bench.transfer([0x4A, 0])[..<3] == [0x40, 1, 0])
    // Its last sector.
    bench.outb(rate, 7)
    let format = FloppyFormat.of(sectorCount: UInt64(sectors))
    #expect(format.sectorCount == sectors)
    let last = UInt8(format.tracks - 1)
    let perTrack = UInt8(format.sectorsPerTrack)
    #expect(bench.seek([0x0F, 4, last]) == [0x24, last])
    bench.setupDMA(mode: 0x46, count: 512)
    #expect(bench.transfer([0x46, 4, last, 1, perTrack, 2, perTrack, 0x1B, 0xFF])[0] == 4)
    #expect(bench.memoryBytes(512) == bench.diskBytes(sectors - 1, 1))
  }

  @Test func doubleStepsFortyTracksInAHighDensityDrive() {
    let bench = FloppyBench(sectors: 720, kind: .inch5Size1200K)
    bench.start(rate: 1)
    #expect(bench.seek([0x0F, 0, 20]) == [0x20, 20])
    #expect(bench.transfer([0x4A, 0])[3] == 10)
  }

  @Test func noDisketteNoMotorNoAddressMarks() {
    let bench = FloppyBench()
    bench.start()
    bench.outb(0x0C, 2)
    #expect(bench.transfer([0x4A, 0])[1] == 1)
    bench.outb(0x1C, 2)
    #expect(bench.transfer([0x4A, 0])[1] == 0)
    bench.drive.eject()
    #expect(bench.transfer([0x4A, 0])[1] == 1)
    // A drive that is not there never finds track 0.
    bench.command([0x07, 1])
    #expect(bench.waitForInterrupt())
    #expect(bench.run([0x08])[0] & 0xF3 == 0x71)
  }

  @Test func changeLineStaysUntilTheHeadMovesOverADiskette() {
    let bench = FloppyBench()
    bench.start()
    _ = bench.seek([0x0F, 0, 1])
    #expect(bench.inb(7) == 0)
    bench.drive.eject()
    #expect(bench.inb(7) == 0x80)
    _ = bench.seek([0x0F, 0, 2])
    #expect(bench.inb(7) == 0x80)
    bench.drive.insert(bench.disk)
    #expect(bench.inb(7) == 0x80)
    _ = bench.seek([0x07, 0])
    #expect(bench.inb(7) == 0)
  }

  @Test func withoutDMATheHostMovesTheBytes() {
    let bench = FloppyBench()
    bench.start(nonDMA: true)
    bench.command([0x46, 0, 0, 0, 3, 2, 3, 0x1B, 0xFF])
    #expect(bench.waitForInterrupt())
    #expect(bench.status == 0xF0)
    let bytes = (0..<512).map { _ in bench.inb(5) }
    #expect(bytes == bench.diskBytes(2, 1))
    #expect(bench.waitForInterrupt())
    #expect(bench.result() == [0x40, 0x80, 0, 1, 0, 1, 2])
    bench.command([0x45, 0, 0, 0, 4, 2, 4, 0x1B, 0xFF])
    #expect(bench.waitForInterrupt())
    #expect(bench.status == 0xB0)
    for byte in bytes { bench.outb(byte, 5) }
    #expect(bench.waitForInterrupt())
    #expect(bench.result()[1] == 0x80)
    #expect(bench.diskBytes(3, 1) == bytes)
  }

  @Test func twoSeeksAtOnceReportSeparately() {
    let bench = FloppyBench()
    bench.start()
    bench.command([0x0F, 0, 10])
    bench.command([0x0F, 1, 20])
    #expect(bench.status & 0x0F == 3)
    bench.advance(100_000_000)
    #expect(bench.run([0x08]) == [0x20, 10])
    #expect(bench.irq)
    #expect(bench.run([0x08]) == [0x21, 20])
    #expect(!bench.irq)
  }

  @Test func verifyAndReadTrackEndByCount() {
    let bench = FloppyBench()
    bench.start()
    #expect(bench.transfer([0xD6, 0x80, 0, 0, 1, 2, 18, 0x1B, 20]) == [4, 0, 0, 0, 1, 3, 2])
    bench.setupDMA(mode: 0x46, count: 18 * 512)
    #expect(bench.transfer([0x42, 4, 0, 1, 7, 2, 18, 0x1B, 0xFF])[0] == 4)
    #expect(bench.memoryBytes(18 * 512) == bench.diskBytes(18, 18))
  }

  @Test func stateGoesOnElsewhereAndResetIsPowerOn() throws {
    let bench = FloppyBench()
    bench.start()
    bench.command([0x0F, 0, 7])
    bench.advance(100_000)
    let saved = bench.fdc.state
    let data = try JSONEncoder().encode(saved)
    let other = FloppyBench()
    other.clock.nanoseconds = bench.clock.nanoseconds
    try other.fdc.restore(
      JSONDecoder().decode(FloppyController82077AA.State.self, from: data))
    #expect(other.fdc.state == saved)
    #expect(other.waitForInterrupt())
    #expect(other.run([0x08]) == [0x20, 7])
    other.fdc.reset()
    var fresh = FloppyBench().fdc.state
    fresh.drives = other.fdc.state.drives
    #expect(other.fdc.state == fresh)
    var bad = saved
    bad.phase = .hostReads
    #expect(throws: StateError.self) { try other.fdc.restore(bad) }
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func survivesRandomAccesses(_ seed: UInt64) throws {
    let bench = FloppyBench(sectors: 1440)
    var random = StorageTestRandom(seed: seed &+ 77)
    let commands: [UInt8] = [
      0x02, 0x03, 0x04, 0x05, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0C, 0x0D, 0x0E, 0x0F, 0x12, 0x13,
      0x14, 0x16, 0x46, 0xC5, 0xE6, 0x4D,
    ]
    for step in 0..<6_000 {
      let value = UInt8.random(in: 0...255, using: &random)
      switch Int.random(in: 0..<12, using: &random) {
      case 0: bench.outb(value, UInt16.random(in: 0...9, using: &random))
      case 1:
        let offset = UInt16.random(in: 0...9, using: &random)
        let peeked = bench.fdc.peek(at: offset, width: .byte)
        #expect(bench.fdc.read(at: offset, width: .byte) == peeked)
      case 2...4:
        bench.outb(commands.randomElement(using: &random) ?? 0, 5)
        for _ in 0..<8 { bench.outb(UInt8.random(in: 0...9, using: &random), 5) }
      case 5: for _ in 0..<Int(value) * 3 { _ = bench.inb(5) }
      case 6: for _ in 0..<Int(value) * 3 { bench.outb(value, 5) }
      case 7: bench.outb(0xFC | value & 3, 2)
      case 8: bench.setupDMA(mode: value & 0xFC | 2, count: Int(value) * 16 + 1)
      case 9 where step % 9 == 0: bench.drive.eject()
      case 10 where step % 5 == 0: bench.drive.insert(bench.disk)
      default: bench.advance(UInt64(value) * 2_000)
      }
      if step % 500 == 499 {
        let state = bench.fdc.state
        try bench.fdc.restore(state)
        #expect(bench.fdc.state == state, "seed \(seed) step \(step)")
      }
    }
    bench.drive.insert(bench.disk)
    bench.start(rate: 2)
    #expect(bench.transfer([0x4A, 0])[0] == 0, "seed \(seed)")
  }
}
