import IEM

/// A walk through the page tables as a debugger sees it (SDM vol. 3, chapter 4): every entry on
/// the way, no rights checked, nothing changed.
package struct PageWalk: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    /// The manual's name: PML4E, PDPTE, PDE, PTE.
    package var name: String
    package var index: Int
    /// Where the entry lies in physical memory; nil for PDPTE registers of PAE paging.
    package var address: UInt64?
    package var value: UInt64
    /// It maps a page, rather than pointing to a table.
    package var isLeaf: Bool
    /// Four bytes long, without a no-execute bit.
    package var isNarrow: Bool
  }

  package var linear: UInt64
  package var entries: [Entry] = []
  /// Where the address is in physical memory; nil when nothing is mapped there.
  package var physical: UInt64?
  /// Size of the page as a power of two.
  package var sizeBits = 12
  /// Why nothing is mapped.
  package var failure: String?

  private static let present: UInt64 = 1 << 0
  private static let pageSize: UInt64 = 1 << 7
  private static let addressBits: UInt64 = 0x000F_FFFF_FFFF_F000

  /// - Parameter read: a little-endian number of so many bytes from physical memory.
  package init(
    _ linear: UInt64, state: ProcessorState, read: (_ address: UInt64, _ count: Int) -> UInt64
  ) {
    self.linear = linear
    guard state.cr0 & CR0.pg != 0 else {
      physical = linear & 0xFFFF_FFFF
      return
    }
    if state.cr4 & CR4.pae == 0 {
      walk32(state, read)
    } else {
      walk64(state, read)
    }
  }

  private mutating func add(
    _ name: String, _ index: UInt64, _ address: UInt64?, _ value: UInt64, leaf: Bool, narrow: Bool
  ) -> Bool {
    entries.append(
      Entry(
        name: name, index: Int(index), address: address, value: value, isLeaf: leaf,
        isNarrow: narrow))
    if value & Self.present == 0 { failure = "\(name) is not present" }
    return failure == nil
  }

  private mutating func walk32(_ state: ProcessorState, _ read: (UInt64, Int) -> UInt64) {
    let at = linear & 0xFFFF_FFFF
    let directoryIndex = at >> 22
    let directoryAt = (state.cr3 & 0xFFFF_F000) | directoryIndex << 2
    let directory = read(directoryAt, 4)
    let isLarge = directory & Self.pageSize != 0 && state.cr4 & CR4.pse != 0
    guard add("PDE", directoryIndex, directoryAt, directory, leaf: isLarge, narrow: true) else {
      return
    }
    if isLarge {
      sizeBits = 22
      physical = (directory & 0xFFC0_0000) | (directory >> 13 & 0xFF) << 32 | at & 0x3F_FFFF
      return
    }
    let tableIndex = at >> 12 & 0x3FF
    let tableAt = (directory & 0xFFFF_F000) | tableIndex << 2
    let table = read(tableAt, 4)
    guard add("PTE", tableIndex, tableAt, table, leaf: true, narrow: true) else { return }
    physical = (table & 0xFFFF_F000) | at & 0xFFF
  }

  private mutating func walk64(_ state: ProcessorState, _ read: (UInt64, Int) -> UInt64) {
    var level: UInt64
    var table: UInt64
    var at = linear
    if state.efer & EFER.lma != 0 {
      guard UInt64(bitPattern: Int64(bitPattern: at << 16) >> 16) == at else {
        failure = "the address is not canonical"
        return
      }
      level = 4
      table = state.cr3 & Self.addressBits
    } else {
      at &= 0xFFFF_FFFF
      let index = at >> 30
      let pointer = state.pdptes[Int(index)]
      guard add("PDPTE", index, nil, pointer, leaf: false, narrow: false) else { return }
      level = 2
      table = pointer & Self.addressBits
    }
    let names = ["", "PTE", "PDE", "PDPTE", "PML4E"]
    while true {
      let shift = 12 + 9 * (level - 1)
      let index = at >> shift & 0x1FF
      let entryAt = table | index << 3
      let entry = read(entryAt, 8)
      let isLeaf = level == 1 || (level < 4 && entry & Self.pageSize != 0)
      guard add(names[Int(level)], index, entryAt, entry, leaf: isLeaf, narrow: false) else {
        return
      }
      if isLeaf {
        let mask = (UInt64(1) << shift) - 1
        sizeBits = Int(shift)
        physical = (entry & Self.addressBits & ~mask) | at & mask
        return
      }
      table = entry & Self.addressBits
      level -= 1
    }
  }
}
