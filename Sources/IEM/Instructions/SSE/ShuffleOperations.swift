/// Operations that move elements within a lane, join them, or change their width.

/// PUNPCKLBW, PUNPCKLWD, PUNPCKLDQ, PUNPCKLQDQ; UNPCKLPS, UNPCKLPD.
enum UnpackLow<T: LaneElement>: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(T.self)
    let y = b.elements(T.self)
    return Lane(T.self) { $0 & 1 == 0 ? x[$0 &>> 1] : y[$0 &>> 1] }
  }
}

/// PUNPCKHBW, PUNPCKHWD, PUNPCKHDQ, PUNPCKHQDQ; UNPCKHPS, UNPCKHPD.
enum UnpackHigh<T: LaneElement>: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(T.self)
    let y = b.elements(T.self)
    let half = T.perLane / 2
    return Lane(T.self) { $0 & 1 == 0 ? x[half &+ $0 &>> 1] : y[half &+ $0 &>> 1] }
  }
}

/// PACKSSWB, PACKSSDW, PACKUSWB, PACKUSDW: signed elements, saturated to half their width.
enum Pack<From: LaneElement, To: LaneElement>: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = saturate(a).elements(To.self)
    let y = saturate(b).elements(To.self)
    let half = From.perLane
    return Lane(To.self) { $0 < half ? x[$0 &* 2] : y[($0 &- half) &* 2] }
  }

  /// A step at a time for the whole lane, in which the compiler finds the host's instructions.
  @inline(__always) private static func saturate(_ lane: Lane) -> Lane {
    let lowest = Lane(From.self) { _ in From(truncatingIfNeeded: To.min) }
    let highest = Lane(From.self) { _ in From(truncatingIfNeeded: To.max) }
    let atLeast = Each<From, MaximumElements>.apply(lane, lowest, 0)
    return Each<From, MinimumElements>.apply(atLeast, highest, 0)
  }
}

/// PSHUFD, and VPERMILPS with an immediate.
enum ShuffleDoublewords: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let y = b.elements(UInt32.self)
    return Lane(UInt32.self) { y[Int(immediate &>> UInt8($0 &* 2)) & 3] }
  }
}

/// The same with an immediate that the compiler knows.
protocol FixedControl { static var control: UInt8 { get } }

enum FixedShuffle<C: FixedControl>: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    ShuffleDoublewords.apply(a, b, C.control)
  }
}

/// PSHUFLW and PSHUFW.
enum ShuffleLowWords: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let y = b.elements(UInt16.self)
    return Lane(UInt16.self) { $0 < 4 ? y[Int(immediate &>> UInt8($0 &* 2)) & 3] : y[$0] }
  }
}

/// PSHUFHW.
enum ShuffleHighWords: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let y = b.elements(UInt16.self)
    return Lane(UInt16.self) {
      $0 < 4 ? y[$0] : y[4 &+ (Int(immediate &>> UInt8(($0 &- 4) &* 2)) & 3)]
    }
  }
}

/// SHUFPS: two elements of each source.
enum ShuffleSingles: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(UInt32.self)
    let y = b.elements(UInt32.self)
    return Lane(UInt32.self) {
      let from = Int(immediate &>> UInt8($0 &* 2)) & 3
      return $0 < 2 ? x[from] : y[from]
    }
  }
}

/// SHUFPD: bits 2 and 3 of the immediate belong to the second lane.
enum ShuffleDoubles: LaneOperation {
  @inline(__always) static var immediateBitsPerLane: UInt8 { 2 }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    Lane(immediate & 1 == 0 ? a.x : a.y, immediate & 2 == 0 ? b.x : b.y)
  }
}

/// PSHUFB: an index for each byte; bit 7 makes it zero.
enum ShuffleBytes: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(UInt8.self)
    let y = b.elements(UInt8.self)
    return Lane(UInt8.self) { y[$0] & 0x80 != 0 ? 0 : x[Int(y[$0] & 15)] }
  }
}

/// PSHUFB of MMX registers: three index bits.
enum ShuffleBytesOfHalf: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    ShuffleBytes.apply(a, b & Lane(repeating: 0x8787_8787_8787_8787), 0)
  }
}

/// PALIGNR: 16 bytes out of the 32 of both sources.
enum AlignRight: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    if immediate < 16 {
      return ShiftRightBytes.apply(b, UInt64(immediate))
        | ShiftLeftBytes.apply(a, UInt64(16 &- immediate))
    }
    return ShiftRightBytes.apply(a, UInt64(immediate &- 16))
  }
}

/// PALIGNR of MMX registers: eight bytes out of 16.
enum AlignRightOfHalf: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    ShiftRightBytes.apply(Lane(b.x, a.x), UInt64(immediate))
  }
}

/// MOVSLDUP, MOVSHDUP: even or odd singles, twice. MOVDDUP: the even double, twice.
enum DuplicateEven<T: LaneElement>: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let y = b.elements(T.self)
    return Lane(T.self) { y[$0 & ~1] }
  }
}

enum DuplicateOdd<T: LaneElement>: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let y = b.elements(T.self)
    return Lane(T.self) { y[$0 | 1] }
  }
}

/// BLENDPS, BLENDPD, PBLENDW, VPBLENDD: an immediate bit for each element.
enum Blend<T: LaneElement>: LaneOperation {
  @inline(__always) static var immediateBitsPerLane: UInt8 {
    T.bitWidth == 16 ? 0 : UInt8(T.perLane)
  }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(T.self)
    let y = b.elements(T.self)
    return Lane(T.self) { immediate &>> UInt8($0) & 1 == 0 ? x[$0] : y[$0] }
  }
}

// MARK: Products and sums of neighbours

/// PMULUDQ and PMULDQ: the even doublewords.
enum MultiplyEven<T: LaneElement>: LaneOperation {
  @inline(__always) static var isElementwise: Bool { true }
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(T.self)
    let y = b.elements(T.self)
    return Lane(
      UInt64(truncatingIfNeeded: x[0]) &* UInt64(truncatingIfNeeded: y[0]),
      UInt64(truncatingIfNeeded: x[2]) &* UInt64(truncatingIfNeeded: y[2]))
  }
}

/// PMADDWD.
enum MultiplyAddWords: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(Int16.self)
    let y = b.elements(Int16.self)
    return Lane(Int32.self) {
      let k = $0 &* 2
      return Int32(x[k]) &* Int32(y[k]) &+ Int32(x[k &+ 1]) &* Int32(y[k &+ 1])
    }
  }
}

/// PMADDUBSW: unsigned bytes of the first source with signed ones of the second, saturated.
enum MultiplyAddBytes: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(UInt8.self)
    let y = b.elements(Int8.self)
    return Lane(Int16.self) {
      let k = $0 &* 2
      return Int16(
        clamping: Int32(x[k]) &* Int32(y[k]) &+ Int32(x[k &+ 1]) &* Int32(y[k &+ 1]))
    }
  }
}

/// PSADBW: sums of absolute differences of each eight bytes.
enum SumOfDifferences: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(UInt8.self)
    let y = b.elements(UInt8.self)
    let differences = Lane((y &- x).replacing(with: x &- y, where: x .> y))
    let low = Lane(repeating: 0x00FF_00FF_00FF_00FF)
    let pairs = (differences & low) &+ (differences &>> Lane(repeating: 8) & low)
    let fours = pairs &+ pairs &>> Lane(repeating: 32)
    return (fours &+ fours &>> Lane(repeating: 16)) & Lane(repeating: 0xFFFF)
  }
}

/// PHADDW, PHADDD, PHADDSW, PHSUBW, PHSUBD, PHSUBSW: neighbours of the first source, then of the
/// second.
enum Horizontal<T: LaneElement, O: ElementOperation>: LaneOperation {
  @inline(__always) static func apply(_ a: Lane, _ b: Lane, _ immediate: UInt8) -> Lane {
    let x = a.elements(T.self)
    let y = b.elements(T.self)
    let half = T.perLane / 2
    return Lane(T.self) {
      let k = ($0 & (half &- 1)) &* 2
      return $0 < half ? O.apply(x[k], x[k &+ 1]) : O.apply(y[k], y[k &+ 1])
    }
  }
}
