/// Moves of legacy SSE to SSE4.1 and of MMX (SDM vol. 2). No flags, no SIMD exceptions. Loads of
/// less than 128 bits clear the rest of the lane where the manual says so; nothing clears above it.

/// Whether a 128-bit memory operand must be aligned to its size.
protocol OperandAlignment { static var required: Bool { get } }
enum Aligned: OperandAlignment { static var required: Bool { true } }
enum Unaligned: OperandAlignment { static var required: Bool { false } }

/// MOVAPS, MOVAPD, MOVDQA, MOVNTPS, MOVNTPD, MOVNTDQ, MOVNTDQA (aligned); MOVUPS, MOVUPD, MOVDQU,
/// LDDQU (unaligned): 128 bits, in either direction.
enum SSEMove<A: OperandAlignment>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let value = try cpu.readLane(i, 1, aligned: A.required)
    let destination = i.operand(0)
    if destination.kind == .vector {
      cpu.setLane(destination.index, value)
    } else {
      try cpu.storeOperand(i, value, aligned: A.required)
    }
  }
}

/// MOVSS and MOVSD: from memory the rest of the lane is cleared, between registers it is kept.
enum SSEMoveScalar<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let value: T = try cpu.readScalar(i, 1)
    let destination = i.operand(0)
    if destination.kind != .vector {
      try cpu.storeOperand(i, value)
    } else if i.isMemory(1) {
      cpu.setLane(destination.index, Lane(UInt64(truncatingIfNeeded: value), 0))
    } else {
      cpu.setScalar(destination.index, value)
    }
  }
}

/// MOVQ xmm1, xmm2/m64 and back: bits 64–127 are cleared.
enum SSEMoveQuadword: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let value: UInt64 = try cpu.readScalar(i, 1)
    let destination = i.operand(0)
    if destination.kind == .vector {
      cpu.setLane(destination.index, Lane(value, 0))
    } else {
      try cpu.storeOperand(i, value)
    }
  }
}

/// MOVD and MOVQ between a general register or memory and a vector register.
enum SSEMoveFromGeneral: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let value = try cpu.readGeneral(i, 1)
    cpu.setLane(i.operand(0).index, Lane(value, 0))
  }
}

enum SSEMoveToGeneral: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try cpu.writeGeneral(i, 0, cpu.lane(i.operand(1).index).x)
  }
}

/// MOVLPS and MOVLPD from memory, MOVHLPS: bits 0–63 are replaced.
enum SSEMoveLow: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let source = i.operand(1)
    let value = source.kind == .vector ? cpu.lane(source.index).y : try cpu.loadOperand(i)
    let destination = i.operand(0).index
    cpu.setLane(destination, Lane(value, cpu.lane(destination).y))
  }
}

/// MOVHPS and MOVHPD from memory, MOVLHPS: bits 64–127 are replaced.
enum SSEMoveHigh: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let value: UInt64 = try cpu.readScalar(i, 1)
    let destination = i.operand(0).index
    cpu.setLane(destination, Lane(cpu.lane(destination).x, value))
  }
}

/// MOVLPS and MOVLPD to memory.
enum SSEStoreLow: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try cpu.storeOperand(i, cpu.lane(i.operand(1).index).x)
  }
}

/// MOVHPS and MOVHPD to memory.
enum SSEStoreHigh: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try cpu.storeOperand(i, cpu.lane(i.operand(1).index).y)
  }
}

/// MOVDDUP: only 64 bits of memory are read.
enum SSEMoveDuplicate: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let value: UInt64 = try cpu.readScalar(i, 1)
    cpu.setLane(i.operand(0).index, Lane(value, value))
  }
}

/// The signs of the elements, as bits: MOVMSKPS (UInt32), MOVMSKPD (UInt64), PMOVMSKB (UInt8).
enum SSEMoveMask<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    cpu.setRegister(
      Int(i.operand(0).index), UInt64(signMask(cpu.lane(i.operand(1).index), T.self)))
  }
}

/// One bit for each element of a lane: its sign.
@inline(__always) func signMask<T: LaneElement>(_ lane: Lane, _: T.Type) -> UInt32 {
  let elements = lane.elements(T.self)
  var mask: UInt32 = 0
  for index in 0..<T.perLane {
    mask |= UInt32(truncatingIfNeeded: elements[index] &>> T(T.bitWidth &- 1) & 1) &<< UInt32(index)
  }
  return mask
}

/// MOVNTI: no vector state, so none of its checks.
enum MoveNonTemporal: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    try cpu.write(i, 0, cpu.read(i, 1, as: T.self))
  }
}

/// MASKMOVDQU: bytes of operand 0 go to DS:rDI where operand 1 has the sign set. Bytes that are
/// not selected may fault too, which the manuals leave to the processor; here as on a current one.
enum SSEMaskedStore: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let mask = signMask(cpu.lane(i.operand(1).index), UInt8.self)
    try cpu.storeSelected(i, cpu.lane(i.operand(0).index), mask)
  }
}

/// MASKMOVQ.
enum MMXMaskedStore: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let mask = signMask(Lane(cpu.mmx(i.operand(1).index), 0), UInt8.self)
    try cpu.storeSelected(i, Lane(cpu.mmx(i.operand(0).index), 0), mask, count: 8)
    cpu.enterMMX()
  }
}

extension Processor {
  mutating func storeSelected(
    _ i: Insn, _ data: Lane, _ mask: UInt32, count: Int = 16
  ) throws(GuestFault) {
    let start = registers[unchecked: Register.rdi]
    let bytes = data.elements(UInt8.self)
    try probe(i.segment, start & i.addressMask, count: count, write: true)
    for index in 0..<16 where mask &>> UInt32(index) & 1 != 0 {
      try store(i.segment, (start &+ UInt64(index)) & i.addressMask, bytes[index])
    }
  }

  /// A 32- or 64-bit general register or memory operand, zero-extended.
  @inline(__always) mutating func readGeneral(_ i: Insn, _ n: Int) throws(GuestFault) -> UInt64 {
    i.operand(n).width == 3
      ? try read(i, n, as: UInt64.self) : UInt64(try read(i, n, as: UInt32.self))
  }

  @inline(__always) mutating func writeGeneral(
    _ i: Insn, _ n: Int, _ value: UInt64
  ) throws(GuestFault) {
    if i.operand(n).width == 3 {
      try write(i, n, value)
    } else {
      try write(i, n, UInt32(truncatingIfNeeded: value))
    }
  }
}

// MARK: Words, bytes and their like in and out of a lane

/// PINSRB, PINSRW, PINSRD, PINSRQ. A register source is 32 or 64 bits wide, of which the low
/// element counts.
enum SSEInsert<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let value = try cpu.readElementSource(i, 1, as: T.self)
    let destination = i.operand(0).index
    var lane = cpu.lane(destination)
    lane[element: Int(i.immediateByte) & (T.perLane &- 1)] = value
    cpu.setLane(destination, lane)
  }
}

/// PEXTRB, PEXTRW, PEXTRD, PEXTRQ, EXTRACTPS: zero-extended into a register.
enum SSEExtract<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let lane = cpu.lane(i.operand(1).index)
    try cpu.writeElement(i, 0, lane[element: Int(i.immediateByte) & (T.perLane &- 1), T.self])
  }
}

extension Processor {
  @inline(__always) mutating func readElementSource<T: GuestWord>(
    _ i: Insn, _ n: Int, as: T.Type
  ) throws(GuestFault) -> T {
    let operand = i.operand(n)
    if operand.kind == .memory { return try loadOperand(i) }
    return T(truncatingIfNeeded: registers[unchecked: elementRegister(operand)])
  }

  /// PINSRB and PEXTRB name whole registers: numbers 4–7 are never AH, CH, DH, BH.
  @inline(__always) private func elementRegister(_ operand: DecodedInstruction.Operand) -> Int {
    Int(operand.index) &+ (operand.kind == .highByte ? 4 : 0)
  }

  @inline(__always) mutating func writeElement<T: GuestWord>(
    _ i: Insn, _ n: Int, _ value: T
  ) throws(GuestFault) {
    let operand = i.operand(n)
    if operand.kind == .memory {
      try storeOperand(i, value)
    } else {
      registers[unchecked: elementRegister(operand)] = value.wide
    }
  }
}

/// CLFLUSH, CLFLUSHOPT, CLWB: memory is always coherent here, but the byte must be readable.
enum FlushCacheLine: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.probe(i.segment, cpu.effectiveAddress(i), count: 1, write: false)
  }
}
