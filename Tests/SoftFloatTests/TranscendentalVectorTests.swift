import SoftFloat
import Testing

@Suite struct TranscendentalVectorTests {
  /// The rounding mode, operands and result of one line.
  private struct Vector {
    var operation: Substring
    var context: FloatContext
    var a, b, result: ExtFloat80
    var roundedUp: Bool

    init?(_ line: Substring) {
      let fields = line.split(separator: " ")
      guard fields.count == 9, let mode = UInt8(fields[1]).flatMap(RoundingMode.init) else {
        return nil
      }
      func number(_ index: Int) -> ExtFloat80? {
        guard let high = UInt16(fields[index], radix: 16),
          let low = UInt64(fields[index + 1], radix: 16)
        else { return nil }
        return ExtFloat80(significand: low, signExponent: high)
      }
      guard let a = number(2), let b = number(4), let result = number(6) else { return nil }
      operation = fields[0]
      context = FloatContext(rounding: mode)
      (self.a, self.b, self.result) = (a, b, result)
      roundedUp = fields[8] == "1"
    }

    func run(_ context: inout FloatContext) -> ExtFloat80? {
      switch operation {
      case "f2xm1": ExtFloat80.exponentialMinusOne(a, &context)
      case "fyl2x": ExtFloat80.logarithm(a, times: b, &context)
      case "fyl2xp1": ExtFloat80.logarithmOfOnePlus(a, times: b, &context)
      case "fpatan": ExtFloat80.arctangent(a, b, &context)
      case "fsin": ExtFloat80.sine(a, &context)
      case "fcos": ExtFloat80.cosine(a, &context)
      case "fptan": ExtFloat80.tangent(a, &context)?.tangent
      default: nil
      }
    }
  }

  @Test func resultsAreCorrectlyRounded() {
    let lines = transcendentalVectors.split(separator: "\n")
    #expect(lines.count == 280)
    for line in lines {
      guard let vector = Vector(line) else {
        Issue.record("not a vector: \(line)")
        continue
      }
      var context = vector.context
      let result = vector.run(&context)
      #expect(
        result == vector.result && context.roundedUp == vector.roundedUp
          && context.flags == .inexact,
        "\(line): \(result.map { hex($0) } ?? "none")")
    }
  }

  @Test func largeAnglesAreLeftAlone() {
    var context = FloatContext()
    let large = ExtFloat80(significand: 1 << 63, signExponent: 0x3FFF + 63)
    #expect(ExtFloat80.sine(large, &context) == nil)
    #expect(ExtFloat80.tangent(large.negated, &context) == nil)
    #expect(ExtFloat80.sineAndCosine(large, &context) == nil)
    #expect(context.flags.isEmpty && !context.roundedUp)
  }
}
