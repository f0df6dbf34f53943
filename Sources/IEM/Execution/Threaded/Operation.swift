/// The threaded tier: straight-line blocks of operations, each of which executes one instruction
/// and calls the next. Every operation has the exact meaning of the reference tier; whatever is
/// rare or goes wrong (a TLB miss, a fault, an uncommon form) is given to the reference handler.
///
/// How it keeps exact state without writing it all the time:
/// - RIP: `Processor.blockRIP` is the address of the block's first instruction; an operation knows
///   its offset from there, and RIP is only written when somebody may look.
/// - Retired instructions: entering a block takes its length from `Processor.countdown`; an
///   operation knows how many of the block's instructions are not complete when it begins.
/// - Flags stay in the lazy form of Flags.swift.

/// Executes one operation: processor, operation → nil when the run loop must look, or, in debug
/// builds, the operation to execute next. A C function on raw pointers: Swift compiles a call in
/// tail position of such a function into a jump.
typealias OperationFunction =
  @convention(c) (UnsafeMutableRawPointer, UnsafeRawPointer) -> UnsafeRawPointer?

/// The processor, as an operation receives it.
typealias Core = UnsafeMutableRawPointer
/// The operation itself, as it receives itself.
typealias Op = UnsafeRawPointer

/// One step of a block. Plain bits, 32 bytes; what a field means is up to the function.
///
/// | bytes | general             | branches                    |
/// |-------|---------------------|-----------------------------|
/// | 8–15  | `payload`           | `payload`: the taken link   |
/// | 16–23 | register offsets    | `secondLink`: the other one |
struct Operation: BitwiseCopyable {
  var function: OperationFunction
  /// An immediate; or a displacement in the low and an immediate in the high 32 bits; or a link.
  var payload: UInt64 = 0
  /// Byte offsets from the processor of destination, source, base and index register.
  var destination: UInt16 = 0
  var source: UInt16 = 0
  var base: UInt16 = 0
  var index: UInt16 = 0
  /// log2 of the scale; of stubs: how far the address mask is shifted right.
  var scale: UInt8 = 0
  var segment: UInt8 = 0
  /// Instructions of the block that are not complete when this one begins.
  var remaining: UInt8 = 0
  /// Of the instruction, in bytes.
  var length: UInt8 = 0
  /// Of the instruction, from the block's start.
  var offset: UInt16 = 0
  /// Branches: what a taken one adds to `blockRIP`. Memory operands in the general form: how far
  /// the address mask is shifted right.
  var delta: Int16 = 0

  static let stride = 32
  static let secondLinkOffset = 16
  static let payloadOffset = 8
  /// Branches keep `branchEnd` where others have scale and segment.
  static let branchEndOffset = 24

  @inline(__always) var displacement: UInt64 {
    UInt64(truncatingIfNeeded: Int32(truncatingIfNeeded: payload))
  }
  /// The immediate beside a displacement.
  @inline(__always) var immediate32: UInt64 {
    UInt64(bitPattern: Int64(bitPattern: payload) &>> 32)
  }
  /// Where the next instruction begins, from the block's start.
  @inline(__always) var end: UInt64 { UInt64(offset) &+ UInt64(length) }
}

extension UnsafeMutableRawPointer {
  @inline(__always) var cpu: UnsafeMutablePointer<Processor> {
    assumingMemoryBound(to: Processor.self)
  }

  /// A register, or a part of one, by byte offset.
  @inline(__always) func get<T: GuestWord>(_ offset: UInt16, as: T.Type = T.self) -> T {
    load(fromByteOffset: Int(offset), as: T.self)
  }

  /// Writes a register: 32-bit values clear the upper half, 8- and 16-bit ones keep the rest.
  @inline(__always) func set<T: GuestWord>(_ offset: UInt16, _ value: T) {
    if T.bitWidth == 32 {
      storeBytes(of: value.wide, toByteOffset: Int(offset), as: UInt64.self)
    } else {
      storeBytes(of: value, toByteOffset: Int(offset), as: T.self)
    }
  }
}

extension UnsafeMutableRawPointer {
  // The registers are at the processor's start; operations reach them directly, which saves the
  // way through `Processor.registers`.

  @inline(__always) private func word(_ register: Int) -> UInt64 {
    load(fromByteOffset: register &* 8, as: UInt64.self)
  }

  @inline(__always) private func setWord(_ register: Int, _ value: UInt64) {
    storeBytes(of: value, toByteOffset: register &* 8, as: UInt64.self)
  }

  @inline(__always) var blockRIP: UInt64 {
    get { word(Register.block) }
    nonmutating set { setWord(Register.block, newValue) }
  }
  @inline(__always) var stackRegister: UInt64 {
    get { word(Register.rsp) }
    nonmutating set { setWord(Register.rsp, newValue) }
  }
  @inline(__always) var frameRegister: UInt64 {
    get { word(Register.rbp) }
    nonmutating set { setWord(Register.rbp, newValue) }
  }
  @inline(__always) var counter: UInt64 { word(Register.rcx) }
}

extension UnsafeRawPointer {
  @inline(__always) var op: UnsafePointer<Operation> { assumingMemoryBound(to: Operation.self) }
  @inline(__always) var following: UnsafeRawPointer { self + Operation.stride }
  @inline(__always) var takenLink: UnsafeRawPointer {
    // Links are set when a block is built and never zero.
    UnsafeRawPointer(bitPattern: UInt(truncatingIfNeeded: op.pointee.payload)).unsafelyUnwrapped
  }
  @inline(__always) var secondLink: UnsafeRawPointer {
    loadUnaligned(fromByteOffset: Operation.secondLinkOffset, as: UnsafeRawPointer.self)
  }
}

/// Goes on with `op`. The only place that knows that debug builds make no tail calls.
@inline(__always) func dispatch(_ core: Core, _ op: Op) -> Op? {
  #if DEBUG
    return op
  #else
    return op.op.pointee.function(core, op)
  #endif
}

/// Goes on with the operation after `op`.
@inline(__always) func next(_ core: Core, _ op: Op) -> Op? { dispatch(core, op.following) }

/// Enters a block at its first operation, or a stub. `blockRIP` is already the block's.
///
/// There is one call only, of the block or of the operation that leaves: with two calls in two
/// places the compiler made an ordinary call of one of them, and branches filled the host's stack.
@inline(__always) func enter(_ core: Core, _ op: Op) -> Op? {
  let left = core.cpu.pointee.countdown &- Int64(op.op.pointee.remaining)
  var following = op
  if left < 0 {
    following = core.cpu.pointee.leaveOperation
  } else {
    core.cpu.pointee.countdown = left
  }
  return dispatch(core, following)
}

/// The function of `Processor.leaveOperation`: the next block is longer than what may still run.
func leaveOperation(_ core: Core, _ op: Op) -> Op? { leave(core) }

/// Back to the run loop instead of entering a block whose length was already taken.
@inline(never) func leaveUncounted(_ core: Core, _ op: Op) -> Op? {
  core.cpu.pointee.countdown &+= Int64(op.op.pointee.remaining)
  return leave(core)
}

/// Back to the run loop, between blocks.
@inline(never) func leave(_ core: Core) -> Op? {
  core.cpu.pointee.rip = core.cpu.pointee.blockRIP
  core.cpu.pointee.setRetired(remaining: 0)
  return nil
}

extension Processor {
  /// `retired` as it is with so many instructions of the block still to be completed.
  @inline(__always) mutating func setRetired(remaining: UInt8) {
    retired = sliceEnd &- UInt64(bitPattern: countdown &+ Int64(remaining))
  }

  /// RIP wraps at 32 bits outside 64-bit mode.
  @inline(__always) var ripMask: UInt64 { mode == .bits64 ? .max : 0xFFFF_FFFF }
}
