extension InstructionTable {
  /// ADD, ADC, SUB, SBB, CMP and their relatives, MUL, DIV, the decimal adjustments.
  static let arithmetic: [Encoding] = addSubtract + multiplyDivide

  private static let addSubtract: [Encoding] = [
    Encoding("00 /r", "ADD Eb,Gb", .lock, flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("01 /r", "ADD Ev,Gv", .lock, flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("02 /r", "ADD Gb,Eb", flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("03 /r", "ADD Gv,Ev", flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("04", "ADD AL,Ib", flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("05", "ADD rAX,Iz", flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("80 /0", "ADD Eb,Ib", .lock, flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("81 /0", "ADD Ev,Iz", .lock, flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("82 /0", "ADD Eb,Ib", [.lock, .legacyOnly, .alias], flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("83 /0", "ADD Ev,Ib", .lock, flags: .arithmetic) { sized(Binary<Add>.self, $0, $1) },
    Encoding("10 /r", "ADC Eb,Gb", .lock, flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("11 /r", "ADC Ev,Gv", .lock, flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("12 /r", "ADC Gb,Eb", flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("13 /r", "ADC Gv,Ev", flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("14", "ADC AL,Ib", flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("15", "ADC rAX,Iz", flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("80 /2", "ADC Eb,Ib", .lock, flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("81 /2", "ADC Ev,Iz", .lock, flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("82 /2", "ADC Eb,Ib", [.lock, .legacyOnly, .alias], flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("83 /2", "ADC Ev,Ib", .lock, flags: .withCarry) { sized(Binary<AddWithCarry>.self, $0, $1) },
    Encoding("18 /r", "SBB Eb,Gb", .lock, flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("19 /r", "SBB Ev,Gv", .lock, flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("1A /r", "SBB Gb,Eb", flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("1B /r", "SBB Gv,Ev", flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("1C", "SBB AL,Ib", flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("1D", "SBB rAX,Iz", flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("80 /3", "SBB Eb,Ib", .lock, flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("81 /3", "SBB Ev,Iz", .lock, flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("82 /3", "SBB Eb,Ib", [.lock, .legacyOnly, .alias], flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("83 /3", "SBB Ev,Ib", .lock, flags: .withCarry) { sized(Binary<SubtractWithBorrow>.self, $0, $1) },
    Encoding("28 /r", "SUB Eb,Gb", .lock, flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("29 /r", "SUB Ev,Gv", .lock, flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("2A /r", "SUB Gb,Eb", flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("2B /r", "SUB Gv,Ev", flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("2C", "SUB AL,Ib", flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("2D", "SUB rAX,Iz", flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("80 /5", "SUB Eb,Ib", .lock, flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("81 /5", "SUB Ev,Iz", .lock, flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("82 /5", "SUB Eb,Ib", [.lock, .legacyOnly, .alias], flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("83 /5", "SUB Ev,Ib", .lock, flags: .arithmetic) { sized(Binary<Subtract>.self, $0, $1) },
    Encoding("38 /r", "CMP Eb,Gb", flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("39 /r", "CMP Ev,Gv", flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("3A /r", "CMP Gb,Eb", flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("3B /r", "CMP Gv,Ev", flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("3C", "CMP AL,Ib", flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("3D", "CMP rAX,Iz", flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("80 /7", "CMP Eb,Ib", flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("81 /7", "CMP Ev,Iz", flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("82 /7", "CMP Eb,Ib", [.legacyOnly, .alias], flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("83 /7", "CMP Ev,Ib", flags: .arithmetic) { sized(Compare<Subtract>.self, $0, $1) },
    Encoding("FE /0", "INC Eb", .lock, flags: .increment) { sized(Increment.self, $0, $1) },
    Encoding("FF /0", "INC Ev", .lock, flags: .increment) { sized(Increment.self, $0, $1) },
    Encoding("40+r", "INC Zv", .legacyOnly, flags: .increment) { sized(Increment.self, $0, $1) },
    Encoding("FE /1", "DEC Eb", .lock, flags: .increment) { sized(Decrement.self, $0, $1) },
    Encoding("FF /1", "DEC Ev", .lock, flags: .increment) { sized(Decrement.self, $0, $1) },
    Encoding("48+r", "DEC Zv", .legacyOnly, flags: .increment) { sized(Decrement.self, $0, $1) },
    Encoding("F6 /3", "NEG Eb", .lock, flags: .arithmetic) { sized(Negate.self, $0, $1) },
    Encoding("F7 /3", "NEG Ev", .lock, flags: .arithmetic) { sized(Negate.self, $0, $1) },
    Encoding("0F C0 /r", "XADD Eb,Gb", .lock, flags: .arithmetic) {
      sized(ExchangeAdd.self, $0, $1)
    },
    Encoding("0F C1 /r", "XADD Ev,Gv", .lock, flags: .arithmetic) {
      sized(ExchangeAdd.self, $0, $1)
    },
    Encoding("0F B0 /r", "CMPXCHG Eb,Gb", .lock, flags: .arithmetic) {
      sized(CompareExchange.self, $0, $1)
    },
    Encoding("0F B1 /r", "CMPXCHG Ev,Gv", .lock, flags: .arithmetic) {
      sized(CompareExchange.self, $0, $1)
    },
    Encoding("0F C7 /1", "CMPXCHG8B Mq", .lock, flags: .perhaps, feature: [.cx8]) {
      plain(CompareExchangeDouble.self, $0, $1)
    },
    Encoding("66 0F 38 F6 /r", "ADCX Gy,Ey", flags: .readsAll, feature: [.adx]) {
      sized(AddExtended<CarryChain>.self, $0, $1)
    },
    Encoding("F3 0F 38 F6 /r", "ADOX Gy,Ey", flags: .readsAll, feature: [.adx]) {
      sized(AddExtended<OverflowChain>.self, $0, $1)
    },
  ]

  private static let multiplyDivide: [Encoding] = [
    Encoding("F6 /4", "MUL Eb", flags: .multiply) { sized(Multiply.self, $0, $1) },
    Encoding("F7 /4", "MUL Ev", flags: .multiply) { sized(Multiply.self, $0, $1) },
    Encoding("F6 /5", "IMUL Eb", flags: .multiply) { sized(MultiplySigned.self, $0, $1) },
    Encoding("F7 /5", "IMUL Ev", flags: .multiply) { sized(MultiplySigned.self, $0, $1) },
    Encoding("0F AF /r", "IMUL Gv,Ev", flags: .multiply) {
      sized(MultiplyTruncated.self, $0, $1)
    },
    Encoding("69 /r", "IMUL Gv,Ev,Iz", flags: .multiply) {
      sized(MultiplyTruncated.self, $0, $1)
    },
    Encoding("6B /r", "IMUL Gv,Ev,Ib", flags: .multiply) {
      sized(MultiplyTruncated.self, $0, $1)
    },
    Encoding("F6 /6", "DIV Eb", flags: .divide) { sized(Divide.self, $0, $1) },
    Encoding("F7 /6", "DIV Ev", flags: .divide) { sized(Divide.self, $0, $1) },
    Encoding("F6 /7", "IDIV Eb", flags: .divide) { sized(DivideSigned.self, $0, $1) },
    Encoding("F7 /7", "IDIV Ev", flags: .divide) { sized(DivideSigned.self, $0, $1) },
    Encoding("VEX.LZ.F2.0F38 F6 /r", "MULX Gy,By,Ey", feature: [.bmi2]) {
      sized(MultiplyNoFlags.self, $0, $1)
    },
    Encoding("27", "DAA", .legacyOnly, flags: .readsAll) {
      plain(DecimalAdjustAdd.self, $0, $1)
    },
    Encoding("2F", "DAS", .legacyOnly, flags: .readsAll) {
      plain(DecimalAdjustSubtract.self, $0, $1)
    },
    Encoding("37", "AAA", .legacyOnly, flags: .readsAll) { plain(ASCIIAdjustAdd.self, $0, $1) },
    Encoding("3F", "AAS", .legacyOnly, flags: .readsAll) {
      plain(ASCIIAdjustSubtract.self, $0, $1)
    },
    Encoding("D4", "AAM Ib", .legacyOnly, flags: .arithmetic) {
      plain(ASCIIAdjustMultiply.self, $0, $1)
    },
    Encoding("D5", "AAD Ib", .legacyOnly, flags: .arithmetic) {
      plain(ASCIIAdjustDivide.self, $0, $1)
    },
  ]
}
