import IEM

/// Samples by DMA, in guest time.
extension SoundBlaster16 {
  /// Samples moved in one piece.
  private static let portion = 4096

  /// Brings the DSP to the present.
  func catchUp() {
    let now = clock.nanoseconds
    if output.isAudible && now < directUntil { holdLevel(until: now) }
    var due = state.dsp.transfer == nil ? 0 : state.dsp.pacer.due(at: now)
    while due > 0, let transfer = state.dsp.transfer, !transfer.isPaused {
      let perFrame = transfer.isStereo ? 2 : 1
      let wanted = min(due * perFrame, Int(transfer.left), Self.portion)
      guard move(transfer, wanted) else {
        // The channel is masked: the card waits for it.
        state.dsp.pacer = SamplePacer(rate: state.dsp.rate, at: now)
        return
      }
      let frames = max(1, wanted / perFrame)
      due -= frames
      state.dsp.pacer.take(frames)
      state.dsp.transfer?.left -= UInt32(wanted)
      if transfer.left == UInt32(wanted) { finishBlock(transfer) }
    }
  }

  private func finishBlock(_ transfer: Transfer) {
    if transfer.is16Bit { state.dsp.interrupt16 = true } else { state.dsp.interrupt8 = true }
    if transfer.isAutoInitialized && !transfer.endsWithBlock {
      state.dsp.transfer?.left = transfer.blockLength
    } else {
      state.dsp.transfer = nil
    }
  }

  /// - Returns: whether the DMA controller took all of it.
  private func move(_ transfer: Transfer, _ samples: Int) -> Bool {
    let channel = transfer.is16Bit ? state.mixer.channel16 : state.mixer.channel8
    let size = transfer.is16Bit ? samples * 2 : samples
    switch transfer.kind {
    case .silence: return true
    case .packed:
      // Several samples a byte; half is right for the commonest kind.
      return read(channel, max(1, size / 2)) != nil
    case .input:
      let silence = [UInt8](repeating: transfer.is16Bit || transfer.isSigned ? 0 : 0x80, count: size)
      return transferAll(size) { offset in
        silence.withUnsafeBytes {
          dma.transfer(channel: channel, toMemory: UnsafeRawBufferPointer(rebasing: $0[offset...]))
        }
      }
    case .output:
      guard let bytes = read(channel, size) else { return false }
      if output.isAudible { play(bytes, transfer) }
      return true
    }
  }

  private func read(_ channel: Int, _ size: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0x80, count: size)
    let isDone = transferAll(size) { offset in
      bytes.withUnsafeMutableBytes {
        dma.transfer(
          channel: channel, fromMemory: UnsafeMutableRawBufferPointer(rebasing: $0[offset...]))
      }
    }
    return isDone ? bytes : nil
  }

  /// A transfer ends at the controller's terminal count, and goes on when that starts again.
  private func transferAll(_ size: Int, _ body: (Int) -> DMAController8237.Outcome) -> Bool {
    var done = 0
    while done < size {
      let outcome = body(done)
      guard outcome.count > 0 else { return done > 0 }
      done += outcome.count
    }
    return true
  }

  private func play(_ bytes: [UInt8], _ transfer: Transfer) {
    func sample(_ index: Int) -> Int16 {
      if transfer.is16Bit {
        guard bytes.count > 2 * index + 1 else { return 0 }
        let word = UInt16(bytes[2 * index]) | UInt16(bytes[2 * index + 1]) << 8
        return Int16(bitPattern: transfer.isSigned ? word : word ^ 0x8000)
      }
      guard bytes.count > index else { return 0 }
      return Self.sample8(transfer.isSigned ? bytes[index] ^ 0x80 : bytes[index])
    }
    let count = transfer.is16Bit ? bytes.count / 2 : bytes.count
    let rate = state.dsp.rate
    if transfer.isStereo {
      for i in stride(from: 0, to: count - 1, by: 2) {
        stream.push(.init(left: sample(i), right: sample(i + 1)), rate: rate)
      }
    } else {
      for i in 0..<count { stream.push(.init(left: sample(i), right: sample(i)), rate: rate) }
    }
    output.wake()
  }

  /// An unsigned byte as a 16-bit sample.
  private static func sample8(_ byte: UInt8) -> Int16 {
    Int16(truncatingIfNeeded: (Int(byte) - 0x80) << 8)
  }

  private func holdLevel(until now: UInt64) {
    let due = directPacer.due(at: now)
    guard due > 0 else { return }
    directPacer.take(due)
    let level = Self.sample8(state.dsp.level)
    for _ in 0..<due {
      stream.push(.init(left: level, right: level), rate: UInt32(SoundMixer.framesPerSecond))
    }
  }
}

extension SoundBlaster16: SoundSource {
  var isSounding: Bool {
    let isPlaying = state.dsp.transfer.map { $0.kind == .output && !$0.isPaused } ?? false
    return isPlaying || clock.nanoseconds < directUntil || !stream.isEmpty
  }

  func mix(into samples: UnsafeMutableBufferPointer<Int32>, from frame: UInt64) {
    catchUp()
    update()
    stream.mix(into: samples, gain: state.mixer.voiceGain)
  }
}
