import Testing

@testable import Machine

@Suite struct PS2KeyboardTests {
  let clock = ManualClock()
  let events: EventQueue
  let keyboard: PS2Keyboard

  init() {
    events = EventQueue(clock: clock)
    keyboard = PS2Keyboard(events: events)
  }

  private func send(_ bytes: UInt8...) -> [UInt8] {
    for byte in bytes { keyboard.receiveFromHost(byte) }
    return drain()
  }

  private func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    while let byte = keyboard.takeByteForHost() { bytes.append(byte) }
    return bytes
  }

  private func tap(_ key: KeyCode) -> [UInt8] {
    keyboard.key(key, pressed: true)
    keyboard.key(key, pressed: false)
    return drain()
  }

  private func advance(_ milliseconds: UInt64) {
    for _ in 0..<milliseconds {
      clock.nanoseconds += 1_000_000
      events.runDue()
    }
  }

  @Test func resetPassesItsSelfTest() {
    #expect(send(0xFF) == [0xFA, 0xAA])
    #expect(send(0xF2) == [0xFA, 0xAB, 0x83])
    #expect(send(0xEE) == [0xEE])
    #expect(send(0x12) == [0xFE])
  }

  @Test func ledsAreToldToTheFrontEnd() {
    var seen: [PS2Keyboard.LEDs] = []
    keyboard.onLEDChange = { seen.append($0) }
    #expect(send(0xED, 0x06) == [0xFA, 0xFA])
    #expect(seen == [[.numLock, .capsLock]])
    #expect(send(0xFF) == [0xFA, 0xAA])
    #expect(seen.last == [])
  }

  @Test func scanCodesWaitForACommandsArgument() {
    keyboard.key(.a, pressed: true)
    #expect(send(0xED) == [0xFA])
    #expect(!keyboard.hasByteForHost)
    #expect(send(0x00) == [0xFA, 0x1C])
  }

  @Test func aCommandReplacesAMissingArgument() {
    #expect(send(0xED, 0xEE) == [0xFA, 0xEE])
    #expect(keyboard.leds == [])
  }

  @Test func theThreeSetsHaveTheirCodes() {
    #expect(tap(.rightControl) == [0xE0, 0x14, 0xE0, 0xF0, 0x14])
    #expect(send(0xF0, 0x01) == [0xFA, 0xFA])
    #expect(tap(.rightControl) == [0xE0, 0x1D, 0xE0, 0x9D])
    #expect(tap(.pause) == [0xE1, 0x1D, 0x45, 0xE1, 0x9D, 0xC5])
    #expect(send(0xF0, 0x03) == [0xFA, 0xFA])
    #expect(tap(.leftControl) == [0x11, 0xF0, 0x11])
    #expect(tap(.a) == [0x1C])  // typematic only until told otherwise
    #expect(send(0xF8) == [0xFA])
    #expect(tap(.rightControl) == [0x58, 0xF0, 0x58])
    #expect(send(0xFD, 0x1C, 0x32) == [0xFA, 0xFA, 0xFA])
    #expect(send(0xF0, 0x00) == [0xFA, 0xFA, 0x03])
    #expect(tap(.b) == [0x32])
    #expect(tap(.c) == [0x21, 0xF0, 0x21])
    #expect(send(0xF0, 0x07) == [0xFA, 0xFE])
  }

  @Test func pauseAndPrintScreenChangeWithModifiers() {
    keyboard.key(.leftControl, pressed: true)
    _ = drain()
    #expect(tap(.pause) == [0xE0, 0x7E, 0xE0, 0xF0, 0x7E])
    #expect(tap(.printScreen) == [0xE0, 0x7C, 0xE0, 0xF0, 0x7C])
    keyboard.key(.leftAlt, pressed: true)
    _ = drain()
    #expect(tap(.printScreen) == [0x84, 0xF0, 0x84])
  }

  @Test func everyKeyHasItsOwnCodes() {
    var seen: Set<[UInt8]> = []
    for key in KeyCode.allCases {
      let sequence = tap(key)
      #expect(!sequence.isEmpty)
      #expect(seen.insert(sequence).inserted, "\(key)")
    }
    let set3 = KeyCode.allCases.compactMap(\.set3Code)
    #expect(Set(set3).count == set3.count)
  }

  @Test func aHeldKeyRepeatsAtTheProgrammedRate() {
    _ = send(0xF3, 0x00)  // 250 ms, 30 a second
    keyboard.key(.x, pressed: true)
    keyboard.key(.x, pressed: true)  // the host's own repeat
    #expect(drain() == [0x22])
    advance(249)
    #expect(drain() == [])
    advance(1)
    #expect(drain() == [0x22])
    advance(102)
    #expect(drain() == [0x22, 0x22, 0x22])
    keyboard.key(.x, pressed: false)
    #expect(drain() == [0xF0, 0x22])
    advance(1000)
    #expect(drain() == [])
  }

  @Test func theBufferIsBoundedAndEndsInTheOverrunCode() {
    for _ in 0..<100 {
      keyboard.key(.a, pressed: true)
      keyboard.key(.a, pressed: false)
    }
    let bytes = drain()
    #expect(bytes.count <= PS2Keyboard.scanCodeLimit)
    #expect(bytes.last == 0x00)
    #expect(tap(.b) == [0x32, 0xF0, 0x32])
  }

  @Test func aDisabledKeyboardScansNothing() {
    #expect(send(0xF5) == [0xFA])
    #expect(tap(.a) == [])
    #expect(send(0xF4) == [0xFA])
    #expect(tap(.a) == [0x1C, 0xF0, 0x1C])
    #expect(send(0xFE) == [0x1C])
  }

  @Test func releaseAllLetsGoInReverse() {
    keyboard.key(.leftShift, pressed: true)
    keyboard.key(.a, pressed: true)
    _ = drain()
    keyboard.releaseAll()
    #expect(drain() == [0xF0, 0x1C, 0xF0, 0x12])
  }

  @Test func aHeldKeyGoesOnRepeatingAfterARestore() throws {
    keyboard.key(.x, pressed: true)
    let other = PS2Keyboard(events: events)
    try other.restore(keyboard.state)
    keyboard.reset()
    advance(500)
    var bytes: [UInt8] = []
    while let byte = other.takeByteForHost() { bytes.append(byte) }
    #expect(bytes == [0x22, 0x22])
  }
}
