/// SSE4.1 and SSE4A instructions that are not element-wise (SDM vol. 2; APM vol. 4 for SSE4A).

/// PMOVSX and PMOVZX: the low elements, widened. The signedness is that of `From`.
enum SSEWiden<From: LaneElement, To: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let source = try cpu.readWide(i, 1, width: i.operand(1).width)
    cpu.setLane(
      i.operand(0).index, Lane(To.self) { To(truncatingIfNeeded: source[element: $0, From.self]) })
  }
}

/// VPMOVSX and VPMOVZX.
enum AVXWiden<From: LaneElement, To: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let width = i.vectorWidth &- UInt8((To.elementBytes / From.elementBytes).trailingZeroBitCount)
    let source = try cpu.readWide(i, 1, width: width)
    var result = Wide()
    for index in 0..<(To.perLane &* i.laneCount) {
      result[element: index] = To(truncatingIfNeeded: source[element: index, From.self])
    }
    cpu.setWide(i.operand(0).index, result, lanes: i.laneCount)
  }
}

/// PBLENDVB (UInt8), BLENDVPS (UInt32), BLENDVPD (UInt64): signs of XMM0 choose.
enum SSEBlendVariable<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let b = try cpu.readLane(i, 1)
    let destination = i.operand(0).index
    cpu.setLane(destination, blendBySign(T.self, cpu.lane(destination), b, cpu.lane(0)))
  }
}

/// VPBLENDVB, VBLENDVPS, VBLENDVPD: the fourth operand chooses.
enum AVXBlendVariable<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readWide(i, 2, width: i.vectorWidth)
    let mask = cpu.wide(i.operand(3).index)
    let a = cpu.wide(i.operand(1).index)
    var result = Wide()
    for lane in 0..<i.laneCount {
      result[lane: lane] = blendBySign(T.self, a[lane: lane], b[lane: lane], mask[lane: lane])
    }
    cpu.setWide(i.operand(0).index, result, lanes: i.laneCount)
  }
}

@inline(__always) private func blendBySign<T: LaneElement>(
  _: T.Type, _ a: Lane, _ b: Lane, _ mask: Lane
) -> Lane {
  let (x, y, m) = (a.elements(T.self), b.elements(T.self), mask.elements(T.self))
  return Lane(T.self) { m[$0] &>> T(T.bitWidth &- 1) & 1 == 0 ? x[$0] : y[$0] }
}

/// PTEST: ZF and CF; the other flags are cleared.
enum SSETest: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let b = try cpu.readLane(i, 1)
    let a = cpu.lane(i.operand(0).index)
    cpu.setTestFlags(zero: a & b == Lane(), carry: ~a & b == Lane())
  }
}

/// VPTEST (all ones), VTESTPS and VTESTPD (signs only).
protocol TestMask { static var mask: UInt64 { get } }
enum TestAll: TestMask { static var mask: UInt64 { .max } }
enum TestSingles: TestMask { static var mask: UInt64 { 0x8000_0000_8000_0000 } }
enum TestDoubles: TestMask { static var mask: UInt64 { 1 << 63 } }

enum AVXTest<M: TestMask>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readWide(i, 1, width: i.vectorWidth)
    let a = i.operand(0).index
    let mask = Lane(repeating: M.mask)
    var both = Lane()
    var second = Lane()
    for lane in 0..<i.laneCount {
      both |= cpu.lane(a, lane) & b[lane: lane] & mask
      second |= ~cpu.lane(a, lane) & b[lane: lane] & mask
    }
    cpu.setTestFlags(zero: both == Lane(), carry: second == Lane())
  }
}

extension Processor {
  @inline(__always) mutating func setTestFlags(zero: Bool, carry: Bool) {
    setStatus((zero ? RFlags.zero.rawValue : 0) | (carry ? RFlags.carry.rawValue : 0))
  }
}

/// PHMINPOSUW: the smallest word and where it is.
enum MinimumPosition: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let y = b.elements(UInt16.self)
    var position = 0
    for index in 1..<8 where y[index] < y[position] { position = index }
    return Lane(UInt64(y[position]) | UInt64(position) << 16, 0)
  }
}

/// MPSADBW: eight sums of four absolute differences. Bits 0–1 of the immediate choose the block of
/// the second source, bit 2 that of the first; three bits for each lane.
enum MultipleSumOfDifferences: LaneOperation {
  @inline(__always) static var immediateBitsPerLane: UInt8 { 3 }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(UInt8.self)
    let y = b.elements(UInt8.self)
    let first = Int(immediate >> 2 & 1) &* 4
    let second = Int(immediate & 3) &* 4
    return Lane(UInt16.self) { index in
      var sum: UInt16 = 0
      for step in 0..<4 {
        let difference =
          Int(x[(first &+ index &+ step) & 15]) &- Int(y[(second &+ step) & 15])
        sum &+= UInt16(truncatingIfNeeded: abs(difference))
      }
      return sum
    }
  }
}

/// INSERTPS: bits 6–7 of the immediate choose the source element of a register, bits 4–5 the
/// destination, bits 0–3 what is cleared.
enum SSEInsertSingle: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let value = try cpu.readInsertedSingle(i, 1)
    let destination = i.operand(0).index
    cpu.setLane(
      destination, insertSingle(cpu.lane(destination), value, i.immediateByte))
  }
}

enum AVXInsertSingle: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let value = try cpu.readInsertedSingle(i, 2)
    let result = insertSingle(cpu.lane(i.operand(1).index), value, i.immediateByte)
    cpu.setWide(i.operand(0).index, Wide(lane: result), lanes: 1)
  }
}

@inline(__always) func insertSingle(_ a: Lane, _ value: UInt32, _ immediate: UInt8) -> Lane {
  // By comparisons, which need no way through memory.
  let place = SIMD4<UInt32>(repeating: UInt32(immediate &>> 4 & 3))
  let control = SIMD4<UInt32>(repeating: UInt32(immediate))
  let isPlace = SIMD4<UInt32>(0, 1, 2, 3) .== place
  let isKept = (SIMD4<UInt32>(1, 2, 4, 8) & control) .== SIMD4<UInt32>(repeating: 0)
  let inserted = a.elements(UInt32.self).replacing(
    with: SIMD4<UInt32>(repeating: value), where: isPlace)
  return Lane(SIMD4<UInt32>(repeating: 0).replacing(with: inserted, where: isKept))
}

extension Processor {
  @inline(__always) fileprivate mutating func readInsertedSingle(
    _ i: Insn, _ n: Int
  ) throws(GuestFault) -> UInt32 {
    let operand = i.operand(n)
    if operand.kind == .memory { return try loadOperand(i) }
    return lane(operand.index)[element: Int(i.immediateByte >> 6), UInt32.self]
  }
}

// MARK: SSE4A

/// A field of a quadword: bits 0–5 of each byte are length (0 is 64) and index. The result is
/// undefined if the field leaves the quadword; here its upper bits are cut off.
private func fieldMask(length: UInt64) -> UInt64 {
  length & 63 == 0 ? .max : (1 &<< (length & 63)) &- 1
}

/// EXTRQ: with immediates, or with the second operand's two low bytes. The upper quadword, which
/// the manual leaves undefined, is cleared, as processors do.
enum ExtractField: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let destination = i.operand(0).index
    var length = i.immediate
    var index = UInt64(i.immediate2)
    if i.operand(1).kind == .vector {
      let control = cpu.lane(i.operand(1).index).x
      length = control
      index = control >> 8
    }
    let value = cpu.lane(destination)
    cpu.setLane(destination, Lane(value.x &>> (index & 63) & fieldMask(length: length), 0))
  }
}

/// INSERTQ: with immediates, or with bytes 8 and 9 of the second operand. The upper quadword is
/// cleared, as in EXTRQ.
enum InsertField: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let destination = i.operand(0).index
    let source = cpu.lane(i.operand(1).index)
    var length = i.immediate
    var index = UInt64(i.immediate2)
    if i.operand(2).kind != .immediate {
      length = source.y
      index = source.y >> 8
    }
    let mask = fieldMask(length: length)
    let value = cpu.lane(destination)
    cpu.setLane(
      destination,
      Lane(
        (value.x & ~(mask &<< (index & 63))) | (source.x & mask) &<< (index & 63), 0))
  }
}

/// MOVNTSS, MOVNTSD.
enum StoreScalarNonTemporal<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try cpu.storeOperand(i, cpu.scalar(i.operand(1).index, as: T.self))
  }
}
