/// Shifts, rotates, bit tests, multiplication and division. What they mean is in
/// Instructions/Shifts and Instructions/Arithmetic; here shifts leave their flags to be derived.

/// A shift by a masked count that is not zero.
protocol QuickShift {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T, _ count: UInt64) -> T
}

enum QuickShiftLeft: QuickShift {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ count: UInt64
  ) -> T {
    let before = T(truncatingIfNeeded: value.wide &<< (count &- 1))
    let result = before &<< 1
    cpu.setFlagsShift(.shiftLeft, left: before, result: result)
    return result
  }
}

enum QuickShiftRight: QuickShift {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ count: UInt64
  ) -> T {
    let before = T(truncatingIfNeeded: value.wide &>> (count &- 1))
    let result = before &>> 1
    cpu.setFlagsShift(.shiftRight, left: before, result: result)
    return result
  }
}

enum QuickShiftArithmetic: QuickShift {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ count: UInt64
  ) -> T {
    let before = Int64(bitPattern: value.extended) &>> Int64(bitPattern: count &- 1)
    let result = T(truncatingIfNeeded: before &>> 1)
    cpu.setFlagsShift(
      .shiftRightArithmetic, left: T(truncatingIfNeeded: before), result: result)
    return result
  }
}

extension RotateLeft: PlainResult {
  /// The count of a rotate is an immediate; its value modulo the width matters.
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T {
    left &<< right | left &>> (0 &- right)
  }
}
extension RotateRight: PlainResult {
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T {
    left &>> right | left &<< (0 &- right)
  }
}

enum QuickRotateLeft: QuickShift {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ count: UInt64
  ) -> T {
    let result = RotateLeft.result(value, T(truncatingIfNeeded: count))
    let carry = result & 1 != 0
    cpu.setCarryOverflow(carry: carry, overflow: result.signBit != carry)
    return result
  }
}

enum QuickRotateRight: QuickShift {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ count: UInt64
  ) -> T {
    let result = RotateRight.result(value, T(truncatingIfNeeded: count))
    cpu.setCarryOverflow(
      carry: result.signBit, overflow: result.signBit != (result &<< 1).signBit)
    return result
  }
}

/// Shifts and rotates by an immediate, masked and not zero.
@inline(__always) func shiftRI<O: QuickShift, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let value: T = core.get(op.op.pointee.destination)
  core.set(
    op.op.pointee.destination, O.apply(&core.cpu.pointee, value, op.op.pointee.payload))
  return next(core, op)
}

@inline(__always) func shiftRC<O: QuickShift, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let value: T = core.get(op.op.pointee.destination)
  let count = core.counter & (T.bitWidth == 64 ? 63 : 31)
  core.set(
    op.op.pointee.destination, count == 0 ? value : O.apply(&core.cpu.pointee, value, count))
  return next(core, op)
}

/// The same of memory, by an immediate beside the displacement.
@inline(__always) func shiftMI<O: QuickShift, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(
    host, O.apply(&core.cpu.pointee, hostLoad(host, as: T.self), op.op.pointee.immediate32))
  return next(core, op)
}

// MARK: IMUL, MUL

@inline(__always) func multiply<T: GuestWord>(
  _ core: Core, _ op: Op, _ left: T, _ right: T
) -> Op? {
  let (product, overflow) = left.signed.multipliedReportingOverflow(by: right.signed)
  core.set(op.op.pointee.destination, T(truncatingIfNeeded: product))
  core.cpu.pointee.setCarryOverflow(carry: overflow, overflow: overflow)
  return next(core, op)
}

@inline(__always) func multiplyRR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  multiply(
    core, op, core.get(op.op.pointee.destination, as: T.self), core.get(op.op.pointee.source))
}

/// The three-operand form.
@inline(__always) func multiplyRI<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  multiply(
    core, op, core.get(op.op.pointee.source, as: T.self),
    T(truncatingIfNeeded: op.op.pointee.payload))
}

@inline(__always) func multiplyRM<T: GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let left: T = core.get(op.op.pointee.destination)
  return multiply(core, op, left, hostLoad(host))
}

/// The three-operand form where nobody sees the flags.
@inline(__always) func plainMultiplyRI<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let left: T = core.get(op.op.pointee.source)
  core.set(op.op.pointee.destination, left &* T(truncatingIfNeeded: op.op.pointee.payload))
  return next(core, op)
}

/// MUL of rAX by a register.
@inline(__always) func multiplyWide<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let left: T = core.cpu.pointee.register(Register.rax)
  let product = left.multipliedFullWidth(by: core.get(op.op.pointee.destination, as: T.self))
  core.cpu.pointee.setDouble(high: product.high, low: T(truncatingIfNeeded: product.low))
  core.cpu.pointee.setCarryOverflow(carry: product.high != 0, overflow: product.high != 0)
  return next(core, op)
}

// MARK: DIV, IDIV

/// Divides rDX:rAX by a divisor where that is one division of the host's.
protocol QuickDivision {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ divisor: T) -> Bool
}

enum QuickDivide: QuickDivision {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ divisor: T
  ) -> Bool {
    let (high, low) = cpu.double(T.self)
    guard divisor > high else { return false }
    if T.bitWidth == 64 {
      guard high == 0 else { return false }
      if (low | divisor) >> 32 == 0 {
        // Many processors divide the narrow way much faster.
        let (quotient, remainder) = UInt32(truncatingIfNeeded: low)
          .quotientAndRemainder(dividingBy: UInt32(truncatingIfNeeded: divisor))
        cpu.setDouble(
          high: T(truncatingIfNeeded: remainder), low: T(truncatingIfNeeded: quotient))
        return true
      }
      cpu.setDouble(high: low % divisor, low: low / divisor)
      return true
    }
    let dividend = high.wide &<< UInt64(T.bitWidth) | low.wide
    if T.bitWidth == 32 && high == 0 {
      cpu.setDouble(high: low % divisor, low: low / divisor)
      return true
    }
    cpu.setDouble(
      high: T(truncatingIfNeeded: dividend % divisor.wide),
      low: T(truncatingIfNeeded: dividend / divisor.wide))
    return true
  }
}

enum QuickDivideSigned: QuickDivision {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ divisor: T
  ) -> Bool {
    let (high, low) = cpu.double(T.self)
    // The dividend must fit its low half, and neither case of overflow may occur.
    guard T.bitWidth >= 32, high == (low.signBit ? T.max : 0), divisor != 0, divisor != T.max else {
      return false
    }
    let (quotient, remainder) = low.signed.quotientAndRemainder(dividingBy: divisor.signed)
    cpu.setDouble(
      high: T(truncatingIfNeeded: remainder), low: T(truncatingIfNeeded: quotient))
    return true
  }
}

protocol FlagsVisible { static var visible: Bool { get } }
enum WithFlags: FlagsVisible { @inline(__always) static var visible: Bool { true } }
enum WithoutFlags: FlagsVisible { @inline(__always) static var visible: Bool { false } }

@inline(__always) func divideR<O: QuickDivision, T: GuestWord, V: FlagsVisible>(
  _: O.Type, _: T.Type, _: V.Type, _ core: Core, _ op: Op
) -> Op? {
  let divisor: T = core.get(op.op.pointee.destination)
  guard O.apply(&core.cpu.pointee, divisor) else { return referenceOperation(core, op) }
  if V.visible { core.cpu.pointee.setFlagsDivide() }
  return next(core, op)
}

@inline(__always) func divideM<O: QuickDivision, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host),
    O.apply(&core.cpu.pointee, hostLoad(host, as: T.self))
  else { return referenceOperation(core, op) }
  core.cpu.pointee.setFlagsDivide()
  return next(core, op)
}

// MARK: BT, BTS, BTR, BTC

/// BT of a register: only CF changes.
@inline(__always) func bitTestRI<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let value: T = core.get(op.op.pointee.destination)
  let bit = value &>> T(truncatingIfNeeded: op.op.pointee.payload) & 1
  core.cpu.pointee.setCarry(bit != 0)
  return next(core, op)
}

@inline(__always) func bitTestRR<T: GuestWord>(_: T.Type, _ core: Core, _ op: Op) -> Op? {
  let value: T = core.get(op.op.pointee.destination)
  let bit = value &>> core.get(op.op.pointee.source, as: T.self) & 1
  core.cpu.pointee.setCarry(bit != 0)
  return next(core, op)
}

/// BT of memory with an immediate.
@inline(__always) func bitTestMI<T: GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let bit = hostLoad(host, as: T.self) &>> T(truncatingIfNeeded: op.op.pointee.immediate32) & 1
  core.cpu.pointee.setCarry(bit != 0)
  return next(core, op)
}
