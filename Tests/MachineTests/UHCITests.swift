import IEM
import Testing

@testable import Machine

/// What a driver does with the controller and the tablet behind it.
@Suite struct UHCITests {
  private let bench = TestBench()
  private let memory: ArrayMemory
  private let usb: UHCIController
  private let tablet: USBTablet

  private static let frameList: UInt64 = 0x1_0000
  private static let queue: UInt64 = 0x2_0000
  private static let transfers: UInt64 = 0x2_1000
  private static let buffers: UInt64 = 0x3_0000

  init() {
    memory = bench.keep(ArrayMemory(count: 1 << 20))
    usb = bench.keep(UHCIController(memory: memory, events: bench.queue))
    tablet = bench.keep(USBTablet(clock: bench.clock))
    usb.attach(tablet, port: 0)
    usb.function.write(0x05, PCIRegister.command, width: .word)
  }

  private func read(_ offset: UInt16) -> UInt16 {
    UInt16(truncatingIfNeeded: usb.read(at: offset, width: .word))
  }
  private func write(_ value: UInt32, _ offset: UInt16, _ width: AccessWidth = .word) {
    usb.write(value, at: offset, width: width)
  }
  private var interrupt: Bool { usb.function.interruptLevel }

  /// Every frame begins with the one queue.
  private func start() {
    for i in 0..<UInt64(1024) {
      memory.write(UInt32(Self.queue) | 2, to: GuestPhysical(Self.frameList + i * 4))
    }
    memory.write(UInt32(1), to: GuestPhysical(Self.queue))
    memory.write(UInt32(1), to: GuestPhysical(Self.queue + 4))
    write(2, 0)
    write(UInt32(Self.frameList), 8, .dword)
    write(0x0F, 4)
    write(0x81, 0)
    // Reset and enable the port.
    #expect(read(0x10) & 3 == 3)
    write(0x0200, 0x10)
    bench.advance(by: 50_000_000)
    write(0x0000, 0x10)
    write(0x000E, 0x10)
    #expect(read(0x10) & 0x0F == 5)
  }

  private struct Packet {
    var id: USBPacketID
    var data: [UInt8] = []
    var length = 0
    var endpoint: UInt32 = 0
    var address: UInt32 = 0
  }

  /// Lays packets into the queue; the last one interrupts.
  private func submit(_ packets: [Packet], shortPacketDetect: Bool = false) {
    for (i, packet) in packets.enumerated() {
      let at = Self.transfers + UInt64(i) * 32
      let buffer = Self.buffers + UInt64(i) * 64
      let isLast = i == packets.count - 1
      memory.write(isLast ? UInt32(1) : UInt32(at + 32) | 4, to: GuestPhysical(at))
      var control: UInt32 = 1 << 23 | 3 << 27
      if isLast { control |= 1 << 24 }
      if shortPacketDetect { control |= 1 << 29 }
      memory.write(control, to: GuestPhysical(at + 4))
      let length = packet.id == .input ? packet.length : packet.data.count
      let encoded = UInt32(truncatingIfNeeded: length - 1) & 0x7FF
      memory.write(
        encoded << 21 | packet.endpoint << 15 | packet.address << 8 | UInt32(packet.id.rawValue),
        to: GuestPhysical(at + 8))
      memory.write(UInt32(buffer), to: GuestPhysical(at + 12))
      for (j, byte) in packet.data.enumerated() { memory.bytes[Int(buffer) + j] = byte }
    }
    memory.write(UInt32(Self.transfers), to: GuestPhysical(Self.queue + 4))
  }

  private func control(_ index: Int) -> UInt32 {
    memory.read(GuestPhysical(Self.transfers + UInt64(index) * 32 + 4), as: UInt32.self)
  }
  private func buffer(_ index: Int, _ count: Int) -> [UInt8] {
    let at = Int(Self.buffers) + index * 64
    return Array(memory.bytes[at..<at + count])
  }

  private func settle() {
    bench.advance(by: 20_000_000)
    write(0x1F, 2)
  }

  /// A request without data, or one that reads.
  private func request(_ setup: [UInt8], reads: Int = 0, address: UInt32 = 0) -> [UInt8] {
    var packets = [Packet(id: .setup, data: setup, address: address)]
    var left = reads
    while left > 0 {
      packets.append(Packet(id: .input, length: min(left, 8), address: address))
      left -= 8
    }
    let data = packets.count - 1
    packets.append(
      reads > 0
        ? Packet(id: .output, address: address) : Packet(id: .input, length: 0, address: address))
    submit(packets)
    settle()
    return (0..<data).flatMap { buffer($0 + 1, 8) }.prefix(reads) + []
  }

  private func configure() {
    _ = request([0x00, 5, 7, 0, 0, 0, 0, 0])
    _ = request([0x00, 9, 1, 0, 0, 0, 0, 0], address: 7)
  }

  @Test func theControllerIsAPIIX3s() {
    #expect(usb.function.dword(0) == 0x7020_8086 && usb.function.byte(0x60) == 0x10)
    #expect(read(2) == 0x20 && usb.readByte(at: 0x0C) == 0x40)
    #expect(read(0x12) & 1 == 0, "the second port is empty")
  }

  @Test func framesCountWhileItRuns() {
    start()
    let first = read(6)
    bench.advance(by: 100_000_000)
    #expect((99...101).contains(read(6) &- first))
    write(0x80, 0)
    let stopped = read(6)
    bench.advance(by: 100_000_000)
    #expect(read(6) == stopped && read(2) & 0x20 != 0 && bench.queue.nextDeadline == .max)
  }

  @Test func theDeviceDescriptorIsRead() {
    start()
    let descriptor = request([0x80, 6, 0, 1, 0, 0, 18, 0], reads: 18)
    #expect(descriptor.prefix(2) == [18, 1] && descriptor[7] == 8)
    #expect(control(0) & 0x00FE_0000 == 0, "done")
    #expect(memory.read(GuestPhysical(Self.queue + 4), as: UInt32.self) & 1 == 1, "queue empty")
  }

  @Test func completionInterrupts() {
    start()
    submit([Packet(id: .setup, data: [0x80, 6, 0, 1, 0, 0, 18, 0])])
    bench.advance(by: 10_000_000)
    #expect(interrupt && read(2) & 1 == 1)
    write(1, 2)
    #expect(!interrupt)
  }

  @Test func anUnknownAddressTimesOut() {
    start()
    submit([Packet(id: .setup, data: [0x80, 6, 0, 1, 0, 0, 18, 0], address: 5)])
    bench.advance(by: 10_000_000)
    #expect(control(0) & 1 << 23 == 0 && control(0) & 1 << 22 != 0 && control(0) & 1 << 18 != 0)
    #expect(interrupt && read(2) & 2 != 0)
  }

  @Test func aRequestThatIsRefusedStalls() {
    start()
    submit([
      Packet(id: .setup, data: [0x80, 6, 0, 9, 0, 0, 18, 0]), Packet(id: .input, length: 8),
    ])
    bench.advance(by: 10_000_000)
    #expect(control(1) & 1 << 22 != 0)
    _ = request([0x80, 6, 0, 1, 0, 0, 18, 0], reads: 18)
    #expect(buffer(1, 2) == [18, 1], "the next request works")
  }

  @Test func shortPacketsStopAQueue() {
    start()
    // The second packet of 18 + 8 bytes asked for brings two.
    submit(
      [
        Packet(id: .setup, data: [0x80, 6, 0, 1, 0, 0, 18, 0]), Packet(id: .input, length: 8),
        Packet(id: .input, length: 8), Packet(id: .input, length: 8),
        Packet(id: .input, length: 8),
      ], shortPacketDetect: true)
    bench.advance(by: 10_000_000)
    #expect(control(3) & 0x7FF == 1 && control(3) & 1 << 23 == 0)
    #expect(control(4) & 1 << 23 != 0 && interrupt)
  }

  @Test func theTabletReportsPlacesAndButtons() {
    start()
    configure()
    #expect(!tablet.isUsed)
    submit([Packet(id: .input, length: 8, endpoint: 1, address: 7)])
    bench.advance(by: 50_000_000)
    #expect(control(0) & 1 << 23 != 0 && control(0) & 1 << 19 != 0, "nothing to report: NAK")
    #expect(tablet.isUsed)
    tablet.point(x: 0x1234, y: 0x4321, wheel: 0, buttons: .left)
    bench.advance(by: 2_000_000)
    #expect(buffer(0, 6) == [1, 0x34, 0x12, 0x21, 0x43, 0] && control(0) & 0x7FF == 5)
    write(0x80, 0)
    bench.advance(by: 1_000_000_000)
    #expect(!tablet.isUsed, "nobody asks any more")
  }

  @Test func aQuickClickIsNotLost() {
    start()
    configure()
    tablet.point(x: 1, y: 1, wheel: 0, buttons: [])
    tablet.point(x: 2, y: 2, wheel: 0, buttons: [])
    tablet.point(x: 2, y: 2, wheel: 0, buttons: .right)
    tablet.point(x: 2, y: 2, wheel: 0, buttons: [])
    tablet.point(x: 2, y: 2, wheel: 1, buttons: [])
    tablet.point(x: 2, y: 2, wheel: 1, buttons: [])
    var seen: [[UInt8]] = []
    for _ in 0..<4 {
      submit([Packet(id: .input, length: 8, endpoint: 1, address: 7)])
      bench.advance(by: 20_000_000)
      if control(0) & 1 << 23 == 0 { seen.append(buffer(0, 6)) }
    }
    #expect(seen == [[0, 2, 0, 2, 0, 0], [2, 2, 0, 2, 0, 0], [0, 2, 0, 2, 0, 0xFE]])
  }

  @Test func anIdleScheduleWakesTheMachineSeldom() {
    start()
    configure()
    submit([Packet(id: .input, length: 8, endpoint: 1, address: 7)])
    bench.advance(by: 1_000_000_000)
    var wakes = 0
    let end = bench.clock.nanoseconds + 1_000_000_000
    while bench.queue.nextDeadline < end {
      bench.advance(to: bench.queue.nextDeadline)
      wakes += 1
    }
    #expect(wakes <= 70, "\(wakes)")
  }

  @Test func loopsInTheScheduleEnd() {
    start()
    memory.write(UInt32(Self.queue) | 2, to: GuestPhysical(Self.queue))
    bench.advance(by: 10_000_000)
    // A descriptor behind itself.
    memory.write(UInt32(Self.transfers), to: GuestPhysical(Self.transfers))
    memory.write(UInt32(Self.transfers), to: GuestPhysical(Self.frameList))
    bench.advance(by: 2_000_000_000)
    #expect(read(2) & 0x20 == 0)
  }

  @Test func aLongStopIsMadeUpFor() {
    start()
    let frame = read(6)
    bench.jump(to: bench.clock.nanoseconds + 10_000_000_000)
    #expect((read(6) &- frame) & 0x7FF == 10_000 & 0x7FF)
  }

  @Test func theControllerKeepsTheDeviceContract() throws {
    try DeviceContract(ports: 0x22) { (bench: TestBench) -> UHCIController in
      let usb = UHCIController(
        memory: bench.keep(ArrayMemory(count: 1 << 16)), events: bench.queue)
      usb.attach(bench.keep(USBTablet(clock: bench.clock)), port: 1)
      usb.function.write(0x05, PCIRegister.command, width: .word)
      return usb
    }.check { usb, _ in usb.write(0x1000, at: 8, width: .dword) }
  }

  @Test func theTabletKeepsTheDeviceContract() throws {
    try DeviceContract(disturb: { (tablet: USBTablet, random) in
      let kind: USBPacketID = [.setup, .input, .output][Int(random >> 40 % 3)]
      let data = (0..<8).map { UInt8(truncatingIfNeeded: random >> (8 * $0)) & 0xA7 }
      _ = tablet.transact(kind, endpoint: UInt8(random >> 50 & 1), data: data, length: 8)
      tablet.point(
        x: Int(random & 0xFFFF), y: -5, wheel: Int(random >> 60) - 8,
        buttons: .init(rawValue: UInt8(random >> 30 & 7)))
    }) { bench in USBTablet(clock: bench.clock) }
    .check { tablet, _ in tablet.point(x: 5, y: 5, wheel: 0, buttons: []) }
  }
}
