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
    // Through a pointer: to read one element of the array the compiler copied all of it.
    mutating get {
      let at = physical(i) &* 16
      return withUnsafeBytes(of: &registers) {
        ExtFloat80(
          significand: $0.loadUnaligned(fromByteOffset: at, as: UInt64.self),
          signExponent: $0.loadUnaligned(fromByteOffset: at &+ 8, as: UInt16.self))
      }
    }
    set {
      let at = physical(i) &* 16
      withUnsafeMutableBytes(of: &registers) {
        $0.storeBytes(of: newValue.significand, toByteOffset: at, as: UInt64.self)
        $0.storeBytes(of: UInt64(newValue.signExponent), toByteOffset: at &+ 8, as: UInt64.self)
      }
      tags |= 1 &<< UInt8(truncatingIfNeeded: at &>> 4)
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
