extension InstructionTable {
  /// Permutations, broadcasts, blocks, compression.
  static let evexPermutes: [Encoding] = [
    Encoding("EVEX.66.0F38.W0 8D /r", "VPERMB Vx,Hx,Wx", feature: [.avx512vbmi]) {
      plain(EVEXWide<PermuteElements<UInt8>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 75 /r", "VPERMI2B Vx,Hx,Wx", feature: [.avx512vbmi]) {
      plain(EVEXTernary<PermuteTwoByIndex<UInt8>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 7D /r", "VPERMT2B Vx,Hx,Wx", feature: [.avx512vbmi]) {
      plain(EVEXTernary<PermuteTwoByTable<UInt8>, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 66 /r", "VPBLENDMB Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXBlendMask<UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 63 /r", "VPCOMPRESSB Wx,Vx", feature: [.avx512_vbmi2]) {
      plain(EVEXCompress<UInt8>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 62 /r", "VPEXPANDB Vx,Wx", feature: [.avx512_vbmi2]) {
      plain(EVEXExpand<UInt8>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 8D /r", "VPERMW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXWide<PermuteElements<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 75 /r", "VPERMI2W Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXTernary<PermuteTwoByIndex<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 7D /r", "VPERMT2W Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXTernary<PermuteTwoByTable<UInt16>, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 66 /r", "VPBLENDMW Vx,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXBlendMask<UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 63 /r", "VPCOMPRESSW Wx,Vx", feature: [.avx512_vbmi2]) {
      plain(EVEXCompress<UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 62 /r", "VPEXPANDW Vx,Wx", feature: [.avx512_vbmi2]) {
      plain(EVEXExpand<UInt16>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F38.W0 36 /r", "VPERMD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXWide<PermuteElements<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F38.W0 36 /r", "VPERMD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXWide<PermuteElements<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F38.W0 16 /r", "VPERMPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXWide<PermuteElements<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F38.W0 16 /r", "VPERMPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXWide<PermuteElements<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 76 /r", "VPERMI2D Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXTernary<PermuteTwoByIndex<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 77 /r", "VPERMI2PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXTernary<PermuteTwoByIndex<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 7E /r", "VPERMT2D Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXTernary<PermuteTwoByTable<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 7F /r", "VPERMT2PS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXTernary<PermuteTwoByTable<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 64 /r", "VPBLENDMD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXBlendMask<UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 65 /r", "VBLENDMPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXBlendMask<UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 8B /r", "VPCOMPRESSD Wx,Vx", feature: [.avx512f]) {
      plain(EVEXCompress<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 8A /r", "VCOMPRESSPS Wx,Vx", feature: [.avx512f]) {
      plain(EVEXCompress<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 89 /r", "VPEXPANDD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXExpand<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 88 /r", "VEXPANDPS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXExpand<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F3A.W0 23 /r", "VSHUFF32X4 Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<ShuffleLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F3A.W0 23 /r", "VSHUFF32X4 Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<ShuffleLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F3A.W0 43 /r", "VSHUFI32X4 Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<ShuffleLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F3A.W0 43 /r", "VSHUFI32X4 Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<ShuffleLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 18 /r", "VINSERTF32X4 Vx,Hx,Wdq,Ib", feature: [.avx512f]) {
      plain(EVEXInsertBlock<Block128, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 1A /r", "VINSERTF32X8 Vx,Hx,Wqq,Ib", feature: [.avx512dq]) {
      plain(EVEXInsertBlock<Block256, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 19 /r", "VEXTRACTF32X4 Wdq,Vx,Ib", feature: [.avx512f]) {
      plain(EVEXExtractBlock<Block128, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 1B /r", "VEXTRACTF32X8 Wqq,Vx,Ib", feature: [.avx512dq]) {
      plain(EVEXExtractBlock<Block256, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 1A /r", "VBROADCASTF32X4 Vx,Mdq", feature: [.avx512f]) {
      plain(EVEXBroadcastBlock<Block128, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 1B /r", "VBROADCASTF32X8 Vx,Mqq", feature: [.avx512dq]) {
      plain(EVEXBroadcastBlock<Block256, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 38 /r", "VINSERTI32X4 Vx,Hx,Wdq,Ib", feature: [.avx512f]) {
      plain(EVEXInsertBlock<Block128, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 3A /r", "VINSERTI32X8 Vx,Hx,Wqq,Ib", feature: [.avx512dq]) {
      plain(EVEXInsertBlock<Block256, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 39 /r", "VEXTRACTI32X4 Wdq,Vx,Ib", feature: [.avx512f]) {
      plain(EVEXExtractBlock<Block128, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 3B /r", "VEXTRACTI32X8 Wqq,Vx,Ib", feature: [.avx512dq]) {
      plain(EVEXExtractBlock<Block256, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 5A /r", "VBROADCASTI32X4 Vx,Mdq", feature: [.avx512f]) {
      plain(EVEXBroadcastBlock<Block128, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 5B /r", "VBROADCASTI32X8 Vx,Mqq", feature: [.avx512dq]) {
      plain(EVEXBroadcastBlock<Block256, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F38.W1 36 /r", "VPERMQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXWide<PermuteElements<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F38.W1 36 /r", "VPERMQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXWide<PermuteElements<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F38.W1 16 /r", "VPERMPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXWide<PermuteElements<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F38.W1 16 /r", "VPERMPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXWide<PermuteElements<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 76 /r", "VPERMI2Q Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXTernary<PermuteTwoByIndex<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 77 /r", "VPERMI2PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXTernary<PermuteTwoByIndex<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 7E /r", "VPERMT2Q Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXTernary<PermuteTwoByTable<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 7F /r", "VPERMT2PD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXTernary<PermuteTwoByTable<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 64 /r", "VPBLENDMQ Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXBlendMask<UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 65 /r", "VBLENDMPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXBlendMask<UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 8B /r", "VPCOMPRESSQ Wx,Vx", feature: [.avx512f]) {
      plain(EVEXCompress<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 8A /r", "VCOMPRESSPD Wx,Vx", feature: [.avx512f]) {
      plain(EVEXCompress<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 89 /r", "VPEXPANDQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXExpand<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 88 /r", "VEXPANDPD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXExpand<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F3A.W1 23 /r", "VSHUFF64X2 Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<ShuffleLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F3A.W1 23 /r", "VSHUFF64X2 Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<ShuffleLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F3A.W1 43 /r", "VSHUFI64X2 Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<ShuffleLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F3A.W1 43 /r", "VSHUFI64X2 Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWide<ShuffleLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 18 /r", "VINSERTF64X2 Vx,Hx,Wdq,Ib", feature: [.avx512dq]) {
      plain(EVEXInsertBlock<Block128, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 1A /r", "VINSERTF64X4 Vx,Hx,Wqq,Ib", feature: [.avx512f]) {
      plain(EVEXInsertBlock<Block256, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 19 /r", "VEXTRACTF64X2 Wdq,Vx,Ib", feature: [.avx512dq]) {
      plain(EVEXExtractBlock<Block128, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 1B /r", "VEXTRACTF64X4 Wqq,Vx,Ib", feature: [.avx512f]) {
      plain(EVEXExtractBlock<Block256, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 1A /r", "VBROADCASTF64X2 Vx,Mdq", feature: [.avx512dq]) {
      plain(EVEXBroadcastBlock<Block128, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 1B /r", "VBROADCASTF64X4 Vx,Mqq", feature: [.avx512f]) {
      plain(EVEXBroadcastBlock<Block256, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 38 /r", "VINSERTI64X2 Vx,Hx,Wdq,Ib", feature: [.avx512dq]) {
      plain(EVEXInsertBlock<Block128, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 3A /r", "VINSERTI64X4 Vx,Hx,Wqq,Ib", feature: [.avx512f]) {
      plain(EVEXInsertBlock<Block256, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 39 /r", "VEXTRACTI64X2 Wdq,Vx,Ib", feature: [.avx512dq]) {
      plain(EVEXExtractBlock<Block128, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 3B /r", "VEXTRACTI64X4 Wqq,Vx,Ib", feature: [.avx512f]) {
      plain(EVEXExtractBlock<Block256, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 5A /r", "VBROADCASTI64X2 Vx,Mdq", feature: [.avx512dq]) {
      plain(EVEXBroadcastBlock<Block128, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 5B /r", "VBROADCASTI64X4 Vx,Mqq", feature: [.avx512f]) {
      plain(EVEXBroadcastBlock<Block256, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F38.W0 19 /r", "VBROADCASTF32X2 Vx,Wq", feature: [.avx512dq]) {
      plain(EVEXBroadcastBlock<Block64, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F38.W0 19 /r", "VBROADCASTF32X2 Vx,Wq", feature: [.avx512dq]) {
      plain(EVEXBroadcastBlock<Block64, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 59 /r", "VBROADCASTI32X2 Vx,Wq", feature: [.avx512dq]) {
      plain(EVEXBroadcastBlock<Block64, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 18 /r", "VBROADCASTSS Vx,Wd", feature: [.avx512f]) {
      plain(EVEXBroadcastElement<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F38.W1 19 /r", "VBROADCASTSD Vx,Wq", feature: [.avx512f]) {
      plain(EVEXBroadcastElement<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F38.W1 19 /r", "VBROADCASTSD Vx,Wq", feature: [.avx512f]) {
      plain(EVEXBroadcastElement<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 78 /r", "VPBROADCASTB Vx,Wb", feature: [.avx512bw]) {
      plain(EVEXBroadcastElement<UInt8>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 79 /r", "VPBROADCASTW Vx,Ww", feature: [.avx512bw]) {
      plain(EVEXBroadcastElement<UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 58 /r", "VPBROADCASTD Vx,Wd", feature: [.avx512f]) {
      plain(EVEXBroadcastElement<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 59 /r", "VPBROADCASTQ Vx,Wq", feature: [.avx512f]) {
      plain(EVEXBroadcastElement<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 7A /r", "VPBROADCASTB Vx,Rd", feature: [.avx512bw]) {
      plain(EVEXBroadcastElement<UInt8>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 7B /r", "VPBROADCASTW Vx,Rd", feature: [.avx512bw]) {
      plain(EVEXBroadcastElement<UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 7C /r", "VPBROADCASTQ Vx,Rq", .longOnly, feature: [.avx512f]) {
      plain(EVEXBroadcastElement<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 7C /r", "VPBROADCASTD Vx,Rd", feature: [.avx512f]) {
      plain(EVEXBroadcastElement<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F3A.W1 00 /r", "VPERMQ Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWideUnary<PermuteQuadwords, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F3A.W1 00 /r", "VPERMQ Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWideUnary<PermuteQuadwords, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.256.66.0F3A.W1 01 /r", "VPERMPD Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWideUnary<PermuteQuadwords, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.512.66.0F3A.W1 01 /r", "VPERMPD Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXWideUnary<PermuteQuadwords, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 0C /r", "VPERMILPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<PermuteSingles, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 0D /r", "VPERMILPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<PermuteDoubles, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 04 /r", "VPERMILPS Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXUnary<ShuffleDoublewords, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 05 /r", "VPERMILPD Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXUnary<PermuteDoublesImmediate, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
  ]
}
