import SoftFloat

/// Floating-point operations that look at neighbours (SDM vol. 2, HADDPS, HSUBPS, ADDSUBPS, DPPS).

/// HADDPS, HADDPD, HSUBPS, HSUBPD: neighbours of the first source, then of the second.
enum HorizontalFloat<O: FloatOperation>: FloatLaneOperation {
  @inline(__always) static func lane<F: VectorFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ immediate: UInt8, hostAllowed: Bool,
    _ context: inout FloatContext, _ raised: inout FloatFlags
  ) -> Lane {
    let x = a.elements(F.Bits.self)
    let y = b.elements(F.Bits.self)
    var result = F.Bits.Vector()
    let half = F.Bits.perLane / 2
    for index in 0..<half {
      let at = index &* 2
      result[index] = O.element(
        F.self, x[at], x[at &+ 1], 0, hostAllowed: hostAllowed, &context, &raised)
      result[index &+ half] = O.element(
        F.self, y[at], y[at &+ 1], 0, hostAllowed: hostAllowed, &context, &raised)
    }
    return Lane(result)
  }
}

/// ADDSUBPS, ADDSUBPD: even elements are subtracted, odd ones added.
enum AddSubtractFloat: FloatLaneOperation {
  @inline(__always) static func lane<F: VectorFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ immediate: UInt8, hostAllowed: Bool,
    _ context: inout FloatContext, _ raised: inout FloatFlags
  ) -> Lane {
    let x = a.elements(F.Bits.self)
    let y = b.elements(F.Bits.self)
    var result = F.Bits.Vector()
    for index in 0..<F.Bits.perLane {
      result[index] =
        index & 1 == 0
        ? SubtractFloat.element(
          F.self, x[index], y[index], 0, hostAllowed: hostAllowed, &context, &raised)
        : AddFloat.element(
          F.self, x[index], y[index], 0, hostAllowed: hostAllowed, &context, &raised)
    }
    return Lane(result)
  }
}

/// DPPS, DPPD: bits 4 and up of the immediate choose products, bits 0 and up where the sum goes.
/// Products are added in pairs, each step rounded; a step with an unmasked exception is the last.
enum DotProduct: FloatLaneOperation {
  @inline(__always) static func lane<F: VectorFloat>(
    _: F.Type, _ a: Lane, _ b: Lane, _ immediate: UInt8, hostAllowed: Bool,
    _ context: inout FloatContext, _ raised: inout FloatFlags
  ) -> Lane {
    let x = a.elements(F.Bits.self)
    let y = b.elements(F.Bits.self)
    var terms = F.Bits.Vector()
    for index in 0..<F.Bits.perLane where immediate &>> UInt8(4 &+ index) & 1 != 0 {
      terms[index] = MultiplyFloat.element(
        F.self, x[index], y[index], 0, hostAllowed: hostAllowed, &context, &raised)
    }
    var count = F.Bits.perLane
    while count > 1 && raised.subtracting(context.masks).isEmpty {
      count /= 2
      for index in 0..<count {
        terms[index] = AddFloat.element(
          F.self, terms[index &* 2], terms[index &* 2 &+ 1], 0, hostAllowed: hostAllowed, &context,
          &raised)
      }
    }
    let sum = terms[0]
    return Lane(F.Bits.self) { immediate &>> UInt8($0) & 1 != 0 ? sum : 0 }
  }
}
