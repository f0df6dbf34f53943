import IEM

/// Keyboard controller (Intel 8042 with the IBM PS/2 Model 50/60 firmware; IBM PS/2 Hardware
/// Interface Technical Reference, "Keyboard and Auxiliary Device Controller").
///
/// Offset 0 is port 60h (data), offset 4 is port 64h (status and command).
///
/// Modelled: both device ports with their disable bits, translation of scan code set 2 to 1,
/// the controller RAM with the command byte, the output port (A20, reset), the self-tests,
/// IRQ 1 and IRQ 12 from the output buffer, the time that a byte spends on the cable.
/// Not modelled: password commands (no password is set), time-out and parity errors, the
/// input buffer's busy time, diagnostic dump, the keyboard lock switch (always open).
/// After reset: command byte 00h, status 10h (unlocked), output port DFh (A20 on, no reset).
package final class KeyboardController8042: EightBitPorts, StatefulDevice {
  /// Status register, offset 4 when read.
  struct Status: OptionSet {
    var rawValue: UInt8
    /// `OBF`: a byte waits at offset 0.
    static let outputBufferFull = Self(rawValue: 1 << 0)
    /// `SYS`: the self-test has passed.
    static let systemFlag = Self(rawValue: 1 << 2)
    /// `A2`: the last write was a command.
    static let lastWriteWasCommand = Self(rawValue: 1 << 3)
    /// `INH`: the keyboard lock is open.
    static let keyboardUnlocked = Self(rawValue: 1 << 4)
    /// `MOBF`: the waiting byte came from the auxiliary device.
    static let auxiliaryOutputBufferFull = Self(rawValue: 1 << 5)
  }

  /// The command byte, controller RAM location 0.
  struct CommandByte: OptionSet {
    var rawValue: UInt8
    static let keyboardInterrupt = Self(rawValue: 1 << 0)
    static let auxiliaryInterrupt = Self(rawValue: 1 << 1)
    static let systemFlag = Self(rawValue: 1 << 2)
    static let keyboardDisabled = Self(rawValue: 1 << 4)
    static let auxiliaryDisabled = Self(rawValue: 1 << 5)
    /// `XLATE`: scan code set 2 becomes set 1.
    static let translate = Self(rawValue: 1 << 6)
  }

  /// Output port P2, read with D0h and written with D1h.
  struct OutputPort: OptionSet {
    var rawValue: UInt8
    /// Low resets the processor.
    static let notReset = Self(rawValue: 1 << 0)
    static let gateA20 = Self(rawValue: 1 << 1)
    static let auxiliaryClockLow = Self(rawValue: 1 << 3)
    static let keyboardRequest = Self(rawValue: 1 << 4)
    static let auxiliaryRequest = Self(rawValue: 1 << 5)
    static let keyboardClock = Self(rawValue: 1 << 6)
    static let keyboardData = Self(rawValue: 1 << 7)
  }

  /// Input port P1, read with C0h: lock open, manufacturing jumper not installed.
  private static let inputPort: UInt8 = 0xA0

  private enum Command {
    static let readRAM: ClosedRange<UInt8> = 0x20...0x3F
    static let writeRAM: ClosedRange<UInt8> = 0x60...0x7F
    static let testPassword: UInt8 = 0xA4
    static let disableAuxiliary: UInt8 = 0xA7
    static let enableAuxiliary: UInt8 = 0xA8
    static let testAuxiliaryPort: UInt8 = 0xA9
    static let selfTest: UInt8 = 0xAA
    static let testKeyboardPort: UInt8 = 0xAB
    static let disableKeyboard: UInt8 = 0xAD
    static let enableKeyboard: UInt8 = 0xAE
    static let readInputPort: UInt8 = 0xC0
    static let readOutputPort: UInt8 = 0xD0
    static let writeOutputPort: UInt8 = 0xD1
    static let writeKeyboardOutputBuffer: UInt8 = 0xD2
    static let writeAuxiliaryOutputBuffer: UInt8 = 0xD3
    static let writeAuxiliaryDevice: UInt8 = 0xD4
    /// Vendor commands that compatible controllers have.
    static let disableA20: UInt8 = 0xDD
    static let enableA20: UInt8 = 0xDF
    static let readTestInputs: UInt8 = 0xE0
    static let pulseOutputPort: ClosedRange<UInt8> = 0xF0...0xFF
  }

  private enum Reply {
    static let selfTestPassed: UInt8 = 0x55
    static let portTestPassed: UInt8 = 0x00
    static let noPassword: UInt8 = 0xF1
  }

  package struct State: Codable, Equatable, Sendable {
    /// Location 0 is the command byte.
    var ram = [UInt8](repeating: 0, count: 32)
    var outputBuffer: UInt8 = 0
    var outputBufferFull = false
    var outputFromAuxiliary = false
    var lastWriteWasCommand = false
    /// The command that takes the next byte at offset 0.
    var pendingCommand: UInt8?
    var a20 = true
    /// The keyboard has sent F0h: the next code is a break code.
    var breakPrefix = false
    /// When the byte on the cable has arrived.
    var transferDeadline: UInt64?
  }

  /// How long a byte takes from a device. A cable at 10 to 16.7 kHz needs 11 clocks, about 0.8 ms;
  /// this is shorter, and still long enough that a handler may read the port twice and get the
  /// same byte, as old programs do.
  private static let transferNanoseconds: UInt64 = 250_000

  package let stateName = "i8042"
  package private(set) var state = State()
  private let keyboardLine: InterruptLine
  private let auxiliaryLine: InterruptLine
  private let events: EventQueue
  private let keyboard: any PS2Device
  private let auxiliary: any PS2Device
  private var transferTimer: EventTimer?

  /// The A20 gate as this controller drives it.
  package var onA20Change: ((_ enabled: Bool) -> Void)?
  /// The processor reset pin has been pulled.
  package var onResetRequest: (() -> Void)?

  package init(
    keyboardLine: InterruptLine, auxiliaryLine: InterruptLine, events: EventQueue,
    keyboard: any PS2Device, auxiliary: any PS2Device
  ) {
    self.keyboardLine = keyboardLine
    self.auxiliaryLine = auxiliaryLine
    self.events = events
    self.keyboard = keyboard
    self.auxiliary = auxiliary
    transferTimer = events.makeTimer("i8042.transfer") { [unowned self] in transferDone() }
    keyboard.onByteForHost = { [unowned self] in startTransfer() }
    auxiliary.onByteForHost = { [unowned self] in startTransfer() }
  }

  // MARK: Ports

  private static let dataOffset: UInt16 = 0
  private static let statusOffset: UInt16 = 4

  package func registerName(at offset: UInt16) -> String {
    switch offset {
    case Self.dataOffset: "DATA"
    case Self.statusOffset: "STATUS/COMMAND"
    default: "?"
    }
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    switch offset {
    case Self.dataOffset: state.outputBuffer
    case Self.statusOffset: status.rawValue
    default: 0xFF
    }
  }

  package func readByte(at offset: UInt16) -> UInt8 {
    let value = peekByte(at: offset)
    if offset == Self.dataOffset {
      state.outputBufferFull = false
      updateInterrupts()
      startTransfer()
    }
    return value
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    switch offset {
    case Self.dataOffset:
      state.lastWriteWasCommand = false
      writeData(value)
    case Self.statusOffset:
      state.lastWriteWasCommand = true
      state.pendingCommand = nil
      runCommand(value)
    default: break
    }
  }

  private var status: Status {
    var status: Status = [.keyboardUnlocked]
    if state.outputBufferFull { status.insert(.outputBufferFull) }
    if state.outputBufferFull && state.outputFromAuxiliary {
      status.insert(.auxiliaryOutputBufferFull)
    }
    if commandByte.contains(.systemFlag) { status.insert(.systemFlag) }
    if state.lastWriteWasCommand { status.insert(.lastWriteWasCommand) }
    return status
  }

  // MARK: Commands

  private func runCommand(_ command: UInt8) {
    switch command {
    case Command.readRAM: reply(state.ram[Int(command & 0x1F)])
    case Command.writeRAM,
      Command.writeOutputPort, Command.writeKeyboardOutputBuffer,
      Command.writeAuxiliaryOutputBuffer, Command.writeAuxiliaryDevice:
      state.pendingCommand = command
    case Command.testPassword: reply(Reply.noPassword)
    case Command.disableAuxiliary: commandByte.insert(.auxiliaryDisabled)
    case Command.enableAuxiliary: commandByte.remove(.auxiliaryDisabled)
    case Command.testAuxiliaryPort: reply(Reply.portTestPassed)
    case Command.selfTest:
      commandByte.insert(.systemFlag)
      reply(Reply.selfTestPassed)
    case Command.testKeyboardPort: reply(Reply.portTestPassed)
    case Command.disableKeyboard: commandByte.insert(.keyboardDisabled)
    case Command.enableKeyboard: commandByte.remove(.keyboardDisabled)
    case Command.readInputPort: reply(Self.inputPort)
    case Command.readOutputPort: reply(outputPort.rawValue)
    case Command.disableA20: setA20(false)
    case Command.enableA20: setA20(true)
    case Command.readTestInputs: reply(0)
    case Command.pulseOutputPort:
      // Low bits that are clear are pulsed low; only the reset pin notices so short a pulse.
      if command & OutputPort.notReset.rawValue == 0 { onResetRequest?() }
    default: break
    }
  }

  private func writeData(_ value: UInt8) {
    guard let command = state.pendingCommand else {
      // Writing to the keyboard switches its interface on.
      commandByte.remove(.keyboardDisabled)
      keyboard.receiveFromHost(value)
      startTransfer()
      return
    }
    state.pendingCommand = nil
    switch command {
    case Command.writeRAM:
      state.ram[Int(command & 0x1F)] = value
      updateInterrupts()
      startTransfer()
    case Command.writeOutputPort:
      let port = OutputPort(rawValue: value)
      setA20(port.contains(.gateA20))
      if !port.contains(.notReset) { onResetRequest?() }
    case Command.writeKeyboardOutputBuffer: fillOutputBuffer(value, fromAuxiliary: false)
    case Command.writeAuxiliaryOutputBuffer: fillOutputBuffer(value, fromAuxiliary: true)
    case Command.writeAuxiliaryDevice:
      commandByte.remove(.auxiliaryDisabled)
      auxiliary.receiveFromHost(value)
      startTransfer()
    default: break
    }
  }

  /// The controller's own answers come from its firmware at once.
  private func reply(_ byte: UInt8) { fillOutputBuffer(byte, fromAuxiliary: false) }

  private var commandByte: CommandByte {
    get { CommandByte(rawValue: state.ram[0]) }
    set {
      state.ram[0] = newValue.rawValue
      updateInterrupts()
      startTransfer()
    }
  }

  private var outputPort: OutputPort {
    var port: OutputPort = [.notReset, .keyboardClock, .keyboardData]
    if state.a20 { port.insert(.gateA20) }
    if commandByte.contains(.auxiliaryDisabled) { port.insert(.auxiliaryClockLow) }
    if state.outputBufferFull {
      port.insert(state.outputFromAuxiliary ? .auxiliaryRequest : .keyboardRequest)
    }
    return port
  }

  private func setA20(_ enabled: Bool) {
    guard state.a20 != enabled else { return }
    state.a20 = enabled
    onA20Change?(enabled)
  }

  /// Port 92h has moved the gate: the output port shows it, nobody is called.
  package func noteA20(_ enabled: Bool) { state.a20 = enabled }

  // MARK: The cable

  /// Puts a device's next byte on the cable if the output buffer is free and none is under way.
  private func startTransfer() {
    guard state.transferDeadline == nil, !state.outputBufferFull, nextSender != nil else { return }
    let deadline = events.clock.nanoseconds &+ Self.transferNanoseconds
    state.transferDeadline = deadline
    transferTimer?.arm(at: deadline)
  }

  /// The device that may send next; the keyboard goes first.
  private var nextSender: (any PS2Device)? {
    if !commandByte.contains(.keyboardDisabled) && keyboard.hasByteForHost { return keyboard }
    if !commandByte.contains(.auxiliaryDisabled) && auxiliary.hasByteForHost { return auxiliary }
    return nil
  }

  private func transferDone() {
    state.transferDeadline = nil
    guard !state.outputBufferFull, let sender = nextSender, let byte = sender.takeByteForHost()
    else { return }
    if sender === auxiliary {
      fillOutputBuffer(byte, fromAuxiliary: true)
    } else if let code = translated(byte) {
      fillOutputBuffer(code, fromAuxiliary: false)
    } else {
      startTransfer()  // the break prefix makes no byte of its own
    }
  }

  private func translated(_ byte: UInt8) -> UInt8? {
    guard commandByte.contains(.translate) else {
      state.breakPrefix = false
      return byte
    }
    if byte == ScanCodeTranslation.breakPrefix {
      state.breakPrefix = true
      return nil
    }
    let code = ScanCodeTranslation.set1(fromSet2: byte)
    let isBreak = state.breakPrefix
    state.breakPrefix = false
    return isBreak ? code | ScanCodeTranslation.breakBit : code
  }

  private func fillOutputBuffer(_ byte: UInt8, fromAuxiliary: Bool) {
    // An edge-triggered controller must see each byte, also one that replaces another.
    state.outputBufferFull = false
    updateInterrupts()
    state.outputBuffer = byte
    state.outputBufferFull = true
    state.outputFromAuxiliary = fromAuxiliary
    updateInterrupts()
  }

  private func updateInterrupts() {
    let full = state.outputBufferFull
    keyboardLine.set(
      full && !state.outputFromAuxiliary && commandByte.contains(.keyboardInterrupt))
    auxiliaryLine.set(
      full && state.outputFromAuxiliary && commandByte.contains(.auxiliaryInterrupt))
  }

  // MARK: State

  package func reset() {
    let a20 = state.a20
    state = State()
    transferTimer?.disarm()
    if !a20 { onA20Change?(true) }
    updateInterrupts()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.ram.count == 32 else {
      throw StateError(stateName, "controller RAM of \(new.ram.count) bytes instead of 32")
    }
    state = new
    transferTimer?.disarm()
    if let deadline = new.transferDeadline { transferTimer?.arm(at: deadline) }
    updateInterrupts()
  }
}
