import IEM

/// Bus-master registers of the PIIX3 IDE function (Intel 82371SB, "Bus master IDE I/O registers";
/// "Programming Interface for Bus Master IDE Controller", revision 1.0).
///
/// Offsets 0–7 belong to the primary channel, 8–15 to the secondary: command at 0, status at 2,
/// descriptor table pointer at 4. Addresses are BAR4's sixteen ports.
///
/// Modelled: descriptor tables of any length, 64 KiB descriptors, end of table before and after
/// the end of the drive's data, and the status bits' meaning in each case. A start with the wrong
/// direction moves nothing. Not modelled: aborted bus cycles, so the Error bit is never set.
///
/// Reset values: all zero.
package final class BusMasterIDE: EightBitPorts {
  /// BMICX, the command register.
  struct Command: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt8
    /// `SSBM`: start (1) or stop (0).
    static let start = Self(rawValue: 1 << 0)
    /// `RWCON`: the bus master writes memory (the drive is read).
    static let writesMemory = Self(rawValue: 1 << 3)
    static let implemented: Self = [.start, .writesMemory]
  }

  /// BMISX, the status register.
  struct Status: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt8
    /// `BMIDEA`: started, and the table's end not reached.
    static let active = Self(rawValue: 1 << 0)
    /// Write one to clear.
    static let error = Self(rawValue: 1 << 1)
    /// `IDEINTS`: INTRQ has risen. Write one to clear.
    static let interrupt = Self(rawValue: 1 << 2)
    /// Notes of the firmware for the driver; the hardware ignores them.
    static let drive0CanDMA = Self(rawValue: 1 << 5)
    static let drive1CanDMA = Self(rawValue: 1 << 6)
    static let writable: Self = [.drive0CanDMA, .drive1CanDMA]
    static let writeOneToClear: Self = [.error, .interrupt]
  }

  package struct State: Codable, Equatable, Sendable {
    var engines = [BusMasterChannel.State(), BusMasterChannel.State()]
    var isMasterEnabled = true
  }

  private let engines: [BusMasterChannel]
  private let channels: [IDEChannel]
  private let masterEnabledAtReset: Bool

  /// The PCI command register's Bus Master Enable. While it is off, no data moves.
  package private(set) var isMasterEnabled: Bool

  package init(
    memory: any DMAMemory, primary: IDEChannel, secondary: IDEChannel,
    masterEnabledAtReset: Bool = true
  ) {
    channels = [primary, secondary]
    engines = channels.map { _ in BusMasterChannel(memory: memory) }
    self.masterEnabledAtReset = masterEnabledAtReset
    isMasterEnabled = masterEnabledAtReset
    for (engine, channel) in zip(engines, channels) {
      engine.isEnabled = masterEnabledAtReset
      channel.dma = engine
    }
  }

  deinit {
    for (engine, channel) in zip(engines, channels) where channel.dma === engine {
      channel.dma = nil
    }
  }

  /// IDETIM's "IDE decode enable" (configuration 40h–43h, bit 15 of each channel's word).
  package func setDecodeEnabled(_ channel: Int, _ enabled: Bool) {
    guard channels.indices.contains(channel) else { return }
    channels[channel].isDecoded = enabled
  }

  package func setMasterEnabled(_ enabled: Bool) {
    let rises = enabled && !isMasterEnabled
    applyMasterEnabled(enabled)
    if rises { for channel in channels { channel.dmaStarted() } }
  }

  private func applyMasterEnabled(_ enabled: Bool) {
    isMasterEnabled = enabled
    for engine in engines { engine.isEnabled = enabled }
  }

  // MARK: - EightBitPorts

  package func readByte(at offset: UInt16) -> UInt8 { peekByte(at: offset) }

  package func writeByte(_ byte: UInt8, at offset: UInt16) {
    guard offset < 16 else { return }
    let at = Int(offset)
    switch at % 8 {
    case 0:
      if engines[at / 8].writeCommand(Command(rawValue: byte)) { channels[at / 8].dmaStarted() }
    case 2: engines[at / 8].writeStatus(Status(rawValue: byte))
    case 4...7: engines[at / 8].writePointer(byte, lane: at % 8 - 4)
    default: break
    }
  }

  package func registerName(at offset: UInt16) -> String {
    let names = ["COMMAND", "?", "STATUS", "?", "PRDT", "PRDT", "PRDT", "PRDT"]
    return (offset & 8 == 0 ? "PRI." : "SEC.") + names[Int(offset & 7)]
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    guard offset < 16 else { return 0xFF }
    let state = engines[Int(offset / 8)].state
    switch offset % 8 {
    case 0: return state.command.rawValue
    case 2: return state.status.rawValue
    case 4...7:
      return UInt8(truncatingIfNeeded: state.tablePointer >> UInt32(8 * (offset % 8 - 4)))
    default: return 0
    }
  }

  // MARK: - State

  package var state: State {
    State(engines: engines.map(\.state), isMasterEnabled: isMasterEnabled)
  }

  package func restore(_ state: State) throws(StateError) {
    guard state.engines.count == 2 else { throw StateError("ide", "two bus-master channels") }
    for (engine, saved) in zip(engines, state.engines) { engine.state = saved }
    applyMasterEnabled(state.isMasterEnabled)
  }

  package func reset() {
    for engine in engines { engine.state = BusMasterChannel.State() }
    applyMasterEnabled(masterEnabledAtReset)
  }
}

/// One channel's DMA engine: walks the descriptor table and moves bytes.
final class BusMasterChannel: DriveDMAEngine {
  struct State: Codable, Equatable, Sendable {
    var command = BusMasterIDE.Command()
    var status = BusMasterIDE.Status()
    /// BMIDTPX, as written.
    var tablePointer: UInt32 = 0
    /// The next descriptor to fetch.
    var next: UInt32 = 0
    /// The present descriptor: where it goes on, and how much of it is left.
    var address: UInt32 = 0
    var remaining: UInt32 = 0
    /// The present descriptor has the end-of-table mark.
    var isLast = false
  }

  private let memory: any DMAMemory
  var state = State()
  var isEnabled = true

  init(memory: any DMAMemory) { self.memory = memory }

  /// - Returns: whether this started the engine.
  func writeCommand(_ value: BusMasterIDE.Command) -> Bool {
    let wasStarted = state.command.contains(.start)
    state.command = value.intersection(.implemented)
    guard state.command.contains(.start) else {
      state.status.remove(.active)
      return false
    }
    if wasStarted { return false }
    state.status.insert(.active)
    state.next = state.tablePointer
    state.remaining = 0
    state.isLast = false
    return true
  }

  func writeStatus(_ value: BusMasterIDE.Status) {
    state.status.subtract(value.intersection(.writeOneToClear))
    state.status.subtract(.writable)
    state.status.formUnion(value.intersection(.writable))
  }

  /// The pointer is aligned to four bytes.
  func writePointer(_ byte: UInt8, lane: Int) {
    let shift = UInt32(8 * lane)
    let value = state.tablePointer & ~(0xFF << shift) | UInt32(byte) << shift
    state.tablePointer = value & ~3
  }

  func interruptRose() { state.status.insert(.interrupt) }

  func isRunning(toMemory: Bool) -> Bool {
    isEnabled && state.status.contains(.active)
      && state.command.contains(.writesMemory) == toMemory
  }

  func moveToMemory(_ bytes: UnsafeRawBufferPointer) -> Int {
    move(bytes.count) { address, range in
      memory.write(UnsafeRawBufferPointer(rebasing: bytes[range]), to: address)
    }
  }

  func moveFromMemory(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    move(buffer.count) { address, range in
      memory.read(address, into: UnsafeMutableRawBufferPointer(rebasing: buffer[range]))
    }
  }

  /// Every descriptor moves at least two bytes, so a table without end ends with the data.
  private func move(_ count: Int, _ body: (GuestPhysical, Range<Int>) -> Void) -> Int {
    var done = 0
    while done < count && state.status.contains(.active) {
      if state.remaining == 0 { fetchDescriptor() }
      let size = min(count - done, Int(state.remaining))
      body(GuestPhysical(UInt64(state.address)), done..<(done + size))
      done += size
      state.address &+= UInt32(size)
      state.remaining -= UInt32(size)
      if state.remaining == 0 && state.isLast { state.status.remove(.active) }
    }
    return done
  }

  /// A physical region descriptor: address (bit 0 is zero), then byte count (bit 0 is zero, 0 is
  /// 64 KiB) and in bit 31 the end-of-table mark.
  private func fetchDescriptor() {
    let at = GuestPhysical(UInt64(state.next))
    state.address = memory.read(at, as: UInt32.self) & ~1
    let flags = memory.read(at + 4, as: UInt32.self)
    let count = flags & 0xFFFE
    state.remaining = count == 0 ? 0x1_0000 : count
    state.isLast = flags & 0x8000_0000 != 0
    state.next &+= 8
  }
}
