import SoftFloat

/// The x87 where nothing happens but rounding: no error pending, all exceptions masked, registers
/// in use, or free for what is pushed. All else goes to the reference handler.
///
/// Registers of the stack are numbers in `destination` and `source`; the upper half of the payload
/// is FOP.

extension UnsafeMutableRawPointer {
  /// No #NM, no #MF, all exceptions masked.
  @inline(__always) var mayUseX87: Bool {
    cpu.pointee.cr0 & (CR0.em | CR0.ts) == 0
      && cpu.pointee.fpu.status & FPUStatus.errorSummary == 0
      && cpu.pointee.fpu.control & 0x3F == 0x3F
  }

  /// Also to nearest, with 64 bits.
  @inline(__always) var mayUseFastX87: Bool {
    cpu.pointee.cr0 & (CR0.em | CR0.ts) == 0
      && cpu.pointee.fpu.status & FPUStatus.errorSummary == 0
      && cpu.pointee.fpu.control & 0x0F3F == 0x033F
  }

  /// The instruction pointer and FOP.
  @inline(__always) func noteX87(_ op: Op) {
    cpu.pointee.fpu.instructionPointer =
      (blockRIP &+ UInt64(op.op.pointee.offset)) & cpu.pointee.ripMask
    cpu.pointee.fpu.instructionSelector =
      cpu.pointee.segments[unchecked: Int(SegmentRegister.cs.rawValue)].selector
    cpu.pointee.fpu.opcode = UInt16(truncatingIfNeeded: op.op.pointee.payload &>> 32)
  }

  /// The same and the data pointer.
  @inline(__always) func noteX87Memory(_ op: Op) {
    noteX87(op)
    cpu.pointee.fpu.dataPointer = op.indexedAddress(self) & op.addressMask
    cpu.pointee.fpu.dataSelector =
      cpu.pointee.segments[unchecked: Int(op.op.pointee.segment)].selector
  }

  @inline(__always) func finishX87(_ result: X87Result) {
    cpu.pointee.fpu.status =
      (cpu.pointee.fpu.status & ~FPUStatus.c1)
      | (result.inexact ? UInt16(FloatFlags.inexact.rawValue) : 0)
      | (result.up ? FPUStatus.c1 : 0)
  }

  @inline(__always) func st(_ number: UInt16) -> ExtFloat80 { cpu.pointee.fpu[Int(number)] }

  @inline(__always) func isFilled(_ number: UInt16) -> Bool {
    !cpu.pointee.fpu.isEmpty(Int(number))
  }

  /// C1 becomes zero. There must be room.
  @inline(__always) func pushX87(_ number: ExtFloat80) {
    cpu.pointee.fpu.status &= ~FPUStatus.c1
    cpu.pointee.fpu.top = cpu.pointee.fpu.top &- 1
    cpu.pointee.fpu[0] = number
  }

  @inline(__always) func pop<P: X87Pops>(_: P.Type) {
    if P.count > 0 { cpu.pointee.fpu.pop() }
    if P.count > 1 { cpu.pointee.fpu.pop() }
  }
}

// MARK: Arithmetic

@inline(__always) func x87Combine<O: X87FastOperation, P: X87Pops>(
  _: O.Type, _: P.Type, _ core: Core, _ op: Op
) -> Op? {
  let (to, from) = (op.to, op.first)
  var result = X87Result()
  guard core.mayUseFastX87, core.isFilled(to), core.isFilled(from),
    O.apply(core.st(to), core.st(from), &result)
  else { return referenceOperation(core, op) }
  core.noteX87(op)
  core.finishX87(result)
  core.cpu.pointee.fpu[Int(to)] = result.number
  core.pop(P.self)
  return next(core, op)
}

@inline(__always) func x87CombineM<O: X87FastOperation, M: X87FastFormat>(
  _: O.Type, _: M.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  var number = ExtFloat80.zero(negative: false)
  var result = X87Result()
  guard core.mayUseFastX87, core.isFilled(0),
    AnyAddress.locate(core, op, count: M.Word.byteCount, write: false, &host),
    M.load(hostLoad(host), &number), O.apply(core.st(0), number, &result)
  else { return referenceOperation(core, op) }
  core.noteX87Memory(op)
  core.finishX87(result)
  core.cpu.pointee.fpu[0] = result.number
  return next(core, op)
}

/// FCHS, FABS: bits of the sign that change, and bits that stay.
@inline(__always) func x87Sign(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseX87, core.isFilled(0) else { return referenceOperation(core, op) }
  var number = core.st(0)
  core.noteX87(op)
  core.cpu.pointee.fpu.status &= ~FPUStatus.c1
  number.signExponent = (number.signExponent & op.first) ^ op.to
  core.cpu.pointee.fpu[0] = number
  return next(core, op)
}

// MARK: Loads

@inline(__always) func x87LoadM<M: X87FastFormat>(_: M.Type, _ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  var number = ExtFloat80.zero(negative: false)
  guard core.mayUseX87, !core.isFilled(7),
    AnyAddress.locate(core, op, count: M.Word.byteCount, write: false, &host),
    M.load(hostLoad(host), &number)
  else { return referenceOperation(core, op) }
  core.noteX87Memory(op)
  core.pushX87(number)
  return next(core, op)
}

/// FLD m80: any encoding.
@inline(__always) func x87LoadExtended(_ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseX87, !core.isFilled(7),
    AnyAddress.locate(core, op, count: 10, write: false, &host)
  else { return referenceOperation(core, op) }
  let number = ExtFloat80(significand: hostLoad(host), signExponent: hostLoad(host &+ 8))
  core.noteX87Memory(op)
  core.pushX87(number)
  return next(core, op)
}

@inline(__always) func x87LoadRegister(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseX87, !core.isFilled(7), core.isFilled(op.first) else {
    return referenceOperation(core, op)
  }
  let number = core.st(op.first)
  core.noteX87(op)
  core.pushX87(number)
  return next(core, op)
}

@inline(__always) func x87LoadOne(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseX87, !core.isFilled(7) else { return referenceOperation(core, op) }
  core.noteX87(op)
  core.pushX87(ExtFloat80(significand: 1 << 63, signExponent: 0x3FFF))
  return next(core, op)
}

@inline(__always) func x87LoadZero(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseX87, !core.isFilled(7) else { return referenceOperation(core, op) }
  core.noteX87(op)
  core.pushX87(.zero(negative: false))
  return next(core, op)
}

// MARK: Stores and moves

/// FST, FSTP, FIST, FISTP, FISTTP to memory.
@inline(__always) func x87StoreM<S: X87FastStore, P: X87Pops, R: IntegerRounding>(
  _: S.Type, _: P.Type, _: R.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  var word: S.Word = 0
  var result = X87Result()
  let rounding = core.cpu.pointee.fpu.control & 0x0C00
  // To nearest, or towards zero as programs in C ask for.
  let truncating = R.truncating || rounding == 0x0C00
  guard core.mayUseX87, core.isFilled(0), rounding == 0 || (truncating && S.isInteger),
    AnyAddress.locate(core, op, count: S.Word.byteCount, write: true, &host),
    S.store(core.st(0), truncating: truncating, &word, &result)
  else { return referenceOperation(core, op) }
  hostStore(host, word)
  core.noteX87Memory(op)
  core.finishX87(result)
  core.pop(P.self)
  return next(core, op)
}

/// FSTP m80.
@inline(__always) func x87StoreExtended(_ core: Core, _ op: Op) -> Op? {
  var host: UInt64 = 0
  guard core.mayUseX87, core.isFilled(0),
    AnyAddress.locate(core, op, count: 10, write: true, &host)
  else { return referenceOperation(core, op) }
  let number = core.st(0)
  hostStore(host, number.significand)
  hostStore(host &+ 8, number.signExponent)
  core.noteX87Memory(op)
  core.cpu.pointee.fpu.status &= ~FPUStatus.c1
  core.cpu.pointee.fpu.pop()
  return next(core, op)
}

@inline(__always) func x87StoreRegister<P: X87Pops>(_: P.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseX87, core.isFilled(0) else { return referenceOperation(core, op) }
  core.noteX87(op)
  core.cpu.pointee.fpu.status &= ~FPUStatus.c1
  core.cpu.pointee.fpu[Int(op.first)] = core.st(0)
  core.pop(P.self)
  return next(core, op)
}

@inline(__always) func x87Exchange(_ core: Core, _ op: Op) -> Op? {
  guard core.mayUseX87, core.isFilled(0), core.isFilled(op.first) else {
    return referenceOperation(core, op)
  }
  core.noteX87(op)
  core.cpu.pointee.fpu.status &= ~FPUStatus.c1
  let top = core.st(0)
  core.cpu.pointee.fpu[0] = core.st(op.first)
  core.cpu.pointee.fpu[Int(op.first)] = top
  return next(core, op)
}

// MARK: Comparisons

/// FCOM, FUCOM and their like: the two differ in NaNs only.
@inline(__always) func x87CompareR<P: X87Pops>(_: P.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseX87, core.isFilled(0), core.isFilled(op.first),
    case let order = core.st(0).fastOrder(core.st(op.first)), order != .unordered
  else { return referenceOperation(core, op) }
  core.noteX87(op)
  core.cpu.pointee.setX87Conditions(order.conditionCodes)
  core.pop(P.self)
  return next(core, op)
}

/// FCOM, FICOM with memory.
@inline(__always) func x87CompareM<M: X87FastFormat, P: X87Pops>(
  _: M.Type, _: P.Type, _ core: Core, _ op: Op
) -> Op? {
  var host: UInt64 = 0
  var number = ExtFloat80.zero(negative: false)
  guard core.mayUseX87, core.isFilled(0),
    AnyAddress.locate(core, op, count: M.Word.byteCount, write: false, &host),
    M.load(hostLoad(host), &number),
    case let order = core.st(0).fastOrder(number), order != .unordered
  else { return referenceOperation(core, op) }
  core.noteX87Memory(op)
  core.cpu.pointee.setX87Conditions(order.conditionCodes)
  core.pop(P.self)
  return next(core, op)
}

/// FCOMI, FUCOMI: C1 stays.
@inline(__always) func x87CompareToFlags<P: X87Pops>(_: P.Type, _ core: Core, _ op: Op) -> Op? {
  guard core.mayUseX87, core.isFilled(0), core.isFilled(op.first),
    case let order = core.st(0).fastOrder(core.st(op.first)), order != .unordered
  else { return referenceOperation(core, op) }
  core.noteX87(op)
  core.cpu.pointee.setStatus(
    order == .equal ? RFlags.zero.rawValue : order == .less ? RFlags.carry.rawValue : 0)
  core.pop(P.self)
  return next(core, op)
}

/// FNSTSW AX.
@inline(__always) func x87StoreStatus(_ core: Core, _ op: Op) -> Op? {
  guard core.cpu.pointee.cr0 & (CR0.em | CR0.ts) == 0 else { return referenceOperation(core, op) }
  core.set(UInt16(Register.rax * 8), core.cpu.pointee.fpu.status)
  return next(core, op)
}
