import Glibc

/// An open file of the host that holds a medium. Closed, and so unlocked, when it goes away.
struct HostFile: ~Copyable {
  /// For messages only.
  let path: String
  /// The size when it was opened, in bytes, or what writing has made of it.
  private(set) var byteCount: UInt64
  private let descriptor: Int32

  enum Access { case readOnly, readWrite }

  /// Opens a regular file or block device and locks it against other machines: many may read it,
  /// or one write it. The lock is advisory (`flock`) and belongs to this opening of the file.
  /// - Throws: `StorageError` with the path and the host's reason.
  init(opening path: String, _ access: Access) throws(StorageError) {
    // Not blocking, or else opening a pipe would wait for its other end.
    let mode = access == .readOnly ? O_RDONLY : O_RDWR
    let descriptor = Glibc.open(path, mode | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw StorageError.host(path) }
    do throws(StorageError) {
      let size = try Self.size(of: descriptor, path)
      try Self.lock(descriptor, access, path)
      self.path = path
      self.descriptor = descriptor
      byteCount = size
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Creates a file without a name, which is gone when it is closed. It is sparse.
  init(temporaryIn directory: String, byteCount: UInt64) throws(StorageError) {
    var template = Array("\(directory)/machine-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let name = buffer.baseAddress else { return -1 }
      let descriptor = mkstemp(name)
      if descriptor >= 0 {
        // Unlinked at once, so that it vanishes even if the machine is killed.
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
      return descriptor
    }
    guard descriptor >= 0 else {
      throw StorageError.host(directory, doing: "cannot create a temporary file")
    }
    guard let length = off_t(exactly: byteCount), ftruncate(descriptor, length) == 0 else {
      let error = StorageError.host(
        directory, doing: "cannot hold a temporary file of \(byteCount) bytes")
      close(descriptor)
      throw error
    }
    path = "temporary file in \(directory)"
    self.descriptor = descriptor
    self.byteCount = byteCount
  }

  deinit { close(descriptor) }

  private static func size(of descriptor: Int32, _ path: String) throws(StorageError) -> UInt64 {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw StorageError.host(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return UInt64(max(status.st_size, 0))
    case S_IFBLK:
      let end = lseek(descriptor, 0, SEEK_END)
      guard end >= 0 else { throw StorageError.host(path) }
      return UInt64(end)
    case S_IFDIR: throw StorageError(path: path, reason: "is a directory")
    default: throw StorageError(path: path, reason: "is neither a file nor a block device")
    }
  }

  private static func lock(
    _ descriptor: Int32, _ access: Access, _ path: String
  ) throws(StorageError) {
    let kind = access == .readOnly ? LOCK_SH : LOCK_EX
    while flock(descriptor, kind | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK:
        let use = access == .readOnly ? "written" : "used"
        throw StorageError(path: path, reason: "is being \(use) by another machine")
      default: return  // A file system without locks is no reason to refuse the image.
      }
    }
  }

  /// Fills `buffer` from `offset`. Bytes past the end of the file read as zero.
  /// - Throws: also if the file has become shorter since it was opened.
  func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) {
    let available = Int(clamping: byteCount > offset ? byteCount - offset : 0)
    let wanted = min(buffer.count, available)
    var done = 0
    while done < wanted {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done..<wanted])
      let count = pread(descriptor, rest.baseAddress, rest.count, try position(offset, done))
      if count < 0 {
        if errno == EINTR { continue }
        throw StorageError.host(path, doing: "cannot read at byte \(offset)")
      }
      if count == 0 {
        throw StorageError(path: path, reason: "has become shorter than \(byteCount) bytes")
      }
      done += count
    }
    UnsafeMutableRawBufferPointer(rebasing: buffer[wanted...]).initializeMemory(
      as: UInt8.self, repeating: 0)
  }

  mutating func write(
    at offset: UInt64, from buffer: UnsafeRawBufferPointer
  ) throws(StorageError) {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, try position(offset, done))
      if count < 0 {
        if errno == EINTR { continue }
        throw StorageError.host(path, doing: "cannot write at byte \(offset)")
      }
      done += count
      byteCount = max(byteCount, offset + UInt64(done))
    }
  }

  /// Waits until everything written is on the host's medium.
  func flush() throws(StorageError) {
    while fdatasync(descriptor) != 0 {
      if errno != EINTR { throw StorageError.host(path, doing: "cannot flush") }
    }
  }

  private func position(_ offset: UInt64, _ done: Int) throws(StorageError) -> off_t {
    let (sum, overflow) = offset.addingReportingOverflow(UInt64(done))
    guard !overflow, let position = off_t(exactly: sum) else {
      throw StorageError(path: path, reason: "byte \(offset) is out of reach")
    }
    return position
  }
}

extension StorageError {
  /// The failure that `errno` holds.
  static func host(_ path: String, doing what: String? = nil) -> StorageError {
    let reason = String(cString: strerror(errno))
    return StorageError(path: path, reason: what.map { "\($0): \(reason)" } ?? reason)
  }
}

/// How sectors lie in a medium.
enum SectorLayout {
  static let sectorSize: UInt64 = 512

  /// The bytes at which a transfer starts.
  /// - Throws: `StorageError` unless the buffer is whole sectors within the medium.
  static func offset(
    ofSector sector: UInt64, count bytes: Int, in sectorCount: UInt64, path: String
  ) throws(StorageError) -> UInt64 {
    guard UInt64(bytes) % sectorSize == 0 else {
      throw StorageError(path: path, reason: "\(bytes) bytes are not whole sectors")
    }
    guard sector <= sectorCount, UInt64(bytes) / sectorSize <= sectorCount - sector else {
      throw StorageError(path: path, reason: "sector \(sector) is past the end")
    }
    return sector * sectorSize
  }
}
