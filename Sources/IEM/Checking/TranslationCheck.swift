/// The checking mode of address translation: the plain walker as oracle for everything that the TLB
/// and the shadow table keep (`--check translation`).

/// The first translation that was not the walker's.
struct TranslationDifference: BitwiseCopyable {
  enum Kind: UInt8 {
    case none
    /// The walker faults where something was kept.
    case fault
    case page
    case writeAllowed
    /// An entry on the way has its accessed bit clear, or the leaf its dirty bit.
    case accessedBit
  }
  var kind = Kind.none
  var linear: UInt64 = 0
  var access: PageAccess = []
  var kept: UInt64 = 0
  var walked: UInt64 = 0
  var rip: UInt64 = 0
  var root: UInt64 = 0
  var retired: UInt64 = 0
  var source: StaticString = ""
}

extension Processor {
  /// Compares a translation with what the walker finds now, and stops the machine at the first
  /// difference.
  @inline(never) mutating func check(
    _ found: PageTranslation, _ linear: UInt64, _ access: PageAccess, source: StaticString
  ) {
    counters.translationChecks &+= 1
    let path = walkPath
    defer { walkPath = path }
    var quiet = access
    quiet.insert(.peek)
    var kind = TranslationDifference.Kind.none
    var walked: UInt64 = 0
    do throws(GuestFault) {
      let truth = try walk(linear, quiet)
      walked = truth.physicalPage
      if truth.physicalPage != found.physicalPage {
        kind = .page
      } else if found.writeAllowed && !truth.writeAllowed {
        kind = .writeAllowed
      } else if cr0 & CR0.pg != 0 && !isPathAccessed() {
        kind = .accessedBit
      }
    } catch {
      kind = .fault
    }
    guard kind != .none, difference.kind == .none else { return }
    difference = TranslationDifference(
      kind: kind, linear: linear, access: access, kept: found.physicalPage, walked: walked,
      rip: rip,
      root: cr3, retired: retired, source: source)
    stopRequest.store(true, ordering: .relaxed)
    leaveBlock = true
  }

  private func isPathAccessed() -> Bool {
    for number in 0..<Int(walkPath.count) {
      let at = GuestPhysical(walkPath.addresses[number])
      let entry = memory._withUnsafeGuaranteedRef { $0.read(at, as: UInt8.self) }
      if UInt64(entry) & Self.accessedBit == 0 { return false }
    }
    return true
  }

  /// Compares everything in the TLB arrays of the present space.
  @inline(never) mutating func auditTranslations() {
    for array in 0..<TLB.arrayCount {
      let access: PageAccess = array == TLB.user ? .user : array == TLB.supervisor ? [] : .smap
      for index in 0..<TLB.entryCount {
        let entry = tlbBase[array * TLB.entryCount + index]
        guard entry.readTag != TLBEntry.empty else { continue }
        check(
          PageTranslation(
            physicalPage: entry.physical, writeAllowed: entry.writeTag == entry.readTag),
          entry.readTag, access, source: "TLB")
      }
    }
    for index in 0..<TLB.entryCount where fetchTLB[index].tag != TLBEntry.empty {
      let isUser = fetchTLB[index].tag & 2 != 0
      check(
        PageTranslation(physicalPage: fetchTLB[index].physical, writeAllowed: false),
        fetchTLB[index].tag & ~0xFFF, isUser ? [.fetch, .user] : .fetch, source: "fetch TLB")
    }
  }
}

extension SoftwareEngine {
  /// Whether translations are compared with the walker's; `run` returns `.checkFailed` after the
  /// first that differs.
  public var checksTranslations: Bool {
    get { cpu.pointee.spaces.pointee.isChecked }
    set { cpu.pointee.spaces.pointee.isChecked = newValue }
  }

  /// What differed, for people; nil while nothing has.
  public var difference: String? {
    let found = cpu.pointee.difference
    guard found.kind != .none else { return nil }
    func hex(_ value: UInt64) -> String { "0x" + String(value, radix: 16) }
    let what =
      switch found.kind {
      case .fault: "the walker faults"
      case .page: "the walker finds page \(hex(found.walked))"
      case .writeAllowed: "the walker does not allow a write"
      default: "an accessed bit on the way is clear"
      }
    var access: [String] = []
    if found.access.contains(.write) { access.append("write") }
    if found.access.contains(.fetch) { access.append("fetch") }
    if found.access.contains(.user) { access.append("user") }
    if found.access.contains(.smap) { access.append("smap") }
    return "the \(found.source) has linear \(hex(found.linear)) at page \(hex(found.kept)), but "
      + "\(what) (access: \(access.joined(separator: ", ")); CR3 \(hex(found.root)), RIP "
      + "\(hex(found.rip)), after \(found.retired) instructions)"
  }
}
