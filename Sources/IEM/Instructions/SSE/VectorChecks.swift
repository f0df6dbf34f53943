import SoftFloat

/// Whether x87, MMX, SSE and AVX may be used, and SIMD floating-point exceptions.
///
/// SDM vol. 3, 2.5 and 14.1 to 14.6; vol. 2, 2.4 (exception classes); vol. 1, 11.5 (SIMD
/// exceptions). Priority: #UD (CR0.EM, CR4.OSFXSR, CR4.OSXSAVE, XCR0), then #NM (CR0.TS), then #MF
/// (x87 and MMX), then the memory operand, then #XM.

extension Processor {
  /// Legacy SSE: CR0.EM clear and CR4.OSFXSR set, or #UD; CR0.TS clear, or #NM.
  @inline(__always) func requireSSE() throws(GuestFault) {
    if cr0 & (CR0.em | CR0.ts) != 0 || cr4 & CR4.osfxsr == 0 { throw sseUnavailable }
  }

  private var sseUnavailable: GuestFault {
    cr0 & CR0.em != 0 || cr4 & CR4.osfxsr == 0 ? .invalidOpcode : .deviceNotAvailable
  }

  /// VEX: CR4.OSXSAVE set and XCR0 enabling SSE and AVX state, or #UD; CR0.TS clear, or #NM.
  @inline(__always) func requireAVX() throws(GuestFault) {
    try requireState(XSaveComponents.avxState)
  }

  /// EVEX and opmask instructions: also the three components of AVX-512.
  @inline(__always) func requireAVX512() throws(GuestFault) {
    try requireState(XSaveComponents.avx512State)
  }

  @inline(__always) private func requireState(_ needed: UInt64) throws(GuestFault) {
    if cr4 & CR4.osxsave == 0 || xcr0 & needed != needed { throw GuestFault.invalidOpcode }
    if cr0 & CR0.ts != 0 { throw GuestFault.deviceNotAvailable }
  }

  /// MMX: CR0.EM clear, or #UD; CR0.TS clear, or #NM; no x87 error pending.
  @inline(__always) func requireMMX() throws(GuestFault) {
    if cr0 & (CR0.em | CR0.ts) != 0 {
      throw cr0 & CR0.em != 0 ? GuestFault.invalidOpcode : .deviceNotAvailable
    }
    try checkPendingX87Error()
  }

  /// x87, without the check for a pending error.
  @inline(__always) func requireX87() throws(GuestFault) {
    if cr0 & (CR0.em | CR0.ts) != 0 { throw GuestFault.deviceNotAvailable }
  }

  /// x87 instructions that wait: also #MF for an error that an earlier instruction met.
  @inline(__always) func requireX87Waiting() throws(GuestFault) {
    try requireX87()
    try checkPendingX87Error()
  }

  @inline(__always) func checkPendingX87Error() throws(GuestFault) {
    if fpu.status & FPUStatus.errorSummary != 0 { try reportX87Error() }
  }

  /// With CR0.NE clear, FERR# has asked for an interrupt already, when the error was found. Real
  /// processors stop here until it comes, or go on if IGNNE# tells them to; here they go on.
  @inline(never) private func reportX87Error() throws(GuestFault) {
    if cr0 & CR0.ne != 0 { throw GuestFault.floatingPoint }
  }

  /// Puts the exceptions of a vector instruction into MXCSR, and faults if one is unmasked. To be
  /// called before the destination is written.
  ///
  /// Exceptions found before computing (IE, DE, ZE) of any element come first: if one of those is
  /// unmasked, no element is computed, and OE, UE and PE of others are not flagged.
  @inline(__always) mutating func finishFloat(_ raised: FloatFlags) throws(GuestFault) {
    if raised.rawValue == 0 { return }
    let masks = UInt8(truncatingIfNeeded: mxcsr >> 7) & FloatFlags.all.rawValue
    if raised.rawValue & ~masks != 0 { throw simdFault(raised, masks) }
    mxcsr |= UInt32(raised.rawValue)
  }

  @inline(never) private mutating func simdFault(
    _ raised: FloatFlags, _ masks: UInt8
  ) -> GuestFault {
    let early = raised.intersection(.beforeComputation)
    let flagged = early.rawValue & ~masks != 0 ? early : raised
    mxcsr |= UInt32(flagged.rawValue)
    return cr4 & CR4.osxmmexcpt != 0 ? .simdFloatingPoint : .invalidOpcode
  }

  /// MXCSR as rounding, masks and modes.
  @inline(__always) var floatContext: FloatContext { FloatContext(mxcsr: mxcsr) }

  /// Host arithmetic gives the same bits and no new flag: rounding to nearest, all masked, PE
  /// already set, neither DAZ nor FTZ. Operands and result must still be normal numbers.
  @inline(__always) var hostArithmeticAllowed: Bool { mxcsr & 0xFFE0 == 0x1FA0 }
}

/// Bits of the x87 status word (SDM vol. 1, 8.1.3).
enum FPUStatus {
  /// `SF`, with IE: the invalid operation was a stack overflow (`C1`) or underflow.
  static let stackFault: UInt16 = 1 << 6
  /// `ES`: an unmasked exception is pending.
  static let errorSummary: UInt16 = 1 << 7
  static let c0: UInt16 = 1 << 8
  static let c1: UInt16 = 1 << 9
  static let c2: UInt16 = 1 << 10
  static let c3: UInt16 = 1 << 14
  static let conditions: UInt16 = c0 | c1 | c2 | c3
  static let top: UInt16 = 7 << 11
  /// `B`: since the 80387 a copy of `ES`.
  static let busy: UInt16 = 1 << 15
}

/// Bits of XCR0, IA32_XSS and XSTATE_BV (SDM vol. 1, 13.1).
enum XSaveComponents {
  static let x87: UInt64 = 1 << 0
  static let sse: UInt64 = 1 << 1
  static let avx: UInt64 = 1 << 2
  static let opmask: UInt64 = 1 << 5
  static let zmmHi256: UInt64 = 1 << 6
  static let hi16ZMM: UInt64 = 1 << 7
  static let pkru: UInt64 = 1 << 9
  static let avxState: UInt64 = sse | avx
  static let avx512State: UInt64 = avxState | opmask | zmmHi256 | hi16ZMM
}
