/// What an access is, for the page walker.
struct PageAccess: OptionSet, BitwiseCopyable {
  var rawValue: UInt8
  static let write = Self(rawValue: 1)
  static let fetch = Self(rawValue: 2)
  /// Made at CPL 3 (implicit accesses to descriptor tables are not).
  static let user = Self(rawValue: 4)
  /// Supervisor accesses to user pages fault (CR4.SMAP without RFLAGS.AC).
  static let smap = Self(rawValue: 8)
  /// A debugger looks: no accessed or dirty bit is set.
  static let peek = Self(rawValue: 16)
}

/// The outcome of a page walk.
struct PageTranslation: BitwiseCopyable {
  /// The physical address of the 4 KiB page.
  var physicalPage: UInt64
  /// A later write to this page needs no walk: it is allowed, and the dirty bit is set.
  var writeAllowed: Bool
  /// What all levels say together, for whoever keeps the translation.
  var rights: PageRights = []
  /// Every table lies in memory, so that a change of it is noticed.
  var isCacheable = false
}

/// The tables that the last walk came through.
struct WalkPath: BitwiseCopyable {
  /// Physical addresses of entries, the root's first.
  var addresses = InlineArray<4, UInt64>(repeating: 0)
  /// Address bits below each.
  var shifts = InlineArray<4, UInt8>(repeating: 0)
  var count: UInt8 = 0
  /// Entries of 8 bytes, not 4.
  var isWide = true
  var isInMemory = true

  @inline(__always) mutating func begin(isWide: Bool) {
    count = 0
    self.isWide = isWide
    isInMemory = true
  }

  @inline(__always) mutating func add(_ address: UInt64, shift: UInt8) {
    addresses[unchecked: Int(count & 3)] = address
    shifts[unchecked: Int(count & 3)] = shift
    count &+= 1
  }
}

/// The plain page-table walker (SDM vol. 3, chapter 4): no cache, exact faults, accessed and
/// dirty bits set when hardware sets them. Everything faster must agree with it.
extension Processor {
  static let presentBit: UInt64 = 1 << 0
  static let writableBit: UInt64 = 1 << 1
  static let userBit: UInt64 = 1 << 2
  static let accessedBit: UInt64 = 1 << 5
  static let dirtyBit: UInt64 = 1 << 6
  static let pageSizeBit: UInt64 = 1 << 7
  static let noExecuteBit: UInt64 = 1 << 63

  var physicalAddressMask: UInt64 { (1 << UInt64(model.pointee.physicalAddressBits)) - 1 }

  mutating func walk(
    _ linear: UInt64, _ access: PageAccess
  ) throws(GuestFault) -> PageTranslation {
    guard cr0 & CR0.pg != 0 else {
      return PageTranslation(physicalPage: linear & ~0xFFF & 0xFFFF_FFFF, writeAllowed: true)
    }
    counters.pageWalks &+= 1
    if cr4 & CR4.pae == 0 { return try walk32(linear, access) }
    return try walk64(linear, access)
  }

  private func pageFault(
    _ linear: UInt64, _ access: PageAccess, _ extra: PageFaultCode
  ) -> GuestFault {
    var code = extra
    if access.contains(.write) { code.insert(.write) }
    if access.contains(.user) { code.insert(.user) }
    if access.contains(.fetch) && (cr4 & CR4.smep != 0 || noExecuteEnabled) { code.insert(.fetch) }
    return .page(code, at: linear)
  }

  private var noExecuteEnabled: Bool { efer & EFER.nxe != 0 && cr4 & CR4.pae != 0 }

  @inline(__always) private mutating func readEntry<T: GuestWord>(
    _ address: UInt64, shift: UInt64, as: T.Type
  ) -> T {
    let at = address & a20Mask
    walkPath.add(at, shift: UInt8(truncatingIfNeeded: shift))
    let index = at >> 12
    if index < pageCount {
      let page = pageTable[Int(truncatingIfNeeded: index)]
      if page.isMemory {
        return (page.host + Int(truncatingIfNeeded: at & 0xFFF)).load(as: T.self)
      }
    }
    walkPath.isInMemory = false
    return memory._withUnsafeGuaranteedRef { $0.read(GuestPhysical(at), as: T.self) }
  }

  private func setBits(_ address: UInt64, _ bits: UInt64, wide: Bool) {
    memory._withUnsafeGuaranteedRef { memory in
      let at = GuestPhysical(address & a20Mask)
      if wide {
        memory.write(memory.read(at, as: UInt64.self) | bits, to: at)
      } else {
        memory.write(memory.read(at, as: UInt32.self) | UInt32(truncatingIfNeeded: bits), to: at)
      }
    }
  }

  /// 32-bit paging: two levels, 4 MiB pages with CR4.PSE.
  private mutating func walk32(
    _ linear: UInt64, _ access: PageAccess
  ) throws(GuestFault) -> PageTranslation {
    walkPath.begin(isWide: false)
    let directoryAt = (cr3 & 0xFFFF_F000) | (linear >> 22 & 0x3FF) << 2
    let directory = UInt64(readEntry(directoryAt, shift: 22, as: UInt32.self))
    guard directory & Self.presentBit != 0 else { throw pageFault(linear, access, []) }
    if directory & Self.pageSizeBit != 0 && cr4 & CR4.pse != 0 {
      // PSE-36: bits 13–20 are address bits 32–39, bit 21 is reserved.
      guard directory & (1 << 21) == 0 else {
        throw pageFault(linear, access, [.protection, .reserved])
      }
      let base = (directory & 0xFFC0_0000) | (directory >> 13 & 0xFF) << 32
      let page = (base | linear & 0x3F_F000) & physicalAddressMask
      return try finish(
        linear, access, rights: directory, noExecute: false, leaf: directory, leafAt: directoryAt,
        wide: false, page: page)
    }
    let tableAt = (directory & 0xFFFF_F000) | (linear >> 12 & 0x3FF) << 2
    let table = UInt64(readEntry(tableAt, shift: 12, as: UInt32.self))
    guard table & Self.presentBit != 0 else {
      markAccessed(directoryAt, directory, wide: false, access)
      throw pageFault(linear, access, [])
    }
    markAccessed(directoryAt, directory, wide: false, access)
    return try finish(
      linear, access, rights: directory & table, noExecute: false, leaf: table, leafAt: tableAt,
      wide: false, page: table & 0xFFFF_F000)
  }

  private mutating func markAccessed(
    _ address: UInt64, _ entry: UInt64, wide: Bool, _ access: PageAccess
  ) {
    if entry & Self.accessedBit == 0 && !access.contains(.peek) {
      setBits(address, Self.accessedBit, wide: wide)
    }
  }

  /// PAE (three levels, the first without rights) and 4-level paging.
  private mutating func walk64(
    _ linear: UInt64, _ access: PageAccess
  ) throws(GuestFault) -> PageTranslation {
    walkPath.begin(isWide: true)
    let reservedHigh = ~physicalAddressMask & 0x000F_FFFF_FFFF_F000
    let reservedNX = noExecuteEnabled ? 0 : Self.noExecuteBit
    var rights = Self.writableBit | Self.userBit
    var noExecute = false
    var tableAddress: UInt64
    var level: UInt64
    // In PAE mode bits 52–62 of an entry are reserved; in 4-level paging they are ignored.
    var reserved = reservedHigh | reservedNX
    if isLongMode {
      tableAddress = cr3 & 0x000F_FFFF_FFFF_F000
      level = 4
    } else {
      reserved |= 0x7FF0_0000_0000_0000
      let pointer = pdptes[Int(linear >> 30 & 3)]
      guard pointer & Self.presentBit != 0 else { throw pageFault(linear, access, []) }
      tableAddress = pointer & 0x000F_FFFF_FFFF_F000
      level = 2
    }
    while true {
      let shift = 12 + 9 * (level - 1)
      let entryAt = tableAddress | (linear >> shift & 0x1FF) << 3
      let entry = readEntry(entryAt, shift: shift, as: UInt64.self)
      guard entry & Self.presentBit != 0 else { throw pageFault(linear, access, []) }
      var reservedHere = reserved
      let isLeaf: Bool
      if level == 1 {
        isLeaf = true
      } else if entry & Self.pageSizeBit != 0 {
        // 1 GiB pages only where the model has them; in PML4E the bit is reserved.
        if level == 4 || (level == 3 && !features.contains(.pdpe1gb)) {
          throw pageFault(linear, access, [.protection, .reserved])
        }
        reservedHere |= ((1 << shift) - 1) & ~0x1FFF
        isLeaf = true
      } else {
        isLeaf = false
      }
      if entry & reservedHere != 0 {
        throw pageFault(linear, access, [.protection, .reserved])
      }
      rights &= entry
      noExecute = noExecute || entry & Self.noExecuteBit != 0
      if isLeaf {
        let offsetMask = ((UInt64(1) << shift) - 1) & ~0xFFF
        let base = entry & 0x000F_FFFF_FFFF_F000 & ~offsetMask
        return try finish(
          linear, access, rights: rights, noExecute: noExecute && noExecuteEnabled, leaf: entry,
          leafAt: entryAt, wide: true, page: base | (linear & offsetMask))
      }
      markAccessed(entryAt, entry, wide: true, access)
      tableAddress = entry & 0x000F_FFFF_FFFF_F000
      level -= 1
    }
  }

  /// Rights, then accessed and dirty bits of the entry that maps the page.
  private mutating func finish(
    _ linear: UInt64, _ access: PageAccess, rights: UInt64, noExecute: Bool, leaf: UInt64,
    leafAt: UInt64, wide: Bool, page: UInt64
  ) throws(GuestFault) -> PageTranslation {
    let userPage = rights & Self.userBit != 0
    let writablePage = rights & Self.writableBit != 0
    var allowed = true
    var writeAllowed = writablePage
    if access.contains(.user) {
      allowed = userPage
    } else {
      writeAllowed = writablePage || cr0 & CR0.wp == 0
      if userPage {
        if access.contains(.fetch) {
          if cr4 & CR4.smep != 0 { allowed = false }
        } else if access.contains(.smap) {
          allowed = false
        }
      }
    }
    if access.contains(.fetch) && noExecute { allowed = false }
    if access.contains(.write) && !writeAllowed { allowed = false }

    // Protection keys: data accesses to user pages in 4-level paging. The error code names them
    // also when the entries deny the access.
    if cr4 & CR4.pke != 0 && userPage && isLongMode && !access.contains(.fetch) {
      let key = UInt32(truncatingIfNeeded: leaf >> 59) & 0xF
      let accessDisable = pkru >> (2 * key) & 1 != 0
      let writeDisable =
        pkru >> (2 * key + 1) & 1 != 0 && (access.contains(.user) || cr0 & CR0.wp != 0)
      if accessDisable || (writeDisable && access.contains(.write)) {
        throw pageFault(linear, access, [.protection, .protectionKey])
      }
      if writeDisable { writeAllowed = false }
    }
    guard allowed else { throw pageFault(linear, access, .protection) }

    var missing: UInt64 = 0
    if leaf & Self.accessedBit == 0 { missing |= Self.accessedBit }
    if access.contains(.write) && leaf & Self.dirtyBit == 0 { missing |= Self.dirtyBit }
    if missing != 0 && !access.contains(.peek) { setBits(leafAt, missing, wide: wide) }
    let isDirty = (leaf | missing) & Self.dirtyBit != 0
    var all: PageRights = []
    if userPage { all.insert(.user) }
    if writablePage { all.insert(.writable) }
    if noExecute { all.insert(.noExecute) }
    if isDirty { all.insert(.dirty) }
    all.rawValue |= (leaf >> 59 & 0xF) << PageRights.keyShift
    return PageTranslation(
      physicalPage: page, writeAllowed: writeAllowed && isDirty, rights: all,
      isCacheable: walkPath.isInMemory)
  }
}
