/// Counting what the TLB answers (`--stats`).
///
/// Accesses that the TLB answers are what must be fast, so nothing counts them. Where they are to be
/// counted, each block's first operation is entered through another one, which adds the number of
/// accesses that the block's instructions make; without the wish there is no such operation.
/// Counted are memory operands and what PUSH, CALL and their like move to and from the stack; a
/// read-modify-write counts once, as it is translated once, and a repeated string instruction once
/// each time it goes on.
extension BlockCache {
  /// Behind a block's stubs, where accesses are counted.
  struct AccessCount: BitwiseCopyable {
    /// The first operation's own.
    var function: OperationFunction
    var accesses: UInt64

    /// In slots from the first stub: behind two stubs and a `Crossing`.
    static let place = 3
  }

  /// To be called when everything else of a block is in place.
  func countAccesses(of block: Reference) {
    let count = Int(block.pointee.count)
    var accesses: UInt64 = 0
    for index in 0..<count { accesses &+= Self.accesses(of: scratch + index) }
    guard accesses > 0 else { return }
    block.pointee.form.insert(.counted)
    let first = firstOperation(block)
    UnsafeMutableRawPointer(first + count + AccessCount.place)
      .initializeMemory(
        as: AccessCount.self, to: AccessCount(function: first.pointee.function, accesses: accesses))
    first.pointee.function = countingOperation
  }

  private static func accesses(of i: Insn) -> UInt64 {
    let row = InstructionTable.compiled.rows + Int(i.pointee.row)
    guard !row.pointee.attributes.contains(.noAccess) else { return 0 }
    var accesses: UInt64 = 0
    for index in 0..<4 where i.isMemory(index) { accesses += 1 }
    return accesses + stackAccesses(row.pointee.map, i.opcode, i.modRM)
  }

  /// What an instruction moves to or from the stack beside its operands.
  private static func stackAccesses(_ map: OpcodeMap, _ opcode: UInt8, _ modRM: UInt8) -> UInt64 {
    switch (map, opcode) {
    // PUSH and POP of registers and immediates, PUSHF, POPF, RET, CALL, ENTER, LEAVE.
    case (.primary, 0x50...0x5F), (.primary, 0x68), (.primary, 0x6A), (.primary, 0x8F),
      (.primary, 0x9C), (.primary, 0x9D), (.primary, 0xC2), (.primary, 0xC3), (.primary, 0xE8),
      (.primary, 0xC8), (.primary, 0xC9):
      return 1
    // PUSH and POP of segment registers.
    case (.primary, 0x06), (.primary, 0x07), (.primary, 0x0E), (.primary, 0x16), (.primary, 0x17),
      (.primary, 0x1E), (.primary, 0x1F), (.secondary, 0xA0), (.secondary, 0xA1),
      (.secondary, 0xA8), (.secondary, 0xA9):
      return 1
    case (.primary, 0x60), (.primary, 0x61): return 8  // PUSHA, POPA
    case (.primary, 0x9A), (.primary, 0xCA), (.primary, 0xCB): return 2  // CALL and RET, far
    case (.primary, 0xCF): return 3  // IRET
    case (.primary, 0xFF):
      switch modRM >> 3 & 7 {
      case 2, 6: return 1  // CALL, PUSH
      case 3: return 2  // CALL, far
      default: return 0
      }
    default: return 0
    }
  }
}

/// Counts a block's accesses, and executes its first operation.
private func countingOperation(_ core: Core, _ op: Op) -> Op? {
  let place = Int(op.op.pointee.remaining) &+ BlockCache.AccessCount.place
  let count = (op + place &* Operation.stride)
    .assumingMemoryBound(to: BlockCache.AccessCount.self)
  core.cpu.pointee.counters.memoryAccesses &+= count.pointee.accesses
  return count.pointee.function(core, op)
}

extension SoftwareEngine {
  /// Whether `Counters.memoryAccesses` counts; takes a little time in every block.
  public var countsAccesses: Bool {
    get { blocks.countsAccesses }
    set {
      guard newValue != blocks.countsAccesses else { return }
      blocks.countsAccesses = newValue
      blocks.dropAll()
    }
  }
}
