import CKVM
import Glibc
import IEM

/// KVM as one machine uses it: what its processors share.
///
/// Interrupt controllers are all ours, in user space: KVM delivers the vectors that we tell it.
/// Not used: the in-kernel local APIC, PIC, PIT and I/O APIC, KVM's clock and paravirtual leaves.
public final class KVMHost {
  public let system: KVMSystem
  let machine: KVMVirtualMachine
  let slots: MemorySlots
  let memory: GuestMemory
  /// CPUID as this KVM can give it to a guest.
  let supported: [kvm_cpuid_entry2]
  let xsaveLayout: XSAVELayout
  let synchronisesRegisters: Bool
  let hasPageDirectoryPointers: Bool
  /// KVM shadows the guest's page tables: there is no nested paging, or nobody says there is.
  let shadowsPageTables: Bool
  public let abilities: KVMAbilities

  /// Free in every map of this machine: below the firmware, above the local APICs.
  private static let identityMap: UInt64 = 0xFEFF_C000
  private static let taskState: UInt64 = 0xFEFF_D000

  public init(
    system: KVMSystem, memory: GuestMemory, abilities: KVMAbilities = KVMAbilities()
  ) throws(KVMError) {
    self.system = system
    self.abilities = abilities
    self.memory = memory
    machine = try system.makeVirtualMachine()
    slots = MemorySlots(machine: machine, memory: memory)
    supported = try system.supportedCPUID()
    xsaveLayout = XSAVELayout(supported)
    synchronisesRegisters =
      system.extensionValue(KVM_CAP_SYNC_REGS) & Self.allRegisters == Self.allRegisters
    hasPageDirectoryPointers = system.has(KVM_CAP_SREGS2)
    shadowsPageTables = Self.isShadowing()
    try machine.reserveHelperPages(identityMap: Self.identityMap, tss: Self.taskState)
    if system.has(KVM_CAP_EXIT_ON_EMULATION_FAILURE) {
      try machine.enable(KVM_CAP_EXIT_ON_EMULATION_FAILURE, 1)
    }
    _ = try machine.divertAPICRegisters(system)
  }

  static let allRegisters = 1 << 0 | 1 << 1 | 1 << 2  // KVM_SYNC_X86_REGS, _SREGS, _EVENTS

  /// A model cut to what this KVM can give to a guest.
  public func limit(_ model: CPUModel) -> CPUModel {
    let leaves = supported.map(CPUIDLeaf.init)
    var host = CPUFeatures(leaves: leaves)
    // KVM offers these on every processor and does not list them.
    host.insert(.apic)
    host.insert(.hypervisor)
    if !xsaveLayout.isLikeOurs { removeAVX512(&host) }
    if !abilities.divertsMSRs {
      host.remove(.tsc_deadline)
      host.remove(.x2apic)
    }
    var limited = model
    limited.features = model.features.intersection(host)
    // Some KVMs show the host's features whatever they are told: then IEM has to have them too.
    if let shown = try? shownFeatures(limited) {
      limited.features = model.features.union(shown).intersection(shown)
        .intersection(CPUModel.implementedFeatures.union(limited.features))
      if !xsaveLayout.isLikeOurs { removeAVX512(&limited.features) }
    }
    if let sizes = leaves.first(where: { $0.leaf == 0x8000_0008 }) {
      let bits = Int(sizes.eax & 0xFF)
      if bits != 0 { limited.physicalAddressBits = min(model.physicalAddressBits, bits) }
    }
    return limited
  }

  private func removeAVX512(_ features: inout CPUFeatures) {
    for feature in features.all where feature.isAVX512 { features.remove(feature) }
  }

  /// What a guest that is given `model` finds in CPUID.
  private func shownFeatures(_ model: CPUModel) throws(KVMError) -> CPUFeatures {
    let trial = try system.makeVirtualMachine().makeProcessor(id: 0)
    try trial.setCPUID(cpuidEntries(model, apicID: 0, processorCount: 1))
    return CPUFeatures(leaves: try trial.cpuid().map(CPUIDLeaf.init))
  }

  /// The table for KVM_SET_CPUID2.
  func cpuidEntries(
    _ model: CPUModel, apicID: UInt32, processorCount: Int
  ) -> [kvm_cpuid_entry2] {
    model.leaves(apicID: apicID, processorCount: processorCount).map { leaf in
      // The XSAVE area is the host's.
      if leaf.leaf == 0xD, leaf.subleaf >= 2, leaf.eax != 0,
        let entry = supported.first(where: { $0.function == 0xD && $0.index == leaf.subleaf })
      {
        return entry
      }
      return kvm_cpuid_entry2(leaf)
    }
  }

  private static func isShadowing() -> Bool {
    for file in ["kvm_intel/parameters/ept", "kvm_amd/parameters/npt"] {
      let number = open("/sys/module/" + file, O_RDONLY | O_CLOEXEC)
      guard number >= 0 else { continue }
      defer { close(number) }
      var byte: UInt8 = 0
      if read(number, &byte, 1) == 1, byte == UInt8(ascii: "Y") || byte == UInt8(ascii: "1") {
        return false
      }
    }
    return true
  }
}

extension CPUFeature {
  var isAVX512: Bool {
    switch self {
    case .avx512f, .avx512dq, .avx512ifma, .avx512cd, .avx512bw, .avx512vl, .avx512vbmi,
      .avx512_vbmi2, .avx512_vnni, .avx512_bitalg, .avx512_vpopcntdq, .avx512_bf16:
      true
    default: false
    }
  }
}

extension CPUIDLeaf {
  init(_ entry: kvm_cpuid_entry2) {
    self.init(
      leaf: entry.function, subleaf: entry.index,
      isIndexed: entry.flags & UInt32(KVM_CPUID_FLAG_SIGNIFCANT_INDEX) != 0, eax: entry.eax,
      ebx: entry.ebx, ecx: entry.ecx, edx: entry.edx)
  }
}

extension kvm_cpuid_entry2 {
  init(_ leaf: CPUIDLeaf) {
    self.init()
    function = leaf.leaf
    index = leaf.subleaf
    flags = leaf.isIndexed ? UInt32(KVM_CPUID_FLAG_SIGNIFCANT_INDEX) : 0
    (eax, ebx, ecx, edx) = (leaf.eax, leaf.ebx, leaf.ecx, leaf.edx)
  }
}

/// Where the host's XSAVE area has each component (CPUID Dh).
struct XSAVELayout {
  /// Components that KVM can hold, as in XCR0.
  var components: UInt64
  var offsets: [Int: Int] = [:]

  init(_ entries: [kvm_cpuid_entry2]) {
    components = XCR0.x87 | XCR0.sse
    for entry in entries where entry.function == 0xD {
      if entry.index == 0 {
        components |= UInt64(entry.eax) | UInt64(entry.edx) << 32
      } else if entry.index >= 2, entry.eax != 0 {
        offsets[Int(entry.index)] = Int(entry.ebx)
      }
    }
    for component in 2..<63 where offsets[component] == nil { components &= ~(1 << component) }
  }

  /// Guests find the components where IEM's CPUID says they are.
  var isLikeOurs: Bool {
    [5, 6, 7].allSatisfy { number in
      offsets[number].map { $0 == Int(CPUModel.extendedStateOffset(of: number) ?? 0) } ?? true
    }
  }
}

extension KVMVirtualMachine {
  /// IA32_APIC_BASE and IA32_TSC_DEADLINE: the local APIC is ours. The x2APIC registers come to
  /// us by themselves, as there is no APIC in the kernel.
  private static let apicRegisters: [UInt32] = [MSR.apicBase, MSR.tscDeadline]

  /// Asks for the guest's accesses to MSRs that KVM does not know, and to those of the local APIC.
  /// False where this KVM cannot.
  func divertAPICRegisters(_ system: KVMSystem) throws(KVMError) -> Bool {
    guard system.has(KVM_CAP_X86_USER_SPACE_MSR) else { return false }
    try enable(
      KVM_CAP_X86_USER_SPACE_MSR,
      UInt64(
        KVM_MSR_EXIT_REASON_INVAL | KVM_MSR_EXIT_REASON_UNKNOWN | KVM_MSR_EXIT_REASON_FILTER))
    guard system.has(KVM_CAP_X86_MSR_FILTER) else { return false }
    try divertMSRs(Self.apicRegisters)
    return true
  }
}
