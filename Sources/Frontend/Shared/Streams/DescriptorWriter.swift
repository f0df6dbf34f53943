import Foundation
import Machine

/// Writes a queue to a descriptor that may block: a terminal, a pipe, a file. Has a thread of its
/// own, so that a stopped terminal stops neither input nor the machine's timers.
package final class DescriptorWriter: @unchecked Sendable {
  package let queue: OutputQueue
  private let descriptor: Int32
  private let onFailure: @Sendable (_ errno: Int32) -> Void
  private static let chunk = 1 << 16

  /// - Parameter onFailure: called once, on the writer's thread; what follows is dropped.
  package init(
    _ descriptor: Int32, queue: OutputQueue, onFailure: @escaping @Sendable (Int32) -> Void
  ) {
    self.descriptor = descriptor
    self.queue = queue
    self.onFailure = onFailure
  }

  package func start() {
    let thread = Thread { [self] in run() }
    thread.name = "writer"
    thread.start()
  }

  private func run() {
    while let bytes = queue.waitAndTake(Self.chunk) {
      if let failure = Self.write(bytes[...], to: descriptor) {
        // First: whoever waits for the queue to drain goes on when it no longer accepts.
        onFailure(failure)
        queue.setAccepting(false)
        return
      }
      queue.wrote(bytes.count)
    }
  }

  /// Writes all, whatever the descriptor's mode. `errno` on failure.
  package static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // Somebody else who has this terminal or pipe open made it non-blocking.
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      case let failure: return failure
      }
    }
    return nil
  }
}
