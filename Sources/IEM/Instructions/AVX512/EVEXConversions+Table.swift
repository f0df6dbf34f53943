extension InstructionTable {
  /// Conversions.
  static let evexConversions: [Encoding] = [
    Encoding("EVEX.NP.0F.W0 5A /r", "VCVTPS2PD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<SingleToDouble, SuppressExceptions, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 5A /r", "VCVTPD2PS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<DoubleToSingle, EmbeddedRounding, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 5B /r", "VCVTDQ2PS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<Int32ToSingle, EmbeddedRounding, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 5B /r", "VCVTPS2DQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<SingleToInt32<Rounding>, EmbeddedRounding, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 5B /r", "VCVTTPS2DQ Vx,Wx", feature: [.avx512f]) {
      plain(
        EVEXConvert<SingleToInt32<Truncating>, SuppressExceptions, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W1 5B /r", "VCVTQQ2PS Vx,Wx", feature: [.avx512dq]) {
      plain(EVEXConvert<Int64ToSingle, EmbeddedRounding, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 E6 /r", "VCVTTPD2DQ Vx,Wx", feature: [.avx512f]) {
      plain(
        EVEXConvert<DoubleToInt32<Truncating>, SuppressExceptions, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 E6 /r", "VCVTPD2DQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<DoubleToInt32<Rounding>, EmbeddedRounding, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 E6 /r", "VCVTDQ2PD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<Int32ToDouble, EmbeddedRounding, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 E6 /r", "VCVTQQ2PD Vx,Wx", feature: [.avx512dq]) {
      plain(EVEXConvert<Int64ToDouble, EmbeddedRounding, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 78 /r", "VCVTTPS2UDQ Vx,Wx", feature: [.avx512f]) {
      plain(
        EVEXConvert<SingleToUInt32<Truncating>, SuppressExceptions, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W1 78 /r", "VCVTTPD2UDQ Vx,Wx", feature: [.avx512f]) {
      plain(
        EVEXConvert<DoubleToUInt32<Truncating>, SuppressExceptions, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W0 79 /r", "VCVTPS2UDQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<SingleToUInt32<Rounding>, EmbeddedRounding, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.NP.0F.W1 79 /r", "VCVTPD2UDQ Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<DoubleToUInt32<Rounding>, EmbeddedRounding, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 78 /r", "VCVTTPS2UQQ Vx,Wx", feature: [.avx512dq]) {
      plain(
        EVEXConvert<SingleToUInt64<Truncating>, SuppressExceptions, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 78 /r", "VCVTTPD2UQQ Vx,Wx", feature: [.avx512dq]) {
      plain(
        EVEXConvert<DoubleToUInt64<Truncating>, SuppressExceptions, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 79 /r", "VCVTPS2UQQ Vx,Wx", feature: [.avx512dq]) {
      plain(EVEXConvert<SingleToUInt64<Rounding>, EmbeddedRounding, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 79 /r", "VCVTPD2UQQ Vx,Wx", feature: [.avx512dq]) {
      plain(EVEXConvert<DoubleToUInt64<Rounding>, EmbeddedRounding, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 7A /r", "VCVTTPS2QQ Vx,Wx", feature: [.avx512dq]) {
      plain(
        EVEXConvert<SingleToInt64<Truncating>, SuppressExceptions, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 7A /r", "VCVTTPD2QQ Vx,Wx", feature: [.avx512dq]) {
      plain(
        EVEXConvert<DoubleToInt64<Truncating>, SuppressExceptions, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W0 7B /r", "VCVTPS2QQ Vx,Wx", feature: [.avx512dq]) {
      plain(EVEXConvert<SingleToInt64<Rounding>, EmbeddedRounding, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F.W1 7B /r", "VCVTPD2QQ Vx,Wx", feature: [.avx512dq]) {
      plain(EVEXConvert<DoubleToInt64<Rounding>, EmbeddedRounding, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 7A /r", "VCVTUDQ2PD Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<UInt32ToDouble, EmbeddedRounding, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 7A /r", "VCVTUQQ2PD Vx,Wx", feature: [.avx512dq]) {
      plain(EVEXConvert<UInt64ToDouble, EmbeddedRounding, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W0 7A /r", "VCVTUDQ2PS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<UInt32ToSingle, EmbeddedRounding, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 7A /r", "VCVTUQQ2PS Vx,Wx", feature: [.avx512dq]) {
      plain(EVEXConvert<UInt64ToSingle, EmbeddedRounding, Broadcast<UInt64>>.self, $0, $1)
    },
    Encoding("EVEX.66.0F38.W0 13 /r", "VCVTPH2PS Vx,Wx", feature: [.avx512f]) {
      plain(EVEXConvert<HalfToSingle, SuppressExceptions, NoBroadcast>.self, $0, $1)
    },
    Encoding("EVEX.66.0F3A.W0 1D /r", "VCVTPS2PH Wx,Vx,Ib", feature: [.avx512f]) {
      plain(EVEXConvertToHalf.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W0 5A /r", "VCVTSS2SD Vdq,Hdq,Wss", feature: [.avx512f]) {
      plain(EVEXConvertScalar<SingleToDouble, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 5A /r", "VCVTSD2SS Vdq,Hdq,Wsd", feature: [.avx512f]) {
      plain(EVEXConvertScalar<DoubleToSingle, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 2A /r", "VCVTSI2SS Vdq,Hdq,Eq", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertFromGeneral<Int64ToSingle, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.WIG 2A /r", "VCVTSI2SS Vdq,Hdq,Ed", feature: [.avx512f]) {
      plain(EVEXConvertFromGeneral<Int32ToSingle, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 7B /r", "VCVTUSI2SS Vdq,Hdq,Eq", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertFromGeneral<UInt64ToSingle, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.WIG 7B /r", "VCVTUSI2SS Vdq,Hdq,Ed", feature: [.avx512f]) {
      plain(EVEXConvertFromGeneral<UInt32ToSingle, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 2C /r", "VCVTTSS2SI Gq,Wss", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<SingleToInt64<Truncating>, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.WIG 2C /r", "VCVTTSS2SI Gd,Wss", feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<SingleToInt32<Truncating>, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 2D /r", "VCVTSS2SI Gq,Wss", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<SingleToInt64<Rounding>, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.WIG 2D /r", "VCVTSS2SI Gd,Wss", feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<SingleToInt32<Rounding>, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 78 /r", "VCVTTSS2USI Gq,Wss", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<SingleToUInt64<Truncating>, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.WIG 78 /r", "VCVTTSS2USI Gd,Wss", feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<SingleToUInt32<Truncating>, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.W1 79 /r", "VCVTSS2USI Gq,Wss", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<SingleToUInt64<Rounding>, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F.WIG 79 /r", "VCVTSS2USI Gd,Wss", feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<SingleToUInt32<Rounding>, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 2A /r", "VCVTSI2SD Vdq,Hdq,Eq", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertFromGeneral<Int64ToDouble, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.WIG 2A /r", "VCVTSI2SD Vdq,Hdq,Ed", feature: [.avx512f]) {
      plain(EVEXConvertFromGeneral<Int32ToDouble, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 7B /r", "VCVTUSI2SD Vdq,Hdq,Eq", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertFromGeneral<UInt64ToDouble, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.WIG 7B /r", "VCVTUSI2SD Vdq,Hdq,Ed", feature: [.avx512f]) {
      plain(EVEXConvertFromGeneral<UInt32ToDouble, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 2C /r", "VCVTTSD2SI Gq,Wsd", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<DoubleToInt64<Truncating>, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.WIG 2C /r", "VCVTTSD2SI Gd,Wsd", feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<DoubleToInt32<Truncating>, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 2D /r", "VCVTSD2SI Gq,Wsd", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<DoubleToInt64<Rounding>, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.WIG 2D /r", "VCVTSD2SI Gd,Wsd", feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<DoubleToInt32<Rounding>, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 78 /r", "VCVTTSD2USI Gq,Wsd", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<DoubleToUInt64<Truncating>, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.WIG 78 /r", "VCVTTSD2USI Gd,Wsd", feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<DoubleToUInt32<Truncating>, SuppressExceptions>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.W1 79 /r", "VCVTSD2USI Gq,Wsd", .longOnly, feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<DoubleToUInt64<Rounding>, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F.WIG 79 /r", "VCVTSD2USI Gd,Wsd", feature: [.avx512f]) {
      plain(EVEXConvertToGeneral<DoubleToUInt32<Rounding>, EmbeddedRounding>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 72 /r", "VCVTNEPS2BF16 Vx,Wx", feature: [.avx512_bf16]) {
      plain(EVEXConvert<SingleToBrain, NoRounding, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.F2.0F38.W0 72 /r", "VCVTNE2PS2BF16 Vx,Hx,Wx", feature: [.avx512_bf16]) {
      plain(EVEXWide<PackBrain, UInt16, Broadcast<UInt32>>.self, $0, $1)
    },
    Encoding("EVEX.F3.0F38.W0 52 /r", "VDPBF16PS Vx,Hx,Wx", feature: [.avx512_bf16]) {
      plain(EVEXTernary<DotBrain, UInt32, Broadcast<UInt32>>.self, $0, $1)
    },
  ]
}
