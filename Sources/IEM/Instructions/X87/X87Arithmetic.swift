import SoftFloat

/// Arithmetic of the x87 (SDM vol. 2, FADD and others; vol. 1, 8.3.3, 8.3.5).

/// Addition and its like, of the destination and a source.
protocol X87BinaryOperation {
  static func apply(
    _ destination: X87Operand, _ source: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80
}

enum AddX87: X87BinaryOperation {
  static func apply(
    _ destination: X87Operand, _ source: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 { .add(destination, source, &context) }
}

enum MultiplyX87: X87BinaryOperation {
  static func apply(
    _ destination: X87Operand, _ source: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 { .multiply(destination, source, &context) }
}

enum SubtractX87: X87BinaryOperation {
  static func apply(
    _ destination: X87Operand, _ source: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 { .subtract(destination, source, &context) }
}

/// FSUBR: source minus destination.
enum SubtractReversedX87: X87BinaryOperation {
  static func apply(
    _ destination: X87Operand, _ source: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 { .subtract(source, destination, &context) }
}

enum DivideX87: X87BinaryOperation {
  static func apply(
    _ destination: X87Operand, _ source: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 { .divide(destination, source, &context) }
}

/// FDIVR: source by destination.
enum DivideReversedX87: X87BinaryOperation {
  static func apply(
    _ destination: X87Operand, _ source: X87Operand, _ context: inout FloatContext
  ) -> ExtFloat80 { .divide(source, destination, &context) }
}

/// `OP m`: ST0 and memory.
enum X87ArithmeticMemory<O: X87BinaryOperation, M: X87Memory>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireX87Waiting()
    let value: M.Value = try cpu.loadOperand(i)
    cpu.noteX87(i)
    if cpu.fpu.isEmpty(0) {
      if cpu.stackFault(overflow: false) { cpu.fpu[0] = .realIndefinite }
      return
    }
    var context = cpu.x87Context
    let result = O.apply(X87Operand(cpu.fpu[0]), M.operand(value), &context)
    if cpu.finishX87(context) { cpu.fpu[0] = result }
  }
}

/// `OP ST0, STi`.
enum X87ArithmeticTop<O: X87BinaryOperation>: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    _ = cpu.combineX87(O.self, into: 0, with: Int(i.modRM & 7))
  }
}

/// `OP STi, ST0`.
enum X87ArithmeticRegister<O: X87BinaryOperation>: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    _ = cpu.combineX87(O.self, into: Int(i.modRM & 7), with: 0)
  }
}

/// `OPP STi, ST0`.
enum X87ArithmeticPop<O: X87BinaryOperation>: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    if cpu.combineX87(O.self, into: Int(i.modRM & 7), with: 0) { cpu.fpu.pop() }
  }
}

extension Processor {
  /// - Returns: whether the instruction completed, so that a pop follows.
  mutating func combineX87<O: X87BinaryOperation>(
    _: O.Type, into destination: Int, with source: Int
  ) -> Bool {
    if fpu.isEmpty(destination) || fpu.isEmpty(source) {
      guard stackFault(overflow: false) else { return false }
      fpu[destination] = .realIndefinite
      return true
    }
    var context = x87Context
    let result = O.apply(X87Operand(fpu[destination]), X87Operand(fpu[source]), &context)
    guard finishX87(context) else { return false }
    fpu[destination] = result
    return true
  }

  /// Replaces ST0 by a function of it.
  mutating func mapX87(_ function: (ExtFloat80, inout FloatContext) -> ExtFloat80) {
    if fpu.isEmpty(0) {
      if stackFault(overflow: false) { fpu[0] = .realIndefinite }
      return
    }
    var context = x87Context
    let result = function(fpu[0], &context)
    if finishX87(context) { fpu[0] = result }
  }

  /// Replaces ST1 by a function of ST0 and ST1, and pops.
  mutating func mapX87Pair(
    _ function: (ExtFloat80, ExtFloat80, inout FloatContext) -> ExtFloat80
  ) {
    if fpu.isEmpty(0) || fpu.isEmpty(1) {
      guard stackFault(overflow: false) else { return }
      fpu[1] = .realIndefinite
      fpu.pop()
      return
    }
    var context = x87Context
    let result = function(fpu[0], fpu[1], &context)
    guard finishX87(context) else { return }
    fpu[1] = result
    fpu.pop()
  }

  /// Replaces ST0 by one result and pushes another.
  /// - Parameter function: nil for an operand out of range, which sets C2.
  mutating func splitX87(
    _ function: (ExtFloat80, inout FloatContext) -> (stays: ExtFloat80, pushed: ExtFloat80)?
  ) {
    if fpu.isEmpty(0) || !fpu.isEmpty(-1) {
      guard stackFault(overflow: !fpu.isEmpty(0)) else { return }
      fpu[0] = .realIndefinite
      fpu.top = fpu.top &- 1
      fpu[0] = .realIndefinite
      return
    }
    var context = x87Context
    guard let (stays, pushed) = function(fpu[0], &context) else {
      setX87Conditions((fpu.status & ~FPUStatus.c1) | FPUStatus.c2)
      return
    }
    guard finishX87(context) else { return }
    fpu[0] = stays
    fpu.top = fpu.top &- 1
    fpu[0] = pushed
  }
}

// MARK: One operand

/// FCHS: no exception but a stack fault.
enum ChangeSignX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87 { value, _ in value.negated }
  }
}

/// FABS.
enum AbsoluteX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87 { value, _ in value.absolute }
  }
}

/// FSQRT.
enum SquareRootX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87 { ExtFloat80.squareRoot($0, &$1) }
  }
}

/// FRNDINT.
enum RoundX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87 { ExtFloat80.roundToIntegral($0, &$1) }
  }
}

/// FSCALE: ST0 × 2^ST1; ST1 stays.
enum ScaleX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    if cpu.fpu.isEmpty(1) {
      if cpu.stackFault(overflow: false) { cpu.fpu[0] = .realIndefinite }
      return
    }
    let scale = cpu.fpu[1]
    cpu.mapX87 { ExtFloat80.scale($0, scale, &$1) }
  }
}

/// FXTRACT: the exponent stays, the significand is pushed.
enum ExtractX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.splitX87 { value, context in
      let parts = ExtFloat80.extract(value, &context)
      return (parts.exponent, parts.significand)
    }
  }
}

/// FPREM (`nearest` false) and FPREM1: C0, C3, C1 are bits of the quotient, C2 "not finished".
protocol RemainderRounding { static var nearest: Bool { get } }
enum RemainderTruncating: RemainderRounding { static var nearest: Bool { false } }
enum RemainderNearest: RemainderRounding { static var nearest: Bool { true } }

enum RemainderX87<R: RemainderRounding>: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.fpu.status &= ~FPUStatus.c2
    if cpu.fpu.isEmpty(0) || cpu.fpu.isEmpty(1) {
      if cpu.stackFault(overflow: false) { cpu.fpu[0] = .realIndefinite }
      return
    }
    var context = cpu.x87Context
    let result =
      R.nearest
      ? ExtFloat80.nearestRemainder(cpu.fpu[0], cpu.fpu[1], &context)
      : ExtFloat80.truncatingRemainder(cpu.fpu[0], cpu.fpu[1], &context)
    guard cpu.finishX87(context) else { return }
    cpu.fpu[0] = result.value
    switch result.value.kind {
    // No quotient: C0 and C3 stay.
    case .quietNaN, .signalingNaN, .unsupported: break
    default: cpu.setX87Conditions(result.conditionCodes)
    }
  }
}
