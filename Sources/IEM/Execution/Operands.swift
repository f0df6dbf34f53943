/// Operands of a decoded instruction, read and written at a width.
extension Processor {
  /// Offset of the memory operand in its segment, cut to the address size (SDM vol. 1, 3.7.5).
  @inline(__always) func effectiveAddress(_ i: Insn) -> UInt64 {
    let sum =
      i.pointee.displacement &+ registers[unchecked: Int(i.pointee.base)]
      &+ registers[unchecked: Int(i.pointee.index)] &<< UInt64(i.pointee.scale)
    return sum & i.addressMask
  }

  /// The value of operand `n`.
  @inline(__always) mutating func read<T: GuestWord>(
    _ i: Insn, _ n: Int, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    let operand = i.operand(n)
    switch operand.kind {
    case .register: return register(Int(operand.index))
    case .memory: return try load(i.segment, effectiveAddress(i))
    case .immediate:
      return operand.index == 0
        ? T(truncatingIfNeeded: i.immediate) : T(truncatingIfNeeded: i.immediate2)
    case .highByte: return T(truncatingIfNeeded: highByte(Int(operand.index)))
    case .one: return 1
    default: return 0
    }
  }

  /// Replaces operand `n`, a register or memory that was not read before.
  @inline(__always) mutating func write<T: GuestWord>(
    _ i: Insn, _ n: Int, _ value: T
  ) throws(GuestFault) {
    let operand = i.operand(n)
    switch operand.kind {
    case .register: setRegister(Int(operand.index), value)
    case .memory: try store(i.segment, effectiveAddress(i), value)
    case .highByte: setHighByte(Int(operand.index), UInt8(truncatingIfNeeded: value))
    default: break
    }
  }

  /// The value of operand `n`, to be replaced by `writeBack`. Faults as a write does.
  @inline(__always) mutating func readForWriteBack<T: GuestWord>(
    _ i: Insn, _ n: Int = 0, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    let operand = i.operand(n)
    switch operand.kind {
    case .register: return register(Int(operand.index))
    case .memory: return try readForModify(i.segment, effectiveAddress(i))
    default: return T(truncatingIfNeeded: highByte(Int(operand.index)))
    }
  }

  /// Completes a read-modify-write of operand `n`. Cannot fault.
  @inline(__always) mutating func writeBack<T: GuestWord>(_ i: Insn, _ n: Int = 0, _ value: T) {
    let operand = i.operand(n)
    switch operand.kind {
    case .register: setRegister(Int(operand.index), value)
    case .memory: writeModified(value)
    default: setHighByte(Int(operand.index), UInt8(truncatingIfNeeded: value))
    }
  }

  /// The linear address of the memory operand, unchecked: for INVLPG and the like.
  @inline(__always) func linearOperand(_ i: Insn) -> UInt64 {
    let offset = effectiveAddress(i)
    if mode == .bits64 {
      return i.segment < SegmentRegister.fs.rawValue
        ? offset : offset &+ segments[unchecked: Int(i.segment)].base
    }
    return (offset &+ segments[unchecked: Int(i.segment)].base) & 0xFFFF_FFFF
  }

  /// A near transfer of control: checks the target against the code segment, then takes it.
  /// - Parameter target: already cut to the operand size outside 64-bit mode.
  @inline(__always) mutating func branch(to target: UInt64) throws(GuestFault) {
    try checkBranchTarget(target)
    nextRIP = target
  }

  @inline(__always) func checkBranchTarget(_ target: UInt64) throws(GuestFault) {
    if mode == .bits64 {
      guard Self.isCanonical(target) else { throw GuestFault.gp0 }
    } else {
      guard target <= UInt64(segments[unchecked: Int(SegmentRegister.cs.rawValue)].limit) else {
        throw GuestFault.gp0
      }
    }
  }
}
