import Glibc

/// Told of writes into memory that take the slow path, before they happen.
protocol MemoryWriteObserver: AnyObject {
  func willWrite(_ address: UInt64, from buffer: UnsafeRawPointer, count: Int)
}

/// The memory of the reference processors: a copy of the machine's, whose every write is noted.
final class LockstepMemory: MemoryWriteObserver {
  let original: GuestMemory
  let copy: GuestMemory
  private var mapGeneration = UInt64.max
  /// Copies of ROM and video memory, by the original's page.
  private var others: [UInt64: UnsafeMutableRawPointer] = [:]
  /// What the reference processor wrote since the last comparison.
  private var written: [(address: UInt64, count: Int)] = []
  private(set) var bytesCompared: UInt64 = 0

  init(_ original: GuestMemory) throws(GuestMemory.HostError) {
    self.original = original
    copy = try GuestMemory(
      ramSize: original.ramSize, addressSpace: original.pageCount * GuestMemory.pageSize)
    copy.writeObserver = self
  }

  func willWrite(_ address: UInt64, from buffer: UnsafeRawPointer, count: Int) {
    written.append((address, count))
  }

  var isStale: Bool { mapGeneration != original.mapGeneration }

  /// Makes the copy's map as the original's. Pages are marked so that no write goes unnoticed.
  /// - Returns: whether it was another.
  @discardableResult
  func followMap() throws(GuestMemory.HostError) -> Bool {
    guard isStale else { return false }
    mapGeneration = original.mapGeneration
    let first = UInt64(UInt(bitPattern: original.ram))
    copy.unmap(GuestPhysical(0), size: original.pageCount * GuestMemory.pageSize)
    for range in original.mappedRanges() {
      if range.host >= first && range.host < first + original.ramSize {
        copy.map(
          copy.ram + Int(range.host - first), at: GuestPhysical(range.start), size: range.size,
          access: range.access, tracked: true)
        continue
      }
      for offset in stride(from: 0, to: range.size, by: 4096) {
        let host = range.host + offset
        let page = try otherPage(host)
        if let source = UnsafeRawPointer(bitPattern: UInt(host)) {
          page.copyMemory(from: source, byteCount: 4096)
        }
        copy.place(page, at: range.start + offset, access: range.access)
      }
    }
    copy.mapReplaced()
    return true
  }

  private func otherPage(
    _ host: UInt64
  ) throws(GuestMemory.HostError) -> UnsafeMutableRawPointer {
    if let page = others[host] { return page }
    // Several at once: a region for each page would be many mappings of the host.
    let block = try copy.allocateRegion(size: 1 << 20)
    let base = host & ~((1 << 20) - 1)
    for offset in stride(from: UInt64(0), to: 1 << 20, by: 4096) {
      if others[base + offset] == nil { others[base + offset] = block + Int(offset) }
    }
    return others[host] ?? block
  }

  /// Copies all RAM.
  func copyAll() {
    let zero = [UInt8](repeating: 0, count: 4096)
    for offset in stride(from: 0, to: Int(original.ramSize), by: 4096) {
      // Pages that were never touched stay so.
      let isZero = memcmp(original.ram + offset, zero, 4096) == 0
      if isZero && memcmp(copy.ram + offset, zero, 4096) == 0 { continue }
      memcpy(copy.ram + offset, original.ram + offset, 4096)
    }
    written.removeAll(keepingCapacity: true)
  }

  /// The first byte written by the reference processor that the original has not.
  func compareWritten() -> String? {
    defer { written.removeAll(keepingCapacity: true) }
    for (address, count) in written {
      bytesCompared &+= UInt64(count)
      let left = original.page(of: address)
      let right = copy.page(of: address)
      guard left.isMemory, right.isMemory else { continue }
      for index in 0..<count {
        let offset = Int(address & 0xFFF) + index
        let mine = left.host.load(fromByteOffset: offset, as: UInt8.self)
        let other = right.host.load(fromByteOffset: offset, as: UInt8.self)
        if mine != other {
          return "memory at 0x\(String(address + UInt64(index), radix: 16)): threaded "
            + "0x\(String(mine, radix: 16)), reference 0x\(String(other, radix: 16))"
        }
      }
    }
    return nil
  }

  /// The first byte of RAM that differs: also what the reference processor did not write.
  func compareAll() -> String? {
    guard memcmp(original.ram, copy.ram, Int(original.ramSize)) != 0 else { return nil }
    for offset in 0..<Int(original.ramSize) {
      let mine = original.ram.load(fromByteOffset: offset, as: UInt8.self)
      let other = copy.ram.load(fromByteOffset: offset, as: UInt8.self)
      if mine != other {
        return "RAM at offset 0x\(String(offset, radix: 16)): threaded "
          + "0x\(String(mine, radix: 16)), reference 0x\(String(other, radix: 16))"
      }
    }
    return nil
  }
}
