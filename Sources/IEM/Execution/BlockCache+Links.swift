/// Direct links between blocks, by their numbers and sides: 0 is the taken one, 1 straight on.
extension BlockCache {
  /// Where a block has a link, and what it holds while it leads to no block; nil where the block has
  /// none.
  private func place(
    _ block: Reference, side: UInt32
  ) -> (UnsafeMutablePointer<UInt64>, unlinked: UInt64)? {
    let stub = UnsafeMutableRawPointer(firstOperation(block) + Int(block.pointee.count))
    let last = stub - Operation.stride
    let form = block.pointee.form
    let address = UInt64(UInt(bitPattern: stub))
    if side == 0 {
      guard form.contains(.takenLink) else { return nil }
      return (field(last + Operation.payloadOffset), address)
    }
    guard form.contains(.secondLink) else { return nil }
    return form.contains(.twoWays)
      ? (field(last + Operation.secondLinkOffset), address + UInt64(Operation.stride))
      : (field(stub + Operation.payloadOffset), 0)
  }

  private func field(_ address: UnsafeMutableRawPointer) -> UnsafeMutablePointer<UInt64> {
    address.assumingMemoryBound(to: UInt64.self)
  }

  /// The links of a target that come after this one.
  private func following(_ link: UInt32) -> UInt32 {
    let block = block(link >> 1)
    return link & 1 == 0 ? block.pointee.nextIncoming.0 : block.pointee.nextIncoming.1
  }

  private func setFollowing(_ link: UInt32, _ next: UInt32) {
    let block = block(link >> 1)
    if link & 1 == 0 {
      block.pointee.nextIncoming.0 = next
    } else {
      block.pointee.nextIncoming.1 = next
    }
  }

  /// Makes a side of a block lead to another.
  func link(_ source: UInt32, side: UInt32, to target: Reference) {
    let block = block(source)
    guard !block.pointee.isDropped, !target.pointee.isDropped,
      let (place, unlinked) = place(block, side: side), place.pointee == unlinked
    else { return }
    place.pointee = UInt64(UInt(bitPattern: firstOperation(target)))
    let link = source << 1 | side
    setFollowing(link, target.pointee.incoming)
    target.pointee.incoming = link
  }

  /// Every link that leads to a block goes back to its stub.
  func unlinkIncoming(_ target: Reference) {
    var link = target.pointee.incoming
    target.pointee.incoming = 0
    while link != 0 {
      if let (place, unlinked) = place(block(link >> 1), side: link & 1) {
        place.pointee = unlinked
      }
      link = following(link)
    }
  }

  /// Takes a block's own links out of the lists of their targets.
  func unlinkOutgoing(_ block: Reference) {
    for side in UInt32(0)..<2 {
      guard let (place, unlinked) = place(block, side: side), place.pointee != unlinked,
        let operation = UnsafeMutableRawPointer(bitPattern: UInt(place.pointee))
      else { continue }
      place.pointee = unlinked
      let target = (operation - Self.slotSize).assumingMemoryBound(to: Block.self)
      remove(number(block) << 1 | side, from: target)
    }
  }

  private func remove(_ link: UInt32, from target: Reference) {
    if target.pointee.incoming == link {
      target.pointee.incoming = following(link)
      return
    }
    var previous = target.pointee.incoming
    while previous != 0 {
      let next = following(previous)
      if next == link {
        setFollowing(previous, following(link))
        return
      }
      previous = next
    }
  }
}
