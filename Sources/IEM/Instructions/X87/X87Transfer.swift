import SoftFloat

/// Loads, stores and moves of the x87 (SDM vol. 2, FLD, FST, FILD, FIST, FISTTP, FBLD, FBSTP,
/// FXCH, FCMOVcc, constants, FFREE, FINCSTP, FDECSTP).

/// FLD m32, FLD m64, FILD.
enum X87Load<M: X87Memory>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    let value: M.Value = try cpu.loadOperand(i)
    cpu.noteX87(i)
    if !cpu.fpu.isEmpty(-1) {
      cpu.pushX87(.realIndefinite)
      return
    }
    var context = cpu.x87Context
    let number = M.load(value, &context)
    // An unmasked denormal is reported, but loaded.
    cpu.finishX87(context)
    if context.unmaskedFlags.isDisjoint(with: .invalid) { cpu.pushX87(number) }
  }
}

/// FLD m80: any encoding, unchanged.
enum X87LoadExtended: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    let number = try cpu.loadExtended(i)
    cpu.noteX87(i)
    cpu.fpu.status &= ~FPUStatus.c1
    cpu.pushX87(number)
  }
}

/// FLD STi.
enum X87LoadRegister: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    let index = Int(i.modRM & 7)
    cpu.fpu.status &= ~FPUStatus.c1
    if cpu.fpu.isEmpty(index) {
      guard cpu.stackFault(overflow: false) else { return }
      cpu.fpu.top = cpu.fpu.top &- 1
      cpu.fpu[0] = .realIndefinite
      return
    }
    cpu.pushX87(cpu.fpu[index])
  }
}

/// FLD1, FLDL2T, FLDL2E, FLDPI, FLDLG2, FLDLN2, FLDZ, by the low bits of ModRM.
enum X87LoadConstant: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.fpu.status &= ~FPUStatus.c1
    let constant = X87Constant(rawValue: i.modRM & 7) ?? .zero
    cpu.pushX87(constant.value(cpu.x87Context.rounding))
  }
}

/// A format in memory that ST0 is stored to.
protocol X87Store {
  associatedtype Value: BitwiseCopyable
  /// The masked response to an empty register.
  static var indefinite: Value { get }
  static func convert(_ number: ExtFloat80, _ context: inout FloatContext) -> Value
}

enum StoreSingle: X87Store {
  static var indefinite: UInt32 { 0xFFC0_0000 }
  static func convert(_ number: ExtFloat80, _ context: inout FloatContext) -> UInt32 {
    number.toBinary32(&context)
  }
}

enum StoreDouble: X87Store {
  static var indefinite: UInt64 { 0xFFF8_0000_0000_0000 }
  static func convert(_ number: ExtFloat80, _ context: inout FloatContext) -> UInt64 {
    number.toBinary64(&context)
  }
}

enum StoreInt16<R: IntegerRounding>: X87Store {
  static var indefinite: Int16 { .min }
  static func convert(_ number: ExtFloat80, _ context: inout FloatContext) -> Int16 {
    number.toInt16(truncating: R.truncating, &context)
  }
}

enum StoreInt32<R: IntegerRounding>: X87Store {
  static var indefinite: Int32 { .min }
  static func convert(_ number: ExtFloat80, _ context: inout FloatContext) -> Int32 {
    number.toInt32(truncating: R.truncating, &context)
  }
}

enum StoreInt64<R: IntegerRounding>: X87Store {
  static var indefinite: Int64 { .min }
  static func convert(_ number: ExtFloat80, _ context: inout FloatContext) -> Int64 {
    number.toInt64(truncating: R.truncating, &context)
  }
}

/// FST, FSTP, FIST, FISTP, FISTTP to memory. The store may fault, so it comes before FSW changes;
/// where an unmasked exception prevents it, the operand must be accessible all the same.
enum X87StoreMemory<S: X87Store, P: X87Pops>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    if cpu.fpu.isEmpty(0) {
      if cpu.fpu.control & UInt16(FloatFlags.invalid.rawValue) != 0 {
        try cpu.storeOperand(i, S.indefinite)
      } else {
        try cpu.probeX87Store(i, MemoryLayout<S.Value>.size)
      }
      cpu.noteX87(i)
      guard cpu.stackFault(overflow: false) else { return }
    } else {
      var context = cpu.x87Context
      let value = S.convert(cpu.fpu[0], &context)
      let refused: FloatFlags = [.beforeComputation, .overflow, .underflow]
      if context.unmaskedFlags.isDisjoint(with: refused) {
        try cpu.storeOperand(i, value)
      } else {
        try cpu.probeX87Store(i, MemoryLayout<S.Value>.size)
      }
      cpu.noteX87(i)
      guard cpu.finishX87Store(context) else { return }
    }
    for _ in 0..<P.count { cpu.fpu.pop() }
  }
}

extension Processor {
  /// The faults of a store that an unmasked exception keeps from happening.
  fileprivate mutating func probeX87Store(_ i: Insn, _ count: Int) throws(GuestFault) {
    try probe(i.segment, effectiveAddress(i), count: count, write: true)
  }
}

/// FSTP m80.
enum X87StoreExtended: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    let empty = cpu.fpu.isEmpty(0)
    let masked = cpu.fpu.control & UInt16(FloatFlags.invalid.rawValue) != 0
    if !empty || masked {
      let number = empty ? .realIndefinite : cpu.fpu[0]
      try cpu.storeExtended(
        i, significand: number.significand, signExponent: number.signExponent)
    } else {
      try cpu.probeX87Store(i, 10)
    }
    cpu.noteX87(i)
    cpu.fpu.status &= ~FPUStatus.c1
    if empty { guard cpu.stackFault(overflow: false) else { return } }
    cpu.fpu.pop()
  }
}

/// FBLD.
enum X87LoadDecimal: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    let image = try cpu.loadExtended(i)
    cpu.noteX87(i)
    cpu.fpu.status &= ~FPUStatus.c1
    cpu.pushX87(PackedDecimal(low: image.significand, high: image.signExponent).loaded)
  }
}

/// FBSTP.
enum X87StoreDecimal: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    let empty = cpu.fpu.isEmpty(0)
    var context = cpu.x87Context
    var decimal = PackedDecimal.indefinite
    if empty { context.flags = .invalid } else { decimal = PackedDecimal(cpu.fpu[0], &context) }
    if context.unmaskedFlags.isDisjoint(with: .beforeComputation) {
      try cpu.storeExtended(i, significand: decimal.low, signExponent: decimal.high)
    } else {
      try cpu.probeX87Store(i, 10)
    }
    cpu.noteX87(i)
    if empty {
      guard cpu.stackFault(overflow: false) else { return }
    } else {
      guard cpu.finishX87(context) else { return }
    }
    cpu.fpu.pop()
  }
}

/// FST STi, FSTP STi.
enum X87StoreRegister<P: X87Pops>: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.fpu.status &= ~FPUStatus.c1
    if cpu.fpu.isEmpty(0) {
      guard cpu.stackFault(overflow: false) else { return }
      cpu.fpu[Int(i.modRM & 7)] = .realIndefinite
    } else {
      cpu.fpu[Int(i.modRM & 7)] = cpu.fpu[0]
    }
    for _ in 0..<P.count { cpu.fpu.pop() }
  }
}

/// D9 D8+i, undocumented: FSTP without a stack fault; an empty ST0 is not copied.
enum X87StoreUnchecked: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.fpu.status &= ~FPUStatus.c1
    if !cpu.fpu.isEmpty(0) { cpu.fpu[Int(i.modRM & 7)] = cpu.fpu[0] }
    cpu.fpu.pop()
  }
}

/// FXCH: the masked response fills empty registers with the indefinite number first.
enum X87Exchange: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    let index = Int(i.modRM & 7)
    cpu.fpu.status &= ~FPUStatus.c1
    if cpu.fpu.isEmpty(0) || cpu.fpu.isEmpty(index) {
      guard cpu.stackFault(overflow: false) else { return }
      if cpu.fpu.isEmpty(0) { cpu.fpu[0] = .realIndefinite }
      if cpu.fpu.isEmpty(index) { cpu.fpu[index] = .realIndefinite }
    }
    let value = cpu.fpu[0]
    cpu.fpu[0] = cpu.fpu[index]
    cpu.fpu[index] = value
  }
}

/// FCMOVcc: opcode DA or DB and bits 3–4 of ModRM give the condition (B, E, BE, U).
enum X87ConditionalMove: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    let index = Int(i.modRM & 7)
    if cpu.fpu.isEmpty(0) || cpu.fpu.isEmpty(index) {
      if cpu.stackFault(overflow: false) { cpu.fpu[0] = .realIndefinite }
      return
    }
    let holds: Bool
    switch i.modRM >> 3 & 3 {
    case 0: holds = cpu.carryFlag
    case 1: holds = cpu.zeroFlag
    case 2: holds = cpu.carryFlag || cpu.zeroFlag
    default: holds = cpu.parityFlag
    }
    if holds == (i.opcode & 1 == 0) { cpu.fpu[0] = cpu.fpu[index] }
  }
}

/// FFREE and FFREEP.
enum X87Free<P: X87Pops>: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.fpu.status &= ~FPUStatus.c1
    cpu.fpu.free(Int(i.modRM & 7))
    for _ in 0..<P.count { cpu.fpu.pop() }
  }
}

/// FINCSTP and FDECSTP: TOP moves, tags stay.
enum X87IncrementTop: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.fpu.status &= ~FPUStatus.c1
    cpu.fpu.top = cpu.fpu.top &+ 1
  }
}

enum X87DecrementTop: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.fpu.status &= ~FPUStatus.c1
    cpu.fpu.top = cpu.fpu.top &- 1
  }
}
