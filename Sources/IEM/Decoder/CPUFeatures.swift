/// What a CPU model can do: each a CPUID bit, named as in `/proc/cpuinfo` and QEMU's `-cpu`.
public enum CPUFeature: UInt8, CaseIterable, Sendable, Codable {
  // CPUID 1 EDX.
  case fpu, vme, de, pse, tsc, msr, pae, mce, cx8, apic, sep, mtrr, pge, mca, cmov, pat, pse36
  case clflush, mmx, fxsr, sse, sse2, ss, ht
  // CPUID 1 ECX.
  case pni, pclmulqdq, monitor, ssse3, fma, cx16, pcid, sse4_1, sse4_2, x2apic, movbe, popcnt
  case tsc_deadline, aes, xsave, avx, f16c, rdrand, hypervisor
  // CPUID 7.0 EBX.
  case fsgsbase, tsc_adjust, bmi1, avx2, smep, bmi2, erms, invpcid, avx512f, avx512dq, rdseed, adx
  case smap, avx512ifma, clflushopt, clwb, avx512cd, sha_ni, avx512bw, avx512vl
  // CPUID 7.0 ECX.
  case avx512vbmi, umip, pku, avx512_vbmi2, gfni, vaes, vpclmulqdq, avx512_vnni, avx512_bitalg
  case avx512_vpopcntdq, rdpid
  // CPUID 7.0 EDX.
  case fsrm
  // CPUID 7.1 EAX.
  case avx_vnni, avx512_bf16
  // CPUID D.1 EAX.
  case xsaveopt, xsavec, xgetbv1, xsaves
  // CPUID 8000_0001 EDX.
  case syscall, nx, mmxext, fxsr_opt, pdpe1gb, rdtscp, lm, threednow, threednowext
  // CPUID 8000_0001 ECX.
  case lahf_lm, svm, cr8_legacy, abm, sse4a, misalignsse, threednowprefetch
  // CPUID 8000_0008 EBX.
  case clzero
  // CPUID 8000_0007 EDX.
  case invtsc
  // CPUID 6 EAX.
  case arat
}

/// A set of features.
public struct CPUFeatures: Equatable, Sendable, BitwiseCopyable, Codable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  public init() {}
  public init(arrayLiteral elements: CPUFeature...) { for feature in elements { insert(feature) } }
  public init(_ features: some Sequence<CPUFeature>) { for feature in features { insert(feature) } }

  @inline(__always) public func contains(_ feature: CPUFeature) -> Bool {
    let bit = UInt64(feature.rawValue)
    return bit < 64 ? low >> bit & 1 != 0 : high >> (bit - 64) & 1 != 0
  }

  public mutating func insert(_ feature: CPUFeature) {
    let bit = UInt64(feature.rawValue)
    if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
  }

  public mutating func remove(_ feature: CPUFeature) {
    let bit = UInt64(feature.rawValue)
    if bit < 64 { low &= ~(1 << bit) } else { high &= ~(1 << (bit - 64)) }
  }

  public func union(_ other: Self) -> Self {
    var result = self
    result.low |= other.low
    result.high |= other.high
    return result
  }

  /// True when every feature of `other` is in this set.
  @inline(__always) package func covers(_ other: Self) -> Bool {
    other.low & ~low == 0 && other.high & ~high == 0
  }

  public var all: [CPUFeature] { CPUFeature.allCases.filter(contains) }
}
