/// Broadcasts, lanes, compression, gathers and the EVEX forms of small moves (SDM vol. 2).

/// Broadcast of one element, `T` also being the mask's granularity.
enum EVEXBroadcastElement<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i)
    let count = T.perLane &* e.lanes
    let operand = i.operand(1)
    let value: T
    switch operand.kind {
    case .vector: value = cpu.scalar(operand.index)
    case .register: value = T(truncatingIfNeeded: cpu.registers[unchecked: Int(operand.index)])
    case .highByte: value = T(truncatingIfNeeded: cpu.registers[unchecked: Int(operand.index) &+ 4])
    default: value = e.mask & lowBits(count) == 0 ? 0 : try cpu.evexLoad(i)
    }
    var result = Wide()
    for index in 0..<count { result[element: index] = value }
    cpu.evexWrite(i.operand(0).index, result, e, T.self, count: count)
  }
}

/// Broadcast of several elements: VBROADCASTF32X2 (8 bytes), X4 (16), X8 (32), with mask
/// granularity `T`.
protocol BlockSize { static var quadwords: Int { get } }
enum Block64: BlockSize { static var quadwords: Int { 1 } }
enum Block128: BlockSize { static var quadwords: Int { 2 } }
enum Block256: BlockSize { static var quadwords: Int { 4 } }

enum EVEXBroadcastBlock<S: BlockSize, T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i)
    if S.quadwords >= 2 &* e.lanes { throw GuestFault.invalidOpcode }
    let count = T.perLane &* e.lanes
    let operand = i.operand(1)
    var block = Wide()
    if operand.kind == .vector {
      block = cpu.wide(operand.index)
    } else {
      // Elements that no selected one takes are not accessed.
      let part = S.quadwords &* T.perLane / 2
      let start = cpu.evexOffset(i, unit: S.quadwords &* 8)
      for element in 0..<part {
        var users = (e.mask & lowBits(count)) &>> UInt64(element)
        var isNeeded = false
        while users != 0 {
          if users & 1 != 0 { isNeeded = true }
          users &>>= UInt64(part)
        }
        guard isNeeded else { continue }
        let offset = start &+ UInt64(element &* T.byteCount)
        block[element: element] = try cpu.load(i.segment, offset, as: T.self)
      }
    }
    var result = Wide()
    for index in 0..<(2 &* e.lanes) { result[index] = block[index & (S.quadwords &- 1)] }
    cpu.evexWrite(i.operand(0).index, result, e, T.self, count: count)
  }
}

/// VINSERTF32X4, VINSERTI64X4 and their like.
enum EVEXInsertBlock<S: BlockSize, T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i)
    if S.quadwords >= 2 &* e.lanes { throw GuestFault.invalidOpcode }
    let operand = i.operand(2)
    var block = Wide()
    if operand.kind == .vector {
      block = cpu.wide(operand.index)
    } else if S.quadwords == 2 {
      block[lane: 0] = try cpu.evexLoad(i)
    } else {
      block.lowHalf = try cpu.evexLoad(i)
    }
    var result = cpu.wide(i.operand(1).index)
    let place = Int(i.immediateByte) & (2 &* e.lanes / S.quadwords &- 1)
    for index in 0..<S.quadwords { result[place &* S.quadwords &+ index] = block[index] }
    cpu.evexWrite(i.operand(0).index, result, e, T.self, count: T.perLane &* e.lanes)
  }
}

/// VEXTRACTF32X4, VEXTRACTI64X4 and their like.
enum EVEXExtractBlock<S: BlockSize, T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let destination = i.operand(0)
    let e = try cpu.enterEVEX(i, zeroingAllowed: destination.kind == .vector)
    if S.quadwords >= 2 &* e.lanes { throw GuestFault.invalidOpcode }
    let source = cpu.wide(i.operand(1).index)
    let place = Int(i.immediateByte) & (2 &* e.lanes / S.quadwords &- 1)
    var block = Wide()
    for index in 0..<S.quadwords { block[index] = source[place &* S.quadwords &+ index] }
    let count = S.quadwords &* 64 / T.bitWidth
    if destination.kind == .vector {
      cpu.evexWrite(destination.index, block, e, T.self, count: count)
    } else {
      // Elements that are left out fault too (exceptions type E6NF).
      let start = cpu.evexOffset(i, unit: S.quadwords &* 8)
      try cpu.probe(i.segment, start, count: S.quadwords &* 8, write: true)
      try cpu.evexStoreMasked(i, block, e, T.self, count: count)
    }
  }
}

/// VPCOMPRESSD, VCOMPRESSPS and their like: selected elements, without gaps.
enum EVEXCompress<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let destination = i.operand(0)
    let e = try cpu.enterEVEX(i, zeroingAllowed: destination.kind == .vector)
    let count = T.perLane &* e.lanes
    let source = cpu.wide(i.operand(1).index)
    var packed = Wide()
    var used = 0
    for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
      packed[element: used, T.self] = source[element: index, T.self]
      used &+= 1
    }
    var all = e
    all.mask = lowBits(used)
    all.isMasked = true
    if destination.kind == .vector {
      cpu.evexWrite(destination.index, packed, all, T.self, count: count)
      return
    }
    let start = cpu.evexOffset(i, unit: T.byteCount)
    if used == 0 { return }
    try cpu.probe(i.segment, start, count: used &* T.byteCount, write: true)
    for index in 0..<used {
      let offset = (start &+ UInt64(index &* T.byteCount)) & i.addressMask
      try cpu.store(i.segment, offset, packed[element: index, T.self])
    }
  }
}

/// VPEXPANDD, VEXPANDPS and their like: adjacent elements to where the mask says.
enum EVEXExpand<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i)
    let count = T.perLane &* e.lanes
    let operand = i.operand(1)
    let inRegister = operand.kind == .vector
    let source = inRegister ? cpu.wide(operand.index) : Wide()
    let start = inRegister ? 0 : cpu.evexOffset(i, unit: T.byteCount)
    var result = Wide()
    var used = 0
    for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
      if inRegister {
        result[element: index, T.self] = source[element: used, T.self]
      } else {
        let offset = (start &+ UInt64(used &* T.byteCount)) & i.addressMask
        result[element: index] = try cpu.load(i.segment, offset, as: T.self)
      }
      used &+= 1
    }
    cpu.evexWrite(i.operand(0).index, result, e, T.self, count: count)
  }
}

/// VPBLENDMD, VBLENDMPS and their like: the mask chooses between two sources.
enum EVEXBlendMask<T: LaneElement & GuestWord, B: EVEXBroadcast>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i, broadcast: B.allowed)
    let count = T.perLane &* e.lanes
    let b = try cpu.evexSource(i, 2, e, T.self, count: count, broadcast: B.self, suppress: true)
    var result = e.zeroing ? Wide() : cpu.wide(i.operand(1).index)
    for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
      result[element: index, T.self] = b[element: index, T.self]
    }
    cpu.setWide(i.operand(0).index, result, lanes: e.lanes)
  }
}

// MARK: Gather and scatter

extension Processor {
  /// The index register of VSIB. Its bit 4 is EVEX.V′, which the decoder gives as operand 2, and
  /// the rest of EVEX.vvvv must be unused.
  fileprivate func evexIndexRegister(_ i: Insn) throws(GuestFault) -> UInt8 {
    let high = i.operand(2).index
    guard high & 15 == 0, i.modRM & 7 == 4, i.addressSize != 1, i.pointee.evex & 7 != 0 else {
      throw GuestFault.invalidOpcode
    }
    return (i.pointee.index == UInt8(Register.none) ? 4 : i.pointee.index) | high
  }

  @inline(__always) fileprivate func evexElementOffset(
    _ i: Insn, _ index: UInt64, unit: Int
  ) -> UInt64 {
    let displacement =
      i.modRM >> 6 == 1 ? i.pointee.displacement &* UInt64(unit) : i.pointee.displacement
    let base = registers[unchecked: Int(i.pointee.base)]
    return (base &+ displacement &+ index &<< UInt64(i.pointee.scale)) & i.addressMask
  }
}

/// VPGATHERDD, VGATHERQPD and their like: bits of the opmask are cleared as elements are done.
enum EVEXGather<Index: LaneElement, T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let destination = i.operand(0).index
    let indexRegister = try cpu.evexIndexRegister(i)
    if destination == indexRegister { throw GuestFault.invalidOpcode }
    let e = try cpu.enterEVEX(i, zeroingAllowed: false)
    let count = (16 &* e.lanes) / max(Index.elementBytes, T.elementBytes)
    let indices = cpu.wide(indexRegister)
    var result = cpu.wide(destination)
    let number = Int(i.pointee.evex & 7)
    var all = e
    all.isMasked = false
    var isPartial = false
    for element in 0..<count where e.mask &>> UInt64(element) & 1 != 0 {
      let index = UInt64(truncatingIfNeeded: indices[element: element, Index.self])
      let offset = cpu.evexElementOffset(i, index, unit: T.byteCount)
      do throws(GuestFault) {
        result[element: element] = try cpu.load(i.segment, offset, as: T.self)
      } catch {
        // With no element done, the destination stays as it was. What lies between the last
        // element and the vector length is cleared at the end only.
        if isPartial { cpu.setWide(destination, result, lanes: e.lanes) }
        throw error
      }
      isPartial = true
      cpu.masks[unchecked: number] &= ~(1 &<< UInt64(element))
    }
    cpu.evexWrite(destination, result, all, T.self, count: count)
    cpu.masks[unchecked: number] = 0
  }
}

/// VPSCATTERDD, VSCATTERQPD and their like, in order of elements.
enum EVEXScatter<Index: LaneElement, T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let indexRegister = try cpu.evexIndexRegister(i)
    let e = try cpu.enterEVEX(i, zeroingAllowed: false)
    let count = (16 &* e.lanes) / max(Index.elementBytes, T.elementBytes)
    let indices = cpu.wide(indexRegister)
    let value = cpu.wide(i.operand(1).index)
    let number = Int(i.pointee.evex & 7)
    for element in 0..<count where e.mask &>> UInt64(element) & 1 != 0 {
      let index = UInt64(truncatingIfNeeded: indices[element: element, Index.self])
      let offset = cpu.evexElementOffset(i, index, unit: T.byteCount)
      try cpu.store(i.segment, offset, value[element: element, T.self])
      cpu.masks[unchecked: number] &= ~(1 &<< UInt64(element))
    }
    cpu.masks[unchecked: number] = 0
  }
}

// MARK: EVEX forms of small moves: no mask, 128 bits

/// VMOVD, VMOVQ from a general register or memory; VMOVQ from a vector register.
enum EVEXMoveFromGeneral<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    _ = try cpu.enterEVEX(i, maskAllowed: false)
    guard i.vectorLength == 0 else { throw GuestFault.invalidOpcode }
    let operand = i.operand(1)
    let value: T
    switch operand.kind {
    case .register: value = cpu.register(Int(operand.index))
    case .vector: value = cpu.scalar(operand.index)
    default: value = try cpu.evexLoad(i)
    }
    cpu.setWide(i.operand(0).index, Wide(lane: Lane(value.wide, 0)), lanes: 1)
  }
}

enum EVEXMoveToGeneral<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    _ = try cpu.enterEVEX(i, maskAllowed: false)
    guard i.vectorLength == 0 else { throw GuestFault.invalidOpcode }
    let value: T = cpu.scalar(i.operand(1).index)
    let operand = i.operand(0)
    switch operand.kind {
    case .register: cpu.setRegister(Int(operand.index), value)
    case .vector: cpu.setWide(operand.index, Wide(lane: Lane(value.wide, 0)), lanes: 1)
    default: try cpu.evexStore(i, value)
    }
  }
}

/// VMOVLPS, VMOVHPS and their like: quadword `Half` of the second source is replaced.
protocol LaneHalf { static var index: Int { get } }
enum LowQuadword: LaneHalf { static var index: Int { 0 } }
enum HighQuadword: LaneHalf { static var index: Int { 1 } }

enum EVEXMoveHalf<H: LaneHalf>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    _ = try cpu.enterEVEX(i, maskAllowed: false)
    guard i.vectorLength == 0 else { throw GuestFault.invalidOpcode }
    let operand = i.operand(2)
    // VMOVHLPS takes the other half of the register.
    let value: UInt64 =
      operand.kind == .vector ? cpu.lane(operand.index)[1 &- H.index] : try cpu.evexLoad(i)
    var lane = cpu.lane(i.operand(1).index)
    lane[H.index] = value
    cpu.setWide(i.operand(0).index, Wide(lane: lane), lanes: 1)
  }
}

enum EVEXStoreHalf<H: LaneHalf>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    _ = try cpu.enterEVEX(i, maskAllowed: false)
    guard i.vectorLength == 0 else { throw GuestFault.invalidOpcode }
    try cpu.evexStore(i, cpu.lane(i.operand(1).index)[H.index])
  }
}

/// VMOVDDUP: the 128-bit form reads 64 bits of memory.
enum EVEXMoveDuplicate: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let e = try cpu.enterEVEX(i)
    let operand = i.operand(1)
    var source = Wide()
    if operand.kind == .vector {
      source = cpu.wide(operand.index)
    } else if e.lanes == 1 {
      source[0] = try cpu.evexLoad(i)
    } else {
      source = try cpu.evexSource(
        i, 1, e, UInt64.self, count: 2 &* e.lanes, broadcast: NoBroadcast.self, suppress: false)
    }
    var result = Wide()
    for index in 0..<(2 &* e.lanes) { result[index] = source[index & ~1] }
    cpu.evexWrite(i.operand(0).index, result, e, UInt64.self, count: 2 &* e.lanes)
  }
}

/// VPINSRB and its like.
enum EVEXInsert<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    _ = try cpu.enterEVEX(i, maskAllowed: false)
    guard i.vectorLength == 0 else { throw GuestFault.invalidOpcode }
    let value: T =
      i.modRM < 0xC0 ? try cpu.evexLoad(i) : try cpu.readElementSource(i, 2, as: T.self)
    var lane = cpu.lane(i.operand(1).index)
    lane[element: Int(i.immediateByte) & (T.perLane &- 1)] = value
    cpu.setWide(i.operand(0).index, Wide(lane: lane), lanes: 1)
  }
}

/// VPEXTRB and its like.
enum EVEXExtract<T: LaneElement & GuestWord>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    _ = try cpu.enterEVEX(i, maskAllowed: false)
    guard i.vectorLength == 0 else { throw GuestFault.invalidOpcode }
    let value: T = cpu.lane(i.operand(1).index)[
      element: Int(i.immediateByte) & (T.perLane &- 1)]
    if i.modRM < 0xC0 {
      try cpu.evexStore(i, value)
    } else {
      try cpu.writeElement(i, 0, value)
    }
  }
}

/// VINSERTPS.
enum EVEXInsertSingle: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    _ = try cpu.enterEVEX(i, maskAllowed: false)
    guard i.vectorLength == 0 else { throw GuestFault.invalidOpcode }
    let operand = i.operand(2)
    let value: UInt32 =
      operand.kind == .memory
      ? try cpu.evexLoad(i) : cpu.lane(operand.index)[element: Int(i.immediateByte >> 6)]
    let result = insertSingle(cpu.lane(i.operand(1).index), value, i.immediateByte)
    cpu.setWide(i.operand(0).index, Wide(lane: result), lanes: 1)
  }
}
