import Glibc
import IEM

/// The contents of guest memory at earlier points, and its digest.
///
/// Between two checkpoints only the frames that were written are copied. `shadow` holds memory as
/// it was at the latest checkpoint; for each earlier one there is a `FrameSet` with the old
/// contents of the frames that were written between it and the next. Going back applies them in
/// turn.
final class MemoryHistory {
  /// Contents of frames, one after the other.
  final class FrameSet {
    private(set) var frames: [Int32] = []
    private var index: [Int32: Int]?
    // Invariant: owned, and as many frames long as `frames`; nil while that is empty.
    private var data: UnsafeMutableRawPointer?
    private var capacity = 0

    deinit { free(data) }

    var byteCount: Int { capacity << 12 }

    func append(_ frame: Int32, _ contents: UnsafeRawPointer) {
      if frames.count == capacity {
        capacity = max(16, capacity * 2)
        data = realloc(data, capacity << 12)
      }
      // A host without memory for this has none for anything: then this traps.
      guard let data else { fatalError("no memory for checkpoints") }
      (data + frames.count << 12).copyMemory(from: contents, byteCount: 4096)
      index?[frame] = frames.count
      frames.append(frame)
    }

    func contents(at position: Int) -> UnsafeRawPointer {
      guard let data else { fatalError("no frame \(position)") }
      return UnsafeRawPointer(data + position << 12)
    }

    private func indexed() -> [Int32: Int] {
      if let index { return index }
      let made = Dictionary(uniqueKeysWithValues: frames.enumerated().map { ($1, $0) })
      index = made
      return made
    }

    func contains(_ frame: Int32) -> Bool { indexed()[frame] != nil }

    /// Takes the frames of a later set that this one lacks.
    func absorb(_ later: FrameSet) {
      let mine = indexed()
      for (position, frame) in later.frames.enumerated() where mine[frame] == nil {
        append(frame, later.contents(at: position))
      }
    }
  }

  private let board: Board
  private var memory: GuestMemory { board.memory }
  private let frameCount: Int
  private let regionFirst: Int
  private var videoStamp: UInt64 = 0
  // Memory at the latest checkpoint; nil while there are no checkpoints. Owned.
  private var shadow: UnsafeMutableRawPointer?
  /// For each checkpoint but the latest: what changed until the next one.
  private(set) var undo: [FrameSet] = []

  // The digest: the sum of all frames' hashes, and frames whose hash is out of date.
  private var hashes: [UInt64]
  private var sum: UInt64 = 0
  private var stale: Set<Int32> = []
  private static let zeroHash = XXHash64.hash([UInt8](repeating: 0, count: 4096))

  init(_ board: Board) {
    self.board = board
    let video = board.vga.memory
    board.memory.startJournal(region: video.base, size: video.byteCount)
    frameCount = board.memory.frameCount
    regionFirst = frameCount - video.byteCount >> 12
    hashes = Array(repeating: 0, count: frameCount)
  }

  deinit { if let shadow { munmap(shadow, frameCount << 12) } }

  var byteCount: Int { undo.reduce(0) { $0 + $1.byteCount } }

  // MARK: Intervals

  /// Video memory is also written through the adapter's own window.
  private func collectVideoWrites() {
    let video = board.vga.memory
    let last = videoStamp
    guard video.isWritten(0..<video.byteCount, after: last) else { return }
    for page in 0..<video.pageCount
    where video.isWritten(page << 12..<(page + 1) << 12, after: last) {
      memory.noteRegionFrameWritten(page)
    }
  }

  /// Ends the interval without a checkpoint.
  func nextInterval() {
    collectVideoWrites()
    stale.formUnion(memory.writtenFrames)
    videoStamp = board.vga.memory.advanceEpoch()
    memory.beginJournalInterval()
  }

  /// From now on there are checkpoints; the first is now.
  func beginCheckpoints() {
    let size = frameCount << 12
    let pointer = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let pointer, pointer != MAP_FAILED else { fatalError("no memory for checkpoints") }
    shadow = pointer
    nextInterval()
    undo = []
    for frame in 0..<frameCount { copyIfUsed(frame) }
  }

  /// Zero frames stay untouched in the shadow, which is zero too.
  private func copyIfUsed(_ frame: Int) {
    guard let shadow else { return }
    let source = memory.frameMemory(frame)
    if memcmp(source, shadow + frame << 12, 4096) != 0 {
      (shadow + frame << 12).copyMemory(from: source, byteCount: 4096)
    }
  }

  /// Ends the interval with a checkpoint: the one before gets its set.
  func checkpoint() {
    guard let shadow else { return }
    collectVideoWrites()
    let set = FrameSet()
    for frame in memory.writtenFrames {
      let old = shadow + Int(frame) << 12
      let new = memory.frameMemory(Int(frame))
      guard memcmp(old, new, 4096) != 0 else { continue }
      set.append(frame, old)
      old.copyMemory(from: new, byteCount: 4096)
    }
    undo.append(set)
    nextInterval()
  }

  /// Forgets a checkpoint between two others, or the first.
  func remove(checkpoint index: Int) {
    if index > 0 { undo[index - 1].absorb(undo[index]) }
    undo.remove(at: index)
  }

  /// Whether an interval after a checkpoint changed a frame. The latest one's interval goes on.
  func interval(_ index: Int, wrote frame: Int32) -> Bool {
    if index < undo.count { return undo[index].contains(frame) }
    collectVideoWrites()
    return memory.writtenFrames.contains(frame)
  }

  /// Memory as at a checkpoint, which becomes the latest.
  func restore(checkpoint index: Int) {
    guard let shadow else { return }
    collectVideoWrites()
    var changed: Set<Int32> = []
    for frame in memory.writtenFrames {
      replace(frame, shadow + Int(frame) << 12)
      changed.insert(frame)
    }
    for set in undo[index...].reversed() {
      for (position, frame) in set.frames.enumerated() {
        let contents = set.contents(at: position)
        replace(frame, contents)
        (shadow + Int(frame) << 12).copyMemory(from: contents, byteCount: 4096)
        changed.insert(frame)
      }
    }
    undo.removeSubrange(index...)
    let video = board.vga.memory
    for frame in changed where Int(frame) >= regionFirst {
      video.touch(offset: (Int(frame) - regionFirst) << 12, count: 4096)
    }
    stale.formUnion(changed)
    videoStamp = video.advanceEpoch()
    memory.beginJournalInterval()
  }

  private func replace(_ frame: Int32, _ contents: UnsafeRawPointer) {
    let target = memory.frameMemory(Int(frame))
    guard memcmp(target, contents, 4096) != 0 else { return }
    memory.frameReplaced(Int(frame))
    target.copyMemory(from: contents, byteCount: 4096)
  }

  // MARK: Digest

  /// Of all memory now.
  func digest() -> UInt64 {
    collectVideoWrites()
    let written = memory.writtenFrames
    stale.formUnion(written)
    for frame in stale {
      let hash = Self.hash(memory.frameMemory(Int(frame)), frame: Int(frame))
      sum = sum &- hashes[Int(frame)] &+ hash
      hashes[Int(frame)] = hash
    }
    stale.removeAll(keepingCapacity: true)
    // These may be written again without being noted again.
    stale.formUnion(written)
    return sum
  }

  private static func hash(_ contents: UnsafeMutableRawPointer, frame: Int) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(start: contents, count: 4096)
    let hash = XXHash64.hash(bytes)
    // A frame that was never used, and one that is zero again, are the same.
    if hash == zeroHash { return 0 }
    return XXHash64.hash(words: [hash, UInt64(frame)])
  }

  /// The digest of a machine whose memory nobody has followed.
  static func fullDigest(_ board: Board) -> UInt64 {
    let memory = board.memory
    let ramFrames = Int(memory.ramSize >> 12)
    var sum: UInt64 = 0
    for frame in 0..<ramFrames {
      sum &+= hash(memory.ramPointer(offset: UInt64(frame) << 12), frame: frame)
    }
    let video = board.vga.memory
    for page in 0..<video.pageCount {
      sum &+= hash(video.base + page << 12, frame: ramFrames + page)
    }
    return sum
  }
}
