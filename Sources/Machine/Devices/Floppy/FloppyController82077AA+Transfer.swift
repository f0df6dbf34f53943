// Commands that move data or look at the diskette (82077AA, chapter 5).

/// Status register 1.
private enum ST1 {
  /// `MA`: no address mark.
  static let missingAddressMark: UInt8 = 0x01
  /// `NW`
  static let notWritable: UInt8 = 0x02
  /// `ND`: the sector was not found.
  static let noData: UInt8 = 0x04
  /// `OR`
  static let overrun: UInt8 = 0x10
  /// `DE`: a checksum is wrong; with ST2's `DD`, that of the data.
  static let dataError: UInt8 = 0x20
  /// `EN`: past the last sector without terminal count.
  static let endOfCylinder: UInt8 = 0x80
}

/// Status register 2.
private enum ST2 {
  static let badCylinder: UInt8 = 0x02
  static let wrongCylinder: UInt8 = 0x10
  static let dataErrorInData: UInt8 = 0x20
  /// `CM`: the sector's mark is not the kind asked for.
  static let controlMark: UInt8 = 0x40
}

extension FloppyController82077AA {
  struct Transfer: Codable, Equatable, Sendable {
    enum Kind: Codable, Sendable {
      case read, readDeleted, readTrack, write, verify, format, readID
      /// Whether bytes pass between diskette and host.
      var movesData: Bool { self != .verify && self != .readID }
    }
    var kind: Kind
    var unit: Int
    /// The head select line.
    var head: UInt8
    var isMFM: Bool
    var isMultiTrack: Bool
    /// The sector's address as the command has it: `C`, `H`, `R`, `N`.
    var cylinder: UInt8
    var headAddress: UInt8
    var sector: UInt8
    var sizeCode: UInt8
    /// `EOT`; `SC` for FORMAT TRACK.
    var endOfTrack: UInt8
    /// Sectors that VERIFY and READ TRACK have left; nil when `EOT` ends the command.
    var sectorsLeft: Int?
    /// FORMAT TRACK's filler byte.
    var filler: UInt8 = 0
    /// The command moved the head by itself.
    var hasSought = false
  }

  /// The size code of 512-byte sectors.
  private static let sizeCode512: UInt8 = 2

  func beginTransfer(_ command: [UInt8]) {
    let opcode = command[0] & Opcode.mask
    let kind: Transfer.Kind =
      switch opcode {
      case Opcode.readData: .read
      case Opcode.readDeletedData: .readDeleted
      case Opcode.readTrack: .readTrack
      case Opcode.writeData, Opcode.writeDeletedData: .write
      case Opcode.verify: .verify
      case Opcode.formatTrack: .format
      default: .readID
      }
    let unit = Int(command[1] & 3)
    let head = command[1] >> 2 & 1
    var transfer = Transfer(
      kind: kind, unit: unit, head: head, isMFM: command[0] & 0x40 != 0,
      isMultiTrack: command[0] & 0x80 != 0 && kind != .readTrack,
      cylinder: now.presentCylinders[unit], headAddress: head, sector: 1,
      sizeCode: Self.sizeCode512, endOfTrack: 0)
    if kind == .format {
      transfer.sizeCode = command[2]
      transfer.endOfTrack = command[3]
      transfer.filler = command[5]
      now.endOfTrack = command[3]
    } else if kind != .readID {
      transfer.cylinder = command[2]
      transfer.headAddress = command[3]
      transfer.sector = command[4]
      transfer.sizeCode = command[5]
      transfer.endOfTrack = command[6]
      now.endOfTrack = command[6]
      let enableCount: UInt8 = 0x80
      if kind == .verify && command[1] & enableCount != 0 { transfer.sectorsLeft = Int(command[8]) }
      if kind == .readTrack {
        transfer.sector = 1
        transfer.sectorsLeft = Int(command[6])
      }
    }
    now.phase = .execution
    let seekTime = impliedSeek(&transfer)
    now.transfer = transfer
    schedule(after: timing.commandNanoseconds &+ seekTime &+ timing.sectorNanoseconds)
  }

  /// - Returns: how long it takes.
  private func impliedSeek(_ transfer: inout Transfer) -> UInt64 {
    guard now.configuration.contains(.impliedSeek), transfer.kind != .format,
      transfer.kind != .readID
    else { return 0 }
    let steps = Int(transfer.cylinder) - Int(now.presentCylinders[transfer.unit])
    guard steps != 0 else { return 0 }
    if let drive = drives[transfer.unit] { drive.step(to: drive.state.cylinder + steps) }
    now.presentCylinders[transfer.unit] = transfer.cylinder
    transfer.hasSought = true
    return UInt64(abs(steps)) &* timing.stepNanoseconds
  }

  // MARK: - Execution

  func runTransfer() {
    guard let transfer = now.transfer else { return }
    guard let spot = spot(transfer) else {
      return end(ST0.abnormal, ST1.missingAddressMark)
    }
    switch transfer.kind {
    case .readID: readID(spot)
    case .format: requestData(Int(transfer.endOfTrack) * 4)
    case .write:
      if spot.medium.isReadOnly { return end(ST0.abnormal, ST1.notWritable) }
      if sectorNumber(spot) == nil { return endNotFound(spot) }
      requestData(512)
    case .read, .readDeleted, .readTrack, .verify: readSector(spot)
    }
  }

  /// What passes under the head.
  private struct Spot {
    var medium: any BlockDevice
    var format: FloppyFormat
    var track: Int
    var transfer: Transfer
  }

  /// Nil when no address marks come by: no diskette, motor off, another rate, blank surface.
  private func spot(_ transfer: Transfer) -> Spot? {
    guard let drive = drives[transfer.unit], let medium = drive.medium, let format = drive.format,
      let track = drive.track, now.digitalOutput.isMotorOn(transfer.unit), transfer.isMFM,
      format.rates.contains(now.rate), transfer.head < format.heads
    else { return nil }
    return Spot(medium: medium, format: format, track: track, transfer: transfer)
  }

  /// The medium's sector; nil when none on this track has the address.
  private func sectorNumber(_ spot: Spot) -> UInt64? {
    let transfer = spot.transfer
    let isAddressRight =
      transfer.kind == .readTrack
      || (Int(transfer.cylinder) == spot.track && transfer.headAddress == transfer.head)
    guard isAddressRight, transfer.sizeCode == Self.sizeCode512 else { return nil }
    return sectorNumber(spot, record: transfer.sector)
  }

  private func sectorNumber(_ spot: Spot, record: UInt8) -> UInt64? {
    guard record >= 1, Int(record) <= spot.format.sectorsPerTrack else { return nil }
    let track = spot.track * spot.format.heads + Int(spot.transfer.head)
    let number = UInt64(track * spot.format.sectorsPerTrack + Int(record) - 1)
    return number < spot.medium.sectorCount ? number : nil
  }

  private func endNotFound(_ spot: Spot) {
    var second: UInt8 = 0
    if Int(spot.transfer.cylinder) != spot.track {
      second = spot.transfer.cylinder == 0xFF ? ST2.badCylinder : ST2.wrongCylinder
    }
    end(ST0.abnormal, ST1.noData, second)
  }

  private func readID(_ spot: Spot) {
    // Whichever sector comes next as the diskette turns.
    let turn = events.clock.nanoseconds / max(1, timing.sectorNanoseconds)
    let record = turn % UInt64(spot.format.sectorsPerTrack) + 1
    now.transfer?.cylinder = UInt8(truncatingIfNeeded: spot.track)
    now.transfer?.sector = UInt8(truncatingIfNeeded: record)
    end(0)
  }

  private func readSector(_ spot: Spot) {
    guard let number = sectorNumber(spot) else { return endNotFound(spot) }
    var bytes = [UInt8](repeating: 0, count: 512)
    var failed = false
    bytes.withUnsafeMutableBytes { buffer in
      do throws(StorageError) {
        try spot.medium.read(sector: number, into: buffer)
      } catch { failed = true }
    }
    if failed { return end(ST0.abnormal, ST1.dataError, ST2.dataErrorInData) }
    if spot.transfer.kind == .verify { return sectorDone(terminalCount: false) }
    if isNonDMA {
      now.buffer = bytes
      now.position = 0
      now.phase = .hostReads
      now.interrupt = true
      return updateInterrupt()
    }
    let outcome = bytes.withUnsafeBytes { dmaTransfer(toMemory: $0) }
    if outcome.count < 512 && !outcome.terminalCount { return end(ST0.abnormal, ST1.overrun) }
    sectorDone(terminalCount: outcome.terminalCount)
  }

  func hostEmptiedBuffer() {
    now.buffer = []
    now.position = 0
    sectorDone(terminalCount: false)
  }

  /// Asks the host for bytes to write, or takes them by DMA at once.
  private func requestData(_ count: Int) {
    now.buffer = [UInt8](repeating: 0, count: count)
    now.position = 0
    if count == 0 { return hostFilledBuffer() }
    if isNonDMA {
      now.phase = .hostWrites
      now.interrupt = true
      return updateInterrupt()
    }
    // What terminal count cuts off is written as zeros.
    let outcome =
      now.digitalOutput.contains(.dmaGate)
      ? now.buffer.withUnsafeMutableBytes { dma.transfer(channel: dmaChannel, fromMemory: $0) }
      : .init(count: 0, terminalCount: false)
    if outcome.count < count && !outcome.terminalCount { return end(ST0.abnormal, ST1.overrun) }
    storeBuffer(terminalCount: outcome.terminalCount)
  }

  func hostFilledBuffer() { storeBuffer(terminalCount: false) }

  private func storeBuffer(terminalCount: Bool) {
    let bytes = now.buffer
    now.buffer = []
    now.position = 0
    // The diskette may have gone while the host took its time.
    guard let transfer = now.transfer, let spot = spot(transfer) else {
      return end(ST0.abnormal, ST1.missingAddressMark)
    }
    if spot.medium.isReadOnly { return end(ST0.abnormal, ST1.notWritable) }
    if transfer.kind == .format { return format(spot, addresses: bytes) }
    guard let number = sectorNumber(spot), bytes.count == 512 else { return endNotFound(spot) }
    guard write(bytes, to: number, of: spot.medium) else {
      return end(ST0.abnormal, ST1.dataError, ST2.dataErrorInData)
    }
    sectorDone(terminalCount: terminalCount)
  }

  private func write(_ bytes: [UInt8], to sector: UInt64, of medium: any BlockDevice) -> Bool {
    var isWritten = true
    bytes.withUnsafeBytes { buffer in
      do throws(StorageError) {
        try medium.write(sector: sector, from: buffer)
      } catch { isWritten = false }
    }
    return isWritten
  }

  /// `addresses` has `C`, `H`, `R`, `N` for every sector.
  private func format(_ spot: Spot, addresses: [UInt8]) {
    let blank = [UInt8](repeating: spot.transfer.filler, count: 512)
    for start in stride(from: 0, through: addresses.count - 4, by: 4) {
      let fits =
        Int(addresses[start]) == spot.track && addresses[start + 1] == spot.transfer.head
        && addresses[start + 3] == Self.sizeCode512
      guard fits, let number = sectorNumber(spot, record: addresses[start + 2]) else { continue }
      guard write(blank, to: number, of: spot.medium) else {
        return end(ST0.abnormal, ST1.dataError, ST2.dataErrorInData)
      }
    }
    end(0)
  }

  private func dmaTransfer(toMemory bytes: UnsafeRawBufferPointer) -> DMAController8237.Outcome {
    guard now.digitalOutput.contains(.dmaGate) else {
      return .init(count: 0, terminalCount: false)
    }
    return dma.transfer(channel: dmaChannel, toMemory: bytes)
  }

  // MARK: - From sector to sector

  /// Counts a finished sector; goes on to the next or ends.
  private func sectorDone(terminalCount: Bool) {
    guard var transfer = now.transfer else { return }
    var isLast = transfer.sector == transfer.endOfTrack
    if let left = transfer.sectorsLeft {
      transfer.sectorsLeft = left - 1
      isLast = left <= 1
    }
    let isOtherKind = transfer.kind == .readDeleted
    advance(&transfer)
    now.transfer = transfer
    if terminalCount {
      end(0, 0, isOtherKind ? ST2.controlMark : 0)
    } else if isOtherKind {
      // No sector has the deleted mark: the first one ends the command.
      end(ST0.abnormal, 0, ST2.controlMark)
    } else if isLast && !goesOnOnHead1(transfer) {
      // VERIFY and READ TRACK end there by definition.
      if transfer.kind == .verify || transfer.kind == .readTrack {
        end(0)
      } else {
        end(ST0.abnormal, ST1.endOfCylinder)
      }
    } else {
      schedule(after: timing.sectorNanoseconds)
    }
  }

  /// After `advance`: a multi-track command that has just left head 0.
  private func goesOnOnHead1(_ transfer: Transfer) -> Bool {
    transfer.isMultiTrack && transfer.head == 1 && transfer.sector == 1
      && (transfer.sectorsLeft ?? 1) > 0
  }

  /// The address that comes after this one: what the result phase shows.
  private func advance(_ transfer: inout Transfer) {
    guard transfer.sector == transfer.endOfTrack else {
      transfer.sector &+= 1
      return
    }
    transfer.sector = 1
    guard transfer.isMultiTrack else {
      transfer.cylinder &+= 1
      return
    }
    if transfer.head == 1 { transfer.cylinder &+= 1 }
    transfer.head ^= 1
    transfer.headAddress ^= 1
  }

  /// Shows the result, with an interrupt.
  private func end(_ status: UInt8, _ first: UInt8 = 0, _ second: UInt8 = 0) {
    guard let transfer = now.transfer else { return }
    now.transfer = nil
    now.buffer = []
    now.position = 0
    let sought = transfer.hasSought ? ST0.seekEnd : 0
    let zeroth = status | sought | transfer.head << 2 | UInt8(transfer.unit)
    now.result = [
      zeroth, first, second, transfer.cylinder, transfer.headAddress, transfer.sector,
      transfer.sizeCode,
    ]
    now.phase = .result
    now.interrupt = true
    updateInterrupt()
  }
}
