import IEM

/// PCI-to-ISA bridge (Intel 82371SB PIIX3 data sheet, order number 290550, section 2.2).
/// It is function 0 of slot 1. Offset 0 is port CF9h, the reset control register; lines 0 to 3
/// are PIRQA# to PIRQD#.
///
/// Modelled: identity, PIRQ routing, reset control.
/// Not modelled: ISA timing, positive decode, DMA and SMI control (these registers keep what is
/// written and do nothing).
/// After reset: PIRQs not routed (80h), reset control 0.
package final class ISABridgePIIX3: PortDevice, InterruptSink, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    var resetControl: UInt8 = 0
    /// Levels of PIRQA# to PIRQD#.
    var pirqLevels = [false, false, false, false]
  }

  /// Reset control register (RCR), port CF9h.
  private enum ResetControl {
    /// `SRST`: the reset is a hard one.
    static let hardReset: UInt8 = 1 << 1
    /// `RCPU`: going from 0 to 1 starts the reset.
    static let resetProcessor: UInt8 = 1 << 2
    static let implemented: UInt8 = 0x06
  }

  package enum Register {
    package static let pirqRoute = 0x60
    static let settings: [(offset: Int, value: UInt8)] = [
      (0x4C, 0x4D), (0x4E, 0x03), (0x4F, 0x00),  // IORT, XBCS
      (0x64, 0x10), (0x69, 0x02), (0x6A, 0x00), (0x6B, 0x00),  // SERIRQC, TOM, MSTAT
      (0x70, 0x80), (0x71, 0x80), (0x76, 0x0C), (0x77, 0x0C),  // MBIRQ0/1, MBDMA0/1
      (0x78, 0x02), (0x79, 0x00), (0x80, 0x00), (0x82, 0x00),  // PCSC, APICBASE, DLC
      (0xA0, 0x08), (0xA2, 0x00), (0xA3, 0x00), (0xA4, 0x00), (0xA5, 0x00),  // SMI control
      (0xA6, 0x00), (0xA7, 0x00), (0xA8, 0x0F), (0xAA, 0x00), (0xAB, 0x00),
      (0xAC, 0x00), (0xAE, 0x00),
    ]
  }

  private enum Route {
    static let disabled: UInt8 = 0x80
    static let writable: UInt8 = 0x8F
    /// IRQs that a PIRQ can become; the others are wired to fixed ISA devices.
    static let allowed: Set<UInt8> = [3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15]
  }

  package let stateName = "piix3"
  package private(set) var state = State()
  package let function: PCIFunction
  private let interrupts: any InterruptSink
  /// The routed level of each ISA line, as last driven.
  private var driven: UInt16 = 0
  package var onReset: ((_ hard: Bool) -> Void)?

  /// - Parameter interrupts: takes lines 0 to 15, the ISA interrupt lines. A line is driven only
  ///   while a PIRQ is routed to it or has just left it.
  package init(interrupts: any InterruptSink) {
    self.interrupts = interrupts
    function = PCIFunction(
      name: "piix3",
      identity: PCIIdentity(
        vendor: PCIIdentity.intelVendor, device: 0x7000, classCode: 0x06_0100),
      multifunction: true)
    // The bridge always decodes and always masters.
    let fixed: PCICommand = [.ioSpace, .memorySpace, .busMaster]
    function.define(
      PCIRegister.command, fixed.rawValue, writable: PCICommand.systemErrorEnable.rawValue)
    for (offset, value) in Register.settings { function.define(offset, value, writable: 0xFF) }
    for pirq in 0..<4 {
      function.define(Register.pirqRoute + pirq, Route.disabled, writable: Route.writable)
    }
    function.onWrite = { [unowned self] _ in updateLines() }
    function.onReload = { [unowned self] in updateLines() }
  }

  // MARK: PIRQs

  package func setLine(_ line: Int, level: Bool) {
    guard state.pirqLevels.indices.contains(line), state.pirqLevels[line] != level else { return }
    state.pirqLevels[line] = level
    updateLines()
  }

  /// The ISA line that a PIRQ is routed to; nil while it is not.
  package func route(ofPIRQ pirq: Int) -> Int? {
    let register = function.byte(Register.pirqRoute + (pirq & 3))
    let irq = register & 0x0F
    guard register & Route.disabled == 0, Route.allowed.contains(irq) else { return nil }
    return Int(irq)
  }

  private func updateLines() {
    var wanted: UInt16 = 0
    for pirq in 0..<4 where state.pirqLevels[pirq] {
      if let irq = route(ofPIRQ: pirq) { wanted |= 1 << UInt16(irq) }
    }
    let changed = wanted ^ driven
    driven = wanted
    for irq in 0..<16 where changed >> UInt16(irq) & 1 != 0 {
      interrupts.setLine(irq, level: wanted >> UInt16(irq) & 1 != 0)
    }
  }

  // MARK: Port CF9h

  package func registerName(at offset: UInt16) -> String { "RCR" }
  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    peek(at: offset, width: width)
  }
  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 {
    offset == 0
      ? UInt32(state.resetControl) | UInt32(truncatingIfNeeded: width.allOnes) & 0xFFFF_FF00
      : UInt32(truncatingIfNeeded: width.allOnes)
  }
  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    guard offset == 0 else { return }
    let old = state.resetControl
    state.resetControl = UInt8(truncatingIfNeeded: value) & ResetControl.implemented
    let rises =
      old & ResetControl.resetProcessor == 0
      && state.resetControl & ResetControl.resetProcessor != 0
    if rises { onReset?(state.resetControl & ResetControl.hardReset != 0) }
  }

  // MARK: State

  package func reset() {
    function.reset()
    let levels = state.pirqLevels
    state = State()
    state.pirqLevels = levels  // driven by the bus, not by this chip
    updateLines()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.pirqLevels.count == 4, new.resetControl & ~ResetControl.implemented == 0 else {
      throw StateError(stateName, "PIRQ levels or reset control out of range")
    }
    state = new
    updateLines()
  }
}
