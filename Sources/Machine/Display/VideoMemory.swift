// The display adapter's own memory.
//
// Layout: one linear buffer. A linear frame buffer (VBE modes) uses it as it is; the four 64 KiB
// planes of the VGA are interleaved in its first 256 KiB, byte `4 * offset + plane`, so that one
// 32-bit load fetches what the VGA fetches in one character clock.
//
// Reset value: zeros.

import Glibc

/// A host-side failure of the display.
package struct DisplayError: Error, CustomStringConvertible {
  package var reason: String
  package var description: String { "display: \(reason)" }
}

/// Video memory at a host address that never changes, with a stamp per page that says when the
/// page was last written, so that any number of renderers can ask what changed since they looked.
package final class VideoMemory {
  package static let pageSize = 4096
  /// Four planes of 64 KiB: all that the VGA registers can reach.
  package static let legacyByteCount = 256 << 10
  private static let sizeMiBRange = 1...512

  package let base: UnsafeMutableRawPointer
  /// A power of two and a multiple of 1 MiB.
  package let byteCount: Int
  private let isOwned: Bool

  // Invariant: `stamps` has `pageCount` elements; every index is checked by `touch`.
  private let stamps: UnsafeMutablePointer<UInt64>
  /// The stamp that a write sets now.
  private var epoch: UInt64 = 1
  /// The stamp of the latest write anywhere.
  private(set) var newestStamp: UInt64 = 1
  /// Grows with each write that may have reached plane 2, where text modes have their fonts.
  private(set) var fontVersion: UInt64 = 0

  /// Reports writes that do not come through the adapter: those of the processor and of bus
  /// masters to a mapping of this memory in the guest's address space. Called before a renderer
  /// looks; must call `touch` for each range written since the last call. While nil, renderers
  /// compare instead of asking.
  package var harvestExternalWrites: ((VideoMemory) -> Void)?

  /// Fresh, zeroed, page-aligned memory; the size is rounded up to a power of two.
  package init(sizeMiB: Int = 16) throws(DisplayError) {
    guard Self.sizeMiBRange.contains(sizeMiB) else {
      throw DisplayError(reason: "video memory of \(sizeMiB) MiB; 1 to 512 are possible")
    }
    var size = 1 << 20
    while size < sizeMiB << 20 { size <<= 1 }
    let mapped = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let mapped, mapped != MAP_FAILED else {
      throw DisplayError(reason: "no memory for \(size) bytes of video memory")
    }
    base = mapped
    byteCount = size
    isOwned = true
    stamps = .allocate(capacity: size / Self.pageSize)
    stamps.initialize(repeating: 1, count: size / Self.pageSize)
  }

  /// Memory that the caller owns and keeps alive: zeroed, page-aligned, a power of two of bytes.
  package init(
    borrowing base: UnsafeMutableRawPointer, byteCount: Int
  ) throws(DisplayError) {
    guard byteCount >= 1 << 20, byteCount <= 512 << 20, byteCount & (byteCount - 1) == 0 else {
      throw DisplayError(reason: "video memory of \(byteCount) bytes is not a power of two of MiB")
    }
    self.base = base
    self.byteCount = byteCount
    isOwned = false
    stamps = .allocate(capacity: byteCount / Self.pageSize)
    stamps.initialize(repeating: 1, count: byteCount / Self.pageSize)
  }

  deinit {
    stamps.deallocate()
    if isOwned { munmap(base, byteCount) }
  }

  package var pageCount: Int { byteCount / Self.pageSize }

  /// Remembers that the bytes at `offset` were written. Bytes past the end are ignored.
  package func touch(offset: Int, count: Int) {
    guard count > 0, offset >= 0, offset < byteCount else { return }
    let last = offset + min(count, byteCount - offset) - 1
    newestStamp = epoch
    fontVersion &+= 1
    for page in offset / Self.pageSize...last / Self.pageSize { stamps[page] = epoch }
  }

  /// `touch` for one access inside the memory, for the legacy window's writes.
  @inline(__always)
  func touchPage(containing offset: Int) {
    newestStamp = epoch
    stamps[(offset & (byteCount - 1)) / Self.pageSize] = epoch
  }

  @inline(__always)
  func touchFonts() { fontVersion &+= 1 }

  /// Ends an epoch: later writes get a newer stamp than the value returned.
  func advanceEpoch() -> UInt64 {
    defer { epoch &+= 1 }
    return epoch
  }

  /// Whether any byte of the range was written after `stamp`, as far as `touch` was told.
  func isWritten(_ range: Range<Int>, after stamp: UInt64) -> Bool {
    if newestStamp <= stamp { return false }
    let range = range.clamped(to: 0..<byteCount)
    if range.isEmpty { return false }
    for page in range.lowerBound / Self.pageSize...(range.upperBound - 1) / Self.pageSize
    where stamps[page] > stamp {
      return true
    }
    return false
  }

  /// Zeroes a range; what lies past the end is ignored.
  func clear(offset: Int, count: Int) {
    guard offset >= 0, offset < byteCount, count > 0 else { return }
    let count = min(count, byteCount - offset)
    memset(base + offset, 0, count)
    touch(offset: offset, count: count)
  }

  /// Zeroes everything; pages of our own mapping go back to the host.
  func clearAll() {
    if !isOwned || madvise(base, byteCount, MADV_DONTNEED) != 0 { memset(base, 0, byteCount) }
    touch(offset: 0, count: byteCount)
  }

  // MARK: Saved form

  /// The contents as a byte stream of runs: a count `n` of 32-bit words as a base-128 number
  /// `n * 2 + repeated`, then one word (repeated `n` times) or `n` words.
  func packed() -> [UInt8] {
    let words = base.assumingMemoryBound(to: UInt32.self)
    let count = byteCount / 4
    var out: [UInt8] = []
    var literalStart = 0
    var at = 0
    func header(_ n: Int, repeated: Bool) {
      var value = n * 2 + (repeated ? 1 : 0)
      while value >= 0x80 {
        out.append(UInt8(value & 0x7F) | 0x80)
        value >>= 7
      }
      out.append(UInt8(value))
    }
    func bytes(_ from: Int, _ n: Int) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(start: UnsafeRawPointer(base) + from * 4, count: n * 4)
    }
    while at < count {
      let word = words[at]
      var end = at + 1
      while end < count, words[end] == word { end += 1 }
      // A shorter run costs more as a record of its own than inside a literal.
      if end - at >= 4 {
        if literalStart < at {
          header(at - literalStart, repeated: false)
          out.append(contentsOf: bytes(literalStart, at - literalStart))
        }
        header(end - at, repeated: true)
        out.append(contentsOf: bytes(at, 1))
        literalStart = end
      }
      at = end
    }
    if literalStart < count {
      header(count - literalStart, repeated: false)
      out.append(contentsOf: bytes(literalStart, count - literalStart))
    }
    return out
  }

  /// Whether `stream` is a packed form of a memory of this size.
  func accepts(packed stream: [UInt8]) -> Bool { walk(stream) { _, _, _, _ in } }

  /// Takes over a stream that `accepts(packed:)` has agreed to.
  func unpack(_ stream: [UInt8]) {
    stream.withUnsafeBytes { source in
      _ = walk(stream) { word, n, repeated, at in
        let target = base + word * 4
        if !repeated {
          let literal = UnsafeRawBufferPointer(rebasing: source[at..<at + n * 4])
          UnsafeMutableRawBufferPointer(start: target, count: n * 4).copyMemory(from: literal)
        } else {
          let value = source.loadUnaligned(fromByteOffset: at, as: UInt32.self)
          target.assumingMemoryBound(to: UInt32.self).update(repeating: value, count: n)
        }
      }
    }
    touch(offset: 0, count: byteCount)
  }

  /// Calls `record` with (first word, words, repeated, position in the stream) for each run.
  /// - Returns: whether the stream was whole and filled the memory exactly.
  private func walk(_ stream: [UInt8], record: (Int, Int, Bool, Int) -> Void) -> Bool {
    let count = byteCount / 4
    var word = 0
    var at = 0
    while at < stream.count {
      var value = 0
      var shift = 0
      while true {
        guard at < stream.count, shift <= 35 else { return false }
        let byte = stream[at]
        at += 1
        value |= Int(byte & 0x7F) << shift
        shift += 7
        if byte & 0x80 == 0 { break }
      }
      let n = value >> 1
      let repeated = value & 1 != 0
      guard n > 0, n <= count - word, (repeated ? 1 : n) * 4 <= stream.count - at else {
        return false
      }
      record(word, n, repeated, at)
      word += n
      at += (repeated ? 1 : n) * 4
    }
    return word == count
  }
}
