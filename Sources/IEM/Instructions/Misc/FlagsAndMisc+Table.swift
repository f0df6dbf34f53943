extension InstructionTable {
  /// Single flags, hints, BOUND.
  static let flagsAndMisc: [Encoding] = [
    Encoding("F8", "CLC", flags: .perhaps) { plain(ClearCarry.self, $0, $1) },
    Encoding("F9", "STC", flags: .perhaps) { plain(SetCarry.self, $0, $1) },
    Encoding("F5", "CMC", flags: .perhaps) { plain(ComplementCarry.self, $0, $1) },
    Encoding("FC", "CLD") { plain(ClearDirection.self, $0, $1) },
    Encoding("FD", "STD") { plain(SetDirection.self, $0, $1) },
    Encoding("9F", "LAHF", .legacyOnly, flags: .readsAll) { plain(LoadFlagsIntoAH.self, $0, $1) },
    Encoding("9E", "SAHF", .legacyOnly, flags: .perhaps) { plain(StoreAHIntoFlags.self, $0, $1) },
    Encoding("9F", "LAHF", .longOnly, flags: .readsAll, feature: [.lahf_lm]) {
      plain(LoadFlagsIntoAH.self, $0, $1)
    },
    Encoding("9E", "SAHF", .longOnly, flags: .perhaps, feature: [.lahf_lm]) {
      plain(StoreAHIntoFlags.self, $0, $1)
    },
    Encoding("D6", "SALC", .legacyOnly, flags: .readsCarry) { plain(SetALFromCarry.self, $0, $1) },
    Encoding("62 /r", "BOUND Gv,Ma", .legacyOnly) { sized(CheckBounds.self, $0, $1) },
    Encoding("F3 90", "PAUSE", [.endsBlock, .noREXB]) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 1F /r", "NOP Ev", .noAccess) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 18 /0", "PREFETCHNTA Mb", .noAccess) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 18 /1", "PREFETCHT0 Mb", .noAccess) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 18 /2", "PREFETCHT1 Mb", .noAccess) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 18 /3", "PREFETCHT2 Mb", .noAccess) { plain(NoOperation.self, $0, $1) },
    // The rest of the hint space 0F 18–1F is NOP on every processor (F3 0F 1E FA: ENDBR64).
    Encoding("0F 18 /r", "NOP Ev", [.noAccess, .alias]) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 19 /r", "NOP Ev", [.noAccess, .alias]) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 1A /r", "NOP Ev", [.noAccess, .alias]) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 1B /r", "NOP Ev", [.noAccess, .alias]) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 1C /r", "NOP Ev", [.noAccess, .alias]) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 1D /r", "NOP Ev", [.noAccess, .alias]) { plain(NoOperation.self, $0, $1) },
    Encoding("F3 0F 1E FA", "ENDBR64", .noAccess) { plain(NoOperation.self, $0, $1) },
    Encoding("F3 0F 1E FB", "ENDBR32", .noAccess) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 1E /r", "NOP Ev", [.noAccess, .alias]) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 0D /1", "PREFETCHW Mb", .noAccess) { plain(NoOperation.self, $0, $1) },
    Encoding("0F 0D /r", "PREFETCH Mb", .noAccess) { plain(NoOperation.self, $0, $1) },
  ]
}
