import IEM

/// One DMA engine of the AC'97 controller: a list of 32 buffer descriptors in memory (82801AA data
/// sheet, section "AC'97 audio controller", native audio bus master registers).
struct AudioBusMaster: Codable, Equatable, Sendable {
  /// x_SR.
  struct Status: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt16
    /// `DCH`: the engine stands.
    static let halted = Self(rawValue: 1 << 0)
    /// `CELV`: the current descriptor is the last valid one, and done.
    static let atLastValid = Self(rawValue: 1 << 1)
    /// `LVBCI`: the last valid buffer is done. Write one to clear.
    static let lastValidDone = Self(rawValue: 1 << 2)
    /// `BCIS`: a buffer that asked for it is done. Write one to clear.
    static let bufferDone = Self(rawValue: 1 << 3)
    /// `FIFOE`. Write one to clear; never set here.
    static let fifoError = Self(rawValue: 1 << 4)
    static let writeOneToClear: Self = [.lastValidDone, .bufferDone, .fifoError]
    static let implemented = Self(rawValue: 0x1F)
  }

  /// x_CR.
  struct Control: OptionSet, Codable, Equatable, Sendable {
    var rawValue: UInt8
    /// `RPBM`.
    static let run = Self(rawValue: 1 << 0)
    /// `RR`: resets this engine's registers; clears itself.
    static let resetRegisters = Self(rawValue: 1 << 1)
    /// `LVBIE`.
    static let lastValidInterrupt = Self(rawValue: 1 << 2)
    /// `FEIE`.
    static let fifoErrorInterrupt = Self(rawValue: 1 << 3)
    /// `IOCE`.
    static let bufferInterrupt = Self(rawValue: 1 << 4)
    static let writable: Self = [
      .run, .lastValidInterrupt, .fifoErrorInterrupt, .bufferInterrupt,
    ]
    static let interrupts: Self = [.lastValidInterrupt, .fifoErrorInterrupt, .bufferInterrupt]
  }

  private enum Descriptor {
    static let interruptOnCompletion: UInt32 = 1 << 31
    static let sampleCount: UInt32 = 0xFFFF
  }

  /// x_BDBAR, aligned to eight bytes.
  var base: UInt32 = 0
  private(set) var current: UInt8 = 0
  var lastValid: UInt8 = 0
  private(set) var prefetched: UInt8 = 0
  var status: Status = .halted
  private(set) var control: Control = []
  /// Samples (16 bits, of any channel) left in the buffer.
  private(set) var samplesLeft: UInt16 = 0
  private(set) var address: UInt32 = 0
  private(set) var interruptsWhenDone = false
  /// A descriptor has been fetched since the registers were reset.
  private(set) var isLoaded = false
  private(set) var pacer = SamplePacer(rate: 48_000, at: 0)

  var isValid: Bool {
    base & 7 == 0 && current < 32 && lastValid < 32 && prefetched < 32
      && status.isSubset(of: .implemented) && control.isSubset(of: .writable) && pacer.isValid
  }

  var isRunning: Bool { control.contains(.run) && !status.contains(.halted) }

  var wantsInterrupt: Bool {
    (status.contains(.lastValidDone) && control.contains(.lastValidInterrupt))
      || (status.contains(.bufferDone) && control.contains(.bufferInterrupt))
      || (status.contains(.fifoError) && control.contains(.fifoErrorInterrupt))
  }

  mutating func write(
    control value: UInt8, rate: UInt32, at now: UInt64, memory: any DMAMemory
  ) {
    let new = Control(rawValue: value)
    if new.contains(.resetRegisters) {
      // Not while it runs, and interrupt enables stay.
      guard !control.contains(.run) else { return }
      let kept = control.intersection(.interrupts)
      self = AudioBusMaster()
      control = kept
      return
    }
    let starts = new.contains(.run) && !control.contains(.run)
    control = new.intersection(.writable)
    guard control.contains(.run) else {
      status.insert(.halted)
      return
    }
    guard starts else { return }
    pacer = SamplePacer(rate: rate, at: now)
    if !isLoaded {
      fetch(current, memory)
      status.remove(.halted)
    } else if samplesLeft > 0 {
      status.remove(.halted)
    } else {
      goOn(memory)
    }
  }

  mutating func write(lastValid value: UInt8, at now: UInt64, memory: any DMAMemory) {
    lastValid = value & 31
    // More buffers for an engine that had come to the end of the list.
    if control.contains(.run), isLoaded, samplesLeft == 0 {
      pacer = SamplePacer(rate: pacer.rate, at: now)
      goOn(memory)
    }
  }

  private mutating func goOn(_ memory: any DMAMemory) {
    guard current != lastValid else { return }
    fetch(prefetched, memory)
    status.subtract([.halted, .atLastValid])
  }

  private mutating func fetch(_ index: UInt8, _ memory: any DMAMemory) {
    current = index & 31
    prefetched = (index &+ 1) & 31
    isLoaded = true
    let at = GuestPhysical(UInt64(base) &+ UInt64(current) * 8)
    address = memory.read(at, as: UInt32.self) & ~1
    let word = memory.read(at + 4, as: UInt32.self)
    samplesLeft = UInt16(truncatingIfNeeded: word & Descriptor.sampleCount)
    interruptsWhenDone = word & Descriptor.interruptOnCompletion != 0
  }

  /// The rate changes for what comes.
  mutating func change(rate: UInt32, at now: UInt64) {
    if rate != pacer.rate { pacer = SamplePacer(rate: rate, at: now) }
  }

  /// Time passes without movement, as while the function is no bus master.
  mutating func stall(at now: UInt64) { pacer = SamplePacer(rate: pacer.rate, at: now) }

  /// Moves what is due.
  /// - Parameter move: from or to this address, so many samples.
  mutating func advance(
    to now: UInt64, samplesPerFrame: Int, memory: any DMAMemory,
    move: (_ address: UInt64, _ samples: Int) -> Void
  ) {
    guard isRunning else { return }
    var due = pacer.due(at: now)
    while due > 0 && isRunning {
      // An empty buffer takes the time of a frame, so that a list of them is no endless loop.
      let frames = min(due, framesLeft(samplesPerFrame))
      let samples = min(frames * samplesPerFrame, Int(samplesLeft))
      if samples > 0 { move(UInt64(address), samples) }
      address &+= UInt32(samples * 2)
      samplesLeft &-= UInt16(samples)
      due -= frames
      pacer.take(frames)
      if samplesLeft == 0 { finishBuffer(memory) }
    }
  }

  private func framesLeft(_ samplesPerFrame: Int) -> Int {
    max(1, (Int(samplesLeft) + samplesPerFrame - 1) / samplesPerFrame)
  }

  private mutating func finishBuffer(_ memory: any DMAMemory) {
    if interruptsWhenDone { status.insert(.bufferDone) }
    if current == lastValid {
      status.formUnion([.lastValidDone, .atLastValid, .halted])
    } else {
      fetch(prefetched, memory)
    }
  }

  /// When the present buffer ends.
  func deadline(samplesPerFrame: Int) -> UInt64? {
    isRunning ? pacer.time(after: framesLeft(samplesPerFrame)) : nil
  }
}
