import IEM

/// Diskette controller Intel 82077AA (data sheet 290166) in PC-AT mode, with up to four drives.
///
/// Offsets 0–5 and 7 are ports 3F0h–3F5h and 3F7h; offset 6 (3F6h) belongs to the IDE channel.
///
/// Modelled: the commands that PC software uses (see `Opcode`), DMA and non-DMA execution, multi-
/// track, implied seek, parallel seeks, the reset and lock rules, the change line, data rates. A
/// diskette that turns at another rate than the controller's, or not at all, shows no address
/// marks. Not modelled: SCAN, FM recording, sector sizes other than 512 bytes, deleted data marks
/// (WRITE DELETED DATA writes normal data), gaps, precompensation, power-down, FIFO thresholds
/// (a non-DMA sector is requested as one piece), the status registers A and B of the PS/2 modes.
/// FORMAT TRACK fills those sectors whose address the diskette's format has.
///
/// Reset values: DOR zero, so the controller is held in reset; rate 250 kb/s; FIFO off, polling on.
package final class FloppyController82077AA: EightBitPorts, StatefulDevice {
  /// How long things take, in nanoseconds of guest time: a fast drive's figures.
  package struct Timing: Equatable, Sendable {
    package var commandNanoseconds: UInt64 = 20_000
    package var sectorNanoseconds: UInt64 = 100_000
    package var stepNanoseconds: UInt64 = 50_000
    package var resetNanoseconds: UInt64 = 100_000
    package init() {}
  }

  /// Digital Output Register (DOR), offset 2.
  struct DigitalOutput: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt8
    /// `nRESET`: low holds the controller in reset.
    static let notReset = Self(rawValue: 1 << 2)
    /// `nDMAGATE`: the interrupt and DMA request lines are connected.
    static let dmaGate = Self(rawValue: 1 << 3)

    var drive: Int { Int(rawValue & 3) }
    func isMotorOn(_ drive: Int) -> Bool { rawValue & 0x10 << UInt8(drive & 3) != 0 }
  }

  /// Main Status Register (MSR), offset 4. Bits 0–3 are the seeking drives.
  struct MainStatus: OptionSet {
    var rawValue: UInt8
    /// `CMD BSY`
    static let commandBusy = Self(rawValue: 1 << 4)
    /// `NON DMA`: the host moves the data of the execution phase.
    static let nonDMA = Self(rawValue: 1 << 5)
    /// `DIO`: the FIFO is to be read.
    static let toHost = Self(rawValue: 1 << 6)
    /// `RQM`: the FIFO may be accessed.
    static let request = Self(rawValue: 1 << 7)
  }

  /// Data-rate Select Register (DSR), offset 4, bit 7.
  static let softwareReset: UInt8 = 1 << 7
  /// Digital Input Register (DIR), offset 7, bit 7.
  static let diskChange: UInt8 = 1 << 7

  enum Offset {
    static let digitalOutput: UInt16 = 2
    static let tapeDrive: UInt16 = 3
    static let statusAndRate: UInt16 = 4
    static let fifo: UInt16 = 5
    static let inputAndControl: UInt16 = 7
  }

  enum Phase: UInt8, Codable, Sendable {
    case heldInReset, resetting, command, execution, result
    /// Execution without DMA: the host moves a block through the FIFO.
    case hostReads, hostWrites
  }

  /// CONFIGURE's second byte.
  struct Configuration: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt8
    /// `POLL`: do not poll the drives.
    static let noPolling = Self(rawValue: 1 << 4)
    /// `EFIFO`: the FIFO is off.
    static let fifoOff = Self(rawValue: 1 << 5)
    /// `EIS`: data commands seek by themselves.
    static let impliedSeek = Self(rawValue: 1 << 6)
    /// What LOCK protects: `EFIFO` and the threshold.
    static let locked = Self(rawValue: 0x2F)
    static let implemented = Self(rawValue: 0x7F)
  }

  package struct State: Codable, Equatable, Sendable {
    var digitalOutput = DigitalOutput()
    var tapeDrive: UInt8 = 0
    var rate = FloppyFormat.Rate.kbps250
    var phase = Phase.heldInReset
    var command: [UInt8] = []
    var result: [UInt8] = []
    /// INT of a data command: until the host moves data or reads the result.
    var interrupt = false
    /// INT of a seek or a reset: until SENSE INTERRUPT STATUS.
    var senseInterrupt = false
    /// ST0 for SENSE INTERRUPT STATUS, per drive.
    var senses: [UInt8?] = [nil, nil, nil, nil]
    /// `PCN`: where the controller thinks the heads are.
    var presentCylinders: [UInt8] = [0, 0, 0, 0]
    var seeks: [Seek?] = [nil, nil, nil, nil]
    /// SPECIFY's bytes: step rate and head unload, head load and `ND`.
    var specify: [UInt8] = [0, 0]
    var configuration: Configuration = .fifoOff
    var precompensationTrack: UInt8 = 0
    var isLocked = false
    var perpendicular: UInt8 = 0
    /// The last end of track or sector count, which DUMPREG shows.
    var endOfTrack: UInt8 = 0
    var transfer: Transfer?
    var buffer: [UInt8] = []
    var position = 0
    var deadline: UInt64?
    var drives: [FloppyDrive.State?] = [nil, nil, nil, nil]
  }

  struct Seek: Codable, Equatable, Sendable {
    var target: UInt8
    /// The head bit of the command, which comes back in ST0.
    var head: UInt8
    var isRecalibrate: Bool
    var deadline: UInt64
  }

  package let drives: [FloppyDrive?]
  let timing: Timing
  let events: EventQueue
  let dma: DMAController8237
  let dmaChannel: Int
  private let line: InterruptLine
  /// All of the state but deadlines and the drives, which `state` adds.
  var now = State()
  private lazy var timer = events.makeTimer("fdc") { [unowned self] in timerFired() }
  private lazy var seekTimers = (0..<4).map { drive in
    events.makeTimer("fdc seek \(drive)") { [unowned self] in seekDone(drive) }
  }

  /// - Parameter drives: up to four; nil where the cable has none.
  package init(
    line: InterruptLine, events: EventQueue, dma: DMAController8237, dmaChannel: Int = 2,
    drives: [FloppyDrive?], timing: Timing = Timing()
  ) {
    self.line = line
    self.events = events
    self.dma = dma
    self.dmaChannel = dmaChannel
    self.drives = (0..<4).map { drives.indices.contains($0) ? drives[$0] : nil }
    self.timing = timing
  }

  func updateInterrupt() {
    let level = now.interrupt || now.senseInterrupt
    line.set(level && now.digitalOutput.contains(.dmaGate))
  }

  func schedule(after nanoseconds: UInt64) {
    timer.arm(at: events.clock.nanoseconds &+ nanoseconds)
  }

  func armSeek(_ drive: Int, _ seek: Seek) {
    now.seeks[drive] = seek
    seekTimers[drive].arm(at: seek.deadline)
  }

  private func timerFired() {
    switch now.phase {
    case .resetting: endReset()
    case .execution: runTransfer()
    case .heldInReset, .command, .result, .hostReads, .hostWrites: break
    }
  }

  // MARK: - Reset

  private func beginReset() {
    timer.disarm()
    for timer in seekTimers { timer.disarm() }
    now.phase = .heldInReset
    now.command = []
    now.result = []
    now.interrupt = false
    now.senseInterrupt = false
    now.senses = [nil, nil, nil, nil]
    now.seeks = [nil, nil, nil, nil]
    now.presentCylinders = [0, 0, 0, 0]
    now.transfer = nil
    now.buffer = []
    now.position = 0
    let kept: Configuration = now.isLocked ? now.configuration.intersection(.locked) : .fifoOff
    now.configuration = kept
    if !now.isLocked { now.precompensationTrack = 0 }
    now.perpendicular &= 0x3C  // GAP and WGATE go, the drives' bits stay
    updateInterrupt()
  }

  private func releaseReset() {
    now.phase = .resetting
    schedule(after: timing.resetNanoseconds)
  }

  /// Polling finds all four drives changed.
  private func endReset() {
    now.phase = .command
    guard !now.configuration.contains(.noPolling) else { return }
    now.senses = (0..<4).map { ST0.polling | UInt8($0) }
    now.senseInterrupt = true
    updateInterrupt()
  }

  // MARK: - EightBitPorts

  package func readByte(at offset: UInt16) -> UInt8 {
    let value = peekByte(at: offset)
    if offset == Offset.fifo { fifoRead() }
    return value
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    switch offset {
    case Offset.digitalOutput: now.digitalOutput.rawValue
    case Offset.tapeDrive: now.tapeDrive
    case Offset.statusAndRate: mainStatus.rawValue
    case Offset.fifo: fifoFront
    case Offset.inputAndControl:
      drives[now.digitalOutput.drive]?.state.isChanged == true ? Self.diskChange : 0
    default: 0xFF
    }
  }

  package func writeByte(_ byte: UInt8, at offset: UInt16) {
    switch offset {
    case Offset.digitalOutput: writeDigitalOutput(DigitalOutput(rawValue: byte))
    case Offset.tapeDrive: now.tapeDrive = byte & 3
    case Offset.statusAndRate:
      now.rate = byte & 3
      if byte & Self.softwareReset != 0 && now.digitalOutput.contains(.notReset) {
        beginReset()
        releaseReset()
      }
    case Offset.fifo: fifoWrite(byte)
    case Offset.inputAndControl: now.rate = byte & 3
    default: break
    }
  }

  package func registerName(at offset: UInt16) -> String {
    let names = ["SRA", "SRB", "DOR", "TDR", "MSR/DSR", "FIFO", "?", "DIR/CCR"]
    return offset < names.count ? names[Int(offset)] : "?"
  }

  private func writeDigitalOutput(_ value: DigitalOutput) {
    let wasRunning = now.digitalOutput.contains(.notReset)
    now.digitalOutput = value
    if value.contains(.notReset) {
      if !wasRunning { releaseReset() }
    } else if wasRunning {
      beginReset()
    }
    updateInterrupt()
  }

  private var mainStatus: MainStatus {
    var status: MainStatus =
      switch now.phase {
      case .heldInReset, .resetting: []
      case .command: now.command.isEmpty ? .request : [.request, .commandBusy]
      case .execution: isNonDMATransfer ? [.commandBusy, .nonDMA] : .commandBusy
      case .result: [.request, .toHost, .commandBusy]
      case .hostReads: [.request, .toHost, .nonDMA, .commandBusy]
      case .hostWrites: [.request, .nonDMA, .commandBusy]
      }
    for drive in 0..<4 where now.seeks[drive] != nil {
      status.formUnion(MainStatus(rawValue: 1 << UInt8(drive)))
    }
    return status
  }

  // MARK: - StatefulDevice

  package var stateName: String { "fdc" }

  package var state: State {
    var state = now
    state.deadline = timer.deadline
    state.drives = drives.map { $0?.state }
    return state
  }

  package func restore(_ state: State) throws(StateError) {
    func check(_ condition: Bool, _ reason: String) throws(StateError) {
      if !condition { throw StateError(stateName, reason) }
    }
    try check(
      [state.senses.count, state.presentCylinders.count, state.seeks.count, state.drives.count]
        .allSatisfy { $0 == 4 }, "four drives")
    try check(
      zip(state.drives, drives).allSatisfy { ($0 == nil) == ($1 == nil) },
      "other drives than this machine has")
    try check(
      state.drives.allSatisfy { (0...FloppyDrive.lastCylinder).contains($0?.cylinder ?? 0) },
      "a head off the diskette")
    try check(
      state.rate < 4 && state.specify.count == 2 && state.command.count < 9
        && state.result.count <= 10 && state.buffer.count <= 1024, "a value out of range")
    try check(
      state.position >= 0 && state.position <= state.buffer.count, "a position outside its buffer")
    try check(commandMatches(state.command), "bytes of an unknown command")
    if let transfer = state.transfer {
      try check(
        (0..<4).contains(transfer.unit) && transfer.head < 2
          && (0...255).contains(transfer.sectorsLeft ?? 0), "a transfer out of range")
    }
    switch state.phase {
    case .execution: try check(state.transfer != nil, "execution of nothing")
    case .hostReads, .hostWrites:
      try check(
        state.transfer != nil && state.position < state.buffer.count, "an empty FIFO on offer")
    case .result: try check(!state.result.isEmpty, "a result without bytes")
    case .command, .heldInReset, .resetting: break
    }
    now = state
    now.deadline = nil
    now.drives = [nil, nil, nil, nil]
    for (drive, saved) in zip(drives, state.drives) { if let saved { drive?.state = saved } }
    timer.disarm()
    if let deadline = state.deadline { timer.arm(at: deadline) }
    for (timer, seek) in zip(seekTimers, state.seeks) {
      timer.disarm()
      if let seek { timer.arm(at: seek.deadline) }
    }
    updateInterrupt()
  }

  package func reset() {
    timer.disarm()
    for timer in seekTimers { timer.disarm() }
    now = State()
    // The reset line does not move heads or diskettes.
    updateInterrupt()
  }
}
