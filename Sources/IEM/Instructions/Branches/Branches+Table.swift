extension InstructionTable {
  /// Near branches, calls and returns; far ones are with the system instructions.
  static let branches: [Encoding] = [
    Encoding("70", "JO Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("71", "JNO Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("72", "JB Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("73", "JNB Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("74", "JZ Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("75", "JNZ Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("76", "JBE Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("77", "JNBE Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("78", "JS Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("79", "JNS Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("7A", "JP Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("7B", "JNP Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("7C", "JL Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("7D", "JNL Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("7E", "JLE Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("7F", "JNLE Jb", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 80", "JO Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 81", "JNO Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 82", "JB Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 83", "JNB Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 84", "JZ Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 85", "JNZ Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 86", "JBE Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 87", "JNBE Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 88", "JS Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 89", "JNS Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 8A", "JP Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 8B", "JNP Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 8C", "JL Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 8D", "JNL Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 8E", "JLE Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("0F 8F", "JNLE Jz", [.endsBlock, .force64], flags: .readsAll) {
      plain(JumpCondition.self, $0, $1)
    },
    Encoding("EB", "JMP Jb", [.endsBlock, .force64]) { plain(Jump.self, $0, $1) },
    Encoding("E9", "JMP Jz", [.endsBlock, .force64]) { plain(Jump.self, $0, $1) },
    Encoding("FF /4", "JMP Ev", [.endsBlock, .force64]) { plain(JumpIndirect.self, $0, $1) },
    Encoding("E8", "CALL Jz", [.endsBlock, .force64]) { plain(Call.self, $0, $1) },
    Encoding("FF /2", "CALL Ev", [.endsBlock, .force64]) { plain(CallIndirect.self, $0, $1) },
    Encoding("C3", "RET", [.endsBlock, .force64]) { plain(Return.self, $0, $1) },
    Encoding("C2", "RET Iw", [.endsBlock, .force64]) { plain(Return.self, $0, $1) },
    Encoding("E0", "LOOPNE Jb", [.endsBlock, .force64], flags: .readsAll) { plain(Loop.self, $0, $1) },
    Encoding("E1", "LOOPE Jb", [.endsBlock, .force64], flags: .readsAll) { plain(Loop.self, $0, $1) },
    Encoding("E2", "LOOP Jb", [.endsBlock, .force64]) { plain(Loop.self, $0, $1) },
    Encoding("E3", "JCXZ Jb", [.endsBlock, .force64]) { plain(JumpCounterZero.self, $0, $1) },
  ]
}
