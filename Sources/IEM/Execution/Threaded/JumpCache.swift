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

/// A code segment, privilege and address space under which entries of the jump cache were made.
/// Tags in 64-bit mode are kept with the space.
struct JumpContext: BitwiseCopyable {
  var base: UInt64 = 0
  var space: UInt64 = 0
  var limit: UInt32 = 0
  var kind: UInt32 = 0
  var tag: UInt64 = 0

  static let count = 8
}

/// What the jump cache consists of, and the operation that leaves; owned by the engine.
struct JumpTables {
  /// Two operations: `leaveOperation`, `stopOperation`.
  let leaving: UnsafeMutablePointer<Operation>
  let cache: UnsafeMutablePointer<JumpEntry>
  let contexts: UnsafeMutablePointer<JumpContext>

  init() {
    leaving = .allocate(capacity: 2)
    leaving.initialize(to: Operation(function: leaveOperation))
    (leaving + 1).initialize(to: Operation(function: stopOperation))
    cache = .allocate(capacity: JumpEntry.count)
    cache.initialize(repeating: JumpEntry(), count: JumpEntry.count)
    contexts = .allocate(capacity: JumpContext.count)
    contexts.initialize(repeating: JumpContext(), count: JumpContext.count)
  }

  /// Operations in this part of the arena of blocks are about to become others.
  func forget(_ range: Range<UInt64>) {
    for index in 0..<JumpEntry.count where range.contains(cache[index].operation) {
      cache[index] = JumpEntry()
    }
  }

  func deallocate() {
    leaving.deallocate()
    cache.deallocate()
    contexts.deallocate()
  }
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

  /// Finds the tag for the present mode, code segment, privilege and address space; called by
  /// `updateMode` and when the space changes.
  @inline(__always) mutating func selectJumpContext() {
    guard mode == .bits64 else {
      selectLegacyContext()
      return
    }
    let space = spaces.pointee.current
    if cpl == 3 {
      jumpTag = space.pointee.userTag
    } else {
      jumpTag =
        space.pointee.hasOwnSupervisorCode
        ? space.pointee.supervisorTag : spaces.pointee.currentShared.pointee.tag
    }
  }

  private mutating func selectLegacyContext() {
    let cs = segments[unchecked: Int(SegmentRegister.cs.rawValue)]
    let space = spaces.pointee.current.pointee.id
    let kind = UInt32(blockMode) | (cpl == 3 ? 16 : 0) | 32
    for index in 0..<JumpContext.count {
      let context = jumpContexts[index]
      if context.kind == kind && context.base == cs.base && context.limit == cs.limit
        && context.space == space
      {
        jumpTag = context.tag
        return
      }
    }
    lastJumpTag &+= 1
    jumpTag = lastJumpTag
    jumpContexts[Int(truncatingIfNeeded: lastJumpTag) & (JumpContext.count - 1)] = JumpContext(
      base: cs.base, space: space, limit: cs.limit, kind: kind, tag: jumpTag)
  }
}

extension Processor {
  /// The operation that goes back to the run loop with nothing left to do.
  @inline(__always) var stopOperation: UnsafeRawPointer { leaveOperation + Operation.stride }
}
