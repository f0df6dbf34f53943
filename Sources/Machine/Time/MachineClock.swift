import Glibc

/// Guest time. In real time it follows the host's monotonic clock and stands still while the
/// machine is paused; in deterministic mode it is derived from the count of instructions.
package final class MachineClock: GuestClock {
  package enum Mode: Equatable, Sendable {
    case realTime
    /// Guest nanoseconds per completed instruction.
    case instructions(nanosecondsEach: UInt64)
  }

  package let mode: Mode
  /// Instructions completed by all processors; the deterministic clock's only source.
  package var instructionCount: () -> UInt64 = { 0 }
  /// Real time: host time at guest time zero, less pauses. Deterministic: idle time skipped.
  private var offset: UInt64
  private var pausedAt: UInt64?

  package init(mode: Mode = .realTime) {
    self.mode = mode
    offset = mode == .realTime ? Self.hostNanoseconds() : 0
  }

  private static func hostNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  package var nanoseconds: UInt64 {
    switch mode {
    case .realTime: (pausedAt ?? Self.hostNanoseconds()) &- offset
    case .instructions(let each): instructionCount() &* each &+ offset
    }
  }

  /// Deterministic mode: lets idle time pass at once.
  package func skip(to nanoseconds: UInt64) {
    let now = self.nanoseconds
    if mode != .realTime && nanoseconds > now { offset &+= nanoseconds - now }
  }

  /// Deterministic mode: all idle time skipped so far.
  var skipped: UInt64 {
    get { mode == .realTime ? 0 : offset }
    set { if mode != .realTime { offset = newValue } }
  }

  package func pause() {
    if mode == .realTime && pausedAt == nil { pausedAt = Self.hostNanoseconds() }
  }

  package func resume() {
    guard let since = pausedAt else { return }
    offset &+= Self.hostNanoseconds() &- since
    pausedAt = nil
  }
}
