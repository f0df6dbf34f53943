/// The shapes of EVEX integer instructions. `T` is the element that a mask bit stands for, `B` what
/// a broadcast repeats.

/// `OP v1 {k}, v2, v3/m/broadcast (, imm8)`.
enum EVEXPacked<O: LaneOperation, T: LaneElement & GuestWord, B: EVEXBroadcast>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: B.allowed)
    let count = T.perLane &* e.lanes
    let b = try cpu.evexSource(
      i, 2, e, T.self, count: count, broadcast: B.self, suppress: O.isElementwise)
    cpu.evexWrite(
      i.operand(0).index,
      applyToLanes(O.self, cpu.wide(i.operand(1).index), b, i.immediateByte, e.lanes), e, T.self,
      count: count)
  }
}

/// `OP v1 {k}, v2/m/broadcast (, imm8)`.
enum EVEXUnary<O: LaneOperation, T: LaneElement & GuestWord, B: EVEXBroadcast>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: B.allowed)
    let count = T.perLane &* e.lanes
    let b = try cpu.evexSource(
      i, 1, e, T.self, count: count, broadcast: B.self, suppress: O.isElementwise)
    cpu.evexWrite(
      i.operand(0).index, applyToLanes(O.self, b, b, i.immediateByte, e.lanes), e, T.self,
      count: count)
  }
}

@inline(__always) private func applyToLanes<O: LaneOperation>(
  _: O.Type, _ a: Wide, _ b: Wide, _ immediate: UInt8, _ lanes: Int
) -> Wide {
  var result = Wide()
  for lane in 0..<lanes {
    let shift = O.immediateBitsPerLane &* UInt8(truncatingIfNeeded: lane)
    result[lane: lane] = O.apply(a[lane: lane], b[lane: lane], immediate &>> shift)
  }
  return result
}

/// `OP v1 {k}, v2, xmm3/m128`.
enum EVEXShift<O: LaneShift, T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i)
    let source = i.operand(2)
    let by: Lane = source.kind == .vector ? cpu.lane(source.index) : try cpu.evexLoad(i)
    let a = cpu.wide(i.operand(1).index)
    var result = Wide()
    for lane in 0..<e.lanes { result[lane: lane] = O.apply(a[lane: lane], by.x) }
    cpu.evexWrite(i.operand(0).index, result, e, T.self, count: T.perLane &* e.lanes)
  }
}

/// `OP v1 {k}, v2/m/broadcast, imm8`.
enum EVEXShiftImmediate<O: LaneShift, T: LaneElement & GuestWord, B: EVEXBroadcast>:
  PlainInstruction
{
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: B.allowed)
    let count = T.perLane &* e.lanes
    let a = try cpu.evexSource(
      i, 1, e, T.self, count: count, broadcast: B.self, suppress: true)
    var result = Wide()
    for lane in 0..<e.lanes {
      result[lane: lane] = O.apply(a[lane: lane], UInt64(i.immediateByte))
    }
    cpu.evexWrite(i.operand(0).index, result, e, T.self, count: count)
  }
}

/// PSADBW, PSLLDQ, PSRLDQ, AES and others without a mask.
enum EVEXUnmasked<O: LaneOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, maskAllowed: false)
    let b = try cpu.evexSource(
      i, 2, e, UInt64.self, count: 2 &* e.lanes, broadcast: NoBroadcast.self, suppress: false)
    cpu.setWide(
      i.operand(0).index,
      applyToLanes(O.self, cpu.wide(i.operand(1).index), b, i.immediateByte, e.lanes),
      lanes: e.lanes)
  }
}

enum EVEXByteShift<O: LaneShift>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, maskAllowed: false)
    let a = try cpu.evexSource(
      i, 1, e, UInt64.self, count: 2 &* e.lanes, broadcast: NoBroadcast.self, suppress: false)
    var result = Wide()
    for lane in 0..<e.lanes {
      result[lane: lane] = O.apply(a[lane: lane], UInt64(i.immediateByte))
    }
    cpu.setWide(i.operand(0).index, result, lanes: e.lanes)
  }
}

/// Permutations of whole registers: `OP v1 {k}, v2, v3/m/broadcast (, imm8)`.
enum EVEXWide<O: WideOperation, T: LaneElement & GuestWord, B: EVEXBroadcast>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: B.allowed)
    let count = T.perLane &* e.lanes
    let b = try cpu.evexSource(
      i, 2, e, T.self, count: count, broadcast: B.self, suppress: O.isElementwise)
    let result = O.apply(cpu.wide(i.operand(1).index), b, i.immediateByte, lanes: e.lanes)
    cpu.evexWrite(i.operand(0).index, result, e, T.self, count: count)
  }
}

enum EVEXWideUnary<O: WideOperation, T: LaneElement & GuestWord, B: EVEXBroadcast>:
  PlainInstruction
{
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: B.allowed)
    let count = T.perLane &* e.lanes
    let b = try cpu.evexSource(
      i, 1, e, T.self, count: count, broadcast: B.self, suppress: false)
    let result = O.apply(b, b, i.immediateByte, lanes: e.lanes)
    cpu.evexWrite(i.operand(0).index, result, e, T.self, count: count)
  }
}

/// Something done to three registers, of which the first is also the destination.
protocol WideTernary {
  static var isElementwise: Bool { get }
  static func apply(
    _ destination: Wide, _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide
}

enum EVEXTernary<O: WideTernary, T: LaneElement & GuestWord, B: EVEXBroadcast>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: B.allowed)
    let count = T.perLane &* e.lanes
    let b = try cpu.evexSource(
      i, 2, e, T.self, count: count, broadcast: B.self, suppress: O.isElementwise)
    let destination = i.operand(0).index
    let result = O.apply(
      cpu.wide(destination), cpu.wide(i.operand(1).index), b, i.immediateByte, lanes: e.lanes)
    cpu.evexWrite(destination, result, e, T.self, count: count)
  }
}

/// A question about two elements.
protocol ElementTest {
  static func holds<T: LaneElement>(_ a: T, _ b: T, _ immediate: UInt8) -> Bool
}

/// `OP k1 {k2}, v2, v3/m/broadcast (, imm8)`.
enum EVEXCompare<O: ElementTest, T: LaneElement, B: EVEXBroadcast>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: B.allowed, zeroingAllowed: false)
    let count = T.perLane &* e.lanes
    let b = try source(&cpu, i, e, count)
    let a = cpu.wide(i.operand(1).index)
    var bits: UInt64 = 0
    for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
      if O.holds(a[element: index, T.self], b[element: index, T.self], i.immediateByte) {
        bits |= 1 &<< UInt64(index)
      }
    }
    cpu.masks[unchecked: Int(i.operand(0).index & 7)] = bits
  }

  private static func source(
    _ cpu: inout Processor, _ i: Insn, _ e: EVEXState, _ count: Int
  ) throws(GuestFault) -> Wide {
    switch T.bitWidth {
    case 8:
      try cpu.evexSource(i, 2, e, UInt8.self, count: count, broadcast: B.self, suppress: true)
    case 16:
      try cpu.evexSource(i, 2, e, UInt16.self, count: count, broadcast: B.self, suppress: true)
    case 32:
      try cpu.evexSource(i, 2, e, UInt32.self, count: count, broadcast: B.self, suppress: true)
    default:
      try cpu.evexSource(i, 2, e, UInt64.self, count: count, broadcast: B.self, suppress: true)
    }
  }
}

// MARK: Moves

/// VMOVDQA32, VMOVDQU8, VMOVAPS and their like, in either direction.
enum EVEXMove<T: LaneElement & GuestWord, A: OperandAlignment>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let destination = i.operand(0)
    let e = try cpu.enterEVEX(i, zeroingAllowed: destination.kind == .vector)
    let count = T.perLane &* e.lanes
    // Where no element is selected, nothing is accessed and nothing needs to be aligned.
    if A.required && i.modRM < 0xC0 && e.mask & lowBits(count) != 0 {
      let bytes = UInt64(16 &* e.lanes)
      let address = try cpu.linear(
        i.segment, cpu.evexOffset(i, unit: Int(bytes)), count: Int(bytes),
        write: destination.kind == .memory)
      if address & (bytes &- 1) != 0 { throw GuestFault.gp0 }
    }
    let value = try cpu.evexSource(
      i, 1, e, T.self, count: count, broadcast: NoBroadcast.self, suppress: true)
    if destination.kind == .vector {
      cpu.evexWrite(destination.index, value, e, T.self, count: count)
    } else if e.isMasked {
      try cpu.evexStoreMasked(i, value, e, T.self, count: count)
    } else {
      let offset = cpu.evexOffset(i, unit: 16 &* e.lanes)
      switch e.lanes {
      case 1: try cpu.store(i.segment, offset, value[lane: 0])
      case 2: try cpu.store(i.segment, offset, value.lowHalf)
      default: try cpu.store(i.segment, offset, value)
      }
    }
  }
}

/// VMOVNTPS, VMOVNTDQ, VMOVNTDQA: aligned, and without a mask.
enum EVEXMoveNonTemporal: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    if i.pointee.evex & 7 != 0 { throw GuestFault.invalidOpcode }
    try EVEXMove<UInt32, Aligned>.execute(&cpu, i)
  }
}

/// VMOVSS, VMOVSD from and to memory under a mask.
enum EVEXMoveScalar<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let destination = i.operand(0)
    let e = try cpu.enterEVEX(i, scalar: true, zeroingAllowed: destination.kind == .vector)
    let selected = e.mask & 1 != 0
    if destination.kind == .vector {
      let value: T = selected ? try cpu.evexLoad(i) : 0
      cpu.evexWrite(
        destination.index, Wide(lane: Lane(UInt64(truncatingIfNeeded: value), 0)), e, T.self,
        count: 1)
    } else if selected {
      try cpu.evexStore(i, cpu.scalar(i.operand(1).index, as: T.self))
    }
  }
}

/// VMOVSS, VMOVSD between registers: `OP v1 {k}, v2, v3`.
enum EVEXMergeScalar<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, scalar: true)
    cpu.evexWriteScalar(
      i, e, upper: i.operand(1).index, cpu.scalar(i.operand(2).index, as: T.self))
  }
}

extension Processor {
  /// The result of a scalar instruction under a mask; the rest of the lane is that of `upper`.
  mutating func evexWriteScalar<T: LaneElement>(
    _ i: Insn, _ e: EVEXState, upper: UInt8, _ value: T
  ) {
    let destination = i.operand(0).index
    let kept: T = e.zeroing ? 0 : scalar(destination)
    var lane = self.lane(upper)
    lane[element: 0] = e.mask & 1 != 0 ? value : kept
    setWide(destination, Wide(lane: lane), lanes: 1)
  }
}
