import Foundation
import Machine

/// Bytes on their way from the machine to the host: the machine's thread puts them in, a writer
/// takes them out. Bounded, so that a reader who has stopped cannot make it grow.
package final class OutputQueue: ByteSink, @unchecked Sendable {
  package enum WhenFull: Equatable, Sendable {
    /// The machine waits: for files, pipes and terminals, which must not miss anything.
    case wait
    /// The machine waits this long, and then goes on and loses output until half is free: for
    /// peers that may have gone away without saying so.
    case drop(afterSeconds: Double)
  }

  package static let standardLimit = 1 << 20

  // Invariant: what follows is only touched with `condition` locked.
  private let condition = NSCondition()
  private var bytes: [UInt8] = []
  /// Taken by the writer, but not yet written.
  private var inFlight = 0
  private var isAccepting: Bool
  private var isDropping = false
  private var isAbandoned = false
  private var isClosed = false
  private let limit: Int
  private let whenFull: WhenFull
  /// Called, on the machine's thread, when there is something to write after there was nothing.
  /// Set before the machine runs.
  package var onData: (@Sendable () -> Void)?

  /// - Parameter isAccepting: false drops everything until somebody is connected.
  package init(
    limit: Int = standardLimit, whenFull: WhenFull = .wait, isAccepting: Bool = true
  ) {
    self.limit = limit
    self.whenFull = whenFull
    self.isAccepting = isAccepting
  }

  // MARK: The machine's side

  package func write(_ byte: UInt8) {
    condition.lock()
    defer { condition.unlock() }
    guard isAccepting, !isClosed, !isAbandoned else { return }
    if bytes.count >= limit && !waitForRoom() { return }
    bytes.append(byte)
    if bytes.count == 1 {
      condition.broadcast()
      onData?()
    }
  }

  /// - Returns: whether there is room now.
  private func waitForRoom() -> Bool {
    if isDropping {
      if bytes.count > limit / 2 { return false }
      isDropping = false
    }
    switch whenFull {
    case .wait: while bytes.count >= limit, !isAbandoned, isAccepting { condition.wait() }
    case .drop(let seconds):
      let end = Date(timeIntervalSinceNow: seconds)
      while bytes.count >= limit, !isAbandoned, isAccepting, condition.wait(until: end) {}
      isDropping = bytes.count >= limit
    }
    return bytes.count < limit && !isAbandoned && isAccepting
  }

  // MARK: The writer's side

  /// Takes what there is, at most `count` bytes.
  package func take(_ count: Int) -> [UInt8] {
    condition.lock()
    defer { condition.unlock() }
    return takeLocked(count)
  }

  /// Waits until there is something to write. Nil when the queue is closed and empty.
  package func waitAndTake(_ count: Int) -> [UInt8]? {
    condition.lock()
    defer { condition.unlock() }
    while bytes.isEmpty && !isClosed { condition.wait() }
    return bytes.isEmpty ? nil : takeLocked(count)
  }

  private func takeLocked(_ count: Int) -> [UInt8] {
    let taken: [UInt8]
    if bytes.count <= count {
      taken = bytes
      bytes = []
      bytes.reserveCapacity(taken.count)
    } else {
      taken = Array(bytes[..<count])
      bytes.removeFirst(count)
    }
    inFlight += taken.count
    condition.broadcast()
    return taken
  }

  /// So many of the bytes taken are with the host now.
  package func wrote(_ count: Int) {
    condition.lock()
    inFlight -= count
    condition.broadcast()
    condition.unlock()
  }

  package var isEmpty: Bool {
    condition.lock()
    defer { condition.unlock() }
    return bytes.isEmpty
  }

  /// Somebody listens, or nobody does: then output is dropped, old output too.
  package func setAccepting(_ accepting: Bool) {
    condition.lock()
    isAccepting = accepting
    if !accepting {
      bytes = []
      inFlight = 0
      isDropping = false
    }
    condition.broadcast()
    condition.unlock()
  }

  // MARK: The end

  /// From now on the machine never waits for this queue: it is about to end.
  package func abandon() {
    condition.lock()
    isAbandoned = true
    condition.broadcast()
    condition.unlock()
  }

  /// No more will come.
  package func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }

  /// Waits until everything is written.
  /// - Parameter seconds: the longest wait; nil waits for ever.
  package func drain(seconds: Double?) {
    condition.lock()
    defer { condition.unlock() }
    // Foundation traps on a wait until `distantFuture`: it does not fit into its nanoseconds.
    let end = seconds.map { Date(timeIntervalSinceNow: $0) }
    while (!bytes.isEmpty || inFlight > 0) && isAccepting {
      if let end {
        if !condition.wait(until: end) { return }
      } else {
        condition.wait()
      }
    }
  }
}
