extension InstructionTable {
  /// Moves, widening and narrowing, gathers and scatters.
  static let evexMoves: [Encoding] = [
    Encoding("EVEX.66.0F.W0 6F /r", "VMOVDQA32 Vx,Wx", feature: [.avx512f]) {
      plain(EVEXMove<UInt32, Aligned>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 7F /r", "VMOVDQA32 Wx,Vx", feature: [.avx512f]) {
      plain(EVEXMove<UInt32, Aligned>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 6F /r", "VMOVDQA64 Vx,Wx", feature: [.avx512f]) {
      plain(EVEXMove<UInt64, Aligned>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 7F /r", "VMOVDQA64 Wx,Vx", feature: [.avx512f]) {
      plain(EVEXMove<UInt64, Aligned>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 6F /r", "VMOVDQU32 Vx,Wx", feature: [.avx512f]) {
      plain(EVEXMove<UInt32, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 7F /r", "VMOVDQU32 Wx,Vx", feature: [.avx512f]) {
      plain(EVEXMove<UInt32, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 6F /r", "VMOVDQU64 Vx,Wx", feature: [.avx512f]) {
      plain(EVEXMove<UInt64, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 7F /r", "VMOVDQU64 Wx,Vx", feature: [.avx512f]) {
      plain(EVEXMove<UInt64, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W0 6F /r", "VMOVDQU8 Vx,Wx", feature: [.avx512bw]) {
      plain(EVEXMove<UInt8, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W0 7F /r", "VMOVDQU8 Wx,Vx", feature: [.avx512bw]) {
      plain(EVEXMove<UInt8, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 6F /r", "VMOVDQU16 Vx,Wx", feature: [.avx512bw]) {
      plain(EVEXMove<UInt16, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 7F /r", "VMOVDQU16 Wx,Vx", feature: [.avx512bw]) {
      plain(EVEXMove<UInt16, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 10 /r", "VMOVUPS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXMove<UInt32, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 11 /r", "VMOVUPS Wx,Vx", feature: [.avx512f]) {
      plain(EVEXMove<UInt32, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 28 /r", "VMOVAPS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXMove<UInt32, Aligned>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 29 /r", "VMOVAPS Wx,Vx", feature: [.avx512f]) {
      plain(EVEXMove<UInt32, Aligned>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 2B /r", "VMOVNTPS Mx,Vx", feature: [.avx512f]) {
      plain(EVEXMoveNonTemporal.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 12 /r", "VMOVHLPS Vdq,Hdq,Udq", feature: [.avx512f]) {
      plain(EVEXMoveHalf<LowQuadword>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 16 /r", "VMOVLHPS Vdq,Hdq,Udq", feature: [.avx512f]) {
      plain(EVEXMoveHalf<HighQuadword>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 12 /r", "VMOVLPS Vdq,Hdq,Mq", feature: [.avx512f]) {
      plain(EVEXMoveHalf<LowQuadword>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 13 /r", "VMOVLPS Mq,Vdq", feature: [.avx512f]) {
      plain(EVEXStoreHalf<LowQuadword>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 16 /r", "VMOVHPS Vdq,Hdq,Mq", feature: [.avx512f]) {
      plain(EVEXMoveHalf<HighQuadword>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 17 /r", "VMOVHPS Mq,Vdq", feature: [.avx512f]) {
      plain(EVEXStoreHalf<HighQuadword>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 10 /r", "VMOVUPD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXMove<UInt64, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 11 /r", "VMOVUPD Wx,Vx", feature: [.avx512f]) {
      plain(EVEXMove<UInt64, Unaligned>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 28 /r", "VMOVAPD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXMove<UInt64, Aligned>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 29 /r", "VMOVAPD Wx,Vx", feature: [.avx512f]) {
      plain(EVEXMove<UInt64, Aligned>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 2B /r", "VMOVNTPD Mx,Vx", feature: [.avx512f]) {
      plain(EVEXMoveNonTemporal.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 12 /r", "VMOVLPD Vdq,Hdq,Mq", feature: [.avx512f]) {
      plain(EVEXMoveHalf<LowQuadword>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 13 /r", "VMOVLPD Mq,Vdq", feature: [.avx512f]) {
      plain(EVEXStoreHalf<LowQuadword>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 16 /r", "VMOVHPD Vdq,Hdq,Mq", feature: [.avx512f]) {
      plain(EVEXMoveHalf<HighQuadword>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 17 /r", "VMOVHPD Mq,Vdq", feature: [.avx512f]) {
      plain(EVEXStoreHalf<HighQuadword>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 10 /r", "VMOVSS Vdq,Hdq,Udq", feature: [.avx512f]) {
      plain(EVEXMergeScalar<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 10 /r", "VMOVSS Vdq,Mss", feature: [.avx512f]) {
      plain(EVEXMoveScalar<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 11 /r", "VMOVSS Udq,Hdq,Vdq", feature: [.avx512f]) {
      plain(EVEXMergeScalar<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 11 /r", "VMOVSS Mss,Vdq", feature: [.avx512f]) {
      plain(EVEXMoveScalar<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 10 /r", "VMOVSD Vdq,Hdq,Udq", feature: [.avx512f]) {
      plain(EVEXMergeScalar<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 10 /r", "VMOVSD Vdq,Msd", feature: [.avx512f]) {
      plain(EVEXMoveScalar<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 11 /r", "VMOVSD Udq,Hdq,Vdq", feature: [.avx512f]) {
      plain(EVEXMergeScalar<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 11 /r", "VMOVSD Msd,Vdq", feature: [.avx512f]) {
      plain(EVEXMoveScalar<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 E7 /r", "VMOVNTDQ Mx,Vx", feature: [.avx512f]) {
      plain(EVEXMoveNonTemporal.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 2A /r", "VMOVNTDQA Vx,Mx", feature: [.avx512f]) {
      plain(EVEXMoveNonTemporal.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 6E /r", "VMOVQ Vdq,Eq", .longOnly, feature: [.avx512f]) {
      plain(EVEXMoveFromGeneral<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 7E /r", "VMOVQ Eq,Vdq", .longOnly, feature: [.avx512f]) {
      plain(EVEXMoveToGeneral<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 6E /r", "VMOVD Vdq,Ed", feature: [.avx512f]) {
      plain(EVEXMoveFromGeneral<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 7E /r", "VMOVD Ed,Vdq", feature: [.avx512f]) {
      plain(EVEXMoveToGeneral<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 7E /r", "VMOVQ Vdq,Wq", feature: [.avx512f]) {
      plain(EVEXMoveFromGeneral<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 D6 /r", "VMOVQ Wq,Vdq", feature: [.avx512f]) {
      plain(EVEXMoveToGeneral<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 12 /r", "VMOVDDUP Vx,Wx", feature: [.avx512f]) {
      plain(EVEXMoveDuplicate.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 12 /r", "VMOVSLDUP Vx,Wx", feature: [.avx512f]) {
      plain(EVEXUnary<DuplicateEven<UInt32>, UInt32, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 16 /r", "VMOVSHDUP Vx,Wx", feature: [.avx512f]) {
      plain(EVEXUnary<DuplicateOdd<UInt32>, UInt32, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG C4 /r", "VPINSRW Vdq,Hdq,Ew,Ib", feature: [.avx512bw]) {
      plain(EVEXInsert<UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.WIG 20 /r", "VPINSRB Vdq,Hdq,Eb,Ib", feature: [.avx512bw]) {
      plain(EVEXInsert<UInt8>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 22 /r", "VPINSRQ Vdq,Hdq,Eq,Ib", .longOnly, feature: [.avx512dq]) {
      plain(EVEXInsert<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.WIG 22 /r", "VPINSRD Vdq,Hdq,Ed,Ib", feature: [.avx512dq]) {
      plain(EVEXInsert<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG C5 /r", "VPEXTRW Gd,Udq,Ib", feature: [.avx512bw]) {
      plain(EVEXExtract<UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.WIG 14 /r", "VPEXTRB Eb,Vdq,Ib", feature: [.avx512bw]) {
      plain(EVEXExtract<UInt8>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.WIG 15 /r", "VPEXTRW Ew,Vdq,Ib", feature: [.avx512bw]) {
      plain(EVEXExtract<UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 16 /r", "VPEXTRQ Eq,Vdq,Ib", .longOnly, feature: [.avx512dq]) {
      plain(EVEXExtract<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.WIG 16 /r", "VPEXTRD Ed,Vdq,Ib", feature: [.avx512dq]) {
      plain(EVEXExtract<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.WIG 17 /r", "VEXTRACTPS Ed,Vdq,Ib", feature: [.avx512f]) {
      plain(EVEXExtract<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 21 /r", "VINSERTPS Vdq,Hdq,Wd,Ib", feature: [.avx512f]) {
      plain(EVEXInsertSingle.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 20 /r", "VPMOVSXBW Vx,Wx", feature: [.avx512bw]) {
      plain(EVEXWiden<Int8, Int16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 30 /r", "VPMOVZXBW Vx,Wx", feature: [.avx512bw]) {
      plain(EVEXWiden<UInt8, UInt16>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 21 /r", "VPMOVSXBD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<Int8, Int32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 31 /r", "VPMOVZXBD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<UInt8, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 22 /r", "VPMOVSXBQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<Int8, Int64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 32 /r", "VPMOVZXBQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<UInt8, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 23 /r", "VPMOVSXWD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<Int16, Int32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 33 /r", "VPMOVZXWD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<UInt16, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 24 /r", "VPMOVSXWQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<Int16, Int64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.WIG 34 /r", "VPMOVZXWQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<UInt16, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 25 /r", "VPMOVSXDQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<Int32, Int64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 35 /r", "VPMOVZXDQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXWiden<UInt32, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 30 /r", "VPMOVWB Wx,Vx", feature: [.avx512bw]) {
      plain(EVEXNarrow<UInt16, UInt8, NarrowTruncating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 20 /r", "VPMOVSWB Wx,Vx", feature: [.avx512bw]) {
      plain(EVEXNarrow<Int16, Int8, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 10 /r", "VPMOVUSWB Wx,Vx", feature: [.avx512bw]) {
      plain(EVEXNarrow<UInt16, UInt8, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 31 /r", "VPMOVDB Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt32, UInt8, NarrowTruncating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 21 /r", "VPMOVSDB Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<Int32, Int8, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 11 /r", "VPMOVUSDB Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt32, UInt8, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 32 /r", "VPMOVQB Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt64, UInt8, NarrowTruncating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 22 /r", "VPMOVSQB Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<Int64, Int8, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 12 /r", "VPMOVUSQB Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt64, UInt8, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 33 /r", "VPMOVDW Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt32, UInt16, NarrowTruncating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 23 /r", "VPMOVSDW Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<Int32, Int16, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 13 /r", "VPMOVUSDW Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt32, UInt16, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 34 /r", "VPMOVQW Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt64, UInt16, NarrowTruncating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 24 /r", "VPMOVSQW Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<Int64, Int16, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 14 /r", "VPMOVUSQW Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt64, UInt16, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 35 /r", "VPMOVQD Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt64, UInt32, NarrowTruncating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 25 /r", "VPMOVSQD Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<Int64, Int32, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 15 /r", "VPMOVUSQD Wx,Vx", feature: [.avx512f]) {
      plain(EVEXNarrow<UInt64, UInt32, NarrowSaturating>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 90 /r", "VPGATHERDD Vx,Md,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXGather<Int32, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 92 /r", "VGATHERDPS Vx,Md,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXGather<Int32, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 A0 /r", "VPSCATTERDD Md,Vx,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXScatter<Int32, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 A2 /r", "VSCATTERDPS Md,Vx,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXScatter<Int32, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 91 /r", "VPGATHERQD Vx,Md,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXGather<Int64, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 93 /r", "VGATHERQPS Vx,Md,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXGather<Int64, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 A1 /r", "VPSCATTERQD Md,Vx,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXScatter<Int64, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 A3 /r", "VSCATTERQPS Md,Vx,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXScatter<Int64, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 90 /r", "VPGATHERDQ Vx,Mq,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXGather<Int32, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 92 /r", "VGATHERDPD Vx,Mq,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXGather<Int32, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 A0 /r", "VPSCATTERDQ Mq,Vx,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXScatter<Int32, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 A2 /r", "VSCATTERDPD Mq,Vx,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXScatter<Int32, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 91 /r", "VPGATHERQQ Vx,Mq,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXGather<Int64, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 93 /r", "VGATHERQPD Vx,Mq,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXGather<Int64, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 A1 /r", "VPSCATTERQQ Mq,Vx,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXScatter<Int64, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 A3 /r", "VSCATTERQPD Mq,Vx,Hx", .vsib, feature: [.avx512f]) {
      plain(EVEXScatter<Int64, UInt64>.self, $0, $1)
    },
  ]
}
