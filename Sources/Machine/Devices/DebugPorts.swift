import IEM

/// Ports that firmware and test programs talk to a person through.
///
/// Offsets: 0 POST code (port 80h), 1 debug console (E9h), 2 firmware debug console (402h, as
/// SeaBIOS and OVMF use it). The POST code reads back; the consoles read as E9h, which is how a
/// guest finds out that they are there. Reset: POST code 0.
package final class DebugPorts: EightBitPorts, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    package var postCode: UInt8 = 0
  }

  private enum Offset {
    static let postCode: UInt16 = 0
    static let console: UInt16 = 1
    static let firmwareConsole: UInt16 = 2
  }

  private static let consolePresent: UInt8 = 0xE9

  package let stateName = "debug-ports"
  private let console: any ByteSink
  private let firmwareConsole: any ByteSink
  private var registers = State()
  /// Called with each POST code.
  package var onPostCode: ((UInt8) -> Void)?

  /// - Parameters:
  ///   - console: gets what is written to port E9h.
  ///   - firmwareConsole: gets what is written to port 402h.
  package init(console: any ByteSink, firmwareConsole: any ByteSink) {
    self.console = console
    self.firmwareConsole = firmwareConsole
  }

  package var postCode: UInt8 { registers.postCode }

  package func readByte(at offset: UInt16) -> UInt8 { peekByte(at: offset) }

  package func peekByte(at offset: UInt16) -> UInt8 {
    switch offset {
    case Offset.postCode: registers.postCode
    case Offset.console, Offset.firmwareConsole: Self.consolePresent
    default: 0xFF
    }
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    switch offset {
    case Offset.postCode:
      registers.postCode = value
      onPostCode?(value)
    case Offset.console: console.write(value)
    case Offset.firmwareConsole: firmwareConsole.write(value)
    default: break
    }
  }

  package func registerName(at offset: UInt16) -> String {
    switch offset {
    case Offset.postCode: "POST"
    case Offset.console: "DEBUGCON"
    case Offset.firmwareConsole: "FWDEBUG"
    default: "DEBUG+\(offset)"
    }
  }

  package var state: State { registers }
  package func restore(_ state: State) throws(StateError) { registers = state }
  package func reset() { registers = State() }
}

/// The exit port of test programs (QEMU's isa-debug-exit convention): four ports at F4h, and a
/// write of any width to any of them ends the run. Reads give 0.
package final class ISADebugExit: PortDevice, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    /// The last value written, until the machine is reset.
    package var value: UInt32?
  }

  package let stateName = "debug-exit"
  private var registers = State()
  private let onExit: (UInt32) -> Void

  /// - Parameter onExit: called with the value written. By convention a program's exit status is
  ///   `value << 1 | 1`.
  package init(onExit: @escaping (UInt32) -> Void) { self.onExit = onExit }

  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 { 0 }
  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 { 0 }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    registers.value = value
    onExit(value)
  }

  package func registerName(at offset: UInt16) -> String { "DEBUGEXIT" }

  package var state: State { registers }
  package func restore(_ state: State) throws(StateError) { registers = state }
  package func reset() { registers = State() }
}
