extension InstructionTable {
  /// AND, OR, XOR, NOT, TEST.
  static let logic: [Encoding] = [
    Encoding("08 /r", "OR Eb,Gb", .lock, flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("09 /r", "OR Ev,Gv", .lock, flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("0A /r", "OR Gb,Eb", flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("0B /r", "OR Gv,Ev", flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("0C", "OR AL,Ib", flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("0D", "OR rAX,Iz", flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("80 /1", "OR Eb,Ib", .lock, flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("81 /1", "OR Ev,Iz", .lock, flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("82 /1", "OR Eb,Ib", [.lock, .legacyOnly, .alias], flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("83 /1", "OR Ev,Ib", .lock, flags: .arithmetic) { sized(Binary<Or>.self, $0, $1) },
    Encoding("20 /r", "AND Eb,Gb", .lock, flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("21 /r", "AND Ev,Gv", .lock, flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("22 /r", "AND Gb,Eb", flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("23 /r", "AND Gv,Ev", flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("24", "AND AL,Ib", flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("25", "AND rAX,Iz", flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("80 /4", "AND Eb,Ib", .lock, flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("81 /4", "AND Ev,Iz", .lock, flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("82 /4", "AND Eb,Ib", [.lock, .legacyOnly, .alias], flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("83 /4", "AND Ev,Ib", .lock, flags: .arithmetic) { sized(Binary<And>.self, $0, $1) },
    Encoding("30 /r", "XOR Eb,Gb", .lock, flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("31 /r", "XOR Ev,Gv", .lock, flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("32 /r", "XOR Gb,Eb", flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("33 /r", "XOR Gv,Ev", flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("34", "XOR AL,Ib", flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("35", "XOR rAX,Iz", flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("80 /6", "XOR Eb,Ib", .lock, flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("81 /6", "XOR Ev,Iz", .lock, flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("82 /6", "XOR Eb,Ib", [.lock, .legacyOnly, .alias], flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("83 /6", "XOR Ev,Ib", .lock, flags: .arithmetic) { sized(Binary<Xor>.self, $0, $1) },
    Encoding("F6 /2", "NOT Eb", .lock) { sized(Not.self, $0, $1) },
    Encoding("F7 /2", "NOT Ev", .lock) { sized(Not.self, $0, $1) },
    Encoding("84 /r", "TEST Eb,Gb", flags: .arithmetic) { sized(Compare<And>.self, $0, $1) },
    Encoding("85 /r", "TEST Ev,Gv", flags: .arithmetic) { sized(Compare<And>.self, $0, $1) },
    Encoding("A8", "TEST AL,Ib", flags: .arithmetic) { sized(Compare<And>.self, $0, $1) },
    Encoding("A9", "TEST rAX,Iz", flags: .arithmetic) { sized(Compare<And>.self, $0, $1) },
    Encoding("F6 /0", "TEST Eb,Ib", flags: .arithmetic) { sized(Compare<And>.self, $0, $1) },
    Encoding("F7 /0", "TEST Ev,Iz", flags: .arithmetic) { sized(Compare<And>.self, $0, $1) },
    Encoding("F6 /1", "TEST Eb,Ib", .alias, flags: .arithmetic) {
      sized(Compare<And>.self, $0, $1)
    },
    Encoding("F7 /1", "TEST Ev,Iz", .alias, flags: .arithmetic) {
      sized(Compare<And>.self, $0, $1)
    },
    Encoding("VEX.LZ.NP.0F38 F2 /r", "ANDN Gy,By,Ey", flags: .arithmetic, feature: [.bmi1]) {
      sized(AndNot.self, $0, $1)
    },
  ]
}
