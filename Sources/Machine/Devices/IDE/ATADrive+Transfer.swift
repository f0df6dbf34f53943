// Data transfers: READ, WRITE and VERIFY in all their forms (ATA/ATAPI-6, clause 8).

extension ATADrive {
  /// Checks the task file's range and begins.
  func startTransfer(_ kind: Transfer.Kind, extended: Bool, blockSectors: Int) {
    let taskFile = front.taskFile
    let usesLBA = taskFile.device.contains(.lba)
    // 48-bit commands have no CHS form.
    if extended && !usesLBA { return scheduleFinish(.aborted) }
    if (kind == .writePIO || kind == .writeDMA) && medium.isReadOnly {
      return scheduleFinish(.aborted)
    }
    var count = Int(taskFile.sectorCount.current)
    if extended {
      count |= Int(taskFile.sectorCount.previous) << 8
      if count == 0 { count = 65_536 }
    } else if count == 0 {
      count = 256
    }
    let addressing: Transfer.Addressing = extended ? .lba48 : usesLBA ? .lba28 : .chs
    guard let first = firstSector(addressing) else { return scheduleFinish(.idNotFound) }
    let capacity = addressing == .lba48 ? capacity : min(capacity, 1 << 28)
    guard first < capacity, UInt64(count) <= capacity - first else {
      if addressing != .chs { reportAddress(max(first, capacity), addressing) }
      return scheduleFinish(.idNotFound)
    }
    now.isStandby = false
    let transfer = Transfer(
      kind: kind, addressing: addressing, next: first, remaining: count,
      blockSectors: blockSectors)
    now.transfer = transfer
    let command = front.timing.commandNanoseconds
    switch kind {
    case .readPIO, .readDMA, .verify: schedule(.load, after: command &+ mediumTime(transfer))
    case .writePIO, .writeDMA: schedule(.request(interrupt: false), after: command)
    }
  }

  /// The block number that the registers mean; nil where no such sector can be.
  private func firstSector(_ addressing: Transfer.Addressing) -> UInt64? {
    let taskFile = front.taskFile
    switch addressing {
    case .lba28: return taskFile.lba28
    case .lba48: return taskFile.lba48
    case .chs:
      let geometry = now.geometry
      let cylinder = Int(taskFile.lbaHigh.current) << 8 | Int(taskFile.lbaMid.current)
      let head = Int(taskFile.device.low4)
      let sector = Int(taskFile.lbaLow.current)
      guard head < geometry.heads, (1...geometry.sectorsPerTrack).contains(sector) else {
        return nil
      }
      return UInt64((cylinder * geometry.heads + head) * geometry.sectorsPerTrack + sector - 1)
    }
  }

  private func mediumTime(_ transfer: Transfer) -> UInt64 {
    UInt64(transfer.sectorsOfBlock) &* front.timing.sectorNanoseconds
  }

  /// Leaves an address in the task file: the sector in error, or the last one of a transfer.
  private func reportAddress(_ sector: UInt64, _ addressing: Transfer.Addressing) {
    switch addressing {
    case .lba28: front.taskFile.setLBA28(sector)
    case .lba48: front.taskFile.setLBA48(sector)
    case .chs:
      let perTrack = UInt64(now.geometry.sectorsPerTrack)
      let heads = UInt64(now.geometry.heads)
      let cylinder = sector / perTrack / heads
      front.taskFile.lbaLow.current = UInt8(truncatingIfNeeded: sector % perTrack + 1)
      front.taskFile.lbaMid.current = UInt8(truncatingIfNeeded: cylinder)
      front.taskFile.lbaHigh.current = UInt8(truncatingIfNeeded: cylinder >> 8)
      front.taskFile.device.low4 = UInt8(truncatingIfNeeded: sector / perTrack % heads)
    }
  }

  // MARK: - Steps

  func runStep() {
    let step = now.step
    switch step {
    case .none: break
    case .finish(let error): end(error)
    case .offerAnswer:
      let answer = now.pending
      now.pending = []
      now.step = .none
      front.offer(answer)
    case .requestBuffer: front.request(512, interrupt: false)
    case .load: load()
    case .request(let interrupt): requestBlock(interrupt: interrupt)
    case .store: store()
    case .flush: flush()
    }
  }

  private func end(_ error: ATAError) {
    now.step = .none
    now.transfer = nil
    now.pending = []
    front.finish(error)
  }

  /// A running transfer was checked when it began; one from a saved state may say anything.
  private func isOnDisk(_ transfer: Transfer) -> Bool {
    transfer.next < capacity && UInt64(transfer.sectorsOfBlock) <= capacity - transfer.next
  }

  private func load() {
    guard let transfer = now.transfer, isOnDisk(transfer) else { return end(.aborted) }
    let generation = front.generation
    scheduler.read(medium, sector: transfer.next, count: transfer.sectorsOfBlock) {
      [link] result in
      guard let drive = link.drive, drive.front.isCurrent(generation) else { return }
      switch result {
      case .failure:
        drive.fail(transfer, .uncorrectable)
      case .success(let bytes):
        drive.advance()
        switch transfer.kind {
        case .readDMA: drive.front.offerDMA(bytes)
        case .verify: drive.continueTransfer()
        default: drive.front.offer(bytes)
        }
      }
    }
  }

  private func requestBlock(interrupt: Bool) {
    guard let transfer = now.transfer else { return end(.aborted) }
    let count = transfer.sectorsOfBlock * 512
    if transfer.kind == .writeDMA {
      front.requestDMA(count)
    } else {
      front.request(count, interrupt: interrupt)
    }
  }

  private func store() {
    guard let transfer = now.transfer, isOnDisk(transfer),
      now.pending.count == transfer.sectorsOfBlock * 512
    else { return end(.aborted) }
    let generation = front.generation
    scheduler.write(medium, sector: transfer.next, bytes: now.pending) { [link] result in
      guard let drive = link.drive, drive.front.isCurrent(generation) else { return }
      switch result {
      case .failure: drive.fail(transfer, .aborted)
      case .success:
        drive.now.pending = []
        drive.advance()
        drive.continueTransfer()
      }
    }
  }

  private func flush() {
    let generation = front.generation
    scheduler.flush(medium) { [link] result in
      guard let drive = link.drive, drive.front.isCurrent(generation) else { return }
      if case .failure = result { drive.end(.aborted) } else { drive.end([]) }
    }
  }

  private func fail(_ transfer: Transfer, _ error: ATAError) {
    front.taskFile.sectorCount.current = UInt8(truncatingIfNeeded: transfer.remaining)
    reportAddress(transfer.next, transfer.addressing)
    end(error)
  }

  /// Counts the block that the medium has delivered or taken.
  private func advance() {
    guard var transfer = now.transfer else { return }
    let count = transfer.sectorsOfBlock
    transfer.next += UInt64(count)
    transfer.remaining -= count
    now.transfer = transfer
    if transfer.remaining == 0 {
      front.taskFile.sectorCount = TwoDeepRegister()
      reportAddress(transfer.next - 1, transfer.addressing)
    }
  }

  func blockMoved() {
    if case .requestBuffer = now.step {
      now.sectorBuffer = Array(front.block)
      return schedule(.finish([]), after: front.timing.blockNanoseconds)
    }
    guard let transfer = now.transfer else {
      // The answer of IDENTIFY DEVICE and its like.
      front.finishQuietly()
      return
    }
    switch transfer.kind {
    case .readPIO, .readDMA, .verify: continueTransfer()
    case .writePIO, .writeDMA:
      now.pending = Array(front.block)
      schedule(.store, after: front.timing.blockNanoseconds &+ mediumTime(transfer))
    }
  }

  /// The next block, or the end.
  private func continueTransfer() {
    guard let transfer = now.transfer else { return end(.aborted) }
    let gap = front.timing.blockNanoseconds
    if transfer.remaining > 0 {
      switch transfer.kind {
      case .readPIO, .readDMA, .verify: schedule(.load, after: gap &+ mediumTime(transfer))
      // The time to the next request has passed while writing.
      case .writePIO, .writeDMA: requestBlock(interrupt: true)
      }
    } else if transfer.kind == .readPIO {
      now.step = .none
      now.transfer = nil
      front.finishQuietly()
    } else {
      end([])
    }
  }
}
