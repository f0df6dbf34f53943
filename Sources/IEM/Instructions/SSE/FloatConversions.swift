import SoftFloat

/// Conversions between formats and COMISS and its like (SDM vol. 2).

/// One element from one format to another.
protocol FloatConversion {
  associatedtype Source: LaneElement & GuestWord
  associatedtype Destination: LaneElement & GuestWord
  static func convert(_ value: Source, _ context: inout FloatContext) -> Destination
}

/// CVTDQ2PS, CVTSI2SS r32, CVTPI2PS.
enum Int32ToSingle: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt32 { Binary32.fromInt32(Int32(bitPattern: value), &context) }
}

/// CVTDQ2PD, CVTSI2SD r32, CVTPI2PD.
enum Int32ToDouble: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt64 { Binary64.fromInt32(Int32(bitPattern: value), &context) }
}

/// CVTSI2SS r64.
enum Int64ToSingle: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt64, _ context: inout FloatContext
  ) -> UInt32 { Binary32.fromInt64(Int64(bitPattern: value), &context) }
}

/// CVTSI2SD r64.
enum Int64ToDouble: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt64, _ context: inout FloatContext
  ) -> UInt64 { Binary64.fromInt64(Int64(bitPattern: value), &context) }
}

/// Whether a conversion to integers ignores MXCSR.RC.
protocol IntegerRounding { static var truncating: Bool { get } }
enum Rounding: IntegerRounding { @inline(__always) static var truncating: Bool { false } }
enum Truncating: IntegerRounding { @inline(__always) static var truncating: Bool { true } }

/// CVTPS2DQ, CVTTPS2DQ, CVTSS2SI r32, CVTPS2PI and its like.
enum SingleToInt32<R: IntegerRounding>: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt32 {
    UInt32(bitPattern: Binary32.toInt32(value, truncating: R.truncating, &context))
  }
}

/// CVTPD2DQ, CVTTPD2DQ, CVTSD2SI r32, CVTPD2PI and its like.
enum DoubleToInt32<R: IntegerRounding>: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt64, _ context: inout FloatContext
  ) -> UInt32 {
    UInt32(bitPattern: Binary64.toInt32(value, truncating: R.truncating, &context))
  }
}

/// CVTSS2SI and CVTTSS2SI r64.
enum SingleToInt64<R: IntegerRounding>: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt64 {
    UInt64(bitPattern: Binary32.toInt64(value, truncating: R.truncating, &context))
  }
}

/// CVTSD2SI and CVTTSD2SI r64.
enum DoubleToInt64<R: IntegerRounding>: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt64, _ context: inout FloatContext
  ) -> UInt64 {
    UInt64(bitPattern: Binary64.toInt64(value, truncating: R.truncating, &context))
  }
}

/// CVTSS2SD, CVTPS2PD.
enum SingleToDouble: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt64 { Binary64.fromBinary32(value, &context) }
}

/// CVTSD2SS, CVTPD2PS.
enum DoubleToSingle: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt64, _ context: inout FloatContext
  ) -> UInt32 { Binary32.fromBinary64(value, &context) }
}

extension FloatConversion {
  /// Converts the low `count` elements; the rest of the result is zero.
  @inline(__always) static func convertAll(
    _ source: Wide, count: Int, _ context: inout FloatContext, _ raised: inout FloatFlags
  ) -> Wide {
    var result = Wide()
    for index in 0..<count {
      context.flags = []
      let element: Source = source[element: index]
      result[element: index] = convert(element, &context)
      raised.formUnion(context.flags)
    }
    return result
  }

  /// Elements that a vector of `1 << width` bytes has of the wider of both formats.
  @inline(__always) static func count(width: UInt8) -> Int {
    (1 &<< Int(width)) / max(Source.elementBytes, Destination.elementBytes)
  }

  /// log2 of the bytes of `count` source elements.
  @inline(__always) static func sourceWidth(count: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (count &* Source.elementBytes).trailingZeroBitCount)
  }
}

/// Legacy packed conversions; 64-bit memory operands need no alignment.
enum SSEConvert<C: FloatConversion>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let count = C.count(width: 4)
    let source = try cpu.readWide(
      i, 1, width: C.sourceWidth(count: count), aligned: count &* C.Source.elementBytes == 16)
    var context = cpu.floatContext
    var raised = FloatFlags()
    let result = C.convertAll(source, count: count, &context, &raised)
    try cpu.finishFloat(raised)
    cpu.setLane(i.operand(0).index, result[lane: 0])
  }
}

/// VEX packed conversions: as many elements as fit the wider side.
enum AVXConvert<C: FloatConversion>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let count = C.count(width: i.vectorWidth)
    let source = try cpu.readWide(i, 1, width: C.sourceWidth(count: count))
    var context = cpu.floatContext
    var raised = FloatFlags()
    let result = C.convertAll(source, count: count, &context, &raised)
    try cpu.finishFloat(raised)
    cpu.setWide(i.operand(0).index, result, lanes: i.laneCount)
  }
}

/// CVTSS2SD, CVTSD2SS, CVTSI2SS, CVTSI2SD: one element, the rest stays.
enum SSEConvertScalar<C: FloatConversion>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let source = try cpu.readConversionSource(i, 1, as: C.Source.self)
    var context = cpu.floatContext
    let result = C.convert(source, &context)
    try cpu.finishFloat(context.flags)
    cpu.setScalar(i.operand(0).index, result)
  }
}

/// VEX forms of the same: the rest comes from the second operand.
enum AVXConvertScalar<C: FloatConversion>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let source = try cpu.readConversionSource(i, 2, as: C.Source.self)
    var context = cpu.floatContext
    let result = C.convert(source, &context)
    try cpu.finishFloat(context.flags)
    let destination = i.operand(0).index
    cpu.setLane(destination, cpu.lane(i.operand(1).index))
    cpu.setScalar(destination, result)
    cpu.clearUpper(destination, from: 1)
  }
}

/// CVTSS2SI, CVTSD2SI and the truncating forms: into a general register.
enum SSEConvertToGeneral<C: FloatConversion>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try convertToGeneral(&cpu, i)
  }
}

enum AVXConvertToGeneral<C: FloatConversion>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    try SSEConvertToGeneral<C>.convertToGeneral(&cpu, i)
  }
}

extension SSEConvertToGeneral {
  @inline(__always) static func convertToGeneral(
    _ cpu: inout Processor, _ i: Insn
  ) throws(GuestFault) {
    let source = try cpu.readScalar(i, 1, as: C.Source.self)
    var context = cpu.floatContext
    let result = C.convert(source, &context)
    try cpu.finishFloat(context.flags)
    cpu.setRegister(Int(i.operand(0).index), result)
  }
}

/// CVTPI2PS and CVTPI2PD: from an MMX register or memory; CVTPI2PS keeps bits 64–127.
enum ConvertFromMMX<C: FloatConversion>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    // With a memory operand the MMX state is not touched. (The manual says so of CVTPI2PD; AMD
    // processors do the same with CVTPI2PS.)
    let touchesMMX = !i.isMemory(1)
    if touchesMMX { try cpu.requireMMX() }
    let source = Wide(lane: Lane(try cpu.readMMX(i, 1), 0))
    var context = cpu.floatContext
    var raised = FloatFlags()
    let result = C.convertAll(source, count: 2, &context, &raised)[lane: 0]
    // #XM finds the MMX state entered.
    if touchesMMX { cpu.enterMMX() }
    try cpu.finishFloat(raised)
    let destination = i.operand(0).index
    cpu.setLane(
      destination,
      C.Destination.bitWidth == 32 ? Lane(result.x, cpu.lane(destination).y) : result)
  }
}

/// CVTPS2PI, CVTPD2PI and the truncating forms: into an MMX register.
enum ConvertToMMX<C: FloatConversion>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try cpu.requireMMX()
    let source = try cpu.readWide(
      i, 1, width: C.sourceWidth(count: 2), aligned: C.Source.bitWidth == 64)
    var context = cpu.floatContext
    var raised = FloatFlags()
    let result = C.convertAll(source, count: 2, &context, &raised)
    // #XM finds the MMX state entered.
    cpu.enterMMX()
    try cpu.finishFloat(raised)
    cpu.setMMX(i.operand(0).index, result[0])
  }
}

extension Processor {
  /// A vector, general or memory source of one element.
  @inline(__always) mutating func readConversionSource<T: LaneElement & GuestWord>(
    _ i: Insn, _ n: Int, as: T.Type
  ) throws(GuestFault) -> T {
    let operand = i.operand(n)
    switch operand.kind {
    case .vector: return scalar(operand.index)
    case .register: return register(Int(operand.index))
    default: return try loadOperand(i)
    }
  }
}

/// Whether a comparison raises IE for quiet NaNs.
protocol NaNSignaling { static var signalsQuietNaN: Bool { get } }
enum Ordered: NaNSignaling { @inline(__always) static var signalsQuietNaN: Bool { true } }
enum Unordered: NaNSignaling { @inline(__always) static var signalsQuietNaN: Bool { false } }

/// COMISS, COMISD (`Ordered`), UCOMISS, UCOMISD: ZF, PF and CF; the other flags are cleared.
enum CompareToFlags<F: VectorFloat, N: NaNSignaling>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try compare(&cpu, i)
  }

  @inline(__always) static func compare(
    _ cpu: inout Processor, _ i: Insn
  ) throws(GuestFault) {
    let b = try cpu.readScalar(i, 1, as: F.Bits.self)
    let a = cpu.scalar(i.operand(0).index, as: F.Bits.self)
    var context = cpu.floatContext
    let order = F.compare(a, b, signalsQuietNaN: N.signalsQuietNaN, &context)
    try cpu.finishFloat(context.flags)
    cpu.setComparison(order)
  }
}

enum AVXCompareToFlags<F: VectorFloat, N: NaNSignaling>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    try CompareToFlags<F, N>.compare(&cpu, i)
  }
}

extension Processor {
  @inline(__always) mutating func setComparison(_ order: FloatOrder) {
    let flags = order.comparisonFlags
    setStatus(
      (flags.zero ? RFlags.zero.rawValue : 0) | (flags.parity ? RFlags.parity.rawValue : 0)
        | (flags.carry ? RFlags.carry.rawValue : 0))
  }
}
