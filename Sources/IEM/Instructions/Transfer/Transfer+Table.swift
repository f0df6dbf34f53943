extension InstructionTable {
  /// Data movement.
  static let transfer: [Encoding] = moves + conditionalMoves

  private static let moves: [Encoding] = [
    Encoding("88 /r", "MOV Eb,Gb") { sized(Move.self, $0, $1) },
    Encoding("89 /r", "MOV Ev,Gv") { sized(Move.self, $0, $1) },
    Encoding("8A /r", "MOV Gb,Eb") { sized(Move.self, $0, $1) },
    Encoding("8B /r", "MOV Gv,Ev") { sized(Move.self, $0, $1) },
    Encoding("A0", "MOV AL,Ob") { sized(Move.self, $0, $1) },
    Encoding("A1", "MOV rAX,Ov") { sized(Move.self, $0, $1) },
    Encoding("A2", "MOV Ob,AL") { sized(Move.self, $0, $1) },
    Encoding("A3", "MOV Ov,rAX") { sized(Move.self, $0, $1) },
    Encoding("B0+r", "MOV Zb,Ib") { sized(Move.self, $0, $1) },
    Encoding("B8+r", "MOV Zv,Iv") { sized(Move.self, $0, $1) },
    Encoding("C6 /0", "MOV Eb,Ib") { sized(Move.self, $0, $1) },
    Encoding("C7 /0", "MOV Ev,Iz") { sized(Move.self, $0, $1) },
    Encoding("0F B6 /r", "MOVZX Gv,Eb") { sized(MoveZeroExtend.self, $0, $1) },
    Encoding("0F B7 /r", "MOVZX Gv,Ew") { sized(MoveZeroExtend.self, $0, $1) },
    Encoding("0F BE /r", "MOVSX Gv,Eb") { sized(MoveSignExtend.self, $0, $1) },
    Encoding("0F BF /r", "MOVSX Gv,Ew") { sized(MoveSignExtend.self, $0, $1) },
    Encoding("63 /r", "MOVSXD Gv,Ed", .longOnly) { sized(MoveSignExtend.self, $0, $1) },
    Encoding("8D /r", "LEA Gv,M", .noAccess) { sized(LoadEffectiveAddress.self, $0, $1) },
    Encoding("86 /r", "XCHG Eb,Gb", .lock) { sized(Exchange.self, $0, $1) },
    Encoding("87 /r", "XCHG Ev,Gv", .lock) { sized(Exchange.self, $0, $1) },
    Encoding("90", "NOP", .noREXB) { plain(NoOperation.self, $0, $1) },
    Encoding("90+r", "XCHG Zv,rAX") { sized(Exchange.self, $0, $1) },
    Encoding("0F C8+r", "BSWAP Zv") { sized(ByteSwap.self, $0, $1) },
    Encoding("0F 38 F0 /r", "MOVBE Gv,Mv", .noF3, feature: [.movbe]) {
      sized(MoveByteSwapped.self, $0, $1)
    },
    Encoding("0F 38 F1 /r", "MOVBE Mv,Gv", .noF3, feature: [.movbe]) {
      sized(MoveByteSwapped.self, $0, $1)
    },
    Encoding("D7", "XLAT") { plain(Translate.self, $0, $1) },
    Encoding("98", "CBW") { plain(ConvertAccumulator.self, $0, $1) },
    Encoding("99", "CWD") { plain(ConvertToDouble.self, $0, $1) },
  ]

  private static let conditionalMoves: [Encoding] = [
    Encoding("0F 40 /r", "CMOVO Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 41 /r", "CMOVNO Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 42 /r", "CMOVB Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 43 /r", "CMOVNB Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 44 /r", "CMOVZ Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 45 /r", "CMOVNZ Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 46 /r", "CMOVBE Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 47 /r", "CMOVNBE Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 48 /r", "CMOVS Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 49 /r", "CMOVNS Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 4A /r", "CMOVP Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 4B /r", "CMOVNP Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 4C /r", "CMOVL Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 4D /r", "CMOVNL Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 4E /r", "CMOVLE Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 4F /r", "CMOVNLE Gv,Ev", flags: .readsAll, feature: [.cmov]) {
      sized(ConditionalMove.self, $0, $1)
    },
    Encoding("0F 90 /r", "SETO Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 91 /r", "SETNO Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 92 /r", "SETB Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 93 /r", "SETNB Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 94 /r", "SETZ Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 95 /r", "SETNZ Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 96 /r", "SETBE Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 97 /r", "SETNBE Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 98 /r", "SETS Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 99 /r", "SETNS Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 9A /r", "SETP Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 9B /r", "SETNP Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 9C /r", "SETL Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 9D /r", "SETNL Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 9E /r", "SETLE Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
    Encoding("0F 9F /r", "SETNLE Eb", flags: .readsAll) {
      plain(SetCondition.self, $0, $1)
    },
  ]
}
