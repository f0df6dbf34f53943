import SoftFloat

/// x87 state (SDM vol. 1, chapter 8). MMX registers are the significands of the physical ones.
public struct FPUState: Sendable, BitwiseCopyable {
  /// Physical registers R0–R7: significand at 2n, sign and exponent at 2n + 1 (low 16 bits).
  public var registers = InlineArray<16, UInt64>(repeating: 0)
  /// Control word FCW.
  public var control: UInt16 = 0x0040
  /// Status word FSW, with TOP in bits 11–13.
  public var status: UInt16 = 0
  /// One bit per physical register: set while it is not empty (the abridged tag of FXSAVE).
  public var tags: UInt8 = 0xFF
  /// Last opcode FOP, 11 bits.
  public var opcode: UInt16 = 0
  public var instructionPointer: UInt64 = 0
  public var instructionSelector: UInt16 = 0
  public var dataPointer: UInt64 = 0
  public var dataSelector: UInt16 = 0

  public init() {}

  /// TOP, the physical number of ST(0).
  @inline(__always) public var top: Int {
    get { Int(status >> 11) & 7 }
    set { status = (status & ~0x3800) | UInt16(truncatingIfNeeded: newValue & 7) << 11 }
  }
}
