/// Memory of a processor for tests: mapped by linear address, read and written by whoever tests
/// without regard to rights.
extension VirtualProcessor {
  /// Puts memory, all zero, at linear addresses; both are rounded to whole pages of 4 KiB.
  /// Pages that are there already keep what they hold and get the new rights.
  public func map(_ address: UInt64, size: UInt64, _ rights: Rights = .all) throws {
    guard size > 0, mode != .real else {
      // Real mode has all its memory from the start.
      guard mode == .real, address &+ size <= PageTables.realSize else {
        throw Failure(description: "nothing can be mapped at \(address) in mode \(mode)")
      }
      return
    }
    for page in try pages(address, size) {
      guard tables.map(page, rights, in: memory) else {
        throw Failure(description: "memory is used up: more is asked for with memoryMiB")
      }
    }
    engine.cpu.pointee.flushTLB()
  }

  /// Takes memory away: an access raises a page fault.
  public func unmap(_ address: UInt64, size: UInt64) throws {
    guard mode != .real else { throw Failure(description: "real mode has no paging") }
    for page in try pages(address, size) { tables.unmap(page, in: memory) }
    engine.cpu.pointee.flushTLB()
  }

  /// Puts a device at linear addresses; it is called with offsets from its start.
  public func mapDevice(
    _ address: UInt64, size: UInt64, read: @escaping (UInt64, AccessWidth) -> UInt64,
    write: @escaping (UInt64, UInt64, AccessWidth) -> Void
  ) throws {
    guard mode != .real else { throw Failure(description: "real mode has no paging") }
    guard let bus = memory.bus as? Surroundings else { return }
    let first = address & ~0xFFF
    for page in try pages(address, size) {
      let physical = bus.devicePages(1)
      guard tables.map(page, [.read, .write], in: memory, physical: physical) else {
        throw Failure(description: "memory is used up: more is asked for with memoryMiB")
      }
      let offset = page &- first
      bus.devices[physical >> 12] = .init(
        read: { read(offset &+ $0, $1) }, write: { write(offset &+ $0, $1, $2) })
    }
    engine.cpu.pointee.flushTLB()
  }

  private func pages(_ address: UInt64, _ size: UInt64) throws -> StrideTo<UInt64> {
    let first = address & ~0xFFF
    let end = address.addingReportingOverflow(size)
    guard !end.overflow, end.partialValue <= UInt64.max - 0xFFF,
      mode == .long64 || end.partialValue <= 1 << 32
    else { throw Failure(description: "\(size) bytes at \(address) are beyond the address space") }
    return stride(from: first, to: (end.partialValue + 0xFFF) & ~0xFFF, by: 4096)
  }

  // MARK: Looking and changing

  /// - Throws: when a byte is not mapped.
  public func read(_ address: UInt64, count: Int) throws -> [UInt8] {
    var result = [UInt8](repeating: 0, count: max(count, 0))
    try result.withUnsafeMutableBytes { buffer in
      try pieces(address, buffer.count) { physical, range in
        memory.read(GuestPhysical(physical), into: .init(rebasing: buffer[range]))
      }
    }
    return result
  }

  public func write(_ address: UInt64, _ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      try pieces(address, buffer.count) { physical, range in
        memory.write(.init(rebasing: buffer[range]), to: GuestPhysical(physical))
      }
    }
  }

  /// A little-endian number.
  public func read<T: FixedWidthInteger & UnsignedInteger>(
    _ address: UInt64, as: T.Type
  ) throws -> T {
    try read(address, count: T.bitWidth / 8).reversed().reduce(0) { $0 << 8 | T($1) }
  }

  public func write<T: FixedWidthInteger & UnsignedInteger>(
    _ address: UInt64, _ value: T
  ) throws {
    try write(address, (0..<T.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> T($0 * 8)) })
  }

  private func pieces(
    _ address: UInt64, _ count: Int, _ body: (UInt64, Range<Int>) throws -> Void
  ) throws {
    var done = 0
    while done < count {
      let at = address &+ UInt64(done)
      let part = min(count - done, 4096 - Int(at & 0xFFF))
      guard let physical = physical(at) else {
        throw Failure(description: "0x\(String(at, radix: 16)) is not mapped")
      }
      try body(physical, done..<done + part)
      done += part
    }
  }

  /// Where a linear address is in physical memory.
  public func physical(_ address: UInt64) -> UInt64? {
    if mode == .real { return address < PageTables.realSize ? address : nil }
    return tables.entry(address, in: memory).map { $0 & PageTables.addressBits | address & 0xFFF }
  }

  // MARK: Going back

  /// Registers and memory at one time. Mappings are not part of it.
  public struct Snapshot: Sendable {
    /// The count of instructions is among them.
    public var registers: ProcessorState
    var memory: [UInt8]
  }

  public func snapshot() -> Snapshot {
    var bytes = [UInt8](repeating: 0, count: Int(tables.used))
    bytes.withUnsafeMutableBytes { memory.read(GuestPhysical(0), into: $0) }
    return Snapshot(registers: engine.saveState(), memory: bytes)
  }

  /// Only pages that have changed are written, so that decoded code stays.
  public func restore(_ snapshot: Snapshot) {
    snapshot.memory.withUnsafeBytes { saved in
      let now = memory.ramPointer(offset: 0)
      for start in Swift.stride(from: 0, to: saved.count, by: 4096) {
        let page = UnsafeRawBufferPointer(rebasing: saved[start..<min(start + 4096, saved.count)])
        guard page.elementsEqualMemory(now + start) else {
          memory.write(page, to: GuestPhysical(UInt64(start)))
          continue
        }
      }
    }
    engine.loadState(snapshot.registers)
  }
}
