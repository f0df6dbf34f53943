import Glibc

/// A medium whose writes are forgotten: they go to an unnamed temporary file, the base is only
/// read (`--snapshot`).
///
/// The temporary file is sparse, with sectors where the base has them. One bit for each sector
/// tells which of the two is valid; the bits take memory only where something was written, and
/// never more than a 4096th of the medium's size.
package final class OverlayImage: BlockDevice {
  private let base: any BlockDevice
  private var file: HostFile
  private var written: SparseBits

  package var sectorCount: UInt64 { base.sectorCount }
  package var isReadOnly: Bool { false }

  /// - Parameter directory: where the temporary file is made; by default `TMPDIR`, or else
  ///   `/var/tmp`, which unlike `/tmp` is on a disk everywhere.
  package init(base: any BlockDevice, directory: String? = nil) throws(StorageError) {
    let place = directory ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    let (bytes, overflow) = base.sectorCount.multipliedReportingOverflow(
      by: SectorLayout.sectorSize)
    guard !overflow else {
      throw StorageError(path: place, reason: "cannot hold \(base.sectorCount) sectors")
    }
    file = try HostFile(temporaryIn: place, byteCount: bytes)
    written = try SparseBits(count: base.sectorCount)
    self.base = base
  }

  package func read(
    sector: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StorageError) {
    _ = try offset(sector, buffer.count)
    let end = sector + UInt64(buffer.count) / SectorLayout.sectorSize
    var start = sector
    while start < end {
      let isWritten = written[start]
      var next = start + 1
      while next < end, written[next] == isWritten { next += 1 }
      let part = UnsafeMutableRawBufferPointer(
        rebasing: buffer[byteIndex(start - sector)..<byteIndex(next - sector)])
      if isWritten {
        try file.read(at: start * SectorLayout.sectorSize, into: part)
      } else {
        try base.read(sector: start, into: part)
      }
      start = next
    }
  }

  package func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError) {
    // The bits follow the data: after a failed write, the sectors are still the old ones.
    try file.write(at: offset(sector, buffer.count), from: buffer)
    for index in 0..<UInt64(buffer.count) / SectorLayout.sectorSize {
      written[sector + index] = true
    }
  }

  /// Nothing to do: what is forgotten anyway need not reach a disk.
  package func flush() throws(StorageError) {}

  private func byteIndex(_ sectors: UInt64) -> Int { Int(sectors * SectorLayout.sectorSize) }

  private func offset(_ sector: UInt64, _ bytes: Int) throws(StorageError) -> UInt64 {
    try SectorLayout.offset(
      ofSector: sector, count: bytes, in: sectorCount, path: file.path)
  }
}

/// Bits in lazily committed memory: pages that were never written cost nothing.
private struct SparseBits: ~Copyable {
  private let words: UnsafeMutablePointer<UInt64>
  private let byteCount: Int
  private let count: UInt64

  init(count: UInt64) throws(StorageError) {
    self.count = count
    // At least one word, for a mapping cannot be empty.
    byteCount = (Int(clamping: count / 64) + 1) * MemoryLayout<UInt64>.stride
    let memory = mmap(
      nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let memory, memory != MAP_FAILED else {
      throw StorageError.host("overlay", doing: "cannot map \(byteCount) bytes for its sector bits")
    }
    // The mapping is zero and stays until `deinit`; every index is checked against `count`.
    words = memory.bindMemory(to: UInt64.self, capacity: byteCount / MemoryLayout<UInt64>.stride)
  }

  deinit { munmap(words, byteCount) }

  subscript(_ index: UInt64) -> Bool {
    get {
      precondition(index < count)
      return words[Int(index / 64)] >> (index % 64) & 1 != 0
    }
    set {
      precondition(index < count)
      let bit: UInt64 = 1 << (index % 64)
      let word = words[Int(index / 64)]
      words[Int(index / 64)] = newValue ? word | bit : word & ~bit
    }
  }
}
