import IEM

/// Sound Blaster 16 (Creative, "Sound Blaster Series Hardware Programming Guide", DSP 4.05 with
/// the mixer CT1745).
///
/// Offsets 00h–0Fh are the card's base ports (220h–22Fh), 10h–13h the FM chip's own (388h–38Bh),
/// 20h–21h the MPU-401 (330h–331h).
///
/// Modelled: DSP reset and identification, direct output, single-cycle and auto-initialising DMA of
/// 8 and 16 bits, signed and unsigned, mono and stereo, pauses, silence, high-speed modes, the
/// choice of interrupt and DMA channels by the mixer, the volumes of the voice; the FM chip's two
/// timers, by which it is detected; the MPU-401's reset. Not modelled: FM synthesis, MIDI (both
/// are silent), the identification by DMA (command E2h), ADPCM (played as silence in its time), recording (silence), a Sound Blaster Pro's
/// stereo, tone controls.
/// Reset values: interrupt 5, DMA channels 1 and 5, volumes of the guide.
package final class SoundBlaster16: EightBitPorts, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    var dsp = DSP()
    var mixer = SoundBlasterMixer()
    var timers = FMTimers()
    var midiReplies: [UInt8] = []
  }

  /// The digital sound processor.
  struct DSP: Codable, Equatable, Sendable {
    var isInReset = false
    /// Bytes for the program to read.
    var output: [UInt8] = []
    var command: UInt8?
    var arguments: [UInt8] = []
    var rate: UInt32 = 11_025
    /// In samples, less one: of auto-initialising commands of the older kind.
    var blockSize: UInt16 = 0x7FF
    var isSpeakerOn = false
    var transfer: Transfer?
    var pacer = SamplePacer(rate: 11_025, at: 0)
    var interrupt8 = false
    var interrupt16 = false
    var testRegister: UInt8 = 0
    /// Direct output holds its last level.
    var level: UInt8 = 0x80
  }

  /// Samples on their way by DMA.
  struct Transfer: Codable, Equatable, Sendable {
    enum Kind: String, Codable { case output, input, silence, packed }
    var kind: Kind
    var is16Bit = false
    var isSigned = false
    var isStereo = false
    var isAutoInitialized = false
    /// Samples in a block, and how many are left of this one.
    var blockLength: UInt32
    var left: UInt32
    var isPaused = false
    /// An auto-initialising transfer ends with its block.
    var endsWithBlock = false

    var isValid: Bool { (1...0x1_0000).contains(blockLength) && (1...blockLength).contains(left) }
  }

  enum Offset {
    static let fm: UInt16 = 0x00
    static let mixerIndex: UInt16 = 0x04
    static let mixerData: UInt16 = 0x05
    static let reset: UInt16 = 0x06
    static let fmMono: UInt16 = 0x08
    static let readData: UInt16 = 0x0A
    static let write: UInt16 = 0x0C
    static let readStatus: UInt16 = 0x0E
    static let acknowledge16: UInt16 = 0x0F
    static let fmAlone: UInt16 = 0x10
    static let midiData: UInt16 = 0x20
    static let midiStatus: UInt16 = 0x21
  }

  package let stateName = "sb16"
  package internal(set) var state = State()
  let dma: DMAController8237
  let clock: any GuestClock
  let output: SoundMixer
  private let lines: [UInt8: InterruptLine]
  private var timer: EventTimer?
  var stream = SampleStream()
  /// Until when direct output counts as sounding, in guest time.
  var directUntil: UInt64 = 0
  var directPacer = SamplePacer(rate: UInt32(SoundMixer.framesPerSecond), at: 0)

  /// - Parameter lines: by ISA interrupt: 9 (the bus's IRQ 2), 5, 7 and 10.
  package init(
    lines: [UInt8: InterruptLine], dma: DMAController8237, events: EventQueue, mixer: SoundMixer
  ) {
    self.lines = lines
    self.dma = dma
    clock = events.clock
    output = mixer
    timer = events.makeTimer("sb16") { [unowned self] in
      catchUp()
      update()
    }
    mixer.add(self)
  }

  /// Derives interrupt lines and the next deadline.
  func update() {
    let level = state.dsp.interrupt8 || state.dsp.interrupt16
    for (irq, line) in lines { line.set(level && irq == state.mixer.interrupt) }
    guard let transfer = state.dsp.transfer, !transfer.isPaused else {
      timer?.disarm()
      return
    }
    let perFrame: UInt32 = transfer.isStereo ? 2 : 1
    timer?.arm(at: state.dsp.pacer.time(after: Int((transfer.left + perFrame - 1) / perFrame)))
  }

  // MARK: Ports

  package func readByte(at offset: UInt16) -> UInt8 {
    catchUp()
    let value = peekByte(at: offset)
    switch offset {
    case Offset.readData: if !state.dsp.output.isEmpty { state.dsp.output.removeFirst() }
    case Offset.readStatus: state.dsp.interrupt8 = false
    case Offset.acknowledge16: state.dsp.interrupt16 = false
    case Offset.midiData: if !state.midiReplies.isEmpty { state.midiReplies.removeFirst() }
    default: break
    }
    update()
    return value
  }

  package func peekByte(at offset: UInt16) -> UInt8 {
    switch offset {
    case Offset.fm, Offset.fm + 2, Offset.fmMono, Offset.fmAlone, Offset.fmAlone + 2:
      state.timers.status(at: clock.nanoseconds)
    case Offset.mixerIndex: state.mixer.index
    case Offset.mixerData:
      state.mixer.read(interrupt8: state.dsp.interrupt8, interrupt16: state.dsp.interrupt16)
    // The last byte stays.
    case Offset.readData: state.dsp.output.first ?? 0xAA
    // Bit 7: busy; never for long enough to be seen.
    case Offset.write: 0x7F
    case Offset.readStatus, Offset.acknowledge16: state.dsp.output.isEmpty ? 0x7F : 0xFF
    case Offset.midiData: state.midiReplies.first ?? 0xFF
    case Offset.midiStatus: state.midiReplies.isEmpty ? 0xBF : 0x3F
    default: 0xFF
    }
  }

  package func writeByte(_ value: UInt8, at offset: UInt16) {
    catchUp()
    switch offset {
    case Offset.fm, Offset.fmMono, Offset.fmAlone: state.timers.index = UInt16(value)
    case Offset.fm + 2, Offset.fmAlone + 2: state.timers.index = 0x100 | UInt16(value)
    case Offset.fm + 1, Offset.fm + 3, Offset.fmMono + 1, Offset.fmAlone + 1, Offset.fmAlone + 3:
      state.timers.write(value, at: clock.nanoseconds)
    case Offset.mixerIndex: state.mixer.index = value
    case Offset.mixerData: state.mixer.write(value)
    case Offset.reset: writeReset(value)
    case Offset.write: writeDSP(value)
    case Offset.midiStatus: writeMIDICommand(value)
    default: break
    }
    update()
  }

  private func writeReset(_ value: UInt8) {
    let wasInReset = state.dsp.isInReset
    if value & 1 != 0 {
      let test = state.dsp.testRegister
      state.dsp = DSP()
      state.dsp.testRegister = test
      state.dsp.isInReset = true
    } else if wasInReset {
      state.dsp.isInReset = false
      state.dsp.output = [0xAA]
    }
  }

  private enum MIDICommand {
    static let reset: UInt8 = 0xFF
    static let uartMode: UInt8 = 0x3F
    static let acknowledge: UInt8 = 0xFE
  }

  private func writeMIDICommand(_ value: UInt8) {
    guard value == MIDICommand.reset || value == MIDICommand.uartMode else { return }
    state.midiReplies = [MIDICommand.acknowledge]
  }

  package func registerName(at offset: UInt16) -> String {
    switch offset {
    case Offset.mixerIndex: "MIXER.INDEX"
    case Offset.mixerData: "MIXER.DATA"
    case Offset.reset: "DSP.RESET"
    case Offset.readData: "DSP.DATA"
    case Offset.write: "DSP.WRITE"
    case Offset.readStatus: "DSP.STATUS"
    case Offset.acknowledge16: "DSP.ACK16"
    case Offset.midiData: "MPU.DATA"
    case Offset.midiStatus: "MPU.STATUS"
    default: "FM"
    }
  }

  // MARK: State

  package func reset() {
    state = State()
    update()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.dsp.output.count <= DSP.outputLimit, new.dsp.arguments.count <= 3,
      new.midiReplies.count <= 1, new.dsp.transfer?.isValid != false, new.dsp.pacer.isValid,
      new.dsp.rate > 0, new.mixer.isValid, new.timers.isValid
    else { throw StateError(stateName, "a register out of range") }
    state = new
    update()
  }
}
