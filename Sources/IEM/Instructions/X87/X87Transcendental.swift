import SoftFloat

/// F2XM1, FYL2X, FYL2XP1, FPATAN, FPTAN, FSIN, FCOS, FSINCOS (SDM vol. 2; vol. 1, 8.3.7).

/// F2XM1.
enum ExponentialX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87 { ExtFloat80.exponentialMinusOne($0, &$1) }
  }
}

/// FYL2X.
enum LogarithmX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87Pair { ExtFloat80.logarithm($0, times: $1, &$2) }
  }
}

/// FYL2XP1.
enum LogarithmOfOnePlusX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87Pair { ExtFloat80.logarithmOfOnePlus($0, times: $1, &$2) }
  }
}

/// FPATAN.
enum ArctangentX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87Pair { ExtFloat80.arctangent($0, $1, &$2) }
  }
}

/// FPTAN: pushes 1 after the tangent, or the NaN once more.
enum TangentX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.fpu.status &= ~FPUStatus.c2
    cpu.splitX87 { value, context in
      guard let result = ExtFloat80.tangent(value, &context) else { return nil }
      return (result.tangent, result.pushed)
    }
  }
}

/// FSINCOS: the sine stays, the cosine is pushed.
enum SineAndCosineX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.fpu.status &= ~FPUStatus.c2
    cpu.splitX87 { value, context in
      guard let (sine, cosine) = ExtFloat80.sineAndCosine(value, &context) else { return nil }
      return (sine, cosine)
    }
  }
}

/// FSIN.
enum SineX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87InRange { ExtFloat80.sine($0, &$1) }
  }
}

/// FCOS.
enum CosineX87: X87Operation {
  static func execute(_ cpu: inout Processor, _ i: Insn) {
    cpu.mapX87InRange { ExtFloat80.cosine($0, &$1) }
  }
}

extension Processor {
  /// As `mapX87`, with C2 for an operand out of range.
  mutating func mapX87InRange(_ function: (ExtFloat80, inout FloatContext) -> ExtFloat80?) {
    fpu.status &= ~FPUStatus.c2
    if fpu.isEmpty(0) {
      if stackFault(overflow: false) { fpu[0] = .realIndefinite }
      return
    }
    var context = x87Context
    guard let result = function(fpu[0], &context) else {
      setX87Conditions((fpu.status & ~FPUStatus.c1) | FPUStatus.c2)
      return
    }
    if finishX87(context) { fpu[0] = result }
  }
}
