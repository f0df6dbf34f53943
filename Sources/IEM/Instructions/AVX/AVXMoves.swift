/// Moves of AVX (SDM vol. 2). All clear the destination above what they write.

/// VMOVAPS, VMOVDQA and their like (aligned); VMOVUPS, VMOVDQU, VLDDQU (unaligned).
enum AVXMove<A: OperandAlignment>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let value = try cpu.readWide(i, 1, width: i.vectorWidth, aligned: A.required)
    let destination = i.operand(0)
    if destination.kind == .vector {
      cpu.setWide(destination.index, value, lanes: i.laneCount)
    } else {
      try cpu.storeWide(i, value, width: i.vectorWidth, aligned: A.required)
    }
  }
}

/// VMOVSS and VMOVSD from and to memory, VMOVQ: an element, with zeros above.
enum AVXMoveScalar<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let value: T = try cpu.readScalar(i, 1)
    let destination = i.operand(0)
    if destination.kind == .vector {
      cpu.setWide(
        destination.index, Wide(lane: Lane(UInt64(truncatingIfNeeded: value), 0)), lanes: 1)
    } else {
      try cpu.storeOperand(i, value)
    }
  }
}

/// VMOVSS and VMOVSD between registers: the rest of the lane comes from the second operand.
enum AVXMergeScalar<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    var lane = cpu.lane(i.operand(1).index)
    lane[element: 0] = cpu.scalar(i.operand(2).index, as: T.self)
    cpu.setWide(i.operand(0).index, Wide(lane: lane), lanes: 1)
  }
}

/// VMOVD, VMOVQ between general and vector registers.
enum AVXMoveFromGeneral: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let value = try cpu.readGeneral(i, 1)
    cpu.setWide(i.operand(0).index, Wide(lane: Lane(value, 0)), lanes: 1)
  }
}

enum AVXMoveToGeneral: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    try cpu.writeGeneral(i, 0, cpu.lane(i.operand(1).index).x)
  }
}

/// VMOVLPS, VMOVLPD, VMOVHLPS with two sources.
enum AVXMoveLow: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let source = i.operand(2)
    let value = source.kind == .vector ? cpu.lane(source.index).y : try cpu.loadOperand(i)
    let high = cpu.lane(i.operand(1).index).y
    cpu.setWide(i.operand(0).index, Wide(lane: Lane(value, high)), lanes: 1)
  }
}

/// VMOVHPS, VMOVHPD, VMOVLHPS with two sources.
enum AVXMoveHigh: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let value: UInt64 = try cpu.readScalar(i, 2)
    let low = cpu.lane(i.operand(1).index).x
    cpu.setWide(i.operand(0).index, Wide(lane: Lane(low, value)), lanes: 1)
  }
}

/// VMOVLPS, VMOVLPD to memory.
enum AVXStoreLow: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    try cpu.storeOperand(i, cpu.lane(i.operand(1).index).x)
  }
}

/// VMOVHPS, VMOVHPD to memory.
enum AVXStoreHigh: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    try cpu.storeOperand(i, cpu.lane(i.operand(1).index).y)
  }
}

/// VMOVDDUP of 128 bits: memory is 64 bits.
enum AVXMoveDuplicate: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let value: UInt64 = try cpu.readScalar(i, 1)
    cpu.setWide(i.operand(0).index, Wide(lane: Lane(value, value)), lanes: 1)
  }
}

/// VMOVMSKPS, VMOVMSKPD, VPMOVMSKB.
enum AVXMoveMask<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let source = i.operand(1).index
    var mask: UInt64 = 0
    for lane in 0..<i.laneCount {
      mask |= UInt64(signMask(cpu.lane(source, lane), T.self)) &<< UInt64(lane &* T.perLane)
    }
    cpu.setRegister(Int(i.operand(0).index), mask)
  }
}

/// VMASKMOVDQU.
enum AVXMaskedStoreBytes: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let mask = signMask(cpu.lane(i.operand(1).index), UInt8.self)
    try cpu.storeSelected(i, cpu.lane(i.operand(0).index), mask)
  }
}

/// VPINSRB, VPINSRW, VPINSRD, VPINSRQ.
enum AVXInsert<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let value = try cpu.readElementSource(i, 2, as: T.self)
    var lane = cpu.lane(i.operand(1).index)
    lane[element: Int(i.immediateByte) & (T.perLane &- 1)] = value
    cpu.setWide(i.operand(0).index, Wide(lane: lane), lanes: 1)
  }
}

/// VPEXTRB, VPEXTRW, VPEXTRD, VPEXTRQ, VEXTRACTPS.
enum AVXExtract<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let lane = cpu.lane(i.operand(1).index)
    try cpu.writeElement(i, 0, lane[element: Int(i.immediateByte) & (T.perLane &- 1), T.self])
  }
}

/// VZEROUPPER and VZEROALL, of the registers that the mode has.
enum AVXZeroUpper: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let kept = i.vectorLength == 0 ? 1 : 0
    for register in 0..<cpu.vectorRegisterCount {
      cpu.clearUpper(UInt8(register), from: kept)
    }
  }
}
