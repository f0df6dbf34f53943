/// The loudspeaker of a PC, driven by port 61h and counter 2 of the interval timer.
///
/// Modelled: the tone of a counter in modes 2 and 3, exactly by its ticks; the level that software
/// sets by hand; single pulses of the other modes (digitised sound). The cone is not: its levels
/// are two, smoothed over each sample.
final class PCSpeaker: SoundSource {
  /// What the speaker's wire does, from some tick of the timer's clock on.
  enum Drive: Equatable {
    case level(Bool)
    /// Low, then high from this tick on.
    case risesAt(UInt64)
    /// A square wave: high for `high` of every `cycle` ticks, first at tick `start`.
    case wave(start: UInt64, cycle: UInt64, high: UInt64)

    /// Ticks for which the wire is high in a span.
    func highTicks(from first: UInt64, to end: UInt64) -> UInt64 {
      switch self {
      case .level(let level): level ? end - first : 0
      case .risesAt(let tick): end > max(first, tick) ? end - max(first, tick) : 0
      case .wave(let start, let cycle, let high):
        Self.high(before: end, start, cycle, high) - Self.high(before: first, start, cycle, high)
      }
    }

    private static func high(
      before tick: UInt64, _ start: UInt64, _ cycle: UInt64, _ high: UInt64
    ) -> UInt64 {
      guard tick > start, cycle > 0 else { return 0 }
      let (cycles, rest) = (tick - start).quotientAndRemainder(dividingBy: cycle)
      return cycles * high + min(rest, high)
    }

    var isSteady: Bool {
      if case .level = self { return true }
      return false
    }
  }

  private struct Change {
    var tick: UInt64
    var drive: Drive
  }

  private static let amplitude: Int64 = 8_000
  /// Changes kept until the mixer comes; a guest that makes more is heard less exactly.
  private static let limit = 16_384
  /// Without a change for so many frames, a steady level is silence.
  private static let patience: UInt64 = 4_800

  private let mixer: SoundMixer
  private let tickRate = IntervalTimer8254.rate
  private var changes: [Change] = []
  private var drive = Drive.level(false)
  private var lastChange: UInt64 = 0
  /// The level at rest, which is taken away: a cone moves back.
  private var rest: Int64 = 0

  init(mixer: SoundMixer) {
    self.mixer = mixer
    mixer.add(self)
  }

  func set(_ drive: Drive, at tick: UInt64) {
    guard mixer.isAudible, drive != changes.last?.drive ?? self.drive else { return }
    if changes.count >= Self.limit { changes.removeLast() }
    changes.append(Change(tick: tick, drive: drive))
    mixer.wake()
  }

  private(set) var isSounding = false

  func mix(into samples: UnsafeMutableBufferPointer<Int32>, from frame: UInt64) {
    var taken = 0
    var tick = Self.tick(of: frame, tickRate)
    for i in 0..<samples.count / 2 {
      let number = frame &+ UInt64(i)
      let end = Self.tick(of: number &+ 1, tickRate)
      let length = max(end - tick, 1)
      var high: UInt64 = 0
      while taken < changes.count, changes[taken].tick < end {
        let at = max(changes[taken].tick, tick)
        high += drive.highTicks(from: tick, to: at)
        tick = at
        drive = changes[taken].drive
        taken += 1
        lastChange = number
      }
      high += drive.highTicks(from: tick, to: end)
      tick = end
      let level = Int64(high) * 2 * Self.amplitude / Int64(length)
      // A high-pass filter of a few hertz.
      rest += (level * 256 - rest) / 512
      let sample = Int32(truncatingIfNeeded: level - rest / 256)
      samples[2 * i] &+= sample
      samples[2 * i + 1] &+= sample
    }
    changes.removeFirst(taken)
    let end = frame &+ UInt64(samples.count / 2)
    isSounding = !changes.isEmpty || !drive.isSteady || end < lastChange &+ Self.patience
  }

  private static func tick(of frame: UInt64, _ rate: TickRate) -> UInt64 {
    rate.ticks(at: SoundMixer.rate.nanoseconds(ofTick: frame))
  }
}
