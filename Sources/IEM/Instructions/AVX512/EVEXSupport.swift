import SoftFloat

/// What the EVEX prefix adds to an instruction: vector length, opmask, zeroing, broadcast of a
/// memory element, embedded rounding, and displacements in units of the memory operand (SDM vol.
/// 2, 2.7).

/// The prefix of one instruction, after its checks.
struct EVEXState {
  var lanes: Int
  /// All ones without a mask.
  var mask: UInt64
  var isMasked: Bool
  var zeroing: Bool
  /// EVEX.b: broadcast with memory, rounding or SAE between registers.
  var b: Bool
}

/// What EVEX.b means with registers.
protocol EVEXRounding {
  static var allowed: Bool { get }
  /// L'L is a rounding mode; otherwise only exceptions are suppressed.
  static var selectsMode: Bool { get }
}
enum NoRounding: EVEXRounding {
  static var allowed: Bool { false }
  static var selectsMode: Bool { false }
}
/// `{sae}`.
enum SuppressExceptions: EVEXRounding {
  static var allowed: Bool { true }
  static var selectsMode: Bool { false }
}
/// `{er}`.
enum EmbeddedRounding: EVEXRounding {
  static var allowed: Bool { true }
  static var selectsMode: Bool { true }
}

/// What EVEX.b means with memory.
protocol EVEXBroadcast {
  associatedtype Element: LaneElement & GuestWord
  static var allowed: Bool { get }
}
enum NoBroadcast: EVEXBroadcast {
  typealias Element = UInt32
  static var allowed: Bool { false }
}
enum Broadcast<T: LaneElement & GuestWord>: EVEXBroadcast {
  typealias Element = T
  static var allowed: Bool { true }
}

extension Processor {
  /// Checks the prefix and that AVX-512 may be used.
  /// - Parameters:
  ///   - scalar: the vector length is ignored.
  ///   - zeroingAllowed: the destination is a vector register.
  mutating func enterEVEX(
    _ i: Insn, broadcast: Bool = false, rounding: Bool = false, scalar: Bool = false,
    zeroingAllowed: Bool = true, maskAllowed: Bool = true
  ) throws(GuestFault) -> EVEXState {
    let evex = i.pointee.evex
    let b = evex & 0x10 != 0
    let register = i.modRM >= 0xC0
    if b && !(register ? rounding : broadcast) { throw GuestFault.invalidOpcode }
    // L'L = 3 is a rounding mode or nothing.
    if i.vectorLength == 3 && !(b && register) { throw GuestFault.invalidOpcode }
    var lanes = 1
    if !scalar {
      if b && register {
        lanes = 4
      } else {
        lanes = 1 &<< Int(i.vectorLength)
        if lanes < 4 && !features.contains(.avx512vl) { throw GuestFault.invalidOpcode }
      }
    }
    let number = Int(evex & 7)
    let zeroing = evex & 8 != 0
    if zeroing && (number == 0 || !zeroingAllowed) { throw GuestFault.invalidOpcode }
    if number != 0 && !maskAllowed { throw GuestFault.invalidOpcode }
    try requireAVX512()
    return EVEXState(
      lanes: lanes, mask: number == 0 ? .max : masks[unchecked: number], isMasked: number != 0,
      zeroing: zeroing, b: b)
  }

  /// The effective address of the memory operand; an 8-bit displacement counts in `unit` bytes.
  @inline(__always) mutating func evexOffset(_ i: Insn, unit: Int) -> UInt64 {
    var offset = effectiveAddress(i)
    if i.modRM >> 6 == 1 {
      offset &+= i.pointee.displacement &* UInt64(unit &- 1)
    }
    return offset & i.addressMask
  }

  /// Loads a memory operand of one value.
  @inline(__always) mutating func evexLoad<T: BitwiseCopyable>(
    _ i: Insn, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    try load(i.segment, evexOffset(i, unit: MemoryLayout<T>.size))
  }

  @inline(__always) mutating func evexStore<T: BitwiseCopyable>(
    _ i: Insn, _ value: T
  ) throws(GuestFault) {
    try store(i.segment, evexOffset(i, unit: MemoryLayout<T>.size), value)
  }

  /// An operand of `count` elements. Elements that the mask leaves out are not accessed in memory
  /// if `suppress` says so; they read as zero then.
  @inline(never) mutating func evexSource<T: LaneElement & GuestWord, B: EVEXBroadcast>(
    _ i: Insn, _ n: Int, _ e: EVEXState, _: T.Type, count: Int, broadcast: B.Type, suppress: Bool
  ) throws(GuestFault) -> Wide {
    let operand = i.operand(n)
    if operand.kind == .vector { return wide(operand.index) }
    var result = Wide()
    if e.b && B.allowed {
      if suppress && e.mask & lowBits(count) == 0 { return result }
      let element: B.Element = try evexLoad(i)
      for index in 0..<(B.Element.perLane &* 4) { result[element: index] = element }
      return result
    }
    let byteCount = count &* T.byteCount
    let start = evexOffset(i, unit: byteCount)
    if suppress && e.isMasked {
      for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
        let offset = start &+ UInt64(index &* T.byteCount)
        result[element: index] = try load(i.segment, offset, as: T.self)
      }
      return result
    }
    switch byteCount {
    case 64: result = try load(i.segment, start)
    case 32: result.lowHalf = try load(i.segment, start)
    case 16: result[lane: 0] = try load(i.segment, start)
    case 8: result[0] = try load(i.segment, start)
    case 4: result[0] = UInt64(try load(i.segment, start, as: UInt32.self))
    default: result[0] = UInt64(try load(i.segment, start, as: UInt16.self))
    }
    return result
  }

  /// Replaces `count` elements of a register under the mask and clears everything above.
  @inline(never) mutating func evexWrite<T: LaneElement>(
    _ register: UInt8, _ value: Wide, _ e: EVEXState, _: T.Type, count: Int
  ) {
    var result = e.zeroing || !e.isMasked ? Wide() : wide(register)
    if e.isMasked {
      for index in 0..<count where e.mask &>> UInt64(index) & 1 != 0 {
        result[element: index, T.self] = value[element: index, T.self]
      }
    } else {
      result = value
    }
    let bytes = count &* T.elementBytes
    for index in 0..<8 {
      let start = index &* 8
      if start >= bytes {
        result[index] = 0
      } else if bytes &- start < 8 {
        result[index] &= UInt64.max &>> UInt64((8 &- (bytes &- start)) &* 8)
      }
    }
    setWide(register, result, lanes: 4)
  }

  /// Stores the elements that the mask selects.
  @inline(never) mutating func evexStoreMasked<T: LaneElement & GuestWord>(
    _ i: Insn, _ value: Wide, _ e: EVEXState, _: T.Type, count: Int
  ) throws(GuestFault) {
    let start = evexOffset(i, unit: count &* T.byteCount)
    let selected = e.mask & lowBits(count)
    for index in 0..<count where selected &>> UInt64(index) & 1 != 0 {
      let offset = start &+ UInt64(index &* T.byteCount)
      try probe(i.segment, offset, count: T.byteCount, write: true)
    }
    for index in 0..<count where selected &>> UInt64(index) & 1 != 0 {
      let offset = start &+ UInt64(index &* T.byteCount)
      try store(i.segment, offset, value[element: index, T.self])
    }
  }

  /// A context by MXCSR, or by EVEX.b between registers: its rounding mode, and no exceptions.
  @inline(__always) func evexContext<R: EVEXRounding>(
    _ i: Insn, _ e: EVEXState, _: R.Type
  ) -> FloatContext {
    var context = floatContext
    if e.b && i.modRM >= 0xC0 {
      context.masks = .all
      if R.selectsMode {
        context.rounding = RoundingMode(rawValue: i.vectorLength & 3) ?? .nearestEven
      }
    }
    return context
  }

  /// As `finishFloat`, unless exceptions are suppressed.
  @inline(__always) mutating func evexFinish(
    _ i: Insn, _ e: EVEXState, _ raised: FloatFlags
  ) throws(GuestFault) {
    if e.b && i.modRM >= 0xC0 { return }
    try finishFloat(raised)
  }
}

/// The low `count` bits, up to 64.
@inline(__always) func lowBits(_ count: Int) -> UInt64 {
  count >= 64 ? .max : (1 &<< UInt64(count)) &- 1
}
