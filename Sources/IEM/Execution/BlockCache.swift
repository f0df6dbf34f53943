import Glibc

/// Decoded straight-line code, keyed by physical address and mode.
///
/// A block lies within one physical page, or is one instruction that crosses into a second one. In
/// an arena of 32-byte slots lie, one after another, a `Block`, its operations, the stubs behind
/// them, for the second page a `Crossing`, and with `--stats` an `AccessCount`. Decoded instructions are not kept: whoever needs one
/// again decodes it again (DecodedForms.swift).
///
/// The arena is a ring of segments. Once all of it is used, the segment that was filled first makes
/// room: its blocks are dropped, and what is still wanted of them is built again. A write into
/// bytes that blocks came from drops those blocks (`GuestMemory` tells). What a dropped block
/// occupied stays as it is until the turn of its segment comes, which is never while blocks run,
/// so that a block may be dropped while it runs.
final class BlockCache {
  struct Block: BitwiseCopyable {
    /// See `Processor.blockKey`.
    var key: UInt64
    /// The next block of the same hash slot, and of the same page, by number.
    var nextInSlot: UInt32
    var nextInPage: UInt32
    /// First of the links that lead here: `2 * block + side`, or 0.
    var incoming: UInt32 = 0
    /// For each own link: the next link with the same target.
    var nextIncoming: (UInt32, UInt32) = (0, 0)
    var byteCount: UInt16
    /// Instructions in it.
    var count: UInt8
    var form: Form

    var page: UInt64 { key >> 16 }
    /// Where in the page it begins.
    var offset: Int { Int(truncatingIfNeeded: key >> 4 & 0xFFF) }
    var isDropped: Bool { form.contains(.dropped) }
    var isCrossing: Bool { form.contains(.crossing) }
    /// In slots.
    var size: Int {
      if form.contains(.counted) { return 1 + Int(count) + AccessCount.place + 1 }
      return isCrossing ? BlockCache.crossingPlace + 1 : 1 + Int(count) + (form.contains(.twoWays) ? 2 : 1)
    }
  }

  struct Form: OptionSet, BitwiseCopyable {
    var rawValue: UInt8
    /// The last operation has a link for the taken side.
    static let takenLink = Self(rawValue: 1 << 0)
    /// There is a link straight on: in the last operation of a block of two ways, else in the stub.
    static let secondLink = Self(rawValue: 1 << 1)
    /// Ends in a conditional branch: there are two stubs.
    static let twoWays = Self(rawValue: 1 << 2)
    static let crossing = Self(rawValue: 1 << 3)
    /// Nothing leads here any more but the jump cache and branches that are just being taken.
    static let dropped = Self(rawValue: 1 << 4)
    /// There is an `AccessCount`.
    static let counted = Self(rawValue: 1 << 5)
  }

  /// Behind a block of one instruction that crosses into a second page.
  struct Crossing: BitwiseCopyable {
    var page: UInt64
    var nextInPage: UInt32
  }

  typealias Reference = UnsafeMutablePointer<Block>

  static let slotCount = 1 << 16
  static let slotSize = Operation.stride
  /// In slots; the first one is not used, so that no block has the number 0.
  static let segmentSize = 1 << 13
  /// The most instructions a block holds.
  static let maximumLength = 64
  /// In slots.
  private static let maximumSize = 1 + maximumLength + AccessCount.place + 1
  /// One instruction and two stubs come before it.
  private static let crossingPlace = 4
  static let noPage = UInt64.max

  /// Where a block's instructions are while it is built.
  let scratch: UnsafeMutablePointer<DecodedInstruction>
  let forms: DecodedForms
  let jumps: JumpTables
  let arena: UnsafeMutableRawPointer
  let slots: UnsafeMutablePointer<UInt32>
  /// By physical page: the first of its blocks.
  let pageHeads: UnsafeMutablePointer<UInt32>
  let pageCount: UInt64
  let memory: GuestMemory
  let segmentCount: Int
  /// By segment: the end of its blocks, in slots of the arena.
  var segmentEnds: [Int]
  private var segment = 0
  private var position = 1
  private var isRewound = false
  /// See AccessCounting.swift.
  var countsAccesses = false
  /// How often blocks were dropped whose room is then used again.
  var evictions: UInt64 = 0

  /// - Parameter capacity: bytes of decoded code.
  init(memory: GuestMemory, jumps: JumpTables, capacity: Int) {
    self.memory = memory
    self.jumps = jumps
    pageCount = memory.pageCount
    segmentCount = max(capacity / (Self.segmentSize * Self.slotSize), 2)
    segmentEnds = (0..<segmentCount).map { $0 * Self.segmentSize + 1 }
    scratch = .allocate(capacity: Self.maximumLength)
    forms = DecodedForms()
    arena = Self.reserve(segmentCount * Self.segmentSize * Self.slotSize)
    slots = Self.reserve(Self.slotCount * 4).bindMemory(to: UInt32.self, capacity: Self.slotCount)
    pageHeads = Self.reserve(Int(pageCount) * 4)
      .bindMemory(to: UInt32.self, capacity: Int(pageCount))
  }

  deinit {
    scratch.deallocate()
    forms.deallocate()
    munmap(arena, segmentCount * Self.segmentSize * Self.slotSize)
    munmap(slots, Self.slotCount * 4)
    munmap(pageHeads, Int(pageCount) * 4)
  }

  /// Zero pages from the host, touched only as far as they are used.
  private static func reserve(_ size: Int) -> UnsafeMutableRawPointer {
    let pointer = mmap(
      nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let pointer, pointer != MAP_FAILED else { fatalError("no address space for decoded code") }
    return pointer
  }

  // MARK: Finding

  @inline(__always) func block(_ number: UInt32) -> Reference {
    (arena + Int(number) * Self.slotSize).assumingMemoryBound(to: Block.self)
  }

  @inline(__always) func number(_ block: Reference) -> UInt32 {
    UInt32(truncatingIfNeeded: (UnsafeMutableRawPointer(block) - arena) / Self.slotSize)
  }

  @inline(__always) func firstOperation(_ block: Reference) -> UnsafeMutablePointer<Operation> {
    (UnsafeMutableRawPointer(block) + Self.slotSize).assumingMemoryBound(to: Operation.self)
  }

  /// The block of an operation: stubs know it, and the first of them is `remaining` places on.
  func block(of op: Op) -> Reference {
    let stub = op + Int(op.op.pointee.remaining) * Operation.stride
    return block(UInt32(stub.op.pointee.base) | UInt32(stub.op.pointee.index) << 16)
  }

  func crossing(_ block: Reference) -> UnsafeMutablePointer<Crossing> {
    (UnsafeMutableRawPointer(block) + Self.crossingPlace * Self.slotSize)
      .assumingMemoryBound(to: Crossing.self)
  }

  func secondPage(_ block: Reference) -> UInt64 {
    block.pointee.isCrossing ? crossing(block).pointee.page : Self.noPage
  }

  @inline(__always) static func slot(_ key: UInt64) -> Int {
    // Multiplied, so that code at the same offset of many pages spreads.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  @inline(__always) func lookUp(_ key: UInt64) -> Reference? {
    var next = slots[Self.slot(key)]
    while next != 0 {
      let block = block(next)
      if block.pointee.key == key { return block }
      next = block.pointee.nextInSlot
    }
    return nil
  }

  // MARK: Building

  /// Makes room for the largest block.
  private func makeRoom() {
    if isRewound {
      // What still ran after everything had been dropped may have needed decoded forms.
      forms.forget(0..<UInt64.max)
      isRewound = false
    }
    let end = (segment + 1) * Self.segmentSize
    guard position + Self.maximumSize > end else { return }
    segmentEnds[segment] = position
    let next = segment + 1 == segmentCount ? 0 : segment + 1
    evict(next)
    segment = next
    position = next * Self.segmentSize + 1
  }

  /// Enters a block of the first `count` instructions in `scratch`.
  /// - Parameter ends: the last of them ends the block.
  func add(
    key: UInt64, count: Int, byteCount: Int, ends: Bool, secondPage: UInt64 = BlockCache.noPage
  ) -> Reference {
    makeRoom()
    let number = UInt32(truncatingIfNeeded: position)
    let block = block(number)
    let isCrossing = secondPage != Self.noPage
    let slot = Self.slot(key)
    block.initialize(
      to: Block(
        key: key, nextInSlot: slots[slot], nextInPage: 0,
        byteCount: UInt16(truncatingIfNeeded: byteCount), count: UInt8(truncatingIfNeeded: count),
        form: isCrossing ? .crossing : []))
    slots[slot] = number
    let (page, offset) = (block.pointee.page, block.pointee.offset)
    if page < pageCount {
      block.pointee.nextInPage = pageHeads[Int(page)]
      pageHeads[Int(page)] = number
    }
    memory.noteCode(page: page, from: offset, count: min(byteCount, 4096 - offset))
    if isCrossing {
      let isMemory = secondPage < pageCount
      crossing(block).initialize(
        to: Crossing(page: secondPage, nextInPage: isMemory ? pageHeads[Int(secondPage)] : 0))
      if isMemory { pageHeads[Int(secondPage)] = number }
      memory.noteCode(page: secondPage, from: 0, count: offset + byteCount - 4096)
    }
    Translator.translate(block, in: self, ends: ends)
    if countsAccesses { countAccesses(of: block) }
    position += block.pointee.size
    return block
  }

  /// Starts again with the first segment; everything was dropped.
  func rewind() {
    for number in 0..<segmentCount { segmentEnds[number] = number * Self.segmentSize + 1 }
    segment = 0
    position = 1
    isRewound = true
  }

  /// The end of a segment's blocks, in slots of the arena.
  func end(ofSegment number: Int) -> Int { number == segment ? position : segmentEnds[number] }
}
