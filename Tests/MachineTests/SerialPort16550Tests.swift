import IEM
import Testing

@testable import Machine

/// A serial port with a driver's view of it.
private final class Bench {
  let clock = ManualClock()
  let events: EventQueue
  let sink = RecordingSink()
  let output = ByteCollector()
  let uart: SerialPort16550

  init() {
    events = EventQueue(clock: clock)
    uart = SerialPort16550(line: InterruptLine(sink, 4), events: events, output: output)
  }

  subscript(_ offset: UInt16) -> UInt8 {
    get { UInt8(uart.read(at: offset, width: .byte)) }
    set { uart.write(UInt32(newValue), at: offset, width: .byte) }
  }

  var interrupt: Bool { sink.levels[4] ?? false }

  func advance(_ nanoseconds: UInt64) {
    let end = clock.nanoseconds + nanoseconds
    while events.nextDeadline <= end {
      clock.nanoseconds = max(clock.nanoseconds, events.nextDeadline)
      events.runDue()
    }
    clock.nanoseconds = end
  }

  /// 115,200 baud, 8N1, FIFOs on with the given trigger bits, OUT2 on.
  func open(interrupts: UInt8, trigger: UInt8 = 0) {
    self[3] = 0x80
    self[0] = 1
    self[1] = 0
    self[3] = 0x03
    self[2] = 0x07 | trigger << 6
    self[4] = 0x0B
    self[1] = interrupts
  }
}

private let rbr: UInt16 = 0, thr: UInt16 = 0, ier: UInt16 = 1, iir: UInt16 = 2, fcr: UInt16 = 2
private let lcr: UInt16 = 3, mcr: UInt16 = 4, lsr: UInt16 = 5, msr: UInt16 = 6, scr: UInt16 = 7
/// One 8N1 character at 115,200 baud, rounded up.
private let characterTime: UInt64 = 86_806

@Suite struct SerialPort16550Tests {
  @Test func resetValuesMatchTheDataSheet() {
    let bench = Bench()
    #expect(bench[ier] == 0)
    #expect(bench[iir] == 0x01)
    #expect(bench[lcr] == 0)
    #expect(bench[mcr] == 0)
    #expect(bench[lsr] == 0x60)
    #expect(bench[msr] & 0x0F == 0)
  }

  @Test func scratchAndDivisorKeepWhatIsWritten() {
    let bench = Bench()
    bench[scr] = 0xA5
    bench[lcr] = 0x80
    bench[0] = 0x34
    bench[1] = 0x12
    #expect(bench[0] == 0x34)
    #expect(bench[1] == 0x12)
    bench[lcr] = 0x03
    #expect(bench[ier] == 0)
    #expect(bench[scr] == 0xA5)
    #expect(bench.output.bytes.isEmpty)
  }

  @Test func aWordWriteReachesTwoRegisters() {
    let bench = Bench()
    bench[lcr] = 0x80
    bench.uart.write(0x0102, at: 0, width: .word)
    #expect(bench.uart.read(at: 0, width: .word) == 0x0102)
  }

  @Test func transmittedBytesLeaveCutToTheWordLength() {
    let bench = Bench()
    bench.open(interrupts: 0)
    bench[thr] = UInt8(ascii: "A")
    #expect(bench[lsr] == 0x60)
    bench[lcr] = 0x00
    bench[thr] = 0xFF
    #expect(bench.output.bytes == [0x41, 0x1F])
  }

  @Test func enablingTheTransmitterInterruptRaisesItAgain() {
    let bench = Bench()
    bench.open(interrupts: 0x02)
    #expect(bench.interrupt)
    #expect(bench[iir] == 0xC2)
    #expect(!bench.interrupt)
    #expect(bench[iir] == 0xC1)
    bench[ier] = 0x00
    bench[ier] = 0x02
    #expect(bench.interrupt)
    #expect(bench[iir] == 0xC2)
  }

  @Test func eachTransmittedByteMakesAnEdge() {
    let bench = Bench()
    bench.open(interrupts: 0x02)
    let before = bench.sink.risingEdges[4] ?? 0
    bench[thr] = 1
    bench[thr] = 2
    #expect(bench.sink.risingEdges[4] == before + 2)
    #expect(bench[iir] & 0x0F == 0x02)
  }

  @Test func out2GatesTheInterrupt() {
    let bench = Bench()
    bench.open(interrupts: 0x02)
    bench[mcr] = 0x03
    #expect(!bench.interrupt)
    bench[mcr] = 0x0B
    #expect(bench.interrupt)
  }

  @Test(arguments: [(UInt8(0), 1), (1, 4), (2, 8), (3, 14)])
  func receiveInterruptComesAtTheTriggerLevel(bits: UInt8, level: Int) {
    let bench = Bench()
    bench.open(interrupts: 0x01, trigger: bits)
    for i in 0..<level {
      #expect(!bench.interrupt)
      bench.uart.receive(UInt8(i))
      bench.advance(characterTime)
    }
    #expect(bench.interrupt)
    #expect(bench[iir] == 0xC4)
    #expect(bench[rbr] == 0)
    #expect(!bench.interrupt)
    #expect(bench[iir] == 0xC1)
  }

  @Test func aQuietLineRaisesTheCharacterTimeout() {
    let bench = Bench()
    bench.open(interrupts: 0x01, trigger: 2)
    bench.uart.receive(0x55)
    bench.advance(3 * characterTime)
    #expect(!bench.interrupt)
    bench.advance(characterTime)
    #expect(bench.interrupt)
    #expect(bench[iir] == 0xCC)
    #expect(bench[iir] == 0xCC)
    #expect(bench[rbr] == 0x55)
    #expect(!bench.interrupt)
    #expect(bench[iir] == 0xC1)
  }

  @Test func charactersArriveAtTheLineRate() {
    let bench = Bench()
    bench.open(interrupts: 0)
    for byte in UInt8(0)..<4 { bench.uart.receive(byte) }
    #expect(bench[rbr] == 0)
    #expect(bench[lsr] & 1 == 0)
    bench.advance(characterTime)
    #expect(bench[lsr] & 1 == 1)
    #expect(bench[rbr] == 1)
    bench.advance(2 * characterTime)
    #expect(bench[rbr] == 2)
    #expect(bench[rbr] == 3)
  }

  @Test func pastedTextIsNeverLost() {
    let bench = Bench()
    bench.open(interrupts: 0x01, trigger: 3)
    let text = (0..<SerialPort16550.incomingLimit).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for byte in text { #expect(bench.uart.receive(byte)) }
    var got: [UInt8] = []
    var turns = 0
    while got.count < text.count, turns < 20_000 {
      turns += 1
      bench.advance(20 * characterTime)
      while bench[lsr] & 1 != 0 { got.append(bench[rbr]) }
    }
    #expect(got == text)
    #expect(bench[lsr] & 0x02 == 0)
  }

  @Test func theHostQueueIsBounded() {
    let bench = Bench()
    var taken = 0
    while bench.uart.receive(1), taken < 100_000 { taken += 1 }
    #expect(taken <= SerialPort16550.incomingLimit + 1)
    #expect(!bench.uart.canReceive)
    var ready = 0
    bench.uart.onReceiverReady = { ready += 1 }
    _ = bench[rbr]
    bench.advance(10_000_000)
    #expect(ready == 1)
    #expect(bench.uart.canReceive)
  }

  @Test func anOverrunInLoopbackIsALineStatusInterrupt() {
    let bench = Bench()
    bench.open(interrupts: 0x04)
    bench[mcr] = 0x1B
    for byte in UInt8(0)..<17 { bench[thr] = byte }
    #expect(bench[iir] & 0x0F == 0x06)
    #expect(bench[lsr] == 0x63)
    #expect(bench[lsr] == 0x61)
    #expect(bench[rbr] == 0)
    #expect(bench.output.bytes.isEmpty)
  }

  @Test func withoutFIFOsAnOverrunReplacesTheByte() {
    let bench = Bench()
    bench[lcr] = 0x03
    bench[mcr] = 0x10
    bench[thr] = 1
    bench[thr] = 2
    #expect(bench[lsr] & 0x03 == 0x03)
    #expect(bench[rbr] == 2)
    #expect(bench[lsr] & 0x01 == 0)
  }

  @Test func loopbackTurnsModemOutputsIntoInputs() {
    let bench = Bench()
    bench.open(interrupts: 0)
    bench[mcr] = 0x1A
    #expect(bench[msr] & 0xF0 == 0x90)
    bench[mcr] = 0x15
    #expect(bench[msr] & 0xF0 == 0x60)
    bench[mcr] = 0x11
    // RI went off: its trailing edge shows.
    #expect(bench[msr] == 0x24)
    #expect(bench[msr] == 0x20)
  }

  @Test func modemChangesRaiseTheLastPriority() {
    let bench = Bench()
    bench.open(interrupts: 0x0F)
    _ = bench[iir]
    bench.uart.setModemInputs([.clearToSend, .ringIndicator])
    #expect(bench.interrupt)
    #expect(bench[iir] & 0x0F == 0x00)
    #expect(bench[msr] == 0x5A)
    #expect(!bench.interrupt)
    bench.uart.setModemInputs([.clearToSend])
    #expect(bench[msr] == 0x14)
  }

  @Test func prioritiesAreInOrder() {
    let bench = Bench()
    bench.open(interrupts: 0x0F)
    bench.uart.setModemInputs([])
    bench.uart.receiveBreak()
    #expect(bench[iir] & 0x0F == 0x06)
    #expect(bench[lsr] & 0x91 == 0x91)
    #expect(bench[iir] & 0x0F == 0x04)
    #expect(bench[rbr] == 0)
    #expect(bench[iir] & 0x0F == 0x02)
    #expect(bench[iir] & 0x0F == 0x00)
    _ = bench[msr]
    #expect(bench[iir] & 0x0F == 0x01)
  }

  @Test func switchingTheFIFOsEmptiesThem() {
    let bench = Bench()
    bench.open(interrupts: 0)
    bench.uart.receive(9)
    #expect(bench[lsr] & 1 == 1)
    bench[fcr] = 0x00
    #expect(bench[lsr] & 1 == 0)
    #expect(bench[iir] & 0xC0 == 0)
    bench.advance(characterTime)
    bench.uart.receive(10)
    bench[fcr] = 0x02  // ignored without the enable bit
    #expect(bench[rbr] == 10)
  }

  @Test func peekHasNoSideEffects() {
    let bench = Bench()
    bench.open(interrupts: 0x0F)
    bench.uart.receive(1)
    bench.uart.setModemInputs([])
    let before = bench.uart.state
    for offset in UInt16(0)..<8 { _ = bench.uart.peek(at: offset, width: .dword) }
    #expect(bench.uart.state == before)
  }

  @Test func aSavedPortContinuesElsewhere() throws {
    let first = Bench()
    first.open(interrupts: 0x01, trigger: 2)
    for byte in UInt8(1)...3 { first.uart.receive(byte) }
    let second = Bench()
    try second.uart.restore(first.uart.state)
    #expect(second.uart.state == first.uart.state)
    second.advance(8 * characterTime)
    #expect(second.interrupt)
    #expect(second[iir] == 0xCC)
    #expect([second[rbr], second[rbr], second[rbr]] == [1, 2, 3])
    second.uart.reset()
    #expect(!second.interrupt)
  }

  @Test func anImpossibleSavedStateIsRefused() {
    let bench = Bench()
    var state = bench.uart.state
    state.receiverFIFO = Array(
      repeating: SerialPort16550.Character(byte: 0, errors: []), count: 17)
    #expect(throws: StateError.self) { try bench.uart.restore(state) }
  }

  @Test(arguments: 0..<4) func survivesAHostileGuest(seed: UInt64) {
    let bench = Bench()
    var random = SplitMix(seed: seed)
    for _ in 0..<20_000 {
      let value = random.next()
      let offset = UInt16(truncatingIfNeeded: value >> 8)
      let width: AccessWidth = [.byte, .word, .dword][Int((value >> 32) % 3)]
      switch value & 7 {
      case 0...2: _ = bench.uart.read(at: offset, width: width)
      case 3...5:
        bench.uart.write(UInt32(truncatingIfNeeded: value >> 24), at: offset, width: width)
      case 6: bench.uart.receive(UInt8(truncatingIfNeeded: value >> 16))
      default: bench.advance(value >> 40)
      }
    }
    #expect(bench.uart.state.receiverFIFO.count <= 16)
    #expect(bench.events.nextDeadline > bench.clock.nanoseconds)
  }
}

/// A small seeded generator for hostile-guest tests.
struct SplitMix {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
