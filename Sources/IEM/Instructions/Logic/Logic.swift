/// AND, OR, XOR, NOT, ANDN (SDM vol. 2). Flags: SF ZF PF from the result, CF and OF clear. AF is
/// undefined; current processors clear it, and so do we. NOT changes no flag.

enum And: BinaryOperation {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ left: T, _ right: T
  ) -> T {
    let result = left & right
    cpu.setFlagsLogic(result)
    return result
  }
}

enum Or: BinaryOperation {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ left: T, _ right: T
  ) -> T {
    let result = left | right
    cpu.setFlagsLogic(result)
    return result
  }
}

enum Xor: BinaryOperation {
  @inline(__always) static func apply<T: GuestWord>(
    _ cpu: inout Processor, _ left: T, _ right: T
  ) -> T {
    let result = left ^ right
    cpu.setFlagsLogic(result)
    return result
  }
}

enum Not: SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type
  ) throws(GuestFault) {
    let value: T = try cpu.readForWriteBack(i)
    cpu.writeBack(i, 0, ~value)
  }
}

/// ANDN (BMI1): AF and PF are undefined; cleared and from the result.
enum AndNot: BitField {
  @inline(__always) static var memoryIsLast: Bool { true }
  @inline(__always) static func result<T: GuestWord>(_ value: T, _ control: T) -> T {
    ~control & value
  }
  @inline(__always) static func setFlags<T: GuestWord>(
    _ cpu: inout Processor, _ value: T, _ control: T, _ result: T
  ) { cpu.setFlagsLogic(result) }
}
