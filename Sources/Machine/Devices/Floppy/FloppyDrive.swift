/// How a diskette is recorded. All formats here have 512-byte sectors and MFM.
package struct FloppyFormat: Equatable, Sendable {
  package var tracks: Int
  package var heads: Int
  package var sectorsPerTrack: Int
  /// The data rates at which it can be read: the codes of the controller's rate field.
  var rates: Set<UInt8>

  /// The rate field of CCR and DSR.
  enum Rate {
    static let kbps500: UInt8 = 0
    static let kbps300: UInt8 = 1
    static let kbps250: UInt8 = 2
    static let kbps1000: UInt8 = 3
  }

  package var sectorCount: Int { tracks * heads * sectorsPerTrack }

  /// By rising size. Double-density disks turn faster in a 1.2 MB drive, hence their second rate.
  private static let known: [FloppyFormat] = [
    .init(tracks: 40, heads: 1, sectorsPerTrack: 8, rates: [Rate.kbps250, Rate.kbps300]),  // 160K
    .init(tracks: 40, heads: 1, sectorsPerTrack: 9, rates: [Rate.kbps250, Rate.kbps300]),  // 180K
    .init(tracks: 40, heads: 2, sectorsPerTrack: 8, rates: [Rate.kbps250, Rate.kbps300]),  // 320K
    .init(tracks: 40, heads: 2, sectorsPerTrack: 9, rates: [Rate.kbps250, Rate.kbps300]),  // 360K
    .init(tracks: 80, heads: 2, sectorsPerTrack: 9, rates: [Rate.kbps250]),  // 720K
    .init(tracks: 80, heads: 2, sectorsPerTrack: 15, rates: [Rate.kbps500]),  // 1.2M
    .init(tracks: 80, heads: 2, sectorsPerTrack: 18, rates: [Rate.kbps500]),  // 1.44M
    .init(tracks: 80, heads: 2, sectorsPerTrack: 21, rates: [Rate.kbps500]),  // 1.68M
    .init(tracks: 82, heads: 2, sectorsPerTrack: 21, rates: [Rate.kbps500]),  // 1.72M
    .init(tracks: 80, heads: 2, sectorsPerTrack: 36, rates: [Rate.kbps1000]),  // 2.88M
  ]

  /// The format of an image of this size. An odd size is read as the next larger format, whose
  /// last sectors are then missing.
  package static func of(sectorCount: UInt64) -> FloppyFormat {
    known.first { UInt64($0.sectorCount) >= sectorCount } ?? known[known.count - 1]
  }
}

/// A diskette drive: the head's position, the diskette, and the change line.
package final class FloppyDrive {
  /// The drive's type, numbered as CMOS register 10h has it.
  package enum Kind: UInt8, Sendable {
    case inch5Size360K = 1
    case inch5Size1200K = 2
    case inch3Size720K = 3
    case inch3Size1440K = 4
    case inch3Size2880K = 5
  }

  package struct State: Codable, Equatable, Sendable {
    var cylinder = 0
    /// `DSKCHG`: a diskette was taken out, and the head has not moved over a new one since.
    var isChanged = true
  }

  package let kind: Kind
  package private(set) var medium: (any BlockDevice)?
  package private(set) var format: FloppyFormat?
  var state = State()

  /// Where the head stops, however far it is told to go.
  static let lastCylinder = 83

  /// - Parameter kind: nil takes the drive that goes with the diskette, or a 1.44 MB drive.
  package init(kind: Kind? = nil, medium: (any BlockDevice)? = nil) {
    self.kind = kind ?? Self.kind(for: medium)
    self.medium = medium
    format = medium.map { .of(sectorCount: $0.sectorCount) }
  }

  private static func kind(for medium: (any BlockDevice)?) -> Kind {
    guard let medium else { return .inch3Size1440K }
    let format = FloppyFormat.of(sectorCount: medium.sectorCount)
    if format.tracks == 40 { return .inch5Size360K }
    switch format.sectorsPerTrack {
    case 9: return .inch3Size720K
    case 15: return .inch5Size1200K
    case 36: return .inch3Size2880K
    default: return .inch3Size1440K
    }
  }

  /// Whether a diskette of this size fits: a drive reads what is no denser than its own.
  package func takes(sectorCount: UInt64) -> Bool {
    // 1.44 MB drives also read the formats that put up to 21 sectors on their 82 tracks.
    let largest: UInt64 =
      switch kind {
      case .inch5Size360K: 720
      case .inch3Size720K: 1440
      case .inch5Size1200K: 2400
      case .inch3Size1440K: 3444
      case .inch3Size2880K: 5760
      }
    return sectorCount <= largest
  }

  package func insert(_ medium: any BlockDevice) {
    self.medium = medium
    format = .of(sectorCount: medium.sectorCount)
    state.isChanged = true
  }

  /// Changes the medium and nothing else: for a machine that is put back to an earlier state.
  func place(_ medium: (any BlockDevice)?) {
    self.medium = medium
    format = medium.map { .of(sectorCount: $0.sectorCount) }
  }

  package func eject() {
    medium = nil
    format = nil
    state.isChanged = true
  }

  /// Moves the head. A step over a diskette clears the change line.
  func step(to cylinder: Int) {
    let target = max(0, min(cylinder, Self.lastCylinder))
    if target != state.cylinder && medium != nil { state.isChanged = false }
    state.cylinder = target
  }

  /// The diskette's track under the head: 40-track diskettes have one under every second step of
  /// a 1.2 MB drive. Nil where nothing is recorded.
  var track: Int? {
    guard let format else { return nil }
    var track = state.cylinder
    if kind == .inch5Size1200K && format.tracks == 40 {
      if track % 2 != 0 { return nil }
      track /= 2
    }
    return track < format.tracks ? track : nil
  }
}
