#if arch(x86_64)
  import Testing

  @testable import IEM

  /// Every row of the x87, MMX, SSE and AVX tables, as the host processor executes it.
  @Suite("SIMD and x87 instructions agree with the host", .serialized)
  struct SSEHostComparisonTests {
    /// Not comparable: state images with pointers, registers with reserved bits, implied memory,
    /// approximations that differ between processors.
    static let excluded: Set<String> = [
      "FXSAVE", "FXRSTOR", "XSAVE", "XSAVEOPT", "XSAVEC", "XSAVES", "XRSTOR", "XRSTORS", "LDMXCSR",
      "VLDMXCSR", "FNSTENV", "FNSAVE", "FLDENV", "FRSTOR", "MASKMOVQ", "MASKMOVDQU",
      "VMASKMOVDQU", "RCPPS", "RCPSS", "RSQRTPS", "RSQRTSS", "VRCPPS", "VRCPSS", "VRSQRTPS",
      "VRSQRTSS", "VRCP14PS", "VRCP14PD", "VRCP14SS", "VRCP14SD", "VRSQRT14PS", "VRSQRT14PD",
      "VRSQRT14SS", "VRSQRT14SD", "CLFLUSH", "CLFLUSHOPT", "CLWB",
    ]

    /// The host rounds these otherwise in the last places, and so sets C1 otherwise.
    static let approximate: Set<String> = [
      "F2XM1", "FYL2X", "FYL2XP1", "FPATAN", "FPTAN", "FSIN", "FCOS", "FSINCOS",
    ]

    /// Makes `actual` equal to `expected` where they differ by rounding only.
    static func allowRounding(_ actual: inout SSEMachineState, _ expected: SSEMachineState) {
      actual.status = (actual.status & ~FPUStatus.c1) | (expected.status & FPUStatus.c1)
      for index in stride(from: 0, to: 16, by: 2)
      where actual.x87[index + 1] == expected.x87[index + 1] {
        let distance = Int64(bitPattern: actual.x87[index] &- expected.x87[index])
        if distance.magnitude <= 2 { actual.x87[index] = expected.x87[index] }
      }
    }

    static func summary(_ state: SSEMachineState) -> String {
      func hex(_ value: some BinaryInteger) -> String { String(value, radix: 16) }
      let top = Int(state.status >> 11)
      let stack = (0..<2).map { (i: Int) -> String in
        let at = ((top + i) & 7) * 2
        return hex(state.x87[at + 1]) + ":" + hex(state.x87[at])
      }
      return "fcw \(hex(state.control)) fsw \(hex(state.status)) ftw \(hex(state.tags)) "
        + "st \(stack) mxcsr \(hex(state.mxcsr))"
    }

    static func hex(_ bytes: [UInt8]) -> String {
      bytes.map { String($0, radix: 16) }.joined(separator: " ")
    }

    static func compare(
      _ families: [[Encoding]], seed: UInt64, samples: Int, x87: Bool, atLeast: Int
    ) throws -> [String] {
      let native = SSENativeMachine()
      let guest = try SSEGuestMachine()
      var sampler = SSESampler(seed: seed)
      var failures: [String] = []
      var compared = 0
      for encoding in families.joined() {
        let words = String(describing: encoding.text).split(separator: " ")
        let mnemonic = words.first.map(String.init)
        guard let mnemonic, !excluded.contains(mnemonic) else { continue }
        let row = EncodingParser.compile(encoding)
        let isEVEX = row.map.rawValue >= OpcodeMap.evex1.rawValue
        let text = "\(encoding.opcode) | \(encoding.text)"
        var reported = false
        // A host that refuses every form does not have the instruction.
        var executed = false
        var refusal: String?
        for _ in 0..<samples where !reported {
          var bytes = sampler.encode(row, memoryOffset: UInt32(SSENativeMachine.memoryOffset))
          var state = sampler.state(x87: x87)
          if row.attributes.contains(.vsib) {
            sampler.prepareIndices(&state, qword: row.opcode & 1 != 0)
          }
          var (actual, fault) = guest.run(bytes, state, usesRSI: isEVEX)
          // Not every instruction has zeroing, broadcast, rounding or a mask.
          if isEVEX && fault == .invalidOpcode {
            _ = native.run(bytes, state, usesRSI: true)
            if !native.wasIllegal {
              failures.append("\(text) [\(hex(bytes))]: the host does not fault")
              reported = true
              continue
            }
            bytes = SSESampler.plain(bytes)
            (actual, fault) = guest.run(bytes, state, usesRSI: isEVEX)
            if fault == .invalidOpcode {
              bytes = SSESampler.unmasked(bytes)
              (actual, fault) = guest.run(bytes, state, usesRSI: isEVEX)
            }
            if fault == .invalidOpcode {
              // Nor every length.
              bytes[3] |= 0x20
              (actual, fault) = guest.run(bytes, state, usesRSI: isEVEX)
              if fault == .invalidOpcode {
                bytes[3] = bytes[3] & ~0x60 | 0x40
                (actual, fault) = guest.run(bytes, state, usesRSI: isEVEX)
              }
              if fault == .invalidOpcode {
                bytes[3] &= ~0x60
                (actual, fault) = guest.run(bytes, state, usesRSI: isEVEX)
              }
            }
          }
          if let fault {
            failures.append("\(text) [\(hex(bytes))]: fault \(fault.vector)")
            reported = true
            continue
          }
          let expected = native.run(bytes, state, usesRSI: isEVEX)
          if native.wasIllegal {
            refusal = "\(text) [\(hex(bytes))]: the host faults"
            continue
          }
          executed = true
          if approximate.contains(mnemonic) { allowRounding(&actual, expected) }
          if let difference = actual.difference(from: expected) {
            failures.append("\(text) [\(hex(bytes))]: \(difference); from \(summary(state))")
            reported = true
          }
        }
        if executed {
          compared += 1
          if let refusal { failures.append(refusal) }
        }
      }
      if native.components & 0xE7 == 0xE7 { #expect(compared > atLeast) }
      return failures
    }

    @Test("x87", .enabled(if: SSENativeMachine.isAMD), arguments: [UInt64(1)])
    func x87(seed: UInt64) throws {
      let failures = try Self.compare(
        [InstructionTable.x87], seed: seed, samples: 60, x87: true, atLeast: 130)
      #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }

    @Test("MMX, SSE, AVX", arguments: [UInt64(3)])
    func vectors(seed: UInt64) throws {
      let failures = try Self.compare(
        [InstructionTable.mmxSSE], seed: seed, samples: 20, x87: false, atLeast: 1500)
      #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }
  }
#endif
