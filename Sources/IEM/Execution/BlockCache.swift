import Glibc

/// Decoded straight-line code, keyed by physical address and mode.
///
/// A block lies within one physical page, or is one instruction that crosses into a second one.
/// Blocks are laid out one after another in an arena, decoded instructions and operations of the
/// threaded tier side by side; when it is full, everything is dropped. A write into bytes that
/// blocks came from drops those blocks (`GuestMemory` tells). What a dropped block occupied is
/// not reused before everything is dropped, so that it may be dropped while it runs.
final class BlockCache {
  struct Block: BitwiseCopyable {
    /// See `Processor.blockKey`; 0 when dropped (the mode bits of a key are never all zero).
    var key: UInt64
    /// The page, and where in it the block begins.
    var page: UInt64
    var offset: Int32
    /// Where its instructions and operations begin.
    var slot: Int32
    /// Instructions in it.
    var count: Int32
    var byteCount: Int32
    /// Next block of the same page, plus one; the second is for the page that a block of one
    /// instruction crosses into.
    var nextInPage: Int32
    var nextInSecondPage: Int32
    /// The second page, or `noPage`.
    var secondPage: UInt64
    /// First of the links that lead here: `2 * block + side + 1`, or 0.
    var incoming: Int32
    /// For each own link: the next link with the same target.
    var nextIncoming: (Int32, Int32) = (0, 0)
    /// For each own link: where it is in the arena, or 0, and what it holds while not linked.
    var linkAddress: (UInt64, UInt64) = (0, 0)
    var linkStub: (UInt64, UInt64) = (0, 0)
    /// The next block of the same hash slot.
    var nextInSlot: UnsafeMutablePointer<Block>?
  }

  static let slotCount = 1 << 16
  /// A Linux boot decodes some 700,000 instructions, which take about 80 MiB with their blocks.
  private static let instructionCapacity = 1 << 20
  private static let blockCapacity = 1 << 18
  /// The most instructions a block holds.
  static let maximumLength = 64
  /// Operations behind a block's instructions.
  static let stubCount = 2
  static let noPage = UInt64.max

  let instructions: UnsafeMutablePointer<DecodedInstruction>
  let operations: UnsafeMutablePointer<Operation>
  let blocks: UnsafeMutablePointer<Block>
  private let slots: UnsafeMutablePointer<UnsafeMutablePointer<Block>?>
  /// By physical page: the first of its blocks, plus one.
  private let pageHeads: UnsafeMutablePointer<Int32>
  private let pageCount: UInt64
  private var instructionCount = 0
  private var blockCount = 0
  private let memory: GuestMemory
  /// How often everything was dropped.
  private(set) var flushes: UInt64 = 0

  init(memory: GuestMemory) {
    self.memory = memory
    pageCount = memory.pageCount
    instructions = Self.reserve(Self.instructionCapacity)
    operations = Self.reserve(Self.instructionCapacity)
    blocks = Self.reserve(Self.blockCapacity)
    slots = Self.reserve(Self.slotCount)
    pageHeads = Self.reserve(Int(pageCount))
  }

  deinit {
    Self.release(instructions, Self.instructionCapacity)
    Self.release(operations, Self.instructionCapacity)
    Self.release(blocks, Self.blockCapacity)
    Self.release(slots, Self.slotCount)
    Self.release(pageHeads, Int(pageCount))
  }

  /// Zero pages from the host, touched only as far as they are used.
  private static func reserve<T>(_ count: Int) -> UnsafeMutablePointer<T> {
    let size = count * MemoryLayout<T>.stride
    let pointer = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let pointer, pointer != MAP_FAILED else { fatalError("no address space for decoded code") }
    return pointer.bindMemory(to: T.self, capacity: count)
  }

  private static func release<T>(_ pointer: UnsafeMutablePointer<T>, _ count: Int) {
    munmap(pointer, count * MemoryLayout<T>.stride)
  }

  // MARK: Finding

  @inline(__always) static func slot(_ key: UInt64) -> Int {
    // Multiplied, so that code at the same offset of many pages spreads.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  @inline(__always) func lookUp(_ key: UInt64) -> UnsafeMutablePointer<Block>? {
    var next = slots[Self.slot(key)]
    while let block = next {
      if block.pointee.key == key { return block }
      next = block.pointee.nextInSlot
    }
    return nil
  }

  private func next(of block: UnsafeMutablePointer<Block>, in page: UInt64) -> Int32 {
    block.pointee.secondPage == page ? block.pointee.nextInSecondPage : block.pointee.nextInPage
  }

  // MARK: Building

  /// Where the builder may put the next block. There is room for a whole one.
  func beginBlock() -> Int {
    if instructionCount + Self.maximumLength + Self.stubCount > Self.instructionCapacity
      || blockCount >= Self.blockCapacity
    {
      dropAll()
    }
    return instructionCount
  }

  /// Enters the block whose instructions were put where `beginBlock` said.
  func endBlock(
    key: UInt64, count: Int, byteCount: Int, secondPage: UInt64 = BlockCache.noPage
  ) -> UnsafeMutablePointer<Block> {
    let physical = key >> 4
    let page = physical >> 12
    let offset = Int(physical & 0xFFF)
    let block = blocks + blockCount
    block.initialize(
      to: Block(
        key: key, page: page, offset: Int32(offset), slot: Int32(instructionCount),
        count: Int32(count), byteCount: Int32(byteCount), nextInPage: 0, nextInSecondPage: 0, secondPage: secondPage, incoming: 0,
        nextInSlot: slots[Self.slot(key)]))
    instructionCount += count + Self.stubCount
    blockCount += 1
    if page < pageCount {
      block.pointee.nextInPage = pageHeads[Int(page)]
      pageHeads[Int(page)] = Int32(blockCount)
    }
    slots[Self.slot(key)] = block
    memory.noteCode(page: page, from: offset, count: min(byteCount, 4096 - offset))
    if secondPage < pageCount {
      block.pointee.nextInSecondPage = pageHeads[Int(secondPage)]
      pageHeads[Int(secondPage)] = Int32(blockCount)
      memory.noteCode(page: secondPage, from: 0, count: offset + byteCount - 4096)
    }
    return block
  }

  @inline(__always) func firstOperation(
    _ block: UnsafeMutablePointer<Block>
  ) -> UnsafeMutablePointer<Operation> { operations + Int(block.pointee.slot) }

  @inline(__always) func index(_ block: UnsafeMutablePointer<Block>) -> Int { block - blocks }

  // MARK: Links

  /// Makes side 0 (taken) or 1 (straight on) of a block lead to another.
  func link(_ source: Int, side: Int, to target: UnsafeMutablePointer<Block>) {
    let block = blocks + source
    let address = side == 0 ? block.pointee.linkAddress.0 : block.pointee.linkAddress.1
    guard address != 0, block.pointee.key != 0, target.pointee.key != 0 else { return }
    setLink(address, UInt64(UInt(bitPattern: firstOperation(target))))
    if side == 0 {
      block.pointee.nextIncoming.0 = target.pointee.incoming
    } else {
      block.pointee.nextIncoming.1 = target.pointee.incoming
    }
    target.pointee.incoming = Int32(2 * source + side + 1)
  }

  private func setLink(_ address: UInt64, _ value: UInt64) {
    // Addresses of links are those of fields of the operations arena.
    UnsafeMutableRawPointer(bitPattern: UInt(address))?.storeBytes(of: value, as: UInt64.self)
  }

  /// Every link that leads to a block goes back to its stub.
  private func unlink(_ target: UnsafeMutablePointer<Block>) {
    var link = target.pointee.incoming
    target.pointee.incoming = 0
    while link != 0 {
      let block = blocks + Int(link - 1) / 2
      if (link - 1) & 1 == 0 {
        setLink(block.pointee.linkAddress.0, block.pointee.linkStub.0)
        link = block.pointee.nextIncoming.0
      } else {
        setLink(block.pointee.linkAddress.1, block.pointee.linkStub.1)
        link = block.pointee.nextIncoming.1
      }
    }
  }

  // MARK: Dropping

  /// Forgets the blocks that came from any of these bytes of a page.
  /// - Returns: whether there were any.
  func drop(page: UInt64, from offset: Int, count: Int) -> Bool {
    guard page < pageCount else { return false }
    var dropped = false
    var index = pageHeads[Int(page)]
    var previous: UnsafeMutablePointer<Int32> = pageHeads + Int(page)
    while index != 0 {
      let block = blocks + Int(index - 1)
      let isSecond = block.pointee.secondPage == page
      let following = isSecond ? block.pointee.nextInSecondPage : block.pointee.nextInPage
      let (start, end) = extent(block, in: page)
      // A block of two pages may have been dropped through the other one.
      if block.pointee.key == 0 || (start < offset + count && offset < end) {
        if block.pointee.key != 0 {
          forget(block)
          dropped = true
        }
        previous.pointee = following
      } else if isSecond {
        previous = withUnsafeMutablePointer(to: &block.pointee.nextInSecondPage) { $0 }
      } else {
        previous = withUnsafeMutablePointer(to: &block.pointee.nextInPage) { $0 }
      }
      index = following
    }
    return dropped
  }

  /// The bytes of a page that a block came from.
  private func extent(_ block: UnsafeMutablePointer<Block>, in page: UInt64) -> (Int, Int) {
    let offset = Int(block.pointee.offset)
    let end = offset + Int(block.pointee.byteCount)
    return block.pointee.secondPage == page ? (0, end - 4096) : (offset, min(end, 4096))
  }

  private func forget(_ block: UnsafeMutablePointer<Block>) {
    removeFromSlot(block)
    unlink(block)
    // The jump cache, and a branch that is just being taken, may still lead here.
    firstOperation(block).pointee.function = staleBlock
    block.pointee.key = 0
  }

  private func removeFromSlot(_ block: UnsafeMutablePointer<Block>) {
    let slot = Self.slot(block.pointee.key)
    guard slots[slot] != block else {
      slots[slot] = block.pointee.nextInSlot
      return
    }
    var previous = slots[slot]
    while let other = previous {
      if other.pointee.nextInSlot == block {
        other.pointee.nextInSlot = block.pointee.nextInSlot
        return
      }
      previous = other.pointee.nextInSlot
    }
  }

  /// A bit for each 64 bytes of a page that blocks came from.
  func codeMap(page: UInt64) -> UInt64 {
    guard page < pageCount else { return 0 }
    var map: UInt64 = 0
    var index = pageHeads[Int(page)]
    while index != 0 {
      let block = blocks + Int(index - 1)
      if block.pointee.key != 0 {
        let (start, end) = extent(block, in: page)
        map |= GuestMemory.granules(from: start, count: end - start)
      }
      index = next(of: block, in: page)
    }
    return map
  }

  func dropAll() {
    flushes += 1
    var pages: Set<UInt64> = []
    // Blocks that were dropped may still be in lists.
    for index in 0..<blockCount {
      pages.insert(blocks[index].page)
      pages.insert(blocks[index].secondPage)
      blocks[index].key = 0
    }
    for page in pages where page < pageCount { pageHeads[Int(page)] = 0 }
    slots.update(repeating: nil, count: Self.slotCount)
    instructionCount = 0
    blockCount = 0
    for page in pages where page < pageCount { memory.refreshCode(page: page) }
  }
}
