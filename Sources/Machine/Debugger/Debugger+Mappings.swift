import IEM

/// A whole address space at once, and what processors keep of it.
extension Debugger {
  package struct MappedRange: Equatable, Sendable {
    package var first: UInt64
    package var last: UInt64
    /// Of `first`; the rest follows without gaps.
    package var physical: UInt64
    package var isUser: Bool
    package var isWritable: Bool
    package var isExecutable: Bool
    package var isGlobal: Bool

    fileprivate func continues(_ other: Self) -> Bool {
      other.last &+ 1 == first && other.last != .max
        && other.physical &+ (first &- other.first) == physical
        && other.isUser == isUser && other.isWritable == isWritable
        && other.isExecutable == isExecutable && other.isGlobal == isGlobal
    }
  }

  /// Ranges with the same rights, by address.
  /// - Returns: also whether that is all: tables that map one another could be walked for ever.
  package func mappedRanges(
    state: ProcessorState, limit: Int
  ) -> (ranges: [MappedRange], isWhole: Bool) {
    guard state.cr0 & CR0.pg != 0 else { return ([], true) }
    var lister = MappingLister(debugger: self, state: state, rangeLimit: limit)
    return lister.list()
  }

  // MARK: Kept translations

  package struct CheckedTranslation: Equatable, Sendable {
    package var kept: CachedTranslation
    /// How the page tables differ now: a guest that has not flushed may see the old translation.
    package var difference: String?
  }

  /// Every translation a processor keeps, compared with a walk; nil when its engine shows none.
  package func checkedTranslations(processor: Int) -> [CheckedTranslation]? {
    guard let engine = board.processors[processor].engine as? any TranslationInspecting else {
      return nil
    }
    let state = state(of: processor)
    return engine.cachedTranslations.map { kept in
      CheckedTranslation(kept: kept, difference: difference(kept, state, processor))
    }
  }

  private func difference(
    _ kept: CachedTranslation, _ state: ProcessorState, _ processor: Int
  ) -> String? {
    let walk = pageWalk(kept.linear, state: state)
    guard let physical = walk.physical else { return walk.failure ?? "not mapped" }
    let isA20Enabled = (engine(processor) as? SoftwareEngine)?.isA20Enabled ?? true
    let a20: UInt64 = isA20Enabled ? .max : ~(1 << 20)
    if physical & ~0xFFF & a20 != kept.physical {
      return "maps to \(StateDump.hex(physical, digits: 10))"
    }
    guard state.cr0 & CR0.pg != 0 else { return nil }
    let rights = walk.entries.filter { $0.address != nil }
    if let kept = kept.rights { return difference(kept, rights, state) }
    if kept.kind.isUser, !rights.allSatisfy({ $0.value & 4 != 0 }) { return "not the user's" }
    let protects = kept.kind.isUser || state.cr0 & CR0.wp != 0
    if kept.isWritable && protects, !rights.allSatisfy({ $0.value & 2 != 0 }) {
      return "read-only"
    }
    if kept.isWritable, let leaf = rights.last, leaf.value & 0x40 == 0 {
      return "writable without the dirty bit"
    }
    if kept.kind.isCode, state.efer & EFER.nxe != 0,
      rights.contains(where: { !$0.isNarrow && $0.value >> 63 != 0 })
    {
      return "no-execute"
    }
    return nil
  }
}

extension Debugger {
  /// An entry of the shadow table has what all levels allow together.
  private func difference(
    _ kept: CachedTranslation.Rights, _ entries: [PageWalk.Entry], _ state: ProcessorState
  ) -> String? {
    if kept.isUser, !entries.allSatisfy({ $0.value & 4 != 0 }) { return "not the user's" }
    if kept.isWritable, !entries.allSatisfy({ $0.value & 2 != 0 }) { return "read-only" }
    if kept.isDirty, let leaf = entries.last, leaf.value & 0x40 == 0 { return "not dirty" }
    if kept.isExecutable, state.efer & EFER.nxe != 0,
      entries.contains(where: { !$0.isNarrow && $0.value >> 63 != 0 })
    {
      return "no-execute"
    }
    return nil
  }
}

/// Walks all tables depth first.
private struct MappingLister {
  let debugger: Debugger
  let state: ProcessorState
  let rangeLimit: Int
  private var ranges: [Debugger.MappedRange] = []
  /// Tables that may still be read.
  private var budget = 200_000

  init(debugger: Debugger, state: ProcessorState, rangeLimit: Int) {
    self.debugger = debugger
    self.state = state
    self.rangeLimit = rangeLimit
  }

  private struct Rights {
    var user = true
    var write = true
    var noExecute = false
  }

  private var isFull: Bool { ranges.count >= rangeLimit || budget <= 0 }

  mutating func list() -> (ranges: [Debugger.MappedRange], isWhole: Bool) {
    let address = state.cr3 & 0x000F_FFFF_FFFF_F000
    if state.efer & EFER.lma != 0 {
      table(address, level: 4, linear: 0, rights: Rights())
    } else if state.cr4 & CR4.pae != 0 {
      for index in 0..<4 where state.pdptes[index] & 1 != 0 {
        table(
          state.pdptes[index] & 0x000F_FFFF_FFFF_F000, level: 2, linear: UInt64(index) << 30,
          rights: Rights())
      }
    } else {
      narrowTable(address & 0xFFFF_F000, level: 2, linear: 0, rights: Rights())
    }
    return (ranges, !isFull)
  }

  private func entries(_ address: UInt64, size: Int) -> [UInt64] {
    let bytes = debugger.readPhysical(address, count: 4096)
    return stride(from: 0, to: 4096, by: size).map { at in
      (0..<size).reduce(UInt64(0)) { $0 | UInt64(bytes[at + $1]) << UInt64($1 * 8) }
    }
  }

  private func combine(_ rights: Rights, _ entry: UInt64, isWide: Bool) -> Rights {
    var rights = rights
    rights.user = rights.user && entry & 4 != 0
    rights.write = rights.write && entry & 2 != 0
    rights.noExecute =
      rights.noExecute || (isWide && entry >> 63 != 0 && state.efer & EFER.nxe != 0)
    return rights
  }

  private mutating func table(_ address: UInt64, level: Int, linear: UInt64, rights: Rights) {
    budget -= 1
    for (index, entry) in entries(address, size: 8).enumerated() where entry & 1 != 0 {
      if isFull { return }
      let shift = UInt64(12 + 9 * (level - 1))
      var at = linear | UInt64(index) << shift
      // Canonical form of the upper half.
      if level == 4 && index >= 256 { at |= 0xFFFF_0000_0000_0000 }
      let rights = combine(rights, entry, isWide: true)
      if level == 1 || (level < 4 && entry & 0x80 != 0) {
        let mask = (UInt64(1) << shift) - 1
        add(at, entry & 0x000F_FFFF_FFFF_F000 & ~mask, size: mask + 1, entry, rights)
      } else {
        table(entry & 0x000F_FFFF_FFFF_F000, level: level - 1, linear: at, rights: rights)
      }
    }
  }

  private mutating func narrowTable(_ address: UInt64, level: Int, linear: UInt64, rights: Rights) {
    budget -= 1
    for (index, entry) in entries(address, size: 4).enumerated() where entry & 1 != 0 {
      if isFull { return }
      let at = linear | UInt64(index) << UInt64(level == 2 ? 22 : 12)
      let rights = combine(rights, entry, isWide: false)
      if level == 1 {
        add(at, entry & 0xFFFF_F000, size: 1 << 12, entry, rights)
      } else if entry & 0x80 != 0 && state.cr4 & CR4.pse != 0 {
        let physical = (entry & 0xFFC0_0000) | (entry >> 13 & 0xFF) << 32
        add(at, physical, size: 1 << 22, entry, rights)
      } else {
        narrowTable(entry & 0xFFFF_F000, level: 1, linear: at, rights: rights)
      }
    }
  }

  private mutating func add(
    _ linear: UInt64, _ physical: UInt64, size: UInt64, _ entry: UInt64, _ rights: Rights
  ) {
    let range = Debugger.MappedRange(
      first: linear, last: linear &+ size &- 1, physical: physical, isUser: rights.user,
      isWritable: rights.write, isExecutable: !rights.noExecute,
      isGlobal: entry & 0x100 != 0 && state.cr4 & CR4.pge != 0)
    if let last = ranges.last, range.continues(last) {
      ranges[ranges.count - 1].last = range.last
    } else {
      ranges.append(range)
    }
  }
}
