/// Where `readForModify` found its operand; the matching `writeModified` cannot fault.
struct ModifyTarget: BitwiseCopyable {
  /// Host address, or zero: write through the slow path.
  var host: UInt64 = 0
  var linear: UInt64 = 0
}

/// Guest memory by segment and offset, and by linear address.
///
/// The fast path is a tag comparison with the last byte's page, which is the entry's page only
/// if the access does not cross a page, and a host access. All else is in MemoryAccess+Slow.
extension Processor {
  // MARK: Linear addresses

  /// Segmentation: the linear address of an access, after its checks.
  /// - Parameter offset: already cut to the address size.
  @inline(__always) func linear(
    _ segment: UInt8, _ offset: UInt64, count: Int, write: Bool
  ) throws(GuestFault) -> UInt64 {
    if mode == .bits64 {
      // ES, CS, SS and DS have base 0 here.
      return segment < SegmentRegister.fs.rawValue
        ? offset : offset &+ segments[unchecked: Int(segment)].base
    }
    let quick = segments[unchecked: Int(segment)].quick
    let last = offset &+ UInt64(count &- 1)
    if quick.contains(write ? .write : .read)
      && last <= UInt64(segments[unchecked: Int(segment)].limit)
    {
      return (segments[unchecked: Int(segment)].base &+ offset) & 0xFFFF_FFFF
    }
    return try checkedLinear(segment, offset, count: count, write: write)
  }

  // MARK: Data

  @inline(__always) mutating func load<T: BitwiseCopyable>(
    _ segment: UInt8, _ offset: UInt64, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    let address = try linear(segment, offset, count: MemoryLayout<T>.size, write: false)
    return try loadLinear(address, stack: segment == SegmentRegister.ss.rawValue)
  }

  @inline(__always) mutating func store<T: BitwiseCopyable>(
    _ segment: UInt8, _ offset: UInt64, _ value: T
  ) throws(GuestFault) {
    let address = try linear(segment, offset, count: MemoryLayout<T>.size, write: true)
    try storeLinear(address, value, stack: segment == SegmentRegister.ss.rawValue)
  }

  /// Reads with the rights of the present privilege level.
  /// - Parameter stack: a non-canonical address raises #SS, not #GP.
  @inline(__always) mutating func loadLinear<T: BitwiseCopyable>(
    _ address: UInt64, as: T.Type = T.self, stack: Bool = false
  ) throws(GuestFault) -> T {
    let entry = tlb + Int(truncatingIfNeeded: address >> 12 & TLB.indexMask)
    let lastPage = (address &+ UInt64(MemoryLayout<T>.size &- 1)) & ~0xFFF
    if entry.pointee.readTag == lastPage {
      return Self.hostPointer(address &+ entry.pointee.addend).loadUnaligned(as: T.self)
    }
    return try loadSlow(address, stack: stack)
  }

  @inline(__always) mutating func storeLinear<T: BitwiseCopyable>(
    _ address: UInt64, _ value: T, stack: Bool = false
  ) throws(GuestFault) {
    let entry = tlb + Int(truncatingIfNeeded: address >> 12 & TLB.indexMask)
    let lastPage = (address &+ UInt64(MemoryLayout<T>.size &- 1)) & ~0xFFF
    if entry.pointee.writeTag == lastPage {
      Self.hostPointer(address &+ entry.pointee.addend).storeBytes(of: value, as: T.self)
      return
    }
    try storeSlow(address, value, stack: stack)
  }

  @inline(__always) static func hostPointer(_ address: UInt64) -> UnsafeMutableRawPointer {
    // A TLB entry with a matching tag always yields an address inside a mapped region.
    UnsafeMutableRawPointer(bitPattern: UInt(truncatingIfNeeded: address)).unsafelyUnwrapped
  }

  /// The read of a read-modify-write: faults as a write would, before anything is read.
  @inline(__always) mutating func readForModify<T: BitwiseCopyable>(
    _ segment: UInt8, _ offset: UInt64, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    let address = try linear(segment, offset, count: MemoryLayout<T>.size, write: true)
    let entry = tlb + Int(truncatingIfNeeded: address >> 12 & TLB.indexMask)
    let lastPage = (address &+ UInt64(MemoryLayout<T>.size &- 1)) & ~0xFFF
    modify.linear = address
    if entry.pointee.writeTag == lastPage {
      modify.host = address &+ entry.pointee.addend
      return Self.hostPointer(modify.host).loadUnaligned(as: T.self)
    }
    modify.host = 0
    return try loadForModifySlow(address, stack: segment == SegmentRegister.ss.rawValue)
  }

  /// The write after `readForModify` with the same width. Cannot fault.
  @inline(__always) mutating func writeModified<T: BitwiseCopyable>(_ value: T) {
    if modify.host != 0 {
      Self.hostPointer(modify.host).storeBytes(of: value, as: T.self)
    } else {
      storeModifiedSlow(value)
    }
  }

  // MARK: Implicit supervisor accesses

  /// Descriptor tables, TSS, IDT: privilege 0 whatever CPL is.
  @inline(__always) mutating func loadSystem<T: BitwiseCopyable>(
    _ address: UInt64, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    let at = isLongMode ? address : address & 0xFFFF_FFFF
    let entry = systemTLB + Int(truncatingIfNeeded: at >> 12 & TLB.indexMask)
    if entry.pointee.readTag == (at &+ UInt64(MemoryLayout<T>.size &- 1)) & ~0xFFF {
      return Self.hostPointer(at &+ entry.pointee.addend).loadUnaligned(as: T.self)
    }
    return try withSystemTLB { (cpu: inout Processor) throws(GuestFault) -> T in
      try cpu.loadSlow(at, stack: false)
    }
  }

  mutating func storeSystem<T: BitwiseCopyable>(
    _ address: UInt64, _ value: T
  ) throws(GuestFault) {
    let at = isLongMode ? address : address & 0xFFFF_FFFF
    try withSystemTLB { (cpu: inout Processor) throws(GuestFault) in
      try cpu.storeSlow(at, value, stack: false)
    }
  }

  mutating func withSystemTLB<R>(
    _ body: (inout Processor) throws(GuestFault) -> R
  ) throws(GuestFault) -> R {
    let saved = tlb
    tlb = systemTLB
    defer { tlb = saved }
    return try body(&self)
  }

  // MARK: Stack

  /// The stack pointer, cut to the stack's address size.
  @inline(__always) var stackPointer: UInt64 {
    registers[unchecked: Register.rsp] & stackMask
  }

  /// Replaces the used bits of RSP.
  @inline(__always) mutating func setStackPointer(_ value: UInt64) {
    let old = registers[unchecked: Register.rsp]
    registers[unchecked: Register.rsp] =
      stackMask == 0xFFFF ? (old & ~0xFFFF) | (value & 0xFFFF) : value & stackMask
  }

  @inline(__always) mutating func push<T: GuestWord>(_ value: T) throws(GuestFault) {
    let pointer = (stackPointer &- UInt64(T.byteCount)) & stackMask
    try store(SegmentRegister.ss.rawValue, pointer, value)
    setStackPointer(pointer)
  }

  @inline(__always) mutating func pop<T: GuestWord>(_: T.Type = T.self) throws(GuestFault) -> T {
    let value: T = try load(SegmentRegister.ss.rawValue, stackPointer)
    setStackPointer(stackPointer &+ UInt64(T.byteCount))
    return value
  }

  /// A stack item `offset` bytes above the stack pointer, without moving it.
  @inline(__always) mutating func peekStack<T: GuestWord>(
    _ offset: UInt64, as: T.Type = T.self
  ) throws(GuestFault) -> T {
    try load(SegmentRegister.ss.rawValue, (stackPointer &+ offset) & stackMask)
  }
}
