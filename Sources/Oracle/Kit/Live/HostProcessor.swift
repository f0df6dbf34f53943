import IEM

/// What the processor that this runs on is, and has.
package struct HostProcessor: Sendable {
  package enum Maker: String, Sendable { case amd, intel, other }

  package var maker: Maker
  package var family: UInt32
  package var features: CPUFeatures
  package var vectorLevel: OracleVectorLevel
  package var hasBases: Bool
  /// The processor line that undefined results are taken from: AMD Zen (families 17h to 1Ah).
  package var isReference: Bool { maker == .amd && family >= 0x19 }

  /// The processor that the committed vectors were captured on.
  package static let captured = HostProcessor(
    maker: .amd, family: 0x1A, features: CPUFeatures(CPUFeature.allCases), vectorLevel: .avx512,
    hasBases: true)
}

#if arch(x86_64)
  extension HostProcessor {
    package init(_ runner: NativeRunner) {
      let vectorLevel = runner.vectorLevel
      let hasBases = runner.hasBases
      func leaf(_ number: UInt32, _ subleaf: UInt32 = 0) -> CPUIDLeaf {
        let answer = runner.cpuid(number, subleaf)
        return CPUIDLeaf(
          leaf: number, subleaf: subleaf, eax: answer.eax, ebx: answer.ebx, ecx: answer.ecx,
          edx: answer.edx)
      }
      let first = leaf(0)
      // "Auth", "Genu".
      let maker: Maker =
        first.ebx == 0x6874_7541 ? .amd : first.ebx == 0x756E_6547 ? .intel : .other
      let signature = leaf(1).eax
      let base = signature >> 8 & 15
      let family = base == 15 ? base + (signature >> 20 & 0xFF) : base
      var leaves = [leaf(1), leaf(0x8000_0001), leaf(0x8000_0008), leaf(0x8000_0007)]
      if first.eax >= 7 { leaves += [leaf(7), leaf(7, 1)] }
      if first.eax >= 0xD { leaves.append(leaf(0xD, 1)) }
      var features = CPUFeatures(leaves: leaves)
      if vectorLevel != .avx512 {
        for feature in CPUFeature.allCases where "\(feature)".hasPrefix("avx512") {
          features.remove(feature)
        }
      }
      if vectorLevel == .sse {
        for feature in [CPUFeature.avx, .avx2, .fma, .f16c, .avx_vnni] { features.remove(feature) }
      }
      if !hasBases { features.remove(.fsgsbase) }
      // Real whether or not a hypervisor shows the bits.
      features = features.union([.fpu, .tsc, .msr, .sep, .syscall])
      self.init(
        maker: maker, family: family, features: features, vectorLevel: vectorLevel,
        hasBases: hasBases)
    }
  }
#endif
