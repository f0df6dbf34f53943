import IEM

/// I/O APIC (Intel 82093AA; the EOI register from the ICH data sheets).
///
/// Modelled: 24 redirection entries, edge and level inputs, masks, Remote IRR, every delivery
/// mode, end of interrupt by broadcast and by register. Edges on a masked input are lost and
/// switching an entry to edge clears Remote IRR, both as the data sheet says; drivers for version
/// 11h end interrupts with the latter.
/// Not modelled: the serial APIC bus and its arbitration, the pin assertion register.
///
/// It reports version 20h, whose EOI register lets Linux finish a stuck level interrupt with one
/// write instead of two rewrites of its entry, and which agrees with local APICs that can suppress
/// EOI broadcasts; `Version.original` has no such register.
///
/// Input levels are requests: true is asserted, whatever the wire's polarity on a real board. The
/// polarity bit is kept and reads back but does not invert, because firmware tables and drivers
/// disagree about it for PCI lines, and no device here drives an active-low level.
///
/// After reset: ID 0, every entry masked (10000h).
package final class IOAPIC82093 {
  package static let inputCount = 24

  package enum Version: UInt8, Sendable {
    case original = 0x11
    /// Has the EOI register at offset 40h.
    case withEOIRegister = 0x20
  }

  /// Offsets in the window of memory.
  private enum Window {
    static let select: UInt64 = 0x00  // IOREGSEL
    static let data: UInt64 = 0x10  // IOWIN
    static let endOfInterrupt: UInt64 = 0x40  // EOIR
    /// The registers repeat every 256 bytes: only the low address bits are decoded.
    static let decoded: UInt64 = 0xFF
  }

  /// What the select register chooses.
  private enum Register {
    case id, version, arbitration
    case entry(Int, isHigh: Bool)

    init?(_ index: UInt8) {
      switch index {
      case 0: self = .id
      case 1: self = .version
      case 2: self = .arbitration
      case 0x10..<UInt8(0x10 + 2 * IOAPIC82093.inputCount):
        self = .entry(Int(index - 0x10) / 2, isHigh: index & 1 != 0)
      default: return nil
      }
    }

    var name: String {
      switch self {
      case .id: "IOAPICID"
      case .version: "IOAPICVER"
      case .arbitration: "IOAPICARB"
      case .entry(let number, let isHigh): "IOREDTBL\(number)\(isHigh ? ".high" : "")"
      }
    }
  }

  /// One entry of the redirection table, `IOREDTBL`.
  struct Entry: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt64
    static let logicalDestination = Self(rawValue: 1 << 11)
    static let deliveryStatus = Self(rawValue: 1 << 12)
    static let activeLow = Self(rawValue: 1 << 13)
    static let remoteIRR = Self(rawValue: 1 << 14)
    static let levelTriggered = Self(rawValue: 1 << 15)
    static let masked = Self(rawValue: 1 << 16)
    /// What software sets: the low half without its two status bits, and the destination.
    static let writable: UInt64 = 0xFF00_0000_0001_AFFF

    var vector: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
    /// Startup messages come from processors only.
    var deliveryMode: DeliveryMode? {
      let mode = DeliveryMode(rawValue: UInt8(rawValue >> 8 & 7))
      return mode == .startup ? nil : mode
    }
    var destination: UInt32 { InterruptMessage.destination(UInt8(rawValue >> 56)) }
    /// NMI, SMI, INIT and ExtINT are edges even if programmed otherwise.
    var isLevel: Bool {
      contains(.levelTriggered) && (deliveryMode == .fixed || deliveryMode == .lowestPriority)
    }
  }

  package struct State: Codable, Equatable, Sendable {
    var id: UInt8 = 0
    var select: UInt8 = 0
    var entries = Array(repeating: Entry.masked, count: IOAPIC82093.inputCount)
    /// A bit for each asserted input.
    var inputs: UInt32 = 0
  }

  private unowned let bus: APICBus
  private let version: Version
  private var registers = State()

  /// Attaches itself to `bus`, which must live as long as the board.
  package init(bus: APICBus, version: Version = .withEOIRegister) {
    self.bus = bus
    self.version = version
    bus.attach(self)
  }
}

// MARK: - Inputs and delivery

extension IOAPIC82093: InterruptSink {
  private func isAsserted(_ input: Int) -> Bool { registers.inputs & 1 << UInt32(input) != 0 }

  package func setLine(_ line: Int, level: Bool) {
    guard 0..<Self.inputCount ~= line, level != isAsserted(line) else { return }
    registers.inputs ^= 1 << UInt32(line)
    let entry = registers.entries[line]
    if entry.isLevel {
      evaluateLevel(line)
    } else if level && !entry.contains(.masked) {
      _ = send(entry)
    }
  }

  private func send(_ entry: Entry) -> Bool {
    guard let mode = entry.deliveryMode else { return false }
    return bus.deliver(
      InterruptMessage(
        vector: entry.vector, mode: mode, destination: entry.destination,
        isLogical: entry.contains(.logicalDestination), isLevelTriggered: entry.isLevel))
  }

  /// Whether a level waits for a local APIC that accepts it.
  private func isWaiting(_ input: Int) -> Bool {
    let entry = registers.entries[input]
    return entry.isLevel && isAsserted(input) && entry.isDisjoint(with: [.masked, .remoteIRR])
  }

  private func evaluateLevel(_ input: Int) {
    // Remote IRR stays set until the end of the interrupt, so that a level interrupts once.
    guard isWaiting(input) else { return }
    registers.entries[input].insert(.remoteIRR)
    if !send(registers.entries[input]) { registers.entries[input].remove(.remoteIRR) }
  }

  /// A processor has finished with this vector.
  func endOfInterrupt(_ vector: UInt8) {
    for input in 0..<Self.inputCount {
      let entry = registers.entries[input]
      guard entry.vector == vector, entry.contains(.remoteIRR) else { continue }
      registers.entries[input].remove(.remoteIRR)
      evaluateLevel(input)
    }
  }

  /// Offers levels again that no local APIC accepted.
  func retryLevels() {
    for input in 0..<Self.inputCount where isWaiting(input) { evaluateLevel(input) }
  }

  /// Follows the 8259 pair's wire after an acknowledge cycle: if it is still high, more is waiting.
  func retryExternal() {
    for input in 0..<Self.inputCount where isAsserted(input) {
      let entry = registers.entries[input]
      if entry.deliveryMode == .external && !entry.contains(.masked) { _ = send(entry) }
    }
  }
}

// MARK: - Registers

extension IOAPIC82093: MemoryDevice {
  package func readMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    peekMemory(at: offset, width: width)
  }

  package func peekMemory(at offset: UInt64, width: AccessWidth) -> UInt64 {
    let within = offset & Window.decoded
    let value: UInt32
    switch within & ~3 {
    case Window.select: value = UInt32(registers.select)
    case Window.data: value = selectedValue
    default: value = 0
    }
    return UInt64(value) >> ((within & 3) * 8) & width.allOnes
  }

  private var selectedValue: UInt32 {
    switch Register(registers.select) {
    case .id, .arbitration: return UInt32(registers.id) << 24
    case .version: return UInt32(Self.inputCount - 1) << 16 | UInt32(version.rawValue)
    case .entry(let number, let isHigh):
      var entry = registers.entries[number]
      if isWaiting(number) { entry.insert(.deliveryStatus) }
      return UInt32(truncatingIfNeeded: isHigh ? entry.rawValue >> 32 : entry.rawValue)
    case nil: return 0
    }
  }

  package func writeMemory(_ value: UInt64, at offset: UInt64, width: AccessWidth) {
    switch offset & Window.decoded {
    case Window.select: registers.select = UInt8(truncatingIfNeeded: value)
    case Window.data where width == .dword: writeSelected(UInt32(truncatingIfNeeded: value))
    case Window.endOfInterrupt where version == .withEOIRegister:
      endOfInterrupt(UInt8(truncatingIfNeeded: value))
    default: break
    }
  }

  private func writeSelected(_ value: UInt32) {
    switch Register(registers.select) {
    case .id: registers.id = UInt8(value >> 24 & 0xF)
    case .entry(let number, let isHigh): write(value, toEntry: number, isHigh: isHigh)
    case .version, .arbitration, nil: break
    }
  }

  private func write(_ value: UInt32, toEntry number: Int, isHigh: Bool) {
    let shift: UInt64 = isHigh ? 32 : 0
    let mask = Entry.writable & (0xFFFF_FFFF << shift)
    var entry = registers.entries[number]
    entry.rawValue = entry.rawValue & ~mask | (UInt64(value) << shift) & mask
    if !entry.contains(.levelTriggered) { entry.remove(.remoteIRR) }
    registers.entries[number] = entry
    evaluateLevel(number)
  }

  package func memoryRegisterName(at offset: UInt64) -> String {
    switch offset & Window.decoded & ~3 {
    case Window.select: "IOREGSEL"
    case Window.data: Register(registers.select)?.name ?? "reserved"
    case Window.endOfInterrupt where version == .withEOIRegister: "EOIR"
    default: "reserved"
    }
  }
}

// MARK: - State

extension IOAPIC82093: StatefulDevice {
  package var stateName: String { "ioapic" }
  package var state: State { registers }

  package func restore(_ state: State) throws(StateError) {
    guard state.entries.count == Self.inputCount else {
      throw StateError(stateName, "\(state.entries.count) redirection entries")
    }
    let kept = Entry.writable | Entry.remoteIRR.rawValue
    for (number, entry) in state.entries.enumerated()
    where entry.rawValue & ~kept != 0
      || (entry.contains(.remoteIRR) && !entry.contains(.levelTriggered))
    {
      throw StateError(stateName, "entry \(number) is impossible")
    }
    guard state.id <= 0xF, state.inputs >> UInt32(Self.inputCount) == 0 else {
      throw StateError(stateName, "ID or inputs are impossible")
    }
    registers = state
  }

  /// The input wires keep their levels, which are not the I/O APIC's.
  package func reset() {
    let inputs = registers.inputs
    registers = State()
    registers.inputs = inputs
  }
}
