import Foundation

/// The one door through which anything from outside reaches the machine: keys, received bytes,
/// commands. Other threads put work in; the machine's thread takes it out between instructions,
/// in order.
package final class InputDoor: @unchecked Sendable {
  package typealias Work = @Sendable (VirtualMachine) -> Void

  // Invariant: `pending` is only touched with `condition` locked.
  private let condition = NSCondition()
  private var pending: [Work] = []
  /// Makes the running engine return. Set once, before the machine runs.
  package var kick: @Sendable () -> Void = {}

  package init() {}

  /// Hands work to the machine's thread. From any thread.
  package func post(_ work: @escaping Work) {
    condition.lock()
    pending.append(work)
    condition.signal()
    condition.unlock()
    kick()
  }

  /// Whether something waits to be taken.
  var hasWork: Bool {
    condition.lock()
    defer { condition.unlock() }
    return !pending.isEmpty
  }

  /// Takes everything that has arrived. The machine's thread only.
  func take() -> [Work] {
    condition.lock()
    defer { condition.unlock() }
    let taken = pending
    pending.removeAll()
    return taken
  }

  /// Sleeps until something arrives, at most this long.
  func wait(nanoseconds: UInt64) {
    condition.lock()
    defer { condition.unlock() }
    guard pending.isEmpty else { return }
    let limit = Double(min(nanoseconds, 3_600_000_000_000)) / 1e9
    _ = condition.wait(until: Date(timeIntervalSinceNow: limit))
  }
}
