// The command and result phases, and the commands that move no data (82077AA, chapters 4 to 6).

/// Status register 0.
enum ST0 {
  static let abnormal: UInt8 = 0x40
  static let invalid: UInt8 = 0x80
  /// "Abnormal termination caused by polling", per drive after a reset.
  static let polling: UInt8 = 0xC0
  /// `SE`: a seek has ended.
  static let seekEnd: UInt8 = 0x20
  /// `EC`: track 0 was not found.
  static let equipmentCheck: UInt8 = 0x10
}

/// Status register 3.
private enum ST3 {
  static let writeProtected: UInt8 = 0x40
  static let track0: UInt8 = 0x10
  /// Always one: ready, and two-sided.
  static let fixed: UInt8 = 0x28
}

/// The low five bits of a command's first byte.
enum Opcode {
  static let readTrack: UInt8 = 0x02
  static let specify: UInt8 = 0x03
  static let senseDriveStatus: UInt8 = 0x04
  static let writeData: UInt8 = 0x05
  static let readData: UInt8 = 0x06
  static let recalibrate: UInt8 = 0x07
  static let senseInterrupt: UInt8 = 0x08
  static let writeDeletedData: UInt8 = 0x09
  static let readID: UInt8 = 0x0A
  static let readDeletedData: UInt8 = 0x0C
  static let formatTrack: UInt8 = 0x0D
  static let dumpRegisters: UInt8 = 0x0E
  static let seek: UInt8 = 0x0F
  static let version: UInt8 = 0x10
  static let perpendicular: UInt8 = 0x12
  static let configure: UInt8 = 0x13
  static let lock: UInt8 = 0x14
  static let verify: UInt8 = 0x16

  static let mask: UInt8 = 0x1F

  /// How many bytes the command phase takes; nil for an unknown command.
  static func length(_ first: UInt8) -> Int? {
    switch first & mask {
    case readTrack, writeData, readData, writeDeletedData, readDeletedData, verify: 9
    case formatTrack: 6
    case configure: 4
    case specify, seek: 3
    case senseDriveStatus, recalibrate, readID, perpendicular: 2
    case senseInterrupt, dumpRegisters, version, lock: 1
    default: nil
    }
  }
}

extension FloppyController82077AA {
  /// SPECIFY's `ND`: the host moves the data.
  var isNonDMA: Bool { now.specify[1] & 1 != 0 }
  /// READ ID, VERIFY and the like move none.
  var isNonDMATransfer: Bool { isNonDMA && now.transfer?.kind.movesData == true }

  func commandMatches(_ command: [UInt8]) -> Bool {
    guard let first = command.first else { return true }
    guard let length = Opcode.length(first) else { return false }
    return command.count < length
  }

  // MARK: - FIFO

  var fifoFront: UInt8 {
    switch now.phase {
    case .result: now.result.first ?? 0
    case .hostReads: now.buffer[now.position]
    case .heldInReset, .resetting, .command, .execution, .hostWrites: 0
    }
  }

  func fifoRead() {
    switch now.phase {
    case .result:
      now.interrupt = false
      updateInterrupt()
      now.result.removeFirst()
      if now.result.isEmpty { now.phase = .command }
    case .hostReads: moved()
    case .heldInReset, .resetting, .command, .execution, .hostWrites: break
    }
  }

  func fifoWrite(_ byte: UInt8) {
    switch now.phase {
    case .command:
      now.command.append(byte)
      guard let length = Opcode.length(now.command[0]) else {
        now.command = []
        return finish([ST0.invalid])
      }
      guard now.command.count >= length else { return }
      let command = now.command
      now.command = []
      run(command)
    case .hostWrites:
      now.buffer[now.position] = byte
      moved()
    case .heldInReset, .resetting, .execution, .result, .hostReads: break
    }
  }

  /// One byte of a non-DMA transfer has passed.
  private func moved() {
    now.position += 1
    guard now.position == now.buffer.count else { return }
    now.interrupt = false
    updateInterrupt()
    let wasWriting = now.phase == .hostWrites
    now.phase = .execution
    if wasWriting { hostFilledBuffer() } else { hostEmptiedBuffer() }
  }

  /// Ends a command that has results and no interrupt.
  private func finish(_ result: [UInt8]) {
    now.result = result
    now.phase = .result
  }

  // MARK: - Commands

  private func run(_ command: [UInt8]) {
    let unit = command.count > 1 ? Int(command[1] & 3) : 0
    switch command[0] & Opcode.mask {
    case Opcode.specify: now.specify = Array(command[1...2])
    case Opcode.senseDriveStatus: finish([driveStatus(command[1])])
    case Opcode.recalibrate: seek(unit, head: 0, target: 0, isRecalibrate: true)
    case Opcode.senseInterrupt: senseInterrupt()
    case Opcode.dumpRegisters: finish(registerDump)
    case Opcode.seek: runSeek(command)
    case Opcode.version: finish([0x90])  // an enhanced controller
    case Opcode.perpendicular: setPerpendicular(command[1])
    case Opcode.configure:
      now.configuration = Configuration(rawValue: command[2]).intersection(.implemented)
      now.precompensationTrack = command[3]
    case Opcode.lock:
      let locks: UInt8 = 0x80
      now.isLocked = command[0] & locks != 0
      finish([now.isLocked ? 0x10 : 0])
    default: beginTransfer(command)
    }
  }

  private func driveStatus(_ select: UInt8) -> UInt8 {
    let drive = drives[Int(select & 3)]
    var status = ST3.fixed | select & 7
    if drive?.medium?.isReadOnly == true { status |= ST3.writeProtected }
    if drive?.state.cylinder == 0 { status |= ST3.track0 }
    return status
  }

  private var registerDump: [UInt8] {
    now.presentCylinders + now.specify + [
      now.endOfTrack, (now.isLocked ? 0x80 : 0) | now.perpendicular & 0x3F,
      now.configuration.rawValue, now.precompensationTrack,
    ]
  }

  /// `OW` allows the drives' bits to change.
  private func setPerpendicular(_ value: UInt8) {
    let overwrite: UInt8 = 0x80
    let drives: UInt8 = 0x3C
    let gapAndGate: UInt8 = 0x03
    let old = now.perpendicular
    now.perpendicular = value & gapAndGate | (value & overwrite != 0 ? value : old) & drives
  }

  // MARK: - Seeks

  private func runSeek(_ command: [UInt8]) {
    let relative: UInt8 = 0x80
    let inwards: UInt8 = 0x40
    let unit = Int(command[1] & 3)
    var target = command[2]
    if command[0] & relative != 0 {
      let present = now.presentCylinders[unit]
      target = command[0] & inwards != 0 ? present &+ command[2] : present &- command[2]
    }
    seek(unit, head: command[1] & 4, target: target, isRecalibrate: false)
  }

  private func seek(_ unit: Int, head: UInt8, target: UInt8, isRecalibrate: Bool) {
    let from = isRecalibrate ? drives[unit]?.state.cylinder ?? 79 : Int(now.presentCylinders[unit])
    let steps = UInt64(abs(from - Int(target)))
    let time = timing.commandNanoseconds &+ steps &* timing.stepNanoseconds
    now.senses[unit] = nil
    armSeek(
      unit,
      Seek(
        target: target, head: head, isRecalibrate: isRecalibrate,
        deadline: events.clock.nanoseconds &+ time))
  }

  func seekDone(_ unit: Int) {
    guard let seek = now.seeks[unit] else { return }
    now.seeks[unit] = nil
    var status = ST0.seekEnd | UInt8(unit) | seek.head
    if seek.isRecalibrate {
      // 79 steps outwards, and the drive says whether that was track 0.
      let longestRecalibration = 79
      let drive = drives[unit]
      drive?.step(to: max(0, (drive?.state.cylinder ?? 0) - longestRecalibration))
      now.presentCylinders[unit] = 0
      if drive?.state.cylinder != 0 { status |= ST0.abnormal | ST0.equipmentCheck }
    } else {
      let steps = Int(seek.target) - Int(now.presentCylinders[unit])
      if let drive = drives[unit] { drive.step(to: drive.state.cylinder + steps) }
      now.presentCylinders[unit] = seek.target
    }
    now.senses[unit] = status
    now.senseInterrupt = true
    updateInterrupt()
  }

  private func senseInterrupt() {
    guard let unit = now.senses.firstIndex(where: { $0 != nil }), let status = now.senses[unit]
    else { return finish([ST0.invalid]) }
    now.senses[unit] = nil
    now.senseInterrupt = false
    updateInterrupt()
    // The four of a reset share one interrupt; every seek has its own.
    now.senseInterrupt = now.senses.contains { ($0 ?? ST0.polling) < ST0.invalid }
    updateInterrupt()
    finish([status, now.presentCylinders[unit]])
  }
}
