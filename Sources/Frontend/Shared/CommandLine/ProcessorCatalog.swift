import IEM

/// The processor models that can be named.
enum ProcessorCatalog {
  static let names = ["qemu64", "max"]

  static func named(_ name: String) -> CPUModel? {
    guard names.contains(name) else { return nil }
    return CPUModel(
      name: name, vendor: "AuthenticAMD", brand: "Software x86-64 processor", family: 15,
      model: 107, stepping: 1,
      features: [
        .fpu, .vme, .de, .pse, .tsc, .msr, .pae, .mce, .cx8, .apic, .sep, .mtrr, .pge, .mca, .cmov,
        .pat, .pse36, .clflush, .mmx, .fxsr, .sse, .sse2, .lm, .nx, .syscall, .lahf_lm, .cx16,
        .pni,
      ])
  }
}
