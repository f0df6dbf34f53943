import Foundation

/// Makes a thread that sleeps in `poll` look up. From any thread.
final class WakeEvent: Sendable {
  /// Readable after `signal`, until `clear`.
  let descriptor: Int32
  private let sender: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, sender) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(sender)
  }

  func signal() {
    var byte: UInt8 = 0
    // A full pipe has been signalled often enough.
    _ = write(sender, &byte, 1)
  }

  func clear() {
    var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    while read(descriptor, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
  }
}
