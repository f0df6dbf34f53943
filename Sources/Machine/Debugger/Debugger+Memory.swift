import IEM

/// Memory as a debugger sees it: reads have no side effects, rights are not checked.
extension Debugger {
  // MARK: Physical

  package func readPhysical(_ address: UInt64, count: Int) -> [UInt8] {
    board.memory.peek(GuestPhysical(address), count: count) { [board] at in
      UInt8(truncatingIfNeeded: board.peekPhysical(at.value, width: .byte))
    }
  }

  /// Writes RAM, or registers of a device as the processor would.
  /// - Returns: false when nothing there can be written.
  package func writePhysical(_ address: UInt64, _ bytes: [UInt8]) -> Bool {
    guard beginChange() else { return false }
    var done = 0
    while done < bytes.count {
      let at = GuestPhysical(address &+ UInt64(done))
      let part = min(bytes.count - done, 4096 - Int(at.value & 0xFFF))
      if board.memory.isMemory(at) && !board.memory.isWritableMemory(at) { return false }
      bytes[done..<done + part].withUnsafeBytes { board.memory.write($0, to: at) }
      done += part
    }
    return true
  }

  private func physicalNumber(_ address: UInt64, _ count: Int) -> UInt64 {
    readPhysical(address, count: count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  // MARK: Linear

  package func pageWalk(_ linear: UInt64, processor: Int) -> PageWalk {
    pageWalk(linear, state: state(of: processor))
  }

  package func pageWalk(_ linear: UInt64, state: ProcessorState) -> PageWalk {
    PageWalk(linear, state: state) { physicalNumber($0, $1) }
  }

  /// Reads through a processor's page tables.
  /// - Returns: the bytes up to the first that is not mapped.
  package func readLinear(_ address: UInt64, count: Int, processor: Int) -> [UInt8] {
    let state = state(of: processor)
    board.current = processor
    var result: [UInt8] = []
    while result.count < count {
      let at = address &+ UInt64(result.count)
      guard let physical = pageWalk(at, state: state).physical else { break }
      let part = min(count - result.count, 4096 - Int(at & 0xFFF))
      result += readPhysical(physical, count: part)
    }
    return result
  }

  /// Writes through a processor's page tables, also where they say read-only.
  /// - Returns: false when a byte is not mapped, or not memory that can be written; then nothing
  ///   before it is undone.
  package func writeLinear(_ address: UInt64, _ bytes: [UInt8], processor: Int) -> Bool {
    let state = state(of: processor)
    board.current = processor
    var done = 0
    while done < bytes.count {
      let at = address &+ UInt64(done)
      guard let physical = pageWalk(at, state: state).physical else { return false }
      let part = min(bytes.count - done, 4096 - Int(at & 0xFFF))
      guard writePhysical(physical, Array(bytes[done..<done + part])) else { return false }
      done += part
    }
    return true
  }

  /// A little-endian number; nil when not all of it is mapped.
  package func readNumber(_ address: UInt64, count: Int, processor: Int) -> UInt64? {
    let bytes = readLinear(address, count: count, processor: processor)
    guard bytes.count == count else { return nil }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Board {
  /// What a read would return, without side effects.
  func peekPhysical(_ address: UInt64, width: AccessWidth) -> UInt64 {
    if AddressMap.msi.contains(address), let page = processors[current].apic.registerPage,
      address & ~0xFFF == page.value
    {
      return processors[current].apic.peekMemory(at: address & 0xFFF, width: width)
    }
    return mmio.peek(address, width: width)
  }
}

extension Debugger {
  /// For people: who answers at a physical address.
  package func physicalOwner(_ address: UInt64) -> String {
    if board.memory.isMemory(GuestPhysical(address)) {
      return board.memory.isWritableMemory(GuestPhysical(address)) ? "RAM" : "ROM"
    }
    if let mapping = board.mmio.mapping(at: address) {
      let offset = address &- mapping.base &+ mapping.firstOffset
      return "\(mapping.name).\(mapping.device.memoryRegisterName(at: offset))"
    }
    return AddressMap.msi.contains(address) ? "local APIC" : "nobody"
  }
}
