import CKVM
import Glibc
import IEM

/// Runs a few instructions in each mode that guests need. A KVM may open and still not run code
/// properly, or run it slower than IEM does.
struct SelfTest {
  enum Mode: String, CaseIterable {
    case real = "real mode"
    case protected = "protected mode with paging"
    case long = "64-bit mode"
  }

  struct Result: Equatable {
    var mode: String
    /// Nil: the right answer came.
    var failure: String?
    /// Million instructions per second in a small loop.
    var speed: Double
  }

  /// Below this a KVM does not run code on the processor: IEM is faster.
  static let leastSpeed = 100.0

  private static let memorySize = 1 << 20
  private static let codeAddress = 0x1000
  private static let tableAddress = 0x10000
  private static let stack: UInt64 = 0x8000
  private static let iterations: UInt32 = 20_000
  private static let port: UInt16 = 0xE9
  private static let timeLimit: UInt64 = 500_000_000

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
    let test = Self(machine: machine, memory: memory)
    var results: [Result] = []
    for (id, mode) in Mode.allCases.enumerated() {
      results.append(try test.run(mode, processor: id, cpuid: try system.supportedCPUID()))
    }
    return results
  }

  private func run(
    _ mode: Mode, processor id: Int, cpuid: [kvm_cpuid_entry2]
  ) throws(KVMError) -> Result {
    let cpu = try machine.makeProcessor(id: id)
    try cpu.setCPUID(cpuid)
    store(Self.program(mode), at: Self.codeAddress)
    try setUp(cpu, mode)
    let signal = StopSignal()
    try signal.adoptThread(cpu)
    signal.arm(nanoseconds: Self.timeLimit)
    defer {
      signal.arm(nanoseconds: 0)
      signal.drain()
    }
    var result = Result(mode: mode.rawValue, failure: nil, speed: 0)
    // The first entry builds tables; the loop is measured from its port access to the second.
    var start: UInt64 = 0
    var accesses: [UInt32] = []
    for _ in 0..<64 {
      guard case .exit = cpu.runGuest() else {
        result.failure = "did not come to its end in \(Self.timeLimit / 1_000_000) ms"
        return result
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
      case KVM_EXIT_HLT:
        let wanted = [Self.seed, Self.answer]
        if accesses != wanted {
          result.failure = "computed \(accesses) instead of \(wanted)"
        }
        return result
      default:
        let registers = try cpu.registers()
        result.failure =
          "exit \(run.pointee.exit_reason) at \(String(registers.rip, radix: 16))"
        return result
      }
    }
    result.failure = "does not end"
    return result
  }

  private static let seed: UInt32 = 0x1234_5678
  /// What the program makes of the seed: the loop counter is added `iterations` times.
  private static let answer: UInt32 = {
    var value = seed
    for count in stride(from: iterations, to: 0, by: -1) { value = value &+ count }
    return value
  }()

  /// mov eax, seed; out E9h, eax; mov ecx, iterations; again: add eax, ecx; loop again;
  /// out E9h, eax; hlt
  private static func program(_ mode: Mode) -> [UInt8] {
    let wide: [UInt8] = mode == .real ? [0x66] : []
    // LOOP counts with CX in 16-bit code.
    let addressSize: [UInt8] = mode == .real ? [0x67] : []
    let add = wide + [0x01, 0xC8]
    let loopLength = UInt8(add.count + addressSize.count + 2)
    var code = wide + [0xB8] + bytes(seed)
    code += wide + [0xE7, UInt8(port)]
    code += wide + [0xB9] + bytes(iterations)
    code += add + addressSize + [0xE2, 0 &- loopLength]
    code += wide + [0xE7, UInt8(port)]
    return code + [0xF4]
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private func store(_ bytes: [UInt8], at address: Int) {
    for (index, byte) in bytes.enumerated() {
      memory.storeBytes(of: byte, toByteOffset: address + index, as: UInt8.self)
    }
  }

  private func store(_ entry: UInt64, table: Int, index: Int, width: Int) {
    let offset = Self.tableAddress + table * 4096 + index * width
    if width == 8 {
      memory.storeBytes(of: entry, toByteOffset: offset, as: UInt64.self)
    } else {
      memory.storeBytes(of: UInt32(truncatingIfNeeded: entry), toByteOffset: offset, as: UInt32.self)
    }
  }

  private func setUp(_ cpu: KVMProcessor, _ mode: Mode) throws(KVMError) {
    var special = try cpu.specialRegisters()
    let table = UInt64(Self.tableAddress)
    let pointer = { (number: Int) in UInt64(Self.tableAddress + number * 4096) | 0x7 }
    switch mode {
    case .real:
      special.cs.base = 0
      special.cs.selector = 0
    case .protected:
      // One page of 4 MiB, by CR4.PSE.
      store(0x87, table: 0, index: 0, width: 4)
      special.cr3 = table
      special.cr4 = CR4.pse
      special.cr0 = CR0.pe | CR0.et | CR0.pg
      setFlat(&special, isLong: false)
    case .long:
      store(pointer(2), table: 1, index: 0, width: 8)
      store(pointer(3), table: 2, index: 0, width: 8)
      store(0x87, table: 3, index: 0, width: 8)
      special.cr3 = table + 4096
      special.cr4 = CR4.pae
      special.cr0 = CR0.pe | CR0.et | CR0.pg
      special.efer = EFER.lme | EFER.lma
      setFlat(&special, isLong: true)
    }
    try cpu.setSpecialRegisters(special)
    var registers = kvm_regs()
    registers.rip = UInt64(Self.codeAddress)
    registers.rflags = 2
    registers.rsp = Self.stack
    try cpu.setRegisters(registers)
  }

  private func setFlat(_ special: inout kvm_sregs, isLong: Bool) {
    var data = kvm_segment()
    data.selector = 16
    data.limit = .max
    data.type = 3
    (data.present, data.s, data.g, data.db) = (1, 1, 1, 1)
    var code = data
    code.selector = 8
    code.type = 11
    if isLong { (code.l, code.db) = (1, 0) }
    special.cs = code
    (special.ds, special.es, special.ss) = (data, data, data)
    (special.fs, special.gs) = (data, data)
  }
}
