/// A CD-ROM or DVD-ROM drive: the PACKET feature set of ATA/ATAPI-6 and the commands of MMC-3.
///
/// The medium is a `BlockDevice` whose 2,048-byte blocks are four sectors each: one session, one
/// data track (mode 1). A medium too large for a CD is a DVD.
///
/// Modelled: PIO with byte-count limits, DMA, sense data, unit attention, tray, door lock, media
/// events. Not modelled: audio tracks, raw sectors and subchannels (READ CD gives user data only),
/// overlapped commands.
///
/// Reset values: tray closed, door unlocked, a "power on" unit attention pending, packet
/// signature in the task file with DRDY clear.
package final class ATAPIDrive: DriveLogic {
  /// What IDENTIFY PACKET DEVICE and INQUIRY say about the drive.
  package struct Identity: Equatable, Sendable {
    package var model: String
    package var serial: String
    package var firmware: String
    /// INQUIRY's vendor (8 characters); its product is the model (16 characters).
    package var vendor: String
    package init(
      model: String = "Software PC DVD", serial: String = "SPC00002", firmware: String = "1.0",
      vendor: String = "SPC"
    ) {
      self.model = model
      self.serial = serial
      self.firmware = firmware
      self.vendor = vendor
    }
  }

  /// GET EVENT STATUS NOTIFICATION's media events.
  enum MediaEvent: UInt8, Codable, Sendable {
    case none = 0
    case ejectRequest = 1
    case newMedia = 2
    case mediaRemoval = 3
  }

  /// What the drive does when its time has come.
  enum Step: Codable, Equatable, Sendable {
    case none
    /// End an ATA command.
    case finish(ATAError)
    /// Offer IDENTIFY's sector.
    case offerIdentify
    case requestPacket
    case runPacket
    /// Send the next part of the answer, or end the command.
    case sendData
    /// Ask for the next part of the parameter list, or take it in.
    case receiveData
  }

  package struct State: Codable, Equatable, Sendable {
    var front = DriveFront.State()
    var transferMode = ATADrive.defaultTransferMode
    var sense = Sense.none
    var attentions: [Sense] = [.powerOn]
    var isTrayOpen = false
    var isLocked = false
    var isStandby = false
    var event = MediaEvent.none
    var errorRecovery = ModePage.errorRecoveryDefault
    var audioControl = ModePage.audioControlDefault

    var step = Step.none
    var packet: [UInt8] = []
    var usesDMA = false
    /// The host's byte-count limit for PIO blocks.
    var byteLimit = 0
    /// Bytes of the answer, or of the parameter list.
    var pending: [UInt8] = []
    /// Blocks of the medium that follow the pending bytes.
    var nextBlock: UInt64 = 0
    var blocksRemaining = 0
    /// Bytes of the parameter list still to come.
    var listRemaining = 0
  }

  static let blockSize = 2048
  static let sectorsPerBlock: UInt64 = 4
  static let packetSize = 12
  /// More blocks than the longest CD (99 minutes) has.
  static let largestCD: UInt64 = 99 * 60 * 75

  package let front: DriveFront
  let link = DriveLink<ATAPIDrive>()
  package var isPacketDevice: Bool { true }
  let identity: Identity
  let scheduler: any DiskScheduler
  package private(set) var medium: (any BlockDevice)?
  /// All of the state but the front's, which `saved` adds.
  var now = State()

  package init(
    medium: (any BlockDevice)? = nil, events: EventQueue, identity: Identity = Identity(),
    timing: IDETiming = IDETiming(), scheduler: any DiskScheduler = ImmediateDiskScheduler()
  ) {
    self.medium = medium
    self.identity = identity
    self.scheduler = scheduler
    front = DriveFront(events: events, timing: timing, name: "atapi", isPacketDevice: true)
    front.logic = self
    link.drive = self
  }

  deinit {
    front.logic = nil
    link.drive = nil
  }

  // MARK: - The medium

  /// Changes the medium and nothing else: for a machine that is put back to an earlier state.
  func place(_ medium: (any BlockDevice)?) { self.medium = medium }

  package var isTrayOpen: Bool { now.isTrayOpen }
  package var isLocked: Bool { now.isLocked }

  /// Puts a disc in, in place of one that may be there, and closes the tray.
  package func insert(_ medium: any BlockDevice) {
    self.medium = medium
    now.isTrayOpen = false
    mediumArrived()
  }

  /// Takes the disc out, even when the guest has locked the door.
  package func eject() {
    let hadMedium = medium != nil
    medium = nil
    now.isTrayOpen = false
    now.attentions.removeAll { $0 == .mediumChanged }
    if hadMedium { now.event = .mediaRemoval }
  }

  /// What the button at the drive's front does: takes the disc out, or, when the guest has locked
  /// the door, tells the guest.
  /// - Returns: whether the disc is out.
  package func requestEject() -> Bool {
    guard now.isLocked else {
      eject()
      return true
    }
    now.event = .ejectRequest
    return false
  }

  func mediumArrived() {
    now.event = .newMedia
    if !now.attentions.contains(.mediumChanged) { now.attentions.append(.mediumChanged) }
  }

  /// The disc that can be read now.
  var readyMedium: (any BlockDevice)? { now.isTrayOpen ? nil : medium }
  /// Its size in blocks.
  var blockCount: UInt64 {
    min((readyMedium?.sectorCount ?? 0) / Self.sectorsPerBlock, UInt64(UInt32.max))
  }
  var isDVD: Bool { blockCount > Self.largestCD }

  // MARK: - Events

  func handle(_ event: DriveEvent) {
    switch event {
    case .command(let code): execute(code)
    case .stepDue: runStep()
    case .blockMoved: blockMoved()
    case .softReset: cancel()
    case .hardReset: now = State()
    }
  }

  func cancel() {
    now.step = .none
    now.packet = []
    now.pending = []
    now.nextBlock = 0
    now.blocksRemaining = 0
    now.listRemaining = 0
  }

  func schedule(_ step: Step, after nanoseconds: UInt64) {
    now.step = step
    front.work(for: nanoseconds)
  }

  func scheduleFinish(_ error: ATAError = []) {
    schedule(.finish(error), after: front.timing.commandNanoseconds)
  }

  // MARK: - Saved state

  package var saved: IDEDriveState {
    var state = now
    state.front = front.state
    return .packet(state)
  }

  package func restore(_ state: IDEDriveState) throws(StateError) {
    guard case .packet(var state) = state else { throw StateError("atapi", "the state of a disk") }
    guard state.pending.count <= DriveFront.bufferLimit, state.packet.count <= Self.packetSize,
      (0...65_534).contains(state.byteLimit), (0...Int(UInt32.max)).contains(state.blocksRemaining),
      state.nextBlock <= UInt64(UInt32.max),
      (0...Self.longestParameterList).contains(state.listRemaining),
      state.attentions.count <= 2, state.errorRecovery.count == ModePage.errorRecoveryDefault.count,
      state.audioControl.count == ModePage.audioControlDefault.count
    else { throw StateError("atapi", "a value out of range") }
    if state.step == .runPacket && state.packet.count != Self.packetSize {
      throw StateError("atapi", "a command without its packet")
    }
    try front.restore(state.front)
    state.front = DriveFront.State()
    now = state
  }
}

/// Sense data: key, additional code and qualifier (MMC-3, annex A).
package struct Sense: Codable, Equatable, Sendable {
  var key: UInt8
  var code: UInt8
  var qualifier: UInt8 = 0

  static let none = Sense(key: 0, code: 0)
  static let noMedium = Sense(key: 0x2, code: 0x3A, qualifier: 0x01)
  static let trayOpen = Sense(key: 0x2, code: 0x3A, qualifier: 0x02)
  static let unrecoveredRead = Sense(key: 0x3, code: 0x11)
  static let parameterListLength = Sense(key: 0x5, code: 0x1A)
  static let invalidOpcode = Sense(key: 0x5, code: 0x20)
  static let outOfRange = Sense(key: 0x5, code: 0x21)
  static let invalidField = Sense(key: 0x5, code: 0x24)
  static let invalidParameter = Sense(key: 0x5, code: 0x26)
  static let sequenceError = Sense(key: 0x5, code: 0x2C)
  static let incompatibleFormat = Sense(key: 0x5, code: 0x30, qualifier: 0x02)
  static let savingNotSupported = Sense(key: 0x5, code: 0x39)
  static let removalPrevented = Sense(key: 0x5, code: 0x53, qualifier: 0x02)
  static let illegalModeForTrack = Sense(key: 0x5, code: 0x64)
  static let mediumChanged = Sense(key: 0x6, code: 0x28)
  static let powerOn = Sense(key: 0x6, code: 0x29)
}
