import SoftFloat

/// EVEX conversions: the legacy ones under masks, unsigned and 64-bit integers, narrowing moves,
/// BF16 (SDM vol. 2).

enum UInt32ToSingle: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt32 { Binary32.fromUInt32(value, &context) }
}
enum UInt32ToDouble: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt64 { Binary64.fromUInt32(value, &context) }
}
enum UInt64ToSingle: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt64, _ context: inout FloatContext
  ) -> UInt32 { Binary32.fromUInt64(value, &context) }
}
enum UInt64ToDouble: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt64, _ context: inout FloatContext
  ) -> UInt64 { Binary64.fromUInt64(value, &context) }
}
enum SingleToUInt32<R: IntegerRounding>: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt32 { Binary32.toUInt32(value, truncating: R.truncating, &context) }
}
enum SingleToUInt64<R: IntegerRounding>: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt64 { Binary32.toUInt64(value, truncating: R.truncating, &context) }
}
enum DoubleToUInt32<R: IntegerRounding>: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt64, _ context: inout FloatContext
  ) -> UInt32 { Binary64.toUInt32(value, truncating: R.truncating, &context) }
}
enum DoubleToUInt64<R: IntegerRounding>: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt64, _ context: inout FloatContext
  ) -> UInt64 { Binary64.toUInt64(value, truncating: R.truncating, &context) }
}

extension FloatConversion {
  /// Converts the selected elements.
  @inline(__always) static func convertSelected(
    _ source: Wide, _ mask: UInt64, count: Int, _ context: inout FloatContext,
    _ raised: inout FloatFlags
  ) -> Wide {
    var result = Wide()
    for index in 0..<count where mask &>> UInt64(index) & 1 != 0 {
      context.flags = []
      let element: Source = source[element: index]
      result[element: index] = convert(element, &context)
      raised.formUnion(context.flags)
    }
    return result
  }
}

/// `OP v1 {k}, v2/m/broadcast {er}`.
enum EVEXConvert<C: FloatConversion, R: EVEXRounding, B: EVEXBroadcast>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: B.allowed, rounding: R.allowed)
    let count = (16 &* e.lanes) / max(C.Source.elementBytes, C.Destination.elementBytes)
    let source = try cpu.evexSource(
      i, 1, e, C.Source.self, count: count, broadcast: B.self, suppress: true)
    var context = cpu.evexContext(i, e, R.self)
    var raised = FloatFlags()
    let result = C.convertSelected(source, e.mask, count: count, &context, &raised)
    try cpu.evexFinish(i, e, raised)
    cpu.evexWrite(i.operand(0).index, result, e, C.Destination.self, count: count)
  }
}

/// VCVTSS2SD, VCVTSD2SS.
enum EVEXConvertScalar<C: FloatConversion, R: EVEXRounding>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, rounding: R.allowed, scalar: true)
    let source = try cpu.evexScalar(i, 2, e, as: C.Source.self)
    var result: C.Destination = 0
    if e.mask & 1 != 0 {
      var context = cpu.evexContext(i, e, R.self)
      result = C.convert(source, &context)
      try cpu.evexFinish(i, e, context.flags)
    }
    cpu.evexWriteScalar(i, e, upper: i.operand(1).index, result)
  }
}

/// VCVTSI2SS, VCVTUSI2SD and their like.
enum EVEXConvertFromGeneral<C: FloatConversion, R: EVEXRounding>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, rounding: R.allowed, scalar: true, maskAllowed: false)
    let operand = i.operand(2)
    let source: C.Source =
      operand.kind == .register ? cpu.register(Int(operand.index)) : try cpu.evexLoad(i)
    var context = cpu.evexContext(i, e, R.self)
    let result = C.convert(source, &context)
    try cpu.evexFinish(i, e, context.flags)
    cpu.evexWriteScalar(i, e, upper: i.operand(1).index, result)
  }
}

/// VCVTSS2SI, VCVTTSD2USI and their like.
enum EVEXConvertToGeneral<C: FloatConversion, R: EVEXRounding>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, rounding: true, scalar: true, maskAllowed: false)
    let source = try cpu.evexScalar(i, 1, e, as: C.Source.self)
    var context = cpu.evexContext(i, e, R.self)
    let result = C.convert(source, &context)
    try cpu.evexFinish(i, e, context.flags)
    cpu.setRegister(Int(i.operand(0).index), result)
  }
}

/// VCVTPS2PH.
enum EVEXConvertToHalf: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let destination = i.operand(0)
    let e = try cpu.enterEVEX(i, rounding: true, zeroingAllowed: destination.kind == .vector)
    let count = 4 &* e.lanes
    if destination.kind == .memory {
      // MXCSR must not change when the store faults.
      let start = cpu.evexOffset(i, unit: count &* 2)
      for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
        try cpu.probe(i.segment, start &+ UInt64(index &* 2), count: 2, write: true)
      }
    }
    var context = cpu.evexContext(i, e, SuppressExceptions.self)
    if i.immediateByte & 4 == 0 {
      context.rounding = RoundingMode(rawValue: i.immediateByte & 3) ?? .nearestEven
    }
    var raised = FloatFlags()
    let result = SingleToHalf.convertSelected(
      cpu.wide(i.operand(1).index), e.mask, count: count, &context, &raised)
    try cpu.evexFinish(i, e, raised)
    if destination.kind == .vector {
      cpu.evexWrite(destination.index, result, e, UInt16.self, count: count)
    } else {
      try cpu.evexStoreMasked(i, result, e, UInt16.self, count: count)
    }
  }
}

// MARK: Integers

/// How VPMOVDB, VPMOVSDB and VPMOVUSDB narrow.
protocol Narrowing {
  static func narrow<From: LaneElement, To: LaneElement>(_ value: From) -> To
}
/// The element types say whether saturation is signed.
enum NarrowTruncating: Narrowing {
  @inline(__always) static func narrow<From: LaneElement, To: LaneElement>(_ value: From) -> To {
    To(truncatingIfNeeded: value)
  }
}
enum NarrowSaturating: Narrowing {
  @inline(__always) static func narrow<From: LaneElement, To: LaneElement>(_ value: From) -> To {
    To(clamping: value)
  }
}

/// `VPMOV… v1/m {k}, v2`.
enum EVEXNarrow<From: LaneElement, To: LaneElement, N: Narrowing>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let destination = i.operand(0)
    let e = try cpu.enterEVEX(i, zeroingAllowed: destination.kind == .vector)
    let count = From.perLane &* e.lanes
    let source = cpu.wide(i.operand(1).index)
    var result = Wide()
    for index in 0..<count {
      let value: To = N.narrow(source[element: index, From.self])
      result[element: index] = value
    }
    if destination.kind == .vector {
      cpu.evexWrite(destination.index, result, e, To.self, count: count)
      return
    }
    switch To.bitWidth {
    case 8: try cpu.evexStoreMasked(i, result, e, UInt8.self, count: count)
    case 16: try cpu.evexStoreMasked(i, result, e, UInt16.self, count: count)
    default: try cpu.evexStoreMasked(i, result, e, UInt32.self, count: count)
    }
  }
}

/// `VPMOVSX…`, `VPMOVZX… v1 {k}, v2/m`.
enum EVEXWiden<From: LaneElement, To: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i)
    let count = To.perLane &* e.lanes
    let source: Wide
    switch From.bitWidth {
    case 8:
      source = try cpu.evexSource(
        i, 1, e, UInt8.self, count: count, broadcast: NoBroadcast.self, suppress: true)
    case 16:
      source = try cpu.evexSource(
        i, 1, e, UInt16.self, count: count, broadcast: NoBroadcast.self, suppress: true)
    default:
      source = try cpu.evexSource(
        i, 1, e, UInt32.self, count: count, broadcast: NoBroadcast.self, suppress: true)
    }
    var result = Wide()
    for index in 0..<count {
      result[element: index] = To(truncatingIfNeeded: source[element: index, From.self])
    }
    cpu.evexWrite(i.operand(0).index, result, e, To.self, count: count)
  }
}

// MARK: BF16

/// VCVTNEPS2BF16: rounds to nearest whatever MXCSR says, and raises nothing.
enum SingleToBrain: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt16 { BrainFloat16.fromBinary32(value) }
}

/// VCVTNE2PS2BF16: the second source gives the low half.
enum PackBrain: WideOperation {
  @inline(__always) static func apply(
    _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    let half = 4 &* lanes
    for index in 0..<half {
      result[element: index] = BrainFloat16.fromBinary32(b[element: index])
      result[element: half &+ index] = BrainFloat16.fromBinary32(a[element: index])
    }
    return result
  }
}

/// VDPBF16PS.
enum DotBrain: WideTernary {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(
    _ destination: Wide, _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for index in 0..<(4 &* lanes) {
      let (x, y): (UInt32, UInt32) = (a[element: index], b[element: index])
      result[element: index] = BrainFloat16.dotProduct(destination[element: index], x, y)
    }
    return result
  }
}
