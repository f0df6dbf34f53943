/// The PC's two 8259As and their edge/level control registers (Intel 82371SB PIIX3, order 290550).
///
/// Offsets: 0–1 master (ports 20h–21h), 2–3 slave (A0h–A1h), 4–5 ELCR1 and ELCR2 (4D0h–4D1h).
/// The slave's INT drives the master's IR2. Inputs IRQ 0, 1, 2, 8 and 13 are edge-triggered only.
/// Reset: see `InterruptController8259`.
package final class InterruptControllerPair: EightBitPorts, InterruptSink, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    package var master: InterruptController8259.State
    package var slave: InterruptController8259.State
  }

  package let stateName = "pic"
  package let master = InterruptController8259(
    stateName: "pic.master", levelCapable: 0xF8, cascadeInputs: 1 << cascadeInput)
  package let slave = InterruptController8259(stateName: "pic.slave", levelCapable: 0xDE)
  /// Called with the INTR output after each change.
  package var onOutputChange: ((Bool) -> Void)?
  private static let cascadeInput: UInt8 = 2

  package init() {
    master.onOutputChange = { [unowned self] level in onOutputChange?(level) }
    slave.onOutputChange = { [unowned self] level in
      master.setInput(Int(Self.cascadeInput), level: level)
    }
  }

  /// The INTR output.
  package var isRequesting: Bool { master.isRequesting }

  /// IRQ 0–15. IRQ 2 is the cascade and not a wire on the bus.
  package func setLine(_ line: Int, level: Bool) {
    switch line {
    case Int(Self.cascadeInput): break
    case 0..<8: master.setInput(line, level: level)
    case 8..<16: slave.setInput(line - 8, level: level)
    default: break
    }
  }

  /// The processor's INTA cycles: the vector of the request taken.
  package func acknowledge() -> UInt8 {
    guard let input = master.takeRequest() else { return master.vector(of: 7) }
    return input == Self.cascadeInput ? slave.acknowledge() : master.vector(of: input)
  }

  // MARK: Ports

  package func readByte(at offset: UInt16) -> UInt8 {
    switch offset {
    case 0: master.readCommandPort()
    case 1: master.readDataPort()
    case 2: slave.readCommandPort()
    case 3: slave.readDataPort()
    default: peekByte(at: offset)
    }
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    switch offset {
    case 0: master.peekCommandPort()
    case 1: master.peekDataPort()
    case 2: slave.peekCommandPort()
    case 3: slave.peekDataPort()
    case 4: master.registers.levelTriggered
    case 5: slave.registers.levelTriggered
    default: 0xFF
    }
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    switch offset {
    case 0: master.writeCommandPort(value)
    case 1: master.writeDataPort(value)
    case 2: slave.writeCommandPort(value)
    case 3: slave.writeDataPort(value)
    case 4: master.writeELCR(value)
    case 5: slave.writeELCR(value)
    default: break
    }
  }

  package func registerName(at offset: UInt16) -> String {
    switch offset {
    case 0: "PIC1.CMD"
    case 1: "PIC1.IMR"
    case 2: "PIC2.CMD"
    case 3: "PIC2.IMR"
    case 4: "ELCR1"
    case 5: "ELCR2"
    default: "PIC+\(offset)"
    }
  }

  // MARK: State

  package var state: State { State(master: master.state, slave: slave.state) }

  package func restore(_ state: State) throws(StateError) {
    try master.validate(state.master)
    try slave.validate(state.slave)
    // The slave drives the master's IR2, so the master comes second and has the last word.
    try slave.restore(state.slave)
    let cascade = state.master.lines & (1 << Self.cascadeInput) != 0
    guard cascade == slave.isRequesting else {
      throw StateError(stateName, "the master's IR2 is not the slave's output")
    }
    try master.restore(state.master)
  }

  package func reset() {
    slave.reset()
    master.reset()
  }
}
