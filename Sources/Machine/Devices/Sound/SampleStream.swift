/// Turns a device's samples, at whatever rate it plays, into the mixer's.
struct SampleStream {
  struct Frame: Equatable {
    var left: Int16 = 0
    var right: Int16 = 0
  }

  private var queue: [Frame] = []
  private var head = 0
  private var previous = Frame()
  /// Where between `previous` and the next frame the next output lies, in 65536ths.
  private var phase: UInt32 = 0
  private static let one: UInt32 = 1 << 16
  /// Half a second; a device that runs ahead of the mixer by more loses the rest.
  private static let limit = Int(SoundMixer.framesPerSecond / 2)
  /// Silence before the first sample, against rounding between two clocks.
  private static let cushion = 24

  var isEmpty: Bool { head == queue.count }

  mutating func begin() {
    guard isEmpty else { return }
    queue = [Frame](repeating: previous, count: Self.cushion)
    head = 0
  }

  /// - Parameter rate: frames a second, at least 1.
  mutating func push(_ frame: Frame, rate: UInt32) {
    let step = UInt32(
      truncatingIfNeeded: UInt64(max(rate, 1)) << 16 / SoundMixer.framesPerSecond)
    while phase < Self.one {
      if queue.count - head < Self.limit {
        queue.append(
          Frame(
            left: Self.between(previous.left, frame.left, phase),
            right: Self.between(previous.right, frame.right, phase)))
      }
      phase += max(step, 1)
    }
    phase -= Self.one
    previous = frame
  }

  private static func between(_ a: Int16, _ b: Int16, _ phase: UInt32) -> Int16 {
    Int16(truncatingIfNeeded: Int64(a) + ((Int64(b) - Int64(a)) * Int64(phase)) >> 16)
  }

  /// Adds the next frames; when they run out, nothing.
  mutating func mix(into samples: UnsafeMutableBufferPointer<Int32>, gain: Gain) {
    let count = min(queue.count - head, samples.count / 2)
    for i in 0..<count {
      let frame = queue[head + i]
      samples[2 * i] &+= gain.left(frame.left)
      samples[2 * i + 1] &+= gain.right(frame.right)
    }
    head += count
    if isEmpty {
      queue.removeAll(keepingCapacity: true)
      head = 0
      previous = Frame()
    } else if head > Self.limit {
      queue.removeFirst(head)
      head = 0
    }
  }
}

/// Volumes of two channels, in 65536ths.
struct Gain: Equatable {
  var leftFactor: Int32 = 1 << 16
  var rightFactor: Int32 = 1 << 16

  func left(_ sample: Int16) -> Int32 { Self.scaled(sample, leftFactor) }
  func right(_ sample: Int16) -> Int32 { Self.scaled(sample, rightFactor) }

  private static func scaled(_ sample: Int16, _ factor: Int32) -> Int32 {
    Int32(truncatingIfNeeded: (Int64(sample) * Int64(factor)) >> 16)
  }

  static func * (a: Gain, b: Gain) -> Gain {
    func product(_ x: Int32, _ y: Int32) -> Int32 {
      Int32(clamping: (Int64(x) * Int64(y)) >> 16)
    }
    return Gain(
      leftFactor: product(a.leftFactor, b.leftFactor),
      rightFactor: product(a.rightFactor, b.rightFactor))
  }

  /// Factors of attenuation by half decibels: 0, 0.5, 1, …
  private static let halfDecibels: [Int32] = {
    var factors: [Int32] = []
    var factor = 65536.0
    for _ in 0..<256 {
      factors.append(Int32(factor.rounded()))
      factor *= 0.944_060_876_285_923_4  // 10^(-0.5/20)
    }
    return factors
  }()

  /// - Parameter halfDecibels: of attenuation; negative is louder, by 12 dB at most.
  static func factor(halfDecibels: Int) -> Int32 {
    guard halfDecibels < 0 else { return Self.halfDecibels[min(halfDecibels, 255)] }
    return Int32(clamping: (Int64(1) << 32) / Int64(Self.halfDecibels[min(-halfDecibels, 24)]))
  }
}

/// Which frames of a stream are due at a guest time, without error that adds up.
struct SamplePacer: Codable, Equatable, Sendable {
  private var start: UInt64
  private var taken: UInt64 = 0
  private(set) var rate: UInt32
  private static let second: UInt64 = 1_000_000_000

  /// - Parameter rate: frames a second; 0 counts as 1.
  init(rate: UInt32, at nanoseconds: UInt64) {
    start = nanoseconds
    self.rate = max(rate, 1)
  }

  /// For a state from outside.
  var isValid: Bool { rate > 0 && taken < UInt64(rate) }

  /// Frames that should have been played by now and were not, a second's worth at most: after a
  /// longer leap of the clock the rest is skipped.
  mutating func due(at now: UInt64) -> Int {
    guard now > start else { return 0 }
    if now - start >= 2 * Self.second { self = SamplePacer(rate: rate, at: now - Self.second) }
    let total = (now - start) * UInt64(rate) / Self.second
    return total > taken ? Int(min(total - taken, UInt64(rate))) : 0
  }

  mutating func take(_ count: Int) {
    taken += UInt64(max(count, 0))
    let seconds = taken / UInt64(rate)
    start = start &+ seconds &* Self.second
    taken -= seconds * UInt64(rate)
  }

  /// When so many more frames will be due.
  func time(after count: Int) -> UInt64 {
    let frames = taken + UInt64(min(max(count, 0), 1 << 24))
    let (nanoseconds, remainder) =
      (frames * Self.second).quotientAndRemainder(dividingBy: UInt64(rate))
    return start &+ nanoseconds &+ (remainder == 0 ? 0 : 1)
  }
}
