/// Converts between guest nanoseconds and the ticks of a crystal, exactly.
///
/// Tick `n` begins at the first whole nanosecond at or after `n / frequencyHz` seconds, so
/// `ticks(at: nanoseconds(ofTick: n)) == n` and no error accumulates however long a guest runs.
package struct TickRate: Sendable {
  package let frequencyHz: UInt64
  private static let nanosecondsPerSecond: UInt64 = 1_000_000_000

  /// - Parameter frequencyHz: 1 … 1,000,000,000.
  package init(frequencyHz: UInt64) {
    precondition((1...Self.nanosecondsPerSecond).contains(frequencyHz))
    self.frequencyHz = frequencyHz
  }

  /// The whole ticks that have begun after tick 0 at this time.
  package func ticks(at nanoseconds: UInt64) -> UInt64 {
    let product = nanoseconds.multipliedFullWidth(by: frequencyHz)
    return Self.nanosecondsPerSecond.dividingFullWidth(product).quotient
  }

  /// When a tick begins; `UInt64.max` when that is beyond the end of time.
  package func nanoseconds(ofTick tick: UInt64) -> UInt64 {
    let product = tick.multipliedFullWidth(by: Self.nanosecondsPerSecond)
    guard product.high < frequencyHz else { return .max }
    let (quotient, remainder) = frequencyHz.dividingFullWidth(product)
    guard remainder != 0 else { return quotient }
    return quotient == .max ? .max : quotient + 1
  }
}
