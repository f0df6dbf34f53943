/// A medium whose contents at earlier points can be had back: before a write, the old sectors are
/// kept in the present interval's list, once there are checkpoints.
package final class JournaledMedium: BlockDevice {
  struct OldSectors {
    var sector: UInt64
    var bytes: [UInt8]
  }

  let base: any BlockDevice
  var isJournaling = false
  /// What the present interval overwrote, in order.
  private(set) var present: [OldSectors] = []
  /// The same of earlier intervals, one for each checkpoint but the latest.
  private(set) var undo: [[OldSectors]] = []

  package init(_ base: any BlockDevice) { self.base = base }

  package var sectorCount: UInt64 { base.sectorCount }
  package var isReadOnly: Bool { base.isReadOnly }
  package func flush() throws(StorageError) { try base.flush() }

  package func read(
    sector: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StorageError) {
    try base.read(sector: sector, into: buffer)
  }

  package func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError) {
    if isJournaling && !base.isReadOnly {
      let old = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count, alignment: 8)
      defer { old.deallocate() }
      try base.read(sector: sector, into: old)
      present.append(OldSectors(sector: sector, bytes: Array(old)))
    }
    try base.write(sector: sector, from: buffer)
  }

  var byteCount: Int {
    (undo + [present]).reduce(0) { $0 + $1.reduce(0) { $0 + $1.bytes.count } }
  }

  func forget() {
    undo = []
    present = []
  }

  func checkpoint() {
    undo.append(present)
    present = []
  }

  func remove(checkpoint index: Int) {
    let list = undo.remove(at: index)
    // Going back undoes in reverse order, so what came first stays first.
    if index > 0 { undo[index - 1] += list }
  }

  func restore(checkpoint index: Int) {
    for list in ([present] + undo[index...].reversed()) {
      for old in list.reversed() {
        // The host took these sectors before; if it does not now, the guest's disk is lost.
        old.bytes.withUnsafeBytes { bytes in
          do { try base.write(sector: old.sector, from: bytes) } catch { failures += 1 }
        }
      }
    }
    undo.removeSubrange(index...)
    present = []
  }

  /// Writes that the host refused while going back.
  private(set) var failures = 0
}
