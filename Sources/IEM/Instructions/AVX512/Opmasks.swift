/// Instructions on opmask registers, and between them and vector registers (SDM vol. 2). Results
/// of less than 64 bits clear the rest of the register.

/// Something done to two opmasks of a width.
protocol MaskOperation {
  static func apply(_ a: UInt64, _ b: UInt64) -> UInt64
}
enum MaskAnd: MaskOperation { static func apply(_ a: UInt64, _ b: UInt64) -> UInt64 { a & b } }
enum MaskAndNot: MaskOperation { static func apply(_ a: UInt64, _ b: UInt64) -> UInt64 { ~a & b } }
enum MaskOr: MaskOperation { static func apply(_ a: UInt64, _ b: UInt64) -> UInt64 { a | b } }
enum MaskXnor: MaskOperation { static func apply(_ a: UInt64, _ b: UInt64) -> UInt64 { ~(a ^ b) } }
enum MaskXor: MaskOperation { static func apply(_ a: UInt64, _ b: UInt64) -> UInt64 { a ^ b } }
enum MaskAdd: MaskOperation { static func apply(_ a: UInt64, _ b: UInt64) -> UInt64 { a &+ b } }
/// KNOT: one source.
enum MaskNot: MaskOperation { static func apply(_ a: UInt64, _ b: UInt64) -> UInt64 { ~b } }

extension Processor {
  /// Opmask instructions without a memory form: #UD with one, then AVX-512's checks.
  @inline(__always) fileprivate func requireOpmask(_ i: Insn) throws(GuestFault) {
    if i.modRM < 0xC0 { throw GuestFault.invalidOpcode }
    try requireAVX512()
  }

  @inline(__always) fileprivate func mask<T: GuestWord>(_ i: Insn, _ n: Int, _: T.Type) -> T {
    T(truncatingIfNeeded: masks[unchecked: Int(i.operand(n).index & 7)])
  }
  @inline(__always) fileprivate mutating func setMask<T: GuestWord>(_ i: Insn, _ value: T) {
    masks[unchecked: Int(i.operand(0).index & 7)] = value.wide
  }
}

/// `OP k1, k2, k3`, and KNOT with two operands.
enum MaskBinary<O: MaskOperation, T: GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireOpmask(i)
    let last = i.operand(2).kind == .mask ? 2 : 1
    let result = O.apply(cpu.mask(i, 1, T.self).wide, cpu.mask(i, last, T.self).wide)
    cpu.setMask(i, T(truncatingIfNeeded: result))
  }
}

/// KUNPCKBW, KUNPCKWD, KUNPCKDQ: the second source below the first; `T` is their width.
enum MaskUnpack<T: GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireOpmask(i)
    let low = cpu.mask(i, 2, T.self).wide
    cpu.setMask(i, low | cpu.mask(i, 1, T.self).wide &<< UInt64(T.bitWidth))
  }
}

/// KSHIFTL, KSHIFTR: counts beyond the width give zero.
protocol MaskDirection { static var left: Bool { get } }
enum MaskLeft: MaskDirection { static var left: Bool { true } }
enum MaskRight: MaskDirection { static var left: Bool { false } }

enum MaskShift<D: MaskDirection, T: GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireOpmask(i)
    let source: T = cpu.mask(i, 1, T.self)
    let count = T(i.immediateByte)
    let inRange = Int(i.immediateByte) < T.bitWidth
    cpu.setMask(i, inRange ? (D.left ? source &<< count : source &>> count) : 0)
  }
}

/// KMOV between opmasks, memory and general registers.
enum MaskMove<T: GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX512()
    let value: T
    switch i.operand(1).kind {
    case .mask: value = cpu.mask(i, 1, T.self)
    case .memory: value = try cpu.loadOperand(i)
    default: value = T(truncatingIfNeeded: cpu.registers[unchecked: Int(i.operand(1).index)])
    }
    switch i.operand(0).kind {
    case .mask: cpu.setMask(i, value)
    case .memory: try cpu.storeOperand(i, value)
    default: cpu.registers[unchecked: Int(i.operand(0).index)] = value.wide
    }
  }
}

/// KORTEST: ZF for all zeros, CF for all ones.
enum MaskOrTest<T: GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireOpmask(i)
    let result = cpu.mask(i, 0, T.self) | cpu.mask(i, 1, T.self)
    cpu.setTestFlags(zero: result == 0, carry: result == .max)
  }
}

/// KTEST.
enum MaskTest<T: GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireOpmask(i)
    let (a, b) = (cpu.mask(i, 0, T.self), cpu.mask(i, 1, T.self))
    cpu.setTestFlags(zero: a & b == 0, carry: ~a & b == 0)
  }
}

// MARK: Between opmasks and vectors

/// VPMOVM2B and its like: all ones or zeros.
enum MaskToVector<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if i.modRM < 0xC0 { throw GuestFault.invalidOpcode }
    let e = try cpu.enterEVEX(i, maskAllowed: false)
    let mask = cpu.mask(i, 1, UInt64.self)
    var result = Wide()
    for index in 0..<(T.perLane &* e.lanes) where mask &>> UInt64(index) & 1 != 0 {
      result[element: index, T.self] = ~0
    }
    cpu.setWide(i.operand(0).index, result, lanes: e.lanes)
  }
}

/// VPMOVB2M and its like: signs.
enum VectorToMask<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, maskAllowed: false)
    let source = i.operand(1).index
    var bits: UInt64 = 0
    for lane in 0..<e.lanes {
      bits |= UInt64(signMask(cpu.lane(source, lane), T.self)) &<< UInt64(lane &* T.perLane)
    }
    cpu.setMask(i, bits)
  }
}

/// VPBROADCASTMB2Q and VPBROADCASTMW2D: an opmask as a number, in every element.
enum MaskBroadcast<M: GuestWord, T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if i.modRM < 0xC0 { throw GuestFault.invalidOpcode }
    let e = try cpu.enterEVEX(i, maskAllowed: false)
    let value = cpu.mask(i, 1, M.self)
    var result = Wide()
    for index in 0..<(T.perLane &* e.lanes) {
      result[element: index] = T(truncatingIfNeeded: value)
    }
    cpu.setWide(i.operand(0).index, result, lanes: e.lanes)
  }
}

/// VPSHUFBITQMB: bits of quadwords, chosen by bytes, into an opmask.
enum ShuffleBitsToMask: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, zeroingAllowed: false)
    let count = 16 &* e.lanes
    let control = try cpu.evexSource(
      i, 2, e, UInt8.self, count: count, broadcast: NoBroadcast.self, suppress: true)
    let source = cpu.wide(i.operand(1).index)
    var bits: UInt64 = 0
    for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
      let position = UInt64(control[element: index, UInt8.self] & 63)
      bits |= (source[index >> 3] &>> position & 1) &<< UInt64(index)
    }
    cpu.setMask(i, bits)
  }
}
