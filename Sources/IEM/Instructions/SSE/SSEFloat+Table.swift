import SoftFloat

extension InstructionTable {
  /// Floating point of SSE and SSE2.
  static let sseFloat: [Encoding] = [
    Encoding("NP 0F 51 /r", "SQRTPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, SquareRootFloat>.self, $0, $1)
    },
    Encoding("66 0F 51 /r", "SQRTPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEFloatPacked<Binary64, SquareRootFloat>.self, $0, $1)
    },
    Encoding("F3 0F 51 /r", "SQRTSS Vdq,Wss", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, SquareRootFloat>.self, $0, $1)
    },
    Encoding("F2 0F 51 /r", "SQRTSD Vdq,Wsd", feature: [.sse2]) {
      plain(SSEFloatScalar<Binary64, SquareRootFloat>.self, $0, $1)
    },
    Encoding("NP 0F 52 /r", "RSQRTPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, ReciprocalRootFloat>.self, $0, $1)
    },
    Encoding("F3 0F 52 /r", "RSQRTSS Vdq,Wss", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, ReciprocalRootFloat>.self, $0, $1)
    },
    Encoding("NP 0F 53 /r", "RCPPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, ReciprocalFloat>.self, $0, $1)
    },
    Encoding("F3 0F 53 /r", "RCPSS Vdq,Wss", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, ReciprocalFloat>.self, $0, $1)
    },
    Encoding("NP 0F 58 /r", "ADDPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, AddFloat>.self, $0, $1)
    },
    Encoding("66 0F 58 /r", "ADDPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEFloatPacked<Binary64, AddFloat>.self, $0, $1)
    },
    Encoding("F3 0F 58 /r", "ADDSS Vdq,Wss", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, AddFloat>.self, $0, $1)
    },
    Encoding("F2 0F 58 /r", "ADDSD Vdq,Wsd", feature: [.sse2]) {
      plain(SSEFloatScalar<Binary64, AddFloat>.self, $0, $1)
    },
    Encoding("NP 0F 59 /r", "MULPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, MultiplyFloat>.self, $0, $1)
    },
    Encoding("66 0F 59 /r", "MULPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEFloatPacked<Binary64, MultiplyFloat>.self, $0, $1)
    },
    Encoding("F3 0F 59 /r", "MULSS Vdq,Wss", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, MultiplyFloat>.self, $0, $1)
    },
    Encoding("F2 0F 59 /r", "MULSD Vdq,Wsd", feature: [.sse2]) {
      plain(SSEFloatScalar<Binary64, MultiplyFloat>.self, $0, $1)
    },
    Encoding("NP 0F 5C /r", "SUBPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, SubtractFloat>.self, $0, $1)
    },
    Encoding("66 0F 5C /r", "SUBPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEFloatPacked<Binary64, SubtractFloat>.self, $0, $1)
    },
    Encoding("F3 0F 5C /r", "SUBSS Vdq,Wss", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, SubtractFloat>.self, $0, $1)
    },
    Encoding("F2 0F 5C /r", "SUBSD Vdq,Wsd", feature: [.sse2]) {
      plain(SSEFloatScalar<Binary64, SubtractFloat>.self, $0, $1)
    },
    Encoding("NP 0F 5D /r", "MINPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, MinimumFloat>.self, $0, $1)
    },
    Encoding("66 0F 5D /r", "MINPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEFloatPacked<Binary64, MinimumFloat>.self, $0, $1)
    },
    Encoding("F3 0F 5D /r", "MINSS Vdq,Wss", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, MinimumFloat>.self, $0, $1)
    },
    Encoding("F2 0F 5D /r", "MINSD Vdq,Wsd", feature: [.sse2]) {
      plain(SSEFloatScalar<Binary64, MinimumFloat>.self, $0, $1)
    },
    Encoding("NP 0F 5E /r", "DIVPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, DivideFloat>.self, $0, $1)
    },
    Encoding("66 0F 5E /r", "DIVPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEFloatPacked<Binary64, DivideFloat>.self, $0, $1)
    },
    Encoding("F3 0F 5E /r", "DIVSS Vdq,Wss", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, DivideFloat>.self, $0, $1)
    },
    Encoding("F2 0F 5E /r", "DIVSD Vdq,Wsd", feature: [.sse2]) {
      plain(SSEFloatScalar<Binary64, DivideFloat>.self, $0, $1)
    },
    Encoding("NP 0F 5F /r", "MAXPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, MaximumFloat>.self, $0, $1)
    },
    Encoding("66 0F 5F /r", "MAXPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEFloatPacked<Binary64, MaximumFloat>.self, $0, $1)
    },
    Encoding("F3 0F 5F /r", "MAXSS Vdq,Wss", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, MaximumFloat>.self, $0, $1)
    },
    Encoding("F2 0F 5F /r", "MAXSD Vdq,Wsd", feature: [.sse2]) {
      plain(SSEFloatScalar<Binary64, MaximumFloat>.self, $0, $1)
    },
    Encoding("NP 0F C2 /r", "CMPPS Vdq,Wdq,Ib", feature: [.sse]) {
      plain(SSEFloatPacked<Binary32, CompareFloat>.self, $0, $1)
    },
    Encoding("66 0F C2 /r", "CMPPD Vdq,Wdq,Ib", feature: [.sse2]) {
      plain(SSEFloatPacked<Binary64, CompareFloat>.self, $0, $1)
    },
    Encoding("F3 0F C2 /r", "CMPSS Vdq,Wss,Ib", feature: [.sse]) {
      plain(SSEFloatScalar<Binary32, CompareFloat>.self, $0, $1)
    },
    Encoding("F2 0F C2 /r", "CMPSD Vdq,Wsd,Ib", feature: [.sse2]) {
      plain(SSEFloatScalar<Binary64, CompareFloat>.self, $0, $1)
    },
    Encoding("NP 0F 54 /r", "ANDPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEPacked<AndLanes>.self, $0, $1)
    },
    Encoding("NP 0F 55 /r", "ANDNPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEPacked<AndNotLanes>.self, $0, $1)
    },
    Encoding("NP 0F 56 /r", "ORPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEPacked<OrLanes>.self, $0, $1)
    },
    Encoding("NP 0F 57 /r", "XORPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEPacked<XorLanes>.self, $0, $1)
    },
    Encoding("NP 0F 14 /r", "UNPCKLPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEPacked<UnpackLow<UInt32>>.self, $0, $1)
    },
    Encoding("NP 0F 15 /r", "UNPCKHPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEPacked<UnpackHigh<UInt32>>.self, $0, $1)
    },
    Encoding("NP 0F C6 /r", "SHUFPS Vdq,Wdq,Ib", feature: [.sse]) {
      plain(SSEPacked<ShuffleSingles>.self, $0, $1)
    },
    Encoding("66 0F 54 /r", "ANDPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<AndLanes>.self, $0, $1)
    },
    Encoding("66 0F 55 /r", "ANDNPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<AndNotLanes>.self, $0, $1)
    },
    Encoding("66 0F 56 /r", "ORPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<OrLanes>.self, $0, $1)
    },
    Encoding("66 0F 57 /r", "XORPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<XorLanes>.self, $0, $1)
    },
    Encoding("66 0F 14 /r", "UNPCKLPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackLow<UInt64>>.self, $0, $1)
    },
    Encoding("66 0F 15 /r", "UNPCKHPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEPacked<UnpackHigh<UInt64>>.self, $0, $1)
    },
    Encoding("66 0F C6 /r", "SHUFPD Vdq,Wdq,Ib", feature: [.sse2]) {
      plain(SSEPacked<ShuffleDoubles>.self, $0, $1)
    },
    Encoding("NP 0F 2E /r", "UCOMISS Vdq,Wss", flags: .arithmetic, feature: [.sse]) {
      plain(CompareToFlags<Binary32, Unordered>.self, $0, $1)
    },
    Encoding("NP 0F 2F /r", "COMISS Vdq,Wss", flags: .arithmetic, feature: [.sse]) {
      plain(CompareToFlags<Binary32, Ordered>.self, $0, $1)
    },
    Encoding("66 0F 2E /r", "UCOMISD Vdq,Wsd", flags: .arithmetic, feature: [.sse2]) {
      plain(CompareToFlags<Binary64, Unordered>.self, $0, $1)
    },
    Encoding("66 0F 2F /r", "COMISD Vdq,Wsd", flags: .arithmetic, feature: [.sse2]) {
      plain(CompareToFlags<Binary64, Ordered>.self, $0, $1)
    },
  ]

  /// Conversions of SSE and SSE2.
  static let sseConversions: [Encoding] = [
    Encoding("F3 REX.W 0F 2A /r", "CVTSI2SS Vdq,Eq", .longOnly, feature: [.sse]) {
      plain(SSEConvertScalar<Int64ToSingle>.self, $0, $1)
    },
    Encoding("F3 0F 2A /r", "CVTSI2SS Vdq,Ed", feature: [.sse]) {
      plain(SSEConvertScalar<Int32ToSingle>.self, $0, $1)
    },
    Encoding("F3 REX.W 0F 2C /r", "CVTTSS2SI Gq,Wss", .longOnly, feature: [.sse]) {
      plain(SSEConvertToGeneral<SingleToInt64<Truncating>>.self, $0, $1)
    },
    Encoding("F3 0F 2C /r", "CVTTSS2SI Gd,Wss", feature: [.sse]) {
      plain(SSEConvertToGeneral<SingleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("F3 REX.W 0F 2D /r", "CVTSS2SI Gq,Wss", .longOnly, feature: [.sse]) {
      plain(SSEConvertToGeneral<SingleToInt64<Rounding>>.self, $0, $1)
    },
    Encoding("F3 0F 2D /r", "CVTSS2SI Gd,Wss", feature: [.sse]) {
      plain(SSEConvertToGeneral<SingleToInt32<Rounding>>.self, $0, $1)
    },
    Encoding("F2 REX.W 0F 2A /r", "CVTSI2SD Vdq,Eq", .longOnly, feature: [.sse2]) {
      plain(SSEConvertScalar<Int64ToDouble>.self, $0, $1)
    },
    Encoding("F2 0F 2A /r", "CVTSI2SD Vdq,Ed", feature: [.sse2]) {
      plain(SSEConvertScalar<Int32ToDouble>.self, $0, $1)
    },
    Encoding("F2 REX.W 0F 2C /r", "CVTTSD2SI Gq,Wsd", .longOnly, feature: [.sse2]) {
      plain(SSEConvertToGeneral<DoubleToInt64<Truncating>>.self, $0, $1)
    },
    Encoding("F2 0F 2C /r", "CVTTSD2SI Gd,Wsd", feature: [.sse2]) {
      plain(SSEConvertToGeneral<DoubleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("F2 REX.W 0F 2D /r", "CVTSD2SI Gq,Wsd", .longOnly, feature: [.sse2]) {
      plain(SSEConvertToGeneral<DoubleToInt64<Rounding>>.self, $0, $1)
    },
    Encoding("F2 0F 2D /r", "CVTSD2SI Gd,Wsd", feature: [.sse2]) {
      plain(SSEConvertToGeneral<DoubleToInt32<Rounding>>.self, $0, $1)
    },
    Encoding("NP 0F 5A /r", "CVTPS2PD Vdq,Wq", feature: [.sse2]) {
      plain(SSEConvert<SingleToDouble>.self, $0, $1)
    },
    Encoding("66 0F 5A /r", "CVTPD2PS Vdq,Wdq", feature: [.sse2]) {
      plain(SSEConvert<DoubleToSingle>.self, $0, $1)
    },
    Encoding("F3 0F 5A /r", "CVTSS2SD Vdq,Wss", feature: [.sse2]) {
      plain(SSEConvertScalar<SingleToDouble>.self, $0, $1)
    },
    Encoding("F2 0F 5A /r", "CVTSD2SS Vdq,Wsd", feature: [.sse2]) {
      plain(SSEConvertScalar<DoubleToSingle>.self, $0, $1)
    },
    Encoding("NP 0F 5B /r", "CVTDQ2PS Vdq,Wdq", feature: [.sse2]) {
      plain(SSEConvert<Int32ToSingle>.self, $0, $1)
    },
    Encoding("66 0F 5B /r", "CVTPS2DQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEConvert<SingleToInt32<Rounding>>.self, $0, $1)
    },
    Encoding("F3 0F 5B /r", "CVTTPS2DQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEConvert<SingleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("66 0F E6 /r", "CVTTPD2DQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEConvert<DoubleToInt32<Truncating>>.self, $0, $1)
    },
    Encoding("F3 0F E6 /r", "CVTDQ2PD Vdq,Wq", feature: [.sse2]) {
      plain(SSEConvert<Int32ToDouble>.self, $0, $1)
    },
    Encoding("F2 0F E6 /r", "CVTPD2DQ Vdq,Wdq", feature: [.sse2]) {
      plain(SSEConvert<DoubleToInt32<Rounding>>.self, $0, $1)
    },
  ]
}
