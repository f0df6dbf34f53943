/// An engine that tells what it has counted, by name.
public protocol CountingEngine: ExecutionEngine {
  var counterValues: [String: UInt64] { get }
}

extension SoftwareEngine: CountingEngine {
  public var counterValues: [String: UInt64] {
    var values: [String: UInt64] = [:]
    for (name, value) in Mirror(reflecting: cpu.pointee.counters).children {
      if let name, let value = value as? UInt64 { values[name] = value }
    }
    // Without a count of accesses nobody knows.
    if let accesses = values.removeValue(forKey: "memoryAccesses"), blocks.countsAccesses {
      let misses = cpu.pointee.counters.tlbMisses &- cpu.pointee.counters.fetchMisses
      values["memoryAccesses"] = accesses
      values["tlbHits"] = accesses > misses ? accesses - misses : 0
    }
    return values
  }
}

extension LockstepEngine: CountingEngine {
  public var counterValues: [String: UInt64] {
    var values = leader.counterValues
    values["comparisons"] = comparisons
    return values
  }
}

extension Processor {
  /// What one processor counts for `--stats` and the control socket, in places that are slow
  /// anyway.
  ///
  /// Accesses that the TLB answers are counted on request only (`SoftwareEngine.countsAccesses`),
  /// and blocks entered from other blocks never: they are what must be fast. Every access that the
  /// TLB does not answer is one `tlbMisses`; of these `shadowHits` were answered by the shadow table
  /// and `pageWalks` went through the tables (or faulted there); the rest had no paging, or were
  /// repeated for a check.
  public struct Counters: Sendable, BitwiseCopyable {
    // Translation.
    public var memoryAccesses: UInt64 = 0
    public var tlbMisses: UInt64 = 0
    /// Those of `tlbMisses` that were for instructions.
    public var fetchMisses: UInt64 = 0
    public var tlbFills: UInt64 = 0
    public var shadowHits: UInt64 = 0
    public var pageWalks: UInt64 = 0
    /// Loads of CR3 (also by task switches).
    public var rootLoads: UInt64 = 0
    /// Changes of CR0, CR4, EFER, PKRU or A20 that choose another address space.
    public var controlChanges: UInt64 = 0
    /// Address spaces that were not among those kept.
    public var spacesMade: UInt64 = 0
    // Invalidations, by reason.
    /// INVLPG and INVPCID of one address.
    public var pageFlushes: UInt64 = 0
    /// Everything was forgotten: changed memory map, debug registers, loaded state, INVPCID.
    public var fullFlushes: UInt64 = 0
    /// A space lost everything, as a large page or a table above it changed.
    public var spaceFlushes: UInt64 = 0
    /// Writes into pages that are monitored as page tables, and pages that lost their translation.
    public var tableWrites: UInt64 = 0
    public var pagesDropped: UInt64 = 0
    /// Pages that began and ceased to be monitored as page tables.
    public var tablesMonitored: UInt64 = 0
    public var tablesReleased: UInt64 = 0
    /// Pages with code that lost their translation: jumps within their space were forgotten.
    public var codeUnmapped: UInt64 = 0
    /// Writes that dropped decoded code.
    public var codeInvalidations: UInt64 = 0
    /// Translations compared with the walker's, by `--check translation`.
    public var translationChecks: UInt64 = 0
    // Code.
    public var blocksBuilt: UInt64 = 0
    /// Instructions in the blocks that were built.
    public var instructionsDecoded: UInt64 = 0
    /// Instructions that were needed again in decoded form.
    public var instructionsDecodedAgain: UInt64 = 0
    /// Entries into blocks from the run loop.
    public var blocksRun: UInt64 = 0
    // Events.
    public var interrupts: UInt64 = 0
    public var exceptions: UInt64 = 0
    public var portAccesses: UInt64 = 0
    public init() {}
  }
}
