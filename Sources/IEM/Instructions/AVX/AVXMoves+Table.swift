extension InstructionTable {
  /// Moves.
  static let avxMoves: [Encoding] = [
    Encoding("VEX.NP.0F.WIG 10 /r", "VMOVUPS Vx,Wx", feature: [.avx]) {
      plain(AVXMove<Unaligned>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 11 /r", "VMOVUPS Wx,Vx", feature: [.avx]) {
      plain(AVXMove<Unaligned>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 28 /r", "VMOVAPS Vx,Wx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 29 /r", "VMOVAPS Wx,Vx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 2B /r", "VMOVNTPS Mx,Vx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG 12 /r", "VMOVHLPS Vdq,Hdq,Udq", feature: [.avx]) {
      plain(AVXMoveLow.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG 12 /r", "VMOVLPS Vdq,Hdq,Mq", feature: [.avx]) {
      plain(AVXMoveLow.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG 13 /r", "VMOVLPS Mq,Vdq", feature: [.avx]) {
      plain(AVXStoreLow.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG 16 /r", "VMOVLHPS Vdq,Hdq,Udq", feature: [.avx]) {
      plain(AVXMoveHigh.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG 16 /r", "VMOVHPS Vdq,Hdq,Mq", feature: [.avx]) {
      plain(AVXMoveHigh.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG 17 /r", "VMOVHPS Mq,Vdq", feature: [.avx]) {
      plain(AVXStoreHigh.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 50 /r", "VMOVMSKPS Gd,Ux", feature: [.avx]) {
      plain(AVXMoveMask<UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 10 /r", "VMOVUPD Vx,Wx", feature: [.avx]) {
      plain(AVXMove<Unaligned>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 11 /r", "VMOVUPD Wx,Vx", feature: [.avx]) {
      plain(AVXMove<Unaligned>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 28 /r", "VMOVAPD Vx,Wx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 29 /r", "VMOVAPD Wx,Vx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 2B /r", "VMOVNTPD Mx,Vx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 12 /r", "VMOVLPD Vdq,Hdq,Mq", feature: [.avx]) {
      plain(AVXMoveLow.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 13 /r", "VMOVLPD Mq,Vdq", feature: [.avx]) {
      plain(AVXStoreLow.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 16 /r", "VMOVHPD Vdq,Hdq,Mq", feature: [.avx]) {
      plain(AVXMoveHigh.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 17 /r", "VMOVHPD Mq,Vdq", feature: [.avx]) {
      plain(AVXStoreHigh.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 50 /r", "VMOVMSKPD Gd,Ux", feature: [.avx]) {
      plain(AVXMoveMask<UInt64>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 10 /r", "VMOVSS Vdq,Hdq,Udq", feature: [.avx]) {
      plain(AVXMergeScalar<UInt32>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 10 /r", "VMOVSS Vdq,Md", feature: [.avx]) {
      plain(AVXMoveScalar<UInt32>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 11 /r", "VMOVSS Udq,Hdq,Vdq", feature: [.avx]) {
      plain(AVXMergeScalar<UInt32>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 11 /r", "VMOVSS Md,Vdq", feature: [.avx]) {
      plain(AVXMoveScalar<UInt32>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 10 /r", "VMOVSD Vdq,Hdq,Udq", feature: [.avx]) {
      plain(AVXMergeScalar<UInt64>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 10 /r", "VMOVSD Vdq,Mq", feature: [.avx]) {
      plain(AVXMoveScalar<UInt64>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 11 /r", "VMOVSD Udq,Hdq,Vdq", feature: [.avx]) {
      plain(AVXMergeScalar<UInt64>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 11 /r", "VMOVSD Mq,Vdq", feature: [.avx]) {
      plain(AVXMoveScalar<UInt64>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 6F /r", "VMOVDQA Vx,Wx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 7F /r", "VMOVDQA Wx,Vx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
    Encoding("VEX.F3.0F.WIG 6F /r", "VMOVDQU Vx,Wx", feature: [.avx]) {
      plain(AVXMove<Unaligned>.self, $0, $1)
    },
    Encoding("VEX.F3.0F.WIG 7F /r", "VMOVDQU Wx,Vx", feature: [.avx]) {
      plain(AVXMove<Unaligned>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG E7 /r", "VMOVNTDQ Mx,Vx", feature: [.avx]) {
      plain(AVXMove<Aligned>.self, $0, $1)
    },
    Encoding("VEX.F2.0F.WIG F0 /r", "VLDDQU Vx,Mx", feature: [.avx]) {
      plain(AVXMove<Unaligned>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W1 6E /r", "VMOVQ Vdq,Eq", .longOnly, feature: [.avx]) {
      plain(AVXMoveFromGeneral.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.W1 7E /r", "VMOVQ Eq,Vdq", .longOnly, feature: [.avx]) {
      plain(AVXMoveToGeneral.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 6E /r", "VMOVD Vdq,Ed", feature: [.avx]) {
      plain(AVXMoveFromGeneral.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG 7E /r", "VMOVD Ed,Vdq", feature: [.avx]) {
      plain(AVXMoveToGeneral.self, $0, $1)
    },
    Encoding("VEX.128.F3.0F.WIG 7E /r", "VMOVQ Vdq,Wq", feature: [.avx]) {
      plain(AVXMoveScalar<UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG D6 /r", "VMOVQ Wq,Vdq", feature: [.avx]) {
      plain(AVXMoveScalar<UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG F7 /r", "VMASKMOVDQU Vdq,Udq", feature: [.avx]) {
      plain(AVXMaskedStoreBytes.self, $0, $1)
    },
    Encoding("VEX.128.F2.0F.WIG 12 /r", "VMOVDDUP Vdq,Wq", feature: [.avx]) {
      plain(AVXMoveDuplicate.self, $0, $1)
    },
    Encoding("VEX.256.F2.0F.WIG 12 /r", "VMOVDDUP Vqq,Wqq", feature: [.avx]) {
      plain(AVXUnary<DuplicateEven<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.F3.0F.WIG 12 /r", "VMOVSLDUP Vx,Wx", feature: [.avx]) {
      plain(AVXUnary<DuplicateEven<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.F3.0F.WIG 16 /r", "VMOVSHDUP Vx,Wx", feature: [.avx]) {
      plain(AVXUnary<DuplicateOdd<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG C4 /r", "VPINSRW Vdq,Hdq,Ew,Ib", feature: [.avx]) {
      plain(AVXInsert<UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 20 /r", "VPINSRB Vdq,Hdq,Eb,Ib", feature: [.avx]) {
      plain(AVXInsert<UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W1 22 /r", "VPINSRQ Vdq,Hdq,Eq,Ib", .longOnly, feature: [.avx]) {
      plain(AVXInsert<UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 22 /r", "VPINSRD Vdq,Hdq,Ed,Ib", feature: [.avx]) {
      plain(AVXInsert<UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F.WIG C5 /r", "VPEXTRW Gd,Udq,Ib", feature: [.avx]) {
      plain(AVXExtract<UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 14 /r", "VPEXTRB Eb,Vdq,Ib", feature: [.avx]) {
      plain(AVXExtract<UInt8>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 15 /r", "VPEXTRW Ew,Vdq,Ib", feature: [.avx]) {
      plain(AVXExtract<UInt16>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W1 16 /r", "VPEXTRQ Eq,Vdq,Ib", .longOnly, feature: [.avx]) {
      plain(AVXExtract<UInt64>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 16 /r", "VPEXTRD Ed,Vdq,Ib", feature: [.avx]) {
      plain(AVXExtract<UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 17 /r", "VEXTRACTPS Ed,Vdq,Ib", feature: [.avx]) {
      plain(AVXExtract<UInt32>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 21 /r", "VINSERTPS Vdq,Hdq,Wd,Ib", feature: [.avx]) {
      plain(AVXInsertSingle.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG 77", "VZEROUPPER", feature: [.avx]) {
      plain(AVXZeroUpper.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.WIG 77", "VZEROALL", feature: [.avx]) {
      plain(AVXZeroUpper.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG AE /2", "VLDMXCSR Md", feature: [.avx]) {
      plain(AVXLoadMXCSR.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG AE /3", "VSTMXCSR Md", feature: [.avx]) {
      plain(AVXStoreMXCSR.self, $0, $1)
    },
  ]
}
