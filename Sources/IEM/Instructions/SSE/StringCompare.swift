/// PCMPESTRI, PCMPESTRM, PCMPISTRI, PCMPISTRM of SSE4.2 (SDM vol. 1, 12.9.1; vol. 2, 4.1).
/// CF, ZF, SF, OF describe the result; AF and PF are cleared. Memory need not be aligned.

/// How long the strings are.
protocol StringLengths {
  /// Explicit lengths are in EAX and EDX (RAX and RDX with REX.W).
  static var explicit: Bool { get }
}
enum ExplicitLengths: StringLengths { static var explicit: Bool { true } }
enum ImplicitLengths: StringLengths { static var explicit: Bool { false } }

/// The result is an index in ECX, or a mask in XMM0.
protocol StringResult { static var isMask: Bool { get } }
enum StringIndex: StringResult { static var isMask: Bool { false } }
enum StringMask: StringResult { static var isMask: Bool { true } }

enum CompareStrings<L: StringLengths, R: StringResult>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireSSE()
    try StringComparison.execute(&cpu, i, explicit: L.explicit, mask: R.isMask)
  }
}

enum AVXCompareStrings<L: StringLengths, R: StringResult>: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    try cpu.requireAVX()
    try StringComparison.execute(&cpu, i, explicit: L.explicit, mask: R.isMask)
    if R.isMask { cpu.clearUpper(0, from: 1) }
  }
}

enum StringComparison {
  /// The fields of the immediate byte.
  struct Control {
    let words: Bool
    let signed: Bool
    let aggregation: UInt8
    let polarity: UInt8
    /// The highest index, or an element mask instead of a bit mask.
    let last: Bool

    init(_ immediate: UInt8) {
      words = immediate & 1 != 0
      signed = immediate & 2 != 0
      aggregation = immediate >> 2 & 3
      polarity = immediate >> 4 & 3
      last = immediate & 0x40 != 0
    }

    var count: Int { words ? 8 : 16 }
  }

  static func execute(
    _ cpu: inout Processor, _ i: Insn, explicit: Bool, mask: Bool
  ) throws(GuestFault) {
    let second = try cpu.readLane(i, 1, aligned: false)
    let first = cpu.lane(i.operand(0).index)
    let control = Control(i.immediateByte)
    let x = elements(first, control)
    let y = elements(second, control)
    let wide = i.prefixes.contains(.rexW) && cpu.mode == .bits64
    let xLength = explicit ? length(cpu.rax, wide, control) : terminated(x, control)
    let yLength = explicit ? length(cpu.rdx, wide, control) : terminated(y, control)
    let result = aggregate(x, xLength, y, yLength, control)
    if mask {
      cpu.setLane(0, expand(result, control))
    } else {
      var index = UInt64(control.count)
      if result != 0 {
        index = UInt64(
          control.last ? 31 &- result.leadingZeroBitCount : result.trailingZeroBitCount)
      }
      cpu.rcx = index
    }
    cpu.setStatus(
      (result != 0 ? RFlags.carry.rawValue : 0)
        | (yLength < control.count ? RFlags.zero.rawValue : 0)
        | (xLength < control.count ? RFlags.sign.rawValue : 0)
        | (result & 1 != 0 ? RFlags.overflow.rawValue : 0))
  }

  private static func elements(_ lane: Lane, _ control: Control) -> SIMD16<Int32> {
    var result = SIMD16<Int32>()
    for index in 0..<control.count {
      if control.words {
        let value = lane[element: index, UInt16.self]
        result[index] = control.signed ? Int32(Int16(bitPattern: value)) : Int32(value)
      } else {
        let value = lane[element: index, UInt8.self]
        result[index] = control.signed ? Int32(Int8(bitPattern: value)) : Int32(value)
      }
    }
    return result
  }

  /// The magnitude, saturated to the number of elements.
  private static func length(_ register: UInt64, _ wide: Bool, _ control: Control) -> Int {
    let value =
      wide ? Int64(bitPattern: register) : Int64(Int32(truncatingIfNeeded: register))
    return Int(min(value.magnitude, UInt64(control.count)))
  }

  private static func terminated(_ elements: SIMD16<Int32>, _ control: Control) -> Int {
    for index in 0..<control.count where elements[index] == 0 { return index }
    return control.count
  }

  /// IntRes2: a bit for each element of the second string.
  private static func aggregate(
    _ x: SIMD16<Int32>, _ xLength: Int, _ y: SIMD16<Int32>, _ yLength: Int, _ control: Control
  ) -> UInt32 {
    let count = control.count
    var result: UInt32 = 0
    for j in 0..<count {
      let holds: Bool
      switch control.aggregation {
      case 0:  // Equal any.
        holds = j < yLength && (0..<xLength).contains { x[$0] == y[j] }
      case 1:  // Ranges: pairs of the first string.
        holds =
          j < yLength
          && stride(from: 0, to: xLength & ~1, by: 2).contains {
            x[$0] <= y[j] && y[j] <= x[$0 &+ 1]
          }
      case 2:  // Equal each: ends match ends.
        holds = j < xLength && j < yLength ? x[j] == y[j] : j >= xLength && j >= yLength
      default:  // Equal ordered: the first string begins here, as far as elements go.
        holds = (0..<(count &- j)).allSatisfy { k in
          k >= xLength || (j &+ k < yLength && x[k] == y[j &+ k])
        }
      }
      if holds { result |= 1 &<< UInt32(j) }
    }
    let all = UInt32(1) &<< UInt32(count) &- 1
    switch control.polarity {
    case 1: return result ^ all
    case 3: return result ^ (UInt32(1) &<< UInt32(yLength) &- 1)
    default: return result
    }
  }

  private static func expand(_ result: UInt32, _ control: Control) -> Lane {
    if !control.last { return Lane(UInt64(result), 0) }
    if control.words {
      return Lane(UInt16.self) { result >> UInt32($0) & 1 != 0 ? .max : 0 }
    }
    return Lane(UInt8.self) { result >> UInt32($0) & 1 != 0 ? .max : 0 }
  }
}
