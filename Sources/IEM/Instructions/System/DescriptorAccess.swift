/// Reading descriptors and checking them for each kind of segment register (SDM vol. 3, 5.5–5.8).
/// Nothing here changes a segment register: callers commit once nothing more can fault.
extension Processor {
  /// A fault whose error code is a selector.
  @inline(__always) static func selectorFault(_ vector: UInt8, _ selector: UInt16) -> GuestFault {
    GuestFault(vector: vector, errorCode: UInt32(selector & 0xFFFC))
  }

  @inline(__always) static func isNull(_ selector: UInt16) -> Bool { selector & 0xFFFC == 0 }

  /// Reads the 8-byte descriptor that a selector, not null, names.
  /// - Parameter vector: of the fault when it lies outside its table: #GP, or #TS.
  mutating func readDescriptor(
    _ selector: UInt16, or vector: UInt8 = Vector.generalProtection
  ) throws(GuestFault) -> Descriptor {
    let base: UInt64
    let limit: UInt32
    if selector & 4 == 0 {
      base = gdtr.base
      limit = UInt32(gdtr.limit)
    } else {
      let table = segment(.ldtr)
      guard !table.isUnusable else { throw Self.selectorFault(vector, selector) }
      base = table.base
      limit = table.limit
    }
    guard UInt32(selector | 7) <= limit else { throw Self.selectorFault(vector, selector) }
    let address = base &+ UInt64(selector & 0xFFF8)
    return Descriptor(low: try loadSystem(address), selector: selector, address: address)
  }

  /// Adds the upper half of a 16-byte system descriptor in long mode.
  mutating func readUpperHalf(
    _ descriptor: inout Descriptor, or vector: UInt8 = Vector.generalProtection
  ) throws(GuestFault) {
    guard isLongMode else { return }
    let selector = descriptor.selector
    let limit = selector & 4 == 0 ? UInt32(gdtr.limit) : segment(.ldtr).limit
    guard UInt32(selector | 7) &+ 8 <= limit else { throw Self.selectorFault(vector, selector) }
    descriptor.high = try loadSystem(descriptor.address &+ 8)
    guard descriptor.hasValidUpperHalf else { throw Self.selectorFault(vector, selector) }
  }

  /// Sets the accessed bit in memory if it is clear, and in `descriptor`.
  mutating func markAccessed(_ descriptor: inout Descriptor) throws(GuestFault) {
    guard descriptor.access & 1 == 0 else { return }
    try storeSystem(descriptor.address &+ 5, descriptor.access | 1)
    descriptor.low |= 1 << 40
  }

  /// Checks a selector for DS, ES, FS or GS and reads its segment.
  mutating func dataSegment(
    _ selector: UInt16, or vector: UInt8 = Vector.generalProtection
  ) throws(GuestFault) -> Segment {
    if Self.isNull(selector) { return .null(selector) }
    var descriptor = try readDescriptor(selector, or: vector)
    guard descriptor.isReadable else { throw Self.selectorFault(vector, selector) }
    if !descriptor.isConforming {
      guard descriptor.privilege >= max(cpl, UInt8(selector & 3)) else {
        throw Self.selectorFault(vector, selector)
      }
    }
    guard descriptor.isPresent else { throw GuestFault.np(selector) }
    try markAccessed(&descriptor)
    return descriptor.segment(selector: selector)
  }

  /// Checks a selector, not null, for SS at a privilege level and reads its segment.
  mutating func stackSegment(
    _ selector: UInt16, privilege: UInt8, or vector: UInt8 = Vector.generalProtection
  ) throws(GuestFault) -> Segment {
    var descriptor = try stackDescriptor(selector, privilege: privilege, or: vector)
    try markAccessed(&descriptor)
    return descriptor.segment(selector: selector)
  }

  /// The same without the accessed bit, for transfers that can still fault.
  mutating func stackDescriptor(
    _ selector: UInt16, privilege: UInt8, or vector: UInt8 = Vector.generalProtection
  ) throws(GuestFault) -> Descriptor {
    let descriptor = try readDescriptor(selector, or: vector)
    guard UInt8(selector & 3) == privilege, descriptor.isWritableData,
      descriptor.privilege == privilege
    else { throw Self.selectorFault(vector, selector) }
    guard descriptor.isPresent else { throw GuestFault.ss(selector) }
    return descriptor
  }

  /// A null SS, which 64-bit code below privilege level 3 may have.
  static func nullStack(privilege: UInt8) -> Segment {
    var segment = Segment.null(UInt16(privilege))
    segment.attributes.insert(Segment.Attributes(rawValue: UInt32(privilege) << 5))
    return segment
  }

  /// CS after a transfer: present, code, its L and D bits, and accessed.
  mutating func codeSegment(
    _ descriptor: Descriptor, privilege: UInt8
  ) throws(GuestFault) -> Segment {
    var descriptor = descriptor
    guard descriptor.isPresent else { throw GuestFault.np(descriptor.selector) }
    if isLongMode && descriptor.isLong && descriptor.isBig {
      throw GuestFault.gp(descriptor.selector)
    }
    try markAccessed(&descriptor)
    return descriptor.segment(selector: (descriptor.selector & 0xFFFC) | UInt16(privilege))
  }

  /// #GP unless the descriptor is code, and not of 64 and of 32 bits at once.
  func requireCode(_ descriptor: Descriptor) throws(GuestFault) {
    guard descriptor.isCode, !(isLongMode && descriptor.isLong && descriptor.isBig) else {
      throw GuestFault.gp(descriptor.selector)
    }
  }

  /// #GP(0) unless `offset` may be the instruction pointer in `code`.
  func checkOffset(_ offset: UInt64, in code: Segment) throws(GuestFault) {
    if isLongMode && code.attributes.contains(.long) {
      guard Self.isCanonical(offset) else { throw GuestFault.gp0 }
    } else {
      guard offset <= UInt64(code.limit) else { throw GuestFault.gp0 }
    }
  }

  /// A segment register in real-address or virtual-8086 mode.
  func paragraphSegment(_ name: SegmentRegister, _ selector: UInt16) -> Segment {
    if isVirtual8086 { return .virtual8086(selector) }
    // Real-address mode keeps limit and D/B as they were: "unreal" mode lives on it.
    var segment = segment(name)
    segment.selector = selector
    segment.base = UInt64(selector) << 4
    segment.attributes.formIntersection([.big, .granularity])
    segment.attributes.formUnion([.present, .codeOrData, .writable, .accessed])
    segment.updateQuick()
    return segment
  }

  /// Continues at `offset` in `code`, at the privilege level of its selector.
  mutating func enter(_ code: Segment, at offset: UInt64, privilege: UInt8) {
    setSegment(.cs, code)
    cpl = privilege
    nextRIP = offset
    updateMode()
  }
}
