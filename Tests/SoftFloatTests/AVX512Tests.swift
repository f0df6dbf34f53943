#if arch(x86_64)
  import SoftFloat
  import Testing

  @Suite struct AVX512Tests {
    /// EVEX scalar, `xmm0 = op(xmm0, xmm1)` or, if unary, `op(xmm0)`.
    private static func evex(
      map: UInt8, wide: Bool, opcode: UInt8, unary: Bool = false, immediate: UInt8? = nil
    ) -> [UInt8] {
      [0x62, 0xF0 | map, wide ? 0xFD : 0x7D, 0x08, opcode, unary ? 0xC0 : 0xC1]
        + (immediate.map { [$0] } ?? [])
    }

    private static let map0F38: UInt8 = 2
    private static let map0F3A: UInt8 = 3

    private static func operations(
      _ name: String, map: UInt8, opcodes: (UInt8, UInt8), unary: Bool = false,
      immediate: UInt8? = nil,
      _ single: @escaping @Sendable (UInt32, UInt32, inout FloatContext) -> UInt32,
      _ double: @escaping @Sendable (UInt64, UInt64, inout FloatContext) -> UInt64
    ) -> [SSEOperation] {
      let suffix = immediate.map { " \($0)" } ?? ""
      return [
        SSEOperation(
          name: name + "ss" + suffix,
          code: evex(
            map: map, wide: false, opcode: opcodes.0, unary: unary, immediate: immediate),
          samples: .binary32(70), destination: .xmm32
        ) { a, b, _, c in
          UInt64(single(UInt32(truncatingIfNeeded: a), UInt32(truncatingIfNeeded: b), &c))
        },
        SSEOperation(
          name: name + "sd" + suffix,
          code: evex(map: map, wide: true, opcode: opcodes.1, unary: unary, immediate: immediate),
          samples: .binary64(71)
        ) { a, b, _, c in double(a, b, &c) },
      ]
    }

    static let plain: [SSEOperation] =
      operations(
        "vgetexp", map: map0F38, opcodes: (0x43, 0x43), unary: true,
        { a, _, c in Binary32.getExponent(a, &c) }, { a, _, c in Binary64.getExponent(a, &c) })
      + operations(
        "vscalef", map: map0F38, opcodes: (0x2D, 0x2D),
        { a, b, c in Binary32.scale(a, b, &c) }, { a, b, c in Binary64.scale(a, b, &c) })

    static let withImmediate: [SSEOperation] = (0..<16).flatMap { low -> [SSEOperation] in
      let immediate = UInt8(low)
      let scaled = immediate | (immediate &* 7 & 0xF) << 4
      return operations(
        "vgetmant", map: map0F3A, opcodes: (0x27, 0x27), unary: true, immediate: immediate,
        { a, _, c in Binary32.getMantissa(a, immediate: immediate, &c) },
        { a, _, c in Binary64.getMantissa(a, immediate: immediate, &c) })
        + operations(
          "vrange", map: map0F3A, opcodes: (0x51, 0x51), immediate: immediate,
          { a, b, c in Binary32.range(a, b, immediate: immediate, &c) },
          { a, b, c in Binary64.range(a, b, immediate: immediate, &c) })
        + operations(
          "vrndscale", map: map0F3A, opcodes: (0x0A, 0x0B), unary: true, immediate: scaled,
          { a, _, c in Binary32.roundScale(a, immediate: scaled, &c) },
          { a, _, c in Binary64.roundScale(a, immediate: scaled, &c) })
        + operations(
          "vreduce", map: map0F3A, opcodes: (0x57, 0x57), unary: true, immediate: scaled,
          { a, _, c in Binary32.reduce(a, immediate: scaled, &c) },
          { a, _, c in Binary64.reduce(a, immediate: scaled, &c) })
    }

    /// `vfixupimm xmm0, xmm1, xmm2, imm8`.
    static let fixUps: [SSEOperation] = [0x00, 0x5A, 0xA5, 0xFF].flatMap { immediate in
      [
        SSEOperation(
          name: "vfixupimmss \(immediate)",
          code: [0x62, 0xF3, 0x75, 0x08, 0x55, 0xC2, UInt8(immediate)],
          samples: .binary32(72), destination: .xmm32
        ) { a, b, t, c in
          UInt64(
            Binary32.fixUp(
              UInt32(truncatingIfNeeded: a), UInt32(truncatingIfNeeded: b),
              table: UInt32(truncatingIfNeeded: t), immediate: UInt8(immediate), &c))
        },
        SSEOperation(
          name: "vfixupimmsd \(immediate)",
          code: [0x62, 0xF3, 0xF5, 0x08, 0x55, 0xC2, UInt8(immediate)], samples: .binary64(73)
        ) { a, b, t, c in
          Binary64.fixUp(a, b, table: t, immediate: UInt8(immediate), &c)
        },
      ]
    }

    /// `vfpclass k1, xmm0, imm8; kmovd eax, k1`.
    static let classes: [SSEOperation] = (0..<8).flatMap { bit in
      let immediate = UInt8(1) << UInt8(bit)
      let move: [UInt8] = [0xC5, 0xFB, 0x93, 0xC1]
      return [
        SSEOperation(
          name: "vfpclassss \(immediate)",
          code: [0x62, 0xF3, 0x7D, 0x08, 0x67, 0xC8, immediate] + move,
          samples: .binary32(74), destination: .eax
        ) { a, _, _, c in
          Binary32.isInClass(UInt32(truncatingIfNeeded: a), immediate: immediate, c) ? 1 : 0
        },
        SSEOperation(
          name: "vfpclasssd \(immediate)",
          code: [0x62, 0xF3, 0xFD, 0x08, 0x67, 0xC8, immediate] + move,
          samples: .binary64(75), destination: .eax
        ) { a, _, _, c in
          Binary64.isInClass(a, immediate: immediate, c) ? 1 : 0
        },
      ]
    }

    static let brainFloats: [SSEOperation] = [
      // The other elements are zeros.
      SSEOperation(
        name: "vcvtneps2bf16", code: [0x62, 0xF2, 0x7E, 0x08, 0x72, 0xC0],
        samples: .binary32(76)
      ) { a, _, _, _ in UInt64(BrainFloat16.fromBinary32(UInt32(truncatingIfNeeded: a))) },
      SSEOperation(
        name: "vdpbf16ps", code: [0x62, 0xF2, 0x76, 0x08, 0x52, 0xC2],
        samples: .binary32(77), destination: .xmm32
      ) { a, b, t, _ in
        UInt64(
          BrainFloat16.dotProduct(
            UInt32(truncatingIfNeeded: a), UInt32(truncatingIfNeeded: b),
            UInt32(truncatingIfNeeded: t)))
      },
    ]

    @Test(.enabled(if: HostFeatures.hasBF16), arguments: brainFloats)
    func brainFloatsAreAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation)
    }

    /// Estimates may differ from the host's by the error of both; special values may not.
    @Test(.enabled(if: hostHasAVX512)) func estimatesAreNearHost() {
      typealias Estimate = @Sendable (UInt64, FloatContext) -> UInt64
      let operations: [(String, [UInt8], Bool, UInt64, Estimate)] = [
        (
          "rcpss", [0xF3, 0x0F, 0x53, 0xC0], false, 12,
          { a, _ in UInt64(Binary32.reciprocalEstimate(UInt32(a))) }
        ),
        (
          "rsqrtss", [0xF3, 0x0F, 0x52, 0xC0], false, 12,
          { a, _ in UInt64(Binary32.reciprocalSquareRootEstimate(UInt32(a))) }
        ),
        (
          "vrcp14ss", Self.evex(map: 2, wide: false, opcode: 0x4D, unary: true), false, 14,
          { UInt64(Binary32.reciprocal14(UInt32($0), $1)) }
        ),
        (
          "vrsqrt14ss", Self.evex(map: 2, wide: false, opcode: 0x4F, unary: true), false, 14,
          { UInt64(Binary32.reciprocalSquareRoot14(UInt32($0), $1)) }
        ),
        (
          "vrcp14sd", Self.evex(map: 2, wide: true, opcode: 0x4D, unary: true), true, 14,
          { Binary64.reciprocal14($0, $1) }
        ),
        (
          "vrsqrt14sd", Self.evex(map: 2, wide: true, opcode: 0x4F, unary: true), true, 14,
          { Binary64.reciprocalSquareRoot14($0, $1) }
        ),
      ]
      for (name, code, isDouble, accuracy, soft) in operations {
        let stub = SSEStub(code)
        var samples = isDouble ? BinarySamples.binary64(78) : .binary32(78)
        let mask: UInt64 = isDouble ? .max : 0xFFFF_FFFF
        // Units of the last place that correspond to three times the relative error.
        let tolerance = UInt64(3) << (samples.fractionBits - accuracy + 1)
        var differences = Differences(name)
        for _ in 0..<Differences.casesPerOperation {
          let a = samples.next()
          let mxcsr = samples.mxcsr()
          let host = stub.run(mxcsr, a).xmm0 & mask
          let result = soft(a, FloatContext(mxcsr: mxcsr))
          let (x, y) = (max(host, result), min(host, result))
          let maxField: UInt64 = 1 << samples.exponentBits - 1
          let (from, to) = (a >> samples.fractionBits, host >> samples.fractionBits)
          let isSpecial = from & maxField == maxField || to & maxField == maxField
          // The manual leaves open which results near the smallest normal number are flushed.
          let isFlushed = to & maxField == 0
          differences.check(
            isFlushed || (isSpecial ? x == y : x - y <= tolerance),
            "\(hex(mxcsr)) \(hex(a)) host \(hex(host)) soft \(hex(result))")
        }
        differences.report()
      }
    }

    private static let hostHasAVX512 = HostFeatures.hasAVX512DQ

    @Test(.enabled(if: hostHasAVX512), arguments: plain)
    func scalingIsAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation)
      compareWithHost(operation, share: 8, unmasked: true)
    }
    @Test(.enabled(if: hostHasAVX512), arguments: withImmediate)
    func operationsWithImmediateAreAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation, share: 8)
      compareWithHost(operation, share: 64, unmasked: true)
    }
    @Test(.enabled(if: hostHasAVX512), arguments: fixUps)
    func fixUpsAreAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation)
    }
    @Test(.enabled(if: hostHasAVX512), arguments: classes)
    func classesAreAsOnHost(_ operation: SSEOperation) {
      compareWithHost(operation, share: 4)
    }
  }
#endif
