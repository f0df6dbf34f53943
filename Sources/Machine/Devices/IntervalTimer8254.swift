import IEM

/// 8254 programmable interval timer (Intel 8254, order 231164) at the PC's 1.193182 MHz.
///
/// Offsets: 0–2 counters (ports 40h–42h), 3 control word (43h). Modelled: modes 0–5, BCD, counter
/// latch, read-back, all access modes, the gate of counter 2. Counter 0 drives an interrupt line.
/// Its falling edges are shown together with the next access or rising edge, since only rising
/// ones request; rising edges missed in one leap of the clock are delivered as one. Not modelled:
/// outputs of counter 1 (refresh; see `SystemControlPort61`), cycles of one tick in modes 2 and 3
/// (illegal, run as two).
///
/// Reset: undefined by the manual; mode 0 without a count, outputs low, gates 0 and 1 high, 2 low.
package final class IntervalTimer8254: EightBitPorts, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    package var counters: [Counter]
    /// The level on the interrupt line.
    package var requests = false
  }

  /// Control word (CW).
  private enum ControlWord {
    static let isBCD: UInt8 = 1 << 0
    static func mode(_ word: UInt8) -> UInt8 {
      let mode = word >> 1 & 7
      return mode > 5 ? mode & 3 : mode
    }
    static func access(_ word: UInt8) -> Counter.Access? { Counter.Access(rawValue: word >> 4 & 3) }
    static func counter(_ word: UInt8) -> Int { Int(word >> 6) }
    /// Counter select 3: read-back.
    static let readBack = 3
    /// Read-back: 0 latches the counts of the selected counters.
    static let noCount: UInt8 = 1 << 5
    /// Read-back: 0 latches the status of the selected counters.
    static let noStatus: UInt8 = 1 << 4
    static func isSelected(_ counter: Int, by word: UInt8) -> Bool {
      word & (2 << UInt8(counter)) != 0
    }
  }

  package static let rate = TickRate(frequencyHz: 1_193_182)

  package let stateName = "pit"
  private let line: InterruptLine
  private let clock: any GuestClock
  private var timer: EventTimer?
  private var counters: [Counter] = []
  private var requests = false
  /// Called when the sound of counter 2 may have changed.
  package var onCounter2Change: (() -> Void)?

  package init(output line: InterruptLine, queue: EventQueue) {
    self.line = line
    clock = queue.clock
    counters = Self.powerOn
    timer = queue.makeTimer("PIT counter 0") { [unowned self] in updateCounter0() }
  }

  private static var powerOn: [Counter] {
    var counters = [Counter](repeating: Counter(), count: 3)
    counters[2].gate = false
    return counters
  }

  /// The present tick of the 1.193182 MHz clock.
  package var tick: UInt64 { Self.rate.ticks(at: clock.nanoseconds) }

  // MARK: Counter 0

  private func updateCounter0() {
    _ = advanceCounter0(to: tick)
    armTimer()
  }

  /// - Returns: whether a cycle or half of one ended on the way, so that the timer is to be armed.
  private func advanceCounter0(to tick: UInt64) -> Bool {
    let start = counters[0].start
    let rose = counters[0].advance(to: tick)
    if rose {
      setLine(false)
      setLine(true)
    }
    setLine(counters[0].output)
    return rose || counters[0].start != start
  }

  private func setLine(_ level: Bool) {
    guard level != requests else { return }
    requests = level
    line.set(level)
  }

  private func armTimer() {
    guard let rise = counters[0].nextRise else {
      timer?.disarm()
      return
    }
    let deadline = Self.rate.nanoseconds(ofTick: rise)
    // To move a timer takes a look at all of them.
    if timer?.deadline != deadline { timer?.arm(at: deadline) }
  }

  // MARK: Counter 2

  /// OUT 2, for port 61h and the speaker.
  package var channel2Output: Bool {
    var counter = counters[2]
    _ = counter.advance(to: tick)
    return counter.output
  }

  package var gate2: Bool { counters[2].gate }

  package func setGate2(_ level: Bool) {
    guard level != counters[2].gate else { return }
    let tick = tick
    _ = counters[2].advance(to: tick)
    counters[2].setGate(level, at: tick)
    onCounter2Change?()
  }

  /// OUT 2 from now on, as long as nothing is written.
  var channel2Drive: PCSpeaker.Drive {
    var counter = counters[2]
    _ = counter.advance(to: tick)
    guard counter.phase == .counting else { return .level(counter.output) }
    let cycle = UInt64(max(counter.programmed, 2))
    switch counter.mode {
    case 2: return .wave(start: counter.start, cycle: cycle, high: cycle - 1)
    case 3:
      let start = counter.output ? counter.start : counter.start &+ cycle / 2
      return .wave(start: start, cycle: cycle, high: (cycle + 1) / 2)
    case 0, 1:
      return counter.nextRise.map { .risesAt($0) } ?? .level(counter.output)
    default: return .level(counter.output)
    }
  }

  // MARK: Ports

  package func readByte(at offset: UInt16) -> UInt8 {
    guard offset < 3 else { return 0xFF }
    let tick = tick
    let index = Int(offset)
    advance(index, to: tick)
    return counters[index].readByte(at: tick)
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    guard offset < 3 else { return 0xFF }
    var counter = counters[Int(offset)]
    let tick = tick
    _ = counter.advance(to: tick)
    return counter.readByte(at: tick)
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    switch offset {
    case 0...2: modify(Int(offset)) { counter, tick in counter.writeByte(value, at: tick) }
    case 3: writeControl(value)
    default: break
    }
  }

  private func writeControl(_ word: UInt8) {
    let index = ControlWord.counter(word)
    if index == ControlWord.readBack {
      for selected in 0..<3 where ControlWord.isSelected(selected, by: word) {
        modify(selected) { counter, tick in
          if word & ControlWord.noCount == 0 { counter.latchCount(at: tick) }
          if word & ControlWord.noStatus == 0 { counter.latchStatus(at: tick) }
        }
      }
    } else if let access = ControlWord.access(word) {
      modify(index) { counter, tick in
        counter.writeControl(
          mode: ControlWord.mode(word), access: access, isBCD: word & ControlWord.isBCD != 0,
          at: tick)
      }
    } else {
      modify(index) { counter, tick in counter.latchCount(at: tick) }
    }
  }

  private func advance(_ index: Int, to tick: UInt64) {
    if index != 0 {
      _ = counters[index].advance(to: tick)
    } else if advanceCounter0(to: tick) {
      armTimer()
    }
  }

  /// Changes a counter at the present tick, and whatever hangs on it.
  private func modify(_ index: Int, _ change: (inout Counter, UInt64) -> Void) {
    let tick = tick
    advance(index, to: tick)
    change(&counters[index], tick)
    if index == 0 {
      _ = advanceCounter0(to: tick)
      armTimer()
    }
    if index == 2 { onCounter2Change?() }
  }

  package func registerName(at offset: UInt16) -> String {
    offset < 3 ? "PIT.CNT\(offset)" : offset == 3 ? "PIT.CTL" : "PIT+\(offset)"
  }

  // MARK: State

  package var state: State { State(counters: counters, requests: requests) }

  package func restore(_ state: State) throws(StateError) {
    guard state.counters.count == 3 else { throw StateError(stateName, "not three counters") }
    for (index, counter) in state.counters.enumerated() {
      if let flaw = counter.flaw { throw StateError(stateName, "counter \(index): \(flaw)") }
    }
    counters = state.counters
    requests = state.requests
    line.set(requests)
    armTimer()
    onCounter2Change?()
  }

  package func reset() {
    counters = Self.powerOn
    setLine(false)
    armTimer()
    onCounter2Change?()
  }
}
