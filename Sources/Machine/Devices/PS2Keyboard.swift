/// Enhanced keyboard with 105 keys (IBM PS/2 Hardware Interface Technical Reference,
/// "Keyboards (101- and 102-Key)").
///
/// Modelled: scan code sets 1, 2 and 3, typematic repeat, LEDs, all commands including the
/// per-key types of set 3, the sequences of pause and print screen, the overrun code.
/// Not modelled: the shift sequences that sets 1 and 2 put around the cursor keys while a shift
/// or number lock is on (drivers ignore them); the self-test code at power-on.
/// After reset: set 2, scanning on, LEDs off, repeat after 500 ms at 10.9 characters a second.
package final class PS2Keyboard: PS2Device, StatefulDevice {
  package struct LEDs: OptionSet, Codable, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let scrollLock = Self(rawValue: 1 << 0)
    package static let numLock = Self(rawValue: 1 << 1)
    package static let capsLock = Self(rawValue: 1 << 2)
    static let implemented: Self = [.scrollLock, .numLock, .capsLock]
  }

  enum ScanCodeSet: UInt8, Codable { case set1 = 1, set2, set3 }

  /// What a key sends in set 3.
  enum KeyType: UInt8, Codable { case make, makeBreak, typematic, typematicMakeBreak }

  private enum Command {
    static let setLEDs: UInt8 = 0xED
    static let echo: UInt8 = 0xEE
    static let scanCodeSet: UInt8 = 0xF0
    static let identify: UInt8 = 0xF2
    static let setTypematic: UInt8 = 0xF3
    static let enable: UInt8 = 0xF4
    static let defaultsAndDisable: UInt8 = 0xF5
    static let defaults: UInt8 = 0xF6
    static let allTypematic: UInt8 = 0xF7
    static let allMakeBreak: UInt8 = 0xF8
    static let allMake: UInt8 = 0xF9
    static let allTypematicMakeBreak: UInt8 = 0xFA
    static let keyTypematic: UInt8 = 0xFB
    static let keyMakeBreak: UInt8 = 0xFC
    static let keyMake: UInt8 = 0xFD
    static let resend: UInt8 = 0xFE
    static let reset: UInt8 = 0xFF
    static let first: UInt8 = 0xED
  }

  private enum Reply {
    static let acknowledge: UInt8 = 0xFA
    static let selfTestPassed: UInt8 = 0xAA
    static let echo: UInt8 = 0xEE
    static let resend: UInt8 = 0xFE
    static let identity: [UInt8] = [0xAB, 0x83]
  }

  package struct State: Codable, Equatable, Sendable {
    var set = ScanCodeSet.set2
    var scanning = true
    var leds: LEDs = []
    /// The argument of F3h: bits 0 to 4 the rate, bits 5 and 6 the delay.
    var typematic: UInt8 = 0x2B
    /// Types in set 3 by make code, as set by the guest; absent means the default.
    var keyTypes: [UInt8: KeyType] = [:]
    /// Answers go out before scan codes.
    var replies: [UInt8] = []
    var scanCodes: [UInt8] = []
    var lastSent: UInt8 = 0
    /// The command that waits for its argument.
    var pendingCommand: UInt8?
    /// Keys that are down, in the order of pressing.
    var held: [KeyCode] = []
    var repeating: KeyCode?
    var repeatDeadline: UInt64?
  }

  /// Bytes of scan codes kept for a guest that is not reading. Real keyboards keep 16.
  package static let scanCodeLimit = 128
  private static let replyLimit = 16

  package let stateName = "keyboard"
  package private(set) var state = State()
  private let events: EventQueue
  private var repeatTimer: EventTimer?
  package var onByteForHost: (() -> Void)?
  /// The guest has changed the LEDs.
  package var onLEDChange: ((LEDs) -> Void)?

  package init(events: EventQueue) {
    self.events = events
    repeatTimer = events.makeTimer("keyboard.typematic") { [unowned self] in repeatKey() }
  }

  package var leds: LEDs { state.leds }
  /// Whether a few more keys fit: what types text waits for this.
  package var hasRoom: Bool { state.scanCodes.count <= Self.scanCodeLimit / 2 }

  /// Whether keys are sent at all: drivers stop the keyboard while they set it up.
  package var isScanning: Bool { state.scanning }

  // MARK: Keys

  /// A key goes down or up. The keyboard repeats by itself: repeats of the host are ignored.
  package func key(_ key: KeyCode, pressed: Bool) {
    if pressed {
      guard !state.held.contains(key) else { return }
      state.held.append(key)
      send(makeSequence(key))
      startRepeating(key)
    } else {
      guard let index = state.held.firstIndex(of: key) else { return }
      state.held.remove(at: index)
      if state.repeating == key { stopRepeating() }
      send(breakSequence(key))
    }
  }

  /// Lets go of every key, as when a window loses the focus.
  package func releaseAll() {
    for key in state.held.reversed() { self.key(key, pressed: false) }
  }

  private func send(_ sequence: [UInt8]) {
    guard state.scanning, !sequence.isEmpty, state.scanCodes.count < Self.scanCodeLimit
    else { return }
    // The last place is for the overrun code, so that the guest knows that keys were lost.
    if state.scanCodes.count + sequence.count < Self.scanCodeLimit {
      state.scanCodes += sequence
    } else if state.scanCodes.last != overrunCode {
      state.scanCodes.append(overrunCode)
    }
    onByteForHost?()
  }

  private var overrunCode: UInt8 { state.set == .set1 ? 0xFF : 0x00 }

  private func makeSequence(_ key: KeyCode) -> [UInt8] {
    switch state.set {
    case .set1: ScanCodeTranslation.set1(fromSet2: set2Make(key))
    case .set2: set2Make(key)
    case .set3: key.set3Code.map { [$0] } ?? []
    }
  }

  private func breakSequence(_ key: KeyCode) -> [UInt8] {
    switch state.set {
    case .set1: return ScanCodeTranslation.set1(fromSet2: set2Break(key))
    case .set2: return set2Break(key)
    case .set3:
      guard let code = key.set3Code else { return [] }
      let type = keyType(key, code)
      let sent = type == .makeBreak || type == .typematicMakeBreak
      return sent ? [ScanCodeTranslation.breakPrefix, code] : []
    }
  }

  private var controlHeld: Bool { state.held.contains { $0.isControl } }
  private var shiftHeld: Bool { state.held.contains { $0.isShift } }
  private var altHeld: Bool { state.held.contains { $0.isAlt } }

  private func set2Make(_ key: KeyCode) -> [UInt8] {
    switch key {
    case .pause:
      // All of it at the press; with control it is the Break key.
      controlHeld
        ? [0xE0, 0x7E, 0xE0, 0xF0, 0x7E] : [0xE1, 0x14, 0x77, 0xE1, 0xF0, 0x14, 0xF0, 0x77]
    case .printScreen:
      altHeld ? [0x84] : controlHeld || shiftHeld ? [0xE0, 0x7C] : [0xE0, 0x12, 0xE0, 0x7C]
    default:
      key.isExtended ? [ScanCodeTranslation.extendedPrefix, key.set2Code] : [key.set2Code]
    }
  }

  private func set2Break(_ key: KeyCode) -> [UInt8] {
    switch key {
    case .pause: []
    case .printScreen:
      altHeld
        ? [0xF0, 0x84]
        : controlHeld || shiftHeld
          ? [0xE0, 0xF0, 0x7C] : [0xE0, 0xF0, 0x7C, 0xE0, 0xF0, 0x12]
    default:
      key.isExtended
        ? [ScanCodeTranslation.extendedPrefix, ScanCodeTranslation.breakPrefix, key.set2Code]
        : [ScanCodeTranslation.breakPrefix, key.set2Code]
    }
  }

  // MARK: Typematic

  private func startRepeating(_ key: KeyCode) {
    stopRepeating()
    guard state.scanning, key != .pause else { return }
    if state.set == .set3 {
      guard let code = key.set3Code else { return }
      let type = keyType(key, code)
      guard type == .typematic || type == .typematicMakeBreak else { return }
    }
    state.repeating = key
    let delay = (UInt64(state.typematic >> 5 & 3) + 1) * 250_000_000
    armRepeat(after: delay)
  }

  private func stopRepeating() {
    state.repeating = nil
    state.repeatDeadline = nil
    repeatTimer?.disarm()
  }

  private func armRepeat(after nanoseconds: UInt64) {
    let deadline = events.clock.nanoseconds &+ nanoseconds
    state.repeatDeadline = deadline
    repeatTimer?.arm(at: deadline)
  }

  private func repeatKey() {
    guard let key = state.repeating else { return }
    // A guest that does not read gets no overrun from a key that is merely held.
    if hasRoom { send(makeSequence(key)) }
    // (8 + A) * 2^B / 240 seconds, A in bits 0 to 2, B in bits 3 and 4.
    let units = (8 + UInt64(state.typematic & 7)) << UInt64(state.typematic >> 3 & 3)
    armRepeat(after: units * 1_000_000_000 / 240)
  }

  // MARK: Set 3 key types

  private func keyType(_ key: KeyCode, _ code: UInt8) -> KeyType {
    state.keyTypes[code] ?? Self.defaultType(key)
  }

  private static func defaultType(_ key: KeyCode) -> KeyType {
    switch key {
    case .leftShift, .rightShift, .leftControl, .leftAlt, .capsLock: .makeBreak
    case .escape, .f1, .f2, .f3, .f4, .f5, .f6, .f7, .f8, .f9, .f10, .f11, .f12, .printScreen,
      .scrollLock, .pause, .rightAlt, .rightControl, .insert, .home, .end, .pageUp, .pageDown,
      .numLock, .keypadDivide, .keypadMultiply, .keypadSubtract, .keypadEnter, .keypadDecimal,
      .keypad0, .keypad1, .keypad2, .keypad3, .keypad4, .keypad5, .keypad6, .keypad7, .keypad8,
      .keypad9, .leftMeta, .rightMeta, .menu:
      .make
    default: .typematic
    }
  }

  // MARK: The host's side

  package var hasByteForHost: Bool {
    // While an argument is awaited, scan codes wait too.
    !state.replies.isEmpty || (state.pendingCommand == nil && !state.scanCodes.isEmpty)
  }

  package func takeByteForHost() -> UInt8? {
    guard hasByteForHost else { return nil }
    let byte =
      state.replies.isEmpty ? state.scanCodes.removeFirst() : state.replies.removeFirst()
    state.lastSent = byte
    return byte
  }

  package func receiveFromHost(_ byte: UInt8) {
    // A command in place of an argument abandons the one that waits.
    if let command = state.pendingCommand, byte < Command.first {
      state.pendingCommand = nil
      takeArgument(byte, of: command)
    } else {
      state.pendingCommand = nil
      runCommand(byte)
    }
    if hasByteForHost { onByteForHost?() }
  }

  private func reply(_ bytes: UInt8...) {
    guard state.replies.count + bytes.count <= Self.replyLimit else { return }
    state.replies += bytes
  }

  private func runCommand(_ command: UInt8) {
    switch command {
    case Command.setLEDs, Command.setTypematic, Command.scanCodeSet:
      reply(Reply.acknowledge)
      state.pendingCommand = command
    case Command.keyTypematic, Command.keyMakeBreak, Command.keyMake:
      reply(Reply.acknowledge)
      state.scanCodes = []
      state.pendingCommand = command
    case Command.echo: reply(Reply.echo)
    case Command.identify: reply(Reply.acknowledge, Reply.identity[0], Reply.identity[1])
    case Command.enable:
      reply(Reply.acknowledge)
      state.scanCodes = []
      state.scanning = true
    case Command.defaultsAndDisable:
      restoreDefaults()
      state.scanning = false
      reply(Reply.acknowledge)
    case Command.defaults:
      restoreDefaults()
      reply(Reply.acknowledge)
    case Command.allTypematic: setAllTypes(.typematic)
    case Command.allMakeBreak: setAllTypes(.makeBreak)
    case Command.allMake: setAllTypes(.make)
    case Command.allTypematicMakeBreak: setAllTypes(.typematicMakeBreak)
    case Command.resend: reply(state.lastSent)
    case Command.reset:
      state.replies = []
      restoreDefaults()
      state.set = .set2
      state.scanning = true
      setLEDs([])
      reply(Reply.acknowledge, Reply.selfTestPassed)
    default: reply(Reply.resend)
    }
  }

  private func setAllTypes(_ type: KeyType) {
    state.scanCodes = []
    for key in KeyCode.allCases { if let code = key.set3Code { state.keyTypes[code] = type } }
    reply(Reply.acknowledge)
  }

  private func takeArgument(_ argument: UInt8, of command: UInt8) {
    switch command {
    case Command.setLEDs:
      setLEDs(LEDs(rawValue: argument).intersection(.implemented))
      reply(Reply.acknowledge)
    case Command.setTypematic:
      state.typematic = argument & 0x7F
      reply(Reply.acknowledge)
    case Command.scanCodeSet:
      if argument == 0 {
        reply(Reply.acknowledge, state.set.rawValue)
      } else if let set = ScanCodeSet(rawValue: argument) {
        state.set = set
        state.scanCodes = []
        reply(Reply.acknowledge)
      } else {
        reply(Reply.resend)
      }
    case Command.keyTypematic: setType(.typematic, of: argument)
    case Command.keyMakeBreak: setType(.makeBreak, of: argument)
    default: setType(.make, of: argument)
    }
  }

  /// The guest may name one key after another; any command ends the list.
  private func setType(_ type: KeyType, of code: UInt8) {
    state.keyTypes[code] = type
    state.pendingCommand =
      switch type {
      case .typematic: Command.keyTypematic
      case .makeBreak: Command.keyMakeBreak
      default: Command.keyMake
      }
    reply(Reply.acknowledge)
  }

  private func restoreDefaults() {
    state.typematic = State().typematic
    state.keyTypes = [:]
    state.scanCodes = []
    stopRepeating()
  }

  private func setLEDs(_ leds: LEDs) {
    guard leds != state.leds else { return }
    state.leds = leds
    onLEDChange?(leds)
  }

  // MARK: State

  package func reset() {
    let held = state.held
    setLEDs([])
    state = State()
    state.held = held  // fingers stay where they are
    repeatTimer?.disarm()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.scanCodes.count <= Self.scanCodeLimit, new.replies.count <= Self.replyLimit else {
      throw StateError(stateName, "more waiting bytes than the buffer holds")
    }
    guard Set(new.held).count == new.held.count else {
      throw StateError(stateName, "a key is held twice")
    }
    guard new.leds.isSubset(of: .implemented), new.typematic < 0x80 else {
      throw StateError(stateName, "LEDs or typematic rate out of range")
    }
    let leds = state.leds
    state = new
    if leds != new.leds { onLEDChange?(new.leds) }
    repeatTimer?.disarm()
    if let deadline = new.repeatDeadline { repeatTimer?.arm(at: deadline) }
  }
}
