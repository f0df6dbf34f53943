@testable import IEM

/// Something that is not as the 80286 left it.
enum Mismatch80286: CustomStringConvertible {
  case register(String, expected: UInt64, got: UInt64)
  /// The bits that differ, of those that are defined.
  case flags(expected: UInt64, got: UInt64)
  case memory(UInt64, expected: UInt64, got: UInt64)
  case noEnd

  var description: String {
    func hex(_ value: UInt64) -> String { String(value, radix: 16, uppercase: true) }
    return switch self {
    case .register(let name, let expected, let got):
      "\(name)=\(hex(got)), not \(hex(expected))"
    case .flags(let expected, let got): "flags=\(hex(got)), not \(hex(expected))"
    case .memory(let address, let expected, let got):
      "[\(hex(address))]=\(hex(got)), not \(hex(expected))"
    case .noEnd: "did not reach its HLT"
    }
  }
}

/// Runs cases of the 80286 data set, one after another on one processor.
struct Vectors80286Runner {
  /// IOPL and NT stay zero in the real mode of an 80286, bit 15 always.
  static let comparedFlags: UInt64 = 0x0FFF

  private static let generalRegisters: [(String, Int)] = [
    ("ax", 0), ("cx", 1), ("dx", 2), ("bx", 3), ("sp", 4), ("bp", 5), ("si", 6), ("di", 7),
  ]
  private static let segmentRegisters: [(String, SegmentRegister)] = [
    ("es", .es), ("cs", .cs), ("ss", .ss), ("ds", .ds),
  ]

  let cpu: TestCPU
  /// Execute blocks through the run loop, not single instructions.
  let blocks: Bool

  init(blocks: Bool) throws {
    cpu = try TestCPU(.real16, ramSize: 17 << 20)
    self.blocks = blocks
  }

  func run(_ vector: Vector80286, definedFlags: UInt64) -> [Mismatch80286] {
    load(vector)
    guard finish(vector) else { return [.noEnd] }
    return compare(vector, definedFlags & Self.comparedFlags)
  }

  private func load(_ vector: Vector80286) {
    for (name, index) in Self.generalRegisters {
      cpu.registers[index] = vector.regs[name] ?? 0
    }
    for (name, segment) in Self.segmentRegisters {
      cpu.loadRealSegment(segment, UInt16(vector.regs[name] ?? 0))
    }
    cpu.rip = vector.regs["ip"] ?? 0
    cpu.activity = .running
    cpu.shadow = .none
    cpu.pendingDebug = 0
    cpu.processor.pointee.attention = []
    cpu.allFlags = (vector.regs["flags"] ?? 0) & Self.comparedFlags
    // The HLT that ends the case, unless the data set says what is there.
    let end = (vector.expected("cs") << 4) &+ ((vector.expected("ip") &- 1) & 0xFFFF)
    cpu.write(end, [0xF4])
    for pair in vector.ram { cpu.write(pair[0], [UInt8(pair[1])]) }
  }

  private func finish(_ vector: Vector80286) -> Bool {
    if blocks {
      return cpu.engine.run(instructions: 1_000_000) == .idle
    }
    for count in 0..<16 {
      if count > 0, cpu.read((cpu.processor.pointee.codeAddress(cpu.rip).linear), as: UInt8.self) == 0xF4 { cpu.rip += 1; return true }
      cpu.processor.pointee.repeatLimit = .max
      cpu.processor.pointee.stepCarefully()
      if cpu.activity == .halted { return true }
    }
    return false
  }

  private func compare(_ vector: Vector80286, _ flagMask: UInt64) -> [Mismatch80286] {
    var result: [Mismatch80286] = []
    func check(_ name: String, _ got: UInt64) {
      let expected = vector.expected(name)
      if got != expected { result.append(.register(name, expected: expected, got: got)) }
    }
    for (name, index) in Self.generalRegisters { check(name, cpu.registers[index]) }
    for (name, segment) in Self.segmentRegisters {
      check(name, UInt64(cpu.processor.pointee.segment(segment).selector))
    }
    check("ip", cpu.rip)
    let expectedFlags = vector.expected("flags") & flagMask
    let flags = cpu.allFlags & flagMask
    if flags != expectedFlags { result.append(.flags(expected: expectedFlags, got: flags)) }

    var memory: [UInt64: UInt64] = [:]
    for pair in vector.ram { memory[pair[0]] = pair[1] }
    for pair in vector.finalRam { memory[pair[0]] = pair[1] }
    for (address, expected) in memory.sorted(by: { $0.key < $1.key }) {
      var mask: UInt64 = 0xFF
      if let pushed = vector.exception?.flagAddress {
        if address == pushed { mask = flagMask & 0xFF }
        if address == pushed + 1 { mask = flagMask >> 8 }
      }
      let got = cpu.read(address, as: UInt8.self).wide & mask
      if got != expected & mask {
        result.append(.memory(address, expected: expected & mask, got: got))
      }
    }
    return result
  }
}
