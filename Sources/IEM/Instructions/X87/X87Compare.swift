import SoftFloat

/// Comparisons of the x87 (SDM vol. 2, FCOM, FUCOM, FICOM, FTST, FXAM, FCOMI). Unordered is the
/// response to NaNs and empty registers. Where an exception is unmasked the manual leaves the
/// condition codes open; as on AMD's processors they are set, and nothing is popped. FCOMI and its
/// like leave C1 as it was unless the stack faults.

/// What follows a comparison.
protocol X87Pops { static var count: Int { get } }
enum PopNone: X87Pops { static var count: Int { 0 } }
enum PopOne: X87Pops { static var count: Int { 1 } }
enum PopTwo: X87Pops { static var count: Int { 2 } }

/// FCOM, FCOMP, FICOM, FICOMP with memory.
enum X87CompareMemory<M: X87Memory, P: X87Pops>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    let value: M.Value = try cpu.loadOperand(i)
    cpu.noteX87(i)
    let order = cpu.compareX87(
      empty: cpu.fpu.isEmpty(0), M.operand(value), signalsQuietNaN: true)
    cpu.setX87Order(order, pops: P.count)
  }
}

/// FCOM, FCOMP, FCOMPP (`Ordered`), FUCOM, FUCOMP, FUCOMPP: ST0 with STi.
enum X87Compare<N: NaNSignaling, P: X87Pops>: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    let order = cpu.compareX87(with: Int(i.modRM & 7), signalsQuietNaN: N.signalsQuietNaN)
    cpu.setX87Order(order, pops: P.count)
  }
}

/// FCOMI, FCOMIP, FUCOMI, FUCOMIP: into ZF, PF, CF.
enum X87CompareToFlags<N: NaNSignaling, P: X87Pops>: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    let c1 = cpu.fpu.status & FPUStatus.c1
    let order = cpu.compareX87(with: Int(i.modRM & 7), signalsQuietNaN: N.signalsQuietNaN)
    if !order.stackFault { cpu.fpu.status |= c1 }
    cpu.setComparison(order.order)
    if order.completes { for _ in 0..<P.count { cpu.fpu.pop() } }
  }
}

/// FTST: ST0 with +0.
enum TestX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    let order = cpu.compareX87(
      empty: cpu.fpu.isEmpty(0), X87Operand(.zero(negative: false)), signalsQuietNaN: true)
    cpu.setX87Order(order, pops: 0)
  }
}

/// FXAM: the class of ST0; C1 is its sign even when it is empty.
enum ExamineX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    let value = cpu.fpu[0]
    let empty = FPUStatus.c3 | FPUStatus.c0 | (value.isNegative ? FPUStatus.c1 : 0)
    cpu.setX87Conditions(cpu.fpu.isEmpty(0) ? empty : value.examined)
  }
}

/// What a comparison found.
struct X87Comparison {
  var order: FloatOrder
  /// No unmasked exception: pops follow.
  var completes: Bool
  var stackFault = false
}

extension Processor {
  mutating func compareX87(with index: Int, signalsQuietNaN: Bool) -> X87Comparison {
    compareX87(
      empty: fpu.isEmpty(0) || fpu.isEmpty(index), X87Operand(fpu[index]),
      signalsQuietNaN: signalsQuietNaN)
  }

  /// ST0 with another number.
  mutating func compareX87(
    empty: Bool, _ other: X87Operand, signalsQuietNaN: Bool
  ) -> X87Comparison {
    if empty {
      return X87Comparison(
        order: .unordered, completes: stackFault(overflow: false), stackFault: true)
    }
    var context = x87Context
    let order = ExtFloat80.compare(
      X87Operand(fpu[0]), other, signalsQuietNaN: signalsQuietNaN, &context)
    return X87Comparison(order: order, completes: finishX87(context))
  }

  mutating func setX87Order(_ comparison: X87Comparison, pops: Int) {
    setX87Conditions(comparison.order.conditionCodes)
    if comparison.completes { for _ in 0..<pops { fpu.pop() } }
  }
}
