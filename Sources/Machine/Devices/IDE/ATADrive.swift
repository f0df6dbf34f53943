/// A fixed disk with the ATA/ATAPI-6 command set (T13 1410D).
///
/// Modelled: CHS with settable translation, 28- and 48-bit addresses, PIO single and multiple,
/// multiword and Ultra DMA (all modes at the same speed), power modes, features, basic SMART.
/// Not modelled, answered with ABRT: security, host protected area (SET MAX), queued commands,
/// streaming, FORMAT TRACK, microcode download. The medium's failures become UNC when reading
/// and ABRT when writing. A transfer that leaves the disk ends in IDNF before it moves any data.
///
/// Reset values: default translation, multiple mode off, write cache and look-ahead on, multiword
/// DMA 2 selected. SRST keeps the translation and, unless SET FEATURES 66h forbids it, returns
/// the rest to that.
package final class ATADrive: DriveLogic {
  /// What IDENTIFY DEVICE says about the drive.
  package struct Identity: Equatable, Sendable {
    package var model: String
    package var serial: String
    package var firmware: String
    package init(
      model: String = "Software PC disk", serial: String = "SPC00001", firmware: String = "1.0"
    ) {
      self.model = model
      self.serial = serial
      self.firmware = firmware
    }
  }

  package struct Geometry: Codable, Equatable, Sendable {
    package var cylinders: Int
    package var heads: Int
    package var sectorsPerTrack: Int
    package init(cylinders: Int, heads: Int, sectorsPerTrack: Int) {
      self.cylinders = cylinders
      self.heads = heads
      self.sectorsPerTrack = sectorsPerTrack
    }

    /// The usual translation: 16 heads, 63 sectors, at most 16,383 cylinders.
    package init(sectorCount: UInt64) {
      self.init(
        cylinders: Int(max(1, min(sectorCount / (16 * 63), 16_383))), heads: 16,
        sectorsPerTrack: 63)
    }

    /// ATA's limits: a register each for cylinders (16 bits), heads (4), sectors (8).
    var isValid: Bool {
      (1...65_535).contains(cylinders) && (1...16).contains(heads)
        && (1...255).contains(sectorsPerTrack)
    }
  }

  /// What the drive does when its time has come.
  enum Step: Codable, Equatable, Sendable {
    case none
    case finish(ATAError)
    /// Offer `answer` at the data port.
    case offerAnswer
    /// Ask for 512 bytes that go to the sector buffer.
    case requestBuffer
    /// Read the next sectors of the transfer, or check them.
    case load
    /// Ask for the next sectors of the transfer; `interrupt` from the second block on.
    case request(interrupt: Bool)
    /// Write the sectors that the host gave.
    case store
    case flush
  }

  struct Transfer: Codable, Equatable, Sendable {
    enum Kind: Codable, Sendable {
      case readPIO, writePIO, readDMA, writeDMA, verify
      var isDMA: Bool { self == .readDMA || self == .writeDMA }
    }
    enum Addressing: Codable, Sendable { case chs, lba28, lba48 }
    var kind: Kind
    var addressing: Addressing
    var next: UInt64
    var remaining: Int
    /// Sectors of a DRQ block, or of a chunk where there are no DRQ blocks.
    var blockSectors: Int

    var sectorsOfBlock: Int { min(blockSectors, remaining) }
  }

  package struct State: Codable, Equatable, Sendable {
    var front: DriveFront.State
    var geometry: Geometry
    /// Sectors of a READ MULTIPLE block; 0 while the mode is off.
    var multiple = 0
    /// SET FEATURES 03h: the transfer mode byte.
    var transferMode = ATADrive.defaultTransferMode
    var isWriteCacheOn = true
    var isLookAheadOn = true
    var revertsOnSoftReset = true
    var isStandby = false
    var isSMARTOn = true
    var step = Step.none
    var transfer: Transfer?
    /// Bytes for the host, or from it for `.store`.
    var pending: [UInt8] = []
    /// READ BUFFER's and WRITE BUFFER's.
    var sectorBuffer: [UInt8] = []
  }

  /// Multiword DMA mode 2.
  static let defaultTransferMode: UInt8 = 0x22
  static let maximumMultiple = 16

  package let front: DriveFront
  let link = DriveLink<ATADrive>()
  package var isPacketDevice: Bool { false }
  let medium: any BlockDevice
  let identity: Identity
  let defaultGeometry: Geometry
  let scheduler: any DiskScheduler
  /// All of the state but the front's, which `saved` adds.
  var now: State

  /// - Parameter geometry: the default translation; nil chooses by the medium's size.
  package init(
    medium: any BlockDevice, events: EventQueue, identity: Identity = Identity(),
    geometry: Geometry? = nil, timing: IDETiming = IDETiming(),
    scheduler: any DiskScheduler = ImmediateDiskScheduler()
  ) {
    self.medium = medium
    self.identity = identity
    self.scheduler = scheduler
    let fallback = Geometry(sectorCount: medium.sectorCount)
    defaultGeometry = geometry.flatMap { $0.isValid ? $0 : nil } ?? fallback
    front = DriveFront(events: events, timing: timing, name: "ata", isPacketDevice: false)
    now = State(front: DriveFront.State(), geometry: defaultGeometry)
    front.logic = self
    link.drive = self
  }

  deinit {
    front.logic = nil
    link.drive = nil
  }

  /// The disk's size in sectors, within what 48 bits address.
  var capacity: UInt64 { min(medium.sectorCount, 1 << 48) }

  func handle(_ event: DriveEvent) {
    switch event {
    case .command(let code): execute(code)
    case .stepDue: runStep()
    case .blockMoved: blockMoved()
    case .softReset:
      cancel()
      if now.revertsOnSoftReset { revertFeatures() }
    case .hardReset:
      now = State(front: DriveFront.State(), geometry: defaultGeometry)
    }
  }

  private func cancel() {
    now.step = .none
    now.transfer = nil
    now.pending = []
  }

  func revertFeatures() {
    now.multiple = 0
    now.isWriteCacheOn = true
    now.isLookAheadOn = true
  }

  func schedule(_ step: Step, after nanoseconds: UInt64) {
    now.step = step
    front.work(for: nanoseconds)
  }

  /// Ends the command after the usual time.
  func scheduleFinish(_ error: ATAError = []) {
    schedule(.finish(error), after: front.timing.commandNanoseconds)
  }

  // MARK: - Saved state

  package var saved: IDEDriveState {
    var state = now
    state.front = front.state
    return .disk(state)
  }

  package func restore(_ state: IDEDriveState) throws(StateError) {
    guard case .disk(var state) = state else {
      throw StateError("ata", "the state of a packet device")
    }
    guard state.geometry.isValid, (0...Self.maximumMultiple).contains(state.multiple) else {
      throw StateError("ata", "geometry or block size out of range")
    }
    guard state.pending.count <= DriveFront.bufferLimit, state.sectorBuffer.count <= 512 else {
      throw StateError("ata", "a buffer too large")
    }
    if let transfer = state.transfer {
      guard (0...65_536).contains(transfer.remaining), transfer.next < 1 << 49,
        (1...DriveFront.maximumChunk / 512).contains(transfer.blockSectors)
      else { throw StateError("ata", "a transfer out of range") }
    }
    try front.restore(state.front)
    state.front = DriveFront.State()
    now = state
  }
}
