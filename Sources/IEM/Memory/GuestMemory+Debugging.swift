/// How a debugger looks at physical memory: without side effects on any device.
extension GuestMemory {
  /// Whether there is RAM or ROM at an address.
  public func isMemory(_ address: GuestPhysical) -> Bool { page(of: address.value).isMemory }

  /// Whether writes at an address change memory.
  public func isWritableMemory(_ address: GuestPhysical) -> Bool {
    let page = page(of: address.value)
    return page.isMemory && page.isWritable
  }

  /// Reads any range; bytes that are not memory come from `other`.
  public func peek(
    _ address: GuestPhysical, count: Int, other: (GuestPhysical) -> UInt8
  ) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: max(count, 0))
    var done = 0
    while done < result.count {
      let at = address.value &+ UInt64(done)
      let part = min(result.count - done, 4096 - Int(at & 0xFFF))
      if page(of: at).isMemory {
        result.withUnsafeMutableBytes { bytes in
          guard let base = bytes.baseAddress else { return }
          readWithinPage(at, into: base + done, count: part)
        }
      } else {
        for index in done..<done + part { result[index] = other(address + UInt64(index)) }
      }
      done += part
    }
    return result
  }

  /// Ranges of memory with the same rights, in order: what is where in physical memory.
  public func memoryRanges() -> [(first: UInt64, last: UInt64, isWritable: Bool)] {
    var ranges: [(first: UInt64, last: UInt64, isWritable: Bool)] = []
    for index in 0..<pageCount where pages[Int(index)].isMemory {
      let isWritable = pages[Int(index)].isWritable
      let first = index << 12
      if let last = ranges.last, last.last &+ 1 == first, last.isWritable == isWritable {
        ranges[ranges.count - 1].last = first | 0xFFF
      } else {
        ranges.append((first, first | 0xFFF, isWritable))
      }
    }
    return ranges
  }
}
