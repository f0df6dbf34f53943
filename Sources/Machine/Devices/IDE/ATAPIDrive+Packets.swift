// The packet commands of a read-only drive (MMC-3; SPC-3 for the primary commands).

/// Operation codes, by the standards' names.
private enum PacketCommand {
  static let testUnitReady: UInt8 = 0x00
  static let requestSense: UInt8 = 0x03
  static let inquiry: UInt8 = 0x12
  static let modeSelect6: UInt8 = 0x15
  static let modeSense6: UInt8 = 0x1A
  static let startStopUnit: UInt8 = 0x1B
  static let preventAllow: UInt8 = 0x1E
  static let readCapacity: UInt8 = 0x25
  static let read10: UInt8 = 0x28
  static let seek10: UInt8 = 0x2B
  static let verify10: UInt8 = 0x2F
  static let readSubchannel: UInt8 = 0x42
  static let readTOC: UInt8 = 0x43
  static let readHeader: UInt8 = 0x44
  static let playAudio10: UInt8 = 0x45
  static let getConfiguration: UInt8 = 0x46
  static let playAudioMSF: UInt8 = 0x47
  static let getEventStatus: UInt8 = 0x4A
  static let pauseResume: UInt8 = 0x4B
  static let stopPlay: UInt8 = 0x4E
  static let readDiscInformation: UInt8 = 0x51
  static let readTrackInformation: UInt8 = 0x52
  static let modeSelect10: UInt8 = 0x55
  static let modeSense10: UInt8 = 0x5A
  static let playAudio12: UInt8 = 0xA5
  static let read12: UInt8 = 0xA8
  static let readDVDStructure: UInt8 = 0xAD
  static let readCDMSF: UInt8 = 0xB9
  static let setCDSpeed: UInt8 = 0xBB
  static let mechanismStatus: UInt8 = 0xBD
  static let readCD: UInt8 = 0xBE

  /// Those that work while a unit attention is pending.
  static let passesAttention: Set<UInt8> = [
    requestSense, inquiry, getConfiguration, getEventStatus,
  ]
  /// Those that a disc must be in for.
  static let needsMedium: Set<UInt8> = [
    testUnitReady, readCapacity, read10, seek10, verify10, readSubchannel, readTOC, readHeader,
    playAudio10, playAudioMSF, pauseResume, stopPlay, readDiscInformation, readTrackInformation,
    playAudio12, read12, readDVDStructure, readCDMSF, readCD,
  ]
}

extension ATAPIDrive {
  /// A big-endian number of the packet.
  func number(at offset: Int, count: Int) -> Int {
    var value = 0
    for i in offset..<(offset + count) { value = value << 8 | Int(packetByte(i)) }
    return value
  }

  func packetByte(_ index: Int) -> UInt8 {
    now.packet.indices.contains(index) ? now.packet[index] : 0
  }

  var notReadySense: Sense { now.isTrayOpen ? .trayOpen : .noMedium }

  func runPacket() {
    let code = packetByte(0)
    if !now.attentions.isEmpty && !PacketCommand.passesAttention.contains(code) {
      return fail(now.attentions.removeFirst())
    }
    if code != PacketCommand.requestSense { now.sense = .none }
    if PacketCommand.needsMedium.contains(code) && readyMedium == nil {
      return fail(notReadySense)
    }
    if !runReading(code) && !runAboutDisc(code) { runAboutDrive(code) }
  }

  private func runReading(_ code: UInt8) -> Bool {
    switch code {
    case PacketCommand.read10:
      read(UInt64(number(at: 2, count: 4)), count: number(at: 7, count: 2))
    case PacketCommand.read12:
      read(UInt64(number(at: 2, count: 4)), count: number(at: 6, count: 4))
    case PacketCommand.readCD:
      readCD(UInt64(number(at: 2, count: 4)), count: number(at: 6, count: 3))
    case PacketCommand.readCDMSF:
      guard let start = block(ofMSFAt: 3), let end = block(ofMSFAt: 6), start <= end else {
        fail(.invalidField)
        break
      }
      readCD(start, count: Int(end - start))
    case PacketCommand.seek10:
      let target = UInt64(number(at: 2, count: 4))
      if target < blockCount { complete() } else { fail(.outOfRange) }
    case PacketCommand.verify10:
      let first = UInt64(number(at: 2, count: 4))
      if isOnDisc(first, count: number(at: 7, count: 2)) { complete() } else { fail(.outOfRange) }
    default: return false
    }
    return true
  }

  private func isOnDisc(_ block: UInt64, count: Int) -> Bool {
    block <= blockCount && UInt64(count) <= blockCount - block
  }

  private func read(_ block: UInt64, count: Int) {
    guard isOnDisc(block, count: count) else { return fail(.outOfRange) }
    respond(block: block, count: count)
  }

  /// READ CD: which parts of a sector are wanted is in byte 9, the expected type in byte 1.
  private func readCD(_ block: UInt64, count: Int) {
    let anyType: UInt8 = 0
    let mode1: UInt8 = 2
    let expected = packetByte(1) >> 2 & 7
    guard expected == anyType || expected == mode1 else { return fail(.illegalModeForTrack) }
    let userData: UInt8 = 0x10
    let parts = packetByte(9) & 0xFE
    if parts == 0 && packetByte(10) & 7 == 0 {
      return isOnDisc(block, count: count) ? complete() : fail(.outOfRange)
    }
    guard parts == userData, packetByte(10) & 7 == 0 else { return fail(.invalidField) }
    read(block, count: count)
  }

  /// The block of a minute, second and frame in the packet; block 0 is at 00:02:00.
  private func block(ofMSFAt offset: Int) -> UInt64? {
    let seconds = Int(packetByte(offset)) * 60 + Int(packetByte(offset + 1))
    let block = seconds * 75 + Int(packetByte(offset + 2)) - 150
    return block < 0 ? nil : UInt64(block)
  }

  private func runAboutDisc(_ code: UInt8) -> Bool {
    switch code {
    case PacketCommand.readCapacity:
      respond(
        bigEndian(blockCount == 0 ? 0 : blockCount - 1, 4) + bigEndian(2048, 4),
        allocation: 8)
    case PacketCommand.readTOC: readTOC()
    case PacketCommand.readHeader: readHeader()
    case PacketCommand.readDiscInformation: readDiscInformation()
    case PacketCommand.readTrackInformation: readTrackInformation()
    case PacketCommand.readSubchannel: readSubchannel()
    case PacketCommand.readDVDStructure: readDVDStructure()
    case PacketCommand.playAudio10: playAudio(isEmpty: number(at: 7, count: 2) == 0)
    case PacketCommand.playAudio12: playAudio(isEmpty: number(at: 6, count: 4) == 0)
    case PacketCommand.playAudioMSF:
      playAudio(isEmpty: number(at: 3, count: 3) == number(at: 6, count: 3))
    case PacketCommand.pauseResume: fail(.sequenceError)
    case PacketCommand.stopPlay, PacketCommand.testUnitReady: complete()
    default: return false
    }
    return true
  }

  /// The only track is data, and data does not play.
  private func playAudio(isEmpty: Bool) {
    if isEmpty { complete() } else { fail(.illegalModeForTrack) }
  }

  private func runAboutDrive(_ code: UInt8) {
    switch code {
    case PacketCommand.requestSense: requestSense()
    case PacketCommand.inquiry: inquiry()
    case PacketCommand.startStopUnit: startStop()
    case PacketCommand.preventAllow:
      now.isLocked = packetByte(4) & 1 != 0
      complete()
    case PacketCommand.modeSense6: modeSense(isLong: false)
    case PacketCommand.modeSense10: modeSense(isLong: true)
    case PacketCommand.modeSelect6: receive(Int(packetByte(4)))
    case PacketCommand.modeSelect10: receive(number(at: 7, count: 2))
    case PacketCommand.getConfiguration: getConfiguration()
    case PacketCommand.getEventStatus: getEventStatus()
    case PacketCommand.mechanismStatus: mechanismStatus()
    case PacketCommand.setCDSpeed: complete()
    default: fail(.invalidOpcode)
    }
  }

  func takeParameterList(_ list: [UInt8]) {
    let headerSize = packetByte(0) == PacketCommand.modeSelect6 ? 4 : 8
    modeSelect(list, headerSize: headerSize)
  }

  private func requestSense() {
    var sense = now.sense
    if sense == .none && !now.attentions.isEmpty { sense = now.attentions.removeFirst() }
    now.sense = .none
    var bytes = [UInt8](repeating: 0, count: 18)
    bytes[0] = 0x70  // current error, fixed format
    bytes[2] = sense.key
    bytes[7] = 10  // bytes that follow
    bytes[12] = sense.code
    bytes[13] = sense.qualifier
    respond(bytes, allocation: Int(packetByte(4)))
  }

  private func inquiry() {
    let vitalProductData: UInt8 = 1 << 0
    guard packetByte(1) & vitalProductData == 0, packetByte(2) == 0 else {
      return fail(.invalidField)
    }
    func padded(_ text: String, _ count: Int) -> [UInt8] {
      let bytes = Array(text.utf8.prefix(count))
      return bytes + [UInt8](repeating: UInt8(ascii: " "), count: count - bytes.count)
    }
    // CD-ROM, removable, no version claimed, ATAPI response format, 31 more bytes.
    let header: [UInt8] = [0x05, 0x80, 0x00, 0x21, 31, 0, 0, 0]
    let text =
      padded(identity.vendor, 8) + padded(identity.model, 16) + padded(identity.firmware, 4)
    respond(header + text, allocation: number(at: 3, count: 2))
  }

  private func startStop() {
    let start: UInt8 = 1 << 0
    let loadEject: UInt8 = 1 << 1
    let powerCondition = packetByte(4) >> 4
    if powerCondition != 0 { return complete() }
    switch packetByte(4) & (start | loadEject) {
    case loadEject:
      if now.isLocked { return fail(.removalPrevented) }
      if !now.isTrayOpen {
        now.isTrayOpen = true
        now.attentions.removeAll { $0 == .mediumChanged }
        if medium != nil { now.event = .mediaRemoval }
      }
    case start | loadEject:
      if now.isTrayOpen {
        now.isTrayOpen = false
        if medium != nil { mediumArrived() }
      }
    case start:
      if readyMedium == nil { return fail(notReadySense) }
    default: break
    }
    complete()
  }
}

/// The low `count` bytes of a number, the highest first, as packet devices have it.
func bigEndian(_ value: UInt64, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * (count - 1 - $0))) }
}
