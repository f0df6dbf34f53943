import Foundation
import IEM

/// Going backwards: the machine is put back to the latest checkpoint before the wanted point and
/// repeats from there, with its input from the record and its output muted.
extension Timeline {
  /// A point to which the machine can be put back at once.
  struct Checkpoint {
    var position: RunPosition
    var snapshot: MachineSnapshot
    var place: Place
    var nextEntry: Int
    var feeds: [[UInt16]]
    /// Made on the way back, and dropped when the run goes forward again.
    var isTemporary: Bool
  }

  package var canReverse: Bool { options.keepsCheckpoints && !checkpoints.isEmpty }
  package var checkpointCount: Int { checkpoints.count }
  /// Host memory that checkpoints take.
  package var checkpointBytes: Int {
    history.byteCount + media.reduce(0) { $0 + $1.byteCount }
  }
  /// The earliest point that can be reached.
  package var begin: RunPosition { checkpoints.first?.position ?? position }
  package var end: RunPosition { max(liveEnd, position) }

  // MARK: Checkpoints

  func takeGridCheckpoint(isForward: Bool) {
    takeCheckpoint(isTemporary: false)
    // What the way back left behind serves no more.
    if isForward {
      for index in checkpoints.indices.dropLast().reversed() where checkpoints[index].isTemporary {
        remove(index)
      }
    }
    thinOut()
  }

  private func takeCheckpoint(isTemporary: Bool) {
    noteMedia()
    if checkpoints.isEmpty {
      history.beginCheckpoints()
      for medium in media { medium.isJournaling = true }
    } else {
      history.checkpoint()
      for medium in media { medium.checkpoint() }
    }
    checkpoints.append(
      Checkpoint(
        position: position, snapshot: MachineSnapshot(board), place: place, nextEntry: nextEntry,
        feeds: feeds.map(\.waiting), isTemporary: isTemporary))
  }

  /// Media that came since the last look; earlier checkpoints have nothing of theirs to undo.
  func noteMedia() {
    for medium in board.journaledMedia where !media.contains(where: { $0 === medium }) {
      medium.isJournaling = true
      while medium.undo.count < max(checkpoints.count - 1, 0) { medium.checkpoint() }
      media.append(medium)
    }
  }

  private func remove(_ index: Int) {
    history.remove(checkpoint: index)
    for medium in media { medium.remove(checkpoint: index) }
    checkpoints.remove(at: index)
  }

  /// Keeps within the budget: of the older checkpoints the one goes that leaves the smallest gap
  /// for its age, so that distances grow with age.
  private func thinOut() {
    while checkpoints.count > 3, checkpointBytes > options.checkpointBytes {
      let now = checkpoints[checkpoints.count - 1].position.instructions
      var best = 1
      var bestRatio = Double.infinity
      for index in 1..<checkpoints.count - 1 {
        let gap =
          checkpoints[index + 1].position.instructions
          - checkpoints[index - 1].position.instructions
        let age = now - checkpoints[index].position.instructions + 1
        let ratio = Double(gap) / Double(age)
        if ratio < bestRatio {
          bestRatio = ratio
          best = index
        }
      }
      let before = checkpointBytes
      remove(best)
      // Thinning that frees nothing: the oldest history goes.
      if checkpointBytes >= before && checkpoints.count > 3 { remove(0) }
    }
  }

  /// Before the first turn there is no checkpoint yet.
  func prepareReverse() {
    if isCut { cutHistory() }
    if options.keepsCheckpoints && checkpoints.isEmpty { takeCheckpoint(isTemporary: false) }
  }

  /// Somebody changed the machine by hand: what was before does not lead here any more.
  func cutHistory() {
    isCut = false
    entries = []
    nextEntry = 0
    liveEnd = position
    guard !checkpoints.isEmpty else { return }
    checkpoints = []
    media = []
    for medium in board.journaledMedia { medium.forget() }
    takeCheckpoint(isTemporary: false)
  }

  private func restore(_ index: Int) throws {
    let checkpoint = checkpoints[index]
    if liveEnd < position { liveEnd = position }
    history.restore(checkpoint: index)
    for medium in media { medium.restore(checkpoint: index) }
    try checkpoint.snapshot.restore(to: board)
    for (feed, items) in zip(feeds, checkpoint.feeds) { feed.replace(items) }
    place = checkpoint.place
    nextEntry = checkpoint.nextEntry
    checkpoints.removeSubrange((index + 1)...)
    gate.isClosed = true
  }

  // MARK: Moving

  /// Repeats up to a count. Stops early when the machine ends or cannot go on.
  private func repeatRun(
    to count: UInt64, onDebug: @escaping (ProcessorNode, DebugHit) -> Void = { _, _ in }
  ) throws {
    var stuck = 0
    while self.count < count, machine.exit == nil {
      let before = position
      try turn(.repeating(until: count, onDebug: onDebug))
      stuck = position == before ? stuck + 1 : 0
      if stuck > 1_000_000 { return }
    }
  }

  private func checkpoint(before count: UInt64) -> Int? {
    checkpoints.lastIndex { $0.position.instructions <= count }
  }

  /// Distances from the wanted point at which the way back leaves checkpoints of its own, so that
  /// the next steps back are short. The last ones are close together, for a single repeated string
  /// instruction may take longer than thousands of others.
  private static let rungs: [UInt64] = [1 << 21, 1 << 17, 1 << 13, 1 << 10, 1 << 7]

  /// Puts the machine at the moment when the count reached a number that lies in its history.
  /// - Returns: false when it does not.
  package func go(to target: UInt64) throws -> Bool {
    guard canReverse, target <= end.instructions,
      let index = checkpoint(before: target)
    else { return false }
    try restore(index)
    for rung in Self.rungs where target >= rung && target - rung > count + rung {
      try repeatRun(to: target - rung)
      takeCheckpoint(isTemporary: true)
    }
    try repeatRun(to: target)
    return count == target
  }

  /// One instruction, or one delivery of an interrupt, back.
  /// - Returns: why the machine stands now.
  package func stepBack(processor: Int) throws -> StopReason {
    let here = count
    guard canReverse, here >= begin.instructions else { return .history(atEnd: false) }
    if !place.isAtInstruction {
      // An interrupt may have been accepted since the count reached its number.
      let before = board.processors.map { $0.engine.saveState() }
      if try go(to: here), before != board.processors.map({ $0.engine.saveState() }) {
        return .step(processor: processor)
      }
    }
    guard here > begin.instructions, try go(to: here - 1) else {
      if !checkpoints.isEmpty { try restore(0) }
      return .history(atEnd: false)
    }
    return .step(processor: processor)
  }

  private struct Hit {
    var count: UInt64
    var processor: Int
    var hit: DebugHit
    var instruction: UInt64
  }

  /// Back to the last stop that running forward would have made before this point.
  package func continueBack() throws -> StopReason {
    let debugger = machine.debugger
    let onlyWrites = debugger.breakpoints.allSatisfy { $0.kind == .write }
    var filter: Set<Int32>? = onlyWrites ? [] : nil
    for point in debugger.breakpoints where filter != nil {
      if let found = frames(point.address, point.length) {
        filter?.formUnion(found)
      } else {
        filter = nil
      }
    }
    guard canReverse, !debugger.breakpoints.isEmpty, let hit = try findBack(inFrames: filter) else {
      if canReverse { try restore(0) }
      return .history(atEnd: false)
    }
    return try land(on: hit)
  }

  /// The frames that hold a range of linear addresses now.
  private func frames(_ address: UInt64, _ length: UInt64) -> [Int32]? {
    var result: [Int32] = []
    for at in [address, address &+ (max(length, 1) - 1)] {
      guard let physical = machine.debugger.pageWalk(at, processor: board.current).physical,
        let frame = board.memory.frame(of: GuestPhysical(physical))
      else { return nil }
      result.append(Int32(truncatingIfNeeded: frame))
    }
    return result
  }

  /// Searches one interval between checkpoints after the other, the latest first.
  /// - Parameter frames: when not nil, only intervals that wrote one of these can hold a hit.
  private func findBack(inFrames frames: Set<Int32>?) throws -> Hit? {
    var limit = count
    while let index = checkpoints.lastIndex(where: { $0.position.instructions < limit }) {
      let start = checkpoints[index].position.instructions
      if let frames, !frames.contains(where: { wrote($0, from: index) }) {
        limit = start
        continue
      }
      try restore(index)
      var last: Hit?
      let end = limit
      try repeatRun(to: limit) { [unowned self] node, hit in
        let found = Hit(
          count: count, processor: node.index, hit: hit,
          instruction: node.engine.saveState().instructionAddress)
        if case .watch = hit { last = found } else if count < end { last = found }
      }
      if let last { return last }
      limit = start
    }
    return nil
  }

  private func wrote(_ frame: Int32, from index: Int) -> Bool {
    history.interval(index, wrote: frame)
  }

  /// Before the instruction that met the point.
  private func land(on hit: Hit) throws -> StopReason {
    let debugger = machine.debugger
    switch hit.hit {
    case .watch(_, let address, let isWrite):
      _ = try go(to: hit.count - 1)
      let id = debugger.breakpointID(of: hit.hit) ?? 0
      return .watch(id: id, address: address, isWrite: isWrite, processor: hit.processor)
    case .linear, .physical, .mnemonic, .count:
      _ = try go(to: hit.count)
      // The stop may come after an interrupt was accepted at the same count.
      var rounds = 0
      var isThere =
        board.processors[hit.processor].engine.saveState().instructionAddress == hit.instruction
      while !isThere, rounds < 1000, count <= hit.count {
        rounds += 1
        try turn(.repeating(until: hit.count + 1) { _, _ in isThere = true })
      }
      return .breakpoint(id: debugger.breakpointID(of: hit.hit) ?? 0, processor: hit.processor)
    }
  }

  /// What last wrote to an address.
  package struct LastWrite: Equatable, Sendable {
    package var processor: Int
    /// The address of the instruction, before which the machine stands now.
    package var instruction: UInt64
    package var position: RunPosition
  }

  /// Goes back to the last write to linear memory.
  /// - Returns: nil, and the machine is where it was, when its history holds none.
  package func lastWrite(address: UInt64, length: UInt64, processor: Int) throws -> LastWrite? {
    guard canReverse else { return nil }
    board.current = processor
    let filter = frames(address, length).map { Set($0) }
    let debugger = machine.debugger
    let last = address.addingReportingOverflow(max(length, 1) - 1)
    var points = DebugPoints()
    points.watches = [
      .init(
        first: address, last: last.overflow ? .max : last.partialValue, reads: false, writes: true)
    ]
    debugger.setPoints(points)
    defer { debugger.tellEngines() }
    let here = count
    guard let hit = try findBack(inFrames: filter) else {
      // Nothing was repeated when no interval could hold such a write.
      if count != here { _ = try go(to: here) }
      return nil
    }
    _ = try go(to: hit.count - 1)
    return LastWrite(
      processor: hit.processor,
      instruction: board.processors[hit.processor].engine.saveState().instructionAddress,
      position: position)
  }
}
