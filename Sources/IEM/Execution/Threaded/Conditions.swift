/// The sixteen conditions (SDM vol. 1, appendix B) as types, so that a handler is compiled for
/// each, and what they come to directly after a comparison.
protocol Condition {
  static var code: UInt8 { get }
}

enum IfO: Condition { @inline(__always) static var code: UInt8 { 0 } }
enum IfNO: Condition { @inline(__always) static var code: UInt8 { 1 } }
enum IfB: Condition { @inline(__always) static var code: UInt8 { 2 } }
enum IfNB: Condition { @inline(__always) static var code: UInt8 { 3 } }
enum IfZ: Condition { @inline(__always) static var code: UInt8 { 4 } }
enum IfNZ: Condition { @inline(__always) static var code: UInt8 { 5 } }
enum IfBE: Condition { @inline(__always) static var code: UInt8 { 6 } }
enum IfNBE: Condition { @inline(__always) static var code: UInt8 { 7 } }
enum IfS: Condition { @inline(__always) static var code: UInt8 { 8 } }
enum IfNS: Condition { @inline(__always) static var code: UInt8 { 9 } }
enum IfP: Condition { @inline(__always) static var code: UInt8 { 10 } }
enum IfNP: Condition { @inline(__always) static var code: UInt8 { 11 } }
enum IfL: Condition { @inline(__always) static var code: UInt8 { 12 } }
enum IfNL: Condition { @inline(__always) static var code: UInt8 { 13 } }
enum IfLE: Condition { @inline(__always) static var code: UInt8 { 14 } }
enum IfNLE: Condition { @inline(__always) static var code: UInt8 { 15 } }

/// A comparison that a conditional branch may be fused with.
protocol Comparison: BinaryOperation {
  static func holds<T: GuestWord>(_ code: UInt8, _ left: T, _ right: T) -> Bool
}

@inline(__always) func isParityEven<T: GuestWord>(_ result: T) -> Bool {
  UInt8(truncatingIfNeeded: result).nonzeroBitCount & 1 == 0
}

extension Subtract: Comparison {
  @inline(__always) static func holds<T: GuestWord>(
    _ code: UInt8, _ left: T, _ right: T
  ) -> Bool {
    let holds: Bool
    switch code &>> 1 {
    case 0: holds = ((left ^ right) & (left ^ (left &- right))).signBit
    case 1: holds = left < right
    case 2: holds = left == right
    case 3: holds = left <= right
    case 4: holds = (left &- right).signBit
    case 5: holds = isParityEven(left &- right)
    case 6: holds = left.signed < right.signed
    default: holds = left.signed <= right.signed
    }
    return holds != (code & 1 != 0)
  }
}

extension And: Comparison {
  @inline(__always) static func holds<T: GuestWord>(
    _ code: UInt8, _ left: T, _ right: T
  ) -> Bool {
    let result = left & right
    let holds: Bool
    switch code &>> 1 {
    case 0, 1: holds = false
    case 2, 3: holds = result == 0
    case 4, 6: holds = result.signBit
    case 5: holds = isParityEven(result)
    default: holds = result == 0 || result.signBit
    }
    return holds != (code & 1 != 0)
  }
}

/// What is known, when a block is translated, of the instruction that left the flags.
protocol FlagSource {
  static func holds(_ core: Core, _ code: UInt8) -> Bool
}

enum AnyFlags: FlagSource {
  @inline(__always) static func holds(_ core: Core, _ code: UInt8) -> Bool {
    switch code &>> 1 {
    case 1, 3, 6, 7:
      // Most often a comparison, also where it is in another block.
      if core.cpu.pointee.flagKind == .subtract { return afterBorrow(core, code) }
      return core.cpu.pointee.condition(code)
    default: return core.cpu.pointee.condition(code)
    }
  }

  /// After a subtraction that may be SBB: the order of the operands alone does not tell.
  @inline(__always) private static func afterBorrow(_ core: Core, _ code: UInt8) -> Bool {
    let left = core.cpu.pointee.flagLeft
    let right = core.cpu.pointee.flagRight
    let result = core.cpu.pointee.flagResult
    let borrow = (~left & right) | (~(left ^ right) & result)
    // SF differs from OF.
    let less = result ^ ((left ^ right) & (left ^ result))
    let holds: Bool
    switch code &>> 1 {
    case 1: holds = borrow.signBit
    case 3: holds = borrow.signBit || result == 0
    case 6: holds = less.signBit
    default: holds = less.signBit || result == 0
    }
    return holds != (code & 1 != 0)
  }
}

/// CMP, SUB, NEG. Operands and result are sign-extended, which keeps their order.
enum AfterSubtract: FlagSource {
  @inline(__always) static func holds(_ core: Core, _ code: UInt8) -> Bool {
    let left = core.cpu.pointee.flagLeft
    let right = core.cpu.pointee.flagRight
    let result = core.cpu.pointee.flagResult
    let holds: Bool
    switch code &>> 1 {
    case 0: holds = ((left ^ right) & (left ^ result)).signBit
    case 1: holds = left < right
    case 2: holds = result == 0
    case 3: holds = left <= right
    case 4: holds = result.signBit
    case 5: holds = isParityEven(result)
    case 6: holds = left.signed < right.signed
    default: holds = left.signed <= right.signed
    }
    return holds != (code & 1 != 0)
  }
}

/// TEST, AND, OR, XOR.
enum AfterLogic: FlagSource {
  @inline(__always) static func holds(_ core: Core, _ code: UInt8) -> Bool {
    let result = core.cpu.pointee.flagResult
    let holds: Bool
    switch code &>> 1 {
    case 0, 1: holds = false
    case 2, 3: holds = result == 0
    case 4, 6: holds = result.signBit
    case 5: holds = isParityEven(result)
    default: holds = result == 0 || result.signBit
    }
    return holds != (code & 1 != 0)
  }
}
