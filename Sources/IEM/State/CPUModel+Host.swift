/// A model as an engine beside IEM needs it: cut to what the host can run, and as a whole table
/// of CPUID leaves.

/// One CPUID leaf, or one subleaf of it.
public struct CPUIDLeaf: Equatable, Sendable {
  public var leaf: UInt32
  public var subleaf: UInt32
  /// The answer depends on ECX.
  public var isIndexed: Bool
  public var eax: UInt32
  public var ebx: UInt32
  public var ecx: UInt32
  public var edx: UInt32

  public init(
    leaf: UInt32, subleaf: UInt32 = 0, isIndexed: Bool = false, eax: UInt32 = 0, ebx: UInt32 = 0,
    ecx: UInt32 = 0, edx: UInt32 = 0
  ) {
    self.leaf = leaf
    self.subleaf = subleaf
    self.isIndexed = isIndexed
    self.eax = eax
    self.ebx = ebx
    self.ecx = ecx
    self.edx = edx
  }
}

extension CPUFeatures {
  /// The features that a table of CPUID leaves names.
  public init(leaves: [CPUIDLeaf]) {
    self.init()
    func read(
      _ leaf: UInt32, _ register: (CPUIDLeaf) -> UInt32, _ map: CPUIDBits.Map, subleaf: UInt32 = 0
    ) {
      guard let found = leaves.first(where: { $0.leaf == leaf && $0.subleaf == subleaf }) else {
        return
      }
      for (feature, bit) in map where register(found) >> bit & 1 != 0 { insert(feature) }
    }
    read(1, { $0.edx }, CPUIDBits.leaf1EDX)
    read(1, { $0.ecx }, CPUIDBits.leaf1ECX)
    read(6, { $0.eax }, [(.arat, 2)])
    read(7, { $0.ebx }, CPUIDBits.leaf7EBX)
    read(7, { $0.ecx }, CPUIDBits.leaf7ECX)
    read(7, { $0.edx }, CPUIDBits.leaf7EDX)
    read(7, { $0.eax }, CPUIDBits.leaf7Sub1EAX, subleaf: 1)
    read(0xD, { $0.eax }, CPUIDBits.leafDSub1EAX, subleaf: 1)
    read(0x8000_0001, { $0.edx }, CPUIDBits.extended1EDX)
    read(0x8000_0001, { $0.ecx }, CPUIDBits.extended1ECX)
    read(0x8000_0007, { $0.edx }, [(.invtsc, 8)])
    read(0x8000_0008, { $0.ebx }, [(.clzero, 0)])
  }
}

extension CPUModel {
  /// Every leaf with something in it, as a processor reports them right after RESET with its local
  /// APIC enabled.
  public func leaves(apicID: UInt32, processorCount: Int) -> [CPUIDLeaf] {
    var defined = XCR0.x87 | XCR0.sse
    if features.contains(.avx) { defined |= XCR0.avx }
    if features.contains(.avx512f) { defined |= XCR0.avx512 }
    if features.contains(.pku) { defined |= XCR0.pkru }
    let context = CPUIDContext(
      features: features, apicID: apicID, processorCount: processorCount, isAPICEnabled: true,
      osxsave: false, ospke: false, xcr0: XCR0.x87, definedXCR0: defined)
    var result: [CPUIDLeaf] = []
    func add(_ number: UInt32, _ subleaves: ClosedRange<UInt32>? = nil) {
      for subleaf in subleaves ?? 0...0 {
        let answer = leaf(number, subleaf, context)
        result.append(
          CPUIDLeaf(
            leaf: number, subleaf: subleaf, isIndexed: subleaves != nil, eax: answer.eax,
            ebx: answer.ebx, ecx: answer.ecx, edx: answer.edx))
      }
    }
    for number in 0...maximumLeaf {
      switch number {
      case 4: add(number, 0...4)
      case 7: add(number, 0...1)
      case 0xB: add(number, 0...2)
      case 0xD: add(number, 0...9)
      default: add(number)
      }
    }
    if features.contains(.hypervisor) { add(Self.hypervisorBase) }
    if maximumExtendedLeaf != 0 {
      for number in 0x8000_0000...maximumExtendedLeaf {
        if number == 0x8000_001D { add(number, 0...4) } else { add(number) }
      }
    }
    return result
  }

  /// Where this engine's XSAVE area has a state component (standard form), or nil.
  public static func extendedStateOffset(of component: Int) -> UInt32? {
    let found = XSaveLayout.component(component)
    return found.size == 0 ? nil : UInt32(found.offset)
  }
}
