import IEM

/// What people write where a number is wanted: in conditions of breakpoints, as addresses, to
/// print. C's operators on unsigned 64-bit numbers, with registers, symbols and memory.
///
///     rax == 5 && [rsp] > 0
///     dword[init_task+0x10] & 0xFF
///     es:di
package indirect enum DebugExpression: Equatable, Sendable {
  case number(UInt64)
  /// Without `$`; whether it was there: then it is no symbol.
  case name(String, isRegister: Bool)
  /// Nil: as large as the code's mode makes a register.
  case memory(DebugExpression, size: Int?, isPhysical: Bool)
  case segment(DebugExpression, offset: DebugExpression)
  case unary(Unary, DebugExpression)
  case binary(Binary, DebugExpression, DebugExpression)

  package enum Unary: String, Sendable {
    case minus = "-"
    case complement = "~"
    case not = "!"
  }

  package enum Binary: String, Sendable {
    case or = "||"
    case and = "&&"
    case bitOr = "|"
    case bitXor = "^"
    case bitAnd = "&"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case shiftLeft = "<<"
    case shiftRight = ">>"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case remainder = "%"

    /// C's, higher binds closer.
    var precedence: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .bitOr: 3
      case .bitXor: 4
      case .bitAnd: 5
      case .equal, .notEqual: 6
      case .less, .lessOrEqual, .greater, .greaterOrEqual: 7
      case .shiftLeft, .shiftRight: 8
      case .plus, .minus: 9
      case .times, .divided, .remainder: 10
      }
    }
  }
}

/// Why an expression has no value. The text is for the user.
package struct ExpressionError: Error, Equatable, Sendable {
  package var text: String
  init(_ text: String) { self.text = text }
}

/// What names and memory mean.
package struct ExpressionScope {
  private let debugger: Debugger
  private let processor: Int
  private let state: ProcessorState
  private let meeting: Debugger.Meeting?

  package init(_ debugger: Debugger, processor: Int, meeting: Debugger.Meeting? = nil) {
    self.debugger = debugger
    self.processor = processor
    self.meeting = meeting
    state = debugger.state(of: processor)
  }

  /// Bytes of a register in the present mode.
  var wordSize: Int {
    switch state.codeMode {
    case .bits64: 8
    case .bits32: 4
    case .bits16: 2
    }
  }

  func value(of name: String, isRegister: Bool) throws(ExpressionError) -> UInt64 {
    if let meeting {
      if name == "value" { return meeting.value }
      if name == "address" { return meeting.address }
    }
    if let value = state.value(ofRegister: name.lowercased()) { return value }
    if name.lowercased() == "cr8" { return UInt64(debugger.taskPriority(of: processor)) }
    if isRegister { throw ExpressionError("there is no register $\(name)") }
    if let address = debugger.symbolAddress?(name) { return address }
    throw ExpressionError("'\(name)' is no number, and no symbol that is known")
  }

  func memory(
    _ address: UInt64, size: Int?, isPhysical: Bool
  ) throws(ExpressionError) -> UInt64 {
    let count = size ?? wordSize
    let bytes =
      isPhysical
      ? debugger.readPhysical(address, count: count)
      : debugger.readLinear(address, count: count, processor: processor)
    guard bytes.count == count else {
      throw ExpressionError("\(StateDump.hex(address, digits: 8)): not mapped")
    }
    return bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The base of a segment register; nil: the name is none.
  func base(_ expression: DebugExpression) -> UInt64? {
    guard case .name(let name, _) = expression,
      let index = ProcessorState.segmentNames.firstIndex(of: name.lowercased())
    else { return nil }
    return state.codeMode == .bits64 && index < 4 ? 0 : state.segments[index].base
  }
}

extension DebugExpression {
  package func value(in scope: ExpressionScope) throws(ExpressionError) -> UInt64 {
    switch self {
    case .number(let number): return number
    case .name(let name, let isRegister):
      return try scope.value(of: name, isRegister: isRegister)
    case .memory(let address, let size, let isPhysical):
      return try scope.memory(try address.value(in: scope), size: size, isPhysical: isPhysical)
    case .segment(let segment, let offset):
      let offset = try offset.value(in: scope)
      if let base = scope.base(segment) { return base &+ offset }
      return (try segment.value(in: scope) & 0xFFFF) << 4 &+ offset
    case .unary(let operation, let operand):
      let value = try operand.value(in: scope)
      switch operation {
      case .minus: return 0 &- value
      case .complement: return ~value
      case .not: return value == 0 ? 1 : 0
      }
    case .binary(let operation, let left, let right):
      let left = try left.value(in: scope)
      if operation == .and && left == 0 { return 0 }
      if operation == .or && left != 0 { return 1 }
      return try Self.apply(operation, left, try right.value(in: scope))
    }
  }

  private static func apply(
    _ operation: Binary, _ left: UInt64, _ right: UInt64
  ) throws(ExpressionError) -> UInt64 {
    switch operation {
    case .or, .and: return right != 0 ? 1 : 0
    case .bitOr: return left | right
    case .bitXor: return left ^ right
    case .bitAnd: return left & right
    case .equal: return left == right ? 1 : 0
    case .notEqual: return left != right ? 1 : 0
    case .less: return left < right ? 1 : 0
    case .lessOrEqual: return left <= right ? 1 : 0
    case .greater: return left > right ? 1 : 0
    case .greaterOrEqual: return left >= right ? 1 : 0
    case .shiftLeft: return right < 64 ? left << right : 0
    case .shiftRight: return right < 64 ? left >> right : 0
    case .plus: return left &+ right
    case .minus: return left &- right
    case .times: return left &* right
    case .divided, .remainder:
      guard right != 0 else { throw ExpressionError("division by zero") }
      return operation == .divided ? left / right : left % right
    }
  }
}

extension ProcessorState {
  static let segmentNames = ["es", "cs", "ss", "ds", "fs", "gs", "ldtr", "tr"]
  /// By the processor's numbers.
  package static let registerNames = [
    "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12",
    "r13", "r14", "r15",
  ]
  private static let byteNames = ["al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil"]
  private static let highNames = ["ah", "ch", "dh", "bh"]

  /// A register by its name in assembler, in lower case, and some names that are debuggers'.
  package func value(ofRegister name: String) -> UInt64? {
    if let index = Self.registerNames.firstIndex(of: name) { return registers[index] }
    if let index = Self.segmentNames.firstIndex(of: name) {
      return UInt64(segments[index].selector)
    }
    if let index = Self.byteNames.firstIndex(of: name) { return registers[index] & 0xFF }
    if let index = Self.highNames.firstIndex(of: name) { return registers[index] >> 8 & 0xFF }
    switch name {
    case "pc": return instructionAddress
    case "rip", "ip": return rip
    case "eip": return rip & 0xFFFF_FFFF
    case "rflags", "eflags", "flags": return rflags
    case "cpl": return UInt64(cpl)
    case "icount": return retired
    case "cr0": return cr0
    case "cr2": return cr2
    case "cr3": return cr3
    case "cr4": return cr4
    case "efer": return efer
    case "xcr0": return xcr0
    case "mxcsr": return UInt64(mxcsr)
    case "pkru": return UInt64(pkru)
    case "gdt_base": return gdtr.base
    case "idt_base": return idtr.base
    case "k_gs_base": return msr.kernelGSBase
    default: break
    }
    if name.hasSuffix("_base"),
      let index = Self.segmentNames.firstIndex(of: String(name.dropLast(5)))
    {
      return segments[index].base
    }
    if name.count == 3, name.hasPrefix("dr"), let index = name.last?.wholeNumberValue, index < 8 {
      return debug[index]
    }
    return part(name)
  }

  /// EAX, AX, R8D, R8W, R8B.
  private func part(_ name: String) -> UInt64? {
    if name.hasPrefix("e"), let index = Self.registerNames.firstIndex(of: "r" + name.dropFirst()) {
      return registers[index] & 0xFFFF_FFFF
    }
    if let index = Self.registerNames.prefix(8).firstIndex(of: "r" + name) {
      return registers[index] & 0xFFFF
    }
    guard let last = name.last,
      let index = Self.registerNames.dropFirst(8).firstIndex(of: String(name.dropLast()))
    else { return nil }
    switch last {
    case "d": return registers[index] & 0xFFFF_FFFF
    case "w": return registers[index] & 0xFFFF
    case "b": return registers[index] & 0xFF
    default: return nil
    }
  }
}
