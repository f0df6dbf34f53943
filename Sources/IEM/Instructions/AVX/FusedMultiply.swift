import SoftFloat

/// FMA3, F16C and the dot products of AVX-VNNI (SDM vol. 2).

/// Which operands are multiplied: 132 is op1 × op3 + op2, 213 is op2 × op1 + op3, 231 is
/// op2 × op3 + op1.
protocol FusedOrder {
  static func arrange<T>(_ op1: T, _ op2: T, _ op3: T) -> (T, T, T)
}
enum Order132: FusedOrder {
  @inline(__always) static func arrange<T>(_ op1: T, _ op2: T, _ op3: T) -> (T, T, T) {
    (op1, op3, op2)
  }
}
enum Order213: FusedOrder {
  @inline(__always) static func arrange<T>(_ op1: T, _ op2: T, _ op3: T) -> (T, T, T) {
    (op2, op1, op3)
  }
}
enum Order231: FusedOrder {
  @inline(__always) static func arrange<T>(_ op1: T, _ op2: T, _ op3: T) -> (T, T, T) {
    (op2, op3, op1)
  }
}

/// What is negated: VFMADD, VFMSUB, VFNMADD, VFNMSUB, and the alternating forms.
protocol FusedSigns {
  static var negateProduct: Bool { get }
  static func negateAddend(_ index: Int) -> Bool
}
enum FusedAdd: FusedSigns {
  @inline(__always) static var negateProduct: Bool { false }
  @inline(__always) static func negateAddend(_ index: Int) -> Bool { false }
}
enum FusedSubtract: FusedSigns {
  @inline(__always) static var negateProduct: Bool { false }
  @inline(__always) static func negateAddend(_ index: Int) -> Bool { true }
}
enum FusedNegatedAdd: FusedSigns {
  @inline(__always) static var negateProduct: Bool { true }
  @inline(__always) static func negateAddend(_ index: Int) -> Bool { false }
}
enum FusedNegatedSubtract: FusedSigns {
  @inline(__always) static var negateProduct: Bool { true }
  @inline(__always) static func negateAddend(_ index: Int) -> Bool { true }
}
/// VFMADDSUB: even elements subtract.
enum FusedAddSubtract: FusedSigns {
  @inline(__always) static var negateProduct: Bool { false }
  @inline(__always) static func negateAddend(_ index: Int) -> Bool { index & 1 == 0 }
}
/// VFMSUBADD: odd elements subtract.
enum FusedSubtractAdd: FusedSigns {
  @inline(__always) static var negateProduct: Bool { false }
  @inline(__always) static func negateAddend(_ index: Int) -> Bool { index & 1 != 0 }
}

enum Fused<F: VectorFloat, O: FusedOrder, S: FusedSigns> {
  @inline(__always) static func element(
    _ op1: F.Bits, _ op2: F.Bits, _ op3: F.Bits, _ index: Int, hostAllowed: Bool,
    _ context: inout FloatContext, _ raised: inout FloatFlags
  ) -> F.Bits {
    let (a, b, c) = O.arrange(op1, op2, op3)
    let negateAddend = S.negateAddend(index)
    if hostAllowed && F.isPlain(a) && F.isPlain(b) && F.isPlain(c) {
      let product = S.negateProduct ? -F.host(a) : F.host(a)
      let addend = negateAddend ? -F.host(c) : F.host(c)
      let result = F.bits(addend.addingProduct(product, F.host(b)))
      if F.isPlain(result) { return result }
    }
    context.flags = []
    let result = F.multiplyAdd(
      a, b, c, negateProduct: S.negateProduct, negateAddend: negateAddend, &context)
    raised.formUnion(context.flags)
    return result
  }
}

/// `OP v1, v2, v3/m`.
enum AVXFusedPacked<F: VectorFloat, O: FusedOrder, S: FusedSigns>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let op3 = try cpu.readWide(i, 2, width: i.vectorWidth)
    let destination = i.operand(0).index
    let op1 = cpu.wide(destination)
    let op2 = cpu.wide(i.operand(1).index)
    let hostAllowed = cpu.hostArithmeticAllowed
    var context = cpu.floatContext
    var raised = FloatFlags()
    var result = Wide()
    for index in 0..<(F.Bits.perLane &* i.laneCount) {
      let (x, y): (F.Bits, F.Bits) = (op1[element: index], op2[element: index])
      result[element: index] = Fused<F, O, S>.element(
        x, y, op3[element: index], index, hostAllowed: hostAllowed, &context, &raised)
    }
    try cpu.finishFloat(raised)
    cpu.setWide(destination, result, lanes: i.laneCount)
  }
}

/// `OP xmm1, xmm2, xmm3/m`: the rest of the lane stays.
enum AVXFusedScalar<F: VectorFloat, O: FusedOrder, S: FusedSigns>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let op3 = try cpu.readScalar(i, 2, as: F.Bits.self)
    let destination = i.operand(0).index
    var context = cpu.floatContext
    var raised = FloatFlags()
    let result = Fused<F, O, S>.element(
      cpu.scalar(destination), cpu.scalar(i.operand(1).index), op3, 1,
      hostAllowed: cpu.hostArithmeticAllowed, &context, &raised)
    try cpu.finishFloat(raised)
    cpu.setScalar(destination, result)
    cpu.clearUpper(destination, from: 1)
  }
}

// MARK: F16C

/// VCVTPH2PS.
enum HalfToSingle: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt16, _ context: inout FloatContext
  ) -> UInt32 { Binary32.fromBinary16(value, &context) }
}

enum SingleToHalf: FloatConversion {
  @inline(__always) static func convert(
    _ value: UInt32, _ context: inout FloatContext
  ) -> UInt16 { Binary16.fromBinary32(value, &context) }
}

/// VCVTPS2PH: the immediate gives the rounding mode, or bit 2 of it that of MXCSR.
enum AVXConvertToHalf: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let destination = i.operand(0)
    let width = i.vectorWidth &- 1
    if destination.kind == .memory {
      try cpu.probe(i.segment, cpu.effectiveAddress(i), count: 1 &<< Int(width), write: true)
    }
    var context = cpu.floatContext
    if i.immediateByte & 4 == 0 {
      context.rounding = RoundingMode(rawValue: i.immediateByte & 3) ?? .nearestEven
    }
    var raised = FloatFlags()
    let result = SingleToHalf.convertAll(
      cpu.wide(i.operand(1).index), count: 4 &* i.laneCount, &context, &raised)
    try cpu.finishFloat(raised)
    if destination.kind == .memory {
      try cpu.storeWide(i, result, width: width)
    } else {
      cpu.setWide(destination.index, result, lanes: i.laneCount)
    }
  }
}

// MARK: VNNI

/// Something done to lanes with an accumulator.
protocol LaneAccumulation {
  static func apply(_ accumulator: Lane, _ a: Lane, _ b: Lane) -> Lane
}

/// `OP v1, v2, v3/m`, where v1 is read too.
enum AVXAccumulate<O: LaneAccumulation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readWide(i, 2, width: i.vectorWidth)
    let destination = i.operand(0).index
    let a = i.operand(1).index
    for lane in 0..<i.laneCount {
      cpu.setLane(
        destination, lane, O.apply(cpu.lane(destination, lane), cpu.lane(a, lane), b[lane: lane]))
    }
    cpu.clearUpper(destination, from: i.laneCount)
  }
}

/// Whether sums saturate: the `S` forms.
protocol SumSaturation { static var saturates: Bool { get } }
enum Wrapping: SumSaturation { @inline(__always) static var saturates: Bool { false } }
enum Saturating: SumSaturation { @inline(__always) static var saturates: Bool { true } }

extension SumSaturation {
  @inline(__always) static func sum(_ accumulator: Int32, _ terms: Int64) -> Int32 {
    let total = Int64(accumulator) &+ terms
    return saturates ? Int32(clamping: total) : Int32(truncatingIfNeeded: total)
  }
}

/// VPDPBUSD, VPDPBUSDS: unsigned bytes with signed ones.
enum DotBytes<S: SumSaturation>: LaneAccumulation {
  @inline(__always) static func apply(_ accumulator: Lane, _ a: Lane, _ b: Lane) -> Lane {
    let (x, y) = (a.elements(UInt8.self), b.elements(Int8.self))
    let sums = accumulator.elements(Int32.self)
    return Lane(Int32.self) { index in
      var terms: Int64 = 0
      for step in 0..<4 {
        terms &+= Int64(x[index &* 4 &+ step]) &* Int64(y[index &* 4 &+ step])
      }
      return S.sum(sums[index], terms)
    }
  }
}

/// VPDPWSSD, VPDPWSSDS: signed words.
enum DotWords<S: SumSaturation>: LaneAccumulation {
  @inline(__always) static func apply(_ accumulator: Lane, _ a: Lane, _ b: Lane) -> Lane {
    let (x, y) = (a.elements(Int16.self), b.elements(Int16.self))
    let sums = accumulator.elements(Int32.self)
    return Lane(Int32.self) { index in
      let at = index &* 2
      return S.sum(
        sums[index], Int64(x[at]) &* Int64(y[at]) &+ Int64(x[at &+ 1]) &* Int64(y[at &+ 1]))
    }
  }
}
