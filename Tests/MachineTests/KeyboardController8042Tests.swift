import IEM
import Testing

@testable import Machine

/// The controller with its keyboard and mouse, and a driver's view of them.
final class KeyboardBench {
  let clock = ManualClock()
  let events: EventQueue
  let sink = RecordingSink()
  let keyboard: PS2Keyboard
  let mouse: PS2Mouse
  let controller: KeyboardController8042
  var resets = 0
  var a20Changes: [Bool] = []

  init() {
    events = EventQueue(clock: clock)
    keyboard = PS2Keyboard(events: events)
    mouse = PS2Mouse(events: events)
    controller = KeyboardController8042(
      keyboardLine: InterruptLine(sink, 1), auxiliaryLine: InterruptLine(sink, 12),
      events: events, keyboard: keyboard, auxiliary: mouse)
    controller.onResetRequest = { [unowned self] in resets += 1 }
    controller.onA20Change = { [unowned self] in a20Changes.append($0) }
  }

  func advance(_ nanoseconds: UInt64) {
    let end = clock.nanoseconds + nanoseconds
    while events.nextDeadline <= end {
      clock.nanoseconds = max(clock.nanoseconds, events.nextDeadline)
      events.runDue()
    }
    clock.nanoseconds = end
  }

  var status: UInt8 { UInt8(controller.read(at: 4, width: .byte)) }
  func readData() -> UInt8 { UInt8(controller.read(at: 0, width: .byte)) }
  func command(_ value: UInt8) { controller.write(UInt32(value), at: 4, width: .byte) }
  func data(_ value: UInt8) { controller.write(UInt32(value), at: 0, width: .byte) }
  func commandByte(_ value: UInt8) {
    command(0x60)
    data(value)
  }
  func toMouse(_ bytes: UInt8...) {
    for byte in bytes {
      command(0xD4)
      data(byte)
    }
  }

  /// Reads until nothing has come for a while.
  func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<1000 {
      advance(1_000_000)
      if status & 1 == 0 { break }
      bytes.append(readData())
    }
    return bytes
  }

  var irq1: Bool { sink.levels[1] ?? false }
  var irq12: Bool { sink.levels[12] ?? false }
}

@Suite struct KeyboardController8042Tests {
  let bench = KeyboardBench()

  @Test func theSelfTestAnswers55AndSetsTheSystemFlag() {
    #expect(bench.status == 0x10)
    bench.command(0xAA)
    #expect(bench.status == 0x1D)
    #expect(bench.readData() == 0x55)
    #expect(bench.status == 0x1C)
  }

  @Test(arguments: [(UInt8(0xAB), UInt8(0x00)), (0xA9, 0x00), (0xA4, 0xF1), (0xC0, 0xA0)])
  func queriesAreAnsweredAtOnce(command: UInt8, answer: UInt8) {
    bench.command(command)
    #expect(bench.status & 0x21 == 0x01)
    #expect(bench.readData() == answer)
  }

  @Test func theCommandByteReadsBack() {
    bench.commandByte(0x47)
    bench.command(0x20)
    #expect(bench.readData() == 0x47)
    bench.command(0xAD)
    bench.command(0xA7)
    bench.command(0x20)
    #expect(bench.readData() == 0x77)
    bench.command(0xAE)
    bench.command(0xA8)
    bench.command(0x20)
    #expect(bench.readData() == 0x47)
    bench.command(0x65)
    bench.data(0x99)
    bench.command(0x25)
    #expect(bench.readData() == 0x99)
  }

  @Test func aKeyReachesTheGuestTranslatedWithIRQ1() {
    bench.commandByte(0x45)
    bench.keyboard.key(.a, pressed: true)
    #expect(!bench.irq1)
    bench.advance(1_000_000)
    #expect(bench.irq1)
    #expect(bench.status & 0x21 == 0x01)
    #expect(bench.readData() == 0x1E)
    #expect(!bench.irq1)
    #expect(bench.readData() == 0x1E)  // the port keeps its last byte
    bench.keyboard.key(.a, pressed: false)
    #expect(bench.drain() == [0x9E])
    #expect(bench.sink.risingEdges[1] == 2)
  }

  @Test func extendedAndSpecialKeysTranslate() {
    bench.commandByte(0x44)
    bench.keyboard.key(.up, pressed: true)
    bench.keyboard.key(.up, pressed: false)
    #expect(bench.drain() == [0xE0, 0x48, 0xE0, 0xC8])
    bench.keyboard.key(.f7, pressed: true)
    bench.keyboard.key(.f7, pressed: false)
    #expect(bench.drain() == [0x41, 0xC1])
    bench.keyboard.key(.pause, pressed: true)
    #expect(bench.drain() == [0xE1, 0x1D, 0x45, 0xE1, 0x9D, 0xC5])
    bench.keyboard.key(.printScreen, pressed: true)
    bench.keyboard.key(.printScreen, pressed: false)
    #expect(bench.drain() == [0xE0, 0x2A, 0xE0, 0x37, 0xE0, 0xB7, 0xE0, 0xAA])
  }

  @Test func withoutTranslationSet2ComesThrough() {
    bench.commandByte(0x01)
    bench.keyboard.key(.enter, pressed: true)
    bench.keyboard.key(.enter, pressed: false)
    #expect(bench.drain() == [0x5A, 0xF0, 0x5A])
  }

  @Test func aDisabledKeyboardWaits() {
    bench.commandByte(0x51)
    bench.keyboard.key(.a, pressed: true)
    bench.advance(10_000_000)
    #expect(bench.status & 1 == 0)
    bench.command(0xAE)
    bench.advance(1_000_000)
    #expect(bench.readData() == 0x1E)
  }

  @Test func writingToTheKeyboardEnablesIt() {
    bench.commandByte(0x10)
    bench.data(0xEE)
    #expect(bench.drain() == [0xEE])
    bench.command(0x20)
    #expect(bench.readData() == 0x00)
  }

  @Test func mouseBytesRaiseIRQ12() {
    bench.commandByte(0x43)
    bench.toMouse(0xF4)
    bench.advance(1_000_000)
    #expect(bench.irq12)
    #expect(!bench.irq1)
    #expect(bench.status & 0x21 == 0x21)
    #expect(bench.readData() == 0xFA)
    #expect(!bench.irq12)
    bench.mouse.move(dx: 5, dy: 3, dz: 0, buttons: .left)
    #expect(bench.drain() == [0x29, 0x05, 0xFD])
  }

  @Test func outputBuffersCanBeWritten() {
    bench.commandByte(0x03)
    bench.command(0xD2)
    bench.data(0xAB)
    #expect(bench.irq1)
    #expect(bench.readData() == 0xAB)
    bench.command(0xD3)
    bench.data(0xCD)
    #expect(bench.irq12)
    #expect(bench.status & 0x20 != 0)
    #expect(bench.readData() == 0xCD)
  }

  @Test func theOutputPortDrivesA20AndReset() {
    bench.command(0xD1)
    bench.data(0xDD)
    #expect(bench.a20Changes == [false])
    bench.command(0xD0)
    #expect(bench.readData() & 0x03 == 0x01)
    bench.command(0xD1)
    bench.data(0xDF)
    bench.command(0xDD)
    bench.command(0xDF)
    #expect(bench.a20Changes == [false, true, false, true])
    #expect(bench.resets == 0)
    bench.command(0xD1)
    bench.data(0xDE)
    #expect(bench.resets == 1)
    bench.command(0xFE)
    bench.command(0xF0)
    bench.command(0xFF)
    #expect(bench.resets == 3)
  }

  @Test func port92MovesTheGateThatD0Shows() {
    bench.controller.noteA20(false)
    bench.command(0xD0)
    #expect(bench.readData() & 0x02 == 0)
    #expect(bench.a20Changes.isEmpty)
  }

  @Test func aSavedControllerContinuesElsewhere() throws {
    bench.commandByte(0x47)
    bench.keyboard.key(.up, pressed: true)
    bench.advance(300_000)
    let other = KeyboardBench()
    other.clock.nanoseconds = bench.clock.nanoseconds
    try other.keyboard.restore(bench.keyboard.state)
    try other.mouse.restore(bench.mouse.state)
    try other.controller.restore(bench.controller.state)
    #expect(other.controller.state == bench.controller.state)
    #expect(other.irq1)
    #expect(other.readData() == 0xE0)
    #expect(other.drain() == [0x48])
    other.controller.reset()
    other.keyboard.reset()
    #expect(!other.irq1)
    #expect(other.status == 0x10)
  }

  @Test(arguments: 0..<4) func survivesAHostileGuest(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<20_000 {
      let value = random.next()
      let byte = UInt8(truncatingIfNeeded: value >> 8)
      switch value & 7 {
      case 0: _ = bench.readData()
      case 1: bench.command(byte)
      case 2, 3: bench.data(byte)
      case 4: bench.toMouse(byte)
      case 5:
        let key = KeyCode.allCases[Int(value >> 16) % KeyCode.allCases.count]
        bench.keyboard.key(key, pressed: value >> 8 & 1 == 0)
      case 6:
        bench.mouse.move(
          dx: Int(truncatingIfNeeded: value), dy: Int(byte), dz: Int.min,
          buttons: PS2Mouse.Buttons(rawValue: byte))
      default: bench.advance(value >> 42)
      }
      _ = bench.status
    }
    #expect(bench.keyboard.state.scanCodes.count <= PS2Keyboard.scanCodeLimit)
    #expect(bench.keyboard.state.replies.count <= 16)
    #expect(bench.mouse.state.reports.count <= 16)
  }
}
