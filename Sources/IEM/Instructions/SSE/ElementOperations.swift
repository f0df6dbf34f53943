/// Operations on each element by itself: packed add, subtract, compare, minimum and their like.
/// Signedness and width are those of the element type.

/// Something done to a pair of elements.
protocol ElementOperation {
  static func apply<T: LaneElement>(_ a: T, _ b: T) -> T
}

/// The element operation `O` on every `T` of a lane.
enum Each<T: LaneElement, O: ElementOperation>: LaneOperation {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(T.self)
    let y = b.elements(T.self)
    return Lane(T.self) { O.apply(x[$0], y[$0]) }
  }
}

/// PADDB, PADDW, PADDD, PADDQ.
enum AddElements: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T { a &+ b }
}

/// PSUBB, PSUBW, PSUBD, PSUBQ.
enum SubtractElements: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T { a &- b }
}

/// PADDSB, PADDSW, PADDUSB, PADDUSW.
enum AddSaturating: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? (T.isSigned && b < 0 ? T.min : T.max) : sum
  }
}

/// PSUBSB, PSUBSW, PSUBUSB, PSUBUSW.
enum SubtractSaturating: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? (T.isSigned && b < 0 ? T.max : T.min) : difference
  }
}

/// PMULLW, PMULLD, VPMULLQ.
enum MultiplyLow: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T { a &* b }
}

/// PMULHW, PMULHUW.
enum MultiplyHigh: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    a.multipliedFullWidth(by: b).high
  }
}

/// PMULHRSW: the product of two fractions, rounded.
enum MultiplyHighRounded: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    let product = Int32(truncatingIfNeeded: a) &* Int32(truncatingIfNeeded: b)
    return T(truncatingIfNeeded: (product &>> 14 &+ 1) &>> 1)
  }
}

/// PAVGB, PAVGW.
enum AverageElements: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    let sum = UInt32(truncatingIfNeeded: a) &+ UInt32(truncatingIfNeeded: b) &+ 1
    return T(truncatingIfNeeded: sum &>> 1)
  }
}

/// PMINSB, PMINUB, …
enum MinimumElements: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T { a < b ? a : b }
}

/// PMAXSB, PMAXUB, …
enum MaximumElements: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T { a > b ? a : b }
}

/// PCMPEQB, PCMPEQW, PCMPEQD, PCMPEQQ.
enum EqualElements: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T { a == b ? ~0 : 0 }
}

/// PCMPGTB, PCMPGTW, PCMPGTD, PCMPGTQ.
enum GreaterElements: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T { a > b ? ~0 : 0 }
}

/// PABSB, PABSW, PABSD: the most negative number stays.
enum AbsoluteElements: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T { b < 0 ? 0 &- b : b }
}

/// PSIGNB, PSIGNW, PSIGND.
enum SignElements: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    b < 0 ? 0 &- a : b == 0 ? 0 : a
  }
}

/// PSLLVD, PSLLVQ: a count for each element.
enum ShiftLeftEach: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    UInt64(truncatingIfNeeded: b) & count(T.self) < UInt64(T.bitWidth) ? a &<< b : 0
  }
  @inline(__always) static func count<T: LaneElement>(_: T.Type) -> UInt64 {
    .max &>> UInt64(64 &- T.bitWidth)
  }
}

/// PSRLVD, PSRLVQ (unsigned elements) and PSRAVD (signed ones).
enum ShiftRightEach: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    let inRange = UInt64(truncatingIfNeeded: b) & ShiftLeftEach.count(T.self) < UInt64(T.bitWidth)
    return inRange ? a &>> b : a < 0 ? ~0 : 0
  }
}

// MARK: Whole lanes

/// PAND, ANDPS, ANDPD.
enum AndLanes: LaneOperation {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane { a & b }
}

/// PANDN, ANDNPS, ANDNPD: the first source is complemented.
enum AndNotLanes: LaneOperation {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane { ~a & b }
}

/// POR, ORPS, ORPD.
enum OrLanes: LaneOperation {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane { a | b }
}

/// PXOR, XORPS, XORPD.
enum XorLanes: LaneOperation {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane { a ^ b }
}

// MARK: Shifts by one count

/// PSLLW, PSLLD, PSLLQ.
enum ShiftLeftElements<T: LaneElement>: LaneShift {
  @inline(__always) static func apply(_ a: Lane, _ count: UInt64) -> Lane {
    guard count < UInt64(T.bitWidth) else { return Lane() }
    let x = a.elements(T.self)
    let shift = T(truncatingIfNeeded: count)
    return Lane(T.self) { x[$0] &<< shift }
  }
}

/// PSRLW, PSRLD, PSRLQ with unsigned elements; PSRAW, PSRAD with signed ones.
enum ShiftRightElements<T: LaneElement>: LaneShift {
  @inline(__always) static func apply(_ a: Lane, _ count: UInt64) -> Lane {
    var shift = count
    if count >= UInt64(T.bitWidth) {
      guard T.isSigned else { return Lane() }
      shift = UInt64(T.bitWidth &- 1)
    }
    let x = a.elements(T.self)
    let by = T(truncatingIfNeeded: shift)
    return Lane(T.self) { x[$0] &>> by }
  }
}

/// PSLLDQ: by bytes.
enum ShiftLeftBytes: LaneShift {
  @inline(__always) static func apply(_ a: Lane, _ count: UInt64) -> Lane {
    let bits = (count & 7) &* 8
    switch count {
    case 0: return a
    case 1..<8: return Lane(a.x &<< bits, a.y &<< bits | a.x &>> (64 &- bits))
    case 8..<16: return Lane(0, a.x &<< bits)
    default: return Lane()
    }
  }
}

/// PSRLDQ: by bytes.
enum ShiftRightBytes: LaneShift {
  @inline(__always) static func apply(_ a: Lane, _ count: UInt64) -> Lane {
    let bits = (count & 7) &* 8
    switch count {
    case 0: return a
    case 1..<8: return Lane(a.x &>> bits | a.y &<< (64 &- bits), a.y &>> bits)
    case 8..<16: return Lane(a.y &>> bits, 0)
    default: return Lane()
    }
  }
}
