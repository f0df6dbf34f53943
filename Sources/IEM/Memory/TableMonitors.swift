import Glibc

/// A guest page that serves as a page table: what was derived from its entries.
struct TableMonitor: BitwiseCopyable {
  var page: UInt64 = 0
  /// The first linear address that the table maps.
  var base: UInt64 = 0
  /// Address bits below an entry: 12 for the last level.
  var shift: UInt8 = 0
  /// Entries of 8 bytes, not 4.
  var isWide = true
  /// Writes since something was last derived from the page.
  var writes: UInt16 = 0
  /// The spaces for which something was derived, by slot.
  var spaces: UInt16 = 0
  /// The next monitor of the same page, or free one, plus one.
  var next: Int32 = 0
  /// For each 8 bytes: a translation was made with them; and it was for instruction fetch.
  var derived = InlineArray<8, UInt64>(repeating: 0)
  var fetched = InlineArray<8, UInt64>(repeating: 0)
}

/// All monitors of one processor. A page has one for each place that it has in the tables; more
/// than one only where tables map themselves.
struct TableMonitors: BitwiseCopyable {
  static let capacity = 1 << 13
  /// Writes without use in between after which a page counts as data.
  static let patience: UInt16 = 16

  let all: UnsafeMutablePointer<TableMonitor>
  /// By physical page: the first monitor, plus one.
  let heads: UnsafeMutablePointer<Int32>
  private let pageCount: UInt64
  private(set) var used = 0
  private var free: Int32 = 0
  private(set) var count = 0

  init(pageCount: UInt64) {
    self.pageCount = pageCount
    all = Self.reserve(Self.capacity)
    heads = Self.reserve(Int(pageCount))
  }

  func deallocate() {
    munmap(all, Self.capacity * MemoryLayout<TableMonitor>.stride)
    munmap(heads, Int(pageCount) * MemoryLayout<Int32>.stride)
  }

  /// Zero pages from the host, touched only as far as they are used.
  private static func reserve<T>(_ count: Int) -> UnsafeMutablePointer<T> {
    let size = count * MemoryLayout<T>.stride
    let pointer = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let pointer, pointer != MAP_FAILED else { fatalError("no address space for monitors") }
    return pointer.bindMemory(to: T.self, capacity: count)
  }

  @inline(__always) func find(
    page: UInt64, base: UInt64, shift: UInt8
  ) -> UnsafeMutablePointer<TableMonitor>? {
    var number = heads[Int(truncatingIfNeeded: page)]
    while number != 0 {
      let monitor = all + Int(number &- 1)
      if monitor.pointee.base == base && monitor.pointee.shift == shift { return monitor }
      number = monitor.pointee.next
    }
    return nil
  }

  /// There is room for the tables of one more walk.
  @inline(__always) var hasRoom: Bool { count <= Self.capacity &- 4 }

  /// To be called only while there is room.
  mutating func add(
    page: UInt64, base: UInt64, shift: UInt8, isWide: Bool
  ) -> UnsafeMutablePointer<TableMonitor> {
    let monitor: UnsafeMutablePointer<TableMonitor>
    if free != 0 {
      monitor = all + Int(free - 1)
      free = monitor.pointee.next
    } else {
      precondition(used < Self.capacity, "monitors without room")
      monitor = all + used
      used += 1
    }
    count += 1
    monitor.pointee = TableMonitor(
      page: page, base: base, shift: shift, isWide: isWide, next: heads[Int(page)])
    heads[Int(page)] = Int32(monitor - all) + 1
    return monitor
  }

  /// Takes away all monitors of a page.
  mutating func remove(page: UInt64) {
    var number = heads[Int(page)]
    heads[Int(page)] = 0
    while number != 0 {
      let monitor = all + Int(number - 1)
      let following = monitor.pointee.next
      monitor.pointee.next = free
      free = number
      count -= 1
      number = following
    }
  }
}

extension Processor {
  /// Makes sure that a write to any entry of the last walk's path is noticed.
  mutating func monitorTables(_ linear: UInt64, isFetch: Bool) {
    if !spaces.pointee.monitors.hasRoom { releaseMonitors() }
    let slot = UInt16(1) << UInt16(truncatingIfNeeded: spaces.pointee.current.pointee.slot)
    for number in 0..<Int(walkPath.count) {
      let address = walkPath.addresses[unchecked: number]
      let shift = walkPath.shifts[unchecked: number]
      let page = address >> 12
      // A table maps 1,024 entries of 4 bytes or 512 of 8.
      let span = UInt64(shift) + (walkPath.isWide ? 9 : 10)
      let base = linear & (UInt64.max << span)
      let monitor =
        spaces.pointee.monitors.find(page: page, base: base, shift: shift)
        ?? addMonitor(page: page, base: base, shift: shift)
      let granule = Int(truncatingIfNeeded: address >> 3 & 0x1FF)
      let bit = UInt64(1) << UInt64(granule & 63)
      monitor.pointee.spaces |= slot
      monitor.pointee.writes = 0
      monitor.pointee.derived[unchecked: granule >> 6] |= bit
      if isFetch { monitor.pointee.fetched[unchecked: granule >> 6] |= bit }
    }
  }

  @inline(never) private mutating func addMonitor(
    page: UInt64, base: UInt64, shift: UInt8
  ) -> UnsafeMutablePointer<TableMonitor> {
    let monitor = spaces.pointee.monitors.add(
      page: page, base: base, shift: shift, isWide: walkPath.isWide)
    counters.tablesMonitored &+= 1
    memory._withUnsafeGuaranteedRef { $0.noteTable(page: page) }
    return monitor
  }

  @inline(never) mutating func releaseMonitors() {
    flushTLB()
    for number in 0..<spaces.pointee.monitors.used {
      let page = spaces.pointee.monitors.all[number].page
      guard spaces.pointee.monitors.heads[Int(page)] != 0 else { continue }
      spaces.pointee.monitors.remove(page: page)
      memory._withUnsafeGuaranteedRef { $0.tableReleased(page: page) }
    }
  }

  // MARK: Writes

  /// A monitored page is about to be written: drops what derives from entries that change.
  mutating func tableWritten(
    page: UInt64, offset: Int, count: Int, old: UnsafeRawPointer, new: UnsafeRawPointer
  ) {
    counters.tableWrites &+= 1
    var number = spaces.pointee.monitors.heads[Int(page)]
    var isWorn = false
    while number != 0 {
      let monitor = spaces.pointee.monitors.all + Int(number - 1)
      number = monitor.pointee.next
      for granule in (offset >> 3)...((offset + count - 1) >> 3)
      where monitor.pointee.derived[granule >> 6] >> UInt64(granule & 63) & 1 != 0 {
        let before = (old + granule * 8).load(as: UInt64.self)
        var after = before
        withUnsafeMutableBytes(of: &after) { bytes in
          for index in max(offset - granule * 8, 0)..<min(offset + count - granule * 8, 8) {
            bytes[index] = new.load(fromByteOffset: granule * 8 + index - offset, as: UInt8.self)
          }
        }
        if Self.matters(before, after, isWide: monitor.pointee.isWide) {
          dropDerived(monitor, granule, before)
        }
      }
      monitor.pointee.writes &+= 1
      if monitor.pointee.writes >= TableMonitors.patience { isWorn = true }
    }
    if isWorn { releaseTable(page) }
  }

  /// Setting accessed and dirty bits makes no translation untrue.
  private static func matters(_ before: UInt64, _ after: UInt64, isWide: Bool) -> Bool {
    let harmless =
      isWide ? accessedBit | dirtyBit : (accessedBit | dirtyBit) << 32 | accessedBit | dirtyBit
    let changed = before ^ after
    return changed & ~harmless != 0 || changed & before != 0
  }

  /// A page that is written often without being used: it has perhaps become data. It will be
  /// monitored again when a walk comes through it.
  private mutating func releaseTable(_ page: UInt64) {
    counters.tablesReleased &+= 1
    var number = spaces.pointee.monitors.heads[Int(page)]
    while number != 0 {
      let monitor = spaces.pointee.monitors.all + Int(number - 1)
      number = monitor.pointee.next
      dropAll(monitor)
    }
    spaces.pointee.monitors.remove(page: page)
    memory._withUnsafeGuaranteedRef { $0.tableReleased(page: page) }
  }

  private mutating func dropAll(_ monitor: UnsafeMutablePointer<TableMonitor>) {
    let table = pageTable[Int(monitor.pointee.page)]
    guard table.isMemory else { return }
    for word in 0..<8 {
      var bits = monitor.pointee.derived[word]
      while bits != 0 {
        let granule = word * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        dropDerived(monitor, granule, (table.host + granule * 8).load(as: UInt64.self))
      }
    }
  }

  /// Drops what was derived from 8 bytes of a table that hold, so far, `entry`.
  private mutating func dropDerived(
    _ monitor: UnsafeMutablePointer<TableMonitor>, _ granule: Int, _ entry: UInt64
  ) {
    let bit = UInt64(1) << UInt64(granule & 63)
    let isFetched = monitor.pointee.fetched[granule >> 6] & bit != 0
    monitor.pointee.derived[granule >> 6] &= ~bit
    monitor.pointee.fetched[granule >> 6] &= ~bit
    let shift = UInt64(monitor.pointee.shift)
    if monitor.pointee.isWide {
      let linear = monitor.pointee.base &+ UInt64(granule) << shift
      dropEntry(linear, entry, monitor, isFetched: isFetched)
    } else {
      let linear = monitor.pointee.base &+ UInt64(2 * granule) << shift
      dropEntry(linear, entry & 0xFFFF_FFFF, monitor, isFetched: isFetched)
      dropEntry(linear &+ 1 << shift, entry >> 32, monitor, isFetched: isFetched)
    }
  }

  /// The first table of 4-level paging.
  private static let topLevelShift: UInt8 = 39

  private func isPresentRoot(_ page: UInt64) -> Bool {
    (cr3 & 0x000F_FFFF_FFFF_F000 & a20Mask) >> 12 == page
  }

  private mutating func dropEntry(
    _ linear: UInt64, _ entry: UInt64, _ monitor: UnsafeMutablePointer<TableMonitor>,
    isFetched: Bool
  ) {
    guard entry & Self.presentBit != 0 else { return }
    let mask = monitor.pointee.spaces
    let shift = monitor.pointee.shift
    if shift == 12 {
      counters.pagesDropped &+= 1
      for slot in 0..<AddressSpaces.slotCount where mask >> UInt16(slot) & 1 != 0 {
        spaces.pointee.drop(linear, in: spaces.pointee.list + slot)
      }
      if isFetched { codeUnmapped(mask, isShared: linear >> 63 != 0) }
      return
    }
    if shift == Self.topLevelShift && linear >> 63 != 0 && !isPresentRoot(monitor.pointee.page) {
      // What is beneath belongs to other processes, too, and is as true for them as it was.
      let slots = spaces.pointee.slots(withRoot: monitor.pointee.page, of: mask)
      if slots != 0 { dropSpaces(slots, isShared: false) }
      return
    }
    if entry & Self.pageSizeBit != 0 {
      // A large page, whose pieces may be anywhere.
      dropSpaces(mask, isShared: linear >> 63 != 0)
      return
    }
    // What was derived is known to the table that the entry led to.
    let page = (entry & physicalAddressMask & a20Mask) >> 12
    let below = monitor.pointee.isWide ? shift - 9 : shift - 10
    guard page < pageCount,
      let child = spaces.pointee.monitors.find(page: page, base: linear, shift: below)
    else { return }
    dropAll(child)
  }
}
