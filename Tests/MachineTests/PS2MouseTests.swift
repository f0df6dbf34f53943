import Testing

@testable import Machine

@Suite struct PS2MouseTests {
  let clock = ManualClock()
  let events: EventQueue
  let mouse: PS2Mouse

  init() {
    events = EventQueue(clock: clock)
    mouse = PS2Mouse(events: events)
  }

  @discardableResult
  private func send(_ bytes: UInt8...) -> [UInt8] {
    for byte in bytes { mouse.receiveFromHost(byte) }
    return drain()
  }

  private func drain() -> [UInt8] {
    var bytes: [UInt8] = []
    while let byte = mouse.takeByteForHost() { bytes.append(byte) }
    return bytes
  }

  private func nextSample() -> [UInt8] {
    clock.nanoseconds += 10_000_000
    events.runDue()
    return drain()
  }

  @Test func resetAnswersWithSelfTestAndIdentity() {
    #expect(send(0xFF) == [0xFA, 0xAA, 0x00])
    #expect(send(0xF2) == [0xFA, 0x00])
    #expect(send(0xE9) == [0xFA, 0x00, 0x02, 100])
  }

  @Test func nothingIsReportedUntilEnabled() {
    mouse.move(dx: 1, dy: 1, dz: 0, buttons: [])
    #expect(drain() == [])
    #expect(send(0xF4) == [0xFA])
    mouse.move(dx: -1, dy: -2, dz: 0, buttons: [.right])
    #expect(drain() == [0x1A, 0xFF, 0x02])
  }

  @Test func theKnocksSelectTheKind() {
    #expect(send(0xF3, 200, 0xF3, 100, 0xF3, 80) == [UInt8](repeating: 0xFA, count: 6))
    #expect(send(0xF2) == [0xFA, 0x03])
    send(0xF4)
    mouse.move(dx: 0, dy: 0, dz: -1, buttons: [])
    #expect(drain() == [0x08, 0x00, 0x00, 0xFF])
    send(0xF3, 200, 0xF3, 200, 0xF3, 80)
    #expect(send(0xF2) == [0xFA, 0x04])
    _ = nextSample()
    _ = nextSample()
    mouse.move(dx: 0, dy: 0, dz: 1, buttons: [.fourth, .fifth])
    #expect(drain() == [0x08, 0x00, 0x00, 0x31])
    #expect(send(0xFF) == [0xFA, 0xAA, 0x00])
  }

  @Test func movementBetweenSamplesIsAddedUp() {
    send(0xF4)
    mouse.move(dx: 1, dy: 0, dz: 0, buttons: [])
    #expect(drain() == [0x08, 1, 0])
    mouse.move(dx: 2, dy: 0, dz: 0, buttons: [])
    mouse.move(dx: 3, dy: 0, dz: 0, buttons: [])
    #expect(drain() == [])
    #expect(nextSample() == [0x08, 5, 0])
    #expect(nextSample() == [])
  }

  @Test func aQuickClickIsTwoReports() {
    send(0xF4)
    mouse.move(dx: 1, dy: 0, dz: 0, buttons: [])
    mouse.move(dx: 0, dy: 0, dz: 0, buttons: [.left])
    mouse.move(dx: 0, dy: 0, dz: 0, buttons: [])
    #expect(drain() == [0x08, 1, 0])
    #expect(nextSample() == [0x09, 0, 0])
    #expect(nextSample() == [0x08, 0, 0])
  }

  @Test func largeMovementsTakeSeveralPackets() {
    send(0xF4)
    mouse.move(dx: 300, dy: 0, dz: 0, buttons: [])
    #expect(drain() == [0x08, 255, 0])
    #expect(nextSample() == [0x08, 45, 0])
    mouse.move(dx: Int.min, dy: Int.max, dz: 0, buttons: [])
    #expect(nextSample() == [0x38, 0x01, 0x01])
  }

  @Test(arguments: [(1, 1), (2, 1), (3, 3), (4, 6), (5, 9), (6, 12), (100, 200)])
  func doubleScalingFollowsTheTable(count: Int, reported: UInt8) {
    send(0xE7, 0xF4)
    mouse.move(dx: count, dy: 0, dz: 0, buttons: [])
    #expect(drain() == [0x08, reported, 0])
  }

  @Test func remoteModeReportsOnRequest() {
    #expect(send(0xF0) == [0xFA])
    mouse.move(dx: 7, dy: 0, dz: 0, buttons: [.middle])
    #expect(drain() == [])
    #expect(send(0xEB) == [0xFA, 0x0C, 7, 0])
    #expect(send(0xEB) == [0xFA, 0x0C, 0, 0])
    #expect(send(0xE9) == [0xFA, 0x42, 0x02, 100])
  }

  @Test func wrapModeEchoesAllButItsEnd() {
    send(0xF4)
    #expect(send(0xEE) == [0xFA])
    #expect(send(0x12, 0xF4, 0xEA) == [0x12, 0xF4, 0xEA])
    #expect(send(0xEC) == [0xFA])
    mouse.move(dx: 1, dy: 0, dz: 0, buttons: [])
    #expect(drain() == [0x08, 1, 0])
  }

  @Test func resolutionAndRateReadBack() {
    send(0xE8, 0x03, 0xF3, 40)
    #expect(send(0xE9) == [0xFA, 0x00, 0x03, 40])
    #expect(send(0xF6) == [0xFA])
    #expect(send(0xE9) == [0xFA, 0x00, 0x02, 100])
    send(0xF3, 0)
    send(0xF4)
    mouse.move(dx: 1, dy: 0, dz: 0, buttons: [])
    #expect(drain() == [0x08, 1, 0])
  }

  @Test func savedStateComesBack() throws {
    send(0xF3, 200, 0xF3, 100, 0xF3, 80, 0xF4)
    mouse.move(dx: 400, dy: 0, dz: 0, buttons: [])
    let other = PS2Mouse(events: events)
    try other.restore(mouse.state)
    #expect(other.state == mouse.state)
    mouse.reset()
    #expect(other.state != mouse.state)
    var bad = other.state
    bad.reports = Array(repeating: PS2Mouse.Report(buttons: []), count: 17)
    #expect(throws: StateError.self) { try other.restore(bad) }
  }
}
