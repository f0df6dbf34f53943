import IEM

/// AC'97 audio controller of the 82801AA (Intel 290655, chapter "AC '97 audio controller
/// registers") with its codec. A PCI function with two port ranges: offsets 000h–0FFh are the
/// codec's registers (NAM, base address 0), 100h–13Fh the bus masters' (NABM, base address 1).
///
/// Modelled: PCM out, PCM in and microphone engines with their descriptor lists, interrupts, cold
/// and warm reset, the codec's semaphore. Not modelled: input (both inputs record silence), a
/// second codec, wake events, FIFO errors, surround channels. The codec answers also while the
/// link is held in reset.
/// Reset values: engines halted, global control 0.
package final class AudioController82801AA: PortDevice, StatefulDevice {
  package struct State: Codable, Equatable, Sendable {
    var codec = AC97Codec()
    /// PCM in, PCM out, microphone.
    var engines = [AudioBusMaster](repeating: AudioBusMaster(), count: 3)
    var globalControl: UInt32 = 0
    var isSemaphoreTaken = false
  }

  private enum Offset {
    static let busMaster: UInt16 = 0x100
    static let engines: UInt16 = 0x100
    static let engineSize: UInt16 = 0x10
    static let globalControl: UInt16 = 0x12C
    static let globalStatus: UInt16 = 0x130
    static let semaphore: UInt16 = 0x134
    static let end: UInt16 = 0x140
  }

  private enum GlobalControl {
    static let coldResetOff: UInt32 = 1 << 1
    static let warmReset: UInt32 = 1 << 2
    static let writable: UInt32 = 0x0030_003F
  }

  private enum GlobalStatus {
    static let pcmIn: UInt32 = 1 << 5
    static let pcmOut: UInt32 = 1 << 6
    static let microphone: UInt32 = 1 << 7
    /// `PCR`: the primary codec is ready.
    static let primaryReady: UInt32 = 1 << 8
    static let ofEngine = [pcmIn, pcmOut, microphone]
  }

  private static let output = 1
  private static let samplesPerFrame = [2, 2, 1]

  package let function: PCIFunction
  package let stateName = "ac97"
  package private(set) var state = State()
  private let memory: any DMAMemory
  private let clock: any GuestClock
  private let mixer: SoundMixer
  private var timer: EventTimer?
  private var stream = SampleStream()

  package init(memory: any DMAMemory, events: EventQueue, mixer: SoundMixer) {
    self.memory = memory
    clock = events.clock
    self.mixer = mixer
    function = PCIFunction(
      name: "ac97",
      identity: PCIIdentity(
        vendor: PCIIdentity.intelVendor, device: 0x2415, revision: 1, classCode: 0x04_0100,
        subsystemVendor: PCIIdentity.intelVendor, subsystem: 0x0000),
      interruptPin: .a,
      regions: [
        0: .ports(size: 256), 1: .ports(size: 64, firstOffset: UInt64(Offset.busMaster)),
      ])
    timer = events.makeTimer("ac97") { [unowned self] in
      catchUp()
      update()
    }
    function.ports = self
    function.onWrite = { [unowned self] _ in
      catchUp()
      update()
    }
    mixer.add(self)
  }

  deinit { function.ports = nil }

  // MARK: Time

  private func rate(of engine: Int) -> UInt32 {
    switch engine {
    case Self.output: state.codec.outputRate
    case 0: state.codec.inputRate
    default: UInt32(AC97Codec.rates.upperBound)
    }
  }

  /// Brings all engines to the present.
  private func catchUp() {
    let now = clock.nanoseconds
    for index in state.engines.indices where state.engines[index].isRunning {
      guard function.isBusMaster else {
        state.engines[index].stall(at: now)
        continue
      }
      var engine = state.engines[index]
      let rate = engine.pacer.rate
      engine.advance(
        to: now, samplesPerFrame: Self.samplesPerFrame[index], memory: memory
      ) { address, samples in
        if index == Self.output {
          play(address, samples, rate: rate)
        } else {
          record(address, samples)
        }
      }
      state.engines[index] = engine
    }
  }

  private func play(_ address: UInt64, _ samples: Int, rate: UInt32) {
    guard mixer.isAudible else { return }
    var bytes = [Int16](repeating: 0, count: samples)
    bytes.withUnsafeMutableBytes { memory.read(GuestPhysical(address), into: $0) }
    for i in 0..<samples / 2 {
      let left = Int16(littleEndian: bytes[2 * i])
      let right = Int16(littleEndian: bytes[2 * i + 1])
      stream.push(.init(left: left, right: right), rate: rate)
    }
  }

  private func record(_ address: UInt64, _ samples: Int) {
    let silence = [UInt8](repeating: 0, count: samples * 2)
    silence.withUnsafeBytes { memory.write($0, to: GuestPhysical(address)) }
  }

  /// Derives the interrupt and the next deadline.
  private func update() {
    function.setInterrupt(state.engines.contains { $0.wantsInterrupt })
    let deadlines = state.engines.indices.compactMap {
      function.isBusMaster
        ? state.engines[$0].deadline(samplesPerFrame: Self.samplesPerFrame[$0]) : nil
    }
    if state.engines[Self.output].isRunning {
      stream.begin()
      mixer.wake()
    }
    if let next = deadlines.min() { timer?.arm(at: next) } else { timer?.disarm() }
  }

  // MARK: PortDevice

  package func read(at offset: UInt16, width: AccessWidth) -> UInt32 {
    catchUp()
    update()
    let value = peek(at: offset, width: width)
    if offset < Offset.busMaster { state.isSemaphoreTaken = false }
    if offset == Offset.semaphore { state.isSemaphoreTaken = true }
    return value
  }

  package func peek(at offset: UInt16, width: AccessWidth) -> UInt32 {
    ByteCycles.read(at: offset, width: width, byte)
  }

  private func byte(at offset: UInt16) -> UInt8 {
    if offset < Offset.busMaster {
      guard offset < 0x80 else { return 0xFF }
      let word = state.codec.read(UInt8(offset))
      return UInt8(truncatingIfNeeded: offset & 1 == 0 ? word : word >> 8)
    }
    switch offset {
    case Offset.engines..<Offset.globalControl where offset & 0xF < 0xC:
      let engine = state.engines[Int((offset - Offset.engines) / Offset.engineSize)]
      return Self.byte(of: engine, offset & 0xF)
    case Offset.globalControl..<Offset.globalControl + 4:
      return Self.byte(state.globalControl, offset)
    case Offset.globalStatus..<Offset.globalStatus + 4: return Self.byte(globalStatus, offset)
    case Offset.semaphore: return state.isSemaphoreTaken ? 1 : 0
    default: return 0
    }
  }

  private static func byte(_ value: UInt32, _ offset: UInt16) -> UInt8 {
    UInt8(truncatingIfNeeded: value >> (8 * UInt32(offset & 3)))
  }

  private static func byte(of engine: AudioBusMaster, _ register: UInt16) -> UInt8 {
    switch register {
    case 0...3: byte(engine.base, register)
    case 4: engine.current
    case 5: engine.lastValid
    case 6: UInt8(truncatingIfNeeded: engine.status.rawValue)
    case 8: UInt8(truncatingIfNeeded: engine.samplesLeft)
    case 9: UInt8(truncatingIfNeeded: engine.samplesLeft >> 8)
    case 0xA: engine.prefetched
    case 0xB: engine.control.rawValue
    default: 0
    }
  }

  private var globalStatus: UInt32 {
    var value: UInt32 = 0
    if state.globalControl & GlobalControl.coldResetOff != 0 { value |= GlobalStatus.primaryReady }
    for (engine, bit) in zip(state.engines, GlobalStatus.ofEngine) where engine.wantsInterrupt {
      value |= bit
    }
    return value
  }

  package func write(_ value: UInt32, at offset: UInt16, width: AccessWidth) {
    catchUp()
    if offset < Offset.busMaster {
      state.isSemaphoreTaken = false
      // The codec has words only.
      if offset & 1 == 0, offset < 0x80, width != .byte {
        state.codec.write(UInt16(truncatingIfNeeded: value), to: UInt8(offset))
        for index in state.engines.indices {
          state.engines[index].change(rate: rate(of: index), at: clock.nanoseconds)
        }
      }
    } else {
      ByteCycles.write(value, at: offset, width: width) { byte, at in write(byte, at: at) }
    }
    update()
  }

  private func write(_ byte: UInt8, at offset: UInt16) {
    let now = clock.nanoseconds
    switch offset {
    case Offset.engines..<Offset.globalControl:
      let index = Int((offset - Offset.engines) / Offset.engineSize)
      switch offset & 0xF {
      case 0...3:
        let shift = 8 * UInt32(offset & 3)
        let base = state.engines[index].base & ~(0xFF << shift) | UInt32(byte) << shift
        state.engines[index].base = base & ~7
      case 5: state.engines[index].write(lastValid: byte, at: now, memory: memory)
      case 6:
        state.engines[index].status.subtract(
          AudioBusMaster.Status(rawValue: UInt16(byte)).intersection(.writeOneToClear))
      case 0xB:
        state.engines[index].write(
          control: byte, rate: rate(of: index), at: now, memory: memory)
      default: break
      }
    case Offset.globalControl..<Offset.globalControl + 4:
      let shift = 8 * UInt32(offset & 3)
      writeGlobalControl(state.globalControl & ~(0xFF << shift) | UInt32(byte) << shift)
    default: break
    }
  }

  private func writeGlobalControl(_ value: UInt32) {
    let wasHeld = state.globalControl & GlobalControl.coldResetOff == 0
    // A warm reset is over at once.
    state.globalControl = value & GlobalControl.writable & ~GlobalControl.warmReset
    let isHeld = state.globalControl & GlobalControl.coldResetOff == 0
    if isHeld && !wasHeld {
      state.codec.reset()
      state.engines = State().engines
    }
  }

  package func registerName(at offset: UInt16) -> String {
    guard offset >= Offset.busMaster else { return "NAM+\(String(offset, radix: 16))" }
    let names = ["PI", "PO", "MC"]
    let registers = [
      "BDBAR", "BDBAR", "BDBAR", "BDBAR", "CIV", "LVI", "SR", "SR", "PICB", "PICB", "PIV", "CR",
    ]
    switch offset {
    case Offset.globalControl..<Offset.globalControl + 4: return "GLOB_CNT"
    case Offset.globalStatus..<Offset.globalStatus + 4: return "GLOB_STA"
    case Offset.semaphore: return "CAS"
    case ..<(Offset.engines + 3 * Offset.engineSize):
      let register = Int(offset & 0xF)
      guard registers.indices.contains(register) else { return "?" }
      return names[Int((offset - Offset.engines) / Offset.engineSize)] + "." + registers[register]
    default: return "?"
    }
  }

  // MARK: State

  package func reset() {
    state = State()
    update()
  }

  package func restore(_ new: State) throws(StateError) {
    guard new.engines.count == 3, new.engines.allSatisfy(\.isValid), new.codec.isValid,
      new.globalControl & ~GlobalControl.writable == 0
    else { throw StateError(stateName, "a register out of range") }
    state = new
    update()
  }
}

extension AudioController82801AA: SoundSource {
  var isSounding: Bool { state.engines[Self.output].isRunning || !stream.isEmpty }

  func mix(into samples: UnsafeMutableBufferPointer<Int32>, from frame: UInt64) {
    catchUp()
    update()
    stream.mix(into: samples, gain: state.codec.outputGain)
  }
}
