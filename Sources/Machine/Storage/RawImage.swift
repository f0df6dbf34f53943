/// A disk image without format, or a disk of the host: sector n at byte n × 512.
///
/// A file whose size is no multiple of 512 bytes gets a last sector that is padded with zeros;
/// writing that sector makes the file whole. The file is locked while the medium exists, see
/// `HostFile`.
package final class RawImage: BlockDevice {
  private var file: HostFile
  package let sectorCount: UInt64
  package let isReadOnly: Bool

  package var path: String { file.path }

  /// - Throws: `StorageError` if the file cannot be opened, is empty, or another machine uses it.
  package init(path: String, readOnly: Bool = false) throws(StorageError) {
    let file = try HostFile(opening: path, readOnly ? .readOnly : .readWrite)
    let (whole, rest) = file.byteCount.quotientAndRemainder(dividingBy: SectorLayout.sectorSize)
    guard file.byteCount > 0 else { throw StorageError(path: path, reason: "is empty") }
    sectorCount = whole + (rest == 0 ? 0 : 1)
    isReadOnly = readOnly
    self.file = file
  }

  package func read(
    sector: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StorageError) {
    try file.read(at: offset(sector, buffer.count), into: buffer)
  }

  package func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError) {
    if isReadOnly { throw StorageError(path: path, reason: "is read-only") }
    try file.write(at: offset(sector, buffer.count), from: buffer)
  }

  package func flush() throws(StorageError) {
    if !isReadOnly { try file.flush() }
  }

  private func offset(_ sector: UInt64, _ bytes: Int) throws(StorageError) -> UInt64 {
    try SectorLayout.offset(ofSector: sector, count: bytes, in: sectorCount, path: path)
  }
}
