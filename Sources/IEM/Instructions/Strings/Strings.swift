/// MOVS, CMPS, SCAS, LODS, STOS (SDM vol. 2); INS and OUTS are with the port instructions.
///
/// Each iteration is complete before the next begins, so a fault leaves rCX, rSI and rDI as after
/// the last whole iteration. After `repeatLimit` iterations the instruction stops with RIP on
/// itself, so that interrupts are taken in between.

extension Processor {
  /// Moves an index register by one element, at the address size.
  @inline(__always) mutating func advance(_ i: Insn, _ index: Int, by count: Int) {
    let step = UInt64(truncatingIfNeeded: has(.direction) ? -count : count)
    setAddressRegister(i, index, registers[unchecked: index] &+ step)
  }

  @inline(__always) func stringSource(_ i: Insn) -> UInt64 { rsi & i.addressMask }
  @inline(__always) func stringDestination(_ i: Insn) -> UInt64 { rdi & i.addressMask }

  /// Runs `body` once, or under a repeat prefix until rCX is zero, `body` returns false, or the
  /// limit is reached. Throws out of the body's fault with completed iterations committed.
  @inline(__always) mutating func repeating(
    _ i: Insn, _ body: (inout Processor) throws(GuestFault) -> Bool
  ) throws(GuestFault) {
    guard i.hasRepeat else {
      _ = try body(&self)
      return
    }
    var left = repeatLimit
    while rcx & i.addressMask != 0 {
      if left == 0 || (leaveBlock && left != repeatLimit) {
        repeatPending = true
        nextRIP = rip
        return
      }
      left &-= 1
      let go = try body(&self)
      setCounter(i, rcx &- 1)
      if !go { return }
    }
  }

  /// What a page holds of a run of elements of `size` bytes, going up.
  @inline(__always) fileprivate func elementsInPage(_ address: UInt64, _ size: Int) -> UInt64 {
    (4096 - (address & 0xFFF)) / UInt64(size)
  }
}

enum MoveString: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let segment = i.segment
    if i.hasRepeat && moveRun(&cpu, i, T.byteCount) && cpu.rcx & i.addressMask == 0 { return }
    try cpu.repeating(i) { (cpu: inout Processor) throws(GuestFault) in
      let value: T = try cpu.load(segment, cpu.stringSource(i))
      try cpu.store(SegmentRegister.es.rawValue, cpu.stringDestination(i), value)
      cpu.advance(i, Register.rsi, by: T.byteCount)
      cpu.advance(i, Register.rdi, by: T.byteCount)
      return true
    }
  }

  /// Moves whole runs within a page of plain memory. True when it did something.
  static func moveRun(_ cpu: inout Processor, _ i: Insn, _ size: Int) -> Bool {
    guard !cpu.has(.direction), cpu.repeatLimit > 1, i.addressSize >= 2 else { return false }
    var moved = false
    // At most 64 KiB at a time, so that interrupts are not held up.
    for _ in 0..<16 {
      let count = cpu.rcx & i.addressMask
      guard count > 0 else { return moved }
      let source = cpu.stringSource(i)
      let destination = cpu.stringDestination(i)
      guard let from = cpu.plainPage(i.segment, source, size, write: false),
        let to = cpu.plainPage(SegmentRegister.es.rawValue, destination, size, write: true)
      else { return moved }
      let run = min(count, min(from.bytes, to.bytes) / UInt64(size))
      guard run > 0 else { return moved }
      let bytes = Int(run) * size
      // An overlap that reads what was just written must go element by element.
      let distance = UInt(bitPattern: to.host) &- UInt(bitPattern: from.host)
      if distance < UInt(bytes) && distance != 0 {
        if distance < UInt(size) { return moved }
        var offset = 0
        while offset < bytes {
          let part = min(Int(distance), bytes - offset)
          (to.host + offset).copyMemory(from: from.host + offset, byteCount: part)
          offset += part
        }
      } else {
        to.host.copyMemory(from: from.host, byteCount: bytes)
      }
      cpu.setAddressRegister(i, Register.rsi, cpu.rsi &+ UInt64(bytes))
      cpu.setAddressRegister(i, Register.rdi, cpu.rdi &+ UInt64(bytes))
      cpu.setCounter(i, cpu.rcx &- run)
      moved = true
    }
    return moved
  }
}

extension Processor {
  /// Host memory from a segment offset to the end of its page, limit and address size, when the
  /// TLB already allows the access.
  func plainPage(
    _ segment: UInt8, _ offset: UInt64, _ size: Int, write: Bool
  ) -> (host: UnsafeMutableRawPointer, bytes: UInt64)? {
    guard let address = try? linear(segment, offset, count: size, write: write) else { return nil }
    let entry = tlb + Int(truncatingIfNeeded: address >> 12 & TLB.indexMask)
    let tag = write ? entry.pointee.writeTag : entry.pointee.readTag
    guard tag == address & ~0xFFF else { return nil }
    var bytes = 4096 - (address & 0xFFF)
    if mode != .bits64 {
      let limit = UInt64(segments[unchecked: Int(segment)].limit)
      // Expand-down segments have no upper limit that this could use.
      guard offset <= limit else { return nil }
      bytes = min(bytes, limit - offset + 1)
    }
    return (Self.hostPointer(address &+ entry.pointee.addend), bytes)
  }
}

enum StoreString: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let value: T = cpu.register(Register.rax)
    if i.hasRepeat && fillRun(&cpu, i, value) && cpu.rcx & i.addressMask == 0 { return }
    try cpu.repeating(i) { (cpu: inout Processor) throws(GuestFault) in
      try cpu.store(SegmentRegister.es.rawValue, cpu.stringDestination(i), value)
      cpu.advance(i, Register.rdi, by: T.byteCount)
      return true
    }
  }

  static func fillRun<T: GuestWord>(_ cpu: inout Processor, _ i: Insn, _ value: T) -> Bool {
    guard !cpu.has(.direction), cpu.repeatLimit > 1, i.addressSize >= 2 else { return false }
    var moved = false
    for _ in 0..<16 {
      let count = cpu.rcx & i.addressMask
      guard count > 0,
        let to = cpu.plainPage(
          SegmentRegister.es.rawValue, cpu.stringDestination(i), T.byteCount, write: true)
      else { return moved }
      let run = min(count, to.bytes / UInt64(T.byteCount))
      guard run > 0 else { return moved }
      let bytes = Int(run) * T.byteCount
      for offset in stride(from: 0, to: bytes, by: T.byteCount) {
        to.host.storeBytes(of: value, toByteOffset: offset, as: T.self)
      }
      cpu.setAddressRegister(i, Register.rdi, cpu.rdi &+ UInt64(bytes))
      cpu.setCounter(i, cpu.rcx &- run)
      moved = true
    }
    return moved
  }
}

enum LoadString: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    try cpu.repeating(i) { (cpu: inout Processor) throws(GuestFault) in
      let value: T = try cpu.load(i.segment, cpu.stringSource(i))
      cpu.setRegister(Register.rax, value)
      cpu.advance(i, Register.rsi, by: T.byteCount)
      return true
    }
  }
}

/// CMPS: flags as CMP [rSI], [rDI].
enum CompareString: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let whileEqual = i.prefixes.contains(.repeatEqual)
    try cpu.repeating(i) { (cpu: inout Processor) throws(GuestFault) in
      let left: T = try cpu.load(i.segment, cpu.stringSource(i))
      let right: T = try cpu.load(SegmentRegister.es.rawValue, cpu.stringDestination(i))
      cpu.setFlagsSubtract(left, right, left &- right)
      cpu.advance(i, Register.rsi, by: T.byteCount)
      cpu.advance(i, Register.rdi, by: T.byteCount)
      return (left == right) == whileEqual
    }
  }
}

/// SCAS: flags as CMP rAX, [rDI].
enum ScanString: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let whileEqual = i.prefixes.contains(.repeatEqual)
    let left: T = cpu.register(Register.rax)
    try cpu.repeating(i) { (cpu: inout Processor) throws(GuestFault) in
      let right: T = try cpu.load(SegmentRegister.es.rawValue, cpu.stringDestination(i))
      cpu.setFlagsSubtract(left, right, left &- right)
      cpu.advance(i, Register.rdi, by: T.byteCount)
      return (left == right) == whileEqual
    }
  }
}
