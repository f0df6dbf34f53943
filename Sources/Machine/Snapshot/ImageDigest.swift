import Foundation

/// Digests of what a machine reads from the host.
package enum ImageDigest {
  private static let chunk = 1 << 20

  /// Of a medium's contents; parts that are zero cost little and make no difference, so that a
  /// sparse file and a full one are the same.
  package static func of(_ medium: any BlockDevice) throws(StorageError) -> UInt64 {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
    defer { buffer.deallocate() }
    var sum = XXHash64.hash(words: [medium.sectorCount])
    var sector: UInt64 = 0
    let step = UInt64(chunk / 512)
    while sector < medium.sectorCount {
      let count = min(step, medium.sectorCount - sector)
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(count * 512)])
      try medium.read(sector: sector, into: part)
      if part.contains(where: { $0 != 0 }) {
        sum &+= XXHash64.hash(words: [XXHash64.hash(UnsafeRawBufferPointer(part)), sector])
      }
      sector += count
    }
    return sum
  }

  /// Of a whole file; nil when it cannot be read.
  package static func ofFile(_ path: String) -> UInt64? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { return nil }
    return data.withUnsafeBytes { XXHash64.hash($0) }
  }

  /// Of the medium as a drive of this kind would see it; nil when it cannot be opened.
  package static func ofImage(_ path: String, isDisc: Bool) -> UInt64? {
    guard
      let medium: any BlockDevice = isDisc
        ? try? CDImage(path: path) : try? RawImage(path: path, readOnly: true)
    else { return nil }
    return try? of(medium)
  }
}
