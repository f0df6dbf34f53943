/// Arithmetic and logic. Results and flags come from the same `BinaryOperation`s that the
/// reference handlers use.

@inline(__always) func binaryRR<O: BinaryOperation, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  let right: T = core.get(op.op.pointee.source)
  core.set(op.op.pointee.destination, O.apply(&core.cpu.pointee, left, right))
  return next(core, op)
}

@inline(__always) func binaryRI<O: BinaryOperation, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  let right = T(truncatingIfNeeded: op.op.pointee.payload)
  core.set(op.op.pointee.destination, O.apply(&core.cpu.pointee, left, right))
  return next(core, op)
}

@inline(__always) func binaryRM<O: BinaryOperation, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let left: T = core.get(op.op.pointee.destination)
  core.set(
    op.op.pointee.destination, O.apply(&core.cpu.pointee, left, hostLoad(host, as: T.self)))
  return next(core, op)
}

@inline(__always) func binaryMR<O: BinaryOperation, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  let right: T = core.get(op.op.pointee.source)
  hostStore(host, O.apply(&core.cpu.pointee, hostLoad(host, as: T.self), right))
  return next(core, op)
}

@inline(__always) func binaryMI<O: BinaryOperation, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  let right = T(truncatingIfNeeded: op.op.pointee.immediate32)
  hostStore(host, O.apply(&core.cpu.pointee, hostLoad(host, as: T.self), right))
  return next(core, op)
}

// MARK: CMP, TEST

@inline(__always) func compareRR<O: BinaryOperation, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  _ = O.apply(&core.cpu.pointee, left, core.get(op.op.pointee.source))
  return next(core, op)
}

@inline(__always) func compareRI<O: BinaryOperation, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  _ = O.apply(&core.cpu.pointee, left, T(truncatingIfNeeded: op.op.pointee.payload))
  return next(core, op)
}

@inline(__always) func compareRM<O: BinaryOperation, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let left: T = core.get(op.op.pointee.destination)
  _ = O.apply(&core.cpu.pointee, left, hostLoad(host, as: T.self))
  return next(core, op)
}

@inline(__always) func compareMR<O: BinaryOperation, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let right: T = core.get(op.op.pointee.source)
  _ = O.apply(&core.cpu.pointee, hostLoad(host, as: T.self), right)
  return next(core, op)
}

@inline(__always) func compareMI<O: BinaryOperation, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let right = T(truncatingIfNeeded: op.op.pointee.immediate32)
  _ = O.apply(&core.cpu.pointee, hostLoad(host, as: T.self), right)
  return next(core, op)
}

// MARK: Without flags, where no later instruction can see them

protocol PlainResult {
  static func result<T: GuestWord>(_ left: T, _ right: T) -> T
}
extension Add: PlainResult {
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T { left &+ right }
}
extension Subtract: PlainResult {
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T { left &- right }
}
extension And: PlainResult {
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T { left & right }
}
extension Or: PlainResult {
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T { left | right }
}
extension Xor: PlainResult {
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T { left ^ right }
}
/// The count of a shift is an immediate, masked and less than the width.
extension ShiftLeft: PlainResult {
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T { left &<< right }
}
extension ShiftRight: PlainResult {
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T { left &>> right }
}
extension ShiftRightArithmetic: PlainResult {
  @inline(__always) static func result<T: GuestWord>(_ left: T, _ right: T) -> T {
    T(truncatingIfNeeded: left.signed &>> right.signed)
  }
}

@inline(__always) func plainRR<O: PlainResult, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  core.set(op.op.pointee.destination, O.result(left, core.get(op.op.pointee.source)))
  return next(core, op)
}

@inline(__always) func plainRI<O: PlainResult, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let left: T = core.get(op.op.pointee.destination)
  let right = T(truncatingIfNeeded: op.op.pointee.payload)
  core.set(op.op.pointee.destination, O.result(left, right))
  return next(core, op)
}

@inline(__always) func plainRM<O: PlainResult, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: false, &host) else {
    return referenceOperation(core, op)
  }
  let left: T = core.get(op.op.pointee.destination)
  core.set(op.op.pointee.destination, O.result(left, hostLoad(host, as: T.self)))
  return next(core, op)
}

// MARK: One operand

/// INC, DEC, NEG, NOT: the result, with the flags set.
protocol UnaryOperation {
  static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T) -> T
}
enum IncrementValue: UnaryOperation {
  @inline(__always) static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T) -> T {
    let result = value &+ 1
    cpu.setFlagsStep(.increment, result: result, overflow: result.signed == T.Signed.min)
    return result
  }
}
enum DecrementValue: UnaryOperation {
  @inline(__always) static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T) -> T {
    let result = value &- 1
    cpu.setFlagsStep(.decrement, result: result, overflow: result.signed == T.Signed.max)
    return result
  }
}
enum NegateValue: UnaryOperation {
  @inline(__always) static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T) -> T {
    let result = 0 &- value
    cpu.setFlagsSubtract(0, value, result)
    return result
  }
}
enum NotValue: UnaryOperation {
  @inline(__always) static func apply<T: GuestWord>(_ cpu: inout Processor, _ value: T) -> T {
    ~value
  }
}

@inline(__always) func unaryR<O: UnaryOperation, T: GuestWord>(
  _: O.Type, _: T.Type, _ core: Core, _ op: Op
) -> Op? {
  let value: T = core.get(op.op.pointee.destination)
  core.set(op.op.pointee.destination, O.apply(&core.cpu.pointee, value))
  return next(core, op)
}

@inline(__always) func unaryM<O: UnaryOperation, T: GuestWord, A: AddressForm>(
  _: O.Type, _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  hostStore(host, O.apply(&core.cpu.pointee, hostLoad(host, as: T.self)))
  return next(core, op)
}

// MARK: XCHG, XADD, CMPXCHG

/// XCHG of memory and a register. One thread runs all processors, so it is atomic as it is, and so
/// are the instructions with a LOCK prefix.
@inline(__always) func exchangeMR<T: GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  let old: T = hostLoad(host)
  hostStore(host, core.get(op.op.pointee.source, as: T.self))
  core.set(op.op.pointee.source, old)
  return next(core, op)
}

@inline(__always) func exchangeAddMR<T: GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  let old: T = hostLoad(host)
  hostStore(host, Add.apply(&core.cpu.pointee, old, core.get(op.op.pointee.source, as: T.self)))
  core.set(op.op.pointee.source, old)
  return next(core, op)
}

@inline(__always) func compareExchangeMR<T: GuestWord, A: AddressForm>(
  _: T.Type, _: A.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  guard A.locate(core, op, count: T.byteCount, write: true, &host) else {
    return referenceOperation(core, op)
  }
  let old: T = hostLoad(host)
  let accumulator: T = core.cpu.pointee.register(Register.rax)
  if old == accumulator {
    hostStore(host, core.get(op.op.pointee.source, as: T.self))
  } else {
    core.cpu.pointee.setRegister(Register.rax, old)
  }
  _ = Subtract.apply(&core.cpu.pointee, accumulator, old)
  return next(core, op)
}
