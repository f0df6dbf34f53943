/// Comparison: the four relations, and what instructions make of them.
///
/// Intel SDM volume 2: COMISS, UCOMISS, CMPPS (table 3-1 and the AVX predicates), FCOM, FCOMI.

/// How two numbers compare.
public enum FloatOrder: UInt8, Sendable, BitwiseCopyable {
  case less, equal, greater, unordered

  /// `ZF`, `PF` and `CF` after COMISS or FCOMI.
  @inlinable public var comparisonFlags: (zero: Bool, parity: Bool, carry: Bool) {
    switch self {
    case .less: (false, false, true)
    case .equal: (true, false, false)
    case .greater: (false, false, false)
    case .unordered: (true, true, true)
    }
  }

  /// `C3` (bit 14), `C2` (bit 10) and `C0` (bit 8) of the x87 status word after FCOM.
  @inlinable public var conditionCodes: UInt16 {
    switch self {
    case .less: 1 << 8
    case .equal: 1 << 14
    case .greater: 0
    case .unordered: 1 << 14 | 1 << 10 | 1 << 8
    }
  }

  /// Compares operands that are no NaNs.
  @inline(__always)
  init(_ x: Unpacked, _ y: Unpacked) {
    if x.isZero && y.isZero {
      self = .equal
    } else if x.isZero {
      self = y.negative ? .greater : .less
    } else if y.isZero || x.negative != y.negative {
      self = x.negative ? .less : .greater
    } else {
      let larger: FloatOrder = x.negative ? .less : .greater
      let smaller: FloatOrder = x.negative ? .greater : .less
      if x.isInfinity || y.isInfinity {
        self = x.isInfinity ? (y.isInfinity ? .equal : larger) : smaller
      } else if x.exponent != y.exponent {
        self = x.exponent > y.exponent ? larger : smaller
      } else if x.significand != y.significand {
        self = x.significand > y.significand ? larger : smaller
      } else {
        self = .equal
      }
    }
  }
}

/// A comparison predicate of CMPPS (0 to 7) and VCMPPS (0 to 31).
struct ComparisonPredicate {
  /// True where a quiet NaN is invalid too.
  let signalsQuietNaN: Bool
  /// Bit n is the answer for the relation with raw value n.
  private let answers: UInt8

  private static let less: UInt8 = 1 << 0
  private static let equal: UInt8 = 1 << 1
  private static let greater: UInt8 = 1 << 2
  private static let unordered: UInt8 = 1 << 3

  @inline(__always)
  init(_ immediate: UInt8) {
    let answers: UInt8 =
      switch immediate & 0x0F {
      case 0x0: Self.equal
      case 0x1: Self.less
      case 0x2: Self.less | Self.equal
      case 0x3: Self.unordered
      case 0x4: Self.less | Self.greater | Self.unordered
      case 0x5: Self.equal | Self.greater | Self.unordered
      case 0x6: Self.greater | Self.unordered
      case 0x7: Self.less | Self.equal | Self.greater
      case 0x8: Self.equal | Self.unordered
      case 0x9: Self.less | Self.unordered
      case 0xA: Self.less | Self.equal | Self.unordered
      case 0xB: 0
      case 0xC: Self.less | Self.greater
      case 0xD: Self.equal | Self.greater
      case 0xE: Self.greater
      default: Self.less | Self.equal | Self.greater | Self.unordered
      }
    self.answers = answers
    // The ordering relations of 0 to 15 signal; 16 to 31 are the same with signalling reversed.
    let ordering =
      switch immediate & 0x7 {
      case 0x1, 0x2, 0x5, 0x6: true
      default: false
      }
    signalsQuietNaN = ordering != (immediate & 0x10 != 0)
  }

  @inline(__always)
  func isTrue(for order: FloatOrder) -> Bool {
    answers &>> order.rawValue & 1 != 0
  }
}

extension InterchangeLayout {
  @inline(__always)
  static func order(
    _ a: Bits, _ b: Bits, signalsQuietNaN: Bool, _ context: inout FloatContext
  ) -> FloatOrder {
    let x = unpack(a, denormalsAreZero: context.denormalsAreZero)
    let y = unpack(b, denormalsAreZero: context.denormalsAreZero)
    if x.isNaN || y.isNaN {
      if signalsQuietNaN || x.kind == .signalingNaN || y.kind == .signalingNaN {
        context.raise(.invalid)
      }
      return .unordered
    }
    if x.isDenormal || y.isDenormal { context.raise(.denormal) }
    return FloatOrder(x, y)
  }
}
