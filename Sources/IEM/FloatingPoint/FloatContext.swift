/// The environment of a floating-point operation: rounding, masks, flags.
///
/// Intel SDM volume 1, 8.1.3 to 8.1.5 (x87 status and control word), 10.2.3 (MXCSR).
/// Modelled: every field of both registers that changes a result or a flag.
/// Not modelled: stack top, tags and pointers of the x87, which belong to the processor.
/// Reset values: x87 CW after FNINIT is 037Fh, MXCSR is 1F80h; both mean "nearest, all masked".

/// Exception flags, in the bit order that the x87 status word and MXCSR share.
public struct FloatFlags: OptionSet, Hashable, Sendable, BitwiseCopyable {
  public var rawValue: UInt8
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `IE`: invalid operation.
  public static let invalid = Self(rawValue: 1 << 0)
  /// `DE`: an operand is denormal.
  public static let denormal = Self(rawValue: 1 << 1)
  /// `ZE`: a finite number divided by zero.
  public static let divideByZero = Self(rawValue: 1 << 2)
  /// `OE`: the rounded result is too large.
  public static let overflow = Self(rawValue: 1 << 3)
  /// `UE`: the rounded result is tiny.
  public static let underflow = Self(rawValue: 1 << 4)
  /// `PE`: the result was rounded.
  public static let inexact = Self(rawValue: 1 << 5)

  /// All six.
  public static let all = Self(rawValue: 0x3F)
  /// The flags found before an operation computes; an unmasked one ends it there.
  public static let beforeComputation: Self = [.invalid, .denormal, .divideByZero]
}

/// The `RC` field of the x87 control word and of MXCSR.
public enum RoundingMode: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  case nearestEven = 0
  case down = 1
  case up = 2
  case towardZero = 3
}

/// The `PC` field of the x87 control word. The reserved encoding 1 acts as extended.
public enum PrecisionControl: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  case single = 0
  case reserved = 1
  case double = 2
  case extended = 3

  /// How many bits of significand a rounded result keeps.
  @inlinable public var significandBits: Int32 {
    switch self {
    case .single: 24
    case .double: 53
    case .reserved, .extended: 64
    }
  }
}

/// What an operation reads from, and reports to, its control and status register.
///
/// `flags` accumulates. To know what one instruction raised, start it with empty flags: it faults
/// where `unmaskedFlags` is not empty afterwards. The elements of a packed instruction share one
/// context; what they leave in MXCSR is `packedFlags`, and no element is written if it faults.
///
/// An operation that ends with an unmasked flag returns a value of no meaning, except that x87
/// arithmetic with unmasked overflow, underflow or inexact returns what the register receives.
public struct FloatContext: Hashable, Sendable, BitwiseCopyable {
  public var flags: FloatFlags
  /// A set bit masks that exception, as in the x87 control word and in MXCSR bits 7 to 12.
  public var masks: FloatFlags
  public var rounding: RoundingMode
  /// x87 only: the width that add, subtract, multiply, divide and square root round to.
  public var precision: PrecisionControl
  /// x87 only: the `C1` that the last operation leaves; the rounded magnitude is the larger one.
  public var roundedUp: Bool
  /// `DAZ` (MXCSR bit 6): denormal operands are zeros.
  public var denormalsAreZero: Bool
  /// `FTZ` (MXCSR bit 15): tiny results are zeros while underflow is masked.
  public var flushToZero: Bool

  @inlinable
  public init(
    rounding: RoundingMode = .nearestEven, masks: FloatFlags = .all,
    precision: PrecisionControl = .extended, denormalsAreZero: Bool = false,
    flushToZero: Bool = false
  ) {
    self.flags = []
    self.masks = masks
    self.rounding = rounding
    self.precision = precision
    self.roundedUp = false
    self.denormalsAreZero = denormalsAreZero
    self.flushToZero = flushToZero
  }

  /// A context with the modes and masks of MXCSR, and no flags.
  @inlinable
  public init(mxcsr: UInt32) {
    self.init(
      rounding: RoundingMode(rawValue: UInt8(truncatingIfNeeded: mxcsr >> 13) & 3)
        ?? .nearestEven,
      masks: FloatFlags(rawValue: UInt8(truncatingIfNeeded: mxcsr >> 7) & FloatFlags.all.rawValue),
      denormalsAreZero: mxcsr & (1 << 6) != 0,
      flushToZero: mxcsr & (1 << 15) != 0)
  }

  /// A context with the modes and masks of the x87 control word, and no flags.
  @inlinable
  public init(controlWord: UInt16) {
    self.init(
      rounding: RoundingMode(rawValue: UInt8(truncatingIfNeeded: controlWord >> 10) & 3)
        ?? .nearestEven,
      masks: FloatFlags(rawValue: UInt8(truncatingIfNeeded: controlWord) & FloatFlags.all.rawValue),
      precision: PrecisionControl(rawValue: UInt8(truncatingIfNeeded: controlWord >> 8) & 3)
        ?? .extended)
  }

  /// The flags that are set and not masked.
  @inlinable public var unmaskedFlags: FloatFlags { flags.subtracting(masks) }

  /// The flags that a packed instruction reports: if an element found an unmasked exception before
  /// it computed, no element computes, and only the flags found before count.
  @inlinable public var packedFlags: FloatFlags {
    unmaskedFlags.isDisjoint(with: .beforeComputation)
      ? flags : flags.intersection(.beforeComputation)
  }

  /// Sets flags. True if one of these is unmasked, so that an operation ends here.
  @inline(__always) @discardableResult
  mutating func raise(_ raised: FloatFlags) -> Bool {
    flags.formUnion(raised)
    return raised.rawValue & ~masks.rawValue != 0
  }
}
