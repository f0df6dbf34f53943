/// IN, OUT, INS, OUTS (SDM vol. 1, chapter 19). Faults: #GP(0) by IOPL and the I/O permission
/// bitmap, before the port is touched; then those of the memory operand.
extension Processor {
  /// IOPL, or else the bitmap of the TSS (SDM vol. 1, 19.5).
  mutating func checkPort(_ port: UInt16, count: Int) throws(GuestFault) {
    guard isProtected, cpl > iopl || isVirtual8086 else { return }
    let task = segment(.tr)
    guard task.type & Descriptor.SystemType.wideBit != 0, !task.isUnusable,
      task.limit >= UInt32(TaskStateSegment.ioMapBase + 1)
    else { throw GuestFault.gp0 }
    let mapBase: UInt16 = try loadSystem(task.base &+ TaskStateSegment.ioMapBase)
    let offset = UInt64(mapBase) + UInt64(port >> 3)
    // Two bytes are always read, so the map ends with a byte of ones.
    guard offset + 1 <= UInt64(task.limit) else { throw GuestFault.gp0 }
    let bits: UInt16 = try loadSystem(task.base &+ offset)
    guard bits >> (port & 7) & ((1 << UInt16(count)) - 1) == 0 else { throw GuestFault.gp0 }
  }

  mutating func readPort<T: GuestWord>(_ port: UInt16, as: T.Type) -> T {
    counters.portAccesses &+= 1
    notePortAccess(port, count: T.byteCount)
    let value = environment._withUnsafeGuaranteedRef {
      $0.environment.readPort(port, width: T.accessWidth)
    }
    return T(truncatingIfNeeded: value)
  }

  mutating func writePort<T: GuestWord>(_ port: UInt16, _ value: T) {
    counters.portAccesses &+= 1
    notePortAccess(port, count: T.byteCount)
    environment._withUnsafeGuaranteedRef {
      $0.environment.writePort(port, UInt32(truncatingIfNeeded: value), width: T.accessWidth)
    }
  }

  /// I/O breakpoints: R/Wn = 2 with CR4.DE.
  private mutating func notePortAccess(_ port: UInt16, count: Int) {
    guard debug[7] & 0xFF != 0, cr4 & CR4.de != 0 else { return }
    for index in 0..<4 where debug[7] >> (2 * UInt64(index)) & 3 != 0 {
      let control = debug[7] >> (16 + 4 * UInt64(index)) & 0xF
      guard control & 3 == 2 else { continue }
      let length: UInt64 = [1, 2, 8, 4][Int(control >> 2)]
      let start = debug[index] & ~(length - 1)
      if UInt64(port) < start &+ length && start < UInt64(port) + UInt64(count) {
        pendingDebug |= 1 << UInt64(index)
        attention.insert(.debugTrap)
        leaveBlock = true
      }
    }
  }

  /// DX, or the immediate byte.
  fileprivate func portNumber(_ i: Insn, _ operand: Int) -> UInt16 {
    i.operand(operand).kind == .immediate
      ? UInt16(UInt8(truncatingIfNeeded: i.immediate)) : register(Register.rdx)
  }
}

enum InPort: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let port = cpu.portNumber(i, 1)
    switch i.operand(0).width {
    case 0:
      try cpu.checkPort(port, count: 1)
      cpu.setRegister(Register.rax, cpu.readPort(port, as: UInt8.self))
    case 1:
      try cpu.checkPort(port, count: 2)
      cpu.setRegister(Register.rax, cpu.readPort(port, as: UInt16.self))
    default:
      try cpu.checkPort(port, count: 4)
      cpu.setRegister(Register.rax, cpu.readPort(port, as: UInt32.self))
    }
  }
}

enum OutPort: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    let port = cpu.portNumber(i, 0)
    switch i.operand(1).width {
    case 0:
      try cpu.checkPort(port, count: 1)
      cpu.writePort(port, cpu.register(Register.rax, as: UInt8.self))
    case 1:
      try cpu.checkPort(port, count: 2)
      cpu.writePort(port, cpu.register(Register.rax, as: UInt16.self))
    default:
      try cpu.checkPort(port, count: 4)
      cpu.writePort(port, cpu.register(Register.rax, as: UInt32.self))
    }
  }
}

extension Processor {
  /// Runs one iteration, or with a repeat prefix up to `repeatLimit` of them; then the
  /// instruction is executed again, so that interrupts are seen in between.
  /// - Parameter body: makes one iteration, or as many as have no consequence, up to a limit, and
  ///   returns their number.
  @inline(__always) fileprivate mutating func repeatPort(
    _ i: Insn, _ body: (inout Processor, _ limit: UInt32) throws(GuestFault) -> UInt32
  ) throws(GuestFault) {
    guard i.hasRepeat else {
      _ = try body(&self, 1)
      return
    }
    var done: UInt32 = 0
    while registers[Register.rcx] & i.addressMask != 0 {
      guard done < repeatLimit else {
        repeatPending = true
        nextRIP = rip
        leaveBlock = true
        return
      }
      let left = min(registers[Register.rcx] & i.addressMask, UInt64(repeatLimit &- done))
      let count = try body(&self, UInt32(truncatingIfNeeded: left))
      step(Register.rcx, by: 0 &- UInt64(count), i)
      done &+= count
      // A trap or a request that this iteration caused is looked at before the next.
      if leaveBlock && registers[Register.rcx] & i.addressMask != 0 {
        repeatPending = true
        nextRIP = rip
        return
      }
    }
  }

  /// Adds to a register at the address size.
  fileprivate mutating func step(_ register: Int, by amount: UInt64, _ i: Insn) {
    let value = registers[register] &+ amount
    switch i.addressSize {
    case 1: setRegister(register, UInt16(truncatingIfNeeded: value))
    case 2: setRegister(register, UInt32(truncatingIfNeeded: value))
    default: registers[register] = value
    }
  }

  /// Plain memory for a run of iterations, and how many there may be: to the end of the page, the
  /// segment and the address size. Breakpoints want to see each access.
  fileprivate func portRun(
    _ i: Insn, _ segment: UInt8, _ pointer: Int, _ size: Int, limit: UInt32, write: Bool
  ) -> (host: UnsafeMutableRawPointer, count: Int)? {
    guard limit > 1, !has(.direction), debug[7] & 0xFF == 0 else { return nil }
    let offset = registers[pointer] & i.addressMask
    guard let place = plainPage(segment, offset, size, write: write) else { return nil }
    let bytes = min(place.bytes &- 1, i.addressMask &- offset) &+ 1
    let count = min(UInt64(limit), bytes / UInt64(size))
    return count > 1 ? (place.host, Int(truncatingIfNeeded: count)) : nil
  }

  fileprivate mutating func didRun(
    _ i: Insn, _ pointer: Int, _ size: Int, _ count: Int
  ) -> UInt32 {
    counters.portAccesses &+= UInt64(count)
    step(pointer, by: UInt64(count &* size), i)
    return UInt32(truncatingIfNeeded: count)
  }

  fileprivate func stringStep(_ count: Int) -> UInt64 {
    has(.direction) ? 0 &- UInt64(count) : UInt64(count)
  }
}

/// INS: ES:(E)DI, no segment override.
enum InString: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    switch i.operand(0).width {
    case 0: try run(&cpu, i, UInt8.self)
    case 1: try run(&cpu, i, UInt16.self)
    default: try run(&cpu, i, UInt32.self)
    }
  }

  private static func run<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, _: T.Type
  ) throws(GuestFault) {
    let port: UInt16 = cpu.register(Register.rdx)
    try cpu.checkPort(port, count: T.byteCount)
    try cpu.repeatPort(i) { (cpu: inout Processor, limit) throws(GuestFault) in
      let es = SegmentRegister.es.rawValue
      if let run = cpu.portRun(i, es, Register.rdi, T.byteCount, limit: limit, write: true) {
        let done = cpu.machine.readPortRun(
          port, width: T.accessWidth, into: run.host, count: run.count)
        if done > 0 { return cpu.didRun(i, Register.rdi, T.byteCount, done) }
      }
      let offset = cpu.registers[Register.rdi] & i.addressMask
      // The port is read only when the store cannot fault any more.
      let address = try cpu.linear(es, offset, count: T.byteCount, write: true)
      if !cpu.isWritable(address, count: T.byteCount) {
        try cpu.probeLinear(address, count: T.byteCount, write: true)
      }
      try cpu.storeLinear(address, cpu.readPort(port, as: T.self))
      cpu.step(Register.rdi, by: cpu.stringStep(T.byteCount), i)
      return 1
    }
  }
}

/// OUTS: DS:(E)SI, or another segment by prefix.
enum OutString: PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault) {
    switch i.operand(1).width {
    case 0: try run(&cpu, i, UInt8.self)
    case 1: try run(&cpu, i, UInt16.self)
    default: try run(&cpu, i, UInt32.self)
    }
  }

  private static func run<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, _: T.Type
  ) throws(GuestFault) {
    let port: UInt16 = cpu.register(Register.rdx)
    try cpu.checkPort(port, count: T.byteCount)
    try cpu.repeatPort(i) { (cpu: inout Processor, limit) throws(GuestFault) in
      if let run = cpu.portRun(i, i.segment, Register.rsi, T.byteCount, limit: limit, write: false)
      {
        let done = cpu.machine.writePortRun(
          port, width: T.accessWidth, from: run.host, count: run.count)
        if done > 0 { return cpu.didRun(i, Register.rsi, T.byteCount, done) }
      }
      let value: T = try cpu.load(i.segment, cpu.registers[Register.rsi] & i.addressMask)
      cpu.writePort(port, value)
      cpu.step(Register.rsi, by: cpu.stringStep(T.byteCount), i)
      return 1
    }
  }
}
