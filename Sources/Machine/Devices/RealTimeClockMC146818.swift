import IEM

/// MC146818A real-time clock and CMOS memory (Motorola MC146818A data sheet; 82371SB PIIX3,
/// order 290550, for the PC's ports and second bank).
///
/// Offsets: 0 index and NMI mask (port 70h), 1 data (71h), 2 index (72h) and 3 data (73h) of the
/// second 128 bytes. Modelled: time of day with century at 32h, BCD and binary, 12 and 24 hours,
/// SET, UIP, divider reset, alarm, update and periodic interrupts. Not modelled: daylight saving
/// (DSE is stored), square-wave output, crystals other than 32,768 Hz (the clock stands still).
/// Index ports read as ones.
///
/// Reset: PIE, AIE, UIE, SQWE and the flags are cleared; time and memory stay, as on the battery.
/// First power-on: register A 26h, B 02h, D 80h, the start date in BCD, memory 0.
package final class RealTimeClockMC146818: EightBitPorts, StatefulDevice {
  package let stateName = "rtc"
  private let line: InterruptLine
  private let clock: any GuestClock
  private var timer: EventTimer?
  private var registers = State()
  /// Called with port 70h bit 7 when it changes: true keeps NMI from the processor.
  package var onNMIMaskChange: ((Bool) -> Void)?

  /// - Parameter startSeconds: the date at guest time 0, in seconds since 1970, UTC.
  package init(startSeconds: Int64, line: InterruptLine, queue: EventQueue) {
    self.line = line
    clock = queue.clock
    registers.memory[Index.registerA] = RegisterA.initial
    registers.memory[Index.registerB] = RegisterB.is24Hour.rawValue
    registers.memory[Index.registerD] = Self.validRAMAndTime
    registers.store(CalendarFields(secondsSince1970: startSeconds))
    timer = queue.makeTimer("RTC") { [unowned self] in
      advance()
      updateInterrupt()
    }
    advance()
    updateInterrupt()
  }

  package var isNMIMasked: Bool { registers.isNMIMasked }

  // MARK: For the board

  /// Writes memory as firmware set-up would: memory sizes, drive types, boot order. Indices 0 … 127
  /// are the first bank, 128 … 255 the second; clock registers (0 … 0Dh) are left alone.
  package func setCMOS(_ index: UInt8, _ value: UInt8) {
    guard Int(index) >= Index.firstRAM else { return }
    registers.memory[Int(index)] = value
  }

  package func cmos(_ index: UInt8) -> UInt8 { registers.memory[Int(index)] }

  // MARK: Time and interrupt

  private func advance() { registers.advance(to: clock.nanoseconds) }

  private func updateInterrupt() {
    line.set(registers.isRequesting)
    if let event = registers.nextEvent { timer?.arm(at: event) } else { timer?.disarm() }
  }

  // MARK: Ports

  package func readByte(at offset: UInt16) -> UInt8 {
    guard let index = dataIndex(offset) else { return 0xFF }
    advance()
    let value = registers.peek(index, at: clock.nanoseconds)
    if index == Index.registerC { registers.memory[index] = 0 }
    updateInterrupt()
    return value
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    guard let index = dataIndex(offset) else { return 0xFF }
    var copy = registers
    copy.advance(to: clock.nanoseconds)
    return copy.peek(index, at: clock.nanoseconds)
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    let index = value & 0x7F
    switch offset {
    case 0:
      registers.index = index
      setNMIMask(value != index)
    case 2: registers.extendedIndex = index
    default:
      guard let index = dataIndex(offset) else { return }
      advance()
      registers.write(value, index, at: clock.nanoseconds)
      updateInterrupt()
    }
  }

  private func dataIndex(_ offset: UInt16) -> Int? {
    switch offset {
    case 1: Int(registers.index)
    case 3: Index.bankSize + Int(registers.extendedIndex)
    default: nil
    }
  }

  private func setNMIMask(_ isMasked: Bool) {
    guard isMasked != registers.isNMIMasked else { return }
    registers.isNMIMasked = isMasked
    onNMIMaskChange?(isMasked)
  }

  package func registerName(at offset: UInt16) -> String {
    switch offset {
    case 0: "RTC.INDEX"
    case 1: "RTC.DATA"
    case 2: "CMOS2.INDEX"
    case 3: "CMOS2.DATA"
    default: "RTC+\(offset)"
    }
  }

  // MARK: State

  package var state: State { registers }

  package func restore(_ state: State) throws(StateError) {
    guard state.memory.count == 2 * Index.bankSize else {
      throw StateError(stateName, "memory is not 256 bytes")
    }
    guard state.index < 0x80, state.extendedIndex < 0x80 else {
      throw StateError(stateName, "index above 127")
    }
    guard state.memory[Index.registerA] & RegisterA.updateInProgress == 0,
      state.memory[Index.registerC] & ~RegisterC.flags == 0,
      state.memory[Index.registerD] == Self.validRAMAndTime
    else { throw StateError(stateName, "read-only bits are set") }
    let runs =
      state.memory[Index.registerA] & RegisterA.dividerMask == RegisterA.divider32kHz
    guard runs == (state.nextUpdate != nil) else {
      throw StateError(stateName, "nextUpdate does not go with register A")
    }
    guard state.dividerOrigin <= .max / 2, (state.nextUpdate ?? 0) <= .max / 2,
      state.periodsSeen <= .max >> 16
    else { throw StateError(stateName, "time beyond the clock") }
    let wasMasked = registers.isNMIMasked
    registers = state
    updateInterrupt()
    if wasMasked != state.isNMIMasked { onNMIMaskChange?(state.isNMIMasked) }
  }

  package func reset() {
    advance()
    registers.memory[Index.registerB] &=
      ~RegisterB([.periodicInterrupt, .alarmInterrupt, .updateInterrupt, .squareWave]).rawValue
    registers.memory[Index.registerC] = 0
    registers.index = 0
    registers.extendedIndex = 0
    setNMIMask(false)
    updateInterrupt()
  }
}
