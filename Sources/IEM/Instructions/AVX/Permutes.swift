/// Instructions that move elements across lanes, broadcast them, or access memory under a mask
/// (SDM vol. 2).

/// Something done to whole registers.
protocol WideOperation {
  static func apply(_ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int) -> Wide
}

/// `OP v1, v2, v3/m (, imm8)`.
enum AVXWide<O: WideOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readWide(i, 2, width: i.vectorWidth)
    let result = O.apply(
      cpu.wide(i.operand(1).index), b, i.immediateByte, lanes: i.laneCount)
    cpu.setWide(i.operand(0).index, result, lanes: i.laneCount)
  }
}

/// `OP v1, v2/m (, imm8)`.
enum AVXWideUnary<O: WideOperation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let b = try cpu.readWide(i, 1, width: i.vectorWidth)
    let result = O.apply(b, b, i.immediateByte, lanes: i.laneCount)
    cpu.setWide(i.operand(0).index, result, lanes: i.laneCount)
  }
}

/// VPERMD, VPERMPS and, with other elements, VPERMB, VPERMW, VPERMQ: `a` has the indices.
enum PermuteElements<T: LaneElement>: WideOperation {
  @inline(__always) static func apply(
    _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    let count = T.perLane &* lanes
    for index in 0..<count {
      let from: T = a[element: index]
      result[element: index] = b[element: Int(truncatingIfNeeded: from) & (count &- 1), T.self]
    }
    return result
  }
}

/// VPERMQ and VPERMPD with an immediate: within each 256 bits.
enum PermuteQuadwords: WideOperation {
  @inline(__always) static func apply(
    _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for index in 0..<(lanes &* 2) {
      let from = Int(immediate &>> UInt8((index & 3) &* 2)) & 3
      result[index] = b[(index & ~3) | from]
    }
    return result
  }
}

/// VPERM2F128, VPERM2I128: four bits for each lane; bit 3 clears it.
enum PermuteLanes: WideOperation {
  @inline(__always) static func apply(
    _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for lane in 0..<2 {
      let control = immediate &>> UInt8(lane &* 4)
      if control & 8 != 0 { continue }
      let from = Int(control & 1)
      result[lane: lane] = control & 2 == 0 ? a[lane: from] : b[lane: from]
    }
    return result
  }
}

/// VPERMILPS with indices in a register.
enum PermuteSingles: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(UInt32.self)
    let y = b.elements(UInt32.self)
    return Lane(UInt32.self) { x[Int(y[$0] & 3)] }
  }
}

/// VPERMILPD: bit 1 of each quadword.
enum PermuteDoubles: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    Lane(b.x & 2 == 0 ? a.x : a.y, b.y & 2 == 0 ? a.x : a.y)
  }
}

/// VPERMILPD with an immediate: two bits for each lane.
enum PermuteDoublesImmediate: LaneOperation {
  @inline(__always) static var immediateBitsPerLane: UInt8 { 2 }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    Lane(immediate & 1 == 0 ? b.x : b.y, immediate & 2 == 0 ? b.x : b.y)
  }
}

// MARK: Lanes and broadcasts

/// VINSERTF128, VINSERTI128.
enum AVXInsertLane: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let lane = try cpu.readLane(i, 2, aligned: false)
    var value = cpu.wide(i.operand(1).index)
    value[lane: Int(i.immediateByte & 1)] = lane
    cpu.setWide(i.operand(0).index, value, lanes: 2)
  }
}

/// VEXTRACTF128, VEXTRACTI128.
enum AVXExtractLane: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let lane = cpu.lane(i.operand(1).index, Int(i.immediateByte & 1))
    let destination = i.operand(0)
    if destination.kind == .vector {
      cpu.setWide(destination.index, Wide(lane: lane), lanes: 1)
    } else {
      try cpu.storeOperand(i, lane)
    }
  }
}

/// VBROADCASTSS, VBROADCASTSD, VPBROADCASTB and their like: the lowest element, everywhere.
enum AVXBroadcast<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let value: T = try cpu.readScalar(i, 1)
    let lane = Lane(T.self) { _ in value }
    var result = Wide()
    for index in 0..<i.laneCount { result[lane: index] = lane }
    cpu.setWide(i.operand(0).index, result, lanes: i.laneCount)
  }
}

/// VBROADCASTF128, VBROADCASTI128.
enum AVXBroadcastLane: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let lane: Lane = try cpu.loadOperand(i)
    var result = Wide(lane: lane)
    result[lane: 1] = lane
    cpu.setWide(i.operand(0).index, result, lanes: 2)
  }
}

// MARK: Memory under a mask

/// VMASKMOVPS, VMASKMOVPD, VPMASKMOVD, VPMASKMOVQ from memory: signs of the second operand choose;
/// other elements are zero and cause no fault.
enum AVXMaskedLoad<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let mask = cpu.wide(i.operand(1).index)
    let start = cpu.effectiveAddress(i)
    var result = Wide()
    for index in 0..<(T.perLane &* i.laneCount)
    where mask[element: index, T.self] &>> T(T.bitWidth &- 1) != 0 {
      let offset = (start &+ UInt64(index &* T.elementBytes)) & i.addressMask
      result[element: index] = try cpu.load(i.segment, offset, as: T.self)
    }
    cpu.setWide(i.operand(0).index, result, lanes: i.laneCount)
  }
}

/// The same to memory.
enum AVXMaskedStore<T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    let mask = cpu.wide(i.operand(1).index)
    let value = cpu.wide(i.operand(2).index)
    let start = cpu.effectiveAddress(i)
    let count = T.perLane &* i.laneCount
    for index in 0..<count where mask[element: index, T.self] &>> T(T.bitWidth &- 1) != 0 {
      let offset = (start &+ UInt64(index &* T.elementBytes)) & i.addressMask
      try cpu.probe(i.segment, offset, count: T.elementBytes, write: true)
    }
    for index in 0..<count where mask[element: index, T.self] &>> T(T.bitWidth &- 1) != 0 {
      let offset = (start &+ UInt64(index &* T.elementBytes)) & i.addressMask
      try cpu.store(i.segment, offset, value[element: index, T.self])
    }
  }
}

/// VPGATHERDD, VGATHERDPS and their like. An element whose mask sign is set is loaded, and its mask
/// cleared. A fault leaves the elements before it done, so that the instruction can go on.
///
/// #UD if destination, index and mask are not three registers, or without a SIB byte.
enum AVXGather<Index: LaneElement, T: LaneElement>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let destination = i.operand(0).index
    let maskRegister = i.operand(2).index
    // VSIB has no "no index": what the decoder calls so is number 4.
    let isNone = i.pointee.index == UInt8(Register.none)
    let indexRegister = isNone ? 4 : i.pointee.index
    guard i.modRM & 7 == 4, i.addressSize != 1, destination != indexRegister,
      destination != maskRegister, indexRegister != maskRegister
    else { throw GuestFault.invalidOpcode }
    try cpu.requireAVX()
    let count = (i.laneCount &* 16) / max(Index.elementBytes, T.elementBytes)
    let indices = cpu.wide(indexRegister)
    var mask = cpu.wide(maskRegister)
    var result = cpu.wide(destination)
    let base = cpu.registers[unchecked: Int(i.pointee.base)] &+ i.pointee.displacement
    for element in 0..<count {
      guard mask[element: element, T.self] &>> T(T.bitWidth &- 1) != 0 else {
        mask[element: element, T.self] = 0
        continue
      }
      let index = indices[element: element, Index.self]
      let scaled = UInt64(truncatingIfNeeded: index) &<< UInt64(i.pointee.scale)
      do throws(GuestFault) {
        result[element: element] = try cpu.load(
          i.segment, (base &+ scaled) & i.addressMask, as: T.self)
      } catch {
        // What was gathered stays, and its part of the mask is clear; bits above the vector length
        // are cleared with completion only.
        for word in 0..<(i.laneCount &* 2) {
          cpu.vectors[Int(destination) &* 8 &+ word] = result[element: word, UInt64.self]
          cpu.vectors[Int(maskRegister) &* 8 &+ word] = mask[element: word, UInt64.self]
        }
        throw error
      }
      mask[element: element, T.self] = 0
    }
    for element in count..<(T.perLane &* 4) { result[element: element, T.self] = 0 }
    cpu.setWide(destination, result, lanes: i.laneCount)
    cpu.setWide(maskRegister, Wide(), lanes: 0)
  }
}
