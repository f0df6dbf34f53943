import SoftFloat

/// EVEX floating point: only elements that the mask selects are computed and may raise exceptions.

/// `OP v1 {k}, v2, v3/m/broadcast {er} (, imm8)`.
enum EVEXFloatPacked<F: VectorFloat, O: FloatOperation, R: EVEXRounding>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: true, rounding: R.allowed)
    let count = F.Bits.perLane &* e.lanes
    let b = try cpu.evexSource(
      i, 2, e, F.Bits.self, count: count, broadcast: Broadcast<F.Bits>.self, suppress: true)
    let result = try cpu.evexCompute(i, e, F.self, O.self, R.self, cpu.wide(i.operand(1).index), b)
    cpu.evexWrite(i.operand(0).index, result, e, F.Bits.self, count: count)
  }
}

/// `OP v1 {k}, v2/m/broadcast {er} (, imm8)`.
enum EVEXFloatUnary<F: VectorFloat, O: FloatOperation, R: EVEXRounding>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: true, rounding: R.allowed)
    let count = F.Bits.perLane &* e.lanes
    let b = try cpu.evexSource(
      i, 1, e, F.Bits.self, count: count, broadcast: Broadcast<F.Bits>.self, suppress: true)
    let result = try cpu.evexCompute(i, e, F.self, O.self, R.self, b, b)
    cpu.evexWrite(i.operand(0).index, result, e, F.Bits.self, count: count)
  }
}

extension Processor {
  @inline(__always) mutating func evexCompute<
    F: VectorFloat, O: FloatOperation, R: EVEXRounding
  >(
    _ i: Insn, _ e: EVEXState, _: F.Type, _: O.Type, _: R.Type, _ a: Wide, _ b: Wide
  ) throws(GuestFault) -> Wide {
    let hostAllowed = hostArithmeticAllowed && !e.b
    var context = evexContext(i, e, R.self)
    var raised = FloatFlags()
    var result = Wide()
    for index in 0..<(F.Bits.perLane &* e.lanes) where e.mask &>> UInt64(index) & 1 != 0 {
      let (x, y): (F.Bits, F.Bits) = (a[element: index], b[element: index])
      result[element: index] = O.element(
        F.self, x, y, i.immediateByte, hostAllowed: hostAllowed, &context, &raised)
    }
    try evexFinish(i, e, raised)
    return result
  }

  /// A scalar operand under a mask: not accessed in memory if it is not selected.
  @inline(__always) mutating func evexScalar<T: LaneElement & GuestWord>(
    _ i: Insn, _ n: Int, _ e: EVEXState, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    let operand = i.operand(n)
    if operand.kind == .vector { return scalar(operand.index) }
    return e.mask & 1 != 0 ? try evexLoad(i) : 0
  }
}

/// `OP xmm1 {k}, xmm2, xmm3/m {er} (, imm8)`.
enum EVEXFloatScalar<F: VectorFloat, O: FloatOperation, R: EVEXRounding>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, rounding: R.allowed, scalar: true)
    let b = try cpu.evexScalar(i, 2, e, as: F.Bits.self)
    let upper = i.operand(1).index
    var result: F.Bits = 0
    if e.mask & 1 != 0 {
      var context = cpu.evexContext(i, e, R.self)
      var raised = FloatFlags()
      result = O.element(
        F.self, cpu.scalar(upper), b, i.immediateByte,
        hostAllowed: cpu.hostArithmeticAllowed && !e.b, &context, &raised)
      try cpu.evexFinish(i, e, raised)
    }
    cpu.evexWriteScalar(i, e, upper: upper, result)
  }
}

/// VCMPPS, VCMPPD, into an opmask.
enum EVEXFloatCompare<F: VectorFloat>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: true, rounding: true, zeroingAllowed: false)
    let count = F.Bits.perLane &* e.lanes
    let b = try cpu.evexSource(
      i, 2, e, F.Bits.self, count: count, broadcast: Broadcast<F.Bits>.self, suppress: true)
    let result = try cpu.evexCompute(
      i, e, F.self, CompareFloatVEX.self, SuppressExceptions.self,
      cpu.wide(i.operand(1).index), b)
    var bits: UInt64 = 0
    for index in 0..<count where result[element: index, F.Bits.self] != 0 {
      bits |= 1 &<< UInt64(index)
    }
    cpu.masks[unchecked: Int(i.operand(0).index & 7)] = bits
  }
}

/// VCMPSS, VCMPSD, into an opmask.
enum EVEXFloatCompareScalar<F: VectorFloat>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, rounding: true, scalar: true, zeroingAllowed: false)
    let b = try cpu.evexScalar(i, 2, e, as: F.Bits.self)
    var holds = false
    if e.mask & 1 != 0 {
      var context = cpu.evexContext(i, e, SuppressExceptions.self)
      holds = F.compare(
        cpu.scalar(i.operand(1).index), b, predicate: i.immediateByte & 31, &context)
      try cpu.evexFinish(i, e, context.flags)
    }
    cpu.masks[unchecked: Int(i.operand(0).index & 7)] = holds ? 1 : 0
  }
}

/// VFPCLASSPS and its like, into an opmask.
enum EVEXClassify<F: VectorFloat>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: true, zeroingAllowed: false)
    let count = F.Bits.perLane &* e.lanes
    let b = try cpu.evexSource(
      i, 1, e, F.Bits.self, count: count, broadcast: Broadcast<F.Bits>.self, suppress: true)
    let context = cpu.floatContext
    var bits: UInt64 = 0
    for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
      if F.isInClass(b[element: index], immediate: i.immediateByte, context) {
        bits |= 1 &<< UInt64(index)
      }
    }
    cpu.masks[unchecked: Int(i.operand(0).index & 7)] = bits
  }
}

enum EVEXClassifyScalar<F: VectorFloat>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, scalar: true, zeroingAllowed: false)
    let b = try cpu.evexScalar(i, 1, e, as: F.Bits.self)
    let holds =
      e.mask & 1 != 0 && F.isInClass(b, immediate: i.immediateByte, cpu.floatContext)
    cpu.masks[unchecked: Int(i.operand(0).index & 7)] = holds ? 1 : 0
  }
}

/// VCOMISS and its like, with {sae}.
enum EVEXCompareToFlags<F: VectorFloat, N: NaNSignaling>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, rounding: true, scalar: true, maskAllowed: false)
    let b = try cpu.evexScalar(i, 1, e, as: F.Bits.self)
    var context = cpu.evexContext(i, e, SuppressExceptions.self)
    let order = F.compare(
      cpu.scalar(i.operand(0).index), b, signalsQuietNaN: N.signalsQuietNaN, &context)
    try cpu.evexFinish(i, e, context.flags)
    cpu.setComparison(order)
  }
}

// MARK: Fused multiply-add, fix-up

/// `OP v1 {k}, v2, v3/m/broadcast {er}`.
enum EVEXFusedPacked<F: VectorFloat, O: FusedOrder, S: FusedSigns>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: true, rounding: true)
    let count = F.Bits.perLane &* e.lanes
    let op3 = try cpu.evexSource(
      i, 2, e, F.Bits.self, count: count, broadcast: Broadcast<F.Bits>.self, suppress: true)
    let destination = i.operand(0).index
    let (op1, op2) = (cpu.wide(destination), cpu.wide(i.operand(1).index))
    let hostAllowed = cpu.hostArithmeticAllowed && !e.b
    var context = cpu.evexContext(i, e, EmbeddedRounding.self)
    var raised = FloatFlags()
    var result = Wide()
    for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
      let (x, y): (F.Bits, F.Bits) = (op1[element: index], op2[element: index])
      result[element: index] = Fused<F, O, S>.element(
        x, y, op3[element: index], index, hostAllowed: hostAllowed, &context, &raised)
    }
    try cpu.evexFinish(i, e, raised)
    cpu.evexWrite(destination, result, e, F.Bits.self, count: count)
  }
}

enum EVEXFusedScalar<F: VectorFloat, O: FusedOrder, S: FusedSigns>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, rounding: true, scalar: true)
    let op3 = try cpu.evexScalar(i, 2, e, as: F.Bits.self)
    let destination = i.operand(0).index
    var result: F.Bits = 0
    if e.mask & 1 != 0 {
      var context = cpu.evexContext(i, e, EmbeddedRounding.self)
      var raised = FloatFlags()
      result = Fused<F, O, S>.element(
        cpu.scalar(destination), cpu.scalar(i.operand(1).index), op3, 1,
        hostAllowed: cpu.hostArithmeticAllowed && !e.b, &context, &raised)
      try cpu.evexFinish(i, e, raised)
    }
    cpu.evexWriteScalar(i, e, upper: destination, result)
  }
}

/// VFIXUPIMMPS and its like: a table for kinds of numbers.
enum EVEXFixUp<F: VectorFloat>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: true, rounding: true)
    let count = F.Bits.perLane &* e.lanes
    let table = try cpu.evexSource(
      i, 2, e, F.Bits.self, count: count, broadcast: Broadcast<F.Bits>.self, suppress: true)
    let destination = i.operand(0).index
    let (kept, a) = (cpu.wide(destination), cpu.wide(i.operand(1).index))
    var context = cpu.evexContext(i, e, SuppressExceptions.self)
    var raised = FloatFlags()
    var result = Wide()
    for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
      context.flags = []
      let (x, y): (F.Bits, F.Bits) = (kept[element: index], a[element: index])
      result[element: index] = F.fixUp(
        x, y, table: table[element: index], immediate: i.immediateByte, &context)
      raised.formUnion(context.flags)
    }
    try cpu.evexFinish(i, e, raised)
    cpu.evexWrite(destination, result, e, F.Bits.self, count: count)
  }
}

enum EVEXFixUpScalar<F: VectorFloat>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, rounding: true, scalar: true)
    let table = try cpu.evexScalar(i, 2, e, as: F.Bits.self)
    let destination = i.operand(0).index
    var result: F.Bits = 0
    if e.mask & 1 != 0 {
      var context = cpu.evexContext(i, e, SuppressExceptions.self)
      result = F.fixUp(
        cpu.scalar(destination), cpu.scalar(i.operand(1).index), table: table,
        immediate: i.immediateByte, &context)
      try cpu.evexFinish(i, e, context.flags)
    }
    cpu.evexWriteScalar(i, e, upper: i.operand(1).index, result)
  }
}

// MARK: Operations

/// VRNDSCALE.
enum RoundScaleFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.roundScale(b, immediate: immediate, &context) }
}

/// VREDUCE.
enum ReduceFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.reduce(b, immediate: immediate, &context) }
}

/// VGETEXP.
enum GetExponentFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.getExponent(b, &context) }
}

/// VGETMANT.
enum GetMantissaFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.getMantissa(b, immediate: immediate, &context) }
}

/// VSCALEF.
enum ScaleFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.scale(a, b, &context) }
}

/// VRANGE.
enum RangeFloat: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits { F.range(a, b, immediate: immediate, &context) }
}

/// VRCP14.
enum Reciprocal14Float: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits {
    F.Bits.bitWidth == 32
      ? F.Bits(
        truncatingIfNeeded: Binary32.reciprocal14(UInt32(truncatingIfNeeded: b), context))
      : F.Bits(
        truncatingIfNeeded: Binary64.reciprocal14(UInt64(truncatingIfNeeded: b), context))
  }
}

/// VRSQRT14.
enum ReciprocalRoot14Float: FloatOperation {
  @inline(__always) static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits {
    F.Bits.bitWidth == 32
      ? F.Bits(
        truncatingIfNeeded: Binary32.reciprocalSquareRoot14(
          UInt32(truncatingIfNeeded: b), context))
      : F.Bits(
        truncatingIfNeeded: Binary64.reciprocalSquareRoot14(
          UInt64(truncatingIfNeeded: b), context))
  }
}
