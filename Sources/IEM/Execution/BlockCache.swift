import Glibc

/// Decoded straight-line code, keyed by physical address and mode.
///
/// A block lies within one physical page. Blocks are laid out one after another in an arena; when
/// it is full, everything is dropped. A write into bytes that blocks came from drops the blocks
/// of that page (`GuestMemory` tells).
final class BlockCache {
  struct Block: BitwiseCopyable {
    /// `physical << 3 | mode bits`; 0 when dropped (no block starts at physical 0 in mode 0 with
    /// an empty key, because the mode bits of a key are never all zero).
    var key: UInt64
    var first: UnsafeMutablePointer<DecodedInstruction>
    var count: Int32
    var byteCount: Int32
    /// Next block of the same page, an index into `blocks`, or -1.
    var nextInPage: Int32
  }

  static let slotCount = 1 << 16
  private static let instructionCapacity = 1 << 19
  private static let blockCapacity = 1 << 17
  /// The most instructions a block holds.
  static let maximumLength = 64

  private let instructions: UnsafeMutablePointer<DecodedInstruction>
  private let blocks: UnsafeMutablePointer<Block>
  private let slots: UnsafeMutablePointer<UnsafeMutablePointer<Block>?>
  /// By physical page: the first of its blocks, plus one.
  private let pageHeads: UnsafeMutablePointer<Int32>
  private let pageCount: UInt64
  private var instructionCount = 0
  private var blockCount = 0
  private let memory: GuestMemory
  private(set) var flushes: UInt64 = 0

  init(memory: GuestMemory) {
    self.memory = memory
    pageCount = memory.pageCount
    instructions = Self.reserve(Self.instructionCapacity)
    blocks = Self.reserve(Self.blockCapacity)
    slots = Self.reserve(Self.slotCount)
    pageHeads = Self.reserve(Int(pageCount))
  }

  deinit {
    Self.release(instructions, Self.instructionCapacity)
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

  @inline(__always) static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key >> 3 ^ key >> 15 ^ key << 13) & UInt64(slotCount - 1))
  }

  @inline(__always) func lookUp(_ key: UInt64) -> UnsafeMutablePointer<Block>? {
    if let block = slots[Self.slot(key)], block.pointee.key == key { return block }
    return nil
  }

  /// Where the builder may put the next block's instructions. Room for a whole block.
  func beginBlock() -> UnsafeMutablePointer<DecodedInstruction> {
    if instructionCount + Self.maximumLength > Self.instructionCapacity
      || blockCount >= Self.blockCapacity
    {
      dropAll()
    }
    return instructions + instructionCount
  }

  /// Enters the block whose instructions were put where `beginBlock` said.
  func endBlock(key: UInt64, count: Int, byteCount: Int) -> UnsafeMutablePointer<Block> {
    let physical = key >> 3
    let page = physical >> 12
    let block = blocks + blockCount
    let head = page < pageCount ? pageHeads[Int(page)] : 0
    block.initialize(
      to: Block(
        key: key, first: instructions + instructionCount, count: Int32(count),
        byteCount: Int32(byteCount), nextInPage: head - 1))
    instructionCount += count
    blockCount += 1
    if page < pageCount { pageHeads[Int(page)] = Int32(blockCount) }
    slots[Self.slot(key)] = block
    memory.noteCode(page: page, from: Int(physical & 0xFFF), count: byteCount)
    return block
  }

  /// Forgets every block of a page.
  func drop(page: UInt64) {
    guard page < pageCount else { return }
    var index = Int(pageHeads[Int(page)]) - 1
    pageHeads[Int(page)] = 0
    while index >= 0 {
      let block = blocks + index
      let slot = Self.slot(block.pointee.key)
      if slots[slot] == block { slots[slot] = nil }
      block.pointee.key = 0
      index = Int(block.pointee.nextInPage)
    }
    memory.clearCode(page: page)
  }

  func dropAll() {
    flushes += 1
    for index in 0..<blockCount {
      let key = blocks[index].key
      guard key != 0 else { continue }
      let page = key >> 15
      if page < pageCount, pageHeads[Int(page)] != 0 {
        pageHeads[Int(page)] = 0
        memory.clearCode(page: page)
      }
    }
    slots.update(repeating: nil, count: Self.slotCount)
    instructionCount = 0
    blockCount = 0
  }
}
