extension InstructionTable {
  /// x87 arithmetic, comparisons, functions.
  static let x87Arithmetic: [Encoding] = [
    Encoding("D8 /0", "FADD Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<AddX87, MemorySingle>.self, $0, $1)
    },
    Encoding("D8 /1", "FMUL Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<MultiplyX87, MemorySingle>.self, $0, $1)
    },
    Encoding("D8 /4", "FSUB Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<SubtractX87, MemorySingle>.self, $0, $1)
    },
    Encoding("D8 /5", "FSUBR Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<SubtractReversedX87, MemorySingle>.self, $0, $1)
    },
    Encoding("D8 /6", "FDIV Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<DivideX87, MemorySingle>.self, $0, $1)
    },
    Encoding("D8 /7", "FDIVR Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<DivideReversedX87, MemorySingle>.self, $0, $1)
    },
    Encoding("D8 /2", "FCOM Md", feature: [.fpu]) {
      plain(X87CompareMemory<MemorySingle, PopNone>.self, $0, $1)
    },
    Encoding("D8 /3", "FCOMP Md", feature: [.fpu]) {
      plain(X87CompareMemory<MemorySingle, PopOne>.self, $0, $1)
    },
    Encoding("DC /0", "FADD Mq", feature: [.fpu]) {
      plain(X87ArithmeticMemory<AddX87, MemoryDouble>.self, $0, $1)
    },
    Encoding("DC /1", "FMUL Mq", feature: [.fpu]) {
      plain(X87ArithmeticMemory<MultiplyX87, MemoryDouble>.self, $0, $1)
    },
    Encoding("DC /4", "FSUB Mq", feature: [.fpu]) {
      plain(X87ArithmeticMemory<SubtractX87, MemoryDouble>.self, $0, $1)
    },
    Encoding("DC /5", "FSUBR Mq", feature: [.fpu]) {
      plain(X87ArithmeticMemory<SubtractReversedX87, MemoryDouble>.self, $0, $1)
    },
    Encoding("DC /6", "FDIV Mq", feature: [.fpu]) {
      plain(X87ArithmeticMemory<DivideX87, MemoryDouble>.self, $0, $1)
    },
    Encoding("DC /7", "FDIVR Mq", feature: [.fpu]) {
      plain(X87ArithmeticMemory<DivideReversedX87, MemoryDouble>.self, $0, $1)
    },
    Encoding("DC /2", "FCOM Mq", feature: [.fpu]) {
      plain(X87CompareMemory<MemoryDouble, PopNone>.self, $0, $1)
    },
    Encoding("DC /3", "FCOMP Mq", feature: [.fpu]) {
      plain(X87CompareMemory<MemoryDouble, PopOne>.self, $0, $1)
    },
    Encoding("DE /0", "FIADD Mw", feature: [.fpu]) {
      plain(X87ArithmeticMemory<AddX87, MemoryInt16>.self, $0, $1)
    },
    Encoding("DE /1", "FIMUL Mw", feature: [.fpu]) {
      plain(X87ArithmeticMemory<MultiplyX87, MemoryInt16>.self, $0, $1)
    },
    Encoding("DE /4", "FISUB Mw", feature: [.fpu]) {
      plain(X87ArithmeticMemory<SubtractX87, MemoryInt16>.self, $0, $1)
    },
    Encoding("DE /5", "FISUBR Mw", feature: [.fpu]) {
      plain(X87ArithmeticMemory<SubtractReversedX87, MemoryInt16>.self, $0, $1)
    },
    Encoding("DE /6", "FIDIV Mw", feature: [.fpu]) {
      plain(X87ArithmeticMemory<DivideX87, MemoryInt16>.self, $0, $1)
    },
    Encoding("DE /7", "FIDIVR Mw", feature: [.fpu]) {
      plain(X87ArithmeticMemory<DivideReversedX87, MemoryInt16>.self, $0, $1)
    },
    Encoding("DE /2", "FICOM Mw", feature: [.fpu]) {
      plain(X87CompareMemory<MemoryInt16, PopNone>.self, $0, $1)
    },
    Encoding("DE /3", "FICOMP Mw", feature: [.fpu]) {
      plain(X87CompareMemory<MemoryInt16, PopOne>.self, $0, $1)
    },
    Encoding("DA /0", "FIADD Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<AddX87, MemoryInt32>.self, $0, $1)
    },
    Encoding("DA /1", "FIMUL Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<MultiplyX87, MemoryInt32>.self, $0, $1)
    },
    Encoding("DA /4", "FISUB Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<SubtractX87, MemoryInt32>.self, $0, $1)
    },
    Encoding("DA /5", "FISUBR Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<SubtractReversedX87, MemoryInt32>.self, $0, $1)
    },
    Encoding("DA /6", "FIDIV Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<DivideX87, MemoryInt32>.self, $0, $1)
    },
    Encoding("DA /7", "FIDIVR Md", feature: [.fpu]) {
      plain(X87ArithmeticMemory<DivideReversedX87, MemoryInt32>.self, $0, $1)
    },
    Encoding("DA /2", "FICOM Md", feature: [.fpu]) {
      plain(X87CompareMemory<MemoryInt32, PopNone>.self, $0, $1)
    },
    Encoding("DA /3", "FICOMP Md", feature: [.fpu]) {
      plain(X87CompareMemory<MemoryInt32, PopOne>.self, $0, $1)
    },
    Encoding("D8 C0+i", "FADD ST0,STi", feature: [.fpu]) {
      plain(X87<X87ArithmeticTop<AddX87>>.self, $0, $1)
    },
    Encoding("DC C0+i", "FADD STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticRegister<AddX87>>.self, $0, $1)
    },
    Encoding("DE C0+i", "FADDP STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticPop<AddX87>>.self, $0, $1)
    },
    Encoding("D8 C8+i", "FMUL ST0,STi", feature: [.fpu]) {
      plain(X87<X87ArithmeticTop<MultiplyX87>>.self, $0, $1)
    },
    Encoding("DC C8+i", "FMUL STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticRegister<MultiplyX87>>.self, $0, $1)
    },
    Encoding("DE C8+i", "FMULP STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticPop<MultiplyX87>>.self, $0, $1)
    },
    Encoding("D8 E0+i", "FSUB ST0,STi", feature: [.fpu]) {
      plain(X87<X87ArithmeticTop<SubtractX87>>.self, $0, $1)
    },
    Encoding("DC E0+i", "FSUBR STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticRegister<SubtractReversedX87>>.self, $0, $1)
    },
    Encoding("DE E0+i", "FSUBRP STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticPop<SubtractReversedX87>>.self, $0, $1)
    },
    Encoding("D8 E8+i", "FSUBR ST0,STi", feature: [.fpu]) {
      plain(X87<X87ArithmeticTop<SubtractReversedX87>>.self, $0, $1)
    },
    Encoding("DC E8+i", "FSUB STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticRegister<SubtractX87>>.self, $0, $1)
    },
    Encoding("DE E8+i", "FSUBP STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticPop<SubtractX87>>.self, $0, $1)
    },
    Encoding("D8 F0+i", "FDIV ST0,STi", feature: [.fpu]) {
      plain(X87<X87ArithmeticTop<DivideX87>>.self, $0, $1)
    },
    Encoding("DC F0+i", "FDIVR STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticRegister<DivideReversedX87>>.self, $0, $1)
    },
    Encoding("DE F0+i", "FDIVRP STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticPop<DivideReversedX87>>.self, $0, $1)
    },
    Encoding("D8 F8+i", "FDIVR ST0,STi", feature: [.fpu]) {
      plain(X87<X87ArithmeticTop<DivideReversedX87>>.self, $0, $1)
    },
    Encoding("DC F8+i", "FDIV STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticRegister<DivideX87>>.self, $0, $1)
    },
    Encoding("DE F8+i", "FDIVP STi,ST0", feature: [.fpu]) {
      plain(X87<X87ArithmeticPop<DivideX87>>.self, $0, $1)
    },
    Encoding("D8 D0+i", "FCOM STi", feature: [.fpu]) {
      plain(X87<X87Compare<Ordered, PopNone>>.self, $0, $1)
    },
    Encoding("D8 D8+i", "FCOMP STi", feature: [.fpu]) {
      plain(X87<X87Compare<Ordered, PopOne>>.self, $0, $1)
    },
    Encoding("DC D0+i", "FCOM STi", .alias, feature: [.fpu]) {
      plain(X87<X87Compare<Ordered, PopNone>>.self, $0, $1)
    },
    Encoding("DC D8+i", "FCOMP STi", .alias, feature: [.fpu]) {
      plain(X87<X87Compare<Ordered, PopOne>>.self, $0, $1)
    },
    Encoding("DE D0+i", "FCOMP STi", .alias, feature: [.fpu]) {
      plain(X87<X87Compare<Ordered, PopOne>>.self, $0, $1)
    },
    Encoding("DE D9", "FCOMPP", feature: [.fpu]) {
      plain(X87<X87Compare<Ordered, PopTwo>>.self, $0, $1)
    },
    Encoding("DA E9", "FUCOMPP", feature: [.fpu]) {
      plain(X87<X87Compare<Unordered, PopTwo>>.self, $0, $1)
    },
    Encoding("DD E0+i", "FUCOM STi", feature: [.fpu]) {
      plain(X87<X87Compare<Unordered, PopNone>>.self, $0, $1)
    },
    Encoding("DD E8+i", "FUCOMP STi", feature: [.fpu]) {
      plain(X87<X87Compare<Unordered, PopOne>>.self, $0, $1)
    },
    Encoding("DB E8+i", "FUCOMI ST0,STi", flags: .perhaps, feature: [.fpu, .cmov]) {
      plain(X87<X87CompareToFlags<Unordered, PopNone>>.self, $0, $1)
    },
    Encoding("DB F0+i", "FCOMI ST0,STi", flags: .perhaps, feature: [.fpu, .cmov]) {
      plain(X87<X87CompareToFlags<Ordered, PopNone>>.self, $0, $1)
    },
    Encoding("DF E8+i", "FUCOMIP ST0,STi", flags: .perhaps, feature: [.fpu, .cmov]) {
      plain(X87<X87CompareToFlags<Unordered, PopOne>>.self, $0, $1)
    },
    Encoding("DF F0+i", "FCOMIP ST0,STi", flags: .perhaps, feature: [.fpu, .cmov]) {
      plain(X87<X87CompareToFlags<Ordered, PopOne>>.self, $0, $1)
    },
    Encoding("D9 E0", "FCHS", feature: [.fpu]) { plain(X87<ChangeSignX87>.self, $0, $1) },
    Encoding("D9 E1", "FABS", feature: [.fpu]) { plain(X87<AbsoluteX87>.self, $0, $1) },
    Encoding("D9 E4", "FTST", feature: [.fpu]) { plain(X87<TestX87>.self, $0, $1) },
    Encoding("D9 E5", "FXAM", feature: [.fpu]) { plain(X87<ExamineX87>.self, $0, $1) },
    Encoding("D9 F0", "F2XM1", feature: [.fpu]) { plain(X87<ExponentialX87>.self, $0, $1) },
    Encoding("D9 F1", "FYL2X", feature: [.fpu]) { plain(X87<LogarithmX87>.self, $0, $1) },
    Encoding("D9 F2", "FPTAN", feature: [.fpu]) { plain(X87<TangentX87>.self, $0, $1) },
    Encoding("D9 F3", "FPATAN", feature: [.fpu]) { plain(X87<ArctangentX87>.self, $0, $1) },
    Encoding("D9 F4", "FXTRACT", feature: [.fpu]) { plain(X87<ExtractX87>.self, $0, $1) },
    Encoding("D9 F5", "FPREM1", feature: [.fpu]) {
      plain(X87<RemainderX87<RemainderNearest>>.self, $0, $1)
    },
    Encoding("D9 F8", "FPREM", feature: [.fpu]) {
      plain(X87<RemainderX87<RemainderTruncating>>.self, $0, $1)
    },
    Encoding("D9 F9", "FYL2XP1", feature: [.fpu]) {
      plain(X87<LogarithmOfOnePlusX87>.self, $0, $1)
    },
    Encoding("D9 FA", "FSQRT", feature: [.fpu]) { plain(X87<SquareRootX87>.self, $0, $1) },
    Encoding("D9 FB", "FSINCOS", feature: [.fpu]) { plain(X87<SineAndCosineX87>.self, $0, $1) },
    Encoding("D9 FC", "FRNDINT", feature: [.fpu]) { plain(X87<RoundX87>.self, $0, $1) },
    Encoding("D9 FD", "FSCALE", feature: [.fpu]) { plain(X87<ScaleX87>.self, $0, $1) },
    Encoding("D9 FE", "FSIN", feature: [.fpu]) { plain(X87<SineX87>.self, $0, $1) },
    Encoding("D9 FF", "FCOS", feature: [.fpu]) { plain(X87<CosineX87>.self, $0, $1) },
  ]
}
