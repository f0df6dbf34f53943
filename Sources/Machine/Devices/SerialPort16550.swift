import IEM

/// Universal asynchronous receiver/transmitter (National Semiconductor PC16550D data sheet,
/// section 8) as wired in a PC: eight ports, the interrupt gated by OUT2.
///
/// Modelled: both FIFOs and trigger levels, all interrupt sources and their priorities, the
/// character timeout, line errors and breaks, modem inputs with deltas, loopback, the divisor
/// latch as the pace of arriving characters.
/// Not modelled: DMA mode pins, the time to send (a byte leaves at once), parity generation.
/// After reset: IER, LCR, MCR and FCR 0, IIR 01h, LSR 60h, MSR deltas 0, divisor 12 (9600 baud).
package final class SerialPort16550: EightBitPorts, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    var interruptEnable: InterruptEnable = []
    var fifoControl: FIFOControl = []
    var lineControl: LineControl = []
    var modemControl: ModemControl = []
    /// The error bits of the LSR; the rest follows from the queues.
    var lineErrors: LineStatus = []
    var modemDeltas: ModemStatus = []
    /// The modem pins as driven from outside (not those that loopback shows).
    var modemPins: ModemStatus = .connected
    var scratch: UInt8 = 0
    var divisor: UInt16 = 12
    var receiverFIFO: [Character] = []
    /// The latched "transmitter empty" request: reading it in the IIR clears it.
    var transmitterRequest = false
    var timeoutRequest = false
    /// When the character timeout falls due.
    var timeoutDeadline: UInt64?
    /// Characters on their way from the host, one at a time at the line's pace.
    var incoming: [Character] = []
    /// When the next of them has fully arrived.
    var arrivalDeadline: UInt64?
    /// When the receiver's shift register is free again.
    var lineFreeAt: UInt64 = 0
  }

  package static let fifoDepth = 16
  /// How much the host may push ahead of the guest.
  package static let incomingLimit = 1024
  private static let inputClockHz: UInt64 = 1_843_200

  package let stateName: String
  package private(set) var state = State()
  private let line: InterruptLine
  private let events: EventQueue
  private let output: any ByteSink
  private var timeoutTimer: EventTimer?
  private var arrivalTimer: EventTimer?
  /// Called when the queue from the host has room again after having been full.
  package var onReceiverReady: (() -> Void)?

  package init(
    name: String = "com1", line: InterruptLine, events: EventQueue, output: any ByteSink
  ) {
    stateName = name
    self.line = line
    self.events = events
    self.output = output
    timeoutTimer = events.makeTimer("\(name).timeout") { [unowned self] in timeoutExpired() }
    arrivalTimer = events.makeTimer("\(name).receive") { [unowned self] in characterArrived() }
  }

  // MARK: Ports

  private enum Register: UInt16 {
    case data, interruptEnable, interruptIdentification, lineControl
    case modemControl, lineStatus, modemStatus, scratch
    init(_ offset: UInt16) {
      switch offset & 7 {
      case 0: self = .data
      case 1: self = .interruptEnable
      case 2: self = .interruptIdentification
      case 3: self = .lineControl
      case 4: self = .modemControl
      case 5: self = .lineStatus
      case 6: self = .modemStatus
      default: self = .scratch
      }
    }
  }

  package func registerName(at offset: UInt16) -> String {
    let latch = state.lineControl.contains(.divisorLatchAccess)
    return switch Register(offset) {
    case .data: latch ? "DLL" : "RBR/THR"
    case .interruptEnable: latch ? "DLM" : "IER"
    case .interruptIdentification: "IIR/FCR"
    case .lineControl: "LCR"
    case .modemControl: "MCR"
    case .lineStatus: "LSR"
    case .modemStatus: "MSR"
    case .scratch: "SCR"
    }
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    let latch = state.lineControl.contains(.divisorLatchAccess)
    switch Register(offset) {
    case .data:
      if latch { return UInt8(truncatingIfNeeded: state.divisor) }
      return state.receiverFIFO.first?.byte ?? 0
    case .interruptEnable:
      return latch ? UInt8(truncatingIfNeeded: state.divisor >> 8) : state.interruptEnable.rawValue
    case .interruptIdentification:
      return pendingInterrupt.rawValue
        | (fifosEnabled ? InterruptIdentification.fifosEnabledBits : 0)
    case .lineControl: return state.lineControl.rawValue
    case .modemControl: return state.modemControl.rawValue
    case .lineStatus: return lineStatus.rawValue
    case .modemStatus: return modemInputs.union(state.modemDeltas).rawValue
    case .scratch: return state.scratch
    }
  }

  package func readByte(at offset: UInt16) -> UInt8 {
    let value = peekByte(at: offset)
    switch Register(offset) {
    case .data where !state.lineControl.contains(.divisorLatchAccess): takeReceivedByte()
    case .interruptIdentification:
      if pendingInterrupt == .transmitterEmpty { state.transmitterRequest = false }
    case .lineStatus: state.lineErrors = []
    case .modemStatus: state.modemDeltas = []
    default: return value
    }
    updateInterrupt()
    return value
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    let latch = state.lineControl.contains(.divisorLatchAccess)
    switch Register(offset) {
    case .data:
      if latch {
        state.divisor = state.divisor & 0xFF00 | UInt16(value)
      } else {
        transmit(value)
      }
    case .interruptEnable:
      if latch {
        state.divisor = state.divisor & 0x00FF | UInt16(value) << 8
      } else {
        writeInterruptEnable(InterruptEnable(rawValue: value))
      }
    case .interruptIdentification: writeFIFOControl(FIFOControl(rawValue: value))
    case .lineControl: writeLineControl(LineControl(rawValue: value))
    case .modemControl: writeModemControl(ModemControl(rawValue: value))
    case .lineStatus, .modemStatus: break  // factory test only
    case .scratch: state.scratch = value
    }
    updateInterrupt()
  }

  private func writeInterruptEnable(_ value: InterruptEnable) {
    let old = state.interruptEnable
    state.interruptEnable = value.intersection(.implemented)
    // The holding register is always empty here, so enabling the request raises it anew; drivers
    // start their transmission this way.
    if old.contains(.transmitterEmpty) != value.contains(.transmitterEmpty) {
      state.transmitterRequest = value.contains(.transmitterEmpty)
    }
  }

  private func writeFIFOControl(_ value: FIFOControl) {
    let switched = value.contains(.enable) != fifosEnabled
    if switched || value.isSuperset(of: [.enable, .resetReceiver]) { clearReceiver() }
    // The other bits take effect only together with the enable bit.
    state.fifoControl = value.contains(.enable) ? value.intersection(.kept) : []
    scheduleArrival()
  }

  private func writeLineControl(_ value: LineControl) {
    let started = value.contains(.setBreak) && !state.lineControl.contains(.setBreak)
    state.lineControl = value
    if started && inLoopback { accept(.lineBreak) }
  }

  private func writeModemControl(_ value: ModemControl) {
    let before = modemInputs
    state.modemControl = value.intersection(.implemented)
    noteModemChange(from: before)
    scheduleArrival()
  }

  // MARK: Transmitter

  private func transmit(_ value: UInt8) {
    let byte = value & state.lineControl.wordMask
    // The request falls and rises again, so that an edge-triggered controller sees both.
    state.transmitterRequest = false
    updateInterrupt()
    if inLoopback {
      accept(Character(byte: byte, errors: []))
    } else {
      output.write(byte)
    }
    state.transmitterRequest = true
  }

  // MARK: Receiver

  /// Whether `receive` would take another byte.
  package var canReceive: Bool { state.incoming.count < Self.incomingLimit }

  /// Puts a byte on the wire towards the guest. Bytes wait here until the guest has room.
  /// - Returns: false when the queue is full and the byte was not taken.
  @discardableResult
  package func receive(_ byte: UInt8) -> Bool {
    enqueue(Character(byte: byte, errors: []))
  }

  /// Puts a break condition on the wire, as a terminal's break key does.
  @discardableResult
  package func receiveBreak() -> Bool { enqueue(.lineBreak) }

  private func enqueue(_ character: Character) -> Bool {
    guard canReceive else { return false }
    state.incoming.append(character)
    scheduleArrival()
    return true
  }

  /// Arms the arrival of the next character when there is one and a place for it. The wait for
  /// a place stands for flow control: text pasted into a terminal is never lost to an overrun.
  private func scheduleArrival() {
    guard !state.incoming.isEmpty, !inLoopback, receiverHasRoom else {
      state.arrivalDeadline = nil
      arrivalTimer?.disarm()
      return
    }
    if state.arrivalDeadline != nil { return }
    let now = events.clock.nanoseconds
    if state.lineFreeAt <= now {
      characterArrived()
    } else {
      state.arrivalDeadline = state.lineFreeAt
      arrivalTimer?.arm(at: state.lineFreeAt)
    }
  }

  private func characterArrived() {
    state.arrivalDeadline = nil
    guard !state.incoming.isEmpty, !inLoopback, receiverHasRoom else { return }
    let wasFull = !canReceive
    state.lineFreeAt = events.clock.nanoseconds &+ characterNanoseconds
    accept(state.incoming.removeFirst())
    updateInterrupt()
    scheduleArrival()
    if wasFull { onReceiverReady?() }
  }

  /// The receiver shift register hands over a whole character.
  private func accept(_ character: Character) {
    if receiverHasRoom {
      state.receiverFIFO.append(character)
    } else {
      state.lineErrors.insert(.overrunError)
      // With FIFOs the new character is lost, without them it replaces the old one.
      if !fifosEnabled { state.receiverFIFO = [character] }
    }
    revealErrorsOfFirst()
    restartTimeout()
  }

  private func takeReceivedByte() {
    if !state.receiverFIFO.isEmpty { state.receiverFIFO.removeFirst() }
    state.timeoutRequest = false
    revealErrorsOfFirst()
    restartTimeout()
    scheduleArrival()
  }

  private func clearReceiver() {
    state.receiverFIFO = []
    state.timeoutRequest = false
    restartTimeout()
  }

  /// A character's errors enter the LSR when it reaches the head of the FIFO.
  private func revealErrorsOfFirst() {
    guard let first = state.receiverFIFO.first else { return }
    state.lineErrors.formUnion(first.errors)
    state.receiverFIFO[0].errors = []
  }

  /// Four character times without a read or an arrival, with something in the FIFO.
  private func restartTimeout() {
    guard fifosEnabled, !state.receiverFIFO.isEmpty else {
      state.timeoutDeadline = nil
      timeoutTimer?.disarm()
      return
    }
    let deadline = events.clock.nanoseconds &+ 4 * characterNanoseconds
    state.timeoutDeadline = deadline
    timeoutTimer?.arm(at: deadline)
  }

  private func timeoutExpired() {
    state.timeoutDeadline = nil
    state.timeoutRequest = !state.receiverFIFO.isEmpty
    updateInterrupt()
  }

  // MARK: Modem

  /// The modem pins as the peer drives them; only the four input bits count.
  package func setModemInputs(_ pins: ModemStatus) {
    let before = modemInputs
    state.modemPins = pins.intersection(.inputs)
    noteModemChange(from: before)
    updateInterrupt()
  }

  private func noteModemChange(from before: ModemStatus) {
    let after = modemInputs
    let changed = before.symmetricDifference(after)
    if changed.contains(.clearToSend) { state.modemDeltas.insert(.deltaClearToSend) }
    if changed.contains(.dataSetReady) { state.modemDeltas.insert(.deltaDataSetReady) }
    if changed.contains(.carrierDetect) { state.modemDeltas.insert(.deltaCarrierDetect) }
    if before.contains(.ringIndicator) && !after.contains(.ringIndicator) {
      state.modemDeltas.insert(.trailingEdgeRing)
    }
  }

  // MARK: Derived

  private var fifosEnabled: Bool { state.fifoControl.contains(.enable) }
  private var inLoopback: Bool { state.modemControl.contains(.loopback) }
  private var receiverHasRoom: Bool {
    state.receiverFIFO.count < (fifosEnabled ? Self.fifoDepth : 1)
  }

  private var characterNanoseconds: UInt64 {
    let divisor = UInt64(max(state.divisor, 1))
    // Sixteen clocks a bit, so eight a half bit.
    return divisor * 8 * state.lineControl.halfBitsPerCharacter * 1_000_000_000 / Self.inputClockHz
  }

  /// What the modem input bits show: the pins, or the outputs in loopback.
  private var modemInputs: ModemStatus {
    guard inLoopback else { return state.modemPins }
    var shown: ModemStatus = []
    if state.modemControl.contains(.requestToSend) { shown.insert(.clearToSend) }
    if state.modemControl.contains(.dataTerminalReady) { shown.insert(.dataSetReady) }
    if state.modemControl.contains(.out1) { shown.insert(.ringIndicator) }
    if state.modemControl.contains(.out2) { shown.insert(.carrierDetect) }
    return shown
  }

  private var lineStatus: LineStatus {
    var status = state.lineErrors.union([.transmitterHoldingEmpty, .transmitterEmpty])
    if !state.receiverFIFO.isEmpty { status.insert(.dataReady) }
    if fifosEnabled {
      let bad =
        !state.lineErrors.isDisjoint(with: .characterErrors)
        || state.receiverFIFO.contains { !$0.errors.isEmpty }
      if bad { status.insert(.errorInFIFO) }
    }
    return status
  }

  /// The enabled request of highest priority.
  private var pendingInterrupt: InterruptIdentification {
    let enabled = state.interruptEnable
    if enabled.contains(.lineStatus) && !state.lineErrors.isEmpty { return .lineStatus }
    if enabled.contains(.receivedData) {
      let level = fifosEnabled ? state.fifoControl.triggerLevel : 1
      if state.receiverFIFO.count >= level { return .receivedData }
      if state.timeoutRequest { return .characterTimeout }
    }
    if enabled.contains(.transmitterEmpty) && state.transmitterRequest { return .transmitterEmpty }
    if enabled.contains(.modemStatus) && !state.modemDeltas.isEmpty { return .modemStatus }
    return .none
  }

  private func updateInterrupt() {
    // Loopback turns the OUT2 pin off, and with it the path to the bus.
    let gate = state.modemControl.contains(.out2) && !inLoopback
    line.set(gate && pendingInterrupt != .none)
  }

  // MARK: State

  package func reset() {
    // The master reset pin leaves the peer's pins and what it has sent alone.
    let (pins, incoming) = (state.modemPins, state.incoming)
    state = State()
    state.modemPins = pins
    state.incoming = incoming
    timeoutTimer?.disarm()
    arrivalTimer?.disarm()
    updateInterrupt()
    scheduleArrival()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.receiverFIFO.count <= Self.fifoDepth else {
      throw StateError(stateName, "\(new.receiverFIFO.count) characters in a 16-byte FIFO")
    }
    guard new.incoming.count <= Self.incomingLimit else {
      throw StateError(stateName, "\(new.incoming.count) characters in the host queue")
    }
    guard new.interruptEnable.isSubset(of: .implemented),
      new.modemControl.isSubset(of: .implemented), new.fifoControl.isSubset(of: .kept),
      new.modemDeltas.isSubset(of: .deltas), new.modemPins.isSubset(of: .inputs),
      new.lineErrors.isSubset(of: .errors)
    else { throw StateError(stateName, "a register has bits that do not exist") }
    state = new
    timeoutTimer?.disarm()
    arrivalTimer?.disarm()
    if let deadline = new.timeoutDeadline { timeoutTimer?.arm(at: deadline) }
    if let deadline = new.arrivalDeadline { arrivalTimer?.arm(at: deadline) }
    updateInterrupt()
  }
}
