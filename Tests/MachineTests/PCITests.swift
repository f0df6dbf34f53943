import IEM
import Testing

@testable import Machine

/// Remembers what is mapped where.
final class RecordingAddressSpace: PCIAddressSpace {
  private(set) var ports: [String: UInt16] = [:]
  private(set) var memory: [String: UInt64] = [:]
  private(set) var unmaps = 0

  func mapPorts(_ function: PCIFunction, window: Int, region: PCIRegion, at base: UInt16) {
    ports["\(function.name).\(window)"] = base
  }
  func mapMemory(_ function: PCIFunction, window: Int, region: PCIRegion, at base: GuestPhysical) {
    memory["\(function.name).\(window)"] = base.value
  }
  func unmap(_ function: PCIFunction, window: Int) {
    unmaps += 1
    ports["\(function.name).\(window)"] = nil
    memory["\(function.name).\(window)"] = nil
  }
}

/// A bus with a host bridge, a PIIX3, its power management and one plain device in slot 3.
final class PCIBench {
  let clock = ManualClock()
  let events: EventQueue
  let space = RecordingAddressSpace()
  let interrupts = RecordingSink()
  let isa: ISABridgePIIX3
  let bus: PCIBus
  let host: HostBridgeI440FX
  let power: PowerManagementPIIX4
  let device: PCIFunction

  init() {
    events = EventQueue(clock: clock)
    isa = ISABridgePIIX3(interrupts: interrupts)
    bus = PCIBus(addressSpace: space, pirqs: isa)
    host = HostBridgeI440FX(memoryMiB: 128)
    power = PowerManagementPIIX4(sci: InterruptLine(interrupts, 9), events: events)
    device = PCIFunction(
      name: "dev",
      identity: PCIIdentity(vendor: 0x1234, device: 0x5678, revision: 7, classCode: 0x02_0000),
      interruptPin: .a,
      regions: [
        0: .ports(size: 32), 1: .memory(size: 0x2000), 2: .memory64(size: 0x10_0000),
        PCIFunction.romWindow: .memory(size: 0x1_0000),
      ])
    bus.attach(host.function, slot: 0)
    bus.attach(isa.function, slot: 1)
    bus.attach(power.function, slot: 1, function: 3)
    bus.attach(device, slot: 3)
    bus.resetControl = isa
  }

  private func select(_ slot: Int, _ function: Int, _ register: Int) {
    let address = 0x8000_0000 | slot << 11 | function << 8 | register & 0xFC
    bus.write(UInt32(address), at: 0, width: .dword)
  }
  func read(
    _ slot: Int, _ function: Int, _ register: Int, _ width: AccessWidth = .dword
  ) -> UInt32 {
    select(slot, function, register)
    return bus.read(at: 4 + UInt16(register & 3), width: width)
  }
  func write(
    _ value: UInt32, _ slot: Int, _ function: Int, _ register: Int, _ width: AccessWidth = .dword
  ) {
    select(slot, function, register)
    bus.write(value, at: 4 + UInt16(register & 3), width: width)
  }
}

@Suite struct PCITests {
  let bench = PCIBench()

  @Test func mechanismOneFindsDevicesByAddress() {
    #expect(bench.read(0, 0, 0) == 0x1237_8086)
    #expect(bench.read(1, 0, 0) == 0x7000_8086)
    #expect(bench.read(1, 3, 0) == 0x7113_8086)
    #expect(bench.read(1, 0, 0x0E, .byte) == 0x80)
    #expect(bench.read(3, 0, 0x08) == 0x0200_0007)
    #expect(bench.read(3, 0, 0x02, .word) == 0x5678)
    #expect(bench.read(2, 0, 0) == 0xFFFF_FFFF)
    #expect(bench.read(3, 1, 0, .word) == 0xFFFF)
  }

  @Test func theAddressRegisterTakesOnlyDwords() {
    bench.bus.write(0xFFFF_FFFF, at: 0, width: .dword)
    #expect(bench.bus.read(at: 0, width: .dword) == 0x80FF_FFFC)
    bench.bus.write(0, at: 0, width: .word)
    #expect(bench.bus.read(at: 0, width: .dword) == 0x80FF_FFFC)
    #expect(bench.bus.read(at: 4, width: .dword) == 0xFFFF_FFFF)  // bus 255
    bench.bus.write(0x0000_1800, at: 0, width: .dword)
    #expect(bench.bus.read(at: 4, width: .word) == 0xFFFF)  // not enabled
  }

  @Test func baseAddressesSizeAndMap() {
    bench.write(0xFFFF_FFFF, 3, 0, 0x10)
    #expect(bench.read(3, 0, 0x10) == 0xFFFF_FFE1)
    bench.write(0xFFFF_FFFF, 3, 0, 0x14)
    #expect(bench.read(3, 0, 0x14) == 0xFFFF_E000)
    bench.write(0xFFFF_FFFF, 3, 0, 0x18)
    bench.write(0xFFFF_FFFF, 3, 0, 0x1C)
    #expect(bench.read(3, 0, 0x18) == 0xFFF0_000C)
    #expect(bench.read(3, 0, 0x1C) == 0xFFFF_FFFF)
    bench.write(0xFFFF_FFFE, 3, 0, 0x30)
    #expect(bench.read(3, 0, 0x30) == 0xFFFF_0000)
    #expect(bench.read(3, 0, 0x20) == 0)

    bench.write(0x7, 3, 0, 0x04, .word)
    #expect(bench.space.memory.isEmpty && bench.space.ports.isEmpty)
    bench.write(0xC001, 3, 0, 0x10)
    bench.write(0xFEB0_0000, 3, 0, 0x14)
    bench.write(0x0000_000C, 3, 0, 0x18)
    bench.write(0x1, 3, 0, 0x1C)
    bench.write(0xFEA0_0001, 3, 0, 0x30)
    #expect(bench.space.ports == ["dev.0": 0xC000])
    #expect(
      bench.space.memory == [
        "dev.1": 0xFEB0_0000, "dev.2": 0x1_0000_0000, "dev.6": 0xFEA0_0000,
      ])
    bench.write(0xD000, 3, 0, 0x10)
    #expect(bench.space.ports == ["dev.0": 0xD000])
    bench.write(0x1, 3, 0, 0x04, .word)
    #expect(bench.space.memory.isEmpty)
    bench.device.reset()
    #expect(bench.space.ports.isEmpty)
  }

  @Test func sizingWithDecodingOnMapsNothing() {
    bench.write(0x3, 3, 0, 0x04, .word)
    bench.write(0xFFFF_FFFF, 3, 0, 0x14)
    bench.write(0xFFFF_FFFF, 3, 0, 0x10)
    #expect(bench.space.memory.isEmpty)
    #expect(bench.space.ports == [:])
  }

  @Test func readOnlyRegistersStay() {
    for register in stride(from: 0, to: 0x40, by: 4) where register != 4 {
      bench.write(0, 3, 0, register)
    }
    #expect(bench.read(3, 0, 0) == 0x5678_1234)
    bench.write(0xFF, 3, 0, 0x3C, .byte)
    #expect(bench.read(3, 0, 0x3C) == 0x0000_01FF)
  }

  @Test func pinsSwizzleOverTheSlots() {
    #expect(PCIBus.pirq(slot: 1, pin: .a) == 0)
    #expect(PCIBus.pirq(slot: 2, pin: .a) == 1)
    #expect(PCIBus.pirq(slot: 3, pin: .b) == 3)
    #expect(PCIBus.pirq(slot: 5, pin: .d) == 3)
    #expect(PCIBus.pirq(slot: 0, pin: .a) == 3)
  }

  @Test func anInterruptFollowsItsRoute() {
    bench.device.setInterrupt(true)
    #expect(bench.interrupts.levels.isEmpty)
    bench.write(0x0B, 1, 0, 0x62, .byte)  // PIRQC# to IRQ 11
    #expect(bench.interrupts.levels == [11: true])
    #expect(bench.read(3, 0, 0x06, .word) & 0x08 != 0)
    bench.write(0x0A, 1, 0, 0x62, .byte)
    #expect(bench.interrupts.levels == [11: false, 10: true])
    bench.write(0x0400, 3, 0, 0x04, .word)  // INTx disable
    #expect(bench.interrupts.levels[10] == false)
    bench.write(0, 3, 0, 0x04, .word)
    #expect(bench.interrupts.levels[10] == true)
    bench.write(0x80, 1, 0, 0x62, .byte)
    #expect(bench.interrupts.levels[10] == false)
    bench.write(0x0D, 1, 0, 0x62, .byte)  // IRQ 13 cannot be chosen
    #expect(bench.interrupts.levels[13] == nil)
  }

  @Test func twoDevicesShareAPIRQ() {
    let other = PCIFunction(
      name: "other", identity: PCIIdentity(vendor: 1, device: 2, classCode: 0), interruptPin: .a)
    bench.bus.attach(other, slot: 7)
    bench.write(0x0B, 1, 0, 0x62, .byte)
    bench.device.setInterrupt(true)
    other.setInterrupt(true)
    bench.device.setInterrupt(false)
    #expect(bench.interrupts.levels[11] == true)
    other.setInterrupt(false)
    #expect(bench.interrupts.levels[11] == false)
    #expect(bench.interrupts.risingEdges[11] == 1)
  }

  @Test func pamSegmentsAreAnnounced() {
    var seen: [String] = []
    bench.host.onPAMChange = { segment, base, length, read, write in
      seen.append("\(segment) \(String(base, radix: 16)) \(length) \(read) \(write)")
    }
    bench.write(0x30, 0, 0, 0x59, .byte)
    bench.write(0x21, 0, 0, 0x5A, .byte)
    bench.write(0x33, 0, 0, 0x5F, .byte)
    #expect(
      seen == [
        "0 f0000 65536 true true", "1 c0000 16384 true false", "2 c4000 16384 false true",
        "11 e8000 16384 true true", "12 ec000 16384 true true",
      ])
    seen = []
    bench.host.function.reset()
    #expect(seen.count == 5)
    #expect(seen.allSatisfy { $0.hasSuffix("false false") })
  }

  @Test func smramLocks() {
    var seen: [UInt8] = []
    bench.host.onSMRAMChange = { seen.append($0.rawValue) }
    bench.write(0x4A, 0, 0, 0x72, .byte)
    bench.write(0x5A, 0, 0, 0x72, .byte)
    bench.write(0x4A, 0, 0, 0x72, .byte)
    #expect(seen == [0x4A, 0x1A])
    #expect(bench.read(0, 0, 0x72, .byte) == 0x1A)
    bench.host.function.reset()
    #expect(seen.last == 0x02)
    bench.write(0x4A, 0, 0, 0x72, .byte)
    #expect(seen.last == 0x4A)
  }

  @Test func resetControlPullsReset() {
    var resets: [Bool] = []
    bench.isa.onReset = { resets.append($0) }
    bench.bus.write(0x02, at: 1, width: .byte)
    #expect(resets == [])
    bench.bus.write(0x06, at: 1, width: .byte)
    bench.bus.write(0x06, at: 1, width: .byte)
    #expect(resets == [true])
    #expect(bench.bus.read(at: 1, width: .byte) == 0x06)
    bench.bus.write(0x00, at: 1, width: .byte)
    bench.bus.write(0x0400, at: 0, width: .word)
    #expect(resets == [true, false])
  }

  @Test func capabilitiesAreChained() {
    let first = bench.device.addCapability(id: 0x05, body: [0x80, 0x00], writable: [0x01])
    let second = bench.device.addCapability(id: 0x01, body: [0, 0])
    #expect(bench.read(3, 0, 0x34, .byte) == UInt32(second))
    #expect(bench.read(3, 0, second, .word) == UInt32(first) << 8 | 0x01)
    #expect(bench.read(3, 0, 0x06, .word) & 0x10 != 0)
    bench.write(0xFFFF_FFFF, 3, 0, first)
    #expect(bench.read(3, 0, first) == 0x0081_0005)
  }

  @Test func aBridgeHeaderHasBusNumbersAndWindows() {
    let bridge = PCIFunction(
      name: "bridge", identity: PCIIdentity(vendor: 1, device: 2, classCode: 0x06_0400),
      headerType: .bridge)
    bench.bus.attach(bridge, slot: 4)
    bench.write(0xFFFF_FFFF, 4, 0, 0x18)
    bench.write(0xFFFF_FFFF, 4, 0, 0x20)
    #expect(bench.read(4, 0, 0x0E, .byte) == 1)
    #expect(bench.read(4, 0, 0x18) == 0xF8FF_FFFF)
    #expect(bench.read(4, 0, 0x20) == 0xFFF0_FFF0)
  }

  @Test func resourcesAreAssignedWithoutFirmware() {
    bench.bus.assignResources(bridge: bench.isa)
    #expect(bench.space.ports == ["dev.0": 0xC000])
    #expect(bench.space.memory == ["dev.2": 0xE000_0000, "dev.1": 0xE011_0000])
    #expect(bench.read(3, 0, 0x30) == 0xE010_0000)
    #expect(bench.read(3, 0, 0x3C, .byte) == 11)
    #expect(bench.read(1, 3, 0x3C, .byte) == 10)
    #expect(bench.read(1, 0, 0x60) == 0x0B0B_0A0A)
    bench.device.setInterrupt(true)
    #expect(bench.interrupts.levels[11] == true)
  }

  @Test func aRegionThatDoesNotFitStaysOff() {
    var assignment = PCIBus.Assignment()
    assignment.memory = 0xE000_0000...0xE008_FFFF
    bench.bus.assignResources(assignment, bridge: bench.isa)
    #expect(bench.space.memory.isEmpty)
    #expect(bench.space.ports == ["dev.0": 0xC000])
    #expect(bench.read(3, 0, 0x18) & 0xFFFF_FFF0 == 0)
  }

  @Test func savedConfigurationMapsAgain() throws {
    bench.write(0x3, 3, 0, 0x04, .word)
    bench.write(0xC001, 3, 0, 0x10)
    bench.write(0x30, 0, 0, 0x59, .byte)
    let other = PCIBench()
    var pam = 0
    other.host.onPAMChange = { _, _, _, _, _ in pam += 1 }
    try other.device.restore(bench.device.state)
    try other.host.function.restore(bench.host.function.state)
    try other.bus.restore(bench.bus.state)
    #expect(other.space.ports == ["dev.0": 0xC000])
    #expect(pam == 1)
    #expect(other.bus.state == bench.bus.state)
    #expect(throws: StateError.self) { try other.device.restore(bench.host.function.state) }
  }

  @Test(arguments: 0..<4) func survivesAHostileGuest(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<20_000 {
      let value = random.next()
      let width: AccessWidth = [.byte, .word, .dword][Int(value >> 60) % 3]
      let data = UInt32(truncatingIfNeeded: value >> 20)
      switch value & 7 {
      case 0:
        bench.bus.write(0x8000_0000 | data & 0x1FFC, at: 0, width: .dword)
      case 1...3: bench.bus.write(data, at: UInt16(value >> 8 & 7), width: width)
      case 4: _ = bench.bus.read(at: UInt16(value >> 8 & 7), width: width)
      case 5: bench.device.setInterrupt(data & 1 != 0)
      case 6: bench.power.write(data, at: UInt16(value >> 8 & 0xFF), width: width)
      default:
        _ = bench.power.read(at: UInt16(truncatingIfNeeded: value >> 8), width: width)
        bench.clock.nanoseconds += value >> 36
        bench.events.runDue()
      }
    }
    #expect(bench.read(3, 0, 0) == 0x5678_1234)
  }
}

@Suite struct PowerManagementPIIX4Tests {
  let bench = PCIBench()

  private func out(_ value: UInt32, _ offset: UInt16, _ width: AccessWidth = .word) {
    bench.power.write(value, at: offset, width: width)
  }
  private func `in`(_ offset: UInt16, _ width: AccessWidth = .word) -> UInt32 {
    bench.power.read(at: offset, width: width)
  }
  private var sci: Bool { bench.interrupts.levels[9] ?? false }

  @Test func firmwareMapsTheBlocks() {
    #expect(bench.space.ports.isEmpty)
    bench.write(0x0601, 1, 3, 0x40)
    #expect(bench.space.ports.isEmpty)
    bench.write(0x01, 1, 3, 0x80, .byte)
    #expect(bench.space.ports == ["piix4pm.16": 0x600])
    bench.write(0x0701, 1, 3, 0x90)
    bench.write(0x09, 1, 3, 0xD2, .byte)
    bench.write(0x01, 1, 3, 0x04, .word)
    #expect(bench.space.ports["piix4pm.17"] == 0x700)
    #expect(bench.read(1, 3, 0x40) == 0x601)
    bench.power.function.reset()
    #expect(bench.space.ports.isEmpty)
    bench.power.enableRegisters(at: 0xB000)
    #expect(bench.read(1, 3, 0x3C, .word) == 0x0109)
    #expect(bench.space.ports == ["piix4pm.16": 0xB000])
  }

  @Test func withoutSystemManagementModeFirmwareIsTold() {
    #expect(bench.read(1, 3, 0x58) & 1 << 25 != 0)
  }

  @Test func theTimerCountsAtItsFrequency() {
    bench.clock.nanoseconds = 1_000_000_000
    #expect(`in`(8, .dword) == 3_579_545)
    bench.clock.nanoseconds = 10_000_000_000
    #expect(`in`(8, .dword) == 35_795_450 & 0xFF_FFFF)
    bench.clock.nanoseconds = 1 << 62
    #expect(`in`(8, .dword) <= 0xFF_FFFF)
    out(0, 8, .dword)
    #expect(`in`(8, .dword) & 0xFF == `in`(8, .byte))
  }

  @Test func theTimerCarryRaisesSCIWhenEnabled() {
    out(0x01, 4)
    out(0x01, 2)
    // The top bit toggles after 2^23 ticks, about 2.343 s.
    bench.clock.nanoseconds = 2_343_000_000
    bench.events.runDue()
    #expect(!sci)
    #expect(bench.events.nextDeadline < 2_344_000_000)
    bench.clock.nanoseconds = bench.events.nextDeadline
    bench.events.runDue()
    #expect(sci)
    #expect(`in`(0) == 0x01)
    out(0x01, 0)
    #expect(!sci)
    #expect(`in`(0) == 0x00)
    bench.clock.nanoseconds = 4_687_000_000
    bench.events.runDue()
    #expect(sci)
  }

  @Test func theCarryStatusShowsWithoutTheInterrupt() {
    bench.clock.nanoseconds = 3_000_000_000
    #expect(bench.events.nextDeadline == .max)
    #expect(`in`(0) == 0x01)
    #expect(!sci)
  }

  @Test func thePowerButtonNeedsACPIMode() {
    out(0x0100, 2)
    bench.power.pressPowerButton()
    #expect(`in`(0) == 0x0100)
    #expect(!sci)
    out(0xF1, 0x50, .byte)
    #expect(`in`(4) == 0x01)
    #expect(sci)
    out(0x0100, 0)
    #expect(!sci)
    out(0xF0, 0x50, .byte)
    #expect(`in`(4) == 0x00)
  }

  @Test func sleepTypeZeroSwitchesOff() {
    var off = 0
    bench.power.onSoftOff = { off += 1 }
    out(0x0001, 4)
    out(1 << 10 | 1 << 13 | 1, 4)
    #expect(off == 0)
    out(1 << 13 | 1, 4)
    #expect(off == 1)
    #expect(`in`(4) == 0x0001)
  }

  @Test func generalEventsRaiseSCI() {
    bench.power.raiseGeneralEvent(1)
    #expect(!sci)
    out(0x02, 0x62, .byte)
    #expect(sci)
    out(0x02, 0x60, .byte)
    #expect(!sci)
    bench.power.raiseGeneralEvent(99)
  }

  @Test func theSMBusHasNobodyOnIt() {
    out(0x48, 0x42, .byte)
    #expect(`in`(0x40, .byte) == 0x04)
    out(0xFF, 0x40, .byte)
    #expect(`in`(0x40, .byte) == 0x00)
  }

  @Test func savedStateComesBack() throws {
    out(0x0101, 2)
    out(0x01, 4)
    bench.power.pressPowerButton()
    let other = PCIBench()
    try other.power.restore(bench.power.state)
    #expect(other.power.state == bench.power.state)
    #expect(other.interrupts.levels[9] == true)
    #expect(other.events.nextDeadline < 2_344_000_000)
    other.power.reset()
    #expect(other.interrupts.levels[9] == false)
  }
}
