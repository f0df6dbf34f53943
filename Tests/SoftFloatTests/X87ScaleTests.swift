#if arch(x86_64)
  import SoftFloat
  import Testing

  @Suite struct X87ScaleTests {
    private static let codeBits: UInt16 = 1 << 14 | 1 << 10 | 1 << 9 | 1 << 8

    @Test(arguments: [(false, [0xD9, 0xF8]), (true, [0xD9, 0xF5])] as [(Bool, [UInt8])])
    func remainderIsAsOnHost(_ toNearest: Bool, _ code: [UInt8]) {
      let stub = X87Stub(code)
      var samples = ExtSamples(40)
      var differences = Differences(toNearest ? "fprem1" : "fprem")
      for _ in 0..<Differences.casesPerOperation {
        let a = samples.next()
        let b = samples.partner(of: a)
        let word = samples.controlWord()
        let host = stub.run(word, a, b)
        var context = FloatContext(controlWord: word)
        let soft =
          toNearest
          ? ExtFloat80.nearestRemainder(a, b, &context)
          : ExtFloat80.truncatingRemainder(a, b, &context)
        let stopped = !context.unmaskedFlags.isDisjoint(with: .beforeComputation)
        let codes = host.statusWord & Self.codeBits
        differences.check(
          host.flags == context.flags
            && (stopped || (host.st0 == soft.value && codes == soft.conditionCodes)),
          """
          cw \(hex(word)) \(hex(a)) \(hex(b)) \
          host \(hex(host.st0)) [\(text(host.flags))] \(hex(codes)) \
          soft \(hex(soft.value)) [\(text(context.flags))] \(hex(soft.conditionCodes))
          """)
      }
      differences.report()
    }

    @Test func scaleIsAsOnHost() {
      let operation = X87Operation(name: "fscale", code: [0xD9, 0xFD]) {
        ExtFloat80.scale($0, $1, &$2)
      }
      let stub = X87Stub(operation.code)
      var samples = ExtSamples(41)
      var differences = Differences(operation.name)
      for _ in 0..<Differences.casesPerOperation {
        let a = samples.next()
        var b = samples.next()
        // Mostly amounts that matter: up to the width of the exponent range, and fractions.
        let choice = samples.random.below(8)
        if choice < 6 {
          b = ExtFloat80(
            negative: b.isNegative,
            biasedExponent: 0x3FFF &- 2 &+ UInt16(samples.random.below(20)),
            significand: b.significand | 1 << 63)
        }
        checkX87(operation, stub, samples.controlWord(), a, b, &differences)
      }
      differences.report()
    }

    @Test func extractIsAsOnHost() {
      let stub = X87Stub([0xD9, 0xF4])
      var samples = ExtSamples(42)
      var differences = Differences("fxtract")
      for _ in 0..<Differences.casesPerOperation {
        let a = samples.next()
        let word = samples.controlWord()
        let host = stub.run(word, a, a)
        var context = FloatContext(controlWord: word)
        let soft = ExtFloat80.extract(a, &context)
        let stopped = !context.unmaskedFlags.isDisjoint(with: .beforeComputation)
        differences.check(
          host.flags == context.flags
            && (stopped || (host.st0 == soft.significand && host.st1 == soft.exponent && !host.c1)),
          """
          cw \(hex(word)) \(hex(a)) host \(hex(host.st0)) \(hex(host.st1)) \
          [\(text(host.flags))] soft \(hex(soft.significand)) \(hex(soft.exponent)) \
          [\(text(context.flags))]
          """)
      }
      differences.report()
    }

    @Test(arguments: X87Constant.allCases)
    func constantsAreAsOnHost(_ constant: X87Constant) {
      let stub = X87Stub([0xD9, 0xE8 + constant.rawValue])
      for mode in RoundingMode.allCases {
        for precision in PrecisionControl.allCases {
          let word = 0x3F | UInt16(precision.rawValue) << 8 | UInt16(mode.rawValue) << 10
          let host = stub.run(word, .one, .one)
          #expect(hex(host.st0) == hex(constant.value(mode)), "\(mode)")
          #expect(host.flags.isEmpty && !host.c1)
        }
      }
    }

    @Test func packedDecimalsAreStoredAsOnHost() {
      let stub = X87Stub([0xDF, 0x77, 96])
      var samples = ExtSamples(43)
      var differences = Differences("fbstp")
      for _ in 0..<Differences.casesPerOperation {
        var a = samples.next()
        if samples.random.below(4) != 0 {
          a.signExponent = a.signExponent & 0x8000 | 0x3FFD + UInt16(samples.random.below(66))
          a.significand |= 1 << 63
        }
        if samples.random.below(16) == 0 {
          a = ExtFloat80(999_999_999_999_999_998 + Int64(samples.random.below(4)))
        }
        let word = samples.controlWord()
        let host = stub.run(word, a, a)
        var context = FloatContext(controlWord: word)
        let soft = PackedDecimal(a, &context)
        let stopped = !context.unmaskedFlags.isDisjoint(with: .beforeComputation)
        differences.check(
          host.flags == context.flags
            && (stopped
              || (stub.memory == soft.low && stub.memoryUpper == soft.high
                && host.c1 == context.roundedUp)),
          """
          cw \(hex(word)) \(hex(a)) host \(hex(stub.memoryUpper)):\(hex(stub.memory)) \
          [\(text(host.flags))] soft \(hex(soft.high)):\(hex(soft.low)) [\(text(context.flags))]
          """)
      }
      differences.report()
    }

    @Test func packedDecimalsAreLoadedAsOnHost() {
      let stub = X87Stub([0xDF, 0x67, 96])
      var random = Random(seed: 44)
      var differences = Differences("fbld")
      for _ in 0..<Differences.casesPerOperation {
        var low: UInt64 = 0
        for _ in 0..<16 { low = low << 4 | random.below(10) }
        let high = UInt16(random.below(10) << 4 | random.below(10) | random.below(2) << 15)
        if random.below(4) == 0 { low >>= random.below(64) }
        let decimal = PackedDecimal(low: low, high: random.below(2) == 0 ? high & 0x8000 : high)
        stub.setMemoryUpper(decimal.high)
        let host = stub.run(0x037F, .one, .one, memory: decimal.low)
        differences.check(
          host.st0 == decimal.loaded && host.flags.isEmpty,
          "\(hex(decimal.high)):\(hex(low)) host \(hex(host.st0)) soft \(hex(decimal.loaded))")
      }
      differences.report()
    }
  }
#endif
