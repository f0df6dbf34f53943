import SoftFloat

extension InstructionTable {
  /// What SSE3, SSE4.1, SSE4.2 and SSE4A have beside element-wise instructions.
  static let sse3ToSSE4: [Encoding] = [
    Encoding("F2 0F 7C /r", "HADDPS Vdq,Wdq", feature: [.pni]) {
      plain(SSEFloatPacked<Binary32, HorizontalFloat<AddFloat>>.self, $0, $1)
    },
    Encoding("F2 0F 7D /r", "HSUBPS Vdq,Wdq", feature: [.pni]) {
      plain(SSEFloatPacked<Binary32, HorizontalFloat<SubtractFloat>>.self, $0, $1)
    },
    Encoding("F2 0F D0 /r", "ADDSUBPS Vdq,Wdq", feature: [.pni]) {
      plain(SSEFloatPacked<Binary32, AddSubtractFloat>.self, $0, $1)
    },
    Encoding("66 0F 7C /r", "HADDPD Vdq,Wdq", feature: [.pni]) {
      plain(SSEFloatPacked<Binary64, HorizontalFloat<AddFloat>>.self, $0, $1)
    },
    Encoding("66 0F 7D /r", "HSUBPD Vdq,Wdq", feature: [.pni]) {
      plain(SSEFloatPacked<Binary64, HorizontalFloat<SubtractFloat>>.self, $0, $1)
    },
    Encoding("66 0F D0 /r", "ADDSUBPD Vdq,Wdq", feature: [.pni]) {
      plain(SSEFloatPacked<Binary64, AddSubtractFloat>.self, $0, $1)
    },
    Encoding("66 0F 3A 40 /r", "DPPS Vdq,Wdq,Ib", feature: [.sse4_1]) {
      plain(SSEFloatPacked<Binary32, DotProduct>.self, $0, $1)
    },
    Encoding("66 0F 3A 41 /r", "DPPD Vdq,Wdq,Ib", feature: [.sse4_1]) {
      plain(SSEFloatPacked<Binary64, DotProduct>.self, $0, $1)
    },
    Encoding("66 0F 3A 08 /r", "ROUNDPS Vdq,Wdq,Ib", feature: [.sse4_1]) {
      plain(SSEFloatPacked<Binary32, RoundFloat>.self, $0, $1)
    },
    Encoding("66 0F 3A 09 /r", "ROUNDPD Vdq,Wdq,Ib", feature: [.sse4_1]) {
      plain(SSEFloatPacked<Binary64, RoundFloat>.self, $0, $1)
    },
    Encoding("66 0F 3A 0A /r", "ROUNDSS Vdq,Wss,Ib", feature: [.sse4_1]) {
      plain(SSEFloatScalar<Binary32, RoundFloat>.self, $0, $1)
    },
    Encoding("66 0F 3A 0B /r", "ROUNDSD Vdq,Wsd,Ib", feature: [.sse4_1]) {
      plain(SSEFloatScalar<Binary64, RoundFloat>.self, $0, $1)
    },
    Encoding("66 0F 38 20 /r", "PMOVSXBW Vdq,Wq", feature: [.sse4_1]) {
      plain(SSEWiden<Int8, Int16>.self, $0, $1)
    },
    Encoding("66 0F 38 30 /r", "PMOVZXBW Vdq,Wq", feature: [.sse4_1]) {
      plain(SSEWiden<UInt8, UInt16>.self, $0, $1)
    },
    Encoding("66 0F 38 21 /r", "PMOVSXBD Vdq,Wd", feature: [.sse4_1]) {
      plain(SSEWiden<Int8, Int32>.self, $0, $1)
    },
    Encoding("66 0F 38 31 /r", "PMOVZXBD Vdq,Wd", feature: [.sse4_1]) {
      plain(SSEWiden<UInt8, UInt32>.self, $0, $1)
    },
    Encoding("66 0F 38 22 /r", "PMOVSXBQ Vdq,Ww", feature: [.sse4_1]) {
      plain(SSEWiden<Int8, Int64>.self, $0, $1)
    },
    Encoding("66 0F 38 32 /r", "PMOVZXBQ Vdq,Ww", feature: [.sse4_1]) {
      plain(SSEWiden<UInt8, UInt64>.self, $0, $1)
    },
    Encoding("66 0F 38 23 /r", "PMOVSXWD Vdq,Wq", feature: [.sse4_1]) {
      plain(SSEWiden<Int16, Int32>.self, $0, $1)
    },
    Encoding("66 0F 38 33 /r", "PMOVZXWD Vdq,Wq", feature: [.sse4_1]) {
      plain(SSEWiden<UInt16, UInt32>.self, $0, $1)
    },
    Encoding("66 0F 38 24 /r", "PMOVSXWQ Vdq,Wd", feature: [.sse4_1]) {
      plain(SSEWiden<Int16, Int64>.self, $0, $1)
    },
    Encoding("66 0F 38 34 /r", "PMOVZXWQ Vdq,Wd", feature: [.sse4_1]) {
      plain(SSEWiden<UInt16, UInt64>.self, $0, $1)
    },
    Encoding("66 0F 38 25 /r", "PMOVSXDQ Vdq,Wq", feature: [.sse4_1]) {
      plain(SSEWiden<Int32, Int64>.self, $0, $1)
    },
    Encoding("66 0F 38 35 /r", "PMOVZXDQ Vdq,Wq", feature: [.sse4_1]) {
      plain(SSEWiden<UInt32, UInt64>.self, $0, $1)
    },
    Encoding("66 0F 38 10 /r", "PBLENDVB Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEBlendVariable<UInt8>.self, $0, $1)
    },
    Encoding("66 0F 38 14 /r", "BLENDVPS Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEBlendVariable<UInt32>.self, $0, $1)
    },
    Encoding("66 0F 38 15 /r", "BLENDVPD Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEBlendVariable<UInt64>.self, $0, $1)
    },
    Encoding("66 0F 38 17 /r", "PTEST Vdq,Wdq", flags: .arithmetic, feature: [.sse4_1]) {
      plain(SSETest.self, $0, $1)
    },
    Encoding("66 0F 38 41 /r", "PHMINPOSUW Vdq,Wdq", feature: [.sse4_1]) {
      plain(SSEPacked<MinimumPosition>.self, $0, $1)
    },
    Encoding("66 0F 3A 0C /r", "BLENDPS Vdq,Wdq,Ib", feature: [.sse4_1]) {
      plain(SSEPacked<Blend<UInt32>>.self, $0, $1)
    },
    Encoding("66 0F 3A 0D /r", "BLENDPD Vdq,Wdq,Ib", feature: [.sse4_1]) {
      plain(SSEPacked<Blend<UInt64>>.self, $0, $1)
    },
    Encoding("66 0F 3A 0E /r", "PBLENDW Vdq,Wdq,Ib", feature: [.sse4_1]) {
      plain(SSEPacked<Blend<UInt16>>.self, $0, $1)
    },
    Encoding("66 0F 3A 42 /r", "MPSADBW Vdq,Wdq,Ib", feature: [.sse4_1]) {
      plain(SSEPacked<MultipleSumOfDifferences>.self, $0, $1)
    },
    Encoding("66 0F 3A 14 /r", "PEXTRB Eb,Vdq,Ib", feature: [.sse4_1]) {
      plain(SSEExtract<UInt8>.self, $0, $1)
    },
    Encoding("66 0F 3A 15 /r", "PEXTRW Ew,Vdq,Ib", feature: [.sse4_1]) {
      plain(SSEExtract<UInt16>.self, $0, $1)
    },
    Encoding("66 REX.W 0F 3A 16 /r", "PEXTRQ Eq,Vdq,Ib", .longOnly, feature: [.sse4_1]) {
      plain(SSEExtract<UInt64>.self, $0, $1)
    },
    Encoding("66 0F 3A 16 /r", "PEXTRD Ed,Vdq,Ib", feature: [.sse4_1]) {
      plain(SSEExtract<UInt32>.self, $0, $1)
    },
    Encoding("66 0F 3A 17 /r", "EXTRACTPS Ed,Vdq,Ib", feature: [.sse4_1]) {
      plain(SSEExtract<UInt32>.self, $0, $1)
    },
    Encoding("66 0F 3A 20 /r", "PINSRB Vdq,Eb,Ib", feature: [.sse4_1]) {
      plain(SSEInsert<UInt8>.self, $0, $1)
    },
    Encoding("66 0F 3A 21 /r", "INSERTPS Vdq,Wd,Ib", feature: [.sse4_1]) {
      plain(SSEInsertSingle.self, $0, $1)
    },
    Encoding("66 REX.W 0F 3A 22 /r", "PINSRQ Vdq,Eq,Ib", .longOnly, feature: [.sse4_1]) {
      plain(SSEInsert<UInt64>.self, $0, $1)
    },
    Encoding("66 0F 3A 22 /r", "PINSRD Vdq,Ed,Ib", feature: [.sse4_1]) {
      plain(SSEInsert<UInt32>.self, $0, $1)
    },
    Encoding("66 0F 3A 60 /r", "PCMPESTRM Vdq,Wdq,Ib", flags: .arithmetic, feature: [.sse4_2]) {
      plain(CompareStrings<ExplicitLengths, StringMask>.self, $0, $1)
    },
    Encoding("66 0F 3A 61 /r", "PCMPESTRI Vdq,Wdq,Ib", flags: .arithmetic, feature: [.sse4_2]) {
      plain(CompareStrings<ExplicitLengths, StringIndex>.self, $0, $1)
    },
    Encoding("66 0F 3A 62 /r", "PCMPISTRM Vdq,Wdq,Ib", flags: .arithmetic, feature: [.sse4_2]) {
      plain(CompareStrings<ImplicitLengths, StringMask>.self, $0, $1)
    },
    Encoding("66 0F 3A 63 /r", "PCMPISTRI Vdq,Wdq,Ib", flags: .arithmetic, feature: [.sse4_2]) {
      plain(CompareStrings<ImplicitLengths, StringIndex>.self, $0, $1)
    },
    Encoding("66 0F 78 /0", "EXTRQ Uq,Ib,Ib", feature: [.sse4a]) {
      plain(ExtractField.self, $0, $1)
    },
    Encoding("66 0F 79 /r", "EXTRQ Vdq,Uq", feature: [.sse4a]) { plain(ExtractField.self, $0, $1) },
    Encoding("F2 0F 78 /r", "INSERTQ Vdq,Udq,Ib,Ib", feature: [.sse4a]) {
      plain(InsertField.self, $0, $1)
    },
    Encoding("F2 0F 79 /r", "INSERTQ Vdq,Udq", feature: [.sse4a]) {
      plain(InsertField.self, $0, $1)
    },
    Encoding("F3 0F 2B /r", "MOVNTSS Md,Vdq", feature: [.sse4a]) {
      plain(StoreScalarNonTemporal<UInt32>.self, $0, $1)
    },
    Encoding("F2 0F 2B /r", "MOVNTSD Mq,Vdq", feature: [.sse4a]) {
      plain(StoreScalarNonTemporal<UInt64>.self, $0, $1)
    },
  ]

  /// AES, PCLMULQDQ, GFNI, SHA.
  static let crypto: [Encoding] = [
    Encoding("66 0F 38 DC /r", "AESENC Vdq,Wdq", feature: [.aes]) {
      plain(SSEPacked<AESEncrypt>.self, $0, $1)
    },
    Encoding("66 0F 38 DD /r", "AESENCLAST Vdq,Wdq", feature: [.aes]) {
      plain(SSEPacked<AESEncryptLast>.self, $0, $1)
    },
    Encoding("66 0F 38 DE /r", "AESDEC Vdq,Wdq", feature: [.aes]) {
      plain(SSEPacked<AESDecrypt>.self, $0, $1)
    },
    Encoding("66 0F 38 DF /r", "AESDECLAST Vdq,Wdq", feature: [.aes]) {
      plain(SSEPacked<AESDecryptLast>.self, $0, $1)
    },
    Encoding("66 0F 38 DB /r", "AESIMC Vdq,Wdq", feature: [.aes]) {
      plain(SSEPacked<AESInverseMixColumns>.self, $0, $1)
    },
    Encoding("66 0F 3A DF /r", "AESKEYGENASSIST Vdq,Wdq,Ib", feature: [.aes]) {
      plain(SSEPacked<AESKeyAssist>.self, $0, $1)
    },
    Encoding("66 0F 3A 44 /r", "PCLMULQDQ Vdq,Wdq,Ib", feature: [.pclmulqdq]) {
      plain(SSEPacked<CarrylessMultiply>.self, $0, $1)
    },
    Encoding("66 0F 38 CF /r", "GF2P8MULB Vdq,Wdq", feature: [.gfni]) {
      plain(SSEPacked<Each<UInt8, GaloisMultiply>>.self, $0, $1)
    },
    Encoding("66 0F 3A CE /r", "GF2P8AFFINEQB Vdq,Wdq,Ib", feature: [.gfni]) {
      plain(SSEPacked<GaloisAffine<GaloisPlain>>.self, $0, $1)
    },
    Encoding("66 0F 3A CF /r", "GF2P8AFFINEINVQB Vdq,Wdq,Ib", feature: [.gfni]) {
      plain(SSEPacked<GaloisAffine<GaloisInverse>>.self, $0, $1)
    },
    Encoding("NP 0F 38 C8 /r", "SHA1NEXTE Vdq,Wdq", feature: [.sha_ni]) {
      plain(SSEPacked<SHA1NextE>.self, $0, $1)
    },
    Encoding("NP 0F 38 C9 /r", "SHA1MSG1 Vdq,Wdq", feature: [.sha_ni]) {
      plain(SSEPacked<SHA1Message1>.self, $0, $1)
    },
    Encoding("NP 0F 38 CA /r", "SHA1MSG2 Vdq,Wdq", feature: [.sha_ni]) {
      plain(SSEPacked<SHA1Message2>.self, $0, $1)
    },
    Encoding("NP 0F 38 CC /r", "SHA256MSG1 Vdq,Wdq", feature: [.sha_ni]) {
      plain(SSEPacked<SHA256Message1>.self, $0, $1)
    },
    Encoding("NP 0F 38 CD /r", "SHA256MSG2 Vdq,Wdq", feature: [.sha_ni]) {
      plain(SSEPacked<SHA256Message2>.self, $0, $1)
    },
    Encoding("NP 0F 38 CB /r", "SHA256RNDS2 Vdq,Wdq", feature: [.sha_ni]) {
      plain(SHA256Rounds.self, $0, $1)
    },
    Encoding("NP 0F 3A CC /r", "SHA1RNDS4 Vdq,Wdq,Ib", feature: [.sha_ni]) {
      plain(SSEPacked<SHA1Rounds>.self, $0, $1)
    },
  ]
}
