extension InstructionTable {
  /// What AVX and AVX2 brought.
  static let avxOwn: [Encoding] = [
    Encoding("VEX.66.0F38.WIG 17 /r", "VPTEST Vx,Wx", flags: .arithmetic, feature: [.avx]) {
      plain(AVXTest<TestAll>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 0E /r", "VTESTPS Vx,Wx", flags: .arithmetic, feature: [.avx]) {
      plain(AVXTest<TestSingles>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 0F /r", "VTESTPD Vx,Wx", flags: .arithmetic, feature: [.avx]) {
      plain(AVXTest<TestDoubles>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 18 /r", "VBROADCASTSS Vx,Md", feature: [.avx]) {
      plain(AVXBroadcast<UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 18 /r", "VBROADCASTSS Vx,Udq", feature: [.avx2]) {
      plain(AVXBroadcast<UInt32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.W0 19 /r", "VBROADCASTSD Vqq,Mq", feature: [.avx]) {
      plain(AVXBroadcast<UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.W0 19 /r", "VBROADCASTSD Vqq,Udq", feature: [.avx2]) {
      plain(AVXBroadcast<UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.W0 1A /r", "VBROADCASTF128 Vqq,Mdq", feature: [.avx]) {
      plain(AVXBroadcastLane.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.W0 5A /r", "VBROADCASTI128 Vqq,Mdq", feature: [.avx2]) {
      plain(AVXBroadcastLane.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 78 /r", "VPBROADCASTB Vx,Wb", feature: [.avx2]) {
      plain(AVXBroadcast<UInt8>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 79 /r", "VPBROADCASTW Vx,Ww", feature: [.avx2]) {
      plain(AVXBroadcast<UInt16>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 58 /r", "VPBROADCASTD Vx,Wd", feature: [.avx2]) {
      plain(AVXBroadcast<UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 59 /r", "VPBROADCASTQ Vx,Wq", feature: [.avx2]) {
      plain(AVXBroadcast<UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W0 06 /r", "VPERM2F128 Vqq,Hqq,Wqq,Ib", feature: [.avx]) {
      plain(AVXWide<PermuteLanes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W0 46 /r", "VPERM2I128 Vqq,Hqq,Wqq,Ib", feature: [.avx2]) {
      plain(AVXWide<PermuteLanes>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W0 18 /r", "VINSERTF128 Vqq,Hqq,Wdq,Ib", feature: [.avx]) {
      plain(AVXInsertLane.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W0 38 /r", "VINSERTI128 Vqq,Hqq,Wdq,Ib", feature: [.avx2]) {
      plain(AVXInsertLane.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W0 19 /r", "VEXTRACTF128 Wdq,Vqq,Ib", feature: [.avx]) {
      plain(AVXExtractLane.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W0 39 /r", "VEXTRACTI128 Wdq,Vqq,Ib", feature: [.avx2]) {
      plain(AVXExtractLane.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 0C /r", "VPERMILPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<PermuteSingles>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 0D /r", "VPERMILPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<PermuteDoubles>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.W0 04 /r", "VPERMILPS Vx,Wx,Ib", feature: [.avx]) {
      plain(AVXUnary<ShuffleDoublewords>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.W0 05 /r", "VPERMILPD Vx,Wx,Ib", feature: [.avx]) {
      plain(AVXUnary<PermuteDoublesImmediate>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.W0 36 /r", "VPERMD Vqq,Hqq,Wqq", feature: [.avx2]) {
      plain(AVXWide<PermuteElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.W0 16 /r", "VPERMPS Vqq,Hqq,Wqq", feature: [.avx2]) {
      plain(AVXWide<PermuteElements<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W1 00 /r", "VPERMQ Vqq,Wqq,Ib", feature: [.avx2]) {
      plain(AVXWideUnary<PermuteQuadwords>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W1 01 /r", "VPERMPD Vqq,Wqq,Ib", feature: [.avx2]) {
      plain(AVXWideUnary<PermuteQuadwords>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 2C /r", "VMASKMOVPS Vx,Hx,Mx", feature: [.avx]) {
      plain(AVXMaskedLoad<UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 2E /r", "VMASKMOVPS Mx,Hx,Vx", feature: [.avx]) {
      plain(AVXMaskedStore<UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 2D /r", "VMASKMOVPD Vx,Hx,Mx", feature: [.avx]) {
      plain(AVXMaskedLoad<UInt64>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 2F /r", "VMASKMOVPD Mx,Hx,Vx", feature: [.avx]) {
      plain(AVXMaskedStore<UInt64>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 8C /r", "VPMASKMOVD Vx,Hx,Mx", feature: [.avx2]) {
      plain(AVXMaskedLoad<UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 8E /r", "VPMASKMOVD Mx,Hx,Vx", feature: [.avx2]) {
      plain(AVXMaskedStore<UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 47 /r", "VPSLLVD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt32, ShiftLeftEach>>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 45 /r", "VPSRLVD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt32, ShiftRightEach>>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 90 /r", "VPGATHERDD Vx,Md,Hx", .vsib, feature: [.avx2]) {
      plain(AVXGather<Int32, UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 91 /r", "VPGATHERQD Vx,Md,Hx", .vsib, feature: [.avx2]) {
      plain(AVXGather<Int64, UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 92 /r", "VGATHERDPS Vx,Md,Hx", .vsib, feature: [.avx2]) {
      plain(AVXGather<Int32, UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 93 /r", "VGATHERQPS Vx,Md,Hx", .vsib, feature: [.avx2]) {
      plain(AVXGather<Int64, UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W1 8C /r", "VPMASKMOVQ Vx,Hx,Mx", feature: [.avx2]) {
      plain(AVXMaskedLoad<UInt64>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W1 8E /r", "VPMASKMOVQ Mx,Hx,Vx", feature: [.avx2]) {
      plain(AVXMaskedStore<UInt64>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W1 47 /r", "VPSLLVQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt64, ShiftLeftEach>>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W1 45 /r", "VPSRLVQ Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<UInt64, ShiftRightEach>>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W1 90 /r", "VPGATHERDQ Vx,Mq,Hx", .vsib, feature: [.avx2]) {
      plain(AVXGather<Int32, UInt64>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W1 91 /r", "VPGATHERQQ Vx,Mq,Hx", .vsib, feature: [.avx2]) {
      plain(AVXGather<Int64, UInt64>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W1 92 /r", "VGATHERDPD Vx,Mq,Hx", .vsib, feature: [.avx2]) {
      plain(AVXGather<Int32, UInt64>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W1 93 /r", "VGATHERQPD Vx,Mq,Hx", .vsib, feature: [.avx2]) {
      plain(AVXGather<Int64, UInt64>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 46 /r", "VPSRAVD Vx,Hx,Wx", feature: [.avx2]) {
      plain(AVXPacked<Each<Int32, ShiftRightEach>>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.W0 02 /r", "VPBLENDD Vx,Hx,Wx,Ib", feature: [.avx2]) {
      plain(AVXPacked<Blend<UInt32>>.self, $0, $1)
    },
    Encoding(
      "VEX.128.66.0F3A.WIG 60 /r", "VPCMPESTRM Vdq,Wdq,Ib", flags: .arithmetic, feature: [.avx]
    ) {
      plain(AVXCompareStrings<ExplicitLengths, StringMask>.self, $0, $1)
    },
    Encoding(
      "VEX.128.66.0F3A.WIG 61 /r", "VPCMPESTRI Vdq,Wdq,Ib", flags: .arithmetic, feature: [.avx]
    ) {
      plain(AVXCompareStrings<ExplicitLengths, StringIndex>.self, $0, $1)
    },
    Encoding(
      "VEX.128.66.0F3A.WIG 62 /r", "VPCMPISTRM Vdq,Wdq,Ib", flags: .arithmetic, feature: [.avx]
    ) {
      plain(AVXCompareStrings<ImplicitLengths, StringMask>.self, $0, $1)
    },
    Encoding(
      "VEX.128.66.0F3A.WIG 63 /r", "VPCMPISTRI Vdq,Wdq,Ib", flags: .arithmetic, feature: [.avx]
    ) {
      plain(AVXCompareStrings<ImplicitLengths, StringIndex>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG DC /r", "VAESENC Vx,Hx,Wx", feature: [.avx, .aes]) {
      plain(AVXPacked<AESEncrypt>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG DC /r", "VAESENC Vx,Hx,Wx", feature: [.avx, .vaes]) {
      plain(AVXPacked<AESEncrypt>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG DD /r", "VAESENCLAST Vx,Hx,Wx", feature: [.avx, .aes]) {
      plain(AVXPacked<AESEncryptLast>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG DD /r", "VAESENCLAST Vx,Hx,Wx", feature: [.avx, .vaes]) {
      plain(AVXPacked<AESEncryptLast>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG DE /r", "VAESDEC Vx,Hx,Wx", feature: [.avx, .aes]) {
      plain(AVXPacked<AESDecrypt>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG DE /r", "VAESDEC Vx,Hx,Wx", feature: [.avx, .vaes]) {
      plain(AVXPacked<AESDecrypt>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG DF /r", "VAESDECLAST Vx,Hx,Wx", feature: [.avx, .aes]) {
      plain(AVXPacked<AESDecryptLast>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.WIG DF /r", "VAESDECLAST Vx,Hx,Wx", feature: [.avx, .vaes]) {
      plain(AVXPacked<AESDecryptLast>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.WIG DB /r", "VAESIMC Vdq,Wdq", feature: [.avx, .aes]) {
      plain(AVXUnary<AESInverseMixColumns>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG DF /r", "VAESKEYGENASSIST Vdq,Wdq,Ib", feature: [.avx, .aes]) {
      plain(AVXUnary<AESKeyAssist>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 44 /r", "VPCLMULQDQ Vx,Hx,Wx,Ib", feature: [.avx, .pclmulqdq]) {
      plain(AVXPacked<CarrylessMultiply>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.WIG 44 /r", "VPCLMULQDQ Vx,Hx,Wx,Ib", feature: [.avx, .vpclmulqdq]) {
      plain(AVXPacked<CarrylessMultiply>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 CF /r", "VGF2P8MULB Vx,Hx,Wx", feature: [.avx, .gfni]) {
      plain(AVXPacked<Each<UInt8, GaloisMultiply>>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.W1 CE /r", "VGF2P8AFFINEQB Vx,Hx,Wx,Ib", feature: [.avx, .gfni]) {
      plain(AVXPacked<GaloisAffine<GaloisPlain>>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.W1 CF /r", "VGF2P8AFFINEINVQB Vx,Hx,Wx,Ib", feature: [.avx, .gfni]) {
      plain(AVXPacked<GaloisAffine<GaloisInverse>>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 50 /r", "VPDPBUSD Vx,Hx,Wx", feature: [.avx_vnni]) {
      plain(AVXAccumulate<DotBytes<Wrapping>>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 51 /r", "VPDPBUSDS Vx,Hx,Wx", feature: [.avx_vnni]) {
      plain(AVXAccumulate<DotBytes<Saturating>>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 52 /r", "VPDPWSSD Vx,Hx,Wx", feature: [.avx_vnni]) {
      plain(AVXAccumulate<DotWords<Wrapping>>.self, $0, $1)
    },
    Encoding("VEX.66.0F38.W0 53 /r", "VPDPWSSDS Vx,Hx,Wx", feature: [.avx_vnni]) {
      plain(AVXAccumulate<DotWords<Saturating>>.self, $0, $1)
    },
  ]
}
