/// The processors that `--cpu` can name, and how a name with changes is read.

/// A `--cpu` argument that cannot be used.
public struct CPUModelError: Error, Equatable, CustomStringConvertible {
  public var description: String
  public init(_ description: String) { self.description = description }
}

extension CPUModel {
  static let amdVendor = "AuthenticAMD"
  static let intelVendor = "GenuineIntel"

  /// Features whose instructions and registers exist here. The one place to extend when an
  /// instruction set is added: models have no more than this, and `max` has all of it.
  public static let implementedFeatures: CPUFeatures = [
    .fpu, .vme, .de, .pse, .tsc, .msr, .pae, .mce, .cx8, .apic, .sep, .mtrr, .pge, .mca, .cmov,
    .pat, .pse36, .clflush, .mmx, .fxsr, .sse, .sse2, .ht,
    .pni, .pclmulqdq, .monitor, .ssse3, .fma, .cx16, .pcid, .sse4_1, .sse4_2, .x2apic, .movbe,
    .popcnt, .tsc_deadline, .aes, .xsave, .avx, .f16c, .rdrand, .hypervisor,
    .fsgsbase, .tsc_adjust, .bmi1, .avx2, .smep, .bmi2, .erms, .invpcid, .rdseed, .adx, .smap,
    .clflushopt, .clwb, .sha_ni, .umip, .pku, .gfni, .vaes, .vpclmulqdq, .rdpid, .fsrm,
    .avx512f, .avx512dq, .avx512ifma, .avx512cd, .avx512bw, .avx512vl, .avx512vbmi, .avx512_vbmi2,
    .avx512_vnni, .avx512_bitalg, .avx512_vpopcntdq, .avx512_bf16,
    .avx_vnni, .xsaveopt, .xsavec, .xgetbv1, .xsaves,
    .syscall, .nx, .pdpe1gb, .rdtscp, .lm, .lahf_lm, .abm, .sse4a, .threednowprefetch, .invtsc,
    .arat,
  ]

  /// Names that `named` takes, without changes.
  public static var allNames: [String] { all.map(\.name) }

  public static let defaultName = "qemu64"

  /// A model by its `--cpu` argument: a name, then any number of `,+feature`, `,-feature`,
  /// `,feature=on` and `,feature=off`. A feature brings along what it needs, and takes along what
  /// needs it.
  public static func named(_ argument: String) throws(CPUModelError) -> CPUModel {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    guard var model = all.first(where: { $0.name == name.lowercased() }) else {
      throw CPUModelError(
        "unknown CPU model '\(name)'; models: \(allNames.joined(separator: ", "))")
    }
    for part in parts.dropFirst() {
      guard let (text, isAdded) = change(part) else {
        throw CPUModelError("CPU option '\(part)' is not of the form +feature or -feature")
      }
      guard let feature = CPUFeature(name: text), implementedFeatures.contains(feature) else {
        let names = implementedFeatures.all.map(\.displayName).joined(separator: ", ")
        throw CPUModelError("unknown CPU feature '\(text)'; features: \(names)")
      }
      if isAdded {
        model.features.insertWithNeeds(feature)
      } else {
        model.features.removeWithDependants(feature)
      }
    }
    return model
  }

  private static func change(_ part: Substring) -> (name: String, isAdded: Bool)? {
    if part.hasPrefix("+") { return (String(part.dropFirst()), true) }
    if part.hasPrefix("-") { return (String(part.dropFirst()), false) }
    if part.hasSuffix("=on") { return (String(part.dropLast(3)), true) }
    if part.hasSuffix("=off") { return (String(part.dropLast(4)), false) }
    return nil
  }

  // MARK: The models

  private static let i486Features: CPUFeatures = [.fpu, .vme, .pse]

  private static let pentium3Features: CPUFeatures = [
    .fpu, .vme, .de, .pse, .tsc, .msr, .pae, .mce, .cx8, .apic, .sep, .mtrr, .pge, .mca, .cmov,
    .pat, .pse36, .mmx, .fxsr, .sse,
  ]

  private static let qemu64Features = pentium3Features.union([
    .clflush, .sse2, .pni, .cx16, .syscall, .nx, .lm, .lahf_lm, .hypervisor,
  ])

  private static let nehalemFeatures = qemu64Features.union([
    .ssse3, .sse4_1, .sse4_2, .popcnt, .x2apic, .rdtscp, .tsc_deadline, .arat, .monitor,
  ]).subtracting([.monitor])

  private static let haswellFeatures = nehalemFeatures.union([
    .pclmulqdq, .fma, .pcid, .movbe, .aes, .xsave, .avx, .f16c, .rdrand, .fsgsbase, .tsc_adjust,
    .bmi1, .avx2, .smep, .bmi2, .erms, .invpcid, .abm, .xsaveopt,
  ])

  private static let epycFeatures = nehalemFeatures.union([
    .pclmulqdq, .fma, .movbe, .aes, .xsave, .avx, .f16c, .rdrand, .fsgsbase, .bmi1, .avx2, .smep,
    .bmi2, .rdseed, .adx, .smap, .clflushopt, .sha_ni, .xsaveopt, .xsavec, .xgetbv1, .mmxext,
    .fxsr_opt, .pdpe1gb, .abm, .sse4a, .misalignsse, .threednowprefetch, .clzero,
  ]).subtracting([.tsc_deadline])

  /// MONITOR works, but an idle guest that uses MWAIT would keep the host busy. The machine
  /// decides whether its time-stamp counter is invariant.
  private static let maxFeatures = implementedFeatures.subtracting([.monitor, .invtsc, .ht])

  private static func model(
    _ name: String, _ vendor: String, _ brand: String, _ family: Int, _ model: Int,
    _ stepping: Int, bits: Int = 40, _ features: CPUFeatures
  ) -> CPUModel {
    CPUModel(
      name: name, vendor: vendor, brand: brand, family: family, model: model, stepping: stepping,
      physicalAddressBits: bits, features: features.intersection(implementedFeatures))
  }

  static let all: [CPUModel] = [
    model("486", intelVendor, "", 4, 8, 0, bits: 32, i486Features),
    model("pentium3", intelVendor, "Intel(R) Pentium(R) III", 6, 8, 3, bits: 36, pentium3Features),
    model("qemu64", amdVendor, "SoftwarePC Virtual CPU", 15, 107, 1, qemu64Features),
    model("nehalem", intelVendor, "Intel Core i7 9xx (Nehalem)", 6, 26, 3, nehalemFeatures),
    model("haswell", intelVendor, "Intel Core Processor (Haswell)", 6, 60, 4, haswellFeatures),
    model("epyc", amdVendor, "AMD EPYC Processor", 0x17, 1, 2, epycFeatures),
    model("max", amdVendor, "SoftwarePC Virtual CPU", 15, 107, 1, maxFeatures),
  ]
}

extension CPUFeature {
  /// Names of CPUID bits that a Swift identifier cannot be, or that QEMU and Linux spell apart.
  private static let otherNames: [String: CPUFeature] = [
    "sse3": .pni, "sse4.1": .sse4_1, "sse4-1": .sse4_1, "sse4.2": .sse4_2, "sse4-2": .sse4_2,
    "tsc-deadline": .tsc_deadline, "tsc-adjust": .tsc_adjust, "sha-ni": .sha_ni,
    "lahf-lm": .lahf_lm, "lzcnt": .abm, "3dnowprefetch": .threednowprefetch, "3dnow": .threednow,
    "3dnowext": .threednowext, "fxsr-opt": .fxsr_opt, "cmpxchg16b": .cx16, "cmpxchg8b": .cx8,
  ]

  /// A feature by the name that a user gives.
  public init?(name: String) {
    let wanted = name.lowercased()
    let known = CPUFeature.allCases.first { "\($0)" == wanted } ?? Self.otherNames[wanted]
    guard let known else { return nil }
    self = known
  }

  public var displayName: String {
    switch self {
    case .threednow: "3dnow"
    case .threednowext: "3dnowext"
    case .threednowprefetch: "3dnowprefetch"
    default: "\(self)"
    }
  }

  /// Features without which this one makes no sense.
  var needs: CPUFeatures {
    switch self {
    case .sse: [.fxsr]
    case .sse2: [.sse]
    case .pni, .pclmulqdq, .aes, .sha_ni: [.sse2]
    case .ssse3: [.pni]
    case .sse4_1: [.ssse3]
    case .sse4_2: [.sse4_1]
    case .xsave: [.fxsr]
    case .xsaveopt, .xsavec, .xgetbv1: [.xsave]
    case .xsaves: [.xsavec]
    case .avx: [.xsave, .sse4_2]
    case .avx2, .fma, .f16c: [.avx]
    case .vaes, .vpclmulqdq, .avx_vnni: [.avx2]
    case .avx512f: [.avx2, .fma, .f16c]
    case .avx512dq, .avx512ifma, .avx512cd, .avx512bw, .avx512vl: [.avx512f]
    case .avx512vbmi, .avx512_vbmi2, .avx512_vnni, .avx512_bitalg, .avx512_vpopcntdq,
      .avx512_bf16:
      [.avx512f, .avx512bw]
    case .lm: [.pae, .syscall]
    case .cx16, .lahf_lm, .pdpe1gb, .fsgsbase, .pcid: [.lm]
    case .pku, .invpcid: [.pae]
    case .x2apic, .tsc_deadline, .arat: [.apic]
    case .rdtscp, .tsc_adjust, .invtsc: [.tsc]
    case .sse4a, .misalignsse: [.sse2]
    default: []
    }
  }
}

extension CPUFeatures {
  public func intersection(_ other: Self) -> Self { CPUFeatures(all.filter(other.contains)) }
  public func subtracting(_ other: Self) -> Self {
    CPUFeatures(all.filter { !other.contains($0) })
  }

  mutating func insertWithNeeds(_ feature: CPUFeature) {
    insert(feature)
    for need in feature.needs.all where !contains(need) { insertWithNeeds(need) }
  }

  mutating func removeWithDependants(_ feature: CPUFeature) {
    remove(feature)
    for other in all where contains(other) && other.needs.contains(feature) {
      removeWithDependants(other)
    }
  }
}
