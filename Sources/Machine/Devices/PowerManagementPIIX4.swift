import IEM

/// Power management function of the PIIX4 (Intel 82371AB data sheet, order number 290562,
/// chapter 7), function 3 of the south bridge: ACPI registers, PM timer, SCI, APM ports, and an
/// SMBus controller with nothing on its bus.
///
/// Offsets: 00h-3Fh the ACPI block (at PMBASE), 40h-4Fh the SMBus block (at SMBBASE), 50h-51h
/// ports B2h and B3h (APM control and status), 60h-63h the general purpose event block (AFE0h).
/// Windows 16 (ACPI) and 17 (SMBus) are announced through the PCI function; the board maps the
/// other two at fixed addresses.
///
/// Modelled: PM1 status, enable and control, the 24-bit PM timer with its carry, soft off, the
/// power button, GPE0, ACPI enable and disable by SMI_CMD, the SMI request of APMC.
/// Not modelled: sleep states other than S5, idle and global timers, device monitors, throttling.
/// After reset: everything 0 and unmapped; SCI_EN clear.
package final class PowerManagementPIIX4: EightBitPorts, StatefulDevice {
  /// PM1_STS and PM1_EN: fixed events.
  struct FixedEvents: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt16
    static let timer = Self(rawValue: 1 << 0)
    static let busMaster = Self(rawValue: 1 << 4)
    static let global = Self(rawValue: 1 << 5)
    static let powerButton = Self(rawValue: 1 << 8)
    static let realTimeClock = Self(rawValue: 1 << 10)
    static let wake = Self(rawValue: 1 << 15)
    static let status: Self = [.timer, .busMaster, .global, .powerButton, .realTimeClock, .wake]
    static let enable: Self = [.timer, .global, .powerButton, .realTimeClock]
  }

  /// PM1_CNT.
  struct Control: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt16
    /// `SCI_EN`: events raise SCI and not SMI.
    static let sciEnable = Self(rawValue: 1 << 0)
    static let busMasterReload = Self(rawValue: 1 << 1)
    static let globalRelease = Self(rawValue: 1 << 2)
    /// `SLP_EN`: enters the state in SLP_TYP; reads as zero.
    static let sleepEnable = Self(rawValue: 1 << 13)
    static let sleepTypeMask: UInt16 = 7 << 10
    static let kept = Self(rawValue: 0x1C03)
    var sleepType: UInt8 { UInt8(truncatingIfNeeded: (rawValue & Self.sleepTypeMask) >> 10) }
  }

  /// The value of SLP_TYP for S5, soft off.
  package static let sleepTypeSoftOff: UInt8 = 0
  /// What the FADT tells the guest to write to SMI_CMD.
  package static let acpiEnableCommand: UInt8 = 0xF1
  package static let acpiDisableCommand: UInt8 = 0xF0
  /// SCI is wired to this ISA interrupt; the PCI interrupt line register repeats it.
  private static let sciIRQ: UInt32 = 9
  package static let timerFrequencyHz: UInt64 = 3_579_545

  package enum Offset {
    package static let acpiBlock: UInt16 = 0x00
    package static let smbusBlock: UInt16 = 0x40
    package static let apmControl: UInt16 = 0x50
    package static let apmStatus: UInt16 = 0x51
    package static let generalEvents: UInt16 = 0x60
    package static let generalEventsEnd: UInt16 = 0x64
  }

  package enum Window {
    package static let acpi = PCIFunction.firstExtraWindow
    package static let smbus = PCIFunction.firstExtraWindow + 1
  }

  private enum Config {
    static let pmBase = 0x40
    static let deviceActivityB = 0x58
    /// `APMC_EN` in the top byte of DEVACTB: a write to APMC raises SMI.
    static let apmcEnableByte = 0x5B
    static let apmcEnable: UInt8 = 1 << 1
    static let miscellaneous = 0x80
    static let pmIOEnable: UInt8 = 1 << 0
    static let smbusBase = 0x90
    static let smbusHostConfig = 0xD2
    static let smbusEnable: UInt8 = 1 << 0
  }

  package struct State: Codable, Equatable, Sendable {
    var status: FixedEvents = []
    var enable: FixedEvents = []
    var control: Control = []
    /// GPE0 status and enable, as four bytes: status low and high, enable low and high.
    var generalEvents: [UInt8] = [0, 0, 0, 0]
    /// Registers of the ACPI block that only keep what is written.
    var otherRegisters = [UInt8](repeating: 0, count: 0x40)
    var smbus = [UInt8](repeating: 0, count: 0x10)
    var apmControl: UInt8 = 0
    var apmStatus: UInt8 = 0
    /// The tick at which the top bit of the timer toggles next, counted from power-on.
    var nextCarry: UInt64 = 1 << 23
  }

  package let stateName = "piix4pm"
  package private(set) var state = State()
  package let function: PCIFunction
  private let sci: InterruptLine
  private let events: EventQueue
  private let smmAvailable: Bool
  private var carryTimer: EventTimer?

  /// The guest has switched the machine off.
  package var onSoftOff: (() -> Void)?
  /// A system management interrupt is requested.
  package var onSMI: (() -> Void)?

  /// - Parameters:
  ///   - sci: IRQ 9, level-triggered and active high at the interrupt controllers.
  ///   - smmAvailable: whether the processor has system management mode. Firmware waits for ever
  ///     for an SMI handler unless this says that there is none.
  package init(sci: InterruptLine, events: EventQueue, smmAvailable: Bool = false) {
    self.sci = sci
    self.events = events
    self.smmAvailable = smmAvailable
    function = PCIFunction(
      name: "piix4pm",
      identity: PCIIdentity(
        vendor: PCIIdentity.intelVendor, device: 0x7113, revision: 3, classCode: 0x06_8000),
      interruptPin: .a)
    carryTimer = events.makeTimer("pm.timer") { [unowned self] in timerCarried() }
    defineConfiguration()
    function.ports = self
    function.onWrite = { [unowned self] _ in updateWindows() }
    function.onReload = { [unowned self] in updateWindows() }
  }

  deinit { function.ports = nil }

  private func defineConfiguration() {
    function.define(Config.pmBase, UInt32(1), writable: 0x0000_FFC0)
    // Device activity, resource and general configuration: kept, without effect.
    for offset in stride(from: 0x44, to: 0x80, by: 4) {
      function.define(offset, UInt32(0), writable: UInt32.max)
    }
    if !smmAvailable { function.define(Config.apmcEnableByte, Config.apmcEnable, writable: 0xFF) }
    function.define(Config.miscellaneous, UInt8(0), writable: 0x01)
    function.define(Config.smbusBase, UInt32(1), writable: 0x0000_FFF0)
    function.define(Config.smbusHostConfig, UInt8(0), writable: 0x0F)
    for offset in 0xD3...0xD6 { function.define(offset, UInt8(0), writable: 0xFF) }
    function.addRegion(
      .ports(size: 64, firstOffset: UInt64(Offset.acpiBlock)), window: Window.acpi)
    function.addRegion(
      .ports(size: 16, firstOffset: UInt64(Offset.smbusBlock)), window: Window.smbus)
  }

  private func updateWindows() {
    let acpi = function.word(Config.pmBase) & 0xFFC0
    let acpiOn = function.byte(Config.miscellaneous) & Config.pmIOEnable != 0
    function.setExtraPorts(window: Window.acpi, base: acpiOn && acpi != 0 ? acpi : nil)
    let smbus = function.word(Config.smbusBase) & 0xFFF0
    let smbusOn =
      function.byte(Config.smbusHostConfig) & Config.smbusEnable != 0
      && function.command.contains(.ioSpace)
    function.setExtraPorts(window: Window.smbus, base: smbusOn && smbus != 0 ? smbus : nil)
  }

  /// Sets the ACPI block up as firmware does, for a kernel that is started without any.
  package func enableRegisters(at base: UInt16) {
    function.write(UInt32(base) | 1, Config.pmBase, width: .dword)
    function.write(UInt32(Config.pmIOEnable), Config.miscellaneous, width: .byte)
    function.write(Self.sciIRQ, PCIRegister.interruptLine, width: .byte)
  }

  // MARK: Events

  /// The power button is pressed.
  package func pressPowerButton() {
    state.status.insert(.powerButton)
    updateSCI()
  }

  /// Sets a general purpose event, such as a hot-plug request.
  package func raiseGeneralEvent(_ number: Int) {
    guard (0..<16).contains(number) else { return }
    state.generalEvents[number / 8] |= 1 << UInt8(number % 8)
    updateSCI()
  }

  private func updateSCI() {
    noteCarry()
    let fixed =
      state.control.contains(.sciEnable)
      && !state.status.intersection(state.enable).isDisjoint(with: .enable)
    let general =
      state.generalEvents[0] & state.generalEvents[2] != 0
      || state.generalEvents[1] & state.generalEvents[3] != 0
    sci.set(fixed || general)
    armCarry()
  }

  // MARK: Timer

  private static let carryPeriod: UInt64 = 1 << 23
  private static let timerMask: UInt64 = (1 << 24) - 1

  private var ticks: UInt64 {
    let product = events.clock.nanoseconds.multipliedFullWidth(by: Self.timerFrequencyHz)
    return UInt64(1_000_000_000).dividingFullWidth(product).quotient
  }

  private static func nanoseconds(ofTick tick: UInt64) -> UInt64 {
    let product = tick.multipliedFullWidth(by: 1_000_000_000)
    guard product.high < timerFrequencyHz else { return .max }
    let (quotient, remainder) = timerFrequencyHz.dividingFullWidth(product)
    return remainder == 0 ? quotient : quotient &+ 1
  }

  /// Sets TMR_STS if the top bit has toggled since the last look.
  private func noteCarry() {
    let now = ticks
    guard now >= state.nextCarry else { return }
    state.status.insert(.timer)
    state.nextCarry = (now / Self.carryPeriod + 1) * Self.carryPeriod
  }

  /// The event queue is used only while a carry would interrupt.
  private func armCarry() {
    if state.enable.contains(.timer) && !state.status.contains(.timer) {
      carryTimer?.arm(at: Self.nanoseconds(ofTick: state.nextCarry))
    } else {
      carryTimer?.disarm()
    }
  }

  private func timerCarried() { updateSCI() }

  // MARK: Ports

  private enum Register: UInt16 {
    case pm1StatusLow = 0x00, pm1StatusHigh, pm1EnableLow, pm1EnableHigh
    case pm1ControlLow, pm1ControlHigh
    case timer0 = 0x08, timer1, timer2, timer3
  }

  package func registerName(at offset: UInt16) -> String {
    switch offset {
    case 0x00...0x01: "PM1_STS"
    case 0x02...0x03: "PM1_EN"
    case 0x04...0x05: "PM1_CNT"
    case 0x08...0x0B: "PM_TMR"
    case ..<Offset.smbusBlock: "PM+\(offset)"
    case ..<Offset.apmControl: "SMBUS+\(offset - Offset.smbusBlock)"
    case Offset.apmControl: "APMC"
    case Offset.apmStatus: "APMS"
    case Offset.generalEvents..<Offset.generalEvents + 2: "GPE0_STS"
    case Offset.generalEvents + 2..<Offset.generalEventsEnd: "GPE0_EN"
    default: "?"
    }
  }

  /// The timer is read in one piece: its bytes must not come from different ticks.
  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    if offset == Register.timer0.rawValue && width == .dword { return timerValue }
    var value: UInt32 = 0
    for i in 0..<min(width.byteCount, 4) {
      value |= UInt32(readByte(at: offset &+ UInt16(i))) << UInt32(i * 8)
    }
    return value
  }

  private var timerValue: UInt32 { UInt32(truncatingIfNeeded: ticks & Self.timerMask) }

  package func readByte(at offset: UInt16) -> UInt8 {
    if offset <= Register.pm1StatusHigh.rawValue { updateSCI() }
    return peekByte(at: offset)
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    func half(_ value: UInt16) -> UInt8 {
      UInt8(truncatingIfNeeded: value >> ((offset & 1) * 8))
    }
    switch Register(rawValue: offset) {
    case .pm1StatusLow, .pm1StatusHigh: return half(state.status.rawValue)
    case .pm1EnableLow, .pm1EnableHigh: return half(state.enable.rawValue)
    case .pm1ControlLow, .pm1ControlHigh: return half(state.control.rawValue)
    case .timer0, .timer1, .timer2, .timer3:
      return UInt8(truncatingIfNeeded: timerValue >> UInt32((offset & 3) * 8))
    case nil: break
    }
    switch offset {
    case ..<Offset.smbusBlock: return state.otherRegisters[Int(offset)]
    case ..<Offset.apmControl: return state.smbus[Int(offset - Offset.smbusBlock)]
    case Offset.apmControl: return state.apmControl
    case Offset.apmStatus: return state.apmStatus
    case Offset.generalEvents..<Offset.generalEventsEnd:
      return state.generalEvents[Int(offset - Offset.generalEvents)]
    default: return 0xFF
    }
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    let shift = (offset & 1) * 8
    let bits = UInt16(value) << shift
    let keep: UInt16 = ~(0xFF << shift)
    switch Register(rawValue: offset) {
    case .pm1StatusLow, .pm1StatusHigh:
      noteCarry()
      state.status.subtract(FixedEvents(rawValue: bits))
    case .pm1EnableLow, .pm1EnableHigh:
      state.enable = FixedEvents(rawValue: state.enable.rawValue & keep | bits)
        .intersection(.enable)
    case .pm1ControlLow, .pm1ControlHigh:
      writeControl(Control(rawValue: state.control.rawValue & keep | bits))
    case .timer0, .timer1, .timer2, .timer3: return
    case nil: writeOther(value, at: offset)
    }
    updateSCI()
  }

  private func writeControl(_ value: Control) {
    state.control = value.intersection(.kept)
    guard value.contains(.sleepEnable) else { return }
    if value.sleepType == Self.sleepTypeSoftOff { onSoftOff?() }
  }

  private func writeOther(_ value: UInt8, at offset: UInt16) {
    switch offset {
    case ..<Offset.smbusBlock: state.otherRegisters[Int(offset)] = value
    case ..<Offset.apmControl: writeSMBus(value, Int(offset - Offset.smbusBlock))
    case Offset.apmControl: writeAPMControl(value)
    case Offset.apmStatus: state.apmStatus = value
    case Offset.generalEvents..<Offset.generalEvents + 2:
      state.generalEvents[Int(offset - Offset.generalEvents)] &= ~value
    case Offset.generalEvents + 2..<Offset.generalEventsEnd:
      state.generalEvents[Int(offset - Offset.generalEvents)] = value
    default: break
    }
  }

  private func writeAPMControl(_ value: UInt8) {
    state.apmControl = value
    // What the SMI handler of a PC does for the operating system.
    switch value {
    case Self.acpiEnableCommand: state.control.insert(.sciEnable)
    case Self.acpiDisableCommand: state.control.remove(.sciEnable)
    default: break
    }
    let requested = function.byte(Config.apmcEnableByte) & Config.apmcEnable != 0
    if smmAvailable && requested { onSMI?() }
  }

  private enum SMBus {
    static let hostStatus = 0x00
    static let hostControl = 0x02
    static let start: UInt8 = 1 << 6
    /// `DEV_ERR`: no device answered.
    static let deviceError: UInt8 = 1 << 2
    static let statusBits: UInt8 = 0x1E
  }

  /// Every transaction ends at once without an answer.
  private func writeSMBus(_ value: UInt8, _ register: Int) {
    switch register {
    case SMBus.hostStatus: state.smbus[register] &= ~(value & SMBus.statusBits)
    case SMBus.hostControl:
      state.smbus[register] = value & ~SMBus.start
      if value & SMBus.start != 0 { state.smbus[SMBus.hostStatus] |= SMBus.deviceError }
    default: state.smbus[register] = value
    }
  }

  // MARK: State

  package func reset() {
    function.reset()
    state = State()
    state.nextCarry = (ticks / Self.carryPeriod + 1) * Self.carryPeriod
    updateSCI()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.generalEvents.count == 4, new.otherRegisters.count == 0x40, new.smbus.count == 0x10
    else { throw StateError(stateName, "a register block of the wrong size") }
    guard new.status.isSubset(of: .status), new.enable.isSubset(of: .enable),
      new.control.isSubset(of: .kept), new.nextCarry % Self.carryPeriod == 0
    else { throw StateError(stateName, "a register has bits that do not exist") }
    state = new
    updateSCI()
    // The line is right now; but the timer has been read meanwhile, which was not so when saved.
    state = new
  }
}
