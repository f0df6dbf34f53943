import Glibc

/// One 4 KiB page of the physical address space: a host address and flags in its low bits.
/// Zero: no memory here, accesses go to the bus.
struct PhysicalPage: BitwiseCopyable {
  var bits: UInt64 = 0

  /// Reads come from the host address.
  static let memory: UInt64 = 1 << 0
  /// Writes go to the host address.
  static let writable: UInt64 = 1 << 1
  /// Decoded instructions came from this page: a write must tell the code caches.
  static let hasCode: UInt64 = 1 << 2
  /// A write must set `dirty` (snapshots, display).
  static let tracked: UInt64 = 1 << 3
  static let dirty: UInt64 = 1 << 4
  /// Translations were made with this page: a write must tell those who keep them.
  static let hasTable: UInt64 = 1 << 5
  /// The journal is on and the page's frame has not been written in the present interval.
  static let clean: UInt64 = 1 << 6
  /// Reads come from the host address, but writes go to the bus.
  static let busWrites: UInt64 = 1 << 7

  @inline(__always) var isMemory: Bool { bits & Self.memory != 0 }
  @inline(__always) var isWritable: Bool { bits & Self.writable != 0 }
  @inline(__always) var hasCode: Bool { bits & Self.hasCode != 0 }
  @inline(__always) var hasTable: Bool { bits & Self.hasTable != 0 }
  /// A write may go straight to the host address.
  @inline(__always) var isPlainWritable: Bool {
    bits
      & (Self.memory | Self.writable | Self.hasCode | Self.tracked | Self.hasTable | Self.clean)
      == (Self.memory | Self.writable)
  }
  @inline(__always) var hostAddress: UInt64 { bits & ~0xFFF }
  @inline(__always) var host: UnsafeMutableRawPointer {
    // Only called on pages that are memory, whose host address is never zero.
    UnsafeMutableRawPointer(bitPattern: UInt(truncatingIfNeeded: hostAddress)).unsafelyUnwrapped
  }
}

/// Told when what a processor derived from memory is no longer true.
protocol MemoryObserver: AnyObject {
  /// Pages were mapped, unmapped or changed their rights.
  func mappingsChanged()
  /// Writes to this page must go through the slow path from now on.
  func writesMonitored(page: UInt64, hint: WriterHint)
  /// Bytes of a page table are about to be written. `old` is the page, `new` the bytes.
  func tableWritten(
    page: UInt64, offset: Int, count: Int, old: UnsafeRawPointer, new: UnsafeRawPointer)
  /// Whether translations that are still kept were made with a page.
  func isTable(page: UInt64) -> Bool
  /// Bytes that may hold decoded instructions were written.
  /// - Returns: whether any decoded instruction was dropped.
  func codeWritten(page: UInt64, from offset: Int, count: Int) -> Bool
  /// A bit for each 64 bytes of a page that decoded instructions came from.
  func codeMap(page: UInt64) -> UInt64
}

/// The guest's physical memory: RAM and ROM behind a table of pages, everything else on a bus.
///
/// RAM is one anonymous mapping that the host fills with zeros on first touch, so guest memory
/// that is never used costs nothing.
public final class GuestMemory {
  public static let pageSize: UInt64 = 4096
  /// Addresses at and above this are never memory.
  public static let addressLimit: UInt64 = 1 << 40

  /// RAM in bytes.
  public let ramSize: UInt64
  let ram: UnsafeMutableRawPointer
  private let ramMapping: UnsafeMutableRawPointer
  let pages: UnsafeMutablePointer<PhysicalPage>
  /// Pages with an entry in `pages`; beyond, everything is bus.
  let pageCount: UInt64
  /// Per page, a bit for each 64 bytes that decoded instructions came from.
  let codeMap: UnsafeMutablePointer<UInt64>
  /// Per page, where in the TLB arrays of any processor it may be writable.
  private let writers: UnsafeMutablePointer<WriterHint>
  /// Where accesses to addresses without memory go. Not owned, and not weak either, because that
  /// makes every use of the object slow: whoever sets this clears it before the object goes, or
  /// sees to it that nobody uses the memory any more.
  public unowned(unsafe) var bus: (any PhysicalBus)?
  /// Asked before `takeDirtyPages` answers.
  public weak var dirtySource: (any DirtyPageSource)?
  /// Changes with every `map` and `unmap`.
  public private(set) var mapGeneration: UInt64 = 0
  /// Told of writes through this object; for checks.
  unowned(unsafe) var writeObserver: (any MemoryWriteObserver)?
  private(set) var observers: [Borrowed] = []
  /// Which frames were written, once somebody asks; see GuestMemory+Journal.swift.
  var journal: FrameJournal?
  private var regions: [(UnsafeMutableRawPointer, Int)] = []

  /// - Parameters:
  ///   - ramSize: bytes of RAM, a multiple of 4 KiB. RAM is not mapped anywhere yet.
  ///   - addressSpace: bytes of physical address space that may hold memory.
  /// - Throws: `HostError` when the host has not that much address space.
  public init(ramSize: UInt64, addressSpace: UInt64) throws(HostError) {
    self.ramSize = ramSize
    pageCount = max(addressSpace, 1 << 32) / Self.pageSize
    (ramMapping, ram) = try Self.reserveRAM(Int(ramSize))
    pages = try Self.reserve(Int(pageCount) * 8, what: "page table of guest memory")
      .bindMemory(to: PhysicalPage.self, capacity: Int(pageCount))
    codeMap = try Self.reserve(Int(pageCount) * 8, what: "code map of guest memory")
      .bindMemory(to: UInt64.self, capacity: Int(pageCount))
    writers = try Self.reserve(
      Int(pageCount) * MemoryLayout<WriterHint>.stride, what: "writers of guest memory")
      .bindMemory(to: WriterHint.self, capacity: Int(pageCount))
  }

  deinit {
    munmap(ramMapping, Int(ramSize) + 2 * Self.ramAlignment)
    munmap(pages, Int(pageCount) * 8)
    munmap(codeMap, Int(pageCount) * 8)
    munmap(writers, Int(pageCount) * MemoryLayout<WriterHint>.stride)
    for (pointer, size) in regions { munmap(pointer, size) }
  }

  /// A failure of the host, with what was asked of it.
  public struct HostError: Error, CustomStringConvertible {
    public var description: String
  }

  private static func reserve(
    _ size: Int, what: String
  ) throws(HostError) -> UnsafeMutableRawPointer {
    let pointer = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let pointer, pointer != MAP_FAILED else {
      throw HostError(description: "cannot reserve \(size >> 20) MiB for \(what)")
    }
    return pointer
  }

  /// As the host's large pages, so that it can use them.
  private static let ramAlignment = 2 << 20

  /// RAM between unusable pages: a mapping of its own, whose use of memory the host can tell.
  private static func reserveRAM(
    _ size: Int
  ) throws(HostError) -> (UnsafeMutableRawPointer, UnsafeMutableRawPointer) {
    let whole = mmap(
      nil, size + 2 * ramAlignment, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let whole, whole != MAP_FAILED else {
      throw HostError(description: "cannot reserve \(size >> 20) MiB for guest RAM")
    }
    let start = whole + (ramAlignment - Int(bitPattern: whole) & (ramAlignment - 1))
    guard mprotect(start, size, PROT_READ | PROT_WRITE) == 0 else {
      munmap(whole, size + 2 * ramAlignment)
      throw HostError(description: "cannot use \(size >> 20) MiB for guest RAM")
    }
    return (whole, start)
  }

  /// Host memory beside RAM, for ROMs and video memory; lives as long as this object.
  /// - Parameter size: in bytes, rounded up to whole pages.
  public func allocateRegion(size: Int) throws(HostError) -> UnsafeMutableRawPointer {
    let rounded = (size + 4095) & ~4095
    let pointer = try Self.reserve(rounded, what: "a memory region")
    regions.append((pointer, rounded))
    return pointer
  }

  /// The observer is not held: it takes itself away before it ends.
  func addObserver(_ observer: any MemoryObserver) { observers.append(Borrowed(observer)) }
  func removeObserver(_ observer: any MemoryObserver) {
    observers.removeAll { $0.observer === observer }
  }

  struct Borrowed {
    unowned(unsafe) let observer: any MemoryObserver
    init(_ observer: any MemoryObserver) { self.observer = observer }
  }

  // MARK: Mapping

  public enum Access: Sendable {
    case readOnly
    case readWrite
    /// Reads are memory's, writes are told to the bus: a flash chip that reads its array.
    case writesToBus

    var flags: UInt64 {
      switch self {
      case .readOnly: PhysicalPage.memory
      case .readWrite: PhysicalPage.memory | PhysicalPage.writable
      case .writesToBus: PhysicalPage.memory | PhysicalPage.busWrites
      }
    }
  }

  /// Puts host memory at a physical address. All sizes are multiples of 4 KiB.
  public func map(
    _ host: UnsafeMutableRawPointer, at address: GuestPhysical, size: UInt64, access: Access,
    tracked: Bool = false
  ) {
    let first = address.value / Self.pageSize
    let flags = access.flags | (tracked ? PhysicalPage.tracked : 0)
    for index in 0..<(size / Self.pageSize) where first + index < pageCount {
      forgetCode(page: first + index)
      let hostAddress = UInt64(UInt(bitPattern: host)) + index * Self.pageSize
      pages[Int(first + index)] = PhysicalPage(bits: hostAddress | flags)
      journal?.mapped(page: first + index, in: pages)
    }
    mapChanged()
  }

  /// Puts a part of RAM at a physical address.
  public func mapRAM(
    at address: GuestPhysical, ramOffset: UInt64, size: UInt64, access: Access = .readWrite
  ) {
    precondition(ramOffset + size <= ramSize, "RAM mapped past its end")
    map(ram + Int(ramOffset), at: address, size: size, access: access)
  }

  /// Takes memory away: accesses go to the bus.
  public func unmap(_ address: GuestPhysical, size: UInt64) {
    let first = address.value / Self.pageSize
    for index in 0..<(size / Self.pageSize) where first + index < pageCount {
      forgetCode(page: first + index)
      pages[Int(first + index)] = PhysicalPage()
    }
    mapChanged()
  }

  /// Everything that was derived from the table of pages is out of date.
  func mapChanged() {
    mapGeneration &+= 1
    for each in observers { each.observer.mappingsChanged() }
  }

  /// Puts one page of host memory at a physical address; `mapReplaced` must follow.
  func place(_ host: UnsafeMutableRawPointer, at address: UInt64, access: Access) {
    let index = address / Self.pageSize
    guard index < pageCount else { return }
    forgetCode(page: index)
    pages[Int(index)] = PhysicalPage(
      bits: UInt64(UInt(bitPattern: host)) | access.flags | PhysicalPage.tracked)
  }

  func mapReplaced() {
    mapGeneration &+= 1
    for each in observers { each.observer.mappingsChanged() }
  }

  private func forgetCode(page: UInt64) {
    if pages[Int(page)].hasCode { dropCode(page: page, from: 0, count: 4096) }
  }

  /// Host address of RAM from a RAM offset, for the board's loaders.
  public func ramPointer(offset: UInt64) -> UnsafeMutableRawPointer { ram + Int(offset) }

  /// Which tracked pages of a range were written since the last call; clears them.
  public func takeDirtyPages(
    at address: GuestPhysical, size: UInt64, _ body: (_ pageIndex: Int) -> Void
  ) {
    let first = Int(address.value / Self.pageSize)
    dirtySource?.collectWrittenPages(first: UInt64(first), count: size / Self.pageSize)
    for index in 0..<Int(size / Self.pageSize) where first + index < Int(pageCount) {
      guard pages[first + index].bits & PhysicalPage.dirty != 0 else { continue }
      pages[first + index].bits &= ~PhysicalPage.dirty
      pages[first + index].bits |= PhysicalPage.tracked
      dropWriters(page: UInt64(first + index))
      body(index)
    }
  }

  // MARK: Code

  /// Notes that instructions were decoded from these bytes of a page.
  func noteCode(page: UInt64, from offset: Int, count: Int) {
    guard page < pageCount, count > 0 else { return }
    codeMap[Int(page)] |= Self.granules(from: offset, count: count)
    if !pages[Int(page)].hasCode {
      pages[Int(page)].bits |= PhysicalPage.hasCode
      dropWriters(page: page)
    }
  }

  // MARK: Writers and tables

  /// Notes that a processor may write a page without asking, by way of a place of its TLB.
  @inline(__always) func noteWriter(page: UInt64, index: Int) {
    writers[Int(truncatingIfNeeded: page)].add(index)
  }

  /// Sends writes to a page through the slow path from now on, as its flags changed.
  private func dropWriters(page: UInt64) {
    let hint = writers[Int(page)]
    guard hint.bits != 0 else { return }
    writers[Int(page)] = WriterHint()
    for each in observers { each.observer.writesMonitored(page: page, hint: hint) }
  }

  /// Notes that a translation is being made with a page.
  func noteTable(page: UInt64) {
    guard page < pageCount, !pages[Int(page)].hasTable else { return }
    pages[Int(page)].bits |= PhysicalPage.hasTable
    dropWriters(page: page)
  }

  /// To be called after the translations made with a page were forgotten.
  func tableReleased(page: UInt64) {
    guard page < pageCount else { return }
    for each in observers where each.observer.isTable(page: page) { return }
    pages[Int(page)].bits &= ~PhysicalPage.hasTable
  }

  @inline(never) private func tablePageWritten(
    page: UInt64, offset: Int, count: Int, new: UnsafeRawPointer
  ) {
    let old = UnsafeRawPointer(pages[Int(page)].host)
    for each in observers {
      each.observer.tableWritten(page: page, offset: offset, count: count, old: old, new: new)
    }
  }

  /// A bit for each 64 bytes of a page that a range of at least one byte touches.
  static func granules(from offset: Int, count: Int) -> UInt64 {
    let first = UInt64(offset >> 6)
    let last = UInt64(min(offset + max(count, 1) - 1, 4095) >> 6)
    return (UInt64.max << first) & (UInt64.max >> (63 - last))
  }

  /// To be called after decoded instructions of a page were dropped.
  func refreshCode(page: UInt64) {
    guard page < pageCount else { return }
    var map: UInt64 = 0
    for each in observers { map |= each.observer.codeMap(page: page) }
    codeMap[Int(page)] = map
    if map == 0 { pages[Int(page)].bits &= ~PhysicalPage.hasCode }
  }

  /// A write into a page with decoded instructions.
  @inline(never) func codePageWritten(page: UInt64, offset: Int, count: Int) {
    guard codeMap[Int(page)] & Self.granules(from: offset, count: count) != 0 else { return }
    dropCode(page: page, from: offset, count: count)
  }

  func dropCode(page: UInt64, from offset: Int, count: Int) {
    var dropped = false
    for each in observers where each.observer.codeWritten(page: page, from: offset, count: count) {
      dropped = true
    }
    if dropped { refreshCode(page: page) }
  }

  // MARK: Access by physical address

  @inline(__always) func page(of address: UInt64) -> PhysicalPage {
    let index = address >> 12
    return index < pageCount ? pages[Int(truncatingIfNeeded: index)] : PhysicalPage()
  }

  /// Reads bytes of one page. `count` must not cross the page's end.
  func readWithinPage(_ address: UInt64, into buffer: UnsafeMutableRawPointer, count: Int) {
    let page = page(of: address)
    if page.isMemory {
      buffer.copyMemory(from: page.host + Int(address & 0xFFF), byteCount: count)
      return
    }
    var done = 0
    while done < count {
      let width = Self.busWidth(address &+ UInt64(done), count - done)
      let value = bus?.readPhysical(address &+ UInt64(done), width: width) ?? width.allOnes
      withUnsafeBytes(of: value) {
        (buffer + done).copyMemory(from: $0.baseAddress.unsafelyUnwrapped, byteCount: width.byteCount)
      }
      done += width.byteCount
    }
  }

  /// Writes bytes of one page. `count` must not cross the page's end. Writes to ROM are dropped.
  func writeWithinPage(_ address: UInt64, from buffer: UnsafeRawPointer, count: Int) {
    let page = page(of: address)
    if page.isMemory && page.bits & PhysicalPage.busWrites == 0 {
      guard page.isWritable else { return }
      if page.bits & (PhysicalPage.tracked | PhysicalPage.clean) != 0 {
        noteWrite(page: address >> 12)
      }
      if let writeObserver { writeObserver.willWrite(address, from: buffer, count: count) }
      if page.hasTable {
        tablePageWritten(
          page: address >> 12, offset: Int(address & 0xFFF), count: count, new: buffer)
      }
      (page.host + Int(address & 0xFFF)).copyMemory(from: buffer, byteCount: count)
      if page.hasCode {
        codePageWritten(page: address >> 12, offset: Int(address & 0xFFF), count: count)
      }
      return
    }
    var done = 0
    while done < count {
      let width = Self.busWidth(address &+ UInt64(done), count - done)
      var value: UInt64 = 0
      withUnsafeMutableBytes(of: &value) {
        $0.baseAddress.unsafelyUnwrapped.copyMemory(from: buffer + done, byteCount: width.byteCount)
      }
      bus?.writePhysical(address &+ UInt64(done), value, width: width)
      done += width.byteCount
    }
  }

  /// The widest access that the remaining bytes and the alignment allow. An access that is
  /// whole and of a natural size stays whole even when it is not aligned.
  private static func busWidth(_ address: UInt64, _ remaining: Int) -> AccessWidth {
    if let whole = AccessWidth(rawValue: UInt8(min(remaining, 255))) { return whole }
    if remaining >= 8 && address & 7 == 0 { return .qword }
    if remaining >= 4 && address & 3 == 0 { return .dword }
    if remaining >= 2 && address & 1 == 0 { return .word }
    return .byte
  }

  /// Reads any range, as a bus master or a debugger's physical view does.
  public func read(_ address: GuestPhysical, into buffer: UnsafeMutableRawBufferPointer) {
    var done = 0
    while done < buffer.count {
      let at = address.value &+ UInt64(done)
      let part = min(buffer.count - done, 4096 - Int(at & 0xFFF))
      readWithinPage(at, into: buffer.baseAddress.unsafelyUnwrapped + done, count: part)
      done += part
    }
  }

  public func write(_ bytes: UnsafeRawBufferPointer, to address: GuestPhysical) {
    var done = 0
    while done < bytes.count {
      let at = address.value &+ UInt64(done)
      let part = min(bytes.count - done, 4096 - Int(at & 0xFFF))
      writeWithinPage(at, from: bytes.baseAddress.unsafelyUnwrapped + done, count: part)
      done += part
    }
  }

  public func read<T: FixedWidthInteger & BitwiseCopyable>(
    _ address: GuestPhysical, as: T.Type = T.self
  ) -> T {
    var value: T = 0
    withUnsafeMutableBytes(of: &value) { read(address, into: $0) }
    return value
  }

  public func write<T: FixedWidthInteger & BitwiseCopyable>(
    _ value: T, to address: GuestPhysical
  ) {
    withUnsafeBytes(of: value) { write($0, to: address) }
  }
}
