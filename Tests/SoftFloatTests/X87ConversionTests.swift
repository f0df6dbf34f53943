#if arch(x86_64)
  import SoftFloat
  import Testing

  /// An instruction that stores ST0 at [RDI+96].
  struct X87Store: CustomTestStringConvertible, Sendable {
    let name: String
    let code: [UInt8]
    let width: UInt64
    let soft: @Sendable (ExtFloat80, inout FloatContext) -> UInt64
    var testDescription: String { name }
  }

  /// An instruction with a memory operand and a result in ST0.
  struct X87MemoryOperation: CustomTestStringConvertible, Sendable {
    let name: String
    let code: [UInt8]
    let samples: BinarySamples
    let soft: @Sendable (UInt64, ExtFloat80, inout FloatContext) -> ExtFloat80
    var testDescription: String { name }
  }

  @Suite struct X87ConversionTests {
    static let stores: [X87Store] = [
      X87Store(name: "fst m32", code: [0xD9, 0x57, 96], width: 32) {
        UInt64($0.toBinary32(&$1))
      },
      X87Store(name: "fst m64", code: [0xDD, 0x57, 96], width: 64) { $0.toBinary64(&$1) },
      X87Store(name: "fist m16", code: [0xDF, 0x57, 96], width: 16) {
        UInt64(truncatingIfNeeded: $0.toInt16(&$1))
      },
      X87Store(name: "fist m32", code: [0xDB, 0x57, 96], width: 32) {
        UInt64(truncatingIfNeeded: $0.toInt32(&$1))
      },
      X87Store(name: "fistp m64", code: [0xDF, 0x7F, 96], width: 64) {
        UInt64(truncatingIfNeeded: $0.toInt64(&$1))
      },
      X87Store(name: "fisttp m16", code: [0xDF, 0x4F, 96], width: 16) {
        UInt64(truncatingIfNeeded: $0.toInt16(truncating: true, &$1))
      },
      X87Store(name: "fisttp m32", code: [0xDB, 0x4F, 96], width: 32) {
        UInt64(truncatingIfNeeded: $0.toInt32(truncating: true, &$1))
      },
      X87Store(name: "fisttp m64", code: [0xDD, 0x4F, 96], width: 64) {
        UInt64(truncatingIfNeeded: $0.toInt64(truncating: true, &$1))
      },
    ]

    @Test(arguments: stores)
    func storesTheSameAsHost(_ store: X87Store) {
      let stub = X87Stub(store.code)
      var samples = ExtSamples(2)
      var narrow = BinarySamples.binary32(3)
      var wide = BinarySamples.binary64(4)
      let mask = UInt64.max >> (64 - store.width)
      var differences = Differences(store.name)
      for _ in 0..<Differences.casesPerOperation {
        var a = samples.next()
        // Numbers in and around the range of the narrow formats, slightly off their grid.
        var quiet = FloatContext()
        switch samples.random.below(4) {
        case 0: a = ExtFloat80.fromBinary32(UInt32(narrow.next()), &quiet)
        case 1: a = ExtFloat80.fromBinary64(wide.next(), &quiet)
        default: break
        }
        if samples.random.below(2) == 0 { a.significand ^= samples.random.patterned() >> 16 }
        let word = samples.controlWord()
        let host = stub.run(word, a, a)
        let hostBits = stub.memory & mask
        var context = FloatContext(controlWord: word)
        let soft = store.soft(a, &context) & mask
        let stopped = !context.unmaskedFlags.isDisjoint(with: [.invalid, .overflow, .underflow])
        differences.check(
          host.flags == context.flags
            && (stopped || (hostBits == soft && host.c1 == context.roundedUp)),
          """
          cw \(hex(word)) \(hex(a)) host \(hex(hostBits)) [\(text(host.flags))] c1 \(host.c1) \
          soft \(hex(soft)) [\(text(context.flags))] c1 \(context.roundedUp)
          """)
      }
      differences.report()
    }

    static let memoryOperations: [X87MemoryOperation] = [
      X87MemoryOperation(name: "fld m32", code: [0xD9, 0x47, 96], samples: .binary32(5)) {
        m, _, c in ExtFloat80.fromBinary32(UInt32(m), &c)
      },
      X87MemoryOperation(name: "fld m64", code: [0xDD, 0x47, 96], samples: .binary64(6)) {
        m, _, c in ExtFloat80.fromBinary64(m, &c)
      },
      X87MemoryOperation(name: "fild m64", code: [0xDF, 0x6F, 96], samples: .binary64(7)) {
        m, _, _ in ExtFloat80(Int64(bitPattern: m))
      },
      X87MemoryOperation(name: "fadd m32", code: [0xD8, 0x47, 96], samples: .binary32(8)) {
        m, a, c in
        ExtFloat80.add(X87Operand(a), X87Operand(binary32: UInt32(m)), &c)
      },
      X87MemoryOperation(name: "fsubr m64", code: [0xDC, 0x6F, 96], samples: .binary64(9)) {
        m, a, c in
        ExtFloat80.subtract(X87Operand(binary64: m), X87Operand(a), &c)
      },
      X87MemoryOperation(name: "fmul m32", code: [0xD8, 0x4F, 96], samples: .binary32(10)) {
        m, a, c in
        ExtFloat80.multiply(X87Operand(a), X87Operand(binary32: UInt32(m)), &c)
      },
      X87MemoryOperation(name: "fidiv m32", code: [0xDA, 0x77, 96], samples: .binary32(11)) {
        m, a, c in
        ExtFloat80.divide(
          X87Operand(a), X87Operand(integer: Int32(truncatingIfNeeded: m)), &c)
      },
    ]

    @Test(arguments: memoryOperations)
    func memoryOperandsActAsOnHost(_ operation: X87MemoryOperation) {
      let stub = X87Stub(operation.code)
      var samples = ExtSamples(12)
      var memories = operation.samples
      var differences = Differences(operation.name)
      for _ in 0..<Differences.casesPerOperation {
        let a = samples.next()
        let memory = memories.next()
        let word = samples.controlWord()
        let host = stub.run(word, a, a, memory: memory)
        var context = FloatContext(controlWord: word)
        let soft = operation.soft(memory, a, &context)
        let stopped = !context.unmaskedFlags.isDisjoint(with: .beforeComputation)
        differences.check(
          host.flags == context.flags
            && (stopped || (host.st0 == soft && host.c1 == context.roundedUp)),
          """
          cw \(hex(word)) \(hex(a)) \(hex(memory)) \
          host \(hex(host.st0)) [\(text(host.flags))] c1 \(host.c1) \
          soft \(hex(soft)) [\(text(context.flags))] c1 \(context.roundedUp)
          """)
      }
      differences.report()
    }

    @Test func comparisonsSetTheSameConditionCodes() {
      let codeBits: UInt16 = 1 << 14 | 1 << 10 | 1 << 8
      for (name, code, signals) in [
        ("fcom", [0xD8, 0xD1], true), ("fucom", [0xDD, 0xE1], false),
      ] as [(String, [UInt8], Bool)] {
        let stub = X87Stub(code)
        var samples = ExtSamples(13)
        var differences = Differences(name)
        for _ in 0..<Differences.casesPerOperation {
          let a = samples.next()
          let b = samples.partner(of: a)
          let word = samples.controlWord()
          let host = stub.run(word, a, b)
          var context = FloatContext(controlWord: word)
          let soft = ExtFloat80.compare(a, b, signalsQuietNaN: signals, &context)
          let stopped = !context.unmaskedFlags.isEmpty
          differences.check(
            host.flags == context.flags
              && (stopped || host.statusWord & codeBits == soft.conditionCodes),
            """
            cw \(hex(word)) \(hex(a)) \(hex(b)) host \(hex(host.statusWord)) \
            soft \(soft) [\(text(context.flags))]
            """)
        }
        differences.report()
      }
    }

    @Test func examineSetsTheSameConditionCodes() {
      let codeBits: UInt16 = 1 << 14 | 1 << 10 | 1 << 9 | 1 << 8
      let stub = X87Stub([0xD9, 0xE5])
      var samples = ExtSamples(14)
      var differences = Differences("fxam")
      for _ in 0..<Differences.casesPerOperation {
        let a = samples.next()
        let host = stub.run(0x037F, a, a).statusWord & codeBits
        differences.check(host == a.examined, "\(hex(a)) \(hex(host)) \(hex(a.examined))")
      }
      differences.report()
    }
  }
#endif
