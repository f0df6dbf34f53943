/// Names that depend on more than the table's row.
extension InstructionFormatter {
  private static let conditions = [
    "o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g",
  ]
  private static let sizeSuffixes = ["b", "w", "d", "q"]

  /// For word, doubleword and quadword operands.
  private static let bySize: [String: [String]] = [
    "cbw": ["cbw", "cwde", "cdqe"], "cwd": ["cwd", "cdq", "cqo"],
    "pushf": ["pushf", "pushfd", "pushfq"], "popf": ["popf", "popfd", "popfq"],
    "pusha": ["pusha", "pushad", "pushad"], "popa": ["popa", "popad", "popad"],
    "iret": ["iret", "iretd", "iretq"],
    "cmpxchg8b": ["cmpxchg8b", "cmpxchg8b", "cmpxchg16b"],
    "sysret": ["sysret", "sysret", "sysretq"], "sysexit": ["sysexit", "sysexit", "sysexitq"],
    "movd": ["movd", "movd", "movq"], "pextrd": ["pextrd", "pextrd", "pextrq"],
    "pinsrd": ["pinsrd", "pinsrd", "pinsrq"],
    "fxsave": ["fxsave", "fxsave", "fxsave64"], "fxrstor": ["fxrstor", "fxrstor", "fxrstor64"],
    "xsave": ["xsave", "xsave", "xsave64"], "xrstor": ["xrstor", "xrstor", "xrstor64"],
    "xsaveopt": ["xsaveopt", "xsaveopt", "xsaveopt64"],
    "xsavec": ["xsavec", "xsavec", "xsavec64"], "xsaves": ["xsaves", "xsaves", "xsaves64"],
    "xrstors": ["xrstors", "xrstors", "xrstors64"],
  ]

  var mnemonic: String {
    if isString { return baseMnemonic + (showsStringOperands ? "" : stringSuffix) }
    if let names = Self.bySize[baseMnemonic] {
      return names[Int(min(max(instruction.operandSize, 1), 3)) - 1]
    }
    if baseMnemonic == "jcxz" {
      return ["jcxz", "jecxz", "jrcxz"][Int(instruction.addressSize) - 1]
    }
    if baseMnemonic == "xlat" { return "xlatb" }
    if let condition = conditionName { return condition }
    return baseMnemonic
  }

  private var stringSuffix: String { Self.sizeSuffixes[Int(min(stringWidth, 3))] }

  /// Width of a string instruction's elements.
  private var stringWidth: UInt8 {
    for index in 0..<Int(row.operandCount) {
      let method = row.operands[index].method
      if method == .X || method == .Y { return instruction.operands[index].width }
    }
    return 0
  }

  /// A string instruction is written with operands only when a prefix changes them.
  var showsStringOperands: Bool {
    let usual: UInt8 = mode == .bits64 ? 3 : mode == .bits32 ? 2 : 1
    return instruction.prefixes.contains(.segmentOverride) || instruction.addressSize != usual
  }

  /// Jcc, SETcc and CMOVcc by the names that other tools use.
  private var conditionName: String? {
    let condition = Self.conditions[Int(instruction.opcode & 15)]
    switch (row.map, instruction.opcode) {
    case (.primary, 0x70...0x7F), (.secondary, 0x80...0x8F): return "j" + condition
    case (.secondary, 0x90...0x9F): return "set" + condition
    case (.secondary, 0x40...0x4F): return "cmov" + condition
    default: return nil
    }
  }
}
