/// Which function executes which instruction. The functions are in OperationTables*.swift.
enum OperationTable {}

/// Turns decoded instructions into operations.
///
/// Behind the operations of all instructions come stubs: one, or after a conditional branch two,
/// the taken side and straight on. An instruction fused with the branch after it leaves the
/// branch's own operation in place, where the reference handler goes on after it had to do the
/// first instruction.
struct Translator {
  let blocks: BlockCache
  let block: BlockCache.Reference
  let instructions: UnsafePointer<DecodedInstruction>
  let operations: UnsafeMutablePointer<Operation>
  let count: Int
  let is64: Bool
  /// Branches within the page may be linked.
  let isLinkable: Bool
  /// A bit for each instruction before which the flags are those of a subtraction, or of logic.
  var afterSubtract: UInt64 = 0
  var afterLogic: UInt64 = 0

  /// The instruction must be the last of its block.
  static func endsBlock(_ i: Insn) -> Bool {
    let row = InstructionTable.compiled.rows[Int(i.pointee.row)]
    return row.attributes.contains(.endsBlock) || isRepeated(i)
  }

  /// A repeated string instruction, which may have to be executed again.
  static func isRepeated(_ i: Insn) -> Bool {
    i.hasRepeat
      && InstructionTable.compiled.rows[Int(i.pointee.row)].attributes.contains(.string)
  }

  /// - Parameter ends: the last instruction ends the block.
  static func translate(
    _ block: BlockCache.Reference, in blocks: BlockCache, ends: Bool
  ) {
    var translator = Translator(block, blocks)
    translator.run(ends: ends)
  }

  private init(_ block: BlockCache.Reference, _ blocks: BlockCache) {
    self.blocks = blocks
    self.block = block
    instructions = UnsafePointer(blocks.scratch)
    operations = blocks.firstOperation(block)
    count = Int(block.pointee.count)
    is64 = block.pointee.key & 7 == UInt64(ProcessorMode.bits64.rawValue) + 1
    isLinkable =
      block.pointee.key & Processor.unlinkable == 0
      && !block.pointee.isCrossing
  }

  private mutating func run(ends: Bool) {
    var offset = 0
    for index in 0..<count {
      var operation = Operation(function: referenceOperation)
      operation.remaining = UInt8(truncatingIfNeeded: count - index)
      operation.length = instructions[index].length
      operation.offset = UInt16(truncatingIfNeeded: offset)
      operations[index] = operation
      offset += Int(operation.length)
    }
    operations[count] = stub(side: 0)
    operations[count + 1] = stub(side: 1)
    let last = instructions + (count - 1)
    if Self.isRepeated(last) {
      operations[count - 1].function = referenceRepeat
      fallThrough(from: offset)
    } else if ends {
      translateBranch(last, count - 1)
    } else {
      fallThrough(from: offset)
    }
    noteFlagSources()
    var live = Self.allFlags
    for index in (0..<count).reversed() where !(ends && index == count - 1) {
      let i = instructions + index
      translate(i, index, flagsDead: writes(i) != 0 && writes(i) & live == 0)
      if isPure(i) {
        live = (live & ~writes(i)) | reads(i)
      } else {
        // It may fault or lead out of the block, and then all flags can be seen.
        live = Self.allFlags
      }
    }
    fusePairs()
    fuseCopies()
    if ends && count > 1 { fuse(count - 2) }
    fuseRuns(ends: ends)
  }
}
