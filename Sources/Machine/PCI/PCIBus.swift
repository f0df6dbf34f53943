import IEM

/// The root PCI bus and configuration mechanism #1 (PCI Local Bus Specification 3.0, section
/// 3.2.2.3.2). Offsets 0 to 7 are ports CF8h to CFFh.
///
/// Modelled: CONFIG_ADDRESS (dwords only), CONFIG_DATA in every width, INTx lines joined per
/// PIRQ. Accesses to CF8h-CFBh that are not dwords belong to ISA, where the reset control
/// register sits at CF9h.
/// Not modelled: buses behind bridges (their configuration cycles find nothing), mechanism #2,
/// special cycles.
/// After reset: CONFIG_ADDRESS 0.
package final class PCIBus: PortDevice, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    var address: UInt32 = 0
  }

  /// A place on the bus.
  package struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
    package var slot: Int
    package var function: Int
    package init(slot: Int, function: Int) {
      self.slot = slot
      self.function = function
    }
    package static func < (a: Self, b: Self) -> Bool {
      (a.slot, a.function) < (b.slot, b.function)
    }
    /// As `lspci` writes it.
    package var description: String {
      "00:" + String(slot >> 4, radix: 16) + String(slot & 15, radix: 16) + ".\(function)"
    }
  }

  private static let addressOffset: UInt16 = 0
  private static let resetControlOffset: UInt16 = 1
  private static let dataOffset: UInt16 = 4
  private static let enableBit: UInt32 = 1 << 31
  private static let implementedAddressBits: UInt32 = 0x80FF_FFFC

  package let stateName = "pci"
  package private(set) var state = State()
  package private(set) var functions: [Place: PCIFunction] = [:]
  private let addressSpace: any PCIAddressSpace
  private unowned let pirqs: any InterruptSink
  /// Who answers at CF9h, at its offset 0. It outlives the bus, as `pirqs` does.
  package unowned(unsafe) var resetControl: (any PortDevice)?

  /// - Parameter pirqs: takes lines 0 to 3, PIRQA# to PIRQD#.
  package init(addressSpace: any PCIAddressSpace, pirqs: any InterruptSink) {
    self.addressSpace = addressSpace
    self.pirqs = pirqs
  }

  /// Puts a function on the bus. The board calls this while it builds the machine.
  package func attach(_ function: PCIFunction, slot: Int, function number: Int = 0) {
    let place = Place(slot: slot, function: number)
    precondition((0..<32).contains(slot) && (0..<8).contains(number), "no such place \(place)")
    precondition(functions[place] == nil, "\(place) is taken")
    functions[place] = function
    function.addressSpace = addressSpace
    function.onInterruptChange = { [unowned self] in updateInterrupts() }
  }

  package func function(slot: Int, function: Int = 0) -> PCIFunction? {
    functions[Place(slot: slot, function: function)]
  }

  // MARK: Interrupts

  /// Which PIRQ a pin of a slot is wired to: the swizzle of PC boards, where slot 1 pin A is
  /// PIRQA#.
  package static func pirq(slot: Int, pin: PCIInterruptPin) -> Int {
    (Int(pin.rawValue) - 1 + slot - 1) & 3
  }

  private func updateInterrupts() {
    var levels = [false, false, false, false]
    for (place, function) in functions where function.interruptLevel {
      guard let pin = function.interruptPin else { continue }
      levels[Self.pirq(slot: place.slot, pin: pin)] = true
    }
    for (pirq, level) in levels.enumerated() { pirqs.setLine(pirq, level: level) }
  }

  // MARK: Ports

  package func registerName(at offset: UInt16) -> String {
    switch offset {
    case Self.resetControlOffset: "RCR"
    case ..<Self.dataOffset: "CONFIG_ADDRESS"
    default: "CONFIG_DATA"
    }
  }

  /// The function and the register that an access to CONFIG_DATA means.
  private func target(_ offset: UInt16) -> (function: PCIFunction, register: Int)? {
    let address = state.address
    guard address & Self.enableBit != 0, address >> 16 & 0xFF == 0 else { return nil }
    let place = Place(slot: Int(address >> 11 & 31), function: Int(address >> 8 & 7))
    guard let function = functions[place] else { return nil }
    return (function, Int(address & 0xFC) + Int(offset & 3))
  }

  /// The part of an access that stays in the four bytes of CONFIG_DATA; the rest reads as ones.
  private static func lacking(_ offset: UInt16, _ width: AccessWidth) -> UInt32 {
    let inside = 4 - Int(offset & 3)
    guard width.byteCount > inside else { return 0 }
    return UInt32.max << UInt32(inside * 8) & UInt32(truncatingIfNeeded: width.allOnes)
  }

  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    let ones = UInt32(truncatingIfNeeded: width.allOnes)
    if offset == Self.addressOffset && width == .dword { return state.address }
    guard offset >= Self.dataOffset else {
      return isaRead(offset, width) { $0.read(at: 0, width: .byte) }
    }
    guard let (function, register) = target(offset) else { return ones }
    return function.read(register, width: width) & ones | Self.lacking(offset, width)
  }

  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 {
    if offset < Self.dataOffset && !(offset == Self.addressOffset && width == .dword) {
      return isaRead(offset, width) { $0.peek(at: 0, width: .byte) }
    }
    return read(at: offset, width: width)  // configuration reads have no side effects
  }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    if offset == Self.addressOffset && width == .dword {
      state.address = value & Self.implementedAddressBits
    } else if offset < Self.dataOffset {
      let shift = Int(Self.resetControlOffset) - Int(offset)
      guard shift >= 0, shift < width.byteCount else { return }
      resetControl?.write(value >> UInt32(shift * 8) & 0xFF, at: 0, width: .byte)
    } else if let (function, register) = target(offset) {
      let inside = 4 - Int(offset & 3)
      if width.byteCount <= inside {
        function.write(value, register, width: width)
      } else {
        for i in 0..<inside {
          function.write(value >> UInt32(i * 8) & 0xFF, register + i, width: .byte)
        }
      }
    }
  }

  private func isaRead(
    _ offset: UInt16, _ width: AccessWidth, _ fetch: (any PortDevice) -> UInt32
  ) -> UInt32 {
    let ones = UInt32(truncatingIfNeeded: width.allOnes)
    let shift = Int(Self.resetControlOffset) - Int(offset)
    guard shift >= 0, shift < width.byteCount, let resetControl else { return ones }
    let mask: UInt32 = 0xFF << UInt32(shift * 8)
    return ones & ~mask | (fetch(resetControl) & 0xFF) << UInt32(shift * 8)
  }

  // MARK: State

  /// Resets the bus itself; each function is reset by its owner.
  package func reset() { state = State() }

  package func restore(_ new: State) throws(StateError) {
    guard new.address & ~Self.implementedAddressBits == 0 else {
      throw StateError(stateName, "CONFIG_ADDRESS has bits that do not exist")
    }
    state = new
  }
}
