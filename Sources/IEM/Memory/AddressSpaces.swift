import Glibc

/// One guest address space: a paging root and everything else that decides what a linear address
/// means. Its translations are kept while others are in use.
struct AddressSpace: BitwiseCopyable {
  /// `Processor.spaceMode`; zero while the slot is free.
  var mode: UInt64 = 0
  /// The physical address of the first table; PAE has four pointers instead.
  var root: UInt64 = 0
  var pointers = InlineArray<4, UInt64>(repeating: 0)
  /// Owns entries of the shadow table, and contexts of the jump cache; never used again.
  var id: UInt64 = 0
  /// Position in its list.
  var slot = 0
  /// For choosing the space that has to go.
  var lastUse: UInt64 = 0
  /// Places of the TLB arrays that were filled; more than the journal holds: any.
  var filled: Int32 = 0
  /// Tags of the jump cache in 64-bit mode.
  var userTag: UInt64 = 0
  var supervisorTag: UInt64 = 0
  /// Supervisor code outside the shared upper half was executed: jumps are this space's own.
  var hasOwnSupervisorCode = false
}

/// Top-level entries through which supervisor code was fetched, and the tag of jumps within it.
/// Spaces whose roots hold the same entries share the tables beneath, hence the code: a kernel's
/// jumps stay known when it changes from one process to another.
struct SharedCode: BitwiseCopyable {
  static let entryLimit = 4
  var tag: UInt64 = 0
  /// The rules under which it was fetched; see `Processor.spaceMode`.
  var mode: UInt64 = 0
  var count = 0
  var lastUse: UInt64 = 0
  var indices = InlineArray<4, UInt16>(repeating: 0)
  var values = InlineArray<4, UInt64>(repeating: 0)
}

/// The address spaces of one processor with their TLB arrays, the shadow table beneath and the
/// monitors of page tables. Reached through a pointer that never changes; owned by the engine.
struct AddressSpaces: BitwiseCopyable {
  static let slotCount = 8
  static let journalSize = 4096
  static let sharedCount = 4

  let list: UnsafeMutablePointer<AddressSpace>
  let data: UnsafeMutablePointer<TLBEntry>
  let fetch: UnsafeMutablePointer<FetchTLBEntry>
  /// Never filled: every access takes the slow path, where alignment is checked.
  let empty: UnsafeMutablePointer<TLBEntry>
  let shared: UnsafeMutablePointer<SharedCode>
  private let journals: UnsafeMutablePointer<UInt16>
  let shadow: UnsafeMutablePointer<ShadowEntry>
  var monitors: TableMonitors
  var current: UnsafeMutablePointer<AddressSpace>
  var currentShared: UnsafeMutablePointer<SharedCode>
  var lastID: UInt64 = 0
  var time: UInt64 = 0
  /// Every fill and every hit of the shadow table is compared with the walker.
  var isChecked = false

  init(pageCount: UInt64) {
    list = .allocate(capacity: Self.slotCount)
    list.initialize(repeating: AddressSpace(), count: Self.slotCount)
    for slot in 0..<Self.slotCount { list[slot].slot = slot }
    data = .allocate(capacity: Self.slotCount * TLB.setSize)
    data.initialize(repeating: TLBEntry(), count: Self.slotCount * TLB.setSize)
    fetch = .allocate(capacity: Self.slotCount * TLB.entryCount)
    fetch.initialize(repeating: FetchTLBEntry(), count: Self.slotCount * TLB.entryCount)
    empty = .allocate(capacity: TLB.entryCount)
    empty.initialize(repeating: TLBEntry(), count: TLB.entryCount)
    shared = .allocate(capacity: Self.sharedCount)
    shared.initialize(repeating: SharedCode(), count: Self.sharedCount)
    journals = .allocate(capacity: Self.slotCount * Self.journalSize)
    journals.initialize(repeating: 0, count: Self.slotCount * Self.journalSize)
    shadow = .allocate(capacity: ShadowEntry.count)
    shadow.initialize(repeating: ShadowEntry(), count: ShadowEntry.count)
    monitors = TableMonitors(pageCount: pageCount)
    current = list
    currentShared = shared
  }

  func deallocate() {
    list.deallocate()
    data.deallocate()
    fetch.deallocate()
    empty.deallocate()
    shared.deallocate()
    journals.deallocate()
    shadow.deallocate()
    monitors.deallocate()
  }

  @inline(__always) func journal(
    _ space: UnsafeMutablePointer<AddressSpace>
  ) -> UnsafeMutablePointer<UInt16> { journals + space.pointee.slot * Self.journalSize }

  mutating func makeID() -> UInt64 {
    lastID &+= 1
    return lastID
  }

  /// Empties the TLB arrays of a space; its shadow entries are no longer found.
  mutating func clear(_ space: UnsafeMutablePointer<AddressSpace>) {
    space.pointee.id = makeID()
    let slot = space.pointee.slot
    let set = data + slot * TLB.setSize
    let fetches = fetch + slot * TLB.entryCount
    let filled = Int(space.pointee.filled)
    space.pointee.filled = 0
    if filled > Self.journalSize {
      set.update(repeating: TLBEntry(), count: TLB.setSize)
      fetches.update(repeating: FetchTLBEntry(), count: TLB.entryCount)
      return
    }
    let journal = self.journal(space)
    for number in 0..<filled {
      let place = Int(journal[number])
      if place < TLB.setSize {
        set[place] = TLBEntry()
      } else {
        fetches[place - TLB.setSize] = FetchTLBEntry()
      }
    }
  }

  /// The long-mode spaces among `mask` whose first table is this page. A place that got another
  /// space since then was emptied for it.
  func slots(withRoot page: UInt64, of mask: UInt16) -> UInt16 {
    var found: UInt16 = 0
    for slot in 0..<Self.slotCount where mask >> UInt16(slot) & 1 != 0 {
      let space = list[slot]
      // With the A20 gate closed a root stands for another page.
      let isElsewhere = space.mode & (1 << 8) != 0 && space.mode & 2 != 0 && space.root >> 12 != page
      if !isElsewhere { found |= 1 << UInt16(slot) }
    }
    return found
  }

  /// Drops what a space knows about a linear page.
  func drop(_ linearPage: UInt64, in space: UnsafeMutablePointer<AddressSpace>) {
    let slot = space.pointee.slot
    let index = TLB.index(linearPage)
    if space.pointee.filled != 0 {
      let set = data + slot * TLB.setSize + index
      for array in 0..<TLB.arrayCount {
        let entry = set + array * TLB.entryCount
        if entry.pointee.readTag == linearPage { entry.pointee = TLBEntry() }
      }
      let entry = fetch + slot * TLB.entryCount + index
      if entry.pointee.tag & ~0xFFF == linearPage { entry.pointee = FetchTLBEntry() }
    }
    let entry = shadow + ShadowEntry.index(linearPage, space.pointee.id)
    if entry.pointee.key == ShadowEntry.key(linearPage, space.pointee.id) {
      entry.pointee = ShadowEntry()
    }
  }
}

extension Processor {
  // MARK: Which space

  /// Everything but the tables that decides what a linear address means; never zero. SMAP and
  /// RFLAGS.AC choose among the TLB arrays instead.
  private var spaceMode: UInt64 {
    let a20: UInt64 = a20Mask == .max ? 2 : 0
    guard cr0 & CR0.pg != 0 else { return 1 | a20 }
    var mode: UInt64 = 4 | a20
    if cr0 & CR0.wp != 0 { mode |= 1 << 3 }
    if cr4 & CR4.pae != 0 { mode |= 1 << 4 }
    if cr4 & CR4.pse != 0 { mode |= 1 << 5 }
    if cr4 & CR4.smep != 0 { mode |= 1 << 6 }
    if efer & EFER.nxe != 0 { mode |= 1 << 7 }
    if isLongMode { mode |= 1 << 8 }
    if cr4 & CR4.pke != 0 { mode |= 1 << 9 | UInt64(pkru) << 32 }
    return mode
  }

  private var spaceRoot: UInt64 {
    guard cr0 & CR0.pg != 0 else { return 0 }
    if isLongMode { return cr3 & 0x000F_FFFF_FFFF_F000 }
    return cr4 & CR4.pae != 0 ? 0 : cr3 & 0xFFFF_F000
  }

  private func isSpace(_ space: UnsafeMutablePointer<AddressSpace>, _ mode: UInt64) -> Bool {
    guard space.pointee.mode == mode, space.pointee.root == spaceRoot else { return false }
    guard mode & (1 << 4 | 1 << 8) == 1 << 4 else { return true }
    for index in 0..<4 where space.pointee.pointers[index] != pdptes[index] { return false }
    return true
  }

  /// After CR3, CR0, CR4, EFER, PKRU or the A20 gate changed: goes on with the space that these
  /// now stand for, and what is known of it.
  mutating func selectSpace() {
    leaveBlock = true
    let mode = spaceMode
    var space = spaces.pointee.current
    if !isSpace(space, mode) {
      space = findSpace(mode)
      spaces.pointee.current = space
      let slot = space.pointee.slot
      tlbBase = spaces.pointee.data + slot * TLB.setSize
      fetchTLB = spaces.pointee.fetch + slot * TLB.entryCount
      selectTLB()
    }
    spaces.pointee.time &+= 1
    space.pointee.lastUse = spaces.pointee.time
    selectSharedCode()
    selectJumpContext()
    if spaces.pointee.isChecked { auditTranslations() }
  }

  private mutating func findSpace(_ mode: UInt64) -> UnsafeMutablePointer<AddressSpace> {
    let list = spaces.pointee.list
    var oldest = list
    for slot in 0..<AddressSpaces.slotCount {
      let space = list + slot
      if isSpace(space, mode) { return space }
      if space.pointee.lastUse < oldest.pointee.lastUse { oldest = space }
    }
    counters.spacesMade &+= 1
    spaces.pointee.clear(oldest)
    oldest.pointee.mode = mode
    oldest.pointee.root = spaceRoot
    for index in 0..<4 { oldest.pointee.pointers[index] = pdptes[index] }
    oldest.pointee.hasOwnSupervisorCode = false
    renewTags(oldest)
    return oldest
  }

  // MARK: Dropping

  private mutating func renewTags(_ space: UnsafeMutablePointer<AddressSpace>) {
    space.pointee.userTag = makeJumpTag()
    space.pointee.supervisorTag = makeJumpTag()
  }

  private mutating func makeJumpTag() -> UInt64 {
    lastJumpTag &+= 1
    return lastJumpTag
  }

  /// Forgets every translation of every space.
  mutating func flushTLB() {
    counters.fullFlushes &+= 1
    for slot in 0..<AddressSpaces.slotCount {
      let space = spaces.pointee.list + slot
      spaces.pointee.clear(space)
      if space != spaces.pointee.current { space.pointee.mode = 0 }
    }
    forgetJumps()
    selectSpace()
  }

  /// After anything that may change what instruction fetch finds at any address.
  mutating func forgetJumps() {
    codeUnmapped(.max, isShared: true)
  }

  private mutating func forgetSharedCode() {
    for number in 0..<AddressSpaces.sharedCount {
      spaces.pointee.shared[number].tag = makeJumpTag()
      spaces.pointee.shared[number].count = 0
    }
  }

  /// INVLPG. Page tables are monitored, so that nothing stale is kept; this drops what derives
  /// from one that was changed in another way, in the present space.
  mutating func flushTLB(page linear: UInt64) {
    counters.pageFlushes &+= 1
    let page = linear & ~0xFFF
    let wasFetched = fetchTLB[TLB.index(page)].tag & ~0xFFF == page
    spaces.pointee.drop(page, in: spaces.pointee.current)
    if wasFetched {
      codeUnmapped(
        1 << UInt16(spaces.pointee.current.pointee.slot), isShared: linear >> 63 != 0)
    }
    selectSharedCode()
    selectJumpContext()
    leaveBlock = true
  }

  /// A page from which instructions were fetched is no longer where it was in these spaces.
  /// - Parameter isShared: it was in the upper half, which spaces share.
  mutating func codeUnmapped(_ mask: UInt16, isShared: Bool) {
    counters.codeUnmapped &+= 1
    for slot in 0..<AddressSpaces.slotCount where mask >> UInt16(slot) & 1 != 0 {
      let space = spaces.pointee.list + slot
      renewTags(space)
      // Contexts of other modes go by it.
      renameSpace(space)
    }
    if isShared { forgetSharedCode() }
    selectJumpContext()
    leaveBlock = true
  }

  /// Drops everything of these spaces.
  mutating func dropSpaces(_ mask: UInt16, isShared: Bool) {
    for slot in 0..<AddressSpaces.slotCount where mask >> UInt16(slot) & 1 != 0 {
      counters.spaceFlushes &+= 1
      spaces.pointee.clear(spaces.pointee.list + slot)
    }
    codeUnmapped(mask, isShared: isShared)
  }

  /// The jump contexts of a space in the legacy modes are found by its identity, and so are its
  /// shadow entries, which legacy modes can afford to lose.
  private mutating func renameSpace(_ space: UnsafeMutablePointer<AddressSpace>) {
    guard space.pointee.mode & (1 << 8) == 0 else { return }
    space.pointee.id = spaces.pointee.makeID()
  }

  // MARK: Code shared between spaces

  /// The physical address of a top-level entry of the present root.
  private func topLevelEntry(_ index: UInt16) -> UInt64? {
    let address = ((cr3 & 0x000F_FFFF_FFFF_F000) | UInt64(index) << 3) & a20Mask
    guard address >> 12 < pageCount else { return nil }
    let page = pageTable[Int(truncatingIfNeeded: address >> 12)]
    guard page.isMemory else { return nil }
    return (page.host + Int(truncatingIfNeeded: address & 0xFFF)).load(as: UInt64.self)
  }

  /// Finds the shared code that the present root leads to.
  private mutating func selectSharedCode() {
    guard isLongMode, cr0 & CR0.pg != 0 else { return }
    let time = spaces.pointee.time
    if leadsTo(spaces.pointee.currentShared) {
      spaces.pointee.currentShared.pointee.lastUse = time
      return
    }
    var oldest = spaces.pointee.shared
    for number in 0..<AddressSpaces.sharedCount {
      let candidate = spaces.pointee.shared + number
      if leadsTo(candidate) {
        candidate.pointee.lastUse = time
        spaces.pointee.currentShared = candidate
        return
      }
      if candidate.pointee.lastUse < oldest.pointee.lastUse { oldest = candidate }
    }
    oldest.pointee = SharedCode(tag: makeJumpTag(), mode: fetchRules, lastUse: time)
    spaces.pointee.currentShared = oldest
  }

  private var fetchRules: UInt64 { spaces.pointee.current.pointee.mode & 0xFFFF_FFFF }

  private func leadsTo(_ code: UnsafeMutablePointer<SharedCode>) -> Bool {
    guard code.pointee.mode == fetchRules else { return false }
    for number in 0..<code.pointee.count
    where topLevelEntry(code.pointee.indices[number]) != code.pointee.values[number] {
      return false
    }
    return true
  }

  /// A block at the present RIP is about to be entered into the jump cache, with `jumpTag`.
  /// The code may not be among what spaces share; then this one uses a tag of its own.
  @inline(__always) mutating func noteJumpTarget() {
    if mode == .bits64 && cpl != 3 && jumpTag == spaces.pointee.currentShared.pointee.tag {
      noteSharedTarget()
    }
  }

  private mutating func noteSharedTarget() {
    let code = spaces.pointee.currentShared
    if rip >> 63 != 0 {
      let index = UInt16(truncatingIfNeeded: rip >> 39 & 0x1FF)
      for number in 0..<code.pointee.count where code.pointee.indices[number] == index { return }
      let count = code.pointee.count
      if count < SharedCode.entryLimit, let value = topLevelEntry(index) {
        code.pointee.indices[count] = index
        code.pointee.values[count] = value
        code.pointee.count = count + 1
        return
      }
    }
    spaces.pointee.current.pointee.hasOwnSupervisorCode = true
    selectJumpContext()
  }
}
