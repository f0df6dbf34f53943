/// Dropping of blocks: because their bytes were written, to make room, or all of them. Blocks that
/// were dropped are in no list.
extension BlockCache {
  /// Forgets the blocks that came from any of these bytes of a page.
  /// - Returns: whether there were any.
  func drop(page: UInt64, from offset: Int, count: Int) -> Bool {
    guard page < pageCount else { return false }
    var dropped = false
    var index = pageHeads[Int(page)]
    while index != 0 {
      let block = block(index)
      index = next(of: block, in: page)
      let (start, end) = extent(block, in: page)
      guard start < offset + count && offset < end else { continue }
      forget(block)
      dropped = true
      if block.pointee.isCrossing {
        sweep(page: secondPage(block) == page ? block.pointee.page : secondPage(block))
      }
    }
    if dropped { sweep(page: page) }
    return dropped
  }

  private func next(of block: Reference, in page: UInt64) -> UInt32 {
    secondPage(block) == page ? crossing(block).pointee.nextInPage : block.pointee.nextInPage
  }

  /// The bytes of a page that a block came from.
  private func extent(_ block: Reference, in page: UInt64) -> (Int, Int) {
    let offset = block.pointee.offset
    let end = offset + Int(block.pointee.byteCount)
    return secondPage(block) == page ? (0, end - 4096) : (offset, min(end, 4096))
  }

  /// A bit for each 64 bytes of a page that blocks came from.
  func codeMap(page: UInt64) -> UInt64 {
    guard page < pageCount else { return 0 }
    var map: UInt64 = 0
    var index = pageHeads[Int(page)]
    while index != 0 {
      let block = block(index)
      let (start, end) = extent(block, in: page)
      map |= GuestMemory.granules(from: start, count: end - start)
      index = next(of: block, in: page)
    }
    return map
  }

  /// Nothing leads to a block any more, and it to no other; `sweep` must follow.
  private func forget(_ block: Reference) {
    removeFromSlot(block)
    unlinkIncoming(block)
    unlinkOutgoing(block)
    // The jump cache, and a branch that is just being taken, may still lead here.
    firstOperation(block).pointee.function = staleBlock
    block.pointee.form.insert(.dropped)
  }

  private func removeFromSlot(_ removed: Reference) {
    let slot = Self.slot(removed.pointee.key)
    let number = number(removed)
    guard slots[slot] != number else {
      slots[slot] = removed.pointee.nextInSlot
      return
    }
    var previous = slots[slot]
    while previous != 0 {
      let other = block(previous)
      if other.pointee.nextInSlot == number {
        other.pointee.nextInSlot = removed.pointee.nextInSlot
        return
      }
      previous = other.pointee.nextInSlot
    }
  }

  /// Takes blocks that were dropped out of the list of a page.
  private func sweep(page: UInt64) {
    guard page < pageCount else { return }
    var kept: Reference?
    var index = pageHeads[Int(page)]
    while index != 0 {
      let block = block(index)
      let following = next(of: block, in: page)
      if !block.pointee.isDropped {
        setNext(of: kept, in: page, index)
        kept = block
      }
      index = following
    }
    setNext(of: kept, in: page, 0)
  }

  private func setNext(of block: Reference?, in page: UInt64, _ number: UInt32) {
    guard let block else {
      pageHeads[Int(page)] = number
      return
    }
    if secondPage(block) == page {
      crossing(block).pointee.nextInPage = number
    } else {
      block.pointee.nextInPage = number
    }
  }

  private func forEachBlock(ofSegment number: Int, _ body: (Reference) -> Void) {
    var place = number * Self.segmentSize + 1
    let end = end(ofSegment: number)
    while place < end {
      let block = block(UInt32(truncatingIfNeeded: place))
      body(block)
      place += block.pointee.size
    }
  }

  /// Drops the blocks of a segment, whose room will be used again.
  func evict(_ number: Int) {
    let start = number * Self.segmentSize
    guard end(ofSegment: number) > start + 1 else { return }
    evictions &+= 1
    var pages: Set<UInt64> = []
    forEachBlock(ofSegment: number) { block in
      guard !block.pointee.isDropped else { return }
      forget(block)
      pages.insert(block.pointee.page)
      if block.pointee.isCrossing { pages.insert(secondPage(block)) }
    }
    for page in pages where page < pageCount {
      sweep(page: page)
      memory.refreshCode(page: page)
    }
    segmentEnds[number] = start + 1
    let first = UInt64(UInt(bitPattern: arena + start * Self.slotSize))
    let range = first..<(first + UInt64(Self.segmentSize * Self.slotSize))
    jumps.forget(range)
    forms.forget(range)
  }

  func dropAll() {
    evictions &+= 1
    var pages: Set<UInt64> = []
    for number in 0..<segmentCount {
      forEachBlock(ofSegment: number) { block in
        pages.insert(block.pointee.page)
        if block.pointee.isCrossing { pages.insert(secondPage(block)) }
        block.pointee.form.insert(.dropped)
      }
    }
    for page in pages where page < pageCount { pageHeads[Int(page)] = 0 }
    slots.update(repeating: 0, count: Self.slotCount)
    rewind()
    jumps.forget(0..<UInt64.max)
    for page in pages where page < pageCount { memory.refreshCode(page: page) }
  }
}
