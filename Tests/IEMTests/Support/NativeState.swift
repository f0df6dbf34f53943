/// The registers that a user-mode instruction can see. The stub of `NativeRunner` addresses the
/// fields by their offsets in memory.
struct NativeState: BitwiseCopyable {
  /// RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8–R15.
  var registers = InlineArray<16, UInt64>(repeating: 0)
  /// Before: status flags and DF are loaded. After: what PUSHFQ stores.
  var rflags: UInt64 = 2
  /// After: where execution would go on (at the instruction itself after a fault).
  var rip: UInt64 = 0
  /// ZMM0–ZMM31, eight quadwords each.
  var vectors = InlineArray<256, UInt64>(repeating: 0)
  /// K0–K7.
  var masks = InlineArray<8, UInt64>(repeating: 0)
  /// The image of FXSAVE64: x87 registers and MXCSR. XMM registers come from `vectors`.
  var fx = InlineArray<64, UInt64>(repeating: 0)

  init() {
    x87Control = 0x37F
    mxcsr = 0x1F80
  }

  // MARK: Fields of the FXSAVE image (SDM vol. 1, table 10-2)

  var x87Control: UInt16 {
    get { UInt16(truncatingIfNeeded: fx[0]) }
    set { fx[0] = (fx[0] & ~0xFFFF) | UInt64(newValue) }
  }
  var x87Status: UInt16 {
    get { UInt16(truncatingIfNeeded: fx[0] >> 16) }
    set { fx[0] = (fx[0] & ~0xFFFF_0000) | UInt64(newValue) << 16 }
  }
  /// A bit for each physical register that is not empty.
  var x87Tags: UInt8 {
    get { UInt8(truncatingIfNeeded: fx[0] >> 32) }
    set { fx[0] = (fx[0] & ~0xFF_0000_0000) | UInt64(newValue) << 32 }
  }
  var x87Opcode: UInt16 {
    get { UInt16(truncatingIfNeeded: fx[0] >> 48) & 0x7FF }
    set { fx[0] = (fx[0] & ~(0xFFFF << 48)) | UInt64(newValue) << 48 }
  }
  var mxcsr: UInt32 {
    get { UInt32(truncatingIfNeeded: fx[3]) }
    set { fx[3] = (fx[3] & ~0xFFFF_FFFF) | UInt64(newValue) }
  }
  /// ST(n): the significand.
  func significand(_ n: Int) -> UInt64 { fx[4 + 2 * n] }
  /// ST(n): sign and exponent.
  func signExponent(_ n: Int) -> UInt16 { UInt16(truncatingIfNeeded: fx[5 + 2 * n]) }
  mutating func setX87(_ n: Int, _ significand: UInt64, _ signExponent: UInt16) {
    fx[4 + 2 * n] = significand
    fx[5 + 2 * n] = UInt64(signExponent)
  }
}

/// How a natively executed instruction ended.
enum NativeOutcome: Equatable {
  case completed
  /// An exception, from what the kernel tells a signal handler.
  case fault(vector: UInt8, errorCode: UInt32, address: UInt64)
}
