/// The shapes of integer vector instructions: how operands reach a lane operation, and where its
/// result goes. Legacy SSE forms replace one lane and keep the rest of the register; VEX forms
/// have a separate destination and clear what lies above; MMX forms are half a lane.

/// Something done to lanes.
protocol LaneOperation {
  /// How far the immediate moves from one lane to the next.
  static var immediateBitsPerLane: UInt8 { get }
  /// Each result element depends on the same elements of the sources only, so that EVEX forms
  /// access no masked memory.
  static var isElementwise: Bool { get }
  /// - Parameters:
  ///   - a: the first source, which is also the destination of legacy forms.
  ///   - b: the second source; the only one of unary operations.
  ///   - immediate: the immediate byte, or zero.
  static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane
}

extension LaneOperation {
  @inline(__always) static var immediateBitsPerLane: UInt8 { 0 }
  @inline(__always) static var isElementwise: Bool { false }
}

/// A lane operation that reads a count, the same for all lanes: shifts.
protocol LaneShift {
  static func apply(_ a: Lane, _ count: UInt64) -> Lane
}

/// Legacy: `OP xmm1, xmm2/m128 (, imm8)`.
enum SSEPacked<O: LaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let b = try cpu.readLane(i, 1)
    let destination = i.operand(0).index
    cpu.setLane(destination, O.apply(cpu.lane(destination), b, i.immediateByte))
  }
}

/// VEX: `OP v1, v2, v3/m (, imm8)`.
enum AVXPacked<O: LaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readWide(i, 2, width: i.vectorWidth)
    let destination = i.operand(0).index
    let a = i.operand(1).index
    for lane in 0..<i.laneCount {
      cpu.setLane(
        destination, lane,
        O.apply(
          cpu.lane(a, lane), b[lane: lane],
          i.immediateByte &>> (O.immediateBitsPerLane &* UInt8(truncatingIfNeeded: lane))))
    }
    cpu.clearUpper(destination, from: i.laneCount)
  }
}

/// VEX: `OP v1, v2/m (, imm8)`.
enum AVXUnary<O: LaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readWide(i, 1, width: i.vectorWidth)
    let destination = i.operand(0).index
    for lane in 0..<i.laneCount {
      let immediate =
        i.immediateByte &>> (O.immediateBitsPerLane &* UInt8(truncatingIfNeeded: lane))
      cpu.setLane(destination, lane, O.apply(b[lane: lane], b[lane: lane], immediate))
    }
    cpu.clearUpper(destination, from: i.laneCount)
  }
}

/// `OP mm1, mm2/m64 (, imm8)`: the low half of the lane operation.
enum MMXPacked<O: LaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let b = try cpu.readMMX(i, 1)
    let destination = i.operand(0).index
    let result = O.apply(Lane(cpu.mmx(destination), 0), Lane(b, 0), i.immediateByte)
    cpu.enterMMX()
    cpu.setMMX(destination, result.x)
  }
}

/// PUNPCKH of MMX: the upper half of what PUNPCKL does to a lane with empty upper halves.
enum MMXUpper<O: LaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let b = try cpu.readMMX(i, 1)
    let destination = i.operand(0).index
    let result = O.apply(Lane(cpu.mmx(destination), 0), Lane(b, 0), 0)
    cpu.enterMMX()
    cpu.setMMX(destination, result.y)
  }
}

/// Packs and horizontal operations of MMX: both sources side by side are one source of the lane
/// operation.
enum MMXJoined<O: LaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let b = try cpu.readMMX(i, 1)
    let destination = i.operand(0).index
    let result = O.apply(Lane(cpu.mmx(destination), b), Lane(), 0)
    cpu.enterMMX()
    cpu.setMMX(destination, result.x)
  }
}

// MARK: Shifts

/// `OP xmm1, xmm2/m128`: the count is the low quadword of the second operand.
enum SSEShift<O: LaneShift>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let count = try cpu.readLane(i, 1)
    let destination = i.operand(0).index
    cpu.setLane(destination, O.apply(cpu.lane(destination), count.x))
  }
}

/// `OP xmm, imm8`.
enum SSEShiftImmediate<O: LaneShift>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    let destination = i.operand(0).index
    cpu.setLane(destination, O.apply(cpu.lane(destination), UInt64(i.immediateByte)))
  }
}

/// `OP v1, v2, xmm3/m128`.
enum AVXShift<O: LaneShift>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let count = try cpu.readLane(i, 2, aligned: false)
    let destination = i.operand(0).index
    let a = i.operand(1).index
    for lane in 0..<i.laneCount {
      cpu.setLane(destination, lane, O.apply(cpu.lane(a, lane), count.x))
    }
    cpu.clearUpper(destination, from: i.laneCount)
  }
}

/// `OP v1, v2, imm8`.
enum AVXShiftImmediate<O: LaneShift>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let destination = i.operand(0).index
    let a = i.operand(1).index
    for lane in 0..<i.laneCount {
      cpu.setLane(destination, lane, O.apply(cpu.lane(a, lane), UInt64(i.immediateByte)))
    }
    cpu.clearUpper(destination, from: i.laneCount)
  }
}

/// `OP mm1, mm2/m64`.
enum MMXShift<O: LaneShift>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let count = try cpu.readMMX(i, 1)
    let destination = i.operand(0).index
    let result = O.apply(Lane(cpu.mmx(destination), 0), count)
    cpu.enterMMX()
    cpu.setMMX(destination, result.x)
  }
}

/// `OP mm, imm8`.
enum MMXShiftImmediate<O: LaneShift>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let destination = i.operand(0).index
    let result = O.apply(Lane(cpu.mmx(destination), 0), UInt64(i.immediateByte))
    cpu.enterMMX()
    cpu.setMMX(destination, result.x)
  }
}

/// PUNPCKL of MMX: a memory operand is 32 bits.
enum MMXLower<O: LaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let source = i.operand(1)
    let b =
      source.kind == .mmx
      ? cpu.mmx(source.index) : UInt64(try cpu.loadOperand(i, as: UInt32.self))
    let destination = i.operand(0).index
    let result = O.apply(Lane(cpu.mmx(destination), 0), Lane(b, 0), 0)
    cpu.enterMMX()
    cpu.setMMX(destination, result.x)
  }
}
