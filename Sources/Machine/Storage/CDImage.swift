/// A CD or DVD from an image of its user data (ISO 9660): block n of 2048 bytes at byte n × 2048.
///
/// Also readable as 512-byte sectors, four to a block. A file whose size is no multiple of 2048
/// bytes, as cut-off downloads and some tools leave, is padded with zeros. Read-only; several
/// machines may share it.
/// Not modelled: audio tracks, sessions, raw 2352-byte sectors.
package final class CDImage: BlockDevice {
  package static let blockSize = 2048
  private static let sectorsPerBlock = UInt64(blockSize) / SectorLayout.sectorSize

  private let file: HostFile
  /// Capacity in blocks of 2048 bytes.
  package let blockCount: UInt32

  package var path: String { file.path }
  package var sectorCount: UInt64 { UInt64(blockCount) * Self.sectorsPerBlock }
  package var isReadOnly: Bool { true }

  package init(path: String) throws(StorageError) {
    let file = try HostFile(opening: path, .readOnly)
    guard file.byteCount > 0 else { throw StorageError(path: path, reason: "is empty") }
    let blocks = (file.byteCount - 1) / UInt64(Self.blockSize) + 1
    // Block addresses have 32 bits, and so has the last one that a drive reports.
    guard let blockCount = UInt32(exactly: blocks) else {
      throw StorageError(path: path, reason: "is too large for a CD")
    }
    self.blockCount = blockCount
    self.file = file
  }

  /// ISO 9660, 8.4: the primary volume descriptor.
  private enum VolumeDescriptor {
    static let block: UInt32 = 16
    /// Type 1 and the standard identifier.
    static let start: [UInt8] = [1] + Array("CD001".utf8)
    /// Volume Space Size, the half with its low byte first.
    static let spaceSize = 80
    /// Logical Block Size.
    static let blockSize = 128
  }

  /// The size in bytes of the file system on the disc, when the file is shorter: a download that
  /// was cut off.
  package var sizeIfCutOff: UInt64? {
    guard blockCount > VolumeDescriptor.block else { return nil }
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    let isRead = block.withUnsafeMutableBytes {
      (try? read(block: VolumeDescriptor.block, into: $0)) != nil
    }
    guard isRead, block.starts(with: VolumeDescriptor.start) else { return nil }
    func number(at offset: Int, bytes: Int) -> UInt64 {
      block[offset..<(offset + bytes)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    let size =
      number(at: VolumeDescriptor.spaceSize, bytes: 4)
      * number(at: VolumeDescriptor.blockSize, bytes: 2)
    return size > file.byteCount ? size : nil
  }

  /// Reads whole blocks into `buffer` (a multiple of 2048 bytes).
  package func read(
    block: UInt32, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StorageError) {
    guard buffer.count % Self.blockSize == 0 else {
      throw StorageError(path: path, reason: "\(buffer.count) bytes are not whole blocks")
    }
    try read(sector: UInt64(block) * Self.sectorsPerBlock, into: buffer)
  }

  package func read(
    sector: UInt64, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StorageError) {
    let offset = try SectorLayout.offset(
      ofSector: sector, count: buffer.count, in: sectorCount, path: path)
    try file.read(at: offset, into: buffer)
  }

  package func write(sector: UInt64, from buffer: UnsafeRawBufferPointer) throws(StorageError) {
    throw StorageError(path: path, reason: "is read-only")
  }

  package func flush() throws(StorageError) {}
}
