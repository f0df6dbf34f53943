/// Instruction fetch: from CS:RIP to bytes.
extension Processor {
  /// The linear address of an instruction, and how many bytes from it the code segment allows.
  @inline(__always) func codeAddress(_ rip: UInt64) -> (linear: UInt64, room: UInt64) {
    if mode == .bits64 { return (rip, .max) }
    let cs = Int(SegmentRegister.cs.rawValue)
    let limit = UInt64(segments[unchecked: cs].limit)
    return (
      (segments[unchecked: cs].base &+ rip) & 0xFFFF_FFFF, rip > limit ? 0 : limit &- rip &+ 1
    )
  }

  /// The physical address of an instruction's first byte.
  @inline(__always) mutating func fetchPhysical(_ linear: UInt64) throws(GuestFault) -> UInt64 {
    let entry = fetchTLB + TLB.index(linear)
    if entry.pointee.tag == (linear & ~0xFFF) | (cpl == 3 ? 2 : 0) {
      return entry.pointee.physical | (linear & 0xFFF)
    }
    return try fetchPhysicalSlow(linear)
  }

  @inline(never) private mutating func fetchPhysicalSlow(
    _ linear: UInt64
  ) throws(GuestFault) -> UInt64 {
    counters.tlbMisses &+= 1
    counters.fetchMisses &+= 1
    if mode == .bits64 && !Self.isCanonical(linear) { throw GuestFault.gp0 }
    let translation = try translation(of: linear, cpl == 3 ? [.fetch, .user] : .fetch)
    let physical = translation.physicalPage & a20Mask
    if translation.isCacheable || cr0 & CR0.pg == 0 { fillFetchTLB(linear, physical) }
    return physical | (linear & 0xFFF)
  }

  /// Reads the instruction at RIP from memory, page by page and limit by limit as hardware fetches,
  /// and decodes it.
  /// - Returns: the physical address of its first byte.
  mutating func fetchAndDecode(
    into instruction: inout DecodedInstruction
  ) throws(GuestFault) -> UInt64 {
    let (linear, room) = codeAddress(rip)
    guard room > 0 else { throw GuestFault.gp0 }
    let physical = try fetchPhysical(linear)
    let context = decodeContext
    let inPage = min(4096 - Int(linear & 0xFFF), Decoder.maximumLength)
    let allowed = Int(truncatingIfNeeded: min(room, UInt64(Decoder.maximumLength)))
    var result = DecodeResult.needMore
    // The bytes are copied, so that a self-modifying instruction cannot change under the decoder.
    var buffer = InlineArray<16, UInt8>(repeating: 0)
    let first = min(inPage, allowed)
    readCode(physical, count: first, into: &buffer, at: 0)
    if first == Decoder.maximumLength {
      return try decodeWhole(&buffer, context, &instruction, physical)
    }
    result = decode(&buffer, first, context, &instruction)
    if result == .needMore && first < allowed {
      let next = mode == .bits64 ? linear &+ UInt64(first) : (linear &+ UInt64(first)) & 0xFFFF_FFFF
      let nextPhysical = try fetchPhysical(next)
      readCode(nextPhysical, count: allowed - first, into: &buffer, at: first)
      result = decode(&buffer, allowed, context, &instruction)
    }
    try check(result)
    return physical
  }

  /// All bytes that an instruction may have are there.
  @inline(__always) private func decodeWhole(
    _ buffer: inout InlineArray<16, UInt8>, _ context: DecodeContext,
    _ instruction: inout DecodedInstruction, _ physical: UInt64
  ) throws(GuestFault) -> UInt64 {
    let key = withUnsafeBytes(of: &buffer) {
      DecodeCache.Key($0.baseAddress.unsafelyUnwrapped, context)
    }
    if decodings.find(key, &instruction) { return physical }
    try check(decode(&buffer, Decoder.maximumLength, context, &instruction))
    decodings.keep(key, instruction)
    return physical
  }

  @inline(__always) private func check(_ result: DecodeResult) throws(GuestFault) {
    switch result {
    case .ok: return
    case .invalid: throw GuestFault.invalidOpcode
    // Past the segment limit, or longer than 15 bytes.
    case .needMore, .tooLong: throw GuestFault.gp0
    }
  }

  private func readCode(
    _ physical: UInt64, count: Int, into buffer: inout InlineArray<16, UInt8>, at offset: Int
  ) {
    withUnsafeMutableBytes(of: &buffer) { bytes in
      let base = bytes.baseAddress.unsafelyUnwrapped + offset
      memory._withUnsafeGuaranteedRef { $0.readWithinPage(physical, into: base, count: count) }
    }
  }

  private func decode(
    _ buffer: inout InlineArray<16, UInt8>, _ count: Int, _ context: DecodeContext,
    _ instruction: inout DecodedInstruction
  ) -> DecodeResult {
    withUnsafeBytes(of: &buffer) { bytes in
      Decoder.decode(
        bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self), available: count,
        context: context, into: &instruction)
    }
  }
}
