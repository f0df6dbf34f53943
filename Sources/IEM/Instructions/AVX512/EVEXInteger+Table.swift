extension InstructionTable {
  /// Element-wise integers.
  static let evexInteger: [Encoding] = [
    Encoding("EVEX.66.0F.WIG FC /r", "VPADDB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt8, AddElements>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG F8 /r", "VPSUBB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt8, SubtractElements>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG EC /r", "VPADDSB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int8, AddSaturating>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG DC /r", "VPADDUSB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt8, AddSaturating>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG E8 /r", "VPSUBSB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int8, SubtractSaturating>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG D8 /r", "VPSUBUSB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt8, SubtractSaturating>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG E0 /r", "VPAVGB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt8, AverageElements>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG DA /r", "VPMINUB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt8, MinimumElements>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG DE /r", "VPMAXUB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt8, MaximumElements>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 38 /r", "VPMINSB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int8, MinimumElements>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 3C /r", "VPMAXSB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int8, MaximumElements>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 60 /r", "VPUNPCKLBW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<UnpackLow<UInt8>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 68 /r", "VPUNPCKHBW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<UnpackHigh<UInt8>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 00 /r", "VPSHUFB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<ShuffleBytes, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 63 /r", "VPACKSSWB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Pack<Int16, Int8>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 67 /r", "VPACKUSWB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Pack<Int16, UInt8>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG FD /r", "VPADDW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, AddElements>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG F9 /r", "VPSUBW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, SubtractElements>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG ED /r", "VPADDSW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int16, AddSaturating>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG DD /r", "VPADDUSW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, AddSaturating>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG E9 /r", "VPSUBSW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int16, SubtractSaturating>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG D9 /r", "VPSUBUSW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, SubtractSaturating>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG E3 /r", "VPAVGW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, AverageElements>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG EA /r", "VPMINSW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int16, MinimumElements>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG EE /r", "VPMAXSW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int16, MaximumElements>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 3A /r", "VPMINUW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, MinimumElements>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 3E /r", "VPMAXUW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, MaximumElements>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG D5 /r", "VPMULLW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, MultiplyLow>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG E5 /r", "VPMULHW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int16, MultiplyHigh>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG E4 /r", "VPMULHUW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<UInt16, MultiplyHigh>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 0B /r", "VPMULHRSW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Each<Int16, MultiplyHighRounded>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 61 /r", "VPUNPCKLWD Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<UnpackLow<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 69 /r", "VPUNPCKHWD Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<UnpackHigh<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 04 /r", "VPMADDUBSW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<MultiplyAddBytes, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG F5 /r", "VPMADDWD Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<MultiplyAddWords, UInt32, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 6B /r", "VPACKSSDW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Pack<Int32, Int16>, UInt16, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 2B /r", "VPACKUSDW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXPacked<Pack<Int32, UInt16>, UInt16, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 FE /r", "VPADDD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt32, AddElements>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 FA /r", "VPSUBD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt32, SubtractElements>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 40 /r", "VPMULLD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt32, MultiplyLow>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 39 /r", "VPMINSD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<Int32, MinimumElements>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 3D /r", "VPMAXSD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<Int32, MaximumElements>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 3B /r", "VPMINUD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt32, MinimumElements>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 3F /r", "VPMAXUD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt32, MaximumElements>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 62 /r", "VPUNPCKLDQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<UnpackLow<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 6A /r", "VPUNPCKHDQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<UnpackHigh<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 D4 /r", "VPADDQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt64, AddElements>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 FB /r", "VPSUBQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt64, SubtractElements>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 F4 /r", "VPMULUDQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<MultiplyEven<UInt32>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 28 /r", "VPMULDQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<MultiplyEven<Int32>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 6C /r", "VPUNPCKLQDQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<UnpackLow<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 6D /r", "VPUNPCKHQDQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<UnpackHigh<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 39 /r", "VPMINSQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<Int64, MinimumElements>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 3B /r", "VPMINUQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt64, MinimumElements>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 3D /r", "VPMAXSQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<Int64, MaximumElements>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 3F /r", "VPMAXUQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<Each<UInt64, MaximumElements>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 40 /r", "VPMULLQ Vx,Hx,Wx", feature: [.avx512dq]) {
      plain(EVEXPacked<Each<UInt64, MultiplyLow>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 DB /r", "VPANDD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<AndLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 DB /r", "VPANDQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<AndLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 DF /r", "VPANDND Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<AndNotLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 DF /r", "VPANDNQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<AndNotLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 EB /r", "VPORD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<OrLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 EB /r", "VPORQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<OrLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 EF /r", "VPXORD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<XorLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 EF /r", "VPXORQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<XorLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 1C /r", "VPABSB Vx,Wx", feature: [.avx512bw]) {
      plain(EVEXUnary<Each<Int8, AbsoluteElements>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 1D /r", "VPABSW Vx,Wx", feature: [.avx512bw]) {
      plain(EVEXUnary<Each<Int16, AbsoluteElements>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 1E /r", "VPABSD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXUnary<Each<Int32, AbsoluteElements>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 1F /r", "VPABSQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXUnary<Each<Int64, AbsoluteElements>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 70 /r", "VPSHUFD Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXUnary<ShuffleDoublewords, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.WIG 70 /r", "VPSHUFLW Vx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXUnary<ShuffleLowWords, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.WIG 70 /r", "VPSHUFHW Vx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXUnary<ShuffleHighWords, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.WIG 0F /r", "VPALIGNR Vx,Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXPacked<AlignRight, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG F6 /r", "VPSADBW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXUnmasked<SumOfDifferences>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 42 /r", "VDBPSADBW Vx,Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXPacked<ShuffledSumOfDifferences, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 44 /r", "VPLZCNTD Vx,Wx", feature: [.avx512cd]) {
      plain(EVEXUnary<Each<UInt32, CountLeadingZeros>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 C4 /r", "VPCONFLICTD Vx,Wx", feature: [.avx512cd]) {
      plain(EVEXWideUnary<FindConflicts<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 55 /r", "VPOPCNTD Vx,Wx", feature: [.avx512_vpopcntdq]) {
      plain(EVEXUnary<Each<UInt32, CountOnes>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 25 /r", "VPTERNLOGD Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXTernary<TernaryLogic, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 03 /r", "VALIGND Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<AlignElements<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 44 /r", "VPLZCNTQ Vx,Wx", feature: [.avx512cd]) {
      plain(EVEXUnary<Each<UInt64, CountLeadingZeros>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 C4 /r", "VPCONFLICTQ Vx,Wx", feature: [.avx512cd]) {
      plain(EVEXWideUnary<FindConflicts<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 55 /r", "VPOPCNTQ Vx,Wx", feature: [.avx512_vpopcntdq]) {
      plain(EVEXUnary<Each<UInt64, CountOnes>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 25 /r", "VPTERNLOGQ Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXTernary<TernaryLogic, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 03 /r", "VALIGNQ Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<AlignElements<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 54 /r", "VPOPCNTB Vx,Wx", feature: [.avx512_bitalg]) {
      plain(EVEXUnary<Each<UInt8, CountOnes>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 54 /r", "VPOPCNTW Vx,Wx", feature: [.avx512_bitalg]) {
      plain(EVEXUnary<Each<UInt16, CountOnes>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 83 /r", "VPMULTISHIFTQB Vx,Hx,Wx", feature: [.avx512vbmi]) {
      plain(EVEXPacked<MultiShift, UInt8, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 B4 /r", "VPMADD52LUQ Vx,Hx,Wx", feature: [.avx512ifma]) {
      plain(
        EVEXTernary<Accumulating<MultiplyAdd52<LowPart>>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 B5 /r", "VPMADD52HUQ Vx,Hx,Wx", feature: [.avx512ifma]) {
      plain(
        EVEXTernary<Accumulating<MultiplyAdd52<HighPart>>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 50 /r", "VPDPBUSD Vx,Hx,Wx", feature: [.avx512_vnni]) {
      plain(EVEXTernary<Accumulating<DotBytes<Wrapping>>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 51 /r", "VPDPBUSDS Vx,Hx,Wx", feature: [.avx512_vnni]) {
      plain(EVEXTernary<Accumulating<DotBytes<Saturating>>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 52 /r", "VPDPWSSD Vx,Hx,Wx", feature: [.avx512_vnni]) {
      plain(EVEXTernary<Accumulating<DotWords<Wrapping>>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 53 /r", "VPDPWSSDS Vx,Hx,Wx", feature: [.avx512_vnni]) {
      plain(EVEXTernary<Accumulating<DotWords<Saturating>>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG DC /r", "VAESENC Vx,Hx,Wx", feature: [.avx512f, .vaes]) {
      plain(EVEXUnmasked<AESEncrypt>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG DD /r", "VAESENCLAST Vx,Hx,Wx", feature: [.avx512f, .vaes]) {
      plain(EVEXUnmasked<AESEncryptLast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG DE /r", "VAESDEC Vx,Hx,Wx", feature: [.avx512f, .vaes]) {
      plain(EVEXUnmasked<AESDecrypt>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG DF /r", "VAESDECLAST Vx,Hx,Wx", feature: [.avx512f, .vaes]) {
      plain(EVEXUnmasked<AESDecryptLast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.WIG 44 /r", "VPCLMULQDQ Vx,Hx,Wx,Ib", feature: [.avx512f, .vpclmulqdq]) {
      plain(EVEXUnmasked<CarrylessMultiply>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 CF /r", "VGF2P8MULB Vx,Hx,Wx", feature: [.avx512f, .gfni]) {
      plain(EVEXPacked<Each<UInt8, GaloisMultiply>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 CE /r", "VGF2P8AFFINEQB Vx,Hx,Wx,Ib", feature: [.avx512f, .gfni]) {
      plain(EVEXPacked<GaloisAffine<GaloisPlain>, UInt8, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 CF /r", "VGF2P8AFFINEINVQB Vx,Hx,Wx,Ib", feature: [.avx512f, .gfni]) {
      plain(EVEXPacked<GaloisAffine<GaloisInverse>, UInt8, Broadcast<UInt64>>.self, $0, $1)
    },
  ]
}
