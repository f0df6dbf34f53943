/// Where the machine's sound goes: a loudspeaker, a file. Called on the machine's thread; never
/// blocks it.
package protocol AudioSink: AnyObject {
  /// - Parameters:
  ///   - samples: left and right in turn.
  ///   - frame: the number of the first pair since power-on, at `SoundMixer.framesPerSecond`. A
  ///     gap between two calls is silence.
  func play(_ samples: UnsafeBufferPointer<Int16>, from frame: UInt64)
}

/// Something that sounds.
protocol SoundSource: AnyObject {
  /// While this is true the mixer keeps asking for samples.
  var isSounding: Bool { get }
  /// Adds samples, left and right in turn, from this frame of guest time on. The clock has passed
  /// the last of them.
  func mix(into samples: UnsafeMutableBufferPointer<Int32>, from frame: UInt64)
}

/// Adds up what the machine's sound devices play, by guest time, so that a deterministic run sounds
/// the same each time. Silence costs nothing: between sounds no timer runs.
package final class SoundMixer {
  package static let framesPerSecond: UInt64 = 48_000
  static let rate = TickRate(frequencyHz: framesPerSecond)
  /// Guest time between two portions.
  private static let period: UInt64 = 10_000_000
  private static let portion = 480
  /// After a long stop in the host, older sound is left out.
  private static let longestDelay = framesPerSecond / 2

  private let clock: any GuestClock
  private let sink: (any AudioSink)?
  private var timer: EventTimer?
  private var sources: [any SoundSource] = []
  private var nextFrame: UInt64 = 0
  private var isRunning = false

  package init(events: EventQueue, sink: (any AudioSink)?) {
    clock = events.clock
    self.sink = sink
    timer = events.makeTimer("sound") { [unowned self] in tick() }
  }

  /// Whether anybody listens; if not, sources need not render.
  var isAudible: Bool { sink != nil }

  /// The machine ends.
  func removeSources() { sources = [] }

  func add(_ source: any SoundSource) { sources.append(source) }

  /// A source begins to sound.
  func wake() {
    guard isAudible, !isRunning else { return }
    isRunning = true
    nextFrame = Self.rate.ticks(at: clock.nanoseconds)
    timer?.arm(at: clock.nanoseconds &+ Self.period)
  }

  private func tick() {
    let end = Self.rate.ticks(at: clock.nanoseconds)
    if end > nextFrame &+ Self.longestDelay { nextFrame = end - Self.longestDelay }
    while nextFrame < end { render(Int(min(end - nextFrame, UInt64(Self.portion)))) }
    if sources.contains(where: \.isSounding) {
      timer?.arm(at: clock.nanoseconds &+ Self.period)
    } else {
      isRunning = false
    }
  }

  private func render(_ frames: Int) {
    var sums = [Int32](repeating: 0, count: frames * 2)
    sums.withUnsafeMutableBufferPointer { buffer in
      for source in sources { source.mix(into: buffer, from: nextFrame) }
    }
    let samples = sums.map { Int16(clamping: $0) }
    samples.withUnsafeBufferPointer { sink?.play($0, from: nextFrame) }
    nextFrame += UInt64(frames)
  }
}
