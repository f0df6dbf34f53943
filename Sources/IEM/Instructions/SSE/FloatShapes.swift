import SoftFloat

/// The shapes of floating-point vector instructions (SDM vol. 1, 11.5; vol. 2, CMPPS and others).
/// Every element has a context of its own; `finishFloat` joins the flags before anything is
/// written.

/// A format that vector registers hold.
protocol VectorFloat: BinaryFormat where Bits: LaneElement & GuestWord {
  associatedtype Host: BinaryFloatingPoint
  static func host(_ bits: Bits) -> Host
  static func bits(_ value: Host) -> Bits
  /// Exponent field and sign removed: well inside the normal numbers, where a result cannot have
  /// been rounded up from a denormal.
  static func isPlain(_ bits: Bits) -> Bool
}

extension Binary32: VectorFloat {
  @inline(__always) static func host(_ bits: UInt32) -> Float { Float(bitPattern: bits) }
  @inline(__always) static func bits(_ value: Float) -> UInt32 { value.bitPattern }
  @inline(__always) static func isPlain(_ bits: UInt32) -> Bool { (bits &>> 23 & 0xFF) &- 2 < 253 }
}

extension Binary64: VectorFloat {
  @inline(__always) static func host(_ bits: UInt64) -> Double { Double(bitPattern: bits) }
  @inline(__always) static func bits(_ value: Double) -> UInt64 { value.bitPattern }
  @inline(__always) static func isPlain(_ bits: UInt64) -> Bool {
    (bits &>> 52 & 0x7FF) &- 2 < 2045
  }
}

/// Floating-point work on a lane.
protocol FloatLaneOperation {
  /// The result by host arithmetic, where that is the same; nil where it may not be.
  static func hostLane<F: VectorFloat>(_: F.Type, _ a: Lane, _ b: Lane) -> Lane?
  static func lane<F: VectorFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ immediate: UInt8, hostAllowed: Bool,
    _ context: inout FloatContext, _ raised: inout FloatFlags
  ) -> Lane
}

/// Something done to each pair of numbers; unary operations use `b` only.
protocol FloatOperation: FloatLaneOperation {
  /// `host` gives the same bits as `apply` for numbers far from the limits of the format.
  static var hasHostForm: Bool { get }
  static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H
  static func apply<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, _ context: inout FloatContext
  ) -> F.Bits
}

extension FloatLaneOperation {
  @inline(__always) static func hostLane<F: VectorFloat>(
    _: F.Type, _ a: Lane, _ b: Lane
  ) -> Lane? { nil }
}

extension FloatOperation {
  @inline(__always) static var hasHostForm: Bool { false }
  @inline(__always) static func host<H: BinaryFloatingPoint>(_ a: H, _ b: H) -> H { a }

  @inline(__always) static func hostElement<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits
  ) -> F.Bits? {
    guard hasHostForm, F.isPlain(a), F.isPlain(b) else { return nil }
    let result = F.bits(host(F.host(a), F.host(b)))
    return F.isPlain(result) ? result : nil
  }

  @inline(__always) static func hostLane<F: VectorFloat>(
    _: F.Type, _ a: Lane, _ b: Lane
  ) -> Lane? {
    guard hasHostForm else { return nil }
    let x = a.elements(F.Bits.self)
    let y = b.elements(F.Bits.self)
    var result = F.Bits.Vector()
    for index in 0..<F.Bits.perLane {
      guard let element = hostElement(F.self, x[index], y[index]) else { return nil }
      result[index] = element
    }
    return Lane(result)
  }

  /// One element; its flags join `raised`.
  @inline(__always) static func element<F: VectorFloat>(
    _: F.Type, _ a: F.Bits, _ b: F.Bits, _ immediate: UInt8, hostAllowed: Bool,
    _ context: inout FloatContext, _ raised: inout FloatFlags
  ) -> F.Bits {
    if hasHostForm && hostAllowed && F.isPlain(a) && F.isPlain(b) {
      let result = F.bits(host(F.host(a), F.host(b)))
      if F.isPlain(result) { return result }
    }
    context.flags = []
    let result = apply(F.self, a, b, immediate, &context)
    raised.formUnion(context.flags)
    return result
  }

  /// All elements of a lane.
  @inline(__always) static func lane<F: VectorFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ immediate: UInt8, hostAllowed: Bool,
    _ context: inout FloatContext, _ raised: inout FloatFlags
  ) -> Lane {
    let x = a.elements(F.Bits.self)
    let y = b.elements(F.Bits.self)
    var result = F.Bits.Vector()
    for index in 0..<F.Bits.perLane {
      result[index] = element(
        F.self, x[index], y[index], immediate, hostAllowed: hostAllowed, &context, &raised)
    }
    return Lane(result)
  }
}

/// Legacy packed: `OP xmm1, xmm2/m128 (, imm8)`.
enum SSEFloatPacked<F: VectorFloat, O: FloatLaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let b = try cpu.readLane(i, 1)
    let destination = i.operand(0).index
    if cpu.hostArithmeticAllowed,
      let result = O.hostLane(F.self, cpu.lane(destination), b)
    {
      cpu.setLane(destination, result)
      return
    }
    var context = cpu.floatContext
    var raised = FloatFlags()
    let result = O.lane(
      F.self, cpu.lane(destination), b, i.immediateByte, hostAllowed: cpu.hostArithmeticAllowed,
      &context, &raised)
    try cpu.finishFloat(raised)
    cpu.setLane(destination, result)
  }
}

/// Legacy scalar: `OP xmm1, xmm2/m (, imm8)`; the rest of the register stays.
enum SSEFloatScalar<F: VectorFloat, O: FloatOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let b = try cpu.readScalar(i, 1, as: F.Bits.self)
    let destination = i.operand(0).index
    if cpu.hostArithmeticAllowed,
      let result = O.hostElement(F.self, cpu.scalar(destination), b)
    {
      cpu.setScalar(destination, result)
      return
    }
    var context = cpu.floatContext
    var raised = FloatFlags()
    let result = O.element(
      F.self, cpu.scalar(destination), b, i.immediateByte, hostAllowed: cpu.hostArithmeticAllowed,
      &context, &raised)
    try cpu.finishFloat(raised)
    cpu.setScalar(destination, result)
  }
}

/// VEX packed: `OP v1, v2, v3/m (, imm8)`.
enum AVXFloatPacked<F: VectorFloat, O: FloatLaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readWide(i, 2, width: i.vectorWidth)
    let a = i.operand(1).index
    var context = cpu.floatContext
    var raised = FloatFlags()
    let hostAllowed = cpu.hostArithmeticAllowed
    var result = Wide()
    for lane in 0..<i.laneCount {
      result[lane: lane] = O.lane(
        F.self, cpu.lane(a, lane), b[lane: lane], i.immediateByte, hostAllowed: hostAllowed,
        &context, &raised)
    }
    try cpu.finishFloat(raised)
    cpu.setWide(i.operand(0).index, result, lanes: i.laneCount)
  }
}

/// VEX packed with one source: `OP v1, v2/m (, imm8)`.
enum AVXFloatUnary<F: VectorFloat, O: FloatLaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readWide(i, 1, width: i.vectorWidth)
    var context = cpu.floatContext
    var raised = FloatFlags()
    let hostAllowed = cpu.hostArithmeticAllowed
    var result = Wide()
    for lane in 0..<i.laneCount {
      result[lane: lane] = O.lane(
        F.self, b[lane: lane], b[lane: lane], i.immediateByte, hostAllowed: hostAllowed, &context,
        &raised)
    }
    try cpu.finishFloat(raised)
    cpu.setWide(i.operand(0).index, result, lanes: i.laneCount)
  }
}

/// VEX scalar: `OP xmm1, xmm2, xmm3/m (, imm8)`; the rest of the lane comes from xmm2.
enum AVXFloatScalar<F: VectorFloat, O: FloatOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readScalar(i, 2, as: F.Bits.self)
    let a = i.operand(1).index
    var context = cpu.floatContext
    var raised = FloatFlags()
    let result = O.element(
      F.self, cpu.scalar(a), b, i.immediateByte, hostAllowed: cpu.hostArithmeticAllowed, &context,
      &raised)
    try cpu.finishFloat(raised)
    let destination = i.operand(0).index
    cpu.setLane(destination, cpu.lane(a))
    cpu.setScalar(destination, result)
    cpu.clearUpper(destination, from: 1)
  }
}
