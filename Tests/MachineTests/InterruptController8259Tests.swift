import Testing

@testable import Machine

@Suite struct InterruptController8259Tests {
  let pair = InterruptControllerPair()

  /// The sequence that a PC operating system uses: vectors 20h and 28h.
  init() { initialise() }

  private func initialise(masterICW4: UInt8 = 0x01, slaveICW4: UInt8 = 0x01) {
    for (port, icw2, icw3, icw4) in [
      (0, 0x20, 0x04, masterICW4), (2, 0x28, 0x02, slaveICW4),
    ] as [(UInt16, UInt8, UInt8, UInt8)] {
      pair.writeByte(0x11, at: port)
      pair.writeByte(icw2, at: port + 1)
      pair.writeByte(icw3, at: port + 1)
      pair.writeByte(icw4, at: port + 1)
    }
  }

  private func pulse(_ irq: Int) {
    pair.setLine(irq, level: true)
    pair.setLine(irq, level: false)
  }

  private func inService(_ port: UInt16) -> UInt8 {
    pair.writeByte(0x0B, at: port)
    return pair.readByte(at: port)
  }

  private func requests(_ port: UInt16) -> UInt8 {
    pair.writeByte(0x0A, at: port)
    return pair.readByte(at: port)
  }

  @Test func anEdgeIsRequestedServedAndEnded() {
    pulse(1)
    #expect(pair.isRequesting)
    #expect(requests(0) == 0x02)
    #expect(pair.acknowledge() == 0x21)
    #expect(requests(0) == 0)
    #expect(inService(0) == 0x02)
    #expect(!pair.isRequesting)
    pulse(1)
    #expect(!pair.isRequesting, "its own level is in service")
    pair.writeByte(0x20, at: 0)
    #expect(pair.isRequesting)
  }

  @Test func aHigherPriorityInterruptsALowerOneAndNotTheOtherWay() {
    pulse(4)
    #expect(pair.acknowledge() == 0x24)
    pulse(6)
    #expect(!pair.isRequesting)
    pulse(3)
    #expect(pair.acknowledge() == 0x23)
    pair.writeByte(0x20, at: 0)
    #expect(inService(0) == 0x10, "the non-specific EOI ends the higher of the two")
    pair.writeByte(0x20, at: 0)
    #expect(pair.acknowledge() == 0x26)
  }

  @Test func aSlaveRequestGoesThroughTheCascade() {
    pulse(12)
    #expect(pair.acknowledge() == 0x2C)
    #expect(inService(0) == 0x04)
    #expect(inService(2) == 0x10)
    pair.writeByte(0x64, at: 2)
    #expect(inService(2) == 0)
    pair.writeByte(0x62, at: 0)
    #expect(inService(0) == 0)
  }

  @Test func maskedInputsWaitAndRequestWhenUnmasked() {
    pair.writeByte(0xFF, at: 1)
    pulse(0)
    #expect(!pair.isRequesting)
    #expect(pair.readByte(at: 1) == 0xFF)
    pair.writeByte(0xFE, at: 1)
    #expect(pair.isRequesting)
  }

  @Test func requestsThatVanishGiveTheSpuriousVectorsWithoutService() {
    pair.writeByte(0x20, at: 4)
    pair.setLine(5, level: true)
    #expect(pair.isRequesting)
    pair.setLine(5, level: false)
    #expect(!pair.isRequesting)
    #expect(pair.acknowledge() == 0x27)
    #expect(inService(0) == 0)
  }

  @Test func theSlaveGivesItsOwnSpuriousVectorWhileTheMasterHoldsTheCascade() throws {
    // The slave is masked in the moment between the master's acknowledge and its own.
    pulse(11)
    #expect(pair.master.takeRequest() == 2)
    pair.writeByte(0xFF, at: 3)
    #expect(pair.slave.acknowledge() == 0x2F)
    #expect(inService(0) == 0x04)
    #expect(inService(2) == 0)
  }

  @Test func aLevelInputRequestsAgainAfterTheEndOfInterrupt() {
    pair.writeByte(0x08, at: 5)  // IRQ 11
    pair.setLine(11, level: true)
    #expect(pair.acknowledge() == 0x2B)
    pair.writeByte(0x20, at: 2)
    pair.writeByte(0x20, at: 0)
    #expect(pair.isRequesting)
    pair.setLine(11, level: false)
    #expect(!pair.isRequesting)
  }

  @Test func anEdgeInputHeldHighRequestsOnce() {
    pair.setLine(3, level: true)
    _ = pair.acknowledge()
    pair.writeByte(0x20, at: 0)
    #expect(!pair.isRequesting)
  }

  @Test func edgeLevelControlKeepsTheSystemInputsEdgeTriggered() {
    pair.write(0xFFFF, at: 4, width: .word)
    #expect(pair.read(at: 4, width: .word) == 0xDEF8)
  }

  @Test func automaticEOILeavesNothingInService() {
    initialise(masterICW4: 0x03, slaveICW4: 0x03)
    pulse(9)
    pulse(10)
    #expect(pair.acknowledge() == 0x29)
    #expect(inService(0) == 0)
    #expect(inService(2) == 0)
    #expect(pair.acknowledge() == 0x2A, "the slave's second request must reach the master")
  }

  @Test func rotationMakesTheServedLevelTheLowest() {
    pulse(3)
    _ = pair.acknowledge()
    pair.writeByte(0xA0, at: 0)  // rotate on non-specific EOI
    pulse(3)
    pulse(4)
    #expect(pair.acknowledge() == 0x24)
    pair.writeByte(0x20, at: 0)
    #expect(pair.acknowledge() == 0x23)
    pair.writeByte(0x20, at: 0)
    pair.writeByte(0xC7, at: 0)  // set priority: IR7 lowest again
    pulse(3)
    pulse(0)
    #expect(pair.acknowledge() == 0x20)
  }

  @Test func rotationInAutomaticEOIModeSharesFairly() {
    initialise(masterICW4: 0x03)
    pair.writeByte(0x80, at: 0)
    pulse(0)
    #expect(pair.acknowledge() == 0x20)
    pulse(0)
    pulse(1)
    #expect(pair.acknowledge() == 0x21)
  }

  @Test func specialMaskModeLetsLowerLevelsInWhileAMaskedOneIsInService() {
    pulse(1)
    _ = pair.acknowledge()
    pulse(6)
    #expect(!pair.isRequesting)
    pair.writeByte(0x02, at: 1)
    pair.writeByte(0x68, at: 0)
    #expect(pair.acknowledge() == 0x26)
    pair.writeByte(0x20, at: 0)
    #expect(inService(0) == 0x02, "a masked level is not ended by a non-specific EOI")
    pair.writeByte(0x48, at: 0)
    pulse(6)
    #expect(!pair.isRequesting)
  }

  @Test func specialFullyNestedModeAcceptsAHigherSlaveRequest() {
    initialise(masterICW4: 0x11)
    pulse(14)
    #expect(pair.acknowledge() == 0x2E)
    pulse(8)
    #expect(pair.isRequesting)
    pulse(3)
    #expect(pair.acknowledge() == 0x28)
    #expect(!pair.isRequesting, "IRQ 3 is below the cascade")
  }

  @Test func withoutSpecialFullyNestedModeTheCascadeBlocksItself() {
    pulse(14)
    _ = pair.acknowledge()
    pulse(8)
    #expect(!pair.isRequesting)
  }

  @Test func pollAcknowledgesByReading() {
    pulse(5)
    pair.writeByte(0x0C, at: 0)
    #expect(pair.peekByte(at: 0) == 0x85)
    #expect(requestsUnchanged == 0x20)
    #expect(pair.readByte(at: 0) == 0x85)
    #expect(inService(0) == 0x20)
    pair.writeByte(0x0C, at: 0)
    #expect(pair.readByte(at: 0) == 0x00)
  }

  private var requestsUnchanged: UInt8 { pair.master.requests }

  @Test func initialisationClearsMaskServiceAndEdges() {
    pair.writeByte(0xFF, at: 1)
    pulse(2)
    pair.setLine(4, level: true)
    pair.writeByte(0x11, at: 0)
    #expect(pair.peekByte(at: 1) == 0)
    #expect(requests(0) == 0)
    #expect(!pair.isRequesting)
    pair.writeByte(0x40, at: 1)
    pair.writeByte(0x04, at: 1)
    pair.writeByte(0x01, at: 1)
    #expect(!pair.isRequesting, "a line that is high already makes no edge")
    pair.setLine(4, level: false)
    pair.setLine(4, level: true)
    #expect(pair.acknowledge() == 0x44)
  }

  @Test func aSingleChipWithoutICW4IsReadyAfterTwoWords() {
    pair.writeByte(0x12, at: 0)
    pair.writeByte(0x60, at: 1)
    pulse(0)
    #expect(pair.acknowledge() == 0x60)
  }

  @Test func theOutputCallbackSeesEveryChange() {
    var seen: [Bool] = []
    pair.onOutputChange = { seen.append($0) }
    pulse(1)
    _ = pair.acknowledge()
    #expect(seen == [true, false])
  }

  @Test func impossibleStatesAreRefused() {
    var state = pair.state
    state.master.lowestPriority = 8
    #expect(throws: StateError.self) { try pair.restore(state) }
    state = pair.state
    state.master.lines = 0x04
    #expect(throws: StateError.self) { try pair.restore(state) }
  }

  @Test func keepsTheDeviceContract() throws {
    try DeviceContract(
      ports: 7,
      disturb: { (pair: InterruptControllerPair, random) in
        if random & 3 == 0 { _ = pair.acknowledge() }
        pair.setLine(Int(random >> 8 & 31), level: random & 4 != 0)
      }, make: { _ in InterruptControllerPair() }
    ).check { pair, _ in pair.writeByte(0x55, at: 1) }
  }
}
