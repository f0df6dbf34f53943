// Commands other than data transfers (ATA/ATAPI-6, clause 8).

/// SET FEATURES subcommands.
private enum Feature {
  static let enableWriteCache: UInt8 = 0x02
  static let setTransferMode: UInt8 = 0x03
  static let disableLookAhead: UInt8 = 0x55
  static let disableReverting: UInt8 = 0x66
  static let disableWriteCache: UInt8 = 0x82
  static let enableLookAhead: UInt8 = 0xAA
  static let enableReverting: UInt8 = 0xCC
}

/// SMART subcommands, and the key that LBA mid and high must hold.
private enum SMART {
  static let readData: UInt8 = 0xD0
  static let readThresholds: UInt8 = 0xD1
  static let setAutosave: UInt8 = 0xD2
  static let executeOffline: UInt8 = 0xD4
  static let enable: UInt8 = 0xD8
  static let disable: UInt8 = 0xD9
  static let returnStatus: UInt8 = 0xDA
  static let key: UInt16 = 0xC24F
}

/// CHECK POWER MODE's answers.
private enum PowerMode {
  static let standby: UInt8 = 0x00
  static let active: UInt8 = 0xFF
}

extension ATADrive {
  func execute(_ code: UInt8) {
    now.step = .none
    now.transfer = nil
    now.pending = []
    if !executeTransfer(code) && !executePower(code) { executeOther(code) }
  }

  private func executeTransfer(_ code: UInt8) -> Bool {
    let chunk = DriveFront.maximumChunk / 512
    switch code {
    case ATACommand.readSectors, ATACommand.readSectorsNoRetry:
      startTransfer(.readPIO, extended: false, blockSectors: 1)
    case ATACommand.readSectorsExt: startTransfer(.readPIO, extended: true, blockSectors: 1)
    case ATACommand.writeSectors, ATACommand.writeSectorsNoRetry:
      startTransfer(.writePIO, extended: false, blockSectors: 1)
    case ATACommand.writeSectorsExt: startTransfer(.writePIO, extended: true, blockSectors: 1)
    case ATACommand.readMultiple: startMultiple(.readPIO, extended: false)
    case ATACommand.readMultipleExt: startMultiple(.readPIO, extended: true)
    case ATACommand.writeMultiple: startMultiple(.writePIO, extended: false)
    case ATACommand.writeMultipleExt, ATACommand.writeMultipleFUAExt:
      startMultiple(.writePIO, extended: true)
    case ATACommand.readDMA, ATACommand.readDMANoRetry:
      startTransfer(.readDMA, extended: false, blockSectors: chunk)
    case ATACommand.readDMAExt: startTransfer(.readDMA, extended: true, blockSectors: chunk)
    case ATACommand.writeDMA, ATACommand.writeDMANoRetry:
      startTransfer(.writeDMA, extended: false, blockSectors: chunk)
    case ATACommand.writeDMAExt, ATACommand.writeDMAFUAExt:
      startTransfer(.writeDMA, extended: true, blockSectors: chunk)
    case ATACommand.verify, ATACommand.verifyNoRetry:
      startTransfer(.verify, extended: false, blockSectors: chunk)
    case ATACommand.verifyExt: startTransfer(.verify, extended: true, blockSectors: chunk)
    default: return false
    }
    return true
  }

  private func startMultiple(_ kind: Transfer.Kind, extended: Bool) {
    guard now.multiple > 0 else { return scheduleFinish(.aborted) }
    startTransfer(kind, extended: extended, blockSectors: now.multiple)
  }

  private func executePower(_ code: UInt8) -> Bool {
    switch code {
    case ATACommand.standbyImmediate, ATACommand.standby, ATACommand.sleep,
      ATACommand.standbyImmediateOld, ATACommand.standbyOld, ATACommand.sleepOld:
      now.isStandby = true
      schedule(.flush, after: front.timing.commandNanoseconds)
    case ATACommand.idleImmediate, ATACommand.idle, ATACommand.idleImmediateOld,
      ATACommand.idleOld:
      now.isStandby = false
      scheduleFinish()
    case ATACommand.checkPowerMode, ATACommand.checkPowerModeOld:
      front.taskFile.sectorCount.current = now.isStandby ? PowerMode.standby : PowerMode.active
      scheduleFinish()
    default: return false
    }
    return true
  }

  private func executeOther(_ code: UInt8) {
    switch code {
    case ATACommand.identifyDevice: answer(identifyData)
    case ATACommand.setFeatures: setFeatures()
    case ATACommand.setMultiple: setMultiple()
    case ATACommand.initializeParameters: initializeParameters()
    case ATACommand.flushCache, ATACommand.flushCacheExt:
      schedule(.flush, after: front.timing.commandNanoseconds)
    case ATACommand.readBuffer:
      answer(now.sectorBuffer.isEmpty ? [UInt8](repeating: 0, count: 512) : now.sectorBuffer)
    case ATACommand.writeBuffer:
      schedule(.requestBuffer, after: front.timing.commandNanoseconds)
    case ATACommand.readNativeMax, ATACommand.readNativeMaxExt:
      readNativeMax(extended: code == ATACommand.readNativeMaxExt)
    case ATACommand.smart: smart()
    case ATACommand.recalibrate, ATACommand.seek: scheduleFinish()
    // NOP ends with ABRT by definition; so do IDENTIFY PACKET DEVICE and PACKET on a disk.
    default: scheduleFinish(.aborted)
    }
  }

  /// One sector from the drive itself.
  private func answer(_ bytes: [UInt8]) {
    now.pending = bytes
    schedule(.offerAnswer, after: front.timing.commandNanoseconds)
  }

  private func setMultiple() {
    let count = Int(front.taskFile.sectorCount.current)
    guard count <= Self.maximumMultiple, count.nonzeroBitCount <= 1 else {
      return scheduleFinish(.aborted)
    }
    now.multiple = count
    scheduleFinish()
  }

  private func initializeParameters() {
    let heads = Int(front.taskFile.device.low4) + 1
    let sectorsPerTrack = Int(front.taskFile.sectorCount.current)
    guard sectorsPerTrack > 0 else { return scheduleFinish(.aborted) }
    let addressable = min(capacity, 16_514_064)
    let cylinders = min(addressable / UInt64(heads * sectorsPerTrack), 65_535)
    now.geometry = Geometry(
      cylinders: Int(max(1, cylinders)), heads: heads, sectorsPerTrack: sectorsPerTrack)
    scheduleFinish()
  }

  private func setFeatures() {
    switch front.taskFile.features.current {
    case Feature.enableWriteCache: now.isWriteCacheOn = true
    case Feature.disableWriteCache:
      now.isWriteCacheOn = false
      return schedule(.flush, after: front.timing.commandNanoseconds)
    case Feature.enableLookAhead: now.isLookAheadOn = true
    case Feature.disableLookAhead: now.isLookAheadOn = false
    case Feature.disableReverting: now.revertsOnSoftReset = false
    case Feature.enableReverting: now.revertsOnSoftReset = true
    case Feature.setTransferMode:
      let mode = front.taskFile.sectorCount.current
      guard TransferMode.isSupported(mode) else { return scheduleFinish(.aborted) }
      // The PIO modes do not deselect the DMA mode.
      if TransferMode.isDMA(mode) { now.transferMode = mode }
    default: return scheduleFinish(.aborted)
    }
    scheduleFinish()
  }

  private func readNativeMax(extended: Bool) {
    guard front.taskFile.device.contains(.lba) else { return scheduleFinish(.aborted) }
    let last = capacity == 0 ? 0 : capacity - 1
    if extended {
      front.taskFile.setLBA48(last)
    } else {
      front.taskFile.setLBA28(min(last, (1 << 28) - 1))
    }
    scheduleFinish()
  }

  private func smart() {
    guard front.taskFile.byteCount == SMART.key else { return scheduleFinish(.aborted) }
    let subcommand = front.taskFile.features.current
    guard now.isSMARTOn || subcommand == SMART.enable else { return scheduleFinish(.aborted) }
    switch subcommand {
    case SMART.enable: now.isSMARTOn = true
    case SMART.disable: now.isSMARTOn = false
    // The key left in place means that no threshold is exceeded.
    case SMART.returnStatus, SMART.setAutosave, SMART.executeOffline: break
    case SMART.readData, SMART.readThresholds:
      // Structure version 16, no attributes; the last byte makes the sum zero.
      var page = [UInt8](repeating: 0, count: 512)
      page[0] = 0x10
      page[511] = 0 &- page[0]
      return answer(page)
    default: return scheduleFinish(.aborted)
    }
    scheduleFinish()
  }
}

/// The transfer mode byte of SET FEATURES 03h, common to disks and packet devices.
enum TransferMode {
  /// PIO default, PIO flow control 0–4, single-word DMA 0–2, multiword DMA 0–2, Ultra DMA 0–5.
  static func isSupported(_ mode: UInt8) -> Bool {
    switch mode {
    case 0x00, 0x01, 0x08...0x0C, 0x10...0x12, 0x20...0x22, 0x40...0x45: true
    default: false
    }
  }

  static func isDMA(_ mode: UInt8) -> Bool { mode >= 0x10 }

  /// IDENTIFY word 63: multiword modes 0–2, and the one that is selected.
  static func multiwordWord(_ mode: UInt8) -> UInt16 {
    0x0007 | (mode & 0xF8 == 0x20 ? UInt16(0x0100) << UInt16(mode & 7) : 0)
  }

  /// IDENTIFY word 88: Ultra DMA modes 0–5, and the one that is selected.
  static func ultraWord(_ mode: UInt8) -> UInt16 {
    0x003F | (mode & 0xF8 == 0x40 ? UInt16(0x0100) << UInt16(mode & 7) : 0)
  }
}
