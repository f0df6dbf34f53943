import IEM

/// The DSP's commands.
extension SoundBlaster16 {
  private enum Command {
    static let directOutput: UInt8 = 0x10
    static let directInput: UInt8 = 0x20
    static let timeConstant: UInt8 = 0x40
    static let outputRate: UInt8 = 0x41
    static let inputRate: UInt8 = 0x42
    static let blockSize: UInt8 = 0x48
    static let silence: UInt8 = 0x80
    static let pause8: UInt8 = 0xD0
    static let speakerOn: UInt8 = 0xD1
    static let speakerOff: UInt8 = 0xD3
    static let continue8: UInt8 = 0xD4
    static let pause16: UInt8 = 0xD5
    static let continue16: UInt8 = 0xD6
    static let speakerStatus: UInt8 = 0xD8
    static let exitAuto16: UInt8 = 0xD9
    static let exitAuto8: UInt8 = 0xDA
    static let identify: UInt8 = 0xE0
    static let version: UInt8 = 0xE1
    static let copyright: UInt8 = 0xE3
    static let writeTest: UInt8 = 0xE4
    static let readTest: UInt8 = 0xE8
    static let interrupt8: UInt8 = 0xF2
    static let interrupt16: UInt8 = 0xF3
    static let undocumentedStatus: UInt8 = 0xF8
  }

  private static let version: [UInt8] = [4, 5]
  private static let copyright = "COPYRIGHT (C) CREATIVE TECHNOLOGY LTD, 1992."

  private static func argumentCount(of command: UInt8) -> Int {
    switch command {
    case 0xB0...0xCF: 3
    case 0x14, 0x16, 0x17, 0x24, 0x74...0x77, 0x41, 0x42, 0x48, 0x80: 2
    case 0x10, 0x38, 0x40, 0xE0, 0xE2, 0xE4: 1
    default: 0
    }
  }

  func writeDSP(_ value: UInt8) {
    guard !state.dsp.isInReset else { return }
    guard let command = state.dsp.command else {
      if Self.argumentCount(of: value) == 0 {
        run(value, [])
      } else {
        state.dsp.command = value
        state.dsp.arguments = []
      }
      return
    }
    state.dsp.arguments.append(value)
    guard state.dsp.arguments.count >= Self.argumentCount(of: command) else { return }
    let arguments = state.dsp.arguments
    state.dsp.command = nil
    state.dsp.arguments = []
    run(command, arguments)
  }

  private func reply(_ bytes: [UInt8]) {
    guard state.dsp.output.count + bytes.count <= DSP.outputLimit else { return }
    state.dsp.output += bytes
  }

  private func run(_ command: UInt8, _ arguments: [UInt8]) {
    func word(_ first: Int = 0) -> UInt16 {
      guard arguments.count > first + 1 else { return 0 }
      return UInt16(arguments[first]) | UInt16(arguments[first + 1]) << 8
    }
    switch command {
    case Command.directOutput: writeDirect(arguments[0])
    case Command.directInput: reply([0x80])
    case Command.timeConstant: setRate(1_000_000 / (256 - UInt32(arguments[0])))
    case Command.outputRate, Command.inputRate:
      setRate(UInt32(arguments[0]) << 8 | UInt32(arguments[1]))
    case Command.blockSize: state.dsp.blockSize = word()
    case Command.silence: begin(Transfer(kind: .silence, blockLength: 1, left: 1), word())
    case 0x14: begin(Transfer(kind: .output, blockLength: 1, left: 1), word())
    case 0x24: begin(Transfer(kind: .input, blockLength: 1, left: 1), word())
    case 0x16, 0x17, 0x74...0x77:
      begin(Transfer(kind: .packed, blockLength: 1, left: 1), word())
    case 0x1C, 0x90: beginAuto(.output)
    case 0x2C, 0x98: beginAuto(.input)
    case 0x1F, 0x7D, 0x7F: beginAuto(.packed)
    case 0x91:
      begin(Transfer(kind: .output, blockLength: 1, left: 1), state.dsp.blockSize)
    case 0x99:
      begin(Transfer(kind: .input, blockLength: 1, left: 1), state.dsp.blockSize)
    case 0xB0...0xCF: beginGeneral(command, mode: arguments[0], length: word(1))
    case Command.pause8, Command.pause16: state.dsp.transfer?.isPaused = true
    case Command.continue8, Command.continue16: resume()
    case Command.exitAuto8, Command.exitAuto16: state.dsp.transfer?.endsWithBlock = true
    case Command.speakerOn: state.dsp.isSpeakerOn = true
    case Command.speakerOff: state.dsp.isSpeakerOn = false
    case Command.speakerStatus: reply([state.dsp.isSpeakerOn ? 0xFF : 0x00])
    case Command.identify: reply([~arguments[0]])
    case Command.version: reply(Self.version)
    case Command.copyright: reply(Array(Self.copyright.utf8) + [0])
    case Command.writeTest: state.dsp.testRegister = arguments[0]
    case Command.readTest: reply([state.dsp.testRegister])
    case Command.interrupt8: state.dsp.interrupt8 = true
    case Command.interrupt16: state.dsp.interrupt16 = true
    case Command.undocumentedStatus: reply([0])
    default: break
    }
  }

  private static let rates: ClosedRange<UInt32> = 4_000...45_454

  private func setRate(_ rate: UInt32) {
    state.dsp.rate = min(max(rate, Self.rates.lowerBound), Self.rates.upperBound)
    if state.dsp.pacer.rate != state.dsp.rate {
      state.dsp.pacer = SamplePacer(rate: state.dsp.rate, at: clock.nanoseconds)
    }
  }

  /// - Parameter length: in samples, less one.
  private func begin(_ transfer: Transfer, _ length: UInt16) {
    var transfer = transfer
    transfer.blockLength = UInt32(length) + 1
    transfer.left = transfer.blockLength
    state.dsp.transfer = transfer
    state.dsp.pacer = SamplePacer(rate: state.dsp.rate, at: clock.nanoseconds)
    if transfer.kind == .output {
      stream.begin()
      output.wake()
    }
  }

  private func beginAuto(_ kind: Transfer.Kind) {
    var transfer = Transfer(kind: kind, blockLength: 1, left: 1)
    transfer.isAutoInitialized = true
    begin(transfer, state.dsp.blockSize)
  }

  /// Bxh are 16 bits, Cxh 8; bit 3 records, bit 2 initialises itself again. The mode has bit 4
  /// for signed samples, bit 5 for stereo.
  private func beginGeneral(_ command: UInt8, mode: UInt8, length: UInt16) {
    var transfer = Transfer(
      kind: command & 0x08 != 0 ? .input : .output, blockLength: 1, left: 1)
    transfer.is16Bit = command < 0xC0
    transfer.isAutoInitialized = command & 0x04 != 0
    transfer.isSigned = mode & 0x10 != 0
    transfer.isStereo = mode & 0x20 != 0
    begin(transfer, length)
  }

  private func resume() {
    guard state.dsp.transfer?.isPaused == true else { return }
    state.dsp.transfer?.isPaused = false
    state.dsp.pacer = SamplePacer(rate: state.dsp.rate, at: clock.nanoseconds)
    output.wake()
  }

  // MARK: Direct output

  /// How long the last level counts as sound.
  private static let directPatience: UInt64 = 100_000_000

  private func writeDirect(_ value: UInt8) {
    let now = clock.nanoseconds
    if now >= directUntil {
      directPacer = SamplePacer(rate: directPacer.rate, at: now)
      stream.begin()
    }
    state.dsp.level = value
    directUntil = now &+ Self.directPatience
    output.wake()
  }
}

extension SoundBlaster16.DSP {
  static let outputLimit = 64
}
