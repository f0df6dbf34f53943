/// Operands in Intel syntax.
extension InstructionFormatter {
  private static let registers8 = [
    "al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil", "r8b", "r9b", "r10b", "r11b", "r12b",
    "r13b", "r14b", "r15b",
  ]
  private static let highBytes = ["ah", "ch", "dh", "bh"]
  private static let registers16 = [
    "ax", "cx", "dx", "bx", "sp", "bp", "si", "di", "r8w", "r9w", "r10w", "r11w", "r12w", "r13w",
    "r14w", "r15w",
  ]
  private static let registers32 = [
    "eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi", "r8d", "r9d", "r10d", "r11d", "r12d",
    "r13d", "r14d", "r15d", "eip",
  ]
  private static let registers64 = [
    "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13",
    "r14", "r15", "rip",
  ]
  private static let segments = ["es", "cs", "ss", "ds", "fs", "gs", "?", "?"]

  static func register(_ index: UInt8, width: UInt8) -> String {
    let names =
      switch width {
      case 0: registers8
      case 1: registers16
      case 2: registers32
      default: registers64
      }
    return Int(index) < names.count ? names[Int(index)] : "?"
  }

  var operands: [String] {
    if isString && !showsStringOperands { return [] }
    if baseMnemonic == "xlat" { return [] }
    var result: [String] = []
    for n in 0..<Int(row.operandCount) {
      // The mask of a gather or scatter is an opmask, shown with the destination.
      if isEVEX && row.attributes.contains(.vsib) && row.operands[n].method == .H { continue }
      result.append(operand(n) + (n == 0 ? maskSuffix : ""))
    }
    if let roundingOperand {
      let last = result.last ?? ""
      // Before an immediate.
      result.insert(roundingOperand, at: last.hasPrefix("0x") ? result.count - 1 : result.count)
    }
    return result
  }

  private func operand(_ n: Int) -> String {
    let operand = instruction.operands[n]
    let spec = row.operands[n]
    switch operand.kind {
    case .none: return ""
    case .register: return Self.register(operand.index, width: operand.width)
    case .highByte: return Self.highBytes[Int(operand.index & 3)]
    case .memory: return memory(spec, width: operand.width)
    case .immediate: return immediate(spec, second: operand.index == 1)
    case .one: return "1"
    case .relative: return Self.hex(relativeTarget)
    case .farPointer:
      return Self.hex(UInt64(instruction.immediate2)) + ":" + Self.hex(instruction.immediate)
    case .segment: return Self.segments[Int(operand.index & 7)]
    case .control: return "cr\(operand.index)"
    case .debug: return "dr\(operand.index)"
    case .mmx: return "mm\(operand.index & 7)"
    case .vector:
      let bytes = evexBytes(spec) ?? 1 << Int(min(operand.width, 6))
      let prefix = bytes <= 16 ? "xmm" : bytes == 32 ? "ymm" : "zmm"
      return "\(prefix)\(operand.index)"
    case .mask: return "k\(operand.index & 7)"
    case .x87: return spec.method == .st0 ? "st" : "st(\(operand.index))"
    case .bound: return "bnd\(operand.index)"
    }
  }

  private var relativeTarget: UInt64 {
    let target = next &+ instruction.immediate
    switch mode {
    case .bits64: return target
    case .bits32: return target & (instruction.operandSize == 1 ? 0xFFFF : 0xFFFF_FFFF)
    case .bits16: return target & (instruction.operandSize == 1 ? 0xFFFF : 0xFFFF_FFFF)
    }
  }

  // MARK: Immediates

  /// Immediate bytes that are sign-extended to the operand size; all others are plain bytes.
  private var extendsByte: Bool {
    row.map == .primary && [0x6A, 0x6B, 0x83].contains(instruction.opcode)
  }

  private func immediate(_ spec: OperandSpec, second: Bool) -> String {
    let value = second ? UInt64(instruction.immediate2) : instruction.immediate
    var bytes: Int
    switch spec.type {
    case .b: bytes = extendsByte ? 1 << Int(instruction.operandSize) : 1
    case .w: bytes = 2
    case .d: bytes = 4
    case .q: bytes = 8
    default: bytes = 1 << Int(instruction.operandSize)
    }
    // `L` immediates and the like are never wider than eight bytes.
    bytes = min(bytes, 8)
    return Self.hex(bytes == 8 ? value : value & (1 << UInt64(8 * bytes) &- 1))
  }

  // MARK: Memory

  private func memory(_ spec: OperandSpec, width: UInt8) -> String {
    switch spec.method {
    case .X:
      return size(spec, width) + "\(Self.segments[Int(instruction.segment & 7)]):"
        + "[\(Self.register(6, width: instruction.addressSize))]"
    case .Y:
      return size(spec, width) + "es:[\(Self.register(7, width: instruction.addressSize))]"
    case .O:
      return "\(Self.segments[Int(instruction.segment & 7)]):"
        + Self.hex(instruction.displacement & addressMask)
    default:
      return size(spec, evexMemoryWidth(spec) ?? width) + address(spec, width)
        + broadcastSuffix(spec)
    }
  }

  private var addressMask: UInt64 {
    instruction.addressSize == 3
      ? .max : instruction.addressSize == 2 ? 0xFFFF_FFFF : 0xFFFF
  }

  private static let unsized: Set<String> = [
    "lea", "sgdt", "sidt", "lgdt", "lidt", "fxsave", "fxrstor", "xsave", "xrstor", "xsaveopt",
    "xsavec", "xsaves", "xrstors",
  ]

  /// Their register forms have the operand size, their memory forms do not.
  private static let wordInMemory: Set<String> = ["sldt", "str", "smsw"]

  private var storesSegment: Bool { row.map == .primary && row.opcode == 0x8C }

  /// `dword ptr `, or nothing where the size says nothing.
  private func size(_ spec: OperandSpec, _ width: UInt8) -> String {
    if Self.unsized.contains(baseMnemonic) { return "" }
    let name: String
    switch spec.type {
    case .none, .env, .s: return ""
    case .p: name = ["dword", "fword", "tbyte"][Int(min(max(instruction.operandSize, 1), 3)) - 1]
    case .a: name = instruction.operandSize == 1 ? "dword" : "qword"
    case .t: name = "tbyte"
    default:
      if Self.wordInMemory.contains(baseMnemonic) || storesSegment { return "word ptr " }
      let wide = baseMnemonic == "cmpxchg8b" && instruction.operandSize == 3
      let names = ["byte", "word", "dword", "qword", "xmmword", "ymmword", "zmmword"]
      name = wide ? "xmmword" : names[Int(min(width, 6))]
    }
    return name + " ptr "
  }

  /// `fs:[rax+rcx*4+0x10]`.
  private func address(_ spec: OperandSpec, _ width: UInt8) -> String {
    let none = UInt8(Register.none)
    let i = instruction
    let overridden = i.prefixes.contains(.segmentOverride)
    let segment = Self.segments[Int(i.segment & 7)] + ":"
    // A vector index is always there, and in EVEX has its fifth bit with the operand in V'.
    let isVector = row.attributes.contains(.vsib)
    let index = isVector && i.index == none ? 4 : i.index
    if i.base == none && index == none {
      return (overridden || i.addressSize != 3 || mode == .bits64 ? segment : "")
        + Self.hex(i.displacement & addressMask)
    }
    var text = (overridden ? segment : "") + "["
    if i.base != none { text += Self.register(i.base, width: i.addressSize) }
    if index != none {
      if i.base != none { text += "+" }
      if isVector {
        let high = isEVEX ? i.operands[2].index & 16 : 0
        let name = i.vectorLength == 0 ? "xmm" : i.vectorLength == 1 ? "ymm" : "zmm"
        text += name + "\(index | high)"
      } else {
        text += Self.register(i.index, width: i.addressSize)
      }
      if i.addressSize != 1 { text += "*\(1 << Int(i.scale))" }
    }
    let hasDisplacement = i.modRM >> 6 != 0 || i.base == none || i.base == UInt8(Register.next)
    if hasDisplacement {
      let value = Int64(bitPattern: evexDisplacement(spec, width: width))
      text += (value < 0 ? "-" : "+") + Self.hex(value.magnitude)
    }
    return text + "]"
  }
}
