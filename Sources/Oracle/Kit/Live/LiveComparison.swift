#if arch(x86_64)
  import Glibc
  import IEM

  /// Cases on the host's processor and in IEM, compared.
  package final class LiveComparison {
    package let native: NativeRunner
    package let host: HostProcessor
    package let machine: OracleMachine
    package let comparison: ResultComparison
    package let maker: CaseMaker
    package var mode: OracleMode { machine.mode }
    /// How many cases each rule of `ExplainedDifferences` had a part in.
    package private(set) var explained: [String: Int] = [:]

    package init(_ native: NativeRunner, _ mode: OracleMode) throws {
      self.native = native
      host = HostProcessor(native)
      machine = try OracleMachine(mode)
      comparison = ResultComparison(
        mode: mode, vectorLevel: host.vectorLevel, hasBases: host.hasBases)
      maker = CaseMaker(mode: mode, context: machine.context, hasBases: host.hasBases)
    }

    /// The host's processor can run this row, and what it does can be compared.
    package func isComparable(row: Int) -> Bool {
      let encoding = InstructionTable.encodings[row]
      guard host.features.covers(encoding.feature) else { return false }
      return !NativeLimits.excluded.contains(encoding.mnemonic)
    }

    /// This very instruction can run on the host without going astray.
    package func isHarmless(_ work: OracleCase, row: Int) -> Bool {
      let row = InstructionTable.compiled.rows[row]
      // AMD: far pointers with REX.W have 32-bit offsets. Intel: 64-bit ones, as in IEM.
      if row.operands[0].type == .p || row.operands[1].type == .p, mode.is64,
        host.maker != .intel, work.bytes.contains(where: { 0x48...0x4F ~= $0 })
      {
        return false
      }
      // AMD: the prefix makes a near branch of 64-bit mode one with a 16-bit displacement and
      // target. Intel ignores it, as does IEM.
      let attributes = row.attributes
      if mode.is64 && attributes.contains([.endsBlock, .force64]) && host.maker != .intel {
        for byte in work.bytes {
          if byte == 0x66 { return false }
          if ![0x26, 0x2E, 0x36, 0x3E, 0x64, 0x65, 0x67, 0xF2, 0xF3].contains(byte) { break }
        }
      }
      return true
    }

    package func runNative(_ work: OracleCase, _ memory: [UInt8]) -> CaseResult {
      memory.withUnsafeBytes {
        if let base = $0.baseAddress { memcpy(native.data, base, memory.count) }
      }
      var state = work.state
      let outcome = native.run(work.bytes, &state, mode: mode)
      return CaseResult(
        outcome: outcome, state: state,
        memory: Array(UnsafeRawBufferPointer(start: native.data, count: memory.count)))
    }

    package func runHere(_ work: OracleCase, _ memory: [UInt8]) -> CaseResult {
      machine.run(work, memory)
    }

    /// Runs both.
    /// - Returns: nil when a stray access or jump into pages that one side has only says nothing.
    package func compare(
      _ work: OracleCase, _ memory: [UInt8]
    ) -> (native: CaseResult, ours: CaseResult, difference: CaseDifference)? {
      let ours = runHere(work, memory)
      if OracleMachine.isInternal(ours.state.rip) { return nil }
      if case .fault(_, _, let address) = ours.outcome, OracleMachine.isInternal(address) {
        return nil
      }
      let theirs = runNative(work, memory)
      var difference = comparison.compare(ours, theirs)
      if !difference.isEmpty {
        difference = ExplainedDifferences.remaining(
          difference, work, memory: memory, host: host, context: machine.context,
          note: { explained[$0, default: 0] += 1 })
      }
      return (theirs, ours, difference)
    }
  }

  /// Instructions that cannot be compared one by one with a program on the host.
  package enum NativeLimits {
    /// They leave for the kernel, or tell what only the one machine has.
    package static let excluded: Set<Substring> = [
      // Would be system calls, or go to handlers of the kernel.
      "SYSCALL", "SYSENTER", "INT3", "INT1", "VMCALL",
      // The kernel answers in the processor's place (UMIP).
      "SGDT", "SIDT", "SLDT", "STR", "SMSW",
      // Differ from machine to machine and from time to time.
      "CPUID", "RDTSC", "RDTSCP", "RDPID", "RDRAND", "RDSEED", "XGETBV", "RDPMC",
    ]
  }
#endif
