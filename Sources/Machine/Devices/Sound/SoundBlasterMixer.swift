/// The mixer CT1745 of a Sound Blaster 16: an index and 256 registers, among them those that choose
/// the card's interrupt and DMA channels.
struct SoundBlasterMixer: Codable, Equatable, Sendable {
  enum Register {
    static let reset: UInt8 = 0x00
    /// Of older cards: both sides in four bits each.
    static let oldVoice: UInt8 = 0x04
    static let oldMaster: UInt8 = 0x22
    static let oldMIDI: UInt8 = 0x26
    static let oldCD: UInt8 = 0x28
    static let oldLine: UInt8 = 0x2E
    static let masterLeft: UInt8 = 0x30
    static let voiceLeft: UInt8 = 0x32
    static let midiLeft: UInt8 = 0x34
    static let cdLeft: UInt8 = 0x36
    static let lineLeft: UInt8 = 0x38
    static let interruptSetup: UInt8 = 0x80
    static let dmaSetup: UInt8 = 0x81
    static let interruptStatus: UInt8 = 0x82
  }

  var index: UInt8 = 0
  private(set) var registers = [UInt8](repeating: 0, count: 256)

  /// Old registers and the pairs that they show.
  private static let pairs: [UInt8: UInt8] = [
    Register.oldVoice: Register.voiceLeft, Register.oldMaster: Register.masterLeft,
    Register.oldMIDI: Register.midiLeft, Register.oldCD: Register.cdLeft,
    Register.oldLine: Register.lineLeft,
  ]

  init() {
    resetVolumes()
    registers[Int(Register.interruptSetup)] = 0x02
    registers[Int(Register.dmaSetup)] = 0x22
  }

  var isValid: Bool { registers.count == 256 }

  private mutating func resetVolumes() {
    for register in Register.masterLeft..<0x36 { registers[Int(register)] = 24 << 3 }
    for register in UInt8(0x36)...0x3B { registers[Int(register)] = 0 }
    registers[0x3C] = 0x1F  // output switches
    registers[0x3D] = 0x15  // input switches
    registers[0x3E] = 0x0B
    for register in 0x44...0x47 { registers[register] = 8 << 4 }  // tone
  }

  func read(interrupt8: Bool, interrupt16: Bool) -> UInt8 {
    if let left = Self.pairs[index] {
      return registers[Int(left)] & 0xF0 | registers[Int(left) + 1] >> 4
    }
    if index == Register.interruptStatus {
      return (interrupt8 ? 1 : 0) | (interrupt16 ? 2 : 0) | 0x20
    }
    return registers[Int(index)]
  }

  mutating func write(_ value: UInt8) {
    switch index {
    case Register.reset: resetVolumes()
    case Register.interruptStatus: break
    case Register.interruptSetup: registers[Int(index)] = value & 0x0F
    case Register.dmaSetup: registers[Int(index)] = value & 0xEB
    case 0x30...0x3A: registers[Int(index)] = value & 0xF8
    case 0x3C: registers[Int(index)] = value & 0x1F
    case 0x3D, 0x3E: registers[Int(index)] = value & 0x7F
    case 0x3F...0x42: registers[Int(index)] = value & 0xC0
    case 0x43: registers[Int(index)] = value & 0x01
    case 0x44...0x47: registers[Int(index)] = value & 0xF0
    default:
      guard let left = Self.pairs[index] else { return }
      registers[Int(left)] = value & 0xF0 | 0x08
      registers[Int(left) + 1] = value << 4 | 0x08
    }
  }

  /// The ISA interrupt; 0 while none is chosen. IRQ 2 of the bus arrives as 9.
  var interrupt: UInt8 {
    let setup = registers[Int(Register.interruptSetup)]
    if setup & 1 != 0 { return 9 }
    if setup & 2 != 0 { return 5 }
    if setup & 4 != 0 { return 7 }
    return setup & 8 != 0 ? 10 : 0
  }

  /// DMA channel of 8-bit samples.
  var channel8: Int {
    let setup = registers[Int(Register.dmaSetup)]
    if setup & 1 != 0 { return 0 }
    if setup & 2 != 0 { return 1 }
    return setup & 8 != 0 ? 3 : 1
  }

  /// DMA channel of 16-bit samples; they go by the other one where no wide channel is chosen.
  var channel16: Int {
    let setup = registers[Int(Register.dmaSetup)]
    if setup & 0x20 != 0 { return 5 }
    if setup & 0x40 != 0 { return 6 }
    return setup & 0x80 != 0 ? 7 : channel8
  }

  /// Steps of 2 dB, 31 is full.
  var voiceGain: Gain {
    func factor(_ register: UInt8) -> Int32 {
      let steps = Int(registers[Int(register)] >> 3)
      return steps == 0 ? 0 : Gain.factor(halfDecibels: 4 * (31 - steps))
    }
    return Gain(
      leftFactor: factor(Register.voiceLeft), rightFactor: factor(Register.voiceLeft + 1))
      * Gain(
        leftFactor: factor(Register.masterLeft), rightFactor: factor(Register.masterLeft + 1))
  }
}

/// The two timers of a Yamaha YMF262 (OPL3), which programs use to find it.
struct FMTimers: Codable, Equatable, Sendable {
  private enum Register {
    static let timer1: UInt16 = 0x02
    static let timer2: UInt16 = 0x03
    static let control: UInt16 = 0x04
  }

  private struct Timer: Codable, Equatable {
    var preset: UInt8 = 0
    var isMasked = false
    var startedAt: UInt64?

    /// - Parameter step: nanoseconds of one count.
    func hasOverflowed(at now: UInt64, step: UInt64) -> Bool {
      guard let startedAt, !isMasked else { return false }
      return now >= startedAt && now - startedAt >= (256 - UInt64(preset)) * step
    }
  }

  var index: UInt16 = 0
  private var timers = [Timer(), Timer()]
  private static let steps: [UInt64] = [80_000, 320_000]

  var isValid: Bool { timers.count == 2 }

  func status(at now: UInt64) -> UInt8 {
    let first = timers[0].hasOverflowed(at: now, step: Self.steps[0])
    let second = timers[1].hasOverflowed(at: now, step: Self.steps[1])
    return (first || second ? 0x80 : 0) | (first ? 0x40 : 0) | (second ? 0x20 : 0)
  }

  mutating func write(_ value: UInt8, at now: UInt64) {
    switch index {
    case Register.timer1: timers[0].preset = value
    case Register.timer2: timers[1].preset = value
    case Register.control:
      if value & 0x80 != 0 {
        // Clears the flags; the timers run on.
        for i in 0..<2 where timers[i].startedAt != nil { timers[i].startedAt = now }
        return
      }
      for i in 0..<2 {
        timers[i].isMasked = value & (0x40 >> UInt8(i)) != 0
        let runs = value & (1 << UInt8(i)) != 0
        if !runs { timers[i].startedAt = nil } else if timers[i].startedAt == nil {
          timers[i].startedAt = now
        }
      }
    default: break
    }
  }
}
