#if arch(x86_64)
  import Foundation
  import Testing

  import OracleKit

  @testable import IEM

  /// Random bytes, decoded by IEM and by the host: which of them are instructions, and how long.
  ///
  /// `DIFFERENTIAL_SEED` and `DIFFERENTIAL_LENGTHS` (how many) make other and longer runs.
  @Suite(.serialized)
  struct DecoderLengthTests {
    private static func setting(_ name: String) -> UInt64? {
      ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
    }
    static let seed = setting("DIFFERENTIAL_SEED") ?? 64
    static let count = setting("DIFFERENTIAL_LENGTHS") ?? 30_000

    /// The features of the host, by their names in /proc/cpuinfo.
    static func hostFeatures() throws -> CPUFeatures {
      let text = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
      let line = text.split(separator: "\n").first { $0.hasPrefix("flags") } ?? ""
      let names = Set(line.split(separator: " "))
      return CPUFeatures(CPUFeature.allCases.filter { names.contains(Substring("\($0)")) })
    }

    @Test(arguments: [OracleMode.bits64, .bits32])
    func theHostTakesTheSameBytesForInstructions(mode: OracleMode) throws {
      let context = DecodeContext(
        mode: mode == .bits64 ? .bits64 : .bits32, isProtected: true,
        features: try Self.hostFeatures())
      var groups: [String: (count: Int, example: String)] = [:]
      NativeRunner.exclusively { native in
        memset(native.data, 0, OracleLayout.pageSize)
        var random = SeededRandom(seed: Self.seed)
        var state = NativeState()
        // Low addresses, where nothing is mapped: memory operands fault, which is fine here.
        for index in 0..<16 { state.registers[index] = 8 }
        state.registers[Register.rsp] = OracleLayout.data + 0x800
        for _ in 0..<Self.count {
          let bytes = RandomInstruction.bytes(mode, &random)
          guard !RandomInstruction.isUnsafe(bytes, mode) else { continue }
          var instruction = DecodedInstruction(execute: { _, _ in Outcome.done })
          let result = bytes.withUnsafeBufferPointer {
            Decoder.decode(
              $0.baseAddress.unsafelyUnwrapped, available: $0.count, context: context,
              into: &instruction)
          }
          if RandomInstruction.staysOrReenters(instruction, result) { continue }
          let (length, outcome) = native.measure(bytes, state, mode: mode)
          let theirs: String
          switch outcome {
          case .fault(Vector.invalidOpcode, _, _): theirs = "#UD"
          case .fault(Vector.generalProtection, _, _) where length == 15: theirs = "too long"
          default: theirs = "\(length) bytes"
          }
          let ours: String
          switch result {
          case .ok: ours = "\(instruction.length) bytes"
          case .invalid: ours = "#UD"
          case .tooLong, .needMore: ours = "too long"
          }
          if ours == theirs { continue }
          if RandomInstruction.isKnown(bytes, instruction, result, outcome, mode) { continue }
          let key = RandomInstruction.opcode(bytes, mode) + (ours == "#UD" ? " missing" : "")
          let hex = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
          let example = "\(hex.joined()): \(ours), host \(theirs) \(outcome)"
          groups[key, default: (0, example)].count += 1
        }
      }
      for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
        Issue.record("\(key): \(group.count) differ; \(group.example)")
      }
    }
  }
#endif
