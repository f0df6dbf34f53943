extension InstructionTable {
  /// Bit tests, scans, counts and fields.
  static let bits: [Encoding] = bitTests + bitCounts

  private static let bitTests: [Encoding] = [
    Encoding("0F A3 /r", "BT Ev,Gv", flags: .perhaps) { sized(BitTest<TestOnly>.self, $0, $1) },
    Encoding("0F AB /r", "BTS Ev,Gv", .lock, flags: .perhaps) {
      sized(BitTest<SetBit>.self, $0, $1)
    },
    Encoding("0F B3 /r", "BTR Ev,Gv", .lock, flags: .perhaps) {
      sized(BitTest<ResetBit>.self, $0, $1)
    },
    Encoding("0F BB /r", "BTC Ev,Gv", .lock, flags: .perhaps) {
      sized(BitTest<ComplementBit>.self, $0, $1)
    },
    Encoding("0F BA /4", "BT Ev,Ib", flags: .perhaps) { sized(BitTest<TestOnly>.self, $0, $1) },
    Encoding("0F BA /5", "BTS Ev,Ib", .lock, flags: .perhaps) {
      sized(BitTest<SetBit>.self, $0, $1)
    },
    Encoding("0F BA /6", "BTR Ev,Ib", .lock, flags: .perhaps) {
      sized(BitTest<ResetBit>.self, $0, $1)
    },
    Encoding("0F BA /7", "BTC Ev,Ib", .lock, flags: .perhaps) {
      sized(BitTest<ComplementBit>.self, $0, $1)
    },
  ]

  private static let bitCounts: [Encoding] = [
    Encoding("0F BC /r", "BSF Gv,Ev", flags: .perhaps) { sized(BitScanForward.self, $0, $1) },
    Encoding("0F BD /r", "BSR Gv,Ev", flags: .perhaps) { sized(BitScanReverse.self, $0, $1) },
    Encoding("F3 0F BC /r", "TZCNT Gv,Ev", flags: .perhaps, feature: [.bmi1]) {
      sized(TrailingZeroCount.self, $0, $1)
    },
    Encoding("F3 0F BD /r", "LZCNT Gv,Ev", flags: .perhaps, feature: [.abm]) {
      sized(LeadingZeroCount.self, $0, $1)
    },
    Encoding("F3 0F B8 /r", "POPCNT Gv,Ev", flags: .arithmetic, feature: [.popcnt]) {
      sized(PopulationCount.self, $0, $1)
    },
    Encoding("VEX.LZ.NP.0F38 F7 /r", "BEXTR Gy,Ey,By", flags: .arithmetic, feature: [.bmi1]) {
      sized(BitFieldExtract.self, $0, $1)
    },
    Encoding("VEX.LZ.NP.0F38 F3 /1", "BLSR By,Ey", flags: .arithmetic, feature: [.bmi1]) {
      sized(ResetLowestBit.self, $0, $1)
    },
    Encoding("VEX.LZ.NP.0F38 F3 /2", "BLSMSK By,Ey", flags: .arithmetic, feature: [.bmi1]) {
      sized(MaskToLowestBit.self, $0, $1)
    },
    Encoding("VEX.LZ.NP.0F38 F3 /3", "BLSI By,Ey", flags: .arithmetic, feature: [.bmi1]) {
      sized(IsolateLowestBit.self, $0, $1)
    },
    Encoding("VEX.LZ.NP.0F38 F5 /r", "BZHI Gy,Ey,By", flags: .arithmetic, feature: [.bmi2]) {
      sized(ZeroHighBits.self, $0, $1)
    },
    Encoding("VEX.LZ.F2.0F38 F5 /r", "PDEP Gy,By,Ey", feature: [.bmi2]) {
      sized(DepositBits.self, $0, $1)
    },
    Encoding("VEX.LZ.F3.0F38 F5 /r", "PEXT Gy,By,Ey", feature: [.bmi2]) {
      sized(ExtractBits.self, $0, $1)
    },
    Encoding("F2 0F 38 F0 /r", "CRC32 Gy,Eb", feature: [.sse4_2]) { plain(CRC32.self, $0, $1) },
    Encoding("F2 0F 38 F1 /r", "CRC32 Gy,Ev", feature: [.sse4_2]) { plain(CRC32.self, $0, $1) },
  ]
}
