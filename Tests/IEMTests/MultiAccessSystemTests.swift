import Glibc
import Testing

@testable import IEM

/// Faults in the middle of instructions that no program on the host can run: string I/O, and task
/// switches whose TSSs lie across pages. Both tiers.
@Suite struct MultiAccessSystemTests {
  typealias Machine = SystemTestMachine

  /// The page behind this address is missing or read-only in the tests.
  private static let edge: UInt64 = 0x14_1000
  private static let directory: UInt64 = 0x2_0000
  private static let table: UInt64 = 0x2_1000
  private static let present: UInt32 = 0x67
  private static let readOnly: UInt32 = 0x65
  private static let missing: UInt32 = 0

  /// 32-bit protected mode, the first 4 MiB mapped one to one by small pages.
  private func machine(cpl: UInt8 = 0) throws -> Machine {
    let machine = try Machine()
    machine.enterProtected(cpl: cpl)
    machine.put32(UInt32(Self.table) | Self.present, at: Self.directory)
    for page in 0..<1024 as Range<UInt64> {
      machine.put32(UInt32(page << 12) | Self.present, at: Self.table + page * 4)
    }
    let cpu = machine.engine.cpu
    cpu.pointee.cr3 = Self.directory
    cpu.pointee.cr0 |= CR0.pg | CR0.wp
    cpu.pointee.flushTLB()
    cpu.pointee.updateMode()
    return machine
  }

  private func setPage(_ machine: Machine, _ address: UInt64, _ rights: UInt32) {
    let entry = rights == Self.missing ? 0 : UInt32(address & ~0xFFF) | rights
    machine.put32(entry, at: Self.table + (address >> 12) * 4)
  }

  /// Puts code at RIP and runs until a handler is entered, on either tier.
  private func run(_ machine: Machine, _ bytes: [UInt8], stepped: Bool) {
    machine.put(bytes, at: machine.cpu.rip)
    let start = machine.cpu.rip
    for _ in 0..<64 where machine.cpu.rip == start {
      if stepped { _ = machine.engine.step() } else { _ = machine.engine.run(instructions: 1) }
    }
  }

  private func vector(_ machine: Machine) -> UInt64 { (machine.cpu.rip &- 0x9000) / 16 }

  // MARK: INS and OUTS

  private struct PortString: CustomTestStringConvertible {
    var isInput: Bool
    var size: Int
    var isDownward: Bool
    var rights: UInt32
    var testDescription: String {
      "\(isInput ? "ins" : "outs") of \(size)\(isDownward ? ", down" : ""), rights \(rights)"
    }

    var bytes: [UInt8] {
      let opcode: UInt8 = (isInput ? 0x6C : 0x6E) | (size == 1 ? 0 : 1)
      return (size == 2 ? [0x66] : []) + [0xF3, opcode]
    }
  }

  private static let portStrings: [PortString] = [true, false].flatMap { isInput in
    [1, 2, 4].flatMap { size in
      [false, true].flatMap { isDownward in
        (isInput ? [missing, readOnly] : [missing]).map {
          PortString(isInput: isInput, size: size, isDownward: isDownward, rights: $0)
        }
      }
    }
  }

  @Test(arguments: portStrings) private func repeatedPortStringStopsAtThePage(
    _ test: PortString
  ) throws {
    for stepped in [true, false] {
      // Iterations before the fault, and bytes of the faulting element in the good page.
      for done in 0...5 {
        for split in 0..<test.size {
          try check(test, done: done, split: split, stepped: stepped)
        }
      }
    }
  }

  private func check(_ test: PortString, done: Int, split: Int, stepped: Bool) throws {
    let machine = try machine()
    let size = UInt64(test.size)
    let cpu = machine.engine.cpu
    let bad = test.isDownward ? Self.edge &- 0x1000 : Self.edge
    setPage(machine, bad, test.rights)
    machine.put([UInt8](repeating: 0x5A, count: 0x2000), at: Self.edge &- 0x1000)
    machine.portValue = 0xA1B2_C3D4
    // The element that faults begins here; with a split some of its bytes are in the good page.
    let faulting =
      test.isDownward ? Self.edge &- size &+ UInt64(split) : Self.edge &- UInt64(split)
    let moved = UInt64(done) * size
    let first = test.isDownward ? faulting &+ moved : faulting &- moved
    let register = test.isInput ? Register.rdi : Register.rsi
    cpu.pointee.registers[register] = first
    cpu.pointee.registers[Register.rcx] = 20
    cpu.pointee.registers[Register.rdx] = 0x1F0
    if test.isDownward { cpu.pointee.setAllFlags(0x402) }
    run(machine, test.bytes, stepped: stepped)

    let place = "\(test.testDescription) after \(done), split \(split), stepped \(stepped)"
    #expect(vector(machine) == 14, "\(place)")
    let wanted: UInt64 = (test.isInput ? 2 : 0) | (test.rights == Self.missing ? 0 : 1)
    #expect(machine.stack(0) == wanted, "\(place)")
    #expect(machine.stack(1) == Machine.code, "\(place)")
    #expect(machine.cpu.cr2 == (test.isDownward ? faulting : Self.edge), "\(place)")
    #expect(machine.cpu.registers[register] == faulting, "\(place)")
    #expect(machine.cpu.registers[Register.rcx] == 20 - UInt64(done), "\(place)")
    // The device has seen the finished iterations, and no more.
    #expect((test.isInput ? machine.portReads : machine.portWrites.count) == done, "\(place)")
    guard test.isInput else { return }
    let low = min(first, faulting &+ (test.isDownward ? size : 0))
    let written = low..<low &+ moved
    let expected = (Self.edge &- 0x1000..<Self.edge &+ 0x1000).map { address -> UInt8 in
      guard written.contains(address) else { return 0x5A }
      return UInt8(truncatingIfNeeded: 0xA1B2_C3D4 >> ((address &- low) % size * 8))
    }
    #expect(contents(machine, Self.edge &- 0x1000, 0x2000) == expected, "\(place)")
  }

  private func contents(_ machine: Machine, _ address: UInt64, _ count: Int) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: machine.memory.ramPointer(offset: address), count: count))
  }

  /// The permission bitmap comes before the memory, and neither is touched.
  @Test func portPermissionComesBeforeThePage() throws {
    for stepped in [true, false] {
      for (bytes, register) in [
        ([UInt8(0xF3), 0x66, 0x6D], Register.rdi), ([0x66, 0x6F], Register.rsi),
        ([0xF3, 0x6D], Register.rdi), ([0x6E], Register.rsi),
      ] {
        let machine = try machine(cpl: 3)
        setPage(machine, Self.edge, Self.missing)
        // Port 1F0h is free, 1F1h is not: a word or doubleword there needs both.
        machine.setDescriptor(0x28, base: Machine.tss, limit: 0xFF, access: 0x8B, flags: 0)
        machine.put16(0x68, at: Machine.tss + 0x66)
        let cpu = machine.engine.cpu
        cpu.pointee.setSegment(
          .tr, Segment(selector: 0x28, descriptor: machine.get64(Machine.gdt + 0x28)))
        let isByte = bytes == [0x6E]
        machine.put16(isByte ? 0x0001 : 0x0002, at: Machine.tss + 0x68 + 0x1F0 / 8)
        cpu.pointee.registers[register] = Self.edge
        cpu.pointee.registers[Register.rcx] = 3
        cpu.pointee.registers[Register.rdx] = 0x1F0
        run(machine, bytes, stepped: stepped)
        #expect(vector(machine) == 13)
        #expect(machine.stack(0) == 0)
        #expect(machine.cpu.registers[register] == Self.edge)
        #expect(machine.cpu.registers[Register.rcx] == 3)
        #expect(machine.portReads == 0 && machine.portWrites.isEmpty)
      }
    }
  }

  // MARK: Task switches

  private enum Kind: CaseIterable { case jump, call, interrupt, iret }

  private struct Switch: CustomTestStringConvertible {
    var kind: Kind
    /// The TSS that lies across the edge: the old or the new one.
    var isOld: Bool
    var isWide: Bool
    var rights: UInt32
    var testDescription: String {
      "\(kind), \(isOld ? "old" : "new") tss of \(isWide ? 32 : 16) bits, rights \(rights)"
    }
  }

  private static let switches: [Switch] = Kind.allCases.flatMap { kind in
    [true, false].flatMap { isOld in
      [true, false].flatMap { isWide in
        [missing, readOnly].map {
          Switch(kind: kind, isOld: isOld, isWide: isWide, rights: $0)
        }
      }
    }
  }

  /// A switch that cannot read or write all of a TSS leaves everything to the old task.
  @Test(arguments: switches) private func faultInATSSLeavesTheOldTask(_ test: Switch) throws {
    for stepped in [true, false] {
      // How much of the TSS is before the edge.
      for cut in stride(from: 1, through: test.isWide ? 0x67 : 0x2B, by: 3) {
        try check(test, cut: UInt64(cut), stepped: stepped)
      }
    }
  }

  private func check(_ test: Switch, cut: UInt64, stepped: Bool) throws {
    let machine = try machine()
    let cpu = machine.engine.cpu
    let wide: UInt64 = test.isWide ? 8 : 0
    let limit: UInt64 = test.isWide ? 0x67 : 0x2B
    let across = Self.edge - cut
    let old = test.isOld ? across : Machine.tss
    let new = test.isOld ? Machine.tss2 : across
    let isReturn = test.kind == .iret
    machine.setDescriptor(0x28, base: old, limit: limit, access: 0x83 | wide, flags: 0)
    machine.setDescriptor(
      0x30, base: new, limit: limit, access: (isReturn ? 0x83 : 0x81) | wide, flags: 0)
    cpu.pointee.setSegment(
      .tr, Segment(selector: 0x28, descriptor: machine.get64(Machine.gdt + 0x28)))
    machine.put64(Machine.gate(0x30, 0, access: 0x85), at: Machine.idt + 0x40 * 8)
    machine.put16(0x30, at: old)
    fillTask(machine, new, isWide: test.isWide)
    cpu.pointee.setAllFlags(isReturn ? 0x4002 : 2)
    cpu.pointee.rbx = 0x1234_5678
    setPage(machine, Self.edge, test.rights)
    let code: [UInt8] =
      switch test.kind {
      case .jump: [0xEA, 0, 0, 0, 0, 0x30, 0]
      case .call: [0x9A, 0, 0, 0, 0, 0x30, 0]
      case .interrupt: [0xCD, 0x40]
      case .iret: [0xCF]
      }
    machine.put(code, at: Machine.code)
    let stackTop = machine.cpu.rsp
    // Which bytes a switch must reach, and how.
    let saved: Range<UInt64> = test.isWide ? 0x20..<0x60 : 0x0E..<0x2A
    let nests = test.kind == .call || test.kind == .interrupt
    let reads = !test.isOld && test.rights == Self.missing
    let writes = test.isOld && cut < saved.upperBound
    // The link of the new task: its two bytes, and reading it for an IRET, are before the cut, or
    // on it.
    let links = !test.isOld && nests && cut < 2
    let linkIsGone = test.isOld && isReturn && cut < 2 && test.rights == Self.missing
    let place = "\(test.testDescription), cut \(cut), stepped \(stepped)"
    guard reads || writes || links || linkIsGone else {
      run(machine, code, stepped: stepped)
      #expect(machine.cpu.segment(.tr).selector == 0x30, "\(place)")
      return
    }
    let before = contents(machine, 0, 0x18_0000)
    run(machine, code, stepped: stepped)
    #expect(vector(machine) == 14, "\(place)")
    let isWrite = linkIsGone ? false : writes || (links && !reads)
    let expected: UInt64 = (isWrite ? 2 : 0) | (test.rights == Self.missing ? 0 : 1)
    #expect(machine.stack(0) == expected, "\(place)")
    #expect(machine.cpu.cr2 >> 12 == Self.edge >> 12, "\(place)")
    #expect(machine.stack(1) == Machine.code, "\(place)")
    #expect(machine.cpu.rsp == stackTop - 16, "\(place)")
    #expect(machine.cpu.segment(.tr).selector == 0x28, "\(place)")
    #expect(machine.cpu.rbx == 0x1234_5678, "\(place)")
    #expect(machine.cpu.cr0 & CR0.ts == 0, "\(place)")
    // But for the handler's frame.
    let after = contents(machine, 0, 0x18_0000)
    let frame = Int(stackTop - 16)..<Int(stackTop)
    let isSame = before.withUnsafeBytes { old in
      after.withUnsafeBytes { new in
        guard let old = old.baseAddress, let new = new.baseAddress else { return false }
        let rest = before.count - frame.upperBound
        return memcmp(old, new, frame.lowerBound) == 0
          && memcmp(old + frame.upperBound, new + frame.upperBound, rest) == 0
      }
    }
    #expect(isSame, "\(place)")
  }

  private func fillTask(_ machine: Machine, _ base: UInt64, isWide: Bool) {
    let selectors: [UInt16] = [0x10, 0x08, 0x10, 0x10]
    if isWide {
      machine.put32(UInt32(Self.directory), at: base + 0x1C)
      machine.put32(0xA000, at: base + 0x20)
      machine.put32(2, at: base + 0x24)
      machine.put32(0x6800, at: base + 0x38)
      for (index, selector) in selectors.enumerated() {
        machine.put32(UInt32(selector), at: base + 0x48 + UInt64(index) * 4)
      }
    } else {
      machine.put16(0xA000, at: base + 0x0E)
      machine.put16(2, at: base + 0x10)
      machine.put16(0x6800, at: base + 0x1A)
      for (index, selector) in selectors.enumerated() {
        machine.put16(selector, at: base + 0x22 + UInt64(index) * 2)
      }
    }
  }
}
