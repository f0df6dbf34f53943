/// Going backwards, for debuggers. All of it takes the machine's thread until it is done.
extension Debugger {
  package var canReverse: Bool { machine.timeline?.options.keepsCheckpoints ?? false }

  /// Before somebody changes the machine by hand. What was before does not lead to what comes now,
  /// so it is forgotten, at the next turn of the run.
  /// - Returns: false when nothing may change, because the run is recorded or replayed.
  func beginChange() -> Bool {
    guard let timeline = machine.timeline else { return true }
    if timeline.isRecording || timeline.isReplay { return false }
    timeline.isCut = true
    return true
  }

  private func move(_ body: (Timeline) throws -> StopReason) -> Bool {
    guard let timeline = machine.timeline, canReverse, machine.isPaused else { return false }
    let hasCounts = breakpoints.contains { $0.kind == .count }
    isReversing = true
    if hasCounts { tellEngines() }
    defer {
      isReversing = false
      meetings = []
      if hasCounts { tellEngines() }
    }
    do {
      timeline.prepareReverse()
      machine.moved(try body(timeline))
      return true
    } catch {
      return false
    }
  }

  /// One instruction back.
  /// - Returns: false when the machine keeps no history.
  package func reverseStep(processor: Int) -> Bool {
    move { try $0.stepBack(processor: processor) }
  }

  /// To the last stop before this.
  package func reverseContinue() -> Bool { move { try $0.continueBack() } }

  /// To the moment when so many instructions were complete.
  package func go(to count: UInt64) -> Bool {
    guard let timeline = machine.timeline, count >= timeline.begin.instructions,
      count <= timeline.end.instructions
    else { return false }
    return move { timeline in
      _ = try timeline.go(to: count)
      return .requested
    }
  }

  /// To the last write to linear memory.
  /// - Returns: nil when there is none in the history; then the machine is where it was.
  package func goToLastWrite(
    address: UInt64, length: UInt64, processor: Int
  ) -> Timeline.LastWrite? {
    var result: Timeline.LastWrite?
    _ = move { timeline in
      result = try timeline.lastWrite(address: address, length: length, processor: processor)
      return result == nil ? .requested : .step(processor: processor)
    }
    return result
  }
}

extension VirtualMachine {
  /// Of the whole machine now.
  package func digest() -> MachineDigest {
    if let timeline { return timeline.digest() }
    return MachineDigest(
      instructions: board.processors.reduce(0) { $0 &+ $1.engine.retired },
      nanoseconds: board.clock.nanoseconds, processors: board.processorDigest(),
      devices: board.deviceDigest(), memory: MemoryHistory.fullDigest(board))
  }
}
