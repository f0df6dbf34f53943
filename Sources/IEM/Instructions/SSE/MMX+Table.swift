extension InstructionTable {
  /// MMX, SSE and AVX, all tables.
  static let mmxSSE: [Encoding] =
    mmxInteger + mmxMoves + sseMoves + sseInteger + ssse3 + sse4Integer + sse3ToSSE4 + crypto
    + sseFloat + sseConversions + vectorState + avxInteger128 + avxInteger256 + avxSSSE3Forms128
    + avxSSSE3Forms256 + avxFloat + avxConversions + avxMoves + avxOwn + avxFused + evexInteger
    + evexShifts + evexPermutes + evexMasks + evexMoves + evexFloat + evexFused + evexConversions

  /// MMX, with its extensions of SSE and SSE2.
  static let mmxInteger: [Encoding] = [
    Encoding("NP 0F 60 /r", "PUNPCKLBW Pq,Qd", feature: [.mmx]) {
      plain(MMXLower<UnpackLow<UInt8>>.self, $0, $1)
    },
    Encoding("NP 0F 61 /r", "PUNPCKLWD Pq,Qd", feature: [.mmx]) {
      plain(MMXLower<UnpackLow<UInt16>>.self, $0, $1)
    },
    Encoding("NP 0F 62 /r", "PUNPCKLDQ Pq,Qd", feature: [.mmx]) {
      plain(MMXLower<UnpackLow<UInt32>>.self, $0, $1)
    },
    Encoding("NP 0F 63 /r", "PACKSSWB Pq,Qq", feature: [.mmx]) {
      plain(MMXJoined<Pack<Int16, Int8>>.self, $0, $1)
    },
    Encoding("NP 0F 64 /r", "PCMPGTB Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<Int8, GreaterElements>>.self, $0, $1)
    },
    Encoding("NP 0F 65 /r", "PCMPGTW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<Int16, GreaterElements>>.self, $0, $1)
    },
    Encoding("NP 0F 66 /r", "PCMPGTD Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<Int32, GreaterElements>>.self, $0, $1)
    },
    Encoding("NP 0F 67 /r", "PACKUSWB Pq,Qq", feature: [.mmx]) {
      plain(MMXJoined<Pack<Int16, UInt8>>.self, $0, $1)
    },
    Encoding("NP 0F 68 /r", "PUNPCKHBW Pq,Qq", feature: [.mmx]) {
      plain(MMXUpper<UnpackLow<UInt8>>.self, $0, $1)
    },
    Encoding("NP 0F 69 /r", "PUNPCKHWD Pq,Qq", feature: [.mmx]) {
      plain(MMXUpper<UnpackLow<UInt16>>.self, $0, $1)
    },
    Encoding("NP 0F 6A /r", "PUNPCKHDQ Pq,Qq", feature: [.mmx]) {
      plain(MMXUpper<UnpackLow<UInt32>>.self, $0, $1)
    },
    Encoding("NP 0F 6B /r", "PACKSSDW Pq,Qq", feature: [.mmx]) {
      plain(MMXJoined<Pack<Int32, Int16>>.self, $0, $1)
    },
    Encoding("NP 0F 74 /r", "PCMPEQB Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt8, EqualElements>>.self, $0, $1)
    },
    Encoding("NP 0F 75 /r", "PCMPEQW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt16, EqualElements>>.self, $0, $1)
    },
    Encoding("NP 0F 76 /r", "PCMPEQD Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt32, EqualElements>>.self, $0, $1)
    },
    Encoding("NP 0F D4 /r", "PADDQ Pq,Qq", feature: [.sse2]) {
      plain(MMXPacked<Each<UInt64, AddElements>>.self, $0, $1)
    },
    Encoding("NP 0F D5 /r", "PMULLW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt16, MultiplyLow>>.self, $0, $1)
    },
    Encoding("NP 0F D8 /r", "PSUBUSB Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt8, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F D9 /r", "PSUBUSW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F DA /r", "PMINUB Pq,Qq", feature: [.sse]) {
      plain(MMXPacked<Each<UInt8, MinimumElements>>.self, $0, $1)
    },
    Encoding("NP 0F DB /r", "PAND Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<AndLanes>.self, $0, $1)
    },
    Encoding("NP 0F DC /r", "PADDUSB Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt8, AddSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F DD /r", "PADDUSW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt16, AddSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F DE /r", "PMAXUB Pq,Qq", feature: [.sse]) {
      plain(MMXPacked<Each<UInt8, MaximumElements>>.self, $0, $1)
    },
    Encoding("NP 0F DF /r", "PANDN Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<AndNotLanes>.self, $0, $1)
    },
    Encoding("NP 0F E0 /r", "PAVGB Pq,Qq", feature: [.sse]) {
      plain(MMXPacked<Each<UInt8, AverageElements>>.self, $0, $1)
    },
    Encoding("NP 0F E3 /r", "PAVGW Pq,Qq", feature: [.sse]) {
      plain(MMXPacked<Each<UInt16, AverageElements>>.self, $0, $1)
    },
    Encoding("NP 0F E4 /r", "PMULHUW Pq,Qq", feature: [.sse]) {
      plain(MMXPacked<Each<UInt16, MultiplyHigh>>.self, $0, $1)
    },
    Encoding("NP 0F E5 /r", "PMULHW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<Int16, MultiplyHigh>>.self, $0, $1)
    },
    Encoding("NP 0F E8 /r", "PSUBSB Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<Int8, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F E9 /r", "PSUBSW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<Int16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F EA /r", "PMINSW Pq,Qq", feature: [.sse]) {
      plain(MMXPacked<Each<Int16, MinimumElements>>.self, $0, $1)
    },
    Encoding("NP 0F EB /r", "POR Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<OrLanes>.self, $0, $1)
    },
    Encoding("NP 0F EC /r", "PADDSB Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<Int8, AddSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F ED /r", "PADDSW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<Int16, AddSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F EE /r", "PMAXSW Pq,Qq", feature: [.sse]) {
      plain(MMXPacked<Each<Int16, MaximumElements>>.self, $0, $1)
    },
    Encoding("NP 0F EF /r", "PXOR Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<XorLanes>.self, $0, $1)
    },
    Encoding("NP 0F F4 /r", "PMULUDQ Pq,Qq", feature: [.sse2]) {
      plain(MMXPacked<MultiplyEven<UInt32>>.self, $0, $1)
    },
    Encoding("NP 0F F5 /r", "PMADDWD Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<MultiplyAddWords>.self, $0, $1)
    },
    Encoding("NP 0F F6 /r", "PSADBW Pq,Qq", feature: [.sse]) {
      plain(MMXPacked<SumOfDifferences>.self, $0, $1)
    },
    Encoding("NP 0F F8 /r", "PSUBB Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt8, SubtractElements>>.self, $0, $1)
    },
    Encoding("NP 0F F9 /r", "PSUBW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt16, SubtractElements>>.self, $0, $1)
    },
    Encoding("NP 0F FA /r", "PSUBD Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt32, SubtractElements>>.self, $0, $1)
    },
    Encoding("NP 0F FB /r", "PSUBQ Pq,Qq", feature: [.sse2]) {
      plain(MMXPacked<Each<UInt64, SubtractElements>>.self, $0, $1)
    },
    Encoding("NP 0F FC /r", "PADDB Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt8, AddElements>>.self, $0, $1)
    },
    Encoding("NP 0F FD /r", "PADDW Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt16, AddElements>>.self, $0, $1)
    },
    Encoding("NP 0F FE /r", "PADDD Pq,Qq", feature: [.mmx]) {
      plain(MMXPacked<Each<UInt32, AddElements>>.self, $0, $1)
    },
    Encoding("NP 0F D1 /r", "PSRLW Pq,Qq", feature: [.mmx]) {
      plain(MMXShift<ShiftRightElements<UInt16>>.self, $0, $1)
    },
    Encoding("NP 0F D2 /r", "PSRLD Pq,Qq", feature: [.mmx]) {
      plain(MMXShift<ShiftRightElements<UInt32>>.self, $0, $1)
    },
    Encoding("NP 0F D3 /r", "PSRLQ Pq,Qq", feature: [.mmx]) {
      plain(MMXShift<ShiftRightElements<UInt64>>.self, $0, $1)
    },
    Encoding("NP 0F E1 /r", "PSRAW Pq,Qq", feature: [.mmx]) {
      plain(MMXShift<ShiftRightElements<Int16>>.self, $0, $1)
    },
    Encoding("NP 0F E2 /r", "PSRAD Pq,Qq", feature: [.mmx]) {
      plain(MMXShift<ShiftRightElements<Int32>>.self, $0, $1)
    },
    Encoding("NP 0F F1 /r", "PSLLW Pq,Qq", feature: [.mmx]) {
      plain(MMXShift<ShiftLeftElements<UInt16>>.self, $0, $1)
    },
    Encoding("NP 0F F2 /r", "PSLLD Pq,Qq", feature: [.mmx]) {
      plain(MMXShift<ShiftLeftElements<UInt32>>.self, $0, $1)
    },
    Encoding("NP 0F F3 /r", "PSLLQ Pq,Qq", feature: [.mmx]) {
      plain(MMXShift<ShiftLeftElements<UInt64>>.self, $0, $1)
    },
    Encoding("NP 0F 71 /2", "PSRLW Nq,Ib", feature: [.mmx]) {
      plain(MMXShiftImmediate<ShiftRightElements<UInt16>>.self, $0, $1)
    },
    Encoding("NP 0F 71 /4", "PSRAW Nq,Ib", feature: [.mmx]) {
      plain(MMXShiftImmediate<ShiftRightElements<Int16>>.self, $0, $1)
    },
    Encoding("NP 0F 71 /6", "PSLLW Nq,Ib", feature: [.mmx]) {
      plain(MMXShiftImmediate<ShiftLeftElements<UInt16>>.self, $0, $1)
    },
    Encoding("NP 0F 72 /2", "PSRLD Nq,Ib", feature: [.mmx]) {
      plain(MMXShiftImmediate<ShiftRightElements<UInt32>>.self, $0, $1)
    },
    Encoding("NP 0F 72 /4", "PSRAD Nq,Ib", feature: [.mmx]) {
      plain(MMXShiftImmediate<ShiftRightElements<Int32>>.self, $0, $1)
    },
    Encoding("NP 0F 72 /6", "PSLLD Nq,Ib", feature: [.mmx]) {
      plain(MMXShiftImmediate<ShiftLeftElements<UInt32>>.self, $0, $1)
    },
    Encoding("NP 0F 73 /2", "PSRLQ Nq,Ib", feature: [.mmx]) {
      plain(MMXShiftImmediate<ShiftRightElements<UInt64>>.self, $0, $1)
    },
    Encoding("NP 0F 73 /6", "PSLLQ Nq,Ib", feature: [.mmx]) {
      plain(MMXShiftImmediate<ShiftLeftElements<UInt64>>.self, $0, $1)
    },
    Encoding("NP 0F 70 /r", "PSHUFW Pq,Qq,Ib", feature: [.sse]) {
      plain(MMXPacked<ShuffleLowWords>.self, $0, $1)
    },
    Encoding("NP 0F D7 /r", "PMOVMSKB Gd,Nq", feature: [.sse]) { plain(MMXMoveMask.self, $0, $1) },
    Encoding("NP 0F C4 /r", "PINSRW Pq,Ew,Ib", feature: [.sse]) {
      plain(MMXInsertWord.self, $0, $1)
    },
    Encoding("NP 0F C5 /r", "PEXTRW Gd,Nq,Ib", feature: [.sse]) {
      plain(MMXExtractWord.self, $0, $1)
    },
  ]

  /// MMX moves and conversions, EMMS.
  static let mmxMoves: [Encoding] = [
    Encoding("NP 0F 6E /r", "MOVD Pq,Ey", feature: [.mmx]) {
      plain(MMXMoveFromGeneral.self, $0, $1)
    },
    Encoding("NP 0F 7E /r", "MOVD Ey,Pq", feature: [.mmx]) { plain(MMXMoveToGeneral.self, $0, $1) },
    Encoding("NP 0F 6F /r", "MOVQ Pq,Qq", feature: [.mmx]) { plain(MMXMove.self, $0, $1) },
    Encoding("NP 0F 7F /r", "MOVQ Qq,Pq", feature: [.mmx]) { plain(MMXMove.self, $0, $1) },
    Encoding("NP 0F E7 /r", "MOVNTQ Mq,Pq", feature: [.sse]) { plain(MMXMove.self, $0, $1) },
    Encoding("NP 0F F7 /r", "MASKMOVQ Pq,Nq", feature: [.sse]) {
      plain(MMXMaskedStore.self, $0, $1)
    },
    Encoding("F2 0F D6 /r", "MOVDQ2Q Pq,Udq", feature: [.sse2]) {
      plain(MoveVectorToMMX.self, $0, $1)
    },
    Encoding("F3 0F D6 /r", "MOVQ2DQ Vdq,Nq", feature: [.sse2]) {
      plain(MoveMMXToVector.self, $0, $1)
    },
    Encoding("NP 0F 77", "EMMS", feature: [.mmx]) { plain(EmptyMMXState.self, $0, $1) },
    Encoding("NP 0F 2A /r", "CVTPI2PS Vdq,Qq", feature: [.sse]) {
      plain(ConvertFromMMX<Int32ToSingle>.self, $0, $1)
    },
    Encoding("66 0F 2A /r", "CVTPI2PD Vdq,Qq", feature: [.sse2]) {
      plain(ConvertFromMMX<Int32ToDouble>.self, $0, $1)
    },
    Encoding("NP 0F 2C /r", "CVTTPS2PI Pq,Wq", feature: [.sse]) {
      plain(ConvertToMMX<SingleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("66 0F 2C /r", "CVTTPD2PI Pq,Wdq", feature: [.sse2]) {
      plain(ConvertToMMX<DoubleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("NP 0F 2D /r", "CVTPS2PI Pq,Wq", feature: [.sse]) {
      plain(ConvertToMMX<SingleToInt32<Rounding>>.self, $0, $1)
    },
    Encoding("66 0F 2D /r", "CVTPD2PI Pq,Wdq", feature: [.sse2]) {
      plain(ConvertToMMX<DoubleToInt32<Rounding>>.self, $0, $1)
    },
  ]
}
