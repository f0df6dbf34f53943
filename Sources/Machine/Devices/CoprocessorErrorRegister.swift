/// Coprocessor error register, port F0h (Intel 82371SB PIIX3, order 290550): the latch between
/// FERR# and IRQ 13.
///
/// Modelled: FERR# requests IRQ 13 until the port is written. That write also activates IGNNE#,
/// which the processor here does not wait for. Reset: no request. Reads: FFh.
package final class CoprocessorErrorRegister: EightBitPorts, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    var isRequested: Bool
  }

  package let stateName = "coprocessor-error"
  private let line: InterruptLine
  private var isRequested = false

  package init(line: InterruptLine) { self.line = line }

  /// FERR# became active.
  package func signal() { set(true) }

  private func set(_ requested: Bool) {
    isRequested = requested
    line.set(requested)
  }

  package func readByte(at offset: UInt16) -> UInt8 { 0xFF }
  package func peekByte(at offset: UInt16) -> UInt8 { 0xFF }
  package func writeByte(_ value: UInt8, at offset: UInt16) { set(false) }
  package func registerName(at offset: UInt16) -> String { "CER" }

  package var state: State { State(isRequested: isRequested) }
  package func restore(_ state: State) throws(StateError) { set(state.isRequested) }
  package func reset() { set(false) }
}
