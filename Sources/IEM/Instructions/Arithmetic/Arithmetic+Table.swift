extension InstructionTable {
  /// ADD, ADC, SUB, SBB, CMP, INC, DEC, NEG, MUL, DIV and the decimal adjustments.
  static let arithmetic: [Encoding] = [
    Encoding("00 /r", "ADD Eb,Gb", .lock, flags: .arithmetic) { sized(Add.self, $0, $1) },
    Encoding("01 /r", "ADD Ev,Gv", .lock, flags: .arithmetic) { sized(Add.self, $0, $1) },
    Encoding("02 /r", "ADD Gb,Eb", flags: .arithmetic) { sized(Add.self, $0, $1) },
    Encoding("03 /r", "ADD Gv,Ev", flags: .arithmetic) { sized(Add.self, $0, $1) },
  ]
}
