import Machine

/// Deterministic runs, recordings, and going backwards.
extension ConfigurationBuilder {
  var isDeterministic: Bool {
    options.deterministic || options.record != nil || options.replay != nil
  }

  func timeline() throws(UsageError) -> TimelineOptions {
    var timeline = TimelineOptions()
    timeline.recordPath = options.record
    timeline.paces = options.record != nil
    if let path = options.record {
      if options.replay != nil {
        throw UsageError("--record and --replay: only one of them is possible")
      }
      try HostPath.check(.file(path), option: "--record", path)
    }
    if let path = options.replay {
      for (option, value) in [("--rtc", options.rtc), ("--seed", options.seed)] {
        if let value { throw UsageError(option, value, because: "comes from the recording") }
      }
      do throws(RecordingError) { timeline.replay = try Recording(path: path) } catch {
        throw UsageError(error.description)
      }
    }
    let hasDebugger = options.gdb != nil || options.servesDebugger || options.monitor != nil
    timeline.keepsCheckpoints = hasDebugger
    if let text = options.history {
      guard isDeterministic else {
        throw UsageError(
          "--history", text, because: "needs --deterministic, --record or --replay")
      }
      timeline.keepsCheckpoints = text != "off"
      if text != "off" { timeline.checkpointBytes = try OptionValue.memoryMiB(text) << 20 }
    }
    return timeline
  }

  /// What a replay takes from its recording, and a check that the rest is as it was.
  func takeOver(recorded configuration: inout MachineConfiguration) throws(UsageError) {
    guard let path = options.replay, let recording = configuration.timeline.replay else { return }
    let header = recording.header
    configuration.startDate = header.startDate
    configuration.seed = header.seed
    configuration.clock = .instructions(nanosecondsEach: header.nanosecondsPerInstruction)
    configuration.timeline.gridInstructions = header.gridInstructions
    // Which cards there are by default depends on who listens, which is no part of a recording.
    if options.sound == nil, let cards = header.machine["--sound"] {
      configuration.soundCards = try AudioSpecification.cards(cards.isEmpty ? "none" : cards)
    }
    let now: RecordingHeader
    do { now = try RecordingHeader(configuration, gridInstructions: header.gridInstructions) } catch
    {
      throw UsageError("--replay \(path): \(error)")
    }
    if let difference = header.difference(from: now) {
      throw UsageError("--replay \(path): \(difference)")
    }
  }
}
