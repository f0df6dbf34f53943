extension IntervalTimer8254 {
  /// One of the three counters. Nothing ticks: registers and output follow from the tick at which
  /// the counting element was loaded, brought up to date by `advance`.
  package struct Counter: Codable, Equatable, Sendable {
    /// Control word bits 5–4 (RW1, RW0).
    package enum Access: UInt8, Codable, Sendable { case low = 1, high = 2, lowThenHigh = 3 }
    package enum Phase: String, Codable, Sendable {
      /// No complete count since the control word.
      case idle
      /// A count is there; a rising gate starts it.
      case waitingForTrigger
      case counting
      /// Stopped by a low gate; continues where it was.
      case paused
    }

    package var mode: UInt8 = 0
    package var isBCD = false
    package var access = Access.lowThenHigh
    package var phase = Phase.idle
    package var gate = true
    package var output = false
    /// The count register (CR) as a number of ticks, 1 … 65,536.
    package var programmed: UInt32 = 65_536
    /// What the counting element (CE) was last loaded with.
    package var loaded: UInt32 = 65_536
    /// `programmed` waits for the end of the present cycle (modes 2 and 3).
    package var reloadPending = false
    /// The tick at which the CE was loaded; in mode 3 the one at which the half-cycle began.
    package var start: UInt64 = 0
    /// Ticks counted before the pause.
    package var elapsedAtPause: UInt64 = 0
    /// The one-tick pulse of modes 4 and 5 is still to come.
    package var strobePending = false
    /// What the CE shows while it does not count.
    package var heldCount: UInt16 = 0
    /// The first byte of a two-byte count.
    package var firstByte: UInt8?
    package var readsHighNext = false
    package var latchedCount: UInt16?
    package var latchedStatus: UInt8?

    private var modulus: UInt64 { isBCD ? 10_000 : 65_536 }

    /// A count of 1 is illegal in modes 2 and 3; the shortest legal cycle stands in for it.
    private var cycle: UInt64 { UInt64(max(loaded, 2)) }
    private var halfCycle: UInt64 { output ? (cycle + 1) / 2 : cycle / 2 }

    private func elapsed(at tick: UInt64) -> UInt64 {
      if phase == .paused { return elapsedAtPause }
      return tick >= start ? tick - start : 0
    }

    // MARK: Time

    /// Brings the output up to `tick`.
    /// - Returns: whether it rose at least once on the way.
    mutating func advance(to tick: UInt64) -> Bool {
      guard phase == .counting, tick >= start else { return false }
      switch mode {
      case 2: return advanceRateGenerator(to: tick)
      case 3: return advanceSquareWave(to: tick)
      case 4, 5: return advanceStrobe(to: tick)
      default:
        let wasHigh = output
        output = elapsed(at: tick) >= UInt64(loaded)
        return output && !wasHigh
      }
    }

    private mutating func advanceRateGenerator(to tick: UInt64) -> Bool {
      var reloaded = false
      if reloadPending, tick - start >= cycle {
        start += cycle
        loadProgrammed()
        reloaded = true
      }
      let cycles = (tick - start) / cycle
      start += cycles * cycle
      output = tick - start != cycle - 1
      return reloaded || cycles > 0
    }

    private mutating func advanceSquareWave(to tick: UInt64) -> Bool {
      var rose = false
      if reloadPending, tick - start >= halfCycle {
        start += halfCycle
        output.toggle()
        rose = output
        loadProgrammed()
      }
      let cycles = (tick - start) / cycle
      start += cycles * cycle
      rose = rose || cycles > 0
      if tick - start >= halfCycle {
        start += halfCycle
        output.toggle()
        rose = rose || output
      }
      return rose
    }

    private mutating func advanceStrobe(to tick: UInt64) -> Bool {
      guard strobePending else { return false }
      let elapsed = elapsed(at: tick)
      output = elapsed < UInt64(loaded)
      guard elapsed > UInt64(loaded) else { return false }
      output = true
      strobePending = false
      return true
    }

    /// Periodic requests are looked at no more often than this, some 5 µs: closer ones would merge
    /// in the interrupt controller and only keep the machine from the guest's code.
    private static let shortestPeriodTicks: UInt64 = 6

    /// A rising output to wake up for, the next one unless they are very close; the counter must
    /// be up to date.
    var nextRise: UInt64? {
      guard phase == .counting else { return nil }
      let merged = (Self.shortestPeriodTicks - 1) / cycle * cycle
      switch mode {
      case 2: return start &+ cycle &+ merged
      case 3:
        let next = start &+ halfCycle &+ merged
        guard output else { return next }
        let lowHalf = (reloadPending ? UInt64(max(programmed, 2)) : cycle) / 2
        return next &+ lowHalf
      case 4, 5: return strobePending ? start &+ UInt64(loaded) &+ 1 : nil
      default: return output ? nil : start &+ UInt64(loaded)
      }
    }

    private mutating func loadProgrammed() {
      loaded = programmed
      reloadPending = false
    }

    // MARK: Gate

    /// The counter must be up to date.
    mutating func setGate(_ level: Bool, at tick: UInt64) {
      guard level != gate else { return }
      gate = level
      switch mode {
      case 0, 4:
        if level, phase == .paused {
          start = tick >= elapsedAtPause ? tick - elapsedAtPause : 0
          phase = .counting
        } else if !level, phase == .counting {
          pause(at: tick)
        }
      case 2, 3:
        if level, phase == .waitingForTrigger {
          trigger(at: tick)
        } else if !level, phase == .counting {
          heldCount = count(at: tick)
          phase = .waitingForTrigger
          output = true
        }
      default:
        if level, phase != .idle { trigger(at: tick) }
      }
    }

    private mutating func pause(at tick: UInt64) {
      heldCount = count(at: tick)
      elapsedAtPause = elapsed(at: tick)
      phase = .paused
    }

    /// The CE is loaded at the next tick.
    private mutating func trigger(at tick: UInt64) {
      start = tick &+ 1
      loadProgrammed()
      phase = .counting
      if mode == 1 { output = false }
      if mode >= 4 { strobePending = true }
    }

    // MARK: Writing

    mutating func writeControl(mode: UInt8, access: Access, isBCD: Bool, at tick: UInt64) {
      heldCount = count(at: tick)
      let gate = gate
      let held = heldCount
      let (programmed, loaded) = (programmed, loaded)
      self = Counter()
      self.gate = gate
      self.heldCount = held
      self.programmed = programmed
      self.loaded = loaded
      self.mode = mode
      self.access = access
      self.isBCD = isBCD
      output = mode != 0
    }

    mutating func writeByte(_ byte: UInt8, at tick: UInt64) {
      switch access {
      case .low: writeCount(UInt16(byte), at: tick)
      case .high: writeCount(UInt16(byte) << 8, at: tick)
      case .lowThenHigh:
        if let low = firstByte {
          firstByte = nil
          writeCount(UInt16(byte) << 8 | UInt16(low), at: tick)
        } else {
          firstByte = byte
          guard mode == 0 else { return }
          // In mode 0 half a count already stops the counter.
          heldCount = count(at: tick)
          output = false
          phase = .idle
        }
      }
    }

    private mutating func writeCount(_ raw: UInt16, at tick: UInt64) {
      programmed = ticks(raw)
      switch mode {
      case 0, 4:
        heldCount = raw
        output = mode != 0
        trigger(at: tick)
        if !gate {
          elapsedAtPause = 0
          phase = .paused
        }
      case 2, 3:
        if phase != .counting {
          phase = .waitingForTrigger
          if gate { trigger(at: tick) }
        } else if tick < start {
          loadProgrammed()
        } else {
          reloadPending = true
        }
      default:
        if phase == .idle { phase = .waitingForTrigger }
        reloadPending = true
      }
    }

    private func ticks(_ raw: UInt16) -> UInt32 {
      var value = UInt32(raw)
      if isBCD {
        let digits = (0..<4).map { UInt32(raw >> (4 * UInt16($0))) & 0xF }
        value = digits[0] + 10 * digits[1] + 100 * digits[2] + 1_000 * digits[3]
      }
      return value == 0 ? UInt32(modulus) : value
    }

    // MARK: Reading

    /// The CE as the processor sees it.
    func count(at tick: UInt64) -> UInt16 {
      guard phase == .counting else { return heldCount }
      let elapsed = elapsed(at: tick)
      let value: UInt64
      switch mode {
      case 2: value = cycle - min(elapsed, cycle - 1)
      case 3:
        // Counts by two from an even number; an odd count spends its extra tick in the high half.
        let even = cycle & ~1
        value = even - min(2 * min(elapsed, cycle), even)
      default: value = UInt64(loaded) % modulus + modulus - elapsed % modulus
      }
      let shown = UInt16(truncatingIfNeeded: value % modulus)
      return isBCD ? binaryCodedDecimal(shown) : shown
    }

    private func binaryCodedDecimal(_ value: UInt16) -> UInt16 {
      value % 10 | (value / 10 % 10) << 4 | (value / 100 % 10) << 8 | (value / 1_000 % 10) << 12
    }

    /// The status byte of the read-back command: OUTPUT, NULL COUNT, RW, M, BCD.
    func status(at tick: UInt64) -> UInt8 {
      let isNull = phase == .idle || reloadPending || (phase == .counting && tick < start)
      return (output ? 0x80 : 0) | (isNull ? 0x40 : 0) | access.rawValue << 4 | mode << 1
        | (isBCD ? 1 : 0)
    }

    mutating func latchCount(at tick: UInt64) {
      if latchedCount == nil { latchedCount = count(at: tick) }
    }

    mutating func latchStatus(at tick: UInt64) {
      if latchedStatus == nil { latchedStatus = status(at: tick) }
    }

    mutating func readByte(at tick: UInt64) -> UInt8 {
      if let status = latchedStatus {
        latchedStatus = nil
        return status
      }
      let value = latchedCount ?? count(at: tick)
      let isHigh = access == .high || (access == .lowThenHigh && readsHighNext)
      if access == .lowThenHigh { readsHighNext.toggle() }
      if access != .lowThenHigh || isHigh { latchedCount = nil }
      return UInt8(truncatingIfNeeded: isHigh ? value >> 8 : value)
    }

    // MARK: Saved state

    /// What is wrong with a saved counter; nil when nothing is.
    var flaw: String? {
      if mode > 5 { return "mode \(mode)" }
      if !(1...65_536).contains(programmed) || !(1...65_536).contains(loaded) { return "count" }
      if start > .max / 2 || elapsedAtPause > .max / 2 { return "time beyond the clock" }
      return nil
    }
  }
}
