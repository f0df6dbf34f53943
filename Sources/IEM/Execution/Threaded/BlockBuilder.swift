/// Decodes a block and translates it.
extension SoftwareEngine {
  @inline(never) func buildBlock(
    _ key: UInt64, _ linear: UInt64, _ room: UInt64
  ) -> BlockCache.Reference? {
    let cpu = self.cpu
    let physical = key >> 4
    let page = cpu.pointee.memory._withUnsafeGuaranteedRef { $0.page(of: physical) }
    guard page.isMemory else { return nil }
    let start = Int(physical & 0xFFF)
    let available = Int(min(UInt64(4096 - start), room))
    let bytes = UnsafePointer((page.host + start).assumingMemoryBound(to: UInt8.self))
    let context = cpu.pointee.decodeContext
    let first = blocks.scratch
    var count = 0
    var offset = 0
    var ends = false
    var result = DecodeResult.ok
    // An instruction that may be a breakpoint is executed alone, after a look at it.
    while count < BlockCache.maximumLength && !ends && !hooks.mayStop(atPageOffset: start + offset)
    {
      let instruction = first + count
      result = Decoder.decode(
        bytes + offset, available: min(available - offset, Decoder.maximumLength), context: context,
        into: &instruction.pointee)
      guard result == .ok else { break }
      if hooks.mayStop(
        at: instruction.pointee, cpu.pointee.rip &+ UInt64(offset), cpu.pointee.mode)
      {
        // Executed alone, after a look at it.
        result = .invalid
        break
      }
      offset += Int(instruction.pointee.length)
      count += 1
      ends = Translator.endsBlock(instruction)
    }
    cpu.pointee.counters.blocksBuilt &+= 1
    cpu.pointee.counters.instructionsDecoded &+= UInt64(count)
    guard count > 0 else {
      return result == .needMore ? buildCrossing(key, linear, room) : nil
    }
    let block = blocks.add(key: key, count: count, byteCount: offset, ends: ends)
    if cpu.pointee.probes.contains(.code) {
      cpu.pointee.tell(.code(linear: linear, byteCount: offset))
    }
    return block
  }

  /// A block of the one instruction that begins in a page and ends in the next.
  private func buildCrossing(
    _ key: UInt64, _ linear: UInt64, _ room: UInt64
  ) -> BlockCache.Reference? {
    let cpu = self.cpu
    let inPage = 4096 - Int(linear & 0xFFF)
    guard inPage < Decoder.maximumLength, room >= UInt64(Decoder.maximumLength) else { return nil }
    let instruction = blocks.scratch
    let next = ((linear | 0xFFF) &+ 1) & cpu.pointee.ripMask
    // Faults, and code outside memory, are left to the careful step.
    guard let second = try? cpu.pointee.fetchPhysical(next), second >> 12 != key >> 16,
      cpu.pointee.memory._withUnsafeGuaranteedRef({ $0.page(of: second).isMemory }),
      (try? cpu.pointee.fetchAndDecode(into: &instruction.pointee)) != nil,
      Int(instruction.pointee.length) > inPage,
      !hooks.mayStop(at: instruction.pointee, cpu.pointee.rip, cpu.pointee.mode)
    else { return nil }
    let block = blocks.add(
      key: key, count: 1, byteCount: Int(instruction.pointee.length),
      ends: Translator.endsBlock(instruction), secondPage: second >> 12)
    if cpu.pointee.probes.contains(.code) {
      cpu.pointee.tell(.code(linear: linear, byteCount: Int(instruction.pointee.length)))
    }
    return block
  }
}
