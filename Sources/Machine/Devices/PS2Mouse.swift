/// PS/2 mouse (IBM PS/2 Hardware Interface Technical Reference, "Auxiliary device"), with the
/// Microsoft IntelliMouse extensions for a wheel and for five buttons.
///
/// Modelled: stream, remote and wrap modes, sampling rate, resolution and scaling, all commands,
/// the sampling-rate knocks 200/100/80 (wheel) and 200/200/80 (wheel and five buttons).
/// Not modelled: overflow bits (a movement too large for a packet goes into several), the
/// self-test code at power-on.
/// After reset: stream mode, reporting off, 100 samples a second, 4 counts/mm, scaling 1:1.
package final class PS2Mouse: PS2Device, StatefulDevice {
  package struct Buttons: OptionSet, Codable, Equatable, Sendable {
    package var rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let left = Self(rawValue: 1 << 0)
    package static let right = Self(rawValue: 1 << 1)
    package static let middle = Self(rawValue: 1 << 2)
    package static let fourth = Self(rawValue: 1 << 3)
    package static let fifth = Self(rawValue: 1 << 4)
    static let implemented = Self(rawValue: 0x1F)
    static let firstThree = Self(rawValue: 0x07)
  }

  /// The device ID names the form of packets.
  enum Kind: UInt8, Codable { case standard = 0, wheel = 3, fiveButtons = 4 }
  enum Mode: UInt8, Codable { case stream, remote, wrap }

  /// Movement not yet reported, all with the same buttons.
  struct Report: Codable, Equatable {
    var dx = 0
    var dy = 0
    var dz = 0
    var buttons: Buttons
  }

  private enum Command {
    static let scaling1To1: UInt8 = 0xE6
    static let scaling2To1: UInt8 = 0xE7
    static let setResolution: UInt8 = 0xE8
    static let statusRequest: UInt8 = 0xE9
    static let setStreamMode: UInt8 = 0xEA
    static let readData: UInt8 = 0xEB
    static let resetWrapMode: UInt8 = 0xEC
    static let setWrapMode: UInt8 = 0xEE
    static let setRemoteMode: UInt8 = 0xF0
    static let identify: UInt8 = 0xF2
    static let setSampleRate: UInt8 = 0xF3
    static let enable: UInt8 = 0xF4
    static let disable: UInt8 = 0xF5
    static let defaults: UInt8 = 0xF6
    static let resend: UInt8 = 0xFE
    static let reset: UInt8 = 0xFF
  }

  private enum Reply {
    static let acknowledge: UInt8 = 0xFA
    static let selfTestPassed: UInt8 = 0xAA
    static let resend: UInt8 = 0xFE
  }

  package struct State: Codable, Equatable, Sendable {
    var kind = Kind.standard
    var mode = Mode.stream
    /// The mode to go back to from wrap mode.
    var modeBeforeWrap = Mode.stream
    var reporting = false
    var sampleRate: UInt8 = 100
    var resolution: UInt8 = 2
    var doubleScaling = false
    var recentRates: [UInt8] = []
    var pendingCommand: UInt8?
    var replies: [UInt8] = []
    var packets: [UInt8] = []
    var lastSent: UInt8 = 0
    var reports: [Report] = []
    var buttons: Buttons = []
    var sampleDeadline: UInt64?
  }

  private static let reportLimit = 16
  private static let replyLimit = 16
  private static let packetLimit = 16
  /// Movement beyond this, in counts, is forgotten until the guest reads.
  private static let movementLimit = 4096

  package let stateName = "mouse"
  package private(set) var state = State()
  private let events: EventQueue
  private var sampleTimer: EventTimer?
  package var onByteForHost: (() -> Void)?

  package init(events: EventQueue) {
    self.events = events
    sampleTimer = events.makeTimer("mouse.sample") { [unowned self] in sampleDue() }
  }

  /// Whether the guest listens: a window captures the pointer only then.
  package var isReporting: Bool { state.reporting || state.mode == .remote }

  // MARK: Movement

  /// The mouse has moved by so many counts: `dx` to the right, `dy` down as on a screen, `dz` by
  /// wheel steps towards the user; `buttons` are those now down.
  package func move(dx: Int, dy: Int, dz: Int, buttons: Buttons) {
    let buttons = buttons.intersection(.implemented)
    let changed = buttons != state.buttons
    state.buttons = buttons
    guard isReporting, state.mode != .wrap, changed || dx != 0 || dy != 0 || dz != 0 else { return }
    if state.reports.last?.buttons != buttons {
      // Each change of buttons is reported on its own, so that a quick click is not lost.
      if state.reports.count >= Self.reportLimit { state.reports.removeFirst() }
      state.reports.append(Report(buttons: buttons))
    }
    let last = state.reports.count - 1
    state.reports[last].dx = Self.sum(state.reports[last].dx, dx)
    state.reports[last].dy = Self.sum(state.reports[last].dy, dy)
    state.reports[last].dz = Self.sum(state.reports[last].dz, dz)
    if state.sampleDeadline == nil { sampleDue() }
  }

  private static func sum(_ a: Int, _ b: Int) -> Int { clamp(a + clamp(b)) }
  private static func clamp(_ value: Int) -> Int {
    min(max(value, -movementLimit), movementLimit)
  }

  /// Sends a packet if there is something to report, and then no other for a sampling period.
  private func sampleDue() {
    state.sampleDeadline = nil
    guard state.mode == .stream, state.reporting, !state.reports.isEmpty else { return }
    if state.packets.isEmpty {
      state.packets = takePacket()
      onByteForHost?()
    }
    let period = 1_000_000_000 / UInt64(max(state.sampleRate, 1))
    let deadline = events.clock.nanoseconds &+ period
    state.sampleDeadline = deadline
    sampleTimer?.arm(at: deadline)
  }

  private func stopSampling() {
    state.sampleDeadline = nil
    sampleTimer?.disarm()
  }

  /// Takes as much of the oldest report as fits in one packet.
  private func takePacket() -> [UInt8] {
    var report = state.reports.first ?? Report(buttons: state.buttons)
    let scaled = state.doubleScaling && state.mode == .stream
    // Doubling must not leave the nine bits of a packet.
    let limit = scaled ? 127 : 255
    let dx = min(max(report.dx, -limit), limit)
    let dy = min(max(report.dy, -limit), limit)
    let dz = state.kind == .standard ? report.dz : min(max(report.dz, -8), 7)
    report.dx -= dx
    report.dy -= dy
    report.dz -= dz
    if !state.reports.isEmpty {
      let done = report.dx == 0 && report.dy == 0 && report.dz == 0
      if done { state.reports.removeFirst() } else { state.reports[0] = report }
    }
    let x = scaled ? Self.doubled(dx) : dx
    // The mouse counts upwards, the screen downwards.
    let y = -(scaled ? Self.doubled(dy) : dy)
    let header =
      report.buttons.intersection(.firstThree).rawValue | Packet.alwaysOne
      | (x < 0 ? Packet.xSign : 0) | (y < 0 ? Packet.ySign : 0)
    let packet = [header, UInt8(truncatingIfNeeded: x), UInt8(truncatingIfNeeded: y)]
    let wheel = UInt8(truncatingIfNeeded: dz)
    switch state.kind {
    case .standard: return packet
    case .wheel: return packet + [wheel]
    case .fiveButtons:
      // Buttons four and five are bits 4 and 5, above four bits of wheel.
      return packet + [wheel & 0x0F | (report.buttons.rawValue & 0x18) << 1]
    }
  }

  private enum Packet {
    static let alwaysOne: UInt8 = 1 << 3
    static let xSign: UInt8 = 1 << 4
    static let ySign: UInt8 = 1 << 5
  }

  /// Scaling 2:1: small movements keep their precision.
  private static func doubled(_ count: Int) -> Int {
    switch abs(count) {
    case 0...1: count
    case 2: count.signum()
    case 3: count
    case 4: 6 * count.signum()
    case 5: 9 * count.signum()
    default: 2 * count
    }
  }

  // MARK: The host's side

  package var hasByteForHost: Bool { !state.replies.isEmpty || !state.packets.isEmpty }

  package func takeByteForHost() -> UInt8? {
    guard hasByteForHost else { return nil }
    let byte = state.replies.isEmpty ? state.packets.removeFirst() : state.replies.removeFirst()
    state.lastSent = byte
    return byte
  }

  package func receiveFromHost(_ byte: UInt8) {
    // A command cuts off the packet under way.
    if state.mode != .wrap || state.pendingCommand != nil { state.packets = [] }
    if let command = state.pendingCommand {
      state.pendingCommand = nil
      takeArgument(byte, of: command)
    } else if state.mode == .wrap && byte != Command.reset && byte != Command.resetWrapMode {
      reply(byte)
    } else {
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
    case Command.scaling1To1:
      state.doubleScaling = false
      reply(Reply.acknowledge)
    case Command.scaling2To1:
      state.doubleScaling = true
      reply(Reply.acknowledge)
    case Command.setResolution, Command.setSampleRate:
      state.pendingCommand = command
      reply(Reply.acknowledge)
    case Command.statusRequest:
      reply(Reply.acknowledge, statusByte, state.resolution, state.sampleRate)
    case Command.setStreamMode: enter(.stream)
    case Command.setRemoteMode: enter(.remote)
    case Command.setWrapMode:
      state.modeBeforeWrap = state.mode
      enter(.wrap)
    case Command.resetWrapMode: enter(state.mode == .wrap ? state.modeBeforeWrap : state.mode)
    case Command.readData:
      reply(Reply.acknowledge)
      if state.replies.count + 4 <= Self.replyLimit { state.replies += takePacket() }
    case Command.identify: reply(Reply.acknowledge, state.kind.rawValue)
    case Command.enable:
      state.reporting = true
      forgetMovement()
      reply(Reply.acknowledge)
    case Command.disable:
      state.reporting = false
      forgetMovement()
      reply(Reply.acknowledge)
    case Command.defaults:
      restoreDefaults()
      reply(Reply.acknowledge)
    case Command.resend: reply(state.lastSent)
    case Command.reset:
      state.replies = []
      restoreDefaults()
      state.kind = .standard
      state.recentRates = []
      reply(Reply.acknowledge, Reply.selfTestPassed, state.kind.rawValue)
    default: reply(Reply.resend)
    }
  }

  private func takeArgument(_ argument: UInt8, of command: UInt8) {
    if command == Command.setResolution {
      state.resolution = argument & 0x03
    } else {
      state.sampleRate = argument
      noteKnock(argument)
    }
    reply(Reply.acknowledge)
  }

  /// Three sampling rates in a row are how a driver asks for the extended packets.
  private func noteKnock(_ rate: UInt8) {
    state.recentRates = (state.recentRates + [rate]).suffix(3)
    switch state.recentRates {
    case [200, 100, 80]: state.kind = state.kind == .fiveButtons ? .fiveButtons : .wheel
    case [200, 200, 80]: state.kind = .fiveButtons
    default: break
    }
  }

  private var statusByte: UInt8 {
    var status: UInt8 = 0
    if state.buttons.contains(.right) { status |= 1 << 0 }
    if state.buttons.contains(.middle) { status |= 1 << 1 }
    if state.buttons.contains(.left) { status |= 1 << 2 }
    if state.doubleScaling { status |= 1 << 4 }
    if state.reporting { status |= 1 << 5 }
    if state.mode == .remote { status |= 1 << 6 }
    return status
  }

  private func enter(_ mode: Mode) {
    state.mode = mode
    forgetMovement()
    reply(Reply.acknowledge)
  }

  private func forgetMovement() {
    state.reports = []
    state.packets = []
    stopSampling()
  }

  private func restoreDefaults() {
    let defaults = State()
    state.mode = defaults.mode
    state.reporting = defaults.reporting
    state.sampleRate = defaults.sampleRate
    state.resolution = defaults.resolution
    state.doubleScaling = defaults.doubleScaling
    forgetMovement()
  }

  // MARK: State

  package func reset() {
    let buttons = state.buttons
    state = State()
    state.buttons = buttons
    stopSampling()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.replies.count <= Self.replyLimit, new.packets.count <= Self.packetLimit,
      new.reports.count <= Self.reportLimit, new.recentRates.count <= 3
    else { throw StateError(stateName, "more waiting bytes than the buffers hold") }
    let inRange = new.reports.allSatisfy {
      Self.clamp($0.dx) == $0.dx && Self.clamp($0.dy) == $0.dy && Self.clamp($0.dz) == $0.dz
    }
    guard inRange, new.resolution <= 3 else {
      throw StateError(stateName, "movement or resolution out of range")
    }
    state = new
    sampleTimer?.disarm()
    if let deadline = new.sampleDeadline { sampleTimer?.arm(at: deadline) }
  }
}
