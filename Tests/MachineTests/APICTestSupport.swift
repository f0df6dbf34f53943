import IEM

@testable import Machine

/// Processors with local APICs, an I/O APIC and a clock: what a driver in a test runs on.
final class APICBench {
  static let tscHz: UInt64 = 2_000_000_000

  let clock = ManualClock()
  let queue: EventQueue
  let bus = APICBus()
  let ioapic: IOAPIC82093
  private(set) var apics: [LocalAPIC] = []
  private(set) var signals: [[LocalAPIC.Signal]] = []
  /// Added to the time-stamp counter, as IA32_TSC_ADJUST is.
  var tscOffset: Int64 = 0

  init(
    processors: Int = 1, ids: [UInt32]? = nil, version: IOAPIC82093.Version = .withEOIRegister,
    configure: (inout LocalAPIC.Configuration) -> Void = { _ in }
  ) {
    queue = EventQueue(clock: clock)
    // On a board, the board keeps the bus; here a test may hold on to nothing but one APIC.
    defer { _ = Unmanaged.passRetained(self) }
    ioapic = IOAPIC82093(bus: bus, version: version)
    for index in 0..<processors {
      var configuration = LocalAPIC.Configuration(
        id: ids?[index] ?? UInt32(index), isBootstrap: index == 0)
      configure(&configuration)
      let apic = LocalAPIC(
        configuration, bus: bus, queue: queue,
        tscNow: { [unowned self] in
          UInt64(truncatingIfNeeded: Int64(clock.nanoseconds) * 2 + tscOffset)
        },
        nanosecondsAtTSC: { [unowned self] in
          $0 > UInt64(Int64.max) ? .max : UInt64(max((Int64($0) - tscOffset + 1) / 2, 0))
        })
      apics.append(apic)
      signals.append([])
      apic.onSignal = { [unowned self] in signals[index].append($0) }
    }
  }

  subscript(_ index: Int) -> LocalAPIC { apics[index] }

  func advance(to nanoseconds: UInt64) {
    // Stops at each deadline on the way, as an engine does.
    while queue.nextDeadline <= nanoseconds {
      clock.nanoseconds = max(clock.nanoseconds, queue.nextDeadline)
      queue.runDue()
    }
    clock.nanoseconds = nanoseconds
  }

  func advance(by nanoseconds: UInt64) { advance(to: clock.nanoseconds + nanoseconds) }

  /// What a Linux processor does first: SVR with the spurious vector FFh, all destinations flat.
  func enableAll() {
    for (index, apic) in apics.enumerated() {
      apic[.dfr] = 0xFFFF_FFFF
      apic[.ldr] = UInt32(1) << (24 + UInt32(index & 7))
      apic[.svr] = 0x1FF
    }
    forgetSignals()
  }

  func forgetSignals() { for index in signals.indices { signals[index] = [] } }

  /// Signals other than changes of the interrupt outputs.
  func events(_ index: Int) -> [LocalAPIC.Signal] {
    signals[index].filter { $0 != .interrupt && $0 != .externalInterrupt }
  }

  // MARK: I/O APIC

  func ioapicWrite(_ register: UInt8, _ value: UInt32) {
    ioapic.writeMemory(UInt64(register), at: 0x00, width: .dword)
    ioapic.writeMemory(UInt64(value), at: 0x10, width: .dword)
  }

  func ioapicRead(_ register: UInt8) -> UInt32 {
    ioapic.writeMemory(UInt64(register), at: 0x00, width: .dword)
    return UInt32(ioapic.readMemory(at: 0x10, width: .dword))
  }

  /// Writes an entry as Linux does: the destination before the half with the mask bit.
  func route(_ input: Int, _ low: UInt32, destination: UInt8 = 0) {
    ioapicWrite(UInt8(0x11 + 2 * input), UInt32(destination) << 24)
    ioapicWrite(UInt8(0x10 + 2 * input), low)
  }
}

/// Register offsets in the page.
enum APICOffset: UInt64 {
  case id = 0x20
  case version = 0x30
  case tpr = 0x80
  case apr = 0x90
  case ppr = 0xA0
  case eoi = 0xB0
  case ldr = 0xD0
  case dfr = 0xE0
  case svr = 0xF0
  case isr = 0x100
  case tmr = 0x180
  case irr = 0x200
  case esr = 0x280
  case icr = 0x300
  case icrHigh = 0x310
  case timer = 0x320
  case thermal = 0x330
  case performance = 0x340
  case lint0 = 0x350
  case lint1 = 0x360
  case error = 0x370
  case initialCount = 0x380
  case currentCount = 0x390
  case divide = 0x3E0
}

extension LocalAPIC {
  subscript(_ register: APICOffset) -> UInt32 {
    get { UInt32(readMemory(at: register.rawValue, width: .dword)) }
    set { writeMemory(UInt64(newValue), at: register.rawValue, width: .dword) }
  }

  /// Whether a vector's bit is set in ISR, TMR or IRR.
  func has(_ vector: UInt8, in set: APICOffset) -> Bool {
    let word = readMemory(at: set.rawValue + UInt64(vector >> 5) * 16, width: .dword)
    return word >> UInt64(vector & 31) & 1 != 0
  }

  /// An interrupt handler's bracket: take the vector, end it.
  func handle() -> UInt8? {
    guard pendingVector() != nil else { return nil }
    let vector = acknowledge()
    self[.eoi] = 0
    return vector
  }

  /// A fixed interrupt by the shorthand for itself.
  func sendSelf(_ vector: UInt8) { self[.icr] = 0x4_4000 | UInt32(vector) }

  func enterX2APIC() -> Bool { setAPICBase(apicBase | 1 << 10) }
}
