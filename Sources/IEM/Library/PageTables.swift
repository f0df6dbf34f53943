import Glibc

/// Page tables for a processor for tests, PAE or 4-level, in the guest's own memory, and the
/// division of that memory into pages.
struct PageTables {
  static let addressBits: UInt64 = 0x000F_FFFF_FFFF_F000
  /// Real mode: 1 MiB, and what FFFF:FFFF reaches.
  static let realSize: UInt64 = 0x11_0000
  /// Physical addresses of devices: above any memory.
  static let deviceBase: UInt64 = 1 << 37
  private static let present: UInt64 = 1 << 0
  private static let writable: UInt64 = 1 << 1
  private static let user: UInt64 = 1 << 2
  /// Accessed and dirty, so that nothing changes when the processor walks.
  private static let used: UInt64 = 0x60
  private static let noExecute: UInt64 = 1 << 63

  let size: UInt64
  let levels: Int
  /// The first page is CR3's; real mode's memory begins at zero, so tables are above it.
  let root: UInt64 = realSize
  private(set) var used: UInt64 = realSize
  private var free: [UInt64] = []

  init(size: UInt64, levels: Int) {
    self.size = size
    self.levels = levels
  }

  mutating func start(in memory: GuestMemory) {
    used = root + 4096
    guard levels == 3 else { return }
    // The four pointers are loaded with CR3, so they must be there from the start.
    for index in 0..<UInt64(4) {
      memory.write(used | Self.present, to: GuestPhysical(root + index * 8))
      used += 4096
    }
  }

  var pointers: (GuestMemory) -> [UInt64] {
    { [root] memory in
      (0..<UInt64(4)).map { memory.read(GuestPhysical(root + $0 * 8), as: UInt64.self) }
    }
  }

  private mutating func page(in memory: GuestMemory) -> UInt64? {
    if let page = free.popLast() {
      let zeros = [UInt8](repeating: 0, count: 4096)
      zeros.withUnsafeBytes { memory.write($0, to: GuestPhysical(page)) }
      return page
    }
    guard used + 4096 <= size else { return nil }
    defer { used += 4096 }
    return used
  }

  private func slot(_ linear: UInt64, level: Int, table: UInt64) -> GuestPhysical {
    GuestPhysical(
      table + (linear >> UInt64(12 + 9 * (level - 1)) & (level == 3 && levels == 3 ? 3 : 0x1FF)) * 8
    )
  }

  /// Makes a page, or changes the rights of one that is there.
  /// - Returns: false when memory is used up.
  mutating func map(
    _ linear: UInt64, _ rights: VirtualProcessor.Rights, in memory: GuestMemory,
    physical: UInt64? = nil
  ) -> Bool {
    var table = root
    for level in stride(from: levels, to: 1, by: -1) {
      let at = slot(linear, level: level, table: table)
      var entry = memory.read(at, as: UInt64.self)
      if entry & Self.present == 0 {
        guard let new = page(in: memory) else { return false }
        entry = new | Self.present | Self.writable | Self.user | (Self.used & 0x20)
        memory.write(entry, to: at)
      }
      table = entry & Self.addressBits
    }
    let at = slot(linear, level: 1, table: table)
    let old = memory.read(at, as: UInt64.self)
    let place: UInt64
    if let physical {
      if old & Self.present != 0, old & Self.addressBits < size {
        free.append(old & Self.addressBits)
      }
      place = physical
    } else if old & Self.present != 0 {
      place = old & Self.addressBits
    } else {
      guard let new = page(in: memory) else { return false }
      place = new
    }
    var entry = place | Self.present | Self.user | Self.used
    if rights.contains(.write) { entry |= Self.writable }
    if !rights.contains(.execute) { entry |= Self.noExecute }
    memory.write(entry, to: at)
    return true
  }

  mutating func unmap(_ linear: UInt64, in memory: GuestMemory) {
    guard let (at, entry) = find(linear, in: memory) else { return }
    if entry & Self.addressBits < size { free.append(entry & Self.addressBits) }
    memory.write(UInt64(0), to: at)
  }

  /// The last level's entry, if it is present.
  func entry(_ linear: UInt64, in memory: GuestMemory) -> UInt64? { find(linear, in: memory)?.1 }

  private func find(_ linear: UInt64, in memory: GuestMemory) -> (GuestPhysical, UInt64)? {
    if levels == 3 && linear >> 32 != 0 { return nil }
    var table = root
    for level in stride(from: levels, to: 1, by: -1) {
      let entry = memory.read(slot(linear, level: level, table: table), as: UInt64.self)
      guard entry & Self.present != 0 else { return nil }
      table = entry & Self.addressBits
    }
    let at = slot(linear, level: 1, table: table)
    let entry = memory.read(at, as: UInt64.self)
    return entry & Self.present != 0 ? (at, entry) : nil
  }
}

extension UnsafeRawBufferPointer {
  func elementsEqualMemory(_ other: UnsafeRawPointer) -> Bool {
    guard let base = baseAddress else { return true }
    return memcmp(base, other, count) == 0
  }
}
