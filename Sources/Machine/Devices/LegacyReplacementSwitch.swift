/// Stands between the PIT and the RTC and the interrupt controllers, and mutes the two while the
/// HPET replaces them. Line 0 is the PIT's, line 8 the RTC's; connect
/// `HighPrecisionEventTimer.onLegacyReplacementChange` to `isReplaced`.
package final class LegacyReplacementSwitch: InterruptSink {
  private static let clockLine = 8
  private let timerOutput: InterruptLine
  private let clockOutput: InterruptLine
  private var timerLevel = false
  private var clockLevel = false

  package init(timer: InterruptLine, clock: InterruptLine) {
    timerOutput = timer
    clockOutput = clock
  }

  package var isReplaced = false {
    didSet {
      guard isReplaced != oldValue else { return }
      timerOutput.set(timerLevel && !isReplaced)
      clockOutput.set(clockLevel && !isReplaced)
    }
  }

  package func setLine(_ line: Int, level: Bool) {
    if line == Self.clockLine {
      clockLevel = level
      if !isReplaced { clockOutput.set(level) }
    } else if line == 0 {
      timerLevel = level
      if !isReplaced { timerOutput.set(level) }
    }
  }
}
