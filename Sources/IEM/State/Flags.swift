/// Bits of RFLAGS (SDM vol. 1, 3.4.3).
public struct RFlags: OptionSet, Sendable, Codable, Hashable, BitwiseCopyable {
  public var rawValue: UInt64
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  public static let carry = Self(rawValue: 1 << 0)
  /// Bit 1, always one.
  public static let fixed = Self(rawValue: 1 << 1)
  public static let parity = Self(rawValue: 1 << 2)
  /// `AF`, the auxiliary carry out of bit 3.
  public static let adjust = Self(rawValue: 1 << 4)
  public static let zero = Self(rawValue: 1 << 6)
  public static let sign = Self(rawValue: 1 << 7)
  /// `TF`, single step.
  public static let trap = Self(rawValue: 1 << 8)
  /// `IF`.
  public static let interruptEnable = Self(rawValue: 1 << 9)
  public static let direction = Self(rawValue: 1 << 10)
  public static let overflow = Self(rawValue: 1 << 11)
  /// `IOPL`, two bits.
  public static let ioPrivilege = Self(rawValue: 3 << 12)
  /// `NT`.
  public static let nestedTask = Self(rawValue: 1 << 14)
  /// `RF`.
  public static let resume = Self(rawValue: 1 << 16)
  /// `VM`.
  public static let virtual8086 = Self(rawValue: 1 << 17)
  /// `AC`.
  public static let alignmentCheck = Self(rawValue: 1 << 18)
  /// `VIF`.
  public static let virtualInterrupt = Self(rawValue: 1 << 19)
  /// `VIP`.
  public static let virtualInterruptPending = Self(rawValue: 1 << 20)
  /// `ID`.
  public static let identification = Self(rawValue: 1 << 21)

  /// The six flags that arithmetic writes.
  public static let status: Self = [.carry, .parity, .adjust, .zero, .sign, .overflow]
  /// Every bit that is not reserved.
  public static let writable = Self(rawValue: 0x3F_7FD5)
}

/// How the status flags follow from the last result. Arithmetic stores its operands and result
/// sign-extended to 64 bits, so that one set of formulas serves every width.
public enum FlagKind: UInt8, Sendable, BitwiseCopyable {
  /// All six are in `Processor.rflags`.
  case stored
  /// `result = left + right (+ carry)`.
  case add
  /// `result = left - right (- borrow)`.
  case subtract
  /// CF, OF and AF clear; the rest from `result`.
  case logic
  /// CF, OF and AF in `rflags`; the rest from `result`.
  case partial
  /// CF in `rflags`. `left` is negative if OF is set; AF follows from `result`.
  case increment
  case decrement
  /// AF set. `left` is the value before the last step: CF is the bit that leaves it.
  case shiftLeft
  case shiftRight
  case shiftRightArithmetic
}

extension Processor {
  @inline(__always) mutating func setFlagsAdd<T: GuestWord>(_ left: T, _ right: T, _ result: T) {
    flagLeft = left.extended
    flagRight = right.extended
    flagResult = result.extended
    flagKind = .add
  }

  @inline(__always) mutating func setFlagsSubtract<T: GuestWord>(
    _ left: T, _ right: T, _ result: T
  ) {
    flagLeft = left.extended
    flagRight = right.extended
    flagResult = result.extended
    flagKind = .subtract
  }

  @inline(__always) mutating func setFlagsLogic<T: GuestWord>(_ result: T) {
    flagResult = result.extended
    flagKind = .logic
  }

  /// SF, ZF and PF from `result`; the others as given.
  @inline(__always) mutating func setFlags<T: GuestWord>(
    result: T, carry: Bool, overflow: Bool, adjust: Bool = false
  ) {
    flagResult = result.extended
    rflags =
      (rflags & ~(RFlags.carry.rawValue | RFlags.overflow.rawValue | RFlags.adjust.rawValue))
      | (carry ? RFlags.carry.rawValue : 0) | (overflow ? RFlags.overflow.rawValue : 0)
      | (adjust ? RFlags.adjust.rawValue : 0)
    flagKind = .partial
  }

  /// INC and DEC: CF stays.
  @inline(__always) mutating func setFlagsStep<T: GuestWord>(
    _ kind: FlagKind, result: T, overflow: Bool
  ) {
    if !isCarryStored { storeCarry() }
    flagLeft = overflow ? .max : 0
    flagResult = result.extended
    flagKind = kind
  }

  /// CF is in `rflags`.
  @inline(__always) var isCarryStored: Bool {
    // A bit for each kind.
    (1 &<< UInt32(flagKind.rawValue)) & Self.kindsWithCarry != 0
  }

  private static var kindsWithCarry: UInt32 {
    1 << UInt32(FlagKind.stored.rawValue) | 1 << UInt32(FlagKind.partial.rawValue)
      | 1 << UInt32(FlagKind.increment.rawValue) | 1 << UInt32(FlagKind.decrement.rawValue)
  }

  @inline(never) private mutating func storeCarry() {
    let carry: UInt64 = carryFlag ? RFlags.carry.rawValue : 0
    rflags = (rflags & ~RFlags.carry.rawValue) | carry
  }

  /// Shifts: `left` is the value before the last step.
  @inline(__always) mutating func setFlagsShift<T: GuestWord>(
    _ kind: FlagKind, left: T, result: T
  ) {
    flagLeft = left.extended
    flagResult = result.extended
    flagKind = kind
  }

  /// Rotates and multiplication: the other flags stay.
  @inline(__always) mutating func setCarryOverflow(carry: Bool, overflow: Bool) {
    var bits: UInt64 =
      (carry ? RFlags.carry.rawValue : 0) | (overflow ? RFlags.overflow.rawValue : 0)
    var mask = RFlags.carry.rawValue | RFlags.overflow.rawValue
    if flagKind != .stored && flagKind != .partial {
      // AF is the only other one that does not follow from the result.
      bits |= adjustFlag ? RFlags.adjust.rawValue : 0
      mask |= RFlags.adjust.rawValue
      flagKind = .partial
    }
    rflags = (rflags & ~mask) | bits
  }

  /// Replaces the six status flags.
  @inline(__always) mutating func setStatus(_ bits: UInt64) {
    rflags = (rflags & ~RFlags.status.rawValue) | (bits & RFlags.status.rawValue)
    flagKind = .stored
  }

  /// Changes some status flags and keeps the others.
  mutating func updateStatus(_ bits: RFlags, mask: RFlags) {
    setStatus((statusFlags & ~mask.rawValue) | (bits.rawValue & mask.rawValue))
  }

  @inline(__always) var zeroFlag: Bool {
    flagKind == .stored ? rflags & RFlags.zero.rawValue != 0 : flagResult == 0
  }

  @inline(__always) var signFlag: Bool {
    flagKind == .stored ? rflags & RFlags.sign.rawValue != 0 : Int64(bitPattern: flagResult) < 0
  }

  @inline(__always) var parityFlag: Bool {
    flagKind == .stored
      ? rflags & RFlags.parity.rawValue != 0
      : UInt8(truncatingIfNeeded: flagResult).nonzeroBitCount & 1 == 0
  }

  @inline(__always) var carryFlag: Bool {
    switch flagKind {
    case .stored, .partial, .increment, .decrement: rflags & RFlags.carry.rawValue != 0
    case .logic: false
    case .add: Int64(bitPattern: carryOutOfAdd) < 0
    case .subtract: Int64(bitPattern: borrowOutOfSubtract) < 0
    case .shiftLeft: Int64(bitPattern: flagLeft) < 0
    case .shiftRight, .shiftRightArithmetic: flagLeft & 1 != 0
    }
  }

  @inline(__always) var overflowFlag: Bool {
    switch flagKind {
    case .stored, .partial: rflags & RFlags.overflow.rawValue != 0
    case .logic, .shiftRightArithmetic: false
    // Of SHR the sign before the last step; of SHL, whether that step changed the sign.
    case .increment, .decrement, .shiftRight: Int64(bitPattern: flagLeft) < 0
    case .shiftLeft: Int64(bitPattern: flagLeft ^ flagResult) < 0
    case .add: Int64(bitPattern: (flagLeft ^ flagResult) & (flagRight ^ flagResult)) < 0
    case .subtract: Int64(bitPattern: (flagLeft ^ flagRight) & (flagLeft ^ flagResult)) < 0
    }
  }

  @inline(__always) var adjustFlag: Bool {
    switch flagKind {
    case .stored, .partial: rflags & RFlags.adjust.rawValue != 0
    case .logic: false
    case .add, .subtract: (flagLeft ^ flagRight ^ flagResult) & 0x10 != 0
    case .increment: flagResult & 15 == 0
    case .decrement: flagResult & 15 == 15
    case .shiftLeft, .shiftRight, .shiftRightArithmetic: true
    }
  }

  private var carryOutOfAdd: UInt64 {
    (flagLeft & flagRight) | ((flagLeft | flagRight) & ~flagResult)
  }

  private var borrowOutOfSubtract: UInt64 {
    (~flagLeft & flagRight) | (~(flagLeft ^ flagRight) & flagResult)
  }

  /// The six status flags, at their places in RFLAGS.
  var statusFlags: UInt64 {
    if flagKind == .stored { return rflags & RFlags.status.rawValue }
    return (carryFlag ? RFlags.carry.rawValue : 0) | (parityFlag ? RFlags.parity.rawValue : 0)
      | (adjustFlag ? RFlags.adjust.rawValue : 0) | (zeroFlag ? RFlags.zero.rawValue : 0)
      | (signFlag ? RFlags.sign.rawValue : 0) | (overflowFlag ? RFlags.overflow.rawValue : 0)
  }

  /// RFLAGS as the guest sees it.
  public var flags: RFlags {
    RFlags(rawValue: (rflags & ~RFlags.status.rawValue) | statusFlags | RFlags.fixed.rawValue)
  }

  /// Replaces all of RFLAGS and what depends on it.
  public mutating func setAllFlags(_ value: UInt64) {
    rflags = (value & RFlags.writable.rawValue) | RFlags.fixed.rawValue
    flagKind = .stored
    flagsChanged()
  }

  /// To be called after TF, IF, AC or VM changed in `rflags`: they steer the run loop and the TLB.
  @inline(__always) mutating func flagsChanged() {
    updateAttention()
    selectTLB()
  }

  @inline(__always) func has(_ flag: RFlags) -> Bool { rflags & flag.rawValue != 0 }

  /// A condition by its four-bit code (SDM vol. 1, appendix B).
  @inline(__always) func condition(_ code: UInt8) -> Bool {
    let holds: Bool
    switch code >> 1 {
    case 0: holds = overflowFlag
    case 1: holds = carryFlag
    case 2: holds = zeroFlag
    case 3: holds = carryFlag || zeroFlag
    case 4: holds = signFlag
    case 5: holds = parityFlag
    case 6: holds = signFlag != overflowFlag
    default: holds = zeroFlag || signFlag != overflowFlag
    }
    return holds != (code & 1 != 0)
  }
}

extension Processor {
  /// BT and its like: all but CF stay.
  @inline(__always) mutating func setCarry(_ carry: Bool) {
    var bits: UInt64 = carry ? RFlags.carry.rawValue : 0
    var mask = RFlags.carry.rawValue
    if flagKind != .stored && flagKind != .partial {
      bits |= adjustFlag ? RFlags.adjust.rawValue : 0
      bits |= overflowFlag ? RFlags.overflow.rawValue : 0
      mask |= RFlags.adjust.rawValue | RFlags.overflow.rawValue
      flagKind = .partial
    }
    rflags = (rflags & ~mask) | bits
  }
}
