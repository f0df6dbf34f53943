import IEM

/// The cable side of a drive: task file, status, data port, interrupt request, and the time that
/// things take (ATA/ATAPI-6, clauses 7 and 9). What the commands do is in the drive's logic.
///
/// Not modelled: overlapped and queued commands (SERV, REL), the 8-bit data port of CFA cards.
/// While BSY is set, a read of any command block register shows Status and writes are ignored,
/// as the standard has it; a command written while DRQ is set ends the transfer and is taken.
package final class DriveFront {
  /// Who owns the registers, and which way data goes.
  enum Phase: UInt8, Codable, Sendable {
    /// Waiting for a command.
    case idle
    /// BSY.
    case busy
    /// DRQ: the host reads, or writes, the data port.
    case hostReads, hostWrites
    /// DRQ: data moves by DMA, to or from guest memory.
    case dmaToMemory, dmaFromMemory
    /// BSY while the host holds SRST.
    case heldInReset
    /// BSY after a reset, until the signature shows.
    case resetting
  }

  /// The registers as a saved state keeps them.
  package struct State: Codable, Equatable, Sendable {
    var taskFile = TaskFile()
    /// Without BSY and DRQ, which follow from the phase.
    var status: ATAStatus = []
    var error: ATAError = .diagnosticPassed
    var phase = Phase.idle
    /// The block on offer is `buffer[position..<limit]`.
    var buffer: [UInt8] = []
    var position = 0
    var limit = 0
    var interruptRequested = false
    /// EXECUTE DEVICE DIAGNOSTIC ends with an interrupt, the other resets do not.
    var interruptAfterReset = false
    var deadline: UInt64?
  }

  /// The largest piece of a transfer that is held at once: 256 sectors.
  package static let maximumChunk = 256 * 512
  /// A packet device holds a chunk and what is left of the block before it.
  static let bufferLimit = maximumChunk + 65_536

  let timing: IDETiming
  private let events: EventQueue
  private let name: String
  private let isPacketDevice: Bool
  private var registers = State()
  /// Rises with every reset, so that a late completion of the medium can be told apart.
  private(set) var generation: UInt64 = 0
  /// The drive, which owns this and clears the reference when it goes. Like the next one not weak,
  /// because weak references make every use of what they refer to slow.
  unowned(unsafe) var logic: (any DriveLogic)?
  /// Clears the reference when it goes.
  unowned(unsafe) var channel: IDEChannel?
  private lazy var timer = events.makeTimer(name) { [unowned self] in timerFired() }

  init(events: EventQueue, timing: IDETiming, name: String, isPacketDevice: Bool) {
    self.events = events
    self.timing = timing
    self.name = name
    self.isPacketDevice = isPacketDevice
    showSignature()
  }

  // MARK: - What the drive's logic uses

  var taskFile: TaskFile {
    get { registers.taskFile }
    set { registers.taskFile = newValue }
  }
  /// What the host has put into the block of a finished `.blockMoved`.
  var block: ArraySlice<UInt8> { registers.buffer[..<registers.limit] }

  /// Stays busy, and asks for `.stepDue` after this many nanoseconds.
  func work(for nanoseconds: UInt64) {
    registers.phase = .busy
    timer.arm(at: events.clock.nanoseconds &+ nanoseconds)
  }

  /// Ends the command.
  func finish(_ error: ATAError = [], status: ATAStatus = .idle) {
    registers.status = error.isEmpty ? status : status.union(.error)
    registers.error = error
    registers.phase = .idle
    dropBuffer()
    raiseInterrupt()
  }

  /// Ends the command after its last block was read: no interrupt, the data was the answer.
  func finishQuietly() {
    registers.status = .idle
    registers.error = []
    registers.phase = .idle
    dropBuffer()
  }

  /// Offers bytes at the data port, with an interrupt.
  func offer(_ bytes: [UInt8]) {
    setBlock(bytes, phase: .hostReads)
    raiseInterrupt()
  }

  /// Asks for `count` bytes at the data port.
  func request(_ count: Int, interrupt: Bool) {
    setBlock([UInt8](repeating: 0, count: count), phase: .hostWrites)
    if interrupt { raiseInterrupt() }
  }

  /// Raises DMARQ to send bytes to guest memory.
  func offerDMA(_ bytes: [UInt8]) {
    setBlock(bytes, phase: .dmaToMemory)
    moveDMA()
  }

  /// Raises DMARQ for `count` bytes from guest memory.
  func requestDMA(_ count: Int) {
    setBlock([UInt8](repeating: 0, count: count), phase: .dmaFromMemory)
    moveDMA()
  }

  /// Whether this completion of a medium access still belongs to the command in progress.
  func isCurrent(_ generation: UInt64) -> Bool {
    generation == self.generation && registers.phase == .busy
  }

  private func setBlock(_ bytes: [UInt8], phase: Phase) {
    registers.buffer = bytes
    registers.position = 0
    registers.limit = bytes.count
    registers.status = .idle
    registers.error = []
    registers.phase = bytes.isEmpty ? .busy : phase
  }

  private func dropBuffer() {
    registers.buffer = []
    registers.position = 0
    registers.limit = 0
  }

  private func raiseInterrupt() {
    registers.interruptRequested = true
    channel?.updateInterrupt()
  }

  private func timerFired() {
    switch registers.phase {
    case .busy: logic?.handle(.stepDue)
    case .dmaToMemory, .dmaFromMemory: moveDMA()
    case .resetting: endReset()
    case .idle, .hostReads, .hostWrites, .heldInReset: break
    }
  }

  private func blockMoved() {
    registers.phase = .busy
    logic?.handle(.blockMoved)
  }
}

// MARK: - What the channel uses

extension DriveFront {
  var interruptRequested: Bool { registers.interruptRequested }
  var phase: Phase { registers.phase }

  var isBusy: Bool {
    switch registers.phase {
    case .busy, .heldInReset, .resetting: true
    case .idle, .hostReads, .hostWrites, .dmaToMemory, .dmaFromMemory: false
    }
  }

  /// The Status register.
  var status: ATAStatus {
    switch registers.phase {
    case .idle: registers.status
    case .hostReads, .hostWrites, .dmaToMemory, .dmaFromMemory:
      registers.status.union(.dataRequest)
    case .busy: registers.status.subtracting(.error).union(.busy)
    case .heldInReset, .resetting: .busy
    }
  }

  /// Reading Status tells the drive that the host has seen its interrupt.
  func acknowledgeInterrupt() {
    guard registers.interruptRequested else { return }
    registers.interruptRequested = false
    channel?.updateInterrupt()
  }

  /// A command block register, 1 to 6.
  func read(at offset: UInt16, highOrder: Bool) -> UInt8 {
    if isBusy { return status.rawValue }
    func half(_ register: TwoDeepRegister) -> UInt8 {
      highOrder ? register.previous : register.current
    }
    switch offset {
    case IDEOffset.error: return registers.error.rawValue
    case IDEOffset.sectorCount: return half(registers.taskFile.sectorCount)
    case IDEOffset.lbaLow: return half(registers.taskFile.lbaLow)
    case IDEOffset.lbaMid: return half(registers.taskFile.lbaMid)
    case IDEOffset.lbaHigh: return half(registers.taskFile.lbaHigh)
    case IDEOffset.device: return registers.taskFile.device.rawValue
    default: return status.rawValue
    }
  }

  /// Both drives of a channel latch every write to registers 1 to 6.
  func write(_ value: UInt8, at offset: UInt16) {
    guard registers.phase == .idle else { return }
    switch offset {
    case IDEOffset.error: registers.taskFile.features.push(value)
    case IDEOffset.sectorCount: registers.taskFile.sectorCount.push(value)
    case IDEOffset.lbaLow: registers.taskFile.lbaLow.push(value)
    case IDEOffset.lbaMid: registers.taskFile.lbaMid.push(value)
    case IDEOffset.lbaHigh: registers.taskFile.lbaHigh.push(value)
    case IDEOffset.device: registers.taskFile.device.rawValue = value
    default: break
    }
  }

  /// The Command register of the selected drive. EXECUTE DEVICE DIAGNOSTIC is the channel's.
  func command(_ code: UInt8) {
    if code == ATACommand.deviceReset && isPacketDevice && registers.phase != .heldInReset {
      beginReset(interruptAfterwards: false)
      releaseReset()
      return
    }
    if isBusy { return }
    acknowledgeInterrupt()
    timer.disarm()
    generation &+= 1
    registers.phase = .busy
    registers.status = .idle
    registers.error = []
    dropBuffer()
    logic?.handle(.command(code))
  }

  /// Takes bytes from the block on offer. `count` is 2 or 4; missing bytes read as zero.
  func readData(count: Int) -> UInt32 {
    guard registers.phase == .hostReads else { return 0 }
    let value = peekData(count: count)
    registers.position = min(registers.position + count, registers.limit)
    if registers.position >= registers.limit { blockMoved() }
    return value
  }

  func peekData(count: Int) -> UInt32 {
    guard registers.phase == .hostReads else { return 0 }
    var value: UInt32 = 0
    let available = min(count, registers.limit - registers.position)
    for i in 0..<available {
      value |= UInt32(registers.buffer[registers.position + i]) << UInt32(8 * i)
    }
    return value
  }

  /// Takes units of `size` bytes from the block on offer, but leaves the end of the block, whose
  /// reading has consequences.
  func readRun(into destination: UnsafeMutableRawPointer, size: Int, count: Int) -> Int {
    guard registers.phase == .hostReads else { return 0 }
    let run = min(count, (registers.limit - registers.position - 1) / size)
    guard run > 0 else { return 0 }
    let start = registers.position
    registers.buffer.withUnsafeBytes { bytes in
      let block = UnsafeRawBufferPointer(rebasing: bytes[start...])
      UnsafeMutableRawBufferPointer(start: destination, count: run * size)
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: block[..<(run * size)]))
    }
    registers.position += run * size
    return run
  }

  /// The same for writing.
  func writeRun(from source: UnsafeRawPointer, size: Int, count: Int) -> Int {
    guard registers.phase == .hostWrites else { return 0 }
    let run = min(count, (registers.limit - registers.position - 1) / size)
    guard run > 0 else { return 0 }
    let start = registers.position
    registers.buffer.withUnsafeMutableBytes { bytes in
      UnsafeMutableRawBufferPointer(rebasing: bytes[start..<(start + run * size)])
        .copyMemory(from: UnsafeRawBufferPointer(start: source, count: run * size))
    }
    registers.position += run * size
    return run
  }

  func writeData(_ value: UInt32, count: Int) {
    guard registers.phase == .hostWrites else { return }
    let room = min(count, registers.limit - registers.position)
    for i in 0..<room {
      registers.buffer[registers.position + i] = UInt8(truncatingIfNeeded: value >> UInt32(8 * i))
    }
    registers.position += room
    if registers.position >= registers.limit { blockMoved() }
  }

  /// The DMA engine was started: data that waits for it moves soon, not within the `out`.
  func dmaStarted() {
    guard registers.phase == .dmaToMemory || registers.phase == .dmaFromMemory else { return }
    timer.arm(at: events.clock.nanoseconds &+ timing.blockNanoseconds)
  }

  private func moveDMA() {
    guard let dma = channel?.dma else { return }
    let range = registers.position..<registers.limit
    switch registers.phase {
    case .dmaToMemory:
      guard dma.isRunning(toMemory: true) else { return }
      registers.position += registers.buffer.withUnsafeBytes {
        dma.moveToMemory(UnsafeRawBufferPointer(rebasing: $0[range]))
      }
    case .dmaFromMemory:
      guard dma.isRunning(toMemory: false) else { return }
      registers.position += registers.buffer.withUnsafeMutableBytes {
        dma.moveFromMemory(UnsafeMutableRawBufferPointer(rebasing: $0[range]))
      }
    default: return
    }
    // When the descriptors ran out first, DMARQ stays up until the host gives more or resets.
    if registers.position >= registers.limit { blockMoved() }
  }
}

// MARK: - Resets and saved state

extension DriveFront {
  /// Drops the command in progress and holds BSY until `releaseReset`.
  func beginReset(interruptAfterwards: Bool) {
    timer.disarm()
    generation &+= 1
    dropBuffer()
    registers.phase = .heldInReset
    registers.interruptAfterReset = interruptAfterwards
    registers.interruptRequested = false
    channel?.updateInterrupt()
    logic?.handle(.softReset)
  }

  func releaseReset() {
    guard registers.phase == .heldInReset else { return }
    registers.phase = .resetting
    timer.arm(at: events.clock.nanoseconds &+ timing.resetNanoseconds)
  }

  private func endReset() {
    let selected = registers.taskFile.device.contains(.device1)
    showSignature()
    // DEVICE RESET leaves the selection alone; the channel has cleared it for the others.
    if selected { registers.taskFile.device.insert(.device1) }
    registers.phase = .idle
    if registers.interruptAfterReset {
      registers.interruptAfterReset = false
      raiseInterrupt()
    }
  }

  /// The channel selects device 0 when SRST or the diagnostic command begins.
  func selectDevice0() { registers.taskFile.device = [] }

  /// The registers after a reset, by which a host tells disks from packet devices.
  func showSignature() {
    registers.taskFile = TaskFile()
    if isPacketDevice { registers.taskFile.byteCount = Self.packetSignature }
    registers.error = .diagnosticPassed
    registers.status = isPacketDevice ? [] : .idle
  }

  /// LBA mid 14h, LBA high EBh.
  static let packetSignature: UInt16 = 0xEB14

  func hardReset() {
    timer.disarm()
    generation &+= 1
    registers = State()
    showSignature()
    logic?.handle(.hardReset)
  }

  var state: State {
    var state = registers
    state.deadline = timer.deadline
    return state
  }

  func restore(_ state: State) throws(StateError) {
    guard state.buffer.count <= Self.bufferLimit, state.limit <= state.buffer.count,
      state.position >= 0, state.position <= state.limit
    else { throw StateError(name, "a block outside its buffer") }
    switch state.phase {
    case .hostReads, .hostWrites, .dmaToMemory, .dmaFromMemory:
      if state.position == state.limit { throw StateError(name, "an empty block on offer") }
    case .idle, .busy, .heldInReset, .resetting: break
    }
    timer.disarm()
    generation &+= 1
    registers = state
    registers.deadline = nil
    switch state.phase {
    // A drive that was waiting for its medium asks again.
    case .busy, .resetting: timer.arm(at: state.deadline ?? events.clock.nanoseconds)
    case .dmaToMemory, .dmaFromMemory:
      if let deadline = state.deadline { timer.arm(at: deadline) }
    case .idle, .hostReads, .hostWrites, .heldInReset: break
    }
  }
}
