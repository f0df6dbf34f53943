/// A medium of 512-byte sectors: what a drive sees of an image file.
package protocol BlockDevice: AnyObject {
  /// Size in 512-byte sectors.
  var sectorCount: UInt64 { get }
  var isReadOnly: Bool { get }
  /// Reads whole sectors into `buffer` (a multiple of 512 bytes).
  func read(sector: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError)
  func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError)
  func flush() throws(StorageError)
}

/// A host-side failure of a medium. The guest sees it as a device error, never as a crash.
package struct StorageError: Error, CustomStringConvertible {
  package var path: String
  package var reason: String
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
  package var description: String { "\(path): \(reason)" }
}

/// A medium in memory; for tests.
package final class MemoryBlockDevice: BlockDevice {
  package var bytes: [UInt8]
  package let isReadOnly: Bool
  package init(sectorCount: Int, isReadOnly: Bool = false) {
    bytes = Array(repeating: 0, count: sectorCount * 512)
    self.isReadOnly = isReadOnly
  }
  package var sectorCount: UInt64 { UInt64(bytes.count / 512) }
  package func read(
    sector: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StorageError) {
    try check(sector, buffer.count)
    let start = Int(sector) * 512
    for i in 0..<buffer.count { buffer[i] = bytes[start + i] }
  }
  package func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError) {
    if isReadOnly { throw StorageError(path: "memory", reason: "read-only") }
    try check(sector, buffer.count)
    let start = Int(sector) * 512
    for i in 0..<buffer.count { bytes[start + i] = buffer[i] }
  }
  package func flush() throws(StorageError) {}

  private func check(_ sector: UInt64, _ count: Int) throws(StorageError) {
    guard sector <= sectorCount, UInt64(count / 512) <= sectorCount - sector else {
      throw StorageError(path: "memory", reason: "sector \(sector) past the end")
    }
  }
}
