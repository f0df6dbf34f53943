/// CPUID (SDM vol. 2A, CPUID; APM vol. 3, appendix E): what each leaf says about a model.
///
/// Processors are cores of one package, one thread each.
struct CPUIDResult: Equatable, BitwiseCopyable {
  var eax: UInt32 = 0
  var ebx: UInt32 = 0
  var ecx: UInt32 = 0
  var edx: UInt32 = 0
}

/// What CPUID tells beside the model.
struct CPUIDContext: BitwiseCopyable {
  var features: CPUFeatures
  var apicID: UInt32
  var processorCount: Int
  var isAPICEnabled: Bool
  /// CR4.OSXSAVE and CR4.PKE.
  var osxsave: Bool
  var ospke: Bool
  var xcr0: UInt64
  /// What XCR0 may hold.
  var definedXCR0: UInt64
}

extension CPUModel {
  static let hypervisorBase: UInt32 = 0x4000_0000
  private static let hypervisorSignature = "SoftwarePC  "

  private var isAMD: Bool { vendor == Self.amdVendor }

  /// The highest basic leaf.
  var maximumLeaf: UInt32 {
    switch family {
    case ..<5: 1
    case 5: 1
    default: features.contains(.lm) ? 0xD : 2
    }
  }

  /// The highest extended leaf, or zero.
  var maximumExtendedLeaf: UInt32 {
    if family < 6 { return 0 }
    guard features.contains(.lm) else { return 0x8000_0004 }
    return hasTopologyExtensions ? 0x8000_001E : 0x8000_000A
  }

  /// `TOPOEXT`: leaves 8000_001Dh and 8000_001Eh.
  private var hasTopologyExtensions: Bool { isAMD && family >= 0x15 }

  func leaf(_ leaf: UInt32, _ subleaf: UInt32, _ context: CPUIDContext) -> CPUIDResult {
    if leaf >= 0x8000_0000 {
      guard leaf <= maximumExtendedLeaf else { return beyond(subleaf, context) }
      return extendedLeaf(leaf, subleaf, context)
    }
    if leaf & 0xFF00_0000 == Self.hypervisorBase && context.features.contains(.hypervisor) {
      guard leaf == Self.hypervisorBase else { return CPUIDResult() }
      let words = Self.words(Self.hypervisorSignature)
      return CPUIDResult(eax: Self.hypervisorBase, ebx: words[0], ecx: words[1], edx: words[2])
    }
    guard leaf <= maximumLeaf else { return beyond(subleaf, context) }
    return basicLeaf(leaf, subleaf, context)
  }

  /// A leaf that does not exist: zero on AMD's processors, the highest basic leaf on Intel's.
  private func beyond(_ subleaf: UInt32, _ context: CPUIDContext) -> CPUIDResult {
    isAMD ? CPUIDResult() : basicLeaf(maximumLeaf, subleaf, context)
  }

  /// Text as registers, four characters each.
  private static func words(_ text: String) -> [UInt32] {
    var bytes = Array(text.utf8.prefix(48))
    while bytes.count < 48 { bytes.append(0) }
    var words: [UInt32] = []
    for start in stride(from: 0, to: 48, by: 4) {
      var word: UInt32 = 0
      for index in (0..<4).reversed() { word = word << 8 | UInt32(bytes[start + index]) }
      words.append(word)
    }
    return words
  }

  /// Bits needed to number `count` things.
  private static func idBits(_ count: Int) -> UInt32 {
    count <= 1 ? 0 : UInt32(Int.bitWidth - (count - 1).leadingZeroBitCount)
  }

  // MARK: Basic leaves

  private func basicLeaf(
    _ leaf: UInt32, _ subleaf: UInt32, _ context: CPUIDContext
  ) -> CPUIDResult {
    var result = CPUIDResult()
    let count = max(1, context.processorCount)
    switch leaf {
    case 0:
      let words = Self.words(vendor)
      return CPUIDResult(eax: maximumLeaf, ebx: words[0], ecx: words[2], edx: words[1])
    case 1: return featureLeaf(context, count)
    case 2 where !isAMD:
      // Call once; 2 MiB L2, 32 KiB L1 data and instruction caches.
      return CPUIDResult(eax: 1, edx: 0x002C_307D)
    case 4 where !isAMD: return cacheLeaf(subleaf, count)
    case 5 where context.features.contains(.monitor):
      return CPUIDResult(eax: 64, ebx: 64, ecx: 3)
    case 6: result.eax = context.features.contains(.arat) ? 1 << 2 : 0
    case 7 where subleaf == 0:
      result.eax = context.features.contains(.avx_vnni) || context.features.contains(.avx512_bf16)
        ? 1 : 0
      result.ebx = CPUIDBits.word(context.features, CPUIDBits.leaf7EBX)
      result.ecx =
        CPUIDBits.word(context.features, CPUIDBits.leaf7ECX) | (context.ospke ? 1 << 4 : 0)
      result.edx = CPUIDBits.word(context.features, CPUIDBits.leaf7EDX)
    case 7 where subleaf == 1:
      result.eax = CPUIDBits.word(context.features, CPUIDBits.leaf7Sub1EAX)
    case 0xB:
      result.ecx = subleaf & 0xFF
      result.edx = context.apicID
      if subleaf == 0 {
        result.ebx = 1
        result.ecx |= 1 << 8  // Thread level.
      } else if subleaf == 1 {
        result.eax = Self.idBits(count)
        result.ebx = UInt32(count)
        result.ecx |= 2 << 8  // Core level.
      }
    case 0xD where context.features.contains(.xsave): return stateLeaf(subleaf, context)
    default: break
    }
    return result
  }

  private func featureLeaf(_ context: CPUIDContext, _ count: Int) -> CPUIDResult {
    var ecx = CPUIDBits.word(context.features, CPUIDBits.leaf1ECX)
    var edx = CPUIDBits.word(context.features, CPUIDBits.leaf1EDX)
    if context.osxsave { ecx |= 1 << 27 }
    if !context.isAPICEnabled { edx &= ~(1 << 9) }
    var ebx = context.apicID << 24
    if context.features.contains(.clflush) { ebx |= 8 << 8 }
    if count > 1 {
      edx |= 1 << 28  // HTT: EBX[23:16] counts logical processors.
      ebx |= UInt32(min(count, 255)) << 16
    }
    return CPUIDResult(eax: signature, ebx: ebx, ecx: ecx, edx: edx)
  }

  private struct Cache {
    /// 1 data, 2 instruction, 3 unified.
    var kind: UInt32
    var level: UInt32
    var ways: UInt32
    var sets: UInt32
    var isShared = false
  }

  private static let caches = [
    Cache(kind: 1, level: 1, ways: 8, sets: 64), Cache(kind: 2, level: 1, ways: 8, sets: 64),
    Cache(kind: 3, level: 2, ways: 8, sets: 1024),
    Cache(kind: 3, level: 3, ways: 16, sets: 8192, isShared: true),
  ]

  /// Leaf 4, and AMD's 8000_001Dh of the same form.
  private func cacheLeaf(_ subleaf: UInt32, _ count: Int) -> CPUIDResult {
    guard subleaf < UInt32(Self.caches.count) else { return CPUIDResult() }
    let cache = Self.caches[Int(subleaf)]
    let sharing = cache.isShared ? UInt32(min(count, 4096)) - 1 : 0
    var eax = cache.kind | cache.level << 5 | 1 << 8 | sharing << 14
    if !isAMD { eax |= ((1 << Self.idBits(count)) - 1) << 26 }
    return CPUIDResult(
      eax: eax, ebx: 63 | (cache.ways - 1) << 22, ecx: cache.sets - 1, edx: 0)
  }

  /// Leaf Dh: the XSAVE area.
  private func stateLeaf(_ subleaf: UInt32, _ context: CPUIDContext) -> CPUIDResult {
    switch subleaf {
    case 0:
      return CPUIDResult(
        eax: UInt32(truncatingIfNeeded: context.definedXCR0),
        ebx: UInt32(XSaveLayout.standardSize(context.xcr0)),
        ecx: UInt32(XSaveLayout.standardSize(context.definedXCR0)),
        edx: UInt32(truncatingIfNeeded: context.definedXCR0 >> 32))
    case 1:
      return CPUIDResult(
        eax: CPUIDBits.word(context.features, CPUIDBits.leafDSub1EAX),
        ebx: context.features.contains(.xsavec)
          ? UInt32(XSaveLayout.compactedSize(context.xcr0)) : 0)
    case 2..<63 where context.definedXCR0 >> UInt64(subleaf) & 1 != 0:
      let component = XSaveLayout.component(Int(subleaf))
      return CPUIDResult(eax: UInt32(component.size), ebx: UInt32(component.offset))
    default:
      return CPUIDResult()
    }
  }

  // MARK: Extended leaves

  private func extendedLeaf(
    _ leaf: UInt32, _ subleaf: UInt32, _ context: CPUIDContext
  ) -> CPUIDResult {
    var result = CPUIDResult()
    let count = max(1, context.processorCount)
    switch leaf {
    case 0x8000_0000:
      result.eax = maximumExtendedLeaf
      if isAMD {
        let words = Self.words(vendor)
        (result.ebx, result.ecx, result.edx) = (words[0], words[2], words[1])
      }
    case 0x8000_0001:
      result.eax = isAMD ? signature : 0
      result.ecx = CPUIDBits.word(context.features, CPUIDBits.extended1ECX)
      result.edx = CPUIDBits.word(context.features, CPUIDBits.extended1EDX)
      if isAMD {
        // The bits that leaf 1 has at the same places.
        result.edx |= CPUIDBits.word(context.features, CPUIDBits.leaf1EDX) & 0x0183_F3FF
        if !context.isAPICEnabled { result.edx &= ~(1 << 9) }
        if count > 1 { result.ecx |= 1 << 1 }  // CmpLegacy.
        if hasTopologyExtensions { result.ecx |= 1 << 22 }
      }
    case 0x8000_0002...0x8000_0004:
      let words = Self.words(brand)
      let first = Int(leaf - 0x8000_0002) * 4
      return CPUIDResult(
        eax: words[first], ebx: words[first + 1], ecx: words[first + 2], edx: words[first + 3])
    case 0x8000_0005 where isAMD:
      // TLBs of 4 KiB pages; 32 KiB L1 caches with 64-byte lines, 8 ways.
      return CPUIDResult(eax: 0x01FF_01FF, ebx: 0x01FF_01FF, ecx: 0x2008_0140, edx: 0x2008_0140)
    case 0x8000_0006:
      // 512 KiB L2, 8 ways (code 6), 64-byte lines; on AMD's also an 8 MiB L3 in units of 512 KiB.
      return CPUIDResult(
        eax: 0, ebx: isAMD ? 0x4200_4200 : 0, ecx: 512 << 16 | 6 << 12 | (isAMD ? 1 << 8 : 0) | 64,
        edx: isAMD ? 16 << 18 | 8 << 12 | 1 << 8 | 64 : 0)
    case 0x8000_0007:
      result.edx = context.features.contains(.invtsc) ? 1 << 8 : 0
    case 0x8000_0008:
      result.eax = UInt32(physicalAddressBits) | 48 << 8
      result.ebx = context.features.contains(.clzero) ? 1 : 0
      if isAMD && count > 1 {
        result.ecx = UInt32(min(count, 256) - 1) | Self.idBits(count) << 12
      }
    case 0x8000_001D: return cacheLeaf(subleaf, count)
    case 0x8000_001E:
      return CPUIDResult(eax: context.apicID, ebx: context.apicID & 0xFF, ecx: 0, edx: 0)
    default: break
    }
    return result
  }
}

/// Where each feature is reported.
enum CPUIDBits {
  typealias Map = [(CPUFeature, UInt32)]

  static func word(_ features: CPUFeatures, _ map: Map) -> UInt32 {
    map.reduce(0) { features.contains($1.0) ? $0 | 1 << $1.1 : $0 }
  }

  static let leaf1EDX: Map = [
    (.fpu, 0), (.vme, 1), (.de, 2), (.pse, 3), (.tsc, 4), (.msr, 5), (.pae, 6), (.mce, 7),
    (.cx8, 8), (.apic, 9), (.sep, 11), (.mtrr, 12), (.pge, 13), (.mca, 14), (.cmov, 15),
    (.pat, 16), (.pse36, 17), (.clflush, 19), (.mmx, 23), (.fxsr, 24), (.sse, 25), (.sse2, 26),
    (.ss, 27),
  ]
  static let leaf1ECX: Map = [
    (.pni, 0), (.pclmulqdq, 1), (.monitor, 3), (.ssse3, 9), (.fma, 12), (.cx16, 13), (.pcid, 17),
    (.sse4_1, 19), (.sse4_2, 20), (.x2apic, 21), (.movbe, 22), (.popcnt, 23),
    (.tsc_deadline, 24), (.aes, 25), (.xsave, 26), (.avx, 28), (.f16c, 29), (.rdrand, 30),
    (.hypervisor, 31),
  ]
  static let leaf7EBX: Map = [
    (.fsgsbase, 0), (.tsc_adjust, 1), (.bmi1, 3), (.avx2, 5), (.smep, 7), (.bmi2, 8), (.erms, 9),
    (.invpcid, 10), (.avx512f, 16), (.avx512dq, 17), (.rdseed, 18), (.adx, 19), (.smap, 20),
    (.avx512ifma, 21), (.clflushopt, 23), (.clwb, 24), (.avx512cd, 28), (.sha_ni, 29),
    (.avx512bw, 30), (.avx512vl, 31),
  ]
  static let leaf7ECX: Map = [
    (.avx512vbmi, 1), (.umip, 2), (.pku, 3), (.avx512_vbmi2, 6), (.gfni, 8), (.vaes, 9),
    (.vpclmulqdq, 10), (.avx512_vnni, 11), (.avx512_bitalg, 12), (.avx512_vpopcntdq, 14),
    (.rdpid, 22),
  ]
  static let leaf7EDX: Map = [(.fsrm, 4)]
  static let leaf7Sub1EAX: Map = [(.avx_vnni, 4), (.avx512_bf16, 5)]
  static let leafDSub1EAX: Map = [(.xsaveopt, 0), (.xsavec, 1), (.xgetbv1, 2), (.xsaves, 3)]
  static let extended1EDX: Map = [
    (.syscall, 11), (.nx, 20), (.mmxext, 22), (.fxsr_opt, 25), (.pdpe1gb, 26), (.rdtscp, 27),
    (.lm, 29), (.threednowext, 30), (.threednow, 31),
  ]
  static let extended1ECX: Map = [
    (.lahf_lm, 0), (.svm, 2), (.cr8_legacy, 4), (.abm, 5), (.sse4a, 6), (.misalignsse, 7),
    (.threednowprefetch, 8),
  ]
}
