import SoftFloat

extension InstructionTable {
  /// Floating point.
  static let avxFloat: [Encoding] = [
    Encoding("VEX.NP.0F.WIG 51 /r", "VSQRTPS Vx,Wx", feature: [.avx]) {
      plain(AVXFloatUnary<Binary32, SquareRootFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 51 /r", "VSQRTPD Vx,Wx", feature: [.avx]) {
      plain(AVXFloatUnary<Binary64, SquareRootFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 51 /r", "VSQRTSS Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, SquareRootFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 51 /r", "VSQRTSD Vdq,Hdq,Wsd", feature: [.avx]) {
      plain(AVXFloatScalar<Binary64, SquareRootFloat>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 52 /r", "VRSQRTPS Vx,Wx", feature: [.avx]) {
      plain(AVXFloatUnary<Binary32, ReciprocalRootFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 52 /r", "VRSQRTSS Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, ReciprocalRootFloat>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 53 /r", "VRCPPS Vx,Wx", feature: [.avx]) {
      plain(AVXFloatUnary<Binary32, ReciprocalFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 53 /r", "VRCPSS Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, ReciprocalFloat>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 58 /r", "VADDPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, AddFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 58 /r", "VADDPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, AddFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 58 /r", "VADDSS Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, AddFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 58 /r", "VADDSD Vdq,Hdq,Wsd", feature: [.avx]) {
      plain(AVXFloatScalar<Binary64, AddFloat>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 59 /r", "VMULPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, MultiplyFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 59 /r", "VMULPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, MultiplyFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 59 /r", "VMULSS Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, MultiplyFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 59 /r", "VMULSD Vdq,Hdq,Wsd", feature: [.avx]) {
      plain(AVXFloatScalar<Binary64, MultiplyFloat>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 5C /r", "VSUBPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, SubtractFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 5C /r", "VSUBPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, SubtractFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 5C /r", "VSUBSS Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, SubtractFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 5C /r", "VSUBSD Vdq,Hdq,Wsd", feature: [.avx]) {
      plain(AVXFloatScalar<Binary64, SubtractFloat>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 5D /r", "VMINPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, MinimumFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 5D /r", "VMINPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, MinimumFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 5D /r", "VMINSS Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, MinimumFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 5D /r", "VMINSD Vdq,Hdq,Wsd", feature: [.avx]) {
      plain(AVXFloatScalar<Binary64, MinimumFloat>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 5E /r", "VDIVPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, DivideFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 5E /r", "VDIVPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, DivideFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 5E /r", "VDIVSS Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, DivideFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 5E /r", "VDIVSD Vdq,Hdq,Wsd", feature: [.avx]) {
      plain(AVXFloatScalar<Binary64, DivideFloat>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 5F /r", "VMAXPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, MaximumFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 5F /r", "VMAXPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, MaximumFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 5F /r", "VMAXSS Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, MaximumFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 5F /r", "VMAXSD Vdq,Hdq,Wsd", feature: [.avx]) {
      plain(AVXFloatScalar<Binary64, MaximumFloat>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG C2 /r", "VCMPPS Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, CompareFloatVEX>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG C2 /r", "VCMPPD Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, CompareFloatVEX>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG C2 /r", "VCMPSS Vdq,Hdq,Wss,Ib", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, CompareFloatVEX>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG C2 /r", "VCMPSD Vdq,Hdq,Wsd,Ib", feature: [.avx]) {
      plain(AVXFloatScalar<Binary64, CompareFloatVEX>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 54 /r", "VANDPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<AndLanes>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 55 /r", "VANDNPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<AndNotLanes>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 56 /r", "VORPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<OrLanes>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 57 /r", "VXORPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<XorLanes>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 14 /r", "VUNPCKLPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackLow<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 15 /r", "VUNPCKHPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackHigh<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG C6 /r", "VSHUFPS Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXPacked<ShuffleSingles>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 54 /r", "VANDPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<AndLanes>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 55 /r", "VANDNPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<AndNotLanes>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 56 /r", "VORPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<OrLanes>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 57 /r", "VXORPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<XorLanes>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 14 /r", "VUNPCKLPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackLow<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 15 /r", "VUNPCKHPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXPacked<UnpackHigh<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG C6 /r", "VSHUFPD Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXPacked<ShuffleDoubles>.self, $0, $1)
    },
    Encoding("VEX.F2.0F.WIG 7C /r", "VHADDPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, HorizontalFloat<AddFloat>>.self, $0, $1)
    },
    Encoding("VEX.F2.0F.WIG 7D /r", "VHSUBPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, HorizontalFloat<SubtractFloat>>.self, $0, $1)
    },
    Encoding("VEX.F2.0F.WIG D0 /r", "VADDSUBPS Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, AddSubtractFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 7C /r", "VHADDPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, HorizontalFloat<AddFloat>>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 7D /r", "VHSUBPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, HorizontalFloat<SubtractFloat>>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG D0 /r", "VADDSUBPD Vx,Hx,Wx", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, AddSubtractFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.WIG 40 /r", "VDPPS Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXFloatPacked<Binary32, DotProduct>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.WIG 41 /r", "VDPPD Vdq,Hdq,Wdq,Ib", feature: [.avx]) {
      plain(AVXFloatPacked<Binary64, DotProduct>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.WIG 08 /r", "VROUNDPS Vx,Wx,Ib", feature: [.avx]) {
      plain(AVXFloatUnary<Binary32, RoundFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.WIG 09 /r", "VROUNDPD Vx,Wx,Ib", feature: [.avx]) {
      plain(AVXFloatUnary<Binary64, RoundFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.66.0F3A.WIG 0A /r", "VROUNDSS Vdq,Hdq,Wss,Ib", feature: [.avx]) {
      plain(AVXFloatScalar<Binary32, RoundFloat>.self, $0, $1)
    },
    Encoding("VEX.LIG.66.0F3A.WIG 0B /r", "VROUNDSD Vdq,Hdq,Wsd,Ib", feature: [.avx]) {
      plain(AVXFloatScalar<Binary64, RoundFloat>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.WIG 0C /r", "VBLENDPS Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXPacked<Blend<UInt32>>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.WIG 0D /r", "VBLENDPD Vx,Hx,Wx,Ib", feature: [.avx]) {
      plain(AVXPacked<Blend<UInt64>>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.W0 4A /r", "VBLENDVPS Vx,Hx,Wx,Lx", feature: [.avx]) {
      plain(AVXBlendVariable<UInt32>.self, $0, $1)
    },
    Encoding("VEX.66.0F3A.W0 4B /r", "VBLENDVPD Vx,Hx,Wx,Lx", feature: [.avx]) {
      plain(AVXBlendVariable<UInt64>.self, $0, $1)
    },
    Encoding("VEX.LIG.NP.0F.WIG 2E /r", "VUCOMISS Vdq,Wss", flags: .arithmetic, feature: [.avx]) {
      plain(AVXCompareToFlags<Binary32, Unordered>.self, $0, $1)
    },
    Encoding("VEX.LIG.NP.0F.WIG 2F /r", "VCOMISS Vdq,Wss", flags: .arithmetic, feature: [.avx]) {
      plain(AVXCompareToFlags<Binary32, Ordered>.self, $0, $1)
    },
    Encoding("VEX.LIG.66.0F.WIG 2E /r", "VUCOMISD Vdq,Wsd", flags: .arithmetic, feature: [.avx]) {
      plain(AVXCompareToFlags<Binary64, Unordered>.self, $0, $1)
    },
    Encoding("VEX.LIG.66.0F.WIG 2F /r", "VCOMISD Vdq,Wsd", flags: .arithmetic, feature: [.avx]) {
      plain(AVXCompareToFlags<Binary64, Ordered>.self, $0, $1)
    },
  ]

  /// Conversions, F16C.
  static let avxConversions: [Encoding] = [
    Encoding("VEX.LIG.F3.0F.W1 2A /r", "VCVTSI2SS Vdq,Hdq,Eq", .longOnly, feature: [.avx]) {
      plain(AVXConvertScalar<Int64ToSingle>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 2A /r", "VCVTSI2SS Vdq,Hdq,Ed", feature: [.avx]) {
      plain(AVXConvertScalar<Int32ToSingle>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.W1 2C /r", "VCVTTSS2SI Gq,Wss", .longOnly, feature: [.avx]) {
      plain(AVXConvertToGeneral<SingleToInt64<Truncating>>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 2C /r", "VCVTTSS2SI Gd,Wss", feature: [.avx]) {
      plain(AVXConvertToGeneral<SingleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.W1 2D /r", "VCVTSS2SI Gq,Wss", .longOnly, feature: [.avx]) {
      plain(AVXConvertToGeneral<SingleToInt64<Rounding>>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 2D /r", "VCVTSS2SI Gd,Wss", feature: [.avx]) {
      plain(AVXConvertToGeneral<SingleToInt32<Rounding>>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.W1 2A /r", "VCVTSI2SD Vdq,Hdq,Eq", .longOnly, feature: [.avx]) {
      plain(AVXConvertScalar<Int64ToDouble>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 2A /r", "VCVTSI2SD Vdq,Hdq,Ed", feature: [.avx]) {
      plain(AVXConvertScalar<Int32ToDouble>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.W1 2C /r", "VCVTTSD2SI Gq,Wsd", .longOnly, feature: [.avx]) {
      plain(AVXConvertToGeneral<DoubleToInt64<Truncating>>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 2C /r", "VCVTTSD2SI Gd,Wsd", feature: [.avx]) {
      plain(AVXConvertToGeneral<DoubleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.W1 2D /r", "VCVTSD2SI Gq,Wsd", .longOnly, feature: [.avx]) {
      plain(AVXConvertToGeneral<DoubleToInt64<Rounding>>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 2D /r", "VCVTSD2SI Gd,Wsd", feature: [.avx]) {
      plain(AVXConvertToGeneral<DoubleToInt32<Rounding>>.self, $0, $1)
    },
    Encoding("VEX.128.NP.0F.WIG 5A /r", "VCVTPS2PD Vdq,Wq", feature: [.avx]) {
      plain(AVXConvert<SingleToDouble>.self, $0, $1)
    },
    Encoding("VEX.256.NP.0F.WIG 5A /r", "VCVTPS2PD Vqq,Wdq", feature: [.avx]) {
      plain(AVXConvert<SingleToDouble>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 5A /r", "VCVTPD2PS Vdq,Wx", feature: [.avx]) {
      plain(AVXConvert<DoubleToSingle>.self, $0, $1)
    },
    Encoding("VEX.LIG.F3.0F.WIG 5A /r", "VCVTSS2SD Vdq,Hdq,Wss", feature: [.avx]) {
      plain(AVXConvertScalar<SingleToDouble>.self, $0, $1)
    },
    Encoding("VEX.LIG.F2.0F.WIG 5A /r", "VCVTSD2SS Vdq,Hdq,Wsd", feature: [.avx]) {
      plain(AVXConvertScalar<DoubleToSingle>.self, $0, $1)
    },
    Encoding("VEX.NP.0F.WIG 5B /r", "VCVTDQ2PS Vx,Wx", feature: [.avx]) {
      plain(AVXConvert<Int32ToSingle>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG 5B /r", "VCVTPS2DQ Vx,Wx", feature: [.avx]) {
      plain(AVXConvert<SingleToInt32<Rounding>>.self, $0, $1)
    },
    Encoding("VEX.F3.0F.WIG 5B /r", "VCVTTPS2DQ Vx,Wx", feature: [.avx]) {
      plain(AVXConvert<SingleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("VEX.66.0F.WIG E6 /r", "VCVTTPD2DQ Vdq,Wx", feature: [.avx]) {
      plain(AVXConvert<DoubleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("VEX.128.F3.0F.WIG E6 /r", "VCVTDQ2PD Vdq,Wq", feature: [.avx]) {
      plain(AVXConvert<Int32ToDouble>.self, $0, $1)
    },
    Encoding("VEX.256.F3.0F.WIG E6 /r", "VCVTDQ2PD Vqq,Wdq", feature: [.avx]) {
      plain(AVXConvert<Int32ToDouble>.self, $0, $1)
    },
    Encoding("VEX.F2.0F.WIG E6 /r", "VCVTPD2DQ Vdq,Wx", feature: [.avx]) {
      plain(AVXConvert<DoubleToInt32<Rounding>>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F38.W0 13 /r", "VCVTPH2PS Vdq,Wq", feature: [.f16c]) {
      plain(AVXConvert<HalfToSingle>.self, $0, $1)
    },
    Encoding("VEX.256.66.0F38.W0 13 /r", "VCVTPH2PS Vqq,Wdq", feature: [.f16c]) {
      plain(AVXConvert<HalfToSingle>.self, $0, $1)
    },
    Encoding("VEX.128.66.0F3A.W0 1D /r", "VCVTPS2PH Wq,Vdq,Ib", feature: [.f16c]) {
      plain(AVXConvertToHalf.self, $0, $1)
    },
    Encoding("VEX.256.66.0F3A.W0 1D /r", "VCVTPS2PH Wdq,Vqq,Ib", feature: [.f16c]) {
      plain(AVXConvertToHalf.self, $0, $1)
    },
  ]
}
