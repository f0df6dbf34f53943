import IEM

/// Fast A20 and INIT, port 92h (Intel 82371SB PIIX3, order 290550), offset 0.
///
/// Modelled: bit 0 resets the processor on its rise, bit 1 opens A20. Other bits read as 0.
/// Reset: 0, or bit 1 set when the board starts with A20 open.
package final class SystemControlPort92: EightBitPorts, StatefulDevice {
  struct Control: OptionSet, Codable, Sendable {
    var rawValue: UInt8
    /// `FAST_INIT`.
    static let fastReset = Self(rawValue: 1 << 0)
    /// `FAST_A20`.
    static let a20 = Self(rawValue: 1 << 1)
  }

  package struct State: Codable, Equatable, Sendable {
    var control: Control
  }

  package let stateName = "port92"
  private let resetValue: Control
  private var control: Control
  /// Called with A20 open (true) or shut after each change.
  package var onA20Change: ((Bool) -> Void)?
  /// Called when the guest asks for a reset of the processor.
  package var onFastReset: (() -> Void)?

  package init(isA20EnabledAtReset: Bool = false) {
    resetValue = isA20EnabledAtReset ? .a20 : []
    control = resetValue
  }

  package var isA20Enabled: Bool { control.contains(.a20) }

  /// The keyboard controller has moved the gate: the register shows it, nobody is called.
  package func noteA20(_ open: Bool) {
    if open { control.insert(.a20) } else { control.remove(.a20) }
  }

  private func set(_ new: Control) {
    let changed = control.symmetricDifference(new)
    control = new
    if changed.contains(.a20) { onA20Change?(isA20Enabled) }
  }

  package func readByte(at offset: UInt16) -> UInt8 { peekByte(at: offset) }
  package func peekByte(at offset: UInt16) -> UInt8 { offset == 0 ? control.rawValue : 0xFF }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    guard offset == 0 else { return }
    let new = Control(rawValue: value).intersection([.fastReset, .a20])
    let resets = new.contains(.fastReset) && !control.contains(.fastReset)
    set(new)
    if resets { onFastReset?() }
  }

  package func registerName(at offset: UInt16) -> String { "PORT92" }

  package var state: State { State(control: control) }

  package func restore(_ state: State) throws(StateError) {
    guard state.control.isSubset(of: [.fastReset, .a20]) else {
      throw StateError(stateName, "reserved bits are set")
    }
    set(state.control)
  }

  package func reset() { set(resetValue) }
}
