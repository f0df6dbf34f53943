#if arch(x86_64)
  import SoftFloat
  import Testing

  typealias ExtBinary = @Sendable (ExtFloat80, ExtFloat80, inout FloatContext) -> ExtFloat80

  struct X87Operation: CustomTestStringConvertible, Sendable {
    let name: String
    let code: [UInt8]
    let soft: ExtBinary
    var testDescription: String { name }
  }

  @Suite struct X87ArithmeticTests {
    static let operations: [X87Operation] = [
      X87Operation(name: "fadd", code: [0xD8, 0xC1]) { ExtFloat80.add($0, $1, &$2) },
      X87Operation(name: "fsub", code: [0xD8, 0xE1]) { ExtFloat80.subtract($0, $1, &$2) },
      X87Operation(name: "fsubr", code: [0xD8, 0xE9]) { ExtFloat80.subtract($1, $0, &$2) },
      X87Operation(name: "fmul", code: [0xD8, 0xC9]) { ExtFloat80.multiply($0, $1, &$2) },
      X87Operation(name: "fdiv", code: [0xD8, 0xF1]) { ExtFloat80.divide($0, $1, &$2) },
      X87Operation(name: "fdivr", code: [0xD8, 0xF9]) { ExtFloat80.divide($1, $0, &$2) },
      X87Operation(name: "fsqrt", code: [0xD9, 0xFA]) { a, _, c in ExtFloat80.squareRoot(a, &c) },
      X87Operation(name: "frndint", code: [0xD9, 0xFC]) { a, _, c in
        ExtFloat80.roundToIntegral(a, &c)
      },
    ]

    @Test(arguments: operations)
    func sameAsHost(_ operation: X87Operation) {
      let stub = X87Stub(operation.code)
      var samples = ExtSamples(1)
      var differences = Differences(operation.name)
      for _ in 0..<Differences.casesPerOperation {
        let a = samples.next()
        let b = samples.partner(of: a)
        let word = samples.controlWord()
        checkX87(operation, stub, word, a, b, &differences)
      }
      differences.report()
    }
  }

  func checkX87(
    _ operation: X87Operation, _ stub: X87Stub, _ word: UInt16, _ a: ExtFloat80, _ b: ExtFloat80,
    _ differences: inout Differences
  ) {
    let host = stub.run(word, a, b)
    var context = FloatContext(controlWord: word)
    let soft = operation.soft(a, b, &context)
    let stopped = !context.unmaskedFlags.isDisjoint(with: .beforeComputation)
    let same =
      host.flags == context.flags
      && (stopped || (host.st0 == soft && host.c1 == context.roundedUp))
    differences.check(
      same,
      """
      cw \(hex(word)) \(hex(a)) \(hex(b)) \
      host \(hex(host.st0)) [\(text(host.flags))] c1 \(host.c1) \
      soft \(hex(soft)) [\(text(context.flags))] c1 \(context.roundedUp)
      """)
  }
#endif
