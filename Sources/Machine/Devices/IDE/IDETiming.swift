/// How long a drive takes, in nanoseconds of guest time.
///
/// The figures are those of a fast drive, not of a mechanical one: long enough that a driver sees
/// BSY and an interrupt that comes later, short enough not to slow a guest.
package struct IDETiming: Equatable, Sendable {
  /// From the command (or the command packet) to its first data or its end.
  package var commandNanoseconds: UInt64 = 20_000
  /// Between two PIO data blocks of one command.
  package var blockNanoseconds: UInt64 = 2_000
  /// Added for each 512 bytes that the medium delivers or takes.
  package var sectorNanoseconds: UInt64 = 1_000
  /// From the end of a reset to the signature.
  package var resetNanoseconds: UInt64 = 100_000
  package init() {}
}

/// Carries out a drive's accesses to its medium.
///
/// A completion may run before the call returns or later, on the machine's thread; the drive
/// stays busy until then. What goes in or comes out is whole 512-byte sectors.
package protocol DiskScheduler: AnyObject {
  func read(
    _ medium: any BlockDevice, sector: UInt64, count: Int,
    completion: @escaping (Result<[UInt8], StorageError>) -> Void)
  func write(
    _ medium: any BlockDevice, sector: UInt64, bytes: [UInt8],
    completion: @escaping (Result<Void, StorageError>) -> Void)
  func flush(
    _ medium: any BlockDevice, completion: @escaping (Result<Void, StorageError>) -> Void)
}

/// Does every access at once on the calling thread.
package final class ImmediateDiskScheduler: DiskScheduler {
  package init() {}

  package func read(
    _ medium: any BlockDevice, sector: UInt64, count: Int,
    completion: @escaping (Result<[UInt8], StorageError>) -> Void
  ) {
    var failure: StorageError?
    let byteCount = count * 512
    let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, initialized in
      buffer.initialize(repeating: 0)
      initialized = byteCount
      let target = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(buffer)[..<byteCount])
      do throws(StorageError) {
        try medium.read(sector: sector, into: target)
      } catch { failure = error }
    }
    completion(failure.map { .failure($0) } ?? .success(bytes))
  }

  package func write(
    _ medium: any BlockDevice, sector: UInt64, bytes: [UInt8],
    completion: @escaping (Result<Void, StorageError>) -> Void
  ) {
    var failure: StorageError?
    bytes.withUnsafeBytes { source in
      do throws(StorageError) {
        try medium.write(sector: sector, from: source)
      } catch { failure = error }
    }
    completion(failure.map { .failure($0) } ?? .success(()))
  }

  package func flush(
    _ medium: any BlockDevice, completion: @escaping (Result<Void, StorageError>) -> Void
  ) {
    do throws(StorageError) {
      try medium.flush()
      completion(.success(()))
    } catch {
      completion(.failure(error))
    }
  }
}
