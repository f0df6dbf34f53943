/// The registers of a local APIC by index: the offset in its page divided by 16, which is also
/// the distance of the x2APIC MSR from 800h (SDM volume 3, tables "Local APIC Register Address
/// Map" and "Local APIC Register Address Map Supported by x2APIC").
enum LocalAPICRegister: Hashable, Sendable {
  case id, version
  /// `TPR`, `APR`, `PPR`.
  case taskPriority, arbitrationPriority, processorPriority
  case endOfInterrupt
  /// `RRD`: not on any processor with an xAPIC; reads zero.
  case remoteRead
  /// `LDR`, `DFR`, `SVR`.
  case logicalDestination, destinationFormat, spuriousVector
  /// `ISR`, `TMR`, `IRR`: 32 vectors in each of eight registers.
  case inService(Int)
  case triggerMode(Int)
  case interruptRequest(Int)
  case errorStatus
  /// `ICR`.
  case interruptCommandLow, interruptCommandHigh
  case localVector(LocalVectorTable.Entry)
  case initialCount, currentCount, divideConfiguration
  case selfIPI

  init?(index: Int) {
    switch index {
    case 0x02: self = .id
    case 0x03: self = .version
    case 0x08: self = .taskPriority
    case 0x09: self = .arbitrationPriority
    case 0x0A: self = .processorPriority
    case 0x0B: self = .endOfInterrupt
    case 0x0C: self = .remoteRead
    case 0x0D: self = .logicalDestination
    case 0x0E: self = .destinationFormat
    case 0x0F: self = .spuriousVector
    case 0x10...0x17: self = .inService(index - 0x10)
    case 0x18...0x1F: self = .triggerMode(index - 0x18)
    case 0x20...0x27: self = .interruptRequest(index - 0x20)
    case 0x28: self = .errorStatus
    case 0x30: self = .interruptCommandLow
    case 0x31: self = .interruptCommandHigh
    case 0x32: self = .localVector(.timer)
    case 0x33: self = .localVector(.thermal)
    case 0x34: self = .localVector(.performance)
    case 0x35: self = .localVector(.lint0)
    case 0x36: self = .localVector(.lint1)
    case 0x37: self = .localVector(.error)
    case 0x38: self = .initialCount
    case 0x39: self = .currentCount
    case 0x3E: self = .divideConfiguration
    case 0x3F: self = .selfIPI
    default: return nil
    }
  }

  var name: String {
    switch self {
    case .id: "ID"
    case .version: "VERSION"
    case .taskPriority: "TPR"
    case .arbitrationPriority: "APR"
    case .processorPriority: "PPR"
    case .endOfInterrupt: "EOI"
    case .remoteRead: "RRD"
    case .logicalDestination: "LDR"
    case .destinationFormat: "DFR"
    case .spuriousVector: "SVR"
    case .inService(let word): "ISR\(word)"
    case .triggerMode(let word): "TMR\(word)"
    case .interruptRequest(let word): "IRR\(word)"
    case .errorStatus: "ESR"
    case .interruptCommandLow: "ICR"
    case .interruptCommandHigh: "ICR_HIGH"
    case .localVector(.timer): "LVT_TIMER"
    case .localVector(.thermal): "LVT_THERMAL"
    case .localVector(.performance): "LVT_PERF"
    case .localVector(.lint0): "LVT_LINT0"
    case .localVector(.lint1): "LVT_LINT1"
    case .localVector(.error): "LVT_ERROR"
    case .initialCount: "TIMER_ICR"
    case .currentCount: "TIMER_CCR"
    case .divideConfiguration: "TIMER_DCR"
    case .selfIPI: "SELF_IPI"
    }
  }

  /// The bits that a write may hold; nil for a register that is read-only.
  /// Any other bit is dropped in xAPIC mode and a #GP in x2APIC mode.
  var writableBits: UInt32? {
    switch self {
    case .taskPriority, .selfIPI: 0xFF
    case .endOfInterrupt, .errorStatus: 0
    case .logicalDestination, .interruptCommandHigh: 0xFF00_0000
    case .destinationFormat: 0xF000_0000
    case .spuriousVector: SpuriousVector.writable
    case .interruptCommandLow: UInt32(truncatingIfNeeded: InterruptCommand.writableLow)
    case .localVector(let entry): entry.acceptedBits
    case .initialCount: .max
    case .divideConfiguration: TimerDivide.writable
    default: nil
    }
  }

  /// Registers that exist in one of the two modes only.
  func exists(in mode: LocalAPIC.Mode) -> Bool {
    switch self {
    case .arbitrationPriority, .remoteRead, .destinationFormat, .interruptCommandHigh:
      mode == .xAPIC
    case .selfIPI: mode == .x2APIC
    default: true
    }
  }

  var isWriteOnly: Bool { self == .endOfInterrupt || self == .selfIPI }
}

/// 256 bits, one for each interrupt vector.
struct VectorSet: Codable, Equatable, Sendable {
  private var words = SIMD8<UInt32>()

  /// The highest vector in the set, which is the one with the highest priority.
  var highest: UInt8? {
    for word in stride(from: 7, through: 0, by: -1) where words[word] != 0 {
      return UInt8(truncatingIfNeeded: word * 32 + 31 - words[word].leadingZeroBitCount)
    }
    return nil
  }

  subscript(word word: Int) -> UInt32 { words[word & 7] }
  func contains(_ vector: UInt8) -> Bool { words[Int(vector >> 5)] & Self.bit(vector) != 0 }
  mutating func insert(_ vector: UInt8) { words[Int(vector >> 5)] |= Self.bit(vector) }
  mutating func remove(_ vector: UInt8) { words[Int(vector >> 5)] &= ~Self.bit(vector) }

  private static func bit(_ vector: UInt8) -> UInt32 { 1 << UInt32(vector & 31) }
}

/// `SVR`, the spurious-interrupt vector register.
struct SpuriousVector: OptionSet, Codable, Equatable, Sendable {
  var rawValue: UInt32
  /// `APIC Software Enable/Disable`.
  static let softwareEnable = Self(rawValue: 1 << 8)
  /// `Focus Processor Checking`: kept, without effect, as on every processor since the P6.
  static let focusCheckingDisabled = Self(rawValue: 1 << 9)
  /// `Suppress EOI Broadcasts`.
  static let suppressEOIBroadcast = Self(rawValue: 1 << 12)
  static let writable: UInt32 = 0x13FF
  static let afterReset = Self(rawValue: 0xFF)
  var vector: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
}

/// `ESR`, the error status register.
struct APICErrors: OptionSet, Codable, Equatable, Sendable {
  var rawValue: UInt32
  static let sendIllegalVector = Self(rawValue: 1 << 5)
  static let receivedIllegalVector = Self(rawValue: 1 << 6)
  static let illegalRegisterAddress = Self(rawValue: 1 << 7)
  static let all: Self = [.sendIllegalVector, .receivedIllegalVector, .illegalRegisterAddress]
}

/// One entry of the local vector table.
struct LocalVector: OptionSet, Codable, Equatable, Sendable {
  var rawValue: UInt32
  static let deliveryStatus = Self(rawValue: 1 << 12)
  static let activeLow = Self(rawValue: 1 << 13)
  static let remoteIRR = Self(rawValue: 1 << 14)
  static let levelTriggered = Self(rawValue: 1 << 15)
  static let masked = Self(rawValue: 1 << 16)

  init(rawValue: UInt32) { self.rawValue = rawValue }
  /// An unmasked, edge-triggered entry that needs no vector.
  init(_ mode: DeliveryMode) { rawValue = UInt32(mode.rawValue) << 8 }

  var vector: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
  var deliveryMode: DeliveryMode? { DeliveryMode(rawValue: UInt8(rawValue >> 8 & 7)) }
  /// Bits 18:17 of the timer's entry.
  var timerMode: TimerMode { TimerMode(rawValue: rawValue >> 17 & 3) ?? .reserved }

  enum TimerMode: UInt32 { case oneShot, periodic, tscDeadline, reserved }
}

/// The local vector table. There is no CMCI entry, which agrees with a maximum entry of 5.
struct LocalVectorTable: Codable, Equatable, Sendable {
  enum Entry: CaseIterable, Sendable {
    case timer, thermal, performance, lint0, lint1, error

    var isInput: Bool { self == .lint0 || self == .lint1 }
    /// The bits that software sets.
    var writableBits: UInt32 {
      switch self {
      case .timer: 0x700FF
      case .thermal, .performance: 0x107FF
      case .lint0, .lint1: 0x1A7FF
      case .error: 0x100FF
      }
    }
    /// With the read-only bits: software that changes a mask writes back what it read.
    var acceptedBits: UInt32 {
      let status = LocalVector.deliveryStatus.rawValue
      return writableBits | status | (isInput ? LocalVector.remoteIRR.rawValue : 0)
    }
  }

  var timer: LocalVector = .masked
  var thermal: LocalVector = .masked
  var performance: LocalVector = .masked
  var lint0: LocalVector = .masked
  var lint1: LocalVector = .masked
  var error: LocalVector = .masked

  subscript(_ entry: Entry) -> LocalVector {
    get {
      switch entry {
      case .timer: timer
      case .thermal: thermal
      case .performance: performance
      case .lint0: lint0
      case .lint1: lint1
      case .error: error
      }
    }
    set {
      switch entry {
      case .timer: timer = newValue
      case .thermal: thermal = newValue
      case .performance: performance = newValue
      case .lint0: lint0 = newValue
      case .lint1: lint1 = newValue
      case .error: error = newValue
      }
    }
  }
}

/// `ICR`, the interrupt command register, as one 64-bit value.
struct InterruptCommand: Codable, Equatable, Sendable {
  var rawValue: UInt64 = 0
  /// Everything in the low half but reserved bits; delivery status (bit 12) is accepted, not kept.
  static let writableLow: UInt64 = 0xCDFFF
  static let keptLow: UInt64 = 0xCCFFF

  enum Shorthand: UInt8 { case none, selfOnly, all, others }

  var vector: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
  var deliveryMode: DeliveryMode? { DeliveryMode(rawValue: UInt8(rawValue >> 8 & 7)) }
  var isLogical: Bool { rawValue & 1 << 11 != 0 }
  /// `Level`: 1 is assert.
  var isAssert: Bool { rawValue & 1 << 14 != 0 }
  var isLevelTriggered: Bool { rawValue & 1 << 15 != 0 }
  var shorthand: Shorthand { Shorthand(rawValue: UInt8(rawValue >> 18 & 3)) ?? .none }
  var high: UInt32 { UInt32(truncatingIfNeeded: rawValue >> 32) }
  var low: UInt32 { UInt32(truncatingIfNeeded: rawValue) }
}

/// `DCR`, the divide configuration register: bits 3, 1 and 0.
enum TimerDivide {
  static let writable: UInt32 = 0b1011
  /// What the bus clock is divided by: 2, 4, 8 … 128, and 1 for 111b.
  static func divisor(_ register: UInt32) -> UInt64 {
    let code = (register >> 1 & 0b100) | (register & 0b011)
    return code == 0b111 ? 1 : 2 << UInt64(code)
  }
}
