import CKVM
import Glibc
import IEM

/// Runs a few instructions in each mode that guests need. A KVM may open and still not run code
/// properly, or run it slower than IEM does.
struct SelfTest {
  struct Result: Equatable {
    var mode: GuestMode
    /// Nil: the right answer came.
    var failure: String?
    /// Million instructions per second in a small loop.
    var speed: Double
    /// A program's system call arrives in ring 0.
    var runsPrograms = true
    /// A guest's access to an MSR of the local APIC comes to us.
    var divertsMSRs = true
    /// What of a debugger's work KVM does here.
    var debugging: KVMAbilities.Debugging = []
  }

  /// Below this a KVM does not run code on the processor: IEM is faster.
  static let leastSpeed = 100.0

  private static let memorySize = 1 << 20
  static let codeAddress = 0x1000
  private static let tableAddress = 0x10000
  private static let stack: UInt64 = 0x8000
  private static let iterations: UInt32 = 5_000
  private static let attempts = 3
  static let port: UInt16 = 0xE9
  /// For each mode.
  static let timeLimit: UInt64 = 300_000_000
  /// Where the tables map the first pages a second time, so that a KVM which only seems to
  /// translate is found out.
  static let alias: UInt32 = 0x40_0000
  static let seedAddress: UInt32 = 0x2000

  private let machine: KVMVirtualMachine
  private let memory: UnsafeMutableRawPointer

  static func run(_ system: KVMSystem) throws(KVMError) -> [Result] {
    let memory = mmap(
      nil, memorySize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let memory, memory != MAP_FAILED else { throw KVMError(call: "mmap", errno: errno) }
    defer { munmap(memory, memorySize) }
    let machine = try system.makeVirtualMachine()
    try machine.reserveHelperPages(identityMap: 0xFEFF_C000, tss: 0xFEFF_D000)
    try machine.setMemory(
      slot: 0, at: 0, size: UInt64(memorySize), host: UInt64(UInt(bitPattern: memory)), flags: 0)
    let divertsMSRs = try machine.divertAPICRegisters(system)
    let test = Self(machine: machine, memory: memory)
    var results: [Result] = []
    let cpuid = try system.supportedCPUID()
    for (id, mode) in GuestMode.allCases.enumerated() {
      let cpu = try machine.makeProcessor(id: id)
      try cpu.setCPUID(cpuid)
      var result = try test.run(mode, on: cpu)
      // A busy host can make one measurement look slow. Once that is settled, it is.
      let isSettled = results.contains { $0.failure == nil && $0.speed < leastSpeed }
      for _ in 1..<attempts
      where !isSettled && result.failure == nil && result.speed < leastSpeed {
        let again = try test.run(mode, on: cpu)
        if again.failure != nil || again.speed > result.speed { result = again }
      }
      if result.failure == nil {
        if mode == .protected || mode == .long {
          result.divertsMSRs =
            divertsMSRs && (try? test.divertsMSRs(mode, on: cpu)) ?? false
        }
        if mode == .long { result.runsPrograms = (try? test.takesSystemCalls(on: cpu)) ?? false }
        result.debugging = test.debugging(mode, on: cpu)
      }
      results.append(result)
    }
    return results
  }

  private func run(_ mode: GuestMode, on cpu: KVMProcessor) throws(KVMError) -> Result {
    store(Self.program(mode), at: Self.codeAddress)
    store(Self.bytes(Self.seed), at: Int(Self.seedAddress))
    var result = Result(mode: mode, failure: nil, speed: 0)
    guard try setUp(cpu, mode) else {
      result.failure = "does not keep the state of this mode"
      return result
    }
    try StopSignal.limiting(cpu, nanoseconds: Self.timeLimit) { () throws(KVMError) in
      try measure(on: cpu, into: &result)
    }
    return result
  }

  /// The program's values and speed.
  private func measure(on cpu: KVMProcessor, into result: inout Result) throws(KVMError) {
    // The first entry builds tables; the loop is measured from its port access to the second.
    var start: UInt64 = 0
    var accesses: [UInt32] = []
    for _ in 0..<64 {
      guard case .exit = cpu.runGuest() else {
        result.failure = "did not come to its end in \(Self.timeLimit / 1_000_000) ms"
        return
      }
      let run = cpu.run
      switch Int32(run.pointee.exit_reason) {
      case KVM_EXIT_IO where run.pointee.io.port == Self.port && run.pointee.io.size == 4:
        let data = UnsafeMutableRawPointer(run) + Int(run.pointee.io.data_offset)
        accesses.append(data.loadUnaligned(as: UInt32.self))
        if accesses.count == 1 { start = HostTime.now }
        if accesses.count == 2 {
          let nanoseconds = max(1, HostTime.now &- start)
          result.speed = Double(Self.iterations) * 2 * 1000 / Double(nanoseconds)
        }
        let wanted = Self.wanted(result.mode)
        if accesses.count == wanted.count {
          if accesses != wanted { result.failure = "computed \(accesses) instead of \(wanted)" }
          // The last access must not be finished in a later measurement.
          _ = cpu.completeAccess()
          return
        }
      default:
        let registers = try cpu.registers()
        result.failure =
          "exit \(run.pointee.exit_reason) at \(String(registers.rip, radix: 16))"
        return
      }
    }
    result.failure = "does not end"
  }

  private static let seed: UInt32 = 0x1234_5678
  /// What the program makes of the seed: the loop counter is added `iterations` times.
  private static let answer: UInt32 = {
    var value = seed
    for count in stride(from: iterations, to: 0, by: -1) { value = value &+ count }
    return value
  }()

  /// The seed, the answer, and in protected modes what the handler of #GP finds on its stack.
  private static func wanted(_ mode: GuestMode) -> [UInt32] {
    guard hasExceptionTest(mode) else { return [seed, answer] }
    return [seed, answer, UInt32(badSelector), UInt32(codeAddress + faultOffset(mode))]
  }

  private static func hasExceptionTest(_ mode: GuestMode) -> Bool {
    mode != .real && mode != .virtual8086
  }

  /// Beyond the limit of the GDT.
  private static let badSelector: UInt16 = 0x1238

  /// Where the program loads the bad selector.
  private static func faultOffset(_ mode: GuestMode) -> Int { calculation(mode).count + 4 }

  /// mov eax, [seed]; out E9h, eax; mov ecx, iterations; again: add eax, ecx; loop again;
  /// out E9h, eax; then mov ax, badSelector; mov ds, ax, whose handler is:
  /// pop eax; out E9h, eax; pop eax; out E9h, eax; and an endless loop, which is not reached.
  static func program(_ mode: GuestMode) -> [UInt8] {
    var code = calculation(mode)
    if hasExceptionTest(mode) {
      code += [0x66, 0xB8, UInt8(badSelector & 0xFF), UInt8(badSelector >> 8), 0x8E, 0xD8]
      code += [0xEB, 0xFE]
      code += [0x58, 0xE7, UInt8(port), 0x58, 0xE7, UInt8(port)]
    }
    return code + [0xEB, 0xFE]
  }

  private static func handlerAddress(_ mode: GuestMode) -> UInt64 {
    UInt64(codeAddress + calculation(mode).count + 8)
  }

  // The tables: a GDT with flat code and data, an IDT with one gate.
  private static let gdt = 0x3000
  private static let idt = 0x4000
  private static let codeSelector: UInt16 = 8

  private func setTables(_ special: inout kvm_sregs, _ mode: GuestMode) {
    let access: UInt64 = mode == .long ? 0xAF_9B : 0xCF_9B
    let flat = { (bits: UInt64) in
      0xFFFF | (bits & 0xFF) << 40 | (bits >> 8) << 48
    }
    memory.storeBytes(of: flat(access), toByteOffset: Self.gdt + 8, as: UInt64.self)
    memory.storeBytes(of: flat(0xCF_93), toByteOffset: Self.gdt + 16, as: UInt64.self)
    special.gdt.base = UInt64(Self.gdt)
    special.gdt.limit = 23
    // An interrupt gate, present, for ring 0; twice as long in long mode.
    let gate =
      Self.handlerAddress(mode) | UInt64(Self.codeSelector) << 16 | UInt64(0x8E00) << 32
    let offset = Int(Vector.generalProtection) * (mode == .long ? 16 : 8)
    memory.storeBytes(of: gate, toByteOffset: Self.idt + offset, as: UInt64.self)
    if mode == .long {
      memory.storeBytes(of: 0, toByteOffset: Self.idt + offset + 8, as: UInt64.self)
    }
    special.idt.base = UInt64(Self.idt)
    special.idt.limit = 0xFFF
  }

  private static func calculation(_ mode: GuestMode) -> [UInt8] {
    let is16Bit = mode == .real || mode == .virtual8086
    let wide: [UInt8] = is16Bit ? [0x66] : []
    // LOOP counts with CX in 16-bit code.
    let addressSize: [UInt8] = is16Bit ? [0x67] : []
    let add = wide + [0x01, 0xC8]
    let loopLength = UInt8(add.count + addressSize.count + 2)
    var code: [UInt8]
    switch mode {
    case .real, .virtual8086:
      code = wide + [0xA1, UInt8(seedAddress & 0xFF), UInt8(seedAddress >> 8)]
    case .protected: code = [0xA1] + bytes(seedAddress)
    case .paging, .pae: code = [0xA1] + bytes(alias + seedAddress)
    // ModRM with SIB: an absolute address.
    case .long: code = [0x8B, 0x04, 0x25] + bytes(alias + seedAddress)
    }
    code += wide + [0xE7, UInt8(port)]
    code += wide + [0xB9] + bytes(iterations)
    code += add + addressSize + [0xE2, 0 &- loopLength]
    return code + wide + [0xE7, UInt8(port)]
  }

  /// Where the loop begins.
  static func loopOffset(_ mode: GuestMode) -> Int {
    let is16Bit = mode == .real || mode == .virtual8086
    return calculation(mode).count - (is16Bit ? 3 + 3 + 3 : 2 + 2 + 2)
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  func store(_ bytes: [UInt8], at address: Int) {
    for (index, byte) in bytes.enumerated() {
      memory.storeBytes(of: byte, toByteOffset: address + index, as: UInt8.self)
    }
  }

  private func store(_ entry: UInt64, table: Int, index: Int, width: Int) {
    let offset = Self.tableAddress + table * 4096 + index * width
    if width == 8 {
      memory.storeBytes(of: entry, toByteOffset: offset, as: UInt64.self)
    } else {
      memory.storeBytes(
        of: UInt32(truncatingIfNeeded: entry), toByteOffset: offset, as: UInt32.self)
    }
  }

  /// - Returns: false when what was set cannot be read back.
  func setUp(
    _ cpu: KVMProcessor, _ mode: GuestMode, level: UInt8 = 0
  ) throws(KVMError) -> Bool {
    var special = try cpu.specialRegisters()
    let page: UInt64 = 0x87  // Present, writable, user, large.
    let table = { (number: Int) in UInt64(Self.tableAddress + number * 4096) }
    var registers = kvm_regs()
    registers.rip = UInt64(Self.codeAddress)
    registers.rflags = 2
    registers.rsp = Self.stack
    switch mode {
    case .real, .virtual8086:
      special.cs.base = 0
      special.cs.selector = 0
    case .protected: break
    case .paging:
      store(page, table: 0, index: 0, width: 4)
      store(page, table: 0, index: Int(Self.alias >> 22), width: 4)
      special.cr3 = table(0)
      special.cr4 = CR4.pse
    case .pae:
      store(table(2) | 1, table: 1, index: 0, width: 8)
      store(page, table: 2, index: 0, width: 8)
      store(page, table: 2, index: Int(Self.alias >> 21), width: 8)
      special.cr3 = table(1)
      special.cr4 = CR4.pae
    case .long:
      store(table(4) | 7, table: 3, index: 0, width: 8)
      store(table(5) | 7, table: 4, index: 0, width: 8)
      store(page, table: 5, index: 0, width: 8)
      store(page, table: 5, index: Int(Self.alias >> 21), width: 8)
      special.cr3 = table(3)
      special.cr4 = CR4.pae
      special.efer = EFER.lme | EFER.lma
    }
    switch mode {
    case .real: break
    case .virtual8086:
      special.cr0 = CR0.pe | CR0.et
      registers.rflags |= RFlags.virtual8086.rawValue | RFlags.ioPrivilege.rawValue
      setVirtual8086(&special)
    default:
      special.cr0 = CR0.pe | CR0.et | (mode == .protected ? 0 : CR0.pg)
      setFlat(&special, isLong: mode == .long, level: level)
      if level != 0 { registers.rflags |= RFlags.ioPrivilege.rawValue }
      setTables(&special, mode)
    }
    try cpu.setSpecialRegisters(special)
    try cpu.setRegisters(registers)
    let back = try cpu.specialRegisters()
    let flags = try cpu.registers().rflags
    return back.cr0 & (CR0.pe | CR0.pg) == special.cr0 & (CR0.pe | CR0.pg)
      && back.efer & EFER.lma == special.efer & EFER.lma && back.cr3 == special.cr3
      && flags == registers.rflags
  }

  private func setVirtual8086(_ special: inout kvm_sregs) {
    var segment = kvm_segment()
    segment.limit = 0xFFFF
    segment.type = 3
    (segment.present, segment.s, segment.dpl) = (1, 1, 3)
    (special.cs, special.ss, special.ds) = (segment, segment, segment)
    (special.es, special.fs, special.gs) = (segment, segment, segment)
  }

  func setFlat(_ special: inout kvm_sregs, isLong: Bool, level: UInt8) {
    var data = kvm_segment()
    data.selector = 16 | UInt16(level)
    data.dpl = level
    data.limit = .max
    data.type = 3
    (data.present, data.s, data.g, data.db) = (1, 1, 1, 1)
    var code = data
    code.selector = 8 | UInt16(level)
    code.type = 11
    if isLong { (code.l, code.db) = (1, 0) }
    special.cs = code
    (special.ds, special.es, special.ss) = (data, data, data)
    (special.fs, special.gs) = (data, data)
  }
}
