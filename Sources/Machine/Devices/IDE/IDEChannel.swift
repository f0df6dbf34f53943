import IEM

/// One IDE channel: the cable, its two drives and the channel's I/O ports (ATA/ATAPI-6, clauses
/// 7 and 9.16; Intel 82371SB, IDE interface).
///
/// Offsets 0–7 are the command block (1F0h or 170h), offset 8 is the control block's one register
/// (3F6h or 376h). The data port takes 16- and 32-bit accesses; a byte access moves a word and
/// keeps its low byte. Wider accesses to the other registers are split into bytes.
///
/// With no drive the cable floats and reads as ones. When device 1 is missing, device 0 answers
/// for it: Status reads as zero, and commands to it are ignored.
///
/// Reset values: device 0 selected, interrupts enabled, the drives' own signature.
package final class IDEChannel: BurstPortDevice {
  package struct State: Codable, Equatable, Sendable {
    var selected = 0
    var control = ATADeviceControl()
    var isDecoded = true
    var drives: [IDEDriveState?] = [nil, nil]
  }

  package let drives: [(any IDEDrive)?]
  private let front0: DriveFront?
  private let front1: DriveFront?
  private let interrupt: InterruptLine
  private var selected = 0
  private var control = ATADeviceControl()
  private var interruptLevel = false
  /// Whether the ports answer: IDETIM's "IDE decode enable" of the PCI function.
  package var isDecoded = true
  /// Clears the reference when it goes.
  unowned(unsafe) var dma: (any DriveDMAEngine)?

  package init(interrupt: InterruptLine, device0: (any IDEDrive)?, device1: (any IDEDrive)?) {
    self.interrupt = interrupt
    drives = [device0, device1]
    front0 = device0?.front
    front1 = device1?.front
    for drive in drives { drive?.front.channel = self }
  }

  deinit {
    for drive in drives where drive?.front.channel === self { drive?.front.channel = nil }
  }

  private var current: DriveFront? { selected == 0 ? front0 : front1 }
  /// Device 0, where it answers in place of a missing device 1.
  private var proxy: (any IDEDrive)? { selected == 1 && drives[1] == nil ? drives[0] : nil }

  func updateInterrupt() {
    let level = current?.interruptRequested == true && !control.contains(.interruptDisable)
    let rises = level && !interruptLevel
    interruptLevel = level
    if rises { dma?.interruptRose() }
    interrupt.set(level)
  }

  func dmaStarted() {
    for drive in drives { drive?.front.dmaStarted() }
  }

  // MARK: - PortDevice

  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    // What hosts wait with.
    if width == .byte, isDecoded, offset == IDEOffset.status || offset == IDEOffset.control,
      let current
    {
      let value = current.status.rawValue
      if offset == IDEOffset.status { current.acknowledgeInterrupt() }
      return UInt32(value)
    }
    return access(offset, width, data: { $0.readData(count: $1) }) { offset in
      let value = self.register(at: offset)
      if offset == IDEOffset.status { self.current?.acknowledgeInterrupt() }
      return value
    }
  }

  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 {
    access(offset, width, data: { $0.peekData(count: $1) }) { self.register(at: $0) }
  }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    guard isDecoded else { return }
    if offset == IDEOffset.data {
      current?.writeData(value, count: max(2, min(width.byteCount, 4)))
    } else if offset == IDEOffset.control {
      writeControl(ATADeviceControl(rawValue: UInt8(truncatingIfNeeded: value)))
    } else {
      ByteCycles.write(value, at: offset, width: width) { byte, at in
        if at <= IDEOffset.status { write(byte, toRegister: at) }
      }
    }
  }

  /// The selected drive, when its data port moves units of this width.
  private func dataPort(_ offset: UInt16, _ width: AccessWidth) -> DriveFront? {
    isDecoded && offset == IDEOffset.data && (width == .word || width == .dword) ? current : nil
  }

  package func readRun(
    at offset: UInt16, width: AccessWidth, into buffer: UnsafeMutableRawPointer, count: Int
  ) -> Int {
    dataPort(offset, width)?.readRun(into: buffer, size: width.byteCount, count: count) ?? 0
  }

  package func writeRun(
    at offset: UInt16, width: AccessWidth, from buffer: UnsafeRawPointer, count: Int
  ) -> Int {
    dataPort(offset, width)?.writeRun(from: buffer, size: width.byteCount, count: count) ?? 0
  }

  package func registerName(at offset: UInt16) -> String {
    let names = [
      "DATA", "ERROR/FEATURES", "COUNT", "LBALOW", "LBAMID", "LBAHIGH", "DEVICE",
      "STATUS/COMMAND", "ALTSTATUS/CONTROL",
    ]
    return offset < names.count ? names[Int(offset)] : "?"
  }

  private func access(
    _ offset: UInt16, _ width: AccessWidth, data: (DriveFront, Int) -> UInt32,
    register: (UInt16) -> UInt8
  ) -> UInt32 {
    let ones = UInt32(truncatingIfNeeded: width.allOnes)
    guard isDecoded else { return ones }
    guard drives[0] != nil || drives[1] != nil else {
      return Self.emptyCable(offset, width) & ones
    }
    if offset == IDEOffset.data {
      guard let current else { return proxy == nil ? ones : 0 }
      return data(current, max(2, min(width.byteCount, 4))) & ones
    }
    return ByteCycles.read(at: offset, width: width) { at in
      at <= IDEOffset.status || (at == IDEOffset.control && at == offset) ? register(at) : 0xFF
    }
  }

  /// What a cable without drives reads as: the host pulls DD7 down, so that firmware does not wait
  /// for BSY (bit 7 of the status) to go away; the other lines float high.
  private static func emptyCable(_ offset: UInt16, _ width: AccessWidth) -> UInt32 {
    if offset == IDEOffset.data { return 0xFF7F_FF7F }
    var value = UInt32.max
    for i in 0..<UInt16(min(width.byteCount, 4)) where offset &+ i <= IDEOffset.control {
      value &= ~(0x80 << UInt32(8 * i))
    }
    return value
  }

  private func register(at offset: UInt16) -> UInt8 {
    if let current {
      if offset == IDEOffset.status || offset == IDEOffset.control {
        return current.status.rawValue
      }
      return current.read(at: offset, highOrder: control.contains(.highOrderByte))
    }
    guard let proxy else { return 0xFF }
    switch offset {
    case IDEOffset.status, IDEOffset.control: return 0
    case IDEOffset.device: return proxy.front.read(at: offset, highOrder: false)
    default:
      // A packet device answers for a missing neighbour with zeros, a disk with its own registers.
      return proxy.isPacketDevice
        ? 0 : proxy.front.read(at: offset, highOrder: control.contains(.highOrderByte))
    }
  }

  private func write(_ value: UInt8, toRegister offset: UInt16) {
    // Drives held in reset have no ears, not even for their selection.
    guard !control.contains(.softReset) else { return }
    control.remove(.highOrderByte)
    guard offset != IDEOffset.status else { return writeCommand(value) }
    for drive in drives { drive?.front.write(value, at: offset) }
    if offset == IDEOffset.device {
      selected = ATADeviceRegister(rawValue: value).contains(.device1) ? 1 : 0
      updateInterrupt()
    }
  }

  private func writeCommand(_ code: UInt8) {
    guard code == ATACommand.executeDiagnostic else {
      current?.command(code)
      return
    }
    guard drives.allSatisfy({ $0?.front.isBusy != true }) else { return }
    // Both drives run it; device 0 reports for both.
    beginReset(interruptAfterwards: true)
    for drive in drives { drive?.front.releaseReset() }
  }

  private func writeControl(_ value: ATADeviceControl) {
    let old = control
    control = value
    if value.contains(.softReset) && !old.contains(.softReset) {
      beginReset(interruptAfterwards: false)
    } else if old.contains(.softReset) && !value.contains(.softReset) {
      for drive in drives { drive?.front.releaseReset() }
    }
    updateInterrupt()
  }

  private func beginReset(interruptAfterwards: Bool) {
    selected = 0
    for (index, drive) in drives.enumerated() {
      drive?.front.selectDevice0()
      drive?.front.beginReset(interruptAfterwards: interruptAfterwards && index == 0)
    }
  }

  // MARK: - State

  package var state: State {
    State(
      selected: selected, control: control, isDecoded: isDecoded, drives: drives.map { $0?.saved })
  }

  package func restore(_ state: State) throws(StateError) {
    guard state.selected == 0 || state.selected == 1, state.drives.count == 2 else {
      throw StateError("ide", "a channel has devices 0 and 1")
    }
    for (drive, saved) in zip(drives, state.drives) {
      switch (drive, saved) {
      case (let drive?, let saved?): try drive.restore(saved)
      case (nil, nil): break
      default: throw StateError("ide", "other drives than this machine has")
      }
    }
    selected = state.selected
    control = state.control
    isDecoded = state.isDecoded
    // The saved bus master knows of this level already: no rising edge for it.
    interruptLevel = current?.interruptRequested == true && !control.contains(.interruptDisable)
    interrupt.set(interruptLevel)
  }

  package func reset(isDecoded: Bool) {
    selected = 0
    control = []
    self.isDecoded = isDecoded
    for drive in drives { drive?.front.hardReset() }
    updateInterrupt()
  }
}
