import IEM

/// Every difference between IEM and a real processor that is no mistake, by rule, with the reason.
/// A rule takes out of a difference what it explains; what is left is unexplained.
package enum ExplainedDifferences {
  package struct Rule: Sendable {
    package var name: String
    package var reason: String
    let explain: @Sendable (Context, inout CaseDifference) -> Void
  }

  struct Context {
    var encoding: Encoding
    var instruction: DecodedInstruction
    var work: OracleCase
    /// The data pages before the instruction.
    var memory: [UInt8]
    var host: HostProcessor

    /// The selector that an operand of 16 bits names; nil when it lies elsewhere.
    func selector(_ operand: Int) -> UInt16? {
      switch instruction.operands[operand].kind {
      case .register:
        return UInt16(
          truncatingIfNeeded: work.state.registers[Int(instruction.operands[operand].index)])
      case .memory:
        guard let offset = work.operandOffset(instruction), offset + 1 < memory.count else {
          return nil
        }
        return UInt16(memory[offset]) | UInt16(memory[offset + 1]) << 8
      default: return nil
      }
    }
    var mnemonic: Substring { encoding.mnemonic }
  }

  package static func remaining(
    _ difference: CaseDifference, _ work: OracleCase, memory: [UInt8], host: HostProcessor,
    context decoding: DecodeContext, note: (String) -> Void = { _ in }
  ) -> CaseDifference {
    var rest = difference
    var instruction = DecodedInstruction(execute: { _, _ in 0 })
    let decoded = work.bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map {
        Decoder.decode(
          $0, available: bytes.count, context: decoding, into: &instruction)
      }
    }
    guard decoded == .ok else { return rest }
    let context = Context(
      encoding: InstructionTable.encodings[Int(instruction.row)], instruction: instruction,
      work: work, memory: memory, host: host)
    for rule in host.isReference ? rules : rules + otherMakers {
      let before = rest.items.count
      rule.explain(context, &rest)
      if rest.items.count != before { note(rule.name) }
      if rest.isEmpty { break }
    }
    return rest
  }

  /// What other processors than the reference leave otherwise where the manuals leave it open.
  package static let otherMakers: [Rule] = [
    Rule(
      name: "undefined-flags",
      reason: """
        Flags that the manual calls undefined for the instruction: IEM leaves them as AMD Zen \
        does (docs/undefined-results.md).
        """
    ) { context, rest in
      let mask = UndefinedResults.flags(context.mnemonic)
      rest.keep { item in
        item.place != .word(NativeState.Word.rflags) || (item.ours ^ item.theirs) & ~mask != 0
      }
    },
    Rule(
      name: "undefined-results",
      reason: "Destinations that the manual calls undefined (SHLD of 16 bits by more than 16)."
    ) { context, rest in
      if UndefinedResults.hasUndefinedDestination(context.mnemonic) { rest.items = [] }
    },
    Rule(
      name: "push-selector",
      reason: "PUSH Sreg with a 32-bit operand: Intel writes only the low word."
    ) { context, rest in
      guard context.mnemonic == "PUSH", context.instruction.operands[0].kind == .segment else {
        return
      }
      rest.keep { item in
        if case .memory = item.place { return false }
        return true
      }
    },
    Rule(
      name: "partial-state",
      reason: """
        What a faulting instruction has changed by then: elements of a gather, mask bits, the MMX \
        state of a conversion that raises #XM.
        """
    ) { context, rest in
      guard rest.ours == rest.theirs, rest.bothFault else { return }
      rest.items = []
    },
    Rule(
      name: "mmx-memory-conversion",
      reason: "CVTPI2PS with a memory operand: the manual has it enter the MMX state, AMD does not."
    ) { context, rest in
      if context.mnemonic == "CVTPI2PS" { rest.items = [] }
    },
    Rule(
      name: "masked-alignment",
      reason: "Aligned moves of which the mask selects no element: AMD does not check alignment."
    ) { context, rest in
      guard context.instruction.prefixes.contains(.evex), case .fault(13, _, _) = rest.theirs else {
        return
      }
      rest.items = []
    },
    Rule(
      name: "x87-condition-codes",
      reason: "C0–C3 where the manual calls them undefined, and C1 of stack faults."
    ) { context, rest in
      guard context.encoding.feature.contains(.fpu) else { return }
      let open: UInt64 = 0x4700 << 16
      rest.keep { item in
        item.place != .word(NativeState.Word.x87Words)
          || (item.ours ^ item.theirs) & ~open != 0
      }
    },
  ]

  package static let rules: [Rule] = [
    Rule(
      name: "host-descriptors",
      reason: """
        LAR, LSL, VERR, VERW and MOV of a selector from 60h to 7Fh, or of 0Ch to 17h in the LDT: \
        Linux has segments of its own there, for thread-local storage and for the number of the \
        processor, and the LDT is that of 16-bit code in every mode.
        """
    ) { context, rest in
      // Loads and far transfers that succeed with a selector of the LDT.
      let isLocal = rest.items.contains { item in
        guard case .word(26...31) = item.place else { return false }
        return (0x0C...0x17).contains(item.theirs) && item.theirs & 4 != 0
      }
      if context.work.mode != .bits16 && isLocal { rest.items = [] }
      let queries: [Substring: Int] = ["LAR": 1, "LSL": 1, "VERR": 0, "VERW": 0, "MOV": 1]
      guard let operand = queries[context.mnemonic],
        context.mnemonic != "MOV" || context.instruction.operands[0].kind == .segment,
        let selector = context.selector(operand),
        (0x60...0x7F).contains(selector) || (0x0C...0x17).contains(selector) && selector & 4 != 0
      else { return }
      rest.items = []
    },
    Rule(
      name: "far-transfer-checks",
      reason: """
        Far transfers and far pointer loads that fail in more than one way: which of the faults is \
        reported follows the manual's order of checks, processors read more of the stack first.
        """
    ) { context, rest in
      let far: Set<Substring> = [
        "JMP", "CALL", "RETF", "IRET", "LSS", "LFS", "LGS", "LES", "LDS",
      ]
      guard far.contains(context.mnemonic), rest.bothFault else { return }
      rest.keep { $0.place != .outcome }
    },
    Rule(
      name: "fault-address",
      reason: """
        CR2 of an instruction that accesses more than one element or field: processors report \
        the element, the field or the page, depending on how they split the access. The page is \
        the same.
        """
    ) { context, rest in
      guard case .fault(14, let code, let address) = rest.ours,
        case .fault(14, code, let other) = rest.theirs, address >> 12 == other >> 12
      else { return }
      let i = context.instruction
      let type = context.encoding.operandText
      let masked = i.prefixes.contains(.evex) || context.mnemonic.contains("MASKMOV")
      guard masked || type.hasPrefix("Menv") || i.prefixes.contains(.vex) else { return }
      rest.keep { $0.place != .outcome }
    },
    Rule(
      name: "image-checks",
      reason: """
        Memory images (FXSAVE, XSAVE, FLDENV and their like) that fail in more than one way, or at \
        more than one place: the first fault depends on the order of accesses.
        """
    ) { context, rest in
      guard context.encoding.operandText.hasPrefix("Menv"), rest.bothFault else { return }
      rest.items = []
    },
    Rule(
      name: "mxcsr-mask",
      reason: """
        MXCSR and MXCSR_MASK in memory images: AMD has bit 17 (MM, misaligned operands), which no other \
        maker has and no CPU model here offers.
        """
    ) { context, rest in
      if ["LDMXCSR", "VLDMXCSR", "FXRSTOR", "XRSTOR"].contains(context.mnemonic),
        case .fault(13, _, _) = rest.ours, !rest.bothFault, context.host.maker == .amd
      {
        rest.items = []
      }
      guard let start = context.work.operandOffset(context.instruction),
        ["FXSAVE", "XSAVE", "XSAVEOPT", "XSAVEC"].contains(context.mnemonic)
      else { return }
      rest.keep { $0.place != .memory(start + 30) }
    },
    Rule(
      name: "maskmov-faults",
      reason: """
        MASKMOVQ, MASKMOVDQU: whether bytes that are not selected can fault is \
        implementation-specific (SDM vol. 2, MASKMOVDQU). IEM touches selected bytes only, AMD \
        the whole operand.
        """
    ) { context, rest in
      guard ["MASKMOVQ", "MASKMOVDQU", "VMASKMOVDQU"].contains(context.mnemonic),
        rest.theirs != .completed
      else { return }
      rest.items = []
    },
    Rule(
      name: "limit-order",
      reason: """
        In segments with a limit, operands that fail in more than one way: beyond the limit, not \
        aligned, or with elements in missing pages. The manual leaves open which is reported.
        """
    ) { context, rest in
      guard context.work.mode == .bits16, case .fault(let ours, _, _) = rest.ours,
        case .fault(let theirs, _, _) = rest.theirs, [12, 13, 14].contains(ours),
        [12, 13, 14].contains(theirs),
        context.instruction.prefixes.contains(.evex) || context.mnemonic.contains("MASKMOV")
          || context.encoding.feature.contains(.fpu) || (ours, theirs) == (12, 13)
      else { return }
      rest.keep { $0.place != .outcome }
    },
    Rule(
      name: "null-selectors",
      reason: """
        Selectors 1 to 3 are null, too. An interrupt of the host between the instruction and the \
        look at its result returns with IRET to an outer level, which puts 0 in their place.
        """
    ) { _, rest in
      let selectors = NativeState.Word.selectors..<NativeState.Word.fsBase
      rest.keep { item in
        guard case .word(let word) = item.place, selectors.contains(word) else { return true }
        return !(1...3).contains(item.ours) || item.theirs != 0
      }
    },
    Rule(
      name: "mode-switch",
      reason: """
        Far transfers from 64-bit to compatibility mode: the upper halves of registers are undefined \
        from then on (SDM vol. 1, 3.4.1.1). From 16-bit code with a 16-bit stack to 64-bit code: \
        which half of the stack pointer a RETF that releases parameters moves. A CALL's return \
        address is pushed before the change, as the manual's pseudo-code has it; AMD pushes it as \
        the new mode does, without the stack segment's base or with the lower half of RSP.
        """
    ) { context, rest in
      guard ["JMP", "CALL", "RETF", "IRET"].contains(context.mnemonic) else { return }
      if context.mnemonic == "CALL", rest.onlyOneFaults, rest.changesCodeWidth(context.work.mode) {
        rest.items = []
      }
      rest.keep { item in
        guard case .word(0..<16) = item.place else { return true }
        if context.work.mode == .bits16 && item.place == .word(Register.rsp) {
          return (item.ours ^ item.theirs) & 0xFFFF != 0
        }
        return (item.ours ^ item.theirs) & 0xFFFF_FFFF != 0
      }
    },
    Rule(
      name: "dot-product-flags",
      reason: """
        DPPS and DPPD that end in #XM: which flags the steps before the faulting one have left \
        depends on the order in which a processor multiplies and adds.
        """
    ) { context, rest in
      guard context.mnemonic.hasSuffix("DPPS") || context.mnemonic.hasSuffix("DPPD"),
        rest.bothFault
      else { return }
      rest.keep { $0.place != .word(NativeState.Word.mxcsr) }
    },
    Rule(
      name: "sha-alignment",
      reason: """
        SHA instructions with an unaligned memory operand: #GP as documented (exceptions type \
        4); AMD does not check.
        """
    ) { context, rest in
      guard context.mnemonic.hasPrefix("SHA1") || context.mnemonic.hasPrefix("SHA256"),
        case .fault(13, _, _) = rest.ours
      else { return }
      rest.items = []
    },
    Rule(
      name: "w-outside-64-bit-mode",
      reason: """
        VPEXTRD/Q and VPINSRD/Q with W = 1 outside 64-bit mode: W is ignored as Intel documents; \
        AMD raises #UD.
        """
    ) { context, rest in
      guard !context.work.mode.is64, case .fault(6, _, _) = rest.theirs,
        ["VPEXTRD", "VPINSRD"].contains(context.mnemonic)
      else { return }
      rest.items = []
    },
    Rule(
      name: "x87-pointers",
      reason: """
        FOP, FIP, FDP and their selectors in memory images: AMD saves them only while an exception \
        is pending, the kernel restores others than the program had, and the oracle does not load \
        them.
        """
    ) { context, rest in
      guard let start = context.work.operandOffset(context.instruction),
        let pointers = imagePointers(context)
      else { return }
      rest.keep { item in
        guard case .memory(let offset) = item.place else { return true }
        return !pointers.contains(offset - start)
      }
    },
    Rule(
      name: "transcendental-last-bit",
      reason: """
        F2XM1, FYL2X, FYL2XP1, FPATAN, FPTAN, FSIN, FCOS, FSINCOS: within one unit in the last \
        place of the exact value, as the manuals promise; the last bit, and C1 which tells of \
        rounding up, differ between processors. Inexact is then set alike.
        """
    ) { context, rest in
      guard transcendental.contains(context.mnemonic) else { return }
      rest.keep { item in
        guard case .word(let word) = item.place else { return true }
        if word == NativeState.Word.x87Words {
          // C1.
          return (item.ours ^ item.theirs) & ~(0x200 << 16) != 0
        }
        guard word >= NativeState.Word.st0, (word - NativeState.Word.st0) % 2 == 0 else {
          return true
        }
        return Int64(bitPattern: item.ours &- item.theirs).magnitude > 1
      }
      rest.dropNeighbouringBinades()
    },
    Rule(
      name: "estimates",
      reason: """
        RCP and RSQRT estimates come from tables that differ between makers; IEM's are its own. \
        The manual promises a relative error of 1.5·2^-12 (RCPPS, RSQRTPS) or 2^-14 (RCP14, \
        RSQRT14), which each side keeps. Near the smallest normal number one side may find a result \
        tiny, which is zero, and the other not.
        """
    ) { context, rest in
      guard let bound = estimateBound(context.mnemonic) else { return }
      let double = context.mnemonic.hasSuffix("PD") || context.mnemonic.hasSuffix("SD")
      rest.keep { item in
        guard case .word(let word) = item.place,
          (NativeState.Word.vectors..<NativeState.Word.fx).contains(word)
        else { return true }
        if double {
          return !near(
            Double(bitPattern: item.ours), Double(bitPattern: item.theirs), bound,
            isDouble: true)
        }
        return !near(single(item.ours), single(item.theirs), bound, isDouble: false)
          || !near(single(item.ours >> 32), single(item.theirs >> 32), bound, isDouble: false)
      }
    },
  ]

  static let transcendental: Set<Substring> = [
    "F2XM1", "FYL2X", "FYL2XP1", "FPATAN", "FPTAN", "FSIN", "FCOS", "FSINCOS",
  ]

  private static func single(_ bits: UInt64) -> Double {
    Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
  }

  /// Twice the relative error that one side may have.
  private static func estimateBound(_ mnemonic: Substring) -> Double? {
    var name = mnemonic
    if name.hasPrefix("V") { name = name.dropFirst() }
    if name.hasPrefix("RCP14") || name.hasPrefix("RSQRT14") { return 0x1p-13 }
    if name.hasPrefix("RCP") || name.hasPrefix("RSQRT") { return 0x1.8p-11 }
    return nil
  }

  private static func near(
    _ a: Double, _ b: Double, _ bound: Double, isDouble: Bool
  ) -> Bool {
    if a.bitPattern == b.bitPattern { return true }
    guard !a.isNaN, !b.isNaN, a.sign == b.sign else { return false }
    let smallest = isDouble ? 0x1p-1022 : 0x1p-126
    if a == 0 || b == 0 { return max(abs(a), abs(b)) <= smallest * (1 + bound) }
    // Infinity stands for the first number that is too large.
    func size(_ value: Double) -> Double {
      value.isFinite ? abs(value) : isDouble ? .greatestFiniteMagnitude : 0x1p128
    }
    return abs(size(a) - size(b)) <= bound * size(b)
  }

  /// Bytes of a memory image that hold FOP and the pointers.
  private static func imagePointers(_ context: Context) -> Set<Int>? {
    switch context.mnemonic {
    case "FXSAVE", "XSAVE", "XSAVEOPT", "XSAVEC": return Set(6..<24)
    case "FNSTENV", "FNSAVE":
      return Set(context.instruction.operandSize == 1 ? 6..<14 : 12..<28)
    default: return nil
    }
  }
}

extension CaseDifference {
  var bothFault: Bool { ours != .completed && theirs != .completed }
  var onlyOneFaults: Bool { (ours == .completed) != (theirs == .completed) }

  /// One side has gone from 64-bit code to other code, or the other way.
  func changesCodeWidth(_ mode: OracleMode) -> Bool {
    let code = NativeState.Word.selectors + Int(SegmentRegister.cs.rawValue)
    return items.contains { item in
      let selector = ours == .completed ? item.ours : item.theirs
      return item.place == .word(code)
        && mode.is64 != (selector == UInt64(OracleMode.bits64.codeSelector))
    }
  }

  mutating func keep(_ condition: (Item) -> Bool) { items = items.filter(condition) }

  /// x87 results one unit apart, of which one is the largest below a power of two.
  mutating func dropNeighbouringBinades() {
    for item in items {
      guard case .word(let word) = item.place, word >= NativeState.Word.st0,
        (word - NativeState.Word.st0) % 2 == 0,
        let exponent = items.first(where: { $0.place == .word(word + 1) })
      else { continue }
      let up = exponent.ours == exponent.theirs &+ 1
      let (low, high) = up ? (item.theirs, item.ours) : (item.ours, item.theirs)
      guard up || exponent.theirs == exponent.ours &+ 1, low == .max, high == 1 << 63 else {
        continue
      }
      keep { $0.place != .word(word) && $0.place != .word(word + 1) }
      return
    }
  }
}
