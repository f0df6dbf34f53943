/// The registers of an AC'97 codec (Audio Codec '97, revision 2.3, chapter 5), with variable
/// sample rates.
///
/// Modelled: volumes of the PCM output path, extended audio with variable rates 8 to 48 kHz,
/// powerdown with its ready bits. Not modelled: recording (silence), analogue mixing paths (kept
/// and read back), a modem, 3D sound.
/// Reset values: outputs muted, rates 48 kHz, all sections ready.
struct AC97Codec: Codable, Equatable, Sendable {
  enum Register {
    static let reset: UInt8 = 0x00
    static let masterVolume: UInt8 = 0x02
    static let auxiliaryVolume: UInt8 = 0x04
    static let monoVolume: UInt8 = 0x06
    static let pcBeepVolume: UInt8 = 0x0A
    static let phoneVolume: UInt8 = 0x0C
    static let microphoneVolume: UInt8 = 0x0E
    static let lineInVolume: UInt8 = 0x10
    static let cdVolume: UInt8 = 0x12
    static let videoVolume: UInt8 = 0x14
    static let auxiliaryInVolume: UInt8 = 0x16
    static let pcmOutVolume: UInt8 = 0x18
    static let recordSelect: UInt8 = 0x1A
    static let recordGain: UInt8 = 0x1C
    static let generalPurpose: UInt8 = 0x20
    static let powerdown: UInt8 = 0x26
    static let extendedAudioID: UInt8 = 0x28
    static let extendedAudioControl: UInt8 = 0x2A
    static let frontRate: UInt8 = 0x2C
    static let recordRate: UInt8 = 0x32
    static let vendorID1: UInt8 = 0x7C
    static let vendorID2: UInt8 = 0x7E
  }

  private static let mute: UInt16 = 0x8000
  /// Powerdown register: reference, mixers, DAC and ADC are ready.
  private static let allReady: UInt16 = 0x000F
  /// Extended audio: variable rate.
  private static let variableRate: UInt16 = 0x0001
  static let rates: ClosedRange<UInt16> = 8_000...48_000

  /// By register / 2.
  private(set) var registers = [UInt16](repeating: 0, count: 64)

  init() { reset() }

  var isValid: Bool {
    registers.count == 64 && Self.rates.contains(self[Register.frontRate])
      && Self.rates.contains(self[Register.recordRate])
  }

  private subscript(register: UInt8) -> UInt16 {
    get { registers[Int(register >> 1) & 63] }
    set { registers[Int(register >> 1) & 63] = newValue }
  }

  mutating func reset() {
    registers = [UInt16](repeating: 0, count: 64)
    for register in [Register.masterVolume, Register.auxiliaryVolume, Register.monoVolume] {
      self[register] = Self.mute
    }
    for register in [
      Register.lineInVolume, Register.cdVolume, Register.videoVolume, Register.auxiliaryInVolume,
      Register.pcmOutVolume,
    ] { self[register] = 0x8808 }
    self[Register.phoneVolume] = 0x8008
    self[Register.microphoneVolume] = 0x8008
    self[Register.recordGain] = Self.mute
    self[Register.powerdown] = Self.allReady
    self[Register.extendedAudioID] = Self.variableRate
    self[Register.frontRate] = Self.rates.upperBound
    self[Register.recordRate] = Self.rates.upperBound
    // "SigmaTel STAC9700", which every driver knows.
    self[Register.vendorID1] = 0x8384
    self[Register.vendorID2] = 0x7600
  }

  func read(_ register: UInt8) -> UInt16 { self[register & 0x7E] }

  mutating func write(_ value: UInt16, to register: UInt8) {
    switch register & 0x7E {
    case Register.reset: reset()
    case Register.masterVolume, Register.auxiliaryVolume:
      // Five bits a side; the sixth is not there and saturates them.
      self[register] =
        value & 0x9F1F | (value & 0x2000 != 0 ? 0x1F00 : 0) | (value & 0x20 != 0 ? 0x1F : 0)
    case Register.monoVolume:
      self[register] = value & 0x801F | (value & 0x20 != 0 ? 0x1F : 0)
    case Register.pcBeepVolume: self[register] = value & 0x801E
    case Register.phoneVolume: self[register] = value & 0x801F
    case Register.microphoneVolume: self[register] = value & 0x805F
    case Register.lineInVolume, Register.cdVolume, Register.videoVolume,
      Register.auxiliaryInVolume, Register.pcmOutVolume:
      self[register] = value & 0x9F1F
    case Register.recordSelect: self[register] = value & 0x0707
    case Register.recordGain: self[register] = value & 0x8F0F
    case Register.generalPurpose: self[register] = value & 0x8380
    case Register.powerdown: self[register] = value & 0xFF00 | readyBits(value)
    case Register.extendedAudioControl:
      self[register] = value & Self.variableRate
      if value & Self.variableRate == 0 {
        self[Register.frontRate] = Self.rates.upperBound
        self[Register.recordRate] = Self.rates.upperBound
      }
    case Register.frontRate, Register.recordRate:
      guard self[Register.extendedAudioControl] & Self.variableRate != 0 else { return }
      self[register] = min(max(value, Self.rates.lowerBound), Self.rates.upperBound)
    default: break
    }
  }

  /// PR0 to PR3 switch off ADC, DAC, mixers and reference.
  private func readyBits(_ value: UInt16) -> UInt16 {
    var ready = Self.allReady
    if value & 1 << 8 != 0 { ready &= ~(1 << 0) }
    if value & 1 << 9 != 0 { ready &= ~(1 << 1) }
    if value & 1 << 10 != 0 { ready &= ~(1 << 2) }
    if value & 1 << 11 != 0 { ready &= ~(1 << 3) }
    return ready
  }

  var outputRate: UInt32 { UInt32(self[Register.frontRate]) }
  var inputRate: UInt32 { UInt32(self[Register.recordRate]) }

  /// What the two volumes on the way of PCM samples come to.
  var outputGain: Gain {
    Self.gain(self[Register.masterVolume], zero: 0)
      * Self.gain(self[Register.pcmOutVolume], zero: 8)
  }

  /// Steps of 1.5 dB.
  private static func gain(_ value: UInt16, zero: Int) -> Gain {
    guard value & mute == 0 else { return Gain(leftFactor: 0, rightFactor: 0) }
    func factor(_ steps: UInt16) -> Int32 {
      Gain.factor(halfDecibels: 3 * (Int(steps & 0x1F) - zero))
    }
    return Gain(leftFactor: factor(value >> 8), rightFactor: factor(value))
  }
}
