/// Integer operations that came with AVX-512 (SDM vol. 2).

/// PROLVD, PROLVQ.
enum RotateLeftEach: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    let count = b & T(truncatingIfNeeded: T.bitWidth &- 1)
    return count == 0 ? a : a &<< count | a &>> (T(truncatingIfNeeded: T.bitWidth) &- count)
  }
}

/// PRORVD, PRORVQ.
enum RotateRightEach: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    RotateLeftEach.apply(a, 0 &- b)
  }
}

/// PROLD, PROLQ with an immediate.
enum RotateLeftElements<T: LaneElement>: LaneShift {
  @inline(__always) static func apply(_ a: Lane, _ count: UInt64) -> Lane {
    let x = a.elements(T.self)
    return Lane(T.self) { RotateLeftEach.apply(x[$0], T(truncatingIfNeeded: count)) }
  }
}

/// PRORD, PRORQ with an immediate.
enum RotateRightElements<T: LaneElement>: LaneShift {
  @inline(__always) static func apply(_ a: Lane, _ count: UInt64) -> Lane {
    let x = a.elements(T.self)
    return Lane(T.self) { RotateRightEach.apply(x[$0], T(truncatingIfNeeded: count)) }
  }
}

/// VPLZCNTD, VPLZCNTQ.
enum CountLeadingZeros: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    T(truncatingIfNeeded: b.leadingZeroBitCount)
  }
}

/// VPOPCNTB, VPOPCNTW, VPOPCNTD, VPOPCNTQ.
enum CountOnes: ElementOperation {
  @inline(__always) static func apply<T: LaneElement>(_ a: T, _ b: T) -> T {
    T(truncatingIfNeeded: b.nonzeroBitCount)
  }
}

/// VPMULTISHIFTQB: eight unaligned bytes of each quadword.
enum MultiShift: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let control = a.elements(UInt8.self)
    return Lane(UInt8.self) { index in
      let source = b[index >> 3]
      let count = UInt64(control[index] & 63)
      return UInt8(
        truncatingIfNeeded: count == 0 ? source : source &>> count | source &<< (64 &- count))
    }
  }
}

/// VPCONFLICTD, VPCONFLICTQ: which earlier elements are equal.
enum FindConflicts<T: LaneElement>: WideOperation {
  @inline(__always) static func apply(
    _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for index in 0..<(T.perLane &* lanes) {
      var bits: T = 0
      for earlier in 0..<index where b[element: earlier, T.self] == b[element: index, T.self] {
        bits |= 1 &<< T(truncatingIfNeeded: earlier)
      }
      result[element: index] = bits
    }
    return result
  }
}

/// VALIGND, VALIGNQ: elements of both sources, shifted right.
enum AlignElements<T: LaneElement>: WideOperation {
  @inline(__always) static func apply(
    _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    let count = T.perLane &* lanes
    let shift = Int(immediate) & (count &- 1)
    var result = Wide()
    for index in 0..<count {
      let from = index &+ shift
      result[element: index, T.self] =
        from < count ? b[element: from, T.self] : a[element: from &- count, T.self]
    }
    return result
  }
}

/// VSHUFF32X4, VSHUFI64X2 and their like: lanes of the first source, then of the second.
enum ShuffleLanes: WideOperation {
  @inline(__always) static func apply(
    _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    let bits = lanes == 4 ? 2 : 1
    for lane in 0..<lanes {
      let from = Int(immediate &>> UInt8(lane &* bits)) & (lanes &- 1)
      result[lane: lane] = lane < lanes / 2 ? a[lane: from] : b[lane: from]
    }
    return result
  }
}

/// VPERMQ, VPERMPD and VPERMW, VPERMB with indices: `PermuteElements`. VDBPSADBW: sums over a
/// shuffled second source.
enum ShuffledSumOfDifferences: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let shuffled = ShuffleDoublewords.apply(b, b, immediate).elements(UInt8.self)
    let x = a.elements(UInt8.self)
    return Lane(UInt16.self) { index in
      // Pairs of sums move one byte along the block and four along the quadword.
      let first = (index >> 2) &* 8 &+ (index >> 1 & 1) &* 4
      let second = (index >> 2) &* 8 &+ (index & 3)
      var sum: UInt16 = 0
      for step in 0..<4 {
        let difference = Int(x[first &+ step]) &- Int(shuffled[second &+ step])
        sum &+= UInt16(truncatingIfNeeded: abs(difference))
      }
      return sum
    }
  }
}

// MARK: Three sources

/// Adapts a lane operation with an accumulator.
enum Accumulating<O: LaneAccumulation>: WideTernary {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(
    _ destination: Wide, _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for lane in 0..<lanes {
      result[lane: lane] = O.apply(destination[lane: lane], a[lane: lane], b[lane: lane])
    }
    return result
  }
}

/// VPMADD52LUQ, VPMADD52HUQ: 52-bit products.
protocol ProductPart { static var high: Bool { get } }
enum LowPart: ProductPart { @inline(__always) static var high: Bool { false } }
enum HighPart: ProductPart { @inline(__always) static var high: Bool { true } }

enum MultiplyAdd52<P: ProductPart>: LaneAccumulation {
  @inline(__always) static func apply(_ accumulator: Lane, _ a: Lane, _ b: Lane) -> Lane {
    let mask: UInt64 = (1 << 52) - 1
    return Lane(UInt64.self) { index in
      let product = (a[index] & mask).multipliedFullWidth(by: b[index] & mask)
      let part =
        P.high ? product.high &<< 12 | product.low &>> 52 : product.low & mask
      return accumulator[index] &+ part
    }
  }
}

/// VPTERNLOGD, VPTERNLOGQ: the immediate is the truth table of three bits.
enum TernaryLogic: WideTernary {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(
    _ destination: Wide, _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for row in 0..<8 where immediate >> UInt8(row) & 1 != 0 {
      let first = row & 4 != 0 ? destination : ~destination
      let second = row & 2 != 0 ? a : ~a
      result |= first & second & (row & 1 != 0 ? b : ~b)
    }
    return result
  }
}

/// VPERMI2B and its like: the destination has the indices.
enum PermuteTwoByIndex<T: LaneElement>: WideTernary {
  @inline(__always) static var isElementwise: Bool { false }
  @inline(__always) static func apply(
    _ destination: Wide, _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide { permuteTwo(T.self, indices: destination, a, b, lanes) }
}

/// VPERMT2B and its like: the first source has the indices, the destination is the first table.
enum PermuteTwoByTable<T: LaneElement>: WideTernary {
  @inline(__always) static var isElementwise: Bool { false }
  @inline(__always) static func apply(
    _ destination: Wide, _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide { permuteTwo(T.self, indices: a, destination, b, lanes) }
}

@inline(__always) private func permuteTwo<T: LaneElement>(
  _: T.Type, indices: Wide, _ first: Wide, _ second: Wide, _ lanes: Int
) -> Wide {
  let count = T.perLane &* lanes
  var result = Wide()
  for index in 0..<count {
    let from = Int(truncatingIfNeeded: indices[element: index, T.self])
    let source = from & count == 0 ? first : second
    result[element: index, T.self] = source[element: from & (count &- 1), T.self]
  }
  return result
}

/// VPSHLD: the upper half of two elements shifted left together. By the immediate or by element.
enum DoubleShiftLeft<T: LaneElement>: WideOperation {
  static var isElementwise: Bool { true }
  @inline(__always) static func apply(
    _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for index in 0..<(T.perLane &* lanes) {
      result[element: index] = doubleShift(
        a[element: index, T.self], b[element: index, T.self], T(truncatingIfNeeded: immediate))
    }
    return result
  }
}

/// VPSHRD.
enum DoubleShiftRight<T: LaneElement>: WideOperation {
  static var isElementwise: Bool { true }
  @inline(__always) static func apply(
    _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for index in 0..<(T.perLane &* lanes) {
      result[element: index] = doubleShiftRight(
        a[element: index, T.self], b[element: index, T.self], T(truncatingIfNeeded: immediate))
    }
    return result
  }
}

/// VPSHLDV.
enum DoubleShiftLeftEach<T: LaneElement>: WideTernary {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(
    _ destination: Wide, _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for index in 0..<(T.perLane &* lanes) {
      result[element: index] = doubleShift(
        destination[element: index, T.self], a[element: index, T.self],
        b[element: index, T.self])
    }
    return result
  }
}

/// VPSHRDV.
enum DoubleShiftRightEach<T: LaneElement>: WideTernary {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(
    _ destination: Wide, _ a: Wide, _ b: Wide, _ immediate: UInt8, lanes: Int
  ) -> Wide {
    var result = Wide()
    for index in 0..<(T.perLane &* lanes) {
      result[element: index] = doubleShiftRight(
        destination[element: index, T.self], a[element: index, T.self],
        b[element: index, T.self])
    }
    return result
  }
}

@inline(__always) private func doubleShift<T: LaneElement>(_ high: T, _ low: T, _ by: T) -> T {
  let width = T(truncatingIfNeeded: T.bitWidth)
  let count = by & (width &- 1)
  return count == 0 ? high : high &<< count | low &>> (width &- count)
}

@inline(__always) private func doubleShiftRight<T: LaneElement>(
  _ low: T, _ high: T, _ by: T
) -> T {
  let width = T(truncatingIfNeeded: T.bitWidth)
  let count = by & (width &- 1)
  return count == 0 ? low : low &>> count | high &<< (width &- count)
}

// MARK: Tests

/// VPCMPEQ.
enum TestEqual: ElementTest {
  @inline(__always) static func holds<T: LaneElement>(_ a: T, _ b: T, _ immediate: UInt8) -> Bool {
    a == b
  }
}
/// VPCMPGT.
enum TestGreater: ElementTest {
  @inline(__always) static func holds<T: LaneElement>(_ a: T, _ b: T, _ immediate: UInt8) -> Bool {
    a > b
  }
}
/// VPTESTM.
enum TestBits: ElementTest {
  @inline(__always) static func holds<T: LaneElement>(_ a: T, _ b: T, _ immediate: UInt8) -> Bool {
    a & b != 0
  }
}
/// VPTESTNM.
enum TestNoBits: ElementTest {
  @inline(__always) static func holds<T: LaneElement>(_ a: T, _ b: T, _ immediate: UInt8) -> Bool {
    a & b == 0
  }
}
/// VPCMP, VPCMPU: EQ, LT, LE, FALSE, NE, NLT, NLE, TRUE.
enum TestRelation: ElementTest {
  @inline(__always) static func holds<T: LaneElement>(_ a: T, _ b: T, _ immediate: UInt8) -> Bool {
    let holds: Bool
    switch immediate & 3 {
    case 0: holds = a == b
    case 1: holds = a < b
    case 2: holds = a <= b
    default: holds = false
    }
    return holds != (immediate & 4 != 0)
  }
}
