import IEM

/// Printer port of a PC (IBM Personal Computer AT Technical Reference, "Serial/Parallel Adapter";
/// IEEE 1284 compatibility mode), with a printer that takes every byte at once.
///
/// Modelled: data, status and control registers, the strobe, the interrupt at the end of nAck,
/// the direction bit of PS/2-style ports.
/// Not modelled: EPP and ECP modes; printer errors (always selected, never out of paper).
/// After reset: data 0, control C0h (nInit holds the printer in reset), status 5Fh (busy).
package final class ParallelPort: EightBitPorts, StatefulDevice {
  /// Status register, offset 1. Names as at the connector.
  package struct Status: OptionSet, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Bits 0 to 2 are not driven.
    static let unused = Self(rawValue: 0x07)
    /// `nError`: high, no error.
    static let noError = Self(rawValue: 1 << 3)
    /// `Select`: the printer is on line.
    static let selected = Self(rawValue: 1 << 4)
    static let paperEnd = Self(rawValue: 1 << 5)
    /// `nAck`: low for a moment after each byte.
    static let noAcknowledge = Self(rawValue: 1 << 6)
    /// The inverse of `Busy`.
    static let notBusy = Self(rawValue: 1 << 7)
  }

  /// Control register, offset 2. Bits as written; strobe, auto feed and select are inverted
  /// on the wire.
  package struct Control: OptionSet, Codable, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    static let strobe = Self(rawValue: 1 << 0)
    static let autoFeed = Self(rawValue: 1 << 1)
    /// `nInit`: clear holds the printer in reset.
    static let notInitialize = Self(rawValue: 1 << 2)
    static let selectIn = Self(rawValue: 1 << 3)
    static let interruptEnable = Self(rawValue: 1 << 4)
    /// The data lines are inputs.
    static let directionIn = Self(rawValue: 1 << 5)
    static let implemented = Self(rawValue: 0x3F)
    /// Bits 6 and 7 read as ones.
    static let readAsOnes: UInt8 = 0xC0
  }

  package struct State: Codable, Equatable, Sendable {
    var data: UInt8 = 0
    var control: Control = []
  }

  package let stateName: String
  package private(set) var state = State()
  private let line: InterruptLine
  private let output: any ByteSink

  package init(name: String = "lpt1", line: InterruptLine, output: any ByteSink) {
    stateName = name
    self.line = line
    self.output = output
  }

  package func registerName(at offset: UInt16) -> String {
    switch offset {
    case 0: "DATA"
    case 1: "STATUS"
    case 2: "CONTROL"
    default: "?"
    }
  }

  private var status: Status {
    var status: Status = [.unused, .noError, .selected, .noAcknowledge]
    if state.control.contains(.notInitialize) { status.insert(.notBusy) }
    return status
  }

  package func readByte(at offset: UInt16) -> UInt8 { peekByte(at: offset) }

  package func peekByte(at offset: UInt16) -> UInt8 {
    switch offset {
    case 0: state.control.contains(.directionIn) ? 0xFF : state.data
    case 1: status.rawValue
    case 2: state.control.rawValue | Control.readAsOnes
    default: 0xFF
    }
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    switch offset {
    case 0: state.data = value
    case 2:
      let old = state.control
      state.control = Control(rawValue: value).intersection(.implemented)
      let struck = state.control.contains(.strobe) && !old.contains(.strobe)
      guard struck, state.control.contains(.notInitialize) else { return }
      if !state.control.contains(.directionIn) { output.write(state.data) }
      // The interrupt is the rising edge at the end of the nAck pulse.
      if state.control.contains(.interruptEnable) { line.pulse() }
    default: break
    }
  }

  package func reset() { state = State() }

  package func restore(_ new: State) throws(StateError) {
    guard new.control.isSubset(of: .implemented) else {
      throw StateError(stateName, "control register has bits that do not exist")
    }
    state = new
  }
}
