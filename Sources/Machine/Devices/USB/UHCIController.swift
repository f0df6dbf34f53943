import IEM

/// USB host controller of the PIIX3 (Intel 82371SB; "Universal Host Controller Interface Design
/// Guide", revision 1.1), function 2 of the south bridge, with two ports.
///
/// Modelled: the frame list, queues and transfer descriptors with their interrupts, the root
/// hub's ports with reset, enable, suspend and resume. Not modelled: isochronous data, low speed
/// (its devices are full speed), packet errors, legacy keyboard emulation (its register keeps what
/// is written), bandwidth as a limit (a frame moves a bounded number of packets).
///
/// Frames are a millisecond of guest time. While the schedule moves nothing, they run in groups,
/// so that a guest that idles is not woken a thousand times a second; registers are exact.
/// Reset values: stopped, start-of-frame 40h, ports with their devices attached.
package final class UHCIController: EightBitPorts, StatefulDevice {
  struct Command: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt16
    /// `RS`.
    static let run = Self(rawValue: 1 << 0)
    /// `HCRESET`; clears itself.
    static let hostReset = Self(rawValue: 1 << 1)
    /// `GRESET`: resets the bus while it is set.
    static let globalReset = Self(rawValue: 1 << 2)
    /// `EGSM`, `FGR`, `SWDBG`, `CF`, `MAXP` are kept.
    static let writable = Self(rawValue: 0x00FD)
  }

  struct Status: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt16
    /// `USBINT`.
    static let interrupt = Self(rawValue: 1 << 0)
    /// `USBERRINT`.
    static let errorInterrupt = Self(rawValue: 1 << 1)
    /// `RD`.
    static let resumeDetect = Self(rawValue: 1 << 2)
    /// `HSE`, `HCPE`.
    static let processError = Self(rawValue: 1 << 4)
    /// `HCH`.
    static let halted = Self(rawValue: 1 << 5)
    static let all = Self(rawValue: 0x3F)
  }

  struct InterruptEnable: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt16
    static let error = Self(rawValue: 1 << 0)
    static let resume = Self(rawValue: 1 << 1)
    static let complete = Self(rawValue: 1 << 2)
    static let shortPacket = Self(rawValue: 1 << 3)
    static let all = Self(rawValue: 0x0F)
  }

  struct Port: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt16
    static let connected = Self(rawValue: 1 << 0)
    static let connectChange = Self(rawValue: 1 << 1)
    static let enabled = Self(rawValue: 1 << 2)
    static let enableChange = Self(rawValue: 1 << 3)
    /// D+ is high: an idle bus at full speed.
    static let linePlus = Self(rawValue: 1 << 4)
    static let resumeDetect = Self(rawValue: 1 << 6)
    /// Always one.
    static let reserved = Self(rawValue: 1 << 7)
    static let reset = Self(rawValue: 1 << 9)
    static let suspended = Self(rawValue: 1 << 12)
    static let changes: Self = [.connectChange, .enableChange]
    static let writable: Self = [.enabled, .resumeDetect, .reset, .suspended]
  }

  package struct State: Codable, Equatable, Sendable {
    var command: Command = []
    var status: Status = .halted
    var enables: InterruptEnable = []
    var frame: UInt16 = 0
    var frameList: UInt32 = 0
    var startOfFrame: UInt8 = 0x40
    var ports: [Port] = [.reserved, .reserved]
    /// When the next frame begins.
    var nextFrame: UInt64 = 0
    /// Frames in which nothing was moved, since the last in which something was.
    var idleFrames: UInt32 = 0
  }

  private enum Offset {
    static let command: UInt16 = 0x00
    static let status: UInt16 = 0x02
    static let enables: UInt16 = 0x04
    static let frame: UInt16 = 0x06
    static let frameList: UInt16 = 0x08
    static let startOfFrame: UInt16 = 0x0C
    static let ports: UInt16 = 0x10
    static let end: UInt16 = 0x20
  }

  static let frameLength: UInt64 = 1_000_000
  /// After so many frames without movement, frames run in groups of eight, later of sixteen.
  private static let idleLimits: (some: UInt32, many: UInt32) = (32, 500)
  /// Frames made up for after a long stop; the others only count.
  private static let backlog: UInt64 = 64

  package let function: PCIFunction
  package let stateName = "uhci"
  package internal(set) var state = State()
  let memory: any DMAMemory
  let clock: any GuestClock
  private var timer: EventTimer?
  private(set) var devices: [(any USBDevice)?] = [nil, nil]
  /// Packets that may still move in the present frame.
  var packetsLeft = 0

  package init(memory: any DMAMemory, events: EventQueue) {
    self.memory = memory
    clock = events.clock
    function = PCIFunction(
      name: "piix3usb",
      identity: PCIIdentity(
        vendor: PCIIdentity.intelVendor, device: 0x7020, revision: 1, classCode: 0x0C_0300),
      interruptPin: .d, regions: [4: .ports(size: UInt64(Offset.end))])
    function.define(0x60, UInt8(0x10))  // SBRNUM: revision 1.0
    function.define(0xC0, UInt16(0x2000), writable: UInt16.max)  // LEGSUP
    timer = events.makeTimer("uhci") { [unowned self] in catchUp() }
    function.ports = self
  }

  deinit { function.ports = nil }

  /// Plugs a tablet in, before the machine starts.
  package func attach(_ tablet: USBTablet, port: Int) {
    guard devices.indices.contains(port) else { return }
    devices[port] = tablet
    tablet.onReport = { [unowned self] in
      // What idles must not wait for its group to end.
      state.idleFrames = 0
      catchUp()
    }
    connectAll()
  }

  private func connectAll() {
    for (index, device) in devices.enumerated() {
      state.ports[index] = device == nil ? .reserved : [
        .reserved, .connected, .connectChange, .linePlus,
      ]
    }
  }

  // MARK: Time

  /// Runs the frames that have begun by now.
  func catchUp() {
    guard state.command.contains(.run) else {
      timer?.disarm()
      return
    }
    let now = clock.nanoseconds
    if now >= state.nextFrame {
      let due = (now - state.nextFrame) / Self.frameLength + 1
      if due > Self.backlog {
        let skipped = due - Self.backlog
        state.frame = UInt16(truncatingIfNeeded: UInt64(state.frame) &+ skipped) & 0x7FF
        state.nextFrame &+= skipped * Self.frameLength
      }
      while state.nextFrame <= now, state.command.contains(.run) {
        state.nextFrame &+= Self.frameLength
        let hasMoved = function.isBusMaster && runFrame()
        state.idleFrames = hasMoved ? 0 : min(state.idleFrames + 1, 1 << 20)
        state.frame = (state.frame &+ 1) & 0x7FF
      }
      updateInterrupt()
    }
    armTimer()
  }

  private func armTimer() {
    guard state.command.contains(.run) else {
      timer?.disarm()
      return
    }
    let group: UInt64 =
      state.idleFrames < Self.idleLimits.some ? 1 : state.idleFrames < Self.idleLimits.many ? 8 : 16
    timer?.arm(at: state.nextFrame &+ (group - 1) * Self.frameLength)
  }

  func updateInterrupt() {
    let enables = state.enables
    let level =
      (state.status.contains(.interrupt) && !enables.isDisjoint(with: [.complete, .shortPacket]))
      || (state.status.contains(.errorInterrupt) && enables.contains(.error))
      || (state.status.contains(.resumeDetect) && enables.contains(.resume))
      || state.status.contains(.processError)
    function.setInterrupt(level)
  }

  // MARK: Ports

  package func readByte(at offset: UInt16) -> UInt8 {
    catchUp()
    return peekByte(at: offset)
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    func byte(_ word: UInt16) -> UInt8 {
      UInt8(truncatingIfNeeded: offset & 1 == 0 ? word : word >> 8)
    }
    switch offset & ~1 {
    case Offset.command: return byte(state.command.rawValue)
    case Offset.status: return byte(state.status.rawValue)
    case Offset.enables: return byte(state.enables.rawValue)
    case Offset.frame: return byte(state.frame)
    case Offset.frameList, Offset.frameList + 2:
      return UInt8(truncatingIfNeeded: state.frameList >> (8 * UInt32(offset & 3)))
    case Offset.startOfFrame: return offset & 1 == 0 ? state.startOfFrame : 0
    case Offset.ports: return byte(state.ports[0].rawValue)
    case Offset.ports + 2: return byte(state.ports[1].rawValue)
    default: return 0xFF
    }
  }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    catchUp()
    // Registers are words: bits of both bytes act together.
    var done: UInt16 = 0
    let count = UInt16(min(width.byteCount, 4))
    while done < count {
      let at = offset &+ done
      if count - done >= 2 && at & 1 == 0 {
        writeWord(UInt16(truncatingIfNeeded: value >> (8 * UInt32(done))), at: at, mask: 0xFFFF)
        done += 2
      } else {
        writeByte(UInt8(truncatingIfNeeded: value >> (8 * UInt32(done))), at: at)
        done += 1
      }
    }
    updateInterrupt()
    armTimer()
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    let isHigh = offset & 1 != 0
    writeWord(
      UInt16(value) << (isHigh ? 8 : 0), at: offset & ~1, mask: isHigh ? 0xFF00 : 0x00FF)
  }

  /// - Parameter mask: the bits that are written.
  private func writeWord(_ value: UInt16, at offset: UInt16, mask: UInt16) {
    func merged(_ old: UInt16) -> UInt16 { old & ~mask | value & mask }
    switch offset {
    case Offset.command: write(command: Command(rawValue: merged(state.command.rawValue)))
    case Offset.status:
      state.status.subtract(Status(rawValue: value & mask).subtracting(.halted))
    case Offset.enables:
      state.enables = InterruptEnable(rawValue: merged(state.enables.rawValue)).intersection(.all)
    case Offset.frame:
      if !state.command.contains(.run) { state.frame = merged(state.frame) & 0x7FF }
    case Offset.frameList, Offset.frameList + 2:
      let shift = 8 * UInt32(offset & 2)
      let bits = UInt32(mask) << shift
      state.frameList = (state.frameList & ~bits | UInt32(value) << shift & bits) & ~0xFFF
    case Offset.startOfFrame:
      if mask & 0xFF != 0 { state.startOfFrame = UInt8(truncatingIfNeeded: value) & 0x7F }
    case Offset.ports, Offset.ports + 2:
      write(port: Int(offset - Offset.ports) / 2, value, mask)
    default: break
    }
  }

  private func write(command new: Command) {
    if new.contains(.hostReset) {
      resetController()
      return
    }
    let old = state.command
    state.command = new.intersection(.writable)
    if new.contains(.globalReset) && !old.contains(.globalReset) {
      resetController()
      state.command = .globalReset
      return
    }
    if new.contains(.run) && !old.contains(.run) {
      state.status.remove(.halted)
      state.nextFrame = clock.nanoseconds &+ Self.frameLength
      state.idleFrames = 0
    } else if !new.contains(.run) {
      state.status.insert(.halted)
    }
  }

  private func resetController() {
    state = State()
    for device in devices { device?.busReset() }
    connectAll()
  }

  private func write(port index: Int, _ value: UInt16, _ mask: UInt16) {
    let old = state.ports[index]
    let written = Port(rawValue: value & mask)
    var port = old.subtracting(written.intersection(.changes))
    let writable = Port(rawValue: mask).intersection(.writable)
    port.subtract(writable)
    port.formUnion(written.intersection(writable))
    if port.contains(.reset) {
      port.remove([.enabled, .suspended])
      if !old.contains(.reset) { devices[index]?.busReset() }
    }
    // A port without a device cannot be enabled.
    if !port.contains(.connected) { port.remove(.enabled) }
    state.ports[index] = port
    state.idleFrames = 0
  }

  package func registerName(at offset: UInt16) -> String {
    let names = [
      "USBCMD", "USBSTS", "USBINTR", "FRNUM", "FLBASEADD", "FLBASEADD", "SOFMOD", "?", "PORTSC1",
      "PORTSC2",
    ]
    return names.indices.contains(Int(offset / 2)) ? names[Int(offset / 2)] : "?"
  }

  // MARK: State

  package func reset() {
    resetController()
    updateInterrupt()
    armTimer()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.ports.count == 2, new.frame < 0x800, new.frameList & 0xFFF == 0,
      new.status.isSubset(of: .all), new.command.isSubset(of: .writable)
    else { throw StateError(stateName, "a register out of range") }
    state = new
    updateInterrupt()
    armTimer()
  }
}

extension UHCIController.Port {
  /// Removes all of these.
  mutating func remove(_ others: Self) { subtract(others) }
}
