#if arch(x86_64)
  import SoftFloat
  import Testing

  /// A vector instruction on one element; `soft` takes three operands and RAX.
  struct SSEOperation: CustomTestStringConvertible, Sendable {
    enum Destination { case xmm32, xmm64, eax, rax, none }
    let name: String
    let code: [UInt8]
    let samples: BinarySamples
    var destination = Destination.xmm64
    let soft: @Sendable (UInt64, UInt64, UInt64, inout FloatContext) -> UInt64
    var testDescription: String { name }

    var mask: UInt64 {
      switch destination {
      case .xmm32, .eax: 0xFFFF_FFFF
      case .xmm64, .rax: .max
      case .none: 0
      }
    }
  }

  @Suite struct SSETests {
    private static func single(
      _ name: String, _ code: [UInt8],
      _ soft: @escaping @Sendable (UInt32, UInt32, UInt32, inout FloatContext) -> UInt32
    ) -> SSEOperation {
      SSEOperation(name: name, code: code, samples: .binary32(20), destination: .xmm32) {
        UInt64(
          soft(
            UInt32(truncatingIfNeeded: $0), UInt32(truncatingIfNeeded: $1),
            UInt32(truncatingIfNeeded: $2), &$3))
      }
    }

    private static func double(
      _ name: String, _ code: [UInt8],
      _ soft: @escaping @Sendable (UInt64, UInt64, UInt64, inout FloatContext) -> UInt64
    ) -> SSEOperation {
      SSEOperation(name: name, code: code, samples: .binary64(21), soft: soft)
    }

    static let arithmetic: [SSEOperation] = [
      single("addss", [0xF3, 0x0F, 0x58, 0xC1]) { Binary32.add($0, $1, &$3) },
      single("subss", [0xF3, 0x0F, 0x5C, 0xC1]) { Binary32.subtract($0, $1, &$3) },
      single("mulss", [0xF3, 0x0F, 0x59, 0xC1]) { Binary32.multiply($0, $1, &$3) },
      single("divss", [0xF3, 0x0F, 0x5E, 0xC1]) { Binary32.divide($0, $1, &$3) },
      single("sqrtss", [0xF3, 0x0F, 0x51, 0xC0]) { Binary32.squareRoot($0, &$3) },
      single("minss", [0xF3, 0x0F, 0x5D, 0xC1]) { Binary32.minimum($0, $1, &$3) },
      single("maxss", [0xF3, 0x0F, 0x5F, 0xC1]) { Binary32.maximum($0, $1, &$3) },
      double("addsd", [0xF2, 0x0F, 0x58, 0xC1]) { Binary64.add($0, $1, &$3) },
      double("subsd", [0xF2, 0x0F, 0x5C, 0xC1]) { Binary64.subtract($0, $1, &$3) },
      double("mulsd", [0xF2, 0x0F, 0x59, 0xC1]) { Binary64.multiply($0, $1, &$3) },
      double("divsd", [0xF2, 0x0F, 0x5E, 0xC1]) { Binary64.divide($0, $1, &$3) },
      double("sqrtsd", [0xF2, 0x0F, 0x51, 0xC0]) { Binary64.squareRoot($0, &$3) },
      double("minsd", [0xF2, 0x0F, 0x5D, 0xC1]) { Binary64.minimum($0, $1, &$3) },
      double("maxsd", [0xF2, 0x0F, 0x5F, 0xC1]) { Binary64.maximum($0, $1, &$3) },
    ]

    /// VFMADD, VFMSUB, VFNMADD, VFNMSUB, each as 132, 213 and 231 on XMM0, XMM1, XMM2.
    static let fused: [SSEOperation] = {
      var list: [SSEOperation] = []
      for (form, base) in [("132", 0x99), ("213", 0xA9), ("231", 0xB9)] as [(String, UInt8)] {
        for (name, step, negateProduct, negateAddend) in [
          ("vfmadd", 0, false, false), ("vfmsub", 2, false, true),
          ("vfnmadd", 4, true, false), ("vfnmsub", 6, true, true),
        ] as [(String, UInt8, Bool, Bool)] {
          list.append(
            single(name + form + "ss", [0xC4, 0xE2, 0x71, base + step, 0xC2]) { d, s2, s3, c in
              let (x, y, z) = ordered(form, d, s2, s3)
              return Binary32.multiplyAdd(
                x, y, z, negateProduct: negateProduct, negateAddend: negateAddend, &c)
            })
          list.append(
            double(name + form + "sd", [0xC4, 0xE2, 0xF1, base + step, 0xC2]) { d, s2, s3, c in
              let (x, y, z) = ordered(form, d, s2, s3)
              return Binary64.multiplyAdd(
                x, y, z, negateProduct: negateProduct, negateAddend: negateAddend, &c)
            })
        }
      }
      return list
    }()

    private static func ordered<T>(_ form: String, _ d: T, _ s2: T, _ s3: T) -> (T, T, T) {
      switch form {
      case "132": (d, s3, s2)
      case "213": (s2, d, s3)
      default: (s2, s3, d)
      }
    }

    static let conversions: [SSEOperation] = [
      SSEOperation(name: "cvtss2sd", code: [0xF3, 0x0F, 0x5A, 0xC0], samples: .binary32(22)) {
        a, _, _, c in Binary64.fromBinary32(UInt32(truncatingIfNeeded: a), &c)
      },
      SSEOperation(
        name: "cvtsd2ss", code: [0xF2, 0x0F, 0x5A, 0xC0], samples: .binary64(23),
        destination: .xmm32
      ) { a, _, _, c in UInt64(Binary32.fromBinary64(a, &c)) },
      SSEOperation(
        name: "vcvtph2ps", code: [0xC4, 0xE2, 0x79, 0x13, 0xC0],
        samples: .binary16(24), destination: .xmm32
      ) { a, _, _, c in UInt64(Binary32.fromBinary16(UInt16(truncatingIfNeeded: a), &c)) },
      // Immediate 4: round by MXCSR. The other elements are zeros, which raise nothing.
      SSEOperation(
        name: "vcvtps2ph", code: [0xC4, 0xE3, 0x79, 0x1D, 0xC0, 4],
        samples: .binary32(25), destination: .xmm32
      ) { a, _, _, c in UInt64(Binary16.fromBinary32(UInt32(truncatingIfNeeded: a), &c)) },
      toInteger("cvtss2si eax", [0xF3, 0x0F, 0x2D, 0xC0], .binary32(26), .eax) {
        UInt64(truncatingIfNeeded: Binary32.toInt32(UInt32($0), truncating: false, &$1))
      },
      toInteger("cvttss2si eax", [0xF3, 0x0F, 0x2C, 0xC0], .binary32(26), .eax) {
        UInt64(truncatingIfNeeded: Binary32.toInt32(UInt32($0), truncating: true, &$1))
      },
      toInteger("cvtss2si rax", [0xF3, 0x48, 0x0F, 0x2D, 0xC0], .binary32(26), .rax) {
        UInt64(truncatingIfNeeded: Binary32.toInt64(UInt32($0), truncating: false, &$1))
      },
      toInteger("cvttss2si rax", [0xF3, 0x48, 0x0F, 0x2C, 0xC0], .binary32(26), .rax) {
        UInt64(truncatingIfNeeded: Binary32.toInt64(UInt32($0), truncating: true, &$1))
      },
      toInteger("cvtsd2si eax", [0xF2, 0x0F, 0x2D, 0xC0], .binary64(27), .eax) {
        UInt64(truncatingIfNeeded: Binary64.toInt32($0, truncating: false, &$1))
      },
      toInteger("cvttsd2si rax", [0xF2, 0x48, 0x0F, 0x2C, 0xC0], .binary64(27), .rax) {
        UInt64(truncatingIfNeeded: Binary64.toInt64($0, truncating: true, &$1))
      },
      toInteger("cvtsd2si rax", [0xF2, 0x48, 0x0F, 0x2D, 0xC0], .binary64(27), .rax) {
        UInt64(truncatingIfNeeded: Binary64.toInt64($0, truncating: false, &$1))
      },
      // EVEX forms: 62 f1 P1 P2 opcode modrm.
      toInteger("vcvtss2usi eax", [0x62, 0xF1, 0x7E, 0x08, 0x79, 0xC0], .binary32(28), .eax) {
        UInt64(Binary32.toUInt32(UInt32($0), truncating: false, &$1))
      },
      toInteger("vcvttsd2usi rax", [0x62, 0xF1, 0xFF, 0x08, 0x78, 0xC0], .binary64(29), .rax) {
        Binary64.toUInt64($0, truncating: true, &$1)
      },
      toInteger("vcvtsd2usi eax", [0x62, 0xF1, 0x7F, 0x08, 0x79, 0xC0], .binary64(29), .eax) {
        UInt64(Binary64.toUInt32($0, truncating: false, &$1))
      },
      toInteger("vcvtss2usi rax", [0x62, 0xF1, 0xFE, 0x08, 0x79, 0xC0], .binary32(28), .rax) {
        Binary32.toUInt64(UInt32($0), truncating: false, &$1)
      },
    ]

    private static func toInteger(
      _ name: String, _ code: [UInt8], _ samples: BinarySamples,
      _ destination: SSEOperation.Destination,
      _ soft: @escaping @Sendable (UInt64, inout FloatContext) -> UInt64
    ) -> SSEOperation {
      SSEOperation(name: name, code: code, samples: samples, destination: destination) {
        a, _, _, c in soft(a, &c)
      }
    }

    static let roundings: [SSEOperation] = (0..<16).flatMap { immediate in
      [
        single("roundss \(immediate)", [0x66, 0x0F, 0x3A, 0x0A, 0xC0, UInt8(immediate)]) {
          Binary32.roundToIntegral($0, immediate: UInt8(immediate), &$3)
        },
        double("roundsd \(immediate)", [0x66, 0x0F, 0x3A, 0x0B, 0xC0, UInt8(immediate)]) {
          Binary64.roundToIntegral($0, immediate: UInt8(immediate), &$3)
        },
      ]
    }

    static let predicates: [SSEOperation] = (0..<32).flatMap { predicate in
      [
        single("vcmpss \(predicate)", [0xC5, 0xFA, 0xC2, 0xC1, UInt8(predicate)]) {
          Binary32.compare($0, $1, predicate: UInt8(predicate), &$3) ? .max : 0
        },
        double("vcmpsd \(predicate)", [0xC5, 0xFB, 0xC2, 0xC1, UInt8(predicate)]) {
          Binary64.compare($0, $1, predicate: UInt8(predicate), &$3) ? .max : 0
        },
      ]
    }

    @Test(arguments: arithmetic) func arithmeticIsAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation)
    }
    @Test(arguments: fused) func fusedMultiplyAddIsAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation, share: 4)
    }
    @Test(arguments: conversions) func conversionsAreAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation)
    }
    /// Faults are slow on the host, so these are few.
    @Test(arguments: arithmetic + conversions + [fused[0], fused[1]])
    func unmaskedFlagsAreAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation, share: 8, unmasked: true)
    }
    @Test(arguments: roundings) func roundingsAreAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation, share: 8)
    }
    @Test(arguments: predicates) func predicatesAreAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation, share: 16)
    }

    /// Two elements; the other two are zeros.
    @Test func packedFlagsAreAsOnHost() {
      SSEFaults.install
      let stub = SSEStub([0x0F, 0x59, 0xC1])  // mulps xmm0, xmm1
      var samples = BinarySamples.binary32(32)
      var differences = Differences("mulps")
      for _ in 0..<Differences.casesPerOperation {
        let (a0, a1) = (samples.next(), samples.next())
        let (b0, b1) = (samples.partner(of: a0), samples.partner(of: a1))
        let mxcsr = samples.mxcsr() & ~(UInt32(samples.random.below(64)) << 7)
        let host = stub.run(mxcsr, a1 << 32 | a0 & 0xFFFF_FFFF, b1 << 32 | b0 & 0xFFFF_FFFF)
        var context = FloatContext(mxcsr: mxcsr)
        for (a, b) in [(a0, b0), (a1, b1)] {
          _ = Binary32.multiply(
            UInt32(truncatingIfNeeded: a), UInt32(truncatingIfNeeded: b), &context)
        }
        differences.check(
          host.flags == context.packedFlags
            && (host.faultMXCSR != 0) == !context.unmaskedFlags.isEmpty,
          """
          \(hex(mxcsr)) \(hex(a0)) \(hex(b0)) \(hex(a1)) \(hex(b1)) \
          host [\(text(host.flags))] soft [\(text(context.packedFlags))]
          """)
      }
      differences.report()
    }

    @Test func integersConvertAsOnHost() {
      typealias Convert = @Sendable (UInt64, inout FloatContext) -> UInt64
      let operations: [(String, [UInt8], UInt64, Convert)] = [
        (
          "cvtsi2ss eax", [0xF3, 0x0F, 0x2A, 0xC0], 0xFFFF_FFFF,
          { UInt64(Binary32.fromInt32(Int32(truncatingIfNeeded: $0), &$1)) }
        ),
        (
          "cvtsi2ss rax", [0xF3, 0x48, 0x0F, 0x2A, 0xC0], 0xFFFF_FFFF,
          { UInt64(Binary32.fromInt64(Int64(bitPattern: $0), &$1)) }
        ),
        (
          "cvtsi2sd rax", [0xF2, 0x48, 0x0F, 0x2A, 0xC0], .max,
          { Binary64.fromInt64(Int64(bitPattern: $0), &$1) }
        ),
        (
          "vcvtusi2ss rax", [0x62, 0xF1, 0xFE, 0x08, 0x7B, 0xC0], 0xFFFF_FFFF,
          { UInt64(Binary32.fromUInt64($0, &$1)) }
        ),
        (
          "vcvtusi2ss eax", [0x62, 0xF1, 0x7E, 0x08, 0x7B, 0xC0], 0xFFFF_FFFF,
          { UInt64(Binary32.fromUInt32(UInt32(truncatingIfNeeded: $0), &$1)) }
        ),
        (
          "vcvtusi2sd rax", [0x62, 0xF1, 0xFF, 0x08, 0x7B, 0xC0], .max,
          { Binary64.fromUInt64($0, &$1) }
        ),
      ]
      for (name, code, mask, soft) in operations {
        let stub = SSEStub(code)
        var random = Random(seed: 30)
        var differences = Differences(name)
        for _ in 0..<Differences.casesPerOperation {
          let value = random.patterned() >> random.below(64)
          let mxcsr = 0x1F80 | UInt32(random.below(4)) << 13
          let host = stub.run(mxcsr, 0, rax: value)
          var context = FloatContext(mxcsr: mxcsr)
          let bits = soft(value, &context)
          differences.check(
            host.xmm0 & mask == bits && host.flags == context.flags,
            "\(hex(mxcsr)) \(hex(value)) host \(hex(host.xmm0 & mask)) soft \(hex(bits))")
        }
        differences.report()
      }
    }

    @Test func orderedComparisonsAreAsOnHost() {
      let zeroParityCarry: UInt64 = 1 << 6 | 1 << 2 | 1 << 0
      let operations: [(String, [UInt8], Bool, Bool)] = [
        ("ucomiss", [0x0F, 0x2E, 0xC1], false, false), ("comiss", [0x0F, 0x2F, 0xC1], true, false),
        ("ucomisd", [0x66, 0x0F, 0x2E, 0xC1], false, true),
        ("comisd", [0x66, 0x0F, 0x2F, 0xC1], true, true),
      ]
      for (name, code, signals, isDouble) in operations {
        let stub = SSEStub(code)
        var samples = isDouble ? BinarySamples.binary64(31) : .binary32(31)
        var differences = Differences(name)
        for _ in 0..<Differences.casesPerOperation {
          let a = samples.next()
          let b = samples.partner(of: a)
          let mxcsr = samples.mxcsr()
          let host = stub.run(mxcsr, a, b)
          var context = FloatContext(mxcsr: mxcsr)
          let order =
            isDouble
            ? Binary64.compare(a, b, signalsQuietNaN: signals, &context)
            : Binary32.compare(
              UInt32(a), UInt32(truncatingIfNeeded: b), signalsQuietNaN: signals, &context)
          let (zero, parity, carry) = order.comparisonFlags
          let rflags: UInt64 = (zero ? 1 << 6 : 0) | (parity ? 1 << 2 : 0) | (carry ? 1 : 0)
          differences.check(
            host.rflags & zeroParityCarry == rflags && host.flags == context.flags,
            "\(hex(mxcsr)) \(hex(a)) \(hex(b)) host \(hex(host.rflags)) soft \(order)")
        }
        differences.report()
      }
    }
  }

  extension BinarySamples {
    /// Everything masked; any rounding, DAZ and FTZ.
    mutating func mxcsr() -> UInt32 {
      let daz: UInt32 = random.below(4) == 0 ? 1 << 6 : 0
      let ftz: UInt32 = random.below(4) == 0 ? 1 << 15 : 0
      return 0x1F80 | UInt32(random.below(4)) << 13 | daz | ftz
    }
  }

  func compareWithHost(_ operation: SSEOperation, share: Int = 1, unmasked: Bool = false) {
    SSEFaults.install
    let stub = SSEStub(operation.code)
    var samples = operation.samples
    var differences = Differences(operation.name)
    for _ in 0..<Differences.casesPerOperation / share {
      let a = samples.next()
      let b = samples.partner(of: a)
      let c = samples.random.below(2) == 0 ? samples.partner(of: a) : samples.next()
      var mxcsr = samples.mxcsr()
      if unmasked { mxcsr &= ~(UInt32(samples.random.below(64)) << 7) }
      let host = stub.run(mxcsr, a, b, c)
      let bits: UInt64
      switch operation.destination {
      case .xmm32, .xmm64, .none: bits = host.xmm0 & operation.mask
      case .eax, .rax: bits = host.rax & operation.mask
      }
      var context = FloatContext(mxcsr: mxcsr)
      let soft = operation.soft(a, b, c, &context) & operation.mask
      differences.check(
        host.flags == context.flags && (host.faultMXCSR != 0) == !context.unmaskedFlags.isEmpty
          && (host.faultMXCSR != 0 || bits == soft),
        """
        mxcsr \(hex(mxcsr)) \(hex(a)) \(hex(b)) \(hex(c)) host \(hex(bits)) \
        [\(text(host.flags))] soft \(hex(soft)) [\(text(context.flags))]
        """)
    }
    differences.report()
  }
#endif
