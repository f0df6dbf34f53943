extension InterruptController8259 {
  /// Initialisation command word 1 (even port, bit 4 set).
  private struct ICW1: OptionSet {
    var rawValue: UInt8
    /// `IC4`: an ICW4 follows.
    static let needsICW4 = Self(rawValue: 1 << 0)
    /// `SNGL`: no cascade, no ICW3.
    static let single = Self(rawValue: 1 << 1)
    /// Tells ICW1 from OCW2 and OCW3.
    static let isInitialisation = Self(rawValue: 1 << 4)
  }

  /// Initialisation command word 4.
  private struct ICW4: OptionSet {
    var rawValue: UInt8
    /// `AEOI`.
    static let automaticEOI = Self(rawValue: 1 << 1)
    /// `SFNM`.
    static let specialFullyNested = Self(rawValue: 1 << 4)
  }

  /// Operation command word 3 (even port, bits 4–3 = 01).
  private struct OCW3: OptionSet {
    var rawValue: UInt8
    /// `RIS`: which register to read.
    static let inServiceRegister = Self(rawValue: 1 << 0)
    /// `RR`: `RIS` counts.
    static let readRegister = Self(rawValue: 1 << 1)
    /// `P`.
    static let poll = Self(rawValue: 1 << 2)
    /// Tells OCW3 from OCW2.
    static let isOCW3 = Self(rawValue: 1 << 3)
    /// `SMM`.
    static let specialMaskMode = Self(rawValue: 1 << 5)
    /// `ESMM`: `SMM` counts.
    static let enableSpecialMaskMode = Self(rawValue: 1 << 6)
  }

  /// Operation command word 2 bits 7–5: R, SL, EOI.
  private enum OCW2: UInt8 {
    case clearRotateOnAutomaticEOI, nonSpecificEOI, noOperation, specificEOI
    case setRotateOnAutomaticEOI, rotateOnNonSpecificEOI, setPriority, rotateOnSpecificEOI
  }

  /// Poll word bit 7: an interrupt was pending.
  private static let pollInterrupt: UInt8 = 1 << 7

  // MARK: Even port

  func readCommandPort() -> UInt8 {
    if registers.pollPending { return poll() }
    return registers.readsInService ? registers.inService : requests
  }

  func peekCommandPort() -> UInt8 {
    if registers.pollPending { return pendingInput.map { Self.pollInterrupt | $0 } ?? 0 }
    return registers.readsInService ? registers.inService : requests
  }

  func writeCommandPort(_ value: UInt8) {
    let icw1 = ICW1(rawValue: value)
    if icw1.contains(.isInitialisation) {
      beginInitialisation(icw1)
    } else if OCW3(rawValue: value).contains(.isOCW3) {
      writeOCW3(OCW3(rawValue: value))
    } else {
      writeOCW2(value)
    }
    updateOutput()
  }

  private func poll() -> UInt8 {
    registers.pollPending = false
    return takeRequest().map { Self.pollInterrupt | $0 } ?? 0
  }

  private func beginInitialisation(_ icw1: ICW1) {
    let old = registers
    registers = State()
    registers.phase = .icw2
    // Edges need a new transition after this; levels are still there.
    registers.lines = old.lines
    registers.levelTriggered = old.levelTriggered
    registers.vectorBase = old.vectorBase
    registers.isSingle = icw1.contains(.single)
    registers.expectsICW4 = icw1.contains(.needsICW4)
  }

  private func writeOCW2(_ value: UInt8) {
    guard let command = OCW2(rawValue: value >> 5) else { return }
    let level = value & 7
    switch command {
    case .noOperation: break
    case .clearRotateOnAutomaticEOI: registers.rotatesOnAutomaticEOI = false
    case .setRotateOnAutomaticEOI: registers.rotatesOnAutomaticEOI = true
    case .nonSpecificEOI: _ = endHighest()
    case .rotateOnNonSpecificEOI:
      if let ended = endHighest() { registers.lowestPriority = ended }
    case .specificEOI: registers.inService &= ~(1 << level)
    case .rotateOnSpecificEOI:
      registers.inService &= ~(1 << level)
      registers.lowestPriority = level
    case .setPriority: registers.lowestPriority = level
    }
  }

  private func endHighest() -> UInt8? {
    // In special mask mode a masked level is deliberately left in service.
    let candidates =
      registers.specialMask ? registers.inService & ~registers.mask : registers.inService
    guard let input = highestPriority(of: candidates) else { return nil }
    registers.inService &= ~(1 << input)
    return input
  }

  private func writeOCW3(_ word: OCW3) {
    if word.contains(.enableSpecialMaskMode) {
      registers.specialMask = word.contains(.specialMaskMode)
    }
    if word.contains(.poll) {
      registers.pollPending = true
    } else if word.contains(.readRegister) {
      registers.readsInService = word.contains(.inServiceRegister)
    }
  }

  // MARK: Odd port

  func readDataPort() -> UInt8 { registers.pollPending ? poll() : registers.mask }

  func peekDataPort() -> UInt8 { registers.pollPending ? peekCommandPort() : registers.mask }

  func writeDataPort(_ value: UInt8) {
    switch registers.phase {
    case .uninitialised, .ready:
      registers.mask = value
    case .icw2:
      registers.vectorBase = value & 0xF8
      registers.phase = registers.isSingle ? phaseAfterICW3 : .icw3
    case .icw3:
      registers.phase = phaseAfterICW3
    case .icw4:
      let icw4 = ICW4(rawValue: value)
      registers.automaticEOI = icw4.contains(.automaticEOI)
      registers.specialFullyNested = icw4.contains(.specialFullyNested)
      registers.phase = .ready
    }
    updateOutput()
  }

  private var phaseAfterICW3: Phase { registers.expectsICW4 ? .icw4 : .ready }

  // MARK: ELCR

  func writeELCR(_ value: UInt8) {
    registers.levelTriggered = value & levelCapable
    registers.edges &= ~registers.levelTriggered
    updateOutput()
  }
}
