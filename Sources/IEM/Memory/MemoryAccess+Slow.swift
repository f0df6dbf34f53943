/// Accesses that miss the TLB, cross a page, touch watched pages, or must be checked in full.
extension Processor {
  // MARK: Segmentation

  /// Limits and rights in full (SDM vol. 3, 5.3 and 5.5).
  @inline(never) func checkedLinear(
    _ index: UInt8, _ offset: UInt64, count: Int, write: Bool
  ) throws(GuestFault) -> UInt64 {
    let segment = segments[unchecked: Int(index)]
    let violation: GuestFault = index == SegmentRegister.ss.rawValue ? .ss0 : .gp0
    let attributes = segment.attributes
    guard !attributes.contains(.unusable), attributes.contains([.present, .codeOrData]) else {
      throw violation
    }
    if attributes.contains(.code) {
      if write || !attributes.contains(.readable) { throw GuestFault.gp0 }
    } else if write && !attributes.contains(.writable) {
      throw GuestFault.gp0
    }
    let last = offset &+ UInt64(count &- 1)
    if !attributes.contains(.code) && attributes.contains(.expandDown) {
      let top: UInt64 = attributes.contains(.big) ? 0xFFFF_FFFF : 0xFFFF
      guard offset > UInt64(segment.limit), last <= top else { throw violation }
    } else {
      guard last <= UInt64(segment.limit) else { throw violation }
    }
    return (segment.base &+ offset) & 0xFFFF_FFFF
  }

  /// Bits 48–63 equal bit 47.
  @inline(__always) static func isCanonical(_ address: UInt64) -> Bool {
    UInt64(bitPattern: Int64(bitPattern: address << 16) >> 16) == address
  }

  // MARK: Translation

  /// What the present TLB array stands for.
  private var dataAccess: PageAccess {
    if tlb == emptyTLB { return .user }
    switch (tlb - tlbBase) / TLB.entryCount {
    case TLB.user: return .user
    case TLB.supervisorSMAP: return .smap
    default: return []
    }
  }

  /// The physical address for a data access within one page; fills the TLB.
  private mutating func translate(
    _ address: UInt64, write: Bool
  ) throws(GuestFault) -> UInt64 {
    counters.tlbMisses &+= 1
    var access = dataAccess
    if write { access.insert(.write) }
    let translation = try translation(of: address, access)
    let physical = translation.physicalPage & a20Mask
    if tlb != emptyTLB && (translation.isCacheable || cr0 & CR0.pg == 0) {
      fillTLB(address & ~0xFFF, physical, writeAllowed: translation.writeAllowed)
    }
    return physical | (address & 0xFFF)
  }

  /// Checks that come before translation: canonical form, alignment.
  private func checkAddress(
    _ address: UInt64, count: Int, stack: Bool
  ) throws(GuestFault) {
    if isLongMode {
      guard Self.isCanonical(address), Self.isCanonical(address &+ UInt64(count &- 1)) else {
        throw stack ? GuestFault.ss0 : GuestFault.gp0
      }
    }
    if tlb == emptyTLB, count <= 8,
      address & UInt64(count &- 1) != 0, count & (count - 1) == 0
    {
      throw GuestFault.ac0
    }
  }

  // MARK: Access

  /// Both physical parts of an access; the second is zero bytes long unless a page is crossed.
  private struct Parts {
    var first: UInt64
    var firstCount: Int
    var second: UInt64 = 0
  }

  private mutating func parts(
    _ address: UInt64, count: Int, write: Bool, stack: Bool
  ) throws(GuestFault) -> Parts {
    try checkAddress(address, count: count, stack: stack)
    let room = 4096 - Int(address & 0xFFF)
    var parts = Parts(first: try translate(address, write: write), firstCount: min(room, count))
    if room < count {
      let next = address &+ UInt64(room)
      parts.second = try translate(isLongMode ? next : next & 0xFFFF_FFFF, write: write)
    }
    return parts
  }

  private func readParts(_ parts: Parts, into buffer: UnsafeMutableRawPointer, count: Int) {
    memory._withUnsafeGuaranteedRef { memory in
      memory.readWithinPage(parts.first, into: buffer, count: parts.firstCount)
      if count > parts.firstCount {
        memory.readWithinPage(
          parts.second, into: buffer + parts.firstCount, count: count - parts.firstCount)
      }
    }
  }

  private func writeParts(_ parts: Parts, from buffer: UnsafeRawPointer, count: Int) {
    memory._withUnsafeGuaranteedRef { memory in
      memory.writeWithinPage(parts.first, from: buffer, count: parts.firstCount)
      if count > parts.firstCount {
        memory.writeWithinPage(
          parts.second, from: buffer + parts.firstCount, count: count - parts.firstCount)
      }
    }
  }

  @inline(never) mutating func loadSlow<T: BitwiseCopyable>(
    _ address: UInt64, stack: Bool
  ) throws(GuestFault) -> T {
    let count = MemoryLayout<T>.size
    let parts = try parts(address, count: count, write: false, stack: stack)
    noteDataAccess(address, count: count, write: false)
    // On the stack: a temporary allocation of this alignment would come from the heap.
    var buffer = InlineArray<8, UInt64>(repeating: 0)
    return withUnsafeMutableBytes(of: &buffer) { bytes in
      let base = bytes.baseAddress.unsafelyUnwrapped
      readParts(parts, into: base, count: count)
      let value = base.loadUnaligned(as: T.self)
      if probes.contains(.memory) { tellAccess(address, value, write: false) }
      return value
    }
  }

  @inline(never) mutating func storeSlow<T: BitwiseCopyable>(
    _ address: UInt64, _ value: T, stack: Bool
  ) throws(GuestFault) {
    let count = MemoryLayout<T>.size
    let parts = try parts(address, count: count, write: true, stack: stack)
    noteDataAccess(address, count: count, write: true)
    withUnsafeBytes(of: value) {
      writeParts(parts, from: $0.baseAddress.unsafelyUnwrapped, count: count)
    }
    if probes.contains(.memory) { tellAccess(address, value, write: true) }
  }

  @inline(never) mutating func loadForModifySlow<T: BitwiseCopyable>(
    _ address: UInt64, stack: Bool
  ) throws(GuestFault) -> T {
    let count = MemoryLayout<T>.size
    let parts = try parts(address, count: count, write: true, stack: stack)
    noteDataAccess(address, count: count, write: true)
    if !watches.isEmpty { matchWatches(address, count: count, write: false) }
    // On the stack: a temporary allocation of this alignment would come from the heap.
    var buffer = InlineArray<8, UInt64>(repeating: 0)
    return withUnsafeMutableBytes(of: &buffer) { bytes in
      let base = bytes.baseAddress.unsafelyUnwrapped
      readParts(parts, into: base, count: count)
      let value = base.loadUnaligned(as: T.self)
      if probes.contains(.memory) { tellAccess(address, value, write: false) }
      return value
    }
  }

  @inline(never) mutating func storeModifiedSlow<T: BitwiseCopyable>(_ value: T) {
    // `readForModify` has translated every byte for writing and nothing has changed since.
    let count = MemoryLayout<T>.size
    guard let parts = try? parts(modify.linear, count: count, write: true, stack: false) else {
      return
    }
    withUnsafeBytes(of: value) {
      writeParts(parts, from: $0.baseAddress.unsafelyUnwrapped, count: count)
    }
    if probes.contains(.memory) { tellAccess(modify.linear, value, write: true) }
  }

  /// Makes sure that every byte of a range can be written (or read), before a store of several
  /// parts begins. Faults as the first failing byte would.
  mutating func probe(
    _ segment: UInt8, _ offset: UInt64, count: Int, write: Bool
  ) throws(GuestFault) {
    let start = try linear(segment, offset, count: count, write: write)
    try probeLinear(
      start, count: count, write: write, stack: segment == SegmentRegister.ss.rawValue)
  }

  /// The same by linear address.
  /// - Parameter selector: for the error code of #SS.
  mutating func probeLinear(
    _ start: UInt64, count: Int, write: Bool, stack: Bool = false, selector: UInt16 = 0
  ) throws(GuestFault) {
    do throws(GuestFault) {
      try checkAddress(start, count: count, stack: stack)
    } catch {
      throw error.vector == Vector.stackFault ? .ss(selector) : error
    }
    var at = start
    let end = start &+ UInt64(count)
    while at != end {
      let step = min(4096 - (at & 0xFFF), end &- at)
      _ = try translate(isLongMode ? at : at & 0xFFFF_FFFF, write: write)
      at &+= step
    }
  }

  /// The same for an implicit supervisor access, such as to a TSS.
  mutating func probeSystem(_ start: UInt64, count: Int, write: Bool) throws(GuestFault) {
    try withSystemTLB { (cpu: inout Processor) throws(GuestFault) in
      try cpu.probeLinear(
        cpu.isLongMode ? start : start & 0xFFFF_FFFF, count: count, write: write)
    }
  }

  // MARK: Data breakpoints

  /// DR7 watches an address in this page: accesses must take the slow path.
  func isWatched(_ linearPage: UInt64) -> Bool {
    if probes.contains(.memory) { return true }
    if !watches.isEmpty && debuggerWatches(page: linearPage) { return true }
    guard debug[7] & 0xFF != 0 else { return false }
    for index in 0..<4 where debug[7] >> (2 * UInt64(index)) & 3 != 0 {
      let kind = debug[7] >> (16 + 4 * UInt64(index)) & 3
      if kind & 1 != 0 && debug[index] & ~0xFFF == linearPage { return true }
    }
    return false
  }

  /// Records which data breakpoints an access meets; they trap after the instruction.
  @inline(__always) mutating func noteDataAccess(_ address: UInt64, count: Int, write: Bool) {
    if debug[7] & 0xFF != 0 { matchDataBreakpoints(address, count: count, write: write) }
    if !watches.isEmpty { matchWatches(address, count: count, write: write) }
  }

  private mutating func matchDataBreakpoints(_ address: UInt64, count: Int, write: Bool) {
    var enabled = false
    var met: UInt64 = 0
    for index in 0..<4 {
      let control = debug[7] >> (16 + 4 * UInt64(index))
      let kind = control & 3
      guard kind == 3 || (kind == 1 && write) else { continue }
      let length: UInt64 = [1, 2, 8, 4][Int(control >> 2 & 3)]
      let start = debug[index] & ~(length - 1)
      guard address < start &+ length, start < address &+ UInt64(count) else { continue }
      met |= 1 << UInt64(index)
      if debug[7] >> (2 * UInt64(index)) & 3 != 0 { enabled = true }
    }
    if enabled {
      pendingDebug |= met
      attention.insert(.debugTrap)
      leaveBlock = true
    }
  }
}
