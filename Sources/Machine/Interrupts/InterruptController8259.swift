/// 8259A programmable interrupt controller, one chip (Intel 8259A, order 231468; 82371SB PIIX3,
/// order 290550, for the differences of the PC's built-in pair).
///
/// Modelled: ICW1–4, OCW1–3, edge and level inputs by ELCR, all EOI and rotation commands,
/// automatic EOI, special mask, special fully nested, poll, reading IRR, ISR and IMR, the spurious
/// request (level 7). Not modelled: MCS-80/85 vectors (ICW4 µPM = 0 gives 8086 vectors), ICW1.LTIM
/// (PIIX3 replaces it by ELCR), buffered mode, ICW3 (the PC's cascade is wired, not programmable).
/// An edge stays requested when its line falls before the acknowledge, because a device's pulse
/// has no width here; only the cascade input follows its line down as the chip's manual says.
///
/// Reset: uninitialised, no request before the ICWs; IMR, IRR, ISR, ELCR 0. The input lines are
/// outside the chip and keep their level.
package final class InterruptController8259: StatefulDevice {
  /// Where the initialisation sequence stands: which ICW the odd port takes next.
  package enum Phase: String, Codable, Sendable { case uninitialised, icw2, icw3, icw4, ready }

  package struct State: Codable, Equatable, Sendable {
    package var phase = Phase.uninitialised
    /// Levels of IR0–IR7.
    package var lines: UInt8 = 0
    /// Rising edges that wait for an acknowledge.
    package var edges: UInt8 = 0
    /// In-service register (ISR).
    package var inService: UInt8 = 0
    /// Interrupt mask register (IMR), OCW1.
    package var mask: UInt8 = 0
    /// Edge/level control register (ELCR): a set bit makes the input level-triggered.
    package var levelTriggered: UInt8 = 0
    /// ICW2 bits 7–3.
    package var vectorBase: UInt8 = 0
    /// ICW1.SNGL: the sequence has no ICW3.
    package var isSingle = false
    /// ICW1.IC4: the sequence has an ICW4.
    package var expectsICW4 = false
    /// The input of lowest priority; 7 makes IR0 the highest.
    package var lowestPriority: UInt8 = 7
    /// ICW4.AEOI.
    package var automaticEOI = false
    /// OCW2 rotate in automatic EOI mode.
    package var rotatesOnAutomaticEOI = false
    /// ICW4.SFNM.
    package var specialFullyNested = false
    /// OCW3.SMM.
    package var specialMask = false
    /// OCW3.P: the next read is an acknowledge.
    package var pollPending = false
    /// OCW3.RIS: the even port reads ISR instead of IRR.
    package var readsInService = false
  }

  package let stateName: String
  /// Inputs that may be level-triggered; the rest of ELCR reads as 0.
  let levelCapable: UInt8
  /// Inputs that a second chip drives.
  let cascadeInputs: UInt8
  var registers = State()
  /// The INT output.
  package private(set) var isRequesting = false
  package var onOutputChange: ((Bool) -> Void)?

  package init(stateName: String = "pic", levelCapable: UInt8 = 0xFF, cascadeInputs: UInt8 = 0) {
    self.stateName = stateName
    self.levelCapable = levelCapable
    self.cascadeInputs = cascadeInputs
  }

  // MARK: Inputs and output

  package func setInput(_ input: Int, level: Bool) {
    guard (0..<8).contains(input) else { return }
    let bit: UInt8 = 1 << UInt8(input)
    guard level != (registers.lines & bit != 0) else { return }
    if level {
      registers.lines |= bit
      if registers.levelTriggered & bit == 0 && registers.phase != .uninitialised {
        registers.edges |= bit
      }
    } else {
      registers.lines &= ~bit
      registers.edges &= ~(bit & cascadeInputs)
    }
    updateOutput()
  }

  /// Interrupt request register (IRR).
  package var requests: UInt8 {
    (registers.edges & ~registers.levelTriggered) | (registers.lines & registers.levelTriggered)
  }

  /// The input that an acknowledge would take now.
  var pendingInput: UInt8? {
    guard registers.phase == .ready,
      let request = highestPriority(of: requests & ~registers.mask)
    else { return nil }
    let blocking =
      registers.specialMask ? registers.inService & ~registers.mask : registers.inService
    guard let current = highestPriority(of: blocking) else { return request }
    if rank(request) < rank(current) { return request }
    // The slave may interrupt its own service routine: only it knows which input is the higher.
    let isCascade = cascadeInputs & (1 << request) != 0
    return request == current && isCascade && registers.specialFullyNested ? request : nil
  }

  /// 0 for the input of highest priority.
  private func rank(_ input: UInt8) -> UInt8 { (input &- registers.lowestPriority &- 1) & 7 }

  func highestPriority(of bits: UInt8) -> UInt8? {
    guard bits != 0 else { return nil }
    for step in 1...8 as ClosedRange<UInt8> {
      let input = (registers.lowestPriority &+ step) & 7
      if bits & (1 << input) != 0 { return input }
    }
    return nil
  }

  func updateOutput() {
    let output = pendingInput != nil
    guard output != isRequesting else { return }
    isRequesting = output
    onOutputChange?(output)
  }

  // MARK: Acknowledge

  /// The INTA cycles: moves the highest request to service. nil when it has gone meanwhile.
  func takeRequest() -> UInt8? {
    guard let input = pendingInput else { return nil }
    let bit: UInt8 = 1 << input
    registers.edges &= ~bit
    if registers.automaticEOI {
      if registers.rotatesOnAutomaticEOI { registers.lowestPriority = input }
    } else {
      registers.inService |= bit
    }
    // INT falls during the acknowledge, so that a further request is a new edge for a master.
    if isRequesting {
      isRequesting = false
      onOutputChange?(false)
    }
    updateOutput()
    return input
  }

  /// An INTA cycle: the vector, that of level 7 when the request has gone.
  package func acknowledge() -> UInt8 { vector(of: takeRequest() ?? 7) }

  func vector(of input: UInt8) -> UInt8 { registers.vectorBase | input }

  // MARK: State

  package var state: State { registers }

  package func restore(_ state: State) throws(StateError) {
    try validate(state)
    registers = state
    updateOutput()
  }

  func validate(_ state: State) throws(StateError) {
    guard state.lowestPriority < 8 else { throw StateError(stateName, "lowestPriority above 7") }
    guard state.vectorBase & 7 == 0 else { throw StateError(stateName, "vectorBase bits 2–0") }
    guard state.levelTriggered & ~levelCapable == 0 else {
      throw StateError(stateName, "levelTriggered has inputs that are edge-triggered only")
    }
  }

  package func reset() {
    let lines = registers.lines
    registers = State()
    registers.lines = lines
    updateOutput()
  }
}
