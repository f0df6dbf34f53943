@testable import Machine

/// Collects what the mixer plays.
final class SoundCollector: AudioSink {
  private(set) var samples: [Int16] = []
  private(set) var firstFrame: UInt64?
  private(set) var gaps = 0
  private var nextFrame: UInt64 = 0

  func play(_ new: UnsafeBufferPointer<Int16>, from frame: UInt64) {
    if firstFrame == nil { firstFrame = frame } else if frame != nextFrame { gaps += 1 }
    nextFrame = frame + UInt64(new.count / 2)
    samples += new
  }

  var left: [Int] { stride(from: 0, to: samples.count, by: 2).map { Int(samples[$0]) } }
  var right: [Int] { stride(from: 1, to: samples.count, by: 2).map { Int(samples[$0]) } }
  var peak: Int { samples.map { abs(Int($0)) }.max() ?? 0 }

  /// Changes from negative to positive, left.
  var risingCrossings: Int { zip(left, left.dropFirst()).count { $0 < 0 && $1 >= 0 } }
}

extension TestBench {
  /// A mixer that somebody listens to.
  func mixer(_ sink: SoundCollector) -> SoundMixer {
    _ = keep(sink)
    return keep(SoundMixer(events: queue, sink: sink))
  }
}
