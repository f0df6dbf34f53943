// What the drive says about itself and its disc (MMC-3, clauses 5 and 6).

/// The mode pages that a host can set, as `[code, length, parameters…]`.
enum ModePage {
  static let errorRecovery: UInt8 = 0x01
  static let cdParameters: UInt8 = 0x0D
  static let audioControl: UInt8 = 0x0E
  static let capabilities: UInt8 = 0x2A
  static let all: UInt8 = 0x3F

  static let errorRecoveryDefault: [UInt8] = [errorRecovery, 6, 0x00, 5, 0, 0, 0, 0]
  static let cdParametersDefault: [UInt8] = [cdParameters, 6, 0, 0x0D, 0, 60, 0, 75]
  /// Immediate; ports 0 and 1 are left and right at full volume.
  static let audioControlDefault: [UInt8] = [
    audioControl, 14, 0x04, 0, 0, 0, 0, 75, 1, 0xFF, 2, 0xFF, 0, 0, 0, 0,
  ]
}

extension ATAPIDrive {
  // MARK: - Mode pages

  private var capabilitiesPage: [UInt8] {
    let lockState: UInt8 = now.isLocked ? 1 << 1 : 0
    let speed: UInt64 = 7056  // 40 times, in 1,000 bytes a second
    var page: [UInt8] = [ModePage.capabilities, 18]
    page += [0x3B]  // reads CD-R, CD-RW, DVD-ROM, DVD-R, DVD-RAM
    page += [0x00]  // writes nothing
    page += [0x71]  // multi-session, mode 2 forms 1 and 2, audio play
    page += [0x00]
    page += [0x29 | lockState]  // a tray that ejects and locks
    page += [0x00]
    page += bigEndian(speed, 2) + bigEndian(256, 2) + bigEndian(512, 2) + bigEndian(speed, 2)
    return page + [0, 0, 0, 0]
  }

  func modeSense(isLong: Bool) {
    let code = packetByte(2) & 0x3F
    let control = packetByte(2) >> 6
    let changeable: UInt8 = 1
    let defaults: UInt8 = 2
    let saved: UInt8 = 3
    if control == saved { return fail(.savingNotSupported) }
    var pages = [
      now.errorRecovery, ModePage.cdParametersDefault, now.audioControl, capabilitiesPage,
    ]
    if control == defaults {
      pages[0] = ModePage.errorRecoveryDefault
      pages[2] = ModePage.audioControlDefault
    } else if control == changeable {
      for i in pages.indices {
        let canChange = i == 0 || i == 2
        for j in 2..<pages[i].count { pages[i][j] = canChange ? 0xFF : 0 }
      }
    }
    let chosen = pages.filter { code == ModePage.all || $0[0] == code }
    guard !chosen.isEmpty else { return fail(.invalidField) }
    let body = chosen.flatMap { $0 }
    if isLong {
      let header = bigEndian(UInt64(body.count + 6), 2) + [mediumType, 0, 0, 0, 0, 0]
      respond(header + body, allocation: number(at: 7, count: 2))
    } else {
      let header = [UInt8(truncatingIfNeeded: body.count + 3), mediumType, 0, 0]
      respond(header + body, allocation: Int(packetByte(4)))
    }
  }

  /// The header's medium type: a 120 mm data disc, none, or the door open.
  private var mediumType: UInt8 {
    if now.isTrayOpen { return 0x71 }
    return medium == nil ? 0x70 : 0x01
  }

  func modeSelect(_ list: [UInt8], headerSize: Int) {
    var rest = list.dropFirst(headerSize)
    var errorRecovery = now.errorRecovery
    var audioControl = now.audioControl
    while let code = rest.first.map({ $0 & 0x3F }) {
      guard rest.count >= 2 else { return fail(.parameterListLength) }
      let size = 2 + Int(rest[rest.startIndex + 1])
      guard rest.count >= size else { return fail(.parameterListLength) }
      let page = [code] + rest.dropFirst().prefix(size - 1)
      switch code {
      case ModePage.errorRecovery where size == errorRecovery.count: errorRecovery = page
      case ModePage.audioControl where size == audioControl.count: audioControl = page
      default: return fail(.invalidParameter)
      }
      rest = rest.dropFirst(size)
    }
    now.errorRecovery = errorRecovery
    now.audioControl = audioControl
    complete()
  }

  // MARK: - Addresses

  /// A block's address in a table: its number, or minute, second and frame.
  private func address(_ block: UInt64, asMSF: Bool) -> [UInt8] {
    asMSF ? [0] + minuteSecondFrame(block) : bigEndian(block, 4)
  }

  private func minuteSecondFrame(_ block: UInt64) -> [UInt8] {
    let frames = block + 150
    return [
      UInt8(clamping: frames / (60 * 75)), UInt8(frames / 75 % 60), UInt8(frames % 75),
    ]
  }

  private var wantsMSF: Bool { packetByte(1) & 0x02 != 0 }

  // MARK: - Disc

  /// Track 1 is data, recorded uninterrupted (ADR 1, control 4).
  private static let dataTrack: UInt8 = 0x14
  private static let leadOut: UInt8 = 0xAA

  func readTOC() {
    // Drives before MMC had the format in byte 9.
    let format = packetByte(2) & 0x0F != 0 ? packetByte(2) & 0x0F : packetByte(9) >> 6
    let firstTrack = packetByte(6)
    let tracks: [UInt8] = [1, 1]
    var body = tracks
    switch format {
    case 0:
      guard firstTrack <= 1 || firstTrack == Self.leadOut else { return fail(.invalidField) }
      if firstTrack <= 1 {
        body += [0, Self.dataTrack, 1, 0] + address(0, asMSF: wantsMSF)
      }
      body += [0, Self.dataTrack, Self.leadOut, 0] + address(blockCount, asMSF: wantsMSF)
    case 1:
      body += [0, Self.dataTrack, 1, 0] + address(0, asMSF: wantsMSF)
    case 2:
      let points: [(UInt8, [UInt8])] = [
        (0xA0, [1, 0, 0]), (0xA1, [1, 0, 0]), (0xA2, minuteSecondFrame(blockCount)),
        (0x01, minuteSecondFrame(0)),
      ]
      for (point, value) in points {
        body += [1, Self.dataTrack, 0, point, 0, 0, 0, 0] + value
      }
    default: return fail(.invalidField)
    }
    respond(bigEndian(UInt64(body.count), 2) + body, allocation: number(at: 7, count: 2))
  }

  func readHeader() {
    let block = UInt64(number(at: 2, count: 4))
    guard block < blockCount else { return fail(.outOfRange) }
    let mode1: UInt8 = 1
    respond(
      [mode1, 0, 0, 0] + address(block, asMSF: wantsMSF), allocation: number(at: 7, count: 2))
  }

  func readDiscInformation() {
    guard packetByte(1) & 7 == 0 else { return fail(.invalidField) }
    var body = [UInt8](repeating: 0, count: 32)
    body[0] = 0x0E  // last session complete, disc complete
    body[1] = 1  // first track
    body[2] = 1  // sessions
    body[3] = 1  // first and last track of the last session
    body[4] = 1
    body[5] = 0x20  // unrestricted use
    for i in 14..<22 { body[i] = 0xFF }  // no further lead-in and lead-out on a complete disc
    respond(bigEndian(32, 2) + body, allocation: number(at: 7, count: 2))
  }

  func readTrackInformation() {
    let value = UInt64(number(at: 2, count: 4))
    let byBlock: UInt8 = 0
    let isThere = packetByte(1) & 3 == byBlock ? value < blockCount : value == 1
    guard packetByte(1) & 3 != 3, isThere else { return fail(.invalidField) }
    var body = [UInt8](repeating: 0, count: 34)
    body[0] = 1  // track
    body[1] = 1  // session
    body[3] = Self.dataTrack & 0x0F
    body[4] = 1  // data mode
    body.replaceSubrange(22..<26, with: bigEndian(blockCount, 4))
    respond(bigEndian(34, 2) + body, allocation: number(at: 7, count: 2))
  }

  func readSubchannel() {
    let noAudioStatus: UInt8 = 0x15
    let wantsQ = packetByte(2) & 0x40 != 0
    var body: [UInt8] = []
    if wantsQ {
      switch packetByte(3) {
      case 1:
        body =
          [1, Self.dataTrack, 1, 1] + address(0, asMSF: wantsMSF)
          + address(0, asMSF: wantsMSF)
      // Neither a media catalogue number nor a recording code is on the disc.
      case 2: body = [2] + [UInt8](repeating: 0, count: 19)
      case 3: body = [3, Self.dataTrack, 1] + [UInt8](repeating: 0, count: 17)
      default: return fail(.invalidField)
      }
    }
    let header = [0, noAudioStatus] + bigEndian(UInt64(body.count), 2)
    respond(header + body, allocation: number(at: 7, count: 2))
  }

  /// READ DVD STRUCTURE: the physical format of layer 0, and the copyright page (none).
  func readDVDStructure() {
    guard isDVD else { return fail(.incompatibleFormat) }
    let firstSector: UInt64 = 0x03_0000
    var body: [UInt8]
    switch packetByte(7) {
    case 0:
      body = [UInt8](repeating: 0, count: 2048)
      body[0] = 0x01  // DVD-ROM, version 1
      body[1] = 0x0F  // 120 mm, no maximum rate given
      body[2] = 0x01  // one layer, embossed
      body.replaceSubrange(4..<8, with: bigEndian(firstSector, 4))
      body.replaceSubrange(8..<12, with: bigEndian(firstSector + blockCount - 1, 4))
    case 1: body = [0, 0, 0, 0]
    default: return fail(.invalidField)
    }
    respond(
      bigEndian(UInt64(body.count + 2), 2) + [0, 0] + body, allocation: number(at: 8, count: 2))
  }

  // MARK: - Drive

  func getConfiguration() {
    let request = packetByte(1) & 3
    guard request != 3 else { return fail(.invalidField) }
    let start = number(at: 2, count: 2)
    let hasDisc = readyMedium != nil
    let isCD = hasDisc && !isDVD
    let cdProfile: UInt64 = 0x0008
    let dvdProfile: UInt64 = 0x0010

    struct Feature {
      var code: UInt64
      var version: UInt8 = 0
      var isPersistent = false
      var isCurrent: Bool
      var data: [UInt8] = []
    }
    let profiles =
      bigEndian(dvdProfile, 2) + [hasDisc && isDVD ? 1 : 0, 0]
      + bigEndian(cdProfile, 2) + [isCD ? 1 : 0, 0]
    let features = [
      Feature(code: 0x0000, isPersistent: true, isCurrent: true, data: profiles),
      // Core: the physical interface is ATAPI.
      Feature(
        code: 0x0001, version: 1, isPersistent: true, isCurrent: true,
        data: bigEndian(2, 4) + [0, 0, 0, 0]),
      // Removable medium: a tray that ejects and locks.
      Feature(code: 0x0003, isPersistent: true, isCurrent: true, data: [0x29, 0, 0, 0]),
      // Random readable: 2,048-byte blocks, one a time, with the error recovery page.
      Feature(code: 0x0010, isCurrent: hasDisc, data: bigEndian(2048, 4) + [0, 1, 1, 0]),
      Feature(code: 0x001D, isCurrent: isCD),  // multi-read
      Feature(code: 0x001E, isCurrent: isCD, data: [0, 0, 0, 0]),  // CD read
      Feature(code: 0x001F, isCurrent: hasDisc && isDVD),  // DVD read
      Feature(code: 0x0100, isPersistent: true, isCurrent: true),  // power management
      Feature(code: 0x0105, isPersistent: true, isCurrent: true),  // timeout
    ]
    var body: [UInt8] = []
    for feature in features {
      let isWanted =
        switch request {
        case 0: feature.code >= start
        case 1: feature.code >= start && feature.isCurrent
        default: feature.code == start
        }
      guard isWanted else { continue }
      let flags =
        feature.version << 2 | (feature.isPersistent ? 2 : 0) | (feature.isCurrent ? 1 : 0)
      body += bigEndian(feature.code, 2) + [flags, UInt8(feature.data.count)] + feature.data
    }
    let profile = hasDisc ? (isDVD ? dvdProfile : cdProfile) : 0
    let header = bigEndian(UInt64(body.count + 4), 4) + [0, 0] + bigEndian(profile, 2)
    respond(header + body, allocation: number(at: 7, count: 2))
  }

  func getEventStatus() {
    let polled: UInt8 = 1 << 0
    guard packetByte(1) & polled != 0 else { return fail(.invalidField) }
    let mediaClass: UInt8 = 4
    let supported: UInt8 = 1 << mediaClass
    let noEventAvailable: UInt8 = 1 << 7
    let allocation = number(at: 7, count: 2)
    guard packetByte(4) & supported != 0 else {
      return respond([0, 2, noEventAvailable, supported], allocation: allocation)
    }
    let event = now.event
    // An answer cut to its header does not consume the event.
    if allocation > 4 { now.event = .none }
    let doorOpen: UInt8 = now.isTrayOpen ? 1 << 0 : 0
    let present: UInt8 = readyMedium != nil ? 1 << 1 : 0
    respond(
      [0, 6, mediaClass, supported, event.rawValue, doorOpen | present, 0, 0],
      allocation: allocation)
  }

  func mechanismStatus() {
    let doorOpen: UInt8 = now.isTrayOpen ? 1 << 4 : 0
    respond([0, doorOpen, 0, 0, 0, 0, 0, 0], allocation: number(at: 8, count: 2))
  }
}
