/// The decoder's answers, by the bytes they are for.
///
/// What an instruction is depends on fifteen bytes and the mode only, and code runs again: the
/// reference tier, which reads an instruction's bytes each time it executes it, need not work out
/// each time what they mean. Nothing has to be dropped from here, whatever becomes of memory.
struct DecodeCache: BitwiseCopyable {
  private static let count = 1 << 12

  /// The fifteen bytes an instruction may have, and in the sixteenth the mode. All zero: none.
  struct Key: BitwiseCopyable, Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    init() {}

    /// - Parameter bytes: of which the last counts for nothing.
    @inline(__always) init(_ bytes: UnsafeRawPointer, _ context: DecodeContext) {
      let tag = 0x80 | UInt64(context.mode.rawValue) << 1 | (context.isProtected ? 1 : 0)
      low = bytes.loadUnaligned(as: UInt64.self)
      high = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & (1 << 56 &- 1) | tag << 56
    }

    @inline(__always) var index: Int {
      let mixed = (low ^ high &<< 29 ^ high) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed &>> 52)
    }
  }

  private let keys: UnsafeMutablePointer<Key>
  private let instructions: UnsafeMutablePointer<DecodedInstruction>

  init() {
    keys = .allocate(capacity: Self.count)
    keys.initialize(repeating: Key(), count: Self.count)
    // Written before they are read, and touched only as far as they are used.
    instructions = .allocate(capacity: Self.count)
  }

  func deallocate() {
    keys.deallocate()
    instructions.deallocate()
  }

  @inline(__always) func find(_ key: Key, _ instruction: inout DecodedInstruction) -> Bool {
    let index = key.index
    guard keys[index] == key else { return false }
    instruction = instructions[index]
    return true
  }

  func keep(_ key: Key, _ instruction: DecodedInstruction) {
    keys[key.index] = key
    instructions[key.index] = instruction
  }
}
