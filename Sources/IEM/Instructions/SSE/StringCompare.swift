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
    let wide = i.prefixes.contains(.rexW) && cpu.mode == .bits64
    let lengths = (
      explicit ? length(cpu.rax, wide, control) : terminated(first, control),
      explicit ? length(cpu.rdx, wide, control) : terminated(second, control))
    let (xLength, yLength) = lengths
    let result =
      switch (control.words, control.signed) {
      case (false, false): aggregate(UInt8.self, first, second, lengths, control)
      case (false, true): aggregate(Int8.self, first, second, lengths, control)
      case (true, false): aggregate(UInt16.self, first, second, lengths, control)
      case (true, true): aggregate(Int16.self, first, second, lengths, control)
      }
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

  /// The magnitude, saturated to the number of elements.
  private static func length(_ register: UInt64, _ wide: Bool, _ control: Control) -> Int {
    let value =
      wide ? Int64(bitPattern: register) : Int64(Int32(truncatingIfNeeded: register))
    return Int(min(value.magnitude, UInt64(control.count)))
  }

  /// A bit for each element that is all ones.
  @inline(__always) private static func bits<T: LaneElement>(_ truth: Lane, _: T.Type) -> UInt32 {
    let mask = byteSigns(truth)
    guard T.bitWidth == 16 else { return mask }
    // Every second bit, moved together.
    let ones = mask & 0x5555
    let twos = (ones | ones &>> 1) & 0x3333
    let fours = (twos | twos &>> 2) & 0x0F0F
    return (fours | fours &>> 4) & 0x00FF
  }

  @inline(__always) private static func equal<T: LaneElement>(
    _ a: Lane, _ b: Lane, _: T.Type
  ) -> UInt32 { bits(Each<T, EqualElements>.apply(a, b, 0), T.self) }

  private static func terminated(_ lane: Lane, _ control: Control) -> Int {
    let zeros =
      control.words ? equal(lane, Lane(), UInt16.self) : equal(lane, Lane(), UInt8.self)
    return min(zeros.trailingZeroBitCount, control.count)
  }

  /// IntRes2: a bit for each element of the second string.
  private static func aggregate<T: LaneElement>(
    _: T.Type, _ first: Lane, _ second: Lane, _ lengths: (Int, Int), _ control: Control
  ) -> UInt32 {
    let all = UInt32(1) &<< UInt32(T.perLane) &- 1
    let xValid = UInt32(1) &<< UInt32(lengths.0) &- 1
    let yValid = UInt32(1) &<< UInt32(lengths.1) &- 1
    let x = first.elements(T.self)
    func everywhere(_ index: Int) -> Lane {
      let element = x[index]
      return Lane(T.self) { _ in element }
    }
    var result: UInt32 = 0
    switch control.aggregation {
    case 0:  // Equal any.
      for index in 0..<lengths.0 { result |= equal(second, everywhere(index), T.self) }
      result &= yValid
    case 1:  // Ranges: pairs of the first string.
      for index in stride(from: 0, to: lengths.0 & ~1, by: 2) {
        let below = Each<T, GreaterElements>.apply(everywhere(index), second, 0)
        let above = Each<T, GreaterElements>.apply(second, everywhere(index &+ 1), 0)
        result |= ~bits(below | above, T.self)
      }
      result &= yValid
    case 2:  // Equal each: ends match ends.
      result = equal(first, second, T.self) & xValid & yValid | all & ~xValid & ~yValid
    default:  // Equal ordered: the first string begins here, as far as elements go.
      result = all
      for index in 0..<lengths.0 {
        let matches = equal(second, everywhere(index), T.self) & yValid
        result &= (matches | ~all) &>> UInt32(index)
      }
    }
    switch control.polarity {
    case 1: return result ^ all
    case 3: return result ^ yValid
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
