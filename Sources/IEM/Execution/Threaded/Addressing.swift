/// How operations reach memory. What is not a plain hit in the TLB is left to the reference
/// handler: misses, page crossings, watched pages, faults.

/// The ways to compute an address, chosen when a block is translated.
protocol AddressForm {
  /// Finds the host address of an operand.
  /// - Returns: false when the reference handler must do the instruction.
  static func locate(
    _ core: Core, _ op: Op, count: Int, write: Bool, _ host: inout UInt64) -> Bool
}

extension UnsafeMutableRawPointer {
  /// The TLB's answer for a linear address.
  @inline(__always) func translate(
    _ address: UInt64, count: Int, write: Bool, _ host: inout UInt64
  ) -> Bool {
    let entry = cpu.pointee.tlb + Int(truncatingIfNeeded: address &>> 12 & TLB.indexMask)
    let lastPage = (address &+ UInt64(count &- 1)) & ~0xFFF
    let tag = write ? entry.pointee.writeTag : entry.pointee.readTag
    guard tag == lastPage else { return false }
    host = address &+ entry.pointee.addend
    return true
  }

  /// Segmentation where it needs no more than one look at the segment.
  @inline(__always) func linear(
    _ segment: UInt8, _ offset: UInt64, count: Int, write: Bool, _ address: inout UInt64
  ) -> Bool {
    let base = cpu.pointee.segments[unchecked: Int(segment)].base
    if cpu.pointee.mode == .bits64 {
      address = segment < SegmentRegister.fs.rawValue ? offset : offset &+ base
      return true
    }
    let quick = cpu.pointee.segments[unchecked: Int(segment)].quick
    let last = offset &+ UInt64(count &- 1)
    guard quick.contains(write ? .write : .read),
      last <= UInt64(cpu.pointee.segments[unchecked: Int(segment)].limit)
    else { return false }
    address = (base &+ offset) & 0xFFFF_FFFF
    return true
  }
}

/// 64-bit mode, no segment base: base register + displacement.
enum BaseOnly: AddressForm {
  @inline(__always) static func locate(
    _ core: Core, _ op: Op, count: Int, write: Bool, _ host: inout UInt64
  ) -> Bool {
    let address = core.get(op.op.pointee.base, as: UInt64.self) &+ op.op.pointee.displacement
    return core.translate(address, count: count, write: write, &host)
  }
}

/// 64-bit mode, no segment base: base + scaled index + displacement.
enum BaseIndex: AddressForm {
  @inline(__always) static func locate(
    _ core: Core, _ op: Op, count: Int, write: Bool, _ host: inout UInt64
  ) -> Bool {
    core.translate(op.indexedAddress(core), count: count, write: write, &host)
  }
}

/// Everything else: FS and GS, other address sizes, 16- and 32-bit code.
enum AnyAddress: AddressForm {
  @inline(__always) static func locate(
    _ core: Core, _ op: Op, count: Int, write: Bool, _ host: inout UInt64
  ) -> Bool {
    let offset = op.indexedAddress(core) & op.addressMask
    var address: UInt64 = 0
    guard core.linear(op.op.pointee.segment, offset, count: count, write: write, &address) else {
      return false
    }
    return core.translate(address, count: count, write: write, &host)
  }
}

extension UnsafeRawPointer {
  @inline(__always) func indexedAddress(_ core: Core) -> UInt64 {
    core.get(op.pointee.base, as: UInt64.self)
      &+ core.get(op.pointee.index, as: UInt64.self) &<< UInt64(op.pointee.scale)
      &+ op.pointee.displacement
  }

  /// Of operations with a memory operand in the general form, and of LEA.
  @inline(__always) var addressMask: UInt64 {
    UInt64.max &>> UInt64(truncatingIfNeeded: op.pointee.delta)
  }
}

@inline(__always) func hostLoad<T: GuestWord>(_ host: UInt64, as: T.Type = T.self) -> T {
  Processor.hostPointer(host).loadUnaligned(as: T.self)
}

@inline(__always) func hostStore<T: GuestWord>(_ host: UInt64, _ value: T) {
  Processor.hostPointer(host).storeBytes(of: value, as: T.self)
}

/// The stack as operations use it.
protocol StackForm {
  static func pointer(_ core: Core) -> UInt64
  static func setPointer(_ core: Core, _ value: UInt64)
  /// The stack pointer `distance` bytes on.
  static func moved(_ core: Core, by distance: UInt64) -> UInt64
  static func locate(
    _ core: Core, _ pointer: UInt64, count: Int, write: Bool, _ host: inout UInt64) -> Bool
}

/// 64-bit mode.
enum LongStack: StackForm {
  @inline(__always) static func pointer(_ core: Core) -> UInt64 {
    core.stackRegister
  }
  @inline(__always) static func setPointer(_ core: Core, _ value: UInt64) {
    core.stackRegister = value
  }
  @inline(__always) static func moved(_ core: Core, by distance: UInt64) -> UInt64 {
    pointer(core) &+ distance
  }
  @inline(__always) static func locate(
    _ core: Core, _ pointer: UInt64, count: Int, write: Bool, _ host: inout UInt64
  ) -> Bool {
    core.translate(pointer, count: count, write: write, &host)
  }
}

/// SS with its base and limit, SP or ESP.
enum SegmentStack: StackForm {
  @inline(__always) static func pointer(_ core: Core) -> UInt64 { core.cpu.pointee.stackPointer }
  @inline(__always) static func setPointer(_ core: Core, _ value: UInt64) {
    core.cpu.pointee.setStackPointer(value)
  }
  @inline(__always) static func moved(_ core: Core, by distance: UInt64) -> UInt64 {
    (core.cpu.pointee.stackPointer &+ distance) & core.cpu.pointee.stackMask
  }
  @inline(__always) static func locate(
    _ core: Core, _ pointer: UInt64, count: Int, write: Bool, _ host: inout UInt64
  ) -> Bool {
    var address: UInt64 = 0
    guard
      core.linear(SegmentRegister.ss.rawValue, pointer, count: count, write: write, &address)
    else { return false }
    return core.translate(address, count: count, write: write, &host)
  }
}
