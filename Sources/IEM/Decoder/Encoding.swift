/// One row of the instruction table: an encoding in the manual's notation, what it is called and
/// takes, and what executes it. Decoder, interpreter, disassembler and trace all read this row.
///
/// *Opcode*: prefix (`NP`, `66`, `F3`, `F2`; none: any), `REX.W`, opcode bytes, then `/r`, a digit
/// `/0`–`/7`, an exact ModRM byte, `C0+i` (a register form of an x87 opcode) or `+r` glued to the
/// opcode byte. `VEX.128.66.0F38.W0 18 /r` and `EVEX.…` as in the manual.
///
/// *Text*: mnemonic and operands in the notation of SDM vol. 2, appendix A (`Ev,Gv`, `Vdq,Wdq`),
/// with `Z` for the register in the opcode's low bits. `M` operands mean memory only; `R`, `U`
/// and `N` mean register only.
package struct Encoding {
  package var opcode: StaticString
  package var text: StaticString
  package var attributes: Attributes
  package var flags: FlagUse
  package var feature: CPUFeatures
  var execute: Handler

  init(
    _ opcode: StaticString, _ text: StaticString, _ attributes: Attributes = [],
    flags: FlagUse = .none, feature: CPUFeatures = [], _ execute: @escaping Handler
  ) {
    self.opcode = opcode
    self.text = text
    self.attributes = attributes
    self.flags = flags
    self.feature = feature
    self.execute = execute
  }

  package struct Attributes: OptionSet, Sendable, BitwiseCopyable {
    package var rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }
    /// LOCK is allowed when operand 0 is memory.
    package static let lock = Self(rawValue: 1 << 0)
    /// 64-bit mode: the operand size is 64 without REX.W, 16 with 66 (`d64`).
    package static let default64 = Self(rawValue: 1 << 1)
    /// 64-bit mode: the operand size is always 64 (`f64`).
    package static let force64 = Self(rawValue: 1 << 2)
    /// Invalid in 64-bit mode (`i64`).
    package static let legacyOnly = Self(rawValue: 1 << 3)
    /// Valid in 64-bit mode only (`o64`).
    package static let longOnly = Self(rawValue: 1 << 4)
    /// Not with REX.B (plain NOP).
    package static let noREXB = Self(rawValue: 1 << 5)
    /// The block ends here: a branch, a mode or mapping change, anything that the run loop must
    /// look at.
    package static let endsBlock = Self(rawValue: 1 << 6)
    /// A string instruction: F2/F3 repeat it.
    package static let string = Self(rawValue: 1 << 7)
    /// REPE/REPNE also test ZF (CMPS, SCAS).
    package static let repeatTestsZero = Self(rawValue: 1 << 8)
    /// An alias that only the disassembler must not choose.
    package static let alias = Self(rawValue: 1 << 9)
    /// #UD in real-address and virtual-8086 mode.
    package static let protectedOnly = Self(rawValue: 1 << 10)
    /// The memory operand is not accessed (LEA, NOP, prefetch).
    package static let noAccess = Self(rawValue: 1 << 11)
    /// VEX/EVEX.L or W must be as given; see the opcode. Set by the parser.
    package static let vsib = Self(rawValue: 1 << 12)
    /// ModRM.mod is ignored and taken as 3 (MOV to and from CR, DR).
    package static let modIgnored = Self(rawValue: 1 << 13)
    /// Privileged instructions and others whose exact order of checks is in the handler.
    package static let serializing = Self(rawValue: 1 << 14)
    /// #UD with F3 (MOVBE, whose neighbours in the opcode map have mandatory prefixes).
    package static let noF3 = Self(rawValue: 1 << 15)
    /// #UD with F2 or F3, which belong to other instructions (RDRAND, RDSEED).
    package static let noRepeat = Self(rawValue: 1 << 16)
  }

  /// Which status flags an instruction reads and writes; lets a block skip flags nobody reads.
  package struct FlagUse: Sendable, BitwiseCopyable {
    /// Bits as in RFLAGS.
    package var reads: UInt16
    /// Always written (a shift by zero writes none, so shifts by CL are not listed).
    package var writes: UInt16

    private static let all: UInt16 = 0x8D5
    private static let carry: UInt16 = 1

    static let none = Self(reads: 0, writes: 0)
    static let arithmetic = Self(reads: 0, writes: all)
    static let withCarry = Self(reads: carry, writes: all)
    /// CF and OF.
    static let multiply = Self(reads: 0, writes: 0x801)
    /// All but CF and OF.
    static let divide = Self(reads: 0, writes: all & ~0x801)
    static let increment = Self(reads: 0, writes: all & ~carry)
    static let readsAll = Self(reads: all, writes: 0)
    static let writesCarry = Self(reads: 0, writes: carry)
    static let readsCarry = Self(reads: carry, writes: 0)
    static let writesZero = Self(reads: 0, writes: 0x40)
    /// May leave the flags alone (count zero), so they count as read.
    static let perhaps = Self(reads: all, writes: 0)
  }
}

/// An instruction whose meaning is the same at 8, 16, 32 and 64 bits.
protocol SizedInstruction {
  static func execute<T: GuestWord>(
    _ cpu: inout Processor, _ i: Insn, as: T.Type) throws(GuestFault)
}

/// An instruction of a single width, or one that looks at widths by itself.
protocol PlainInstruction {
  static func execute(_ cpu: inout Processor, _ i: Insn) throws(GuestFault)
}

/// Adapts a sized instruction to `Handler`: `{ sized(Add.self, $0, $1) }` in a table row.
@inline(__always) func sized<O: SizedInstruction>(
  _: O.Type, _ cpu: UnsafeMutableRawPointer, _ instruction: UnsafeRawPointer
) -> UInt32 {
  let i = instruction.assumingMemoryBound(to: DecodedInstruction.self)
  let processor = cpu.assumingMemoryBound(to: Processor.self)
  do throws(GuestFault) {
    switch i.width {
    case 0: try O.execute(&processor.pointee, i, as: UInt8.self)
    case 1: try O.execute(&processor.pointee, i, as: UInt16.self)
    case 2: try O.execute(&processor.pointee, i, as: UInt32.self)
    default: try O.execute(&processor.pointee, i, as: UInt64.self)
    }
    return Outcome.done
  } catch {
    processor.pointee.fault = error
    return Outcome.fault
  }
}

/// Adapts a plain instruction to `Handler`.
@inline(__always) func plain<O: PlainInstruction>(
  _: O.Type, _ cpu: UnsafeMutableRawPointer, _ instruction: UnsafeRawPointer
) -> UInt32 {
  let processor = cpu.assumingMemoryBound(to: Processor.self)
  do throws(GuestFault) {
    try O.execute(
      &processor.pointee, instruction.assumingMemoryBound(to: DecodedInstruction.self))
    return Outcome.done
  } catch {
    processor.pointee.fault = error
    return Outcome.fault
  }
}
