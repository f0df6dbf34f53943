/// The memory map as an engine with its own idea of guest memory needs it.
extension GuestMemory {
  /// Guest-physical pages that follow one another here and in the host.
  public struct MappedRange: Equatable, Sendable {
    public var start: UInt64
    public var size: UInt64
    /// Host address of the first byte.
    public var host: UInt64
    public var isWritable: Bool
    /// Writes go to the bus; never together with `isWritable`.
    public var writesToBus: Bool
    /// Somebody asks for the pages that were written.
    public var isTracked: Bool

    var access: Access { isWritable ? .readWrite : writesToBus ? .writesToBus : .readOnly }
  }

  /// All memory, in order of its address. Changes when `mapGeneration` does.
  public func mappedRanges() -> [MappedRange] {
    var ranges: [MappedRange] = []
    var current: MappedRange?
    for index in 0..<Int(pageCount) {
      let page = pages[index]
      guard page.isMemory else {
        if let range = current { ranges.append(range) }
        current = nil
        continue
      }
      let isTracked = page.bits & PhysicalPage.tracked != 0
      let writesToBus = page.bits & PhysicalPage.busWrites != 0
      if let range = current, range.host + range.size == page.hostAddress,
        range.isWritable == page.isWritable, range.isTracked == isTracked,
        range.writesToBus == writesToBus
      {
        current?.size += Self.pageSize
      } else {
        if let range = current { ranges.append(range) }
        current = MappedRange(
          start: UInt64(index) * Self.pageSize, size: Self.pageSize, host: page.hostAddress,
          isWritable: page.isWritable, writesToBus: writesToBus, isTracked: isTracked)
      }
    }
    if let range = current { ranges.append(range) }
    return ranges
  }

  /// From now on `takeDirtyPages` tells which of these pages were written, by whatever engine or
  /// device.
  public func startTracking(at address: GuestPhysical, size: UInt64) {
    setTracking(at: address, size: size, PhysicalPage.tracked)
  }

  public func stopTracking(at address: GuestPhysical, size: UInt64) {
    setTracking(at: address, size: size, 0)
  }

  private func setTracking(at address: GuestPhysical, size: UInt64, _ bit: UInt64) {
    let first = address.value / Self.pageSize
    for index in first..<min(pageCount, first &+ size / Self.pageSize) {
      guard pages[Int(index)].isMemory else { continue }
      pages[Int(index)].bits &= ~(PhysicalPage.tracked | PhysicalPage.dirty)
      pages[Int(index)].bits |= bit
    }
    // Translations and KVM's slots have to learn of it.
    mapChanged()
  }

  /// Notes that pages were written by something else than this module.
  public func markWritten(page: UInt64) {
    guard page < pageCount else { return }
    pages[Int(page)].bits |= PhysicalPage.dirty
  }
}

/// Somebody who writes guest memory by other ways, and keeps a log of it.
public protocol DirtyPageSource: AnyObject {
  /// Calls `GuestMemory.markWritten` for every page of the range written since the last call.
  func collectWrittenPages(first: UInt64, count: UInt64)
}
