extension InstructionTable {
  /// Element-wise integers of SSSE3 and SSE4.1, 128 bits.
  static let avxSSSE3Forms128: [Encoding] = [
    Encoding("VEX.128.66.0F38.WIG 00 /r", "VPSHUFB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<ShuffleBytes>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 01 /r", "VPHADDW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Horizontal<UInt16, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 02 /r", "VPHADDD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Horizontal<UInt32, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 03 /r", "VPHADDSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Horizontal<Int16, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 04 /r", "VPMADDUBSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<MultiplyAddBytes>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 05 /r", "VPHSUBW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Horizontal<UInt16, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 06 /r", "VPHSUBD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Horizontal<UInt32, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 07 /r", "VPHSUBSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Horizontal<Int16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 08 /r", "VPSIGNB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int8, SignElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 09 /r", "VPSIGNW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int16, SignElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 0A /r", "VPSIGND Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int32, SignElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 0B /r", "VPMULHRSW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int16, MultiplyHighRounded>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 1C /r", "VPABSB Vx,Wx", feature: [.avx]) {
      plain(AVXUnary<Each<Int8, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 1D /r", "VPABSW Vx,Wx", feature: [.avx]) {
      plain(AVXUnary<Each<Int16, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 1E /r", "VPABSD Vx,Wx", feature: [.avx]) {
      plain(AVXUnary<Each<Int32, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 28 /r", "VPMULDQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<MultiplyEven<Int32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 29 /r", "VPCMPEQQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt64, EqualElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 2B /r", "VPACKUSDW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Pack<Int32, UInt16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 37 /r", "VPCMPGTQ Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int64, GreaterElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 38 /r", "VPMINSB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int8, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 39 /r", "VPMINSD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int32, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 3A /r", "VPMINUW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 3B /r", "VPMINUD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt32, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 3C /r", "VPMAXSB Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int8, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 3D /r", "VPMAXSD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<Int32, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 3E /r", "VPMAXUW Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt16, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 3F /r", "VPMAXUD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt32, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 40 /r", "VPMULLD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<Each<UInt32, MultiplyLow>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 0F /r", "VPALIGNR Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXPacked<AlignRight>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 0E /r", "VPBLENDW Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXPacked<Blend<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 42 /r", "VMPSADBW Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXPacked<MultipleSumOfDifferences>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W0 4C /r", "VPBLENDVB Vx,Hx,Wx,Lx", feature: [.avx]) {
      plain(AVXBlendVariable<UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 20 /r", "VPMOVSXBW Vx,Wq", feature: [.avx]) {
      plain(AVXWiden<Int8, Int16>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 30 /r", "VPMOVZXBW Vx,Wq", feature: [.avx]) {
      plain(AVXWiden<UInt8, UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 21 /r", "VPMOVSXBD Vx,Wd", feature: [.avx]) {
      plain(AVXWiden<Int8, Int32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 31 /r", "VPMOVZXBD Vx,Wd", feature: [.avx]) {
      plain(AVXWiden<UInt8, UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 22 /r", "VPMOVSXBQ Vx,Ww", feature: [.avx]) {
      plain(AVXWiden<Int8, Int64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 32 /r", "VPMOVZXBQ Vx,Ww", feature: [.avx]) {
      plain(AVXWiden<UInt8, UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 23 /r", "VPMOVSXWD Vx,Wq", feature: [.avx]) {
      plain(AVXWiden<Int16, Int32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 33 /r", "VPMOVZXWD Vx,Wq", feature: [.avx]) {
      plain(AVXWiden<UInt16, UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 24 /r", "VPMOVSXWQ Vx,Wd", feature: [.avx]) {
      plain(AVXWiden<Int16, Int64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 34 /r", "VPMOVZXWQ Vx,Wd", feature: [.avx]) {
      plain(AVXWiden<UInt16, UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 25 /r", "VPMOVSXDQ Vx,Wq", feature: [.avx]) {
      plain(AVXWiden<Int32, Int64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 35 /r", "VPMOVZXDQ Vx,Wq", feature: [.avx]) {
      plain(AVXWiden<UInt32, UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 41 /r", "VPHMINPOSUW Vdq,Wdq", feature: [.avx]) {
      plain(AVXUnary<MinimumPosition>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG 2A /r", "VMOVNTDQA Vx,Mx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
  ]

  /// The same, 256 bits.
  static let avxSSSE3Forms256: [Encoding] = [
    Encoding("VEX.256.66.0F38.WIG 00 /r", "VPSHUFB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<ShuffleBytes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 01 /r", "VPHADDW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Horizontal<UInt16, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 02 /r", "VPHADDD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Horizontal<UInt32, AddElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 03 /r", "VPHADDSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Horizontal<Int16, AddSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 04 /r", "VPMADDUBSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<MultiplyAddBytes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 05 /r", "VPHSUBW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Horizontal<UInt16, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 06 /r", "VPHSUBD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Horizontal<UInt32, SubtractElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 07 /r", "VPHSUBSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Horizontal<Int16, SubtractSaturating>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 08 /r", "VPSIGNB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int8, SignElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 09 /r", "VPSIGNW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int16, SignElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 0A /r", "VPSIGND Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int32, SignElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 0B /r", "VPMULHRSW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int16, MultiplyHighRounded>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 1C /r", "VPABSB Vx,Wx", feature: [.avx2]) {
      plain(AVXUnary<Each<Int8, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 1D /r", "VPABSW Vx,Wx", feature: [.avx2]) {
      plain(AVXUnary<Each<Int16, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 1E /r", "VPABSD Vx,Wx", feature: [.avx2]) {
      plain(AVXUnary<Each<Int32, AbsoluteElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 28 /r", "VPMULDQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<MultiplyEven<Int32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 29 /r", "VPCMPEQQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt64, EqualElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 2B /r", "VPACKUSDW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Pack<Int32, UInt16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 37 /r", "VPCMPGTQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int64, GreaterElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 38 /r", "VPMINSB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int8, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 39 /r", "VPMINSD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int32, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 3A /r", "VPMINUW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 3B /r", "VPMINUD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt32, MinimumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 3C /r", "VPMAXSB Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int8, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 3D /r", "VPMAXSD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int32, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 3E /r", "VPMAXUW Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt16, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 3F /r", "VPMAXUD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt32, MaximumElements>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 40 /r", "VPMULLD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt32, MultiplyLow>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.WIG 0F /r", "VPALIGNR Vx,Hx,Wx,Ib", feature: [.avx2]) {
      plain(AVXPacked<AlignRight>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.WIG 0E /r", "VPBLENDW Vx,Hx,Wx,Ib", feature: [.avx2]) {
      plain(AVXPacked<Blend<UInt16>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.WIG 42 /r", "VMPSADBW Vx,Hx,Wx,Ib", feature: [.avx2]) {
      plain(AVXPacked<MultipleSumOfDifferences>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W0 4C /r", "VPBLENDVB Vx,Hx,Wx,Lx", feature: [.avx2]) {
      plain(AVXBlendVariable<UInt8>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 20 /r", "VPMOVSXBW Vx,Wdq", feature: [.avx2]) {
      plain(AVXWiden<Int8, Int16>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 30 /r", "VPMOVZXBW Vx,Wdq", feature: [.avx2]) {
      plain(AVXWiden<UInt8, UInt16>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 21 /r", "VPMOVSXBD Vx,Wq", feature: [.avx2]) {
      plain(AVXWiden<Int8, Int32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 31 /r", "VPMOVZXBD Vx,Wq", feature: [.avx2]) {
      plain(AVXWiden<UInt8, UInt32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 22 /r", "VPMOVSXBQ Vx,Wd", feature: [.avx2]) {
      plain(AVXWiden<Int8, Int64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 32 /r", "VPMOVZXBQ Vx,Wd", feature: [.avx2]) {
      plain(AVXWiden<UInt8, UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 23 /r", "VPMOVSXWD Vx,Wdq", feature: [.avx2]) {
      plain(AVXWiden<Int16, Int32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 33 /r", "VPMOVZXWD Vx,Wdq", feature: [.avx2]) {
      plain(AVXWiden<UInt16, UInt32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 24 /r", "VPMOVSXWQ Vx,Wq", feature: [.avx2]) {
      plain(AVXWiden<Int16, Int64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 34 /r", "VPMOVZXWQ Vx,Wq", feature: [.avx2]) {
      plain(AVXWiden<UInt16, UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 25 /r", "VPMOVSXDQ Vx,Wdq", feature: [.avx2]) {
      plain(AVXWiden<Int32, Int64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 35 /r", "VPMOVZXDQ Vx,Wdq", feature: [.avx2]) {
      plain(AVXWiden<UInt32, UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG 2A /r", "VMOVNTDQA Vx,Mx", feature: [.avx2]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
  ]
}
