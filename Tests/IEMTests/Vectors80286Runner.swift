@testable import IEM

/// Something that is not as the 80286 left it.
enum Mismatch80286: CustomStringConvertible {
  case register(String, expected: UInt64, got: UInt64)
  /// The bits that differ, of those that are defined.
  case flags(expected: UInt64, got: UInt64)
  case memory(UInt64, expected: UInt64, got: UInt64)
  /// A vector that the 80286 did not take.
  case exception(UInt8)
  case noEnd

  var description: String {
    func hex(_ value: UInt64) -> String { String(value, radix: 16, uppercase: true) }
    return switch self {
    case .register(let name, let expected, let got):
      "\(name)=\(hex(got)), not \(hex(expected))"
    case .flags(let expected, let got): "flags=\(hex(got)), not \(hex(expected))"
    case .memory(let address, let expected, let got):
      "[\(hex(address))]=\(hex(got)), not \(hex(expected))"
    case .exception(let vector): "exception \(vector)"
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

  /// Where vectors lead that the data set says nothing about.
  private static let handlerSegment: UInt64 = 0xF000
  private static let handlerOffset: UInt64 = 0xE000
  private static let handlers = [UInt8](repeating: 0xF4, count: 256)
  private static let vectorTable = (0..<UInt64(256)).flatMap { vector -> [UInt8] in
    let offset = handlerOffset + vector
    return [offset, offset >> 8, handlerSegment, handlerSegment >> 8].map {
      UInt8(truncatingIfNeeded: $0)
    }
  }

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
    let mismatches = compare(vector, definedFlags & Self.comparedFlags)
    guard !mismatches.isEmpty, let taken = unexpectedVector else { return mismatches }
    return [.exception(taken)] + mismatches
  }

  private func load(_ vector: Vector80286) {
    for (name, index) in Self.generalRegisters {
      cpu.registers[index] = vector.regs[name] ?? 0
    }
    for (name, segment) in Self.segmentRegisters {
      cpu.loadRealSegment(segment, UInt16(vector.regs[name] ?? 0))
    }
    // The segments were put there from outside: what the processor derives from CS must follow.
    cpu.processor.pointee.updateMode()
    cpu.rip = vector.regs["ip"] ?? 0
    cpu.activity = .running
    cpu.shadow = .none
    cpu.pendingDebug = 0
    cpu.processor.pointee.attention = []
    cpu.allFlags = (vector.regs["flags"] ?? 0) & Self.comparedFlags
    cpu.write(0, Self.vectorTable)
    cpu.write(Self.handlerSegment << 4 + Self.handlerOffset, Self.handlers)
    // The HLT that ends the case, unless the data set says what is there.
    let end = (vector.expected("cs") << 4) &+ ((vector.expected("ip") &- 1) & 0xFFFF)
    cpu.write(end, [0xF4])
    for pair in vector.ram { cpu.write(pair[0], [UInt8(pair[1])]) }
  }

  /// The vector that was taken, if it is none that the data set provides for.
  var unexpectedVector: UInt8? {
    let cs = UInt64(cpu.processor.pointee.segment(.cs).selector)
    let offset = cpu.rip &- 1 &- Self.handlerOffset
    return cs == Self.handlerSegment && offset < 256 ? UInt8(offset) : nil
  }

  private func finish(_ vector: Vector80286) -> Bool {
    if blocks {
      return cpu.engine.run(instructions: 1_000_000) == .idle
    }
    for _ in 0..<16 {
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
      if vector.pushedFlags.contains(address) {
        mask = address == vector.pushedFlags[0] ? flagMask & 0xFF : flagMask >> 8
      }
      let got = cpu.read(address, as: UInt8.self).wide & mask
      if got != expected & mask {
        result.append(.memory(address, expected: expected & mask, got: got))
      }
    }
    return result
  }
}
