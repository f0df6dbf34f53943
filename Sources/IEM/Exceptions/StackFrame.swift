/// What a transfer of control pushes, collected before the first byte is written.
struct PushFrame {
  /// 31 parameters of a call gate and SS, SP, CS, IP are the most there can be.
  private var items = InlineArray<36, UInt64>(repeating: 0)
  private(set) var count = 0

  mutating func append(_ value: UInt64) {
    guard count < 36 else { return }
    items[count] = value
    count += 1
  }

  subscript(index: Int) -> UInt64 { items[index] }

  func prefix(_ count: Int) -> PushFrame {
    var frame = self
    frame.count = min(count, self.count)
    return frame
  }
}

/// The stack that a transfer will run on, which need not be the present one.
struct StackView {
  var segment: Segment
  var pointer: UInt64
  var mask: UInt64
  /// 64-bit: no segment, but the pointer must be canonical.
  var isFlat: Bool
  var privilege: UInt8
  /// For the error code of #SS: the selector of a new stack, zero for the present one.
  var faultSelector: UInt16 = 0
}

extension Processor {
  var presentStack: StackView {
    StackView(
      segment: segment(.ss), pointer: stackPointer, mask: stackMask, isFlat: mode == .bits64,
      privilege: cpl)
  }

  /// Makes sure that a frame can be pushed: everything that could fault does so here. A fault leaves
  /// the items before it written, as processors do.
  /// - Parameter size: bytes per item: 2, 4 or 8.
  mutating func reserve(
    _ frame: PushFrame, size: Int, on stack: StackView
  ) throws(GuestFault) {
    try atPrivilege(stack.privilege) { (cpu: inout Processor) throws(GuestFault) in
      var pointer = stack.pointer
      for index in 0..<frame.count {
        pointer = (pointer &- UInt64(size)) & stack.mask
        do throws(GuestFault) {
          let address = try Self.linear(stack, pointer, count: size)
          if cpu.isWritable(address, count: size) { continue }
          try cpu.probeLinear(
            address, count: size, write: true, stack: true, selector: stack.faultSelector)
        } catch {
          _ = try cpu.push(frame.prefix(index), size: size, on: stack)
          throw error
        }
      }
    }
  }

  /// Pushes a frame for which room was reserved.
  /// - Returns: the stack pointer after it, which is for the caller to commit.
  mutating func push(
    _ frame: PushFrame, size: Int, on stack: StackView
  ) throws(GuestFault) -> UInt64 {
    try atPrivilege(stack.privilege) { (cpu: inout Processor) throws(GuestFault) -> UInt64 in
      var pointer = stack.pointer
      for index in 0..<frame.count {
        pointer = (pointer &- UInt64(size)) & stack.mask
        let address = try Self.linear(stack, pointer, count: size)
        switch size {
        case 2: try cpu.storeLinear(address, UInt16(truncatingIfNeeded: frame[index]), stack: true)
        case 4: try cpu.storeLinear(address, UInt32(truncatingIfNeeded: frame[index]), stack: true)
        default: try cpu.storeLinear(address, frame[index], stack: true)
        }
      }
      return pointer
    }
  }

  /// The TLB says that a store there cannot fault.
  func isWritable(_ address: UInt64, count: Int) -> Bool {
    let entry = tlb + Int(truncatingIfNeeded: address >> 12 & TLB.indexMask)
    return entry.pointee.writeTag == (address &+ UInt64(count &- 1)) & ~0xFFF
  }

  private static func linear(
    _ stack: StackView, _ offset: UInt64, count: Int
  ) throws(GuestFault) -> UInt64 {
    if stack.isFlat { return offset }
    let attributes = stack.segment.attributes
    guard attributes.contains([.present, .codeOrData, .writable]),
      attributes.isDisjoint(with: [.unusable, .code]), stack.segment.allows(offset, count: count)
    else { throw GuestFault.ss(stack.faultSelector) }
    return (stack.segment.base &+ offset) & 0xFFFF_FFFF
  }

  /// Item `index` of the stack, in units of `size` bytes above the stack pointer.
  mutating func stackItem(_ index: Int, size: Int) throws(GuestFault) -> UInt64 {
    let offset = UInt64(index &* size)
    switch size {
    case 2: return UInt64(try peekStack(offset, as: UInt16.self))
    case 4: return UInt64(try peekStack(offset, as: UInt32.self))
    default: return try peekStack(offset, as: UInt64.self)
    }
  }

  /// Runs `body` with the memory rights of another privilege level.
  mutating func atPrivilege<R>(
    _ level: UInt8, _ body: (inout Processor) throws(GuestFault) -> R
  ) throws(GuestFault) -> R {
    let saved = cpl
    cpl = level
    selectTLB()
    defer {
      cpl = saved
      selectTLB()
    }
    return try body(&self)
  }
}
