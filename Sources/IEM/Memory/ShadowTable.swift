/// Shadow paging: what page walks found, kept per address space beneath the TLB arrays. An entry
/// holds the page and all rights of the walk, so that it answers for every kind of access.
///
/// Only translations of accesses that were allowed are kept, with the accessed bits set all the way
/// and the dirty bit as the entry says; whatever an entry does not allow is left to the walker,
/// which faults exactly or sets the dirty bit. Entries are dropped when the tables that they derive
/// from are written; see TableMonitors.swift.
struct ShadowEntry: BitwiseCopyable {
  /// The linear page and the space; zero when empty.
  var key: UInt64 = 0
  /// The physical page, and `Rights` in the low 12 bits.
  var value: UInt64 = 0

  /// 64 MiB of pages in a quarter of a megabyte of host memory.
  static let count = 1 << 14

  /// Identities of spaces are never zero, and 28 bits of them distinguish those of a processor that
  /// are alive.
  @inline(__always) static func key(_ linear: UInt64, _ id: UInt64) -> UInt64 {
    (linear &>> 12) &<< 28 | id & 0xFFF_FFFF
  }
  @inline(__always) static func index(_ linear: UInt64, _ id: UInt64) -> Int {
    Int(truncatingIfNeeded: ((linear &>> 12) ^ (linear &>> 24) ^ id &* 0x9E5) & UInt64(count &- 1))
  }
}

/// What the tables say about a page, from all levels.
struct PageRights: OptionSet, BitwiseCopyable {
  var rawValue: UInt64
  static let user = Self(rawValue: 1 << 0)
  static let writable = Self(rawValue: 1 << 1)
  static let noExecute = Self(rawValue: 1 << 2)
  static let dirty = Self(rawValue: 1 << 3)
  /// Bits 8–11: the protection key.
  static let keyShift: UInt64 = 8
  static let mask: UInt64 = 0xFFF

  @inline(__always) var key: UInt32 { UInt32(truncatingIfNeeded: rawValue >> Self.keyShift) & 0xF }
}

extension Processor {
  /// What the shadow table knows about an access that is allowed and changes no table.
  @inline(__always) mutating func shadowTranslation(
    _ linear: UInt64, _ access: PageAccess
  ) -> PageTranslation? {
    let id = spaces.pointee.current.pointee.id
    let entry = spaces.pointee.shadow + ShadowEntry.index(linear, id)
    guard entry.pointee.key == ShadowEntry.key(linear, id) else { return nil }
    let value = entry.pointee.value
    let rights = PageRights(rawValue: value & PageRights.mask)
    guard let writeAllowed = allowed(rights, access) else { return nil }
    return PageTranslation(
      physicalPage: value & ~PageRights.mask, writeAllowed: writeAllowed, rights: rights,
      isCacheable: true)
  }

  /// Nil when an access must be left to the walker, else whether later writes need no walk. The
  /// same rules as the walker's, which is written without regard to this.
  private func allowed(_ rights: PageRights, _ access: PageAccess) -> Bool? {
    var writable = rights.contains(.writable)
    if access.contains(.user) {
      guard rights.contains(.user) else { return nil }
    } else {
      writable = writable || cr0 & CR0.wp == 0
      if rights.contains(.user) {
        if access.contains(.fetch) ? cr4 & CR4.smep != 0 : access.contains(.smap) { return nil }
      }
    }
    if access.contains(.fetch) {
      return rights.contains(.noExecute) ? nil : false
    }
    if cr4 & CR4.pke != 0 && isLongMode && rights.contains(.user) {
      let bits = pkru >> (2 * rights.key)
      if bits & 1 != 0 { return nil }
      if bits & 2 != 0 && (access.contains(.user) || cr0 & CR0.wp != 0) { writable = false }
    }
    writable = writable && rights.contains(.dirty)
    return access.contains(.write) && !writable ? nil : writable
  }

  /// The translation of an access: from the shadow table, or by a walk, whose result is kept.
  @inline(__always) mutating func translation(
    of linear: UInt64, _ access: PageAccess
  ) throws(GuestFault) -> PageTranslation {
    if cr0 & CR0.pg == 0 { return try walk(linear, access) }
    if let found = shadowTranslation(linear, access) {
      counters.shadowHits &+= 1
      if spaces.pointee.isChecked { check(found, linear, access, source: "shadow table") }
      return found
    }
    return try walkAndKeep(linear, access)
  }

  @inline(never) private mutating func walkAndKeep(
    _ linear: UInt64, _ access: PageAccess
  ) throws(GuestFault) -> PageTranslation {
    let found = try walk(linear, access)
    guard found.isCacheable else { return found }
    monitorTables(linear, isFetch: access.contains(.fetch))
    let id = spaces.pointee.current.pointee.id
    spaces.pointee.shadow[ShadowEntry.index(linear, id)] = ShadowEntry(
      key: ShadowEntry.key(linear, id), value: found.physicalPage | found.rights.rawValue)
    if spaces.pointee.isChecked { check(found, linear, access, source: "walk") }
    return found
  }
}
