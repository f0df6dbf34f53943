/// What was done where, for `--stats`.
public struct KVMStatistics: Sendable {
  public var entries: UInt64 = 0
  public var portExits: UInt64 = 0
  public var memoryExits: UInt64 = 0
  public var msrExits: UInt64 = 0
  public var haltExits: UInt64 = 0
  public var windowExits: UInt64 = 0
  public var interruptions: UInt64 = 0
  public var interrupts: UInt64 = 0
  public var refusals: UInt64 = 0
  /// States that KVM would not run.
  public var refusedStates: UInt64 = 0
  public var partnerTurns: UInt64 = 0
  public var partnerInstructions: UInt64 = 0
  public var switches: UInt64 = 0
  /// Instructions that KVM refused, by mnemonic.
  public var refusedMnemonics: [String: UInt64] = [:]

  /// By name, as `--stats` and the control socket tell them.
  public var counters: [(String, UInt64)] {
    [
      ("entries", entries), ("port exits", portExits), ("memory exits", memoryExits),
      ("msr exits", msrExits), ("halts", haltExits), ("interrupt windows", windowExits),
      ("interrupts", interrupts), ("interruptions", interruptions), ("refusals", refusals),
      ("refused states", refusedStates), ("partner turns", partnerTurns),
      ("partner instructions", partnerInstructions), ("engine switches", switches),
    ]
  }

  /// Lines as `--stats` prints them, the most frequent mnemonics first.
  public var lines: [String] {
    let sorted = refusedMnemonics.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return counters.map { "kvm \($0.0) \($0.1)" }
      + sorted.map { "kvm refused \($0.key) \($0.value)" }
  }
}
