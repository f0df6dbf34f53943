/// SHL, SHR, SAR, ROL, ROR, RCL, RCR, SHLD, SHRD and the flagless BMI2 forms (SDM vol. 2).
///
/// The count is masked to 5 bits (6 with a 64-bit operand). A masked count of zero changes no flag.
/// Undefined flags are those of AMD's Zen 5, which the native comparison test holds them to: OF for
/// counts other than 1 is computed as for 1 from the last step; shifts set AF.

protocol ShiftOperation {
  /// `count` is masked and not zero. Returns the result and sets the flags.
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T, _ count: UInt64) -> T
}

enum Shift<O: ShiftOperation>: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let raw: UInt8 = try cpu.read(i, 1)
    let count = UInt64(raw) & (T.bitWidth == 64 ? 63 : 31)
    let value: T = try cpu.readForWriteBack(i)
    if count == 0 {
      // A 32-bit register destination still loses its upper half.
      cpu.writeBack(i, 0, value)
      return
    }
    cpu.writeBack(i, 0, O.apply(&cpu, value, count))
  }
}

enum ShiftLeft: ShiftOperation {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T, _ count: UInt64) -> T {
    let result = value << count
    let carry =
      count <= UInt64(T.bitWidth) && value >> (UInt64(T.bitWidth) - count) & 1 != 0
    cpu.setFlags(
      result: result, carry: carry, overflow: result.signBit != carry, adjust: true)
    return result
  }
}

enum ShiftRight: ShiftOperation {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T, _ count: UInt64) -> T {
    let result = value >> count
    let last = value >> (count - 1)
    // The sign before the last step: the original sign only when the count is 1.
    cpu.setFlags(
      result: result, carry: last & 1 != 0, overflow: last.signBit, adjust: true)
    return result
  }
}

enum ShiftRightArithmetic: ShiftOperation {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T, _ count: UInt64) -> T {
    let result = T(truncatingIfNeeded: value.signed >> count)
    let last = value.signed >> (count - 1)
    cpu.setFlags(result: result, carry: last & 1 != 0, overflow: false, adjust: true)
    return result
  }
}

/// The rotates change only CF and OF. A count that is a multiple of the width still sets CF.
enum RotateLeft: ShiftOperation {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T, _ count: UInt64) -> T {
    let by = count & UInt64(T.bitWidth - 1)
    let result = by == 0 ? value : value << by | value >> (UInt64(T.bitWidth) - by)
    let carry = result & 1 != 0
    cpu.setCarryOverflow(carry: carry, overflow: result.signBit != carry)
    return result
  }
}

enum RotateRight: ShiftOperation {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T, _ count: UInt64) -> T {
    let by = count & UInt64(T.bitWidth - 1)
    let result = by == 0 ? value : value >> by | value << (UInt64(T.bitWidth) - by)
    let second = (result << 1).signBit
    cpu.setCarryOverflow(carry: result.signBit, overflow: result.signBit != second)
    return result
  }
}

enum RotateCarryLeft: ShiftOperation {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T, _ count: UInt64) -> T {
    let width = UInt64(T.bitWidth)
    let by = count % (width + 1)
    var carry = cpu.carryFlag
    var result = value
    if by != 0 {
      let carryIn: T = carry ? 1 : 0
      carry = value >> (width - by) & 1 != 0
      result = value << by | carryIn << (by - 1)
      if by > 1 { result |= value >> (width + 1 - by) }
    }
    cpu.setCarryOverflow(carry: carry, overflow: result.signBit != carry)
    return result
  }
}

enum RotateCarryRight: ShiftOperation {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T, _ count: UInt64) -> T {
    let width = UInt64(T.bitWidth)
    let by = count % (width + 1)
    var carry = cpu.carryFlag
    var result = value
    if by != 0 {
      let carryIn: T = carry ? 1 : 0
      carry = value >> (by - 1) & 1 != 0
      result = value >> by | carryIn << (width - by)
      if by > 1 { result |= value << (width + 1 - by) }
    }
    cpu.setCarryOverflow(carry: carry, overflow: result.signBit != (result << 1).signBit)
    return result
  }
}

/// SHLD: bits enter from the top of the source. With a 16-bit operand and a count above 16
/// everything is undefined; as on Zen 5 the result is the source rotated on, and CF and OF are
/// those of SHL.
enum ShiftLeftDouble: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let raw: UInt8 = try cpu.read(i, 2)
    let count = UInt64(raw) & (T.bitWidth == 64 ? 63 : 31)
    let source: T = try cpu.read(i, 1)
    let value: T = try cpu.readForWriteBack(i)
    guard count != 0 else {
      cpu.writeBack(i, 0, value)
      return
    }
    let width = UInt64(T.bitWidth)
    let upper = count <= width ? value : source
    let by = count <= width ? count : count - width
    let result = upper << by | source >> (width - by)
    let carry = count <= width && value >> (width - count) & 1 != 0
    cpu.writeBack(i, 0, result)
    cpu.setFlags(
      result: result, carry: carry, overflow: (value << count).signBit != carry, adjust: true)
  }
}

/// SHRD: bits enter from the bottom of the source. Undefined results as for SHLD, but OF tells
/// whether the last step changed the sign.
enum ShiftRightDouble: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let raw: UInt8 = try cpu.read(i, 2)
    let count = UInt64(raw) & (T.bitWidth == 64 ? 63 : 31)
    let source: T = try cpu.read(i, 1)
    let value: T = try cpu.readForWriteBack(i)
    guard count != 0 else {
      cpu.writeBack(i, 0, value)
      return
    }
    let width = UInt64(T.bitWidth)
    let lower = count <= width ? value : source
    let by = count <= width ? count : count - width
    let result = lower >> by | source << (width - by)
    let carry = count <= width && value >> (count - 1) & 1 != 0
    cpu.writeBack(i, 0, result)
    cpu.setFlags(
      result: result, carry: carry, overflow: result.signBit != (result << 1).signBit,
      adjust: true)
  }
}

/// SHLX, SARX, SHRX (BMI2): no flags; the count is masked.
enum ShiftLeftNoFlags: BitField {
  @inline(__always) static func result<T: GuestWord>(_ value: T, _ control: T) -> T {
    value &<< control
  }
}

enum ShiftArithmeticNoFlags: BitField {
  @inline(__always) static func result<T: GuestWord>(_ value: T, _ control: T) -> T {
    T(truncatingIfNeeded: value.signed &>> control.signed)
  }
}

enum ShiftRightNoFlags: BitField {
  @inline(__always) static func result<T: GuestWord>(_ value: T, _ control: T) -> T {
    value &>> control
  }
}

/// RORX (BMI2).
enum RotateRightNoFlags: SizedInstruction {
  @inline(__always) static func result<T: GuestWord>(_ value: T, _ count: T) -> T {
    value &>> count | value &<< (0 &- count)
  }

  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let value: T = try cpu.read(i, 1)
    try cpu.write(i, 0, result(value, T(truncatingIfNeeded: i.immediate)))
  }
}
