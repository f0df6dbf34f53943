extension InstructionTable {
  /// Comparisons into opmasks, and opmasks.
  static let evexMasks: [Encoding] = [
    Encoding("EVEX.66.0F.WIG 74 /r", "VPCMPEQB kGq,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXCompare<TestEqual, Int8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 75 /r", "VPCMPEQW kGq,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXCompare<TestEqual, Int16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 76 /r", "VPCMPEQD kGq,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXCompare<TestEqual, Int32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 64 /r", "VPCMPGTB kGq,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXCompare<TestGreater, Int8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.WIG 65 /r", "VPCMPGTW kGq,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXCompare<TestGreater, Int16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 66 /r", "VPCMPGTD kGq,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXCompare<TestGreater, Int32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 29 /r", "VPCMPEQQ kGq,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXCompare<TestEqual, Int64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 37 /r", "VPCMPGTQ kGq,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXCompare<TestGreater, Int64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 3F /r", "VPCMPB kGq,Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXCompare<TestRelation, Int8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 3E /r", "VPCMPUB kGq,Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXCompare<TestRelation, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 1F /r", "VPCMPD kGq,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXCompare<TestRelation, Int32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 1E /r", "VPCMPUD kGq,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXCompare<TestRelation, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 26 /r", "VPTESTMB kGq,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXCompare<TestBits, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 26 /r", "VPTESTNMB kGq,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXCompare<TestNoBits, UInt8, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 27 /r", "VPTESTMD kGq,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXCompare<TestBits, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 27 /r", "VPTESTNMD kGq,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXCompare<TestNoBits, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 28 /r", "VPMOVM2B Vx,kEq", feature: [.avx512bw]) {
      plain(MaskToVector<UInt8>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 29 /r", "VPMOVB2M kGq,Ux", feature: [.avx512bw]) {
      plain(VectorToMask<UInt8>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 38 /r", "VPMOVM2D Vx,kEq", feature: [.avx512dq]) {
      plain(MaskToVector<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 39 /r", "VPMOVD2M kGq,Ux", feature: [.avx512dq]) {
      plain(VectorToMask<UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 3F /r", "VPCMPW kGq,Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXCompare<TestRelation, Int16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 3E /r", "VPCMPUW kGq,Hx,Wx,Ib", feature: [.avx512bw]) {
      plain(EVEXCompare<TestRelation, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 1F /r", "VPCMPQ kGq,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXCompare<TestRelation, Int64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 1E /r", "VPCMPUQ kGq,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXCompare<TestRelation, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 26 /r", "VPTESTMW kGq,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXCompare<TestBits, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W1 26 /r", "VPTESTNMW kGq,Hx,Wx", feature: [.avx512bw]) {
      plain(EVEXCompare<TestNoBits, UInt16, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 27 /r", "VPTESTMQ kGq,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXCompare<TestBits, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W1 27 /r", "VPTESTNMQ kGq,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXCompare<TestNoBits, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W1 28 /r", "VPMOVM2W Vx,kEq", feature: [.avx512bw]) {
      plain(MaskToVector<UInt16>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W1 29 /r", "VPMOVW2M kGq,Ux", feature: [.avx512bw]) {
      plain(VectorToMask<UInt16>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W1 38 /r", "VPMOVM2Q Vx,kEq", feature: [.avx512dq]) {
      plain(MaskToVector<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W1 39 /r", "VPMOVQ2M kGq,Ux", feature: [.avx512dq]) {
      plain(VectorToMask<UInt64>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W1 2A /r", "VPBROADCASTMB2Q Vx,kEq", feature: [.avx512cd]) {
      plain(MaskBroadcast<UInt8, UInt64>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 3A /r", "VPBROADCASTMW2D Vx,kEq", feature: [.avx512cd]) {
      plain(MaskBroadcast<UInt16, UInt32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 8F /r", "VPSHUFBITQMB kGq,Hx,Wx", feature: [.avx512_bitalg]) {
      plain(ShuffleBitsToMask.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W0 41 /r", "KANDW kGw,kHw,kEw", feature: [.avx512f]) {
      plain(MaskBinary<MaskAnd, UInt16>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W0 42 /r", "KANDNW kGw,kHw,kEw", feature: [.avx512f]) {
      plain(MaskBinary<MaskAndNot, UInt16>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W0 45 /r", "KORW kGw,kHw,kEw", feature: [.avx512f]) {
      plain(MaskBinary<MaskOr, UInt16>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W0 46 /r", "KXNORW kGw,kHw,kEw", feature: [.avx512f]) {
      plain(MaskBinary<MaskXnor, UInt16>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W0 47 /r", "KXORW kGw,kHw,kEw", feature: [.avx512f]) {
      plain(MaskBinary<MaskXor, UInt16>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W0 4A /r", "KADDW kGw,kHw,kEw", feature: [.avx512dq]) {
      plain(MaskBinary<MaskAdd, UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W0 44 /r", "KNOTW kGw,kEw", feature: [.avx512f]) {
      plain(MaskBinary<MaskNot, UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W0 90 /r", "KMOVW kGw,kEw", feature: [.avx512f]) {
      plain(MaskMove<UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W0 91 /r", "KMOVW Mw,kGw", feature: [.avx512f]) {
      plain(MaskMove<UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W0 92 /r", "KMOVW kGw,Rd", feature: [.avx512f]) {
      plain(MaskMove<UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W0 93 /r", "KMOVW Gd,kEw", feature: [.avx512f]) {
      plain(MaskMove<UInt16>.self, $0, $1)
    },
    Encoding(
      "VEX.128.NP.0F.W0 98 /r", "KORTESTW kGw,kEw", flags: .arithmetic, feature: [.avx512f]
    ) {
      plain(MaskOrTest<UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W0 99 /r", "KTESTW kGw,kEw", flags: .arithmetic, feature: [.avx512dq]) {
      plain(MaskTest<UInt16>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W0 41 /r", "KANDB kGb,kHb,kEb", feature: [.avx512dq]) {
      plain(MaskBinary<MaskAnd, UInt8>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W0 42 /r", "KANDNB kGb,kHb,kEb", feature: [.avx512dq]) {
      plain(MaskBinary<MaskAndNot, UInt8>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W0 45 /r", "KORB kGb,kHb,kEb", feature: [.avx512dq]) {
      plain(MaskBinary<MaskOr, UInt8>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W0 46 /r", "KXNORB kGb,kHb,kEb", feature: [.avx512dq]) {
      plain(MaskBinary<MaskXnor, UInt8>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W0 47 /r", "KXORB kGb,kHb,kEb", feature: [.avx512dq]) {
      plain(MaskBinary<MaskXor, UInt8>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W0 4A /r", "KADDB kGb,kHb,kEb", feature: [.avx512dq]) {
      plain(MaskBinary<MaskAdd, UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W0 44 /r", "KNOTB kGb,kEb", feature: [.avx512dq]) {
      plain(MaskBinary<MaskNot, UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W0 90 /r", "KMOVB kGb,kEb", feature: [.avx512dq]) {
      plain(MaskMove<UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W0 91 /r", "KMOVB Mb,kGb", feature: [.avx512dq]) {
      plain(MaskMove<UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W0 92 /r", "KMOVB kGb,Rd", feature: [.avx512dq]) {
      plain(MaskMove<UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W0 93 /r", "KMOVB Gd,kEb", feature: [.avx512dq]) {
      plain(MaskMove<UInt8>.self, $0, $1)
    },
    Encoding(
      "VEX.128.66.0F.W0 98 /r", "KORTESTB kGb,kEb", flags: .arithmetic, feature: [.avx512dq]
    ) {
      plain(MaskOrTest<UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W0 99 /r", "KTESTB kGb,kEb", flags: .arithmetic, feature: [.avx512dq]) {
      plain(MaskTest<UInt8>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W1 41 /r", "KANDQ kGq,kHq,kEq", feature: [.avx512bw]) {
      plain(MaskBinary<MaskAnd, UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W1 42 /r", "KANDNQ kGq,kHq,kEq", feature: [.avx512bw]) {
      plain(MaskBinary<MaskAndNot, UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W1 45 /r", "KORQ kGq,kHq,kEq", feature: [.avx512bw]) {
      plain(MaskBinary<MaskOr, UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W1 46 /r", "KXNORQ kGq,kHq,kEq", feature: [.avx512bw]) {
      plain(MaskBinary<MaskXnor, UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W1 47 /r", "KXORQ kGq,kHq,kEq", feature: [.avx512bw]) {
      plain(MaskBinary<MaskXor, UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W1 4A /r", "KADDQ kGq,kHq,kEq", feature: [.avx512bw]) {
      plain(MaskBinary<MaskAdd, UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W1 44 /r", "KNOTQ kGq,kEq", feature: [.avx512bw]) {
      plain(MaskBinary<MaskNot, UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W1 90 /r", "KMOVQ kGq,kEq", feature: [.avx512bw]) {
      plain(MaskMove<UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W1 91 /r", "KMOVQ Mq,kGq", feature: [.avx512bw]) {
      plain(MaskMove<UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.F2.0F.W1 92 /r", "KMOVQ kGq,Rq", .longOnly, feature: [.avx512bw]) {
      plain(MaskMove<UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.F2.0F.W1 93 /r", "KMOVQ Gq,kEq", .longOnly, feature: [.avx512bw]) {
      plain(MaskMove<UInt64>.self, $0, $1)
    },
    Encoding(
      "VEX.128.NP.0F.W1 98 /r", "KORTESTQ kGq,kEq", flags: .arithmetic, feature: [.avx512bw]
    ) {
      plain(MaskOrTest<UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.W1 99 /r", "KTESTQ kGq,kEq", flags: .arithmetic, feature: [.avx512bw]) {
      plain(MaskTest<UInt64>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W1 41 /r", "KANDD kGd,kHd,kEd", feature: [.avx512bw]) {
      plain(MaskBinary<MaskAnd, UInt32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W1 42 /r", "KANDND kGd,kHd,kEd", feature: [.avx512bw]) {
      plain(MaskBinary<MaskAndNot, UInt32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W1 45 /r", "KORD kGd,kHd,kEd", feature: [.avx512bw]) {
      plain(MaskBinary<MaskOr, UInt32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W1 46 /r", "KXNORD kGd,kHd,kEd", feature: [.avx512bw]) {
      plain(MaskBinary<MaskXnor, UInt32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W1 47 /r", "KXORD kGd,kHd,kEd", feature: [.avx512bw]) {
      plain(MaskBinary<MaskXor, UInt32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W1 4A /r", "KADDD kGd,kHd,kEd", feature: [.avx512bw]) {
      plain(MaskBinary<MaskAdd, UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W1 44 /r", "KNOTD kGd,kEd", feature: [.avx512bw]) {
      plain(MaskBinary<MaskNot, UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W1 90 /r", "KMOVD kGd,kEd", feature: [.avx512bw]) {
      plain(MaskMove<UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W1 91 /r", "KMOVD Md,kGd", feature: [.avx512bw]) {
      plain(MaskMove<UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.F2.0F.W0 92 /r", "KMOVD kGd,Rd", feature: [.avx512bw]) {
      plain(MaskMove<UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.F2.0F.W0 93 /r", "KMOVD Gd,kEd", feature: [.avx512bw]) {
      plain(MaskMove<UInt32>.self, $0, $1)
    },
    Encoding(
      "VEX.128.66.0F.W1 98 /r", "KORTESTD kGd,kEd", flags: .arithmetic, feature: [.avx512bw]
    ) {
      plain(MaskOrTest<UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W1 99 /r", "KTESTD kGd,kEd", flags: .arithmetic, feature: [.avx512bw]) {
      plain(MaskTest<UInt32>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F.W0 4B /r", "KUNPCKBW kGq,kHq,kEq", feature: [.avx512f]) {
      plain(MaskUnpack<UInt8>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W0 4B /r", "KUNPCKWD kGq,kHq,kEq", feature: [.avx512bw]) {
      plain(MaskUnpack<UInt16>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.W1 4B /r", "KUNPCKDQ kGq,kHq,kEq", feature: [.avx512bw]) {
      plain(MaskUnpack<UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W1 32 /r", "KSHIFTLW kGq,kEq,Ib", feature: [.avx512f]) {
      plain(MaskShift<MaskLeft, UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W1 30 /r", "KSHIFTRW kGq,kEq,Ib", feature: [.avx512f]) {
      plain(MaskShift<MaskRight, UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W0 32 /r", "KSHIFTLB kGq,kEq,Ib", feature: [.avx512dq]) {
      plain(MaskShift<MaskLeft, UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W0 30 /r", "KSHIFTRB kGq,kEq,Ib", feature: [.avx512dq]) {
      plain(MaskShift<MaskRight, UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W1 33 /r", "KSHIFTLQ kGq,kEq,Ib", feature: [.avx512bw]) {
      plain(MaskShift<MaskLeft, UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W1 31 /r", "KSHIFTRQ kGq,kEq,Ib", feature: [.avx512bw]) {
      plain(MaskShift<MaskRight, UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W0 33 /r", "KSHIFTLD kGq,kEq,Ib", feature: [.avx512bw]) {
      plain(MaskShift<MaskLeft, UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W0 31 /r", "KSHIFTRD kGq,kEq,Ib", feature: [.avx512bw]) {
      plain(MaskShift<MaskRight, UInt32>.self, $0, $1)
    },
  ]
}
