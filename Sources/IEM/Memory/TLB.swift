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
  var tag: UInt64 = TLBEntry.empty
  var physical: UInt64 = 0
}

/// Sizes and the purpose of each TLB array of a processor.
enum TLB {
  static let entryCount = 1024
  static let indexMask: UInt64 = UInt64(entryCount - 1)
  /// CPL 3.
  static let user = 0
  /// CPL 0–2 where SMAP does not apply (off, or RFLAGS.AC set).
  static let supervisor = 1
  /// CPL 0–2 where SMAP applies; also implicit accesses.
  static let supervisorSMAP = 2
  /// Never filled: every access takes the slow path, where alignment is checked.
  static let alignmentChecked = 3
  static let arrayCount = 4
}

extension Processor {
  /// Chooses the array for ordinary data accesses; after CPL, CR0.AM, CR4.SMAP or AC changed.
  @inline(__always) mutating func selectTLB() {
    let index: Int
    if cpl == 3 {
      let checked = cr0 & CR0.am != 0 && has(.alignmentCheck)
      index = checked ? TLB.alignmentChecked : TLB.user
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

  mutating func flushTLB() {
    counters.tlbFlushes &+= 1
    tlbBase.update(repeating: TLBEntry(), count: TLB.entryCount * TLB.arrayCount)
    fetchTLB.update(repeating: FetchTLBEntry(), count: TLB.entryCount)
    forgetJumps()
    largePages = LargePages()
    leaveBlock = true
  }

  /// INVLPG: one linear page, in every array. A page larger than 4 KiB may have many entries, so
  /// where there were such pages everything goes.
  mutating func flushTLB(page linear: UInt64) {
    if largePages.covers(linear) {
      flushTLB()
      return
    }
    let index = Int(linear >> 12 & TLB.indexMask)
    for array in 0..<TLB.arrayCount { tlbBase[array * TLB.entryCount + index] = TLBEntry() }
    fetchTLB[index] = FetchTLBEntry()
    forgetJumps()
    leaveBlock = true
  }

  /// Sends writes to a physical page through the slow path.
  mutating func dropWrites(physicalPage: UInt64) {
    let address = physicalPage << 12
    for index in 0..<(TLB.entryCount * TLB.arrayCount)
    where tlbBase[index].physical == address {
      tlbBase[index].writeTag = TLBEntry.empty
    }
  }
}
