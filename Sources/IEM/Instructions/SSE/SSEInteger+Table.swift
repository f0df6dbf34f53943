extension InstructionTable {
  /// SSE2 integer instructions.
  static let sseInteger: [Encoding] = [
    Encoding("66 0F 60 /r", "PUNPCKLBW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackLow<UInt8>>.self, $0, $1)
    },
    Encoding("66 0F 61 /r", "PUNPCKLWD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackLow<UInt16>>.self, $0, $1)
    },
    Encoding("66 0F 62 /r", "PUNPCKLDQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackLow<UInt32>>.self, $0, $1)
    },
    Encoding("66 0F 63 /r", "PACKSSWB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Pack<Int16, Int8>>.self, $0, $1)
    },
    Encoding("66 0F 64 /r", "PCMPGTB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int8, GreaterElements>>.self, $0, $1)
    },
    Encoding("66 0F 65 /r", "PCMPGTW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int16, GreaterElements>>.self, $0, $1)
    },
    Encoding("66 0F 66 /r", "PCMPGTD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int32, GreaterElements>>.self, $0, $1)
    },
    Encoding("66 0F 67 /r", "PACKUSWB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Pack<Int16, UInt8>>.self, $0, $1)
    },
    Encoding("66 0F 68 /r", "PUNPCKHBW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackHigh<UInt8>>.self, $0, $1)
    },
    Encoding("66 0F 69 /r", "PUNPCKHWD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackHigh<UInt16>>.self, $0, $1)
    },
    Encoding("66 0F 6A /r", "PUNPCKHDQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackHigh<UInt32>>.self, $0, $1)
    },
    Encoding("66 0F 6B /r", "PACKSSDW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Pack<Int32, Int16>>.self, $0, $1)
    },
    Encoding("66 0F 6C /r", "PUNPCKLQDQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackLow<UInt64>>.self, $0, $1)
    },
    Encoding("66 0F 6D /r", "PUNPCKHQDQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackHigh<UInt64>>.self, $0, $1)
    },
    Encoding("66 0F 74 /r", "PCMPEQB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt8, EqualElements>>.self, $0, $1)
    },
    Encoding("66 0F 75 /r", "PCMPEQW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt16, EqualElements>>.self, $0, $1)
    },
    Encoding("66 0F 76 /r", "PCMPEQD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt32, EqualElements>>.self, $0, $1)
    },
    Encoding("66 0F D4 /r", "PADDQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt64, AddElements>>.self, $0, $1)
    },
    Encoding("66 0F D5 /r", "PMULLW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt16, MultiplyLow>>.self, $0, $1)
    },
    Encoding("66 0F D8 /r", "PSUBUSB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt8, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("66 0F D9 /r", "PSUBUSW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("66 0F DA /r", "PMINUB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt8, MinimumElements>>.self, $0, $1)
    },
    Encoding("66 0F DB /r", "PAND Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<AndLanes>.self, $0, $1)
    },
    Encoding("66 0F DC /r", "PADDUSB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt8, AddSaturating>>.self, $0, $1)
    },
    Encoding("66 0F DD /r", "PADDUSW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt16, AddSaturating>>.self, $0, $1)
    },
    Encoding("66 0F DE /r", "PMAXUB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt8, MaximumElements>>.self, $0, $1)
    },
    Encoding("66 0F DF /r", "PANDN Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<AndNotLanes>.self, $0, $1)
    },
    Encoding("66 0F E0 /r", "PAVGB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt8, AverageElements>>.self, $0, $1)
    },
    Encoding("66 0F E3 /r", "PAVGW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt16, AverageElements>>.self, $0, $1)
    },
    Encoding("66 0F E4 /r", "PMULHUW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt16, MultiplyHigh>>.self, $0, $1)
    },
    Encoding("66 0F E5 /r", "PMULHW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int16, MultiplyHigh>>.self, $0, $1)
    },
    Encoding("66 0F E8 /r", "PSUBSB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int8, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("66 0F E9 /r", "PSUBSW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("66 0F EA /r", "PMINSW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int16, MinimumElements>>.self, $0, $1)
    },
    Encoding("66 0F EB /r", "POR Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<OrLanes>.self, $0, $1)
    },
    Encoding("66 0F EC /r", "PADDSB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int8, AddSaturating>>.self, $0, $1)
    },
    Encoding("66 0F ED /r", "PADDSW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int16, AddSaturating>>.self, $0, $1)
    },
    Encoding("66 0F EE /r", "PMAXSW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<Int16, MaximumElements>>.self, $0, $1)
    },
    Encoding("66 0F EF /r", "PXOR Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<XorLanes>.self, $0, $1)
    },
    Encoding("66 0F F4 /r", "PMULUDQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<MultiplyEven<UInt32>>.self, $0, $1)
    },
    Encoding("66 0F F5 /r", "PMADDWD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<MultiplyAddWords>.self, $0, $1)
    },
    Encoding("66 0F F6 /r", "PSADBW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<SumOfDifferences>.self, $0, $1)
    },
    Encoding("66 0F F8 /r", "PSUBB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt8, SubtractElements>>.self, $0, $1)
    },
    Encoding("66 0F F9 /r", "PSUBW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt16, SubtractElements>>.self, $0, $1)
    },
    Encoding("66 0F FA /r", "PSUBD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt32, SubtractElements>>.self, $0, $1)
    },
    Encoding("66 0F FB /r", "PSUBQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt64, SubtractElements>>.self, $0, $1)
    },
    Encoding("66 0F FC /r", "PADDB Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt8, AddElements>>.self, $0, $1)
    },
    Encoding("66 0F FD /r", "PADDW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt16, AddElements>>.self, $0, $1)
    },
    Encoding("66 0F FE /r", "PADDD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<Each<UInt32, AddElements>>.self, $0, $1)
    },
    Encoding("66 0F D1 /r", "PSRLW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEShift<ShiftRightElements<UInt16>>.self, $0, $1)
    },
    Encoding("66 0F D2 /r", "PSRLD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEShift<ShiftRightElements<UInt32>>.self, $0, $1)
    },
    Encoding("66 0F D3 /r", "PSRLQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEShift<ShiftRightElements<UInt64>>.self, $0, $1)
    },
    Encoding("66 0F E1 /r", "PSRAW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEShift<ShiftRightElements<Int16>>.self, $0, $1)
    },
    Encoding("66 0F E2 /r", "PSRAD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEShift<ShiftRightElements<Int32>>.self, $0, $1)
    },
    Encoding("66 0F F1 /r", "PSLLW Vdq,Wdq", feature: [.sse2]) {
      plain(SSEShift<ShiftLeftElements<UInt16>>.self, $0, $1)
    },
    Encoding("66 0F F2 /r", "PSLLD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEShift<ShiftLeftElements<UInt32>>.self, $0, $1)
    },
    Encoding("66 0F F3 /r", "PSLLQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEShift<ShiftLeftElements<UInt64>>.self, $0, $1)
    },
    Encoding("66 0F 71 /2", "PSRLW Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftRightElements<UInt16>>.self, $0, $1)
    },
    Encoding("66 0F 71 /4", "PSRAW Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftRightElements<Int16>>.self, $0, $1)
    },
    Encoding("66 0F 71 /6", "PSLLW Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftLeftElements<UInt16>>.self, $0, $1)
    },
    Encoding("66 0F 72 /2", "PSRLD Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftRightElements<UInt32>>.self, $0, $1)
    },
    Encoding("66 0F 72 /4", "PSRAD Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftRightElements<Int32>>.self, $0, $1)
    },
    Encoding("66 0F 72 /6", "PSLLD Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftLeftElements<UInt32>>.self, $0, $1)
    },
    Encoding("66 0F 73 /2", "PSRLQ Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftRightElements<UInt64>>.self, $0, $1)
    },
    Encoding("66 0F 73 /6", "PSLLQ Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftLeftElements<UInt64>>.self, $0, $1)
    },
    Encoding("66 0F 73 /3", "PSRLDQ Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftRightBytes>.self, $0, $1)
    },
    Encoding("66 0F 73 /7", "PSLLDQ Udq,Ib", feature: [.sse2]) {
      plain(SSEShiftImmediate<ShiftLeftBytes>.self, $0, $1)
    },
    Encoding("66 0F 70 /r", "PSHUFD Vdq,Wdq,Ib", feature: [.sse2]) {
      plain(SSEPacked<ShuffleDoublewords>.self, $0, $1)
    },
    Encoding("F2 0F 70 /r", "PSHUFLW Vdq,Wdq,Ib", feature: [.sse2]) {
      plain(SSEPacked<ShuffleLowWords>.self, $0, $1)
    },
    Encoding("F3 0F 70 /r", "PSHUFHW Vdq,Wdq,Ib", feature: [.sse2]) {
      plain(SSEPacked<ShuffleHighWords>.self, $0, $1)
    },
    Encoding("66 0F D7 /r", "PMOVMSKB Gd,Udq", feature: [.sse2]) {
      plain(SSEMoveMask<UInt8>.self, $0, $1)
    },
    Encoding("66 0F C4 /r", "PINSRW Vdq,Ew,Ib", feature: [.sse2]) {
      plain(SSEInsert<UInt16>.self, $0, $1)
    },
    Encoding("66 0F C5 /r", "PEXTRW Gd,Udq,Ib", feature: [.sse2]) {
      plain(SSEExtract<UInt16>.self, $0, $1)
    },
  ]

  /// SSSE3.
  static let ssse3: [Encoding] = [
    Encoding("NP 0F 38 00 /r", "PSHUFB Pq,Qq", feature: [.ssse3]) {
      plain(MMXPacked<ShuffleBytesOfHalf>.self, $0, $1)
    },
    Encoding("66 0F 38 00 /r", "PSHUFB Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<ShuffleBytes>.self, $0, $1)
    },
    Encoding("NP 0F 38 01 /r", "PHADDW Pq,Qq", feature: [.ssse3]) {
      plain(MMXJoined<Horizontal<UInt16, AddElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 01 /r", "PHADDW Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Horizontal<UInt16, AddElements>>.self, $0, $1)
    },
    Encoding("NP 0F 38 02 /r", "PHADDD Pq,Qq", feature: [.ssse3]) {
      plain(MMXJoined<Horizontal<UInt32, AddElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 02 /r", "PHADDD Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Horizontal<UInt32, AddElements>>.self, $0, $1)
    },
    Encoding("NP 0F 38 03 /r", "PHADDSW Pq,Qq", feature: [.ssse3]) {
      plain(MMXJoined<Horizontal<Int16, AddSaturating>>.self, $0, $1)
    },
    Encoding("66 0F 38 03 /r", "PHADDSW Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Horizontal<Int16, AddSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F 38 04 /r", "PMADDUBSW Pq,Qq", feature: [.ssse3]) {
      plain(MMXPacked<MultiplyAddBytes>.self, $0, $1)
    },
    Encoding("66 0F 38 04 /r", "PMADDUBSW Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<MultiplyAddBytes>.self, $0, $1)
    },
    Encoding("NP 0F 38 05 /r", "PHSUBW Pq,Qq", feature: [.ssse3]) {
      plain(MMXJoined<Horizontal<UInt16, SubtractElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 05 /r", "PHSUBW Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Horizontal<UInt16, SubtractElements>>.self, $0, $1)
    },
    Encoding("NP 0F 38 06 /r", "PHSUBD Pq,Qq", feature: [.ssse3]) {
      plain(MMXJoined<Horizontal<UInt32, SubtractElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 06 /r", "PHSUBD Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Horizontal<UInt32, SubtractElements>>.self, $0, $1)
    },
    Encoding("NP 0F 38 07 /r", "PHSUBSW Pq,Qq", feature: [.ssse3]) {
      plain(MMXJoined<Horizontal<Int16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("66 0F 38 07 /r", "PHSUBSW Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Horizontal<Int16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("NP 0F 38 08 /r", "PSIGNB Pq,Qq", feature: [.ssse3]) {
      plain(MMXPacked<Each<Int8, SignElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 08 /r", "PSIGNB Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Each<Int8, SignElements>>.self, $0, $1)
    },
    Encoding("NP 0F 38 09 /r", "PSIGNW Pq,Qq", feature: [.ssse3]) {
      plain(MMXPacked<Each<Int16, SignElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 09 /r", "PSIGNW Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Each<Int16, SignElements>>.self, $0, $1)
    },
    Encoding("NP 0F 38 0A /r", "PSIGND Pq,Qq", feature: [.ssse3]) {
      plain(MMXPacked<Each<Int32, SignElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 0A /r", "PSIGND Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Each<Int32, SignElements>>.self, $0, $1)
    },
    Encoding("NP 0F 38 0B /r", "PMULHRSW Pq,Qq", feature: [.ssse3]) {
      plain(MMXPacked<Each<Int16, MultiplyHighRounded>>.self, $0, $1)
    },
    Encoding("66 0F 38 0B /r", "PMULHRSW Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Each<Int16, MultiplyHighRounded>>.self, $0, $1)
    },
    Encoding("NP 0F 38 1C /r", "PABSB Pq,Qq", feature: [.ssse3]) {
      plain(MMXPacked<Each<Int8, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 1C /r", "PABSB Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Each<Int8, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("NP 0F 38 1D /r", "PABSW Pq,Qq", feature: [.ssse3]) {
      plain(MMXPacked<Each<Int16, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 1D /r", "PABSW Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Each<Int16, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("NP 0F 38 1E /r", "PABSD Pq,Qq", feature: [.ssse3]) {
      plain(MMXPacked<Each<Int32, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 1E /r", "PABSD Vdq,Wdq", feature: [.ssse3]) {
      plain(SSEPacked<Each<Int32, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("NP 0F 3A 0F /r", "PALIGNR Pq,Qq,Ib", feature: [.ssse3]) {
      plain(MMXPacked<AlignRightOfHalf>.self, $0, $1)
    },
    Encoding("66 0F 3A 0F /r", "PALIGNR Vdq,Wdq,Ib", feature: [.ssse3]) {
      plain(SSEPacked<AlignRight>.self, $0, $1)
    },
  ]

  /// SSE4.1 and SSE4.2 instructions on each element.
  static let sse4Integer: [Encoding] = [
    Encoding("66 0F 38 28 /r", "PMULDQ Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<MultiplyEven<Int32>>.self, $0, $1)
    },
    Encoding("66 0F 38 29 /r", "PCMPEQQ Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<UInt64, EqualElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 2B /r", "PACKUSDW Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Pack<Int32, UInt16>>.self, $0, $1)
    },
    Encoding("66 0F 38 37 /r", "PCMPGTQ Vdq,Wdq", feature: [.sse4_2]) {
      plain(SSEPacked<Each<Int64, GreaterElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 38 /r", "PMINSB Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<Int8, MinimumElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 39 /r", "PMINSD Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<Int32, MinimumElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 3A /r", "PMINUW Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<UInt16, MinimumElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 3B /r", "PMINUD Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<UInt32, MinimumElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 3C /r", "PMAXSB Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<Int8, MaximumElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 3D /r", "PMAXSD Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<Int32, MaximumElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 3E /r", "PMAXUW Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<UInt16, MaximumElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 3F /r", "PMAXUD Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<UInt32, MaximumElements>>.self, $0, $1)
    },
    Encoding("66 0F 38 40 /r", "PMULLD Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<Each<UInt32, MultiplyLow>>.self, $0, $1)
    },
  ]
}
