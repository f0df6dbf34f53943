/// Vector and MMX registers as the instructions see them (SDM vol. 1, 9.2, 10.2, 14.1).
///
/// The unit of nearly every vector instruction is a lane of 128 bits: 256- and 512-bit forms do the
/// same to each lane, and MMX forms are the low half of one. An operation is written once, on
/// lanes; the shapes in VectorShapes.swift make the legacy, VEX and MMX instructions from it.

/// 128 bits: an XMM register, or a part of a wider one.
typealias Lane = SIMD2<UInt64>
/// Up to 512 bits: a whole register, low part first.
typealias Wide = SIMD8<UInt64>

/// An element of a lane.
protocol LaneElement: FixedWidthInteger, Codable, BitwiseCopyable, Sendable {
  associatedtype Vector: SIMD where Vector.Scalar == Self
}

extension UInt8: LaneElement { typealias Vector = SIMD16<UInt8> }
extension Int8: LaneElement { typealias Vector = SIMD16<Int8> }
extension UInt16: LaneElement { typealias Vector = SIMD8<UInt16> }
extension Int16: LaneElement { typealias Vector = SIMD8<Int16> }
extension UInt32: LaneElement { typealias Vector = SIMD4<UInt32> }
extension Int32: LaneElement { typealias Vector = SIMD4<Int32> }
extension UInt64: LaneElement { typealias Vector = SIMD2<UInt64> }
extension Int64: LaneElement { typealias Vector = SIMD2<Int64> }

extension LaneElement {
  @inline(__always) static var elementBytes: Int { bitWidth / 8 }
  /// Elements in a lane.
  @inline(__always) static var perLane: Int { 128 / bitWidth }
}

extension SIMD2 where Scalar == UInt64 {
  @inline(__always) func elements<T: LaneElement>(_: T.Type = T.self) -> T.Vector {
    unsafeBitCast(self, to: T.Vector.self)
  }

  @inline(__always) init<T: SIMD>(_ vector: T) where T.Scalar: LaneElement, T.Scalar.Vector == T {
    self = unsafeBitCast(vector, to: Self.self)
  }

  /// Makes a lane from one function of the element's number.
  @inline(__always) init<T: LaneElement>(_: T.Type = T.self, each element: (Int) -> T) {
    var result = T.Vector()
    for index in 0..<T.perLane { result[index] = element(index) }
    self = unsafeBitCast(result, to: Self.self)
  }

  @inline(__always) subscript<T: LaneElement>(element index: Int, _: T.Type = T.self) -> T {
    get { elements(T.self)[index] }
    set {
      var vector = elements(T.self)
      vector[index] = newValue
      self = unsafeBitCast(vector, to: Self.self)
    }
  }
}

extension SIMD8 where Scalar == UInt64 {
  @inline(__always) init(lane: Lane) {
    self.init(lane.x, lane.y, 0, 0, 0, 0, 0, 0)
  }

  @inline(__always) subscript(lane index: Int) -> Lane {
    get { Lane(self[index &* 2], self[index &* 2 &+ 1]) }
    set {
      self[index &* 2] = newValue.x
      self[index &* 2 &+ 1] = newValue.y
    }
  }

  /// Element `index`, counted through all lanes.
  @inline(__always) subscript<T: LaneElement>(element index: Int, _: T.Type = T.self) -> T {
    get {
      let bit = index &* T.bitWidth
      return T(truncatingIfNeeded: self[bit >> 6 & 7] &>> UInt64(bit & 63))
    }
    set {
      let bit = index &* T.bitWidth
      let mask = UInt64.max &>> UInt64(64 &- T.bitWidth)
      let shift = UInt64(bit & 63)
      let old = self[bit >> 6 & 7]
      self[bit >> 6 & 7] =
        (old & ~(mask &<< shift)) | (UInt64(truncatingIfNeeded: newValue) & mask) &<< shift
    }
  }
}

// MARK: Registers

extension Processor {
  /// Lane `lane` of vector register `register`.
  @inline(__always) func lane(_ register: UInt8, _ lane: Int = 0) -> Lane {
    let at = Int(register) &* 8 &+ lane &* 2
    return Lane(vectors[unchecked: at], vectors[unchecked: at &+ 1])
  }

  /// Replaces the lowest lane and keeps the others, as legacy SSE instructions do.
  @inline(__always) mutating func setLane(_ register: UInt8, _ value: Lane) {
    setLane(register, 0, value)
  }

  @inline(__always) mutating func setLane(_ register: UInt8, _ lane: Int, _ value: Lane) {
    let at = Int(register) &* 8 &+ lane &* 2
    vectors[unchecked: at] = value.x
    vectors[unchecked: at &+ 1] = value.y
  }

  @inline(__always) func wide(_ register: UInt8) -> Wide {
    let at = Int(register) &* 8
    var value = Wide()
    for index in 0..<8 { value[index] = vectors[unchecked: at &+ index] }
    return value
  }

  /// Clears the register above its first `lanes` lanes, as VEX and EVEX instructions do.
  @inline(__always) mutating func clearUpper(_ register: UInt8, from lanes: Int) {
    let at = Int(register) &* 8
    var index = lanes &* 2
    while index < 8 {
      vectors[unchecked: at &+ index] = 0
      index &+= 1
    }
  }

  /// Replaces a register: `lanes` lanes of the value, zero above.
  @inline(__always) mutating func setWide(_ register: UInt8, _ value: Wide, lanes: Int) {
    for index in 0..<lanes { setLane(register, index, value[lane: index]) }
    clearUpper(register, from: lanes)
  }

  /// The lowest element of a register.
  @inline(__always) func scalar<T: LaneElement>(_ register: UInt8, as: T.Type = T.self) -> T {
    T(truncatingIfNeeded: vectors[unchecked: Int(register) &* 8])
  }

  /// Replaces the lowest element and keeps everything else.
  @inline(__always) mutating func setScalar<T: LaneElement>(_ register: UInt8, _ value: T) {
    let at = Int(register) &* 8
    let mask = UInt64.max &>> UInt64(64 &- T.bitWidth)
    vectors[unchecked: at] =
      (vectors[unchecked: at] & ~mask) | (UInt64(truncatingIfNeeded: value) & mask)
  }

  /// MMX register: the significand of a physical x87 register.
  @inline(__always) func mmx(_ register: UInt8) -> UInt64 {
    fpu.registers[unchecked: Int(register & 7) &* 2]
  }

  /// Writes an MMX register; sign and exponent of the x87 register become ones.
  @inline(__always) mutating func setMMX(_ register: UInt8, _ value: UInt64) {
    let at = Int(register & 7) &* 2
    fpu.registers[unchecked: at] = value
    fpu.registers[unchecked: at &+ 1] = 0xFFFF
  }

  /// What every MMX instruction but EMMS does to the x87 state: TOP is 0, all registers in use.
  /// To be called when the instruction can no longer fault.
  @inline(__always) mutating func enterMMX() {
    fpu.status &= ~0x3800
    fpu.tags = 0xFF
  }
}

// MARK: Operands

extension Processor {
  /// Loads the memory operand.
  /// - Parameter aligned: legacy SSE instructions require natural alignment.
  @inline(__always) mutating func loadOperand<T: BitwiseCopyable>(
    _ i: Insn, as: T.Type = T.self, aligned: Bool = false
  ) throws(GuestFault) -> T {
    let address = try linear(
      i.segment, effectiveAddress(i), count: MemoryLayout<T>.size, write: false)
    if aligned && address & UInt64(MemoryLayout<T>.size &- 1) != 0 { throw GuestFault.gp0 }
    return try loadLinear(address, stack: i.segment == SegmentRegister.ss.rawValue)
  }

  @inline(__always) mutating func storeOperand<T: BitwiseCopyable>(
    _ i: Insn, _ value: T, aligned: Bool = false
  ) throws(GuestFault) {
    let address = try linear(
      i.segment, effectiveAddress(i), count: MemoryLayout<T>.size, write: true)
    if aligned && address & UInt64(MemoryLayout<T>.size &- 1) != 0 { throw GuestFault.gp0 }
    try storeLinear(address, value, stack: i.segment == SegmentRegister.ss.rawValue)
  }

  /// A 128-bit operand of a legacy instruction: memory must be aligned.
  @inline(__always) mutating func readLane(
    _ i: Insn, _ n: Int, aligned: Bool = true
  ) throws(GuestFault) -> Lane {
    let operand = i.operand(n)
    if operand.kind == .vector { return lane(operand.index) }
    return try loadOperand(i, aligned: aligned)
  }

  /// An operand of `1 << width` bytes, zero-extended.
  @inline(__always) mutating func readWide(
    _ i: Insn, _ n: Int, width: UInt8, aligned: Bool = false
  ) throws(GuestFault) -> Wide {
    let operand = i.operand(n)
    if operand.kind == .vector {
      let at = Int(operand.index) &* 8
      var value = Wide()
      if width < 3 {
        value[0] = vectors[unchecked: at] & (UInt64.max &>> (64 &- 8 &<< UInt64(width)))
      } else {
        for index in 0..<(1 &<< Int(width &- 3)) { value[index] = vectors[unchecked: at &+ index] }
      }
      return value
    }
    return try loadWide(i, width: width, aligned: aligned)
  }

  @inline(never) mutating func loadWide(
    _ i: Insn, width: UInt8, aligned: Bool = false
  ) throws(GuestFault) -> Wide {
    var value = Wide()
    switch width {
    case 0: value[0] = UInt64(try loadOperand(i, as: UInt8.self))
    case 1: value[0] = UInt64(try loadOperand(i, as: UInt16.self))
    case 2: value[0] = UInt64(try loadOperand(i, as: UInt32.self))
    case 3: value[0] = try loadOperand(i)
    case 4: value[lane: 0] = try loadOperand(i, aligned: aligned)
    case 5: value.lowHalf = try loadOperand(i, aligned: aligned)
    default: value = try loadOperand(i, aligned: aligned)
    }
    return value
  }

  /// Stores the low `1 << width` bytes.
  @inline(never) mutating func storeWide(
    _ i: Insn, _ value: Wide, width: UInt8, aligned: Bool = false
  ) throws(GuestFault) {
    switch width {
    case 0: try storeOperand(i, UInt8(truncatingIfNeeded: value[0]))
    case 1: try storeOperand(i, UInt16(truncatingIfNeeded: value[0]))
    case 2: try storeOperand(i, UInt32(truncatingIfNeeded: value[0]))
    case 3: try storeOperand(i, value[0])
    case 4: try storeOperand(i, value[lane: 0], aligned: aligned)
    case 5: try storeOperand(i, value.lowHalf, aligned: aligned)
    default: try storeOperand(i, value, aligned: aligned)
    }
  }

  /// The operand of a scalar instruction: the lowest element of a register, or memory.
  @inline(__always) mutating func readScalar<T: LaneElement>(
    _ i: Insn, _ n: Int, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    let operand = i.operand(n)
    if operand.kind == .vector { return scalar(operand.index) }
    return try loadOperand(i)
  }

  /// An MMX register or 64 bits of memory.
  @inline(__always) mutating func readMMX(_ i: Insn, _ n: Int) throws(GuestFault) -> UInt64 {
    let operand = i.operand(n)
    if operand.kind == .mmx { return mmx(operand.index) }
    return try loadOperand(i)
  }
}

extension UnsafePointer where Pointee == DecodedInstruction {
  @inline(__always) var immediateByte: UInt8 { UInt8(truncatingIfNeeded: immediate) }
  /// Lanes of a VEX or EVEX instruction.
  @inline(__always) var laneCount: Int { 1 &<< Int(vectorLength & 3) }
  /// Width of a whole vector operand, log2 of bytes.
  @inline(__always) var vectorWidth: UInt8 { 4 &+ vectorLength }
}
