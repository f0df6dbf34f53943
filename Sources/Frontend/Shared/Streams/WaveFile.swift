import Foundation
import Machine

/// Sound as a WAV file: RIFF, PCM of 16 bits, stereo, 48 kHz. Time in the file is guest time;
/// silence between sounds is a hole that takes no room.
///
/// The header is brought up to date with each portion written, so that the file is complete up to
/// there however the program ends.
package final class WaveFile: AudioSink, @unchecked Sendable {
  private enum Layout {
    static let headerSize = 44
    static let bytesPerFrame = 4
    /// A RIFF file's sizes have 32 bits; this leaves a margin for readers that take them as signed.
    static let largest = UInt64(Int32.max) - 1 << 20
  }

  /// Frames gathered before they are written: a fifth of a second.
  private static let portion = 9_600
  /// Bytes that may wait for a slow disk; more is left out.
  private static let backlogLimit = 32 << 20

  private let descriptor: Int32
  private let queue = DispatchQueue(label: "wave file")
  // The machine's thread only.
  private var gathered: [Int16] = []
  private var firstFrame: UInt64 = 0
  // Invariant: only touched with `lock` locked.
  private let lock = NSLock()
  private var backlog = 0
  private var failure: Int32?
  // On `queue` only.
  private var dataSize: UInt64 = 0

  /// Makes the file anew.
  package init(path: String) throws(UsageError) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard descriptor >= 0 else {
      throw UsageError("--audio", "wav:\(path)", because: String(cString: strerror(errno)))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw UsageError("--audio", "wav:\(path)", because: "is not a regular file")
    }
    writeHeader()
  }

  deinit { close(descriptor) }

  package func play(_ samples: UnsafeBufferPointer<Int16>, from frame: UInt64) {
    if !gathered.isEmpty && frame != firstFrame + UInt64(gathered.count / 2) { flush() }
    if gathered.isEmpty { firstFrame = frame }
    gathered.append(contentsOf: samples)
    if gathered.count >= 2 * Self.portion { flush() }
  }

  private func flush() {
    let samples = gathered
    let frame = firstFrame
    gathered = []
    lock.lock()
    let isTaken = failure == nil && backlog < Self.backlogLimit
    if isTaken { backlog += samples.count * 2 }
    lock.unlock()
    guard isTaken, !samples.isEmpty else { return }
    queue.async { [self] in
      store(samples, at: frame)
      lock.lock()
      backlog -= samples.count * 2
      lock.unlock()
    }
  }

  /// Writes out everything. After the machine has ended.
  package func finish() {
    flush()
    queue.sync {}
  }

  private func store(_ samples: [Int16], at frame: UInt64) {
    let start = frame * UInt64(Layout.bytesPerFrame)
    guard start < Layout.largest else { return }
    let bytes = samples.map(\.littleEndian)
    let written = bytes.withUnsafeBytes {
      write($0, at: Int(start) + Layout.headerSize)
    }
    guard written else { return }
    dataSize = max(dataSize, start + UInt64(bytes.count * 2))
    writeHeader()
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        report(errno)
        return false
      }
      done += count
    }
    return true
  }

  private func report(_ error: Int32) {
    lock.lock()
    let isFirst = failure == nil
    failure = error
    lock.unlock()
    if isFirst {
      MachineSession.say("--audio: recording has ended: \(String(cString: strerror(error)))")
    }
  }

  private func writeHeader() {
    let rate = UInt32(SoundMixer.framesPerSecond)
    var header: [UInt8] = []
    func add(_ text: String) { header += Array(text.utf8) }
    func add32(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { header += $0 } }
    func add16(_ value: UInt16) { withUnsafeBytes(of: value.littleEndian) { header += $0 } }
    add("RIFF")
    add32(UInt32(truncatingIfNeeded: dataSize) + UInt32(Layout.headerSize - 8))
    add("WAVE")
    add("fmt ")
    add32(16)  // size of this part
    add16(1)  // PCM
    add16(2)  // channels
    add32(rate)
    add32(rate * UInt32(Layout.bytesPerFrame))
    add16(UInt16(Layout.bytesPerFrame))
    add16(16)  // bits
    add("data")
    add32(UInt32(truncatingIfNeeded: dataSize))
    _ = header.withUnsafeBytes { write($0, at: 0) }
  }
}
