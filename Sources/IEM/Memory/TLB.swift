/// One data translation. A tag is the linear page address of a page that may be accessed so
/// without further checks, or `TLBEntry.empty`, which no page address equals.
struct TLBEntry: BitwiseCopyable {
  var readTag: UInt64 = Self.empty
  var writeTag: UInt64 = Self.empty
  /// Host address = linear address + addend, for pages with a valid tag.
  var addend: UInt64 = 0
  /// The physical page address, for dropping entries by physical page.
  var physical: UInt64 = 0

  static let empty: UInt64 = 1
}

/// One instruction-fetch translation.
struct FetchTLBEntry: BitwiseCopyable {
  /// The linear page address, and bit 1 for CPL 3.
  var tag: UInt64 = TLBEntry.empty
  var physical: UInt64 = 0
}

/// Sizes and the purpose of each TLB array of an address space.
enum TLB {
  /// Each access that the TLB does not answer costs some hundred host instructions; with 1,024
  /// entries a Linux boot had eight million of them, nearly all answered by the shadow table.
  static let entryCount = 4096
  static let indexMask: UInt64 = UInt64(entryCount - 1)
  /// CPL 3.
  static let user = 0
  /// CPL 0–2 where SMAP does not apply (off, or RFLAGS.AC set).
  static let supervisor = 1
  /// CPL 0–2 where SMAP applies; also implicit accesses.
  static let supervisorSMAP = 2
  static let arrayCount = 3
  /// Data entries of one address space.
  static let setSize = entryCount * arrayCount

  @inline(__always) static func index(_ linear: UInt64) -> Int {
    Int(truncatingIfNeeded: linear &>> 12 & indexMask)
  }
}

extension Processor {
  /// Chooses the array for ordinary data accesses; after CPL, CR0.AM, CR4.SMAP, AC or the address
  /// space changed.
  @inline(__always) mutating func selectTLB() {
    let index: Int
    if cpl == 3 {
      if cr0 & CR0.am != 0 && has(.alignmentCheck) {
        tlb = emptyTLB
        return
      }
      index = TLB.user
    } else if cr4 & CR4.smap != 0 && !has(.alignmentCheck) {
      index = TLB.supervisorSMAP
    } else {
      index = TLB.supervisor
    }
    tlb = tlbBase + index * TLB.entryCount
  }

  /// The array for implicit supervisor accesses (descriptor tables, TSS).
  @inline(__always) var systemTLB: UnsafeMutablePointer<TLBEntry> {
    tlbBase + (cr4 & CR4.smap != 0 ? TLB.supervisorSMAP : TLB.supervisor) * TLB.entryCount
  }

  /// Puts a translation where ordinary accesses look for it. Pages that are not memory, or that a
  /// debugger watches, stay out.
  mutating func fillTLB(_ linearPage: UInt64, _ physical: UInt64, writeAllowed: Bool) {
    let number = physical >> 12
    guard number < pageCount else { return }
    let page = pageTable[Int(truncatingIfNeeded: number)]
    guard page.isMemory, !isWatched(linearPage) else { return }
    let index = TLB.index(linearPage)
    let entry = tlb + index
    if entry.pointee.readTag == TLBEntry.empty { noteFill(tlb - tlbBase + index) }
    let writable = writeAllowed && page.isPlainWritable
    if writable { memory._withUnsafeGuaranteedRef { $0.noteWriter(page: number, index: index) } }
    entry.pointee = TLBEntry(
      readTag: linearPage, writeTag: writable ? linearPage : TLBEntry.empty,
      addend: page.hostAddress &- linearPage, physical: physical)
    counters.tlbFills &+= 1
  }

  mutating func fillFetchTLB(_ linear: UInt64, _ physical: UInt64) {
    let index = TLB.index(linear)
    if fetchTLB[index].tag == TLBEntry.empty { noteFill(TLB.setSize + index) }
    fetchTLB[index] = FetchTLBEntry(tag: (linear & ~0xFFF) | (cpl == 3 ? 2 : 0), physical: physical)
  }

  /// Records which place of the present space's arrays was filled, so that emptying them costs no
  /// more than filling did.
  private mutating func noteFill(_ place: Int) {
    let space = spaces.pointee.current
    let count = Int(space.pointee.filled)
    guard count <= AddressSpaces.journalSize else { return }
    if count < AddressSpaces.journalSize {
      spaces.pointee.journal(space)[count] = UInt16(truncatingIfNeeded: place)
    }
    space.pointee.filled = Int32(count &+ 1)
  }

  /// Sends writes to a physical page through the slow path.
  /// - Parameter hint: where in the arrays the page may be; see `GuestMemory.noteWriter`.
  mutating func dropWrites(physicalPage: UInt64, hint: WriterHint) {
    let address = physicalPage << 12
    for slot in 0..<AddressSpaces.slotCount where spaces.pointee.list[slot].filled != 0 {
      let set = spaces.pointee.data + slot * TLB.setSize
      if hint.isOverflown {
        for place in 0..<TLB.setSize where set[place].physical == address {
          set[place].writeTag = TLBEntry.empty
        }
      } else {
        for number in 0..<hint.count {
          for array in 0..<TLB.arrayCount {
            let entry = set + array * TLB.entryCount + hint.index(number)
            if entry.pointee.physical == address { entry.pointee.writeTag = TLBEntry.empty }
          }
        }
      }
    }
  }
}

/// Up to four places of the TLB arrays in which a physical page may be writable. Most pages have
/// one or two: a kernel's map of all memory, and a process's own.
struct WriterHint: BitwiseCopyable {
  /// Bits 0–59: places of twelve bits each; 60–63: how many. All ones: more than four.
  var bits: UInt64 = 0
  private static let width: UInt64 = 12
  private static let limit = 4

  static let many = Self(bits: .max)
  @inline(__always) var isOverflown: Bool { bits == .max }
  @inline(__always) var count: Int { Int(truncatingIfNeeded: bits &>> 60) }
  @inline(__always) func index(_ number: Int) -> Int {
    Int(truncatingIfNeeded: bits &>> (Self.width &* UInt64(truncatingIfNeeded: number)) & 0xFFF)
  }

  @inline(__always) mutating func add(_ place: Int) {
    guard !isOverflown else { return }
    let count = self.count
    for number in 0..<count where index(number) == place { return }
    guard count < Self.limit else {
      self = .many
      return
    }
    bits |= UInt64(truncatingIfNeeded: place) &<< (Self.width &* UInt64(truncatingIfNeeded: count))
    bits &+= 1 << 60
  }
}
