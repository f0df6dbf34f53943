// The ATA commands of a packet device, and how packets and their data travel (ATA/ATAPI-6,
// clauses 8 and 9.8 to 9.10).

extension ATAPIDrive {
  /// MODE SELECT takes no more than this.
  static let longestParameterList = 256

  func execute(_ code: UInt8) {
    cancel()
    switch code {
    case ATACommand.packet: beginPacket()
    case ATACommand.identifyPacket:
      schedule(.offerIdentify, after: front.timing.commandNanoseconds)
    case ATACommand.identifyDevice, ATACommand.readSectors:
      // Refused with the signature, by which a host that asks as if for a disk sees its error.
      front.taskFile.sectorCount.current = 1
      front.taskFile.lbaLow.current = 1
      front.taskFile.byteCount = DriveFront.packetSignature
      scheduleFinish(.aborted)
    case ATACommand.setFeatures: setFeatures()
    case ATACommand.checkPowerMode:
      front.taskFile.sectorCount.current = now.isStandby ? 0x00 : 0xFF
      scheduleFinish()
    case ATACommand.idleImmediate, ATACommand.idle:
      now.isStandby = false
      scheduleFinish()
    case ATACommand.standbyImmediate, ATACommand.standby, ATACommand.sleep:
      now.isStandby = true
      scheduleFinish()
    default: scheduleFinish(.aborted)
    }
  }

  private func setFeatures() {
    let setTransferMode: UInt8 = 0x03
    let mode = front.taskFile.sectorCount.current
    switch front.taskFile.features.current {
    case setTransferMode where TransferMode.isSupported(mode):
      if TransferMode.isDMA(mode) { now.transferMode = mode }
      scheduleFinish()
    case 0x66, 0xCC: scheduleFinish()  // reverting to defaults off, on: there is nothing to revert
    default: scheduleFinish(.aborted)
    }
  }

  /// PACKET: Features holds the DMA and overlap bits, LBA mid and high the byte-count limit.
  private func beginPacket() {
    let features = front.taskFile.features.current
    let dmaBit: UInt8 = 1 << 0
    let overlapBit: UInt8 = 1 << 1
    guard features & overlapBit == 0 else { return scheduleFinish(.aborted) }
    now.usesDMA = features & dmaBit != 0
    now.isStandby = false
    // Zero stands for the largest; an odd limit would split a word.
    let limit = Int(front.taskFile.byteCount)
    now.byteLimit = limit < 2 ? 65_534 : min(limit & ~1, 65_534)
    schedule(.requestPacket, after: front.timing.blockNanoseconds)
  }

  func runStep() {
    switch now.step {
    case .none: break
    case .finish(let error):
      now.step = .none
      front.finish(error)
    case .offerIdentify:
      now.step = .none
      front.offer(identifyData)
    case .requestPacket:
      setInterruptReason(.command)
      front.request(Self.packetSize, interrupt: false)
    case .runPacket: runPacket()
    case .sendData: sendData()
    case .receiveData: receiveData()
    }
  }

  func blockMoved() {
    let gap = front.timing.blockNanoseconds
    switch now.step {
    case .requestPacket:
      now.packet = Array(front.block)
      schedule(.runPacket, after: front.timing.commandNanoseconds)
    case .sendData: schedule(.sendData, after: gap &+ sendTime)
    case .receiveData:
      now.pending += front.block
      now.listRemaining = max(0, now.listRemaining - front.block.count)
      schedule(.receiveData, after: gap)
    case .none, .finish, .offerIdentify, .runPacket: front.finishQuietly()
    }
  }

  private func setInterruptReason(_ reason: ATAPIInterruptReason) {
    front.taskFile.sectorCount.current = reason.rawValue
  }

  // MARK: - Ends of a packet command

  func complete() {
    cancel()
    setInterruptReason([.command, .toHost])
    front.finish()
  }

  /// Ends with CHECK CONDITION: the sense key is in the Error register's high half.
  func fail(_ sense: Sense) {
    cancel()
    now.sense = sense
    setInterruptReason([.command, .toHost])
    front.finish(ATAError(rawValue: sense.key << 4).union(.aborted))
  }

  // MARK: - Data to the host

  /// Answers with bytes, cut to the packet's allocation length.
  func respond(_ bytes: [UInt8], allocation: Int) {
    now.pending = Array(bytes.prefix(allocation))
    sendData()
  }

  /// Answers with blocks of the medium.
  func respond(block: UInt64, count: Int) {
    now.nextBlock = block
    now.blocksRemaining = count
    if count == 0 { complete() } else { schedule(.sendData, after: sendTime) }
  }

  private var bytesToSend: Int { now.pending.count + now.blocksRemaining * Self.blockSize }

  /// The size of the next block on the cable.
  private var nextSendCount: Int {
    min(now.usesDMA ? DriveFront.maximumChunk : now.byteLimit, bytesToSend)
  }

  /// How many of the medium's blocks must be read before the next block can be sent. PIO reads
  /// ahead, since its blocks are often just one.
  private var blocksToLoad: Int {
    let missing = nextSendCount - now.pending.count
    guard missing > 0 else { return 0 }
    let needed = (missing + Self.blockSize - 1) / Self.blockSize
    return min(max(needed, 16), now.blocksRemaining)
  }

  private var sendTime: UInt64 {
    UInt64(blocksToLoad) &* Self.sectorsPerBlock &* front.timing.sectorNanoseconds
  }

  private func sendData() {
    now.step = .sendData
    let count = blocksToLoad
    guard count > 0 else { return sendBlock() }
    guard let medium = readyMedium else { return fail(notReadySense) }
    guard now.nextBlock < blockCount, UInt64(count) <= blockCount - now.nextBlock else {
      return fail(.outOfRange)
    }
    let generation = front.generation
    scheduler.read(
      medium, sector: now.nextBlock * Self.sectorsPerBlock,
      count: count * Int(Self.sectorsPerBlock)
    ) { [link] result in
      guard let drive = link.drive, drive.front.isCurrent(generation) else { return }
      switch result {
      case .failure: drive.fail(.unrecoveredRead)
      case .success(let bytes):
        drive.now.pending += bytes
        drive.now.nextBlock += UInt64(count)
        drive.now.blocksRemaining -= count
        drive.sendBlock()
      }
    }
  }

  private func sendBlock() {
    let count = nextSendCount
    guard count > 0 else { return complete() }
    let block = Array(now.pending.prefix(count))
    now.pending.removeFirst(block.count)
    setInterruptReason(.toHost)
    if now.usesDMA {
      front.offerDMA(block)
    } else {
      front.taskFile.byteCount = UInt16(truncatingIfNeeded: block.count)
      front.offer(block)
    }
  }

  // MARK: - Data from the host

  /// Takes in a parameter list of this many bytes, and runs the packet again with the list.
  func receive(_ count: Int) {
    guard count <= Self.longestParameterList else { return fail(.parameterListLength) }
    guard count > 0 else { return complete() }
    now.pending = []
    now.listRemaining = count
    receiveData()
  }

  private func receiveData() {
    now.step = .receiveData
    guard now.listRemaining > 0 else {
      let list = now.pending
      now.pending = []
      return takeParameterList(list)
    }
    setInterruptReason([])
    if now.usesDMA {
      front.requestDMA(now.listRemaining)
    } else {
      let count = min(now.listRemaining, now.byteLimit)
      front.taskFile.byteCount = UInt16(truncatingIfNeeded: count)
      front.request(count, interrupt: true)
    }
  }

  // MARK: - IDENTIFY PACKET DEVICE

  /// Word 82 and 85: NOP, DEVICE RESET, PACKET, power management.
  private static let commandSet1: UInt16 = 1 << 14 | 1 << 9 | 1 << 4 | 1 << 3

  private var identifyData: [UInt8] {
    var id = IdentifyWords()
    // A packet device, CD-ROM, removable; DRQ within 50 µs of PACKET; 12-byte packets.
    id[0] = 1 << 15 | 0x05 << 8 | 1 << 7 | 0b10 << 5
    id.setText(identity.serial, at: 10, wordCount: 10)
    id.setText(identity.firmware, at: 23, wordCount: 4)
    id.setText(identity.model, at: 27, wordCount: 20)
    id[49] = 1 << 11 | 1 << 10 | 1 << 9 | 1 << 8  // IORDY, LBA, DMA
    id[51] = 0x0200  // PIO mode 2 without flow control
    id[53] = 0x0006  // words 64–70 and 88 are valid
    id[63] = TransferMode.multiwordWord(now.transferMode)
    id[64] = 0x0003  // PIO modes 3 and 4
    for word in 65...68 { id[word] = 120 }  // cycle times in nanoseconds
    id[80] = 0x0070  // ATA/ATAPI-4 to 6
    id[81] = 0x0019  // T13 1410D revision 3a
    id[82] = Self.commandSet1
    id[83] = 1 << 14  // bit 14 marks words 83, 84 and 87 as valid
    id[84] = 1 << 14
    id[85] = Self.commandSet1
    id[87] = 1 << 14
    id[88] = TransferMode.ultraWord(now.transferMode)
    id[93] = front.taskFile.device.contains(.device1) ? 0x6B00 : 0x600B  // as for disks
    return id.bytes
  }
}
