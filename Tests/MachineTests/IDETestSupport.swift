import IEM
import Testing

@testable import Machine

/// A machine's worth of IDE, and the loops of a driver.
final class IDEBench {
  let clock = ManualClock()
  let queue: EventQueue
  let sink = RecordingSink()
  let memory = ArrayMemory(count: 1 << 20)
  let controller: IDEController
  let disk: MemoryBlockDevice
  let drive: ATADrive
  let cd: ATAPIDrive

  enum Layout { case diskAndCD, diskOnly, cdOnly, none, slaveOnly }

  init(
    _ layout: Layout = .diskAndCD, diskSectors: Int = 4096, discBlocks: Int? = 64,
    readOnly: Bool = false, faulty: IDEFaultyDisk? = nil,
    scheduler: any DiskScheduler = ImmediateDiskScheduler()
  ) {
    queue = EventQueue(clock: clock)
    disk = MemoryBlockDevice(sectorCount: diskSectors, isReadOnly: readOnly)
    for i in disk.bytes.indices { disk.bytes[i] = Self.pattern(i) }
    let medium: any BlockDevice = faulty ?? disk
    drive = ATADrive(medium: medium, events: queue, scheduler: scheduler)
    var disc: MemoryBlockDevice?
    if let discBlocks { disc = Self.disc(blocks: discBlocks) }
    cd = ATAPIDrive(medium: disc, events: queue, scheduler: scheduler)
    let primary: IDEController.Drives =
      switch layout {
      case .diskAndCD, .diskOnly: .init(drive)
      case .slaveOnly: .init(nil, drive)
      case .cdOnly, .none: .init()
      }
    let hasCD = layout == .diskAndCD || layout == .cdOnly
    controller = IDEController(
      memory: memory, primaryLine: InterruptLine(sink, 14), secondaryLine: InterruptLine(sink, 15),
      primary: primary, secondary: .init(hasCD ? cd : nil))
  }

  static func pattern(_ i: Int) -> UInt8 { UInt8(truncatingIfNeeded: i &* 7 &+ i >> 9) }

  static func disc(blocks: Int) -> MemoryBlockDevice {
    let disc = MemoryBlockDevice(sectorCount: blocks * 4, isReadOnly: true)
    for i in disc.bytes.indices { disc.bytes[i] = UInt8(truncatingIfNeeded: i &* 3 &+ i >> 11) }
    return disc
  }

  func discBytes(_ block: Int, _ count: Int) -> [UInt8] {
    (block * 2048..<(block + count) * 2048).map { UInt8(truncatingIfNeeded: $0 &* 3 &+ $0 >> 11) }
  }

  // MARK: - Ports

  func inb(_ offset: UInt16, channel: Int = 0) -> UInt8 {
    UInt8(truncatingIfNeeded: controller.channels[channel].read(at: offset, width: .byte))
  }
  func outb(_ value: UInt8, _ offset: UInt16, channel: Int = 0) {
    controller.channels[channel].write(UInt32(value), at: offset, width: .byte)
  }
  func inw(channel: Int = 0) -> UInt16 {
    UInt16(truncatingIfNeeded: controller.channels[channel].read(at: 0, width: .word))
  }
  func outw(_ value: UInt16, channel: Int = 0) {
    controller.channels[channel].write(UInt32(value), at: 0, width: .word)
  }
  /// Alternate Status: leaves the interrupt alone.
  func status(channel: Int = 0) -> UInt8 { inb(8, channel: channel) }
  func irq(channel: Int = 0) -> Bool { sink.levels[14 + channel] == true }
  func edges(channel: Int = 0) -> Int { sink.risingEdges[14 + channel] ?? 0 }

  func insw(_ count: Int, channel: Int = 0) -> [UInt8] {
    (0..<count / 2).flatMap { _ -> [UInt8] in
      let word = inw(channel: channel)
      return [UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 8)]
    }
  }
  func outsw(_ bytes: [UInt8], channel: Int = 0) {
    for i in stride(from: 0, to: bytes.count, by: 2) {
      outw(UInt16(bytes[i]) | UInt16(i + 1 < bytes.count ? bytes[i + 1] : 0) << 8, channel: channel)
    }
  }

  func advance(_ nanoseconds: UInt64) {
    clock.nanoseconds += nanoseconds
    queue.runDue()
  }

  /// Lets time pass until BSY is clear. Bounded, so that a stuck drive fails the test.
  @discardableResult
  func wait(channel: Int = 0) -> UInt8 {
    for _ in 0..<10_000 {
      if status(channel: channel) & 0x80 == 0 { break }
      advance(1_000)
    }
    return status(channel: channel)
  }

  /// Lets time pass until INTRQ, then takes the interrupt as a handler does.
  @discardableResult
  func waitForInterrupt(channel: Int = 0) -> UInt8? {
    for _ in 0..<10_000 {
      if irq(channel: channel) { return inb(7, channel: channel) }
      advance(1_000)
    }
    return nil
  }

  // MARK: - Commands

  func setLBA28(_ lba: Int, count: Int, device: UInt8 = 0xE0, channel: Int = 0) {
    outb(device | UInt8(lba >> 24 & 15), 6, channel: channel)
    outb(UInt8(count & 255), 2, channel: channel)
    outb(UInt8(lba & 255), 3, channel: channel)
    outb(UInt8(lba >> 8 & 255), 4, channel: channel)
    outb(UInt8(lba >> 16 & 255), 5, channel: channel)
  }

  func setLBA48(_ lba: UInt64, count: Int) {
    outb(UInt8(count >> 8 & 255), 2)
    outb(UInt8(count & 255), 2)
    for offset: UInt16 in 3...5 {
      let low = UInt64(offset - 3) * 8
      outb(UInt8(truncatingIfNeeded: lba >> (low + 24)), offset)
      outb(UInt8(truncatingIfNeeded: lba >> low), offset)
    }
    outb(0xE0, 6)
  }

  func diskBytes(_ sector: Int, _ count: Int) -> [UInt8] {
    Array(disk.bytes[sector * 512..<(sector + count) * 512])
  }

  /// IDENTIFY (PACKET) DEVICE with interrupts off, as firmware does it.
  func identify(_ command: UInt8 = 0xEC, channel: Int = 0) -> [UInt16]? {
    outb(command, 7, channel: channel)
    guard wait(channel: channel) & 0x09 == 0x08 else { return nil }
    return (0..<256).map { _ in inw(channel: channel) }
  }

  // MARK: - Bus master

  func bmRead(_ offset: UInt16, channel: Int = 0) -> UInt8 {
    UInt8(
      truncatingIfNeeded: controller.busMaster.read(
        at: offset + UInt16(channel) * 8, width: .byte))
  }
  func bmWrite(_ value: UInt8, _ offset: UInt16, channel: Int = 0) {
    controller.busMaster.write(UInt32(value), at: offset + UInt16(channel) * 8, width: .byte)
  }

  /// Writes a descriptor table, clears the status and sets the direction, as libata does.
  func setupDMA(
    _ regions: [(address: UInt32, count: Int)], toMemory: Bool, channel: Int = 0,
    marksEnd: Bool = true
  ) {
    let table: UInt64 = 0x1000
    for (i, region) in regions.enumerated() {
      let at = GuestPhysical(table + UInt64(i) * 8)
      let end: UInt32 = marksEnd && i == regions.count - 1 ? 0x8000_0000 : 0
      memory.write(region.address, to: at)
      memory.write(UInt32(region.count & 0xFFFF) | end, to: at + 4)
    }
    controller.busMaster.write(UInt32(table), at: UInt16(4 + channel * 8), width: .dword)
    bmWrite(bmRead(2, channel: channel) | 0x06, 2, channel: channel)
    bmWrite(toMemory ? 0x08 : 0x00, 0, channel: channel)
  }
  func startDMA(channel: Int = 0) { bmWrite(bmRead(0, channel: channel) | 1, 0, channel: channel) }
  func stopDMA(channel: Int = 0) { bmWrite(bmRead(0, channel: channel) & ~1, 0, channel: channel) }

  // MARK: - Packets

  /// Sends a packet by PIO and collects what comes back.
  /// - Returns: the data, the block sizes, and the Error register (0 when all is well).
  func packet(
    _ bytes: [UInt8], limit: Int = 0xFFFE, sending list: [UInt8] = [], channel: Int = 1
  ) -> (data: [UInt8], blocks: [Int], error: UInt8) {
    outb(0xA0, 6, channel: channel)
    outb(0, 1, channel: channel)
    outb(UInt8(limit & 255), 4, channel: channel)
    outb(UInt8(limit >> 8), 5, channel: channel)
    outb(0xA0, 7, channel: channel)
    var status = wait(channel: channel)
    #expect(status & 0x88 == 0x08)
    #expect(inb(2, channel: channel) & 3 == 1)
    outsw(bytes + [UInt8](repeating: 0, count: 12 - bytes.count), channel: channel)
    var data: [UInt8] = []
    var blocks: [Int] = []
    var toSend = list[...]
    while let taken = waitForInterrupt(channel: channel) {
      status = taken
      guard status & 0x08 != 0 else { break }
      let count = Int(inb(4, channel: channel)) | Int(inb(5, channel: channel)) << 8
      blocks.append(count)
      if inb(2, channel: channel) & 2 != 0 {
        data += insw((count + 1) & ~1, channel: channel).prefix(count)
      } else {
        outsw(Array(toSend.prefix(count)), channel: channel)
        toSend = toSend.dropFirst(count)
      }
      if blocks.count > 5_000 { break }
    }
    #expect(inb(2, channel: channel) & 3 == 3)
    return (data, blocks, status & 1 != 0 ? inb(1, channel: channel) : 0)
  }

  /// REQUEST SENSE: key, code, qualifier.
  func sense() -> [UInt8] {
    let data = packet([0x03, 0, 0, 0, 18]).data
    return data.count == 18 ? [data[2], data[12], data[13]] : []
  }

  /// Reads away the power-on unit attention, as every driver does.
  func makeReady() {
    for _ in 0..<4 where packet([0x00]).error != 0 { _ = sense() }
  }
}

/// A medium with sectors that fail.
final class IDEFaultyDisk: BlockDevice {
  let inner = MemoryBlockDevice(sectorCount: 4096)
  var badSectors: Set<UInt64> = []
  var sectorCount: UInt64 { inner.sectorCount }
  var isReadOnly: Bool { false }
  private func check(_ sector: UInt64, _ count: Int) throws(StorageError) {
    for bad in badSectors where bad >= sector && bad < sector + UInt64(count / 512) {
      throw StorageError(path: "faulty", reason: "sector \(bad)")
    }
  }
  func read(sector: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) {
    try check(sector, buffer.count)
    try inner.read(sector: sector, into: buffer)
  }
  func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError) {
    try check(sector, buffer.count)
    try inner.write(sector: sector, from: buffer)
  }
  func flush() throws(StorageError) {
    if !badSectors.isEmpty { throw StorageError(path: "faulty", reason: "flush") }
  }
}

/// Runs a test on a bench that outlives it: a timer must not die while its queue is alive, nor
/// the queue before the timer.
func withIDEBench(_ bench: IDEBench, _ body: (IDEBench) throws -> Void) rethrows {
  _ = Unmanaged.passRetained(bench)
  try body(bench)
}

/// A small generator with a seed that a failing test prints.
struct StorageTestRandom: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Keeps accesses until a test lets them happen.
final class DeferredDiskScheduler: DiskScheduler {
  private let inner = ImmediateDiskScheduler()
  private var waiting: [() -> Void] = []
  var count: Int { waiting.count }
  func runAll() {
    let work = waiting
    waiting = []
    for action in work { action() }
  }
  func read(
    _ medium: any BlockDevice, sector: UInt64, count: Int,
    completion: @escaping (Result<[UInt8], StorageError>) -> Void
  ) {
    waiting.append { self.inner.read(medium, sector: sector, count: count, completion: completion) }
  }
  func write(
    _ medium: any BlockDevice, sector: UInt64, bytes: [UInt8],
    completion: @escaping (Result<Void, StorageError>) -> Void
  ) {
    waiting.append {
      self.inner.write(medium, sector: sector, bytes: bytes, completion: completion)
    }
  }
  func flush(
    _ medium: any BlockDevice, completion: @escaping (Result<Void, StorageError>) -> Void
  ) {
    waiting.append { self.inner.flush(medium, completion: completion) }
  }
}
