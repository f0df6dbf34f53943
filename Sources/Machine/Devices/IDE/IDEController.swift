/// The IDE half of a PIIX3: two channels, up to four drives and the bus master.
///
/// The board maps `channels[0]` at 1F0h (offsets 0–7) and 3F6h (offset 8), `channels[1]` at 170h
/// and 376h, and `busMaster` at BAR4. The lines are IRQ 14 and IRQ 15. IDETIM's decode bits and
/// the bus-master enable bit of the PCI function arrive through `busMaster`.
package final class IDEController: StatefulDevice {
  package struct Drives {
    var device0: (any IDEDrive)?
    var device1: (any IDEDrive)?
    package init(_ device0: (any IDEDrive)? = nil, _ device1: (any IDEDrive)? = nil) {
      self.device0 = device0
      self.device1 = device1
    }
  }

  package struct State: Codable, Equatable, Sendable {
    var channels: [IDEChannel.State]
    var busMaster: BusMasterIDE.State
  }

  package let channels: [IDEChannel]
  package let busMaster: BusMasterIDE
  private let decodedAtReset: Bool

  /// - Parameters:
  ///   - decodedAtReset: whether the channels answer before anyone sets IDETIM.
  ///   - masterEnabledAtReset: whether data may move before anyone sets Bus Master Enable.
  package init(
    memory: any DMAMemory, primaryLine: InterruptLine, secondaryLine: InterruptLine,
    primary: Drives, secondary: Drives = Drives(), decodedAtReset: Bool = true,
    masterEnabledAtReset: Bool = true
  ) {
    let first = IDEChannel(
      interrupt: primaryLine, device0: primary.device0, device1: primary.device1)
    let second = IDEChannel(
      interrupt: secondaryLine, device0: secondary.device0, device1: secondary.device1)
    first.isDecoded = decodedAtReset
    second.isDecoded = decodedAtReset
    channels = [first, second]
    busMaster = BusMasterIDE(
      memory: memory, primary: first, secondary: second,
      masterEnabledAtReset: masterEnabledAtReset)
    self.decodedAtReset = decodedAtReset
  }

  package var stateName: String { "ide" }

  package var state: State {
    State(channels: channels.map(\.state), busMaster: busMaster.state)
  }

  package func restore(_ state: State) throws(StateError) {
    guard state.channels.count == 2 else { throw StateError("ide", "two channels") }
    for (channel, saved) in zip(channels, state.channels) { try channel.restore(saved) }
    try busMaster.restore(state.busMaster)
  }

  package func reset() {
    for channel in channels { channel.reset(isDecoded: decodedAtReset) }
    busMaster.reset()
  }
}
