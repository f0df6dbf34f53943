import SoftFloat

extension InstructionTable {
  /// Floating point.
  static let evexFloat: [Encoding] = [
    Encoding("EVEX.NP.0F.W0 58 /r", "VADDPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary32, AddFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 58 /r", "VADDPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary64, AddFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 58 /r", "VADDSS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, AddFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 58 /r", "VADDSD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, AddFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 59 /r", "VMULPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary32, MultiplyFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 59 /r", "VMULPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary64, MultiplyFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 59 /r", "VMULSS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, MultiplyFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 59 /r", "VMULSD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, MultiplyFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 5C /r", "VSUBPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary32, SubtractFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 5C /r", "VSUBPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary64, SubtractFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 5C /r", "VSUBSS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, SubtractFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 5C /r", "VSUBSD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, SubtractFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 5E /r", "VDIVPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary32, DivideFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 5E /r", "VDIVPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary64, DivideFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 5E /r", "VDIVSS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, DivideFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 5E /r", "VDIVSD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, DivideFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 51 /r", "VSQRTPS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary32, SquareRootFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 51 /r", "VSQRTPD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary64, SquareRootFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 51 /r", "VSQRTSS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, SquareRootFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 51 /r", "VSQRTSD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, SquareRootFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 5D /r", "VMINPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary32, MinimumFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 5D /r", "VMINPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary64, MinimumFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 5D /r", "VMINSS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, MinimumFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 5D /r", "VMINSD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, MinimumFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 5F /r", "VMAXPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary32, MaximumFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 5F /r", "VMAXPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary64, MaximumFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 5F /r", "VMAXSS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, MaximumFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 5F /r", "VMAXSD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, MaximumFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 C2 /r", "VCMPPS kGq,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXFloatCompare<Binary32>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 54 /r", "VANDPS Vx,Hx,Wx", feature: [.avx512dq]) {
      plain(EVEXPacked<AndLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 55 /r", "VANDNPS Vx,Hx,Wx", feature: [.avx512dq]) {
      plain(EVEXPacked<AndNotLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 56 /r", "VORPS Vx,Hx,Wx", feature: [.avx512dq]) {
      plain(EVEXPacked<OrLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 57 /r", "VXORPS Vx,Hx,Wx", feature: [.avx512dq]) {
      plain(EVEXPacked<XorLanes, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 14 /r", "VUNPCKLPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<UnpackLow<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 15 /r", "VUNPCKHPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<UnpackHigh<UInt32>, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 C6 /r", "VSHUFPS Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXPacked<ShuffleSingles, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 66 /r", "VFPCLASSPS kGq,Wx,Ib", feature: [.avx512dq]) {
      plain(EVEXClassify<Binary32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 54 /r", "VFIXUPIMMPS Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXFixUp<Binary32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 C2 /r", "VCMPPD kGq,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXFloatCompare<Binary64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 54 /r", "VANDPD Vx,Hx,Wx", feature: [.avx512dq]) {
      plain(EVEXPacked<AndLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 55 /r", "VANDNPD Vx,Hx,Wx", feature: [.avx512dq]) {
      plain(EVEXPacked<AndNotLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 56 /r", "VORPD Vx,Hx,Wx", feature: [.avx512dq]) {
      plain(EVEXPacked<OrLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 57 /r", "VXORPD Vx,Hx,Wx", feature: [.avx512dq]) {
      plain(EVEXPacked<XorLanes, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 14 /r", "VUNPCKLPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<UnpackLow<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 15 /r", "VUNPCKHPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXPacked<UnpackHigh<UInt64>, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 C6 /r", "VSHUFPD Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXPacked<ShuffleDoubles, UInt64, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 66 /r", "VFPCLASSPD kGq,Wx,Ib", feature: [.avx512dq]) {
      plain(EVEXClassify<Binary64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 54 /r", "VFIXUPIMMPD Vx,Hx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXFixUp<Binary64>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 C2 /r", "VCMPSS kGq,Hdq,Wss,Ib", feature: [.avx512f]) {
      plain(EVEXFloatCompareScalar<Binary32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 67 /r", "VFPCLASSSS kGq,Wss,Ib", feature: [.avx512dq]) {
      plain(EVEXClassifyScalar<Binary32>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 55 /r", "VFIXUPIMMSS Vdq,Hdq,Wss,Ib", feature: [.avx512f]) {
      plain(EVEXFixUpScalar<Binary32>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 2E /r", "VUCOMISS Vdq,Wss", flags: .arithmetic, feature: [.avx512f]) {
      plain(EVEXCompareToFlags<Binary32, Unordered>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 2F /r", "VCOMISS Vdq,Wss", flags: .arithmetic, feature: [.avx512f]) {
      plain(EVEXCompareToFlags<Binary32, Ordered>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 C2 /r", "VCMPSD kGq,Hdq,Wsd,Ib", feature: [.avx512f]) {
      plain(EVEXFloatCompareScalar<Binary64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 67 /r", "VFPCLASSSD kGq,Wsd,Ib", feature: [.avx512dq]) {
      plain(EVEXClassifyScalar<Binary64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 55 /r", "VFIXUPIMMSD Vdq,Hdq,Wsd,Ib", feature: [.avx512f]) {
      plain(EVEXFixUpScalar<Binary64>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 2E /r", "VUCOMISD Vdq,Wsd", flags: .arithmetic, feature: [.avx512f]) {
      plain(EVEXCompareToFlags<Binary64, Unordered>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 2F /r", "VCOMISD Vdq,Wsd", flags: .arithmetic, feature: [.avx512f]) {
      plain(EVEXCompareToFlags<Binary64, Ordered>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 4C /r", "VRCP14PS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary32, Reciprocal14Float, NoRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 4C /r", "VRCP14PD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary64, Reciprocal14Float, NoRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 4D /r", "VRCP14SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, Reciprocal14Float, NoRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 4D /r", "VRCP14SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, Reciprocal14Float, NoRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 4E /r", "VRSQRT14PS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary32, ReciprocalRoot14Float, NoRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 4E /r", "VRSQRT14PD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary64, ReciprocalRoot14Float, NoRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 4F /r", "VRSQRT14SS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, ReciprocalRoot14Float, NoRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 4F /r", "VRSQRT14SD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, ReciprocalRoot14Float, NoRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 42 /r", "VGETEXPPS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary32, GetExponentFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 42 /r", "VGETEXPPD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary64, GetExponentFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 43 /r", "VGETEXPSS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, GetExponentFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 43 /r", "VGETEXPSD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, GetExponentFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 2C /r", "VSCALEFPS Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary32, ScaleFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 2C /r", "VSCALEFPD Vx,Hx,Wx", feature: [.avx512f]) {
      plain(EVEXFloatPacked<Binary64, ScaleFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 2D /r", "VSCALEFSS Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, ScaleFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W1 2D /r", "VSCALEFSD Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, ScaleFloat, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 26 /r", "VGETMANTPS Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary32, GetMantissaFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 26 /r", "VGETMANTPD Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary64, GetMantissaFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 27 /r", "VGETMANTSS Vdq,Hdq,Wss,Ib", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, GetMantissaFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 27 /r", "VGETMANTSD Vdq,Hdq,Wsd,Ib", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, GetMantissaFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 56 /r", "VREDUCEPS Vx,Wx,Ib", feature: [.avx512dq]) {
      plain(EVEXFloatUnary<Binary32, ReduceFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 56 /r", "VREDUCEPD Vx,Wx,Ib", feature: [.avx512dq]) {
      plain(EVEXFloatUnary<Binary64, ReduceFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 57 /r", "VREDUCESS Vdq,Hdq,Wss,Ib", feature: [.avx512dq]) {
      plain(EVEXFloatScalar<Binary32, ReduceFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 57 /r", "VREDUCESD Vdq,Hdq,Wsd,Ib", feature: [.avx512dq]) {
      plain(EVEXFloatScalar<Binary64, ReduceFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 50 /r", "VRANGEPS Vx,Hx,Wx,Ib", feature: [.avx512dq]) {
      plain(EVEXFloatPacked<Binary32, RangeFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 50 /r", "VRANGEPD Vx,Hx,Wx,Ib", feature: [.avx512dq]) {
      plain(EVEXFloatPacked<Binary64, RangeFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 51 /r", "VRANGESS Vdq,Hdq,Wss,Ib", feature: [.avx512dq]) {
      plain(EVEXFloatScalar<Binary32, RangeFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 51 /r", "VRANGESD Vdq,Hdq,Wsd,Ib", feature: [.avx512dq]) {
      plain(EVEXFloatScalar<Binary64, RangeFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 08 /r", "VRNDSCALEPS Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary32, RoundScaleFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 09 /r", "VRNDSCALEPD Vx,Wx,Ib", feature: [.avx512f]) {
      plain(EVEXFloatUnary<Binary64, RoundScaleFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 0A /r", "VRNDSCALESS Vdq,Hdq,Wss,Ib", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary32, RoundScaleFloat, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W1 0B /r", "VRNDSCALESD Vdq,Hdq,Wsd,Ib", feature: [.avx512f]) {
      plain(EVEXFloatScalar<Binary64, RoundScaleFloat, SuppressExceptions>.self, $0, $1)
    },
  ]
}
