/// Instructions in the form that the reference handlers read, for operations that needed it lately:
/// uncommon instructions, and others whose access the TLB did not answer. Keeping this form of all
/// instructions would take twice as much memory as the operations.
struct DecodedForms: BitwiseCopyable {
  static let count = 1 << 14
  /// The operations that the instructions belong to; zero where there is none.
  let owners: UnsafeMutablePointer<UInt64>
  let instructions: UnsafeMutablePointer<DecodedInstruction>

  init() {
    owners = .allocate(capacity: Self.count)
    owners.initialize(repeating: 0, count: Self.count)
    // Written before they are read, and touched only as far as they are used.
    instructions = .allocate(capacity: Self.count)
  }

  func deallocate() {
    owners.deallocate()
    instructions.deallocate()
  }

  @inline(__always) static func index(_ operation: UInt64) -> Int {
    Int(truncatingIfNeeded: (operation &>> 5 ^ operation &>> 17) & UInt64(count &- 1))
  }

  /// Operations in this part of the arena are about to become others.
  func forget(_ range: Range<UInt64>) {
    for index in 0..<Self.count where range.contains(owners[index]) { owners[index] = 0 }
  }
}

extension Processor {
  /// The decoded form of an operation's instruction.
  /// - Returns: nil when the instruction is no longer in memory, which only somebody can bring about
  ///   who writes guest memory past `GuestMemory`; its page's blocks are dropped then.
  @inline(__always) mutating func instruction(of op: Op) -> UnsafePointer<DecodedInstruction>? {
    let owner = UInt64(UInt(bitPattern: op))
    let index = DecodedForms.index(owner)
    if forms.owners[index] == owner { return UnsafePointer(forms.instructions + index) }
    return decodeAgain(op, index)
  }

  @inline(never) private mutating func decodeAgain(
    _ op: Op, _ index: Int
  ) -> UnsafePointer<DecodedInstruction>? {
    let (physical, second) = blocks._withUnsafeGuaranteedRef { blocks in
      let block = blocks.block(of: op)
      return (
        block.pointee.key >> 4 &+ UInt64(op.op.pointee.offset), blocks.secondPage(block)
      )
    }
    let length = Int(op.op.pointee.length)
    let inPage = min(length, 4096 - Int(physical & 0xFFF))
    counters.instructionsDecodedAgain &+= 1
    let form = forms.instructions + index
    forms.owners[index] = 0
    let page = memory._withUnsafeGuaranteedRef { $0.page(of: physical) }
    if inPage == length && page.isMemory {
      let bytes = UnsafePointer(
        (page.host + Int(physical & 0xFFF)).assumingMemoryBound(to: UInt8.self))
      let result = Decoder.decode(
        bytes, available: length, context: decodeContext, into: &form.pointee)
      return keep(form, index, op, isIntact: result == .ok, physical)
    }
    return decodeCrossing(op, index, physical, second)
  }

  /// The instruction of a block that crosses into a second page.
  private mutating func decodeCrossing(
    _ op: Op, _ index: Int, _ physical: UInt64, _ second: UInt64
  ) -> UnsafePointer<DecodedInstruction>? {
    let length = Int(op.op.pointee.length)
    let inPage = min(length, 4096 - Int(physical & 0xFFF))
    let form = forms.instructions + index
    var buffer = InlineArray<16, UInt8>(repeating: 0)
    let context = decodeContext
    let isThere = withUnsafeMutableBytes(of: &buffer) { bytes in
      let base = bytes.baseAddress.unsafelyUnwrapped
      return memory._withUnsafeGuaranteedRef { memory in
        guard memory.page(of: physical).isMemory else { return false }
        memory.readWithinPage(physical, into: base, count: inPage)
        guard inPage < length else { return true }
        guard second < pageCount, memory.page(of: second << 12).isMemory else { return false }
        memory.readWithinPage(second << 12, into: base + inPage, count: length - inPage)
        return true
      }
    }
    let result = withUnsafeBytes(of: &buffer) { bytes in
      Decoder.decode(
        bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self), available: length,
        context: context, into: &form.pointee)
    }
    return keep(form, index, op, isIntact: isThere && result == .ok, physical)
  }

  private mutating func keep(
    _ form: UnsafeMutablePointer<DecodedInstruction>, _ index: Int, _ op: Op, isIntact: Bool,
    _ physical: UInt64
  ) -> UnsafePointer<DecodedInstruction>? {
    guard isIntact, form.pointee.length == op.op.pointee.length else {
      memory._withUnsafeGuaranteedRef { $0.dropCode(page: physical >> 12, from: 0, count: 4096) }
      return nil
    }
    forms.owners[index] = UInt64(UInt(bitPattern: op))
    return UnsafePointer(form)
  }
}
