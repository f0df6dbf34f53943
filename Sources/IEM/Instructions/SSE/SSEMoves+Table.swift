extension InstructionTable {
  /// Moves of SSE to SSE4.1.
  static let sseMoves: [Encoding] = [
    Encoding("NP 0F 10 /r", "MOVUPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEMove<Unaligned>.self, $0, $1)
    },
    Encoding("NP 0F 11 /r", "MOVUPS Wdq,Vdq", feature: [.sse]) {
      plain(SSEMove<Unaligned>.self, $0, $1)
    },
    Encoding("NP 0F 28 /r", "MOVAPS Vdq,Wdq", feature: [.sse]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("NP 0F 29 /r", "MOVAPS Wdq,Vdq", feature: [.sse]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("NP 0F 2B /r", "MOVNTPS Mdq,Vdq", feature: [.sse]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("NP 0F 12 /r", "MOVHLPS Vdq,Udq", feature: [.sse]) { plain(SSEMoveLow.self, $0, $1) },
    Encoding("NP 0F 12 /r", "MOVLPS Vdq,Mq", feature: [.sse]) { plain(SSEMoveLow.self, $0, $1) },
    Encoding("NP 0F 13 /r", "MOVLPS Mq,Vdq", feature: [.sse]) { plain(SSEStoreLow.self, $0, $1) },
    Encoding("NP 0F 16 /r", "MOVLHPS Vdq,Udq", feature: [.sse]) { plain(SSEMoveHigh.self, $0, $1) },
    Encoding("NP 0F 16 /r", "MOVHPS Vdq,Mq", feature: [.sse]) { plain(SSEMoveHigh.self, $0, $1) },
    Encoding("NP 0F 17 /r", "MOVHPS Mq,Vdq", feature: [.sse]) { plain(SSEStoreHigh.self, $0, $1) },
    Encoding("NP 0F 50 /r", "MOVMSKPS Gd,Udq", feature: [.sse]) {
      plain(SSEMoveMask<UInt32>.self, $0, $1)
    },
    Encoding("66 0F 10 /r", "MOVUPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEMove<Unaligned>.self, $0, $1)
    },
    Encoding("66 0F 11 /r", "MOVUPD Wdq,Vdq", feature: [.sse2]) {
      plain(SSEMove<Unaligned>.self, $0, $1)
    },
    Encoding("66 0F 28 /r", "MOVAPD Vdq,Wdq", feature: [.sse2]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("66 0F 29 /r", "MOVAPD Wdq,Vdq", feature: [.sse2]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("66 0F 2B /r", "MOVNTPD Mdq,Vdq", feature: [.sse2]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("66 0F 12 /r", "MOVLPD Vdq,Mq", feature: [.sse2]) { plain(SSEMoveLow.self, $0, $1) },
    Encoding("66 0F 13 /r", "MOVLPD Mq,Vdq", feature: [.sse2]) { plain(SSEStoreLow.self, $0, $1) },
    Encoding("66 0F 16 /r", "MOVHPD Vdq,Mq", feature: [.sse2]) { plain(SSEMoveHigh.self, $0, $1) },
    Encoding("66 0F 17 /r", "MOVHPD Mq,Vdq", feature: [.sse2]) { plain(SSEStoreHigh.self, $0, $1) },
    Encoding("66 0F 50 /r", "MOVMSKPD Gd,Udq", feature: [.sse2]) {
      plain(SSEMoveMask<UInt64>.self, $0, $1)
    },
    Encoding("F3 0F 10 /r", "MOVSS Vdq,Wss", feature: [.sse]) {
      plain(SSEMoveScalar<UInt32>.self, $0, $1)
    },
    Encoding("F3 0F 11 /r", "MOVSS Wss,Vdq", feature: [.sse]) {
      plain(SSEMoveScalar<UInt32>.self, $0, $1)
    },
    Encoding("F2 0F 10 /r", "MOVSD Vdq,Wsd", feature: [.sse2]) {
      plain(SSEMoveScalar<UInt64>.self, $0, $1)
    },
    Encoding("F2 0F 11 /r", "MOVSD Wsd,Vdq", feature: [.sse2]) {
      plain(SSEMoveScalar<UInt64>.self, $0, $1)
    },
    Encoding("66 0F 6F /r", "MOVDQA Vdq,Wdq", feature: [.sse2]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("66 0F 7F /r", "MOVDQA Wdq,Vdq", feature: [.sse2]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("F3 0F 6F /r", "MOVDQU Vdq,Wdq", feature: [.sse2]) {
      plain(SSEMove<Unaligned>.self, $0, $1)
    },
    Encoding("F3 0F 7F /r", "MOVDQU Wdq,Vdq", feature: [.sse2]) {
      plain(SSEMove<Unaligned>.self, $0, $1)
    },
    Encoding("66 0F E7 /r", "MOVNTDQ Mdq,Vdq", feature: [.sse2]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("66 0F 38 2A /r", "MOVNTDQA Vdq,Mdq", feature: [.sse4_1]) {
      plain(SSEMove<Aligned>.self, $0, $1)
    },
    Encoding("F2 0F F0 /r", "LDDQU Vdq,Mdq", feature: [.pni]) {
      plain(SSEMove<Unaligned>.self, $0, $1)
    },
    Encoding("66 0F 6E /r", "MOVD Vdq,Ey", feature: [.sse2]) {
      plain(SSEMoveFromGeneral.self, $0, $1)
    },
    Encoding("66 0F 7E /r", "MOVD Ey,Vdq", feature: [.sse2]) {
      plain(SSEMoveToGeneral.self, $0, $1)
    },
    Encoding("F3 0F 7E /r", "MOVQ Vdq,Wq", feature: [.sse2]) {
      plain(SSEMoveQuadword.self, $0, $1)
    },
    Encoding("66 0F D6 /r", "MOVQ Wq,Vdq", feature: [.sse2]) {
      plain(SSEMoveQuadword.self, $0, $1)
    },
    Encoding("66 0F F7 /r", "MASKMOVDQU Vdq,Udq", feature: [.sse2]) {
      plain(SSEMaskedStore.self, $0, $1)
    },
    Encoding("NP 0F C3 /r", "MOVNTI My,Gy", feature: [.sse2]) {
      sized(MoveNonTemporal.self, $0, $1)
    },
    Encoding("F2 0F 12 /r", "MOVDDUP Vdq,Wq", feature: [.pni]) {
      plain(SSEMoveDuplicate.self, $0, $1)
    },
    Encoding("F3 0F 12 /r", "MOVSLDUP Vdq,Wdq", feature: [.pni]) {
      plain(SSEPacked<DuplicateEven<UInt32>>.self, $0, $1)
    },
    Encoding("F3 0F 16 /r", "MOVSHDUP Vdq,Wdq", feature: [.pni]) {
      plain(SSEPacked<DuplicateOdd<UInt32>>.self, $0, $1)
    },
  ]

  /// State images, control registers and cache lines.
  static let vectorState: [Encoding] = [
    Encoding("NP 0F AE /0", "FXSAVE Menv", feature: [.fxsr]) { plain(SaveFXState.self, $0, $1) },
    Encoding("NP 0F AE /1", "FXRSTOR Menv", feature: [.fxsr]) {
      plain(RestoreFXState.self, $0, $1)
    },
    Encoding("NP 0F AE /2", "LDMXCSR Md", feature: [.sse]) { plain(LoadMXCSR.self, $0, $1) },
    Encoding("NP 0F AE /3", "STMXCSR Md", feature: [.sse]) { plain(StoreMXCSR.self, $0, $1) },
    Encoding("NP 0F AE E8+i", "LFENCE", feature: [.sse2]) { plain(NoOperation.self, $0, $1) },
    Encoding("NP 0F AE F0+i", "MFENCE", feature: [.sse2]) { plain(NoOperation.self, $0, $1) },
    Encoding("NP 0F AE F8+i", "SFENCE", feature: [.sse]) { plain(NoOperation.self, $0, $1) },
    Encoding("NP 0F AE /7", "CLFLUSH Mb", feature: [.clflush]) {
      plain(FlushCacheLine.self, $0, $1)
    },
    Encoding("66 0F AE /7", "CLFLUSHOPT Mb", feature: [.clflushopt]) {
      plain(FlushCacheLine.self, $0, $1)
    },
    Encoding("66 0F AE /6", "CLWB Mb", feature: [.clwb]) { plain(FlushCacheLine.self, $0, $1) },
    Encoding("NP 0F AE /4", "XSAVE Menv", feature: [.xsave]) { plain(XSave.self, $0, $1) },
    Encoding("NP 0F AE /6", "XSAVEOPT Menv", feature: [.xsave, .xsaveopt]) {
      plain(XSaveOptimized.self, $0, $1)
    },
    Encoding("NP 0F AE /5", "XRSTOR Menv", feature: [.xsave]) { plain(XRestore.self, $0, $1) },
    Encoding("NP 0F C7 /4", "XSAVEC Menv", feature: [.xsave, .xsavec]) {
      plain(XSaveCompacted.self, $0, $1)
    },
    Encoding("NP 0F C7 /5", "XSAVES Menv", feature: [.xsave, .xsaves]) {
      plain(XSaveSupervisor.self, $0, $1)
    },
    Encoding("NP 0F C7 /3", "XRSTORS Menv", feature: [.xsave, .xsaves]) {
      plain(XRestoreSupervisor.self, $0, $1)
    },
  ]
}
