import IEM

/// The modes of a processor that an engine may or may not run.
public enum GuestMode: String, Sendable, CaseIterable {
  case real = "real mode"
  case virtual8086 = "virtual-8086 mode"
  case protected = "protected mode"
  case paging = "protected mode with 32-bit paging"
  case pae = "protected mode with PAE paging"
  case long = "long mode"

  init(_ cpu: UnsafeMutablePointer<Processor>) {
    if !cpu.pointee.isProtected {
      self = .real
    } else if cpu.pointee.isLongMode {
      self = .long
    } else if cpu.pointee.isVirtual8086 {
      self = .virtual8086
    } else if cpu.pointee.cr0 & CR0.pg == 0 {
      self = .protected
    } else {
      self = cpu.pointee.cr4 & CR4.pae != 0 ? .pae : .paging
    }
  }
}

/// What the self-test found out about a KVM.
public struct KVMAbilities: Sendable {
  /// The other modes are IEM's.
  public var modes: Set<GuestMode>
  /// It has no hardware beneath it: it is slower than IEM, gives up where hardware would go on,
  /// and calls that a shutdown.
  public var isEmulated: Bool
  /// 64-bit programs in ring 3, with their system calls; else those are IEM's.
  public var runsPrograms: Bool
  /// MSRs of the local APIC, which is ours, come to us. Else the guest must do without those that
  /// have a feature bit, and use the registers in memory.
  public var divertsMSRs: Bool
  public var debugging: Debugging

  /// What works of `KVM_SET_GUEST_DEBUG`.
  public struct Debugging: OptionSet, Sendable {
    public var rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let breakpoints = Self(rawValue: 1 << 0)
    /// Stops at accesses of data.
    public static let watches = Self(rawValue: 1 << 1)
  }

  public init(
    modes: Set<GuestMode> = Set(GuestMode.allCases), isEmulated: Bool = false,
    runsPrograms: Bool = true, divertsMSRs: Bool = true, debugging: Debugging = []
  ) {
    self.modes = modes
    self.isEmulated = isEmulated
    self.runsPrograms = runsPrograms
    self.divertsMSRs = divertsMSRs
    self.debugging = debugging
  }

  init(_ results: [SelfTest.Result]) {
    modes = Set(results.filter { $0.failure == nil }.map(\.mode))
    // A guest changes between these without an exit, and a KVM that lacks one of them may answer
    // with an exception that no processor raises: it gets all of them or none.
    let legacy = Set(GuestMode.allCases).subtracting([.long])
    if !legacy.isSubset(of: modes) { modes.subtract(legacy) }
    isEmulated = results.contains { $0.failure != nil || $0.speed < SelfTest.leastSpeed }
    runsPrograms = results.allSatisfy(\.runsPrograms)
    divertsMSRs = results.allSatisfy(\.divertsMSRs)
    debugging = results.filter { $0.failure == nil }.map(\.debugging)
      .reduce([.breakpoints, .watches]) { $0.intersection($1) }
    if modes.isEmpty { debugging = [] }
  }
}
