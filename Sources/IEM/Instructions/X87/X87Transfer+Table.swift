extension InstructionTable {
  /// The x87, all tables.
  static let x87: [Encoding] =
    x87Arithmetic + x87Transfer + x87Control

  /// x87 loads, stores and moves.
  static let x87Transfer: [Encoding] = [
    Encoding("D9 /0", "FLD Md", feature: [.fpu]) { plain(X87Load<MemorySingle>.self, $0, $1) },
    Encoding("DD /0", "FLD Mq", feature: [.fpu]) { plain(X87Load<MemoryDouble>.self, $0, $1) },
    Encoding("DF /0", "FILD Mw", feature: [.fpu]) { plain(X87Load<MemoryInt16>.self, $0, $1) },
    Encoding("DB /0", "FILD Md", feature: [.fpu]) { plain(X87Load<MemoryInt32>.self, $0, $1) },
    Encoding("DF /5", "FILD Mq", feature: [.fpu]) { plain(X87Load<MemoryInt64>.self, $0, $1) },
    Encoding("DB /5", "FLD Mt", feature: [.fpu]) { plain(X87LoadExtended.self, $0, $1) },
    Encoding("D9 C0+i", "FLD STi", feature: [.fpu]) { plain(X87<X87LoadRegister>.self, $0, $1) },
    Encoding("D9 E8", "FLD1", feature: [.fpu]) { plain(X87<X87LoadConstant>.self, $0, $1) },
    Encoding("D9 E9", "FLDL2T", feature: [.fpu]) { plain(X87<X87LoadConstant>.self, $0, $1) },
    Encoding("D9 EA", "FLDL2E", feature: [.fpu]) { plain(X87<X87LoadConstant>.self, $0, $1) },
    Encoding("D9 EB", "FLDPI", feature: [.fpu]) { plain(X87<X87LoadConstant>.self, $0, $1) },
    Encoding("D9 EC", "FLDLG2", feature: [.fpu]) { plain(X87<X87LoadConstant>.self, $0, $1) },
    Encoding("D9 ED", "FLDLN2", feature: [.fpu]) { plain(X87<X87LoadConstant>.self, $0, $1) },
    Encoding("D9 EE", "FLDZ", feature: [.fpu]) { plain(X87<X87LoadConstant>.self, $0, $1) },
    Encoding("D9 /2", "FST Md", feature: [.fpu]) {
      plain(X87StoreMemory<StoreSingle, PopNone>.self, $0, $1)
    },
    Encoding("D9 /3", "FSTP Md", feature: [.fpu]) {
      plain(X87StoreMemory<StoreSingle, PopOne>.self, $0, $1)
    },
    Encoding("DD /2", "FST Mq", feature: [.fpu]) {
      plain(X87StoreMemory<StoreDouble, PopNone>.self, $0, $1)
    },
    Encoding("DD /3", "FSTP Mq", feature: [.fpu]) {
      plain(X87StoreMemory<StoreDouble, PopOne>.self, $0, $1)
    },
    Encoding("DF /2", "FIST Mw", feature: [.fpu]) {
      plain(X87StoreMemory<StoreInt16<Rounding>, PopNone>.self, $0, $1)
    },
    Encoding("DF /3", "FISTP Mw", feature: [.fpu]) {
      plain(X87StoreMemory<StoreInt16<Rounding>, PopOne>.self, $0, $1)
    },
    Encoding("DB /2", "FIST Md", feature: [.fpu]) {
      plain(X87StoreMemory<StoreInt32<Rounding>, PopNone>.self, $0, $1)
    },
    Encoding("DB /3", "FISTP Md", feature: [.fpu]) {
      plain(X87StoreMemory<StoreInt32<Rounding>, PopOne>.self, $0, $1)
    },
    Encoding("DF /7", "FISTP Mq", feature: [.fpu]) {
      plain(X87StoreMemory<StoreInt64<Rounding>, PopOne>.self, $0, $1)
    },
    Encoding("DF /1", "FISTTP Mw", feature: [.fpu, .pni]) {
      plain(X87StoreMemory<StoreInt16<Truncating>, PopOne>.self, $0, $1)
    },
    Encoding("DB /1", "FISTTP Md", feature: [.fpu, .pni]) {
      plain(X87StoreMemory<StoreInt32<Truncating>, PopOne>.self, $0, $1)
    },
    Encoding("DD /1", "FISTTP Mq", feature: [.fpu, .pni]) {
      plain(X87StoreMemory<StoreInt64<Truncating>, PopOne>.self, $0, $1)
    },
    Encoding("DB /7", "FSTP Mt", feature: [.fpu]) { plain(X87StoreExtended.self, $0, $1) },
    Encoding("DF /4", "FBLD Mt", feature: [.fpu]) { plain(X87LoadDecimal.self, $0, $1) },
    Encoding("DF /6", "FBSTP Mt", feature: [.fpu]) { plain(X87StoreDecimal.self, $0, $1) },
    Encoding("DD D0+i", "FST STi", feature: [.fpu]) {
      plain(X87<X87StoreRegister<PopNone>>.self, $0, $1)
    },
    Encoding("DD D8+i", "FSTP STi", feature: [.fpu]) {
      plain(X87<X87StoreRegister<PopOne>>.self, $0, $1)
    },
    Encoding("D9 D8+i", "FSTPNCE STi", .alias, feature: [.fpu]) {
      plain(X87<X87StoreUnchecked>.self, $0, $1)
    },
    Encoding("DF D0+i", "FSTP STi", .alias, feature: [.fpu]) {
      plain(X87<X87StoreRegister<PopOne>>.self, $0, $1)
    },
    Encoding("DF D8+i", "FSTP STi", .alias, feature: [.fpu]) {
      plain(X87<X87StoreRegister<PopOne>>.self, $0, $1)
    },
    Encoding("D9 C8+i", "FXCH STi", feature: [.fpu]) { plain(X87<X87Exchange>.self, $0, $1) },
    Encoding("DD C8+i", "FXCH STi", .alias, feature: [.fpu]) {
      plain(X87<X87Exchange>.self, $0, $1)
    },
    Encoding("DF C8+i", "FXCH STi", .alias, feature: [.fpu]) {
      plain(X87<X87Exchange>.self, $0, $1)
    },
    Encoding("DA C0+i", "FCMOVB ST0,STi", flags: .readsAll, feature: [.fpu, .cmov]) {
      plain(X87<X87ConditionalMove>.self, $0, $1)
    },
    Encoding("DB C0+i", "FCMOVNB ST0,STi", flags: .readsAll, feature: [.fpu, .cmov]) {
      plain(X87<X87ConditionalMove>.self, $0, $1)
    },
    Encoding("DA C8+i", "FCMOVE ST0,STi", flags: .readsAll, feature: [.fpu, .cmov]) {
      plain(X87<X87ConditionalMove>.self, $0, $1)
    },
    Encoding("DB C8+i", "FCMOVNE ST0,STi", flags: .readsAll, feature: [.fpu, .cmov]) {
      plain(X87<X87ConditionalMove>.self, $0, $1)
    },
    Encoding("DA D0+i", "FCMOVBE ST0,STi", flags: .readsAll, feature: [.fpu, .cmov]) {
      plain(X87<X87ConditionalMove>.self, $0, $1)
    },
    Encoding("DB D0+i", "FCMOVNBE ST0,STi", flags: .readsAll, feature: [.fpu, .cmov]) {
      plain(X87<X87ConditionalMove>.self, $0, $1)
    },
    Encoding("DA D8+i", "FCMOVU ST0,STi", flags: .readsAll, feature: [.fpu, .cmov]) {
      plain(X87<X87ConditionalMove>.self, $0, $1)
    },
    Encoding("DB D8+i", "FCMOVNU ST0,STi", flags: .readsAll, feature: [.fpu, .cmov]) {
      plain(X87<X87ConditionalMove>.self, $0, $1)
    },
    Encoding("DD C0+i", "FFREE STi", feature: [.fpu]) { plain(X87<X87Free<PopNone>>.self, $0, $1) },
    Encoding("DF C0+i", "FFREEP STi", feature: [.fpu]) { plain(X87<X87Free<PopOne>>.self, $0, $1) },
    Encoding("D9 F6", "FDECSTP", feature: [.fpu]) { plain(X87<X87DecrementTop>.self, $0, $1) },
    Encoding("D9 F7", "FINCSTP", feature: [.fpu]) { plain(X87<X87IncrementTop>.self, $0, $1) },
  ]

  /// x87 control.
  static let x87Control: [Encoding] = [
    Encoding("9B", "FWAIT", feature: [.fpu]) { plain(WaitX87.self, $0, $1) },
    Encoding("DB E3", "FNINIT", feature: [.fpu]) { plain(InitializeX87.self, $0, $1) },
    Encoding("DB E2", "FNCLEX", feature: [.fpu]) { plain(ClearX87Exceptions.self, $0, $1) },
    Encoding("DB E0", "FNENI", feature: [.fpu]) { plain(ObsoleteX87Control.self, $0, $1) },
    Encoding("DB E1", "FNDISI", feature: [.fpu]) { plain(ObsoleteX87Control.self, $0, $1) },
    Encoding("DB E4", "FNSETPM", feature: [.fpu]) { plain(ObsoleteX87Control.self, $0, $1) },
    Encoding("D9 D0", "FNOP", feature: [.fpu]) { plain(X87<NoOperationX87>.self, $0, $1) },
    Encoding("D9 /5", "FLDCW Mw", feature: [.fpu]) { plain(LoadX87Control.self, $0, $1) },
    Encoding("D9 /7", "FNSTCW Mw", feature: [.fpu]) { plain(StoreX87Control.self, $0, $1) },
    Encoding("DD /7", "FNSTSW Mw", feature: [.fpu]) { plain(StoreX87Status.self, $0, $1) },
    Encoding("DF E0", "FNSTSW AX", feature: [.fpu]) { plain(StoreX87Status.self, $0, $1) },
    Encoding("D9 /6", "FNSTENV Menv", feature: [.fpu]) { plain(StoreX87Environment.self, $0, $1) },
    Encoding("D9 /4", "FLDENV Menv", feature: [.fpu]) { plain(LoadX87Environment.self, $0, $1) },
    Encoding("DD /6", "FNSAVE Menv", feature: [.fpu]) { plain(SaveX87.self, $0, $1) },
    Encoding("DD /4", "FRSTOR Menv", feature: [.fpu]) { plain(RestoreX87.self, $0, $1) },
  ]
}
