extension InstructionTable {
  /// Element-wise integers, 128 bits.
  static let avxInteger128: [Encoding] = [
    Encoding("VEX.128.66.0F.WIG 60 /r", "VPUNPCKLBW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackLow<UInt8>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 61 /r", "VPUNPCKLWD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackLow<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 62 /r", "VPUNPCKLDQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackLow<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 63 /r", "VPACKSSWB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Pack<Int16, Int8>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 64 /r", "VPCMPGTB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int8, GreaterElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 65 /r", "VPCMPGTW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int16, GreaterElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 66 /r", "VPCMPGTD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int32, GreaterElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 67 /r", "VPACKUSWB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Pack<Int16, UInt8>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 68 /r", "VPUNPCKHBW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackHigh<UInt8>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 69 /r", "VPUNPCKHWD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackHigh<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 6A /r", "VPUNPCKHDQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackHigh<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 6B /r", "VPACKSSDW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Pack<Int32, Int16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 6C /r", "VPUNPCKLQDQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackLow<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 6D /r", "VPUNPCKHQDQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackHigh<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 74 /r", "VPCMPEQB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt8, EqualElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 75 /r", "VPCMPEQW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, EqualElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 76 /r", "VPCMPEQD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt32, EqualElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG D4 /r", "VPADDQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt64, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG D5 /r", "VPMULLW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, MultiplyLow>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG D8 /r", "VPSUBUSB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt8, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG D9 /r", "VPSUBUSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG DA /r", "VPMINUB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt8, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG DB /r", "VPAND Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<AndLanes>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG DC /r", "VPADDUSB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt8, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG DD /r", "VPADDUSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG DE /r", "VPMAXUB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt8, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG DF /r", "VPANDN Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<AndNotLanes>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG E0 /r", "VPAVGB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt8, AverageElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG E3 /r", "VPAVGW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, AverageElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG E4 /r", "VPMULHUW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, MultiplyHigh>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG E5 /r", "VPMULHW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int16, MultiplyHigh>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG E8 /r", "VPSUBSB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int8, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG E9 /r", "VPSUBSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG EA /r", "VPMINSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int16, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG EB /r", "VPOR Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<OrLanes>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG EC /r", "VPADDSB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int8, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG ED /r", "VPADDSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int16, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG EE /r", "VPMAXSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int16, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG EF /r", "VPXOR Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<XorLanes>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG F4 /r", "VPMULUDQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<MultiplyEven<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG F5 /r", "VPMADDWD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<MultiplyAddWords>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG F6 /r", "VPSADBW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<SumOfDifferences>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG F8 /r", "VPSUBB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt8, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG F9 /r", "VPSUBW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG FA /r", "VPSUBD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt32, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG FB /r", "VPSUBQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt64, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG FC /r", "VPADDB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt8, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG FD /r", "VPADDW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG FE /r", "VPADDD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt32, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG D1 /r", "VPSRLW Vx,Hx,Wdq", feature: [.avx]) {
      plain(AVXShift<ShiftRightElements<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG D2 /r", "VPSRLD Vx,Hx,Wdq", feature: [.avx]) {
      plain(AVXShift<ShiftRightElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG D3 /r", "VPSRLQ Vx,Hx,Wdq", feature: [.avx]) {
      plain(AVXShift<ShiftRightElements<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG E1 /r", "VPSRAW Vx,Hx,Wdq", feature: [.avx]) {
      plain(AVXShift<ShiftRightElements<Int16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG E2 /r", "VPSRAD Vx,Hx,Wdq", feature: [.avx]) {
      plain(AVXShift<ShiftRightElements<Int32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG F1 /r", "VPSLLW Vx,Hx,Wdq", feature: [.avx]) {
      plain(AVXShift<ShiftLeftElements<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG F2 /r", "VPSLLD Vx,Hx,Wdq", feature: [.avx]) {
      plain(AVXShift<ShiftLeftElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG F3 /r", "VPSLLQ Vx,Hx,Wdq", feature: [.avx]) {
      plain(AVXShift<ShiftLeftElements<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 71 /2", "VPSRLW Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftRightElements<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 71 /4", "VPSRAW Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftRightElements<Int16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 71 /6", "VPSLLW Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftLeftElements<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 72 /2", "VPSRLD Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftRightElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 72 /4", "VPSRAD Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftRightElements<Int32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 72 /6", "VPSLLD Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftLeftElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 73 /2", "VPSRLQ Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftRightElements<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 73 /6", "VPSLLQ Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftLeftElements<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 73 /3", "VPSRLDQ Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftRightBytes>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 73 /7", "VPSLLDQ Hx,Ux,Ib", feature: [.avx]) {
      plain(AVXShiftImmediate<ShiftLeftBytes>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 70 /r", "VPSHUFD Vx,Wx,Ib", feature: [.avx]) {
      plain(AVXUnary<ShuffleDoublewords>.self, $0, $1)
    },
    Encoding("VEX.128.F2.0F.WIG 70 /r", "VPSHUFLW Vx,Wx,Ib", feature: [.avx]) {
      plain(AVXUnary<ShuffleLowWords>.self, $0, $1)
    },
    Encoding("VEX.128.F3.0F.WIG 70 /r", "VPSHUFHW Vx,Wx,Ib", feature: [.avx]) {
      plain(AVXUnary<ShuffleHighWords>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG D7 /r", "VPMOVMSKB Gd,Ux", feature: [.avx]) {
      plain(AVXMoveMask<UInt8>.self, $0, $1)
    },
  ]

  /// The same, 256 bits.
  static let avxInteger256: [Encoding] = [
    Encoding("VEX.256.66.0F.WIG 60 /r", "VPUNPCKLBW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<UnpackLow<UInt8>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 61 /r", "VPUNPCKLWD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<UnpackLow<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 62 /r", "VPUNPCKLDQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<UnpackLow<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 63 /r", "VPACKSSWB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Pack<Int16, Int8>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 64 /r", "VPCMPGTB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int8, GreaterElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 65 /r", "VPCMPGTW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int16, GreaterElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 66 /r", "VPCMPGTD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int32, GreaterElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 67 /r", "VPACKUSWB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Pack<Int16, UInt8>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 68 /r", "VPUNPCKHBW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<UnpackHigh<UInt8>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 69 /r", "VPUNPCKHWD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<UnpackHigh<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 6A /r", "VPUNPCKHDQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<UnpackHigh<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 6B /r", "VPACKSSDW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Pack<Int32, Int16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 6C /r", "VPUNPCKLQDQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<UnpackLow<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 6D /r", "VPUNPCKHQDQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<UnpackHigh<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 74 /r", "VPCMPEQB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt8, EqualElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 75 /r", "VPCMPEQW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, EqualElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 76 /r", "VPCMPEQD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt32, EqualElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG D4 /r", "VPADDQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt64, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG D5 /r", "VPMULLW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, MultiplyLow>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG D8 /r", "VPSUBUSB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt8, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG D9 /r", "VPSUBUSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG DA /r", "VPMINUB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt8, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG DB /r", "VPAND Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<AndLanes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG DC /r", "VPADDUSB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt8, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG DD /r", "VPADDUSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG DE /r", "VPMAXUB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt8, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG DF /r", "VPANDN Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<AndNotLanes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG E0 /r", "VPAVGB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt8, AverageElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG E3 /r", "VPAVGW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, AverageElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG E4 /r", "VPMULHUW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, MultiplyHigh>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG E5 /r", "VPMULHW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int16, MultiplyHigh>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG E8 /r", "VPSUBSB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int8, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG E9 /r", "VPSUBSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG EA /r", "VPMINSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int16, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG EB /r", "VPOR Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<OrLanes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG EC /r", "VPADDSB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int8, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG ED /r", "VPADDSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int16, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG EE /r", "VPMAXSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int16, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG EF /r", "VPXOR Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<XorLanes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG F4 /r", "VPMULUDQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<MultiplyEven<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG F5 /r", "VPMADDWD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<MultiplyAddWords>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG F6 /r", "VPSADBW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<SumOfDifferences>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG F8 /r", "VPSUBB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt8, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG F9 /r", "VPSUBW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG FA /r", "VPSUBD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt32, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG FB /r", "VPSUBQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt64, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG FC /r", "VPADDB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt8, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG FD /r", "VPADDW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG FE /r", "VPADDD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt32, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG D1 /r", "VPSRLW Vx,Hx,Wdq", feature: [.avx2]) {
      plain(AVXShift<ShiftRightElements<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG D2 /r", "VPSRLD Vx,Hx,Wdq", feature: [.avx2]) {
      plain(AVXShift<ShiftRightElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG D3 /r", "VPSRLQ Vx,Hx,Wdq", feature: [.avx2]) {
      plain(AVXShift<ShiftRightElements<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG E1 /r", "VPSRAW Vx,Hx,Wdq", feature: [.avx2]) {
      plain(AVXShift<ShiftRightElements<Int16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG E2 /r", "VPSRAD Vx,Hx,Wdq", feature: [.avx2]) {
      plain(AVXShift<ShiftRightElements<Int32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG F1 /r", "VPSLLW Vx,Hx,Wdq", feature: [.avx2]) {
      plain(AVXShift<ShiftLeftElements<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG F2 /r", "VPSLLD Vx,Hx,Wdq", feature: [.avx2]) {
      plain(AVXShift<ShiftLeftElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG F3 /r", "VPSLLQ Vx,Hx,Wdq", feature: [.avx2]) {
      plain(AVXShift<ShiftLeftElements<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 71 /2", "VPSRLW Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftRightElements<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 71 /4", "VPSRAW Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftRightElements<Int16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 71 /6", "VPSLLW Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftLeftElements<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 72 /2", "VPSRLD Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftRightElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 72 /4", "VPSRAD Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftRightElements<Int32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 72 /6", "VPSLLD Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftLeftElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 73 /2", "VPSRLQ Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftRightElements<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 73 /6", "VPSLLQ Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftLeftElements<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 73 /3", "VPSRLDQ Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftRightBytes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 73 /7", "VPSLLDQ Hx,Ux,Ib", feature: [.avx2]) {
      plain(AVXShiftImmediate<ShiftLeftBytes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG 70 /r", "VPSHUFD Vx,Wx,Ib", feature: [.avx2]) {
      plain(AVXUnary<ShuffleDoublewords>.self, $0, $1)
    },
    Encoding("VEX.256.F2.0F.WIG 70 /r", "VPSHUFLW Vx,Wx,Ib", feature: [.avx2]) {
      plain(AVXUnary<ShuffleLowWords>.self, $0, $1)
    },
    Encoding("VEX.256.F3.0F.WIG 70 /r", "VPSHUFHW Vx,Wx,Ib", feature: [.avx2]) {
      plain(AVXUnary<ShuffleHighWords>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.WIG D7 /r", "VPMOVMSKB Gd,Ux", feature: [.avx2]) {
      plain(AVXMoveMask<UInt8>.self, $0, $1)
    },
  ]
}
