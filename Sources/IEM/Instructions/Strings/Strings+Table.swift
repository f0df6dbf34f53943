extension InstructionTable {
  /// String instructions on memory.
  static let strings: [Encoding] = [
    Encoding("A4", "MOVS Yb,Xb", .string) { sized(MoveString.self, $0, $1) },
    Encoding("A5", "MOVS Yv,Xv", .string) { sized(MoveString.self, $0, $1) },
    Encoding("A6", "CMPS Xb,Yb", [.string, .repeatTestsZero], flags: .perhaps) {
      sized(CompareString.self, $0, $1)
    },
    Encoding("A7", "CMPS Xv,Yv", [.string, .repeatTestsZero], flags: .perhaps) {
      sized(CompareString.self, $0, $1)
    },
    Encoding("AA", "STOS Yb,AL", .string) { sized(StoreString.self, $0, $1) },
    Encoding("AB", "STOS Yv,rAX", .string) { sized(StoreString.self, $0, $1) },
    Encoding("AC", "LODS AL,Xb", .string) { sized(LoadString.self, $0, $1) },
    Encoding("AD", "LODS rAX,Xv", .string) { sized(LoadString.self, $0, $1) },
    Encoding("AE", "SCAS AL,Yb", [.string, .repeatTestsZero], flags: .perhaps) {
      sized(ScanString.self, $0, $1)
    },
    Encoding("AF", "SCAS rAX,Yv", [.string, .repeatTestsZero], flags: .perhaps) {
      sized(ScanString.self, $0, $1)
    },
  ]
}
