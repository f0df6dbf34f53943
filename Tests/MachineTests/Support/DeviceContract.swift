import Foundation
import IEM
import Testing

@testable import Machine

/// A clock, its event queue and recorded interrupt lines: what a device under test is given.
final class TestBench {
  let clock = ManualClock()
  let queue: EventQueue
  let sink = RecordingSink()
  /// Devices live as long as the bench, and benches for ever: a test is short, and a device must
  /// not outlive its wires.
  private var kept: [AnyObject] = []

  init() {
    queue = EventQueue(clock: clock)
    _ = Unmanaged.passRetained(self)
  }

  func line(_ number: Int) -> InterruptLine { InterruptLine(sink, number) }

  func keep<D: AnyObject>(_ device: D) -> D {
    kept.append(device)
    return device
  }

  var highLines: Set<Int> { Set(sink.levels.filter(\.value).keys) }

  /// Moves time forward, stopping at every deadline on the way as an engine does.
  func advance(to nanoseconds: UInt64, stopLimit: Int = 100_000) {
    var stops = 0
    while queue.nextDeadline <= nanoseconds, stops < stopLimit {
      clock.nanoseconds = max(clock.nanoseconds, queue.nextDeadline)
      queue.runDue()
      stops += 1
    }
    jump(to: nanoseconds)
  }

  func advance(by nanoseconds: UInt64) { advance(to: clock.nanoseconds + nanoseconds) }

  /// Moves time forward in one leap, as after a long stop in the host.
  func jump(to nanoseconds: UInt64) {
    clock.nanoseconds = max(clock.nanoseconds, nanoseconds)
    queue.runDue()
  }
}

/// Reproducible random numbers (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  mutating func below(_ limit: UInt64) -> UInt64 { (next() >> 16) % limit }
}

/// What every `StatefulDevice` promises, whatever it is.
///
///     DeviceContract(ports: 4) { bench in
///       IntervalTimer8254(output: bench.line(0), queue: bench.queue)
///     }.check(change: { pit, bench in pit.write(0x34, at: 3, width: .byte) })
struct DeviceContract<Device: StatefulDevice> {
  /// Port offsets to fuzz: 0 ..< ports, when the device is a `PortDevice`.
  var ports: UInt16 = 0
  /// Memory offsets to fuzz: 0 ..< memoryBytes, when the device is a `MemoryDevice`.
  var memoryBytes: UInt64 = 0
  /// Offsets in memory that are worth hitting more often than by chance.
  var memoryRegisters: [UInt64] = []
  /// Something from outside, such as an input line or a key; called with a random number.
  var disturb: ((Device, UInt64) -> Void)?
  var make: (TestBench) -> Device

  init(
    ports: UInt16 = 0, memoryBytes: UInt64 = 0, memoryRegisters: [UInt64] = [],
    disturb: ((Device, UInt64) -> Void)? = nil, make: @escaping (TestBench) -> Device
  ) {
    self.ports = ports
    self.memoryBytes = memoryBytes
    self.memoryRegisters = memoryRegisters
    self.disturb = disturb
    self.make = make
  }

  private func newDevice() -> (Device, TestBench) {
    let bench = TestBench()
    return (bench.keep(make(bench)), bench)
  }

  /// Snapshot, change, restore, equal; a JSON round trip; then fuzzing from a few seeds.
  func check(
    seeds: [UInt64] = [1, 2, 3, 4], steps: Int = 3_000, change: (Device, TestBench) -> Void
  ) throws {
    let (device, bench) = newDevice()
    let before = device.state
    change(device, bench)
    let after = device.state
    #expect(after != before, "\(device.stateName): the change must be one that the state shows")
    try device.restore(before)
    #expect(device.state == before, "\(device.stateName): restore(before)")
    try device.restore(after)
    #expect(device.state == after, "\(device.stateName): restore(after)")
    #expect(try throughJSON(after) == after)
    for seed in seeds { try fuzz(seed: seed, steps: steps) }
  }

  func throughJSON(_ state: Device.State) throws -> Device.State {
    try JSONDecoder().decode(Device.State.self, from: JSONEncoder().encode(state))
  }

  /// Random accesses and time. At intervals the state moves to a new device, which must from
  /// there on answer exactly as the old one does.
  func fuzz(seed: UInt64, steps: Int) throws {
    var random = SeededGenerator(seed: seed)
    var (device, bench) = newDevice()
    print("fuzzing \(device.stateName) with seed \(seed)")
    let stretch = 200
    for start in stride(from: 0, to: steps, by: stretch) {
      let (twin, twinBench) = newDevice()
      twinBench.clock.nanoseconds = bench.clock.nanoseconds
      let saved = device.state
      try twin.restore(try throughJSON(saved))
      #expect(twin.state == saved, "seed \(seed) step \(start): restored state differs")
      for step in start..<start + stretch {
        let action = random.next()
        let value = interestingValue(&random)
        let first = perform(action, value, device, bench)
        let second = perform(action, value, twin, twinBench)
        guard first == second, device.state == twin.state,
          bench.highLines == twinBench.highLines
        else {
          Issue.record(
            "\(device.stateName) seed \(seed) step \(step): \(first) and \(second) after restore")
          return
        }
      }
      (device, bench) = (twin, twinBench)
    }
    device.reset()
    try device.restore(device.state)
  }

  /// Whole random numbers, small ones and single bits: registers like all three.
  private func interestingValue(_ random: inout SeededGenerator) -> UInt64 {
    let value = random.next()
    switch value >> 61 {
    case 0: return value & 0xF
    case 1: return 1 << (value & 63)
    case 2: return value & 0xFF
    case 3: return .max
    default: return value
    }
  }

  private func perform(
    _ action: UInt64, _ value: UInt64, _ device: Device, _ bench: TestBench
  ) -> UInt64 {
    let width: AccessWidth = [.byte, .byte, .word, .dword][Int(action >> 8 & 3)]
    let offset = action >> 16 & 0xFFFF
    switch action & 15 {
    case 0:
      // Up to 4 ms; sometimes up to an hour in one leap.
      let isLeap = action >> 12 & 15 == 0
      let step = action >> 20 & (isLeap ? 0x3FF_FFFF_FFFF : 0x3F_FFFF)
      bench.jump(to: bench.clock.nanoseconds + step)
      return 0
    case 1:
      disturb?(device, value)
      return 0
    default: break
    }
    if let port = device as? any PortDevice, ports > 0, memoryBytes == 0 || action & 16 == 0 {
      return accessPort(port, action, value, UInt16(offset % UInt64(ports)), width)
    }
    if let memory = device as? any MemoryDevice, memoryBytes > 0 {
      return accessMemory(memory, action, value, width)
    }
    return 0
  }

  private func accessPort(
    _ port: any PortDevice, _ action: UInt64, _ value: UInt64, _ offset: UInt16,
    _ width: AccessWidth
  ) -> UInt64 {
    switch action & 15 {
    case 2...8:
      port.write(UInt32(truncatingIfNeeded: value & width.allOnes), at: offset, width: width)
      return 0
    default:
      let peeked = port.peek(at: offset, width: width)
      #expect(port.peek(at: offset, width: width) == peeked, "peek has side effects")
      return UInt64(port.read(at: offset, width: width))
    }
  }

  private func accessMemory(
    _ memory: any MemoryDevice, _ action: UInt64, _ value: UInt64, _ narrow: AccessWidth
  ) -> UInt64 {
    let width = action >> 10 & 3 == 0 ? narrow : action & 1024 == 0 ? AccessWidth.dword : .qword
    var offset = (action >> 16) % memoryBytes
    if !memoryRegisters.isEmpty, action >> 12 & 3 != 0 {
      offset = memoryRegisters[Int((action >> 16) % UInt64(memoryRegisters.count))]
    }
    switch action & 15 {
    case 2...8:
      memory.writeMemory(value & width.allOnes, at: offset, width: width)
      return 0
    default:
      let peeked = memory.peekMemory(at: offset, width: width)
      #expect(memory.peekMemory(at: offset, width: width) == peeked, "peek has side effects")
      return memory.readMemory(at: offset, width: width)
    }
  }
}
