import SoftFloat

/// The x87 register stack, tags and derived status bits.
extension FPUState {
  /// FCW after FNINIT: all masked, extended precision, nearest.
  static let initialControl: UInt16 = 0x037F
  /// Bit 6 of FCW is always one, bits 7 and 13–15 are zero. Bit 12 (infinity control) is kept.
  static let controlBits: UInt16 = 0x1F3F
  static let controlFixed: UInt16 = 0x0040

  static func validControl(_ value: UInt16) -> UInt16 { (value & controlBits) | controlFixed }

  /// FNINIT: registers keep their values, but are empty.
  mutating func initialize() {
    control = Self.initialControl
    status = 0
    tags = 0
    opcode = 0
    instructionPointer = 0
    instructionSelector = 0
    dataPointer = 0
    dataSelector = 0
  }

  /// The physical number of ST(i).
  @inline(__always) func physical(_ i: Int) -> Int { (top &+ i) & 7 }

  /// ST(i), whatever its tag.
  @inline(__always) subscript(i: Int) -> ExtFloat80 {
    get {
      let at = physical(i) &* 2
      return ExtFloat80(
        significand: registers[unchecked: at],
        signExponent: UInt16(truncatingIfNeeded: registers[unchecked: at &+ 1]))
    }
    set {
      let at = physical(i) &* 2
      registers[unchecked: at] = newValue.significand
      registers[unchecked: at &+ 1] = UInt64(newValue.signExponent)
      tags |= 1 &<< UInt8(truncatingIfNeeded: at &>> 1)
    }
  }

  @inline(__always) func isEmpty(_ i: Int) -> Bool {
    tags &>> UInt8(truncatingIfNeeded: physical(i)) & 1 == 0
  }

  @inline(__always) mutating func free(_ i: Int) {
    tags &= ~(1 &<< UInt8(truncatingIfNeeded: physical(i)))
  }

  @inline(__always) mutating func pop() {
    free(0)
    top = top &+ 1
  }

  /// `ES` and `B` follow from the flags and masks.
  @inline(__always) mutating func updateErrorSummary() {
    if status & ~control & UInt16(FloatFlags.all.rawValue) != 0 {
      status |= FPUStatus.errorSummary | FPUStatus.busy
    } else {
      status &= ~(FPUStatus.errorSummary | FPUStatus.busy)
    }
  }

  /// The 16-bit tag word of FNSTENV: two bits for each physical register.
  var tagWord: UInt16 {
    var word: UInt16 = 0
    for physical in 0..<8 {
      var tag: UInt16 = 3
      if tags >> UInt8(physical) & 1 != 0 {
        let value = ExtFloat80(
          significand: registers[physical * 2],
          signExponent: UInt16(truncatingIfNeeded: registers[physical * 2 + 1]))
        switch value.kind {
        case .normal: tag = 0
        case .zero: tag = 1
        default: tag = 2
        }
      }
      word |= tag << UInt16(physical * 2)
    }
    return word
  }

  /// Loads a 16-bit tag word: only "empty" counts.
  mutating func setTags(word: UInt16) {
    tags = 0
    for physical in 0..<8 where word >> UInt16(physical * 2) & 3 != 3 {
      tags |= 1 << UInt8(physical)
    }
  }
}
