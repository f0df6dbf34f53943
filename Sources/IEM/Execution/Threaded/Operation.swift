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
@inline(__always) func enter(_ core: Core, _ op: Op) -> Op? {
  let left = core.cpu.pointee.countdown &- Int64(op.op.pointee.remaining)
  core.cpu.pointee.countdown = left
  if left < 0 { return leaveUncounted(core, op) }
  return dispatch(core, op)
}

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

/// An entry of the jump cache: where the block that begins at an address is.
struct JumpEntry: BitwiseCopyable {
  var rip: UInt64 = 0
  /// `Processor.jumpTag` at the time; never matches when zero.
  var tag: UInt64 = 0
  /// The block's first operation.
  var operation: UInt64 = 0
  var unused: UInt64 = 0

  static let count = 4096
  @inline(__always) static func index(_ rip: UInt64) -> Int {
    Int(truncatingIfNeeded: (rip ^ rip &>> 12) & UInt64(count &- 1))
  }
}

/// A code segment and privilege under which entries of the jump cache were made.
struct JumpContext: BitwiseCopyable {
  var base: UInt64 = 0
  var limit: UInt32 = 0
  var kind: UInt32 = 0
  var tag: UInt64 = 0
}

extension Processor {
  /// The block at an address of the present code segment, if the jump cache has it.
  @inline(__always) func cachedBlock(_ rip: UInt64, _ found: inout Op) -> Bool {
    let entry = jumpCache + JumpEntry.index(rip)
    guard (entry.pointee.rip ^ rip) | (entry.pointee.tag ^ jumpTag) == 0 else { return false }
    // A valid tag means that the entry was filled in.
    found =
      UnsafeRawPointer(bitPattern: UInt(truncatingIfNeeded: entry.pointee.operation))
      .unsafelyUnwrapped
    return true
  }

  /// Finds the tag for the present mode, code segment and privilege; called by `updateMode`.
  mutating func selectJumpContext() {
    let cs = segments[unchecked: Int(SegmentRegister.cs.rawValue)]
    let is64 = mode == .bits64
    let base = is64 ? 0 : cs.base
    let limit = is64 ? 0 : cs.limit
    let kind = UInt32(blockMode) | (cpl == 3 ? 16 : 0) | 32
    for index in 0..<8 {
      let context = jumpContexts[unchecked: index]
      if context.kind == kind && context.base == base && context.limit == limit {
        jumpTag = context.tag
        return
      }
    }
    lastJumpTag &+= 1
    jumpTag = lastJumpTag
    jumpContexts[unchecked: Int(lastJumpTag & 7)] = JumpContext(
      base: base, limit: limit, kind: kind, tag: jumpTag)
  }

  /// After anything that may change what instruction fetch finds at an address.
  mutating func forgetJumps() {
    for index in 0..<8 { jumpContexts[unchecked: index] = JumpContext() }
    selectJumpContext()
  }
}
