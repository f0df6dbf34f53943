/// The registers that a user-mode instruction can see, as 64-bit words one after the other: the
/// words that vector files number (Tests/Vectors/README.md). The stub of `NativeRunner` addresses
/// the fields by their offsets in memory.
package struct NativeState: BitwiseCopyable {
  /// RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8–R15.
  package var registers = InlineArray<16, UInt64>(repeating: 0)
  /// Before: status flags and DF are loaded. After: what PUSHFQ stores.
  package var rflags: UInt64 = 2
  /// After: where execution would go on (at the instruction itself after a fault).
  package var rip: UInt64 = 0
  /// K0–K7.
  package var masks = InlineArray<8, UInt64>(repeating: 0)
  /// ES, CS, SS, DS, FS, GS. CS is known after a signal only.
  package var selectors = InlineArray<6, UInt64>(repeating: 0)
  package var fsBase: UInt64 = 0
  package var gsBase: UInt64 = 0
  /// ZMM0–ZMM31, eight quadwords each.
  package var vectors = InlineArray<256, UInt64>(repeating: 0)
  /// The image of FXSAVE64: x87 registers and MXCSR. XMM registers come from `vectors`.
  package var fx = InlineArray<64, UInt64>(repeating: 0)

  package init() {
    x87Control = 0x37F
    mxcsr = 0x1F80
  }

  // MARK: Words

  /// Numbers of the words.
  package enum Word {
    package static let rflags = 16
    package static let rip = 17
    package static let masks = 18
    package static let selectors = 26
    package static let fsBase = 32
    package static let gsBase = 33
    package static let vectors = 34
    package static let fx = 290
    /// FCW, FSW, abridged FTW, FOP.
    package static let x87Words = fx
    /// MXCSR.
    package static let mxcsr = fx + 3
    /// ST(0): significand, then sign and exponent; ST(1) and so on follow.
    package static let st0 = fx + 4
    /// Selectors and RIP follow from the mode before an instruction.
    package static func isImplied(_ word: Int) -> Bool {
      word == rip || (selectors..<fsBase).contains(word)
    }
    /// The words that mean something.
    package static let count = st0 + 16
  }

  package func withWords<R>(_ body: (UnsafePointer<UInt64>) -> R) -> R {
    withUnsafeBytes(of: self) {
      body($0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt64.self))
    }
  }

  package mutating func withMutableWords<R>(_ body: (UnsafeMutablePointer<UInt64>) -> R) -> R {
    withUnsafeMutableBytes(of: &self) {
      body($0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt64.self))
    }
  }

  // MARK: Fields of the FXSAVE image (SDM vol. 1, table 10-2)

  package var x87Control: UInt16 {
    get { UInt16(truncatingIfNeeded: fx[0]) }
    set { fx[0] = (fx[0] & ~0xFFFF) | UInt64(newValue) }
  }
  package var x87Status: UInt16 {
    get { UInt16(truncatingIfNeeded: fx[0] >> 16) }
    set { fx[0] = (fx[0] & ~0xFFFF_0000) | UInt64(newValue) << 16 }
  }
  /// A bit for each physical register that is not empty.
  package var x87Tags: UInt8 {
    get { UInt8(truncatingIfNeeded: fx[0] >> 32) }
    set { fx[0] = (fx[0] & ~0xFF_0000_0000) | UInt64(newValue) << 32 }
  }
  package var x87Opcode: UInt16 {
    get { UInt16(truncatingIfNeeded: fx[0] >> 48) & 0x7FF }
    set { fx[0] = (fx[0] & ~(0xFFFF << 48)) | UInt64(newValue) << 48 }
  }
  package var mxcsr: UInt32 {
    get { UInt32(truncatingIfNeeded: fx[3]) }
    set { fx[3] = (fx[3] & ~0xFFFF_FFFF) | UInt64(newValue) }
  }
  /// ST(n): the significand.
  package func significand(_ n: Int) -> UInt64 { fx[4 + 2 * n] }
  /// ST(n): sign and exponent.
  package func signExponent(_ n: Int) -> UInt16 { UInt16(truncatingIfNeeded: fx[5 + 2 * n]) }
  package mutating func setX87(_ n: Int, _ significand: UInt64, _ signExponent: UInt16) {
    fx[4 + 2 * n] = significand
    fx[5 + 2 * n] = UInt64(signExponent)
  }
}

/// How an instruction ended.
package enum NativeOutcome: Equatable, Sendable {
  case completed
  /// An exception, from what the kernel tells a signal handler.
  case fault(vector: UInt8, errorCode: UInt32, address: UInt64)
}
