import SoftFloat

/// What x87 instructions share: checks, pointers, stack faults, masked and unmasked responses.
///
/// SDM vol. 1, chapter 8. Modelled: 80-bit registers, all exceptions masked and unmasked, stack
/// faults with C1, last instruction and data pointers with selectors, FERR# reporting.
/// Not modelled: fopcode compatibility modes (FOP is always updated), the freeze of a processor
/// that waits for IGNNE#. Reset values: FCW 0040h, tags "zero", all else zero; FNINIT sets 037Fh.
///
/// An unmasked exception is recorded here and faults at the next waiting instruction. Where it is
/// found before computing (IE, DE, ZE), operands and TOP stay; where after (OE, UE, PE), the
/// result is delivered. A store to memory keeps both memory and TOP for OE and UE too.
extension Processor {
  /// Checks and pointers of an instruction that computes: CR0, a pending error, then FIP, FCS,
  /// FOP. Data pointers are set by `noteX87Data`.
  @inline(__always) mutating func enterX87(_ i: Insn) throws(GuestFault) {
    try requireX87Waiting()
  }

  /// To be called when the instruction can no longer fault.
  @inline(__always) mutating func noteX87(_ i: Insn) {
    fpu.instructionPointer = rip
    fpu.instructionSelector = segments[unchecked: Int(SegmentRegister.cs.rawValue)].selector
    fpu.opcode = UInt16(i.opcode & 7) << 8 | UInt16(i.modRM)
    if i.modRM < 0xC0 {
      fpu.dataPointer = effectiveAddress(i)
      fpu.dataSelector = segments[unchecked: Int(i.segment)].selector
    }
  }

  /// A context with the modes of FCW, and no flags.
  @inline(__always) var x87Context: FloatContext { FloatContext(controlWord: fpu.control) }

  /// Records the exceptions of an instruction in FSW. C1 says whether the result was rounded up.
  /// - Returns: whether the destination may be written: no exception found before computing is
  ///   unmasked.
  @inline(__always) @discardableResult
  mutating func finishX87(_ context: FloatContext) -> Bool {
    fpu.status =
      (fpu.status & ~FPUStatus.c1) | UInt16(context.flags.rawValue)
      | (context.roundedUp ? FPUStatus.c1 : 0)
    let unmasked = context.unmaskedFlags
    if unmasked.isEmpty { return true }
    raiseX87Error()
    return unmasked.isDisjoint(with: .beforeComputation)
  }

  /// As `finishX87`, for stores to memory: unmasked overflow and underflow keep the destination.
  @inline(__always) mutating func finishX87Store(_ context: FloatContext) -> Bool {
    finishX87(context)
      && context.unmaskedFlags.isDisjoint(with: [.overflow, .underflow])
  }

  /// Sets the summary bits; with CR0.NE clear, FERR# becomes active.
  @inline(never) mutating func raiseX87Error() {
    let wasPending = fpu.status & FPUStatus.errorSummary != 0
    fpu.updateErrorSummary()
    signalX87Error(after: wasPending)
  }

  /// With CR0.NE clear, an error that was not pending before makes FERR# active.
  mutating func signalX87Error(after wasPending: Bool) {
    if !wasPending && fpu.status & FPUStatus.errorSummary != 0 && cr0 & CR0.ne == 0 {
      machine.signalFloatingPointError()
    }
  }

  /// A register that should hold a number is empty, or one that should be empty is not.
  /// - Returns: whether IE is masked, so that the masked response (indefinite) follows.
  @inline(never) mutating func stackFault(overflow: Bool) -> Bool {
    fpu.status =
      (fpu.status & ~FPUStatus.c1) | UInt16(FloatFlags.invalid.rawValue) | FPUStatus.stackFault
      | (overflow ? FPUStatus.c1 : 0)
    if fpu.control & UInt16(FloatFlags.invalid.rawValue) != 0 { return true }
    raiseX87Error()
    return false
  }

  /// Pushes a value; a full stack is a fault, with the indefinite number as its masked response.
  @inline(__always) mutating func pushX87(_ value: ExtFloat80) {
    if !fpu.isEmpty(-1) {
      guard stackFault(overflow: true) else { return }
      fpu.top = fpu.top &- 1
      fpu[0] = .realIndefinite
      return
    }
    fpu.top = fpu.top &- 1
    fpu[0] = value
  }

  /// Replaces C0–C3.
  @inline(__always) mutating func setX87Conditions(_ bits: UInt16) {
    fpu.status = (fpu.status & ~FPUStatus.conditions) | (bits & FPUStatus.conditions)
  }
}

/// An instruction on registers and numbers only, behind the common checks: nothing in it can
/// fault, but for the checks and the loading of its operand.
protocol X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn)
}

/// Checks, pointers, then the operation.
enum X87<O: X87Operation>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    cpu.noteX87(i)
    O.execute(&cpu, i)
  }
}

/// A memory operand of x87 arithmetic, comparisons and loads.
protocol X87Memory {
  associatedtype Value: BitwiseCopyable
  /// As an operand of arithmetic: the format's own denormals and NaNs count.
  static func operand(_ value: Value) -> X87Operand
  /// As FLD and FILD convert it.
  static func load(_ value: Value, _ context: inout FloatContext) -> ExtFloat80
}

enum MemorySingle: X87Memory {
  static func operand(_ value: UInt32) -> X87Operand { X87Operand(binary32: value) }
  static func load(_ value: UInt32, _ context: inout FloatContext) -> ExtFloat80 {
    .fromBinary32(value, &context)
  }
}

enum MemoryDouble: X87Memory {
  static func operand(_ value: UInt64) -> X87Operand { X87Operand(binary64: value) }
  static func load(_ value: UInt64, _ context: inout FloatContext) -> ExtFloat80 {
    .fromBinary64(value, &context)
  }
}

enum MemoryInt16: X87Memory {
  static func operand(_ value: Int16) -> X87Operand { X87Operand(integer: Int32(value)) }
  static func load(_ value: Int16, _ context: inout FloatContext) -> ExtFloat80 {
    ExtFloat80(Int64(value))
  }
}

enum MemoryInt32: X87Memory {
  static func operand(_ value: Int32) -> X87Operand { X87Operand(integer: value) }
  static func load(_ value: Int32, _ context: inout FloatContext) -> ExtFloat80 {
    ExtFloat80(Int64(value))
  }
}

enum MemoryInt64: X87Memory {
  static func operand(_ value: Int64) -> X87Operand { X87Operand(ExtFloat80(value)) }
  static func load(_ value: Int64, _ context: inout FloatContext) -> ExtFloat80 {
    ExtFloat80(value)
  }
}

/// A number in the 80-bit memory format.
extension Processor {
  mutating func loadExtended(_ i: Insn) throws(GuestFault) -> ExtFloat80 {
    let offset = effectiveAddress(i)
    let significand: UInt64 = try load(i.segment, offset)
    let signExponent: UInt16 = try load(i.segment, (offset &+ 8) & i.addressMask)
    return ExtFloat80(significand: significand, signExponent: signExponent)
  }

  mutating func storeExtended(
    _ i: Insn, significand: UInt64, signExponent: UInt16
  ) throws(GuestFault) {
    let offset = effectiveAddress(i)
    try probe(i.segment, offset, count: 10, write: true)
    try store(i.segment, offset, significand)
    try store(i.segment, (offset &+ 8) & i.addressMask, signExponent)
  }
}
