/// Moves of MMX and between MMX and SSE registers (SDM vol. 2; vol. 1, 9.5 and 11.6.6).

/// MOVD and MOVQ mm, r/m.
enum MMXMoveFromGeneral: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let value = try cpu.readGeneral(i, 1)
    cpu.enterMMX()
    cpu.setMMX(i.operand(0).index, value)
  }
}

/// MOVD and MOVQ r/m, mm.
enum MMXMoveToGeneral: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    try cpu.writeGeneral(i, 0, cpu.mmx(i.operand(1).index))
    cpu.enterMMX()
  }
}

/// MOVQ mm, mm/m64 and back; MOVNTQ.
enum MMXMove: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let value = try cpu.readMMX(i, 1)
    let destination = i.operand(0)
    if destination.kind == .mmx {
      cpu.enterMMX()
      cpu.setMMX(destination.index, value)
    } else {
      try cpu.storeOperand(i, value)
      cpu.enterMMX()
    }
  }
}

/// MOVDQ2Q.
enum MoveVectorToMMX: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try cpu.requireMMX()
    cpu.enterMMX()
    cpu.setMMX(i.operand(0).index, cpu.lane(i.operand(1).index).x)
  }
}

/// MOVQ2DQ.
enum MoveMMXToVector: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try cpu.requireMMX()
    cpu.setLane(i.operand(0).index, Lane(cpu.mmx(i.operand(1).index), 0))
    cpu.enterMMX()
  }
}

/// PMOVMSKB r, mm.
enum MMXMoveMask: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let mask = signMask(Lane(cpu.mmx(i.operand(1).index), 0), UInt8.self)
    cpu.enterMMX()
    cpu.setRegister(Int(i.operand(0).index), UInt64(mask))
  }
}

/// PINSRW mm, r32/m16, imm8.
enum MMXInsertWord: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let value = try cpu.readElementSource(i, 1, as: UInt16.self)
    let destination = i.operand(0).index
    var lane = Lane(cpu.mmx(destination), 0)
    lane[element: Int(i.immediateByte) & 3] = value
    cpu.enterMMX()
    cpu.setMMX(destination, lane.x)
  }
}

/// PEXTRW r32, mm, imm8.
enum MMXExtractWord: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    let word = Lane(cpu.mmx(i.operand(1).index), 0)[
      element: Int(i.immediateByte) & 3, UInt16.self]
    cpu.enterMMX()
    cpu.setRegister(Int(i.operand(0).index), UInt64(word))
  }
}

/// EMMS: all x87 registers become empty, TOP is 0 (SDM vol. 1, table 9-3).
enum EmptyMMXState: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireMMX()
    cpu.fpu.tags = 0
    cpu.fpu.top = 0
  }
}
